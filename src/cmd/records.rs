//! `records`: the store's extraction records, JSON lines, each actor, event and agreement with its IRI.

use super::Outcome;
use crate::args::RecordsArgs;
use crate::model::id::EntityId;
use crate::model::record::Record;
use crate::rdf::iri::entity;
use crate::store::disk::{Disk, Resolved};
use std::io::Write;

/// Prints the records in canonical order.
///
/// # Errors
/// Where there is no store or it cannot be read.
pub fn run(args: &RecordsArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let disk = Disk::open(&args.store.store)?;
    let resolved = disk.resolved()?;
    for record in disk.records() {
        let mut record = record?;
        resolved.get(&record.document.key()).unwrap_or(&Resolved::default()).fill(&mut record);
        whole(&mut record, disk.base());
        serde_json::to_writer(&mut *out, &record)?;
        writeln!(out)?;
    }
    Ok(Outcome::All)
}

/// Ids below the base become whole IRIs.
fn whole(record: &mut Record, base: &str) {
    let ids = record.actors.iter_mut().map(|actor| &mut actor.entity);
    let ids = ids.chain(record.events.iter_mut().map(|event| &mut event.entity));
    let ids = ids.chain(record.agreements.iter_mut().map(|agreement| &mut agreement.entity));
    ids.flatten().for_each(|id| *id = EntityId(entity(base, id).into_string()));
}
