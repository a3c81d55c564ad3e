//! Who a verb's subject is where the tree does not say it plainly: control, relatives, names behind commas.

use super::factuality::verb;
use super::slots::{Slots, Subject};
use crate::lexicon::frames::{Frames, Part};
use crate::mention::Sense;
use crate::model::actor::ActorKind;
use crate::model::document::BlockKind;
use crate::syntax::{Label, Tag};

/// How many sentences before "the delegation" it may have been told who leads it.
const DELEGATION_REACH: usize = 4;

impl Slots<'_, '_> {
    /// "The two leaders of the sides, A and B,": the names behind the comma say who the two are, where the tree makes them a list of three.
    pub(super) fn counts_names(&self, head: usize, listed: &[(usize, usize)]) -> bool {
        let page = self.page();
        let [(group, first), (one, word), (other, _)] = listed else { return false };
        let person = |a: &usize| self.chains.actors[*a].kind == ActorKind::Person;
        let two = page.children(head).any(|c| Frames::embedded().has("pair_counts", &page.words[c].lower));
        let comma = page.subtree(*word).start.checked_sub(1).is_some_and(|c| page.words[c].tag == Tag::Comma);
        *first == head && two && comma && person(one) && person(other) && self.chains.actors[*group].kind == ActorKind::Group
    }

    /// "The two leaders of the sides, A and B, signed": the names behind the comma, which the tree may take for a second subject.
    pub(super) fn names_of_group(&self, group: usize, names: usize) -> bool {
        let page = self.page();
        let comma = page.subtree(names).start.checked_sub(1).is_some_and(|c| page.words[c].tag == Tag::Comma);
        let nobody = self.chains.actor_at(group).is_none_or(|a| self.chains.actors[a].kind == ActorKind::Group);
        let person = self.chains.actor_at(names).is_some_and(|a| self.chains.actors[a].kind == ActorKind::Person);
        let several = page.children_as(names, &[Label::Conj]).next().is_some();
        comma && nobody && person && several && page.words[group].tag == Tag::Nns
    }

    /// "Castro came and are returning": a verb in the plural is not done by one person.
    pub(super) fn agrees(&self, at: usize, subject: &Subject) -> bool {
        let page = self.page();
        let plural =
            page.words[at].tag == Tag::Vbp || page.children_as(at, &[Label::Aux, Label::Auxpass]).any(|a| page.words[a].tag == Tag::Vbp);
        let [head] = subject.heads[..] else { return true };
        let one = page.words[head].tag == Tag::Nnp
            && page.children_as(head, &[Label::Conj]).next().is_none()
            && self.chains.actor_at(head).is_some_and(|a| self.chains.actors[a].kind == ActorKind::Person);
        !(plural && one)
    }

    /// "On the invitation of A, B will go": the tree may take A for the subject and B for his other name, but no comma closes it.
    pub(super) fn person_behind_comma(&self, subject: usize, verb: usize) -> Option<usize> {
        let page = self.page();
        let person = |w: usize| self.chains.actor_at(w).filter(|a| self.chains.actors[*a].kind == ActorKind::Person);
        let first = person(subject).filter(|_| page.children_as(subject, &[Label::Cc, Label::Conj]).next().is_none())?;
        let helper = |w: usize| page.words[w].head == verb && page.words[w].label != Label::Punct;
        let other = page.children_as(subject, &[Label::Appos]).find(|w| person(*w).is_some_and(|a| a != first))?;
        (other < verb && (other + 1..verb).all(helper)).then_some(other)
    }

    /// "Zambia PM, Norway army chief meet C": in a headline the office of another state behind a comma is another side.
    pub(super) fn listed_in_headline(&self, head: usize) -> Option<usize> {
        let page = self.page();
        let mentions = &self.chains.mentions;
        page.sentence_of(head).filter(|s| s.block == BlockKind::Headline)?;
        let office = |w: usize| mentions.at(w).and_then(|m| if let Sense::Office(i) = m.sense { Some(&mentions.offices[i]) } else { None });
        let owner = |w: usize| office(w).filter(|o| !o.plural).and_then(|o| o.owner);
        let own = owner(head)?;
        let other = |w: &usize| {
            let before = owner(*w).filter(|o| mentions.found[*o].words.end <= *w && mentions.found[*o].words.start > head);
            let comma = before.and_then(|o| mentions.found[o].words.start.checked_sub(1)).is_some_and(|c| page.words[c].tag == Tag::Comma);
            comma && before.is_some_and(|o| self.chains.of[o] != self.chains.of[own])
        };
        page.children_as(head, &[Label::Appos]).find(other)
    }

