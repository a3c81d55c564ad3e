//! Words of names: particles, suffixes, and the small words around offices and bodies (`schema/lexicon/en/names.toml`).

use serde::Deserialize;
use std::collections::HashSet;
use std::sync::OnceLock;

/// The words of names.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameWords {
    /// Small words inside a name.
    pub particles: HashSet<String>,
    /// Particles that always go with what follows.
    pub strong_particles: HashSet<String>,
    /// "Jr.", which a comma may part from its name.
    pub juniors: HashSet<String>,
    /// Of these, those that make one name with the next word ("Abdul Ghani").
    pub binding: HashSet<String>,
    /// Of the strong ones, those between a given name and the father's.
    pub fathers: HashSet<String>,
    /// "peer": a counterpart behind "his".
    pub peers: HashSet<String>,
    /// "Jr.", "II".
    pub suffixes: HashSet<String>,
    /// Capitalised words that no name of a person holds.
    pub not_names: HashSet<String>,
    /// Words before an office that say nothing of whose it is.
    pub adjectives: HashSet<String>,
    /// "the".
    pub definite: HashSet<String>,
    /// "a", "any".
    pub indefinite: HashSet<String>,
    /// "government", "ministry": words by which a publisher named after a state is its government.
    pub issuing: HashSet<String>,
    /// "we".
    pub we: HashSet<String>,
    /// What may join an office and what it is an office of.
    pub of: HashSet<String>,
    /// The same without "to", which names where an envoy is sent.
    pub owner_links: HashSet<String>,
    /// "to".
    pub destination: HashSet<String>,
    /// "the", "a".
    pub articles: HashSet<String>,
    /// "another".
    pub another: HashSet<String>,
    /// "counterpart".
    pub counterpart: HashSet<String>,
    /// Last words of what an office is charged with ("affairs"): the name follows.
    pub portfolio_ends: HashSet<String>,
    /// Nouns of bodies that are names of persons too ("gang").
    pub heads_and_names: HashSet<String>,
    /// Heads of names that are written small as well ("the A B airport").
    pub small_heads: HashSet<String>,
    /// Words of names that the model takes for verbs, each with another of as many letters that it is shown instead.
    pub shown: Vec<[String; 2]>,
    /// "I", "me", "my".
    pub first_person: HashSet<String>,
    /// "led", "brokered" after a state and a hyphen.
    pub led: HashSet<String>,
    /// "led".
    pub leading: HashSet<String>,
    /// "against".
    pub against: HashSet<String>,
    /// "member", "states".
    pub members: HashSet<String>,
    /// "of".
    pub member_of: HashSet<String>,
    /// Between a group and whoever sent it.
    pub sent_by: HashSet<String>,
    /// "office".
    pub staff: HashSet<String>,
    /// "government".
    pub government: HashSet<String>,
    /// "government", where it may stand without its state.
    pub home: HashSet<String>,
    /// "opposition".
    pub opposition: HashSet<String>,
    /// "his", "their".
    pub possessors: HashSet<String>,
    /// "and", ",".
    pub joins: HashSet<String>,
    /// "he", "she".
    pub he: HashSet<String>,
    /// Titles behind which a given name stands ("King").
    pub given_titles: HashSet<String>,
    /// "left", "second left".
    pub positions: HashSet<String>,
    /// Participles that describe whom they stand before ("visiting").
    pub attributive: HashSet<String>,
    /// Words before such a participle that show it.
    pub before_attributive: HashSet<String>,
    /// "capital" behind a state.
    pub capital: HashSet<String>,
    /// "him", "her".
    pub him: HashSet<String>,
    /// "his", "her".
    pub his: HashSet<String>,
    /// "own" behind them.
    pub own: HashSet<String>,
    /// "it".
    pub it: HashSet<String>,
    /// "they".
    pub they: HashSet<String>,
    /// "western".
    pub directions: HashSet<String>,
    /// "Workers", before a possessive in a name.
    pub collectives: HashSet<String>,
    /// Heads of names that come first in their language ("Partai").
    pub leading_heads: HashSet<String>,
    /// "on" between a body and what it is charged with.
    pub topic_links: HashSet<String>,
    /// Pronouns of women.
    pub feminine: HashSet<String>,
    /// Pronouns of men.
    pub masculine: HashSet<String>,
    /// "Mrs": before the name of a woman.
    pub womens_titles: HashSet<String>,
    /// "Mr": before the name of a man.
    pub mens_titles: HashSet<String>,
    /// "a.k.a.": what stands behind is another name.
    pub aliases: HashSet<String>,
    /// States that are given names too.
    pub given_states: HashSet<String>,
    /// "in": what follows is a place.
    pub inside: HashSet<String>,
    /// "(" before an abbreviation.
    pub brackets: HashSet<String>,
    /// Last words of names that name no actor and no place ("Treaty").
    pub things: HashSet<String>,
    /// The same where they come first or stand alone ("BC").
    pub alone: HashSet<String>,
    /// Caption of a state's government.
    pub government_name: String,
    /// Caption of a state's opposition.
    pub opposition_name: String,
}

impl NameWords {
    /// The table that ships with the program.
    #[allow(clippy::expect_used)] // Embedded; the tests load it.
    pub fn embedded() -> &'static Self {
        static WORDS: OnceLock<NameWords> = OnceLock::new();
        WORDS.get_or_init(|| toml::from_str(include_str!("../../schema/lexicon/en/names.toml")).expect("embedded table is valid"))
    }
}

const GIVEN: &str = include_str!("../../schema/lexicon/en/given_names.txt");

/// True for a given name of the table, written as one.
pub fn given_name(text: &str) -> bool {
    static NAMES: OnceLock<Vec<&'static str>> = OnceLock::new();
    let names = NAMES.get_or_init(|| GIVEN.lines().filter(|l| !l.starts_with('#')).collect());
    names.binary_search(&text).is_ok()
}

const GENDERS: &str = include_str!("../../schema/lexicon/en/genders.tsv");

/// What a pronoun of the third person tells of whom it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// "she"
    Feminine,
    /// "he"
    Masculine,
}

/// Whose given name this is, folded, where nearly all who bear it are women or men.
///
/// ```
/// use chancery::lexicon::names::{Gender, gender_of};
/// assert_eq!(gender_of("angela"), Some(Gender::Feminine));
/// assert_eq!(gender_of("robin"), None);
/// ```
pub fn gender_of(given: &str) -> Option<Gender> {
    static ROWS: OnceLock<Vec<(&'static str, Gender)>> = OnceLock::new();
    let gender = |letter: &str| if letter == "f" { Gender::Feminine } else { Gender::Masculine };
    let rows = ROWS.get_or_init(|| GENDERS.lines().filter_map(|l| l.split_once('\t')).map(|(n, g)| (n, gender(g))).collect());
    rows.binary_search_by_key(&given, |(name, _)| name).ok().map(|at| rows[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_loads() {
        assert!(NameWords::embedded().particles.contains("bin"));
        assert!(super::GIVEN.lines().skip_while(|l| l.starts_with('#')).is_sorted());
        assert!(given_name("Fatima") && !given_name("Party"));
    }
}
