//! What two persons cannot have in common if they are one: full names, offices at one time, a part in one event.

use super::known::{Days, Person, Seat};
use super::{Fixed, NAMES};
use crate::model::date::Day;
use crate::resolve::item::Items;
use crate::resolve::names::{Comparison, Feature, Name, compare};
use crate::resolve::reason::same_document_threshold;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Days on which an office must be attested between days of another, to tell that two hold them. Known wrong: a
/// president who is his own foreign minister, and no text gives both titles.
const SEVERAL: usize = 3;
/// The same for head of government and minister, of which some are both: then a text tells of both sooner or later. Known wrong: a prime minister
/// who is his own finance minister, and never called both in one text. Two ministers are not told apart: one office has many titles.
const MANY: usize = 6;

/// True where two are never one, also not through a third: two full names, or two such offices at one time.
pub(super) fn contradict(a: &Person, b: &Person) -> bool {
    two_full_names(a, b) || two_seats(a, b)
}

/// True where offices of two states, and no office or state in common, make two of them as far as the documents tell.
pub(super) fn two_states(a: &Person, b: &Person) -> bool {
    let strange = a.offices.is_disjoint(&b.offices) && a.states.is_disjoint(&b.states);
    let placed = |person: &Person| !person.states.is_empty() && !person.decided;
    strange && placed(a) && placed(b)
}

/// True where a full name of one cannot be a name of the other; in one office a longer name of theirs may hold both. Who was decided to bear two
/// such names is met by either.
fn two_full_names(a: &Person, b: &Person) -> bool {
    let full = |p: &Person| p.names.iter().filter(|n| n.is_full()).take(NAMES).cloned().collect::<Vec<_>>();
    let (left, right) = (full(a), full(b));
    let within = |long: &Name, x: &Name| long.parts.len() > x.parts.len() && !two_names(&compare(long, x));
    let one_office = !a.offices.is_disjoint(&b.offices);
    let held = |x: &Name, y: &Name| one_office && left.iter().chain(&right).any(|long| within(long, x) && within(long, y));
    let two = |x: &Name, y: &Name| two_names(&compare(x, y)) && !held(x, y);
    if a.decided || b.decided {
        return !left.is_empty() && !right.is_empty() && left.iter().all(|x| right.iter().all(|y| two(x, y)));
    }
    // Names of one person do not contradict each other: a name of both contradicts none of either.
    let own = |of: &[Rc<Name>], other: &[Rc<Name>]| of.iter().filter(|x| !other.contains(x)).cloned().collect::<Vec<_>>();
    let (mine, theirs) = (own(&left, &right), own(&right, &left));
    mine.iter().any(|x| theirs.iter().any(|y| two(x, y)))
}

/// True where both hold at one time what one cannot: the offices of one title in two states or places, or, day after day and never both in
/// one text, two of head of state, minister, and governor of a place, or of prime minister and minister of one state.
fn two_seats(a: &Person, b: &Person) -> bool {
    let two = |(o, x): (&usize, &Seat), (p, y): (&usize, &Seat)| {
        let (Some(x_days), Some(y_days)) = (a.attested.get(o), b.attested.get(p)) else { return false };
        let title = x.title == y.title && x.rank.is_local() == y.rank.is_local() && x.of != y.of;
        title && range(x_days).zip(range(y_days)).is_some_and(|(x, y)| overlap(x, y))
            || x.rank.excludes(y.rank) && interleaved(x_days, y_days, SEVERAL)
            || x.rank.in_cabinet(y.rank) && x.of == y.of && !within(&x.title, &y.title) && interleaved(x_days, y_days, MANY)
    };
    let mut pairs = a.seats.iter().flat_map(|x| b.seats.iter().map(move |y| (x, y)));
    a.offices.is_disjoint(&b.offices) && !(a.decided || b.decided) && pairs.any(|(x, y)| two(x, y))
}

/// True where one title has every word of the other: "Chancellor" of one who is Chancellor of the Exchequer.
fn within(a: &str, b: &str) -> bool {
    let all = |a: &str, b: &str| a.split(' ').all(|word| b.split(' ').any(|other| other == word));
    all(a, b) || all(b, a)
}

/// True where documents of the same days attest both in one office.
pub(in crate::resolve) fn at_one_time(a: &Person, b: &Person) -> bool {
    let days = |person: &Person, office: &usize| range(person.attested.get(office)?);
    a.offices.intersection(&b.offices).any(|office| matches!((days(a, office), days(b, office)), (Some(x), Some(y)) if overlap(x, y)))
}

/// True where as many days of each lie among those of the other.
fn interleaved(a: &BTreeSet<Day>, b: &BTreeSet<Day>, several: usize) -> bool {
    let among =
        |x: &BTreeSet<Day>, y: &BTreeSet<Day>| range(y).is_some_and(|(from, until)| x.range(from..=until).nth(several - 1).is_some());
    among(a, b) && among(b, a)
}

/// The first and the last.
pub(super) fn range(days: &BTreeSet<Day>) -> Option<Days> {
    Some((*days.first()?, *days.last()?))
}

/// True where two times have a day in common.
pub(super) fn overlap(a: Days, b: Days) -> bool {
    a.0 <= b.1 && b.0 <= a.1
}

/// True where two full names are those of two: parts that differ, two numbers, father and son.
pub(in crate::resolve) fn two_names(found: &Comparison) -> bool {
    found.has(Feature::Contradiction) || found.has(Feature::Number)
}

/// Two of one document are two, unless their names are next to equal, one is the other's surname, or both hold one office under names that
/// can be one ("Tony Lind", "Anthony J. Lind"); two in one event always.
pub(super) fn kept_apart(items: &Items<'_>, fixed: &Fixed<'_>, a: &Person, b: &Person) -> bool {
    let one_office = !a.offices.is_disjoint(&b.offices);
    let (few, many) = if a.items.len() < b.items.len() { (a, b) } else { (b, a) };
    few.items.iter().any(|i| {
        let doc = items.all[*i].doc;
        many.items.range(items.first[doc]..items.first[doc + 1]).any(|j| {
            fixed.together.contains(&(*i.min(j), *i.max(j))) || {
                let name = |n: usize| fixed.name(&items.all[n].actor.name);
                let found = compare(&name(*i), &name(*j));
                let likely = found.has(Feature::Single) || one_office && !found.has(Feature::Contradiction);
                found.score < same_document_threshold() && !likely
            }
        })
    })
}
