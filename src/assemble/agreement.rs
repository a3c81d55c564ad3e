//! Writes merged agreements and their terms, with captions and addresses made of what they oblige to.
//!
//! Guarantees: a term's place, obligor and days come from that term alone. Words live in `schema/lexicon/en/{labels,actions}.toml`.

use super::context::Context;
use super::event::{dated, short};
use super::ledger::{At, Ledger};
use super::naming::{noun, unique};
use super::words::{Action, action, action_of, capital, fill, fill_first, shortened, words};
use crate::lexicon::Keyed;
use crate::model::actor::ActorKind;
use crate::model::agreement::{Agreement, AgreementForm, AgreementStatus, Term};
use crate::model::date::PartialDate;
use crate::model::event::{Evidence, Field, Support};
use crate::model::graph::{AgreementNode, Naming, Object, Predicate, StageNode, TermNode};
use crate::model::id::EntityId;
use crate::resolve::{MergedAgreement, MergedTerm};
use crate::text::normalize::slug;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// An agreement before it is written: what the captions of its events need.
pub(super) struct Draft {
    /// Its address.
    pub id: EntityId,
    /// What comes after "agreement to".
    pub purpose: Option<String>,
    /// Numbers of the parties.
    pub parties: Vec<usize>,
    /// Addresses of the terms, in order.
    terms: Vec<EntityId>,
    label: String,
}

/// Drafts of all agreements.
pub(super) fn drafts(context: &Context<'_>) -> Vec<Draft> {
    let (mut taken, mut terms) = (HashMap::new(), HashMap::new());
    context.identity.agreements.iter().map(|merged| draft(context, merged, &mut taken, &mut terms)).collect()
}

fn draft(
    context: &Context<'_>,
    merged: &MergedAgreement,
    taken: &mut HashMap<EntityId, usize>,
    terms: &mut HashMap<EntityId, usize>,
) -> Draft {
    let parties = parties(context, merged);
    let main = main_term(merged);
    let values = main.map(|t| TermWords::new(context, merged, t));
    let act = values.as_ref().and_then(|v| v.action);
    let purpose = values.as_ref().zip(act).and_then(|(v, a)| fill_first(&a.purpose, &v.fields()));
    let purpose = purpose.or_else(|| written_purpose(context, merged));
    let subject = values.as_ref().zip(act).and_then(|(v, a)| fill_first(&a.subject, &v.fields()));
    let subject = subject.unwrap_or_else(|| form(context, merged).name().to_owned());
    let mut who: Vec<String> = parties.iter().map(|n| short(context, *n)).collect();
    who.sort_by_key(|w| slug(w));
    who.truncate(3);
    let text = [vec![dated(merged.date.as_ref())], who, vec![subject]].concat().join(" ");
    let id = unique(taken, format!("agreement/{}", slug(&text)));
    let tail = id.as_str().rsplit('/').next().unwrap_or_default().to_owned();
    let terms = merged.terms.iter().map(|term| {
        let words = TermWords::new(context, merged, term);
        let address = words.action.and_then(|a| fill_first(&a.address, &words.fields())).unwrap_or_else(|| words.verb.clone());
        unique(terms, format!("term/{tail}--{}", slug(&address)))
    });
    let terms = terms.collect();
    let label = label(context, merged, &parties, purpose.as_deref());
    Draft { id, purpose, parties, terms, label }
}

fn reports<'c>(context: &'c Context<'_>, merged: &'c MergedAgreement) -> impl Iterator<Item = (usize, &'c Agreement)> {
    merged.members.iter().map(|(doc, index)| (*doc, &context.records[*doc].agreements[*index]))
}

fn parties(context: &Context<'_>, merged: &MergedAgreement) -> Vec<usize> {
    let mut found = Vec::new();
    for (doc, agreement) in reports(context, merged) {
        for person in agreement.parties.iter().filter_map(|id| context.party(doc, id)) {
            if !found.contains(&person) {
                found.push(person);
            }
        }
    }
    found
}

/// The term that most documents report; of those the first.
fn main_term(merged: &MergedAgreement) -> Option<&MergedTerm> {
    merged.terms.iter().enumerate().max_by_key(|(n, t)| (t.members.len(), std::cmp::Reverse(*n))).map(|(_, t)| t)
}

/// The purpose as a document has it, without the "to" before it.
fn written_purpose(context: &Context<'_>, merged: &MergedAgreement) -> Option<String> {
    let purpose = reports(context, merged).find_map(|(_, a)| a.purpose.as_deref())?;
    let rest = purpose.trim().strip_prefix(&words().words.to)?.strip_prefix(' ')?;
    Some(shortened(rest, words().speech.longest))
}

