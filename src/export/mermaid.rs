//! A view as a [Mermaid](https://mermaid.js.org) flowchart, which wikis and code hosts draw: the actors' view, offices as captions of lines.
//!
//! Mermaid draws no more than 500 lines and 50,000 characters: of a larger view the busiest nodes are taken, and a comment says how many of
//! how many. Every caption is quoted, and what could end the quotes or be read as markup is written as an entity.

use crate::view::style::style;
use crate::view::{Class, Edge, View};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

/// Most lines of a flowchart.
const LINES: usize = 400;

/// Most bytes of a flowchart.
const BYTES: usize = 45_000;

/// Writes the flowchart.
///
/// # Errors
/// The writer's.
pub fn write(view: &View, out: &mut dyn Write) -> io::Result<()> {
    let whole = view.folded();
    let all = whole.graph.node_count();
    let mut most = all;
    let mut shown = whole.clone();
    let mut text = flowchart(&shown);
    while (shown.graph.edge_count() > LINES || text.len() > BYTES) && most > 1 {
        most = most * 4 / 5;
        shown = whole.clone().busiest(most);
        text = flowchart(&shown);
    }
    writeln!(out, "flowchart LR")?;
    if shown.graph.node_count() < all {
        writeln!(out, "  %% {} / {all}", shown.graph.node_count())?;
    }
    out.write_all(text.as_bytes())
}

fn flowchart(view: &View) -> String {
    let at: BTreeMap<&str, usize> = view.nodes().enumerate().map(|(at, node)| (node.id.as_str(), at)).collect();
    let mut text = String::new();
    for (at, node) in view.nodes().enumerate() {
        let (open, close) = shape(&style().look(&node.kind).shape);
        text.push_str(&format!("  n{at}{open}{}{close}:::{}\n", quoted(&node.label), word(&style().look(&node.kind).name)));
    }
    for (source, target, edge) in view.edges() {
        let (Some(a), Some(b)) = (at.get(source.id.as_str()), at.get(target.id.as_str())) else { continue };
        text.push_str(&format!("  n{a} {}|{}| n{b}\n", line(edge), quoted(&caption(edge))));
    }
    let kinds: BTreeSet<_> = view.nodes().map(|node| style().look(&node.kind).name.as_str()).collect();
    for look in kinds.into_iter().map(|kind| style().look(kind)) {
        text.push_str(&format!("  classDef {} fill:{},stroke:{},color:#000\n", word(&look.name), look.fill, look.stroke));
    }
    text
}

fn caption(edge: &Edge) -> String {
    [Some(edge.words()), edge.when()].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The line of an edge: dotted for what did not happen or is only standing, thick for what happened.
const fn line(edge: &Edge) -> &'static str {
    match (edge.class, edge.directed) {
        (Class::Happening, true) => "==>",
        (Class::Happening, false) => "===",
        (Class::Unrealised | Class::Obligation, true) => "-.->",
        (Class::Unrealised | Class::Obligation, false) => "-.-",
        (Class::Office | Class::Standing | Class::Part, true) => "-->",
        (Class::Office | Class::Standing | Class::Part, false) => "---",
    }
}

/// The nearest shape of Mermaid to one of the style table.
fn shape(name: &str) -> (&'static str, &'static str) {
    match name {
        "pill" | "round" => ("([", "])"),
        "double" => ("[[", "]]"),
        "hexagon" | "octagon" => ("{{", "}}"),
        "event" => ("((", "))"),
        _ => ("[", "]"),
    }
}

/// A class name, which must be a word that is none of Mermaid's own.
fn word(name: &str) -> String {
    format!("kind{}", name.chars().filter(char::is_ascii_alphanumeric).collect::<String>())
}

/// Quoted text: letters, digits and harmless marks as they are, all else as entities by number.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            c if c.is_control() => {}
            '"' | '#' | '<' | '>' | '&' | '`' | '\\' | '{' | '}' | '[' | ']' | '(' | ')' | '|' | '%' | ';' | '*' | '_' | '~' | '$'
            | '=' | '@' => {
                out.push_str(&format!("#{};", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    if out.len() == 2 { "\" \"".to_owned() } else { out }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn captions_cannot_end_their_quotes() {
        for (text, mermaid) in [("a", "\"a\""), ("\"x\"]", "\"#34;x#34;#93;\""), ("a\nb\u{7}", "\"a b\""), ("", "\" \"")] {
            assert_eq!(quoted(text), mermaid);
        }
    }
}
