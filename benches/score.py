#!/usr/bin/env python3
"""Scores a store against the truth that generate.py wrote beside its documents.

    python3 benches/score.py STORE truth.jsonl [--chancery BINARY] [--errors N]

Of persons, offices, events and agreements: how many of the true mentions were found at all, and of those found the precision, recall and F1
of pairs ("are these two one?") and of B-cubed. Sources: of events reported by several documents, the share with the right number of
independent sources. Holders: of offices named without a name, the share whose event has the person who holds the office on that day.
Only the standard library is used.
"""
import argparse
import csv
import io
import json
import subprocess
from collections import Counter, defaultdict

FAMILY = {"meeting": "meeting", "visit": "meeting", "travel": "meeting", "call": "call"}


def overlap(a, b):
    return a["start"] < b["end"] and b["start"] < a["end"]


def rows(binary, store, sparql):
    out = subprocess.run([binary, "query", "-e", sparql, "--format", "csv", "--timeout", "600", "--store", store], capture_output=True, text=True, check=True).stdout
    return list(csv.reader(io.StringIO(out)))[1:]


class Kind:
    """What is the same in truth and what the store says, mention by mention."""
    def __init__(self):
        self.missed, self.items, self.seen, self.wrong = 0, [], set(), Counter()

    def add(self, doc, truth, found, text):
        if found is None:
            self.missed += 1
            self.wrong[text] += 1
        elif (doc, truth, found) not in self.seen:
            self.seen.add((doc, truth, found))
            self.items.append((truth, found, text, doc))

    def scores(self):
        cells = Counter((t, f) for t, f, _, _ in self.items)
        truth, found = Counter(), Counter()
        for (t, f), n in cells.items():
            truth[t] += n
            found[f] += n
        pairs = lambda counts: sum(n * (n - 1) // 2 for n in counts.values())
        both = pairs(cells)
        p, r = both / max(1, pairs(found)), both / max(1, pairs(truth))
        total = max(1, len(self.items))
        bp = sum(n * n / found[f] for (_, f), n in cells.items()) / total
        br = sum(n * n / truth[t] for (t, _), n in cells.items()) / total
        f1 = lambda a, b: 2 * a * b / max(1e-9, a + b)
        return {"mentions": len(self.items) + self.missed, "found": len(self.items) / max(1, len(self.items) + self.missed), "truths": len(truth), "nodes": len(found),
                "pair P": p, "pair R": r, "pair F1": f1(p, r), "B3 P": bp, "B3 R": br, "B3 F1": f1(bp, br)}

    def errors(self, most):
        """The largest splits (one truth, several nodes) and melts (one node, several truths)."""
        for what, key, other in (("split", 0, 1), ("melt", 1, 0)):
            groups = defaultdict(Counter)
            texts = defaultdict(set)
            for item in self.items:
                groups[item[key]][item[other]] += 1
                texts[item[key], item[other]].add((item[2], item[3]))
            lost = sorted(groups.items(), key=lambda g: max(g[1].values()) - sum(g[1].values()))
            for name, parts in [g for g in lost if len(g[1]) > 1][:most]:
                print(f"  {what} {name}")
                for part, n in parts.most_common(5):
                    print(f"      {n:5} {part}  {sorted(texts[name, part])[:3]}")


def office_of(record, mention, actors):
    actor = actors.get(mention.get("actor"))
    if actor is None:
        return None
    if actor["kind"] == "office":
        return actor.get("entity")
    held = [t["office"] for t in record["tenures"] if t["person"] == actor["id"] and any(overlap(e, mention) for e in t["evidence"])]
    return actors[held[0]].get("entity") if len(set(held)) == 1 else None


def best(events, span, ok):
    fitting = [e for e in events if ok(e) and any(overlap(s, span) for s in e["evidence"])]
    inside = lambda e: max(min(s["end"], span["end"]) - max(s["start"], span["start"]) for s in e["evidence"])
    return max(fitting, key=lambda e: (inside(e), len(e.get("participants", []))), default=None)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("store")
    parser.add_argument("truth")
    parser.add_argument("--chancery", default="target/release/chancery")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    truth = {row["id"]: row for row in map(json.loads, open(args.truth, encoding="utf-8"))}
    kinds = {name: Kind() for name in ("persons", "offices", "events", "agreements")}
    node, sources, bare, person = {}, defaultdict(set), [], defaultdict(Counter)
    unnamed, reported = Counter(), Counter()
    records = subprocess.Popen([args.chancery, "records", "--store", args.store], stdout=subprocess.PIPE)
    for line in records.stdout:
        record = json.loads(line)
        doc = record["document"]["id"]
        if doc not in truth:
            continue
        actors = {a["id"]: a for a in record["actors"]}
        text, told = record["document"]["text"], truth[doc]
        for mention in told["mentions"]:
            words = text[mention["start"]:mention["end"]]
            here = [m for m in record["mentions"] if m.get("actor") and overlap(m, mention)]
            if mention["kind"] == "person" and not words.startswith("the "):
                found = next((actors[m["actor"]].get("entity") for m in here if m["kind"] == "person" and actors.get(m["actor"], {}).get("kind") == "person"), None)
                kinds["persons"].add(doc, mention["entity"], found, words)
                person[mention["entity"]][found] += 1
            elif mention["kind"] == "office":
                found = next(filter(None, (office_of(record, m, actors) for m in here if m["kind"] in ("office", "person", "title"))), None)
                kinds["offices"].add(doc, mention["entity"], found, words)
            elif mention["kind"] == "unnamed":
                unnamed.update({actors[m["actor"]].get("entity") for m in here if m["kind"] in ("group", "office", "person")} - {None})
        for event in told["events"]:
            hit = best(record["events"], event, lambda e: FAMILY.get(e["kind"]) == FAMILY[event["kind"]])
            iri = hit and hit.get("entity")
            kinds["events"].add(doc, event["event"], iri, f"{event['status']} {event['kind']} {event['day']}: {text[event['start']:event['end']]}")
            if iri:
                sources[iri].add(told["source"])
                reported[iri] += 1
                names = [m for m in told["mentions"] if m["kind"] == "person" and event["start"] <= m["start"] < event["end"]]
                lone = set(event["people"]) - {m["entity"] for m in told["mentions"] if m["kind"] == "person"}
                bare += [(iri, key, doc) for key in lone if event["status"] == "occurred" and len(names) < len(event["people"])]
        for deal in told["agreements"]:
            hit = best(record["agreements"], deal, lambda a: True)
            kinds["agreements"].add(doc, deal["agreement"], hit and hit.get("entity"), f"{deal['state']}: {text[deal['start']:deal['end']]}")
    found = {name: kind.scores() for name, kind in kinds.items()}
    parts = defaultdict(set)
    for event, actor in rows(args.chancery, args.store, "SELECT ?e ?a WHERE { ?e gp:participant ?a }"):
        parts[event].add(actor)
    counted = {e: int(n) for e, n in rows(args.chancery, args.store, "SELECT ?e ?n WHERE { ?e a gp:Event ; gp:sourceCount ?n }")} or \
              {e: int(n) for e, n in rows(args.chancery, args.store, "SELECT ?e ?n WHERE { ?e gp:participant ?a ; gp:sourceCount ?n }")}
    main_node = {p: nodes.most_common(1)[0][0] for p, nodes in person.items()}
    known = [(e, p) for e, p, _ in bare if main_node.get(p)]
    held = sum(main_node[p] in parts[e] for e, p in known)
    several = [e for e in sources if reported[e] > 1]
    right = sum(counted.get(e) == len(sources[e]) for e in several)
    if args.json:
        print(json.dumps(dict(found, sources=right / max(1, len(several)), holders=held / max(1, len(known)))))
        return
    for name, scores in found.items():
        print(f"{name:11}" + "  ".join(f"{k} {v:.3f}" if isinstance(v, float) else f"{k} {v}" for k, v in scores.items()))
    print(f"sources    events of several documents with the right number of independent sources: {right} of {len(several)} = {right / max(1, len(several)):.3f}")
    print(f"holders    offices without a name whose event has their holder: {held} of {len(known)} = {held / max(1, len(known)):.3f}")
    print(f"unnamed    nodes of unnamed officials in more than one document: {sum(n > 1 for n in unnamed.values())} of {len(unnamed)}")
    for name, kind in kinds.items():
        if args.errors:
            print(name, "not found:", kind.wrong.most_common(args.errors))
            kind.errors(args.errors)


if __name__ == "__main__":
    main()
