//! A view, the store's quads or its things, as bytes of one format: a file a format, none knowing another.

pub mod codebook;
pub mod csv;
pub mod cypher;
pub mod cytoscape;
pub mod dot;
pub mod ftm;
pub mod gexf;
pub mod graphml;
pub mod jsonld;
pub mod mermaid;
pub mod neo4j;
#[cfg(feature = "parquet")]
pub mod parquet;
pub mod plover;
pub mod rdf;
pub mod void;
pub mod xlsx;
