"""Reads a pack (`chancery export pack -o DIR`) with other people's readers, and says whether they find what is in it.

    python3 read_back.py DIR [--require]

The reference is what two formats say together: nodes and edges as the standard library's csv reads nodes.csv and edges.csv, tied to the RDF
(every node's caption and days, every edge's claim). Then each format is read by a library that knows nothing of this program, and its
nodes, edges and days are compared with the reference as sets. What a format cannot hold (control characters in XML) is taken off both sides,
by the rule that the format's own documentation gives. A reader that is not installed is skipped with a line that says so; with --require
that is an error. Exit code 1 where something differs.

Readers: rdflib, pyoxigraph, pyld, networkx, pandas with pyarrow, openpyxl, followthemoney, ocg (which runs the Cypher script), and Graphviz's dot.
    pip install rdflib pyoxigraph pyld networkx lxml pandas pyarrow openpyxl followthemoney ocg
"""

import csv
import datetime
import hashlib
import importlib
import json
import re
import shutil
import subprocess
import sys
import unicodedata
import warnings
from collections import Counter
from pathlib import Path

warnings.simplefilter("ignore")
GP = "https://w3id.org/chancery/ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD_DATE = "http://www.w3.org/2001/XMLSchema#date"
ROLES = ("participant host guest visitor traveller caller callee briefer briefed announcer signatory requester requested speaker addressee mediator"
         " attendee accompanying established party").split()
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


class Absent(Exception):
    """A reader that is not installed."""


def reader(name):
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise Absent(name) from error


def program(*command, text=None):
    if not shutil.which(command[0]):
        raise Absent(command[0])
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    if done.returncode or done.stderr.strip():
        raise ValueError(f"{command[0]}: {done.stderr.strip()[:300]}")
    return done.stdout


def xml(text):
    """What XML 1.0 can hold of a text."""
    return "".join(c for c in text if c in "\t\n\r" or c >= " " and c not in "\ufffe\uffff")


def spaced(text):
    """Line ends and tabs as spaces, as XML attributes have them, and no other control characters."""
    return "".join(" " if c in "\t\n\r" or 0x7F <= ord(c) < 0xA0 else c for c in xml(text))


def folded(text):
    """Composed, spaces folded, control and invisible characters left out."""
    hidden = lambda c: unicodedata.category(c) == "Cc" or c in "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
    shown = "".join(" " if c.isspace() and not "\x1c" <= c <= "\x1f" else c for c in text)
    return " ".join(unicodedata.normalize("NFC", "".join(c for c in shown if not hidden(c))).split())


class Pack:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.manifest = json.loads((self.folder / "manifest.json").read_text())
        self.base = self.manifest["base"]
        self.nodes = {self.bare(row["id"]): {k: self.bare(v) for k, v in row.items()} for row in self.table("nodes.csv")}
        self.edges = [{k: self.bare(v) for k, v in row.items()} for row in self.table("edges.csv")]
        self.triples = {}
        for subject, predicate, value in triples(self.path("graph.nt").read_text()):
            self.triples.setdefault(subject, []).append((predicate, value))

    def path(self, name):
        return self.folder / name

    def table(self, name):
        with open(self.path(name), newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))

    @staticmethod
    def bare(cell):
        """A cell without the apostrophe that guards it."""
        return cell[1:] if cell.startswith("'") else cell

    def iri(self, name):
        return name if "://" in name else self.base + name

    def of_class(self, name):
        return {s for s, said in self.triples.items() if (TYPE, f"<{GP}{name}>") in said}

    def days(self, subject, *properties):
        return [v.split('"')[1] for p, v in self.triples.get(subject, []) if p in [GP + name for name in properties] and v.endswith(f"<{XSD_DATE}>")]

    def text(self, subject, property):
        return sorted(unescaped(v) for p, v in self.triples.get(subject, []) if p == property)

    def label(self, name, clean=lambda text: text):
        return clean(self.nodes[name]["label"])


def triples(text):
    """N-Triples, read by its grammar."""
    line = re.compile(r'<([^>]*)> <([^>]*)> (<[^>]*>|_:\S+|"(?:[^"\\]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^<[^>]*>)?) \.')
    for row in text.split("\n"):
        if row:
            yield line.fullmatch(row).groups()


