//! Turns the vectors of a batch and a state of reading it into scores of what to do next.
//!
//! A state is a few tokens, each in a slot of its own; what a token adds in a slot is computed once a sentence.
//! Guarantees that a slot without a token adds the vector that was learned for it.

use super::encode::Work;
use super::product::{HIDDEN, Rows, multiply, score};
use super::weights::{Arrays, Matrix, WIDTH};
use pulp::Arch;

/// Values that a token adds in one slot: two pieces of a maxout.
const PART: usize = 2 * HIDDEN;

/// Scores the moves of a transition system whose states have `SLOTS` slots.
pub(super) struct Scorer<const SLOTS: usize> {
    down: Matrix,
    state: Matrix,
    bias: Vec<f32>,
    pad: Vec<f32>,
    score: Matrix,
}

impl<const SLOTS: usize> Scorer<SLOTS> {
    /// Reads the scorer of `moves` moves, filled up to whole panels.
    pub fn read(arrays: &mut Arrays, moves: usize) -> Self {
        Self {
            down: arrays.matrix(WIDTH, HIDDEN, HIDDEN),
            state: arrays.matrix(HIDDEN, SLOTS * PART, 0),
            bias: arrays.vector(PART),
            pad: arrays.vector(SLOTS * PART),
            score: arrays.matrix(HIDDEN, moves, moves),
        }
    }

    /// What every token of a batch adds in every slot.
    pub fn prepare(&self, work: &mut Work, parts: &mut Parts) {
        let count = work.vectors.len() / WIDTH;
        multiply(work.arch, Rows { values: &work.vectors, count, step: WIDTH }, &self.down, &mut parts.reduced);
        multiply(work.arch, Rows { values: &parts.reduced, count, step: HIDDEN }, &self.state, &mut parts.values);
        parts.scores.resize(self.score.outputs, 0.0);
    }

    /// Scores every move where `slots` holds these tokens, counted from token `first` of the batch.
    pub fn scores<'p>(&self, arch: Arch, first: usize, slots: [Option<usize>; SLOTS], parts: &'p mut Parts) -> &'p [f32] {
        let mut found: [&[f32]; 9] = [&self.bias; 9];
        for (slot, token) in slots.into_iter().enumerate() {
            found[slot + 1] = match token {
                Some(token) => &parts.values[((first + token) * SLOTS + slot) * PART..][..PART],
                None => &self.pad[slot * PART..][..PART],
            };
        }
        score(arch, &found[..=SLOTS], &self.score, &mut parts.scores);
        &parts.scores
    }
}

/// Room for what the tokens of a sentence add in every slot.
#[derive(Default)]
pub(super) struct Parts {
    reduced: Vec<f32>,
    values: Vec<f32>,
    scores: Vec<f32>,
}

/// The move with the highest score among `moves` where it beats `best`; of equal ones the first.
pub(super) fn better(scores: &[f32], moves: std::ops::Range<usize>, best: &mut (f32, usize)) {
    for at in moves {
        if scores[at] > best.0 {
            *best = (scores[at], at);
        }
    }
}
