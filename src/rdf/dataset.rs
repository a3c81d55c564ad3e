//! What a graph holds, as quads of [VoID](https://www.w3.org/TR/void/): numbers of triples, things, classes and properties, and its period.
//!
//! No moment of writing stands in it, so that the same graph gives the same description.

use crate::model::date::Day;
use crate::vocab::{VOCABULARIES, dcterms, gp, rdf, schema, void, xsd};
use oxigraph::model::{GraphName, Literal, NamedNode, Quad, Term};
use std::collections::{BTreeMap, BTreeSet};

/// Counts of what a graph holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Census {
    /// Triples.
    pub triples: usize,
    /// Different subjects.
    pub subjects: usize,
    /// Things by class.
    pub classes: BTreeMap<String, usize>,
    /// Triples by property.
    pub properties: BTreeMap<String, usize>,
    /// First and last day of events and agreements.
    pub period: Option<(Day, Day)>,
}

/// The description of the dataset of things below `base`, in canonical order.
pub fn describe(census: &Census, base: &str) -> Vec<Quad> {
    let dataset = NamedNode::new_unchecked(format!("{base}dataset"));
    let mut quads = Vec::new();
    let mut put = |subject: &NamedNode, property: oxigraph::model::NamedNodeRef<'_>, object: Term| {
        quads.push(Quad::new(subject.clone(), property, object, GraphName::DefaultGraph));
    };
    put(&dataset, rdf::TYPE, void::DATASET.into_owned().into());
    put(&dataset, dcterms::TITLE, text(env!("CARGO_PKG_NAME")));
    put(&dataset, dcterms::DESCRIPTION, text(env!("CARGO_PKG_DESCRIPTION")));
    put(&dataset, dcterms::CONFORMS_TO, NamedNode::new_unchecked(gp::NS.trim_end_matches('#')).into());
    put(&dataset, void::URI_SPACE, text(base));
    put(&dataset, void::TRIPLES, number(census.triples));
    put(&dataset, void::ENTITIES, number(census.subjects));
    put(&dataset, void::DISTINCT_SUBJECTS, number(census.subjects));
    put(&dataset, void::CLASSES, number(census.classes.len()));
    put(&dataset, void::PROPERTIES, number(census.properties.len()));
    if let Some((first, last)) = census.period {
        put(&dataset, schema::TEMPORAL_COVERAGE, text(&format!("{first}/{last}")));
    }
    for iri in vocabularies(census) {
        put(&dataset, void::VOCABULARY, NamedNode::new_unchecked(iri).into());
    }
    for (class, things) in &census.classes {
        let part = part(&dataset, "class", class);
        put(&dataset, void::CLASS_PARTITION, part.clone().into());
        put(&part, void::CLASS, NamedNode::new_unchecked(class).into());
        put(&part, void::ENTITIES, number(*things));
    }
    for (property, triples) in &census.properties {
        let part = part(&dataset, "property", property);
        put(&dataset, void::PROPERTY_PARTITION, part.clone().into());
        put(&part, void::PROPERTY, NamedNode::new_unchecked(property).into());
        put(&part, void::TRIPLES, number(*triples));
    }
    super::order(&mut quads);
    quads
}

fn vocabularies(census: &Census) -> BTreeSet<&'static str> {
    let used = |ns: &str| census.classes.keys().chain(census.properties.keys()).any(|iri| iri.starts_with(ns));
    VOCABULARIES.iter().map(|(_, ns)| *ns).filter(|ns| used(ns)).collect()
}

/// The IRI of a part: the dataset's, with the prefix and local name of the term as its fragment.
fn part(dataset: &NamedNode, kind: &str, term: &str) -> NamedNode {
    let short = VOCABULARIES.iter().find_map(|(prefix, ns)| Some(format!("{prefix}-{}", term.strip_prefix(ns)?)));
    let name = short.unwrap_or_else(|| term.replace(|c: char| !c.is_ascii_alphanumeric(), "-"));
    NamedNode::new_unchecked(format!("{}#{kind}-{name}", dataset.as_str()))
}

fn text(words: &str) -> Term {
    Literal::new_simple_literal(words).into()
}

fn number(count: usize) -> Term {
    Literal::new_typed_literal(count.to_string(), xsd::INTEGER).into()
}
