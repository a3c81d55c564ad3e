//! Which sentences support an edge: claims by what they say, and the sentences of their evidence.

use super::ask::{Row, question, rows};
use super::{Edge, Error, Node, Sentence};
use crate::store::memory::Memory;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A claim and its evidence.
#[derive(Clone, Debug, Default)]
struct Claim {
    id: String,
    evidence: BTreeSet<String>,
    /// Independent sources, where the store has counted them.
    sources: Option<usize>,
}

/// Claims by (subject, predicate, object), sentences by evidence, documents by node.
#[derive(Debug, Default)]
pub struct Support {
    claims: BTreeMap<(String, String, String), Claim>,
    sentences: BTreeMap<String, Arc<Sentence>>,
    documents: BTreeMap<String, BTreeSet<String>>,
}

impl Support {
    /// Asks the store for every claim between two things, and for every sentence behind a claim.
    pub fn ask(store: &Memory) -> Result<Self, Error> {
        let mut support = Self::default();
        for row in rows(store, question!("sentences"))? {
            support.sentences.insert(row.text("evidence"), Arc::new(sentence(&row)));
        }
        for row in rows(store, question!("claims"))? {
            support.add(&row);
        }
        Ok(support)
    }

    fn add(&mut self, row: &Row) {
        let (subject, object, evidence) = (row.text("subject"), row.text("object"), row.text("evidence"));
        if let Some(sentence) = self.sentences.get(&evidence) {
            for node in [&subject, &object] {
                self.documents.entry(node.clone()).or_default().insert(sentence.document.clone());
            }
        }
        let claim = self.claims.entry((subject, row.local("predicate").unwrap_or_default(), object)).or_default();
        claim.id = row.text("claim");
        claim.sources = row.number("sources");
        claim.evidence.insert(evidence);
    }

    /// The node with the number of documents that support something about it, where the store has not counted.
    pub fn counted(&self, mut node: Node) -> Node {
        if node.documents == 0 {
            node.documents = self.documents.get(&node.id).map_or(0, BTreeSet::len);
        }
        node
    }

    /// The edge with the claim (subject, one of these predicates, object) that has the most evidence, and its sentences.
    pub fn by(&self, edge: Edge, subject: &str, predicates: &[&str], object: &str) -> Edge {
        match self.best(subject, predicates, object) {
            Some(claim) => self.with(edge, claim, &claim.evidence),
            None => edge,
        }
    }

    /// The edge between two ends that share a subject (an event, a term), each in some part: with the claim of the second end, and the
    /// sentences that support both ends; those that support either, where none supports both.
    pub fn between(&self, edge: Edge, subject: &str, first: (&[&str], &str), second: (&[&str], &str)) -> Edge {
        let of = |(predicates, object)| self.best(subject, predicates, object);
        match (of(first), of(second)) {
            (Some(a), Some(b)) => {
                let both = a.evidence.intersection(&b.evidence).cloned().collect::<BTreeSet<_>>();
                let evidence = if both.is_empty() { &a.evidence | &b.evidence } else { both };
                let edge = self.with(edge, b, &evidence);
                Edge { sources: edge.sources.min(a.sources.unwrap_or(edge.sources)), ..edge }
            }
            (Some(claim), None) | (None, Some(claim)) => self.with(edge, claim, &claim.evidence),
            (None, None) => edge,
        }
    }

    fn best(&self, subject: &str, predicates: &[&str], object: &str) -> Option<&Claim> {
        predicates.iter().find_map(|p| self.claims.get(&(subject.to_owned(), (*p).to_owned(), object.to_owned())))
    }

    fn with(&self, mut edge: Edge, claim: &Claim, evidence: &BTreeSet<String>) -> Edge {
        edge.claim = Some(claim.id.clone());
        edge.sentences = evidence.iter().filter_map(|e| self.sentences.get(e).cloned()).collect();
        edge.sentences.sort();
        edge.sentences.dedup();
        edge.sources = claim.sources.unwrap_or_else(|| edge.documents());
        edge
    }
}

fn sentence(row: &Row) -> Sentence {
    Sentence {
        date: row.day("date"),
        document: row.text("document"),
        start: row.number("start").unwrap_or(0),
        text: row.text("text").split_whitespace().collect::<Vec<_>>().join(" "),
        title: row.text("title"),
        voice: row.local("voice"),
        source: row.find("source"),
        permille: row.number::<f64>("confidence").map(permille),
    }
}

/// A share as thousandths; what lies outside 0 to 1 is brought inside.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn permille(share: f64) -> u16 {
    (share.clamp(0.0, 1.0) * 1000.0).round() as u16
}
