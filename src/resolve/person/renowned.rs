//! Joins a bare surname that a document does not introduce with the one office holder who is known by it.
//!
//! A text introduces whom its readers do not know; a surname alone, without an office, is that of somebody whom all know. It is joined only
//! where one office holder of all documents has that surname, several documents name him, and this one names the state that he serves. A head of
//! state whom very many documents name, and whose surname nobody else has, is meant also where his state is not named.
//! Known wrong: a stranger of that surname whom another paper would have introduced.

use super::apart::kept_apart;
use super::known::Rank;
use super::{Fixed, Person, names_state};
use crate::resolve::item::Items;
use crate::resolve::reason::Reason;
use std::collections::{BTreeSet, HashMap};

/// Documents that must name somebody before his surname alone means him.
const KNOWN: usize = 5;
/// Documents that must name a head of state before his surname alone means him anywhere. Known wrong: a stranger of his surname in a text that
/// introduces nobody.
const FAMOUS: usize = 40;

/// Joins; true where something was joined.
pub(super) fn join(items: &mut Items<'_>, fixed: &Fixed<'_>, persons: &[Person]) -> bool {
    let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
    for (n, person) in persons.iter().enumerate().filter(|(_, p)| !p.offices.is_empty()) {
        for surname in surnames(person) {
            holders.entry(surname).or_default().push(n);
        }
    }
    let mut bearers: HashMap<&str, usize> = HashMap::new();
    persons.iter().flat_map(surnames).for_each(|surname| *bearers.entry(surname).or_default() += 1);
    let mut joined = false;
    for bare in persons.iter().filter(|p| p.offices.is_empty() && p.names.len() == 1 && p.names[0].parts.len() == 1) {
        let Some([one]) = holders.get(bare.names[0].parts[0].text.as_str()).map(Vec::as_slice) else { continue };
        let known = &persons[*one];
        let famous = || known.items.len() >= FAMOUS && leads(known) && bearers.get(bare.names[0].parts[0].text.as_str()) == Some(&1);
        let reason = match known.items.len() >= KNOWN && names_state(items, bare, known) {
            true => Reason::Renowned,
            false if famous() => Reason::Famous,
            false => continue,
        };
        if kept_apart(items, fixed, bare, known) {
            continue;
        }
        if let (Some(a), Some(b)) = (bare.items.first(), known.items.first()) {
            joined |= items.join(*a, *b, reason);
        }
    }
    joined
}

/// True for a head of state.
fn leads(person: &Person) -> bool {
    person.seats.values().any(|seat| seat.rank == Rank::State)
}

/// The last parts of the full names.
fn surnames(person: &Person) -> BTreeSet<&str> {
    person.names.iter().filter(|name| name.is_full()).filter_map(|name| Some(name.last()?.text.as_str())).collect()
}
