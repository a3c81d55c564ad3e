//! Turns the merged [`Graph`] into RDF 1.1 quads of the default graph: the only place that builds a triple.
//!
//! Guarantees one own type and one standard twin type a node, the edge and its claim side by side, and one canonical order,
//! so that the same graph gives the same bytes. Characters that an IRI may not hold are percent-encoded.
//! Deliberately no named graphs (facts live once) and no inference: role properties come with `gp:participant` from the builder.
//! The terms are declared in `schema/ontology.ttl`.

mod claims;
pub mod dataset;
mod date;
mod decisions;
mod events;
pub mod iri;
mod nodes;
mod sink;
pub mod table;

pub use date::{index, index_entries};

use crate::model::graph::Graph;
use crate::vocab::{rdf, rdfs};
use oxigraph::model::{Quad, Term};
use sink::Sink;
use std::cmp::Ordering;
use table::Table;

/// The quads of a graph, things below `base`, in canonical order, each once.
pub fn quads(graph: &Graph, base: &str) -> Vec<Quad> {
    table(graph, base).quads().collect()
}

/// The same in little room.
pub fn table(graph: &Graph, base: &str) -> Table {
    let mut sink = Sink::new(base);
    nodes::write(graph, &mut sink);
    events::write(graph, &mut sink);
    claims::write(graph, &mut sink);
    decisions::write(graph, &mut sink);
    sink.into_table()
}

/// Sorts quads by subject, then types, caption, other properties by IRI, then object; drops repetitions.
pub fn order(quads: &mut Vec<Quad>) {
    quads.sort_unstable_by(compare);
    quads.dedup();
}

fn compare(a: &Quad, b: &Quad) -> Ordering {
    let subject = |quad: &Quad| matches!(quad.subject, oxigraph::model::NamedOrBlankNode::BlankNode(_));
    (subject(a), subject_text(a), rank(a.predicate.as_str().as_bytes()), a.predicate.as_str())
        .cmp(&(subject(b), subject_text(b), rank(b.predicate.as_str().as_bytes()), b.predicate.as_str()))
        .then_with(|| object_key(&a.object).cmp(&object_key(&b.object)))
}

fn subject_text(quad: &Quad) -> &str {
    match &quad.subject {
        oxigraph::model::NamedOrBlankNode::NamedNode(node) => node.as_str(),
        oxigraph::model::NamedOrBlankNode::BlankNode(node) => node.as_str(),
    }
}

fn rank(predicate: &[u8]) -> u8 {
    match predicate {
        p if p == rdf::TYPE.as_str().as_bytes() => 0,
        p if p == rdfs::LABEL.as_str().as_bytes() => 1,
        _ => 2,
    }
}

fn object_key(term: &Term) -> (u8, &str, &str, &str) {
    match term {
        Term::NamedNode(node) => (0, node.as_str(), "", ""),
        Term::BlankNode(node) => (1, node.as_str(), "", ""),
        Term::Literal(literal) => (2, literal.value(), literal.language().unwrap_or_default(), literal.datatype().as_str()),
    }
}