def unescaped(literal):
    body = re.match(r'"((?:[^"\\]|\\.)*)"', literal).group(1)
    plain = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", '"': '"', "'": "'", "\\": "\\"}
    return re.sub(r"\\(u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", lambda m: chr(int(m[2] or m[3], 16)) if m[2] or m[3] else plain[m[4]], body)


# Each check gives three sets or counters as read, and three as they should be: nodes, edges, days.

def reference(pack):
    """nodes.csv and edges.csv against the RDF."""
    labels = {n: row["label"] for n, row in pack.nodes.items()}
    known = {n: (pack.text(pack.iri(n), RDFS + "label") or [labels[n]])[0] for n in labels}
    claims = {e["claim"] for e in pack.edges if e["claim"]}
    told = {c for c in claims if pack.iri(c) in pack.of_class("Claim")}
    days = {(n, r[k]) for n, r in pack.nodes.items() for k in ("start", "end") if r[k]}
    said = {(n, d) for n, r in pack.nodes.items() for k, p in (("start", "earliest"), ("end", "latest")) if r[k] for d in pack.days(pack.iri(n), p)}
    return (labels, claims, days), (known, told, said)


def quads(pack, got, clean=lambda v: v):
    """Triples as N-Triples text, against graph.nt: subjects, triples, dated triples."""
    want = {(s, p, clean(v)) for s, all in pack.triples.items() for p, v in all}
    views = []
    for found in (got, want):
        views.append(({s for s, _, _ in found}, found, {t for t in found if XSD_DATE in t[2]}))
    return views


def canonical(pack):
    """The reference's own spelling of terms, for sets made by other libraries."""
    oxigraph = reader("pyoxigraph")
    return {str(q.triple) for q in oxigraph.parse(path=pack.path("graph.nt"))}


def as_sets(got, want):
    split = lambda all: ({t.split(" ", 1)[0] for t in all}, all, {t for t in all if XSD_DATE in t})
    return split(got), split(want)


def by_pyoxigraph(name):
    def check(pack):
        oxigraph = reader("pyoxigraph")
        want = canonical(pack)
        if name.endswith(".rdf"):
            want = {str(oxigraph.Triple(t.subject, t.predicate, held(oxigraph, t.object))) for t in (q.triple for q in oxigraph.parse(path=pack.path("graph.nt")))}
        return as_sets({str(q.triple) for q in oxigraph.parse(path=pack.path(name))}, want)
    return check


def held(oxigraph, term):
    if not isinstance(term, oxigraph.Literal) or xml(term.value) == term.value:
        return term
    if term.language:
        return oxigraph.Literal(xml(term.value), language=term.language)
    return oxigraph.Literal(xml(term.value), datatype=term.datatype)


def by_rdflib(name, form):
    def check(pack):
        rdflib = reader("rdflib")
        term = lambda t: (type(t).__name__, str(t), getattr(t, "language", None), str(getattr(t, "datatype", None)))
        def read(path, form):
            data = rdflib.Dataset(default_union=True)
            data.parse(pack.path(path), format=form)
            return data
        clean = xml if name.endswith(".rdf") else str
        want = {tuple(term(rdflib.Literal(clean(t), lang=t.language, datatype=t.datatype, normalize=False) if isinstance(t, rdflib.Literal) else t) for t in triple) for triple in read("graph.nt", "nt").triples((None, None, None))}
        got = {tuple(map(term, triple)) for triple in read(name, form).triples((None, None, None))}
        split = lambda all: ({t[0] for t in all}, all, {t for t in all if t[2][3] == XSD_DATE})
        return split(got), split(want)
    return check


def by_pyld(pack):
    jsonld, oxigraph = reader("pyld").jsonld, reader("pyoxigraph")
    text = jsonld.to_rdf(json.loads(pack.path("graph.jsonld").read_text()), {"format": "application/n-quads"})
    got = {str(q.triple) for q in oxigraph.parse(input=text.encode(), format=oxigraph.RdfFormat.N_QUADS)}
    return as_sets(got, canonical(pack))


