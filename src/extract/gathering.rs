//! Gatherings on whose margins others meet: "met B on the sidelines of the ASEAN summit in C".

use super::Extractor;
use super::candidate::Candidate;
use crate::lexicon::frames::Frames;
use crate::model::event::EventKind;
use crate::syntax::Label;

impl Extractor<'_> {
    /// "sidelines" and its like that hang on a word.
    pub(super) fn margins(&self, at: usize) -> Vec<usize> {
        let frames = Frames::embedded();
        let objects = self.slots.prepositions(at).into_iter().flat_map(|(_, o)| o);
        objects.filter(|o| frames.has("margins", &self.page().words[*o].lower)).collect()
    }

    /// "met A on the sidelines of": the tree hangs them on the telling word, its verb or the last who took part.
    pub(super) fn all_margins(&self, candidate: &Candidate) -> Vec<usize> {
        let named = candidate.args.iter().map(|a| a.word).filter(|w| *w > candidate.trigger);
        let mut words: Vec<usize> = [candidate.trigger, candidate.governor].into_iter().chain(named).collect();
        words.dedup();
        words.into_iter().flat_map(|w| self.margins(w)).collect()
    }

    /// The nouns of the gatherings on whose margins something happens, told by a word or its verb.
    pub(super) fn gatherings(&self, candidate: &Candidate) -> Vec<usize> {
        self.all_margins(candidate).into_iter().flat_map(|m| self.slots.behind(m, Frames::embedded().of())).collect()
    }

    /// True for a gathering on whose margins something else is told to happen.
    pub(super) fn has_margins(&self, noun: usize) -> bool {
        let page = self.page();
        let of = page.words[noun].head;
        let behind = page.words[noun].label == Label::Pobj && page.words[of].lower == Frames::embedded().of();
        behind && Frames::embedded().has("margins", &page.words[page.words[of].head].lower)
    }

    /// The gathering within which an event took place, by its place among the events.
    pub(super) fn gathering_of(&self, candidate: &Candidate, events: &[super::join::Joined]) -> Option<usize> {
        if !matches!(candidate.kind, EventKind::Meeting | EventKind::Call | EventKind::Signing) {
            return None;
        }
        let nouns = self.gatherings(candidate);
        events.iter().position(|e| e.main.kind == EventKind::Meeting && e.reports.iter().any(|r| nouns.contains(&r.trigger)))
    }
}
