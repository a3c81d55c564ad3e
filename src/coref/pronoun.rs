//! Pronouns, only where number, person and distance leave one candidate.

use super::Chains;
use crate::lexicon::names::NameWords;
use crate::mention::{Found, Sense};
use crate::model::actor::ActorKind;
use crate::model::mention::{Form, MentionKind};
use crate::syntax::Label;
use std::collections::BTreeSet;

impl Chains<'_> {
    /// "he" and "she": the subject of the sentence before where it is a person, else the only person told of in both sentences.
    pub(super) fn pronouns(&mut self) {
        for at in 0..self.reader.page.words.len() {
            if !NameWords::embedded().he.contains(&self.reader.page.words[at].lower) {
                continue;
            }
            if let Some(actor) = self.antecedent(at) {
                let found =
                    Found { words: at..at + 1, kind: MentionKind::Person, form: Form::Pronoun, sense: Sense::Person, rule: "pronoun" };
                self.mentions.add(found, true);
                self.of.push(Some(actor));
            }
        }
    }

    fn antecedent(&self, at: usize) -> Option<usize> {
        let sentence = self.reader.page.words[at].sentence;
        let here: BTreeSet<usize> = self.persons_in(sentence, at).into_iter().map(|(_, p)| p).collect();
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

    /// Persons named in a sentence before a word, with the last word of each mention.
    fn persons_in(&self, sentence: usize, before: usize) -> Vec<(usize, usize)> {
        let page = self.reader.page;
        let Some(range) = page.sentences.get(sentence).map(|s| s.words.clone()) else { return Vec::new() };
        range
            .filter(|w| *w < before)
            .filter_map(|w| Some((w, self.actor_at(w)?)))
            .filter(|(_, a)| self.actors[*a].kind == ActorKind::Person)
            .collect()
    }
}
