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
        if question.parameters.iter().any(|parameter| parameter.required) {
            continue;
        }
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
            // Counts of a part are other counts, and of a pair that is asked for both ways are given.
            let counts = ["central-actors", "meeting-cadence", "states-met", "first-visits"].contains(name);
            assert!(counts || some.rows.iter().all(|row| plain.rows.contains(row)), "{name} {}", parameter.name);
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

/// The small graph, and years of an invented neighbourhood.
fn history() -> Memory {
    let mut store = own();
    store.read(RdfFormat::Turtle, include_bytes!("tables/history.ttl").as_slice()).unwrap();
    store
}

/// What is set where a question cannot be asked, or says less, without.
const SET: &[(&str, &[(&str, &str)])] = &[
    ("agreements-in-force", &[("by", "2027-12-31")]),
    ("agreements-overdue", &[("by", "2028-03-01")]),
    ("changed-hands", &[("since", "2026-06-01")]),
    ("meeting-cadence", &[("until", "2030-12-31")]),
    ("meeting-history", &[("actor", "ivo marsh")]),
    ("path-between", &[("one", "Otto Brandt"), ("other", "Mia Voss")]),
    ("planned-not-reported", &[("by", "2031-01-01")]),
    ("readouts", &[("event", "event:dane-marsh-1")]),
];

fn settings(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// Every shipped question has its table in tests/tables; `UPDATE=1` writes them anew.
#[test]
fn shipped_questions_give_the_kept_tables() {
    let store = history();
    for (name, _) in QUESTIONS {
        let set = SET.iter().find(|(known, _)| known == name).map_or(&[] as &[_], |(_, set)| *set);
        let answer = store.answer(&shipped(name).unwrap(), &settings(set), None).unwrap_or_else(|e| panic!("{name}: {e}"));
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
        let answer =
            store.answer(&shipped(name).unwrap(), &self::settings(settings), None).unwrap_or_else(|e| panic!("{name} {settings:?}: {e}"));
        let Answer::Rows(rows) = &answer else { panic!("{name}") };
        assert_eq!(rows.rows.len(), *expected, "{name} {settings:?}\n{}", table(&answer));
    }
}

/// Question, settings, a column and its values, over the years of the neighbourhood.
#[test]
fn history_is_told() {
    let store = history();
    type Case = (&'static str, &'static [(&'static str, &'static str)], usize, &'static [&'static str]);
    let cases: &[Case] = &[
        ("meeting-history", &[("actor", "Petra Lund"), ("other", "Ivo Marsh")], 4, &["", "", "415"]),
        ("meeting-history", &[("actor", "Petra Lund"), ("from", "2027-01-01")], 4, &["415"]),
        ("meeting-cadence", &[("actor", "Petra Lund"), ("other", "Ivo Marsh"), ("until", "2027-03-31")], 6, &["30"]),
        ("meeting-cadence", &[("actor", "Karl Dane"), ("other", "Ivo Marsh")], 5, &["792"]),
        ("who-met-whom", &[("actor", "Karl Dane"), ("other", "Ivo Marsh")], 0, &["2028-02-29", "2030-05"]),
        ("who-met-whom", &[("state", "Ostia"), ("until", "2026-12-31")], 0, &["2026-01-10", "2026/2029"]),
        ("who-met-whom", &[("office", "Chancellor of Ostia"), ("day", "2030-05-31")], 0, &["2030-05"]),
        ("who-met-whom", &[("day", "2027-08-08")], 0, &["2026/2029"]),
        ("delegations", &[("side", "Ostia")], 3, &["Karl Dane", "Mia Voss"]),
        ("delegations", &[("member", "Tom Reed")], 3, &["Ivo Marsh", "Tom Reed"]),
        ("agreements-in-force", &[("by", "2028-01-01"), ("party", "Ostia")], 0, &[]),
        ("agreements-in-force", &[("by", "2028-03-01"), ("party", "Ostia")], 0, &["Bridge treaty", "Bridge treaty"]),
        ("agreements-overdue", &[("by", "2027-12-31")], 4, &[]),
        ("agreements-overdue", &[("by", "2028-03-01")], 4, &["61"]),
        ("changed-hands", &[("since", "2028-02-29"), ("state", "Ostia")], 1, &["Karl Dane"]),
        ("changed-hands", &[("since", "2028-03-01")], 1, &[]),
        (
            "planned-not-reported",
            &[("by", "2031-01-01")],
            1,
            &["Mia Voss to meet Ivo Marsh (planned)", "Karl Dane to travel to Westmark (planned)"],
        ),
        ("planned-not-reported", &[("by", "2029-08-01"), ("actor", "Karl Dane")], 1, &[]),
        ("first-visits", &[("place", "Westmark")], 4, &["", "396"]),
        ("first-visits", &[("from", "2027-01-01"), ("until", "2027-12-31")], 4, &["", "396"]),
        ("path-between", &[("one", "Anna Holt"), ("other", "Tom Reed")], 0, &["1"]),
        ("path-between", &[("one", "Anna Holt"), ("other", "Mia Voss")], 4, &["Tom Reed"]),
        ("path-between", &[("one", "Anna Holt"), ("other", "Ivo Marsh")], 4, &[]),
        ("states-met", &[("state", "Ostia")], 2, &["5"]),
        ("central-actors", &[("from", "2030-01-01"), ("until", "2030-12-31")], 0, &["Ivo Marsh", "Karl Dane"]),
        ("one-source-says", &[("thing", "Mia Voss")], 2, &["General", "Colonel"]),
    ];
    for (name, set, column, expected) in cases {
        let answer = store.answer(&shipped(name).unwrap(), &settings(set), None).unwrap_or_else(|e| panic!("{name} {set:?}: {e}"));
        let Answer::Rows(rows) = &answer else { panic!("{name}") };
        let got: Vec<_> = (0..rows.rows.len()).map(|row| rows.texts(row)[*column].unwrap_or_default()).collect();
        assert_eq!(got, *expected, "{name} {set:?}\n{}", table(&answer));
    }
}

