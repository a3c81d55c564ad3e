//! Agreements: two or more sides that bind themselves, by a noun under a telling verb, or by "A and B agree to".
//!
//! One-sided promises, calls, proposals and failed talks give none. An agreement that a side leaves, or that is in force, needs one side.

mod agreed;
mod around;
mod mediator;
mod noun;
mod sides;
mod signing;

use super::Extractor;
use super::factuality::verb;
use super::join::Joined;
use super::term::FoundTerm;
use crate::lexicon::agreements::AgreementWords;
use crate::model::actor::ActorKind;
use crate::model::agreement::{AgreementForm, AgreementStatus};
use crate::model::event::EventKind;
use std::collections::HashMap;

/// A report of an agreement.
#[derive(Clone, Debug)]
pub struct FoundAgreement {
    /// Its shape.
    pub form: AgreementForm,
    /// How it stands.
    pub status: AgreementStatus,
    /// The telling word.
    pub trigger: usize,
    /// The sides.
    pub parties: Vec<usize>,
    /// Who brought them together.
    pub mediators: Vec<usize>,
    /// Its own name.
    pub name: Option<String>,
    /// Its time expression.
    pub time: Option<usize>,
    /// What is owed.
    pub terms: Vec<FoundTerm>,
    /// The words of its purpose.
    pub purpose: Option<String>,
    /// Sentences that report it, with the parties each names and the terms each gives.
    pub reports: Vec<(usize, Vec<usize>, Vec<usize>)>,
    /// Its signing or announcement, by its place in the list of events.
    pub event: Option<usize>,
    /// True where it refers back ("the agreement").
    pub back: bool,
    /// The verb or noun that says what became of it.
    pub told: Option<usize>,
    /// True where its time stands in its own phrase ("the 2015 accord").
    pub dated: bool,
    /// True where the sides are only those of the clause under it ("under the deal, A will").
    pub borrowed: bool,
    /// True where nameless states or groups are a side.
    pub crowd: bool,
    /// The rule that made it.
    pub rule: &'static str,
}

/// What stands around an agreement's noun.
#[derive(Default)]
pub(super) struct Around {
    /// The sides.
    pub parties: Vec<usize>,
    /// Who brought them together.
    pub mediators: Vec<usize>,
    /// What the words around make of it.
    pub status: Option<AgreementStatus>,
    /// The verb whose tense it shares.
    pub governor: Option<usize>,
    /// True where it is only wished for.
    pub unreal: bool,
    /// True where a participle says that it was made.
    pub made: bool,
    /// The participle or relative clause that says so ("the deal signed by").
    pub clause: Option<usize>,
    /// True where nameless states or groups are a side.
    pub crowd: bool,
    /// True where the sides stand behind "reached by".
    pub by_others: bool,
    /// True where one side announces what it has with another.
    pub announced_by_one: bool,
    /// True where it holds, whatever the clause says of the time to come.
    pub holds: bool,
    /// True where what it will do is told as of a thing that is there.
    pub told: bool,
    /// True where the clause stands under it.
    pub under: bool,
}

