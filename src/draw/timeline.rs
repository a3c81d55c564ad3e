//! The timeline: a lane an actor, a column a day on which something happened, a line with a point on the lane of each that took part;
//! what is owed is a bar on the lane of the obligor from the day it was agreed to its last day.
//!
//! Days are in order and evenly apart, longer gaps somewhat wider; years are ruled. Lanes are ordered so that lines are short.

use super::happening::{Happening, acts, busy, happenings};
use super::layout::geometry::{Point, Rect, Size, point};
use super::metrics::{width, wrap};
use super::pen::{self, Anchor, GREY, INK, SMALL, TEXT};
use super::svg::Sheet;
use super::tell::tooltip;
use super::xml::{escaped, number};
use crate::model::date::Day;
use crate::view::caption::days;
use crate::view::style::style;
use crate::view::{Class, View};
use petgraph::graph::NodeIndex;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Height of a lane.
const LANE: f64 = 30.0;
/// Widest name of a lane.
const NAMES: f64 = 220.0;
/// Distance of two columns of one day.
const STEP: f64 = 24.0;
/// Widest caption above a column.
const CAPTION: f64 = 250.0;
/// Angle of the captions, in degrees.
const SLOPE: f64 = 50.0;
/// Columns in one picture.
const COLUMNS: usize = 70;
/// Lanes that are put in order; more stay in the order of their first column.
const SORTED: usize = 60;
/// Height of the row of years.
const YEARS: f64 = 20.0;
/// Radius of a point.
const DOT: f64 = 5.0;

/// What stands on the timeline: the items, the lanes, and where each column is.
struct Timeline<'a> {
    view: &'a View,
    items: Vec<Happening>,
    lanes: Vec<NodeIndex>,
    columns: Vec<Column>,
    top: f64,
    names: f64,
}

/// A column: the day, its place, the item that begins or ends there.
struct Column {
    day: Day,
    x: f64,
    item: usize,
    ends: bool,
}

/// The timeline of a view with at most so many lanes.
pub fn sheet(view: View, most: usize) -> Sheet {
    let (items, lanes, notes) = chosen(&view, most);
    let mut columns = columns(&items);
    let names = lanes.iter().map(|&n| width(&view.graph[n].label, TEXT)).fold(60.0, f64::max).min(NAMES) + 34.0;
    spread(&mut columns, names + 24.0);
    let long = columns.iter().map(|c| width(&caption(&view, &items, c), SMALL)).fold(0.0, f64::max);
    let top = (long * SLOPE.to_radians().sin() + 14.0).ceil();
    let timeline = Timeline { view: &view, lanes: ordered(&items, lanes), items, columns, top, names };
    let (body, size) = (timeline.body(), timeline.size());
    let kinds = timeline.lanes.iter().map(|&n| style().look(&view.graph[n].kind).name.as_str()).collect();
    let marks = timeline.marks();
    Sheet { notes, body, size, kinds, marks, view, dated: true, ..Sheet::default() }
}

