//! Finds things by what people call them: an IRI, a prefixed name, or any form of a name, caps ignored.

use super::memory::{Memory, QueryError};
use crate::vocab::{dcterms, gp, prefixes, rdfs};
use oxigraph::model::{NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term};
use std::collections::{BTreeMap, BTreeSet};

/// From this likeness on a name may have been meant.
const LIKE: f64 = 0.85;

/// The likeness of a name that holds every word of the other.
const HOLDS: f64 = 0.95;

impl Memory {
    /// Everything that goes by this name, former IRIs replaced by what stands for them now.
    ///
    /// # Errors
    /// Where nothing does.
    pub fn named(&self, name: &str) -> Result<Vec<NamedNode>, QueryError> {
        let found = self.by_iri(name).map_or_else(|| self.by_name(name), |node| BTreeSet::from([node]));
        if found.is_empty() {
            return Err(QueryError::Unknown(name.to_owned()));
        }
        let current: BTreeSet<_> = found.into_iter().map(|node| self.current(node)).collect();
        Ok(current.into_iter().collect())
    }

    /// Things with a name like this one, the likest first; of what has a caption only where no name is like it.
    pub fn near(&self, name: &str, most: usize) -> Vec<NamedNode> {
        let named = self.like(name, gp::property::NAME, most);
        if named.is_empty() { self.like(name, rdfs::LABEL, most) } else { named }
    }

    fn like(&self, name: &str, property: NamedNodeRef<'_>, most: usize) -> Vec<NamedNode> {
        let folded = name.to_lowercase();
        let mut best: BTreeMap<NamedNode, f64> = BTreeMap::new();
        for quad in self.all(property) {
            let like = likeness(&quad.object, &folded);
            if let Some(node) = subject(quad).filter(|_| like >= LIKE) {
                let known = best.entry(node).or_insert(like);
                *known = known.max(like);
            }
        }
        let mut all: Vec<(NamedNode, f64)> = best.into_iter().collect();
        all.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        all.into_iter().take(most).map(|(node, _)| node).collect()
    }

    /// An IRI or prefixed name that the store knows.
    fn by_iri(&self, name: &str) -> Option<NamedNode> {
        let bare = name.strip_prefix('<').and_then(|n| n.strip_suffix('>')).unwrap_or(name);
        let node = self.expanded(bare).or_else(|| NamedNode::new(bare).ok())?;
        self.matching([Some(&node.clone().into()), None, None]).next().map(|_| node)
    }

    fn expanded(&self, name: &str) -> Option<NamedNode> {
        let (prefix, local) = name.split_once(':')?;
        let (_, start) = prefixes(self.base()).into_iter().find(|(known, _)| *known == prefix)?;
        NamedNode::new(format!("{start}{local}")).ok()
    }

    fn by_name(&self, name: &str) -> BTreeSet<NamedNode> {
        let folded = name.to_lowercase();
        let naming = [gp::property::NAME, rdfs::LABEL, dcterms::TITLE, gp::property::SOURCE_FILE];
        let bears =
            |property: NamedNodeRef<'_>| self.all(property).filter(|quad| fits(&quad.object, &folded)).filter_map(subject).collect();
        naming.into_iter().map(bears).find(|found: &BTreeSet<_>| !found.is_empty()).unwrap_or_default()
    }

    fn all(&self, property: NamedNodeRef<'_>) -> impl Iterator<Item = Quad> + use<> {
        self.matching([None, Some(&property.into()), None])
    }

    fn current(&self, node: NamedNode) -> NamedNode {
        let next = self.matching([Some(&node.clone().into()), Some(&dcterms::IS_REPLACED_BY.into()), None]).next();
        match next.map(|quad| quad.object) {
            Some(Term::NamedNode(now)) => now,
            _ => node,
        }
    }
}

/// From 0 to 1: a name that holds all words of the other is nearly that name.
fn likeness(term: &Term, folded: &str) -> f64 {
    let Term::Literal(literal) = term else { return 0.0 };
    let name = literal.value().to_lowercase();
    let has = |word: &str| name.split(|c: char| !c.is_alphanumeric()).any(|own| own == word);
    let holds = !folded.trim().is_empty() && folded.split_whitespace().all(has);
    if holds { HOLDS } else { strsim::jaro_winkler(&name, folded) }
}

fn fits(term: &Term, folded: &str) -> bool {
    matches!(term, Term::Literal(literal) if literal.value().to_lowercase() == folded)
}

fn subject(quad: Quad) -> Option<NamedNode> {
    match quad.subject {
        NamedOrBlankNode::NamedNode(node) => Some(node),
        NamedOrBlankNode::BlankNode(_) => None,
    }
}
