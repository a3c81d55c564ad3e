//! Turns the lines of another reader into records that hold, each of a document that was sent to it.
//!
//! Guarantees: a record is of a document that was sent and comes once, its text is the document's, and what is kept of it has evidence in
//! that text and names nothing that is not there. What does not hold is left out, and a note says so. No I/O but the reader that is given.

mod check;
mod claims;

pub use check::admit;

use crate::model::document::Document;
use crate::model::record::Record;
use crate::read::{LIMIT, Lines, ReadErrorKind};
use std::collections::HashMap;
use std::io::BufRead;

/// Lines beyond one a document that are read: who writes more is not answering.
const SPARE: usize = 1 << 20;

/// What is wrong with a line of another reader.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// It cannot be read, or is too long.
    #[error("{0}")]
    Line(#[source] ReadErrorKind),
    /// It is no record.
    #[error("no record: {0}")]
    NoRecord(#[source] serde_json::Error),
    /// Nothing of this id was sent.
    #[error("no document {0:?} was sent")]
    Unknown(String),
    /// There was a record of this id before.
    #[error("a second record of {0:?}")]
    Twice(String),
    /// Its text is not the one that was sent.
    #[error("another text under {0:?}")]
    OtherText(String),
    /// There are far more lines than documents.
    #[error("more lines than there can be records; the rest is not read")]
    TooMany,
}

/// The records of another reader, in its order, each with the number of its document.
pub struct Answers<'d, R> {
    lines: Lines<R>,
    documents: &'d [Document],
    numbers: HashMap<&'d str, usize>,
    answered: Vec<bool>,
    done: bool,
}

impl<'d, R: BufRead> Answers<'d, R> {
    /// The records that answer these documents, whose ids must differ.
    pub fn new(reader: R, documents: &'d [Document]) -> Self {
        let numbers = documents.iter().enumerate().map(|(n, document)| (document.id.as_str(), n)).collect();
        Self { lines: Lines::new(reader, LIMIT), documents, numbers, answered: vec![false; documents.len()], done: false }
    }

    /// The documents that got no record.
    pub fn unanswered(&self) -> impl Iterator<Item = &'d Document> + '_ {
        self.documents.iter().zip(&self.answered).filter(|(_, answered)| !**answered).map(|(document, _)| document)
    }

    fn record(&mut self, line: &[u8]) -> Result<(usize, Record), Refusal> {
        let claims = claims::read(line).map_err(Refusal::NoRecord)?;
        let known = self.numbers.get(claims.id.as_str()).copied();
        let Some(number) = known else { return Err(Refusal::Unknown(claims.id)) };
        if self.answered[number] {
            return Err(Refusal::Twice(claims.id));
        }
        let document = &self.documents[number];
        if claims.text.is_some_and(|text| text != document.text) {
            return Err(Refusal::OtherText(claims.id));
        }
        self.answered[number] = true;
        Ok((number, admit(claims.record, document)))
    }
}

impl<R: BufRead> Iterator for Answers<'_, R> {
    type Item = (usize, Result<(usize, Record), Refusal>);

    fn next(&mut self) -> Option<Self::Item> {
        while !self.done {
            let (number, line) = self.lines.next()?;
            if number > self.documents.len() + SPARE {
                self.done = true;
                return Some((number, Err(Refusal::TooMany)));
            }
            match line {
                Ok(line) if line.trim_ascii().is_empty() => {}
                Ok(line) => return Some((number, self.record(&line))),
                Err(kind) => return Some((number, Err(Refusal::Line(kind)))),
            }
        }
        None
    }
}
