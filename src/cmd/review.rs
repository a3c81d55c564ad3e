//! `review`: what the rules are unsure of, and decisions of people, kept in `decisions.jsonl` and replayed at every build.

use super::build::{decisions, derive};
use super::reading::lexicon;
use super::sighted::{Meant, Sighted, meant};
use super::{Outcome, open};
use crate::args::{ClaimArgs, DecideArgs, PairArgs, ReviewAction, ReviewArgs, ReviewListArgs, UndoArgs};
use crate::explain::{self, thing};
use crate::model::decision::{Action, Decision, Thing, standing};
use crate::model::graph::{Graph, Predicate};
use crate::store::disk::Disk;
use crate::store::memory::Memory;
use anyhow::{Context, bail};
use std::io::Write;

/// Lists, or decides and derives the graph anew.
///
/// # Errors
/// Where there is no store, a name is not clear, somebody else is writing, or the disk fails.
pub fn run(args: &ReviewArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    match &args.action {
        ReviewAction::List(args) => list(args, out),
        ReviewAction::Log(args) => log(args, out),
        ReviewAction::Same(args) => pair(Action::Same, args, out),
        ReviewAction::Different(args) => pair(Action::Different, args, out),
        ReviewAction::Reject(args) => claim(Action::Reject, args, out),
        ReviewAction::Confirm(args) => claim(Action::Confirm, args, out),
        ReviewAction::Undo(args) => undo(args, out),
    }
}

fn list(args: &ReviewListArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let disk = Disk::open(&args.store.store)?;
    let all = Sighted::unsure(&disk, args.most)?.account().unsure();
    if args.json {
        serde_json::to_writer_pretty(&mut *out, &all)?;
        writeln!(out)?;
    } else if all.is_empty() {
        writeln!(out, "nothing is unsure")?;
    } else {
        explain::doubts(&all, args.most, out)?;
        writeln!(out, "chancery review same A B, or different A B, decides; A and B are names, or what stands in <>")?;
    }
    Ok(Outcome::All)
}

fn log(args: &ReviewListArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let disk = Disk::open(&args.store.store)?;
    let mut all = Sighted::unsure(&disk, 0)?.account().every_decision();
    all.drain(..all.len().saturating_sub(args.most));
    if args.json {
        serde_json::to_writer_pretty(&mut *out, &all)?;
        writeln!(out)?;
    } else {
        explain::decisions(&all, out)?;
    }
    Ok(Outcome::All)
}

fn pair(action: Action, args: &PairArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let (store, disk) = (open::graph(&args.decide.store)?, Disk::open(&args.decide.store.store)?);
    let (one, other) = (known(&store, &disk, &args.one)?, known(&store, &disk, &args.other)?);
    if one.id == other.id && action == Action::Same {
        bail!("{:?} and {:?} are one already: {}", args.one, args.other, one.id);
    }
    if one.id == other.id {
        bail!(
            "{:?} and {:?} are one in the graph ({}); `explain {}` shows what joined them: decide on the addresses that stand there",
            args.one,
            args.other,
            one.id,
            one.id
        );
    }
    let against = decisions(&disk)?;
    let opposite = |d: &&Decision| {
        d.decision != action && d.pair().is_some_and(|(a, b)| [&a.id, &b.id].iter().all(|id| **id == one.id || **id == other.id))
    };
    if let Some(decided) = standing(&against).into_iter().find(|d| opposite(d)) {
        bail!(
            "it was decided that they are {} ({}, {}); `review undo {}` takes that back",
            decided.decision,
            decided.id,
            decided.author,
            decided.id
        );
    }
    drop(disk);
    decide(Decision::on(action, one, Some(other)), &args.decide, out)
}

