//! Clauses whose verb the tree took for something else: "A, B and C held talks" with "held" as an adjective of the talks.

use super::Extractor;
use super::candidate::Candidate;
use super::slots::{Slots, Subject};
use crate::lexicon::frames::Frames;
use crate::lexicon::names::NameWords;
use crate::mention::Sense;
use crate::model::event::Role;
use crate::syntax::{Label, Tag};

impl Extractor<'_> {
    /// "a first meeting between the three nations": words for those just told of name nobody new; true where there are such.
    pub(super) fn drop_referring(&self, candidate: &mut Candidate) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let definite = |w: usize| page.children_as(w, &[Label::Det]).any(|d| NameWords::embedded().definite.contains(&page.words[d].lower));
        let plain = |w: usize| page.children_as(w, &[Label::Prep, Label::Amod, Label::Poss]).next().is_none();
        let refers = |a: &super::candidate::Arg| {
            let group = self.kind(a.actor) == crate::model::actor::ActorKind::Group && self.chains.actors[a.actor].of.is_none();
            group && a.word > candidate.trigger && frames.has("pair_states", &page.words[a.word].lemma) && definite(a.word) && plain(a.word)
        };
        let referring: Vec<usize> = candidate.args.iter().filter(|a| refers(a)).map(|a| a.actor).collect();
        candidate.args.retain(|a| !referring.contains(&a.actor));
        !referring.is_empty()
    }

    /// "travelled for the start of talks between A and B": the two are named, and who travelled is none of them.
    pub(super) fn between_others(&self, candidate: &Candidate) -> bool {
        let page = self.page();
        let between =
            page.children_as(candidate.trigger, &[Label::Prep]).find(|p| Frames::embedded().has("between", &page.words[*p].lower));
        let sides = between.map_or(0, |p| candidate.args.iter().filter(|a| page.under(a.word, p)).count());
        sides > 1
    }

    /// True for what one gives to another: a welcome, or a meal at which somebody is told to be the guest.
    pub(super) fn given(&self, candidate: &Candidate, row: &crate::lexicon::frames::NounRow) -> bool {
        let meal = Frames::embedded().has("meals", &row.name);
        let page = self.page();
        let behind =
            || page.children_as(candidate.governor, &[Label::Prep, Label::Dative]).any(|p| row.guest.contains(&page.words[p].lower));
        !row.guest.is_empty() && (!meal || candidate.args.iter().any(|a| a.role == Role::Guest) || behind())
    }

    /// The list of those who stand right before a light verb that the tree hangs on its object.
    pub(super) fn fill_misread(&self, candidate: &mut Candidate, noun: usize) {
        let page = self.page();
        let frames = Frames::embedded();
        let light =
            |v: &usize| matches!(page.words[*v].tag, Tag::Vbn | Tag::Vbd) && *v < noun && frames.light(&page.words[*v].lemma, "object");
        let Some(verb) = page.children_as(noun, &[Label::Amod]).find(light) else { return };
        let Some(before) = verb.checked_sub(1).filter(|w| page.words[*w].sentence == page.words[noun].sentence) else { return };
        let named = self.chains.mentions.ending_at(verb).is_some();
        // "The pair held talks"
        let told = if named { self.slots.actors(before) } else { self.with_referred(&[before], true) };
        candidate.take(self.people(told), Role::Participant);
    }
}

impl Slots<'_, '_> {
    /// A name right before a finite verb that the tree gave no subject ("At the invitation of A, B travelled"; "B Monday met C", where the
    /// tree takes B for a part of the day).
    pub(super) fn subject_by_place(&self, verb: usize) -> Option<Subject> {
        let page = self.page();
        let helpers = |w: usize| matches!(page.words[w].label, Label::Aux | Label::Auxpass | Label::Advmod | Label::Neg);
        let finite = |w: usize| matches!(page.words[w].tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md);
        let sentence = page.sentence_of(verb)?.words.start;
        let day = |w: usize| page.words[w].label == Label::Npadvmod && self.weekday(w);
        let group = (sentence..verb).rev().take_while(|w| page.words[*w].head == verb && (helpers(*w) || day(*w))).last().unwrap_or(verb);
        (group..verb + 1).any(finite).then_some(())?;
        let index = self.chains.mentions.ending_at(group)?;
        let found = &self.chains.mentions.found[index];
        let glued = day(group) && page.words[found.words.end - 1].head == group;
        let person = (found.sense == Sense::Person || glued) && found.words.start >= sentence && self.chains.of[index].is_some();
        let passive = page.children_as(verb, &[Label::Auxpass]).next().is_some();
        // "After the meeting with A, B and C spoke": the tree lists all three.
        let joined = found.words.start.checked_sub(1).filter(|w| *w > sentence && page.words[*w].tag == Tag::Cc);
        let other =
            joined.and_then(|w| self.chains.mentions.ending_at(w)).filter(|m| self.chains.mentions.found[*m].sense == Sense::Person);
        let heads = other.map(|m| self.chains.mentions.found[m].words.end - 1).into_iter().chain([found.words.end - 1]).collect();
        person.then_some(Subject { heads, passive })
    }

    fn weekday(&self, word: usize) -> bool {
        let day = self.page().words[word].lower.as_str();
        let weekday = |c: &crate::lexicon::calendar::Class| matches!(c, crate::lexicon::calendar::Class::Weekday(_));
        crate::lexicon::calendar::Calendar::embedded().classes(day).iter().any(weekday)
    }

    /// "met A Monday": the tree takes the name for a part of the day.
    pub(super) fn name_before_day(&self, word: usize) -> Option<(usize, usize)> {
        self.weekday(word).then_some(())?;
        let before = word.checked_sub(1).filter(|w| self.page().words[*w].head == word)?;
        let ends = self.chains.mentions.at(before).is_some_and(|m| m.words.end == word);
        Some((self.chains.actor_at(before).filter(|_| ends)?, before))
    }
}
