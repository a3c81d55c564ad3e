//! What must hold of every record and every graph, whatever the documents and in whatever order they come.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod program;

use chancery::cmd::inputs;
use chancery::lexicon::Lexicon;
use chancery::model::document::Document;
use chancery::model::record::Record;
use chancery::model::span::Span;
use chancery::pipeline::Reading;
use chancery::store::answer::text;
use chancery::store::disk::Disk;
use program::{Place, articles, samples};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, proptest};
use std::collections::HashMap;
use std::sync::OnceLock;

/// A small generator of repeatable numbers.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        (1..items.len()).rev().for_each(|i| items.swap(i, self.below(i + 1)));
    }
}

fn documents() -> Vec<Document> {
    inputs::documents(&[articles()]).unwrap().map(Result::unwrap).collect()
}

fn read(documents: Vec<Document>) -> Vec<Record> {
    Reading { lexicon: Lexicon::embedded(), published: None }.records(documents)
}

/// Records of the samples.
fn records() -> &'static [Record] {
    static RECORDS: OnceLock<Vec<Record>> = OnceLock::new();
    RECORDS.get_or_init(|| read(documents()))
}

/// Names of the samples' files, shuffled.
fn shuffled(seed: u64) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(articles()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    Dice(seed).shuffle(&mut names);
    names.into_iter().map(|name| format!("articles/{name}")).collect()
}

#[test]
fn the_order_of_documents_does_not_matter() {
    let (place, at) = (samples(), Place::new());
    let expected = place.graph("chancery-store");
    for seed in 1..=5 {
        let store = at.path(&seed.to_string());
        let jobs = 1 + seed % 2;
        place.run(&format!("build {} --jobs {jobs} --store {}", shuffled(seed).join(" "), store.display())).ok();
        assert!(at.graph(&seed.to_string()) == expected, "seed {seed}");
        for format in ["turtle", "jsonld", "dot", "graphml", "gexf"] {
            let of = |store: &str| place.run(&format!("export {format} --store {store}")).ok();
            assert!(of(store.to_str().unwrap()) == of("chancery-store"), "{format}, seed {seed}");
        }
    }
}

#[test]
fn one_by_one_is_as_all_at_once() {
    let (place, at) = (samples(), Place::new());
    for name in shuffled(6) {
        place.run(&format!("build {name} --store {}", at.path("s").display())).ok();
    }
    assert!(at.graph("s") == place.graph("chancery-store"));
}

#[test]
fn every_quotation_of_the_graph_stands_in_its_document() {
    let disk = Disk::open(samples().path("chancery-store")).unwrap();
    let texts: HashMap<String, String> =
        disk.records().map(Result::unwrap).map(|r| (format!("{}doc/{}", disk.base(), r.document.key()), r.document.text)).collect();
    let all = "SELECT ?d ?start ?end ?exact { ?e oa:hasSource ?d ; oa:start ?start ; oa:end ?end ; oa:exact ?exact }";
    let rows = disk.load().unwrap().rows(all).unwrap();
    assert!(rows.rows.len() > 100);
    for row in &rows.rows {
        let cells: Vec<_> = row.iter().map(|cell| text(cell.as_ref().unwrap())).collect();
        let span = Span::new(cells[1].parse().unwrap(), cells[2].parse().unwrap());
        assert_eq!((span.of(&texts[cells[0]]), span.len()), (Some(cells[3]), cells[3].chars().count()));
    }
}

#[test]
fn every_claim_of_the_graph_has_evidence() {
    let graph = Disk::open(samples().path("chancery-store")).unwrap().load().unwrap();
    for bare in [
        "SELECT ?c { ?c a gp:Claim FILTER NOT EXISTS { ?c gp:evidence ?e } }",
        "SELECT ?e { ?e a gp:Event FILTER NOT EXISTS { ?c rdf:subject ?e ; gp:evidence ?w } }",
    ] {
        assert_eq!(graph.rows(bare).unwrap().rows.len(), 0, "{bare}");
    }
}

#[test]
fn what_did_not_happen_is_no_link() {
    let graph = Disk::open(samples().path("chancery-store")).unwrap().load().unwrap();
    let links = "SELECT ?l { ?l a gp:Link ; gp:via ?e . ?e gp:status ?s FILTER(?s IN (gp:Denied, gp:Cancelled)) }";
    assert_eq!(graph.rows(links).unwrap().rows.len(), 0);
    for text in [
        "Russian President Vladimir Putin did not meet US President Joe Biden in Moscow on 3 May 2023.",
        "The Kremlin denied reports that Russian President Vladimir Putin had met US President Joe Biden in Moscow.",
        "Russian President Vladimir Putin never met US President Joe Biden.",
        "Russian President Vladimir Putin cancelled a meeting with US President Joe Biden.",
        "Russian President Vladimir Putin refused to meet US President Joe Biden.",
    ] {
        let place = Place::with(text);
        place.run("build a.txt").ok();
        let links = place.args(&["query", "-e", "SELECT ?type { ?l a gp:Link ; gp:linkType ?type }", "--format", "csv"], "").ok();
        assert_eq!(links, "type\r\n", "{text}");
    }
}

