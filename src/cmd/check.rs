//! `check`: the shapes held against the store; a table of violations, and exit code 1 where there are any.

use super::{Outcome, open};
use crate::args::CheckArgs;
use crate::schema::shapes::{Rule, rules};
use crate::store::answer::{aligned, short};
use crate::store::memory::Memory;
use crate::vocab::prefixes;
use serde::Serialize;
use std::io::Write;

/// A node that breaks a rule.
#[derive(Debug, Serialize)]
struct Violation {
    shape: String,
    message: String,
    node: String,
    value: String,
}

/// Holds the store against the shapes.
///
/// # Errors
/// Where there is no store or it cannot be asked.
pub fn run(args: &CheckArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let store = open::graph(&args.store)?;
    let rules = rules();
    let mut all = Vec::new();
    for rule in &rules {
        all.extend(violations(&store, rule)?);
    }
    report(args.json, rules.len(), &all, out)?;
    Ok(if all.is_empty() { Outcome::All } else { Outcome::Some })
}

fn violations(store: &Memory, rule: &Rule) -> anyhow::Result<Vec<Violation>> {
    let prefixes = prefixes(store.base());
    let rows = store.rows(&rule.select)?;
    let violation = |row: usize| {
        let cells = rows.texts(row);
        let cell = |at: usize| cells.get(at).copied().flatten().map(|iri| short(iri, &prefixes)).unwrap_or_default();
        Violation { shape: rule.shape.clone(), message: rule.message.clone(), node: cell(0), value: cell(1) }
    };
    Ok((0..rows.rows.len()).map(violation).collect())
}

fn report(json: bool, rules: usize, all: &[Violation], out: &mut dyn Write) -> anyhow::Result<()> {
    if json {
        serde_json::to_writer_pretty(&mut *out, &serde_json::json!({ "rules": rules, "violations": all }))?;
        return Ok(writeln!(out)?);
    }
    if !all.is_empty() {
        let rows: Vec<_> = all.iter().map(|v| [&v.shape, &v.message, &v.node, &v.value].map(|cell| printable(cell)).to_vec()).collect();
        aligned(&["shape", "rule", "node", "value"].map(str::to_owned), &rows, out)?;
    }
    Ok(writeln!(out, "{rules} rules, {} violations", all.len())?)
}

fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
