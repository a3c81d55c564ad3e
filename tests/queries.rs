//! Questions over the in-memory store: the reference questions on the reference graph, and the shipped ones on a small graph of our own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, missing_docs)]

use chancery::schema::{QUESTIONS, question::Question};
use chancery::store::answer::{Answer, Rows, text};
use chancery::store::ask::shipped;
use chancery::store::memory::{Memory, QueryError};
use oxigraph::io::RdfFormat;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

fn shared() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let folder = std::env::var_os("CHANCERY_SHARED").map_or_else(beside, PathBuf::from).join("model");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no reference graph");
    None
}

fn reference() -> Option<(PathBuf, Memory)> {
    let folder = shared()?;
    let mut store = Memory::new().unwrap();
    store.read(RdfFormat::Turtle, std::fs::File::open(folder.join("gold.ttl")).unwrap()).unwrap();
    Some((folder, store))
}

/// Rows as the reference has them: terms of the own vocabulary by prefix.
fn written(rows: &Rows) -> Vec<Vec<Option<String>>> {
    let short = |iri: &str| iri.strip_prefix("https://w3id.org/chancery/ns#").map_or_else(|| iri.to_owned(), |local| format!("gp:{local}"));
    rows.rows.iter().map(|row| row.iter().map(|term| term.as_ref().map(|term| short(text(term)))).collect()).collect()
}

#[test]
fn reference_questions_give_the_expected_rows() {
    let Some((folder, store)) = reference() else { return };
    let mut asked = 0;
    for entry in std::fs::read_dir(folder.join("queries")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "rq") {
            continue;
        }
        let expected: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(path.with_extension("expected.json")).unwrap()).unwrap();
        let mut got = written(&store.rows(&std::fs::read_to_string(&path).unwrap()).unwrap());
        let mut want: Vec<Vec<Option<String>>> = serde_json::from_value(expected["rows"].clone()).unwrap();
        got.sort();
        want.sort();
        assert_eq!(got, want, "{}", path.display());
        asked += 1;
    }
    assert_eq!(asked, 20);
}

#[test]
fn shipped_questions_run_on_the_reference_graph_with_every_parameter() {
    let Some((_, store)) = reference() else { return };
    for (name, _) in QUESTIONS {
        let question = shipped(name).unwrap();
        let plain = store.answer(&question, &BTreeMap::new(), None).unwrap_or_else(|e| panic!("{name}: {e}"));
        let Answer::Rows(plain) = plain else { panic!("{name}") };
        if std::env::var_os("SHOW").is_some() {
            println!("## {name}");
            Answer::Rows(plain.clone()).write(chancery::store::answer::Form::Table, store.base(), &mut std::io::stdout()).unwrap();
        }
        for parameter in &question.parameters {
            let value = match parameter.kind.name() {
                "day" => "2025-04-24",
                "thing" => "Kevin Leahy",
                _ => "host",
            };
            let settings = BTreeMap::from([(parameter.name.clone(), value.to_owned())]);
            let Answer::Rows(some) = store.answer(&question, &settings, None).unwrap_or_else(|e| panic!("{name} {}: {e}", parameter.name))
            else {
                panic!("{name}")
            };
            assert!(some.rows.len() <= plain.rows.len(), "{name} {}", parameter.name);
            assert!(some.rows.iter().all(|row| plain.rows.contains(row)), "{name} {}", parameter.name);
        }
    }
}

mod sample;

fn own() -> Memory {
    let mut store = Memory::new().unwrap();
    store.add(chancery::rdf::quads(&sample::graph(), chancery::vocab::BASE)).unwrap();
    store
}

