//! `explain`: why a thing is in the graph, or what ties two together, for people or as JSON.

use super::sighted::{Meant, Sighted, meant};
use super::{Outcome, open};
use crate::args::ExplainArgs;
use crate::explain::{self, Explanation, Subject};
use crate::model::id::EntityId;
use crate::store::disk::Disk;
use std::io::Write;

/// Tells all that is known of it, or what the name may mean.
///
/// # Errors
/// Where there is no store or it cannot be read.
pub fn run(args: &ExplainArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let store = open::graph(&args.store)?;
    let mut ids: Vec<EntityId> = Vec::new();
    for name in names(&args.subjects) {
        match meant(&store, name)? {
            Meant::One(id) => ids.push(id),
            Meant::Several { candidates, near } => return unclear(args, (name, near), &candidates, out),
        }
    }
    let disk = Disk::open(&args.store.store)?;
    let sighted = Sighted::of(&disk, &ids.iter().collect::<Vec<_>>())?;
    if sighted.cut {
        eprintln!("chancery: names and rules are those of the first 2000 documents");
    }
    let told = match ids.as_slice() {
        [one, other, ..] if one != other => explain::between(&store, &sighted.account(), (one, other))?,
        [one, ..] => explain::explain(&store, &sighted.account(), one)?,
        [] => Explanation::default(),
    };
    if args.json {
        serde_json::to_writer_pretty(&mut *out, &told)?;
        writeln!(out)?;
    } else {
        explain::write(&told, args.all, out)?;
    }
    Ok(Outcome::All)
}

/// One or two names; "A -- B" may come as one word.
fn names(subjects: &[String]) -> Vec<&str> {
    subjects.iter().flat_map(|text| text.split(" -- ")).map(str::trim).take(2).collect()
}

fn unclear(args: &ExplainArgs, (name, near): (&str, bool), candidates: &[Subject], out: &mut dyn Write) -> anyhow::Result<Outcome> {
    if args.json {
        serde_json::to_writer_pretty(&mut *out, &serde_json::json!({ "name": name, "near": near, "candidates": candidates }))?;
        writeln!(out)?;
    } else {
        explain::candidates(candidates, out)?;
    }
    let what = if near { "nothing in the store is called" } else { "several things in the store are called" };
    eprintln!("chancery: {what} {name:?}{}", if candidates.is_empty() { "" } else { "; name one by its IRI" });
    Ok(Outcome::Some)
}
