//! Puts the questions of `schema/view/` to the store and gives rows of text: IRIs below the base, literals by their words.

use super::Error;
use crate::model::date::Day;
use crate::store::answer::text;
use crate::store::memory::Memory;
use oxigraph::model::Term;
use std::sync::Arc;

/// A question with its name, for error messages.
pub struct Question {
    /// The file's name.
    pub name: &'static str,
    /// SPARQL, without prefixes.
    pub text: &'static str,
}

/// One row of an answer.
pub struct Row {
    columns: Arc<[String]>,
    terms: Vec<Option<Term>>,
    base: Arc<str>,
}

impl Row {
    /// The words of a column; empty where it is not bound.
    pub fn text(&self, column: &str) -> String {
        self.find(column).unwrap_or_default()
    }

    /// The words of a column that may be unbound. An IRI is given below the base.
    pub fn find(&self, column: &str) -> Option<String> {
        let place = self.columns.iter().position(|c| c == column)?;
        let words = text(self.terms.get(place)?.as_ref()?);
        Some(words.strip_prefix(&*self.base).unwrap_or(words).to_owned())
    }

    /// The last part of an IRI: the local name of a class, property or item.
    pub fn local(&self, column: &str) -> Option<String> {
        self.find(column).map(|iri| iri.rsplit(['#', '/']).next().unwrap_or_default().to_owned())
    }

    /// A day; none where the column is unbound or no day.
    pub fn day(&self, column: &str) -> Option<Day> {
        self.find(column)?.parse().ok()
    }

    /// A number; none where the column is unbound or no number.
    pub fn number<T: std::str::FromStr>(&self, column: &str) -> Option<T> {
        self.find(column)?.parse().ok()
    }
}

/// All rows of the answer to one question, in the store's order.
pub fn rows(store: &Memory, question: &Question) -> Result<Vec<Row>, Error> {
    let answer = store.rows(question.text).map_err(|source| Error::Ask { question: question.name, source })?;
    let (columns, base): (Arc<[String]>, Arc<str>) = (answer.columns.into(), store.base().into());
    Ok(answer.rows.into_iter().map(|terms| Row { columns: columns.clone(), terms, base: base.clone() }).collect())
}

/// A question of `schema/view/`, by name.
macro_rules! question {
    ($name:literal) => {
        &$crate::view::ask::Question { name: $name, text: include_str!(concat!("../../schema/view/", $name, ".rq")) }
    };
}

pub(crate) use question;