fn table(answer: &Answer) -> String {
    let mut bytes = Vec::new();
    answer.write(chancery::store::answer::Form::Table, chancery::vocab::BASE, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// Every shipped question has its table in tests/tables; `UPDATE=1` writes them anew.
#[test]
fn shipped_questions_give_the_kept_tables() {
    let store = own();
    for (name, _) in QUESTIONS {
        let answer = store.answer(&shipped(name).unwrap(), &BTreeMap::new(), None).unwrap_or_else(|e| panic!("{name}: {e}"));
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/tables/{name}.txt"));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, table(&answer)).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), table(&answer), "{name}");
    }
}

/// Question, settings, rows expected.
#[test]
fn settings_choose_rows() {
    let store = own();
    type Case = (&'static str, &'static [(&'static str, &'static str)], usize);
    let cases: &[Case] = &[
        ("who-met-whom", &[("day", "2031-03-04")], 1),
        ("who-met-whom", &[("day", "2031-03-05")], 0),
        ("who-met-whom", &[("actor", "anna HOLT")], 1),
        ("who-met-whom", &[("actor", "person:o-brandt")], 1),
        ("who-met-whom", &[("actor", "https://w3id.org/chancery/id/state/norland")], 0),
        ("events-in-range", &[("day", "2031-03-20")], 1),
        ("events-in-range", &[("from", "2031-03-05")], 1),
        ("events-in-range", &[("until", "2031-03-04")], 6),
        ("events-in-range", &[("from", "2031-01-01"), ("until", "2031-02-28")], 1),
        ("events-in-range", &[("from", "1000-01-01"), ("until", "2999-12-31")], 6),
        ("offices-on-day", &[("day", "2031-03-04"), ("person", "Brandt")], 1),
        ("offices-on-day", &[("day", "2031-03-05")], 0),
        ("agreements-end", &[("party", "Vell City"), ("from", "2032-01-01")], 1),
        ("in-force-on", &[("day", "2032-07-01")], 0),
        ("in-force-on", &[("day", "2031-03-03")], 0),
        ("in-force-on", &[("day", "2031-03-05"), ("obligor", "Strait Mission")], 1),
        ("evidence-of-edge", &[("property", "guest")], 1),
        ("evidence-between", &[("one", "Holt"), ("other", "Brandt")], 4),
        ("one-document-says", &[("document", "00000000000000aa.txt"), ("thing", "Anna Holt receives Otto Brandt")], 3),
    ];
    for (name, settings, expected) in cases {
        let set = settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let answer = store.answer(&shipped(name).unwrap(), &set, None).unwrap_or_else(|e| panic!("{name} {settings:?}: {e}"));
        let Answer::Rows(rows) = &answer else { panic!("{name}") };
        assert_eq!(rows.rows.len(), *expected, "{name} {settings:?}\n{}", table(&answer));
    }
}

#[test]
fn wrong_settings_are_named() {
    let store = own();
    let ask = |name: &str, key: &str, value: &str| {
        let set = BTreeMap::from([(key.to_owned(), value.to_owned())]);
        shipped(name).and_then(|question| store.answer(&question, &set, None)).unwrap_err()
    };
    assert!(matches!(ask("who-met-whom", "actor", "Nobody \" } DROP ALL"), QueryError::Unknown(_)));
    assert!(matches!(ask("who-met-whom", "day", "Tuesday"), QueryError::BadValue { .. }));
    assert!(matches!(ask("who-met-whom", "colour", "red"), QueryError::NoParameter { .. }));
    assert!(matches!(ask("who-ate-whom", "day", "2031-03-04"), QueryError::NoQuestion { .. }));
}

#[test]
fn mistakes_in_sparql_are_placed_and_updates_refused() {
    let store = own();
    let error = store.ask("SELECT ?x WHERE {\n  ?x a gp:Person ;;; .\n  ?y nonsense\n}", None).unwrap_err();
    assert!(matches!(error, QueryError::Syntax { line: 3, .. }), "{error}");
    assert!(error.to_string().contains("?y nonsense"), "{error}");
    assert!(matches!(store.ask("DELETE WHERE { ?s ?p ?o }", None), Err(QueryError::Update)));
    assert!(matches!(store.rows("ASK { ?s ?p ?o }"), Err(QueryError::NoRows)));
}

#[test]
fn a_slow_question_is_stopped() {
    let store = own();
    let slow = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    let begun = std::time::Instant::now();
    let error = store.ask(slow, Some(Duration::from_millis(300))).unwrap_err();
    assert!(matches!(error, QueryError::Timeout(_)), "{error}");
    assert!(begun.elapsed() < Duration::from_secs(5));
}

#[test]
fn forms_are_read_back_by_the_standard_parsers() {
    use chancery::store::answer::Form;
    use oxigraph::sparql::results::{QueryResultsFormat, QueryResultsParser, ReaderQueryResultsParserOutput};
    let store = own();
    let answer = store.ask("SELECT ?n ?none WHERE { ?p gp:name ?n OPTIONAL { ?p gp:gist ?none } } ORDER BY ?n", None).unwrap();
    let Answer::Rows(rows) = &answer else { panic!() };
    for (form, format) in
        [(Form::Json, QueryResultsFormat::Json), (Form::Xml, QueryResultsFormat::Xml), (Form::Tsv, QueryResultsFormat::Tsv)]
    {
        let mut bytes = Vec::new();
        answer.write(form, store.base(), &mut bytes).unwrap();
        let parsed = QueryResultsParser::from_format(format).for_reader(bytes.as_slice()).unwrap();
        let ReaderQueryResultsParserOutput::Solutions(solutions) = parsed else { panic!() };
        let got: Vec<_> = solutions.map(|solution| solution.unwrap().values().to_vec()).collect();
        assert_eq!(got, rows.rows);
    }
}

#[test]
fn every_question_file_is_shipped_and_says_what_it_asks() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("schema/queries");
    let mut names: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned()).collect();
    names.sort();
    assert_eq!(names, QUESTIONS.iter().map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>());
    for (name, text) in QUESTIONS {
        let question = Question::read(text);
        assert!(!question.title.is_empty(), "{name}");
        assert_eq!(question.parameters.len(), text.matches("# param:").count(), "{name}: a parameter that cannot be read");
        assert!(question.parameters.iter().all(|parameter| !parameter.help.is_empty()), "{name}");
    }
}
