//! Finds date expressions in a row of words: a small grammar over word classes.
//!
//! Turns words at a place into an [`Expr`] and how many words it took. Words live in `schema/lexicon/en/dates.toml`.

use super::resolve::Expr;
use crate::lexicon::calendar::{Calendar, Class, Marker, Unit};

/// A word as the grammar sees it.
#[derive(Clone, Debug)]
pub struct Token<'a> {
    /// As written.
    pub text: &'a str,
    /// Lower case.
    pub lower: &'a str,
    /// True for a word that the tagger holds for a name, so "May" may be a month.
    pub name: bool,
}

/// A row of words with the table of their classes.
pub struct Grammar<'a> {
    /// The words of one sentence.
    pub tokens: Vec<Token<'a>>,
    /// The table.
    pub calendar: &'a Calendar,
}

/// An expression and the words it took.
pub type Found = (Expr, usize);

impl Grammar<'_> {
    fn classes(&self, at: usize) -> &[Class] {
        self.tokens.get(at).map_or(&[], |t| self.calendar.classes(t.lower.trim_end_matches('.')))
    }

    fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.lower)
    }

    /// True where the word can be such a marker.
    pub fn marked(&self, at: usize, marker: Marker) -> bool {
        self.classes(at).contains(&Class::Marker(marker))
    }

    fn month(&self, at: usize) -> Option<i8> {
        let token = self.tokens.get(at)?;
        if !token.text.starts_with(char::is_uppercase) || (token.text.len() <= 3 && !token.name) {
            return None;
        }
        self.classes(at).iter().find_map(|c| if let Class::Month(m) = c { Some(*m) } else { None })
    }

    fn weekday(&self, at: usize) -> Option<i8> {
        let token = self.tokens.get(at)?;
        if !token.text.starts_with(char::is_uppercase) || (token.lower.trim_end_matches('.').len() <= 3 && !token.name) {
            return None;
        }
        self.classes(at).iter().find_map(|c| if let Class::Weekday(d) = c { Some(*d) } else { None })
    }

    fn unit(&self, at: usize) -> Option<Unit> {
        self.classes(at).iter().find_map(|c| if let Class::Unit(u) = c { Some(*u) } else { None })
    }

    fn relation(&self, at: usize) -> Option<i32> {
        self.classes(at).iter().find_map(|c| if let Class::Relation(r) = c { Some(*r) } else { None })
    }

    fn season(&self, at: usize) -> Option<u8> {
        self.classes(at).iter().find_map(|c| if let Class::Season(s) = c { Some(*s) } else { None })
    }

    /// A count in digits or words ("60", "two", "twenty - five"), with the words it took; 0 is vague.
    pub fn number(&self, at: usize) -> Option<(i32, usize)> {
        let text = self.lower(at);
        if text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit()) && !text.is_empty() {
            return Some((text.parse().ok()?, 1));
        }
        let word = |i: usize| self.classes(i).iter().find_map(|c| if let Class::Number(n) = c { Some(*n) } else { None });
        let first = word(at)?;
        if (20..=90).contains(&first)
            && self.lower(at + 1) == "-"
            && let Some(ones) = word(at + 2).filter(|n| (1..10).contains(n))
        {
            return Some((first + ones, 3));
        }
        Some((first, 1))
    }

    /// A day of a month: "17", "17th", with the words it took.
    fn day(&self, at: usize) -> Option<(i8, usize)> {
        let text = self.lower(at);
        let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let tail = &text[digits.len()..];
        let bare = ["", "st", "nd", "rd", "th"].contains(&tail) && !digits.is_empty() && digits.len() <= 2;
        let day: i8 = if bare { digits.parse().ok()? } else { return None };
        (1..=31).contains(&day).then_some((day, 1))
    }

    /// A year of four digits.
    pub fn year(&self, at: usize) -> Option<i16> {
        let text = self.lower(at);
        let year: i16 = if text.len() == 4 { text.parse().ok()? } else { return None };
        (1500..=2199).contains(&year).then_some(year)
    }

    /// `, 2025`, `2025` or `of 2025` after a month or day.
    fn year_after(&self, at: usize) -> (Option<i16>, usize) {
        match self.year(at) {
            Some(y) => (Some(y), 1),
            None if self.lower(at) == "," || self.marked(at, Marker::At) => self.year(at + 1).map_or((None, 0), |y| (Some(y), 2)),
            None => (None, 0),
        }
    }

    /// The longest expression that starts at `at`, prepositions aside.
    pub fn at(&self, at: usize) -> Option<Found> {
        self.numeric(at)
            .or_else(|| self.relative_day(at))
            .or_else(|| self.weekday_date(at))
            .or_else(|| self.month_date(at))
            .or_else(|| self.day_month(at))
            .or_else(|| self.part(at))
            .or_else(|| self.holiday(at))
            .or_else(|| self.quarter(at))
            .or_else(|| self.related(at))
            .or_else(|| self.counted(at))
            .or_else(|| self.season_year(at))
            .or_else(|| self.decade(at))
            .or_else(|| self.same_day(at))
    }

    /// `2025-04-24`, `24/04/2025` where the order is plain, and `2024-09`.
    fn numeric(&self, at: usize) -> Option<Found> {
        let text = self.lower(at);
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

    /// "today", "yesterday", "today, Thursday", "last night", "this morning".
    fn relative_day(&self, at: usize) -> Option<Found> {
        let by = self.classes(at).iter().find_map(|c| if let Class::RelativeDay(d) = c { Some(*d) } else { None });
        if let Some(by) = by {
            let mut taken = 1;
            let comma = usize::from(self.lower(at + 1) == ",");
            // A statement printed a day later keeps its "today": the weekday beside it tells the day.
            if let Some(day) = self.weekday(at + 2).filter(|_| comma == 1 && self.month(at + 4).is_none()) {
                return Some((Expr::Weekday { day, relation: (by > 0).then_some(1) }, 3));
            }
            if self.marked(at + 1, Marker::DayPart) {
                taken = 2;
            }
            if let Some((expr, n)) = (comma == 1).then(|| self.dated(at + 2)).flatten() {
                return Some((expr, n + 2));
            }
            return Some((Expr::Offset { unit: Unit::Day, by }, taken));
        }
        let relation = self.relation(at)?;
        let part = self.marked(at + 1, Marker::DayPart);
        (part && relation <= 0).then_some((Expr::Offset { unit: Unit::Day, by: relation }, 2))
    }

    /// A weekday, with its date where one follows.
    fn weekday_date(&self, at: usize) -> Option<Found> {
        let lead = self.relation(at).filter(|_| self.weekday(at + 1).is_some());
        let first = at + usize::from(lead.is_some());
        let day = self.weekday(first)?;
        let mut next = first + 1;
        if self.marked(next, Marker::DayPart) {
            next += 1;
        }
        let comma = matches!(self.lower(next), "," | "(");
        if let Some((expr, n)) = self.dated(next + usize::from(comma)) {
            let close = usize::from(self.lower(next + usize::from(comma) + n) == ")");
            return Some((expr, next + usize::from(comma) + n + close - at));
        }
        let trailing = self.relation(next).filter(|r| *r != 0 && self.unit(next + 1) == Some(Unit::Week));
        let taken = next - at + if trailing.is_some() { 2 } else { 0 };
        Some((Expr::Weekday { day, relation: lead.or(trailing) }, taken))
    }

    /// A month with a day or a day with a month.
    fn dated(&self, at: usize) -> Option<Found> {
        self.month_date(at).or_else(|| self.day_month(at)).filter(|(e, _)| !matches!(e, Expr::Absolute { day: None, .. }))
    }

    /// "July 17", "August 2-12, 2022", "September 2024", "May".
    fn month_date(&self, at: usize) -> Option<Found> {
        let month = self.month(at)?;
        if let Some((from, to, n)) = self.days(at + 1) {
            let (year, more) = self.year_after(at + 1 + n);
            return Some((Expr::DayRange { year, month, from, to }, 1 + n + more));
        }
        if let Some((day, n)) = self.day(at + 1).filter(|_| self.unit(at + 2).is_none()) {
            let (year, more) = self.year_after(at + 1 + n);
            let close = usize::from(self.lower(at + 1 + n) == "(" && self.weekday(at + 2 + n).is_some()) * 3;
            return Some((Expr::Absolute { year, month: Some(month), day: Some(day) }, 1 + n + more.max(close)));
        }
        let (year, more) = self.year_after(at + 1);
        let alone = self.tokens.get(at).is_some_and(|t| t.lower.len() > 3 || t.name);
        (year.is_some() || alone).then_some((Expr::Absolute { year, month: Some(month), day: None }, 1 + more))
    }

    /// "2-12", "2 – 12", "2 and 3", "2 to 12": two days of one month.
    fn days(&self, at: usize) -> Option<(i8, i8, usize)> {
        if let Some((a, b)) = self.lower(at).split_once(['-', '–']) {
            let (from, to) = (a.parse().ok()?, b.parse().ok()?);
            return (1 <= from && from < to && to <= 31).then_some((from, to, 1));
        }
        let (from, _) = self.day(at)?;
        let link = matches!(self.lower(at + 1), "-" | "–") || self.marked(at + 1, Marker::To);
        let (to, _) = link.then(|| self.day(at + 2)).flatten()?;
        (from < to && self.unit(at + 3).is_none()).then_some((from, to, 3))
    }

    /// "23 July", "12 May 2024", "the 3rd of June", "7-8 June".
    fn day_month(&self, at: usize) -> Option<Found> {
        if let Some((from, to, n)) = self.days(at)
            && let Some(month) = self.month(at + n)
        {
            let (year, more) = self.year_after(at + n + 1);
            return Some((Expr::DayRange { year, month, from, to }, n + 1 + more));
        }
        let (day, n) = self.day(at)?;
        let of = usize::from(self.marked(at + n, Marker::At));
        let month = self.month(at + n + of)?;
        let (year, more) = self.year_after(at + n + of + 1);
        Some((Expr::Absolute { year, month: Some(month), day: Some(day) }, n + of + 1 + more))
    }

    /// "early 2023", "mid - July", "the end of 2026", "late last year".
    fn part(&self, at: usize) -> Option<Found> {
        if !self.marked(at, Marker::Part) {
            return None;
        }
        let last = self.marked(at, Marker::End);
        let mut next = at + 1;
        if self.lower(next) == "-" || self.marked(next, Marker::At) {
            next += 1;
        }
        if self.marked(next, Marker::Article) && self.relation(next).is_none() {
            next += 1;
        }
        let (inner, n) = match self.year(next) {
            Some(y) => (Expr::Absolute { year: Some(y), month: None, day: None }, 1),
            None => self
                .month_date(next)
                .or_else(|| self.related(next))
                .or_else(|| self.season_year(next))
                .or_else(|| self.quarter(next))
                .or_else(|| self.decade(next))
                .or_else(|| self.bare_unit(next))?,
        };
        let earlier_later = self.marked(at, Marker::Earlier) || self.marked(at, Marker::Later);
        if earlier_later && !matches!(inner, Expr::Offset { .. } | Expr::RelativeMonth { .. }) {
            return None;
        }
        let expr = if last { Expr::End(Box::new(inner)) } else { inner };
        Some((expr, next + n - at))
    }

    /// "the year", "the month" after "the end of".
    fn bare_unit(&self, at: usize) -> Option<Found> {
        let unit = self.unit(at).filter(|u| matches!(u, Unit::Year | Unit::Month | Unit::Week | Unit::Decade))?;
        Some((Expr::Offset { unit, by: 0 }, 1))
    }

    fn holiday(&self, at: usize) -> Option<Found> {
        let fits = |words: &[String]| {
            words.iter().enumerate().all(|(i, w)| self.lower(at + i) == w)
                && self.tokens.get(at).is_some_and(|t| t.text.starts_with(char::is_uppercase))
        };
        let (words, month, day) = self.calendar.holidays().iter().find(|(words, ..)| fits(words))?;
        let (year, more) = self.year_after(at + words.len());
        Some((Expr::Absolute { year, month: Some(*month), day: Some(*day) }, words.len() + more))
    }

    /// "the second quarter of 2024".
    fn quarter(&self, at: usize) -> Option<Found> {
        let ordinal = self.classes(at).iter().find_map(|c| if let Class::Ordinal(n) = c { Some(*n) } else { None })?;
        let quarter = i8::try_from(ordinal).ok().filter(|q| (1..=4).contains(q) && self.unit(at + 1) == Some(Unit::Quarter))?;
        let (year, more) = self.year_after(at + 2);
        Some((Expr::Quarter { quarter, year }, 2 + more))
    }

    /// "last week", "this year", "next March", "the past two weeks", "last weekend", "last summer".
    fn related(&self, at: usize) -> Option<Found> {
        let relation = self.relation(at)?;
        if let Some(unit) = self.unit(at + 1) {
            let narrative = unit == Unit::Day && relation != 0;
            let expr = if narrative { Expr::Narrative { unit, by: relation } } else { Expr::Offset { unit, by: relation } };
            return Some((expr, 2));
        }
        if let Some(month) = self.month(at + 1) {
            return Some((Expr::RelativeMonth { month, relation }, 2));
        }
        if self.marked(at + 1, Marker::Weekend) {
            return Some((Expr::Weekend { relation: Some(relation) }, 2));
        }
        if let Some(season) = self.season(at + 1) {
            return Some((Expr::Season { season, year: None, relation: Some(relation) }, 2));
        }
        let (count, n) = self.number(at + 1)?;
        let unit = self.unit(at + 1 + n)?;
        (count > 0 && relation != 0).then_some((Expr::Stretch { unit, count, ahead: relation > 0 }, 2 + n))
    }

    /// "two years ago", "four days before", "three weeks later", "five years", "60 - day".
    fn counted(&self, at: usize) -> Option<Found> {
        let (count, n) = self.number(at)?;
        let hyphen = usize::from(self.lower(at + n) == "-");
        let unit = self.unit(at + n + hyphen)?;
        let next = at + n + hyphen + 1;
        let taken = next - at;
        if hyphen == 0 && count > 0 {
            if self.marked(next, Marker::Ago) {
                return Some((back(unit, count), taken + 1));
            }
            let clause_end = |i: usize| matches!(self.lower(i), "" | "," | "." | ";" | ")") || self.tokens.get(i).is_some_and(|t| t.name);
            if self.marked(next, Marker::Earlier) && (self.marked(next, Marker::EarlierAlways) || clause_end(next + 1)) {
                return Some((Expr::Narrative { unit, by: -count }, taken + 1));
            }
            if self.marked(next, Marker::Later) && (self.marked(next, Marker::LaterAlways) || clause_end(next + 1)) {
                return Some((Expr::Narrative { unit, by: count }, taken + 1));
            }
        }
        (count > 0).then_some((Expr::Length { unit, count }, taken))
    }

    /// "summer 2024", "the spring of 2021".
    fn season_year(&self, at: usize) -> Option<Found> {
        let season = self.season(at)?;
        let (year, more) = self.year_after(at + 1);
        year.map(|_| (Expr::Season { season, year, relation: None }, 1 + more))
    }

    /// "1990s".
    fn decade(&self, at: usize) -> Option<Found> {
        let digits = self.lower(at).strip_suffix('s')?.trim_end_matches('\'');
        let start: i16 = if digits.len() == 4 { digits.parse().ok()? } else { return None };
        (start % 10 == 0 && (1500..2200).contains(&start)).then_some((Expr::Decade { start }, 1))
    }

    /// "the same day", "that day", "the day before", "the day after".
    fn same_day(&self, at: usize) -> Option<Found> {
        if self.marked(at, Marker::Same) && self.unit(at + 1) == Some(Unit::Day) {
            return Some((Expr::Narrative { unit: Unit::Day, by: 0 }, 2));
        }
        if self.unit(at) != Some(Unit::Day) {
            return self.marked(at, Marker::Weekend).then_some((Expr::Weekend { relation: None }, 1));
        }
        if self.marked(at.wrapping_sub(1), Marker::That) {
            return Some((Expr::Narrative { unit: Unit::Day, by: 0 }, 1));
        }
        let ends = matches!(self.lower(at + 2), "" | "," | "." | ";");
        let by = if self.marked(at + 1, Marker::Earlier) { -1 } else { i32::from(self.marked(at + 1, Marker::Later)) };
        (by != 0 && ends).then_some((Expr::Narrative { unit: Unit::Day, by }, 2))
    }
}

/// So many units before the document's day; days are exact, longer ones as fine as the unit.
fn back(unit: Unit, count: i32) -> Expr {
    match unit {
        Unit::Part | Unit::Hour => Expr::Offset { unit: Unit::Day, by: -(count / 24) },
        Unit::Week if count > 0 => Expr::Offset { unit: Unit::Week, by: -count },
        Unit::Fortnight => Expr::Offset { unit: Unit::Week, by: -2 * count },
        _ => Expr::Offset { unit, by: -count },
    }
}
