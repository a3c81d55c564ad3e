//! The rows of `titles.toml` and `kinds.toml`: words before names, and nouns for organisations, collectives and texts.

use super::error::LexiconError;
use crate::model::actor::ActorKind;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A rank or honorific.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TitleRow {
    /// Written out ("Major General").
    pub label: String,
    /// Every spelling.
    pub phrases: Vec<String>,
    /// True for ranks, which say something of the person; false for honorifics.
    #[serde(default)]
    pub rank: bool,
}

/// A head noun of organisations.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindRow {
    /// What the organisation is.
    pub kind: ActorKind,
    /// The nouns; one with a capital asks for it in the text.
    pub phrases: Vec<String>,
}

/// A noun, with its other spellings and forms.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordRow {
    /// The noun.
    pub label: String,
    /// Every spelling and form.
    pub phrases: Vec<String>,
}

/// The content of a `titles.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Titles {
    /// See [`TitleRow`].
    #[serde(default)]
    pub title: Vec<TitleRow>,
}

/// The content of a `kinds.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kinds {
    /// See [`KindRow`].
    #[serde(default)]
    pub kind: Vec<KindRow>,
    /// See [`WordRow`].
    #[serde(default)]
    pub group: Vec<WordRow>,
    /// See [`WordRow`].
    #[serde(default)]
    pub report: Vec<WordRow>,
    /// Abbreviations that are words too, and count for nothing where everything is in capitals.
    #[serde(default)]
    pub capital_words: Vec<String>,
}

/// Reads TOML; an error carries its line.
pub(super) fn parse<T: DeserializeOwned>(file: &str, content: &str) -> Result<T, LexiconError> {
    toml::from_str(content).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start.min(content.len()));
        LexiconError::row(file, content.as_bytes()[..start].iter().filter(|b| **b == b'\n').count() + 1, error.message())
    })
}
