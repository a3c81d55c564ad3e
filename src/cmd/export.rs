//! `export`: the graph in a format that other tools open.

use super::{Outcome, open, output};
use crate::args::{ExportArgs, ExportFormat, FilterArgs};
use crate::export::{csv, dot, gexf, graphml, rdf};
use crate::store::memory::Memory;
use crate::view::{Filter, View};
use anyhow::{Context, bail};
use std::io::{self, Write};
use std::path::Path;

/// Writes the graph, or a part of it.
///
/// # Errors
/// Where there is no store, the filter names nobody, or the output cannot be written.
pub fn run(args: &ExportArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let store = open::graph(&args.store)?;
    match quads_of(args.format) {
        Some(_) if narrowed(&args.filter) => {
            bail!("--from, --until, --actor, --level, --kind and --min-sources choose from dot, csv, graphml and gexf; RDF is written whole")
        }
        Some(format) => output::put(args.output.as_deref(), out, |out| rdf::write(&store.quads(), format, store.base(), out))?,
        None => network(args, &store, out)?,
    }
    Ok(Outcome::All)
}

const fn quads_of(format: ExportFormat) -> Option<rdf::Format> {
    match format {
        ExportFormat::Turtle => Some(rdf::Format::Turtle),
        ExportFormat::Ntriples => Some(rdf::Format::NTriples),
        ExportFormat::Nquads => Some(rdf::Format::NQuads),
        ExportFormat::Jsonld => Some(rdf::Format::JsonLd),
        ExportFormat::Dot | ExportFormat::Csv | ExportFormat::Graphml | ExportFormat::Gexf => None,
    }
}

fn narrowed(filter: &FilterArgs) -> bool {
    Filter { hops: 0, ..Filter::from(filter) } != Filter::default()
}

fn network(args: &ExportArgs, store: &Memory, out: &mut dyn Write) -> anyhow::Result<()> {
    let view = View::of(store, &Filter::from(&args.filter))?;
    let write: fn(&View, &mut dyn Write) -> io::Result<()> = match args.format {
        ExportFormat::Csv => return tables(&view, args.output.as_deref()),
        ExportFormat::Graphml => graphml::write,
        ExportFormat::Gexf => gexf::write,
        _ => dot::write,
    };
    output::put(args.output.as_deref(), out, |out| write(&view, out))
}

/// Two tables in a folder, which is made where it is not there.
fn tables(view: &View, folder: Option<&Path>) -> anyhow::Result<()> {
    let Some(folder) = folder.filter(|f| *f != Path::new("-")) else {
        bail!("csv is two tables: name a folder with -o, and nodes.csv and edges.csv are written into it");
    };
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    output::put(Some(&folder.join("nodes.csv")), &mut io::sink(), |out| csv::nodes(view, out))?;
    output::put(Some(&folder.join("edges.csv")), &mut io::sink(), |out| csv::edges(view, out))
}
