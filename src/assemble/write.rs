//! Writes the graph part by part, each part into the same claims.

use super::context::Context;
use super::event::{EventPart, Writing};
use super::ledger::{At, Ledger};
use super::naming::unique;
use super::reference::is_reference;
use super::statement::{Sources, sources};
use super::{agreement, caption, conflict, document, event, link, structure, tenure, time};
use crate::model::actor::{ActorKind, OfficeKind};
use crate::model::graph::{ActorNode, EventNode, Graph, Naming, OfficeNode, Participation};
use crate::model::id::EntityId;
use crate::model::record::Record;
use crate::resolve::names::Name;
use crate::resolve::{Class, class};
use crate::text::normalize::slug;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The addresses of one record's actors, events and agreements, in their order.
pub(super) struct Entities {
    actors: Vec<Option<EntityId>>,
    events: Vec<Option<EntityId>>,
    agreements: Vec<Option<EntityId>>,
}

impl Entities {
    /// Fills in `entity` of everything in the record.
    pub fn fill(self, record: &mut Record) {
        record.actors.iter_mut().zip(self.actors).for_each(|(a, id)| a.entity = id);
        record.events.iter_mut().zip(self.events).for_each(|(e, id)| e.entity = id);
        record.agreements.iter_mut().zip(self.agreements).for_each(|(a, id)| a.entity = id);
    }
}

/// The graph, and the addresses for each record.
pub(super) fn write(context: &Context<'_>) -> (Graph, Vec<Entities>) {
    let sources = sources(context);
    let mut ledger = Ledger::new(context.records);
    let mut graph = Graph::default();
    structure::write(context, &mut ledger);
    let drafts = agreement::drafts(context);
    let events = events(context, &mut ledger, &mut graph, &drafts, &sources);
    let agreements = agreements(context, &mut ledger, &mut graph, &drafts, (&events, &sources));
    let parts: Vec<EventPart> = (0..events.len()).filter(|n| events[*n].is_some()).flat_map(|n| event::parts(context, n)).collect();
    graph.tenures = tenure::write(context, &parts, &mut ledger);
    graph.times = time::times(context, &time::Dated { events: &events, agreements: &agreements });
    documents(context, &mut graph, &sources);
    nodes(context, &ledger, &mut graph);
    graph.redirects = redirects(context);
    graph.conflicts = conflict::conflicts(&ledger, &ledger.mentioned());
    (graph.claims, graph.evidence) = ledger.finish(context.records, &context.docs, &sources);
    (graph, entities(context, &events, &agreements))
}

/// Writes all events that rest on a sentence; gives their addresses.
fn events(
    context: &Context<'_>,
    ledger: &mut Ledger,
    graph: &mut Graph,
    drafts: &[agreement::Draft],
    sources: &Sources,
) -> Vec<Option<EntityId>> {
    let ids = event_ids(context);
    let mut topics = BTreeMap::new();
    let agreed = agreed(context, drafts);
    for (n, merged) in context.identity.events.iter().enumerate() {
        let Some(id) = &ids[n] else { continue };
        let parts = event::parts(context, n);
        let spans = event::claims(context, &mut Writing { ledger, topics: &mut topics }, n, id, &parts);
        graph.links.extend(link::of_event(context, n, id, &parts));
        graph.events.push(EventNode {
            id: id.clone(),
            kind: merged.kind,
            label: caption::caption(context, n, &parts, agreed.get(&n).map(String::as_str)),
            status: merged.status,
            date: merged.date.clone(),
            channel: merged.members.iter().find_map(|m| context.event(*m).channel),
            purpose: event::first(context, n, |e| e.purpose.as_ref()).map(str::to_owned),
            gist: event::first(context, n, |e| e.gist.as_ref()).map(str::to_owned),
            quote: event::first(context, n, |e| e.quote.as_ref()).map(str::to_owned),
            within: merged.within.and_then(|w| ids[w].clone()),
            follows: merged.follows.iter().filter_map(|f| ids[*f].clone()).collect(),
            participations: participations(context, id, &parts),
            documents: documents_of(&spans),
            sources: sources.count(&spans, context),
            confidence: merged.members.iter().filter_map(|m| context.event(*m).confidence).reduce(f32::max),
        });
    }
    graph.topics = topics.into_values().collect();
    ids
}

/// What announcements announce, by the number of the event: "an agreement to …".
fn agreed(context: &Context<'_>, drafts: &[agreement::Draft]) -> HashMap<usize, String> {
    let templates = &super::words::words().events;
    let mut found = HashMap::new();
    for (merged, draft) in context.identity.agreements.iter().zip(drafts) {
        let purpose = draft.purpose.as_deref().unwrap_or_default();
        let fill = |name: &str| super::words::fill(templates.get(name)?, &[("purpose", purpose)], false);
        if let (Some(event), Some(what)) = (merged.event, fill("agreement_to").or_else(|| fill("agreement"))) {
            found.entry(event).or_insert(what);
        }
    }
    found
}

