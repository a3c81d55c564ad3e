//! `query`: a shipped question, a file or SPARQL on the command line; the answer in the form that was asked for.

use super::{Loudness, Outcome, open};
use crate::args::{QueryArgs, TableFormat};
use crate::schema::QUESTIONS;
use crate::schema::question::{Parameter, Question};
use crate::store::answer::{Answer, Form, aligned};
use crate::store::ask::{Settings, shipped, strange};
use crate::store::memory::{Memory, QueryError};
use crate::store::plan;
use crate::vocab::prefixes;
use anyhow::{Context, anyhow, bail};
use std::io::Write;
use std::path::Path;
use std::time::Duration;

/// Asks the store.
///
/// # Errors
/// Where there is no store, no such question, or no answer.
pub fn run(args: &QueryArgs, loudness: Loudness, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    if args.list {
        match &args.question {
            Some(name) => parameters(name, out)?,
            None => list(out)?,
        }
        return Ok(Outcome::All);
    }
    let (question, settings) = (question(args)?, settings(&args.set)?);
    let store = open::graph(&args.store)?;
    let sparql = store.sparql(&question, &settings)?;
    if args.sparql {
        print(&store, &sparql, out)?;
    } else {
        strange(&sparql).iter().for_each(|term| loudness.say(Loudness::Usual, format_args!("the vocabulary has no term {term}")));
        let answered = answer(args, (&store, loudness), &sparql, out);
        match file(args) {
            Some(name) => answered.with_context(|| name.to_owned())?,
            None => answered?,
        }
    }
    Ok(Outcome::All)
}

fn answer(args: &QueryArgs, (store, loudness): (&Memory, Loudness), sparql: &str, out: &mut dyn Write) -> anyhow::Result<()> {
    let limit = Some(Duration::from_secs(args.timeout));
    let form = form(args.format);
    if args.explain {
        let json = store.explain(sparql, limit)?;
        return match form {
            Form::Json => Ok(writeln!(out, "{}", String::from_utf8_lossy(&json))?),
            Form::Table => Ok(plan::write(&json, store.base(), out)?),
            _ => bail!("a plan is a table, or json"),
        };
    }
    let answer = store.ask(sparql, limit)?;
    if !answer.fits(form) {
        bail!("SELECT and ASK give table, csv, tsv, json or xml, CONSTRUCT and DESCRIBE ttl or nt");
    }
    answer.write(form, store.base(), out)?;
    if matches!(&answer, Answer::Rows(rows) if rows.rows.is_empty() && form == Form::Table) {
        loudness.say(Loudness::Usual, "nothing in the store answers this");
    }
    Ok(())
}

/// The question with its prefixes, without the lines that hold nothing.
fn print(store: &Memory, sparql: &str, out: &mut dyn Write) -> anyhow::Result<()> {
    for (prefix, iri) in prefixes(store.base()).iter().filter(|(prefix, _)| sparql.contains(&format!("{prefix}:"))) {
        writeln!(out, "PREFIX {prefix}: <{iri}>")?;
    }
    sparql.lines().filter(|line| !line.trim().is_empty()).try_for_each(|line| writeln!(out, "{}", line.trim_end()))?;
    Ok(())
}

fn list(out: &mut dyn Write) -> anyhow::Result<()> {
    let row = |(name, text): &(&str, &str)| {
        let question = Question::read(text);
        let parameters: Vec<_> = question.parameters.iter().map(written).collect();
        vec![(*name).to_owned(), question.title, parameters.join(" ")]
    };
    let rows: Vec<_> = QUESTIONS.iter().map(row).collect();
    aligned(&["question", "asks", "parameters (! must be set)"].map(str::to_owned), &rows, out)?;
    Ok(())
}

/// A parameter as the list shows it.
fn written(parameter: &Parameter) -> String {
    let mark = if parameter.required { "!" } else { "" };
    let default = parameter.default.as_ref().map_or_else(String::new, |value| format!("={value}"));
    format!("{}{mark}{default}", parameter.name)
}

/// What a question asks, and what can be set.
fn parameters(name: &str, out: &mut dyn Write) -> anyhow::Result<()> {
    let question = named(name)?;
    writeln!(out, "{name}: {}\n", question.title)?;
    let row = |p: &Parameter| [written(p), p.kind.name().to_owned(), p.help.clone()].to_vec();
    let rows: Vec<_> = question.parameters.iter().map(row).collect();
    aligned(&["--set", "takes", "for"].map(str::to_owned), &rows, out)?;
    Ok(())
}

fn question(args: &QueryArgs) -> anyhow::Result<Question> {
    args.expression.as_deref().map_or_else(|| named(args.question.as_deref().unwrap_or_default()), |text| Ok(Question::read(text)))
}

fn named(name: &str) -> anyhow::Result<Question> {
    if !Path::new(name).is_file() {
        return shipped(name).map_err(|error| match error {
            QueryError::NoQuestion(unknown) if unknown.near.is_empty() => {
                anyhow!("no question is called {name:?}; see `query --list`, or give a file")
            }
            other => other.into(),
        });
    }
    Ok(Question::read(&std::fs::read_to_string(name).with_context(|| name.to_owned())?))
}

/// The file that was asked, for messages.
fn file(args: &QueryArgs) -> Option<&str> {
    args.question.as_deref().filter(|name| Path::new(name).is_file())
}

fn settings(set: &[String]) -> anyhow::Result<Settings> {
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
        TableFormat::Ttl => Form::Turtle,
        TableFormat::Nt => Form::NTriples,
    }
}
