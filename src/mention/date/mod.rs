//! Time expressions of a page, resolved as far as they can be.
//!
//! Turns the words of each sentence into [`FoundTime`]s: the expression with its preposition, its bounds, and the word by which it hangs in the
//! tree. Weekdays follow the tense of their clause. What dates what is the events' business. Words live in `schema/lexicon/en/dates.toml`.

mod calendar;
mod count;
mod expr;
pub mod grammar;
mod part;
mod phrase;
mod relative;
pub mod resolve;
mod shape;
mod tense;
mod year;

use self::grammar::Grammar;
use self::phrase::{Phrase, phrase};
use self::resolve::{Clock, Expr, Tense, resolve};
use self::shape::{Shaping, ends, shape, shaped};
use self::tense::tense;
use super::page::{Page, Sentence};
use crate::lexicon::calendar::Marker;
use crate::model::date::{Basis, Day, PartialDate, Precision, Time, TimeKind};
use crate::model::document::BlockKind;
use std::ops::Range;

/// A time expression of the page.
#[derive(Clone, Debug)]
pub struct FoundTime {
    /// Its words, the preposition among them.
    pub words: Range<usize>,
    /// Its words without the preposition.
    pub core: Range<usize>,
    /// What it says.
    pub expr: Expr,
    /// The preposition that shapes it, where one does.
    pub shape: Option<Marker>,
    /// Its bounds. A length has them where its start is told ("24 months starting in March") or is the document's day ("within 60 days").
    pub date: PartialDate,
    /// What kind of time it is.
    pub kind: TimeKind,
    /// The tense of its clause.
    pub tense: Tense,
    /// The two times between which it spans, each by itself.
    pub ends: Vec<Time>,
}

/// The document's day where its metadata state none: a full date in a caption or in the dateline, and why.
pub fn document_day(page: &Page<'_>) -> Option<PartialDate> {
    use crate::model::document::BlockKind::{Caption, Dateline};
    let found = scan(page, Clock::default(), &|s: &Sentence| matches!(s.block, Caption | Dateline));
    let time = found.into_iter().find(|t| t.date.day().is_some() && t.shape.is_none() && t.kind == TimeKind::Date)?;
    let span = page.span(time.words);
    Some(PartialDate { basis: Some(Basis::Inferred), start: Some(span.start), end: Some(span.end), ..time.date })
}

/// All time expressions, counted from the document's day where it is known.
pub fn times(page: &Page<'_>, document: Option<Day>) -> Vec<FoundTime> {
    let written = document.and_then(|published| written(page, published));
    scan(page, Clock { document: written.or(document), ..Clock::default() }, &|_| true)
}

/// So many days after it was written a text is published.
const PUBLISHED_WITHIN: i32 = 4;

/// "OSLO, Aug 30" of a text published on the 31st: its "today" is the day of the dateline.
fn written(page: &Page<'_>, published: Day) -> Option<Day> {
    use crate::model::document::BlockKind::Dateline;
    let clock = Clock { document: Some(published), ..Clock::default() };
    let found = scan(page, clock, &|s: &Sentence| s.block == Dateline);
    let day = found.into_iter().find(|t| t.shape.is_none() && t.kind == TimeKind::Date).and_then(|t| t.date.day())?;
    (0..=PUBLISHED_WITHIN).contains(&(published - day).get_days()).then_some(day)
}

/// How many sentences a year told in the text carries on to a month without one.
const YEAR_CARRIES: usize = 2;

/// How many sentences a day told in the text carries on to a part of one.
const DAY_CARRIES: usize = 2;

