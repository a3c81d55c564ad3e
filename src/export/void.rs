//! What the store holds, counted, as Turtle in the [VoID](https://www.w3.org/TR/void/) vocabulary: the description that goes with a dataset.

use crate::rdf::dataset::{Census, describe};
use crate::vocab::{prefixes, void};
use oxigraph::io::{RdfFormat, RdfSerializer};
use std::io::{self, Write};

/// Writes the description.
///
/// # Errors
/// Where `out` fails.
pub fn write(census: &Census, base: &str, out: &mut dyn Write) -> io::Result<()> {
    let own = prefixes(base).into_iter().chain([("void", void::NS.to_owned())]);
    let plain = RdfSerializer::from_format(RdfFormat::Turtle);
    let serializer = own.fold(plain, |all, (prefix, iri)| all.clone().with_prefix(prefix, iri).unwrap_or(all));
    let mut writer = serializer.for_writer(&mut *out);
    describe(census, base).iter().try_for_each(|quad| writer.serialize_quad(quad))?;
    writer.finish().map(drop)
}
