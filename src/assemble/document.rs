//! Writes the nodes of documents: caption, publisher, date and where they were written.

use super::context::Context;
use super::words::{fill, shortened, words};
use crate::model::document::BlockKind;
use crate::model::graph::DocumentNode;
use crate::model::id::EntityId;
use crate::model::record::Record;
use crate::text::normalize::slug;

/// The node of a record's document, with its publisher's number or name.
pub(super) fn node(context: &Context<'_>, doc: usize, publisher: Option<&EntityId>) -> DocumentNode {
    let record = context.records[doc];
    let document = &record.document;
    let title = title(record);
    let date = context.identity.dates[doc];
    DocumentNode {
        id: context.docs[doc].clone(),
        key: Some(document.key()),
        label: label(record, title.as_deref()),
        title,
        language: document.language.clone(),
        url: document.url.clone(),
        publisher: publisher.cloned(),
        sha256: Some(document.sha256()),
        chars: Some(document.text.chars().count()),
        file: document.file.clone(),
        date: date.map(|(day, _)| day),
        date_basis: date.map(|(_, basis)| basis),
        dateline_place: dateline(context, doc),
        issued_by: None,
        issued_as: Vec::new(),
        reproduced_in: Vec::new(),
        quoted_in: Vec::new(),
        reprint_of: Some(context.identity.originals[doc]).filter(|first| *first != doc).map(|first| context.docs[first].clone()),
    }
}

/// The title of the input, or else the headline.
fn title(record: &Record) -> Option<String> {
    let headline = || block(record, BlockKind::Headline);
    record.document.title.clone().or_else(headline).map(|t| shortened(&t, usize::MAX)).filter(|t| !t.is_empty())
}

fn block(record: &Record, kind: BlockKind) -> Option<String> {
    let block = record.document.blocks.iter().find(|b| b.kind == kind)?;
    block.span.of(&record.document.text).map(str::to_owned)
}

fn label(record: &Record, title: Option<&str>) -> String {
    let templates = &words().documents;
    let body = || block(record, BlockKind::Body).or_else(|| record.document.text.lines().find(|l| !l.trim().is_empty()).map(str::to_owned));
    let title = title.map(str::to_owned).or_else(body).unwrap_or_else(|| record.document.id.clone());
    let title = shortened(&title, templates.longest);
    let publisher = record.document.publisher.as_deref().unwrap_or_default();
    let named = if title.is_empty() { record.document.key().0 } else { title };
    fill(&templates.published, &[("publisher", publisher), ("title", &named)], false).unwrap_or(named)
}

/// The first place that the dateline names.
fn dateline(context: &Context<'_>, doc: usize) -> Option<EntityId> {
    let record = context.records[doc];
    let block = record.document.blocks.iter().find(|b| b.kind == BlockKind::Dateline)?;
    let mention = record.mentions.iter().filter(|m| block.span.contains(m.span)).find_map(|m| m.actor.as_ref())?;
    context.actor(doc, mention).map(|n| context.named[n].id.clone())
}

/// The address of a publisher that no actor of the graph has.
pub(super) fn publisher_address(name: &str) -> EntityId {
    EntityId(format!("body/{}", slug(name)))
}
