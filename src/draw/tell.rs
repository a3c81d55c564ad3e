//! What a line says when it is pointed at: its ends, its captions, and the sentences behind it.

use crate::view::style::style;
use crate::view::{Edge, Sentence, View};
use petgraph::graph::EdgeIndex;

/// Sentences in a tooltip.
const TOLD: usize = 4;
/// Characters of a sentence in a tooltip.
const LONGEST: usize = 400;
/// Edges in a tooltip.
const MOST: usize = 12;

/// The tooltip of these edges.
pub fn tooltip(view: &View, edges: &[EdgeIndex]) -> String {
    let mut lines = Vec::new();
    for &i in edges.iter().take(MOST) {
        lines.extend(headline(view, i));
        lines.extend(told(&view.graph[i]));
    }
    let more = edges.len().saturating_sub(MOST);
    lines.extend((more > 0).then(|| format!("+{more}")));
    lines.join("\n")
}

/// Who, what, when, whom.
fn headline(view: &View, i: EdgeIndex) -> Option<String> {
    let (a, b) = view.graph.edge_endpoints(i)?;
    let edge = &view.graph[i];
    let when = edge.when().map(|w| format!(", {w}")).unwrap_or_default();
    Some(format!("{} — {}{when} — {}", view.graph[a].label, edge.words(), view.graph[b].label))
}

/// The first sentences behind an edge, each with its document.
fn told(edge: &Edge) -> impl Iterator<Item = String> + '_ {
    let more = edge.sentences.len().saturating_sub(TOLD);
    let said = |s: &std::sync::Arc<Sentence>| {
        let source = s.source.as_ref().map(|who| format!(", {}", style().fill("said", "source", who))).unwrap_or_default();
        format!("“{}” ({}{source})", short(&s.text), document(&s.title, &s.document, s.date))
    };
    edge.sentences.iter().take(TOLD).map(said).chain((more > 0).then(|| format!("+{more}")))
}

/// A text as long as a tooltip can show.
fn short(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// A document as a line names it: its caption and day.
pub fn document(title: &str, id: &str, date: Option<crate::model::date::Day>) -> String {
    let name = if title.is_empty() { id } else { title };
    date.map_or_else(|| name.to_owned(), |d| format!("{name}, {d}"))
}
