//! `export pack`: every format in one folder, what its words mean, and a manifest with the size and hash of every file.

use super::formats::{FILES, Source};
use super::output;
use crate::args::FilterArgs;
use crate::export::jsonld;
use crate::schema::{ONTOLOGY, SHAPES};
use clap::ValueEnum;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::io::{self, Write};
use std::path::Path;

/// Files that are the same in every pack: name, media type, content.
const CONSTANT: &[(&str, &str, &str)] = &[
    ("context.jsonld", jsonld::MEDIA_TYPE, jsonld::CONTEXT),
    ("ontology.ttl", "text/turtle", ONTOLOGY),
    ("shapes.ttl", "text/turtle", SHAPES),
];

/// Name of the list of all files.
const MANIFEST: &str = "manifest.json";

/// Writes every format into the folder, the manifest last.
///
/// # Errors
/// Where a file cannot be written.
pub fn write(source: &Source, filter: &FilterArgs, folder: &Path) -> anyhow::Result<()> {
    let mut listed = Vec::new();
    for file in FILES {
        let format = file.format.to_possible_value().map(|value| value.get_name().to_owned());
        let entry = counted(&folder.join(file.name), |out| (file.write)(source, out))?;
        listed.push(described(file.name, file.media_type, format.as_deref(), &entry));
    }
    for (name, media_type, content) in CONSTANT {
        let entry = counted(&folder.join(name), |out| out.write_all(content.as_bytes()))?;
        listed.push(described(name, media_type, None, &entry));
    }
    let manifest = manifest(source, filter, listed);
    output::put(Some(&folder.join(MANIFEST)), &mut io::sink(), |out| writeln!(out, "{manifest:#}"))
}

fn manifest(source: &Source, filter: &FilterArgs, files: Vec<Value>) -> Value {
    let census = source.store.census();
    json!({
        "generator": env!("CARGO_PKG_NAME"),
        "version": env!("CARGO_PKG_VERSION"),
        "base": source.store.base(),
        "filter": {
            "from": filter.from.map(|day| day.to_string()),
            "until": filter.until.map(|day| day.to_string()),
            "actor": filter.actor,
            "hops": filter.actor.as_ref().map(|_| filter.hops),
        },
        "counts": {
            "triples": census.triples,
            "things": census.subjects,
            "nodes": source.view.graph.node_count(),
            "edges": source.view.graph.edge_count(),
            "classes": census.classes,
        },
        "files": files,
    })
}

fn described(name: &str, media_type: &str, format: Option<&str>, entry: &(u64, String)) -> Value {
    json!({ "name": name, "media_type": media_type, "format": format, "bytes": entry.0, "sha256": entry.1 })
}

/// Writes a file and tells its size and hash.
fn counted(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> anyhow::Result<(u64, String)> {
    let mut entry = (0, String::new());
    output::put(Some(path), &mut io::sink(), |out| {
        let mut counting = Counting { out, bytes: 0, digest: Sha256::new() };
        write(&mut counting)?;
        entry = (counting.bytes, format!("{:x}", counting.digest.finalize()));
        Ok(())
    })?;
    Ok(entry)
}

/// Counts and hashes what passes through.
struct Counting<'w> {
    out: &'w mut dyn Write,
    bytes: u64,
    digest: Sha256,
}

impl Write for Counting<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.digest.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
