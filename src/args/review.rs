//! The words of `review`.

use super::StoreArgs;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `review`.
#[derive(Args, Debug)]
pub struct ReviewArgs {
    /// What to do.
    #[command(subcommand)]
    pub action: ReviewAction,
}

/// The subcommands of `review`.
#[derive(Debug, Subcommand)]
pub enum ReviewAction {
    /// Show pairs that may be one or not, the likeliest first.
    List(ReviewListArgs),
    /// Show every decision, with the id by which it can be undone.
    Log(ReviewListArgs),
    /// Two things are one.
    Same(PairArgs),
    /// Two things are two, also through a third.
    Different(PairArgs),
    /// An event, an agreement or an edge is not so: never shown again.
    Reject(ClaimArgs),
    /// An event, an agreement or an edge is so.
    Confirm(ClaimArgs),
    /// Take back the last decision, or the one with this id.
    Undo(UndoArgs),
}

/// `review list` and `review log`.
#[derive(Args, Debug)]
pub struct ReviewListArgs {
    /// At most so many.
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub most: usize,
    /// Report as JSON.
    #[arg(long)]
    pub json: bool,
    /// The store.
    #[command(flatten)]
    pub store: StoreArgs,
}

/// Who decides, why, and on which store.
#[derive(Args, Debug)]
pub struct DecideArgs {
    /// Who decides; by default $USER.
    #[arg(long, value_name = "NAME")]
    pub author: Option<String>,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub why: Option<String>,
    /// Folder of further lexicon and gazetteer tables, as given to `build`.
    #[arg(long, value_name = "DIR")]
    pub lexicon: Option<PathBuf>,
    /// The store.
    #[command(flatten)]
    pub store: StoreArgs,
}

/// `review same` and `review different`.
#[derive(Args, Debug)]
pub struct PairArgs {
    /// One thing, by name or IRI.
    pub one: String,
    /// The other.
    pub other: String,
    /// Who, why, where.
    #[command(flatten)]
    pub decide: DecideArgs,
}

/// `review reject` and `review confirm`.
#[derive(Args, Debug)]
pub struct ClaimArgs {
    /// An event, agreement or claim, by name or IRI; of an edge its subject.
    pub subject: String,
    /// Of an edge: the property (holds, host, memberOf ...).
    #[arg(requires = "object")]
    pub predicate: Option<String>,
    /// Of an edge: the object, by name or IRI.
    pub object: Option<String>,
    /// Who, why, where.
    #[command(flatten)]
    pub decide: DecideArgs,
}

/// `review undo`.
#[derive(Args, Debug)]
pub struct UndoArgs {
    /// The decision's id, as `review log` shows it; by default the last one that stands.
    pub id: Option<String>,
    /// Who, why, where.
    #[command(flatten)]
    pub decide: DecideArgs,
}
