//! `match`: pairs of names in, the same lines with score, verdict and reasons out.
//!
//! Input lines are `name1 TAB name2 TAB kind`; output lines add `score TAB same|different TAB reasons TAB sure|unsure`.
//! Lines without two names are left out and reported.

use super::Outcome;
use crate::args::MatchArgs;
use crate::model::judgement::Verdict;
use crate::resolve::names::{Comparison, Name, compare};
use anyhow::Context;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};

/// Judges every pair of the input.
///
/// # Errors
/// Where the input cannot be read or the output cannot be written.
pub fn run(args: &MatchArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
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
    let verdict = if found.verdict == Verdict::Same { Verdict::Same } else { Verdict::Different };
    let sure = if found.verdict == Verdict::Unsure { "unsure" } else { "sure" };
    Ok(writeln!(out, "{left}\t{right}\t{kind}\t{:.3}\t{verdict}\t{}\t{sure}", found.score, found.reasons().join("; "))?)
}

fn judge(left: &str, right: &str, kind: &str) -> Comparison {
    let read = if kind.eq_ignore_ascii_case("person") || kind.is_empty() { Name::person } else { Name::organization };
    compare(&read(left), &read(right))
}
