//! Moves single boxes, boxes with their labels, and pairs of boxes, as long as that makes the picture better.
//!
//! Better is: no overlaps, no line through a box that is not its own, few crossings, short and straight lines. The weights were set by
//! looking at pictures of 5 to 60 boxes.

use super::Problem;
use super::geometry::{Curve, Point, Rect, point};
use std::cell::Cell;

/// A line through another box.
const THROUGH_BOX: f64 = 600.0;
/// A line through another line's label.
const THROUGH_LABEL: f64 = 220.0;
/// A crossing of two lines.
const CROSSING: f64 = 110.0;
/// A pixel of a line.
const LENGTH: f64 = 0.9;
/// A pixel by which a label stands off the middle, times its share of the distance.
const BEND: f64 = 1.1;
/// Two boxes nearer than they should be, and each pixel of it.
const OVERLAP: (f64, f64) = (120.0, 6.0);

/// Nearer than this to a box, a line runs through it.
const MARGIN: f64 = 3.0;
/// What a move must gain at least.
const GAIN: f64 = 0.5;

/// Steps of a move, in pixels.
const STEPS: [f64; 5] = [220.0, 110.0, 55.0, 26.0, 10.0];
/// Directions of a move.
const DIRECTIONS: usize = 10;
/// Rounds over all items; each begins only where the one before it gained something.
const ROUNDS: usize = 10;
/// Trials of annealing for each item, several times as many in small pictures; and at most in all.
const COOLING: usize = 600;
const LONGEST: usize = 200_000;
/// First and last heat of annealing, in the same measure as the weights.
const HEAT: (f64, f64) = (140.0, 3.0);
/// Moves that may be tried in all.
const TRIALS: usize = 80_000;
/// Pairs of lines or items that annealing, and each refining after it, may look at: keeps dense pictures from taking minutes.
const WORK: (u64, u64) = (200_000_000, 40_000_000);

/// What a placement costs; the stricter, the dearer are overlaps and lines through boxes and labels.
pub fn cost(problem: &Problem, at: &[Point], strictness: f64) -> f64 {
    let board = Board::new(problem, at.to_vec(), strictness);
    board.worth(&(0..at.len()).collect::<Vec<_>>(), f64::INFINITY)
}

/// Moves items about, at first also where that makes things worse, so that whole groups can change places.
pub fn shake(problem: &Problem, at: &mut Vec<Point>) {
    let mut board = Board::new(problem, std::mem::take(at), 0.6);
    board.anneal();
    *at = board.at;
}

/// Moves items as long as the picture gets better; the stricter, the less is gained by items that stand too near.
pub fn refine(problem: &Problem, at: &mut Vec<Point>, strictness: f64) {
    let mut board = Board::new(problem, std::mem::take(at), strictness);
    for _ in 0..ROUNDS {
        if !board.round() || board.tired() {
            break;
        }
    }
    *at = board.at;
}

/// A part of what a placement costs.
#[derive(Clone, Copy)]
enum Part {
    /// Others too near to an item.
    Near(usize),
    /// Length and bend of a line.
    Line(usize),
    /// Items in a line's way.
    Blocked(usize),
    /// Crossings of a line.
    Crossed(usize),
    /// Lines through an item, of ties that are not counted for themselves.
    Struck(usize),
}

/// Repeatable numbers (Knuth's MMIX generator): a picture must not depend on chance.
struct Dice(u64);

impl Dice {
    /// A number from 0 on, below 1.
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as f64 / f64::from(1_u32 << 31)
    }

    /// A whole number below `n`.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn below(&mut self, n: usize) -> usize {
        ((self.share() * n as f64) as usize).min(n.saturating_sub(1))
    }
}

/// Positions with the curves that follow from them.
struct Board<'a> {
    problem: &'a Problem,
    touching: Vec<Vec<usize>>,
    rests: Vec<f64>,
    at: Vec<Point>,
    curves: Vec<Curve>,
    bounds: Vec<Rect>,
    strictness: f64,
    trials: usize,
    work: Cell<u64>,
}

impl<'a> Board<'a> {
    fn new(problem: &'a Problem, at: Vec<Point>, strictness: f64) -> Self {
        let curves = vec![Curve::default(); problem.ties.len()];
        let bounds = vec![Rect::default(); problem.ties.len()];
        let mut board = Self {
            problem,
            touching: problem.touching(),
            rests: problem.rests(),
            at,
            curves,
            bounds,
            strictness,
            trials: 0,
            work: Cell::new(0),
        };
        (0..problem.ties.len()).for_each(|k| board.redraw(k));
        board
    }

    fn redraw(&mut self, tie: usize) {
        let (a, b) = self.problem.ties[tie];
        self.curves[tie] = Curve::through(self.at[a], self.at[self.problem.label(tie)], self.at[b]);
        self.bounds[tie] = self.curves[tie].bounds();
    }

    fn rect(&self, item: usize) -> Rect {
        Rect { at: self.at[item], size: self.problem.sizes[item] }
    }

