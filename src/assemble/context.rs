//! What every part of the builder reads: records in canonical order, their identity, the names of actors.

use super::keys::governed;
use super::naming::{Named, name_all};
use crate::lexicon::Lexicon;
use crate::model::actor::ActorKind;
use crate::model::event::{Event, Participant};
use crate::model::id::{ActorId, EntityId};
use crate::model::record::Record;
use crate::model::span::Span;
use crate::resolve::Identity;
use std::collections::{BTreeMap, BTreeSet};

/// What every part of the builder reads.
pub(super) struct Context<'a> {
    /// Records in canonical order.
    pub records: &'a [&'a Record],
    /// Facts.
    pub lexicon: &'a Lexicon,
    /// What is one.
    pub identity: &'a Identity,
    /// Names of the actors, by number.
    pub named: Vec<Named>,
    /// Numbers of governments by the number of their state.
    pub governments: BTreeMap<usize, usize>,
    /// Addresses of the documents.
    pub docs: Vec<EntityId>,
}

impl<'a> Context<'a> {
    /// Names everything.
    pub fn new(records: &'a [&'a Record], lexicon: &'a Lexicon, identity: &'a Identity) -> Self {
        let named = name_all(records, lexicon, identity);
        let governs = |a: &Named| a.key.as_deref().and_then(governed).is_some();
        let governments = named.iter().enumerate().filter(|(_, a)| governs(a)).filter_map(|(n, a)| Some((a.owner?, n))).collect();
        let docs = records.iter().map(|r| EntityId(format!("doc/{}", r.document.key()))).collect();
        Self { records, lexicon, identity, named, governments, docs }
    }
    /// The number of an actor of a record.
    pub fn actor(&self, doc: usize, id: &ActorId) -> Option<usize> {
        self.identity.actor(doc, id)
    }

    /// Who is bound by an agreement: a person or body; of an office that nobody is told to hold, the state or body whose office it is.
    pub fn party(&self, doc: usize, id: &ActorId) -> Option<usize> {
        let number = self.identity.in_person(doc, self.actor(doc, id)?);
        let actor = self.records[doc].actors.iter().find(|a| a.id == *id)?;
        let office = actor.kind == crate::model::actor::ActorKind::Office && self.actor(doc, id) == Some(number);
        let owner = actor.office_of.as_ref().filter(|_| office).and_then(|owner| self.actor(doc, owner));
        Some(owner.unwrap_or(number))
    }

    /// Who takes part, and in which office: an office that stands for its holder gives both.
    pub fn participant(&self, doc: usize, part: &Participant) -> Option<(usize, Option<usize>)> {
        let named = self.actor(doc, &part.actor)?;
        let person = self.identity.in_person(doc, named);
        let office = part.office.as_ref().and_then(|id| self.actor(doc, id));
        let office = if person == named { office } else { office.or(Some(named)) };
        Some((person, office.filter(|o| self.named[*o].kind == ActorKind::Office)))
    }

    /// The record's event behind a member of a merged event.
    pub fn event(&self, member: (usize, usize)) -> &Event {
        &self.records[member.0].events[member.1]
    }

    /// The words of a document under a span.
    pub fn words(&self, doc: usize, span: Span) -> Option<&str> {
        span.of(&self.records[doc].document.text)
    }

    /// The sentences of a document that anything rests on.
    pub fn sentences(&self, doc: usize) -> BTreeSet<Span> {
        let record = self.records[doc];
        let events = record.events.iter().flat_map(|e| &e.evidence).map(|e| e.span);
        let agreements = record.agreements.iter().flat_map(|a| &a.evidence).map(|e| e.span);
        let terms = record.agreements.iter().flat_map(|a| &a.terms).flat_map(|t| t.evidence.iter().copied());
        let tenures = record.tenures.iter().flat_map(|t| t.evidence.iter().copied());
        events.chain(agreements).chain(terms).chain(tenures).filter(|s| !s.is_empty()).collect()
    }
}
