//! News articles and official statements into a knowledge graph of geopolitical actors.

pub mod args;
pub mod assemble;
pub mod cmd;
pub mod coref;
pub mod draw;
pub mod export;
pub mod extract;
pub mod lexicon;
pub mod mention;
pub mod model;
pub mod pipeline;
pub mod rdf;
pub mod read;
pub mod resolve;
pub mod schema;
pub mod store;
pub mod syntax;
pub mod text;
pub mod view;
pub mod vocab;
