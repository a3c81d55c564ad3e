//! Newtypes for every identifier; nothing else makes them.

use serde::{Deserialize, Serialize};

/// Declares an identifier that is a string.
macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }
    };
}

id!(
    /// An actor inside one record ("a3").
    ActorId
);
id!(
    /// An event inside one record ("e2").
    EventId
);
id!(
    /// An agreement inside one record ("g1").
    AgreementId
);
id!(
    /// A thing of the graph: its IRI below the base, such as `person/kevin-leahy` or `event/2025-04-24-meeting-al-sudani-leahy`.
    EntityId
);
id!(
    /// A document of the store: the first 16 hexadecimal digits of the sha256 of its content.
    DocumentKey
);
