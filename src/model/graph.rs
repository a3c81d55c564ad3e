//! The merged graph of many documents: what `rdf` turns into quads.
//!
//! Nodes carry what describes them; every edge that a document supports is a [`Claim`] with its evidence, made only by [`Claim::new`].
//! `rdf` writes the edge itself and the claim beside it. Derived links are rebuilt from events and never a source.

use super::actor::{ActorKind, OfficeKind};
use super::agreement::{AgreementForm, AgreementStatus};
use super::closed::closed;
use super::date::{Basis, Day, PartialDate};
use super::decision::Action;
use super::document::BlockKind;
use super::event::{Channel, EventKind, Role, Status, Voice};
use super::id::{DocumentKey, EntityId};
use super::judgement::Judgement;
use super::span::Span;

/// The merged graph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// Documents, and statements known through them.
    pub documents: Vec<DocumentNode>,
    /// Persons, states, organisations, places.
    pub actors: Vec<ActorNode>,
    /// Offices.
    pub offices: Vec<OfficeNode>,
    /// Tenures.
    pub tenures: Vec<TenureNode>,
    /// Events.
    pub events: Vec<EventNode>,
    /// Agreements with their terms.
    pub agreements: Vec<AgreementNode>,
    /// Topics of events.
    pub topics: Vec<TopicNode>,
    /// Edges with their evidence.
    pub claims: Vec<Claim>,
    /// Spans that support claims.
    pub evidence: Vec<EvidenceNode>,
    /// Time expressions that date something.
    pub times: Vec<TimeNode>,
    /// Derived edges of the diagram.
    pub links: Vec<Link>,
    /// Pairs of claims (by subject, predicate, object of each) that contradict each other.
    pub conflicts: Vec<Conflict>,
    /// Verdicts on pairs.
    pub judgements: Vec<Judgement>,
    /// Decisions of people that hold.
    pub decisions: Vec<DecisionNode>,
    /// Former IRIs and what replaced them, in one hop.
    pub redirects: Vec<(EntityId, EntityId)>,
}

/// A decision of a person, and what it is about in this graph.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionNode {
    /// Its IRI: `decision/` and its id.
    pub id: EntityId,
    /// What was decided.
    pub action: Action,
    /// Caption: what was decided on what.
    pub label: String,
    /// Of a pair that became one: the IRI that goes, then the one that stays; else what it is about, as far as that is in the graph.
    pub things: Vec<EntityId>,
    /// Of an edge from the first thing to the second: which.
    pub predicate: Option<Predicate>,
    /// Who: `agent/…` and the name as it was given; nobody where no name was.
    pub author: Option<(EntityId, String)>,
    /// When (RFC 3339).
    pub at: Option<String>,
    /// Why.
    pub why: Option<String>,
}

/// A name for look-ups.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Naming {
    /// The caption.
    pub label: String,
    /// Every form seen or known, the caption among them.
    pub names: Vec<String>,
}

/// A document, or an official statement known through documents.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentNode {
    /// `doc/<key>`, or `doc/statement-…`.
    pub id: EntityId,
    /// The content's key; absent for a statement known only through others.
    pub key: Option<DocumentKey>,
    /// The caption: publisher and title, or what statement it is.
    pub label: String,
    /// The title.
    pub title: Option<String>,
    /// ISO 639-1.
    pub language: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// The publisher's node.
    pub publisher: Option<EntityId>,
    /// sha256 of the content, hexadecimal.
    pub sha256: Option<String>,
    /// Length in code points.
    pub chars: Option<usize>,
    /// The file's name.
    pub file: Option<String>,
    /// The document's date.
    pub date: Option<Day>,
    /// Why.
    pub date_basis: Option<Basis>,
    /// Where it was written. Never the place of an event.
    pub dateline_place: Option<EntityId>,
    /// Of a statement: who issued it.
    pub issued_by: Option<EntityId>,
    /// Of a statement: the words under which documents name it.
    pub issued_as: Vec<String>,
    /// Of a statement: documents that print it.
    pub reproduced_in: Vec<EntityId>,
    /// Of a statement: documents that quote it.
    pub quoted_in: Vec<EntityId>,
    /// The document whose text it prints again.
    pub reprint_of: Option<EntityId>,
}

/// A person, state, organisation or place.
#[derive(Clone, Debug, PartialEq)]
pub struct ActorNode {
    /// `person/…`, `state/…`, `body/…`, `place/…`.
    pub id: EntityId,
    /// Every kind but office.
    pub kind: ActorKind,
    /// Caption and forms.
    pub naming: Naming,
    /// ISO 3166-1 alpha-3, of states.
    pub iso3: Option<String>,
    /// Wikidata item ("Q796"), where certain.
    pub wikidata: Option<String>,
    /// Of a place: `city`, `province` …
    pub place_kind: Option<String>,
    /// Documents that name it.
    pub documents: usize,
}

