//! Quads as one block of bytes that is asked as it lies: no parsing and no building of indexes when a store is opened.
//!
//! ```text
//! "chancery" and the layout's number; how many terms, how many quads (8 bytes each, little endian)
//! where each term ends (8 bytes each), and the terms, sorted, as `rdf::table` encodes them
//! the quads three times, sorted by subject, by predicate and by object, as numbers of their terms (4 bytes each)
//! ```
//!
//! Guarantees: what is read is what was written, or an error; a damaged block gives wrong answers at worst, never a panic.
//! Deliberately the default graph alone: the store has no other.

use crate::rdf::table::{Table, decode, encode, quad};
use oxigraph::model::{Quad, Term};
use spareval::{InternalQuad, QueryableDataset};
use std::convert::Infallible;
use std::io::{self, Write};
use std::ops::Range;
use std::sync::Arc;

const MAGIC: &[u8; 16] = b"chancery\x01\0\0\0\0\0\0\0";
const HEAD: usize = 32;

/// Subject, predicate and object of the columns of each order.
const ORDERS: [[usize; 3]; 3] = [[0, 1, 2], [1, 2, 0], [2, 0, 1]];

/// Quads that are asked where they lie.
#[derive(Clone)]
pub(super) struct Snapshot(Arc<Block>);

struct Block {
    bytes: Vec<u8>,
    terms: usize,
    quads: usize,
    text: usize,
}

/// A term of the snapshot by its number, or one that it does not have.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Known(u32),
    Other(Arc<Term>),
}

/// Writes a snapshot of quads.
pub(super) fn write(quads: &Table, out: &mut dyn Write) -> io::Result<()> {
    let mut order: Vec<u32> = (0..u32::try_from(quads.terms().len()).unwrap_or(u32::MAX)).collect();
    order.sort_unstable_by_key(|n| &quads.terms()[*n as usize]);
    out.write_all(MAGIC)?;
    for count in [order.len(), quads.len()] {
        out.write_all(&(count as u64).to_le_bytes())?;
    }
    let terms = || order.iter().map(|n| &quads.terms()[*n as usize]);
    let mut end = 0_u64;
    for term in terms() {
        end += term.len() as u64;
        out.write_all(&end.to_le_bytes())?;
    }
    terms().try_for_each(|term| out.write_all(term))?;
    let mut place = vec![0_u32; order.len()];
    (0..).zip(&order).for_each(|(n, term)| place[*term as usize] = n);
    let mut rows: Vec<[u32; 3]> = quads.rows().iter().map(|row| row.map(|term| place[term as usize])).collect();
    for order in ORDERS {
        rows.sort_unstable_by_key(|row| order.map(|column| row[column]));
        rows.iter().flat_map(|row| order.map(|column| row[column])).try_for_each(|number| out.write_all(&number.to_le_bytes()))?;
    }
    Ok(())
}

impl Block {
    /// Eight bytes as a number; 0 beyond the end.
    fn long(&self, at: usize) -> usize {
        let bytes = self.bytes.get(at..at + 8).and_then(|b| b.try_into().ok());
        bytes.map_or(0, |b| usize::try_from(u64::from_le_bytes(b)).unwrap_or(0))
    }

    fn number(&self, at: usize) -> u32 {
        self.bytes.get(at..at + 4).and_then(|b| b.try_into().ok()).map_or(0, u32::from_le_bytes)
    }

    fn term(&self, number: usize) -> &[u8] {
        let start = if number == 0 { 0 } else { self.long(HEAD + 8 * (number - 1)) };
        let end = self.long(HEAD + 8 * number);
        self.bytes.get(self.text + start..self.text + end).unwrap_or_default()
    }

    fn cell(&self, order: usize, row: usize, column: usize) -> u32 {
        let start = self.bytes.len() - 36 * self.quads;
        self.number(start + 12 * (order * self.quads + row) + 4 * column)
    }

