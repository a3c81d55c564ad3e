//! Puts values into a question and asks it.
//!
//! `day` stands for `from` and `until` at once; where one of them is known, `month` is set too: the entries of the time index between them.

use super::answer::Answer;
use super::brackets;
use super::memory::{Memory, QueryError};
use super::names::{Unknown, nearest};
use crate::model::date::Day;
use crate::rdf::index_entries;
use crate::rdf::iri::date;
use crate::schema::QUESTIONS;
use crate::schema::ontology::ontology;
use crate::schema::question::{Kind, Parameter, Question, Values};
use crate::vocab::gp::{PREFIX, local, property::YEAR};
use oxigraph::model::{Literal, Term};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// A longer range is asked without the month index: a list of thousands of months is slower than reading all events.
const MOST_MONTHS: usize = 600;

/// Years are looked for up to this one.
const LAST_YEAR: i16 = 9999;

/// Values as they are given, by the name of the parameter.
pub type Settings = BTreeMap<String, String>;

/// A shipped question by its name.
///
/// # Errors
/// Where no question has that name.
pub fn shipped(name: &str) -> Result<Question, QueryError> {
    let (_, text) = QUESTIONS.iter().find(|(known, _)| *known == name).ok_or_else(|| no_question(name))?;
    Ok(Question::read(text))
}

/// Names in a text that look like terms of the own vocabulary and are none: a question with one of them finds nothing.
pub fn strange(sparql: &str) -> Vec<Unknown> {
    let known: Vec<_> = ontology().keys().filter_map(|iri| Some(format!("{PREFIX}:{}", local(iri)?))).collect();
    let own = |name: &String| name.split_once(':').is_some_and(|(prefix, _)| prefix == PREFIX) && !known.contains(name);
    let names: BTreeSet<_> = brackets::names(sparql).iter().map(|name| name.trim_end_matches('.').to_owned()).filter(own).collect();
    let class = |name: &str| name.split(':').nth(1).is_some_and(|local| local.starts_with(char::is_uppercase));
    let alike = |name: &str| known.iter().map(String::as_str).filter(|other| class(other) == class(name)).collect::<Vec<_>>();
    let near = |name: &str| nearest(name, alike(name).into_iter()).into_iter().take(1).map(str::to_owned).collect();
    names.into_iter().map(|name| Unknown { near: near(&name), name }).collect()
}

fn no_question(name: &str) -> QueryError {
    let near = nearest(name, QUESTIONS.iter().map(|(known, _)| *known)).into_iter().map(str::to_owned).collect();
    QueryError::NoQuestion(Unknown { name: name.to_owned(), near })
}

impl Memory {
    /// The answer to a question with these settings, by the names of its parameters.
    ///
    /// # Errors
    /// Where a setting does not fit, a name is unknown, or the question fails.
    pub fn answer(&self, question: &Question, settings: &Settings, limit: Option<Duration>) -> Result<Answer, QueryError> {
        self.ask(&self.sparql(question, settings)?, limit)
    }

    /// The SPARQL of a question with these settings in place.
    ///
    /// # Errors
    /// Where a setting does not fit, is missing, or a name is unknown.
    pub fn sparql(&self, question: &Question, settings: &Settings) -> Result<String, QueryError> {
        Ok(question.sparql(&self.values(question, settings)?))
    }

    fn values(&self, question: &Question, settings: &Settings) -> Result<Values, QueryError> {
        let defaults = question.parameters.iter().filter_map(|p| Some((p.name.clone(), p.default.clone()?)));
        let mut all: Settings = defaults.collect();
        all.extend(settings.clone());
        all.keys().try_for_each(|name| question.parameter(name).map(drop).ok_or_else(|| unknown(question, name)))?;
        missing(question, &all)?;
        let mut values = Values::new();
        let mut days = BTreeMap::new();
        for (parameter, value) in question.parameters.iter().filter_map(|p| Some((p, all.get(&p.name)?))) {
            let name = &parameter.name;
            if parameter.kind == Kind::Day {
                days.insert(name.as_str(), day(parameter, value)?);
            }
            values.insert(name.clone(), self.terms(parameter, value)?);
        }
        if let (Some(&from), Some(&until)) = (days.get("from"), days.get("until"))
            && until < from
        {
            return Err(QueryError::Backwards { from, until });
        }
        values.extend(self.dates(&days));
        Ok(values)
    }

