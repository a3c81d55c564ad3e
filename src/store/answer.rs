//! Answers of the store, and the forms in which they are written.
//!
//! CSV, TSV, JSON and XML are those of SPARQL 1.1; the table is for people: IRIs shortened, control characters shown as spaces.

use crate::vocab::prefixes;
use oxigraph::io::{RdfFormat, RdfSerializer};
use oxigraph::model::{Quad, Term, Variable};
use oxigraph::sparql::results::{QueryResultsFormat, QueryResultsSerializer};
use std::io::{self, Write};

/// What a question gives.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Of `SELECT`.
    Rows(Rows),
    /// Of `ASK`.
    Truth(bool),
    /// Of `CONSTRUCT` and `DESCRIBE`, in canonical order.
    Graph(Vec<Quad>),
}

/// A table of terms.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// Names of the variables.
    pub columns: Vec<String>,
    /// A row a solution; nothing where a variable has no value.
    pub rows: Vec<Vec<Option<Term>>>,
}

impl Rows {
    /// The lexical values of a column, nothing where there is none.
    pub fn texts(&self, row: usize) -> Vec<Option<&str>> {
        self.rows.get(row).into_iter().flatten().map(|term| term.as_ref().map(text)).collect()
    }
}

/// The IRI or the lexical value of a term.
pub fn text(term: &Term) -> &str {
    match term {
        Term::NamedNode(node) => node.as_str(),
        Term::BlankNode(node) => node.as_str(),
        Term::Literal(literal) => literal.value(),
    }
}

/// Forms of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Aligned columns for people.
    Table,
    /// SPARQL 1.1 results in CSV.
    Csv,
    /// SPARQL 1.1 results in TSV.
    Tsv,
    /// SPARQL 1.1 results in JSON.
    Json,
    /// SPARQL 1.1 results in XML.
    Xml,
    /// Turtle, of a graph.
    Turtle,
    /// N-Triples, of a graph.
    NTriples,
}

impl Form {
    const fn standard(self) -> Option<QueryResultsFormat> {
        match self {
            Self::Table | Self::Turtle | Self::NTriples => None,
            Self::Csv => Some(QueryResultsFormat::Csv),
            Self::Tsv => Some(QueryResultsFormat::Tsv),
            Self::Json => Some(QueryResultsFormat::Json),
            Self::Xml => Some(QueryResultsFormat::Xml),
        }
    }
}

impl Answer {
    /// True where the answer can be written in this form; the table of a graph is Turtle.
    pub const fn fits(&self, form: Form) -> bool {
        matches!((self, form), (_, Form::Table) | (Self::Graph(_), Form::Turtle | Form::NTriples))
            || !matches!(self, Self::Graph(_)) && form.standard().is_some()
    }

    /// Writes the answer, a graph as Turtle where the form is for rows. Things below `base` are shortened in tables and Turtle.
    ///
    /// # Errors
    /// Where `out` fails.
    pub fn write(&self, form: Form, base: &str, out: &mut dyn Write) -> io::Result<()> {
        match (self, form.standard()) {
            (Self::Rows(rows), None) => table(rows, base, out),
            (Self::Rows(rows), Some(format)) => solutions(rows, format, out),
            (Self::Truth(truth), None) => writeln!(out, "{truth}"),
            (Self::Truth(truth), Some(format)) => {
                QueryResultsSerializer::from_format(format).serialize_boolean_to_writer(&mut *out, *truth)?;
                writeln!(out)
            }
            (Self::Graph(quads), _) if form == Form::NTriples => ntriples(quads, out),
            (Self::Graph(quads), _) => turtle(quads, base, out),
        }
    }
}

fn solutions(rows: &Rows, format: QueryResultsFormat, out: &mut dyn Write) -> io::Result<()> {
    let variables: Vec<_> = rows.columns.iter().map(Variable::new_unchecked).collect();
    let mut writer = QueryResultsSerializer::from_format(format).serialize_solutions_to_writer(&mut *out, variables.clone())?;
    for row in &rows.rows {
        writer.serialize(variables.iter().zip(row).filter_map(|(variable, term)| Some((variable.as_ref(), term.as_ref()?.as_ref()))))?;
    }
    writer.finish()?;
    if matches!(format, QueryResultsFormat::Json | QueryResultsFormat::Xml) { writeln!(out) } else { Ok(()) }
}

fn ntriples(quads: &[Quad], out: &mut dyn Write) -> io::Result<()> {
    let mut writer = RdfSerializer::from_format(RdfFormat::NTriples).for_writer(out);
    quads.iter().try_for_each(|quad| writer.serialize_quad(quad))?;
    writer.finish().map(drop)
}

fn turtle(quads: &[Quad], base: &str, out: &mut dyn Write) -> io::Result<()> {
    let plain = RdfSerializer::from_format(RdfFormat::Turtle);
    let serializer = prefixes(base).into_iter().fold(plain, |all, (prefix, iri)| all.clone().with_prefix(prefix, iri).unwrap_or(all));
    let mut writer = serializer.for_writer(out);
    quads.iter().try_for_each(|quad| writer.serialize_quad(quad))?;
    writer.finish().map(drop)
}

fn table(rows: &Rows, base: &str, out: &mut dyn Write) -> io::Result<()> {
    let prefixes = prefixes(base);
    let body =
        rows.rows.iter().map(|row| row.iter().map(|term| term.as_ref().map_or_else(String::new, |term| cell(term, &prefixes))).collect());
    aligned(&rows.columns, &body.collect::<Vec<_>>(), out)
}

/// Writes columns of text under their names, aligned, as every table for people is.
///
/// # Errors
/// Where `out` fails.
pub fn aligned(columns: &[String], rows: &[Vec<String>], out: &mut dyn Write) -> io::Result<()> {
    let width =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).chain(columns.get(column)).map(|text| text.chars().count()).max();
    let widths: Vec<_> = (0..columns.len()).map(|column| width(column).unwrap_or_default()).collect();
    let rule: Vec<_> = widths.iter().map(|width| "-".repeat(*width)).collect();
    for row in [columns, &rule].into_iter().chain(rows.iter().map(Vec::as_slice)) {
        let line: Vec<_> = row.iter().zip(&widths).map(|(text, width)| format!("{text:width$}")).collect();
        writeln!(out, "{}", line.join("  ").trim_end())?;
    }
    Ok(())
}

/// A term for people: an IRI by its prefix, a literal by its value, nothing that could steer a terminal.
fn cell(term: &Term, prefixes: &[(&str, String)]) -> String {
    let text = match term {
        Term::NamedNode(node) => short(node.as_str(), prefixes),
        other => text(other).to_owned(),
    };
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// An IRI by the longest prefix that it begins with.
pub fn short(iri: &str, prefixes: &[(&str, String)]) -> String {
    let fitting = prefixes.iter().filter_map(|(prefix, start)| Some((prefix, iri.strip_prefix(start.as_str())?)));
    fitting.min_by_key(|(_, local)| local.len()).map_or_else(|| iri.to_owned(), |(prefix, local)| format!("{prefix}:{local}"))
}
