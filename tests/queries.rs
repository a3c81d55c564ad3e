//! Questions over the in-memory store: the reference questions on the reference graph, and the shipped ones on a small graph of our own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

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
    let store = Memory::new().unwrap();
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
