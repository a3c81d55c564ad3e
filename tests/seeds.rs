//! Two articles that other people wrote, with the rows that a careful reader expects of them. Skipped where they are not there.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod program;

use program::{Place, Ran, shared};
use serde_json::Value;
use std::path::Path;

/// Questions whose rows must be exactly the expected ones.
const STRICT: [&str; 13] = ["01", "02", "03", "04", "10", "11", "12", "14", "15", "16", "17", "18", "20"];

/// Rows with absent cells empty and the own namespace shortened, in one order.
fn rows(cells: impl Iterator<Item = Vec<Option<String>>>) -> Vec<Vec<String>> {
    let short = |cell: Option<String>| cell.unwrap_or_default().replace("https://w3id.org/chancery/ns#", "gp:");
    let mut rows: Vec<Vec<_>> = cells.map(|row| row.into_iter().map(short).collect()).collect();
    rows.sort();
    rows
}

fn expected(value: &Value) -> Vec<Vec<String>> {
    let cells = |row: &Value| row.as_array().unwrap().iter().map(|cell| cell.as_str().map(str::to_owned)).collect();
    rows(value["rows"].as_array().unwrap().iter().map(cells))
}

fn found(ran: Ran, columns: &Value) -> Vec<Vec<String>> {
    let answer = ran.code(0).json();
    let names = columns.as_array().unwrap();
    let cells = |row: &Value| names.iter().map(|name| row[name.as_str().unwrap()]["value"].as_str().map(str::to_owned)).collect();
    rows(answer["results"]["bindings"].as_array().unwrap().iter().map(cells))
}

fn question(folder: &Path, number: &str) -> std::path::PathBuf {
    let files = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    let named = |path: &std::path::PathBuf| path.file_name().unwrap().to_string_lossy().starts_with(number);
    files.filter(named).find(|path| path.extension().is_some_and(|e| e == "rq")).unwrap()
}

#[test]
fn strict_questions_give_exactly_the_expected_rows() {
    let (Some(seeds), Some(queries)) = (shared("seeds"), shared("model/queries")) else {
        println!("skipped: no shared folder");
        return;
    };
    let place = Place::new();
    assert!(place.args(&["build", seeds.to_str().unwrap()], "").ok().starts_with("2 documents read: 2 new"));
    for number in STRICT {
        let file = question(&queries, number);
        let table: Value = serde_json::from_slice(&std::fs::read(file.with_extension("expected.json")).unwrap()).unwrap();
        let ran = place.args(&["query", file.to_str().unwrap(), "--format", "json"], "");
        assert_eq!(found(ran, &table["vars"]), expected(&table), "{}", file.display());
    }
    assert!(place.run("check").ok().ends_with("0 violations\n"));
}
