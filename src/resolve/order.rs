//! The canonical order of records: by the document's date, then by its content. Whatever order they come in, they are built in this one.

use crate::model::date::Day;
use crate::model::record::Record;

/// Numbers of the records in canonical order; records of one content only once, documents without a date last.
pub fn canonical(records: &[Record]) -> Vec<usize> {
    let mut keyed: Vec<(Day, String, usize)> =
        records.iter().enumerate().map(|(i, r)| (r.document.day().unwrap_or(Day::MAX), r.document.key().0, i)).collect();
    keyed.sort();
    keyed.dedup_by(|a, b| a.1 == b.1);
    keyed.into_iter().map(|(_, _, i)| i).collect()
}
