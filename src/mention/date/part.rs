//! "In the evening", "shortly before noon", "later in the day": parts of the day that the text tells of, where the sentence has no date.

use super::FoundTime;
use super::resolve::{Clock, Expr, Tense, resolve};
use super::tense::tense;
use crate::lexicon::calendar::{Calendar, Class, Marker, Unit};
use crate::lexicon::frames::Frames;
use crate::lexicon::names::NameWords;
use crate::mention::page::Page;
use crate::model::date::{Day, PartialDate, Precision, TimeKind};
use crate::syntax::Tag;
use std::ops::Range;

/// The first part of a day in some words of a sentence; `told` is the day that the sentences before tell of, else it is that of the document.
pub(super) fn day_part(page: &Page<'_>, within: Range<usize>, clock: &Clock, told: Option<Day>) -> Option<FoundTime> {
    let document = clock.document?;
    let words = within
        .clone()
        .find_map(|w| in_the_day(page, w).or_else(|| in_part(page, w)).or_else(|| near_noon(page, w)))
        .filter(|w| w.start >= within.start)?;
    let core = words.end - 1..words.end;
    let tense = tense(page, core.clone(), false);
    // What has been is not of a day that lies ahead.
    let day = told.filter(|day| *day <= document || tense != Tense::Past).unwrap_or(document);
    let expr = Expr::Narrative { unit: Unit::Day, by: 0 };
    let date = resolve(&expr, &Clock { narrative: Some((day, Precision::Day)), ..*clock }, tense);
    let span = page.span(words.clone());
    let date = PartialDate { start: Some(span.start), end: Some(span.end), ..date };
    Some(FoundTime { words, core, expr, shape: None, date, kind: TimeKind::Date, tense, ends: Vec::new() })
}

fn is(page: &Page<'_>, word: usize, list: &str) -> bool {
    page.words.get(word).is_some_and(|w| Frames::embedded().has(list, &w.lower))
}

fn the(page: &Page<'_>, word: usize) -> bool {
    page.words.get(word).is_some_and(|w| NameWords::embedded().definite.contains(&w.lower))
}

/// "later in the day", "in the course of the day".
fn in_the_day(page: &Page<'_>, day: usize) -> Option<Range<usize>> {
    let start = day.checked_sub(3)?;
    if !is(page, day, "day_told") || !the(page, day - 1) {
        return None;
    }
    let later = is(page, start, "in_day") && is(page, day - 2, "within_day");
    // in | the | course | of | the | day
    let course = || day.checked_sub(5).filter(|s| is(page, day - 3, "course_of_day") && the(page, s + 1) && is(page, *s, "within_day"));
    later.then_some(start).or_else(course).map(|s| s..day + 1)
}

/// "in the evening", "in the early afternoon"; not "in the evening of March 5".
fn in_part(page: &Page<'_>, part: usize) -> Option<Range<usize>> {
    let described = usize::from(part.checked_sub(1).is_some_and(|w| is(page, w, "part_of_part")));
    let start = part.checked_sub(2 + described)?;
    let fits = of_day(page, part) && the(page, start + 1) && is(page, start, "within_day");
    let of = page.words.get(part + 1).is_some_and(|w| w.tag == Tag::In && w.lower == Frames::embedded().of());
    (fits && !of).then_some(start..part + 1)
}

/// "shortly before noon", "at midday".
fn near_noon(page: &Page<'_>, noon: usize) -> Option<Range<usize>> {
    let start = noon.checked_sub(1).filter(|w| is(page, noon, "noon") && is(page, *w, "around_noon"))?;
    Some(start..noon + 1)
}

fn of_day(page: &Page<'_>, word: usize) -> bool {
    let part = Calendar::embedded().classes(&page.words[word].lower).contains(&Class::Marker(Marker::DayPart));
    part && page.words[word].tag == Tag::Nn
}
