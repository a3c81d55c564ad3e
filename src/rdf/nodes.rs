//! Documents, actors, offices, tenures and topics as nodes with their descriptions.

use super::iri::is_individual;
use super::sink::Sink;
use crate::model::actor::ActorKind;
use crate::model::date::Basis;
use crate::model::graph::{ActorNode, DocumentNode, Graph, OfficeNode, TenureNode, TopicNode};
use crate::model::id::EntityId;
use crate::vocab::gp::{class, property as p};
use crate::vocab::{dcterms, foaf, gp, org, schema, skos, xsd};
use oxigraph::model::{LiteralRef, NamedNodeRef};

pub(super) fn write(graph: &Graph, sink: &mut Sink<'_>) {
    graph.documents.iter().for_each(|node| document(node, sink));
    graph.actors.iter().for_each(|node| actor(node, sink));
    graph.offices.iter().for_each(|node| office(node, sink));
    graph.tenures.iter().for_each(|node| tenure(node, sink));
    topics(&graph.topics, sink);
}

fn document(node: &DocumentNode, sink: &mut Sink<'_>) {
    let types: &[_] = if node.key.is_some() {
        &[class::DOCUMENT, schema::NEWS_ARTICLE]
    } else {
        &[class::STATEMENT, class::DOCUMENT, schema::CREATIVE_WORK]
    };
    let subject = sink.node(&node.id).types(types).label(&node.label);
    let subject = subject
        .tagged(dcterms::TITLE, node.title.as_deref(), node.language.as_deref())
        .texts(dcterms::LANGUAGE, node.language.as_deref())
        .entities(dcterms::PUBLISHER, &node.publisher)
        .texts(p::SHA256, node.sha256.as_deref())
        .numbers(p::CHAR_COUNT, node.chars)
        .texts(p::SOURCE_FILE, node.file.as_deref())
        .days(p::DOCUMENT_DATE, node.date)
        .named(p::DOCUMENT_DATE_BASIS, node.date_basis.map(Basis::name))
        .entities(p::DATELINE_PLACE, &node.dateline_place)
        .entities(p::ISSUED_BY, &node.issued_by)
        .words(p::ISSUED_BY_AS, node.issued_as.iter().map(String::as_str))
        .entities(p::REPRODUCED_IN, &node.reproduced_in)
        .entities(p::QUOTED_IN, &node.quoted_in)
        .entities(p::REPRINT_OF, &node.reprint_of);
    if let Some(url) = &node.url {
        subject.put(schema::URL, LiteralRef::new_typed_literal(url, xsd::ANY_URI));
    }
}

fn actor(node: &ActorNode, sink: &mut Sink<'_>) {
    let place_kind = node.place_kind.as_deref().map(|kind| if is_individual(&gp::camel(kind)) { kind } else { "other_place" });
    sink.node(&node.id)
        .types(types(node.kind))
        .naming(&node.naming)
        .texts(p::ISO3, node.iso3.as_deref())
        .wikidata(node.wikidata.as_deref())
        .named(p::PLACE_KIND, place_kind)
        .numbers(p::DOCUMENT_COUNT, [node.documents]);
}

/// Own types, and the standard's twin: nothing is inferred from one to the other.
const fn types(kind: ActorKind) -> &'static [NamedNodeRef<'static>] {
    match kind {
        ActorKind::Person => &[class::PERSON, class::ACTOR, foaf::PERSON],
        ActorKind::State => &[class::STATE, class::ACTOR, class::PLACE, schema::COUNTRY, org::FORMAL_ORGANIZATION],
        ActorKind::GovernmentBody => &[class::GOVERNMENT_BODY, class::ACTOR, org::ORGANIZATION_CLASS, schema::GOVERNMENT_ORGANIZATION],
        ActorKind::SecurityForce => {
            &[class::SECURITY_FORCE, class::GOVERNMENT_BODY, class::ACTOR, org::ORGANIZATION_CLASS, schema::GOVERNMENT_ORGANIZATION]
        }
        ActorKind::Coalition => &[class::COALITION, class::ACTOR, org::ORGANIZATION_CLASS],
        ActorKind::InternationalOrganization => &[class::INTERNATIONAL_ORGANIZATION, class::ACTOR, org::ORGANIZATION_CLASS],
        ActorKind::ArmedGroup => &[class::ARMED_GROUP, class::ACTOR, org::ORGANIZATION_CLASS],
        ActorKind::PoliticalParty => &[class::POLITICAL_PARTY, class::ACTOR, org::ORGANIZATION_CLASS],
        ActorKind::Media => &[class::MEDIA_ORGANIZATION, class::ACTOR, org::ORGANIZATION_CLASS],
        ActorKind::Company => &[class::COMPANY, class::ACTOR, org::ORGANIZATION_CLASS],
        ActorKind::Organization => &[class::ORGANIZATION, class::ACTOR, org::ORGANIZATION_CLASS],
        ActorKind::Group => &[class::GROUP, class::ACTOR, org::ORGANIZATION_CLASS],
        ActorKind::Place => &[class::PLACE, schema::PLACE],
        ActorKind::Office => &[class::OFFICE, org::POST],
    }
}

fn office(node: &OfficeNode, sink: &mut Sink<'_>) {
    sink.node(&node.id)
        .types(types(ActorKind::Office))
        .naming(&node.naming)
        .named(p::OFFICE_KIND, [node.kind.name()])
        .wikidata(node.wikidata.as_deref());
}

fn tenure(node: &TenureNode, sink: &mut Sink<'_>) {
    sink.node(&node.id)
        .types(&[class::TENURE, org::MEMBERSHIP])
        .label(&node.label)
        .entities(org::MEMBER, [&node.person])
        .entities(p::OFFICE, [&node.office])
        .entities(org::ORGANIZATION, &node.organization)
        .days(p::FIRST_ATTESTED, node.first_attested)
        .days(p::LAST_ATTESTED, node.last_attested)
        .days(p::VALID_FROM, node.valid_from)
        .days(p::VALID_UNTIL, node.valid_until);
}

fn topics(topics: &[TopicNode], sink: &mut Sink<'_>) {
    let scheme = EntityId::from("topic/scheme");
    if !topics.is_empty() {
        sink.node(&scheme).types(&[skos::CONCEPT_SCHEME]);
    }
    for node in topics {
        sink.node(&node.id).types(&[class::TOPIC, skos::CONCEPT]).label(&node.label).entities(skos::IN_SCHEME, [&scheme]);
    }
}
