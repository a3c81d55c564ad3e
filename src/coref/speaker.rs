//! "I" in a quote: the person whom the text says to speak.
//!
//! Looks for a verb of saying outside the quote: in the sentence itself, in those that the quote has run through, in those that it goes on
//! through, and last in the one before it opens. A quote of which nobody is told to be the speaker leaves "I" open. Which verbs these are
//! stands in `frames.toml`.

use super::Chains;
use crate::lexicon::frames::Frames;
use crate::lexicon::names::NameWords;
use crate::mention::{Found, Sense};
use crate::model::actor::ActorKind;
use crate::model::mention::{Form, MentionKind};
use crate::syntax::{Label, Tag};
use std::ops::Range;

/// How many sentences of a quote may lie between "I" and the words that say who speaks.
const REACH: usize = 3;

impl Chains<'_> {
    /// Gives every "I" and "my" of a quote its speaker.
    pub(super) fn speakers(&mut self) {
        let page = self.reader.page;
        let names = NameWords::embedded();
        let quoted = self.quoted();
        for at in 0..page.words.len() {
            let word = &page.words[at];
            let own = names.first_person.contains(&word.lower) && matches!(word.tag, Tag::Prp | Tag::PrpS);
            // "we met the minister": who speaks was there.
            let we = names.we.contains(&word.lower) && word.label == Label::Nsubj;
            let Some(opened) = quoted[at].filter(|_| own || we) else { continue };
            if let Some(speaker) = self.speaker_of(word.sentence, opened, &quoted) {
                let (words, kind) = (at..at + 1, MentionKind::Person);
                self.mentions.add(Found { words, kind, form: Form::Pronoun, sense: Sense::Person, rule: "speaker" }, true);
                self.of.push(Some(speaker));
            }
        }
    }

    /// For each word that stands in quotation marks which its paragraph opens, the sentence that opens them.
    fn quoted(&self) -> Vec<Option<usize>> {
        let page = self.reader.page;
        let (mut opened, mut block) = (None, None);
        let mut all = Vec::with_capacity(page.words.len());
        for word in &page.words {
            let here = page.sentences[word.sentence].block_index;
            opened = opened.filter(|_| block == Some(here));
            block = Some(here);
            match word.tag {
                Tag::OpenQuote => opened = Some(word.sentence),
                Tag::CloseQuote => opened = None,
                _ => {}
            }
            all.push(opened);
        }
        all
    }

    fn speaker_of(&self, sentence: usize, opened: usize, quoted: &[Option<usize>]) -> Option<usize> {
        let page = self.reader.page;
        let goes_on = |s: &usize| quoted[page.sentences[*s].words.start - 1] == Some(opened);
        let before = (opened..=sentence).rev().take(REACH);
        let behind = (sentence + 1..page.sentences.len().min(sentence + REACH)).take_while(goes_on);
        let block = page.sentences[opened].block_index;
        let first = opened.checked_sub(1).filter(|s| page.sentences[*s].block_index == block);
        before.chain(behind).chain(first).find_map(|s| self.speaker_in(page.sentences[s].words.clone(), quoted))
    }

    /// The subject of a verb of saying outside the quote.
    fn speaker_in(&self, words: Range<usize>, quoted: &[Option<usize>]) -> Option<usize> {
        let page = self.reader.page;
        let says =
            |v: &usize| Frames::embedded().has("speaking", &page.words[*v].lemma) && page.words[*v].tag.is_verb() && quoted[*v].is_none();
        let subject = |v: usize| page.children_as(v, &[Label::Nsubj]).find(|s| quoted[*s].is_none());
        let person = |a: &usize| matches!(self.actors[*a].kind, ActorKind::Person | ActorKind::Office);
        words.filter(says).find_map(|v| subject(v).and_then(|s| self.actor_at(s)).filter(person))
    }
}
