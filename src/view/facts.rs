//! The store's answers as typed tables, sorted: nodes, links, parts in events, lasting relations, tenures, terms.

use super::ask::{Row, question, rows};
use super::style::style;
use super::{Bound, Error, Node};
use crate::model::date::Day;
use crate::store::memory::Memory;
use std::collections::{BTreeMap, BTreeSet};

/// A derived link.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// From.
    pub source: String,
    /// To.
    pub target: String,
    /// How.
    pub kind: String,
    /// The event or agreement behind it.
    pub via: String,
    /// First day.
    pub start: Option<Day>,
    /// Last day.
    pub end: Option<Day>,
}

/// When somebody held an office: stated bounds, and the days on which it is attested.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tenure {
    /// Since when, where stated.
    pub from: Option<Day>,
    /// Until when, where stated.
    pub until: Option<Day>,
    /// First day attested.
    pub first: Option<Day>,
    /// Last day attested.
    pub last: Option<Day>,
}

/// One obligation towards one place, beneficiary or party.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// The term.
    pub id: String,
    /// Its caption.
    pub label: String,
    /// What is to be done, as a local name.
    pub action: Option<String>,
    /// Who owes it.
    pub obligor: String,
    /// `place`, `beneficiary` or `party`.
    pub role: String,
    /// Where, or to whom.
    pub target: String,
    /// When the agreement was made, at the earliest.
    pub made: Option<Day>,
    /// The last day, and what it means.
    pub end: Option<(Day, Bound)>,
}

/// All that a view is made of.
#[derive(Debug, Default)]
pub struct Facts {
    nodes: BTreeMap<String, Node>,
    /// Names by node.
    names: BTreeMap<String, BTreeSet<String>>,
    /// Derived links.
    pub links: BTreeSet<Link>,
    /// By event or agreement: actor and part.
    pub members: BTreeMap<String, BTreeSet<(String, String)>>,
    /// Source, type, target.
    pub standing: BTreeSet<(String, String, String)>,
    /// By person and office.
    pub tenures: BTreeMap<(String, String), BTreeSet<Tenure>>,
    /// Obligations by term.
    pub terms: BTreeMap<String, BTreeSet<Term>>,
}

impl Facts {
    /// Asks the store.
    pub fn ask(store: &Memory) -> Result<Self, Error> {
        let mut facts = Self::default();
        rows(store, question!("nodes"))?.iter().for_each(|row| facts.add_node(row));
        for row in rows(store, question!("names"))? {
            facts.names.entry(row.text("id")).or_default().insert(row.text("name"));
        }
        for row in rows(store, question!("members"))? {
            facts.members.entry(row.text("event")).or_default().insert((row.text("actor"), row.local("role").unwrap_or_default()));
        }
        for row in rows(store, question!("tenures"))? {
            facts.tenures.entry((row.text("person"), row.text("office"))).or_default().insert(tenure(&row));
        }
        for row in rows(store, question!("terms"))? {
            facts.terms.entry(row.text("term")).or_default().insert(term(&row));
        }
        facts.links = rows(store, question!("links"))?.iter().map(link).collect();
        facts.standing = rows(store, question!("standing"))?.iter().map(standing).collect();
        Ok(facts)
    }

    /// The node of this id; a bare one where the store says nothing of it.
    pub fn node(&self, id: &str) -> Node {
        let named = |node: &Node| Node {
            names: self.names.get(id).cloned().unwrap_or_default(),
            status: node.status.clone().filter(|s| remarkable(s, &node.kind)),
            ..node.clone()
        };
        self.nodes.get(id).map(named).unwrap_or_else(|| Node {
            id: id.to_owned(),
            label: id.rsplit('/').next().unwrap_or(id).replace('-', " "),
            kind: "Actor".to_owned(),
            ..Node::default()
        })
    }

    /// True where the store describes it.
    pub fn knows(&self, id: &str) -> bool {
        self.nodes.contains_key(id)
    }

    /// The kind of a node that the store describes.
    pub fn kind(&self, id: &str) -> Option<&str> {
        self.nodes.get(id).map(|node| node.kind.as_str())
    }

    /// Takes one of a node's types: the most specific names its kind. Of several labels the first in order is the caption.
    fn add_node(&mut self, row: &Row) {
        let new = node(row);
        let old = self.nodes.entry(new.id.clone()).or_insert_with(|| new.clone());
        if preference(&new.kind) < preference(&old.kind) {
            old.kind = new.kind;
        }
        if new.label < old.label {
            old.label = new.label;
        }
    }
}

/// True for a status that is worth mentioning.
fn remarkable(status: &str, kind: &str) -> bool {
    let statuses = &style().statuses;
    let plain = if kind == "Agreement" { &statuses.agreements } else { &statuses.events };
    !plain.iter().any(|s| s == status)
}

/// The smaller, the more it says: listed kinds in their order, and before the general event its classes.
fn preference(kind: &str) -> (usize, bool, &str) {
    (style().rank(kind), style().look(kind).name == kind, kind)
}

fn node(row: &Row) -> Node {
    Node {
        id: row.text("id"),
        label: row.text("label"),
        names: BTreeSet::new(),
        kind: row.local("type").unwrap_or_default(),
        wikidata: row.local("wikidata"),
        start: row.day("start"),
        end: row.day("end"),
        documents: row.number("documents").unwrap_or(0),
        status: row.local("status"),
    }
}

fn link(row: &Row) -> Link {
    Link {
        source: row.text("source"),
        target: row.text("target"),
        kind: row.local("type").unwrap_or_default(),
        via: row.text("via"),
        start: row.day("start"),
        end: row.day("end"),
    }
}

fn standing(row: &Row) -> (String, String, String) {
    (row.text("source"), row.local("type").unwrap_or_default(), row.text("target"))
}

fn tenure(row: &Row) -> Tenure {
    Tenure { from: row.day("from"), until: row.day("until"), first: row.day("first"), last: row.day("last") }
}

fn term(row: &Row) -> Term {
    let deadline = row.day("deadline").map(|d| (d, Bound::Deadline));
    Term {
        id: row.text("term"),
        label: row.text("label"),
        action: row.local("action"),
        obligor: row.text("obligor"),
        role: row.local("role").unwrap_or_default(),
        target: row.text("target"),
        made: row.day("made"),
        end: deadline.or_else(|| row.day("until").map(|d| (d, Bound::Until))),
    }
}
