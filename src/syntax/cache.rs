//! Keeps what was computed for the forms of words, as many as news repeats.
//!
//! Guarantees a bound: a clock with a second chance takes away what was not asked for lately. Nothing of the batch at work is taken away.

use super::embed::Form;
use super::maxout::WIDE;
use super::weights::WIDTH;
use std::collections::HashMap;

/// Forms kept: news repeats nearly all of its words within so many, and they cost 16 MB.
const CAPACITY: usize = 4096;
/// Values kept of a form: its vector and its gifts to the first window layer.
const ENTRY: usize = WIDTH + 3 * WIDE;

/// What was computed for the forms seen lately.
#[derive(Default)]
pub(super) struct Cache {
    slots: HashMap<Form, usize>,
    marks: Vec<Mark>,
    /// `ENTRY` values a slot.
    values: Vec<f32>,
    hand: usize,
    /// Number of the batch at work.
    batch: u64,
}

/// Which form a slot holds and when it was asked for.
struct Mark {
    form: Form,
    batch: u64,
    asked: bool,
}

impl Cache {
    /// Begins a batch, of fewer than 4096 forms.
    pub fn begin(&mut self) {
        self.batch += 1;
    }

    /// The slot of a form, and whether it is still to be filled.
    pub fn slot(&mut self, form: Form) -> (usize, bool) {
        if let Some(&slot) = self.slots.get(&form) {
            self.marks[slot].batch = self.batch;
            self.marks[slot].asked = true;
            return (slot, false);
        }
        let slot = self.free();
        self.slots.insert(form, slot);
        self.marks[slot] = Mark { form, batch: self.batch, asked: false };
        (slot, true)
    }

    /// A slot that is new, or that nobody asked for since the hand came by.
    fn free(&mut self) -> usize {
        if self.marks.len() < CAPACITY {
            self.marks.push(Mark { form: Form::default(), batch: 0, asked: false });
            self.values.resize(self.marks.len() * ENTRY, 0.0);
            return self.marks.len() - 1;
        }
        loop {
            self.hand = (self.hand + 1) % CAPACITY;
            let mark = &mut self.marks[self.hand];
            if mark.batch != self.batch && !std::mem::take(&mut mark.asked) {
                self.slots.remove(&mark.form);
                return self.hand;
            }
        }
    }

    /// Fills a slot.
    pub fn store(&mut self, slot: usize, vector: &[f32], gifts: &[f32]) {
        let (own, given) = self.values[slot * ENTRY..][..ENTRY].split_at_mut(WIDTH);
        own.copy_from_slice(vector);
        given.copy_from_slice(gifts);
    }

    /// The vector of a word.
    #[inline(always)]
    pub fn vector(&self, slot: usize) -> &[f32] {
        &self.values[slot * ENTRY..][..WIDTH]
    }

    /// What a word gives to the row right of it (0), to its own (1) and to the row left of it (2).
    #[inline(always)]
    pub fn gift(&self, slot: usize, which: usize) -> &[f32] {
        &self.values[slot * ENTRY + WIDTH + which * WIDE..][..WIDE]
    }
}

#[cfg(test)]
mod tests {
    use super::{CAPACITY, Cache};
    use crate::syntax::embed::Form;

    fn form(word: u64) -> Form {
        Form { word, ..Form::default() }
    }

    #[test]
    fn the_cache_is_bounded_and_keeps_what_is_asked_for() {
        let mut cache = Cache::default();
        for word in 0..3 * CAPACITY as u64 {
            cache.begin();
            cache.slot(form(word));
            assert!(word < 2 || !cache.slot(form(1)).1, "asked for in every batch");
        }
        assert_eq!(cache.slots.len(), CAPACITY);
        assert!(cache.slot(form(2)).1, "asked for once, long ago");
    }
}
