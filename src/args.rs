//! The command line's words and defaults; `cmd` does the work.

mod review;

pub use review::{ClaimArgs, DecideArgs, PairArgs, ReviewAction, ReviewArgs, ReviewListArgs, UndoArgs};

use crate::model::date::Day;
use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Articles in, a knowledge graph of geopolitical actors out.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Say less (-q: errors only).
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Say more.
    #[arg(short, long, global = true)]
    pub verbose: bool,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read articles, extract, resolve and store the graph.
    Build(BuildArgs),
    /// Turn documents into extraction records (JSON lines on standard output).
    Extract(ExtractArgs),
    /// Print the store's extraction records, each actor and event with its IRI.
    Records(RecordsArgs),
    /// Ask the store in SPARQL, or by the name of a shipped question.
    Query(QueryArgs),
    /// Look at the network: an actor's surroundings, paths, ranks, communities.
    View(ViewArgs),
    /// Write the graph in a format that other tools open.
    Export(ExportArgs),
    /// Draw a relationship diagram.
    Draw(DrawArgs),
    /// Count what the store holds.
    Stats(StatsArgs),
    /// Hold the store against the shapes and the house's invariants.
    Check(CheckArgs),
    /// Say why an actor, an event or a tie is in the graph: names, offices, sentences, rules, joins, decisions, sources.
    Explain(ExplainArgs),
    /// Judge what the rules are unsure of; decisions are kept and hold at every build.
    Review(ReviewArgs),
    /// Judge pairs of names (tab-separated name1, name2, kind).
    Match(MatchArgs),
    /// Take documents out of the store.
    Remove(RemoveArgs),
    /// Write a completion script for a shell.
    Completions(CompletionsArgs),
    /// Write the manual page.
    Man,
}

/// Where the store is.
#[derive(Args, Clone, Debug)]
pub struct StoreArgs {
    /// Folder of the store.
    #[arg(long, value_name = "DIR", default_value = "chancery-store")]
    pub store: PathBuf,
}

/// How documents are read.
#[derive(Args, Clone, Debug)]
pub struct ReadArgs {
    /// Files, folders, or - for standard input: text, HTML, Markdown, JSON lines.
    #[arg(required = true, value_name = "INPUT")]
    pub inputs: Vec<PathBuf>,
    /// Threads; by default one a core.
    #[arg(short, long, value_name = "N")]
    pub jobs: Option<usize>,
    /// Date of documents that state none of their own.
    #[arg(long, value_name = "DATE")]
    pub published: Option<Day>,
    /// Folder of further lexicon and gazetteer tables.
    #[arg(long, value_name = "DIR")]
    pub lexicon: Option<PathBuf>,
    /// Another program that reads: documents on its standard input, records on its standard output (JSON lines).
    #[arg(long, value_name = "CMD")]
    pub extractor: Option<String>,
}

/// `build`.
#[derive(Args, Debug)]
pub struct BuildArgs {
    /// What to read.
    #[command(flatten)]
    pub read: ReadArgs,
    /// Where to store.
    #[command(flatten)]
    pub store: StoreArgs,
    /// Report as JSON.
    #[arg(long)]
    pub json: bool,
}

/// `extract`.
#[derive(Args, Debug)]
pub struct ExtractArgs {
    /// What to read.
    #[command(flatten)]
    pub read: ReadArgs,
    /// Instead of records, print how each sentence was read: its tree, its names, the frames that held, and why others did not.
    #[arg(long, conflicts_with = "extractor")]
    pub explain: bool,
}

/// `records`.
#[derive(Args, Debug)]
pub struct RecordsArgs {
    /// The store.
    #[command(flatten)]
    pub store: StoreArgs,
}

/// Formats of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// Aligned columns for people.
    Table,
    /// Comma-separated values.
    Csv,
    /// Tab-separated values.
    Tsv,
    /// SPARQL 1.1 results in JSON.
    Json,
    /// SPARQL 1.1 results in XML.
    Xml,
    /// Turtle, of CONSTRUCT and DESCRIBE.
    Ttl,
    /// N-Triples, of CONSTRUCT and DESCRIBE.
    Nt,
}

