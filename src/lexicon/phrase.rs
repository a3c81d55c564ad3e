//! Turns phrases into a table that finds them in the tokens of a sentence.
//!
//! A phrase and a token are both seen as *pieces*: words between hyphens, slashes and apostrophes, folded (lower case, no diacritics,
//! no full stop at the end). So "al-Qaeda", "Al Qaeda" and the tokens `Al` `-` `Qaeda` are one phrase, and so are "Maj. Gen." and "Maj Gen".
//! A match starts and ends with a token. Capitals of the phrase must stand in the text: "Poland" never matches "poland", "US" never "Us";
//! lower-case phrases match any case. Text in capitals matches every phrase.

use crate::text::normalize::{fold, is_apostrophe};
use std::collections::HashMap;

/// The longest phrase, in pieces; no name of the tables is near it.
const MAX_PIECES: usize = 32;

/// What a piece of a phrase asks of the letters of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    /// Nothing.
    Any,
    /// A capital first.
    Initial,
    /// Capitals only.
    Capitals,
}

#[derive(Debug)]
struct Piece {
    folded: Box<str>,
    case: Case,
    /// An abbreviation's full stop, which may be a token of its own.
    stop: bool,
}

#[derive(Debug)]
struct Phrase<T> {
    pieces: Box<[Piece]>,
    entry: T,
}

/// Phrases with what they mean.
#[derive(Debug)]
pub struct PhraseTable<T> {
    by_first: HashMap<Box<str>, Vec<Phrase<T>>>,
    /// Abbreviations that are also words: they mean nothing where everything is in capitals.
    capital_words: Vec<Box<str>>,
    len: usize,
}

impl<T> Default for PhraseTable<T> {
    fn default() -> Self {
        Self { by_first: HashMap::new(), capital_words: Vec::new(), len: 0 }
    }
}

impl<T: Copy + PartialEq> PhraseTable<T> {
    /// Adds a phrase. One without a letter or digit is left out, and so is a second one with the same letters, capitals and entry.
    pub fn insert(&mut self, text: &str, entry: T) {
        let spaced = text.replace(',', " , ");
        let pieces: Box<[Piece]> = spaced.split_whitespace().flat_map(pieces).map(piece).collect();
        let Some(first) = pieces.first().filter(|_| pieces.len() <= MAX_PIECES) else { return };
        let bucket = self.by_first.entry(first.folded.clone()).or_default();
        if !bucket.iter().any(|p| p.entry == entry && same(&p.pieces, &pieces)) {
            bucket.push(Phrase { pieces, entry });
            self.len += 1;
        }
    }

    /// Declares an abbreviation that is also a word ("WHO").
    pub fn insert_capital_word(&mut self, word: &str) {
        self.capital_words.push(plain(word).into());
    }

    /// All phrases that start at `words[at]`, with their length in tokens, longest first; in order of insertion where equally long.
    pub fn matches_at(&self, words: &[&str], at: usize) -> Vec<(usize, T)> {
        let Some(first) = words.get(at).and_then(|w| pieces(w).next()) else { return Vec::new() };
        let Some(bucket) = self.by_first.get(plain(first).as_str()) else { return Vec::new() };
        let mut found: Vec<(usize, T)> = Vec::new();
        for phrase in bucket {
            let tokens = fit(&phrase.pieces, &words[at..]).filter(|&n| !self.shouted(words, at, n));
            if let Some(found_one) = tokens.map(|n| (n, phrase.entry)).filter(|f| !found.contains(f)) {
                found.push(found_one);
            }
        }
        found.sort_by_key(|(tokens, _)| std::cmp::Reverse(*tokens));
        found
    }

    /// How many phrases there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// True for a table without phrases.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// True for "WHO" in "LEADERS WHO MET".
    fn shouted(&self, words: &[&str], at: usize, tokens: usize) -> bool {
        tokens == 1
            && self.capital_words.iter().any(|w| **w == *plain(words[at]))
            && [at.wrapping_sub(1), at + 1].iter().filter_map(|i| words.get(*i)).any(|w| shouts(w))
    }
}

/// True for a word of several letters, all capitals, without a full stop.
fn shouts(word: &str) -> bool {
    word.chars().count() > 3 && word.chars().all(char::is_uppercase)
}

fn same(a: &[Piece], b: &[Piece]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x.folded == y.folded && x.case == y.case && x.stop == y.stop)
}

/// How many tokens from the start of `words` the phrase takes, if it is there.
fn fit(phrase: &[Piece], words: &[&str]) -> Option<usize> {
    let mut wanted = phrase.iter().peekable();
    let mut last: Option<&Piece> = None;
    for (i, word) in words.iter().enumerate() {
        if wanted.peek().is_none() {
            return Some(i + usize::from(own_stop(last, words, i)));
        }
        if *word == "." && last.is_some_and(|p| p.stop) && !words[i - 1].ends_with('.') {
            continue;
        }
        for part in pieces(word) {
            last = wanted.next();
            last.filter(|p| p.fits(part))?;
        }
        // A single sign between pieces is passed over, any other word has at least one piece.
    }
    wanted.peek().is_none().then_some(words.len())
}

