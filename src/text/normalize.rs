//! Turns text into forms for comparison, and byte offsets into code points.
//!
//! Guarantees that `fold` and `slug` give the same answer for every spelling of the same letters:
//! composed or decomposed, accented or plain. They never replace the original.
//! Deliberately does not transliterate: letters of other scripts stay, so that two different names never meet by accident.

use crate::model::span::Span;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower-cased, without accents and apostrophes: "Shia’ al-Sūdānī" gives "shia al-sudani".
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.chars().filter(|&c| !is_apostrophe(c)).map(|c| c.to_ascii_lowercase()).collect();
    }
    text.nfkd().filter(|&c| !is_combining_mark(c) && !is_apostrophe(c)).flat_map(char::to_lowercase).fold(
        String::with_capacity(text.len()),
        |mut out, c| {
            push_plain(&mut out, c);
            out
        },
    )
}

/// A name for an address: folded, every run that is neither letter nor digit written as one hyphen, none at the ends.
///
/// "Mohammed Shia’ al-Sudani" gives "mohammed-shia-al-sudani"; letters of other scripts stay.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in fold(text).chars() {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// Marks written as apostrophes, the half rings and the letter-like ones of transliterations among them.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '‛' | '`' | '´' | 'ʼ' | 'ʻ' | 'ʽ' | 'ʾ' | 'ʿ' | 'ˈ' | '＇')
}

/// Appends `c`, or the plain letters for a letter that has no decomposition.
fn push_plain(out: &mut String, c: char) {
    match c {
        'ł' => out.push('l'),
        'ø' => out.push('o'),
        'đ' | 'ð' => out.push('d'),
        'ħ' => out.push('h'),
        'ŧ' => out.push('t'),
        'ı' => out.push('i'),
        'ə' => out.push('e'),
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        _ => out.push(c),
    }
}

/// Bytes between two counted places of a text that is not plain ASCII.
const STRIDE: usize = 64;

/// Byte offsets of one text as code points, and back.
///
/// Costs nothing for ASCII; otherwise a count every 64 bytes and a scan of at most 64.
#[derive(Debug)]
pub struct CodePoints<'t> {
    text: &'t str,
    /// Code points before byte `i * STRIDE`; empty for ASCII.
    counts: Vec<usize>,
}

impl<'t> CodePoints<'t> {
    /// Counts the code points of `text`.
    pub fn of(text: &'t str) -> Self {
        let counts = if text.is_ascii() { Vec::new() } else { counts(text.as_bytes()) };
        Self { text, counts }
    }

    /// Code points before byte `byte`; the end's for every place behind the end.
    pub fn at(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        match self.counts.get(byte / STRIDE) {
            None => byte,
            Some(before) => before + starts(&self.text.as_bytes()[byte - byte % STRIDE..byte]),
        }
    }

    /// First byte of code point `point`; the text's length for every place behind the end.
    pub fn byte(&self, point: usize) -> usize {
        if self.counts.is_empty() {
            return point.min(self.text.len());
        }
        let block = self.counts.partition_point(|&n| n <= point).saturating_sub(1);
        let left = point - self.counts[block];
        let from = block * STRIDE;
        let bytes = self.text.as_bytes().get(from..).unwrap_or_default().iter().enumerate();
        bytes.filter(|&(_, &b)| is_start(b)).nth(left).map_or(self.text.len(), |(i, _)| from + i)
    }

    /// The span of a byte range.
    pub fn span(&self, bytes: Range<usize>) -> Span {
        Span::new(self.at(bytes.start), self.at(bytes.end))
    }

    /// The byte range of a span.
    pub fn bytes(&self, span: Span) -> Range<usize> {
        self.byte(span.start)..self.byte(span.end)
    }
}

fn counts(bytes: &[u8]) -> Vec<usize> {
    let blocks = bytes.chunks(STRIDE).map(starts);
    std::iter::once(0)
        .chain(blocks.scan(0, |sum, n| {
            *sum += n;
            Some(*sum)
        }))
        .collect()
}

fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&b| is_start(b)).count()
}

/// True unless the byte continues a code point.
fn is_start(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

#[cfg(test)]
mod tests {
    use super::{CodePoints, fold, slug};
    use crate::model::span::Span;

    #[test]
    fn folds() {
        let cases = [
            ("Shia’ al-Sūdānī", "shia al-sudani"),
            ("Wałęsa", "walesa"),
            ("Søren Đukanović", "soren dukanovic"),
            ("Erdoğan İstanbul ışık", "erdogan istanbul isik"),
            ("Großmæster Œuvre", "grossmaester oeuvre"),
            ("Əliyev", "eliyev"),
            ("O'Brien", "obrien"),
            ("ﬁne", "fine"),
            ("Зеленський", "зеленськии"),
            ("", ""),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn slugs() {
        let cases = [
            ("Mohammed Shia’ al-Sudani", "mohammed-shia-al-sudani"),
            (" U.S. – Iraq! ", "u-s-iraq"),
            ("王毅 (Wang Yi)", "王毅-wang-yi"),
            ("…", ""),
        ];
        for (text, slugged) in cases {
            assert_eq!(slug(text), slugged, "{text}");
        }
    }

    #[test]
    fn code_points_go_there_and_back() {
        let long = "Tbilisi – თბილისი; ".repeat(30);
        for text in ["", "plain", "é", "“Über” 王毅 🇮🇶", &long] {
            let points = CodePoints::of(text);
            for (point, (byte, _)) in text.char_indices().enumerate() {
                assert_eq!((points.at(byte), points.byte(point)), (point, byte), "{text}");
            }
            assert_eq!(points.at(text.len() + 7), text.chars().count());
            assert_eq!(points.byte(usize::MAX), text.len());
        }
    }

    #[test]
    fn spans_hold_the_same_words() {
        let text = "“Sūdānī” left";
        let points = CodePoints::of(text);
        let span = points.span(3..text.find('”').unwrap());
        assert_eq!(span, Span::new(1, 7));
        assert_eq!(span.of(text), Some("Sūdānī"));
        assert_eq!(&text[points.bytes(span)], "Sūdānī");
    }
}