    /// Simulated annealing: moves of any kind, of which those that make things worse are taken ever more seldom.
    fn anneal(&mut self) {
        let mut dice = Dice(self.at.len() as u64);
        let steps = (self.at.len() * COOLING * (1 + 60 / self.problem.boxes.max(1))).min(LONGEST);
        for step in 0..steps {
            let cold = (step as f64 / steps as f64).max(self.work.get() as f64 / WORK.0 as f64);
            if cold >= 1.0 {
                break;
            }
            let heat = HEAT.0 * (HEAT.1 / HEAT.0).powf(cold);
            let moves = self.random(&mut dice, 1.0 - cold);
            let items: Vec<usize> = moves.iter().map(|m| m.0).collect();
            let limit = self.worth(&items, f64::INFINITY) - heat * (1.0 - dice.share()).ln();
            self.attempt_below(&moves, &items, limit);
        }
    }

    /// A move of a random item: near by, or a box to another's place, or a label to the middle.
    fn random(&self, dice: &mut Dice, reach: f64) -> Vec<(usize, Point)> {
        let item = dice.below(self.at.len());
        let kind = dice.share();
        if item >= self.problem.boxes && kind < 0.3 {
            return vec![(item, self.middle(item))];
        }
        if item < self.problem.boxes && kind < 0.25 {
            let other = dice.below(self.problem.boxes);
            return if other == item { Vec::new() } else { self.carried(&[(item, self.at[other]), (other, self.at[item])]) };
        }
        let (turn, far) = (std::f64::consts::TAU * dice.share(), 8.0 + 320.0 * reach * dice.share());
        let to = self.at[item] + point(turn.cos() * 1.3, turn.sin()) * far;
        if item < self.problem.boxes && kind < 0.8 { self.carried(&[(item, to)]) } else { vec![(item, to)] }
    }

    /// The point between a label's ends where it rests.
    fn middle(&self, label: usize) -> Point {
        let tie = label - self.problem.boxes;
        let (a, b) = self.problem.ties[tie];
        self.between(tie, self.at[a], self.at[b])
    }

    /// Where a tie's label rests between two points.
    fn between(&self, tie: usize, a: Point, b: Point) -> Point {
        a + (b - a) * self.rests[tie]
    }

    /// True where enough was tried.
    fn tired(&self) -> bool {
        self.trials > TRIALS || self.work.get() > WORK.1
    }

    /// One round of moves; true where one of them helped.
    fn round(&mut self) -> bool {
        let mut better = false;
        for item in 0..self.at.len() {
            if self.tired() {
                break;
            }
            better |= self.shift(item);
            if item < self.problem.boxes {
                better |= self.swap(item);
            } else {
                better |= self.centre(item);
            }
        }
        better
    }

    /// Moves one item, a box with its labels too, in every direction.
    fn shift(&mut self, item: usize) -> bool {
        let (mut better, mut cost) = (false, self.worth(&[item], f64::INFINITY));
        for step in STEPS {
            for direction in 0..DIRECTIONS {
                let (sin, cos) = (std::f64::consts::TAU * direction as f64 / DIRECTIONS as f64).sin_cos();
                let to = self.at[item] + point(cos * 1.3, sin) * step;
                let moves = self.carried(&[(item, to)]);
                if self.attempt_below(&[(item, to)], &[item], cost - GAIN) || moves.len() > 1 && self.attempt(&moves) {
                    (better, cost) = (true, self.worth(&[item], f64::INFINITY));
                }
            }
        }
        better
    }

    /// Puts a label where it rests between its ends.
    fn centre(&mut self, item: usize) -> bool {
        self.attempt(&[(item, self.middle(item))])
    }

    /// Lets a box change places with each other box.
    fn swap(&mut self, item: usize) -> bool {
        let mut better = false;
        for other in 0..item {
            let moves = self.carried(&[(item, self.at[other]), (other, self.at[item])]);
            better |= self.attempt(&moves);
        }
        better
    }

    /// These moves of boxes, and their labels carried along to where they stood between the ends.
    fn carried(&self, moves: &[(usize, Point)]) -> Vec<(usize, Point)> {
        let to = |i: usize| moves.iter().find(|m| m.0 == i).map_or(self.at[i], |m| m.1);
        let mut all = moves.to_vec();
        for &(item, _) in moves {
            for &tie in &self.touching[item] {
                let ((a, b), label) = (self.problem.ties[tie], self.problem.label(tie));
                if all.iter().all(|m| m.0 != label) {
                    let off = self.at[label] - self.middle(label);
                    all.push((label, self.between(tie, to(a), to(b)) + off * 0.5));
                }
            }
        }
        all
    }

    /// Makes the moves if they help; true where they did.
    fn attempt(&mut self, moves: &[(usize, Point)]) -> bool {
        let items: Vec<usize> = moves.iter().map(|m| m.0).collect();
        let before = self.worth(&items, f64::INFINITY);
        self.attempt_below(moves, &items, before - GAIN)
    }

