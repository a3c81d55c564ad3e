//! Claims beside their edges, evidence, time expressions, conflicts and former IRIs.

use super::date::bounds;
use super::iri;
use super::sink::Sink;
use crate::model::date::{Basis, Precision};
use crate::model::event::Voice;
use crate::model::graph::{Claim, Conflict, EvidenceNode, Graph, Review, TimeNode};
use crate::model::id::EntityId;
use crate::vocab::gp::{class, property as p};
use crate::vocab::{dcterms, oa, owl, rdf};
use std::collections::{BTreeSet, HashMap};

/// Evidence by its id: looked up, never walked through.
type Spans<'g> = HashMap<&'g EntityId, &'g EvidenceNode>;

/// Documents that print the text of another, with that.
type Reprints<'g> = HashMap<&'g EntityId, &'g EntityId>;

pub(super) fn write(graph: &Graph, sink: &mut Sink<'_>) {
    let spans: Spans<'_> = graph.evidence.iter().map(|node| (&node.id, node)).collect();
    let reprints = graph.documents.iter().filter_map(|node| Some((&node.id, node.reprint_of.as_ref()?))).collect();
    graph.claims.iter().for_each(|node| claim(node, &spans, &reprints, sink));
    graph.evidence.iter().for_each(|node| evidence(node, sink));
    graph.times.iter().for_each(|node| time(node, sink));
    graph.conflicts.iter().for_each(|node| conflict(node, sink));
    graph.redirects.iter().for_each(|(old, new)| redirect(old, new, sink));
}

fn claim(node: &Claim, spans: &Spans<'_>, reprints: &Reprints<'_>, sink: &mut Sink<'_>) {
    let base = sink.base();
    let (subject, property, object) = (iri::entity(base, &node.subject), iri::property(node.predicate), iri::object(base, &node.object));
    if matches!(node.review, Review::Accepted | Review::Unreviewed) {
        sink.iri(&subject).put(property.as_ref(), &object);
    }
    let found = || node.evidence.iter().filter_map(|id| spans.get(id));
    let documents: BTreeSet<_> = found().map(|span| &span.document).collect();
    let original = |document| reprints.get(document).copied().unwrap_or(document);
    let sources: BTreeSet<_> = found().map(|span| span.attributed_to.as_ref().unwrap_or_else(|| original(&span.document))).collect();
    sink.iri(&iri::claim(base, &node.subject, node.predicate, &node.object))
        .types(&[class::CLAIM, rdf::STATEMENT])
        .put(rdf::SUBJECT, &subject)
        .put(rdf::PREDICATE, &property)
        .put(rdf::OBJECT, &object)
        .named(p::REVIEW, [node.review.name()])
        .entities(p::EVIDENCE, &node.evidence)
        .numbers(p::DOCUMENT_COUNT, [documents.len()])
        .numbers(p::SOURCE_COUNT, [sources.len()]);
}

fn evidence(node: &EvidenceNode, sink: &mut Sink<'_>) {
    sink.node(&node.id)
        .types(&[class::EVIDENCE, oa::TEXT_QUOTE_SELECTOR, oa::TEXT_POSITION_SELECTOR])
        .entities(oa::HAS_SOURCE, [&node.document])
        .numbers(oa::START, [node.span.start])
        .numbers(oa::END, [node.span.end])
        .texts(oa::EXACT, [node.exact.as_str()])
        .named(p::ZONE, [node.zone.name()])
        .named(p::VOICE, [voice(node.voice)])
        .entities(p::ATTRIBUTED_TO, &node.attributed_to)
        .texts(p::ATTRIBUTED_AS, node.attributed_as.as_deref())
        .share(p::CONFIDENCE, Some(node.confidence));
}

/// The author of a news text is called the journalist in the vocabulary.
const fn voice(voice: Voice) -> &'static str {
    match voice {
        Voice::Author => "journalist",
        other => other.name(),
    }
}

fn time(node: &TimeNode, sink: &mut Sink<'_>) {
    let subject = sink.node(&node.id).types(&[class::TIME_EXPRESSION]);
    bounds(subject, &node.date)
        .entities(oa::HAS_SOURCE, [&node.document])
        .numbers(oa::START, [node.span.start])
        .numbers(oa::END, [node.span.end])
        .texts(oa::EXACT, [node.exact.as_str()])
        .named(p::PRECISION, node.date.precision.map(Precision::name))
        .named(p::DATE_BASIS, node.date.basis.map(Basis::name))
        .days(p::ANCHOR_DATE, node.date.anchor)
        .entities(p::DATES, &node.dates);
}

/// The kind stands at the right claim, the one that differs from what the left one says.
fn conflict(node: &Conflict, sink: &mut Sink<'_>) {
    let claim = |object| iri::claim(sink.base(), &node.subject, node.predicate, object);
    let (left, right) = (claim(&node.left), claim(&node.right));
    sink.iri(&left).put(p::CONFLICTS_WITH, &right);
    sink.iri(&right).put(p::CONFLICTS_WITH, &left).named(p::CONFLICT_KIND, [node.kind.name()]);
}

fn redirect(old: &EntityId, new: &EntityId, sink: &mut Sink<'_>) {
    sink.node(old).texts(owl::DEPRECATED, ["true"]).entities(dcterms::IS_REPLACED_BY, [new]);
    sink.node(new).entities(dcterms::REPLACES, [old]);
}
