//! Time expressions of a page, resolved as far as they can be.
//!
//! Turns the words of each sentence into [`FoundTime`]s: the expression with its preposition, its bounds, and the word by which it hangs in the
//! tree. Weekdays follow the tense of their clause. What dates what is the events' business. Words live in `schema/lexicon/en/dates.toml`.

pub mod grammar;
pub mod resolve;

use self::grammar::{Grammar, Token};
use self::resolve::{Clock, Expr, Tense, resolve};
use super::page::{Page, Sentence};
use crate::lexicon::calendar::{Calendar, Marker};
use crate::model::date::{Basis, Day, PartialDate, Precision, TimeKind};
use crate::syntax::{Label, Tag};
use jiff::ToSpan;
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
    /// Its bounds.
    pub date: PartialDate,
    /// What kind of time it is.
    pub kind: TimeKind,
    /// The tense of its clause.
    pub tense: Tense,
}

/// The document's day where its metadata state none: a full date in a caption or in the dateline, and why.
pub fn document_day(page: &Page<'_>) -> Option<PartialDate> {
    use crate::model::document::BlockKind::{Caption, Dateline};
    let found = scan(page, Clock::default(), &|s: &Sentence| matches!(s.block, Caption | Dateline));
    let time = found.into_iter().find(|t| t.date.day().is_some() && t.shape.is_none())?;
    let span = page.span(time.words);
    Some(PartialDate { basis: Some(Basis::Inferred), start: Some(span.start), end: Some(span.end), ..time.date })
}

/// All time expressions, counted from the document's day where it is known.
pub fn times(page: &Page<'_>, document: Option<Day>) -> Vec<FoundTime> {
    scan(page, Clock { document, ..Clock::default() }, &|_| true)
}

/// How many sentences a year told in the text carries on to a month without one.
const YEAR_CARRIES: usize = 2;

fn scan(page: &Page<'_>, mut clock: Clock, wanted: &dyn Fn(&Sentence) -> bool) -> Vec<FoundTime> {
    let mut found = Vec::new();
    let mut told_in = 0;
    for (index, sentence) in page.sentences.iter().enumerate().filter(|(_, s)| wanted(s)) {
        if index > told_in + YEAR_CARRIES && clock.document.is_some() {
            clock.year = None;
        }
        for time in in_sentence(page, sentence, &mut clock) {
            if time.date.basis == Some(Basis::Explicit) {
                told_in = index;
            }
            found.push(time);
        }
    }
    found
}

fn in_sentence(page: &Page<'_>, sentence: &Sentence, clock: &mut Clock) -> Vec<FoundTime> {
    let first = sentence.words.start;
    let token =
        |i: usize| Token { text: page.text(i), lower: &page.words[i].lower, name: matches!(page.words[i].tag, Tag::Nnp | Tag::Nnps) };
    let grammar = Grammar { tokens: sentence.words.clone().map(token).collect(), calendar: Calendar::embedded() };
    let mut found = Vec::new();
    let mut at = 0;
    while at < grammar.tokens.len() {
        match expression(page, &grammar, first, at) {
            Some((lead, core, expr)) => {
                let words = first + lead.start..first + core.end;
                let core = first + core.start..first + core.end;
                at = core.end - first;
                found.push(finished(page, &grammar, (words, core, expr), clock));
            }
            None => at += 1,
        }
    }
    found
}

type Raw = (Range<usize>, Range<usize>, Expr);

/// An expression at `at`, with the preposition and article before it, or a range of two.
fn expression(page: &Page<'_>, grammar: &Grammar<'_>, first: usize, at: usize) -> Option<Raw> {
    let lead = [Marker::By, Marker::Before, Marker::Through, Marker::Since, Marker::At, Marker::Within, Marker::Lasting, Marker::From];
    let preposition = lead.iter().any(|m| grammar.marked(at, *m)) && !matches!(page.words.get(first + at)?.tag, Tag::Vb | Tag::Vbd);
    let article = |i: usize| usize::from(grammar.marked(i, Marker::Article) && grammar.at(i).is_none());
    let start = at + usize::from(preposition);
    let start = start + article(start);
    if preposition
        && grammar.marked(at, Marker::From)
        && let Some((expr, end)) = range(grammar, start)
    {
        return Some((at..end, at..end, expr));
    }
    let dated = grammar.at(start).map(|(expr, n)| (expr, start + n));
    let (expr, end) = match dated {
        Some(found) => found,
        None => year(page, grammar, first, start, preposition)?,
    };
    if possessed(page, first + end) && matches!(expr, Expr::Length { .. }) {
        return None;
    }
    Some((at..end, start..end, expr))
}

fn possessed(page: &Page<'_>, at: usize) -> bool {
    page.words.get(at).is_some_and(|w| w.tag == Tag::Pos)
}

/// A year that stands alone, where its place in the sentence says that it is one.
fn year(page: &Page<'_>, grammar: &Grammar<'_>, first: usize, at: usize, preposition: bool) -> Option<(Expr, usize)> {
    let year = grammar.year(at)?;
    let word = page.words.get(first + at)?;
    let counted = word.label == Label::Nummod && word.head > first + at && !grammar.marked(at.wrapping_sub(1), Marker::Article);
    let plain = (1900..2100).contains(&year) && !counted;
    (plain && (preposition || word.label != Label::Nummod || at > 0))
        .then_some((Expr::Absolute { year: Some(year), month: None, day: None }, at + 1))
}

