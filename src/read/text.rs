//! Turns plain text into a document: the text verbatim, a paragraph a line.

use super::error::ReadErrorKind;
use super::{blocks, finish};
use crate::model::document::Document;

/// The document of a plain text.
pub(super) fn document(text: String) -> Result<Document, ReadErrorKind> {
    let blocks = blocks::mark(&text);
    finish(Document { blocks, text, ..Document::default() })
}
