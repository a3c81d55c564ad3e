//! The store as a workbook for people who live in one: sheets of actors, tenures, events, participations, agreements and terms, claims with
//! their sentences, and documents. Days are date cells, heads are frozen, every column has its filter.
//!
//! Text is always text: no cell is a formula or a link, whatever it begins with. Characters that a workbook cannot hold are left out, and text
//! beyond the 32,767 characters of a cell is cut with an ellipsis. A sheet holds 1,048,575 rows; a further sheet goes on from there. Sheets and columns are those of
//! `schema/workbook.toml`. The library keeps rows that are written in temporary files, not in memory.

use crate::model::date::Day;
use crate::store::memory::Memory;
use crate::store::thing::Thing;
use crate::view::{roster, said};
use crate::vocab::gp::{class, property as p};
use crate::vocab::{dcterms, gp, oa, org, owl, rdf, schema};
use oxigraph::model::{NamedNodeRef, Term};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use serde::Deserialize;
use std::io::{self, Write};
use std::sync::OnceLock;

/// Rows of a sheet, its head among them.
const ROWS: u32 = 1_048_576;

/// Characters of a cell, by UTF-16 units.
const CHARACTERS: usize = 32_000;

/// First year of the workbook's calendar.
const FIRST_YEAR: i16 = 1900;

/// A value of a cell.
enum Cell {
    Text(String),
    Date(Day),
    Number(f64),
    Empty,
}

/// A sheet: its name, and its columns with their widths.
#[derive(Debug, Deserialize)]
struct Sheet {
    name: String,
    columns: Vec<(String, u16)>,
}

/// The sheets.
#[derive(Debug, Deserialize)]
struct Table {
    actors: Sheet,
    tenures: Sheet,
    events: Sheet,
    participations: Sheet,
    agreements: Sheet,
    claims: Sheet,
    documents: Sheet,
}

/// The embedded table, read once. A test reads it, so it cannot fail in a build that was tested.
#[allow(clippy::expect_used)]
fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| toml::from_str(include_str!("../../schema/workbook.toml")).expect("the embedded table is tested"))
}

/// Writes the workbook.
///
/// # Errors
/// Where it cannot be made, or `out` fails.
pub fn write(store: &Memory, out: &mut dyn Write) -> io::Result<()> {
    let book = book(store).map_err(io::Error::other)?;
    out.write_all(&book)
}

fn book(store: &Memory) -> Result<Vec<u8>, XlsxError> {
    let mut book = Book { book: Workbook::new(), day: Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left) };
    // A fixed day: the same store gives the same bytes.
    let made = DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    book.book.set_properties(&made);
    let sheets = table();
    book.sheet(&sheets.actors, store.things(class::ACTOR).map(|thing| actor(store, &thing)))?;
    book.sheet(&sheets.tenures, store.things(class::TENURE).map(|thing| tenure(store, &thing)))?;
    book.sheet(&sheets.events, store.things(class::EVENT).map(|thing| event(store, &thing)))?;
    book.sheet(&sheets.participations, store.things(class::EVENT).flat_map(|thing| participations(store, &thing)))?;
    book.sheet(&sheets.agreements, store.things(class::AGREEMENT).flat_map(|thing| agreement(store, &thing)))?;
    book.sheet(&sheets.claims, store.things(class::CLAIM).flat_map(|thing| claim(store, &thing)))?;
    book.sheet(&sheets.documents, store.things(class::DOCUMENT).map(|thing| document(store, &thing)))?;
    book.book.save_to_buffer()
}

struct Book {
    book: Workbook,
    day: Format,
}

impl Book {
    /// Adds a sheet with these rows, and further ones where it is full.
    fn sheet(&mut self, sheet: &Sheet, rows: impl Iterator<Item = Vec<Cell>>) -> Result<(), XlsxError> {
        let mut rows = rows.peekable();
        let mut number = 1;
        loop {
            let name = if number == 1 { sheet.name.clone() } else { format!("{} {number}", sheet.name) };
            let page = self.book.add_worksheet_with_low_memory()?;
            head(page, &name, &sheet.columns)?;
            let mut last = 0;
            while last + 1 < ROWS
                && let Some(row) = rows.next()
            {
                last += 1;
                line(page, last, row, &self.day)?;
            }
            page.autofilter(0, 0, last, u16::try_from(sheet.columns.len()).unwrap_or(1) - 1)?;
            if rows.peek().is_none() {
                return Ok(());
            }
            number += 1;
        }
    }
}

