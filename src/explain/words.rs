//! The words of `schema/explain.toml`.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// All of them.
#[derive(Debug, Deserialize)]
pub(super) struct Words {
    /// Headings of sections.
    pub headings: BTreeMap<String, String>,
    /// Phrases; `{…}` is filled in.
    pub words: BTreeMap<String, String>,
    /// Properties that describe a thing, with their captions.
    pub facts: BTreeMap<String, String>,
    /// Captions of properties of other vocabularies.
    pub predicates: BTreeMap<String, String>,
}

#[allow(clippy::expect_used)] // Embedded: a test loads it.
static WORDS: LazyLock<Words> = LazyLock::new(|| toml::from_str(include_str!("../../schema/explain.toml")).expect("the embedded words"));

/// The words.
pub(super) fn words() -> &'static Words {
    &WORDS
}

/// A phrase, filled in.
pub(super) fn say(name: &str, values: &[(&str, &str)]) -> String {
    let phrase = WORDS.words.get(name).map_or(name, String::as_str);
    let mut out = String::with_capacity(phrase.len());
    let mut rest = phrase;
    // One pass: what is filled in may itself hold braces.
    while let Some((before, slot, after)) = next(rest) {
        out.push_str(before);
        out.push_str(values.iter().find(|(key, _)| *key == slot).map_or("", |(_, value)| value));
        rest = after;
    }
    out + rest
}

fn next(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (slot, after) = rest.split_once('}')?;
    Some((before, slot, after))
}

/// "1 document", "3 documents".
pub(super) fn count(n: usize, one: &str, many: &str) -> String {
    say(if n == 1 { one } else { many }, &[("n", &n.to_string())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_filled_in_once() {
        assert!(!words().headings.is_empty());
        assert_eq!(count(1, "document", "documents"), "1 document");
        assert_eq!(say("claim", &[("predicate", "{object}"), ("object", "x")]), "{object}: x");
    }
}