/// "from 3 to 5 June", "between 2023 and 2024".
fn range(grammar: &Grammar<'_>, at: usize) -> Option<(Expr, usize)> {
    let one = |i: usize| grammar.at(i).or_else(|| grammar.year(i).map(|y| (Expr::Absolute { year: Some(y), month: None, day: None }, 1)));
    let (from, n) = one(at)?;
    let next = at + n;
    if !grammar.marked(next, Marker::To) {
        return None;
    }
    let skip = usize::from(grammar.marked(next + 1, Marker::Article));
    let (to, m) = one(next + 1 + skip)?;
    let lengths = matches!(from, Expr::Length { .. }) || matches!(to, Expr::Length { .. });
    (!lengths).then(|| (Expr::Range(Box::new(from), Box::new(to)), next + 1 + skip + m))
}

fn finished(page: &Page<'_>, grammar: &Grammar<'_>, (words, core, expr): Raw, clock: &mut Clock) -> FoundTime {
    let first = page.sentence_of(words.start).map_or(0, |s| s.words.start);
    let tense = tense(page, core.start);
    let base = resolve(&expr, clock, tense);
    let shapes = [Marker::By, Marker::Before, Marker::Through, Marker::Since, Marker::Within];
    let shape = shapes.into_iter().find(|m| words.start < core.start && grammar.marked(words.start - first, *m));
    let shape = shape.filter(|m| *m != Marker::Within || matches!(expr, Expr::Length { .. }));
    if shape.is_none() && !matches!(expr, Expr::End(_) | Expr::Length { .. }) {
        remember(clock, &expr, &base);
    }
    let span = page.span(words.clone());
    let date = PartialDate { start: Some(span.start), end: Some(span.end), ..shaped(base, shape) };
    let kind = if matches!(expr, Expr::Length { .. }) { TimeKind::Duration } else { TimeKind::Date };
    FoundTime { words, core, expr, shape, date, kind, tense }
}

fn remember(clock: &mut Clock, expr: &Expr, date: &PartialDate) {
    let Some(day) = date.earliest else { return };
    match date.basis {
        Some(Basis::Explicit) if matches!(date.precision, Some(Precision::Day | Precision::Month)) => clock.year = Some(day.year()),
        _ if matches!(expr, Expr::Weekday { .. } | Expr::Offset { .. }) && clock.document.is_some() => clock.year = None,
        _ => {}
    }
    // A week or month told last leaves no day for "the next day" to count from.
    clock.narrative = date.day();
    clock.month = Some((day.year(), day.month()));
}

/// The date that a preposition makes of another: "by" and "until" close it, "since" opens it.
fn shaped(date: PartialDate, shape: Option<Marker>) -> PartialDate {
    let text = date.edtf.clone();
    let closed = text.as_deref().map(|t| format!("../{}", t.rsplit('/').next().unwrap_or(t)));
    match shape {
        Some(Marker::By | Marker::Through) => PartialDate { earliest: None, edtf: closed, ..date },
        Some(Marker::Before) => {
            let latest = date.earliest.and_then(|d| d.checked_sub(1.days()).ok());
            PartialDate { earliest: None, latest, edtf: latest.map(|d| format!("../{d}")), ..date }
        }
        Some(Marker::Since) => {
            let open = text.as_deref().map(|t| format!("{}/..", t.split('/').next().unwrap_or(t)));
            PartialDate { latest: None, edtf: open, ..date }
        }
        _ => date,
    }
}

/// The tense of the clause around a word.
pub fn tense(page: &Page<'_>, at: usize) -> Tense {
    for above in page.ancestors(at) {
        let word = &page.words[above];
        if Calendar::embedded().classes(&word.lemma).contains(&crate::lexicon::calendar::Class::Marker(Marker::Future)) && above != at {
            return Tense::Future;
        }
        match word.tag {
            Tag::Vbd => return Tense::Past,
            Tag::Vb | Tag::Vbn | Tag::Vbg | Tag::Vbz | Tag::Vbp => {
                if let Some(tense) = helped(page, above) {
                    return tense;
                }
            }
            _ => {}
        }
    }
    Tense::Unknown
}

/// The tense that auxiliaries and the verb's own form give.
fn helped(page: &Page<'_>, verb: usize) -> Option<Tense> {
    let auxiliaries: Vec<Tag> = page.children_as(verb, &[Label::Aux, Label::Auxpass]).map(|a| page.words[a].tag).collect();
    if auxiliaries.iter().any(|t| matches!(t, Tag::Md | Tag::To)) {
        return Some(Tense::Future);
    }
    if auxiliaries.contains(&Tag::Vbd) || page.words[verb].tag == Tag::Vbn && !auxiliaries.is_empty() {
        return Some(Tense::Past);
    }
    matches!(page.words[verb].tag, Tag::Vbz | Tag::Vbp).then_some(Tense::Unknown)
}