fn head(page: &mut Worksheet, name: &str, columns: &[(String, u16)]) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    page.set_name(name)?.set_freeze_panes(1, 0)?;
    for (at, (column, width)) in (0..).zip(columns) {
        page.write_string_with_format(0, at, column, &bold)?.set_column_width(at, *width)?;
    }
    Ok(())
}

fn line(page: &mut Worksheet, row: u32, cells: Vec<Cell>, day: &Format) -> Result<(), XlsxError> {
    for (at, cell) in (0..).zip(cells) {
        match cell {
            Cell::Text(text) => page.write_string(row, at, fitting(&text))?,
            Cell::Number(number) => page.write_number(row, at, number)?,
            Cell::Date(date) => match datetime(date) {
                Some(cell) => page.write_datetime_with_format(row, at, &cell, day)?,
                None => page.write_string(row, at, date.to_string())?,
            },
            Cell::Empty => page,
        };
    }
    Ok(())
}

/// A day of the workbook's calendar; none before it begins.
fn datetime(day: Day) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok().filter(|_| day.year() >= FIRST_YEAR)?;
    ExcelDateTime::from_ymd(year, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}

/// Text that a cell holds.
fn fitting(text: &str) -> String {
    let held = |c: &char| matches!(c, '\t' | '\n') || *c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}');
    let (mut short, mut units) = (String::with_capacity(text.len()), 0);
    for c in text.chars().filter(held) {
        units += c.len_utf16();
        if units > CHARACTERS {
            return short + "…";
        }
        short.push(c);
    }
    short
}

fn words(value: Option<impl AsRef<str>>) -> Cell {
    value.filter(|text| !text.as_ref().is_empty()).map_or(Cell::Empty, |text| Cell::Text(text.as_ref().to_owned()))
}

fn date(thing: &Thing, property: NamedNodeRef<'_>) -> Cell {
    thing.day(property).map_or(Cell::Empty, Cell::Date)
}

fn number(thing: &Thing, property: NamedNodeRef<'_>) -> Cell {
    thing.number(property).map_or(Cell::Empty, Cell::Number)
}

