#!/usr/bin/env python3.11
"""Writes what spaCy says of tests/syntax/sentences.txt, a sentence a line, to tests/syntax/reference.json.

Run in the environment of convert.py, with the model that it converted: VENV/bin/python models/freeze.py MODEL
A row is {"text", "tokens": [[start, end]], "heads", "labels", "tags", "names": [[start, end, label]]};
offsets of tokens count bytes of the text, all others count tokens.
"""
import json
import pathlib
import sys

import spacy

FOLDER = pathlib.Path(__file__).parent.parent / "tests" / "syntax"


def row(doc):
    size = lambda text: len(text.encode("utf8"))
    starts = [size(doc.text[: token.idx]) for token in doc]
    return {
        "text": doc.text,
        "tokens": [[start, start + size(token.text)] for start, token in zip(starts, doc)],
        "heads": [token.head.i for token in doc],
        "labels": [token.dep_ for token in doc],
        "tags": [token.tag_ for token in doc],
        "names": [[name.start, name.end, name.label_] for name in doc.ents],
    }


def main():
    nlp = spacy.load(sys.argv[1], disable=["lemmatizer", "attribute_ruler"])
    lines = (FOLDER / "sentences.txt").read_text(encoding="utf8").splitlines()
    rows = [row(nlp(line)) for line in lines if line]
    text = ",\n".join(json.dumps(r, ensure_ascii=False, separators=(",", ":")) for r in rows)
    (FOLDER / "reference.json").write_text(f"[\n{text}\n]\n", encoding="utf8")


if __name__ == "__main__":
    main()