fn documents_of(spans: &BTreeSet<At>) -> usize {
    spans.iter().map(|(doc, _)| doc).collect::<BTreeSet<_>>().len()
}

/// Addresses of the events, in order; none for an event without sentences or participants.
fn event_ids(context: &Context<'_>) -> Vec<Option<EntityId>> {
    let mut taken = HashMap::new();
    let id = |n: usize| {
        let parts = event::parts(context, n);
        let rests = parts.iter().any(|p| !p.spans.is_empty());
        rests.then(|| unique(&mut taken, event::address(context, n, &parts)))
    };
    (0..context.identity.events.len()).map(id).collect()
}

fn participations(context: &Context<'_>, event: &EntityId, parts: &[EventPart]) -> Vec<Participation> {
    let tail = event.as_str().rsplit('/').next().unwrap_or_default();
    let id = |n: Option<usize>| n.map(|n| context.named[n].id.clone());
    let one = |p: &EventPart| Participation {
        id: EntityId(format!("participation/{tail}--{}", context.named[p.actor].tail())),
        actor: context.named[p.actor].id.clone(),
        role: p.role,
        office: id(p.office),
        representing: id(p.representing),
        by_reference: p.by_reference,
    };
    parts.iter().map(one).collect()
}

/// Writes all agreements; gives their addresses with those of their terms.
fn agreements(
    context: &Context<'_>,
    ledger: &mut Ledger,
    graph: &mut Graph,
    drafts: &[agreement::Draft],
    (events, sources): (&[Option<EntityId>], &Sources),
) -> Vec<(EntityId, Vec<EntityId>)> {
    let mut ids = Vec::with_capacity(drafts.len());
    for (n, draft) in drafts.iter().enumerate() {
        let merged = &context.identity.agreements[n];
        let event = merged.event.and_then(|e| events[e].as_ref());
        let (mut node, spans) = agreement::write(context, ledger, n, draft, events);
        (node.documents, node.sources) = (documents_of(&spans), sources.count(&spans, context));
        let happened = merged.event.is_none_or(|e| context.identity.events[e].status == crate::model::event::Status::Occurred);
        if happened {
            let via = event.unwrap_or(&draft.id);
            graph.links.extend(link::of_agreement(context, &draft.parties, node.status, via, merged.date.as_ref()));
        }
        ids.push((draft.id.clone(), node.terms.iter().map(|t| t.id.clone()).collect()));
        graph.agreements.push(node);
    }
    ids
}

/// Documents with their publishers, then statements.
fn documents(context: &Context<'_>, graph: &mut Graph, sources: &Sources) {
    let known: BTreeSet<&EntityId> = context.named.iter().map(|a| &a.id).collect();
    let mut publishers: BTreeMap<EntityId, ActorNode> = BTreeMap::new();
    for (doc, record) in context.records.iter().enumerate() {
        let told = |name: &str| named_here(context, doc, name);
        let publisher =
            record.document.publisher.as_deref().map(|name| told(name).unwrap_or_else(|| publisher(&known, name, &mut publishers)));
        graph.documents.push(document::node(context, doc, publisher.as_ref()));
    }
    graph.actors.extend(publishers.into_values());
    graph.documents.extend(sources.statements.iter().cloned());
}

/// The organisation that the document itself calls by the name of its publisher: the prime minister's office of the text.
fn named_here(context: &Context<'_>, doc: usize, name: &str) -> Option<EntityId> {
    let wanted = slug(name);
    let bodies = context.records[doc].actors.iter().filter(|a| class(a.kind) == Class::Body);
    let mut bears = bodies.filter(|a| std::iter::once(&a.name).chain(&a.names).any(|n| slug(n) == wanted));
    context.actor(doc, &bears.next()?.id).map(|n| context.named[n].id.clone())
}

/// The actor of this name, or a new one.
fn publisher(known: &BTreeSet<&EntityId>, name: &str, new: &mut BTreeMap<EntityId, ActorNode>) -> EntityId {
    let id = document::publisher_address(name);
    if known.contains(&id) {
        return id;
    }
    let node = new.entry(id.clone()).or_insert_with(|| ActorNode {
        id: id.clone(),
        kind: ActorKind::Media,
        naming: Naming { label: name.to_owned(), names: vec![name.to_owned()] },
        iso3: None,
        wikidata: None,
        place_kind: None,
        documents: 0,
    });
    node.documents += 1;
    id
}

