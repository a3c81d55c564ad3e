//! The legend: a sample of each kind of node, class of edge and sign that the picture has, in rows.

use super::layout::geometry::{Rect, Size, point};
use super::metrics::width;
use super::pen::{self, Anchor, SMALL};
use super::svg::Sheet;
use super::xml::number;
use crate::view::style::style;

/// Width of a sample.
const SAMPLE: f64 = 34.0;
/// Height of a row.
const ROW: f64 = 26.0;

/// Writes the legend below a corner in so much width; tells where it ends.
pub fn write(out: &mut String, sheet: &Sheet, (left, top): (f64, f64), room: f64) -> f64 {
    let (mut x, mut y) = (0.0, top + ROW / 2.0);
    out.push_str("<g class=\"legend\">\n");
    for (sample, caption) in samples(sheet) {
        let wide = SAMPLE + 8.0 + width(&caption, SMALL) + 22.0;
        if x > 0.0 && x + wide > room {
            (x, y) = (0.0, y + ROW);
        }
        out.push_str(&format!("<g transform=\"translate({} {})\">\n{sample}", number(left + x + SAMPLE / 2.0), number(y)));
        pen::line_of(out, &caption, point(SAMPLE / 2.0 + 8.0, SMALL * 0.36), (SMALL, "#222222", Anchor::Start));
        pen::end(out);
        x += wide;
    }
    pen::end(out);
    if x > 0.0 { y + ROW } else { top }
}

/// What the picture has, in the order of the style: SVG around the origin, and a caption.
fn samples(sheet: &Sheet) -> impl Iterator<Item = (String, String)> + '_ {
    let half = number(SAMPLE / 2.0);
    let shapes = style().kind.iter().filter(|k| sheet.kinds.contains(k.name.as_str())).map(|kind| {
        let mut sample = String::new();
        pen::shape(&mut sample, kind, &Rect { at: point(0.0, 0.0), size: Size { w: SAMPLE, h: 18.0 } });
        (sample, kind.caption.clone())
    });
    let lines = sheet.lines.iter().map(move |class| {
        let mut sample = String::new();
        pen::stroke(&mut sample, class.line(), &format!("M-{half} 0H{half}"));
        (sample, class.line().caption.clone())
    });
    shapes.chain(lines).chain(sheet.marks.iter().cloned())
}
