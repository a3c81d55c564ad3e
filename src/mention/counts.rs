//! Numbers and prefixes that the tree hangs on the wrong word: "met nine times", "the two last met", "received co-chairs A and B".
//!
//! Works on the words of one sentence as the parser left them.

use super::page::Word;
use crate::lexicon::frames::Frames;
use crate::model::event::EventKind;
use crate::syntax::{Label, Tag};
use std::ops::Range;

/// Hangs them where they belong.
pub(super) fn mend(words: &mut [Word], sentence: &Range<usize>) {
    times(words, sentence);
    numbers_as_subjects(words, sentence);
    prefixed_titles(words, sentence);
    afterthoughts(words, sentence);
}

/// "met for two hours in Oslo on Monday, the longest session of its kind": what sums the deed up is no object of it.
fn afterthoughts(words: &mut [Word], sentence: &Range<usize>) {
    for noun in sentence.clone().skip(3) {
        let verb = words[noun].head;
        let first = super::tree::first_of(words, sentence, noun);
        let behind_comma = first > verb + 1 && words[first - 1].tag == Tag::Comma && words[first].tag == Tag::Dt;
        let told = behind_comma && words[noun].label == Label::Dobj && words[verb].tag.is_verb() && verb < noun;
        let meets = || Frames::embedded().verbs(&words[verb].lemma).any(|row| row.kind == EventKind::Meeting && row.reciprocal);
        if told && meets() && Frames::embedded().noun(&words[noun].lemma).is_some() {
            words[noun].label = Label::Dep;
        }
    }
}

/// "A and B met nine times": how often, and no object.
fn times(words: &mut [Word], sentence: &Range<usize>) {
    let frames = Frames::embedded();
    for w in sentence.clone() {
        let often = words[w].label == Label::Dobj && words[w].tag == Tag::Nns && frames.has("how_often", &words[w].lemma);
        let counted = |c: usize| words[c].head == w && c < w && matches!(words[c].label, Label::Nummod | Label::Amod);
        if often && words[w].head < w && sentence.clone().any(counted) {
            words[w].label = Label::Npadvmod;
        }
    }
}

/// "The two last met in May": the number that the tree hangs on an adverb is who met.
fn numbers_as_subjects(words: &mut [Word], sentence: &Range<usize>) {
    for number in sentence.clone() {
        let adverb = words[number].head;
        let verb = words[adverb].head;
        let hung =
            words[number].tag == Tag::Cd && words[adverb].tag == Tag::Rb && adverb == number + 1 && words[adverb].label == Label::Advmod;
        let subject = |w: usize| words[w].head == verb && matches!(words[w].label, Label::Nsubj | Label::Nsubjpass);
        if !hung || !words[verb].tag.is_verb() || verb < adverb || sentence.clone().any(subject) {
            continue;
        }
        (words[number].head, words[number].label) = (verb, Label::Nsubj);
        let before = &mut words[sentence.start..number];
        before.iter_mut().filter(|w| w.head == adverb).for_each(|w| w.head = number);
    }
}

/// "received the group's co-chairs A and B": a title with a prefix that the model took for a verb.
fn prefixed_titles(words: &mut [Word], sentence: &Range<usize>) {
    for title in sentence.clone().skip(2) {
        // A tree read again keeps the tags of the first reading, mended already.
        let prefixed = matches!(words[title].tag, Tag::Vbz | Tag::Nns)
            && words[title - 1].lower == "-"
            && Frames::embedded().has("prefixes", &words[title - 2].lower);
        let above = words[title].head;
        let name = (title + 1..sentence.end).find(|w| words[*w].head == title && words[*w].label == Label::Dobj);
        let Some(name) = name.filter(|n| prefixed && above < title && words[above].tag.is_verb() && words[*n].tag.is_proper()) else {
            continue;
        };
        let named = (title + 1..name).all(|w| words[w].head == name && words[w].label == Label::Compound);
        // "received the Group co-chairs A": whose chairs they are, as a first object.
        let whose = title.checked_sub(3).filter(|w| words[*w].head == above && words[*w].label == Label::Dobj);
        let object = |w: usize| words[w].head == above && words[w].label == Label::Dobj && w != title && Some(w) != whose;
        if !named || sentence.clone().any(object) {
            continue;
        }
        (words[name].head, words[name].label) = (above, Label::Dobj);
        (words[title].head, words[title].label, words[title].tag) = (name, Label::Compound, Tag::Nns);
        for w in sentence.clone() {
            let subject = words[w].head == title && words[w].label == Label::Nsubj && w < title;
            if subject || Some(w) == whose {
                (words[w].head, words[w].label) = (title, Label::Compound);
            } else if words[w].head == title && w > title {
                words[w].head = name;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::rows;
    use super::*;

    #[test]
    fn how_often_is_no_object() {
        let mut words = rows(&[
            ("Banda", Tag::Nnp, 1, Label::Nsubj),
            ("met", Tag::Vbd, 1, Label::Root),
            ("nine", Tag::Cd, 3, Label::Nummod),
            ("times", Tag::Nns, 1, Label::Dobj),
        ]);
        mend(&mut words, &(0..4));
        assert_eq!((words[3].head, words[3].label), (1, Label::Npadvmod));
    }

    #[test]
    fn what_sums_a_meeting_up_is_no_object() {
        let mut words = rows(&[
            ("they", Tag::Prp, 1, Label::Nsubj),
            ("met", Tag::Vbd, 1, Label::Root),
            ("here", Tag::Rb, 1, Label::Advmod),
            (",", Tag::Comma, 1, Label::Punct),
            ("the", Tag::Dt, 6, Label::Det),
            ("longest", Tag::Jjs, 6, Label::Amod),
            ("session", Tag::Nn, 1, Label::Dobj),
        ]);
        mend(&mut words, &(0..7));
        assert_eq!(words[6].label, Label::Dep);
    }

    #[test]
    fn the_two_last_met() {
        let mut words = rows(&[
            ("The", Tag::Dt, 1, Label::Det),
            ("two", Tag::Cd, 2, Label::Nummod),
            ("last", Tag::Rb, 3, Label::Advmod),
            ("met", Tag::Vbd, 3, Label::Root),
        ]);
        mend(&mut words, &(0..4));
        assert_eq!((words[1].head, words[1].label, words[0].head), (3, Label::Nsubj, 1));
    }

    #[test]
    fn titles_with_a_prefix() {
        let mut words = rows(&[
            ("Banda", Tag::Nnp, 1, Label::Nsubj),
            ("received", Tag::Vbd, 1, Label::Root),
            ("Group", Tag::Nnp, 5, Label::Nsubj),
            ("co", Tag::Afx, 5, Label::Punct),
            ("-", Tag::Hyph, 5, Label::Punct),
            ("chairs", Tag::Vbz, 1, Label::Xcomp),
            ("Otieno", Tag::Nnp, 5, Label::Dobj),
        ]);
        mend(&mut words, &(0..7));
        assert_eq!((words[6].head, words[6].label), (1, Label::Dobj));
        assert_eq!((words[5].head, words[5].label, words[2].head), (6, Label::Compound, 5));
    }
}