fn claim(action: Action, args: &ClaimArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let (store, disk) = (open::graph(&args.decide.store)?, Disk::open(&args.decide.store.store)?);
    let decision = match (&args.predicate, &args.object) {
        (Some(predicate), Some(object)) => {
            let known_one = || {
                format!("{predicate:?} is no property; one of: {}", Predicate::ALL.iter().map(|p| p.name()).collect::<Vec<_>>().join(", "))
            };
            let predicate = Predicate::from_name(predicate).with_context(known_one)?;
            let edge = Decision::on(action, known(&store, &disk, &args.subject)?, Some(known(&store, &disk, object)?));
            Decision { predicate: Some(predicate), ..edge }
        }
        _ => whole(action, known(&store, &disk, &args.subject)?)?,
    };
    drop(disk);
    decide(decision, &args.decide, out)
}

/// An event or an agreement as a whole.
fn whole(action: Action, thing: Thing) -> anyhow::Result<Decision> {
    match thing.id.as_str().split('/').next() {
        Some("event" | "agreement") => Ok(Decision::on(action, thing, None)),
        _ => bail!("{} is no event and no agreement; of anything else name an edge: SUBJECT PROPERTY OBJECT", thing.id),
    }
}

fn undo(args: &UndoArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let all = decisions(&Disk::open(&args.decide.store.store)?)?;
    let last = standing(&all).last().map(|d| d.id.clone());
    let id = args.id.clone().or(last).context("no decision stands")?;
    if !all.iter().any(|decision| decision.id == id) {
        bail!("no decision has the id {id:?}; `review log` shows them");
    }
    decide(Decision::undoing(&id), &args.decide, out)
}

/// The thing of a name, with where it was seen.
fn known(store: &Memory, disk: &Disk, name: &str) -> anyhow::Result<Thing> {
    if let Some(at) = Sighted::at(disk, name)? {
        return Ok(at);
    }
    let id = match meant(store, name)? {
        Meant::One(id) => id,
        Meant::Several { candidates, near } => {
            let iris: Vec<String> = candidates.iter().map(|c| format!("{} <{}>", c.label, c.iri)).collect();
            let what = if near { "nothing in the store is called" } else { "several things in the store are called" };
            bail!("{what} {name:?}{}", if iris.is_empty() { String::new() } else { format!("; which one? {}", iris.join(", ")) });
        }
    };
    Ok(thing(Sighted::of(disk, &[&id])?.records(), &id))
}

/// Keeps a decision and derives the graph with it.
fn decide(decision: Decision, args: &DecideArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let author = args.author.clone().or_else(|| std::env::var("USER").ok()).filter(|name| !name.trim().is_empty());
    let author = author.context("who decides? name yourself with --author")?;
    let now = jiff::Timestamp::now().round(jiff::Unit::Second)?;
    let decision = Decision { author, why: args.why.clone(), at: Some(now.to_string()), ..decision };
    let lexicon = lexicon(args.lexicon.as_deref())?;
    let mut disk = Disk::edit(&args.store.store)?;
    decisions(&disk)?;
    let line = serde_json::to_string(&decision)?;
    disk.decide(&line)?;
    let graph = derive(&mut disk, &lexicon).context("the decision is kept, and holds from the next build on")?;
    report(&decision, &crate::model::decision::id_of(&line), &graph, out)?;
    Ok(Outcome::All)
}

fn report(decision: &Decision, id: &str, graph: &Graph, out: &mut dyn Write) -> anyhow::Result<()> {
    let names: Vec<&str> = decision.left.iter().chain(&decision.right).map(|t| t.names.first().unwrap_or(&t.id.0).as_str()).collect();
    let what = decision.undoes.as_deref().map_or_else(|| names.join(decision.predicate.map_or(", ", |_| " – ")), str::to_owned);
    writeln!(out, "{id} {}: {what}", decision.decision)?;
    let unsure = graph.judgements.iter().filter(|j| j.verdict == crate::model::judgement::Verdict::Unsure).count();
    Ok(writeln!(out, "the store holds {} actors and {} events; {unsure} pairs are unsure", graph.actors.len(), graph.events.len())?)
}
