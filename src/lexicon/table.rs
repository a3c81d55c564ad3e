//! Turns tab-separated text into rows of named cells.
//!
//! The first line that is neither empty nor a comment (`#`) is the header. Every row has as many cells as the header; a cell with
//! several values separates them by `|`.

use super::error::LexiconError;

/// One row: its line and its cells by column name.
pub(super) struct Row<'a> {
    /// The table's file name.
    pub file: &'a str,
    /// The line in the file, from 1.
    pub line: usize,
    columns: &'a [&'a str],
    cells: Vec<&'a str>,
}

/// Reads all rows of `content` into `take`. Columns outside `known` are an error.
pub(super) fn rows<'a>(
    file: &'a str,
    content: &'a str,
    known: &[&str],
    mut take: impl FnMut(&Row<'_>) -> Result<(), LexiconError>,
) -> Result<(), LexiconError> {
    let mut lines = content
        .trim_start_matches('\u{feff}')
        .lines()
        .enumerate()
        .map(|(i, text)| (i + 1, text))
        .filter(|(_, text)| !text.trim().is_empty() && !text.starts_with('#'));
    let Some((line, header)) = lines.next() else { return Ok(()) };
    let columns: Vec<&str> = header.split('\t').map(str::trim).collect();
    if let Some(column) = columns.iter().find(|c| !known.contains(c)) {
        return Err(LexiconError::row(file, line, format!("unknown column `{column}` (known: {})", known.join(", "))));
    }
    for (line, text) in lines {
        let cells: Vec<&str> = text.split('\t').map(str::trim).collect();
        if cells.len() != columns.len() {
            return Err(LexiconError::row(file, line, format!("{} cells where the header has {}", cells.len(), columns.len())));
        }
        take(&Row { file, line, columns: &columns, cells })?;
    }
    Ok(())
}

impl Row<'_> {
    /// The cell of a column; empty where the table has no such column.
    fn cell(&self, column: &str) -> &str {
        self.columns.iter().position(|c| *c == column).and_then(|i| self.cells.get(i)).copied().unwrap_or("")
    }

    /// The cell's text, if any.
    pub fn text(&self, column: &str) -> Option<String> {
        Some(self.cell(column)).filter(|c| !c.is_empty()).map(str::to_owned)
    }

    /// The values of a cell.
    pub fn list(&self, column: &str) -> Vec<String> {
        self.cell(column).split('|').map(str::trim).filter(|v| !v.is_empty()).map(str::to_owned).collect()
    }

    /// A cell that must be a slug: lower-case letters, digits and hyphens.
    pub fn key(&self, column: &str) -> Result<String, LexiconError> {
        let key = self.cell(column);
        let slug = !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if slug { Ok(key.to_owned()) } else { Err(self.error(format!("`{key}` is no key (lower-case letters, digits, hyphens)"))) }
    }

    /// A cell with one of a closed set of names.
    pub fn choice<T>(&self, column: &str, from_name: impl Fn(&str) -> Option<T>) -> Result<Option<T>, LexiconError> {
        match self.cell(column) {
            "" => Ok(None),
            name => from_name(name).map(Some).ok_or_else(|| self.error(format!("unknown {column} `{name}`"))),
        }
    }

    /// A cell with a Wikidata item number.
    pub fn wikidata(&self) -> Result<Option<String>, LexiconError> {
        self.choice("wikidata", |id| {
            let digits = id.strip_prefix('Q')?;
            (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())).then(|| id.to_owned())
        })
    }

    /// A cell that is `yes` or `no`.
    pub fn flag(&self, column: &str) -> Result<Option<bool>, LexiconError> {
        self.choice(column, |word| match word {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        })
    }

    /// An error at this row.
    pub fn error(&self, reason: impl Into<String>) -> LexiconError {
        LexiconError::row(self.file, self.line, reason)
    }
}
