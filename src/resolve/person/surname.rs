//! Joins persons whom their documents call by a surname and an office alone, by who is known to hold that office on the day.
//!
//! Guarantees: of two holders of one surname the one whom documents attest around the day is taken, and nobody where both could be meant;
//! the order of the documents does not matter. Surnames that no holder explains are one where they are not far apart in time.

use super::apart::{contradict, kept_apart, overlap, range};
use super::known::{Days, Person};
use super::{Fixed, merge};
use crate::model::date::Day;
use crate::resolve::day::between;
use crate::resolve::item::Items;
use crate::resolve::reason::persons_threshold;
use crate::resolve::score::score;
use std::collections::{BTreeMap, BTreeSet};

/// Days from the last that attests a holder to one on which a surname in that office can still be his: about a term of office. Known wrong: one
/// who comes back after longer, and is then called by his surname alone.
const TERM: i32 = 1461;
/// Days by which one holder must be nearer than another of his surname: news of a change of office is days apart, not weeks.
const NEARER: i32 = 31;
/// Days from one bare surname in an office to the next that is still the same man's. Known wrong: a successor of his surname.
const ON: i32 = 366;
/// Holders of one office that are looked at.
const HOLDERS: usize = 200;

/// True for somebody who is called by a surname, at best with an initial.
pub(super) fn is_bare(person: &Person) -> bool {
    !person.is_full()
}

/// True where this part, and no other, tells whether two are one: a surname beside a holder of the office, or two surnames long apart.
pub(super) fn decides(a: &Person, b: &Person) -> bool {
    let ties = |a: &Person, b: &Person| Tie::Beside.offices(a).any(|office| b.offices.contains(office));
    let one_office = ties(a, b) || ties(b, a);
    match (is_bare(a), is_bare(b)) {
        (true, true) => one_office && !near(a, b),
        (false, false) => false,
        _ => one_office,
    }
}

/// True where two bare surnames can be of one man in one office.
fn near(a: &Person, b: &Person) -> bool {
    matches!((a.days, b.days), (Some(a), Some(b)) if apart(a, b) <= ON)
}

/// What ties a surname to an office.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// A text says that he holds it.
    Said,
    /// Or a text names it without a holder beside him.
    Beside,
}

impl Tie {
    fn offices(self, person: &Person) -> impl Iterator<Item = &usize> {
        person.offices.iter().chain(person.may_hold.iter().filter(move |_| self == Self::Beside))
    }
}

/// Joins; leaves only those persons that have not become part of another. True where something was joined.
pub(super) fn join(items: &mut Items<'_>, fixed: &Fixed<'_>, persons: &mut Vec<Person>, tie: Tie) -> bool {
    let mut full = Holders::new();
    for (n, person) in persons.iter().enumerate().filter(|(_, p)| !is_bare(p)) {
        person.offices.iter().for_each(|office| full.entry(*office).or_default().push(n));
    }
    let bare: Vec<usize> = (0..persons.len()).filter(|n| is_bare(&persons[*n]) && tie.offices(&persons[*n]).next().is_some()).collect();
    let mut joined = false;
    let mut rest: BTreeMap<(usize, String), Vec<usize>> = BTreeMap::new();
    let chosen: Vec<(usize, Choice)> = bare.iter().map(|n| (*n, choose(items, fixed, persons, *n, (tie, &full)))).collect();
    for (n, choice) in chosen {
        match choice {
            Choice::One(holder) => joined |= merge(items, fixed, persons, (holder, n)),
            Choice::Nobody => {
                let name = persons[n].names.first().map(|name| name.parts.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join(" "));
                persons[n].offices.iter().for_each(|office| rest.entry((*office, name.clone().unwrap_or_default())).or_default().push(n));
            }
            Choice::Several => {}
        }
    }
    for group in rest.into_values() {
        joined |= join_run(items, fixed, persons, group);
    }
    persons.retain(|person| !person.items.is_empty());
    joined
}

/// Persons of full name by office.
type Holders = BTreeMap<usize, Vec<usize>>;

enum Choice {
    Nobody,
    One(usize),
    Several,
}

/// The holder of an office whose surname it is: the nearest in time of those who are not one.
fn choose(items: &Items<'_>, fixed: &Fixed<'_>, persons: &[Person], n: usize, (tie, full): (Tie, &Holders)) -> Choice {
    let person = &persons[n];
    let known: BTreeSet<usize> =
        tie.offices(person).filter_map(|office| full.get(office)).flat_map(|all| all.iter().take(HOLDERS)).copied().collect();
    let mut fitting: Vec<(i32, usize)> = Vec::new();
    for holder in known {
        let other = &persons[holder];
        let days = tie.offices(person).filter_map(|office| range(other.attested.get(office)?));
        let gap = person.days.and_then(|own| days.map(|days| apart(own, days)).min());
        if gap.is_some_and(|gap| gap > TERM) || score(person, other).value < persons_threshold() {
            continue;
        }
        if !kept_apart(items, fixed, person, other) && !contradict(person, other) {
            fitting.push((gap.unwrap_or(0), holder));
        }
    }
    fitting.sort_unstable();
    let Some((gap, first)) = fitting.first().copied() else { return Choice::Nobody };
    let rival = |(other, holder): &(i32, usize)| {
        (person.days.is_none() || *other <= gap + NEARER) && contradict(&persons[first], &persons[*holder])
    };
    if fitting[1..].iter().any(rival) { Choice::Several } else { Choice::One(first) }
}

/// Days between two times; none where they meet.
fn apart(a: Days, b: Days) -> i32 {
    if overlap(a, b) { 0 } else { between(a.0, b.1).min(between(a.1, b.0)) }
}

/// Joins bare surnames in one office from one to the next in time; those without a day only where there is one run.
fn join_run(items: &mut Items<'_>, fixed: &Fixed<'_>, persons: &mut [Person], group: Vec<usize>) -> bool {
    let (mut dated, undated): (Vec<usize>, Vec<usize>) = group.into_iter().partition(|n| persons[*n].days.is_some());
    let day = |n: usize| persons[n].days.map_or(Day::MAX, |days| days.0);
    dated.sort_by_key(|n| (day(*n), *n));
    let near: Vec<bool> = dated.windows(2).map(|pair| near(&persons[pair[0]], &persons[pair[1]])).collect();
    let one_run = near.iter().all(|near| *near);
    let mut joined = false;
    let mut head = None;
    for (at, n) in dated.into_iter().enumerate() {
        let before = head.filter(|_| at == 0 || near[at - 1]);
        head = Some(n);
        if let Some(before) = before
            && merge(items, fixed, persons, (before, n))
        {
            joined = true;
            head = Some(before);
        }
    }
    for n in undated.into_iter().filter(|_| one_run) {
        match head {
            Some(head) => joined |= merge(items, fixed, persons, (head, n)),
            None => head = Some(n),
        }
    }
    joined
}
