//! Turns persons of many documents into one where names and offices say so.
//!
//! Guarantees: two full names that contradict each other, and two who take part in one event, are never joined, not even through a third.
//! Pairs come from [`super::block`], scores from [`super::score`].

use super::actor::{holders, office_owner, title};
use super::block;
use super::item::{Class, Items};
use super::names::{Comparison, Feature, Name, compare};
use super::reason::{persons_threshold, same_document_threshold};
use super::score::{Score, score};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;

/// Most full names of one person that are held against those of another.
const NAMES: usize = 8;

/// What is known of one set of person items.
#[derive(Clone, Debug, Default)]
pub(super) struct Person {
    /// Every item.
    pub items: BTreeSet<usize>,
    /// Distinct names, fullest first.
    pub names: Vec<Rc<Name>>,
    /// Sets of offices.
    pub offices: BTreeSet<usize>,
    /// Sets of offices that a document names without a holder beside his bare surname.
    pub may_hold: BTreeSet<usize>,
    /// Titles of the offices, and whether a text leaves out whose they are.
    pub titles: BTreeMap<String, bool>,
    /// Sets of the states whose offices they are.
    pub states: BTreeSet<usize>,
}

impl Person {
    /// Takes over all that is known of another.
    fn absorb(&mut self, mut other: Person) {
        if self.items.len() < other.items.len() {
            std::mem::swap(&mut self.items, &mut other.items);
        }
        self.items.append(&mut other.items);
        self.offices.extend(other.offices);
        self.may_hold.extend(other.may_hold);
        self.states.extend(other.states);
        for (title, bare) in other.titles {
            *self.titles.entry(title).or_default() |= bare;
        }
        for name in other.names {
            add_name(&mut self.names, name);
        }
    }
}

fn add_name(names: &mut Vec<Rc<Name>>, name: Rc<Name>) {
    if !name.parts.is_empty() && !names.contains(&name) {
        names.push(name);
        names.sort_by_cached_key(|n| (std::cmp::Reverse(n.parts.len()), n.parts.iter().map(|p| p.text.clone()).collect::<Vec<_>>()));
    }
}

/// What stays the same while persons are joined: every written name, read once, and who takes part in one event with whom.
pub(super) struct Fixed<'r> {
    names: HashMap<&'r str, Rc<Name>>,
    together: HashSet<(usize, usize)>,
}

impl<'r> Fixed<'r> {
    /// Reads the names of all persons.
    pub fn new(items: &Items<'r>) -> Self {
        let mut names = HashMap::new();
        for name in items.of_class(Class::Person).flat_map(|i| written(items, i)) {
            names.entry(name).or_insert_with(|| Rc::new(Name::person(name)));
        }
        Self { names, together: together_in_events(items) }
    }

    fn name(&self, text: &str) -> Rc<Name> {
        self.names.get(text).cloned().unwrap_or_else(|| Rc::new(Name::person(text)))
    }
}

/// The names of an item that are looked at.
fn written<'r>(items: &Items<'r>, i: usize) -> impl Iterator<Item = &'r str> + use<'r> {
    let actor = items.all[i].actor;
    std::iter::once(&actor.name).chain(&actor.names).take(NAMES).map(String::as_str)
}

/// Joins persons; true where something was joined. Namesakes come first, so that few are left to be compared.
pub(super) fn join(items: &mut Items<'_>, fixed: &Fixed<'_>) -> bool {
    let mut persons = persons(items, fixed);
    let same_name = join_pairs(items, fixed, &mut persons, twins);
    join_pairs(items, fixed, &mut persons, |persons| block::pairs(persons).into_iter().collect()) | same_name
}

/// Joins those of the pairs that are one; leaves only those persons that have not become part of another.
fn join_pairs(
    items: &mut Items<'_>,
    fixed: &Fixed<'_>,
    persons: &mut Vec<Person>,
    pairs: impl Fn(&[Person]) -> Vec<(usize, usize)>,
) -> bool {
    let mut alive: Vec<usize> = (0..persons.len()).collect();
    let scored = pairs(persons).into_iter().map(|(a, b)| (score(&persons[a], &persons[b]), a, b));
    let mut candidates: Vec<(Score, usize, usize)> = scored.filter(|(s, ..)| s.value >= persons_threshold()).collect();
    candidates.sort_by(|x, y| y.0.value.total_cmp(&x.0.value).then((x.1, x.2).cmp(&(y.1, y.2))));
    leave_ambiguous(persons, &mut candidates);
    let before = persons.len();
    for (score, a, b) in candidates {
        let (a, b) = (head(&alive, a), head(&alive, b));
        let (first, second) = (a.min(b), a.max(b));
        if a == b || kept_apart(items, fixed, &persons[a], &persons[b]) || contradict(&persons[a], &persons[b]) {
            continue;
        }
        let (Some(left), Some(right)) = (persons[first].items.first(), persons[second].items.first()) else { continue };
        if items.join_with(*left, *right, score.value, score.reasons) {
            alive[second] = first;
            let other = std::mem::take(&mut persons[second]);
            persons[first].absorb(other);
        }
    }
    persons.retain(|person| !person.items.is_empty());
    persons.len() < before
}

/// A surname that several persons of one title have is left alone.
fn leave_ambiguous(persons: &[Person], candidates: &mut Vec<(Score, usize, usize)>) {
    let mut named: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (_, a, b) in candidates.iter().filter(|(score, ..)| score.by_title) {
        named.entry(*a).or_default().push(*b);
        named.entry(*b).or_default().push(*a);
    }
    let full = |n: &&usize| persons[**n].names.iter().any(|name| name.is_full());
    let doubtful = |n: usize| {
        let others: Vec<&usize> = named.get(&n).into_iter().flatten().filter(full).collect();
        others.iter().enumerate().any(|(i, a)| others[i + 1..].iter().any(|b| contradict(&persons[**a], &persons[**b])))
    };
    candidates.retain(|(score, a, b)| !score.by_title || !(doubtful(*a) || doubtful(*b)));
}

