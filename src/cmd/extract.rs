//! `extract`: documents into extraction records, one JSON line each, in the order of the input.

use super::Outcome;
use super::reading::{Batches, lexicon, set_threads};
use crate::args::ExtractArgs;
use crate::model::document::Document;
use crate::pipeline::Reading;
use crate::syntax::Scratch;
use std::io::Write;

/// Runs the command.
///
/// # Errors
/// Where an input does not exist, a table is malformed, or the output cannot be written.
pub fn run(args: &ExtractArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    set_threads(args.read.jobs)?;
    let lexicon = lexicon(args.read.lexicon.as_deref())?;
    let reading = Reading { lexicon: &lexicon, published: args.read.published };
    let mut batches = Batches::open(&args.read.inputs)?;
    while let Some(documents) = batches.next_batch() {
        if args.explain {
            explain(&reading, &documents, out)?;
            continue;
        }
        for record in reading.records(documents) {
            serde_json::to_writer(&mut *out, &record)?;
            out.write_all(b"\n")?;
        }
    }
    Ok(batches.outcome())
}

fn explain(reading: &Reading<'_>, documents: &[Document], out: &mut dyn Write) -> std::io::Result<()> {
    let mut scratch = Scratch::default();
    documents.iter().try_for_each(|document| writeln!(out, "== {}\n{}", document.id, reading.trace(document, &mut scratch)))
}
