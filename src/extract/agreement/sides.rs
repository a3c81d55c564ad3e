//! The sides of an agreement: lists that the tree broke, "they" and "the two countries", and the subject of the clause around.

use super::Around;
use crate::extract::Extractor;
use crate::extract::attribution::SayWords;
use crate::extract::factuality::verb;
use crate::lexicon::agreements::AgreementWords;
use crate::lexicon::frames::Frames;
use crate::lexicon::names::NameWords;
use crate::mention::Sense;
use crate::model::actor::ActorKind;
use crate::model::event::{EventKind, Status};
use crate::model::mention::Form;
use crate::syntax::{Label, Tag};
use std::collections::BTreeSet;
use std::ops::Range;

/// How many sentences back "both sides" may refer.
const SIDES_REACH: usize = 2;

/// The longest list of sides, in words.
const LONGEST_LIST: usize = 80;

impl Extractor<'_> {
    /// True for one side: the same actor, or a person, office or body and the state it acts for. Rebels never stand for their state.
    pub(in crate::extract) fn same_side(&self, a: usize, b: usize) -> bool {
        let apart = |x: usize| matches!(self.kind(x), ActorKind::ArmedGroup | ActorKind::PoliticalParty | ActorKind::Group);
        a == b || !apart(a) && !apart(b) && self.stand_for_one(a, b)
    }

    /// Adds the actors of noun phrases to the sides; a place is none, except as one who signs.
    pub(in crate::extract) fn join_parties(&self, around: &mut Around, heads: &[usize]) {
        for head in heads {
            let told = self.referred(*head);
            let found = if told.is_empty() { self.with_apposed(*head) } else { told };
            self.join_actors(around, found.into_iter().filter(|a| self.kind(*a) != ActorKind::Place));
        }
    }

    fn join_actors(&self, around: &mut Around, actors: impl Iterator<Item = usize>) {
        for actor in actors {
            if !around.parties.contains(&actor) && !around.mediators.contains(&actor) {
                around.parties.push(actor);
            }
        }
    }

    /// Prepositions that hang on a word, with their objects; where the tree gives none, the name right behind.
    pub(super) fn sided(&self, at: usize) -> Vec<(usize, Vec<usize>)> {
        let page = self.page();
        let mut all = self.slots.prepositions(at);
        for (preposition, objects) in all.iter_mut().filter(|(_, o)| o.is_empty()) {
            let next = *preposition + 1;
            let next = if page.words.get(next).is_some_and(|w| w.tag == Tag::Dt) { next + 1 } else { next };
            objects.extend(self.chains.mentions.at(next).filter(|m| m.words.start == next).map(|m| m.words.end - 1));
        }
        for (_, objects) in &mut all {
            objects.retain(|o| !self.looks_on(*o));
        }
        all
    }

    /// "the presidents of A and B": whose they are, where the list stands right before a verb.
    fn owners_before(&self, end: usize, first: usize) -> Option<Vec<usize>> {
        let page = self.page();
        let (mut at, mut found) = (end, Vec::new());
        while at > first {
            let w = at - 1;
            at = match self.chains.mentions.at.get(w).copied().flatten() {
                Some(index) if self.chains.of[index].is_some_and(|a| !self.nameless(a)) => {
                    found.extend(self.chains.of[index].filter(|a| !found.contains(a)));
                    self.chains.mentions.found[index].words.start
                }
                None if NameWords::embedded().joins.contains(&page.words[w].lower) || page.words[w].tag == Tag::Dt => w,
                _ => break,
            };
        }
        let of = at > first + 1
            && NameWords::embedded().owner_links.contains(&page.words[at - 1].lower)
            && AgreementWords::embedded().has("sides_nouns", &page.words[at - 2].lemma);
        found.reverse();
        (of && found.len() > 1).then_some(found)
    }

    /// Who does what a verb tells: its subject in the tree, or the list that stands before it where the tree lost some of it.
    pub(in crate::extract) fn join_subject(&self, around: &mut Around, at: usize) {
        let heads = self.slots.subject(at).filter(|s| !s.passive).map(|s| s.heads).unwrap_or_default();
        let told: Vec<usize> = heads.iter().flat_map(|h| self.referred(*h)).collect();
        if told.len() > 1 {
            return self.join_actors(around, told.into_iter());
        }
        let mut actors: Vec<usize> = heads.iter().flat_map(|h| self.with_apposed(*h)).collect();
        actors.dedup();
        let own = self.page().children_as(at, &[Label::Nsubj]).next().is_some();
        let listed = if own || actors.is_empty() { self.listed_before(at) } else { Vec::new() };
        let more = listed.len() > actors.len() && (actors.len() < 2 || actors.iter().all(|a| listed.contains(a)));
        self.join_actors(around, if more { listed } else { actors }.into_iter());
    }

    /// The actors of a phrase; states in apposition to a state go on its list.
    fn with_apposed(&self, head: usize) -> Vec<usize> {
        if let Some(named) = self.named_beside(head) {
            return vec![named];
        }
        let mut found: Vec<usize> = self.slots.actors(head).into_iter().map(|(a, _)| a).collect();
        if self.chains.actor_at(head).is_none() && AgreementWords::embedded().has("group_nouns", &self.page().words[head].lemma) {
            let named = self.page().children_as(head, &[Label::Compound, Label::Nmod]).filter_map(|c| self.chains.actor_at(c));
            let body = |a: &usize| !matches!(self.kind(*a), ActorKind::Place | ActorKind::State | ActorKind::Person);
            let named = named.filter(body).find(|a| !found.contains(a));
            found.splice(0..0, named);
        }
        let states = found.iter().all(|a| self.kind(*a) == ActorKind::State);
        for apposed in self.page().children_as(head, &[Label::Appos]).filter(|_| states) {
            let more = self.slots.actors(apposed).into_iter().map(|(a, _)| a);
            found.extend(more.filter(|a| self.kind(*a) == ActorKind::State));
        }
        found
    }

    /// "the militant group Hamas": the name in apposition to a noun that only says what it is.
    fn named_beside(&self, head: usize) -> Option<usize> {
        let page = self.page();
        let mention = self.chains.mentions.at(head).filter(|m| m.form == Form::Nominal)?;
        let single = page.children_as(head, &[Label::Conj]).next().is_none() && page.words[mention.words.end - 1].tag == Tag::Nn;
        let apposed = page
            .children_as(head, &[Label::Appos])
            .find(|a| *a > head && self.chains.mentions.at(*a).is_some_and(|m| m.form == Form::Name))?;
        let named = self.chains.actor_at(apposed)?;
        (single && !matches!(self.kind(named), ActorKind::Person | ActorKind::Place | ActorKind::State)).then_some(named)
    }

    /// True for "they", "both", "the two countries": words that stand for sides told before.
    fn refers_to_sides(&self, head: usize) -> bool {
        let page = self.page();
        let word = &page.words[head];
        let words = AgreementWords::embedded();
        if words.has("sides_pronouns", &word.lower) {
            return true;
        }
        let definite = page.children_as(head, &[Label::Det, Label::Nummod, Label::Predet, Label::Poss, Label::Amod]).collect::<Vec<_>>();
        let told = |d: &usize| words.has("sides_determiners", &page.words[*d].lower);
        let held = self.chains.actor_at(head).is_some_and(|a| self.kind(a) != ActorKind::Group || self.chains.actors[a].of.is_some());
        let own = held
            || page.children_as(head, &[Label::Appos, Label::Conj]).next().is_some()
            || page.children_as(head, &[Label::Compound, Label::Nmod]).any(|c| self.chains.actor_at(c).is_some())
            || definite.iter().any(|d| page.words[*d].label == Label::Amod)
            || page.children_as(head, &[Label::Prep]).any(|p| self.slots.all_actors(&page.children(p).collect::<Vec<_>>()).len() > 1);
        word.tag == Tag::Nns && words.has("sides_nouns", &word.lemma) && definite.iter().any(told) && !own
    }

    /// The sides for which "they" or "both leaders" stands: the subject of a clause above, else of a sentence just before.
    pub(in crate::extract) fn referred(&self, head: usize) -> Vec<usize> {
        let page = self.page();
        // "the four parties": not just two.
        let counted = |d: usize| !Frames::embedded().has("pair_counts", &page.words[d].lower);
        if !self.refers_to_sides(head) || page.children_as(head, &[Label::Nummod]).any(counted) {
            return Vec::new();
        }
        if crate::lexicon::frames::Frames::embedded().has("pair_states", &page.words[head].lemma) {
            let pair: Vec<usize> = self.slots.pair(head).into_iter().map(|(a, _)| a).collect();
            if pair.len() > 1 {
                return pair;
            }
        }
        for above in page.ancestors(head).skip(1) {
            let own = page.children_as(above, &[Label::Nsubj, Label::Nsubjpass]).find(|s| *s != head && *s < head);
            let listed = if own.is_some() || page.words[above].head == above { self.sides_of_clause(above, head) } else { Vec::new() };
            // "the ministers of A and B and envoys of C said the presidents agreed": those are no presidents.
            let states = listed.iter().any(|a| self.kind(*a) == ActorKind::State);
            if listed.len() > 1 && !(states && AgreementWords::embedded().has("persons_nouns", &page.words[head].lemma)) {
                return listed;
            }
        }
        let sentence = page.words[head].sentence;
        let first = page.sentences[sentence].words.start;
        let before = (first..head).rev().filter(|w| verb(page, *w)).take(4).map(|v| self.sides_of_clause(v, head)).find(|s| s.len() > 1);
        if let Some(sides) = before {
            return sides;
        }
        let persons = AgreementWords::embedded().has("persons_nouns", &page.words[head].lemma);
        let fits = |sides: &Vec<usize>| {
            sides.len() > 1
                && (!persons || sides.iter().all(|a| matches!(self.kind(*a), ActorKind::Person | ActorKind::Office | ActorKind::Group)))
        };
        // "A, who is to meet C, spoke. The two leaders signed": A and C have not met yet.
        let real = self.slots.clause(head).is_some_and(|v| self.factuality.of(page, v).0.is_real());
        let found =
            (sentence.saturating_sub(SIDES_REACH)..sentence).rev().map(|s| self.sides_of_sentence(s, real)).find(fits).unwrap_or_default();
        // "A met B and C. The two sides signed": not three.
        let pair = if found.len() > 2 { self.slots.pair(head) } else { Vec::new() };
        if pair.len() == 2 { pair.into_iter().map(|(a, _)| a).collect() } else { found }
    }

    /// The first verb of a sentence with two sides or more; contacts still to come left out where only real ones count.
    fn sides_of_sentence(&self, sentence: usize, real: bool) -> Vec<usize> {
        let page = self.page();
        let words = page.sentences[sentence].words.clone();
        let to_come = |v: &usize| {
            let contact = Frames::embedded().verbs(&page.words[*v].lemma).any(|row| row.kind == EventKind::Meeting);
            contact && page.words[*v].label == Label::Xcomp && self.factuality.of(page, *v).0 == Status::Planned
        };
        // "The ministers reviewed how A helps B. They talked": they are the ministers.
        let others = words.clone().find(|w| page.words[*w].head == *w).and_then(|root| self.slots.subject(root));
        if others.is_some_and(|s| s.heads.iter().any(|h| self.refers_to_sides(*h))) {
            return Vec::new();
        }
        let verbs = words.clone().filter(|w| verb(page, *w) && !(real && to_come(w))).take(6);
        verbs.map(|v| self.sides_of_clause(v, words.end)).find(|s| s.len() > 1).unwrap_or_default()
    }

    /// The subject of a verb and those with whom it does it, before a word.
    fn sides_of_clause(&self, at: usize, before: usize) -> Vec<usize> {
        let page = self.page();
        let words = AgreementWords::embedded();
        let mut heads = self.slots.subject(at).map(|s| s.heads).unwrap_or_default();
        let listed = self.listed_before(at);
        if heads.iter().any(|h| self.refers_to_sides(*h)) {
            return Vec::new();
        }
        // "The mediator, A, said that the two sides agreed": who tells is no side.
        let tells = SayWords::embedded().say.contains(&page.words[at].lemma) && page.under(before.min(page.words.len() - 1), at);
        let named = self.slots.all_actors(&heads);
        let tellers: BTreeSet<usize> = listed.iter().copied().chain(named.iter().map(|(a, _)| *a)).collect();
        if tells && tellers.into_iter().filter(|a| self.kind(*a) != ActorKind::Office).count() < 2 {
            return Vec::new();
        }
        if named.len() > 1 && named.iter().all(|(a, _)| self.kind(*a) == ActorKind::Person) {
            return named.into_iter().map(|(a, _)| a).collect();
        }
        if listed.len() > 1 && listed.iter().any(|a| self.kind(*a) != ActorKind::Place) {
            return listed;
        }
        let objects = page.children_as(at, &[Label::Dobj]).filter(|o| *o < before).collect::<Vec<_>>();
        let met = Frames::embedded().verbs(&page.words[at].lemma).any(|row| matches!(row.kind, EventKind::Meeting | EventKind::Call));
        if met {
            heads.extend(objects.iter().copied());
            heads.extend(Frames::embedded().words.get("with").into_iter().flatten().flat_map(|with| self.slots.behind(at, with)));
            // "was received by A, and they held talks"
            let agents = page.children_as(at, &[Label::Agent]).filter(|a| *a < before);
            heads.extend(agents.flat_map(|a| page.children_as(a, &[Label::Pobj]).collect::<Vec<_>>()));
        }
        // "This is the second meeting between A and B."
        let told = page.children_as(at, &[Label::Attr]).filter(|o| *o < before && Frames::embedded().noun(&page.words[*o].lemma).is_some());
        let objects: Vec<usize> = objects.into_iter().chain(told).collect();
        for preposition in std::iter::once(at).chain(objects).flat_map(|w| self.slots.prepositions(w)) {
            if words.has("between", &page.words[preposition.0].lower) && page.words[preposition.0].label == Label::Prep {
                heads.extend(preposition.1.into_iter().filter(|o| *o < before));
            }
        }
        let mut found: Vec<usize> = heads.iter().flat_map(|h| self.with_apposed(*h)).collect();
        found.retain(|a| self.kind(*a) != ActorKind::Place);
        found.dedup();
        found
    }

    /// The list of sides that ends right before a verb, read from the words alone: names, offices, titles, "and", commas.
    pub(in crate::extract) fn listed_before(&self, at: usize) -> Vec<usize> {
        let page = self.page();
        let Some(sentence) = page.sentence_of(at) else { return Vec::new() };
        let first = sentence.words.start.max(at.saturating_sub(LONGEST_LIST));
        let mut end = at;
        while end > first && self.before_verb(end - 1, at) {
            end -= 1;
        }
        if let Some(owners) = self.owners_before(end, first) {
            return owners;
        }
        let (mut at, mut last, mut joined, mut found) = (end, end, false, Vec::new());
        while at > first {
            let w = at - 1;
            let before = found.len();
            let Some(start) = self.unit_before(w, &mut found) else { break };
            joined |= page.words[w].tag == Tag::Cc;
            if before == 0 && found.len() == 1 {
                last = start;
            }
            if before == 1 && found.len() == 2 && !joined && self.parted(w + 1, last) {
                return Vec::new();
            }
            at = start;
        }
        found.reverse();
        self.drop_opening(&mut found, at, first);
        if found.iter().filter(|a| self.kind(**a) != ActorKind::Place).count() > 1 {
            found.retain(|a| self.kind(*a) != ActorKind::Place);
        }
        // "the presidents of A and B, C and D, agreed": the persons, and neither their states nor the word for them.
        let persons: Vec<usize> = found.iter().copied().filter(|a| self.kind(*a) == ActorKind::Person).collect();
        if persons.len() > 1 {
            let stands = |a: usize| self.kind(a) == ActorKind::State && persons.iter().any(|p| self.same_side(*p, a));
            found.retain(|a| !(stands(*a) || self.kind(*a) == ActorKind::Group && self.chains.actors[*a].of.is_none()));
        }
        if joined && found.len() > 1 { found } else { Vec::new() }
    }

    /// "Through the efforts of A and B, C agreed": a comma and no more parts two names, so the last is no member of the list before it.
    fn parted(&self, from: usize, to: usize) -> bool {
        (from..to).all(|w| matches!(self.page().words[w].tag, Tag::Comma | Tag::Dt))
    }

    /// "At Arusha, Tanzania, A and B": what stands behind a preposition before the list is no part of it.
    fn drop_opening(&self, found: &mut Vec<usize>, at: usize, first: usize) {
        let opened = at > first && self.page().words[at - 1].tag == Tag::In;
        if opened && found.len() > 2 {
            let opening = found.remove(0);
            if self.kind(opening) == ActorKind::Place && found.len() > 2 && self.kind(found[0]) == ActorKind::State {
                found.remove(0);
            }
        }
    }

    /// Helping verbs, adverbs, times and commas between a list and its verb.
    fn before_verb(&self, w: usize, at: usize) -> bool {
        let word = &self.page().words[w];
        let helps = matches!(word.label, Label::Aux | Label::Auxpass) && word.head == at || matches!(word.tag, Tag::Rb | Tag::Md);
        helps && self.chains.actor_at(w).is_none() || self.times_beside(w).iter().any(|t| t.words.contains(&w))
    }

    /// Where the unit of a list that ends with a word starts; its actor goes to the list unless it only owns or describes another.
    fn unit_before(&self, w: usize, found: &mut Vec<usize>) -> Option<usize> {
        let page = self.page();
        let mentions = &self.chains.mentions;
        if let Some(index) = mentions.at.get(w).copied().flatten() {
            let mention = &mentions.found[index];
            let start = mention.words.start;
            let owner = mention.form == Form::Modifier
                || page.words.get(mention.words.end).is_some_and(|n| n.tag == Tag::Pos)
                || start.checked_sub(1).is_some_and(|p| self.owning(p, index));
            let described = mention.words.end < page.words.len() && self.describes(mention.words.clone());
            let office = matches!(mention.sense, Sense::Office(i) if mentions.offices[i].holder.is_some());
            if let Some(actor) = self.chains.of[index].filter(|a| !owner && !described && !office && !found.contains(a)) {
                found.push(actor);
            }
            return Some(start);
        }
        let word = &page.words[w];
        if word.tag == Tag::CloseBracket {
            return (w.saturating_sub(6)..w).rev().find(|o| page.words[*o].tag == Tag::OpenBracket);
        }
        let joins = NameWords::embedded().joins.contains(&word.lower) || matches!(word.tag, Tag::Dt | Tag::Pos | Tag::Cc);
        let owning = NameWords::embedded().owner_links.contains(&word.lower) && mentions.at.get(w + 1).copied().flatten().is_some();
        let article = owning || word.tag == Tag::In && NameWords::embedded().owner_links.contains(&word.lower);
        (joins || article || mentions.titles.iter().any(|t| t.words.contains(&w))).then_some(w)
    }

    /// "of Burundi": a preposition of belonging, its article aside.
    fn owning(&self, before: usize, _mention: usize) -> bool {
        let words = &self.page().words;
        let at = if words[before].tag == Tag::Dt { before.checked_sub(1) } else { Some(before) };
        at.is_some_and(|p| NameWords::embedded().owner_links.contains(&words[p].lower))
    }

    /// "Yamina leader Bennett": a name right before another mention or an office that it describes.
    fn describes(&self, mention: Range<usize>) -> bool {
        let head = self.page().words[mention.end - 1].head;
        let label = self.page().words[mention.end - 1].label;
        let next = self.chains.mentions.at.get(mention.end).copied().flatten().is_some()
            || self.chains.mentions.titles.iter().any(|t| t.words.start == mention.end);
        next && matches!(label, Label::Compound | Label::Nmod | Label::Amod | Label::Poss) && head >= mention.end
    }
}
