//! Writes a diagram as SVG 1.1: title, lines, labels, boxes, legend, sources. Every text is escaped, every element in a fixed order.

use super::diagram::{Card, Diagram, LEADING, SMALL, TEXT, Thread};
use super::layout::geometry::{Point, Rect, control, point};
use super::legend;
use super::metrics::{width, wrap};
use super::shapes::{detail, drop, holds, outline, path};
use super::xml::{escaped, number};
use crate::view::style::{Kind, style};
use crate::view::{Edge, Sentence, View};
use std::fmt::Write;

/// Room around the drawing.
const MARGIN: f64 = 28.0;
/// Font size of the title.
const TITLE: f64 = 18.0;
/// The narrowest picture, so that title and legend have room.
const NARROWEST: f64 = 560.0;
/// Length of an arrow head.
const HEAD: f64 = 9.0;
/// Sentences in a tooltip.
const TOLD: usize = 4;

/// The whole picture.
pub fn picture(diagram: &Diagram, (title, period): &(String, Option<String>)) -> String {
    let wide = (diagram.placed.size.w + 2.0 * MARGIN).max(NARROWEST);
    let head = MARGIN + TITLE + if period.is_some() { 22.0 } else { 4.0 };
    let mut body = String::new();
    let top = point((wide - diagram.placed.size.w) / 2.0, head + 20.0);
    let _ = writeln!(body, "<g transform=\"translate({} {})\">", number(top.x), number(top.y));
    network(&mut body, diagram);
    body.push_str("</g>\n");
    let mut y = top.y + diagram.placed.size.h + 34.0;
    y = legend::write(&mut body, diagram, (MARGIN, y), wide - 2.0 * MARGIN);
    let tall = sources(&mut body, &diagram.view, y, wide) + MARGIN * 0.6;
    format!("{}{}{body}</svg>\n", opening(wide, tall, title), heading(title, period.as_deref()))
}

fn opening(wide: f64, tall: f64, title: &str) -> String {
    let (w, h) = (number(wide.ceil()), number(tall.ceil()));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" role=\"img\" \
         font-family=\"DejaVu Sans, Verdana, sans-serif\">\n<title>{}</title>\n<rect width=\"{w}\" height=\"{h}\" fill=\"#ffffff\"/>\n",
        escaped(title)
    )
}

fn heading(title: &str, period: Option<&str>) -> String {
    let mut out = String::new();
    let y = MARGIN + TITLE * 0.7;
    let attributes = format!("font-size=\"{TITLE}\" font-weight=\"bold\" fill=\"#111111\"");
    let _ = writeln!(out, "<text x=\"{}\" y=\"{}\" {attributes}>{}</text>", number(MARGIN), number(y), escaped(title));
    if let Some(period) = period {
        let attributes = "font-size=\"12.5\" fill=\"#444444\"";
        let _ = writeln!(out, "<text x=\"{}\" y=\"{}\" {attributes}>{}</text>", number(MARGIN), number(y + 20.0), escaped(period));
    }
    out
}

/// Lines below, then labels, then boxes.
fn network(out: &mut String, diagram: &Diagram) {
    if diagram.cards.is_empty() {
        let _ = writeln!(out, "<text y=\"0\" font-size=\"{TEXT}\">{}</text>", escaped(style().word("nothing")));
    }
    for i in 0..diagram.threads.len() {
        line(out, diagram, i);
    }
    for (i, thread) in diagram.threads.iter().enumerate() {
        label(out, diagram, i, thread);
    }
    for (i, card) in diagram.cards.iter().enumerate() {
        let node = &diagram.view.graph[petgraph::graph::NodeIndex::new(i)];
        let _ = writeln!(out, "<g class=\"node\" data-node=\"{i}\"><title>{}</title>", escaped(&node.label));
        shape(out, card.look, &diagram.placed.boxes[i]);
        caption(out, card, &diagram.placed.boxes[i]);
        out.push_str("</g>\n");
    }
}

