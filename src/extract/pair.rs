//! "The two sides", "both countries", "the two presidents": words for two actors that were told of just before.

use super::attribution::SayWords;
use super::factuality::Factuality;
use super::slots::Slots;
use crate::lexicon::frames::Frames;
use crate::lexicon::names::NameWords;
use crate::model::actor::ActorKind;
use crate::model::event::{EventKind, Status};
use crate::syntax::{Label, Tag};

/// How many such words in a row may stand for the two that the first of them stands for.
const CHAIN: usize = 6;

/// How many such words may ask for each other ("the two leaders of the two sides"); in a text of nothing else each might ask for all.
pub(super) const DEEPEST: usize = 3;

/// How many sentences before "the two leaders" other such words may tell who they are.
const FAR: usize = 6;

/// How many sentences before "the three" they may have been listed.
const LIST_REACH: usize = 3;

impl Slots<'_, '_> {
    /// The two or three that a noun stands for, where there are just so many; each with the noun as its word.
    pub(in crate::extract) fn pair(&self, noun: usize) -> Vec<(usize, usize)> {
        let pairs = &self.chains.pairs;
        if let Some(told) = pairs.told.borrow().get(&noun) {
            return told.clone();
        }
        let open = pairs.open.get();
        if open >= DEEPEST {
            return Vec::new();
        }
        pairs.open.set(open + 1);
        let told = self.pair_of(noun);
        pairs.open.set(open);
        if open == 0 {
            pairs.told.borrow_mut().insert(noun, told.clone());
        }
        told
    }

    fn pair_of(&self, noun: usize) -> Vec<(usize, usize)> {
        let three = self.three_told(noun);
        let told = if three.is_empty() { self.pair_told(noun, CHAIN) } else { three };
        let told = if told.is_empty() { self.only_two(noun) } else { told };
        let told = if told.is_empty() { self.bare_pair(noun) } else { told };
        told.into_iter().map(|a| (a, noun)).collect()
    }

    /// "the three presidents", "the leaders of the three nations": the last list of just three before the noun.
    fn three_told(&self, noun: usize) -> Vec<usize> {
        let page = self.page();
        let frames = Frames::embedded();
        let numbers = || page.children_as(noun, &[Label::Nummod]);
        let counted = numbers().any(|c| frames.has("three", &page.words[c].lower));
        // "The Foreign Ministers signed", where the sentence before lists some.
        let plain = page.words[noun].tag.is_noun() && page.children_as(noun, &[Label::Prep, Label::Relcl, Label::Acl]).next().is_none();
        let plural = matches!(page.words[noun].tag, Tag::Nns | Tag::Nnps) && numbers().next().is_none() && plain;
        let definite = page.children_as(noun, &[Label::Det]).any(|d| NameWords::embedded().definite.contains(&page.words[d].lower));
        if !(counted || plural && frames.has("pair_ranks", &page.words[noun].lemma))
            || !definite
            || !frames.has("pair_nouns", &page.words[noun].lemma)
        {
            return Vec::new();
        }
        let reach = if counted { LIST_REACH } else { 1 };
        let first = page.sentences[page.words[noun].sentence.saturating_sub(reach)].words.start;
        let kind = |a: usize| self.chains.actors[a].kind;
        let three = |head: usize| {
            // Not the list that the noun itself stands in: that would ask for the noun again.
            let apart = !page.under(noun, head) && !self.heads(head).contains(&noun);
            let opens = apart && page.words[head].label != Label::Conj && page.children_as(head, &[Label::Conj]).next().is_some();
            let mut told: Vec<usize> = if opens { self.actors(head).into_iter().map(|(a, _)| a).collect() } else { Vec::new() };
            told.dedup();
            let persons = told.iter().all(|a| matches!(kind(*a), ActorKind::Person | ActorKind::Office));
            let alike = persons || told.iter().all(|a| kind(*a) == ActorKind::State);
            let all = |told: &[usize]| told.len() >= 3 && persons && told.iter().all(|p| self.ranks_as(*p, noun));
            (if counted { told.len() == 3 && alike } else { all(&told) }).then_some(told)
        };
        let listed = (first..noun).rev().filter(|w| page.words[*w].tag.is_noun() || page.words[*w].tag == Tag::Jj).find_map(three);
        // "A received B ... C arrived as well ... The three leaders": just so many were told of.
        let ranked = || {
            let persons: Vec<usize> = self.persons_between(first, noun).into_iter().filter(|p| self.ranks_as(*p, noun)).collect();
            (counted && persons.len() == 3).then_some(persons)
        };
        listed.or_else(ranked).unwrap_or_default()
    }

