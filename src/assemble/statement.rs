//! Finds the official statements that documents quote or print, and the source of every span.
//!
//! Guarantees: what the bodies of one state say of one event is one statement, issued by the most specific of them: "the Iraqi
//! government" and "the Prime Minister's Office" are one source, not two.

use super::context::Context;
use super::ledger::At;
use super::naming::unique;
use super::words::{fill, words};
use crate::model::actor::ActorKind;
use crate::model::date::Day;
use crate::model::event::{Evidence, Voice};
use crate::model::graph::DocumentNode;
use crate::model::id::EntityId;
use crate::text::normalize::slug;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Whose words a span holds.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// Whose voice.
    pub voice: Voice,
    /// The statement or the speaker.
    pub to: Option<EntityId>,
    /// The words that name it.
    pub named: Option<String>,
}

/// The sources of all spans that are not in the author's voice, and the statements among them.
#[derive(Default)]
pub(super) struct Sources {
    spans: BTreeMap<At, Source>,
    /// The statements.
    pub statements: Vec<DocumentNode>,
}

impl Sources {
    /// The source of a span: its own, or that of a span around it or inside it.
    pub fn of(&self, at: At) -> Option<&Source> {
        self.spans.get(&at).or_else(|| {
            let here = self.spans.range((at.0, crate::model::span::Span::new(0, 0))..(at.0 + 1, crate::model::span::Span::new(0, 0)));
            here.map(|(other, source)| (other.1, source)).find(|(span, _)| span.contains(at.1) || at.1.contains(*span)).map(|(_, s)| s)
        })
    }

    /// How many sources stand behind spans: statements and speakers once, documents in their own voice once, with all their reprints.
    pub fn count(&self, spans: &BTreeSet<At>, context: &Context<'_>) -> usize {
        let document = |at: &At| &context.docs[context.identity.originals[at.0]];
        let source = |at: &At| self.of(*at).and_then(|s| s.to.as_ref()).unwrap_or_else(|| document(at));
        spans.iter().map(source).collect::<BTreeSet<_>>().len()
    }
}

/// One statement in the making: by root of the issuer and by event.
#[derive(Default)]
struct Statement {
    issuers: BTreeMap<usize, usize>,
    named: Vec<String>,
    quoted: BTreeSet<usize>,
    printed: BTreeSet<usize>,
    day: Option<Day>,
    spans: Vec<At>,
}

/// Finds statements and sources in all evidence.
pub(super) fn sources(context: &Context<'_>) -> Sources {
    let mut statements: BTreeMap<(usize, usize), Statement> = BTreeMap::new();
    let mut sources = Sources::default();
    for (doc, event, evidence) in all_evidence(context) {
        let issuer = evidence.attribution.as_ref().and_then(|id| context.identity.actor(doc, id));
        let at = (doc, evidence.span);
        if evidence.voice == Voice::Author && issuer.is_none() {
            continue;
        }
        if let Some(issuer) = issuer.filter(|_| evidence.statement) {
            let statement = statements.entry((root(context, issuer), event)).or_default();
            statement.add(context, doc, issuer, evidence);
            statement.day = statement.day.or_else(|| day(context, event, doc));
        }
        let to = issuer.map(|n| context.named[context.identity.in_person(doc, n)].id.clone());
        let source = Source { voice: evidence.voice, to, named: evidence.attributed_as.clone() };
        let known = sources.spans.entry(at).or_insert_with(|| source.clone());
        if known.to.is_none() {
            *known = source;
        }
    }
    write(context, statements, &mut sources);
    sources
}

/// All evidence of events and agreements, with the number of the document and of the outermost event.
fn all_evidence<'c>(context: &'c Context<'_>) -> Vec<(usize, usize, &'c Evidence)> {
    let mut all = Vec::new();
    for (n, event) in context.identity.events.iter().enumerate() {
        let outer = outermost(context, n);
        for (doc, index) in &event.members {
            all.extend(context.records[*doc].events[*index].evidence.iter().map(|e| (*doc, outer, e)));
        }
    }
    for (n, agreement) in context.identity.agreements.iter().enumerate() {
        let event = agreement.event.map_or(usize::MAX - n, |e| outermost(context, e));
        for (doc, index) in &agreement.members {
            all.extend(context.records[*doc].agreements[*index].evidence.iter().map(|e| (*doc, event, e)));
        }
    }
    all
}