def void(pack):
    rdflib = reader("rdflib")
    graph, ns = rdflib.Graph().parse(pack.path("void.ttl")), rdflib.Namespace("http://rdfs.org/ns/void#")
    whole = next(graph.subjects(rdflib.RDF.type, ns.Dataset))
    count = lambda s, p: int(graph.value(s, p))
    got = ({str(graph.value(s, ns["class"])): count(s, ns.entities) for s in graph.objects(whole, ns.classPartition)},
           {str(graph.value(s, ns.property)): count(s, ns.triples) for s in graph.objects(whole, ns.propertyPartition)},
           set(str(graph.value(whole, rdflib.URIRef("https://schema.org/temporalCoverage")) or "").split("/")))
    rows = [(s, p, v) for s, said in pack.triples.items() for p, v in said]
    days = sorted(v.split('"')[1] for _, p, v in rows if p in (GP + "earliest", GP + "latest"))
    want = (dict(Counter(v[1:-1] for _, p, v in rows if p == TYPE)), dict(Counter(p for _, p, _ in rows)), {days[0], days[-1]} if days else {""})
    return got, want


def edge_days(edges, start="start", end="end"):
    return Counter((e["source"], e["target"], e.get(start) or "", e.get(end) or "") for e in edges)


def network(pack, nodes, edges, clean=lambda text: text, name=None):
    """Nodes by id and caption, edges by ends and type, days by ends; ids too are cleaned where they stand in XML."""
    name = name or clean
    want = [dict(e, source=name(e["source"]), target=name(e["target"]), type=name(e["type"])) for e in pack.edges]
    return ((nodes, Counter((e["source"], e["target"], e["type"]) for e in edges), edge_days(edges)),
            ({name(n): pack.label(n, clean) for n in pack.nodes}, Counter((e["source"], e["target"], e["type"]) for e in want), edge_days(want)))


def by_pandas(pack):
    frame = lambda name: reader("pandas").read_csv(pack.path(name), keep_default_na=False, dtype=str).map(pack.bare)
    nodes, edges = frame("nodes.csv"), frame("edges.csv")
    return network(pack, dict(zip(nodes["id"], nodes["label"])), edges.to_dict("records"))


def parquet(pack):
    reader("pyarrow")
    frame = lambda name: reader("pandas").read_parquet(pack.path(name), engine="pyarrow")
    text = lambda rows: [{k: "" if v is None else v.isoformat() if isinstance(v, datetime.date) else v for k, v in row.items()} for row in rows]
    days = {str(field.type) for field in reader("pyarrow.parquet").read_schema(pack.path("edges.parquet")) if field.name in ("start", "end")}
    assert days == {"date32[day]"}, days
    nodes, edges = text(frame("nodes.parquet").to_dict("records")), text(frame("edges.parquet").to_dict("records"))
    return network(pack, {n["id"]: n["label"] for n in nodes}, edges)


def camel(kind):
    """AGREED_WITH as agreedWith."""
    first, *rest = kind.lower().split("_")
    return first + "".join(word.capitalize() for word in rest)


def neo4j(pack):
    frame = lambda name: reader("pandas").read_csv(pack.path(name), keep_default_na=False, dtype=str)
    nodes, edges = frame("neo4j-nodes.csv"), frame("neo4j-relationships.csv")
    rows = [{"source": e[":START_ID"], "target": e[":END_ID"], "type": camel(e[":TYPE"]) + e["status"], "start": e["earliest:date"], "end": e["latest:date"]} for e in edges.to_dict("records")]
    return network(pack, dict(zip(nodes["id:ID"], nodes["name"])), rows)


def cypher(pack):
    graph = reader("ocg").Graph()
    for statement in pack.path("graph.cypher").read_text().split(";\n"):
        if statement.strip() and not statement.startswith("CREATE CONSTRAINT"):
            graph.execute(statement)
    nodes = graph.execute("MATCH (n:Chancery) RETURN n.id AS id, n.name AS name")
    edges = graph.execute("MATCH (a:Chancery)-[r]->(b:Chancery) RETURN a.id AS source, b.id AS target, type(r) AS kind, r.status AS status, toString(r.earliest) AS start, toString(r.latest) AS end")
    rows = [dict(e, type=camel(e["kind"]) + (e["status"] or "")) for e in edges]
    return network(pack, {n["id"]: n["name"] for n in nodes}, rows)


def graphml(pack):
    graph = reader("networkx").read_graphml(pack.path("graph.graphml"), force_multigraph=True)
    edges = [{"source": a, "target": b, "type": d["type"], "start": d.get("start"), "end": d.get("end")} for a, b, d in graph.edges(data=True)]
    return network(pack, {n: d["label"] for n, d in graph.nodes(data=True)}, edges, xml)


