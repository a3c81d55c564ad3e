//! What the reports of one event give together: kind, status, date, the larger event, what it followed.

use super::Merging;
use super::report::{Report, Stage, event};
use crate::model::date::{Basis, PartialDate, Precision};
use crate::model::event::{EventKind, Status};
use crate::model::record::Record;
use std::collections::BTreeSet;

/// An event with all its reports.
#[derive(Clone, Debug, PartialEq)]
pub struct MergedEvent {
    /// Number of the record and of the event in it, in canonical order; at least one.
    pub members: Vec<(usize, usize)>,
    /// What: the most telling kind that a report has.
    pub kind: EventKind,
    /// Whether: the furthest that a report has.
    pub status: Status,
    /// When: the best that a report has.
    pub date: Option<PartialDate>,
    /// Number of the larger event.
    pub within: Option<usize>,
    /// Numbers of the events it followed.
    pub follows: BTreeSet<usize>,
}

/// The events of a finished merging, with the place of every report's event among them.
pub(in crate::resolve) fn merged(merging: &Merging<'_>, records: &[&Record]) -> (Vec<MergedEvent>, Vec<usize>) {
    let sets = merging.union.sets();
    let mut of = vec![0; merging.reports.len()];
    for (n, set) in sets.iter().enumerate() {
        set.iter().for_each(|i| of[*i] = n);
    }
    let mut events: Vec<MergedEvent> = sets.iter().map(|set| one(merging, set, &of)).collect();
    for (n, set) in sets.iter().enumerate() {
        events[n].follows = follows(merging, records, set, &of);
        events[n].follows.remove(&n);
    }
    infer_years(&mut events);
    (events, of)
}

fn one(merging: &Merging<'_>, set: &[usize], of: &[usize]) -> MergedEvent {
    let members: Vec<&Report> = set.iter().map(|i| &merging.reports[*i]).collect();
    let kind = members.iter().map(|r| r.kind).min_by_key(|k| telling(*k)).unwrap_or(EventKind::Other);
    let within = members.iter().filter_map(|r| r.parent).map(|p| of[p]).find(|p| *p != of[set[0]]);
    MergedEvent {
        members: members.iter().map(|r| (r.doc, r.index)).collect(),
        kind,
        status: Status::Occurred,
        date: merging.date(set[0]),
        within,
        follows: BTreeSet::new(),
    }
    .with_status(&members)
}

/// Of the kinds that can be one event, the one that says more comes first.
const fn telling(kind: EventKind) -> u8 {
    match kind {
        EventKind::Meeting => 0,
        EventKind::Visit => 1,
        _ => 2,
    }
}

impl MergedEvent {
    fn with_status(mut self, members: &[&Report]) -> Self {
        let furthest = members.iter().map(|r| (r.stage == Stage::Denied, far(r.status))).max();
        self.status = match furthest {
            Some((true, _)) | None => Status::Denied,
            Some((false, n)) => FURTHEST.iter().copied().find(|s| far(*s) == n).unwrap_or(Status::Occurred),
        };
        self
    }
}

const FURTHEST: [Status; 10] = [
    Status::Conditional,
    Status::CalledFor,
    Status::Proposed,
    Status::Announced,
    Status::Planned,
    Status::Postponed,
    Status::Cancelled,
    Status::Ongoing,
    Status::Occurred,
    Status::Denied,
];

/// How far a status is along: what happened outweighs that it was planned.
fn far(status: Status) -> usize {
    FURTHEST.iter().position(|s| *s == status).unwrap_or(0)
}

fn follows(merging: &Merging<'_>, records: &[&Record], set: &[usize], of: &[usize]) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for i in set {
        let report = &merging.reports[*i];
        let first = *i - report.index;
        let events = &records[report.doc].events;
        for id in &event(records, report).follows {
            found.extend(events.iter().position(|e| e.id == *id).map(|n| of[first + n]));
        }
    }
    found
}

/// An event without a date that followed dated ones is put into the year of the last of them, as inferred and uncertain.
fn infer_years(events: &mut [MergedEvent]) {
    let dates: Vec<Option<PartialDate>> = events.iter().map(|e| e.date.clone()).collect();
    for event in events.iter_mut().filter(|e| e.date.is_none()) {
        let year = event.follows.iter().filter_map(|n| dates[*n].as_ref()?.latest).map(|d| d.year()).max();
        event.date = year.and_then(uncertain_year);
    }
}

fn uncertain_year(year: i16) -> Option<PartialDate> {
    Some(PartialDate {
        edtf: Some(format!("{year:04}?")),
        earliest: jiff::civil::Date::new(year, 1, 1).ok(),
        latest: jiff::civil::Date::new(year, 12, 31).ok(),
        precision: Some(Precision::Year),
        basis: Some(Basis::Inferred),
        ..PartialDate::default()
    })
}
