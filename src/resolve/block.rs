//! Turns names and offices of persons into pairs worth comparing, never all pairs.
//!
//! Two persons meet when two parts of their names sound alike, or when one office and the first letter of one part, or one title and a whole part, are the same.

use super::person::Person;
use std::collections::{BTreeMap, BTreeSet};

/// Most parts of a name that make keys.
const PARTS: usize = 6;
/// A key that more persons have tells nothing: its pairs are met by other keys, if at all.
const CROWD: usize = 200;

/// Pairs of persons, by number, that share a key.
pub(super) fn pairs(persons: &[Person]) -> BTreeSet<(usize, usize)> {
    let mut blocks: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (i, person) in persons.iter().enumerate() {
        for key in keys(person) {
            blocks.entry(key).or_default().push(i);
        }
    }
    let crowded = |block: &&Vec<usize>| block.len() > 1 && block.len() <= CROWD;
    blocks.values().filter(crowded).flat_map(|block| all(block)).collect()
}

fn all(block: &[usize]) -> impl Iterator<Item = (usize, usize)> + '_ {
    block.iter().enumerate().flat_map(|(n, a)| block[n + 1..].iter().map(move |b| (*a, *b)))
}

fn keys(person: &Person) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for name in &person.names {
        let parts: Vec<&str> = name.blocking_keys().take(PARTS).collect();
        for (n, a) in parts.iter().enumerate() {
            keys.extend(parts[n + 1..].iter().map(|b| if a < b { format!("{a} {b}") } else { format!("{b} {a}") }));
            let first = a.chars().next().unwrap_or('-');
            keys.extend(person.offices.union(&person.may_hold).map(|office| format!("{first}@{office}")));
            keys.extend(person.titles.keys().map(|title| format!("{a}@{title}")));
        }
    }
    keys
}
