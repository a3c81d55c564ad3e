//! Lists and subjects that the tree parts: a name joined to a verb, a hall taken for whoever received there.
//!
//! "A visited President B in Lusaka, President C in Oslo" gives the verb a conjunct that is a name; names are joined to names. In "in the
//! Palace, the King received B" the tree leaves the preposition without an object, and makes the palace receive.
//!
//! What else the parser does with news: pairs behind a hyphen, a verb of the past below its own subject, days behind an occasion, nouns
//! taken for verbs.
//!
//! Works on the words of one sentence as the parser left them, before anything is looked for under them.

use super::page::Word;
use super::tree::{first_of, is_under};
use crate::lexicon::frames::Frames;
use crate::model::event::EventKind;
use crate::syntax::{Label, Tag};
use std::ops::Range;

/// Puts names back into their lists, halls behind their prepositions, verbs over their subjects.
pub(super) fn mend(words: &mut [Word], sentence: &Range<usize>) {
    hyphened_pairs(words, sentence);
    goals_of_missions(words, sentence);
    objects_of_calls(words, sentence);
    meetings_taken_for_verbs(words, sentence);
    verbs_under_subjects(words, sentence);
    days_of_occasions(words, sentence);
    visited_in_turn(words, sentence);
    joint_nouns(words, sentence);
    names_joined_to_verbs(words, sentence);
    names_joined_to_events(words, sentence);
    names_behind_titles(words, sentence);
    halls_that_receive(words, sentence);
    clauses_behind_as(words, sentence);
    second_subjects(words, sentence);
    names_without_verbs(words, sentence);
    super::subjects::mend(words, sentence);
    parted_objects(words, sentence);
}

/// "the A-B agreement", "A–B talks": both describe the noun, and neither the other.
fn hyphened_pairs(words: &mut [Word], sentence: &Range<usize>) {
    for first in sentence.clone() {
        let second = words[first].head;
        if second < first + 2 || words[first].label != Label::Compound {
            continue;
        }
        let dash = matches!(words[first + 1].lower.as_str(), "-" | "–" | "—");
        // "the A-New B forum"
        let whole = (first + 2..second).all(|w| words[w].head == second && words[w].label == Label::Compound);
        let inner = matches!(words[second].label, Label::Compound | Label::Nmod | Label::Amod) && words[second].head > second;
        let names = words[first].tag.is_proper() || words[first].tag == Tag::Jj;
        if dash && whole && inner && names && words[second].tag.is_proper() {
            (words[first].head, words[first].label) = (words[second].head, words[second].label);
        }
    }
}

/// "The envoy, A, held on Monday, last stage of his tour, talks with B": a verb of the past that the tree takes for a part of its subject.
fn verbs_under_subjects(words: &mut [Word], sentence: &Range<usize>) {
    let Some(root) = sentence.clone().find(|w| words[*w].head == *w).filter(|r| words[*r].tag.is_noun()) else { return };
    let below = |words: &[Word], w: usize, top: usize| words[w].head == top && w != top;
    let subject = |w: usize| matches!(words[w].label, Label::Nsubj | Label::Nsubjpass | Label::Mark);
    let verb = (root + 1..sentence.end).find(|w| {
        let clause = words[*w].head == root && matches!(words[*w].label, Label::Acl | Label::Relcl) && words[*w].tag == Tag::Vbd;
        clause && words[*w - 1].tag == Tag::Comma && !sentence.clone().any(|c| below(words, c, *w) && subject(c))
    });
    let Some(verb) = verb else { return };
    (words[verb].head, words[verb].label) = (verb, Label::Root);
    (words[root].head, words[root].label) = (verb, Label::Nsubj);
    for w in verb + 1..sentence.end {
        if below(words, w, root) {
            words[w].head = verb;
            if words[w].label == Label::Appos {
                words[w].label = Label::Dobj;
            }
        }
    }
}

/// "during a telephone conversation Monday": the day right behind an occasion is its own.
fn days_of_occasions(words: &mut [Word], sentence: &Range<usize>) {
    let frames = Frames::embedded();
    for day in sentence.clone().skip(1) {
        let noun = day - 1;
        let preposition = words[noun].head;
        let occasion = words[noun].label == Label::Pobj && frames.has("throughout", &words[preposition].lower);
        let hung = words[day].label == Label::Npadvmod && words[day].head == words[preposition].head;
        if occasion && hung && frames.noun(&words[noun].lemma).is_some() {
            words[day].head = noun;
        }
    }
}

