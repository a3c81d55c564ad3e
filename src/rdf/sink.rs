//! Collects quads, node by node.

use super::iri;
use super::table::{Builder, Table};
use crate::model::date::Day;
use crate::model::graph::Naming;
use crate::model::id::EntityId;
use crate::vocab::{gp, rdf, rdfs, skos, wikidata, xsd};
use oxigraph::model::{Literal, LiteralRef, NamedNode, NamedNodeRef, TermRef};

/// Language of captions and quoted words.
const LANGUAGE: &str = "en";

/// The quads so far, and the base of their things.
pub(super) struct Sink<'b> {
    base: &'b str,
    quads: Builder,
}

impl<'b> Sink<'b> {
    pub(super) fn new(base: &'b str) -> Self {
        Self { base, quads: Builder::default() }
    }

    pub(super) fn into_table(self) -> Table {
        self.quads.finish()
    }

    pub(super) const fn base(&self) -> &'b str {
        self.base
    }

    /// A thing to write about.
    pub(super) fn node(&mut self, id: &EntityId) -> Node<'_, 'b> {
        let subject = iri::entity(self.base, id);
        self.iri(&subject)
    }

    /// A thing to write about, by its IRI.
    pub(super) fn iri(&mut self, subject: &NamedNode) -> Node<'_, 'b> {
        let subject = self.quads.number(subject.as_ref().into());
        Node { sink: self, subject }
    }
}

/// One subject; every method adds its properties and hands it on.
pub(super) struct Node<'s, 'b> {
    sink: &'s mut Sink<'b>,
    subject: u32,
}

impl Node<'_, '_> {
    /// Any property.
    pub(super) fn put<'t>(self, property: NamedNodeRef<'_>, object: impl Into<TermRef<'t>>) -> Self {
        self.sink.quads.add(self.subject, property, object.into());
        self
    }

    fn all<'t, T: Into<TermRef<'t>>>(self, property: NamedNodeRef<'_>, objects: impl IntoIterator<Item = T>) -> Self {
        objects.into_iter().fold(self, |node, object| node.put(property, object))
    }

    /// Its classes.
    pub(super) fn types(self, classes: &[NamedNodeRef<'static>]) -> Self {
        self.all(rdf::TYPE, classes.iter().copied())
    }

    /// Edges to other things.
    pub(super) fn entities<'e>(self, property: NamedNodeRef<'_>, ids: impl IntoIterator<Item = &'e EntityId>) -> Self {
        let base = self.sink.base;
        ids.into_iter().fold(self, |node, id| node.put(property, &iri::entity(base, id)))
    }

    /// Plain text.
    pub(super) fn texts<'t>(self, property: NamedNodeRef<'_>, texts: impl IntoIterator<Item = &'t str>) -> Self {
        self.all(property, texts.into_iter().map(LiteralRef::new_simple_literal))
    }

    /// Text with its language, where that is a valid tag; else plain.
    pub(super) fn tagged(self, property: NamedNodeRef<'_>, text: Option<&str>, language: Option<&str>) -> Self {
        let literal = |text: &str| {
            let tagged = language.and_then(|tag| Literal::new_language_tagged_literal(text, tag).ok());
            tagged.unwrap_or_else(|| Literal::new_simple_literal(text))
        };
        self.all(property, text.map(literal).as_ref())
    }

    /// English text.
    pub(super) fn words<'t>(self, property: NamedNodeRef<'_>, texts: impl IntoIterator<Item = &'t str>) -> Self {
        self.all(property, texts.into_iter().map(|text| LiteralRef::new_language_tagged_literal_unchecked(text, LANGUAGE)))
    }

    /// Days.
    pub(super) fn days(self, property: NamedNodeRef<'_>, days: impl IntoIterator<Item = Day>) -> Self {
        days.into_iter().fold(self, |node, day| node.put(property, &iri::date(day)))
    }

    /// Whole numbers.
    pub(super) fn numbers(self, property: NamedNodeRef<'_>, numbers: impl IntoIterator<Item = usize>) -> Self {
        numbers.into_iter().fold(self, |node, n| node.put(property, LiteralRef::new_typed_literal(&n.to_string(), xsd::INTEGER)))
    }

    /// Years.
    pub(super) fn years(self, property: NamedNodeRef<'_>, years: impl IntoIterator<Item = i16>) -> Self {
        years.into_iter().fold(self, |node, n| node.put(property, LiteralRef::new_typed_literal(&n.to_string(), xsd::INTEGER)))
    }

    /// A number from 0 to 1, to three places, in canonical form.
    pub(super) fn share(self, property: NamedNodeRef<'_>, share: Option<f32>) -> Self {
        let share = share.filter(|s| !s.is_nan()).map(|s| (f64::from(s.clamp(0.0, 1.0)) * 1000.0).round() / 1000.0);
        share.into_iter().fold(self, |node, s| node.put(property, LiteralRef::new_typed_literal(&s.to_string(), xsd::DECIMAL)))
    }

    /// Named individuals, by the written names of a closed list.
    pub(super) fn named<'t>(self, property: NamedNodeRef<'_>, names: impl IntoIterator<Item = &'t str>) -> Self {
        names.into_iter().fold(self, |node, name| node.put(property, &gp::individual(name)))
    }

    /// The caption.
    pub(super) fn label(self, label: &str) -> Self {
        self.texts(rdfs::LABEL, [label])
    }

    /// Caption, all forms for look-ups, and the other forms with their language.
    pub(super) fn naming(self, naming: &Naming) -> Self {
        let label = naming.label.as_str();
        let names = || naming.names.iter().map(String::as_str).filter(|name| *name != label);
        self.label(label).texts(gp::property::NAME, [label]).texts(gp::property::NAME, names()).words(skos::ALT_LABEL, names())
    }

    /// The same thing at Wikidata, where the item's number is one.
    pub(super) fn wikidata(self, item: Option<&str>) -> Self {
        let number = |q: &&str| q.strip_prefix('Q').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
        let item = item.filter(number).map(|q| NamedNode::new_unchecked(format!("{}{q}", wikidata::NS)));
        self.all(crate::vocab::owl::SAME_AS, item.as_ref())
    }
}
