//! Days, months and holidays by their names and numbers.

use super::expr::Expr;
use super::grammar::{Found, Grammar};
use crate::lexicon::calendar::{Marker, Unit};
use crate::syntax::Tag;

impl Grammar<'_> {
    /// `, 2025`, `2025` or `of 2025` after a month or day; in old times three digits do where they count nothing.
    pub(super) fn year_after(&self, at: usize) -> (Option<i16>, usize) {
        let skip = usize::from(self.lower(at) == "," || self.marked(at, Marker::At));
        match self.year(at).map(|y| (y, 1)).or_else(|| self.year(at + skip).map(|y| (y, 1 + skip))) {
            Some((y, n)) if !self.marked(at + n, Marker::Clocks) => (Some(y), n),
            Some(_) => (None, 0),
            None => {
                self.old_year(at + skip).filter(|_| self.lower(at) != ",").map_or_else(|| self.spelled_after(at), |y| (Some(y), 1 + skip))
            }
        }
    }

    fn spelled_after(&self, at: usize) -> (Option<i16>, usize) {
        match self.spelled_year(at) {
            Some((Expr::Absolute { year, .. }, n)) => (year, n),
            _ => (None, 0),
        }
    }

    fn old_year(&self, at: usize) -> Option<i16> {
        let text = self.lower(at);
        let digits = text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit());
        let alone = !self.tag(at + 1).is_some_and(|t| t.is_noun() || matches!(t, Tag::Jj | Tag::Cd));
        if digits && alone { text.parse().ok().filter(|y| *y >= 100) } else { None }
    }

    /// `2025-04-24`, `24/04/2025` where the order is plain, and `2024-09`.
    pub(super) fn numeric(&self, at: usize) -> Option<Found> {
        let text = self.lower(at);
        if !text.starts_with(|c: char| c.is_ascii_digit()) || text.len() > 10 {
            return None;
        }
        let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
        if !parts.iter().all(|p| !p.is_empty() && p.len() <= 4 && p.bytes().all(|b| b.is_ascii_digit())) {
            return None;
        }
        let n: Vec<i16> = parts.iter().filter_map(|p| p.parse().ok()).collect();
        let (year, month, day) = match n.as_slice() {
            [y, m, d] if parts[0].len() == 4 => (*y, *m, Some(*d)),
            [d, m, y] if parts[2].len() == 4 && *d > 12 => (*y, *m, Some(*d)),
            [m, d, y] if parts[2].len() == 4 && *d > 12 => (*y, *m, Some(*d)),
            [y, m] if parts[0].len() == 4 && parts[1].len() == 2 && text.contains('-') && *m <= 12 => (*y, *m, None),
            _ => return None,
        };
        let valid = (1..=12).contains(&month) && day.is_none_or(|d| (1..=31).contains(&d));
        valid
            .then(|| (Expr::Absolute { year: Some(year), month: i8::try_from(month).ok(), day: day.and_then(|d| i8::try_from(d).ok()) }, 1))
    }

    /// A weekday, with its date where one follows.
    pub(super) fn weekday_date(&self, at: usize) -> Option<Found> {
        let lead = self.relation(at).filter(|_| self.weekday(at + 1).is_some());
        let first = at + usize::from(lead.is_some());
        let day = self.weekday(first)?;
        let next = first + 1 + usize::from(self.marked(first + 1, Marker::DayPart));
        if self.again(at, next) {
            return None;
        }
        let comma = usize::from(self.lower(next) == ",");
        if let Some((expr, n)) = self.dated(next + comma) {
            return Some((expr, next + comma + n - at));
        }
        // "Sunday night (March 4)" tells the day twice; each is a time of its own.
        if let Some((expr, _)) = (self.lower(next) == "(").then(|| self.dated(next + 1)).flatten() {
            return Some((expr, next - at));
        }
        if let Some((weeks, n)) = self.week_after(next) {
            return Some((Expr::WeekdayOf { day, weeks }, next + n - at));
        }
        match lead.filter(|_| self.marked(at, Marker::Told)) {
            Some(by) if by != 0 => Some((Expr::WeekdayTold { day, by }, next - at)),
            _ => Some((Expr::Weekday { day, relation: lead }, next - at)),
        }
    }

    /// "last week", "of next week" behind a weekday.
    fn week_after(&self, at: usize) -> Option<(i32, usize)> {
        let skip = usize::from(self.marked(at, Marker::At));
        let relation = self.relation(at + skip)?;
        (self.unit(at + skip + 1) == Some(Unit::Week)).then_some((relation, skip + 2))
    }

    /// "every Friday", "on Saturday nights": no day that could be named.
    fn again(&self, at: usize, next: usize) -> bool {
        let plural = self.marked(next, Marker::Recurring);
        self.marked_before(at, Marker::Every) || plural
    }

    /// A month with a day or a day with a month.
    pub(super) fn dated(&self, at: usize) -> Option<Found> {
        self.month_date(at).or_else(|| self.day_month(at)).filter(|(e, _)| !matches!(e, Expr::Absolute { day: None, .. }))
    }

    /// "July 17", "August 2-12, 2022", "September 2024", "May", "May last year".
    pub(super) fn month_date(&self, at: usize) -> Option<Found> {
        let month = self.month(at)?;
        if let Some((day, year)) = slashed(self.lower(at + 1)) {
            return Some((Expr::Absolute { year: Some(year), month: Some(month), day: Some(day) }, 2));
        }
        if let Some((from, to, n)) = self.days(at + 1) {
            let (year, more) = self.year_after(at + 1 + n);
            return Some((Expr::DayRange { year, month, from, to }, 1 + n + more));
        }
        if let Some(day) = self.day(at + 1).filter(|_| !self.counts(at + 2)) {
            if let Some((years, told, n)) = self.year_related(at + 2).filter(|(by, told, _)| *told || *by != 0) {
                return Some((Expr::MonthOf { month, day: Some(day), years, told }, 2 + n));
            }
            let (year, more) = self.year_after(at + 2);
            let close = usize::from(self.lower(at + 2) == "(" && self.weekday(at + 3).is_some()) * 3;
            return Some((Expr::Absolute { year, month: Some(month), day: Some(day) }, 2 + more.max(close)));
        }
        if let Some((years, told, n)) = self.year_related(at + 1) {
            return Some((Expr::MonthOf { month, day: None, years, told }, 1 + n));
        }
        let (year, more) = self.year_after(at + 1);
        (year.is_some() || !self.person(at)).then_some((Expr::Absolute { year, month: Some(month), day: None }, 1 + more))
    }

    /// "last year", "of next year", "the same year" behind a month or a day; "this year" adds nothing to a day and stands by itself.
    fn year_related(&self, at: usize) -> Option<(i32, bool, usize)> {
        let skip = usize::from(self.marked(at, Marker::At));
        let skip = skip + usize::from(self.article(at + skip) && self.relation(at + skip).is_none());
        let (expr, n) = self.related(at + skip).or_else(|| self.told_unit(at + skip))?;
        match expr {
            Expr::Offset { unit: Unit::Year, by } => Some((by, false, skip + n)),
            Expr::Told { unit: Unit::Year, by } => Some((by, true, skip + n)),
            _ => None,
        }
    }

    /// A unit that makes a length of the number before it; "night" does not.
    pub(super) fn counts(&self, at: usize) -> bool {
        self.unit(at).is_some() && !self.marked(at, Marker::DayPart)
    }

    /// "2-12", "2 – 12", "2 and 3", "2 to 12": two days of one month.
    fn days(&self, at: usize) -> Option<(i8, i8, usize)> {
        if let Some((a, b)) = self.lower(at).split_once(['-', '–']) {
            let (from, to) = (a.parse().ok()?, b.parse().ok()?);
            return (1 <= from && from < to && to <= 31).then_some((from, to, 1));
        }
        let from = self.day(at)?;
        let link = matches!(self.lower(at + 1), "-" | "–") || self.marked(at + 1, Marker::To);
        let to = link.then(|| self.day(at + 2)).flatten()?;
        (from < to && !self.counts(at + 3)).then_some((from, to, 3))
    }

    /// "23 July", "12 May 2024", "the 3rd of June", "7-8 June".
    pub(super) fn day_month(&self, at: usize) -> Option<Found> {
        if let Some((from, to, n)) = self.days(at)
            && let Some(month) = self.month(at + n)
        {
            let (year, more) = self.year_after(at + n + 1);
            return Some((Expr::DayRange { year, month, from, to }, n + 1 + more));
        }
        let day = self.day(at)?;
        let of = usize::from(self.marked(at + 1, Marker::At));
        let month = self.month(at + 1 + of)?;
        let next = at + of + 2;
        if let Some((years, told, n)) = self.year_related(next).filter(|(by, told, _)| *told || *by != 0) {
            return Some((Expr::MonthOf { month, day: Some(day), years, told }, next + n - at));
        }
        let (year, more) = self.year_after(next);
        Some((Expr::Absolute { year, month: Some(month), day: Some(day) }, next + more - at))
    }

    /// "on the 17th": a day of the month just told.
    pub fn bare_day(&self, at: usize) -> Option<Found> {
        let day = self.ordinal_day(at)?;
        let ends = !self.lower(at + 1).starts_with(char::is_alphanumeric) && self.lower(at + 1) != "-";
        (ends && at > 1 && self.article(at - 1) && self.marked(at - 2, Marker::At))
            .then_some((Expr::Absolute { year: None, month: None, day: Some(day) }, 1))
    }

    /// "Christmas", "last Thanksgiving", "Good Friday 1998".
    pub(super) fn holiday(&self, at: usize) -> Option<Found> {
        let relation = self.relation(at);
        let first = at + usize::from(relation.is_some());
        let capital = self.tokens.get(first)?.text.starts_with(char::is_uppercase);
        let fits = |words: &[String]| words.iter().enumerate().all(|(i, w)| self.lower(first + i) == w);
        let (words, feast) = self.calendar.holidays(self.lower(first)).iter().find(|(words, _)| capital && fits(words))?;
        let next = first + words.len();
        let (year, more) = self.year_after(next);
        // "the Good Friday Agreement"
        let named = year.is_none() && self.tag(next).is_some_and(Tag::is_noun) && !self.marked(next, Marker::DayPart);
        (!named).then_some((Expr::Holiday { feast: *feast, year, relation }, next + more - at))
    }
}

/// "06/2018" behind a month: the day and the year.
fn slashed(text: &str) -> Option<(i8, i16)> {
    let (day, year) = text.split_once('/')?;
    let day = day.parse().ok().filter(|d| (1..=31).contains(d))?;
    Some((day, year.parse().ok().filter(|_| year.len() == 4)?))
}
