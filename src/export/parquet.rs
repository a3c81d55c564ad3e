//! A view as two [Parquet](https://parquet.apache.org) tables, nodes and edges, for pandas, Polars, DuckDB, Spark and R. The columns are those of the CSV
//! tables, but typed: days are `DATE` (date32), counts are 64-bit whole numbers, what is not known is null, and text is as the graph has
//! it, without a spreadsheet's guard. Compressed with Snappy; the same view gives the same bytes.
//!
//! Only with the feature `parquet`.

use crate::model::date::Day;
use crate::view::{Edge, Node, View};
use parquet::basic::Compression;
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::parser::parse_message_type;
use std::io::{self, Write};
use std::sync::Arc;

/// The media type.
pub const MEDIA_TYPE: &str = "application/vnd.apache.parquet";

/// Columns of the table of nodes.
const NODES: &str = "message nodes {
    required binary id (STRING); required binary label (STRING); required binary kind (STRING); optional binary wikidata (STRING);
    optional int32 start (DATE); optional int32 end (DATE); required int64 documents;
}";

/// Columns of the table of edges.
const EDGES: &str = "message edges {
    required binary source (STRING); required binary target (STRING); required binary type (STRING);
    optional int32 start (DATE); optional int32 end (DATE); required int64 documents; required int64 evidences;
    optional double confidence; optional binary claim (STRING); optional binary quote (STRING);
}";

/// Rows of a group, which a reader can skip as one.
const ROWS: usize = 65_536;

/// From this day Parquet counts days.
const EPOCH: Day = Day::constant(1970, 1, 1);

/// A value of a cell.
enum Cell {
    Text(ByteArray),
    Date(i32),
    Count(i64),
    Share(f64),
    Empty,
}

/// Writes the table of nodes.
///
/// # Errors
/// The writer's.
pub fn nodes(view: &View, out: &mut dyn Write) -> io::Result<()> {
    write(NODES, view.nodes().map(of_node), out)
}

/// Writes the table of edges.
///
/// # Errors
/// The writer's.
pub fn edges(view: &View, out: &mut dyn Write) -> io::Result<()> {
    write(EDGES, view.edges().map(|(source, target, edge)| of_edge(source, target, edge)), out)
}

fn of_node(node: &Node) -> Vec<Cell> {
    let text = [Some(node.id.as_str()), Some(&node.label), Some(&node.kind), node.wikidata.as_deref()].map(text);
    text.into_iter().chain([day(node.start), day(node.end), count(node.documents)]).collect()
}

fn of_edge(source: &Node, target: &Node, edge: &Edge) -> Vec<Cell> {
    let ends = [Some(source.id.as_str()), Some(&target.id), Some(&edge.type_name())].map(text);
    let counts = [day(edge.start), day(edge.end), count(edge.documents()), count(edge.sentences.len())];
    let said = [edge.confidence().map_or(Cell::Empty, Cell::Share), text(edge.claim.as_deref()), text(edge.quote())];
    ends.into_iter().chain(counts).chain(said).collect()
}

fn text(text: Option<&str>) -> Cell {
    text.map_or(Cell::Empty, |text| Cell::Text(text.into()))
}

fn day(day: Option<Day>) -> Cell {
    let days = day.and_then(|day| i32::try_from(day.duration_since(EPOCH).as_hours() / 24).ok());
    days.map_or(Cell::Empty, Cell::Date)
}

fn count(number: usize) -> Cell {
    i64::try_from(number).map_or(Cell::Empty, Cell::Count)
}

/// The file is made in memory: its writer wants a sink that threads can share.
fn write(schema: &str, rows: impl Iterator<Item = Vec<Cell>>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(&table(schema, rows).map_err(io::Error::other)?)
}

fn table(schema: &str, rows: impl Iterator<Item = Vec<Cell>>) -> Result<Vec<u8>, ParquetError> {
    let schema = Arc::new(parse_message_type(schema)?);
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).set_created_by(env!("CARGO_PKG_NAME").to_owned());
    let mut file = SerializedFileWriter::new(Vec::new(), schema, Arc::new(properties.build()))?;
    let mut rows = rows.peekable();
    while rows.peek().is_some() {
        let mut columns: Vec<_> = Vec::new();
        for row in rows.by_ref().take(ROWS) {
            columns.resize_with(row.len(), Vec::new);
            columns.iter_mut().zip(row).for_each(|(column, cell)| column.push(cell));
        }
        let mut group = file.next_row_group()?;
        for cells in columns {
            if let Some(column) = group.next_column()? {
                put(column, cells)?;
            }
        }
        group.close()?;
    }
    file.into_inner()
}

/// Writes a column: which cells have a value, and these.
fn put(mut column: SerializedColumnWriter<'_>, cells: Vec<Cell>) -> Result<(), ParquetError> {
    let there: Vec<i16> = cells.iter().map(|cell| i16::from(!matches!(cell, Cell::Empty))).collect();
    let there = Some(there.as_slice());
    let cells = cells.into_iter();
    match column.untyped() {
        ColumnWriter::ByteArrayColumnWriter(writer) => {
            let values: Vec<_> = cells.filter_map(|cell| if let Cell::Text(text) = cell { Some(text) } else { None }).collect();
            writer.write_batch(&values, there, None)?;
        }
        ColumnWriter::Int32ColumnWriter(writer) => {
            let values: Vec<_> = cells.filter_map(|cell| if let Cell::Date(days) = cell { Some(days) } else { None }).collect();
            writer.write_batch(&values, there, None)?;
        }
        ColumnWriter::Int64ColumnWriter(writer) => {
            let values: Vec<_> = cells.filter_map(|cell| if let Cell::Count(number) = cell { Some(number) } else { None }).collect();
            writer.write_batch(&values, there, None)?;
        }
        ColumnWriter::DoubleColumnWriter(writer) => {
            let values: Vec<_> = cells.filter_map(|cell| if let Cell::Share(share) = cell { Some(share) } else { None }).collect();
            writer.write_batch(&values, there, None)?;
        }
        _ => return Err(ParquetError::General("a column of a type that these tables do not have".to_owned())),
    }
    column.close()
}
