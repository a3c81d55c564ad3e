//! The reader of a run: the built-in one, or another program that is run by the shell, once a batch.
//!
//! A thread writes the documents while the answers are read, so neither side waits for the other. What the program says on standard error
//! passes through. A program that never ends is waited for.

use super::Outcome;
use super::reading::Batches;
use crate::admit::Answers;
use crate::args::ReadArgs;
use crate::model::document::Document;
use crate::model::record::Record;
use crate::pipeline::Reading;
use anyhow::{Context, Result, bail};
use std::collections::HashSet;
use std::io::{BufReader, BufWriter, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Arc;

/// Documents and bytes that a program gets at one start: many, for a program may take long to start, and few enough for memory.
const MOST: (usize, usize) = (4096, 64 << 20);

/// Refused lines that are named one by one.
const NAMED: usize = 20;

/// Takes a record as it comes, with the number of its document.
pub type Sink<'s> = dyn FnMut(usize, Record) -> Result<()> + 's;

/// Who reads.
pub struct Reader<'r> {
    reading: &'r Reading<'r>,
    program: Option<&'r str>,
    /// Documents without a record.
    pub left_out: usize,
    refused: usize,
    answered: bool,
    failed: bool,
}

impl<'r> Reader<'r> {
    /// The reader that the command line names.
    pub fn new(args: &'r ReadArgs, reading: &'r Reading<'r>) -> Self {
        Self { reading, program: args.extractor.as_deref(), left_out: 0, refused: 0, answered: false, failed: false }
    }

    /// The inputs, in batches that suit the reader.
    ///
    /// # Errors
    /// Where an input does not exist.
    pub fn batches(&self, args: &ReadArgs) -> Result<Batches> {
        let batches = Batches::open(&args.inputs)?;
        Ok(if self.program.is_some() { batches.of(MOST) } else { batches })
    }

    /// How the command ended.
    pub const fn outcome(&self, batches: &Batches) -> Outcome {
        if self.left_out > 0 || self.refused > 0 || self.failed { Outcome::Some } else { batches.outcome() }
    }

    /// Reads documents; those of a program come in any order, and those that it does not answer are reported.
    ///
    /// # Errors
    /// Where the program cannot be started or fails without an answer, and what the sink fails with.
    pub fn read(&mut self, documents: Vec<Document>, sink: &mut Sink<'_>) -> Result<()> {
        match self.program {
            None => self.reading.records(documents).into_iter().enumerate().try_for_each(|(n, record)| sink(n, record)),
            Some(program) => {
                let documents = self.of_one_id(documents);
                self.ask(program, documents, sink)
            }
        }
    }

    /// The documents with the first of each id: answers are told by it.
    fn of_one_id(&mut self, mut documents: Vec<Document>) -> Arc<[Document]> {
        let mut seen = HashSet::new();
        documents.retain(|document| {
            let new = seen.insert(document.id.clone());
            if !new {
                self.left_out += 1;
                eprintln!("chancery: {}: a second document of this id", document.id);
            }
            new
        });
        documents.into()
    }

    fn ask(&mut self, program: &str, documents: Arc<[Document]>, sink: &mut Sink<'_>) -> Result<()> {
        if documents.is_empty() {
            return Ok(());
        }
        let mut child = start(program).with_context(|| format!("cannot start {program:?}"))?;
        write_to(&mut child, Arc::clone(&documents));
        let taken = self.answers(&mut child, &documents, sink);
        if !matches!(taken, Ok(true)) {
            // It writes what nobody reads: it has to go.
            let _ = child.kill();
        }
        let whole = taken?;
        let status = child.wait().with_context(|| format!("{program:?}"))?;
        if whole { self.ended(program, status) } else { Ok(()) }
    }

    /// Reads the answers; false where the program was given up.
    fn answers(&mut self, child: &mut Child, documents: &[Document], sink: &mut Sink<'_>) -> Result<bool> {
        let Some(output) = child.stdout.take() else { return Ok(false) };
        let mut answers = Answers::new(BufReader::new(output), documents);
        let mut whole = true;
        for (line, answer) in answers.by_ref() {
            match answer {
                Ok((number, mut record)) => {
                    self.answered = true;
                    let document = &mut record.document;
                    document.date = document.date.take().or_else(|| self.reading.stated(document));
                    sink(number, record)?;
                }
                Err(refusal) => {
                    whole &= !matches!(refusal, crate::admit::Refusal::TooMany);
                    self.refuse(line, &refusal);
                }
            }
        }
        for document in answers.unanswered() {
            self.left_out += 1;
            eprintln!("chancery: {}: no record from the extractor", document.id);
        }
        Ok(whole)
    }

    fn refuse(&mut self, line: usize, why: &dyn std::fmt::Display) {
        self.refused += 1;
        match self.refused {
            ..=NAMED => eprintln!("chancery: extractor, line {line}: {why}"),
            n if n == NAMED + 1 => eprintln!("chancery: extractor: further lines that are no records are not named"),
            _ => {}
        }
    }

    fn ended(&mut self, program: &str, status: ExitStatus) -> Result<()> {
        if status.success() {
            return Ok(());
        }
        if !self.answered {
            bail!("{program:?} gave no record: {status}");
        }
        self.failed = true;
        eprintln!("chancery: {program:?}: {status}");
        Ok(())
    }
}

fn start(program: &str) -> std::io::Result<Child> {
    shell(program).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()
}

#[cfg(not(windows))]
fn shell(program: &str) -> Command {
    let mut command = Command::new("sh");
    command.arg("-c").arg(program);
    command
}

#[cfg(windows)]
fn shell(program: &str) -> Command {
    use std::os::windows::process::CommandExt;
    let mut command = Command::new("cmd");
    command.arg("/C").raw_arg(program);
    command
}

/// Writes the documents from a thread of its own. A program that stops reading is no error: what it does not answer is reported.
fn write_to(child: &mut Child, documents: Arc<[Document]>) {
    let Some(input) = child.stdin.take() else { return };
    std::thread::spawn(move || {
        let mut input = BufWriter::new(input);
        let line = |document: &Document| {
            serde_json::to_writer(&mut input, document)?;
            input.write_all(b"\n")
        };
        let _ = documents.iter().try_for_each(line);
    });
}
