//! Opening the store, for every command that has one.

use crate::args::StoreArgs;
use crate::store::disk::Disk;
use crate::store::memory::Memory;

/// The graph of the store in memory.
///
/// # Errors
/// Where there is no store or it cannot be read.
pub fn graph(args: &StoreArgs) -> anyhow::Result<Memory> {
    let disk = Disk::open(&args.store)?;
    if disk.stale()? {
        eprintln!("chancery: {}: the graph is older than the records; `build` derives it anew", args.store.display());
    }
    Ok(disk.load()?)
}
