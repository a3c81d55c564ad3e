//! Words that tell who holds an office and whose it is (`schema/lexicon/en/holding.toml`).

use crate::model::actor::TenureStatus;
use serde::Deserialize;
use std::collections::HashSet;
use std::sync::OnceLock;

/// A verb by which somebody holds an office.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoldingVerb {
    /// Its dictionary form.
    pub lemma: String,
    /// The word between it and the office, where it needs one ("serves as").
    #[serde(default)]
    pub link: Option<String>,
    /// How the tenure stands where the verb is in the past tense.
    pub past: TenureStatus,
    /// How it stands in the present tense.
    pub present: TenureStatus,
    /// True where the holder is whom it is done to ("was elected").
    #[serde(default)]
    pub passive: bool,
}

/// The words around offices and memberships.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holding {
    /// "of", "for", "to", "on": what may join an office and what it is about.
    pub topic_links: HashSet<String>,
    /// "led", "represented" before "by" and an office.
    pub led: HashSet<String>,
    /// "by".
    pub by: HashSet<String>,
    /// "including" before a list of the members of a delegation.
    pub including: HashSet<String>,
    /// Small words between a delegation and "included".
    pub between: HashSet<String>,
    /// "who".
    pub relative: HashSet<String>,
    /// Kinds of places that have no offices of a state.
    pub towns: HashSet<String>,
    /// "his".
    pub possessors: HashSet<String>,
    /// Last words of what an office is in charge of.
    pub portfolio_ends: HashSet<String>,
    /// "top", "chief": words that a state may part from the office they belong to.
    pub split: HashSet<String>,
    /// "people": behind a state's adjective it is the state.
    pub peoples: HashSet<String>,
    /// "its": of the state named right before.
    pub neuter: HashSet<String>,
    /// How plurals end, and their singulars.
    pub plural_endings: Vec<(String, String)>,
    /// How words end that are no plurals.
    pub singular_endings: Vec<String>,
    /// See [`HoldingVerb`].
    pub verb: Vec<HoldingVerb>,
    /// "member", "fighter": what somebody is of an organisation.
    pub member_nouns: HashSet<String>,
    /// "part", "wing": what an organisation is of another.
    pub part_nouns: HashSet<String>,
    /// "member", "ally": what a state is of an alliance.
    pub alliance_nouns: HashSet<String>,
    /// "of", "in" between such a noun and the organisation.
    pub member_links: HashSet<String>,
    /// "which" between a name and "is".
    pub clause: HashSet<String>,
    /// "of" between a name and the organisation.
    pub person_links: HashSet<String>,
    /// "former": words that make it no membership of now.
    pub not_now: HashSet<String>,
    /// "be", "become".
    pub being: HashSet<String>,
    /// "join".
    pub joining: HashSet<String>,
    /// "belong", and the word before the organisation.
    pub belonging: Vec<(String, String)>,
}

impl Holding {
    /// The table that ships with the program.
    #[allow(clippy::expect_used)] // Embedded; the tests load it.
    pub fn embedded() -> &'static Self {
        static WORDS: OnceLock<Holding> = OnceLock::new();
        WORDS.get_or_init(|| toml::from_str(include_str!("../../schema/lexicon/en/holding.toml")).expect("embedded table is valid"))
    }

    /// The singulars that a plural may have ("ministers": "minister").
    pub fn singulars<'w>(&'w self, plural: &'w str) -> impl Iterator<Item = String> + 'w {
        let endings: &[_] = if self.singular_endings.iter().any(|end| plural.ends_with(end.as_str())) { &[] } else { &self.plural_endings };
        endings.iter().filter_map(|(end, single)| Some(format!("{}{single}", plural.strip_suffix(end.as_str())?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_loads_and_knows_plurals() {
        let words = Holding::embedded();
        assert!(words.verb.iter().any(|v| v.lemma == "serve" && v.past == TenureStatus::Former));
        assert!(words.singulars("secretaries").any(|s| s == "secretary"));
        assert_eq!(words.singulars("press").next(), None);
        assert!(words.singulars("presidents").any(|s| s == "president"));
    }
}
