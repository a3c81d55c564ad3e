//! `exports/` is what `tests/articles` gives, and a picture of an invented network that is larger than they are. `UPDATE=1 cargo test --test exports_fresh` rewrites it.
#![allow(clippy::unwrap_used, missing_docs)]

mod network;

use chancery::draw::{Picture, Plan};
use chancery::view::Filter;
use network::network;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The commands behind the files: `{}` is the folder they are written to.
const COMMANDS: &[&[&str]] = &[
    &["export", "turtle", "-o", "{}/graph.ttl"],
    &["export", "jsonld", "-o", "{}/graph.jsonld"],
    &["export", "dot", "-o", "{}/graph.dot"],
    &["export", "graphml", "-o", "{}/graph.graphml"],
    &["export", "gexf", "-o", "{}/graph.gexf"],
    &["export", "csv", "-o", "{}"],
    &["export", "void", "-o", "{}/void.ttl"],
    &["export", "cytoscape", "-o", "{}/graph.cyjs"],
    &["export", "mermaid", "-o", "{}/graph.mmd"],
    &["export", "neo4j", "-o", "{}"],
    &["export", "cypher", "-o", "{}/graph.cypher"],
    &["export", "xlsx", "-o", "{}/graph.xlsx"],
    &["export", "ftm", "-o", "{}/graph.ftm.json"],
    &["export", "plover", "-o", "{}/events.plover.jsonl"],
    &["export", "codebook", "-o", "{}/codebook.md"],
    &["draw", "-o", "{}/graph.svg"],
    &["draw", "-o", "{}/page.html"],
    &["draw", "--most", "30", "-o", "{}/graph-30.svg"],
    &["draw", "--kind", "timeline", "-o", "{}/timeline.svg"],
    &["draw", "--kind", "matrix", "-o", "{}/matrix.svg"],
    &["draw", "--kind", "structure", "-o", "{}/structure.svg"],
    &["draw", "--actor", "Mohammed Shia al-Sudani", "--hops", "2", "-o", "{}/actor.svg"],
];

/// Small enough to live in the repository.
const LIMIT: usize = 2_000_000;

fn committed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("exports")
}

fn chancery(arguments: &[&str], folder: &Path) {
    let folder = folder.to_str().unwrap();
    let arguments: Vec<String> = arguments.iter().map(|argument| argument.replace("{}", folder)).collect();
    let run = Command::new(env!("CARGO_BIN_EXE_chancery")).args(&arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(run.status.success(), "{arguments:?}\n{}", String::from_utf8_lossy(&run.stderr));
}

/// Writes every export into the folder.
fn write(folder: &Path) {
    let store = tempfile::tempdir().unwrap();
    let store = store.path().to_str().unwrap();
    chancery(&["build", "tests/articles", "--store", store], folder);
    for command in COMMANDS {
        chancery(&[*command, &["--store", store]].concat(), folder);
    }
    let plan = Plan { most: Some(150), ..Plan::default() };
    fs::write(folder.join("network-150.svg"), Picture::of(&network(170, 260), &Filter::default(), plan).svg()).unwrap();
}

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn exports_are_what_the_articles_give() {
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(committed()).unwrap();
        return write(&committed());
    }
    let fresh = tempfile::tempdir().unwrap();
    write(fresh.path());
    assert_eq!(names(&committed()), names(fresh.path()));
    let differs = |name: &String| fs::read(committed().join(name)).unwrap() != fs::read(fresh.path().join(name)).unwrap();
    let stale: Vec<_> = names(fresh.path()).into_iter().filter(differs).collect();
    assert!(stale.is_empty(), "stale: {stale:?}; `UPDATE=1 cargo test --test exports_fresh` rewrites them");
}

#[test]
fn exports_are_small() {
    for name in names(&committed()) {
        let size = fs::read(committed().join(&name)).unwrap().len();
        assert!(size < LIMIT, "{name}: {size} bytes");
    }
}
