//! All edges of a pair as one, with how many of each type, first and last day, documents and sources.

use super::View;
use crate::model::date::Day;
use petgraph::graph::NodeIndex;
use std::collections::{BTreeMap, BTreeSet};

/// All edges between two nodes, whichever way they point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// The end whose id comes first.
    pub source: NodeIndex,
    /// The other end.
    pub target: NodeIndex,
    /// How many edges.
    pub count: usize,
    /// How many of each type, by [`super::Edge::type_name`].
    pub kinds: BTreeMap<String, usize>,
    /// The first day of any.
    pub start: Option<Day>,
    /// The last day of any.
    pub end: Option<Day>,
    /// How many documents support any.
    pub documents: usize,
    /// The most independent sources that one of them has.
    pub sources: usize,
}

impl View {
    /// The pairs of the view, those with the most edges first.
    pub fn bundles(&self) -> Vec<Bundle> {
        let mut pairs: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for i in self.graph.edge_indices() {
            if let Some((a, b)) = self.graph.edge_endpoints(i) {
                pairs.entry((a.min(b), a.max(b))).or_default().push(i);
            }
        }
        let mut bundles: Vec<_> = pairs
            .into_iter()
            .map(|((source, target), edges)| {
                let edges: Vec<_> = edges.iter().map(|i| &self.graph[*i]).collect();
                let mut kinds = BTreeMap::new();
                edges.iter().for_each(|edge| *kinds.entry(edge.type_name()).or_insert(0) += 1);
                let documents = edges.iter().flat_map(|edge| &edge.sentences).map(|s| &s.document).collect::<BTreeSet<_>>().len();
                Bundle {
                    source,
                    target,
                    count: edges.len(),
                    kinds,
                    start: edges.iter().filter_map(|edge| edge.start).min(),
                    end: edges.iter().filter_map(|edge| edge.end).max(),
                    documents,
                    sources: edges.iter().map(|edge| edge.sources).max().unwrap_or(0),
                }
            })
            .collect();
        bundles.sort_by_key(|bundle| (std::cmp::Reverse(bundle.count), bundle.source, bundle.target));
        bundles
    }
}
