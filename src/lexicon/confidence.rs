//! How often what a rule gives is right (`schema/lexicon/en/confidence.toml`).

use serde::Deserialize;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Shares from 0 to 1 by the beginning of a rule's name.
type Shares = HashMap<String, f32>;

/// Measured shares of right ones, by what a rule makes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confidence {
    /// Of mentions.
    pub mention: Shares,
    /// Of events.
    pub event: Shares,
    /// Of agreements.
    pub agreement: Shares,
    /// Of tenures.
    pub tenure: Shares,
    shade: Shares,
}

impl Confidence {
    /// The table that ships with the program.
    #[allow(clippy::expect_used)] // Embedded; the tests load it.
    pub fn embedded() -> &'static Self {
        static TABLE: OnceLock<Confidence> = OnceLock::new();
        TABLE.get_or_init(|| toml::from_str(include_str!("../../schema/lexicon/en/confidence.toml")).expect("embedded table is valid"))
    }

    /// What a finding keeps of its share where a side of it is only referred back to.
    pub fn back(&self) -> f32 {
        self.shade.get("back").copied().unwrap_or(1.0)
    }
}

/// The share of a rule: that of the longest key which begins its name, in whole parts between colons.
pub fn share(shares: &Shares, rule: &str) -> Option<f32> {
    let mut part = rule;
    loop {
        if let Some(share) = shares.get(part) {
            return Some(*share);
        }
        match part.rfind(':') {
            Some(colon) => part = &part[..colon],
            None => return shares.get("other").copied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_beginning_counts() {
        let table = Confidence::embedded();
        assert_eq!(share(&table.mention, "gazetteer:state"), table.mention.get("gazetteer:state").copied());
        assert_eq!(share(&table.mention, "gazetteer:seat"), table.mention.get("gazetteer").copied());
        assert_eq!(share(&table.mention, "unheard"), table.mention.get("other").copied());
    }

    #[test]
    fn shares_lie_between_nothing_and_one() {
        let table = Confidence::embedded();
        let all = [&table.mention, &table.event, &table.agreement, &table.tenure, &table.shade];
        assert!(all.iter().flat_map(|t| t.values()).all(|s| (0.0..=1.0).contains(s)));
        assert!(all[..4].iter().all(|t| t.contains_key("other")));
    }
}
