//! Mentions of one document into chains: who and what the document is about.
//!
//! Turns [`Mentions`] into actors, offices and tenures of one record. "Sudani", "the prime minister" and "Sudani's office" lead to
//! the same man, his office, and its staff. A mention that could be two things stays unresolved; nothing is joined by guess.

mod counterpart;
mod gender;
mod holder;
mod home;
mod issuer;
mod office;
mod organization;
mod owner;
mod person;
mod pronoun;
mod speaker;

use crate::lexicon::Keyed;
use crate::lexicon::names::NameWords;
use crate::mention::{Mentions, Reader, Sense};
use crate::model::actor::{Actor, ActorKind, Tenure, TenureStatus};
use crate::model::date::Day;
use crate::model::id::ActorId;
use crate::model::mention::{Form, MentionKind};
use crate::model::span::Span;
use crate::syntax::{Label, Tag};
use crate::text::normalize::fold;
use std::collections::HashMap;

/// The actors of a document and which mention stands for which.
pub struct Chains<'r> {
    /// The page and its tables.
    pub reader: &'r Reader<'r>,
    /// Its mentions; pronouns are added here.
    pub mentions: Mentions,
    /// Actors, offices and places.
    pub actors: Vec<Actor>,
    /// For each mention, its actor.
    pub of: Vec<Option<usize>>,
    /// For each found office, the actor that is the office itself.
    pub office_actor: Vec<Option<usize>>,
    /// Who holds which office.
    pub tenures: Vec<Tenure>,
    /// The single found offices that each word is a part of.
    pub offices_at: HashMap<usize, Vec<usize>>,
    /// Answers on words that stand for two or three, by word.
    pub pairs: Pairs,
    /// The document's day.
    day: Option<Day>,
    known: Known,
}

/// What "the two leaders" and the like stand for, as far as it was asked; and how many such questions are open, since one may ask the other.
#[derive(Debug, Default)]
pub struct Pairs {
    /// Open questions.
    pub open: std::cell::Cell<usize>,
    /// Noun phrases whose actors are being asked for, one within the other.
    pub phrases: std::cell::Cell<usize>,
    /// Answers on the way, by the noun, how many more may be asked, how many questions and how many phrases are open: without them texts of
    /// such words alone cost a power of how deep they ask.
    pub asked: std::cell::RefCell<HashMap<[usize; 4], Vec<usize>>>,
    /// Answers to the outermost questions.
    pub told: std::cell::RefCell<HashMap<usize, Vec<(usize, usize)>>>,
    /// Contacts in the order of the text, as far as it is read.
    pub met: std::cell::RefCell<Vec<Met>>,
}

/// Who met or spoke.
#[derive(Debug)]
pub struct Met {
    /// The word that tells it.
    pub word: usize,
    /// The actors, each with the word that names it.
    pub sides: Vec<(usize, usize)>,
}

/// What is known so far, by what it is looked up by; without it a long document of many names would cost the square of its length.
#[derive(Default)]
struct Known {
    keys: HashMap<String, Vec<usize>>,
    names: HashMap<(ActorKind, String), usize>,
    offices: HashMap<(String, Option<ActorId>), usize>,
    tenures: HashMap<(ActorId, ActorId, TenureStatus), usize>,
    office_of: HashMap<usize, usize>,
    holders: HashMap<usize, Vec<usize>>,
    spelled: HashMap<usize, Vec<Vec<String>>>,
    by_word: HashMap<String, Vec<usize>>,
    /// Persons by the first (true) and the last letters of their family names.
    by_end: HashMap<(bool, String), Vec<usize>>,
    /// What is known of persons' sex.
    genders: HashMap<usize, crate::lexicon::names::Gender>,
    /// Mentions of organisations of several words, by the folded first and by the folded last word.
    longer: HashMap<String, Vec<usize>>,
    /// Groups by folded name and owner, and by name the one told of last.
    groups: HashMap<(String, Option<usize>), usize>,
    last_group: HashMap<String, usize>,
    /// Family names that are not those of these persons ("A and first lady B A": the first is another).
    apart: std::collections::HashSet<(String, usize)>,
    /// Names that stand in quotation marks right behind somebody's own.
    in_quotes: HashMap<String, usize>,
}