/// The most telling form that a document has.
fn form(context: &Context<'_>, merged: &MergedAgreement) -> AgreementForm {
    let vague = |f: AgreementForm| match f {
        AgreementForm::Other => 2,
        AgreementForm::Deal => 1,
        _ => 0,
    };
    reports(context, merged).map(|(_, a)| a.form).min_by_key(|f| vague(*f)).unwrap_or(AgreementForm::Other)
}

fn label(context: &Context<'_>, merged: &MergedAgreement, parties: &[usize], purpose: Option<&str>) -> String {
    if let Some(name) = reports(context, merged).find_map(|(_, a)| a.label.as_ref().or(a.name.as_ref())) {
        return name.clone();
    }
    let mut names: Vec<&str> = parties.iter().map(|n| context.named[*n].label.as_str()).collect();
    names.sort_unstable();
    let form = words().forms.get(form(context, merged).name()).map_or("", String::as_str);
    let parties = names.join(&words().words.sides);
    let values = [("parties", parties.as_str()), ("purpose", purpose.unwrap_or_default()), ("form", form)];
    let made = ["to", "plain", "alone", "nameless"].iter().find_map(|name| fill(words().agreements.get(*name)?, &values, false));
    capital(&made.unwrap_or_default())
}

/// What the templates of an action are filled with.
struct TermWords {
    action: Option<&'static Action>,
    verb: String,
    who: String,
    big: String,
    place: String,
    from: String,
    day: String,
    whom: String,
    whom_to: String,
}

impl TermWords {
    fn new(context: &Context<'_>, merged: &MergedAgreement, term: &MergedTerm) -> Self {
        let all = || terms(context, term);
        let name = |n: Option<usize>| n.map(|n| context.named[n].in_sentence()).unwrap_or_default();
        let place = all().find_map(|(doc, t)| context.actor(doc, &t.place.as_ref()?.actor));
        let obligor = all().find_map(|(doc, t)| context.actor(doc, t.obligor.as_ref()?));
        let day = all().find_map(|(doc, t)| day_words(context, doc, t.until.as_ref().or(t.deadline.as_ref())?));
        let who = obligor.map(|n| adjective(context, n)).unwrap_or_default();
        let verb = all().next().map(|(_, t)| t.action.clone()).unwrap_or_default();
        let _ = merged;
        Self {
            action: all().find_map(|(_, t)| row_of(t)),
            big: capital(&who),
            from: all().find_map(|(doc, t)| from_words(context, doc, t, &name(place))).unwrap_or_default(),
            place: name(place),
            whom: name(obligor),
            whom_to: name(all().find_map(|(doc, t)| context.actor(doc, t.beneficiary.as_ref()?))),
            day: day.unwrap_or_default(),
            who,
            verb,
        }
    }

    fn fields(&self) -> [(&'static str, &str); 7] {
        [
            ("who", &self.who),
            ("Who", &self.big),
            ("place", &self.place),
            ("from", &self.from),
            ("day", &self.day),
            ("whom", &self.whom),
            ("whom_to", &self.whom_to),
        ]
    }
}

/// The row of a term's action: as the record says, or by its verb and words.
fn row_of(term: &Term) -> Option<&'static Action> {
    term.action_kind.as_deref().and_then(action).or_else(|| action_of(&term.action, term.text.as_deref().unwrap_or_default()))
}

fn terms<'c>(context: &'c Context<'_>, term: &'c MergedTerm) -> impl Iterator<Item = (usize, &'c Term)> {
    term.members.iter().map(|(doc, agreement, n)| (*doc, &context.records[*doc].agreements[*agreement].terms[*n]))
}

/// "Russian" for a state, "coalition" for a coalition, the name for anything else.
fn adjective(context: &Context<'_>, n: usize) -> String {
    let named = &context.named[n];
    let row = super::keys::row(context.lexicon, named.key.as_deref());
    match (named.kind, row) {
        (ActorKind::State, Some(Keyed::State(row))) => context.lexicon.states[row].adjectives.first().unwrap_or(&named.label).clone(),
        _ => noun(named),
    }
}

/// The words of a day without the preposition before them: "the end of 2026".
fn day_words(context: &Context<'_>, doc: usize, date: &PartialDate) -> Option<String> {
    let text = context.words(doc, date.span()?)?.trim();
    let lower = text.to_lowercase();
    let before = words().words.until.iter().filter(|p| lower.starts_with(&format!("{p} "))).map(String::len).max();
    Some(before.map_or(text, |n| text.get(n..).unwrap_or(text).trim()).to_owned())
}

