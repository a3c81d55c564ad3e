//! What prepositions make of a time: "by" and "until" close it, "since" opens it, "within" counts a length from the document's day.

use super::expr::Expr;
use super::grammar::Grammar;
use super::phrase::Phrase;
use super::resolve::{Tense, after_length};
use crate::lexicon::calendar::Marker;
use crate::mention::page::Page;
use crate::model::date::{Basis, Day, PartialDate, Precision, Time, TimeKind};
use jiff::ToSpan;
use std::ops::Range;

/// What shapes a time besides its own words.
pub(super) struct Shaping {
    /// The preposition.
    pub shape: Option<Marker>,
    /// The tense of the clause.
    pub tense: Tense,
    /// The document's day.
    pub document: Option<Day>,
    /// True where a length does not count from the document's day: it tells of a noun, or its start is told behind it.
    pub loose: bool,
    /// True for "in 60 days", which looks ahead only in the future tense.
    pub weak: bool,
}

impl Grammar<'_> {
    /// "of", "from", "after" behind a length.
    pub(super) fn counted_on(&self, at: usize) -> bool {
        [Marker::At, Marker::From, Marker::Since].iter().any(|m| self.marked(at, *m))
    }
}

/// The preposition that shapes a time; a span has no open end.
pub(super) fn shape(phrase: &Phrase) -> Option<Marker> {
    let lead = phrase.lead?;
    let span = matches!(phrase.expr, Expr::Range(..) | Expr::DayRange { .. });
    match lead {
        Marker::Since | Marker::From if span => None,
        Marker::From if phrase.expr.is_length() => None,
        Marker::From => Some(Marker::Since),
        Marker::Before if matches!(phrase.expr, Expr::End(_) | Expr::UnitEnd { .. }) => Some(Marker::By),
        Marker::Within => phrase.expr.is_length().then_some(lead),
        Marker::By | Marker::Before | Marker::Through | Marker::Since => Some(lead),
        _ => None,
    }
}

/// The date that a preposition makes of another.
pub(super) fn shaped(date: PartialDate, expr: &Expr, shaping: &Shaping) -> PartialDate {
    let date = if matches!(shaping.shape, Some(Marker::By | Marker::Through | Marker::Before)) { up_to_middle(date, expr) } else { date };
    let text = date.edtf.clone();
    match shaping.shape {
        Some(Marker::By | Marker::Through) => {
            let closed = text.as_deref().map(|t| format!("../{}", t.rsplit('/').next().unwrap_or(t)));
            PartialDate { earliest: None, edtf: closed, ..date }
        }
        Some(Marker::Before) => {
            let latest = date.earliest.and_then(|d| d.checked_sub(1.days()).ok());
            PartialDate { earliest: None, latest, edtf: latest.map(|d| format!("../{d}")), ..date }
        }
        Some(Marker::Since) => {
            // After the end of something is after all of it.
            let ended = date.latest.filter(|_| matches!(expr, Expr::End(_)));
            if let Some(last) = ended {
                return PartialDate { earliest: Some(last), latest: None, edtf: Some(format!("{last}/..")), ..date };
            }
            let open = text.as_deref().map(|t| format!("{}/..", t.split('/').next().unwrap_or(t)));
            PartialDate { latest: None, edtf: open, ..date }
        }
        Some(Marker::Within) => within(date, expr, shaping),
        _ => date,
    }
}

/// "within 60 days": to be done by the day so far from the document's.
fn within(date: PartialDate, expr: &Expr, shaping: &Shaping) -> PartialDate {
    let Expr::Length { unit, count } = expr else { return date };
    let ahead = shaping.tense == Tense::Future || shaping.tense == Tense::Unknown && !shaping.weak;
    let from = shaping.document.filter(|_| ahead && !shaping.loose);
    let Some((from, last)) = from.and_then(|d| Some((d, after_length(d, *unit, *count)?))) else { return date };
    PartialDate {
        edtf: Some(format!("../{last}")),
        latest: Some(last),
        precision: Some(Precision::Day),
        basis: Some(Basis::Anchored),
        anchor: Some(from),
        ..date
    }
}

/// "by mid-2026" ends on the middle day.
fn up_to_middle(date: PartialDate, expr: &Expr) -> PartialDate {
    let (Expr::Middle(_), Some(first), Some(last)) = (expr, date.earliest, date.latest) else { return date };
    let half = match date.precision {
        Some(Precision::Year) => first.checked_add(6.months()).and_then(|d| d.checked_sub(1.days())),
        _ => first.checked_add(((last - first).get_days() / 2).days()),
    };
    let Ok(middle) = half else { return date };
    PartialDate { latest: Some(middle), edtf: Some(middle.to_string()), ..date }
}

/// The two times of a span, each by itself, as its EDTF text tells them.
pub(super) fn ends(page: &Page<'_>, phrase: &Phrase, first: usize, date: &PartialDate) -> Vec<Time> {
    let (Some((from, to)), Some(text)) = (&phrase.ends, date.edtf.as_deref()) else { return Vec::new() };
    let Some((a, b)) = text.split_once('/').filter(|(_, b)| !b.contains('/')) else { return Vec::new() };
    let end = |text: &str, words: &Range<usize>, known: (Option<Day>, Option<Day>)| {
        let words = first + words.start..first + words.end;
        let span = page.span(words.clone());
        let precision = precision(text);
        let (earliest, latest) = whole(known, precision)?;
        Some(Time {
            text: page.slice(words).to_owned(),
            kind: TimeKind::Date,
            date: PartialDate {
                edtf: Some(text.to_owned()),
                earliest: Some(earliest),
                latest: Some(latest),
                precision: Some(precision),
                start: Some(span.start),
                end: Some(span.end),
                ..date.clone()
            },
        })
    };
    [end(a, from, (date.earliest, None)), end(b, to, (None, date.latest))].into_iter().flatten().collect()
}

fn precision(text: &str) -> Precision {
    match text.trim_end_matches('~').len() {
        4 => Precision::Year,
        7 => Precision::Month,
        _ => Precision::Day,
    }
}

/// Both bounds of a time of which one is known.
fn whole(known: (Option<Day>, Option<Day>), precision: Precision) -> Option<(Day, Day)> {
    let day = known.0.or(known.1)?;
    Some(match precision {
        Precision::Year => (day.first_of_year(), day.last_of_year()),
        Precision::Month => (day.first_of_month(), day.last_of_month()),
        _ => (day, day),
    })
}
