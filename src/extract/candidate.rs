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
    /// The state or body that the actor acts for, where the text says so here ("led the Thai delegation").
    pub side: Option<usize>,
}

impl Arg {
    /// An actor in a role, named by a word.
    pub const fn new(actor: usize, role: Role, word: usize) -> Self {
        Self { actor, role, word, side: None }
    }
}

/// Why a frame does not hold at a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It wants another particle, or none.
    Particle,
    /// A second complement makes the verb mean something else.
    Complement,
    /// A slot that it must have is empty.
    Required(String),
    /// So many took part: too few.
    Sides(usize),
    /// The noun is part of another word's phrase, or lacks the modifier that it wants.
    Form,
    /// It tells what is usual, and no one event.
    Habit,
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
    /// True where it only adds to an event that is told elsewhere, and tells none alone.
    pub weak: bool,
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
            weak: false,
        }
    }

    /// Adds actors in a role; an actor keeps its first role unless that was plain participation.
    pub fn take(&mut self, actors: Vec<(usize, usize)>, role: Role) {
        for (actor, word) in actors {
            match self.args.iter_mut().find(|a| a.actor == actor) {
                Some(known) if known.role == Role::Participant => known.role = role,
                Some(_) => {}
                None => self.args.push(Arg::new(actor, role, word)),
            }
        }
    }
}

impl Unfit {
    /// The reason in words.
    pub fn reason(&self) -> String {
        match self {
            Self::Particle => "another particle is wanted".to_owned(),
            Self::Complement => "a second complement".to_owned(),
            Self::Required(slot) => format!("nothing fit stands in {slot}"),
            Self::Sides(count) => format!("{count} took part, too few"),
            Self::Habit => "what is usual, no one event".to_owned(),
            Self::Form => "not the head of a phrase of its own, or its modifier is missing".to_owned(),
        }
    }
}