impl<'r> Chains<'r> {
    /// Builds the chains of a page of that day.
    pub fn of(reader: &'r Reader<'r>, mentions: Mentions, day: Option<Day>) -> Self {
        let (found, offices) = (mentions.found.len(), mentions.offices.len());
        let mut chains = Self {
            reader,
            mentions,
            day,
            actors: Vec::new(),
            of: vec![None; found],
            office_actor: vec![None; offices],
            tenures: Vec::new(),
            offices_at: HashMap::new(),
            pairs: Pairs::default(),
            known: Known::default(),
        };
        for (index, office) in chains.mentions.offices.iter().enumerate().filter(|(_, o)| !o.plural) {
            office.words.clone().for_each(|w| chains.offices_at.entry(w).or_default().push(index));
        }
        chains.places_and_states();
        chains.listed_organizations();
        chains.persons();
        chains.offices();
        chains.organizations();
        chains.at_home();
        chains.settle();
        chains.staffs();
        chains.groups();
        chains.genders();
        chains.pronouns();
        chains.first_persons();
        chains.speakers();
        chains
    }

    /// What kind of place the tables say this is: a city, a region, a building.
    pub fn place_kind(&self, actor: usize) -> Option<&str> {
        let lexicon = self.reader.lexicon;
        let row = self.actors[actor].key.as_deref().and_then(|key| lexicon.by_key(key));
        if let Some(Keyed::Place(row)) = row { Some(lexicon.places[row].kind.as_str()) } else { None }
    }

    /// The actor that a word stands for.
    pub fn actor_at(&self, word: usize) -> Option<usize> {
        self.of[self.mentions.at.get(word).copied().flatten()?]
    }

    /// The id of an actor.
    pub fn id(&self, actor: usize) -> ActorId {
        self.actors[actor].id.clone()
    }

    /// The office in which a person was named last before or at a word, or at all.
    pub fn office_of_person(&self, person: usize) -> Option<usize> {
        self.known.office_of.get(&person).copied()
    }

    /// The place of an actor in the list.
    pub fn index(&self, id: &ActorId) -> Option<usize> {
        id.as_str().get(1..)?.parse::<usize>().ok()?.checked_sub(1).filter(|i| *i < self.actors.len())
    }

    /// The state or body for which an office or person acts.
    pub fn represents(&self, actor: usize) -> Option<usize> {
        let actor = &self.actors[actor];
        actor.office_of.as_ref().or(actor.of.as_ref()).and_then(|id| self.index(id))
    }

    /// The state that an actor is, or the state or body for which he acts, by his office where he has one.
    pub fn acts_for(&self, actor: usize) -> Option<usize> {
        match self.actors[actor].kind {
            ActorKind::State => Some(actor),
            _ => self.represents(self.office_of_person(actor).unwrap_or(actor)),
        }
    }

    fn add(&mut self, kind: ActorKind, name: &str) -> usize {
        let id = ActorId(format!("a{}", self.actors.len() + 1));
        self.actors.push(Actor::new(id, kind, name));
        let index = self.actors.len() - 1;
        self.known.names.entry((kind, fold(name))).or_insert(index);
        index
    }

    /// An actor by gazetteer key, made where it is not there yet.
    fn keyed(&mut self, kind: ActorKind, key: &str, name: &str) -> usize {
        let known = self.known.keys.get(key).into_iter().flatten().copied().find(|a| self.actors[*a].kind == kind);
        known.unwrap_or_else(|| {
            let index = self.add(kind, name);
            self.actors[index].names.clear();
            self.actors[index].key = Some(key.to_owned());
            self.known.keys.entry(key.to_owned()).or_default().push(index);
            index
        })
    }

    /// Takes a mention into an actor's chain, its words among the actor's names.
    fn join(&mut self, mention: usize, actor: usize) {
        self.of[mention] = Some(actor);
        let found = &self.mentions.found[mention];
        if matches!(found.form, Form::Name | Form::Metonym) || found.kind == MentionKind::Organization {
            let text = self.reader.page.slice(found.words.clone()).to_owned();
            self.named(actor, text);
        }
    }

    fn named(&mut self, actor: usize, name: String) {
        if !name.is_empty() && !self.actors[actor].names.contains(&name) {
            self.known.names.entry((self.actors[actor].kind, fold(&name))).or_insert(actor);
            self.actors[actor].names.push(name);
        }
    }

    /// The actor of a state of the tables.
    fn state(&mut self, row: usize) -> usize {
        let state = &self.reader.lexicon.states[row];
        let index = self.keyed(ActorKind::State, &state.key, &state.name);
        self.actors[index].iso3.clone_from(&state.iso3);
        index
    }

    /// The actor of a place of the tables, with the place or state around it.
    fn place(&mut self, row: usize) -> usize {
        let lexicon = self.reader.lexicon;
        let place = &lexicon.places[row];
        let index = self.keyed(ActorKind::Place, &place.key, &place.label);
        self.actors[index].place_kind = Some(place.kind.clone());
        if self.actors[index].within.is_none() {
            let around = place.within.as_deref().and_then(|key| lexicon.by_key(key));
            let around = match around {
                Some(crate::lexicon::Keyed::State(row)) => Some(self.state(row)),
                Some(crate::lexicon::Keyed::Place(outer)) if outer != row => Some(self.place(outer)),
                _ => None,
            };
            self.actors[index].within = around.map(|a| self.id(a));
        }
        index
    }

