//! Turns a name into parts that can be compared: folded, by sound, by consonants.
//!
//! Guarantees: at least one part for a name that has any letter. Titles and particles are left out where something else remains.

use super::fold::{self, Folded};
use super::tables::{Word, tables};

/// Most parts of a name that are looked at.
const MOST: usize = 12;

/// What sort of name it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Of a person.
    Person,
    /// Of an organisation, company, body or place.
    Organization,
}

/// One word of a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// In plain lower-case letters.
    pub text: String,
    /// By sound.
    pub(super) sound: Vec<char>,
    /// By sound, vowels in classes.
    pub(super) key: String,
    /// Consonants only.
    pub(super) bare: String,
    /// True where only few names are told apart by it ("bank").
    pub(super) weak: bool,
    /// Of a person: true for a Roman number of two letters or more, which counts those who bore the name.
    pub(super) numeral: bool,
}

impl Part {
    fn new(text: String) -> Self {
        let sound = fold::sound(&text);
        Self { key: fold::key(&sound), bare: fold::bare(&text), sound: sound.chars().collect(), weak: false, numeral: false, text }
    }

    /// True for one letter.
    pub fn is_initial(&self) -> bool {
        self.text.len() == 1
    }

    /// True when it holds a digit.
    pub(super) fn is_number(&self) -> bool {
        self.text.bytes().any(|b| b.is_ascii_digit())
    }

    /// Both written together.
    pub(super) fn joined(&self, next: &Self) -> Self {
        Self::new(format!("{}{}", self.text, next.text))
    }
}

/// A name, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// What sort of name it is.
    pub kind: Kind,
    /// The words that count, in order.
    pub parts: Vec<Part>,
    pub(super) vowelless: bool,
    pub(super) comma: bool,
    /// Of a person: 1 for the elder, 2 for the younger of father and son.
    pub(super) generation: Option<u8>,
    /// Of a person: the first part is his own name, and that of his father follows ("A bin B").
    pub(super) fathered: bool,
    /// Of an organisation: class of its legal form.
    pub(super) legal: Option<&'static str>,
    /// Of an organisation: first letters with and without the words that say nothing.
    pub(super) initials: (String, String),
}

impl Name {
    /// Reads the name of a person; titles before it are left out.
    pub fn person(text: &str) -> Self {
        let mut folded = fold::fold(text, true);
        let generation = generation(&mut folded.words);
        let words = without_titles(folded.words.clone(), folded.comma);
        let fathered = !folded.comma && words.get(1).and_then(|w| tables().particles.get(w.as_str())).is_some_and(|p| p.father);
        let words = without_legal(without_particles(words, text, folded.comma)).0;
        Self { generation, fathered, ..Self::new(Kind::Person, folded, words) }
    }

    /// Reads the name of an organisation; legal forms, articles and prepositions are left out.
    pub fn organization(text: &str) -> Self {
        let mut folded = fold::fold(text, false);
        folded.words = join_letters(std::mem::take(&mut folded.words));
        let (words, legal) = without_legal(folded.words.clone());
        let words = add_numbers(read_as(words));
        let all = first_letters(&words);
        let words = without(words, |w| matches!(tables().words.get(w), Some(Word::Skip)));
        let initials = (all, first_letters(&words));
        Self { legal, initials, ..Self::new(Kind::Organization, folded, words) }
    }

    fn new(kind: Kind, folded: Folded, words: Vec<String>) -> Self {
        let vowelless = folded.vowelless;
        let parts = words.into_iter().take(MOST).map(|w| part(w, kind, vowelless)).collect();
        Self { kind, parts, vowelless, comma: folded.comma, generation: None, fathered: false, legal: None, initials: Default::default() }
    }

    /// The text of a person's name without the titles before it.
    pub fn without_titles(text: &str) -> String {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        let title = |w: &str| tables().titles.contains_key(fold::fold(w, false).words.concat().as_str());
        while words.len() > 1 && title(words[0]) {
            words.remove(0);
        }
        words.join(" ")
    }

    /// The family name in the name of a person as written: the last word with the particles before it, "Abdullah II" with its number.
    pub fn family(text: &str) -> String {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        let plain = |w: &str| fold::fold(w, false).words.concat();
        while words.len() > 1 && words.last().is_some_and(|w| tables().titles.get(plain(w).as_str()) == Some(&true)) {
            words.pop();
        }
        let numbered = words.last().is_some_and(|w| w.chars().all(|c| "IVX".contains(c)));
        let mut from = words.len().saturating_sub(if numbered { 2 } else { 1 });
        while from > 1 && tables().particles.contains_key(plain(words[from - 1]).as_str()) {
            from -= 1;
        }
        words[from..].join(" ")
    }

    /// True when it has a part that is no initial beside another.
    pub fn is_full(&self) -> bool {
        self.parts.iter().filter(|p| !p.is_initial()).count() > 1
    }

