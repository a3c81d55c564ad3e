//! The store folder: what is put in comes out, and neither a kill, a full disk, a second writer nor a newer format harms it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod sample;

use chancery::model::actor::{Actor, ActorKind};
use chancery::model::document::Document;
use chancery::model::record::Record;
use chancery::rdf::table::Table;
use chancery::store::disk::{Derived, Disk, DiskError, FORMAT, Resolved};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

fn record(text: &str, published: Option<&str>) -> Record {
    let document = Document {
        id: format!("id of {text}"),
        file: Some(format!("{text}.txt")),
        text: text.into(),
        published: published.map(str::to_owned),
        ..Document::default()
    };
    Record { document, actors: vec![Actor::new("a1".into(), ActorKind::Person, "Anna Holt")], ..Record::default() }
}

fn texts(disk: &Disk) -> Vec<String> {
    disk.records().map(|record| record.unwrap().document.text).collect()
}

fn commit(disk: &mut Disk) {
    let quads = chancery::rdf::quads(&sample::graph(), disk.base());
    disk.commit(&Derived { quads: &Table::of(&quads), ..Derived::default() }).unwrap();
}

fn files(folder: &Path) -> Vec<String> {
    let names = |part: &str| {
        std::fs::read_dir(folder.join(part)).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect::<Vec<_>>()
    };
    let mut all = [names("records"), names("graph")].concat();
    all.sort();
    all
}

#[test]
fn records_come_back_in_canonical_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut disk = Disk::edit(folder.path()).unwrap();
    assert_eq!(disk.add([record("undated", None), record("later", Some("2031-03-05T23:00:00+03:00"))]).unwrap(), 2);
    assert_eq!(disk.add([record("earlier", Some("2031-03-04")), record("later", Some("2031-03-05T23:00:00+03:00"))]).unwrap(), 1);
    disk.save().unwrap();
    drop(disk);
    let disk = Disk::open(folder.path()).unwrap();
    assert_eq!(texts(&disk), ["earlier", "later", "undated"]);
    let key = record("later", None).document.key();
    assert!(disk.contains(&key));
    assert_eq!(disk.record(&key).unwrap().unwrap().document.text, "later");
    assert_eq!(disk.find("later.txt"), std::slice::from_ref(&key));
    assert_eq!(disk.find("id of later"), std::slice::from_ref(&key));
    assert_eq!(disk.find(key.as_str()), [key]);
}

#[test]
fn the_graph_comes_back_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut disk = Disk::edit(folder.path()).unwrap();
    let quads = chancery::rdf::quads(&sample::graph(), disk.base());
    assert!(disk.stale().unwrap());
    disk.commit(&Derived { quads: &Table::of(&quads), ..Derived::default() }).unwrap();
    assert!(!disk.stale().unwrap());
    assert_eq!(disk.load().unwrap().quads(), quads);
    std::fs::write(folder.path().join("decisions.jsonl"), "{}\n").unwrap();
    assert!(disk.stale().unwrap(), "a decision asks for a new graph");
}

#[test]
fn entities_are_derived_and_not_part_of_a_record() {
    let folder = tempfile::tempdir().unwrap();
    let mut disk = Disk::edit(folder.path()).unwrap();
    let mut known = record("one", None);
    known.actors[0].entity = Some("person/anna-holt".into());
    let resolved = [Resolved::of(&known)];
    disk.add([known.clone()]).unwrap();
    disk.commit(&Derived { resolved: &resolved, ..Derived::default() }).unwrap();
    let mut plain = disk.records().next().unwrap().unwrap();
    assert_eq!(plain.actors[0].entity, None);
    disk.resolved().unwrap()[&known.document.key()].fill(&mut plain);
    assert_eq!(plain, known);
}

