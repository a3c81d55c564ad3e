//! Takes a part of a view: kinds of edges, those of several sources, a period, or an actor and its neighbours.
//!
//! A period keeps what can have happened or been in force in it (unknown bounds exclude nothing that is dated at one end only), then the
//! offices and lasting relations of whoever took part. A neighbour is one step away; an event of many or an office is not a step of its own.

use super::edges::lower;
use super::{Class, Edge, Error, Level, Node, View};
use crate::model::date::Day;
use crate::store::names::{Unknown, fold, nearest};
use petgraph::Direction::{Incoming, Outgoing};
use petgraph::graph::NodeIndex;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Local name of the class of offices.
const OFFICE: &str = "Office";

/// The type of the edge from a person to an office.
const HOLDS: &str = "holds";

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
    /// As what actors are shown.
    pub level: Level,
    /// Only edges of these types or sorts; all where there are none.
    pub kinds: Vec<String>,
    /// Only edges that so many independent sources report.
    pub min_sources: usize,
}

impl Filter {
    /// The part of the view that the filter lets through.
    pub(super) fn apply(&self, view: View) -> Result<View, Error> {
        if let (Some(from), Some(until)) = (self.from, self.until)
            && until < from
        {
            return Err(Error::Backwards { from, until });
        }
        let ids = |found: BTreeSet<NodeIndex>| found.into_iter().map(|n| view.graph[n].id.clone()).collect::<BTreeSet<_>>();
        let start = self.actor.as_ref().map(|name| view.named(name).map(ids)).transpose()?;
        let mut view = view;
        if !self.kinds.is_empty() || self.min_sources > 0 {
            view = self.chosen(&view)?;
        }
        if self.from.is_some() || self.until.is_some() {
            view = self.period(&view);
        }
        let Some(ids) = start else { return Ok(view) };
        let start = view.graph.node_indices().filter(|n| ids.contains(&view.graph[*n].id)).collect();
        Ok(around(&view, &start, self.hops))
    }

    /// The edges of the kinds and with the sources that are asked for, and what they join.
    fn chosen(&self, view: &View) -> Result<View, Error> {
        let kinds: Vec<_> = self.kinds.iter().map(|kind| kind.to_lowercase()).collect();
        let known: BTreeSet<_> = view.edges().flat_map(|(source, _, edge)| names(source, edge)).collect();
        if let Some(unknown) = kinds.iter().find(|kind| !known.iter().any(|k| k.to_lowercase() == **kind)) {
            return Err(Error::NoSuchKind { kind: unknown.clone(), known: known.into_iter().collect::<Vec<_>>().join(", ") });
        }
        let kept: Vec<_> = view
            .edges()
            .map(|(source, _, edge)| {
                let of = |name: &String| kinds.contains(&name.to_lowercase());
                edge.sources >= self.min_sources && (kinds.is_empty() || names(source, edge).iter().any(of))
            })
            .collect();
        let mut there = BTreeSet::new();
        ends(view, &kept, &mut there);
        Ok(part(view, |n| there.contains(&n), |i| kept[i]))
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

    /// True where the edge's days and the period can share a day. A tenure runs on beyond the days on which it is attested; an obligation of
    /// unknown begin runs from the first document that tells of it.
    fn overlaps(&self, edge: &Edge) -> bool {
        let before = |a: Option<Day>, b: Option<Day>| matches!((a, b), (Some(a), Some(b)) if a < b);
        let told = || edge.sentences.iter().filter_map(|s| s.date).min().filter(|_| edge.class == Class::Obligation);
        edge.class == Class::Office || !before(edge.end, self.from) && !before(self.until, edge.start.or_else(|| told().min(edge.end)))
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

/// What an edge can be asked for by: its type, its sort, and of a part in an event of many the kind of the event.
fn names(source: &Node, edge: &Edge) -> BTreeSet<String> {
    let mut names = BTreeSet::from([edge.kind.clone(), edge.class.name().to_owned()]);
    if edge.class == Class::Part {
        names.insert(lower(&source.kind));
    }
    names
}

impl View {
    /// The nodes of this name: by id, else by a whole name, else by words within a name; case and accents do not matter.
    ///
    /// # Errors
    /// Where there is none.
    pub fn named(&self, name: &str) -> Result<BTreeSet<NodeIndex>, Error> {
        let wanted = fold(name.trim());
        let names = |n: NodeIndex| {
            let node = &self.graph[n];
            node.names.iter().chain([&node.label]).map(|s| fold(s)).collect::<Vec<_>>()
        };
        let find = |test: &dyn Fn(NodeIndex) -> bool| self.graph.node_indices().filter(|&n| test(n)).collect::<BTreeSet<_>>();
        let by_id = find(&|n| wanted.contains(['/', ':']) && wanted.replace(':', "/").ends_with(&fold(&self.graph[n].id)));
        let whole = || find(&|n| names(n).contains(&wanted));
        let within = || find(&|n| names(n).iter().any(|s| !wanted.is_empty() && s.contains(&wanted)));
        let former = || {
            let ids = self.former.get(&wanted).into_iter().flatten().collect::<BTreeSet<_>>();
            if ids.is_empty() { BTreeSet::new() } else { find(&|n| ids.contains(&self.graph[n].id)) }
        };
        let found = [by_id, whole(), former(), within()].into_iter().find(|f| !f.is_empty());
        found.ok_or_else(|| Error::NoSuchActor(self.unknown(name)))
    }

    fn unknown(&self, name: &str) -> Unknown {
        let actors = self.graph.node_indices().filter(|&n| self.graph.edges(n).all(|e| e.weight().class != Class::Part));
        let names = actors.flat_map(|n| self.graph[n].names.iter().chain([&self.graph[n].label])).chain(self.former.keys());
        let all: BTreeSet<&str> = names.map(String::as_str).collect();
        Unknown { name: name.to_owned(), near: nearest(name, all.into_iter()).into_iter().map(str::to_owned).collect() }
    }
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

/// True for an event or agreement of many, and for an office that somebody holds: they only join.
pub(super) fn joint(view: &View, node: NodeIndex) -> bool {
    let held = || view.graph.edges_directed(node, Incoming).any(|e| e.weight().kind == HOLDS);
    view.graph[node].kind == OFFICE && held() || view.graph.edges(node).any(|e| e.weight().class == Class::Part)
}

fn part(view: &View, node: impl Fn(NodeIndex) -> bool, edge: impl Fn(usize) -> bool) -> View {
    let nodes = view.graph.node_indices().filter(|&n| node(n)).map(|n| view.graph[n].clone()).collect();
    let kept = view.graph.edge_indices().filter(|i| edge(i.index()));
    let ends = |i| view.graph.edge_endpoints(i).map(|(a, b)| (view.graph[a].id.clone(), view.graph[b].id.clone(), view.graph[i].clone()));
    View { former: view.former.clone(), ..View::new(nodes, kept.filter_map(ends).collect()) }
}