    fn pair_told(&self, noun: usize, chain: usize) -> Vec<usize> {
        if !self.is_pair(noun) {
            return Vec::new();
        }
        let pairs = &self.chains.pairs;
        let question = [noun, chain, pairs.open.get(), pairs.phrases.get()];
        if let Some(told) = pairs.asked.borrow().get(&question) {
            return told.clone();
        }
        let told = self.pair_by_words(noun, chain);
        pairs.asked.borrow_mut().insert(question, told.clone());
        told
    }

    fn pair_by_words(&self, noun: usize, chain: usize) -> Vec<usize> {
        let page = self.page();
        let frames = Frames::embedded();
        // "The two leaders, A and B, signed"
        let named: Vec<usize> = page.children_as(noun, &[Label::Appos]).flat_map(|a| self.actors(a)).map(|(a, _)| a).collect();
        if named.len() == 2 && named[0] != named[1] {
            return named;
        }
        // "talks between A and B ... the last round between the two"
        let between = self.between_before(noun);
        if between.len() == 2 && page.words[noun].tag == Tag::Cd {
            return between;
        }
        let sentence = page.words[noun].sentence;
        let people = frames.has("pair_people", &page.words[noun].lemma) || self.stands_for_two(noun);
        let starts = [0, 1, 2].map(|back| page.sentences[sentence.saturating_sub(back)].words.start);
        let each = frames.has("each", &page.words[noun].lower);
        let told = if people { self.persons_told(noun, chain, starts, each) } else { None };
        let met = if people && !each { self.persons_met(noun) } else { None };
        if let Some(persons) = self.told_or_met(told, met, noun, starts[1]) {
            return persons;
        }
        // "the two presidents": the only two of the text so far, and none where it tells of more.
        if people && frames.has("pair_ranks", &page.words[noun].lemma) {
            let ranked = self.ranked_before(noun);
            if ranked.len() > 1 {
                return if ranked.len() == 2 { ranked } else { Vec::new() };
            }
        }
        // "The two had met before" behind several persons: nobody knows which.
        let bare = page.words[noun].tag == Tag::Cd && !self.persons_between(starts[1], noun).is_empty();
        if bare && people {
            return Vec::new();
        }
        // "A met B. Their foreign ministers spoke": those of their states.
        if people && self.theirs(noun) {
            return self.states_met(noun).unwrap_or_default();
        }
        // "The two foreign ministers" behind others whom the text names: nobody knows which.
        if people && self.described_ministers(noun) && !self.prime(noun) && !self.persons_between(starts[2], noun).is_empty() {
            return Vec::new();
        }
        // "the pair", "each" are persons.
        if each || frames.has("pair_words", &page.words[noun].lemma) {
            return Vec::new();
        }
        let lead = if people { self.persons_in_lead(noun) } else { None };
        lead.unwrap_or_else(|| self.sides_told(noun, chain, starts, people))
    }

    /// The states of who does what the verb over a noun tells.
    pub(super) fn own_state(&self, noun: usize) -> Vec<usize> {
        let page = self.page();
        let Some(verb) = page.ancestors(noun).skip(1).find(|a| super::factuality::verb(page, *a)) else { return Vec::new() };
        let heads = page.children_as(verb, &[Label::Nsubj]).filter(|s| *s < noun);
        heads.filter_map(|s| self.chains.acts_for(self.chains.actor_at(s)?)).collect()
    }