#[test]
fn removed_documents_leave_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    let mut disk = Disk::edit(folder.path()).unwrap();
    disk.add(["one", "two", "three"].map(|text| record(text, None))).unwrap();
    commit(&mut disk);
    let gone = [record("two", None).document.key()];
    assert_eq!((disk.remove(&gone), disk.remove(&gone)), (1, 0));
    disk.save().unwrap();
    assert!(disk.stale().unwrap());
    drop(disk);
    let disk = Disk::open(folder.path()).unwrap();
    assert_eq!(disk.len(), 2);
    let segments = files(folder.path())
        .into_iter()
        .filter(|name| name.ends_with(".jsonl"))
        .map(|name| std::fs::read_to_string(folder.path().join("records").join(name)).unwrap());
    assert!(!segments.collect::<String>().contains("two.txt"));
}

#[test]
fn many_small_builds_stay_few_files() {
    let folder = tempfile::tempdir().unwrap();
    let mut disk = Disk::edit(folder.path()).unwrap();
    for number in 0..80 {
        disk.add([record(&format!("text {number}"), None)]).unwrap();
        disk.save().unwrap();
    }
    assert!(files(folder.path()).len() <= 2 * 33, "{}", files(folder.path()).len());
    assert_eq!(texts(&Disk::open(folder.path()).unwrap()).len(), 80);
}

#[test]
fn the_same_documents_in_another_order_give_the_same_records_hash() {
    let build = |order: &[&str]| {
        let folder = tempfile::tempdir().unwrap();
        let mut disk = Disk::edit(folder.path()).unwrap();
        order.iter().for_each(|text| assert_eq!(disk.add([record(text, None)]).unwrap(), 1));
        commit(&mut disk);
        let manifest: serde_json::Value = serde_json::from_slice(&std::fs::read(folder.path().join("manifest.json")).unwrap()).unwrap();
        manifest["graph"].clone()
    };
    assert_eq!(build(&["a", "b", "c"]), build(&["c", "a", "b"]));
}

#[test]
fn no_store_is_not_an_empty_store() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(Disk::open(folder.path()), Err(DiskError::NoStore(_))));
}

#[test]
fn a_newer_format_is_named_and_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    drop(Disk::edit(folder.path()).unwrap());
    let manifest = format!("{{\"format\": {}, \"something\": \"new\"}}", FORMAT + 1);
    std::fs::write(folder.path().join("manifest.json"), &manifest).unwrap();
    for error in [Disk::open(folder.path()).unwrap_err(), Disk::edit(folder.path()).unwrap_err()] {
        assert!(matches!(error, DiskError::Newer { found, .. } if found == FORMAT + 1), "{error}");
    }
    assert_eq!(std::fs::read_to_string(folder.path().join("manifest.json")).unwrap(), manifest);
    let output = Command::new(env!("CARGO_BIN_EXE_chancery")).args(["stats", "--store"]).arg(folder.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("format 2"));
}

#[test]
fn damage_is_named_with_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut disk = Disk::edit(folder.path()).unwrap();
    disk.add([record("one", None)]).unwrap();
    commit(&mut disk);
    let graph = files(folder.path()).into_iter().find(|name| name.ends_with(".snapshot")).unwrap();
    std::fs::write(folder.path().join("graph").join(&graph), "cut").unwrap();
    let error = disk.load().err().unwrap();
    assert!(matches!(error, DiskError::Damaged { .. }) && error.to_string().contains(&graph), "{error}");
    std::fs::write(folder.path().join("manifest.json"), "{").unwrap();
    assert!(matches!(Disk::open(folder.path()), Err(DiskError::Damaged { .. })));
}

#[test]
fn two_writers_never_meet_and_readers_may() {
    let folder = tempfile::tempdir().unwrap();
    let first = Disk::edit(folder.path()).unwrap();
    assert!(matches!(Disk::edit(folder.path()), Err(DiskError::Locked(_))));
    assert!(Disk::open(folder.path()).is_ok());
    drop(first);
    assert!(Disk::edit(folder.path()).is_ok());
}

