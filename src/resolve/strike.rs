//! Takes out of records what people rejected: events, agreements, a person's part in an event, an office held.
//!
//! The records on disk stay as they are; this is done each time before they are resolved, so that undoing brings everything back.

use super::found::{actors, agreements, by_document, events};
use crate::model::decision::{Action, Decision, Seen, Thing, standing};
use crate::model::event::Event;
use crate::model::graph::Predicate;
use crate::model::id::ActorId;
use crate::model::record::Record;
use std::collections::BTreeSet;

/// Removes what was rejected. What a decision names that no record holds is passed over.
pub fn strike(records: &mut [Record], decisions: &[Decision]) {
    let rejected: Vec<&Decision> = standing(decisions).into_iter().filter(|d| d.decision == Action::Reject).collect();
    if rejected.is_empty() {
        return;
    }
    let at = by_document(records);
    for decision in rejected {
        let Some(left) = &decision.left else { continue };
        for (seen, n) in left.seen.iter().filter_map(|seen| Some((seen, at.get(&seen.document)?))) {
            match (decision.predicate, &decision.right) {
                (Some(predicate), Some(right)) => edge(&mut records[*n], predicate, (seen, left), right),
                _ => whole(&mut records[*n], left, seen),
            }
        }
    }
}

/// An event or an agreement.
fn whole(record: &mut Record, thing: &Thing, seen: &Seen) {
    let agreement = thing.id.as_str().starts_with("agreement/");
    let gone = if agreement { agreements(record, seen) } else { events(record, seen) };
    for n in gone.into_iter().rev() {
        if agreement {
            record.agreements.remove(n);
        } else {
            record.events.remove(n);
        }
    }
}

/// An office held, or a part in an event.
fn edge(record: &mut Record, predicate: Predicate, (seen, left): (&Seen, &Thing), right: &Thing) {
    let ids = |thing: &Thing, record: &Record| actors(record, thing).into_iter().map(|a| a.id.clone()).collect::<BTreeSet<ActorId>>();
    let others = ids(right, record);
    if predicate == Predicate::Holds {
        let persons = ids(left, record);
        record.tenures.retain(|t| !(persons.contains(&t.person) && others.contains(&t.office)));
    }
    for n in events(record, seen) {
        leave(&mut record.events[n], predicate, &others);
    }
}

/// Takes actors out of an event: wholly as participants, or in one role only.
fn leave(event: &mut Event, predicate: Predicate, actors: &BTreeSet<ActorId>) {
    let in_role = |role: &str| predicate == Predicate::Participant || role == predicate.name();
    event.participants.retain(|p| !(actors.contains(&p.actor) && in_role(p.role.name())));
}
