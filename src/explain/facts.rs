//! What the graph says of a thing: its description, offices, events, participants, sentences, conflicts.

use super::ask::{Row, local, question, rows};
use super::words::{say, words};
use super::{Conflict, Happened, Held, Part, Sentence, Source, Subject};
use crate::schema::ontology::{caption, ontology};
use crate::store::memory::{Memory, QueryError};
use std::collections::{BTreeMap, BTreeSet};

/// A whole IRI.
fn whole(store: &Memory, below: &str) -> String {
    format!("{}{below}", store.base())
}

/// The thing itself.
pub(super) fn subject(store: &Memory, id: &str) -> Result<Subject, QueryError> {
    let all = rows(store, question!("node"), &[("thing", id)])?;
    let of = |property: &str| all.iter().filter(|row| row.local("property") == property).map(|row| row.text("value")).collect::<Vec<_>>();
    let told = words().facts.iter().filter_map(|(property, name)| {
        let values = all.iter().filter(|row| row.local("property") == *property).map(value).collect::<BTreeSet<_>>();
        (!values.is_empty()).then(|| (name.clone(), values.into_iter().collect::<Vec<_>>().join(", ")))
    });
    Ok(Subject {
        iri: whole(store, id),
        label: of("label").into_iter().next().unwrap_or_else(|| id.to_owned()),
        kind: kind(&of("type")),
        facts: told.collect(),
    })
}

/// A value in words: the caption of a thing or term, or the value itself.
fn value(row: &Row) -> String {
    let text = row.text("value");
    row.find("label").unwrap_or_else(|| if ontology().contains_key(&text) { caption(&text).to_owned() } else { text })
}

/// The narrowest of the own classes, in words.
fn kind(types: &[String]) -> String {
    let own: Vec<&String> = types.iter().filter(|iri| ontology().contains_key(*iri)).collect();
    let broader = |iri: &String| own.iter().any(|other| *other != iri && ontology()[*other].broader.contains(iri));
    own.iter().find(|iri| !broader(iri)).map(|iri| caption(iri).to_owned()).unwrap_or_default()
}

/// Offices of a person, or holders of an office.
pub(super) fn offices(store: &Memory, id: &str) -> Result<Vec<Held>, QueryError> {
    let held = |row: &Row| Held {
        person: row.text("personLabel"),
        office: row.text("officeLabel"),
        first_attested: row.find("first"),
        last_attested: row.find("last"),
        from: row.find("from"),
        until: row.find("until"),
        documents: row.number("documents"),
        sources: row.number("sources"),
    };
    Ok(rows(store, question!("tenures"), &[("thing", id)])?.iter().map(held).collect())
}

/// Participants of an event.
pub(super) fn parts(store: &Memory, id: &str) -> Result<Vec<Part>, QueryError> {
    let part = |row: &Row| Part {
        actor: row.text("label"),
        iri: whole(store, &row.text("actor")),
        role: caption(&row.text("role")).to_lowercase(),
        office: row.find("office"),
        representing: row.find("side"),
        basis: row.find("basis").map(|basis| caption(&basis).to_lowercase()),
    };
    Ok(rows(store, question!("parts"), &[("thing", id)])?.iter().map(part).collect())
}

/// Events and agreements that a thing has a part in.
pub(super) fn events(store: &Memory, id: &str) -> Result<Vec<Happened>, QueryError> {
    let happened = |row: &Row| Happened {
        date: row.text("edtf"),
        label: row.text("label"),
        iri: whole(store, &row.text("event")),
        status: caption(&row.text("status")).to_lowercase(),
        documents: row.number("documents"),
        sources: row.number("sources"),
    };
    Ok(rows(store, question!("events"), &[("thing", id)])?.iter().map(happened).collect())
}

/// One event or agreement.
pub(super) fn happened(store: &Memory, id: &str) -> Result<Happened, QueryError> {
    let all = rows(store, question!("node"), &[("thing", id)])?;
    let of = |property: &str| all.iter().find(|row| row.local("property") == property).map(|row| row.text("value")).unwrap_or_default();
    Ok(Happened {
        date: of("edtf"),
        label: of("label"),
        iri: whole(store, id),
        status: caption(&of("status")).to_lowercase(),
        documents: of("documentCount").parse().unwrap_or(0),
        sources: of("sourceCount").parse().unwrap_or(0),
    })
}

