//! Measures of centrality: degree, betweenness (Brandes 2001), PageRank (Brin and Page 1998).

use super::network::Network;
use petgraph::graph::NodeIndex;
use std::collections::VecDeque;

/// In a larger network betweenness is estimated from so many vertices, evenly taken, as [Brandes and Pich 2007] do.
///
/// [Brandes and Pich 2007]: https://doi.org/10.1142/S0218127407018403
const MOST_PIVOTS: usize = 4_000;

/// The share of importance that is passed on.
const DAMPING: f64 = 0.85;

/// Rounds of passing on at most, and the change at which they end.
const ROUNDS: usize = 100;
const ENOUGH: f64 = 1e-10;

/// A measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// How many others an actor has to do with.
    Degree,
    /// How many shortest ways between others lead through an actor.
    Betweenness,
    /// How much an actor has to do with others that have much to do.
    Pagerank,
}

impl Measure {
    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Degree => "degree",
            Self::Betweenness => "betweenness",
            Self::Pagerank => "pagerank",
        }
    }
}

impl Network<'_> {
    /// Actors with their value, the most central first.
    pub fn ranked(&self, measure: Measure) -> Vec<(NodeIndex, f64)> {
        let values = match measure {
            Measure::Degree => Vec::new(),
            Measure::Betweenness => self.betweenness(),
            Measure::Pagerank => self.pagerank(),
        };
        let value = |n: NodeIndex| values.get(n.index()).copied().unwrap_or_else(|| count(self.partners(n).len()));
        let mut ranked: Vec<_> = self.actors().map(|n| (n, value(n))).collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked
    }

    /// By vertex: the number of pairs between which it lies on the shortest way, a share where there are several ways.
    fn betweenness(&self) -> Vec<f64> {
        let ties = self.neighbours();
        let mut total = vec![0.0; ties.len()];
        let pivots: Vec<_> = (0..ties.len()).step_by(ties.len().div_ceil(MOST_PIVOTS).max(1)).collect();
        pivots.iter().for_each(|source| dependencies(*source, &ties, &mut total));
        let scale = count(ties.len()) / count(pivots.len().max(1)) / 2.0;
        total.into_iter().map(|sum| sum * scale).collect()
    }

    fn neighbours(&self) -> Vec<Vec<usize>> {
        let sorted = |n| {
            let mut all: Vec<_> = self.graph.neighbors(n).map(NodeIndex::index).collect();
            all.sort_unstable();
            all
        };
        self.graph.node_indices().map(sorted).collect()
    }

    /// By vertex: its share of importance; a tie of many edges passes on more.
    fn pagerank(&self) -> Vec<f64> {
        let ties = self.weighted();
        let size = count(ties.len().max(1));
        let degrees: Vec<f64> = ties.iter().map(|ties| ties.iter().map(|(_, weight)| weight).sum()).collect();
        let mut ranks = vec![1.0 / size; ties.len()];
        for _ in 0..ROUNDS {
            let lost: f64 = ranks.iter().zip(&degrees).filter(|(_, degree)| **degree == 0.0).map(|(rank, _)| rank).sum();
            let given = |(other, weight): &(usize, f64)| ranks[*other] * weight / degrees[*other];
            let passed = ties.iter().map(|ties| ties.iter().map(given).sum::<f64>());
            let next: Vec<f64> = passed.map(|sum| (1.0 - DAMPING + DAMPING * lost) / size + DAMPING * sum).collect();
            let change: f64 = next.iter().zip(&ranks).map(|(a, b)| (a - b).abs()).sum();
            ranks = next;
            if change < ENOUGH {
                break;
            }
        }
        ranks
    }

    /// By vertex: its neighbours with the number of edges to them.
    pub(super) fn weighted(&self) -> Vec<Vec<(usize, f64)>> {
        use petgraph::visit::EdgeRef;
        let sorted = |n| {
            let mut all: Vec<_> = self.graph.edges(n).map(|tie| (tie.target().index(), count(tie.weight().len()))).collect();
            all.sort_unstable_by_key(|(other, _)| *other);
            all
        };
        self.graph.node_indices().map(sorted).collect()
    }
}

/// Adds how much the ways from this vertex to all others depend on each vertex between.
fn dependencies(source: usize, ties: &[Vec<usize>], total: &mut [f64]) {
    let (mut far, mut ways) = (vec![usize::MAX; ties.len()], vec![0.0; ties.len()]);
    (far[source], ways[source]) = (0, 1.0);
    let (mut order, mut queue) = (Vec::new(), VecDeque::from([source]));
    while let Some(at) = queue.pop_front() {
        order.push(at);
        for &next in &ties[at] {
            if far[next] == usize::MAX {
                far[next] = far[at] + 1;
                queue.push_back(next);
            }
            if far[next] == far[at] + 1 {
                ways[next] += ways[at];
            }
        }
    }
    let mut share = vec![0.0; ties.len()];
    for &at in order.iter().rev() {
        let before = ties[at].iter().filter(|before| far[**before] + 1 == far[at]);
        before.for_each(|before| share[*before] += ways[*before] / ways[at] * (1.0 + share[at]));
        if at != source {
            total[at] += share[at];
        }
    }
}

/// A count as a number to calculate with; exact up to 2^53.
#[allow(clippy::cast_precision_loss)]
pub(super) fn count(n: usize) -> f64 {
    n as f64
}
