//! Turns `schema/shapes.ttl` into SPARQL questions: one a rule, its rows the violations (`?this`, and `?value` where there is one).
//!
//! Reads the part of [SHACL](https://www.w3.org/TR/shacl/) that the shapes use: targets by class and by subjects of a property; counts, datatype,
//! class, list, pattern, length, bounds and comparison on a path; and rules in SPARQL. A test sees that nothing in the file is beyond it.

use super::SHAPES;
use super::ontology::triples;
use crate::vocab::{rdf, sh};
use oxigraph::model::{NamedNode, NamedNodeRef, Term};
use std::collections::BTreeMap;

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Local name of its shape.
    pub shape: String,
    /// What a violation means.
    pub message: String,
    /// The question whose rows are the violations.
    pub select: String,
}

/// Constraints on a path that become a question.
pub const CONSTRAINTS: &[NamedNodeRef<'static>] = &[
    sh::MIN_COUNT,
    sh::MAX_COUNT,
    sh::DATATYPE,
    sh::CLASS,
    sh::IN,
    sh::PATTERN,
    sh::MIN_LENGTH,
    sh::MIN_INCLUSIVE,
    sh::MAX_INCLUSIVE,
    sh::LESS_THAN,
    sh::LESS_THAN_OR_EQUALS,
];

/// The rules of the embedded shapes.
pub fn rules() -> Vec<Rule> {
    read(SHAPES)
}

/// The rules of shapes in Turtle, in the order of the shapes' names.
pub fn read(turtle: &str) -> Vec<Rule> {
    let mut shapes = Shapes::default();
    for quad in triples(turtle) {
        shapes.0.entry(key(&quad.subject.into())).or_default().push((quad.predicate, quad.object));
    }
    let nodes = shapes.0.iter().filter(|(_, facts)| facts.contains(&(rdf::TYPE.into(), Term::from(NamedNode::from(sh::NODE_SHAPE)))));
    nodes.flat_map(|(shape, _)| shapes.rules(shape)).collect()
}

/// Facts by subject.
#[derive(Default)]
struct Shapes(BTreeMap<String, Vec<(NamedNode, Term)>>);

fn key(term: &Term) -> String {
    term.to_string()
}

