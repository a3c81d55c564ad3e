//! What became of one record in the graph: the IRIs of its actors, events and agreements.

use crate::model::id::{ActorId, AgreementId, DocumentKey, EntityId, EventId};
use crate::model::record::Record;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Ids of one record, and what they are in the graph.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolved {
    /// The document.
    pub document: DocumentKey,
    /// Its actors.
    #[serde(default)]
    pub actors: BTreeMap<ActorId, EntityId>,
    /// Its events.
    #[serde(default)]
    pub events: BTreeMap<EventId, EntityId>,
    /// Its agreements.
    #[serde(default)]
    pub agreements: BTreeMap<AgreementId, EntityId>,
}

impl Resolved {
    /// Reads the `entity` fields of a record.
    pub fn of(record: &Record) -> Self {
        let actors = record.actors.iter().filter_map(|actor| Some((actor.id.clone(), actor.entity.clone()?)));
        let events = record.events.iter().filter_map(|event| Some((event.id.clone(), event.entity.clone()?)));
        let agreements = record.agreements.iter().filter_map(|agreement| Some((agreement.id.clone(), agreement.entity.clone()?)));
        Self { document: record.document.key(), actors: actors.collect(), events: events.collect(), agreements: agreements.collect() }
    }

    /// Fills the `entity` fields of the record; those of things that did not reach the graph become empty.
    pub fn fill(&self, record: &mut Record) {
        record.actors.iter_mut().for_each(|actor| actor.entity = self.actors.get(&actor.id).cloned());
        record.events.iter_mut().for_each(|event| event.entity = self.events.get(&event.id).cloned());
        record.agreements.iter_mut().for_each(|agreement| agreement.entity = self.agreements.get(&agreement.id).cloned());
    }
}
