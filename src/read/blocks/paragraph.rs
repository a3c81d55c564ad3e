//! Turns a text into its paragraphs, each with its offset in code points.
//!
//! A line is a paragraph, except in a text broken into lines of even length, where blank lines part the paragraphs.
//! White space around a paragraph belongs to none.

/// Longest line, in bytes, of a text that may have been broken into lines of even length.
const WRAPPED_LINE: usize = 100;

/// A paragraph: its words without white space around them, and where they start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paragraph<'a> {
    /// The words.
    pub text: &'a str,
    /// Offset of the first in code points of the whole text.
    pub start: usize,
    /// Number of the line on which it starts, from 0.
    pub line: usize,
}

impl Paragraph<'_> {
    /// Offset in code points of the whole text, of a byte of this paragraph.
    pub fn offset(&self, byte: usize) -> usize {
        self.start + self.text.get(..byte).map_or(0, |t| t.chars().count())
    }
}

/// The paragraphs of a text, none of them empty.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph<'_>> {
    let lines = lines(text);
    if wrapped(text) { join(text, &lines) } else { lines.into_iter().filter(|p| !p.text.is_empty()).collect() }
}

/// Every line, trimmed, blank ones too.
fn lines(text: &str) -> Vec<Paragraph<'_>> {
    let mut start = 0;
    text.split_inclusive('\n')
        .enumerate()
        .map(|(line, whole)| {
            let body = whole.trim_start();
            let paragraph = Paragraph { text: body.trim_end(), start: start + whole[..whole.len() - body.len()].chars().count(), line };
            start += whole.chars().count();
            paragraph
        })
        .collect()
}

/// True where many lines are short and go on with a small letter: sentences run over the ends of lines.
fn wrapped(text: &str) -> bool {
    let mut all = 0;
    let mut going_on = 0;
    for line in text.lines().map(str::trim).filter(|l| !l.is_empty()) {
        if line.len() > WRAPPED_LINE {
            return false;
        }
        all += 1;
        going_on += usize::from(line.starts_with(char::is_lowercase));
    }
    all >= 3 && going_on * 4 >= all
}

/// Runs of lines between blank lines, as one paragraph each.
fn join<'a>(text: &'a str, lines: &[Paragraph<'a>]) -> Vec<Paragraph<'a>> {
    let runs = lines.split(|p| p.text.is_empty()).filter(|run| !run.is_empty());
    runs.filter_map(|run| {
        let (first, last) = (run.first()?, run.last()?);
        let at = |p: &Paragraph<'_>| p.text.as_ptr().addr() - text.as_ptr().addr();
        Some(Paragraph { text: text.get(at(first)..at(last) + last.text.len())?, ..*first })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<(&str, usize)> {
        paragraphs(text).iter().map(|p| (p.text, p.start)).collect()
    }

    #[test]
    fn lines_are_paragraphs_and_offsets_count_code_points() {
        assert_eq!(texts("\n  Él vino.\r\n\nB\u{301}c d.\n"), [("Él vino.", 3), ("B\u{301}c d.", 14)]);
        assert_eq!(texts(" \n \n"), []);
    }

    #[test]
    fn a_text_of_even_lines_is_parted_by_blank_lines() {
        let text = "The ministers met in the\ncapital and spoke of\ntrade and water.\n\nThey will meet\nagain.";
        assert_eq!(texts(text), [("The ministers met in the\ncapital and spoke of\ntrade and water.", 0), ("They will meet\nagain.", 64)]);
    }

    #[test]
    fn offsets_of_bytes() {
        let p = paragraphs("\nÄb cd")[0];
        assert_eq!((p.offset(0), p.offset(4), p.line), (1, 4, 1));
    }
}