/// Dated items among the busiest actors, those actors, and what to say of the rest.
fn chosen(view: &View, most: usize) -> (Vec<Happening>, Vec<NodeIndex>, Vec<String>) {
    let mut notes = Vec::new();
    let (mut items, undated): (Vec<_>, Vec<_>) = happenings(view).into_iter().partition(|i| i.day().is_some());
    for item in &mut items {
        item.members.retain(|&n| acts(view, n));
    }
    let count = busy(&items);
    let mut order: Vec<_> = count.keys().copied().collect();
    order.sort_by_key(|n| (Reverse(count[n]), *n));
    let kept: BTreeSet<_> = order.iter().copied().take(most).collect();
    for item in &mut items {
        let needed = item.members.len().min(2);
        item.members.retain(|n| kept.contains(n));
        let needed = if item.class == Class::Obligation { 1 } else { needed };
        if item.members.len() < needed {
            item.members.clear();
        }
    }
    items.retain(|i| !i.members.is_empty());
    items.sort_by(|a, b| (a.day(), a.end, &a.words, &a.members).cmp(&(b.day(), b.end, &b.words, &b.members)));
    let all = items.len();
    items.drain(..all.saturating_sub(COLUMNS));
    let lanes: Vec<_> = kept.into_iter().filter(|n| items.iter().any(|i| i.members.contains(n))).collect();
    let said = |word: &str, count: usize, all: usize| style().fill(word, "count", &count.to_string()).replace("{all}", &all.to_string());
    notes.extend((lanes.len() < count.len()).then(|| said("lanes", lanes.len(), count.len())));
    notes.extend((all > COLUMNS).then(|| said("latest", COLUMNS, all)));
    notes.extend((!undated.is_empty()).then(|| said("undated", undated.len(), 0)));
    notes.extend((items.len() > 1).then(|| style().word("compressed").to_owned()));
    (items, lanes, notes)
}

/// Lanes in an order that keeps lines short: single lanes are moved as long as that helps.
fn ordered(items: &[Happening], mut lanes: Vec<NodeIndex>) -> Vec<NodeIndex> {
    lanes.sort_by_key(|n| (items.iter().position(|i| i.members.contains(n)), *n));
    let cost = |lanes: &[NodeIndex]| -> usize {
        let at: BTreeMap<_, _> = lanes.iter().enumerate().map(|(i, n)| (*n, i)).collect();
        let span = |i: &Happening| i.members.iter().map(|n| at[n]).max().unwrap_or(0) - i.members.iter().map(|n| at[n]).min().unwrap_or(0);
        items.iter().map(span).sum()
    };
    let mut best = cost(&lanes);
    for _ in 0..if lanes.len() > SORTED { 0 } else { 6 } {
        let before = best;
        for from in 0..lanes.len() {
            for to in 0..lanes.len() {
                let mut tried = lanes.clone();
                let lane = tried.remove(from);
                tried.insert(to, lane);
                let now = cost(&tried);
                if now < best {
                    (best, lanes) = (now, tried);
                }
            }
        }
        if best == before {
            break;
        }
    }
    lanes
}

/// A column for each item, and one for the last day of what is owed.
fn columns(items: &[Happening]) -> Vec<Column> {
    let begin = |(item, i): (usize, &Happening)| i.day().map(|day| Column { day, x: 0.0, item, ends: i.start.is_none() });
    let end = |(item, i): (usize, &Happening)| {
        let last = i.end.filter(|_| i.class == Class::Obligation && i.start.is_some());
        last.map(|day| Column { day, x: 0.0, item, ends: true })
    };
    let mut all: Vec<_> = items.iter().enumerate().filter_map(begin).chain(items.iter().enumerate().filter_map(end)).collect();
    all.sort_by_key(|c| (c.day, c.item, c.ends));
    all
}

/// Puts columns side by side.
fn spread(columns: &mut [Column], mut x: f64) {
    for i in 0..columns.len() {
        if i > 0 {
            let gap = f64::from((columns[i].day - columns[i - 1].day).get_days());
            let gap = if gap > 0.0 { gap } else { 0.0 };
            x += STEP + if gap > 0.0 { (4.0 + 7.0 * (1.0 + gap / 20.0).ln()).round() } else { 0.0 };
        }
        columns[i].x = x;
    }
}

/// What stands above a column.
fn caption(view: &View, items: &[Happening], column: &Column) -> String {
    let item = &items[column.item];
    let when = match (item.class, column.ends) {
        (Class::Obligation, true) => item.edges.first().and_then(|&i| view.graph[i].when()),
        (Class::Obligation, false) => days(item.start, item.start),
        _ => days(item.start, item.end),
    };
    let to = || {
        let ends = item.edges.iter().filter_map(|&i| view.graph.edge_endpoints(i));
        let place =
            ends.map(|(_, to)| to).find(|&to| item.class != Class::Obligation && style().look(&view.graph[to].kind).shape == "house");
        place.map(|n| format!(" {}", view.graph[n].label)).unwrap_or_default()
    };
    let text = format!("{} {}{}", when.unwrap_or_default(), item.words.join(", "), to());
    wrap(text.trim(), SMALL, CAPTION, 1).concat()
}

