//! Decisions of people: who decided what, when and why, each a node beside the things and claims that it is about.

use super::iri;
use super::sink::Sink;
use crate::model::decision::Action;
use crate::model::graph::{DecisionNode, Graph, Object};
use crate::vocab::gp::{class, property as p};
use crate::vocab::{prov, xsd};
use oxigraph::model::{Literal, NamedNodeRef};

pub(super) fn write(graph: &Graph, sink: &mut Sink<'_>) {
    graph.decisions.iter().for_each(|node| decision(node, sink));
}

const fn kind(action: Action) -> Option<NamedNodeRef<'static>> {
    Some(match action {
        Action::Same => class::MERGE,
        Action::Different => class::SPLIT,
        Action::Reject => class::REJECT,
        Action::Confirm => class::CONFIRM,
        Action::Undo => return None,
    })
}

fn decision(node: &DecisionNode, sink: &mut Sink<'_>) {
    let Some(kind) = kind(node.action) else { return };
    let claim = match (node.predicate, node.things.as_slice()) {
        (Some(predicate), [subject, object]) => Some(iri::claim(sink.base(), subject, predicate, &Object::Entity(object.clone()))),
        _ => None,
    };
    let moment = node.at.as_deref().map(|at| Literal::new_typed_literal(at, xsd::DATE_TIME));
    let subject =
        sink.node(&node.id).types(&[class::DECISION, kind, prov::ACTIVITY]).label(&node.label).words(p::REASON, node.why.as_deref());
    let subject = moment.into_iter().fold(subject, |subject, at| subject.put(prov::ENDED_AT_TIME, &at));
    let subject = subject.entities(p::DECIDED_BY, node.author.iter().map(|(id, _)| id));
    match (node.action, node.things.as_slice(), claim) {
        (_, _, Some(claim)) => subject.put(p::DECIDES, &claim),
        (Action::Same, [gone, stays], None) => subject.entities(p::MERGED_FROM, [gone]).entities(p::MERGED_INTO, [stays]),
        (_, things, None) => subject.entities(p::DECIDES, things),
    };
    if let Some((author, name)) = &node.author {
        sink.node(author).types(&[prov::AGENT]).label(name);
    }
}
