//! "I" in a quote: the person whom the text says to speak.
//!
//! Looks for a verb of saying outside the quote, in the sentence itself, else in those of its paragraph before and behind it. A quote of
//! which nobody is told to be the speaker leaves "I" open. Which verbs these are stands in `frames.toml`.

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
        let first = &NameWords::embedded().first_person;
        let quoted = self.quoted();
        // "we met the minister": who speaks was there.
        let we = |w: usize| NameWords::embedded().we.contains(&page.words[w].lower) && page.words[w].label == Label::Nsubj;
        for at in (0..page.words.len()).filter(|w| quoted[*w] && (first.contains(&page.words[*w].lower) || we(*w))) {
            if let Some(speaker) = self.speaker_of(page.words[at].sentence, &quoted) {
                let found =
                    Found { words: at..at + 1, kind: MentionKind::Person, form: Form::Pronoun, sense: Sense::Person, rule: "speaker" };
                self.mentions.add(found, true);
                self.of.push(Some(speaker));
            }
        }
    }

    /// For each word, whether it stands in quotation marks that its paragraph opens.
    fn quoted(&self) -> Vec<bool> {
        let page = self.reader.page;
        let (mut open, mut block) = (false, None);
        let mut all = Vec::with_capacity(page.words.len());
        for word in &page.words {
            let here = page.sentences[word.sentence].block_index;
            open &= block == Some(here);
            block = Some(here);
            match word.tag {
                Tag::OpenQuote => open = true,
                Tag::CloseQuote => open = false,
                _ => {}
            }
            all.push(open);
        }
        all
    }

    fn speaker_of(&self, sentence: usize, quoted: &[bool]) -> Option<usize> {
        let page = self.reader.page;
        let block = page.sentences[sentence].block_index;
        let told = |s: &usize| page.sentences[*s].block_index == block;
        let before = (sentence.saturating_sub(REACH)..=sentence).rev().filter(told);
        let behind = (sentence + 1..page.sentences.len().min(sentence + REACH)).take_while(told);
        before.chain(behind).find_map(|s| self.speaker_in(page.sentences[s].words.clone(), quoted))
    }

    /// The subject of a verb of saying outside the quote.
    fn speaker_in(&self, words: Range<usize>, quoted: &[bool]) -> Option<usize> {
        let page = self.reader.page;
        let says = |v: &usize| Frames::embedded().has("speaking", &page.words[*v].lemma) && page.words[*v].tag.is_verb() && !quoted[*v];
        let subject = |v: usize| page.children_as(v, &[Label::Nsubj]).find(|s| !quoted[*s]);
        let person = |a: &usize| matches!(self.actors[*a].kind, ActorKind::Person | ActorKind::Office);
        words.filter(says).find_map(|v| subject(v).and_then(|s| self.actor_at(s)).filter(person))
    }
}
