//! The tense of the clause around a time: on which side of the document's day it lies.

use crate::lexicon::calendar::{Calendar, Class, Marker};
use crate::lexicon::frames::Frames;
use crate::mention::page::Page;
use crate::syntax::{Label, Tag};
use std::ops::Range;

/// Tense of the clause around an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// It happened.
    Past,
    /// It is to happen.
    Future,
    /// A journey or contact in the present: just done, or soon to be.
    Present,
    /// The clause does not tell.
    Unknown,
}

/// The tense of the clause around a time; `onward` where its preposition looks ahead ("for Friday").
pub fn tense(page: &Page<'_>, core: Range<usize>, onward: bool) -> Tense {
    if behind_past_clause(page, &core) {
        return Tense::Past;
    }
    let (mut direct, mut infinitive, mut occasion, mut last) = (true, false, false, None);
    for above in page.ancestors(core.start) {
        let word = &page.words[above];
        // "agreed in a call on Monday": straight under the promise other prepositions name its occasion too.
        let under = last.is_some_and(|w: usize| page.words[w].tag == Tag::In && !direct && promises(page, w, Marker::Venue));
        if (occasion || under) && promises(page, above, Marker::Pledge) && active_past(page, above) {
            return Tense::Past;
        }
        occasion |= word.tag == Tag::In && promises(page, above, Marker::Occasion);
        if word.tag.is_noun() && page.children_as(above, &[Label::Amod]).any(|a| promises(page, a, Marker::Upcoming)) {
            return Tense::Future;
        }
        let bygone = |a: usize| Frames::embedded().has("bygone", &page.words[a].lower);
        if word.tag.is_noun() && !core.contains(&above) && page.children_as(above, &[Label::Amod]).any(bygone) {
            return Tense::Past;
        }
        // "had set off on Wednesday" promises nothing.
        let particle = page.children_as(above, &[Label::Prt]).next().is_some();
        if !core.contains(&above) && !particle && promises(page, above, Marker::Future) {
            // "agreed in June to buy", "on Friday they planned to go": the promise itself lies in the past.
            let before = core.end <= above || promises(page, above, Marker::Pledge);
            // "was due to travel in early February": on either side, but for days of the week.
            let weekday = core.clone().any(|w| is_weekday(page, w));
            if !weekday && !onward && was(page, above) {
                return Tense::Unknown;
            }
            return if direct && before && !onward && active_past(page, above) { Tense::Past } else { Tense::Future };
        }
        last = Some(above);
        let straight = direct;
        direct &= core.contains(&above) || word.tag == Tag::In;
        match word.tag {
            // "forced it to file on Monday": what follows a past verb may lie on either side.
            Tag::Vbd if infinitive && told_on_another_day(page, above, &core) => return Tense::Future,
            // "was to meet A on Thursday"
            Tag::Vbd if infinitive && is_to(page, above) && core.clone().any(|w| is_weekday(page, w)) => return Tense::Future,
            Tag::Vbd => return if infinitive { Tense::Unknown } else { Tense::Past },
            Tag::Vb if plain_infinitive(page, above) => infinitive = true,
            // "On Friday he is to tour the port": the day hangs on "is".
            Tag::Vbz | Tag::Vbp if is_to(page, above) => return Tense::Future,
            Tag::Vbz | Tag::Vbp if straight && in_timetable(page, above) => return Tense::Present,
            Tag::Vb | Tag::Vbn | Tag::Vbg | Tag::Vbz | Tag::Vbp => {
                if let Some(tense) = helped(page, above) {
                    let ahead = onward || infinitive;
                    return if tense == Tense::Unknown && ahead { Tense::Future } else { tense };
                }
            }
            _ => {}
        }
    }
    if onward || infinitive { Tense::Future } else { Tense::Unknown }
}

/// "agreed to trade when they last met in A, on July 23": the tree hangs the day on the aim, and the clause before it is of the past.
fn behind_past_clause(page: &Page<'_>, core: &Range<usize>) -> bool {
    let Some(aim) = page.ancestors(core.start).skip(1).find(|a| page.words[*a].tag.is_verb()) else { return false };
    let told = |c: usize| page.words[c].tag == Tag::Vbd && c < core.start && page.words[c].label == Label::Advcl;
    let comma = |c: usize| page.words.get(page.subtree(c).end).is_some_and(|w| w.tag == Tag::Comma);
    plain_infinitive(page, aim) && page.children_as(aim, &[Label::Advcl]).any(|c| told(c) && page.subtree(c).end < core.start && comma(c))
}

/// "is to go", "are to be received".
fn is_to(page: &Page<'_>, verb: usize) -> bool {
    let to = |c: usize| page.children_as(c, &[Label::Aux]).any(|a| page.words[a].tag == Tag::To);
    let next = |c: usize| page.subtree(c).start <= verb + 3;
    Frames::embedded().has("being", &page.words[verb].lemma) && page.children_as(verb, &[Label::Xcomp]).any(|c| to(c) && next(c))
}

