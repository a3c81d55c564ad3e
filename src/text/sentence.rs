//! Turns the tokens of a block into sentences, as ranges of tokens.
//!
//! Guarantees that the ranges follow one another and cover every token; a line break always ends a sentence.
//! A full stop ends none behind an initial, a rank or an abbreviation, nor where a small letter follows, closing quotes or not.
//! Deliberately knows no grammar: two sentences without a mark between them stay one.
//! Its words live in `schema/lexicon/en/tokens.toml`.

use super::token::Token;
use super::words::{Sentences, words};
use std::ops::Range;

/// The sentences of one block: ranges of `tokens`, whose offsets count in `text`.
pub fn sentences(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for next in 1..tokens.len() {
        if ends(text, tokens, start..next) {
            out.push(start..next);
            start = next;
        }
    }
    if start < tokens.len() {
        out.push(start..tokens.len());
    }
    out
}

/// True where a sentence ends between the last token of the range and the one behind it.
fn ends(text: &str, tokens: &[Token], sentence: Range<usize>) -> bool {
    let next = sentence.end;
    let gap = text.get(tokens[next - 1].end..tokens[next].start).unwrap_or_default();
    gap.contains('\n') || (!gap.is_empty() && (is_label(text, tokens, &sentence) || ends_in_line(text, tokens, sentence)))
}

/// "Springfield: Envoys met": one word and a colon at the start of the block, before a sentence that stands without them.
fn is_label(text: &str, tokens: &[Token], sentence: &Range<usize>) -> bool {
    let &Range { start: 0, end: 2 } = sentence else { return false };
    let (word, next) = (tokens[0].of(text), tokens[2].of(text));
    let titled = |w: &str| w.starts_with(char::is_uppercase);
    tokens[1].of(text) == ":" && titled(word) && word.contains(char::is_lowercase) && titled(next) && tokens.len() >= 7
}

fn ends_in_line(text: &str, tokens: &[Token], sentence: Range<usize>) -> bool {
    let Some(stop) = terminator(text, tokens, &sentence) else { return false };
    let Some(opener) = opener(text, &tokens[sentence.end..]) else { return false };
    if opener.starts_with(char::is_lowercase) {
        return false;
    }
    let words = &words().sentences;
    match before_stop(text, tokens, sentence.start, stop) {
        None => true,
        Some("") => false,
        Some(word) if words.open.contains(word) => false,
        Some(word) if words.places.contains(word) => opens(words, opener) || words.titles.contains(opener),
        Some(word) if is_initial(word) || words.shut.contains(word) || is_dotted(word) => opens(words, opener),
        Some(_) => true,
    }
}

/// The token that ends the sentence, if closing marks alone stand behind it.
fn terminator(text: &str, tokens: &[Token], sentence: &Range<usize>) -> Option<usize> {
    let last = sentence.clone().rev().find(|&i| !is_closer(tokens[i].of(text)))?;
    tokens[last].of(text).ends_with(['.', '!', '?', '…', '。', '！', '？', '۔', '؟']).then_some(last)
}

/// The word glued to a full stop; `None` where the mark is stronger than any word, empty for the number of a list.
fn before_stop<'t>(text: &'t str, tokens: &[Token], start: usize, stop: usize) -> Option<&'t str> {
    let mark = tokens[stop].of(text);
    if mark == "." {
        let glued = stop > start && tokens[stop - 1].end == tokens[stop].start;
        let word = if glued { tokens[stop - 1].of(text) } else { return None };
        let list = stop - 1 == start && word.chars().all(|c| c.is_ascii_digit());
        return Some(if list { "" } else { word });
    }
    mark.strip_suffix('.').filter(|word| !word.ends_with('.'))
}

/// The first word behind opening marks.
fn opener<'t>(text: &'t str, behind: &[Token]) -> Option<&'t str> {
    behind.iter().map(|t| t.of(text)).find(|w| w.contains(char::is_alphanumeric))
}

fn opens(words: &Sentences, opener: &str) -> bool {
    words.openers.contains(opener)
}

/// "J" of "J. Smith".
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// "U.S" of "U.S.".
fn is_dotted(word: &str) -> bool {
    word.contains('.')
}

fn is_closer(word: &str) -> bool {
    matches!(word, "\"" | "'" | "''" | "”" | "’" | "’’" | "»" | ")" | "]" | "}" | "）" | "」" | "』")
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::sentences;

    /// The sentences of `text`, which are written with "|" between them.
    fn check(marked: &str) {
        let text = marked.replace(" | ", " ").replace('|', "");
        let found = tokens(&text, 0..text.len());
        let got: Vec<_> = sentences(&text, &found).into_iter().map(|s| &text[found[s.start].start..found[s.end - 1].end]).collect();
        assert_eq!(got.join("|"), marked.replace(" | ", "|").replace("\n|", "|"));
    }

    #[test]
    fn sentences_end_where_a_reader_would_end_them() {
        let cases = [
            "The ministers met. | They agreed.",
            "Maj. Gen. Kevin C. Leahy met Mr. Sudani in Baghdad. | He left.",
            "Lt Gen. Kenneth Ekman and Brig. Gen. X. Ray spoke.",
            "“Will it hold?” asked the envoy. | “Yes!” | No one laughed.",
            "He told the U.S. President. | She met the U.S. delegation.",
            "They arrived in the U.S. | The talks began at 5 p.m. | On Sept. 3 they ended.",
            "It was signed on Jan. 5 by the Acme Co. chairman.",
            "Resolution No. 2254 was adopted. | 15 members voted.",
            "1. The parties agree. | 2. The parties sign.",
            "(The text was not published.) | It may be later.",
            "He said: “We go.” | Then they went.",
            "They met in Washington, D.C. | Secretary Green thanked them. | The Washington, D.C. Circuit sat.",
            "Springfield: | Envoys met on Monday in a hotel.",
            "Green: no talks were held on Monday.",
            "Headline without a stop\n|The minister left.",
            "Well … maybe. | Wait... | What?!",
            "",
        ];
        cases.into_iter().for_each(check);
    }
}
