//! Turns forms of verbs and nouns into the words of the dictionary.

use super::tag::Tag;

/// The lemma.
pub fn lemma(form: &str, tag: Tag) -> String {
    let _ = tag;
    form.to_lowercase()
}
