//! `extract`: documents into extraction records, one JSON line each, in the order of the input.

use super::Outcome;
use super::extractor::Reader;
use super::reading::{lexicon, set_threads};
use crate::args::ExtractArgs;
use crate::model::document::Document;
use crate::model::record::Record;
use crate::pipeline::Reading;
use crate::syntax::Scratch;
use std::collections::BTreeMap;
use std::io::Write;

/// Runs the command.
///
/// # Errors
/// Where an input does not exist, a table is malformed, or the output cannot be written.
pub fn run(args: &ExtractArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    set_threads(args.read.jobs)?;
    let lexicon = lexicon(args.read.lexicon.as_deref())?;
    let reading = Reading { lexicon: &lexicon, published: args.read.published };
    let mut reader = Reader::new(&args.read, &reading);
    let mut batches = reader.batches(&args.read)?;
    while let Some(documents) = batches.next_batch() {
        if args.explain {
            explain(&reading, &documents, out)?;
            continue;
        }
        let mut waiting = BTreeMap::new();
        let mut next = 0;
        reader.read(documents, &mut |number, record| {
            waiting.insert(number, record);
            while let Some(record) = waiting.remove(&next) {
                next += 1;
                line(&record, out)?;
            }
            Ok(())
        })?;
        waiting.values().try_for_each(|record| line(record, out))?;
    }
    Ok(reader.outcome(&batches))
}

fn line(record: &Record, out: &mut dyn Write) -> anyhow::Result<()> {
    serde_json::to_writer(&mut *out, record)?;
    Ok(out.write_all(b"\n")?)
}

fn explain(reading: &Reading<'_>, documents: &[Document], out: &mut dyn Write) -> std::io::Result<()> {
    let mut scratch = Scratch::default();
    documents.iter().try_for_each(|document| writeln!(out, "== {}\n{}", document.id, reading.trace(document, &mut scratch)))
}
