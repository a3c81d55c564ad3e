//! Every IRI in use, a documented constant per term, a module per vocabulary.
//!
//! The own vocabulary is [`gp`]; its terms are those of `schema/ontology.ttl`, no more and no fewer (a test holds both together).
//! The vocabularies of others list only the terms that this program writes or asks for.

pub mod gp;
mod standard;

pub use standard::{dcterms, foaf, oa, org, owl, prov, rdf, rdfs, schema, sem, sh, skos, void, wikidata, xsd};

/// Base of the IRIs of things, unless a store was made with another.
pub const BASE: &str = "https://w3id.org/chancery/id/";

/// Prefixes of vocabularies, set in every query and export.
pub const VOCABULARIES: &[(&str, &str)] = &[
    ("dcterms", dcterms::NS),
    ("foaf", foaf::NS),
    (gp::PREFIX, gp::NS),
    ("oa", oa::NS),
    ("org", org::NS),
    ("owl", owl::NS),
    ("prov", prov::NS),
    ("rdf", rdf::NS),
    ("rdfs", rdfs::NS),
    ("schema", schema::NS),
    ("sem", sem::NS),
    ("skos", skos::NS),
    ("wd", wikidata::NS),
    ("xsd", xsd::NS),
];

/// Prefixes of things: the prefix and its folder below the base. One a kind, for a slash in a local name must be escaped in SPARQL.
pub const KINDS: &[(&str, &str)] = &[
    ("action", "action/"),
    ("agreement", "agreement/"),
    ("body", "body/"),
    ("claim", "claim/"),
    ("doc", "doc/"),
    ("event", "event/"),
    ("link", "link/"),
    ("office", "office/"),
    ("part", "participation/"),
    ("person", "person/"),
    ("place", "place/"),
    ("state", "state/"),
    ("tenure", "tenure/"),
    ("term", "term/"),
    ("topic", "topic/"),
];

/// Every prefix with its IRI, those of things below `base`, in the order of the prefixes.
pub fn prefixes(base: &str) -> Vec<(&'static str, String)> {
    let things = KINDS.iter().map(|(prefix, folder)| (*prefix, format!("{base}{folder}")));
    let mut all: Vec<_> = VOCABULARIES.iter().map(|(prefix, iri)| (*prefix, (*iri).to_owned())).chain(things).collect();
    all.sort_unstable();
    all
}

/// Declares constants for terms of one namespace, and `ALL`.
macro_rules! terms {
    ($ns:literal; $($(#[$meta:meta])* $name:ident = $local:literal;)+) => {
        $($(#[$meta])* pub const $name: oxigraph::model::NamedNodeRef<'static> = oxigraph::model::NamedNodeRef::new_unchecked(concat!($ns, $local));)+

        /// Every term of this module, in the order of declaration.
        pub const ALL: &[oxigraph::model::NamedNodeRef<'static>] = &[$($name),+];
    };
}

pub(crate) use terms;
