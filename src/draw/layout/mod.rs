//! Places boxes and labelled ties on a page: nothing overlaps, few lines cross, none runs through a box that is not its own.
//!
//! A tie's label is a box of its own between the two ends, so that it is given room like any other. Positions come from stress
//! majorisation ([Gansner, Koren and North](https://doi.org/10.1007/978-3-540-31843-9_25)), then single boxes are moved as long as
//! that saves crossings, detours and length, then overlaps are pushed apart. Several fixed starts are tried and the best is kept;
//! nothing is left to chance, so the same input gives the same picture.

pub mod geometry;
mod pack;
mod refine;
mod separate;
mod stress;

use geometry::{Curve, Point, Rect, Size};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Two boxes tied together, with the size of the label between them.
#[derive(Clone, Copy, Debug)]
pub struct Tie {
    /// Index of one box.
    pub a: usize,
    /// Index of the other.
    pub b: usize,
    /// Size of the label.
    pub label: Size,
}

/// Where everything stands.
#[derive(Clone, Debug, Default)]
pub struct Placement {
    /// Boxes, in the order given.
    pub boxes: Vec<Rect>,
    /// Labels, in the order of the ties.
    pub labels: Vec<Rect>,
    /// Size of the whole, from the origin on.
    pub size: Size,
}

impl Placement {
    /// The curve of a tie.
    pub fn curve(&self, ties: &[Tie], i: usize) -> Curve {
        Curve::through(self.boxes[ties[i].a].at, self.labels[i].at, self.boxes[ties[i].b].at)
    }
}

/// One connected part: boxes first, then a label for each tie.
pub(crate) struct Problem {
    /// Sizes of boxes and labels.
    pub sizes: Vec<Size>,
    /// How many of them are boxes.
    pub boxes: usize,
    /// Ends of the ties; the label of tie `k` is item `boxes + k`.
    pub ties: Vec<(usize, usize)>,
}

impl Problem {
    /// No gap is wider.
    pub const WIDEST: f64 = 26.0;

    /// The item that is a tie's label.
    pub fn label(&self, tie: usize) -> usize {
        self.boxes + tie
    }

    /// By item: the ties that begin, end or are labelled there.
    pub fn touching(&self) -> Vec<Vec<usize>> {
        let mut touching = vec![Vec::new(); self.sizes.len()];
        for (k, &(a, b)) in self.ties.iter().enumerate() {
            for item in [a, b, self.label(k)] {
                touching[item].push(k);
            }
        }
        touching
    }

    /// Where on the way from the first to the second end of each tie its label rests: in the middle, but away from a hub, around which
    /// there is no room for all labels.
    pub fn rests(&self) -> Vec<f64> {
        let mut degree = vec![0_usize; self.boxes];
        self.ties.iter().flat_map(|&(a, b)| [a, b]).for_each(|end| degree[end] += 1);
        let lean = |end: usize| (degree[end].saturating_sub(4) as f64 / 40.0).min(0.16);
        self.ties.iter().map(|&(a, b)| 0.5 + lean(a) - lean(b)).collect()
    }

    /// The room to keep between two items: more where a line must be seen between an end and its label.
    pub fn gap(&self, a: usize, b: usize) -> f64 {
        let own = |label: usize, end: usize| {
            label >= self.boxes && {
                let tie = self.ties[label - self.boxes];
                tie.0 == end || tie.1 == end
            }
        };
        match (a < self.boxes, b < self.boxes) {
            (true, true) => Self::WIDEST,
            (false, false) => 5.0,
            _ if own(a.max(b), a.min(b)) => 17.0,
            _ => 9.0,
        }
    }

    /// The boxes of all items.
    pub fn rects(&self, at: &[Point]) -> Vec<Rect> {
        at.iter().zip(&self.sizes).map(|(&at, &size)| Rect { at, size }).collect()
    }
}

/// Places boxes of these sizes and the labels of these ties. Ties from a box to itself are ignored.
pub fn place(boxes: &[Size], ties: &[Tie]) -> Placement {
    let mut placement = Placement {
        boxes: boxes.iter().map(|&size| Rect { size, ..Rect::default() }).collect(),
        labels: ties.iter().map(|t| Rect { size: t.label, ..Rect::default() }).collect(),
        size: Size::default(),
    };
    let parts: Vec<_> = components(boxes.len(), ties).into_iter().map(|members| solve(boxes, ties, members)).collect();
    placement.size = pack::pack(&parts, |item, at| match item {
        Item::Box(i) => placement.boxes[i].at = at,
        Item::Label(i) => placement.labels[i].at = at,
    });
    placement
}

