//! Collects claims and the spans that support them; the only place of the builder that makes either.
//!
//! Guarantees: a claim has at least one span, each span is one node however many claims it supports, all in document order.

use super::statement::Sources;
use crate::model::document::{BlockKind, Document};
use crate::model::event::Voice;
use crate::model::graph::{Claim, EvidenceNode, Object, Predicate};
use crate::model::id::EntityId;
use crate::model::record::Record;
use crate::model::span::Span;
use crate::text::normalize::CodePoints;
use std::collections::{BTreeMap, BTreeSet};

/// A span of a document, by the document's number.
pub(super) type At = (usize, Span);

/// Confidence of a span whose extractor gave none.
const CONFIDENCE: f32 = 1.0;

/// Claims, with the spans of each.
#[derive(Default)]
pub(super) struct Ledger {
    claims: BTreeMap<(EntityId, Predicate, Object), BTreeSet<At>>,
    confidence: BTreeMap<At, f32>,
    lengths: Vec<usize>,
}

impl Ledger {
    /// No claims yet, on these records.
    pub fn new(records: &[&Record]) -> Self {
        Self { lengths: records.iter().map(|r| r.document.text.chars().count()).collect(), ..Self::default() }
    }

    /// Adds a claim with its spans; nothing without a span that lies in its document.
    pub fn claim(&mut self, subject: &EntityId, predicate: Predicate, object: Object, spans: impl IntoIterator<Item = At>) {
        let inside = |(doc, span): &At| !span.is_empty() && self.lengths.get(*doc).is_some_and(|n| span.end <= *n);
        let spans: Vec<At> = spans.into_iter().filter(inside).collect();
        if !spans.is_empty() {
            self.claims.entry((subject.clone(), predicate, object)).or_default().extend(spans);
        }
    }

    /// Adds an edge between two things.
    pub fn edge(&mut self, subject: &EntityId, predicate: Predicate, object: &EntityId, spans: impl IntoIterator<Item = At>) {
        self.claim(subject, predicate, Object::Entity(object.clone()), spans);
    }

    /// Notes how sure the extractor was of a span: the least that it said.
    pub fn confidence(&mut self, at: At, confidence: Option<f32>) {
        if let Some(c) = confidence {
            let known = self.confidence.entry(at).or_insert(c);
            *known = known.min(c);
        }
    }

    /// Objects of one property of a thing, in order.
    pub fn objects(&self, subject: &EntityId, predicate: Predicate) -> Vec<(&Object, &BTreeSet<At>)> {
        let least = Object::Entity(EntityId::default());
        let from = self.claims.range((subject.clone(), predicate, least)..);
        from.take_while(|((s, p, _), _)| s == subject && *p == predicate).map(|((.., o), spans)| (o, spans)).collect()
    }

    /// Every thing that a claim is about or points at.
    pub fn mentioned(&self) -> BTreeSet<EntityId> {
        let objects = self.claims.keys().filter_map(|(.., o)| if let Object::Entity(id) = o { Some(id.clone()) } else { None });
        self.claims.keys().map(|(s, ..)| s.clone()).chain(objects).collect()
    }

    /// The claims, and the nodes of their spans.
    pub fn finish(self, records: &[&Record], documents: &[EntityId], sources: &Sources) -> (Vec<Claim>, Vec<EvidenceNode>) {
        let nodes: BTreeSet<At> = self.claims.values().flatten().copied().collect();
        let points: Vec<CodePoints<'_>> = records.iter().map(|r| CodePoints::of(&r.document.text)).collect();
        let evidence = nodes.iter().map(|at| node(*at, &records[at.0].document, &documents[at.0], &points[at.0]));
        let evidence = evidence.map(|(at, node)| self.attributed(at, node, sources)).collect();
        let claims = self.claims.into_iter().filter_map(|((subject, predicate, object), spans)| {
            let mut ids = spans.into_iter().map(|at| address(&documents[at.0], at.1));
            let mut claim = Claim::new(subject, predicate, object, ids.next()?);
            claim.evidence.extend(ids);
            Some(claim)
        });
        (claims.collect(), evidence)
    }

    fn attributed(&self, at: At, mut node: EvidenceNode, sources: &Sources) -> EvidenceNode {
        if let Some(source) = sources.of(at) {
            node.attributed_to = source.to.clone();
            node.attributed_as = source.named.clone();
            // A voice that nobody is known to have would be a hole in the chain: it is the author who says so.
            node.voice = if source.to.is_some() { source.voice } else { Voice::Author };
        }
        node.confidence = self.confidence.get(&at).copied().unwrap_or(CONFIDENCE).clamp(0.0, 1.0);
        node
    }
}

/// The address of a span.
pub(super) fn address(document: &EntityId, span: Span) -> EntityId {
    EntityId(format!("{document}#char={},{}", span.start, span.end))
}

fn node(at: At, document: &Document, id: &EntityId, points: &CodePoints<'_>) -> (At, EvidenceNode) {
    let (_, span) = at;
    let exact = document.text.get(points.bytes(span)).unwrap_or_default().to_owned();
    let node = EvidenceNode {
        id: address(id, span),
        document: id.clone(),
        span,
        exact,
        zone: zone(document, span),
        voice: Voice::Author,
        attributed_to: None,
        attributed_as: None,
        confidence: CONFIDENCE,
    };
    (at, node)
}

/// What part of the document a span begins in.
pub(super) fn zone(document: &Document, span: Span) -> BlockKind {
    document.blocks.iter().find(|b| b.span.start <= span.start && span.start < b.span.end).map_or(BlockKind::Body, |b| b.kind)
}
