//! `completions` and `man`: what the command line says of itself.

use super::Outcome;
use crate::args::{Cli, CompletionsArgs};
use clap::CommandFactory;
use std::io::Write;

const NAME: &str = "chancery";

/// Writes a completion script.
///
/// # Errors
/// Never but where the output cannot be written.
pub fn completions(args: &CompletionsArgs, mut out: &mut dyn Write) -> anyhow::Result<Outcome> {
    clap_complete::generate(args.shell, &mut Cli::command(), NAME, &mut out);
    Ok(Outcome::All)
}

/// Writes the manual page.
///
/// # Errors
/// Where the output cannot be written.
pub fn man(mut out: &mut dyn Write) -> anyhow::Result<Outcome> {
    clap_mangen::Man::new(Cli::command()).render(&mut out)?;
    Ok(Outcome::All)
}
