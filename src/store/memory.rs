//! Quads in memory, and SPARQL 1.1 over them.
//!
//! Guarantees that questions only read (an update is refused), that a time limit holds, and that quads come out in canonical order.
//! Deliberately no `SERVICE`, no loading from the network, no named graphs of its own. The usual prefixes are set in every question.

use super::answer::{Answer, Rows};
use super::mistake::mistake;
use super::names::Unknown;
use super::snapshot::Snapshot;
use crate::model::date::Day;
use crate::rdf;
use crate::vocab::{BASE, prefixes};
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{Quad, Term};
use oxigraph::sparql::{
    BoundPreparedSparqlQuery, CancellationToken, PreparedSparqlQuery, QueryEvaluationError, QueryExplanation, QueryResults,
    QueryTripleIter, SparqlEvaluator,
};
use oxigraph::store::{LoaderError, StorageError, Store};
use spareval::QueryableDataset;
use std::io::Read;
use std::sync::mpsc;
use std::time::Duration;

/// Quads that are parsed ahead of their insertion.
const BATCH: usize = 16_384;

/// How long a plan may take that is made without its rows: an aggregation that comes first is run for it all the same.
const PLANNING: Duration = Duration::from_secs(2);

/// What kept a question from being answered.
#[derive(Debug, thiserror::Error)]
pub enum QueryError {
    /// Not SPARQL.
    #[error("SPARQL, line {line}, column {column}: {message}\n{excerpt}")]
    Syntax {
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// Some of what was expected.
        message: String,
        /// The line with a mark under the place.
        excerpt: String,
    },
    /// SPARQL that the parser refuses as a whole.
    #[error("SPARQL: {0}")]
    Refused(String),
    /// An update.
    #[error("this is an update; the store is changed by building, removing and deciding only")]
    Update,
    /// Too slow.
    #[error("no answer within {0} s")]
    Timeout(u64),
    /// Failed while it ran.
    #[error("SPARQL: {0}")]
    Evaluation(QueryEvaluationError),
    /// A question that is not shipped.
    #[error("no question is called {0}")]
    NoQuestion(Unknown),
    /// A parameter that the question does not have.
    #[error("the question has no parameter {name:?}; {}", if known.is_empty() { "it has none".to_owned() } else { format!("it has: {known}") })]
    NoParameter {
        /// What was set.
        name: String,
        /// What can be set.
        known: String,
    },
    /// A parameter without which the question cannot be asked.
    #[error("the question needs {0}")]
    Missing(String),
    /// A value that does not fit its parameter.
    #[error("{name}: {value:?} is no {kind}")]
    BadValue {
        /// The parameter.
        name: String,
        /// What was given.
        value: String,
        /// What it takes.
        kind: &'static str,
    },
    /// A period that ends before it begins.
    #[error("the period ends before it begins: {from} to {until}")]
    Backwards {
        /// Its first day.
        from: Day,
        /// Its last day.
        until: Day,
    },
    /// A name that nothing in the store bears.
    #[error("nothing in the store is called {0}")]
    Unknown(Unknown),
    /// Not rows.
    #[error("the question does not give rows")]
    NoRows,
}

impl From<QueryEvaluationError> for QueryError {
    fn from(error: QueryEvaluationError) -> Self {
        Self::Evaluation(error)
    }
}

