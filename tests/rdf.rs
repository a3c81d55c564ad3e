//! The graph as RDF: the same bytes from the same graph, and every format read back as the same quads.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod sample;

use chancery::export::rdf::{Format, write};
use chancery::model::graph::{Claim, Graph, Object, Predicate, Review};
use chancery::model::id::EntityId;
use chancery::rdf::quads;
use chancery::vocab::BASE;
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::Quad;
use proptest::prelude::*;

fn bytes(quads: &[Quad], format: Format) -> Vec<u8> {
    let mut out = Vec::new();
    let blocks = quads.chunk_by(|a, b| a.subject == b.subject).map(<[Quad]>::to_vec);
    write(blocks, format, BASE, &mut out).unwrap();
    out
}

fn read(bytes: &[u8], format: Format) -> Vec<Quad> {
    let format = match format {
        Format::Turtle => RdfFormat::Turtle,
        Format::NTriples => RdfFormat::NTriples,
        Format::NQuads => RdfFormat::NQuads,
        Format::TriG => RdfFormat::TriG,
        Format::RdfXml => RdfFormat::RdfXml,
    };
    let mut quads: Vec<_> = RdfParser::from_format(format).for_slice(bytes).map(|quad| quad.unwrap()).collect();
    chancery::rdf::order(&mut quads);
    quads
}

#[test]
fn every_format_is_read_back_as_the_same_quads() {
    let quads = quads(&sample::graph(), BASE);
    for format in Format::ALL {
        assert_eq!(read(&bytes(&quads, *format), *format), quads, "{format:?}");
    }
}

#[test]
fn the_order_of_the_graph_does_not_matter() {
    let mut graph = sample::graph();
    let before = bytes(&quads(&graph, BASE), Format::Turtle);
    graph.claims.reverse();
    graph.actors.reverse();
    graph.events.reverse();
    graph.evidence.reverse();
    assert_eq!(bytes(&quads(&graph, BASE), Format::Turtle), before);
}

#[test]
fn an_empty_graph_is_valid_in_every_format() {
    for format in Format::ALL {
        assert!(read(&bytes(&[], *format), *format).is_empty());
    }
}

#[test]
fn a_subject_stands_in_one_block_with_prefixes() {
    let turtle = String::from_utf8(bytes(&quads(&sample::graph(), BASE), Format::Turtle)).unwrap();
    assert_eq!(turtle.matches("\nperson:anna-holt ").count(), 1, "{turtle}");
    assert!(turtle.starts_with("@prefix "), "{turtle}");
}

/// What stands and what does not.
#[test]
fn an_edge_is_there_exactly_while_its_claim_stands() {
    let edge = |review| {
        let claim =
            Claim { review, ..Claim::new("person/a".into(), Predicate::Holds, Object::Entity("office/b".into()), "doc/c#char=0,1".into()) };
        let graph = Graph { claims: vec![claim], ..Graph::default() };
        quads(&graph, BASE).iter().any(|quad| quad.predicate.as_str().ends_with("#holds"))
    };
    assert_eq!(Review::ALL.iter().map(|review| edge(*review)).collect::<Vec<_>>(), [true, true, false, false, false]);
}

/// Claims of the reference graph have the ids that this program gives them.
#[test]
fn claim_ids_are_those_of_the_reference_graph() {
    let beside = || std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let path = std::env::var_os("CHANCERY_SHARED").map_or_else(beside, Into::into).join("model/gold.ttl");
    let Ok(text) = std::fs::read_to_string(path) else { return println!("skipped: no reference graph") };
    let mut store = chancery::store::memory::Memory::new().unwrap();
    store.read(RdfFormat::Turtle, text.as_bytes()).unwrap();
    let rows = store.rows("SELECT ?c ?s ?p ?o WHERE { ?c a gp:Claim ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o }").unwrap();
    let local = |text: &str| text.rsplit(['#', '/']).next().unwrap().to_owned();
    let mut seen = 0;
    for row in 0..rows.rows.len() {
        let cells: Vec<_> = rows.texts(row).into_iter().flatten().collect();
        let Some(predicate) = Predicate::from_name(&local(cells[2])) else { continue };
        let object = match cells[3].strip_prefix(BASE) {
            Some(id) => Object::Entity(id.into()),
            None if cells[3].contains("/ns#") => Object::Named(local(cells[3])),
            None => cells[3].parse().map_or_else(|_| Object::Text(cells[3].into()), Object::Day),
        };
        let subject = EntityId::from(cells[1].strip_prefix(BASE).unwrap());
        assert_eq!(chancery::rdf::iri::claim(BASE, &subject, predicate, &object).as_str(), cells[0], "{cells:?}");
        seen += 1;
    }
    assert!(seen > 80, "{seen}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Names, labels and ids that documents could bring, through every format and back.
    #[test]
    fn hostile_text_survives_every_format(name in "\\PC*|[\u{0}-\u{7f}]*", id in "[\u{0}-\u{ffff}]{0,12}") {
        let mut graph = sample::graph();
        graph.actors[0].naming.names.push(name.clone());
        graph.events[0].label = name.clone();
        graph.events[0].quote = Some(name);
        graph.topics[0].id = EntityId(format!("topic/{id}"));
        let quads = quads(&graph, BASE);
        for format in Format::ALL {
            prop_assert_eq!(&read(&bytes(&quads, *format), *format), &quads);
        }
    }
}
