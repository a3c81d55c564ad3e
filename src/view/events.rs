//! Events and agreements by how many take part: three or more make a node joined to each, two without a derived link make an edge.

use super::edges::{Ends, lower};
use super::facts::Facts;
use super::style::style;
use super::support::Support;
use super::{Class, Edge};
use crate::model::date::Day;
use std::collections::{BTreeMap, BTreeSet};

/// An event of this many actors or more is a node.
const MANY: usize = 3;

/// The part that says nothing more than being there.
const PLAIN: &str = "participant";

/// What joins an announcement to the agreement that it announces.
const ANNOUNCES: &str = "announces";

/// Edges of events of three or more to each part, and edges of events of two that no link covers.
pub fn edges(facts: &Facts, support: &Support) -> Vec<Ends> {
    let (covered, announced) = (covered(facts), announced(facts));
    let (mut all, mut pairs) = (Vec::new(), Vec::new());
    for id in facts.members.keys().filter(|id| facts.knows(id)) {
        if hub(facts, &announced, id) {
            all.extend(spokes(id, facts, support));
        } else if !covered.contains(id.as_str()) {
            pairs.extend(direct(id, facts, support));
        }
    }
    all.extend(said_once(pairs, facts));
    all
}

/// Edges between pairs without those on an agreement that another edge or link says already.
fn said_once(mut pairs: Vec<Ends>, facts: &Facts) -> Vec<Ends> {
    let rank = |kind: &str| style().shape.agreeing.iter().position(|k| k == kind);
    pairs.sort_by_key(|e| rank(&e.edge.kind));
    let mut agreed: BTreeMap<_, Vec<Days>> = BTreeMap::new();
    for link in facts.links.iter().filter(|l| rank(&l.kind).is_some()) {
        agreed.entry(ends(&link.source, &link.target)).or_default().push((link.start, link.end));
    }
    pairs.retain(|e| {
        let days = (e.edge.start, e.edge.end);
        if rank(&e.edge.kind).is_none() {
            return true;
        }
        let before = agreed.entry(ends(&e.source, &e.target)).or_default();
        let said = before.iter().any(|d| compatible(*d, days));
        before.push(days);
        !said
    });
    pairs
}

/// Two ends in one order.
fn ends(a: &str, b: &str) -> (String, String) {
    (a.min(b).to_owned(), a.max(b).to_owned())
}

type Days = (Option<Day>, Option<Day>);

/// True where two intervals can share a day.
fn compatible(a: Days, b: Days) -> bool {
    let before = |a: Option<Day>, b: Option<Day>| matches!((a, b), (Some(a), Some(b)) if a < b);
    !before(a.1, b.0) && !before(b.1, a.0)
}

/// Events and agreements that an edge says already: those behind a link, and agreements that two or more announced.
fn covered(facts: &Facts) -> BTreeSet<&str> {
    let announced = facts.members.iter().filter(|(event, _)| actor_parts(facts, event).len() >= 2);
    let agreements = announced.flat_map(|(_, parts)| parts).filter(|(_, part)| part == ANNOUNCES).map(|(agreement, _)| agreement.as_str());
    facts.links.iter().map(|l| l.via.as_str()).chain(agreements).collect()
}

/// Every actor that some event of many or unlinked event of two brings into the picture.
pub fn actors(facts: &Facts) -> impl Iterator<Item = String> {
    let (covered, announced) = (covered(facts), announced(facts));
    let shown = |id: &&String| hub(facts, &announced, id) || (!covered.contains(id.as_str()) && actor_parts(facts, id).len() == 2);
    facts.members.keys().filter(shown).flat_map(|id| actor_parts(facts, id).into_keys().map(str::to_owned)).collect::<Vec<_>>().into_iter()
}

/// True where so many take part that the event is a node, or its announcement is.
pub fn many(facts: &Facts, id: &str) -> bool {
    actor_parts(facts, id).len() >= MANY
}

/// True where the event or agreement itself is the node: of an agreement and its announcement only the announcement is.
fn hub(facts: &Facts, announced: &BTreeSet<&str>, id: &str) -> bool {
    many(facts, id) && !announced.contains(id)
}

/// Agreements that an event of many announced.
fn announced(facts: &Facts) -> BTreeSet<&str> {
    let events = facts.members.iter().filter(|(event, _)| many(facts, event));
    events.flat_map(|(_, parts)| parts).filter(|(_, part)| part == ANNOUNCES).map(|(agreement, _)| agreement.as_str()).collect()
}

/// Actors and their parts; places and agreements are no actors.
fn actor_parts<'a>(facts: &'a Facts, id: &str) -> BTreeMap<&'a str, Vec<&'a str>> {
    let mut parts: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (actor, part) in facts.members.get(id).into_iter().flatten() {
        if part != ANNOUNCES && !place(part) {
            parts.entry(actor.as_str()).or_default().push(part.as_str());
        }
    }
    parts
}

fn place(part: &str) -> bool {
    style().shape.places.iter().any(|p| p == part)
}

/// The parts of one actor, what says most first; with `plainly` mere presence first.
pub fn parts<'a>(facts: &'a Facts, event: &str, actor: &str, plainly: bool) -> Vec<&'a str> {
    let all = facts.members.get(event).into_iter().flatten();
    let mut parts: Vec<_> = all.filter(|(a, _)| a == actor).map(|(_, part)| part.as_str()).collect();
    parts.sort_by_key(|p| ((*p == PLAIN) != plainly, *p));
    parts
}

/// From an event of many to each actor and place.
fn spokes(id: &str, facts: &Facts, support: &Support) -> Vec<Ends> {
    let members: BTreeSet<_> = facts.members[id].iter().filter(|(_, part)| part != ANNOUNCES).map(|(actor, _)| actor).collect();
    let node = facts.node(id);
    let spoke = |actor: &String| {
        let parts = parts(facts, id, actor, false);
        let mut edge = Edge::new(parts.first().copied().unwrap_or(PLAIN), Class::Part).dated(&node);
        edge.via = Some(id.to_owned());
        Ends { source: id.to_owned(), target: actor.clone(), edge: support.by(edge, id, &parts, actor) }
    };
    members.into_iter().map(spoke).collect()
}

/// An event of two as an edge from the one who acts to the other.
fn direct(id: &str, facts: &Facts, support: &Support) -> Option<Ends> {
    let parts_of = actor_parts(facts, id);
    let &[a, b] = parts_of.keys().copied().collect::<Vec<_>>().as_slice() else { return None };
    let (source, target) = if strength(&parts_of[b]) < strength(&parts_of[a]) { (b, a) } else { (a, b) };
    let node = facts.node(id);
    let mut edge = Edge::new(&lower(&node.kind), Class::Happening).dated(&node);
    edge.via = Some(id.to_owned());
    edge.directed &= strength(&parts_of[a]) != strength(&parts_of[b]);
    let (first, second) = (parts(facts, id, source, false), parts(facts, id, target, false));
    let edge = support.between(edge, id, (&first, source), (&second, target));
    Some(Ends { source: source.to_owned(), target: target.to_owned(), edge })
}

/// The smaller, the more the parts act on others.
fn strength(parts: &[&str]) -> usize {
    let active = &style().shape.active;
    parts.iter().filter_map(|p| active.iter().position(|a| a == p)).min().unwrap_or(usize::MAX)
}
