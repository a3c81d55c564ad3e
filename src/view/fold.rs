//! The actors' view of a [`View`]: an office is the caption of the line from its holder to its body, not a node.

use super::{Class, Edge, View};
use crate::store::names::fold;
use petgraph::Direction::{Incoming, Outgoing};
use petgraph::graph::{EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;
use std::collections::BTreeSet;

impl View {
    /// The view without nodes for offices: "holds" and "post in" become one line that bears the office's name. An office of no known
    /// body or state stays a node; one that nobody holds is left out.
    pub fn folded(&self) -> Self {
        let offices = self.graph.node_indices().filter(|&n| seats(self, n).is_some()).collect::<Vec<_>>();
        let mut edges = Vec::new();
        for i in self.graph.edge_indices() {
            edges.extend(self.fold(i, &offices));
        }
        let ends = edges.iter().flat_map(|e: &(String, String, Edge)| [e.0.clone(), e.1.clone()]).collect::<BTreeSet<_>>();
        let alone = |n: NodeIndex| !offices.contains(&n) && self.graph.neighbors_undirected(n).next().is_none();
        let kept = self.graph.node_indices().filter(|&n| alone(n) || ends.contains(&self.graph[n].id));
        Self::new(kept.map(|n| self.graph[n].clone()).collect(), edges)
    }

    /// The view without groups that have no name of their own ("foreign ministers"), belong to no state or body and owe
    /// nothing, and how many these are; one that is asked for by its name stays.
    pub fn without_unnamed(&self, asked: Option<&str>) -> (Self, usize) {
        let asked = asked.map(fold);
        let lasts = |class: Class| matches!(class, Class::Office | Class::Standing | Class::Obligation);
        let unnamed = |n: NodeIndex| {
            let node = &self.graph[n];
            let mut edges = [Incoming, Outgoing].into_iter().flat_map(|way| self.graph.edges_directed(n, way));
            node.kind == "Group"
                && node.label.starts_with(char::is_lowercase)
                && !asked
                    .as_ref()
                    .is_some_and(|name| fold(&node.label).contains(name.as_str()) || name.replace(':', "/").ends_with(&node.id))
                && edges.all(|e| !lasts(e.weight().class))
        };
        let left: BTreeSet<_> = self.graph.node_indices().filter(|&n| unnamed(n)).collect();
        let id = |n: NodeIndex| self.graph[n].id.clone();
        let ends = |i| self.graph.edge_endpoints(i).filter(|(a, b)| !left.contains(a) && !left.contains(b));
        let edges = self.graph.edge_indices().filter_map(|i| ends(i).map(|(a, b)| (id(a), id(b), self.graph[i].clone())));
        let nodes = self.graph.node_indices().filter(|n| !left.contains(n)).map(|n| self.graph[n].clone());
        (Self::new(nodes.collect(), edges.collect()), left.len())
    }

    /// The view with each government put into its state, where nothing but offices and its state speaks of it: for pictures of many.
    pub fn without_governments(&self) -> Self {
        let state = |n: NodeIndex| {
            let edges = self.graph.edges_directed(n, Outgoing).collect::<Vec<_>>();
            let offices = self.graph.edges_directed(n, Incoming).all(|e| e.weight().class == Class::Office);
            match edges.as_slice() {
                [only] if offices && only.weight().kind == "governmentOf" => Some(only.target()),
                _ => None,
            }
        };
        let id = |n: NodeIndex| self.graph[state(n).unwrap_or(n)].id.clone();
        let ends = |i| self.graph.edge_endpoints(i).filter(|&(a, _)| state(a).is_none());
        let edges = self.graph.edge_indices().filter_map(|i| ends(i).map(|(a, b)| (id(a), id(b), self.graph[i].clone())));
        let nodes = self.graph.node_indices().filter(|&n| state(n).is_none()).map(|n| self.graph[n].clone());
        Self::new(nodes.collect(), edges.collect())
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
