//! The store's events as records of [PLOVER](https://github.com/openeventdata/PLOVER), a JSON object a line, with the field names of its coders:
//! type, mode, contexts, lists of actors and recipients with their states, place, days, and the sentences with their documents.
//!
//! An event is one record whatever the number of its actors: no dyads are made. What has not happened and is not promised is left out, and so
//! are kinds of events that PLOVER does not code. The tables stand in `schema/plover.toml` and, as `gp:ploverDefault`, in the ontology.

use crate::schema::ontology::ontology;
use crate::store::memory::Memory;
use crate::store::thing::Thing;
use crate::view::roster::{self, Part};
use crate::view::said;
use crate::vocab::gp::{class, property as p};
use crate::vocab::{owl, rdf, schema};
use oxigraph::model::NamedNode;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};
use std::sync::OnceLock;

/// How events are told.
#[derive(Debug, Deserialize)]
struct Table {
    recipients: Vec<String>,
    agreement: String,
    promise: String,
    contexts: HashMap<String, Vec<String>>,
}

/// The embedded table, read once. A test reads it, so it cannot fail in a build that was tested.
#[allow(clippy::expect_used)]
fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| toml::from_str(include_str!("../../schema/plover.toml")).expect("the embedded table is tested"))
}

/// Writes every event that PLOVER codes, then agreements that no event tells of, each in the order of the IRIs.
///
/// # Errors
/// Where `out` fails.
pub fn write(store: &Memory, out: &mut dyn Write) -> io::Result<()> {
    let mut put = |record: Option<Value>| record.map_or(Ok(()), |record| writeln!(out, "{}", line(&record)));
    store.things(class::EVENT).try_for_each(|thing| put(event(store, &thing)))?;
    let alone = |thing: &Thing| store.pointing(p::ANNOUNCES, &thing.iri).is_empty();
    store.things(class::AGREEMENT).filter(alone).try_for_each(|thing| put(agreement(store, &thing)))
}

/// A record on one line, whatever its reader takes for the end of one.
fn line(record: &Value) -> String {
    let text = record.to_string();
    ['\u{85}', '\u{2028}', '\u{2029}'].iter().fold(text, |text, end| text.replace(*end, &format!("\\u{:04x}", u32::from(*end))))
}

fn event(store: &Memory, thing: &Thing) -> Option<Value> {
    let contexts = contexts(thing)?;
    let (kind, mode) = coded(thing)?;
    let parts = roster::of(store, thing);
    let kind = if contexts.is_empty() { kind } else { table().promise.clone() };
    Some(record(store, thing, (&kind, mode), contexts, &parts))
}

fn agreement(store: &Memory, thing: &Thing) -> Option<Value> {
    let parts = thing.nodes(p::PARTY).map(|party| (party.clone(), Part::default())).collect();
    Some(record(store, thing, (&table().agreement, None), contexts(thing)?, &parts))
}

/// The contexts of a status; none where it is no status of a PLOVER event.
fn contexts(thing: &Thing) -> Option<&'static [String]> {
    thing.local(p::STATUS).map_or(Some(&[] as &[String]), |status| table().contexts.get(status).map(Vec::as_slice))
}

/// Type and mode: those that the event states, else those of its most specific class.
fn coded(thing: &Thing) -> Option<(String, Option<String>)> {
    if let Some(kind) = thing.text(p::PLOVER) {
        return Some((kind.to_owned(), thing.text(p::PLOVER_MODE).map(str::to_owned)));
    }
    let code = |class: &NamedNode| ontology().get(class.as_str()).and_then(|entry| entry.plover.clone());
    let found = thing.nodes(rdf::TYPE).filter_map(code).max_by_key(String::len)?;
    let (kind, mode) = found.split_once('/').map_or((found.as_str(), None), |(kind, mode)| (kind, Some(mode.to_owned())));
    Some((kind.to_owned(), mode))
}

fn record(store: &Memory, thing: &Thing, code: (&str, Option<String>), contexts: &[String], parts: &BTreeMap<NamedNode, Part>) -> Value {
    let day = |property| thing.day(property).map(|day| day.to_string());
    let receives = |part: &Part| part.roles.iter().any(|role| table().recipients.contains(role));
    let side = |wanted: bool| -> Vec<Value> {
        let all = parts.values().all(receives);
        parts.iter().filter(|(_, part)| (receives(part) && !all) == wanted).map(|(iri, part)| actor(store, iri, part)).collect()
    };
    json!({
        "id": thing.id,
        "event_type": code.0,
        "event_mode": code.1.into_iter().collect::<Vec<_>>(),
        "contexts": contexts,
        "status": thing.local(p::STATUS),
        "date": day(p::DATE),
        "date_earliest": day(p::EARLIEST),
        "date_latest": day(p::LATEST),
        "attributes": { "ACTOR": side(false), "RECIP": side(true), "LOC": places(store, thing) },
        "headline": thing.label(),
        "sentences": sentences(store, &thing.iri),
    })
}

fn actor(store: &Memory, iri: &NamedNode, part: &Part) -> Value {
    let thing = store.thing(iri);
    json!({
        "id": thing.id,
        "text": thing.label(),
        "wikidata": thing.text(owl::SAME_AS).and_then(|item| item.rsplit('/').next()),
        "country": roster::country(store, iri, part),
        "office": part.office.as_ref().map(|office| store.caption(office)),
        "roles": part.roles,
    })
}

fn places(store: &Memory, thing: &Thing) -> Vec<Value> {
    let found = [p::PLACE, p::DESTINATION].into_iter().flat_map(|property| thing.nodes(property).cloned().collect::<Vec<_>>());
    let place = |iri: NamedNode| {
        let place = store.thing(&iri);
        let state = place.nodes(p::WITHIN).chain([&place.iri]).find_map(|iri| store.thing(iri).text(p::ISO3).map(str::to_owned));
        json!({ "id": place.id, "text": place.label(), "country": state })
    };
    found.map(place).collect()
}

fn sentences(store: &Memory, event: &NamedNode) -> Vec<Value> {
    let sentence = |said: crate::view::Sentence| {
        let document = store.thing(&store.above(&said.document));
        json!({
            "text": said.text,
            "start": said.start,
            "story_id": said.document,
            "headline": said.title,
            "pub_date": said.date.map(|day| day.to_string()),
            "url": document.text(schema::URL),
            "voice": said.voice,
            "said_by": said.source,
        })
    };
    said::of(store, event).into_iter().map(sentence).collect()
}
