//! Puts values into a question and asks it.
//!
//! `day` stands for `from` and `until` at once; where both ends are known, `month` and `year` are set too, for the time indexes.

use super::answer::Answer;
use super::memory::{Memory, QueryError};
use crate::model::date::Day;
use crate::rdf::iri::date;
use crate::rdf::{month_names, year_numbers};
use crate::schema::QUESTIONS;
use crate::schema::question::{Kind, Parameter, Question, Values};
use oxigraph::model::{Literal, Term};
use std::collections::BTreeMap;
use std::time::Duration;

/// A longer range is asked without the month index: a list of thousands of months is slower than reading all events.
const MOST_MONTHS: usize = 600;

/// From this likeness on a name is taken for a misspelt one: "who-met" is, "colour" is not.
const LIKE: f64 = 0.8;

/// A shipped question by its name.
///
/// # Errors
/// Where no question has that name.
pub fn shipped(name: &str) -> Result<Question, QueryError> {
    let (_, text) = QUESTIONS.iter().find(|(known, _)| *known == name).ok_or_else(|| no_question(name))?;
    Ok(Question::read(text))
}

fn no_question(name: &str) -> QueryError {
    let likeness = |known: &str| strsim::jaro_winkler(name, known);
    let near = QUESTIONS.iter().map(|(known, _)| *known).max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    QueryError::NoQuestion { name: name.to_owned(), near: near.filter(|known| likeness(known) >= LIKE) }
}

impl Memory {
    /// The answer to a question with these settings, by the names of its parameters.
    ///
    /// # Errors
    /// Where a setting does not fit, a name is unknown, or the question fails.
    pub fn answer(&self, question: &Question, settings: &BTreeMap<String, String>, limit: Option<Duration>) -> Result<Answer, QueryError> {
        self.ask(&question.sparql(&self.values(question, settings)?), limit)
    }

    fn values(&self, question: &Question, settings: &BTreeMap<String, String>) -> Result<Values, QueryError> {
        let mut values = Values::new();
        let mut days = BTreeMap::new();
        for (name, value) in settings {
            let parameter = question.parameter(name).ok_or_else(|| unknown(question, name))?;
            if parameter.kind == Kind::Day {
                days.insert(name.as_str(), day(parameter, value)?);
            } else {
                values.insert(name.clone(), self.terms(parameter, value)?);
            }
        }
        values.extend(dates(&days));
        Ok(values)
    }

    fn terms(&self, parameter: &Parameter, value: &str) -> Result<Vec<Term>, QueryError> {
        Ok(match parameter.kind {
            Kind::Thing => self.named(value)?.into_iter().map(Term::from).collect(),
            Kind::Day => vec![date(day(parameter, value)?).into()],
            Kind::Text => vec![Literal::new_simple_literal(value).into()],
        })
    }
}

fn unknown(question: &Question, name: &str) -> QueryError {
    let known = question.parameters.iter().map(|parameter| parameter.name.as_str()).collect::<Vec<_>>().join(", ");
    QueryError::NoParameter { name: name.to_owned(), known }
}

fn day(parameter: &Parameter, value: &str) -> Result<Day, QueryError> {
    let bad = |_| QueryError::BadValue { name: parameter.name.clone(), value: value.to_owned(), kind: Kind::Day.name() };
    value.parse().map_err(bad)
}

fn dates(days: &BTreeMap<&str, Day>) -> Values {
    let end = |name| days.get(name).or_else(|| days.get("day")).copied();
    let ends = [("day", days.get("day").copied()), ("from", end("from")), ("until", end("until"))];
    let mut values: Values = ends.into_iter().filter_map(|(name, day)| Some((name.to_owned(), vec![date(day?).into()]))).collect();
    if let (Some(from), Some(until)) = (end("from"), end("until")) {
        values.extend(indexes(from, until));
    }
    values
}

fn indexes(from: Day, until: Day) -> Values {
    let months: Vec<Term> = month_names(from, until).take(MOST_MONTHS + 1).map(|month| Literal::new_simple_literal(month).into()).collect();
    if months.len() > MOST_MONTHS {
        return Values::new();
    }
    let years = year_numbers(from, until).map(|year| Literal::from(i64::from(year)).into()).collect();
    Values::from([("month".to_owned(), months), ("year".to_owned(), years)])
}
