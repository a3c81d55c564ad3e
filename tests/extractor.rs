//! Another program reads: what it may do, and what it may not.
#![cfg(unix)]
#![allow(clippy::unwrap_used, missing_docs)]

mod program;

use program::{Place, Ran, samples};
use serde_json::{Value, json};

const TEXT: &str = "É: Ada Lind met Bo Karr in Oslo.";

/// Runs a command with an extractor that answers with these lines and reads nothing before.
fn told(place: &Place, command: &str, lines: &[Value], after: &str) -> Ran {
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    place.write("answer.jsonl", text);
    let program = format!("cat answer.jsonl; cat > got.jsonl; {after}");
    place.args(&[&command.split(' ').collect::<Vec<_>>(), ["--extractor", program.as_str()].as_slice()].concat(), "")
}

/// A record of `a.txt` in which everything holds.
fn good() -> Value {
    json!({
        "document": {"id": "a.txt"}, "mine": 1,
        "mentions": [{"start": 3, "end": 11, "text": "Ada Lind", "kind": "person", "actor": "a1"}],
        "actors": [{"id": "a1", "kind": "person", "name": "Ada Lind"}, {"id": "a2", "kind": "person", "name": "Bo Karr"},
            {"id": "o", "kind": "office", "name": "Mayor"}],
        "tenures": [{"person": "a1", "office": "o", "evidence": [{"start": 3, "end": 32}]}],
        "events": [{"id": "e1", "kind": "meeting", "evidence": [{"start": 3, "end": 32}],
            "participants": [{"actor": "a1", "role": "participant"}, {"actor": "a2", "role": "participant"}]}],
        "agreements": [{"id": "g1", "form": "deal", "status": "signed", "event": "e1", "parties": ["a1", "a2"], "evidence": [{"start": 3, "end": 32}]}],
    })
}

fn rejected(record: &Value) -> Vec<String> {
    record["notes"].as_array().unwrap().iter().filter(|n| n["kind"] == "rejected").map(|n| n["text"].to_string()).collect()
}

#[test]
fn the_program_itself_as_extractor_changes_nothing() {
    let place = samples();
    let own = format!("'{}' extract -", env!("CARGO_BIN_EXE_chancery"));
    let other = place.args(&["extract", "articles", "--extractor", &own], "").ok();
    assert!(other == place.run("extract articles").ok());
    let at = Place::new();
    let store = at.path("s");
    place.args(&["build", "articles", "--store", store.to_str().unwrap(), "--extractor", &own], "").ok();
    assert!(at.graph("s") == place.graph("chancery-store"));
}

#[test]
fn a_good_record_is_kept_with_the_document_as_read() {
    let place = Place::with(TEXT);
    let record = told(&place, "extract a.txt", &[good()], "").code(0).json();
    assert_eq!((record["document"]["text"].as_str(), &record["mine"]), (Some(TEXT), &json!(1)));
    assert_eq!(rejected(&record), Vec::<String>::new());
    assert_eq!([&record["events"], &record["tenures"], &record["agreements"]].map(|l| l.as_array().unwrap().len()), [1, 1, 1]);
    assert!(String::from_utf8(place.read("got.jsonl")).unwrap().contains("Ada Lind met"));
    told(&place, "build a.txt", &[good()], "").ok();
    assert!(place.graph("chancery-store").contains("ada-lind"));
    assert_eq!(place.run("stats --json").json()["events.meeting"], 1);
}

