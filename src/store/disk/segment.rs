//! Segments: many records in one file, one JSON object a line, and an index of where each stands.

use super::entry::Entry;
use super::error::DiskError;
use super::files::{self, Unfinished};
use super::manifest::Segment;
use super::resolved::Resolved;
use crate::model::id::DocumentKey;
use crate::model::record::Record;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

/// Reads the index of a segment.
pub(super) fn index(folder: &Path, segment: &Segment) -> Result<Vec<Entry>, DiskError> {
    let bytes = files::read(folder, &segment.index, "index")?;
    let path = folder.join(segment.index.file("index"));
    let lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).enumerate();
    let entry = |(at, line)| {
        let entry: Entry = serde_json::from_slice(line).map_err(|error| DiskError::line(&path, at + 1, &error))?;
        Ok(Entry { segment: segment.file.name.clone(), ..entry })
    };
    lines.map(entry).collect()
}

/// Writes a segment record by record.
pub(super) struct Writer {
    out: Unfinished,
    folder: std::path::PathBuf,
    entries: Vec<Entry>,
}

impl Writer {
    pub(super) fn new(folder: &Path) -> Result<Self, DiskError> {
        Ok(Self { out: Unfinished::new(folder)?, folder: folder.to_owned(), entries: Vec::new() })
    }

    /// Adds a record, without what resolution made of it: that is derived.
    pub(super) fn push(&mut self, key: DocumentKey, mut record: Record) -> Result<(), DiskError> {
        Resolved::default().fill(&mut record);
        let mut line = serde_json::to_vec(&record).map_err(|error| DiskError::damaged(&self.folder, error))?;
        let (offset, length, hash) = (self.out.bytes(), line.len(), files::hash(&line)[..16].to_owned());
        line.push(b'\n');
        self.out.write_all(&line).map_err(|source| DiskError::io(&self.folder, source))?;
        let document = record.document;
        let day = document.day();
        self.entries.push(Entry { key, day, id: document.id, file: document.file, segment: String::new(), offset, length, hash });
        Ok(())
    }

    /// Adds a record that another segment has, as it stands there.
    pub(super) fn copy(&mut self, entry: &Entry, line: &[u8]) -> Result<(), DiskError> {
        let offset = self.out.bytes();
        self.out.write_all(line).and_then(|()| self.out.write_all(b"\n")).map_err(|source| DiskError::io(&self.folder, source))?;
        self.entries.push(Entry { segment: String::new(), offset, ..entry.clone() });
        Ok(())
    }

    /// The whole segment; nothing where no record was added.
    pub(super) fn finish(self) -> Result<Option<(Segment, Vec<Entry>)>, DiskError> {
        if self.entries.is_empty() {
            self.out.discard();
            return Ok(None);
        }
        let file = self.out.finish("jsonl")?;
        let index = files::write(&self.folder, "index", |out| super::lines(&self.entries, out))?;
        let entries: Vec<_> = self.entries.into_iter().map(|entry| Entry { segment: file.name.clone(), ..entry }).collect();
        Ok(Some((Segment { file, records: entries.len(), index }, entries)))
    }
}

/// Reads records, keeping the last segment open.
#[derive(Default)]
pub(super) struct Reader {
    open: Option<(String, File)>,
}

impl Reader {
    pub(super) fn read(&mut self, folder: &Path, entry: &Entry) -> Result<Record, DiskError> {
        let line = self.line(folder, entry)?;
        let path = folder.join(format!("{}.jsonl", entry.segment));
        serde_json::from_slice(&line).map_err(|error| DiskError::damaged(&path, format!("{}: {error}", entry.key)))
    }

    /// The record as it is written.
    pub(super) fn line(&mut self, folder: &Path, entry: &Entry) -> Result<Vec<u8>, DiskError> {
        let path = folder.join(format!("{}.jsonl", entry.segment));
        let fail = |source| DiskError::io(&path, source);
        let (_, file) = match self.open.take_if(|(name, _)| *name == entry.segment) {
            Some(open) => self.open.insert(open),
            None => self.open.insert((entry.segment.clone(), File::open(&path).map_err(fail)?)),
        };
        let mut line = Vec::with_capacity(entry.length);
        file.seek(SeekFrom::Start(entry.offset)).map_err(fail)?;
        file.take(entry.length as u64).read_to_end(&mut line).map_err(fail)?;
        Ok(line)
    }
}
