//! The only place that names a triple store: an in-memory Oxigraph over a durable folder.
//!
//! [`memory`] holds quads and answers SPARQL 1.1; [`ask`] puts values into questions; [`plan`] shows how they are answered; [`disk`] keeps records, decisions and the derived graph in a folder.

pub mod answer;
pub mod ask;
pub mod disk;
pub mod memory;
mod brackets;
mod mistake;
pub mod names;
pub mod plan;