/// Addresses that something had before a person joined it with another.
fn redirects(context: &Context<'_>) -> Vec<(EntityId, EntityId)> {
    let used: BTreeSet<&EntityId> = context.named.iter().map(|a| &a.id).collect();
    let former = context.identity.former.iter().filter(|(id, _)| !used.contains(id) && !id.as_str().contains('#'));
    former.map(|(id, n)| (id.clone(), context.named[*n].id.clone())).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Nodes of all actors and offices that something is said of.
fn nodes(context: &Context<'_>, ledger: &Ledger, graph: &mut Graph) {
    let mut said = ledger.mentioned();
    said.extend(graph.documents.iter().flat_map(|d| d.publisher.iter().chain(&d.dateline_place).chain(&d.issued_by)).cloned());
    said.extend(
        graph
            .events
            .iter()
            .flat_map(|e| &e.participations)
            .flat_map(|p| [Some(&p.actor), p.office.as_ref(), p.representing.as_ref()])
            .flatten()
            .cloned(),
    );
    said.extend(graph.tenures.iter().flat_map(|t| [Some(&t.person), Some(&t.office), t.organization.as_ref()]).flatten().cloned());
    for (n, named) in context.named.iter().enumerate() {
        let told = context.identity.actors.get(n).is_none_or(|all| all.iter().any(|m| !is_reference(&context.records[m.0].actors[m.1].id)));
        let full = told && named.kind == ActorKind::Person && Name::person(&named.label).is_full();
        if !(said.contains(&named.id) || full || named.kind == ActorKind::State) || named.label.is_empty() {
            continue;
        }
        match named.kind {
            ActorKind::Office => graph.offices.push(office(context, n)),
            _ => graph.actors.push(actor(context, n)),
        }
    }
    graph.actors.sort_by(|a, b| a.id.cmp(&b.id));
    graph.offices.sort_by(|a, b| a.id.cmp(&b.id));
}

fn office(context: &Context<'_>, n: usize) -> OfficeNode {
    let named = &context.named[n];
    let kinds = context.identity.actors.get(n).into_iter().flatten().filter_map(|(doc, i)| context.records[*doc].actors[*i].office_kind);
    let naming = Naming { label: named.label.clone(), names: named.names.clone() };
    OfficeNode { id: named.id.clone(), naming, kind: kinds.min().unwrap_or(OfficeKind::Official), wikidata: None }
}

fn actor(context: &Context<'_>, n: usize) -> ActorNode {
    let named = &context.named[n];
    let members = || context.identity.actors.get(n).into_iter().flatten().map(|(doc, i)| &context.records[*doc].actors[*i]);
    let row = super::keys::row(context.lexicon, named.key.as_deref());
    let (wikidata, iso3, place_kind) = gazetteer(context, row);
    ActorNode {
        id: named.id.clone(),
        kind: named.kind,
        naming: Naming { label: named.label.clone(), names: named.names.clone() },
        iso3: iso3.or_else(|| members().find_map(|a| a.iso3.clone())),
        wikidata: wikidata.or_else(|| holder(context, n)?.wikidata.clone()),
        place_kind: place_kind.or_else(|| members().find_map(|a| a.place_kind.clone())),
        documents: named.documents.len(),
    }
}

/// The row of the table of holders that told who a person is.
fn holder<'c>(context: &'c Context<'_>, n: usize) -> Option<&'c crate::model::reference::Holder> {
    let members = context.identity.actors.get(n)?.iter().map(|(doc, i)| &context.records[*doc].actors[*i]);
    let name = members.filter(|a| is_reference(&a.id) && a.kind == ActorKind::Person).map(|a| &a.name).next()?;
    context.lexicon.holders.iter().find(|row| row.name == *name && row.wikidata.is_some())
}

type Known = (Option<String>, Option<String>, Option<String>);

/// Wikidata item, country code and kind of place.
fn gazetteer(context: &Context<'_>, row: Option<crate::lexicon::Keyed>) -> Known {
    use crate::lexicon::Keyed;
    let lexicon = context.lexicon;
    match row {
        Some(Keyed::State(row)) => (lexicon.states[row].wikidata.clone(), lexicon.states[row].iso3.clone(), None),
        Some(Keyed::Organization(row)) => (lexicon.organizations[row].wikidata.clone(), None, None),
        Some(Keyed::Place(row)) => (lexicon.places[row].wikidata.clone(), None, Some(lexicon.places[row].kind.clone())),
        None => (None, None, None),
    }
}

/// Addresses for every record.
fn entities(context: &Context<'_>, events: &[Option<EntityId>], agreements: &[(EntityId, Vec<EntityId>)]) -> Vec<Entities> {
    let merged = context.identity.agreements.iter().zip(agreements);
    let of: HashMap<(usize, usize), &EntityId> = merged.flat_map(|(a, (id, _))| a.members.iter().map(move |m| (*m, id))).collect();
    let one = |(doc, record): (usize, &&Record)| Entities {
        actors: record.actors.iter().map(|a| context.actor(doc, &a.id).map(|n| context.named[n].id.clone())).collect(),
        events: (0..record.events.len()).map(|i| events[context.identity.event(doc, i)?].clone()).collect(),
        agreements: (0..record.agreements.len()).map(|i| of.get(&(doc, i)).map(|id| (*id).clone())).collect(),
    };
    context.records.iter().enumerate().map(one).collect()
}