/// The place with the small words between "from" and it: "bases in Baghdad".
fn from_words(context: &Context<'_>, doc: usize, term: &Term, place: &str) -> Option<String> {
    const MOST: usize = 4;
    let sentence = *term.evidence.first()?;
    let at = term.place.as_ref()?.start?;
    let before = context.words(doc, crate::model::span::Span::new(sentence.start, at))?;
    let from = format!(" {} ", words().words.from);
    let behind = &before[before.rfind(&from)? + from.len()..];
    let small: Vec<&str> = behind.split_whitespace().take_while(|w| w.chars().all(char::is_lowercase)).collect();
    (small.len() <= MOST).then(|| small.into_iter().chain([place]).collect::<Vec<_>>().join(" "))
}

/// Writes an agreement: its claims, and its node.
pub(super) fn write(
    context: &Context<'_>,
    ledger: &mut Ledger,
    n: usize,
    draft: &Draft,
    events: &[Option<EntityId>],
) -> (AgreementNode, BTreeSet<At>) {
    let merged = &context.identity.agreements[n];
    let chosen = form(context, merged);
    let mut spans: BTreeSet<At> = BTreeSet::new();
    for (doc, agreement) in reports(context, merged) {
        spans.extend(agreement.evidence.iter().map(|e| (doc, e.span)));
        agreement.evidence.iter().for_each(|e| ledger.confidence((doc, e.span), agreement.confidence));
        let report = Report { context, doc, agreement, id: &draft.id };
        report.sides(ledger);
        if let Some(event) = report.event().and_then(|n| events[n].as_ref()) {
            ledger.edge(event, Predicate::Announces, &draft.id, report.at(|_| true));
        }
        if agreement.form == chosen && chosen != AgreementForm::Other {
            let named = crate::vocab::gp::camel(chosen.name());
            ledger.claim(&draft.id, Predicate::Form, Object::Named(named), report.at(|s| s.field == Field::Form));
        }
    }
    let nodes: Vec<TermNode> =
        merged.terms.iter().zip(&draft.terms).map(|(term, id)| write_term(context, ledger, merged, (term, id), &draft.id)).collect();
    let last = |t: &TermNode| t.deadline.as_ref().and_then(|d| d.latest).max(t.until.as_ref().and_then(|d| d.latest));
    let status = reports(context, merged).map(|(_, a)| a.status).max_by_key(|s| far(*s)).unwrap_or(AgreementStatus::Announced);
    let node = AgreementNode {
        id: draft.id.clone(),
        naming: naming(context, merged, draft),
        form: chosen,
        status,
        date: merged.date.clone(),
        ends_by: nodes.iter().filter_map(last).max(),
        terms: nodes,
        stages: stages(context, ledger, merged, &draft.id),
        documents: 0,
        sources: 0,
    };
    (node, spans)
}

/// The states that documents date without an event, each a node.
fn stages(context: &Context<'_>, ledger: &mut Ledger, merged: &MergedAgreement, id: &EntityId) -> Vec<StageNode> {
    let tail = id.as_str().rsplit('/').next().unwrap_or_default();
    let mut found: BTreeMap<EntityId, StageNode> = BTreeMap::new();
    for (doc, agreement) in reports(context, merged) {
        let report = Report { context, doc, agreement, id };
        let known = |d: &&PartialDate| d.earliest.or(d.latest).is_some();
        let Some(date) = agreement.date.as_ref().filter(known).filter(|_| report.event().is_none()) else { continue };
        let status = agreement.status.name();
        let stage = EntityId(format!("stage/{tail}--{}", slug(&format!("{status} {}", dated(Some(date))))));
        let said = report.at(|s| matches!(s.field, Field::Date | Field::Status));
        ledger.edge(id, Predicate::HasStage, &stage, if said.is_empty() { report.at(|_| true) } else { said });
        found.entry(stage.clone()).or_insert_with(|| StageNode {
            id: stage,
            label: capital(&status.replace('_', " ")),
            status: agreement.status,
            date: PartialDate { start: None, end: None, ..date.clone() },
        });
    }
    found.into_values().collect()
}

fn naming(context: &Context<'_>, merged: &MergedAgreement, draft: &Draft) -> Naming {
    let mut names = vec![draft.label.clone()];
    for name in reports(context, merged).filter_map(|(_, a)| a.name.clone()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Naming { label: draft.label.clone(), names }
}

/// How far an agreement is along.
const fn far(status: AgreementStatus) -> u8 {
    match status {
        AgreementStatus::Negotiated => 0,
        AgreementStatus::Announced => 1,
        AgreementStatus::Rejected | AgreementStatus::Withdrawn => 2,
        AgreementStatus::Signed => 3,
        AgreementStatus::InForce => 4,
        AgreementStatus::Extended | AgreementStatus::Amended => 5,
        AgreementStatus::Suspended => 6,
        AgreementStatus::Ended => 7,
    }
}

/// One document's report of an agreement.
struct Report<'c> {
    context: &'c Context<'c>,
    doc: usize,
    agreement: &'c Agreement,
    id: &'c EntityId,
}

