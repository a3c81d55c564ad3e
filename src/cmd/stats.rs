//! `stats`: how many of each kind the store holds.

use super::{Outcome, open};
use crate::args::StatsArgs;
use crate::schema::STATS;
use crate::store::answer::{Answer, Form, Rows, text};
use std::io::Write;

/// Counts.
///
/// # Errors
/// Where there is no store or it cannot be asked.
pub fn run(args: &StatsArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let store = open::graph(&args.store)?;
    let rows = store.rows(STATS)?;
    if args.json {
        serde_json::to_writer_pretty(&mut *out, &object(&rows))?;
        writeln!(out)?;
    } else {
        Answer::Rows(rows).write(Form::Table, store.base(), out)?;
    }
    Ok(Outcome::All)
}

fn object(rows: &Rows) -> serde_json::Value {
    let pair = |row: &Vec<Option<oxigraph::model::Term>>| {
        let mut cells = row.iter().flatten().map(text);
        Some((cells.next()?.to_owned(), cells.next()?.parse::<u64>().ok()?.into()))
    };
    serde_json::Value::Object(rows.rows.iter().filter_map(pair).collect())
}
