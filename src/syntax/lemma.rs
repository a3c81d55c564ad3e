//! Turns forms of verbs and nouns into the words of the dictionary: "held" into "hold", "visits" into "visit".
//!
//! Guarantees an answer in lower case for every form: the row of the table, or else what the endings tell. Other parts of speech
//! are only lower-cased. Deliberately has no dictionary, so that a rare verb may lack its last e.
//! Its words and endings live in `schema/lexicon/en/lemmas.tsv`.

use super::tag::Tag;
use std::collections::HashMap;
use std::sync::OnceLock;

const ROWS: &str = include_str!("../../schema/lexicon/en/lemmas.tsv");

/// The word of the dictionary for a form with this tag.
///
/// ```
/// use chancery::syntax::{Tag, lemma};
/// assert_eq!(lemma("Hosting", Tag::Vbg), "host");
/// ```
pub fn lemma(form: &str, tag: Tag) -> String {
    let lower = form.to_lowercase();
    let rules = rules();
    match tag {
        Tag::Vbp | Tag::Md => listed(&rules.present, &lower).unwrap_or(lower),
        Tag::Vbz => listed(&rules.verbs, &lower).unwrap_or_else(|| without_s(&lower)),
        Tag::Vbd | Tag::Vbn => listed(&rules.verbs, &lower).unwrap_or_else(|| rules.past(&lower)),
        Tag::Vbg => listed(&rules.verbs, &lower).unwrap_or_else(|| rules.stem(&lower, "ing")),
        Tag::Nns | Tag::Nnps if form.strip_suffix('s').is_some_and(is_acronym) => lower[..lower.len() - 1].to_owned(),
        Tag::Nns | Tag::Nnps => listed(&rules.nouns, &lower).unwrap_or_else(|| without_s(&lower)),
        _ => lower,
    }
}

/// The file by kinds of rows.
#[derive(Default)]
struct Rules {
    verbs: HashMap<&'static str, &'static str>,
    present: HashMap<&'static str, &'static str>,
    nouns: HashMap<&'static str, &'static str>,
    /// Endings of stems, and whether an e is lacking.
    endings: HashMap<&'static str, bool>,
    /// Double letters that stay.
    double: Vec<&'static str>,
}

fn rules() -> &'static Rules {
    static RULES: OnceLock<Rules> = OnceLock::new();
    RULES.get_or_init(|| {
        let mut rules = Rules::default();
        ROWS.lines().filter(|line| !line.starts_with('#')).for_each(|line| rules.insert(line));
        rules
    })
}

fn listed(table: &HashMap<&str, &str>, form: &str) -> Option<String> {
    table.get(form).map(|&word| word.to_owned())
}

impl Rules {
    fn insert(&mut self, line: &'static str) {
        let mut cells = line.split('\t');
        let (Some(form), Some(kind), Some(word)) = (cells.next(), cells.next(), cells.next()) else { return };
        match kind {
            "V" => drop(self.verbs.insert(form, word)),
            "P" => drop(self.present.insert(form, word)),
            "N" => drop(self.nouns.insert(form, word)),
            "E" => drop(self.endings.insert(form, word == "e")),
            _ => self.double.push(form),
        }
    }

    /// "denied" is of "deny", "agreed" of "agree", "hosted" of "host".
    fn past(&self, form: &str) -> String {
        match form.strip_suffix("ied") {
            Some(stem) if stem.len() > 1 => format!("{stem}y"),
            _ if form.ends_with("eed") => form[..form.len() - 1].to_owned(),
            _ => self.stem(form, "ed"),
        }
    }

    /// The verb of a form with this ending; a form that is too short to have it stays.
    fn stem(&self, form: &str, ending: &str) -> String {
        let Some(stem) = form.strip_suffix(ending).filter(|s| s.contains(is_vowel)) else { return form.to_owned() };
        let mut word = stem.to_owned();
        if self.is_doubled(stem) {
            word.pop();
        } else if self.lacks_e(stem) {
            word.push('e');
        }
        word
    }

    /// "plann" of "planned".
    fn is_doubled(&self, stem: &str) -> bool {
        let mut last = stem.chars().rev();
        let double = last.next() == last.next() && stem.ends_with(|c| !is_vowel(c));
        double && !self.double.iter().any(|kept| stem.ends_with(kept))
    }

