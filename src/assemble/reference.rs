//! Tells by the tables who holds an office where a document names it without a name, or with a surname alone.
//!
//! Adds to such a record, for as long as it is resolved, the holder as one more person in that office; the usual rules then join what is
//! one. Guarantees: such a person makes no claim and no tenure, is left out where the table has two or none, and is taken out again.
//! Deliberately needs the document's date, and the owner: said of the office, or named anywhere in the document.

use super::keys;
use crate::lexicon::Lexicon;
use crate::model::actor::{Actor, ActorKind, Tenure, TenureStatus};
use crate::model::date::Day;
use crate::model::event::Event;
use crate::model::id::ActorId;
use crate::model::record::Record;
use crate::model::reference::{Holder, RULE};
use crate::resolve::names::{Feature, Name, compare, folded};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

/// Holders by folded title.
struct Table<'l> {
    lexicon: &'l Lexicon,
    names: RefCell<HashMap<String, Rc<Name>>>,
    by_title: HashMap<String, Vec<(&'l Holder, Vec<Name>)>>,
}

/// Adds holders to the records.
pub(super) fn add(records: &mut [Record], lexicon: &Lexicon) {
    let mut by_title: HashMap<String, Vec<_>> = HashMap::new();
    for holder in &lexicon.holders {
        for office in &holder.offices {
            let names = std::iter::once(&holder.name).chain(&holder.aliases).map(|name| Name::person(name)).collect();
            by_title.entry(folded(office)).or_default().push((holder, names));
        }
    }
    let table = Table { lexicon, by_title, names: RefCell::default() };
    for record in records {
        table.add_to(record);
    }
}

/// Takes them out again.
pub(super) fn remove(records: &mut [Record]) {
    for record in records {
        record.actors.retain(|a| !is_reference(&a.id));
        record.tenures.retain(|t| t.rule.as_deref() != Some(RULE));
    }
}

/// True of an actor that a table added.
pub(super) fn is_reference(id: &ActorId) -> bool {
    id.as_str().strip_prefix(RULE).is_some_and(|rest| rest.starts_with(':'))
}