    fn terms(&self, parameter: &Parameter, value: &str) -> Result<Vec<Term>, QueryError> {
        Ok(match parameter.kind {
            Kind::Thing => self.named(value)?.into_iter().map(Term::from).collect(),
            Kind::Day => vec![date(day(parameter, value)?).into()],
            Kind::Number => vec![Literal::from(number(parameter, value)?).into()],
            Kind::Text => vec![Literal::new_simple_literal(value).into()],
        })
    }

    /// Both ends of the period, and the entries of the time index between them. An end that is open, or lies beyond what the store holds,
    /// is that of the store.
    fn dates(&self, days: &BTreeMap<&str, Day>) -> Values {
        let end = |name| days.get(name).or_else(|| days.get("day")).copied();
        let (from, until) = (end("from"), end("until"));
        let ends = [("from", from), ("until", until)];
        let values: Values = ends.into_iter().filter_map(|(name, day)| Some((name.to_owned(), vec![date(day?).into()]))).collect();
        let given = from.zip(until).and_then(|(from, until)| index(from, until));
        let entries = given.or_else(|| from.or(until).and_then(|_| self.years()).and_then(|held| within(held, from, until)));
        values.into_iter().chain(entries).collect()
    }

    /// First and last day of the years of which the index has an entry.
    fn years(&self) -> Option<(Day, Day)> {
        let held = |year: &i16| {
            let year: Term = Literal::from(i64::from(*year)).into();
            self.matching([None, Some(&YEAR.into()), Some(&year)]).next().is_some()
        };
        let (first, last) = ((1..=LAST_YEAR).find(held)?, (1..=LAST_YEAR).rev().find(held)?);
        Some((Day::new(first, 1, 1).ok()?, Day::new(last, 12, 31).ok()?))
    }
}

/// The entries of the time index between these ends, or those of what the store holds where they are further out or open.
fn within((first, last): (Day, Day), from: Option<Day>, until: Option<Day>) -> Option<(String, Vec<Term>)> {
    index(from.map_or(first, |day| day.max(first)), until.map_or(last, |day| day.min(last)))
}

/// Refuses a question that lacks a value without which it would ask for everything.
fn missing(question: &Question, settings: &Settings) -> Result<(), QueryError> {
    let lacking = question.parameters.iter().filter(|p| p.required && !settings.contains_key(&p.name));
    let lacking: Vec<_> = lacking.map(|p| format!("--set {}=… ({})", p.name, p.help.trim_end_matches('.'))).collect();
    if lacking.is_empty() { Ok(()) } else { Err(QueryError::Missing(lacking.join(" and "))) }
}

fn unknown(question: &Question, name: &str) -> QueryError {
    let known = question.parameters.iter().map(|parameter| parameter.name.as_str()).collect::<Vec<_>>().join(", ");
    QueryError::NoParameter { name: name.to_owned(), known }
}

fn number(parameter: &Parameter, value: &str) -> Result<i64, QueryError> {
    value.parse().map_err(|_| bad(parameter, value))
}

fn bad(parameter: &Parameter, value: &str) -> QueryError {
    QueryError::BadValue { name: parameter.name.clone(), value: value.to_owned(), kind: parameter.kind.name() }
}

fn day(parameter: &Parameter, value: &str) -> Result<Day, QueryError> {
    value.parse().map_err(|_| bad(parameter, value))
}

/// The entries of the time index between two days; none where they are so many that reading all events is faster.
fn index(from: Day, until: Day) -> Option<(String, Vec<Term>)> {
    let entries =
        index_entries(from, until).take(MOST_MONTHS + 1).map(|entry| Literal::new_simple_literal(entry).into()).collect::<Vec<_>>();
    (entries.len() <= MOST_MONTHS).then(|| ("month".to_owned(), entries))
}