/// "visited A in Oslo, B in Nairobi and C in Accra": whom the tree joins to a city, behind others whom it has as objects.
fn visited_in_turn(words: &mut [Word], sentence: &Range<usize>) {
    for name in sentence.clone().skip(1) {
        let city = words[name].head;
        let joined = words[name].label == Label::Conj && words[name].tag.is_proper() && words[city].label == Label::Pobj && city < name;
        let verb = words[words[city].head].head;
        if !joined || !words[verb].tag.is_verb() {
            continue;
        }
        let objects: Vec<usize> = (verb..name).filter(|w| words[*w].head == verb && words[*w].label == Label::Dobj).collect();
        let titled = (city..name).any(|w| words[w].head == name && words[w].label == Label::Compound);
        let placed = words.get(name + 1).is_some_and(|w| w.tag == Tag::In && name + 1 < sentence.end);
        if let ([.., last], true, true) = (&objects[..], titled && objects.len() > 1, placed) {
            (words[name].head, words[name].label) = (*last, Label::Conj);
        }
    }
}

/// "will lead a delegation to A": where they go, however the tree reads it.
fn goals_of_missions(words: &mut [Word], sentence: &Range<usize>) {
    let frames = Frames::embedded();
    for goal in sentence.clone() {
        let (noun, verb) = (words[goal].head, words[words[goal].head].head);
        let sent = words[goal].label == Label::Prep
            && frames.has("to", &words[goal].lower)
            && words[noun].label == Label::Dobj
            && frames.has("delegation", &words[noun].lemma);
        let led = |row: &crate::lexicon::frames::VerbRow| row.kind == EventKind::Travel && row.part("to").is_some();
        if sent && frames.verbs(&words[verb].lemma).any(led) {
            words[goal].head = verb;
        }
    }
}

/// "called President A from his car": who is called is no name that somebody gets.
fn objects_of_calls(words: &mut [Word], sentence: &Range<usize>) {
    for name in sentence.clone() {
        let verb = words[name].head;
        let named = words[name].label == Label::Oprd && words[name].tag.is_proper() && verb < name;
        let other = |w: usize| words[w].head == verb && matches!(words[w].label, Label::Dobj | Label::Auxpass | Label::Nsubjpass);
        let called = || Frames::embedded().verbs(&words[verb].lemma).any(|row| row.kind == EventKind::Call);
        if named && called() && !sentence.clone().any(other) {
            words[name].label = Label::Dobj;
        }
    }
}

/// "held their first ever meeting": what is held, with an owner or a number before it, is a noun.
fn meetings_taken_for_verbs(words: &mut [Word], sentence: &Range<usize>) {
    let frames = Frames::embedded();
    for noun in sentence.clone() {
        let held = words[noun].tag == Tag::Vbg
            && matches!(words[noun].label, Label::Dobj | Label::Pobj)
            && frames.noun(&words[noun].lower).is_some_and(|row| row.kind == EventKind::Meeting);
        let described = |w: usize| words[w].head == noun && matches!(words[w].label, Label::Amod | Label::Poss | Label::Det);
        if held && (sentence.start..noun).any(described) {
            words[noun].tag = Tag::Nn;
            words[noun].lemma = words[noun].lower.clone();
        }
    }
}

/// "held on Monday in A, last stage of his tour, discussions with B": the tree may join what is held to the insertion.
fn parted_objects(words: &mut [Word], sentence: &Range<usize>) {
    let frames = Frames::embedded();
    for noun in sentence.clone().skip(2) {
        let comma = words[noun - 1].tag == Tag::Comma;
        let told =
            matches!(words[noun].tag, Tag::Nns | Tag::Nn) && frames.noun(&words[noun].lemma).is_some_and(|r| r.kind == EventKind::Meeting);
        let apart = matches!(words[noun].label, Label::Conj | Label::Appos);
        let above = words[noun].head;
        let verb = if words[above].tag.is_verb() { above } else { words[above].head };
        let carried = verb < noun && words[verb].tag.is_verb() && frames.light(&words[verb].lemma, "object");
        if !(comma && told && apart && carried) {
            continue;
        }
        if !sentence.clone().any(|w| words[w].head == verb && words[w].label == Label::Dobj) {
            (words[noun].head, words[noun].label) = (verb, Label::Dobj);
        }
    }
}

