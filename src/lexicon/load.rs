//! Reads the embedded tables and the user's, checks their references, and fills the phrase table.

use super::error::LexiconError;
use super::gazetteer::{self, Keyring, OrganizationRow, PlaceRow, StateRow};
use super::holders::{self, Placed};
use super::offices::{self, Offices};
use super::words::{self, Kinds, Titles};
use super::{Entry, Keyed, Lexicon, PhraseTable, StateForm};
use std::collections::HashMap;

/// The tables of this crate, in the order of [`Lexicon::TABLES`].
const EMBEDDED: [&str; 7] = [
    include_str!("../../schema/gazetteer/states.tsv"),
    include_str!("../../schema/gazetteer/organizations.tsv"),
    include_str!("../../schema/gazetteer/places.tsv"),
    include_str!("../../schema/lexicon/en/offices.toml"),
    include_str!("../../schema/lexicon/en/titles.toml"),
    include_str!("../../schema/lexicon/en/kinds.toml"),
    include_str!("../../schema/gazetteer/holders.tsv"),
];

/// Ends the name of a file of FollowTheMoney entities, one a line.
const FTM: &str = ".ftm.json";

/// All tables as read, before references are checked.
struct Tables {
    states: Keyring<StateRow>,
    organizations: Keyring<OrganizationRow>,
    places: Keyring<PlaceRow>,
    offices: Offices,
    titles: Titles,
    kinds: Kinds,
    holders: Vec<Placed>,
}

/// See [`Lexicon::with_extra`].
pub(super) fn load(extra: &[(String, String)]) -> Result<Lexicon, LexiconError> {
    let mut tables = Tables {
        states: Keyring::new(),
        organizations: Keyring::new(),
        places: Keyring::new(),
        offices: Offices::default(),
        titles: Titles::default(),
        kinds: Kinds::default(),
        holders: Vec::new(),
    };
    for (name, content) in Lexicon::TABLES.iter().zip(EMBEDDED) {
        tables.add(name, name, content)?;
    }
    for (path, content) in extra.iter().filter(|(path, _)| !path.ends_with(FTM)) {
        let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
        // A user's table of the same name is another file.
        let shown = if name == path { format!("./{path}") } else { path.clone() };
        tables.add(name, &shown, content)?;
    }
    let keys = tables.keys()?;
    tables.check(&keys)?;
    let mut lexicon = tables.lexicon(keys);
    for (path, content) in extra.iter().filter(|(path, _)| path.ends_with(FTM)) {
        let holders = holders::from_ftm(&lexicon, path, content)?;
        lexicon.holders.extend(holders);
    }
    Ok(lexicon)
}

impl Tables {
    fn add(&mut self, name: &str, file: &str, content: &str) -> Result<(), LexiconError> {
        match name {
            "states.tsv" => gazetteer::add_states(&mut self.states, file, content)?,
            "organizations.tsv" => gazetteer::add_organizations(&mut self.organizations, file, content)?,
            "places.tsv" => gazetteer::add_places(&mut self.places, file, content)?,
            "offices.toml" => offices::add(&mut self.offices, file, content)?,
            "titles.toml" => self.titles.title.extend(words::parse::<Titles>(file, content)?.title),
            "kinds.toml" => {
                let more: Kinds = words::parse(file, content)?;
                self.kinds.kind.extend(more.kind);
                self.kinds.group.extend(more.group);
                self.kinds.report.extend(more.report);
                self.kinds.capital_words.extend(more.capital_words);
            }
            "holders.tsv" => holders::add(&mut self.holders, file, content, file != name)?,
            _ => return Err(LexiconError::UnknownTable { file: file.to_owned(), known: Lexicon::TABLES.join(", ") }),
        }
        Ok(())
    }

    /// Every key of the gazetteer, each once.
    fn keys(&self) -> Result<HashMap<String, Keyed>, LexiconError> {
        let states = self.states.rows.iter().map(|r| &r.key).zip(&self.states.origins).enumerate();
        let organizations = self.organizations.rows.iter().map(|r| &r.key).zip(&self.organizations.origins).enumerate();
        let places = self.places.rows.iter().map(|r| &r.key).zip(&self.places.origins).enumerate();
        let all = states
            .map(|(i, row)| (Keyed::State(i), row))
            .chain(organizations.map(|(i, row)| (Keyed::Organization(i), row)))
            .chain(places.map(|(i, row)| (Keyed::Place(i), row)));
        let mut keys = HashMap::new();
        for (keyed, (key, (file, line))) in all {
            if keys.insert(key.clone(), keyed).is_some() {
                return Err(LexiconError::row(file, *line, format!("key `{key}` is in another table already")));
            }
        }
        Ok(keys)
    }

    /// Every reference leads to a row of the right table.
    fn check(&self, keys: &HashMap<String, Keyed>) -> Result<(), LexiconError> {
        let any = |_: &Keyed| true;
        let organization = |k: &Keyed| matches!(k, Keyed::Organization(_));
        let state = |k: &Keyed| matches!(k, Keyed::State(_));
        for (row, origin) in self.states.rows.iter().zip(&self.states.origins) {
            let bodies = row.metonyms.iter().filter_map(|m| m.body.as_ref());
            refer(keys, bodies, organization, origin)?;
        }
        for (row, origin) in self.organizations.rows.iter().zip(&self.organizations.origins) {
            refer(keys, &row.of, |k| !matches!(k, Keyed::Place(_)), origin)?;
            refer(keys, row.led_by.iter().chain(&row.operates_in), state, origin)?;
            refer(keys, &row.opposes, organization, origin)?;
        }
        for (row, origin) in self.places.rows.iter().zip(&self.places.origins) {
            refer(keys, &row.within, |k| !matches!(k, Keyed::Organization(_)), origin)?;
        }
        for (row, file, line) in &self.offices.offices {
            refer(keys, &row.default_of, any, &(file.clone(), *line))?;
            refer(keys, &row.absent_in, state, &(file.clone(), *line))?;
            refer(keys, &row.also_in, state, &(file.clone(), *line))?;
        }
        holders::check(&self.holders, keys)
    }

