//! When and what for: the time expression of a telling word, and its purpose clause.

use super::Extractor;
use super::candidate::Candidate;
use super::factuality::verb;
use crate::lexicon::calendar::Marker;
use crate::lexicon::frames::Frames;
use crate::model::actor::ActorKind;
use crate::model::date::{Precision, TimeKind};
use crate::model::document::BlockKind;
use crate::syntax::{Label, Tag};

/// The longest entry of a chronology, in sentences.
const ENTRY_REACH: usize = 8;

impl Extractor<'_> {
    /// The time expression of a telling word: one that hangs on it, or on its verb, or opens the sentence for it.
    pub(super) fn time_of(&self, trigger: usize, governor: usize) -> Option<usize> {
        let page = self.page();
        let sentence = page.words[trigger].sentence;
        let usable = |t: &usize| {
            let time = &self.times[*t];
            page.words[time.core.start].sentence == sentence
                && time.kind == TimeKind::Date
                && !matches!(time.shape, Some(Marker::By | Marker::Before | Marker::Through))
                && (time.shape != Some(Marker::Since) || !self.one_of_many(trigger) && self.going_on(governor) && !self.first_since(*t))
                && !self.planned_years(*t)
                && !self.closes_heading(*t)
                && !self.before_span(*t, trigger)
                && !self.counted_since(*t, trigger)
                && !self.of_opening(*t, governor)
                && !self.of_what_it_answered(*t, trigger, governor)
        };
        let times: Vec<usize> = (0..self.times.len()).filter(usable).filter(|t| !self.told_closer(*t)).collect();
        let straight = times.iter().copied().find(|t| self.hangs_straight(*t, trigger) && self.hangs(*t, trigger));
        let on_trigger = straight.or_else(|| times.iter().copied().find(|t| self.hangs(*t, trigger)));
        let day = |t: &usize| self.times[*t].date.day().is_some();
        // "this year's meeting, which took place today"
        let held = self.time_held(trigger, &times);
        let closer = held.filter(|t| day(t) && on_trigger.is_some_and(|o| !day(&o)));
        closer
            .or(on_trigger)
            .or(held)
            .or_else(|| self.following_time(trigger, &times).filter(day))
            .or_else(|| {
                times.iter().copied().find(|t| {
                    !self.not_of_the_deed(trigger)
                        && !self.before_since(trigger, governor)
                        && !self.undone_then(*t, trigger, governor)
                        && self.hangs(*t, governor)
                })
            })
            .or_else(|| self.when_clause(governor, &times))
            .or_else(|| self.time_of_last(governor, &times))
            .or_else(|| self.opening_time(governor, &times))
            .or_else(|| self.shared_time(governor, &times))
            .or_else(|| self.caption_time(sentence, &times))
            .or_else(|| self.following_time(trigger, &times))
            .or_else(|| self.closing_time(trigger, governor, &times))
            .or_else(|| self.entry_time(sentence).filter(|entry| times.iter().all(|t| t == entry)))
    }

    /// "July 12 — A cancelled the deal. B and C met.": the day that opens an entry of a chronology is that of all it tells.
    fn entry_time(&self, sentence: usize) -> Option<usize> {
        let page = self.page();
        let opens = |s: usize| s == 0 || page.sentences[s].block_index != page.sentences[s - 1].block_index;
        let first = (sentence.saturating_sub(ENTRY_REACH)..=sentence).rev().find(|s| opens(*s))?;
        let start = page.sentences[first].words.start;
        let time = self.times.iter().position(|t| t.words.start == start && t.date.precision == Some(Precision::Day));
        let marked = |t: &usize| {
            let dash = page.words.get(self.times[*t].words.end);
            dash.is_some_and(|d| d.sentence == first && Frames::embedded().has("entry_marks", &d.lower))
        };
        time.filter(marked).or_else(|| self.heading_time(first)).or_else(|| self.dateline_time(first))
    }

    /// "Tuesday, 26 February—A received B": the dateline of an entry is a day and no more, in a text that has several such.
    fn dateline_time(&self, entry: usize) -> Option<usize> {
        let page = self.page();
        let day = |s: usize| {
            let sentence = page.sentences.get(s).filter(|s| s.block == BlockKind::Dateline)?;
            self.times.iter().position(|t| t.words == sentence.words && t.date.precision == Some(Precision::Day))
        };
        let above = entry.checked_sub(1)?;
        let time = day(above)?;
        (0..page.sentences.len()).any(|s| s != above && day(s).is_some()).then_some(time)
    }

    /// "July 1971:" on a line of its own above the paragraph that a sentence opens, in a text that has several such lines.
    fn heading_time(&self, paragraph: usize) -> Option<usize> {
        let page = self.page();
        let heading = |s: usize| {
            let words = &page.sentences[s].words;
            let time = self.times.iter().position(|t| t.words.start == words.start && t.words.end <= words.end)?;
            let rest = self.times[time].words.end..words.end;
            let mark = rest.len() == 1 && Frames::embedded().has("entry_marks", &page.words[rest.start].lower);
            let alone = page.sentences.get(s + 1).is_some_and(|n| n.block_index != page.sentences[s].block_index);
            (mark && alone && self.times[time].date.earliest.is_some()).then_some(time)
        };
        let above = paragraph.checked_sub(1)?;
        let time = heading(above)?;
        let others = (0..page.sentences.len()).filter(|s| *s != above).any(|s| heading(s).is_some());
        others.then_some(time)
    }

    /// "signed a plan for 2023-2024": years that it is for, not when it was signed.
    fn planned_years(&self, time: usize) -> bool {
        let page = self.page();
        let time = &self.times[time];
        let before = time.core.start.checked_sub(1).map(|w| page.words[w].lower.as_str()).unwrap_or_default();
        time.date.precision == Some(Precision::Year) && Frames::embedded().has("wanted", before)
    }

    /// "their first talk since A's trip the week before": the time is that of the trip, though the tree hangs it on the verb.
    fn counted_since(&self, time: usize, trigger: usize) -> bool {
        let page = self.page();
        let start = self.times[time].words.start;
        let since = |p: &usize| {
            let object = page.children_as(*p, &[Label::Pobj]).next();
            let event = object.filter(|o| page.words[*o].tag.is_noun() && Frames::embedded().noun(&page.words[*o].lemma).is_some());
            let near = event.is_some_and(|o| page.subtree(o).end == start || page.subtree(o).contains(&start));
            *p > trigger && *p < start && Frames::embedded().has("since", &page.words[*p].lower) && near
        };
        page.children_as(trigger, &[Label::Prep]).any(|p| since(&p))
    }

    /// "After an offensive this May, A and B signed in June": the time is that of what was before, though the tree hangs it on the verb.
    fn of_opening(&self, time: usize, governor: usize) -> bool {
        let page = self.page();
        let start = self.times[time].words.start;
        let before = |p: &usize| {
            let end = page.children_as(*p, &[Label::Pobj]).next().map(|o| page.subtree(o).end);
            *p < start && start < governor && Frames::embedded().has("at_another_time", &page.words[*p].lower) && end == Some(start)
        };
        page.children_as(governor, &[Label::Prep]).any(|p| before(&p))
    }

    /// "said on Friday, one day after the two met": the day is that of the saying.
    fn before_span(&self, time: usize, trigger: usize) -> bool {
        let page = self.page();
        let end = self.times[time].words.end;
        let comma = page.words.get(end).is_some_and(|w| w.tag == Tag::Comma);
        let span = self.times.iter().find(|t| comma && t.words.start == end + 1);
        let after =
            span.map(|t| t.words.end).filter(|w| page.words.get(*w).is_some_and(|w| Frames::embedded().has("at_another_time", &w.lower)));
        after.is_some_and(|a| trigger > a && page.words[a].sentence == page.words[trigger].sentence)
    }

    /// "A meets B (May 3, 2019)": the day in brackets at the end of a headline is that of the article.
    fn closes_heading(&self, time: usize) -> bool {
        let page = self.page();
        let words = &self.times[time].words;
        let Some(sentence) = page.sentence_of(words.start).filter(|s| s.block == BlockKind::Headline) else { return false };
        let tag = |w: usize| page.words.get(w).map(|w| w.tag);
        let open = words.start.checked_sub(1).and_then(tag) == Some(Tag::OpenBracket);
        open && tag(words.end) == Some(Tag::CloseBracket) && words.end + 1 >= sentence.words.end
    }

    /// "his first visit since 2000", "the first president to visit since 2000": the time counts visits, and dates none.
    /// "A month later, on July 17": the day right behind tells when, where nobody knows from when the month counts.
    fn told_closer(&self, time: usize) -> bool {
        let date = |t: usize| self.times[t].date.earliest.or(self.times[t].date.latest);
        let end = self.times[time].words.end;
        let next = self.times.get(time + 1).map(|t| t.words.start);
        let comma = self.page().words.get(end).is_some_and(|w| w.tag == Tag::Comma);
        date(time).is_none() && next == Some(end + usize::from(comma)) && date(time + 1).is_some()
    }

    /// "spoke with B, the first direct call since 1979": since when there was none.
    fn first_since(&self, time: usize) -> bool {
        let page = self.page();
        let words = &self.times[time].words;
        let above = words.clone().find(|w| !words.contains(&page.words[*w].head)).map(|w| page.words[w].head);
        let mut nouns = above.into_iter().flat_map(|a| page.ancestors(a)).take_while(|a| !verb(page, *a));
        nouns.any(|n| self.one_of_many(n))
    }

    fn one_of_many(&self, trigger: usize) -> bool {
        let page = self.page();
        let to = matches!(page.words[trigger].label, Label::Acl | Label::Relcl);
        let counted = if to { page.words[trigger].head } else { trigger };
        page.words[counted].tag.is_noun()
            && page.children_as(counted, &[Label::Amod, Label::Nummod]).any(|c| Frames::embedded().has("counting", &page.words[c].lower))
    }

    /// "on Thursday cancelled a meeting": the day before the noun is that of the cancelling.
    fn undone_then(&self, time: usize, trigger: usize, governor: usize) -> bool {
        let undoing = Frames::embedded().has("undoing", &self.page().words[governor].lemma);
        undoing && self.page().words[trigger].tag.is_noun() && self.times[time].core.start < trigger
    }

    /// "her first visit since the party took power in March": the tree may hang the visit on the verb of the clause behind it.
    fn before_since(&self, trigger: usize, governor: usize) -> bool {
        let page = self.page();
        let opens = |m: usize| m > trigger && Frames::embedded().has("at_another_time", &page.words[m].lower);
        page.words[trigger].tag.is_noun() && governor > trigger && page.children_as(governor, &[Label::Mark]).any(opens)
    }

    /// "arrived on Thursday, following a visit to B", "addressed on Tuesday the developments in talks": the contact is not of that day.
    fn not_of_the_deed(&self, trigger: usize) -> bool {
        let page = self.page();
        let word = &page.words[trigger];
        let noun = page.words[word.head].head;
        let of_matter = word.label == Label::Pobj
            && Frames::embedded().has("course_links", &page.words[word.head].lower)
            && page.words[noun].label == Label::Dobj
            && Frames::embedded().has("courses", &page.words[noun].lemma);
        // "returned on Thursday from a summit with A"
        let back = word.label == Label::Pobj
            && Frames::embedded().has("back_from", &page.words[word.head].lower)
            && Frames::embedded().has("returning", &page.words[noun].lemma);
        of_matter || back || self.told_as_earlier(trigger)
    }

    /// "arrived on Thursday, following a visit to B": the visit is not of that day.
    fn told_as_earlier(&self, trigger: usize) -> bool {
        let page = self.page();
        let word = &page.words[trigger];
        let visit = Frames::embedded().noun(&word.lemma).is_some_and(|row| row.kind == crate::model::event::EventKind::Visit);
        // "visited A as a prelude to B's visit"
        let later = Frames::embedded().has("preludes", &page.words[page.words[word.head].head].lemma);
        visit && word.label == Label::Pobj && (later || Frames::embedded().has("earlier", &page.words[word.head].lower))
    }

    /// "the summit, held on July 3".
    fn time_held(&self, trigger: usize, times: &[usize]) -> Option<usize> {
        let page = self.page();
        let held = |c: &usize| {
            let lemma = &page.words[*c].lemma;
            let frames = Frames::embedded();
            frames.has("holding", lemma) || frames.has("lasting", lemma) || frames.light(lemma, "object") && self.has_side(*c)
        };
        // "talks with A, held on July 3": the tree hangs the clause on A.
        // "signed after talks that began on Monday": that day is the talks' own.
        let other = |p: usize, o: usize| {
            let event = page.words[o].tag.is_noun() && Frames::embedded().noun(&page.words[o].lemma).is_some();
            event && !Frames::embedded().has("venue", &page.words[p].lower)
        };
        let hung = self.slots.prepositions(trigger).into_iter().flat_map(|(p, o)| o.into_iter().map(move |o| (p, o)));
        let behind: Vec<usize> = hung.filter(|(p, o)| !other(*p, *o)).map(|(_, o)| o).collect();
        let inner = behind.iter().flat_map(|o| self.slots.prepositions(*o)).flat_map(|(_, o)| o).collect::<Vec<_>>();
        let sides = behind.into_iter().chain(inner).flat_map(|o| self.slots.conjuncts(o));
        let clauses: Vec<usize> =
            sides.chain([trigger]).flat_map(|w| page.children_as(w, &[Label::Acl, Label::Relcl])).filter(held).collect();
        times.iter().copied().find(|t| clauses.iter().any(|c| self.hangs(*t, *c)))
    }

    /// "expansion in Iraq and Syria in 2014": a time after a telling noun with nothing but its own places between.
    fn following_time(&self, trigger: usize, times: &[usize]) -> Option<usize> {
        let page = self.page();
        let between = |t: usize| trigger + 1..self.times[t].words.start;
        let plain =
            |w: usize| !verb(page, w) && page.words[w].lower != "," && (!page.words[w].tag.is_noun() || self.chains.actor_at(w).is_some());
        let near = |t: &usize| self.times[*t].words.start > trigger && between(*t).len() <= 8 && between(*t).all(plain);
        times.iter().copied().find(|t| page.words[trigger].tag.is_noun() && near(t))
    }

    /// "met A at the residence, B Hall, on Wednesday.": the only day of a sentence, behind its last comma, is that of the one deed before it.
    fn closing_time(&self, trigger: usize, governor: usize, times: &[usize]) -> Option<usize> {
        let page = self.page();
        let [only] = times else { return None };
        let words = &self.times[*only].words;
        let end = page.sentence_of(trigger)?.words.end;
        let last = (words.end..end).all(|w| page.words[w].lower == "." || page.words[w].tag == Tag::CloseQuote);
        let comma = words.start.checked_sub(1).is_some_and(|w| page.words[w].tag == Tag::Comma);
        // "is scheduled to meet A at B Hall, on Wednesday"
        let top = if page.words[governor].label == Label::Xcomp { page.words[governor].head } else { governor };
        let first = trigger.max(governor);
        let deed = |w: usize| matches!(page.words[w].tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md | Tag::Vbn);
        let day = self.times[*only].date.day().is_some();
        (day && last && comma && first < words.start && !(first + 1..words.start).any(deed) && page.under(words.start, top))
            .then_some(*only)
    }

    /// A caption tells of one moment: its only time holds for what it shows.
    fn caption_time(&self, sentence: usize, times: &[usize]) -> Option<usize> {
        let caption = self.page().sentences[sentence].block == BlockKind::Caption;
        (caption && times.len() == 1).then(|| times[0])
    }

    /// "The last leader to visit B was A in 2016".
    fn time_of_last(&self, governor: usize, times: &[usize]) -> Option<usize> {
        let page = self.page();
        // "The first time he visited B was in 2016"
        let time = page.words[governor].head;
        let counted = page.words[governor].label == Label::Relcl
            && page.words[time].label == Label::Nsubj
            && Frames::embedded().has("again", &page.words[time].lemma);
        let be = page.words[if counted { time } else { self.slots.last_to(governor)? }].head;
        times.iter().copied().find(|t| self.hangs(*t, be))
    }

    /// "in 2014, when it requested assistance".
    fn when_clause(&self, governor: usize, times: &[usize]) -> Option<usize> {
        let page = self.page();
        let when = page.children(governor).any(|c| Frames::embedded().has("when", &page.words[c].lower));
        let relative = matches!(page.words[governor].label, Label::Relcl | Label::Advcl | Label::Acl);
        if !when || !relative {
            return None;
        }
        times.iter().copied().filter(|t| self.times[*t].words.end <= governor && governor - self.times[*t].words.end <= 4).max()
    }

    /// "On April 29, A met B and C": a time before the subject holds for the coordinated clauses too.
    fn opening_time(&self, governor: usize, times: &[usize]) -> Option<usize> {
        let page = self.page();
        let first = page.sentence_of(governor)?.words.start;
        let opening = times.iter().copied().find(|t| self.times[*t].words.start <= first + 1)?;
        let holds = |at: usize| self.hangs(opening, at);
        let mut at = governor;
        for _ in 0..3 {
            if !matches!(page.words[at].label, Label::Conj | Label::Xcomp | Label::Advcl) {
                return None;
            }
            at = page.words[at].head;
            if holds(at) {
                return Some(opening);
            }
        }
        None
    }

    /// "travelled to A in April and met B", "began in May, when C met D": the time of the telling verb whose clause goes on here.
    fn shared_time(&self, governor: usize, times: &[usize]) -> Option<usize> {
        let page = self.page();
        let frames = Frames::embedded();
        let word = &page.words[governor];
        let when = page.children(governor).any(|c| frames.has("when", &page.words[c].lower));
        let goes_on = word.label == Label::Conj && page.children_as(governor, &[Label::Nsubj, Label::Nsubjpass]).next().is_none();
        let above = word.head;
        // "made a visit to A on Monday, meeting B"
        let beside = word.label == Label::Advcl && word.tag == Tag::Vbg && page.children_as(governor, &[Label::Mark]).next().is_none();
        let carried = |w: usize| {
            let event = |o: usize| frames.noun(&page.words[o].lemma).is_some();
            frames.light(&page.words[w].lemma, "object") && page.children_as(w, &[Label::Dobj]).any(event)
        };
        let later = page.children_as(governor, &[Label::Advmod]).any(|a| frames.has("another_one", &page.words[a].lower));
        let contact = |w: usize| frames.verbs(&page.words[w].lemma).next().is_some() || carried(w);
        let telling = (goes_on || beside) && !later && contact(above);
        // "paid a visit in May, during which the two signed a deal"
        let throughout = |p: usize| {
            frames.has("during", &page.words[p].lower) && page.children_as(p, &[Label::Pobj]).any(|o| page.words[o].tag == Tag::Wdt)
        };
        if matches!(word.label, Label::Relcl | Label::Advcl) && page.children_as(governor, &[Label::Prep]).any(throughout) {
            let mut verbs = page.ancestors(above).take(3).filter(|a| verb(page, *a));
            // "arrived on Wednesday on a visit during which he will meet B": not before he came.
            let ahead = page.children_as(governor, &[Label::Aux]).any(|a| page.words[a].tag == Tag::Md);
            let main = verbs.next().filter(|v| !(ahead && matches!(page.words[*v].tag, Tag::Vbd | Tag::Vbn)));
            return main.and_then(|v| times.iter().copied().find(|t| self.hangs(*t, v)));
        }
        if !verb(page, above) || !(telling || when && word.label == Label::Advcl) {
            return None;
        }
        times.iter().copied().find(|t| self.hangs(*t, above))
    }

    /// A journey to a city is one to its state too, where the text names that ("Berlin, Germany") or the tables know the city.
    pub(super) fn add_state(&self, candidate: &mut Candidate) {
        use crate::model::event::EventKind::{Travel, Visit};
        if !matches!(candidate.kind, Travel | Visit) {
            return;
        }
        let mut states: Vec<(usize, usize)> = Vec::new();
        for (place, word) in &candidate.places {
            let named = self.page().children_as(*word, &[Label::Appos]).find_map(|a| self.chains.actor_at(a).map(|s| (s, a)));
            let around = || self.chains.actors[*place].within.as_ref().and_then(|id| self.chains.index(id)).map(|s| (s, *word));
            let state = named.filter(|(s, _)| self.kind(*s) == ActorKind::State).or_else(around);
            states.extend(state.filter(|(s, _)| self.kind(*s) == ActorKind::State && self.kind(*place) == ActorKind::Place));
        }
        for state in states {
            if !candidate.places.iter().any(|(p, _)| *p == state.0) {
                candidate.places.push(state);
            }
        }
    }

    /// "to explore deeper bilateral ties": a purpose clause of the telling verb, as written.
    pub(super) fn purpose(&self, governor: usize) -> Option<String> {
        let page = self.page();
        let infinitive =
            |c: &usize| page.words[*c].tag == Tag::Vb && page.children_as(*c, &[Label::Aux]).any(|a| page.words[a].tag == Tag::To);
        let clause = page.children_as(governor, &[Label::Advcl, Label::Xcomp]).find(infinitive)?;
        let tree = page.subtree(clause);
        let stop = |w: &usize| matches!(page.words[*w].lower.as_str(), "," | ";" | ".") || self.attached_clause(*w, clause);
        let end = (clause + 1..tree.end).find(stop).unwrap_or(tree.end);
        Some(page.slice(tree.start..end).to_owned())
    }

    /// The first word of a clause inside a purpose ("as Baghdad seeks ...") that is no part of it.
    fn attached_clause(&self, at: usize, purpose: usize) -> bool {
        let page = self.page();
        page.words[at].label == Label::Mark && page.words[at].head != purpose
    }
}
