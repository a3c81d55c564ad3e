//! The part of the store that a filtered [`View`] shows, as a store of its own, so that every format can be of a part.
//!
//! It holds the view's nodes; the events, agreements and terms behind its edges, whole, with all who take part; tenures, claims and lasting
//! relations between what is there; their sentences, and the documents of these. Nothing points to what is not there. Counts of documents
//! and sources stay those of the whole store.

use super::View;
use crate::model::graph::LinkType;
use crate::store::memory::{LoadError, Memory};
use crate::store::thing::Thing;
use crate::vocab::gp::{class, property as p};
use crate::vocab::{dcterms, gp, org, rdf};
use oxigraph::model::{NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term};
use std::collections::HashSet;

/// Things that are nothing without what they point to.
const WHOLE: &[NamedNodeRef<'static>] =
    &[class::EVENT, class::PARTICIPATION, class::AGREEMENT, class::TERM, class::EVIDENCE, class::DOCUMENT, class::TOPIC, class::CLAIM];

/// Properties that lead from one thing of its own right to another.
const AWAY: &[NamedNodeRef<'static>] =
    &[p::SUB_EVENT_OF, p::FOLLOWS, p::CONFLICTS_WITH, p::REPRODUCED_IN, p::QUOTED_IN, rdf::SUBJECT, rdf::OBJECT, dcterms::REPLACES];

/// Properties by which a thing is described from outside.
const INWARD: &[NamedNodeRef<'static>] = &[p::HAS_TERM, p::VIA, p::DATES, dcterms::IS_REPLACED_BY];

/// The part of the store that the view shows.
///
/// # Errors
/// Where memory cannot be had.
pub fn part(store: &Memory, view: &View) -> Result<Memory, LoadError> {
    let mut part = Part { store, kept: HashSet::new(), fresh: Vec::new() };
    view.nodes().for_each(|node| part.keep(store.above(&node.id)));
    view.edges().filter_map(|(_, _, edge)| edge.via.as_deref()).for_each(|id| part.keep(store.above(id)));
    part.close();
    let mut kept: Vec<_> = part.kept.iter().collect();
    kept.sort_unstable();
    let links = part.links();
    let quads = kept.into_iter().flat_map(|iri| store.thing(iri).quads).filter(|quad| part.there(&quad.object) && links.hold(quad));
    let mut narrow = Memory::new()?.with_base(store.base());
    narrow.add(quads)?;
    Ok(narrow)
}

struct Part<'s> {
    store: &'s Memory,
    kept: HashSet<NamedNode>,
    fresh: Vec<NamedNode>,
}

impl Part<'_> {
    fn keep(&mut self, iri: NamedNode) {
        if self.ours(&iri) && self.kept.insert(iri.clone()) {
            self.fresh.push(iri);
        }
    }

    /// True for things of the store, as against terms of vocabularies.
    fn ours(&self, iri: &NamedNode) -> bool {
        iri.as_str().starts_with(self.store.base())
    }

    /// Follows what belongs together until nothing is new; then what lies between two things that are there, and so on.
    fn close(&mut self) {
        while !self.fresh.is_empty() {
            while let Some(iri) = self.fresh.pop() {
                self.follow(&self.store.thing(&iri));
            }
            let all: Vec<_> = self.kept.iter().cloned().collect();
            all.iter().for_each(|iri| self.between(iri));
        }
    }

    fn follow(&mut self, thing: &Thing) {
        INWARD.iter().for_each(|property| self.store.pointing(*property, &thing.iri).into_iter().for_each(|iri| self.keep(iri)));
        if WHOLE.iter().any(|class| thing.is(*class)) {
            for quad in thing.quads.iter().filter(|quad| !AWAY.contains(&quad.predicate.as_ref())) {
                if let Term::NamedNode(node) = &quad.object {
                    self.keep(node.clone());
                }
            }
        }
    }

    /// Keeps the claims of a thing, and its tenures, whose other end is there.
    fn between(&mut self, iri: &NamedNode) {
        for (inward, outward) in [(rdf::SUBJECT, rdf::OBJECT), (org::MEMBER, p::OFFICE)] {
            for other in self.store.pointing(inward, iri).into_iter().filter(|other| !self.kept.contains(other)).collect::<Vec<_>>() {
                if self.store.thing(&other).all(outward).all(|end| self.there(end)) {
                    self.keep(other);
                }
            }
        }
    }

    /// True where an object can be pointed to.
    fn there(&self, object: &Term) -> bool {
        !matches!(object, Term::NamedNode(node) if self.ours(node) && !self.kept.contains(node))
    }

    /// The links that are there.
    fn links(&self) -> Links {
        let shortcuts = LinkType::ALL.iter().map(|kind| gp::term(kind.name())).collect();
        let mut links = Links { shortcuts, pairs: HashSet::new() };
        for link in self.kept.iter().map(|iri| self.store.thing(iri)).filter(|thing| thing.is(class::LINK)) {
            if let (Some(kind), Some(a), Some(b)) = (link.node(p::LINK_TYPE), link.node(p::SOURCE), link.node(p::TARGET)) {
                links.pairs.extend([(a.clone(), kind.clone(), b.clone()), (b.clone(), kind.clone(), a.clone())]);
            }
        }
        links
    }
}

/// Shortcuts between actors, which hold only where the event behind them is there.
struct Links {
    shortcuts: HashSet<NamedNode>,
    pairs: HashSet<(NamedNode, NamedNode, NamedNode)>,
}

impl Links {
    fn hold(&self, quad: &Quad) -> bool {
        let NamedOrBlankNode::NamedNode(subject) = &quad.subject else { return true };
        let Term::NamedNode(object) = &quad.object else { return true };
        !self.shortcuts.contains(&quad.predicate) || self.pairs.contains(&(subject.clone(), quad.predicate.clone(), object.clone()))
    }
}
