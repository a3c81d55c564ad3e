//! Whom a plural noun names: those in apposition to it ("the leaders of the two communities, A and B"), or the only two of their rank.

use super::slots::Slots;
use crate::lexicon::frames::Frames;
use crate::lexicon::names::NameWords;
use crate::model::actor::ActorKind;
use crate::syntax::{Label, Tag};

/// How many words behind the noun may tell whose leaders they are.
const OF_WHOM: usize = 14;

impl Slots<'_, '_> {
    /// Who is named right behind a plural office or a group, with or without whose they are.
    pub(super) fn named_of_several(&self, noun: usize, office: bool) -> Vec<(usize, usize)> {
        let named = self.named_behind(noun);
        if !named.is_empty() || !office || self.members(noun).len() > 1 {
            return named;
        }
        self.page().children_as(noun, &[Label::Appos]).flat_map(|a| self.actors(a)).collect()
    }

    /// The persons named right behind a noun for several and the words that say whose they are, two or more; wherever the tree hangs them.
    pub(super) fn named_behind(&self, noun: usize) -> Vec<(usize, usize)> {
        let page = self.page();
        let plural = matches!(page.words[noun].tag, Tag::Nns | Tag::Nnps);
        let Some(end) = page.sentence_of(noun).map(|s| s.words.end).filter(|_| plural) else { return Vec::new() };
        let inner = |w: &usize| {
            let word = &page.words[*w];
            word.tag.is_noun()
                || matches!(word.tag, Tag::Jj | Tag::Cd | Tag::Dt | Tag::Cc | Tag::Pos | Tag::Hyph)
                || word.lower == Frames::embedded().of()
        };
        let comma = noun + 1 + (noun + 1..end).take(OF_WHOM).take_while(inner).count();
        let of = comma == noun + 1 || page.words[noun + 1].lower == Frames::embedded().of();
        if !of || comma >= end || page.words[comma].tag != Tag::Comma {
            return Vec::new();
        }
        let named = self.list_from(comma + 1, end);
        let told = |(actor, word): &(usize, usize)| {
            let subject = matches!(page.words[*word].label, Label::Nsubj | Label::Nsubjpass);
            !subject && page.under(*word, noun) && self.chains.actors[*actor].kind == ActorKind::Person
        };
        if named.len() > 1 && named.iter().all(told) { named } else { Vec::new() }
    }

    /// Persons with commas and "and" between them, from a word on; their titles stand before them.
    fn list_from(&self, start: usize, end: usize) -> Vec<(usize, usize)> {
        let page = self.page();
        let mut named = Vec::new();
        let mut at = start;
        while at < end {
            let word = &page.words[at];
            if let Some(found) = self.chains.mentions.at(at) {
                let last = found.words.end - 1;
                let person = self.chains.actor_at(last).filter(|a| self.chains.actors[*a].kind == ActorKind::Person);
                match person {
                    Some(actor) if page.capital(last) => named.push((actor, last)),
                    // "Foreign Minister | A": his title, or whose minister he is.
                    _ if matches!(word.label, Label::Compound | Label::Amod | Label::Nmod | Label::Poss) => {}
                    _ => break,
                }
                at = last + 1;
            } else if word.tag == Tag::Comma || word.tag == Tag::Cc || matches!(word.label, Label::Compound | Label::Nmod) {
                at += 1;
            } else {
                break;
            }
        }
        named.dedup_by_key(|(actor, _)| *actor);
        named
    }

    /// "The leaders last met in May": the only two of that rank of whom the text has told.
    pub(super) fn only_two(&self, noun: usize) -> Vec<usize> {
        if !(self.bare_subject(noun) && Frames::embedded().has("pair_ranks", &self.page().words[noun].lemma)) {
            return Vec::new();
        }
        let ranked = self.ranked_before(noun);
        if ranked.len() == 2 { ranked } else { Vec::new() }
    }

    /// True for a plural subject of which nothing more is said than "the".
    pub(super) fn bare_subject(&self, noun: usize) -> bool {
        let page = self.page();
        let word = &page.words[noun];
        let subject = matches!(word.label, Label::Nsubj | Label::Nsubjpass) && matches!(word.tag, Tag::Nns | Tag::Nnps);
        let the = |c: usize| page.words[c].label == Label::Det && NameWords::embedded().definite.contains(&page.words[c].lower);
        subject && page.children(noun).count() == 1 && page.children(noun).all(the)
    }

    /// All of a noun's rank of whom the text has told before it.
    pub(super) fn ranked_before(&self, noun: usize) -> Vec<usize> {
        self.persons_between(0, noun).into_iter().filter(|p| self.ranks_as(*p, noun)).collect()
    }
}
