//! Reads who held which office: rows of `holders.tsv`, and FollowTheMoney JSON lines (Person, Position, Occupancy).
//!
//! Of FollowTheMoney the office and its owner are read from the position's name by the tables ("Minister of Foreign Affairs of Norway"),
//! the owner else from its country; an occupancy of a position that the tables do not understand is left out, for it can match nothing.
//! See [FollowTheMoney](https://followthemoney.tech/explorer/schemata/Occupancy/).

use super::error::LexiconError;
use super::table::{Row, rows};
use super::{Entry, Keyed, Lexicon, StateForm};
use crate::model::date::Day;
use crate::model::reference::{Bounds, Holder};
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

const COLUMNS: &[&str] = &["of", "office", "holder", "aliases", "wikidata", "from", "until", "known"];

/// Two-letter codes of countries by three-letter ones.
static CODES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    include_str!("../../schema/gazetteer/codes.tsv").lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t')).collect()
});

/// A row with the place it comes from.
pub(super) struct Placed {
    /// The row.
    pub holder: Holder,
    /// File and line.
    pub origin: (String, usize),
}

/// The rows of a `holders.tsv`.
pub(super) fn add(into: &mut Vec<Placed>, file: &str, content: &str, own: bool) -> Result<(), LexiconError> {
    rows(file, content, COLUMNS, |row| {
        let holder = holder(row, own)?;
        into.push(Placed { holder, origin: (file.to_owned(), row.line) });
        Ok(())
    })
}

fn holder(row: &Row<'_>, own: bool) -> Result<Holder, LexiconError> {
    let date = |column: &str| row.choice(column, bounds);
    let holder = Holder {
        offices: row.list("office"),
        of: row.key("of")?,
        name: row.text("holder").unwrap_or_default(),
        aliases: row.list("aliases"),
        wikidata: row.wikidata()?,
        from: date("from")?,
        until: date("until")?,
        known: date("known")?.map(|(_, latest)| latest),
        own,
    };
    if holder.offices.is_empty() || holder.name.is_empty() {
        return Err(row.error("`office` or `holder` is empty"));
    }
    if matches!((holder.from, holder.until), (Some(from), Some(until)) if until.1 < from.0) {
        return Err(row.error("`until` is before `from`"));
    }
    Ok(holder)
}

/// `2005`, `2005-11` or `2005-11-22` as first and last day.
fn bounds(text: &str) -> Option<Bounds> {
    let text = text.trim();
    let first = |text: String| text.parse::<Day>().ok();
    match text.len() {
        4 => Some((first(format!("{text}-01-01"))?, first(format!("{text}-12-31"))?)),
        7 => first(format!("{text}-01")).map(|day| (day, day.last_of_month())),
        _ => text.get(..10).and_then(|day| first(day.to_owned())).map(|day| (day, day)),
    }
}

/// One entity of FollowTheMoney.
#[derive(Deserialize)]
struct Entity {
    id: String,
    schema: String,
    #[serde(default)]
    properties: HashMap<String, Vec<String>>,
}

impl Entity {
    fn all(&self, property: &str) -> &[String] {
        self.properties.get(property).map_or(&[], Vec::as_slice)
    }

    fn first(&self, property: &str) -> Option<&str> {
        self.all(property).first().map(String::as_str)
    }
}

/// The occupancies of a FollowTheMoney file.
pub(super) fn from_ftm(lexicon: &Lexicon, file: &str, content: &str) -> Result<Vec<Holder>, LexiconError> {
    let mut entities: HashMap<String, Entity> = HashMap::new();
    let mut occupancies = Vec::new();
    for (at, line) in content.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let entity: Entity = serde_json::from_str(line).map_err(|error| LexiconError::row(file, at + 1, error.to_string()))?;
        if entity.schema == "Occupancy" {
            occupancies.push((at + 1, entity));
        } else {
            entities.insert(entity.id.clone(), entity);
        }
    }
    let mut found = Vec::new();
    for (line, occupancy) in occupancies {
        let named = |property: &str| occupancy.first(property).and_then(|id| entities.get(id));
        let (Some(person), Some(position)) = (named("holder"), named("post")) else {
            return Err(LexiconError::row(file, line, format!("{}: no such `holder` or `post` in the file", occupancy.id)));
        };
        found.extend(occupied(lexicon, &occupancy, person, position));
    }
    Ok(found)
}

fn occupied(lexicon: &Lexicon, occupancy: &Entity, person: &Entity, position: &Entity) -> Option<Holder> {
    let (office, owner) = position.all("name").iter().find_map(|name| office(lexicon, name))?;
    let of = owner.or_else(|| position.all("country").iter().find_map(|code| country(lexicon, code)))?;
    let (name, rest) = person.all("name").split_first()?;
    Some(Holder {
        offices: vec![office],
        of,
        name: name.clone(),
        aliases: rest.iter().chain(person.all("alias")).cloned().collect(),
        wikidata: person.first("wikidataId").map(str::to_owned),
        from: occupancy.first("startDate").and_then(bounds),
        until: occupancy.first("endDate").and_then(bounds),
        known: None,
        own: true,
    })
}

/// The office that a position's name holds, and whose it is, where the name or the table says.
fn office(lexicon: &Lexicon, name: &str) -> Option<(String, Option<String>)> {
    let tokens = crate::text::token::tokens(name, 0..name.len());
    let words: Vec<&str> = tokens.iter().map(|t| t.of(name)).collect();
    let mut label = None;
    let mut owner = None;
    for at in 0..words.len() {
        label = label.or_else(|| lexicon.office_at(&words, at).map(|found| (found.label, found.default_of)));
        owner = owner.or_else(|| lexicon.matches_at(&words, at).into_iter().find_map(|(_, entry)| owner_key(lexicon, entry)));
    }
    let (label, default) = label?;
    Some((label, owner.or(default)))
}

fn owner_key(lexicon: &Lexicon, entry: Entry) -> Option<String> {
    match entry {
        Entry::State { row, form: StateForm::Name | StateForm::Adjective } => Some(lexicon.states[row].key.clone()),
        Entry::Organization { row } => Some(lexicon.organizations[row].key.clone()),
        _ => None,
    }
}

fn country(lexicon: &Lexicon, code: &str) -> Option<String> {
    let iso3 = CODES.get(code.to_lowercase().as_str())?;
    lexicon.state_by_iso3(iso3).map(|row| lexicon.states[row].key.clone())
}

/// Every row leads to a state or organisation.
pub(super) fn check(placed: &[Placed], keys: &HashMap<String, Keyed>) -> Result<(), LexiconError> {
    for Placed { holder, origin } in placed {
        if !matches!(keys.get(&holder.of), Some(Keyed::State(_) | Keyed::Organization(_))) {
            return Err(LexiconError::row(&origin.0, origin.1, format!("`{}` is no key of a state or organisation", holder.of)));
        }
    }
    Ok(())
}
