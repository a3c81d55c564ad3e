//! Turns the reports of many documents into events: two reports of one event become one, with the best date that any of them has.
//!
//! Guarantees: one pair on two days has two events; what is denied or called off never becomes what occurred; a date that a report lacks
//! comes from another report of the event, with basis *coreference*, and a document without a date gets one only in this way.
//! Deliberately leaves a report alone where two events could be meant.

mod fit;
mod merged;
mod report;
mod why;

pub use merged::MergedEvent;
pub(super) use merged::merged;
pub(super) use report::{Report, StandIns, redate, reports, rolled_up};
pub(super) use why::judgements;

use super::item::Items;
use super::told::{Sets, Sort, Told};
use crate::model::date::{Day, PartialDate};
use crate::model::decision::Decision;
use crate::model::event::EventKind;
use fit::fits;
use std::collections::{BTreeMap, BTreeSet};

/// Rounds of merging, dating documents and merging again.
const ROUNDS: usize = 3;
/// Most participants whose pairs make keys: a summit's first ones are enough to meet its other reports.
const PAIRED: usize = 12;
/// Undated reports that a key may have.
const UNDATED: usize = 64;

/// Reports, which of them are one, and the days of documents that follow from it.
pub(super) struct Merging<'d> {
    /// All reports, in order.
    pub reports: Vec<Report>,
    /// Which are of one event.
    pub union: Sets<'d>,
    /// The dates of the documents, inferred ones among them.
    pub days: Vec<Option<Day>>,
    /// Reports without a date that fit two events, with one of them each.
    pub unsure: BTreeSet<(usize, usize)>,
}

/// Merges reports until no document gains a date.
pub(super) fn merge<'d>(items: &Items<'_>, decisions: &[&'d Decision]) -> Merging<'d> {
    let told = Told::new(items, decisions, Sort::Event);
    let mut days: Vec<Option<Day>> = items.records.iter().map(|r| r.document.day()).collect();
    let mut merging = round(reports(items, &days), &told, &days);
    for _ in 1..ROUNDS {
        let dated = merging.document_days(&days);
        if dated == days {
            break;
        }
        days = dated;
        let mut reports = std::mem::take(&mut merging.reports);
        redate(items, &mut reports, &days);
        merging = round(reports, &told, &days);
    }
    merging
}

fn round<'d>(reports: Vec<Report>, told: &Told<'d>, days: &[Option<Day>]) -> Merging<'d> {
    let union = Sets::new(reports.iter().map(|r| (r.doc, r.index)), told);
    let mut merging = Merging { union, reports, days: days.to_vec(), unsure: BTreeSet::new() };
    merging.join(|r| r.parent.is_none() && r.kind != EventKind::Briefing);
    merging.join_parts();
    merging.join(|_| true);
    merging
}

