//! Joins a given name alone with the one person of its text who bears it.
//!
//! "Tony, welcome" is the Antony Blinken of the same text, under whatever names other texts have him. Only somebody without an office, and only
//! where one person of the text has that given name, or its full form. Known wrong: a text that calls a stranger by the surname that is
//! another's given name.

use super::{Fixed, Person};
use crate::resolve::item::{Class, Items};
use crate::resolve::names::{Feature, Name, compare};
use crate::resolve::reason::Reason;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

/// Joins; true where something was joined.
pub(super) fn join(items: &mut Items<'_>, fixed: &Fixed<'_>, persons: &[Person]) -> bool {
    let numbers = persons.iter().enumerate().flat_map(|(n, person)| person.items.iter().map(move |item| (*item, n)));
    let number: HashMap<usize, usize> = numbers.collect();
    let mut given: HashMap<usize, Vec<Name>> = HashMap::new();
    let lone = |person: &&Person| person.offices.is_empty() && person.may_hold.is_empty() && person.names.len() == 1;
    let mut joined = false;
    for bare in persons.iter().filter(lone).filter(|person| person.names[0].parts.len() == 1) {
        let docs: BTreeSet<usize> = bare.items.iter().map(|item| items.all[*item].doc).collect();
        let mut bearers: Option<BTreeSet<usize>> = None;
        for doc in docs {
            let here = (items.first[doc]..items.first[doc + 1]).filter(|i| items.all[*i].class == Class::Person);
            let named = here.filter_map(|i| number.get(&i).copied()).filter(|n| {
                let given = given.entry(*n).or_insert_with(|| given_names(&persons[*n]));
                given.iter().any(|name| bears(&bare.names[0], name))
            });
            let named: BTreeSet<usize> = named.collect();
            bearers = Some(bearers.map_or(named.clone(), |all| all.intersection(&named).copied().collect()));
        }
        let Some(one) = bearers.filter(|all| all.len() == 1).and_then(|all| all.first().copied()) else { continue };
        // His surname in the same text differs from the given name, of course: only a part beside him in an event tells another.
        let beside = |i: &usize| persons[one].items.iter().any(|j| fixed.together.contains(&(*i.min(j), *i.max(j))));
        if bare.items.iter().any(beside) {
            continue;
        }
        if let (Some(a), Some(b)) = (bare.items.first(), persons[one].items.first()) {
            joined |= items.join(*a, *b, Reason::GivenName);
        }
    }
    joined
}

/// The first parts of the full names.
fn given_names(person: &Person) -> Vec<Name> {
    let first = |name: &Rc<Name>| name.parts.iter().find(|p| !p.is_initial()).map(|part| Name::person(&part.text));
    let full = person.names.iter().filter(|name| name.is_full()).filter_map(first);
    full.filter(|name| person.names.iter().all(|other| other.last().map(|p| &p.text) != name.last().map(|p| &p.text))).collect()
}

/// True for one name, or its short form.
fn bears(bare: &Name, given: &Name) -> bool {
    let found = compare(bare, given);
    let other = [Feature::Contradiction, Feature::Typo, Feature::FarTypo, Feature::Initial, Feature::Sound, Feature::Joined];
    !other.iter().any(|feature| found.has(*feature))
}
