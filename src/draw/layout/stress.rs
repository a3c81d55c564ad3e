//! Positions whose distances come near to those along the ties: stress majorisation, item by item.
//!
//! Boxes are wider than high, so it works in a space that is pressed together sideways and spreads the result again.

use super::Problem;
use super::geometry::{Point, point};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// How much wider than high a picture may be drawn apart.
const STRETCH: f64 = 1.5;

/// Lines that every box has room for.
const HUB: usize = 8;
/// Of the circle around a hub, what each of its labels takes.
const AROUND: f64 = 40.0;

/// Sweeps over all items.
const SWEEPS: usize = 120;

/// The golden angle: points along a spiral that turns by it never line up.
const TURN: f64 = 2.399_963_229_728_653;

/// Positions of all items, from one of several fixed starts.
pub fn layout(problem: &Problem, start: usize) -> Vec<Point> {
    let far = distances(problem);
    let mut at = spiral(problem, &far, start);
    for _ in 0..SWEEPS {
        for i in 0..at.len() {
            at[i] = pulled(&at, &far[i], i);
        }
    }
    at = laid_flat(&at);
    let (wide, high) = at.iter().fold((1.0_f64, 1.0_f64), |(w, h), p| (w.max(p.x.abs()), h.max(p.y.abs())));
    let stretch = (STRETCH * high / wide).clamp(1.1, STRETCH);
    at.iter().map(|p| point(p.x * stretch, p.y)).collect()
}

/// Turned so that the longest way through the points lies flat: pages are wider than high.
fn laid_flat(at: &[Point]) -> Vec<Point> {
    let middle = at.iter().fold(Point::default(), |sum, &p| sum + p) * (1.0 / at.len().max(1) as f64);
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for p in at.iter().map(|&p| p - middle) {
        (xx, xy, yy) = (xx + p.x * p.x, xy + p.x * p.y, yy + p.y * p.y);
    }
    let (sin, cos) = (0.5 * (2.0 * xy).atan2(xx - yy)).sin_cos();
    at.iter().map(|&p| p - middle).map(|p| point(p.x * cos + p.y * sin, p.y * cos - p.x * sin)).collect()
}

/// Where one item would be least stressed while the others stand still.
fn pulled(at: &[Point], far: &[f64], i: usize) -> Point {
    let (mut sum, mut weight) = (Point::default(), 0.0);
    for (j, &other) in at.iter().enumerate().filter(|&(j, _)| j != i) {
        let away = at[i] - other;
        let length = away.length().max(0.01);
        let w = 1.0 / (far[j] * far[j]);
        sum = sum + (other + away * (far[j] / length)) * w;
        weight += w;
    }
    if weight > 0.0 { sum * (1.0 / weight) } else { at[i] }
}

/// A spiral around one item, nearer items first; each start has another centre and another sense.
fn spiral(problem: &Problem, far: &[Vec<f64>], start: usize) -> Vec<Point> {
    let degree = problem.touching();
    let mut hubs: Vec<usize> = (0..problem.boxes).collect();
    hubs.sort_by_key(|&i| (Reverse(degree[i].len()), i));
    let centre = hubs.get(start / 2 % hubs.len().max(1)).copied().unwrap_or(0);
    let sense = if start.is_multiple_of(2) { 1.0 } else { -1.0 };
    let mut order: Vec<usize> = (0..problem.sizes.len()).collect();
    order.sort_by(|&i, &j| far[centre][i].total_cmp(&far[centre][j]).then(i.cmp(&j)));
    let mut at = vec![Point::default(); order.len()];
    for (n, &i) in order.iter().enumerate() {
        let (sin, cos) = (TURN * n as f64 * sense + start as f64).sin_cos();
        at[i] = point(cos, sin) * (far[centre][i] + n as f64 * 0.1);
    }
    at
}

/// Distances along the ties, between all items.
fn distances(problem: &Problem) -> Vec<Vec<f64>> {
    let near = neighbours(problem);
    (0..problem.sizes.len()).map(|from| reach(&near, from)).collect()
}

/// By item: the items next to it and how far they should be.
fn neighbours(problem: &Problem) -> Vec<Vec<(usize, f64)>> {
    let radius = |i: usize| (problem.sizes[i].w / STRETCH + problem.sizes[i].h) / 4.0;
    let mut degree = vec![0_usize; problem.boxes];
    problem.ties.iter().flat_map(|&(a, b)| [a, b]).for_each(|end| degree[end] += 1);
    let mut near = vec![Vec::new(); problem.sizes.len()];
    for (k, &(a, b)) in problem.ties.iter().enumerate() {
        let label = problem.label(k);
        for end in [a, b] {
            let length = radius(end) + radius(label) + problem.gap(end, label) + 4.0;
            let length = length.max(degree[end].saturating_sub(HUB) as f64 * AROUND / std::f64::consts::TAU);
            near[end].push((label, length));
            near[label].push((end, length));
        }
    }
    near
}

/// Dijkstra's distances from one item, in thousandths inside.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn reach(near: &[Vec<(usize, f64)>], from: usize) -> Vec<f64> {
    let mut far = vec![u64::MAX; near.len()];
    let mut queue = BinaryHeap::from([(Reverse(0_u64), from)]);
    far[from] = 0;
    while let Some((Reverse(so_far), i)) = queue.pop() {
        if so_far > far[i] {
            continue;
        }
        for &(j, length) in &near[i] {
            let there = so_far + (length * 1000.0) as u64;
            if there < far[j] {
                far[j] = there;
                queue.push((Reverse(there), j));
            }
        }
    }
    far.into_iter().map(|d| (d as f64 / 1000.0).max(1.0)).collect()
}