    /// "A, B and C signed", of states: the tree may take B for an apposition to A.
    pub(super) fn state_listed_apart(&self, head: usize) -> Option<usize> {
        let page = self.page();
        let sided = |w: usize| {
            let kind = self.chains.actor_at(w).map(|a| self.chains.actors[a].kind);
            matches!(kind, Some(ActorKind::State | ActorKind::InternationalOrganization))
                && self.chains.mentions.at(w).is_some_and(|m| m.form != crate::model::mention::Form::Modifier && m.words.end == w + 1)
        };
        let list = |w: usize| page.children_as(w, &[Label::Conj]).any(sided);
        let next = |w: &usize| {
            let start = self.chains.mentions.at(*w).map_or(*w, |m| m.words.start);
            let small = |b: usize| page.words[b].tag == Tag::Comma || page.words[b].tag == Tag::Dt;
            sided(*w) && self.chains.actor_at(*w) != self.chains.actor_at(head) && (head + 1..start).all(small) && (list(head) || list(*w))
        };
        page.children_as(head, &[Label::Appos]).find(|w| sided(head) && next(w))
    }

    /// The words of a noun phrase's list, joined by the tree or by place.
    pub(super) fn heads(&self, head: usize) -> Vec<usize> {
        let mut heads = self.conjuncts(head);
        let last = heads.iter().copied().max().unwrap_or(head);
        heads.extend(self.listed_after(last));
        if last != head {
            // The tree may join words far behind the list.
            let more: Vec<usize> = self.listed_after(head).into_iter().filter(|w| !heads.contains(w)).collect();
            heads.retain(|h| !more.iter().any(|w| self.names_office(*w, *h)));
            heads.extend(more);
        }
        heads.extend(self.listed_before(heads.iter().copied().min().unwrap_or(head)));
        heads
    }

    /// "a suite of agreements", "a group of diplomats": a noun that only counts what stands behind "of".
    pub(super) fn is_partitive(&self, noun: usize) -> bool {
        Frames::embedded().has("partitive", &self.page().words[noun].lemma)
    }

    /// What a partitive noun counts; nothing for other nouns.
    pub(super) fn parts(&self, noun: usize) -> Vec<usize> {
        let of = Frames::embedded().of();
        if self.is_partitive(noun) { self.behind(noun, of) } else { Vec::new() }
    }

    /// "visited A city": the place before a common noun for what it is.
    pub(super) fn place_before(&self, word: usize) -> Option<(usize, usize)> {
        let page = self.page();
        let kind = page.words[word].tag == Tag::Nn && Frames::embedded().has("place_nouns", &page.words[word].lemma);
        let place = |w: &usize| self.chains.actor_at(*w).filter(|a| self.chains.actors[*a].kind == ActorKind::Place).map(|a| (a, *w));
        // "the Red Sea city" lies there, and is not it.
        let itself = |(a, _): &(usize, usize)| self.chains.place_kind(*a).is_none_or(|k| !matches!(k, "sea" | "river" | "mountain"));
        page.children_as(word, &[Label::Compound, Label::Amod, Label::Nmod]).filter(|_| kind).find_map(|w| place(&w)).filter(itself)
    }

    /// "the delegation": that of which the text has told who leads it.
    pub(super) fn delegation_before(&self, group: usize) -> Vec<(usize, usize)> {
        let page = self.page();
        let frames = Frames::embedded();
        let word = &page.words[group];
        let known = |d: usize| crate::lexicon::names::NameWords::embedded().definite.contains(&page.words[d].lower);
        let plain = page.children_as(group, &[Label::Acl, Label::Relcl, Label::Prep]).next().is_none();
        if !plain || !frames.has("delegation", &word.lemma) || !page.children_as(group, &[Label::Det]).any(known) {
            return Vec::new();
        }
        let first = page.sentences[word.sentence.saturating_sub(DELEGATION_REACH)].words.start;
        let led = |w: &usize| page.words[*w].lemma == word.lemma && page.words[*w].tag.is_noun() && !page.under(group, *w);
        // "the delegation led by the delegation": each might ask for the other.
        let open = self.chains.pairs.open.get();
        if open >= super::pair::DEEPEST {
            return Vec::new();
        }
        self.chains.pairs.open.set(open + 1);
        let told = (first..group).rev().filter(led).map(|w| self.leaders_of(w)).find(|l| !l.is_empty()).unwrap_or_default();
        self.chains.pairs.open.set(open);
        told.into_iter().map(|(a, _)| (a, group)).collect()
    }