fn line(out: &mut String, diagram: &Diagram, i: usize) {
    let (thread, tie) = (&diagram.threads[i], diagram.ties[i]);
    let look = thread.class.line();
    let shapes = [tie.a, tie.b].map(|n| outline(&diagram.cards[n].look.shape, &diagram.placed.boxes[n]));
    let ends = [diagram.placed.boxes[tie.a].at, diagram.placed.labels[i].at, diagram.placed.boxes[tie.b].at];
    let curve = Trimmed::new(ends, &shapes[0], &shapes[1]);
    let edges: Vec<_> = thread.edges.iter().map(|e| e.index().to_string()).collect();
    let _ = writeln!(out, "<g class=\"line\" data-edges=\"{}\"><title>{}</title>", edges.join(" "), escaped(&tooltip(diagram, thread)));
    let dash = if look.dash.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{}\"", escaped(&look.dash)) };
    let cap = if look.dash.starts_with('0') || look.dash.starts_with('1') { " stroke-linecap=\"round\"" } else { "" };
    let (stroke, data) = (escaped(&look.stroke), curve.data(if thread.plain { 0.0 } else { HEAD * 0.7 }));
    let _ = writeln!(out, "<path d=\"{data}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{}\"{dash}{cap}/>", number(look.width));
    if !thread.plain {
        let _ = writeln!(out, "<path d=\"{}\" fill=\"{stroke}\"/>", curve.head(HEAD + look.width));
    }
    out.push_str("</g>\n");
}

/// A curve between the outlines of the shapes at its ends: its three control points.
struct Trimmed([Point; 3]);

impl Trimmed {
    fn new([a, via, b]: [Point; 3], from: &[Point], to: &[Point]) -> Self {
        const STEPS: usize = 200;
        let c = control(a, via, b);
        let at = |t: f64| a * ((1.0 - t) * (1.0 - t)) + c * (2.0 * t * (1.0 - t)) + b * (t * t);
        let step = |i: usize| i as f64 / STEPS as f64;
        let start = (0..STEPS / 2).rev().map(step).find(|&t| holds(from, at(t))).unwrap_or(0.0);
        let end = (STEPS / 2..=STEPS).map(step).find(|&t| holds(to, at(t))).unwrap_or(1.0);
        let tangent = |t: f64| (c - a) * (2.0 * (1.0 - t)) + (b - c) * (2.0 * t);
        Self([at(start), at(start) + tangent(start) * ((end - start) / 2.0), at(end)])
    }

    /// Path data, the end held back by so many pixels.
    fn data(&self, back: f64) -> String {
        let [a, c, b] = self.0;
        let way = b - c;
        let b = b - way * (back / way.length().max(back + 0.1));
        format!("M{} {}Q{} {} {} {}", number(a.x), number(a.y), number(c.x), number(c.y), number(b.x), number(b.y))
    }

    /// The arrow head at the end.
    fn head(&self, length: f64) -> String {
        let [_, c, b] = self.0;
        let way = (b - c) * (1.0 / (b - c).length().max(0.1));
        let side = point(-way.y, way.x) * (length * 0.38);
        path(&[b, b - way * length + side, b - way * length - side])
    }
}

