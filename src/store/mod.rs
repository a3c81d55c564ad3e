//! The only place that names a triple store: an in-memory Oxigraph over a durable folder.
//!
//! [`memory`] holds quads and answers SPARQL 1.1, those of a folder from a snapshot that is asked as it lies; [`thing`] gives them one thing
//! at a time; [`ask`] puts values into questions; [`plan`] shows how they are answered; [`disk`] keeps records, decisions and the derived graph in a folder.

pub mod answer;
pub mod ask;
mod brackets;
pub mod disk;
pub mod memory;
mod mistake;
pub mod names;
pub mod plan;
mod snapshot;
pub mod thing;
