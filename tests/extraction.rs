//! The extraction record and its JSON Schema say the same.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use chancery::model::record::Record;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn schema() -> Value {
    serde_json::from_str(include_str!("../schema/extraction.schema.json")).unwrap()
}

/// A record in which every field of the model stands.
fn full() -> Value {
    let date = json!({"edtf": "2019-05-03", "earliest": "2019-05-03", "latest": "2019-05-03", "precision": "day", "basis": "anchored",
        "anchor": "2019-05-04", "start": 14, "end": 20});
    let span = json!({"start": 0, "end": 21});
    let evidence = json!([{"start": 0, "end": 21, "voice": "attributed", "attribution": "a1", "attributed_as": "the court", "statement": true,
        "verbatim": true, "supports": [{"field": "topic", "actor": "a1", "role": "host", "index": 0}]}]);
    let place = json!({"actor": "a4", "start": 0, "end": 4});
    json!({
        "document": {"id": "d", "title": "T", "url": "u", "publisher": "P", "published": "2019-05-04", "language": "en", "file": "d.txt",
            "date": date, "text": "Oslo: they met Friday.", "blocks": [{"start": 0, "end": 21, "kind": "body"}]},
        "mentions": [{"start": 0, "end": 4, "text": "Oslo", "kind": "place", "form": "name", "actor": "a4", "confidence": 0.5, "rule": "r"}],
        "actors": [{"id": "a1", "kind": "person", "name": "A", "names": ["A"], "iso3": "NOR", "key": "k", "of": "a2", "office_of": "a2", "body": "a3",
            "office_kind": "minister", "ranks": [{"name": "General", "start": 0, "end": 4}], "led_by": "a2", "opposes": "a2", "operates_in": ["a4"],
            "within": "a4", "place_kind": "city", "evidence": [span], "entity": "person/a"}],
        "tenures": [{"person": "a1", "office": "a5", "status": "former", "from": date, "until": date, "evidence": [span],
            "confidence": 0.9, "rule": "r"}],
        "memberships": [{"member": "a1", "organization": "a3", "role": "chair", "evidence": [span]}],
        "events": [{"id": "e1", "kind": "meeting", "status": "occurred", "polarity": "affirmed", "date": date, "place": place, "more_places": [place],
            "channel": "in_person", "topics": [{"text": "met", "label": "met", "start": 11, "end": 14, "affirmed": true}], "purpose": "p", "gist": "g",
            "quote": "q", "label": "l", "trigger": span, "participants": [{"actor": "a1", "role": "host", "office": "a5", "representing": "a2",
            "start": 0, "end": 4}], "within": "e2", "follows": ["e3"], "evidence": evidence, "attribution": "a1", "voice": "quoted", "confidence": 1.0,
            "rule": "r", "entity": "event/e"}],
        "agreements": [{"id": "g1", "name": "N", "form": "treaty", "status": "signed", "event": "e1", "parties": ["a1"], "mediators": ["a2"],
            "concerns": ["a3"], "date": date, "terms": [{"action": "withdraw", "action_kind": "withdraw", "text": "t", "label": "l", "obligor": "a1",
            "beneficiary": "a2", "place": place, "deadline": date, "until": date, "purpose": "p", "evidence": [span]}], "purpose": "p", "label": "l",
            "trigger": span, "evidence": evidence, "confidence": 1.0, "rule": "r", "entity": "agreement/g"}],
        "times": [{"text": "Friday", "type": "date", "edtf": "2019-05-03", "earliest": "2019-05-03", "latest": "2019-05-03", "precision": "day",
            "basis": "anchored", "anchor": "2019-05-04", "start": 14, "end": 20}],
        "notes": [{"kind": "too_long", "start": 0, "end": 4, "text": "Oslo"}],
    })
}

/// What a check finds: errors, and the properties that it saw.
#[derive(Default)]
struct Found {
    errors: Vec<String>,
    seen: BTreeSet<String>,
}

/// Holds a value against the keywords that the schema uses; a property that the schema does not name is an error here.
fn check(root: &Value, schema: &Value, value: &Value, path: &str, found: &mut Found) {
    if let Some(name) = schema["$ref"].as_str() {
        let target = root.pointer(name.trim_start_matches('#')).expect("a definition");
        return check(root, target, value, path, found);
    }
    if let Some(any) = schema["anyOf"].as_array() {
        let choice = if value.is_null() { any.last() } else { any.first() };
        return check(root, choice.unwrap(), value, path, found);
    }
    let types = schema["type"].as_array().cloned().unwrap_or_else(|| vec![schema["type"].clone()]);
    if schema.get("type").is_some() && !types.iter().any(|t| is_type(t.as_str().unwrap(), value)) {
        found.errors.push(format!("{path}: {value} is no {types:?}"));
    }
    if schema["enum"].as_array().is_some_and(|e| !e.contains(value)) {
        found.errors.push(format!("{path}: {value} is not in the list"));
    }
    for (i, item) in value.as_array().into_iter().flatten().enumerate() {
        check(root, &schema["items"], item, &format!("{path}/{i}"), found);
    }
    properties(root, schema, value, path, found);
}

