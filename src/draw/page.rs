//! A diagram in a page of its own: the SVG, the sentences behind it as JSON, and the script and style of `schema/page/`.
//!
//! The page loads nothing and sends nothing (its content policy forbids it). What comes from the graph is text for the script, never
//! markup: the JSON has no `<`, so that no sentence can end the element that holds it.

use super::svg::{Sheet, picture};
use super::xml::escaped;
use crate::view::style::style;
use crate::view::{Class, Edge, Sentence, View};
use serde_json::{Value, json};
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
        "svg" => picture(sheet),
        "data" => data(&sheet.view).to_string().replace('<', "\\u003c"),
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

/// Actors, edges and sentences; an edge refers to both others by their place in the list.
fn data(view: &View) -> Value {
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
    json!({ "nodes": nodes, "edges": edges, "sentences": sentences })
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