/// An office.
#[derive(Clone, Debug, PartialEq)]
pub struct OfficeNode {
    /// `office/…`.
    pub id: EntityId,
    /// Caption ("Prime Minister of Iraq") and forms.
    pub naming: Naming,
    /// Broad kind.
    pub kind: OfficeKind,
    /// Wikidata item, where certain.
    pub wikidata: Option<String>,
}

/// A person's time in an office.
#[derive(Clone, Debug, PartialEq)]
pub struct TenureNode {
    /// `tenure/<person>--<office>`.
    pub id: EntityId,
    /// Caption.
    pub label: String,
    /// Who.
    pub person: EntityId,
    /// Which office.
    pub office: EntityId,
    /// The organisation it sits in.
    pub organization: Option<EntityId>,
    /// It ran from this day at the latest. Absent when no document that attests it has a date.
    pub first_attested: Option<Day>,
    /// It ran to this day at the earliest.
    pub last_attested: Option<Day>,
    /// Since when, where stated or known.
    pub valid_from: Option<Day>,
    /// Until when, where stated or known.
    pub valid_until: Option<Day>,
}

/// An event.
#[derive(Clone, Debug, PartialEq)]
pub struct EventNode {
    /// `event/…`.
    pub id: EntityId,
    /// What.
    pub kind: EventKind,
    /// Caption.
    pub label: String,
    /// Whether. A negated event is not in the graph as occurred.
    pub status: Status,
    /// When.
    pub date: Option<PartialDate>,
    /// By which way.
    pub channel: Option<Channel>,
    /// What for.
    pub purpose: Option<String>,
    /// Of an utterance: what was said, in the document's words.
    pub gist: Option<String>,
    /// Of an utterance: the words in quotation marks.
    pub quote: Option<String>,
    /// The larger event.
    pub within: Option<EntityId>,
    /// Earlier events it followed.
    pub follows: Vec<EntityId>,
    /// Role, office and side of each participant.
    pub participations: Vec<Participation>,
    /// Documents that report it.
    pub documents: usize,
    /// Distinct ultimate sources.
    pub sources: usize,
    /// From 0 to 1.
    pub confidence: Option<f32>,
}

/// One actor in one event.
#[derive(Clone, Debug, PartialEq)]
pub struct Participation {
    /// `participation/…`.
    pub id: EntityId,
    /// Who.
    pub actor: EntityId,
    /// In which part.
    pub role: Role,
    /// In which office.
    pub office: Option<EntityId>,
    /// For whom.
    pub representing: Option<EntityId>,
    /// True where documents name the office alone, and a table of holders tells who it was.
    pub by_reference: bool,
}

/// An agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct AgreementNode {
    /// `agreement/…`.
    pub id: EntityId,
    /// Caption and forms.
    pub naming: Naming,
    /// Shape.
    pub form: AgreementForm,
    /// How it stands.
    pub status: AgreementStatus,
    /// When it was made.
    pub date: Option<PartialDate>,
    /// The last day of its terms.
    pub ends_by: Option<Day>,
    /// What is owed.
    pub terms: Vec<TermNode>,
    /// How it stood on days that no event of its own tells.
    pub stages: Vec<StageNode>,
    /// Documents that report it.
    pub documents: usize,
    /// Distinct ultimate sources.
    pub sources: usize,
}

/// How an agreement stood on a day. That it is its stage is a claim too.
#[derive(Clone, Debug, PartialEq)]
pub struct StageNode {
    /// `stage/…`.
    pub id: EntityId,
    /// Caption.
    pub label: String,
    /// How it stood.
    pub status: AgreementStatus,
    /// When.
    pub date: PartialDate,
}

/// One obligation. Obligor, place, deadline and until are claims too.
#[derive(Clone, Debug, PartialEq)]
pub struct TermNode {
    /// `term/…`.
    pub id: EntityId,
    /// Caption.
    pub label: String,
    /// The action as UpperCamel name (`Withdraw`, `EndMission`, `MaintainPresence`, or made from the verb).
    pub action: String,
    /// To be done by.
    pub deadline: Option<PartialDate>,
    /// To be done by, as written.
    pub deadline_text: Option<String>,
    /// To be kept up through.
    pub until: Option<PartialDate>,
    /// To be kept up through, as written.
    pub until_text: Option<String>,
    /// What for.
    pub purpose: Option<String>,
}

/// A topic.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicNode {
    /// `topic/…`.
    pub id: EntityId,
    /// Caption.
    pub label: String,
}