/// "spoke as a mission arrived": the tree may take the subject behind "as" for the object of a preposition.
fn clauses_behind_as(words: &mut [Word], sentence: &Range<usize>) {
    for noun in sentence.clone() {
        let (preposition, verb) = (words[noun].head, noun + 1);
        let object = words[noun].label == Label::Pobj
            && words[preposition].label == Label::Prep
            && Frames::embedded().has("as", &words[preposition].lower)
            && preposition < noun;
        let finite = verb < sentence.end && matches!(words[verb].tag, Tag::Vbd | Tag::Vbz | Tag::Vbp) && words[verb].label == Label::Ccomp;
        let bare =
            !sentence.clone().any(|w| words[w].head == verb && matches!(words[w].label, Label::Nsubj | Label::Nsubjpass | Label::Mark));
        if object && finite && bare && words[verb].head < preposition {
            (words[noun].head, words[noun].label) = (verb, Label::Nsubj);
            (words[preposition].head, words[preposition].label) = (verb, Label::Mark);
            words[verb].label = Label::Advcl;
        }
    }
}

/// "A dialogue between the opposition and the government will resume": the tree may make the second side a subject of its own.
fn second_subjects(words: &mut [Word], sentence: &Range<usize>) {
    for second in sentence.clone().skip(3) {
        let verb = words[second].head;
        if words[second].label != Label::Nsubj || !words[verb].tag.is_verb() {
            continue;
        }
        let first = first_of(words, sentence, second);
        let Some(and) = first.checked_sub(1).filter(|a| *a > sentence.start && words[*a].tag == Tag::Cc) else { continue };
        let side = words[and].head;
        let preposition = words[side].head;
        let noun = words[preposition].head;
        let between = words[side].label == Label::Pobj
            && words[preposition].label == Label::Prep
            && Frames::embedded().has("between", &words[preposition].lower)
            && side < and;
        if between && words[noun].label == Label::Nsubj && words[noun].head == verb {
            (words[second].head, words[second].label) = (side, Label::Conj);
        }
    }
}

/// "Minister A, in his capacity as envoy, left for B.": the tree may take the name for the whole sentence, and hang its verb inside the insertion.
fn names_without_verbs(words: &mut [Word], sentence: &Range<usize>) {
    let Some(name) = sentence.clone().find(|w| words[*w].head == *w).filter(|r| words[*r].tag.is_noun()) else { return };
    let finite = |w: &usize| matches!(words[*w].tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md);
    let mut verbs = sentence.clone().filter(finite);
    let comma = |w: usize| words.get(w).is_some_and(|x| x.tag == Tag::Comma);
    let behind_comma = |w: usize| w > name + 1 && comma(w - 1) && words[w].label == Label::Acl;
    // "The envoy of A, B, held on Monday talks": no verb but what the tree takes for a participle.
    let carries = |w: &usize| {
        words[*w].tag == Tag::Vbn && words[*w].head == name && behind_comma(*w) && Frames::embedded().light(&words[*w].lemma, "object")
    };
    let verb = match (verbs.next(), verbs.next()) {
        (Some(verb), None) if words[name].tag == Tag::Nnp && words[verb].tag == Tag::Vbd && comma(name + 1) && behind_comma(verb) => verb,
        (None, None) => match sentence.clone().find(carries) {
            Some(verb) => verb,
            None => return,
        },
        _ => return,
    };
    (words[verb].head, words[verb].label, words[verb].tag) = (verb, Label::Root, Tag::Vbd);
    (words[name].head, words[name].label) = (verb, Label::Nsubj);
    // What stands behind the verb and hung on the name is the verb's.
    for w in (verb + 1..sentence.end).filter(|w| *w != name) {
        if words[w].head == name {
            words[w].head = verb;
        }
    }
}

