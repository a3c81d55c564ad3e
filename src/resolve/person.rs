//! Turns persons of many documents into one where names and offices say so.
//!
//! Guarantees: two full names that contradict each other, and two who take part in one event, are never joined, not even through a third.
//! Somebody whom two could be is left alone. Pairs come from [`super::block`], scores from [`super::score`].

mod apart;
mod given;
mod known;
mod namesake;
mod renowned;
mod surname;

pub(super) use apart::{at_one_time, two_names};
pub(super) use known::Person;

use super::block;
use super::item::{Class, Items};
use super::names::{Comparison, Name, compare};
use super::reason::{Reason, persons_threshold, unsure_threshold};
use super::score::{Score, score};
use apart::{contradict, kept_apart, two_states};
use known::persons;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use surname::Tie;

/// Most full names of one person that are held against those of another.
const NAMES: usize = 8;
/// Most who are as likely that are held against each other.
const RIVALS: usize = 32;

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
    let mut joined = join_pairs(items, fixed, &mut persons, |_, persons| namesake::in_one_office(persons));
    joined |= join_pairs(items, fixed, &mut persons, |_, persons| namesake::in_office(persons));
    joined |= join_pairs(items, fixed, &mut persons, namesake::without_state);
    joined |= surname::join(items, fixed, &mut persons, Tie::Said);
    joined |= join_pairs(items, fixed, &mut persons, |_, persons| block::pairs(persons).into_iter().collect());
    joined |= surname::join(items, fixed, &mut persons, Tie::Beside);
    joined |= given::join(items, fixed, &persons);
    joined | renowned::join(items, fixed, &persons)
}

