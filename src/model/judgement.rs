//! Judgements: whether two things of different documents are one, with the reasons.

use super::closed::closed;
use super::id::EntityId;
use serde::{Deserialize, Serialize};

closed!(
    /// The verdict.
    Verdict { Same = "same", Different = "different", Unsure = "unsure" }
);

/// A stored verdict on a pair, with its score in named parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Judgement {
    /// One thing.
    pub left: EntityId,
    /// The other.
    pub right: EntityId,
    /// The verdict.
    pub verdict: Verdict,
    /// From 0 to 1.
    pub score: f32,
    /// Why, in words, one per feature.
    pub reasons: Vec<String>,
    /// Who judged: the program's own name and version, or a person.
    pub author: String,
    /// When, where a person judged (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}
