//! Quads of the default graph in little room: every term once, every quad as the numbers of its terms.
//!
//! Guarantees the canonical order of [`super::order`] and each quad once, as the [`Vec`] of the same quads would have them: a graph of millions
//! of quads has few distinct terms, so that sorting numbers is cheap where sorting texts is not.

use super::rank;
use crate::vocab::xsd;
use oxigraph::model::{BlankNode, GraphName, Literal, LiteralRef, NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term, TermRef};
use std::cmp::Ordering;
use std::collections::HashMap;

/// Terms and quads.
#[derive(Clone, Debug, Default)]
pub struct Table {
    terms: Vec<Box<[u8]>>,
    rows: Vec<[u32; 3]>,
}

impl Table {
    /// Nothing.
    pub const fn new() -> Self {
        Self { terms: Vec::new(), rows: Vec::new() }
    }

    /// These quads, whatever their graph.
    pub fn of<'q>(quads: impl IntoIterator<Item = &'q Quad>) -> Self {
        let mut builder = Builder::default();
        for quad in quads {
            let subject = builder.number(quad.subject.as_ref().into());
            builder.add(subject, quad.predicate.as_ref(), quad.object.as_ref());
        }
        builder.finish()
    }

    /// Number of quads.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// True where there are no quads.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The terms as [`encode`] writes them, in the order of [`rows`](Self::rows)' numbers.
    pub fn terms(&self) -> &[Box<[u8]>] {
        &self.terms
    }

    /// Subject, predicate and object of each quad, in canonical order.
    pub fn rows(&self) -> &[[u32; 3]] {
        &self.rows
    }

    /// The quads, in canonical order.
    pub fn quads(&self) -> impl Iterator<Item = Quad> {
        let terms: Vec<Term> = self.terms.iter().map(|bytes| decode(bytes)).collect();
        self.rows.iter().filter_map(move |row| {
            let [subject, predicate, object] = row.map(|n| terms.get(n as usize).cloned());
            quad(subject?, predicate?, object?)
        })
    }
}

/// A quad of the default graph; nothing where the subject or predicate cannot be one.
pub fn quad(subject: Term, predicate: Term, object: Term) -> Option<Quad> {
    let subject = match subject {
        Term::NamedNode(node) => NamedOrBlankNode::from(node),
        Term::BlankNode(node) => node.into(),
        Term::Literal(_) => return None,
    };
    let Term::NamedNode(predicate) = predicate else { return None };
    Some(Quad::new(subject, predicate, object, GraphName::DefaultGraph))
}

/// A table that grows.
#[derive(Debug, Default)]
pub(super) struct Builder {
    known: HashMap<Box<[u8]>, u32>,
    rows: Vec<[u32; 3]>,
    buffer: Vec<u8>,
}

impl Builder {
    /// The number of a term.
    pub fn number(&mut self, term: TermRef<'_>) -> u32 {
        self.buffer.clear();
        encode(term, &mut self.buffer);
        if let Some(number) = self.known.get(self.buffer.as_slice()) {
            return *number;
        }
        let number = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        self.known.insert(self.buffer.as_slice().into(), number);
        number
    }

    /// Adds a quad of a subject that has its number.
    pub fn add(&mut self, subject: u32, predicate: NamedNodeRef<'_>, object: TermRef<'_>) {
        let row = [subject, self.number(predicate.into()), self.number(object)];
        self.rows.push(row);
    }

    /// The table, in canonical order, each quad once.
    pub fn finish(self) -> Table {
        let Self { known, mut rows, .. } = self;
        let mut terms: Vec<(Box<[u8]>, u32)> = known.into_iter().collect();
        terms.sort_unstable_by(|a, b| compare(&a.0, &b.0));
        let mut place = vec![0; terms.len()];
        (0_u32..).zip(&terms).for_each(|(n, (_, number))| place[*number as usize] = n);
        rows.iter_mut().for_each(|row| *row = row.map(|number| place[number as usize]));
        let terms: Vec<Box<[u8]>> = terms.into_iter().map(|(term, _)| term).collect();
        let ranks: Vec<u8> = terms.iter().map(|term| rank(term.get(1..).unwrap_or_default())).collect();
        rows.sort_unstable_by_key(|[s, p, o]| (*s, ranks[*p as usize], *p, *o));
        rows.dedup();
        rows.shrink_to_fit();
        Table { terms, rows }
    }
}

