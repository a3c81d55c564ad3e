//! Turns two persons into a score with its reasons: names first, then offices and states.
//!
//! Weights and their reasons are rows of `schema/resolve/actors.toml`.

use super::names::Feature;
use super::person::{Person, at_one_time, best, two_names};
use super::reason::{Reason, persons_threshold};

/// How sure it is that two persons are one, and why.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Score {
    /// From 0 to 1, sometimes beyond.
    pub value: f32,
    /// In words.
    pub reasons: Vec<String>,
    /// True where only a title that lacks its owner makes it enough.
    pub by_title: bool,
}

impl Score {
    fn add(&mut self, reason: Reason) {
        self.value += reason.weight();
        self.reasons.push(reason.says());
    }
}

/// Scores two persons.
pub(super) fn score(a: &Person, b: &Person) -> Score {
    let Some(names) = best(a, b).filter(|c| !two_names(c)) else { return Score::default() };
    let mut score = Score { value: names.score, reasons: names.reasons(), by_title: false };
    if both_short(a, b) {
        score.value = score.value.min(1.0 - Feature::Single.weight());
    } else if names.has(Feature::Initial) && !(a.is_full() && b.is_full()) {
        score.value = score.value.min(persons_threshold() - Reason::State.weight());
    }
    let one_office =
        [(&a.offices, &b.offices), (&a.may_hold, &b.offices), (&a.offices, &b.may_hold)].iter().any(|(x, y)| !x.is_disjoint(y));
    let one_state = !a.states.is_disjoint(&b.states);
    let two_states = !one_state && !a.states.is_empty() && !b.states.is_empty();
    for (reason, _) in [(Reason::Office, one_office), (Reason::State, one_state), (Reason::OtherState, two_states)].iter().filter(|r| r.1) {
        score.add(*reason);
    }
    let slip = names.has(Feature::Typo) || names.has(Feature::FarTypo);
    score.by_title = !one_office && !slip && score.value < persons_threshold() && one_bare_title(a, b);
    if score.by_title {
        score.add(Reason::Title);
    }
    // A state alone does not make up for a slip, nor an office for many letters, unless held at one time.
    let lifted = slip && !one_office && names.score < persons_threshold();
    if lifted || names.has(Feature::FarTypo) && !at_one_time(a, b) {
        score.value = score.value.min(persons_threshold() - Reason::State.weight());
    }
    if score.reasons.is_empty() {
        score.reasons.push(Reason::EqualName.says());
    }
    score
}

/// True where both are known by surnames alone, so that even equal ones say little.
fn both_short(a: &Person, b: &Person) -> bool {
    !a.is_full() && !b.is_full()
}

/// True where both have one title and at least one text leaves out whose it is.
fn one_bare_title(a: &Person, b: &Person) -> bool {
    a.titles.iter().any(|(title, bare)| b.titles.get(title).is_some_and(|other| *bare || *other))
}
