//! Events with their participations, agreements with their terms, and the derived links.

use super::date::{bounds, strict, when};
use super::iri::{is_individual, named};
use super::sink::Sink;
use crate::model::date::{Day, PartialDate};
use crate::model::event::{Channel, EventKind};
use crate::model::graph::{AgreementNode, EventNode, Graph, Link, LinkType, Participation, TermNode};
use crate::vocab::gp::{class, property as p};
use crate::vocab::{gp, schema, sem};
use oxigraph::model::NamedNodeRef;

pub(super) fn write(graph: &Graph, sink: &mut Sink<'_>) {
    graph.events.iter().for_each(|node| event(node, sink));
    graph.agreements.iter().for_each(|node| agreement(node, sink));
    graph.links.iter().for_each(|node| link(node, sink));
}

/// The own class of a kind of events; none narrower than `gp:Event` for those of no kind.
const fn kind_class(kind: EventKind) -> Option<NamedNodeRef<'static>> {
    Some(match kind {
        EventKind::Meeting => class::MEETING,
        EventKind::Call => class::PHONE_CALL,
        EventKind::Visit => class::VISIT,
        EventKind::Travel => class::TRAVEL,
        EventKind::Briefing => class::BRIEFING,
        EventKind::Announcement => class::ANNOUNCEMENT,
        EventKind::Signing => class::SIGNING,
        EventKind::Request => class::REQUEST,
        EventKind::Utterance => class::UTTERANCE,
        EventKind::Appointment => class::APPOINTMENT,
        EventKind::Establishment => class::ESTABLISHMENT,
        EventKind::Mediation => class::MEDIATION,
        EventKind::TerritorialChange => class::TERRITORIAL_CHANGE,
        EventKind::Other => return None,
    })
}

fn event(node: &EventNode, sink: &mut Sink<'_>) {
    let subject = sink.node(&node.id).types(&[class::EVENT, sem::EVENT, schema::EVENT]).types(kind_class(node.kind).as_slice());
    // A visit is travel too; nothing is inferred, so it is said.
    let subject = if node.kind == EventKind::Visit { subject.types(&[class::TRAVEL]) } else { subject };
    when(subject, node.date.as_ref())
        .label(&node.label)
        .named(p::STATUS, [node.status.name()])
        .named(p::CHANNEL, node.channel.map(Channel::name))
        .words(p::PURPOSE, node.purpose.as_deref())
        .words(p::GIST, node.gist.as_deref())
        .words(p::QUOTE_TEXT, node.quote.as_deref())
        .entities(p::SUB_EVENT_OF, &node.within)
        .entities(p::FOLLOWS, &node.follows)
        .entities(p::PARTICIPATION, node.participations.iter().map(|part| &part.id))
        .numbers(p::DOCUMENT_COUNT, [node.documents])
        .numbers(p::SOURCE_COUNT, [node.sources])
        .share(p::CONFIDENCE, node.confidence);
    node.participations.iter().for_each(|part| participation(part, sink));
}

fn participation(node: &Participation, sink: &mut Sink<'_>) {
    sink.node(&node.id)
        .types(&[class::PARTICIPATION, sem::ROLE])
        .entities(p::ACTOR, [&node.actor])
        .named(p::ROLE, [node.role.name()])
        .entities(p::IN_OFFICE, &node.office)
        .entities(p::REPRESENTING, &node.representing)
        .named(p::IDENTITY_BASIS, node.by_reference.then_some("reference"));
}

fn agreement(node: &AgreementNode, sink: &mut Sink<'_>) {
    let subject = sink.node(&node.id).types(&[class::AGREEMENT, schema::CREATIVE_WORK]).naming(&node.naming);
    when(subject, node.date.as_ref())
        .named(p::FORM, [node.form.name()])
        .named(p::STATUS, [node.status.name()])
        .days(p::ENDS_BY, node.ends_by)
        .numbers(p::DOCUMENT_COUNT, [node.documents])
        .numbers(p::SOURCE_COUNT, [node.sources]);
    node.terms.iter().for_each(|part| term(part, sink));
    for stage in &node.stages {
        let subject = sink.node(&stage.id).types(&[class::AGREEMENT_STAGE]).label(&stage.label);
        when(subject, Some(&stage.date)).named(p::STATUS, [stage.status.name()]);
    }
}

fn term(node: &TermNode, sink: &mut Sink<'_>) {
    let last = |date: &Option<PartialDate>| date.as_ref().and_then(|d| d.latest);
    let ends: Option<Day> = last(&node.deadline).max(last(&node.until));
    action(&node.action, sink);
    let act = named(sink.base(), &node.action);
    let dated = node.deadline.as_ref().or(node.until.as_ref());
    sink.node(&node.id)
        .types(&[class::TERM])
        .label(&node.label)
        .put(p::ACTION, &act)
        .texts(p::EDTF, dated.and_then(|d| d.edtf.as_deref()))
        .days(p::DEADLINE, last(&node.deadline))
        .days(p::DEADLINE_EARLIEST, node.deadline.as_ref().and_then(strict))
        .words(p::DEADLINE_TEXT, node.deadline_text.as_deref())
        .days(p::UNTIL, last(&node.until))
        .words(p::UNTIL_TEXT, node.until_text.as_deref())
        .words(p::PURPOSE, node.purpose.as_deref())
        .days(p::ENDS_BY, ends);
}

/// An action that the ontology does not list is described here.
fn action(local: &str, sink: &mut Sink<'_>) {
    if !is_individual(local) {
        let act = named(sink.base(), local);
        sink.iri(&act).types(&[class::ACTION]).label(local);
    }
}

fn link(node: &Link, sink: &mut Sink<'_>) {
    let property = gp::term(node.kind.name());
    sink.node(&node.source).entities(property.as_ref(), [&node.target]);
    if matches!(node.kind, LinkType::Met | LinkType::AgreedWith) {
        sink.node(&node.target).entities(property.as_ref(), [&node.source]);
    }
    let dates = PartialDate { earliest: node.earliest, latest: node.latest, ..PartialDate::default() };
    let subject = sink.node(&node.id).types(&[class::LINK]).entities(p::SOURCE, [&node.source]).entities(p::TARGET, [&node.target]);
    bounds(subject, &dates).entities(p::VIA, [&node.via]).put(p::LINK_TYPE, &property);
}
