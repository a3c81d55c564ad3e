//! Terms of agreements: who must do what, where, by or until when.
//!
//! "An agreement to end X by D", "under the agreement, A will withdraw from B while maintaining C until D", "a 72-hour ceasefire".

use super::Extractor;
use super::factuality::verb;
use crate::lexicon::agreements::AgreementWords;
use crate::lexicon::calendar::Marker;
use crate::mention::date::FoundTime;
use crate::mention::date::resolve::{Expr, after_length};
use crate::model::actor::ActorKind;
use crate::model::date::{Basis, Day, PartialDate, Precision};
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
    /// Terms of the agreement that a noun names: in its own infinitive, in the clause it governs ("under the agreement, ..."), in its length.
    pub(super) fn terms_of(&self, noun: usize, governor: usize, parties: &[usize]) -> Vec<FoundTerm> {
        let page = self.page();
        let mut terms = Vec::new();
        for clause in page.children_as(noun, &[Label::Acl, Label::Xcomp]) {
            if page.words[clause].tag == Tag::Vb || page.words[clause].tag == Tag::Vbg {
                terms.extend(self.terms_from(clause, None, parties));
            }
        }
        if governor != noun {
            for clause in
                page.children_as(governor, &[Label::Advcl, Label::Xcomp]).filter(|c| matches!(page.words[*c].tag, Tag::Vb | Tag::Vbg))
            {
                terms.extend(self.terms_from(clause, None, parties));
            }
        }
        if let Some(main) = self.under_agreement(noun) {
            let owing = self.slots.subject(main).and_then(|s| self.slots.all_actors(&s.heads).first().map(|(a, _)| *a));
            terms.extend(self.terms_from(main, owing, parties));
        }
        if terms.is_empty() {
            terms.extend(self.length_term(noun, governor));
        }
        terms
    }

    /// Terms of "A and B agree to do".
    pub(super) fn agreed_terms(&self, at: usize, parties: &[usize]) -> Vec<FoundTerm> {
        let page = self.page();
        let clauses: Vec<usize> = page.children_as(at, &[Label::Xcomp, Label::Ccomp]).collect();
        clauses.into_iter().flat_map(|c| self.terms_from(c, None, parties)).collect()
    }

    /// The verb of the clause that "under the agreement" opens.
    pub(super) fn under_agreement(&self, noun: usize) -> Option<usize> {
        let page = self.page();
        let preposition = page.words[noun].head;
        let under = page.words[noun].label == Label::Pobj && AgreementWords::embedded().has("under", &page.words[preposition].lower);
        let above = page.words[preposition].head;
        let above = if verb(page, above) { above } else { page.words[above].head };
        (under && verb(page, above)).then_some(above)
    }

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
        if !verb(page, at) {
            return Vec::new();
        }
        let (deadline, until) = self.limits(at);
        let obligor = self.acting(at).or(owing).or(if parties.len() == 1 { parties.first().copied() } else { None });
        let places = self.term_places(at);
        let text = page.slice(self.term_words(at)).to_owned();
        let make = |place: Option<(usize, usize)>| FoundTerm {
            verb: at,
            text: text.clone(),
            obligor,
            place,
            deadline: deadline.clone(),
            until: until.clone(),
            purpose: self.purpose(at),
        };
        if places.is_empty() { vec![make(None)] } else { places.into_iter().map(|p| make(Some(p))).collect() }
    }

    /// "end the mission of the coalition": the organisation whose doing the object is.
    fn acting(&self, at: usize) -> Option<usize> {
        let page = self.page();
        let object = page.children_as(at, &[Label::Dobj]).next()?;
        let owned = page
            .children_as(object, &[Label::Poss, Label::Compound, Label::Nmod])
            .chain(self.slots.behind(object, crate::lexicon::frames::Frames::embedded().of()));
        let acts = |a: &usize| !matches!(self.kind(*a), ActorKind::Place | ActorKind::State | ActorKind::Person);
        owned.filter_map(|w| self.chains.actor_at(w)).find(acts)
    }

    fn term_words(&self, at: usize) -> std::ops::Range<usize> {
        let page = self.page();
        let tree = page.subtree(at);
        let start = page.children_as(at, &[Label::Aux]).next().unwrap_or(at).min(at);
        let purposes: Vec<usize> = page.children_as(at, &[Label::Advcl]).filter(|c| *c > at).map(|c| page.subtree(c).start).collect();
        let stop = |w: &usize| page.words[*w].lower == "," || purposes.contains(w);
        start..(at + 1..tree.end).find(stop).unwrap_or(tree.end)
    }

    /// Places behind the prepositions of a verb, of its object, and of what stands behind those.
    fn term_places(&self, at: usize) -> Vec<(usize, usize)> {
        let page = self.page();
        let words = AgreementWords::embedded();
        let mut heads = vec![at];
        heads.extend(page.children_as(at, &[Label::Dobj]));
        let mut places = Vec::new();
        for _ in 0..3 {
            let behind: Vec<usize> = heads
                .iter()
                .flat_map(|h| self.slots.prepositions(*h))
                .filter(|(p, _)| words.has("from_places", &page.words[*p].lower))
                .flat_map(|(_, o)| o)
                .collect();
            places.extend(self.placed(self.slots.all_actors(&behind)));
            if !places.is_empty() || behind.is_empty() {
                break;
            }
            heads = behind;
        }
        places
    }

    /// Deadline and end that hang on a term's verb or its parts.
    fn limits(&self, at: usize) -> (Option<PartialDate>, Option<PartialDate>) {
        let page = self.page();
        let inside = |t: &&FoundTime| {
            page.words[t.core.start].sentence == page.words[at].sentence
                && page.under(t.core.start, at)
                && self.slots.clause(t.core.start) == Some(at)
        };
        let mut limits = (None, None);
        for time in self.times.iter().filter(inside) {
            match time.shape {
                Some(Marker::By | Marker::Before) => limits.0 = limits.0.or(Some(time.date.clone())),
                Some(Marker::Through) => limits.1 = limits.1.or(Some(time.date.clone())),
                Some(Marker::Within) => limits.0 = limits.0.or(self.counted(time, self.day)),
                _ => limits.1 = limits.1.or(self.lasting(time)),
            }
        }
        limits
    }

    /// "for 90 days", "for five years".
    fn lasting(&self, time: &FoundTime) -> Option<PartialDate> {
        let words = AgreementWords::embedded();
        let leads = time.words.start < time.core.start && words.has("length_until", &self.page().words[time.words.start].lower);
        if leads { self.counted(time, self.day) } else { None }
    }

    /// A length of time counted from a day.
    fn counted(&self, time: &FoundTime, from: Option<Day>) -> Option<PartialDate> {
        let Expr::Length { unit, count } = time.expr else { return None };
        let last = after_length(from?, unit, count)?;
        Some(PartialDate {
            edtf: Some(format!("../{last}")),
            earliest: None,
            latest: Some(last),
            precision: Some(Precision::Day),
            basis: Some(Basis::Anchored),
            anchor: from,
            ..time.date.clone()
        })
    }

    /// "a 72-hour ceasefire", "a three-year package", "a truce until Friday".
    fn length_term(&self, noun: usize, governor: usize) -> Option<FoundTerm> {
        let page = self.page();
        let around = |t: &&FoundTime| {
            page.words[t.core.start].sentence == page.words[noun].sentence
                && (page.under(t.core.start, noun) || self.slots.clause(t.core.start) == Some(governor) && t.core.start > governor)
        };
        let date = self.times.iter().filter(around).find_map(|t| match t.shape {
            Some(Marker::Through) => Some(t.date.clone()),
            Some(Marker::Within | Marker::By | Marker::Before | Marker::Since) => None,
            _ if t.core.start < noun && page.words[noun].head != noun => self.counted(t, self.day),
            _ => self.lasting(t),
        })?;
        let text = page.slice(noun..noun + 1).to_owned();
        Some(FoundTerm { verb: noun, text, obligor: None, place: None, deadline: None, until: Some(date), purpose: None })
    }
}
