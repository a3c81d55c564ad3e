//! One report of an event: what a single document says of it, with its actors as resolved sets.

use crate::model::actor::ActorKind;
use crate::model::date::{Day, PartialDate};
use crate::model::event::{Event, EventKind, Polarity, Role, Status};
use crate::model::id::ActorId;
use crate::model::record::Record;
use crate::resolve::actor::holders;
use crate::resolve::day::{Relative, between, relative};
use crate::resolve::item::{Class, Items};
use crate::resolve::names::folded;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How far an event has come. Only neighbours can be one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    /// It happened, or goes on.
    Happened,
    /// It was to happen.
    Ahead,
    /// It was called off or put off.
    Off,
    /// Somebody wishes it.
    Wished,
    /// It did not happen.
    Denied,
}

/// The stage of an event.
pub(super) const fn stage(status: Status, polarity: Polarity) -> Stage {
    match (polarity, status) {
        (Polarity::Negated, _) | (_, Status::Denied) => Stage::Denied,
        (_, Status::Occurred | Status::Ongoing) => Stage::Happened,
        (_, Status::Planned | Status::Announced) => Stage::Ahead,
        (_, Status::Cancelled | Status::Postponed) => Stage::Off,
        (_, Status::Proposed | Status::CalledFor | Status::Conditional) => Stage::Wished,
    }
}

/// What one document says of one event.
#[derive(Clone, Debug)]
pub(in crate::resolve) struct Report {
    /// Number of the record.
    pub doc: usize,
    /// Number of the event in it.
    pub index: usize,
    /// What.
    pub kind: EventKind,
    pub(super) stage: Stage,
    pub(super) status: Status,
    /// Those who make it this event and no other, as sets; a government counts as its state.
    pub core: BTreeSet<usize>,
    pub(super) roles: BTreeMap<Role, BTreeSet<usize>>,
    /// Where, as sets: the place and what it lies in.
    pub(super) places: BTreeSet<usize>,
    /// Of these, the ones that lie in another, without it.
    pub(super) cities: BTreeSet<usize>,
    /// When, as far as is known by now.
    pub date: Option<PartialDate>,
    /// What the words of an undated report tell of the day.
    pub relative: Option<Relative>,
    /// The document's date, as far as is known by now.
    pub document: Option<Day>,
    /// Number of the report of the larger event.
    pub parent: Option<usize>,
    pub(super) words: BTreeSet<String>,
}

/// Every report of all records, in order.
pub(in crate::resolve) fn reports(items: &Items<'_>, days: &[Option<Day>]) -> Vec<Report> {
    let stand_ins = StandIns::new(items);
    let mut all = Vec::new();
    for (doc, record) in items.records.iter().enumerate() {
        let first = all.len();
        let numbers: HashMap<&str, usize> = record.events.iter().enumerate().map(|(n, e)| (e.id.as_str(), first + n)).collect();
        for (index, event) in record.events.iter().enumerate() {
            let parent = event.within.as_ref().and_then(|id| numbers.get(id.as_str()).copied()).filter(|p| *p != first + index);
            all.push(Report { parent, index, ..report(items, &stand_ins, doc, event, days[doc]) });
        }
    }
    all
}

fn report(items: &Items<'_>, stand_ins: &StandIns, doc: usize, event: &Event, day: Option<Day>) -> Report {
    let mut roles: BTreeMap<Role, BTreeSet<usize>> = BTreeMap::new();
    for part in &event.participants {
        roles.entry(part.role).or_default().extend(items.set(doc, &part.actor).map(|set| stand_ins.person(doc, set)));
    }
    let aside = |role: &Role| matches!(role, Role::Attendee | Role::Accompanying);
    let core = roles.iter().filter(|(r, _)| !aside(r)).flat_map(|(_, sets)| sets).map(|set| rolled_up(items, *set)).collect();
    let relative = event.date.as_ref().and_then(|d| relative(items.records[doc], d));
    let date = dated(event, &relative, day);
    let led_to = || event.place.iter().chain(&event.more_places);
    let city = |place: &ActorId| items.of(doc, place).and_then(|i| items.within(i)).and_then(|_| items.set(doc, place));
    Report {
        doc,
        index: 0,
        kind: event.kind,
        stage: stage(event.status, event.polarity),
        status: event.status,
        core,
        roles,
        places: led_to().flat_map(|p| around(items, doc, &p.actor)).collect(),
        cities: led_to().filter_map(|p| city(&p.actor)).collect(),
        date,
        relative,
        document: day,
        parent: None,
        words: words(event),
    }
}

/// When it was, as far as the document of this day tells.
fn dated(event: &Event, relative: &Option<Relative>, day: Option<Day>) -> Option<PartialDate> {
    let date = event.date.clone().filter(|d| d.earliest.is_some() || d.latest.is_some());
    date.or_else(|| anchored(relative, day))
}

