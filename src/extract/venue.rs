//! Where people met or signed: the places that a sentence tells, and those to which somebody came for it.

use super::Extractor;
use super::candidate::Candidate;
use crate::lexicon::frames::Frames;
use crate::model::actor::ActorKind;
use crate::model::event::EventKind;
use crate::syntax::{Label, Tag};

/// So many words before "where" a place may be named.
const WHERE_REACH: usize = 6;

/// So many words before "during which he met B" the journey may be told.
const DURING_REACH: usize = 16;

/// A journey: its telling word and verb, the place that it led to, who went, and the day of a stay ("was in A on May 3").
struct Journey {
    trigger: usize,
    governor: usize,
    place: (usize, usize),
    travellers: Vec<usize>,
    day: Option<usize>,
}

impl Extractor<'_> {
    /// "flew to Oslo for talks with B", "travelled to Oslo and met B": the talks were where the journey led.
    pub(super) fn add_destinations(&self, candidates: &mut [Candidate]) {
        let page = self.page();
        let journey = |c: &Candidate| {
            let made = matches!(c.kind, EventKind::Visit | EventKind::Travel);
            // A city may stand with its state; two cities are two journeys.
            let mut led = c.places.iter().copied().filter(|(a, _)| self.kind(*a) == ActorKind::Place);
            let place = led.next().or_else(|| c.places.first().copied()).filter(|_| made && led.next().is_none())?;
            let alone = self.kind(place.0) == ActorKind::Place || c.places.len() == 1;
            let travellers = c.args.iter().map(|a| a.actor).collect();
            let stay = page.words[c.trigger].tag.is_verb() && Frames::embedded().has("being", &page.words[c.trigger].lemma);
            let day = c.time.filter(|_| stay);
            alone.then_some(Journey { day, trigger: c.trigger, governor: c.governor, place, travellers })
        };
        let journeys: Vec<Journey> = candidates.iter().filter_map(journey).collect();
        let contact = |c: &&mut Candidate| matches!(c.kind, EventKind::Meeting | EventKind::Signing) && c.places.is_empty();
        for candidate in candidates.iter_mut().filter(contact) {
            let went = |j: &&Journey| candidate.args.iter().any(|a| j.travellers.contains(&a.actor));
            let there = journeys.iter().filter(went).find(|j| self.wanted_there(candidate, j));
            // "had visited Lusaka and travelled to Oslo for talks": what another journey tells is not done on this one.
            let apart = journeys.iter().any(|j| [j.trigger, j.governor].contains(&candidate.governor));
            let there = there.or_else(|| journeys.iter().filter(went).find(|j| !apart && self.done_there_too(candidate, j)));
            candidate.places.extend(there.map(|j| j.place));
            candidate.time = candidate.time.or(there.and_then(|j| j.day));
        }
    }

    /// "a trip to Oslo in May, during which he met B".
    fn done_during(&self, clause: usize, journey: &Journey) -> bool {
        let page = self.page();
        let which = |p: usize| page.children_as(p, &[Label::Pobj]).any(|o| page.words[o].tag == Tag::Wdt);
        let during = |p: usize| Frames::embedded().has("during", &page.words[p].lower) && which(p);
        let near = journey.trigger < clause && page.words[journey.trigger].sentence == page.words[clause].sentence;
        near && clause - journey.trigger <= DURING_REACH && page.children_as(clause, &[Label::Prep]).any(during)
    }

    /// "flew to Oslo for talks".
    fn wanted_there(&self, candidate: &Candidate, journey: &Journey) -> bool {
        let page = self.page();
        let noun = &page.words[candidate.trigger];
        let wanted = noun.label == Label::Pobj && Frames::embedded().has("for_whom", &page.words[noun.head].lower);
        wanted && candidate.governor == journey.governor && page.words[noun.head].head == journey.governor
    }

    /// True where a contact is what was done on a journey, or what it was made for.
    fn done_there_too(&self, candidate: &Candidate, journey: &Journey) -> bool {
        let page = self.page();
        let clause = &page.words[candidate.governor];
        let by = |w: usize| w == journey.trigger || w == journey.governor;
        if self.done_during(candidate.governor, journey) {
            return true;
        }
        if !by(clause.head) || candidate.governor < journey.trigger || candidate.governor == clause.head {
            return false;
        }
        let own = page.children_as(candidate.governor, &[Label::Nsubj, Label::Nsubjpass]).next().is_some();
        match clause.label {
            // "flew to Oslo to meet B", "visited Oslo, meeting B"
            Label::Xcomp | Label::Advcl => {
                let bare = page.children_as(candidate.governor, &[Label::Mark]).next().is_none();
                !own && bare && matches!(clause.tag, Tag::Vb | Tag::Vbg)
            }
            Label::Conj => !own,
            _ => false,
        }
    }

    /// "met in Geneva", "talks in Doha": where people met, signed or were briefed.
    pub(super) fn add_venue(&self, candidate: &mut Candidate) {
        use EventKind::{Announcement, Briefing, Meeting, Signing};
        if !matches!(candidate.kind, Meeting | Signing | Announcement | Briefing) || !candidate.places.is_empty() {
            return;
        }
        let venue = |at: usize| {
            self.slots.prepositions(at).into_iter().filter(|(p, _)| Frames::embedded().has("venue", &self.page().words[*p].lower))
        };
        // "said in Oslo after talks with A" does not tell where they talked.
        // "The talks continued in Oslo" says where they were.
        let itself = self.page().words[candidate.trigger].head == candidate.governor
            && matches!(self.page().words[candidate.trigger].label, Label::Nsubj | Label::Nsubjpass);
        let saying = !itself && super::attribution::SayWords::embedded().say.contains(&self.page().words[candidate.governor].lemma);
        let elsewhere = (saying || self.days_apart(candidate)) && candidate.trigger != candidate.governor;
        // "is due in Oslo"
        let is_due = |w: &usize| Frames::embedded().has("due", &self.page().words[*w].lower);
        let due = self.page().children_as(candidate.governor, &[Label::Acomp]).filter(is_due);
        // "In Oslo, A is expected to receive B"
        let set = |w: &usize| {
            let lemma = &self.page().words[*w].lemma;
            Frames::embedded().has("scheduled", lemma) || Frames::embedded().has("being", lemma)
        };
        let raised = Some(&self.page().words[candidate.governor]).filter(|w| w.label == Label::Xcomp).map(|w| w.head).filter(set);
        let around = due.chain([candidate.governor]).chain(raised).flat_map(venue).filter(|_| !elsewhere);
        let held = |c: &usize| {
            let lemma = &self.page().words[*c].lemma;
            Frames::embedded().has("holding", lemma) || Frames::embedded().light(lemma, "object") && self.has_side(*c)
        };
        // "talks that were due in Oslo", "a meeting that was to be held in Oslo"
        let below = |c: usize| self.page().children_as(c, &[Label::Xcomp, Label::Acomp]).filter(|w| held(w) || is_due(w));
        let clauses: Vec<usize> = self.page().children_as(candidate.trigger, &[Label::Acl, Label::Relcl]).collect();
        let clauses: Vec<usize> = clauses.iter().copied().filter(held).chain(clauses.iter().copied().flat_map(below)).collect();
        let objects = venue(candidate.trigger).chain(around).chain(clauses.into_iter().flat_map(venue));
        let objects: Vec<usize> = objects.flat_map(|(_, o)| o).collect();
        let taking_part = |a: &usize| candidate.args.iter().any(|x| x.actor == *a);
        let gatherings = self.all_margins(candidate).into_iter().chain(self.gatherings(candidate));
        let beside: Vec<usize> = gatherings.flat_map(venue).flat_map(|(_, o)| o).collect();
        // "met Prime Minister A in Oslo": the tree may hang the place on the name.
        let named = candidate
            .args
            .iter()
            .filter(|a| a.word > candidate.trigger && matches!(self.kind(a.actor), ActorKind::Person | ActorKind::Group));
        let named_behind: Vec<usize> = named.map(|a| a.word).collect();
        let on_names: Vec<usize> = named_behind.iter().flat_map(|w| venue(*w).flat_map(|(_, o)| o)).collect();
        let objects = objects.into_iter().chain(self.place_described(candidate.governor)).chain(beside).chain(on_names);
        let places: Vec<(usize, usize)> = objects.filter_map(|o| self.place_in(o)).chain(self.signed_in(candidate)).collect();
        let mut places = self.placed(places);
        // "visited A in Lusaka, B in Oslo": each has his own.
        let apart = |c: &usize| {
            venue(*c).flat_map(|(_, o)| o).find_map(|o| self.place_in(o)).is_some_and(|(a, _)| places.first().is_some_and(|(p, _)| *p != a))
        };
        if named_behind.len() > 1 && named_behind.iter().any(apart) {
            places.clear();
        }
        candidate.places = places.into_iter().filter(|(a, _)| !taking_part(a)).take(1).collect();
    }

    /// "opened in Oslo, a day after talks between A and B": what happened then need not have happened there.
    fn days_apart(&self, candidate: &Candidate) -> bool {
        let page = self.page();
        let preposition = page.words[candidate.trigger].head;
        let behind =
            page.words[candidate.trigger].label == Label::Pobj && Frames::embedded().has("at_another_time", &page.words[preposition].lower);
        let contact = |s: usize| Frames::embedded().noun(&page.words[s].lemma).is_some();
        let measured = page.children_as(preposition, &[Label::Npadvmod]).next().is_some();
        behind && (measured || page.children_as(candidate.governor, &[Label::Nsubj]).any(contact))
    }

    /// "signed an agreement in Geneva": the tree may hang the city on the text; another place behind it may be what the text is about.
    fn signed_in(&self, candidate: &Candidate) -> Vec<(usize, usize)> {
        let signs = candidate.kind == EventKind::Signing;
        let texts = if signs { self.slots.objects(candidate.trigger) } else { Vec::new() };
        let behind = texts.iter().flat_map(|t| self.slots.prepositions(*t));
        let venues = behind.filter(|(p, _)| Frames::embedded().has("venue", &self.page().words[*p].lower)).flat_map(|(_, o)| o);
        venues.filter_map(|o| self.place_in(o)).filter(|(a, _)| self.is_city(*a)).collect()
    }

    /// "in Geneva", "at the Camp David retreat", "in the capital, Riyadh", "in the resort of Sochi": the actor that names a place.
    fn place_in(&self, noun: usize) -> Option<(usize, usize)> {
        let page = self.page();
        if let Some(actor) = self.chains.actor_at(noun) {
            return Some((actor, noun));
        }
        let place = |w: &usize| self.chains.actor_at(*w).filter(|a| self.kind(*a) == ActorKind::Place).map(|a| (a, *w));
        let common = page.words[noun].tag == Tag::Nn && Frames::embedded().noun(&page.words[noun].lemma).is_none_or(|n| n.attended);
        let of = self.slots.behind(noun, Frames::embedded().of());
        // "at a hotel in Oslo"
        let inside = self.slots.prepositions(noun).into_iter().filter(|(p, _)| Frames::embedded().has("venue", &page.words[*p].lower));
        let inside = inside.flat_map(|(_, objects)| objects);
        let parts = of.into_iter().chain(page.children_as(noun, &[Label::Appos, Label::Compound, Label::Nmod])).chain(inside);
        parts.filter(|_| common).find_map(|w| place(&w))
    }

    /// "visited Kyiv, where they met B": the place named last before the clause.
    fn place_described(&self, clause: usize) -> Option<usize> {
        let page = self.page();
        let opens = |c: &usize| page.words[*c].tag == Tag::Wrb && Frames::embedded().has("at_place", &page.words[*c].lower);
        // "where he was to confer with B"
        let above = Some(&page.words[clause]).filter(|w| w.label == Label::Xcomp).map(|w| w.head);
        let at = [clause].into_iter().chain(above).find_map(|c| page.children_as(c, &[Label::Advmod]).find(opens))?;
        let first = page.sentence_of(clause)?.words.start;
        let place = |w: &usize| {
            self.chains.actor_at(*w).is_some_and(|a| matches!(self.kind(a), ActorKind::Place | ActorKind::State))
                && !matches!(page.words[*w].label, Label::Amod | Label::Compound | Label::Poss)
        };
        (first.max(at.saturating_sub(WHERE_REACH))..at).rev().find(place)
    }
}
