//! "the government", "the opposition": bodies of a state that is not named beside them.

use super::Chains;
use crate::lexicon::Keyed;
use crate::lexicon::names::NameWords;
use crate::mention::Sense;
use crate::model::actor::ActorKind;
use crate::model::document::BlockKind;
use std::collections::BTreeSet;

impl Chains<'_> {
    /// Gives each of them the state that the text leaves no doubt about; the others stay without an actor.
    pub(super) fn at_home(&mut self) {
        for mention in 0..self.mentions.found.len() {
            let found = &self.mentions.found[mention];
            let last = self.reader.page.words[found.words.end - 1].lower.as_str();
            let government = found.sense == Sense::Home;
            let opposition = matches!(found.sense, Sense::Back(_)) && NameWords::embedded().opposition.contains(last);
            if self.of[mention].is_some() || !government && !opposition {
                continue;
            }
            let Some(state) = self.home_of(mention, government) else { continue };
            let kind = if government { ActorKind::GovernmentBody } else { ActorKind::PoliticalParty };
            let template = if government { &NameWords::embedded().government_name } else { &NameWords::embedded().opposition_name };
            let actor = self.body_of(state, kind, template);
            self.join(mention, actor);
        }
    }

    /// The body of this kind that a state has, by its caption.
    fn body_of(&mut self, state: usize, kind: ActorKind, template: &str) -> usize {
        let name = template.replace("{owner}", &self.actors[state].name);
        if let Some(known) = self.actors.iter().position(|a| a.name == name) {
            return known;
        }
        let actor = self.add(kind, &name);
        self.actors[actor].names.clear();
        self.actors[actor].of = Some(self.id(state));
        actor
    }

    /// The state of the only government told of before; else that of whoever else the sentence tells of with a state of their own ("the
    /// government and A"); else the only state of the text, where its dateline is.
    fn home_of(&mut self, mention: usize, government: bool) -> Option<usize> {
        let page = self.reader.page;
        let start = self.mentions.found[mention].words.start;
        let sentence = page.words[start].sentence;
        let governments = self.states_where(|m, a| {
            let before = self.mentions.found[m].words.start < start;
            let near = government || page.words[self.mentions.found[m].words.start].sentence == sentence;
            before && near && self.is_government(a)
        });
        if !governments.is_empty() {
            return only(&governments);
        }
        let partners = self.around_partners(mention);
        if !partners.is_empty() {
            return only(&partners);
        }
        let states: BTreeSet<usize> = self.of.iter().flatten().copied().filter(|a| self.actors[*a].kind == ActorKind::State).collect();
        only(&states).filter(|s| self.dateline() == Some(*s))
    }

    /// The states of the parties and armed groups of a mention's sentence: those that they are of, or where they fight.
    fn around_partners(&mut self, mention: usize) -> BTreeSet<usize> {
        let page = self.reader.page;
        let sentence = page.words[self.mentions.found[mention].words.start].sentence;
        let beside = |m: &usize| page.words[self.mentions.found[*m].words.start].sentence == sentence && *m != mention;
        let actors: BTreeSet<usize> = (0..self.of.len()).filter(beside).filter_map(|m| self.of[m]).collect();
        let partner = |a: &usize| matches!(self.actors[*a].kind, ActorKind::ArmedGroup | ActorKind::PoliticalParty);
        let partners: Vec<usize> = actors.into_iter().filter(partner).collect();
        let lexicon = self.reader.lexicon;
        let mut states = BTreeSet::new();
        for actor in partners {
            let own = self.actors[actor].of.as_ref().and_then(|id| self.index(id)).filter(|o| self.actors[*o].kind == ActorKind::State);
            let row = self.actors[actor].key.as_deref().and_then(|key| lexicon.by_key(key));
            let fights = match row {
                Some(Keyed::Organization(row)) => match &lexicon.organizations[row].operates_in[..] {
                    [one] => lexicon.state_by_key(one),
                    _ => None,
                },
                _ => None,
            };
            states.extend(own.or_else(|| fights.map(|row| self.state(row))));
        }
        states
    }

    /// The states to which the actors of such mentions belong.
    fn states_where(&self, fits: impl Fn(usize, usize) -> bool) -> BTreeSet<usize> {
        let actors = (0..self.of.len()).filter_map(|m| self.of[m].filter(|a| fits(m, *a)));
        let owner = |a: usize| self.actors[a].of.as_ref().and_then(|id| self.index(id));
        actors.filter_map(owner).filter(|o| self.actors[*o].kind == ActorKind::State).collect()
    }

    fn is_government(&self, actor: usize) -> bool {
        let owner = self.actors[actor].of.as_ref().and_then(|id| self.index(id));
        owner.is_some_and(|o| self.actors[actor].name == NameWords::embedded().government_name.replace("{owner}", &self.actors[o].name))
    }

    /// The state in which the text says that it was written.
    fn dateline(&self) -> Option<usize> {
        let page = self.reader.page;
        let line = page.sentences.iter().find(|s| s.block == BlockKind::Dateline)?;
        let mut actors = line.words.clone().filter_map(|w| self.actor_at(w));
        actors.find_map(|a| match self.actors[a].kind {
            ActorKind::State => Some(a),
            ActorKind::Place => {
                self.actors[a].within.as_ref().and_then(|id| self.index(id)).filter(|s| self.actors[*s].kind == ActorKind::State)
            }
            _ => None,
        })
    }
}

/// The one of a set, where there is but one.
fn only(set: &BTreeSet<usize>) -> Option<usize> {
    set.first().copied().filter(|_| set.len() == 1)
}