    /// Of an organisation: its acronyms, with and without the words that say nothing.
    pub fn initials(&self) -> [&str; 2] {
        [&self.initials.0, &self.initials.1]
    }

    /// The last part: of most persons the family name.
    pub fn last(&self) -> Option<&Part> {
        self.parts.last()
    }

    /// Keys under which names that may be the same meet: the sound of every part that is no initial, by consonants alone.
    pub fn blocking_keys(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter(|p| !p.is_initial()).map(|p| p.bare.as_str())
    }
}

fn part(word: String, kind: Kind, vowelless: bool) -> Part {
    let weak = kind == Kind::Organization && matches!(tables().words.get(word.as_str()), Some(Word::Weak));
    // The Arabic article is written together with its word.
    let word = if vowelless && word.len() > 4 { word.strip_prefix("al").map_or(word.clone(), str::to_owned) } else { word };
    let numeral = kind == Kind::Person && word.len() > 1 && word.bytes().all(|b| b"ivx".contains(&b));
    Part { weak, numeral, ..Part::new(word) }
}

/// Takes "Jr." off the end of a full name, and says which of father and son it means.
fn generation(words: &mut Vec<String>) -> Option<u8> {
    let found = words.last().and_then(|last| tables().generations.get(last.as_str())).copied().filter(|_| words.len() > 2);
    if found.is_some() {
        words.pop();
    }
    found
}

/// Leaves words out unless none would remain.
fn without(words: Vec<String>, out: impl Fn(&str) -> bool) -> Vec<String> {
    let kept: Vec<String> = words.iter().filter(|w| !out(w)).cloned().collect();
    if kept.is_empty() { words } else { kept }
}

/// Leaves out titles. The last word is a name, unless it can stand behind one.
fn without_titles(words: Vec<String>, comma: bool) -> Vec<String> {
    let titles = |w: &String| tables().titles.get(w.as_str());
    let named = words.iter().any(|w| titles(w).is_none());
    let end = if named && !comma && words.last().and_then(titles) == Some(&false) { words.len() - 1 } else { words.len() };
    let kept: Vec<String> = words.iter().enumerate().filter(|(at, w)| *at == end || titles(w).is_none()).map(|(_, w)| w.clone()).collect();
    if kept.is_empty() { words } else { kept }
}

/// Leaves out the small words of a name, but for those that are names where they stand.
fn without_particles(words: Vec<String>, text: &str, comma: bool) -> Vec<String> {
    let row = |at: usize| tables().particles.get(words.get(at)?.as_str());
    let named = |at: usize| row(at).is_none_or(|p| p.name || at > 0 && p.behind.contains(&words[at - 1].as_str()));
    let leads = !comma
        && row(0).is_some_and(|p| !p.article)
        && (1..words.len()).filter(|at| named(*at)).count() > 1
        && named(1)
        && text.split_whitespace().any(|w| fold::fold(w, false).words == words[..1]);
    let kept: Vec<String> = (0..words.len()).filter(|at| named(*at) || *at == 0 && leads).map(|at| words[at].clone()).collect();
    if kept.is_empty() { words } else { kept }
}

/// Takes the first legal form out of the words, at the beginning or the end.
fn without_legal(mut words: Vec<String>) -> (Vec<String>, Option<&'static str>) {
    let mut class = None;
    for (form, named) in &tables().legal {
        let n = form.len();
        if words.len() > n && words[words.len() - n..] == form[..] {
            words.truncate(words.len() - n);
        } else if words.len() > n && words[..n] == form[..] {
            words.drain(..n);
        } else {
            continue;
        }
        class = class.or(Some(*named));
    }
    (words, class)
}

/// Runs of single letters as one word: "A.B.C." is "abc".
fn join_letters(words: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    let mut in_run = false;
    for word in words {
        let single = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        match out.last_mut().filter(|_| single && in_run) {
            Some(last) => last.push_str(&word),
            None => out.push(word),
        }
        in_run = single;
    }
    out
}

fn read_as(words: Vec<String>) -> Vec<String> {
    let read = |w: String| match tables().words.get(w.as_str()) {
        Some(Word::As(words)) => words.clone(),
        _ => vec![w],
    };
    words.into_iter().flat_map(read).collect()
}

/// "40 4" is "44".
fn add_numbers(words: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        let ten = out.last().and_then(|w| w.parse::<u32>().ok()).filter(|n| *n >= 20 && *n < 100 && n % 10 == 0);
        match (ten, word.parse::<u32>()) {
            (Some(ten), Ok(unit)) if unit < 10 => {
                out.pop();
                out.push((ten + unit).to_string());
            }
            _ => out.push(word),
        }
    }
    out
}

fn first_letters(words: &[String]) -> String {
    words.iter().filter_map(|w| w.chars().next()).collect()
}
