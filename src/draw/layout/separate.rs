//! Pushes boxes apart until none overlaps another.

use super::Problem;
use super::geometry::{Point, point};

/// Passes before the whole is drawn apart a little.
const PASSES: usize = 60;

/// How much the whole is drawn apart where pushing does not end.
const GROW: f64 = 1.06;

/// Rounds of drawing apart; far more than any picture needed.
const ROUNDS: usize = 200;

/// Moves items as little as it takes until each pair keeps its gap.
pub fn separate(problem: &Problem, at: &mut [Point]) {
    for _ in 0..ROUNDS {
        for _ in 0..PASSES {
            if !push(problem, at) {
                return;
            }
        }
        at.iter_mut().for_each(|p| *p = *p * GROW);
    }
}

/// One pass over all pairs; true where something moved.
fn push(problem: &Problem, at: &mut [Point]) -> bool {
    let mut moved = false;
    for i in 0..at.len() {
        for j in 0..i {
            if let Some(step) = apart(problem, at, i, j) {
                at[i] = at[i] + step;
                at[j] = at[j] - step;
                moved = true;
            }
        }
    }
    moved
}

/// Half the way that two overlapping items must go apart, along the shorter way out.
fn apart(problem: &Problem, at: &[Point], i: usize, j: usize) -> Option<Point> {
    let (a, b, gap) = (problem.sizes[i], problem.sizes[j], problem.gap(i, j));
    let away = at[i] - at[j];
    let (x, y) = ((a.w + b.w) / 2.0 + gap - away.x.abs(), (a.h + b.h) / 2.0 + gap * 0.8 - away.y.abs());
    if x <= 0.001 || y <= 0.001 {
        return None;
    }
    let half = |d: f64| d / 2.0 + 0.01;
    Some(if x < y { point(half(x).copysign(away.x), 0.0) } else { point(0.0, half(y).copysign(away.y)) })
}
