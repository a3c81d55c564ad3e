//! Turns text into tokens and sentences, as byte ranges of the original.
//!
//! Guarantees that nothing here changes a text: every token is a slice of it, and what is folded for
//! comparison is a copy. Deliberately knows nothing of meaning: no names, no grammar.
//! Its words live in `schema/lexicon/en/tokens.toml`.

pub mod normalize;
pub mod sentence;
pub mod token;
mod words;