#[test]
fn what_does_not_hold_is_left_out_with_a_note() {
    let place = Place::with(TEXT);
    for (path, value, list, left) in [
        ("/mentions/0/text", json!("Eve Lind"), "/mentions", 0),
        ("/mentions/0/end", json!(99), "/mentions", 0),
        ("/mentions/0/kind", json!("wizard"), "/mentions", 0),
        ("/mentions/0/actor", json!("a9"), "/mentions", 1),
        ("/tenures/0/office", json!("a2"), "/tenures", 0),
        ("/tenures/0/evidence", json!([]), "/tenures", 0),
        ("/events/0/participants/0/actor", json!("a9"), "/events/0/participants", 1),
        ("/events/0/participants", json!([{"actor": "a9", "role": "host"}]), "/events", 0),
        ("/events/0/evidence/0/start", json!(33), "/events", 0),
        ("/events/0/evidence/0/supports", json!([{"field": "participant", "actor": "a9"}]), "/events", 0),
        ("/agreements/0/evidence", json!([]), "/agreements", 0),
        ("/agreements/0/parties/0", json!("e1"), "/agreements/0/parties", 1),
        ("/actors/1/id", json!("a1"), "/actors", 2),
    ] {
        let mut record = good();
        let (parent, field) = path.rsplit_once('/').unwrap();
        match record.pointer_mut(parent).unwrap() {
            Value::Array(items) => items[field.parse::<usize>().unwrap()] = value,
            other => other[field] = value,
        }
        let record = told(&place, "extract a.txt", &[record], "").code(0).json();
        assert_eq!(record.pointer(list).unwrap().as_array().unwrap().len(), left, "{path}: {record}");
        assert!(!rejected(&record).is_empty(), "{path}");
        assert!(list != "/events" || record["agreements"][0]["event"].is_null(), "{path}");
    }
}

#[test]
fn a_record_twice_of_nothing_or_of_another_text_is_refused() {
    let place = Place::with(TEXT);
    let of = |document: Value| json!({"document": document});
    let unknown = of(json!({"id": "b.txt"}));
    let other = of(json!({"id": "a.txt", "text": "Another."}));
    let ran = told(&place, "extract a.txt", &[unknown, other, json!("garbage"), good(), good()], "").code(1);
    for said in ["line 1: no document \"b.txt\"", "line 2: another text", "line 3: no record", "line 5: a second record of \"a.txt\""] {
        assert!(ran.err.contains(said), "{said}: {}", ran.err);
    }
    assert_eq!(ran.out.lines().count(), 1);
}

#[test]
fn a_program_that_dies_is_reported_and_its_answers_are_used() {
    let place = Place::with(TEXT);
    place.write("b.txt", "Bo Karr stayed.");
    let ran = told(&place, "extract a.txt b.txt", &[good()], "exit 3").code(1);
    assert!(ran.err.contains("b.txt: no record") && ran.err.contains("exit status: 3"), "{}", ran.err);
    assert_eq!(ran.out.lines().count(), 1);
    let ran = told(&place, "build a.txt b.txt", &[good()], "exit 3").code(1);
    assert!(ran.out.contains("1 new") && ran.out.contains("1 left out"), "{}", ran.out);
    for program in ["exit 4", "no-such-program-here"] {
        let ran = place.args(&["extract", "a.txt", "--extractor", program], "").code(2);
        assert!(ran.err.contains("exit status"), "{}", ran.err);
    }
    let ran = place.args(&["extract", "a.txt", "--extractor", "true"], "").code(1);
    assert!(ran.err.contains("a.txt: no record"), "{}", ran.err);
}

#[test]
fn a_former_version_stays_where_the_new_one_is_not_read() {
    let place = Place::with(TEXT);
    told(&place, "build a.txt", &[good()], "").ok();
    place.write("a.txt", "Ada Lind slept.");
    place.args(&["build", "a.txt", "--extractor", "true"], "").code(1);
    assert!(place.graph("chancery-store").contains("ada-lind"));
}

#[test]
fn much_output_before_reading_and_much_input_block_nothing() {
    let place = Place::new();
    let lines: String = (0..2000).map(|n| format!("{}\n", json!({"id": n.to_string(), "text": "word ".repeat(400)}))).collect();
    place.write("a.jsonl", lines);
    let program = "head -c 8000000 /dev/zero | tr '\\0' x; echo; sed 's/.*\"id\":\"\\([0-9]*\\)\".*/{\"document\":{\"id\":\"\\1\"}}/'";
    let ran = place.args(&["extract", "a.jsonl", "--extractor", program], "").code(1);
    assert_eq!(ran.out.lines().count(), 2000, "{}", ran.err);
    assert!(ran.err.contains("line 1: no record"), "{}", &ran.err);
}
