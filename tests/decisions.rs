//! Decisions of people through the program: kept, replayed, undone, and found again when documents come, go or are read anew.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod program;

use program::Place;
use serde_json::Value;

const ONE: &str = "OSLO, 3 March 2022 - Norwegian Foreign Minister Kari Lunde met Ole Dahl in Oslo on 3 March 2022.";
const TWO: &str = "OSLO, 9 May 2022 - Carina Lunde met Ole Dahl in Oslo on 9 May 2022.";
const THREE: &str = "BERGEN, 11 May 2022 - Karina Lunde met Ole Dahl in Bergen on 11 May 2022.";

/// A place with documents in a store of its own.
fn place(texts: &[&str]) -> Place {
    let place = Place::new();
    for (n, text) in texts.iter().enumerate() {
        place.write(&format!("in/{n}.txt"), text);
    }
    place.run("build in").ok();
    place
}

fn review(place: &Place, args: &[&str]) -> program::Ran {
    place.args(&[&["review"], args, &["--author", "an analyst"]].concat(), "")
}

/// The persons of the store by caption.
fn persons(place: &Place) -> Vec<String> {
    let csv = place.args(&["query", "-e", "SELECT ?l { ?p a gp:Person ; rdfs:label ?l } ORDER BY ?l", "--format", "csv"], "").ok();
    csv.lines().skip(1).map(|line| line.trim().to_owned()).collect()
}

#[test]
fn same_and_undo() {
    let place = place(&[ONE, TWO]);
    assert_eq!(persons(&place), ["Carina Lunde", "Kari Lunde", "Ole Dahl"]);
    let before = place.graph("chancery-store");
    review(&place, &["same", "Carina Lunde", "Kari Lunde", "--why", "one passport"]).ok();
    assert_eq!(persons(&place), ["Kari Lunde", "Ole Dahl"]);
    let told = place.args(&["explain", "person:carina-lunde"], "").ok();
    assert!(told.starts_with("Kari Lunde · person"), "{told}");
    assert!(told.contains("one passport") && told.contains("an analyst"), "{told}");
    review(&place, &["undo"]).ok();
    assert_eq!(place.graph("chancery-store"), before);
    assert!(place.run("review log").ok().contains("[undone]"));
}

#[test]
fn what_is_kept_apart_is_not_joined_through_a_third() {
    let place = place(&[ONE, TWO, THREE]);
    let line = |decision: &str, left: &str, right: &str| {
        format!("{{\"decision\":\"{decision}\",\"left\":\"person/{left}\",\"right\":\"person/{right}\"}}\n")
    };
    let lines = [
        line("same", "kari-lunde", "karina-lunde"),
        line("same", "karina-lunde", "carina-lunde"),
        line("different", "kari-lunde", "carina-lunde"),
    ];
    place.write("chancery-store/decisions.jsonl", lines.concat());
    place.run("build in").ok();
    assert_eq!(persons(&place), ["Carina Lunde", "Kari Lunde", "Ole Dahl"]);
    assert!(place.run("review list").ok().contains("another decision keeps them apart"));
    assert!(review(&place, &["same", "Kari Lunde", "Carina Lunde"]).err.contains("review undo"));
}

#[test]
fn decisions_hold_when_documents_come_and_go() {
    let place = place(&[ONE, TWO]);
    review(&place, &["same", "Carina Lunde", "Kari Lunde"]).ok();
    place.run("remove 1.txt").ok();
    assert_eq!(persons(&place), ["Kari Lunde", "Ole Dahl"]);
    place.write("in/2.txt", "TROMSO, 20 June 2022 - Carina Lunde met Ole Dahl in Tromso on 20 June 2022.");
    place.run("build in").ok();
    assert_eq!(persons(&place), ["Kari Lunde", "Ole Dahl"]);
    let fresh = Place::new();
    for n in [2, 0, 1] {
        fresh.write(&format!("in/{n}.txt"), place.read(&format!("in/{n}.txt")));
    }
    fresh.write("chancery-store/decisions.jsonl", place.read("chancery-store/decisions.jsonl"));
    fresh.run("build in").ok();
    assert_eq!(fresh.graph("chancery-store"), place.graph("chancery-store"));
}

