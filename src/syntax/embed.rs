//! Turns tokens into the features of the model: the ids of norm, prefix, suffix and shape.
//!
//! Guarantees the features that spaCy computes for the same token, but for two: a word with marks on its letters has the features of the
//! word without them ("Vučić" those of "Vucic"), which the model saw more often, so that more names are found; and a hyphen between spaces
//! has those of a dash. A norm replaces spelling by spelling ("favour" by "favor", "’" by "'"), so that the text need not be changed. The
//! tables are `models/en/norms.tsv` and `norm-pairs.tsv`.

use super::hash::id;
use crate::text::token::Token;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const NORMS: &str = include_str!("../../models/en/norms.tsv");
const PAIRS: &str = include_str!("../../models/en/norm-pairs.tsv");

/// What the model sees of one token, before anything is looked up: the key of the cache.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Form {
    /// Id of the word as it is written.
    pub word: u64,
    /// Id of a norm that its neighbour gives it; 0 where the word alone decides.
    pub norm: u64,
    /// True where white space follows.
    pub space_after: bool,
}

/// Appends the forms of the tokens of a sentence.
pub(super) fn forms(text: &str, tokens: &[Token], out: &mut Vec<Form>) {
    let from = out.len();
    out.extend((0..tokens.len()).map(|at| Form { word: id(seen(text, tokens, at)), norm: 0, space_after: tokens[at].space_after }));
    for at in from + 1..out.len() {
        if !out[at - 1].space_after {
            join(&mut out[at - 1..=at]);
        }
    }
}

/// A token as the model sees it: a hyphen with spaces around it is a dash, which parts clauses, where a hyphen joins words.
pub(super) fn seen<'t>(text: &'t str, tokens: &[Token], at: usize) -> &'t str {
    let word = tokens[at].of(text);
    let apart = word == "-" && tokens[at].space_after && at.checked_sub(1).is_some_and(|before| tokens[before].space_after);
    if apart { "–" } else { word }
}

/// Gives two words written as one the norms of the pair: "ca" and "n't" are "can" and "not".
fn join(pair: &mut [Form]) {
    if let Some(&(first, second)) = tables().pairs.get(&(pair[0].word, pair[1].word)) {
        pair[0].norm = first;
        pair[1].norm = second;
    }
}

/// Features of a token: norm, prefix, suffix, shape, space after it, and whether it is white space.
pub(super) type Features = [u64; 6];

/// The features of a form, which is that of `word`.
pub(super) fn features(form: Form, word: &str) -> Features {
    let plain = unmarked(word);
    let word = plain.as_ref();
    let known = if matches!(plain, Cow::Owned(_)) { id(word) } else { form.word };
    let norm = if form.norm == 0 { norm(known, word) } else { form.norm };
    let blank = !word.is_empty() && word.chars().all(char::is_whitespace);
    [norm, id(prefix(word)), id(suffix(word)), id(&shape(word)), u64::from(form.space_after), u64::from(blank)]
}

/// A word without the marks of its letters.
fn unmarked(word: &str) -> Cow<'_, str> {
    let marked = |c: char| c.is_alphabetic() && !c.is_ascii();
    if !word.chars().any(marked) {
        return Cow::Borrowed(word);
    }
    let plain = |c: char| match c {
        'ı' => 'i',
        'ł' => 'l',
        'Ł' => 'L',
        'ø' => 'o',
        'Ø' => 'O',
        'đ' => 'd',
        'Đ' => 'D',
        c => c,
    };
    Cow::Owned(word.nfkd().filter(|c| !is_combining_mark(*c)).map(plain).collect())
}

fn norm(word_id: u64, word: &str) -> u64 {
    tables().norms.get(&word_id).copied().unwrap_or_else(|| id(&word.to_lowercase()))
}

/// The first character.
fn prefix(word: &str) -> &str {
    let end = word.chars().next().map_or(0, char::len_utf8);
    &word[..end]
}

/// The last three characters.
fn suffix(word: &str) -> &str {
    let start = word.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
    &word[start..]
}

/// Characters from which on a word has no shape of its own.
const LONG: usize = 100;

/// "Xxxxx" for "Baghdad", "dd" for "24": letters and digits by kind, of each run the first four.
fn shape(word: &str) -> String {
    if word.chars().nth(LONG - 1).is_some() {
        return String::from("LONG");
    }
    let mut out = String::with_capacity(word.len());
    let (mut last, mut run) = (None, 0);
    for kind in word.chars().map(kind) {
        run = if last == Some(kind) { run + 1 } else { 0 };
        last = Some(kind);
        if run < 4 {
            out.push(kind);
        }
    }
    out
}

fn kind(c: char) -> char {
    match c {
        c if c.is_uppercase() => 'X',
        c if c.is_alphabetic() => 'x',
        '0'..='9' => 'd',
        c => c,
    }
}

/// Ids of norms by ids of words, and by ids of two words written as one.
struct Tables {
    norms: HashMap<u64, u64>,
    pairs: HashMap<(u64, u64), (u64, u64)>,
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES
        .get_or_init(|| Tables { norms: NORMS.lines().filter_map(norm_row).collect(), pairs: PAIRS.lines().filter_map(pair_row).collect() })
}

/// "id<TAB>norm", the id in hexadecimal.
fn norm_row(line: &str) -> Option<(u64, u64)> {
    let (word, norm) = line.split_once('\t')?;
    Some((u64::from_str_radix(word, 16).ok()?, id(norm)))
}

/// "first<TAB>second<TAB>norm<TAB>norm".
fn pair_row(line: &str) -> Option<((u64, u64), (u64, u64))> {
    let mut cells = line.split('\t').map(id);
    Some(((cells.next()?, cells.next()?), (cells.next()?, cells.next()?)))
}

#[cfg(test)]
mod tests {
    use super::super::hash::id;
    use super::{NORMS, PAIRS, features, forms, shape, tables};
    use crate::text::token::tokens;

    #[test]
    fn tables_are_whole() {
        assert_eq!(tables().norms.len(), NORMS.lines().count());
        assert_eq!(tables().pairs.len(), PAIRS.lines().count());
    }

    #[test]
    fn norms_know_neighbours() {
        let text = "They can’t favour Sept. 5pm “let's”";
        let words = tokens(text, 0..text.len());
        let mut found = Vec::new();
        forms(text, &words, &mut found);
        let norms = ["they", "can", "not", "favor", "September", "5", "p.m.", "\"", "let", "us", "\""];
        for ((form, token), norm) in found.iter().zip(&words).zip(norms) {
            assert_eq!(features(*form, token.of(text))[0], id(norm), "{norm}");
        }
    }

    #[test]
    fn marks_on_letters_change_nothing() {
        let of = |text: &str| {
            let words = tokens(text, 0..text.len());
            let mut found = Vec::new();
            forms(text, &words, &mut found);
            found.iter().zip(&words).map(|(form, token)| features(*form, token.of(text))).collect::<Vec<_>>()
        };
        assert_eq!(of("Vučić met Jean-Noël Łukasz in Århus"), of("Vucic met Jean-Noel Lukasz in Arhus"));
        assert_ne!(of("اللواء"), of("Vucic"));
    }

    #[test]
    fn shapes_are_cut_short() {
        for (word, expected) in [("Baghdad", "Xxxxx"), ("U.S.", "X.X."), ("2025-04", "dddd-dd"), ("’s", "’x"), ("اللواء", "xxxx")]
        {
            assert_eq!(shape(word), expected);
        }
        assert_eq!(shape(&"a".repeat(100)), "LONG");
    }
}
