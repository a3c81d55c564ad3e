//! Mentions: spans that name something.

use super::closed::closed;
use super::id::ActorId;
use super::span::Span;
use serde::{Deserialize, Serialize};

closed!(
    /// What a mention names.
    MentionKind {
        Person = "person", Office = "office", State = "state", Organization = "organization", Place = "place",
        Group = "group", Title = "title", Date = "date", Event = "event", Other = "other",
    }
);

closed!(
    /// How a mention names it.
    Form {
        Name = "name", Nominal = "nominal", Pronoun = "pronoun",
        /// "Baghdad" for the government.
        Metonym = "metonym",
        /// "Iraqi".
        Modifier = "modifier",
    }
);

/// A span that names something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// The words.
    #[serde(default)]
    pub text: String,
    /// What it names.
    pub kind: MentionKind,
    /// How it names it.
    #[serde(default = "name_form")]
    pub form: Form,
    /// The actor it stands for.
    #[serde(default)]
    pub actor: Option<ActorId>,
    /// From 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f32>,
    /// The lexicon row or pattern that made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
}

fn name_form() -> Form {
    Form::Name
}
