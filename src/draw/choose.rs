//! Chooses what of a view is drawn: the nodes with most relations where there are too many, and which offices stand in the box of their
//! holder instead of on a line of their own; of more lines than can be told apart, those of the pairs with most relations.
//!
//! In a picture of few, an office is a line from the holder to the body. In a picture of many it is a line of text in the holder's box,
//! and what is there for nothing but offices has no box. An office of no known body always stands in its holder's box.

use crate::view::style::style;
use crate::view::{Class, Edge, View};
use petgraph::Direction::{Incoming, Outgoing};
use petgraph::graph::{EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A picture of more nodes than this has no room for a line for each office.
const FEW: usize = 40;

/// How often the places of those without a relation to another are given to others.
const REFILLS: usize = 4;

/// A part of a view, and how it is to be drawn.
pub struct Choice {
    /// Everything the picture speaks of.
    pub view: View,
    /// Nodes with a box, in order.
    pub shown: Vec<NodeIndex>,
    /// By edge: true where it is an office that stands in its holder's box.
    pub inside: Vec<bool>,
    /// How many nodes could have had a box.
    pub all: usize,
    /// How many lines are drawn, and how many there could have been, where some are left out.
    pub lines: Option<(usize, usize)>,
    /// True where there is no room for a line for each office.
    many: bool,
}

/// Two nodes with something between them.
type Pair = (NodeIndex, NodeIndex);

/// Sizes that are tried, and lines that a picture of paper and one that can be zoomed may have.
const SIZES: [usize; 7] = [120, 90, 60, 50, 40, 30, 20];
const LINES: [usize; 2] = [120, 240];

/// Lines a node that can still be told apart.
const DENSE: f64 = 2.5;

impl Choice {
    /// As much of a view as can be read: at most 60 nodes, or twice as many where the reader can zoom, and fewer where they have many lines.
    pub fn readable(view: &View, zooms: bool) -> Self {
        let sizes = SIZES.into_iter().skip(if zooms { 0 } else { 2 });
        let crowded =
            |choice: &Self| choice.pairs().len() as f64 > (DENSE * choice.shown.len() as f64).min(LINES[usize::from(zooms)] as f64);
        let mut all = sizes.map(|most| Self::of(view, most)).skip_while(crowded);
        all.next().unwrap_or_else(|| Self::of(view, SIZES[SIZES.len() - 1]))
    }

    /// At most so many nodes, and as many of the lines between them as can be told apart: every part in an event of many, the first of each
    /// node, and those of the pairs with most relations.
    pub fn clear(view: &View, most: usize) -> Self {
        let choice = Self::of(view, most);
        let (pairs, room) = (choice.pairs(), (DENSE * choice.shown.len() as f64) as usize);
        if pairs.len() <= room {
            return choice;
        }
        let mut order: Vec<_> = pairs.iter().map(|(pair, (part, count))| (!part, Reverse(*count), *pair)).collect();
        order.sort_unstable();
        let mut met = BTreeSet::new();
        let (first, others): (Vec<_>, Vec<_>) =
            order.into_iter().partition(|(happening, _, (a, b))| met.insert(*a) | met.insert(*b) || !happening);
        let room = room.max(first.len());
        let kept: BTreeSet<Pair> = first.into_iter().chain(others).take(room).map(|(_, _, pair)| pair).collect();
        Self { lines: Some((kept.len(), pairs.len())), ..choice.only(&kept) }
    }

    /// Pairs of shown nodes that are joined: true where one is the other's part in an event of many, and how many edges they have.
    fn pairs(&self) -> BTreeMap<Pair, (bool, usize)> {
        let mut pairs = BTreeMap::new();
        for i in self.view.graph.edge_indices().filter(|i| !self.inside[i.index()]) {
            if let Some((a, b)) = self.view.graph.edge_endpoints(i) {
                let pair: &mut (bool, usize) = pairs.entry((a.min(b), a.max(b))).or_default();
                *pair = (pair.0 || self.view.graph[i].class == Class::Part, pair.1 + 1);
            }
        }
        pairs
    }

    /// The same nodes with the lines of these pairs only.
    fn only(self, kept: &BTreeSet<Pair>) -> Self {
        let graph = &self.view.graph;
        let id = |n: NodeIndex| graph[n].id.clone();
        let drawn =
            |i: &EdgeIndex| graph.edge_endpoints(*i).filter(|(a, b)| self.inside[i.index()] || kept.contains(&(*a.min(b), *a.max(b))));
        let edges = graph.edge_indices().filter_map(|i| drawn(&i).map(|(a, b)| (id(a), id(b), graph[i].clone()))).collect();
        let view = View::new(graph.node_weights().cloned().collect(), edges);
        Self { inside: inside(&view, self.many), view, ..self }
    }

    /// At most so many nodes of the actors' view.
    pub fn of(view: &View, most: usize) -> Self {
        let mut folded = view.folded();
        let many = folded.graph.node_count() > FEW;
        if many {
            folded = folded.without_governments();
        }
        let whole = Whole { inside: inside(&folded, many), view: &folded };
        let candidates: BTreeSet<_> = folded.graph.node_indices().filter(|&n| whole.candidate(n, many)).collect();
        let kept = whole.busiest(&candidates, most, many);
        let view = whole.part(&kept);
        let ids: BTreeSet<_> = kept.iter().map(|&n| folded.graph[n].id.as_str()).collect();
        let shown = view.graph.node_indices().filter(|&n| ids.contains(view.graph[n].id.as_str())).collect();
        Self { shown, inside: inside(&view, many), all: candidates.len(), view, lines: None, many }
    }
}

/// By edge: true where the office stands in the holder's box.
fn inside(view: &View, many: bool) -> Vec<bool> {
    let post = |n: NodeIndex| style().look(&view.graph[n].kind).shape == "tab";
    let is = |i: EdgeIndex| view.graph[i].class == Class::Office && (many || view.graph.edge_endpoints(i).is_some_and(|(_, to)| post(to)));
    view.graph.edge_indices().map(is).collect()
}

struct Whole<'a> {
    view: &'a View,
    inside: Vec<bool>,
}

