//! "the government", "the opposition": bodies of a state that is not named beside them.

use super::Chains;
use crate::lexicon::Keyed;
use crate::lexicon::names::NameWords;
use crate::mention::Sense;
use crate::model::actor::ActorKind;
use crate::model::document::BlockKind;
use std::collections::{BTreeSet, HashMap};

/// What the text has told before a word, as far as it bears on whose government is meant.
struct Told {
    /// Mentions with an actor, in the order of the text.
    mentions: Vec<(usize, usize)>,
    /// How many of them stand before the word.
    passed: usize,
    /// States whose governments stand among those.
    governed: BTreeSet<usize>,
    /// The same, of the sentence in hand alone; its number.
    here: (usize, BTreeSet<usize>),
    /// Actors by sentence.
    by_sentence: HashMap<usize, BTreeSet<usize>>,
    /// The only state of the text, where its dateline is.
    only_state: Option<usize>,
}

impl Chains<'_> {
    /// Gives each of them the state that the text leaves no doubt about; the others stay without an actor.
    pub(super) fn at_home(&mut self) {
        let mut open: Vec<usize> = (0..self.mentions.found.len()).filter(|m| self.of[*m].is_none() && self.stands_for_body(*m)).collect();
        open.sort_unstable_by_key(|m| self.mentions.found[*m].words.start);
        if open.is_empty() {
            return;
        }
        let mut told = self.told();
        for mention in open {
            let government = self.mentions.found[mention].sense == Sense::Home;
            let Some(state) = self.home_of(mention, government, &mut told) else { continue };
            let names = NameWords::embedded();
            let (kind, template) = if government {
                (ActorKind::GovernmentBody, &names.government_name)
            } else {
                (ActorKind::PoliticalParty, &names.opposition_name)
            };
            let actor = self.body_of(state, kind, template);
            self.join(mention, actor);
            if government {
                told.governed.insert(state);
                told.here.1.insert(state);
            }
        }
    }

    /// True for "the government" and "the opposition" without a state.
    fn stands_for_body(&self, mention: usize) -> bool {
        let found = &self.mentions.found[mention];
        let last = self.reader.page.words[found.words.end - 1].lower.as_str();
        found.sense == Sense::Home || matches!(found.sense, Sense::Back(_)) && NameWords::embedded().opposition.contains(last)
    }

    fn told(&self) -> Told {
        let page = self.reader.page;
        let start = |m: usize| self.mentions.found[m].words.start;
        let mut mentions: Vec<(usize, usize)> = (0..self.of.len()).filter_map(|m| Some((start(m), self.of[m]?))).collect();
        mentions.sort_unstable();
        let mut by_sentence: HashMap<usize, BTreeSet<usize>> = HashMap::new();
        for (word, actor) in &mentions {
            by_sentence.entry(page.words[*word].sentence).or_default().insert(*actor);
        }
        let states: BTreeSet<usize> = mentions.iter().map(|(_, a)| *a).filter(|a| self.actors[*a].kind == ActorKind::State).collect();
        let only_state = only(&states).filter(|s| self.dateline() == Some(*s));
        Told { mentions, passed: 0, governed: BTreeSet::new(), here: (0, BTreeSet::new()), by_sentence, only_state }
    }

    /// Reads on to a word.
    fn pass(&self, told: &mut Told, word: usize) {
        let page = self.reader.page;
        let sentence = page.words[word].sentence;
        if told.here.0 != sentence {
            told.here = (sentence, BTreeSet::new());
        }
        while let Some((start, actor)) = told.mentions.get(told.passed).copied().filter(|(start, _)| *start < word) {
            told.passed += 1;
            let Some(state) = self.governed_by(actor) else { continue };
            told.governed.insert(state);
            if page.words[start].sentence == sentence {
                told.here.1.insert(state);
            }
        }
    }

    /// The state whose government an actor is.
    fn governed_by(&self, actor: usize) -> Option<usize> {
        let actor = &self.actors[actor];
        let owner = actor.of.as_ref().and_then(|id| self.index(id)).filter(|o| self.actors[*o].kind == ActorKind::State)?;
        let whole = NameWords::embedded().government_name.replace("{owner}", &self.actors[owner].name);
        (actor.kind == ActorKind::GovernmentBody && actor.name == whole).then_some(owner)
    }

    /// The body of this kind that a state has, by its caption, or by the words that the text has for it ("the Zambian opposition").
    fn body_of(&mut self, state: usize, kind: ActorKind, template: &str) -> usize {
        let (id, name) = (self.id(state), template.replace("{owner}", &self.actors[state].name));
        let opposition = |n: &String| n.split(' ').next_back().is_some_and(|w| NameWords::embedded().opposition.contains(w));
        let same = |a: &crate::model::actor::Actor| {
            a.kind == kind && a.of.as_ref() == Some(&id) && (a.name == name || a.names.iter().any(opposition))
        };
        if let Some(known) = self.actors.iter().position(same) {
            return known;
        }
        let actor = self.add(kind, &name);
        self.actors[actor].names.clear();
        self.actors[actor].of = Some(id);
        actor
    }

    /// The state of the only government told of before; else that of whoever else the sentence tells of with a state of their own ("the
    /// government and A"); else the only state of the text, where its dateline is.
    fn home_of(&mut self, mention: usize, government: bool, told: &mut Told) -> Option<usize> {
        let start = self.mentions.found[mention].words.start;
        self.pass(told, start);
        let governments = if government { &told.governed } else { &told.here.1 };
        if !governments.is_empty() {
            return only(governments);
        }
        let sentence = self.reader.page.words[start].sentence;
        let beside: Vec<usize> = told.by_sentence.get(&sentence).into_iter().flatten().copied().collect();
        let partners = self.around_partners(&beside);
        if partners.is_empty() { told.only_state } else { only(&partners) }
    }

    /// The states of the parties and armed groups among these: those that they are of, or where they fight.
    fn around_partners(&mut self, beside: &[usize]) -> BTreeSet<usize> {
        let lexicon = self.reader.lexicon;
        let mut states = BTreeSet::new();
        for actor in beside.iter().copied() {
            if !matches!(self.actors[actor].kind, ActorKind::ArmedGroup | ActorKind::PoliticalParty) {
                continue;
            }
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
