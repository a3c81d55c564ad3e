//! A choice of a view made into boxes with wrapped captions and one labelled line a pair, and these laid out.

use super::Measure;
use super::choose::Choice;
use super::label::{Said, said};
use super::layout::geometry::{Curve, Rect, Size};
use super::layout::{Placement, Tie, place};
use super::metrics::{width, wrap};
use super::pen::{LEADING, SMALL, TEXT};
use super::shapes::room;
use crate::view::caption::days;
use crate::view::style::{Kind, style};
use crate::view::{Class, View};
use petgraph::graph::{EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;
use std::collections::BTreeMap;

/// Widest caption in a box.
const BOX_ROOM: f64 = 132.0;
/// Lines of a caption in a box.
const MOST_LINES: usize = 4;
/// Offices in a box.
const MOST_OFFICES: usize = 2;

/// A box.
pub struct Card {
    /// Lines of the caption.
    pub lines: Vec<String>,
    /// Smaller lines below: day and status of an event, offices of a person.
    pub under: Vec<String>,
    /// Its look.
    pub look: &'static Kind,
}

/// A line between two boxes: all edges between the two.
pub struct Thread {
    /// The class that gives the line its look.
    pub class: Class,
    /// True where an edge points to the first end, and to the second.
    pub heads: [bool; 2],
    /// What the label says.
    pub said: Vec<Said>,
    /// The edges.
    pub edges: Vec<EdgeIndex>,
}

/// A laid-out choice.
pub struct Diagram {
    /// What is drawn.
    pub choice: Choice,
    /// A box a shown node, in order.
    pub cards: Vec<Card>,
    /// Lines.
    pub threads: Vec<Thread>,
    /// Their ends and label sizes, in the same order.
    pub ties: Vec<Tie>,
    /// Where everything stands.
    pub placed: Placement,
}

impl Diagram {
    /// Captions, bundles and layout of a choice.
    pub fn of(choice: Choice) -> Self {
        let cards: Vec<Card> = choice.shown.iter().map(|&n| card(&choice, n)).collect();
        let (threads, ties) = threads(&choice);
        let sizes: Vec<Size> = cards.iter().map(Card::size).collect();
        let placed = place(&sizes, &ties);
        Self { choice, cards, threads, ties, placed }
    }

    /// The curve of a line.
    pub fn curve(&self, i: usize) -> Curve {
        self.placed.curve(&self.ties, i)
    }

    /// How well it is laid out.
    pub fn measure(&self) -> Measure {
        let (boxes, labels) = (&self.placed.boxes, &self.placed.labels);
        let all: Vec<_> = boxes.iter().chain(labels).filter(|r| r.size.w > 0.0).collect();
        let curves: Vec<_> = (0..self.ties.len()).map(|i| self.curve(i)).collect();
        let pairs = |n: usize| (0..n).flat_map(|i| (0..i).map(move |j| (i, j)));
        let ends = |i: usize| [self.ties[i].a, self.ties[i].b];
        let each = || 0..curves.len();
        let written = |l: &Rect| l.size.w > 0.0;
        Measure {
            overlaps: pairs(all.len()).filter(|&(i, j)| all[i].overlaps(all[j])).count(),
            crossings: pairs(curves.len()).map(|(i, j)| curves[i].crossings(&curves[j])).sum(),
            through: each().map(|i| (0..boxes.len()).filter(|b| !ends(i).contains(b) && curves[i].cuts(&boxes[*b])).count()).sum(),
            struck: each()
                .map(|i| (0..labels.len()).filter(|&l| l != i && written(&labels[l]) && curves[i].cuts(&labels[l])).count())
                .sum(),
            width: self.placed.size.w,
            height: self.placed.size.h,
        }
    }
}

impl Card {
    /// The size of the box with its shape.
    fn size(&self) -> Size {
        let under = self.under.iter().map(|d| width(d, SMALL));
        let w = self.lines.iter().map(|l| width(l, TEXT)).chain(under).fold(0.0, f64::max);
        let h = self.lines.len() as f64 * TEXT * LEADING + self.under.len() as f64 * SMALL * LEADING;
        room(&self.look.shape, Size { w, h })
    }
}

fn card(choice: &Choice, n: NodeIndex) -> Card {
    let node = &choice.view.graph[n];
    let look = style().look(&node.kind);
    let mut under = Vec::new();
    if matches!(look.shape.as_str(), "event" | "note") {
        let status = node.status.as_deref().map(|s| style().fill("planned", "status", &style().caption(s)));
        let day = [days(node.start, node.end), status].into_iter().flatten().collect::<Vec<_>>().join(" ");
        under.extend(Some(day).filter(|d| !d.is_empty()));
    }
    under.extend(offices(choice, n));
    Card { lines: wrap(&caption(&choice.view, n), TEXT, BOX_ROOM, MOST_LINES), under, look }
}

/// The offices that stand in the holder's box: the latest first, each once.
fn offices(choice: &Choice, n: NodeIndex) -> Vec<String> {
    let graph = &choice.view.graph;
    let held = graph.edges(n).filter(|e| choice.inside[e.id().index()]);
    let mut held: Vec<_> =
        held.map(|e| (e.weight().end, e.weight().caption.clone().unwrap_or_else(|| graph[e.target()].label.clone()))).collect();
    held.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut names: Vec<String> = Vec::new();
    let bare = |name: &str| name.to_lowercase().replace('-', " ");
    for (_, name) in &held {
        let said = |(_, other): &(_, String)| other.len() > name.len() && bare(other).contains(&bare(name));
        if !names.contains(name) && !held.iter().any(said) {
            names.push(name.clone());
        }
    }
    let more = names.len().saturating_sub(MOST_OFFICES);
    let rows = if names.len() == 1 { 3 } else { 2 };
    let mut lines: Vec<_> = names.iter().take(MOST_OFFICES).flat_map(|name| wrap(name, SMALL, BOX_ROOM, rows)).collect();
    if more > 0 {
        lines.last_mut().into_iter().for_each(|last| *last = format!("{last} +{more}"));
    }
    lines
}

/// True for a part in an event that says nothing more than being there: mere presence, and what is the same of all.
fn plain(view: &View, i: EdgeIndex) -> bool {
    let edge = &view.graph[i];
    let others = || view.graph.edge_endpoints(i).into_iter().flat_map(|(event, _)| view.graph.edges(event));
    edge.class == Class::Part && (edge.kind == "participant" || others().all(|e| e.weight().kind == edge.kind))
}

/// A node's label. Of an event whose label only names those it is joined to, what it was; of an agreement what stands after them.
fn caption(view: &View, n: NodeIndex) -> String {
    let node = &view.graph[n];
    let last = |m: NodeIndex| view.graph[m].label.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let named = || view.graph.neighbors(n).any(|m| node.label.to_lowercase().contains(&last(m)));
    match style().look(&node.kind).shape.as_str() {
        "event" if named() => style().noun(&node.kind),
        "note" if named() => topic(view, n).unwrap_or_else(|| style().noun(&node.kind)),
        _ if node.label.trim().is_empty() => node.id.clone(),
        _ => node.label.clone(),
    }
}

/// What an agreement's label says after the last party that it names.
fn topic(view: &View, n: NodeIndex) -> Option<String> {
    let label = &view.graph[n].label;
    let ends = view.graph.neighbors(n).filter_map(|m| label.rfind(&view.graph[m].label).map(|at| at + view.graph[m].label.len()));
    let rest = label[ends.max()?..].trim();
    let mut chars = rest.chars();
    let first = chars.next().filter(|c| c.is_alphabetic())?;
    Some(first.to_uppercase().chain(chars).collect())
}

fn threads(choice: &Choice) -> (Vec<Thread>, Vec<Tie>) {
    let graph = &choice.view.graph;
    let at: BTreeMap<NodeIndex, usize> = choice.shown.iter().enumerate().map(|(i, &n)| (n, i)).collect();
    let mut bundles: BTreeMap<(usize, usize), Vec<EdgeIndex>> = BTreeMap::new();
    for i in graph.edge_indices().filter(|i| !choice.inside[i.index()]) {
        let ends = graph.edge_endpoints(i).and_then(|(a, b)| Some((*at.get(&a)?, *at.get(&b)?)));
        if let Some((a, b)) = ends.filter(|(a, b)| a != b) {
            bundles.entry((a.min(b), a.max(b))).or_default().push(i);
        }
    }
    bundles.into_iter().map(|(ends, edges)| thread(choice, ends, edges)).unzip()
}

fn thread(choice: &Choice, (a, b): (usize, usize), mut edges: Vec<EdgeIndex>) -> (Thread, Tie) {
    let graph = &choice.view.graph;
    edges.sort_by_key(|&i| (rank(graph[i].class), graph[i].start, graph[i].end, i));
    let backward = |i: EdgeIndex| graph.edge_endpoints(i).is_some_and(|(from, _)| from == choice.shown[b]);
    let points = |back: bool| edges.iter().any(|&i| graph[i].directed && backward(i) == back);
    let heads = [points(true), points(false)];
    let telling = edges.iter().filter(|&&i| !plain(&choice.view, i));
    let said = said(telling.map(|&i| (&graph[i], backward(i))), heads[0] && heads[1]);
    let w = said.iter().map(Said::width).fold(0.0, f64::max);
    let h = said.len() as f64 * SMALL * LEADING;
    let label = if said.is_empty() { Size::default() } else { Size { w: w + 4.0, h: h + 2.0 } };
    let class = edges.first().map_or(Class::Standing, |&i| graph[i].class);
    (Thread { class, heads, said, edges }, Tie { a, b, label })
}

/// The order of classes on one line: what comes first gives the line its look.
fn rank(class: Class) -> usize {
    [Class::Happening, Class::Obligation, Class::Unrealised, Class::Part, Class::Office, Class::Standing]
        .iter()
        .position(|c| *c == class)
        .unwrap_or_default()
}
