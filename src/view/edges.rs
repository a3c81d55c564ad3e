//! Edges between two things: derived links, offices, lasting relations, and what is owed under agreements.

use super::events;
use super::facts::{Facts, Link, Tenure, Term};
use super::style::style;
use super::support::Support;
use super::{Class, Edge};
use std::collections::{BTreeMap, BTreeSet};

/// An edge with the ids of its ends.
#[derive(Clone, Debug)]
pub struct Ends {
    /// From.
    pub source: String,
    /// To.
    pub target: String,
    /// The edge.
    pub edge: Edge,
}

/// All edges between two things; relations that only describe join what is there for another reason.
pub fn edges(facts: &Facts, support: &Support) -> Vec<Ends> {
    let mut all: Vec<_> = links(facts).into_iter().map(|l| happening(l, facts, support)).collect();
    all.extend(facts.terms.values().flat_map(|terms| obligations(terms, support)));
    let (context, plain): (Vec<_>, Vec<_>) = facts.standing.iter().partition(|(_, kind, _)| style().shape.context.contains(kind));
    all.extend(plain.into_iter().map(|s| standing(s, facts, support)));
    let there: BTreeSet<_> = all.iter().flat_map(|e| [e.source.clone(), e.target.clone()]).chain(events::actors(facts)).collect();
    let joins = |s: &&(String, String, String)| there.contains(&s.0) && there.contains(&s.2);
    all.extend(context.into_iter().filter(joins).map(|s| standing(s, facts, support)));
    all
}

/// The links that are drawn as edges: of events of two, each said once, and not where another of the same event and pair says more
/// ("received" beside "met").
fn links(facts: &Facts) -> Vec<&Link> {
    let mut said: BTreeMap<_, BTreeSet<&str>> = BTreeMap::new();
    for link in &facts.links {
        said.entry(pair(link)).or_default().insert(&link.kind);
    }
    let shadowed = |l: &Link| style().shape.shadows.iter().any(|[a, b]| *b == l.kind && said[&pair(l)].contains(a.as_str()));
    let mut many: BTreeMap<&str, bool> = BTreeMap::new();
    let mut small: Vec<_> = facts.links.iter().filter(|l| l.source != l.target && !shadowed(l)).collect();
    small.retain(|l| !*many.entry(&l.via).or_insert_with(|| events::many(facts, &l.via)));
    let mut seen = BTreeSet::new();
    small.retain(|l| !style().symmetric(&l.kind) || seen.insert((pair(l), &l.kind)));
    small
}

/// The event of a link and its ends, without its direction.
fn pair(link: &Link) -> (&str, &str, &str) {
    let (a, b) = (link.source.as_str(), link.target.as_str());
    (link.via.as_str(), a.min(b), a.max(b))
}

fn happening(link: &Link, facts: &Facts, support: &Support) -> Ends {
    let mut edge = Edge::new(&link.kind, Class::Happening).dated(&facts.node(&link.via));
    (edge.start, edge.end, edge.via) = (link.start, link.end, Some(link.via.clone()));
    let plainly = style().symmetric(&link.kind);
    let (first, second) = (events::parts(facts, &link.via, &link.source, plainly), events::parts(facts, &link.via, &link.target, plainly));
    let edge = support.between(edge, &link.via, (&first, &link.source), (&second, &link.target));
    Ends { source: link.source.clone(), target: link.target.clone(), edge }
}

fn standing((source, kind, target): &(String, String, String), facts: &Facts, support: &Support) -> Ends {
    let office = matches!(kind.as_str(), "holds" | "postIn" | "officeOf");
    let mut edge = Edge::new(kind, if office { Class::Office } else { Class::Standing });
    if let Some(tenures) = facts.tenures.get(&(source.clone(), target.clone())).filter(|_| kind == "holds") {
        (edge.start, edge.end) = held(tenures);
    }
    Ends { source: source.clone(), target: target.clone(), edge: support.by(edge, source, &[kind], target) }
}

/// First and last day of the tenures: as stated, else as attested.
fn held(tenures: &BTreeSet<Tenure>) -> (Option<jiff::civil::Date>, Option<jiff::civil::Date>) {
    let first = tenures.iter().filter_map(|t| t.from.or(t.first)).min();
    let last = tenures.iter().filter_map(|t| t.until.or(t.last)).max();
    (first, last)
}

/// An obligation is drawn to its places; where none is known to its beneficiaries, else to the other parties.
fn obligations(terms: &BTreeSet<Term>, support: &Support) -> Vec<Ends> {
    let of = |role: &'static str| terms.iter().filter(move |t| t.role == role && t.target != t.obligor).collect::<Vec<_>>();
    let chosen = ["place", "beneficiary", "party"].map(of).into_iter().find(|t| !t.is_empty()).unwrap_or_default();
    chosen.into_iter().map(|t| obligation(t, support)).collect()
}

fn obligation(term: &Term, support: &Support) -> Ends {
    let action = term.action.as_deref().map(lower).unwrap_or_else(|| "obliged".to_owned());
    let mut edge = Edge::new(&action, Class::Obligation);
    (edge.start, edge.via) = (term.made, Some(term.id.clone()));
    (edge.end, edge.bound) = (term.end.map(|e| e.0), term.end.map(|e| e.1));
    let edge = support.between(edge, &term.id, (&["obligor"], &term.obligor), (&[&term.role], &term.target));
    Ends { source: term.obligor.clone(), target: term.target.clone(), edge }
}

/// A class's name as a type's: the first letter small.
pub fn lower(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|c| c.to_lowercase().chain(chars).collect()).unwrap_or_default()
}
