#!/usr/bin/env python3
"""Asks every shipped question on three SPARQL engines and compares the rows: Oxigraph (in chancery), rdflib, Virtuoso 7.

    python3 tests/engines/compare.py --program target/release/chancery [--store DIR] [--only NAME,NAME] [--limit SECONDS]

Without --store the sample articles are built into a temporary one. The graph goes to the other engines as N-Triples, the questions as
`chancery query NAME --sparql` prints them. rdflib comes from PyPI, Virtuoso as the Debian package virtuoso-opensource; one that is not
installed is skipped with a message. Each asking runs in a process of its own, which is killed after the limit: rdflib swallows exceptions
that a signal raises while it reads a date, so an alarm does not stop it. Exit code 1 where rows differ or an engine does not answer.

What a question must keep to, that all three give the same rows:
- rdflib answers each side of a join with a sub-SELECT, DISTINCT, GROUP BY or LIMIT on its own: triples outside must hang together by
  themselves, so captions belong into the sub-SELECT.
- rdflib gives one empty row for a GROUP BY of nothing: FILTER(BOUND(?key)) behind it, or a constant among its keys that is asked for.
- Oxigraph leaves MIN and MAX unbound where one of the values is; the others pass over it: COALESCE to a day beyond all.
- Virtuoso 7 does not end where VALUES stand beside a GROUP BY and both are used in long arithmetic: take the value through the GROUP BY.
- Virtuoso 7 loses rows where a pattern with a VALUES variable stands before the one with the same subject and property: put it behind.
- Virtuoso 7 has no STR of a literal that comes out of a UNION in a sub-SELECT: take STR in there.
"""
import argparse
import json
import multiprocessing
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections import Counter
from decimal import Decimal, InvalidOperation
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GRAPH = "https://graph.example/"
LIMIT = 60  # seconds an asking
MEETING = "event=event:2025-04-24-meeting-al-sudani-leahy"

# Beside each question as it is (where it can be asked so), what is set: every parameter at least once, and pairs and days of which there is nothing.
SETTINGS = {
    "agreements-end": [["party=Iraq"], ["from=2022-01-01", "until=2022-12-31"]],
    "agreements-in-force": [["by=2024-01-01"], ["by=2022-08-01", "party=Turkey"]],
    "agreements-overdue": [["by=2025-12-01"], ["by=2021-06-01"], ["by=2025-12-01", "party=Taliban"], ["by=2025-12-01", "obligor=United States"]],
    "briefings": [["day=2025-04-24"], ["actor=Kevin Leahy"]],
    "central-actors": [["from=2022-01-01", "until=2022-12-31"], ["day=2022-04-26"], ["day=1901-01-01"]],
    "changed-hands": [["since=2018-01-01"], ["since=2018-01-01", "state=Germany"], ["since=2018-01-01", "office=President of the United States"], ["since=2018-01-01", "organization=Government of France"]],
    "conflicts": [["thing=Kevin Leahy"]],
    "dates-as-written": [["document=helsinki-kremlin.txt"]],
    "delegations": [["side=Russia"], ["from=2020-11-01", "until=2020-11-30"], ["event=event:2022-04-26-meeting-guterres-lavrov", "member=Vladimir Putin"], ["member=Vladimir Putin"], ["day=2022-04-26"]],
    "edge-list": [["actor=Vladimir Putin"], ["from=2022-01-01", "until=2022-12-31"]],
    "events-in-range": [["from=2022-03-01", "until=2022-04-30"], ["day=2014-07-01"], ["actor=Vladimir Putin"]],
    "evidence-between": [["one=Iran", "other=Saudi Arabia"]],
    "evidence-of-edge": [["subject=Kevin Leahy"], ["property=guest"], ["object=Kevin Leahy"]],
    "first-visits": [["place=Ukraine"], ["from=2022-01-01", "until=2022-12-31"], ["traveller=Angela Merkel"], ["traveller=Kevin Leahy"]],
    "in-force-on": [["day=2022-07-30"], ["obligor=United States"]],
    "meeting-cadence": [["actor=Vladimir Putin", "until=2025-01-01"], ["until=2023-01-01"], ["actor=Xi Jinping", "other=Joseph R. Biden"], ["actor=Xi Jinping", "other=Kevin Leahy", "until=2023-01-01"]],
    "meeting-history": [["actor=Vladimir Putin"], ["actor=Xi Jinping", "other=Joseph R. Biden"], ["actor=Vladimir Putin", "from=2018-01-01", "until=2022-04-30"], ["actor=Olaf Scholz", "other=Kevin Leahy"]],
    "offices-on-day": [["day=2025-04-24"], ["person=Mahmoud Abbas"], ["day=2022-11-01", "office=President of Turkey"]],
    "one-document-says": [["thing=Kevin Leahy"], ["document=helsinki-kremlin.txt"]],
    "one-source-says": [["thing=Angela Merkel"], ["document=helsinki-kremlin.txt"]],
    "only-statements-say": [["thing=event:2025-04-24-meeting-al-sudani-leahy"], ["issuer=Prime Minister’s Office"]],
    "path-between": [["one=Kevin Leahy", "other=Mohammed Shia al-Sudani"], ["one=Kevin Leahy", "other=Joseph R. Biden"], ["one=Kevin Leahy", "other=Xi Jinping"]],
    "places-of-events": [["place=Helsinki"], ["event=event:2018-07-16-meeting-putin-trump"]],
    "planned-not-reported": [["by=2025-01-01"], ["by=2025-01-01", "actor=Donald Trump"]],
    "readouts": [[MEETING]],
    "several-documents-say": [["thing=event:2025-04-24-meeting-al-sudani-leahy"]],
    "sources-of-claims": [["thing=Kevin Leahy"], ["property=party"]],
    "states-behind": [["person=Kevin Leahy"]],
    "states-met": [["state=Russia"], ["day=2018-07-16"], ["state=Iran", "from=2020-01-01", "until=2023-12-31"], ["day=1901-01-01"]],
    "travel": [["actor=Fuad Hussein"], ["from=2018-07-01", "until=2018-07-31"], ["place=Ukraine"], ["day=2022-08-18"]],
    "who-commands": [["organization=US-led coalition against ISIS"], ["person=Kevin Leahy"]],
    "who-met-whom": [["actor=Vladimir Putin"], ["day=2018-07-16"], ["state=Iran"], ["office=President of Russia"], ["actor=Xi Jinping", "other=Joseph R. Biden"]],
    "who-said-what": [["from=2018-01-01", "until=2018-12-31"], ["speaker=Dmytro Kuleba"], ["day=2018-07-16"]],
}


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def value(text):
    """A value as engines agree on it: numbers by their value, all else as it is written."""
    try:
        return str(Decimal(text).normalize()) if re.fullmatch(r"-?[0-9.]+", text) else text
    except InvalidOperation:
        return text


