//! Turns forms of verbs and nouns into the words of the dictionary.
//!
//! Irregular forms and verbs with a silent e are rows of `schema/lexicon/en/lemmas.tsv`; the rest follows the spelling rules of English.
//! Guarantees lower case. Other parts of speech are only lower-cased.

use super::tag::Tag;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// The rows of the table.
#[derive(Default)]
struct Table {
    verbs: HashMap<&'static str, &'static str>,
    nouns: HashMap<&'static str, &'static str>,
    same: HashSet<&'static str>,
    silent: HashSet<&'static str>,
}

impl Table {
    fn embedded() -> &'static Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(|| include_str!("../../schema/lexicon/en/lemmas.tsv").lines().fold(Self::default(), Self::with))
    }

    fn with(mut self, line: &'static str) -> Self {
        let mut cells = line.split('\t');
        let (Some(kind), Some(lemma), Some(forms)) = (cells.next(), cells.next(), cells.next()) else { return self };
        for form in forms.split(' ') {
            match kind {
                "verb" => drop(self.verbs.insert(form, lemma)),
                "noun" => drop(self.nouns.insert(form, lemma)),
                "same" => drop(self.same.insert(form)),
                "silent" => drop(self.silent.insert(form)),
                _ => {}
            }
        }
        self
    }
}

/// The dictionary form, lower case.
///
/// ```
/// use chancery::syntax::{Tag, lemma};
/// assert_eq!(lemma("held", Tag::Vbd), "hold");
/// assert_eq!(lemma("Talks", Tag::Nns), "talk");
/// ```
pub fn lemma(form: &str, tag: Tag) -> String {
    let form = form.to_lowercase();
    match tag {
        Tag::Vb | Tag::Vbd | Tag::Vbg | Tag::Vbn | Tag::Vbp | Tag::Vbz | Tag::Md => verb(form),
        Tag::Nns | Tag::Nnps => noun(form),
        _ => form,
    }
}

fn verb(form: String) -> String {
    let table = Table::embedded();
    if let Some(lemma) = table.verbs.get(form.as_str()) {
        return (*lemma).to_owned();
    }
    if let Some(stem) = form.strip_suffix("ied").or_else(|| form.strip_suffix("ies")).filter(|s| s.len() > 1) {
        return format!("{stem}y");
    }
    if let Some(stem) = form.strip_suffix("ing").or_else(|| form.strip_suffix("ed")).filter(|s| s.len() > 1 && s.contains(is_vowel)) {
        return stemmed(stem, table);
    }
    third_person(&form, table).unwrap_or(form)
}

/// "receives", "discusses", "visits".
fn third_person(form: &str, table: &Table) -> Option<String> {
    let stem = form.strip_suffix('s').filter(|s| s.len() > 1 && !s.ends_with('s'))?;
    let hissing =
        |s: &str| s.ends_with("ss") || s.ends_with("sh") || s.ends_with("ch") || s.ends_with('x') || s.ends_with("zz") || s.ends_with('o');
    let short = stem.strip_suffix('e').filter(|s| hissing(s) && !table.silent.contains(stem));
    Some(short.unwrap_or(stem).to_owned())
}

/// The verb whose "-ing" or "-ed" was cut off: with a silent e, with one of two consonants, or as it stands.
fn stemmed(stem: &str, table: &Table) -> String {
    let with_e = format!("{stem}e");
    if table.silent.contains(with_e.as_str()) {
        return with_e;
    }
    let bytes = stem.as_bytes();
    let doubled = bytes.len() > 3
        && bytes[bytes.len() - 1] == bytes[bytes.len() - 2]
        && matches!(bytes[bytes.len() - 1], b'b' | b'd' | b'g' | b'l' | b'm' | b'n' | b'p' | b'r' | b't');
    let root_double = stem.ends_with("ll") && !stem.ends_with("ell") && !stem.ends_with("oll")
        || stem.ends_with("add")
        || stem.ends_with("call")
        || stem.ends_with("pull");
    if doubled && !root_double { stem[..stem.len() - 1].to_owned() } else { stem.to_owned() }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

fn noun(form: String) -> String {
    let table = Table::embedded();
    if let Some(lemma) = table.nouns.get(form.as_str()) {
        return (*lemma).to_owned();
    }
    if table.same.contains(form.as_str()) || form.len() < 4 {
        return form;
    }
    if let Some(stem) = form.strip_suffix("ies").filter(|s| s.len() > 1) {
        return format!("{stem}y");
    }
    third_person(&form, table).unwrap_or(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_lead_to_the_dictionary() {
        let cases = [
            ("met", Tag::Vbd, "meet"),
            ("received", Tag::Vbd, "receive"),
            ("visited", Tag::Vbn, "visit"),
            ("travelling", Tag::Vbg, "travel"),
            ("traveled", Tag::Vbd, "travel"),
            ("hosting", Tag::Vbg, "host"),
            ("discusses", Tag::Vbz, "discuss"),
            ("signed", Tag::Vbn, "sign"),
            ("agreed", Tag::Vbd, "agree"),
            ("calling", Tag::Vbg, "call"),
            ("called", Tag::Vbd, "call"),
            ("negotiated", Tag::Vbn, "negotiate"),
            ("planned", Tag::Vbn, "plan"),
            ("carried", Tag::Vbd, "carry"),
            ("talks", Tag::Nns, "talk"),
            ("parties", Tag::Nns, "party"),
            ("meetings", Tag::Nns, "meeting"),
            ("truces", Tag::Nns, "truce"),
            ("reaches", Tag::Vbz, "reach"),
            ("goes", Tag::Vbz, "go"),
            ("spokesmen", Tag::Nns, "spokesman"),
            ("Agreements", Tag::Nns, "agreement"),
            ("added", Tag::Vbd, "add"),
            ("stressed", Tag::Vbd, "stress"),
            ("cancelled", Tag::Vbn, "cancel"),
            ("flies", Tag::Vbz, "fly"),
            ("'ll", Tag::Md, "will"),
            ("talked", Tag::Vbd, "talk"),
        ];
        for (form, tag, expected) in cases {
            assert_eq!(lemma(form, tag), expected, "{form}");
        }
    }
}
