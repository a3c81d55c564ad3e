//! A view as a script in [openCypher](https://opencypher.org): for `cypher-shell < graph.cypher`, without plug-ins and without files on the server.
//!
//! Every node bears the label `Chancery` and that of its kind, and is merged by its id, so that the script may run again; relationships are
//! made anew. Statements hold so many rows that none grows large. Everything from a document stands in quoted strings, escaped.

use crate::model::date::Day;
use crate::view::{Edge, Node, View};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Rows of one statement.
const ROWS: usize = 500;

type Row<'v> = (&'v Node, &'v Node, &'v Edge);

/// Writes the script.
///
/// # Errors
/// The writer's.
pub fn write(view: &View, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "CREATE CONSTRAINT chancery_id IF NOT EXISTS FOR (n:Chancery) REQUIRE n.id IS UNIQUE;")?;
    let mut kinds: BTreeMap<&str, Vec<&Node>> = BTreeMap::new();
    view.nodes().for_each(|node| kinds.entry(&node.kind).or_default().push(node));
    for (kind, nodes) in kinds {
        for rows in nodes.chunks(ROWS) {
            list(out, rows, |node| properties(&of_node(node)))?;
            writeln!(out, "MERGE (n:Chancery {{id: row.id}}) SET n:{}, n += row;", name(kind))?;
        }
    }
    writeln!(out, "MATCH (:Chancery)-[r]->(:Chancery) DELETE r;")?;
    let mut types: BTreeMap<String, Vec<Row<'_>>> = BTreeMap::new();
    view.edges().for_each(|edge| types.entry(edge.2.constant()).or_default().push(edge));
    for (kind, edges) in types {
        for rows in edges.chunks(ROWS) {
            list(out, rows, |(source, target, edge)| {
                format!("[{}, {}, {}]", quoted(&source.id), quoted(&target.id), properties(&of_edge(edge)))
            })?;
            writeln!(out, "MATCH (a:Chancery {{id: row[0]}}) MATCH (b:Chancery {{id: row[1]}})")?;
            writeln!(out, "CREATE (a)-[r:{}]->(b) SET r = row[2];", name(&kind))?;
        }
    }
    Ok(())
}

/// A list of rows to unwind.
fn list<T>(out: &mut dyn Write, rows: &[T], text: impl Fn(&T) -> String) -> io::Result<()> {
    writeln!(out, "UNWIND [")?;
    for (at, row) in rows.iter().enumerate() {
        writeln!(out, "  {}{}", text(row), if at + 1 < rows.len() { "," } else { "" })?;
    }
    writeln!(out, "] AS row")
}

fn of_node(node: &Node) -> Vec<(&'static str, Option<String>)> {
    vec![
        ("id", Some(quoted(&node.id))),
        ("name", Some(quoted(&node.label))),
        ("wikidata", node.wikidata.as_deref().map(quoted)),
        ("earliest", day(node.start)),
        ("latest", day(node.end)),
        ("status", node.status.as_deref().map(quoted)),
        ("documents", Some(node.documents.to_string())),
    ]
}

fn of_edge(edge: &Edge) -> Vec<(&'static str, Option<String>)> {
    vec![
        ("claim", edge.claim.as_deref().map(quoted)),
        ("earliest", day(edge.start)),
        ("latest", day(edge.end)),
        ("status", edge.status.as_deref().map(quoted)),
        ("documents", Some(edge.documents().to_string())),
        ("evidences", Some(edge.sentences.len().to_string())),
        ("confidence", edge.confidence().map(|share| format!("{share:?}"))),
        ("quote", edge.quote().map(quoted)),
    ]
}

fn properties(all: &[(&str, Option<String>)]) -> String {
    let there: Vec<_> = all.iter().filter_map(|(name, value)| value.as_ref().map(|value| format!("{name}: {value}"))).collect();
    format!("{{{}}}", there.join(", "))
}

fn day(day: Option<Day>) -> Option<String> {
    day.map(|day| format!("date('{day}')"))
}

/// A string literal: quotes, backslashes and all control characters escaped.
fn quoted(text: &str) -> String {
    let mut out = String::from("'");
    for c in text.chars() {
        match c {
            '\'' => out.push_str("\\'"),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out + "'"
}

/// A label or type, quoted where it is no plain name.
fn name(text: &str) -> String {
    let plain = text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if plain { text.to_owned() } else { format!("`{}`", text.replace('`', "``")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out_of_a_string() {
        for (text, cypher) in [("O'Neill", r"'O\'Neill'"), ("\\' DELETE n", r"'\\\' DELETE n'"), ("a\nb\u{0}", r"'a\u000Ab\u0000'")] {
            assert_eq!(quoted(text), cypher);
        }
        assert_eq!((name("Person").as_str(), name("a`b").as_str(), name("").as_str()), ("Person", "`a``b`", "``"));
    }
}
