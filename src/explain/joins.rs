//! Verdicts and decisions on things, with what each side is called and where.

use super::sight::caption;
use super::words::say;
use crate::model::actor::Actor;
use crate::model::decision::{Action, Decision, standing};
use crate::model::id::EntityId;
use crate::model::judgement::{Judgement, Verdict};
use crate::model::record::Record;
use crate::model::reference::RULE;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What verdicts and decisions are told from.
pub struct Account<'a> {
    /// The records in which the things and those they are judged with occur, with what resolution made of them.
    pub records: &'a [Record],
    /// All verdicts.
    pub judgements: &'a [Judgement],
    /// All decisions, undone ones among them.
    pub all_decisions: &'a [Decision],
}

/// One side of a verdict: something that one document names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Spot {
    /// What the document calls it.
    pub name: String,
    /// The document.
    pub document: String,
    /// Its IRI, below the base; empty where it did not reach the graph.
    pub entity: String,
    /// Where it stands in the document; `review` takes it as a name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Offices that the document gives it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<String>,
    /// A sentence that names it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sentence: String,
}

/// A verdict, with how often it was given for the same reasons.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Join {
    /// Same, different or unsure.
    pub verdict: Verdict,
    /// From 0 to 1.
    pub score: f32,
    /// In words.
    pub reasons: Vec<String>,
    /// Who judged.
    pub author: String,
    /// When, where a person judged.
    pub at: Option<String>,
    /// How often, on other pairs.
    pub times: usize,
    /// One side, of the first of them.
    pub left: Spot,
    /// The other.
    pub right: Spot,
}

/// A decision in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Decided {
    /// Its id.
    pub id: String,
    /// What was decided.
    pub decision: String,
    /// On what.
    pub things: Vec<String>,
    /// Of an edge: which.
    pub predicate: Option<String>,
    /// Who.
    pub author: String,
    /// When.
    pub at: Option<String>,
    /// Why.
    pub why: Option<String>,
    /// False where it was undone or another took its place.
    pub stands: bool,
}

/// Keys of the documents that verdicts on these things are about; `entity` gives the IRI behind an address.
pub fn places(address: &EntityId) -> Option<(&str, &str)> {
    let (document, part) = address.as_str().strip_prefix("doc/")?.split_once('#')?;
    Some((document, part.split_once('=')?.1))
}

/// What an address is of: `actor`, `event` or `agreement`.
pub fn sort(address: &EntityId) -> &str {
    address.as_str().split_once('#').and_then(|(_, part)| part.split_once('=')).map_or("", |(sort, _)| sort)
}

impl Account<'_> {
    fn by_key(&self) -> HashMap<String, &Record> {
        self.records.iter().map(|r| (r.document.key().0, r)).collect()
    }

    /// Verdicts in which one side is one of the things, those of one kind and reason counted.
    pub(super) fn joins(&self, ids: &[&EntityId]) -> Vec<Join> {
        self.told(|left, right| ids.iter().any(|id| left == id.as_str() || right == id.as_str()))
    }

    /// Verdicts on two things.
    pub(super) fn between(&self, one: &EntityId, other: &EntityId) -> Vec<Join> {
        let (one, other) = (one.as_str(), other.as_str());
        self.told(|left, right| (left == one && right == other) || (left == other && right == one))
    }

    fn told(&self, takes: impl Fn(&str, &str) -> bool) -> Vec<Join> {
        let records = self.by_key();
        let mut found: BTreeMap<(Verdict, Vec<String>, String, String), Join> = BTreeMap::new();
        for judgement in self.judgements {
            let (left, right) = (entity(&records, &judgement.left), entity(&records, &judgement.right));
            if !takes(left.unwrap_or_default(), right.unwrap_or_default()) {
                continue;
            }
            // Pairs that are not one are told one by one.
            let pair = if judgement.verdict == Verdict::Same { String::new() } else { format!("{}{}", judgement.left, judgement.right) };
            let key = (judgement.verdict, judgement.reasons.clone(), judgement.author.clone(), pair);
            match found.get_mut(&key) {
                Some(join) => join.times += 1,
                None => drop(found.insert(key, join(&records, judgement))),
            }
        }
        let mut all: Vec<Join> = found.into_values().collect();
        all.sort_by(|a, b| a.verdict.cmp(&b.verdict).then(b.times.cmp(&a.times)).then(b.score.total_cmp(&a.score)));
        all
    }

    /// The unsure verdicts, the likeliest first.
    pub fn unsure(&self) -> Vec<Join> {
        let records = self.by_key();
        let unsure = self.judgements.iter().filter(|j| j.verdict == Verdict::Unsure);
        let mut all: Vec<Join> = unsure.map(|j| join(&records, j)).collect();
        all.sort_by(|a, b| b.score.total_cmp(&a.score));
        all
    }

    /// Decisions on the things.
    pub(super) fn decisions(&self, ids: &[&EntityId]) -> Vec<Decided> {
        let names = self.names(ids);
        self.decided(|d| d.left.iter().chain(&d.right).any(|t| ids.contains(&&t.id) || names.contains(t.id.as_str())))
    }

    /// Decisions that name both things.
    pub(super) fn decisions_between(&self, one: &EntityId, other: &EntityId) -> Vec<Decided> {
        self.decided(|d| [one, other].iter().all(|id| d.left.iter().chain(&d.right).any(|t| t.id == **id)))
    }

    /// Every decision.
    pub fn every_decision(&self) -> Vec<Decided> {
        self.decided(|_| true)
    }

    fn decided(&self, takes: impl Fn(&Decision) -> bool) -> Vec<Decided> {
        let standing: BTreeSet<&str> = standing(self.all_decisions).iter().map(|d| d.id.as_str()).collect();
        let those = self.all_decisions.iter().filter(|d| d.decision != Action::Undo && takes(d));
        those.map(|d| in_words(d, standing.contains(d.id.as_str()))).collect()
    }

    /// Addresses that decisions may have for the things: those of what was seen where they are now.
    fn names(&self, ids: &[&EntityId]) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let at = crate::resolve::by_document(self.records);
        for thing in self.all_decisions.iter().flat_map(|d| d.left.iter().chain(&d.right)) {
            let now = crate::resolve::entities(self.records, &at, thing);
            if ids.iter().any(|id| now.contains(id)) {
                found.insert(thing.id.0.clone());
            }
        }
        found
    }
}

