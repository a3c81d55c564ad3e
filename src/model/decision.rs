//! Decisions: what people judged, one JSON object a line, in the order in which they did.
//!
//! A thing is named by its IRI and also by its names and by where it was seen, so that a decision finds it again when documents were
//! added, removed or read anew and its IRI is another. A line that is not understood is an error with its number; nothing is passed over.

use super::closed::closed;
use super::graph::Predicate;
use super::id::{DocumentKey, EntityId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

closed!(
    /// What was decided.
    Action {
        /// Two things are one.
        Same = "same",
        /// Two things are two, whatever their names say.
        Different = "different",
        /// An event, agreement or edge is not so.
        Reject = "reject",
        /// An event, agreement or edge is so.
        Confirm = "confirm",
        /// An earlier decision does not count.
        Undo = "undo",
    }
);

/// Where a thing was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Seen {
    /// The document.
    pub document: DocumentKey,
    /// Of an actor: the name that the document gives it. Of an event or agreement: a sentence that reports it.
    pub words: String,
    /// Its id in the record, as it was then: tells two things of the same words apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// A thing that a decision is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written")]
pub struct Thing {
    /// Its IRI below the base, when it was decided.
    pub id: EntityId,
    /// Its names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// Where it was seen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<Seen>,
}

/// By hand a thing may be written as its IRI alone.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Id(EntityId),
    Whole {
        id: EntityId,
        #[serde(default)]
        names: Vec<String>,
        #[serde(default)]
        seen: Vec<Seen>,
    },
}

impl From<Written> for Thing {
    fn from(written: Written) -> Self {
        match written {
            Written::Id(id) => id.as_str().into(),
            Written::Whole { id, names, seen } => Self { id, names, seen },
        }
    }
}

impl From<&str> for Thing {
    fn from(id: &str) -> Self {
        Self { id: id.into(), ..Self::default() }
    }
}

/// One decision of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// What was decided.
    #[serde(alias = "verdict")]
    pub decision: Action,
    /// One thing, the event or agreement, or the subject of the edge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Thing>,
    /// Of an edge: which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predicate: Option<Predicate>,
    /// The other thing, or the object of the edge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<Thing>,
    /// Of an undoing: the id of the decision that does not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undoes: Option<String>,
    /// Why, in the person's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// Who.
    #[serde(default)]
    pub author: String,
    /// When (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// The first 8 hexadecimal digits of the sha256 of its line: by this it can be undone.
    #[serde(skip)]
    pub id: String,
}

impl Decision {
    /// A decision on a thing, or on two.
    pub fn on(decision: Action, left: Thing, right: Option<Thing>) -> Self {
        let (predicate, undoes, why, at) = (None, None, None, None);
        Self { decision, left: Some(left), predicate, right, undoes, why, author: String::new(), at, id: String::new() }
    }

    /// The undoing of the decision with this id.
    pub fn undoing(id: &str) -> Self {
        Self { left: None, undoes: Some(id.to_owned()), ..Self::on(Action::Undo, Thing::default(), None) }
    }

    /// Both things of a verdict on a pair.
    pub fn pair(&self) -> Option<(&Thing, &Thing)> {
        let judged = matches!(self.decision, Action::Same | Action::Different);
        Some((self.left.as_ref()?, self.right.as_ref()?)).filter(|_| judged)
    }

    /// What it decides: a later decision on the same takes the place of this one.
    fn subject(&self) -> (bool, Option<Predicate>, BTreeSet<&EntityId>) {
        let things = self.left.iter().chain(&self.right).map(|thing| &thing.id).collect();
        (self.pair().is_some(), self.predicate, things)
    }

    /// What is missing, in words.
    fn lack(&self) -> Option<&'static str> {
        match self.decision {
            Action::Same | Action::Different if self.pair().is_none() => Some("it needs `left` and `right`"),
            Action::Reject | Action::Confirm if self.left.is_none() => Some("it needs `left`"),
            Action::Reject | Action::Confirm if self.predicate.is_some() != self.right.is_some() => {
                Some("an edge needs `left`, `predicate` and `right`")
            }
            Action::Undo if self.undoes.is_none() => Some("it needs `undoes`"),
            _ => None,
        }
    }
}

