//! The legend: a sample of each kind of node and class of edge that the picture has, in rows.

use super::diagram::{Diagram, SMALL};
use super::layout::geometry::{Rect, Size, point};
use super::metrics::width;
use super::svg::shape;
use super::xml::{escaped, number};
use crate::view::Class;
use crate::view::style::{Kind, Line, style};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Width of a sample.
const SAMPLE: f64 = 34.0;
/// Height of a row.
const ROW: f64 = 26.0;

enum Sample {
    Shape(&'static Kind),
    Line(&'static Line),
}

/// Writes the legend below a corner in so much width; tells where it ends.
pub fn write(out: &mut String, diagram: &Diagram, (left, top): (f64, f64), room: f64) -> f64 {
    let (mut x, mut y) = (0.0, top + ROW / 2.0);
    let _ = writeln!(out, "<g class=\"legend\">");
    for (sample, caption) in samples(diagram) {
        let wide = SAMPLE + 8.0 + width(&caption, SMALL) + 22.0;
        if x > 0.0 && x + wide > room {
            (x, y) = (0.0, y + ROW);
        }
        draw(out, &sample, (left + x, y));
        let (tx, ty) = (number(left + x + SAMPLE + 8.0), number(y + SMALL * 0.36));
        let _ = writeln!(out, "<text x=\"{tx}\" y=\"{ty}\" font-size=\"{SMALL}\" fill=\"#222222\">{}</text>", escaped(&caption));
        x += wide;
    }
    out.push_str("</g>\n");
    if x > 0.0 { y + ROW } else { top }
}

/// What the picture has, in the order of the style.
fn samples(diagram: &Diagram) -> Vec<(Sample, String)> {
    let kinds: BTreeSet<_> = diagram.cards.iter().map(|c| c.look.name.as_str()).collect();
    let shapes = style().kind.iter().filter(|k| kinds.contains(k.name.as_str())).map(|k| (Sample::Shape(k), k.caption.clone()));
    let has = |c: &Class| diagram.threads.iter().any(|t| t.class == *c);
    let lines = Class::ALL.into_iter().filter(has).map(|c| (Sample::Line(c.line()), c.line().caption.clone()));
    shapes.chain(lines).collect()
}

fn draw(out: &mut String, sample: &Sample, (x, y): (f64, f64)) {
    match sample {
        Sample::Shape(look) => shape(out, look, &Rect { at: point(x + SAMPLE / 2.0, y), size: Size { w: SAMPLE, h: 18.0 } }),
        Sample::Line(line) => {
            let (x1, x2, y) = (number(x), number(x + SAMPLE), number(y));
            let dash = if line.dash.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{}\"", escaped(&line.dash)) };
            let (stroke, wide) = (escaped(&line.stroke), number(line.width));
            let _ = writeln!(out, "<path d=\"M{x1} {y}H{x2}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{wide}\"{dash}/>");
        }
    }
}
