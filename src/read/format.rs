//! The formats of inputs: told by the name's extension, or else by the first bytes.

use super::decode;
use super::error::ReadErrorKind;

/// The formats that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text, a paragraph a line.
    Text,
    /// A page; its article is taken out.
    Html,
    /// Markdown, with or without front matter.
    Markdown,
    /// One JSON object a line, a document each.
    Jsonl,
    /// One JSON object, or an array of them.
    Json,
}

impl Format {
    /// Every format.
    pub const ALL: &'static [Self] = &[Self::Text, Self::Html, Self::Markdown, Self::Jsonl, Self::Json];

    /// The extensions of its files, in lower case.
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Text => &["txt", "text"],
            Self::Html => &["html", "htm", "xhtml"],
            Self::Markdown => &["md", "markdown"],
            Self::Jsonl => &["jsonl", "ndjson"],
            Self::Json => &["json"],
        }
    }

    /// The format of files with this extension, without its dot, in any case.
    pub fn from_extension(extension: &str) -> Option<Self> {
        let extension = extension.to_ascii_lowercase();
        Self::ALL.iter().copied().find(|f| f.extensions().contains(&extension.as_str()))
    }

    /// The format of a file by its name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::from_extension(std::path::Path::new(name).extension()?.to_str()?)
    }

    /// The format that the first bytes of an input look like; plain text where they look like no other.
    ///
    /// # Errors
    /// `NotText` where they are binary.
    pub fn sniff(start: &[u8]) -> Result<Self, ReadErrorKind> {
        if decode::is_utf16(start) {
            return Ok(Self::Text);
        }
        if decode::is_binary(start) {
            return Err(ReadErrorKind::NotText);
        }
        let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
        Ok(match start {
            [b'{', ..] => sniff_object(start),
            [b'[', rest @ ..] if rest.trim_ascii_start().starts_with(b"{") => Self::Json,
            [b'<', ..] if has_tag(start) => Self::Html,
            _ if start.starts_with(b"---\n") || start.starts_with(b"# ") => Self::Markdown,
            _ => Self::Text,
        })
    }
}

/// One object a line, or one object over many lines.
fn sniff_object(start: &[u8]) -> Format {
    let line = start.split(|b| *b == b'\n').next().unwrap_or_default().trim_ascii_end();
    match line {
        [b'{', inner @ .., b'}'] if inner.trim_ascii_start().starts_with(b"\"") => Format::Jsonl,
        [b'{', inner @ ..] if inner.trim_ascii_start().starts_with(b"\"") && line.len() == start.len() => Format::Jsonl,
        [b'{', inner @ ..] if inner.trim_ascii_start().is_empty() && start.contains(&b'"') => Format::Json,
        [b'{', inner @ ..] if inner.trim_ascii_start().starts_with(b"\"") => Format::Json,
        _ => Format::Text,
    }
}

/// True where a tag that pages have stands near the start.
fn has_tag(start: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&start[..start.len().min(1024)]).to_ascii_lowercase();
    ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<article", "<main", "<div", "<p>", "<h1"]
        .iter()
        .any(|t| start.contains(t))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_name() {
        for (name, format) in [
            ("a/b.TXT", Some(Format::Text)),
            ("a.htm", Some(Format::Html)),
            ("a.b.ndjson", Some(Format::Jsonl)),
            ("a.json", Some(Format::Json)),
            ("a.md", Some(Format::Markdown)),
            ("a", None),
            ("a.pdf", None),
            ("-", None),
            (".txt", None),
        ] {
            assert_eq!(Format::from_name(name), format, "{name}");
        }
    }

    #[test]
    fn by_content() {
        for (start, format) in [
            ("{\"text\": \"a\"}\n{\"text\": \"b\"}\n", Format::Jsonl),
            ("\u{feff}{\"text\": \"a\"}", Format::Jsonl),
            ("{\"text\": \"so long that only its start is h", Format::Jsonl),
            ("{\n  \"text\": \"a\"\n}", Format::Json),
            ("[{\"text\": \"a\"}]", Format::Json),
            ("\n<!DOCTYPE html><html>", Format::Html),
            ("<p>Envoys met.</p>", Format::Html),
            ("<3 Envoys met.", Format::Text),
            ("---\ntitle: A\n---\n", Format::Markdown),
            ("Envoys met.", Format::Text),
            ("{sic} Envoys met.", Format::Text),
            ("", Format::Text),
        ] {
            assert_eq!(Format::sniff(start.as_bytes()).ok(), Some(format), "{start}");
        }
        assert!(matches!(Format::sniff(b"PK\x03\x04\0\0"), Err(ReadErrorKind::NotText)));
    }
}