impl Table<'_> {
    fn add_to(&self, record: &mut Record) {
        let Some(day) = record.document.day() else { return };
        let known = self.keys_of(record);
        let found: BTreeMap<ActorId, &Holder> =
            self.surnames(record, &known, day).into_iter().chain(self.offices(record, &known, day)).collect();
        for (office, holder) in found {
            add_holder(record, &office, holder, &known);
        }
    }

    /// A written name, read once for all documents.
    fn name(&self, text: &str) -> Rc<Name> {
        let mut names = self.names.borrow_mut();
        if let Some(name) = names.get(text) {
            return Rc::clone(name);
        }
        let name = Rc::new(Name::person(text));
        names.insert(text.to_owned(), Rc::clone(&name));
        name
    }

    /// The states and organisations of a record by key.
    fn keys_of(&self, record: &Record) -> BTreeMap<String, ActorId> {
        let owners = record.actors.iter().filter(|a| !matches!(a.kind, ActorKind::Person | ActorKind::Office | ActorKind::Place));
        owners.filter_map(|a| Some((keys::key(self.lexicon, record, a)?, a.id.clone()))).collect()
    }

    /// Offices whose holder the document has by surname alone, with the holder of that name.
    fn surnames<'s>(&'s self, record: &Record, known: &BTreeMap<String, ActorId>, day: Day) -> Vec<(ActorId, &'s Holder)> {
        let held = record.tenures.iter().filter(|t| t.status != TenureStatus::Former);
        let one = |tenure: &Tenure| {
            let person = record.actors.iter().find(|a| a.id == tenure.person)?;
            let short = self.name(&person.name);
            if short.is_full() || person.names.iter().any(|name| self.name(name).is_full()) {
                return None;
            }
            let office = record.actors.iter().find(|a| a.id == tenure.office)?;
            let fits =
                |(holder, names): &&(&Holder, Vec<Name>)| holder.perhaps_on(day) && names.iter().any(|name| is_surname(&short, name));
            Some((office.id.clone(), self.only(record, (office, known), fits)?))
        };
        held.filter_map(one).collect()
    }

    /// Offices of a known owner that take part in an event and of whose holder the document says nothing, with the one on that day.
    fn offices<'s>(&'s self, record: &Record, known: &BTreeMap<String, ActorId>, day: Day) -> Vec<(ActorId, &'s Holder)> {
        let held: BTreeSet<(String, Option<&ActorId>)> =
            record.tenures.iter().filter_map(|t| record.actors.iter().find(|a| a.id == t.office)).map(office_key).collect();
        let parts = record.events.iter().flat_map(|event| event.participants.iter().map(move |p| (event, &p.actor)));
        let one = |(event, id): (&Event, &ActorId)| {
            let office = record.actors.iter().find(|a| a.id == *id && a.kind == ActorKind::Office)?;
            owner(office).filter(|_| !held.contains(&office_key(office)))?;
            let day = event.date.as_ref().map_or(Some(day), |date| date.day())?;
            let fits = |(holder, _): &&(&Holder, Vec<Name>)| holder.certainly_on(day);
            Some((office.id.clone(), self.only(record, (office, known), fits)?))
        };
        parts.filter_map(one).collect()
    }

    /// The one holder of an office that the test takes: a user's row before those that are shipped, nobody where there are two.
    fn only<'s>(
        &'s self,
        record: &Record,
        (office, known): (&Actor, &BTreeMap<String, ActorId>),
        fits: impl Fn(&&'s (&'s Holder, Vec<Name>)) -> bool,
    ) -> Option<&'s Holder> {
        let owner = owner(office).and_then(|id| record.actors.iter().find(|a| a.id == *id));
        let key = owner.map(|owner| keys::key(self.lexicon, record, owner));
        let of = |holder: &Holder| match &key {
            Some(key) => key.as_deref().is_some_and(|key| self.is_of(key, &holder.of)),
            None => known.contains_key(&holder.of),
        };
        let all: Vec<&Holder> =
            self.by_title.get(&folded(&office.name))?.iter().filter(|row| of(row.0)).filter(fits).map(|row| row.0).collect();
        let own = all.iter().any(|holder| holder.own);
        let chosen: BTreeMap<&str, &Holder> = all.into_iter().filter(|h| h.own == own).map(|h| (h.name.as_str(), h)).collect();
        if chosen.len() == 1 { chosen.into_values().next() } else { None }
    }

    /// True for the owner itself, and for a body or government of the state.
    fn is_of(&self, key: &str, of: &str) -> bool {
        key == of || keys::governed(key) == Some(of)
    }
}

/// Whose an office is.
fn owner(office: &Actor) -> Option<&ActorId> {
    office.body.as_ref().or(office.office_of.as_ref())
}

fn office_key(office: &Actor) -> (String, Option<&ActorId>) {
    (folded(&office.name), owner(office))
}

/// True for one part of the full name, spelt in whatever way, that is no initial.
fn is_surname(short: &Name, full: &Name) -> bool {
    let found = compare(short, full);
    let doubtful = [Feature::Contradiction, Feature::Initial, Feature::Typo, Feature::FarTypo, Feature::Nickname];
    found.has(Feature::Single) && !doubtful.iter().any(|feature| found.has(*feature))
}

/// One more person in the office, and the office with its owner where the document leaves that out.
fn add_holder(record: &mut Record, office: &ActorId, holder: &Holder, known: &BTreeMap<String, ActorId>) {
    let n = record.actors.len();
    let person = ActorId(format!("{RULE}:{n}"));
    let mut actor = Actor::new(person.clone(), ActorKind::Person, holder.name.clone());
    actor.names.extend(holder.aliases.iter().cloned());
    record.actors.push(actor);
    record.tenures.push(tenure(&person, office));
    let bare = record.actors.iter().find(|a| a.id == *office).filter(|a| owner(a).is_none()).cloned();
    if let (Some(bare), Some(of)) = (bare, known.get(&holder.of)) {
        let id = ActorId(format!("{RULE}:{}", n + 1));
        record.actors.push(Actor { id: id.clone(), office_of: Some(of.clone()), evidence: Vec::new(), ..bare });
        record.tenures.push(tenure(&person, &id));
    }
}

fn tenure(person: &ActorId, office: &ActorId) -> Tenure {
    let (person, office, rule) = (person.clone(), office.clone(), Some(RULE.to_owned()));
    Tenure { person, office, status: TenureStatus::Current, from: None, until: None, evidence: Vec::new(), confidence: None, rule }
}
