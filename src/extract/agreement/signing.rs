//! The signing that an agreement tells of, as an event with all who signed.

use super::FoundAgreement;
use crate::extract::Extractor;
use crate::extract::candidate::{Arg, Candidate};
use crate::extract::join::Joined;
use crate::lexicon::frames::Frames;
use crate::model::agreement::AgreementStatus;
use crate::model::event::{EventKind, Polarity, Role, Status};
use crate::syntax::{Label, Tag};

impl Extractor<'_> {
    /// Completes the signings among the events with the sides of their agreements, and adds those that no verb told in full.
    pub(super) fn add_signings(&self, agreements: &mut [FoundAgreement], events: &mut Vec<Joined>) {
        let real = |a: &&mut FoundAgreement| !matches!(a.status, AgreementStatus::Negotiated | AgreementStatus::Rejected);
        for agreement in agreements.iter_mut().filter(real) {
            let Some(told) = agreement.told.filter(|t| self.signs(*t)) else { continue };
            let known = events.iter().position(|e| e.main.kind == EventKind::Signing && e.reports.iter().any(|r| r.trigger == told));
            match known {
                Some(index) => self.complete_signing(&mut events[index], agreement, told),
                None if !events.iter().any(|e| e.main.kind == EventKind::Signing && self.shares(agreement, e)) => {
                    self.place(events, self.signing(agreement, told));
                }
                None => {}
            }
        }
    }

    /// "A and B have signed a deal. The deal was signed on Saturday": the day that the text gives the agreement is that of its signing.
    pub(super) fn date_signing(&self, event: &mut Joined, agreement: &FoundAgreement) {
        let signed = event.main.kind == EventKind::Signing && event.date.is_none() && event.main.fact.0.is_real();
        let party = |a: &Arg| agreement.parties.iter().any(|p| self.same_side(a.actor, *p));
        let same = event.main.args.len() == agreement.parties.len() && event.main.args.iter().all(party);
        let told = agreement.status == AgreementStatus::Signed && !agreement.dated;
        if let Some(time) = agreement.time.filter(|_| signed && same && told) {
            event.date = Some(self.times[time].date.clone());
            event.main.time = Some(time);
        }
    }

    pub(super) fn signs(&self, at: usize) -> bool {
        let frames = Frames::embedded();
        let lemma = &self.page().words[at].lemma;
        frames.verbs(lemma).any(|row| row.kind == EventKind::Signing && self.holds_content(at, row))
            || frames.noun(lemma).is_some_and(|row| row.kind == EventKind::Signing)
    }

    /// "the agreement signed by A and B", whatever the clause around tells of the time to come.
    fn past_participle(&self, at: usize) -> bool {
        let word = &self.page().words[at];
        word.label == Label::Acl && word.tag == Tag::Vbn
    }

    fn signatories(&self, agreement: &FoundAgreement, told: usize) -> Vec<Arg> {
        let words = self.page().sentence_of(told).map_or(0..0, |s| s.words.clone());
        let word = |actor: usize| words.clone().find(|w| self.chains.actor_at(*w) == Some(actor)).unwrap_or(told);
        agreement.parties.iter().map(|p| Arg::new(*p, Role::Signatory, word(*p))).collect()
    }

    fn complete_signing(&self, event: &mut Joined, agreement: &FoundAgreement, told: usize) {
        if self.past_participle(told) {
            event.main.fact = (Status::Occurred, Polarity::Affirmed);
        }
        for arg in self.signatories(agreement, told) {
            if !event.main.args.iter().any(|a| self.same_side(a.actor, arg.actor)) {
                if let Some(report) = event.reports.iter_mut().find(|r| r.trigger == told) {
                    report.args.push(arg.clone());
                }
                event.main.args.push(arg);
            }
        }
        self.drop_nameless_sides(&mut event.main);
    }

    fn signing(&self, agreement: &FoundAgreement, told: usize) -> Candidate {
        let fact = self.factuality.of(self.page(), told);
        let fact = if self.past_participle(told) { (Status::Occurred, Polarity::Affirmed) } else { fact };
        let mut candidate = Candidate::new(EventKind::Signing, agreement.rule, told, told, fact);
        candidate.args = self.signatories(agreement, told);
        candidate.time = self.time_of(told, told);
        candidate.purpose = agreement.purpose.clone();
        self.add_venue(&mut candidate);
        candidate
    }
}