#[test]
fn leftovers_are_cleared_and_other_files_are_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut disk = Disk::edit(folder.path()).unwrap();
    disk.add([record("one", None)]).unwrap();
    commit(&mut disk);
    drop(disk);
    let before = files(folder.path());
    for name in ["records/.99-1.tmp", "records/0123456789abcdef.jsonl", "graph/0123456789abcdef.nq", ".99-2.tmp"] {
        std::fs::write(folder.path().join(name), "half").unwrap();
    }
    std::fs::write(folder.path().join("decisions.jsonl"), "").unwrap();
    std::fs::write(folder.path().join("notes.txt"), "mine").unwrap();
    assert_eq!(texts(&Disk::open(folder.path()).unwrap()), ["one"]);
    drop(Disk::edit(folder.path()).unwrap());
    assert_eq!(files(folder.path()), before);
    assert!(
        folder.path().join("notes.txt").exists()
            && folder.path().join("decisions.jsonl").exists()
            && !folder.path().join(".99-2.tmp").exists()
    );
}

/// Started by the tests below in a process of its own: adds documents and commits until it is stopped.
#[test]
fn writer() {
    let Some(folder) = std::env::var_os("CHANCERY_TEST_WRITER") else { return };
    let mut disk = Disk::edit(folder).unwrap();
    let quads = chancery::rdf::quads(&sample::graph(), disk.base());
    for number in disk.len()..100_000 {
        let text = format!("text {number} {}", "words ".repeat(500));
        let written = disk
            .add([record(&text, Some("2031-03-04"))])
            .and_then(|_| disk.commit(&Derived { quads: &Table::of(&quads), ..Derived::default() }));
        if let Err(error) = written {
            println!("failed: {error}");
            std::process::exit(3);
        }
    }
}

fn start(folder: &Path, shell: &str) -> std::process::Child {
    let script = format!("{shell} exec \"$0\" --exact writer --nocapture");
    let mut command = Command::new("sh");
    command.arg("-c").arg(script).arg(std::env::current_exe().unwrap()).env("CHANCERY_TEST_WRITER", folder);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Everything that the manifest names can be read.
fn whole(folder: &Path) -> usize {
    let disk = Disk::open(folder).unwrap();
    assert!(disk.records().all(|record| record.is_ok()));
    let graph = disk.load().unwrap().quads();
    assert!(graph.is_empty() || graph == chancery::rdf::quads(&sample::graph(), disk.base()));
    disk.len()
}

#[test]
#[cfg(unix)]
fn a_killed_writer_leaves_the_former_state_and_the_next_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    drop(Disk::edit(folder.path()).unwrap());
    let mut before = 0;
    for round in 0..8 {
        let mut child = start(folder.path(), "");
        std::thread::sleep(Duration::from_millis(150 + 37 * round));
        child.kill().unwrap();
        child.wait().unwrap();
        let now = whole(folder.path());
        assert!(now >= before, "documents were lost: {now} after {before}");
        before = now;
    }
    assert!(before > 0, "no writer got anywhere");
    let mut disk = Disk::edit(folder.path()).unwrap();
    disk.add([record("after", None)]).unwrap();
    commit(&mut disk);
    assert_eq!(whole(folder.path()), before + 1);
    assert!(files(folder.path()).iter().all(|name| !name.ends_with(".tmp")));
}

/// A limit on file sizes stands for a full disk: writes fail at it.
#[test]
#[cfg(unix)]
fn a_full_disk_is_an_error_and_the_former_state_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut disk = Disk::edit(folder.path()).unwrap();
    disk.add([record("one", None)]).unwrap();
    commit(&mut disk);
    drop(disk);
    let before = files(folder.path());
    let status = start(folder.path(), "trap '' XFSZ; ulimit -f 2;").wait().unwrap();
    assert_eq!(status.code(), Some(3), "the writer says that it failed");
    assert_eq!(whole(folder.path()), 1);
    drop(Disk::edit(folder.path()).unwrap());
    assert_eq!(files(folder.path()), before);
}
