//! What all records together tell of a set of person items: names, offices with the days that attest them, states.

use super::{Fixed, written};
use crate::model::actor::{OfficeKind, TenureStatus};
use crate::model::date::Day;
use crate::model::reference::RULE;
use crate::resolve::actor::{office_owner, title};
use crate::resolve::item::{Class, Items};
use crate::resolve::names::Name;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;

/// Places around places and bodies above bodies that are looked through for the state of an office.
const AROUND: usize = 4;

/// The first and the last day of documents.
pub(in crate::resolve) type Days = (Day, Day);

/// An office that only one can hold at a time: its title, and the place or state whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seat {
    pub title: Rc<str>,
    pub of: usize,
    pub rank: Rank,
}

/// Where an office stands: of three of these one person holds one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rank {
    State,
    Government,
    Minister,
    /// Of a place in a state.
    Local,
    Other,
}

impl Rank {
    fn of(kind: Option<OfficeKind>, local: bool) -> Self {
        match kind {
            _ if local => Self::Local,
            Some(OfficeKind::HeadOfState | OfficeKind::Monarch) => Self::State,
            Some(OfficeKind::HeadOfGovernment) => Self::Government,
            Some(OfficeKind::Minister) => Self::Minister,
            _ => Self::Other,
        }
    }

    pub fn is_local(self) -> bool {
        self == Self::Local
    }

    /// True for two of which nobody holds both at a time.
    pub fn excludes(self, other: Self) -> bool {
        let cabinet = |rank| matches!(rank, Self::Government | Self::Minister);
        self != other && self != Self::Other && other != Self::Other && !(cabinet(self) && cabinet(other))
    }

    /// True for the head of a government and one of its ministers: few hold both at a time.
    pub fn in_cabinet(self, other: Self) -> bool {
        matches!((self, other), (Self::Government, Self::Minister) | (Self::Minister, Self::Government))
    }
}

/// What is known of one set of person items.
#[derive(Clone, Debug, Default)]
pub(in crate::resolve) struct Person {
    /// Every item.
    pub items: BTreeSet<usize>,
    /// Distinct names, fullest first.
    pub names: Vec<Rc<Name>>,
    /// Sets of offices.
    pub offices: BTreeSet<usize>,
    /// Sets of offices that a document names without a holder beside his bare surname.
    pub may_hold: BTreeSet<usize>,
    /// Titles of the offices, and whether a text leaves out whose they are.
    pub titles: BTreeMap<Rc<str>, bool>,
    /// Sets of the states whose offices they are, or in which the places and bodies of the offices lie.
    pub states: BTreeSet<usize>,
    /// True where a person's decision made it of several.
    pub decided: bool,
    /// Days of the documents that attest each office.
    pub(super) attested: BTreeMap<usize, BTreeSet<Day>>,
    /// Days of all its documents.
    pub(super) days: Option<Days>,
    /// Offices of states and places.
    pub(super) seats: BTreeMap<usize, Seat>,
}

impl Person {
    /// True where one of its names is a full one.
    pub(in crate::resolve) fn is_full(&self) -> bool {
        self.names.iter().any(|name| name.is_full())
    }

    /// Takes over all that is known of another.
    pub(super) fn absorb(&mut self, mut other: Self) {
        self.decided |= other.decided;
        if self.items.len() < other.items.len() {
            std::mem::swap(&mut self.items, &mut other.items);
        }
        self.items.append(&mut other.items);
        self.offices.extend(other.offices);
        self.may_hold.extend(other.may_hold);
        self.states.extend(other.states);
        self.seats.extend(other.seats);
        for (office, mut days) in other.attested {
            self.attested.entry(office).or_default().append(&mut days);
        }
        self.days = wider(self.days, other.days);
        for (title, bare) in other.titles {
            *self.titles.entry(title).or_default() |= bare;
        }
        other.names.into_iter().for_each(|name| self.add_name(name));
    }

    fn add_name(&mut self, name: Rc<Name>) {
        if !name.parts.is_empty() && !self.names.contains(&name) {
            self.names.push(name);
            let texts = |n: &Rc<Name>| n.parts.iter().map(|p| p.text.clone()).collect::<Vec<_>>();
            self.names.sort_by_cached_key(|n| (std::cmp::Reverse(n.parts.len()), texts(n)));
        }
    }

