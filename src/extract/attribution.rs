//! Who says it: the author, a source the sentence names, or a statement printed in full.
//!
//! "According to a statement from X", "X said", and everything below "Full statement from X's office:". Words live in
//! `schema/lexicon/en/attribution.toml`; nouns for texts are `report` rows of `kinds.toml`.

use super::Extractor;
use super::factuality::verb;
use crate::lexicon::Entry;
use crate::model::event::{Evidence, Voice};
use crate::syntax::{Label, Tag};
use serde::Deserialize;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

/// The words of attribution.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SayWords {
    /// Verbs of saying.
    pub say: HashSet<String>,
    /// Verbs that make an utterance.
    pub utter: HashSet<String>,
    /// Of these, the ones whose object is told.
    pub address: HashSet<String>,
    according: HashSet<String>,
    to: HashSet<String>,
    from: HashSet<String>,
}

impl SayWords {
    /// The table that ships with the program.
    #[allow(clippy::expect_used)] // Embedded; the tests load it.
    pub fn embedded() -> &'static Self {
        static WORDS: OnceLock<SayWords> = OnceLock::new();
        WORDS.get_or_init(|| toml::from_str(include_str!("../../schema/lexicon/en/attribution.toml")).expect("embedded table is valid"))
    }
}

/// The source of a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Who: the speaker, or the body that issued the statement.
    pub actor: Option<usize>,
    /// The words that name the source.
    pub words: String,
    /// True for a text rather than a speaker.
    pub statement: bool,
    /// True where the document prints the statement itself.
    pub verbatim: bool,
}

