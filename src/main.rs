//! The command line: parse, run, print the error chain, set the exit code.

use chancery::args::Cli;
use chancery::cmd::{Outcome, run};
use clap::Parser;
use std::error::Error;
use std::io::ErrorKind;
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
    error.chain().any(|e| kind(e) == Some(ErrorKind::BrokenPipe))
}

/// The kind of the system's error, which a failure under JSON or CSV, or one that is wrapped, hides from the chain.
fn kind(error: &(dyn Error + 'static)) -> Option<ErrorKind> {
    if let Some(error) = error.downcast_ref::<std::io::Error>() {
        return error.get_ref().and_then(|inner| kind(inner)).or(Some(error.kind()));
    }
    if let Some(csv::ErrorKind::Io(error)) = error.downcast_ref::<csv::Error>().map(csv::Error::kind) {
        return kind(error);
    }
    error.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind)
}
