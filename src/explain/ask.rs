//! Puts the questions of `schema/explain/` to the store and gives rows of text: IRIs below the base, literals by their words.

use crate::model::id::EntityId;
use crate::schema::question::Question;
use crate::store::answer::{Answer, text};
use crate::store::memory::{Memory, QueryError};
use std::collections::BTreeMap;

/// One row, by the names of its columns.
#[derive(Clone, Debug, Default)]
pub(super) struct Row(BTreeMap<String, String>);

impl Row {
    /// The words of a column; empty where it is not bound.
    pub fn text(&self, column: &str) -> String {
        self.0.get(column).cloned().unwrap_or_default()
    }

    /// The words of a column, where it is bound.
    pub fn find(&self, column: &str) -> Option<String> {
        self.0.get(column).cloned()
    }

    /// The last part of an IRI.
    pub fn local(&self, column: &str) -> String {
        local(&self.text(column)).to_owned()
    }

    /// A number; 0 where there is none.
    pub fn number(&self, column: &str) -> usize {
        self.text(column).parse().unwrap_or(0)
    }
}

/// The IRI of a thing of the records, below the base.
pub(super) fn below(store: &Memory, id: &EntityId) -> String {
    let iri = crate::rdf::iri::entity(store.base(), id).into_string();
    iri.strip_prefix(store.base()).unwrap_or(&iri).to_owned()
}

/// The last part of an IRI.
pub(super) fn local(iri: &str) -> &str {
    iri.rsplit(['#', '/']).next().unwrap_or(iri)
}

/// All rows of the answer to a question on these things, by parameter and IRI below the base.
pub(super) fn rows(store: &Memory, question: &str, things: &[(&str, &str)]) -> Result<Vec<Row>, QueryError> {
    let base = store.base().to_owned();
    let settings = things.iter().map(|(name, id)| ((*name).to_owned(), format!("{base}{id}"))).collect();
    let Answer::Rows(answer) = store.answer(&Question::read(question), &settings, None)? else { return Err(QueryError::NoRows) };
    let words = |term: &_| text(term).strip_prefix(base.as_str()).unwrap_or(text(term)).to_owned();
    let row = |terms: &Vec<Option<_>>| {
        let cells = answer.columns.iter().zip(terms).filter_map(|(column, term)| Some((column.clone(), words(term.as_ref()?))));
        Row(cells.collect())
    };
    Ok(answer.rows.iter().map(row).collect())
}

/// A question of `schema/explain/`, by name.
macro_rules! question {
    ($name:literal) => {
        include_str!(concat!("../../schema/explain/", $name, ".rq"))
    };
}

pub(super) use question;
