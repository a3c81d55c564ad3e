//! Turns JSON objects into documents: one a line, or one object or array a file.
//!
//! An object is `{id?, title?, url?, publisher?, published?, language?, text, blocks?}` (`date` is taken for `published`, `lang` for `language`),
//! or an extraction record, whose `document` is taken. Fields of other names or types are passed over.
//! Lines are read one by one; only one is held in memory.

use super::error::{LIMIT, ReadError, ReadErrorKind};
use super::lines::{Lines, whole};
use super::{blocks, decode, finish};
use crate::model::document::Document;
use serde_json::{Map, Value};
use std::io::BufRead;

/// The documents of a file with one object a line.
pub(super) fn lines<R: BufRead>(name: &str, reader: R) -> impl Iterator<Item = Result<Document, ReadError>> + use<R> {
    let name = name.to_owned();
    Lines::new(reader, LIMIT).filter_map(move |(number, line)| {
        let document = line.and_then(decode::decode).and_then(|line| document_of(&line, &default_id(&name, number)));
        document.map_err(|kind| kind.at(&name, number)).transpose()
    })
}

/// The documents of a file that is one object or one array; a file that is neither is read line by line.
pub(super) fn file<R: BufRead>(name: &str, reader: R) -> Vec<Result<Document, ReadError>> {
    let text = match whole(reader).and_then(decode::decode) {
        Ok(text) => text,
        Err(kind) => return vec![Err(kind.of(name))],
    };
    match serde_json::from_str(&text) {
        Ok(Value::Array(items)) => items.into_iter().enumerate().map(|(i, item)| item_of(name, i + 1, item)).collect(),
        Ok(item) => vec![from_value(item, name).map_err(|kind| kind.of(name))],
        Err(_) => lines(name, text.as_bytes()).collect(),
    }
}

/// The document of one item of an array, counted from 1.
fn item_of(name: &str, number: usize, item: Value) -> Result<Document, ReadError> {
    from_value(item, &default_id(name, number)).map_err(|kind| kind.at(name, number))
}

/// `name:line`, for documents that name themselves by nothing else.
fn default_id(name: &str, line: usize) -> String {
    format!("{name}:{line}")
}

/// The document of one line; nothing for a blank one.
fn document_of(line: &str, id: &str) -> Result<Option<Document>, ReadErrorKind> {
    if line.trim().is_empty() {
        return Ok(None);
    }
    from_value(serde_json::from_str(line).map_err(ReadErrorKind::Json)?, id).map(Some)
}

/// The document of one object.
fn from_value(value: Value, id: &str) -> Result<Document, ReadErrorKind> {
    let Value::Object(mut object) = value else {
        return Err(ReadErrorKind::Json(serde::de::Error::custom("another kind of value")));
    };
    if let Some(Value::Object(inner)) = object.remove("document") {
        return from_record(inner, id);
    }
    let marked = object.remove("blocks").and_then(|blocks| serde_json::from_value(blocks).ok());
    let mut document = Document { blocks: marked.unwrap_or_default(), ..from_fields(object, id)? };
    if !fits(&document) {
        document.blocks = blocks::mark(&document.text);
    }
    finish(document)
}

/// The document of an extraction record; blocks that do not fit its text are marked anew.
fn from_record(object: Map<String, Value>, id: &str) -> Result<Document, ReadErrorKind> {
    let known = serde_json::from_value::<Document>(Value::Object(object.clone()));
    let mut document = known.or_else(|_| from_fields(object, id))?;
    if document.id.is_empty() {
        id.clone_into(&mut document.id);
    }
    if !fits(&document) {
        document.blocks = blocks::mark(&document.text);
    }
    finish(document)
}

/// True where there are blocks, in order and inside the text.
fn fits(document: &Document) -> bool {
    let length = document.text.chars().count();
    let ordered = document.blocks.windows(2).all(|w| w[0].span.end <= w[1].span.start);
    ordered && !document.blocks.is_empty() && document.blocks.iter().all(|b| b.span.start <= b.span.end && b.span.end <= length)
}

/// The document of an object's fields, blocks not yet marked.
fn from_fields(mut object: Map<String, Value>, id: &str) -> Result<Document, ReadErrorKind> {
    let Some(Value::String(text)) = object.remove("text") else {
        return Err(ReadErrorKind::NoText);
    };
    let mut field = |names: &[&str]| names.iter().find_map(|n| scalar(object.remove(*n)?));
    Ok(Document {
        id: field(&["id"]).unwrap_or_else(|| id.to_owned()),
        title: field(&["title"]),
        url: field(&["url"]),
        publisher: field(&["publisher"]),
        published: field(&["published", "date"]),
        language: field(&["language", "lang"]),
        text,
        ..Document::default()
    })
}

/// A text or number as text; nothing for an empty one and for all else.
fn scalar(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text).filter(|t| !t.trim().is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
