//! Turns the tokens of a sentence into vectors that know their neighbours.
//!
//! Five layers: the first sees a word alone, each of the other four also the words beside it. Guarantees the vectors of spaCy's
//! `HashEmbedCNN` for a document of this one sentence: four zero rows stand at both ends, and only those that reach a word are computed.
//! What depends on the form of a word alone, which is a third of the work, is kept in a bounded cache.

use super::embed::{Form, features};
use super::hash::keys;
use super::product::{Norm, Rows, WIDE, add, add_maxout, multiply};
use super::weights::{Arrays, Matrix, Table, WIDTH};
use crate::text::token::Token;
use pulp::Arch;
use std::collections::HashMap;

/// Rows of the feature tables, in the order of `Features`.
const TABLES: [usize; 6] = [5000, 1000, 2500, 2500, 50, 50];
/// The seed of the first table; each later one has the next.
const FIRST_SEED: u64 = 8;
/// Layers with a window.
const WINDOWS: usize = 4;

/// Weights and normalisation of one layer.
struct Layer {
    weights: Matrix,
    norm: Norm,
}

impl Layer {
    fn read(arrays: &mut Arrays, inputs: usize, outputs: usize) -> Self {
        let weights = arrays.matrix(inputs, outputs, WIDE);
        Self { weights, norm: Norm { gain: arrays.vector(WIDTH), shift: arrays.vector(WIDTH) } }
    }
}

/// The encoder of one model.
pub(super) struct Encoder {
    tables: Vec<Table>,
    word: Layer,
    /// The first window layer: what a word gives its right neighbour, itself and its left neighbour, one behind the other.
    first: Layer,
    /// The bias of the first window layer, which a row without any word has too.
    first_bias: Vec<f32>,
    windows: Vec<Layer>,
}

impl Encoder {
    /// Reads an encoder of `features` features.
    pub fn read(arrays: &mut Arrays, features: usize) -> Self {
        let tables: Vec<_> = TABLES[..features].iter().map(|&rows| arrays.table(rows)).collect();
        let word = Layer::read(arrays, features * WIDTH, WIDE);
        let mut first = Layer::read(arrays, WIDTH, 3 * WIDE);
        let first_bias = std::mem::replace(&mut first.weights.bias, vec![0.0; 3 * WIDE]);
        let windows = (1..WINDOWS).map(|_| Layer::read(arrays, 3 * WIDTH, WIDE)).collect();
        Self { tables, word, first, first_bias, windows }
    }

    /// Writes the vectors of a sentence, `WIDTH` values a token, to `work.vectors`.
    pub fn encode(&self, sentence: Sentence<'_>, work: &mut Work) {
        self.look_up(sentence, work);
        self.first_window(sentence.tokens.len() + 2 * (WINDOWS - 1), work);
        for layer in &self.windows {
            let count = work.vectors.len() / WIDTH - 2;
            multiply(work.arch, Rows { values: &work.vectors, count, step: WIDTH }, &layer.weights, &mut work.wide);
            narrow(&mut work.vectors);
            add_maxout(work.arch, &work.wide, &layer.norm, &mut work.vectors);
        }
    }

    /// Fills `work.slots` with a place in the cache for every token, and the cache with what it lacks.
    fn look_up(&self, sentence: Sentence<'_>, work: &mut Work) {
        work.cache.begin();
        work.slots.clear();
        work.missing.clear();
        for (&form, token) in sentence.forms.iter().zip(sentence.tokens) {
            let form = if self.sees_spaces() { form } else { Form { space_after: false, ..form } };
            let (slot, new) = work.cache.slot(form);
            work.slots.push(slot);
            if new {
                work.missing.push(slot);
                self.embed(features(form, token.of(sentence.text)), work);
            }
        }
        self.fill(work);
    }

    /// Whether the white space behind a token is one of the features.
    fn sees_spaces(&self) -> bool {
        self.tables.len() > 4
    }

    /// Appends the rows of all features to `work.embedded`.
    fn embed(&self, features: [u64; 6], work: &mut Work) {
        let from = (work.missing.len() - 1) * self.word.weights.inputs;
        work.embedded.truncate(from);
        work.embedded.resize(from + self.word.weights.inputs, 0.0);
        let parts = work.embedded[from..].chunks_exact_mut(WIDTH);
        for (((table, part), id), seed) in self.tables.iter().zip(parts).zip(features).zip(FIRST_SEED..) {
            for key in keys(id, seed) {
                table.add(key as usize % table.rows, part);
            }
        }
    }

    /// Computes what the cache lacks: the vector of each word, and what it gives to the first window layer.
    fn fill(&self, work: &mut Work) {
        let count = work.missing.len();
        if count == 0 {
            return;
        }
        let step = self.word.weights.inputs;
        multiply(work.arch, Rows { values: &work.embedded, count, step }, &self.word.weights, &mut work.wide);
        work.vectors.clear();
        work.vectors.resize(count * WIDTH, 0.0);
        add_maxout(work.arch, &work.wide, &self.word.norm, &mut work.vectors);
        multiply(work.arch, Rows { values: &work.vectors, count, step: WIDTH }, &self.first.weights, &mut work.wide);
        let computed = work.vectors.chunks_exact(WIDTH).zip(work.wide.chunks_exact(3 * WIDE));
        for (&slot, (vector, gifts)) in work.missing.iter().zip(computed) {
            work.cache.store(slot, vector, gifts);
        }
    }

