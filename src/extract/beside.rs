//! Who does a thing together with its subject ("A, together with B, met C"), and whose aim an infinitive behind a noun is
//! ("accepted an invitation to visit").

use super::slots::{Slots, Subject};
use crate::lexicon::frames::Frames;
use crate::lexicon::names::NameWords;
use crate::mention::Sense;
use crate::model::actor::ActorKind;
use crate::model::mention::Form;
use crate::syntax::{Label, Tag};

/// How many sentences back "His Majesty" may have been named.
const STYLE_REACH: usize = 6;

/// How many words behind a style the name may start.
const STYLED: usize = 6;

impl Slots<'_, '_> {
    /// "the Greek and Turkish foreign ministers": each of them, by his name where the text tells it, else by his office.
    pub(super) fn members(&self, word: usize) -> Vec<(usize, usize)> {
        let mentions = &self.chains.mentions;
        let plural = mentions.at(word).is_some_and(|m| match m.sense {
            Sense::Group { .. } => true,
            Sense::Office(office) => mentions.offices[office].plural,
            _ => false,
        });
        let mut found: Vec<(usize, usize)> = Vec::new();
        if !plural {
            return found;
        }
        for index in self.chains.offices_at.get(&word).into_iter().flatten() {
            if let Some(actor) = self.chains.holder_or_office(*index).filter(|a| !found.iter().any(|(f, _)| f == a)) {
                found.push((actor, word));
            }
        }
        found
    }

    /// "between presidents of A and B and the C prime minister": the tree may hang the last of the list on the states.
    pub(super) fn listed_on_owners(&self, head: usize) -> Vec<usize> {
        let page = self.page();
        let mentions = &self.chains.mentions;
        let group = mentions.at(head).is_some_and(|m| match m.sense {
            Sense::Group { .. } => true,
            Sense::Office(office) => mentions.offices[office].plural,
            _ => false,
        });
        if !group {
            // "A of the B Party and C": the tree joins C to the party.
            let person = |w: &usize| mentions.at(*w).is_some_and(|m| m.sense == Sense::Person);
            let of = if person(&head) { self.behind(head, crate::lexicon::frames::Frames::embedded().of()) } else { Vec::new() };
            let party = |o: &usize| mentions.at(*o).is_some_and(|m| m.kind == crate::model::mention::MentionKind::Organization);
            return of.into_iter().filter(party).flat_map(|o| page.children_as(o, &[Label::Conj])).filter(person).collect();
        }
        let mut owners = self.behind(head, crate::lexicon::frames::Frames::embedded().of());
        owners.retain(|o| mentions.at(*o).is_some_and(|m| matches!(m.sense, Sense::State(_))));
        let (mut at, mut found) = (0, Vec::new());
        while at < owners.len() && owners.len() < 32 {
            for next in page.children_as(owners[at], &[Label::Conj]) {
                match mentions.at(next).map(|m| &m.sense) {
                    Some(Sense::State(_)) => owners.push(next),
                    Some(Sense::Person | Sense::Office(_)) => found.push(next),
                    _ => {}
                }
            }
            at += 1;
        }
        found
    }

    /// "in Lusaka, | Zambia, A and B met": a state behind the comma of a place in it, which the tree takes for the first of a list.
    pub(super) fn around_place(&self, word: usize) -> bool {
        let page = self.page();
        let mentions = &self.chains.mentions;
        let Some(state) = mentions.at(word).filter(|m| matches!(m.sense, Sense::State(_))) else { return false };
        let comma = state.words.start.checked_sub(1).filter(|c| page.words[*c].tag == Tag::Comma);
        let Some(last) = comma.and_then(|c| c.checked_sub(1)) else { return false };
        let place = mentions.at(last).filter(|m| matches!(m.sense, Sense::Place(_) | Sense::UnlistedPlace));
        let start = place.map_or(last, |m| m.words.start);
        let inside = start.checked_sub(1).is_some_and(|p| NameWords::embedded().inside.contains(&page.words[p].lower));
        let closed = page.words.get(state.words.end).is_none_or(|w| w.tag == Tag::Comma || w.sentence != page.words[word].sentence);
        inside && closed && page.capital(last) && page.words[last].sentence == page.words[word].sentence
    }

    /// "hosted A and B's minister, C": the tree takes both for owners of the minister, and A is none.
    pub(super) fn person_before_owner(&self, head: usize) -> Option<usize> {
        let page = self.page();
        let person = |w: &usize| self.chains.actor_at(*w).is_some_and(|a| self.chains.actors[a].kind == ActorKind::Person);
        let state = |w: usize| self.chains.mentions.at(w).is_some_and(|m| matches!(m.sense, Sense::State(_) | Sense::Organization(_)));
        let office = self.chains.mentions.at(head).is_some_and(|m| matches!(m.sense, Sense::Office(_) | Sense::Person));
        let owner =
            |w: &usize| page.children_as(*w, &[Label::Conj]).any(|c| state(c) && page.words.get(c + 1).is_some_and(|n| n.tag == Tag::Pos));
        page.children_as(head, &[Label::Poss]).find(|w| office && person(w) && owner(w))
    }