/// "the co-chairs of the group": three tokens, of which the tree may make three objects.
fn joint_nouns(words: &mut [Word], sentence: &Range<usize>) {
    for noun in sentence.clone().skip(2) {
        let (prefix, hyphen) = (noun - 2, noun - 1);
        let joint = Frames::embedded().has("jointly_prefix", &words[prefix].lower)
            && words[hyphen].lower == "-"
            && !words[prefix].space_after
            && words[noun].tag.is_noun()
            && !words[prefix].tag.is_verb();
        if !joint {
            continue;
        }
        let inside = |w: usize| (prefix..=noun).contains(&w);
        let Some(top) = (prefix..=noun).find(|w| !inside(words[*w].head) || words[*w].head == *w).filter(|t| *t != noun) else { continue };
        let above = if words[top].head == top { noun } else { words[top].head };
        (words[noun].head, words[noun].label) = (above, words[top].label);
        for w in sentence.clone().filter(|w| !inside(*w)) {
            if words[w].head == prefix || words[w].head == hyphen {
                words[w].head = noun;
            }
        }
        (words[prefix].head, words[prefix].label) = (noun, Label::Compound);
        (words[hyphen].head, words[hyphen].label, words[hyphen].tag) = (noun, Label::Punct, Tag::Hyph);
    }
}

/// "met with A at six and B at eight", "visited A in Lusaka, B in Oslo": a name behind a conjunction or comma, hung on the verb, belongs to the last name that
/// the verb has met.
fn names_joined_to_verbs(words: &mut [Word], sentence: &Range<usize>) {
    for at in sentence.clone().skip(2) {
        let verb = words[at].head;
        let name = words[at].tag == Tag::Nnp || words[at].tag == Tag::Nn && words[at].label == Label::Conj;
        let hung = matches!(words[at].label, Label::Conj | Label::Npadvmod) && name && words[verb].tag.is_verb();
        if !hung || verb > at {
            continue;
        }
        let first = first_of(words, sentence, at);
        let Some(link) = first.checked_sub(1).filter(|l| *l > verb) else { continue };
        let joined = words[link].tag == Tag::Cc || words[link].tag == Tag::Comma && words[at].label == Label::Conj;
        let Some(before) = (verb..link).rev().find(|w| side_of(words, *w, verb)).filter(|_| joined) else { continue };
        // Between the two there are only places and times.
        let between = |w: usize| {
            matches!(words[w].tag, Tag::In | Tag::Cd | Tag::Dt | Tag::Comma | Tag::Cc)
                || words[w].tag.is_noun() && words[w].label != Label::Nsubj
        };
        if (before + 1..link).all(between) && words[at].head != before {
            (words[at].head, words[at].label) = (before, Label::Conj);
            if words[link].head == verb {
                words[link].head = before;
            }
        }
    }
}

/// "meetings with A, and B": the tree may join B to the meetings.
fn names_joined_to_events(words: &mut [Word], sentence: &Range<usize>) {
    let frames = Frames::embedded();
    for name in sentence.clone().skip(3) {
        let event = words[name].head;
        let joined = words[name].label == Label::Conj && words[name].tag == Tag::Nnp && event < name;
        if !joined || !words[event].tag.is_noun() || frames.noun(&words[event].lemma).is_none() {
            continue;
        }
        let with = |w: usize| words[w].label == Label::Prep && words[w].head == event && frames.has("with", &words[w].lower);
        let side = (event + 1..name).rev().find(|w| words[*w].label == Label::Pobj && words[*w].tag == Tag::Nnp && with(words[*w].head));
        if let Some(side) = side {
            words[name].head = side;
        }
    }
}

/// "the chairman, A (photo), opened it": a name behind a comma that no conjunction joins is who the chairman is.
fn names_behind_titles(words: &mut [Word], sentence: &Range<usize>) {
    let stop = sentence.clone().next_back().is_some_and(|w| words[w].lower == ".");
    for name in sentence.clone().skip(2) {
        let title = words[name].head;
        let joined = stop && words[name].label == Label::Conj && words[name].tag == Tag::Nnp && title < name && words[title].tag.is_noun();
        let first = first_of(words, sentence, name);
        if !joined || first <= title || words[first - 1].tag != Tag::Comma {
            continue;
        }
        let closed = words.get(name + 1).is_some_and(|w| matches!(w.tag, Tag::Comma | Tag::OpenBracket));
        let list = sentence.clone().any(|w| {
            words[w].tag == Tag::Cc && is_under(words, w, title, sentence.len())
                || words[w].label == Label::Conj && w != name && (words[w].head == title || words[w].head == name)
        });
        if closed && !list && words[title].label != Label::Conj {
            words[name].label = Label::Appos;
        }
    }
}

