//! The words of a sentence as the grammar of dates sees them, and the order in which its forms are tried.
//!
//! Turns words at a place into an [`Expr`] and how many words it took. Words live in `schema/lexicon/en/dates.toml`.
//! The forms stand in `calendar`, `relative` and `year`.

use super::expr::Expr;
use crate::lexicon::calendar::{Calendar, Class, Marker, Unit};
use crate::mention::page::{Page, Sentence};
use crate::syntax::{Label, Tag};

/// A word as the grammar sees it.
#[derive(Clone, Debug)]
pub struct Token<'a> {
    /// As written.
    pub text: &'a str,
    /// Lower case.
    pub lower: &'a str,
    /// Its part of speech.
    pub tag: Tag,
    /// What it is to its head.
    pub label: Label,
    /// Its head, counted from the sentence's first word.
    pub head: usize,
    /// True where white space follows.
    pub spaced: bool,
    classes: &'a [Class],
}

/// A row of words with what they may mean.
pub struct Grammar<'a> {
    /// The words of one sentence.
    pub tokens: Vec<Token<'a>>,
    /// The table.
    pub calendar: &'a Calendar,
    /// One past the last word read as a bare year, for lists of years.
    pub year_end: usize,
    /// True in a text that has told a year of three digits.
    pub ancient: bool,
}

/// An expression and the words it took.
pub type Found = (Expr, usize);

impl<'a> Grammar<'a> {
    /// The words of a sentence.
    pub fn of(page: &'a Page<'_>, sentence: &Sentence, ancient: bool) -> Self {
        let calendar = Calendar::embedded();
        let first = sentence.words.start;
        let token = |(i, word): (usize, &'a crate::mention::page::Word)| Token {
            text: page.text(first + i),
            lower: &word.lower,
            tag: word.tag,
            label: word.label,
            head: word.head.wrapping_sub(first),
            spaced: word.space_after,
            classes: calendar.classes(word.lower.trim_end_matches('.')),
        };
        let words = page.words.get(sentence.words.clone()).unwrap_or_default();
        Self { tokens: words.iter().enumerate().map(token).collect(), calendar, year_end: usize::MAX, ancient }
    }

    /// True where a word may be the core of a time, so that the sentence is worth reading.
    pub fn promising(&self) -> bool {
        self.tokens.iter().any(|t| {
            t.lower.bytes().any(|b| b.is_ascii_digit()) || t.classes.iter().any(|c| !matches!(c, Class::Marker(_) | Class::Number(1)))
        })
    }

    pub(super) fn class<T>(&self, at: usize, pick: impl Fn(&Class) -> Option<T>) -> Option<T> {
        self.tokens.get(at)?.classes.iter().find_map(pick)
    }