fn scan(page: &Page<'_>, mut clock: Clock, wanted: &dyn Fn(&Sentence) -> bool) -> Vec<FoundTime> {
    let mut found: Vec<FoundTime> = Vec::new();
    let mut told_in = 0;
    let mut last: Option<(usize, Option<Day>)> = None;
    for (index, sentence) in page.sentences.iter().enumerate().filter(|(_, s)| wanted(s)) {
        let opens = index == 0 || page.sentences[index - 1].block_index != sentence.block_index;
        let afresh = opens && !opens_with_time(page, sentence);
        if (index > told_in + YEAR_CARRIES || afresh) && clock.document.is_some() {
            clock.year = None;
        }
        let before = found.len();
        in_sentence(page, sentence, &mut clock, &mut found);
        let dates = || found[before..].iter().filter(|t| t.kind == TimeKind::Date);
        let part = match dates().next_back() {
            // "met A on Monday morning and B in the afternoon"
            Some(day) => day_part_in(page, day.words.end..sentence.words.end, &clock, Some((index, day.date.day()))),
            None => day_part_in(page, sentence.words.clone(), &clock, last.filter(|(told, _)| index <= told + DAY_CARRIES)),
        };
        last = dates().rfind(|t| t.shape.is_none()).map(|t| (index, t.date.day())).or(last);
        found.extend(part.filter(|_| sentence.block == BlockKind::Body));
        if found[before..].iter().any(|t| t.date.basis == Some(Basis::Explicit)) {
            told_in = index;
        }
    }
    found
}

/// "In March, A met B": a paragraph that opens with a time goes on with the years of the one before.
fn opens_with_time(page: &Page<'_>, sentence: &Sentence) -> bool {
    let grammar = Grammar::of(page, sentence, false);
    grammar.promising() && phrase(&grammar, 0).is_some()
}

/// A part of a day, of the day last told of; none where that was told as a month or a year.
fn day_part_in(page: &Page<'_>, words: Range<usize>, clock: &Clock, last: Option<(usize, Option<Day>)>) -> Option<FoundTime> {
    match last {
        Some((_, None)) => None,
        told => part::day_part(page, words, clock, told.and_then(|(_, day)| day)),
    }
}

fn in_sentence(page: &Page<'_>, sentence: &Sentence, clock: &mut Clock, found: &mut Vec<FoundTime>) {
    let mut grammar = Grammar::of(page, sentence, clock.ancient);
    if !grammar.promising() {
        return;
    }
    let before = found.len();
    let mut at = 0;
    while at < grammar.tokens.len() {
        let Some(phrase) = phrase(&grammar, at) else {
            at += 1;
            continue;
        };
        at = phrase.core.end;
        if phrase.expr.is_year() {
            grammar.year_end = at;
        }
        found.push(finished(page, &grammar, phrase, (sentence.words.start, clock)));
        grammar.ancient = clock.ancient;
    }
    start_lengths(&grammar, sentence.words.start, clock, &mut found[before..]);
    take_year(clock, &mut found[before..]);
}

/// "met on 3 March for the 2016 summit", no day of the document known: the one year that the sentence tells is that of the day.
fn take_year(clock: &Clock, found: &mut [FoundTime]) {
    let told =
        |t: &FoundTime| t.date.earliest.filter(|_| t.date.basis == Some(Basis::Explicit) && t.kind == TimeKind::Date).map(|d| d.year());
    let mut years: Vec<i16> = found.iter().filter_map(told).collect();
    years.dedup();
    let ([year], None) = (&years[..], clock.document) else { return };
    let clock = Clock { year: Some(*year), ..*clock };
    for time in found.iter_mut().filter(|t| t.shape.is_none() && t.date.basis == Some(Basis::Unanchored)) {
        if matches!(time.expr, Expr::Absolute { year: None, month: Some(_), .. } | Expr::DayRange { year: None, .. }) {
            time.date = PartialDate { start: time.date.start, end: time.date.end, ..resolve(&time.expr, &clock, time.tense) };
        }
    }
}

fn finished(page: &Page<'_>, grammar: &Grammar<'_>, phrase: Phrase, (first, clock): (usize, &mut Clock)) -> FoundTime {
    let onward = phrase.lead.is_some() && grammar.marked(phrase.words.start, Marker::Onward);
    let tense = tense(page, first + phrase.core.start..first + phrase.core.end, onward);
    let shape = shape(&phrase);
    let tense = if phrase.before_noun { told_of(&phrase.expr, clock.document, tense) } else { tense };
    let base = resolve(&phrase.expr, clock, seen_from(shape, &phrase.expr, tense));
    if shape.is_none() && !phrase.modifier && !matches!(phrase.expr, Expr::End(_) | Expr::Length { .. } | Expr::From { .. }) {
        remember(clock, &phrase.expr, &base);
    }
    let words = first + phrase.words.start..first + phrase.words.end;
    let loose = phrase.before_noun || grammar.counted_on(phrase.core.end);
    let shaping = Shaping { shape, tense, document: clock.document, loose, weak: grammar.marked(phrase.words.start, Marker::At) };
    let span = page.span(first + phrase.shown..words.end);
    let ends = ends(page, &phrase, first, &base);
    let date = PartialDate { start: Some(span.start), end: Some(span.end), ..shaped(base, &phrase.expr, &shaping) };
    let kind = if phrase.expr.is_length() { TimeKind::Duration } else { TimeKind::Date };
    FoundTime { core: first + phrase.core.start..words.end, words, expr: phrase.expr, shape, date, kind, tense, ends }
}

