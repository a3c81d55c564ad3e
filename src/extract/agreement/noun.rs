//! Nouns that name agreements: their form, their own name, and what the clause around makes of them.

use super::{Around, FoundAgreement};
use crate::extract::Extractor;
use crate::extract::factuality::verb;
use crate::lexicon::agreements::AgreementWords;
use crate::lexicon::calendar::Marker;
use crate::lexicon::names::NameWords;
use crate::mention::date::FoundTime;
use crate::mention::date::resolve::Expr;
use crate::model::actor::ActorKind;
use crate::model::agreement::{AgreementForm, AgreementStatus};
use crate::model::date::TimeKind;
use crate::model::event::{Polarity, Status};
use crate::syntax::{Label, Tag};
use std::ops::Range;

/// How far behind an agreement's noun "signed" may stand.
const SIGNED_REACH: usize = 8;

impl Extractor<'_> {
    /// The form of the agreement that a noun names.
    pub(in crate::extract) fn form_at(&self, at: usize) -> Option<AgreementForm> {
        let page = self.page();
        let word = &page.words[at];
        let hyphened = at >= 2 && page.words[at - 1].lower == "-" && !page.words[at - 1].space_after;
        let lemma = if hyphened { format!("{}-{}", page.words[at - 2].lower, word.lemma) } else { word.lemma.clone() };
        let inner = matches!(word.label, Label::Compound | Label::Amod | Label::Nmod) && word.head > at;
        let words = AgreementWords::embedded();
        if inner || !(words.names(&lemma) || words.names(&word.lemma)) {
            return None;
        }
        let before: Vec<&str> =
            (at.saturating_sub(4)..at).filter(|w| page.words[*w].sentence == word.sentence).map(|w| page.words[w].lower.as_str()).collect();
        let form = words
            .form(&lemma, before.iter().copied(), page.capital(at))
            .or_else(|| words.form(&word.lemma, before.iter().copied(), page.capital(at)))
            .or_else(|| words.signed_form(&word.lemma).filter(|form| self.signed_object(at) || self.concluded(at, *form)));
        let noun = word.tag.is_noun() || matches!(word.label, Label::Dobj | Label::Pobj | Label::Nsubjpass);
        form.filter(|_| noun || hyphened)
    }

    /// True for what is signed: the object of a verb of signing, or the subject of its passive.
    fn signed_object(&self, at: usize) -> bool {
        let word = &self.page().words[at];
        matches!(word.label, Label::Dobj | Label::Nsubjpass) && self.signs(word.head)
    }

    /// "concluded a protocol", "adopted a declaration": verbs whose object binds those who do it.
    fn concluded(&self, at: usize, form: AgreementForm) -> bool {
        let word = &self.page().words[at];
        let verb = &self.page().words[word.head].lemma;
        let words = AgreementWords::embedded();
        let joint = form == AgreementForm::JointStatement && words.has("adopting", verb);
        matches!(word.label, Label::Dobj | Label::Nsubjpass) && (joint || words.has("concluding", verb))
    }

    /// The agreement that a noun tells of, where it is told as real or planned.
    pub(super) fn agreement_noun(&self, at: usize) -> Option<FoundAgreement> {
        let form = self.form_at(at)?;
        let word = &self.page().words[at];
        if word.label == Label::Appos && self.form_at(word.head).is_some() {
            return None;
        }
        let around = self.around_agreement(at);
        let governor = around.governor.unwrap_or(at);
        let name = self.agreement_words(at);
        let back = self
            .page()
            .children_as(at, &[Label::Det, Label::Poss])
            .any(|d| NameWords::embedded().definite.contains(&self.page().words[d].lower));
        let status = self.agreement_status(&around, (at, governor), form)?;
        if around.status.is_none() && !(around.parties.len() >= 2 || back) {
            return None;
        }
        let mut parties = around.parties;
        parties.retain(|p| !self.only_named_in(*p, name.clone()));
        let own = self.own_time(at).or_else(|| around.clause.and_then(|c| self.time_of(c, c)));
        let terms = self.terms_of(at, governor, &parties);
        Some(FoundAgreement {
            form,
            status,
            trigger: at,
            name: (name.len() > 1).then(|| self.page().slice(name).to_owned()),
            time: own.or_else(|| self.time_of(at, governor)).filter(|t| !self.stretches(*t)),
            purpose: self.agreement_purpose(at),
            reports: vec![(self.page().words[at].sentence, parties.clone(), (0..terms.len()).collect())],
            parties,
            mediators: around.mediators,
            terms,
            event: None,
            back,
            told: around.clause.filter(|c| self.signs(*c)).or(around.governor),
            dated: own.is_some(),
            borrowed: around.under,
            crowd: around.crowd,
            rule: "noun:agreement",
        })
    }

    /// How it stands; none where the text only wishes for it.
    fn agreement_status(&self, around: &Around, (at, governor): (usize, usize), form: AgreementForm) -> Option<AgreementStatus> {
        use AgreementStatus::{Amended, Announced, Ended, Extended, InForce, Negotiated, Rejected, Suspended, Withdrawn};
        let (fact, polarity) = self.factuality.of(self.page(), governor);
        let denied = polarity == Polarity::Affirmed && self.factuality.of(self.page(), at).1 == Polarity::Negated;
        // A ceasefire that one side announces binds that side alone.
        let page = self.page();
        let alone = form == AgreementForm::Ceasefire && around.announced_by_one
            || page.children(governor).any(|c| AgreementWords::embedded().has("alone", &page.words[c].lower));
        // "a joint statement criticising C": what two say of a third binds neither.
        let of_others =
            page.children_as(at, &[Label::Acl, Label::Relcl]).any(|c| AgreementWords::embedded().has("denouncing", &page.words[c].lemma));
        if around.unreal || alone || form == AgreementForm::JointStatement && of_others {
            return None;
        }
        // "refused to accept a deal agreed between B and C": made, whatever is said of it.
        let made =
            around.clause.filter(|c| around.made && around.parties.len() > 1 && page.children_as(*c, &[Label::Aux]).next().is_none());
        if let Some(told) = made.filter(|c| page.words[*c].tag == Tag::Vbn).and(around.status).filter(|_| polarity == Polarity::Affirmed) {
            return Some(told);
        }
        let plain = if form == AgreementForm::JointStatement { Announced } else { InForce };
        match (if denied { Polarity::Negated } else { polarity }, fact) {
            (Polarity::Affirmed, Status::Occurred | Status::Ongoing) => Some(around.status.unwrap_or(plain)),
            (Polarity::Affirmed, _) if around.holds => Some(InForce),
            (Polarity::Affirmed, Status::Planned) if around.told && around.parties.len() >= 2 => Some(Announced),
            // What is not renewed runs out.
            (Polarity::Negated, _) if around.status == Some(Extended) && !denied => Some(Ended),
            (Polarity::Negated, _) | (_, Status::Denied | Status::Cancelled) => Some(Rejected),
            // Notice of leaving is leaving.
            (_, Status::Planned | Status::Announced)
                if matches!(around.status, Some(Withdrawn | Extended | Suspended | Ended | Amended)) =>
            {
                around.status
            }
            (_, Status::Planned | Status::Announced) if around.status != Some(InForce) => Some(Negotiated),
            _ => None,
        }
    }

    /// "the 2015 accord", "a 1987 treaty" in apposition: a time before the noun, in its own phrase.
    fn own_time(&self, at: usize) -> Option<usize> {
        let page = self.page();
        let mut nouns = vec![at];
        nouns.extend(page.children_as(at, &[Label::Appos]).filter(|a| self.form_at(*a).is_some()));
        let before = |t: &FoundTime, noun: usize| t.kind == TimeKind::Date && page.words[t.core.end - 1].head == noun && t.core.end <= noun;
        self.times.iter().position(|t| nouns.iter().any(|n| before(t, *n))).or_else(|| self.time_signed(at))
    }

    /// "extended the treaty on energy signed on 5 February": the time right behind the participle, which may hang on what it is about.
    fn time_signed(&self, at: usize) -> Option<usize> {
        let page = self.page();
        let own = |w: usize| page.words[w].label == Label::Acl && page.ancestors(w).take(4).any(|a| a == at);
        let participle =
            (at + 1..page.words.len().min(at + SIGNED_REACH)).find(|w| page.words[*w].tag == Tag::Vbn && own(*w) && self.signs(*w))?;
        self.times.iter().position(|t| t.kind == TimeKind::Date && t.words.start == participle + 1)
    }

    /// A stretch of days tells how long, not when it was made.
    fn stretches(&self, time: usize) -> bool {
        matches!(self.times[time].expr, Expr::Range(..) | Expr::DayRange { .. }) || self.times[time].shape == Some(Marker::Since)
    }

    /// True for an actor that is nothing but words of the agreement's own name.
    fn only_named_in(&self, actor: usize, name: Range<usize>) -> bool {
        let organization = !matches!(self.kind(actor), ActorKind::State | ActorKind::Person);
        organization && name.clone().any(|w| self.chains.actor_at(w) == Some(actor)) && {
            let sentence = self.page().sentence_of(name.start).map_or(0..0, |s| s.words.clone());
            !sentence.filter(|w| !name.contains(w)).any(|w| self.chains.actor_at(w) == Some(actor))
        }
    }

    /// The words of its own name: capitalised words up to the noun ("New START Treaty"), and what the noun is on or of ("Treaty on Open Skies").
    fn agreement_words(&self, at: usize) -> Range<usize> {
        let page = self.page();
        let sentence = page.words[at].sentence;
        let first = page.sentence_of(at).map_or(at, |s| s.words.start);
        let within = |w: usize| page.words.get(w).is_some_and(|x| x.sentence == sentence);
        let named = |w: usize| page.capital(w) && matches!(page.words[w].tag, Tag::Nnp | Tag::Nnps | Tag::Jj | Tag::Nn);
        let mut start = at;
        let plain = |w: usize| page.words[w].tag == Tag::Nn && page.words[w].label == Label::Compound && !page.capital(w);
        while !page.capital(at) && start > first && at - start < 2 && plain(start - 1) {
            start -= 1;
        }
        let common = start;
        while start > first
            && (named(start - 1)
                || page.words[start - 1].lower == "-" && start > first + 1 && (named(start - 2) || page.words[start - 2].tag == Tag::Afx))
        {
            start -= 1;
        }
        let mut end = at + 1;
        let links = |w: usize| within(w) && AgreementWords::embedded().has("name_links", &page.words[w].lower);
        while page.capital(at) && (within(end) && named(end) || links(end) && within(end + 1) && named(end + 1)) {
            end += 1;
        }
        let lower = !page.capital(at);
        let owner = |w: usize| self.chains.actor_at(w).is_some_and(|a| self.kind(a) != ActorKind::Place);
        if lower && (start == common || start == first || (start..at).any(owner) || start + 1 == common && page.words[start].tag == Tag::Jj)
        {
            at..at + 1
        } else {
            start..end
        }
    }

    fn agreement_purpose(&self, at: usize) -> Option<String> {
        let page = self.page();
        let clause = page.children_as(at, &[Label::Acl, Label::Relcl, Label::Xcomp]).find(|c| page.words[*c].tag == Tag::Vb)?;
        Some(page.slice(page.subtree(clause)).trim_end_matches(['.', ',']).to_owned())
    }

    /// True where the verb's own object or complement names an agreement, which then tells it.
    pub(super) fn names_agreement(&self, at: usize) -> bool {
        let page = self.page();
        let words = AgreementWords::embedded();
        let behind = self.slots.prepositions(at).into_iter();
        let told = behind.filter(|(p, _)| words.status(&page.words[at].lemma, &page.words[*p].lower).is_some()).flat_map(|(_, o)| o);
        verb(page, at) && self.slots.objects(at).into_iter().chain(told).any(|o| self.form_at(o).is_some())
    }
}
