//! The vocabulary for people, as Markdown: every class, property and named individual of `schema/ontology.ttl` with its caption, what it means,
//! what it is narrower than, and what it joins. Nothing is written twice: the ontology is all that it knows.

use crate::schema::ontology::{Entry, ontology};
use crate::vocab::{VOCABULARIES, gp};
use std::io::{self, Write};

/// Sections: the end of the type's IRI.
const SECTIONS: [&str; 5] = ["Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty", "NamedIndividual"];

/// Writes the codebook.
///
/// # Errors
/// The writer's.
pub fn write(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# chancery {} – `gp:` = <{}>", env!("CARGO_PKG_VERSION"), gp::NS)?;
    for section in SECTIONS {
        let is = |entry: &Entry| entry.types.iter().any(|iri| iri.rsplit('#').next() == Some(section));
        writeln!(out, "\n## {section}\n")?;
        let columns = columns(section);
        writeln!(out, "| {} |", columns.join(" | "))?;
        writeln!(out, "|{}", "---|".repeat(columns.len()))?;
        for (iri, entry) in ontology().iter().filter(|(_, entry)| is(entry)) {
            writeln!(out, "| {} |", cells(section, iri, entry).join(" | "))?;
        }
    }
    Ok(())
}

const fn columns(section: &str) -> &'static [&'static str] {
    match section.as_bytes() {
        b"Class" => &["class", "rdfs:label", "rdfs:comment", "rdfs:subClassOf"],
        b"NamedIndividual" => &["individual", "rdfs:label", "rdfs:comment", "rdf:type"],
        _ => &["property", "rdfs:label", "rdfs:comment", "rdfs:domain", "rdfs:range", "rdfs:subPropertyOf"],
    }
}

fn cells(section: &str, iri: &str, entry: &Entry) -> Vec<String> {
    let mut cells = vec![format!("`{}`", short(iri)), cell(&entry.label), cell(&entry.comment)];
    match section {
        "Class" => cells.push(list(&entry.broader)),
        "NamedIndividual" => cells.push(list(&entry.types)),
        _ => cells.extend([list(&entry.domain), list(&entry.range), list(&entry.above)]),
    }
    cells
}

/// Terms but those that only say what the section says; unnamed classes are left out.
fn list(iris: &[String]) -> String {
    let said = |iri: &&String| !iri.ends_with("NamedIndividual") && !iri.starts_with("_:");
    iris.iter().filter(said).map(|iri| format!("`{}`", short(iri))).collect::<Vec<_>>().join(", ")
}

fn short(iri: &str) -> String {
    let found = VOCABULARIES.iter().find_map(|(prefix, ns)| Some(format!("{prefix}:{}", iri.strip_prefix(ns)?)));
    found.unwrap_or_else(|| iri.to_owned())
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
