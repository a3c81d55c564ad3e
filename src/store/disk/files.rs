//! Whole files or none: written beside their place, synced, renamed. And the lock.

use super::error::DiskError;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fs::{File, TryLockError};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Ends the name of a file that is not whole yet.
const UNFINISHED: &str = "tmp";

/// Ends of the names that a store's files have: nothing else in the folder is ever cleared.
const OWN: &[&str] = &["jsonl", "index", "nq", "snapshot", "resolved", "judgements"];

/// A whole file, named by its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Written {
    /// First 16 digits of the hash.
    pub name: String,
    /// Size.
    pub bytes: u64,
    /// Hash of the content.
    pub sha256: String,
}

impl Written {
    pub(super) fn file(&self, extension: &str) -> String {
        format!("{}.{extension}", self.name)
    }
}

/// sha256, hexadecimal.
pub(super) fn hash(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// Writes a file named by its content.
pub(super) fn write(folder: &Path, extension: &str, content: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<Written, DiskError> {
    let mut unfinished = Unfinished::new(folder)?;
    content(&mut unfinished).map_err(|source| DiskError::io(&unfinished.path, source))?;
    unfinished.finish(extension)
}

/// Replaces a file of a fixed name.
pub(super) fn replace(path: &Path, content: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), DiskError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut unfinished = Unfinished::new(folder)?;
    content(&mut unfinished).map_err(|source| DiskError::io(path, source))?;
    unfinished.rename(path)
}

/// Reads a whole file, and sees that it is the one that was written.
pub(super) fn read(folder: &Path, written: &Written, extension: &str) -> Result<Vec<u8>, DiskError> {
    let path = folder.join(written.file(extension));
    let bytes = std::fs::read(&path).map_err(|source| DiskError::io(&path, source))?;
    if bytes.len() as u64 == written.bytes {
        return Ok(bytes);
    }
    Err(DiskError::damaged(&path, format!("{} bytes instead of {}", bytes.len(), written.bytes)))
}

/// Clears unfinished files, and the store's own files but those to keep.
pub(super) fn clear(folder: &Path, keep: &[String]) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_ours(&name) && !keep.contains(&name) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// True of `HASH.EXTENSION` and of unfinished files; `decisions.jsonl` is not one of them.
fn is_ours(name: &str) -> bool {
    let Some((stem, extension)) = name.rsplit_once('.') else { return false };
    let hashed = stem.len() == 16 && stem.bytes().all(|byte| byte.is_ascii_hexdigit());
    (extension == UNFINISHED && stem.starts_with('.')) || (hashed && OWN.contains(&extension))
}

/// A file that is being written; left behind, it is cleared by the next writer.
#[derive(Debug)]
pub(super) struct Unfinished {
    folder: PathBuf,
    path: PathBuf,
    out: BufWriter<File>,
    digest: Sha256,
    bytes: u64,
}

impl Unfinished {
    pub(super) fn new(folder: &Path) -> Result<Self, DiskError> {
        // One writer at a time holds the lock, and the counter tells its own files apart.
        static NEXT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let path = folder.join(format!(".{}-{number}.{UNFINISHED}", std::process::id()));
        let file = File::create(&path).map_err(|source| DiskError::io(&path, source))?;
        Ok(Self { folder: folder.to_owned(), path, out: BufWriter::with_capacity(1 << 16, file), digest: Sha256::new(), bytes: 0 })
    }

    /// Bytes so far.
    pub(super) const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Names the file by its content.
    pub(super) fn finish(mut self, extension: &str) -> Result<Written, DiskError> {
        let sha256 = format!("{:x}", std::mem::take(&mut self.digest).finalize());
        let written = Written { name: sha256[..16].to_owned(), bytes: self.bytes, sha256 };
        let target = self.folder.join(written.file(extension));
        self.rename(&target)?;
        Ok(written)
    }

    fn rename(mut self, target: &Path) -> Result<(), DiskError> {
        let done = self.out.flush().and_then(|()| self.out.get_ref().sync_all()).and_then(|()| std::fs::rename(&self.path, target));
        let done = done.and_then(|()| sync(&self.folder));
        done.inspect_err(|_| self.discard()).map_err(|source| DiskError::io(target, source))
    }

    /// A full disk is no reason to keep it full.
    pub(super) fn discard(&self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

impl Write for Unfinished {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes).inspect_err(|_| self.discard())?;
        self.digest.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Makes a rename last through a power cut, where the system can sync folders.
fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Held by the one writer; the system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    pub(super) fn take(folder: &Path) -> Result<Self, DiskError> {
        let path = folder.join("lock");
        let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(|source| DiskError::io(&path, source))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(DiskError::Locked(folder.to_owned())),
            Err(TryLockError::Error(source)) => Err(DiskError::io(&path, source)),
        }
    }
}
