//! Turns documents into groups that print one text: reprints, shortened ones and those with a line of another paper's own.
//!
//! Guarantees: near-linear in the number of words; a group's first document in canonical order stands for it. Compared are runs of five
//! words ("shingles", [Broder 1997](https://doi.org/10.1109/SEQUEN.1997.666900)), of which every fourth, chosen by its hash, finds those that
//! may be alike. Deliberately looks at the words alone, and at days: a formula that is used again in another week is another document.

use super::cluster::Union;
use super::day::between;
use crate::model::date::Day;
use crate::model::record::Record;
use std::collections::{BTreeSet, HashMap};

/// Words of one run: fewer and any two reports of one event share some, more and one changed word tells reprints apart.
const RUN: usize = 5;
/// One in so many runs is looked up.
const SAMPLE: u64 = 4;
/// Runs that so many documents have are formulas, not text.
const CROWD: usize = 40;
/// Fewer runs than this are too little to tell a reprint from a report in the same few words.
const LEAST: usize = 12;
/// Share of the shorter text that must be in the longer. Known wrong: a paper that writes a third of its own is its own source.
const SHARE: f64 = 0.7;
/// Days between a text and its reprint.
const DAYS: i32 = 7;

/// For each record the first one that prints its text: itself where it is no reprint.
pub(super) fn originals(records: &[&Record], days: &[Option<Day>]) -> Vec<usize> {
    let runs: Vec<Vec<u64>> = records.iter().map(|record| runs(&record.document.text)).collect();
    let mut union = Union::new(records.len());
    let dated = |(a, b): &(usize, usize)| days[*a].zip(days[*b]);
    let pairs = shared(&runs);
    for (a, b) in pairs.iter().filter(|pair| dated(pair).is_some_and(|(x, y)| between(x, y) <= DAYS)) {
        if alike(&runs[*a], &runs[*b]) {
            union.join(*a, *b);
        }
    }
    // A text without a date is a reprint of the first that it is like: it must not tie together two that lie months apart.
    let mut placed = BTreeSet::new();
    for (a, b) in pairs.iter().filter(|pair| dated(pair).is_none()) {
        let undated: Vec<usize> = [*a, *b].into_iter().filter(|doc| days[*doc].is_none()).collect();
        if !undated.iter().any(|doc| placed.contains(doc)) && alike(&runs[*a], &runs[*b]) {
            union.join(*a, *b);
            placed.extend(undated);
        }
    }
    (0..records.len()).map(|doc| union.root(doc)).collect()
}

/// Pairs of documents that share a run that is looked up.
fn shared(runs: &[Vec<u64>]) -> BTreeSet<(usize, usize)> {
    let mut holders: HashMap<u64, Vec<usize>> = HashMap::new();
    for (doc, runs) in runs.iter().enumerate().filter(|(_, runs)| runs.len() >= LEAST) {
        for run in runs.iter().filter(|run| *run % SAMPLE == 0) {
            holders.entry(*run).or_default().push(doc);
        }
    }
    let mut pairs = BTreeSet::new();
    for holders in holders.values().filter(|holders| holders.len() <= CROWD) {
        for (n, a) in holders.iter().enumerate() {
            pairs.extend(holders[n + 1..].iter().map(|b| (*a, *b)));
        }
    }
    pairs
}

/// True where most of the shorter text is in the longer. Both are sorted.
fn alike(a: &[u64], b: &[u64]) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let found = short.iter().filter(|run| long.binary_search(run).is_ok()).count();
    found as f64 >= SHARE * short.len() as f64
}

/// The runs of words of a text, as numbers, sorted, each once.
fn runs(text: &str) -> Vec<u64> {
    let words: Vec<u64> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(number).collect();
    let mut runs: Vec<u64> = words.windows(RUN).map(|run| run.iter().fold(0, |sum, word| mix(sum ^ word))).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

/// A word as a number, the same in every build: FNV-1a over its letters without case.
fn number(word: &str) -> u64 {
    word.chars().flat_map(char::to_lowercase).fold(0xcbf2_9ce4_8422_2325, |sum, c| (sum ^ u64::from(c)).wrapping_mul(0x100_0000_01b3))
}

/// Spreads the bits (the finalizer of MurmurHash3).
const fn mix(mut n: u64) -> u64 {
    n = (n ^ (n >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    n = (n ^ (n >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    n ^ (n >> 33)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Document;

    const TEXT: &str = "The two ministers met in the old harbour on Monday and spoke for three hours about the price of grain, \
        the repair of the northern railway, and a list of prisoners that both governments want to see at home before winter.";

    fn originals_of(texts: &[(String, Option<&str>)]) -> Vec<usize> {
        let record = |(text, day): &(String, Option<&str>)| Record {
            document: Document { text: text.clone(), published: day.map(str::to_owned), ..Document::default() },
            ..Record::default()
        };
        let records: Vec<Record> = texts.iter().map(record).collect();
        let days: Vec<Option<Day>> = records.iter().map(|r| r.document.day()).collect();
        originals(&records.iter().collect::<Vec<_>>(), &days)
    }

    #[test]
    fn reprints_count_once() {
        let of_its_own = "A table, a lamp and two chairs stood ready when the delegations arrived at the customs house, where nobody had slept, \
            and the ministers met in the old harbour on Monday.";
        let texts = [
            (TEXT.to_owned(), Some("2031-05-05")),
            (format!("{TEXT}\nThis story first appeared elsewhere."), Some("2031-05-06")),
            (format!("HARBOUR CITY - {}", &TEXT[..TEXT.len() - 40]), None),
            (of_its_own.to_owned(), Some("2031-05-05")),
            (TEXT.replace("grain", "GRAIN"), Some("2031-07-05")),
        ];
        assert_eq!(originals_of(&texts), [0, 0, 0, 3, 4]);
    }

    #[test]
    fn a_few_equal_words_are_no_reprint() {
        let brief = |day| ("The president received the envoy.".to_owned(), day);
        assert_eq!(originals_of(&[brief(Some("2031-05-05")), brief(Some("2031-05-05"))]), [0, 1]);
    }
}
