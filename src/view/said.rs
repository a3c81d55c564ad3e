//! The sentences that support what the store says of one thing, for formats that list things rather than draw them.

use super::Sentence;
use super::support::permille;
use crate::store::memory::Memory;
use crate::store::thing::Thing;
use crate::vocab::{gp::property as p, oa, rdf};
use oxigraph::model::NamedNode;

/// The sentences behind all claims whose subject is this thing, oldest first, each once.
pub fn of(store: &Memory, subject: &NamedNode) -> Vec<Sentence> {
    let claims = store.pointing(rdf::SUBJECT, subject);
    let mut evidence: Vec<_> = claims.iter().flat_map(|claim| behind(&store.thing(claim))).collect();
    evidence.sort_unstable();
    evidence.dedup();
    sentences(store, &evidence)
}

/// The evidence of a claim.
pub fn behind(claim: &Thing) -> Vec<NamedNode> {
    claim.nodes(p::EVIDENCE).cloned().collect()
}

/// The sentences of these spans, oldest first, each once.
pub fn sentences(store: &Memory, evidence: &[NamedNode]) -> Vec<Sentence> {
    let mut all: Vec<_> = evidence.iter().filter_map(|span| sentence(store, &store.thing(span))).collect();
    all.sort();
    all.dedup_by(|a, b| (&a.document, a.start, &a.text) == (&b.document, b.start, &b.text));
    all
}

fn sentence(store: &Memory, span: &Thing) -> Option<Sentence> {
    let document = store.thing(span.node(oa::HAS_SOURCE)?);
    Some(Sentence {
        date: document.day(p::DOCUMENT_DATE),
        start: span.number(oa::START).unwrap_or(0),
        text: span.text(oa::EXACT)?.split_whitespace().collect::<Vec<_>>().join(" "),
        title: document.label().to_owned(),
        voice: span.local(p::VOICE).map(str::to_owned),
        source: span.text(p::ATTRIBUTED_AS).map(str::to_owned),
        permille: span.number::<f64>(p::CONFIDENCE).map(permille),
        document: document.id,
    })
}
