//! What a time of a sentence hangs on: the telling word itself, or what stands between them.

use super::Extractor;
use super::factuality::verb;
use crate::lexicon::frames::Frames;
use crate::model::date::Precision;
use crate::model::event::Status;
use crate::syntax::{Label, Tag};

/// So many words may stand between a time and what it hangs on.
const HANGS_REACH: usize = 6;
/// So many words before a day the comma may stand that sets it off with its place.
const COMMA_REACH: usize = 6;

impl Extractor<'_> {
    /// True where a time expression hangs on a word, prepositions and other times aside.
    pub(super) fn hangs(&self, time: usize, on: usize) -> bool {
        let page = self.page();
        let words = &self.times[time].words;
        // A time that is the root of a sentence hangs on what stands in the same, and on nothing elsewhere.
        if page.words[words.start].sentence != page.words[on].sentence {
            return false;
        }
        // "A, this year's chair of the group, visits B": the time tells of the chair.
        let owns = |w: usize| page.words[w].label == Label::Poss && !words.contains(&page.words[w].head);
        if let Some(owned) =
            words.clone().find(|w| owns(*w)).map(|w| page.words[w].head).filter(|o| *o != on && page.words[*o].label == Label::Appos)
            && self.chains.actor_at(owned).is_some()
        {
            return false;
        }
        let anchor = words.clone().find(|w| !words.contains(&page.words[*w].head)).map_or(on, |w| page.words[w].head);
        let mut at = anchor;
        for _ in 0..HANGS_REACH {
            if at == on {
                return words.start != on;
            }
            let word = &page.words[at];
            let here = word.label == Label::Advmod && Frames::embedded().has("here", &word.lower);
            // "met for the first time on Monday"
            let again = word.label == Label::Pobj && Frames::embedded().has("again", &word.lemma);
            let link = here || again || matches!(word.label, Label::Prep | Label::Npadvmod | Label::Nummod) && !verb(page, at);
            // "signed a deal with world powers in July"
            let placed = self.chains.actor_at(at).is_some();
            let event = Frames::embedded().noun(&word.lemma).is_some() && word.tag.is_noun();
            // "discussed preparations for the August 15 meeting": the day is that of the meeting alone.
            let apart = word.label == Label::Pobj && Frames::embedded().has("not_then", &page.words[word.head].lower);
            // "the trip follows A's visit at the end of February"
            let sequence = word.label == Label::Dobj && Frames::embedded().has("sequence", &page.words[word.head].lemma);
            // "his first visit since the summit in October"
            let since = word.label == Label::Pobj && at != on && Frames::embedded().has("at_another_time", &page.words[word.head].lower);
            if event && (apart && self.times[time].words.end <= at || sequence || since) {
                return false;
            }
            // "signed five documents on Thursday": the tree hangs the time on what was signed.
            let day = self.times[time].date.precision == Some(Precision::Day);
            let object = day && word.label == Label::Dobj && word.head == on;
            if !(link || placed || event || object || self.set_for(at) || day && self.set_off(time, at)) {
                return false;
            }
            at = word.head;
        }
        false
    }

    /// True where the tree hangs a time, with or without its preposition, on the very word.
    pub(super) fn hangs_straight(&self, time: usize, on: usize) -> bool {
        let page = self.page();
        let words = &self.times[time].words;
        words.clone().find(|w| !words.contains(&page.words[*w].head)).is_some_and(|w| page.words[w].head == on)
    }

    /// "talks scheduled for Wednesday", "a meeting that was due on Friday": what sets a contact for its day.
    fn set_for(&self, at: usize) -> bool {
        let page = self.page();
        let planned = |w: usize| self.factuality.above.get(&page.words[w].lemma) == Some(&Status::Planned);
        let clause = if page.words[at].label == Label::Acomp { page.words[at].head } else { at };
        let word = &page.words[clause];
        let of_noun = matches!(word.label, Label::Acl | Label::Relcl) && page.words[word.head].tag.is_noun();
        of_noun && (planned(clause) && word.tag == Tag::Vbn || page.children_as(clause, &[Label::Acomp]).any(planned))
    }

    /// "signed deals aiming to boost trade, in Oslo on May 3": behind a comma, place and day are those of the deed, not of its aim.
    fn set_off(&self, time: usize, aim: usize) -> bool {
        let page = self.page();
        let word = &page.words[aim];
        let bare = matches!(word.tag, Tag::Vb | Tag::Vbg) && matches!(word.label, Label::Xcomp | Label::Acl | Label::Advcl);
        let start = self.times[time].words.start;
        let comma = (aim + 1..start).rev().take(COMMA_REACH).find(|w| page.words[*w].tag == Tag::Comma);
        let opens = |w: usize| page.words[w + 1].tag == Tag::In && page.words[w + 1].head == aim;
        bare && Frames::embedded().verbs(&word.lemma).next().is_none() && comma.is_some_and(opens)
    }

    /// "was founded in response to the unrest in A in 2014": the year right behind what it answered is that of the unrest.
    pub(super) fn of_what_it_answered(&self, time: usize, trigger: usize, governor: usize) -> bool {
        let page = self.page();
        let start = self.times[time].words.start;
        let answered = |p: &usize| {
            let response = |o: usize| Frames::embedded().has("response", &page.words[o].lemma);
            page.children_as(*p, &[Label::Pobj]).any(response) && page.subtree(*p).end == start && !page.subtree(*p).contains(&trigger)
        };
        page.children_as(governor, &[Label::Prep]).any(|p| answered(&p))
    }

    /// "have been negotiating since July": what goes on, and is no single deed ("the first call since 1979").
    pub(super) fn going_on(&self, governor: usize) -> bool {
        let page = self.page();
        let have = |a: usize| self.factuality.has("perfect", &page.words[a].lemma);
        page.words[governor].tag == Tag::Vbg || page.children_as(governor, &[Label::Aux]).any(have)
    }
}
