//! Takes out of records what people rejected: events, agreements, a person's part in an event, an office held.
//!
//! The records on disk stay as they are; this is done each time before they are resolved, so that undoing brings everything back.
//! A rejected event is gone from every document that prints its sentence: a reprint does not bring it back.

use super::found::{actors, agreements, by_document, events};
use crate::model::decision::{Action, Decision, Seen, Thing, standing};
use crate::model::event::{Event, EventKind};
use crate::model::graph::Predicate;
use crate::model::id::{ActorId, DocumentKey};
use crate::model::record::Record;
use std::collections::{BTreeMap, BTreeSet};

/// A shorter sentence may stand in another document by chance.
const TELLING: usize = 40;

/// Removes what was rejected. What a decision names that no record holds is passed over.
pub fn strike(records: &mut [Record], decisions: &[Decision]) {
    let rejected: Vec<&Decision> = standing(decisions).into_iter().filter(|d| d.decision == Action::Reject).collect();
    if rejected.is_empty() {
        return;
    }
    let at = by_document(records);
    for decision in rejected {
        let Some(left) = &decision.left else { continue };
        match (decision.predicate, &decision.right) {
            (Some(predicate), Some(right)) => {
                for (seen, n) in left.seen.iter().filter_map(|seen| Some((seen, at.get(&seen.document)?))) {
                    edge(&mut records[*n], predicate, (seen, left), right);
                }
            }
            _ => whole(records, &at, left),
        }
    }
}

/// An event or an agreement, where it was seen and in reprints.
fn whole(records: &mut [Record], at: &BTreeMap<DocumentKey, usize>, thing: &Thing) {
    let agreement = thing.id.as_str().starts_with("agreement/");
    let mut kinds: BTreeSet<EventKind> = BTreeSet::new();
    let mut done = BTreeSet::new();
    for (seen, n) in thing.seen.iter().filter_map(|seen| Some((seen, *at.get(&seen.document)?))) {
        kinds.extend(one(&mut records[n], agreement, seen, |_| true));
        done.insert((n, seen.words.as_str()));
    }
    for words in thing.seen.iter().map(|s| s.words.as_str()).filter(|w| w.chars().count() >= TELLING).collect::<BTreeSet<_>>() {
        let reprints = records.iter_mut().enumerate().filter(|(n, r)| !done.contains(&(*n, words)) && r.document.text.contains(words));
        for (_, record) in reprints {
            let seen = Seen { document: DocumentKey::default(), words: words.to_owned(), id: None };
            one(record, agreement, &seen, |kind| kinds.is_empty() || kinds.contains(&kind));
        }
    }
}

/// Takes it out of one record; gives the kinds of the events that went.
fn one(record: &mut Record, agreement: bool, seen: &Seen, takes: impl Fn(EventKind) -> bool) -> Vec<EventKind> {
    if agreement {
        agreements(record, seen).into_iter().rev().for_each(|n| drop(record.agreements.remove(n)));
        return Vec::new();
    }
    let gone: Vec<usize> = events(record, seen).into_iter().filter(|n| takes(record.events[*n].kind)).collect();
    gone.into_iter().rev().map(|n| record.events.remove(n).kind).collect()
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
