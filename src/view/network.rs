//! A [`View`] as a simple network for measures: one undirected tie for all edges of a pair, what did not happen left out.
//!
//! Vertices keep the places of the view's nodes. Events of many and held offices are vertices that only join: they are counted through,
//! and never ranked.

use super::filter::joint;
use super::{Class, View};
use petgraph::graph::{EdgeIndex, NodeIndex, UnGraph};
use petgraph::unionfind::UnionFind;
use petgraph::visit::EdgeRef;
use std::collections::{BTreeMap, BTreeSet};

/// The network of a view.
pub struct Network<'a> {
    /// The view.
    pub view: &'a View,
    /// Vertices in the order of the view's nodes, true for those that only join; ties with the edges that they stand for.
    pub graph: UnGraph<bool, Vec<EdgeIndex>>,
}

impl<'a> Network<'a> {
    /// The network of a view; planned, denied and cancelled events make no tie.
    pub fn of(view: &'a View) -> Self {
        let mut ties: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for edge in view.graph.edge_references().filter(|e| happened(view, e.id())) {
            let (a, b) = (edge.source().min(edge.target()), edge.source().max(edge.target()));
            ties.entry((a, b)).or_default().push(edge.id());
        }
        let mut graph = UnGraph::with_capacity(view.graph.node_count(), ties.len());
        for node in view.graph.node_indices() {
            graph.add_node(joint(view, node));
        }
        for ((a, b), edges) in ties.into_iter().filter(|((a, b), _)| a != b) {
            graph.add_edge(a, b, edges);
        }
        Self { view, graph }
    }

    /// Actors and places: what does not only join.
    pub fn actors(&self) -> impl Iterator<Item = NodeIndex> {
        self.graph.node_indices().filter(|n| !self.graph[*n])
    }

    /// Whom an actor has to do with, directly or through an event of many.
    pub fn partners(&self, actor: NodeIndex) -> BTreeSet<NodeIndex> {
        let mut found = BTreeSet::new();
        for next in self.graph.neighbors(actor) {
            if self.graph[next] {
                found.extend(self.graph.neighbors(next).filter(|n| !self.graph[*n]));
            } else {
                found.insert(next);
            }
        }
        found.remove(&actor);
        found
    }

    /// How many edges an actor has.
    pub fn edges(&self, actor: NodeIndex) -> usize {
        self.graph.edges(actor).map(|tie| tie.weight().len()).sum()
    }

    /// The parts that hang together, the largest first.
    pub fn components(&self) -> Vec<Vec<NodeIndex>> {
        let mut union = UnionFind::new(self.graph.node_count());
        for tie in self.graph.edge_references() {
            union.union(tie.source().index(), tie.target().index());
        }
        self.groups(&union.into_labeling())
    }

    /// Actors by the label of their vertex, the largest group first, each group in the order of its partners.
    pub fn groups(&self, labels: &[usize]) -> Vec<Vec<NodeIndex>> {
        let mut groups: BTreeMap<usize, Vec<NodeIndex>> = BTreeMap::new();
        self.actors().for_each(|n| groups.entry(labels[n.index()]).or_default().push(n));
        let mut groups: Vec<_> = groups.into_values().collect();
        groups.iter_mut().for_each(|group| group.sort_by_cached_key(|n| (std::cmp::Reverse(self.partners(*n).len()), *n)));
        groups.sort_by_key(|group| (std::cmp::Reverse(group.len()), group.iter().min().copied()));
        groups
    }
}

/// False for what was planned, called off or denied, as an edge or as a part in an event of many.
fn happened(view: &View, edge: EdgeIndex) -> bool {
    let edge = &view.graph[edge];
    edge.class != Class::Unrealised && (edge.class != Class::Part || edge.status.is_none())
}
