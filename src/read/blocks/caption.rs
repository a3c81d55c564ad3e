//! Finds captions of pictures by the credit that opens or ends them.
//!
//! A credit that is a sentence of its own becomes a caption of its own. A sentence that only speaks of a photo is none.
//! Words live in `blocks.toml`.

use super::words::{WORDS, fold, opens_with, start, word_count};

/// How far from the end of a paragraph a credit can start, in bytes.
const REACH: usize = 180;
/// Most words of a credit.
const CREDIT_WORDS: usize = 14;
/// Most words of a caption.
const CAPTION_WORDS: usize = 120;

/// What a caption is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Caption {
    /// One piece.
    Whole,
    /// The picture's description ends before byte `0`, the credit starts at byte `1`.
    Split(usize, usize),
}

/// The caption that a paragraph is.
pub(super) fn caption(text: &str) -> Option<Caption> {
    if word_count(text, CAPTION_WORDS) > CAPTION_WORDS {
        return None;
    }
    let head = fold(start(text, 60));
    let opens = WORDS.caption.openers.iter().any(|o| opens_with(head.trim_start_matches(['(', '[', '*']), o));
    match credit(text) {
        Some(0) => Some(Caption::Whole),
        Some(at) => Some(split(text, at)),
        None => opens.then_some(Caption::Whole),
    }
}

/// Two pieces where the credit follows the end of a sentence.
fn split(text: &str, at: usize) -> Caption {
    let before = text[..at].trim_end();
    let closed = before.trim_end_matches(['"', '”', '’', ')', ']']).ends_with(['.', '!', '?']);
    if closed { Caption::Split(before.len(), at) } else { Caption::Whole }
}

/// Where the credit at the end of a paragraph starts, in bytes.
fn credit(text: &str) -> Option<usize> {
    let from = (text.len().saturating_sub(REACH)..=text.len()).find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    let starts = text[from..].char_indices().map(|(i, _)| from + i).filter(|i| starts_word(text, *i));
    starts.into_iter().find(|i| is_credit(text, *i))
}

/// True where a word or an opening bracket starts at byte `at`.
fn starts_word(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    before.is_none_or(|c| c.is_whitespace() || c == '(' || c == '[' || c == '|') && !text[at..].starts_with(char::is_whitespace)
}

/// True where what starts at byte `at` and runs to the end is a credit.
fn is_credit(text: &str, at: usize) -> bool {
    let tail = &text[at..];
    if word_count(tail, CREDIT_WORDS) > CREDIT_WORDS {
        return false;
    }
    let words = fold(tail.trim_start_matches(['(', '[']));
    let fresh = is_fresh(text, at);
    let capital = tail.starts_with(char::is_uppercase);
    let named = |c: &String| opens_with(&words, c) && (fresh || (capital && c.ends_with(':')));
    (WORDS.caption.credits.iter().any(named) && !goes_on(tail)) || (fresh && is_agency(tail))
}

/// True where a sentence or a bracket starts at byte `at`.
fn is_fresh(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end();
    text[at..].starts_with(['(', '[']) || before.is_empty() || before.ends_with(['.', '!', '?', '”', '"', ')', '(', '[', '|', ']'])
}

/// True where a further sentence follows in the tail: then it is prose.
fn goes_on(tail: &str) -> bool {
    tail.trim_end_matches(['.', ')', ']']).contains(". ") && word_count(tail, 8) > 8
}

/// True for `Name/AFP`, `(Name/Pool/AP)`, `[Reuters]`, `[File: Name/Reuters]`.
fn is_agency(tail: &str) -> bool {
    let inner = tail.trim_matches(['(', ')', '[', ']', '.', ' ']);
    let (before, last) = inner.rsplit_once('/').unwrap_or(("", inner));
    let known = WORDS.caption.agencies.contains(last.trim());
    known && word_count(before, 6) <= 6 && (tail.starts_with('[') || !before.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions() {
        for (text, credit) in [
            ("The minister receives the envoy in Amman. Photo: Royal Court", Some("Photo: Royal Court")),
            ("The minister receives the envoy in Amman. Photo published by the Royal Court", Some("Photo published by the Royal Court")),
            ("The minister receives the envoy in Amman. (Photo by A. Name/AFP)", Some("(Photo by A. Name/AFP)")),
            ("The envoys in Helsinki on July 16, 2018. A. B. Name/AFP/Getty Images", Some("A. B. Name/AFP/Getty Images")),
            ("The envoys arrive in Doha [Name Name/Reuters]", None),
            ("The envoys arrive in Doha (Photo: Amiri Diwan)", None),
            ("Photo: Royal Court", None),
            ("FILE PHOTO: The minister in Amman, May 3, 2019", None),
            ("(Photo by A. Name)", None),
            ("The envoys at the table. [Reuters]", Some("[Reuters]")),
        ] {
            let found = caption(text);
            assert!(found.is_some(), "{text}");
            let at = if let Some(Caption::Split(_, at)) = found { Some(&text[at..]) } else { None };
            assert_eq!(at, credit, "{text}");
        }
    }

    #[test]
    fn sentences_about_photos_are_none() {
        for text in [
            "The two leaders posed for a photo by the lake.",
            "He said that the photo was old.",
            "A photo of the meeting was published by the office.",
            "The report came from Reuters.",
            "They took a photo and went on to discuss trade.",
            "He asked who paid for the photo: the office did.",
            "",
        ] {
            assert_eq!(caption(text), None, "{text}");
        }
    }
}