    /// "the A and B chiefs": who head services of states stand for the services.
    pub(super) fn bodies_of_heads(&self, word: usize) -> Vec<(usize, usize)> {
        let page = self.page();
        let heads = page.words[word].tag == Tag::Nns && Frames::embedded().has("service_heads", &page.words[word].lemma);
        let body = |w: usize| {
            let actor = self.chains.actor_at(w).filter(|a| {
                let kind = self.chains.actors[*a].kind;
                matches!(kind, ActorKind::GovernmentBody | ActorKind::SecurityForce) && self.chains.actors[*a].key.is_some()
            });
            actor.map(|a| (a, w))
        };
        page.children_as(word, &[Label::Compound, Label::Nmod]).filter(|_| heads).filter_map(body).collect()
    }

    /// "The last leader to visit B was A", "A is the first leader to visit B": A is the one who did.
    pub(super) fn last_to(&self, at: usize) -> Option<usize> {
        let page = self.page();
        let frames = Frames::embedded();
        let noun = page.words[at].head;
        let be = page.words[noun].head;
        let counted = page.children_as(noun, &[Label::Amod]).any(|a| frames.has("counting", &page.words[a].lower));
        let told =
            page.words[at].tag == Tag::Vb && (frames.has("being", &page.words[be].lemma) || frames.has("becoming", &page.words[be].lemma));
        let person = |w: &usize| self.chains.actor_at(*w).is_some_and(|a| self.chains.actors[a].kind == ActorKind::Person);
        let other = match page.words[noun].label {
            Label::Nsubj => Label::Attr,
            Label::Attr => Label::Nsubj,
            _ => return None,
        };
        page.children_as(be, &[other]).find(|w| told && counted && person(w))
    }

    /// "Attending the meeting were A and B": the participle comes first, and those of whom it is said behind "were".
    pub(super) fn behind_be(&self, at: usize) -> Option<Vec<usize>> {
        let page = self.page();
        let frames = Frames::embedded();
        // The tree may take "were" for the helper of the participle, and the names for its objects.
        let helper = page.children_as(at, &[Label::Aux]).find(|a| *a > at && frames.has("being", &page.words[*a].lemma));
        if let Some(helper) = helper.filter(|_| page.words[at].tag == Tag::Vbg && page.children_as(at, &[Label::Nsubj]).next().is_none()) {
            let heads: Vec<usize> = page.children_as(at, &[Label::Dobj, Label::Attr]).filter(|w| *w > helper).collect();
            return (!heads.is_empty()).then_some(heads);
        }
        let be = page.words[at].head;
        let opens = page.words[at].tag == Tag::Vbg && at < be && frames.has("being", &page.words[be].lemma);
        let heads: Vec<usize> = page.children_as(be, &[Label::Attr]).filter(|a| *a > be).collect();
        (opens && !heads.is_empty() && page.children_as(be, &[Label::Nsubj]).next().is_none()).then_some(heads)
    }

    /// "attended the congress held in A and met with B": the tree may join "met" to "held".
    pub(super) fn goes_on_above(&self, at: usize) -> Option<usize> {
        let page = self.page();
        let held = page.words[at].head;
        let finite = |v: usize| page.words[v].tag == Tag::Vbd;
        let helped = page.children_as(held, &[Label::Aux, Label::Auxpass]).next().is_some();
        // A bare clause right behind a verb that takes none: its "subject" is that verb's object.
        let subject = page.children_as(held, &[Label::Nsubj]).next();
        let object = subject.is_some_and(|s| page.subtree(s).end == held) && page.words[held].label == Label::Ccomp;
        let above = page.words[held].head;
        let marked = page.children_as(held, &[Label::Mark]).next().is_some();
        let attends = Frames::embedded().attends(&page.words[above].lemma);
        (finite(at) && finite(held) && finite(above) && object && attends && !helped && !marked).then_some(above)
    }