    /// "Rebel leader A and Vice President B signed ... both sides": the one list of two persons told of before, where no states stand for them.
    pub(super) fn two_on_list(&self, noun: usize, first: usize) -> Option<Vec<usize>> {
        let page = self.page();
        if !Frames::embedded().has("pair_sides", &page.words[noun].lemma) {
            return None;
        }
        let person = |w: usize| self.chains.actor_at(w).filter(|a| self.chains.actors[*a].kind == ActorKind::Person);
        let two = |w: usize| {
            let next: Vec<usize> = page.children_as(w, &[Label::Conj]).collect();
            let more = |c: usize| page.children_as(c, &[Label::Conj]).next().is_some() && page.words[w].label != Label::Conj;
            match next[..] {
                [other] if !more(other) => Some(vec![person(w)?, person(other)?]),
                _ => None,
            }
        };
        let acts = |w: &usize| {
            let lead = if page.words[*w].label == Label::Conj { page.words[*w].head } else { *w };
            // The last two of a list that the tree runs on into the subject.
            let verb = page.words.get(page.subtree(*w).end).is_some_and(|v| v.tag.is_verb());
            verb || matches!(page.words[lead].label, Label::Nsubj | Label::Nsubjpass | Label::Dobj) && lead == *w
        };
        let told = (first..noun).rev().filter(|w| acts(w) && !page.under(noun, *w)).find_map(two)?;
        let state = |a: usize| self.chains.represents(self.chains.office_of_person(a).unwrap_or(a));
        (told[0] != told[1] && (told.iter().any(|a| state(*a).is_none()) || state(told[0]) == state(told[1]))).then_some(told)
    }

    /// The persons of a subject that is a list of just two, where some words have one such list.
    pub(super) fn two_subjects(&self, from: usize, to: usize) -> Option<Vec<usize>> {
        let page = self.page();
        let person = |w: usize| self.chains.actor_at(w).filter(|a| self.chains.actors[*a].kind == ActorKind::Person);
        let two = |w: usize| {
            let subject = matches!(page.words[w].label, Label::Nsubj | Label::Nsubjpass);
            let list: Vec<usize> = if subject { self.conjuncts(w) } else { Vec::new() };
            let [one, other] = list[..] else { return None };
            Some(vec![person(one)?, person(other)?])
        };
        let mut lists = (from..to).filter_map(two).filter(|l| l[0] != l[1]);
        let first = lists.next()?;
        lists.all(|l| l == first).then_some(first)
    }

    /// The two persons for whom a pair of people stands, in its sentence or those before it, which start there.
    fn persons_told(&self, noun: usize, chain: usize, starts: [usize; 3], each: bool) -> Option<Vec<usize>> {
        let page = self.page();
        let frames = Frames::embedded();
        let mut reach = 2;
        let mut to_meet = None;
        for (back, first) in starts.into_iter().enumerate().skip(usize::from(each)) {
            if back >= reach {
                break;
            }
            let end = if each { starts[0] } else { noun };
            let mut persons = self.persons_between(first, end);
            // "A said that he would meet B. The two leaders will talk on Monday"
            to_meet = to_meet.or_else(|| self.pair_to_meet(first..end, noun));
            // "A, who is to meet C, ... the two leaders": the other was told of before.
            if persons.len() < 2 && (first..end).filter_map(|w| self.chains.actor_at(w)).any(|a| self.only_to_meet(a, first..end)) {
                reach = starts.len();
                continue;
            }
            let told = persons.len();
            // "A met B. The road was opened in May. The two last met in C": nobody is named in between.
            if told == 0 && back == 1 && !each {
                reach = starts.len();
            }
            persons.retain(|p| !self.ranks_apart(*p, noun));
            if persons.len() == 2 {
                return Some(persons);
            }
            let ranked: Vec<usize> = persons.iter().copied().filter(|p| self.ranks_as(*p, noun)).collect();
            if persons.len() > 2 && ranked.len() == 2 {
                return Some(ranked);
            }
            // "A and B said they would meet C. The two men met": the two of whom the sentence says something.
            if let Some(two) = if persons.len() > 2 { self.two_subjects(first, end) } else { None } {
                return Some(two);
            }
            // "the two presidents", where the sentence before tells of one.
            if ranked.len() == 1 && persons.len() == 1 && back == 1 && frames.has("pair_ranks", &page.words[noun].lemma) {
                reach = starts.len();
                continue;
            }
            if let Some(earlier) = self.pair_between(first, noun, chain) {
                return Some(earlier);
            }
            if !persons.is_empty() && persons.len() == told {
                break;
            }
        }
        let far = self.page().sentences[self.page().words[noun].sentence.saturating_sub(FAR)].words.start;
        // Asked once only: each such word on the way would ask for all before it.
        to_meet.or_else(|| if each || chain < CHAIN { None } else { self.pair_between(far, starts[2], 1) })
    }

