//! Turns the tables of `schema/lexicon/en` that names need into look-ups, once.
//!
//! Guarantees: every table loads, or a test fails. The words themselves are only there.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What to do with a word of an organisation's name.
pub(super) enum Word {
    /// Says nothing.
    Skip,
    /// Is read as these words.
    As(Vec<String>),
    /// Is so common that agreement on it proves little.
    Weak,
}

/// A pattern of `sounds.tsv`.
pub(super) struct Sound {
    /// The letters of the pattern, as [`super::fold::letters`] has them.
    pub letters: u64,
    pub pattern: String,
    pub becomes: String,
    pub at_start: bool,
    pub at_end: bool,
}

/// A small word inside names of persons.
pub(super) struct Particle {
    /// True for what is never a name, wherever it stands.
    pub article: bool,
    /// True for what is a given name too.
    pub name: bool,
    /// True for what stands between a given name and the father's.
    pub father: bool,
    /// Names behind which it is a name itself.
    pub behind: Vec<&'static str>,
}

/// All tables.
pub(super) struct Tables {
    pub letters: HashMap<char, (&'static str, bool)>,
    pub sounds: Vec<Sound>,
    pub variants: HashMap<&'static str, Vec<u16>>,
    pub nicknames: HashMap<&'static str, Vec<(u16, bool)>>,
    pub particles: HashMap<&'static str, Particle>,
    /// True for what stands behind a name too.
    pub titles: HashMap<&'static str, bool>,
    pub generations: HashMap<&'static str, u8>,
    pub legal: Vec<(Vec<&'static str>, &'static str)>,
    pub words: HashMap<&'static str, Word>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(load);

/// The tables, loaded on first use.
pub(super) fn tables() -> &'static Tables {
    &TABLES
}

fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(|l| l.split('\t').collect())
}

fn load() -> Tables {
    Tables {
        letters: letters(),
        sounds: rows(include_str!("../../../schema/lexicon/en/sounds.tsv")).filter_map(|r| sound(&r)).collect(),
        variants: groups(include_str!("../../../schema/lexicon/en/name_variants.tsv"), |g, _| g),
        nicknames: groups(include_str!("../../../schema/lexicon/en/nicknames.tsv"), |g, i| (g, i == 0)),
        particles: rows(include_str!("../../../schema/lexicon/en/particles.tsv")).map(|r| (r[0], particle(&r))).collect(),
        titles: titles(),
        generations: rows(include_str!("../../../schema/lexicon/en/generations.tsv"))
            .filter_map(|r| Some((r[0], r.get(1)?.parse().ok()?)))
            .collect(),
        legal: legal(),
        words: rows(include_str!("../../../schema/lexicon/en/organization_words.tsv")).map(|r| (r[0], word(&r))).collect(),
    }
}

/// Letters with their Latin form, and whether their script leaves vowels out.
fn letters() -> HashMap<char, (&'static str, bool)> {
    let vowelless = |script: &str| matches!(script, "arabic" | "hebrew");
    rows(include_str!("../../../schema/lexicon/en/transliteration.tsv"))
        .filter_map(|r| Some((r[0].chars().next()?, (*r.get(1)?, vowelless(r.get(2)?)))))
        .collect()
}

fn sound(row: &[&str]) -> Option<Sound> {
    let (pattern, becomes) = (row[0], row.get(1)?);
    let bare = pattern.trim_start_matches('^').trim_end_matches('$');
    Some(Sound {
        letters: super::fold::letters(bare),
        pattern: bare.into(),
        becomes: (*becomes).into(),
        at_start: pattern.starts_with('^'),
        at_end: pattern.ends_with('$'),
    })
}

fn particle(row: &[&'static str]) -> Particle {
    let behind = row.get(2).map(|names| names.split(' ').collect()).unwrap_or_default();
    let is = |what: &str| row.get(1) == Some(&what);
    Particle { article: is("article"), name: is("name"), father: is("father"), behind }
}

fn groups<T>(text: &'static str, entry: impl Fn(u16, usize) -> T) -> HashMap<&'static str, Vec<T>> {
    let mut found: HashMap<&'static str, Vec<T>> = HashMap::new();
    for (group, row) in rows(text).enumerate() {
        for (i, name) in row[0].split(' ').enumerate() {
            found.entry(name).or_default().push(entry(u16::try_from(group).unwrap_or(u16::MAX), i));
        }
    }
    found
}

fn titles() -> HashMap<&'static str, bool> {
    let all = rows(include_str!("../../../schema/lexicon/en/name_titles.tsv")).filter(|r| r.get(1) != Some(&"keep"));
    all.map(|r| (r[0], r.len() > 1)).collect()
}

/// Legal forms, longest first.
fn legal() -> Vec<(Vec<&'static str>, &'static str)> {
    let mut forms: Vec<(Vec<&'static str>, &'static str)> = rows(include_str!("../../../schema/lexicon/en/legal_forms.tsv"))
        .filter_map(|r| Some((r[0].split(' ').collect(), *r.get(1)?)))
        .collect();
    forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
    forms
}

fn word(row: &[&'static str]) -> Word {
    match row.get(1) {
        Some(&"as") => Word::As(row.get(2).map(|w| w.split(' ').map(str::to_owned).collect()).unwrap_or_default()),
        Some(&"weak") => Word::Weak,
        _ => Word::Skip,
    }
}
