//! `build`: articles into the store. Documents already there are passed over, changed ones replace their former version.

use super::extractor::Reader;
use super::progress::Progress;
use super::reading::{lexicon, set_threads};
use super::{Loudness, Outcome};
use crate::args::BuildArgs;
use crate::lexicon::Lexicon;
use crate::model::date::Day;
use crate::model::decision::Decision;
use crate::model::document::Document;
use crate::model::event::EventKind;
use crate::model::graph::Graph;
use crate::model::id::DocumentKey;
use crate::model::record::Record;
use crate::pipeline::Reading;
use crate::store::disk::{Derived, Disk, Resolved};
use anyhow::Context;
use std::collections::HashSet;
use std::io::{IsTerminal, Write};
use std::time::Instant;

/// What a build did.
#[derive(Debug, Default, serde::Serialize)]
struct Summary {
    read: usize,
    new: usize,
    already_there: usize,
    replaced: usize,
    left_out: usize,
    documents: usize,
    actors: usize,
    events: usize,
    meetings: usize,
    agreements: usize,
    claims: usize,
    notes: usize,
    seconds: f64,
}

/// Reads, extracts, resolves, stores.
///
/// # Errors
/// Where an input does not exist, a table is malformed, somebody else is writing, or the disk fails; the former state is then still there.
pub(super) fn run(args: &BuildArgs, loudness: Loudness, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let start = Instant::now();
    set_threads(args.read.jobs)?;
    let lexicon = lexicon(args.read.lexicon.as_deref())?;
    let reading = Reading { lexicon: &lexicon, published: args.read.published };
    let mut reader = Reader::new(&args.read, &reading);
    let mut batches = reader.batches(&args.read)?;
    let mut disk = Disk::edit(&args.store.store)?;
    let mut summary = Summary::default();
    let mut progress = Progress::new(loudness > Loudness::Quiet && std::io::stderr().is_terminal());
    while let Some(documents) = batches.next_batch() {
        summary.read += documents.len();
        let fresh = fresh(&disk, documents, &mut summary, loudness);
        let mut records = Vec::new();
        reader.read(fresh, &mut |_, record| {
            records.push(record);
            if records.len() < SAVED { Ok(()) } else { keep(&mut disk, std::mem::take(&mut records), &mut summary) }
        })?;
        keep(&mut disk, records, &mut summary)?;
        progress.step(summary.read);
    }
    summary.left_out = batches.left_out + reader.left_out;
    progress.end();
    loudness.say(Loudness::Verbose, format_args!("reading: {:.1} s", start.elapsed().as_secs_f64()));
    let graph = derive_timed(&mut disk, &lexicon, loudness)?;
    summary.count(&graph, disk.len());
    std::mem::forget(graph); // Millions of small texts, freed faster by the end of the process.
    summary.seconds = start.elapsed().as_secs_f64();
    report(&summary, args.json, out)?;
    Ok(reader.outcome(&batches))
}

/// Records that are kept at once: what a slow program has read is not lost when the build is killed.
const SAVED: usize = 64;

/// Keeps records; one of a known name replaces the former one.
fn keep(disk: &mut Disk, records: Vec<Record>, summary: &mut Summary) -> anyhow::Result<()> {
    for document in records.iter().map(|record| &record.document).filter(|document| is_named(document)) {
        summary.replaced += disk.remove(&disk.find_id(&document.id));
    }
    summary.notes += records.iter().map(|r| r.notes.len()).sum::<usize>();
    let renamed = disk.remove(&records.iter().map(|record| record.document.key()).collect::<Vec<_>>());
    summary.new += disk.add(records)?.saturating_sub(renamed);
    Ok(disk.save()?)
}

/// The documents that the store does not have; one of a known name with new content replaces the former one. Of one text under two names
/// the name that comes first in [`rank`] stays, whatever the order of reading.
fn fresh(disk: &Disk, documents: Vec<Document>, summary: &mut Summary, loudness: Loudness) -> Vec<Document> {
    let mut fresh: Vec<(DocumentKey, Document)> = Vec::new();
    let mut doomed: HashSet<DocumentKey> = HashSet::new();
    for document in documents {
        let key = document.key();
        if let Some((_, first)) = fresh.iter_mut().find(|(known, _)| *known == key) {
            summary.already_there += 1;
            say_twice(&document.id, &first.id, loudness);
            if rank(&document) < rank(first) {
                *first = document;
            }
            continue;
        }
        if let Some(entry) = disk.entry(&key).filter(|_| !doomed.contains(&key)) {
            summary.already_there += 1;
            say_twice(&document.id, &entry.id, loudness);
            if entry.id != document.id && stored(disk, &key).is_some_and(|former| rank(&document) < rank(&former)) {
                fresh.push((key, document));
            }
            continue;
        }
        if is_named(&document) {
            summary.replaced += fresh.extract_if(.., |(_, former)| former.id == document.id).count();
            doomed.extend(disk.find_id(&document.id));
        }
        fresh.push((key, document));
    }
    fresh.into_iter().map(|(_, document)| document).collect()
}

