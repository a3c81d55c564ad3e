//! Turns a view into a relationship diagram: SVG made by this program alone, or a page around it.
//!
//! A kind of node has its own shape and colour, a class of edge its own line, and the legend names those that are there. Edges of one
//! class between the same two, in the same direction, are one line with a label that counts and dates them; the sentences behind it are
//! its tooltip. No text overlaps another. The same view gives the same bytes. Times of day, places on a map and animation are absent.

mod diagram;
pub mod layout;
mod legend;
pub mod metrics;
mod page;
mod shapes;
mod svg;
mod xml;

use crate::view::style::style;
use crate::view::{Filter, View};
use std::io::{self, Write};

/// Writes the actors' view as SVG.
///
/// # Errors
/// The writer's.
pub fn svg(view: &View, filter: &Filter, out: &mut dyn Write) -> io::Result<()> {
    let (diagram, heading) = laid_out(view, filter);
    out.write_all(svg::picture(&diagram, &heading).as_bytes())
}

/// Writes the actors' view as a page with the diagram, a search field, a period and the sentences behind each line.
///
/// # Errors
/// The writer's.
pub fn html(view: &View, filter: &Filter, out: &mut dyn Write) -> io::Result<()> {
    let (diagram, heading) = laid_out(view, filter);
    out.write_all(page::page(&diagram, &heading).as_bytes())
}

/// Nodes in one picture; what has more is no picture but a table. The others are left out, and the heading says so.
const MOST: usize = 150;

/// A picture of more nodes than this has no room for a government beside its state.
const FEW: usize = 40;

/// The diagram of the actors' view, and its heading.
fn laid_out(view: &View, filter: &Filter) -> (diagram::Diagram, (String, Option<String>)) {
    let mut folded = view.folded();
    if folded.graph.node_count() > FEW {
        folded = folded.without_governments();
    }
    let all = folded.graph.node_count();
    let diagram = diagram::Diagram::of(folded.busiest(MOST));
    let (title, mut under) = heading(filter);
    if all > MOST {
        let left_out = style().fill("busiest", "count", &diagram.cards.len().to_string()).replace("{all}", &all.to_string());
        under = Some(under.map(|u| format!("{u} · {left_out}")).unwrap_or(left_out));
    }
    (diagram, (title, under))
}

/// A diagram's measure, for those who judge layouts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// Pairs of boxes or labels that overlap.
    pub overlaps: usize,
    /// Crossings of lines.
    pub crossings: usize,
    /// Lines that run through the box of an actor that is not at their end.
    pub through: usize,
    /// Lines that run through the label of another.
    pub struck: usize,
    /// Width of the drawing in pixels, without its frame.
    pub width: f64,
    /// Height of the drawing in pixels, without its frame.
    pub height: f64,
}

/// Measures the layout of the actors' view.
pub fn measure(view: &View) -> Measure {
    diagram::Diagram::of(view.folded()).measure()
}

/// Title and, where the filter sets one, the period.
fn heading(filter: &Filter) -> (String, Option<String>) {
    let style = style();
    let title = match &filter.actor {
        Some(name) => style.fill("title_of", "name", name),
        None => style.word("title").to_owned(),
    };
    let period = match (filter.from, filter.until) {
        (Some(from), Some(until)) => Some(style.fill("period", "from", &from.to_string()).replace("{until}", &until.to_string())),
        (Some(from), None) => Some(style.fill("since", "from", &from.to_string())),
        (None, Some(until)) => Some(style.fill("to", "until", &until.to_string())),
        (None, None) => None,
    };
    (title, period)
}