    /// "vot" of "voted", "announc" of "announced".
    fn lacks_e(&self, stem: &str) -> bool {
        let starts = stem.char_indices().map(|(at, _)| at);
        let listed = starts.filter_map(|at| self.endings.get(&stem[at..])).next();
        listed.copied().unwrap_or_else(|| is_short(stem))
    }
}

/// One syllable that ends in one vowel and one consonant: its vowel is long for want of a double consonant.
fn is_short(stem: &str) -> bool {
    let mut last = stem.chars().rev();
    let (end, vowel) = (last.next(), last.next());
    let ends = end.is_some_and(|c| !is_vowel(c) && !"wxy".contains(c)) && vowel.is_some_and(is_vowel);
    ends && !last.any(is_vowel)
}

/// "MOU" of "MOUs".
fn is_acronym(word: &str) -> bool {
    word.len() > 1 && word.chars().all(char::is_uppercase)
}

fn is_vowel(c: char) -> bool {
    "aeiouy".contains(c)
}

/// "countries" is of "country", "clashes" of "clash", "talks" of "talk".
fn without_s(form: &str) -> String {
    match form {
        _ if form.len() > 4 && form.ends_with("ies") => format!("{}y", &form[..form.len() - 3]),
        _ if ["sses", "shes", "ches", "xes", "zzes"].iter().any(|end| form.ends_with(end)) => form[..form.len() - 2].to_owned(),
        _ if form.len() > 2 && form.ends_with('s') && !form.ends_with("ss") && !form.ends_with("us") => form[..form.len() - 1].to_owned(),
        _ => form.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{ROWS, lemma, rules};
    use crate::syntax::Tag;

    #[test]
    fn forms_find_their_words() {
        let cases = [
            (
                Tag::Vbd,
                "met held visited signed spoke denied agreed planned called added stressed cancelled traveled negotiated carried voted announced invited received urged led said welcomed",
            ),
            (Tag::Vbn, "spoken held chaired postponed withdrawn established appointed forbidden convened"),
            (Tag::Vbg, "hosting travelling traveling planning making dying meeting calling visiting agreeing"),
            (Tag::Vbz, "denies meets hosts reaches goes is discusses says"),
            (Tag::Nns, "talks countries men crises clashes allies embassies forces series MOUs"),
            (Tag::Vbp, "are meet found"),
        ];
        let words = [
            "meet hold visit sign speak deny agree plan call add stress cancel travel negotiate carry vote announce invite receive urge lead say welcome",
            "speak hold chair postpone withdraw establish appoint forbid convene",
            "host travel travel plan make die meet call visit agree",
            "deny meet host reach go be discuss say",
            "talk country man crisis clash ally embassy force series mou",
            "be meet found",
        ];
        for ((tag, forms), words) in cases.into_iter().zip(words) {
            let found: Vec<_> = forms.split(' ').map(|form| lemma(form, tag)).collect();
            assert_eq!(found.join(" "), words);
        }
    }

    #[test]
    fn other_words_stay() {
        let cases = [
            ("need", Tag::Vb, "need"),
            ("Talks", Tag::Nnps, "talk"),
            ("'ll", Tag::Md, "will"),
            ("United", Tag::Nnp, "united"),
            ("Former", Tag::Jj, "former"),
            ("ed", Tag::Vbd, "ed"),
            ("", Tag::Nns, ""),
        ];
        for (form, tag, word) in cases {
            assert_eq!(lemma(form, tag), word);
        }
    }

    #[test]
    fn no_row_is_lost_or_needless() {
        let rows = ROWS.lines().filter(|line| !line.starts_with('#')).count();
        let r = rules();
        assert_eq!(rows, r.verbs.len() + r.present.len() + r.nouns.len() + r.endings.len() + r.double.len(), "a form stands twice");
        let regular = |form: &str, word: &str| {
            let past = form.ends_with("ed") && r.past(form) == word;
            past || (form.ends_with("ing") && r.stem(form, "ing") == word) || (form.ends_with('s') && super::without_s(form) == word)
        };
        let needless: Vec<_> = r.verbs.iter().chain(&r.nouns).filter(|(form, word)| regular(form, word)).map(|(form, _)| *form).collect();
        assert_eq!(needless, Vec::<&str>::new());
    }
}