fn label(out: &mut String, diagram: &Diagram, i: usize, thread: &Thread) {
    let rect = &diagram.placed.labels[i];
    if thread.lines.is_empty() {
        return;
    }
    let [left, top, _, _] = rect.sides();
    let edges: Vec<_> = thread.edges.iter().map(|e| e.index().to_string()).collect();
    let _ = writeln!(out, "<g class=\"label\" data-edges=\"{}\"><title>{}</title>", edges.join(" "), escaped(&tooltip(diagram, thread)));
    let (w, h) = (number(rect.size.w), number(rect.size.h));
    let _ = writeln!(
        out,
        "<rect x=\"{}\" y=\"{}\" width=\"{w}\" height=\"{h}\" rx=\"3\" fill=\"#ffffff\" fill-opacity=\"0.93\"/>",
        number(left),
        number(top)
    );
    text(out, &thread.lines, SMALL, (rect.at, &thread.class.line().stroke));
    out.push_str("</g>\n");
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

fn caption(out: &mut String, card: &Card, rect: &Rect) {
    let below = card.day.iter().len() as f64 * SMALL * LEADING;
    let middle = rect.at + point(0.0, drop(&card.look.shape) - below / 2.0);
    text(out, &card.lines, TEXT, (middle, "#111111"));
    if let Some(day) = &card.day {
        let under = middle + point(0.0, card.lines.len() as f64 * TEXT * LEADING / 2.0 + below / 2.0);
        text(out, std::slice::from_ref(day), SMALL, (under, "#333333"));
    }
}

/// Lines of text around a middle.
fn text(out: &mut String, lines: &[String], size: f64, (middle, colour): (Point, &str)) {
    let first = middle.y - (lines.len() as f64 - 1.0) * size * LEADING / 2.0 + size * 0.36;
    for (i, line) in lines.iter().enumerate() {
        let (x, y) = (number(middle.x), number(first + i as f64 * size * LEADING));
        let _ = writeln!(
            out,
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"middle\" fill=\"{}\">{}</text>",
            escaped(colour),
            escaped(line)
        );
    }
}

/// What a line says: its ends, its captions, and the sentences behind it.
fn tooltip(diagram: &Diagram, thread: &Thread) -> String {
    let mut lines = Vec::new();
    for &i in &thread.edges {
        let (edge, ends) = (&diagram.view.graph[i], diagram.view.graph.edge_endpoints(i));
        if let Some((a, b)) = ends {
            let when = edge.when().map(|w| format!(", {w}")).unwrap_or_default();
            lines.push(format!("{} — {}{when} — {}", diagram.view.graph[a].label, edge.words(), diagram.view.graph[b].label));
        }
        lines.extend(told(edge));
    }
    lines.join("\n")
}

/// The first sentences behind an edge, each with its document.
fn told(edge: &Edge) -> impl Iterator<Item = String> + '_ {
    let more = edge.sentences.len().saturating_sub(TOLD);
    let said = |s: &std::sync::Arc<Sentence>| {
        let source = s.source.as_ref().map(|who| format!(", {}", style().fill("said", "source", who))).unwrap_or_default();
        format!("“{}” ({}{source})", s.text, document(&s.title, &s.document, s.date))
    };
    edge.sentences.iter().take(TOLD).map(said).chain((more > 0).then(|| format!("+{more}")))
}

fn document(title: &str, id: &str, date: Option<crate::model::date::Day>) -> String {
    let name = if title.is_empty() { id } else { title };
    date.map_or_else(|| name.to_owned(), |d| format!("{name}, {d}"))
}

/// The line that names the documents; tells where it ends.
fn sources(out: &mut String, view: &View, y: f64, wide: f64) -> f64 {
    const ROWS: usize = 3;
    let documents: Vec<_> = view.documents().into_iter().map(|(date, title)| document(&title, "", date)).collect();
    if documents.is_empty() {
        return y;
    }
    let fits = |count: usize| {
        let more = documents.len() - count;
        let tail = if more > 0 { style().fill("more", "count", &more.to_string()) } else { String::new() };
        wrap(&format!("{}{}{tail}", style().word("documents"), documents[..count].join("; ")), SMALL, wide - 2.0 * MARGIN, usize::MAX)
    };
    let rows = (1..=documents.len()).rev().map(fits).find(|rows| rows.len() <= ROWS).unwrap_or_else(|| fits(1));
    for (i, row) in rows.iter().enumerate() {
        let y = number(y + SMALL + i as f64 * SMALL * 1.4);
        let _ = writeln!(out, "<text x=\"{}\" y=\"{y}\" font-size=\"{SMALL}\" fill=\"#444444\">{}</text>", number(MARGIN), escaped(row));
    }
    debug_assert!(rows.iter().all(|r| width(r, SMALL) <= wide));
    y + rows.len() as f64 * SMALL * 1.4 + 6.0
}
