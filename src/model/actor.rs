//! Actors of one record, their offices, tenures and memberships.

use super::closed::closed;
use super::id::{ActorId, EntityId};
use super::span::Span;
use serde::{Deserialize, Serialize};

closed!(
    /// What an actor is.
    ActorKind {
        Person = "person", Office = "office", State = "state", GovernmentBody = "government_body", SecurityForce = "security_force",
        Coalition = "coalition", InternationalOrganization = "international_organization", ArmedGroup = "armed_group",
        PoliticalParty = "political_party", Media = "media", Company = "company", Organization = "organization",
        /// A collective known by description only.
        Group = "group",
        Place = "place",
    }
);

closed!(
    /// Broad kind of an office, a closed set: `gp:HeadOfState` and so on.
    OfficeKind {
        HeadOfState = "head_of_state", HeadOfGovernment = "head_of_government", Monarch = "monarch", Heir = "heir", Minister = "minister",
        Envoy = "envoy", Ambassador = "ambassador", MilitaryCommander = "military_commander", Legislator = "legislator",
        OrganizationHead = "organization_head", Spokesperson = "spokesperson", Official = "official",
    }
);

closed!(
    /// How a tenure stands at the time of the text.
    TenureStatus { Current = "current", Acting = "acting", Former = "former", Elect = "elect", Nominated = "nominated" }
);

/// One actor, office or place of a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    /// Unique inside the record.
    pub id: ActorId,
    /// What it is.
    pub kind: ActorKind,
    /// The fullest name seen, or the gazetteer's.
    #[serde(default)]
    pub name: String,
    /// Every name under which the text has it, in order of first use.
    #[serde(default)]
    pub names: Vec<String>,
    /// ISO 3166-1 alpha-3, of states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iso3: Option<String>,
    /// The gazetteer's row, where one is certain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The actor this one belongs to ("Syrian officials": Syria; "Egypt's parliament": Egypt). Of every kind but offices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<ActorId>,
    /// Of an office: the state, body or coalition whose office it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office_of: Option<ActorId>,
    /// Of an office: the organisation it sits in. Of a staff body: the office it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<ActorId>,
    /// Of an office: its broad kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office_kind: Option<OfficeKind>,
    /// Of a person: military and other ranks seen ("Major General").
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ranks: Vec<Rank>,
    /// Of an organisation: who leads it ("US-led").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub led_by: Option<ActorId>,
    /// Of an organisation: whom it was made against ("coalition against the Islamic State").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opposes: Option<ActorId>,
    /// Of an organisation: where its name says that it works ("in Iraq and Syria").
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub operates_in: Vec<ActorId>,
    /// Of a place: the place or state around it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<ActorId>,
    /// Of a place: city, province, region ... as the gazetteer or the text has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place_kind: Option<String>,
    /// Where the text says what the fields above say; empty for gazetteer knowledge.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Span>,
    /// The IRI in the graph, after resolution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<EntityId>,
}

impl Actor {
    /// An actor with an id, a kind and one name, all else unknown.
    pub fn new(id: ActorId, kind: ActorKind, name: impl Into<String>) -> Self {
        let name = name.into();
        Self {
            id,
            kind,
            names: vec![name.clone()],
            name,
            iso3: None,
            key: None,
            of: None,
            office_of: None,
            body: None,
            office_kind: None,
            ranks: Vec::new(),
            led_by: None,
            opposes: None,
            operates_in: Vec::new(),
            within: None,
            place_kind: None,
            evidence: Vec::new(),
            entity: None,
        }
    }
}

/// A rank before a person's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rank {
    /// The rank written out ("Major General" for "Maj. Gen.").
    pub name: String,
    /// The sentence that has it.
    #[serde(flatten)]
    pub span: Span,
}

/// A person holds an office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tenure {
    /// Who.
    pub person: ActorId,
    /// Which office.
    pub office: ActorId,
    /// How it stands.
    #[serde(default = "current")]
    pub status: TenureStatus,
    /// Since when, where stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<super::date::PartialDate>,
    /// Until when, where stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<super::date::PartialDate>,
    /// The sentences that say so.
    #[serde(default)]
    pub evidence: Vec<Span>,
    /// How sure the reader is, from 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f32>,
    /// The lexicon row or pattern that made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
}

fn current() -> TenureStatus {
    TenureStatus::Current
}

/// One actor belongs to an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Membership {
    /// Who belongs.
    pub member: ActorId,
    /// To what.
    pub organization: ActorId,
    /// As what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The sentences that say so.
    #[serde(default)]
    pub evidence: Vec<Span>,
}
