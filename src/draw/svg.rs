//! Writes a sheet as SVG 1.1: heading, body, legend, sources; every text escaped, every element in a fixed order.

use super::layout::geometry::{Size, point};
use super::legend;
use super::metrics::{width, wrap};
use super::pen::{self, Anchor, GREY, INK, SMALL, TEXT};
use super::tell::document;
use super::xml::{escaped, number};
use crate::view::caption::days;
use crate::view::style::style;
use crate::view::{Class, View};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Room around the drawing.
const MARGIN: f64 = 28.0;
/// Font size of the title.
const TITLE: f64 = 18.0;
/// The narrowest picture, so that title and legend have room.
const NARROWEST: f64 = 560.0;
/// Height of a line under the title.
const NOTE: f64 = 17.0;

/// A picture before it is written in some form.
#[derive(Default)]
pub struct Sheet {
    /// Its title.
    pub title: String,
    /// Lines under the title: the period, what is left out.
    pub notes: Vec<String>,
    /// What it speaks of; indices in the body refer to it.
    pub view: View,
    /// SVG elements, from the origin on.
    pub body: String,
    /// Their extent.
    pub size: Size,
    /// Names of the kinds of nodes that the legend explains.
    pub kinds: BTreeSet<&'static str>,
    /// Classes of lines that the legend explains.
    pub lines: Vec<Class>,
    /// True where what it shows can be shown for a part of its period, too.
    pub dated: bool,
    /// Further signs of the legend: SVG around the origin, and a caption.
    pub marks: Vec<(String, String)>,
}

/// The whole picture.
pub fn picture(sheet: &Sheet) -> String {
    let wide = (sheet.size.w + 2.0 * MARGIN).max(NARROWEST);
    let (mut body, mut y) = heading(sheet, wide - 2.0 * MARGIN);
    let top = point(((wide - sheet.size.w) / 2.0).round(), (y + 18.0).round());
    let _ = writeln!(body, "<g transform=\"translate({} {})\">\n{}</g>", number(top.x), number(top.y), sheet.body);
    y = top.y + sheet.size.h + 30.0;
    if sheet.body.is_empty() {
        pen::line_of(&mut body, style().word("nothing"), point(MARGIN, y - 20.0), (TEXT, INK, Anchor::Start));
    }
    y = legend::write(&mut body, sheet, (MARGIN, y), wide - 2.0 * MARGIN);
    let tall = sources(&mut body, &sheet.view, y, wide) + MARGIN * 0.6;
    format!("{}{body}</svg>\n", opening(wide, tall, sheet))
}

fn opening(wide: f64, tall: f64, sheet: &Sheet) -> String {
    let (w, h) = (number(wide.ceil()), number(tall.ceil()));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" role=\"img\" \
         font-family=\"DejaVu Sans, Verdana, sans-serif\">\n<title>{}</title>\n<desc>{}</desc>\n\
         <rect width=\"{w}\" height=\"{h}\" fill=\"#ffffff\"/>\n",
        escaped(&sheet.title),
        escaped(&sheet.notes.join("; "))
    )
}

/// Title and notes, and where they end.
fn heading(sheet: &Sheet, room: f64) -> (String, f64) {
    let (mut out, mut y) = (String::new(), MARGIN + TITLE * 0.7);
    // A bold face is wider than the measured one by about an eighth.
    for line in wrap(&sheet.title, TITLE * 1.12, room, 3) {
        let attributes = format!("font-size=\"{TITLE}\" font-weight=\"bold\" fill=\"{INK}\"");
        let _ = writeln!(out, "<text x=\"{}\" y=\"{}\" {attributes}>{}</text>", number(MARGIN), number(y), escaped(&line));
        y += TITLE * 1.3;
    }
    y -= 3.0;
    for line in wrap(&sheet.notes.join(" · "), TEXT, room, 4) {
        pen::line_of(&mut out, &line, point(MARGIN, y), (TEXT, GREY, Anchor::Start));
        y += NOTE;
    }
    (out, y - TITLE * 0.7)
}

/// The lines that name the documents; tells where they end.
fn sources(out: &mut String, view: &View, y: f64, wide: f64) -> f64 {
    const ROWS: usize = 3;
    let all = view.documents();
    if all.is_empty() {
        return y;
    }
    let (first, last) = (all.iter().filter_map(|d| d.0).min(), all.iter().filter_map(|d| d.0).max());
    let period = days(first, last).map(|p| format!(", {p}")).unwrap_or_default();
    let opening = style().fill("documents", "count", &all.len().to_string()).replace("{period}", &period);
    let names: Vec<_> = all.iter().map(|(date, title)| document(title, "", *date)).collect();
    let fits = |count: usize| {
        let more = names.len() - count;
        let tail = if more > 0 { style().fill("more", "count", &more.to_string()) } else { String::new() };
        wrap(&format!("{opening}{}{tail}", names[..count].join("; ")), SMALL, wide - 2.0 * MARGIN, usize::MAX)
    };
    // No more titles can fit than so many; trying all of a large store's documents would take long.
    let most = names.len().min((ROWS as f64 * wide / 60.0) as usize).max(1);
    let rows = (1..=most).rev().map(fits).find(|rows| rows.len() <= ROWS).unwrap_or_else(|| fits(1));
    for (i, row) in rows.iter().enumerate() {
        pen::line_of(out, row, point(MARGIN, y + SMALL + i as f64 * SMALL * 1.4), (SMALL, GREY, Anchor::Start));
    }
    debug_assert!(rows.iter().all(|r| width(r, SMALL) <= wide));
    y + rows.len() as f64 * SMALL * 1.4 + 6.0
}
