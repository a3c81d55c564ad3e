//! Turns the actors and events of many records into judgements, identities and merged events.
//!
//! Guarantees: the order of the records does not matter; every join is a stored [`Judgement`](crate::model::judgement::Judgement) with its
//! reasons; a hard contradiction (two full names, two parts in one event) is never joined. Deliberately does not build the graph:
//! that is `assemble`. Words live in `schema/lexicon`, weights in `schema/resolve`.

pub mod names;
