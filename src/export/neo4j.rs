//! A view as the two tables of `neo4j-admin database import`
//! ([header format](https://neo4j.com/docs/operations-manual/current/tools/neo4j-admin/neo4j-admin-import/)): typed columns, real dates, labels
//! and types as Neo4j writes them. Cells stand as they are: the tables are for that program, not for spreadsheets.

use crate::view::View;
use std::io::{self, Write};

/// Columns of the table of nodes.
pub const NODES: [&str; 8] = ["id:ID", "iri", "name", "wikidata", "earliest:date", "latest:date", "documents:int", ":LABEL"];

/// Columns of the table of relationships.
pub const RELATIONSHIPS: [&str; 11] = [
    ":START_ID",
    ":END_ID",
    "claim",
    "earliest:date",
    "latest:date",
    "status",
    "documents:int",
    "evidences:int",
    "confidence:double",
    "quote",
    ":TYPE",
];

/// Writes the table of nodes; their IRIs are below `base`.
///
/// # Errors
/// The writer's.
pub fn nodes(view: &View, base: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(NODES)?;
    for node in view.nodes() {
        let iri = if node.id.contains("://") { node.id.clone() } else { format!("{base}{}", node.id) };
        table.write_record([
            node.id.as_str(),
            &iri,
            &node.label,
            node.wikidata.as_deref().unwrap_or_default(),
            &text(node.start),
            &text(node.end),
            &node.documents.to_string(),
            &node.kind,
        ])?;
    }
    table.flush()
}

/// Writes the table of relationships.
///
/// # Errors
/// The writer's.
pub fn relationships(view: &View, out: &mut dyn Write) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(RELATIONSHIPS)?;
    for (source, target, edge) in view.edges() {
        table.write_record([
            source.id.as_str(),
            &target.id,
            edge.claim.as_deref().unwrap_or_default(),
            &text(edge.start),
            &text(edge.end),
            edge.status.as_deref().unwrap_or_default(),
            &edge.documents().to_string(),
            &edge.sentences.len().to_string(),
            &text(edge.confidence()),
            edge.quote().unwrap_or_default(),
            &edge.constant(),
        ])?;
    }
    table.flush()
}

/// A value as text; nothing where there is none.
fn text(value: Option<impl std::fmt::Display>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}
