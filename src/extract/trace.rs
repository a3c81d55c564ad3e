//! How a document was read, sentence by sentence: the tree, the names, the frames that held, and why the others did not.
//!
//! For people who ask why an event is there or is missing; nothing reads it back.

use super::Extractor;
use super::candidate::{Candidate, Unfit};
use super::factuality::verb;
use crate::coref::Chains;
use crate::lexicon::frames::Frames;
use crate::mention::date::FoundTime;
use crate::model::date::Day;
use std::fmt::Write;

/// The reading of a page as text for people.
pub fn trace(chains: &Chains<'_>, times: &[FoundTime], day: Option<Day>) -> String {
    let extractor = Extractor::new(chains, times, day);
    let mut out = String::new();
    for sentence in 0..extractor.page().sentences.len() {
        extractor.trace_sentence(sentence, &mut out);
    }
    out
}

impl Extractor<'_> {
    fn trace_sentence(&self, index: usize, out: &mut String) {
        let page = self.page();
        let sentence = &page.sentences[index];
        let words = sentence.words.clone();
        let span = page.sentence_span(index);
        let _ = writeln!(out, "{}-{} {} {}", span.start, span.end, sentence.block.name(), page.slice(words.clone()));
        let tree: Vec<String> = words.clone().map(|w| self.trace_word(w)).collect();
        let _ = writeln!(out, "  tree   {}", tree.join(" "));
        for (found, actor) in self.chains.mentions.found.iter().zip(&self.chains.of).filter(|(f, _)| words.contains(&f.words.start)) {
            let actor = actor.map_or_else(|| "-".to_owned(), |a| self.trace_actor(a));
            let _ = writeln!(out, "  name   {} = {actor} ({}, {})", page.slice(found.words.clone()), found.kind.name(), found.rule);
        }
        for time in self.times.iter().filter(|t| words.contains(&t.words.start)) {
            let edtf = time.date.edtf.as_deref().unwrap_or("-");
            let _ = writeln!(out, "  time   {} = {edtf}", page.slice(time.words.clone()));
        }
        words.for_each(|at| self.trace_frames(at, out));
        out.push('\n');
    }

    /// `word/TAG/label/head`, the head by its word.
    fn trace_word(&self, at: usize) -> String {
        let page = self.page();
        let word = &page.words[at];
        let head = if word.head == at { "" } else { page.text(word.head) };
        format!("{}/{}/{}/{head}", page.text(at), word.tag.name(), word.label.name())
    }

    fn trace_actor(&self, actor: usize) -> String {
        let named = &self.chains.actors[actor];
        format!("{} {} {}", named.id.as_str(), named.kind.name(), named.name)
    }

    /// Every frame tried at a word.
    fn trace_frames(&self, at: usize, out: &mut String) {
        let frames = Frames::embedded();
        let lemma = &self.page().words[at].lemma;
        if verb(self.page(), at) {
            let mut held = false;
            for row in frames.verbs(lemma) {
                let tried = self.verb_candidate(at, row);
                if held && tried.is_ok() {
                    let _ = writeln!(out, "  other  {} at {}: an earlier frame held", row.name, self.page().text(at));
                    continue;
                }
                self.trace_frame(&row.name, at, &tried, out);
                held |= tried.is_ok();
            }
            if let Some(candidate) = self.discussion(at).filter(|_| !held) {
                self.trace_frame(&candidate.rule.clone(), at, &Ok(candidate), out);
            }
        } else if let Some(row) = frames.noun(lemma) {
            self.trace_frame(&row.name, at, &self.noun_candidate(at, row), out);
        }
    }

    fn trace_frame(&self, name: &str, at: usize, tried: &Result<Candidate, Unfit>, out: &mut String) {
        let text = self.page().text(at);
        let _ = match tried {
            Ok(found) => {
                let args: Vec<String> = found.args.iter().map(|a| format!("{} {}", a.role.name(), self.trace_actor(a.actor))).collect();
                let places: Vec<String> = found.places.iter().map(|(p, _)| self.trace_actor(*p)).collect();
                let time = self.time_of(found.trigger, found.governor).map_or("-", |t| self.page().slice(self.times[t].words.clone()));
                let status = found.fact.0.name();
                let (args, places) = (args.join(", "), places.join(", "));
                writeln!(out, "  held   {name} at {text}: {} {status}; {args}; at {places}; time {time}", found.kind.name())
            }
            Err(unfit) => writeln!(out, "  failed {name} at {text}: {}", unfit.reason()),
        };
    }
}