/// What stands somewhere.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Item {
    /// A box, by index.
    Box(usize),
    /// The label of a tie, by index.
    Label(usize),
}

/// A connected part, placed.
pub(crate) struct Part {
    /// What stands where.
    pub items: Vec<(Item, Rect)>,
    /// Its lines.
    pub lines: Vec<Curve>,
}

/// Connected sets of boxes with the ties between them, the largest first.
fn components(boxes: usize, ties: &[Tie]) -> Vec<(Vec<usize>, Vec<usize>)> {
    let mut root: Vec<usize> = (0..boxes).collect();
    for tie in ties {
        let (a, b) = (find(&root, tie.a), find(&root, tie.b));
        root[a.max(b)] = a.min(b);
    }
    let mut parts: BTreeMap<usize, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for i in 0..boxes {
        parts.entry(find(&root, i)).or_default().0.push(i);
    }
    for (k, tie) in ties.iter().enumerate().filter(|(_, t)| t.a != t.b) {
        parts.entry(find(&root, tie.a)).or_default().1.push(k);
    }
    let mut parts: Vec<_> = parts.into_values().collect();
    parts.sort_by_key(|(members, _)| std::cmp::Reverse(members.len()));
    parts
}

fn find(root: &[usize], mut i: usize) -> usize {
    while root[i] != i {
        i = root[i];
    }
    i
}

/// Places one connected part.
fn solve(boxes: &[Size], ties: &[Tie], (members, own): (Vec<usize>, Vec<usize>)) -> Part {
    let index: BTreeMap<_, _> = members.iter().enumerate().map(|(i, &m)| (m, i)).collect();
    let sizes = members.iter().map(|&m| boxes[m]).chain(own.iter().map(|&k| ties[k].label)).collect();
    let ends = own.iter().map(|&k| (index[&ties[k].a], index[&ties[k].b])).collect();
    let problem = Problem { sizes, boxes: members.len(), ties: ends };
    let at = best(&problem);
    let line = |(k, &(a, b)): (usize, &(usize, usize))| Curve::through(at[a], at[problem.label(k)], at[b]);
    let lines = problem.ties.iter().enumerate().map(line).collect();
    let items = members.into_iter().map(Item::Box).chain(own.into_iter().map(Item::Label));
    Part { items: items.zip(problem.rects(&at)).collect(), lines }
}

/// How strict the last refining is, and the choice between what was refined.
const LAST: f64 = 10.0;

/// The best of several starts.
fn best(problem: &Problem) -> Vec<Point> {
    let starts = if problem.boxes > 100 { 3 } else { 6 };
    let mut tried: Vec<_> = (0..starts).into_par_iter().map(|start| rough(problem, start)).collect();
    tried.sort_by(|a, b| a.0.total_cmp(&b.0));
    let kept = match problem.boxes {
        _ if problem.sizes.len() > 300 || problem.ties.len() > 2 * problem.boxes => 1,
        0..=40 => 4,
        _ => 2,
    };
    tried.truncate(kept);
    let done: Vec<_> = tried.into_par_iter().map(|(_, at)| finish(problem, at)).collect();
    done.into_iter().min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, at)| at).unwrap_or_default()
}

/// Stress alone, with overlaps pushed apart, and what it costs.
fn rough(problem: &Problem, start: usize) -> (f64, Vec<Point>) {
    let mut at = stress::layout(problem, start);
    separate::separate(problem, &mut at);
    (refine::cost(problem, &at, 1.0), at)
}

/// Refined, and free of overlaps.
fn finish(problem: &Problem, mut at: Vec<Point>) -> (f64, Vec<Point>) {
    refine::shake(problem, &mut at);
    for strictness in [1.0, 3.0, LAST] {
        refine::refine(problem, &mut at, strictness);
        separate::separate(problem, &mut at);
    }
    (refine::cost(problem, &at, LAST) * shape(problem, &at), at)
}

/// From 1 on, the more the placement is off the shape of a page.
fn shape(problem: &Problem, at: &[Point]) -> f64 {
    let Size { w, h } = pack::extent(&problem.rects(at)).1;
    1.0 + 0.15 * ((w + 1.0) / (h + 1.0) / pack::ASPECT).ln().abs()
}
