//! Writes what stands still: which office is whose, who leads and opposes what, what lies where, who belongs to what, ranks.
//!
//! Every edge rests on sentences: those the record gives for it, or else those that name both ends. Gazetteer knowledge without a
//! sentence makes no edge.

use super::context::Context;
use super::keys::row;
use super::ledger::{At, Ledger};
use crate::lexicon::Keyed;
use crate::model::actor::{Actor, ActorKind};
use crate::model::graph::{Object, Predicate};
use crate::model::id::ActorId;
use crate::model::span::Span;
use crate::text::normalize::slug;
use std::collections::{BTreeMap, BTreeSet};

/// Writes all standing edges.
pub(super) fn write(context: &Context<'_>, ledger: &mut Ledger) {
    let sentences: Vec<BTreeSet<Span>> = (0..context.records.len()).map(|doc| context.sentences(doc)).collect();
    for (n, members) in context.identity.actors.iter().enumerate() {
        for (doc, index) in members {
            let subject = Subject { context, n, doc: *doc, actor: &context.records[*doc].actors[*index], sentences: &sentences[*doc] };
            subject.write(ledger);
        }
    }
    governments(context, ledger, &sentences);
    memberships(context, ledger);
}

/// One actor of one record.
struct Subject<'c> {
    context: &'c Context<'c>,
    n: usize,
    doc: usize,
    actor: &'c Actor,
    sentences: &'c BTreeSet<Span>,
}

impl Subject<'_> {
    fn write(&self, ledger: &mut Ledger) {
        let actor = self.actor;
        match self.context.named[self.n].kind {
            ActorKind::Person => self.ranks(ledger),
            ActorKind::Office => self.office(ledger),
            ActorKind::Place => self.edge(ledger, Predicate::Within, actor.within.as_ref()),
            ActorKind::State => {}
            _ => self.body(ledger),
        }
    }

    fn ranks(&self, ledger: &mut Ledger) {
        for rank in &self.actor.ranks {
            let at = self.sentence_around(rank.span);
            ledger.claim(&self.context.named[self.n].id, Predicate::Rank, Object::Text(rank.name.clone()), [at]);
        }
    }

    /// The sentence that a span lies in, or the span itself.
    fn sentence_around(&self, span: Span) -> At {
        (self.doc, self.sentences.iter().copied().find(|s| s.contains(span)).unwrap_or(span))
    }

    fn body(&self, ledger: &mut Ledger) {
        let actor = self.actor;
        self.edge(ledger, Predicate::LedBy, actor.led_by.as_ref());
        self.edge(ledger, Predicate::Opposes, actor.opposes.as_ref());
        for place in &actor.operates_in {
            self.edge(ledger, Predicate::OperatesIn, Some(place));
        }
        let named = &self.context.named[self.n];
        match (named.serves, named.kind) {
            (Some(_), _) => self.edge(ledger, Predicate::OfficeBodyOf, actor.body.as_ref()),
            _ if self.context.identity.member_states.contains(&self.n) => self.edge(ledger, Predicate::MemberStatesOf, actor.of.as_ref()),
            (_, ActorKind::Group) => {}
            _ if named.key.as_deref().and_then(super::keys::governed).is_some() => {}
            _ => self.edge(ledger, Predicate::BodyOf, actor.of.as_ref()),
        }
    }

    fn office(&self, ledger: &mut Ledger) {
        self.post(ledger, self.actor.body.as_ref(), false);
        self.post(ledger, self.actor.office_of.as_ref(), self.actor.body.is_none());
    }

    /// An office is a state's, and sits in its government or in a body; `sits` where no other body is told.
    fn post(&self, ledger: &mut Ledger, owner: Option<&ActorId>, sits: bool) {
        let named = &self.context.named[self.n];
        let Some(owner) = owner else { return };
        let Some(to) = self.context.actor(self.doc, owner) else { return };
        let spans = self.spans_of_office(owner);
        let home = self.context.named[to].id.clone();
        if self.context.named[to].kind == ActorKind::State {
            ledger.edge(&named.id, Predicate::OfficeOf, &home, spans.clone());
            let government = self.context.governments.get(&to).copied().map(|n| self.context.named[n].id.clone());
            government.into_iter().filter(|_| sits).for_each(|body| ledger.edge(&named.id, Predicate::PostIn, &body, spans.clone()));
        } else {
            ledger.edge(&named.id, Predicate::PostIn, &home, spans);
        }
    }

    /// Sentences of the office that name its owner, or else all of them.
    fn spans_of_office(&self, owner: &ActorId) -> Vec<At> {
        let record = self.context.records[self.doc];
        let held: BTreeSet<Span> =
            record.tenures.iter().filter(|t| t.office == self.actor.id).flat_map(|t| t.evidence.iter().copied()).collect();
        let all: BTreeSet<Span> = if self.actor.evidence.is_empty() { held } else { self.actor.evidence.iter().copied().collect() };
        let all = if all.is_empty() { self.naming(&self.actor.id) } else { all };
        let named = self.naming(owner);
        let both: Vec<At> = all.intersection(&named).map(|s| (self.doc, *s)).collect();
        if both.is_empty() { all.into_iter().map(|s| (self.doc, s)).collect() } else { both }
    }

    fn edge(&self, ledger: &mut Ledger, predicate: Predicate, to: Option<&ActorId>) {
        let Some((id, other)) = to.and_then(|id| Some((id, self.context.actor(self.doc, id)?))).filter(|(_, o)| *o != self.n) else {
            return;
        };
        let named = &self.context.named;
        ledger.edge(&named[self.n].id, predicate, &named[other].id, self.spans(id, other));
    }

    /// Sentences for an edge: the record's own, or those that name both ends.
    fn spans(&self, id: &ActorId, other: usize) -> Vec<At> {
        let spans: BTreeSet<Span> = if self.actor.evidence.is_empty() {
            let told = self.telling(other);
            let near: BTreeSet<Span> = self.naming(&self.actor.id).intersection(&self.naming(id)).copied().collect();
            near.union(&told).copied().collect()
        } else {
            self.actor.evidence.iter().copied().collect()
        };
        spans.into_iter().map(|s| (self.doc, s)).collect()
    }

    /// Sentences that mention an actor of the record.
    fn naming(&self, id: &ActorId) -> BTreeSet<Span> {
        let mentions = self.context.records[self.doc].mentions.iter().filter(|m| m.actor.as_ref() == Some(id));
        mentions.filter_map(|m| self.sentences.iter().find(|s| s.contains(m.span))).copied().collect()
    }

    /// Sentences whose words for this actor hold a word for the other ("the US-led coalition", "Iraqi security forces").
    fn telling(&self, other: usize) -> BTreeSet<Span> {
        let words = words_for(self.context, other);
        let tells = |text: &str| {
            let text = format!("-{}-", slug(text));
            words.iter().any(|w| text.contains(&format!("-{w}-")))
        };
        let mentions = self.context.records[self.doc].mentions.iter().filter(|m| m.actor.as_ref() == Some(&self.actor.id));
        mentions.filter(|m| tells(&m.text)).filter_map(|m| self.sentences.iter().find(|s| s.contains(m.span))).copied().collect()
    }
}

