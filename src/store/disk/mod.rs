//! The store folder: extraction records (the truth), decisions, and the graph derived from both.
//!
//! ```text
//! manifest.json              format, versions, and the names, sizes and hashes of everything below; written last
//! records/NAME.jsonl, .index segments of records, and where each record stands; a name is a hash of the content
//! graph/NAME.nq, .resolved, .judgements   what was derived; .snapshot: the same quads, to be asked as they lie
//! decisions.jsonl            what people decided; theirs to version
//! lock                       held while somebody writes
//! ```
//!
//! Guarantees: a file is written beside its place, synced and renamed, and the manifest names only whole files, so a writer that dies leaves
//! the former state readable and its leftovers are cleared by the next; two writers never meet; a newer format is not touched.
//! Deliberately no compression and no partial graph: the graph is derived anew from all records.

mod entry;
mod error;
mod files;
mod manifest;
mod resolved;
mod segment;

pub use entry::Entry;
pub use error::DiskError;
pub use manifest::FORMAT;
pub use resolved::Resolved;

use super::memory::Memory;
use super::snapshot;
use crate::model::id::DocumentKey;
use crate::model::judgement::Judgement;
use crate::model::record::Record;
use crate::rdf::table::{Table, decode};
use entry::Order;
use files::{Lock, Written};
use manifest::{Derivation, Manifest};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// More segments of about one size than this are put together at the next save, and so are then their like: a record is written anew
/// once for every power of this number in the store, not once for every few added ones.
const MOST_SEGMENTS: usize = 8;

/// What building derived from the records.
#[derive(Clone, Copy, Debug)]
pub struct Derived<'a> {
    /// The graph.
    pub quads: &'a Table,
    /// What became of each record's actors, events and agreements.
    pub resolved: &'a [Resolved],
    /// Verdicts on pairs.
    pub judgements: &'a [Judgement],
}

impl Default for Derived<'_> {
    fn default() -> Self {
        static NOTHING: Table = Table::new();
        Self { quads: &NOTHING, resolved: &[], judgements: &[] }
    }
}

/// A store folder.
#[derive(Debug)]
pub struct Disk {
    folder: PathBuf,
    manifest: Manifest,
    entries: BTreeMap<Order, Entry>,
    orders: HashMap<DocumentKey, Order>,
    ids: HashMap<String, BTreeSet<DocumentKey>>,
    lock: Option<Lock>,
}

impl Disk {
    /// Opens a store to read it.
    ///
    /// # Errors
    /// Where there is none, it is of a newer format, or cannot be read.
    pub fn open(folder: impl Into<PathBuf>) -> Result<Self, DiskError> {
        let folder = folder.into();
        // A writer may clear old files between the reading of the manifest and that of the index: once more, then.
        Self::load_folder(folder.clone(), None)
            .or_else(|error| if error.is_missing() { Self::load_folder(folder, None) } else { Err(error) })
    }

    /// Opens a store to change it; makes one where there is none, and clears what a dead writer left.
    ///
    /// # Errors
    /// As [`Disk::open`], and where another process is writing.
    pub fn edit(folder: impl Into<PathBuf>) -> Result<Self, DiskError> {
        let folder = folder.into();
        let made = ["records", "graph"].into_iter().try_for_each(|part| std::fs::create_dir_all(folder.join(part)));
        made.map_err(|source| DiskError::io(&folder, source))?;
        let lock = Lock::take(&folder)?;
        if !folder.join(manifest::NAME).exists() {
            Manifest::default().write(&folder)?;
        }
        let disk = Self::load_folder(folder, Some(lock))?;
        disk.clear();
        Ok(disk)
    }

