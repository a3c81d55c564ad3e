//! The words that tell events: verbs and nouns with the roles of what stands around them (`schema/lexicon/en/frames.toml`).

use crate::model::event::{EventKind, Role, Status};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::OnceLock;

/// What a slot of a frame makes of the thing in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A participant.
    Role(Role),
    /// The place.
    Place,
    /// A topic.
    Topic,
    /// An agreement, for `extract::agreement`.
    Agreement,
}

/// Which kinds of thing a slot wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Need {
    /// Persons, offices, groups, states and organisations that act.
    #[serde(rename = "actors")]
    Actors,
    /// Persons, offices, groups.
    #[serde(rename = "people")]
    People,
    /// Persons and offices.
    #[serde(rename = "named people")]
    Named,
    /// Places and states.
    #[serde(rename = "places")]
    Places,
    /// All that speak for themselves: no places, no media, no crowds.
    #[serde(rename = "speakers")]
    Speakers,
    /// Persons, offices, and groups that somebody receives: no crowds.
    #[serde(rename = "guests")]
    Guests,
    /// Persons and offices, no groups.
    #[serde(rename = "single people")]
    Single,
    /// Groups ("a delegation").
    #[serde(rename = "groups")]
    Groups,
    /// Organisations.
    #[serde(rename = "organizations")]
    Organizations,
}

/// A verb that tells an event.
#[derive(Debug, Deserialize)]
pub struct VerbRow {
    /// The rule's name.
    pub name: String,
    /// Dictionary forms.
    pub lemmas: Vec<String>,
    /// What it tells.
    pub kind: EventKind,
    /// What becomes of it where nothing says that it is not: who is invited may come.
    #[serde(default)]
    pub status: Option<Status>,
    /// "sit *down*".
    #[serde(default)]
    pub particle: Option<String>,
    /// A subject of two or more is all sides.
    #[serde(default)]
    pub reciprocal: bool,
    /// Slots that must be filled, alternatives with `|`, or what else must hold: "phone" is a channel word, "for-event" an event behind "for",
    /// "on-errand" an event or invitation behind "for", "on" or "at", "a-gathering" a body whose name is that of its meetings, "it-was" a
    /// passive of "it", "the-meeting" a subject that refers to one, "present" that word and no other place, "nowhere" a clause of its own that names none,
    /// "on-a-day" a day or place of its own, "on-a-journey" a journey whose aim it is, "of-talks" a contact as its subject, "together" that word, "abroad" a time of its own and a place outside the subject's state, "again" that word.
    #[serde(default)]
    pub required: Vec<String>,
    /// What must stand in a slot for it to count.
    #[serde(default)]
    pub needs: BTreeMap<String, Need>,
    /// No second complement, no particle.
    #[serde(default)]
    pub plain_object: bool,
    /// Its object must be one of these ("exchange views").
    #[serde(default)]
    pub content: Vec<String>,
    /// It tells only with no aim behind it ("called on A", not "called on A to act").
    #[serde(default)]
    pub aimless: bool,
    /// It tells only without an object ("return to Baghdad", not "return refugees to").
    #[serde(default)]
    pub intransitive: bool,
    /// The slot that holds topics.
    #[serde(default)]
    pub topic: Option<String>,
    /// All other keys: slot to role.
    #[serde(flatten)]
    slots: BTreeMap<String, String>,
}

impl VerbRow {
    /// What a slot makes of the thing in it.
    pub fn part(&self, slot: &str) -> Option<Part> {
        part(self.slots.get(slot)?)
    }

    /// Every slot with its part.
    pub fn parts(&self) -> impl Iterator<Item = (&str, Part)> {
        self.slots.iter().filter_map(|(slot, name)| Some((slot.as_str(), part(name)?)))
    }
}

fn part(name: &str) -> Option<Part> {
    match name {
        "place" => Some(Part::Place),
        "topic" => Some(Part::Topic),
        "agreement" => Some(Part::Agreement),
        role => Role::from_name(role).map(Part::Role),
    }
}

