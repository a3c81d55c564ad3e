//! Dates as far as they are known: EDTF level 1 text, inclusive bounds, precision and basis.
//!
//! A bound is never guessed: a relative date without an anchor has none ([EDTF, ISO 8601-2](https://www.loc.gov/standards/datetime/)).

use super::closed::closed;
use super::span::Span;
use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar, written `YYYY-MM-DD`.
pub type Day = jiff::civil::Date;

closed!(
    /// How fine a date is.
    Precision { Day = "day", Week = "week", Month = "month", Season = "season", Quarter = "quarter", Year = "year", Decade = "decade" }
);

closed!(
    /// Why the bounds are what they are.
    Basis {
        /// Stated in full in the text.
        Explicit = "explicit",
        /// Relative to the document's date or to an earlier date of the narrative.
        Anchored = "anchored",
        /// Taken from another document on the same event.
        Coreference = "coreference",
        /// The document's own date, as a fallback.
        DocumentDate = "document_date",
        /// Concluded, not stated.
        Inferred = "inferred",
        /// Relative, and no anchor is known: no bounds.
        Unanchored = "unanchored",
    }
);

closed!(
    /// What kind of time an expression names (TIMEX3).
    TimeKind { Date = "date", Time = "time", Duration = "duration", Set = "set" }
);

/// A date as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartialDate {
    /// EDTF level 1 text: `2025-04-24`, `2024-09`, `../2025-09`, `2014/..`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edtf: Option<String>,
    /// First day on which it can be.
    #[serde(default)]
    pub earliest: Option<Day>,
    /// Last day on which it can be.
    #[serde(default)]
    pub latest: Option<Day>,
    /// How fine the date is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub precision: Option<Precision>,
    /// Why the bounds are what they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// The day a relative date counts from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<Day>,
    /// Where the text says it, first code point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<usize>,
    /// One past the last code point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<usize>,
}

impl PartialDate {
    /// A date of one day.
    pub fn of_day(day: Day, basis: Basis) -> Self {
        let bound = Some(day);
        Self {
            edtf: Some(day.to_string()),
            earliest: bound,
            latest: bound,
            precision: Some(Precision::Day),
            basis: Some(basis),
            ..Self::default()
        }
    }

    /// The one day that this is, where it is known.
    pub fn day(&self) -> Option<Day> {
        self.earliest.filter(|d| Some(*d) == self.latest)
    }

    /// Where the text says it.
    pub fn span(&self) -> Option<Span> {
        Some(Span::new(self.start?, self.end?))
    }

    /// True when the bounds of both can hold one and the same day; unknown bounds exclude nothing.
    pub fn compatible(&self, other: &Self) -> bool {
        let before = |a: Option<Day>, b: Option<Day>| matches!((a, b), (Some(a), Some(b)) if a < b);
        !before(self.latest, other.earliest) && !before(other.latest, self.earliest)
    }
}

/// A time expression of the text, resolved as far as it can be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Time {
    /// The words.
    #[serde(default)]
    pub text: String,
    /// What kind of time it names.
    #[serde(rename = "type")]
    pub kind: TimeKind,
    /// The date, with the span of the words.
    #[serde(flatten)]
    pub date: PartialDate,
}