def rows_of(answer):
    names = answer["head"]["vars"]
    return Counter(tuple(value(row[name]["value"]) if name in row else None for name in names) for row in answer["results"]["bindings"])


def within(limit, work, *given):
    """What the work gives, in a process of its own that is killed after so many seconds."""
    fork = multiprocessing.get_context("fork")
    receive, send = fork.Pipe(duplex=False)
    process = fork.Process(target=told, args=(send, work, given), daemon=True)
    process.start()
    send.close()
    try:
        if not receive.poll(limit):
            raise TimeoutError(f"no answer within {limit} s")
        failed, result = receive.recv()
    except EOFError:
        process.join()
        raise RuntimeError(f"died with exit code {process.exitcode}") from None
    finally:
        process.kill()
        process.join()
    if failed:
        raise RuntimeError(result)
    return result


def told(send, work, given):
    """Runs in the process of its own."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    try:
        send.send((False, work(*given)))
    except Exception as error:  # an engine's own message is the finding
        send.send((True, f"{type(error).__name__}: {error}"))


class Rdflib:
    name = "rdflib"

    def __init__(self, triples, _limit):
        import rdflib

        self.graph = rdflib.Graph()
        self.graph.parse(triples, format="nt")

    def again(self):
        """Nothing to do: the graph is in this process, and what was killed was another."""

    def stop(self):
        pass

    def rows(self, sparql):
        return Counter(tuple(None if cell is None else value(str(cell)) for cell in row) for row in self.graph.query(sparql))


class Virtuoso:
    name = "virtuoso"

    def __init__(self, triples, limit):
        self.program, self.isql = shutil.which("virtuoso-t"), shutil.which("isql-vt") or shutil.which("isql-v")
        if not self.program or not self.isql:
            raise ImportError("virtuoso-t")
        self.triples, self.limit = triples, limit
        self.start()

    def start(self):
        limit, triples = self.limit, self.triples
        self.folder = tempfile.TemporaryDirectory()
        folder = Path(self.folder.name)
        shutil.copy(triples, folder / "graph.nt")
        self.sql, self.http = free_port(), free_port()
        (folder / "virtuoso.ini").write_text(
            f"[Database]\nDatabaseFile={folder}/v.db\nErrorLogFile={folder}/v.log\nTransactionFile={folder}/v.trx\nxa_persistent_file={folder}/v.pxa\n"
            f"LockFile={folder}/v.lck\n[Parameters]\nServerPort={self.sql}\nDirsAllowed={folder}\nNumberOfBuffers=40000\nServerThreads=10\n"
            f"[HTTPServer]\nServerPort={self.http}\nServerThreads=5\n[SPARQL]\nResultSetMaxRows=1000000\nMaxQueryCostEstimationTime=0\nMaxQueryExecutionTime={limit}\n"
        )
        self.process = subprocess.Popen([self.program, "+foreground", "+configfile", str(folder / "virtuoso.ini")], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(240):
            if subprocess.run([self.isql, str(self.sql), "dba", "dba", "exec=select 1;"], capture_output=True).returncode == 0:
                break
            time.sleep(0.5)
        load = f"DB.DBA.TTLP (file_to_string_output ('{folder}/graph.nt'), '', '{GRAPH}', 0);"
        done = subprocess.run([self.isql, str(self.sql), "dba", "dba", f"exec={load} checkpoint;"], capture_output=True, text=True)
        if "Error" in done.stdout + done.stderr:
            self.stop()
            raise RuntimeError(done.stdout + done.stderr)

    def rows(self, sparql):
        form = urllib.parse.urlencode({"query": sparql, "default-graph-uri": GRAPH, "format": "application/sparql-results+json"})
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.http}/sparql", form.encode()) as answer:
                return rows_of(json.load(answer))
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode()[:300]) from None

    def again(self):
        """A new server: one that did not answer in time stays deaf to the questions after."""
        self.stop()
        self.start()

    def stop(self):
        self.process.kill()
        self.process.wait()
        self.folder.cleanup()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def engines(triples, limit):
    found = []
    for engine in (Rdflib, Virtuoso):
        try:
            found.append(engine(triples, limit))
        except ImportError as missing:
            print(f"{engine.name} is skipped: {missing} is not installed", file=sys.stderr)
    return found


def shown(rows):
    return "\n".join(f"      {count} × {row}" for row, count in list(rows.items())[:4])


def ask(options, store, name, settings, others):
    """One line of the report; the number of engines that differ or do not answer."""
    set_ = [part for setting in settings for part in ("--set", setting)]
    asked = (options.program, "query", str(ROOT / f"schema/queries/{name}.rq"), "--store", store, *set_)
    sparql = run(*asked, "--sparql")
    own = rows_of(json.loads(run(*asked, "--format", "json", "--timeout", str(options.limit))))
    report, wrong, details = [], 0, []
    for engine in others:
        begun = time.time()
        try:
            theirs = within(options.limit, engine.rows, sparql)
        except TimeoutError as late:
            wrong += 1
            report.append(f"{engine.name} {late}")
            engine.again()
            continue
        except RuntimeError as error:
            wrong += 1
            report.append(f"{engine.name} FAILS")
            details.append(f"    {engine.name}: {str(error)[:400]}")
            continue
        if theirs == own:
            report.append(f"{engine.name} {sum(theirs.values())} = {time.time() - begun:.1f} s")
        else:
            wrong += 1
            report.append(f"{engine.name} {sum(theirs.values())} DIFFERS")
            details += [f"    only Oxigraph:\n{shown(own - theirs)}", f"    only {engine.name}:\n{shown(theirs - own)}"]
    print(f"{name} {' '.join(settings)}: oxigraph {sum(own.values())}, " + ", ".join(report), *details, sep="\n", flush=True)
    return wrong


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--program", default=str(ROOT / "target/release/chancery"))
    options.add_argument("--store")
    options.add_argument("--only", help="names of questions, with commas between")
    options.add_argument("--limit", type=int, default=LIMIT, help=f"seconds an asking, by default {LIMIT}")
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = options.store or f"{folder}/store"
        if not options.store:
            run(options.program, "build", str(ROOT / "tests/articles"), "--store", store, "-q")
        triples = f"{folder}/graph.nt"
        run(options.program, "export", "ntriples", "--store", store, "-o", triples)
        others = engines(triples, options.limit)
        try:
            asked, wrong = compare(options, store, others)
        finally:
            for engine in others:
                engine.stop()
    print(f"{asked} questions with settings, {len(others) + 1} engines, {wrong} differences")
    return 1 if wrong else 0


def compare(options, store, others):
    asked, wrong = 0, 0
    for file in sorted((ROOT / "schema/queries").glob("*.rq")):
        if options.only and file.stem not in options.only.split(","):
            continue
        needs = re.search(r"^# param: \S+ \w+!", file.read_text(), re.M)
        for settings in ([] if needs else [[]]) + SETTINGS.get(file.stem, []):
            wrong += ask(options, store, file.stem, settings, others)
            asked += 1
    return asked, wrong


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    sys.exit(main())