/// Events and agreements that two things have a part in.
pub(super) fn ties(store: &Memory, one: &str, other: &str) -> Result<Vec<String>, QueryError> {
    Ok(rows(store, question!("pair"), &[("one", one), ("other", other)])?.iter().map(|row| row.text("through")).collect())
}

/// Claims about a thing that contradict each other, each pair once.
pub(super) fn conflicts(store: &Memory, id: &str) -> Result<Vec<Conflict>, QueryError> {
    let conflict = |row: &Row| Conflict {
        subject: row.text("subjectLabel"),
        property: predicate(&row.text("predicate")),
        left: row.text("left"),
        right: row.text("right"),
        kind: caption(&row.text("kind")).to_lowercase(),
    };
    Ok(rows(store, question!("conflicts"), &[("thing", id)])?.iter().map(conflict).collect())
}

/// Sentences that support claims on a thing, of those whose subject and object the test takes, in the order of documents.
pub(super) fn sentences(store: &Memory, id: &str, takes: impl Fn(&str, &str) -> bool) -> Result<Vec<Sentence>, QueryError> {
    let all = rows(store, question!("claims"), &[("thing", id)])?;
    let wanted = all.iter().filter(|row| takes(&row.text("subject"), &row.text("object")));
    Ok(merged(wanted.map(|row| sentence(store, row, id)).collect()))
}

fn sentence(store: &Memory, row: &Row, id: &str) -> Sentence {
    let document = Source {
        date: row.text("date"),
        name: row.find("file").or_else(|| row.find("title")).unwrap_or_else(|| row.text("document")),
        iri: whole(store, &row.text("document")),
    };
    let quoted = local(&row.text("voice")).to_lowercase();
    Sentence {
        document,
        start: row.number("start"),
        end: row.number("end"),
        text: row.text("text"),
        source: row.find("source"),
        named: row.find("as"),
        voice: quoted,
        says: vec![claim(row, id)],
        rules: BTreeSet::new(),
    }
}

/// A claim in words, as seen from the thing.
fn claim(row: &Row, id: &str) -> String {
    let predicate = predicate(&row.text("predicate"));
    let object = row.find("objectLabel").unwrap_or_else(|| object(&row.text("object")));
    let said = if row.text("subject") == id {
        say("claim", &[("predicate", &predicate), ("object", &object)])
    } else {
        say("claim_of", &[("predicate", &predicate), ("subject", &row.text("subjectLabel"))])
    };
    match row.local("review").as_str() {
        "Rejected" => format!("{said} ({})", say("rejected", &[])),
        _ => said,
    }
}

fn object(text: &str) -> String {
    if ontology().contains_key(text) { caption(text).to_owned() } else { text.to_owned() }
}

fn predicate(iri: &str) -> String {
    words().predicates.get(local(iri)).cloned().unwrap_or_else(|| caption(iri).to_owned())
}

/// The same sentence once, with all that it says.
pub(super) fn merged(all: Vec<Sentence>) -> Vec<Sentence> {
    let mut found: BTreeMap<(Source, usize, usize), Sentence> = BTreeMap::new();
    for sentence in all {
        let key = (sentence.document.clone(), sentence.start, sentence.end);
        match found.get_mut(&key) {
            Some(known) => known.says.extend(sentence.says),
            None => drop(found.insert(key, sentence)),
        }
    }
    let mut all: Vec<Sentence> = found.into_values().collect();
    for sentence in &mut all {
        let mut seen = BTreeSet::new();
        sentence.says.retain(|what| seen.insert(what.clone()));
        drop_plain(&mut sentence.says);
    }
    all
}

/// A participant of whom the same sentence tells the role is told once.
fn drop_plain(says: &mut Vec<String>) {
    let plain = predicate(crate::vocab::gp::property::PARTICIPANT.as_str());
    let all = says.clone();
    says.retain(|what| match what.strip_prefix(plain.as_str()) {
        Some(rest) => !all.iter().any(|other| other != what && other.ends_with(rest)),
        None => true,
    });
}

/// Who stands behind sentences: the statement or speaker, or else the document.
pub(super) fn sources(sentences: &[Sentence]) -> Vec<String> {
    let source = |s: &Sentence| s.source.clone().unwrap_or_else(|| s.document.name.clone());
    sentences.iter().map(source).collect::<BTreeSet<_>>().into_iter().collect()
}
