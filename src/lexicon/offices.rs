//! The rows of `offices.toml`: offices, the words that change them, and the portfolios that make new ones.

use super::error::LexiconError;
use super::words::parse;
use crate::model::actor::{OfficeKind, TenureStatus};
use crate::model::closed::closed;
use serde::Deserialize;
use toml::Spanned;

closed!(
    /// What kind of thing has an office.
    OwnerKind { State = "state", Organization = "organization", Coalition = "coalition", Body = "body" }
);

/// An office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeRow {
    /// The name it is shown by ("Foreign Minister").
    pub label: String,
    /// Its broad kind.
    pub kind: OfficeKind,
    /// What kind of thing it is an office of.
    pub owner: OwnerKind,
    /// The name of the body that it sits in, where the office itself tells.
    pub body: Option<String>,
    /// Every spelling.
    pub phrases: Vec<String>,
    /// Key of the state or organisation whose office it is where the text names none.
    pub default_of: Option<String>,
    /// True where a name that no table lists may stand before it: "Yamina leader".
    pub any: bool,
    /// Keys of states that have no such office.
    pub absent_in: Vec<String>,
    /// Keys of states besides [`Self::default_of`] that call an office of their own so.
    pub also_in: Vec<String>,
    /// The label of the same office in other states ("Foreign Minister" for "Secretary of State").
    pub abroad: Option<String>,
}

/// A word that changes an office.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModifierRow {
    /// The word in the office's label, where `keep` says that it stays ("Deputy").
    pub label: String,
    /// Every spelling.
    pub phrases: Vec<String>,
    /// What it says of the tenure.
    #[serde(default)]
    pub status: Option<TenureStatus>,
    /// True where the office becomes another one.
    #[serde(default)]
    pub keep: bool,
    /// True where it stands after the office ("-elect").
    #[serde(default)]
    pub after: bool,
}

/// A word that makes an office together with a portfolio.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PortfolioHead {
    /// The office's label, with `{}` for the portfolio's.
    pub label: String,
    /// Broad kind of the office.
    pub kind: OfficeKind,
    /// What kind of thing it is an office of.
    pub owner: OwnerKind,
    /// Spellings that follow the portfolio ("minister": "defence minister").
    #[serde(default)]
    pub before: Vec<String>,
    /// Spellings that a link and the portfolio follow ("minister": "minister of defence").
    #[serde(default)]
    pub after: Vec<String>,
    /// Key of the owner where the text names none.
    #[serde(default)]
    pub default_of: Option<String>,
}

/// What an office is in charge of.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PortfolioRow {
    /// The word in the office's label ("Defence").
    pub label: String,
    /// Every spelling.
    pub phrases: Vec<String>,
    /// True where portfolios joined with it do not change the office: a minister of foreign affairs and trade is a foreign minister.
    #[serde(default)]
    pub alone: bool,
}

/// The content of all `offices.toml`.
#[derive(Debug, Default)]
pub(super) struct Offices {
    /// Offices, with file and line.
    pub offices: Vec<(OfficeRow, String, usize)>,
    /// See [`ModifierRow`].
    pub modifiers: Vec<ModifierRow>,
    /// See [`PortfolioHead`].
    pub heads: Vec<PortfolioHead>,
    /// See [`PortfolioRow`].
    pub portfolios: Vec<PortfolioRow>,
    /// "of", "for".
    pub links: Vec<String>,
    /// "the".
    pub articles: Vec<String>,
    /// "and".
    pub joins: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    office: Vec<Spanned<RawOffice>>,
    #[serde(default)]
    modifier: Vec<ModifierRow>,
    #[serde(default)]
    portfolio_head: Vec<PortfolioHead>,
    #[serde(default)]
    portfolio: Vec<PortfolioRow>,
    #[serde(default)]
    portfolio_links: Vec<String>,
    #[serde(default)]
    portfolio_articles: Vec<String>,
    #[serde(default)]
    portfolio_joins: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOffice {
    label: String,
    kind: Option<OfficeKind>,
    owner: Option<OwnerKind>,
    body: Option<String>,
    #[serde(default)]
    phrases: Vec<String>,
    default_of: Option<String>,
    #[serde(default)]
    any: bool,
    #[serde(default)]
    absent_in: Vec<String>,
    #[serde(default)]
    also_in: Vec<String>,
    abroad: Option<String>,
}

/// Adds the rows of an `offices.toml`.
pub(super) fn add(into: &mut Offices, file: &str, content: &str) -> Result<(), LexiconError> {
    let read: File = parse(file, content)?;
    for raw in read.office {
        let line = content[..raw.span().start].matches('\n').count() + 1;
        add_office(into, raw.into_inner(), file, line)?;
    }
    into.modifiers.extend(read.modifier);
    into.heads.extend(read.portfolio_head);
    into.portfolios.extend(read.portfolio);
    into.links.extend(read.portfolio_links);
    into.articles.extend(read.portfolio_articles);
    into.joins.extend(read.portfolio_joins);
    Ok(())
}

fn add_office(into: &mut Offices, raw: RawOffice, file: &str, line: usize) -> Result<(), LexiconError> {
    // One office may have spellings that go without saying in one state only ("external affairs minister").
    let own =
        |o: &OfficeRow, from: &str| o.label == raw.label && (o.default_of == raw.default_of || from != file && raw.default_of.is_none());
    let known = into.offices.iter().position(|(o, from, _)| own(o, from));
    let known = known.or_else(|| into.offices.iter().position(|(o, from, _)| o.label == raw.label && from != file));
    if let Some((office, origin, first)) = known.and_then(|i| into.offices.get_mut(i)) {
        if origin == file {
            return Err(LexiconError::row(file, line, format!("office `{}` is on line {first} already", raw.label)));
        }
        office.phrases.extend(raw.phrases);
        office.absent_in.extend(raw.absent_in);
        office.also_in.extend(raw.also_in);
        office.any |= raw.any;
        office.default_of = raw.default_of.or(office.default_of.take());
        office.abroad = raw.abroad.or(office.abroad.take());
        return Ok(());
    }
    let (Some(kind), Some(owner)) = (raw.kind, raw.owner) else {
        return Err(LexiconError::row(file, line, format!("office `{}` needs a kind and an owner", raw.label)));
    };
    let RawOffice { label, body, phrases, default_of, any, absent_in, also_in, abroad, .. } = raw;
    let row = OfficeRow { label, kind, owner, body, phrases, default_of, any, absent_in, also_in, abroad };
    into.offices.push((row, file.to_owned(), line));
    Ok(())
}
