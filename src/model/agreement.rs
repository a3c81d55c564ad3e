//! Agreements of one record: sides that bind themselves, and what they owe.

use super::closed::closed;
use super::date::PartialDate;
use super::event::{Evidence, PlaceRef};
use super::id::{ActorId, AgreementId, EntityId, EventId};
use super::span::Span;
use serde::{Deserialize, Serialize};

closed!(
    /// What shape an agreement has.
    AgreementForm {
        Treaty = "treaty", JointStatement = "joint_statement", Memorandum = "memorandum", PhasedPlan = "phased_plan",
        Ceasefire = "ceasefire", Deal = "deal", Contract = "contract", Other = "other",
    }
);

closed!(
    /// How an agreement stands.
    AgreementStatus {
        Negotiated = "negotiated", Announced = "announced", Signed = "signed", InForce = "in_force", Extended = "extended",
        Amended = "amended", Suspended = "suspended", Ended = "ended", Withdrawn = "withdrawn", Rejected = "rejected",
    }
);

/// One obligation: who must do what, where, by or until when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// The verb of the obligation ("withdraw", "end", "maintain").
    pub action: String,
    /// The row of the lexicon's table of actions, where one fits ("withdraw", "end_mission", "maintain_presence").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action_kind: Option<String>,
    /// The words of the obligation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// A caption for people ("Coalition presence in Erbil until the end of 2026"); made by the builder where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Who owes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obligor: Option<ActorId>,
    /// To whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beneficiary: Option<ActorId>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceRef>,
    /// To be done by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<PartialDate>,
    /// To be kept up through.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// What for, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// The sentences that say so.
    #[serde(default)]
    pub evidence: Vec<Span>,
}

/// Two or more sides bind themselves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// Unique inside the record.
    pub id: AgreementId,
    /// Its own name ("New START"), where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its shape.
    pub form: AgreementForm,
    /// How it stands.
    pub status: AgreementStatus,
    /// Its signing or announcement.
    #[serde(default)]
    pub event: Option<EventId>,
    /// The sides.
    #[serde(default)]
    pub parties: Vec<ActorId>,
    /// Who brought them together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mediators: Vec<ActorId>,
    /// Whom or what it is about ("the mission of the coalition").
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub concerns: Vec<ActorId>,
    /// When it was made.
    #[serde(default)]
    pub date: Option<PartialDate>,
    /// What is owed.
    #[serde(default)]
    pub terms: Vec<Term>,
    /// What it is for, as written ("to end the mission of the coalition in Iraq").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// A caption for people; made by the builder where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The word that names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger: Option<Span>,
    /// The sentences that report it.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
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
