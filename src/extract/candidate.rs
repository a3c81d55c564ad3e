//! A report of an event: what one telling word says, before reports of the same event are joined.

use crate::extract::factuality::Fact;
use crate::model::event::{Channel, EventKind, Role};
use crate::model::span::Span;

/// An actor in a role, with the word that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arg {
    /// The actor.
    pub actor: usize,
    /// In which part.
    pub role: Role,
    /// The word.
    pub word: usize,
}

/// A topic of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundTopic {
    /// The words.
    pub text: String,
    /// The words in plain form.
    pub label: String,
    /// Where they stand.
    pub span: Span,
    /// True where both sides affirmed it.
    pub affirmed: bool,
}

/// What one telling word says.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// What happened.
    pub kind: EventKind,
    /// The rule that made it.
    pub rule: String,
    /// The telling word.
    pub trigger: usize,
    /// The first and one past the last word of the telling phrase.
    pub words: std::ops::Range<usize>,
    /// The verb whose tense and time it shares.
    pub governor: usize,
    /// Who took part.
    pub args: Vec<Arg>,
    /// Places: actor and word.
    pub places: Vec<(usize, usize)>,
    /// By which way.
    pub channel: Option<Channel>,
    /// What was spoken of.
    pub topics: Vec<FoundTopic>,
    /// What for, as written.
    pub purpose: Option<String>,
    /// Whether it happened.
    pub fact: Fact,
    /// Its time expression, as an index of the document's times.
    pub time: Option<usize>,
    /// True where it refers back to something told before ("the meeting").
    pub back: bool,
}

impl Candidate {
    /// An empty report.
    pub fn new(kind: EventKind, rule: &str, trigger: usize, governor: usize, fact: Fact) -> Self {
        Self {
            kind,
            rule: rule.to_owned(),
            trigger,
            words: trigger..trigger + 1,
            governor,
            args: Vec::new(),
            places: Vec::new(),
            channel: None,
            topics: Vec::new(),
            purpose: None,
            fact,
            time: None,
            back: false,
        }
    }

    /// Adds actors in a role; an actor keeps its first role unless that was plain participation.
    pub fn take(&mut self, actors: Vec<(usize, usize)>, role: Role) {
        for (actor, word) in actors {
            match self.args.iter_mut().find(|a| a.actor == actor) {
                Some(known) if known.role == Role::Participant => known.role = role,
                Some(_) => {}
                None => self.args.push(Arg { actor, role, word }),
            }
        }
    }
}
