//! Turns the actors and events of many records into judgements, identities and merged events.
//!
//! Guarantees: the order of the records does not matter; every join is a stored [`Judgement`] with its
//! reasons; a hard contradiction (two full names, two parts in one event) is never joined. Deliberately does not build the graph:
//! that is `assemble`. Words live in `schema/lexicon`, weights and rules with their reasons in `schema/resolve`.

mod actor;
mod agreement;
mod block;
mod cluster;
mod day;
mod decide;
mod doubt;
mod event;
mod found;
mod item;
pub mod names;
mod order;
mod person;
mod reason;
mod reprint;
mod score;
mod strike;
mod told;

pub use agreement::{MergedAgreement, MergedTerm};
pub use decide::folder;
pub use event::MergedEvent;
pub use found::{by_document, entities};
pub use item::{Class, Keys, class};
pub use order::canonical;
pub use reason::Reason;
pub use strike::strike;

use crate::model::date::{Basis, Day, PartialDate};
use crate::model::decision::{Decision, standing};
use crate::model::id::{ActorId, EntityId};
use crate::model::judgement::Judgement;
use crate::model::record::Record;
use item::Items;
use std::collections::{BTreeSet, HashMap};

/// Who judges: this program and its version.
fn author() -> String {
    concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")).to_owned()
}

/// What the actors, events and agreements of many records are. Records count in canonical order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Identity {
    /// Actors: number of the record and of the actor in it, in canonical order.
    pub actors: Vec<Vec<(usize, usize)>>,
    /// Events.
    pub events: Vec<MergedEvent>,
    /// Agreements.
    pub agreements: Vec<MergedAgreement>,
    /// Every join with its reasons, and pairs that may be one or not, best first.
    pub judgements: Vec<Judgement>,
    /// Dates of the documents; those that follow from other documents with basis *inferred*.
    pub dates: Vec<Option<(Day, Basis)>>,
    /// For each record the first one that prints its text: itself where it is no reprint.
    pub originals: Vec<usize>,
    /// Actors that are the member states of the organisation they belong to.
    pub member_states: BTreeSet<usize>,
    /// Actors that are somebody whom one document knows by his post alone.
    pub unnamed: BTreeSet<usize>,
    /// Names under which people have joined actors, with the number of the actor.
    pub former: Vec<(EntityId, usize)>,
    actor_of: Vec<Vec<(String, usize)>>,
    /// Of each actor: what certain knowledge says that it is.
    pub keys: Vec<Option<String>>,
    event_of: HashMap<(usize, usize), usize>,
    stand_ins: HashMap<(usize, usize), usize>,
    referred: BTreeSet<(usize, usize)>,
}

impl Identity {
    /// The number of an actor of a record.
    pub fn actor(&self, doc: usize, id: &ActorId) -> Option<usize> {
        let here = self.actor_of.get(doc)?;
        here.binary_search_by_key(&id.as_str(), |(id, _)| id).ok().map(|at| here[at].1)
    }

    /// The person who takes part where a record names an office alone: the one who holds it. Anything else as it is.
    pub fn in_person(&self, doc: usize, actor: usize) -> usize {
        self.stand_ins.get(&(doc, actor)).copied().unwrap_or(actor)
    }

    /// True where a table, and no document, tells who holds an office that a record names alone.
    pub fn by_reference(&self, doc: usize, actor: usize) -> bool {
        self.referred.contains(&(doc, actor))
    }

    /// The number of the event of a record's event.
    pub fn event(&self, doc: usize, index: usize) -> Option<usize> {
        self.event_of.get(&(doc, index)).copied()
    }
}

/// Resolves records, which must be in canonical order ([`canonical`]) and each of another content, with certain knowledge and decisions.
pub fn resolve(records: &[&Record], known: &Keys<'_>, decisions: &[Decision]) -> Identity {
    let mut items = Items::new(records, known);
    let standing = standing(decisions);
    let bound = decide::Bound::new(&items, &standing);
    bound.replay(&mut items);
    let fixed = person::Fixed::new(&items);
    actor::join_all(&mut items, &fixed);
    doubt::judge(&mut items, &fixed);
    drop(fixed);
    let merging = event::merge(&items, &standing);
    let joined = event::judgements(&merging, &items);
    items.judgements.extend(joined);
    let (events, places) = event::merged(&merging, records);
    let event_of: HashMap<(usize, usize), usize> = merging.reports.iter().zip(&places).map(|(r, n)| ((r.doc, r.index), *n)).collect();
    let dates: Vec<Option<PartialDate>> = events.iter().map(|e| e.date.clone()).collect();
    let (agreements, joined) =
        agreement::merge(&items, &agreement::Events { numbers: &event_of, dates: &dates, days: &merging.days }, &standing);
    items.judgements.extend(joined);
    let originals = reprint::originals(records, &merging.days);
    let dates = document_dates(records, &merging.days);
    let identity = Identity { former: bound.former(), originals, events, agreements, event_of, dates, ..Identity::default() };
    with_actors(identity, items)
}

fn document_dates(records: &[&Record], days: &[Option<Day>]) -> Vec<Option<(Day, Basis)>> {
    let basis = |r: &Record| r.document.day().and(r.document.date_basis()).unwrap_or(Basis::Inferred);
    records.iter().zip(days).map(|(record, day)| day.map(|d| (d, basis(record)))).collect()
}

/// Numbers the sets of items.
fn with_actors(mut identity: Identity, items: Items<'_>) -> Identity {
    let stand_ins = event::StandIns::new(&items);
    let sets = items.union.sets();
    let mut number = vec![0; items.all.len()];
    for (n, set) in sets.iter().enumerate() {
        set.iter().for_each(|i| number[*i] = n);
    }
    identity.actor_of = items.numbered(&number);
    for (i, item) in items.all.iter().enumerate() {
        let person = stand_ins.person(item.doc, items.union.root(i));
        if person != items.union.root(i) {
            identity.stand_ins.insert((item.doc, number[i]), number[person]);
            if stand_ins.is_reference(item.doc, items.union.root(i)) {
                identity.referred.insert((item.doc, number[i]));
            }
        }
    }
    let members = items.of_class(Class::Group).filter(|i| actor::is_member_states(&items, *i));
    identity.member_states = members.map(|i| number[i]).collect();
    let unnamed = items.of_class(Class::Group).filter(|i| actor::is_unnamed(&items, *i));
    identity.unnamed = unnamed.map(|i| number[i]).collect();
    identity.actors =
        sets.iter().map(|set| set.iter().map(|i| (items.all[*i].doc, i - items.first[items.all[*i].doc])).collect()).collect();
    identity.former.iter_mut().for_each(|(_, item)| *item = number[*item]);
    identity.keys = sets.iter().map(|set| set.iter().find_map(|i| items.certain[*i].clone())).collect();
    identity.judgements = items.judgements;
    identity
}
