//! One file a subcommand: open, call, write, report. The only place that prints or touches paths.

mod about;
mod build;
mod check;
mod draw;
mod explain;
mod export;
mod extract;
mod extractor;
mod fonts;
mod formats;
pub mod inputs;
mod match_names;
mod open;
mod output;
mod pack;
mod progress;
mod query;
mod reading;
mod records;
mod remove;
mod review;
mod sighted;
mod stats;
mod view;

use crate::args::{Cli, Command};
use std::io::Write;

/// How a command ended, where it could run at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Everything was done: exit code 0.
    All,
    /// Some documents were left out, or a check failed: exit code 1.
    Some,
}

/// How much is said on standard error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Loudness {
    /// Errors.
    Quiet,
    /// What a person should know.
    Usual,
    /// A line for everything.
    Verbose,
}

impl Loudness {
    const fn of(cli: &Cli) -> Self {
        match (cli.quiet, cli.verbose) {
            (true, _) => Self::Quiet,
            (false, false) => Self::Usual,
            (false, true) => Self::Verbose,
        }
    }

    /// Says something that is only of interest from this loudness on.
    fn say(self, from: Self, text: impl std::fmt::Display) {
        if self >= from {
            eprintln!("chancery: {text}");
        }
    }
}

/// Runs one command, its answer to `out`, its reports to standard error.
///
/// # Errors
/// What kept the command from running at all: exit code 2.
pub fn run(cli: &Cli, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    match &cli.command {
        Command::Check(args) => check::run(args, out),
        Command::Explain(args) => explain::run(args, out),
        Command::Review(args) => review::run(args, out),
        Command::Match(args) => match_names::run(args, out),
        Command::Draw(args) => draw::run(args, out),
        Command::Export(args) => export::run(args, out),
        Command::Extract(args) => extract::run(args, out),
        Command::Query(args) => query::run(args, Loudness::of(cli), out),
        Command::Records(args) => records::run(args, out),
        Command::Remove(args) => remove::run(args, out),
        Command::View(args) => view::run(args, out),
        Command::Stats(args) => stats::run(args, out),
        Command::Build(args) => build::run(args, Loudness::of(cli), out),
        Command::Completions(args) => about::completions(args, out),
        Command::Man => about::man(out),
    }
}
