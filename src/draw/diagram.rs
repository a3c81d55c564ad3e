//! A view made into boxes with wrapped captions and bundled, labelled lines, and these laid out.

use super::Measure;
use super::layout::geometry::{Curve, Size};
use super::layout::{Placement, Tie, place};
use super::metrics::{width, wrap};
use super::shapes::room;
use crate::model::date::Day;
use crate::view::caption::days;
use crate::view::style::{Kind, style};
use crate::view::{Class, Edge, View};
use petgraph::graph::{EdgeIndex, NodeIndex};
use std::collections::BTreeMap;

/// Font size of captions in boxes.
pub const TEXT: f64 = 12.5;
/// Font size of labels on lines.
pub const SMALL: f64 = 10.5;
/// Height of a line of text over its font size.
pub const LEADING: f64 = 1.25;
/// Widest caption in a box.
const BOX_ROOM: f64 = 132.0;
/// Widest label on a line.
const LABEL_ROOM: f64 = 118.0;
/// Lines of a caption in a box.
const MOST_LINES: usize = 4;
/// Captions on one line before the rest is counted.
const MOST: usize = 3;

/// A box.
pub struct Card {
    /// Lines of the caption.
    pub lines: Vec<String>,
    /// The day, and a status that is worth mentioning, under an event's caption.
    pub day: Option<String>,
    /// Its look.
    pub look: &'static Kind,
}

/// A line between two boxes: edges of one class in one direction.
pub struct Thread {
    /// Their class.
    pub class: Class,
    /// True where they have no direction.
    pub plain: bool,
    /// Lines of the label.
    pub lines: Vec<String>,
    /// The edges.
    pub edges: Vec<EdgeIndex>,
}

/// A laid-out view.
pub struct Diagram {
    /// The actors' view.
    pub view: View,
    /// A box a node, in order.
    pub cards: Vec<Card>,
    /// Lines.
    pub threads: Vec<Thread>,
    /// Their ends and label sizes, in the same order.
    pub ties: Vec<Tie>,
    /// Where everything stands.
    pub placed: Placement,
}

impl Diagram {
    /// Captions, bundles and layout of a view.
    pub fn of(view: View) -> Self {
        let cards: Vec<Card> = view.graph.node_indices().map(|n| card(&view, n)).collect();
        let (threads, ties) = threads(&view);
        let sizes: Vec<Size> = cards.iter().map(Card::size).collect();
        let placed = place(&sizes, &ties);
        Self { view, cards, threads, ties, placed }
    }

    /// The curve of a line.
    pub fn curve(&self, i: usize) -> Curve {
        self.placed.curve(&self.ties, i)
    }

    /// How well it is laid out.
    pub fn measure(&self) -> Measure {
        let (boxes, labels) = (&self.placed.boxes, &self.placed.labels);
        let all: Vec<_> = boxes.iter().chain(labels).collect();
        let curves: Vec<_> = (0..self.ties.len()).map(|i| self.curve(i)).collect();
        let pairs = |n: usize| (0..n).flat_map(|i| (0..i).map(move |j| (i, j)));
        let ends = |i: usize| [self.ties[i].a, self.ties[i].b];
        let each = || 0..curves.len();
        Measure {
            overlaps: pairs(all.len()).filter(|&(i, j)| all[i].overlaps(all[j])).count(),
            crossings: pairs(curves.len()).map(|(i, j)| curves[i].crossings(&curves[j])).sum(),
            through: each().map(|i| (0..boxes.len()).filter(|b| !ends(i).contains(b) && curves[i].cuts(&boxes[*b])).count()).sum(),
            struck: each().map(|i| (0..labels.len()).filter(|&l| l != i && curves[i].cuts(&labels[l])).count()).sum(),
            width: self.placed.size.w,
            height: self.placed.size.h,
        }
    }
}

impl Card {
    /// The size of the box with its shape.
    fn size(&self) -> Size {
        let day = self.day.iter().map(|d| width(d, SMALL));
        let w = self.lines.iter().map(|l| width(l, TEXT)).chain(day).fold(0.0, f64::max);
        let h = self.lines.len() as f64 * TEXT * LEADING + self.day.iter().len() as f64 * SMALL * LEADING;
        room(&self.look.shape, Size { w, h })
    }
}

fn card(view: &View, n: NodeIndex) -> Card {
    let node = &view.graph[n];
    let look = style().look(&node.kind);
    let caption = caption(view, n);
    let joint = matches!(look.shape.as_str(), "event" | "note");
    let said = [days(node.start, node.end), node.status.as_deref().map(|s| style().fill("planned", "status", &style().caption(s)))];
    let day = Some(said.into_iter().flatten().collect::<Vec<_>>().join(" ")).filter(|d| joint && !d.is_empty());
    Card { lines: wrap(&caption, TEXT, BOX_ROOM, MOST_LINES), day, look }
}

