//! The shapes as questions: a good graph breaks none, and each kind of damage is caught by the rule that is meant for it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod sample;

use chancery::schema::shapes::{CONSTRAINTS, read, rules};
use chancery::schema::{SHAPES, shapes::Rule};
use chancery::store::memory::Memory;
use oxigraph::io::{RdfFormat, RdfParser};

fn own() -> Memory {
    let mut store = Memory::new().unwrap();
    store.add(chancery::rdf::quads(&sample::graph(), chancery::vocab::BASE)).unwrap();
    store
}

fn broken(store: &Memory) -> Vec<String> {
    let ask = |rule: &Rule| store.rows(&rule.select).unwrap_or_else(|e| panic!("{}: {e}\n{}", rule.message, rule.select)).rows.len();
    rules().iter().filter(|rule| ask(rule) > 0).map(|rule| format!("{}: {}", rule.shape, rule.message)).collect()
}

#[test]
fn a_good_graph_breaks_no_rule() {
    assert_eq!(broken(&own()), Vec::<String>::new());
}

#[test]
fn the_reference_graph_breaks_no_rule() {
    let beside = || std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let path = std::env::var_os("CHANCERY_SHARED").map_or_else(beside, Into::into).join("model/gold.ttl");
    let Ok(file) = std::fs::File::open(path) else { return println!("skipped: no reference graph") };
    let mut store = Memory::new().unwrap();
    store.read(RdfFormat::Turtle, file).unwrap();
    assert_eq!(broken(&store), Vec::<String>::new());
}

/// Triples added to the good graph, and the rule that must see them.
#[test]
fn damage_is_caught() {
    let cases = [
        ("event:2031-03-04-meeting-holt-brandt gp:participant state:sudria", "EdgeHasClaim: an edge without a claim"),
        ("event:2031-03-04-meeting-holt-brandt gp:host state:sudria", "Event: a role without gp:participant"),
        ("event:2031-03-04-meeting-holt-brandt gp:date \"2031-03-05\"^^xsd:date", "Dated: date maxCount 1"),
        ("event:2031-03-04-meeting-holt-brandt gp:date \"2031-03-05\"^^xsd:date", "Dated: gp:date must equal gp:earliest and gp:latest"),
        ("event:2031-03-04-meeting-holt-brandt gp:earliest \"2031-03\"^^xsd:gYearMonth", "Dated: earliest datatype date"),
        ("event:2031-03-04-meeting-holt-brandt gp:status gp:Minister", "Event: status in"),
        ("event:2031-03-04-meeting-holt-brandt gp:place state:sudria", "Claim: a claim that does not stand, but its edge is present"),
        ("event:x a gp:Event, gp:Meeting ; gp:participant state:norland", "Meeting: a meeting of one that is no body of several"),
        ("event:x a gp:Event ; gp:edtf \"last week\"", "Dated: edtf pattern"),
        ("event:x a gp:Event", "Event: status minCount 1"),
        ("event:x a gp:Event", "Labelled: label minCount 1"),
        (
            "event:x a gp:Event ; gp:earliest \"2031-03-05\"^^xsd:date ; gp:latest \"2031-03-04\"^^xsd:date",
            "Dated: earliest lessThanOrEquals latest",
        ),
        (
            "claim:x a gp:Claim ; rdf:subject state:norland ; rdf:predicate gp:met ; rdf:object state:sudria ; gp:review gp:Accepted",
            "Claim: evidence minCount 1",
        ),
        (
            "claim:x gp:review gp:Accepted ; rdf:subject state:norland ; rdf:predicate gp:met ; rdf:object state:sudria ; a gp:Claim",
            "Claim: a claim that stands, but its edge is absent",
        ),
        ("doc:x a gp:Evidence ; oa:start 5 ; oa:end 9 ; oa:exact \"abc\"", "Evidence: end - start must be the length of the quotation"),
        ("doc:x a gp:Evidence ; oa:start 9 ; oa:end 5", "Evidence: start lessThan end"),
        ("doc:x a gp:Evidence ; gp:voice gp:Quoted", "Evidence: attributed or quoted voice without gp:attributedTo"),
        ("doc:x a gp:Evidence ; gp:confidence 1.5", "Evidence: confidence maxInclusive 1.0"),
        ("person:o-brandt dcterms:isReplacedBy person:anna-holt", "Replaced: isReplacedBy maxCount 1"),
        ("person:otto-brandt dcterms:isReplacedBy person:anna-holt", "Replaced: redirects must be one hop"),
        ("state:norland gp:met person:anna-holt", "BothWays: a symmetric edge in one direction only"),
        (
            "link:x a gp:Link ; gp:source state:norland ; gp:target state:sudria ; gp:linkType gp:received",
            "Link: a link without its shortcut edge",
        ),
        ("tenure:x a gp:Tenure ; org:member state:norland", "Tenure: member class Person"),
        ("person:anna-holt rdfs:label \"\"", "Labelled: label minLength 1"),
    ];
    for (triples, rule) in cases {
        let mut store = own();
        let prefixes: String =
            chancery::vocab::prefixes(store.base()).into_iter().map(|(name, iri)| format!("@prefix {name}: <{iri}> .\n")).collect();
        store.read(RdfFormat::Turtle, format!("{prefixes}{triples} .").as_bytes()).unwrap();
        let broken = broken(&store);
        assert!(broken.iter().any(|found| found == rule), "{triples}: {rule} is not among {broken:#?}");
    }
}

/// A property of SHACL that the reader does not know would be a rule that silently holds.
#[test]
fn the_shapes_use_nothing_that_is_not_read() {
    let others = [
        "path",
        "message",
        "property",
        "sparql",
        "select",
        "prefixes",
        "prefix",
        "namespace",
        "declare",
        "targetClass",
        "targetSubjectsOf",
    ];
    let mut constraints = 0;
    for quad in RdfParser::from_format(RdfFormat::Turtle).for_slice(SHAPES).map(Result::unwrap) {
        let Some(local) = quad.predicate.as_str().strip_prefix("http://www.w3.org/ns/shacl#") else { continue };
        let known = CONSTRAINTS.iter().any(|constraint| constraint.as_str() == quad.predicate.as_str());
        assert!(known || others.contains(&local), "sh:{local}");
        constraints += usize::from(known || local == "select");
    }
    assert_eq!(read(SHAPES).len(), constraints);
}
