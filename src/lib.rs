#![doc = include_str!("../README.md")]

pub mod admit;
pub mod args;
pub mod assemble;
pub mod cmd;
pub mod coref;
pub mod draw;
pub mod explain;
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

pub use lexicon::Lexicon;
pub use model::date::{Day, PartialDate};
pub use model::document::Document;
pub use model::graph::Graph;
pub use model::record::Record;
pub use model::span::Span;
pub use pipeline::Reading;
pub use store::disk::Disk;
pub use store::memory::Memory;
pub use syntax::Scratch;
pub use view::{Filter, View};