impl Report<'_> {
    /// Sentences that support what the test takes; all where the record does not say what they support.
    fn at(&self, test: impl Fn(&Support) -> bool) -> Vec<At> {
        let says = |e: &&Evidence| e.supports.is_empty() || e.supports.iter().any(&test);
        self.agreement.evidence.iter().filter(says).map(|e| (self.doc, e.span)).collect()
    }

    /// Number of the event that the document reports it with: each state of an agreement has its own, with its own day.
    fn event(&self) -> Option<usize> {
        let id = self.agreement.event.as_ref()?;
        let index = self.context.records[self.doc].events.iter().position(|e| e.id == *id)?;
        self.context.identity.event(self.doc, index)
    }

    fn sides(&self, ledger: &mut Ledger) {
        let sides =
            [(Predicate::Party, Field::Party, &self.agreement.parties), (Predicate::Mediator, Field::Mediator, &self.agreement.mediators)];
        for (predicate, field, actors) in sides {
            for id in actors {
                let Some(n) = self.context.party(self.doc, id) else { continue };
                let spans = self.at(|s| s.field == field && s.actor.as_ref().is_none_or(|a| a == id));
                ledger.edge(self.id, predicate, &self.context.named[n].id, spans);
            }
        }
        for n in self.agreement.concerns.iter().filter_map(|id| self.context.actor(self.doc, id)) {
            ledger.edge(
                self.id,
                Predicate::Concerns,
                &self.context.named[n].id,
                self.at(|s| matches!(s.field, Field::Purpose | Field::Term | Field::Party)),
            );
        }
    }
}

fn write_term(
    context: &Context<'_>,
    ledger: &mut Ledger,
    merged: &MergedAgreement,
    (term, id): (&MergedTerm, &EntityId),
    agreement: &EntityId,
) -> TermNode {
    for (doc, reported) in terms(context, term) {
        let spans: Vec<At> = reported.evidence.iter().map(|s| (doc, *s)).collect();
        ledger.edge(agreement, Predicate::HasTerm, id, spans.iter().copied());
        let mut edge = |predicate, actor: Option<&crate::model::id::ActorId>| {
            if let Some(n) = actor.and_then(|a| if predicate == Predicate::Place { context.actor(doc, a) } else { context.party(doc, a) }) {
                ledger.edge(id, predicate, &context.named[n].id, spans.iter().copied());
            }
        };
        edge(Predicate::Obligor, reported.obligor.as_ref());
        edge(Predicate::Beneficiary, reported.beneficiary.as_ref());
        edge(Predicate::Place, reported.place.as_ref().map(|p| &p.actor));
        for (predicate, date) in [(Predicate::Deadline, &reported.deadline), (Predicate::Until, &reported.until)] {
            if let Some(day) = date.as_ref().and_then(|d| d.latest) {
                ledger.claim(id, predicate, Object::Day(day), spans.iter().copied());
            }
        }
    }
    term_node(context, merged, term, id)
}

fn term_node(context: &Context<'_>, merged: &MergedAgreement, term: &MergedTerm, id: &EntityId) -> TermNode {
    let values = TermWords::new(context, merged, term);
    let all = || terms(context, term);
    let said = all().find_map(|(_, t)| t.label.clone()).or_else(|| fill_first(&values.action?.label, &values.fields()));
    let text = || all().find_map(|(_, t)| t.text.clone()).map(|t| shortened(&t, words().speech.longest));
    let words_of =
        |field: fn(&Term) -> Option<&PartialDate>| all().find_map(|(doc, t)| context.words(doc, field(t)?.span()?).map(str::to_owned));
    TermNode {
        id: id.clone(),
        label: capital(&said.or_else(text).unwrap_or_else(|| values.verb.clone())),
        action: values.action.map_or_else(|| crate::vocab::gp::camel(&slug(&values.verb).replace('-', "_")), |a| a.name.clone()),
        deadline: all().find_map(|(_, t)| t.deadline.clone()),
        deadline_text: words_of(|t| t.deadline.as_ref()),
        until: all().find_map(|(_, t)| t.until.clone()),
        until_text: words_of(|t| t.until.as_ref()),
        purpose: all().find_map(|(_, t)| t.purpose.clone()),
    }
}
