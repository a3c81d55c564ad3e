//! Strokes that all pictures share: texts, shapes, groups that a page can open. Every text is escaped.

use super::layout::geometry::{Point, Rect, point};
use super::shapes::{detail, outline, path};
use super::xml::{escaped, number};
use crate::view::style::{Kind, Line};
use petgraph::graph::EdgeIndex;
use std::fmt::Write;

/// Font size of captions in boxes.
pub const TEXT: f64 = 12.5;
/// Font size of labels on lines.
pub const SMALL: f64 = 10.5;
/// Height of a line of text over its font size.
pub const LEADING: f64 = 1.25;
/// Colour of captions.
pub const INK: &str = "#111111";
/// Colour of what is said beside a caption.
pub const GREY: &str = "#444444";

/// Where a text stands from its point.
#[derive(Clone, Copy)]
pub enum Anchor {
    /// To the right of it.
    Start,
    /// Around it.
    Middle,
    /// To the left of it.
    End,
}

/// One line of text on a base line.
pub fn line_of(out: &mut String, text: &str, at: Point, (size, colour, anchor): (f64, &str, Anchor)) {
    let anchor = match anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let (x, y, colour) = (number(at.x), number(at.y), escaped(colour));
    let _ = writeln!(out, "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{anchor} fill=\"{colour}\">{}</text>", escaped(text));
}

/// Lines of text around a middle, each in its colour.
pub fn text<'a>(out: &mut String, lines: impl ExactSizeIterator<Item = (&'a str, &'a str)>, size: f64, middle: Point) {
    let first = middle.y - (lines.len() as f64 - 1.0) * size * LEADING / 2.0 + size * 0.36;
    for (i, (line, colour)) in lines.enumerate() {
        line_of(out, line, point(middle.x, first + i as f64 * size * LEADING), (size, colour, Anchor::Middle));
    }
}

/// Draws a shape in a box.
pub fn shape(out: &mut String, look: &Kind, rect: &Rect) {
    let (fill, stroke) = (escaped(&look.fill), escaped(&look.stroke));
    let dash = if look.shape == "dashed" { " stroke-dasharray=\"5 3\"" } else { "" };
    let data = path(&outline(&look.shape, rect));
    let _ = writeln!(out, "<path d=\"{data}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1.6\"{dash}/>");
    if let Some(data) = detail(&look.shape, rect) {
        let _ = writeln!(out, "<path d=\"{data}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"1\"/>");
    }
}

/// A line of a class along path data.
pub fn stroke(out: &mut String, look: &Line, data: &str) {
    let dash = if look.dash.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{}\"", escaped(&look.dash)) };
    let cap = if look.dash.starts_with(['0', '1']) { " stroke-linecap=\"round\"" } else { "" };
    let (colour, wide) = (escaped(&look.stroke), number(look.width));
    let _ = writeln!(out, "<path d=\"{data}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{wide}\"{dash}{cap}/>");
}

/// A plain thin line.
pub fn rule(out: &mut String, data: &str, colour: &str) {
    let _ = writeln!(out, "<path d=\"{data}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1\"/>");
}

/// Begins what a page opens for a node.
pub fn node(out: &mut String, index: usize, title: &str) {
    let _ = writeln!(out, "<g class=\"node\" data-node=\"{index}\"><title>{}</title>", escaped(title));
}

/// Begins what a page opens for edges; `class` is `line`, or `label` for what belongs to a line.
pub fn edges(out: &mut String, class: &str, edges: &[EdgeIndex], title: &str) {
    let edges: Vec<_> = edges.iter().map(|e| e.index().to_string()).collect();
    let _ = writeln!(out, "<g class=\"{class}\" data-edges=\"{}\"><title>{}</title>", edges.join(" "), escaped(title));
}

/// The same for a line of a network: where it begins and ends, by node.
pub fn tie(out: &mut String, edges: &[EdgeIndex], [a, b]: [usize; 2], title: &str) {
    let edges: Vec<_> = edges.iter().map(|e| e.index().to_string()).collect();
    let edges = edges.join(" ");
    let _ = writeln!(out, "<g class=\"line\" data-edges=\"{edges}\" data-ends=\"{a} {b}\"><title>{}</title>", escaped(title));
}

/// Ends a group.
pub fn end(out: &mut String) {
    out.push_str("</g>\n");
}