    /// "pledged not to let A use the soil, and to begin talks": the tree may join the second infinitive to the bare verb of A.
    pub(super) fn aim_above(&self, at: usize) -> Option<usize> {
        let page = self.page();
        let to = |v: usize| page.children_as(v, &[Label::Aux]).any(|a| page.words[a].tag == Tag::To);
        let first = page.words[at].head;
        let own = page.children_as(first, &[Label::Nsubj]).next().is_some() && page.words[first].label == Label::Ccomp;
        let bare = own && !to(first) && page.children_as(first, &[Label::Aux, Label::Mark]).next().is_none();
        let above = page.words[first].head;
        (page.words[at].tag == Tag::Vb && to(at) && bare && to(above)).then_some(above)
    }

    /// The subject of an infinitive or participle: the object of the verb above where that verb directs others, else its subject.
    pub(super) fn controlled(&self, at: usize, reach: usize, passive: bool) -> Option<Subject> {
        let page = self.page();
        if let Some(aimed) = self.aimed(at, reach) {
            return Some(aimed);
        }
        if let Some(heads) = self.behind_be(at) {
            return Some(Subject { heads, passive });
        }
        if let Some(subject) = self.for_whom(at) {
            return Some(Subject { heads: vec![subject], passive });
        }
        let mut above = page.words[at].head;
        if page.words[above].label == Label::Prep {
            above = page.words[above].head;
        }
        if page.words[above].label == Label::Acomp && verb(page, page.words[above].head) {
            // "is likely to meet"
            return self.subject_from(page.words[above].head, reach).map(|s| Subject { heads: s.heads, passive });
        }
        if !verb(page, above) {
            let over = page.words[above].head;
            if page.words[above].label == Label::Dobj && crate::extract::factuality::Factuality::embedded().felt(&page.words[above].lemma) {
                // "had the honour of receiving B"
                return self.subject_from(over, reach).map(|s| Subject { heads: s.heads, passive });
            }
            let noun = page.children_as(above, &[Label::Poss]).next();
            return noun.map(|n| Subject { heads: vec![n], passive });
        }
        let infinitive = page.words[at].tag == Tag::Vb && page.words[at].label == Label::Xcomp
            || page.words[at].label == Label::Pcomp && self.done_by_object(above);
        // "visited A to meet B": whoever went there meets B.
        let places = Frames::embedded().verbs(&page.words[above].lemma).any(|row| row.part("object") == Some(Part::Place));
        let object = page.children_as(above, &[Label::Dobj]).find(|o| self.chains.actor_at(*o).is_some() && !places);
        // "told A that B will meet C to discuss": the tree hangs the clause on A.
        let clause = object.and_then(|o| page.children_as(o, &[Label::Relcl]).find(|c| *c < at && self.told_that(*c)));
        if let Some(clause) = clause {
            return self.subject_from(clause, reach).map(|s| Subject { heads: s.heads, passive });
        }
        // "invited both of them to visit": nobody else is to.
        let asked = page.children_as(above, &[Label::Dobj]).next().filter(|_| object.is_none() && infinitive);
        if let Some(asked) = asked.filter(|_| Frames::embedded().has("asking", &page.words[above].lemma)) {
            return Some(Subject { heads: vec![asked], passive });
        }
        match object.filter(|_| infinitive) {
            Some(object) => Some(Subject { heads: vec![object], passive }),
            None => self.subject_from(above, reach).map(|s| Subject { heads: s.heads, passive }),
        }
    }

    /// A clause that "that" opens and that has a subject of its own.
    pub(super) fn told_that(&self, clause: usize) -> bool {
        let page = self.page();
        page.children_as(clause, &[Label::Mark]).next().is_some() && page.children_as(clause, &[Label::Nsubj]).next().is_some()
    }

    /// "thanked A for hosting B": A hosted.
    pub(super) fn done_by_object(&self, verb: usize) -> bool {
        crate::lexicon::frames::Frames::embedded().has("done_by_object", &self.page().words[verb].lemma)
    }

    /// "who" and "which" stand for the noun before their clause.
    pub(super) fn antecedent(&self, subject: usize) -> Vec<usize> {
        let page = self.page();
        let relative = matches!(page.words[subject].tag, Tag::Wp | Tag::Wdt);
        let clause = page.words[subject].head;
        if relative && page.words[clause].label == Label::Relcl { vec![page.words[clause].head] } else { vec![subject] }
    }
}
