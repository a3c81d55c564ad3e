//! Writes merged events: participants in roles, dates, places and topics as claims with the sentences that say so.
//!
//! Guarantees: a role is claimed only from sentences that give it; the place of a topic is never the place of the event; a date is
//! claimed from every sentence that gives it, also where another document told which day it means.

use super::context::Context;
use super::ledger::{At, Ledger};
use super::words::words;
use crate::model::actor::ActorKind;
use crate::model::date::{PartialDate, Precision};
use crate::model::event::{Event, EventKind, Evidence, Field, PlaceRef, Role, Support};
use crate::model::graph::{Object, Predicate, TopicNode};
use crate::model::id::EntityId;
use crate::text::normalize::slug;
use std::collections::{BTreeMap, BTreeSet};

/// One actor in one merged event.
#[derive(Clone, Debug)]
pub(super) struct EventPart {
    /// Number of the event.
    pub event: usize,
    /// Number of the actor.
    pub actor: usize,
    /// The most telling role that a document gives.
    pub role: Role,
    /// Number of the office.
    pub office: Option<usize>,
    /// Number of the side.
    pub representing: Option<usize>,
    /// True where documents name the office alone, and a table tells who held it.
    pub by_reference: bool,
    /// Sentences.
    pub spans: BTreeSet<At>,
}

/// Who takes part in an event, in order of first mention.
pub(super) fn parts(context: &Context<'_>, event: usize) -> Vec<EventPart> {
    let mut found: Vec<EventPart> = Vec::new();
    for member in &context.identity.events[event].members {
        let reported = context.event(*member);
        for part in &reported.participants {
            let Some((actor, office)) = context.participant(member.0, part) else { continue };
            let representing = part.representing.as_ref().and_then(|id| context.actor(member.0, id));
            let by_reference = context.actor(member.0, &part.actor).is_some_and(|n| context.identity.by_reference(member.0, n));
            let spans: BTreeSet<At> =
                supporting(reported, |e| supports_actor(context, member.0, e, actor)).map(|e| (member.0, e.span)).collect();
            match found.iter_mut().find(|p| p.actor == actor) {
                Some(known) => {
                    known.by_reference &= by_reference;
                    known.add(part.role, office, representing, spans);
                }
                None => found.push(EventPart { event, actor, role: part.role, office, representing, by_reference, spans }),
            }
        }
    }
    found.iter_mut().for_each(|part| complete(context, part));
    drop_mere_offices(context, &mut found);
    found
}

/// An office beside the person who takes part in it is that person; one of nobody is dropped where enough others are there.
fn drop_mere_offices(context: &Context<'_>, parts: &mut Vec<EventPart>) {
    let held: BTreeSet<usize> = parts.iter().filter_map(|p| p.office).collect();
    let office = |p: &EventPart| context.named[p.actor].kind == ActorKind::Office;
    let others = parts.iter().filter(|p| !office(p)).count();
    let mere = |p: &EventPart| office(p) && (held.contains(&p.actor) || (others > 1 && context.named[p.actor].owner.is_none()));
    parts.retain(|p| !mere(p));
}

impl EventPart {
    fn add(&mut self, role: Role, office: Option<usize>, representing: Option<usize>, spans: BTreeSet<At>) {
        if self.role == Role::Participant {
            self.role = role;
        }
        self.office = self.office.or(office);
        self.representing = self.representing.or(representing);
        self.spans.extend(spans);
    }
}

/// The office that the documents of the event give the person, and the side of the office or body.
fn complete(context: &Context<'_>, part: &mut EventPart) {
    if part.office.is_none() {
        part.office = only_office(context, part);
    }
    let behind = part.office.unwrap_or(part.actor);
    part.representing = part.representing.or(context.named[behind].owner).filter(|side| *side != part.actor);
}

