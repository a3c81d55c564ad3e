//! Two sides that "agree to build", "agreed on", "have agreed that they will".

use super::{Around, FoundAgreement};
use crate::extract::Extractor;
use crate::lexicon::agreements::AgreementWords;
use crate::model::agreement::{AgreementForm, AgreementStatus};
use crate::model::event::{EventKind, Polarity, Status};
use crate::syntax::{Label, Tag};

impl Extractor<'_> {
    /// "A and B agree to build", "A agreed with B to exchange".
    pub(super) fn agreed(&self, at: usize) -> Option<FoundAgreement> {
        let page = self.page();
        let words = AgreementWords::embedded();
        let swapped = self.slots.objects(at).iter().any(|o| words.swaps(&page.words[at].lemma, &page.words[*o].lemma));
        // "agreed to exchange prisoners" is one deal.
        let aim = swapped && page.words[at].label == Label::Xcomp && words.has("verbs", &page.words[page.words[at].head].lemma);
        if !swapped && !words.has("verbs", &page.words[at].lemma) || aim || self.names_agreement(at) {
            return None;
        }
        let subject = self.slots.subject(at);
        if subject.as_ref().is_some_and(|s| s.passive) {
            return None;
        }
        let heads = subject.map(|s| s.heads).unwrap_or_default();
        let mut around = Around::default();
        self.join_subject(&mut around, at);
        for (_, objects) in self.slots.prepositions(at).into_iter().filter(|(p, _)| *p > at && words.has("with", &page.words[*p].lower)) {
            self.join_parties(&mut around, &objects);
        }
        self.join_joint(&mut around, at);
        let crowd = self.nameless_beside(&heads);
        if around.parties.len() + usize::from(crowd) < 2 || around.parties.is_empty() || !self.bound(at) {
            return None;
        }
        let (fact, polarity) = self.factuality.of(page, at);
        let status = match fact {
            Status::Occurred | Status::Ongoing if polarity == Polarity::Affirmed && swapped => AgreementStatus::InForce,
            Status::Occurred | Status::Ongoing if polarity == Polarity::Affirmed => AgreementStatus::Announced,
            Status::Planned | Status::Announced => AgreementStatus::Negotiated,
            _ => return None,
        };
        let alone = around.parties.len() == 2 && self.slots.all_actors(&heads).len() == 1;
        let owing = around.parties.first().copied().filter(|_| alone);
        let terms = if swapped { Vec::new() } else { self.agreed_terms(at, owing, &around.parties) };
        Some(FoundAgreement {
            form: AgreementForm::Deal,
            status,
            trigger: at,
            name: None,
            time: self.time_of(at, at),
            purpose: self.purpose(at),
            reports: vec![(page.words[at].sentence, around.parties.clone(), (0..terms.len()).collect())],
            parties: around.parties,
            mediators: around.mediators,
            terms,
            event: None,
            back: false,
            told: Some(at),
            dated: false,
            borrowed: false,
            crowd,
            rule: if swapped { "verb:exchange" } else { "verb:agree" },
        })
    }

    /// "agreed to form a government with B".
    fn join_joint(&self, around: &mut Around, at: usize) {
        let page = self.page();
        let words = AgreementWords::embedded();
        for deed in page.children_as(at, &[Label::Xcomp]).filter(|d| words.has("joint_deeds", &page.words[*d].lemma)) {
            for head in std::iter::once(deed).chain(self.slots.objects(deed)) {
                let with = self.slots.prepositions(head).into_iter().filter(|(p, _)| words.has("with", &page.words[*p].lower));
                self.join_parties(around, &with.flat_map(|(_, o)| o).collect::<Vec<_>>());
            }
        }
    }

    /// Something is agreed: to do, on, or that one will; "agreed that it is important" binds nobody.
    fn bound(&self, at: usize) -> bool {
        let page = self.page();
        let with = |p: &usize| AgreementWords::embedded().has("with", &page.words[*p].lower);
        let promised = |c: usize| {
            let clause = page.words[c].label == Label::Ccomp;
            !clause
                || page.words[c].tag == Tag::Vb
                || page.children_as(c, &[Label::Aux]).any(|a| matches!(page.words[a].tag, Tag::Md | Tag::To))
        };
        let idle = |c: usize| AgreementWords::embedded().has("idle", &page.words[c].lemma);
        let empty = |o: &usize| AgreementWords::embedded().has("idle_objects", &page.words[*o].lemma);
        let idle_topic = |o: &usize| AgreementWords::embedded().has("idle_topics", &page.words[*o].lemma);
        let talk = |o: &usize| {
            let noun = crate::lexicon::frames::Frames::embedded().noun(&page.words[*o].lemma);
            noun.is_some_and(|row| matches!(row.kind, EventKind::Meeting | EventKind::Call | EventKind::Visit))
        };
        let puts_off = |c: usize| self.slots.objects(c).iter().any(|o| empty(o) || talk(o));
        if page.children_as(at, &[Label::Xcomp]).next().is_some_and(|c| idle(c) || puts_off(c)) {
            return false;
        }
        page.children_as(at, &[Label::Xcomp, Label::Ccomp, Label::Advcl]).any(promised)
            || self.slots.prepositions(at).iter().any(|(p, o)| !with(p) && !o.iter().all(idle_topic))
            || !self.slots.objects(at).is_empty()
    }

    /// "Twenty-four countries and the EU": a subject that lists nameless states or groups beside a named one.
    pub(super) fn nameless_beside(&self, heads: &[usize]) -> bool {
        let page = self.page();
        let all: Vec<usize> = heads.iter().flat_map(|h| self.slots.conjuncts(*h)).collect();
        let nameless = |w: &usize| page.words[*w].tag == Tag::Nns && AgreementWords::embedded().has("crowd", &page.words[*w].lemma);
        all.len() > 1 && all.iter().any(nameless)
    }
}
