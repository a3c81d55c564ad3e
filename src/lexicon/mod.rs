//! Turns the tables of `schema/gazetteer` and `schema/lexicon` into phrase tables, once, and finds their phrases in tokens.
//!
//! Guarantees: every key is unique over states, organisations and places, every reference between rows resolves, and a table that breaks
//! these rules is refused with its file and line. A phrase that means several things gives all of them ("Washington" is a capital and
//! a city; "Georgia" two states); choosing is left to whoever sees the sentence.
//! Deliberately absent: regular expressions, fuzzy matching, and every word of a language; those stand in the tables.

pub mod agreements;
pub mod calendar;
pub mod confidence;
mod error;
pub mod frames;
mod gazetteer;
mod grammar;
mod holders;
pub mod holding;
mod load;
pub mod names;
mod offices;
mod phrase;
mod table;
mod words;

pub use error::LexiconError;
pub use gazetteer::{Metonym, OrganizationRow, PlaceRow, Recognition, StateRow};
pub use grammar::OfficeMatch;
pub use offices::{ModifierRow, OfficeRow, OwnerKind, PortfolioHead, PortfolioRow};
pub use phrase::PhraseTable;
pub use words::{KindRow, TitleRow, WordRow};

use crate::model::reference::Holder;
use std::collections::HashMap;
use std::sync::OnceLock;

/// How a phrase names a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StateForm {
    /// "Iraq", "Republic of Iraq", "US".
    Name,
    /// "Iraqi", "U.S.".
    Adjective,
    /// "Iraqi" (a person), "Dane".
    DemonymSingular,
    /// "Iraqis", "Britons".
    DemonymPlural,
    /// "Baghdad", which is a city too.
    Capital,
    /// "Kremlin".
    Metonym,
}

/// What a phrase of the tables means; `row` counts in the public list of that name in [`Lexicon`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entry {
    /// A row of `states`.
    State {
        /// Its place in `states`.
        row: usize,
        /// By which form.
        form: StateForm,
    },
    /// A row of `organizations`, by name.
    Organization {
        /// Its place in `organizations`.
        row: usize,
    },
    /// A row of `organizations`, by a building or seat ("Pentagon").
    OrganizationMetonym {
        /// Its place in `organizations`.
        row: usize,
    },
    /// A row of `organizations`, by a noun that may refer back to it ("the alliance").
    OrganizationNominal {
        /// Its place in `organizations`.
        row: usize,
    },
    /// A row of `places`.
    Place {
        /// Its place in `places`.
        row: usize,
    },
    /// A row of `offices`.
    Office {
        /// Its place in `offices`.
        row: usize,
    },
    /// A row of `modifiers` ("deputy", "former").
    OfficeModifier {
        /// Its place in `modifiers`.
        row: usize,
    },
    /// A row of `portfolio_heads`: a word that makes an office together with a portfolio ("minister").
    PortfolioHead {
        /// Its place in `portfolio_heads`.
        row: usize,
    },
    /// A row of `portfolios` ("foreign affairs").
    Portfolio {
        /// Its place in `portfolios`.
        row: usize,
    },
    /// A row of `titles`.
    Title {
        /// Its place in `titles`.
        row: usize,
    },
    /// A row of `kinds`: a head noun of organisations nobody listed ("ministry").
    Kind {
        /// Its place in `kinds`.
        row: usize,
    },
    /// A row of `groups`: a noun for a collective known by description only ("officials").
    Group {
        /// Its place in `groups`.
        row: usize,
    },
    /// A row of `reports`: a noun for a text that says things ("statement", "readout").
    Report {
        /// Its place in `reports`.
        row: usize,
    },
}

/// What a key of the gazetteer stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Keyed {
    /// A row of `states`.
    State(usize),
    /// A row of `organizations`.
    Organization(usize),
    /// A row of `places`.
    Place(usize),
}

