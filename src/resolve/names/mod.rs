//! Turns two names into a score, a verdict and the reasons in words.
//!
//! A name is read once into parts ([`Name::person`], [`Name::organization`]) and compared as often as needed ([`compare`]).
//! Guarantees: symmetric, deterministic, the same for any letter case; never looks at anything but the two names.
//! Deliberately does not know offices, states or dates: `resolve::score` adds them. Words live in `schema/lexicon/en`,
//! weights with their reasons in `schema/resolve/features.toml`.

mod align;
mod features;
mod fold;
mod organization;
mod parts;
mod tables;

pub use features::Feature;
pub use fold::folded;
pub use parts::{Kind, Name, Part};

use crate::model::judgement::Verdict;
use features::Tally;

/// How alike two names are, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// From 0 to 1.
    pub score: f32,
    /// Same at or above the threshold of `schema/resolve/features.toml`, different below the lower one.
    pub verdict: Verdict,
    /// Every feature found, with the words it was found in.
    pub found: Vec<(Feature, String)>,
}

impl Comparison {
    /// The features in words.
    pub fn reasons(&self) -> Vec<String> {
        self.found.iter().map(|(feature, what)| features::says(*feature, what)).collect()
    }

    /// True when the comparison met this feature.
    pub fn has(&self, feature: Feature) -> bool {
        self.found.iter().any(|(f, _)| *f == feature)
    }
}

/// Compares two names of one kind.
///
/// ```
/// use chancery::resolve::names::{Name, compare};
/// let found = compare(&Name::person("Fuad Hussein"), &Name::person("Fouad Husayn"));
/// assert!(found.score > 0.9);
/// assert!(compare(&Name::person("Fuad Hussein"), &Name::person("Saddam Hussein")).score < 0.5);
/// ```
pub fn compare(left: &Name, right: &Name) -> Comparison {
    let mut tally = Tally::default();
    match left.kind {
        Kind::Person => align::persons(left, right, &mut tally),
        Kind::Organization => organization::organizations(left, right, &mut tally),
    }
    tally.finish()
}

#[cfg(test)]
mod tests;