/// A node's label. Of an event whose label only names those it is joined to, what it was.
fn caption(view: &View, n: NodeIndex) -> String {
    let node = &view.graph[n];
    let last = |m: NodeIndex| view.graph[m].label.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let named = || view.graph.neighbors(n).any(|m| node.label.to_lowercase().contains(&last(m)));
    match style().look(&node.kind).shape.as_str() {
        "event" if named() => style().noun(&node.kind),
        _ if node.label.trim().is_empty() => node.id.clone(),
        _ => node.label.clone(),
    }
}

/// What is drawn as one line: the boxes at its ends, its class, whether it has no direction.
type Bundle = (usize, usize, Class, bool);

fn threads(view: &View) -> (Vec<Thread>, Vec<Tie>) {
    let mut bundles: BTreeMap<Bundle, Vec<EdgeIndex>> = BTreeMap::new();
    for i in view.graph.edge_indices() {
        if let Some((a, b)) = view.graph.edge_endpoints(i).filter(|(a, b)| a != b) {
            let edge = &view.graph[i];
            let plain = !edge.directed;
            let (a, b) = if plain { (a.min(b), a.max(b)) } else { (a, b) };
            bundles.entry((a.index(), b.index(), edge.class, plain)).or_default().push(i);
        }
    }
    bundles.into_iter().map(|((a, b, class, plain), edges)| thread(view, (a, b), Thread { class, plain, lines: Vec::new(), edges })).unzip()
}

fn thread(view: &View, (a, b): (usize, usize), mut thread: Thread) -> (Thread, Tie) {
    thread.edges.sort_by_key(|&i| (view.graph[i].start, view.graph[i].end, i));
    thread.lines = label(thread.edges.iter().map(|&i| &view.graph[i]).collect());
    let w = thread.lines.iter().map(|l| width(l, SMALL)).fold(0.0, f64::max);
    let h = thread.lines.len() as f64 * SMALL * LEADING;
    let label = if thread.lines.is_empty() { Size::default() } else { Size { w: w + 4.0, h: h + 2.0 } };
    (thread, Tie { a, b, label })
}

/// The lines of a label: each caption once, with how often and when.
fn label(edges: Vec<&Edge>) -> Vec<String> {
    let mut groups: Vec<(String, Vec<&Edge>)> = Vec::new();
    for edge in edges.into_iter().filter(|e| e.class != Class::Part || e.kind != "participant") {
        let words = if edge.class == Class::Part { style().caption(&edge.kind) } else { edge.words() };
        match groups.iter_mut().find(|g| g.0 == words) {
            Some(group) => group.1.push(edge),
            None => groups.push((words, vec![edge])),
        }
    }
    if let [(words, edges)] = groups.as_slice() {
        let mut lines = wrap(&counted(words, edges.len()), SMALL, LABEL_ROOM, 3);
        lines.extend(when(edges));
        return lines;
    }
    let more = groups.len().saturating_sub(MOST);
    let said = |(words, edges): &(String, Vec<&Edge>)| format!("{} {}", counted(words, edges.len()), when(edges).unwrap_or_default());
    let lines = groups.iter().take(MOST).flat_map(|g| wrap(&said(g), SMALL, LABEL_ROOM * 1.6, 2));
    lines.chain((more > 0).then(|| format!("+{more}"))).collect()
}

fn counted(words: &str, times: usize) -> String {
    match times {
        1 => words.to_owned(),
        n => format!("{words} {}", style().fill("times", "count", &n.to_string())),
    }
}

/// When all of these happened: the one date, or the months or years from the first to the last.
fn when(edges: &[&Edge]) -> Option<String> {
    if let [edge] = edges {
        return edge.when();
    }
    let first = edges.iter().filter(|e| e.when().is_some()).filter_map(|e| e.start.or(e.end)).min()?;
    let last = edges.iter().filter(|e| e.when().is_some()).filter_map(|e| e.end.or(e.start)).max()?;
    Some(span(first, last))
}

fn span(first: Day, last: Day) -> String {
    let month = |d: Day| format!("{:04}-{:02}", d.year(), d.month());
    match (first, last) {
        (a, b) if a == b => a.to_string(),
        (a, b) if month(a) == month(b) => month(a),
        (a, b) if a.year() == b.year() => format!("{} – {}", month(a), month(b)),
        (a, b) => format!("{:04}–{:04}", a.year(), b.year()),
    }
}
