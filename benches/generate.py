#!/usr/bin/env python3
"""Writes invented news reports and readouts together with the truth about them: who is who, and which reports are of one event.

    python3 benches/generate.py --documents 100000 --seed 1 -o DIR     writes DIR/documents.jsonl and DIR/truth.jsonl
    python3 benches/score.py STORE DIR/truth.jsonl                     scores what `chancery build DIR/documents.jsonl` made of them

The same numbers give the same bytes on every machine. States and cities are real (schema/gazetteer), their people and what they do are
invented and live long before any table of holders begins. People, offices and days grow with the documents, about 25 documents a day.

truth.jsonl, a line each document: `id`; `source`, the same for documents that pass on one text or one statement; `original`, the document
that it reprints; `mentions`: {start, end, kind person|office|unnamed, entity} over the code points of `text`; `events`: {event, kind, day,
status, people, start, end} with the span of a sentence that reports it; `agreements`: {agreement, state, parties, start, end}.
Sentences are this file's own. Only the standard library is used.
"""
import argparse
import json
import random
import re
from datetime import date, timedelta
from pathlib import Path

from names import CULTURE_OF, Names

ROOT = Path(__file__).resolve().parent.parent
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
FIRST_DAY = date(1986, 1, 6)
DAYS_AT_MOST = 3650

TITLES = {  # office: forms before a name, form behind it, short form on later mention, rank of partner
    "president": (["President"], "the president of {s}", "the president", 3),
    "prime": (["Prime Minister"], "the prime minister of {s}", "the prime minister", 3),
    "foreign": (["Foreign Minister", "Minister of Foreign Affairs"], "the foreign minister of {s}", "the minister", 2),
    "defence": (["Defence Minister", "Defense Minister", "Minister of Defence"], "the defence minister of {s}", "the minister", 2),
    "finance": (["Finance Minister", "Minister of Finance"], "the finance minister of {s}", "the minister", 2),
    "interior": (["Interior Minister", "Minister of the Interior"], "the interior minister of {s}", "the minister", 2),
    "trade": (["Trade Minister", "Minister of Trade"], "the trade minister of {s}", "the minister", 2),
    "energy": (["Energy Minister", "Minister of Energy"], "the energy minister of {s}", "the minister", 2),
    "deputy": (["Deputy Foreign Minister"], "the deputy foreign minister of {s}", "the deputy minister", 1),
}
TOPICS = """trade|grain exports|border security|fishing rights|visa rules|a water treaty|joint naval exercises|energy supplies|the fate of prisoners|
customs duties|rail links|debt relief|flood aid|mining licences|a power line|air traffic|refugees|counter-terrorism|climate finance|a gas pipeline|
student exchanges|landmine clearance|satellite launches|vaccine supplies|cross-border roads|telecommunications|tourism|a ceasefire|election observers|
river navigation|steel tariffs|double taxation|agricultural standards|maritime borders|arms control|food security""".replace("\n", "").split("|")
SUBJECTS = """fisheries|trade|defence cooperation|energy|double taxation|air services|extradition|water sharing|border crossings|visa-free travel|
rail transport|agriculture|grain|mining|customs|nuclear safety|cultural exchange|gas supplies|prisoner exchange|investment protection|
maritime search and rescue|science and technology|health|tourism|labour migration""".replace("\n", "").split("|")
FORMS = "agreement memorandum treaty accord protocol".split()
OUTLETS = """Harbour Gazette|Meridian Wire|North Quay Times|Delta Courier|Lantern Post|Old Bridge Daily|Cape Observer|Plateau News|Signal Hill Press|
Riverside Tribune|Eastern Ledger|Copper Coast Herald|Union Telegraph|Granite Mail|Saffron Road Review|Capital Dispatch|Trade Winds|Blue Nile Bulletin|
Lakeside Chronicle|Foothills Record""".replace("\n", "").split("|")
SAID = ["The talks were constructive", "We agreed on most points", "There is work left to be done", "Our peoples expect results",
        "This is a step in the right direction", "We will keep in close contact", "The door remains open"]