    /// A part of a place, inside it.
    fn region(&mut self, mention: usize, whole: &Sense) -> usize {
        let whole = match whole {
            Sense::State(row) => Some(self.state(*row)),
            Sense::Place(row) => Some(self.place(*row)),
            _ => None,
        };
        let part = self.by_name(ActorKind::Place, mention);
        self.actors[part].within = whole.map(|w| self.id(w));
        self.actors[part].place_kind = Some("region".to_owned());
        part
    }

    fn places_and_states(&mut self) {
        for mention in 0..self.mentions.found.len() {
            let actor = match self.mentions.found[mention].sense.clone() {
                Sense::State(row) => self.state(row),
                Sense::Place(row) => self.place(row),
                Sense::UnlistedPlace => self.by_name(ActorKind::Place, mention),
                Sense::Region(whole) => self.region(mention, &whole),
                _ => continue,
            };
            self.join(mention, actor);
        }
        (0..self.mentions.found.len()).for_each(|mention| self.qualified(mention).unwrap_or_default());
    }

    /// "Bonn, Germany": the place lies in the state, and is known by both names.
    fn qualified(&mut self, mention: usize) -> Option<()> {
        let page = self.reader.page;
        let place = self.of[mention].filter(|a| self.actors[*a].kind == ActorKind::Place)?;
        let words = self.mentions.found[mention].words.clone();
        let around = self.mentions.starting_at(words.end + 1).filter(|_| page.words[words.end].tag == Tag::Comma)?;
        let state = self.of[around].filter(|s| matches!(self.actors[*s].kind, ActorKind::State | ActorKind::Place) && *s != place)?;
        let outer = self.mentions.found[around].words.clone();
        let apposed = outer.clone().any(|w| page.words[w].label == Label::Appos && words.contains(&page.words[w].head));
        let inside = self.actors[place].within.as_ref() == Some(&self.actors[state].id);
        ((apposed || inside) && self.mentions.found[around].form != Form::Modifier).then_some(())?;
        self.named(place, page.slice(words.start..outer.end).to_owned());
        if self.actors[place].within.is_none() && self.actors[state].within.as_ref() != Some(&self.actors[place].id) {
            self.actors[place].within = Some(self.id(state));
        }
        Some(())
    }

    /// An actor without a key, by kind and folded name.
    fn by_name(&mut self, kind: ActorKind, mention: usize) -> usize {
        let name = self.reader.page.slice(self.mentions.found[mention].words.clone()).to_owned();
        let known = self.known.names.get(&(kind, fold(&name))).copied();
        known.unwrap_or_else(|| self.add(kind, &name))
    }

    /// Groups in the order of the text.
    fn groups(&mut self) {
        let mut order: Vec<usize> =
            (0..self.mentions.found.len()).filter(|m| matches!(self.mentions.found[*m].sense, Sense::Group { .. })).collect();
        order.sort_by_key(|m| self.mentions.found[*m].words.start);
        for mention in order {
            let Sense::Group { of } = self.mentions.found[mention].sense else { continue };
            let owner = of.and_then(|m| self.of[m]);
            self.of[mention] = Some(self.group(mention, owner));
        }
    }

    /// The group of these words and this owner; "the officials" are those told of last.
    fn group(&mut self, mention: usize, owner: Option<usize>) -> usize {
        let page = self.reader.page;
        let words = self.mentions.found[mention].words.clone();
        let name = page.slice(words.clone()).to_owned();
        let before = words.start.checked_sub(1).filter(|w| page.words[*w].sentence == page.words[words.start].sentence);
        let definite = before.is_some_and(|w| NameWords::embedded().definite.contains(&page.words[w].lower));
        let key = (fold(&name), owner);
        let last = self.known.last_group.get(&key.0).copied().filter(|_| owner.is_none() && definite);
        // "Another delegation": not the one told before.
        let another = before.is_some_and(|w| NameWords::embedded().another.contains(&page.words[w].lower));
        let known = last.or_else(|| self.known.groups.get(&key).copied()).filter(|_| !another);
        let actor = known.unwrap_or_else(|| self.add(ActorKind::Group, &name));
        self.actors[actor].of = self.actors[actor].of.take().or_else(|| owner.map(|o| self.id(o)));
        self.known.groups.entry(key.clone()).or_insert(actor);
        self.known.last_group.insert(key.0, actor);
        actor
    }

    /// The span of the sentence that holds a word.
    pub fn sentence_span(&self, word: usize) -> Span {
        self.reader.page.words.get(word).map_or(Span::default(), |w| self.reader.page.sentence_span(w.sentence))
    }
}
