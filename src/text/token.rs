//! Turns text into tokens: the words and marks that the syntax model was trained on.
//!
//! Guarantees that tokens are in order, do not overlap, hold no white space, and that together they hold every
//! other byte of the range. Cuts as spaCy's English tokenizer does: white space first, then marks from both edges of a chunk
//! until a known word is left, then hyphens, slashes and dots between letters.
//! Deliberately makes no token of white space. Its words live in `schema/lexicon/en/tokens.toml`.

use super::words::{Marks, Words, words};
use std::ops::Range;

/// A word or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its first byte in the document's text.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// True where white space follows.
    pub space_after: bool,
}

impl Token {
    /// The words of `text` under this token; empty where the token lies outside.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Its byte range.
    pub const fn bytes(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// A chunk without white space is cut only so far: behind this many bytes it is one token.
const LONGEST_CHUNK: usize = 500;

/// The tokens of `text[within]`, offsets counted in `text`.
///
/// A range outside the text, or one that cuts a character, has no tokens.
pub fn tokens(text: &str, within: Range<usize>) -> Vec<Token> {
    let Some(part) = text.get(within.clone()) else { return Vec::new() };
    let mut out = Vec::with_capacity(part.len() / 5);
    let mut at = 0;
    while let Some((start, end)) = next_chunk(part, at) {
        cut_chunk(&part[start..end], within.start + start, &mut out);
        if let Some(last) = out.last_mut() {
            last.space_after = end < part.len();
        }
        at = end;
    }
    out
}

/// The next run without white space at or behind `at`.
fn next_chunk(part: &str, at: usize) -> Option<(usize, usize)> {
    let start = at + part[at..].find(|c: char| !c.is_whitespace())?;
    let length = part[start..].find(char::is_whitespace).unwrap_or(part.len() - start);
    Some((start, start + length))
}

/// Appends the tokens of one chunk that begins at byte `base`.
fn cut_chunk(chunk: &str, base: usize, out: &mut Vec<Token>) {
    if is_plain_word(chunk) || chunk.len() > LONGEST_CHUNK {
        return push(out, base, base + chunk.len());
    }
    let words = words();
    let mut suffixes = Vec::new();
    let core = strip_affixes(chunk, words, base, (out, &mut suffixes));
    push_core(&chunk[core.clone()], base + core.start, words, out);
    for suffix in suffixes.iter().rev() {
        push(out, base + suffix.start, base + suffix.end);
    }
}

/// Most words: ASCII letters, and no cut of their own.
fn is_plain_word(chunk: &str) -> bool {
    chunk.bytes().all(|b| b.is_ascii_alphabetic()) && words().special(chunk).is_none()
}

fn push(out: &mut Vec<Token>, start: usize, end: usize) {
    if start < end {
        out.push(Token { start, end, space_after: false });
    }
}

/// Takes marks off both edges until nothing comes off or a known word is left; prefixes go out, suffixes are kept.
fn strip_affixes(chunk: &str, words: &Words, base: usize, (out, suffixes): (&mut Vec<Token>, &mut Vec<Range<usize>>)) -> Range<usize> {
    let mut core = 0..chunk.len();
    while !core.is_empty() && words.special(&chunk[core.clone()]).is_none() {
        let prefix = prefix_length(&chunk[core.clone()], &words.marks);
        let left = core.start + prefix..core.end;
        if prefix > 0 && words.special(&chunk[left.clone()]).is_some() {
            push(out, base + core.start, base + left.start);
            return left;
        }
        let suffix = suffix_length(&chunk[left.clone()], &words.marks);
        let kept = core.start..core.end - suffix;
        if suffix > 0 && words.special(&chunk[kept.clone()]).is_some() {
            suffixes.push(kept.end..core.end);
            return kept;
        }
        if prefix + suffix == 0 {
            break;
        }
        push(out, base + core.start, base + left.start);
        if suffix > 0 {
            suffixes.push(kept.end..core.end);
        }
        core = left.start..kept.end;
    }
    core
}

/// Bytes of the mark that the word begins with.
fn prefix_length(word: &str, marks: &Marks) -> usize {
    let Some(first) = word.chars().next() else { return 0 };
    if first == '.' {
        let dots = leading_dots(word);
        return if dots > 1 { dots } else { 0 };
    }
    if first == '+' {
        let sign = !word[1..].starts_with(|c: char| c.is_ascii_digit());
        return usize::from(sign);
    }
    if is_edge_mark(first, marks) || marks.prefixes.contains(first) || marks.currency.contains(first) {
        return first.len_utf8();
    }
    marks.currency_words.iter().find(|c| word.starts_with(c.as_str())).map_or(0, String::len)
}

/// Bytes of the mark that the word ends with, the longest there is.
fn suffix_length(word: &str, marks: &Marks) -> usize {
    let Some(last) = word.chars().next_back() else { return 0 };
    let simple = if is_edge_mark(last, marks) { last.len_utf8() } else { 0 };
    let written = marks.suffixes.iter().filter(|s| word.ends_with(s.as_str())).map(String::len).max().unwrap_or(0);
    simple.max(written).max(final_stop(word)).max(behind_digit(word, last, marks))
}

/// A final full stop or run of them that is no part of the word: behind a lower-case letter, a digit, a mark, or two capitals.
fn final_stop(word: &str) -> usize {
    let dots = word.len() - word.trim_end_matches('.').len();
    if dots != 1 {
        return dots;
    }
    let mut before = word[..word.len() - 1].chars().rev();
    let (Some(last), previous) = (before.next(), before.next()) else { return 0 };
    let closed = is_lower(last) || last.is_ascii_digit() || "%²-+".contains(last) || is_punctuation(last);
    usize::from(closed || (is_upper(last) && previous.is_some_and(is_upper)))
}

/// A plus, a currency or a unit behind a digit.
fn behind_digit(word: &str, last: char, marks: &Marks) -> usize {
    if last.is_ascii_digit() || !word.contains(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    let fits = |s: &str| word.strip_suffix(s).is_some_and(|w| w.ends_with(|c: char| c.is_ascii_digit()));
    let listed = marks.currency_words.iter().chain(&marks.units).filter(|s| fits(s)).map(String::len).max().unwrap_or(0);
    let sign = (last == '+' || marks.currency.contains(last)) && fits(last.encode_utf8(&mut [0; 4]));
    listed.max(if sign { last.len_utf8() } else { 0 })
}

/// Appends what is left between the affixes.
fn push_core(core: &str, base: usize, words: &Words, out: &mut Vec<Token>) {
    if let Some(pieces) = words.special(core) {
        let mut at = base;
        for piece in pieces {
            push(out, at, at + piece);
            at += piece;
        }
    } else if is_address(core) {
        push(out, base, base + core.len());
    } else {
        push_infixes(core, base, &words.marks, out);
    }
}

/// Cuts at the marks inside a word; one at the very start stays with what follows.
fn push_infixes(core: &str, base: usize, marks: &Marks, out: &mut Vec<Token>) {
    let (mut start, mut at) = (0, 0);
    while at < core.len() {
        let length = infix_length(core, at, marks);
        if length > 0 && at > start {
            push(out, base + start, base + at);
            push(out, base + at, base + at + length);
            start = at + length;
        }
        at += length.max(core[at..].chars().next().map_or(1, char::len_utf8));
    }
    push(out, base + start, base + core.len());
}

/// Bytes of the mark at byte `at` that cuts the word in two.
fn infix_length(core: &str, at: usize, marks: &Marks) -> usize {
    let rest = &core[at..];
    let Some(mark) = rest.chars().next() else { return 0 };
    if mark.is_alphanumeric() {
        return 0;
    }
    let dots = leading_dots(rest);
    if dots > 1 {
        return dots;
    }
    if mark == '…' || is_symbol(mark) {
        return mark.len_utf8();
    }
    let before = core[..at].chars().next_back();
    let hyphens = hyphen_length(rest, marks);
    let after = |length: usize| rest[length..].chars().next();
    if hyphens > 0 && (joins(before, after(hyphens)) || pairs(before, after(hyphens))) {
        return hyphens;
    }
    usize::from(mark.is_ascii() && cuts(mark, before, after(1), &marks.quotes))
}

/// "U.S.-Japan": two names with a hyphen between them, though the model was trained on one token; "U.S.-led" stays one.
fn pairs(before: Option<char>, after: Option<char>) -> bool {
    before == Some('.') && after.is_some_and(char::is_uppercase)
}

/// A hyphen as the model knows it: one mark, "--", "---" or "——".
fn hyphen_length(rest: &str, marks: &Marks) -> usize {
    let Some(first) = rest.chars().next().filter(|&c| marks.hyphens.contains(c)) else { return 0 };
    let run = rest.chars().take_while(|&c| c == first).count();
    match (first, run) {
        ('-', 2 | 3) | ('—', 2) => run * first.len_utf8(),
        _ => first.len_utf8(),
    }
}

/// A letter or digit before, a letter after.
fn joins(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(|c| c.is_alphabetic() || c.is_ascii_digit()) && after.is_some_and(char::is_alphabetic)
}

/// True where a single ASCII mark stands between characters that it separates.
fn cuts(mark: char, before: Option<char>, after: Option<char>, quotes: &str) -> bool {
    let (Some(b), Some(a)) = (before, after) else { return false };
    match mark {
        '+' | '-' | '*' | '^' => b.is_ascii_digit() && (a.is_ascii_digit() || a == '-'),
        '.' => (is_lower(b) || quotes.contains(b)) && (is_upper(a) || quotes.contains(a)),
        ',' => b.is_alphabetic() && a.is_alphabetic(),
        ':' | '<' | '>' | '=' | '/' => joins(before, after),
        _ => false,
    }
}

fn leading_dots(word: &str) -> usize {
    word.len() - word.trim_start_matches('.').len()
}

/// True for web and mail addresses: a scheme, or dotted labels that end in at least two small letters.
fn is_address(core: &str) -> bool {
    if !core.contains('.') {
        return false;
    }
    let host = core.split_once("://").map_or(core, |(_, rest)| rest);
    let host = host.rsplit_once('@').map_or(host, |(_, rest)| rest);
    let host = host.split(['/', '?', '#', ':']).next().unwrap_or(host);
    let Some((labels, top)) = host.rsplit_once('.') else { return false };
    top.chars().count() >= 2 && top.chars().all(is_lower) && labels.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    let edge = |c: char| c.is_ascii_alphanumeric() || c >= '\u{a1}';
    label.starts_with(edge) && label.ends_with(edge) && label.chars().all(|c| edge(c) || c == '-' || c == '_')
}

/// Small letters, and letters of scripts without case.
fn is_lower(c: char) -> bool {
    c.is_lowercase() || (c.is_alphabetic() && !c.is_uppercase())
}

/// Capitals, and letters of scripts without case.
fn is_upper(c: char) -> bool {
    c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase())
}

/// Punctuation and quotes of the lexicon.
fn is_punctuation(c: char) -> bool {
    let marks = &words().marks;
    marks.punctuation.contains(c) || marks.quotes.contains(c)
}

/// Punctuation, quotes and symbols stand alone at both edges of a word.
fn is_edge_mark(c: char, marks: &Marks) -> bool {
    !c.is_alphanumeric() && (marks.punctuation.contains(c) || marks.quotes.contains(c) || is_symbol(c))
}

/// Pictures and signs: Unicode's "symbol, other" in the blocks that news uses.
const SYMBOLS: &[(char, char)] = &[
    ('¦', '¦'),
    ('©', '©'),
    ('®', '®'),
    ('°', '°'),
    ('℀', '℁'),
    ('℃', '℆'),
    ('№', '№'),
    ('℞', '℣'),
    ('↕', '↙'),
    ('↜', '↟'),
    ('⇕', '⇳'),
    ('⌀', '⌇'),
    ('⏴', '⏿'),
    ('①', 'ⓩ'),
    ('─', '▶'),
    ('▸', '◀'),
    ('◂', '◷'),
    ('☀', '♮'),
    ('♰', '❧'),
    ('➔', '➿'),
    ('⬀', '⬯'),
    ('〒', '〓'),
    ('﷽', '﷽'),
    ('\u{fffc}', '\u{fffd}'),
    ('🀀', '🏺'),
    ('🐀', '🫿'),
];

fn is_symbol(c: char) -> bool {
    c >= '¦' && SYMBOLS.iter().any(|&(from, to)| (from..=to).contains(&c))
}

#[cfg(test)]
mod tests {
    use super::tokens;

    fn cut(text: &str) -> String {
        tokens(text, 0..text.len()).iter().map(|t| t.of(text)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn cuts_as_the_model_expects() {
        let cases = [
            ("Iraq’s foreign minister", "Iraq ’s foreign minister"),
            ("the U.S.-led coalition (CJTF-OIR).", "the U.S.-led coalition ( CJTF - OIR ) ."),
            ("Maj. Gen. Kevin C. Leahy", "Maj . Gen. Kevin C. Leahy"),
            ("“We agreed,” he said…", "“ We agreed , ” he said …"),
            ("at 5pm, or 10:30 a.m. on Sept. 3", "at 5 pm , or 10:30 a.m. on Sept. 3"),
            ("They didn’t, couldn't've; cannot.", "They did n’t , could n't 've ; can not ."),
            ("US$2.5bn and €40m (5%)", "US$ 2.5bn and € 40 m ( 5 % )"),
            ("Paris–Berlin talks—long overdue", "Paris – Berlin talks — long overdue"),
            ("see https://example.org/a-b, x@y.int.", "see https://example.org/a-b , x@y.int ."),
            ("and/or either/or 2-3 F-16 wait...", "and/or either / or 2 - 3 F-16 wait ..."),
            ("the U.N. said. NATO.", "the U.N. said . NATO ."),
            ("'No'. I'll", "' No ' . I 'll"),
        ];
        for (text, expected) in cases {
            assert_eq!(cut(text), expected, "{text}");
        }
    }

    #[test]
    fn offsets_count_in_the_whole_text() {
        let text = "Skip. “Go” now\nend";
        let found = tokens(text, 6..text.len());
        let words: Vec<_> = found.iter().map(|t| (t.of(text), t.space_after)).collect();
        assert_eq!(words, [("“", false), ("Go", false), ("”", true), ("now", true), ("end", false)]);
    }

    #[test]
    fn hostile_ranges_and_texts_have_an_answer() {
        assert!(tokens("é", 0..1).is_empty());
        assert!(tokens("ab", 5..9).is_empty());
        for text in ["", " ", "…", "..", "'", "((((", "-", "--a", "🇮🇶🇮🇶", &"(".repeat(5_000), &"a-".repeat(3_000)] {
            let held: usize = tokens(text, 0..text.len()).iter().map(|t| t.end - t.start).sum();
            assert_eq!(held, text.trim().len(), "{text}");
        }
    }
}
