//! What `view`, `export` and `draw` share: which part of the graph they take, and where what they made belongs.

use crate::args::{FilterArgs, LevelArg};
use crate::view::{Filter, Level, View};
use anyhow::Context;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Writes to the file, or to `out` where there is none or it is `-`. A file is written beside its place and renamed, so that it is whole or
/// as it was; what is no file (a pipe, a device) is written to as it is.
///
/// # Errors
/// Where it cannot be written.
pub fn put(path: Option<&Path>, out: &mut dyn Write, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> anyhow::Result<()> {
    match path.filter(|path| *path != Path::new("-")) {
        Some(path) => file(path, write).with_context(|| path.display().to_string()),
        None => Ok(write(out)?),
    }
}

/// Says where a part of the graph holds nothing.
pub fn noted(view: &View) {
    if view.nodes().next().is_none() {
        eprintln!("chancery: there is nothing to show");
    }
}

fn file(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let there = fs::metadata(&path).ok();
    if there.as_ref().is_some_and(|there| !there.is_file()) {
        return filled(File::create(&path)?, write).map(drop);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside = beside(folder)?;
    filled(beside.as_file().try_clone()?, write)?;
    if let Some(there) = there {
        fs::set_permissions(beside.path(), there.permissions())?;
    }
    beside.persist(&path).map(drop).map_err(|error| error.error)
}

fn filled(file: File, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<File> {
    let mut out = BufWriter::with_capacity(1 << 16, file);
    write(&mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)
}

/// A new file that is removed again where it does not find its place.
fn beside(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".chancery-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

impl From<&FilterArgs> for Filter {
    fn from(args: &FilterArgs) -> Self {
        let level = match args.level {
            LevelArg::Person => Level::Person,
            LevelArg::Office => Level::Office,
            LevelArg::Body => Level::Body,
            LevelArg::State => Level::State,
        };
        let (actor, kinds) = (args.actor.clone(), args.edges.clone());
        Self { from: args.from, until: args.until, actor, hops: args.hops, level, kinds, min_sources: args.min_sources }
    }
}
