//! A time with the words before it: preposition, "about", article; and spans of two times.

use super::expr::Expr;
use super::grammar::{Found, Grammar};
use super::shape::shape;
use crate::lexicon::calendar::Marker;
use crate::syntax::{Label, Tag};
use std::ops::Range;

/// A time expression in the words of its sentence.
pub(super) struct Phrase {
    /// All its words.
    pub words: Range<usize>,
    /// Its words without preposition and article.
    pub core: Range<usize>,
    /// Where the words begin that a reader is shown: a preposition that does not shape the time is left out, but for "on Thursday".
    pub shown: usize,
    /// What it says.
    pub expr: Expr,
    /// What its preposition says.
    pub lead: Option<Marker>,
    /// True where it tells of a noun ("the 2015 accord", "Friday's talks").
    pub modifier: bool,
    /// True where a noun follows that it tells of, by the tree.
    pub before_noun: bool,
    /// The words of its two ends, where it is a span.
    pub ends: Option<(Range<usize>, Range<usize>)>,
}

/// Prepositions that shape a time, before those that do not.
const LEADS: [Marker; 8] =
    [Marker::By, Marker::Before, Marker::Through, Marker::Since, Marker::From, Marker::Within, Marker::Lasting, Marker::At];

type Core = (Expr, Range<usize>, Option<(Range<usize>, Range<usize>)>);

/// The expression at `at`, with the preposition and article before it.
pub(super) fn phrase(grammar: &Grammar<'_>, at: usize) -> Option<Phrase> {
    let (lead, taken) = lead(grammar, at);
    let behind = at + taken;
    let about = behind + usize::from(taken > 0 && grammar.marked(behind, Marker::About));
    let article = usize::from(grammar.article(about) && grammar.at(about).is_none());
    let start = about + article;
    let (expr, core, ends) = core(grammar, (at, start), lead)?;
    let inexact = start > at && (start - article).checked_sub(1).is_some_and(|w| grammar.marked(w, Marker::About));
    let expr = if inexact && expr.is_year() { Expr::About(Box::new(expr)) } else { expr };
    let possessive = grammar.tag(core.end) == Some(Tag::Pos);
    if possessive && expr.is_length() {
        return None;
    }
    let modifier = !expr.is_length() && (possessive || modifies(grammar, &core, &expr, article > 0));
    let (lead, begin) = if modifier { (None, core.start) } else { (lead, at) };
    let bare = (start - article).max(begin);
    let before_noun = possessive || modifies(grammar, &core, &expr, true);
    let mut phrase = Phrase { words: begin..core.end, shown: begin, core, expr, lead, modifier, before_noun, ends };
    let told = phrase.lead == Some(Marker::At) && matches!(phrase.expr, Expr::Weekday { .. });
    phrase.shown = if shape(&phrase).is_none() && !told { bare } else { begin };
    Some(phrase)
}

/// The preposition at a place and its words.
fn lead(grammar: &Grammar<'_>, at: usize) -> (Option<Marker>, usize) {
    let fits = |words: &[String]| words.iter().enumerate().all(|(i, w)| grammar.lower(at + i) == w);
    if let Some((words, marker)) = grammar.calendar.leads(grammar.lower(at)).iter().find(|(words, _)| fits(words)) {
        return (Some(*marker), words.len());
    }
    if matches!(grammar.tag(at), Some(Tag::Vb | Tag::Vbd)) {
        return (None, 0);
    }
    LEADS.into_iter().find(|m| grammar.marked(at, *m)).map_or((None, 0), |m| (Some(m), 1))
}

fn core(grammar: &Grammar<'_>, (at, start): (usize, usize), lead: Option<Marker>) -> Option<Core> {
    if lead.is_some()
        && (at..start).any(|i| grammar.marked(i, Marker::From))
        && let Some(found) = range(grammar, start, &|g, i| g.marked(i, Marker::To))
    {
        return Some(found);
    }
    if let Some(found) = range(grammar, start, &|g, i| matches!(g.lower(i), "-" | "–" | "—")) {
        return Some(found);
    }
    let (expr, n) = grammar
        .at(start)
        .or_else(|| grammar.lone_year(start, start > at))
        .or_else(|| grammar.bare_season(start))
        .or_else(|| grammar.bare_day(start))?;
    let ends = match &expr {
        Expr::Range(..) if n >= 3 => Some((start..start + 1, start + n - 1..start + n)),
        _ => None,
    };
    Some((expr, start..start + n, ends))
}

/// "from 3 to 5 June", "between 2023 and 2024", "April 5 – May 6".
fn range(grammar: &Grammar<'_>, at: usize, link: &dyn Fn(&Grammar<'_>, usize) -> bool) -> Option<Core> {
    let (from, n) = one(grammar, at)?;
    let next = at + n;
    if !link(grammar, next) {
        return None;
    }
    let start = next + 1;
    let start = start + usize::from(grammar.marked(start, Marker::About));
    let start = start + usize::from(grammar.article(start));
    let (to, m) = one(grammar, start)?;
    let end = start + m;
    let counted = to.is_year() && grammar.counted_by(start);
    let falling = matches!((&from, &to), (Expr::Absolute { year: Some(a), month: None, .. }, Expr::Absolute { year: Some(b), month: None, .. }) if a >= b);
    if from.is_length() || to.is_length() || counted || falling || matches!(from, Expr::Range(..)) || matches!(to, Expr::Range(..)) {
        return None;
    }
    Some((Expr::Range(Box::new(from), Box::new(to)), at..end, Some((at..next, start..end))))
}

/// One end of a range: any time, and any number that may be a year.
fn one(grammar: &Grammar<'_>, at: usize) -> Option<Found> {
    grammar.at(at).or_else(|| grammar.year(at).map(|y| (Expr::year(y), 1)))
}

/// True where a time stands before the noun that it tells of.
fn modifies(grammar: &Grammar<'_>, core: &Range<usize>, expr: &Expr, article: bool) -> bool {
    let Some(last) = core.end.checked_sub(1).and_then(|i| grammar.tokens.get(i)) else { return false };
    let inner = |label: Label| matches!(label, Label::Nummod | Label::Amod | Label::Compound | Label::Nmod);
    // "the June 12 summit": the day hangs on its month, and the month on the noun.
    let above = if core.contains(&last.head) && inner(last.label) { &grammar.tokens[last.head] } else { last };
    let before_noun = inner(above.label) && above.head >= core.end;
    before_noun && above.head < grammar.tokens.len() && (expr.is_year() || article)
}
