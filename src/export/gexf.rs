//! A view as GEXF 1.3 ([gexf.net](https://gexf.net)): dated intervals, inclusive at both ends, so a day begins and ends on itself.
//!
//! Nodes of no date and edges of no date have no interval and are always shown. An edge's type is its `kind`, for parallel edges of
//! one type or of several are allowed. Characters that XML cannot hold are left out.

use crate::model::date::Day;
use crate::view::{Edge, Node, View};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, Event};
use std::io::{self, Write};

/// Attributes of nodes: name, type.
const NODES: [(&str, &str); 3] = [("kind", "string"), ("wikidata", "string"), ("documents", "integer")];

/// Attributes of edges: name, type.
const EDGES: [(&str, &str); 6] = [
    ("class", "string"),
    ("documents", "integer"),
    ("evidences", "integer"),
    ("confidence", "double"),
    ("claim", "string"),
    ("quote", "string"),
];

type Xml<'a> = Writer<&'a mut dyn Write>;

/// Writes the graph.
///
/// # Errors
/// The writer's.
pub fn write(view: &View, out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Writer::new_with_indent(out, b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    open(&mut xml, "gexf", &[("xmlns", "http://gexf.net/1.3"), ("version", "1.3")])?;
    let graph = [("mode", "dynamic"), ("defaultedgetype", "directed"), ("timeformat", "date"), ("timerepresentation", "interval")];
    open(&mut xml, "graph", &graph)?;
    declare(&mut xml, "node", &NODES)?;
    declare(&mut xml, "edge", &EDGES)?;
    open(&mut xml, "nodes", &[])?;
    view.nodes().try_for_each(|n| node(&mut xml, n))?;
    close(&mut xml, "nodes")?;
    open(&mut xml, "edges", &[])?;
    for (i, (source, target, e)) in view.edges().enumerate() {
        edge(&mut xml, (i, &source.id, &target.id), e)?;
    }
    for name in ["edges", "graph", "gexf"] {
        close(&mut xml, name)?;
    }
    xml.get_mut().write_all(b"\n")
}

fn declare(xml: &mut Xml<'_>, class: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    open(xml, "attributes", &[("class", class)])?;
    for (name, kind) in attributes {
        empty(xml, "attribute", &[("id", name), ("title", name), ("type", kind)])?;
    }
    close(xml, "attributes")
}

fn node(xml: &mut Xml<'_>, node: &Node) -> io::Result<()> {
    let (id, label) = (clean(&node.id), clean(&node.label));
    let mut attributes = vec![("id", id), ("label", label)];
    attributes.extend(interval(node.start, node.end));
    open(xml, "node", &borrowed(&attributes))?;
    let documents = node.documents.to_string();
    values(xml, &[("kind", Some(&node.kind)), ("wikidata", node.wikidata.as_ref()), ("documents", Some(&documents))])?;
    close(xml, "node")
}

fn edge(xml: &mut Xml<'_>, (i, source, target): (usize, &str, &str), edge: &Edge) -> io::Result<()> {
    let mut attributes = vec![("id", i.to_string()), ("source", clean(source)), ("target", clean(target))];
    attributes.extend([("kind", clean(&edge.type_name())), ("label", clean(&edge.words()))]);
    attributes.extend(interval(edge.start, edge.end));
    open(xml, "edge", &borrowed(&attributes))?;
    let (class, quote) = (edge.class.name().to_owned(), edge.quote().map(str::to_owned));
    let (documents, evidences) = (edge.documents().to_string(), edge.sentences.len().to_string());
    let confidence = edge.confidence().map(|c| c.to_string());
    let counts = [("class", Some(&class)), ("documents", Some(&documents)), ("evidences", Some(&evidences))];
    values(
        xml,
        &[counts.as_slice(), &[("confidence", confidence.as_ref()), ("claim", edge.claim.as_ref()), ("quote", quote.as_ref())]].concat(),
    )?;
    close(xml, "edge")
}

/// The interval's attributes, as far as it is known.
fn interval(start: Option<Day>, end: Option<Day>) -> impl Iterator<Item = (&'static str, String)> {
    let ends = [start.map(|d| ("start", d.to_string())), end.map(|d| ("end", d.to_string()))];
    ends.into_iter().flatten()
}

fn values(xml: &mut Xml<'_>, values: &[(&str, Option<&String>)]) -> io::Result<()> {
    open(xml, "attvalues", &[])?;
    for (name, value) in values.iter().filter_map(|(name, value)| Some((name, (*value)?))) {
        empty(xml, "attvalue", &[("for", name), ("value", &clean(value))])?;
    }
    close(xml, "attvalues")
}

fn borrowed<'a>(attributes: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    attributes.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

fn open(xml: &mut Xml<'_>, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    xml.write_event(Event::Start(BytesStart::new(name).with_attributes(attributes.iter().copied())))
}

fn empty(xml: &mut Xml<'_>, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    xml.write_event(Event::Empty(BytesStart::new(name).with_attributes(attributes.iter().copied())))
}

fn close(xml: &mut Xml<'_>, name: &str) -> io::Result<()> {
    xml.write_event(Event::End(BytesEnd::new(name)))
}

/// Text without the characters that XML 1.0 has no way to write. Line ends become spaces, as every reader makes them in attributes.
fn clean(text: &str) -> String {
    let held = text.chars().filter(|&c| matches!(c, '\t' | '\n' | '\r') || c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'));
    held.map(|c| if c.is_control() { ' ' } else { c }).collect()
}
