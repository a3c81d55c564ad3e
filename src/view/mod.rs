//! Turns a question to the store into a [`View`]: captioned nodes and dated edges, the one projection that all pictures, tables and
//! network exports share.
//!
//! An event of two is an edge; an event of three or more stays one small node joined to each participant, so that a summit of twenty is
//! twenty edges and not 190. Nodes and edges come in one order whatever the store's. What a document says stands on the edge, sentence
//! by sentence. The questions stand in `schema/view/`, looks and captions in `schema/style.toml`. Topics, mentions and statements are
//! deliberately absent: they are in the RDF exports.

pub mod ask;
pub mod bundle;
pub mod caption;
pub mod community;
mod edges;
mod events;
mod facts;
mod filter;
mod fold;
pub mod level;
pub mod network;
pub mod part;
pub mod path;
pub mod rank;
pub mod roster;
pub mod said;
pub mod style;
mod support;
pub mod table;

use crate::model::date::Day;
use crate::store::memory::{Memory, QueryError};
use crate::store::names::Unknown;
pub use filter::Filter;
pub use level::Level;
use petgraph::graph::DiGraph;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What keeps a view from being made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store could not answer.
    #[error("the question {question} failed")]
    Ask {
        /// Name of the question.
        question: &'static str,
        /// What the store said.
        source: QueryError,
    },
    /// No node of the graph has this name.
    #[error("no actor is called {0}")]
    NoSuchActor(Unknown),
    /// A period that ends before it begins.
    #[error("the period ends before it begins: {from} to {until}")]
    Backwards {
        /// Its first day.
        from: Day,
        /// Its last day.
        until: Day,
    },
    /// No edge is of this type or sort.
    #[error("no edge is of the kind {kind:?}; here are {known}")]
    NoSuchKind {
        /// What was asked for.
        kind: String,
        /// The types and sorts that there are.
        known: String,
    },
}

/// A node: an actor, an office, a place, an event of many, an agreement of many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Node {
    /// Its IRI below the base (`person/kevin-leahy`), or the whole IRI where it is not ours.
    pub id: String,
    /// Its caption.
    pub label: String,
    /// Every form of its name.
    pub names: BTreeSet<String>,
    /// Local name of its most specific class.
    pub kind: String,
    /// Wikidata item ("Q796").
    pub wikidata: Option<String>,
    /// First day of an event.
    pub start: Option<Day>,
    /// Last day of an event.
    pub end: Option<Day>,
    /// Documents that support something about it.
    pub documents: usize,
    /// Local name of the status of an event or agreement, where it is worth mentioning.
    pub status: Option<String>,
}

/// What sort of relation an edge is: the picture gives each sort a line of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Something happened between two.
    Happening,
    /// Something between two was planned, called off or denied.
    Unrealised,
    /// A person in an office, an office in a body.
    Office,
    /// A relation that lasts.
    Standing,
    /// Somebody owes something somewhere.
    Obligation,
    /// An actor's part in an event of many.
    Part,
}

impl Class {
    /// Every class, in the order of a legend.
    pub const ALL: [Self; 6] = [Self::Happening, Self::Unrealised, Self::Part, Self::Office, Self::Standing, Self::Obligation];

    /// The key of its line in `schema/style.toml`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Happening => "happening",
            Self::Unrealised => "unrealised",
            Self::Office => "office",
            Self::Standing => "standing",
            Self::Obligation => "obligation",
            Self::Part => "part",
        }
    }
}

/// What the last day of an obligation means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// To be done by then.
    Deadline,
    /// To be kept up until then.
    Until,
}

/// A sentence of a document that supports an edge.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sentence {
    /// The document's day.
    pub date: Option<Day>,
    /// The document's IRI below the base.
    pub document: String,
    /// Where the sentence begins, in code points.
    pub start: usize,
    /// The words.
    pub text: String,
    /// The document's caption.
    pub title: String,
    /// Local name of the voice it is in.
    pub voice: Option<String>,
    /// The words that name who says so.
    pub source: Option<String>,
    /// Confidence in thousandths.
    pub permille: Option<u16>,
}

/// An edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// Its type (`received`, `holds`, `maintainPresence`).
    pub kind: String,
    /// Its sort.
    pub class: Class,
    /// False where both ends have the same part.
    pub directed: bool,
    /// What the picture writes on it instead of the type's caption: an office, a term.
    pub caption: Option<String>,
    /// First day.
    pub start: Option<Day>,
    /// Last day.
    pub end: Option<Day>,
    /// Of an obligation: what `end` means.
    pub bound: Option<Bound>,
    /// Of an event or agreement: the local name of its status, where it is worth mentioning.
    pub status: Option<String>,
    /// The claim, below the base.
    pub claim: Option<String>,
    /// Independent sources that say so: a statement that several documents pass on is one.
    pub sources: usize,
    /// The event, agreement or term behind it, below the base.
    pub via: Option<String>,
    /// What the documents say, oldest first.
    pub sentences: Vec<Arc<Sentence>>,
}

