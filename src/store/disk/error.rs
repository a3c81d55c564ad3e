//! What can go wrong with a store folder, with the place.

use crate::store::memory::LoadError;
use std::io;
use std::path::{Path, PathBuf};

/// What keeps a store from being read or written.
#[derive(Debug, thiserror::Error)]
pub enum DiskError {
    /// No manifest.
    #[error("there is no store in {0}")]
    NoStore(PathBuf),
    /// Made by a later version of the program.
    #[error("{folder} is a store of format {found}; this program knows formats up to {known}")]
    Newer {
        /// The store.
        folder: PathBuf,
        /// Its format.
        found: u32,
        /// The newest format that is known.
        known: u32,
    },
    /// Another process writes.
    #[error("another process is writing to {0}")]
    Locked(PathBuf),
    /// A file that is not what the manifest says.
    #[error("{path} is damaged: {reason}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// The disk.
    #[error("{path}: {source}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The graph.
    #[error(transparent)]
    Graph(#[from] LoadError),
}

impl DiskError {
    pub(super) fn io(path: &Path, source: io::Error) -> Self {
        Self::Io { path: path.to_owned(), source }
    }

    pub(super) fn damaged(path: &Path, reason: impl ToString) -> Self {
        Self::Damaged { path: path.to_owned(), reason: reason.to_string() }
    }

    pub(super) fn line(path: &Path, line: usize, error: &serde_json::Error) -> Self {
        Self::damaged(path, format!("line {line}: {error}"))
    }

    /// True where a file that should be there is not.
    pub(super) fn is_missing(&self) -> bool {
        matches!(self, Self::Io { source, .. } if source.kind() == io::ErrorKind::NotFound)
    }
}