    /// The two persons of some words of whom one is only to be met, for a pair of whom no more is told.
    fn pair_to_meet(&self, words: std::ops::Range<usize>, noun: usize) -> Option<Vec<usize>> {
        let page = self.page();
        let verb = page.ancestors(noun).skip(1).find(|a| super::factuality::verb(page, *a))?;
        let yet = Factuality::embedded().of(page, verb).0 == Status::Planned;
        let mut persons: Vec<usize> = Vec::new();
        for actor in words.clone().filter_map(|w| self.chains.actor_at(w)) {
            let one = matches!(self.chains.actors[actor].kind, ActorKind::Person | ActorKind::Office);
            if yet && one && !persons.contains(&actor) && !self.ranks_apart(actor, noun) {
                persons.push(actor);
            }
        }
        let one = persons.len() == 2 && persons.iter().filter(|p| self.only_to_meet(**p, words.clone())).count() == 1;
        one.then_some(persons)
    }

    /// The sides of the last "between A and B" of a sentence before a word.
    fn between_before(&self, word: usize) -> Vec<usize> {
        let page = self.page();
        let first = page.sentence_of(word).map_or(word, |s| s.words.start);
        let between = |p: &usize| Frames::embedded().has("between", &page.words[*p].lower) && page.words[*p].label == Label::Prep;
        let Some(last) = (first..word).rev().filter(|p| page.words[word].head != *p).find(between) else { return Vec::new() };
        // Names alone: groups would be asked for their own pairs.
        let named = |w: usize| self.chains.actor_at(w).filter(|a| self.chains.actors[*a].kind != ActorKind::Group);
        page.children_as(last, &[Label::Pobj]).flat_map(|o| self.conjuncts(o)).filter_map(named).collect()
    }

