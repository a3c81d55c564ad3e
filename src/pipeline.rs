//! Calls the stages in order: the only file that knows their order.
//!
//! Turns documents into records, on as many threads as asked, in the order of the input.

use crate::coref::Chains;
use crate::extract;
use crate::lexicon::Lexicon;
use crate::mention::date::document_day;
use crate::mention::page::Page;
use crate::mention::shorten::left_out;
use crate::mention::{Mentions, Reader};
use crate::model::date::{Basis, Day, PartialDate};
use crate::model::document::Document;
use crate::model::record::{Note, NoteKind, Record};
use crate::model::span::Span;
use crate::syntax::{Model, Scratch};
use rayon::iter::{IntoParallelIterator, ParallelIterator};

/// What reading needs besides the document.
#[derive(Clone, Copy)]
pub struct Reading<'l> {
    /// The tables.
    pub lexicon: &'l Lexicon,
    /// The date of documents that state none.
    pub published: Option<Day>,
}

/// The language that the lexicon knows.
const LANGUAGE: &str = "en";

impl Reading<'_> {
    /// Reads one document.
    pub fn record(&self, mut document: Document, scratch: &mut Scratch) -> Record {
        if let Some(record) = foreign(&document) {
            return record;
        }
        let draft = std::mem::take(&mut document);
        let (page, mentions) = self.laid_out(&draft, scratch);
        let date = self.date_of(&draft, &page);
        let day = date.as_ref().and_then(PartialDate::day);
        let times = mentions.times(&page, day);
        let reader = Reader::new(&page, self.lexicon);
        let chains = Chains::of(&reader, mentions, day);
        let mut record = extract::record(&chains, &times, day);
        record.document = draft;
        record.document.date = date;
        record
    }

    /// How a document was read, as text for people.
    pub fn trace(&self, document: &Document, scratch: &mut Scratch) -> String {
        let (page, mentions) = self.laid_out(document, scratch);
        let day = self.date_of(document, &page).as_ref().and_then(PartialDate::day);
        let reader = Reader::new(&page, self.lexicon);
        let times = mentions.times(&page, day);
        extract::trace::trace(&Chains::of(&reader, mentions, day), &times, day)
    }

    /// The page and its mentions; sentences with long titles are read again without them.
    fn laid_out<'d>(&self, document: &'d Document, scratch: &mut Scratch) -> (Page<'d>, Mentions) {
        let model = Model::embedded();
        let mut page = Page::new(document, model, scratch);
        let reader = Reader::new(&page, self.lexicon);
        let mentions = Mentions::of(&reader);
        let long = left_out(&reader, &mentions);
        long.iter().for_each(|(sentence, out)| page.read_without(*sentence, out, model, scratch));
        (page, mentions)
    }

    /// The document's own date: as published, else as its caption or dateline says, else as the user says.
    fn date_of(&self, document: &Document, page: &Page<'_>) -> Option<PartialDate> {
        let published = document.published_day().map(|d| PartialDate::of_day(d, Basis::Explicit));
        published.or_else(|| document_day(page)).or_else(|| self.stated(document))
    }

    /// The date of a document by its metadata: as published, else as the user says.
    pub fn stated(&self, document: &Document) -> Option<PartialDate> {
        let published = document.published_day().map(|d| PartialDate::of_day(d, Basis::Explicit));
        published.or_else(|| self.published.map(|d| PartialDate::of_day(d, Basis::Inferred)))
    }

    /// Reads many documents, in order.
    pub fn records(&self, documents: Vec<Document>) -> Vec<Record> {
        documents.into_par_iter().map_init(Scratch::default, |scratch, document| self.record(document, scratch)).collect()
    }
}

/// A document in a language that the tables do not know gives a note and nothing else.
fn foreign(document: &Document) -> Option<Record> {
    let language = document.language.as_deref()?;
    let known = language.split(['-', '_']).next().is_some_and(|l| l.eq_ignore_ascii_case(LANGUAGE));
    (!known).then(|| {
        let note = Note { kind: NoteKind::UnknownLanguage, span: Span::new(0, document.text.chars().count()), text: language.to_owned() };
        Record { document: document.clone(), notes: vec![note], ..Record::default() }
    })
}
