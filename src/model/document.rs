//! A document as it was read: its text verbatim, its blocks marked, nothing dropped.

use super::closed::closed;
use super::date::{Basis, PartialDate};
use super::id::DocumentKey;
use super::span::Span;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

closed!(
    /// What a stretch of text is.
    BlockKind { Headline = "headline", Dateline = "dateline", Caption = "caption", Body = "body", Quote = "quote", Boilerplate = "boilerplate" }
);

/// A stretch of the text with its kind. Blocks are in order, do not overlap, and cover everything but white space and separators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// One article or statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The name given by the input (a JSONL `id`, or the path).
    #[serde(default)]
    pub id: String,
    /// The title, where the input states it apart from the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// When it was published: a day, or a date-time with its offset whose local day counts. Verbatim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// ISO 639-1 code of its language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The file's name, without its folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The document's own date and why (explicit: metadata; inferred: dateline or caption). Filled while reading well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// The text, verbatim.
    pub text: String,
    /// What each stretch of the text is.
    #[serde(default)]
    pub blocks: Vec<Block>,
}

impl Document {
    /// The local day of `published`, where it starts with one.
    pub fn published_day(&self) -> Option<super::date::Day> {
        self.published.as_deref()?.get(..10)?.parse().ok()
    }

    /// The document's date: the one found while reading, or else the day of publication.
    pub fn day(&self) -> Option<super::date::Day> {
        match &self.date {
            Some(date) => date.day(),
            None => self.published_day(),
        }
    }

    /// Why [`Document::day`] is what it is.
    pub fn date_basis(&self) -> Option<Basis> {
        self.date.as_ref().and_then(|d| d.basis).or_else(|| self.published_day().map(|_| Basis::Explicit))
    }

    /// sha256 of the text, hexadecimal.
    pub fn sha256(&self) -> String {
        format!("{:x}", Sha256::digest(self.text.as_bytes()))
    }

    /// The key of its content: the first 16 digits of [`Document::sha256`].
    pub fn key(&self) -> DocumentKey {
        DocumentKey(self.sha256()[..16].to_owned())
    }
}
