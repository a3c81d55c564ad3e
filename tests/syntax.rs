//! The model's answers against those of spaCy, frozen in `tests/syntax/reference.json` by `models/freeze.py`.
#![allow(clippy::unwrap_used, clippy::print_stdout)] // A test reads fixtures and prints its figures.

use chancery::syntax::{Analysis, Model, Scratch};
use chancery::text::sentence::sentences;
use chancery::text::token::{Token, tokens};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// What spaCy says of one text.
#[derive(Deserialize)]
struct Reference {
    text: String,
    tokens: Vec<(usize, usize)>,
    heads: Vec<usize>,
    labels: Vec<String>,
    tags: Vec<String>,
    names: Vec<(usize, usize, String)>,
}

impl Reference {
    /// spaCy's tokens as ours.
    fn tokens(&self) -> Vec<Token> {
        let spaced = |end: usize| self.text[end..].starts_with(char::is_whitespace);
        self.tokens.iter().map(|&(start, end)| Token { start, end, space_after: spaced(end) }).collect()
    }

    /// Of each token: its head's bytes, its label, its tag, and its place in a name, by its own bytes.
    fn rows(&self) -> HashMap<(usize, usize), Row> {
        let names = self.names.iter().map(|(start, end, label)| (*start, *end, label.as_str()));
        let rows = self.tokens.iter().enumerate().map(|(i, &bytes)| {
            let name = name_at(names.clone(), i, |at| self.tokens[at].0);
            (bytes, Row { head: self.tokens[self.heads[i]], label: self.labels[i].clone(), tag: self.tags[i].clone(), name })
        });
        rows.collect()
    }
}

/// What is compared of one token.
#[derive(Debug, PartialEq)]
struct Row {
    head: (usize, usize),
    label: String,
    tag: String,
    name: Option<(usize, String)>,
}

/// First byte and label of the name around token `at`.
fn name_at<'n>(
    mut names: impl Iterator<Item = (usize, usize, &'n str)>,
    at: usize,
    byte: impl Fn(usize) -> usize,
) -> Option<(usize, String)> {
    names.find(|&(start, end, _)| (start..end).contains(&at)).map(|(start, _, label)| (byte(start), label.to_owned()))
}

/// The rows of our own answer.
fn rows(tokens: &[Token], analysis: &Analysis) -> Vec<((usize, usize), Row)> {
    let bytes = |at: usize| (tokens[at].start, tokens[at].end);
    let names = analysis.names.iter().map(|n| (n.start, n.end, n.label.name()));
    let row = |i: usize| Row {
        head: bytes(analysis.heads[i]),
        label: analysis.labels[i].name().to_owned(),
        tag: analysis.tags[i].name().to_owned(),
        name: name_at(names.clone(), i, |at| tokens[at].start),
    };
    (0..tokens.len()).map(|i| (bytes(i), row(i))).collect()
}

/// How many of how many tokens are alike in head, label, tag and name.
#[derive(Default)]
struct Figures {
    tokens: usize,
    aligned: usize,
    alike: [usize; 4],
}

impl Figures {
    fn add(&mut self, reference: &Reference, tokens: &[Token], analysis: &Analysis) {
        let expected = reference.rows();
        self.tokens += expected.len();
        for (bytes, row) in rows(tokens, analysis) {
            if let Some(other) = expected.get(&bytes) {
                self.aligned += 1;
                let alike = [row.head == other.head, row.label == other.label, row.tag == other.tag, row.name == other.name];
                self.alike.iter_mut().zip(alike).for_each(|(count, same)| *count += usize::from(same));
                if row != *other && std::env::var_os("SHOW").is_some() {
                    println!("{:?} in {:?}\n  ours {row:?}\n  other {other:?}", &reference.text[bytes.0..bytes.1], reference.text);
                }
            } else if std::env::var_os("SHOW").is_some() {
                println!("not a token: {:?} in {:?}", &reference.text[bytes.0..bytes.1], reference.text);
            }
        }
    }

    /// Shares of the reference's tokens that are aligned, and of the aligned ones that are alike.
    fn print(&self, title: &str) -> [f64; 5] {
        let share = |part: usize, whole: usize| 100.0 * part as f64 / whole as f64;
        let [heads, labels, tags, names] = self.alike.map(|n| share(n, self.aligned));
        let aligned = share(self.aligned, self.tokens);
        println!(
            "{title}: {} tokens, aligned {aligned:.2} %, heads {heads:.2}, labels {labels:.2}, tags {tags:.2}, names {names:.2}",
            self.tokens
        );
        [aligned, heads, labels, tags, names]
    }
}

fn references() -> Vec<Reference> {
    serde_json::from_str(include_str!("syntax/reference.json")).unwrap()
}

/// All answers, with tokens made by `cut`, to these texts.
fn figures(texts: impl Iterator<Item = Reference>, cut: impl Fn(&Reference) -> Vec<Token>) -> Figures {
    let (model, mut scratch, mut figures) = (Model::embedded(), Scratch::default(), Figures::default());
    for reference in texts {
        let tokens = cut(&reference);
        let analysis = model.analyse(&reference.text, &tokens, &mut scratch);
        figures.add(&reference, &tokens, &analysis);
    }
    figures
}

#[test]
fn the_fixture_is_large_enough() {
    assert!(references().len() >= 300);
}

#[test]
fn given_the_same_tokens_the_answers_are_the_same() {
    // Letters with marks are read as those without, which the reference does not.
    let plain = |r: &Reference| !r.text.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    let shares = figures(references().into_iter().filter(plain), Reference::tokens).print("given tokens");
    assert!(shares.iter().all(|&share| share >= 99.5), "{shares:?}");
}

#[test]
fn with_our_own_tokens_the_answers_are_nearly_the_same() {
    let shares = figures(references().into_iter(), |r| tokens(&r.text, 0..r.text.len())).print("own tokens");
    assert!(shares.iter().all(|&share| share >= 97.0), "{shares:?}");
}

#[test]
fn neither_what_was_read_before_nor_what_is_read_at_once_changes_anything() {
    let (model, mut used) = (Model::embedded(), Scratch::default());
    let text: String = references().iter().take(40).map(|r| format!("{}\n", r.text)).collect();
    let found = tokens(&text, 0..text.len());
    let ranges = sentences(&text, &found);
    let all = model.analyse_all(&text, &found, &ranges, &mut used);
    let trees = model.analyse_tree(&text, &found, &ranges, &mut used);
    for ((range, together), tree) in ranges.into_iter().zip(all).zip(trees) {
        assert_eq!(tree, Analysis { names: Vec::new(), ..together.clone() });
        assert_eq!(model.analyse(&text, &found[range], &mut Scratch::default()), together);
    }
}

#[test]
fn the_embedded_files_are_those_of_the_manifest() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("models/en");
    let manifest: serde_json::Value = serde_json::from_slice(&std::fs::read(folder.join("manifest.json")).unwrap()).unwrap();
    for (name, file) in manifest["files"].as_object().unwrap() {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        assert_eq!(format!("{:x}", Sha256::digest(&bytes)), file["sha256"].as_str().unwrap(), "{name}");
    }
}