impl Extractor<'_> {
    /// The source of every sentence; none for the author's own.
    pub(super) fn sources(&self) -> Vec<Option<Source>> {
        let mut printed: Option<Source> = None;
        let mut last: Option<Source> = None;
        let mut all = Vec::with_capacity(self.page().sentences.len());
        for sentence in &self.page().sentences {
            let own = self.according(sentence.words.clone()).or_else(|| self.said(sentence.words.clone(), last.as_ref()));
            if let Some(found) = own.as_ref().filter(|s| s.statement && s.actor.is_some()) {
                last = Some(found.clone());
            }
            let heading = self.heading(sentence.words.clone());
            all.push(if heading.is_some() { None } else { printed.clone().or(own) });
            printed = heading.or(printed);
        }
        all
    }

    /// "Full statement from X's office:" opens a statement that runs to the end.
    fn heading(&self, words: Range<usize>) -> Option<Source> {
        let last = words.end.checked_sub(1)?;
        let ends = self.page().words.get(last)?.lower == ":" && words.len() <= 20;
        let noun = words.clone().find(|w| self.names_text(*w)).filter(|_| ends)?;
        let actor = self.issuer(noun)?;
        let words = self.page().slice(words.start..last).to_owned();
        Some(Source { actor: Some(actor), words, statement: true, verbatim: true })
    }

    /// True for a noun that names a text.
    fn names_text(&self, at: usize) -> bool {
        self.page().words[at].tag.is_noun() && self.chains.reader.entries(at).iter().any(|(_, e)| matches!(e, Entry::Report { .. }))
    }

    /// Who issued the text that a noun names.
    fn issuer(&self, noun: usize) -> Option<usize> {
        let page = self.page();
        let say = SayWords::embedded();
        let owned = page.children_as(noun, &[Label::Poss, Label::Compound, Label::Amod, Label::Nmod]).find_map(|c| self.chains.actor_at(c));
        let after = || {
            let preposition = page.children(noun).find(|c| say.from.contains(&page.words[*c].lower))?;
            let direct = page.children_as(preposition, &[Label::Pobj]).next();
            let deeper = || {
                page.children_as(preposition, &[Label::Agent, Label::Prep])
                    .flat_map(|p| page.children_as(p, &[Label::Pobj]).collect::<Vec<_>>())
                    .next()
            };
            self.chains.actor_at(direct.or_else(deeper)?)
        };
        after().or(owned)
    }

    /// "according to X".
    fn according(&self, words: Range<usize>) -> Option<Source> {
        let page = self.page();
        let say = SayWords::embedded();
        let cue = words
            .clone()
            .find(|w| say.according.contains(&page.words[*w].lower) && page.words.get(w + 1).is_some_and(|n| say.to.contains(&n.lower)))?;
        let object =
            page.children_as(cue + 1, &[Label::Pobj]).next().or_else(|| (cue + 2..words.end).find(|w| page.words[*w].tag.is_noun()))?;
        let phrase = self.phrase(object);
        let statement = self.names_text(object);
        let actor =
            if statement { self.issuer(object).or_else(|| self.actor_within(phrase.clone())) } else { self.chains.actor_at(object) };
        Some(Source { actor, words: page.slice(phrase).to_owned(), statement, verbatim: false })
    }

    fn actor_within(&self, words: Range<usize>) -> Option<usize> {
        words.rev().find_map(|w| self.chains.actor_at(w))
    }

    /// A noun phrase up to its first comma or relative clause.
    pub(super) fn phrase(&self, head: usize) -> Range<usize> {
        let page = self.page();
        let all = page.subtree(head);
        let stop = (head + 1..all.end)
            .find(|w| matches!(page.words[*w].lower.as_str(), "," | "." | ";" | ":") || matches!(page.words[*w].tag, Tag::Wdt | Tag::Wp));
        all.start..stop.unwrap_or(all.end)
    }

    /// "the statement said", "Sudani stressed": the root verb says what its clause tells.
    fn said(&self, words: Range<usize>, last: Option<&Source>) -> Option<Source> {
        let page = self.page();
        let say = SayWords::embedded();
        let verb = words.clone().find(|w| verb(page, *w) && say.say.contains(&page.words[*w].lemma) && self.tells_clause(*w))?;
        let subject = self.slots.subject(verb).filter(|s| !s.passive)?;
        let head = *subject.heads.first()?;
        let name = page.slice(self.phrase(head)).to_owned();
        if self.names_text(head) {
            let actor = self.issuer(head).or_else(|| last.and_then(|s| s.actor));
            return Some(Source { actor, words: name, statement: true, verbatim: false });
        }
        self.chains.actor_at(head).map(|actor| Source { actor: Some(actor), words: name, statement: false, verbatim: false })
    }

    /// A verb of saying with a clause under it, a clause it interrupts, or quotation marks beside it.
    fn tells_clause(&self, at: usize) -> bool {
        let page = self.page();
        let clause = page.children_as(at, &[Label::Ccomp]).next().is_some() || page.words[at].label == Label::Parataxis;
        let quoted =
            page.sentence_of(at).is_some_and(|s| s.words.clone().any(|w| matches!(page.words[w].tag, Tag::OpenQuote | Tag::CloseQuote)));
        clause || quoted
    }

    /// True where a word stands under the verb that says it, or nothing but a source words the whole sentence.
    pub(super) fn evidence(&self, sentence: usize, telling: usize) -> Evidence {
        let span = self.page().sentence_span(sentence);
        let mut evidence = Evidence::author(span);
        let Some(source) = self.sources.get(sentence).and_then(Option::as_ref).filter(|s| self.covers(s, telling)) else { return evidence };
        evidence.voice = if source.verbatim || self.in_quotes(telling) { Voice::Quoted } else { Voice::Attributed };
        evidence.attribution = source.actor.map(|a| self.chains.id(a));
        evidence.attributed_as = Some(source.words.clone());
        evidence.statement = source.statement;
        evidence.verbatim = source.verbatim;
        if evidence.attribution.is_none() {
            evidence.voice = Voice::Author;
        }
        evidence
    }

    /// "X said he met Y" covers the meeting, "X met Y and said that" does not.
    fn covers(&self, source: &Source, telling: usize) -> bool {
        if source.verbatim {
            return true;
        }
        let page = self.page();
        let say = SayWords::embedded();
        let sentence = page.words[telling].sentence;
        let according = page.sentences[sentence].words.clone().any(|w| say.according.contains(&page.words[w].lower));
        let said_above = page.ancestors(telling).skip(1).any(|a| verb(page, a) && say.say.contains(&page.words[a].lemma));
        according || said_above || source.statement
    }

    fn in_quotes(&self, at: usize) -> bool {
        let page = self.page();
        let Some(sentence) = page.sentence_of(at) else { return false };
        let opens = sentence.words.clone().filter(|w| *w < at && page.words[*w].tag == Tag::OpenQuote).count();
        let closes = sentence.words.clone().filter(|w| *w < at && page.words[*w].tag == Tag::CloseQuote).count();
        opens > closes
    }
}