/// The one office that the person holds in the documents of the event, unless the event is long past for them.
fn only_office(context: &Context<'_>, part: &EventPart) -> Option<usize> {
    let event = &context.identity.events[part.event];
    let mut offices = BTreeSet::new();
    for (doc, _) in &event.members {
        let day = context.identity.dates[*doc].map(|(day, _)| day);
        let past = matches!((day, event.date.as_ref().and_then(|d| d.latest)), (Some(doc), Some(event)) if event < year_before(doc));
        let held = context.records[*doc].tenures.iter().filter(|t| !past && t.status == crate::model::actor::TenureStatus::Current);
        let of_person = held.filter(|t| context.actor(*doc, &t.person) == Some(part.actor));
        offices.extend(of_person.filter_map(|t| context.actor(*doc, &t.office)));
    }
    offices.first().copied().filter(|_| offices.len() == 1)
}

fn year_before(day: crate::model::date::Day) -> crate::model::date::Day {
    day.checked_sub(jiff::Span::new().years(1)).unwrap_or(day)
}

/// Sentences of an event that the test takes; all of them where the record says nothing on any.
fn supporting(event: &Event, test: impl Fn(&Support) -> bool) -> impl Iterator<Item = &Evidence> {
    event.evidence.iter().filter(move |e| e.supports.is_empty() || e.supports.iter().any(&test))
}

fn supports_actor(context: &Context<'_>, doc: usize, support: &Support, actor: usize) -> bool {
    let named = support.actor.as_ref().and_then(|id| context.actor(doc, id));
    support.field == Field::Participant && named.is_some_and(|n| n == actor || context.identity.in_person(doc, n) == actor)
}

/// Writes the claims of an event and collects its topics. Returns all sentences it rests on.
pub(super) fn claims(context: &Context<'_>, writing: &mut Writing<'_>, event: usize, id: &EntityId, parts: &[EventPart]) -> BTreeSet<At> {
    let merged = &context.identity.events[event];
    let mut spans = BTreeSet::new();
    for member in &merged.members {
        let reported = context.event(*member);
        let report = Report { context, doc: member.0, event: reported, kind: merged.kind, id };
        spans.extend(reported.evidence.iter().map(|e| (member.0, e.span)));
        for evidence in &reported.evidence {
            writing.ledger.confidence((member.0, evidence.span), reported.confidence);
        }
        report.participants(writing.ledger, parts);
        report.places(writing.ledger);
        report.topics(writing);
        if let Some(date) = &merged.date {
            report.date(writing.ledger, date, merged.within.is_some());
        }
    }
    spans
}

/// What events write into.
pub(super) struct Writing<'w> {
    /// Claims.
    pub ledger: &'w mut Ledger,
    /// Topics by address.
    pub topics: &'w mut BTreeMap<EntityId, TopicNode>,
}

/// One document's report of an event.
struct Report<'c> {
    context: &'c Context<'c>,
    doc: usize,
    event: &'c Event,
    kind: EventKind,
    id: &'c EntityId,
}

