//! Puts what a command made where it belongs: a file, or standard output.

use anyhow::Context;
use std::io::{self, Write};
use std::path::Path;

/// Writes to the file, or to `out` where there is none or it is `-`. A file is touched only once all of its content is made.
///
/// # Errors
/// Where it cannot be written.
pub fn put(path: Option<&Path>, out: &mut dyn Write, write: impl Fn(&mut dyn Write) -> io::Result<()>) -> anyhow::Result<()> {
    let Some(path) = path.filter(|p| *p != Path::new("-")) else {
        return Ok(write(out)?);
    };
    let mut bytes = Vec::new();
    write(&mut bytes)?;
    std::fs::write(path, bytes).with_context(|| path.display().to_string())
}
