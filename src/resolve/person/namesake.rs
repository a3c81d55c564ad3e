//! Pairs of persons who bear one full name, fewest guesses first.
//!
//! Who holds one office under one name is one. Then offices of one name are held against each other; and who has no office, or one that no
//! text gives to a state, is the only one of that name, or the one whose state the document names, or else nobody's.

use super::apart::{contradict, two_states};
use super::known::Person;
use super::names_state;
use crate::resolve::item::Items;
use std::collections::{BTreeMap, HashMap};

/// Namesakes in office of whom every pair is looked at; of more only neighbours.
const MANY: usize = 60;

/// Neighbours among the persons of one full name in one office: all of them meet one after the other, however many there are.
pub(super) fn in_one_office(persons: &[Person]) -> Vec<(usize, usize)> {
    let mut last: HashMap<(String, usize), usize> = HashMap::new();
    let mut found = Vec::new();
    for (i, person) in persons.iter().enumerate() {
        let Some(name) = full_name(person) else { continue };
        found.extend(person.offices.iter().filter_map(|office| Some((last.insert((name.clone(), *office), i)?, i))));
    }
    found
}

/// Persons of one full name whose states are known, each with each.
pub(super) fn in_office(persons: &[Person]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (placed, _) in groups(persons).into_values() {
        let reach = if placed.len() > MANY { 1 } else { placed.len() };
        found.extend(placed.iter().enumerate().flat_map(|(n, a)| placed[n + 1..].iter().take(reach).map(move |b| (*a, *b))));
    }
    found
}

/// Persons whose state is not known, each with the one of that name who can be meant.
pub(super) fn without_state(items: &Items<'_>, persons: &[Person]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (placed, bare) in groups(persons).into_values() {
        if placed.is_empty() {
            found.extend(bare.windows(2).map(|pair| (pair[0], pair[1])));
        }
        found.extend(bare.into_iter().filter_map(|i| Some((i, meant(items, persons, i, &placed)?))));
    }
    found
}

/// Of several persons who cannot all be one, the one whom somebody can be: who shares his office, his title, or a state that his
/// documents name.
pub(super) fn meant(items: &Items<'_>, persons: &[Person], i: usize, among: &[usize]) -> Option<usize> {
    let person = &persons[i];
    let two = |a: &Person, b: &Person| contradict(a, b) || two_states(a, b);
    let doubtful = among.iter().enumerate().any(|(n, a)| among[n + 1..].iter().any(|b| two(&persons[*a], &persons[*b])));
    if !doubtful {
        return among.first().copied();
    }
    let only = |fits: &dyn Fn(&Person) -> bool| {
        let mut those = among.iter().copied().filter(|n| fits(&persons[*n]));
        those.next().filter(|_| those.next().is_none())
    };
    only(&|other| !other.offices.is_disjoint(&person.offices))
        .or_else(|| only(&|other| other.titles.keys().any(|title| person.titles.contains_key(title))))
        .or_else(|| only(&|other| names_state(items, person, other)))
}

type Groups = BTreeMap<String, (Vec<usize>, Vec<usize>)>;

/// Persons by full name: those whose state is known, and the others.
fn groups(persons: &[Person]) -> Groups {
    let mut found = Groups::new();
    for (i, person) in persons.iter().enumerate() {
        let Some(name) = full_name(person) else { continue };
        let (placed, bare) = found.entry(name).or_default();
        if person.states.is_empty() { bare.push(i) } else { placed.push(i) }
    }
    found
}

fn full_name(person: &Person) -> Option<String> {
    let name = person.names.first().filter(|name| name.is_full())?;
    Some(name.parts.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join(" "))
}