    /// "A, together with B, met C", "A, along with B, arrived": those beside the subject, told of before the verb.
    pub(super) fn companions(&self, heads: &[usize], verb: usize) -> Vec<usize> {
        let page = self.page();
        let frames = Frames::embedded();
        let jointly = |w: usize| frames.has("jointly", &page.words[w].lower);
        let with = |w: usize| frames.has("with", &page.words[w].lower);
        let mut found = Vec::new();
        for top in heads.iter().flat_map(|h| self.conjuncts(*h)).chain([verb]) {
            for beside in page.children_as(top, &[Label::Prep, Label::Advmod]).filter(|p| *p < verb) {
                let before = beside.checked_sub(1).is_some_and(|w| jointly(w) && page.words[w].sentence == page.words[beside].sentence);
                let joined = with(beside) && (before || page.children(beside).any(jointly));
                let inner: Vec<usize> = page.children_as(beside, &[Label::Prep]).filter(|p| jointly(beside) && with(*p)).collect();
                let alone = frames.has("alongside", &page.words[beside].lower) || joined;
                found.extend(inner.into_iter().chain(alone.then_some(beside)).flat_map(|p| page.children_as(p, &[Label::Pobj])));
            }
        }
        found
    }

    /// "arrangements are made for A and B to meet": who stands behind "for", right before the infinitive.
    pub(super) fn for_whom(&self, infinitive: usize) -> Option<usize> {
        let page = self.page();
        let to = page.children_as(infinitive, &[Label::Aux]).find(|a| page.words[*a].tag == Tag::To)?;
        // "left for A to attend": there he goes.
        let above = &page.words[page.words[infinitive].head].lemma;
        if Frames::embedded().verbs(above).any(|row| row.kind == crate::model::event::EventKind::Travel) {
            return None;
        }
        let given = |p: &usize| *p < to && Frames::embedded().has("for_whom", &page.words[*p].lower);
        let prepositions = page.children_as(page.words[infinitive].head, &[Label::Prep]).filter(given);
        prepositions.flat_map(|p| page.children_as(p, &[Label::Pobj])).find(|o| page.subtree(*o).end == to)
    }

    /// "accepted an invitation to visit", "made a decision to meet", "extended an invitation to B to visit": whose aim it is.
    pub(super) fn aimed(&self, infinitive: usize, reach: usize) -> Option<Subject> {
        let page = self.page();
        let frames = Frames::embedded();
        let word = &page.words[infinitive];
        let to = page.children_as(infinitive, &[Label::Aux]).any(|a| page.words[a].tag == Tag::To);
        let aim = |n: &usize| frames.has("asked_aims", &page.words[*n].lemma) || frames.has("own_aims", &page.words[*n].lemma);
        let noun = match word.label {
            Label::Acl => Some(word.head),
            Label::Advcl | Label::Xcomp => page.children_as(word.head, &[Label::Dobj]).next(),
            _ => None,
        };
        let noun = noun.filter(|n| to && word.tag == Tag::Vb && aim(n))?;
        let above = Some(page.words[noun].head).filter(|_| page.words[noun].label == Label::Dobj);
        let passive = page.children_as(infinitive, &[Label::Auxpass]).next().is_some();
        let asked = frames.has("asked_aims", &page.words[noun].lemma);
        let owned = above.filter(|v| frames.has(if asked { "taking_up" } else { "having" }, &page.words[*v].lemma));
        if let Some(verb) = owned {
            return self.subject_from(verb, reach).map(|s| Subject { heads: s.heads, passive });
        }
        let invited = |at: usize| frames.words.get("invited").into_iter().flatten().flat_map(move |to| self.behind(at, to));
        let given = above.into_iter().flat_map(|v| page.children_as(v, &[Label::Dative]));
        let heads = asked.then(|| invited(noun).chain(above.into_iter().flat_map(invited)).chain(given).collect())?;
        Some(Subject { heads, passive })
    }