/// Gives the reports the dates that follow from these days of the documents; all else in them does not depend on days.
pub(in crate::resolve) fn redate(items: &Items<'_>, reports: &mut [Report], days: &[Option<Day>]) {
    for report in reports {
        report.document = days[report.doc];
        report.date = dated(event(items.records, report), &report.relative, days[report.doc]);
    }
}

/// A place and what it lies in.
fn around(items: &Items<'_>, doc: usize, place: &ActorId) -> Vec<usize> {
    let within = items.of(doc, place).and_then(|i| items.within(i));
    items.set(doc, place).into_iter().chain(within).collect()
}

/// The day of a weekday in a document whose date another document has given.
fn anchored(relative: &Option<Relative>, day: Option<Day>) -> Option<PartialDate> {
    let day = day?;
    let told = PartialDate::of_day((*relative)?.before(day)?, crate::model::date::Basis::Anchored);
    Some(PartialDate { anchor: Some(day), ..told })
}

/// The state of a government body; anything else as it is.
pub(in crate::resolve) fn rolled_up(items: &Items<'_>, set: usize) -> usize {
    let item = items.all[set];
    let body = item.actor.kind == ActorKind::GovernmentBody && item.actor.body.is_none();
    let of = items.owner(set).filter(|of| body && items.all[*of].class == Class::State);
    of.unwrap_or(set)
}

/// Words of what was spoken of, for reports that have little else in common.
fn words(event: &Event) -> BTreeSet<String> {
    let topics = event.topics.iter().map(|t| t.label.as_ref().unwrap_or(&t.text));
    let texts = topics.chain(&event.gist).chain(&event.quote).chain(&event.purpose);
    texts.flat_map(|t| folded(t).split(' ').filter(|w| w.chars().count() > 3).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Days before the first and after the last document that attests a holder on which he is still taken for the one.
const AROUND: i32 = 31;

/// Holders of one office, each with the first and the last dated document that attests it.
type Attested = BTreeMap<usize, Option<(Day, Day)>>;

/// Who holds an office where the text names the office alone.
pub(in crate::resolve) struct StandIns {
    here: BTreeMap<(usize, usize), BTreeSet<usize>>,
    referred: BTreeMap<(usize, usize), BTreeSet<usize>>,
    anywhere: BTreeMap<usize, Attested>,
    days: Vec<Option<Day>>,
}

impl StandIns {
    /// Holders of every office: by document, by a table, and over all.
    pub fn new(items: &Items<'_>) -> Self {
        let days = items.records.iter().map(|r| r.document.day()).collect();
        let (here, referred, anywhere) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let mut found = Self { here, referred, anywhere, days };
        for (office, person, doc) in holders(items) {
            found.add((items.union.root(office), person, doc), items.is_reference(office, person, doc));
        }
        found
    }

    fn add(&mut self, (office, person, doc): (usize, usize, usize), by_table: bool) {
        if by_table {
            self.referred.entry((doc, office)).or_default().insert(person);
            return;
        }
        self.here.entry((doc, office)).or_default().insert(person);
        let attested = self.anywhere.entry(office).or_default().entry(person).or_insert(None);
        let wider = |day: Day, known: Option<(Day, Day)>| known.map_or((day, day), |(from, to)| (from.min(day), to.max(day)));
        *attested = self.days[doc].map_or(*attested, |day| Some(wider(day, *attested)));
    }

    /// The one holder of an office: in this document, in documents around its day, by the table, in all documents. Anything else as it is.
    pub fn person(&self, doc: usize, set: usize) -> usize {
        let only = || self.anywhere.get(&set).filter(|all| all.len() == 1).and_then(|all| all.keys().next().copied());
        self.told(doc, set).or_else(|| one(self.referred.get(&(doc, set)))).or_else(only).unwrap_or(set)
    }

    /// True where the table tells, and no document does.
    pub fn is_reference(&self, doc: usize, set: usize) -> bool {
        self.told(doc, set).is_none() && one(self.referred.get(&(doc, set))).is_some()
    }

    /// The holder that documents tell.
    fn told(&self, doc: usize, set: usize) -> Option<usize> {
        one(self.here.get(&(doc, set))).or_else(|| self.around(doc, self.anywhere.get(&set)?))
    }

    /// The only one whom documents attest around the day.
    fn around(&self, doc: usize, holders: &Attested) -> Option<usize> {
        let day = self.days[doc]?;
        let within = |slack: i32| {
            let near = |from: Day, to: Day| (from <= day && day <= to) || between(from, day).min(between(to, day)) <= slack;
            let mut found = holders.iter().filter(|(_, span)| span.is_some_and(|(from, to)| near(from, to))).map(|(person, _)| *person);
            found.next().filter(|_| found.next().is_none())
        };
        within(0).or_else(|| within(AROUND))
    }
}

/// The only one.
fn one(found: Option<&BTreeSet<usize>>) -> Option<usize> {
    found.filter(|f| f.len() == 1).and_then(|f| f.first().copied())
}

/// The event of a report.
pub(in crate::resolve) fn event<'r>(records: &[&'r Record], report: &Report) -> &'r Event {
    &records[report.doc].events[report.index]
}
