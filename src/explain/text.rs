//! Writes accounts as plain text for people: headings, indented lines, nothing that could steer a terminal.

use super::joins::{Decided, Join, Spot};
use super::words::{count, say, words};
use super::{Conflict, Explanation, Happened, Held, NameSeen, Part, Sentence, Source, Subject};
use crate::model::judgement::Verdict;
use std::io::{self, Write};

/// Characters of a line.
const WIDTH: usize = 110;

/// Entries of a section that are shown unless all are asked for.
const SHOWN: usize = 12;

/// Documents named behind a name.
const NAMED: usize = 3;

/// Writes an account; all of it, or the beginning of each long section.
///
/// # Errors
/// Where `out` fails.
pub fn write(told: &Explanation, all: bool, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page { out, all };
    for subject in &told.subjects {
        page.subject(subject)?;
    }
    page.section("names", &told.names, name)?;
    page.section("offices", &told.offices, |held| office(held, told))?;
    page.section("parts", &told.participants, part)?;
    page.section("events", &told.events, happened)?;
    page.section("sentences", &told.sentences, sentence)?;
    for (heading, verdict) in [("joins", Verdict::Same), ("unsure", Verdict::Unsure), ("apart", Verdict::Different)] {
        let those: Vec<&Join> = told.judgements.iter().filter(|j| j.verdict == verdict).collect();
        page.section(heading, &those, |join| judgement(join))?;
    }
    page.section("decisions", &told.decisions, decided)?;
    page.sources(told)?;
    page.section("conflicts", &told.conflicts, |c| conflict(c, told.subjects.first()))?;
    if told.subjects.len() > 1 && told.sentences.is_empty() && told.judgements.is_empty() && told.decisions.is_empty() {
        writeln!(page.out, "\n{}", say("nothing", &[]))?;
    }
    Ok(())
}

/// Writes things that one name may mean.
///
/// # Errors
/// Where `out` fails.
pub fn candidates(all: &[Subject], out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page { out, all: true };
    page.section("candidates", all, |s| vec![format!("{}, {} <{}>", s.label, s.kind.to_lowercase(), s.iri)])
}

/// Writes pairs for a person to judge, numbered, each side with its offices and a sentence.
///
/// # Errors
/// Where `out` fails.
pub fn doubts(all: &[Join], most: usize, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page { out, all: true };
    for (n, join) in all.iter().take(most).enumerate() {
        let reasons = join.reasons.join("; ");
        let score = say("score", &[("score", &format!("{:.2}", join.score)), ("reasons", &reasons)]);
        page.line(0, &format!("{}. {score}", n + 1))?;
        for spot in [&join.left, &join.right] {
            page.line(3, &side(spot))?;
            if !spot.sentence.is_empty() {
                page.line(5, &format!("“{}”", spot.sentence))?;
            }
        }
        writeln!(page.out)?;
    }
    Ok(())
}

fn side(spot: &Spot) -> String {
    let offices = if spot.offices.is_empty() { String::new() } else { format!(", {}", spot.offices.join("; ")) };
    // Where both are one in the graph or none of it, only their addresses tell them apart.
    let named = if spot.entity.is_empty() || !spot.address.contains("#actor=") { &spot.address } else { &spot.entity };
    let entity = if named.is_empty() { String::new() } else { format!(" <{named}>") };
    format!("{}{offices} · {}{entity}", spot.name, spot.document)
}

/// Where lines go, and whether all of them do.
struct Page<'o> {
    out: &'o mut dyn Write,
    all: bool,
}

