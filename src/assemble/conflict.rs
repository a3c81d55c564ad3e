//! Finds claims on one property of one thing that differ: ranks, places, hosts.
//!
//! Nothing is blended: both claims stay, and the conflict says how they differ.

use super::ledger::Ledger;
use crate::model::graph::{Conflict, ConflictKind, Object, Predicate};
use crate::model::id::EntityId;
use crate::resolve::names::folded;
use std::collections::BTreeSet;

/// Properties of which a thing has one value at a time.
const SINGLE: &[Predicate] = &[Predicate::Rank, Predicate::Date, Predicate::Deadline, Predicate::Until];

/// Conflicts among the claims on these things.
pub(super) fn conflicts(ledger: &Ledger, subjects: &BTreeSet<EntityId>) -> Vec<Conflict> {
    let mut found = Vec::new();
    for subject in subjects {
        for predicate in SINGLE {
            let values: Vec<&Object> = ledger.objects(subject, *predicate).into_iter().map(|(o, _)| o).collect();
            for (n, a) in values.iter().enumerate() {
                found.extend(values[n + 1..].iter().map(|b| conflict(subject, *predicate, a, b)));
            }
        }
    }
    found
}

/// The more specific value stands left.
fn conflict(subject: &EntityId, predicate: Predicate, a: &Object, b: &Object) -> Conflict {
    let (left, right, kind) = match (a, b) {
        (Object::Text(x), Object::Text(y)) if within(y, x) => (a, b, ConflictKind::LessSpecific),
        (Object::Text(x), Object::Text(y)) if within(x, y) => (b, a, ConflictKind::LessSpecific),
        _ => (a, b, ConflictKind::Incompatible),
    };
    Conflict { subject: subject.clone(), predicate, left: left.clone(), right: right.clone(), kind }
}

/// True when every word of `short` is in `long`: "General" in "Major General".
fn within(short: &str, long: &str) -> bool {
    let long = folded(long);
    let words: BTreeSet<&str> = long.split(' ').collect();
    folded(short).split(' ').all(|w| words.contains(w))
}
