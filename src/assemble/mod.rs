//! Turns the records of many documents, and what they are resolved to, into the merged graph.
//!
//! Guarantees: the order of the records does not matter; every claim and event rests on at least one sentence; what did not happen
//! makes no link. Deliberately invents nothing: what no sentence says and no gazetteer knows is absent. Words live in
//! `schema/lexicon/en/{labels,actions}.toml`.

mod agreement;
mod caption;
mod conflict;
mod context;
mod document;
mod event;
mod keys;
mod ledger;
mod link;
mod naming;
mod reference;
mod review;
mod statement;
mod structure;
mod tenure;
mod time;
mod words;
mod write;

use crate::lexicon::Lexicon;
use crate::model::decision::Decision;
use crate::model::graph::Graph;
use crate::model::record::Record;
use crate::resolve::{canonical, resolve, strike};
use context::Context;

/// The merged graph of the records. Fills in `entity` of their actors, events and agreements.
///
/// `decisions` are judgements of people; they outvote the rules, and what they reject is taken out of the records. Records of one content
/// count once.
pub fn graph(records: &mut [Record], lexicon: &Lexicon, decisions: &[Decision]) -> Graph {
    strike(records, decisions);
    reference::add(records, lexicon);
    let order = canonical(records);
    let (mut graph, entities) = {
        let sorted: Vec<&Record> = order.iter().map(|n| &records[*n]).collect();
        let known = |record: &Record, actor: &crate::model::actor::Actor| keys::key(lexicon, record, actor);
        let mut identity = resolve(&sorted, &known, decisions);
        let judgements = std::mem::take(&mut identity.judgements);
        let (graph, entities) = write::write(&Context::new(&sorted, lexicon, &identity));
        (Graph { judgements, ..graph }, entities)
    };
    for (n, entity) in order.iter().zip(entities) {
        entity.fill(&mut records[*n]);
    }
    reference::remove(records);
    review::mark(&mut graph, records, decisions);
    graph.decisions = review::nodes(records, decisions);
    graph
}
