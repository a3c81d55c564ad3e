//! The nouns of the house: documents, mentions, actors, offices, events, agreements, claims, graphs.
//!
//! Plain data with public fields. No input or output, no RDF, no words of any language.
//! Offsets are Unicode code points of the document's text as stored, counted from 0, end exclusive.

pub(crate) mod closed;

pub mod actor;
pub mod agreement;
pub mod date;
pub mod decision;
pub mod document;
pub mod event;
pub mod graph;
pub mod id;
pub mod judgement;
pub mod mention;
pub mod record;
pub mod reference;
pub mod span;
