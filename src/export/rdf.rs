//! Turns quads, a subject at a time, into Turtle, N-Triples, N-Quads, TriG and RDF/XML.
//!
//! Guarantees the order that it is given, that of [`crate::rdf::order`], so that the same graph gives the same bytes; nothing is held but
//! one subject. Deliberately RDF 1.1 throughout, and all in the default graph: TriG is Turtle for tools that want it. RDF/XML leaves
//! out the characters that XML 1.0 has no way to write; the other formats hold them all.

use crate::vocab::prefixes;
use oxigraph::io::{RdfFormat, RdfSerializer};
use oxigraph::model::{Literal, Quad, Term};
use std::io::{self, Write};

/// Formats of this file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Turtle.
    Turtle,
    /// N-Triples.
    NTriples,
    /// N-Quads.
    NQuads,
    /// TriG.
    TriG,
    /// RDF/XML.
    RdfXml,
}

impl Format {
    /// Every format.
    pub const ALL: &'static [Self] = &[Self::Turtle, Self::NTriples, Self::NQuads, Self::TriG, Self::RdfXml];

    const fn standard(self) -> RdfFormat {
        match self {
            Self::Turtle => RdfFormat::Turtle,
            Self::NTriples => RdfFormat::NTriples,
            Self::NQuads => RdfFormat::NQuads,
            Self::TriG => RdfFormat::TriG,
            Self::RdfXml => RdfFormat::RdfXml,
        }
    }

    /// End of a file's name.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Turtle => "ttl",
            Self::NTriples => "nt",
            Self::NQuads => "nq",
            Self::TriG => "trig",
            Self::RdfXml => "rdf",
        }
    }

    /// Media type.
    pub const fn media_type(self) -> &'static str {
        self.standard().media_type()
    }
}

/// Writes blocks of quads, things below `base` shortened where the format can.
///
/// # Errors
/// Where `out` fails.
pub fn write(blocks: impl IntoIterator<Item = Vec<Quad>>, format: Format, base: &str, out: &mut dyn Write) -> io::Result<()> {
    let plain = RdfSerializer::from_format(format.standard());
    let short = matches!(format, Format::Turtle | Format::TriG | Format::RdfXml);
    let prefixes = if short { prefixes(base) } else { Vec::new() };
    let serializer = prefixes.into_iter().fold(plain, |all, (prefix, iri)| all.clone().with_prefix(prefix, iri).unwrap_or(all));
    if format == Format::RdfXml {
        let mut writer = serializer.for_writer(Returns(&mut *out));
        blocks.into_iter().flatten().try_for_each(|quad| writer.serialize_quad(&holdable(quad)))?;
        writer.finish()?;
        return writeln!(out);
    }
    let mut writer = serializer.for_writer(&mut *out);
    blocks.into_iter().flatten().try_for_each(|quad| writer.serialize_quad(&quad))?;
    writer.finish().map(drop)
}

/// Writes carriage returns as XML must have them: bare ones are line ends to its readers.
struct Returns<'w>(&'w mut dyn Write);

impl Write for Returns<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for (at, part) in bytes.split(|byte| *byte == b'\r').enumerate() {
            self.0.write_all(if at == 0 { b"" } else { b"&#13;" })?;
            self.0.write_all(part)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// A quad whose text XML can hold.
fn holdable(mut quad: Quad) -> Quad {
    if let Term::Literal(literal) = &quad.object
        && !literal.value().chars().all(held)
    {
        let text: String = literal.value().chars().filter(|&c| held(c)).collect();
        quad.object = Term::Literal(match literal.language() {
            Some(language) => Literal::new_language_tagged_literal_unchecked(text, language),
            None => Literal::new_typed_literal(text, literal.datatype()),
        });
    }
    quad
}

fn held(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r') || c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}')
}
