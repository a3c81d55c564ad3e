//! A view as two tables, nodes and edges (RFC 4180, header line, LF line ends, UTF-8 without a mark).
//!
//! Text that a spreadsheet would take for a formula is written behind an apostrophe, as
//! [OWASP recommends](https://owasp.org/www-community/attacks/CSV_Injection): text that begins with `=`, `+`, `-`, `@` (also full-width), a tab or
//! a line end. So is text that itself begins with an apostrophe; so whoever takes one leading apostrophe off every cell that has one gets
//! exactly what the graph says.

use crate::view::View;
use std::borrow::Cow;
use std::io::{self, Write};

/// What a guarded cell begins with.
const GUARDED: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '\'', '＝', '＋', '－', '＠'];

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
            guarded(&node.id).as_ref(),
            &guarded(&node.label),
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
            guarded(&source.id).as_ref(),
            &guarded(&target.id),
            &edge.type_name(),
            &text(edge.start),
            &text(edge.end),
            &edge.documents().to_string(),
            &edge.sentences.len().to_string(),
            &text(edge.confidence()),
            edge.claim.as_deref().unwrap_or_default(),
            &guarded(edge.quote().unwrap_or_default()),
        ])?;
    }
    table.flush()
}

/// Text that no spreadsheet takes for a formula.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if text.starts_with(GUARDED) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// A value as text; nothing where there is none.
fn text(value: Option<impl std::fmt::Display>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}
