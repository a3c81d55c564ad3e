//! The manifest: which files make up the store. A file that it does not name does not count.

use super::error::DiskError;
use super::files::{self, Written};
use crate::vocab::BASE;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::Path;

/// Its name.
pub(super) const NAME: &str = "manifest.json";

/// The format of stores that this program writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// A segment of records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Segment {
    /// The records, JSON lines.
    #[serde(flatten)]
    pub file: Written,
    /// How many.
    pub records: usize,
    /// Where each stands.
    pub index: Written,
}

/// The derived graph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Derivation {
    /// N-Quads.
    pub quads: Written,
    /// The same for asking at once; absent where an older program derived the graph.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snapshot: Option<Written>,
    /// IRIs of the records' actors, events and agreements.
    pub resolved: Written,
    /// Verdicts on pairs.
    pub judgements: Written,
    /// How many quads.
    pub count: usize,
    /// Hash of the records it was derived from.
    pub records: String,
    /// Hash of the decisions it was derived with.
    pub decisions: String,
}

/// Everything that the store is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// Format of the folder.
    pub format: u32,
    /// The program that wrote it.
    pub program: String,
    /// Base of the graph's IRIs.
    pub base: String,
    /// Segments of records.
    #[serde(default)]
    pub segments: Vec<Segment>,
    /// The derived graph, where one was built.
    #[serde(default)]
    pub graph: Option<Derivation>,
}

impl Default for Manifest {
    fn default() -> Self {
        let program = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")).to_owned();
        Self { format: FORMAT, program, base: BASE.to_owned(), segments: Vec::new(), graph: None }
    }
}

impl Manifest {
    pub(super) fn read(folder: &Path) -> Result<Self, DiskError> {
        let path = folder.join(NAME);
        let bytes = std::fs::read(&path).map_err(|source| match source.kind() {
            io::ErrorKind::NotFound => DiskError::NoStore(folder.to_owned()),
            _ => DiskError::io(&path, source),
        })?;
        // The format is read first: what else a newer one holds is not known.
        let value: serde_json::Value = serde_json::from_slice(&bytes).map_err(|error| DiskError::damaged(&path, error))?;
        let format = value.get("format").and_then(serde_json::Value::as_u64).and_then(|format| u32::try_from(format).ok());
        match format {
            Some(found) if found > FORMAT => Err(DiskError::Newer { folder: folder.to_owned(), found, known: FORMAT }),
            _ => serde_json::from_value(value).map_err(|error| DiskError::damaged(&path, error)),
        }
    }

    pub(super) fn write(&self, folder: &Path) -> Result<(), DiskError> {
        files::replace(&folder.join(NAME), |out| {
            serde_json::to_writer_pretty(&mut *out, &Self { program: Self::default().program, ..self.clone() })?;
            writeln!(out)
        })
    }

    pub(super) fn segment_files(&self) -> Vec<String> {
        self.segments.iter().flat_map(|segment| [segment.file.file("jsonl"), segment.index.file("index")]).collect()
    }

    pub(super) fn graph_files(&self) -> Vec<String> {
        let names = |graph: &Derivation| {
            let always = [graph.quads.file("nq"), graph.resolved.file("resolved"), graph.judgements.file("judgements")];
            always.into_iter().chain(graph.snapshot.as_ref().map(|file| file.file("snapshot")))
        };
        self.graph.as_ref().map(names).into_iter().flatten().collect()
    }
}
