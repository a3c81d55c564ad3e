//! A diagram in a page of its own: the SVG, the sentences behind it as JSON, and the script and style of `schema/page/`.
//!
//! The page loads nothing and sends nothing: its content policy forbids it, and lets no script run but the one that it names by hash.
//! What comes from the graph is text for the script, never markup: the JSON has no `<`, so that no sentence can end the element that
//! holds it.

use super::svg::{Sheet, picture};
use super::xml::escaped;
use crate::view::style::style;
use crate::view::{Class, Edge, Sentence, View};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;

const PAGE: &str = include_str!("../../schema/page/page.html");
const STYLE: &str = include_str!("../../schema/page/page.css");
const SCRIPT: &str = include_str!("../../schema/page/page.js");

/// The whole page.
pub fn page(sheet: &Sheet) -> String {
    let value = |name: &str| match name {
        "title" => escaped(&sheet.title),
        "css" => STYLE.to_owned(),
        "js" => SCRIPT.to_owned(),
        "css-hash" => hash(STYLE),
        "js-hash" => hash(SCRIPT),
        "svg" => picture(sheet),
        "data" => data(sheet).to_string().replace('<', "\\u003c"),
        _ => String::new(),
    };
    let mut out = String::new();
    let mut rest = PAGE;
    while let Some((before, (name, after))) = rest.split_once("{{").and_then(|(b, r)| Some((b, r.split_once("}}")?))) {
        out.push_str(before);
        out.push_str(&value(name));
        rest = after;
    }
    out + rest
}

/// The source of a content policy for an inline element (`sha256-…`).
fn hash(text: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = "sha256-".to_owned();
    for bytes in Sha256::digest(text).chunks(3) {
        let value = bytes.iter().fold(0_usize, |sum, b| sum << 8 | usize::from(*b)) << (8 * (3 - bytes.len()));
        (0..4).for_each(|i| out.push(if i <= bytes.len() { char::from(DIGITS[value >> (18 - 6 * i) & 63]) } else { '=' }));
    }
    out
}

/// Actors, edges and sentences; an edge refers to both others by their place in the list.
fn data(sheet: &Sheet) -> Value {
    let view = &sheet.view;
    let mut numbers: BTreeMap<&Arc<Sentence>, usize> = BTreeMap::new();
    for sentence in view.graph.edge_weights().flat_map(|e| &e.sentences) {
        let next = numbers.len();
        numbers.entry(sentence).or_insert(next);
    }
    let nodes: Vec<_> = view
        .nodes()
        .map(|n| {
            let names: Vec<_> = n.names.iter().chain([&n.label]).collect();
            json!({ "label": n.label, "names": names, "caption": style().look(&n.kind).caption, "wikidata": n.wikidata })
        })
        .collect();
    let edges: Vec<_> = view.graph.edge_indices().map(|i| edge(view, i, &numbers)).collect();
    let mut sentences: Vec<_> = numbers.iter().map(|(s, &n)| (n, s)).collect();
    sentences.sort_by_key(|(n, _)| *n);
    let sentences: Vec<_> = sentences.into_iter().map(|(_, s)| sentence(s)).collect();
    json!({ "nodes": nodes, "edges": edges, "sentences": sentences, "period": sheet.dated })
}

fn edge(view: &View, i: petgraph::graph::EdgeIndex, numbers: &BTreeMap<&Arc<Sentence>, usize>) -> Value {
    let (a, b) = view.graph.edge_endpoints(i).unwrap_or_default();
    let edge: &Edge = &view.graph[i];
    json!({
        "source": a.index(),
        "target": b.index(),
        "words": edge.words(),
        "when": edge.when(),
        "kind": edge.class.line().caption,
        "start": edge.start,
        "end": edge.end,
        "dated": !matches!(edge.class, Class::Office | Class::Standing),
        "sentences": edge.sentences.iter().filter_map(|s| numbers.get(s)).collect::<Vec<_>>(),
    })
}

fn sentence(s: &Sentence) -> Value {
    let source = s.source.as_ref().map(|who| style().fill("said", "source", who));
    let voice = s.voice.as_deref().map(|v| style().caption(v));
    json!({ "text": s.text, "document": s.document, "title": s.title, "date": s.date, "voice": voice, "source": source })
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn hashes_are_those_of_the_standard() {
        assert_eq!(hash(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