impl Whole<'_> {
    fn edges(&self, n: NodeIndex) -> impl Iterator<Item = (EdgeIndex, NodeIndex, &Edge)> {
        let graph = &self.view.graph;
        let out = graph.edges_directed(n, Outgoing).map(|e| (e.id(), e.target(), e.weight()));
        out.chain(graph.edges_directed(n, Incoming).map(|e| (e.id(), e.source(), e.weight())))
    }

    /// True for what a picture of all would have a box for: in a picture of many, belonging somewhere is no reason to be there.
    fn candidate(&self, n: NodeIndex, many: bool) -> bool {
        let context = |edge: &Edge| many && style().shape.context.contains(&edge.kind);
        let reason = |(i, _, edge): (EdgeIndex, NodeIndex, &Edge)| !self.inside[i.index()] && !context(edge);
        let holder = || self.view.graph.edges(n).any(|e| self.inside[e.id().index()]);
        self.view.graph.neighbors_undirected(n).next().is_none() || self.edges(n).any(reason) || holder()
    }

    /// The so many with most relations; of many, only those with a relation to another of them, and others in the place of the rest.
    fn busiest(&self, candidates: &BTreeSet<NodeIndex>, most: usize, many: bool) -> BTreeSet<NodeIndex> {
        let mut order: Vec<_> = candidates.iter().copied().collect();
        order.sort_by_key(|&n| (Reverse(self.weight(n)), n));
        let mut kept: BTreeSet<_> = order.iter().copied().take(most).collect();
        if !many {
            return kept;
        }
        let mut taken = most;
        for _ in 0..REFILLS {
            kept = self.joined(order.iter().copied().take(taken).collect());
            let wanted = most.saturating_sub(kept.len());
            if wanted == 0 || taken >= order.len() {
                break;
            }
            taken += wanted;
        }
        while kept.len() > most {
            let least = order.iter().rev().find(|n| kept.contains(n)).copied();
            kept = self.joined(kept.into_iter().filter(|n| Some(*n) != least).collect());
        }
        kept
    }

    /// Those of the nodes with a relation to another of them; of events of many those with two.
    fn joined(&self, mut kept: BTreeSet<NodeIndex>) -> BTreeSet<NodeIndex> {
        loop {
            let others = |n: NodeIndex| {
                let drawn = self.edges(n).filter(|(i, other, _)| *other != n && !self.inside[i.index()] && kept.contains(other));
                drawn.map(|(_, other, _)| other).collect::<BTreeSet<_>>().len()
            };
            let next: BTreeSet<_> = kept.iter().copied().filter(|&n| others(n) >= if self.joint(n) { 2 } else { 1 }).collect();
            if next.len() == kept.len() {
                return next;
            }
            kept = next;
        }
    }

    /// True for an event or agreement of many.
    fn joint(&self, n: NodeIndex) -> bool {
        self.view.graph.edges(n).any(|e| e.weight().class == Class::Part)
    }

    /// How much there is to say of a node: what happened first, then what lasts.
    fn weight(&self, n: NodeIndex) -> (usize, usize) {
        let lasts = |class: Class| matches!(class, Class::Office | Class::Standing);
        let (last, happen): (Vec<_>, Vec<_>) = self.edges(n).map(|(_, _, e)| e.class).partition(|c| lasts(*c));
        (happen.len(), last.len())
    }

    /// These nodes, the edges between them, and the offices in their boxes.
    fn part(&self, kept: &BTreeSet<NodeIndex>) -> View {
        let graph = &self.view.graph;
        let ends = |i: EdgeIndex| graph.edge_endpoints(i).filter(|(a, b)| kept.contains(a) && (kept.contains(b) || self.inside[i.index()]));
        let edges: Vec<_> = graph.edge_indices().filter_map(|i| ends(i).map(|(a, b)| (i, a, b))).collect();
        let nodes: BTreeSet<_> = edges.iter().flat_map(|&(_, a, b)| [a, b]).chain(kept.iter().copied()).collect();
        let id = |n: NodeIndex| graph[n].id.clone();
        let edges = edges.into_iter().map(|(i, a, b)| (id(a), id(b), graph[i].clone())).collect();
        View::new(nodes.into_iter().map(|n| graph[n].clone()).collect(), edges)
    }
}