    fn load_folder(folder: PathBuf, lock: Option<Lock>) -> Result<Self, DiskError> {
        let manifest = Manifest::read(&folder)?;
        let mut disk = Self { folder, manifest, entries: BTreeMap::new(), orders: HashMap::new(), ids: HashMap::new(), lock };
        for segment in disk.manifest.segments.clone() {
            for entry in segment::index(&disk.records_folder(), &segment)? {
                disk.enter(entry);
            }
        }
        Ok(disk)
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The base of the graph's IRIs.
    pub fn base(&self) -> &str {
        &self.manifest.base
    }

    /// Documents in canonical order: by date, undated last, then by key.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    /// Number of documents.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True when there are no documents.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// True when a document of this content is there.
    pub fn contains(&self, key: &DocumentKey) -> bool {
        self.orders.contains_key(key)
    }

    /// Documents that go by this key, id or file name.
    pub fn find(&self, name: &str) -> Vec<DocumentKey> {
        self.entries().filter(|entry| entry.bears(name)).map(|entry| entry.key.clone()).collect()
    }

    /// The documents with this very id.
    pub fn find_id(&self, id: &str) -> Vec<DocumentKey> {
        self.ids.get(id).into_iter().flatten().cloned().collect()
    }

    /// The document of this key.
    pub fn entry(&self, key: &DocumentKey) -> Option<&Entry> {
        self.entries.get(self.orders.get(key)?)
    }

    /// The record of a document.
    ///
    /// # Errors
    /// Where its segment cannot be read.
    pub fn record(&self, key: &DocumentKey) -> Result<Option<Record>, DiskError> {
        self.entry(key).map(|entry| segment::Reader::default().read(&self.records_folder(), entry)).transpose()
    }

    /// All records in canonical order, one at a time.
    pub fn records(&self) -> impl Iterator<Item = Result<Record, DiskError>> {
        let mut reader = segment::Reader::default();
        let folder = self.records_folder();
        self.entries().map(move |entry| reader.read(&folder, entry))
    }

    /// Adds records, leaving out those whose document is there; returns how many were new. Kept from the next [`Disk::save`] on.
    ///
    /// # Errors
    /// Where the disk fails; the store is then as it was.
    pub fn add(&mut self, records: impl IntoIterator<Item = Record>) -> Result<usize, DiskError> {
        let mut writer = segment::Writer::new(&self.records_folder())?;
        let mut seen = BTreeSet::new();
        for record in records {
            let key = record.document.key();
            if !self.contains(&key) && seen.insert(key.clone()) {
                writer.push(key, record)?;
            }
        }
        let Some((segment, entries)) = writer.finish()? else { return Ok(0) };
        self.manifest.segments.push(segment);
        entries.into_iter().for_each(|entry| self.enter(entry));
        Ok(seen.len())
    }

    /// Takes documents out; returns how many were there. Kept from the next [`Disk::save`] on.
    pub fn remove(&mut self, keys: &[DocumentKey]) -> usize {
        keys.iter().filter_map(|key| self.forget(key)).count()
    }

    fn forget(&mut self, key: &DocumentKey) -> Option<Entry> {
        let entry = self.entries.remove(&self.orders.remove(key)?)?;
        if let Some(keys) = self.ids.get_mut(&entry.id) {
            keys.remove(key);
        }
        Some(entry)
    }

    fn enter(&mut self, entry: Entry) {
        self.orders.insert(entry.key.clone(), entry.order());
        self.ids.entry(entry.id.clone()).or_default().insert(entry.key.clone());
        self.entries.insert(entry.order(), entry);
    }

    /// Keeps the records as they are now; the graph stays the former one until [`Disk::commit`].
    ///
    /// # Errors
    /// Where the disk fails; the former state is then still there.
    pub fn save(&mut self) -> Result<(), DiskError> {
        self.pack()?;
        self.manifest.write(&self.folder)?;
        self.clear();
        Ok(())
    }

    /// Keeps the records and what was derived from them.
    ///
    /// # Errors
    /// Where the disk fails; the former state is then still there.
    pub fn commit(&mut self, derived: &Derived<'_>) -> Result<(), DiskError> {
        let folder = self.graph_folder();
        let graph = Derivation {
            quads: files::write(&folder, "nq", |out| nquads(derived.quads, out))?,
            snapshot: Some(files::write(&folder, "snapshot", |out| snapshot::write(derived.quads, out))?),
            resolved: files::write(&folder, "resolved", |out| lines(derived.resolved, out))?,
            judgements: files::write(&folder, "judgements", |out| lines(derived.judgements, out))?,
            count: derived.quads.len(),
            records: self.records_hash(),
            decisions: self.decisions_hash()?,
        };
        let former = self.manifest.graph.replace(graph);
        self.save().inspect_err(|_| self.manifest.graph = former)
    }

    /// True when records or decisions changed since the graph was derived.
    ///
    /// # Errors
    /// Where the decisions cannot be read.
    pub fn stale(&self) -> Result<bool, DiskError> {
        let (records, decisions) = (self.records_hash(), self.decisions_hash()?);
        Ok(self.manifest.graph.as_ref().is_none_or(|graph| graph.records != records || graph.decisions != decisions))
    }

    /// The derived graph in memory; empty where nothing was built.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn load(&self) -> Result<Memory, DiskError> {
        let mut memory = Memory::new()?.with_base(self.base());
        let Some(graph) = &self.manifest.graph else { return Ok(memory) };
        if let Some(file) = &graph.snapshot {
            let bytes = files::read(&self.graph_folder(), file, "snapshot")?;
            if let Some(asked) = Memory::of_snapshot(bytes) {
                return Ok(asked.with_base(self.base()));
            }
        }
        memory.nquads(&files::read(&self.graph_folder(), &graph.quads, "nq")?)?;
        Ok(memory)
    }

