//! Terms of agreements: who must do what, where, by or until when.
//!
//! "An agreement to end X by D", "under the agreement, A will withdraw from B while maintaining C until D", "a 72-hour ceasefire".

mod limits;
mod owing;
mod source;

use super::Extractor;
use super::factuality::verb;
use crate::lexicon::agreements::AgreementWords;
use crate::model::date::PartialDate;
use crate::syntax::{Label, Tag};

/// An obligation.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundTerm {
    /// The verb.
    pub verb: usize,
    /// The words of the obligation.
    pub text: String,
    /// Who owes it.
    pub obligor: Option<usize>,
    /// Where.
    pub place: Option<(usize, usize)>,
    /// To be done by.
    pub deadline: Option<PartialDate>,
    /// To be kept up through.
    pub until: Option<PartialDate>,
    /// What for.
    pub purpose: Option<String>,
}

impl Extractor<'_> {
    /// The term of a verb, one for each of its places, and those of its coordinated and accompanying verbs.
    fn terms_from(&self, at: usize, owing: Option<usize>, parties: &[usize]) -> Vec<FoundTerm> {
        let page = self.page();
        let mut terms = self.term(at, owing, parties);
        let owing = owing.or_else(|| terms.first().and_then(|t| t.obligor));
        for other in page.children_as(at, &[Label::Conj, Label::Advcl]) {
            let carries_on = verb(page, other) && (page.words[other].label == Label::Conj || page.words[other].tag == Tag::Vbg);
            let own_subject = page.children_as(other, &[Label::Nsubj, Label::Nsubjpass]).next().is_some();
            if carries_on && !own_subject {
                terms.extend(self.terms_from(other, owing, parties));
            }
        }
        terms
    }

    fn term(&self, at: usize, owing: Option<usize>, parties: &[usize]) -> Vec<FoundTerm> {
        let page = self.page();
        if !verb(page, at) || self.starting(at) {
            return Vec::new();
        }
        let limits = self.limits(at);
        let obligor = self.obligor(at, owing, parties);
        let places = self.term_places(at);
        let text = page.slice(self.term_words(at)).to_owned();
        let make = |place: Option<(usize, usize)>| FoundTerm {
            verb: at,
            text: text.clone(),
            obligor,
            place,
            deadline: limits.0.clone(),
            until: limits.1.clone(),
            purpose: self.purpose(at),
        };
        if places.is_empty() { vec![make(None)] } else { places.into_iter().map(|p| make(Some(p))).collect() }
    }

    /// "to begin on Monday", "will take effect within 24 hours": when it starts is no term.
    fn starting(&self, at: usize) -> bool {
        let page = self.page();
        let words = AgreementWords::embedded();
        let behind = self.slots.prepositions(at).into_iter().flat_map(|(_, o)| o);
        let effect = || self.slots.objects(at).into_iter().chain(behind).any(|o| words.has("effect", &page.words[o].lemma));
        words.has("starting", &page.words[at].lemma) || words.has("starting_light", &page.words[at].lemma) && effect()
    }

    fn term_words(&self, at: usize) -> std::ops::Range<usize> {
        let page = self.page();
        let tree = page.subtree(at);
        let start = page.children_as(at, &[Label::Aux]).next().unwrap_or(at).min(at);
        let purposes: Vec<usize> = page.children_as(at, &[Label::Advcl]).filter(|c| *c > at).map(|c| page.subtree(c).start).collect();
        let stop = |w: &usize| page.words[*w].lower == "," || purposes.contains(w);
        start..(at + 1..tree.end).find(stop).unwrap_or(tree.end)
    }
}
