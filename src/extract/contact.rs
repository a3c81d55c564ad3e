//! Contacts that other words tell than those of meetings: calls to and from, courtesy calls, visits to persons, guests of honour.

use super::Extractor;
use super::candidate::Candidate;
use super::factuality::verb;
use crate::lexicon::frames::{Frames, NounRow, VerbRow};
use crate::model::actor::ActorKind;
use crate::model::event::{EventKind, Role};
use crate::syntax::{Label, Tag};

impl Extractor<'_> {
    /// "a courtesy call on A", "paid a call on A": a call that is a visit.
    pub(super) fn courtesy(&self, at: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let described =
            page.children_as(at, &[Label::Compound, Label::Amod, Label::Nmod]).any(|c| frames.has("courtesy", &page.words[c].lower));
        let paid = page.words[at].label == Label::Dobj && frames.has("paying", &page.words[page.words[at].head].lemma);
        described || paid
    }

    /// "made a call to A", "received a call on Friday from A": the light verb shows that somebody telephoned.
    pub(super) fn placed_call(&self, at: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let word = &page.words[at];
        let light = word.label == Label::Dobj && frames.has("placing", &page.words[word.head].lemma);
        light && self.by_wire(at)
    }

    /// "a phone call".
    fn by_wire(&self, at: usize) -> bool {
        let page = self.page();
        let channels = &Frames::embedded().channel;
        page.children_as(at, &[Label::Compound, Label::Amod, Label::Nmod])
            .any(|c| channels.phone.contains(&page.words[c].lower) || channels.video.contains(&page.words[c].lower))
    }

    /// Whom a call "to" somebody reached: anybody by telephone; else a person, since calls to states and bodies ask for something.
    pub(super) fn telephoned(&self, call: usize, actor: usize) -> bool {
        self.by_wire(call) || matches!(self.kind(actor), ActorKind::Person | ActorKind::Office)
    }

    /// "by phone", "over the phone", "in a telephone call".
    pub(super) fn by_phone(&self, at: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let behind = self.slots.prepositions(at).into_iter().filter(|(p, _)| frames.has("by_phone", &page.words[*p].lower));
        behind.flat_map(|(_, objects)| objects).any(|o| {
            let own = frames.channel.phone.contains(&page.words[o].lower) && page.children_as(o, &[Label::Prep]).next().is_none();
            own || self.by_wire(o) && frames.noun(&page.words[o].lemma).is_some()
        })
    }

    /// The persons to whom a visit or courtesy call was paid, where it names no place: they met.
    pub(super) fn visited_people(&self, at: usize, row: &NounRow) -> Vec<(usize, usize)> {
        let page = self.page();
        let frames = Frames::embedded();
        let visit = row.kind == EventKind::Visit;
        if !(visit || row.kind == EventKind::Call && self.courtesy(at)) {
            return Vec::new();
        }
        let above = (page.words[at].label == Label::Dobj && verb(page, page.words[at].head)).then_some(page.words[at].head);
        let own = self.slots.prepositions(at).into_iter();
        let behind = own.chain(above.into_iter().flat_map(|v| self.slots.prepositions(v)));
        let reached = |p: usize| if visit { frames.to() == page.words[p].lower } else { frames.has("calling_on", &page.words[p].lower) };
        let objects: Vec<usize> = behind.filter(|(p, _)| reached(*p)).flat_map(|(_, o)| o).collect();
        let actors = self.slots.all_actors(&objects);
        let all = !actors.is_empty() && actors.iter().all(|(a, _)| matches!(self.kind(*a), ActorKind::Person | ActorKind::Office));
        if all { actors } else { Vec::new() }
    }

    /// "a banquet in honour of A": A is the guest.
    pub(super) fn take_guests(&self, candidate: &mut Candidate, at: usize) {
        let page = self.page();
        let frames = Frames::embedded();
        if candidate.kind != EventKind::Meeting {
            return;
        }
        let above = (page.words[at].label == Label::Dobj).then_some(page.words[at].head);
        let behind = [Some(at), above].into_iter().flatten().flat_map(|w| self.slots.prepositions(w));
        let honored: Vec<usize> = behind.flat_map(|(_, o)| o).filter(|o| frames.has("honor", &page.words[*o].lemma)).collect();
        for honor in honored {
            candidate.take(self.people(self.slots.all_actors(&self.slots.behind(honor, frames.of()))), Role::Guest);
        }
    }

    /// True where the object is what the row asks for ("exchange views").
    pub(super) fn holds_content(&self, at: usize, row: &VerbRow) -> bool {
        let page = self.page();
        row.content.is_empty() || page.children_as(at, &[Label::Dobj]).any(|o| row.content.contains(&page.words[o].lemma))
    }

    /// "called on A to act", "for restraint".
    pub(super) fn has_aim(&self, at: usize) -> bool {
        let page = self.page();
        let deed = |c: usize| page.words[c].tag == Tag::Vb || page.words[c].label == Label::Ccomp;
        let wanted = |p: usize| Frames::embedded().has("wanted", &page.words[p].lower);
        let below = |w: usize| page.children(w).any(|c| deed(c) || page.words[c].label == Label::Prep && wanted(c));
        let behind = self.slots.prepositions(at).into_iter().flat_map(|(p, o)| o.into_iter().chain([p]).collect::<Vec<_>>());
        below(at) || page.children_as(at, &[Label::Dobj]).next().is_some() || behind.into_iter().any(below)
    }
}
