//! What stands around an agreement's noun: its sides, and the verb or noun above that tells what became of it.

use super::Around;
use crate::extract::Extractor;
use crate::extract::factuality::verb;
use crate::lexicon::agreements::AgreementWords;
use crate::lexicon::frames::Frames;
use crate::model::actor::ActorKind;
use crate::model::agreement::AgreementStatus;
use crate::model::event::EventKind;
use crate::syntax::{Label, Tag};

impl Extractor<'_> {
    pub(super) fn around_agreement(&self, at: usize) -> Around {
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
            Label::Nsubj => self.as_subject(word.head, at, &mut around),
            Label::Pobj => self.behind_preposition(word.head, at, &mut around),
            _ => {}
        }
        around.unreal |= self.still_to_come(top);
        // "the consensus reached by the two leaders": whoever stands in the clause above is no side.
        if around.parties.len() == 1 && around.made && !around.unreal && !around.by_others {
            self.join_clause(&mut around, at);
        }
        around
    }

    /// Sides named around the noun: "between A and B", "with B", "US–Iraq", "signed by", "brokered by C".
    fn sides_around(&self, at: usize, around: &mut Around) {
        let page = self.page();
        let words = AgreementWords::embedded();
        for (preposition, objects) in self.sided(at) {
            if words.has("between", &page.words[preposition].lower) {
                self.join_parties(around, &objects);
                around.crowd |= self.nameless_beside(&objects);
            } else if words.has("aided", &page.words[preposition].lower) && self.aids(at) {
                self.join_parties(around, &objects);
            }
        }
        let subject = matches!(page.words[at].label, Label::Nsubj | Label::Nsubjpass);
        for side in page.children_as(at, &[Label::Compound, Label::Amod, Label::Nmod, Label::Poss]) {
            if words.mediating.participles.contains(&page.words[side].lower) {
                self.join_mediators(around, &page.children(side).collect::<Vec<_>>());
            } else if (subject || page.words[side].tag != Tag::PrpS) && self.bindable(side) && self.may_describe(side, at) {
                self.join_parties(around, &[side]);
            }
        }
        for clause in page.children_as(at, &[Label::Acl, Label::Relcl]) {
            self.clause_around(clause, around);
            // "brokered by A and signed by B and C"
            for more in page.children_as(clause, &[Label::Conj]).filter(|c| matches!(page.words[*c].tag, Tag::Vbn | Tag::Vbd)) {
                if page.children_as(more, &[Label::Nsubj, Label::Dobj]).next().is_none() {
                    self.clause_around(more, around);
                }
            }
        }
        for apposed in page.children_as(at, &[Label::Appos]).filter(|a| *a > at && self.form_at(*a).is_some()) {
            self.sides_around(apposed, around);
        }
    }

    /// "talks on a truce", "progress towards a deal": the noun above says that it is not there yet.
    fn still_to_come(&self, at: usize) -> bool {
        let page = self.page();
        let word = &page.words[at];
        if word.label != Label::Pobj {
            return false;
        }
        let above = page.words[word.head].head;
        let lemma = &page.words[above].lemma;
        let talks = Frames::embedded().noun(lemma).is_some_and(|row| row.kind == EventKind::Meeting);
        let toward = AgreementWords::embedded().has("toward_prepositions", &page.words[word.head].lower);
        !verb(page, above) && toward && (talks || AgreementWords::embedded().has("toward", lemma))
    }

    /// "support for the conclusion of a treaty", "hopes for the signing": what stands above says that it is only wished for.
    fn only_wished(&self, noun: usize) -> bool {
        let page = self.page();
        let word = &page.words[noun];
        let above = page.words[word.head].head;
        let words = AgreementWords::embedded();
        word.label == Label::Pobj
            && !verb(page, above)
            && words.has("toward_prepositions", &page.words[word.head].lower)
            && words.has("wishes", &page.words[above].lemma)
    }

    /// "a bailout deal".
    fn aids(&self, at: usize) -> bool {
        let page = self.page();
        page.children_as(at, &[Label::Compound]).any(|c| AgreementWords::embedded().has("aid", &page.words[c].lower))
    }

    /// Before the noun stands a side, not a name that the tables do not know ("the Prespa agreement").
    fn may_describe(&self, side: usize, at: usize) -> bool {
        let unknown = self
            .chains
            .actor_at(side)
            .is_some_and(|a| matches!(self.kind(a), ActorKind::Person | ActorKind::Organization | ActorKind::Company));
        // "the Elysée Treaty", "the Minsk agreement": a seat or a capital alone is where it was made.
        let form = self.chains.mentions.at(side).map(|m| m.form);
        let seat = form == Some(crate::model::mention::Form::Metonym) && self.page().words[side].label != Label::Poss;
        if seat && self.slots.conjuncts(side).len() < 2 {
            return false;
        }
        !self.in_name(side, at) && (self.page().words[side].label == Label::Poss || !unknown || self.slots.conjuncts(side).len() > 1)
    }

    /// True for an organisation made of the words of a treaty's own name ("Nuclear Forces").
    fn in_name(&self, side: usize, at: usize) -> bool {
        let page = self.page();
        let state = self.chains.actor_at(side).is_some_and(|a| self.kind(a) == ActorKind::State);
        page.capital(at) && page.capital(side) && !state && page.words[side].label != Label::Poss
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
        let above = if page.words[clause].label == Label::Conj { page.words[clause].head } else { clause };
        let passive = page.words[above].label == Label::Acl || page.children_as(above, &[Label::Auxpass]).next().is_some();
        let participle = page.words[clause].tag == Tag::Vbn || clause != above;
        let status = words.status(lemma, "object").filter(|_| passive && participle);
        for (preposition, objects) in self.sided(clause) {
            let agent = page.words[preposition].label == Label::Agent || words.has("by", &page.words[preposition].lower);
            if mediated && agent {
                self.join_mediators(around, &objects);
            } else if words.has("between", &page.words[preposition].lower) && (status.is_some() || !agent) {
                around.by_others |= agent;
                self.join_parties(around, &objects);
            }
        }
        around.status = around.status.or(status).or_else(|| mediated.then_some(AgreementStatus::Announced));
        around.made |= status.is_some() || mediated;
        around.clause = around.clause.or(status.map(|_| clause));
    }

    pub(super) fn join_mediators(&self, around: &mut Around, heads: &[usize]) {
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
        let explicit = around.parties.len() >= 2;
        // "is negotiating pacts with A, B and C": whoever does so is a side, and these do not bind each other.
        let texts = self.slots.objects(above).into_iter().flat_map(|o| self.sided(o)).collect::<Vec<_>>();
        let own = texts.iter().any(|(p, _)| Frames::embedded().has("with", &page.words[*p].lower));
        let others = texts.iter().any(|(p, _)| Frames::embedded().has("between", &page.words[*p].lower));
        let mediating = words.mediating.verbs.contains(lemma) && explicit && (others || !own);
        around.governor = Some(above);
        if words.presuming.verbs.contains(lemma) {
            around.status = around.status.or(Some(AgreementStatus::Announced)).filter(|_| explicit);
            around.unreal = !explicit;
            return;
        }
        let status = if mediating { Some(AgreementStatus::Announced) } else { words.status(lemma, slot) };
        around.unreal = !mediating && words.unreal.verbs.contains(lemma) || self.unreal_above(above);
        let Some(status) = status else { return };
        around.status = Some(status);
        if mediating {
            let subject = self.slots.subject(above).filter(|s| !s.passive);
            self.join_mediators(around, &subject.map(|s| s.heads).unwrap_or_default());
        } else if !(explicit && words.has("telling", lemma)) {
            let before = around.parties.len();
            self.join_subject(around, above);
            let heads = self.slots.subject(above).filter(|s| !s.passive).map(|s| s.heads).unwrap_or_default();
            around.crowd |= self.nameless_beside(&heads);
            around.announced_by_one = words.has("telling", lemma) && before == 1 && around.parties.len() == 2;
        }
        for (preposition, objects) in self.sided(above) {
            let name = &page.words[preposition].lower;
            // "With A and B in mind, C and D signed"
            if words.has("with", name) && preposition > above || words.has("between", name) && page.words[preposition].label == Label::Prep
            {
                self.join_parties(around, &objects);
            }
        }
    }

    /// "failed to reach": what stands above the verb leaves nothing real.
    fn unreal_above(&self, above: usize) -> bool {
        let page = self.page();
        let word = &page.words[above];
        let words = AgreementWords::embedded();
        let above = &page.words[word.head].lemma;
        word.label == Label::Xcomp && words.unreal.verbs.contains(above)
            || word.label == Label::Acl && word.tag == Tag::Vb && words.has("toward", above)
            || word.label == Label::Pcomp && words.has("striving", above)
            // "confident of reaching an agreement"
            || word.label == Label::Pcomp && words.has("hopeful", &page.words[page.words[word.head].head].lemma)
            // "talks aimed at brokering a deal"
            || word.label == Label::Pcomp && words.unreal.verbs.contains(&page.words[page.words[word.head].head].lemma)
    }

    /// "an agreement was signed by A and B", "a deal was reached between A and B", "was brokered by C".
    fn passive_verb(&self, above: usize, around: &mut Around) {
        let page = self.page();
        let words = AgreementWords::embedded();
        let lemma = &page.words[above].lemma;
        let mediating = words.mediating.verbs.contains(lemma);
        if let Some(end) = self.ending_below(above) {
            (around.status, around.governor, around.holds) = (Some(AgreementStatus::InForce), Some(end), true);
            return;
        }
        around.governor = Some(above);
        around.unreal = !mediating && (words.unreal.verbs.contains(lemma) || words.presuming.verbs.contains(lemma));
        around.status = words.status(lemma, "object").or_else(|| mediating.then_some(AgreementStatus::Announced)).or(around.status);
        for (preposition, objects) in self.sided(above) {
            let agent = page.words[preposition].label == Label::Agent || words.has("by", &page.words[preposition].lower);
            if agent && mediating {
                self.join_mediators(around, &objects);
            } else if words.has("between", &page.words[preposition].lower) {
                self.join_parties(around, &objects);
            }
        }
        let teller = page.words[above].head;
        if around.parties.len() < 2 && page.words[above].label == Label::Ccomp && verb(page, teller) {
            let alone = around.parties.is_empty();
            let heads = self.slots.subject(teller).filter(|s| !s.passive).map(|s| s.heads).unwrap_or_default();
            self.join_parties(around, &heads);
            // One who only tells of it is no side.
            if alone && around.parties.len() < 2 {
                around.parties.clear();
            }
        }
    }

    /// "is due to expire", "is set to expire": the verb of ending below.
    fn ending_below(&self, above: usize) -> Option<usize> {
        let page = self.page();
        let below = page.children_as(above, &[Label::Acomp, Label::Xcomp]).collect::<Vec<_>>();
        let deeper = below.iter().flat_map(|b| page.children_as(*b, &[Label::Xcomp]).collect::<Vec<_>>());
        let ends = |v: &usize| verb(page, *v) && AgreementWords::embedded().has("ending_on", &page.words[*v].lemma);
        below.iter().copied().chain(deeper).find(ends)
    }

    fn as_subject(&self, above: usize, at: usize, around: &mut Around) {
        let words = AgreementWords::embedded();
        let page = self.page();
        let agent = page.children_as(above, &[Label::Agent]).next().is_some();
        if agent && words.status(&page.words[above].lemma, "object").is_some() && page.children_as(above, &[Label::Dobj]).next().is_none() {
            return self.passive_verb(above, around);
        }
        let below = page.children_as(above, &[Label::Xcomp]).next();
        let told =
            words.subject_status(&page.words[above].lemma).or_else(|| below.and_then(|b| words.subject_status(&page.words[b].lemma)));
        let past = page.words[above].tag == Tag::Vbd || page.words[above].tag == Tag::Vbn;
        let ends_later = told == Some(AgreementStatus::Ended) && !past;
        if let Some(end) = self.ending_below(above) {
            (around.status, around.governor, around.holds) = (Some(AgreementStatus::InForce), Some(end), true);
            return;
        }
        let definite = page
            .children_as(at, &[Label::Det, Label::Nummod, Label::Nmod, Label::Compound])
            .next()
            .is_some_and(|d| crate::lexicon::names::NameWords::embedded().definite.contains(&page.words[d].lower));
        // "The memorandum on health is between A and B."
        for (preposition, objects) in self.sided(above) {
            if Frames::embedded().has("being", &page.words[above].lemma)
                && Frames::embedded().has("between", &page.words[preposition].lower)
            {
                self.join_parties(around, &objects);
            }
        }
        // "A deal between A and B is near", "nears", "fell apart": there is none.
        let told_of =
            told.is_some() || words.has("requiring", &page.words[above].lemma) || page.children_as(above, &[Label::Attr]).next().is_some();
        let indefinite = page.children_as(at, &[Label::Det]).any(|d| words.has("indefinite", &page.words[d].lower));
        let near = page.children_as(above, &[Label::Acomp]).next().is_some() || indefinite && !told_of;
        around.unreal = near && !around.made;
        around.told = definite || told == Some(AgreementStatus::InForce);
        around.status = if ends_later { Some(AgreementStatus::InForce) } else { told }.or(around.status);
        around.governor = Some(above);
    }

    /// "agreed to a ceasefire", "withdrew from the treaty", "withdrawal from the treaty", "in a deal", "as part of a deal".
    fn behind_preposition(&self, preposition: usize, at: usize, around: &mut Around) {
        let page = self.page();
        let words = AgreementWords::embedded();
        let name = page.words[preposition].lower.clone();
        let mut above = page.words[preposition].head;
        if !verb(page, above) && matches!(page.words[above].label, Label::Prep | Label::Advmod | Label::Prt) {
            above = page.words[above].head;
        }
        if verb(page, above) && words.status(&page.words[above].lemma, &name).is_some() {
            return self.under_verb(above, &name, around);
        }
        let part = page.words[above].label == Label::Pobj && words.has("parts", &page.words[above].lemma);
        if let Some(status) = words.noun_status(&page.words[above].lemma).filter(|_| !verb(page, above) && !part) {
            return self.through_noun(above, status, around);
        }
        let mut lead = preposition;
        if part {
            lead = page.words[above].head;
            above = page.words[lead].head;
        }
        let under = words.has("under", &page.words[lead].lower);
        let indefinite = page.children_as(at, &[Label::Det]).any(|d| words.has("indefinite", &page.words[d].lower));
        if verb(page, above)
            && (under || words.has("in", &name) && (indefinite || around.made))
            && !words.unreal.verbs.contains(&page.words[above].lemma)
        {
            around.status = Some(if under { AgreementStatus::InForce } else { AgreementStatus::Announced });
            let agreed = page.words[above].label == Label::Xcomp && words.has("verbs", &page.words[page.words[above].head].lemma);
            around.governor = Some(if agreed { page.words[above].head } else { above });
            (around.holds, around.under) = (under, under);
            if around.parties.len() < 2 {
                self.join_subject(around, above);
            }
        }
    }

    /// "the signing of", "its withdrawal from", "involvement in": what the noun says of the agreement, and whose deed it is.
    fn through_noun(&self, noun: usize, status: Option<AgreementStatus>, around: &mut Around) {
        let page = self.page();
        let words = AgreementWords::embedded();
        let word = &page.words[noun];
        around.governor = Some(noun);
        let before: Vec<usize> = page.children_as(noun, &[Label::Poss, Label::Compound, Label::Amod, Label::Nmod]).collect();
        self.join_parties(around, &before);
        for (preposition, objects) in self.sided(noun) {
            if words.has("by", &page.words[preposition].lower) || words.has("between", &page.words[preposition].lower) {
                self.join_parties(around, &objects);
            }
        }
        let above = word.head;
        let object = word.label == Label::Dobj && verb(page, above);
        let lemma = &page.words[above].lemma;
        if word.label == Label::Nsubjpass && status.is_none() {
            return self.passive_verb(above, around);
        }
        let told = if object && status.is_none() { words.status(lemma, "object") } else { status };
        around.unreal = object && words.unreal.verbs.contains(lemma);
        around.status = told.or(around.status);
        let owned = page.children_as(noun, &[Label::Poss]).next().is_some();
        around.unreal |= self.still_to_come(noun) || self.only_wished(noun);
        let made = told.is_some_and(|s| s != AgreementStatus::InForce) && !owned;
        let country = page.children_as(noun, &[Label::Poss]).any(|p| words.has("own_country", &page.words[p].lemma));
        if country && around.parties.is_empty() && told.is_some() {
            let above: Vec<usize> = page.ancestors(noun).filter(|v| verb(page, *v)).collect();
            above
                .into_iter()
                .filter(|v| page.children_as(*v, &[Label::Nsubj]).next().is_some())
                .take(1)
                .for_each(|v| self.join_subject(around, v));
        }
        if object && told.is_some() && around.parties.is_empty() && !owned && !words.has("causing", lemma) {
            self.join_subject(around, above);
        } else if word.label == Label::Pobj && made && around.parties.len() < 2 {
            self.join_clause(around, noun);
        }
    }

    /// The subject of the clause that a noun stands in ("with the signing of M, A and B ...", "following a deal signed with B").
    fn join_clause(&self, around: &mut Around, noun: usize) {
        let words = AgreementWords::embedded();
        let aside = |v: usize| {
            let lemma = &self.page().words[v].lemma;
            words.unreal.verbs.contains(lemma)
                || words.presuming.verbs.contains(lemma)
                || words.has("telling", lemma)
                || words.has("causing", lemma)
        };
        if let Some(clause) = self.slots.clause(noun).filter(|c| !aside(*c)) {
            self.join_subject(around, clause);
        }
    }
}