#[test]
fn a_rejected_event_is_gone_until_that_is_undone() {
    let place = place(&[ONE, TWO]);
    let meetings = |place: &Place| place.run("stats --json").json()["events.meeting"].as_u64();
    let event = "event:2022-03-03-meeting-dahl-lunde";
    let labels = place.args(&["query", "-e", "SELECT ?e { ?e a gp:Meeting }", "--format", "csv"], "").ok();
    assert!(labels.contains("2022-03-03-meeting-dahl-lunde"), "{labels}");
    let before = meetings(&place);
    review(&place, &["reject", event]).ok();
    place.run("build in").ok();
    assert_ne!(meetings(&place), before);
    assert!(!place.graph("chancery-store").contains("2022-03-03-meeting"));
    review(&place, &["undo"]).ok();
    assert_eq!(meetings(&place), before);
    review(&place, &["confirm", event]).ok();
    assert!(place.graph("chancery-store").contains("#Accepted"));
}

const MET: &str = "OSLO, 4 March 2022 - Kari Lunde held talks with Ole Dahl in Oslo on 3 March 2022.";
const MET_TOO: &str = "BERGEN, 5 March 2022 - Ole Dahl met Kari Lunde on 3 March 2022.";
const SIGNED: &str = "RABAT, 20 February 2023 - Norway and Morocco signed a treaty on fishing rights in Rabat on 20 February 2023.";
const SIGNED_TOO: &str = "OSLO, 21 February 2023 - On 20 February 2023 Morocco and Norway signed the treaty on fishing rights.";
const SIGNED_AGAIN: &str = "OSLO, 22 February 2023 - Norway and Morocco had signed a treaty on fishing rights on 20 February 2023.";

/// Addresses of what two documents report, as the account of a thing shows them.
fn addresses(place: &Place, name: &str) -> Vec<String> {
    let told = place.args(&["explain", name, "--all"], "").ok();
    let line = told.lines().find(|line| line.contains("review different")).unwrap_or_else(|| panic!("{told}"));
    line.split_whitespace().filter(|word| word.starts_with("doc/")).map(str::to_owned).collect()
}

/// How many things of a class there are.
fn count(place: &Place, class: &str) -> usize {
    let query = format!("SELECT ?x {{ ?x a gp:{class} }}");
    place.args(&["query", "-e", &query, "--format", "csv"], "").ok().lines().count() - 1
}

/// What two documents report as one is refused, held through a third, told, and taken back.
fn refused(texts: [&str; 3], class: &str, iri: &str) {
    let place = place(&texts[..2]);
    assert_eq!(count(&place, class), 1);
    let before = place.graph("chancery-store");
    let both = addresses(&place, iri);
    assert_eq!(both.len(), 2);
    review(&place, &["different", &both[0], &both[1], "--why", "two of a kind"]).ok();
    assert_eq!(count(&place, class), 2);
    let told = place.args(&["explain", iri], "").ok();
    assert!(told.contains("kept apart") && told.contains("two of a kind"), "{told}");
    place.write("in/2.txt", texts[2]);
    place.run("build in").ok();
    assert_eq!(count(&place, class), 2, "joined through a third");
    place.run("remove 2.txt").ok();
    review(&place, &["undo"]).ok();
    assert_eq!(place.graph("chancery-store"), before);
}

#[test]
fn joins_of_events_and_agreements_are_refused() {
    refused([ONE, MET, MET_TOO], "Meeting", "event:2022-03-03-meeting-dahl-lunde");
    refused([SIGNED, SIGNED_TOO, SIGNED_AGAIN], "Agreement", "agreement:2023-02-20-morocco-norway-treaty");
}

#[test]
fn two_events_are_made_one() {
    let place = place(&[ONE, TWO]);
    review(&place, &["same", "event:2022-03-03-meeting-dahl-lunde", "event:2022-05-09-meeting-dahl-lunde"]).ok();
    assert_eq!(count(&place, "Meeting"), 1);
}

#[test]
fn decisions_are_nodes_with_their_author_and_moment() {
    let place = place(&[ONE, TWO]);
    review(&place, &["same", "Carina Lunde", "Kari Lunde", "--why", "one passport"]).ok();
    let query = "SELECT ?from ?into ?who ?why ?at { ?d a gp:Merge ; gp:mergedFrom ?from ; gp:mergedInto ?into ; gp:reason ?why ; \
        prov:endedAtTime ?at ; gp:decidedBy/rdfs:label ?who }";
    let csv = place.args(&["query", "-e", query, "--format", "csv"], "").ok();
    let row = csv.lines().nth(1).unwrap_or_else(|| panic!("{csv}"));
    assert!(row.contains("person/carina-lunde") && row.contains("person/kari-lunde,an analyst,one passport,2"), "{row}");
    place.run("check").ok();
    review(&place, &["reject", "Kari Lunde", "holds", "Foreign Minister of Norway"]).ok();
    let ask = "ASK { ?d a gp:Reject ; gp:decides ?c . ?c a gp:Claim ; gp:review gp:Rejected }";
    assert_eq!(place.args(&["query", "-e", ask], "").ok().trim(), "true");
    review(&place, &["undo"]).ok();
    assert_eq!(count(&place, "Decision"), 1);
}

