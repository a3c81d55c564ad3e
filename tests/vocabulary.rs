//! The constants, the ontology, the closed lists of the model and the quads all speak of the same terms.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod sample;

use chancery::model::{actor, agreement, date, document, event, graph, mention};
use chancery::schema::ontology::{caption, ontology};
use chancery::schema::{QUESTIONS, SHAPES, STATS};
use chancery::vocab::{BASE, gp, owl};
use oxigraph::model::{NamedNodeRef, Term};
use std::collections::BTreeSet;

fn declared(kind: &str) -> BTreeSet<String> {
    let is = |types: &[String]| types.iter().any(|iri| iri.ends_with(kind));
    ontology().iter().filter(|(_, entry)| is(&entry.types)).map(|(iri, _)| iri.clone()).collect()
}

fn constants(terms: &[NamedNodeRef<'_>]) -> BTreeSet<String> {
    terms.iter().map(|term| term.as_str().to_owned()).collect()
}

#[test]
fn constants_are_the_ontology_s_terms_both_ways() {
    assert_eq!(constants(gp::class::ALL), declared("#Class"));
    assert_eq!(constants(gp::property::ALL), declared("Property").into_iter().collect());
    assert_eq!(constants(gp::named::ALL), declared("#NamedIndividual"));
    let all = [gp::class::ALL, gp::property::ALL, gp::named::ALL].map(constants);
    assert_eq!(all.iter().map(BTreeSet::len).sum::<usize>(), ontology().len());
}

#[test]
fn every_term_has_a_caption_and_classes_and_properties_say_what_they_mean() {
    for (iri, entry) in ontology() {
        assert!(!entry.label.is_empty(), "{iri}");
        let named = entry.types.iter().any(|kind| kind.ends_with("NamedIndividual"));
        assert!(named || !entry.comment.is_empty(), "{iri}");
        assert_eq!(caption(iri), entry.label);
    }
    assert_eq!(caption("http://example.org/x#thing"), "thing");
    assert_eq!(owl::CLASS.as_str(), "http://www.w3.org/2002/07/owl#Class");
}

/// The written names of every closed list that reaches the graph, but the author's voice, which the vocabulary calls the journalist.
#[test]
fn closed_lists_of_the_model_are_named_individuals() {
    let known = constants(gp::named::ALL);
    let names = |all: Vec<&'static str>| all.into_iter().filter(|name| *name != "author").collect::<Vec<_>>();
    let lists = [
        names(actor::OfficeKind::ALL.iter().map(|v| v.name()).collect()),
        names(agreement::AgreementForm::ALL.iter().map(|v| v.name()).collect()),
        names(agreement::AgreementStatus::ALL.iter().map(|v| v.name()).collect()),
        names(date::Basis::ALL.iter().map(|v| v.name()).collect()),
        names(date::Precision::ALL.iter().map(|v| v.name()).collect()),
        names(document::BlockKind::ALL.iter().map(|v| v.name()).collect()),
        names(event::Channel::ALL.iter().map(|v| v.name()).collect()),
        names(event::Role::ALL.iter().map(|v| v.name()).collect()),
        names(event::Status::ALL.iter().map(|v| v.name()).collect()),
        names(event::Voice::ALL.iter().map(|v| v.name()).collect()),
        names(graph::ConflictKind::ALL.iter().map(|v| v.name()).collect()),
        names(graph::Review::ALL.iter().map(|v| v.name()).collect()),
        names(mention::Form::ALL.iter().map(|v| v.name()).collect()),
    ];
    for name in lists.iter().flatten() {
        assert!(known.contains(gp::individual(name).as_str()), "{name}");
    }
}

#[test]
fn edges_and_links_are_properties() {
    let known = constants(gp::property::ALL);
    for predicate in graph::Predicate::ALL {
        let iri = chancery::rdf::iri::property(*predicate);
        assert!(gp::local(iri.as_str()).is_none() || known.contains(iri.as_str()), "{predicate}");
    }
    for link in graph::LinkType::ALL {
        assert!(known.contains(gp::term(link.name()).as_str()), "{link}");
    }
}

#[test]
fn quads_use_declared_terms_only() {
    let own = |iri: &str| gp::local(iri).is_some();
    for quad in chancery::rdf::quads(&sample::graph(), BASE) {
        let object = if let Term::NamedNode(node) = &quad.object { node.as_str() } else { "" };
        for iri in [quad.predicate.as_str(), object] {
            assert!(!own(iri) || ontology().contains_key(iri), "{quad}");
        }
    }
}

/// `gp:x` in questions, shapes and counts.
#[test]
fn shipped_files_use_declared_terms_only() {
    for text in QUESTIONS.iter().map(|(_, text)| *text).chain([SHAPES, STATS]) {
        for piece in text.split("gp:").skip(1) {
            let local: String = piece.chars().take_while(char::is_ascii_alphanumeric).collect();
            assert!(local.is_empty() || ontology().contains_key(gp::term(&local).as_str()), "gp:{local}");
        }
    }
}

/// Kinds of places in the gazetteer, and actions in the lexicon.
#[test]
fn tables_name_individuals_of_the_ontology() {
    let schema = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("schema");
    let places = std::fs::read_to_string(schema.join("gazetteer/places.tsv")).unwrap();
    let rows = places.lines().filter(|line| !line.starts_with('#')).skip(1);
    let kinds: BTreeSet<_> = rows.filter_map(|line| line.split('\t').nth(2)).map(gp::camel).collect();
    let actions: toml::Table = std::fs::read_to_string(schema.join("lexicon/en/actions.toml")).unwrap().parse().unwrap();
    let names = actions["action"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned());
    for local in kinds.into_iter().chain(names) {
        assert!(chancery::rdf::iri::is_individual(&local), "{local}");
    }
}