/// The tense in which a shaped time is read.
fn seen_from(shape: Option<Marker>, expr: &Expr, tense: Tense) -> Tense {
    match (shape, expr) {
        (Some(Marker::Since), Expr::UnitEnd { .. }) => Tense::Past,
        // "extended it until January": what ends may lie on either side of a past verb.
        (Some(Marker::By | Marker::Through | Marker::Before), Expr::Absolute { .. }) if tense == Tense::Past => Tense::Unknown,
        _ => tense,
    }
}

/// "will weigh Friday's ruling": a time that tells of a noun is not bound to the tense of the verb, but to what is near.
fn told_of(expr: &Expr, document: Option<Day>, tense: Tense) -> Tense {
    match (expr, document) {
        (Expr::Absolute { year: None, .. }, _) if tense == Tense::Future => Tense::Unknown,
        (Expr::Weekday { day, .. }, Some(today)) if tense == Tense::Future => {
            let ahead = (day - today.weekday().to_monday_one_offset()).rem_euclid(7);
            if ahead > 3 { Tense::Past } else { tense }
        }
        _ => tense,
    }
}

fn remember(clock: &mut Clock, expr: &Expr, date: &PartialDate) {
    let Some(day) = date.earliest else { return };
    match date.basis {
        Some(Basis::Explicit) if matches!(date.precision, Some(Precision::Day | Precision::Month)) => {
            // A year ahead is that of a deadline, and no later month's.
            clock.year = Some(day.year()).filter(|_| clock.document.is_none_or(|today| day <= today));
        }
        _ if matches!(expr, Expr::Weekday { .. } | Expr::Offset { .. } | Expr::RelativeMonth { .. }) && clock.document.is_some() => {
            clock.year = None;
        }
        _ => {}
    }
    clock.ancient |= day.year() < 1000;
    // A span leaves no time for "the next day" to count from, but one within a year leaves that year.
    let span = matches!(expr, Expr::Range(..) | Expr::DayRange { .. } | Expr::Stretch { .. } | Expr::Weekend { .. });
    let one_year = date.latest.filter(|last| last.year() == day.year()).map(|_| (day, Precision::Year));
    let told = date.precision.filter(|p| *p != Precision::Day || date.day().is_some()).map(|p| (day, p));
    clock.narrative = if span { one_year } else { told };
    clock.month = Some((day.year(), day.month()));
}

/// How many nouns may stand between a length and its start ("24-month transition timeline starting in March").
const NOUNS_BETWEEN: usize = 3;

/// Gives a length the start that is told behind its noun.
fn start_lengths(grammar: &Grammar<'_>, first: usize, clock: &Clock, found: &mut [FoundTime]) {
    for i in 1..found.len() {
        let (head, tail) = found.split_at_mut(i);
        let (Some(length), Some(start)) = (head.last_mut(), tail.first()) else { continue };
        let Expr::Length { unit, count } = length.expr else { continue };
        let between = length.core.end - first..start.words.start.saturating_sub(first);
        let nouns = between.len() <= NOUNS_BETWEEN && between.clone().all(|w| grammar.tokens[w].tag.is_noun());
        if start.shape != Some(Marker::Since) || !nouns || !grammar.marked(between.end, Marker::Starts) {
            continue;
        }
        let expr = Expr::From { start: Box::new(start.expr.clone()), unit, count };
        let span = (length.date.start, length.date.end);
        length.date = PartialDate { start: span.0, end: span.1, ..resolve(&expr, clock, start.tense) };
        length.expr = expr;
    }
}
