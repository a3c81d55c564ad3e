//! A view as a GraphViz graph: the actors' view, a shape for each kind of node and a line for each class of edge.
//!
//! Every id and label is quoted and escaped; labels are plain text, never markup ([the DOT language](https://graphviz.org/doc/info/lang.html)).

use crate::view::style::style;
use crate::view::{Edge, Node, View};
use std::io::{self, Write};

/// Writes the graph, with offices as captions of lines.
///
/// # Errors
/// The writer's.
pub fn write(view: &View, out: &mut dyn Write) -> io::Result<()> {
    let view = view.folded();
    writeln!(out, "digraph chancery {{")?;
    writeln!(out, "  graph [rankdir=LR, charset=\"UTF-8\"];")?;
    writeln!(out, "  node [fontname=\"DejaVu Sans,Verdana,sans-serif\", fontsize=11, style=filled];")?;
    writeln!(out, "  edge [fontname=\"DejaVu Sans,Verdana,sans-serif\", fontsize=9];")?;
    for node in view.nodes() {
        writeln!(out, "  {} [{}];", quoted(&node.id), node_attributes(node))?;
    }
    for (source, target, edge) in view.edges() {
        writeln!(out, "  {} -> {} [{}];", quoted(&source.id), quoted(&target.id), edge_attributes(edge))?;
    }
    writeln!(out, "}}")
}

fn node_attributes(node: &Node) -> String {
    let look = style().look(&node.kind);
    let (label, shape, fill, stroke) = (quoted(&node.label), &look.dot, quoted(&look.fill), quoted(&look.stroke));
    format!("label={label}, shape={shape}, fillcolor={fill}, color={stroke}")
}

fn edge_attributes(edge: &Edge) -> String {
    let line = edge.class.line();
    let label = [Some(edge.words()), edge.when()].into_iter().flatten().collect::<Vec<_>>().join("\n");
    let mut text = format!("label={}, style={}, color={}", quoted(&label), line.dot, quoted(&line.stroke));
    if !edge.directed {
        text.push_str(", dir=none");
    }
    if let Some(quote) = edge.quote() {
        text.push_str(&format!(", tooltip={}", quoted(quote)));
    }
    text
}

/// A quoted string: quotes and backslashes escaped, line ends as `\n`, other control characters left out. GraphViz would read an
/// ampersand sequence as an entity, so `&` is written as one.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '&' => out.push_str("&amp;"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn strings_are_escaped() {
        for (text, dot) in [
            ("a", "\"a\""),
            ("the \"PM\"", "\"the \\\"PM\\\"\""),
            ("C:\\x\\", "\"C:\\\\x\\\\\""),
            ("two\nlines\u{0}\r", "\"two\\nlines\""),
            ("R&D &lt;", "\"R&amp;D &amp;lt;\""),
            ("<b>", "\"<b>\""),
        ] {
            assert_eq!(quoted(text), dot);
        }
    }
}
