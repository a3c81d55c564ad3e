//! The own vocabulary: classes, properties and the named individuals of closed lists.

pub mod class;
pub mod named;
pub mod property;

use oxigraph::model::NamedNode;

/// The usual prefix.
pub const PREFIX: &str = "gp";

/// The namespace.
pub const NS: &str = "https://w3id.org/chancery/ns#";

/// A term by its local name, which the caller knows to be one.
pub fn term(local: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{NS}{local}"))
}

/// The local name of a term of this vocabulary.
pub fn local(iri: &str) -> Option<&str> {
    iri.strip_prefix(NS)
}

/// The named individual for a written name of a closed list: `called_for` is `gp:CalledFor`.
///
/// ```
/// assert_eq!(chancery::vocab::gp::individual("called_for").as_str(), "https://w3id.org/chancery/ns#CalledFor");
/// ```
pub fn individual(name: &str) -> NamedNode {
    term(&camel(name))
}

/// A written name as UpperCamel local name.
pub fn camel(name: &str) -> String {
    name.split('_')
        .filter_map(|word| word.split_at_checked(1))
        .flat_map(|(head, tail)| [head.to_ascii_uppercase(), tail.to_owned()])
        .collect()
}

/// Declares constants for terms of the own namespace, and `ALL`.
macro_rules! terms {
    ($($body:tt)+) => { $crate::vocab::terms! { "https://w3id.org/chancery/ns#"; $($body)+ } };
}

use terms;
