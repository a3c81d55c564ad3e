//! Utterances: what a named person said in his own name, with the words in quotation marks.

use super::Extractor;
use super::attribution::SayWords;
use super::candidate::Candidate;
use super::factuality::verb;
use super::join::Joined;
use crate::model::actor::ActorKind;
use crate::model::event::{EventKind, Polarity, Role, Status};
use crate::syntax::{Label, Tag};
use std::ops::Range;

impl Extractor<'_> {
    /// Adds the utterances of the document to its events.
    pub(super) fn add_utterances(&self, events: &mut Vec<Joined>) {
        let mut last: Option<(usize, usize)> = None;
        for at in 0..self.page().words.len() {
            let Some((candidate, gist, quote)) = self.utterance(at) else { continue };
            let sentence = self.page().words[at].sentence;
            let continues = last.filter(|(event, before)| {
                candidate.time.is_none() && sentence <= before + 1 && events[*event].main.args[0].actor == candidate.args[0].actor
            });
            let index = match continues {
                Some((event, _)) => event,
                None => {
                    self.open_utterance(events, candidate);
                    events.len() - 1
                }
            };
            let event = &mut events[index];
            event.gist = event.gist.take().or(gist);
            event.quote = event.quote.take().or(quote);
            if !event.reports.iter().any(|r| r.sentence == sentence) {
                let args = event.main.args.clone();
                event.reports.push(super::join::Report {
                    trigger: at,
                    sentence,
                    args,
                    dated: false,
                    places: Vec::new(),
                    topics: Vec::new(),
                });
            }
            last = Some((index, sentence));
        }
    }

    fn open_utterance(&self, events: &mut Vec<Joined>, candidate: Candidate) {
        let kept = events.len();
        self.place(events, candidate);
        debug_assert_eq!(events.len(), kept + 1, "an utterance never joins by itself");
    }

    /// "Sudani stressed that ...", "“...,” he said".
    fn utterance(&self, at: usize) -> Option<(Candidate, Option<String>, Option<String>)> {
        let page = self.page();
        if !verb(page, at) || !SayWords::embedded().utter.contains(&page.words[at].lemma) {
            return None;
        }
        let subject = self.slots.subject(at).filter(|s| !s.passive)?;
        let addressees = self.addressees(at);
        let told = |a: &usize| !addressees.is_empty() && self.kind(*a) != ActorKind::Place;
        let speaker = self.chains.actor_at(*subject.heads.first()?).filter(|a| self.kind(*a) == ActorKind::Person || told(a))?;
        let fact = self.factuality.of(page, at);
        let gist = self.gist(at);
        let quote = self.quote(page.sentence_of(at)?.words.clone());
        if (gist.is_none() && quote.is_none()) || fact != (Status::Occurred, Polarity::Affirmed) {
            return None;
        }
        let mut candidate = Candidate::new(EventKind::Utterance, "verb:say", at, at, fact);
        candidate.take(vec![(speaker, subject.heads[0])], Role::Speaker);
        candidate.take(addressees, Role::Addressee);
        candidate.time = self.time_of(at, at);
        Some((candidate, gist, quote))
    }

    /// "told B that": who is told.
    fn addressees(&self, at: usize) -> Vec<(usize, usize)> {
        if !SayWords::embedded().address.contains(&self.page().words[at].lemma) {
            return Vec::new();
        }
        self.people(self.slots.all_actors(&self.slots.objects(at)))
    }

    /// The content clause, without "that".
    fn gist(&self, at: usize) -> Option<String> {
        let page = self.page();
        let clause = page.children_as(at, &[Label::Ccomp]).find(|c| *c > at)?;
        let tree = page.subtree(clause);
        let start = if page.words[tree.start].label == Label::Mark { tree.start + 1 } else { tree.start };
        let quoted = (start..tree.end).any(|w| matches!(page.words[w].tag, Tag::OpenQuote | Tag::CloseQuote));
        (!quoted && start < tree.end).then(|| page.slice(start..tree.end).trim_end_matches(['.', ',']).to_owned())
    }

    /// The longest stretch in quotation marks.
    fn quote(&self, words: Range<usize>) -> Option<String> {
        let text = self.page().slice(words);
        let opens = ['“', '"'];
        let start = text.find(opens)?;
        let open = text[start..].chars().next()?;
        let rest = &text[start + open.len_utf8()..];
        let end = rest.find(if open == '“' { '”' } else { '"' })?;
        (rest[..end].split_whitespace().count() >= 3).then(|| rest[..end].to_owned())
    }
}