    /// The rows of an order that begin with these numbers.
    fn rows(&self, order: usize, start: &[u32]) -> Range<usize> {
        let compare = |row: usize| start.iter().enumerate().map(|(n, want)| self.cell(order, row, n).cmp(want)).find(|c| c.is_ne());
        let first = first_where(0..self.quads, |row| compare(row).is_none_or(std::cmp::Ordering::is_gt));
        first..first_where(first..self.quads, |row| compare(row).is_some_and(std::cmp::Ordering::is_gt))
    }
}

/// The first of a range from which on a test holds.
fn first_where(range: Range<usize>, test: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (range.start, range.end);
    while low < high {
        let middle = low + (high - low) / 2;
        if test(middle) { high = middle } else { low = middle + 1 }
    }
    low
}

impl Snapshot {
    /// Takes over what [`write`] wrote; nothing where it is not that.
    pub fn new(bytes: Vec<u8>) -> Option<Self> {
        let mut block = Block { bytes, terms: 0, quads: 0, text: 0 };
        let whole = block.bytes.starts_with(MAGIC);
        (block.terms, block.quads) = (block.long(16), block.long(24));
        block.text = HEAD.checked_add(block.terms.checked_mul(8)?)?;
        let terms = if block.terms == 0 { 0 } else { block.long(HEAD + 8 * (block.terms - 1)) };
        let size = block.text.checked_add(terms)?.checked_add(block.quads.checked_mul(36)?)?;
        (whole && size == block.bytes.len()).then(|| Self(Arc::new(block)))
    }

    /// How many quads.
    pub fn len(&self) -> usize {
        self.0.quads
    }

    /// Quads with this subject, predicate and object, where they are given.
    pub fn quads(&self, [subject, predicate, object]: [Option<&Term>; 3]) -> impl Iterator<Item = Quad> + use<> {
        let key = |term: &Term| self.find(term);
        let keys = [subject.map(key), predicate.map(key), object.map(key)];
        let block = self.clone();
        self.matching(keys.map(|key| key.map(|k| k.unwrap_or(u32::MAX)))).filter_map(move |row| block.quad(row))
    }

    fn quad(&self, [subject, predicate, object]: [u32; 3]) -> Option<Quad> {
        quad(self.get(subject), self.get(predicate), self.get(object))
    }

    fn get(&self, number: u32) -> Term {
        decode(self.0.term(number as usize))
    }

    fn find(&self, term: &Term) -> Option<u32> {
        let mut wanted = Vec::new();
        encode(term.as_ref(), &mut wanted);
        let place = first_where(0..self.0.terms, |n| self.0.term(n) >= wanted.as_slice());
        (place < self.0.terms && self.0.term(place) == wanted).then(|| u32::try_from(place).ok()).flatten()
    }

    /// Subject, predicate and object of all quads that have those that are given.
    fn matching(&self, [subject, predicate, object]: [Option<u32>; 3]) -> impl Iterator<Item = [u32; 3]> + use<> {
        let (order, start) = match (subject, predicate, object) {
            (Some(s), Some(p), o) => (0, [Some(s), Some(p), o]),
            (Some(s), None, Some(o)) => (2, [Some(o), Some(s), None]),
            (Some(s), None, None) => (0, [Some(s), None, None]),
            (None, Some(p), o) => (1, [Some(p), o, None]),
            (None, None, Some(o)) => (2, [Some(o), None, None]),
            (None, None, None) => (0, [None; 3]),
        };
        let start: Vec<u32> = start.into_iter().flatten().collect();
        let block = self.0.clone();
        block.clone().rows(order, &start).map(move |row| {
            let mut found = [0; 3];
            ORDERS[order].iter().enumerate().for_each(|(column, place)| found[*place] = block.cell(order, row, column));
            found
        })
    }
}

