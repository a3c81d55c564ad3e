//! The structure: states and organisations at the left, their bodies, the offices in them, and who held each, with days. A layered tree,
//! each group a block; blocks stand in as many columns as a page wants.

use super::layout::geometry::{Rect, Size, point};
use super::metrics::{width, wrap};
use super::pen::{self, INK, LEADING, SMALL, TEXT};
use super::shapes::{drop, room};
use super::svg::Sheet;
use super::tell::tooltip;
use super::xml::number;
use crate::view::caption::days;
use crate::view::style::style;
use crate::view::{Class, View};
use petgraph::Direction::{Incoming, Outgoing};
use petgraph::graph::{EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Widest caption.
const ROOM: f64 = 170.0;
/// Room between two boxes above each other, and between two groups.
const GAP: (f64, f64) = (7.0, 26.0);
/// Room between two layers, for the lines.
const AISLE: f64 = 34.0;
/// Width of the page over its height.
const ASPECT: f64 = 1.3;

/// Left side and width of each layer.
type Layers = BTreeMap<usize, (f64, f64)>;

/// A box with what stands to the right of it.
struct Branch {
    node: NodeIndex,
    /// The edge to the box at the left.
    edge: Option<EdgeIndex>,
    lines: Vec<String>,
    under: Option<String>,
    size: Size,
    branches: Vec<Branch>,
}

/// The structure that a view knows, at most so many boxes of groups, the largest first.
pub fn sheet(view: View, most: usize) -> Sheet {
    let mut blocks: Vec<Branch> = roots(&view).into_iter().map(|n| branch(&view, (n, None), &mut BTreeSet::new())).collect();
    blocks.retain(|b| b.branches.iter().any(|b| style().look(&view.graph[b.node].kind).name != "Person" || b.edge.is_some()));
    blocks.sort_by_key(|b| (Reverse(b.count()), b.node));
    let (all, mut total) = (blocks.len(), 0);
    let fitting = blocks.iter().take_while(|b| (total == 0 || total + b.count() <= most, total += b.count()).0).count();
    blocks.truncate(fitting);
    let heads = || style().fill("heads", "count", &fitting.to_string()).replace("{all}", &all.to_string());
    let mut notes: Vec<String> = (fitting < all).then(heads).into_iter().collect();
    notes.extend((!blocks.is_empty()).then(|| style().word("tenure").to_owned()));
    let mut kinds = BTreeSet::new();
    blocks.iter().for_each(|b| b.kinds(&view, &mut kinds));
    let (body, size) = page(&view, &blocks);
    let lines = [Class::Office, Class::Standing].into_iter().filter(|_| !body.is_empty()).collect();
    Sheet { notes, body, size, kinds, lines, view, ..Sheet::default() }
}

/// What offices and bodies hang on and what itself hangs on nothing.
fn roots(view: &View) -> Vec<NodeIndex> {
    let hangs = |n: NodeIndex| view.graph.edges_directed(n, Outgoing).any(|e| belongs(&e.weight().kind) && e.target() != n);
    let holds = |n: NodeIndex| view.graph.edges_directed(n, Incoming).any(|e| belongs(&e.weight().kind) && offices(view, e.source(), 3));
    let post = |n: NodeIndex| style().look(&view.graph[n].kind).shape == "tab";
    view.graph.node_indices().filter(|&n| !hangs(n) && !post(n) && holds(n)).collect()
}

/// True where an office with a holder is at most so many steps below.
fn offices(view: &View, n: NodeIndex, depth: usize) -> bool {
    view.graph.edges_directed(n, Incoming).any(|e| {
        let kind = &e.weight().kind;
        kind == "holds" || depth > 0 && belongs(kind) && offices(view, e.source(), depth - 1)
    })
}

fn belongs(kind: &str) -> bool {
    style().shape.belongs.iter().any(|b| b == kind)
}

/// The node with all that belongs to it. `seen` keeps circles and second places out: an office of a body is not shown beside the body.
fn branch(view: &View, (node, edge): (NodeIndex, Option<EdgeIndex>), seen: &mut BTreeSet<NodeIndex>) -> Branch {
    let label = &view.graph[node].label;
    let lines = wrap(label, TEXT, ROOM, 4);
    let under = edge.map(|i| &view.graph[i]).filter(|e| e.kind == "holds").and_then(|e| days(e.start, e.end));
    let wide = lines.iter().map(|l| width(l, TEXT)).chain(under.iter().map(|u| width(u, SMALL))).fold(0.0, f64::max);
    let high = lines.len() as f64 * TEXT * LEADING + under.iter().len() as f64 * SMALL * LEADING;
    let size = room(&style().look(&view.graph[node].kind).shape, Size { w: wide, h: high - 4.0 });
    let mut below: Vec<_> =
        view.graph.edges_directed(node, Incoming).filter(|e| e.weight().kind == "holds" || belongs(&e.weight().kind)).collect();
    below.sort_by_key(|e| (depth(view, e.source()), e.weight().start, &view.graph[e.source()].label, e.id()));
    let mut branches = Vec::new();
    for e in below {
        let holder = e.weight().kind == "holds";
        if holder || offices(view, e.source(), 3) && seen.insert(e.source()) {
            branches.push(branch(view, (e.source(), Some(e.id())), seen));
        }
    }
    Branch { node, edge, lines, under, size, branches }
}

/// Bodies before offices, so that an office stands with its body and not with the state too.
fn depth(view: &View, n: NodeIndex) -> usize {
    usize::from(style().look(&view.graph[n].kind).shape == "tab")
}

impl Branch {
    /// Boxes in the branch.
    fn count(&self) -> usize {
        1 + self.branches.iter().map(Self::count).sum::<usize>()
    }

    /// Layers to the right, itself included.
    fn layers(&self, view: &View, layer: usize, widths: &mut BTreeMap<usize, f64>) {
        let layer = layer_of(view, self.node, layer);
        let wide = widths.entry(layer).or_default();
        *wide = wide.max(self.size.w);
        self.branches.iter().for_each(|b| b.layers(view, layer + 1, widths));
    }

    /// From the top of the branch to the middle of its box, which stands beside the first box at the right.
    fn head(&self) -> f64 {
        self.branches.first().map_or(0.0, Self::head).max(self.size.h / 2.0)
    }

    /// Height of the branch.
    fn height(&self) -> f64 {
        let first = self.branches.first().map_or(0.0, Self::head);
        let below = self.branches.iter().map(|b| b.height() + GAP.0).sum::<f64>() - GAP.0;
        (below + self.head() - first).max(self.head() + self.size.h / 2.0)
    }

    fn kinds(&self, view: &View, kinds: &mut BTreeSet<&'static str>) {
        kinds.insert(style().look(&view.graph[self.node].kind).name.as_str());
        self.branches.iter().for_each(|b| b.kinds(view, kinds));
    }

    /// Draws the branch below a corner.
    fn draw(&self, out: &mut String, view: &View, (layers, layer, top): (&Layers, usize, f64)) {
        let layer = layer_of(view, self.node, layer);
        let (left, wide) = layers[&layer];
        let rect = Rect { at: point(left + wide / 2.0, top + self.head()), size: Size { w: wide, h: self.size.h } };
        let mut y = top + self.head() - self.branches.first().map_or(0.0, Self::head);
        let mut before = None;
        for below in &self.branches {
            let (to, middle) = (layers[&layer_of(view, below.node, layer + 1)].0, y + below.head());
            if let Some(i) = below.edge {
                pen::edges(out, "line", &[i], &tooltip(view, &[i]));
                let start = before.map_or((left + wide, rect.at.y), |y| (to - AISLE / 2.0, y));
                let [x, from, spine, middle, to] = [start.0, start.1, to - AISLE / 2.0, middle, to].map(number);
                pen::stroke(out, view.graph[i].class.line(), &format!("M{x} {from}H{spine}V{middle}H{to}"));
                pen::end(out);
            }
            below.draw(out, view, (layers, layer + 1, y));
            before = Some(middle);
            y += below.height() + GAP.0;
        }
        self.card(out, view, &rect);
    }

    fn card(&self, out: &mut String, view: &View, rect: &Rect) {
        let node = &view.graph[self.node];
        let look = style().look(&node.kind);
        pen::node(out, self.node.index(), &node.label);
        pen::shape(out, look, rect);
        let below = self.under.iter().len() as f64 * SMALL * LEADING;
        let middle = rect.at + point(0.0, drop(&look.shape) - below / 2.0);
        pen::text(out, self.lines.iter().map(|l| (l.as_str(), INK)), TEXT, middle);
        let under = middle + point(0.0, self.lines.len() as f64 * TEXT * LEADING / 2.0 + below / 2.0);
        pen::text(out, self.under.iter().map(|l| (l.as_str(), "#333333")), SMALL, under);
        pen::end(out);
    }
}

/// Offices and holders stand in layers of their own, whatever they hang on.
fn layer_of(view: &View, n: NodeIndex, layer: usize) -> usize {
    match style().look(&view.graph[n].kind).shape.as_str() {
        "tab" => layer.max(2),
        "pill" => layer.max(3),
        _ => layer,
    }
}

/// Blocks in columns, and the size of the whole.
fn page(view: &View, blocks: &[Branch]) -> (String, Size) {
    let mut widths = BTreeMap::new();
    blocks.iter().for_each(|b| b.layers(view, 0, &mut widths));
    let mut layers = Layers::new();
    let mut wide = 0.0;
    for (layer, w) in widths {
        layers.insert(layer, (wide, w));
        wide += w + AISLE;
    }
    let high: f64 = blocks.iter().map(|b| b.height() + GAP.1).sum();
    let tallest = blocks.iter().map(Branch::height).fold(0.0, f64::max);
    let columns = ((high * ASPECT / wide.max(1.0)).sqrt().round()).clamp(1.0, blocks.len().max(1) as f64);
    let limit = (high / columns).max(tallest);
    let (mut out, mut x, mut y, mut size) = (String::new(), 0.0, 0.0, Size::default());
    for block in blocks {
        if y > 0.0 && y + block.height() > limit + GAP.1 {
            (x, y) = (x + wide + 20.0, 0.0);
        }
        let moved = layers.iter().map(|(layer, (left, w))| (*layer, (left + x, *w))).collect();
        block.draw(&mut out, view, (&moved, 0, y));
        y += block.height() + GAP.1;
        size = Size { w: size.w.max(x + wide - AISLE), h: size.h.max(y - GAP.1) };
    }
    (out, size)
}
