//! Whose an event is by the words right before its noun: possessors, adjectives and names of states, and those that the tree hangs elsewhere.

use super::Extractor;
use super::candidate::Candidate;
use super::factuality::verb;
use crate::lexicon::frames::Frames;
use crate::lexicon::holding::Holding;
use crate::lexicon::names::NameWords;
use crate::model::actor::ActorKind;
use crate::model::event::{EventKind, Role};
use crate::model::mention::Form;
use crate::syntax::{Label, Tag};

impl Extractor<'_> {
    /// "Following the Prime Minister's call with A, the minister spoke": it is his whom nobody names.
    pub(super) fn owned_by_nobody(&self, candidate: &Candidate) -> bool {
        let page = self.page();
        let told = |p: usize| candidate.args.iter().any(|a| a.word == p || page.under(a.word, p));
        page.children_as(candidate.trigger, &[Label::Poss]).any(|p| page.words[p].tag != Tag::PrpS && !told(p))
    }

    /// "the A–B summit", "A, B, C talks", "UN-mediated talks": names that describe the noun.
    pub(super) fn fill_before(&self, candidate: &mut Candidate, at: usize) {
        let page = self.page();
        let described: Vec<usize> = page.children_as(at, &[Label::Compound, Label::Amod, Label::Nmod]).collect();
        let joined: Vec<Vec<usize>> = described.iter().map(|side| self.joined_before(*side, at)).collect();
        for (side, before) in described.iter().copied().zip(&joined) {
            // The first of a pair is told with the second.
            if joined.iter().flatten().any(|told| *told == side || self.chains.mentions.at(side).is_some_and(|m| m.words.contains(told))) {
                continue;
            }
            if self.helped(side) {
                let talk = matches!(candidate.kind, EventKind::Meeting | EventKind::Call);
                let helpers = self.people(self.slots.actors(side));
                candidate.take(if talk { helpers } else { Vec::new() }, Role::Mediator);
                continue;
            }
            let actors: Vec<_> = before.iter().chain([&side]).flat_map(|s| self.described_by(*s, at)).collect();
            // "to sign a deal at the Ethiopia summit": where it is held.
            let state = |a: usize| self.kind(a) == ActorKind::State;
            let attended = page.words[at].label == Label::Dobj && Frames::embedded().attends(&page.words[page.words[at].head].lemma);
            let place = |a: usize| state(a) || attended && self.kind(a) == ActorKind::Place;
            if matches!(actors[..], [(one, _)] if place(one)) && page.words[side].tag.is_proper() && (attended || self.at_gathering(at)) {
                candidate.places.extend(actors);
                continue;
            }
            let sides = self.sides(actors);
            // "the Africa-France Summit": a name of which only one part is an actor.
            if !before.is_empty() && sides.len() == 1 && sides.iter().all(|(a, _)| state(*a)) {
                continue;
            }
            candidate.take(sides, Role::Participant);
        }
    }

    /// "A-B-C talks": the names before one that describes a noun, with nothing but a hyphen between each, wherever the tree hangs them.
    pub(super) fn joined_before(&self, side: usize, noun: usize) -> Vec<usize> {
        let page = self.page();
        let mentions = &self.chains.mentions;
        let mut names = Vec::new();
        let Some(mut start) = mentions.at(side).map(|m| m.words.start) else { return names };
        while let Some(last) = start.checked_sub(2) {
            let dash = matches!(page.words[start - 1].lower.as_str(), "-" | "–" | "—");
            let name = mentions.at(last).filter(|m| dash && m.words.end == start - 1 && page.under(last, noun));
            // "delegation-level talks"
            let Some(name) = name.filter(|_| self.slots.actors(last).iter().all(|(a, _)| self.kind(*a) != ActorKind::Group)) else { break };
            names.insert(0, last);
            start = name.words.start;
        }
        names
    }

    /// "A, B, C summit": the actors of a word before the noun, and the states that the tree hangs on it.
    fn described_by(&self, side: usize, at: usize) -> Vec<(usize, usize)> {
        let state = |a: usize| self.kind(a) == ActorKind::State;
        let mut actors = self.slots.actors(side);
        let listed = self.page().children_as(side, &[Label::Appos]).filter(|a| *a < at).flat_map(|a| self.slots.actors(a));
        if actors.iter().all(|(a, _)| state(*a)) {
            actors.extend(listed.filter(|(a, _)| state(*a)).collect::<Vec<_>>());
        }
        actors
    }

    /// "UN-mediated talks": who stands before the hyphen helped others to talk.
    pub(super) fn helped(&self, side: usize) -> bool {
        let page = self.page();
        let hyphen = usize::from(page.words.get(side + 1).is_some_and(|w| w.lower == "-"));
        let participle = page.words.get(side + 1 + hyphen).filter(|w| w.tag == Tag::Vbn);
        participle.is_some_and(|w| Frames::embedded().has("helped", &w.lower))
    }

    /// "during their meeting", "his talks with B": who the pronoun stands for.
    pub(super) fn possessors(&self, at: usize, pronoun: usize) -> Vec<(usize, usize)> {
        let page = self.page();
        if NameWords::embedded().first_person.contains(&page.words[pronoun].lower) {
            return self.chains.actor_at(pronoun).map(|a| (a, pronoun)).into_iter().collect();
        }
        if !NameWords::embedded().possessors.contains(&page.words[pronoun].lower) {
            return Vec::new();
        }
        let clause = self.slots.clause(page.words[at].head);
        let subject = clause.and_then(|verb| self.slots.subject(verb));
        let mut named = subject.map_or_else(Vec::new, |s| self.slots.all_actors(&s.heads));
        // "commitments undertaken by the leaders of A and B in their meetings"
        if let (true, Some(verb)) = (named.is_empty(), clause) {
            let by = page.children_as(verb, &[Label::Agent]).filter(|a| *a < pronoun).flat_map(|a| page.children_as(a, &[Label::Pobj]));
            named = self.slots.all_actors(&by.collect::<Vec<_>>());
        }
        if let Some(guests) = clause.and_then(|verb| self.guests_of(verb)).filter(|_| self.visit_noun(at)) {
            return guests;
        }
        let people = |a: usize| matches!(self.kind(a), ActorKind::Person | ActorKind::Office);
        // "during its meeting with A": a body's, and no person's.
        if Holding::embedded().neuter.contains(&page.words[pronoun].lower) {
            return named.into_iter().filter(|(a, _)| !people(*a)).collect();
        }
        let told = clause.map(|v| self.slots.all_actors(&self.slots.objects(v))).unwrap_or_default();
        if NameWords::embedded().his.contains(&page.words[pronoun].lower) {
            // "accompanied A on his visit" where the subject is several
            let agrees = |a: usize| self.chains.agrees(a, &page.words[pronoun].lower);
            let single = |found: &&Vec<(usize, usize)>| found.len() == 1 && people(found[0].0) && agrees(found[0].0);
            return [&named, &told].into_iter().find(single).cloned().unwrap_or_else(|| self.persons_before(pronoun, 1));
        }
        // "positions taken by the groups during their meetings": those of a plural that names nobody.
        let crowd = |w: usize| page.words[w].tag == Tag::Nns && w < pronoun && self.slots.actors(w).is_empty();
        let by = clause.into_iter().flat_map(|v| page.children_as(v, &[Label::Agent]).flat_map(|a| page.children_as(a, &[Label::Pobj])));
        if named.is_empty() && by.into_iter().any(crowd) {
            return Vec::new();
        }
        let one_person = named.len() == 1 && people(named[0].0);
        // "A told B during their talks"
        if let ([other], true) = (&told[..], one_person)
            && people(other.0)
            && other.0 != named[0].0
        {
            return vec![named[0], *other];
        }
        if named.is_empty() || one_person { self.persons_before(pronoun, 2) } else { named }
    }

    /// The persons told of right before a pronoun, where they are just as many as it stands for: in its sentence, else in the one before too.
    fn persons_before(&self, pronoun: usize, count: usize) -> Vec<(usize, usize)> {
        let page = self.page();
        let sentence = page.words[pronoun].sentence;
        for first in [sentence, sentence.saturating_sub(1)] {
            let mut found: Vec<(usize, usize)> = Vec::new();
            for word in page.sentences[first].words.start..pronoun {
                let agrees = |a: &usize| self.chains.agrees(*a, &page.words[pronoun].lower);
                let person = self.chains.actor_at(word).filter(|a| self.kind(*a) == ActorKind::Person && agrees(a));
                if let Some(actor) = person.filter(|a| !found.iter().any(|(f, _)| f == a)) {
                    found.push((actor, word));
                }
            }
            if found.len() == count {
                return found.into_iter().map(|(a, _)| (a, pronoun)).collect();
            }
        }
        Vec::new()
    }

    /// A side that the tree hangs elsewhere: the first "with" between the telling word and the next finite verb.
    pub(super) fn fill_by_place(&self, candidate: &mut Candidate, at: usize) {
        let page = self.page();
        let Some(sentence) = page.sentence_of(at) else { return };
        // "returned home from a summit with A"
        let word = &page.words[at];
        let verb = page.words[word.head].head;
        let frames = Frames::embedded();
        let back = word.label == Label::Pobj && frames.has("back_from", &page.words[word.head].lower);
        if back && frames.has("returning", &page.words[verb].lemma) {
            let heads = self.slots.subject(verb).filter(|s| !s.passive).map(|s| s.heads).unwrap_or_default();
            candidate.take(self.people(self.slots.all_actors(&heads)), Role::Participant);
            return;
        }
        let stops = |w: usize| {
            matches!(page.words[w].tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md) || matches!(page.words[w].lower.as_str(), ";" | ":")
        };
        // "a conversation meant to build on the exchange of letters with A": the letters were A's.
        let other = |w: usize| {
            let exchange = frames.noun(&page.words[w].lemma).is_some_and(|row| !row.content.is_empty());
            page.words[w].tag.is_noun() && (exchange || self.form_at(w).is_some())
        };
        let reach = (at + 1..sentence.words.end).take_while(|w| !stops(*w) && !other(*w));
        let with = reach.into_iter().find(|w| Frames::embedded().has("with", &page.words[*w].lower));
        // "made the call during meetings with A": the meetings were with him.
        let meeting = |w: &usize| {
            let above = page.words[*w].head;
            candidate.kind == EventKind::Call
                && above > at
                && frames.noun(&page.words[above].lemma).is_some_and(|r| r.kind == EventKind::Meeting)
        };
        let objects: Vec<usize> = with.filter(|w| !meeting(w)).map_or_else(Vec::new, |w| page.children_as(w, &[Label::Pobj]).collect());
        candidate.take(self.people(self.slots.all_actors(&objects)), Role::Participant);
    }

    /// "A has met with B. Another meeting is scheduled with C": that of whom the sentence before tells.
    pub(super) fn fill_from_before(&self, candidate: &mut Candidate, at: usize) {
        let page = self.page();
        let frames = Frames::embedded();
        let word = &page.words[at];
        let more = page.children_as(at, &[Label::Det]).any(|d| frames.has("another", &page.words[d].lower))
            || page.children_as(word.head, &[Label::Advmod]).any(|a| frames.has("another_one", &page.words[a].lower));
        let passive = word.label == Label::Nsubjpass && word.head == candidate.governor;
        let Some(before) = word.sentence.checked_sub(1).filter(|_| passive && more) else { return };
        let words = page.sentences[before].words.clone();
        let Some(root) = words.clone().find(|w| page.words[*w].head == *w) else { return };
        let subject = self.slots.subject(root).map(|s| self.slots.all_actors(&s.heads)).unwrap_or_default();
        let told = candidate.args[0].actor;
        if let [(one, _)] = subject[..]
            && self.kind(one) == ActorKind::Person
            && one != told
        {
            candidate.take(vec![(one, at)], Role::Participant);
        }
    }

    /// "a trip to A, B and C by D": the tree hangs the visitor on the last place.
    pub(super) fn fill_visitor(&self, candidate: &mut Candidate, at: usize) {
        let page = self.page();
        let frames = Frames::embedded();
        let end = page.sentence_of(at).map_or(at, |s| s.words.end);
        let by = (at + 1..end).take_while(|w| !verb(page, *w)).find(|w| frames.has("by", &page.words[*w].lower));
        let objects: Vec<usize> = by.map_or_else(Vec::new, |b| page.children_as(b, &[Label::Pobj]).collect());
        let people = self.slots.all_actors(&objects).into_iter().filter(|(a, _)| self.kind(*a) == ActorKind::Person).collect();
        candidate.take(people, Role::Visitor);
        // "A led a delegation on a visit to B"
        let group = page.words[page.words[at].head].head;
        let led = page.words[group].head;
        let on = page.words[at].label == Label::Pobj && frames.has("on_visit", &page.words[page.words[at].head].lower);
        let delegation = on && frames.has("delegation", &page.words[group].lemma) && page.words[group].label == Label::Dobj;
        if delegation && candidate.args.is_empty() && frames.has("leading", &page.words[led].lemma) {
            let heads = self.slots.subject(led).filter(|s| !s.passive).map(|s| s.heads).unwrap_or_default();
            candidate.take(self.people(self.slots.all_actors(&heads)), Role::Visitor);
        }
    }

    /// States, organisations and persons before the noun; an adjective of a state counts ("Turkish-Russian talks").
    pub(super) fn sides(&self, actors: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
        let many = actors.len() > 1;
        self.people(actors)
            .into_iter()
            .filter(|(a, w)| many || self.kind(*a) == ActorKind::Person || self.page().words[*w].tag != Tag::Jj && !self.metonym(*w))
            .collect()
    }

    /// "the Brussels conference": a capital before the noun is where it meets.
    fn metonym(&self, word: usize) -> bool {
        self.chains.mentions.at(word).is_some_and(|m| m.form == Form::Metonym)
    }
}