impl Page<'_> {
    fn subject(&mut self, subject: &Subject) -> io::Result<()> {
        self.line(0, &format!("{} · {}", subject.label, subject.kind.to_lowercase()))?;
        self.line(0, &subject.iri)?;
        let facts: Vec<String> = subject.facts.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        if facts.is_empty() { Ok(()) } else { self.line(0, &facts.join(" · ")) }
    }

    /// A heading with an entry a line or more; nothing where there are no entries.
    fn section<T>(&mut self, heading: &str, entries: &[T], lines: impl Fn(&T) -> Vec<String>) -> io::Result<()> {
        if entries.is_empty() {
            return Ok(());
        }
        writeln!(self.out, "\n{}", words().headings.get(heading).map_or(heading, String::as_str))?;
        let shown = if self.all { entries.len() } else { SHOWN };
        for entry in entries.iter().take(shown) {
            for (n, text) in lines(entry).iter().enumerate() {
                self.line(if n == 0 { 2 } else { 6 }, text)?;
            }
        }
        let rest = entries.len().saturating_sub(shown);
        if rest > 0 { self.line(2, &say("more", &[("n", &rest.to_string())])) } else { Ok(()) }
    }

    fn sources(&mut self, told: &Explanation) -> io::Result<()> {
        if told.documents.is_empty() {
            return Ok(());
        }
        let documents = count(told.documents.len(), "document", "documents");
        let sources = count(told.sources.len(), "source", "sources");
        writeln!(self.out, "\n{}", words().headings.get("sources").map_or("", String::as_str))?;
        self.line(2, &format!("{documents}, {sources}"))?;
        let shown = if self.all { told.documents.len() } else { SHOWN };
        for document in told.documents.iter().take(shown) {
            self.line(2, &dated(document))?;
        }
        for source in told.sources.iter().filter(|s| !told.documents.iter().any(|d| d.name == **s)).take(shown) {
            self.line(2, source)?;
        }
        Ok(())
    }

    /// A line, wrapped between words, the rest of it further in.
    fn line(&mut self, indent: usize, text: &str) -> io::Result<()> {
        for (n, line) in wrapped(&printable(text), WIDTH.saturating_sub(indent)).iter().enumerate() {
            writeln!(self.out, "{:width$}{line}", "", width = if n == 0 { indent } else { indent + 2 })?;
        }
        Ok(())
    }
}

/// Control characters, and those that turn the direction of writing, as blanks.
fn printable(text: &str) -> String {
    let steers = |c: char| c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if steers(c) { ' ' } else { c }).collect()
}

fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > width {
            lines.push(String::new());
            used = 0;
        }
        let Some(line) = lines.last_mut() else { continue };
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += length;
    }
    lines
}

fn name(seen: &NameSeen) -> Vec<String> {
    let first: Vec<&str> = seen.documents.iter().take(NAMED).map(String::as_str).collect();
    let more = if seen.documents.len() > NAMED { ", …" } else { "" };
    vec![format!("{} · {}: {}{more}", seen.name, count(seen.documents.len(), "document", "documents"), first.join(", "))]
}

/// The office of a person, the person of an office.
fn office(held: &Held, told: &Explanation) -> Vec<String> {
    let own = told.subjects.first().is_some_and(|s| s.label == held.person);
    let what = if own { &held.office } else { &held.person };
    let attested = match (&held.first_attested, &held.last_attested) {
        (Some(first), Some(last)) if first != last => say("attested", &[("first", first), ("last", last)]),
        (Some(first), _) => say("attested_once", &[("first", first)]),
        (None, _) => say("unattested", &[]),
    };
    let open = say("open", &[]);
    let stated = (held.from.is_some() || held.until.is_some()).then(|| {
        let bound = |day: &Option<String>| day.clone().unwrap_or_else(|| open.clone());
        say("stated", &[("from", &bound(&held.from)), ("until", &bound(&held.until))])
    });
    let documents = (held.documents > 0)
        .then(|| format!("{}, {}", count(held.documents, "document", "documents"), count(held.sources, "source", "sources")));
    vec![[Some(what.clone()), Some(attested), stated, documents].into_iter().flatten().collect::<Vec<_>>().join(" · ")]
}

fn part(part: &Part) -> Vec<String> {
    let office = part.office.as_ref().map(|office| say("in_office", &[("office", office)]));
    let side = part.representing.as_ref().map(|side| say("for_side", &[("side", side)]));
    let basis = part.basis.as_ref().map(|_| say("by_reference", &[]));
    let role = say("role", &[("actor", &part.actor), ("role", &part.role)]);
    vec![[Some(role), office, side, basis].into_iter().flatten().collect::<Vec<_>>().join(", ")]
}

