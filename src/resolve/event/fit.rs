//! Whether two reports can be of one event: kind, stage, participants, days.
//!
//! Known wrong: two calls of one pair on one day are one call.

use super::report::{Report, Stage};
use crate::model::date::{Basis, Day, PartialDate};
use crate::model::event::{EventKind, Role};
use crate::resolve::day::{between, width};

/// Days by which the date of a document, as a makeshift for the event's, may be off.
const MAKESHIFT: i32 = 1;
/// Days between an event and a document that reports it without a date.
const FRESH: i32 = 10;
/// Days from a document that calls something off to the day that was planned.
const CALLED_OFF: i32 = 31;
/// Days between two documents that report an event without a date.
const AT_ONCE: i32 = 3;
/// Days of a date that is still one meeting: of a longer one there may be several.
const ONE_MEETING: i32 = 31;

/// True where both can be reports of one event.
pub(super) fn fits(a: &Report, b: &Report) -> bool {
    kinds(a.kind, b.kind) && stages(a, b) && participants(a, b) && dates(a, b) && (a.doc != b.doc || repeats(a, b))
}

/// Inside one document only a plain repetition is one event.
fn repeats(a: &Report, b: &Report) -> bool {
    let one_parent = a.parent.is_none() || b.parent.is_none() || a.parent == b.parent;
    a.stage == b.stage && one_parent && (a.core == b.core || a.kind == EventKind::Briefing)
}

/// Kinds of one event in different words.
fn kinds(a: EventKind, b: EventKind) -> bool {
    let hosted = |x, y| x == EventKind::Visit && y == EventKind::Meeting;
    a.family() == b.family() || hosted(a, b) || hosted(b, a)
}

fn stages(a: &Report, b: &Report) -> bool {
    let (first, second) = (a.stage.min(b.stage), a.stage.max(b.stage));
    match (first, second) {
        (x, y) if x == y => true,
        (Stage::Happened, Stage::Ahead) => planned_before(a, b),
        (Stage::Ahead, Stage::Off) => true,
        _ => false,
    }
}

/// What was planned has happened only where both have narrow dates.
fn planned_before(a: &Report, b: &Report) -> bool {
    let narrow = |r: &Report| r.date.as_ref().is_some_and(|d| width(d) < 8);
    narrow(a) && narrow(b)
}

fn participants(a: &Report, b: &Report) -> bool {
    let shared = a.core.intersection(&b.core).count();
    let fewer = a.core.len().min(b.core.len());
    !contradictory(a, b) && (shared > 1 || (shared == 1 && fewer == 1 && alone(a, b)))
}

/// Different actors in a part that only one can have.
fn contradictory(a: &Report, b: &Report) -> bool {
    [Role::Briefer, Role::Briefed, Role::Established, Role::Requester].iter().any(|role| match (a.roles.get(role), b.roles.get(role)) {
        (Some(x), Some(y)) => x.is_disjoint(y),
        _ => false,
    })
}

/// What else must agree where only one actor is shared.
fn alone(a: &Report, b: &Report) -> bool {
    let journey = |r: &Report| matches!(r.kind, EventKind::Travel | EventKind::Visit);
    match a.kind {
        // A journey and a meeting of one traveller are one only where both are said to have led to one place.
        _ if journey(a) != journey(b) => !a.places.is_disjoint(&b.places),
        // "to Odesa" and "to Kyiv" are two journeys, though both led to one state.
        EventKind::Travel | EventKind::Visit if !a.cities.is_empty() && !b.cities.is_empty() => !a.cities.is_disjoint(&b.cities),
        EventKind::Travel | EventKind::Visit => a.places.is_empty() || b.places.is_empty() || !a.places.is_disjoint(&b.places),
        EventKind::Establishment | EventKind::Appointment | EventKind::Briefing | EventKind::TerritorialChange => true,
        EventKind::Request => one_subject(a, b, 4) || a.words.is_empty() || b.words.is_empty(),
        _ => one_subject(a, b, 2),
    }
}

