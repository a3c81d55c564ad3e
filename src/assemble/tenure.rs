//! Writes who holds which office, and the days on which documents and events attest it.
//!
//! Guarantees: the attested days are certain: days of documents that say so and of events in which the person took part in the office.
//! Deliberately says nothing on the begin and end of a tenure unless a document states them.

use super::context::Context;
use super::event::EventPart;
use super::ledger::Ledger;
use super::words::{fill, words};
use crate::model::actor::{Tenure, TenureStatus};
use crate::model::date::{Day, PartialDate, Precision};
use crate::model::graph::{Predicate, TenureNode};
use crate::model::id::EntityId;
use crate::model::reference::RULE;
use std::collections::{BTreeMap, BTreeSet};

/// What is known of one person in one office.
#[derive(Default)]
struct Held {
    days: BTreeSet<Day>,
    from: Option<Day>,
    until: Option<Day>,
    holds: bool,
}

/// Writes all tenures.
pub(super) fn write(context: &Context<'_>, parts: &[EventPart], ledger: &mut Ledger) -> Vec<TenureNode> {
    let mut held: BTreeMap<(usize, usize), Held> = BTreeMap::new();
    for (doc, record) in context.records.iter().enumerate() {
        for tenure in record.tenures.iter().filter(|t| t.rule.as_deref() != Some(RULE)) {
            let (Some(person), Some(office)) = (context.actor(doc, &tenure.person), context.actor(doc, &tenure.office)) else { continue };
            let known = held.entry((person, office)).or_default();
            known.add(tenure, context.identity.dates[doc].map(|(day, _)| day));
            if is_held(tenure.status) {
                let (person, office) = (&context.named[person].id, &context.named[office].id);
                ledger.edge(person, Predicate::Holds, office, tenure.evidence.iter().map(|s| (doc, *s)));
                tenure.evidence.iter().for_each(|s| ledger.confidence((doc, *s), tenure.confidence));
            }
        }
    }
    for part in parts {
        attest(context, part, &mut held, ledger);
    }
    held.into_iter().filter(|(_, h)| h.holds || h.until.is_some()).map(|(key, known)| node(context, key, known, ledger)).collect()
}

const fn is_held(status: TenureStatus) -> bool {
    matches!(status, TenureStatus::Current | TenureStatus::Acting)
}

impl Held {
    fn add(&mut self, tenure: &Tenure, day: Option<Day>) {
        if is_held(tenure.status) {
            self.holds = true;
            self.days.extend(day);
        }
        let (from, until) = (tenure.from.as_ref().and_then(|d| d.earliest), tenure.until.as_ref().and_then(|d| d.latest));
        (self.from, self.until) = (self.from.or(from), self.until.or(until));
    }
}

/// An event attests the offices of those who took part in it.
fn attest(context: &Context<'_>, part: &EventPart, held: &mut BTreeMap<(usize, usize), Held>, ledger: &mut Ledger) {
    let event = &context.identity.events[part.event];
    if !event.status.is_real() {
        return;
    }
    let days = event.date.as_ref().filter(|d| is_narrow(d)).into_iter().flat_map(|d| [d.earliest, d.latest]).flatten();
    if let Some(office) = part.office.filter(|_| !part.by_reference) {
        let known = held.entry((part.actor, office)).or_default();
        known.days.extend(days);
        if !std::mem::replace(&mut known.holds, true) {
            ledger.edge(&context.named[part.actor].id, Predicate::Holds, &context.named[office].id, part.spans.iter().copied());
        }
    }
}

/// A week is still a day or two of a tenure; a month or a year says nothing of its first and last day.
fn is_narrow(date: &PartialDate) -> bool {
    matches!(date.precision, Some(Precision::Day | Precision::Week)) || date.day().is_some()
}

fn node(context: &Context<'_>, (person, office): (usize, usize), held: Held, ledger: &Ledger) -> TenureNode {
    let (who, what) = (&context.named[person], &context.named[office]);
    let home = ledger.objects(&what.id, Predicate::PostIn).into_iter().find_map(|(object, _)| match object {
        crate::model::graph::Object::Entity(id) => Some(id.clone()),
        _ => None,
    });
    let values = [("person", who.label.as_str()), ("office", what.label.as_str())];
    TenureNode {
        id: EntityId(format!("tenure/{}--{}", who.tail(), what.tail())),
        label: words().actors.get("tenure").and_then(|t| fill(t, &values, false)).unwrap_or_else(|| who.label.clone()),
        person: who.id.clone(),
        office: what.id.clone(),
        organization: home,
        first_attested: held.days.first().copied(),
        last_attested: held.days.last().copied(),
        valid_from: held.from,
        valid_until: held.until,
    }
}