/// "to file", and neither "to have filed" nor "is to be filed".
fn plain_infinitive(page: &Page<'_>, verb: usize) -> bool {
    let mut auxiliaries = page.children_as(verb, &[Label::Aux]).map(|a| page.words[a].tag).peekable();
    auxiliaries.peek().is_some() && auxiliaries.all(|t| t == Tag::To)
}

/// "leaves on Thursday", "meets B on Friday", "the summit opens on Monday": a journey or contact told in the present, in running text.
fn in_timetable(page: &Page<'_>, verb: usize) -> bool {
    use crate::model::event::EventKind::{Call, Meeting, Travel, Visit};
    let frames = Frames::embedded();
    let body = page.sentence_of(verb).is_some_and(|s| s.block == crate::model::document::BlockKind::Body);
    let alone = page.children_as(verb, &[Label::Aux, Label::Auxpass]).next().is_none();
    let of_contact = |kind| matches!(kind, Visit | Travel | Meeting | Call);
    let named = |w: usize| frames.noun(&page.words[w].lemma).is_some_and(|row| of_contact(row.kind));
    let told = || frames.verbs(&page.words[verb].lemma).any(|row| of_contact(row.kind));
    body && alone && (told() || page.children_as(verb, &[Label::Nsubj, Label::Dobj]).any(named))
}

fn promises(page: &Page<'_>, at: usize, marker: Marker) -> bool {
    Calendar::embedded().classes(&page.words[at].lemma).contains(&Class::Marker(marker))
}

/// "left on Thursday to attend a summit on Friday": the verb of the past has a day of its own, and its aim lies behind that.
fn told_on_another_day(page: &Page<'_>, verb: usize, core: &Range<usize>) -> bool {
    let weekday = |w: usize| is_weekday(page, w);
    let behind = page.children_as(verb, &[Label::Prep]).flat_map(|p| page.children_as(p, &[Label::Pobj]));
    let mut days = page.children_as(verb, &[Label::Npadvmod]).chain(behind).filter(|w| weekday(*w) && !core.contains(w));
    core.clone().any(weekday) && days.next().is_some()
}

fn is_weekday(page: &Page<'_>, word: usize) -> bool {
    Calendar::embedded().classes(&page.words[word].lower).iter().any(|c| matches!(c, Class::Weekday(_)))
}

/// "was due", "were scheduled".
fn was(page: &Page<'_>, at: usize) -> bool {
    let passive = page.children_as(at, &[Label::Auxpass]).any(|a| page.words[a].tag == Tag::Vbd);
    passive || page.words[at].label == Label::Acomp && page.words[page.words[at].head].tag == Tag::Vbd
}

/// A finite verb of the past, not passive.
fn active_past(page: &Page<'_>, verb: usize) -> bool {
    let auxiliary = |tags: &[Tag]| page.children_as(verb, &[Label::Aux]).any(|a| tags.contains(&page.words[a].tag));
    let passive = page.children_as(verb, &[Label::Auxpass]).next().is_some();
    match page.words[verb].tag {
        Tag::Vbd => !passive,
        Tag::Vbn => !passive && auxiliary(&[Tag::Vbz, Tag::Vbp, Tag::Vbd]),
        _ => false,
    }
}

/// The tense that auxiliaries and the verb's own form give.
fn helped(page: &Page<'_>, verb: usize) -> Option<Tense> {
    let has = |label: Label, tags: &[Tag]| page.children_as(verb, &[label]).any(|a| tags.contains(&page.words[a].tag));
    let participle = page.words[verb].tag == Tag::Vbn;
    if has(Label::Aux, &[Tag::Md, Tag::To]) {
        // "could have met", "to have met"
        let perfect = participle && has(Label::Aux, &[Tag::Vb]);
        // "were to have met": on either side.
        let meant = perfect && page.words[verb].label == Label::Xcomp && page.words[page.words[verb].head].tag == Tag::Vbd;
        if meant && has(Label::Aux, &[Tag::To]) {
            return Some(Tense::Unknown);
        }
        // "could not stop him on Friday": of the past as well.
        let able = page.children_as(verb, &[Label::Aux]).any(|a| Frames::embedded().has("was_able", &page.words[a].lower));
        if able && page.children_as(verb, &[Label::Neg]).next().is_some() {
            return Some(Tense::Unknown);
        }
        return Some(if perfect { Tense::Past } else { Tense::Future });
    }
    if has(Label::Aux, &[Tag::Vbd]) || has(Label::Auxpass, &[Tag::Vbd]) {
        return Some(Tense::Past);
    }
    if participle {
        let perfect = has(Label::Aux, &[Tag::Vbz, Tag::Vbp, Tag::Vbg]);
        let present = has(Label::Auxpass, &[Tag::Vbz, Tag::Vbp]);
        // "the deal, announced Friday, would ..."
        let reduced = !present && matches!(page.words[verb].label, Label::Acl | Label::Advcl | Label::Amod | Label::Dep);
        return if perfect || reduced { Some(Tense::Past) } else { present.then_some(Tense::Unknown) };
    }
    matches!(page.words[verb].tag, Tag::Vbz | Tag::Vbp).then_some(Tense::Unknown)
}
