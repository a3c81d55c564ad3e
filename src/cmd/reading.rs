//! What `build` and `extract` share: inputs in batches, bad documents reported and counted, the lexicon with the user's tables.

use super::Outcome;
use super::inputs::documents;
use crate::lexicon::Lexicon;
use crate::model::document::Document;
use crate::read::ReadError;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// Documents read at once: enough to keep all threads busy, few enough to keep memory small.
const BATCH: usize = 64;

/// The longest text of one batch, in bytes; a batch ends early where it is reached.
const BATCH_BYTES: usize = 4 << 20;

/// The documents of the inputs, in batches.
pub struct Batches {
    documents: Box<dyn Iterator<Item = Result<Document, ReadError>> + Send>,
    /// How many could not be read.
    pub left_out: usize,
    /// Documents and bytes of a batch at most.
    most: (usize, usize),
}

impl Batches {
    /// Opens the inputs.
    ///
    /// # Errors
    /// Where one does not exist.
    pub fn open(paths: &[PathBuf]) -> Result<Self> {
        Ok(Self { documents: Box::new(documents(paths)?), left_out: 0, most: (BATCH, BATCH_BYTES) })
    }

    /// Batches of another size: so many documents, so many bytes.
    pub fn of(self, most: (usize, usize)) -> Self {
        Self { most, ..self }
    }

    /// The next documents; none at the end. What cannot be read is reported and counted.
    pub fn next_batch(&mut self) -> Option<Vec<Document>> {
        let mut batch = Vec::new();
        let mut bytes = 0;
        while batch.len() < self.most.0 && bytes < self.most.1 {
            match self.documents.next() {
                Some(Ok(document)) => {
                    bytes += document.text.len();
                    batch.push(document);
                }
                Some(Err(error)) => {
                    self.left_out += 1;
                    eprintln!("chancery: {error}");
                }
                None => break,
            }
        }
        (!batch.is_empty()).then_some(batch)
    }

    /// How the command ended.
    pub const fn outcome(&self) -> Outcome {
        if self.left_out == 0 { Outcome::All } else { Outcome::Some }
    }
}

/// The shipped tables, with those of a folder of the user's.
///
/// # Errors
/// Where the folder cannot be read, a table is none that there is, or a row is malformed (file and line).
pub fn lexicon(folder: Option<&Path>) -> Result<Lexicon> {
    let sources = folder.map_or_else(|| Ok(Vec::new()), tables)?;
    Ok(Lexicon::with_extra(&sources)?)
}

/// Paths and contents of the tables in a folder; other files are passed over.
fn tables(folder: &Path) -> Result<Vec<(String, String)>> {
    let entries = std::fs::read_dir(folder).and_then(Iterator::collect::<std::io::Result<Vec<_>>>);
    let mut paths: Vec<_> = entries.with_context(|| folder.display().to_string())?.iter().map(std::fs::DirEntry::path).collect();
    let ftm = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(".ftm.json"));
    paths.retain(|path| ftm(path) || path.extension().is_some_and(|e| e == "tsv" || e == "toml"));
    paths.sort();
    let text = |path: &Path| std::fs::read_to_string(path).with_context(|| path.display().to_string());
    paths.iter().map(|path| Ok((path.display().to_string(), text(path)?))).collect()
}

/// Sets how many threads read at once.
///
/// # Errors
/// Where threads cannot be started.
pub fn set_threads(jobs: Option<usize>) -> Result<()> {
    rayon::ThreadPoolBuilder::new().num_threads(jobs.unwrap_or(0)).build_global().context("cannot start threads")
}
