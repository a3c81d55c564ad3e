//! Who took part in one event, for formats that list things rather than draw them: in which parts, in which office, for which state.

use crate::model::event::Role;
use crate::store::memory::Memory;
use crate::store::thing::Thing;
use crate::vocab::gp::{self, class, property as p};
use oxigraph::model::{NamedNode, Term};
use std::collections::{BTreeMap, BTreeSet};

/// The part that says nothing more than being there.
const PLAIN: &str = "participant";

/// One actor's part in an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Local names of the parts, "participant" only where there is no other.
    pub roles: BTreeSet<String>,
    /// The office held there.
    pub office: Option<NamedNode>,
    /// The side represented there.
    pub side: Option<NamedNode>,
}

/// The actors of an event, by IRI.
pub fn of(store: &Memory, event: &Thing) -> BTreeMap<NamedNode, Part> {
    let mut all: BTreeMap<NamedNode, Part> = BTreeMap::new();
    for quad in &event.quads {
        if let (Some(role), Term::NamedNode(actor)) = (role(quad.predicate.as_str()), &quad.object) {
            all.entry(actor.clone()).or_default().roles.insert(role.to_owned());
        }
    }
    for part in event.nodes(p::PARTICIPATION).map(|iri| store.thing(iri)).filter(|thing| thing.is(class::PARTICIPATION)) {
        if let Some(found) = part.node(p::ACTOR).and_then(|actor| all.get_mut(actor)) {
            found.office = part.node(p::IN_OFFICE).cloned().or(found.office.take());
            found.side = part.node(p::REPRESENTING).cloned().or(found.side.take());
        }
    }
    for part in all.values_mut().filter(|part| part.roles.len() > 1) {
        part.roles.remove(PLAIN);
    }
    all
}

/// The part that a property of an event gives an actor.
fn role(property: &str) -> Option<&str> {
    gp::local(property).filter(|local| Role::from_name(local).is_some())
}

/// The state of an actor as ISO 3166-1 alpha-3: its own, that of its body or office, or that of the side it represents.
pub fn country(store: &Memory, actor: &NamedNode, part: &Part) -> Option<String> {
    let own = |iri: &NamedNode| store.thing(iri).text(p::ISO3).map(str::to_owned);
    let of = |iri: &NamedNode| {
        let thing = store.thing(iri);
        [p::GOVERNMENT_OF, p::BODY_OF, p::OFFICE_OF].into_iter().find_map(|property| thing.nodes(property).find_map(own))
    };
    let side = || part.side.as_ref().and_then(|iri| own(iri).or_else(|| of(iri)));
    own(actor).or_else(|| of(actor)).or_else(side).or_else(|| part.office.as_ref().and_then(of))
}
