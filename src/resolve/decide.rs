//! Decisions of people, replayed: what they joined is joined, what they kept apart stays apart, also through a third.
//!
//! A thing is found by where it was seen (document and name there), and else by its address or its full names. A name that both things
//! of a decision bear tells neither: then only what was seen counts.

use super::found::bears;
use super::item::{Class, Items, class};
use super::names::{Name, folded};
use super::reason::Reason;
use crate::model::decision::{Action, Decision, Seen, Thing};
use crate::model::id::EntityId;
use crate::model::judgement::{Judgement, Verdict};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Sets that people keep apart: a number for the decision, and on which side of it the set is.
#[derive(Clone, Debug, Default)]
pub(super) struct Bars {
    sides: HashMap<usize, BTreeSet<(usize, bool)>>,
}

impl Bars {
    /// True where two sets, by their roots, are on the two sides of one decision.
    pub fn between(&self, a: usize, b: usize) -> bool {
        let (Some(a), Some(b)) = (self.sides.get(&a), self.sides.get(&b)) else { return false };
        a.iter().any(|(decision, side)| b.contains(&(*decision, !side)))
    }

    /// The set of one root is now that of another.
    pub fn joined(&mut self, from: usize, into: usize) {
        if let Some(sides) = self.sides.remove(&from) {
            self.sides.entry(into).or_default().extend(sides);
        }
    }
}

/// Decisions on pairs, with the items that their things are.
pub(super) struct Bound<'d> {
    pairs: Vec<(&'d Decision, [Vec<usize>; 2])>,
}

impl<'d> Bound<'d> {
    /// Finds the items. Every item is still on its own.
    pub fn new(items: &Items<'_>, decisions: &[&'d Decision]) -> Self {
        let pairs: Vec<(&Decision, (&Thing, &Thing))> = decisions.iter().filter_map(|d| Some((*d, d.pair()?))).collect();
        let known = Known::new(items, pairs.iter().flat_map(|(_, (left, right))| [*left, *right]));
        Self { pairs: pairs.into_iter().map(|(d, (left, right))| (d, known.both(left, right))).collect() }
    }

    /// Keeps apart what is to be kept apart, then joins what is to be joined.
    pub fn replay(&self, items: &mut Items<'_>) {
        for (n, (_, sides)) in self.of(Action::Different).enumerate() {
            for (side, members) in sides.iter().enumerate() {
                members.iter().for_each(|i| items.bars.add(*i, (n, side == 0)));
            }
        }
        for (decision, [left, right]) in self.of(Action::Different) {
            if let (Some(a), Some(b)) = (left.first(), right.first()) {
                let judgement = judged(items, decision, (*a, *b), Verdict::Different);
                items.judgements.push(judgement);
            }
        }
        for (decision, [left, right]) in self.of(Action::Same) {
            if let (Some(a), Some(b)) = (left.first(), right.first()) {
                let judgement = judged(items, decision, (*a, *b), Verdict::Same);
                items.decided.extend([*a, *b]);
                if !items.join_as(*a, *b, judgement) && items.barred(*a, *b) {
                    let reasons = vec![Reason::Contradicted.says()];
                    let unsure = Judgement { reasons, ..judged(items, decision, (*a, *b), Verdict::Unsure) };
                    items.judgements.push(unsure);
                }
            }
        }
    }

    fn of(&self, action: Action) -> impl Iterator<Item = &(&'d Decision, [Vec<usize>; 2])> {
        self.pairs.iter().filter(move |(decision, _)| decision.decision == action)
    }

    /// The first item under each address that a decision joined: where a former address leads.
    pub fn former(&self) -> Vec<(EntityId, usize)> {
        let one = |thing: &Option<Thing>, found: &[usize]| Some((thing.as_ref()?.id.clone(), *found.first()?));
        self.of(Action::Same).flat_map(|(d, [left, right])| [one(&d.left, left), one(&d.right, right)]).flatten().collect()
    }
}

impl Bars {
    /// Puts a set on one side of a decision.
    pub fn add(&mut self, root: usize, side: (usize, bool)) {
        self.sides.entry(root).or_default().insert(side);
    }
}

fn judged(items: &Items<'_>, decision: &Decision, (a, b): (usize, usize), verdict: Verdict) -> Judgement {
    let reasons = [Some(Reason::Decided.says()), decision.why.clone()].into_iter().flatten().collect();
    let judgement = items.judgement(a, b, verdict, (Reason::Decided.weight(), reasons));
    Judgement { author: decision.author.clone(), at: decision.at.clone(), ..judgement }
}