    pub(super) fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.lower)
    }

    pub(super) fn tag(&self, at: usize) -> Option<Tag> {
        self.tokens.get(at).map(|t| t.tag)
    }

    /// True where the word can be such a marker.
    pub fn marked(&self, at: usize, marker: Marker) -> bool {
        self.tokens.get(at).is_some_and(|t| t.classes.contains(&Class::Marker(marker)))
    }

    pub(super) fn marked_before(&self, at: usize, marker: Marker) -> bool {
        at > 0 && self.marked(at - 1, marker)
    }

    /// An article or pointer that belongs to a noun.
    pub(super) fn article(&self, at: usize) -> bool {
        self.marked(at, Marker::Article) && self.tag(at) == Some(Tag::Dt)
    }

    fn proper(&self, at: usize) -> bool {
        self.tag(at).is_some_and(Tag::is_proper)
    }

    /// A capital letter, and for short forms a sign that it is no name ("Jan Kavan", "Sun Microsystems").
    fn capital_name(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let plain = !self.marked(at, Marker::Short) || token.lower.ends_with('.') || self.date_follows(at + 1);
        plain && token.text.starts_with(char::is_uppercase)
    }

    fn date_follows(&self, at: usize) -> bool {
        let next = at + usize::from(self.lower(at) == ",");
        self.lower(next).starts_with(|c: char| c.is_ascii_digit()) || self.class(next, month).is_some() && next > at
    }

    pub(super) fn month(&self, at: usize) -> Option<i8> {
        self.class(at, month).filter(|_| self.capital_name(at))
    }

    /// True for a month that stands without day and year and is more likely a person's name.
    pub(super) fn person(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return true };
        let named = self.marked(at, Marker::PersonNames);
        let behind = at > 0 && self.proper(at - 1) && self.tokens[at - 1].label == Label::Compound && self.tokens[at - 1].head == at;
        let verb = !token.tag.is_proper() && token.tag != Tag::Nn;
        let led = at > 0 && (self.marked(at - 1, Marker::At) || self.marked(at - 1, Marker::Since) || self.marked(at - 1, Marker::Through));
        named && !led && (behind || verb)
    }

    pub(super) fn weekday(&self, at: usize) -> Option<i8> {
        self.class(at, |c| if let Class::Weekday(d) = c { Some(*d) } else { None }).filter(|_| self.capital_name(at))
    }

    pub(super) fn unit(&self, at: usize) -> Option<Unit> {
        self.class(at, |c| if let Class::Unit(u) = c { Some(*u) } else { None })
    }

    pub(super) fn relation(&self, at: usize) -> Option<i32> {
        self.class(at, |c| if let Class::Relation(r) = c { Some(*r) } else { None })
    }

    pub(super) fn season(&self, at: usize) -> Option<u8> {
        self.class(at, |c| if let Class::Season(s) = c { Some(*s) } else { None })
    }

    pub(super) fn relative(&self, at: usize) -> Option<i32> {
        self.class(at, |c| if let Class::RelativeDay(d) = c { Some(*d) } else { None })
    }

    fn small(&self, at: usize) -> Option<i32> {
        self.class(at, |c| if let Class::Number(n) = c { Some(*n) } else { None })
    }

    /// A count in digits or words ("60", "two", "twenty - five", "two hundred"), with the words it took; 0 is vague.
    pub fn number(&self, at: usize) -> Option<(i32, usize)> {
        let text = self.lower(at);
        if text.len() <= 4 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
            return Some((text.parse().ok()?, 1));
        }
        let first = self.small(at)?;
        if (20..=90).contains(&first)
            && self.lower(at + 1) == "-"
            && let Some(ones) = self.small(at + 2).filter(|n| (1..10).contains(n))
        {
            return Some((first + ones, 3));
        }
        match self.small(at + 1) {
            Some(by @ (100 | 1000)) if (1..100).contains(&first) => Some((first * by, 2)),
            _ => Some((first, 1)),
        }
    }

    /// A place in a row: "third", "20th".
    pub(super) fn ordinal(&self, at: usize) -> Option<i32> {
        let word = self.class(at, |c| if let Class::Ordinal(n) = c { Some(*n) } else { None });
        word.or_else(|| numbered(self.lower(at)).filter(|(_, tail)| !tail.is_empty()).map(|(n, _)| i32::from(n)))
    }

    /// A day of a month: "17", "17th".
    pub(super) fn day(&self, at: usize) -> Option<i8> {
        numbered(self.lower(at)).map(|(n, _)| n).filter(|n| (1..=31).contains(n))
    }

    /// A day with the ending of a place in a row.
    pub(super) fn ordinal_day(&self, at: usize) -> Option<i8> {
        numbered(self.lower(at)).filter(|(n, tail)| !tail.is_empty() && (1..=31).contains(n)).map(|(n, _)| n)
    }

    /// A year of four digits.
    pub fn year(&self, at: usize) -> Option<i16> {
        let text = self.lower(at);
        let year: i16 = if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok()? } else { return None };
        (1000..=2199).contains(&year).then_some(year)
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
            .or_else(|| self.share(at))
            .or_else(|| self.fiscal(at))
            .or_else(|| self.related(at))
            .or_else(|| self.counted(at))
            .or_else(|| self.season_year(at))
            .or_else(|| self.decade(at))
            .or_else(|| self.told_unit(at))
    }
}

fn month(class: &Class) -> Option<i8> {
    if let Class::Month(m) = class { Some(*m) } else { None }
}

/// "17" or "17th" as a number and its ending.
fn numbered(text: &str) -> Option<(i8, &str)> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let tail = text.get(digits..)?;
    let fits = (1..=2).contains(&digits) && ["", "st", "nd", "rd", "th"].contains(&tail);
    if fits { Some((text.get(..digits)?.parse().ok()?, tail)) } else { None }
}
