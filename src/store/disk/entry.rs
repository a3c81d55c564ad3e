//! Where a record stands, and its place in the canonical order.

use crate::model::date::Day;
use crate::model::id::DocumentKey;
use serde::{Deserialize, Serialize};

/// One document of the store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Key of its content.
    pub key: DocumentKey,
    /// Its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
    /// The name given by the input.
    #[serde(default)]
    pub id: String,
    /// The file's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The segment that holds its record; not written, for the index is the segment's own.
    #[serde(skip)]
    pub(super) segment: String,
    /// First byte of its record in the segment.
    pub(super) offset: u64,
    /// Bytes of its record.
    pub(super) length: usize,
    /// Hash of its record.
    pub(super) hash: String,
}

/// Date, undated last, then key.
pub(super) type Order = (bool, Option<Day>, DocumentKey);

impl Entry {
    pub(super) fn order(&self) -> Order {
        (self.day.is_none(), self.day, self.key.clone())
    }

    /// True where the document goes by this key, id or file name.
    pub(super) fn bears(&self, name: &str) -> bool {
        self.key.as_str() == name || self.id == name || self.file.as_deref() == Some(name)
    }
}
