//! The captions of `schema/lexicon/en/labels.toml` and the actions of `actions.toml`, and the filling of their templates.

use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

/// All of `labels.toml`.
#[derive(Debug, Deserialize)]
pub(super) struct Words {
    pub words: Plain,
    pub actors: HashMap<String, String>,
    pub nouns: HashMap<String, String>,
    pub documents: Documents,
    pub events: HashMap<String, String>,
    pub status: HashMap<String, String>,
    pub speech: Speech,
    pub agreements: HashMap<String, String>,
    pub forms: HashMap<String, String>,
}

/// Single words.
#[derive(Debug, Deserialize)]
pub(super) struct Plain {
    pub and: String,
    pub article: String,
    pub list: String,
    pub of: String,
    pub ellipsis: String,
    pub apostrophes: String,
    pub prefixes: Vec<String>,
    pub led: String,
    pub from: String,
    pub to: String,
    pub until: Vec<String>,
    pub sides: String,
    pub governments: Vec<String>,
    pub months: Vec<String>,
}

/// Captions of documents.
#[derive(Debug, Deserialize)]
pub(super) struct Documents {
    pub published: String,
    pub statement: String,
    pub statement_undated: String,
    pub statement_address: String,
    pub longest: usize,
}

/// How a clause becomes a noun phrase.
#[derive(Debug, Deserialize)]
pub(super) struct Speech {
    pub copulas: Vec<String>,
    pub hollow: Vec<String>,
    pub adverbs: Vec<String>,
    pub adverb_ending: String,
    pub longest: usize,
    pub longest_state: usize,
}

/// A row of `actions.toml`.
#[derive(Debug, Deserialize)]
pub(super) struct Action {
    pub key: String,
    pub name: String,
    pub verbs: Vec<String>,
    pub objects: Vec<String>,
    pub purpose: Vec<String>,
    pub label: Vec<String>,
    pub subject: Vec<String>,
    pub address: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Actions {
    action: Vec<Action>,
}

#[allow(clippy::expect_used)] // Embedded: a test loads it.
static WORDS: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../schema/lexicon/en/labels.toml")).expect("the embedded captions"));

#[allow(clippy::expect_used)] // Embedded: a test loads it.
static ACTIONS: LazyLock<Actions> =
    LazyLock::new(|| toml::from_str(include_str!("../../schema/lexicon/en/actions.toml")).expect("the embedded actions"));

/// The captions.
pub(super) fn words() -> &'static Words {
    &WORDS
}

/// The action of this key.
pub(super) fn action(key: &str) -> Option<&'static Action> {
    ACTIONS.action.iter().find(|a| a.key == key)
}

/// The action of a verb, whose words name what the row asks for.
pub(super) fn action_of(verb: &str, words: &str) -> Option<&'static Action> {
    let words: Vec<String> = words.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
    let about = |row: &&Action| row.objects.is_empty() || row.objects.iter().any(|o| words.contains(o));
    ACTIONS.action.iter().filter(|row| row.verbs.iter().any(|v| v == verb)).find(about)
}

/// A template with its places filled.
///
/// Nothing where a place of the template is not among `values`. `[one|many]` becomes its second half where `many`.
pub(super) fn fill(template: &str, values: &[(&str, &str)], many: bool) -> Option<String> {
    let mut out = String::with_capacity(template.len() + 64);
    let mut rest = template;
    while let Some(at) = rest.find(['{', '[']) {
        out.push_str(&rest[..at]);
        let (close, numbered) = if rest[at..].starts_with('{') { ('}', false) } else { (']', true) };
        let end = at + rest[at..].find(close)?;
        let inside = &rest[at + 1..end];
        match (numbered, inside.split_once('|')) {
            (true, Some((one, several))) => out.push_str(if many { several } else { one }),
            _ => out.push_str(values.iter().find(|(name, value)| *name == inside && !value.is_empty())?.1),
        }
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    Some(out)
}

/// The first of several templates that can be filled.
pub(super) fn fill_first(templates: &[String], values: &[(&str, &str)]) -> Option<String> {
    templates.iter().find_map(|t| fill(t, values, false))
}

/// "A", "A and B", "A, B and C".
pub(super) fn list(names: &[String]) -> String {
    let plain = &words().words;
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(&plain.list), plain.and),
    }
}

/// The text with a capital first.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// At most so many letters, cut between words.
pub(super) fn shortened(text: &str, longest: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= longest {
        return text;
    }
    let cut: String = text.chars().take(longest).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("{}{}", whole.trim_end_matches([',', ';', ':']), words().words.ellipsis)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_take_what_they_need_or_nothing() {
        let values = [("a", "Iraq"), ("b", "")];
        assert_eq!(fill("{a} [meets|meet] Syria", &values, false).as_deref(), Some("Iraq meets Syria"));
        assert_eq!(fill("{a} [meets|meet]", &values, true).as_deref(), Some("Iraq meet"));
        assert_eq!(fill("{a} and {b}", &values, false), None);
        assert_eq!(fill("{a", &values, false), None);
    }

    #[test]
    fn every_caption_and_action_loads() {
        assert!(words().events.len() > 20);
        assert_eq!(action("withdraw").map(|a| a.name.as_str()), Some("Withdraw"));
        assert_eq!(action_of("end", "the mission in Iraq").map(|a| a.name.as_str()), Some("EndMission"));
        assert!(action_of("end", "the war").is_none());
        assert_eq!(list(&["A".into(), "B".into(), "C".into()]), "A, B and C");
    }

    #[test]
    fn long_texts_are_cut_between_words() {
        assert_eq!(shortened("one  two three", 20), "one two three");
        assert_eq!(shortened("one two, three", 9), "one two…");
    }
}