    /// States and organisations that describe or own a plural noun.
    pub(super) fn owners(&self, noun: usize) -> Vec<(usize, usize)> {
        let page = self.page();
        // "the Greek and Turkish communities of the island" are no states.
        if Frames::embedded().has("communities", &page.words[noun].lemma) {
            return Vec::new();
        }
        let mut heads: Vec<usize> = page.children_as(noun, &[Label::Amod, Label::Compound, Label::Nmod, Label::Poss]).collect();
        let sent = &NameWords::embedded().sent_by;
        let behind = self.prepositions(noun).into_iter().filter(|(p, _)| sent.contains(&page.words[*p].lower));
        heads.extend(behind.flat_map(|(_, objects)| objects));
        let mut owners: Vec<(usize, usize)> = Vec::new();
        for word in heads.into_iter().flat_map(|h| self.conjuncts(h)) {
            let owned = |a: usize| self.chains.actors[a].kind == ActorKind::Group;
            let before = owners.len();
            // "leaders of the three countries - A, B and C": the names behind say which.
            let named = self.states_behind(word);
            if word > noun && named.len() > 1 {
                owners.extend(named.into_iter().filter(|(a, _)| !owners.iter().any(|(o, _)| o == a)).collect::<Vec<_>>());
                continue;
            }
            if self.chains.actor_at(word).is_some_and(owned) {
                owners.extend(self.pair(word));
            }
            if word > noun && self.page().words[word].tag.is_noun() && self.chains.actor_at(word).is_none_or(owned) {
                owners.extend(self.owners(word));
                // "representatives of the government and northern fighters"
                let group = self.chains.actor_at(word).filter(|_| owners.len() == before);
                owners.extend(group.map(|a| (a, word)));
                continue;
            }
            let named = self.chains.actor_at(word).or_else(|| self.name_after(word).map(|(a, _)| a));
            let actor = named.filter(|a| {
                matches!(
                    self.chains.actors[*a].kind,
                    ActorKind::State
                        | ActorKind::InternationalOrganization
                        | ActorKind::ArmedGroup
                        | ActorKind::Coalition
                        | ActorKind::PoliticalParty
                        | ActorKind::GovernmentBody
                        | ActorKind::SecurityForce
                )
            });
            if let Some(actor) = actor.filter(|a| !owners.iter().any(|(o, _)| o == a)) {
                owners.push((actor, word));
            }
        }
        owners
    }

    /// "Zambian, Norwegian and Kenyan ministers met": the tree may take the first adjective for the subject, and the ministers for its other name.
    pub(super) fn states_of_adjectives(&self, first: usize) -> Vec<(usize, usize)> {
        let page = self.page();
        let state = |w: usize| {
            let mention = self.chains.mentions.at(w).filter(|m| m.form == crate::model::mention::Form::Modifier && m.words.len() == 1)?;
            matches!(mention.sense, Sense::State(_)).then(|| self.chains.actor_at(w))?
        };
        let comma = page.words.get(first + 1).is_some_and(|w| w.tag == Tag::Comma);
        let Some(own) = state(first).filter(|_| comma && page.words[first].tag.is_proper()) else { return Vec::new() };
        let group = |w: &usize| {
            *w > first
                && page.words[*w].tag == Tag::Nns
                && self.chains.actor_at(*w).is_some_and(|a| self.chains.actors[a].kind == ActorKind::Group)
        };
        let Some(noun) = page.children_as(first, &[Label::Appos, Label::Conj]).find(group) else { return Vec::new() };
        let others = self.owners(noun);
        if others.is_empty() {
            Vec::new()
        } else {
            [(own, first)].into_iter().chain(others.into_iter().filter(|(a, _)| *a != own)).collect()
        }
    }

    /// The states in apposition to a noun in the plural.
    fn states_behind(&self, noun: usize) -> Vec<(usize, usize)> {
        let page = self.page();
        let plural = page.words[noun].tag == Tag::Nns;
        let apposed = page.children_as(noun, &[Label::Appos]).filter(|a| plural && *a > noun);
        let listed = apposed.flat_map(|a| self.conjuncts(a)).filter_map(|w| self.chains.actor_at(w).map(|a| (a, w)));
        listed.filter(|(a, _)| self.chains.actors[*a].kind == ActorKind::State).collect()
    }

    /// "His Majesty the Sultan A ... His Majesty": the person who was told of last with this style.
    fn styled_before(&self, style: usize) -> Vec<(usize, usize)> {
        let page = self.page();
        let mentions = &self.chains.mentions;
        let first = page.sentences[page.words[style].sentence.saturating_sub(STYLE_REACH)].words.start;
        let named = |w: usize| {
            let titled =
                |m: &usize| matches!(mentions.found[*m].sense, Sense::Person | Sense::Office(_)) && mentions.found[*m].form == Form::Name;
            let next = (w + 1..w + STYLED).find_map(|n| mentions.starting_at(n).filter(titled))?;
            let same = page.words[mentions.found[next].words.start].sentence == page.words[w].sentence;
            self.chains.of[next].filter(|a| same && self.chains.actors[*a].kind == ActorKind::Person)
        };
        let again = |w: &usize| page.words[*w].lower == page.words[style].lower && *w != style;
        (first..style).rev().filter(again).find_map(named).map(|a| (a, style)).into_iter().collect()
    }

    /// "His Highness the Prime Minister A and B": who follows the style, and those on the list with them.
    pub(super) fn behind_style(&self, style: usize) -> Vec<(usize, usize)> {
        let page = self.page();
        let mut heads = vec![style];
        let mut at = 0;
        while at < heads.len() && heads.len() < 16 {
            let more: Vec<usize> = page.children_as(heads[at], &[Label::Appos, Label::Conj]).filter(|w| !heads.contains(w)).collect();
            heads.extend(more);
            at += 1;
        }
        heads.sort_unstable();
        if heads.len() == 1 {
            return self.styled_before(style);
        }
        let mut found: Vec<(usize, usize)> = Vec::new();
        for pair in heads.into_iter().filter_map(|w| Some((self.chains.actor_at(w)?, w))) {
            if !found.iter().any(|(a, _)| *a == pair.0) {
                found.push(pair);
            }
        }
        found
    }
}
