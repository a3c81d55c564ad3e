//! Pronouns, only where number, person and distance leave one candidate.

use super::Chains;
use crate::lexicon::frames::Frames;
use crate::lexicon::names::NameWords;
use crate::mention::{Found, Sense};
use crate::model::actor::ActorKind;
use crate::model::mention::{Form, MentionKind};
use crate::syntax::{Label, Tag};
use std::collections::BTreeSet;

/// How many words before "during which" the trip may be told that it means.
const OCCASION_REACH: usize = 16;

impl Chains<'_> {
    /// "he" and "she": the subject of the sentence before where it is a person, else the only person told of in both sentences.
    pub(super) fn pronouns(&mut self) {
        for at in 0..self.reader.page.words.len() {
            let word = &self.reader.page.words[at].lower;
            let names = NameWords::embedded();
            // "HE the Prime Minister": an honorific.
            let honorific = || self.mentions.titles.iter().any(|t| t.words.contains(&at));
            let object = names.him.contains(word) && self.reader.page.words[at].tag == Tag::Prp;
            let person = object || names.he.contains(word) && !honorific();
            let thing = names.it.contains(word);
            let antecedent = if object {
                self.antecedent_of_object(at)
            } else if person {
                self.antecedent(at)
            } else if thing {
                self.subject_above(at)
            } else {
                None
            };
            if let Some(actor) = antecedent {
                let kind = if person { MentionKind::Person } else { MentionKind::Other };
                let found = Found { words: at..at + 1, kind, form: Form::Pronoun, sense: Sense::Person, rule: "pronoun" };
                self.mentions.add(found, true);
                self.of.push(Some(actor));
            }
        }
    }

    /// "it" as a subject: the state or organisation that is the subject of a clause above, where there is one.
    fn subject_above(&self, at: usize) -> Option<usize> {
        let page = self.reader.page;
        if !matches!(page.words[at].label, Label::Nsubj | Label::Nsubjpass) {
            return None;
        }
        let subjects = page.ancestors(at).skip(2).flat_map(|v| page.children_as(v, &[Label::Nsubj, Label::Nsubjpass]).collect::<Vec<_>>());
        let first = subjects.into_iter().find_map(|s| self.actor_at(s))?;
        (!matches!(self.actors[first].kind, ActorKind::Person | ActorKind::Office | ActorKind::Group | ActorKind::Place)).then_some(first)
    }

    fn antecedent(&self, at: usize) -> Option<usize> {
        let sentence = self.reader.page.words[at].sentence;
        let own = self.reader.page.words.get(at + 1).is_some_and(|w| NameWords::embedded().own.contains(&w.lower));
        if let Some(subject) = if own { self.clause_subject(at) } else { None } {
            let person = self.actor_at(subject).filter(|a| self.actors[*a].kind == ActorKind::Person);
            return person.filter(|p| self.agrees(*p, &self.reader.page.words[at].lower));
        }
        if let Some(same) = self.same_above(at) {
            return Some(same);
        }
        if let Some(subject) = self.subject_ahead(at) {
            return Some(subject);
        }
        if let Some(owner) = self.owner_of_occasion(at) {
            return Some(owner);
        }
        let quoted = self.speaks_outside(at);
        let named = self.persons_in(sentence, at).into_iter().filter(|(w, _)| !quoted && !self.fronted(*w, at));
        let here: BTreeSet<usize> = named.map(|(_, p)| p).collect();
        // "A, emerging from talks with his counterpart B, said that he": whose counterpart B is.
        let other = |p: &usize| self.counterpart_before(*p, sentence, at);
        let here = if here.len() > 1 { here.into_iter().filter(|p| !other(p)).collect() } else { here };
        if here.len() == 1 {
            return here.first().copied();
        }
        let before = self.persons_in(sentence.checked_sub(1)?, at);
        let subject = before.iter().find(|(word, _)| matches!(self.reader.page.words[*word].label, Label::Nsubj | Label::Nsubjpass));
        let all: BTreeSet<usize> = before.iter().map(|(_, p)| *p).chain(here.iter().copied()).collect();
        match subject {
            Some((_, person)) if here.is_empty() => Some(*person),
            _ => all.first().copied().filter(|_| all.len() == 1),
        }
    }

    /// "went over his own visit": the word for whoever does what the clause tells.
    fn clause_subject(&self, at: usize) -> Option<usize> {
        let page = self.reader.page;
        page.ancestors(at).skip(1).find_map(|v| page.children_as(v, &[Label::Nsubj]).next()).filter(|s| *s < at)
    }

    /// "With A he spoke of trade": A is not he.
    fn fronted(&self, person: usize, pronoun: usize) -> bool {
        let page = self.reader.page;
        let preposition = page.words[person].head;
        page.words[person].label == Label::Pobj
            && page.words[preposition].label == Label::Prep
            && page.words[pronoun].label == Label::Nsubj
            && page.words[preposition].head == page.words[pronoun].head
    }

    /// "A told B that he will call C when he is back": the second "he" goes on with the subject of the clause above, if that is a "he" too.
    fn same_above(&self, at: usize) -> Option<usize> {
        let page = self.reader.page;
        let subject = |w: &usize| matches!(page.words[*w].label, Label::Nsubj | Label::Nsubjpass);
        let above = page.ancestors(at).skip(2).flat_map(|v| page.children(v).filter(subject).collect::<Vec<_>>()).next()?;
        (subject(&at) && above < at && page.words[above].lower == page.words[at].lower).then(|| self.actor_at(above))?
    }

    /// "In B, where she stays until Monday, A is to meet C": the person who is the subject of the clause that opens so.
    fn subject_ahead(&self, at: usize) -> Option<usize> {
        let page = self.reader.page;
        let clause = page.words[at].head;
        let below = matches!(page.words[clause].label, Label::Relcl | Label::Advcl | Label::Pcomp) && page.words[at].label == Label::Nsubj;
        let sentence = page.sentence_of(at)?;
        let root = sentence.words.clone().find(|w| page.words[*w].head == *w).filter(|r| below && *r > clause)?;
        let subject = page.children_as(root, &[Label::Nsubj, Label::Nsubjpass]).find(|s| *s > clause)?;
        // Nobody else was told of before in this sentence.
        let first = self.persons_in(page.words[at].sentence, at).is_empty();
        let person = self.actor_at(subject).filter(|a| self.actors[*a].kind == ActorKind::Person && first)?;
        self.agrees(person, &page.words[at].lower).then_some(person)
    }

    /// A person whom the sentence before a word has only as "his counterpart".
    fn counterpart_before(&self, person: usize, sentence: usize, before: usize) -> bool {
        let page = self.reader.page;
        let his = |o: &crate::mention::FoundOffice| {
            let start = page.sentences[sentence].words.start.max(o.words.start.saturating_sub(3));
            let own = (start..o.words.start).any(|w| NameWords::embedded().his.contains(&page.words[w].lower));
            o.counterpart && o.words.end <= before && page.words[o.words.start].sentence == sentence && own
        };
        self.mentions.offices.iter().any(|o| his(o) && o.holder.and_then(|h| self.of[h]) == Some(person))
    }

    /// "A's trip to B, during which he met C": he whose trip it was.
    fn owner_of_occasion(&self, at: usize) -> Option<usize> {
        let page = self.reader.page;
        let frames = Frames::embedded();
        let clause = page.words[at].head;
        let opens = |p: &usize| {
            let which = page.children_as(*p, &[Label::Pobj]).any(|o| page.words[o].tag == Tag::Wdt);
            which && *p < at && frames.has("during", &page.words[*p].lower)
        };
        let during = page.children_as(clause, &[Label::Prep]).find(opens).filter(|_| page.words[at].label == Label::Nsubj)?;
        let first = page.sentence_of(at)?.words.start.max(during.saturating_sub(OCCASION_REACH));
        let event = (first..during).rev().find(|w| page.words[*w].tag.is_noun() && frames.noun(&page.words[*w].lemma).is_some())?;
        let owner = page.children_as(event, &[Label::Poss]).find_map(|o| self.actor_at(o))?;
        let one = matches!(self.actors[owner].kind, ActorKind::Person | ActorKind::Office);
        (one && self.agrees(owner, &page.words[at].lower)).then_some(owner)
    }

    /// True for the "he" of a quote before it: whom the quote names is not who speaks.
    fn speaks_outside(&self, at: usize) -> bool {
        let page = self.reader.page;
        let comma = |w: usize| page.words[w].tag == Tag::Comma;
        let closed = at.checked_sub(1).map(|w| if comma(w) { w.saturating_sub(1) } else { w });
        let opens = page.sentence_of(at).is_some_and(|s| page.words[s.words.start].tag == Tag::OpenQuote);
        opens && page.words[at].label == Label::Nsubj && closed.is_some_and(|w| page.words[w].tag == Tag::CloseQuote)
    }

    /// "him" is not the subject of its own clause: the other person told of in the sentence, else the subject of the one before.
    fn antecedent_of_object(&self, at: usize) -> Option<usize> {
        let page = self.reader.page;
        let sentence = page.words[at].sentence;
        let clause = page.ancestors(at).skip(1).find(|v| page.children_as(*v, &[Label::Nsubj, Label::Nsubjpass]).next().is_some())?;
        let subject = page.children_as(clause, &[Label::Nsubj, Label::Nsubjpass]).next()?;
        let own = self.actor_at(subject)?;
        let others = |s: usize| self.persons_in(s, at).into_iter().filter(|(_, p)| *p != own).collect::<Vec<_>>();
        let here: BTreeSet<usize> = others(sentence).into_iter().map(|(_, p)| p).collect();
        if !here.is_empty() {
            return here.first().copied().filter(|_| here.len() == 1);
        }
        let before = others(sentence.checked_sub(1)?);
        let told = before.iter().find(|(word, _)| matches!(page.words[*word].label, Label::Nsubj | Label::Nsubjpass));
        let all: BTreeSet<usize> = before.iter().map(|(_, p)| *p).collect();
        told.map(|(_, p)| *p).or_else(|| all.first().copied().filter(|_| all.len() == 1))
    }

    /// Persons named in a sentence before a pronoun that may stand for them, with the last word of each mention.
    fn persons_in(&self, sentence: usize, before: usize) -> Vec<(usize, usize)> {
        let page = self.reader.page;
        let Some(range) = page.sentences.get(sentence).map(|s| s.words.clone()) else { return Vec::new() };
        let pronoun = &page.words[before].lower;
        range
            .filter(|w| *w < before)
            .filter_map(|w| Some((w, self.actor_at(w)?)))
            .filter(|(w, a)| {
                let subject = matches!(page.words[*w].label, Label::Nsubj | Label::Nsubjpass);
                // "A message from A was handed to the king when he gave audience"
                let sender = page.words[*w].label == Label::Pobj
                    && NameWords::embedded().sent_by.contains(&page.words[page.words[*w].head].lower)
                    && page.words[page.words[page.words[*w].head].head].tag == Tag::Nn
                    && !NameWords::embedded().member_of.contains(&page.words[page.words[*w].head].lower);
                let one = !sender && self.actors[*a].kind == ActorKind::Person || self.actors[*a].kind == ActorKind::Office && subject;
                one && self.agrees(*a, pronoun)
            })
            .collect()
    }
}