impl Shapes {
    fn all<'a>(&'a self, subject: &str, property: NamedNodeRef<'static>) -> impl Iterator<Item = &'a Term> + use<'a> {
        self.0.get(subject).into_iter().flatten().filter(move |(p, _)| p.as_ref() == property).map(|(_, object)| object)
    }

    fn text(&self, subject: &str, property: NamedNodeRef<'static>) -> Option<&str> {
        self.all(subject, property).find_map(|term| if let Term::Literal(literal) = term { Some(literal.value()) } else { None })
    }

    fn list(&self, head: &Term) -> Vec<&Term> {
        let mut at = key(head);
        let mut items = Vec::new();
        while let Some(item) = self.all(&at, rdf::FIRST).next() {
            items.push(item);
            at = self.all(&at, rdf::REST).next().map(key).unwrap_or_default();
        }
        items
    }

    fn rules(&self, shape: &str) -> Vec<Rule> {
        let target = self.target(shape);
        let name = shape.rsplit(['#', '/']).next().unwrap_or(shape).trim_end_matches('>');
        let rule = |(message, pattern): (String, String)| {
            let select = format!("SELECT DISTINCT ?this ?value WHERE {{ {target} {pattern} }} ORDER BY ?this ?value");
            Rule { shape: name.to_owned(), message, select }
        };
        let paths = self.all(shape, sh::PROPERTY).flat_map(|node| self.constraints(&key(node)));
        let queries = self.all(shape, sh::SPARQL).filter_map(|node| self.query(&key(node)));
        paths.chain(queries).map(rule).collect()
    }

    fn target(&self, shape: &str) -> String {
        let join = |property| self.all(shape, property).map(key).collect::<Vec<_>>().join(" ");
        let (classes, properties) = (join(sh::TARGET_CLASS), join(sh::TARGET_SUBJECTS_OF));
        if properties.is_empty() {
            format!("VALUES ?target {{ {classes} }} ?this a ?target .")
        } else {
            format!("{{ SELECT DISTINCT ?this WHERE {{ VALUES ?target {{ {properties} }} ?this ?target ?any }} }}")
        }
    }

    fn query(&self, node: &str) -> Option<(String, String)> {
        Some((self.text(node, sh::MESSAGE).unwrap_or_default().to_owned(), format!("{{ {} }}", self.text(node, sh::SELECT)?)))
    }

    fn constraints(&self, node: &str) -> Vec<(String, String)> {
        let Some(path) = self.all(node, sh::PATH).next().map(|path| self.path(path)) else { return Vec::new() };
        let message = self.text(node, sh::MESSAGE);
        let found = CONSTRAINTS.iter().flat_map(|constraint| self.all(node, *constraint).map(move |value| (*constraint, value)));
        let made = found.filter_map(|(constraint, value)| {
            let words = message.map_or_else(|| caption(&path, constraint, value), str::to_owned);
            Some((words, self.pattern(constraint, &path, value)?))
        });
        made.collect()
    }

    fn path(&self, path: &Term) -> String {
        match path {
            Term::NamedNode(node) => node.to_string(),
            other => self.list(other).into_iter().map(Term::to_string).collect::<Vec<_>>().join("/"),
        }
    }

    /// The pattern that holds where the constraint is broken.
    fn pattern(&self, constraint: NamedNodeRef<'_>, path: &str, value: &Term) -> Option<String> {
        let each = |filter: String| Some(format!("?this {path} ?value . FILTER({filter})"));
        match constraint {
            c if c == sh::MIN_COUNT => Some(format!("FILTER NOT EXISTS {{ {} }}", several(path, number(value)?))),
            c if c == sh::MAX_COUNT => Some(several(path, number(value)? + 1)),
            c if c == sh::DATATYPE => each(format!("!isLiteral(?value) || DATATYPE(?value) != {value}")),
            c if c == sh::CLASS => each(format!("NOT EXISTS {{ ?value a {value} }}")),
            c if c == sh::IN => {
                each(format!("?value NOT IN ({})", self.list(value).into_iter().map(Term::to_string).collect::<Vec<_>>().join(", ")))
            }
            c if c == sh::PATTERN => each(format!("!REGEX(STR(?value), {value})")),
            c if c == sh::MIN_LENGTH => each(format!("STRLEN(STR(?value)) < {value}")),
            c if c == sh::MIN_INCLUSIVE => each(format!("!(?value >= {value})")),
            c if c == sh::MAX_INCLUSIVE => each(format!("!(?value <= {value})")),
            c if c == sh::LESS_THAN => Some(format!("?this {path} ?value ; {value} ?other . FILTER(!(?value < ?other))")),
            c if c == sh::LESS_THAN_OR_EQUALS => Some(format!("?this {path} ?value ; {value} ?other . FILTER(!(?value <= ?other))")),
            _ => None,
        }
    }
}

/// So many different values; the first is `?value`.
fn several(path: &str, count: usize) -> String {
    let name = |at: usize| if at == 0 { "?value".to_owned() } else { format!("?value{at}") };
    let values: String = (0..count).map(|at| format!("?this {path} {} . ", name(at))).collect();
    let pairs = (0..count).flat_map(|a| (a + 1..count).map(move |b| (a, b)));
    let differ: String = pairs.map(|(a, b)| format!("FILTER(!sameTerm({}, {})) ", name(a), name(b))).collect();
    values + &differ
}

fn number(value: &Term) -> Option<usize> {
    if let Term::Literal(literal) = value { literal.value().parse().ok() } else { None }
}

/// `status minCount 1`, in the shapes' own words.
fn caption(path: &str, constraint: NamedNodeRef<'_>, value: &Term) -> String {
    let local = |iri: &str| iri.trim_matches(['<', '>']).rsplit(['#', '/']).next().unwrap_or_default().to_owned();
    let value = match value {
        // A regular expression says nothing to a reader of the report.
        Term::Literal(literal) if constraint != sh::PATTERN => literal.value().to_owned(),
        Term::Literal(_) => String::new(),
        Term::NamedNode(node) => local(node.as_str()),
        Term::BlankNode(_) => String::new(),
    };
    format!("{} {} {value}", local(path), local(constraint.as_str())).trim_end().to_owned()
}