fn stored(disk: &Disk, key: &DocumentKey) -> Option<Document> {
    disk.record(key).ok().flatten().map(|record| record.document)
}

/// The order of the names of one text: what was published first, then by id.
fn rank(document: &Document) -> (bool, Option<Day>, &str) {
    let day = document.published_day();
    (day.is_none(), day, &document.id)
}

/// A document under a second name is said; one that was read before is nothing new.
fn say_twice(id: &str, first: &str, loudness: Loudness) {
    if id == first {
        loudness.say(Loudness::Verbose, format_args!("{id}: already there"));
    } else {
        loudness.say(Loudness::Usual, format_args!("{id}: already there, as {first}"));
    }
}

/// False of what comes from standard input without an id: what came last time is another document, not a former version.
fn is_named(document: &Document) -> bool {
    let number = |line: &str| line.bytes().all(|b| b.is_ascii_digit());
    document.file.is_some() || (document.id != "-" && !document.id.strip_prefix("-:").is_some_and(number))
}

/// The graph of all records of the store, kept in it.
pub(super) fn derive(disk: &mut Disk, lexicon: &Lexicon) -> anyhow::Result<Graph> {
    derive_timed(disk, lexicon, Loudness::Usual)
}

fn derive_timed(disk: &mut Disk, lexicon: &Lexicon, loudness: Loudness) -> anyhow::Result<Graph> {
    let mut phase = Phase { start: Instant::now(), loudness };
    let mut records: Vec<Record> = disk.records().map(|record| record.map(Record::thinned)).collect::<Result<_, _>>()?;
    let decisions = decisions(disk)?;
    phase.ends("loading records");
    let graph = crate::assemble::graph(&mut records, lexicon, &decisions);
    phase.ends("resolving");
    let resolved: Vec<Resolved> = records.into_iter().map(|record| Resolved::of(&record)).collect();
    let quads = crate::rdf::table(&graph, disk.base());
    phase.ends("writing quads");
    disk.commit(&Derived { quads: &quads, resolved: &resolved, judgements: &graph.judgements })?;
    phase.ends("saving");
    Ok(graph)
}

/// Says how long each part of deriving takes, to those who want to know.
struct Phase {
    start: Instant,
    loudness: Loudness,
}

impl Phase {
    fn ends(&mut self, name: &str) {
        let took = std::mem::replace(&mut self.start, Instant::now()).elapsed().as_secs_f64();
        self.loudness.say(Loudness::Verbose, format_args!("{name}: {took:.1} s"));
    }
}

/// The decisions of people, in order.
pub(super) fn decisions(disk: &Disk) -> anyhow::Result<Vec<Decision>> {
    let malformed = || format!("{}: mend or remove this line; nothing was changed", disk.folder().join("decisions.jsonl").display());
    crate::model::decision::decisions(&disk.decisions()?).with_context(malformed)
}

impl Summary {
    fn count(&mut self, graph: &Graph, documents: usize) {
        self.documents = documents;
        self.actors = graph.actors.len();
        self.events = graph.events.len();
        self.meetings = graph.events.iter().filter(|e| e.kind == EventKind::Meeting).count();
        self.agreements = graph.agreements.len();
        self.claims = graph.claims.len();
    }
}

fn report(s: &Summary, json: bool, out: &mut dyn Write) -> anyhow::Result<()> {
    if json {
        serde_json::to_writer(&mut *out, s)?;
        writeln!(out)?;
        return Ok(());
    }
    writeln!(
        out,
        "{} documents read: {} new, {} already there, {} replaced, {} left out",
        s.read, s.new, s.already_there, s.replaced, s.left_out
    )?;
    writeln!(
        out,
        "the store holds {} documents, {} actors, {} events ({} meetings), {} agreements, {} claims; {} notes; {:.1} s",
        s.documents, s.actors, s.events, s.meetings, s.agreements, s.claims, s.notes, s.seconds
    )?;
    Ok(())
}
