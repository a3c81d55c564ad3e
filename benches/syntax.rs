//! Words a second of the syntax model on one core: tokens and sentences, tags and tree, names, and all together.
//!
//! `cargo bench --bench syntax -- FILE` reads FILE, a block a line; without it the sentences of the test fixture, whose few words
//! flatter the cache. Where `SPACY_PYTHON` names a Python that has spaCy and the model, `benches/spacy_speed.py` runs it on the same lines.
#![allow(missing_docs, clippy::print_stdout)]

use chancery::syntax::{Analysis, Model, Scratch};
use chancery::text::sentence::sentences;
use chancery::text::token::{Token, tokens};
use std::hint::black_box;
use std::ops::Range;
use std::process::Command;
use std::time::Instant;

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/syntax/sentences.txt");
const SPACY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/spacy_speed.py");

fn main() {
    let path = std::env::args().skip(1).find(|a| !a.starts_with('-')).unwrap_or_else(|| FIXTURE.to_owned());
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    let words = text.split_whitespace().count();
    println!("{path}: {} bytes, {words} words", text.len());

    let started = Instant::now();
    let model = Model::embedded();
    println!("loading the model: {:.1} ms", started.elapsed().as_secs_f64() * 1e3);

    let mut cut = Cut::default();
    measure("tokens and sentences", words, || cut = cut_lines(&text));
    for (title, run) in
        [("tags and tree", Model::analyse_tree as Run), ("names", Model::analyse_names), ("all together", Model::analyse_all)]
    {
        let mut scratch = Scratch::default();
        // A document's worth of sentences at a time.
        measure(title, words, || cut.sentences.chunks(30).for_each(|s| drop(black_box(run(model, &text, &cut.tokens, s, &mut scratch)))));
    }
    run_spacy(&path);
}

/// One of the three ways to ask the model.
type Run = fn(&Model, &str, &[Token], &[Range<usize>], &mut Scratch) -> Vec<Analysis>;

/// The tokens of a text, and its sentences.
#[derive(Default)]
struct Cut {
    tokens: Vec<Token>,
    sentences: Vec<Range<usize>>,
}

fn cut_lines(text: &str) -> Cut {
    let mut cut = Cut::default();
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        let found = tokens(text, end..end + line.len());
        let before = cut.tokens.len();
        cut.sentences.extend(sentences(text, &found).into_iter().map(|s| s.start + before..s.end + before));
        cut.tokens.extend(found);
        end += line.len();
    }
    cut
}

fn measure(title: &str, words: usize, run: impl FnOnce()) {
    let started = Instant::now();
    run();
    println!("{title:>22}: {:>9.0} words/s", words as f64 / started.elapsed().as_secs_f64());
}

fn run_spacy(path: &str) {
    let Some(python) = std::env::var_os("SPACY_PYTHON") else { return };
    if let Err(error) = Command::new(python).args([SPACY, path]).env("OMP_NUM_THREADS", "1").status() {
        println!("spaCy did not run: {error}");
    }
}