/// All tables of one language, and the phrase table over them.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// States, territories and former states.
    pub states: Vec<StateRow>,
    /// Organisations of every kind.
    pub organizations: Vec<OrganizationRow>,
    /// Cities, provinces, regions, seas, bases.
    pub places: Vec<PlaceRow>,
    /// Offices.
    pub offices: Vec<OfficeRow>,
    /// Words before or after an office that change it.
    pub modifiers: Vec<ModifierRow>,
    /// Words that make an office together with a portfolio.
    pub portfolio_heads: Vec<PortfolioHead>,
    /// What ministers and secretaries are in charge of.
    pub portfolios: Vec<PortfolioRow>,
    /// Words that join a portfolio head with its portfolio ("of", "for").
    pub portfolio_links: Vec<String>,
    /// Words that may stand before a portfolio ("the").
    pub portfolio_articles: Vec<String>,
    /// Words that join two portfolios ("and", ",").
    pub portfolio_joins: Vec<String>,
    /// Ranks and honorifics.
    pub titles: Vec<TitleRow>,
    /// Head nouns of organisations.
    pub kinds: Vec<KindRow>,
    /// Nouns for collectives.
    pub groups: Vec<WordRow>,
    /// Nouns for texts that say things.
    pub reports: Vec<WordRow>,
    /// Who held which office, by tables.
    pub holders: Vec<Holder>,
    keys: HashMap<String, Keyed>,
    iso3: HashMap<String, usize>,
    phrases: PhraseTable<Entry>,
}

impl Lexicon {
    /// Names of the tables that [`Lexicon::with_extra`] takes.
    pub const TABLES: &'static [&'static str] =
        &["states.tsv", "organizations.tsv", "places.tsv", "offices.toml", "titles.toml", "kinds.toml", "holders.tsv"];

    /// The tables of this crate, loaded on first use.
    #[allow(clippy::expect_used)]
    pub fn embedded() -> &'static Self {
        static EMBEDDED: OnceLock<Lexicon> = OnceLock::new();
        // A test loads the same embedded text.
        EMBEDDED.get_or_init(|| Self::with_extra(&[]).expect("the embedded tables are well formed"))
    }

    /// The tables of this crate and rows of the user's: pairs of file name and content. A row whose key is known adds its lists to
    /// that row and replaces its other filled cells. A name that ends in `.ftm.json` holds FollowTheMoney entities, one a line.
    ///
    /// # Errors
    /// A file name that is not in [`Lexicon::TABLES`], or a malformed row with its file and line.
    pub fn with_extra(sources: &[(String, String)]) -> Result<Self, LexiconError> {
        load::load(sources)
    }

    /// All phrases that start at `words[at]`, with their length in tokens, longest first. `words` are the tokens of one sentence.
    pub fn matches_at(&self, words: &[&str], at: usize) -> Vec<(usize, Entry)> {
        self.phrases.matches_at(words, at)
    }

    /// The row of `places` of a state's capital, where the tables list it.
    pub fn capital_of(&self, state: usize) -> Option<usize> {
        let state = self.states.get(state)?;
        let named = |name: &String| {
            self.places
                .iter()
                .position(|p| p.within.as_deref() == Some(state.key.as_str()) && (p.label == *name || p.aliases.contains(name)))
        };
        state.capitals.iter().find_map(named)
    }

    /// The row of `states` with this key ("iraq").
    pub fn state_by_key(&self, key: &str) -> Option<usize> {
        match self.keys.get(key) {
            Some(Keyed::State(row)) => Some(*row),
            _ => None,
        }
    }

    /// The row of `states` with this ISO 3166-1 alpha-3 code ("IRQ").
    pub fn state_by_iso3(&self, iso3: &str) -> Option<usize> {
        self.iso3.get(iso3).copied()
    }

    /// The row of `organizations` with this key ("isis").
    pub fn organization_by_key(&self, key: &str) -> Option<usize> {
        match self.keys.get(key) {
            Some(Keyed::Organization(row)) => Some(*row),
            _ => None,
        }
    }

    /// Whatever has this key.
    pub fn by_key(&self, key: &str) -> Option<Keyed> {
        self.keys.get(key).copied()
    }

    /// The state that a place lies in or an organisation belongs to, followed to its end; a state is in itself.
    pub fn state_of(&self, key: &str) -> Option<usize> {
        let mut key = key;
        // A chain longer than this is a circle: city, district, province, region, state.
        for _ in 0..8 {
            key = match self.by_key(key)? {
                Keyed::State(row) => return Some(row),
                Keyed::Organization(row) => self.organizations.get(row)?.of.as_deref()?,
                Keyed::Place(row) => self.places.get(row)?.within.as_deref()?,
            };
        }
        None
    }

    /// How many phrases there are.
    pub fn phrase_count(&self) -> usize {
        self.phrases.len()
    }
}