def gexf(pack):
    graph = reader("networkx").read_gexf(pack.path("graph.gexf"))
    kinds = {e.get("id"): e.get("kind") for e in reader("lxml.etree").parse(pack.path("graph.gexf")).iter("{http://gexf.net/1.3}edge")}
    edges = [{"source": a, "target": b, "type": kinds[str(d["id"])], "start": d.get("start"), "end": d.get("end")} for a, b, d in graph.edges(data=True)]
    return network(pack, {n: d["label"] for n, d in graph.nodes(data=True)}, edges, spaced)


def cytoscape(pack):
    graph = reader("networkx").cytoscape_graph(json.loads(pack.path("graph.cyjs").read_text()))
    edges = [{"source": a, "target": b, "type": d["interaction"], "start": d.get("start"), "end": d.get("end")} for a, b, d in graph.edges(data=True)]
    return network(pack, {n: d["label"] for n, d in graph.nodes(data=True)}, edges)


def offices_folded(pack):
    """The actors' view, made from edges.csv: an office is the caption of the line from its holder to its body, else to its state."""
    seats = {}
    for kind in ("officeOf", "postIn"):
        found = {}
        for e in pack.edges:
            if e["type"] == kind:
                found.setdefault(e["source"], []).append(e["target"])
        seats.update(found)
    edges = []
    for e in pack.edges:
        if e["source"] not in seats:
            edges += [dict(e, target=seat, office=e["target"]) for seat in seats.get(e["target"], [e["target"]])]
    return edges, {end for e in edges for end in (e["source"], e["target"])} | ({*pack.nodes} - {end for e in pack.edges for end in (e["source"], e["target"])} - seats.keys())


def dot(pack):
    drawn = json.loads(program("dot", "-Tdot_json", str(pack.path("graph.dot"))))
    # Labels are broken into lines at spaces.
    dot_text = lambda text: "".join(c for c in text if c == "\n" or not (ord(c) < 32 or 127 <= ord(c) < 160))
    label = lambda text: re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], text.replace("&amp;", "&"))
    nodes = {label(o["name"]): label(o["label"]).replace("\n", " ") for o in drawn["objects"]}
    names = [label(o["name"]) for o in drawn["objects"]]
    edges = [(names[e["tail"]], names[e["head"]]) for e in drawn["edges"]]
    folded_edges, there = offices_folded(pack)
    want = Counter((dot_text(e["source"]), dot_text(e["target"])) for e in folded_edges)
    return (nodes, Counter(edges), None), ({dot_text(n): dot_text(pack.nodes[n]["label"]).replace("\n", " ") for n in there}, want, None)


def mermaid(pack):
    text = pack.path("graph.mmd").read_text()
    name = lambda s: re.sub(r"#(\d+);", lambda m: chr(int(m[1])), s)
    nodes = Counter(name(m[2]) for m in re.finditer(r'^  (n\d+)[\[({]+"([^"\n]*)"', text, re.M))
    edges = len(re.findall(r"^  n\d+ \S+\|", text, re.M))
    cut = re.search(r"%% (\d+) / (\d+)", text)
    folded_edges, there = offices_folded(pack)
    want = Counter(re.sub(r"[\n\r\t]", " ", "".join(c for c in pack.nodes[n]["label"] if c in "\n\r\t" or not (ord(c) < 32 or 127 <= ord(c) < 160))) or " " for n in there)
    if cut:
        return (sum(nodes.values()), edges <= len(folded_edges), None), (int(cut[1]), True, None)
    return (nodes, edges, None), (want, len(folded_edges), None)


