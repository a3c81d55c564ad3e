//! Turns ids of the model into IRIs, and claims into their content-derived ids.
//!
//! An id is a path below the base, made of slugs; whatever else it holds is percent-encoded, so that no text of a document can break an IRI.

use crate::model::date::Day;
use crate::model::graph::{Object, Predicate};
use crate::model::id::EntityId;
use crate::vocab::{dcterms, gp, org, xsd};
use oxigraph::model::{Literal, NamedNode, Term};
use sha2::{Digest, Sha256};

/// The IRI of a thing below `base`.
///
/// ```
/// use chancery::{rdf::iri::entity, vocab::BASE};
/// assert_eq!(entity(BASE, &"doc/ab#char=1,5".into()).as_str(), "https://w3id.org/chancery/id/doc/ab#char=1,5");
/// assert_eq!(entity(BASE, &"person/a b>".into()).as_str(), "https://w3id.org/chancery/id/person/a%20b%3E");
/// ```
pub fn entity(base: &str, id: &EntityId) -> NamedNode {
    NamedNode::new_unchecked(format!("{base}{}", encode(id.as_str())))
}

/// The IRI of a property.
pub fn property(predicate: Predicate) -> NamedNode {
    match predicate {
        Predicate::Holds => org::HOLDS.into(),
        Predicate::PostIn => org::POST_IN.into(),
        Predicate::MemberOf => org::MEMBER_OF.into(),
        Predicate::Publisher => dcterms::PUBLISHER.into(),
        other => gp::term(other.name()),
    }
}

/// The RDF term of an edge's object.
pub fn object(base: &str, object: &Object) -> Term {
    match object {
        Object::Entity(id) => entity(base, id).into(),
        Object::Day(day) => date(*day).into(),
        Object::Text(text) => Literal::new_simple_literal(text).into(),
        Object::Named(local) => named(base, local).into(),
    }
}

/// A day as `xsd:date`.
pub fn date(day: Day) -> Literal {
    Literal::new_typed_literal(day.to_string(), xsd::DATE)
}

/// A named individual by local name; one that the ontology does not list becomes an action below `base`.
pub fn named(base: &str, local: &str) -> NamedNode {
    if is_individual(local) { gp::term(local) } else { entity(base, &EntityId(format!("action/{local}"))) }
}

/// True when the ontology lists this named individual.
pub fn is_individual(local: &str) -> bool {
    gp::named::ALL.iter().any(|term| gp::local(term.as_str()) == Some(local))
}

/// The IRI of a claim: 16 hexadecimal digits of sha256 over subject, predicate and object, a line each.
pub fn claim(base: &str, subject: &EntityId, predicate: Predicate, value: &Object) -> NamedNode {
    let text = [entity(base, subject).into_string(), property(predicate).into_string(), key(&object(base, value))].join("\n");
    let digest = format!("{:x}", Sha256::digest(text.as_bytes()));
    entity(base, &EntityId(format!("claim/{}", &digest[..16])))
}

/// The object as it enters the hash: an IRI as it is, a literal with its datatype unless that is plain text.
fn key(term: &Term) -> String {
    match term {
        Term::Literal(literal) if literal.datatype() == xsd::STRING => literal.value().to_owned(),
        Term::Literal(literal) => format!("{}^^{}", literal.value(), literal.datatype().as_str()),
        Term::NamedNode(node) => node.as_str().to_owned(),
        Term::BlankNode(node) => node.as_str().to_owned(),
    }
}

fn encode(id: &str) -> String {
    let mut text = String::with_capacity(id.len());
    let mut fragment = false;
    for c in id.chars() {
        match c {
            '#' if !fragment => fragment = true,
            c if plain(c) => {}
            c => {
                escape(c, &mut text);
                continue;
            }
        }
        text.push(c);
    }
    text
}

/// Letters and digits of any script, and the punctuation that every part of an IRI may hold.
fn plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~/=,;:@!$&'()*+".contains(c) || (c >= '\u{a0}' && c.is_alphanumeric())
}

fn escape(c: char, text: &mut String) {
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        text.push_str(&format!("%{byte:02X}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocab::BASE;

    #[test]
    fn hostile_ids_stay_valid_iris() {
        for id in
            ["person/a b", "person/<x>", "event/\u{202e}x\"\\{}|^`", "doc/a#b#c", "person/محمد", "person/%zz", "place/\u{e000}\u{0}", "[x]"]
        {
            let iri = entity(BASE, &id.into());
            assert!(NamedNode::new(iri.as_str()).is_ok(), "{iri}");
        }
    }

    #[test]
    fn letters_of_every_script_stay() {
        assert!(entity(BASE, &"person/محمد".into()).as_str().ends_with("person/محمد"));
    }

    #[test]
    fn claims_differ_by_every_part() {
        let (s, o) = (EntityId::from("event/e"), Object::Entity("person/p".into()));
        let all = [
            claim(BASE, &s, Predicate::Host, &o),
            claim(BASE, &s, Predicate::Guest, &o),
            claim(BASE, &"event/f".into(), Predicate::Host, &o),
            claim(BASE, &s, Predicate::Host, &Object::Text("person/p".into())),
        ];
        let distinct: std::collections::BTreeSet<_> = all.iter().map(NamedNode::as_str).collect();
        assert_eq!(distinct.len(), all.len());
    }
}
