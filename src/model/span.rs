//! A piece of a document's text.

use serde::{Deserialize, Serialize};

/// Code points `start..end` of `document.text`, counted from 0, end exclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}

impl Span {
    /// The span `start..end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Number of code points.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// True when the span holds nothing.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// True when both share at least one code point.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// True when `other` lies wholly inside.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The words of `text` under this span; nothing where the span lies outside.
    pub fn of(self, text: &str) -> Option<&str> {
        let mut at = text.char_indices().map(|(i, _)| i).chain([text.len()]);
        let from = at.nth(self.start)?;
        let to = if self.is_empty() { from } else { at.nth(self.len() - 1)? };
        text.get(from..to)
    }
}
