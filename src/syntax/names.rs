//! Turns the vectors of sentences into proposed names.
//!
//! Guarantees the names of spaCy's greedy recogniser: word by word the possible move with the highest score is taken, and no name
//! crosses the start of a sentence. Labels are those of OntoNotes 5. Proposes only: who a name is, others decide.

use super::encode::Work;
use super::step::{Parts, Scorer, better};
use super::weights::{Arrays, PANEL};
use crate::model::closed::closed;
use pulp::Arch;

closed!(
    /// What a name is said to name.
    NameLabel {
        Person = "PERSON", Norp = "NORP", Fac = "FAC", Org = "ORG", Gpe = "GPE", Loc = "LOC", Product = "PRODUCT", Event = "EVENT",
        WorkOfArt = "WORK_OF_ART", Law = "LAW", Language = "LANGUAGE", Date = "DATE", Time = "TIME", Percent = "PERCENT", Money = "MONEY",
        Quantity = "QUANTITY", Ordinal = "ORDINAL", Cardinal = "CARDINAL",
    }
);

/// A proposed name: tokens `start..end` of the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// What it is said to name.
    pub label: NameLabel,
}

const MOVES: &str = include_str!("../../models/en/names.moves");

/// The recogniser: its moves are begin, in, last and unit for every label, and out.
pub(super) struct Recogniser {
    scorer: Scorer<3>,
    labels: Vec<NameLabel>,
}

impl Recogniser {
    /// Reads the recogniser.
    pub fn read(arrays: &mut Arrays) -> Self {
        let labels = MOVES.lines().filter_map(|m| m.strip_prefix("B-")).filter_map(NameLabel::from_name).collect();
        Self { scorer: Scorer::read(arrays, MOVES.lines().count().next_multiple_of(PANEL)), labels }
    }

    /// The names of the sentences whose vectors are in `work`; `starts` tells of each token whether a sentence starts with it.
    pub fn names(&self, starts: &[Vec<bool>], work: &mut Work, parts: &mut Parts) -> Vec<Vec<Name>> {
        self.scorer.prepare(work, parts);
        let firsts = starts.iter().scan(0, |next, own| Some(std::mem::replace(next, *next + own.len())));
        firsts.zip(starts).map(|(first, own)| self.names_of(first, own, work.arch, parts)).collect()
    }

    /// The names of one sentence, the first word of which is word `first` of the batch.
    fn names_of(&self, first: usize, starts: &[bool], arch: Arch, parts: &mut Parts) -> Vec<Name> {
        let mut names = Vec::new();
        let mut open: Option<Open> = None;
        for at in 0..starts.len() {
            let slots = [Some(at), open.map(|o| o.start), open.map(|_| at - 1)];
            let scores = self.scorer.scores(arch, first, slots, parts);
            let goes_on = starts.get(at + 1).is_some_and(|start| !start);
            open = match self.choose(scores, open, goes_on) {
                Move::Open(label) => Some(Open { start: at, label }),
                Move::Continue => open,
                Move::Close(label) => {
                    let start = open.map_or(at, |o| o.start);
                    names.push(Name { start, end: at + 1, label: self.labels[label] });
                    None
                }
                Move::Out => None,
            };
        }
        names
    }

    /// The possible move with the highest score: `goes_on` where a name may reach the next token.
    fn choose(&self, scores: &[f32], open: Option<Open>, goes_on: bool) -> Move {
        let kinds = self.labels.len();
        let (inside, last, unit, out) = (kinds, 2 * kinds, 3 * kinds, 4 * kinds);
        if let Some(Open { label, .. }) = open {
            return if goes_on && scores[inside + label] >= scores[last + label] { Move::Continue } else { Move::Close(label) };
        }
        let mut best = (f32::NEG_INFINITY, out);
        if goes_on {
            better(scores, 0..kinds, &mut best);
        }
        better(scores, unit..out + 1, &mut best);
        match best.1 {
            at if at < kinds => Move::Open(at),
            at if at < out => Move::Close(at - unit),
            _ => Move::Out,
        }
    }
}

/// A name that has begun.
#[derive(Clone, Copy)]
struct Open {
    start: usize,
    label: usize,
}

/// What to do with a token; the numbers are labels.
enum Move {
    Open(usize),
    Continue,
    Close(usize),
    Out,
}

#[cfg(test)]
mod tests {
    use super::{MOVES, NameLabel};

    #[test]
    fn moves_stand_in_the_order_that_the_recogniser_counts_on() {
        let labels: Vec<_> = MOVES.lines().filter_map(|m| m.strip_prefix("B-")).collect();
        let rows = ["B", "I", "L", "U"].into_iter().flat_map(|kind| labels.iter().map(move |label| format!("{kind}-{label}")));
        assert!(rows.chain([String::from("O")]).eq(MOVES.lines().map(String::from)));
        assert_eq!(labels.into_iter().filter_map(NameLabel::from_name).count(), NameLabel::ALL.len());
    }
}