    fn lexicon(self, keys: HashMap<String, Keyed>) -> Lexicon {
        let mut lexicon = Lexicon {
            states: self.states.rows,
            organizations: self.organizations.rows,
            places: self.places.rows,
            offices: self.offices.offices.into_iter().map(|(row, ..)| row).collect(),
            modifiers: self.offices.modifiers,
            portfolio_heads: self.offices.heads,
            portfolios: self.offices.portfolios,
            portfolio_links: self.offices.links,
            portfolio_articles: self.offices.articles,
            portfolio_joins: self.offices.joins,
            titles: self.titles.title,
            kinds: self.kinds.kind,
            groups: self.kinds.group,
            reports: self.kinds.report,
            holders: self.holders.into_iter().map(|placed| placed.holder).collect(),
            keys,
            ..Lexicon::default()
        };
        lexicon.iso3 = lexicon.states.iter().enumerate().filter_map(|(i, s)| Some((s.iso3.clone()?, i))).collect();
        let mut phrases = PhraseTable::with_capacity(6_000);
        self.kinds.capital_words.iter().for_each(|word| phrases.insert_capital_word(word));
        fill_gazetteer(&lexicon, &mut phrases);
        fill_words(&lexicon, &mut phrases);
        lexicon.phrases = phrases;
        lexicon
    }
}

/// Finds each reference among the keys.
fn refer<'a>(
    keys: &HashMap<String, Keyed>,
    references: impl IntoIterator<Item = &'a String>,
    fits: impl Fn(&Keyed) -> bool,
    (file, line): &(String, usize),
) -> Result<(), LexiconError> {
    match references.into_iter().find(|key| !keys.get(*key).is_some_and(&fits)) {
        Some(key) => Err(LexiconError::row(file, *line, format!("no row of the right table has the key `{key}`"))),
        None => Ok(()),
    }
}

fn fill_gazetteer(lexicon: &Lexicon, phrases: &mut PhraseTable<Entry>) {
    for (row, state) in lexicon.states.iter().enumerate() {
        fill_state(row, state, lexicon, phrases);
    }
    for (row, organization) in lexicon.organizations.iter().enumerate() {
        phrases.insert(&organization.label, Entry::Organization { row });
        organization.aliases.iter().for_each(|p| phrases.insert(p, Entry::Organization { row }));
        organization.nominals.iter().for_each(|p| phrases.insert(p, Entry::OrganizationNominal { row }));
    }
    for (row, place) in lexicon.places.iter().enumerate() {
        phrases.insert(&place.label, Entry::Place { row });
        place.aliases.iter().for_each(|p| phrases.insert(p, Entry::Place { row }));
    }
}

fn fill_state(row: usize, state: &StateRow, lexicon: &Lexicon, phrases: &mut PhraseTable<Entry>) {
    phrases.insert(&state.name, Entry::State { row, form: StateForm::Name });
    let forms = [
        (StateForm::Name, &state.aliases),
        (StateForm::Adjective, &state.adjectives),
        (StateForm::DemonymSingular, &state.demonym_singular),
        (StateForm::DemonymPlural, &state.demonym_plural),
        (StateForm::Capital, &state.capitals),
    ];
    for (form, words) in forms {
        words.iter().for_each(|word| phrases.insert(word, Entry::State { row, form }));
    }
    for metonym in &state.metonyms {
        let body = metonym.body.as_deref().and_then(|key| lexicon.organization_by_key(key));
        let entry = body.map_or(Entry::State { row, form: StateForm::Metonym }, |row| Entry::OrganizationMetonym { row });
        phrases.insert(&metonym.phrase, entry);
    }
}

fn fill_words(lexicon: &Lexicon, phrases: &mut PhraseTable<Entry>) {
    let mut all = |words: &[String], entry: Entry| words.iter().for_each(|word| phrases.insert(word, entry));
    lexicon.offices.iter().enumerate().for_each(|(row, o)| all(&o.phrases, Entry::Office { row }));
    lexicon.modifiers.iter().enumerate().for_each(|(row, m)| all(&m.phrases, Entry::OfficeModifier { row }));
    for (row, head) in lexicon.portfolio_heads.iter().enumerate() {
        all(&head.before, Entry::PortfolioHead { row });
        all(&head.after, Entry::PortfolioHead { row });
    }
    lexicon.portfolios.iter().enumerate().for_each(|(row, p)| all(&p.phrases, Entry::Portfolio { row }));
    lexicon.titles.iter().enumerate().for_each(|(row, t)| all(&t.phrases, Entry::Title { row }));
    lexicon.kinds.iter().enumerate().for_each(|(row, k)| all(&k.phrases, Entry::Kind { row }));
    lexicon.groups.iter().enumerate().for_each(|(row, g)| all(&g.phrases, Entry::Group { row }));
    lexicon.reports.iter().enumerate().for_each(|(row, r)| all(&r.phrases, Entry::Report { row }));
}
