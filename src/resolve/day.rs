//! Turns relative days of one document into days, once another document or an event has dated it.
//!
//! Knows weekdays and "today" alone (`schema/resolve/days.tsv`): whatever needs a calendar grammar was read with the document.

use crate::model::date::{Day, PartialDate};
use crate::model::record::Record;
use jiff::ToSpan;
use std::collections::HashMap;
use std::sync::LazyLock;

static WORDS: LazyLock<HashMap<&str, i8>> = LazyLock::new(|| {
    let rows = include_str!("../../schema/resolve/days.tsv").lines().filter(|l| !l.starts_with('#'));
    rows.filter_map(|l| l.split_once('\t')).filter_map(|(word, n)| Some((word, n.parse().ok()?))).collect()
});

/// A day that a document names by its own date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Relative {
    /// ISO number of a weekday.
    pub weekday: Option<i8>,
    /// True for the document's own day.
    pub today: bool,
}

/// How a date without bounds counts from its document's, as far as its words tell.
pub(super) fn relative(record: &Record, date: &PartialDate) -> Option<Relative> {
    if date.earliest.is_some() || date.latest.is_some() {
        return None;
    }
    let words = date.span()?.of(&record.document.text)?.to_lowercase();
    let mut found = Relative::default();
    for n in words.split(|c: char| !c.is_alphanumeric()).filter_map(|w| WORDS.get(w)) {
        match *n {
            0 => found.today = true,
            n => found.weekday = Some(n),
        }
    }
    (found != Relative::default()).then_some(found)
}

impl Relative {
    /// True when the words can mean this day.
    pub fn can_be(self, day: Day) -> bool {
        self.weekday.is_none_or(|n| day.weekday().to_monday_one_offset() == n)
    }

    /// The day meant in a document of this date: itself, or the nearest such weekday before.
    pub fn before(self, document: Day) -> Option<Day> {
        let Some(weekday) = self.weekday.filter(|_| !self.today) else { return Some(document) };
        let back = (document.weekday().to_monday_one_offset() - weekday).rem_euclid(7);
        document.checked_sub(i64::from(back).days()).ok()
    }
}

/// Days between the bounds; the most there are where one is missing.
pub(super) fn width(date: &PartialDate) -> i32 {
    match (date.earliest, date.latest) {
        (Some(a), Some(b)) => b.since(a).map_or(i32::MAX, |span| span.get_days()),
        _ => i32::MAX,
    }
}

/// Days from one day to another, without sign.
pub(super) fn between(a: Day, b: Day) -> i32 {
    a.since(b).map_or(i32::MAX, |span| span.get_days().abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn weekdays_count_back() {
        let thursday = Relative { weekday: Some(4), today: false };
        for (document, day) in [(date(2025, 4, 24), 24), (date(2025, 4, 25), 24), (date(2025, 4, 30), 24), (date(2025, 4, 23), 17)] {
            assert_eq!(thursday.before(document), Some(date(2025, 4, day)));
        }
        assert!(thursday.can_be(date(2025, 4, 24)) && !thursday.can_be(date(2025, 4, 25)));
        assert_eq!(Relative { weekday: Some(4), today: true }.before(date(2025, 4, 24)), Some(date(2025, 4, 24)));
    }
}