    /// The first window layer for `rows` rows, the words in their middle, from the cache.
    fn first_window(&self, rows: usize, work: &mut Work) {
        let before = (rows - work.slots.len()) / 2;
        let Work { cache, slots, wide, vectors, .. } = work;
        wide.resize(rows * WIDE, 0.0);
        vectors.clear();
        vectors.resize(rows * WIDTH, 0.0);
        let bias = &self.first_bias[..WIDE];
        wide.chunks_exact_mut(WIDE).for_each(|row| row.copy_from_slice(bias));
        for (at, &slot) in slots.iter().enumerate() {
            let (vector, gifts) = cache.entry(slot);
            vectors[(before + at) * WIDTH..][..WIDTH].copy_from_slice(vector);
            for (row, gift) in [before + at + 1, before + at, before + at - 1].into_iter().zip(gifts.chunks_exact(WIDE)) {
                add(&mut wide[row * WIDE..][..WIDE], gift);
            }
        }
        add_maxout(work.arch, &work.wide, &self.first.norm, &mut work.vectors);
    }
}

/// Drops the first and the last row.
fn narrow(vectors: &mut Vec<f32>) {
    let rows = vectors.len() / WIDTH;
    vectors.copy_within(WIDTH..(rows - 1) * WIDTH, 0);
    vectors.truncate((rows - 2) * WIDTH);
}

/// One sentence with the forms of its tokens.
#[derive(Clone, Copy)]
pub(super) struct Sentence<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub forms: &'a [Form],
}

/// Room for one encoder at work, and its cache.
pub(super) struct Work {
    pub arch: Arch,
    /// `WIDTH` values a row.
    pub vectors: Vec<f32>,
    /// Products before the maxout.
    pub wide: Vec<f32>,
    embedded: Vec<f32>,
    slots: Vec<usize>,
    missing: Vec<usize>,
    cache: Cache,
}

impl Work {
    /// Room with an empty cache.
    pub fn new() -> Self {
        let none = Vec::new;
        let cache = Cache { slots: HashMap::new(), marks: Vec::new(), values: none(), hand: 0, sentence: 0 };
        Self { arch: Arch::new(), vectors: none(), wide: none(), embedded: none(), slots: Vec::new(), missing: Vec::new(), cache }
    }
}

/// Forms kept: news repeats nearly all of its words within so many, and they cost 16 MB.
const CAPACITY: usize = 4096;
/// Longest sentence that is read as a whole, in tokens; far below `CAPACITY`, so that a sentence never crowds itself out.
pub(super) const LONGEST: usize = 512;
/// Values kept of a form: its vector and its gifts to the first window layer.
const ENTRY: usize = WIDTH + 3 * WIDE;

/// What was computed for the forms seen lately: a clock with a second chance.
struct Cache {
    slots: HashMap<Form, usize>,
    marks: Vec<Mark>,
    /// `ENTRY` values a slot.
    values: Vec<f32>,
    hand: usize,
    /// Number of the sentence at work, whose slots may not be taken away.
    sentence: u64,
}

/// Which form a slot holds and when it was asked for.
struct Mark {
    form: Form,
    sentence: u64,
    asked: bool,
}

impl Cache {
    fn begin(&mut self) {
        self.sentence += 1;
    }

    /// The slot of a form, and whether it is still to be filled.
    fn slot(&mut self, form: Form) -> (usize, bool) {
        if let Some(&slot) = self.slots.get(&form) {
            self.marks[slot].sentence = self.sentence;
            self.marks[slot].asked = true;
            return (slot, false);
        }
        let slot = self.free();
        self.slots.insert(form, slot);
        self.marks[slot] = Mark { form, sentence: self.sentence, asked: false };
        (slot, true)
    }

    /// A slot that is new, or that nobody asked for since the hand came by.
    fn free(&mut self) -> usize {
        if self.marks.len() < CAPACITY {
            self.marks.push(Mark { form: Form { word: 0, norm: 0, space_after: false }, sentence: 0, asked: false });
            self.values.resize(self.marks.len() * ENTRY, 0.0);
            return self.marks.len() - 1;
        }
        loop {
            self.hand = (self.hand + 1) % CAPACITY;
            let mark = &mut self.marks[self.hand];
            if mark.sentence != self.sentence && !std::mem::take(&mut mark.asked) {
                self.slots.remove(&mark.form);
                return self.hand;
            }
        }
    }

    fn store(&mut self, slot: usize, vector: &[f32], gifts: &[f32]) {
        let (own, given) = self.values[slot * ENTRY..][..ENTRY].split_at_mut(WIDTH);
        own.copy_from_slice(vector);
        given.copy_from_slice(gifts);
    }

    /// Vector and gifts.
    fn entry(&self, slot: usize) -> (&[f32], &[f32]) {
        self.values[slot * ENTRY..][..ENTRY].split_at(WIDTH)
    }
}

#[cfg(test)]
mod tests {
    use super::{CAPACITY, Work};
    use crate::syntax::embed::Form;

    fn form(word: u64) -> Form {
        Form { word, norm: 0, space_after: true }
    }

    #[test]
    fn the_cache_is_bounded_and_keeps_what_is_asked_for() {
        let mut cache = Work::new().cache;
        for word in 0..3 * CAPACITY as u64 {
            cache.begin();
            cache.slot(form(word));
            assert!(word < 2 || !cache.slot(form(1)).1 || word == 1, "asked for in every sentence");
        }
        assert_eq!(cache.slots.len(), CAPACITY);
        assert!(cache.slot(form(2)).1, "asked for once, long ago");
    }
}