/// What kept quads from being loaded.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// Not RDF, or not readable.
    #[error(transparent)]
    Read(#[from] LoaderError),
    /// Could not be held.
    #[error(transparent)]
    Hold(#[from] StorageError),
}

/// Quads in memory.
#[derive(Clone)]
pub struct Memory {
    held: Held,
    base: String,
}

/// Where the quads are: in the engine's own store, which can grow, or in a snapshot, which is only read.
#[derive(Clone)]
enum Held {
    Store(Store),
    Snapshot(Snapshot),
}

impl Memory {
    /// An empty store for things below the usual base.
    ///
    /// # Errors
    /// Where memory cannot be had.
    pub fn new() -> Result<Self, LoadError> {
        Ok(Self { held: Held::Store(Store::new()?), base: BASE.to_owned() })
    }

    /// What [`crate::store::disk`] wrote for asking at once; nothing where the bytes are not that.
    pub(super) fn of_snapshot(bytes: Vec<u8>) -> Option<Self> {
        Some(Self { held: Held::Snapshot(Snapshot::new(bytes)?), base: BASE.to_owned() })
    }

    /// The same store for things below another base.
    #[must_use]
    pub fn with_base(self, base: impl Into<String>) -> Self {
        Self { base: base.into(), ..self }
    }

    /// The base of things.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The engine's own store, into which quads can be put: what a snapshot holds is copied there first.
    fn growing(&mut self) -> Result<&Store, LoadError> {
        if let Held::Snapshot(snapshot) = &self.held {
            let store = Store::new()?;
            let mut loader = store.bulk_loader();
            loader.load_quads(snapshot.quads([None; 3]))?;
            loader.commit()?;
            self.held = Held::Store(store);
        }
        match &self.held {
            Held::Store(store) => Ok(store),
            Held::Snapshot(_) => Err(StorageError::Other("a snapshot cannot grow".into()).into()),
        }
    }

    /// Adds quads.
    ///
    /// # Errors
    /// Where memory cannot be had.
    pub fn add(&mut self, quads: impl IntoIterator<Item = Quad>) -> Result<(), LoadError> {
        let mut loader = self.growing()?.bulk_loader();
        loader.load_quads(quads)?;
        Ok(loader.commit()?)
    }

    /// Adds what a file in this format says.
    ///
    /// # Errors
    /// Where it is not that format.
    pub fn read(&mut self, format: RdfFormat, input: impl Read) -> Result<(), LoadError> {
        let mut loader = self.growing()?.bulk_loader();
        loader.load_from_reader(RdfParser::from_format(format), input)?;
        Ok(loader.commit()?)
    }

    /// Adds N-Quads that this program wrote: read on one thread, held on another, IRIs taken as they are.
    ///
    /// # Errors
    /// Where a line is no quad.
    pub fn nquads(&mut self, nquads: &[u8]) -> Result<(), LoadError> {
        let store = self.growing()?;
        let (send, receive) = mpsc::sync_channel::<Result<Vec<Quad>, LoaderError>>(4);
        std::thread::scope(|scope| {
            scope.spawn(move || batches(nquads, &send));
            let mut loader = store.bulk_loader();
            for batch in receive {
                loader.load_quads(batch?)?;
            }
            Ok(loader.commit()?)
        })
    }

    /// Number of quads.
    ///
    /// # Errors
    /// Where the engine fails.
    pub fn len(&self) -> Result<usize, LoadError> {
        Ok(match &self.held {
            Held::Store(store) => store.len()?,
            Held::Snapshot(snapshot) => snapshot.len(),
        })
    }

    /// True when it holds nothing.
    ///
    /// # Errors
    /// Where the engine fails.
    pub fn is_empty(&self) -> Result<bool, LoadError> {
        Ok(self.len()? == 0)
    }

    /// All quads in canonical order.
    pub fn quads(&self) -> Vec<Quad> {
        let mut quads: Vec<_> = self.matching([None; 3]).collect();
        rdf::order(&mut quads);
        quads
    }

    /// Quads with this subject, predicate and object, where they are given.
    pub(super) fn matching(&self, pattern: [Option<&Term>; 3]) -> Box<dyn Iterator<Item = Quad>> {
        let store = match &self.held {
            Held::Snapshot(snapshot) => return Box::new(snapshot.quads(pattern)),
            Held::Store(store) => store,
        };
        let [subject, predicate, object] = pattern;
        let subject = subject.map(|term| match term {
            Term::NamedNode(node) => Some(node.as_ref().into()),
            Term::BlankNode(node) => Some(node.as_ref().into()),
            Term::Literal(_) => None,
        });
        let predicate = predicate.map(|term| if let Term::NamedNode(node) = term { Some(node.as_ref()) } else { None });
        if subject == Some(None) || predicate == Some(None) {
            return Box::new(std::iter::empty());
        }
        Box::new(store.quads_for_pattern(subject.flatten(), predicate.flatten(), object.map(Term::as_ref), None).filter_map(Result::ok))
    }

    /// The answer to a question, within the limit where one is set.
    ///
    /// # Errors
    /// Where it is no question, takes too long, or fails.
    pub fn ask(&self, sparql: &str, limit: Option<Duration>) -> Result<Answer, QueryError> {
        let (query, token) = self.prepared(sparql)?;
        match &self.held {
            Held::Store(store) => answered(query.on_store(store), &token, limit),
            Held::Snapshot(snapshot) => answered(query.on_queryable_dataset(snapshot.clone()), &token, limit),
        }
    }

    /// How the engine goes about a question: its plan as JSON, with the rows and seconds of each step, or without where the limit cut it short.
    ///
    /// # Errors
    /// Where it is no question, or fails.
    pub fn explain(&self, sparql: &str, limit: Option<Duration>) -> Result<Vec<u8>, QueryError> {
        match self.plan(sparql, limit, true) {
            Err(QueryError::Timeout(seconds)) => self.plan(sparql, Some(PLANNING), false).map_err(|_| QueryError::Timeout(seconds)),
            other => other,
        }
    }

    fn plan(&self, sparql: &str, limit: Option<Duration>, measured: bool) -> Result<Vec<u8>, QueryError> {
        let (query, token) = self.prepared(sparql)?;
        match &self.held {
            Held::Store(store) => planned(query.on_store(store), &token, limit, measured),
            Held::Snapshot(snapshot) => planned(query.on_queryable_dataset(snapshot.clone()), &token, limit, measured),
        }
    }

    fn prepared(&self, sparql: &str) -> Result<(PreparedSparqlQuery, CancellationToken), QueryError> {
        let token = CancellationToken::new();
        let query = self.evaluator().with_cancellation_token(token.clone()).parse_query(sparql);
        Ok((query.map_err(|error| self.refused(sparql, &error.to_string()))?, token))
    }

    /// The rows that a `SELECT` gives.
    ///
    /// # Errors
    /// As [`Memory::ask`], and where the question is no `SELECT`.
    pub fn rows(&self, sparql: &str) -> Result<Rows, QueryError> {
        match self.ask(sparql, None)? {
            Answer::Rows(rows) => Ok(rows),
            Answer::Truth(_) | Answer::Graph(_) => Err(QueryError::NoRows),
        }
    }

    fn evaluator(&self) -> SparqlEvaluator {
        prefixes(&self.base)
            .into_iter()
            .fold(SparqlEvaluator::new(), |evaluator, (prefix, iri)| evaluator.clone().with_prefix(prefix, iri).unwrap_or(evaluator))
    }

    fn refused(&self, sparql: &str, message: &str) -> QueryError {
        if !sparql.trim().is_empty() && self.evaluator().parse_update(sparql).is_ok() {
            QueryError::Update
        } else {
            mistake(sparql, message, &prefixes(&self.base))
        }
    }
}

/// What the work gives, or that it took too long. The engine looks at the token between rows only, and a product of many rows can keep it
/// from looking: so the wait ends here whatever the engine does, and its thread ends when it next looks.
fn within<T: Send + 'static>(
    limit: Option<Duration>,
    token: &CancellationToken,
    work: impl FnOnce() -> Result<T, QueryError> + Send + 'static,
) -> Result<T, QueryError> {
    let Some(limit) = limit else { return work() };
    let (send, receive) = mpsc::sync_channel(1);
    std::thread::spawn(move || send.send(work()));
    receive.recv_timeout(limit).map_err(|_| {
        token.cancel();
        QueryError::Timeout(limit.as_secs())
    })?
}

