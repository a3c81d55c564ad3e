//! Heads of delegations: "A led the Thai delegation" after "Thai and US officials met" makes A a participant for Thailand.

use super::Extractor;
use super::candidate::Arg;
use super::factuality::verb;
use super::join::{Joined, Report};
use crate::lexicon::frames::Frames;
use crate::lexicon::names::NameWords;
use crate::model::actor::ActorKind;
use crate::model::event::{EventKind, Role};
use crate::syntax::Label;

/// How many sentences back the event may be told.
const REACH: usize = 3;

impl Extractor<'_> {
    /// Adds the persons who led delegations to the events where these took part.
    pub(super) fn add_delegates(&self, events: &mut [Joined]) {
        let page = self.page();
        let leads = |w: &usize| verb(page, *w) && Frames::embedded().has("leading", &page.words[*w].lemma);
        for at in (0..page.words.len()).filter(leads) {
            let Some((delegation, side)) = self.led(at) else { continue };
            let leaders = self.leaders(at);
            let people: Vec<(usize, usize)> = leaders.into_iter().filter(|(a, _)| self.kind(*a) == ActorKind::Person).collect();
            let event = events.iter_mut().rev().find(|e| self.sent_to(e, at, delegation, side));
            if let Some(event) = event.filter(|_| !people.is_empty()) {
                self.add_leaders(event, at, &people, (delegation, side));
            }
        }
    }

    /// Who leads: the subject, or the agent of the passive ("was headed by A").
    fn leaders(&self, at: usize) -> Vec<(usize, usize)> {
        let page = self.page();
        let subject = self.slots.subject(at);
        let passive = subject.as_ref().is_some_and(|s| s.passive);
        let agents = || page.children_as(at, &[Label::Agent]).flat_map(|p| page.children_as(p, &[Label::Pobj]).collect::<Vec<_>>());
        let heads = if passive { agents().collect() } else { subject.map(|s| s.heads).unwrap_or_default() };
        self.slots.all_actors(&heads)
    }

    /// The delegation that a verb has as its object, or as its subject in the passive, and whose it is.
    fn led(&self, at: usize) -> Option<(usize, Option<usize>)> {
        let page = self.page();
        let subject = self.slots.subject(at).filter(|s| s.passive).map(|s| s.heads).unwrap_or_default();
        let mut objects = self.slots.objects(at).into_iter().chain(subject);
        let object = objects.find(|o| Frames::embedded().has("delegation", &page.words[*o].lemma))?;
        let group = self.chains.actor_at(object)?;
        let side = self.chains.represents(group);
        // "Another delegation, headed by A": not the one that was told of.
        let another = page.children_as(object, &[Label::Det]).any(|d| NameWords::embedded().another.contains(&page.words[d].lower));
        (!another).then_some((group, side))
    }

    /// True for a meeting told shortly before in which the delegation, or whose it is, takes part.
    fn sent_to(&self, event: &Joined, at: usize, delegation: usize, side: Option<usize>) -> bool {
        let sentence = self.page().words[at].sentence;
        let near = event.reports.iter().any(|r| r.sentence <= sentence && sentence <= r.sentence + REACH);
        let kind = matches!(event.main.kind, EventKind::Meeting | EventKind::Call | EventKind::Signing);
        let there = |a: &Arg| {
            a.actor == delegation
                || Some(a.actor) == side
                || side.is_some() && self.chains.represents(a.actor) == side
                || side.is_none() && self.delegation(a.actor)
        };
        near && kind && event.main.args.iter().any(there)
    }

    fn delegation(&self, actor: usize) -> bool {
        let name = self.chains.actors[actor].name.to_lowercase();
        self.kind(actor) == ActorKind::Group && name.split_whitespace().any(|w| Frames::embedded().has("delegation", w))
    }

    fn add_leaders(&self, event: &mut Joined, at: usize, people: &[(usize, usize)], (group, side): (usize, Option<usize>)) {
        let role = event.main.args.iter().find(|a| a.actor == group || Some(a.actor) == side).map_or(Role::Participant, |a| a.role);
        let known = |event: &Joined, actor: usize| event.main.args.iter().any(|a| a.actor == actor);
        let new: Vec<Arg> = people
            .iter()
            .filter(|(a, _)| !known(event, *a))
            .map(|(actor, word)| Arg {
                side: side.filter(|_| self.chains.office_of_person(*actor).is_none()),
                ..Arg::new(*actor, role, *word)
            })
            .collect();
        event.main.args.retain(|a| a.actor != group);
        event.main.args.extend(new.iter().cloned());
        event.reports.push(Report {
            trigger: at,
            sentence: self.page().words[at].sentence,
            args: new,
            dated: false,
            places: Vec::new(),
            topics: Vec::new(),
        });
    }
}
