//! Agreements: two or more sides that bind themselves, by a noun under a telling verb, or by "A and B agree to".
//!
//! One-sided promises, calls, proposals and failed talks give none. An agreement that a side leaves, or that is in force, needs one side.

use super::Extractor;
use super::factuality::verb;
use super::join::Joined;
use super::term::FoundTerm;
use crate::lexicon::agreements::AgreementWords;
use crate::model::actor::ActorKind;
use crate::model::agreement::{AgreementForm, AgreementStatus};
use crate::model::event::{EventKind, Polarity, Status};
use crate::syntax::{Label, Tag};

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
    /// The rule that made it.
    pub rule: &'static str,
}

/// What stands around an agreement's noun.
#[derive(Default)]
struct Around {
    parties: Vec<usize>,
    mediators: Vec<usize>,
    status: Option<AgreementStatus>,
    governor: Option<usize>,
    unreal: bool,
}

impl Extractor<'_> {
    /// All agreements of the document, joined with the signings and announcements among the events.
    pub(super) fn agreements(&self, events: &[Joined]) -> Vec<FoundAgreement> {
        let mut all: Vec<FoundAgreement> = Vec::new();
        for at in 0..self.page().words.len() {
            let found = if verb(self.page(), at) { self.agreed(at) } else { self.agreement_noun(at) };
            if let Some(found) = found {
                self.place_agreement(&mut all, found);
            }
        }
        all.retain(|a| self.binding(a));
        for agreement in &mut all {
            agreement.event = self.event_of(agreement, events);
        }
        all
    }

    /// The form of the agreement that a noun names.
    pub(super) fn form_at(&self, at: usize) -> Option<AgreementForm> {
        let page = self.page();
        let word = &page.words[at];
        let hyphened = at >= 2 && page.words[at - 1].lower == "-" && !page.words[at - 1].space_after;
        let lemma = if hyphened { format!("{}-{}", page.words[at - 2].lower, word.lemma) } else { word.lemma.clone() };
        let inner = matches!(word.label, Label::Compound | Label::Amod | Label::Nmod) && word.head > at;
        let before: Vec<&str> =
            (at.saturating_sub(4)..at).filter(|w| page.words[*w].sentence == word.sentence).map(|w| page.words[w].lower.as_str()).collect();
        let words = AgreementWords::embedded();
        let form = words
            .form(&lemma, before.iter().copied(), page.capital(at))
            .or_else(|| words.form(&word.lemma, before.iter().copied(), page.capital(at)));
        form.filter(|_| (word.tag.is_noun() || hyphened) && !inner)
    }

    fn agreement_noun(&self, at: usize) -> Option<FoundAgreement> {
        let form = self.form_at(at)?;
        let around = self.around_agreement(at);
        let governor = around.governor.unwrap_or(at);
        let (fact, polarity) = self.factuality.of(self.page(), governor);
        let back = self
            .page()
            .children_as(at, &[Label::Det, Label::Poss])
            .any(|d| crate::lexicon::names::NameWords::embedded().definite.contains(&self.page().words[d].lower));
        let status = match (polarity, fact) {
            _ if self.under_agreement(at).is_some() => AgreementStatus::InForce,
            _ if around.unreal => AgreementStatus::Negotiated,
            (Polarity::Negated, _) | (_, Status::Denied | Status::Cancelled) => AgreementStatus::Rejected,
            (_, Status::Occurred | Status::Ongoing) => around.status.unwrap_or(if form == AgreementForm::JointStatement {
                AgreementStatus::Announced
            } else {
                AgreementStatus::InForce
            }),
            _ => AgreementStatus::Negotiated,
        };
        if around.status.is_none() && !(around.parties.len() >= 2 || back) {
            return None;
        }
        let terms = self.terms_of(at, governor, &around.parties);
        Some(FoundAgreement {
            form,
            status,
            trigger: at,
            name: self.agreement_name(at),
            time: self.time_of(at, governor),
            purpose: self.agreement_purpose(at),
            reports: vec![(self.page().words[at].sentence, around.parties.clone(), (0..terms.len()).collect())],
            parties: around.parties,
            mediators: around.mediators,
            terms,
            event: None,
            back,
            rule: "noun:agreement",
        })
    }

    /// A name of its own: capitalised words up to the noun ("New START Treaty").
    fn agreement_name(&self, at: usize) -> Option<String> {
        let page = self.page();
        let mut start = at;
        while start > 0
            && page.words[start - 1].sentence == page.words[at].sentence
            && page.capital(start - 1)
            && matches!(page.words[start - 1].tag, Tag::Nnp | Tag::Nnps | Tag::Jj | Tag::Nn)
        {
            start -= 1;
        }
        (page.capital(at) && start < at).then(|| page.slice(start..at + 1).to_owned())
    }

    fn around_agreement(&self, at: usize) -> Around {
        let mut around = Around::default();
        self.sides_around(at, &mut around);
        let page = self.page();
        let mut top = at;
        while matches!(page.words[top].label, Label::Conj | Label::Appos)
            && !verb(page, page.words[top].head)
            && page.words[top].head != top
        {
            top = page.words[top].head;
        }
        let word = &page.words[top];
        match word.label {
            Label::Dobj | Label::Attr | Label::Oprd => self.under_verb(word.head, "object", &mut around),
            Label::Nsubjpass => self.passive_verb(word.head, &mut around),
            Label::Nsubj => self.as_subject(word.head, &mut around),
            Label::Pobj => self.behind_preposition(word.head, &mut around),
            _ => {}
        }
        around
    }

    /// Sides named around the noun: "between A and B", "with B", "US–Iraq", "signed by", "brokered by C".
    fn sides_around(&self, at: usize, around: &mut Around) {
        let page = self.page();
        let words = AgreementWords::embedded();
        for (preposition, objects) in self.slots.prepositions(at) {
            if words.has("between", &page.words[preposition].lower) {
                self.join_parties(around, &objects);
            }
        }
        for side in page.children_as(at, &[Label::Compound, Label::Amod, Label::Nmod, Label::Poss]) {
            if words.mediating.participles.contains(&page.words[side].lower) {
                let mediators: Vec<usize> = page.children(side).collect();
                let hyphened = side >= 2 && page.words[side - 1].lower == "-";
                let direct = hyphened.then(|| self.chains.actor_at(side - 2)).flatten();
                self.join_mediators(around, &mediators);
                around.mediators.extend(direct.filter(|d| !around.mediators.contains(d)).into_iter().collect::<Vec<_>>());
            } else if self.bindable(side) {
                self.join_parties(around, &[side]);
            }
        }
        for clause in page.children_as(at, &[Label::Acl, Label::Relcl]) {
            self.clause_around(clause, around);
        }
    }

    /// An adjective of a state counts as a side only beside another one.
    fn bindable(&self, side: usize) -> bool {
        let adjective = self.page().words[side].tag == Tag::Jj;
        !adjective
            || self.slots.conjuncts(side).len() > 1
            || self.page().words.get(side + 1).is_some_and(|w| matches!(w.lower.as_str(), "-" | "–"))
    }

    fn clause_around(&self, clause: usize, around: &mut Around) {
        let page = self.page();
        let words = AgreementWords::embedded();
        let lemma = &page.words[clause].lemma;
        let mediated = words.mediating.verbs.contains(lemma);
        for (preposition, objects) in self.slots.prepositions(clause) {
            let agent = page.words[preposition].label == Label::Agent || words.has("by", &page.words[preposition].lower);
            if mediated && agent {
                self.join_mediators(around, &objects);
            } else if words.has("between", &page.words[preposition].lower) {
                self.join_parties(around, &objects);
            }
        }
        around.status = around.status.or_else(|| words.status(lemma, "object")).or_else(|| mediated.then_some(AgreementStatus::Announced));
    }

    fn join_parties(&self, around: &mut Around, heads: &[usize]) {
        for (actor, _) in self.slots.all_actors(heads) {
            if self.kind(actor) != ActorKind::Place && !around.parties.contains(&actor) {
                around.parties.push(actor);
            }
        }
    }

    fn join_mediators(&self, around: &mut Around, heads: &[usize]) {
        for (actor, _) in self.slots.all_actors(heads) {
            if !around.mediators.contains(&actor) {
                around.mediators.push(actor);
            }
        }
    }

    /// "signed the deal", "reached an agreement with", "brokered a truce between".
    fn under_verb(&self, above: usize, slot: &str, around: &mut Around) {
        let page = self.page();
        let words = AgreementWords::embedded();
        let lemma = &page.words[above].lemma;
        if !verb(page, above) {
            return;
        }
        let subject = self.slots.subject(above);
        let mediating = words.mediating.verbs.contains(lemma) && around.parties.len() >= 2;
        let status = if mediating { Some(AgreementStatus::Announced) } else { words.status(lemma, slot) };
        around.unreal = !mediating && words.unreal.verbs.contains(lemma) || self.unreal_above(above);
        around.governor = Some(above);
        let Some(status) = status else { return };
        around.status = Some(status);
        if let Some(subject) = subject.filter(|s| !s.passive) {
            if mediating { self.join_mediators(around, &subject.heads) } else { self.join_parties(around, &subject.heads) }
        }
        for (preposition, objects) in self.slots.prepositions(above) {
            if words.has("with", &page.words[preposition].lower)
                || words.has("between", &page.words[preposition].lower) && page.words[preposition].label == Label::Prep
            {
                self.join_parties(around, &objects);
            }
        }
    }

    /// "failed to reach": what stands above the verb leaves nothing real.
    fn unreal_above(&self, above: usize) -> bool {
        let page = self.page();
        let word = &page.words[above];
        word.label == Label::Xcomp && AgreementWords::embedded().unreal.verbs.contains(&page.words[word.head].lemma)
    }

    /// "an agreement was signed by A and B", "a deal was reached between A and B", "was brokered by C".
    fn passive_verb(&self, above: usize, around: &mut Around) {
        let page = self.page();
        let words = AgreementWords::embedded();
        let lemma = &page.words[above].lemma;
        let mediating = words.mediating.verbs.contains(lemma);
        around.governor = Some(above);
        around.unreal = !mediating && words.unreal.verbs.contains(lemma);
        around.status = words.status(lemma, "object").or_else(|| mediating.then_some(AgreementStatus::Announced)).or(around.status);
        for (preposition, objects) in self.slots.prepositions(above) {
            let agent = page.words[preposition].label == Label::Agent || words.has("by", &page.words[preposition].lower);
            if agent && mediating {
                self.join_mediators(around, &objects);
            } else if words.has("between", &page.words[preposition].lower) {
                self.join_parties(around, &objects);
            }
        }
    }

    fn as_subject(&self, above: usize, around: &mut Around) {
        let words = AgreementWords::embedded();
        around.status = words.subject_status(&self.page().words[above].lemma).or(around.status);
        around.governor = Some(above);
    }

    /// "agreed to a ceasefire", "withdrew from the treaty", "agreed on a deal".
    fn behind_preposition(&self, preposition: usize, around: &mut Around) {
        let page = self.page();
        let name = page.words[preposition].lower.clone();
        let mut above = page.words[preposition].head;
        if !verb(page, above) && matches!(page.words[above].label, Label::Prep | Label::Advmod | Label::Prt) {
            above = page.words[above].head;
        }
        if verb(page, above) && AgreementWords::embedded().status(&page.words[above].lemma, &name).is_some() {
            self.under_verb(above, &name, around);
        }
    }

    /// "A and B agree to build", "A agreed with B to exchange".
    fn agreed(&self, at: usize) -> Option<FoundAgreement> {
        let page = self.page();
        let words = AgreementWords::embedded();
        if !words.has("verbs", &page.words[at].lemma) || self.names_agreement(at) {
            return None;
        }
        let subject = self.slots.subject(at).filter(|s| !s.passive)?;
        let mut around = Around::default();
        self.join_parties(&mut around, &subject.heads);
        for object in self.slots.prepositions(at).into_iter().filter(|(p, _)| words.has("with", &page.words[*p].lower)).flat_map(|(_, o)| o)
        {
            self.join_parties(&mut around, &[object]);
        }
        let (fact, polarity) = self.factuality.of(page, at);
        let real = matches!(fact, Status::Occurred | Status::Ongoing) && polarity == Polarity::Affirmed;
        let bound = page.children_as(at, &[Label::Xcomp, Label::Ccomp, Label::Advcl]).next().is_some()
            || !self.slots.prepositions(at).is_empty()
            || !self.slots.objects(at).is_empty();
        if around.parties.len() < 2 || !bound {
            return None;
        }
        let terms = self.agreed_terms(at, &around.parties);
        Some(FoundAgreement {
            form: AgreementForm::Deal,
            status: if real { AgreementStatus::Announced } else { AgreementStatus::Negotiated },
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
            rule: "verb:agree",
        })
    }

    /// True where the verb's own object or complement names an agreement, which then tells it.
    fn names_agreement(&self, at: usize) -> bool {
        let objects = self.slots.objects(at).into_iter().chain(self.slots.prepositions(at).into_iter().flat_map(|(_, o)| o));
        objects.filter(|o| self.form_at(*o).is_some()).count() > 0
    }

    fn agreement_purpose(&self, at: usize) -> Option<String> {
        let page = self.page();
        let clause = page.children_as(at, &[Label::Acl, Label::Relcl, Label::Xcomp]).find(|c| page.words[*c].tag == Tag::Vb)?;
        Some(page.slice(page.subtree(clause)).trim_end_matches(['.', ',']).to_owned())
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
        let shared = new.parties.iter().filter(|p| known.parties.iter().any(|k| self.stand_for_one(**p, *k))).count();
        let unreal = |a: &FoundAgreement| matches!(a.status, AgreementStatus::Negotiated | AgreementStatus::Rejected);
        let reference = new.back && new.name.is_none() && shared == new.parties.len();
        let times = new.time.zip(known.time).is_none_or(|(a, b)| self.times[a].date.compatible(&self.times[b].date));
        let names = new.name.as_ref().zip(known.name.as_ref()).is_none_or(|(a, b)| a == b);
        let near_form = new.form == known.form || matches!(new.form, AgreementForm::Deal) || matches!(known.form, AgreementForm::Deal);
        unreal(known) == unreal(new)
            && times
            && names
            && near_form
            && (reference || (shared >= 2 && shared >= new.parties.len().min(known.parties.len())))
    }

    fn add_to(&self, known: &mut FoundAgreement, new: FoundAgreement) {
        let offset = known.terms.len();
        let (sentence, parties, terms) = new.reports.into_iter().next().unwrap_or_default();
        known.terms.extend(new.terms);
        known.reports.push((sentence, parties, terms.into_iter().map(|t| t + offset).collect()));
        for party in new.parties {
            if !known.parties.iter().any(|k| self.stand_for_one(*k, party)) {
                known.parties.push(party);
            }
        }
        for mediator in new.mediators {
            if !known.mediators.contains(&mediator) {
                known.mediators.push(mediator);
            }
        }
        known.name = known.name.take().or(new.name);
        known.time = known.time.or(new.time);
        known.purpose = known.purpose.take().or(new.purpose);
        if known.form == AgreementForm::Deal {
            known.form = new.form;
        }
    }

    /// Enough sides for what is said of it.
    fn binding(&self, agreement: &FoundAgreement) -> bool {
        use AgreementStatus::{Amended, Ended, Extended, InForce, Suspended, Withdrawn};
        let sides = agreement.parties.len();
        let one_is_enough = matches!(agreement.status, Withdrawn | Ended | Suspended | Extended | Amended | InForce)
            && (agreement.name.is_some() || !agreement.back)
            && agreement.rule != "verb:agree";
        sides >= 2 || (sides == 1 && one_is_enough && agreement.name.is_some())
    }

    fn event_of(&self, agreement: &FoundAgreement, events: &[Joined]) -> Option<usize> {
        let near = |e: &Joined| e.reports.iter().any(|r| agreement.reports.iter().any(|(s, ..)| *s == r.sentence));
        let shares = |e: &Joined| e.main.args.iter().any(|a| agreement.parties.iter().any(|p| self.stand_for_one(a.actor, *p)));
        events.iter().position(|e| matches!(e.main.kind, EventKind::Signing | EventKind::Announcement) && near(e) && shares(e))
    }
}