fn answered<D: QueryableDataset<'static> + Send>(
    query: BoundPreparedSparqlQuery<'static, D>,
    token: &CancellationToken,
    limit: Option<Duration>,
) -> Result<Answer, QueryError> {
    within(limit, token, move || Ok(query.execute().and_then(collect)?))
}

/// The plan of a question, run to its end where it is measured.
fn planned<D: QueryableDataset<'static> + Send>(
    query: BoundPreparedSparqlQuery<'static, D>,
    token: &CancellationToken,
    limit: Option<Duration>,
    measured: bool,
) -> Result<Vec<u8>, QueryError> {
    within(limit, token, move || {
        if !measured {
            return written(&query.explain().1);
        }
        let (results, plan) = query.compute_statistics().explain();
        collect(results?)?;
        written(&plan)
    })
}

fn written(plan: &QueryExplanation) -> Result<Vec<u8>, QueryError> {
    let mut json = Vec::new();
    plan.write_in_json(&mut json).map_err(|error| QueryError::Refused(error.to_string()))?;
    Ok(json)
}

fn batches(nquads: &[u8], send: &mpsc::SyncSender<Result<Vec<Quad>, LoaderError>>) {
    let mut parser = RdfParser::from_format(RdfFormat::NQuads).lenient().for_slice(nquads).peekable();
    while parser.peek().is_some() {
        let batch: Result<Vec<_>, _> = parser.by_ref().take(BATCH).collect();
        if send.send(batch.map_err(|error| LoaderError::Parsing(error.into()))).is_err() {
            return;
        }
    }
}

fn collect(results: QueryResults<'_>) -> Result<Answer, QueryEvaluationError> {
    Ok(match results {
        QueryResults::Boolean(truth) => Answer::Truth(truth),
        QueryResults::Graph(triples) => Answer::Graph(graph(triples)?),
        QueryResults::Solutions(solutions) => {
            let columns = solutions.variables().iter().map(|variable| variable.as_str().to_owned()).collect();
            let rows = solutions.map(|solution| Ok(solution?.values().to_vec())).collect::<Result<_, QueryEvaluationError>>()?;
            Answer::Rows(Rows { columns, rows })
        }
    })
}

fn graph(triples: QueryTripleIter<'_>) -> Result<Vec<Quad>, QueryEvaluationError> {
    let mut quads = triples
        .map(|triple| Ok(triple?.in_graph(oxigraph::model::GraphName::DefaultGraph)))
        .collect::<Result<_, QueryEvaluationError>>()?;
    rdf::order(&mut quads);
    Ok(quads)
}
