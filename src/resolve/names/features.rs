//! Turns what a comparison found into a score and a verdict.
//!
//! Weights, reasons and thresholds are rows of `schema/resolve/features.toml`, one for every [`Feature`].

use super::Comparison;
use crate::model::closed::closed;
use crate::model::judgement::Verdict;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

closed!(
    /// One thing that a comparison of names can find.
    Feature {
        Spelling = "spelling", Sound = "sound", Nickname = "nickname", Initial = "initial", Typo = "typo", FarTypo = "far_typo",
        Joined = "joined", Extra = "extra", Single = "single", Order = "order", Contradiction = "contradiction", Script = "script",
        LegalForm = "legal_form", Number = "number", Acronym = "acronym", Weak = "weak",
        Generation = "generation",
    }
);

#[derive(Deserialize)]
struct Row {
    weight: f32,
    says: String,
}

#[derive(Deserialize)]
struct Weights {
    same: f32,
    different: f32,
    #[serde(flatten)]
    rows: HashMap<String, Row>,
}

#[allow(clippy::expect_used)] // Embedded: a test loads it.
static WEIGHTS: LazyLock<Weights> =
    LazyLock::new(|| toml::from_str(include_str!("../../../schema/resolve/features.toml")).expect("the embedded table of features"));

impl Feature {
    /// What it takes off a score.
    pub fn weight(self) -> f32 {
        WEIGHTS.rows.get(self.name()).map_or(0.0, |r| r.weight)
    }
}

/// A feature in words.
pub(super) fn says(feature: Feature, what: &str) -> String {
    let said = WEIGHTS.rows.get(feature.name()).map_or(feature.name(), |r| &r.says);
    if what.is_empty() { said.to_owned() } else { format!("{said}: {what}") }
}

/// The features found so far and what is left of the score.
#[derive(Default)]
pub(super) struct Tally {
    found: Vec<(Feature, String)>,
    lost: f32,
}

impl Tally {
    /// Adds a feature found in these words.
    pub fn add(&mut self, feature: Feature, what: String) {
        self.add_share(feature, 1.0, what);
    }

    /// Adds a feature that weighs by a share from 0 to 1.
    pub fn add_share(&mut self, feature: Feature, share: f32, what: String) {
        self.lost += share * feature.weight();
        self.found.push((feature, what));
    }

    /// The score and the verdict.
    pub fn finish(self) -> Comparison {
        let score = (1.0 - self.lost).clamp(0.0, 1.0);
        let verdict = match score {
            s if s >= WEIGHTS.same => Verdict::Same,
            s if s < WEIGHTS.different => Verdict::Different,
            _ => Verdict::Unsure,
        };
        Comparison { score, verdict, found: self.found }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feature_has_a_row_and_every_row_a_feature() {
        let mut rows: Vec<&str> = WEIGHTS.rows.keys().map(String::as_str).collect();
        let mut features: Vec<&str> = Feature::ALL.iter().map(|f| f.name()).collect();
        rows.sort_unstable();
        features.sort_unstable();
        assert_eq!(rows, features);
    }
}
