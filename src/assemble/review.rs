//! Marks claims that people confirmed or rejected, and tells their decisions. A rejected claim stays, and its edge leaves the graph.

use super::words::{shortened, words};
use crate::model::decision::{Action, Decision, Thing, standing};
use crate::model::graph::{DecisionNode, Graph, Object, Predicate, Review};
use crate::model::id::EntityId;
use crate::model::record::Record;
use crate::resolve::{by_document, entities};
use crate::text::normalize::slug;
use std::collections::BTreeSet;

/// A confirmed or rejected thing: its claims, or one of them.
struct Mark {
    review: Review,
    subjects: BTreeSet<EntityId>,
    edge: Option<(Predicate, BTreeSet<EntityId>)>,
}

/// Marks the claims. The records know what their actors, events and agreements have become.
pub(super) fn mark(graph: &mut Graph, records: &[Record], decisions: &[Decision]) {
    let standing = standing(decisions);
    let reviewed: Vec<&Decision> = standing.into_iter().filter(|d| matches!(d.decision, Action::Confirm | Action::Reject)).collect();
    if reviewed.is_empty() {
        return;
    }
    let at = by_document(records);
    let found = |thing: &Thing| entities(records, &at, thing);
    let marks: Vec<Mark> = reviewed.into_iter().filter_map(|decision| mark_of(decision, &found)).collect();
    for claim in &mut graph.claims {
        let of = |mark: &&Mark| {
            let object = |those: &BTreeSet<EntityId>| matches!(&claim.object, Object::Entity(id) if those.contains(id));
            let edge = mark.edge.as_ref().is_none_or(|(predicate, objects)| claim.predicate == *predicate && object(objects));
            edge && mark.subjects.contains(&claim.subject)
        };
        if let Some(mark) = marks.iter().rev().find(of) {
            claim.review = mark.review;
        }
    }
}

/// The decisions that hold, each with what its things are now.
pub(super) fn nodes(records: &[Record], decisions: &[Decision]) -> Vec<DecisionNode> {
    let standing = standing(decisions);
    if standing.is_empty() {
        return Vec::new();
    }
    let at = by_document(records);
    let now = |thing: &Thing| entities(records, &at, thing).into_iter().next().unwrap_or_else(|| thing.id.clone());
    standing.into_iter().map(|decision| node(decision, &now)).collect()
}

fn node(decision: &Decision, now: &impl Fn(&Thing) -> EntityId) -> DecisionNode {
    let those: Vec<&Thing> = decision.left.iter().chain(&decision.right).collect();
    let mut things: Vec<EntityId> = those.iter().map(|thing| now(thing)).collect();
    if let (Action::Same, [one, other]) = (decision.decision, things.as_slice()) {
        let gone = those.iter().map(|thing| &thing.id).find(|id| *id != one).filter(|_| one == other);
        things = gone.into_iter().chain([one]).cloned().collect();
    }
    things.dedup();
    if decision.decision == Action::Reject && decision.predicate.is_none() {
        things.clear(); // What was rejected is gone: its sentence in the caption tells of it.
    }
    let author = (!decision.author.trim().is_empty()).then(|| (agent(&decision.author), decision.author.clone()));
    let said = those.iter().map(|thing| called(thing)).collect::<Vec<_>>().join(", ");
    DecisionNode {
        id: EntityId(format!("decision/{}", decision.id)),
        action: decision.decision,
        label: format!("{}: {said}", decision.decision),
        things,
        predicate: decision.predicate,
        author,
        at: decision.at.clone(),
        why: decision.why.clone(),
    }
}

fn agent(name: &str) -> EntityId {
    let tail = slug(name);
    EntityId(format!("agent/{}", if tail.is_empty() { name.trim() } else { &tail }))
}

/// A name of the thing, a sentence that tells of it, or else its address.
fn called(thing: &Thing) -> String {
    let told = thing.seen.first().map(|seen| seen.words.as_str()).filter(|words| !words.is_empty());
    shortened(thing.names.first().map(String::as_str).or(told).unwrap_or(thing.id.as_str()), words().speech.longest)
}

fn mark_of(decision: &Decision, found: &impl Fn(&Thing) -> BTreeSet<EntityId>) -> Option<Mark> {
    let review = if decision.decision == Action::Confirm { Review::Accepted } else { Review::Rejected };
    let edge = decision.predicate.zip(decision.right.as_ref()).map(|(predicate, right)| (predicate, found(right)));
    // A rejected event is no longer there; whatever stands at its sentence now is another.
    (edge.is_some() || review == Review::Accepted).then_some(Mark { review, subjects: found(decision.left.as_ref()?), edge })
}
