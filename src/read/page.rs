//! Builds the text of a page line by line, each line with the kind its markup gives it.

use super::blocks;
use super::error::ReadErrorKind;
use crate::model::document::{BlockKind, Document};

/// Lines as they come; white space is collapsed as browsers do.
#[derive(Debug, Default)]
pub(super) struct Page {
    lines: Vec<(String, Option<BlockKind>)>,
    line: String,
}

impl Page {
    /// Adds words to the line that is being built.
    pub fn push(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                c if c.is_whitespace() && c != '\u{a0}' => self.space(),
                '\u{a0}' => self.space(),
                '\0' | '\u{200b}' | '\u{ad}' | '\u{feff}' => {}
                c => self.line.push(c),
            }
        }
    }

    /// Adds one blank between words.
    fn space(&mut self) {
        if !self.line.is_empty() && !self.line.ends_with(' ') {
            self.line.push(' ');
        }
    }

    /// Ends the line, if there is one.
    pub fn end(&mut self, kind: Option<BlockKind>) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim_end();
        if !line.is_empty() {
            self.lines.push((line.to_owned(), kind));
        }
    }

    /// Adds a whole line at place `at`, unless the page has it.
    pub fn insert(&mut self, at: usize, line: &str, kind: BlockKind) {
        let line = collapsed(line);
        if !line.is_empty() && !self.lines.iter().any(|(l, _)| *l == line) {
            self.lines.insert(at.min(self.lines.len()), (line, Some(kind)));
        }
    }

    /// Makes the title the first line, a headline, and takes it from where else it stands.
    pub fn headed(mut self, title: Option<&str>) -> Self {
        let Some(title) = title.map(collapsed).filter(|t| !t.is_empty()) else { return self };
        let is_title = |l: &(String, Option<BlockKind>)| l.0.to_lowercase() == title.to_lowercase();
        if let Some(at) = self.lines.iter().take(8).position(is_title) {
            self.lines.remove(at);
        }
        self.lines.insert(0, (title, Some(BlockKind::Headline)));
        self
    }

    /// True where no line has been ended.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The first line of this kind.
    pub fn first(&self, kind: BlockKind) -> Option<&str> {
        self.lines.iter().find(|(_, k)| *k == Some(kind)).map(|(l, _)| l.as_str())
    }

    /// The document with this text and its blocks.
    ///
    /// # Errors
    /// `NoText` where there is no line.
    pub fn into_document(self, document: Document) -> Result<Document, ReadErrorKind> {
        if self.is_empty() {
            return Err(ReadErrorKind::NoText);
        }
        let (lines, hints): (Vec<_>, Vec<_>) = self.lines.into_iter().unzip();
        let text = lines.join("\n");
        let blocks = blocks::mark_hinted(&text, &hints);
        super::finish(Document { text, blocks, ..document })
    }
}

/// Text with its white space collapsed.
pub(super) fn collapsed(text: &str) -> String {
    let mut page = Page::default();
    page.push(text);
    page.line.trim_end().to_owned()
}
