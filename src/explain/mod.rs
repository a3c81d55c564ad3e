//! Turns the store's answer to "why is this here?" into an account: names, offices, sentences, rules, joins, decisions, sources, conflicts.
//!
//! Reads the graph, the records in which the thing occurs, judgements and decisions; changes nothing. `text` writes the account for
//! people, its serialisation is for machines. Words live in `schema/explain.toml`, questions in `schema/explain/`.

mod ask;
mod facts;
mod joins;
mod sight;
mod text;
mod words;

pub use joins::{Account, Decided, Join, Spot, places, sort};
pub use sight::{Sight, thing};
pub use text::{candidates, decisions, doubts, write};

use crate::model::id::EntityId;
use crate::store::memory::{Memory, QueryError};
use serde::Serialize;
use std::collections::BTreeSet;

/// Why a thing is in the graph, or what ties two together.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Explanation {
    /// What is explained: one thing, or two.
    pub subjects: Vec<Subject>,
    /// Names under which it was seen.
    pub names: Vec<NameSeen>,
    /// Offices that it held, or holders that it had.
    pub offices: Vec<Held>,
    /// Of an event: who took part.
    pub participants: Vec<Part>,
    /// Events and agreements that it had a part in; of two things, those that tie them.
    pub events: Vec<Happened>,
    /// Sentences that support claims on it.
    pub sentences: Vec<Sentence>,
    /// Verdicts on whether what documents name is one.
    pub judgements: Vec<Join>,
    /// What people decided.
    pub decisions: Vec<Decided>,
    /// Documents that name it.
    pub documents: Vec<Source>,
    /// Independent sources behind the claims on it: statements and speakers once, documents in their own voice once.
    pub sources: Vec<String>,
    /// Claims that contradict each other.
    pub conflicts: Vec<Conflict>,
}

/// A thing of the graph.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Subject {
    /// Its IRI.
    pub iri: String,
    /// Its caption.
    pub label: String,
    /// Its kind, in words.
    pub kind: String,
    /// What else the graph says of it: property in words, value.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<(String, String)>,
}

/// A name and where it was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NameSeen {
    /// The name.
    pub name: String,
    /// Names of the documents.
    pub documents: Vec<String>,
}

/// A person in an office.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Held {
    /// Who.
    pub person: String,
    /// Which office.
    pub office: String,
    /// Attested from this day on.
    pub first_attested: Option<String>,
    /// Attested until this day.
    pub last_attested: Option<String>,
    /// Since when, where a document states it.
    pub from: Option<String>,
    /// Until when, where a document states it.
    pub until: Option<String>,
    /// Documents that say so.
    pub documents: usize,
    /// Their independent sources.
    pub sources: usize,
}

/// A participant of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Who.
    pub actor: String,
    /// The IRI.
    pub iri: String,
    /// In which role.
    pub role: String,
    /// In which office.
    pub office: Option<String>,
    /// For whom.
    pub representing: Option<String>,
    /// Why it is this person, where the documents name an office alone.
    pub basis: Option<String>,
}

/// An event or agreement.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Happened {
    /// When (EDTF); empty where it is not known.
    pub date: String,
    /// Its caption.
    pub label: String,
    /// Its IRI.
    pub iri: String,
    /// How it stands.
    pub status: String,
    /// Documents that report it.
    pub documents: usize,
    /// Independent sources.
    pub sources: usize,
}

/// A document.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Source {
    /// Its date; empty where it has none.
    pub date: String,
    /// Its file name or title.
    pub name: String,
    /// Its IRI.
    pub iri: String,
}

/// A sentence with what it says of the thing, and what read it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Sentence {
    /// Where it stands.
    pub document: Source,
    /// First character (Unicode code point) in the document.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The words, verbatim.
    pub text: String,
    /// Whose voice.
    pub voice: String,
    /// The statement or speaker, where it is not the author.
    pub source: Option<String>,
    /// The words that name that source.
    pub named: Option<String>,
    /// Claims that it supports, in words.
    pub says: Vec<String>,
    /// Rules that read it.
    pub rules: BTreeSet<String>,
}

/// Two claims that contradict each other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Conflict {
    /// On what.
    pub subject: String,
    /// Which property.
    pub property: String,
    /// What one says.
    pub left: String,
    /// What the other says.
    pub right: String,
    /// How they differ.
    pub kind: String,
}

/// What the graph says of a thing, by its IRI below the base.
///
/// # Errors
/// Where the store cannot be asked.
pub fn subject(store: &Memory, id: &str) -> Result<Subject, QueryError> {
    facts::subject(store, id)
}

/// Explains one thing.
///
/// # Errors
/// Where the store cannot be asked.
pub fn explain(store: &Memory, account: &Account<'_>, id: &EntityId) -> Result<Explanation, QueryError> {
    let (sight, node) = (Sight::new(account.records, &[id]), ask::below(store, id));
    let mut sentences = facts::sentences(store, &node, |_, _| true)?;
    sight.rules(&mut sentences);
    let conflicts = facts::conflicts(store, &node)?;
    Ok(Explanation {
        subjects: vec![facts::subject(store, &node)?],
        names: sight.names(),
        offices: facts::offices(store, &node)?,
        participants: facts::parts(store, &node)?,
        events: facts::events(store, &node)?,
        judgements: account.joins(&[id]),
        decisions: account.decisions(&[id]),
        documents: sight.documents(store.base(), &sentences),
        sources: facts::sources(&sentences),
        sentences,
        conflicts,
    })
}

/// Explains what ties two things together, and whether they are one.
///
/// # Errors
/// Where the store cannot be asked.
pub fn between(store: &Memory, account: &Account<'_>, (one, other): (&EntityId, &EntityId)) -> Result<Explanation, QueryError> {
    let nodes = [one, other].map(|id| ask::below(store, id));
    let both = nodes.each_ref().map(String::as_str);
    let ties = facts::ties(store, both[0], both[1])?;
    let mut sentences = facts::sentences(store, both[0], |subject, object| both.contains(&subject) && both.contains(&object))?;
    let mut events = Vec::new();
    for through in &ties {
        events.push(facts::happened(store, through)?);
        sentences.extend(facts::sentences(store, through, |subject, object| subject == through && both.contains(&object))?);
    }
    let mut sentences = facts::merged(sentences);
    Sight::new(account.records, &[one, other]).rules(&mut sentences);
    events.sort();
    Ok(Explanation {
        subjects: vec![facts::subject(store, both[0])?, facts::subject(store, both[1])?],
        events,
        judgements: account.between(one, other),
        decisions: account.decisions_between(one, other),
        documents: sentences.iter().map(|s| s.document.clone()).collect::<BTreeSet<_>>().into_iter().collect(),
        sources: facts::sources(&sentences),
        sentences,
        ..Explanation::default()
    })
}
