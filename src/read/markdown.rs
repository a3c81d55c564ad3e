//! Turns Markdown ([CommonMark](https://spec.commonmark.org/)) into a document: headings are headlines, block quotations quotes,
//! a picture's alternative text a caption; the rest is lines of words without marks.
//!
//! Front matter gives metadata where its lines are `key: value`; other YAML is passed over. The title becomes the first line.

use super::error::ReadErrorKind;
use super::page::Page;
use crate::model::document::{BlockKind, Document};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The document of a Markdown text.
pub(super) fn document(text: String) -> Result<Document, ReadErrorKind> {
    let (front, body) = front_matter(&text);
    let page = page(body);
    if page.is_empty() {
        return Err(ReadErrorKind::NoText);
    }
    let field = |keys: &[&str]| keys.iter().find_map(|k| value(front, k));
    let title = field(&["title"]).or_else(|| page.first(BlockKind::Headline).map(str::to_owned));
    let page = page.headed(title.as_deref());
    page.into_document(Document {
        url: field(&["url", "link", "canonical", "canonical_url"]),
        publisher: field(&["publisher", "site", "source"]),
        published: field(&["published", "date"]),
        language: field(&["language", "lang"]),
        title,
        ..Document::default()
    })
}

/// The front matter, without its fences, and what follows it.
fn front_matter(text: &str) -> (&str, &str) {
    let split = || {
        let rest = text.strip_prefix("---")?.trim_start_matches([' ', '\r']).strip_prefix('\n')?;
        let mut at = 0;
        for line in rest.split_inclusive('\n') {
            if matches!(line.trim_end(), "---" | "...") {
                return Some((&rest[..at], &rest[at + line.len()..]));
            }
            at += line.len();
        }
        None
    };
    split().unwrap_or(("", text))
}

/// The value of a key of the front matter, without quotation marks.
fn value(front: &str, key: &str) -> Option<String> {
    let of = |line: &str| {
        let (k, v) = line.split_once(':')?;
        k.trim().eq_ignore_ascii_case(key).then(|| v.trim().trim_matches(['"', '\'']).trim().to_owned())
    };
    front.lines().filter(|l| !l.starts_with([' ', '\t', '#'])).find_map(of).filter(|v| !v.is_empty())
}

/// Which markup is open.
#[derive(Default)]
struct Open {
    heading: bool,
    quotes: usize,
    images: usize,
    /// The line has words outside pictures.
    prose: bool,
}

impl Open {
    /// The kind that the markup gives a line.
    fn kind(&self) -> Option<BlockKind> {
        match self {
            Self { heading: true, .. } => Some(BlockKind::Headline),
            Self { quotes: 1.., .. } => Some(BlockKind::Quote),
            Self { images: 1.., prose: false, .. } => Some(BlockKind::Caption),
            _ => None,
        }
    }
}

/// The lines of a Markdown text.
fn page(text: &str) -> Page {
    let mut page = Page::default();
    let mut open = Open::default();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        step(&mut page, &mut open, event);
    }
    page.end(open.kind());
    page
}

/// Adds what one event says.
fn step(page: &mut Page, open: &mut Open, event: Event<'_>) {
    match event {
        Event::Text(t) | Event::Code(t) => {
            open.prose |= open.images == 0;
            page.push(&t);
        }
        Event::Html(html) => page.push(&dom_query::Document::fragment(&*html).text()),
        Event::SoftBreak => page.push(" "),
        Event::HardBreak | Event::Rule => page.end(open.kind()),
        Event::Start(tag) => start(page, open, &tag),
        Event::End(tag) => end(page, open, tag),
        _ => {}
    }
}

/// Opens markup; what opens a block ends the line before it.
fn start(page: &mut Page, open: &mut Open, tag: &Tag<'_>) {
    match tag {
        Tag::Image { .. } => open.images += 1,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Superscript | Tag::Subscript => {}
        Tag::TableCell => page.push(" "),
        _ => {
            page.end(open.kind());
            open.prose = false;
        }
    }
    match tag {
        Tag::Heading { .. } => open.heading = true,
        Tag::BlockQuote(_) => open.quotes += 1,
        _ => {}
    }
}

/// Closes markup; what closes a block ends its line.
fn end(page: &mut Page, open: &mut Open, tag: TagEnd) {
    match tag {
        TagEnd::Image if !open.prose => {
            page.end(open.kind());
            open.images -= 1;
            return;
        }
        TagEnd::Image => open.images -= 1,
        TagEnd::Emphasis
        | TagEnd::Strong
        | TagEnd::Strikethrough
        | TagEnd::Link
        | TagEnd::Superscript
        | TagEnd::Subscript
        | TagEnd::TableCell => {}
        _ => page.end(open.kind()),
    }
    match tag {
        TagEnd::Heading(_) => open.heading = false,
        TagEnd::BlockQuote(_) => open.quotes = open.quotes.saturating_sub(1),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_gives_the_kinds() {
        let text = "---\ntitle: \"Envoys meet\"\ndate: 2019-05-03\ntags: [a]\n---\n# Envoys meet\n\n![The envoys on May 3, 2019](a.png)\n\n\
            OSLO — The *envoys* met\non [Monday](u).\n\n> We spoke of water.\n\n- One\n- Two\n";
        let document = document(text.to_owned()).unwrap();
        let lines: Vec<_> = document.blocks.iter().map(|b| (b.kind.name(), b.span.of(&document.text).unwrap_or_default())).collect();
        let expected = [
            ("headline", "Envoys meet"),
            ("caption", "The envoys on May 3, 2019"),
            ("dateline", "OSLO"),
            ("body", "The envoys met on Monday."),
            ("quote", "We spoke of water."),
            ("body", "One"),
            ("body", "Two"),
        ];
        assert_eq!(lines, expected);
        assert_eq!((document.published.as_deref(), document.title.as_deref()), (Some("2019-05-03"), Some("Envoys meet")));
    }

    #[test]
    fn front_matter_is_optional() {
        for (text, front, body) in [
            ("---\na: b\n---\nc", "a: b\n", "c"),
            ("---\nno end", "", "---\nno end"),
            ("plain", "", "plain"),
            ("---\r\na: b\r\n---\r\nc", "a: b\r\n", "c"),
        ] {
            assert_eq!(front_matter(text), (front, body));
        }
    }

    #[test]
    fn nothing_but_marks_is_no_text() {
        assert!(matches!(document("---\ntitle: A\n---\n\n***\n".to_owned()), Err(ReadErrorKind::NoText)));
    }
}