impl Report<'_> {
    fn at<'s>(&'s self, spans: impl Iterator<Item = &'s Evidence> + 's) -> Vec<At> {
        spans.map(|e| (self.doc, e.span)).collect()
    }

    fn participants(&self, ledger: &mut Ledger, parts: &[EventPart]) {
        let hosted = parts.iter().any(|p| p.role == Role::Host);
        for part in &self.event.participants {
            let named = self.context.participant(self.doc, part).map(|(actor, _)| actor);
            let Some(actor) = named.filter(|n| parts.iter().any(|p| p.actor == *n)) else { continue };
            let who = &self.context.named[actor].id;
            let says = |s: &Support| supports_actor(self.context, self.doc, s, actor);
            ledger.edge(self.id, Predicate::Participant, who, self.at(supporting(self.event, says)));
            for role in self.roles(actor, part.role) {
                let gives = |s: &Support| says(s) && s.role == Some(role);
                let spans = self.at(supporting(self.event, gives));
                if let Some(predicate) = predicate(role, hosted) {
                    ledger.edge(self.id, predicate, who, spans);
                }
            }
        }
    }

    /// The role of the record, and those of single sentences.
    fn roles(&self, actor: usize, role: Role) -> BTreeSet<Role> {
        let said = self.event.evidence.iter().flat_map(|e| &e.supports).filter(|s| supports_actor(self.context, self.doc, s, actor));
        said.filter_map(|s| s.role).chain([role]).collect()
    }

    fn places(&self, ledger: &mut Ledger) {
        for place in self.event.place.iter().chain(&self.event.more_places) {
            let Some(actor) = self.context.actor(self.doc, &place.actor) else { continue };
            let says =
                |s: &Support| s.field == Field::Place && s.actor.as_ref().is_none_or(|id| self.context.actor(self.doc, id) == Some(actor));
            let spans = self.at(supporting(self.event, says));
            ledger.edge(self.id, self.place_predicate(place), &self.context.named[actor].id, spans);
        }
    }

    fn place_predicate(&self, place: &PlaceRef) -> Predicate {
        match self.kind {
            _ if in_topic(self.event, place) => Predicate::TopicPlace,
            EventKind::Travel | EventKind::Visit => Predicate::Destination,
            _ => Predicate::Place,
        }
    }

    fn topics(&self, writing: &mut Writing<'_>) {
        for (n, topic) in self.event.topics.iter().enumerate() {
            let label = topic.label.as_deref().unwrap_or(&topic.text).trim();
            let id = EntityId(format!("topic/{}", slug(label)));
            if id.as_str().ends_with('/') {
                continue;
            }
            let says = |s: &Support| s.field == Field::Topic && s.index.is_none_or(|i| i == n);
            let spans = self.at(supporting(self.event, says).filter(|e| !e.supports.is_empty() || e.span.contains(topic.span)));
            let predicate = if topic.affirmed { Predicate::Affirmed } else { Predicate::Topic };
            if !spans.is_empty() {
                writing.topics.entry(id.clone()).or_insert_with(|| TopicNode { id: id.clone(), label: label.to_owned() });
            }
            writing.ledger.edge(self.id, predicate, &id, spans);
        }
    }

    /// A part of a larger event has its date wherever it is spoken of.
    fn date(&self, ledger: &mut Ledger, date: &PartialDate, part: bool) {
        let dated = self.event.date.as_ref();
        let agrees = dated.is_some_and(|own| (own.earliest.is_none() && own.latest.is_none()) || own.day() == date.day());
        let says = |e: &&Evidence| match e.supports.is_empty() {
            true => dated.and_then(PartialDate::span).is_none_or(|s| e.span.contains(s)),
            false => e.supports.iter().any(|s| s.field == Field::Date),
        };
        let mut spans = if agrees { self.at(self.event.evidence.iter().filter(says)) } else { Vec::new() };
        if part && spans.is_empty() && (agrees || dated.is_none()) {
            spans = self.at(self.event.evidence.iter());
        }
        match (date.day(), &date.edtf) {
            (Some(day), _) => ledger.claim(self.id, Predicate::Date, Object::Day(day), spans),
            (None, Some(edtf)) => ledger.claim(self.id, Predicate::Edtf, Object::Text(edtf.clone()), spans),
            _ => {}
        }
    }
}

/// True where the words for a place stand inside the words for a topic.
fn in_topic(event: &Event, place: &PlaceRef) -> bool {
    let Some((start, end)) = place.start.zip(place.end) else { return false };
    event.topics.iter().any(|t| t.span.start <= start && end <= t.span.end)
}

/// The property of a role. A visitor is the guest of a host, a traveller where none is named.
const fn predicate(role: Role, hosted: bool) -> Option<Predicate> {
    Some(match role {
        Role::Participant => return None,
        Role::Host => Predicate::Host,
        Role::Guest => Predicate::Guest,
        Role::Visitor if hosted => Predicate::Guest,
        Role::Visitor | Role::Traveller => Predicate::Traveller,
        Role::Caller => Predicate::Caller,
        Role::Callee => Predicate::Callee,
        Role::Briefer => Predicate::Briefer,
        Role::Briefed => Predicate::Briefed,
        Role::Announcer => Predicate::Announcer,
        Role::Signatory => Predicate::Signatory,
        Role::Requester => Predicate::Requester,
        Role::Requested => Predicate::Requested,
        Role::Speaker => Predicate::Speaker,
        Role::Addressee => Predicate::Addressee,
        Role::Mediator => Predicate::Mediator,
        Role::Attendee => Predicate::Attendee,
        Role::Accompanying => Predicate::Accompanying,
        Role::Established => Predicate::Established,
    })
}