/// Every span lies in the text, what is quoted stands there, and every event has its sentence.
fn assert_sound(record: &Record) {
    let text = &record.document.text;
    let at = |span: Span| span.of(text).unwrap_or_else(|| panic!("{span:?} outside of {text:?}"));
    for mention in &record.mentions {
        assert_eq!(at(mention.span), mention.text);
        assert!(mention.actor.as_ref().is_none_or(|id| record.actors.iter().any(|a| a.id == *id)), "{mention:?}");
    }
    for time in &record.times {
        assert_eq!(time.date.span().map(at), Some(time.text.as_str()));
        assert!(time.date.earliest.zip(time.date.latest).is_none_or(|(from, until)| from <= until), "{time:?}");
    }
    for event in &record.events {
        assert!(!event.evidence.is_empty() && event.evidence.iter().all(|e| !at(e.span).trim().is_empty()), "{event:?}");
        assert!(event.participants.iter().all(|p| record.actors.iter().any(|a| a.id == p.actor)), "{event:?}");
        event.topics.iter().for_each(|topic| assert_eq!(at(topic.span), topic.text));
    }
    for agreement in &record.agreements {
        assert!(!agreement.evidence.is_empty(), "{agreement:?}");
        agreement.terms.iter().flat_map(|term| &term.evidence).for_each(|span| assert!(!at(*span).is_empty()));
    }
    record.tenures.iter().for_each(|t| assert!(!t.evidence.is_empty() && t.evidence.iter().all(|span| !at(*span).is_empty()), "{t:?}"));
    record.notes.iter().for_each(|note| assert!(note.span.of(text).is_some(), "{note:?}"));
    record.document.blocks.iter().for_each(|block| assert!(!at(block.span).trim().is_empty()));
}

#[test]
fn records_of_the_samples_are_sound() {
    records().iter().for_each(assert_sound);
    assert!(records().iter().map(|r| r.events.len()).sum::<usize>() > 80);
}

fn extract(text: &str) {
    read(vec![chancery::read::from_text("t", text)]).iter().for_each(assert_sound);
}

/// Words of the samples, with the blanks behind them.
fn words() -> &'static [&'static str] {
    static WORDS: OnceLock<Vec<&'static str>> = OnceLock::new();
    WORDS.get_or_init(|| records().iter().flat_map(|r| r.document.text.split_inclusive(char::is_whitespace)).collect())
}

/// So many words of the samples, from one place or from anywhere.
fn salad() -> impl Strategy<Value = String> {
    let length = 1..120_usize;
    (any::<u64>(), length, any::<bool>()).prop_map(|(seed, length, stretch)| {
        let (words, mut dice) = (words(), Dice(seed));
        let start = dice.below(words.len() - length);
        let mut some: Vec<_> = (0..length).map(|i| if stretch { words[start + i] } else { words[dice.below(words.len())] }).collect();
        dice.shuffle(&mut some);
        some.concat()
    })
}

/// What stands for others, told of nothing but itself: each hangs on those before it.
fn references() -> impl Strategy<Value = String> {
    const WORDS: [&str; 28] = [
        "the two",
        "the two leaders",
        "the three leaders",
        "both",
        "both sides",
        "each",
        "each other",
        "the pair",
        "they",
        "their",
        "he",
        "his",
        "his counterpart",
        "the delegation",
        "led by",
        "headed by",
        "attended by",
        "including",
        "the presidents",
        "who",
        "and",
        ",",
        ".",
        "met",
        "signed",
        "between",
        "with",
        "of",
    ];
    (any::<u64>(), 1..90_usize).prop_map(|(seed, length)| {
        let mut dice = Dice(seed);
        (0..length).map(|_| WORDS[dice.below(WORDS.len())]).collect::<Vec<_>>().join(" ")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_characters_give_a_sound_record(text in "\\PC{0,200}") {
        extract(&text);
    }

    #[test]
    fn any_bytes_of_text_give_a_sound_record(text in any::<String>(), name in Just("President ")) {
        extract(&format!("{name}{text} met Vladimir Putin in {text} on {text}."));
    }

    #[test]
    fn any_words_in_any_order_give_a_sound_record(text in salad()) {
        extract(&text);
    }

    #[test]
    fn what_refers_to_nothing_but_itself_gives_a_sound_record(text in references()) {
        extract(&text);
    }
}
