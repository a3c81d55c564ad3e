//! Writes the time expressions that date something, as they are resolved across documents.

use super::context::Context;
use super::ledger::address;
use crate::model::date::{Basis, PartialDate};
use crate::model::event::{Event, Field};
use crate::model::graph::TimeNode;
use crate::model::id::EntityId;
use crate::model::span::Span;
use std::collections::BTreeMap;

/// What the things of the graph that have dates are called: events and agreements by number, terms by agreement and number.
pub(super) struct Dated<'d> {
    /// Addresses of the events; none for those left out.
    pub events: &'d [Option<EntityId>],
    /// Addresses of the agreements with those of their terms.
    pub agreements: &'d [(EntityId, Vec<EntityId>)],
}

/// Everything that spans of one document date.
type Targets = BTreeMap<Span, (EntityId, Option<PartialDate>)>;

/// The time expressions of all documents that date something.
pub(super) fn times(context: &Context<'_>, dated: &Dated<'_>) -> Vec<TimeNode> {
    let mut targets = vec![Targets::new(); context.records.len()];
    terms(context, dated, &mut targets);
    for (n, event) in context.identity.events.iter().enumerate() {
        let Some(id) = &dated.events[n] else { continue };
        for member in &event.members {
            for span in spans(context, *member, event.date.as_ref()) {
                targets[member.0].entry(span).or_insert_with(|| (id.clone(), event.date.clone()));
            }
        }
    }
    (0..context.records.len()).flat_map(|doc| nodes(context, doc, &targets[doc])).collect()
}

fn terms(context: &Context<'_>, dated: &Dated<'_>, targets: &mut [Targets]) {
    for (merged, (id, terms)) in context.identity.agreements.iter().zip(dated.agreements) {
        for (term, id) in merged.terms.iter().zip(terms) {
            for (doc, agreement, n) in &term.members {
                let term = &context.records[*doc].agreements[*agreement].terms[*n];
                for date in term.deadline.iter().chain(&term.until) {
                    targets[*doc].extend(date.span().map(|span| (span, (id.clone(), Some(date.clone())))));
                }
            }
        }
        for (doc, index) in &merged.members {
            let date = context.records[*doc].agreements[*index].date.as_ref();
            if let Some(span) = date.and_then(PartialDate::span).filter(|_| merged.event.is_none()) {
                targets[*doc].insert(span, (id.clone(), date.cloned()));
            }
        }
    }
}

/// The words that date an event in one document: those of its date, and those in other sentences that give its date.
fn spans(context: &Context<'_>, member: (usize, usize), date: Option<&PartialDate>) -> Vec<Span> {
    let event: &Event = context.event(member);
    let own = event.date.as_ref().and_then(PartialDate::span);
    let sentences = event.evidence.iter().filter(|e| e.supports.iter().any(|s| s.field == Field::Date)).map(|e| e.span);
    let sentences: Vec<Span> = sentences.collect();
    let times = context.records[member.0].times.iter().map(|t| &t.date);
    let known =
        |t: &&PartialDate| t.earliest.is_none() && t.latest.is_none() || date.is_some_and(|d| d.day().is_some() && t.day() == d.day());
    let others = times.filter(known).filter_map(PartialDate::span).filter(|s| sentences.iter().any(|e| e.contains(*s)));
    own.into_iter().chain(others).collect()
}

fn nodes(context: &Context<'_>, doc: usize, targets: &Targets) -> Vec<TimeNode> {
    let record = context.records[doc];
    let (mut found, mut outer) = (BTreeMap::new(), Span::default());
    for time in &record.times {
        let Some(span) = time.date.span() else { continue };
        // The two ends of a span of time follow it in the record and date nothing by themselves.
        if span != outer && outer.contains(span) {
            continue;
        }
        outer = span;
        let covering = || targets.iter().find(|(s, _)| s.contains(span) || span.contains(**s)).map(|(_, t)| t);
        let Some((id, date)) = targets.get(&span).or_else(covering) else { continue };
        let node = TimeNode {
            id: address(&context.docs[doc], span),
            document: context.docs[doc].clone(),
            span,
            exact: context.words(doc, span).unwrap_or_default().to_owned(),
            date: resolved(context, doc, &time.date, date.as_ref()),
            dates: Some(id.clone()),
        };
        found.entry(span).or_insert(node);
    }
    found.into_values().collect()
}

/// The expression's own date, or the event's where it has none: told by another document, or by the document's own date once that is known.
fn resolved(context: &Context<'_>, doc: usize, own: &PartialDate, event: Option<&PartialDate>) -> PartialDate {
    let Some(event) = event.filter(|_| own.earliest.is_none() && own.latest.is_none()) else { return own.clone() };
    let anchor = context.identity.dates[doc].map(|(day, _)| day).or_else(|| event.day());
    let stated = context.records[doc].document.day().is_some();
    let basis = if stated { Basis::Anchored } else { Basis::Coreference };
    PartialDate { basis: Some(basis), anchor, start: own.start, end: own.end, ..event.clone() }
}