impl Extractor<'_> {
    /// All agreements of the document, joined with the signings and announcements among the events.
    pub(super) fn agreements(&self, events: &mut Vec<Joined>) -> Vec<FoundAgreement> {
        let mut all: Vec<FoundAgreement> = Vec::new();
        for at in 0..self.page().words.len() {
            let agreed = if verb(self.page(), at) { self.agreed(at) } else { None };
            if let Some(found) = agreed.or_else(|| self.agreement_noun(at)) {
                self.place_agreement(&mut all, found);
            }
        }
        all.retain(|a| self.binding(a));
        self.finish_agreements(&mut all);
        self.add_signings(&mut all, events);
        for agreement in &mut all {
            agreement.event = self.event_of(agreement, events);
            if let Some(index) = agreement.event {
                self.date_signing(&mut events[index], agreement);
            }
        }
        all
    }

    /// Mediators, and terms of the sentence after, once all agreements are known.
    fn finish_agreements(&self, all: &mut [FoundAgreement]) {
        let mut reported: HashMap<usize, usize> = HashMap::new();
        all.iter().flat_map(|a| a.reports.iter()).for_each(|r| *reported.entry(r.0).or_default() += 1);
        let alone = |sentence: usize| reported.get(&sentence) == Some(&1);
        for agreement in all.iter_mut() {
            let made = agreement.time.filter(|_| self.made(agreement)).and_then(|t| self.times[t].date.day());
            self.add_mediators(agreement, &alone);
            let last = agreement.reports.last().map_or(0, |r| r.0);
            let real = !matches!(agreement.status, AgreementStatus::Negotiated | AgreementStatus::Rejected);
            if real && !reported.contains_key(&(last + 1)) {
                let more = self.following_terms(last, agreement.trigger, &agreement.parties);
                agreement.terms.extend(more);
            }
            for term in agreement.terms.iter_mut() {
                made.into_iter().for_each(|day| self.recount(term, day));
            }
        }
    }

    /// Joins a report with an agreement told before: same sides, or a reference back.
    fn place_agreement(&self, all: &mut Vec<FoundAgreement>, new: FoundAgreement) {
        let known = all.iter_mut().rev().take(100).find(|a| self.same_agreement(a, &new));
        match known {
            Some(known) => self.add_to(known, new),
            None => all.push(new),
        }
    }

    fn same_agreement(&self, known: &FoundAgreement, new: &FoundAgreement) -> bool {
        let shared = new.parties.iter().filter(|p| known.parties.iter().any(|k| self.same_side(**p, *k))).count();
        let unreal = |a: &FoundAgreement| matches!(a.status, AgreementStatus::Negotiated | AgreementStatus::Rejected);
        // A joint statement that names an agreement of the same sides is not that agreement.
        let cites = known.form == AgreementForm::JointStatement && !new.back;
        let near_form = new.form == known.form || new.form == AgreementForm::Deal && !cites || known.form == AgreementForm::Deal;
        let borrowed = new.back && new.borrowed && near_form;
        let reference = new.back && new.name.is_none() && shared == new.parties.len() || borrowed;
        let times = new.time.zip(known.time).is_none_or(|(a, b)| self.times[a].date.compatible(&self.times[b].date));
        let names = new.name.as_ref().zip(known.name.as_ref()).is_none_or(|(a, b)| a == b);
        unreal(known) == unreal(new)
            && times
            && names
            && near_form
            && (new.form == known.form || new.back || known.time.is_some() == new.time.is_some())
            && (reference || (shared >= 2 && shared >= new.parties.len().min(known.parties.len())))
    }

    fn add_to(&self, known: &mut FoundAgreement, new: FoundAgreement) {
        let offset = known.terms.len();
        let (sentence, parties, mut terms) = new.reports.into_iter().next().unwrap_or_default();
        let same =
            |a: &FoundTerm, b: &FoundTerm| a.verb != b.verb && a.verb == new.trigger && (&a.deadline, &a.until) == (&b.deadline, &b.until);
        if new.terms.iter().any(|t| known.terms.iter().any(|k| same(t, k))) {
            terms.clear();
        }
        let new = FoundAgreement { terms: new.terms.into_iter().take(terms.len()).collect(), reports: Vec::new(), ..new };
        known.terms.extend(new.terms);
        known.reports.push((sentence, parties, terms.into_iter().map(|t| t + offset).collect()));
        for party in new.parties.into_iter().filter(|_| !new.borrowed) {
            if !known.parties.iter().any(|k| self.same_side(*k, party)) {
                known.parties.push(party);
            }
        }
        for mediator in new.mediators {
            if !known.mediators.contains(&mediator) {
                known.mediators.push(mediator);
            }
        }
        use AgreementStatus::{Amended, Announced, Extended, InForce, Signed, Suspended};
        if matches!(known.status, Announced | InForce) && matches!(new.status, Signed | Extended | Suspended | Amended) {
            (known.status, known.told) = (new.status, new.told);
        }
        known.crowd |= new.crowd;
        known.name = known.name.take().or(new.name);
        // The day on which it ran out or was left does not date it.
        let dates = new.dated || matches!(new.status, Announced | Signed | AgreementStatus::Negotiated);
        let time = new.time.filter(|_| dates);
        known.dated |= new.dated && known.time.is_none();
        known.told = known.told.or(new.told);
        known.time = known.time.or(time);
        known.purpose = known.purpose.take().or(new.purpose);
        if known.form == AgreementForm::Deal {
            known.form = new.form;
        }
    }

    /// Enough sides for what is said of it.
    fn binding(&self, agreement: &FoundAgreement) -> bool {
        use AgreementStatus::{Amended, Ended, Extended, InForce, Signed, Suspended, Withdrawn};
        let parties = &agreement.parties;
        let own = |i: usize| !parties[..i].iter().any(|p| self.same_side(*p, parties[i]) || self.forces_of(*p, parties[i]));
        let sides = (0..parties.len()).filter(|i| own(*i)).count() + usize::from(agreement.crowd);
        // "A told his fellow leaders ... the leaders agreed": one of them and the rest of them are no two sides.
        let person = |p: &usize| self.kind(*p) == ActorKind::Person;
        let rest = |p: &usize| {
            let name = self.chains.actors[*p].name.to_lowercase();
            self.nameless(*p) && name.rsplit(' ').next().is_some_and(|last| AgreementWords::embedded().has("fellows", last))
        };
        let fellows = parties.iter().any(rest) && parties.iter().all(|p| person(p) || rest(p));
        if fellows || agreement.parties.iter().all(|p| self.nameless(*p)) || self.business(&agreement.parties) {
            return false;
        }
        let one_is_enough = matches!(agreement.status, Withdrawn | Ended | Suspended | Extended | Amended | InForce | Signed)
            && (agreement.name.is_some() || !agreement.back)
            && agreement.rule == "noun:agreement";
        sides >= 2 || (sides == 1 && one_is_enough && agreement.name.is_some())
    }

    /// True for the forces or a body of a state and that state.
    fn forces_of(&self, a: usize, b: usize) -> bool {
        let force = |x: usize| matches!(self.kind(x), ActorKind::SecurityForce | ActorKind::GovernmentBody);
        let whose = |x: usize, y: usize| force(x) && self.kind(y) == ActorKind::State && self.chains.represents(x) == Some(y);
        // "the government ... the country's troops"
        let one = || self.chains.represents(a).filter(|s| self.kind(*s) == ActorKind::State);
        let both = force(a) && force(b) && one().is_some() && self.chains.represents(b) == one();
        both || whose(a, b) || whose(b, a)
    }

    /// True where its time is the day on which it was made.
    fn made(&self, agreement: &FoundAgreement) -> bool {
        matches!(
            agreement.status,
            AgreementStatus::Announced | AgreementStatus::Signed | AgreementStatus::Extended | AgreementStatus::InForce
        )
    }

    /// True where only companies and private people are sides.
    pub(super) fn business(&self, sides: &[usize]) -> bool {
        let company = |a: usize| matches!(self.kind(a), ActorKind::Company | ActorKind::Media);
        let private = |a: usize| {
            let league = self.kind(a) == ActorKind::InternationalOrganization && self.chains.actors[a].key.is_none();
            league
                || self.kind(a) == ActorKind::Organization
                || self.kind(a) == ActorKind::GovernmentBody && self.chains.actors[a].of.is_none() && self.chains.actors[a].key.is_none()
                || self.kind(a) == ActorKind::Person && self.chains.office_of_person(a).is_none()
        };
        sides.iter().any(|p| company(*p)) && sides.iter().all(|p| company(*p) || private(*p))
    }

    /// The signing or announcement of an agreement, by its place among the events.
    pub(super) fn event_of(&self, agreement: &FoundAgreement, events: &[Joined]) -> Option<usize> {
        events.iter().position(|e| matches!(e.main.kind, EventKind::Signing | EventKind::Announcement) && self.shares(agreement, e))
    }

    /// True for an event of one of its sentences that one of its sides took part in.
    fn shares(&self, agreement: &FoundAgreement, e: &Joined) -> bool {
        let near = e.reports.iter().any(|r| agreement.reports.iter().any(|(s, ..)| *s == r.sentence));
        near && e.main.args.iter().any(|a| agreement.parties.iter().any(|p| self.same_side(a.actor, *p)))
    }
}
