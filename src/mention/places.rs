//! Places before days, and at the end of lists, that the tree hangs on the wrong word.
//!
//! "visiting Spain June 29" is read as a June of Spain; "will travel to Norway, Kenya and Zambia May 14" gives the verb an object. Works on
//! the words of one sentence as the parser left them.

use super::page::Word;
use super::tree::first_of;
use crate::lexicon::calendar::{Calendar, Class};
use crate::lexicon::frames::Frames;
use crate::model::event::EventKind;
use crate::syntax::{Label, Tag};
use std::ops::Range;

/// Puts them back where they belong.
pub(super) fn mend(words: &mut [Word], sentence: &Range<usize>) {
    days_of_clauses(words, sentence);
    before_months(words, sentence);
    last_of_lists(words, sentence);
}

/// "received at the palace on Friday the envoy", "on Friday Minister A": the tree may run the day into whoever was received.
pub(super) fn objects_behind_days(words: &mut [Word], sentence: &Range<usize>) {
    let weekday = |w: &Word| Calendar::embedded().classes(&w.lower).iter().any(|c| matches!(c, Class::Weekday(_)));
    for day in sentence.clone().skip(2) {
        let (preposition, noun) = (day - 1, words[day].head);
        let run = words[day].label == Label::Compound && weekday(&words[day]) && noun > day + 1;
        let verb = words[preposition].head;
        let behind = words[preposition].label == Label::Prep && words[noun].head == preposition && words[noun].label == Label::Pobj;
        let takes_people =
            || Frames::embedded().verbs(&words[verb].lemma).any(|r| r.kind == EventKind::Meeting && r.part("object").is_some());
        let object = sentence.clone().any(|w| words[w].head == verb && words[w].label == Label::Dobj);
        if run && behind && !object && verb < preposition && words[verb].tag.is_verb() && takes_people() {
            (words[day].head, words[day].label) = (preposition, Label::Pobj);
            (words[noun].head, words[noun].label) = (verb, Label::Dobj);
        }
    }
}

fn month(word: &Word) -> bool {
    Calendar::embedded().classes(&word.lower).iter().any(|c| matches!(c, Class::Month(_)))
}

/// "visiting Spain June 29", "in Berlin, Germany July 7": the place takes the month's place, and the month is when it was.
fn before_months(words: &mut [Word], sentence: &Range<usize>) {
    for place in sentence.clone() {
        let day = words[place].head;
        let numbered = words.get(day + 1).is_some_and(|w| w.tag == Tag::Cd && day + 1 < sentence.end);
        let joined = words[place].label == Label::Compound && day == place + 1 && month(&words[day]) && numbered;
        let name = words[place].tag.is_proper() && Calendar::embedded().classes(&words[place].lower).is_empty();
        let above = words[day].head;
        if !joined || !name || above >= place {
            continue;
        }
        let (label, verb) = if words[above].tag.is_verb() {
            let object = sentence.clone().any(|w| words[w].head == above && words[w].label == Label::Dobj);
            (if object { continue } else { Label::Dobj }, above)
        } else {
            let mut top = above;
            for _ in sentence.clone() {
                top = if words[top].tag.is_verb() { top } else { words[top].head };
            }
            (words[day].label, top)
        };
        (words[place].head, words[place].label) = (above, label);
        (words[day].head, words[day].label) = (verb, Label::Npadvmod);
        // What described the month describes the place ("the Czech Republic").
        for word in &mut words[sentence.start..place] {
            if word.head == day {
                word.head = place;
            }
        }
    }
}

/// "travel to Norway, Kenya, and Zambia May 14": behind the "and" of a list stands its last.
fn last_of_lists(words: &mut [Word], sentence: &Range<usize>) {
    for name in sentence.clone().skip(2) {
        if words[name].label != Label::Dobj || !words[name].tag.is_proper() {
            continue;
        }
        let verb = words[name].head;
        let Some(and) = first_of(words, sentence, name).checked_sub(1).filter(|a| *a > verb && words[*a].tag == Tag::Cc) else { continue };
        let listed = words[and].head;
        let mut first = listed;
        while words[first].label == Label::Conj && words[first].head < first {
            first = words[first].head;
        }
        let behind = words[first].label == Label::Pobj && words[words[first].head].head == verb && first > verb;
        if behind && words[listed].tag.is_proper() {
            let last = (first..and).rev().find(|w| words[*w].label == Label::Conj && words[*w].tag.is_proper()).unwrap_or(first);
            (words[name].head, words[name].label) = (last, Label::Conj);
        }
    }
}

/// "A, who met B, a minister, on Sunday, will return": the day belongs to the clause that it closes, though the tree hangs it on A.
fn days_of_clauses(words: &mut [Word], sentence: &Range<usize>) {
    let day = |w: usize| {
        let classes = Calendar::embedded().classes(&words[w].lower);
        classes.iter().any(|c| matches!(c, Class::Weekday(_) | Class::Month(_)))
    };
    let hung = |p: usize| {
        let noun = words[p].head;
        let closes = words[p].label == Label::Prep && noun < p && words[noun].tag.is_proper() && p + 1 < sentence.end && day(p + 1);
        let clause = |w: &usize| words[*w].head == noun && words[*w].label == Label::Relcl && words[*w].tag.is_verb();
        (noun + 1..p).find(clause).filter(|_| closes).map(|clause| (p, clause))
    };
    let found: Vec<(usize, usize)> = sentence.clone().filter_map(hung).collect();
    found.into_iter().for_each(|(p, clause)| words[p].head = clause);
}

#[cfg(test)]
mod tests {
    use super::super::tree::rows;
    use super::*;

    #[test]
    fn guests_behind_days() {
        let mut words = rows(&[
            ("Banda", Tag::Nnp, 1, Label::Nsubj),
            ("received", Tag::Vbd, 1, Label::Root),
            ("on", Tag::In, 1, Label::Prep),
            ("friday", Tag::Nnp, 5, Label::Compound),
            ("the", Tag::Dt, 5, Label::Det),
            ("envoy", Tag::Nn, 2, Label::Pobj),
        ]);
        objects_behind_days(&mut words, &(0..6));
        assert_eq!((words[3].head, words[3].label), (2, Label::Pobj));
        assert_eq!((words[5].head, words[5].label), (1, Label::Dobj));
    }
}
