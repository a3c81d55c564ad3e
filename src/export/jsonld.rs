//! Turns quads, a subject at a time, into [JSON-LD 1.1](https://www.w3.org/TR/json-ld11/) that reads as plain JSON: a line a thing.
//!
//! The context is `schema/context.jsonld`, written into the file with the base, so that nothing has to be fetched: ids are paths below the
//! base, types and named individuals are local names, dates and numbers are bare. What does not fit its property's type is written out.

use crate::vocab::{gp, rdf, xsd};
use oxigraph::model::{Literal, NamedOrBlankNode, Quad, Term};
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use std::io::{self, Write};

/// The context, as it is shipped.
pub const CONTEXT: &str = include_str!("../../schema/context.jsonld");

/// End of a file's name.
pub const EXTENSION: &str = "jsonld";

/// Media type.
pub const MEDIA_TYPE: &str = "application/ld+json";

/// Language of tagged words that need no tag.
const ENGLISH: &str = "en";

/// Writes blocks of quads, each of one subject.
///
/// # Errors
/// Where `out` fails.
pub fn write(blocks: impl IntoIterator<Item = Vec<Quad>>, base: &str, out: &mut dyn Write) -> io::Result<()> {
    let names = Names::new(base);
    writeln!(out, "{{\n\"@context\": {},\n\"@graph\": [", Value::Object(names.context()))?;
    for (at, block) in blocks.into_iter().enumerate() {
        out.write_all(if at == 0 { b"" } else { b",\n" })?;
        names.node(&block, out)?;
    }
    writeln!(out, "\n]\n}}")
}

/// How values of a property are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Reading {
    /// Plain text.
    #[default]
    Text,
    /// English text.
    English,
    /// A thing.
    Thing,
    /// A term of the vocabulary.
    Named,
    /// A literal of this type.
    Typed(String),
}

/// The context's terms, by IRI, and the prefixes.
struct Names {
    base: String,
    context: Map<String, Value>,
    prefixes: Vec<(String, String)>,
    terms: HashMap<String, (String, Reading)>,
}

impl Names {
    fn new(base: &str) -> Self {
        let file: Value = serde_json::from_str(CONTEXT).unwrap_or_default();
        let context = file["@context"].as_object().cloned().unwrap_or_default();
        let whole = |text: &str| text.ends_with(['#', '/']);
        let prefixes = context.iter().filter(|(name, _)| !name.starts_with('@'));
        let prefixes = prefixes.filter_map(|(name, iri)| Some((name.clone(), iri.as_str().filter(|iri| whole(iri))?.to_owned()))).collect();
        let mut names = Self { base: base.to_owned(), context, prefixes, terms: HashMap::new() };
        names.terms = names.context.iter().filter_map(|(name, value)| names.term(name, value)).collect();
        names
    }

    /// The context with the base of this file's things.
    fn context(&self) -> Map<String, Value> {
        let base = [("@base".to_owned(), Value::from(self.base.as_str()))];
        base.into_iter().chain(self.context.iter().map(|(name, value)| (name.clone(), value.clone()))).collect()
    }

    /// A term's IRI, with its name and how its values are read.
    fn term(&self, name: &str, value: &Value) -> Option<(String, (String, Reading))> {
        let iri = self.expanded(value.as_str().or_else(|| value["@id"].as_str())?)?;
        let reading = match (value["@type"].as_str(), value["@language"].as_str()) {
            (Some("@id"), _) => Reading::Thing,
            (Some("@vocab"), _) => Reading::Named,
            (Some(datatype), _) => Reading::Typed(self.expanded(datatype)?),
            (None, Some(_)) => Reading::English,
            (None, None) => Reading::Text,
        };
        Some((iri, (name.to_owned(), reading)))
    }

    fn expanded(&self, compact: &str) -> Option<String> {
        let (prefix, local) = compact.split_once(':').filter(|(_, local)| !local.starts_with("//"))?;
        let (_, iri) = self.prefixes.iter().find(|(name, _)| name == prefix)?;
        Some(format!("{iri}{local}"))
    }

