//! `match`: pairs of names in, the same lines with score, verdict and reasons out; or, of pairs with the right answer, precision and recall.
//!
//! Input lines are `name1 TAB name2 TAB kind`; output lines add `score TAB same|different|unsure TAB reasons`.
//! Lines without two names are left out and reported.

use super::Outcome;
use crate::args::MatchArgs;
use crate::model::judgement::Verdict;
use crate::resolve::names::{Comparison, Name, compare};
use crate::store::answer::aligned;
use anyhow::Context;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};

/// Judges every pair of the input.
///
/// # Errors
/// Where the input cannot be read or the output cannot be written.
pub fn run(args: &MatchArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    if args.curve {
        return curve(args, out);
    }
    let mut outcome = Outcome::All;
    for (number, line) in input(args)?.lines().enumerate() {
        let line = line.context("reading pairs of names")?;
        let fields: Vec<&str> = line.split('\t').collect();
        match fields.as_slice() {
            [left, right, rest @ ..] => pair(left, right, rest.first().unwrap_or(&""), out)?,
            _ if line.trim().is_empty() => {}
            _ => {
                outcome = Outcome::Some;
                eprintln!("chancery: line {}: no two names", number + 1);
            }
        }
    }
    Ok(outcome)
}

fn input(args: &MatchArgs) -> anyhow::Result<Box<dyn BufRead>> {
    match args.pairs.as_deref().filter(|p| p.as_os_str() != "-") {
        Some(path) => Ok(Box::new(BufReader::new(File::open(path).with_context(|| path.display().to_string())?))),
        None => Ok(Box::new(BufReader::new(std::io::stdin()))),
    }
}

fn pair(left: &str, right: &str, kind: &str, out: &mut dyn Write) -> anyhow::Result<()> {
    let found = judge(left, right, kind);
    Ok(writeln!(out, "{left}\t{right}\t{kind}\t{:.3}\t{}\t{}", found.score, found.verdict, found.reasons().join("; "))?)
}

fn judge(left: &str, right: &str, kind: &str) -> Comparison {
    let read = if kind.eq_ignore_ascii_case("person") || kind.is_empty() { Name::person } else { Name::organization };
    compare(&read(left), &read(right))
}

/// Steps of the curve from 0 to 1.
const STEPS: u16 = 20;

/// A pair with the right answer: its kind, its score, and whether it is one.
type Known = (String, f32, bool);

/// Precision, recall and F1 at every threshold, for each kind and for all.
fn curve(args: &MatchArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let mut pairs: Vec<Known> = Vec::new();
    for (number, line) in input(args)?.lines().enumerate() {
        let line = line.context("reading pairs of names")?;
        let fields: Vec<&str> = line.split('\t').collect();
        match fields.as_slice() {
            [left, right, kind, answer, ..] if [Verdict::Same, Verdict::Different].iter().any(|v| v.name() == *answer) => {
                pairs.push(((*kind).to_owned(), judge(left, right, kind).score, *answer == Verdict::Same.name()));
            }
            _ => anyhow::bail!("line {}: a curve needs name, name, kind, and same or different", number + 1),
        }
    }
    let kinds: BTreeSet<&str> = pairs.iter().map(|(kind, ..)| kind.as_str()).collect();
    let columns = ["kind", "pairs", "threshold", "precision", "recall", "F1"].map(str::to_owned);
    let of = |kind: Option<&str>| pairs.iter().filter(|p| kind.is_none_or(|k| p.0 == k)).collect::<Vec<_>>();
    let mut rows: Vec<Vec<String>> = kinds.iter().flat_map(|kind| points(kind, &of(Some(kind)))).collect();
    rows.extend(points("", &of(None)));
    aligned(&columns, &rows, out)?;
    Ok(Outcome::All)
}

fn points(kind: &str, pairs: &[&Known]) -> Vec<Vec<String>> {
    let same = pairs.iter().filter(|p| p.2).count();
    let point = |step: u16| {
        let threshold = f32::from(step) / f32::from(STEPS);
        let taken: Vec<_> = pairs.iter().filter(|p| p.1 >= threshold).collect();
        let right = taken.iter().filter(|p| p.2).count();
        let share = |n: usize, of: usize| if of == 0 { 0.0 } else { ratio(n) / ratio(of) };
        let numbers = [share(right, taken.len()), share(right, same), share(2 * right, taken.len() + same)];
        let counted = [kind.to_owned(), pairs.len().to_string(), format!("{threshold:.2}")];
        counted.into_iter().chain(numbers.map(|n| format!("{n:.3}"))).collect()
    };
    (STEPS / 4..STEPS).map(point).collect()
}

fn ratio(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}
