//! Subjects that the tree misses behind what opens a sentence: "In conversation with the envoy, A, the president said".
//!
//! Works on the words of one sentence as the parser left them.

use super::page::Word;
use super::tree::{first_of, is_under};
use crate::syntax::{Label, Tag};
use std::ops::Range;

/// Gives verbs the subjects that stand behind an opening.
pub(super) fn mend(words: &mut [Word], sentence: &Range<usize>) {
    openings(words, sentence);
    subjects_behind_openings(words, sentence);
    subjects_behind_colons(words, sentence);
    subjects_behind_names(words, sentence);
}

/// "In conversation with the envoy, A, the president said": no comma closes the president off, so he is no apposition to A.
fn subjects_behind_names(words: &mut [Word], sentence: &Range<usize>) {
    for noun in sentence.clone().skip(4) {
        let name = words[noun].head;
        let verb = words[name].head;
        let apposed = words[noun].label == Label::Appos && words[name].label == Label::Nsubj && words[noun].tag.is_noun() && name < noun;
        if !apposed || !words[verb].tag.is_verb() || verb < noun {
            continue;
        }
        let last = (noun..verb).rev().find(|w| is_under(words, *w, noun, sentence.len())).unwrap_or(noun);
        let helper = |w: usize| words[w].head == verb && matches!(words[w].tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md | Tag::Rb);
        let open = (last + 1..verb).all(helper);
        let (first, second) = (first_of(words, sentence, name), first_of(words, sentence, noun));
        let comma = |w: usize| w > sentence.start && words[w - 1].tag == Tag::Comma;
        let described = first.checked_sub(2).filter(|d| *d > sentence.start && words[*d].label == Label::Pobj && words[*d].tag.is_noun());
        let definite = words[second].tag == Tag::Dt;
        if let Some(described) = described.filter(|_| open && definite && comma(first) && comma(second)) {
            (words[name].head, words[name].label) = (described, Label::Appos);
            (words[noun].head, words[noun].label) = (verb, Label::Nsubj);
        }
    }
}

/// "During a visit to Oslo, A met B", "At the summit, A and B are set to sign": the tree may join A to the noun of the opening, and leave
/// the verb without a subject.
fn subjects_behind_openings(words: &mut [Word], sentence: &Range<usize>) {
    let Some(root) = sentence.clone().find(|w| words[*w].head == *w).filter(|r| words[*r].tag.is_verb()) else { return };
    let own = |w: usize| words[w].head == root && matches!(words[w].label, Label::Nsubj | Label::Nsubjpass | Label::Expl | Label::Csubj);
    let first = words[sentence.start].head == root && words[sentence.start].label == Label::Prep;
    let finite = matches!(words[root].tag, Tag::Vbd | Tag::Vbz | Tag::Vbp)
        || sentence.clone().any(|w| words[w].head == root && w < root && matches!(words[w].label, Label::Aux | Label::Auxpass));
    if !first || !finite || sentence.clone().any(own) {
        return;
    }
    let opening = sentence.start;
    let name = (opening + 2..root).find(|w| {
        let above = words[*w].head;
        let start = first_of(words, sentence, *w);
        let comma = start > opening && words[start - 1].tag == Tag::Comma;
        let joined = matches!(words[*w].label, Label::Conj | Label::Appos) && words[above].label == Label::Pobj && above < *w;
        // "the foreign minister, A,"
        let named = |n: usize| words[n].head == *w && words[n].label == Label::Appos && words[n].tag.is_proper();
        let described = || words[start].tag == Tag::Dt && sentence.clone().any(named);
        joined && comma && (words[*w].tag.is_proper() || described()) && is_under(words, above, opening, sentence.len())
    });
    let Some(name) = name else { return };
    let last = (name..root).rev().find(|w| is_under(words, *w, name, sentence.len())).unwrap_or(name);
    // Only helpers, adverbs and commas stand between the name and its verb.
    let small = |w: usize| words[w].head == root && !words[w].tag.is_noun() || matches!(words[w].tag, Tag::Comma | Tag::CloseBracket);
    if (last + 1..root).all(small) {
        let passive = sentence.clone().any(|w| words[w].head == root && words[w].label == Label::Auxpass);
        (words[name].head, words[name].label) = (root, if passive { Label::Nsubjpass } else { Label::Nsubj });
    }
}

/// "A busy week in Oslo: A was in town": what stands before the colon is no subject of what stands behind it.
fn subjects_behind_colons(words: &mut [Word], sentence: &Range<usize>) {
    let Some(colon) = sentence.clone().find(|w| words[*w].tag == Tag::Colon && words[*w].lower == ":") else { return };
    for first in sentence.start..colon {
        let verb = words[first].head;
        let second = (colon + 1..verb.max(colon + 1)).any(|w| words[w].head == verb && words[w].label == Label::Nsubj);
        if words[first].label == Label::Nsubj && verb > colon && second {
            words[first].label = Label::Dep;
        }
    }
}

/// "Meeting in Oslo, Norway, A and B agreed": the tree may take the participle for the subject, and join A to the place.
fn openings(words: &mut [Word], sentence: &Range<usize>) {
    let opening = sentence.start;
    let verb = words[opening].head;
    if words[opening].label != Label::Nsubj || words[opening].tag != Tag::Vbg || !words[verb].tag.is_verb() || verb <= opening {
        return;
    }
    let below = |w: usize| words[w].label == Label::Pobj && is_under(words, w, opening, sentence.len());
    let name = (opening + 1..verb).find(|w| {
        let first = first_of(words, sentence, *w);
        let comma = first > opening && words[first - 1].tag == Tag::Comma;
        let last = (*w..verb).rev().find(|l| is_under(words, *l, *w, sentence.len()));
        matches!(words[*w].label, Label::Conj | Label::Appos) && below(words[*w].head) && comma && last == Some(verb - 1)
    });
    if let Some(name) = name.filter(|n| words[*n].tag.is_noun()) {
        (words[name].head, words[name].label) = (verb, Label::Nsubj);
        words[opening].label = Label::Advcl;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::rows;
    use super::*;

    #[test]
    fn who_speaks_behind_a_name() {
        let mut words = rows(&[
            ("With", Tag::In, 8, Label::Prep),
            ("the", Tag::Dt, 2, Label::Det),
            ("envoy", Tag::Nn, 0, Label::Pobj),
            (",", Tag::Comma, 8, Label::Punct),
            ("Banda", Tag::Nnp, 8, Label::Nsubj),
            (",", Tag::Comma, 4, Label::Punct),
            ("the", Tag::Dt, 7, Label::Det),
            ("president", Tag::Nn, 4, Label::Appos),
            ("spoke", Tag::Vbd, 8, Label::Root),
        ]);
        mend(&mut words, &(0..9));
        assert_eq!((words[4].head, words[4].label), (2, Label::Appos));
        assert_eq!((words[7].head, words[7].label), (8, Label::Nsubj));
    }
}
