//! Turns the tokens of sentences into vectors that know their neighbours.
//!
//! Five layers: the first sees a word alone, each of the other four also the words beside it. Guarantees the vectors of spaCy's
//! `HashEmbedCNN` for a document of each sentence alone: four zero rows stand at both ends, and only those that reach a word are computed.
//! What depends on the form of a word alone, which is a third of the work, is kept in a bounded cache.
//! Sentences are read in batches, so that the weights are fetched once for several.

use super::cache::Cache;
use super::embed::{Form, features};
use super::hash::keys;
use super::maxout::{Norm, WIDE};
use super::product::{Rows, multiply};
use super::weights::{Arrays, Matrix, Table, WIDTH};
use super::window::{Room, Window};
use crate::text::token::Token;
use pulp::{Arch, Simd, WithSimd};

/// Rows of the feature tables, in the order of `Features`.
const TABLES: [usize; 6] = [5000, 1000, 2500, 2500, 50, 50];
/// The seed of the first table; each later one has the next.
const FIRST_SEED: u64 = 8;
/// Layers with a window behind the first.
const WINDOWS: usize = 3;

/// The encoder of one model.
pub(super) struct Encoder {
    tables: Vec<Table>,
    word: Matrix,
    word_norm: Norm,
    /// The first window layer: what a word gives its right neighbour, itself and its left neighbour, one behind the other.
    first: Matrix,
    first_norm: Norm,
    windows: Vec<Window>,
}

/// Sentences read at once.
#[derive(Clone, Copy)]
pub(super) struct Batch<'a> {
    pub text: &'a str,
    /// The tokens of all sentences, one behind the other.
    pub tokens: &'a [Token],
    /// Their forms.
    pub forms: &'a [Form],
    /// Tokens of each sentence; none is empty.
    pub lengths: &'a [usize],
}

impl Encoder {
    /// Reads an encoder of `features` features.
    pub fn read(arrays: &mut Arrays, features: usize) -> Self {
        Self {
            tables: TABLES[..features].iter().map(|&rows| arrays.table(rows)).collect(),
            word: arrays.matrix(features * WIDTH, WIDE, 0),
            word_norm: Norm::read(arrays),
            first: arrays.matrix(WIDTH, 3 * WIDE, 0),
            first_norm: Norm::read(arrays),
            windows: (0..WINDOWS).map(|_| Window::read(arrays)).collect(),
        }
    }

    /// Writes the vectors of a batch, `WIDTH` values a token, to `work.vectors`.
    pub fn encode(&self, batch: Batch<'_>, work: &mut Work) {
        self.look_up(batch, work);
        self.first_window(batch, work);
        for window in &self.windows {
            window.apply(work.arch, &mut work.lengths, &mut work.vectors, &mut work.room);
        }
    }

    /// Fills `work.slots` with a place in the cache for every token, and the cache with what it lacks.
    fn look_up(&self, batch: Batch<'_>, work: &mut Work) {
        work.cache.begin();
        work.slots.clear();
        work.missing.clear();
        work.embedded.clear();
        for (at, &form) in batch.forms.iter().enumerate() {
            let form = if self.sees_spaces() { form } else { Form { space_after: false, ..form } };
            let (slot, new) = work.cache.slot(form);
            work.slots.push(slot);
            if new {
                work.missing.push(slot);
                self.embed(features(form, super::embed::seen(batch.text, batch.tokens, at)), &mut work.embedded);
            }
        }
        if !work.missing.is_empty() {
            self.fill(work);
        }
    }

    /// Whether the white space behind a token is one of the features.
    fn sees_spaces(&self) -> bool {
        self.tables.len() > 4
    }

    /// Appends the rows of all features.
    fn embed(&self, features: [u64; 6], out: &mut Vec<f32>) {
        let from = out.len();
        out.resize(from + self.word.inputs, 0.0);
        let parts = out[from..].chunks_exact_mut(WIDTH);
        for (((table, part), id), seed) in self.tables.iter().zip(parts).zip(features).zip(FIRST_SEED..) {
            for key in keys(id, seed) {
                table.add(key as usize % table.rows, part);
            }
        }
    }

