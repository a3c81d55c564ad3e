//! Turns `schema/lexicon/en/blocks.toml` into the tables by which paragraphs are told apart.
//!
//! Every table is folded (lower case, one apostrophe) when it is loaded; so must be what is compared with it.

use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The tables of `blocks.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub caption: Caption,
    pub heading: Heading,
    pub dateline: Dateline,
    pub boilerplate: Boilerplate,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Caption {
    pub openers: Vec<String>,
    pub credits: Vec<String>,
    /// Not folded: "Pool" is an agency's word, "pool" is none.
    pub agencies: BTreeSet<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Heading {
    pub sections: BTreeSet<String>,
    pub bylines: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dateline {
    pub months: BTreeSet<String>,
    pub weekdays: BTreeSet<String>,
    pub around: BTreeSet<String>,
    pub not_places: BTreeSet<String>,
    pub cities: BTreeSet<String>,
    pub openers: BTreeSet<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Boilerplate {
    pub lines: BTreeSet<String>,
    pub openers: Vec<String>,
    pub phrases: Vec<String>,
    pub endings: BTreeSet<String>,
    pub lists: BTreeSet<String>,
}

/// The embedded tables.
#[allow(clippy::expect_used)] // Embedded, and loaded by the tests of this file.
pub(super) static WORDS: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../../schema/lexicon/en/blocks.toml")).expect("blocks.toml is well formed"));

/// Folded names of cities: those of the gazetteer, the capitals of its states, and what `blocks.toml` adds.
pub(super) static CITIES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let cities = rows(PLACES).filter(|r| r.get(2) == Some(&"city")).flat_map(|r| names(&r, &[1, 4]));
    let capitals = rows(COUNTRIES).flat_map(|r| names(&r, &[9]));
    cities.chain(capitals).chain(WORDS.dateline.cities.iter().cloned()).collect()
});

/// Folded names of the gazetteer's states.
pub(super) static STATES: LazyLock<BTreeSet<String>> = LazyLock::new(|| rows(COUNTRIES).flat_map(|r| names(&r, &[2, 5])).collect());

const PLACES: &str = include_str!("../../../schema/gazetteer/places.tsv");
const COUNTRIES: &str = include_str!("../../../schema/gazetteer/states.tsv");

/// The rows of a table, cut at tabs, without comments and head.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|l| !l.starts_with('#')).skip(1).map(|l| l.split('\t').collect())
}

/// The folded names in some columns of a row; several in one are cut at bars.
fn names(row: &[&'static str], columns: &[usize]) -> Vec<String> {
    let cells = columns.iter().filter_map(|c| row.get(*c));
    cells.flat_map(|c| c.split('|')).filter(|n| !n.is_empty()).map(fold).collect()
}

/// Lower case with one apostrophe, for comparison only.
pub(super) fn fold(text: &str) -> String {
    text.chars().map(|c| if c == '’' || c == '‘' { '\'' } else { c }).flat_map(char::to_lowercase).collect()
}

/// True where `text` starts with `phrase` and the phrase ends with a word's end.
pub(super) fn opens_with(text: &str, phrase: &str) -> bool {
    let ends_word = |rest: &str| !phrase.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric);
    text.strip_prefix(phrase).is_some_and(ends_word)
}

/// As much of the start of a text as fits into `bytes`.
pub(super) fn start(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|i| text.is_char_boundary(*i));
    text.get(..end.unwrap_or(0)).unwrap_or_default()
}

/// Number of words, counted as far as `limit` and one more.
pub(super) fn word_count(text: &str, limit: usize) -> usize {
    text.split_whitespace().take(limit + 1).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_loaded_folded() {
        let w = &*WORDS;
        let lists = [&w.caption.openers, &w.caption.credits, &w.heading.bylines, &w.boilerplate.openers, &w.boilerplate.phrases];
        let sets = [
            &w.heading.sections,
            &w.dateline.months,
            &w.dateline.weekdays,
            &w.dateline.around,
            &w.dateline.not_places,
            &w.dateline.cities,
            &w.dateline.openers,
            &w.boilerplate.lines,
            &w.boilerplate.endings,
            &w.boilerplate.lists,
        ];
        for entry in lists.into_iter().flatten().chain(sets.into_iter().flatten()) {
            assert_eq!(entry, &fold(entry));
            assert!(!entry.trim().is_empty());
        }
    }

    #[test]
    fn the_gazetteer_lends_cities_and_states() {
        assert!(["lusaka", "oslo", "new york"].iter().all(|c| CITIES.contains(*c)));
        assert!(STATES.contains("zambia") && !STATES.contains("lusaka"));
    }

    #[test]
    fn a_phrase_ends_where_a_word_ends() {
        for (text, phrase, opens) in
            [("photo by x", "photo by", true), ("photo bypass", "photo by", false), ("photo:x", "photo:", true), ("by", "by", true)]
        {
            assert_eq!(opens_with(text, phrase), opens, "{text}");
        }
    }
}
