//! `remove`: documents out of the store, named by key, id or file name; the graph is derived anew from the others.

use super::Outcome;
use super::build::derive;
use super::reading::lexicon;
use crate::args::RemoveArgs;
use crate::store::disk::Disk;
use std::io::Write;

/// Takes documents out; names that fit none are reported.
///
/// # Errors
/// Where there is no store, somebody else is writing, or the disk fails.
pub fn run(args: &RemoveArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    drop(Disk::open(&args.store.store)?);
    let mut disk = Disk::edit(&args.store.store)?;
    let mut keys = Vec::new();
    let mut outcome = Outcome::All;
    for name in &args.documents {
        let found = disk.find(name);
        if found.is_empty() {
            outcome = Outcome::Some;
            eprintln!("chancery: no document is called {name:?}");
        }
        keys.extend(found);
    }
    let gone = disk.remove(&keys);
    if gone > 0 {
        derive(&mut disk, &lexicon(args.lexicon.as_deref())?)?;
    }
    writeln!(out, "{gone} documents removed, {} left", disk.len())?;
    Ok(outcome)
}