/// A line of decisions that is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct Malformed {
    /// From 1.
    pub line: usize,
    /// What is wrong with it.
    pub reason: String,
}

/// The decisions of a text, one a line, empty lines passed over.
///
/// # Errors
/// The first line that is no decision, with its number and what is wrong.
pub fn decisions(text: &str) -> Result<Vec<Decision>, Malformed> {
    let mut all: Vec<Decision> = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let bad = |reason: String| Malformed { line: at + 1, reason };
        let mut decision: Decision = serde_json::from_str(line.trim()).map_err(|error| bad(plain(&error)))?;
        if let Some(lack) = decision.lack() {
            return Err(bad(format!("a decision {:?} is not whole: {lack}", decision.decision.name())));
        }
        if let Some(id) = decision.undoes.as_ref().filter(|id| !all.iter().any(|earlier| earlier.id == **id)) {
            return Err(bad(format!("it undoes {id:?}, and no line before it is that decision")));
        }
        decision.id = id_of(line);
        all.push(decision);
    }
    Ok(all)
}

/// The reason of an error without the place inside the line's own text, which is always line 1 there.
fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let reason = text.split(" at line ").next().unwrap_or(&text);
    if error.column() > 0 { format!("column {}: {reason}", error.column()) } else { reason.to_owned() }
}

/// The id of a decision by its line.
pub fn id_of(line: &str) -> String {
    format!("{:x}", Sha256::digest(line.trim().as_bytes()))[..8].to_owned()
}

/// The decisions that count: none that was undone, of several on the same the last, in order.
pub fn standing(all: &[Decision]) -> Vec<&Decision> {
    let mut undone: BTreeSet<&str> = BTreeSet::new();
    // From the end: an undoing may itself be undone by a later one.
    for decision in all.iter().rev().filter(|d| d.decision == Action::Undo) {
        let target = decision.undoes.as_deref().filter(|_| !undone.contains(decision.id.as_str()));
        undone.extend(target);
    }
    let counts = |d: &&Decision| d.decision != Action::Undo && !undone.contains(d.id.as_str());
    let mut last: BTreeMap<_, usize> = BTreeMap::new();
    for (at, decision) in all.iter().enumerate().filter(|(_, d)| counts(d)) {
        last.insert(decision.subject(), at);
    }
    let places: BTreeSet<usize> = last.into_values().collect();
    places.into_iter().map(|at| &all[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_by_hand_are_read_and_bad_ones_are_named() {
        let good = r#"{"verdict":"same","left":"person/a","right":{"id":"person/b","names":["B"]},"score":1,"reasons":[],"author":"x"}"#;
        let all = decisions(&format!("\n{good}\n")).unwrap();
        assert_eq!((all[0].decision, all[0].left.as_ref().unwrap().id.as_str()), (Action::Same, "person/a"));
        for (line, said) in [
            ("nonsense", "line 2: column 2"),
            (r#"{"decision":"maybe"}"#, "maybe"),
            (r#"{"decision":"same","left":"person/a"}"#, "`left` and `right`"),
            (r#"{"decision":"reject","left":"a","right":"b"}"#, "`predicate`"),
            (r#"{"decision":"undo","undoes":"12345678"}"#, "no line before it"),
        ] {
            let error = decisions(&format!("{good}\n{line}")).unwrap_err().to_string();
            assert!(error.starts_with("line 2: ") && error.contains(said), "{error}");
        }
    }

    #[test]
    fn the_last_decision_on_a_pair_counts_unless_it_is_undone() {
        let text = "{\"decision\":\"same\",\"left\":\"a\",\"right\":\"b\"}\n{\"decision\":\"different\",\"left\":\"b\",\"right\":\"a\"}\n";
        let all = decisions(text).unwrap();
        assert_eq!(standing(&all), [&all[1]]);
        let undone = decisions(&format!("{text}{{\"decision\":\"undo\",\"undoes\":\"{}\"}}", all[1].id)).unwrap();
        assert_eq!(standing(&undone), [&undone[0]]);
    }
}