FILLER = """The visit comes amid rising prices for wheat and fuel.|Analysts said that little had been expected of the round.|
Security in the city centre was tight and several streets were closed.|No details of the discussions were released.|
The economy grew by two percent last year.|Opposition parties criticised the timing.|Local media had speculated about the agenda for days.|
A larger conference is planned for later in the year.|Exporters on both sides have long asked for simpler rules.|
The rainy season has delayed much of the work.|Reporters were not allowed to ask questions.|
Farm groups had called for protests.|The two economies are closely tied.""".replace("\n", "").split("|")


class Chance:
    """Every choice, from the one method of `random` that is promised to stay the same."""
    def __init__(self, seed):
        self.random = random.Random(seed).random

    def below(self, n):
        return int(self.random() * n)

    def pick(self, items):
        return items[int(self.random() * len(items))]

    def share(self, p):
        return self.random() < p

    def zipf(self, n):
        """A number below n, small ones more often: about 1/(k+3)."""
        return min(n - 1, int(3 * ((1 + n / 3) ** self.random() - 1)))


class Person:
    def __init__(self, key, name, state):
        self.key, self.name, self.state, self.until = key, name, state, 0  # until: the day on which the last office ends


class World:
    """States, offices, who holds them when, and how names are written."""
    def __init__(self, chance, documents):
        self.chance, self.names, self.people = chance, Names(chance), []
        self.days = max(60, min(DAYS_AT_MOST, documents // 25))
        self.states = self.read_states()[:min(150, 24 + documents // 500)]
        self.offices = {}  # (state, office) -> [(first day, person)]
        for n in range(len(self.states)):
            for office in TITLES:
                self.offices[n, office] = self.holders(n)
        self.local = []  # (state, office in words, holders)
        cities = self.read_cities()
        for _ in range(documents // 60):
            n = chance.below(len(self.states))
            city = chance.pick(cities.get(self.states[n]["key"]) or [self.states[n]["capital"]])
            title = chance.pick(["Governor", "Mayor"])
            if all((n, title, city) != (m, t, c) for m, t, c, _ in self.local[-400:]):
                self.local.append((n, title, city, self.holders(n)))

    def rows(self, name):
        lines = (ROOT / "schema" / "gazetteer" / name).read_text(encoding="utf-8").splitlines()
        lines = [line.split("\t") for line in lines if not line.startswith("#")]
        return [dict(zip(lines[0], line)) for line in lines[1:]]

    def read_states(self):
        found = []
        for row in self.rows("states.tsv"):
            if row["status"] == "recognised" and row["adjectives"] and row["capital"] and " " not in row["name"]:
                adjective, capital = row["adjectives"].split("|")[0], row["capital"].split("|")[0]
                culture = CULTURE_OF.get(row["iso3"])
                if culture and capital != row["name"]:
                    found.append({"key": row["key"], "name": row["name"], "adjective": adjective, "capital": capital, "culture": culture})
        return sorted(found, key=lambda s: self.chance.random())

    def read_cities(self):
        found = {}
        for row in self.rows("places.tsv"):
            if row["kind"] == "city":
                found.setdefault(row["within"], []).append(row["label"])
        return found

    def person(self, n):
        chance = self.chance
        name = self.names.make(self.states[n]["culture"])
        if self.people and chance.share(0.015):  # a namesake
            twin = chance.pick(self.people)
            name = twin.name if twin.state != n else name
        person = Person(f"p{len(self.people)}", name, n)
        self.people.append(person)
        return person

    def holders(self, n):
        """One after the other; some have held another office of the state before, and left it."""
        first, found = -self.chance.below(900), []
        while first < self.days:
            before = [p for p in self.people[-60:] if p.state == n and p.until <= first]
            promoted = self.chance.pick(before) if before and self.chance.share(0.12) else None
            if promoted and any(p is promoted for _, p in found):
                promoted = None
            found.append((first, promoted or self.person(n)))
            first += 300 + self.chance.below(1400)
            found[-1][1].until = first
        return found

    def holder(self, holders, day):
        return [p for first, p in holders if first <= day][-1]


class Actor:
    """A person in an office, as one event has him."""
    def __init__(self, world, person, state, office, city=None):
        row = world.states[state]
        self.person, self.state, self.rank = person, state, 1
        self.office = f"{row['key']}/{office}" + (f"/{city}" if city else "")
        if city:
            self.before, self.behind, self.short, self.adjective = [f"{city} {office}"], f"the {office.lower()} of {city}", f"the {office.lower()}", None
        else:
            self.before, behind, self.short, self.rank = TITLES[office]
            self.behind, self.adjective = behind.format(s=row["name"]), row["adjective"]


def entity(kind, key, text):
    return f"\ue000{kind}:{key}\ue001{text}\ue002"


class Telling:
    """One document in the making: marks every name with who is meant."""
    def __init__(self, world, outlet, published, style):
        self.world, self.chance, self.outlet, self.published, self.style = world, world.chance, outlet, published, style
        self.said, self.events, self.agreements, self.bare = set(), [], [], set()

    def name(self, person, part="full"):
        return entity("person", person.key, self.world.names.write(person.name, part, self.outlet))

    def who(self, actor):
        """The first mention of somebody in full, later ones shorter."""
        chance, person = self.chance, actor.person
        title = chance.pick(actor.before)
        adjective = f"{actor.adjective} " if actor.adjective else ""
        if person.key in self.said:
            forms = [self.name(person, "family")] * 3 + [f"{title} {self.name(person, 'family')}", entity("person", person.key, actor.short)]
            return chance.pick(forms[:4] if person.key in self.bare else forms)
        self.said.add(person.key)
        roll = chance.random()
        if roll < 0.05 and actor.adjective:  # the office alone
            self.bare.add(person.key)
            return "the " + entity("office", actor.office, f"{adjective}{title.lower()}")
        office = entity("office", actor.office, f"{adjective}{title}")
        if roll < 0.13:
            return f"{office} {self.name(person, 'family')}"
        if roll < 0.16:
            return f"{office} {self.name(person, 'initial')}"
        if roll < 0.26:
            return f"{self.name(person)}, {entity('office', actor.office, actor.behind)},"
        return f"{office} {self.name(person)}"

    def when(self, day, lead=True):
        """Words for a day, seen from the day of publication; sometimes none."""
        chance, ago = self.chance, (self.published - day).days
        full = f"on {day.day} {MONTHS[day.month - 1]} {day.year}"
        american = f"on {MONTHS[day.month - 1]} {day.day}, {day.year}"
        if not lead or ago > 6 or ago < -5:
            return chance.pick([full, american, f"on {MONTHS[day.month - 1]} {day.day}" if abs(ago) < 100 else american])
        words = [f"on {DAYS[day.weekday()]}"] * 6 + [full, american, ""]
        if ago == 0:
            words += ["today"] * (8 if self.style == "readout" else 1)
        if ago == 1:
            words += ["yesterday"]
        return chance.pick(words) if ago >= 0 else chance.pick([full, american])

    def tell(self, event, sentence):
        """A sentence that reports an event."""
        self.events.append(event)
        return f"\ue003e{len(self.events) - 1}\ue004{sentence}\ue005"

    def told(self, agreement, state, sentence):
        self.agreements.append((agreement, state))
        return f"\ue003a{len(self.agreements) - 1}\ue004{sentence}\ue005"


def sentence(*parts):
    text = " ".join(part for part in parts if part)
    text = re.sub(r"\s+", " ", text).replace(" ,", ",").replace(",,", ",").replace(",.", ".").strip().rstrip(",")
    at = re.search(r"[^\W\d_]", re.sub(r"\ue000[^\ue001]*\ue001|\ue003[^\ue004]*\ue004", lambda m: "0" * len(m.group()), text))
    text = text[:at.start()] + text[at.start()].upper() + text[at.start() + 1:]
    return text if text.endswith(".") else text + "."


class Event:
    def __init__(self, key, kind, day, place, actors, topic):
        self.key, self.kind, self.day, self.place, self.actors, self.topic = key, kind, day, place, actors, topic

    def truth(self, status):
        return {"event": self.key, "kind": self.kind, "day": str(self.day), "status": status, "people": [a.person.key for a in self.actors]}


def lead(t, event, status):
    """The sentence that reports the event."""
    chance, people = t.chance, event.actors
    when = t.when(event.day)
    place = f"in {event.place}" if event.place and chance.share(0.7) else ""
    topic = chance.pick([f"to discuss {event.topic}", f"for talks on {event.topic}", ""])
    a, b = t.who(people[0]), t.who(people[1]) if len(people) > 1 else ""
    others = " and ".join([", ".join([b] + [t.who(p) for p in people[2:-1]]), t.who(people[-1])]) if len(people) > 2 else b
    if status == "planned":
        forms = {"meeting": [(a, "will meet", others, place, when), (a, "is to hold talks with", others, place, when, topic)],
                 "call": [(a, "will speak by phone with", others, when)],
                 "visit": [(a, "will visit", event.place, when, topic), (a, "is due to travel to", event.place, when)]}
    elif status == "cancelled":
        forms = {"meeting": [(a, "has cancelled a meeting with", others, "that was planned for", t.when(event.day, False)[3:])],
                 "call": [("A call between", a, "and", others, "that was planned for", t.when(event.day, False)[3:], "was cancelled")],
                 "visit": [(a, "has called off a visit to", event.place, "that was planned for", t.when(event.day, False)[3:])]}
    elif status == "denied":
        forms = {"meeting": [("A spokesman denied that", a, "had met", others, place, when)],
                 "call": [("A spokesman denied that", a, "had spoken with", others, when)],
                 "visit": [("A spokesman denied that", a, "had visited", event.place, when)]}
    else:
        forms = {"meeting": [(a, "met", others, place, when, topic), (a, "held talks with", others, place, when), (a, "met with", others, when, place, topic),
                             (a, "and", others, "met", place, when, topic) if len(people) == 2 else (a, "met", others, place, when),
                             (a, "received", others, place, when, topic), (others, "held a meeting with", a, place, when, topic)],
                 "call": [(a, "spoke by phone with", others, when, f"about {event.topic}"), (a, "called", others, when, topic),
                          (a, "and", others, f"discussed {event.topic} in a telephone call", when), (a, "held a telephone conversation with", others, when)],
                 "visit": [(a, "visited", event.place, when, topic), (a, "arrived in", event.place, when, "for a two-day visit"),
                           (a, "travelled to", event.place, when, topic)]}
    if t.style == "statement" and status == "occurred":
        adjective = t.world.states[people[0].state]["adjective"]
        said = chance.pick([f", the {adjective} foreign ministry said in a statement", f", according to a statement by the {adjective} foreign ministry"])
        return t.tell(event.truth(status), sentence(*chance.pick(forms[event.kind]), said))
    return t.tell(event.truth(status), sentence(*chance.pick(forms[event.kind])))


def colour(t, event):
    """What stands behind the lead."""
    chance, found = t.chance, []
    if len(event.actors) > 1 and chance.share(0.6):
        a, b = t.who(event.actors[0]), t.who(event.actors[1])
        found.append(sentence(*chance.pick([(a, "thanked", b, "for the exchange"), (f"“{chance.pick(SAID)},”", a, "said"), (b, "stressed the importance of", event.topic),
                                            (a, "and", b, f"also spoke about {chance.pick(TOPICS)}")])))
    if chance.share(0.12):
        adjective = t.world.states[event.actors[0].state]["adjective"]
        found.append(sentence(entity("unnamed", f"{event.key}-{chance.below(10 ** 9)}", f"a senior {adjective} official"), "said that", chance.pick(["progress had been made", "the text was nearly ready"])))
    found += [chance.pick(FILLER) for _ in range(chance.below(4))]
    return found


def background(t, history, event):
    """An earlier event of the same two, told again with its day."""
    pair = tuple(a.person.key for a in event.actors[:2])
    earlier = [e for e in history.get(pair, [])[-6:] if e.day < event.day - timedelta(days=9)]
    if not earlier or not t.chance.share(0.25):
        return []
    old = t.chance.pick(earlier)
    a, b = t.who(event.actors[0]), t.who(event.actors[1])
    verb = {"meeting": "met", "call": "spoke by phone with"}[old.kind]
    return [t.tell(old.truth("occurred"), sentence(a, verb, b, t.when(old.day, False)))]


STATES_OF = {"announced": ["{a} and {b} announced {x} {when}"], "signed": ["{a} and {b} signed {x} {place} {when}", "{x} was signed by {a} and {b} {place} {when}"],
             "in_force": ["{the} between {a} and {b}, signed {signed}, entered into force {when}"],
             "extended": ["{a} and {b} extended {the} signed {signed} {when}"], "ended": ["{a} terminated {the} with {b} signed {signed} {when}"]}


def agreed(t, deal, state, day):
    """A sentence on one step of an agreement."""
    a, b = (t.world.states[n]["name"] for n in deal["parties"])
    form, subject = deal["form"], deal["subject"]
    article = "an" if form[0] in "aeiou" else "a"
    signed = t.when(deal["days"]["signed"], False) if "signed" in deal["days"] else ""
    text = t.chance.pick(STATES_OF[state]).format(a=a, b=b, x=f"{article} {form} on {subject}", the=f"the {form} on {subject}",
                                                  place=f"in {deal['place']}" if t.chance.share(0.6) else "", when=t.when(day), signed=signed)
    return t.told(deal["key"], state, sentence(text))


class Press:
    """Turns what happens into documents, in the order of days."""
    def __init__(self, world, documents):
        self.world, self.chance, self.documents = world, world.chance, documents
        self.out, self.truth, self.history, self.events, self.deals = [], [], {}, 0, 0
        self.steps = {}  # day -> steps of agreements and outcomes of plans that are due

    def run(self):
        day = 0
        while len(self.out) < self.documents:
            for _ in range(max(1, 11 * self.documents // (25 * self.world.days))):
                self.happen(day % self.world.days)
            for step in self.steps.pop(day, []):
                step()
            day += 1
        return self.out[:self.documents], self.truth[:self.documents]

    def actor(self, day):
        world, chance = self.world, self.chance
        if world.local and chance.share(0.2):
            state, title, city, holders = chance.pick(world.local)
            return Actor(world, world.holder(holders, day), state, title, city)
        state = chance.zipf(len(world.states))
        office = chance.pick(list(TITLES)[:4] if chance.share(0.7) else list(TITLES))
        return Actor(world, world.holder(world.offices[state, office], day), state, office)

    def happen(self, day):
        chance, today = self.chance, FIRST_DAY + timedelta(days=day)
        if chance.share(0.12):
            return self.deal(day)
        kind = chance.pick(["meeting"] * 5 + ["call"] * 3 + ["visit"])
        count = 1 if kind == "visit" else 2 if kind == "call" or chance.share(0.88) else 3 + chance.below(3)
        actors, place = [], None
        while len(actors) < count:
            actor = self.actor(day)
            if all(actor.person is not other.person and actor.state != other.state for other in actors):
                actors.append(actor)
        if kind != "call":
            abroad = [n for n in range(len(self.world.states)) if all(n != a.state for a in actors)]
            place = self.world.states[chance.pick(abroad) if kind == "visit" or chance.share(0.2) else actors[0].state]["capital"]
        self.events += 1
        event = Event(f"e{self.events}", kind, today, place, actors, chance.pick(TOPICS))
        roll = chance.random()
        if roll < 0.10:
            ahead = 2 + chance.below(12)
            event.day = today + timedelta(days=ahead)
            outcome = chance.pick(["occurred"] * 3 + ["cancelled", None])
            self.report(event, "planned", today)
            if outcome:
                later = day + (ahead if outcome == "occurred" else 1)
                self.steps.setdefault(later, []).append(lambda: self.report(event, outcome, FIRST_DAY + timedelta(days=later)))
        else:
            self.report(event, "denied" if roll < 0.13 else "occurred", today)

    def report(self, event, status, today):
        chance = self.chance
        statement = f"s{event.key}{status}"
        for n in range(1 + chance.zipf(5)):
            published = today + timedelta(days=chance.pick([0, 0, 0, 1, 1, 2]))
            style = chance.pick(["news", "news", "brief", "readout", "statement"]) if status == "occurred" else "news"
            t = Telling(self.world, chance.below(len(OUTLETS)), published, style)
            body = [lead(t, event, status)] + ([] if style == "brief" else colour(t, event) + background(t, self.history, event))
            self.write(t, event.place, body, statement if style == "statement" else None)
        if status == "occurred" and event.kind != "visit" and len(event.actors) == 2:
            self.history.setdefault(tuple(a.person.key for a in event.actors), []).append(event)

    def deal(self, day):
        chance = self.chance
        a = chance.zipf(len(self.world.states))
        b = next(n for n in iter(lambda: chance.zipf(len(self.world.states)), None) if n != a)
        self.deals += 1
        deal = {"key": f"a{self.deals}", "parties": [a, b], "form": chance.pick(FORMS), "subject": chance.pick(SUBJECTS), "days": {},
                "place": self.world.states[a]["capital"]}
        at = day
        for state in ["announced", "signed", "in_force", "extended", "ended"]:
            if chance.share({"announced": 0.5, "signed": 1.0, "in_force": 0.5, "extended": 0.35, "ended": 0.25}[state]):
                self.steps.setdefault(at, []).append(lambda s=state, at=at: self.step(deal, s, FIRST_DAY + timedelta(days=at)))
                at += 4 + chance.below(120)

    def step(self, deal, state, today):
        deal["days"][state] = today
        for _ in range(1 + self.chance.zipf(4)):
            t = Telling(self.world, self.chance.below(len(OUTLETS)), today + timedelta(days=self.chance.below(2)), "news")
            self.write(t, deal["place"], [agreed(t, deal, state, today)] + [self.chance.pick(FILLER) for _ in range(self.chance.below(3))], None)

    def write(self, t, place, body, source):
        chance, key = self.chance, f"d{len(self.out)}"
        dated = not chance.share(0.05)
        breaks = [body[0]] + [("\n" if chance.share(0.4) else " ") + s for s in body[1:]]
        text = "".join(breaks)
        if t.style in ("news", "statement") and place and chance.share(0.5):
            month = MONTHS[t.published.month - 1]
            line = chance.pick([f"{place.upper()}, {month} {t.published.day} - ", f"{place.upper()} - "])
            text = line + text
        if t.style == "readout":
            text = f"Office of the Spokesperson\n{t.published.day} {MONTHS[t.published.month - 1]} {t.published.year}\n" + text
        self.add(key, text, t, OUTLETS[t.outlet], t.published if dated else None, source or key, None)
        if chance.share(0.10):  # a reprint, sometimes shortened or with a word of its own
            lines = text.split("\n")
            copy = "\n".join(lines[:-1]) if len(lines) > 2 and chance.share(0.3) else text
            copy += chance.pick(["", f"\n(With reporting by {OUTLETS[t.outlet]})", f"\nThis story was first published by {OUTLETS[t.outlet]}."])
            later = t.published + timedelta(days=chance.below(2)) if dated and "today" not in text and "yesterday" not in text else t.published
            self.add(f"d{len(self.out)}", copy, t, chance.pick(OUTLETS), later if dated else None, source or key, key)

    def add(self, key, marked, t, publisher, published, source, original):
        text, mentions, spans = unmarked(marked)
        document = {"id": key, "publisher": publisher, "language": "en", "text": text}
        if published:
            document["published"] = str(published)
        events = [dict(e, **spans[f"e{n}"]) for n, e in enumerate(t.events) if f"e{n}" in spans]
        deals = [dict(agreement=a, state=s, **spans[f"a{n}"]) for n, (a, s) in enumerate(t.agreements) if f"a{n}" in spans]
        self.out.append(document)
        self.truth.append({"id": key, "source": source, "original": original, "mentions": mentions, "events": events, "agreements": deals})


def unmarked(marked):
    """The plain text, and where its marks stood."""
    out, length, mentions, spans, open_marks = [], 0, [], {}, []
    for part in re.split(r"(\ue000[^\ue001]*\ue001|\ue003[^\ue004]*\ue004|\ue002|\ue005)", marked):
        if part[:1] in "\ue000\ue003" and part:
            open_marks.append((part[1:-1], length))
        elif part and part in "\ue002\ue005":
            what, start = open_marks.pop()
            if part == "\ue005":
                spans[what] = {"start": start, "end": length}
            else:
                kind, key = what.split(":", 1)
                mentions.append({"start": start, "end": length, "kind": kind, "entity": key})
        else:
            out.append(part)
            length += len(part)
    return "".join(out), mentions, spans


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-o", "--out", type=Path, required=True)
    args = parser.parse_args()
    documents, truth = Press(World(Chance(args.seed), args.documents), args.documents).run()
    args.out.mkdir(parents=True, exist_ok=True)
    for name, rows in (("documents", documents), ("truth", truth)):
        with open(args.out / f"{name}.jsonl", "w", encoding="utf-8") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


if __name__ == "__main__":
    main()
