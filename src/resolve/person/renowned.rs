//! Joins a bare surname that a document does not introduce with the one office holder who is known by it.
//!
//! A text introduces whom its readers do not know; a surname alone, without an office, is that of somebody whom all know. It is joined only
//! where one office holder of all documents has that surname, several documents name him, and this one names the state that he serves.
//! Known wrong: a stranger of that surname whom another paper would have introduced.

use super::apart::kept_apart;
use super::{Fixed, Person, names_state};
use crate::resolve::item::Items;
use crate::resolve::reason::Reason;
use std::collections::{BTreeSet, HashMap};

/// Documents that must name somebody before his surname alone means him.
const KNOWN: usize = 5;

/// Joins; true where something was joined.
pub(super) fn join(items: &mut Items<'_>, fixed: &Fixed<'_>, persons: &[Person]) -> bool {
    let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
    for (n, person) in persons.iter().enumerate().filter(|(_, p)| !p.offices.is_empty()) {
        for surname in surnames(person) {
            holders.entry(surname).or_default().push(n);
        }
    }
    let mut joined = false;
    for bare in persons.iter().filter(|p| p.offices.is_empty() && p.names.len() == 1 && p.names[0].parts.len() == 1) {
        let Some([one]) = holders.get(bare.names[0].parts[0].text.as_str()).map(Vec::as_slice) else { continue };
        let known = &persons[*one];
        if known.items.len() < KNOWN || !names_state(items, bare, known) || kept_apart(items, fixed, bare, known) {
            continue;
        }
        if let (Some(a), Some(b)) = (bare.items.first(), known.items.first()) {
            joined |= items.join(*a, *b, Reason::Renowned);
        }
    }
    joined
}

/// The last parts of the full names.
fn surnames(person: &Person) -> BTreeSet<&str> {
    person.names.iter().filter(|name| name.is_full()).filter_map(|name| Some(name.last()?.text.as_str())).collect()
}
