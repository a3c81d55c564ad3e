//! The picture of a laid-out diagram: lines below, then labels, then boxes.

use super::diagram::{Card, Diagram, Thread};
use super::layout::geometry::{Point, Rect, control, point};
use super::pen::{self, INK, LEADING, SMALL, TEXT};
use super::shapes::{drop, holds, outline, path};
use super::svg::Sheet;
use super::tell::tooltip;
use super::xml::{escaped, number};
use crate::view::Class;
use crate::view::style::style;
use std::fmt::Write;

/// Length of an arrow head.
const HEAD: f64 = 9.0;

/// The diagram as a sheet without its heading.
pub fn sheet(diagram: Diagram) -> Sheet {
    let mut body = String::new();
    for i in 0..diagram.threads.len() {
        line(&mut body, &diagram, i);
    }
    for (i, thread) in diagram.threads.iter().enumerate() {
        label(&mut body, &diagram, i, thread);
    }
    for (i, card) in diagram.cards.iter().enumerate() {
        let n = diagram.choice.shown[i];
        pen::node(&mut body, n.index(), &diagram.choice.view.graph[n].label);
        pen::shape(&mut body, card.look, &diagram.placed.boxes[i]);
        caption(&mut body, card, &diagram.placed.boxes[i]);
        pen::end(&mut body);
    }
    let kinds = diagram.cards.iter().map(|c| c.look.name.as_str()).collect();
    let has = |c: &Class| diagram.threads.iter().any(|t| t.class == *c);
    let lines = Class::ALL.into_iter().filter(has).collect();
    let (drawn, all) = (diagram.cards.len(), diagram.choice.all);
    let busiest = || style().fill("busiest", "count", &drawn.to_string()).replace("{all}", &all.to_string());
    let pairs = |(count, all): (usize, usize)| style().fill("pairs", "count", &count.to_string()).replace("{all}", &all.to_string());
    let notes = (drawn < all).then(busiest).into_iter().chain(diagram.choice.lines.map(pairs)).collect();
    Sheet { size: diagram.placed.size, view: diagram.choice.view, body, kinds, lines, notes, dated: true, ..Sheet::default() }
}

fn line(out: &mut String, diagram: &Diagram, i: usize) {
    let (thread, tie) = (&diagram.threads[i], diagram.ties[i]);
    let look = thread.class.line();
    let shapes = [tie.a, tie.b].map(|n| outline(&diagram.cards[n].look.shape, &diagram.placed.boxes[n]));
    let ends = [diagram.placed.boxes[tie.a].at, diagram.placed.labels[i].at, diagram.placed.boxes[tie.b].at];
    let curve = Trimmed::new(ends, &shapes[0], &shapes[1]);
    let between = [tie.a, tie.b].map(|n| diagram.choice.shown[n].index());
    pen::tie(out, &thread.edges, between, &tooltip(&diagram.choice.view, &thread.edges));
    let back = thread.heads.map(|head| if head { HEAD * 0.7 } else { 0.0 });
    pen::stroke(out, look, &curve.data(back));
    for (_, curve) in thread.heads.into_iter().zip([curve.reversed(), curve]).filter(|(head, _)| *head) {
        let _ = writeln!(out, "<path d=\"{}\" fill=\"{}\"/>", curve.head(HEAD + look.width), escaped(&look.stroke));
    }
    pen::end(out);
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

    /// Path data, both ends held back by so many pixels.
    fn data(&self, [first, last]: [f64; 2]) -> String {
        let [a, c, b] = self.0;
        let held = |end: Point, back: f64| end - (end - c) * (back / (end - c).length().max(back + 0.1));
        let (a, b) = (held(a, first), held(b, last));
        format!("M{} {}Q{} {} {} {}", number(a.x), number(a.y), number(c.x), number(c.y), number(b.x), number(b.y))
    }

    /// The curve from its other end.
    fn reversed(&self) -> Self {
        let [a, c, b] = self.0;
        Self([b, c, a])
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
    let (rect, tie) = (&diagram.placed.labels[i], diagram.ties[i]);
    if thread.said.is_empty() {
        return;
    }
    pen::edges(out, "label", &thread.edges, &tooltip(&diagram.choice.view, &thread.edges));
    let ([left, top, ..], w, h) = (rect.sides().map(number), number(rect.size.w), number(rect.size.h));
    let _ = writeln!(out, "<rect x=\"{left}\" y=\"{top}\" width=\"{w}\" height=\"{h}\" rx=\"3\" fill=\"#ffffff\"/>");
    let way = diagram.placed.boxes[tie.b].at - diagram.placed.boxes[tie.a].at;
    let lines: Vec<_> = thread.said.iter().map(|s| (s.pointed(way), s.class.line().stroke.as_str())).collect();
    pen::text(out, lines.iter().map(|(text, colour)| (text.as_str(), *colour)), SMALL, rect.at);
    pen::end(out);
}

fn caption(out: &mut String, card: &Card, rect: &Rect) {
    let below = card.under.len() as f64 * SMALL * LEADING;
    let middle = rect.at + point(0.0, drop(&card.look.shape) - below / 2.0);
    pen::text(out, card.lines.iter().map(|l| (l.as_str(), INK)), TEXT, middle);
    let under = middle + point(0.0, card.lines.len() as f64 * TEXT * LEADING / 2.0 + below / 2.0);
    pen::text(out, card.under.iter().map(|l| (l.as_str(), "#333333")), SMALL, under);
}