    /// The thing of a block: its id, its types, and the rest in the order of the quads.
    fn node(&self, block: &[Quad], out: &mut dyn Write) -> io::Result<()> {
        let Some(first) = block.first() else { return Ok(()) };
        let id = match &first.subject {
            NamedOrBlankNode::NamedNode(node) => self.thing(node.as_str()),
            NamedOrBlankNode::BlankNode(node) => node.to_string(),
        };
        write!(out, "{{\"id\":{}", Value::from(id))?;
        for (name, value) in block.chunk_by(|a, b| a.predicate == b.predicate).filter_map(|quads| self.property(quads)) {
            write!(out, ",{}:{value}", Value::from(name))?;
        }
        out.write_all(b"}")
    }

    fn property(&self, quads: &[Quad]) -> Option<(String, Value)> {
        let predicate = quads.first()?.predicate.as_ref();
        let (name, reading) = match self.terms.get(predicate.as_str()) {
            Some((name, reading)) => (name.clone(), reading.clone()),
            None if predicate == rdf::TYPE => ("type".to_owned(), Reading::Named),
            None => (self.compact(predicate.as_str()), Reading::Text),
        };
        let mut values: Vec<_> = quads.iter().map(|quad| self.value(&quad.object, &reading)).collect();
        let single = values.len() == 1;
        Some((name, if single { values.swap_remove(0) } else { Value::Array(values) }))
    }

    fn value(&self, term: &Term, reading: &Reading) -> Value {
        match term {
            Term::NamedNode(node) if *reading == Reading::Named => self.named(node.as_str()).into(),
            Term::NamedNode(node) if *reading == Reading::Thing => self.thing(node.as_str()).into(),
            Term::NamedNode(node) => json!({ "@id": self.thing(node.as_str()) }),
            Term::BlankNode(node) => json!({ "@id": node.to_string() }),
            Term::Literal(literal) => self.literal(literal, reading),
        }
    }

    fn literal(&self, literal: &Literal, reading: &Reading) -> Value {
        let (words, datatype) = (literal.value(), literal.datatype());
        match (literal.language(), reading) {
            (Some(ENGLISH), Reading::English) => words.into(),
            (Some(language), _) => json!({ "@language": language, "@value": words }),
            (None, Reading::Typed(wanted)) if datatype.as_str() == wanted => match words.parse::<i64>() {
                Ok(number) if datatype == xsd::INTEGER && number.to_string() == words => number.into(),
                _ => words.into(),
            },
            (None, Reading::Text) if datatype == xsd::STRING => words.into(),
            (None, _) if datatype == xsd::STRING => json!({ "@value": words }),
            (None, _) => json!({ "@type": self.compact(datatype.as_str()), "@value": words }),
        }
    }

    /// A path below the base; the whole IRI where that would be read as something else.
    fn thing(&self, iri: &str) -> String {
        let safe = |path: &&str| path.contains('/') && !path.contains(':') && !path.starts_with(['/', '@']) && !path.contains("/.");
        iri.strip_prefix(&self.base).filter(safe).map_or_else(|| self.compact(iri), str::to_owned)
    }

    /// A term, or a local name of the own vocabulary.
    fn named(&self, iri: &str) -> String {
        if let Some((name, _)) = self.terms.get(iri) {
            return name.clone();
        }
        let free = |local: &&str| !local.is_empty() && !local.contains([':', '@']) && !self.context.contains_key(*local);
        gp::local(iri).filter(free).map_or_else(|| self.compact(iri), str::to_owned)
    }

    /// A compact IRI; whole where the rest would be read as something else, or no prefix fits.
    fn compact(&self, iri: &str) -> String {
        let fitting = self.prefixes.iter().filter_map(|(prefix, start)| Some((prefix, iri.strip_prefix(start.as_str())?)));
        let best = fitting.filter(|(_, local)| !local.starts_with("//")).min_by_key(|(_, local)| local.len());
        best.map_or_else(|| iri.to_owned(), |(prefix, local)| format!("{prefix}:{local}"))
    }
}
