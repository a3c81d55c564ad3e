//! A view as [Cytoscape](https://cytoscape.org) JSON (`.cyjs`), which Cytoscape, cytoscape.js and networkx read: a line an element. `value` is
//! the id once more, for networkx knows nodes by it.

use crate::view::{Edge, Node, View};
use serde_json::{Map, Value, json};
use std::io::{self, Write};

/// Writes the graph.
///
/// # Errors
/// The writer's.
pub fn write(view: &View, out: &mut dyn Write) -> io::Result<()> {
    let head = r#""format_version":"1.0","target_cytoscapejs_version":"~3.30","directed":true,"multigraph":true"#;
    write!(out, "{{{head},\"data\":{{\"name\":\"chancery\"}},\n\"elements\":{{\"nodes\":[")?;
    for (at, node) in view.nodes().enumerate() {
        write!(out, "{}{}", if at == 0 { "\n" } else { ",\n" }, of_node(node))?;
    }
    write!(out, "\n],\"edges\":[")?;
    for (at, (source, target, edge)) in view.edges().enumerate() {
        write!(out, "{}{}", if at == 0 { "\n" } else { ",\n" }, of_edge(at, (&source.id, &target.id), edge))?;
    }
    writeln!(out, "\n]}}}}")
}

fn of_node(node: &Node) -> Value {
    let mut held = json!({
        "id": node.id, "value": node.id, "name": node.label, "label": node.label, "kind": node.kind, "wikidata": node.wikidata,
        "start": node.start.map(|day| day.to_string()), "end": node.end.map(|day| day.to_string()),
        "status": node.status, "documents": node.documents,
    });
    json!({ "data": there(&mut held) })
}

fn of_edge(at: usize, (source, target): (&str, &str), edge: &Edge) -> Value {
    let mut held = json!({
        "id": format!("e{at}"), "key": at, "source": source, "target": target, "interaction": edge.type_name(), "label": edge.words(),
        "class": edge.class.name(), "start": edge.start.map(|day| day.to_string()), "end": edge.end.map(|day| day.to_string()),
        "documents": edge.documents(), "evidences": edge.sentences.len(), "confidence": edge.confidence(), "claim": edge.claim,
        "quote": edge.quote(),
    });
    json!({ "data": there(&mut held) })
}

/// What is known of an element.
fn there(held: &mut Value) -> Map<String, Value> {
    let held = held.as_object_mut().map(std::mem::take).unwrap_or_default();
    held.into_iter().filter(|(_, value)| !value.is_null()).collect()
}
