//! Times told by their distance from a day, and the parts of longer times.

use super::expr::Expr;
use super::grammar::{Found, Grammar};
use crate::lexicon::calendar::{Class, Marker, Unit};
use crate::syntax::Tag;

impl Grammar<'_> {
    /// "today", "yesterday", "today, Thursday", "last night", "this morning".
    pub(super) fn relative_day(&self, at: usize) -> Option<Found> {
        let Some(by) = self.relative(at) else {
            let relation = self.relation(at)?;
            let part = self.marked(at + 1, Marker::DayPart);
            return (part && relation <= 0).then_some((Expr::Offset { unit: Unit::Day, by: relation }, 2));
        };
        if by == 0 && self.lingers(at) {
            return None;
        }
        let comma = usize::from(self.lower(at + 1) == ",");
        // A statement printed a day later keeps its "today": the weekday beside it tells the day.
        if let Some(day) = self.weekday(at + 2).filter(|_| comma == 1 && self.month(at + 4).is_none()) {
            return Some((Expr::Weekday { day, relation: (by > 0).then_some(1) }, 3));
        }
        if let Some((expr, n)) = (comma == 1).then(|| self.dated(at + 2)).flatten() {
            return Some((expr, n + 2));
        }
        Some((Expr::Offset { unit: Unit::Day, by }, 1 + usize::from(self.marked(at + 1, Marker::DayPart))))
    }

    /// "still in use today", "known today as": an age, not a day.
    fn lingers(&self, at: usize) -> bool {
        let near = |i: &usize| !matches!(self.lower(*i), "," | ";" | "." | "\"" | "”");
        (at.saturating_sub(6)..at).rev().take_while(near).any(|i| self.marked(i, Marker::Lingering))
    }

    /// "early 2023", "mid - July", "the end of 2026", "late last year", "late yesterday".
    pub(super) fn part(&self, at: usize) -> Option<Found> {
        if let Some(found) = self.glued_part(at) {
            return Some(found);
        }
        if !self.marked(at, Marker::Part) || self.tag(at).is_some_and(Tag::is_verb) {
            return None;
        }
        let mut next = at + 1;
        if self.lower(next) == "-" || self.marked(next, Marker::At) {
            next += 1;
        }
        if self.marked(next, Marker::Article) && self.relation(next).is_none() {
            next += 1;
        }
        let (inner, n) = self.part_of(next)?;
        let calendar = matches!(inner, Expr::Offset { .. } | Expr::RelativeMonth { .. } | Expr::Told { .. });
        if (self.marked(at, Marker::Earlier) || self.marked(at, Marker::Later)) && !calendar {
            return None;
        }
        Some((self.shaped_part(at, inner), next + n - at))
    }

    fn part_of(&self, at: usize) -> Option<Found> {
        self.year(at)
            .filter(|_| !self.marked(at + 1, Marker::Clocks))
            .map(|y| (Expr::year(y), 1))
            .or_else(|| self.month_date(at))
            .or_else(|| self.weekday_date(at))
            .or_else(|| self.relative_day(at))
            .or_else(|| self.related(at))
            .or_else(|| self.season_year(at))
            .or_else(|| self.share(at))
            .or_else(|| self.decade(at))
            .or_else(|| self.told_unit(at))
            .or_else(|| self.bare_unit(at))
    }

    fn shaped_part(&self, at: usize, inner: Expr) -> Expr {
        if self.marked(at, Marker::End) {
            Expr::End(Box::new(inner))
        } else if self.marked(at, Marker::Middle) {
            Expr::Middle(Box::new(inner))
        } else {
            inner
        }
    }

    /// "mid-2023", "mid-1990s" as one word.
    fn glued_part(&self, at: usize) -> Option<Found> {
        let (part, time) = self.lower(at).split_once('-')?;
        let is = |m: Marker| self.calendar.classes(part).contains(&Class::Marker(m));
        if !is(Marker::Part) {
            return None;
        }
        let inner = match decade(time) {
            Some(start) => Expr::Decade { start },
            None => Expr::year(time.parse().ok().filter(|y| time.len() == 4 && (1000..2200).contains(y))?),
        };
        Some((if is(Marker::Middle) { Expr::Middle(Box::new(inner)) } else { inner }, 1))
    }

    /// "the year", "the month" after "the end of".
    fn bare_unit(&self, at: usize) -> Option<Found> {
        let whole = |u: &Unit| matches!(u, Unit::Year | Unit::Month | Unit::Week | Unit::Decade | Unit::Century);
        let unit = self.unit(at).filter(|u| whole(u) && self.tag(at) != Some(Tag::Nns))?;
        Some((Expr::Offset { unit, by: 0 }, 1))
    }

    /// "the second quarter of 2024", "third-quarter", "Q3 2024", "the first half of next year".
    pub(super) fn share(&self, at: usize) -> Option<Found> {
        if let Some((part, of)) = self.class(at, |c| if let Class::Share(part, of) = c { Some((*part, *of)) } else { None }) {
            return Some(self.of_year(at + 1, part, of)).map(|(e, n)| (e, n + 1));
        }
        if let Some(found) = self.months_of_year(at) {
            return Some(found);
        }
        let part = i8::try_from(self.ordinal(at)?).ok()?;
        let next = at + 1 + usize::from(self.lower(at + 1) == "-");
        let half = self.marked(next, Marker::Half);
        let of = if self.unit(next) == Some(Unit::Quarter) { 4 } else { 2 };
        if !(1..=of).contains(&part) || of == 2 && !half {
            return None;
        }
        if let Some((month, n)) = self.of_month(next + 1).filter(|_| half) {
            return Some((Expr::Share { part, of, year: Some(Box::new(month)) }, next + 1 + n - at));
        }
        let (expr, n) = self.of_year(next + 1, part, of);
        let told = matches!(&expr, Expr::Share { year: Some(_), .. });
        (told || !half).then_some((expr, next + 1 + n - at))
    }

    /// "of May", "of September 2025".
    fn of_month(&self, at: usize) -> Option<Found> {
        let skip = usize::from(self.marked(at, Marker::At));
        let (month, n) = self.month_date(at + skip).filter(|_| skip > 0)?;
        matches!(month, Expr::Absolute { month: Some(_), day: None, .. }).then_some((month, skip + n))
    }

    /// "the first two months of 2025", "the last three months of the year 2024".
    fn months_of_year(&self, at: usize) -> Option<Found> {
        let last = self.relation(at) == Some(-1);
        let first = self.ordinal(at) == Some(1);
        let (count, n) = self.number(at + 1).filter(|(c, _)| (2..=11).contains(c) && (first || last))?;
        let months = at + 1 + n;
        let of = self.unit(months) == Some(Unit::Month) && self.marked(months + 1, Marker::At);
        let (year, m) = self.year(months + 2).map(|y| (y, 1)).filter(|_| of)?;
        let count = i8::try_from(count).ok()?;
        let end = |month| Box::new(Expr::Absolute { year: Some(year), month: Some(month), day: None });
        let (from, to) = if first { (1, count) } else { (13 - count, 12) };
        Some((Expr::Range(end(from), end(to)), months + 2 + m - at))
    }

    fn of_year(&self, at: usize, part: i8, of: i8) -> Found {
        let skip = usize::from(self.marked(at, Marker::At));
        let skip = skip + usize::from(self.article(at + skip) && self.relation(at + skip).is_none());
        let year =
            self.year(at + skip).map(|y| (Expr::year(y), 1)).or_else(|| self.related(at + skip)).or_else(|| self.bare_unit(at + skip));
        let year = year.filter(|(e, _)| !matches!(e, Expr::Offset { unit, .. } | Expr::Told { unit, .. } if *unit != Unit::Year));
        match year {
            Some((expr, n)) => (Expr::Share { part, of, year: Some(Box::new(expr)) }, skip + n),
            None => (Expr::Share { part, of, year: None }, 0),
        }
    }

    /// "last week", "this year", "next March", "the past two weeks", "last weekend", "last summer".
    pub(super) fn related(&self, at: usize) -> Option<Found> {
        let relation = self.relation(at)?;
        let plural = self.tag(at + 1) == Some(Tag::Nns);
        if let Some(unit) = self.unit(at + 1).filter(|_| !plural) {
            return self.related_unit(at, unit, relation).map(|expr| (expr, 2));
        }
        if let Some(month) = self.month(at + 1) {
            if let Some(day) = self.day(at + 2).filter(|_| relation < 0 && !self.counts(at + 3)) {
                return Some((Expr::Absolute { year: None, month: Some(month), day: Some(day) }, 3));
            }
            return Some((Expr::RelativeMonth { month, relation }, 2));
        }
        if self.marked(at + 1, Marker::Weekend) {
            return Some((Expr::Weekend { relation: Some(relation) }, 2));
        }
        if let Some(season) = self.season(at + 1) {
            return Some((Expr::Season { season, year: None, relation: Some(relation) }, 2));
        }
        if self.marked(at + 1, Marker::Fiscal) && self.unit(at + 2) == Some(Unit::Year) {
            return Some((Expr::Fiscal { year: None, by: relation }, 3));
        }
        let (count, n) = self.number(at + 1)?;
        let unit = self.unit(at + 1 + n)?;
        (count > 0 && relation != 0).then_some((Expr::Stretch { unit, count, ahead: relation > 0 }, 2 + n))
    }

    fn related_unit(&self, at: usize, unit: Unit, relation: i32) -> Option<Expr> {
        let told = self.marked(at, Marker::Told) || self.marked(at, Marker::ToldAfterArticle) && at > 0 && self.article(at - 1);
        if told {
            return Some(Expr::Told { unit, by: relation });
        }
        // "the last week of March": a part of something else.
        let of_other = relation < 0 && self.marked(at + 2, Marker::At) && self.time_word(at + 3);
        let day = unit == Unit::Day && relation != 0 && !self.marked(at, Marker::ToldAfterArticle);
        if of_other || day {
            return None;
        }
        Some(if unit == Unit::Day && relation != 0 { Expr::Told { unit, by: relation } } else { Expr::Offset { unit, by: relation } })
    }

    fn time_word(&self, at: usize) -> bool {
        let at = at + usize::from(self.article(at));
        self.month(at).is_some() || self.year(at).is_some() || self.unit(at).is_some() || self.season(at).is_some()
    }

    /// "two years ago", "four days before", "three weeks later", "five years", "60 - day", "another 18 months".
    pub(super) fn counted(&self, at: usize) -> Option<Found> {
        let (count, start) = self.count(at)?;
        let hyphen = usize::from(self.lower(start) == "-");
        let start = start + hyphen;
        let start = start + usize::from(hyphen == 0 && self.marked(start, Marker::Adding));
        let unit = self.unit(start)?;
        let next = start + 1;
        if count <= 0 || count == 1 && self.marked(next, Marker::Half) {
            return None;
        }
        let dash = usize::from(self.lower(next) == "-");
        if self.marked(next + dash, Marker::Aged) {
            return None;
        }
        let moved = if hyphen == 0 { self.moved(next, unit, count) } else { None };
        let found = moved.or_else(|| self.starting(next, unit, count)).unwrap_or((Expr::Length { unit, count }, 0));
        Some((found.0, next + found.1 - at))
    }

    /// The number of a length, and where its unit stands: "two", "another two", "an additional 20".
    fn count(&self, at: usize) -> Option<(i32, usize)> {
        let (count, n) = self.number(at)?;
        let next = at + n;
        let skip = usize::from(self.marked(next, Marker::Adding) && !self.marked(at, Marker::Adding));
        match self.number(next + skip).filter(|_| count == 1 && self.marked(next + skip - 1, Marker::Adding)) {
            Some((count, m)) => Some((count, next + skip + m)),
            None => Some((count, next)),
        }
    }

    /// "ago", "before", "later", "from now" behind a length.
    fn moved(&self, at: usize, unit: Unit, count: i32) -> Option<Found> {
        if self.marked(at, Marker::Ago) {
            return Some(match self.relative(at + 1) {
                Some(days) => (Expr::Anniversary { unit, by: -count, days }, 2),
                None => (back(unit, count), 1),
            });
        }
        if self.marked(at, Marker::From) && (self.marked(at + 1, Marker::Now) || self.relative(at + 1) == Some(0)) {
            return Some((Expr::Anniversary { unit, by: count, days: 0 }, 2));
        }
        if self.marked(at, Marker::EarlierAlways) || self.marked(at, Marker::Earlier) && self.clause_ends(at + 1) {
            return Some((Expr::Narrative { unit, by: -count }, 1));
        }
        let later = self.marked(at, Marker::LaterAlways) || self.marked(at, Marker::Later) && self.clause_ends(at + 1);
        later.then_some((Expr::Narrative { unit, by: count }, 1))
    }

    fn clause_ends(&self, at: usize) -> bool {
        matches!(self.lower(at), "" | "," | "." | ";" | ")")
    }

    /// "starting in March 2022" behind a length.
    fn starting(&self, at: usize, unit: Unit, count: i32) -> Option<Found> {
        if !self.marked(at, Marker::Starts) {
            return None;
        }
        let skip = 1 + usize::from(self.marked(at + 1, Marker::At) || self.marked(at + 1, Marker::From));
        let skip = skip + usize::from(self.article(at + skip));
        let (start, n) = self.at(at + skip).or_else(|| self.year(at + skip).map(|y| (Expr::year(y), 1)))?;
        (!start.is_length()).then(|| (Expr::From { start: Box::new(start), unit, count }, skip + n))
    }

    /// "summer 2024", "the spring of 2021".
    pub(super) fn season_year(&self, at: usize) -> Option<Found> {
        let season = self.season(at)?;
        let (year, more) = self.year_after(at + 1);
        year.map(|_| (Expr::Season { season, year, relation: None }, 1 + more))
    }

    /// "in the spring": a season by its tense.
    pub fn bare_season(&self, at: usize) -> Option<Found> {
        let season = self.season(at).filter(|_| matches!(self.tag(at), Some(Tag::Nn | Tag::Nnp)))?;
        let led = at > 1 && self.article(at - 1) && self.marked(at - 2, Marker::At);
        let noun_follows = self.tag(at + 1).is_some_and(Tag::is_noun) || self.marked(at + 1, Marker::At);
        (led && !noun_follows).then_some((Expr::Season { season, year: None, relation: None }, 1))
    }

    /// "1990s", "'90s", "the 19th century".
    pub(super) fn decade(&self, at: usize) -> Option<Found> {
        if let Some(start) = decade(self.lower(at)) {
            return Some((Expr::Decade { start }, 1));
        }
        if let Some(start) = self.lower(at + 1).strip_suffix('s').filter(|d| self.lower(at) == "'" && d.len() == 2) {
            return start.parse().ok().filter(|d| d % 10 == 0).map(|d: i16| (Expr::Decade { start: 1900 + d }, 2));
        }
        let n = i16::try_from(self.ordinal(at)?).ok().filter(|n| (1..=21).contains(n))?;
        let dash = usize::from(self.lower(at + 1) == "-");
        self.marked(at + 1 + dash, Marker::Centuries).then_some((Expr::Century { start: (n - 1) * 100 }, 2 + dash))
    }

    /// "the same day", "that year", "the day before", "the month after", "year-end", "year-ago", "the day after tomorrow".
    pub(super) fn told_unit(&self, at: usize) -> Option<Found> {
        if self.marked(at, Marker::Same)
            && let Some(unit) = self.unit(at + 1)
        {
            return Some((Expr::Told { unit, by: 0 }, 2));
        }
        let Some(unit) = self.unit(at) else {
            return self.marked(at, Marker::Weekend).then_some((Expr::Weekend { relation: None }, 1));
        };
        if at > 0 && self.marked(at - 1, Marker::That) && self.tag(at - 1) == Some(Tag::Dt) && unit != Unit::Hour && unit != Unit::Part {
            return Some((Expr::Told { unit, by: 0 }, 1));
        }
        if self.tag(at) == Some(Tag::Nns) {
            return None;
        }
        let dash = usize::from(self.lower(at + 1) == "-" || self.tag(at + 1) == Some(Tag::Pos));
        let next = at + 1 + dash;
        if matches!(unit, Unit::Year | Unit::Month) {
            if self.marked(next, Marker::End) && !self.marked(next + 1, Marker::At) {
                return Some((Expr::UnitEnd { unit }, 2 + dash));
            }
            if dash == 1 && (self.marked(next, Marker::Ago) || self.marked(next, Marker::EarlierAlways)) {
                return Some((Expr::Offset { unit, by: -1 }, 3));
            }
        }
        let by = if self.marked(next, Marker::Earlier) { -1 } else { i32::from(self.marked(next, Marker::Later)) };
        if unit == Unit::Day
            && let Some(days) = self.relative(next + 1).filter(|d| *d == by && by != 0)
        {
            return Some((Expr::Offset { unit, by: days + by }, 3));
        }
        (by != 0 && dash == 0 && self.clause_ends(at + 2)).then_some((Expr::Told { unit, by }, 2))
    }
}

/// "1990s" or "'90s".
fn decade(text: &str) -> Option<i16> {
    let digits = text.strip_suffix('s')?.trim_end_matches('\'');
    let start: i16 = match digits.strip_prefix('\'') {
        Some(short) if short.len() == 2 => short.parse::<i16>().ok()? + 1900,
        _ if digits.len() == 4 => digits.parse().ok()?,
        _ => return None,
    };
    (start % 10 == 0 && (1000..2200).contains(&start)).then_some(start)
}

/// So many units before the document's day; days are exact, longer ones as fine as the unit.
fn back(unit: Unit, count: i32) -> Expr {
    match unit {
        Unit::Part | Unit::Hour => Expr::Offset { unit: Unit::Day, by: -(count / 24) },
        Unit::Fortnight => Expr::Offset { unit: Unit::Week, by: -2 * count },
        _ => Expr::Offset { unit, by: -count },
    }
}
