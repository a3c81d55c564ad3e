//! Where a thing occurs in records: under which names, in which sentences, read by which rules.

use super::{NameSeen, Sentence, Source};
use crate::model::actor::Actor;
use crate::model::decision::{Seen, Thing};
use crate::model::id::EntityId;
use crate::model::record::Record;
use crate::model::span::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Places by which a decision finds a thing again; more of a thing in very many documents would only swell the file.
const MOST_SEEN: usize = 24;

/// Names by which a decision finds it.
const MOST_NAMES: usize = 12;

/// The records in which things occur.
pub struct Sight<'r> {
    records: Vec<&'r Record>,
    ids: Vec<&'r EntityId>,
}

impl<'r> Sight<'r> {
    /// Of these records those that hold one of the things.
    pub fn new(records: &'r [Record], ids: &[&'r EntityId]) -> Self {
        let is = |entity: &Option<EntityId>| entity.as_ref().is_some_and(|e| ids.contains(&e));
        let holds = |r: &&Record| {
            r.actors.iter().any(|a| is(&a.entity)) || r.events.iter().any(|e| is(&e.entity)) || r.agreements.iter().any(|a| is(&a.entity))
        };
        Self { records: records.iter().filter(holds).collect(), ids: ids.to_vec() }
    }

    fn is(&self, entity: Option<&EntityId>) -> bool {
        entity.is_some_and(|e| self.ids.contains(&e))
    }

    fn actors<'s>(&'s self, record: &'r Record) -> impl Iterator<Item = &'r Actor> + 's {
        record.actors.iter().filter(|a| self.is(a.entity.as_ref()))
    }

    /// Every name, the one of most documents first.
    pub(super) fn names(&self) -> Vec<NameSeen> {
        let mut found: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for record in &self.records {
            for name in self.actors(record).flat_map(|a| a.names.iter().chain([&a.name])).filter(|n| !n.trim().is_empty()) {
                found.entry(name).or_default().insert(caption(record));
            }
        }
        let seen =
            |(name, documents): (&str, BTreeSet<String>)| NameSeen { name: name.to_owned(), documents: documents.into_iter().collect() };
        let mut all: Vec<NameSeen> = found.into_iter().map(seen).collect();
        all.sort_by_key(|n| std::cmp::Reverse(n.documents.len()));
        all
    }

    /// The documents, and those of the sentences, by date.
    pub(super) fn documents(&self, base: &str, sentences: &[Sentence]) -> Vec<Source> {
        let own = self.records.iter().map(|r| Source {
            date: r.document.day().map(|d| d.to_string()).unwrap_or_default(),
            name: caption(r),
            iri: format!("{base}doc/{}", r.document.key()),
        });
        let told: BTreeMap<String, Source> = sentences.iter().map(|s| (s.document.iri.clone(), s.document.clone())).collect();
        let own: BTreeMap<String, Source> = own.map(|s| (s.iri.clone(), s)).collect();
        let all: BTreeSet<Source> = own.into_iter().chain(told).collect::<BTreeMap<_, _>>().into_values().collect();
        all.into_iter().collect()
    }

    /// Adds to each sentence the rules that read it, and what people call its document.
    pub(super) fn rules(&self, sentences: &mut [Sentence]) {
        let mut rules: BTreeMap<(String, Span), BTreeSet<&str>> = BTreeMap::new();
        for record in &self.records {
            let key = record.document.key();
            for (span, rule) in readings(record) {
                rules.entry((key.0.clone(), span)).or_default().insert(rule);
            }
        }
        let captions: BTreeMap<String, String> = self.records.iter().map(|r| (r.document.key().0, caption(r))).collect();
        for sentence in sentences {
            let key = sentence.document.iri.rsplit('/').next().unwrap_or_default().to_owned();
            if let Some(name) = captions.get(&key) {
                sentence.document.name.clone_from(name);
            }
            let found = rules.get(&(key, Span::new(sentence.start, sentence.end)));
            sentence.rules = found.into_iter().flatten().map(|rule| (*rule).to_owned()).collect();
        }
    }
}

/// Sentences of a record with the rules that made something of them.
fn readings(record: &Record) -> Vec<(Span, &str)> {
    let events = record.events.iter().filter_map(|e| Some((e.rule.as_deref()?, e.evidence.iter().map(|v| v.span).collect::<Vec<_>>())));
    let agreements = record.agreements.iter().filter_map(|a| Some((a.rule.as_deref()?, a.evidence.iter().map(|v| v.span).collect())));
    let tenures = record.tenures.iter().filter_map(|t| Some((t.rule.as_deref()?, t.evidence.clone())));
    events.chain(agreements).chain(tenures).flat_map(|(rule, spans)| spans.into_iter().map(move |span| (span, rule))).collect()
}

/// What people call a document: its file, its title, or the name that it came with.
pub(super) fn caption(record: &Record) -> String {
    let document = &record.document;
    // One of many in a file is told by its own name, not by the file's.
    let alone = document.file.as_ref().filter(|file| document.id.ends_with(file.as_str()));
    alone.or(document.title.as_ref()).unwrap_or(&document.id).clone()
}

/// A thing as decisions name it: its address, its names, and where it was seen.
pub fn thing(records: &[Record], id: &EntityId) -> Thing {
    let sight = Sight::new(records, &[id]);
    let names = sight.names().into_iter().map(|n| n.name).take(MOST_NAMES).collect();
    let seen = sight.records.iter().flat_map(|record| seen(&sight, record)).take(MOST_SEEN).collect();
    Thing { id: id.clone(), names, seen }
}

fn seen(sight: &Sight<'_>, record: &Record) -> Vec<Seen> {
    let document = record.document.key();
    let at = |words: &str, id: &str| Seen { document: document.clone(), words: words.to_owned(), id: Some(id.to_owned()) };
    let sentence = |span: Option<Span>| span.and_then(|s| s.of(&record.document.text)).unwrap_or_default();
    let actors = sight.actors(record).map(|a| at(&a.name, a.id.as_str()));
    let events = record.events.iter().filter(|e| sight.is(e.entity.as_ref()));
    let events = events.map(|e| at(sentence(e.evidence.first().map(|v| v.span)), e.id.as_str()));
    let agreements = record.agreements.iter().filter(|a| sight.is(a.entity.as_ref()));
    let agreements = agreements.map(|a| at(sentence(a.evidence.first().map(|v| v.span)), a.id.as_str()));
    actors.chain(events).chain(agreements).collect()
}