/// Joins those of the pairs that are one; leaves only those persons that have not become part of another.
fn join_pairs(
    items: &mut Items<'_>,
    fixed: &Fixed<'_>,
    persons: &mut Vec<Person>,
    pairs: impl Fn(&Items<'_>, &[Person]) -> Vec<(usize, usize)>,
) -> bool {
    let mut alive: Vec<usize> = (0..persons.len()).collect();
    let scored = pairs(items, persons).into_iter().map(|(a, b)| (score(&persons[a], &persons[b]), a, b));
    let mut candidates: Vec<(Score, usize, usize)> = scored.filter(|(s, ..)| s.value >= persons_threshold()).collect();
    candidates.retain(|(_, a, b)| !surname::decides(&persons[*a], &persons[*b]));
    candidates.sort_by(|x, y| y.0.value.total_cmp(&x.0.value).then((x.1, x.2).cmp(&(y.1, y.2))));
    leave_ambiguous(items, persons, &mut candidates);
    let before = persons.len();
    for (score, a, b) in candidates {
        let (a, b) = (head(&alive, a), head(&alive, b));
        let (first, second) = (a.min(b), a.max(b));
        if a != b && merge_scored(items, fixed, persons, (first, second), score) {
            alive[second] = first;
        }
    }
    persons.retain(|person| !person.items.is_empty());
    persons.len() < before
}

/// Joins two persons, the second into the first, where they score enough and nothing keeps them apart; true where it did.
fn merge(items: &mut Items<'_>, fixed: &Fixed<'_>, persons: &mut [Person], (into, from): (usize, usize)) -> bool {
    let score = score(&persons[into], &persons[from]);
    score.value >= persons_threshold() && merge_scored(items, fixed, persons, (into, from), score)
}

fn merge_scored(items: &mut Items<'_>, fixed: &Fixed<'_>, persons: &mut [Person], (into, from): (usize, usize), mut score: Score) -> bool {
    let (a, b) = (&persons[into], &persons[from]);
    let (Some(left), Some(right)) = (a.items.first().copied(), b.items.first().copied()) else { return false };
    if kept_apart(items, fixed, a, b) || contradict(a, b) || two_states(a, b) {
        return false;
    }
    let by_table = |p: &Person| p.items.iter().all(|i| items.is_added(*i));
    if by_table(a) != by_table(b) {
        score.reasons.push(Reason::Reference.says());
    }
    let joined = items.join_with(left, right, score.value, score.reasons);
    if joined {
        let other = std::mem::take(&mut persons[from]);
        persons[into].absorb(other);
    }
    joined
}

/// Somebody who can be one of several that are not one is left alone, unless his office or state tells: a surname with a mere title, or
/// somebody of whose state nothing is said.
fn leave_ambiguous(items: &Items<'_>, persons: &[Person], candidates: &mut Vec<(Score, usize, usize)>) {
    let mut named: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let vague = |score: &Score, n: usize| score.by_title || persons[n].states.is_empty();
    for (score, a, b) in candidates.iter() {
        for (one, other) in [(*a, *b), (*b, *a)].into_iter().filter(|(one, _)| vague(score, *one)) {
            named.entry(one).or_default().push(other);
        }
    }
    let mut only: BTreeMap<usize, Option<usize>> = BTreeMap::new();
    for (n, others) in named {
        let full: Vec<usize> = others.into_iter().filter(|other| persons[*other].is_full()).take(RIVALS).collect();
        let two = |a: &Person, b: &Person| contradict(a, b) || two_states(a, b);
        if full.iter().enumerate().any(|(i, a)| full[i + 1..].iter().any(|b| two(&persons[*a], &persons[*b]))) {
            only.insert(n, namesake::meant(items, persons, n, &full).filter(|_| persons[n].is_full()));
        }
    }
    let kept = |n: usize, other: usize| only.get(&n).is_none_or(|one| *one == Some(other));
    candidates.retain(|(_, a, b)| kept(*a, *b) && kept(*b, *a));
}

/// True where every document of the one names a state whose office the other holds.
fn names_state(items: &Items<'_>, bare: &Person, known: &Person) -> bool {
    bare.items.iter().all(|i| {
        let doc = items.all[*i].doc;
        let states = (items.first[doc]..items.first[doc + 1]).filter(|n| items.all[*n].class == Class::State);
        states.map(|n| items.union.root(n)).any(|state| known.states.contains(&state))
    })
}

/// Pairs of sets that may be one and were not joined, with score and reasons, the likeliest first.
pub(super) fn unsure(items: &Items<'_>, fixed: &Fixed<'_>) -> Vec<(f32, usize, usize, Vec<String>)> {
    let persons = persons(items, fixed);
    let first = |person: &Person| person.items.first().copied().unwrap_or_default();
    let told = |person: &Person| person.items.iter().any(|i| !items.is_added(*i));
    let scored = block::pairs(&persons).into_iter().map(|(a, b)| (score(&persons[a], &persons[b]), &persons[a], &persons[b]));
    let open = scored.filter(|(score, a, b)| {
        let both = score.value >= unsure_threshold() && told(a) && told(b);
        both && !items.barred(first(a), first(b)) && !kept_apart(items, fixed, a, b) && !contradict(a, b)
    });
    let pair = |(mut score, a, b): (Score, &Person, &Person)| {
        // Enough to be joined, and was not: somebody else was as likely.
        if score.value >= persons_threshold() {
            score.reasons.push(Reason::Ambiguous.says());
        }
        (score.value.min(persons_threshold()), first(a), first(b), score.reasons)
    };
    open.map(pair).collect()
}

fn head(alive: &[usize], mut i: usize) -> usize {
    while alive[i] != i {
        i = alive[i];
    }
    i
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
    // Nothing fits better than a full name that both have.
    let shared = a.names.iter().take(NAMES).find(|x| x.is_full() && b.names.iter().take(NAMES).any(|y| x == &y));
    if let Some(name) = shared {
        return Some(compare(name, name));
    }
    let pairs = a.names.iter().take(NAMES).flat_map(|x| b.names.iter().take(NAMES).map(move |y| (x, y)));
    let weight = |x: &Name, y: &Name| x.is_full() && y.is_full();
    let compared = pairs.map(|(x, y)| (weight(x, y), compare(x, y)));
    let best = compared.max_by(|x, y| x.0.cmp(&y.0).then(x.1.score.total_cmp(&y.1.score)))?;
    Some(best.1)
}
