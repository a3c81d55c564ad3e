//! Holds the claims of a record against its document and against each other; leaves out what does not hold, with a note for each.

use super::claims::rejected;
use crate::model::actor::{Actor, ActorKind, Membership, Tenure};
use crate::model::agreement::{Agreement, Term};
use crate::model::date::{PartialDate, Time};
use crate::model::document::Document;
use crate::model::event::{Event, Evidence, Field, Participant, PlaceRef};
use crate::model::id::{ActorId, EventId};
use crate::model::mention::Mention;
use crate::model::record::{Note, Record};
use crate::model::span::Span;
use crate::text::normalize::CodePoints;
use std::collections::{HashMap, HashSet};

/// The record of a document with what holds of it: the document as it was read, with the record's date for it.
pub fn admit(record: Record, document: &Document) -> Record {
    let mut record = record;
    let mut seen = HashSet::new();
    let mut twice = Vec::new();
    record.actors.retain(|a| first(&mut seen, &a.id.0, &mut twice));
    record.events.retain(|e| first(&mut seen, &format!("event\0{}", e.id), &mut twice));
    record.agreements.retain(|g| first(&mut seen, &format!("agreement\0{}", g.id), &mut twice));
    let text = &document.text;
    let mut gate = Gate {
        points: CodePoints::of(text),
        text,
        length: text.chars().count(),
        actors: record.actors.iter().map(|a| (a.id.clone(), a.kind)).collect(),
        events: HashSet::new(),
        notes: Vec::new(),
    };
    twice.iter().for_each(|id| gate.reject(Span::default(), id, "there is another of this id"));
    gate.record(&mut record);
    let date = record.document.date.take();
    record.document = Document { date, ..document.clone() };
    record.notes.retain(|note| gate.inside(note.span));
    record.notes.append(&mut gate.notes);
    record
}

fn first(seen: &mut HashSet<String>, id: &str, twice: &mut Vec<String>) -> bool {
    let new = seen.insert(id.to_owned());
    if !new {
        twice.push(id.replace('\0', " "));
    }
    new
}

/// What claims are held against.
struct Gate<'t> {
    text: &'t str,
    points: CodePoints<'t>,
    length: usize,
    actors: HashMap<ActorId, ActorKind>,
    events: HashSet<EventId>,
    notes: Vec<Note>,
}

