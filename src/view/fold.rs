//! The actors' view of a [`View`]: an office is the caption of the line from its holder to its body, not a node.

use super::{Class, Edge, View};
use petgraph::Direction::Outgoing;
use petgraph::graph::{EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;

impl View {
    /// The view without nodes for offices: "holds" and "post in" become one line that bears the office's name. An office of no known
    /// body or state stays a node; one that nobody holds is left out.
    pub fn folded(&self) -> Self {
        let offices = self.graph.node_indices().filter(|&n| seats(self, n).is_some()).collect::<Vec<_>>();
        let mut edges = Vec::new();
        for i in self.graph.edge_indices() {
            edges.extend(self.fold(i, &offices));
        }
        let ends =
            edges.iter().flat_map(|e: &(String, String, Edge)| [e.0.clone(), e.1.clone()]).collect::<std::collections::BTreeSet<_>>();
        let alone = |n: NodeIndex| !offices.contains(&n) && self.graph.neighbors_undirected(n).next().is_none();
        let kept = self.graph.node_indices().filter(|&n| alone(n) || ends.contains(&self.graph[n].id));
        Self::new(kept.map(|n| self.graph[n].clone()).collect(), edges)
    }

    /// What becomes of one edge.
    fn fold(&self, i: EdgeIndex, offices: &[NodeIndex]) -> Vec<(String, String, Edge)> {
        let Some((source, target)) = self.graph.edge_endpoints(i) else { return Vec::new() };
        let id = |n: NodeIndex| self.graph[n].id.clone();
        if offices.contains(&source) {
            return Vec::new();
        }
        let mut edge = self.graph[i].clone();
        if !offices.contains(&target) {
            return vec![(id(source), id(target), edge)];
        }
        edge.caption = Some(self.graph[target].label.clone());
        seats(self, target).into_iter().flatten().map(|seat| (id(source), id(seat), edge.clone())).collect()
    }
}

/// Where an office sits: its bodies, else the states it is an office of. None where the node is no office or sits nowhere.
fn seats(view: &View, node: NodeIndex) -> Option<Vec<NodeIndex>> {
    let of = |kind: &str| {
        let edges = view.graph.edges_directed(node, Outgoing).filter(|e| e.weight().class == Class::Office && e.weight().kind == kind);
        edges.map(|e| e.target()).collect::<Vec<_>>()
    };
    [of("postIn"), of("officeOf")].into_iter().find(|s| !s.is_empty())
}