def xlsx(pack):
    book = reader("openpyxl").load_workbook(pack.path("graph.xlsx"))
    rows = {}
    for sheet in book:
        head, *body = sheet.iter_rows()
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref, sheet.title
        assert all(cell.data_type != "f" and cell.hyperlink is None for row in body for cell in row), "a formula"
        rows[sheet.title] = [{h.value: cell.value for h, cell in zip(head, row)} for row in body]
    kept = lambda text: "".join(c for c in text if c in "\t\n" or c >= " " and c not in "\ufffe\uffff")
    iso = lambda value: value.date().isoformat() if isinstance(value, datetime.datetime) else value
    events = pack.of_class("Event")
    got = ({pack.iri(r["id"]): r["name"] or "" for r in rows["Actors"]},
           Counter((r["claim"], r["start"]) for r in rows["Claims"]),
           {pack.iri(r["id"]): (iso(r["earliest"]), iso(r["latest"])) for r in rows["Events"]})
    one = lambda all: all[0] if all else None
    start = lambda span: one([int(v.split('"')[1]) for p, v in pack.triples[span] if p == "http://www.w3.org/ns/oa#start"])
    want = ({a: kept((pack.text(a, RDFS + "label") or [a])[0]) for a in pack.of_class("Actor")},
            Counter((c.removeprefix(pack.base), start(v[1:-1])) for c in pack.of_class("Claim") for p, v in pack.triples[c] if p == GP + "evidence"),
            {e: (one(pack.days(e, "earliest")), one(pack.days(e, "latest"))) for e in events})
    return got, want


def ftm(pack):
    model = reader("followthemoney").model
    entities = {}
    for line in lines(pack, "graph.ftm.json"):
        data = json.loads(line)
        proxy, cleaned = model.get_proxy(data), model.get_proxy(data, cleaned=False)
        proxy.schema.validate(data)
        # The library's own cleaning finds nothing to drop, and nothing to change but quotes around a name.
        for name, values in data["properties"].items():
            bare = lambda all: {value.strip("\"'") for value in all}
            assert bare(cleaned.get(name)) == bare(values), (data["id"], name, values, cleaned.get(name))
        assert data["id"] not in entities, data["id"]
        entities[data["id"]] = proxy
    for proxy in entities.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert value in entities, f"{proxy.id} {prop.name} points to {value}"
                assert entities[value].schema.is_a(prop.range), f"{proxy.id} {prop.name} {entities[value].schema.name}"
    captions = lambda *schemata: Counter(e.caption for e in entities.values() if e.schema.name in schemata)
    label = lambda s: folded((pack.text(s, RDFS + "label") or [s.removeprefix(pack.base)])[0]) or s.removeprefix(pack.base)
    actors = pack.of_class("Actor")
    happen = pack.of_class("Event") | pack.of_class("Agreement")
    events = [e for e in entities.values() if e.schema.name == "Event"]
    involved = Counter((e.caption, frozenset(entities[i].caption for i in e.get("involved"))) for e in events)
    parts = lambda s: frozenset(label(v[1:-1]) for p, v in pack.triples[s] if p in [GP + role for role in ROLES] and v[1:-1] in actors)
    holders = Counter((entities[e.first("holder")].caption, entities[e.first("post")].caption) for e in entities.values() if e.schema.name == "Occupancy")
    got = (captions("Person", "PublicBody", "Organization", "Company", "LegalEntity"), (holders, involved),
           Counter(tuple(sorted((e.get("date") or e.get("startDate")) + e.get("endDate"))) for e in events))
    short = lambda a, b: (a,) if a and a == b else (a[:4],) if a and b and a[5:] == "01-01" and b[5:] == "12-31" and a[:4] == b[:4] else (a[:7],) if month(a, b) else tuple(sorted(d for d in (a, b) if d))
    ends = lambda t, p: next(v[1:-1] for q, v in pack.triples[t] if q == p)
    tenures = pack.of_class("Tenure")
    held = Counter((label(ends(t, "http://www.w3.org/ns/org#member")), label(ends(t, GP + "office"))) for t in tenures)
    want = (Counter(label(a) for a in actors), (held, Counter((label(e), parts(e)) for e in happen)),
            Counter(short((pack.days(e, "earliest") or [""])[0], (pack.days(e, "latest") or [""])[0]) for e in happen))
    return got, want


def lines(pack, name):
    """Lines as careless readers split them too."""
    return pack.path(name).read_text(encoding="utf-8").splitlines()


def month(first, last):
    if not first or not last or first[:7] != last[:7] or first[8:] != "01":
        return False
    return (datetime.date.fromisoformat(last) + datetime.timedelta(1)).day == 1


