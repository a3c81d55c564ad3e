//! Turns phrases into a table that finds them in the tokens of a sentence.
//!
//! A phrase and a token are both seen as *pieces*: words between hyphens, slashes and apostrophes, folded (lower case, no diacritics,
//! no full stop at the end). So "al-Qaeda", "Al Qaeda" and the tokens `Al` `-` `Qaeda` are one phrase, and so are "Maj. Gen." and "Maj Gen".
//! A match starts and ends with a token. Capitals of the phrase must stand in the text: "Poland" never matches "poland", "US" never "Us";
//! lower-case phrases match any case. Text in capitals matches every phrase.

use crate::text::normalize::{fold, is_apostrophe};
use std::borrow::Cow;
use std::collections::HashMap;

/// The longest phrase, in pieces: as many as one word of flags has bits. No name of the tables is near it.
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

/// One phrase, in one allocation: tables have tens of thousands, and loading them is part of every start.
#[derive(Debug)]
struct Phrase<T> {
    /// The folded pieces, a space between two.
    text: Box<str>,
    /// A bit for each piece that asks for a capital first.
    initial: u32,
    /// A bit for each piece that asks for capitals only.
    capitals: u32,
    /// A bit for each piece that is an abbreviation with a full stop, which may be a token of its own.
    stops: u32,
    entry: T,
}

/// Phrases with what they mean.
#[derive(Debug)]
pub struct PhraseTable<T> {
    by_first: HashMap<Box<str>, Vec<Phrase<T>>>,
    /// Abbreviations that are also words: they mean nothing where everything is in capitals.
    capital_words: Vec<String>,
    len: usize,
}

impl<T> Default for PhraseTable<T> {
    fn default() -> Self {
        Self { by_first: HashMap::new(), capital_words: Vec::new(), len: 0 }
    }
}

impl<T: Copy + PartialEq> PhraseTable<T> {
    /// An empty table with room for phrases of this many first words.
    pub fn with_capacity(firsts: usize) -> Self {
        Self { by_first: HashMap::with_capacity(firsts), ..Self::default() }
    }

    /// Adds a phrase. One without a letter or digit is left out.
    pub fn insert(&mut self, text: &str, entry: T) {
        let Some(phrase) = Phrase::of(text, entry) else { return };
        self.len += 1;
        let first = phrase.text.split(' ').next().unwrap_or("");
        match self.by_first.get_mut(first) {
            Some(bucket) => bucket.push(phrase),
            None => {
                self.by_first.insert(first.into(), vec![phrase]);
            }
        }
    }

    /// Declares an abbreviation that is also a word ("WHO").
    pub fn insert_capital_word(&mut self, word: &str) {
        self.capital_words.push(word.to_owned());
    }

    /// All phrases that start at `words[at]`, with their length in tokens, longest first; in order of insertion where equally long.
    pub fn matches_at(&self, words: &[&str], at: usize) -> Vec<(usize, T)> {
        let Some(first) = words.get(at).and_then(|w| pieces(w).next()) else { return Vec::new() };
        let Some(bucket) = self.by_first.get(plain(first).as_ref()) else { return Vec::new() };
        let mut found: Vec<(usize, T)> = Vec::new();
        for phrase in bucket {
            let tokens = phrase.fit(&words[at..]).filter(|&n| !self.shouted(words, at, n));
            if let Some(one) = tokens.map(|n| (n, phrase.entry)).filter(|f| !found.contains(f)) {
                found.push(one);
            }
        }
        found.sort_by_key(|(tokens, _)| std::cmp::Reverse(*tokens));
        found
    }

    /// How many phrases there are; the same one with the same entry counts as often as it was added.
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
            && self.capital_words.iter().any(|w| w == words[at])
            && [at.wrapping_sub(1), at + 1].iter().filter_map(|i| words.get(*i)).any(|w| shouts(w))
    }
}

impl<T> Phrase<T> {
    /// The phrase of a text, unless it has no piece or too many.
    fn of(text: &str, entry: T) -> Option<Self> {
        let mut phrase = (String::with_capacity(text.len()), 0, 0, 0);
        let words = text.split_whitespace().flat_map(|word| word.strip_suffix(',').map_or([word, ""], |w| [w, ","]));
        let mut count = 0;
        for piece in words.flat_map(pieces) {
            let bit = 1_u32.checked_shl(u32::try_from(count).ok()?).filter(|_| count < MAX_PIECES)?;
            match case_of(piece) {
                Case::Any => {}
                Case::Initial => phrase.1 |= bit,
                Case::Capitals => phrase.2 |= bit,
            }
            phrase.3 |= if piece.len() > 1 && piece.ends_with('.') { bit } else { 0 };
            phrase.0.push_str(if count == 0 { "" } else { " " });
            phrase.0.push_str(&plain(piece));
            count += 1;
        }
        let (text, initial, capitals, stops) = phrase;
        (count > 0).then(|| Self { text: text.into_boxed_str(), initial, capitals, stops, entry })
    }

    /// How many tokens from the start of `words` the phrase takes, if it is there.
    fn fit(&self, words: &[&str]) -> Option<usize> {
        let mut wanted = self.text.split(' ').enumerate().peekable();
        let mut stop = false;
        for (i, word) in words.iter().enumerate() {
            let own_stop = stop && *word == "." && !words[i - 1].ends_with('.');
            if wanted.peek().is_none() {
                // An abbreviation's full stop is its own, unless it ends the sentence too.
                return Some(i + usize::from(own_stop && i + 1 < words.len()));
            }
            if own_stop {
                continue;
            }
            // A single sign between pieces is passed over; any other word has at least one piece.
            for part in pieces(word) {
                let (index, piece) = wanted.next()?;
                let bit = 1 << index;
                stop = self.stops & bit != 0;
                if !self.cased(bit, part) || !same_letters(part, piece) {
                    return None;
                }
            }
        }
        wanted.peek().is_none().then_some(words.len())
    }

    fn cased(&self, bit: u32, part: &str) -> bool {
        (self.initial & bit == 0 || part.chars().next().is_some_and(char::is_uppercase))
            && (self.capitals & bit == 0 || !part.chars().any(char::is_lowercase))
    }
}

/// True for a word of several letters, all capitals, without a full stop.
fn shouts(word: &str) -> bool {
    word.chars().count() > 3 && word.chars().all(char::is_uppercase)
}

/// The words between hyphens, slashes, apostrophes and marks that are not seen.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    word.split(is_divider).filter(|p| !p.is_empty())
}

fn is_divider(c: char) -> bool {
    matches!(c, '-' | '/' | '\u{2010}'..='\u{2013}' | '\u{200b}'..='\u{200f}' | '\u{feff}') || is_apostrophe(c)
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

fn unstopped(piece: &str) -> &str {
    if piece.len() > 1 { piece.strip_suffix('.').unwrap_or(piece) } else { piece }
}

/// The piece for comparison.
fn plain(piece: &str) -> Cow<'_, str> {
    let piece = unstopped(piece);
    match (piece.is_ascii(), piece.bytes().any(|b| b.is_ascii_uppercase())) {
        (true, false) => Cow::Borrowed(piece),
        (true, true) => Cow::Owned(piece.to_ascii_lowercase()),
        (false, _) => Cow::Owned(fold(piece)),
    }
}

/// True where a piece of the text is this folded piece of a phrase.
fn same_letters(part: &str, folded: &str) -> bool {
    let part = unstopped(part);
    if part.is_ascii() { part.eq_ignore_ascii_case(folded) } else { fold(part) == folded }
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