closed!(
    /// The edges that documents support. The written name is the property's local name.
    Predicate {
        /// W3C ORG.
        Holds = "holds",
        /// W3C ORG.
        PostIn = "postIn",
        OfficeOf = "officeOf", GovernmentOf = "governmentOf", BodyOf = "bodyOf", OfficeBodyOf = "officeBodyOf",
        /// W3C ORG: member of an organisation.
        MemberOf = "memberOf",
        MemberStatesOf = "memberStatesOf", LedBy = "ledBy", Opposes = "opposes", OperatesIn = "operatesIn", Rank = "rank", Within = "within",
        Participant = "participant", Host = "host", Guest = "guest", Briefer = "briefer", Briefed = "briefed", Traveller = "traveller",
        Destination = "destination", Caller = "caller", Callee = "callee", Announcer = "announcer", Signatory = "signatory",
        Requester = "requester", Requested = "requested", Speaker = "speaker", Addressee = "addressee", Mediator = "mediator",
        Attendee = "attendee", Accompanying = "accompanying", Established = "established",
        Date = "date", Edtf = "edtf", Place = "place", Topic = "topic", Affirmed = "affirmed", TopicPlace = "topicPlace",
        Announces = "announces", Party = "party", Concerns = "concerns", Form = "form", HasTerm = "hasTerm", HasStage = "hasStage",
        Obligor = "obligor", Beneficiary = "beneficiary", Deadline = "deadline", Until = "until",
        /// Dublin Core.
        Publisher = "publisher",
    }
);

/// What an edge points at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Object {
    /// A thing of the graph.
    Entity(EntityId),
    /// A day.
    Day(Day),
    /// Text.
    Text(String),
    /// A named individual of the ontology, by local name (`PhasedPlan`).
    Named(String),
}

closed!(
    /// Whether a person has looked at a claim.
    Review { Unreviewed = "unreviewed", Accepted = "accepted", Rejected = "rejected", Disputed = "disputed", Retracted = "retracted" }
);

/// One distinct edge that at least one document supports.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// From.
    pub subject: EntityId,
    /// How.
    pub predicate: Predicate,
    /// To.
    pub object: Object,
    /// Ids of evidence nodes (`doc/<key>#char=s,e`), at least one, in document order.
    pub evidence: Vec<EntityId>,
    /// Whether a person has looked at it.
    pub review: Review,
}

impl Claim {
    /// A claim with its first evidence.
    pub fn new(subject: EntityId, predicate: Predicate, object: Object, evidence: EntityId) -> Self {
        Self { subject, predicate, object, evidence: vec![evidence], review: Review::Unreviewed }
    }
}

/// A span of a document that supports claims.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceNode {
    /// `doc/<key>#char=s,e`.
    pub id: EntityId,
    /// The document.
    pub document: EntityId,
    /// Where.
    pub span: Span,
    /// The words.
    pub exact: String,
    /// What part of the document.
    pub zone: BlockKind,
    /// Whose voice.
    pub voice: Voice,
    /// The statement or speaker; always there when the voice is not the author's.
    pub attributed_to: Option<EntityId>,
    /// The words that name the source.
    pub attributed_as: Option<String>,
    /// From 0 to 1.
    pub confidence: f32,
}

/// A time expression and what it dates.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeNode {
    /// `doc/<key>#char=s,e`.
    pub id: EntityId,
    /// The document.
    pub document: EntityId,
    /// Where.
    pub span: Span,
    /// The words.
    pub exact: String,
    /// As resolved, across documents where need be.
    pub date: PartialDate,
    /// What it dates.
    pub dates: Option<EntityId>,
}

closed!(
    /// Kinds of derived links. The written name is the shortcut property's local name.
    LinkType {
        Met = "met", Received = "received", Called = "called", BriefedActor = "briefedActor", TravelledTo = "travelledTo",
        AgreedWith = "agreedWith", Commands = "commands",
    }
);

/// A derived edge of the diagram.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// `link/…`.
    pub id: EntityId,
    /// From.
    pub source: EntityId,
    /// How.
    pub kind: LinkType,
    /// To.
    pub target: EntityId,
    /// The event or agreement behind it.
    pub via: EntityId,
    /// First day.
    pub earliest: Option<Day>,
    /// Last day.
    pub latest: Option<Day>,
}

closed!(
    /// How two claims contradict each other.
    ConflictKind { Incompatible = "incompatible", LessSpecific = "less_specific", DifferentReading = "different_reading" }
);

/// Two claims on one subject and property that differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The subject of both.
    pub subject: EntityId,
    /// The property of both.
    pub predicate: Predicate,
    /// What one says.
    pub left: Object,
    /// What the other says.
    pub right: Object,
    /// How they differ.
    pub kind: ConflictKind,
}