/// `query`.
#[derive(Args, Debug)]
pub struct QueryArgs {
    /// A shipped question's name, or a file with SPARQL.
    #[arg(required_unless_present_any = ["list", "expression"])]
    pub question: Option<String>,
    /// SPARQL on the command line.
    #[arg(short = 'e', long = "expression", value_name = "SPARQL", conflicts_with = "question")]
    pub expression: Option<String>,
    /// Name the shipped questions; with a question, its parameters.
    #[arg(long)]
    pub list: bool,
    /// A parameter of a shipped question, such as actor="Kevin Leahy" or from=2025-04-01.
    #[arg(long = "set", value_name = "NAME=VALUE")]
    pub set: Vec<String>,
    /// Show how the question is answered: its steps, with the rows and seconds of each.
    #[arg(long, conflicts_with = "sparql")]
    pub explain: bool,
    /// Print the SPARQL with prefixes and values in place, for any other engine, instead of asking.
    #[arg(long)]
    pub sparql: bool,
    /// Form of the answer.
    #[arg(long, value_enum, default_value = "table")]
    pub format: TableFormat,
    /// Give up after so many seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    pub timeout: u64,
    /// The store.
    #[command(flatten)]
    pub store: StoreArgs,
}

/// Formats of exports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// RDF 1.1 Turtle.
    Turtle,
    /// RDF 1.1 N-Triples.
    Ntriples,
    /// RDF 1.1 N-Quads.
    Nquads,
    /// RDF 1.1 TriG.
    Trig,
    /// RDF/XML.
    Rdfxml,
    /// JSON-LD 1.1 with a context of its own.
    Jsonld,
    /// What the graph holds, counted (VoID).
    Void,
    /// GraphViz.
    Dot,
    /// Two tables: nodes.csv and edges.csv in a folder.
    Csv,
    /// Two typed tables: nodes.parquet and edges.parquet in a folder (with the build feature parquet).
    Parquet,
    /// GraphML (yEd, Gephi, networkx).
    Graphml,
    /// GEXF 1.3 with dated intervals (Gephi).
    Gexf,
    /// Cytoscape JSON.
    Cytoscape,
    /// Mermaid flowchart (wikis, code hosts).
    Mermaid,
    /// Two tables for neo4j-admin database import, in a folder.
    Neo4j,
    /// Script for cypher-shell.
    Cypher,
    /// Workbook of actors, tenures, events, agreements, claims.
    Xlsx,
    /// FollowTheMoney entities (OpenAleph), JSON lines.
    Ftm,
    /// PLOVER event records, JSON lines.
    Plover,
    /// What classes and properties mean, Markdown.
    Codebook,
    /// All of them in a folder, with a manifest.
    Pack,
}

/// Which part of the graph.
#[derive(Args, Clone, Debug, Default)]
pub struct FilterArgs {
    /// Only what happened on or after this day.
    #[arg(long, value_name = "DATE")]
    pub from: Option<Day>,
    /// Only what happened on or before this day.
    #[arg(long, value_name = "DATE")]
    pub until: Option<Day>,
    /// Only this actor and its neighbours (a name or an IRI).
    #[arg(long, value_name = "NAME")]
    pub actor: Option<String>,
    /// How far from the actor.
    #[arg(long, value_name = "N", default_value_t = 1, requires = "actor")]
    pub hops: usize,
    /// Whose doing it is shown as: persons as such, their offices, the bodies of these, or states.
    #[arg(long, value_enum, default_value = "person")]
    pub level: LevelArg,
    /// Only these types (met, received, agreedWith ...) or sorts (happening, unrealised, part, office, standing, obligation) of edges.
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    pub edges: Vec<String>,
    /// Only edges that so many independent sources report.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub min_sources: usize,
}

/// Levels of actors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum LevelArg {
    /// As the documents name them.
    #[default]
    Person,
    /// A person as the office in which they act.
    Office,
    /// An office as the body in which it is, else as its state.
    Body,
    /// A body of a state as that state.
    State,
}

/// `view`.
#[derive(Args, Debug)]
#[command(group = ArgGroup::new("what").multiple(false))]
pub struct ViewArgs {
    /// The shortest way between two actors, with the sentences of each step.
    #[arg(long, num_args = 2, value_names = ["A", "B"], group = "what", conflicts_with = "actor")]
    pub path: Option<Vec<String>>,
    /// Actors, the most central first.
    #[arg(long, value_enum, group = "what")]
    pub rank: Option<RankArg>,
    /// Actors by the community to which most of their relations keep.
    #[arg(long, group = "what")]
    pub communities: bool,
    /// Actors by the part of the network that hangs together.
    #[arg(long, group = "what")]
    pub components: bool,
    /// One row for all edges of a pair, with their number.
    #[arg(long, group = "what")]
    pub bundle: bool,
    /// Form of the answer.
    #[arg(long, value_enum, default_value = "table")]
    pub format: ViewFormat,
    /// Which part.
    #[command(flatten)]
    pub filter: FilterArgs,
    /// The store.
    #[command(flatten)]
    pub store: StoreArgs,
}

