//! Men and women, as far as titles and given names tell: "she" is nobody who is called Boris.

use super::Chains;
use crate::lexicon::names::{Gender, NameWords, gender_of};
use crate::mention::Sense;
use crate::model::actor::ActorKind;
use crate::text::normalize::fold;
use std::collections::HashMap;

impl Chains<'_> {
    /// Notes what the text and the tables tell of each person.
    pub(super) fn genders(&mut self) {
        let page = self.reader.page;
        let names = NameWords::embedded();
        let mut told: HashMap<usize, Gender> = HashMap::new();
        for (mention, found) in self.mentions.found.iter().enumerate() {
            let Some(actor) = self.of.get(mention).copied().flatten().filter(|_| found.sense == Sense::Person) else { continue };
            let sentence = page.words[found.words.start].sentence;
            let before = (0..found.words.start).rev().take(2).filter(|w| page.words[*w].sentence == sentence);
            let title = before.map(|w| &page.words[w].lower).find_map(|word| match () {
                () if names.mens_titles.contains(word) => Some(Gender::Masculine),
                () if names.womens_titles.contains(word) => Some(Gender::Feminine),
                () => None,
            });
            if let Some(gender) = title {
                told.entry(actor).or_insert(gender);
            }
        }
        for (actor, row) in self.actors.iter().enumerate().filter(|(_, a)| a.kind == ActorKind::Person) {
            let folded = fold(&row.name);
            let mut words = folded.split(' ');
            // A single word may be a family name.
            if let (Some(first), Some(_)) = (words.next(), words.next())
                && let Some(gender) = gender_of(first)
            {
                told.entry(actor).or_insert(gender);
            }
        }
        self.known.genders = told;
    }

    /// True unless a pronoun is known to be of the other sex than a person.
    pub fn agrees(&self, actor: usize, pronoun: &str) -> bool {
        let names = NameWords::embedded();
        match self.known.genders.get(&actor) {
            Some(Gender::Masculine) => !names.feminine.contains(pronoun),
            Some(Gender::Feminine) => !names.masculine.contains(pronoun),
            None => true,
        }
    }
}
