//! What can be wrong with an input: one bad document is reported with its place and never ends a run.

use std::fmt;

/// Longest line and longest document that is read, in bytes: 64 MiB. The whole of Wikipedia's longest article has under 1 MiB of text.
pub const LIMIT: usize = 64 << 20;

/// What is wrong with an input, or with one line of it.
#[derive(Debug, thiserror::Error)]
#[error("{place}: {kind}", place = Place(&self.name, self.line))]
pub struct ReadError {
    /// The input's name as given.
    pub name: String,
    /// The line, from 1, where the input is read line by line.
    pub line: Option<usize>,
    /// What is wrong.
    #[source]
    pub kind: ReadErrorKind,
}

/// The kinds of [`ReadError`].
#[derive(Debug, thiserror::Error)]
pub enum ReadErrorKind {
    /// It has NUL bytes or is otherwise no text.
    #[error("not text")]
    NotText,
    /// It is neither UTF-8 nor an encoding that can be told with certainty.
    #[error("not UTF-8 (byte {byte}), and no other encoding is plain")]
    Encoding {
        /// Offset of the first offending byte, from 0: of the line where there is one, else of the input.
        byte: usize,
    },
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// It is longer than [`LIMIT`].
    #[error("longer than {limit} bytes")]
    TooLong {
        /// The limit, in bytes.
        limit: usize,
    },
    /// It is markup nested deeper than any page.
    #[error("markup nested too deep")]
    TooDeep,
    /// It is no JSON object.
    #[error("not a JSON object: {0}")]
    Json(#[source] serde_json::Error),
    /// It is a page or an object without a text.
    #[error("no text in it")]
    NoText,
    /// It could not be read.
    #[error("cannot be read: {0}")]
    Io(#[source] std::io::Error),
}

impl ReadErrorKind {
    /// The error at the input as a whole.
    pub fn of(self, name: &str) -> ReadError {
        ReadError { name: name.to_owned(), line: None, kind: self }
    }

    /// The error at a line, from 1.
    pub fn at(self, name: &str, line: usize) -> ReadError {
        ReadError { name: name.to_owned(), line: Some(line), kind: self }
    }
}

impl From<std::io::Error> for ReadErrorKind {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

/// `name` or `name:line`.
struct Place<'a>(&'a str, Option<usize>);

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.1 {
            Some(line) => write!(f, "{}:{line}", self.0),
            None => f.write_str(self.0),
        }
    }
}
