//! Communities by modularity (Louvain: Blondel and others 2008): groups that have more to do with each other than chance would give.
//!
//! Vertices are taken in the view's order and move only for a gain, so that the same view gives the same communities.

use super::network::Network;
use petgraph::graph::NodeIndex;
use std::collections::BTreeMap;

/// Rounds of moves at one level, and levels, at most: gains end long before.
const MOST_ROUNDS: usize = 50;

/// The least gain for which a vertex moves.
const LEAST_GAIN: f64 = 1e-9;

/// By vertex: neighbours and the weight of the tie; a vertex of several may be tied to itself.
type Ties = Vec<Vec<(usize, f64)>>;

impl Network<'_> {
    /// Actors by community, the largest first.
    pub fn communities(&self) -> Vec<Vec<NodeIndex>> {
        self.groups(&louvain(self.weighted()))
    }
}

fn louvain(mut ties: Ties) -> Vec<usize> {
    let mut member: Vec<usize> = (0..ties.len()).collect();
    for _ in 0..MOST_ROUNDS {
        let community = moved(&ties);
        let count = community.iter().max().map_or(0, |last| last + 1);
        if count == ties.len() {
            break;
        }
        member.iter_mut().for_each(|m| *m = community[*m]);
        ties = joined(&ties, &community, count);
    }
    member
}

/// Each vertex in the community where it adds most, communities numbered in the order of their first vertex.
fn moved(ties: &Ties) -> Vec<usize> {
    let degree: Vec<f64> = ties.iter().map(|ties| ties.iter().map(|(_, weight)| weight).sum()).collect();
    let all: f64 = degree.iter().sum();
    let (mut community, mut weight): (Vec<usize>, Vec<f64>) = ((0..ties.len()).collect(), degree.clone());
    for _ in 0..MOST_ROUNDS {
        let mut changed = false;
        for at in 0..ties.len() {
            let from = community[at];
            weight[from] -= degree[at];
            let mut towards = BTreeMap::from([(from, 0.0)]);
            ties[at].iter().filter(|(other, _)| *other != at).for_each(|(other, w)| *towards.entry(community[*other]).or_insert(0.0) += w);
            let gain = |c: usize, towards: f64| towards - weight[c] * degree[at] / all;
            let (mut best, mut most) = (from, gain(from, towards[&from]) + LEAST_GAIN);
            for (&c, &towards) in &towards {
                if gain(c, towards) > most {
                    (best, most) = (c, gain(c, towards));
                }
            }
            weight[best] += degree[at];
            community[at] = best;
            changed |= best != from;
        }
        if !changed {
            break;
        }
    }
    numbered(&community)
}

fn numbered(community: &[usize]) -> Vec<usize> {
    let mut number = BTreeMap::new();
    community
        .iter()
        .map(|c| {
            let next = number.len();
            *number.entry(*c).or_insert(next)
        })
        .collect()
}

/// The network whose vertices are communities.
fn joined(ties: &Ties, community: &[usize], count: usize) -> Ties {
    let mut joined = vec![BTreeMap::new(); count];
    for (at, ties) in ties.iter().enumerate() {
        ties.iter().for_each(|(other, weight)| *joined[community[at]].entry(community[*other]).or_insert(0.0) += weight);
    }
    joined.into_iter().map(|ties| ties.into_iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_cliques_with_a_bridge_are_two() {
        let mut ties: Ties = vec![Vec::new(); 8];
        let pairs = (0..4).flat_map(|a| (0..a).map(move |b| (a, b))).flat_map(|(a, b)| [(a, b), (a + 4, b + 4)]);
        for (a, b) in pairs.chain([(3, 4)]) {
            ties[a].push((b, 1.0));
            ties[b].push((a, 1.0));
        }
        assert_eq!(louvain(ties), [0, 0, 0, 0, 1, 1, 1, 1]);
        assert_eq!(louvain(vec![Vec::new(); 2]), [0, 1]);
        assert!(louvain(Vec::new()).is_empty());
    }
}
