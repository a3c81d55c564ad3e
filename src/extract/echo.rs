//! What a headline tells in short, the text tells in full: "A meets B minister" is the meeting of A with that minister further down.

use super::Extractor;
use super::candidate::Arg;
use super::join::Joined;
use crate::model::actor::ActorKind;
use crate::model::document::BlockKind;
use crate::model::event::EventKind;

impl Extractor<'_> {
    /// Joins each event that only the headline tells to the first event of the text that names those whom the headline only describes.
    pub(super) fn join_echoes(&self, events: &mut Vec<Joined>) {
        let headline = |e: &Joined| e.reports.iter().all(|r| self.page().sentences[r.sentence].block == BlockKind::Headline);
        let mut at = 0;
        while at < events.len() {
            let full = headline(&events[at])
                .then(|| (0..events.len()).find(|o| *o != at && !headline(&events[*o]) && self.echoes(&events[at], &events[*o])));
            match full.flatten() {
                Some(full) => {
                    let echo = events[at].clone();
                    events[full].reports.splice(0..0, echo.reports);
                    events.remove(at);
                }
                None => at += 1,
            }
        }
    }

    /// "A attends a meeting with leaders": whoever is named is in both, and all else are groups without names.
    fn told_of_one_and_groups(&self, short: &[Arg], full: &[Arg]) -> bool {
        let group = |a: &&Arg| self.kind(a.actor) == ActorKind::Group;
        let named = |args: &[Arg]| args.iter().filter(|a| !group(a)).map(|a| a.actor).collect::<std::collections::BTreeSet<_>>();
        let alike = short.iter().filter(group).any(|a| {
            let words = &self.page().words;
            full.iter().filter(group).any(|b| words[a.word].lemma == words[b.word].lemma)
        });
        alike && !named(short).is_empty() && named(short) == named(full)
    }

    /// True where all sides of the short one are the other's, some by name and the others by office, group or state alone.
    fn echoes(&self, short: &Joined, full: &Joined) -> bool {
        let real = |e: &Joined| e.main.fact.0.is_real();
        let (known, told) = (&short.main.args, &full.main.args);
        let kinds = short.main.kind == full.main.kind && matches!(short.main.kind, EventKind::Meeting | EventKind::Call);
        if kinds && real(short) == real(full) && short.date.is_none() && self.told_of_one_and_groups(known, told) {
            return true;
        }
        if !kinds || real(short) != real(full) || known.len() != told.len() || short.date.is_some() {
            return false;
        }
        let of_both = |a: &Arg, others: &[Arg]| others.iter().any(|b| self.stand_for_one(a.actor, b.actor));
        let rest: Vec<&Arg> = known.iter().filter(|a| !of_both(a, told)).collect();
        let left: Vec<&Arg> = told.iter().filter(|a| !of_both(a, known)).collect();
        if rest.len() != left.len() || rest.is_empty() {
            return false;
        }
        if let ([described], [named]) = (&rest[..], &left[..])
            && self.described_alone(described, named)
        {
            return true;
        }
        // "A, B leaders hold talks", "A meets Taliban": each is whoever acts for the same, and nobody else.
        let fits = |a: &Arg, b: &Arg| self.described_by_side(a, b);
        let one = |a: &&Arg| left.iter().filter(|b| fits(a, b)).count() == 1;
        let of_one = |b: &&Arg| rest.iter().filter(|a| fits(a, b)).count() == 1;
        rest.iter().all(one) && left.iter().all(of_one)
    }

    /// The one office, group or state of a headline and the one person of the text who may be meant.
    fn described_alone(&self, described: &Arg, named: &Arg) -> bool {
        let nameless = matches!(self.kind(described.actor), ActorKind::Office | ActorKind::Group | ActorKind::State);
        let person = self.kind(named.actor) == ActorKind::Person;
        let apart = self.chains.acts_for(described.actor).zip(self.chains.acts_for(named.actor)).is_some_and(|(a, b)| a != b);
        nameless && person && !apart
    }

    /// An office or state and a person who acts for it, or a body and a group of its people.
    fn described_by_side(&self, described: &Arg, named: &Arg) -> bool {
        let side = self.chains.acts_for(described.actor);
        let office = matches!(self.kind(described.actor), ActorKind::Office | ActorKind::State);
        let person = office && self.kind(named.actor) == ActorKind::Person && side.is_some() && side == self.chains.acts_for(named.actor);
        let group = || {
            let of = self.chains.actors[named.actor].of.as_ref();
            self.kind(named.actor) == ActorKind::Group && of == Some(&self.chains.actors[described.actor].id)
        };
        person || group()
    }
}