fn happened(event: &Happened) -> Vec<String> {
    let date = if event.date.is_empty() { say("open", &[]) } else { event.date.clone() };
    let count = format!("{}, {}", count(event.documents, "document", "documents"), count(event.sources, "source", "sources"));
    let status = if event.status.is_empty() { String::new() } else { format!(" · {}", event.status) };
    vec![format!("{date} · {}{status} · {count}", event.label), format!("<{}>", event.iri)]
}

fn sentence(sentence: &Sentence) -> Vec<String> {
    let date = if sentence.document.date.is_empty() { String::new() } else { say("date", &[("date", &sentence.document.date)]) };
    let (start, end) = (sentence.start.to_string(), sentence.end.to_string());
    let place = say("place", &[("document", &sentence.document.name), ("date", &date), ("start", &start), ("end", &end)]);
    let named = sentence.named.as_ref().or(sentence.source.as_ref());
    let voice = named.map(|named| say(if sentence.voice == "quoted" { "quoted" } else { "attributed" }, &[("source", named)]));
    let rules: Vec<&str> = sentence.rules.iter().map(String::as_str).collect();
    let rules = (!rules.is_empty()).then(|| say("rule", &[("rules", &rules.join(", "))]));
    let head = [Some(place), voice, rules].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    vec![head, format!("“{}”", sentence.text), format!("→ {}", sentence.says.join("; "))]
}

fn judgement(join: &Join) -> Vec<String> {
    let pair = [
        ("left", join.left.name.as_str()),
        ("right", join.right.name.as_str()),
        ("left_document", join.left.document.as_str()),
        ("right_document", join.right.document.as_str()),
    ];
    let score = say("score", &[("score", &format!("{:.2}", join.score)), ("reasons", &join.reasons.join("; "))]);
    let times = (join.times > 1).then(|| say("times", &[("n", &join.times.to_string())]));
    let at = join.at.as_ref().map(|at| say("at", &[("at", at)]).trim_start_matches(", ").to_owned());
    let who = at.map(|at| format!("{}, {at}", join.author));
    let lines = vec![[Some(score), who, times].into_iter().flatten().collect::<Vec<_>>().join(" · "), say("join", &pair)];
    let part = [("left", join.left.address.as_str()), ("right", join.right.address.as_str())];
    let parted = (join.verdict == Verdict::Same && join.at.is_none()).then(|| say("part", &part));
    lines.into_iter().chain(parted).collect()
}

fn decided(decided: &Decided) -> Vec<String> {
    let sign = say(&decided.decision, &[]);
    let predicate = decided.predicate.as_deref().unwrap_or(&sign);
    let things = if decided.things.len() > 1 { decided.things.join(&format!(" {predicate} ")) } else { decided.things.join("") };
    let why = decided.why.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
    let undone = if decided.stands { String::new() } else { format!(" [{}]", say("undone", &[])) };
    let at = decided.at.as_ref().map(|at| say("at", &[("at", at)])).unwrap_or_default();
    let what = format!("{} {things}{why}{undone}", decided.decision);
    vec![format!("{} · {}", decided.id, say("decided", &[("author", &decided.author), ("at", &at), ("what", &what)]))]
}

/// Decisions, one a line.
///
/// # Errors
/// Where `out` fails.
pub fn decisions(all: &[Decided], out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page { out, all: true };
    all.iter().try_for_each(|one| decided(one).iter().try_for_each(|line| page.line(0, line)))
}

fn conflict(conflict: &Conflict, subject: Option<&Subject>) -> Vec<String> {
    let own = subject.is_some_and(|s| s.label == conflict.subject);
    let values = [
        ("subject", conflict.subject.as_str()),
        ("predicate", conflict.property.as_str()),
        ("left", conflict.left.as_str()),
        ("right", conflict.right.as_str()),
        ("kind", conflict.kind.as_str()),
    ];
    vec![say(if own { "conflict" } else { "conflict_of" }, &values)]
}

/// A document with its date before it.
fn dated(document: &Source) -> String {
    let date = if document.date.is_empty() { say("open", &[]) } else { document.date.clone() };
    format!("{date} · {}", document.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_wrapped_between_words_and_steer_no_terminal() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(printable("a\u{1b}[31m\u{202e}b"), "a [31m b");
    }
}