/// What each step of a plan gave.
fn steps(step: &serde_json::Value, all: &mut Vec<(String, u64)>) {
    all.push((step["name"].as_str().unwrap().to_owned(), step["number of results"].as_u64().unwrap()));
    step["children"].as_array().unwrap().iter().for_each(|child| steps(child, all));
}

/// A question about one month reads that month, not all years: no step of its plan gives more rows than a few months have.
#[test]
fn a_period_is_read_from_the_month_index() {
    const EVENTS: u64 = 3_000;
    let mut turtle = String::from(
        "@prefix gp: <https://w3id.org/chancery/ns#> . @prefix : <https://w3id.org/chancery/id/event/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n",
    );
    for n in 0..EVENTS {
        let (year, month) = (2000 + n % 300 / 12, n % 12 + 1);
        turtle += &format!(
            ":e{n} a gp:Event, gp:Meeting, gp:Travel, gp:Briefing, gp:Utterance ; gp:status gp:Occurred ; rdfs:label \"e{n}\" ; gp:participation :p{n}, :q{n} ; gp:year {year} ;
               gp:earliest \"{year}-{month:02}-01\"^^xsd:date ; gp:latest \"{year}-{month:02}-01\"^^xsd:date ; gp:month \"{year}-{month:02}\" ; gp:edtf \"{year}-{month:02}-01\" ;
               gp:participant :a{0}, :b{0} ; gp:briefed :a{0} ; gp:speaker :a{0} ; gp:traveller :a{0} ; gp:destination :s .
             :p{n} gp:actor :a{0} ; gp:role gp:Traveller ; gp:representing :s . :q{n} gp:actor :b{0} ; gp:role gp:Guest ; gp:representing :t . :a{0} rdfs:label \"a\" . :b{0} rdfs:label \"b\" .\n",
            n % 40
        );
    }
    turtle += ":s a gp:State ; rdfs:label \"S\" . :t a gp:State ; rdfs:label \"T\" .";
    let mut store = Memory::new().unwrap();
    store.read(RdfFormat::Turtle, turtle.as_bytes()).unwrap();
    for name in ["briefings", "central-actors", "delegations", "events-in-range", "states-met", "travel", "who-met-whom", "who-said-what"] {
        let sparql = store.sparql(&shipped(name).unwrap(), &settings(&[("from", "2010-03-01"), ("until", "2010-03-31")])).unwrap();
        let plan: serde_json::Value = serde_json::from_slice(&store.explain(&sparql, None).unwrap()).unwrap();
        let mut all = Vec::new();
        steps(&plan["plan"], &mut all);
        let busiest = all.iter().max_by_key(|(_, rows)| *rows).unwrap();
        assert!(busiest.1 < EVENTS / 5 && all.iter().any(|(step, rows)| step.contains("ns#month>") && *rows > 0), "{name}: {busiest:?}");
        assert!(name == "delegations" || all[0].1 > 0, "{name}: {all:?}");
    }
}

#[test]
fn a_plan_is_shown_for_people() {
    let store = own();
    let sparql = store.sparql(&shipped("who-met-whom").unwrap(), &settings(&[("actor", "Anna Holt")])).unwrap();
    let mut out = Vec::new();
    chancery::store::plan::write(&store.explain(&sparql, None).unwrap(), store.base(), &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(text.starts_with("      rows    seconds  step\n") && text.contains("QuadPattern(?m <gp:participant> ?actor)"), "{text}");
    let slow = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    let plan = store.explain(slow, Some(Duration::from_millis(100))).unwrap();
    assert!(!String::from_utf8(plan).unwrap().contains("number of results"));
    let counted = store.explain(&slow.replace('*', "(COUNT(*) AS ?n)"), Some(Duration::from_millis(100)));
    assert!(matches!(counted, Err(QueryError::Timeout(_))));
}

#[test]
fn graphs_are_written_as_turtle_and_triples_only() {
    use chancery::store::answer::Form;
    let store = own();
    let graph = store.ask("CONSTRUCT { ?p gp:name ?n } WHERE { ?p a gp:Person ; rdfs:label ?n }", None).unwrap();
    let written = |form| {
        let mut out = Vec::new();
        graph.write(form, store.base(), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    assert!(written(Form::Turtle).contains("person:anna-holt gp:name \"Anna Holt\""));
    assert_eq!(written(Form::NTriples).lines().count(), 2);
    assert!(graph.fits(Form::Turtle) && graph.fits(Form::Table) && !graph.fits(Form::Csv));
    assert!(!store.ask("ASK { ?s ?p ?o }", None).unwrap().fits(Form::Turtle));
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
    assert!(matches!(ask("who-ate-whom", "day", "2031-03-04"), QueryError::NoQuestion(_)));
    assert!(matches!(ask("path-between", "one", "Holt"), QueryError::Missing(_)));
    assert!(ask("who-met-whom", "actor", "Ana Hollt").to_string().ends_with("did you mean \"Anna Holt\"?"));
    assert!(ask("meeting-history", "aktor", "Holt").to_string().contains("it has: actor, other, from, until"));
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
