//! A view, or the store's quads, as bytes of one format: a file a format, none knowing another.

pub mod csv;
pub mod dot;
pub mod gexf;
pub mod graphml;
pub mod rdf;
