//! What a verb's row requires beside its slots: an errand, a gathering, the contact just told, a day to come.

use super::Extractor;
use super::candidate::Candidate;
use crate::lexicon::calendar::{Calendar, Class, Marker};
use crate::lexicon::frames::Frames;
use crate::model::actor::ActorKind;
use crate::model::document::BlockKind;
use crate::model::event::EventKind;
use crate::syntax::{Label, Tag};

impl Extractor<'_> {
    /// "The A Forum is being held": a body that meets, under a name that says so.
    pub(super) fn gathering_held(&self, candidate: &Candidate) -> bool {
        let page = self.page();
        let named = |w: usize| Frames::embedded().has("gatherings", &page.words[w].lower);
        let word = |a: &super::candidate::Arg| self.chains.mentions.at(a.word).is_some_and(|m| named(m.words.end - 1));
        let passive = page.children_as(candidate.trigger, &[Label::Auxpass]).next().is_some();
        passive && matches!(&candidate.args[..], [only] if self.body(only.actor) && word(only))
    }

    /// A clause of its own ("C will also participate"), no participle or relative clause ("a summit with C participating").
    pub(super) fn told_plainly(&self, at: usize) -> bool {
        let word = &self.page().words[at];
        !matches!(word.label, Label::Relcl | Label::Acl | Label::Advcl | Label::Pcomp)
            && (word.tag != Tag::Vbg || self.page().children_as(at, &[Label::Aux]).next().is_some())
    }

    /// "During the meeting, A and B were present": at what was told just before, and nowhere else.
    pub(super) fn were_present(&self, at: usize) -> bool {
        let page = self.page();
        let elsewhere = |p: usize| !Frames::embedded().has("during", &page.words[p].lower);
        let present = page.children_as(at, &[Label::Acomp]).find(|c| Frames::embedded().has("present", &page.words[*c].lower));
        let alone = present.is_some_and(|c| page.children_as(c, &[Label::Prep]).next().is_none());
        // "A and B are also in attendance"
        let attend = |p: usize| {
            let noun = page.children_as(p, &[Label::Pobj]).find(|o| Frames::embedded().has("attendance", &page.words[*o].lower));
            noun.is_some_and(|o| page.children_as(o, &[Label::Prep, Label::Det, Label::Amod]).next().is_none())
        };
        if page.children_as(at, &[Label::Prep]).any(attend) {
            return page.children_as(at, &[Label::Prep]).filter(|p| !attend(*p)).all(|p| !elsewhere(p));
        }
        alone && !page.children_as(at, &[Label::Prep]).any(elsewhere)
    }

    /// "It was attended by A": a pronoun for what was told just before.
    pub(super) fn passive_it(&self, at: usize) -> bool {
        let page = self.page();
        let it = |w: usize| crate::lexicon::names::NameWords::embedded().it.contains(&page.words[w].lower);
        page.children_as(at, &[Label::Nsubjpass]).any(it)
    }

    /// "The meeting gathered A and B": the subject is the contact told just before.
    pub(super) fn of_the_meeting(&self, at: usize) -> bool {
        let page = self.page();
        let known = |d: usize| crate::lexicon::names::NameWords::embedded().definite.contains(&page.words[d].lower);
        let meeting =
            |s: usize| Frames::embedded().has("any_meeting", &page.words[s].lemma) && page.children_as(s, &[Label::Det]).any(known);
        page.children_as(at, &[Label::Nsubj]).any(meeting)
    }

    /// "was in A for talks", "on a visit", "at the invitation of B".
    pub(super) fn on_errand(&self, at: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let errands = self.slots.prepositions(at).into_iter().filter(|(p, _)| frames.has("errand", &page.words[*p].lower));
        errands.flat_map(|(_, objects)| objects).any(|o| {
            let lemma = &page.words[o].lemma;
            frames.has("invitations", lemma) || frames.noun(lemma).is_some_and(|row| row.kind != EventKind::Call)
        })
    }

    /// "saw the minister last Friday", "in Vienna he will see A": a deed that was done, or is to be, on a day or in a place of its own.
    pub(super) fn on_a_day(&self, at: usize) -> bool {
        let page = self.page();
        let behind = || page.children_as(at, &[Label::Prep]).flat_map(|p| page.children_as(p, &[Label::Pobj]));
        let hour = |w: usize| Calendar::embedded().classes(&page.words[w].lower).contains(&Class::Marker(Marker::DayPart));
        let day = |w: usize| hour(w) || self.times.iter().any(|t| t.core.contains(&w) && t.date.day().is_some());
        let place = |w: usize| self.chains.actor_at(w).is_some_and(|a| matches!(self.kind(a), ActorKind::Place | ActorKind::State));
        let finite = page.words[at].tag == Tag::Vbd || page.children_as(at, &[Label::Aux]).next().is_some();
        finite && (page.children_as(at, &[Label::Npadvmod]).chain(behind()).any(day) || behind().any(place))
    }

    /// "was in B last week", of somebody who serves another state.
    pub(super) fn abroad(&self, candidate: &Candidate) -> bool {
        let dated = |t: usize| {
            let date = self.times[t].kind == crate::model::date::TimeKind::Date && self.times[t].shape.is_none();
            date && self.hangs(t, candidate.trigger)
        };
        let state = |place: usize| match self.kind(place) {
            ActorKind::State => Some(place),
            _ => self.chains.actors[place].within.as_ref().and_then(|id| self.chains.index(id)),
        };
        let there = candidate.places.first().and_then(|(p, _)| state(*p));
        let stranger = |person: usize| self.chains.acts_for(person).zip(there).is_some_and(|(own, other)| own != other);
        !candidate.args.is_empty() && candidate.args.iter().all(|a| stranger(a.actor)) && (0..self.times.len()).any(dated)
    }

    /// "the talks, which brought together A and B": what brings them together is a contact.
    pub(super) fn of_talks(&self, at: usize) -> bool {
        let page = self.page();
        let talks = |w: usize| Frames::embedded().noun(&page.words[w].lemma).is_some_and(|row| row.kind == EventKind::Meeting);
        let relative = page.words[at].label == Label::Relcl && talks(page.words[at].head);
        relative || page.children_as(at, &[Label::Nsubj]).any(talks)
    }

    /// "dined together".
    pub(super) fn together(&self, at: usize) -> bool {
        let page = self.page();
        page.children_as(at, &[Label::Advmod]).any(|w| Frames::embedded().has("jointly", &page.words[w].lower))
    }

    /// "is due in A": the adjective, on which the place hangs.
    pub(super) fn due(&self, at: usize) -> Option<usize> {
        let page = self.page();
        page.children_as(at, &[Label::Acomp]).find(|c| Frames::embedded().has("due", &page.words[*c].lower))
    }

    /// "will be in A from 3 to 5 June".
    pub(super) fn dated_ahead(&self, at: usize) -> bool {
        let page = self.page();
        let will = page.children_as(at, &[Label::Aux]).any(|a| Frames::embedded().has("will", &page.words[a].lower));
        let day = |t: &crate::mention::date::FoundTime| t.kind == crate::model::date::TimeKind::Date && t.date.earliest.is_some();
        will && self
            .times
            .iter()
            .any(|t| day(t) && page.words[t.core.start].sentence == page.words[at].sentence && page.under(t.core.start, at))
    }

    /// "arrived here": where the dateline says that the text was written.
    pub(super) fn right_here(&self, at: usize) -> Option<(usize, usize)> {
        let page = self.page();
        let here = page.children_as(at, &[Label::Advmod]).find(|w| Frames::embedded().has("right_here", &page.words[*w].lower))?;
        let dateline = page.sentences.iter().take_while(|s| s.words.start <= at).filter(|s| s.block == BlockKind::Dateline).last()?;
        let place = |a: &usize| matches!(self.kind(*a), ActorKind::Place | ActorKind::State);
        let city = dateline.words.clone().find_map(|w| self.chains.actor_at(w).filter(place))?;
        Some((city, here))
    }

    pub(super) fn event_behind_for(&self, at: usize) -> bool {
        let page = self.page();
        page.children_as(at, &[Label::Prep]).flat_map(|p| page.children_as(p, &[Label::Pobj]).collect::<Vec<_>>()).any(|o| {
            Frames::embedded().noun(&page.words[o].lemma).is_some_and(|row| matches!(row.kind, EventKind::Meeting | EventKind::Call))
        })
    }
}