fn in_words(decision: &Decision, stands: bool) -> Decided {
    let name = |t: &crate::model::decision::Thing| t.names.first().unwrap_or(&t.id.0).clone();
    Decided {
        id: decision.id.clone(),
        decision: decision.decision.name().to_owned(),
        things: decision.left.iter().chain(&decision.right).map(name).collect(),
        predicate: decision.predicate.map(|p| p.name().to_owned()),
        author: decision.author.clone(),
        at: decision.at.clone(),
        why: decision.why.clone(),
        stands,
    }
}

fn entity<'r>(records: &HashMap<String, &'r Record>, address: &EntityId) -> Option<&'r str> {
    let (document, id) = places(address)?;
    let record = records.get(document)?;
    let actor = || record.actors.iter().find(|a| a.id.as_str() == id).and_then(|a| a.entity.as_ref());
    let event = || record.events.iter().find(|e| e.id.as_str() == id).and_then(|e| e.entity.as_ref());
    let agreement = || record.agreements.iter().find(|a| a.id.as_str() == id).and_then(|a| a.entity.as_ref());
    let found = match sort(address) {
        "event" => event(),
        "agreement" => agreement(),
        _ => actor(),
    };
    found.map(EntityId::as_str)
}

fn join(records: &HashMap<String, &Record>, judgement: &Judgement) -> Join {
    Join {
        verdict: judgement.verdict,
        score: judgement.score,
        reasons: judgement.reasons.clone(),
        author: judgement.author.clone(),
        at: judgement.at.clone(),
        times: 1,
        left: spot(records, &judgement.left),
        right: spot(records, &judgement.right),
    }
}

fn spot(records: &HashMap<String, &Record>, address: &EntityId) -> Spot {
    let found = places(address).and_then(|(document, id)| Some((*records.get(document)?, id)));
    let Some((record, id)) = found else { return Spot { name: address.0.clone(), ..Spot::default() } };
    let entity = entity(records, address).unwrap_or_default().to_owned();
    let spot = Spot { document: caption(record), entity, address: address.0.clone(), ..Spot::default() };
    if sort(address) != "actor" {
        let events = record.events.iter().filter(|e| e.id.as_str() == id && sort(address) == "event").map(|e| &e.evidence);
        let agreements = record.agreements.iter().filter(|a| a.id.as_str() == id && sort(address) == "agreement").map(|a| &a.evidence);
        let evidence = events.chain(agreements).next().and_then(|e| e.first());
        let sentence = evidence.and_then(|e| e.span.of(&record.document.text)).unwrap_or_default();
        return Spot { name: plain(sentence), ..spot };
    }
    if id.starts_with(RULE) {
        return Spot { name: say("table", &[]), ..spot };
    }
    match record.actors.iter().find(|a| a.id.as_str() == id) {
        Some(actor) => Spot { name: actor.name.clone(), offices: offices(record, actor), sentence: sentence(record, actor), ..spot },
        None => Spot { name: address.0.clone(), ..spot },
    }
}

/// "Foreign Minister (Norway)": what the document says that a person is; of an organisation, whose it is.
fn offices(record: &Record, actor: &Actor) -> Vec<String> {
    let named = |id: Option<&crate::model::id::ActorId>| id.and_then(|id| record.actors.iter().find(|a| a.id == *id));
    let with_owner = |office: &Actor| match named(office.body.as_ref().or(office.office_of.as_ref())) {
        Some(owner) => format!("{} ({})", office.name, owner.name),
        None => office.name.clone(),
    };
    let held = record.tenures.iter().filter(|t| t.person == actor.id).filter_map(|t| named(Some(&t.office))).map(with_owner);
    let owner = named(actor.of.as_ref()).map(|owner| owner.name.clone());
    held.chain(owner).collect::<BTreeSet<_>>().into_iter().collect()
}

/// The first sentence that names an actor: one that something rests on, or else the line around the mention.
fn sentence(record: &Record, actor: &Actor) -> String {
    let Some(span) = record.mentions.iter().find(|m| m.actor.as_ref() == Some(&actor.id)).map(|m| m.span) else { return String::new() };
    let text = &record.document.text;
    let spans = record.events.iter().flat_map(|e| e.evidence.iter().map(|v| v.span));
    let spans = spans.chain(record.tenures.iter().flat_map(|t| t.evidence.iter().copied()));
    let known = spans.filter(|s| s.contains(span)).min_by_key(|s| s.len());
    known.and_then(|s| s.of(text)).map_or_else(|| around(text, span.start), plain)
}

/// Characters shown on either side of a mention in a line that is long.
const AROUND: usize = 120;

fn around(text: &str, at: usize) -> String {
    let before: String = text.chars().take(at).collect::<Vec<_>>().into_iter().rev().take_while(|c| *c != '\n').take(AROUND).collect();
    let before: String = before.chars().rev().collect();
    let after: String = text.chars().skip(at).take_while(|c| *c != '\n').take(AROUND).collect();
    plain(&format!("{before}{after}"))
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