/// True where the abbreviation before token `i` has its full stop there and the sentence goes on.
fn own_stop(last: Option<&Piece>, words: &[&str], i: usize) -> bool {
    last.is_some_and(|p| p.stop) && words[i] == "." && i + 1 < words.len() && !words[i - 1].ends_with('.')
}

impl Piece {
    fn fits(&self, part: &str) -> bool {
        let cased = match self.case {
            Case::Any => true,
            Case::Initial => part.chars().next().is_some_and(char::is_uppercase),
            Case::Capitals => !part.chars().any(char::is_lowercase),
        };
        cased && *plain(part) == *self.folded
    }
}

/// The words between hyphens, slashes and apostrophes.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    word.split(is_divider).filter(|p| !p.is_empty())
}

fn is_divider(c: char) -> bool {
    matches!(c, '-' | '/' | '\u{2010}'..='\u{2013}') || is_apostrophe(c)
}

fn piece(text: &str) -> Piece {
    Piece { folded: plain(text).into(), case: case_of(text), stop: text.len() > 1 && text.ends_with('.') }
}

fn case_of(text: &str) -> Case {
    let upper = text.chars().filter(|c| c.is_uppercase()).count();
    let lower = text.chars().filter(|c| c.is_lowercase()).count();
    match (text.chars().next().is_some_and(char::is_uppercase), lower) {
        (true, 0) if upper > 1 => Case::Capitals,
        (true, _) => Case::Initial,
        _ => Case::Any,
    }
}

/// The piece for comparison.
fn plain(piece: &str) -> String {
    fold(if piece.len() > 1 { piece.strip_suffix('.').unwrap_or(piece) } else { piece })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrases: &[&str], text: &str) -> Vec<(usize, usize)> {
        let mut table = PhraseTable::default();
        for (i, phrase) in phrases.iter().enumerate() {
            table.insert(phrase, i);
        }
        table.matches_at(&text.split(' ').collect::<Vec<_>>(), 0)
    }

    #[test]
    fn one_phrase_against_many_texts() {
        let cases: &[(&str, &str, Option<usize>)] = &[
            ("Poland", "Poland", Some(1)),
            ("Poland", "poland", None),
            ("Poland", "POLAND", Some(1)),
            ("US", "US", Some(1)),
            ("US", "us", None),
            ("US", "Us", None),
            ("U.S.", "U.S.", Some(1)),
            ("U.S.", "U.S", Some(1)),
            ("Türkiye", "Turkiye", Some(1)),
            ("Elysee", "Élysée", Some(1)),
            ("al-Qaeda", "al - Qaeda", Some(3)),
            ("al-Qaeda", "Al Qaeda", Some(2)),
            ("al-Qaeda", "al-Qaeda", Some(1)),
            ("al-Qaeda", "al-Qaeda-linked", None),
            ("al-Qaeda", "al - Qaeda - linked", Some(3)),
            ("Sharm el-Sheikh", "Sharm el - Sheikh", Some(4)),
            ("Sharm el-Sheikh", "SHARM EL SHEIKH", Some(3)),
            ("People's Republic of China", "People ’s Republic of China", Some(5)),
            ("Cote d'Ivoire", "Côte d’Ivoire", Some(2)),
            ("Washington, D.C.", "Washington , D.C.", Some(3)),
            ("prime minister", "Prime Minister", Some(2)),
            ("prime minister", "prime-minister", Some(1)),
            ("Maj. Gen.", "Maj Gen.", Some(2)),
            ("Maj. Gen.", "Maj . Gen . Leahy", Some(4)),
            ("Maj. Gen.", "Maj. Gen. Leahy", Some(2)),
            ("Gen.", "Gen .", Some(1)),
            ("Iraq", "Iraq 's", Some(1)),
            ("Iraq", "Iraq's", None),
            ("G7", "G7", Some(1)),
            ("G-7", "G7", None),
            ("", "", None),
            ("-", "-", None),
        ];
        for (phrase, text, tokens) in cases {
            assert_eq!(found(&[phrase], text).first().map(|m| m.0), *tokens, "{phrase} in {text}");
        }
    }

    #[test]
    fn longest_first_and_all_of_equal_length() {
        assert_eq!(found(&["South", "South Sudan", "South Sudan", "south sudan"], "South Sudan talks"), [(2, 1), (2, 2), (2, 3), (1, 0)]);
    }

    #[test]
    fn an_abbreviation_that_is_a_word_means_nothing_among_capitals() {
        let mut table = PhraseTable::default();
        table.insert("WHO", ());
        table.insert_capital_word("WHO");
        assert_eq!(table.matches_at(&["WHO", "said"], 0).len(), 1);
        assert_eq!(table.matches_at(&["LEADERS", "WHO", "MET"], 1).len(), 0);
        assert_eq!(table.matches_at(&["the", "WHO", "and", "UNICEF"], 1).len(), 1);
    }

    #[test]
    fn hostile_text_finds_nothing_and_ends() {
        let long = "-".repeat(1 << 16);
        for words in [vec![""], vec!["'"], vec![long.as_str()], vec!["\u{301}"], vec!["a", "", "."]] {
            for at in 0..=words.len() {
                assert!(found(&["a b", "."], &words[at.min(words.len() - 1)..].join(" ")).len() <= 1);
            }
        }
    }
}
