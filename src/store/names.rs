//! Finds things by what people call them: an IRI, a prefixed name, or any form of a name; caps, accents and apostrophes do not matter.

use super::memory::{Memory, QueryError};
use crate::vocab::{dcterms, gp, prefixes, rdfs};
use oxigraph::model::{Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// From this likeness on a name is taken for a misspelt one: "who-met" is, "colour" is not.
const LIKE: f64 = 0.86;

/// From this likeness on a thing of the store may have been meant.
const MEANT: f64 = 0.85;

/// The likeness of a name that holds every word of the other.
const HOLDS: f64 = 0.95;

/// Names that are proposed instead of one that nothing bears.
const MOST_NEAR: usize = 5;

/// Properties that name things, what is most surely a name first.
const NAMING: [NamedNodeRef<'static>; 4] = [gp::property::NAME, rdfs::LABEL, dcterms::TITLE, gp::property::SOURCE_FILE];

/// A name that nothing bears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The name.
    pub name: String,
    /// Names in the store that are like it, the likest first.
    pub near: Vec<String>,
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.name)?;
        hint(&self.near, f)
    }
}

/// Writes what may have been meant, a line each where it is more than one.
pub(super) fn hint(near: &[impl fmt::Display + fmt::Debug], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match near {
        [] => Ok(()),
        [only] => write!(f, "; did you mean {only:?}?"),
        several => {
            write!(f, "; the most similar are")?;
            several.iter().try_for_each(|name| write!(f, "\n    {name}"))
        }
    }
}

impl Memory {
    /// Everything that goes by this name, former IRIs replaced by what stands for them now.
    ///
    /// # Errors
    /// Where nothing does.
    pub fn named(&self, name: &str) -> Result<Vec<NamedNode>, QueryError> {
        let found = self.by_iri(name).map_or_else(|| self.by_name(name), |node| BTreeSet::from([node]));
        if found.is_empty() {
            return Err(QueryError::Unknown(self.unknown(name)));
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
            let like = closeness(&quad.object, &folded);
            if let Some(node) = subject(quad).filter(|_| like >= MEANT) {
                let known = best.entry(node).or_insert(like);
                *known = known.max(like);
            }
        }
        let mut all: Vec<(NamedNode, f64)> = best.into_iter().collect();
        all.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        all.into_iter().take(most).map(|(node, _)| node).collect()
    }

    /// The name with those of the store that are like it.
    fn unknown(&self, name: &str) -> Unknown {
        let names: BTreeSet<_> =
            NAMING[..2].iter().flat_map(|property| self.all(*property)).filter_map(|quad| literal(&quad.object)).collect();
        Unknown { name: name.to_owned(), near: nearest(name, names.iter().map(String::as_str)).into_iter().map(str::to_owned).collect() }
    }

    /// An IRI, prefixed name, or path below the base (`event/2025-04-24-…`) that the store knows.
    fn by_iri(&self, name: &str) -> Option<NamedNode> {
        let bare = name.strip_prefix('<').and_then(|n| n.strip_suffix('>')).unwrap_or(name);
        let written = self.expanded(bare).or_else(|| NamedNode::new(bare).ok());
        let below = Some(bare).filter(|path| path.contains('/')).map(|path| self.above(path));
        let known = |node: &NamedNode| self.matching([Some(&node.clone().into()), None, None]).next().is_some();
        written.into_iter().chain(below).find(known)
    }

    fn expanded(&self, name: &str) -> Option<NamedNode> {
        let (prefix, local) = name.split_once(':')?;
        let (_, start) = prefixes(self.base()).into_iter().find(|(known, _)| *known == prefix)?;
        NamedNode::new(format!("{start}{local}")).ok()
    }

    /// The name as it is written, which the store looks up at once, else any name that folds to the same.
    fn by_name(&self, name: &str) -> BTreeSet<NamedNode> {
        let written: Term = Literal::new_simple_literal(name).into();
        let exactly =
            |property: NamedNodeRef<'_>| self.matching([None, Some(&property.into()), Some(&written)]).filter_map(subject).collect();
        let folded = fold(name);
        let bears =
            |property: NamedNodeRef<'_>| self.all(property).filter(|quad| fits(&quad.object, &folded)).filter_map(subject).collect();
        let some = |found: &BTreeSet<_>| !found.is_empty();
        NAMING.into_iter().map(exactly).find(some).or_else(|| NAMING.into_iter().map(bears).find(some)).unwrap_or_default()
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
fn closeness(term: &Term, folded: &str) -> f64 {
    let Term::Literal(literal) = term else { return 0.0 };
    let name = literal.value().to_lowercase();
    let has = |word: &str| name.split(|c: char| !c.is_alphanumeric()).any(|own| own == word);
    let holds = !folded.trim().is_empty() && folded.split_whitespace().all(has);
    if holds { HOLDS } else { strsim::jaro_winkler(&name, folded) }
}

fn literal(term: &Term) -> Option<String> {
    match term {
        Term::Literal(literal) => Some(literal.value().to_owned()),
        Term::NamedNode(_) | Term::BlankNode(_) => None,
    }
}

fn fits(term: &Term, folded: &str) -> bool {
    matches!(term, Term::Literal(literal) if fold(literal.value()) == folded)
}

fn subject(quad: Quad) -> Option<NamedNode> {
    match quad.subject {
        NamedOrBlankNode::NamedNode(node) => Some(node),
        NamedOrBlankNode::BlankNode(_) => None,
    }
}

/// A name for comparison: small letters without accents and apostrophes.
///
/// ```
/// use chancery::store::names::fold;
/// assert_eq!(fold("Shia’ al-Sūdānī"), fold("SHIA AL-SUDANI"));
/// ```
pub fn fold(name: &str) -> String {
    if name.is_ascii() {
        return name.chars().filter(|c| *c != '\'' && *c != '`').map(|c| c.to_ascii_lowercase()).collect();
    }
    let apostrophe = |c: &char| matches!(c, '\'' | '`' | '’' | '‘' | 'ʿ' | 'ʾ');
    name.nfkd().filter(|c| !is_combining_mark(*c) && !apostrophe(c)).flat_map(char::to_lowercase).collect()
}

/// The names most like this one, the likest first, of equals the shorter; those that it is a part of are alike too.
pub fn nearest<'a>(name: &str, all: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let wanted = fold(name);
    let mut near: Vec<_> = all.map(|other| (likeness(&wanted, &fold(other)), other)).filter(|(likeness, _)| *likeness >= LIKE).collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (a.1.chars().count(), a.1).cmp(&(b.1.chars().count(), b.1))));
    near.into_iter().take(MOST_NEAR).map(|(_, name)| name).collect()
}

/// From 0 to 1: as whole names, or the whole of one as a word of the other.
fn likeness(wanted: &str, other: &str) -> f64 {
    let whole = strsim::jaro_winkler(wanted, other);
    if wanted.is_empty() || whole >= LIKE {
        return whole;
    }
    let within = wanted.chars().count() > 2 && other.contains(wanted);
    let word = other.split([' ', '-']).map(|word| strsim::jaro_winkler(wanted, word)).fold(0.0, f64::max);
    if within { LIKE } else { word * 0.95 }
}
