//! A view, and what is measured of it, as tables: columns for people first, then those that only programs need.

use super::network::Network;
use super::path::Step;
use super::rank::Measure;
use super::{Edge, Node, View};
use petgraph::graph::NodeIndex;
use serde_json::{Value, json};

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Names of the columns.
    pub columns: Vec<&'static str>,
    /// The first so many are for people.
    pub shown: usize,
    /// Text, numbers, or null where there is no value.
    pub rows: Vec<Vec<Value>>,
}

/// Words of a sentence that are shown for people.
const WORDS: usize = 30;

impl View {
    /// A row an edge.
    pub fn table(&self) -> Table {
        let columns = vec![
            "source",
            "type",
            "target",
            "start",
            "end",
            "documents",
            "sources",
            "through",
            "sourceId",
            "targetId",
            "claim",
            "sentence",
        ];
        let row = |(source, target, edge): (&Node, &Node, &Edge)| {
            let mut row = vec![json!(source.label), json!(edge.type_name()), json!(target.label)];
            row.extend(evidence(edge));
            row.extend([json!(edge.caption), json!(source.id), json!(target.id), json!(edge.claim), json!(edge.quote())]);
            row
        };
        Table { columns, shown: 7, rows: self.edges().map(row).collect() }
    }

    /// A row a pair.
    pub fn bundle_table(&self) -> Table {
        let columns = vec!["source", "target", "edges", "types", "start", "end", "documents", "sources", "sourceId", "targetId"];
        let times = |(kind, count): (&String, &usize)| if *count > 1 { format!("{kind} ×{count}") } else { kind.clone() };
        let row = |bundle: super::bundle::Bundle| {
            let (source, target) = (&self.graph[bundle.source], &self.graph[bundle.target]);
            let types = bundle.kinds.iter().map(times).collect::<Vec<_>>().join(", ");
            let mut row = vec![json!(source.label), json!(target.label), json!(bundle.count), json!(types)];
            row.extend([day(bundle.start), day(bundle.end), json!(bundle.documents), json!(bundle.sources)]);
            row.extend([json!(source.id), json!(target.id)]);
            row
        };
        Table { columns, shown: 8, rows: self.bundles().into_iter().map(row).collect() }
    }
}

impl Network<'_> {
    /// A row an edge of each step.
    pub fn path_table(&self, steps: &[Step]) -> Table {
        let columns = vec!["step", "from", "type", "to", "start", "end", "documents", "sources", "sentence", "fromId", "toId", "claim"];
        let rows = steps.iter().enumerate().flat_map(|(at, step)| {
            let (from, to) = (&self.view.graph[step.from], &self.view.graph[step.to]);
            step.edges.iter().map(move |i| {
                let edge = &self.view.graph[*i];
                let back = self.view.graph.edge_endpoints(*i).is_some_and(|(source, _)| source != step.from) && edge.directed;
                let kind = if back { format!("← {}", edge.type_name()) } else { edge.type_name() };
                let mut row = vec![json!(at + 1), json!(from.label), json!(kind), json!(to.label)];
                row.extend(evidence(edge));
                row.extend([json!(edge.quote().map(brief)), json!(from.id), json!(to.id), json!(edge.claim)]);
                row
            })
        });
        Table { columns, shown: 9, rows: rows.collect() }
    }

    /// A row an actor, the most central first.
    pub fn rank_table(&self, measure: Measure) -> Table {
        let columns = vec!["rank", "actor", "kind", measure.name(), "edges", "id"];
        let mut last = (0, f64::NAN);
        let rows = self.ranked(measure).into_iter().enumerate().map(|(at, (n, value))| {
            if last.1 != value {
                last = (at + 1, value);
            }
            let place = last.0;
            let node = &self.view.graph[n];
            let value = if measure == Measure::Degree { json!(self.partners(n).len()) } else { json!(rounded(value)) };
            vec![json!(place), json!(node.label), json!(node.kind), value, json!(self.edges(n)), json!(node.id)]
        });
        Table { columns, shown: 5, rows: rows.collect() }
    }

    /// A row an actor, by group.
    pub fn group_table(&self, name: &'static str, groups: &[Vec<NodeIndex>]) -> Table {
        let columns = vec![name, "size", "actor", "kind", "partners", "id"];
        let rows = groups.iter().enumerate().flat_map(|(at, group)| {
            group.iter().map(move |n| {
                let node = &self.view.graph[*n];
                let partners = self.partners(*n).len();
                vec![json!(at + 1), json!(group.len()), json!(node.label), json!(node.kind), json!(partners), json!(node.id)]
            })
        });
        Table { columns, shown: 5, rows: rows.collect() }
    }
}

/// Days, documents and sources.
fn evidence(edge: &Edge) -> [Value; 4] {
    [day(edge.start), day(edge.end), json!(edge.documents()), json!(edge.sources)]
}

fn day(day: Option<crate::model::date::Day>) -> Value {
    json!(day.map(|day| day.to_string()))
}

/// The beginning of a sentence.
fn brief(sentence: &str) -> String {
    let mut words = sentence.split(' ');
    let start = words.by_ref().take(WORDS).collect::<Vec<_>>().join(" ");
    if words.next().is_some() { start + " …" } else { start }
}

/// Six digits behind the point.
fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

/// A value as text.
pub fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
