//! Puts the questions of `schema/view/` to the store and gives rows of text: IRIs below the base, literals by their words.

use super::Error;
use crate::model::date::Day;
use crate::vocab::BASE;
use oxigraph::model::Term;
use oxigraph::sparql::{QueryResults, QuerySolution, SparqlEvaluator};
use oxigraph::store::Store;

/// A question with its name, for error messages.
pub struct Question {
    /// The file's name.
    pub name: &'static str,
    /// SPARQL.
    pub text: &'static str,
}

/// One row of an answer.
pub struct Row(QuerySolution);

impl Row {
    /// The words of a column; empty where it is not bound.
    pub fn text(&self, column: &str) -> String {
        self.find(column).unwrap_or_default()
    }

    /// The words of a column that may be unbound. An IRI is given below the base.
    pub fn find(&self, column: &str) -> Option<String> {
        match self.0.get(column)? {
            Term::NamedNode(iri) => Some(iri.as_str().strip_prefix(BASE).unwrap_or(iri.as_str()).to_owned()),
            Term::Literal(literal) => Some(literal.value().to_owned()),
            Term::BlankNode(blank) => Some(format!("_:{}", blank.as_str())),
            #[allow(unreachable_patterns)]
            _ => None,
        }
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
pub fn rows(store: &Store, question: &Question) -> Result<Vec<Row>, Error> {
    let failed = |e: &dyn std::error::Error| Error::Ask { question: question.name, reason: e.to_string() };
    let query = SparqlEvaluator::new().parse_query(question.text).map_err(|e| failed(&e))?;
    match query.on_store(store).execute().map_err(|e| failed(&e))? {
        QueryResults::Solutions(rows) => rows.map(|r| r.map(Row).map_err(|e| failed(&e))).collect(),
        _ => Ok(Vec::new()),
    }
}

/// A question of `schema/view/`, by name.
macro_rules! question {
    ($name:literal) => {
        &$crate::view::ask::Question { name: $name, text: include_str!(concat!("../../schema/view/", $name, ".rq")) }
    };
}

pub(crate) use question;
