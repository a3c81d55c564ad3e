//! `export`: the graph in a format that other tools open, or all of them with a manifest.

use super::formats::{File, Source, files, network};
use super::{Outcome, open, output, pack};
use crate::args::{ExportArgs, ExportFormat, FilterArgs};
use crate::store::memory::Memory;
use crate::view::Level;
use crate::view::{Filter, View, part};
use anyhow::{Context, bail};
use std::io::{self, Write};
use std::path::Path;

/// Writes the graph, or a part of it.
///
/// # Errors
/// Where there is no store, the filter names nobody, or the output cannot be written.
pub fn run(args: &ExportArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let files = files(args.format);
    if files.is_empty() {
        bail!("this program was built without Parquet; `cargo install --path . --features parquet` in its source builds one with it");
    }
    if let [file] = files.as_slice() {
        let source = source(args, open::graph(&args.store)?)?;
        output::put(args.output.as_deref(), out, |out| (file.write)(&source, out))?;
        return Ok(Outcome::All);
    }
    let folder = folder(args, &files)?;
    let source = source(args, open::graph(&args.store)?)?;
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    if args.format == ExportFormat::Pack {
        pack::write(&source, &args.filter, folder)?;
        return Ok(Outcome::All);
    }
    for file in files {
        output::put(Some(&folder.join(file.name)), &mut io::sink(), |out| (file.write)(&source, out))?;
    }
    Ok(Outcome::All)
}

/// The folder of a format of several files.
fn folder<'a>(args: &'a ExportArgs, files: &[&File]) -> anyhow::Result<&'a Path> {
    let names = || files.iter().map(|file| file.name).collect::<Vec<_>>().join(", ");
    let folder = args.output.as_deref().filter(|folder| *folder != Path::new("-"));
    folder.with_context(|| format!("this is several files: name a folder with -o, and they are written into it: {}", names()))
}

/// The store and its network as far as the filter lets them through. What no format asks for is not made.
fn source(args: &ExportArgs, store: Memory) -> anyhow::Result<Source> {
    let filter = Filter::from(&args.filter);
    if filter.level != Level::Person && !network(args.format) {
        bail!(
            "--level shows a network otherwise than the store has it: it is for dot, csv, parquet, graphml, gexf, cytoscape, mermaid, neo4j and cypher"
        );
    }
    let narrow = narrowed(&args.filter);
    let view = if narrow || network(args.format) { View::of(&store, &filter)? } else { View::default() };
    if narrow {
        output::noted(&view);
    }
    let whole = !narrow || (network(args.format) && args.format != ExportFormat::Pack);
    if whole {
        return Ok(Source { store, view });
    }
    let store = match filter.level {
        Level::Person => part::part(&store, &view)?,
        _ => part::part(&store, &View::of(&store, &Filter { level: Level::Person, ..filter })?)?,
    };
    Ok(Source { store, view })
}

fn narrowed(filter: &FilterArgs) -> bool {
    Filter { hops: 0, ..Filter::from(filter) } != Filter::default()
}
