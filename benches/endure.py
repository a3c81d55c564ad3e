#!/usr/bin/env python3
"""Two tests of endurance that take too long for `cargo test`.

    python3 benches/endure.py order DOCUMENTS.jsonl [--documents 500] [--orders 20] [--pieces 8]
    python3 benches/endure.py kill DOCUMENTS.jsonl [--documents 200] [--kills 50]

order: the documents in as many random orders, on one thread and on two, all at once and in pieces of random size (with --pieces 0 one by
one): every graph must be the same, byte for byte. kill: a build is stopped (SIGKILL) at random moments; after every kill the store must
open, hold no fewer documents than before and each of them whole; in the end it must be, byte for byte, what an undisturbed build gives.
Only the standard library is used.
"""
import argparse
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def build(binary, store, lines, jobs):
    path = Path(store).parent / f"{Path(store).name}-{random.random()}.jsonl"
    path.write_text("".join(lines), encoding="utf-8")
    # The file's name is kept in the store: it must not differ from order to order.
    subprocess.run([binary, "-q", "build", "-", "--store", store, "--jobs", str(jobs)], stdin=path.open(), stdout=subprocess.DEVNULL, check=True)
    path.unlink()


def graph(store):
    return b"".join(path.read_bytes() for path in sorted((Path(store) / "graph").glob("*.nq")))


def texts(binary, store):
    out = subprocess.run([binary, "records", "--store", store], capture_output=True, text=True, check=True).stdout
    return {record["document"]["id"]: record["document"]["text"] for record in map(json.loads, out.splitlines())}


def order(args, lines, folder, chance):
    first = None
    for n in range(args.orders):
        lines = lines[:]
        chance.shuffle(lines)
        cuts = [] if n % 2 == 0 else sorted(chance.sample(range(1, len(lines)), args.pieces - 1)) if args.pieces else range(1, len(lines))
        store, start = str(folder / f"order{n}"), time.time()
        for a, b in zip([0, *cuts], [*cuts, len(lines)]):
            build(args.chancery, store, lines[a:b], 1 + n // 2 % 2)
        found = graph(store)
        first = first or found
        print(f"order {n}: {len(cuts) + 1} builds, {1 + n // 2 % 2} threads, {len(found)} bytes, {time.time() - start:.1f} s, "
              f"{'same' if found == first else 'DIFFERENT'}", flush=True)
        if found != first:
            return 1
    return 0


def kill(args, lines, folder, chance):
    source = folder / "in.jsonl"
    source.write_text("".join(lines), encoding="utf-8")
    whole, store = str(folder / "whole"), str(folder / "killed")
    start = time.time()
    subprocess.run([args.chancery, "-q", "build", str(source), "--store", whole], stdout=subprocess.DEVNULL, check=True)
    took, wanted = time.time() - start, texts(args.chancery, whole)
    kills, before, moments = 0, {}, []
    while kills < args.kills:
        if not kills % 10 and kills:  # from the start again, so that kills fall on every phase
            store, before = f"{store}-", {}
        process = subprocess.Popen([args.chancery, "-q", "build", str(source), "--store", store], stdout=subprocess.DEVNULL)
        time.sleep(chance.random() * took * 0.9)
        process.send_signal(signal.SIGKILL)
        if process.wait() == 0:
            continue
        kills += 1
        now = texts(args.chancery, store) if (Path(store) / "manifest.json").exists() else {}
        lost, half = before.keys() - now.keys(), [name for name in now if now[name] != wanted.get(name)]
        moments.append(len(now))
        if lost or half:
            print(f"kill {kills}: lost {lost}, not whole {half}")
            return 1
        before = now
    subprocess.run([args.chancery, "-q", "build", str(source), "--store", store], stdout=subprocess.DEVNULL, check=True)
    same = graph(store) == graph(whole)
    print(f"{kills} kills of a build of {took:.1f} s; documents after each: {moments}; none lost, none in half; "
          f"the last store completed is {'the same' if same else 'NOT THE SAME'} as one built in peace")
    return 0 if same else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("test", choices=["order", "kill"])
    parser.add_argument("source", type=Path)
    parser.add_argument("--chancery", default="target/release/chancery")
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--orders", type=int, default=20)
    parser.add_argument("--pieces", type=int, default=8)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    lines = args.source.read_text(encoding="utf-8").splitlines(keepends=True)[:args.documents]
    with tempfile.TemporaryDirectory() as folder:
        sys.exit({"order": order, "kill": kill}[args.test](args, lines, Path(folder), random.Random(args.seed)))


if __name__ == "__main__":
    main()
