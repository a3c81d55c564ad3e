//! The matrix of states: above the diagonal how often two met, called or visited each other, below it what they agreed; each with its
//! years. Persons and bodies count for the state of their office on the day.

use super::happening::{Happening, happenings, states};
use super::label::span;
use super::layout::geometry::{Rect, Size, point};
use super::metrics::{width, wrap};
use super::pen::{self, Anchor, GREY, INK, SMALL, TEXT};
use super::svg::Sheet;
use super::tell::tooltip;
use super::xml::{escaped, number};
use crate::model::date::Day;
use crate::view::style::style;
use crate::view::{Class, View};
use petgraph::graph::{EdgeIndex, NodeIndex};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Side of a cell: wide enough for two years.
const CELL: Size = Size { w: 62.0, h: 36.0 };
/// Widest name.
const NAMES: f64 = 170.0;
/// Colours of contacts and of agreements, from few to many; each step is darker in grey, too.
const TINTS: [[&str; 4]; 2] = [["#e4f2fb", "#b9d7ee", "#8fbfe0", "#63a3cf"], ["#fdfbe0", "#f3ecaa", "#e3d673", "#c9b93f"]];

/// What two states had with each other.
#[derive(Default)]
struct Cell {
    count: usize,
    days: BTreeSet<Day>,
    edges: Vec<EdgeIndex>,
}

/// By whether it is an agreement, and the pair.
type Cells = BTreeMap<(bool, NodeIndex, NodeIndex), Cell>;

/// The matrix of a view with at most so many states.
pub fn sheet(view: View, most: usize) -> Sheet {
    let (cells, mut notes) = counted(&view);
    let mut totals: BTreeMap<NodeIndex, usize> = BTreeMap::new();
    for ((_, a, b), cell) in &cells {
        [a, b].into_iter().for_each(|n| *totals.entry(*n).or_default() += cell.count);
    }
    let mut order: Vec<_> = totals.keys().copied().collect();
    order.sort_by_key(|n| (Reverse(totals[n]), &view.graph[*n].label, *n));
    let all = order.len();
    order.truncate(most);
    if all > most {
        notes.push(style().fill("rows", "count", &most.to_string()).replace("{all}", &all.to_string()));
    }
    let (body, size) = grid(&view, &cells, &order);
    let mark = |tint: &str| {
        format!("<rect x=\"-12\" y=\"-9\" width=\"24\" height=\"18\" fill=\"{tint}\" stroke=\"#777777\" stroke-width=\"1\"/>\n")
    };
    let marks = [("contacts", TINTS[0][2]), ("agreements", TINTS[1][2])].map(|(word, tint)| (mark(tint), style().word(word).to_owned()));
    let marks = if order.is_empty() { Vec::new() } else { marks.to_vec() };
    Sheet { notes, body, size, marks, view, ..Sheet::default() }
}

/// The cells, and what to say of what is in none.
fn counted(view: &View) -> (Cells, Vec<String>) {
    let mut cells = Cells::new();
    let (mut all, mut outside) = (0, 0);
    for item in happenings(view).iter().filter(|i| i.class == Class::Happening && (i.agreed() || i.contact())) {
        all += 1;
        let found: BTreeSet<_> = item.members.iter().flat_map(|&n| states(view, n, item.day())).collect();
        outside += usize::from(found.len() < 2);
        enter(&mut cells, item, &found.into_iter().collect::<Vec<_>>());
    }
    let said = || style().fill("stateless", "count", &outside.to_string()).replace("{all}", &all.to_string());
    (cells, (outside > 0).then(said).into_iter().collect())
}

/// Counts an item for each pair of its states; what is both a contact and an agreement counts as both.
fn enter(cells: &mut Cells, item: &Happening, states: &[NodeIndex]) {
    for (i, &a) in states.iter().enumerate() {
        for &b in &states[i + 1..] {
            for agreed in [false, true] {
                if if agreed { item.agreed() } else { item.contact() } {
                    let cell = cells.entry((agreed, a, b)).or_default();
                    cell.count += 1;
                    cell.days.extend([item.start, item.end].into_iter().flatten());
                    cell.edges.extend(&item.edges);
                }
            }
        }
    }
}

