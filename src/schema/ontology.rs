//! Captions and meanings of the own vocabulary's terms, read from `schema/ontology.ttl`.

use super::ONTOLOGY;
use crate::vocab::{gp, rdf, rdfs};
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{NamedNode, NamedOrBlankNode, Quad, Term};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What the ontology says of a term.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its caption.
    pub label: String,
    /// What it means.
    pub comment: String,
    /// Its types, as IRIs.
    pub types: Vec<String>,
    /// Broader classes, as IRIs.
    pub broader: Vec<String>,
    /// Broader properties, as IRIs.
    pub above: Vec<String>,
    /// Classes of subjects, as IRIs.
    pub domain: Vec<String>,
    /// Classes or datatypes of objects, as IRIs.
    pub range: Vec<String>,
    /// PLOVER type and mode of a class of events.
    pub plover: Option<String>,
}

/// Terms of the own vocabulary by IRI.
pub type Ontology = BTreeMap<String, Entry>;

/// The ontology, read once.
pub fn ontology() -> &'static Ontology {
    static ONCE: LazyLock<Ontology> = LazyLock::new(|| read(ONTOLOGY));
    &ONCE
}

/// The caption of a term, or its local name where it has none.
///
/// ```
/// use chancery::{schema::ontology::caption, vocab::gp::class};
/// assert_eq!(caption(class::PHONE_CALL.as_str()), "Call");
/// ```
pub fn caption(term: &str) -> &str {
    match ontology().get(term) {
        Some(entry) if !entry.label.is_empty() => &entry.label,
        _ => term.rsplit(['#', '/']).next().unwrap_or(term),
    }
}

/// Triples of an embedded Turtle file.
pub(super) fn triples(turtle: &str) -> impl Iterator<Item = Quad> {
    RdfParser::from_format(RdfFormat::Turtle).for_slice(turtle).filter_map(Result::ok)
}

fn read(turtle: &str) -> Ontology {
    let mut all = Ontology::new();
    for quad in triples(turtle) {
        let NamedOrBlankNode::NamedNode(subject) = &quad.subject else { continue };
        if gp::local(subject.as_str()).is_some() {
            note(all.entry(subject.as_str().to_owned()).or_default(), &quad);
        }
    }
    all
}

fn note(entry: &mut Entry, quad: &Quad) {
    let object = |term: &Term| match term {
        Term::NamedNode(node) => NamedNode::as_str(node).to_owned(),
        Term::Literal(literal) => literal.value().to_owned(),
        Term::BlankNode(node) => node.to_string(),
    };
    match quad.predicate.as_ref() {
        p if p == rdfs::LABEL => entry.label = object(&quad.object),
        p if p == rdfs::COMMENT && entry.comment.is_empty() => entry.comment = object(&quad.object),
        p if p == rdf::TYPE => entry.types.push(object(&quad.object)),
        p if p == rdfs::SUB_CLASS_OF => entry.broader.push(object(&quad.object)),
        p if p == rdfs::SUB_PROPERTY_OF => entry.above.push(object(&quad.object)),
        p if p == rdfs::DOMAIN => entry.domain.push(object(&quad.object)),
        p if p == rdfs::RANGE => entry.range.push(object(&quad.object)),
        p if p == gp::property::PLOVER_DEFAULT => entry.plover = Some(object(&quad.object)),
        _ => {}
    }
}