    /// Makes the moves if these items then cost less than so much.
    fn attempt_below(&mut self, moves: &[(usize, Point)], items: &[usize], before: f64) -> bool {
        self.trials += 1;
        let back: Vec<_> = items.iter().map(|&i| (i, self.at[i])).collect();
        self.apply(moves);
        if self.worth(items, before) < before {
            return true;
        }
        self.apply(&back);
        false
    }

    fn apply(&mut self, moves: &[(usize, Point)]) {
        moves.iter().for_each(|&(i, to)| self.at[i] = to);
        for &(item, _) in moves {
            for k in 0..self.touching[item].len() {
                self.redraw(self.touching[item][k]);
            }
        }
    }

    /// What these items and the ties that touch them cost; no more is counted once it is more than `limit`.
    fn worth(&self, items: &[usize], limit: f64) -> f64 {
        let mut ties: Vec<usize> = items.iter().flat_map(|&i| self.touching[i].iter().copied()).collect();
        ties.sort_unstable();
        ties.dedup();
        let near = items.iter().map(|&i| Part::Near(i));
        let lines = ties.iter().flat_map(|&k| [Part::Line(k), Part::Blocked(k), Part::Crossed(k)]);
        let foreign = items.iter().map(|&i| Part::Struck(i));
        let mut sum = 0.0;
        for part in near.chain(lines).chain(foreign) {
            sum += self.part(part, &ties);
            if sum > limit {
                break;
            }
        }
        sum
    }

    /// One part of what a placement costs; `counted` are the ties counted for themselves.
    fn part(&self, part: Part, counted: &[usize]) -> f64 {
        let pairs = if matches!(part, Part::Line(_)) { 1 } else { self.at.len() };
        self.work.set(self.work.get() + pairs as u64);
        match part {
            Part::Near(item) => (0..self.at.len()).filter(|&i| i != item).map(|i| self.near(item, i)).sum(),
            Part::Line(tie) => self.line(tie),
            Part::Blocked(tie) => {
                let ((a, b), label) = (self.problem.ties[tie], self.problem.label(tie));
                (0..self.at.len()).filter(|&i| i != a && i != b && i != label).map(|i| self.blocked(tie, i)).sum()
            }
            Part::Crossed(tie) => self.crossings(tie) as f64 * CROSSING,
            Part::Struck(item) => (0..self.curves.len()).filter(|k| counted.binary_search(k).is_err()).map(|k| self.blocked(k, item)).sum(),
        }
    }

    /// What a line costs by itself: its length and bend.
    fn line(&self, tie: usize) -> f64 {
        let ((a, b), label) = (self.problem.ties[tie], self.problem.label(tie));
        let (middle, away) = (self.middle(label), (self.at[b] - self.at[a]).length().max(1.0));
        let off = (self.at[label] - middle).length();
        self.curves[tie].length() * LENGTH + BEND * off * (0.15 + off / away)
    }

    fn crossings(&self, tie: usize) -> usize {
        let near = (0..self.curves.len()).filter(|&k| k != tie && self.bounds[k].overlaps(&self.bounds[tie]));
        near.map(|k| self.curves[tie].crossings(&self.curves[k])).sum()
    }

    /// What it costs that a line runs through an item.
    fn blocked(&self, tie: usize, item: usize) -> f64 {
        let (at, size, bounds) = (self.at[item], self.problem.sizes[item], &self.bounds[tie]);
        let aside = (at.x - bounds.at.x).abs() > (size.w + bounds.size.w) / 2.0 + MARGIN;
        if aside || (at.y - bounds.at.y).abs() > (size.h + bounds.size.h) / 2.0 + MARGIN {
            return 0.0;
        }
        let through = self.curves[tie].cuts(&self.rect(item).grown(MARGIN));
        match (through, item < self.problem.boxes) {
            (false, _) => 0.0,
            (true, true) => THROUGH_BOX * self.firmness(),
            (true, false) => THROUGH_LABEL * self.firmness(),
        }
    }

    /// Lines through boxes and labels weigh more in later rounds, when what stands where is settled.
    fn firmness(&self) -> f64 {
        0.8 + 0.2 * self.strictness
    }

    fn near(&self, a: usize, b: usize) -> f64 {
        let (away, first, second) = (self.at[a] - self.at[b], self.problem.sizes[a], self.problem.sizes[b]);
        if away.x.abs() > (first.w + second.w) / 2.0 + Problem::WIDEST || away.y.abs() > (first.h + second.h) / 2.0 + Problem::WIDEST {
            return 0.0;
        }
        let gap = self.problem.gap(a, b);
        let (x, y) = self.rect(a).overlap(&self.rect(b));
        let depth = (x + gap).min(y + gap * 0.8);
        if depth <= 0.0 { 0.0 } else { (OVERLAP.0 + OVERLAP.1 * depth) * self.strictness }
    }
}
