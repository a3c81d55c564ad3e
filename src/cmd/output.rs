//! What `view`, `export` and `draw` share: which part of the graph they take, and where what they made belongs.

use crate::args::{FilterArgs, LevelArg};
use crate::view::{Filter, Level};
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

impl From<&FilterArgs> for Filter {
    fn from(args: &FilterArgs) -> Self {
        let level = match args.level {
            LevelArg::Person => Level::Person,
            LevelArg::Office => Level::Office,
            LevelArg::Body => Level::Body,
            LevelArg::State => Level::State,
        };
        let (actor, kinds) = (args.actor.clone(), args.kind.clone());
        Self { from: args.from, until: args.until, actor, hops: args.hops, level, kinds, min_sources: args.min_sources }
    }
}