    fn add_post(&mut self, post: Post, day: Option<Day>) {
        self.offices.insert(post.office);
        *self.titles.entry(post.title.clone()).or_default() |= post.owner.is_none();
        self.states.extend(post.state);
        if let Some(day) = day {
            self.attested.entry(post.office).or_default().insert(day);
        }
        if let Some(of) = post.place.or(post.state) {
            self.seats.insert(post.office, Seat { title: post.title, of, rank: Rank::of(post.kind, post.place.is_some()) });
        }
    }
}

fn wider(a: Option<Days>, b: Option<Days>) -> Option<Days> {
    match (a, b) {
        (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
        (a, b) => a.or(b),
    }
}

/// An office that an item holds.
struct Post {
    office: usize,
    title: Rc<str>,
    owner: Option<usize>,
    state: Option<usize>,
    place: Option<usize>,
    kind: Option<OfficeKind>,
}

/// What is known of every set of person items, in canonical order.
pub(super) fn persons(items: &Items<'_>, fixed: &Fixed<'_>) -> Vec<Person> {
    let mut found: BTreeMap<usize, Person> = BTreeMap::new();
    for i in items.of_class(Class::Person) {
        let person = found.entry(items.union.root(i)).or_default();
        person.items.insert(i);
        person.decided |= items.decided.contains(&i);
        person.days = wider(person.days, items.records[items.all[i].doc].document.day().map(|day| (day, day)));
        written(items, i).for_each(|name| person.add_name(fixed.name(name)));
    }
    for (item, posts) in posts(items) {
        // Offices of two states at one time: the reader took two for one, and none of it tells who this is.
        let states: BTreeSet<usize> = posts.iter().filter_map(|post| post.state).collect();
        let day = items.records[items.all[item].doc].document.day();
        if let Some(person) = found.get_mut(&items.union.root(item)).filter(|_| states.len() < 2) {
            posts.into_iter().for_each(|post| person.add_post(post, day));
        }
    }
    for (item, office) in may_hold(items, fixed) {
        if let Some(person) = found.get_mut(&items.union.root(item)) {
            person.may_hold.insert(items.union.root(office));
        }
    }
    found.into_values().collect()
}

/// The offices that each item holds, former ones left out.
fn posts(items: &Items<'_>) -> BTreeMap<usize, Vec<Post>> {
    let mut states = HashMap::new();
    let mut found: BTreeMap<usize, Vec<Post>> = BTreeMap::new();
    for doc in 0..items.records.len() {
        for (_, person, item) in items.tenures(doc).filter(|(tenure, ..)| tenure.status != TenureStatus::Former) {
            let office = items.union.root(item);
            // What is missing here may be said of the office elsewhere.
            let owner = office_owner(items, item).or_else(|| office_owner(items, office));
            let state = owner.and_then(|owner| *states.entry(owner).or_insert_with(|| state_around(items, owner)));
            let place = owner.filter(|owner| items.all[*owner].class == Class::Place);
            let kind = items.all[item].actor.office_kind;
            found.entry(person).or_default().push(Post { office, title: title(items, item), owner, state, place, kind });
        }
    }
    found
}

/// The state itself, or the one in which a place lies or to which a body belongs.
fn state_around(items: &Items<'_>, set: usize) -> Option<usize> {
    let mut set = set;
    for _ in 0..AROUND {
        if items.all[set].class == Class::State {
            return Some(set);
        }
        let outer = |m: &usize| items.outer(*m);
        set = items.union.members(set).iter().find_map(outer)?;
    }
    None
}

/// Persons whom their document calls by a surname alone, with the offices that it names without a holder: "The president left. Lind said".
/// Somebody who takes part in an event beside the office is another.
fn may_hold(items: &Items<'_>, fixed: &Fixed<'_>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for doc in 0..items.records.len() {
        let all = || items.first[doc]..items.first[doc + 1];
        let told = || items.tenures(doc).filter(|(t, ..)| t.rule.as_deref() != Some(RULE));
        let held: HashSet<usize> = told().map(|(.., office)| office).collect();
        let holders: HashSet<usize> = told().map(|(_, person, _)| person).collect();
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