    /// True for a person of whom some words tell no more than that somebody will meet or call him.
    fn only_to_meet(&self, person: usize, words: std::ops::Range<usize>) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let yet = |w: usize| {
            let above = page
                .ancestors(w)
                .skip(1)
                .take_while(|a| page.words[*a].sentence == page.words[w].sentence)
                .find(|a| super::factuality::verb(page, *a));
            let behind = matches!(page.words[w].label, Label::Dobj | Label::Pobj);
            let told = above.filter(|v| {
                // Who came to meet somebody has met him, for all that follows.
                let aim = matches!(page.words[*v].label, Label::Advcl | Label::Acl);
                !aim && frames.verbs(&page.words[*v].lemma).any(|row| matches!(row.kind, EventKind::Meeting | EventKind::Call))
            });
            behind && told.is_some_and(|v| Factuality::embedded().of(page, v).0 == Status::Planned)
        };
        let head = |w: usize| page.words[w].label != Label::Compound && self.chains.mentions.at(w).is_some_and(|m| m.words.end == w + 1);
        let mut told = words.filter(|w| self.chains.actor_at(*w) == Some(person) && head(*w)).peekable();
        told.peek().is_some() && told.all(yet)
    }

    /// True for a minister where "the two ministers" are told of, a head of state or government where the two leaders are.
    pub(super) fn ranks_as(&self, person: usize, noun: usize) -> bool {
        use crate::model::actor::OfficeKind::{HeadOfGovernment, HeadOfState, Minister, Monarch, OrganizationHead};
        let frames = Frames::embedded();
        let lemma = &self.page().words[noun].lemma;
        let office = self.chains.office_of_person(person).unwrap_or(person);
        let Some(kind) = self.chains.actors[office].office_kind else { return false };
        // "the two prime ministers", "the two foreign ministers"
        if frames.has("pair_ministers", lemma) && self.described_ministers(noun) {
            return (kind == HeadOfGovernment) == self.prime(noun) && (self.prime(noun) || kind == Minister);
        }
        match kind {
            HeadOfState | HeadOfGovernment | Monarch | OrganizationHead => frames.has("pair_leaders", lemma),
            Minister => frames.has("pair_ministers", lemma),
            _ => false,
        }
    }

    /// True for one whose office is known to be another than the noun says: a spokesman where "the two presidents" are told of.
    pub(super) fn ranks_apart(&self, person: usize, noun: usize) -> bool {
        use crate::model::actor::OfficeKind::{Ambassador, HeadOfGovernment, Official, Spokesperson};
        let frames = Frames::embedded();
        let lemma = &self.page().words[noun].lemma;
        let office = self.chains.office_of_person(person).unwrap_or(person);
        let Some(kind) = self.chains.actors[office].office_kind else { return false };
        let low = matches!(kind, Spokesperson | Official | Ambassador);
        // "the two prime ministers"
        let plain = !self.described_ministers(noun);
        let ranks = self.ranks_as(person, noun) || kind == HeadOfGovernment && frames.has("pair_ministers", lemma) && plain;
        frames.has("pair_ranks", lemma) && !ranks || frames.has("pair_leaders", lemma) && low
    }

    /// "prime", "foreign", "defence" before ministers.
    fn described_ministers(&self, noun: usize) -> bool {
        let page = self.page();
        let of_what = |c: usize| page.words[c].tag != Tag::Cd && !Frames::embedded().has("pair_counts", &page.words[c].lower);
        page.children_as(noun, &[Label::Amod, Label::Compound, Label::Nmod]).any(of_what)
    }

    fn prime(&self, noun: usize) -> bool {
        let page = self.page();
        page.children_as(noun, &[Label::Amod, Label::Compound]).any(|c| Frames::embedded().has("prime", &page.words[c].lower))
    }

    /// "both", "the pair", "each": words that alone stand for two.
    fn stands_for_two(&self, noun: usize) -> bool {
        let frames = Frames::embedded();
        let word = &self.page().words[noun].lower;
        frames.has("pair_counts", word) || frames.has("pair_words", word) || frames.has("each", word)
    }

    /// True for "the two presidents", "both", "their countries".
    fn is_pair(&self, noun: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let word = &page.words[noun];
        let article = noun.checked_sub(1).is_some_and(|w| NameWords::embedded().definite.contains(&page.words[w].lower));
        let definite = || article && page.children_as(noun, &[Label::Prep]).next().is_none();
        let bare = frames.has("pair_counts", &word.lower)
            || frames.has("each", &word.lower) && word.label == Label::Pobj
            || frames.has("pair_words", &word.lemma) && definite();
        let counted = bare || page.children(noun).any(|c| frames.has("pair_counts", &page.words[c].lower));
        counted && (bare || frames.has("pair_nouns", &word.lemma) || self.of_state(noun))
    }

    /// "the two heads of state".
    fn of_state(&self, noun: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let head = frames.has("pair_heads", &page.words[noun].lemma);
        head && self.behind(noun, frames.of()).iter().any(|o| frames.has("headed", &page.words[*o].lower))
    }

    /// The two persons for whom the last word of this kind between two words stands: "the two leaders ... the two presidents".
    pub(super) fn pair_between(&self, from: usize, to: usize, chain: usize) -> Option<Vec<usize>> {
        let frames = Frames::embedded();
        let people = |w: &usize| frames.has("pair_people", &self.page().words[*w].lemma) && self.is_pair(*w);
        let earlier = (from..to).rev().find(people)?;
        let told = self.pair_told(earlier, chain.checked_sub(1)?);
        let persons = told.iter().all(|a| matches!(self.chains.actors[*a].kind, ActorKind::Person | ActorKind::Office));
        (told.len() == 2 && persons).then_some(told)
    }

    /// Persons, and offices whose holder nobody names, between two words, but for whoever says what stands there.
    pub(super) fn persons_between(&self, from: usize, to: usize) -> Vec<usize> {
        let mut persons: Vec<usize> = Vec::new();
        let mut speakers: Vec<usize> = Vec::new();
        for (word, actor) in (from..to).filter_map(|w| Some((w, self.chains.actor_at(w)?))) {
            let one = matches!(self.chains.actors[actor].kind, ActorKind::Person | ActorKind::Office);
            if one && self.only_to_meet(actor, from..to) {
                continue;
            }
            if one && self.says(word) {
                speakers.push(actor);
            } else if one && !persons.contains(&actor) {
                persons.push(actor);
            }
        }
        if persons.len() > 2 {
            persons.retain(|p| !speakers.contains(p));
        }
        if persons.len() < 2 {
            persons.extend(speakers.into_iter().filter(|s| !persons.contains(s)).collect::<std::collections::BTreeSet<_>>());
        }
        persons
    }

    /// True for the subject of a verb of saying over a clause.
    fn says(&self, word: usize) -> bool {
        let page = self.page();
        let head = page.words[word].head;
        let clause = page.children_as(head, &[Label::Ccomp]).next().is_some();
        // "A and B declared that they will meet C": the two are told of.
        let several = page.children_as(word, &[Label::Conj]).any(|c| self.chains.actor_at(c).is_some());
        page.words[word].label == Label::Nsubj && SayWords::embedded().say.contains(&page.words[head].lemma) && clause && !several
    }

    /// "in C": a state behind a preposition of place.
    fn only_place(&self, word: usize) -> bool {
        let page = self.page();
        let head = page.words[word].head;
        let place = Frames::embedded().has("venue", &page.words[head].lower);
        page.words[word].label == Label::Pobj && page.words[head].label == Label::Prep && place
    }

    /// "amid North Korean missile threats": a state that only describes a thing.
    fn describes_thing(&self, word: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let word = self.chains.mentions.at(word).map_or(word, |m| m.words.end - 1);
        let above = &page.words[page.words[word].head];
        let modifier = matches!(page.words[word].label, Label::Amod | Label::Compound | Label::Nmod);
        let event = frames.noun(&above.lemma).is_some() || frames.has("bonds", &above.lemma);
        let state = self.chains.actor_at(word).is_some_and(|a| self.chains.actors[a].kind == ActorKind::State);
        state && modifier && page.words[word].tag == Tag::Jj && !event && self.chains.actor_at(page.words[word].head).is_none()
    }

    /// The subject, or the agent, of a verb of mediating.
    fn mediates(&self, word: usize) -> bool {
        let page = self.page();
        let head = page.words[word].head;
        let above = if page.words[head].label == Label::Agent { page.words[head].head } else { head };
        let doer = matches!(page.words[word].label, Label::Nsubj | Label::Pobj);
        doer && Frames::embedded().has("facilitating", &page.words[above].lemma)
    }

    /// States named, or stood for by persons and offices named, between two words.
    pub(super) fn states_between(&self, from: usize, to: usize) -> Vec<usize> {
        let mut states: Vec<usize> = Vec::new();
        for (word, actor) in (from..to).filter_map(|w| Some((w, self.chains.actor_at(w)?))) {
            // "attended the ceremony in C", "C mediated": neither the place nor the mediator is a side.
            let ethnic =
                self.page().children_as(word, &[Label::Amod]).any(|c| Frames::embedded().has("ethnic", &self.page().words[c].lower));
            if self.only_place(word) || self.mediates(word) || self.describes_thing(word) || ethnic {
                continue;
            }
            if matches!(self.chains.actors[actor].kind, ActorKind::Media | ActorKind::Company | ActorKind::Place) {
                continue;
            }
            // "The president briefed the A ambassador. The two leaders ...": not his state.
            if matches!(self.chains.actors[actor].kind, ActorKind::Person | ActorKind::Office) && self.ranks_apart(actor, to) {
                continue;
            }
            if let Some(state) =
                self.chains.acts_for(actor).filter(|s| self.chains.actors[*s].kind == ActorKind::State && !states.contains(s))
            {
                states.push(state);
            }
        }
        states
    }
}
