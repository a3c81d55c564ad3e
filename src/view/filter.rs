//! Takes a part of a view: a period, or an actor and its neighbours.
//!
//! A period keeps what can have happened or been in force in it (unknown bounds exclude nothing that is dated at one end only), then the
//! offices and lasting relations of whoever took part. A neighbour is one step away; an event of many or an office is not a step of its own.

use super::{Class, Edge, Error, View};
use crate::model::date::Day;
use petgraph::Direction::{Incoming, Outgoing};
use petgraph::graph::NodeIndex;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Local name of the class of offices.
const OFFICE: &str = "Office";

/// Which part of the graph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only what happened on or after this day.
    pub from: Option<Day>,
    /// Only what happened on or before this day.
    pub until: Option<Day>,
    /// Only this actor and its neighbours: a name, an IRI, or an IRI below the base.
    pub actor: Option<String>,
    /// How far from the actor.
    pub hops: usize,
}

impl Filter {
    /// The part of the view that the filter lets through.
    pub(super) fn apply(&self, view: View) -> Result<View, Error> {
        let view = if self.from.is_some() || self.until.is_some() { self.period(&view) } else { view };
        match &self.actor {
            Some(name) => Ok(around(&view, &named(&view, name)?, self.hops)),
            None => Ok(view),
        }
    }

    fn period(&self, view: &View) -> View {
        let mut kept: Vec<bool> = view.graph.edge_weights().map(|e| self.dated(e)).collect();
        let mut there = BTreeSet::new();
        ends(view, &kept, &mut there);
        for class in [Class::Office, Class::Office, Class::Standing] {
            for i in view.graph.edge_indices() {
                let (edge, source) = (&view.graph[i], view.graph.edge_endpoints(i).map(|e| e.0));
                kept[i.index()] |= edge.class == class && source.is_some_and(|s| there.contains(&s)) && self.overlaps(edge);
            }
            ends(view, &kept, &mut there);
        }
        part(view, |n| there.contains(&n), |i| kept[i])
    }

    /// True for what happened or was owed in the period.
    fn dated(&self, edge: &Edge) -> bool {
        let happens = matches!(edge.class, Class::Happening | Class::Unrealised | Class::Part | Class::Obligation);
        happens && (edge.start.is_some() || edge.end.is_some()) && self.overlaps(edge)
    }

    /// True where the edge's days and the period can share a day. A tenure runs on beyond the days on which it is attested.
    fn overlaps(&self, edge: &Edge) -> bool {
        let before = |a: Option<Day>, b: Option<Day>| matches!((a, b), (Some(a), Some(b)) if a < b);
        edge.class == Class::Office || !before(edge.end, self.from) && !before(self.until, edge.start)
    }
}

impl View {
    /// The so many nodes to which most happened, and the edges between them; the whole view where it has no more.
    pub fn busiest(self, most: usize) -> Self {
        if self.graph.node_count() <= most {
            return self;
        }
        let mut order: Vec<_> = self.graph.node_indices().collect();
        order.sort_by_key(|&n| (std::cmp::Reverse(self.weight(n)), n));
        let kept: BTreeSet<_> = order.into_iter().take(most).collect();
        let joined = |n: NodeIndex| self.graph.neighbors_undirected(n).any(|other| kept.contains(&other));
        part(&self, |n| kept.contains(&n) && joined(n), |_| true)
    }
}

impl View {
    /// How much there is to say of a node: what happened first, then what lasts.
    fn weight(&self, node: NodeIndex) -> (usize, usize) {
        let lasts = |class: Class| matches!(class, Class::Office | Class::Standing);
        let edges = [Incoming, Outgoing].into_iter().flat_map(|way| self.graph.edges_directed(node, way));
        let (last, happen): (Vec<_>, Vec<_>) = edges.map(|e| e.weight().class).partition(|c| lasts(*c));
        (happen.len(), last.len())
    }
}

fn ends(view: &View, kept: &[bool], there: &mut BTreeSet<NodeIndex>) {
    let edges = view.graph.edge_indices().filter(|i| kept[i.index()]);
    there.extend(edges.filter_map(|i| view.graph.edge_endpoints(i)).flat_map(|(a, b)| [a, b]));
}

/// The nodes of this name: by id, else by a whole name, else by words within a name; case does not matter.
fn named(view: &View, name: &str) -> Result<BTreeSet<NodeIndex>, Error> {
    let wanted = name.trim().to_lowercase();
    let names = |n: NodeIndex| {
        let node = &view.graph[n];
        node.names.iter().chain([&node.label]).map(|s| s.to_lowercase()).collect::<Vec<_>>()
    };
    let find = |test: &dyn Fn(NodeIndex) -> bool| view.graph.node_indices().filter(|&n| test(n)).collect::<BTreeSet<_>>();
    let by_id = find(&|n| wanted.ends_with(&view.graph[n].id.to_lowercase()) && wanted.contains('/'));
    let whole = || find(&|n| names(n).contains(&wanted));
    let within = || find(&|n| names(n).iter().any(|s| !wanted.is_empty() && s.contains(&wanted)));
    let found = [by_id, whole(), within()].into_iter().find(|f| !f.is_empty());
    found.ok_or_else(|| Error::NoSuchActor(name.to_owned()))
}

/// The nodes within so many steps of these, and the edges between them.
fn around(view: &View, start: &BTreeSet<NodeIndex>, hops: usize) -> View {
    let mut steps: BTreeMap<NodeIndex, usize> = start.iter().map(|&n| (n, 0)).collect();
    let mut queue: VecDeque<_> = start.iter().copied().collect();
    while let Some(node) = queue.pop_front() {
        let reach = steps[&node] + usize::from(!joint(view, node));
        for next in view.graph.neighbors_undirected(node).filter(|_| reach <= hops) {
            if steps.get(&next).is_none_or(|&s| reach < s) {
                steps.insert(next, reach);
                if joint(view, next) { queue.push_front(next) } else { queue.push_back(next) }
            }
        }
    }
    part(view, |n| steps.contains_key(&n), |_| true)
}

/// True for an event or agreement of many, and for an office: they only join.
fn joint(view: &View, node: NodeIndex) -> bool {
    view.graph[node].kind == OFFICE || view.graph.edges(node).any(|e| e.weight().class == Class::Part)
}

fn part(view: &View, node: impl Fn(NodeIndex) -> bool, edge: impl Fn(usize) -> bool) -> View {
    let nodes = view.graph.node_indices().filter(|&n| node(n)).map(|n| view.graph[n].clone()).collect();
    let kept = view.graph.edge_indices().filter(|i| edge(i.index()));
    let ends = |i| view.graph.edge_endpoints(i).map(|(a, b)| (view.graph[a].id.clone(), view.graph[b].id.clone(), view.graph[i].clone()));
    View::new(nodes, kept.filter_map(ends).collect())
}
