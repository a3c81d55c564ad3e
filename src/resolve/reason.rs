//! The rows of `schema/resolve/actors.toml`: what joins actors or keeps them apart, by how much, and in which words.

use crate::model::closed::closed;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

closed!(
    /// Why two actors are one, or are not.
    Reason {
        Gazetteer = "gazetteer", StateCode = "state_code", EqualName = "equal_name", AcronymName = "acronym_name",
        TitleAndOwner = "title_and_owner", Holder = "holder", Renowned = "renowned", Famous = "famous", Staff = "staff", Commander = "commander", Adversary = "adversary",
        GivenName = "given_name", NounBehind = "noun_behind",
        Office = "office", Title = "title", State = "state", OtherState = "other_state", Decided = "decided",
        Contradicted = "contradicted", Ambiguous = "ambiguous", OwnerUnsaid = "owner_unsaid", Participants = "participants",
        OneDay = "one_day", DayInherited = "day_inherited", Repeated = "repeated", Reference = "reference", OtherEvent = "other_event",
        Parties = "parties", OneEvent = "one_event", Course = "course", OneSubject = "one_subject", SameWeeks = "same_weeks",
        OtherAgreement = "other_agreement",
    }
);

#[derive(Deserialize)]
struct Row {
    weight: f32,
    says: String,
}

#[derive(Deserialize)]
struct Table {
    persons: f32,
    same_document: f32,
    unsure: f32,
    most_unsure: usize,
    #[serde(flatten)]
    rows: HashMap<String, Row>,
}

#[allow(clippy::expect_used)] // Embedded: a test loads it.
static TABLE: LazyLock<Table> =
    LazyLock::new(|| toml::from_str(include_str!("../../schema/resolve/actors.toml")).expect("the embedded table of reasons"));

impl Reason {
    /// What it adds to a score.
    pub fn weight(self) -> f32 {
        TABLE.rows.get(self.name()).map_or(0.0, |r| r.weight)
    }

    /// The reason in words.
    pub fn says(self) -> String {
        TABLE.rows.get(self.name()).map_or_else(|| self.name().to_owned(), |r| r.says.clone())
    }
}

/// The score from which two names with their offices are one person.
pub(super) fn persons_threshold() -> f32 {
    TABLE.persons
}

/// The score of names from which two actors of one document can be one.
pub(super) fn same_document_threshold() -> f32 {
    TABLE.same_document
}

/// The score from which two that are not joined may yet be one.
pub(super) fn unsure_threshold() -> f32 {
    TABLE.unsure
}

/// Most pairs of one kind that are kept as unsure.
pub(super) fn most_unsure() -> usize {
    TABLE.most_unsure
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_a_row_and_every_row_a_reason() {
        let mut rows: Vec<&str> = TABLE.rows.keys().map(String::as_str).collect();
        let mut reasons: Vec<&str> = Reason::ALL.iter().map(|r| r.name()).collect();
        rows.sort_unstable();
        reasons.sort_unstable();
        assert_eq!(rows, reasons);
    }
}
