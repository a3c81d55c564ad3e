//! What the program knows of its own vocabulary and questions, as written in `schema/`: ontology, shapes, shipped questions.
//!
//! Embeds the files and reads them; a file that could not be read would fail the tests, so reading cannot fail for a user.
//! Deliberately nothing is written down twice: captions come from the ontology, checks from the shapes, titles from the questions.

pub mod ontology;
pub mod question;
pub mod shapes;

/// The vocabulary, Turtle.
pub const ONTOLOGY: &str = include_str!("../../schema/ontology.ttl");

/// The rules that a graph keeps, SHACL in Turtle.
pub const SHAPES: &str = include_str!("../../schema/shapes.ttl");

/// Counts of what a graph holds, SPARQL.
pub const STATS: &str = include_str!("../../schema/stats.rq");

/// Embeds questions by name.
macro_rules! questions {
    ($($name:literal),+ $(,)?) => { &[$(($name, include_str!(concat!("../../schema/queries/", $name, ".rq")))),+] };
}

/// The shipped questions: name and text.
pub const QUESTIONS: &[(&str, &str)] = questions![
    "agreements-end",
    "agreements-in-force",
    "agreements-overdue",
    "briefings",
    "central-actors",
    "changed-hands",
    "conflicts",
    "dates-as-written",
    "delegations",
    "edge-list",
    "events-in-range",
    "evidence-between",
    "evidence-of-edge",
    "first-visits",
    "in-force-on",
    "meeting-cadence",
    "meeting-history",
    "offices-on-day",
    "one-document-says",
    "one-source-says",
    "only-statements-say",
    "path-between",
    "places-of-events",
    "planned-not-reported",
    "readouts",
    "several-documents-say",
    "sources-of-claims",
    "states-behind",
    "states-met",
    "travel",
    "who-commands",
    "who-met-whom",
    "who-said-what",
];
