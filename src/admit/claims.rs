//! Turns one line into a record claim by claim, so that one malformed claim does not take the others with it.

use crate::model::date::PartialDate;
use crate::model::record::{Note, NoteKind, Record};
use crate::model::span::Span;
use serde::de::{DeserializeOwned, Error};
use serde_json::{Map, Value};

/// A record as another reader wrote it.
pub(super) struct Claims {
    /// The id of its document.
    pub id: String,
    /// The text of its document, where it is there.
    pub text: Option<String>,
    /// The rest; of the document only the date.
    pub record: Record,
}

/// Reads a line.
///
/// # Errors
/// Where it is no object with a `document` that has an `id`, or a list of claims is no list.
pub(super) fn read(line: &[u8]) -> Result<Claims, serde_json::Error> {
    let mut object: Map<String, Value> = serde_json::from_slice(line)?;
    let Some(Value::Object(mut document)) = object.remove("document") else { return Err(Error::custom("no document")) };
    let Some(Value::String(id)) = document.remove("id") else { return Err(Error::custom("no id")) };
    let text = document.remove("text").and_then(|text| text.as_str().map(str::to_owned));
    let mut record = Record::default();
    record.document.date = document.remove("date").and_then(|date| serde_json::from_value::<Option<PartialDate>>(date).ok()).flatten();
    let notes = &mut record.notes;
    record.mentions = list(&mut object, "mentions", notes)?;
    record.actors = list(&mut object, "actors", notes)?;
    record.tenures = list(&mut object, "tenures", notes)?;
    record.memberships = list(&mut object, "memberships", notes)?;
    record.events = list(&mut object, "events", notes)?;
    record.agreements = list(&mut object, "agreements", notes)?;
    record.times = list(&mut object, "times", notes)?;
    let mut own = list(&mut object, "notes", notes)?;
    own.append(notes);
    record.notes = own;
    record.extra = object;
    Ok(Claims { id, text, record })
}

/// The claims of one list; a note for each that is none.
fn list<T: DeserializeOwned>(object: &mut Map<String, Value>, name: &str, notes: &mut Vec<Note>) -> Result<Vec<T>, serde_json::Error> {
    let items = match object.remove(name) {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(items)) => items,
        Some(_) => return Err(Error::custom(format_args!("{name} is no list"))),
    };
    let read = |(n, item)| {
        serde_json::from_value(item).map_err(|error| notes.push(rejected(Span::default(), &format!("{name}[{n}]: {error}")))).ok()
    };
    Ok(items.into_iter().enumerate().filter_map(read).collect())
}

/// The longest note, in code points.
const LONGEST: usize = 200;

/// A note on a claim that was left out.
pub(super) fn rejected(span: Span, text: &str) -> Note {
    Note { kind: NoteKind::Rejected, span, text: text.chars().take(LONGEST).collect() }
}
