//! A view as two tables, nodes and edges (RFC 4180, header line, LF line ends, UTF-8 without a mark).
//!
//! Values stand as they are, quoted where they hold commas, quotes or line ends. A value that begins with `=`, `+`, `-` or `@` is kept
//! unchanged, because the table is data: a spreadsheet must import such columns as text.

use crate::view::View;
use std::io::{self, Write};

/// Columns of the table of nodes.
pub const NODES: [&str; 7] = ["id", "label", "kind", "wikidata", "start", "end", "documents"];

/// Columns of the table of edges.
pub const EDGES: [&str; 10] = ["source", "target", "type", "start", "end", "documents", "evidences", "confidence", "claim", "quote"];

/// Writes the table of nodes.
///
/// # Errors
/// The writer's.
pub fn nodes(view: &View, out: &mut dyn Write) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(NODES)?;
    for node in view.nodes() {
        table.write_record([
            node.id.as_str(),
            &node.label,
            &node.kind,
            node.wikidata.as_deref().unwrap_or_default(),
            &text(node.start),
            &text(node.end),
            &node.documents.to_string(),
        ])?;
    }
    table.flush()
}

/// Writes the table of edges.
///
/// # Errors
/// The writer's.
pub fn edges(view: &View, out: &mut dyn Write) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(EDGES)?;
    for (source, target, edge) in view.edges() {
        table.write_record([
            source.id.as_str(),
            &target.id,
            &edge.type_name(),
            &text(edge.start),
            &text(edge.end),
            &edge.documents().to_string(),
            &edge.sentences.len().to_string(),
            &text(edge.confidence()),
            edge.claim.as_deref().unwrap_or_default(),
            edge.quote().unwrap_or_default(),
        ])?;
    }
    table.flush()
}

/// A value as text; nothing where there is none.
fn text(value: Option<impl std::fmt::Display>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}
