//! What each format of `export` writes: its files, their media types, and who makes them.

use crate::args::ExportFormat::{
    self, Codebook, Csv, Cypher, Cytoscape, Dot, Ftm, Gexf, Graphml, Jsonld, Mermaid, Neo4j, Nquads, Ntriples, Pack, Plover, Rdfxml, Trig,
    Turtle, Void, Xlsx,
};
#[cfg(feature = "parquet")]
use crate::export::parquet;
use crate::export::rdf::Format;
use crate::export::{codebook, csv, cypher, cytoscape, dot, ftm, gexf, graphml, jsonld, mermaid, neo4j, plover, rdf, void, xlsx};
use crate::store::memory::Memory;
use crate::view::View;
use std::io::{self, Write};

/// What there is to write: the store or a part of it, and the network of it.
pub struct Source {
    /// Quads and things.
    pub store: Memory,
    /// Nodes and edges.
    pub view: View,
}

/// One file of a format.
pub struct File {
    /// Whose it is.
    pub format: ExportFormat,
    /// Its name in a pack.
    pub name: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Who makes it.
    pub write: Writer,
}

type Writer = fn(&Source, &mut dyn Write) -> io::Result<()>;

const fn file(format: ExportFormat, name: &'static str, media_type: &'static str, write: Writer) -> File {
    File { format, name, media_type, write }
}

fn quads(source: &Source, format: Format, out: &mut dyn Write) -> io::Result<()> {
    rdf::write(source.store.blocks(), format, source.store.base(), out)
}

const JSON_LINES: &str = "application/x-ndjson";
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Every file, format after format.
pub const FILES: &[File] = &[
    file(Turtle, "graph.ttl", Format::Turtle.media_type(), |s, out| quads(s, Format::Turtle, out)),
    file(Ntriples, "graph.nt", Format::NTriples.media_type(), |s, out| quads(s, Format::NTriples, out)),
    file(Nquads, "graph.nq", Format::NQuads.media_type(), |s, out| quads(s, Format::NQuads, out)),
    file(Trig, "graph.trig", Format::TriG.media_type(), |s, out| quads(s, Format::TriG, out)),
    file(Rdfxml, "graph.rdf", Format::RdfXml.media_type(), |s, out| quads(s, Format::RdfXml, out)),
    file(Jsonld, "graph.jsonld", jsonld::MEDIA_TYPE, |s, out| jsonld::write(s.store.blocks(), s.store.base(), out)),
    file(Void, "void.ttl", Format::Turtle.media_type(), |s, out| void::write(&s.store.census(), s.store.base(), out)),
    file(Dot, "graph.dot", "text/vnd.graphviz", |s, out| dot::write(&s.view, out)),
    file(Csv, "nodes.csv", "text/csv", |s, out| csv::nodes(&s.view, out)),
    file(Csv, "edges.csv", "text/csv", |s, out| csv::edges(&s.view, out)),
    #[cfg(feature = "parquet")]
    file(ExportFormat::Parquet, "nodes.parquet", parquet::MEDIA_TYPE, |s, out| parquet::nodes(&s.view, out)),
    #[cfg(feature = "parquet")]
    file(ExportFormat::Parquet, "edges.parquet", parquet::MEDIA_TYPE, |s, out| parquet::edges(&s.view, out)),
    file(Graphml, "graph.graphml", "application/graphml+xml", |s, out| graphml::write(&s.view, out)),
    file(Gexf, "graph.gexf", "application/gexf+xml", |s, out| gexf::write(&s.view, out)),
    file(Cytoscape, "graph.cyjs", "application/json", |s, out| cytoscape::write(&s.view, out)),
    file(Mermaid, "graph.mmd", "text/vnd.mermaid", |s, out| mermaid::write(&s.view, out)),
    file(Neo4j, "neo4j-nodes.csv", "text/csv", |s, out| neo4j::nodes(&s.view, s.store.base(), out)),
    file(Neo4j, "neo4j-relationships.csv", "text/csv", |s, out| neo4j::relationships(&s.view, out)),
    file(Cypher, "graph.cypher", "application/x-cypher-query", |s, out| cypher::write(&s.view, out)),
    file(Xlsx, "graph.xlsx", WORKBOOK, |s, out| xlsx::write(&s.store, out)),
    file(Ftm, "graph.ftm.json", JSON_LINES, |s, out| ftm::write(&s.store, out)),
    file(Plover, "events.plover.jsonl", JSON_LINES, |s, out| plover::write(&s.store, out)),
    file(Codebook, "codebook.md", "text/markdown", |_, out| codebook::write(out)),
];

/// The files of a format; of a pack, all. None where the program was built without it.
pub fn files(format: ExportFormat) -> Vec<&'static File> {
    FILES.iter().filter(|file| format == Pack || file.format == format).collect()
}

/// True for formats of nodes and edges.
pub const fn network(format: ExportFormat) -> bool {
    matches!(format, Csv | ExportFormat::Parquet | Cypher | Cytoscape | Dot | Gexf | Graphml | Mermaid | Neo4j | Pack)
}
