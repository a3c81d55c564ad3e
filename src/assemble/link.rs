//! Derives the links of the diagram from what has occurred: who met, received, called, briefed whom, who travelled where, who agreed.
//!
//! Guarantees: nothing planned, denied or called off makes a link; a host and a guest make one, in that direction; an event of more
//! than [`MOST`] makes none, for a summit is not a hundred meetings.

use super::context::Context;
use super::event::{EventPart, destination};
use crate::model::agreement::AgreementStatus;
use crate::model::date::PartialDate;
use crate::model::event::{EventKind, Role};
use crate::model::graph::{Link, LinkType};
use crate::model::id::EntityId;
use std::collections::BTreeSet;

/// Most participants of an event whose pairs become links.
pub const MOST: usize = 12;

/// The links of an event with this address.
pub(super) fn of_event(context: &Context<'_>, event: usize, id: &EntityId, parts: &[EventPart]) -> Vec<Link> {
    let merged = &context.identity.events[event];
    if !merged.status.is_real() {
        return Vec::new();
    }
    let of = |roles: &[Role]| parts.iter().filter(|p| roles.contains(&p.role)).map(|p| p.actor).collect::<Vec<_>>();
    let (hosts, guests) = (of(&[Role::Host]), of(&[Role::Guest, Role::Visitor]));
    let mut pairs: Vec<(usize, LinkType, usize)> = Vec::new();
    match merged.kind {
        EventKind::Meeting => {
            add(&mut pairs, LinkType::Received, &hosts, &guests);
            met(context, &mut pairs, parts, &hosts);
        }
        EventKind::Visit | EventKind::Travel => {
            add(&mut pairs, LinkType::Received, &hosts, &guests);
            add(&mut pairs, LinkType::Met, &hosts, &guests);
            let place: Vec<usize> = destination(context, event).into_iter().collect();
            add(&mut pairs, LinkType::TravelledTo, &of(&[Role::Traveller, Role::Visitor, Role::Guest]), &place);
        }
        EventKind::Call => called(context, &mut pairs, parts),
        EventKind::Briefing => add(&mut pairs, LinkType::BriefedActor, &of(&[Role::Briefer]), &of(&[Role::Briefed])),
        _ => {}
    }
    pairs.into_iter().map(|(a, kind, b)| link(context, (a, kind, b), id, merged.date.as_ref())).collect()
}

/// The links of an agreement between its parties, by way of its announcement or signing.
pub(super) fn of_agreement(
    context: &Context<'_>,
    parties: &[usize],
    status: AgreementStatus,
    via: &EntityId,
    date: Option<&PartialDate>,
) -> Vec<Link> {
    let made = !matches!(status, AgreementStatus::Negotiated | AgreementStatus::Rejected | AgreementStatus::Withdrawn);
    let parties = ordered(context, parties.iter().copied());
    let pairs = pairs(&parties).filter(|_| made && parties.len() <= MOST);
    pairs.map(|(a, b)| link(context, (a, LinkType::AgreedWith, b), via, date)).collect()
}

fn add(pairs: &mut Vec<(usize, LinkType, usize)>, kind: LinkType, from: &[usize], to: &[usize]) {
    if from.len() + to.len() <= MOST {
        pairs.extend(from.iter().flat_map(|a| to.iter().filter(move |b| *b != a).map(move |b| (*a, kind, *b))));
    }
}

/// Hosts with everybody else; without a host all pairs, in the order of their names.
fn met(context: &Context<'_>, pairs_found: &mut Vec<(usize, LinkType, usize)>, parts: &[EventPart], hosts: &[usize]) {
    let present = parts.iter().filter(|p| !matches!(p.role, Role::Attendee | Role::Accompanying)).map(|p| p.actor);
    let all = ordered(context, present);
    let others: Vec<usize> = all.iter().copied().filter(|n| !hosts.contains(n)).collect();
    if hosts.is_empty() {
        pairs_found.extend(pairs(&all).filter(|_| all.len() <= MOST).map(|(a, b)| (a, LinkType::Met, b)));
    } else {
        add(pairs_found, LinkType::Met, hosts, &others);
    }
}

fn called(context: &Context<'_>, found: &mut Vec<(usize, LinkType, usize)>, parts: &[EventPart]) {
    let of = |role: Role| parts.iter().filter(|p| p.role == role).map(|p| p.actor).collect::<Vec<_>>();
    let (callers, callees) = (of(Role::Caller), of(Role::Callee));
    if callers.is_empty() || callees.is_empty() {
        let all = ordered(context, parts.iter().filter(|p| !matches!(p.role, Role::Attendee | Role::Accompanying)).map(|p| p.actor));
        found.extend(pairs(&all).filter(|_| all.len() <= MOST).map(|(a, b)| (a, LinkType::Called, b)));
    } else {
        add(found, LinkType::Called, &callers, &callees);
    }
}

/// Each once, in the order of their addresses.
fn ordered(context: &Context<'_>, actors: impl Iterator<Item = usize>) -> Vec<usize> {
    let named: BTreeSet<(&EntityId, usize)> = actors.map(|n| (&context.named[n].id, n)).collect();
    named.into_iter().map(|(_, n)| n).collect()
}

fn pairs(all: &[usize]) -> impl Iterator<Item = (usize, usize)> + '_ {
    all.iter().enumerate().flat_map(|(n, a)| all[n + 1..].iter().map(move |b| (*a, *b)))
}

fn link(context: &Context<'_>, (a, kind, b): (usize, LinkType, usize), via: &EntityId, date: Option<&PartialDate>) -> Link {
    let (source, target) = (&context.named[a], &context.named[b]);
    let tail = via.as_str().rsplit('/').next().unwrap_or_default();
    Link {
        id: EntityId(format!("link/{}--{}--{}--{tail}", kind.name(), source.tail(), target.tail())),
        source: source.id.clone(),
        kind,
        target: target.id.clone(),
        via: via.clone(),
        earliest: date.and_then(|d| d.earliest),
        latest: date.and_then(|d| d.latest),
    }
}
