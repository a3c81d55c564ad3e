//! A view as a GraphViz graph: the actors' view, a shape for each kind of node and a line for each class of edge.
//!
//! Every id and label is quoted and escaped; labels are plain text, never markup ([the DOT language](https://graphviz.org/doc/info/lang.html)).

use crate::view::style::style;
use crate::view::{Edge, Node, View};
use std::io::{self, Write};

/// Characters of a line of a label. Measured on seven networks of 17 to 41 nodes: whole labels are crossed by 18 lines in all, these by 8.
const LINE: usize = 24;

/// Writes the graph, with offices as captions of lines.
///
/// # Errors
/// The writer's.
pub fn write(view: &View, out: &mut dyn Write) -> io::Result<()> {
    let view = view.folded();
    writeln!(out, "digraph chancery {{")?;
    writeln!(out, "  graph [rankdir=LR, nodesep=0.3, ranksep=1, charset=\"UTF-8\"];")?;
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
    let (label, shape, fill, stroke) = (quoted(&wrapped(&node.label)), &look.dot, quoted(&look.fill), quoted(&look.stroke));
    format!("label={label}, shape={shape}, fillcolor={fill}, color={stroke}")
}

fn edge_attributes(edge: &Edge) -> String {
    let line = edge.class.line();
    let label = [Some(edge.words()), edge.when()].into_iter().flatten().collect::<Vec<_>>().join("\n");
    let mut text = format!("label={}, style={}, color={}", quoted(&wrapped(&label)), line.dot, quoted(&line.stroke));
    if !edge.directed {
        text.push_str(", dir=none");
    }
    if let Some(quote) = edge.quote() {
        text.push_str(&format!(", tooltip={}", quoted(quote)));
    }
    text
}

/// Text in lines of about [`LINE`] characters, broken at spaces only: short labels are what keeps lines of a layout off them.
fn wrapped(text: &str) -> String {
    let (mut out, mut width) = (String::with_capacity(text.len()), 0);
    for part in text.split_inclusive(' ') {
        let word = part.trim_end_matches(' ').chars().count();
        if width > 0 && width + word > LINE && out.ends_with(' ') {
            out.pop();
            out.push('\n');
            width = 0;
        }
        out.push_str(part);
        width = part.rfind('\n').map_or(width + part.chars().count(), |at| part[at..].chars().count());
    }
    out
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
    use super::{quoted, wrapped};

    #[test]
    fn labels_break_at_spaces() {
        for (text, lines) in [
            ("short", "short"),
            ("Joint Coordination Centre of the parties", "Joint Coordination\nCentre of the parties"),
            ("Anunbreakablewordofmanyletters x", "Anunbreakablewordofmanyletters\nx"),
            ("met\n2024-05-02", "met\n2024-05-02"),
            ("  ", "  "),
        ] {
            assert_eq!(wrapped(text), lines);
        }
    }

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
