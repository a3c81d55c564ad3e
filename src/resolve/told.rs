//! What people decided on events and agreements, and the sets of their reports while rules join them.
//!
//! Guarantees: what is kept apart is never joined, also not through a third report; what was decided to be one is one before any rule asks.
//! A report is found by the document and sentence where it was seen, or by its address (`doc/KEY#event=ID`).

use super::cluster::Union;
use super::decide::Bars;
use super::found::{agreements, events};
use super::item::Items;
use super::reason::Reason;
use crate::model::decision::{Action, Decision, Seen, Thing};
use crate::model::id::EntityId;
use crate::model::judgement::{Judgement, Verdict};
use crate::model::record::Record;
use std::collections::{BTreeSet, HashMap};

/// What reports are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Event,
    Agreement,
}

impl Sort {
    const fn name(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Agreement => "agreement",
        }
    }

    fn places(self, record: &Record, seen: &Seen) -> Vec<usize> {
        match self {
            Self::Event => events(record, seen),
            Self::Agreement => agreements(record, seen),
        }
    }

    fn with_id(self, record: &Record, id: &str) -> Option<usize> {
        match self {
            Self::Event => record.events.iter().position(|e| e.id.as_str() == id),
            Self::Agreement => record.agreements.iter().position(|a| a.id.as_str() == id),
        }
    }

    /// Where a report stands: `doc/<key>#event=<id>`.
    pub fn address(self, items: &Items<'_>, doc: usize, id: &str) -> EntityId {
        EntityId(format!("doc/{}#{}={id}", items.key(doc), self.name()))
    }
}

/// A report: number of its record, and its place there.
type At = (usize, usize);

/// Decisions on pairs of one sort, with the reports of both sides.
pub(super) struct Told<'d> {
    pairs: Vec<(&'d Decision, [BTreeSet<At>; 2])>,
}

impl<'d> Told<'d> {
    /// Finds the reports.
    pub fn new(items: &Items<'_>, decisions: &[&'d Decision], sort: Sort) -> Self {
        let of = |thing: &Thing| thing.id.as_str().starts_with(sort.name()) || thing.id.as_str().contains(&format!("#{}=", sort.name()));
        let those: Vec<(&Decision, [&Thing; 2])> = decisions
            .iter()
            .filter_map(|d| Some((*d, d.pair()?)))
            .filter(|(_, (a, b))| of(a) && of(b))
            .map(|(d, (a, b))| (d, [a, b]))
            .collect();
        let wanted = !those.is_empty();
        let documents: HashMap<&str, usize> = (0..items.records.len()).filter(|_| wanted).map(|doc| (items.key(doc), doc)).collect();
        let found = |thing: &Thing| reports(items, &documents, thing, sort);
        let pairs = those.into_iter().map(|(decision, things)| {
            let [left, right] = things.map(found);
            // A sentence that tells of both tells them apart nowhere.
            let own = |a: &BTreeSet<At>, b: &BTreeSet<At>| a.difference(b).copied().collect();
            (decision, [own(&left, &right), own(&right, &left)])
        });
        Self { pairs: pairs.collect() }
    }

    /// Both sides of the decisions, as numbers of reports.
    fn sides(&self, number: &HashMap<At, usize>) -> Vec<(&'d Decision, [Vec<usize>; 2])> {
        let numbers = |those: &BTreeSet<At>| those.iter().filter_map(|at| number.get(at).copied()).collect::<Vec<_>>();
        self.pairs.iter().map(|(decision, [a, b])| (*decision, [numbers(a), numbers(b)])).collect()
    }
}

fn reports(items: &Items<'_>, documents: &HashMap<&str, usize>, thing: &Thing, sort: Sort) -> BTreeSet<At> {
    let at = |seen: &Seen| documents.get(seen.document.as_str()).copied().map(|doc| (doc, sort.places(items.records[doc], seen)));
    let mut found: BTreeSet<At> =
        thing.seen.iter().filter_map(at).flat_map(|(doc, places)| places.into_iter().map(move |n| (doc, n))).collect();
    let address = thing.id.as_str().strip_prefix("doc/").and_then(|rest| rest.split_once('#')).zip(thing.id.as_str().split_once('='));
    if let Some(((key, _), (_, id))) = address {
        let place = documents.get(key).and_then(|doc| Some((*doc, sort.with_id(items.records[*doc], id)?)));
        found = place.into_iter().collect();
    }
    found
}

