//! Turns the inputs of the command line into open readers: files, folders in sorted order, standard input.
//!
//! An input that is not there stops the command before anything is read; a file that cannot be opened later is one bad document.
//! Hidden files, links to folders, and store folders are passed over.

use crate::model::document::Document;
use crate::read::{self, Format, ReadError, ReadErrorKind};
use anyhow::{Context, Result};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

/// Bytes read at once, and looked at to tell a format.
const CHUNK: usize = 64 << 10;

/// One open input.
pub struct Input {
    /// The path as given, or `-`.
    pub name: String,
    /// The format, by its extension or its first bytes.
    pub format: Format,
    /// Its bytes.
    pub reader: Box<dyn BufRead + Send>,
}

/// The inputs behind the paths, each opened when it is reached.
///
/// # Errors
/// A path that is not there, or a folder that cannot be listed.
pub fn inputs(paths: &[PathBuf]) -> Result<impl Iterator<Item = Result<Input, ReadError>> + Send + use<>> {
    let mut files = Vec::new();
    for path in paths {
        collect(path, &mut files).with_context(|| format!("cannot read {}", path.display()))?;
    }
    Ok(files.into_iter().map(|path| open(&path)))
}

/// The documents behind the paths, one by one, in order.
///
/// # Errors
/// As [`inputs`].
pub fn documents(paths: &[PathBuf]) -> Result<impl Iterator<Item = Result<Document, ReadError>> + Send + use<>> {
    Ok(inputs(paths)?.flat_map(|input| -> Box<dyn Iterator<Item = _> + Send> {
        match input {
            Ok(input) => Box::new(read::documents(input.format, &input.name, input.reader)),
            Err(error) => Box::new(std::iter::once(Err(error))),
        }
    }))
}

/// Adds a file, or the files of a folder in the order of their names.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if path != Path::new("-") && std::fs::metadata(path)?.is_dir() {
        return folder(path, files);
    }
    files.push(path.to_owned());
    Ok(())
}

/// Adds the files of a folder and of the folders in it.
fn folder(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    let mut entries = std::fs::read_dir(path)?.collect::<std::io::Result<Vec<_>>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let kind = entry.file_type()?;
        if kind.is_dir() {
            if !is_store(&entry.path()) {
                folder(&entry.path(), files)?;
            }
        } else if kind.is_file() || entry.path().is_file() {
            files.push(entry.path());
        }
    }
    Ok(())
}

/// True of a store folder: what a former build left among the articles is no article.
fn is_store(folder: &Path) -> bool {
    ["manifest.json", "records", "graph"].iter().all(|part| folder.join(part).exists())
}

/// Opens one input and tells its format.
fn open(path: &Path) -> Result<Input, ReadError> {
    let name = path.display().to_string();
    let mut reader = reader(path).map_err(|e| ReadErrorKind::Io(e).of(&name))?;
    let format = match Format::from_name(&name) {
        Some(format) => format,
        None => sniff(&mut reader).map_err(|kind| kind.of(&name))?,
    };
    Ok(Input { name, format, reader })
}

/// The bytes of a file or of standard input.
fn reader(path: &Path) -> std::io::Result<Box<dyn BufRead + Send>> {
    if path == Path::new("-") {
        return Ok(Box::new(BufReader::with_capacity(CHUNK, std::io::stdin())));
    }
    Ok(Box::new(BufReader::with_capacity(CHUNK, File::open(path)?)))
}

/// The format by the first bytes, which stay unread.
fn sniff(reader: &mut (dyn BufRead + Send)) -> Result<Format, ReadErrorKind> {
    Format::sniff(reader.fill_buf()?)
}