#[test]
fn an_edge_can_be_rejected() {
    let place = place(&[ONE]);
    let holds = |place: &Place| place.args(&["query", "-e", "ASK { ?p org:holds ?o }"], "").ok();
    assert_eq!(holds(&place).trim(), "true");
    review(&place, &["reject", "Kari Lunde", "holds", "Foreign Minister of Norway"]).ok();
    assert_eq!(holds(&place).trim(), "false");
    review(&place, &["reject", "Kari Lunde", "loves", "Ole Dahl"]).code(2);
}

#[test]
fn a_bad_line_is_named_and_nothing_is_lost() {
    let place = place(&[ONE, TWO]);
    review(&place, &["same", "Carina Lunde", "Kari Lunde"]).ok();
    let mut text = String::from_utf8(place.read("chancery-store/decisions.jsonl")).unwrap();
    text.push_str("{\"decision\":\"perhaps\"}\n");
    place.write("chancery-store/decisions.jsonl", &text);
    let before = place.graph("chancery-store");
    for line in ["build in", "review log", "explain Dahl"] {
        let ran = place.run(line);
        let told = ran.err.contains("decisions.jsonl") && ran.err.contains("line 2") && ran.err.contains("perhaps");
        assert!(told || line.starts_with("explain"), "{line}: {}", ran.err);
    }
    let ran = review(&place, &["different", "Ole Dahl", "Kari Lunde"]);
    assert_eq!(ran.code, Some(2), "{}", ran.err);
    assert_eq!(place.graph("chancery-store"), before);
    assert_eq!(place.read("chancery-store/decisions.jsonl"), text.as_bytes());
}

#[test]
fn names_that_are_not_clear_are_not_guessed() {
    let place = place(&[ONE, TWO]);
    let ran = place.args(&["explain", "Lunde", "--json"], "");
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.code, told["candidates"].as_array().map(Vec::len)), (Some(1), Some(2)), "{}", ran.out);
    let ran = review(&place, &["same", "Lunde", "Ole Dahl"]);
    assert!(ran.code == Some(2) && ran.err.contains("Kari Lunde"), "{}", ran.err);
    assert!(place.args(&["explain", "Xyzzy"], "").err.contains("nothing in the store is called \"Xyzzy\""));
}

/// Every sentence that an account quotes stands in its document where it says.
#[test]
fn quotes_and_offsets_are_right() {
    let place = program::samples();
    let records = place.run("records").ok();
    let texts: std::collections::BTreeMap<String, String> = records
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .map(|r| (r["document"]["file"].as_str().unwrap_or_default().to_owned(), r["document"]["text"].as_str().unwrap().to_owned()))
        .collect();
    let mut quoted = 0;
    for name in ["Kevin Leahy", "Iran", "Vladimir Putin"] {
        let told = place.args(&["explain", name, "--json"], "").json();
        for sentence in told["sentences"].as_array().unwrap() {
            let Some(text) = texts.get(sentence["document"]["name"].as_str().unwrap()) else { continue };
            let at = |key: &str| usize::try_from(sentence[key].as_u64().unwrap()).unwrap();
            let words: String = text.chars().skip(at("start")).take(at("end") - at("start")).collect();
            assert_eq!(sentence["text"], words);
            assert!(!sentence["says"].as_array().unwrap().is_empty());
            quoted += 1;
        }
    }
    assert!(quoted > 20, "{quoted}");
}

#[test]
fn two_things_are_explained_by_what_ties_them() {
    let place = program::samples();
    let told = place.args(&["explain", "Iran", "Saudi Arabia"], "").ok();
    assert!(told.contains("agreement") && told.contains("beijing-agreement.txt"), "{told}");
    let one = place.args(&["explain", "Iran -- Saudi Arabia"], "").ok();
    assert_eq!(told, one);
}