/// Slugs of every word for an actor that the gazetteer and the documents have.
fn words_for(context: &Context<'_>, n: usize) -> Vec<String> {
    let named = &context.named[n];
    let mut words: Vec<String> = named.names.iter().map(|w| slug(w)).collect();
    match row(context.lexicon, named.key.as_deref()) {
        Some(Keyed::State(row)) => {
            let row = &context.lexicon.states[row];
            words.extend(row.aliases.iter().chain(&row.adjectives).map(|w| slug(w)));
        }
        Some(Keyed::Organization(row)) => words.extend(context.lexicon.organizations[row].aliases.iter().map(|w| slug(w))),
        _ => {}
    }
    words.retain(|w| !w.is_empty());
    words
}

/// Governments belong to their states, by the sentences that name them or else by those of their offices.
fn governments(context: &Context<'_>, ledger: &mut Ledger, sentences: &[BTreeSet<Span>]) {
    let mut of: BTreeMap<usize, usize> = BTreeMap::new();
    for (n, named) in context.named.iter().enumerate() {
        let governs = named.key.as_deref().and_then(super::keys::governed).is_some();
        of.extend(named.owner.filter(|o| governs && context.named[*o].kind == ActorKind::State).map(|state| (n, state)));
    }
    for (body, state) in of {
        let mut spans: BTreeSet<At> = BTreeSet::new();
        for (doc, index) in context.identity.actors.get(body).into_iter().flatten() {
            let actor = &context.records[*doc].actors[*index];
            let subject = Subject { context, n: body, doc: *doc, actor, sentences: &sentences[*doc] };
            spans.extend(subject.naming(&actor.id).into_iter().chain(actor.evidence.iter().copied()).map(|s| (*doc, s)));
        }
        let (body, state) = (&context.named[body].id, &context.named[state].id);
        if spans.is_empty() {
            let offices = context.named.iter().filter(|a| a.kind == ActorKind::Office);
            for office in offices {
                let home = Object::Entity(body.clone());
                spans.extend(ledger.objects(&office.id, Predicate::PostIn).into_iter().filter(|(o, _)| **o == home).flat_map(|(_, s)| s));
            }
        }
        ledger.edge(body, Predicate::GovernmentOf, state, spans);
    }
}

fn memberships(context: &Context<'_>, ledger: &mut Ledger) {
    for (doc, record) in context.records.iter().enumerate() {
        for membership in &record.memberships {
            if let (Some(member), Some(body)) = (context.actor(doc, &membership.member), context.actor(doc, &membership.organization)) {
                let spans = membership.evidence.iter().map(|s| (doc, *s));
                ledger.edge(&context.named[member].id, Predicate::MemberOf, &context.named[body].id, spans);
            }
        }
    }
}
