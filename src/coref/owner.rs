//! Whose an office is that the text names without its state: what it says of the same office elsewhere, before and behind.

use super::Chains;
use crate::mention::FoundOffice;

impl Chains<'_> {
    /// "the Foreign Secretaries of A and B ... Foreign Secretary C": where the text gives the office to others and never names the state
    /// that it goes without saying for, it is not that one's.
    pub(super) fn known_of_others(&self, index: usize, key: &str) -> bool {
        let title = &self.mentions.offices[index].title;
        let same = |o: &&FoundOffice| o.title.label == title.label;
        let owned = |o: &FoundOffice| o.owner.is_some_and(|m| self.of[m].is_some());
        // "Foreign Minister A ... the Secretary of State": his state may call him so too.
        let abroad = title.row.and_then(|r| self.reader.lexicon.offices[r].abroad.as_deref());
        let alike = |o: &FoundOffice| {
            Some(o.title.label.as_str()) == abroad && o.holder.is_some() && o.owner.is_none() && o.title.default_of.is_none()
        };
        let bare = self.mentions.offices.iter().filter(same).all(|o| o.holder.is_none()) && self.mentions.offices.iter().any(alike);
        // "Foreign Secretary A" in a text of India that never names the United Kingdom
        let elsewhere = || {
            let also = title.row.map(|r| &self.reader.lexicon.offices[r].also_in);
            also.is_some_and(|states| states.iter().any(|k| self.known.keys.contains_key(k)))
        };
        !self.known.keys.contains_key(key) && (bare || elsewhere() || self.mentions.offices.iter().filter(same).any(owned))
    }

    /// True where all who hold an office are named only behind another one.
    pub(super) fn holder_comes_later(&self, office: usize, index: usize) -> bool {
        let at = self.mentions.offices[index].words.start;
        let held = (0..self.mentions.offices.len()).filter(|i| self.office_actor[*i] == Some(office));
        let mut names = held.filter_map(|i| self.mentions.offices[i].holder).map(|m| self.mentions.found[m].words.start).peekable();
        names.peek().is_some() && names.all(|n| n > at)
    }

    /// "President A ... The President was received ... the President of B": the office of B is named only behind the bare one.
    pub(super) fn owned_comes_later(&self, office: usize, index: usize) -> bool {
        let at = self.mentions.offices[index].words.start;
        let named = (0..self.mentions.offices.len()).filter(|i| self.office_actor[*i] == Some(office));
        let held_before = self.mentions.offices[..index].iter().zip(&self.office_actor).any(|(o, actor)| {
            let same = actor.is_some_and(|a| self.actors[a].name == self.actors[office].name && self.actors[a].office_of.is_none());
            same && o.holder.is_some() && o.words.start < at
        });
        held_before && named.map(|i| self.mentions.offices[i].words.start).all(|start| start > at)
    }

    /// "Prime Minister A ... our Prime Minister": where somebody holds an office of this name whose state goes without saying, a bare one
    /// may be his.
    pub(super) fn held_without_owner(&self, office: usize) -> bool {
        (0..self.mentions.offices.len()).any(|i| {
            let found = &self.mentions.offices[i];
            let named = self.office_actor[i].filter(|o| self.actors[*o].name == self.actors[office].name);
            found.owner.is_none() && found.holder.is_some() && named.is_some_and(|o| self.actors[o].office_of.is_none())
        })
    }
}