/// The captions of all that these properties point to.
fn captions(store: &Memory, thing: &Thing, properties: &[NamedNodeRef<'_>]) -> Cell {
    let all: Vec<_> =
        properties.iter().flat_map(|property| thing.nodes(*property).map(|iri| store.caption(iri)).collect::<Vec<_>>()).collect();
    words(Some(all.join("; ")))
}

/// The most specific own class, as in pictures.
fn kind(thing: &Thing) -> Cell {
    let look = |name: &str| crate::view::style::style().rank(name);
    words(thing.texts(rdf::TYPE).filter_map(gp::local).min_by_key(|name| (look(name), *name)))
}

fn actor(store: &Memory, thing: &Thing) -> Vec<Cell> {
    let names: Vec<_> = thing.texts(p::NAME).filter(|name| *name != thing.label()).collect();
    vec![
        words(Some(&thing.id)),
        words(Some(thing.label())),
        kind(thing),
        words(Some(names.join("; "))),
        words(thing.text(owl::SAME_AS).and_then(|iri| iri.rsplit('/').next())),
        words(thing.text(p::ISO3)),
        captions(store, thing, &[p::GOVERNMENT_OF, p::BODY_OF]),
        number(thing, p::DOCUMENT_COUNT),
    ]
}

fn tenure(store: &Memory, thing: &Thing) -> Vec<Cell> {
    let state = thing.node(p::OFFICE).map(|office| captions(store, &store.thing(office), &[p::OFFICE_OF]));
    vec![
        captions(store, thing, &[org::MEMBER]),
        captions(store, thing, &[p::OFFICE]),
        captions(store, thing, &[org::ORGANIZATION]),
        state.unwrap_or(Cell::Empty),
        date(thing, p::VALID_FROM),
        date(thing, p::VALID_UNTIL),
        date(thing, p::FIRST_ATTESTED),
        date(thing, p::LAST_ATTESTED),
        words(Some(&thing.id)),
    ]
}

fn event(store: &Memory, thing: &Thing) -> Vec<Cell> {
    let who: Vec<_> = roster::of(store, thing).keys().map(|actor| store.caption(actor)).collect();
    vec![
        words(Some(thing.label())),
        kind(thing),
        words(thing.local(p::STATUS)),
        date(thing, p::EARLIEST),
        date(thing, p::LATEST),
        words(thing.local(p::PRECISION)),
        words(Some(who.join("; "))),
        captions(store, thing, &[p::PLACE, p::DESTINATION]),
        captions(store, thing, &[p::TOPIC]),
        number(thing, p::DOCUMENT_COUNT),
        number(thing, p::SOURCE_COUNT),
        first_sentence(store, thing),
        words(Some(&thing.id)),
    ]
}

fn first_sentence(store: &Memory, thing: &Thing) -> Cell {
    words(said::of(store, &thing.iri).first().map(|sentence| sentence.text.as_str()))
}

fn participations(store: &Memory, thing: &Thing) -> Vec<Vec<Cell>> {
    let row = |(actor, part): (oxigraph::model::NamedNode, roster::Part)| {
        vec![
            words(Some(thing.label())),
            date(thing, p::EARLIEST),
            date(thing, p::LATEST),
            words(Some(store.caption(&actor))),
            words(Some(part.roles.into_iter().collect::<Vec<_>>().join("; "))),
            words(part.office.map(|office| store.caption(&office))),
            words(part.side.map(|side| store.caption(&side))),
            words(Some(&thing.id)),
            words(Some(store.below(actor.as_str()))),
        ]
    };
    roster::of(store, thing).into_iter().map(row).collect()
}

/// A row a term; one row where none is known.
fn agreement(store: &Memory, thing: &Thing) -> Vec<Vec<Cell>> {
    let terms: Vec<_> = thing.nodes(p::HAS_TERM).map(|term| store.thing(term)).collect();
    if terms.is_empty() {
        vec![term_row(store, thing, None)]
    } else {
        terms.iter().map(|term| term_row(store, thing, Some(term))).collect()
    }
}

fn term_row(store: &Memory, thing: &Thing, term: Option<&Thing>) -> Vec<Cell> {
    let of = |property| term.map_or(Cell::Empty, |term| captions(store, term, &[property]));
    let day = |property| term.map_or(Cell::Empty, |term| date(term, property));
    vec![
        words(Some(thing.label())),
        words(thing.local(p::FORM)),
        words(thing.local(p::STATUS)),
        date(thing, p::EARLIEST),
        date(thing, p::LATEST),
        captions(store, thing, &[p::PARTY]),
        words(term.map(Thing::label)),
        words(term.and_then(|term| term.local(p::ACTION))),
        of(p::OBLIGOR),
        of(p::PLACE),
        of(p::BENEFICIARY),
        day(p::DEADLINE),
        day(p::UNTIL),
        first_sentence(store, term.unwrap_or(thing)),
        words(Some(&thing.id)),
    ]
}

/// A row a piece of evidence.
fn claim(store: &Memory, thing: &Thing) -> Vec<Vec<Cell>> {
    let caption = |property| match thing.all(property).next() {
        Some(Term::NamedNode(node)) => words(Some(store.caption(node))),
        Some(other) => words(Some(crate::store::answer::text(other))),
        None => Cell::Empty,
    };
    let row = |span: Thing| {
        let document = span.node(oa::HAS_SOURCE).map(|iri| store.thing(iri));
        let document = document.as_ref();
        vec![
            caption(rdf::SUBJECT),
            words(thing.local(rdf::PREDICATE)),
            caption(rdf::OBJECT),
            words(span.text(oa::EXACT)),
            words(document.map(Thing::label)),
            document.map_or(Cell::Empty, |document| date(document, p::DOCUMENT_DATE)),
            words(document.and_then(|document| document.text(schema::URL))),
            number(&span, oa::START),
            number(&span, oa::END),
            words(span.local(p::VOICE)),
            words(span.text(p::ATTRIBUTED_AS)),
            number(&span, p::CONFIDENCE),
            words(thing.local(p::REVIEW)),
            words(Some(&thing.id)),
        ]
    };
    thing.nodes(p::EVIDENCE).map(|iri| row(store.thing(iri))).collect()
}

fn document(store: &Memory, thing: &Thing) -> Vec<Cell> {
    vec![
        words(Some(thing.text(dcterms::TITLE).unwrap_or(thing.label()))),
        captions(store, thing, &[dcterms::PUBLISHER, p::ISSUED_BY]),
        date(thing, p::DOCUMENT_DATE),
        words(thing.text(dcterms::LANGUAGE)),
        words(thing.text(schema::URL)),
        words(thing.text(p::SOURCE_FILE)),
        words(thing.text(p::SHA256)),
        words(Some(&thing.id)),
    ]
}
