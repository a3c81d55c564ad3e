//! The words of agreements and of what is owed under them (`agreements.toml`, `actions.toml`).

use crate::model::agreement::{AgreementForm, AgreementStatus};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

#[derive(Debug, Deserialize)]
struct Words {
    words: HashSet<String>,
}

/// Verbs and participles.
#[derive(Debug, Deserialize)]
pub struct Verbs {
    /// Dictionary forms.
    pub verbs: HashSet<String>,
    /// As they stand in compounds ("US-brokered").
    #[serde(default)]
    pub participles: HashSet<String>,
}

/// The words of agreements.
#[derive(Debug, Deserialize)]
pub struct AgreementWords {
    forms: HashMap<String, AgreementForm>,
    modifiers: HashMap<String, HashSet<String>>,
    named_only: Words,
    excluded: Words,
    mediation: HashMap<String, HashSet<String>>,
    signable: HashMap<String, AgreementForm>,
    swap: HashMap<String, HashSet<String>>,
    form_by_modifier: HashMap<String, AgreementForm>,
    verbs: HashMap<String, AgreementStatus>,
    subject_verbs: HashMap<String, AgreementStatus>,
    /// Verbs whose subject stands between the sides.
    pub mediating: Verbs,
    /// Above an agreement these leave nothing real.
    pub unreal: Verbs,
    /// Above an agreement these take it for given.
    pub presuming: Verbs,
    nouns: HashMap<String, AgreementStatus>,
    agree: HashMap<String, HashSet<String>>,
    terms: HashMap<String, HashSet<String>>,
}

impl AgreementWords {
    /// The table that ships with the program.
    #[allow(clippy::expect_used)] // Embedded; the tests load it.
    pub fn embedded() -> &'static Self {
        static WORDS: OnceLock<AgreementWords> = OnceLock::new();
        WORDS.get_or_init(|| toml::from_str(include_str!("../../schema/lexicon/en/agreements.toml")).expect("embedded table is valid"))
    }

    /// True for a noun that may name an agreement.
    pub fn names(&self, noun: &str) -> bool {
        self.forms.contains_key(noun) || self.signable.contains_key(noun)
    }

    /// What a noun above an agreement makes of it: `None` inside where it only hands on ("involvement in").
    pub fn noun_status(&self, noun: &str) -> Option<Option<AgreementStatus>> {
        let told = self.nouns.get(noun).copied();
        (told.is_some() || self.has("through", noun)).then_some(told)
    }

    /// The form that a noun names, given the words before it; none where it names no agreement.
    pub fn form<'w>(&self, noun: &str, before: impl Iterator<Item = &'w str> + Clone, capital: bool) -> Option<AgreementForm> {
        let form = *self.forms.get(noun)?;
        let wanted = self.modifiers.get(noun).filter(|m| !m.is_empty());
        let modified = wanted.is_none_or(|m| before.clone().any(|w| m.contains(w)));
        if before.clone().any(|w| self.excluded.words.contains(w)) {
            return None;
        }
        let named = !self.named_only.words.contains(noun) || capital;
        let changed = before.clone().find_map(|w| self.form_by_modifier.get(w)).copied();
        (modified && named).then(|| changed.unwrap_or(form))
    }

    /// What a verb makes of the agreement in a slot: "object", or a preposition.
    pub fn status(&self, lemma: &str, slot: &str) -> Option<AgreementStatus> {
        if slot == "object" { self.verbs.get(lemma).copied() } else { self.verbs.get(&format!("{lemma}:{slot}")).copied() }
    }

    /// What a verb makes of the agreement that is its subject.
    pub fn subject_status(&self, lemma: &str) -> Option<AgreementStatus> {
        self.subject_verbs.get(lemma).copied()
    }

    /// The form of what a noun names where two sides sign it.
    pub fn signed_form(&self, noun: &str) -> Option<AgreementForm> {
        self.signable.get(noun).copied()
    }

    /// True for a verb and its object that tell of an exchange.
    pub fn swaps(&self, verb: &str, object: &str) -> bool {
        let has = |list: &str, word: &str| self.swap.get(list).is_some_and(|l| l.contains(word));
        has("verbs", verb) && has("objects", object)
    }

    /// True for a noun that tells of a mediator.
    pub fn mediates(&self, noun: &str) -> bool {
        self.mediation.get("nouns").is_some_and(|n| n.contains(noun))
    }

    /// True where a word stands in a list of `[agree]` or `[terms]`.
    pub fn has(&self, list: &str, word: &str) -> bool {
        self.agree.get(list).or_else(|| self.terms.get(list)).is_some_and(|l| l.contains(word))
    }
}

/// A kind of obligation.
#[derive(Debug, Deserialize)]
struct Action {
    key: String,
    verbs: HashSet<String>,
    #[serde(default)]
    objects: HashSet<String>,
}

/// The kinds of obligations (`actions.toml`).
#[derive(Debug, Deserialize)]
pub struct Actions {
    action: Vec<Action>,
}

impl Actions {
    /// The table that ships with the program.
    #[allow(clippy::expect_used)] // Embedded; the tests load it.
    pub fn embedded() -> &'static Self {
        static ACTIONS: OnceLock<Actions> = OnceLock::new();
        ACTIONS.get_or_init(|| toml::from_str(include_str!("../../schema/lexicon/en/actions.toml")).expect("embedded table is valid"))
    }

    /// The key of the kind that a verb with its particle and its object mean.
    pub fn key(&self, verb: &str, object: Option<&str>) -> Option<&str> {
        let fits = |a: &&Action| a.verbs.contains(verb) && (a.objects.is_empty() || object.is_some_and(|o| a.objects.contains(o)));
        self.action.iter().find(fits).map(|a| a.key.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_follow_the_words_before() {
        let words = AgreementWords::embedded();
        let form = |noun, before: &[&'static str]| words.form(noun, before.iter().copied(), false);
        assert_eq!(form("deal", &["ceasefire"]), Some(AgreementForm::Ceasefire));
        assert_eq!(form("statement", &[]), None);
        assert_eq!(form("statement", &["joint"]), Some(AgreementForm::JointStatement));
        assert_eq!(form("convention", &[]), None);
    }
}
