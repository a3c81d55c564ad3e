//! A view as GraphML ([the primer](http://graphml.graphdrawing.org/primer/graphml-primer.html)): typed keys, days as text.
//!
//! Characters that XML cannot hold are left out; everything else survives a round trip, line ends among it.

use crate::view::{Edge, Node, View};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::io::{self, Write};

/// Attributes: whose, name, type.
const KEYS: [(&str, &str, &str); 14] = [
    ("node", "label", "string"),
    ("node", "kind", "string"),
    ("node", "wikidata", "string"),
    ("node", "start", "string"),
    ("node", "end", "string"),
    ("node", "documents", "int"),
    ("edge", "type", "string"),
    ("edge", "start", "string"),
    ("edge", "end", "string"),
    ("edge", "documents", "int"),
    ("edge", "evidences", "int"),
    ("edge", "confidence", "double"),
    ("edge", "claim", "string"),
    ("edge", "quote", "string"),
];

type Xml<'a> = Writer<&'a mut dyn Write>;

/// Writes the graph.
///
/// # Errors
/// The writer's.
pub fn write(view: &View, out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Writer::new_with_indent(out, b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.write_event(Event::Start(BytesStart::new("graphml").with_attributes([("xmlns", "http://graphml.graphdrawing.org/xmlns")])))?;
    for (whose, name, kind) in KEYS {
        let id = key(whose, name);
        let attributes = [("id", id.as_str()), ("for", whose), ("attr.name", name), ("attr.type", kind)];
        xml.write_event(Event::Empty(BytesStart::new("key").with_attributes(attributes)))?;
    }
    xml.write_event(Event::Start(BytesStart::new("graph").with_attributes([("id", "chancery"), ("edgedefault", "directed")])))?;
    view.nodes().try_for_each(|n| node(&mut xml, n))?;
    for (i, (source, target, e)) in view.edges().enumerate() {
        edge(&mut xml, (&format!("e{i}"), &source.id, &target.id), e)?;
    }
    xml.write_event(Event::End(BytesEnd::new("graph")))?;
    xml.write_event(Event::End(BytesEnd::new("graphml")))?;
    xml.get_mut().write_all(b"\n")
}

fn key(whose: &str, name: &str) -> String {
    format!("{}_{name}", &whose[..1])
}

fn node(xml: &mut Xml<'_>, node: &Node) -> io::Result<()> {
    xml.write_event(Event::Start(BytesStart::new("node").with_attributes([("id", clean(&node.id).as_str())])))?;
    data(xml, "n_label", Some(&node.label))?;
    data(xml, "n_kind", Some(&node.kind))?;
    data(xml, "n_wikidata", node.wikidata.as_ref())?;
    data(xml, "n_start", node.start)?;
    data(xml, "n_end", node.end)?;
    data(xml, "n_documents", Some(node.documents))?;
    xml.write_event(Event::End(BytesEnd::new("node")))
}

fn edge(xml: &mut Xml<'_>, (id, source, target): (&str, &str, &str), edge: &Edge) -> io::Result<()> {
    let attributes = [("id", id), ("source", &clean(source)), ("target", &clean(target))];
    xml.write_event(Event::Start(BytesStart::new("edge").with_attributes(attributes)))?;
    data(xml, "e_type", Some(edge.type_name()))?;
    data(xml, "e_start", edge.start)?;
    data(xml, "e_end", edge.end)?;
    data(xml, "e_documents", Some(edge.documents()))?;
    data(xml, "e_evidences", Some(edge.sentences.len()))?;
    data(xml, "e_confidence", edge.confidence())?;
    data(xml, "e_claim", edge.claim.as_ref())?;
    data(xml, "e_quote", edge.quote())?;
    xml.write_event(Event::End(BytesEnd::new("edge")))
}

fn data(xml: &mut Xml<'_>, key: &str, value: Option<impl ToString>) -> io::Result<()> {
    let Some(value) = value else { return Ok(()) };
    xml.write_event(Event::Start(BytesStart::new("data").with_attributes([("key", key)])))?;
    xml.write_event(Event::Text(BytesText::new(&clean(&value.to_string()))))?;
    xml.write_event(Event::End(BytesEnd::new("data")))
}

/// Text without the characters that XML 1.0 has no way to write.
fn clean(text: &str) -> String {
    text.chars().filter(|&c| matches!(c, '\t' | '\n' | '\r') || c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}
