//! What the slots of a verb's row need, and where the tree keeps it: people, places, guests behind days and halls.

use super::Extractor;
use crate::lexicon::calendar::{Calendar, Class};
use crate::lexicon::frames::{Frames, Need, Part, VerbRow};
use crate::model::actor::ActorKind;
use crate::model::event::EventKind;
use crate::syntax::{Label, Tag};

impl Extractor<'_> {
    /// "received at the palace King X": the tree runs the place into the guest's name.
    pub(super) fn guest_behind_venue(&self, at: usize) -> Vec<usize> {
        let page = self.page();
        let venues = page.children_as(at, &[Label::Prep]).filter(|p| *p > at && Frames::embedded().has("venue", &page.words[*p].lower));
        let person = |o: &usize| {
            let named = self.chains.mentions.at(*o).is_some_and(|m| m.sense == crate::mention::Sense::Person && m.words.end == *o + 1);
            named && page.children_as(*o, &[Label::Compound]).next().is_some()
        };
        let halls: Vec<usize> = venues.flat_map(|p| page.children_as(p, &[Label::Pobj])).collect();
        // "received, at the palace, the minister of A, B": the tree takes the guest for another name of the palace.
        let one = |w: &usize| self.chains.actor_at(*w).is_some_and(|a| matches!(self.kind(a), ActorKind::Person | ActorKind::Office));
        let apposed = halls.iter().filter(|h| !one(h)).flat_map(|h| page.children_as(*h, &[Label::Appos])).filter(|a| *a > at && one(a));
        let apposed: Vec<usize> = apposed.collect();
        halls.into_iter().filter(person).chain(apposed).collect()
    }

    /// "received today, Thursday, General X": a person behind the verb with only times, commas, titles and offices between.
    pub(super) fn object_by_place(&self, at: usize) -> Vec<usize> {
        let page = self.page();
        let mentions = &self.chains.mentions;
        let sentence = page.sentence_of(at).map_or(0..0, |s| s.words.clone());
        let skipped = |w: usize| {
            self.times.iter().any(|t| t.words.contains(&w))
                || matches!(page.words[w].lower.as_str(), ",")
                || mentions.titles.iter().any(|t| t.words.contains(&w))
                || mentions.at(w).is_some_and(|m| !matches!(m.sense, crate::mention::Sense::Person))
        };
        let person =
            (at + 1..sentence.end).find(|w| !skipped(*w)).and_then(|w| mentions.at(w)).filter(|m| m.sense == crate::mention::Sense::Person);
        // "after the ministers had met, A said": A has a verb of his own.
        let other = |w: &usize| matches!(page.words[*w].label, Label::Nsubj | Label::Nsubjpass) && page.words[*w].head != at;
        person.map(|m| m.words.end - 1).filter(|w| !other(w)).into_iter().collect()
    }

    /// "to Strategic Command in Nebraska": a place behind what is none.
    pub(super) fn deeper_places(&self, at: usize, slot: &str) -> Vec<(usize, usize)> {
        self.places_behind(&self.slots.behind(at, slot))
    }

    /// Places behind prepositions of these nouns.
    pub(super) fn places_behind(&self, nouns: &[usize]) -> Vec<(usize, usize)> {
        // "visited President A in B": where A was visited.
        let person = |w: &usize| self.chains.actor_at(*w).is_some_and(|a| matches!(self.kind(a), ActorKind::Person | ActorKind::Office));
        let inner = nouns
            .iter()
            .filter(|w| !person(w))
            .flat_map(|o| self.slots.prepositions(*o))
            .filter(|(p, _)| Frames::embedded().has("goal", &self.page().words[*p].lower));
        let objects: Vec<usize> = inner.flat_map(|(_, o)| o).collect();
        self.placed(self.slots.all_actors(&objects))
    }

    /// Actors that are of the kind which a slot needs.
    pub(super) fn needed(&self, actors: Vec<(usize, usize)>, row: &VerbRow, slot: &str) -> Vec<(usize, usize)> {
        let need = row.needs.get(slot);
        let role = matches!(row.part(slot), Some(Part::Role(_)));
        actors
            .into_iter()
            .filter(|(actor, word)| {
                need.is_none_or(|n| self.fits(*actor, *n) || self.sent_by(*actor, *word, *n) || self.mission(*actor, *word, *n))
                    && !(role && need.is_none() && self.kind(*actor) == ActorKind::Place)
            })
            .collect()
    }

    pub(super) fn fits(&self, actor: usize, need: Need) -> bool {
        use ActorKind::{Group, Office, Person, Place, State};
        let kind = self.kind(actor);
        match need {
            Need::Actors => kind != Place,
            Need::People => kind != Place,
            Need::Named => matches!(kind, Person | Office | Group),
            Need::Places => matches!(kind, Place | State),
            Need::Speakers => !(matches!(kind, Place | ActorKind::Media) || kind == Group && self.of_nobody(actor)),
            Need::Guests => matches!(kind, Person | Office) || kind == Group && !self.of_nobody(actor),
            Need::Single => matches!(kind, Person | Office),
            Need::Groups => kind == Group,
            Need::Organizations => !matches!(kind, Person | Office | Place | State | Group),
        }
    }

    /// "received the American and Korean negotiators", "the leaders of A and B", "envoys of the union and C": people, told by whose they are.
    pub(super) fn sent_by(&self, actor: usize, word: usize, need: Need) -> bool {
        let page = self.page();
        let top = page.ancestors(word).find(|w| page.words[*w].label != Label::Conj).unwrap_or(word);
        let above = page.words[top].head;
        let noun = if page.words[above].label == Label::Prep { page.words[above].head } else { above };
        let group = |w: usize| self.chains.actor_at(w).is_some_and(|a| self.kind(a) == ActorKind::Group && !self.of_nobody(a));
        let sends = matches!(self.kind(actor), ActorKind::State | ActorKind::InternationalOrganization | ActorKind::Coalition);
        matches!(need, Need::Guests | Need::Named) && sends && noun != word && group(noun)
    }

    /// "an A mission arrived": a body's people, under its name.
    fn mission(&self, actor: usize, word: usize, need: Need) -> bool {
        let body =
            matches!(self.kind(actor), ActorKind::GovernmentBody | ActorKind::Organization) && self.chains.actors[actor].key.is_none();
        matches!(need, Need::Guests | Need::Named) && body && Frames::embedded().has("delegation", &self.page().words[word].lemma)
    }

    /// "refugees", "allies": nobody in particular.
    pub(super) fn of_nobody(&self, actor: usize) -> bool {
        let name = self.chains.actors[actor].name.to_lowercase();
        name.rsplit(' ').next().is_some_and(|last| Frames::embedded().has("crowds", last))
    }

    /// "A and B meet regularly", "visits B every year": what is usual, in the present.
    pub(super) fn habit(&self, verb: usize, kind: EventKind) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let contact = matches!(kind, EventKind::Meeting | EventKind::Call | EventKind::Visit | EventKind::Travel);
        let present = matches!(page.words[verb].tag, Tag::Vbz | Tag::Vbp) && page.children_as(verb, &[Label::Aux]).next().is_none();
        let unit = |w: usize| Calendar::embedded().classes(&page.words[w].lemma).iter().any(|c| matches!(c, Class::Unit(_)));
        let each = |w: &usize| {
            let det = page.children_as(*w, &[Label::Det]).find(|d| unit(*w) && d < w);
            det.is_some_and(|d| frames.has("each_time", &page.words[d].lower))
        };
        let often = |w: usize| frames.has("habitual", &page.words[w].lower);
        // "will only negotiate with B", no day beside: what somebody is ready for, and no meeting set.
        let will = page.children_as(verb, &[Label::Aux]).any(|a| page.words[a].tag == Tag::Md);
        let only = |w: usize| w < verb && frames.has("only", &page.words[w].lower);
        let dated = || (0..self.times.len()).any(|t| self.hangs(t, verb));
        let stance = matches!(kind, EventKind::Meeting | EventKind::Call) && will && page.children_as(verb, &[Label::Advmod]).any(only);
        if stance && !dated() {
            return true;
        }
        contact
            && present
            && (page.children_as(verb, &[Label::Advmod]).any(often) || page.children_as(verb, &[Label::Npadvmod]).any(|w| each(&w)))
    }
}