fn grid(view: &View, cells: &Cells, order: &[NodeIndex]) -> (String, Size) {
    let mut out = String::new();
    if order.is_empty() {
        return (out, Size::default());
    }
    let names: Vec<String> = order.iter().map(|&n| wrap(&view.graph[n].label, TEXT, NAMES, 1).concat()).collect();
    let long = names.iter().map(|n| width(n, TEXT)).fold(0.0, f64::max);
    let (left, top) = ((long + 14.0).ceil(), (long * 0.77 + 16.0).ceil());
    let side = order.len() as f64;
    let size = Size { w: left + side * CELL.w + (top - 20.0).max(0.0) * 0.6, h: top + side * CELL.h };
    for (i, &row) in order.iter().enumerate() {
        name(&mut out, view, (row, &names[i]), (left, top + (i as f64 + 0.5) * CELL.h), (left + (i as f64 + 0.5) * CELL.w, top));
        for (j, &column) in order.iter().enumerate() {
            let at = point(left + (j as f64 + 0.5) * CELL.w, top + (i as f64 + 0.5) * CELL.h);
            let cell = cells.get(&(j < i, row.min(column), row.max(column))).filter(|_| i != j);
            square(&mut out, view, cell, (Rect { at, size: CELL }, if i == j { 2 } else { usize::from(j < i) }));
        }
    }
    (out, size)
}

/// A state's name before its row and above its column.
fn name(out: &mut String, view: &View, (n, text): (NodeIndex, &str), (left, y): (f64, f64), (x, top): (f64, f64)) {
    pen::node(out, n.index(), &view.graph[n].label);
    pen::line_of(out, text, point(left - 8.0, y + TEXT * 0.36), (TEXT, INK, Anchor::End));
    let (x, y) = (number(x), number(top - 7.0));
    let _ = writeln!(
        out,
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{TEXT}\" fill=\"{INK}\" transform=\"rotate(-50 {x} {y})\">{}</text>",
        escaped(text)
    );
    pen::end(out);
}

/// A cell; `part` is 0 above the diagonal, 1 below it, 2 on it.
fn square(out: &mut String, view: &View, cell: Option<&Cell>, (rect, part): (Rect, usize)) {
    let [left, top, ..] = rect.sides().map(number);
    let count = cell.map_or(0, |c| c.count);
    let fill = match (part, count) {
        (2, _) => "#e2e2e2",
        (_, 0) => "#ffffff",
        (part, count) => {
            TINTS[part][match count {
                1 => 0,
                2..=3 => 1,
                4..=9 => 2,
                _ => 3,
            }]
        }
    };
    let square = format!(
        "<rect x=\"{left}\" y=\"{top}\" width=\"{}\" height=\"{}\" fill=\"{fill}\" stroke=\"#c4c4c4\" stroke-width=\"1\"/>",
        number(CELL.w),
        number(CELL.h)
    );
    let Some(cell) = cell else {
        let _ = writeln!(out, "{square}");
        return;
    };
    pen::edges(out, "line", &cell.edges, &tooltip(view, &cell.edges));
    let _ = writeln!(out, "{square}");
    let years = cell.days.first().zip(cell.days.last()).map(|(a, b)| years(*a, *b)).unwrap_or_default();
    pen::text(out, [(count.to_string().as_str(), INK)].into_iter(), 14.0, rect.at - point(0.0, if years.is_empty() { 0.0 } else { 6.0 }));
    pen::text(out, [(years.as_str(), if count > 3 { INK } else { GREY })].into_iter(), SMALL - 1.0, rect.at + point(0.0, 9.0));
    pen::end(out);
}

/// The month, or the years from the first to the last.
fn years(first: Day, last: Day) -> String {
    match (first.year(), last.year()) {
        (a, b) if a == b && first.month() == last.month() => span(first.first_of_month(), first.last_of_month()),
        (a, b) if a == b => format!("{a:04}"),
        (a, b) => format!("{a:04}–{b:04}"),
    }
}
