//! What can be wrong with a table.

/// Why the tables could not be loaded.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum LexiconError {
    /// A file name that no table has.
    #[error("{file}: no such table (there are {known})")]
    UnknownTable {
        /// The name given.
        file: String,
        /// The names there are, separated by commas.
        known: String,
    },
    /// A malformed row.
    #[error("{file}:{line}: {reason}")]
    Row {
        /// The table's file name.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong with it.
        reason: String,
    },
}

impl LexiconError {
    /// An error at a line of a file.
    pub(super) fn row(file: &str, line: usize, reason: impl Into<String>) -> Self {
        Self::Row { file: file.to_owned(), line, reason: reason.into() }
    }
}
