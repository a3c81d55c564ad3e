//! Turns bytes into `Document`s: plain text, HTML, Markdown, JSON lines.
//!
//! Every stretch of a text is marked headline, dateline, caption, body, quote or boilerplate; nothing is dropped from it (of a page,
//! the text is its article). Documents come one by one: of many only one is held in memory. A bad one is an error that names its place,
//! and the next is read. Opens no files and names no language's words; those live in `schema/lexicon/en/blocks.toml`.

pub mod blocks;
mod decode;
mod error;
mod format;
mod html;
mod jsonl;
mod language;
mod lines;
mod markdown;
mod page;
mod text;

pub use error::{LIMIT, ReadError, ReadErrorKind};
pub use format::Format;
pub use lines::Lines;

use crate::model::document::{BlockKind, Document};
use std::io::BufRead;
use std::path::Path;

/// The documents of one input, in its order. `name` is the input as the user gave it: a path, or `-`.
///
/// Each has its blocks, an id (its own, or the name, or `name:line`), the file's name, and its language where that is certain.
///
/// ```
/// use chancery::read::{Format, documents};
/// let lines = "{\"text\": \"Envoys met.\"}\nbroken\n{\"id\": \"b\", \"text\": \"They spoke.\"}\n";
/// let all: Vec<_> = documents(Format::Jsonl, "in.jsonl", lines.as_bytes()).collect();
/// assert_eq!(all[0].as_ref().map(|d| d.id.as_str()).ok(), Some("in.jsonl:1"));
/// assert_eq!(all[1].as_ref().err().and_then(|e| e.line), Some(2));
/// assert_eq!(all[2].as_ref().map(|d| d.id.as_str()).ok(), Some("b"));
/// ```
pub fn documents<'r, R: BufRead + Send + 'r>(format: Format, name: &str, reader: R) -> Documents<'r> {
    let file = Path::new(name).file_name().filter(|_| name != "-").map(|f| f.to_string_lossy().into_owned());
    Documents { inner: items(format, name, reader), name: name.to_owned(), file, any: false }
}

/// The document of a text that has no file and no metadata.
pub fn from_text(id: &str, text: &str) -> Document {
    let blocks = blocks::mark(text);
    let document = Document { id: id.to_owned(), text: text.to_owned(), blocks, ..Document::default() };
    with_language(document)
}

/// The documents of one input; see [`documents`].
pub struct Documents<'r> {
    inner: Items<'r>,
    name: String,
    file: Option<String>,
    any: bool,
}

/// Documents as the formats' readers give them.
type Items<'r> = Box<dyn Iterator<Item = Result<Document, ReadError>> + Send + 'r>;

impl Iterator for Documents<'_> {
    type Item = Result<Document, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        let Some(item) = self.inner.next() else {
            let nothing = !std::mem::replace(&mut self.any, true);
            return nothing.then(|| Err(ReadErrorKind::Empty.of(&self.name)));
        };
        self.any = true;
        Some(item.map(|document| Document { file: document.file.or_else(|| self.file.clone()), ..document }))
    }
}

/// The documents of one input, without the file's name.
fn items<'r, R: BufRead + Send + 'r>(format: Format, name: &str, mut reader: R) -> Items<'r> {
    match format {
        Format::Jsonl => match reader.fill_buf().map_err(ReadErrorKind::Io) {
            Ok(start) if decode::is_utf16(start) => Box::new(jsonl::file(name, reader).into_iter()),
            Ok(start) if decode::is_binary(start) => failed(ReadErrorKind::NotText, name),
            Ok(_) => Box::new(jsonl::lines(name, reader)),
            Err(kind) => failed(kind, name),
        },
        Format::Json => Box::new(jsonl::file(name, reader).into_iter()),
        Format::Text => one(name, reader, text::document),
        Format::Html => one(name, reader, html::document),
        Format::Markdown => one(name, reader, markdown::document),
    }
}

/// The one document of an input that cannot be read.
fn failed<'r>(kind: ReadErrorKind, name: &str) -> Items<'r> {
    Box::new(std::iter::once(Err(kind.of(name))))
}

/// The one document of an input, read when it is asked for.
fn one<'r, R: BufRead + Send + 'r>(name: &str, reader: R, read: fn(String) -> Result<Document, ReadErrorKind>) -> Items<'r> {
    let name = name.to_owned();
    let document = move || {
        let text = lines::whole(reader).and_then(decode::decode).and_then(not_empty);
        match text.and_then(read) {
            Ok(document) => Ok(Document { id: name, ..document }),
            Err(kind) => Err(kind.of(&name)),
        }
    };
    Box::new(std::iter::once_with(document))
}

/// The text, unless it is blank.
fn not_empty(text: String) -> Result<String, ReadErrorKind> {
    if text.trim().is_empty() { Err(ReadErrorKind::Empty) } else { Ok(text) }
}

/// What every document gets at the end: a check that it has words, and its language.
fn finish(document: Document) -> Result<Document, ReadErrorKind> {
    if document.text.trim().is_empty() { Err(ReadErrorKind::Empty) } else { Ok(with_language(document)) }
}

/// The document with its language, unless it states one: that of its prose, captions and mastheads aside.
fn with_language(mut document: Document) -> Document {
    if document.language.is_none() {
        let prose = document.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Body | BlockKind::Quote));
        let first = prose.clone().next().and_then(|b| text_from(&document.text, b.span.start));
        document.language = first.and_then(language::language);
    }
    document
}

/// The text from a code point on.
fn text_from(text: &str, start: usize) -> Option<&str> {
    let at = text.char_indices().nth(start).map_or(text.len(), |(i, _)| i);
    text.get(at..)
}