/// Sets of reports, and what people keep apart.
pub(super) struct Sets<'d> {
    union: Union,
    bars: Bars,
    decided: Vec<(&'d Decision, [Vec<usize>; 2])>,
}

impl<'d> Sets<'d> {
    /// Every report on its own, but for what was decided.
    pub fn new(reports: impl Iterator<Item = At>, told: &Told<'d>) -> Self {
        let number: HashMap<At, usize> = reports.enumerate().map(|(n, at)| (at, n)).collect();
        let mut sets = Self { union: Union::new(number.len()), bars: Bars::default(), decided: told.sides(&number) };
        let decided = std::mem::take(&mut sets.decided);
        let of = |action| decided.iter().filter(move |(d, _)| d.decision == action);
        for (n, (_, sides)) in of(Action::Different).enumerate() {
            for (side, members) in sides.iter().enumerate() {
                members.iter().for_each(|i| sets.bars.add(*i, (n, side == 0)));
            }
        }
        for (_, [left, right]) in of(Action::Same) {
            let all: Vec<usize> = left.iter().chain(right).copied().collect();
            for pair in all.windows(2) {
                sets.join(pair[0], pair[1]);
            }
        }
        sets.decided = decided;
        sets
    }

    /// Joins two sets unless people keep them apart; true where they were two and are one.
    pub fn join(&mut self, a: usize, b: usize) -> bool {
        let (x, y) = (self.union.root(a), self.union.root(b));
        let joined = !self.bars.between(x, y) && self.union.join(x, y);
        if joined {
            self.bars.joined(x.max(y), x.min(y));
        }
        joined
    }

    /// The smallest member of the set of `i`.
    pub fn root(&self, i: usize) -> usize {
        self.union.root(i)
    }

    /// Every member of the set of `i`.
    pub fn members(&self, i: usize) -> &[usize] {
        self.union.members(i)
    }

    /// True when both are in one set.
    pub fn same(&self, a: usize, b: usize) -> bool {
        self.union.same(a, b)
    }

    /// True where people keep two sets apart.
    pub fn barred(&self, a: usize, b: usize) -> bool {
        self.bars.between(self.root(a), self.root(b))
    }

    /// True for two reports that a person's decision joined.
    pub fn by_decision(&self, a: usize, b: usize) -> bool {
        let holds = |sides: &[Vec<usize>; 2], i: usize| sides.iter().any(|side| side.contains(&i));
        self.decided.iter().any(|(d, sides)| d.decision == Action::Same && holds(sides, a) && holds(sides, b))
    }

    /// The sets, members ascending, in the order of their roots.
    pub fn sets(&self) -> Vec<Vec<usize>> {
        self.union.sets()
    }

    /// The decisions as verdicts, each on the first report of both sides.
    pub fn verdicts(&self, address: impl Fn(usize) -> EntityId) -> Vec<Judgement> {
        let one = |(decision, [left, right]): &(&Decision, [Vec<usize>; 2])| {
            let (a, b) = (*left.first()?, *right.first()?);
            let held = decision.decision == Action::Different || self.same(a, b);
            let verdict = match decision.decision {
                Action::Different => Verdict::Different,
                _ if held => Verdict::Same,
                _ => Verdict::Unsure,
            };
            let reasons = if held { vec![Reason::Decided.says()] } else { vec![Reason::Contradicted.says()] };
            Some(Judgement {
                left: address(a.min(b)),
                right: address(a.max(b)),
                verdict,
                score: Reason::Decided.weight(),
                reasons: reasons.into_iter().chain(decision.why.clone()).collect(),
                author: decision.author.clone(),
                at: decision.at.clone(),
            })
        };
        self.decided.iter().filter_map(one).collect()
    }
}