/// True where at least one in `share` of the words of the shorter report are in the other's.
fn one_subject(a: &Report, b: &Report, share: usize) -> bool {
    let shared = a.words.intersection(&b.words).count();
    shared > 0 && shared * share >= a.words.len().min(b.words.len())
}

fn dates(a: &Report, b: &Report) -> bool {
    match (&a.date, &b.date) {
        (Some(x), Some(y)) => both_dated(a.kind, x, y),
        (Some(x), None) => one_dated(x, b),
        (None, Some(y)) => one_dated(y, a),
        (None, None) => undated(a, b),
    }
}

fn both_dated(kind: EventKind, a: &PartialDate, b: &PartialDate) -> bool {
    let makeshift = a.basis == Some(Basis::DocumentDate) || b.basis == Some(Basis::DocumentDate);
    let near = matches!((a.day(), b.day()), (Some(x), Some(y)) if makeshift && between(x, y) <= MAKESHIFT);
    let narrow = !recurs(kind) || (width(a) <= ONE_MEETING && width(b) <= ONE_MEETING);
    near || (narrow && a.compatible(b))
}

/// Kinds of events that the same actors repeat.
const fn recurs(kind: EventKind) -> bool {
    matches!(kind, EventKind::Meeting | EventKind::Call | EventKind::Visit | EventKind::Travel | EventKind::Briefing | EventKind::Utterance)
}

fn one_dated(date: &PartialDate, other: &Report) -> bool {
    let Some(day) = date.day() else { return !recurs(other.kind) };
    let weekday = other.relative.is_none_or(|r| r.can_be(day));
    // What is called off was planned: the document that says so comes before the day, by weeks where the plan was made early.
    let reach = |d: Day| if other.stage == Stage::Off && d <= day { CALLED_OFF } else { FRESH };
    weekday && other.document.is_none_or(|d| between(d, day) <= reach(d))
}

fn undated(a: &Report, b: &Report) -> bool {
    match (a.document, b.document) {
        (Some(x), Some(y)) => between(x, y) <= AT_ONCE && a.relative == b.relative,
        (None, None) => a.doc == b.doc || !recurs(a.kind) || (a.relative.is_some() && a.relative == b.relative),
        _ => false,
    }
}

/// True where nothing speaks against two reports of one event: what [`fits`] asks, but for participants that only some reports have.
pub(super) fn together(a: &Report, b: &Report) -> bool {
    // What happened on a day that its report does not say may still be what was planned for the day of the others.
    let stages = |a, b| stages(a, b) || undated_outcome(a, b) || undated_outcome(b, a);
    kinds(a.kind, b.kind)
        && stages(a, b)
        && !contradictory(a, b)
        && match (&a.date, &b.date) {
            (Some(x), Some(y)) => both_dated(a.kind, x, y),
            (Some(x), None) => one_dated(x, b) || holds_day(x, b),
            (None, Some(y)) => one_dated(y, a) || holds_day(y, a),
            (None, None) => a.relative.is_none() || b.relative.is_none() || a.relative == b.relative,
        }
}

/// True where a month or year ("the summit in July") can hold the day of an undated report, which others of the event name.
fn holds_day(date: &PartialDate, other: &Report) -> bool {
    let around = |d: Day| {
        let from = date.earliest.is_none_or(|e| e <= d || between(e, d) <= FRESH);
        from && date.latest.is_none_or(|l| l >= d || between(l, d) <= FRESH)
    };
    date.day().is_none() && other.document.is_none_or(around)
}

fn undated_outcome(a: &Report, b: &Report) -> bool {
    a.stage == Stage::Happened && a.date.is_none() && b.stage == Stage::Ahead && b.date.is_some()
}

/// True where two parts of one larger event can be one.
pub(super) fn parts_fit(a: &Report, b: &Report) -> bool {
    stages(a, b) && !contradictory(a, b)
}