    /// What became of each record's actors, events and agreements, by document.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn resolved(&self) -> Result<HashMap<DocumentKey, Resolved>, DiskError> {
        let rows: Vec<Resolved> = self.derived("resolved", |graph| &graph.resolved)?;
        Ok(rows.into_iter().map(|row| (row.document.clone(), row)).collect())
    }

    /// The verdicts on pairs.
    ///
    /// # Errors
    /// Where they cannot be read.
    pub fn judgements(&self) -> Result<Vec<Judgement>, DiskError> {
        self.derived("judgements", |graph| &graph.judgements)
    }

    fn derived<T: serde::de::DeserializeOwned>(
        &self,
        extension: &str,
        part: impl Fn(&Derivation) -> &Written,
    ) -> Result<Vec<T>, DiskError> {
        let Some(graph) = &self.manifest.graph else { return Ok(Vec::new()) };
        let bytes = files::read(&self.graph_folder(), part(graph), extension)?;
        let rows = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).enumerate();
        rows.map(|(at, line)| serde_json::from_slice(line).map_err(|error| DiskError::line(&self.graph_folder(), at + 1, &error))).collect()
    }

    /// What people decided, JSON lines; empty where there is nothing.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn decisions(&self) -> Result<String, DiskError> {
        let path = self.folder.join("decisions.jsonl");
        match std::fs::read_to_string(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
            text => text.map_err(|source| DiskError::io(&path, source)),
        }
    }

    /// Adds a decision as the last line; the file is written beside its place and renamed. Nobody else writes meanwhile.
    ///
    /// # Errors
    /// Where the disk fails; the file is then as it was.
    pub fn decide(&self, line: &str) -> Result<(), DiskError> {
        let known = self.decisions()?;
        let gap = if known.is_empty() || known.ends_with('\n') { "" } else { "\n" };
        files::replace(&self.folder.join("decisions.jsonl"), |out| writeln!(out, "{known}{gap}{line}"))
    }

    fn decisions_hash(&self) -> Result<String, DiskError> {
        Ok(files::hash(self.decisions()?.as_bytes()))
    }

    fn records_hash(&self) -> String {
        let lines: String = self.entries().map(|entry| format!("{} {}\n", entry.key, entry.hash)).collect();
        files::hash(lines.as_bytes())
    }

    /// Writes anew the segments that hold removed records, and those of one size where they are many.
    fn pack(&mut self) -> Result<(), DiskError> {
        let mut live: HashMap<&str, usize> = HashMap::new();
        self.entries.values().for_each(|entry| *live.entry(&entry.segment).or_default() += 1);
        let size = |segment: &manifest::Segment| segment.records.max(1).ilog(MOST_SEGMENTS);
        let mut sizes: BTreeMap<u32, usize> = BTreeMap::new();
        self.manifest.segments.iter().for_each(|segment| *sizes.entry(size(segment)).or_default() += 1);
        let is_many = |segment: &manifest::Segment| sizes.get(&size(segment)).is_some_and(|n| *n > MOST_SEGMENTS);
        let is_old = |segment: &manifest::Segment| is_many(segment) || live.get(segment.file.name.as_str()) != Some(&segment.records);
        let old: BTreeSet<_> =
            self.manifest.segments.iter().filter(|segment| is_old(segment)).map(|segment| segment.file.name.clone()).collect();
        if old.is_empty() { Ok(()) } else { self.rewrite(&old) }
    }

    fn rewrite(&mut self, old: &BTreeSet<String>) -> Result<(), DiskError> {
        let folder = self.records_folder();
        let (mut reader, mut writer) = (segment::Reader::default(), segment::Writer::new(&folder)?);
        for entry in self.entries.values().filter(|entry| old.contains(&entry.segment)) {
            writer.copy(entry, &reader.line(&folder, entry)?)?;
        }
        let fresh = writer.finish()?;
        self.manifest.segments.retain(|segment| !old.contains(&segment.file.name));
        if let Some((segment, entries)) = fresh {
            self.manifest.segments.push(segment);
            entries.into_iter().for_each(|entry| self.enter(entry));
        }
        Ok(())
    }

    /// Clears files that the manifest does not name. What cannot be cleared now is cleared the next time.
    fn clear(&self) {
        if self.lock.is_some() {
            files::clear(&self.records_folder(), &self.manifest.segment_files());
            files::clear(&self.graph_folder(), &self.manifest.graph_files());
            files::clear(&self.folder, &[]);
        }
    }

    fn records_folder(&self) -> PathBuf {
        self.folder.join("records")
    }

    fn graph_folder(&self) -> PathBuf {
        self.folder.join("graph")
    }
}

/// [N-Quads](https://www.w3.org/TR/n-quads/) of the default graph; every term is written once and copied from then on.
fn nquads(quads: &Table, out: &mut dyn Write) -> io::Result<()> {
    let terms: Vec<String> = quads.terms().iter().map(|term| decode(term).to_string()).collect();
    quads.rows().iter().try_for_each(|row| {
        row.iter().try_for_each(|n| out.write_all(terms[*n as usize].as_bytes()).and_then(|()| out.write_all(b" ")))?;
        out.write_all(b".\n")
    })
}

fn lines<T: serde::Serialize>(rows: &[T], out: &mut dyn Write) -> io::Result<()> {
    rows.iter().try_for_each(|row| {
        serde_json::to_writer(&mut *out, row)?;
        writeln!(out)
    })
}
