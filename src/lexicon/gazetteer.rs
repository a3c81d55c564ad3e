//! The rows of `schema/gazetteer`: states, organisations, places.
//!
//! A row of a key that is already there adds to it: lists grow, filled cells replace.

use super::error::LexiconError;
use super::table::{Row, rows};
use crate::model::actor::ActorKind;
use crate::model::closed::closed;
use std::collections::HashMap;

closed!(
    /// How other states see a state.
    Recognition {
        /// By nearly all.
        Recognised = "recognised",
        /// By some.
        Partly = "partly",
        /// By none, or nearly none.
        Unrecognised = "unrecognised",
        /// Belongs to a state, and is named like one.
        Territory = "territory",
        /// No longer there.
        Former = "former",
    }
);

/// A building or seat that stands for a government or body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Metonym {
    /// The words ("Kremlin").
    pub phrase: String,
    /// The key of the organisation, where it stands for one ("Pentagon").
    pub body: Option<String>,
}

/// A state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateRow {
    /// Slug ("united-states").
    pub key: String,
    /// ISO 3166-1 alpha-3, or the usual code outside it (XKX); none where there is none.
    pub iso3: Option<String>,
    /// Plain short name ("United States").
    pub name: String,
    /// How other states see it.
    pub status: Recognition,
    /// Wikidata item.
    pub wikidata: Option<String>,
    /// Other names.
    pub aliases: Vec<String>,
    /// "Iraqi".
    pub adjectives: Vec<String>,
    /// One person of it.
    pub demonym_singular: Vec<String>,
    /// Its people.
    pub demonym_plural: Vec<String>,
    /// Cities that stand for its government.
    pub capitals: Vec<String>,
    /// Buildings and seats that stand for its government or for a body of it.
    pub metonyms: Vec<Metonym>,
    /// True where the name takes "the".
    pub article: bool,
}

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationRow {
    /// Slug ("coalition-against-isis").
    pub key: String,
    /// What it is.
    pub kind: ActorKind,
    /// The name it is shown by.
    pub label: String,
    /// Wikidata item.
    pub wikidata: Option<String>,
    /// Other names and abbreviations.
    pub aliases: Vec<String>,
    /// Nouns that may refer back to it ("alliance"), without article.
    pub nominals: Vec<String>,
    /// Key of the state or organisation that it belongs to.
    pub of: Option<String>,
    /// Key of the state that leads it.
    pub led_by: Option<String>,
    /// Key of the organisation that it was made against.
    pub opposes: Option<String>,
    /// Keys of the states that it works in.
    pub operates_in: Vec<String>,
    /// True where the name takes "the".
    pub article: bool,
}

/// A place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceRow {
    /// Slug ("erbil").
    pub key: String,
    /// The name it is shown by.
    pub label: String,
    /// city, province, region, sea, base ...
    pub kind: String,
    /// Key of the state or place around it.
    pub within: Option<String>,
    /// Other names.
    pub aliases: Vec<String>,
    /// Wikidata item.
    pub wikidata: Option<String>,
}

const STATES: &[&str] =
    &["key", "iso3", "name", "status", "wikidata", "aliases", "adjectives", "demonym_sg", "demonym_pl", "capital", "metonyms", "article"];
const ORGANIZATIONS: &[&str] =
    &["key", "kind", "label", "wikidata", "aliases", "nominals", "of", "led_by", "opposes", "operates_in", "article"];
const PLACES: &[&str] = &["key", "label", "kind", "within", "aliases", "wikidata"];

/// Rows in order of first appearance, found by key.
#[derive(Debug)]
pub(super) struct Keyring<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// File and line of each row, for errors about references.
    pub origins: Vec<(String, usize)>,
    by_key: HashMap<String, usize>,
}

impl<T> Keyring<T> {
    /// No rows.
    pub fn new() -> Self {
        Self { rows: Vec::new(), origins: Vec::new(), by_key: HashMap::new() }
    }

    /// The row of this table row's key: the one of an earlier file, or a new one.
    fn slot(&mut self, row: &Row<'_>, empty: impl FnOnce(String) -> T) -> Result<&mut T, LexiconError> {
        let key = row.key("key")?;
        let at = match self.by_key.get(&key) {
            Some(&at) if self.origins[at].0 == row.file => {
                return Err(row.error(format!("key `{key}` is on line {} already", self.origins[at].1)));
            }
            Some(&at) => at,
            None => {
                self.by_key.insert(key.clone(), self.rows.len());
                self.origins.push((row.file.to_owned(), row.line));
                self.rows.push(empty(key));
                self.rows.len() - 1
            }
        };
        Ok(&mut self.rows[at])
    }
}