/// The beginning of an event's address: its day, month or year, as far as is known.
pub(super) fn dated(date: Option<&PartialDate>) -> String {
    let Some((date, day)) = date.and_then(|d| Some((d, d.earliest.or(d.latest)?))) else { return String::new() };
    match date.precision {
        Some(Precision::Year | Precision::Decade) => format!("{:04}", day.year()),
        Some(Precision::Month | Precision::Season | Precision::Quarter) => format!("{:04}-{:02}", day.year(), day.month()),
        _ => day.to_string(),
    }
}

/// The address of an event before it is made unique: date, kind, up to two of those in it.
pub(super) fn address(context: &Context<'_>, event: usize, parts: &[EventPart]) -> String {
    let merged = &context.identity.events[event];
    let short = |n: usize| short(context, n);
    let of = |role: Role| parts.iter().filter(move |p| p.role == role).map(|p| short(p.actor)).collect::<Vec<_>>();
    let mut who: Vec<String> = match merged.kind {
        EventKind::Briefing => [of(Role::Briefer), of(Role::Briefed)].concat(),
        EventKind::Travel | EventKind::Visit => {
            let mut who = [of(Role::Traveller), of(Role::Visitor), of(Role::Guest)].concat();
            who.truncate(1);
            who.into_iter().chain(destination(context, event).map(short)).collect()
        }
        EventKind::Request => [of(Role::Requester), of(Role::Requested)].concat(),
        EventKind::Utterance => of(Role::Speaker),
        _ => Vec::new(),
    };
    if who.is_empty() {
        who = core(parts).into_iter().map(|p| short(p.actor)).collect();
        who.sort_by_key(|w| slug(w));
    }
    who.dedup();
    who.truncate(2);
    let kind = merged.kind.name().replace('_', "-");
    let text = [vec![dated(merged.date.as_ref()), kind], who].concat();
    format!("event/{}", slug(&text.join(" ")))
}

/// Those who make the event: all but attendants, or all where there are only such.
pub(super) fn core(parts: &[EventPart]) -> Vec<&EventPart> {
    let aside = |p: &&EventPart| matches!(p.role, Role::Attendee | Role::Accompanying);
    let core: Vec<&EventPart> = parts.iter().filter(|p| !aside(p)).collect();
    if core.is_empty() { parts.iter().collect() } else { core }
}

/// The family name of a person, the last part of the address of anything else.
pub(super) fn short(context: &Context<'_>, n: usize) -> String {
    let named = &context.named[n];
    match named.kind {
        ActorKind::Person => crate::resolve::names::Name::family(&named.label),
        _ => named.tail().to_owned(),
    }
}

/// Where an event took place or led to: the first place that a document gives which is not the place of a topic.
pub(super) fn destination(context: &Context<'_>, event: usize) -> Option<usize> {
    context.identity.events[event].members.iter().find_map(|member| {
        let reported = context.event(*member);
        let place = reported.place.as_ref().filter(|p| !in_topic(reported, p))?;
        context.actor(member.0, &place.actor)
    })
}

/// The first text that a document has for a field of the event.
pub(super) fn first<'c>(context: &'c Context<'_>, event: usize, field: impl Fn(&'c Event) -> Option<&'c String>) -> Option<&'c str> {
    context.identity.events[event].members.iter().find_map(|m| field(context.event(*m))).map(String::as_str)
}

/// A written name without its article.
pub(super) fn without_article(name: &str) -> &str {
    let article = &words().words.article;
    match name.split_once(' ') {
        Some((first, rest)) if first.eq_ignore_ascii_case(article) => rest,
        _ => name,
    }
}