fn properties(root: &Value, schema: &Value, value: &Value, path: &str, found: &mut Found) {
    let Some(object) = value.as_object() else { return };
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !object.contains_key(name) {
            found.errors.push(format!("{path}: no {name}"));
        }
    }
    for (name, value) in object {
        let place = format!("{path}/{name}");
        found.seen.insert(format!("{}.{name}", schema["description"]));
        match schema["properties"].get(name) {
            Some(schema) => check(root, schema, value, &place, found),
            None => found.errors.push(format!("{place}: not in the schema")),
        }
    }
}

fn is_type(name: &str, value: &Value) -> bool {
    match name {
        "string" => value.is_string(),
        "integer" => value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => value.is_null(),
    }
}

/// Every object of the schema, with its properties.
fn objects(schema: &Value, out: &mut BTreeSet<String>) {
    for name in schema["properties"].as_object().into_iter().flatten().map(|(name, _)| name) {
        out.insert(format!("{}.{name}", schema["description"]));
    }
    for inner in schema.as_object().into_iter().flatten().map(|(_, v)| v).chain(schema.as_array().into_iter().flatten()) {
        objects(inner, out);
    }
}

#[test]
fn a_full_record_is_valid_and_leaves_no_property_unused() {
    let record: Record = serde_json::from_value(full()).unwrap();
    assert!(record.extra.is_empty());
    let (root, mut found, mut known) = (schema(), Found::default(), BTreeSet::new());
    check(&root, &root, &serde_json::to_value(&record).unwrap(), "", &mut found);
    assert_eq!(found.errors, Vec::<String>::new());
    objects(&root, &mut known);
    assert_eq!(found.seen, known);
}

#[test]
fn the_least_record_is_valid_and_gets_its_defaults() {
    let least =
        json!({"document": {"text": "t"}, "events": [{"id": "e", "kind": "call"}], "actors": [{"id": "a", "kind": "state"}], "mine": 1});
    let record: Record = serde_json::from_value(least).unwrap();
    assert_eq!((record.events[0].status.name(), record.extra.len()), ("occurred", 1));
    let (root, mut found) = (schema(), Found::default());
    check(&root, &root, &serde_json::to_value(&record).unwrap(), "", &mut found);
    assert_eq!(found.errors, ["/mine: not in the schema"]);
}

#[test]
fn what_the_schema_requires_the_model_requires() {
    for (path, field) in [
        ("", "document"),
        ("/document", "text"),
        ("/mentions/0", "kind"),
        ("/actors/0", "id"),
        ("/tenures/0", "office"),
        ("/memberships/0", "organization"),
        ("/events/0", "kind"),
        ("/events/0/participants/0", "role"),
        ("/agreements/0", "status"),
        ("/agreements/0/terms/0", "action"),
        ("/times/0", "type"),
        ("/notes/0", "start"),
    ] {
        let mut record = full();
        record.pointer_mut(path).and_then(Value::as_object_mut).unwrap().remove(field);
        let (root, mut found) = (schema(), Found::default());
        check(&root, &root, &record, "", &mut found);
        assert_eq!(found.errors, [format!("{path}: no {field}")]);
        assert!(serde_json::from_value::<Record>(record).is_err(), "{path}/{field}");
    }
}

#[test]
fn the_word_lists_are_those_of_the_model() {
    use chancery::model::{actor, agreement, date, document, event, mention, record};
    macro_rules! names {
        ($($list:ty),+) => { vec![$(<$list>::ALL.iter().map(|v| v.name()).collect::<Vec<_>>()),+] };
    }
    let model: BTreeSet<Vec<&str>> = names!(
        actor::ActorKind,
        actor::OfficeKind,
        actor::TenureStatus,
        agreement::AgreementForm,
        agreement::AgreementStatus,
        date::Precision,
        date::Basis,
        date::TimeKind,
        document::BlockKind,
        event::EventKind,
        event::Status,
        event::Polarity,
        event::Channel,
        event::Role,
        event::Voice,
        event::Field,
        mention::MentionKind,
        mention::Form,
        record::NoteKind
    )
    .into_iter()
    .collect();
    let root = schema();
    let mut lists = BTreeSet::new();
    enums(&root, &mut lists);
    assert_eq!(lists, model);
}

/// Every list of words in the schema, without null.
fn enums<'a>(schema: &'a Value, out: &mut BTreeSet<Vec<&'a str>>) {
    out.extend(schema["enum"].as_array().map(|e| e.iter().filter_map(Value::as_str).collect::<Vec<_>>()));
    for inner in schema.as_object().into_iter().flatten().map(|(_, v)| v).chain(schema.as_array().into_iter().flatten()) {
        enums(inner, out);
    }
}
