//! What happened on which days among which nodes: one item for an event or agreement, whether the view has it as edges of a pair or as
//! a node with parts. Timeline and matrix are made of these.

use crate::model::date::Day;
use crate::view::style::style;
use crate::view::{Class, View};
use petgraph::Direction::Outgoing;
use petgraph::graph::{EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;
use std::collections::{BTreeMap, BTreeSet};

/// One event, agreement or obligation.
#[derive(Clone, Debug)]
pub struct Happening {
    /// First day.
    pub start: Option<Day>,
    /// Last day; of an obligation the day it ends.
    pub end: Option<Day>,
    /// Its class; a node's is that of what happened, or of what did not.
    pub class: Class,
    /// Types of its edges, or the kind of its node in an edge's spelling.
    pub kinds: BTreeSet<String>,
    /// What it was, in words.
    pub words: Vec<String>,
    /// Who took part; of an obligation the obligor first.
    pub members: Vec<NodeIndex>,
    /// The edges behind it.
    pub edges: Vec<EdgeIndex>,
}

impl Happening {
    /// True where it is an agreement.
    pub fn agreed(&self) -> bool {
        self.kinds.iter().any(|k| style().shape.agreeing.contains(k))
    }

    /// True where it is a meeting, call or visit.
    pub fn contact(&self) -> bool {
        self.kinds.iter().any(|k| style().shape.contacts.contains(k))
    }

    /// The day it is sorted by.
    pub fn day(&self) -> Option<Day> {
        self.start.or(self.end)
    }
}

/// All of a view: events of many first by node, then what happened between pairs; edges of one pair and class on the same days are one, and so
/// is what one owes to several.
pub fn happenings(view: &View) -> Vec<Happening> {
    let mut all: Vec<_> = view.graph.node_indices().filter_map(|n| joint(view, n)).collect();
    let mut pairs: BTreeMap<_, Happening> = BTreeMap::new();
    for i in view.graph.edge_indices() {
        let edge = &view.graph[i];
        let Some((a, b)) = view.graph.edge_endpoints(i).filter(|(a, b)| a != b) else { continue };
        if !matches!(edge.class, Class::Happening | Class::Unrealised | Class::Obligation) {
            continue;
        }
        let ends = if edge.class == Class::Obligation { (a, a) } else { (a.min(b), a.max(b)) };
        let new = Happening {
            start: edge.start,
            end: edge.end,
            class: edge.class,
            kinds: BTreeSet::new(),
            words: Vec::new(),
            members: if edge.class == Class::Obligation { vec![a, b] } else { vec![ends.0, ends.1] },
            edges: Vec::new(),
        };
        let item = pairs.entry((ends, edge.class, edge.start, edge.end)).or_insert(new);
        item.kinds.insert(edge.kind.clone());
        item.edges.push(i);
        if !item.members.contains(&b) {
            item.members.push(b);
        }
        let words = edge.words();
        if !item.words.contains(&words) {
            item.words.push(words);
        }
    }
    all.extend(pairs.into_values());
    all
}

/// An event or agreement of many.
fn joint(view: &View, n: NodeIndex) -> Option<Happening> {
    let parts: Vec<_> = view.graph.edges(n).filter(|e| e.weight().class == Class::Part).collect();
    let node = &view.graph[n];
    if parts.is_empty() {
        return None;
    }
    let status = node.status.as_deref().map(|s| style().fill("planned", "status", &style().caption(s)));
    let words = [Some(style().noun(&node.kind)), status].into_iter().flatten().collect::<Vec<_>>().join(" ");
    Some(Happening {
        start: node.start,
        end: node.end,
        class: if node.status.is_some() { Class::Unrealised } else { Class::Happening },
        kinds: BTreeSet::from([small(&node.kind)]),
        words: vec![words],
        members: parts.iter().map(|e| e.target()).collect::<BTreeSet<_>>().into_iter().collect(),
        edges: parts.iter().map(|e| e.id()).collect::<BTreeSet<_>>().into_iter().collect(),
    })
}

/// A class's name as a type's: the first letter small.
fn small(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|c| c.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// The states that a node belongs to on a day: itself, or those of its offices and bodies. Offices whose days hold the day come first;
/// where none does, all of them count.
pub fn states(view: &View, n: NodeIndex, day: Option<Day>) -> BTreeSet<NodeIndex> {
    let mut found = BTreeSet::new();
    let mut open = vec![(n, 0)];
    while let Some((at, depth)) = open.pop() {
        if style().look(&view.graph[at].kind).shape == "double" {
            found.insert(at);
        } else if depth < 4 {
            open.extend(above(view, at, day).into_iter().map(|n| (n, depth + 1)));
        }
    }
    found
}

/// Where a node belongs, one step up.
fn above(view: &View, n: NodeIndex, day: Option<Day>) -> Vec<NodeIndex> {
    let edges: Vec<_> = view.graph.edges_directed(n, Outgoing).collect();
    let held: Vec<_> = edges.iter().filter(|e| e.weight().class == Class::Office).collect();
    let holds = |e: &&&petgraph::graph::EdgeReference<'_, crate::view::Edge>| {
        let (edge, before) = (e.weight(), |a: Option<Day>, b: Option<Day>| matches!((a, b), (Some(a), Some(b)) if a < b));
        !before(day, edge.start) && !before(edge.end, day)
    };
    let now: Vec<_> = held.iter().filter(|e| holds(e)).map(|e| e.target()).collect();
    if !now.is_empty() {
        return now;
    }
    if !held.is_empty() {
        return held.iter().map(|e| e.target()).collect();
    }
    edges.iter().filter(|e| style().shape.belongs.contains(&e.weight().kind)).map(|e| e.target()).collect()
}

/// How much there is to say of each node: items that it takes part in.
pub fn busy(items: &[Happening]) -> BTreeMap<NodeIndex, usize> {
    let mut count = BTreeMap::new();
    items.iter().flat_map(|i| &i.members).for_each(|&n| *count.entry(n).or_default() += 1);
    count
}

/// True for what acts: no place, event or agreement.
pub fn acts(view: &View, n: NodeIndex) -> bool {
    !matches!(style().look(&view.graph[n].kind).shape.as_str(), "house" | "event" | "note")
}