impl Timeline<'_> {
    fn size(&self) -> Size {
        let last = self.columns.last().map_or(self.names, |c| c.x);
        let lean = |c: &Column| c.x + width(&caption(self.view, &self.items, c), SMALL) * SLOPE.to_radians().cos();
        let wide = self.columns.iter().map(lean).fold(last + 30.0, f64::max);
        Size { w: wide, h: self.top + YEARS + self.lanes.len() as f64 * LANE }
    }

    /// The middle of a lane.
    fn y(&self, lane: usize) -> f64 {
        self.top + YEARS + (lane as f64 + 0.5) * LANE
    }

    fn body(&self) -> String {
        let mut out = String::new();
        if self.lanes.is_empty() {
            return out;
        }
        self.grid(&mut out);
        for item in 0..self.items.len() {
            self.item(&mut out, item);
        }
        for (i, &n) in self.lanes.iter().enumerate() {
            let node = &self.view.graph[n];
            pen::node(&mut out, n.index(), &node.label);
            pen::shape(
                &mut out,
                style().look(&node.kind),
                &Rect { at: point(self.names / 2.0, self.y(i)), size: Size { w: self.names, h: 23.0 } },
            );
            let name = wrap(&node.label, TEXT, self.names - 30.0, 1).concat();
            pen::text(&mut out, [(name.as_str(), INK)].into_iter(), TEXT, point(self.names / 2.0, self.y(i)));
            pen::end(&mut out);
        }
        out
    }

    /// A line a lane, and one where a year begins.
    fn grid(&self, out: &mut String) {
        let right = self.columns.last().map_or(self.names, |c| c.x + STEP);
        for lane in 0..self.lanes.len() {
            pen::rule(out, &format!("M{} {}H{}", number(self.names), number(self.y(lane)), number(right)), "#d5d5d5");
        }
        let mut year = None;
        for column in &self.columns {
            if year != Some(column.day.year()) {
                let x = column.x - STEP / 2.0;
                let (top, bottom) = (number(self.top), number(self.y(self.lanes.len()) - LANE / 2.0));
                pen::rule(out, &format!("M{} {top}V{bottom}", number(x)), "#a8a8a8");
                let next = self.columns.iter().find(|c| c.day.year() > column.day.year()).map_or(right + 40.0, |c| c.x - STEP / 2.0);
                let name = format!("{:04}", column.day.year());
                let name = if next - x < width(&name, SMALL) + 4.0 { format!("’{:02}", column.day.year() % 100) } else { name };
                pen::line_of(out, &name, point(x + 4.0, self.top + SMALL + 2.0), (SMALL, GREY, Anchor::Start));
                year = Some(column.day.year());
            }
        }
    }

    /// One item: its captions, its bar, its line and points.
    fn item(&self, out: &mut String, index: usize) {
        let item = &self.items[index];
        pen::edges(out, "line", &item.edges, &tooltip(self.view, &item.edges));
        let lanes: Vec<usize> = item.members.iter().filter_map(|n| self.lanes.iter().position(|l| l == n)).collect();
        let xs: Vec<f64> = self.columns.iter().filter(|c| c.item == index).map(|c| c.x).collect();
        for column in self.columns.iter().filter(|c| c.item == index) {
            self.above(out, column);
        }
        if let (Class::Obligation, Some(&lane)) = (item.class, lanes.first()) {
            self.bar(out, &xs, self.y(lane));
        } else if let (Some(top), Some(bottom)) = (lanes.iter().min(), lanes.iter().max()) {
            let line = if item.class == Class::Unrealised { Class::Unrealised } else { Class::Happening };
            if top < bottom {
                pen::stroke(out, line.line(), &format!("M{} {}V{}", number(xs[0]), number(self.y(*top)), number(self.y(*bottom))));
            }
            lanes.iter().for_each(|&lane| out.push_str(&dot(item.class, item.agreed(), point(xs[0], self.y(lane)))));
        }
        pen::end(out);
    }

    /// The caption above a column, and the line down from it.
    fn above(&self, out: &mut String, column: &Column) {
        let item = &self.items[column.item];
        let text = caption(self.view, &self.items, column);
        let (x, y) = (number(column.x + 3.0), number(self.top - 4.0));
        let colour = if item.class == Class::Obligation { &item.class.line().stroke } else { INK };
        let _ = writeln!(
            out,
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{SMALL}\" fill=\"{}\" transform=\"rotate(-{SLOPE} {x} {y})\">{}</text>",
            escaped(colour),
            escaped(&text)
        );
        let first = item.members.iter().filter_map(|n| self.lanes.iter().position(|l| l == n)).min().unwrap_or(0);
        pen::rule(out, &format!("M{} {}V{}", number(column.x), number(self.top), number(self.y(first))), "#d5d5d5");
    }

    /// From the day it was agreed to its last day.
    fn bar(&self, out: &mut String, xs: &[f64], y: f64) {
        let (first, last) = (xs[0], xs[xs.len() - 1]);
        let colour = escaped(&Class::Obligation.line().stroke);
        let from = if xs.len() > 1 { first } else { first - STEP };
        let (x, wide) = (number(from), number(last - from));
        let _ = writeln!(
            out,
            "<rect x=\"{x}\" y=\"{}\" width=\"{wide}\" height=\"7\" fill=\"{colour}\" fill-opacity=\"0.45\"/>\n<path d=\"M{} {}V{}\" stroke=\"{colour}\" stroke-width=\"3\"/>",
            number(y - 3.5),
            number(last),
            number(y - 9.0),
            number(y + 9.0)
        );
    }

    /// The legend's signs.
    fn marks(&self) -> Vec<(String, String)> {
        let has = |class: Class| self.items.iter().any(|i| i.class == class);
        let origin = point(0.0, 0.0);
        let mut all = Vec::new();
        all.extend(has(Class::Happening).then(|| (dot(Class::Happening, false, origin), "met")));
        all.extend(self.items.iter().any(Happening::agreed).then(|| (dot(Class::Happening, true, origin), "agreed")));
        all.extend(has(Class::Unrealised).then(|| (dot(Class::Unrealised, false, origin), "unrealised")));
        if has(Class::Obligation) {
            let mut bar = String::new();
            self.bar(&mut bar, &[-14.0, 14.0], 0.0);
            all.push((bar, "owed"));
        }
        all.into_iter().map(|(mark, word)| (mark, style().word(word).to_owned())).collect()
    }
}

/// The sign of a part in an item: a point; a lozenge where it was agreed, a ring where it did not come about.
fn dot(class: Class, agreed: bool, at: Point) -> String {
    let (x, y, r) = (number(at.x), number(at.y), number(DOT));
    let ink = escaped(&Class::Happening.line().stroke);
    match (class, agreed) {
        (Class::Unrealised, _) => {
            format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"#ffffff\" stroke=\"{ink}\" stroke-width=\"1.5\"/>\n")
        }
        (_, false) => format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"{ink}\"/>\n"),
        (_, true) => {
            let d = DOT + 2.0;
            let corners = [(at.x, at.y - d), (at.x + d, at.y), (at.x, at.y + d), (at.x - d, at.y)].map(|(x, y)| point(x, y));
            format!("<path d=\"{}\" fill=\"#857a00\" stroke=\"{ink}\" stroke-width=\"1.2\"/>\n", super::shapes::path(&corners))
        }
    }
}
