//! Events of one record: dated, with participants in roles, and the sentences that report them.

use super::closed::closed;
use super::date::PartialDate;
use super::id::{ActorId, EntityId, EventId};
use super::span::Span;
use serde::{Deserialize, Serialize};

closed!(
    /// What happened.
    EventKind {
        Meeting = "meeting", Call = "call", Visit = "visit", Travel = "travel", Briefing = "briefing", Announcement = "announcement",
        Signing = "signing", Request = "request", Utterance = "utterance", Appointment = "appointment", Establishment = "establishment",
        Mediation = "mediation", TerritorialChange = "territorial_change", Other = "other",
    }
);

impl EventKind {
    /// The kind under which texts tell of it too: a journey is told as a visit.
    #[must_use]
    pub const fn family(self) -> Self {
        match self {
            Self::Travel => Self::Visit,
            other => other,
        }
    }
}

closed!(
    /// Whether it happened.
    Status {
        Occurred = "occurred", Ongoing = "ongoing", Planned = "planned", Announced = "announced", Proposed = "proposed",
        CalledFor = "called_for", Conditional = "conditional", Cancelled = "cancelled", Postponed = "postponed",
        /// Somebody says that it did not or will not happen.
        Denied = "denied",
    }
);

impl Status {
    /// True for what took place or is taking place.
    #[must_use]
    pub const fn is_real(self) -> bool {
        matches!(self, Self::Occurred | Self::Ongoing)
    }
}

closed!(
    /// Whether the text affirms it.
    Polarity { Affirmed = "affirmed", Negated = "negated" }
);

closed!(
    /// By which way people met.
    Channel { InPerson = "in_person", Phone = "phone", Video = "video", Letter = "letter", Unknown = "unknown" }
);

closed!(
    /// The part an actor has in an event.
    Role {
        Participant = "participant", Host = "host", Guest = "guest", Visitor = "visitor", Traveller = "traveller", Caller = "caller",
        Callee = "callee", Briefer = "briefer", Briefed = "briefed", Announcer = "announcer", Signatory = "signatory",
        Requester = "requester", Requested = "requested", Speaker = "speaker", Addressee = "addressee", Mediator = "mediator",
        Attendee = "attendee", Accompanying = "accompanying", Established = "established",
    }
);

closed!(
    /// Whose voice a sentence is in.
    Voice { Author = "author", Attributed = "attributed", Quoted = "quoted" }
);

closed!(
    /// Which field of an event or agreement a sentence supports.
    Field {
        Participant = "participant", Date = "date", Place = "place", Topic = "topic", Form = "form", Party = "party", Mediator = "mediator",
        Term = "term", Status = "status", Purpose = "purpose",
    }
);

/// One thing that a sentence says of an event or agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Support {
    /// The field.
    pub field: Field,
    /// For participants, parties, mediators and places: who or where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<ActorId>,
    /// For participants: the role that this very sentence gives ("received": host; "met": participant).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// For topics and terms: their place in the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<usize>,
}

/// A sentence that supports an event or agreement. Without `supports` it supports every field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// Whose voice it is in.
    #[serde(default = "author")]
    pub voice: Voice,
    /// Who says it, where it is not the author: the speaker, or the body that issued the statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<ActorId>,
    /// The words that name the source ("a statement from the Iraqi government").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributed_as: Option<String>,
    /// True when the source is a statement, readout or other text rather than a speaker.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub statement: bool,
    /// True when the document prints the statement itself, not a report of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub verbatim: bool,
    /// What this sentence says of the event.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supports: Vec<Support>,
}

fn author() -> Voice {
    Voice::Author
}

impl Evidence {
    /// A sentence in the author's own voice that supports every field.
    pub const fn author(span: Span) -> Self {
        Self { span, voice: Voice::Author, attribution: None, attributed_as: None, statement: false, verbatim: false, supports: Vec::new() }
    }
}

/// An actor in an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Participant {
    /// Who.
    pub actor: ActorId,
    /// In which part: the most specific that any sentence gives.
    pub role: Role,
    /// In which office.
    #[serde(default)]
    pub office: Option<ActorId>,
    /// For whom: the state or body of the office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representing: Option<ActorId>,
    /// Where the sentence names the actor, first code point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<usize>,
    /// One past the last code point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<usize>,
}

/// Where an event took place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceRef {
    /// The place or state.
    pub actor: ActorId,
    /// Where the sentence names it, first code point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<usize>,
    /// One past the last code point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<usize>,
}

/// What was spoken of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// The words as they stand.
    pub text: String,
    /// The words in their plain form, for comparison across documents and as a label ("movements of ISIS").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Where they stand.
    #[serde(flatten)]
    pub span: Span,
    /// True when both sides (re)affirmed it.
    #[serde(default)]
    pub affirmed: bool,
}

/// Something that happened, was planned, or was denied.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Unique inside the record.
    pub id: EventId,
    /// What.
    pub kind: EventKind,
    /// Whether.
    #[serde(default = "occurred")]
    pub status: Status,
    /// Whether the text affirms it.
    #[serde(default = "affirmed")]
    pub polarity: Polarity,
    /// When.
    #[serde(default)]
    pub date: Option<PartialDate>,
    /// Where.
    #[serde(default)]
    pub place: Option<PlaceRef>,
    /// Further places ("in Iraq and Syria").
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more_places: Vec<PlaceRef>,
    /// By which way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// What was spoken of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
    /// What for, as written ("to explore deeper bilateral ties").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// Of an utterance: the content clause, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gist: Option<String>,
    /// Of an utterance: the words in quotation marks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// A caption for people, in the present tense ("Mohammed Shia al-Sudani receives Kevin Leahy"); made by the builder where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The word that names it.
    #[serde(default)]
    pub trigger: Option<Span>,
    /// Who.
    #[serde(default)]
    pub participants: Vec<Participant>,
    /// The larger event around it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<EventId>,
    /// Events that it followed ("following a formal request").
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub follows: Vec<EventId>,
    /// The sentences that report it.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// Who says so, for the event as a whole; null for the author.
    #[serde(default)]
    pub attribution: Option<ActorId>,
    /// Whose voice, for the event as a whole.
    #[serde(default = "author")]
    pub voice: Voice,
    /// From 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f32>,
    /// The lexicon row or pattern that made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The IRI in the graph, after resolution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<EntityId>,
}

fn occurred() -> Status {
    Status::Occurred
}

fn affirmed() -> Polarity {
    Polarity::Affirmed
}
