//! Who stood between the sides: told anywhere in a sentence that reports the agreement.

use super::FoundAgreement;
use crate::extract::Extractor;
use crate::lexicon::agreements::AgreementWords;
use crate::model::actor::ActorKind;
use crate::syntax::{Label, Tag};

impl Extractor<'_> {
    /// Adds the mediators of its sentences, and takes them out of the sides.
    pub(super) fn add_mediators(&self, agreement: &mut FoundAgreement, alone: &dyn Fn(usize) -> bool) {
        for sentence in agreement.reports.iter().map(|r| r.0).filter(|s| alone(*s)).collect::<Vec<_>>() {
            for actor in self.mediators_in(sentence) {
                let side = agreement.parties.iter().any(|p| self.same_side(*p, actor));
                if !agreement.mediators.contains(&actor) && !side {
                    agreement.mediators.push(actor);
                }
            }
        }
        let mediators = agreement.mediators.clone();
        if agreement.parties.iter().filter(|p| !mediators.contains(p)).count() >= 2 {
            agreement.parties.retain(|p| !mediators.contains(p));
        }
    }

    fn mediators_in(&self, sentence: usize) -> Vec<usize> {
        let page = self.page();
        let words = page.sentences[sentence].words.clone();
        let mut found = Vec::new();
        for at in words {
            let heads = self.mediating_at(at);
            let actors = self.slots.all_actors(&heads).into_iter().map(|(a, _)| a);
            found.extend(actors.filter(|a| self.kind(*a) != ActorKind::Place && !self.nameless(*a)));
        }
        found
    }

    /// The words that name mediators by way of one word: "mediated by A", "A-brokered", "A's mediation", "with A as mediator".
    fn mediating_at(&self, at: usize) -> Vec<usize> {
        let page = self.page();
        let word = &page.words[at];
        let words = AgreementWords::embedded();
        if words.mediating.participles.contains(&word.lower) && at >= 2 && page.words[at - 1].lower == "-" {
            return vec![at - 2];
        }
        if words.mediating.verbs.contains(&word.lemma) && word.tag == Tag::Vbn {
            let by = self.slots.prepositions(at).into_iter();
            return by.filter(|(p, _)| words.has("by", &page.words[*p].lower)).flat_map(|(_, o)| o).collect();
        }
        if words.mediating.verbs.contains(&word.lemma) && word.label == Label::Relcl && word.tag != Tag::Vbn {
            // "with Qatar and Egypt, who have been facilitating talks"
            return self.slots.subject(at).filter(|s| !s.passive).map(|s| s.heads).unwrap_or_default();
        }
        if words.mediates(&word.lemma) && word.label == Label::Compound && self.chains.actor_at(word.head).is_some() {
            return vec![word.head];
        }
        if words.mediates(&word.lemma) && word.label == Label::Pobj && words.has("as", &page.words[word.head].lower) {
            return self.listed_words(word.head);
        }
        if words.mediates(&word.lemma) && word.label == Label::Compound {
            let with = self.slots.prepositions(word.head).into_iter();
            let sides = |p: usize| words.has("with", &page.words[p].lower) || words.has("by", &page.words[p].lower);
            return with.filter(|(p, _)| sides(*p)).flat_map(|(_, o)| o).collect();
        }
        if words.mediates(&word.lemma) && word.tag.is_noun() {
            let own = page.children_as(at, &[Label::Poss, Label::Compound, Label::Amod, Label::Nmod]);
            let behind = self.slots.prepositions(at).into_iter().filter(|(p, _)| {
                words.has("by", &page.words[*p].lower) || page.words[*p].lower == crate::lexicon::frames::Frames::embedded().of()
            });
            return own.chain(behind.flat_map(|(_, o)| o)).collect();
        }
        Vec::new()
    }

    /// "with Qatar and Egypt as mediators": the objects of the preposition that opens the phrase.
    fn listed_words(&self, end: usize) -> Vec<usize> {
        let page = self.page();
        let words = AgreementWords::embedded();
        let first = end.saturating_sub(12);
        let with =
            (first..end).rev().find(|w| words.has("with", &page.words[*w].lower) && page.words[*w].sentence == page.words[end].sentence);
        with.map(|w| page.children_as(w, &[Label::Pobj]).flat_map(|o| self.slots.conjuncts(o)).collect()).unwrap_or_default()
    }
}