impl Merging<'_> {
    /// Joins all reports that fit, of those that `which` takes.
    fn join(&mut self, which: impl Fn(&Report) -> bool) {
        let blocks = self.blocks(which);
        let mut pairs: Vec<(i64, usize, usize)> = blocks.values().flat_map(|b| self.dated_pairs(b)).collect();
        pairs.sort_unstable();
        pairs.dedup();
        for (_, a, b) in pairs {
            self.join_pair(a, b);
        }
        for block in blocks.values() {
            self.join_undated(block);
        }
    }

    /// Reports by kind and by pair of participants, or by the one there is.
    fn blocks(&self, which: impl Fn(&Report) -> bool) -> BTreeMap<(usize, usize), Vec<usize>> {
        let mut blocks: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for (i, report) in self.reports.iter().enumerate().filter(|(_, r)| which(r)) {
            let core: Vec<usize> = report.core.iter().copied().take(PAIRED).collect();
            for (n, a) in core.iter().enumerate() {
                core[n + 1..].iter().for_each(|b| blocks.entry((*a, *b)).or_default().push(i));
                blocks.entry((*a, *a)).or_default().push(i);
            }
        }
        blocks
    }

    /// Pairs of dated reports whose dates meet, narrow dates first.
    fn dated_pairs(&self, block: &[usize]) -> Vec<(i64, usize, usize)> {
        let bounds = |i: &usize| self.reports[*i].date.as_ref().map(|d| (d.earliest.unwrap_or(Day::MIN), d.latest.unwrap_or(Day::MAX)));
        let mut dated: Vec<(Day, Day, usize)> = block.iter().filter_map(|i| bounds(i).map(|(from, to)| (from, to, *i))).collect();
        dated.sort_unstable();
        let mut pairs = Vec::new();
        for (n, (_, to, a)) in dated.iter().enumerate() {
            let reach = to.tomorrow().unwrap_or(*to);
            for (_, _, b) in dated[n + 1..].iter().take_while(|(from, ..)| *from <= reach) {
                let wide = |i: usize| self.reports[i].date.as_ref().map_or(0, |d| i64::from(super::day::width(d)));
                pairs.push((wide(*a) + wide(*b), *a.min(b), *a.max(b)));
            }
        }
        pairs
    }

    /// An undated report joins the one event that it fits, and none where it fits two.
    fn join_undated(&mut self, block: &[usize]) {
        let (dated, undated): (Vec<usize>, Vec<usize>) = block.iter().partition(|i| self.reports[**i].date.is_some());
        for a in undated.iter().copied().take(UNDATED) {
            let fitting: BTreeSet<usize> = dated.iter().filter(|b| self.set_fits(a, **b)).map(|b| self.union.root(*b)).collect();
            match fitting.len() {
                0 => undated.iter().take(UNDATED).filter(|b| **b > a).for_each(|b| self.join_pair(a, *b)),
                1 => fitting.iter().for_each(|b| self.join_pair(a, *b)),
                _ => self.unsure.extend(fitting.iter().map(|b| (a.min(*b), a.max(*b)))),
            }
        }
    }

    fn join_pair(&mut self, a: usize, b: usize) {
        if self.set_fits(a, b) {
            self.union.join(a, b);
        }
    }

    /// True where every report of one set fits every report of the other.
    fn set_fits(&self, a: usize, b: usize) -> bool {
        let members = |i: usize| self.union.members(i).iter();
        fits(&self.reports[a], &self.reports[b]) && members(a).all(|x| members(b).all(|y| x == y || self.no_bar(*x, *y)))
    }

    /// True where nothing keeps two reports apart that others have brought together.
    fn no_bar(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.reports[a], &self.reports[b]);
        fit::together(a, b) && (a.parent.is_none() || b.parent.is_none() || self.one_parent(a, b))
    }

    fn one_parent(&self, a: &Report, b: &Report) -> bool {
        matches!((a.parent, b.parent), (Some(x), Some(y)) if self.union.same(x, y))
    }

    /// Parts of one event, such as the briefing during a meeting: of one kind, they are one. They have the larger event's date.
    fn join_parts(&mut self) {
        let mut first: BTreeMap<(usize, EventKind), usize> = BTreeMap::new();
        for i in 0..self.reports.len() {
            let Some(parent) = self.reports[i].parent.map(|p| self.union.root(p)) else { continue };
            if self.reports[i].date.is_none() {
                self.reports[i].date = self.date(parent).map(|d| PartialDate { start: None, end: None, ..d });
            }
            let head = *first.entry((parent, self.reports[i].kind)).or_insert(i);
            if head != i && fit::parts_fit(&self.reports[head], &self.reports[i]) {
                self.union.join(head, i);
            }
        }
    }

    /// The best date of an event: the narrowest, and of those the one with the best reason.
    pub fn date(&self, set: usize) -> Option<PartialDate> {
        let mut members = self.union.members(set).to_vec();
        members.sort_unstable();
        members.iter().filter_map(|i| self.reports[*i].date.clone()).min_by_key(|d| (super::day::width(d), d.basis))
    }

    /// The days of the documents, with those added that follow from an event dated by another document.
    fn document_days(&self, known: &[Option<Day>]) -> Vec<Option<Day>> {
        let mut days = known.to_vec();
        for (i, report) in self.reports.iter().enumerate().filter(|(_, r)| r.date.is_none() && r.relative.is_some()) {
            if days[report.doc].is_none() {
                days[report.doc] = self.date(i).and_then(|d| d.day());
            }
        }
        days
    }
}
