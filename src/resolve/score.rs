//! Turns two persons into a score with its reasons: names first, then offices and states.
//!
//! Weights and their reasons are rows of `schema/resolve/actors.toml`.

use super::names::Feature;
use super::person::{Person, best};
use super::reason::Reason;

/// How sure it is that two persons are one, and why.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Score {
    /// From 0 to 1, sometimes beyond.
    pub value: f32,
    /// In words.
    pub reasons: Vec<String>,
}

/// Scores two persons.
pub(super) fn score(a: &Person, b: &Person) -> Score {
    let Some(names) = best(a, b).filter(|c| !c.has(Feature::Contradiction)) else { return Score { value: 0.0, reasons: Vec::new() } };
    let mut score = Score { value: names.score, reasons: names.reasons() };
    let one_office = !a.offices.is_disjoint(&b.offices);
    let one_state = !a.states.is_disjoint(&b.states);
    let two_states = !one_state && !a.states.is_empty() && !b.states.is_empty();
    for (reason, _) in
        [(Reason::Office, one_office), (Reason::State, one_state), (Reason::OtherState, two_states)].iter().filter(|(_, is)| *is)
    {
        score.value += reason.weight();
        score.reasons.push(reason.says());
    }
    if score.reasons.is_empty() {
        score.reasons.push(Reason::EqualName.says());
    }
    score
}