def plover(pack):
    records = [json.loads(line) for line in lines(pack, "events.plover.jsonl")]
    types = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
    assert all(r["event_type"] in types and isinstance(r["event_mode"], list) for r in records)
    assert len({r["id"] for r in records}) == len(records)
    actors = {(a["id"], a["text"]) for r in records for side in ("ACTOR", "RECIP") for a in r["attributes"][side]}
    known = {(i, (pack.text(pack.iri(i), RDFS + "label") or [i])[0]) for i, _ in actors}
    # Who is told of as actor or recipient took part in the event, and nobody is missing.
    parts = lambda s: {v[1:-1] for p, v in pack.triples[s] if p in [GP + role for role in ROLES]}
    got = {r["id"]: {pack.iri(a["id"]) for side in ("ACTOR", "RECIP") for a in r["attributes"][side]} for r in records}
    days = lambda r: {d for d in (r["date_earliest"], r["date_latest"]) if d}
    return ((actors, got, {r["id"]: days(r) for r in records}),
            (known, {r["id"]: parts(pack.iri(r["id"])) for r in records}, {r["id"]: set(pack.days(pack.iri(r["id"]), "earliest", "latest")) for r in records}))


def manifest(pack):
    listed = {f["name"]: (f["bytes"], f["sha256"]) for f in pack.manifest["files"]}
    there = {p.name: (p.stat().st_size, hashlib.sha256(p.read_bytes()).hexdigest()) for p in pack.folder.iterdir() if p.name != "manifest.json"}
    counts = pack.manifest["counts"]
    got = (listed, (counts["nodes"], counts["edges"], counts["triples"]), None)
    return got, (there, (len(pack.nodes), len(pack.edges), sum(map(len, pack.triples.values()))), None)


CHECKS = [
    ("csv", "csv (Python)", reference), ("csv", "pandas", by_pandas),
    *[(n.split(".")[-1], "pyoxigraph", by_pyoxigraph(n)) for n in ("graph.ttl", "graph.nq", "graph.trig", "graph.rdf", "graph.jsonld")],
    *[(n.split(".")[-1], "rdflib", by_rdflib(n, f)) for n, f in (("graph.ttl", "turtle"), ("graph.nt", "nt"), ("graph.nq", "nquads"), ("graph.trig", "trig"), ("graph.rdf", "xml"), ("graph.jsonld", "json-ld"))],
    ("jsonld", "pyld", by_pyld), ("void", "rdflib", void), ("graphml", "networkx", graphml), ("gexf", "networkx", gexf), ("cytoscape", "networkx", cytoscape),
    ("dot", "graphviz", dot), ("mermaid", "lines", mermaid), ("neo4j", "pandas", neo4j), ("cypher", "ocg", cypher), ("xlsx", "openpyxl", xlsx),
    ("parquet", "pandas, pyarrow", parquet), ("ftm", "followthemoney", ftm), ("plover", "json (Python)", plover), ("manifest", "hashlib", manifest),
]


def difference(got, want):
    if isinstance(got, dict):
        return [(k, got.get(k), want.get(k)) for k in [*got, *want] if got.get(k) != want.get(k)][:3]
    return [*list(got - want)[:3], "|", *list(want - got)[:3]] if isinstance(got, set) else (got, want)


def main():
    pack = Pack(sys.argv[1])
    wrong = False
    print(f"{'format':<10} {'reader':<15} {'nodes':<8} {'edges':<8} dates")
    for form, name, check in CHECKS:
        if form == "parquet" and not pack.path("nodes.parquet").exists():
            continue  # The program was built without it.
        try:
            got, want = check(pack)
        except Absent as absent:
            wrong |= "--require" in sys.argv
            print(f"{form:<10} {name:<15} skipped: {absent} is not installed")
            continue
        except Exception as error:  # A reader that fails is a finding, and the others are still to be heard.
            wrong = True
            print(f"{form:<10} {name:<15} FAILED: {type(error).__name__}: {str(error)[:400]}")
            continue
        words = ["-" if b is None else "equal" if a == b else "DIFFER" for a, b in zip(got, want)]
        print(f"{form:<10} {name:<15} {words[0]:<8} {words[1]:<8} {words[2]}")
        for part, a, b in zip(("nodes", "edges", "dates"), got, want):
            if b is not None and a != b:
                wrong = True
                print(f"    {part}: {str(difference(a, b))[:600]}")
    sys.exit(wrong)


if __name__ == "__main__":
    main()
