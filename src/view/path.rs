//! The shortest way between two actors: the fewest steps, an event of many or a held office being none of its own.
//!
//! Of ways of one length the one is taken whose nodes come first in the order of ids. Where a name is that of several, the nearest two are
//! joined.

use super::network::Network;
use petgraph::algo::dijkstra;
use petgraph::graph::{EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;
use std::collections::{BTreeMap, BTreeSet};

/// What a step costs, against which a vertex that only joins costs one.
const STEP: u64 = 1_000;

/// From one node to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// From.
    pub from: NodeIndex,
    /// To.
    pub to: NodeIndex,
    /// All edges between the two, in the view's order.
    pub edges: Vec<EdgeIndex>,
}

impl Network<'_> {
    /// The shortest way from one of these to one of those; nothing where there is none.
    pub fn path(&self, from: &BTreeSet<NodeIndex>, to: &BTreeSet<NodeIndex>) -> Option<Vec<Step>> {
        let ways = to.iter().filter_map(|goal| {
            let far: BTreeMap<_, _> = dijkstra(&self.graph, *goal, None, |tie| self.leaving(tie.source())).into_iter().collect();
            let start = from.iter().filter(|n| far.contains_key(n)).min_by_key(|n| (far[n], **n))?;
            Some((far[start], *start, far))
        });
        let (_, start, far) = ways.min_by_key(|(cost, start, _)| (*cost, *start))?;
        Some(self.walk(start, &far))
    }

    fn leaving(&self, node: NodeIndex) -> u64 {
        1 + if self.graph[node] { 0 } else { STEP }
    }

    /// Down the distances to the goal.
    fn walk(&self, start: NodeIndex, far: &BTreeMap<NodeIndex, u64>) -> Vec<Step> {
        let (mut steps, mut at) = (Vec::new(), start);
        while far[&at] > 0 {
            let nearer = |n: &NodeIndex| far.get(n).is_some_and(|f| f + self.leaving(*n) == far[&at]);
            let Some(next) = self.graph.neighbors(at).filter(nearer).min() else { return steps };
            let edges = self.graph.find_edge(at, next).map(|tie| self.graph[tie].clone()).unwrap_or_default();
            steps.push(Step { from: at, to: next, edges });
            at = next;
        }
        steps
    }
}
