//! Reads `schema/style.toml`: what each kind of node and edge looks like, and the picture's own words.
//!
//! Every picture and every network export shares it, so that a kind looks alike everywhere. A kind or type that the table
//! does not know gets the general look and a caption made by splitting its name; nothing is dropped for want of a style.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The whole table.
#[derive(Debug, Deserialize)]
pub struct Style {
    /// The picture's own words; `{…}` is filled in.
    pub words: BTreeMap<String, String>,
    /// Kinds of nodes, the specific before the general.
    pub kind: Vec<Kind>,
    /// Classes of edges.
    pub class: BTreeMap<String, Line>,
    /// Captions of types of edges.
    pub types: BTreeMap<String, String>,
    /// How types and parts shape the picture.
    pub shape: Shaping,
    /// Statuses of events.
    pub statuses: Statuses,
}

/// The look of one kind of node.
#[derive(Debug, Deserialize)]
pub struct Kind {
    /// Local name of the class.
    pub name: String,
    /// In the legend.
    pub caption: String,
    /// Shape in an SVG.
    pub shape: String,
    /// Shape in GraphViz.
    pub dot: String,
    /// Colour inside.
    pub fill: String,
    /// Colour of the border.
    pub stroke: String,
}

/// The look of one class of edges.
#[derive(Debug, Deserialize)]
pub struct Line {
    /// In the legend.
    pub caption: String,
    /// Style in GraphViz.
    pub dot: String,
    /// Colour.
    pub stroke: String,
    /// Width in pixels.
    pub width: f64,
    /// SVG dash pattern; empty for a solid line.
    pub dash: String,
}

/// How types and parts shape the picture.
#[derive(Debug, Deserialize)]
pub struct Shaping {
    /// Types without a direction.
    pub symmetric: Vec<String>,
    /// Types that only join nodes which are there for another reason.
    pub context: Vec<String>,
    /// Pairs: the first type shadows the second.
    pub shadows: Vec<[String; 2]>,
    /// Types that say that two agreed, what says most first.
    pub agreeing: Vec<String>,
    /// Parts that act on others, the strongest first.
    pub active: Vec<String>,
    /// Types and kinds that are contacts between two.
    pub contacts: Vec<String>,
    /// Types that say what a body belongs to.
    pub belongs: Vec<String>,
    /// Parts that are places.
    pub places: Vec<String>,
}

/// Statuses of events.
#[derive(Debug, Deserialize)]
pub struct Statuses {
    /// Those of events that no caption mentions.
    pub events: Vec<String>,
    /// Those of agreements that no caption mentions.
    pub agreements: Vec<String>,
}

/// The embedded table, read once. A test reads it, so it cannot fail in a build that was tested.
#[allow(clippy::expect_used)]
pub fn style() -> &'static Style {
    static STYLE: OnceLock<Style> = OnceLock::new();
    STYLE.get_or_init(|| toml::from_str(include_str!("../../schema/style.toml")).expect("the embedded table is tested"))
}

impl Style {
    /// The look of a kind; the general one where the kind is not listed.
    pub fn look(&self, kind: &str) -> &Kind {
        self.kind.iter().find(|k| k.name == kind).unwrap_or_else(|| &self.kind[self.general()])
    }

    /// Where the look of events stands: an unlisted kind is a class of events.
    fn general(&self) -> usize {
        self.kind.iter().position(|k| k.shape == "event").unwrap_or(0)
    }

    /// How specific a type is: lower is more specific; unlisted types are specific classes of events.
    pub fn rank(&self, kind: &str) -> usize {
        self.kind.iter().position(|k| k.name == kind).unwrap_or(self.general())
    }

    /// A word of the picture; its key where the table lacks it.
    pub fn word<'a>(&'a self, key: &'a str) -> &'a str {
        self.words.get(key).map_or(key, String::as_str)
    }

    /// A word with one gap filled.
    pub fn fill(&self, key: &str, gap: &str, value: &str) -> String {
        let one = self.words.get(&format!("{key}_one")).filter(|_| value == "1");
        one.map_or_else(|| self.word(key), String::as_str).replace(&format!("{{{gap}}}"), value)
    }

    /// The caption of a type of edge or a kind of event ("travelledTo": "travelled to").
    pub fn caption(&self, kind: &str) -> String {
        self.types.get(kind).cloned().unwrap_or_else(|| split(kind))
    }

    /// The name of a class as words, the first letter large ("TerritorialChange": "Territorial change").
    pub fn noun(&self, class: &str) -> String {
        let words = split(class);
        let mut chars = words.chars();
        chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
    }

    /// True where the type has no direction.
    pub fn symmetric(&self, kind: &str) -> bool {
        self.shape.symmetric.iter().any(|s| s == kind)
    }
}

impl super::Class {
    /// The look of its lines.
    pub fn line(self) -> &'static Line {
        &style().class[self.name()]
    }
}

/// `maintainPresence` as "maintain presence".
fn split(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push(' ');
        }
        out.extend(c.to_lowercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let style = style();
        for key in ["happening", "unrealised", "office", "standing", "obligation", "part"] {
            assert!(style.class.contains_key(key), "{key}");
        }
        assert_eq!(style.look("Person").shape, "pill");
        assert_eq!(style.look("Meeting").shape, "event");
        assert!(style.rank("SecurityForce") < style.rank("GovernmentBody"));
        assert!(style.rank("Meeting") < style.rank("Actor"));
    }

    #[test]
    fn captions() {
        for (name, caption) in [("maintainPresence", "maintain presence"), ("ledBy", "led by"), ("briefedActor", "briefed"), ("", "")] {
            assert_eq!(style().caption(name), caption);
        }
    }
}