/// A name that is the object of a verb or of its infinitive, or stands behind "with" there.
fn side_of(words: &[Word], word: usize, verb: usize) -> bool {
    let told = |w: usize| w == verb || words[w].head == verb && words[w].label == Label::Xcomp;
    let above = words[word].head;
    let carried = |w: usize| words[w].label == Label::Dobj && told(words[w].head) && Frames::embedded().noun(&words[w].lemma).is_some();
    let on = words[above].head;
    let with = words[above].label == Label::Prep && Frames::embedded().has("with", &words[above].lower) && (told(on) || carried(on));
    let people = words[word].tag == Tag::Nns && with;
    (words[word].tag == Tag::Nnp || people) && (words[word].label == Label::Dobj && told(above) || words[word].label == Label::Pobj && with)
}

/// "In the Palace, the King received B": the preposition without an object takes the hall, and the name behind the comma receives.
fn halls_that_receive(words: &mut [Word], sentence: &Range<usize>) {
    for hall in sentence.clone().skip(1) {
        let verb = words[hall].head;
        let subject = words[hall].label == Label::Nsubj && words[hall].tag == Tag::Nnp && words[verb].tag.is_verb() && hall < verb;
        let first = first_of(words, sentence, hall);
        let Some(preposition) = first.checked_sub(1).filter(|p| subject && sentence.contains(p)) else { continue };
        let bare = words[preposition].label == Label::Prep
            && words[preposition].tag == Tag::In
            && !sentence.clone().any(|w| words[w].head == preposition && matches!(words[w].label, Label::Pobj | Label::Pcomp));
        let name = sentence.clone().find(|w| {
            let comma = |w: usize| w > sentence.start && words[w - 1].tag == Tag::Comma;
            words[*w].head == hall && words[*w].label == Label::Appos && comma(first_of(words, sentence, *w))
        });
        let Some(name) = name.filter(|n| bare && *n < verb && words[*n].tag.is_noun()) else { continue };
        (words[name].head, words[name].label) = (verb, Label::Nsubj);
        (words[hall].head, words[hall].label) = (preposition, Label::Pobj);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::rows as tree;
    use super::*;

    #[test]
    fn a_name_is_no_conjunct_of_a_verb() {
        let rows = [
            ("they", Tag::Prp, 1, Label::Nsubj),
            ("visited", Tag::Vbd, 1, Label::Root),
            ("mwila", Tag::Nnp, 1, Label::Dobj),
            ("in", Tag::In, 1, Label::Prep),
            ("lusaka", Tag::Nnp, 3, Label::Pobj),
            (",", Tag::Comma, 1, Label::Punct),
            ("strand", Tag::Nnp, 1, Label::Conj),
        ];
        let mut words = tree(&rows);
        mend(&mut words, &(0..rows.len()));
        assert_eq!((words[6].head, words[6].label), (2, Label::Conj));
    }

    #[test]
    fn a_name_may_end_its_text() {
        let rows = [("heard", Tag::Vbd, 1, Label::Dep), ("mwila", Tag::Nnp, 1, Label::Root)];
        let mut words = tree(&rows);
        mend(&mut words, &(0..rows.len()));
        assert_eq!((words[1].head, words[1].label), (1, Label::Root));
    }

    #[test]
    fn a_hall_receives_nobody() {
        let rows = [
            ("in", Tag::In, 5, Label::Prep),
            ("palace", Tag::Nnp, 5, Label::Nsubj),
            (",", Tag::Comma, 1, Label::Punct),
            ("the", Tag::Dt, 4, Label::Det),
            ("mwila", Tag::Nnp, 1, Label::Appos),
            ("received", Tag::Vbd, 5, Label::Root),
            ("strand", Tag::Nnp, 5, Label::Dobj),
        ];
        let mut words = tree(&rows);
        mend(&mut words, &(0..rows.len()));
        assert_eq!((words[4].head, words[4].label), (5, Label::Nsubj));
        assert_eq!((words[1].head, words[1].label), (0, Label::Pobj));
    }
}
