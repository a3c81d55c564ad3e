//! Turns quads into Turtle, N-Triples, N-Quads and JSON-LD.
//!
//! Guarantees one order, that of [`crate::rdf::order`], so that the same graph gives the same bytes; a subject stands in one block.
//! JSON-LD is [1.1](https://www.w3.org/TR/json-ld11/) with a context of prefixes only, a line a subject. Deliberately RDF 1.1 throughout.

use crate::vocab::{prefixes, rdf, xsd};
use oxigraph::io::{RdfFormat, RdfSerializer};
use oxigraph::model::{Literal, NamedOrBlankNode, Quad, Term};
use serde_json::{Map, Value, json};
use std::io::{self, Write};

/// Formats of this file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Turtle.
    Turtle,
    /// N-Triples.
    NTriples,
    /// N-Quads.
    NQuads,
    /// JSON-LD.
    JsonLd,
}

impl Format {
    /// Every format.
    pub const ALL: &'static [Self] = &[Self::Turtle, Self::NTriples, Self::NQuads, Self::JsonLd];

    /// End of a file's name.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Turtle => "ttl",
            Self::NTriples => "nt",
            Self::NQuads => "nq",
            Self::JsonLd => "jsonld",
        }
    }

    /// Media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Turtle => "text/turtle",
            Self::NTriples => "application/n-triples",
            Self::NQuads => "application/n-quads",
            Self::JsonLd => "application/ld+json",
        }
    }
}

/// Writes quads in canonical order, things below `base` shortened where the format can.
///
/// # Errors
/// Where `out` fails.
pub fn write(quads: &[Quad], format: Format, base: &str, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Turtle => turtle(quads, base, out),
        Format::NTriples => plain(quads, RdfFormat::NTriples, out),
        Format::NQuads => plain(quads, RdfFormat::NQuads, out),
        Format::JsonLd => jsonld(quads, base, out),
    }
}

fn plain(quads: &[Quad], format: RdfFormat, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = RdfSerializer::from_format(format).for_writer(out);
    quads.iter().try_for_each(|quad| writer.serialize_quad(quad))?;
    writer.finish().map(drop)
}

fn turtle(quads: &[Quad], base: &str, out: &mut dyn Write) -> io::Result<()> {
    let empty = RdfSerializer::from_format(RdfFormat::Turtle);
    let serializer = prefixes(base).into_iter().fold(empty, |all, (prefix, iri)| all.clone().with_prefix(prefix, iri).unwrap_or(all));
    let mut writer = serializer.for_writer(out);
    quads.iter().try_for_each(|quad| writer.serialize_quad(quad))?;
    writer.finish().map(drop)
}

fn jsonld(quads: &[Quad], base: &str, out: &mut dyn Write) -> io::Result<()> {
    let prefixes = prefixes(base);
    let context: Map<String, Value> = prefixes.iter().map(|(prefix, iri)| ((*prefix).to_owned(), iri.as_str().into())).collect();
    write!(out, "{{\n\"@context\": {},\n\"@graph\": [", Value::Object(context))?;
    for (at, block) in quads.chunk_by(|a, b| a.subject == b.subject).enumerate() {
        let start = if at == 0 { "\n" } else { ",\n" };
        write!(out, "{start}{}", Value::Object(node(block, &prefixes)))?;
    }
    writeln!(out, "\n]\n}}")
}

fn node(block: &[Quad], prefixes: &[(&str, String)]) -> Map<String, Value> {
    let id = block.first().map(|quad| match &quad.subject {
        NamedOrBlankNode::NamedNode(node) => short(node.as_str(), prefixes),
        NamedOrBlankNode::BlankNode(node) => node.to_string(),
    });
    let properties = block.chunk_by(|a, b| a.predicate == b.predicate).filter_map(|quads| property(quads, prefixes));
    id.map(|id| ("@id".to_owned(), id.into())).into_iter().chain(properties).collect()
}

fn property(quads: &[Quad], prefixes: &[(&str, String)]) -> Option<(String, Value)> {
    let predicate = quads.first()?.predicate.as_ref();
    let types = predicate == rdf::TYPE;
    let name = if types { "@type".to_owned() } else { short(predicate.as_str(), prefixes) };
    let mut values: Vec<_> =
        quads.iter().map(|quad| if types { bare(&quad.object, prefixes) } else { value(&quad.object, prefixes) }).collect();
    let single = values.len() == 1;
    Some((name, if single { values.swap_remove(0) } else { Value::Array(values) }))
}

fn bare(term: &Term, prefixes: &[(&str, String)]) -> Value {
    match term {
        Term::NamedNode(node) => short(node.as_str(), prefixes).into(),
        other => other.to_string().into(),
    }
}

fn value(term: &Term, prefixes: &[(&str, String)]) -> Value {
    match term {
        Term::Literal(literal) => text(literal, prefixes),
        other => json!({ "@id": bare(other, prefixes) }),
    }
}

fn text(literal: &Literal, prefixes: &[(&str, String)]) -> Value {
    match literal.language() {
        Some(language) => json!({ "@language": language, "@value": literal.value() }),
        None if literal.datatype() == xsd::STRING => literal.value().into(),
        None => json!({ "@type": short(literal.datatype().as_str(), prefixes), "@value": literal.value() }),
    }
}

/// A compact IRI by the longest prefix that fits; whole where the rest would be read as something else.
fn short(iri: &str, prefixes: &[(&str, String)]) -> String {
    let fitting = prefixes.iter().filter_map(|(prefix, start)| Some((prefix, iri.strip_prefix(start.as_str())?)));
    let best = fitting.filter(|(_, local)| !local.starts_with("//")).min_by_key(|(_, local)| local.len());
    best.map_or_else(|| iri.to_owned(), |(prefix, local)| format!("{prefix}:{local}"))
}
