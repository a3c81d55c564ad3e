//! What stands on the line of a pair: each caption once, with how often and when, in the colour of its class; an arrow before it where
//! the pair has edges both ways.

use super::layout::geometry::Point;
use super::metrics::{width, wrap};
use super::pen::SMALL;
use crate::model::date::Day;
use crate::view::style::style;
use crate::view::{Class, Edge};

/// Widest label on a line.
const ROOM: f64 = 118.0;
/// Captions on one line before the rest is counted.
const MOST: usize = 3;
/// Stands for the arrow until it is known where the ends are; all four arrows are equally wide.
const ARROW: &str = "→ ";

/// A line of a label.
pub struct Said {
    /// The words.
    pub text: String,
    /// Whose colour they have.
    pub class: Class,
    /// Where an arrow stands before them: true where it points to the first end.
    pub back: Option<bool>,
}

impl Said {
    /// The width of the line, in pixels.
    pub fn width(&self) -> f64 {
        width(&self.text, SMALL) + if self.back.is_some() { width(ARROW, SMALL) } else { 0.0 }
    }

    /// The line with its arrow, where so much lies from the first end to the second.
    pub fn pointed(&self, way: Point) -> String {
        let Some(back) = self.back else { return self.text.clone() };
        let way = if back { way * -1.0 } else { way };
        let arrow = match way {
            Point { x, y } if x.abs() >= y.abs() => {
                if x >= 0.0 {
                    '→'
                } else {
                    '←'
                }
            }
            Point { y, .. } => {
                if y >= 0.0 {
                    '↓'
                } else {
                    '↑'
                }
            }
        };
        format!("{arrow} {}", self.text)
    }
}

/// Edges of one class, caption and way.
struct Group<'a> {
    words: String,
    class: Class,
    back: Option<bool>,
    edges: Vec<&'a Edge>,
}

/// The label of these edges, each with whether it points to the first end; `both` where the line has edges both ways.
pub fn said<'a>(edges: impl Iterator<Item = (&'a Edge, bool)>, both: bool) -> Vec<Said> {
    let mut groups: Vec<Group> = Vec::new();
    for (edge, back) in edges {
        let words = if edge.class == Class::Part { style().caption(&edge.kind) } else { edge.words() };
        let back = (both && edge.directed).then_some(back);
        match groups.iter_mut().find(|g| g.words == words && g.class == edge.class && g.back == back) {
            Some(group) => group.edges.push(edge),
            None => groups.push(Group { words, class: edge.class, back, edges: vec![edge] }),
        }
    }
    if let [group] = groups.as_slice() {
        let mut lines = wrap(&group.counted(), SMALL, ROOM, 3);
        lines.extend(when(&group.edges));
        return group.lines(lines);
    }
    let more = groups.len().saturating_sub(MOST);
    let mut lines: Vec<_> = groups.iter().take(MOST).flat_map(|g| g.lines(wrap(&g.dated(), SMALL, ROOM * 1.6, 2))).collect();
    lines.extend((more > 0).then(|| Said { text: format!("+{more}"), class: groups[MOST].class, back: None }));
    lines
}

impl Group<'_> {
    fn counted(&self) -> String {
        match self.edges.len() {
            1 => self.words.clone(),
            n => format!("{} {}", self.words, style().fill("times", "count", &n.to_string())),
        }
    }

    fn dated(&self) -> String {
        format!("{} {}", self.counted(), when(&self.edges).unwrap_or_default())
    }

    fn lines(&self, lines: Vec<String>) -> Vec<Said> {
        let line = |(i, text)| Said { text, class: self.class, back: self.back.filter(|_| i == 0) };
        lines.into_iter().enumerate().map(line).collect()
    }
}

/// When all of these happened: the one date, or the months or years from the first to the last.
fn when(edges: &[&Edge]) -> Option<String> {
    if let [edge] = edges {
        return edge.when();
    }
    let dated = || edges.iter().filter(|e| e.when().is_some());
    Some(span(dated().filter_map(|e| e.start.or(e.end)).min()?, dated().filter_map(|e| e.end.or(e.start)).max()?))
}

/// A day, a month, or the months or years from the first to the last.
pub fn span(first: Day, last: Day) -> String {
    let month = |d: Day| format!("{:04}-{:02}", d.year(), d.month());
    match (first, last) {
        (a, b) if a == b => a.to_string(),
        (a, b) if month(a) == month(b) => month(a),
        (a, b) if a == a.first_of_year() && b == a.last_of_year() => format!("{:04}", a.year()),
        (a, b) if a.year() == b.year() => format!("{} – {}", month(a), month(b)),
        (a, b) => format!("{:04}–{:04}", a.year(), b.year()),
    }
}
