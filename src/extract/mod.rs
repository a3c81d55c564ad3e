//! Chains and trees into an extraction record: events, agreements, their dates, voices and topics.
//!
//! Turns a document into a [`Record`](crate::model::record::Record). Reports of one event in one document become one event with several sentences of evidence.
//! Triggers are rows of the lexicon; what was seen and not understood becomes a note. Nothing here can fail.

mod agreement;
mod apposed;
mod attribution;
mod beside;
pub mod candidate;
mod contact;
mod delegation;
mod echo;
mod event;
pub mod factuality;
mod focus;
mod gathering;
mod hang;
mod hearsay;
mod join;
mod light;
mod list;
mod membership;
mod misread;
mod needs;
mod noun;
mod owners;
mod pair;
mod record;
mod required;
mod row;
mod same;
pub mod slots;
mod subject;
mod term;
mod topic;
pub mod trace;
mod utterance;
mod venue;
mod verb;

pub use record::record;

use crate::coref::Chains;
use crate::lexicon::frames::Frames;
use crate::mention::date::FoundTime;
use crate::mention::page::Page;
use crate::model::actor::ActorKind;
use crate::model::date::Day;
use attribution::Source;
use candidate::Candidate;
use factuality::Factuality;
use slots::Slots;

/// Everything that is known of a page while its events are read.
pub struct Extractor<'c> {
    chains: &'c Chains<'c>,
    times: &'c [FoundTime],
    day: Option<Day>,
    slots: Slots<'c, 'c>,
    factuality: &'static Factuality,
    sources: Vec<Option<Source>>,
}

impl<'c> Extractor<'c> {
    /// Prepares the chains and times of a page.
    pub fn new(chains: &'c Chains<'c>, times: &'c [FoundTime], day: Option<Day>) -> Self {
        let mut extractor = Self { chains, times, day, slots: Slots { chains }, factuality: Factuality::embedded(), sources: Vec::new() };
        extractor.sources = extractor.sources();
        extractor
    }

    fn page(&self) -> &'c Page<'c> {
        self.chains.reader.page
    }

    fn kind(&self, actor: usize) -> ActorKind {
        self.chains.actors[actor].kind
    }

    /// Every report of an event, in the order of the text, with its time.
    fn candidates(&self) -> Vec<Candidate> {
        let page = self.page();
        let mut all: Vec<Candidate> = Vec::new();
        for at in 0..page.words.len() {
            let told = self.told_at(at);
            told.iter().for_each(|c| self.slots.keep_in_focus(c));
            all.extend(told);
        }
        for candidate in &mut all {
            let time = self.time_of(candidate.trigger, candidate.governor);
            candidate.time = time.filter(|t| !self.only_aimed_at(candidate) && !self.decided_then(candidate, *t));
            candidate.fact.0 = self.not_yet(candidate);
            self.add_venue(candidate);
            self.forget_single(candidate);
            self.add_state(candidate);
            let mut topics = self.topics_of(candidate.trigger, candidate.governor);
            topics.append(&mut candidate.topics);
            if candidate.kind == crate::model::event::EventKind::Request {
                topics.extend(self.requested(candidate.trigger));
            }
            candidate.topics = topics;
            candidate.purpose = candidate.purpose.take().or_else(|| self.purpose(candidate.governor));
        }
        self.add_destinations(&mut all);
        all
    }

    fn told_at(&self, at: usize) -> Vec<Candidate> {
        if factuality::verb(self.page(), at) {
            let told = self.verb_candidates(at);
            if told.is_empty() { self.discussion(at).into_iter().collect() } else { told }
        } else {
            let row = Frames::embedded().noun(&self.page().words[at].lemma);
            row.and_then(|row| self.noun_candidate(at, row).ok()).into_iter().collect()
        }
    }
}
