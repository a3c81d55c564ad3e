//! Names of persons, organisations and places: sentences of our own, and the names that they hold.
#![allow(clippy::unwrap_used, missing_docs)]

use chancery::lexicon::Lexicon;
use chancery::model::document::{Block, BlockKind, Document};
use chancery::model::mention::{Form, MentionKind};
use chancery::model::record::Record;
use chancery::model::span::Span;
use chancery::pipeline::Reading;

fn record(text: &str) -> Record {
    let reading = Reading { lexicon: Lexicon::embedded(), published: None };
    let span = Span::new(0, text.chars().count());
    let blocks = vec![Block { span, kind: BlockKind::Body }];
    reading.records(vec![Document { text: text.to_owned(), blocks, ..Document::default() }]).remove(0)
}

/// The names of a text as "kind: name", in order; adjectives and names inside longer names left out.
fn names(text: &str) -> Vec<String> {
    let kinds = [MentionKind::Person, MentionKind::Organization, MentionKind::Place, MentionKind::State];
    let record = record(text);
    let named = record.mentions.iter().filter(|m| kinds.contains(&m.kind) && matches!(m.form, Form::Name | Form::Metonym));
    named.map(|m| format!("{}: {}", m.kind.name(), m.text)).collect()
}

#[test]
fn a_name_is_read_whole() {
    let cases: &[(&str, &[&str])] = &[
        (
            "She joined the Progressive Conservative Party of Manitoba last year.",
            &["organization: Progressive Conservative Party of Manitoba"],
        ),
        ("He leads the Danish Seamen's Union.", &["organization: Danish Seamen's Union"]),
        ("They founded the Front for the Liberation of Wallonia.", &["organization: Front for the Liberation of Wallonia"]),
        ("The ship crossed the Skerry Strait at night.", &["place: Skerry Strait"]),
        ("Talks on the Geneva agreement went on.", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(names(text), *expected, "{text}");
    }
}

#[test]
fn a_word_is_what_its_places_say() {
    let cases: &[(&str, &[&str])] = &[
        ("Orlenko resigned after the vote.", &["person: Orlenko"]),
        ("Troops were sent to Poland, Latvia and Kestonia.", &["state: Poland", "state: Latvia", "place: Kestonia"]),
    ];
    for (text, expected) in cases {
        assert_eq!(names(text), *expected, "{text}");
    }
}

#[test]
fn short_names_are_of_the_one_that_has_the_long_one() {
    let cases = [
        ("The Northern Fishing Council (NFC) met in Oslo. The NFC will meet again.", "NFC", "Northern Fishing Council"),
        ("Halvard Motor Company closed two plants. Halvard said it would sell the rest.", "Halvard", "Halvard Motor Company"),
        ("Maria Keller spoke first. Keller left early.", "Keller", "Maria Keller"),
    ];
    for (text, short, long) in cases {
        let record = record(text);
        let actor = |name: &str| record.mentions.iter().rfind(|m| m.text == name).and_then(|m| m.actor.clone());
        assert!(actor(short).is_some() && actor(short) == actor(long), "{text}");
    }
}