    /// Computes what the cache lacks: the vector of each word, and what it gives to the first window layer.
    fn fill(&self, work: &mut Work) {
        let count = work.missing.len();
        multiply(work.arch, Rows { values: &work.embedded, count, step: self.word.inputs }, &self.word, &mut work.wide);
        work.vectors.clear();
        work.vectors.resize(count * WIDTH, 0.0);
        work.arch.dispatch(Words { norm: &self.word_norm, wide: &work.wide, out: &mut work.vectors });
        multiply(work.arch, Rows { values: &work.vectors, count, step: WIDTH }, &self.first, &mut work.wide);
        let computed = work.vectors.chunks_exact(WIDTH).zip(work.wide.chunks_exact(3 * WIDE));
        for (&slot, (vector, gifts)) in work.missing.iter().zip(computed) {
            work.cache.store(slot, vector, gifts);
        }
    }

    /// The first window layer, from the cache: every sentence with as many rows around it as the later layers use up.
    fn first_window(&self, batch: Batch<'_>, work: &mut Work) {
        work.lengths.clear();
        work.lengths.extend(batch.lengths.iter().map(|length| length + 2 * WINDOWS));
        work.vectors.clear();
        work.vectors.resize(work.lengths.iter().sum::<usize>() * WIDTH, 0.0);
        let Work { cache, slots, lengths, vectors, .. } = work;
        work.arch.dispatch(First { norm: &self.first_norm, cache, slots, lengths, out: vectors });
    }
}

/// The layer that sees a word alone, to be run with the machine's vectors.
struct Words<'a> {
    norm: &'a Norm,
    wide: &'a [f32],
    out: &'a mut [f32],
}

impl WithSimd for Words<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        for (wide, out) in self.wide.chunks_exact(WIDE).zip(self.out.chunks_exact_mut(WIDTH)) {
            self.norm.add_maxout(simd, [wide], [], out);
        }
    }
}

/// The first layer with a window, to be run with the machine's vectors.
struct First<'a> {
    norm: &'a Norm,
    cache: &'a Cache,
    slots: &'a [usize],
    /// Rows of each sentence, `WINDOWS` of them before and behind its words.
    lengths: &'a [usize],
    out: &'a mut [f32],
}

impl WithSimd for First<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let (mut slots, mut rows) = (self.slots, self.out.chunks_exact_mut(WIDTH));
        let nothing = [0.0; WIDE];
        for &length in self.lengths {
            let (own, rest) = slots.split_at(length - 2 * WINDOWS);
            slots = rest;
            for (row, out) in rows.by_ref().take(length).enumerate() {
                let word = |row: usize| row.checked_sub(WINDOWS + 1).and_then(|at| own.get(at)).copied();
                let gift = |row: usize, which| word(row).map_or(&nothing[..], |slot| self.cache.gift(slot, which));
                if let Some(slot) = word(row + 1) {
                    out.copy_from_slice(self.cache.vector(slot));
                }
                self.norm.add_maxout(simd, [gift(row, 0), gift(row + 1, 1), gift(row + 2, 2)], [], out);
            }
        }
    }
}

/// Room for one encoder at work, and its cache.
pub(super) struct Work {
    pub arch: Arch,
    /// `WIDTH` values a row.
    pub vectors: Vec<f32>,
    /// Products of all kinds.
    pub wide: Vec<f32>,
    lengths: Vec<usize>,
    embedded: Vec<f32>,
    slots: Vec<usize>,
    missing: Vec<usize>,
    cache: Cache,
    room: Room,
}

impl Default for Work {
    fn default() -> Self {
        Self {
            arch: Arch::new(),
            vectors: Vec::new(),
            wide: Vec::new(),
            lengths: Vec::new(),
            embedded: Vec::new(),
            slots: Vec::new(),
            missing: Vec::new(),
            cache: Cache::default(),
            room: Room::default(),
        }
    }
}
