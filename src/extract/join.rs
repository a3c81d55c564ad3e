//! Reports of one event in one document become one event with several sentences of evidence.
//!
//! "A received B", "the meeting", "they met on Thursday": same kind, sides that are the same or stand for the same, dates that can be
//! one day. "Met separately with A and B" is two events, and stays two.

use super::Extractor;
use super::candidate::{Arg, Candidate, FoundTopic};
use super::factuality::verb;
use crate::lexicon::frames::Frames;
use crate::lexicon::names::NameWords;
use crate::model::actor::ActorKind;
use crate::model::date::PartialDate;
use crate::model::event::{Channel, EventKind, Role, Status};
use crate::syntax::{Label, Tag};
use std::ops::Range;

/// A report of an event, as one sentence gives it.
#[derive(Clone, Debug)]
pub struct Report {
    /// The telling word.
    pub trigger: usize,
    /// The sentence.
    pub sentence: usize,
    /// Who took part, as this sentence has it.
    pub args: Vec<Arg>,
    /// True where it dates the event.
    pub dated: bool,
    /// Places it gives.
    pub places: Vec<usize>,
    /// Topics it gives, by their place in the event's list.
    pub topics: Vec<usize>,
}

/// An event of the document.
#[derive(Clone, Debug)]
pub struct Joined {
    /// The first report's candidate, with everything that later ones add.
    pub main: Candidate,
    /// Every report.
    pub reports: Vec<Report>,
    /// When.
    pub date: Option<PartialDate>,
    /// Of an utterance: what was said.
    pub gist: Option<String>,
    /// Of an utterance: the words in quotation marks.
    pub quote: Option<String>,
    /// The larger event, by its place in the list.
    pub within: Option<usize>,
    /// Earlier events it followed.
    pub follows: Vec<usize>,
}

/// The rule of "called A": who called A, B and C called each of them.
const CALLED: &str = "verb:call";

/// The rule of "spoke with", which tells a call where nothing tells more.
pub(super) const SPOKE: &str = "verb:speak";

/// How many events back a report may belong to: enough for any article; a list of thousands stays affordable.
const REPORT_REACH: usize = 200;

