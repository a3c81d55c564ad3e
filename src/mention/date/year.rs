//! Years that stand alone, and spans of them: what tells a year from a count or a number.

use super::expr::Expr;
use super::grammar::{Found, Grammar};
use crate::lexicon::calendar::{Marker, Unit};
use crate::syntax::{Label, Tag};

/// Years of our own time: a number of this size in a plain place is a year.
const MODERN: std::ops::Range<i16> = 1900..2101;
/// The longest span of years that "1704 – 1787" tells.
const LONGEST_SPAN: i16 = 150;

/// "1871-72": with two digits behind, a span of this many years needs no other sign.
const SEASONS: i16 = 20;

impl Grammar<'_> {
    /// A year or a span of years at `at`; `led` where a preposition or article stands before it.
    pub fn lone_year(&self, at: usize, led: bool) -> Option<Found> {
        self.year_span(at)
            .or_else(|| self.year_word(at))
            .or_else(|| self.single_year(at, led))
            .or_else(|| self.spelled_year(at))
            .or_else(|| self.short_year(at))
    }

    /// "the year 2050".
    fn year_word(&self, at: usize) -> Option<Found> {
        let year = self.year(at + 1).filter(|_| self.unit(at) == Some(Unit::Year) && self.tag(at) != Some(Tag::Nns))?;
        Some((Expr::year(year), 2))
    }

    /// "fiscal 2025", "fiscal year 2025", "FY2025".
    pub(super) fn fiscal(&self, at: usize) -> Option<Found> {
        let text = self.lower(at);
        let glued = text
            .len()
            .checked_sub(4)
            .and_then(|n| text.split_at_checked(n))
            .filter(|(word, _)| self.calendar.classes(word).contains(&crate::lexicon::calendar::Class::Marker(Marker::Fiscal)));
        if let Some((_, digits)) = glued
            && let Ok(year) = digits.parse::<i16>()
        {
            return MODERN.contains(&year).then_some((Expr::Fiscal { year: Some(year), by: 0 }, 1));
        }
        if !self.marked(at, Marker::Fiscal) {
            return None;
        }
        let next = at + 1 + usize::from(self.unit(at + 1) == Some(Unit::Year));
        let year = self.year(next)?;
        Some((Expr::Fiscal { year: Some(year), by: 0 }, next + 1 - at))
    }

    fn single_year(&self, at: usize, led: bool) -> Option<Found> {
        if self.marked(at, Marker::Eras) {
            return self.digits(at + 1).map(|y| (Expr::year(y), 2));
        }
        let year = self.digits(at)?;
        if self.denied(at, at + 1) {
            return None;
        }
        if self.marked(at + 1, Marker::Eras) && !self.lower(at + 1).is_empty() {
            return Some((Expr::year(year), 2));
        }
        let accepted = match year {
            y if MODERN.contains(&y) => !self.counted_by(at) && (led || at > 0 || self.tokens.len() > 1),
            1000.. => self.old(at),
            _ => (self.ancient || self.marked_before(at, Marker::Circa)) && year >= 100 && self.old(at),
        };
        accepted.then_some((Expr::year(year), 1))
    }

    /// A number of two to four digits that could be a year.
    fn digits(&self, at: usize) -> Option<i16> {
        let text = self.lower(at);
        let fits = (2..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
        if fits { text.parse().ok().filter(|y| *y < 2200) } else { None }
    }

    /// True where the words around make it a time of day, an amount, or the number of something.
    fn denied(&self, at: usize, next: usize) -> bool {
        let before = |m: Marker| self.marked_before(at, m);
        let money = at > 0 && (self.tag(at - 1) == Some(Tag::Dollar) || matches!(self.lower(at - 1), "#" | "+"));
        let glued = at > 1 && self.lower(at - 1) == "-" && !self.tokens[at - 1].spaced && self.year(at - 2).is_none();
        let long = matches!(self.lower(next), "-" | "–") && self.unit(next + 1).is_some();
        let range = self.marked(next, Marker::To) && self.digits(next + 1).is_some() && self.counted_by(next + 1);
        let measured = self.lower(next) == "%" || self.unit(next).is_some() || self.marked(next, Marker::Clocks);
        before(Marker::Numbered) || money || glued || long || range || measured || self.marked(next, Marker::OldEras)
    }

    /// True for a number that counts the noun behind it: a plural without an article, by the tree or next to it.
    pub(super) fn counted_by(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return true };
        let head = if token.label == Label::Nummod && token.head > at { token.head } else { at + 1 };
        let plural = self.tag(head) == Some(Tag::Nns) && (head == at + 1 || token.label == Label::Nummod);
        let named = (at + 1..head.min(self.tokens.len())).any(|i| self.tokens[i].tag.is_proper());
        plural && !named && !self.determined(at) && (self.round(at) || !self.marked_before(at, Marker::YearLeads))
    }

    fn determined(&self, at: usize) -> bool {
        at > 0 && matches!(self.tag(at - 1), Some(Tag::Dt | Tag::PrpS | Tag::Pos)) && self.number(at - 1).is_none()
    }

    fn round(&self, at: usize) -> bool {
        self.lower(at).ends_with('0')
    }

    /// True for a number before 1900 in a place where years stand.
    fn old(&self, at: usize) -> bool {
        if self.counted_by(at) {
            return false;
        }
        let led =
            self.marked_before(at, Marker::YearLeads) || self.marked_before(at, Marker::About) && (self.ancient || self.year_led(at - 1));
        let bracket = at > 0 && self.lower(at - 1) == "(" && matches!(self.lower(at + 1), ")" | "," | ";");
        let listed = self.year_end < at && at - self.year_end <= 2 && self.joined(at);
        let noun = self.tag(at + 1).is_some_and(Tag::is_noun);
        let modifier = self.determined(at) && noun && !(self.round(at) && self.tag(at + 1) == Some(Tag::Nns));
        led || bracket || listed || modifier || self.of_name(at)
    }

    fn year_led(&self, at: usize) -> bool {
        self.marked_before(at, Marker::YearLeads) || self.marked(at, Marker::YearLeads) || at == 0
    }

    /// A comma, "and" or a dash between this number and the year before.
    fn joined(&self, at: usize) -> bool {
        let link = |i: usize| matches!(self.lower(i), "," | "-" | "–" | "/") || self.tag(i) == Some(Tag::Cc) || self.marked(i, Marker::To);
        (self.year_end..at).all(link)
    }

    /// "the War of 1812".
    fn of_name(&self, at: usize) -> bool {
        at > 1 && self.marked(at - 1, Marker::At) && self.tag(at - 2).is_some_and(Tag::is_proper)
    }

    /// "1947-1960", "1704 – 1787", "1957-58", "2012/13".
    fn year_span(&self, at: usize) -> Option<Found> {
        let (from, to, n) = self.span_in_word(at).or_else(|| self.span_of_words(at))?;
        let fits = from < to && to - from <= LONGEST_SPAN;
        let near = to - from <= SEASONS && self.lower(at + n - 1).len() != 4;
        let placed = MODERN.contains(&from) || near || self.determined(at) || at > 0 && self.old_place(at - 1);
        let counted = self.tag(at + n) == Some(Tag::Nns) && !self.determined(at) && self.unit(at + n).is_none();
        (fits && placed && !counted && !self.denied(at, at + n))
            .then(|| (Expr::Range(Box::new(Expr::year(from)), Box::new(Expr::year(to))), n))
    }

    fn old_place(&self, at: usize) -> bool {
        matches!(self.lower(at), "(" | ",") || [Marker::YearLeads, Marker::About, Marker::At].iter().any(|m| self.marked(at, *m))
    }

    fn span_of_words(&self, at: usize) -> Option<(i16, i16, usize)> {
        let from = self.digits(at).filter(|y| *y >= 100)?;
        let tight = self.tokens.get(at).is_some_and(|t| !t.spaced);
        if !(matches!(self.lower(at + 1), "-" | "–" | "—" | "--") || tight && self.lower(at + 1) == "/") {
            return None;
        }
        let ancient = from >= 1000 || self.ancient || self.marked_before(at, Marker::Circa) || at > 0 && self.lower(at - 1) == "(";
        let about = usize::from(self.marked(at + 2, Marker::About));
        let to = self.closing(from, self.lower(at + 2 + about), tight)?;
        ancient.then_some((from, to, 3 + about))
    }

    fn span_in_word(&self, at: usize) -> Option<(i16, i16, usize)> {
        let (from, to) = self.lower(at).split_once(['–', '-', '/'])?;
        let year: i16 = if from.len() == 4 { from.parse().ok()? } else { return None };
        Some((year, self.closing(year, to, true)?, 1))
    }

    /// The second year of a span; two digits belong to the first one's century.
    fn closing(&self, from: i16, text: &str, tight: bool) -> Option<i16> {
        if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        match text.len() {
            4 => text.parse().ok(),
            3 if from < 1000 => text.parse().ok(),
            2 if tight && from >= 1000 => text.parse::<i16>().ok().map(|y| from / 100 * 100 + y),
            _ => None,
        }
    }

    /// "nineteen ninety-six", "twenty twenty-four".
    pub(super) fn spelled_year(&self, at: usize) -> Option<Found> {
        let (hundreds, n) = self.number(at).filter(|(h, n)| *n == 1 && (17..=20).contains(h))?;
        if self.lower(at).starts_with(|c: char| c.is_ascii_digit()) || self.lower(at + 1).starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let (rest, m) = self.number(at + n).filter(|(rest, _)| (10..=99).contains(rest))?;
        (self.unit(at + n + m).is_none()).then_some((Expr::year(i16::try_from(hundreds * 100 + rest).ok()?), n + m))
    }

    /// "'98", "the class of ' 84".
    fn short_year(&self, at: usize) -> Option<Found> {
        let (digits, n) = match self.lower(at).strip_prefix(['\'', '‘']) {
            Some("") if self.tokens.get(at).is_some_and(|t| !t.spaced) => (self.lower(at + 1), 2),
            Some(digits) => (digits, 1),
            None => return None,
        };
        let year: i16 = if digits.len() == 2 { digits.parse().ok()? } else { return None };
        let led = at > 0 && (self.marked(at - 1, Marker::At) || self.marked(at - 1, Marker::YearLeads) || self.season(at - 1).is_some());
        led.then_some((Expr::year(if year < 30 { 2000 + year } else { 1900 + year }), n))
    }
}
