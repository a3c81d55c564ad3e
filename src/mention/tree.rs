//! Where words stand in the tree of a sentence that is not laid out yet.
//!
//! What [`Page`](super::page::Page) answers of a finished tree, for those who still move its words: one sentence, without an index of the
//! words below each.

use super::page::Word;
use std::ops::Range;

/// The first word under another in the tree of a sentence.
pub(super) fn first_of(words: &[Word], sentence: &Range<usize>, top: usize) -> usize {
    (sentence.start..top).find(|w| is_under(words, *w, top, sentence.len())).unwrap_or(top)
}

/// True for a word and all that hang on it, in a sentence of so many words.
pub(super) fn is_under(words: &[Word], word: usize, top: usize, length: usize) -> bool {
    let mut at = word;
    for _ in 0..length {
        if at == top {
            return true;
        }
        if words[at].head == at {
            return false;
        }
        at = words[at].head;
    }
    false
}

/// A sentence of words with their tags, heads and labels.
#[cfg(test)]
pub(super) fn rows(rows: &[(&str, crate::syntax::Tag, usize, crate::syntax::Label)]) -> Vec<Word> {
    let word = |(text, tag, head, label): &(&str, crate::syntax::Tag, usize, crate::syntax::Label)| Word {
        start: 0,
        end: 0,
        space_after: true,
        tag: *tag,
        label: *label,
        head: *head,
        lower: (*text).to_owned(),
        lemma: crate::syntax::lemma(text, *tag).to_lowercase(),
        sentence: 0,
    };
    rows.iter().map(word).collect()
}