/// A noun that tells an event.
#[derive(Debug, Deserialize)]
pub struct NounRow {
    /// The rule's name.
    pub name: String,
    /// Dictionary forms.
    pub lemmas: Vec<String>,
    /// What it tells.
    pub kind: EventKind,
    /// It tells only with one of these before it.
    #[serde(default)]
    pub modifiers: Vec<String>,
    /// It tells only with one of these behind "of" ("an exchange of views").
    #[serde(default)]
    pub content: Vec<String>,
    /// It tells only as what somebody attends, and refers back ("attended the event").
    #[serde(default)]
    pub attended: bool,
    /// Prepositions behind which the guest stands ("a warm welcome to").
    #[serde(default)]
    pub guest: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Hosting {
    verbs: HashSet<String>,
}

/// Words that tell the way.
#[derive(Debug, Deserialize)]
pub struct Channels {
    /// By telephone.
    pub phone: HashSet<String>,
    /// By video.
    pub video: HashSet<String>,
    /// In writing.
    pub letter: HashSet<String>,
    /// Before "call", where it is none.
    pub not_call: HashSet<String>,
}

/// The frames of one language.
#[derive(Debug, Deserialize)]
pub struct Frames {
    /// Verbs.
    pub verb: Vec<VerbRow>,
    /// Nouns.
    pub noun: Vec<NounRow>,
    light: HashMap<String, Vec<String>>,
    hosting: Hosting,
    attending: Hosting,
    taking: Hosting,
    /// Ways.
    pub channel: Channels,
    /// Small word lists, by name.
    pub words: HashMap<String, HashSet<String>>,
    /// Prepositions that name a side ("between", "with").
    pub side_prepositions: HashSet<String>,
    #[serde(skip)]
    verbs: HashMap<String, Vec<usize>>,
    #[serde(skip)]
    nouns: HashMap<String, usize>,
}

impl Frames {
    /// The table that ships with the program.
    #[allow(clippy::expect_used)] // Embedded; the tests load it.
    pub fn embedded() -> &'static Self {
        static FRAMES: OnceLock<Frames> = OnceLock::new();
        FRAMES.get_or_init(|| Self::parse(include_str!("../../schema/lexicon/en/frames.toml")).expect("embedded table is valid"))
    }

    /// Reads a table.
    ///
    /// # Errors
    /// Where the text is not such a table.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        let mut frames: Self = toml::from_str(text)?;
        for (index, row) in frames.verb.iter().enumerate() {
            for lemma in &row.lemmas {
                frames.verbs.entry(lemma.clone()).or_default().push(index);
            }
        }
        for (index, row) in frames.noun.iter().enumerate() {
            for lemma in &row.lemmas {
                frames.nouns.insert(lemma.clone(), index);
            }
        }
        Ok(frames)
    }

    /// The rows of a verb.
    pub fn verbs(&self, lemma: &str) -> impl Iterator<Item = &VerbRow> {
        self.verbs.get(lemma).into_iter().flatten().map(|i| &self.verb[*i])
    }

    /// The row of a noun.
    pub fn noun(&self, lemma: &str) -> Option<&NounRow> {
        self.nouns.get(lemma).map(|i| &self.noun[*i])
    }

    /// True where a light verb may have its event in a slot: "object", or a preposition.
    pub fn light(&self, lemma: &str, slot: &str) -> bool {
        self.light.get(lemma).is_some_and(|slots| slots.iter().any(|s| s == slot))
    }

    /// True for a light verb whose subject is at the receiving end.
    pub fn takes(&self, lemma: &str) -> bool {
        self.taking.verbs.contains(lemma)
    }

    /// True for a light verb whose subject is the host.
    pub fn hosts(&self, lemma: &str) -> bool {
        self.hosting.verbs.contains(lemma)
    }

    /// True for a light verb whose subject is one of many.
    pub fn attends(&self, lemma: &str) -> bool {
        self.attending.verbs.contains(lemma)
    }

    /// The preposition of belonging.
    pub fn of(&self) -> &str {
        self.words.get("of").and_then(|l| l.iter().next()).map_or("", String::as_str)
    }

    /// The preposition of aim.
    pub fn to(&self) -> &str {
        self.words.get("to").and_then(|l| l.iter().next()).map_or("", String::as_str)
    }

    /// True where a word stands in a named list.
    pub fn has(&self, list: &str, word: &str) -> bool {
        self.words.get(list).is_some_and(|l| l.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slot_is_understood() {
        for row in &Frames::embedded().verb {
            assert_eq!(row.parts().count(), row.slots.len(), "{}", row.name);
        }
    }

    #[test]
    fn no_light_verb_without_a_slot() {
        assert!(Frames::embedded().light("hold", "object"));
    }
}
