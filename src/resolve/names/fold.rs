//! Turns letters of any script into lower-case Latin letters without marks, and words into how they sound.
//!
//! Guarantees: nothing is lost that the tables do not name: an unknown script stays as it is. Only for comparison, never for display.
//! Words live in `schema/lexicon/en/{transliteration,sounds}.tsv`.

use super::tables::tables;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longest name that is looked at, in code points: longer ones are cut.
const LONGEST: usize = 300;

/// Words of a name in plain letters.
#[derive(Debug, Default)]
pub(super) struct Folded {
    /// The words; an initial ("J.") is one letter.
    pub words: Vec<String>,
    /// True when a script was read that leaves vowels out.
    pub vowelless: bool,
    /// True when a comma stands in it ("Smith, John").
    pub comma: bool,
}

/// Lower-case Latin letters without marks and apostrophes; words apart by single spaces.
///
/// ```
/// assert_eq!(chancery::resolve::names::folded("Mohammed Shia’ al-Sudani"), "mohammed shia al sudani");
/// ```
pub fn folded(text: &str) -> String {
    fold(text, false).words.join(" ")
}

/// The words of `text` in plain letters; `camel` also splits "RamiMakhlouf".
pub(super) fn fold(text: &str, camel: bool) -> Folded {
    let mut out = Folded::default();
    let mut word = String::new();
    let mut before = ' ';
    for c in text.chars().take(LONGEST) {
        if camel && before.is_lowercase() && c.is_uppercase() {
            finish(&mut word, &mut out);
        }
        before = c;
        match c {
            '\'' | '’' | '‘' | 'ʿ' | 'ʾ' | '`' | 'ʼ' | '´' | '\u{200c}' | '\u{200d}' => {}
            _ if c.is_alphanumeric() || is_combining_mark(c) => letter(c, &mut word, &mut out),
            _ => finish_at(c, &mut word, &mut out),
        }
    }
    finish(&mut word, &mut out);
    out
}

fn finish_at(c: char, word: &mut String, out: &mut Folded) {
    out.comma |= matches!(c, ',' | '،');
    finish(word, out);
}

fn finish(word: &mut String, out: &mut Folded) {
    if !word.is_empty() {
        out.words.push(std::mem::take(word));
    }
}

fn letter(c: char, word: &mut String, out: &mut Folded) {
    if c.is_ascii() {
        word.push(c.to_ascii_lowercase());
    } else if ('\u{ac00}'..='\u{d7a3}').contains(&c) {
        word.push(c);
    } else {
        c.nfkd().flat_map(char::to_lowercase).filter(|c| !is_combining_mark(*c)).for_each(|c| transliterate(c, word, out));
    }
}

fn transliterate(c: char, word: &mut String, out: &mut Folded) {
    match tables().letters.get(&c) {
        Some((latin, vowelless)) => {
            word.push_str(latin);
            out.vowelless |= vowelless;
        }
        None => word.push(c),
    }
}

/// How a word sounds: `sounds.tsv` applied in order, doubled letters once.
pub(super) fn sound(word: &str) -> String {
    let mut text = word.to_owned();
    let mut own = letters(&text);
    for rule in &tables().sounds {
        if rule.letters & !own != 0 || !text.contains(rule.pattern.as_str()) {
            continue;
        }
        match (rule.at_start, rule.at_end) {
            (true, _) => replace_start(&mut text, &rule.pattern, &rule.becomes),
            (_, true) => replace_end(&mut text, &rule.pattern, &rule.becomes),
            _ => text = text.replace(rule.pattern.as_str(), &rule.becomes),
        }
        own = letters(&text);
    }
    once(&text)
}

/// A bit for each letter of a word, so that a word can be seen not to hold a pattern.
pub(super) fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |bits, byte| bits | 1_u64 << (byte % 64))
}

fn replace_start(text: &mut String, pattern: &str, becomes: &str) {
    if let Some(rest) = text.strip_prefix(pattern) {
        *text = format!("{becomes}{rest}");
    }
}

fn replace_end(text: &mut String, pattern: &str, becomes: &str) {
    if let Some(rest) = text.strip_suffix(pattern).filter(|rest| rest.len() > 1) {
        *text = format!("{rest}{becomes}");
    }
}

/// Doubled letters once.
fn once(text: &str) -> String {
    let mut last = '\0';
    text.chars().filter(|c| std::mem::replace(&mut last, *c) != *c).collect()
}

/// A sound with its vowels in three classes and runs of vowels as their first, but for the last of the word; a final e is mute.
pub(super) fn key(sound: &str) -> String {
    let mut out = String::with_capacity(sound.len());
    let mut last = None;
    for c in sound.strip_suffix('e').unwrap_or(sound).chars() {
        let class = vowel(c);
        if class.is_none() || last.is_none() {
            out.push(class.unwrap_or(c));
        }
        last = class;
    }
    if let Some(vowel) = last.filter(|v| !out.ends_with(*v)) {
        out.push(vowel);
    }
    out
}

/// A folded word with nothing but consonants, coarsely, for scripts that leave vowels out and have no p and v.
pub(super) fn bare(word: &str) -> String {
    let mut letters = word.chars().peekable();
    let mut out = String::with_capacity(word.len());
    while let Some(c) = letters.next() {
        let digraph = letters.peek() == Some(&'h') && matches!(c, 'k' | 'g' | 's' | 't' | 'd' | 'c' | 'z' | 'p');
        if digraph {
            letters.next();
        }
        match c {
            'c' if digraph => out.push('s'),
            'k' if digraph => out.push('h'),
            'p' if digraph => out.push('f'),
            'c' | 'q' => out.push('k'),
            'x' => out.push_str("ks"),
            'p' => out.push('b'),
            'v' => out.push('f'),
            'z' => out.push('s'),
            'j' => out.push('g'),
            'w' => {}
            _ if vowel(c).is_some() => {}
            _ => out.push(c),
        }
    }
    once(&out)
}

fn vowel(c: char) -> Option<char> {
    match c {
        'a' => Some('a'),
        'e' | 'i' | 'y' => Some('i'),
        'o' | 'u' => Some('u'),
        _ => None,
    }
}
