//! The extraction record: all that reading one document gave. The only thing that crosses from reading to building.
//!
//! Written as one JSON object a line; its JSON Schema is `schema/extraction.schema.json`. Unknown fields are kept.

use super::actor::{Actor, Membership, Tenure};
use super::agreement::Agreement;
use super::closed::closed;
use super::date::Time;
use super::document::Document;
use super::event::Event;
use super::mention::Mention;
use super::span::Span;
use serde::{Deserialize, Serialize};

closed!(
    /// Why something that was seen gave nothing.
    NoteKind {
        UnknownLanguage = "unknown_language", UnresolvedDate = "unresolved_date", UnresolvedActor = "unresolved_actor",
        NoParticipants = "no_participants", OneSided = "one_sided", Unreadable = "unreadable", TooLong = "too_long",
        /// Another reader claimed it, and it does not hold.
        Rejected = "rejected",
    }
);

/// Something that was seen and not understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Why it gave nothing.
    pub kind: NoteKind,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The words, or what is wrong with them.
    #[serde(default)]
    pub text: String,
}

/// All that reading one document gave.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The document.
    pub document: Document,
    /// Spans that name something.
    #[serde(default)]
    pub mentions: Vec<Mention>,
    /// Who and what is named, offices and places among them.
    #[serde(default)]
    pub actors: Vec<Actor>,
    /// Who holds which office.
    #[serde(default)]
    pub tenures: Vec<Tenure>,
    /// Who belongs to what.
    #[serde(default)]
    pub memberships: Vec<Membership>,
    /// What happened.
    #[serde(default)]
    pub events: Vec<Event>,
    /// What was agreed.
    #[serde(default)]
    pub agreements: Vec<Agreement>,
    /// Time expressions.
    #[serde(default)]
    pub times: Vec<Time>,
    /// What was seen and not understood.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// Fields of another extractor that this program does not know.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl Record {
    /// Without what the graph is not derived from (what was not understood, foreign fields, the rules of mentions), in as little room as can be.
    #[must_use]
    pub fn thinned(mut self) -> Self {
        self.notes = Vec::new();
        self.extra = serde_json::Map::new();
        self.mentions.iter_mut().for_each(|mention| mention.rule = None);
        self.mentions.shrink_to_fit();
        self.actors.shrink_to_fit();
        self.actors.iter_mut().for_each(|actor| actor.names.shrink_to_fit());
        self.events.shrink_to_fit();
        self.times.shrink_to_fit();
        self.tenures.shrink_to_fit();
        self.document.blocks.shrink_to_fit();
        self
    }
}
