//! What tells one contact of several between the same from another: its number, the number of its sides, "last", "again".

use super::Extractor;
use super::candidate::Candidate;
use super::factuality::verb;
use super::join::Joined;
use crate::lexicon::calendar::{Calendar, Class};
use crate::lexicon::frames::Frames;
use crate::model::date::PartialDate;
use crate::model::event::Status;
use crate::syntax::Label;
use std::collections::HashSet;

impl Extractor<'_> {
    /// True where a candidate tells another contact of a row than the event, by its own words.
    pub(super) fn another_of_row(&self, event: &Joined, candidate: &Candidate, date: Option<&PartialDate>) -> bool {
        self.one_more(event, candidate)
            || self.last_time(event, candidate, date)
            || self.second_ahead(event, candidate)
            || self.met_again(event, candidate, date)
    }

    /// "A met B on Monday. Another meeting was held on Tuesday": not the one of a sentence before that says nothing of the kind.
    fn one_more(&self, event: &Joined, candidate: &Candidate) -> bool {
        let page = self.page();
        let more = |w: usize| {
            let beside = page.children_as(w, &[Label::Amod, Label::Det]);
            page.words[w].tag.is_noun() && beside.into_iter().any(|c| Frames::embedded().has("one_more", &page.words[c].lower))
        };
        let here = page.words[candidate.trigger].sentence;
        more(candidate.trigger) && candidate.time.is_some() && event.reports.iter().all(|r| r.sentence != here && !more(r.trigger))
    }

    /// "A and B first met in 2001. They met again this week": another time, of which the text tells no day.
    fn met_again(&self, event: &Joined, candidate: &Candidate, date: Option<&PartialDate>) -> bool {
        let page = self.page();
        let again = |w: usize| verb(page, w) && self.once_more(w);
        let here = page.words[candidate.trigger].sentence;
        let told = event.date.is_some() && date.is_none() && again(candidate.trigger);
        told && event.reports.iter().all(|r| r.sentence != here && !again(r.trigger))
    }

    /// "met again".
    pub(super) fn once_more(&self, verb: usize) -> bool {
        self.page().children_as(verb, &[Label::Advmod]).any(|c| Frames::embedded().has("once_more", &self.page().words[c].lower))
    }

    /// "A saw B. The summit opened on Monday": a gathering is none that a verb of seeing or receiving one person told.
    pub(super) fn of_another_form(&self, event: &Joined, candidate: &Candidate) -> bool {
        let page = self.page();
        let gathering = Frames::embedded().has("gatherings_of_many", &page.words[candidate.trigger].lemma);
        let of_one = |w: usize| verb(page, w) && Frames::embedded().has("met_one_by_one", &page.words[w].lemma);
        gathering && page.words[candidate.trigger].tag.is_noun() && event.reports.iter().all(|r| of_one(r.trigger))
    }

    /// "A and B met on Tuesday. The two last met in May": another time, though the first has no day.
    fn last_time(&self, event: &Joined, candidate: &Candidate, date: Option<&PartialDate>) -> bool {
        let page = self.page();
        let last = |c: usize| Frames::embedded().has("last", &page.words[c].lower);
        let told = verb(page, candidate.trigger) && page.children_as(candidate.trigger, &[Label::Advmod]).any(last);
        told && date.is_some() && event.date.is_none() && event.reports.iter().all(|r| r.sentence != page.words[candidate.trigger].sentence)
    }

    /// "A second meeting between A and B is expected": another than the one they have had.
    fn second_ahead(&self, event: &Joined, candidate: &Candidate) -> bool {
        let another = self.number_in_row(candidate.trigger).is_some_and(|n| n > 1);
        let here = self.page().words[candidate.trigger].sentence;
        let apart = event.reports.iter().all(|r| r.sentence != here);
        another && apart && event.main.fact.0.is_real() && matches!(candidate.fact.0, Status::Planned | Status::Proposed)
    }

    /// "the 2nd meeting ... The 1st meeting took place in 2018".
    pub(super) fn counted_apart(&self, event: &Joined, candidate: &Candidate) -> bool {
        let new = self.number_in_row(candidate.trigger);
        let known = event.reports.iter().find_map(|r| self.number_in_row(r.trigger));
        new.zip(known).is_some_and(|(a, b)| a != b)
    }

    /// "the first summit", "their second meeting".
    fn number_in_row(&self, noun: usize) -> Option<i32> {
        let page = self.page();
        page.children_as(noun, &[Label::Amod, Label::Nummod]).find_map(|c| {
            let classes = Calendar::embedded().classes(&page.words[c].lower);
            classes.iter().find_map(|k| if let Class::Ordinal(n) = k { Some(*n) } else { None })
        })
    }

    /// "A met B. The first summit took place in May": one of a row with a day of its own, where what was told has neither number nor day.
    pub(super) fn of_a_row(&self, event: &Joined, candidate: &Candidate, date: Option<&PartialDate>) -> bool {
        let counted = self.number_in_row(candidate.trigger).is_some() && date.is_some() && event.date.is_none();
        counted && event.reports.iter().all(|r| self.number_in_row(r.trigger).is_none())
    }

    /// "a trilateral meeting of A, B and C ... a bilateral meeting between A and B": as many sides as the adjective says.
    pub(super) fn sided_apart(&self, event: &Joined, candidate: &Candidate) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let says = |list: &str| page.children_as(candidate.trigger, &[Label::Amod]).any(|a| frames.has(list, &page.words[a].lower));
        let sides: HashSet<usize> = event.main.args.iter().filter_map(|a| self.chains.acts_for(a.actor)).collect();
        let told = event.main.args.len();
        // "On the sidelines of the summit A met B": not the summit of five.
        let aside = candidate.args.len() == 2 && told > 2 && !self.all_margins(candidate).is_empty();
        aside
            || says("of_two_sides") && candidate.args.len() == 2 && sides.len() > 2
            || says("of_three_sides") && candidate.args.len() > 2 && told == 2 && sides.len() == 2
    }
}
