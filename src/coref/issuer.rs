//! In whose voice a document speaks: the state whose government publishes it. "The Prime Minister" and "we" are its own there.

use super::Chains;
use crate::lexicon::names::NameWords;
use crate::lexicon::{Entry, OwnerKind, StateForm};
use crate::mention::{Found, Sense};
use crate::model::actor::{ActorKind, OfficeKind};
use crate::model::mention::{Form, MentionKind};
use crate::syntax::Tag;

impl Chains<'_> {
    /// The row of the state whose government publishes the document: "UK Government", "Ministry of Foreign Affairs of Ukraine".
    fn issuing_state(&self) -> Option<usize> {
        let lexicon = self.reader.lexicon;
        let words: Vec<&str> = self.reader.page.document.publisher.as_deref()?.split_whitespace().collect();
        let entries = (0..words.len()).find_map(|at| Some(lexicon.matches_at(&words, at)).filter(|found| !found.is_empty()))?;
        let issuing = words.iter().any(|w| NameWords::embedded().issuing.contains(&w.to_lowercase()));
        let of = |entry: &Entry| match entry {
            Entry::State { row, form } => (issuing || *form == StateForm::Metonym).then_some(*row),
            Entry::Organization { row } | Entry::OrganizationMetonym { row } => {
                let body = &lexicon.organizations[*row];
                let public = matches!(body.kind, ActorKind::GovernmentBody | ActorKind::SecurityForce);
                body.of.as_deref().filter(|_| public).and_then(|key| lexicon.state_by_key(key))
            }
            _ => None,
        };
        entries.iter().find_map(|(_, entry)| of(entry))
    }

    /// The state in whose voice the document speaks, as an actor.
    pub(super) fn issuer(&mut self) -> Option<usize> {
        let row = self.issuing_state()?;
        Some(self.state(row))
    }

    /// "The Foreign Secretary" in a government's own text, where nobody else is told of in such an office.
    pub(super) fn issuers_own(&mut self, index: usize) -> Option<usize> {
        let office = &self.mentions.offices[index];
        let own = office.definite && office.owner.is_none() && office.title.owner == OwnerKind::State;
        own.then_some(())?;
        let issuer = self.issuer()?;
        self.office_with(index, Some(issuer));
        self.office_actor[index]
    }

    /// "Assistant Secretary for X N.N." in a government's own text: its officials go without the state's name, those of others do not.
    pub(super) fn issuers_official(&mut self, index: usize) -> Option<usize> {
        let title = &self.mentions.offices[index].title;
        let own = matches!(title.kind, OfficeKind::Official | OfficeKind::Spokesperson) && title.owner == OwnerKind::State;
        (own && self.mentions.offices[index].holder.is_some()).then(|| self.issuer()).flatten()
    }

    /// "We" outside quotation marks.
    pub(super) fn first_persons(&mut self) {
        if self.issuing_state().is_none() {
            return;
        }
        let page = self.reader.page;
        let (mut block, mut open) = (usize::MAX, false);
        for at in 0..page.words.len() {
            let here = page.sentences[page.words[at].sentence].block_index;
            open &= here == block;
            block = here;
            match page.words[at].tag {
                Tag::OpenQuote => open = true,
                Tag::CloseQuote => open = false,
                _ if !open && NameWords::embedded().we.contains(&page.words[at].lower) => self.we(at),
                _ => {}
            }
        }
    }

    fn we(&mut self, at: usize) {
        let Some(issuer) = self.issuer() else { return };
        let found = Found { words: at..at + 1, kind: MentionKind::Other, form: Form::Pronoun, sense: Sense::Person, rule: "pronoun" };
        self.mentions.add(found, true);
        self.of.push(Some(issuer));
    }
}
