//! `query`: a shipped question, a file or SPARQL on the command line; the answer in the form that was asked for.

use super::{Outcome, open};
use crate::args::{QueryArgs, TableFormat};
use crate::schema::QUESTIONS;
use crate::schema::question::Question;
use crate::store::answer::{Form, aligned};
use crate::store::ask::shipped;
use anyhow::Context;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

/// Asks the store.
///
/// # Errors
/// Where there is no store, no such question, or no answer.
pub fn run(args: &QueryArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    if args.list {
        return list(out);
    }
    let question = question(args)?;
    let store = open::graph(&args.store)?;
    let answer = store.answer(&question, &settings(&args.set)?, Some(Duration::from_secs(args.timeout)))?;
    answer.write(form(args.format), store.base(), out)?;
    Ok(Outcome::All)
}

fn list(out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let row = |(name, text): &(&str, &str)| {
        let question = Question::read(text);
        let parameters: Vec<_> = question.parameters.iter().map(|parameter| parameter.name.as_str()).collect();
        vec![(*name).to_owned(), question.title, parameters.join(", ")]
    };
    let rows: Vec<_> = QUESTIONS.iter().map(row).collect();
    aligned(&["name", "question", "parameters"].map(str::to_owned), &rows, out)?;
    Ok(Outcome::All)
}

fn question(args: &QueryArgs) -> anyhow::Result<Question> {
    if let Some(text) = &args.expression {
        return Ok(Question::read(text));
    }
    let name = args.question.as_deref().unwrap_or_default();
    if !Path::new(name).is_file() {
        return shipped(name).context("see `query --list`, or give a file");
    }
    Ok(Question::read(&std::fs::read_to_string(name).with_context(|| name.to_owned())?))
}

fn settings(set: &[String]) -> anyhow::Result<BTreeMap<String, String>> {
    let pair = |text: &String| {
        text.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned())).with_context(|| format!("{text:?} is not NAME=VALUE"))
    };
    set.iter().map(pair).collect()
}

const fn form(format: TableFormat) -> Form {
    match format {
        TableFormat::Table => Form::Table,
        TableFormat::Csv => Form::Csv,
        TableFormat::Tsv => Form::Tsv,
        TableFormat::Json => Form::Json,
        TableFormat::Xml => Form::Xml,
    }
}
