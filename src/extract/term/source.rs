//! Where terms stand: in the infinitive of an agreement, in what it requires, under it, in its length, and in the sentence after it.

use super::FoundTerm;
use super::limits::Limits;
use crate::extract::Extractor;
use crate::extract::factuality::verb;
use crate::lexicon::agreements::AgreementWords;
use crate::model::actor::ActorKind;
use crate::syntax::{Label, Tag};

impl Extractor<'_> {
    /// Terms of the agreement that a noun names: in its own infinitive, in what it requires, in the clause it governs
    /// ("under the agreement, ..."), in its length.
    pub(in crate::extract) fn terms_of(&self, noun: usize, governor: usize, parties: &[usize]) -> Vec<FoundTerm> {
        let page = self.page();
        let mut terms = Vec::new();
        for clause in page.children_as(noun, &[Label::Acl, Label::Xcomp, Label::Relcl]) {
            terms.extend(self.clause_terms(noun, clause, parties));
        }
        if governor != noun && page.words[governor].sentence == page.words[noun].sentence {
            let subject = matches!(page.words[noun].label, Label::Nsubj | Label::Nsubjpass) && page.under(governor, page.words[noun].head);
            let infinitives =
                page.children_as(governor, &[Label::Advcl, Label::Xcomp]).filter(|c| page.words[*c].tag == Tag::Vb && !subject);
            for clause in infinitives.filter(|c| *c > noun) {
                terms.extend(self.terms_from(clause, None, parties));
            }
            if subject {
                terms.extend(self.clause_terms(noun, governor, parties));
            }
        }
        if let Some(main) = self.under_agreement(noun) {
            terms.extend(self.terms_from(main, self.owing(main), parties));
        }
        let bounded = |t: &FoundTerm| t.deadline.is_some() || t.until.is_some();
        if !terms.iter().any(bounded) {
            terms.extend(self.length_term(noun, governor));
        }
        if !terms.iter().any(bounded) {
            terms.extend(self.swept(noun, governor, parties));
        }
        terms
    }

    /// Terms of "A and B agree to do".
    pub(in crate::extract) fn agreed_terms(&self, at: usize, side: Option<usize>, parties: &[usize]) -> Vec<FoundTerm> {
        let page = self.page();
        let mut terms = Vec::new();
        for clause in page.children_as(at, &[Label::Xcomp, Label::Ccomp]) {
            let own = page.children_as(clause, &[Label::Nsubj]).next().is_some();
            terms.extend(self.terms_from(clause, if own { self.owing(clause) } else { side }, parties));
        }
        for (_, objects) in self.slots.prepositions(at) {
            terms.extend(objects.into_iter().flat_map(|o| self.noun_terms(o)));
        }
        if !terms.iter().any(|t| t.deadline.is_some() || t.until.is_some()) {
            terms.extend(self.swept(at, at, parties));
        }
        terms
    }

    /// The verb of the clause that "under the agreement" opens.
    fn under_agreement(&self, noun: usize) -> Option<usize> {
        let page = self.page();
        let words = AgreementWords::embedded();
        let mut preposition = page.words[noun].head;
        if page.words[noun].label != Label::Pobj {
            return None;
        }
        let part = page.words[preposition].head;
        if page.words[part].label == Label::Pobj && words.has("parts", &page.words[part].lemma) {
            preposition = page.words[part].head;
        }
        let hung = page.words[preposition].head;
        // "participation in the treaty" is no clause in it.
        if !verb(page, hung) && words.has("in", &page.words[preposition].lower) {
            return None;
        }
        let above = if verb(page, hung) { hung } else { page.words[hung].head };
        let agreed = page.words[above].label == Label::Root && words.has("verbs", &page.words[above].lemma);
        let done = if agreed { page.children_as(above, &[Label::Xcomp]).next().unwrap_or(above) } else { above };
        (words.has("terms_under", &page.words[preposition].lower) && verb(page, above)).then_some(done)
    }

    /// A clause of the agreement's noun: what it requires, when it ends, or what it is to do.
    fn clause_terms(&self, noun: usize, clause: usize, parties: &[usize]) -> Vec<FoundTerm> {
        let page = self.page();
        let words = AgreementWords::embedded();
        let lemma = &page.words[clause].lemma;
        let plain_infinitive = page.words[clause].tag == Tag::Vb
            && page.words[clause].head == noun
            && matches!(page.words[clause].label, Label::Acl | Label::Xcomp);
        let bare = page.children_as(clause, &[Label::Dobj]).next().is_none();
        if words.has("ending", lemma) && bare && !plain_infinitive {
            return self.ends(noun, clause).into_iter().collect();
        }
        let requiring = |c: &usize| words.has("requiring", &page.words[*c].lemma);
        let deeper = page.children_as(clause, &[Label::Xcomp]).find(requiring).filter(|_| page.words[clause].label == Label::Relcl);
        if let Some(requiring) = Some(clause).filter(requiring).filter(|_| !plain_infinitive).or(deeper) {
            return self.required(requiring, parties);
        }
        let own = page.words[clause].label != Label::Nsubj && page.words[clause].label != Label::Root;
        let told =
            page.words[clause].label == Label::Relcl && page.children_as(clause, &[Label::Aux]).any(|a| page.words[a].tag == Tag::Md);
        let infinitive = page.words[clause].label != Label::Relcl && matches!(page.words[clause].tag, Tag::Vb | Tag::Vbg);
        let plain = page.words[clause].label == Label::Relcl && page.words[clause].tag == Tag::Vb;
        if own && page.words[noun].head != clause && (told || infinitive || plain) {
            let owing = if told { self.owing(clause) } else { None };
            return self.terms_from(clause, owing, parties);
        }
        Vec::new()
    }

    /// "expires in March", "runs until 2030", "lasts for six months".
    fn ends(&self, noun: usize, clause: usize) -> Option<FoundTerm> {
        let page = self.page();
        let words = AgreementWords::embedded();
        let beside = |t: &&crate::mention::date::FoundTime| {
            page.words[t.core.start].sentence == page.words[clause].sentence && self.slots.clause(t.core.start) == Some(clause)
        };
        let limits = self.times_beside(clause).iter().filter(beside).find_map(|t| {
            let (by, until) = self.limit(t);
            let day = t.shape.is_none() && t.date.latest.is_some() && words.has("ending_on", &page.words[clause].lemma);
            by.or(until).or_else(|| day.then(|| t.date.clone()))
        });
        limits.map(|until| self.noun_term(noun, (None, Some(until))))
    }

    /// "requires Chad to withdraw", "calls for the withdrawal of", "would see the party prop up".
    fn required(&self, clause: usize, parties: &[usize]) -> Vec<FoundTerm> {
        let page = self.page();
        let mut terms = Vec::new();
        for inner in page.children_as(clause, &[Label::Xcomp, Label::Ccomp]) {
            terms.extend(self.terms_from(inner, self.owing(inner), parties));
        }
        let behind = self.slots.prepositions(clause).into_iter().flat_map(|(_, o)| o);
        for object in self.slots.objects(clause).into_iter().chain(behind).flat_map(|o| self.slots.conjuncts(o)) {
            terms.extend(self.noun_terms(object));
        }
        terms
    }

    /// "the withdrawal of A's troops from B by May".
    fn noun_terms(&self, noun: usize) -> Vec<FoundTerm> {
        let page = self.page();
        if !AgreementWords::embedded().has("deeds", &page.words[noun].lemma) || !page.words[noun].tag.is_noun() {
            return Vec::new();
        }
        let beside = page.children_as(noun, &[Label::Poss, Label::Compound, Label::Amod]).collect::<Vec<_>>();
        let of = self.slots.behind(noun, crate::lexicon::frames::Frames::embedded().of());
        let doers: Vec<usize> = self.slots.all_actors(&[of, beside].concat()).into_iter().map(|(a, _)| a).collect();
        let doers: Vec<usize> = doers.into_iter().filter(|a| self.kind(*a) != ActorKind::Place).collect();
        let obligor = doers.iter().copied().find(|a| !self.nameless(*a)).or(doers.first().copied());
        let text = page.slice(page.subtree(noun)).to_owned();
        vec![FoundTerm { text, obligor, ..self.noun_term(noun, self.limits(noun)) }]
    }

    /// Bounded terms deeper in the clause of an agreement, each with the verb that its time hangs on.
    fn swept(&self, at: usize, governor: usize, parties: &[usize]) -> Vec<FoundTerm> {
        let page = self.page();
        let mut terms: Vec<FoundTerm> = Vec::new();
        for time in self.times_beside(at) {
            let start = time.core.start;
            let inside = page.under(start, at) || governor != at && start > at && page.under(start, governor);
            let limits: Limits = if inside { self.limit(time) } else { (None, None) };
            let Some(clause) = self.slots.clause(start).filter(|c| *c != governor && *c > at.min(governor)) else { continue };
            if AgreementWords::embedded().has("ending", &page.words[clause].lemma) && self.slots.objects(clause).is_empty() {
                terms.extend(self.ends(at, clause).filter(|t| !terms.contains(t)));
                continue;
            }
            if (limits.0.is_some() || limits.1.is_some()) && !terms.iter().any(|t| t.verb == clause) {
                terms.extend(self.term(clause, self.owing(clause), parties));
            }
        }
        terms
    }

    /// "The park", after a sentence on a park.
    fn told_in(&self, head: usize, sentence: usize) -> bool {
        let page = self.page();
        let definite = page
            .children_as(head, &[Label::Det])
            .any(|d| crate::lexicon::names::NameWords::embedded().definite.contains(&page.words[d].lower));
        let told = |w: usize| page.words[w].lemma == page.words[head].lemma && page.words[w].tag.is_noun();
        definite && self.chains.actor_at(head).is_none() && page.sentences[sentence].words.clone().any(told)
    }

    /// Terms that the sentence after a report tells: a side that "will" do something.
    pub(in crate::extract) fn following_terms(&self, sentence: usize, trigger: usize, parties: &[usize]) -> Vec<FoundTerm> {
        let page = self.page();
        let Some(next) = page.sentences.get(sentence + 1).filter(|n| n.block_index == page.sentences[sentence].block_index) else {
            return Vec::new();
        };
        let to_come = |v: &usize| {
            verb(page, *v)
                && matches!(page.words[*v].label, Label::Root | Label::Conj)
                && (page.children_as(*v, &[Label::Aux]).any(|a| page.words[a].tag == Tag::Md) || page.words[*v].tag == Tag::Vbz)
                && page.children_as(*v, &[Label::Nsubj, Label::Nsubjpass]).next().is_some()
        };
        let it = |h: &usize| crate::lexicon::names::NameWords::embedded().it.contains(&page.words[*h].lower);
        let mut terms = Vec::new();
        for at in next.words.clone().filter(to_come) {
            let heads = self.slots.subject(at).map(|s| s.heads).unwrap_or_default();
            if heads.iter().any(it) {
                let ends = AgreementWords::embedded().has("ending", &page.words[at].lemma);
                terms.extend(if ends { self.ends(trigger, at) } else { None });
                if AgreementWords::embedded().has("requiring", &page.words[at].lemma) {
                    terms.extend(self.required(at, parties));
                }
                continue;
            }
            if heads.iter().any(|h| self.told_in(*h, sentence)) {
                terms.extend(self.terms_from(at, None, &[]).into_iter().filter(|t| t.deadline.is_some() || t.until.is_some()));
                continue;
            }
            let both = heads.iter().any(|h| self.referred(*h).len() > 1);
            let side = self.owing(at).filter(|o| parties.iter().any(|p| self.same_side(*o, *p)));
            if (both || side.is_some()) && self.factuality.of(page, at).0 == crate::model::event::Status::Planned {
                terms.extend(self.terms_from(at, side, parties));
            }
        }
        terms
    }
}
