//! The store one thing at a time: what is said of it, and what points to it.
//!
//! Guarantees canonical order, as [`crate::rdf::order`] has it, without ever holding more than the subjects' names and one thing's quads:
//! so that a large graph can be written out beside itself. Deliberately no caching.

use super::answer::text;
use super::memory::Memory;
use crate::model::date::Day;
use crate::rdf::{self, dataset::Census};
use crate::vocab::gp::property;
use crate::vocab::rdf::TYPE;
use crate::vocab::rdfs::LABEL;
use oxigraph::model::{NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term};
use std::collections::HashSet;

/// A thing with all that the store says of it, in canonical order.
#[derive(Clone, Debug)]
pub struct Thing {
    /// Its IRI.
    pub iri: NamedNode,
    /// What is said of it.
    pub quads: Vec<Quad>,
    /// Its IRI below the base, or whole where it is not below it.
    pub id: String,
}

impl Thing {
    /// The values of a property.
    pub fn all<'a>(&'a self, property: NamedNodeRef<'a>) -> impl Iterator<Item = &'a Term> + 'a {
        self.quads.iter().filter(move |quad| quad.predicate.as_ref() == property).map(|quad| &quad.object)
    }

    /// The words of the values: lexical forms, and IRIs whole.
    pub fn texts<'a>(&'a self, property: NamedNodeRef<'a>) -> impl Iterator<Item = &'a str> + 'a {
        self.all(property).map(text)
    }

    /// The words of the first value.
    pub fn text<'a>(&'a self, property: NamedNodeRef<'a>) -> Option<&'a str> {
        self.texts(property).next()
    }

    /// The things that a property points to.
    pub fn nodes<'a>(&'a self, property: NamedNodeRef<'a>) -> impl Iterator<Item = &'a NamedNode> + 'a {
        self.all(property).filter_map(|term| if let Term::NamedNode(node) = term { Some(node) } else { None })
    }

    /// The first thing that a property points to.
    pub fn node<'a>(&'a self, property: NamedNodeRef<'a>) -> Option<&'a NamedNode> {
        self.nodes(property).next()
    }

    /// The local name of the first thing that a property points to: of a class, a property, a named individual, an item.
    pub fn local<'a>(&'a self, property: NamedNodeRef<'a>) -> Option<&'a str> {
        self.node(property).map(|node| node.as_str().rsplit(['#', '/']).next().unwrap_or_default())
    }

    /// The first value as a day.
    pub fn day(&self, property: NamedNodeRef<'_>) -> Option<Day> {
        self.texts(property).find_map(|words| words.parse().ok())
    }

    /// The first value as a number.
    pub fn number<T: std::str::FromStr>(&self, property: NamedNodeRef<'_>) -> Option<T> {
        self.texts(property).find_map(|words| words.parse().ok())
    }

    /// The caption; the id where there is none.
    pub fn label(&self) -> &str {
        self.text(LABEL).unwrap_or(&self.id)
    }

    /// True where it is of this class.
    pub fn is(&self, class: NamedNodeRef<'_>) -> bool {
        self.nodes(TYPE).any(|node| node.as_ref() == class)
    }
}

impl Memory {
    /// Every subject once, in canonical order.
    pub fn subjects(&self) -> Vec<NamedOrBlankNode> {
        let all: HashSet<_> = self.matching([None; 3]).map(|quad| quad.subject).collect();
        let mut all: Vec<_> = all.into_iter().collect();
        all.sort_unstable_by(|a, b| key(a).cmp(&key(b)));
        all
    }

    /// All quads in canonical order, a subject at a time.
    pub fn blocks(&self) -> impl Iterator<Item = Vec<Quad>> + '_ {
        self.subjects().into_iter().map(|subject| self.block(&subject))
    }

    /// All that is said of a subject, in canonical order.
    fn block(&self, subject: &NamedOrBlankNode) -> Vec<Quad> {
        let mut quads: Vec<_> = self.matching([Some(&subject.clone().into()), None, None]).collect();
        rdf::order(&mut quads);
        quads
    }

    /// The thing of this IRI.
    pub fn thing(&self, iri: &NamedNode) -> Thing {
        Thing { quads: self.block(&iri.clone().into()), id: self.below(iri.as_str()).to_owned(), iri: iri.clone() }
    }

    /// The things of a class, in the order of their IRIs.
    pub fn things(&self, class: NamedNodeRef<'_>) -> impl Iterator<Item = Thing> + '_ {
        self.pointing(TYPE, &class.into_owned()).into_iter().map(|iri| self.thing(&iri))
    }

    /// What points to a thing with a property, in the order of the IRIs.
    pub fn pointing(&self, property: NamedNodeRef<'_>, object: &NamedNode) -> Vec<NamedNode> {
        let found = self.matching([None, Some(&property.into()), Some(&object.clone().into())]);
        let mut all: Vec<_> = found
            .filter_map(|quad| match quad.subject {
                NamedOrBlankNode::NamedNode(node) => Some(node),
                NamedOrBlankNode::BlankNode(_) => None,
            })
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Counts of what the store holds.
    pub fn census(&self) -> Census {
        let (mut census, mut subjects) = (Census::default(), HashSet::new());
        for quad in self.matching([None; 3]) {
            census.triples += 1;
            if let (TYPE, Term::NamedNode(class)) = (quad.predicate.as_ref(), &quad.object) {
                *census.classes.entry(class.as_str().to_owned()).or_default() += 1;
            }
            if let Some(day) = days(&quad) {
                census.period = Some(census.period.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
            }
            *census.properties.entry(quad.predicate.into_string()).or_default() += 1;
            subjects.insert(quad.subject);
        }
        census.subjects = subjects.len();
        census
    }

    /// An IRI below the base; whole where it is not below it.
    pub fn below<'a>(&self, iri: &'a str) -> &'a str {
        iri.strip_prefix(self.base()).unwrap_or(iri)
    }

    /// The IRI of an id: the inverse of [`Memory::below`].
    pub fn above(&self, id: &str) -> NamedNode {
        NamedNode::new_unchecked(if id.contains("://") { id.to_owned() } else { format!("{}{id}", self.base()) })
    }

    /// The caption of a thing; its id where it has none.
    pub fn caption(&self, iri: &NamedNode) -> String {
        let label = self.matching([Some(&iri.clone().into()), Some(&LABEL.into()), None]);
        let first = label.map(|quad| text(&quad.object).to_owned()).min();
        first.unwrap_or_else(|| self.below(iri.as_str()).to_owned())
    }
}

/// The day of a bound of an event or agreement.
fn days(quad: &Quad) -> Option<Day> {
    let bound = matches!(quad.predicate.as_ref(), property::EARLIEST | property::LATEST);
    text(&quad.object).parse().ok().filter(|_| bound)
}

fn key(subject: &NamedOrBlankNode) -> (bool, &str) {
    match subject {
        NamedOrBlankNode::NamedNode(node) => (false, node.as_str()),
        NamedOrBlankNode::BlankNode(node) => (true, node.as_str()),
    }
}