/// Items by the keys that decisions ask for.
struct Known<'i, 'r> {
    items: &'i Items<'r>,
    documents: HashMap<&'i str, usize>,
    by_key: HashMap<String, Vec<usize>>,
}

impl<'i, 'r> Known<'i, 'r> {
    fn new<'t>(items: &'i Items<'r>, things: impl Iterator<Item = &'t Thing>) -> Self {
        let wanted: HashSet<String> = things.flat_map(keys).collect();
        let mut known = Self { items, documents: HashMap::new(), by_key: HashMap::new() };
        if wanted.is_empty() {
            return known;
        }
        known.documents = (0..items.records.len()).map(|doc| (items.key(doc), doc)).collect();
        for i in 0..items.all.len() {
            for key in item_keys(items, i).into_iter().filter(|key| wanted.contains(key)) {
                known.by_key.entry(key).or_default().push(i);
            }
        }
        known
    }

    /// The items of both things of a decision, those that were seen first.
    fn both(&self, left: &Thing, right: &Thing) -> [Vec<usize>; 2] {
        let seen = [self.seen(left), self.seen(right)];
        let named = [keys(left), keys(right)];
        [0, 1].map(|side| {
            let other = 1 - side;
            let own = named[side].difference(&named[other]).filter_map(|key| self.by_key.get(key)).flatten();
            let own: BTreeSet<usize> = own.copied().filter(|i| !seen[other].contains(i) && !seen[side].contains(i)).collect();
            seen[side].iter().copied().chain(own).collect()
        })
    }

    /// The items that are where the thing was seen.
    fn seen(&self, thing: &Thing) -> BTreeSet<usize> {
        thing.seen.iter().filter_map(|seen| self.one(thing, seen)).collect()
    }

    fn one(&self, thing: &Thing, seen: &Seen) -> Option<usize> {
        let doc = *self.documents.get(seen.document.as_str())?;
        let from = self.items.all.partition_point(|item| item.doc < doc);
        let here = (from..self.items.all.len()).take_while(|i| self.items.all[*i].doc == doc);
        let words = folded(&seen.words);
        let kind = thing.id.as_str().split('/').next().unwrap_or_default();
        let fits: Vec<usize> =
            here.filter(|i| folder(self.items.all[*i].class) == kind && bears(self.items.all[*i].actor, &words)).collect();
        let same_id = fits.iter().copied().find(|i| seen.id.as_deref() == Some(self.items.all[*i].actor.id.as_str()));
        same_id.or_else(|| fits.first().copied())
    }
}

/// What a thing may be called: its address, and its names where they tell it apart anywhere.
fn keys(thing: &Thing) -> BTreeSet<String> {
    let folder = thing.id.as_str().split_once('/').map_or("", |(folder, _)| folder);
    let full = thing.names.iter().filter(|name| tells(folder, name)).map(|name| key(folder, name));
    std::iter::once(thing.id.0.clone()).chain(full).collect()
}

/// True for a name that is enough in any document: the full name of a person, the name of a body or place; no title, no description.
fn tells(folder_of: &str, name: &str) -> bool {
    match folder_of {
        name_of if name_of == folder(Class::Person) => Name::person(name).is_full(),
        name_of if name_of == folder(Class::Office) => false,
        _ => name.chars().next().is_some_and(char::is_uppercase),
    }
}

fn key(folder: &str, name: &str) -> String {
    format!("{folder}/{}", folded(name).replace(' ', "-"))
}

/// An item by its address, and by kind and slug of its names, with and without the digits of its document.
fn item_keys(items: &Items<'_>, i: usize) -> Vec<String> {
    let (item, folder) = (items.all[i], folder(class(items.all[i].actor.kind)));
    let mut found = vec![items.address(i).0];
    for name in std::iter::once(&item.actor.name).chain(items.certain[i].as_ref()) {
        let plain = key(folder, name);
        found.extend(items.key(item.doc).get(..8).map(|digits| format!("{plain}--{digits}")));
        found.push(plain);
    }
    found
}

/// The folder of a class below the base.
pub const fn folder(class: Class) -> &'static str {
    match class {
        Class::Person => "person",
        Class::Office => "office",
        Class::State => "state",
        Class::Place => "place",
        Class::Body | Class::Group => "body",
    }
}