impl Edge {
    /// An edge that nothing supports yet.
    pub fn new(kind: &str, class: Class) -> Self {
        Self {
            kind: kind.to_owned(),
            class,
            directed: class != Class::Part && !style::style().symmetric(kind),
            caption: None,
            start: None,
            end: None,
            bound: None,
            status: None,
            claim: None,
            sources: 0,
            via: None,
            sentences: Vec::new(),
        }
    }

    /// The edge of an event at this time and of this status.
    fn dated(mut self, node: &Node) -> Self {
        (self.start, self.end, self.status) = (node.start, node.end, node.status.clone());
        if self.status.is_some() && self.class == Class::Happening {
            self.class = Class::Unrealised;
        }
        self
    }

    /// How many documents support it.
    pub fn documents(&self) -> usize {
        self.sentences.iter().map(|s| &s.document).collect::<BTreeSet<_>>().len()
    }

    /// The first sentence.
    pub fn quote(&self) -> Option<&str> {
        self.sentences.first().map(|s| s.text.as_str())
    }

    /// The best confidence among its sentences, from 0 to 1.
    pub fn confidence(&self) -> Option<f64> {
        self.sentences.iter().filter_map(|s| s.permille).max().map(|p| f64::from(p) / 1000.0)
    }
}

/// Nodes in the order of their ids, edges in the order of their ends, type and dates.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// The network.
    pub graph: DiGraph<Node, Edge>,
    /// Folded names of actors that are shown as others, and the ids of these.
    former: Arc<BTreeMap<String, BTreeSet<String>>>,
}

impl View {
    /// What the store knows of actors, as far as the filter lets it through.
    ///
    /// # Errors
    /// The store cannot answer, or the filter names an actor that is not there.
    pub fn of(store: &Memory, filter: &Filter) -> Result<Self, Error> {
        let facts = facts::Facts::ask(store)?;
        let support = support::Support::ask(store)?;
        let mut ends = edges::edges(&facts, &support);
        ends.extend(events::edges(&facts, &support));
        if filter.level == Level::Person {
            return filter.apply(Self::assemble(&facts, &support, ends));
        }
        let (ends, became) = level::rolled(ends, store, &facts, filter.level)?;
        let view = Self { former: Arc::new(became), ..Self::assemble(&facts, &support, ends) };
        filter.apply(view)
    }

    /// Puts edges and the nodes at their ends into one order.
    fn assemble(facts: &facts::Facts, support: &support::Support, ends: Vec<edges::Ends>) -> Self {
        let nodes = ends.iter().flat_map(|e| [&e.source, &e.target]).collect::<BTreeSet<_>>();
        let nodes = nodes.into_iter().map(|id| support.counted(facts.node(id))).collect();
        Self::new(nodes, ends.into_iter().map(|e| (e.source, e.target, e.edge)).collect())
    }

    /// A view of these nodes and of the edges between them, sorted; an edge to an unknown node is left out.
    pub fn new(mut nodes: Vec<Node>, mut edges: Vec<(String, String, Edge)>) -> Self {
        nodes.sort_by(|a, b| a.id.cmp(&b.id));
        nodes.dedup_by(|a, b| a.id == b.id);
        edges.sort_by(|a, b| order(a).cmp(&order(b)));
        let mut graph = DiGraph::with_capacity(nodes.len(), edges.len());
        let at: BTreeMap<String, _> = nodes.into_iter().map(|n| (n.id.clone(), graph.add_node(n))).collect();
        for (source, target, edge) in edges {
            if let (Some(&source), Some(&target)) = (at.get(&source), at.get(&target)) {
                graph.add_edge(source, target, edge);
            }
        }
        Self { graph, former: Arc::default() }
    }

    /// Nodes in order.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.graph.node_weights()
    }

    /// Edges in order: source, target, edge.
    pub fn edges(&self) -> impl Iterator<Item = (&Node, &Node, &Edge)> {
        self.graph.edge_indices().filter_map(|i| {
            let (a, b) = self.graph.edge_endpoints(i)?;
            Some((&self.graph[a], &self.graph[b], &self.graph[i]))
        })
    }

    /// The documents behind the edges: caption and day, in order of day.
    pub fn documents(&self) -> Vec<(Option<Day>, String)> {
        let all = self.edges().flat_map(|(_, _, e)| &e.sentences).map(|s| (s.date, &s.document, &s.title)).collect::<BTreeSet<_>>();
        all.into_iter().map(|(date, id, title)| (date, if title.is_empty() { id.clone() } else { title.clone() })).collect()
    }
}

type Order<'a> = (&'a str, &'a str, &'a str, Option<Day>, Option<Day>, &'a Option<String>, &'a Option<String>);

fn order((source, target, edge): &(String, String, Edge)) -> Order<'_> {
    (source, target, &edge.kind, edge.start, edge.end, &edge.claim, &edge.caption)
}
