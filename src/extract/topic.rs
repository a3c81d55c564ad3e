//! What was spoken of: objects of verbs of discussion, "talks on X", "to discuss X", and what both sides reaffirmed.

use super::Extractor;
use super::candidate::{Candidate, FoundTopic};
use super::factuality::verb;
use crate::lexicon::frames::Frames;
use crate::model::event::{EventKind, Role};
use crate::syntax::{Label, Tag};
use std::ops::Range;

/// The longest topic, in words; a longer phrase is an argument, not a topic.
const LONGEST_TOPIC: usize = 16;

impl Extractor<'_> {
    /// Topics told by the clause of a telling word: behind "on", in purpose clauses, and beside nouns for talks.
    pub(super) fn topics_of(&self, trigger: usize, governor: usize) -> Vec<FoundTopic> {
        let page = self.page();
        let mut topics = self.topics_on(trigger);
        for clause in page.children_as(governor, &[Label::Advcl, Label::Xcomp]) {
            topics.extend(self.discussed(clause));
        }
        for noun in self.events_behind(governor).into_iter().filter(|n| *n != trigger) {
            topics.extend(self.topics_on(noun));
        }
        topics
    }

    /// What a request is for: the object of the verb, or behind "for".
    pub(super) fn requested(&self, at: usize) -> Vec<FoundTopic> {
        let page = self.page();
        let mut heads: Vec<usize> = if verb(page, at) { self.slots.objects(at) } else { Vec::new() };
        let wanted = self.slots.prepositions(at).into_iter().filter(|(p, _)| Frames::embedded().has("wanted", &page.words[*p].lower));
        heads.extend(wanted.flat_map(|(_, o)| o));
        heads.into_iter().flat_map(|h| self.listed_topics(h, false)).collect()
    }

    /// "They discussed X", "the discussion also included Y", "the meeting affirmed Z": a report on the event just told.
    pub(super) fn discussion(&self, at: usize) -> Option<Candidate> {
        let page = self.page();
        let frames = Frames::embedded();
        let topics = self.discussed(at);
        let subject = self.slots.subject(at).filter(|s| !s.passive)?;
        let head = *subject.heads.first()?;
        let noun = frames.noun(&page.words[head].lemma).is_some_and(|n| n.kind == EventKind::Meeting);
        let sides = frames.has("both_sides", &page.words[head].lower) && !page.words[head].tag.is_proper();
        let named = self.slots.all_actors(&subject.heads);
        // "The presidents of A, B and C discussed": these.
        let whose = page.children_as(head, &[Label::Prep]).any(|p| page.words[p].lower == frames.of());
        let sides = sides && !(whose && named.len() > 1);
        if topics.is_empty() || !(noun || sides || named.len() > 1) {
            return None;
        }
        let fact = self.factuality.of(page, at);
        let mut candidate = Candidate::new(EventKind::Meeting, "verb:discuss", at, at, fact);
        // "The minister and foreign ministers discussed": more of what was told of them.
        let nameless = |a: usize| self.kind(a) == crate::model::actor::ActorKind::Group && self.chains.actors[a].of.is_none();
        let crowd = named.iter().any(|(a, _)| nameless(*a));
        if !noun && !sides {
            candidate.take(self.people(named), Role::Participant);
        }
        candidate.topics = topics;
        candidate.back = true;
        // "A and B discussed the crisis by phone on Thursday": a contact of its own.
        if candidate.args.len() > 1 && self.by_phone(at) {
            (candidate.kind, candidate.channel, candidate.back) = (EventKind::Call, Some(crate::model::event::Channel::Phone), false);
        }
        let aim = page.words[at].label == Label::Advcl && page.words[at].tag == Tag::Vb;
        let inner = aim || matches!(page.words[at].label, Label::Pcomp | Label::Acl | Label::Relcl);
        candidate.weak = !noun && !sides && (inner || crowd || !frames.has("two_sided", &page.words[at].lemma));
        Some(candidate)
    }

    /// Nouns for events behind prepositions of a verb ("received X for talks on Y").
    fn events_behind(&self, governor: usize) -> Vec<usize> {
        let page = self.page();
        let objects = page.children_as(governor, &[Label::Prep]).flat_map(|p| page.children_as(p, &[Label::Pobj]).collect::<Vec<_>>());
        objects.filter(|o| Frames::embedded().noun(&page.words[*o].lemma).is_some()).collect()
    }

    /// "on X and Y" that hangs on a word.
    fn topics_on(&self, at: usize) -> Vec<FoundTopic> {
        let page = self.page();
        let frames = Frames::embedded();
        let on = self.slots.prepositions(at).into_iter().filter(|(p, _)| frames.has("on", &page.words[*p].lower));
        on.flat_map(|(_, objects)| objects).filter(|o| !self.is_time(*o)).flat_map(|o| self.listed_topics(o, false)).collect()
    }

    /// Topics that a verb of discussion or affirmation has as its object.
    pub(super) fn discussed(&self, at: usize) -> Vec<FoundTopic> {
        let page = self.page();
        let frames = Frames::embedded();
        if !verb(page, at) {
            return Vec::new();
        }
        let lemma = &page.words[at].lemma;
        let affirmed = frames.has("affirm", lemma);
        let mut topics = Vec::new();
        if frames.has("discuss", lemma) || affirmed {
            for object in page.children_as(at, &[Label::Dobj]) {
                topics.extend(self.listed_topics(object, affirmed));
            }
            topics.extend(self.topics_on(at));
            // "discussed how to bolster cooperation"
            let manner = |c: &usize| page.children_as(*c, &[Label::Advmod]).any(|m| frames.has("manner", &page.words[m].lower));
            let how = page.children_as(at, &[Label::Advcl, Label::Ccomp, Label::Xcomp]).filter(manner);
            for deed in how.flat_map(|c| page.children_as(c, &[Label::Conj]).chain([c])) {
                topics.extend(self.slots.objects(deed).into_iter().flat_map(|o| self.listed_topics(o, affirmed)));
            }
            for deed in page.children_as(at, &[Label::Xcomp, Label::Ccomp]).filter(|c| page.words[*c].tag == Tag::Vbg) {
                topics.extend(self.slots.objects(deed).into_iter().flat_map(|o| self.listed_topics(o, affirmed)));
            }
            for (_, objects) in self.slots.prepositions(at) {
                let focus = objects.into_iter().filter(|o| frames.has("focus", &page.words[*o].lemma));
                topics.extend(focus.flat_map(|o| self.topics_on(o)));
            }
        }
        for other in page.children_as(at, &[Label::Conj]) {
            topics.extend(self.discussed(other));
        }
        topics
    }

    fn listed_topics(&self, head: usize, affirmed: bool) -> Vec<FoundTopic> {
        let heads: Vec<usize> = self.slots.conjuncts(head);
        heads.iter().flat_map(|h| self.stripped(*h)).filter_map(|h| self.topic(h, &heads, affirmed)).collect()
    }

    /// "the importance of X", "ways to enhance X", "exchanging X": X is the topic.
    fn stripped(&self, head: usize) -> Vec<usize> {
        let page = self.page();
        let frames = Frames::embedded();
        if frames.has("hollow", &page.words[head].lemma) {
            let deeper: Vec<usize> = self.slots.behind(head, frames.of()).into_iter().chain(self.slots.behind(head, frames.to())).collect();
            let deeds = page.children_as(head, &[Label::Acl, Label::Relcl]).flat_map(|c| self.slots.objects(c));
            let related = page.children_as(head, &[Label::Acl]).flat_map(|c| self.slots.behind(c, frames.to()));
            let inner: Vec<usize> = deeper.into_iter().chain(deeds).chain(related).flat_map(|o| self.slots.conjuncts(o)).collect();
            return inner.into_iter().flat_map(|h| self.deed(h)).collect();
        }
        self.deed(head)
    }

    /// The object of a gerund; anything else is itself.
    fn deed(&self, head: usize) -> Vec<usize> {
        let objects = if verb(self.page(), head) { self.slots.objects(head) } else { Vec::new() };
        if objects.is_empty() { vec![head] } else { objects.into_iter().flat_map(|o| self.slots.conjuncts(o)).collect() }
    }

    fn topic(&self, head: usize, all: &[usize], affirmed: bool) -> Option<FoundTopic> {
        let page = self.page();
        if !page.words[head].tag.is_noun() && page.words[head].tag != Tag::Vbg {
            return None;
        }
        let words = self.topic_words(head, all);
        let small = words.is_empty() || words.len() > LONGEST_TOPIC;
        let empty =
            words.len() == 1 && (Frames::embedded().noun(&page.words[head].lemma).is_some() || self.chains.actor_at(head).is_some());
        if small || empty {
            return None;
        }
        let text = page.slice(words.clone()).to_owned();
        let label = text.trim_matches(['“', '”', '"', '\'', ' ']).to_owned();
        Some(FoundTopic { text, label, span: page.span(words), affirmed })
    }

    /// The words of one topic: its phrase without article, other conjuncts, relative and participle clauses.
    fn topic_words(&self, head: usize, all: &[usize]) -> Range<usize> {
        let page = self.page();
        let tree = page.subtree(head);
        let skip = |w: usize| matches!(page.words[w].label, Label::Det | Label::Poss | Label::Predet | Label::Punct) && w < head;
        let mut start = tree.start;
        while start < head && (skip(start) || page.words[start].tag == Tag::OpenQuote) {
            start += 1;
        }
        let cut = |w: usize| {
            let other = all.iter().any(|h| *h != head && *h > head && page.under(w, *h));
            let clause = matches!(page.words[w].label, Label::Relcl | Label::Acl | Label::Advcl | Label::Cc) && page.words[w].head == head;
            let aside = page.words[w].label == Label::Prep
                && Frames::embedded().has("aside", &page.words[w].lower)
                && (Frames::embedded().has("always_aside", &page.words[w].lower)
                    || page.children(w).any(|o| Frames::embedded().has("light_of", &page.words[o].lower)));
            other || clause || aside || matches!(page.words[w].lower.as_str(), "," | ";" | "." | "”" | "\"" | ":")
        };
        let end = (head + 1..tree.end).find(|w| cut(*w)).unwrap_or(tree.end);
        start..end
    }

    pub(super) fn is_time(&self, at: usize) -> bool {
        self.times.iter().any(|t| t.words.contains(&at))
    }
}