fn outermost(context: &Context<'_>, mut event: usize) -> usize {
    // Bounded: a circle of larger events would be the extractor's mistake.
    for _ in 0..8 {
        match context.identity.events[event].within {
            Some(outer) => event = outer,
            None => break,
        }
    }
    event
}

fn day(context: &Context<'_>, event: usize, doc: usize) -> Option<Day> {
    let event = context.identity.events.get(event).and_then(|e| e.date.as_ref()?.day());
    context.identity.dates[doc].map(|(day, _)| day).or(event)
}

/// The state or organisation behind an issuer.
fn root(context: &Context<'_>, issuer: usize) -> usize {
    let mut at = issuer;
    for _ in 0..8 {
        let named = &context.named[at];
        match named.serves.or(named.owner) {
            Some(next) => at = next,
            None => break,
        }
    }
    at
}

impl Statement {
    fn add(&mut self, context: &Context<'_>, doc: usize, issuer: usize, evidence: &Evidence) {
        *self.issuers.entry(issuer).or_default() += 1;
        let named = evidence.attributed_as.clone().unwrap_or_else(|| context.named[issuer].written.clone());
        if !self.named.contains(&named) {
            self.named.push(named);
        }
        if evidence.verbatim { &mut self.printed } else { &mut self.quoted }.insert(doc);
        self.spans.push((doc, evidence.span));
    }

    /// The most specific issuer: staff of an office before other bodies, those before the government and the state.
    fn issuer(&self, context: &Context<'_>) -> Option<usize> {
        let general = |n: usize| match &context.named[n] {
            named if named.serves.is_some() => 0,
            named if named.kind == ActorKind::State => 3,
            named if named.key.as_deref().is_some_and(|k| super::keys::governed(k).is_some()) => 2,
            _ => 1,
        };
        self.issuers.iter().min_by_key(|(n, count)| (general(**n), std::cmp::Reverse(**count), **n)).map(|(n, _)| *n)
    }
}

fn write(context: &Context<'_>, statements: BTreeMap<(usize, usize), Statement>, sources: &mut Sources) {
    let mut taken = HashMap::new();
    for statement in statements.into_values() {
        let Some(issuer) = statement.issuer(context) else { continue };
        let node = node(context, &statement, issuer, &mut taken);
        for at in &statement.spans {
            if let Some(source) = sources.spans.get_mut(at) {
                source.to = Some(node.id.clone());
            }
        }
        sources.statements.push(node);
    }
}

fn node(context: &Context<'_>, statement: &Statement, issuer: usize, taken: &mut HashMap<EntityId, usize>) -> DocumentNode {
    let templates = &words().documents;
    let issuer = &context.named[issuer];
    let written = statement.day.map(|d| d.to_string()).unwrap_or_default();
    let address =
        fill(&templates.statement_address, &[("issuer", issuer.tail()), ("day", &format!("{written} "))], false).unwrap_or_default();
    let day = statement.day.map(in_words).unwrap_or_default();
    let values = [("issuer", issuer.in_sentence()), ("day", day)];
    let values = values.each_ref().map(|(k, v)| (*k, v.as_str()));
    let label = fill(&templates.statement, &values, false).or_else(|| fill(&templates.statement_undated, &values, false));
    let documents = |numbers: &BTreeSet<usize>| numbers.iter().map(|doc| context.docs[*doc].clone()).collect();
    DocumentNode {
        id: unique(taken, format!("doc/{}", slug(&address))),
        key: None,
        label: label.unwrap_or_default(),
        title: None,
        language: None,
        url: None,
        publisher: None,
        sha256: None,
        chars: None,
        file: None,
        date: statement.day,
        date_basis: None,
        dateline_place: None,
        issued_by: Some(issuer.id.clone()),
        issued_as: statement.named.clone(),
        reproduced_in: documents(&statement.printed),
        quoted_in: documents(&(&statement.quoted - &statement.printed)),
        reprint_of: None,
    }
}

/// "24 April 2025".
fn in_words(day: Day) -> String {
    let month = usize::try_from(day.month() - 1).ok().and_then(|n| words().words.months.get(n));
    format!("{} {} {}", day.day(), month.map(String::as_str).unwrap_or_default(), day.year())
}