/// Measures of centrality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RankArg {
    /// How many others an actor has to do with.
    Degree,
    /// How many shortest ways between others lead through an actor.
    Betweenness,
    /// How much an actor has to do with others that have much to do.
    Pagerank,
}

/// Forms of `view`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ViewFormat {
    /// Aligned columns for people.
    Table,
    /// Comma-separated values.
    Csv,
    /// One JSON object a row.
    Json,
}

/// `export`.
#[derive(Args, Debug)]
pub struct ExportArgs {
    /// The format.
    #[arg(value_enum)]
    pub format: ExportFormat,
    /// Where to write; - or nothing is standard output. For csv, parquet, neo4j and pack a folder.
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// Which part, of any format.
    #[command(flatten)]
    pub filter: FilterArgs,
    /// The store.
    #[command(flatten)]
    pub store: StoreArgs,
}

/// Who lays the diagram out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    /// This program.
    Builtin,
    /// GraphViz's `dot`, which must be installed.
    Dot,
}

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DrawKind {
    /// Who is tied to whom: boxes and lines.
    Graph,
    /// What happened when: a lane an actor, a column a day.
    Timeline,
    /// How often two states met and agreed.
    Matrix,
    /// States, bodies, offices and who held them.
    Structure,
}

/// `draw`.
#[derive(Args, Debug)]
pub struct DrawArgs {
    /// Where to write (.svg, .png, .html or .dot); - or nothing is SVG on standard output.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// What it shows.
    #[arg(long, value_enum, default_value = "graph")]
    pub kind: DrawKind,
    /// Draw at most so many nodes, lanes, states or boxes (500 at most), those with most to say; by default what a page holds.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=500))]
    pub most: Option<u16>,
    /// For .png: a font for characters that the embedded one lacks; those of the system are asked after it. May be repeated.
    #[arg(long, value_name = "FILE")]
    pub font: Vec<PathBuf>,
    /// Who lays it out.
    #[arg(long, value_enum, default_value = "builtin")]
    pub engine: Engine,
    /// Which part.
    #[command(flatten)]
    pub filter: FilterArgs,
    /// The store.
    #[command(flatten)]
    pub store: StoreArgs,
}

/// `stats`.
#[derive(Args, Debug)]
pub struct StatsArgs {
    /// Report as JSON.
    #[arg(long)]
    pub json: bool,
    /// The store.
    #[command(flatten)]
    pub store: StoreArgs,
}

/// `check`.
#[derive(Args, Debug)]
pub struct CheckArgs {
    /// Report as JSON.
    #[arg(long)]
    pub json: bool,
    /// The store.
    #[command(flatten)]
    pub store: StoreArgs,
}

/// `explain`.
#[derive(Args, Debug)]
pub struct ExplainArgs {
    /// A name or an IRI; two (A -- B) for what ties them together.
    #[arg(required = true, num_args = 1..=2, value_name = "NAME or IRI")]
    pub subjects: Vec<String>,
    /// Show all entries of long sections.
    #[arg(long)]
    pub all: bool,
    /// Report as JSON.
    #[arg(long)]
    pub json: bool,
    /// The store.
    #[command(flatten)]
    pub store: StoreArgs,
}

/// `match`.
#[derive(Args, Debug)]
pub struct MatchArgs {
    /// File of pairs; - or nothing is standard input.
    pub pairs: Option<PathBuf>,
    /// Of pairs with a fourth column, same or different: precision and recall at every threshold.
    #[arg(long)]
    pub curve: bool,
}

/// `remove`.
#[derive(Args, Debug)]
pub struct RemoveArgs {
    /// Documents, by id, file name or key.
    #[arg(required = true)]
    pub documents: Vec<String>,
    /// Folder of further lexicon and gazetteer tables, as given to `build`.
    #[arg(long, value_name = "DIR")]
    pub lexicon: Option<PathBuf>,
    /// The store.
    #[command(flatten)]
    pub store: StoreArgs,
}

/// `completions`.
#[derive(Args, Debug)]
pub struct CompletionsArgs {
    /// The shell.
    pub shell: clap_complete::Shell,
}