/// Adds the rows of a `states.tsv`.
pub(super) fn add_states(into: &mut Keyring<StateRow>, file: &str, content: &str) -> Result<(), LexiconError> {
    rows(file, content, STATES, |row| fill_state(into.slot(row, empty_state)?, row))
}

/// Adds the rows of an `organizations.tsv`.
pub(super) fn add_organizations(into: &mut Keyring<OrganizationRow>, file: &str, content: &str) -> Result<(), LexiconError> {
    rows(file, content, ORGANIZATIONS, |row| fill_organization(into.slot(row, empty_organization)?, row))
}

/// Adds the rows of a `places.tsv`.
pub(super) fn add_places(into: &mut Keyring<PlaceRow>, file: &str, content: &str) -> Result<(), LexiconError> {
    rows(file, content, PLACES, |row| fill_place(into.slot(row, empty_place)?, row))
}

fn empty_state(key: String) -> StateRow {
    StateRow {
        key,
        iso3: None,
        name: String::new(),
        status: Recognition::Recognised,
        wikidata: None,
        aliases: Vec::new(),
        adjectives: Vec::new(),
        demonym_singular: Vec::new(),
        demonym_plural: Vec::new(),
        capitals: Vec::new(),
        metonyms: Vec::new(),
        article: false,
    }
}

fn fill_state(state: &mut StateRow, row: &Row<'_>) -> Result<(), LexiconError> {
    put(&mut state.name, row.text("name"));
    required(row, "name", &state.name)?;
    put(&mut state.status, row.choice("status", Recognition::from_name)?);
    put(&mut state.article, row.flag("article")?);
    put_some(&mut state.iso3, row.choice("iso3", iso3)?);
    put_some(&mut state.wikidata, row.wikidata()?);
    state.aliases.extend(row.list("aliases"));
    state.adjectives.extend(row.list("adjectives"));
    state.demonym_singular.extend(row.list("demonym_sg"));
    state.demonym_plural.extend(row.list("demonym_pl"));
    state.capitals.extend(row.list("capital"));
    state.metonyms.extend(row.list("metonyms").iter().map(|text| metonym(text)));
    Ok(())
}

fn iso3(code: &str) -> Option<String> {
    (code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase())).then(|| code.to_owned())
}

/// `Pentagon>us-department-of-defense` names a body, `Kremlin` none.
fn metonym(text: &str) -> Metonym {
    match text.split_once('>') {
        Some((phrase, body)) => Metonym { phrase: phrase.trim().to_owned(), body: Some(body.trim().to_owned()) },
        None => Metonym { phrase: text.to_owned(), body: None },
    }
}

fn empty_organization(key: String) -> OrganizationRow {
    OrganizationRow {
        key,
        kind: ActorKind::Organization,
        label: String::new(),
        wikidata: None,
        aliases: Vec::new(),
        nominals: Vec::new(),
        of: None,
        led_by: None,
        opposes: None,
        operates_in: Vec::new(),
        article: false,
    }
}

fn fill_organization(organization: &mut OrganizationRow, row: &Row<'_>) -> Result<(), LexiconError> {
    put(&mut organization.label, row.text("label"));
    required(row, "label", &organization.label)?;
    put(&mut organization.kind, row.choice("kind", ActorKind::from_name)?);
    put(&mut organization.article, row.flag("article")?);
    put_some(&mut organization.wikidata, row.wikidata()?);
    put_some(&mut organization.of, row.text("of"));
    put_some(&mut organization.led_by, row.text("led_by"));
    put_some(&mut organization.opposes, row.text("opposes"));
    organization.aliases.extend(row.list("aliases"));
    organization.nominals.extend(row.list("nominals"));
    organization.operates_in.extend(row.list("operates_in"));
    Ok(())
}

fn empty_place(key: String) -> PlaceRow {
    PlaceRow { key, label: String::new(), kind: String::new(), within: None, aliases: Vec::new(), wikidata: None }
}

fn fill_place(place: &mut PlaceRow, row: &Row<'_>) -> Result<(), LexiconError> {
    put(&mut place.label, row.text("label"));
    put(&mut place.kind, row.text("kind"));
    required(row, "label", &place.label)?;
    required(row, "kind", &place.kind)?;
    put_some(&mut place.within, row.text("within"));
    put_some(&mut place.wikidata, row.wikidata()?);
    place.aliases.extend(row.list("aliases"));
    Ok(())
}

fn put<T>(cell: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *cell = value;
    }
}

fn put_some<T>(cell: &mut Option<T>, value: Option<T>) {
    if value.is_some() {
        *cell = value;
    }
}

fn required(row: &Row<'_>, column: &str, value: &str) -> Result<(), LexiconError> {
    if value.is_empty() { Err(row.error(format!("`{column}` is empty"))) } else { Ok(()) }
}