fn head(alive: &[usize], mut i: usize) -> usize {
    while alive[i] != i {
        i = alive[i];
    }
    i
}

/// True where a full name of one cannot be a name of the other.
fn contradict(a: &Person, b: &Person) -> bool {
    let full = |p: &Person| p.names.iter().filter(|n| n.is_full()).take(NAMES).cloned().collect::<Vec<_>>();
    let others = full(b);
    full(a).iter().any(|left| others.iter().any(|right| compare(left, right).has(Feature::Contradiction)))
}

/// Two of one document are two, unless their names are next to equal or one is the other's surname; two in one event always.
fn kept_apart(items: &Items<'_>, fixed: &Fixed<'_>, a: &Person, b: &Person) -> bool {
    let (few, many) = if a.items.len() < b.items.len() { (a, b) } else { (b, a) };
    few.items.iter().any(|i| {
        let doc = items.all[*i].doc;
        many.items.range(items.first[doc]..items.first[doc + 1]).any(|j| {
            fixed.together.contains(&(*i.min(j), *i.max(j))) || {
                let name = |n: usize| fixed.name(&items.all[n].actor.name);
                let found = compare(&name(*i), &name(*j));
                found.score < same_document_threshold() && !found.has(Feature::Single)
            }
        })
    })
}

/// What is known of every set of person items, in canonical order.
fn persons(items: &Items<'_>, fixed: &Fixed<'_>) -> Vec<Person> {
    let mut found: BTreeMap<usize, Person> = BTreeMap::new();
    for i in items.of_class(Class::Person) {
        let person = found.entry(items.union.root(i)).or_default();
        person.items.insert(i);
        written(items, i).for_each(|name| add_name(&mut person.names, fixed.name(name)));
    }
    for (office, person, _) in holders(items) {
        if let Some(person) = found.get_mut(&person) {
            person.offices.insert(items.union.root(office));
            *person.titles.entry(title(items, office)).or_default() |= office_owner(items, items.union.root(office)).is_none();
            person.states.extend(office_owner(items, office).filter(|o| items.all[*o].class == Class::State));
        }
    }
    for (item, office) in may_hold(items, fixed) {
        if let Some(person) = found.get_mut(&items.union.root(item)) {
            person.may_hold.insert(items.union.root(office));
        }
    }
    found.into_values().collect()
}

/// Neighbours among the persons of one full name, and among those of one surname in one office: all of them meet one after the other,
/// however many there are.
fn twins(persons: &[Person]) -> Vec<(usize, usize)> {
    let mut last: HashMap<(String, Option<usize>), usize> = HashMap::new();
    let mut found = Vec::new();
    for (i, person) in persons.iter().enumerate() {
        let Some(name) = person.names.first() else { continue };
        let text = name.parts.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join(" ");
        let offices = person.offices.iter().map(|office| Some(*office)).filter(|_| !name.is_full());
        for key in offices.chain(Some(None).filter(|_| name.is_full())) {
            found.extend(last.insert((text.clone(), key), i).map(|before| (before, i)));
        }
    }
    found
}

/// Persons whom their document calls by a surname alone, with the offices that it names without a holder: "The president left. Lind said".
/// Somebody who takes part in an event beside the office is another.
fn may_hold(items: &Items<'_>, fixed: &Fixed<'_>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (doc, record) in items.records.iter().enumerate() {
        let all = || items.first[doc]..items.first[doc + 1];
        let held: HashSet<usize> = record.tenures.iter().filter_map(|t| items.of(doc, &t.office)).collect();
        let holders: HashSet<usize> = record.tenures.iter().filter_map(|t| items.of(doc, &t.person)).collect();
        let open = |i: &usize| items.all[*i].class == Class::Office && !held.contains(i) && office_owner(items, *i).is_some();
        let bare = |i: &usize| {
            items.all[*i].class == Class::Person && !holders.contains(i) && !written(items, *i).any(|n| fixed.name(n).is_full())
        };
        let open: Vec<usize> = all().filter(open).collect();
        if !open.is_empty() {
            let pairs = all().filter(bare).flat_map(|person| open.iter().map(move |office| (person, *office)));
            found.extend(pairs.filter(|(a, b)| !fixed.together.contains(&(*a.min(b), *a.max(b)))));
        }
    }
    found
}

/// Pairs of items that take part in one event.
fn together_in_events(items: &Items<'_>) -> HashSet<(usize, usize)> {
    let mut found = HashSet::new();
    for (doc, record) in items.records.iter().enumerate() {
        for event in &record.events {
            let those: BTreeSet<usize> = event.participants.iter().filter_map(|p| items.of(doc, &p.actor)).collect();
            for a in &those {
                found.extend(those.range(a + 1..).map(|b| (*a, *b)));
            }
        }
    }
    found
}

/// The best comparison of two persons' names: the fullest of both, or a pair that fits better.
pub(super) fn best(a: &Person, b: &Person) -> Option<Comparison> {
    let pairs = a.names.iter().take(NAMES).flat_map(|x| b.names.iter().take(NAMES).map(move |y| (x, y)));
    let weight = |x: &Name, y: &Name| x.is_full() && y.is_full();
    let compared = pairs.map(|(x, y)| (weight(x, y), compare(x, y)));
    let best = compared.max_by(|x, y| x.0.cmp(&y.0).then(x.1.score.total_cmp(&y.1.score)))?;
    Some(best.1)
}
