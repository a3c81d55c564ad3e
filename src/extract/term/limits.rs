//! By when, and until when: the times that bound a term, and lengths counted from a start.

use super::FoundTerm;
use crate::extract::Extractor;
use crate::extract::factuality::verb;
use crate::lexicon::agreements::AgreementWords;
use crate::lexicon::calendar::Marker;
use crate::mention::date::FoundTime;
use crate::mention::date::resolve::{Expr, after_length};
use crate::model::date::{Basis, Day, PartialDate, Precision};
use crate::syntax::Tag;
use jiff::ToSpan;

/// A deadline and an end.
pub(super) type Limits = (Option<PartialDate>, Option<PartialDate>);

impl Extractor<'_> {
    /// The time expressions of a word's sentence; all of them stand in the order of the text.
    pub(in crate::extract) fn times_beside(&self, at: usize) -> &[FoundTime] {
        let words = self.page().sentence_of(at).map_or(0..0, |s| s.words.clone());
        let first = self.times.partition_point(|t| t.core.start < words.start);
        let past = self.times.partition_point(|t| t.core.start < words.end);
        self.times.get(first..past).unwrap_or_default()
    }

    /// Deadline and end that hang on a term's verb or its parts, or on a noun that stands for one.
    pub(super) fn limits(&self, at: usize) -> Limits {
        let page = self.page();
        let clause = self.slots.clause(at);
        let inside = |t: &&FoundTime| {
            let start = t.core.start;
            let near = page.words[start].sentence == page.words[at].sentence;
            let told = self.slots.clause(start) == clause && (verb(page, at) || start > at);
            near && told && (page.under(start, at) || !verb(page, at))
        };
        let mut limits = (None, None);
        for time in self.times_beside(at).iter().filter(inside) {
            let (by, until) = self.limit(time);
            limits = (limits.0.or(by), limits.1.or(until));
        }
        limits
    }

    /// What one time expression bounds.
    pub(super) fn limit(&self, time: &FoundTime) -> Limits {
        let length = matches!(time.expr, Expr::Length { .. });
        let told = |d: &PartialDate| d.latest.is_some();
        let date = self.not_before_the_text(time);
        match time.shape {
            Some(Marker::By | Marker::Through) if length => (None, self.counted(time)),
            Some(Marker::By | Marker::Before) => (Some(date).filter(told), None),
            Some(Marker::Through) => (None, Some(date).filter(told)),
            Some(Marker::Within) => (self.counted(time), None),
            Some(_) => (None, None),
            None if matches!(time.expr, Expr::Range(..) | Expr::DayRange { .. }) => (None, Some(date).filter(told)),
            None => (None, self.lasting(time)),
        }
    }

    /// "until Friday" looks ahead, in any tense.
    fn not_before_the_text(&self, time: &FoundTime) -> PartialDate {
        let weekday = matches!(time.expr, Expr::Weekday { .. });
        let past = time
            .date
            .latest
            .zip(self.day)
            .filter(|(last, day)| weekday && last < day)
            .and_then(|(last, _)| last.checked_add(7.days()).ok());
        past.map_or_else(
            || time.date.clone(),
            |latest| PartialDate { latest: Some(latest), edtf: Some(format!("../{latest}")), ..time.date.clone() },
        )
    }

    /// "for 90 days", "for an additional five years".
    fn lasting(&self, time: &FoundTime) -> Option<PartialDate> {
        let words = AgreementWords::embedded();
        let page = self.page();
        let own = words.has("length_until", &page.words[time.words.start].lower);
        let mut first = if own { time.words.start } else { time.core.start };
        while first > 0 && words.has("length_more", &page.words[first - 1].lower) {
            first -= 1;
        }
        let lead = if own { Some(first) } else { first.checked_sub(1) };
        let leads =
            lead.is_some_and(|w| words.has("length_until", &page.words[w].lower) && page.words[w].sentence == page.words[first].sentence);
        if leads { self.counted(time) } else { None }
    }

    /// A length of time counted from its start: the one that the sentence states, else the document's day.
    fn counted(&self, time: &FoundTime) -> Option<PartialDate> {
        self.counted_from(time, self.start_beside(time).or(self.day)?)
    }

    /// Counts the lengths of a term anew, from the day on which the agreement was made.
    pub(in crate::extract) fn recount(&self, term: &mut FoundTerm, made: Day) {
        for limit in [&mut term.deadline, &mut term.until].into_iter().flatten() {
            let told = self.times.iter().find(|t| t.date.start == limit.start && matches!(t.expr, Expr::Length { .. }));
            let free = told.filter(|t| limit.anchor == self.day && self.start_beside(t).is_none());
            if let Some(counted) = free.and_then(|t| self.counted_from(t, made)) {
                *limit = counted;
            }
        }
    }

    fn counted_from(&self, time: &FoundTime, from: Day) -> Option<PartialDate> {
        let Expr::Length { unit, count } = time.expr else { return None };
        let last = after_length(from, unit, count).filter(|_| count > 0)?;
        Some(PartialDate {
            edtf: Some(format!("../{last}")),
            earliest: None,
            latest: Some(last),
            precision: Some(Precision::Day),
            basis: Some(Basis::Anchored),
            anchor: Some(from),
            ..time.date.clone()
        })
    }

    /// "from 5 July", "starting on Monday": the day from which a length in the same clause counts.
    fn start_beside(&self, length: &FoundTime) -> Option<Day> {
        let page = self.page();
        let clause = self.slots.clause(length.core.start);
        let beside = |t: &&FoundTime| {
            page.words[t.core.start].sentence == page.words[length.core.start].sentence && self.slots.clause(t.core.start) == clause
        };
        let starts = self
            .times_beside(length.core.start)
            .iter()
            .filter(beside)
            .filter(|t| t.shape == Some(Marker::Since) && t.date.precision == Some(Precision::Day));
        starts.filter_map(|t| t.date.earliest).next()
    }

    /// "a 72-hour ceasefire", "a three-year package", "a truce until Friday", "extended the accord for two years".
    pub(super) fn length_term(&self, noun: usize, governor: usize) -> Option<FoundTerm> {
        let page = self.page();
        let sentence = page.words[noun].sentence;
        let around = |t: &&FoundTime| {
            let start = t.core.start;
            page.words[start].sentence == sentence
                && (self.measures(t, noun, governor)
                    || page.under(start, noun) && self.slots.clause(start) == self.slots.clause(noun)
                    || self.slots.clause(start) == Some(governor) && start > governor.max(noun))
        };
        let found = self.times_beside(noun).iter().filter(around).find_map(|t| {
            let (by, until) = if self.measures(t, noun, governor) { (None, self.counted(t)) } else { self.limit(t) };
            (by.is_some() || until.is_some()).then_some((by, until))
        });
        found.map(|limits| self.noun_term(noun, limits))
    }

    /// True for a length that stands before a noun as its measure ("a 72-hour ceasefire", "agreed on a three-year package").
    fn measures(&self, time: &FoundTime, noun: usize, governor: usize) -> bool {
        let page = self.page();
        let words = AgreementWords::embedded();
        let length = matches!(time.expr, Expr::Length { .. });
        let head = page.words[time.core.end - 1].head;
        let near = (page.under(head, noun) || page.under(head, governor)) && self.slots.clause(head) == self.slots.clause(noun);
        let measured = head == noun || words.has("measured", &page.words[head].lemma) && near;
        let aged = page.words.get(time.core.end..time.core.end + 2).is_some_and(|w| w.iter().any(|w| words.has("aged", &w.lower)));
        let single = !matches!(page.words[head].tag, Tag::Nns | Tag::Nnps);
        length && single && measured && !aged && time.core.end <= head && time.shape.is_none()
    }

    /// A term that the agreement's noun itself stands for.
    pub(super) fn noun_term(&self, noun: usize, (deadline, until): Limits) -> FoundTerm {
        let text = self.page().slice(noun..noun + 1).to_owned();
        FoundTerm { verb: noun, text, obligor: None, place: self.noun_place(noun), deadline, until, purpose: None }
    }

    /// "a truce in Najaf".
    fn noun_place(&self, noun: usize) -> Option<(usize, usize)> {
        self.term_places(noun).into_iter().next()
    }
}