impl Gate<'_> {
    fn record(&mut self, record: &mut Record) {
        self.date(&mut record.document.date, "document");
        record.mentions.retain_mut(|m| self.mention(m));
        record.actors.iter_mut().for_each(|a| self.actor(a));
        record.tenures.retain_mut(|t| self.tenure(t));
        record.memberships.retain_mut(|m| self.membership(m));
        record.times.retain(|t| self.time(t));
        record.events.retain_mut(|e| self.event(e));
        self.events = record.events.iter().map(|e| e.id.clone()).collect();
        for event in &mut record.events {
            let (own, name) = (event.id.clone(), format!("event {}", event.id));
            event.within = event.within.take().filter(|id| *id != own && self.known_event(id, &name));
            event.follows.retain(|id| self.known_event(id, &name));
        }
        record.agreements.retain_mut(|g| self.agreement(g));
    }

    fn reject(&mut self, span: Span, what: &str, why: &str) {
        let span = if self.inside(span) { span } else { Span::default() };
        self.notes.push(rejected(span, &format!("{what}: {why}")));
    }

    /// True, or a note.
    fn demand(&mut self, holds: bool, span: Span, (what, why): (&str, &str)) -> bool {
        if !holds {
            self.reject(span, what, why);
        }
        holds
    }

    const fn inside(&self, span: Span) -> bool {
        span.start <= span.end && span.end <= self.length
    }

    fn span(&mut self, span: Span, what: &str) -> bool {
        self.demand(self.inside(span), span, (what, "a span outside the text"))
    }

    /// A span of which both ends are there or neither.
    fn ends(&mut self, start: Option<usize>, end: Option<usize>, what: &str) -> bool {
        match (start, end) {
            (None, None) => true,
            (start, end) => self.span(Span::new(start.unwrap_or(usize::MAX), end.unwrap_or(0)), what),
        }
    }

    /// The span lies in the text and has these words, where there are any.
    fn words(&mut self, span: Span, words: &str, what: &str) -> bool {
        let same = |gate: &Self| words.is_empty() || gate.text.get(gate.points.bytes(span)) == Some(words);
        self.span(span, what) && self.demand(same(self), span, (what, "other words stand there"))
    }

    fn known(&mut self, id: &ActorId, what: &str) -> bool {
        self.demand(self.actors.contains_key(id), Span::default(), (what, &format!("no actor {:?}", id.as_str())))
    }

    fn known_office(&mut self, id: &ActorId, what: &str) -> bool {
        let office = self.actors.get(id) == Some(&ActorKind::Office);
        self.demand(office, Span::default(), (what, &format!("no office {:?}", id.as_str())))
    }

    fn known_event(&mut self, id: &EventId, what: &str) -> bool {
        self.demand(self.events.contains(id), Span::default(), (what, &format!("no event {:?}", id.as_str())))
    }

    fn lose(&mut self, id: &mut Option<ActorId>, what: &str) {
        if id.as_ref().is_some_and(|id| !self.known(id, what)) {
            *id = None;
        }
    }

    fn sentences(&mut self, evidence: &mut Vec<Span>, what: &str) -> bool {
        evidence.retain(|span| self.span(*span, what) && !span.is_empty());
        self.demand(!evidence.is_empty(), Span::default(), (what, "no evidence"))
    }

    fn date(&mut self, date: &mut Option<PartialDate>, what: &str) {
        let Some(found) = date else { return };
        let ordered = !matches!((found.earliest, found.latest), (Some(a), Some(b)) if a > b);
        let (start, end) = (found.start, found.end);
        if !self.ends(start, end, what) || !self.demand(ordered, Span::default(), (what, "a date that ends before it begins")) {
            *date = None;
        }
    }

    fn confidence(confidence: &mut Option<f32>) {
        *confidence = confidence.map(|c| c.clamp(0.0, 1.0));
    }

    fn mention(&mut self, mention: &mut Mention) -> bool {
        let what = format!("mention {:?}", mention.text);
        self.lose(&mut mention.actor, &what);
        Self::confidence(&mut mention.confidence);
        let holds = self.words(mention.span, &mention.text, &what);
        if holds && mention.text.is_empty() {
            mention.text = self.text.get(self.points.bytes(mention.span)).unwrap_or_default().to_owned();
        }
        holds && self.demand(!mention.span.is_empty(), mention.span, (&what, "an empty span"))
    }

    fn actor(&mut self, actor: &mut Actor) {
        let what = format!("actor {}", actor.id);
        for id in [&mut actor.of, &mut actor.office_of, &mut actor.body, &mut actor.led_by, &mut actor.opposes, &mut actor.within] {
            self.lose(id, &what);
        }
        actor.operates_in.retain(|id| self.known(id, &what));
        actor.evidence.retain(|span| self.span(*span, &what));
        actor.ranks.retain(|rank| self.span(rank.span, &what));
        actor.entity = None;
    }

    fn tenure(&mut self, tenure: &mut Tenure) -> bool {
        let what = format!("tenure of {}", tenure.person);
        Self::confidence(&mut tenure.confidence);
        self.date(&mut tenure.from, &what);
        self.date(&mut tenure.until, &what);
        self.known(&tenure.person, &what) && self.known_office(&tenure.office, &what) && self.sentences(&mut tenure.evidence, &what)
    }

    fn membership(&mut self, membership: &mut Membership) -> bool {
        let what = format!("membership of {}", membership.member);
        let known = self.known(&membership.member, &what) && self.known(&membership.organization, &what);
        known && self.sentences(&mut membership.evidence, &what)
    }

    fn time(&mut self, time: &Time) -> bool {
        let mut date = Some(time.date.clone());
        let what = format!("time {:?}", time.text);
        self.date(&mut date, &what);
        date.is_some() && time.date.span().is_none_or(|span| self.words(span, &time.text, &what))
    }

    fn place(&mut self, place: &PlaceRef, what: &str) -> bool {
        self.known(&place.actor, what) && self.ends(place.start, place.end, what)
    }

    fn lose_place(&mut self, place: &mut Option<PlaceRef>, what: &str) {
        if place.as_ref().is_some_and(|place| !self.place(place, what)) {
            *place = None;
        }
    }

    fn trigger(&mut self, trigger: &mut Option<Span>, what: &str) {
        *trigger = trigger.filter(|span| self.span(*span, what));
    }

    /// The evidence that holds. `kept` are the new places of what supports count by place: topics or terms.
    fn evidence(&mut self, evidence: &mut Vec<Evidence>, kept: &[Option<usize>], what: &str) -> bool {
        evidence.retain_mut(|e| {
            self.lose(&mut e.attribution, what);
            self.span(e.span, what) && !e.span.is_empty() && self.supports(e, kept, what)
        });
        self.demand(!evidence.is_empty(), Span::default(), (what, "no evidence"))
    }

    /// Supports of what is gone go too; evidence that is left without any would support everything, and is none.
    fn supports(&mut self, evidence: &mut Evidence, kept: &[Option<usize>], what: &str) -> bool {
        let all = evidence.supports.is_empty();
        evidence.supports.retain_mut(|support| {
            if matches!(support.field, Field::Topic | Field::Term)
                && let Some(index) = support.index
            {
                support.index = kept.get(index).copied().flatten();
                return support.index.is_some();
            }
            support.actor.as_ref().is_none_or(|id| self.known(id, what))
        });
        all || !evidence.supports.is_empty()
    }

    fn participant(&mut self, part: &mut Participant, what: &str) -> bool {
        if part.office.as_ref().is_some_and(|id| !self.known_office(id, what)) {
            part.office = None;
        }
        self.lose(&mut part.representing, what);
        self.known(&part.actor, what) && self.ends(part.start, part.end, what)
    }

    fn event(&mut self, event: &mut Event) -> bool {
        let what = &format!("event {}", event.id);
        let had = !event.participants.is_empty();
        event.participants.retain_mut(|part| self.participant(part, what));
        event.more_places.retain(|place| self.place(place, what));
        self.lose_place(&mut event.place, what);
        self.date(&mut event.date, what);
        self.trigger(&mut event.trigger, what);
        self.lose(&mut event.attribution, what);
        Self::confidence(&mut event.confidence);
        event.entity = None;
        if event.quote.as_ref().is_some_and(|quote| !self.text.contains(quote.as_str())) {
            event.quote = None;
            self.reject(Span::default(), what, "a quote that the text does not have");
        }
        let kept = retain_numbered(&mut event.topics, |topic| self.words(topic.span, &topic.text, what));
        let anybody = self.demand(!had || !event.participants.is_empty(), Span::default(), (what, "no participant is left"));
        anybody && self.evidence(&mut event.evidence, &kept, what)
    }

    fn term(&mut self, term: &mut Term, what: &str) -> bool {
        self.lose(&mut term.obligor, what);
        self.lose(&mut term.beneficiary, what);
        self.lose_place(&mut term.place, what);
        self.date(&mut term.deadline, what);
        self.date(&mut term.until, what);
        self.sentences(&mut term.evidence, what)
    }

    fn agreement(&mut self, agreement: &mut Agreement) -> bool {
        let what = &format!("agreement {}", agreement.id);
        let had = !agreement.parties.is_empty();
        for side in [&mut agreement.parties, &mut agreement.mediators, &mut agreement.concerns] {
            side.retain(|id| self.known(id, what));
        }
        agreement.event = agreement.event.take().filter(|id| self.known_event(id, what));
        self.date(&mut agreement.date, what);
        self.trigger(&mut agreement.trigger, what);
        Self::confidence(&mut agreement.confidence);
        agreement.entity = None;
        let kept = retain_numbered(&mut agreement.terms, |term| self.term(term, what));
        let anybody = self.demand(!had || !agreement.parties.is_empty(), Span::default(), (what, "no party is left"));
        anybody && self.evidence(&mut agreement.evidence, &kept, what)
    }
}

/// Keeps what passes; answers the new place of each.
fn retain_numbered<T>(items: &mut Vec<T>, mut test: impl FnMut(&mut T) -> bool) -> Vec<Option<usize>> {
    let (mut places, mut next) = (Vec::new(), 0);
    items.retain_mut(|item| {
        let keep = test(item);
        places.push(keep.then_some(next));
        next += usize::from(keep);
        keep
    });
    places
}
