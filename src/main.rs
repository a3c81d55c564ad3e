//! The command line: parse, run, print the error chain, set the exit code.

use chancery::args::Cli;
use chancery::cmd::{Outcome, run};
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let result = run(&cli, &mut out).and_then(|outcome| Ok(std::io::Write::flush(&mut out).map(|()| outcome)?));
    match result {
        Ok(Outcome::All) => ExitCode::SUCCESS,
        Ok(Outcome::Some) => ExitCode::from(1),
        Err(error) if broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("chancery: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// True where the reader of standard output went away, which is no error.
fn broken_pipe(error: &anyhow::Error) -> bool {
    // A failure under JSON hides the system's error from the chain.
    let json = |e: &(dyn std::error::Error + 'static)| e.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
    let kind = |e: &(dyn std::error::Error + 'static)| e.downcast_ref::<std::io::Error>().map(std::io::Error::kind).or_else(|| json(e));
    error.chain().any(|e| kind(e) == Some(std::io::ErrorKind::BrokenPipe))
}
