//! Words a second of the whole of `extract` on one core: documents into records.
//!
//! `cargo bench --bench extract -- PATH` reads the documents behind PATH (or `CHANCERY_BENCH_TEXT`), repeated up to 5 MB; without it the
//! sample articles, whose few words flatter the cache of the model. Where `SPACY_PYTHON` names a Python that has spaCy and the model,
//! `benches/spacy_speed.py` runs its full pipeline on the same text.
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used)]

use chancery::cmd::inputs::documents;
use chancery::{Document, Lexicon, Reading, Scratch};
use std::hint::black_box;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles");
const SPACY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/spacy_speed.py");
const BYTES: usize = 5_000_000;

fn main() {
    let path = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let path = path.or_else(|| std::env::var("CHANCERY_BENCH_TEXT").ok()).unwrap_or_else(|| SAMPLES.to_owned());
    let read: Vec<Document> = documents(&[PathBuf::from(&path)]).unwrap().flatten().collect();
    let all = repeated(&read);
    let words: usize = all.iter().map(|document| document.text.split_whitespace().count()).sum();
    let bytes: usize = all.iter().map(|document| document.text.len()).sum();
    println!("{path}: {} documents, repeated to {} of {words} words, {bytes} bytes", read.len(), all.len());

    let started = Instant::now();
    let reading = Reading { lexicon: Lexicon::embedded(), published: None };
    let mut scratch = Scratch::default();
    reading.record(Document::default(), &mut scratch);
    println!("{:>22}: {:9.1} ms", "loading", started.elapsed().as_secs_f64() * 1e3);

    let started = Instant::now();
    let mut events = 0;
    for document in all {
        events += black_box(reading.record(document, &mut scratch)).events.len();
    }
    let seconds = started.elapsed().as_secs_f64();
    println!(
        "{:>22}: {:9.0} words/s, {:.2} MB/s ({seconds:.1} s, {events} events)",
        "extract",
        words as f64 / seconds,
        bytes as f64 / seconds / 1e6
    );
    run_spacy(&read);
}

/// The documents over and over, up to [`BYTES`]; at least once.
fn repeated(read: &[Document]) -> Vec<Document> {
    let mut left = BYTES;
    let whole = read.iter().cycle().take_while(|document| {
        let fits = left > 0;
        left = left.saturating_sub(document.text.len());
        fits
    });
    whole.cloned().collect()
}

fn run_spacy(read: &[Document]) {
    let Some(python) = std::env::var_os("SPACY_PYTHON") else { return };
    let file = tempfile::NamedTempFile::new().unwrap();
    let text: Vec<String> = repeated(read).into_iter().map(|document| document.text).collect();
    std::fs::write(file.path(), text.join("\n")).unwrap();
    if let Err(error) = Command::new(python).arg(SPACY).arg(file.path()).env("OMP_NUM_THREADS", "1").status() {
        println!("spaCy did not run: {error}");
    }
}
