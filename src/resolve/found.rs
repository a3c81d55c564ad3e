//! Finds in records what a decision is about: by the document, and by the name or the sentence that it has there.

use super::decide::folder;
use super::item::class;
use super::names::folded;
use crate::model::actor::Actor;
use crate::model::decision::{Seen, Thing};
use crate::model::event::Evidence;
use crate::model::id::{DocumentKey, EntityId};
use crate::model::record::Record;
use std::collections::{BTreeMap, BTreeSet};

/// Numbers of records by the key of their document; of several with one content the first.
pub fn by_document(records: &[Record]) -> BTreeMap<DocumentKey, usize> {
    let mut found = BTreeMap::new();
    for (n, record) in records.iter().enumerate() {
        found.entry(record.document.key()).or_insert(n);
    }
    found
}

/// The IRIs that a thing of a decision has now: of what stands where it was seen, or else the one that it had.
pub fn entities(records: &[Record], at: &BTreeMap<DocumentKey, usize>, thing: &Thing) -> BTreeSet<EntityId> {
    let here = |seen: &Seen| at.get(&seen.document).map(|n| entities_in(&records[*n], thing, seen)).unwrap_or_default();
    let mut found: BTreeSet<EntityId> = thing.seen.iter().flat_map(here).collect();
    if let Some((key, part)) = thing.id.as_str().strip_prefix("doc/").and_then(|rest| rest.split_once('#')) {
        found = at.get(&key.into()).and_then(|n| at_address(&records[*n], part)).into_iter().collect();
    }
    if found.is_empty() { BTreeSet::from([thing.id.clone()]) } else { found }
}

/// What stands at an address inside a document: `actor=a1`, `event=e1`, `agreement=g1`.
fn at_address(record: &Record, part: &str) -> Option<EntityId> {
    let (sort, id) = part.split_once('=')?;
    match sort {
        "event" => record.events.iter().find(|e| e.id.as_str() == id)?.entity.clone(),
        "agreement" => record.agreements.iter().find(|a| a.id.as_str() == id)?.entity.clone(),
        _ => record.actors.iter().find(|a| a.id.as_str() == id)?.entity.clone(),
    }
}

fn entities_in(record: &Record, thing: &Thing, seen: &Seen) -> Vec<EntityId> {
    let found: Vec<&Option<EntityId>> = match thing.id.as_str().split('/').next() {
        Some("event") => events(record, seen).into_iter().map(|n| &record.events[n].entity).collect(),
        Some("agreement") => agreements(record, seen).into_iter().map(|n| &record.agreements[n].entity).collect(),
        _ => actors(record, thing).into_iter().map(|a| &a.entity).collect(),
    };
    found.into_iter().flatten().cloned().collect()
}

/// Places of the events that the sentence reports; of several the one of the id, where the record still has it.
pub(super) fn events(record: &Record, seen: &Seen) -> Vec<usize> {
    let told = |n: &usize| says(&record.document.text, &record.events[*n].evidence, &seen.words);
    exact((0..record.events.len()).filter(told).collect(), |n| seen.id.as_deref() == Some(record.events[*n].id.as_str()))
}

/// Places of the agreements that the sentence reports, as [`events`].
pub(super) fn agreements(record: &Record, seen: &Seen) -> Vec<usize> {
    let told = |n: &usize| says(&record.document.text, &record.agreements[*n].evidence, &seen.words);
    exact((0..record.agreements.len()).filter(told).collect(), |n| seen.id.as_deref() == Some(record.agreements[*n].id.as_str()))
}

/// The actors of a record that a thing was, by the names that it has here.
pub(super) fn actors<'r>(record: &'r Record, thing: &Thing) -> Vec<&'r Actor> {
    let here = record.document.key();
    let seen: Vec<(String, Option<&str>)> =
        thing.seen.iter().filter(|s| s.document == here).map(|s| (folded(&s.words), s.id.as_deref())).collect();
    let kind = thing.id.as_str().split('/').next().unwrap_or_default();
    let is = |actor: &&Actor| folder(class(actor.kind)) == kind && seen.iter().any(|(words, _)| bears(actor, words));
    exact(record.actors.iter().filter(is).collect(), |actor| seen.iter().any(|(_, id)| *id == Some(actor.id.as_str())))
}

/// True where one of the actor's names is these folded words.
pub(super) fn bears(actor: &Actor, words: &str) -> bool {
    std::iter::once(&actor.name).chain(&actor.names).any(|name| folded(name) == words)
}

/// Those that are the very one, or all where none is.
fn exact<T>(all: Vec<T>, is: impl Fn(&T) -> bool) -> Vec<T> {
    if !all.iter().any(&is) {
        return all;
    }
    all.into_iter().filter(is).collect()
}

/// True where one of the sentences is these words, white space aside.
fn says(text: &str, evidence: &[Evidence], words: &str) -> bool {
    let plain = |t: &str| t.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = plain(words);
    evidence.iter().filter_map(|e| e.span.of(text)).any(|sentence| plain(sentence) == words)
}