impl QueryableDataset<'static> for Snapshot {
    type InternalTerm = Key;
    type Error = Infallible;

    fn internal_quads_for_pattern(
        &self,
        subject: Option<&Key>,
        predicate: Option<&Key>,
        object: Option<&Key>,
        graph_name: Option<Option<&Key>>,
    ) -> impl Iterator<Item = Result<InternalQuad<Key>, Infallible>> + use<> {
        let here = graph_name == Some(None);
        let wanted = [subject, predicate, object];
        let known = wanted.iter().all(|key| !matches!(key, Some(Key::Other(_))));
        let number = |key: Option<&Key>| match key {
            Some(Key::Known(number)) => Some(*number),
            _ => None,
        };
        let rows = (here && known).then(|| self.matching(wanted.map(number)));
        rows.into_iter().flatten().map(|[subject, predicate, object]| {
            Ok(InternalQuad {
                subject: Key::Known(subject),
                predicate: Key::Known(predicate),
                object: Key::Known(object),
                graph_name: None,
            })
        })
    }

    fn internalize_term(&self, term: Term) -> Result<Key, Infallible> {
        Ok(self.find(&term).map_or_else(|| Key::Other(Arc::new(term)), Key::Known))
    }

    fn externalize_term(&self, term: Key) -> Result<Term, Infallible> {
        Ok(match term {
            Key::Known(number) => self.get(number),
            Key::Other(term) => Arc::unwrap_or_clone(term),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use oxigraph::model::{BlankNode, GraphName, Literal, NamedNode};

    fn quads() -> Vec<Quad> {
        let iri = |name: &str| NamedNode::new_unchecked(format!("http://example.org/{name}"));
        let objects: [Term; 5] = [
            iri("b").into(),
            Literal::new_simple_literal("tab\tand \u{0} nul").into(),
            Literal::new_language_tagged_literal_unchecked("salve", "la").into(),
            Literal::from(7).into(),
            BlankNode::new_unchecked("x").into(),
        ];
        let of = |s: &str, p: &str, o: &Term| Quad::new(iri(s), iri(p), o.clone(), GraphName::DefaultGraph);
        objects.iter().flat_map(|o| [of("a", "p", o), of("a", "q", o), of("b", "p", o)]).collect()
    }

    fn snapshot() -> Snapshot {
        let mut bytes = Vec::new();
        write(&Table::of(&quads()), &mut bytes).unwrap();
        Snapshot::new(bytes).unwrap()
    }

    #[test]
    fn every_pattern_finds_what_a_scan_finds() {
        let (snapshot, all) = (snapshot(), quads());
        assert_eq!(snapshot.len(), all.len());
        let key = |term: Term| snapshot.internalize_term(term).unwrap();
        let choices = |of: &dyn Fn(&Quad) -> Term| {
            let mut found: Vec<Option<Term>> = all.iter().map(|q| Some(of(q))).collect();
            found.extend([None, Some(Literal::from(8).into())]);
            found
        };
        for s in choices(&|q| q.subject.clone().into()) {
            for p in choices(&|q| q.predicate.clone().into()) {
                for o in choices(&|q| q.object.clone()) {
                    let fits = |want: &Option<Term>, has: Term| want.as_ref().is_none_or(|w| *w == has);
                    let scan = all.iter().filter(|q| {
                        fits(&s, q.subject.clone().into()) && fits(&p, q.predicate.clone().into()) && fits(&o, q.object.clone())
                    });
                    let [sk, pk, ok] = [&s, &p, &o].map(|t| t.clone().map(key));
                    let found = snapshot.internal_quads_for_pattern(sk.as_ref(), pk.as_ref(), ok.as_ref(), Some(None)).count();
                    assert_eq!(found, scan.count(), "{s:?} {p:?} {o:?}");
                }
            }
        }
    }

    #[test]
    fn terms_come_back_as_they_were() {
        let mut found: Vec<Quad> = snapshot().quads([None; 3]).collect();
        let mut all = quads();
        crate::rdf::order(&mut found);
        crate::rdf::order(&mut all);
        assert_eq!(found, all);
    }

    #[test]
    fn anything_else_is_refused() {
        let mut bytes = Vec::new();
        write(&Table::of(&quads()), &mut bytes).unwrap();
        assert!(Snapshot::new(bytes[..bytes.len() - 1].to_vec()).is_none() && Snapshot::new(Vec::new()).is_none());
        bytes[16] = 0xff;
        assert!(Snapshot::new(bytes).is_none());
    }
}