impl Extractor<'_> {
    /// All events of the document.
    pub(super) fn joined(&self, candidates: Vec<Candidate>) -> Vec<Joined> {
        let mut events: Vec<Joined> = Vec::new();
        for candidate in candidates.into_iter().flat_map(|c| self.separated(c)) {
            self.place(&mut events, candidate);
        }
        self.add_delegates(&mut events);
        self.join_echoes(&mut events);
        events.retain(|e| self.whole(e));
        self.order(&mut events);
        events
    }

    /// Adds a report to the event it tells of, or opens a new one.
    pub(super) fn place(&self, events: &mut Vec<Joined>, mut candidate: Candidate) {
        if self.others_meet_here(events, &candidate) {
            candidate.args.clear();
        }
        let date = candidate.time.map(|t| self.times[t].date.clone());
        let attended = self.only_attended(&candidate);
        // "met in Oslo ... had travelled to Lusaka for talks with C. D took part in the negotiations": in none that lay before.
        let passed = |e: &usize| attended && self.told_as_past(&events[*e]) && !self.pluperfect(candidate.governor);
        let fits = |e: &usize| !passed(e) && self.same(&events[*e], &candidate, date.as_ref());
        let bodys = |e: &usize| matches!(&events[*e].main.args[..], [only] if self.body(only.actor));
        let near = || (0..events.len()).rev().take(REPORT_REACH);
        // "The meeting was also attended by C": that of A and B rather than that of the body on whose margins they met.
        // But one that the sentence before tells is meant before all others.
        let here = self.page().words[candidate.trigger].sentence;
        let just_told = |e: &usize| {
            let of_body = events[*e].main.args.iter().any(|a| self.body(a.actor));
            of_body && events[*e].reports.last().is_some_and(|r| r.sentence + 1 == here)
        };
        let whole = |e: &usize| self.whole(&events[*e]);
        let known = if attended {
            let told = near().filter(|e| just_told(e) && whole(e)).find(fits);
            told.or_else(|| near().filter(|e| !bodys(e) && whole(e)).find(fits))
        } else {
            None
        };
        match known.or_else(|| near().find(fits)) {
            Some(index) => self.add(&mut events[index], candidate, date),
            None if candidate.weak => {}
            None => {
                let opened = self.open(candidate, date, events);
                events.push(opened);
            }
        }
    }

    /// True for what was told only as what had happened before: "had visited A and travelled to B".
    fn told_as_past(&self, event: &Joined) -> bool {
        let governor = &self.page().words[event.main.governor];
        self.pluperfect(event.main.governor) || governor.label == Label::Conj && self.pluperfect(governor.head)
    }

    fn pluperfect(&self, verb: usize) -> bool {
        let page = self.page();
        page.words[verb].tag == Tag::Vbn && page.children_as(verb, &[Label::Aux]).any(|a| page.words[a].tag == Tag::Vbd)
    }

    fn open(&self, mut candidate: Candidate, date: Option<PartialDate>, events: &[Joined]) -> Joined {
        let spoke = candidate.kind == EventKind::Call && candidate.channel.is_none() && candidate.rule == SPOKE;
        if spoke && (self.came_to(candidate.trigger) || self.on_visit(&candidate, events)) {
            candidate.kind = EventKind::Meeting;
        }
        self.drop_own_states(&mut candidate);
        self.drop_nameless_sides(&mut candidate);
        let report = self.report(&candidate, date.is_some(), (0..candidate.topics.len()).collect());
        Joined { main: candidate, reports: vec![report], date, gist: None, quote: None, within: None, follows: Vec::new() }
    }

    /// "will go to the capital to talk with B", "flew to A to see B".
    pub(super) fn came_to(&self, trigger: usize) -> bool {
        let page = self.page();
        let word = &page.words[trigger];
        let aim = matches!(word.label, Label::Advcl | Label::Xcomp) && word.tag == Tag::Vb;
        aim && Frames::embedded().has("purpose_motion", &page.words[word.head].lemma)
    }

    /// "signed by the two sides, A and B": the sides are named.
    pub(super) fn drop_nameless_sides(&self, candidate: &mut Candidate) {
        let named = candidate.args.iter().filter(|a| !self.anybody(a)).count();
        if candidate.kind == EventKind::Signing && named > 1 {
            candidate.args.retain(|a| !self.anybody(a));
        }
    }

    /// A state does not meet its own president ("a White House meeting with President A").
    fn drop_own_states(&self, candidate: &mut Candidate) {
        if !matches!(candidate.kind, EventKind::Meeting | EventKind::Call) || candidate.args.len() < 2 {
            return;
        }
        let own: Vec<usize> = candidate
            .args
            .iter()
            .map(|a| a.actor)
            .filter(|s| {
                candidate.args.iter().any(|p| {
                    let own = self.kind(*s) == ActorKind::State && self.stand_for_one(p.actor, *s);
                    p.actor != *s && (own || self.own_embassy(*s, p.actor))
                })
            })
            .collect();
        candidate.args.retain(|a| !own.contains(&a.actor));
    }

    /// "The Zambian Embassy welcomed Ambassador A" of Zambia.
    fn own_embassy(&self, body: usize, person: usize) -> bool {
        let state = self.chains.actors[body].of.as_ref().and_then(|id| self.chains.index(id));
        let last = self.chains.actors[body].name.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let office = self.chains.office_of_person(person).filter(|_| self.kind(person) == ActorKind::Person);
        let embassy = self.kind(body) == ActorKind::GovernmentBody && Frames::embedded().has("embassies", &last);
        embassy && state.is_some() && office.and_then(|o| self.chains.represents(o)) == state
    }

    fn report(&self, candidate: &Candidate, dated: bool, topics: Vec<usize>) -> Report {
        Report {
            trigger: candidate.trigger,
            sentence: self.page().words[candidate.trigger].sentence,
            args: candidate.args.clone(),
            dated,
            places: candidate.places.iter().map(|(a, _)| *a).collect(),
            topics,
        }
    }

    /// An event needs its sides; a reference that found no event is dropped.
    fn whole(&self, event: &Joined) -> bool {
        let sides = event.main.args.len();
        match event.main.kind {
            EventKind::Meeting | EventKind::Call => {
                let body = sides == 1 && self.body_or_members(event.main.args[0].actor) && self.light_alone(&event.main);
                let met = |a: &Arg| !matches!(a.role, Role::Host | Role::Mediator);
                let hosted = event.main.args.iter().any(|a| a.role == Role::Host);
                let known = event.main.args.iter().any(|a| (met(a) || !hosted) && !self.anybody(a));
                body || sides >= 2 && event.main.args.iter().any(met) && known
            }
            EventKind::Visit | EventKind::Travel => sides >= 1 && !event.main.places.is_empty(),
            _ => sides >= 1,
        }
    }

    /// A body that meets as such, or a group of those who make it up ("ASEAN foreign ministers").
    fn body_or_members(&self, actor: usize) -> bool {
        let of = self.chains.actors[actor].of.as_ref().and_then(|id| self.chains.index(id));
        self.body(actor) || self.kind(actor) == ActorKind::Group && of.is_some_and(|o| self.body(o))
    }

    /// A group of whom nothing is known but that they are many ("officials", "counterparts", not "ministers of the coalition").
    fn anybody(&self, arg: &Arg) -> bool {
        let sent = NameWords::embedded().sent_by.iter().any(|from| !self.slots.behind(arg.word, from).is_empty());
        let whose = sent || !self.slots.behind(arg.word, Frames::embedded().of()).is_empty();
        self.kind(arg.actor) == ActorKind::Group && self.chains.actors[arg.actor].of.is_none() && !whose
    }

    /// "held separate talks with A and B": one event for each.
    fn separated(&self, candidate: Candidate) -> Vec<Candidate> {
        // "separate talks held by A with B and C"
        let page = self.page();
        let agent = |a: &Arg| page.ancestors(a.word).take_while(|w| *w != candidate.trigger).any(|w| page.words[w].label == Label::Agent);
        let (own, others): (Vec<Arg>, Vec<Arg>) = candidate.args.iter().cloned().partition(|a| a.word < candidate.trigger || agent(a));
        // "the separate meetings between A and his counterparts from B and C"
        let (own, others) = match (own.len(), &others[..]) {
            (0, [first, second, rest @ ..]) if rest.iter().any(|a| a.word == second.word) && rest.iter().all(|a| a.word == second.word) => {
                (vec![first.clone()], others[1..].to_vec())
            }
            _ => (own, others),
        };
        let (one, many) = if own.len() == 1 { (own, others) } else { (others, own) };
        let behind = if one.len() == 1 && many.len() > 1 { self.behind_each(&many) } else { Vec::new() };
        if behind.len() > 1 {
            let with = |sides: Vec<Arg>| {
                // "with A in February and with B in March"
                let time = sides.last().and_then(|a| self.time_behind(a.word)).or(candidate.time);
                Candidate { args: std::iter::once(one[0].clone()).chain(sides).collect(), time, ..candidate.clone() }
            };
            return behind.into_iter().map(with).collect();
        }
        if one.len() != 1 || many.len() < 2 || !self.told_apart(&candidate) {
            return vec![candidate];
        }
        many.into_iter().map(|other| Candidate { args: vec![one[0].clone(), other], ..candidate.clone() }).collect()
    }

    /// The date whose words stand right behind a name.
    fn time_behind(&self, word: usize) -> Option<usize> {
        let date = |t: &&crate::mention::date::FoundTime| t.kind == crate::model::date::TimeKind::Date && t.words.start == word + 1;
        self.times.iter().position(|t| date(&t))
    }

    /// "met with A and B, with C and with D": who stands behind each "with", where there are several.
    fn behind_each(&self, many: &[Arg]) -> Vec<Vec<Arg>> {
        let page = self.page();
        let with = |a: &Arg| page.ancestors(a.word).take(6).find(|w| Frames::embedded().has("with", &page.words[*w].lower));
        let mut sides: std::collections::BTreeMap<usize, Vec<Arg>> = std::collections::BTreeMap::new();
        for arg in many {
            let Some(preposition) = with(arg) else { return Vec::new() };
            sides.entry(preposition).or_default().push(arg.clone());
        }
        sides.into_values().collect()
    }

    /// "separately", "in separate meetings", "calls with A and B": each other side has an event of its own.
    fn told_apart(&self, candidate: &Candidate) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let beside = |at: usize| page.children(at).flat_map(|c| page.children(c).chain([c]).collect::<Vec<_>>()).collect::<Vec<_>>();
        let near = beside(candidate.governor).into_iter().flat_map(|c| page.children(c).chain([c]).collect::<Vec<_>>());
        // "In a separate instance, A and B met C"
        let aside = |c: usize| page.words[c].label == Label::Amod && frames.noun(&page.words[page.words[c].head].lemma).is_none();
        let separately = near
            .chain(page.children(candidate.trigger))
            .any(|c| frames.has("separately", &page.words[c].lower) && !verb(page, c) && !aside(c));
        let trigger = &page.words[candidate.trigger];
        let counted = trigger.tag == Tag::Nns && frames.has("countable", &trigger.lemma);
        let with = |a: &Arg| page.ancestors(a.word).take(4).any(|w| frames.has("with", &page.words[w].lower));
        let named = |a: &Arg| matches!(self.kind(a.actor), ActorKind::Person | ActorKind::Office);
        let rung = candidate.rule == CALLED && candidate.args.iter().filter(|a| a.role == Role::Callee && named(a)).count() >= 2;
        separately || rung || counted && candidate.args.iter().filter(|a| with(a) && named(a)).count() >= 2
    }

    fn add(&self, event: &mut Joined, candidate: Candidate, date: Option<PartialDate>) {
        let topics = add_topics(&mut event.main.topics, &candidate.topics);
        let spoke = candidate.rule == SPOKE && candidate.channel.is_none();
        if event.main.kind == EventKind::Meeting && candidate.kind == EventKind::Call && !candidate.back && !spoke {
            event.main.kind = EventKind::Call;
        }
        // "who was due to visit A, has postponed the trip": what undoes a plan is later than the plan.
        let plan = matches!(event.main.fact.0, Status::Planned | Status::Announced | Status::Proposed);
        let undone = plan && matches!(candidate.fact.0, Status::Cancelled | Status::Postponed);
        if undone || candidate.args.len() > 1 && self.took_place(event, &candidate) {
            event.main.fact = candidate.fact;
        }
        let report = self.report(&candidate, date.is_some(), topics);
        for arg in &candidate.args {
            match event.main.args.iter_mut().find(|a| self.stand_for_one(a.actor, arg.actor)) {
                Some(known) => self.sharpen(known, arg),
                None => event.main.args.push(arg.clone()),
            }
        }
        for place in &candidate.places {
            if !event.main.places.iter().any(|p| p.0 == place.0) {
                event.main.places.push(*place);
            }
        }
        self.drop_nameless_sides(&mut event.main);
        event.main.channel = event.main.channel.or(candidate.channel);
        event.main.purpose = event.main.purpose.take().or(candidate.purpose);
        event.date = narrower(event.date.take(), date);
        event.main.time = event.main.time.or(candidate.time);
        event.reports.push(report);
    }

    /// The more telling role and the more telling actor of two that stand for one.
    fn sharpen(&self, known: &mut Arg, new: &Arg) {
        if known.role == Role::Participant {
            known.role = new.role;
        }
        // A person says more than the body that he acts for, and a body more than its state.
        let closeness = |a: usize| match self.kind(a) {
            ActorKind::State => 0,
            ActorKind::GovernmentBody | ActorKind::SecurityForce => 1,
            _ => 2,
        };
        if closeness(new.actor) > closeness(known.actor) {
            known.actor = new.actor;
            known.word = new.word;
        }
    }

    /// Inner events, what followed what, and dates that follow from them.
    fn order(&self, events: &mut [Joined]) {
        for index in 0..events.len() {
            if events[index].main.kind == EventKind::Briefing {
                let outer = (0..events.len()).find(|o| self.holds(&events[*o], &events[index]));
                events[index].within = outer;
                if events[index].date.is_none() {
                    events[index].date = outer.and_then(|o| events[o].date.clone());
                }
            }
            let gathering = self.gathering_of(&events[index].main, events).filter(|o| *o != index);
            events[index].within = events[index].within.or(gathering);
            events[index].follows = self.followed(events, index);
            if events[index].date.is_none() && events[index].main.kind == EventKind::Establishment {
                events[index].date = self.inferred_year(&events[index]);
            }
        }
    }

    fn holds(&self, outer: &Joined, inner: &Joined) -> bool {
        let everyone = inner.main.args.iter().all(|a| outer.main.args.iter().any(|b| self.stand_for_one(a.actor, b.actor)));
        let meeting = matches!(outer.main.kind, EventKind::Meeting | EventKind::Call);
        let dates = outer.date.as_ref().zip(inner.date.as_ref()).is_none_or(|(a, b)| a.compatible(b));
        meeting && everyone && dates
    }

    /// Events told behind "following" or "in response to" of this one.
    fn followed(&self, events: &[Joined], index: usize) -> Vec<usize> {
        let page = self.page();
        let frames = Frames::embedded();
        let governor = events[index].main.governor;
        let behind = |w: usize| {
            page.ancestors(w)
                .skip(1)
                .take_while(|a| *a != governor)
                .any(|a| frames.has("after", &page.words[a].lower) && page.under(a, governor))
        };
        (0..events.len())
            .filter(|o| *o != index)
            .filter(|o| {
                let trigger = events[*o].main.trigger;
                page.words[trigger].sentence == page.words[governor].sentence && page.under(trigger, governor) && behind(trigger)
            })
            .collect()
    }

    /// The year that the sentence tells besides: a guess, and marked as one.
    fn inferred_year(&self, event: &Joined) -> Option<PartialDate> {
        let page = self.page();
        let sentence = page.words[event.main.trigger].sentence;
        let time =
            self.times.iter().find(|t| page.words[t.core.start].sentence == sentence && t.shape.is_none() && t.date.earliest.is_some())?;
        let year = time.date.earliest?.year();
        let day = |m, d| jiff::civil::Date::new(year, m, d).ok();
        Some(PartialDate {
            edtf: Some(format!("{year:04}?")),
            earliest: day(1, 1),
            latest: day(12, 31),
            precision: Some(crate::model::date::Precision::Year),
            basis: Some(crate::model::date::Basis::Inferred),
            ..time.date.clone()
        })
    }

    /// The telling phrase as a range of words.
    pub(super) fn trigger_words(&self, event: &Joined) -> Range<usize> {
        let (a, b) = (event.main.trigger, event.main.governor);
        if event.main.kind == EventKind::TerritorialChange {
            let first = self.page().children_as(a, &[Label::Amod, Label::Compound]).min();
            return first.unwrap_or(a).min(a)..a + 1;
        }
        let near = a.abs_diff(b) <= 4 && self.page().words[a].sentence == self.page().words[b].sentence;
        if near { a.min(b)..a.max(b) + 1 } else { a..a + 1 }
    }

    /// By which way, where nothing says more: in person for a meeting.
    pub(super) fn way(&self, event: &Joined) -> Option<Channel> {
        event.main.channel.or(match event.main.kind {
            EventKind::Call => Some(Channel::Phone),
            _ => None,
        })
    }
}

fn add_topics(known: &mut Vec<FoundTopic>, new: &[FoundTopic]) -> Vec<usize> {
    let mut places = Vec::new();
    for topic in new {
        let folded = crate::text::normalize::fold(&topic.label);
        match known.iter().position(|t| crate::text::normalize::fold(&t.label) == folded) {
            Some(index) => {
                known[index].affirmed |= topic.affirmed;
                places.push(index);
            }
            None => {
                known.push(topic.clone());
                places.push(known.len() - 1);
            }
        }
    }
    places
}

/// The date that says more; a date with bounds before one without.
fn narrower(known: Option<PartialDate>, new: Option<PartialDate>) -> Option<PartialDate> {
    let width = |d: &PartialDate| match (d.earliest, d.latest) {
        (Some(a), Some(b)) => (b - a).get_days(),
        _ => i32::MAX,
    };
    match (known, new) {
        (Some(a), Some(b)) => Some(if width(&b) < width(&a) { b } else { a }),
        (a, b) => a.or(b),
    }
}