/// A term as bytes: `i` IRI · `b` blank · `s` text · `l` language NUL text · `t` datatype NUL text.
pub fn encode(term: TermRef<'_>, out: &mut Vec<u8>) {
    match term {
        TermRef::NamedNode(node) => tagged(b'i', node.as_str(), out),
        TermRef::BlankNode(node) => tagged(b'b', node.as_str(), out),
        TermRef::Literal(literal) => encode_literal(literal, out),
    }
}

fn encode_literal(literal: LiteralRef<'_>, out: &mut Vec<u8>) {
    match literal.language() {
        Some(language) => {
            tagged(b'l', language, out);
            out.push(0);
        }
        None if literal.datatype() == xsd::STRING => out.push(b's'),
        None => {
            tagged(b't', literal.datatype().as_str(), out);
            out.push(0);
        }
    }
    out.extend_from_slice(literal.value().as_bytes());
}

fn tagged(tag: u8, text: &str, out: &mut Vec<u8>) {
    out.push(tag);
    out.extend_from_slice(text.as_bytes());
}

/// The term of some bytes; what is no term becomes a text.
pub fn decode(bytes: &[u8]) -> Term {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (tag, first, value) = split(bytes);
    match tag {
        b'i' => NamedNode::new_unchecked(text(value)).into(),
        b'b' => BlankNode::new_unchecked(text(value)).into(),
        b'l' => Literal::new_language_tagged_literal_unchecked(text(value), text(first)).into(),
        b't' => Literal::new_typed_literal(text(value), NamedNode::new_unchecked(text(first))).into(),
        _ => Literal::new_simple_literal(text(value)).into(),
    }
}

/// The tag, the language or datatype, and the text.
fn split(bytes: &[u8]) -> (u8, &[u8], &[u8]) {
    let (tag, rest) = bytes.split_first().unwrap_or((&b's', &[]));
    match rest.iter().position(|b| *b == 0).filter(|_| matches!(tag, b'l' | b't')) {
        Some(at) => (*tag, &rest[..at], &rest[at + 1..]),
        None => (*tag, &[], rest),
    }
}

/// The canonical order of terms: IRIs, blank nodes, literals by text, language and datatype.
fn compare(a: &[u8], b: &[u8]) -> Ordering {
    key(a).cmp(&key(b))
}

fn key(bytes: &[u8]) -> (u8, &[u8], &[u8], &[u8]) {
    let (tag, first, value) = split(bytes);
    match tag {
        b'i' => (0, value, b"", b""),
        b'b' => (1, value, b"", b""),
        b'l' => (2, value, first, b""), // Its datatype follows from the language.
        b't' => (2, value, b"", first),
        _ => (2, value, b"", xsd::STRING.as_str().as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quads() -> Vec<Quad> {
        let iri = |name: &str| NamedNode::new_unchecked(format!("http://example.org/{name}"));
        let objects: [Term; 8] = [
            iri("b").into(),
            Literal::new_simple_literal("tab\tand \u{0} nul").into(),
            Literal::new_simple_literal("7").into(),
            Literal::new_language_tagged_literal_unchecked("7", "la").into(),
            Literal::from(7).into(),
            BlankNode::new_unchecked("a").into(),
            Literal::new_simple_literal("").into(),
            Literal::new_typed_literal("7", xsd::DATE).into(),
        ];
        let properties = [iri("p"), crate::vocab::rdfs::LABEL.into_owned(), crate::vocab::rdf::TYPE.into_owned()];
        let subjects: [NamedOrBlankNode; 3] = [BlankNode::new_unchecked("a").into(), iri("b").into(), iri("a").into()];
        let of = |s: &NamedOrBlankNode, p: &NamedNode, o: &Term| Quad::new(s.clone(), p.clone(), o.clone(), GraphName::DefaultGraph);
        let (properties, objects) = (&properties, &objects);
        let all = subjects.iter().flat_map(|s| properties.iter().flat_map(move |p| objects.iter().map(move |o| of(s, p, o))));
        let all: Vec<Quad> = all.collect();
        [all.clone(), all].concat()
    }

    #[test]
    fn a_table_has_the_order_of_quads() {
        let mut wanted = quads();
        let table = Table::of(&wanted);
        crate::rdf::order(&mut wanted);
        assert_eq!(table.quads().collect::<Vec<_>>(), wanted);
    }
}
