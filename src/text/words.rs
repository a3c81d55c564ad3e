//! Turns `schema/lexicon/en/tokens.toml` into the tables that cut text into tokens and sentences.
//!
//! Guarantees that the file is read once a process. The file is part of the program, so it cannot be wrong at run time: a test reads it.

use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::OnceLock;

const TOKENS: &str = include_str!("../../schema/lexicon/en/tokens.toml");

/// The file as it is written.
#[derive(Deserialize)]
struct File {
    whole: Vec<String>,
    whole_any: Vec<String>,
    cut: Vec<String>,
    halves: Vec<String>,
    clitics: BTreeMap<String, Vec<String>>,
    marks: Marks,
    sentences: Sentences,
}

/// Marks at the edges of words.
#[derive(Deserialize)]
pub(super) struct Marks {
    pub punctuation: String,
    pub quotes: String,
    pub prefixes: String,
    pub suffixes: Vec<String>,
    pub hyphens: String,
    pub currency: String,
    pub currency_words: Vec<String>,
    pub units: Vec<String>,
}

/// Words around full stops.
#[derive(Deserialize)]
pub(super) struct Sentences {
    pub open: HashSet<String>,
    pub shut: HashSet<String>,
    pub openers: HashSet<String>,
    pub places: HashSet<String>,
    pub titles: HashSet<String>,
}

/// What the tokenizer and the sentence splitter ask for.
pub(super) struct Words {
    /// Strings with a cut of their own: the byte length of each piece.
    special: HashMap<String, Vec<usize>>,
    /// Bytes of the longest of them: nothing longer is looked up.
    longest: usize,
    pub marks: Marks,
    pub sentences: Sentences,
}

impl Words {
    /// The byte lengths of the pieces of a string that has a cut of its own.
    pub fn special(&self, word: &str) -> Option<&[usize]> {
        if word.len() > self.longest {
            return None;
        }
        self.special.get(word).map(Vec::as_slice)
    }
}

/// The words of English.
#[allow(clippy::expect_used)] // The file is embedded, and every test of this module reads it.
pub(super) fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| build(toml::from_str(TOKENS).expect("tokens.toml is valid")))
}

fn build(file: File) -> Words {
    let mut special = HashMap::new();
    for row in &file.whole {
        special.insert(row.clone(), vec![row.len()]);
    }
    let any = file.whole_any.iter().chain(&file.cut).cloned();
    for row in any.chain(clitic_rows(&file.clitics)) {
        insert_variants(&mut special, &row);
    }
    for half in &file.halves {
        insert_hours(&mut special, half);
    }
    let longest = special.keys().map(String::len).max().unwrap_or(0);
    Words { special, longest, marks: file.marks, sentences: file.sentences }
}

/// "do n't" for every host, and "do n't 've" where the clitic takes another.
fn clitic_rows(clitics: &BTreeMap<String, Vec<String>>) -> impl Iterator<Item = String> {
    let rows = clitics.iter().flat_map(|(clitic, hosts)| hosts.iter().map(move |host| format!("{host} {clitic}")));
    rows.flat_map(|row| {
        let more = [" n't", " 'd", " 'll"].iter().any(|c| row.ends_with(c)).then(|| format!("{row} 've"));
        [Some(row), more].into_iter().flatten()
    })
}

/// The row as it stands, with a capital, and each with curly apostrophes.
fn insert_variants(special: &mut HashMap<String, Vec<usize>>, row: &str) {
    for row in [row.to_owned(), capitalised(row)] {
        for row in [row.replace('\'', "’"), row] {
            let pieces = row.split(' ').map(str::len).collect();
            special.insert(row.replace(' ', ""), pieces);
        }
    }
}

fn insert_hours(special: &mut HashMap<String, Vec<usize>>, half: &str) {
    for hour in 1..=12 {
        let hour = hour.to_string();
        special.insert(format!("{hour}{half}"), vec![hour.len(), half.len()]);
    }
}

/// The first letter, behind an apostrophe or not, as a capital.
fn capitalised(row: &str) -> String {
    let from = usize::from(row.starts_with('\''));
    let mut out = row.to_owned();
    if let Some(first) = out.get_mut(from..from + 1) {
        first.make_ascii_uppercase();
    }
    out
}
