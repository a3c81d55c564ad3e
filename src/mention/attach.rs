//! What the parser often hangs in the wrong place: the occasion of a deed, and who says it at the end of a sentence.
//!
//! "urged restraint during a call with B" tells of the urging, whatever the tree made of the restraint. In "A met B and C, a spokesman
//! said" B and C are met, whatever the tree made of the spokesman.
//!
//! Works on the words of one sentence as the parser left them, before anything is looked for under them.

use super::page::Word;
use super::tree::{first_of, is_under};
use crate::lexicon::calendar::{Calendar, Class};
use crate::lexicon::frames::Frames;
use crate::model::event::EventKind;
use crate::syntax::{Label, Tag};
use std::ops::Range;

/// How many nouns and prepositions may lie between an occasion and the verb that it belongs to.
const REACH: usize = 8;

/// How many words behind an apostrophe what is owned may stand.
const OWNED: usize = 7;

/// Hangs the words of one sentence right where the parser often does not.
pub(super) fn mend(words: &mut [Word], sentence: &Range<usize>) {
    headless_headline(words, sentence);
    plural_possessives(words, sentence);
    super::places::mend(words, sentence);
    super::counts::mend(words, sentence);
    super::rejoin::mend(words, sentence);
    visiting_guests(words, sentence);
    split_titles(words, sentence);
    parted_passives(words, sentence);
    with_behind_places(words, sentence);
    joint_deeds(words, sentence);
    headline_talks(words, sentence);
    places_before_days(words, sentence);
    behind_doors(words, sentence);
    closing_voices(words, sentence);
    occasions(words, sentence);
    // Behind all that hang prepositions on their verbs.
    super::places::objects_behind_days(words, sentence);
}

/// "Zambia, Norway sign grain deal with Kenya": a line without a finite verb whose telling verb the model took for a noun.
fn headless_headline(words: &mut [Word], sentence: &Range<usize>) {
    let finite = |w: usize| matches!(words[w].tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md | Tag::Vbg);
    if sentence.len() < 4 || sentence.clone().any(finite) {
        return;
    }
    let name = |w: &usize| matches!(words[*w].tag, Tag::Nnp | Tag::Nnps | Tag::Comma | Tag::Cc);
    let told = sentence.start + sentence.clone().take_while(name).count();
    let joined = (sentence.start..told).filter(|w| matches!(words[*w].tag, Tag::Comma | Tag::Cc)).count() == 1;
    let frames = Frames::embedded();
    let verb = told < sentence.end
        && matches!(words[told].tag, Tag::Nn | Tag::Vb)
        && words[told].label == Label::Compound
        && frames.verbs(&words[told].lower).next().is_some();
    let object = (told + 1..sentence.end).find(|w| words[*w].tag.is_noun() && !matches!(words[*w].label, Label::Compound | Label::Amod));
    let Some(object) = object.filter(|o| verb && joined && (told + 1..*o).all(|w| words[w].tag.is_noun() || words[w].tag == Tag::Jj))
    else {
        return;
    };
    let mut subject = None;
    for w in sentence.clone() {
        let outside = w < told && (words[w].head >= told || words[w].label == Label::Root);
        if outside && words[w].tag.is_noun() {
            (words[w].head, words[w].label) = subject.map_or((told, Label::Nsubj), |s| (s, Label::Conj));
            subject = subject.or(Some(w));
        } else if outside {
            (words[w].head, words[w].label) = (told, Label::Punct);
        } else if w > told && w != object && words[w].head < told {
            words[w].head = object;
        }
    }
    (words[object].head, words[object].label) = (told, Label::Dobj);
    (words[told].head, words[told].label, words[told].tag) = (told, Label::Root, Tag::Vbp);
}

/// "was upon arrival received by A": the tree may hang the participle on the noun between it and its helper.
fn parted_passives(words: &mut [Word], sentence: &Range<usize>) {
    let frames = Frames::embedded();
    for verb in sentence.clone() {
        let noun = words[verb].head;
        let preposition = words[noun].head;
        let be = words[preposition].head;
        let below =
            |head: usize, label: Label, words: &[Word]| sentence.clone().find(|w| words[*w].head == head && words[*w].label == label);
        // "was at a meeting hosted by A" tells who hosted the meeting.
        let arrives = |noun: usize| {
            let journey = |k| matches!(k, EventKind::Travel | EventKind::Visit);
            frames.noun(&words[noun].lemma).is_some_and(|row| journey(row.kind)) && below(noun, Label::Det, words).is_none()
        };
        let parted = words[verb].tag == Tag::Vbn
            && words[verb].label == Label::Acl
            && noun < verb
            && arrives(noun)
            && words[noun].label == Label::Pobj
            && words[preposition].label == Label::Prep
            && be + 1 == preposition
            && frames.has("being", &words[be].lemma)
            && below(verb, Label::Agent, words).is_some()
            && below(be, Label::Attr, words).is_none()
            && below(be, Label::Acomp, words).is_none();
        let Some(subject) = below(be, Label::Nsubj, words).filter(|_| parted) else { continue };
        for w in sentence.clone().filter(|w| *w != be) {
            if words[w].head == be {
                words[w].head = verb;
            }
        }
        let above = words[be].head;
        (words[verb].head, words[verb].label) = (if above == be { verb } else { above }, words[be].label);
        (words[be].head, words[be].label) = (verb, Label::Auxpass);
        (words[subject].head, words[subject].label) = (verb, Label::Nsubjpass);
    }
}

/// "called on President A": the tree may take the title for the object of the preposition, and the name for that of the verb.
fn split_titles(words: &mut [Word], sentence: &Range<usize>) {
    for name in sentence.clone() {
        if words[name].label != Label::Dobj || !words[name].tag.is_proper() {
            continue;
        }
        let Some(title) = first_of(words, sentence, name).checked_sub(1).filter(|t| *t > sentence.start) else { continue };
        let preposition = words[title].head;
        let split = words[title].tag.is_proper()
            && words[title].label == Label::Pobj
            && words[preposition].label == Label::Prep
            && words[preposition].head == words[name].head
            && preposition > words[name].head;
        if split {
            (words[name].head, words[name].label) = (preposition, Label::Pobj);
            (words[title].head, words[title].label) = (name, Label::Compound);
        }
    }
}

/// "to Rome Jan. 20": the tree may take the place for a part of the day.
fn places_before_days(words: &mut [Word], sentence: &Range<usize>) {
    let month = |w: &Word| Calendar::embedded().classes(&w.lower).iter().any(|c| matches!(c, Class::Month(_)));
    for at in sentence.clone().skip(2) {
        let (place, preposition) = (at - 1, words[at].head);
        let day = at + 1 < sentence.end && words[at + 1].tag == Tag::Cd && words[at + 1].head == at;
        let taken = words[at].label == Label::Pobj && words[place].head == at && words[place].label == Label::Compound;
        if day
            && taken
            && words[place].tag.is_proper()
            && words[preposition].label == Label::Prep
            && month(&words[at])
            && !month(&words[place])
        {
            let verb = words[preposition].head;
            (words[place].head, words[place].label) = (preposition, Label::Pobj);
            (words[at].head, words[at].label) = (verb, Label::Npadvmod);
        }
    }
}

/// "received visiting Minister A": the tree may take the guest for the one whom somebody visits.
fn visiting_guests(words: &mut [Word], sentence: &Range<usize>) {
    for at in sentence.clone().skip(1) {
        let verb = words[at].head;
        let told = words[at].tag == Tag::Vbg && words[at].label == Label::Xcomp && verb + 1 == at && words[verb].tag.is_verb();
        if !told || !Frames::embedded().has("visiting", &words[at].lower) {
            continue;
        }
        let below = |label: Label, words: &[Word]| {
            sentence.clone().filter(|w| words[*w].head == at && words[*w].label == label).collect::<Vec<_>>()
        };
        let [guest] = below(Label::Dobj, words)[..] else { continue };
        sentence.clone().filter(|w| *w != at && *w != guest).for_each(|w| {
            if words[w].head == at {
                words[w].head = verb;
            }
        });
        words[guest].head = verb;
        (words[at].head, words[at].label) = (guest, Label::Amod);
    }
}

/// "talks he had in Lusaka with B": those spoken with are no part of the city.
fn with_behind_places(words: &mut [Word], sentence: &Range<usize>) {
    let frames = Frames::embedded();
    for at in sentence.clone() {
        let place = words[at].head;
        let preposition = words[place].head;
        let with = words[at].label == Label::Prep && frames.has("with", &words[at].lower) && at == place + 1;
        let city = words[place].tag == Tag::Nnp && words[place].label == Label::Pobj && frames.has("venue", &words[preposition].lower);
        if with && city && words[preposition].label == Label::Prep {
            words[at].head = words[preposition].head;
        }
    }
}

/// "Zambia scraps talks with Norway": a verb of the third person right behind another is a noun.
fn headline_talks(words: &mut [Word], sentence: &Range<usize>) {
    for at in sentence.clone().skip(1) {
        let verb = words[at].head;
        let noun = words[at].tag == Tag::Vbz && words[at].label == Label::Xcomp && verb + 1 == at && words[verb].tag == Tag::Vbz;
        if noun && Frames::embedded().noun(&words[at].lemma).is_some() {
            (words[at].tag, words[at].label) = (Tag::Nns, Label::Dobj);
        }
    }
}

/// "was co-chaired by A and B", "will co-host talks": the three tokens are one verb, whatever the tree made of the first two.
fn joint_deeds(words: &mut [Word], sentence: &Range<usize>) {
    let frames = Frames::embedded();
    for verb in sentence.clone().skip(2) {
        let (prefix, hyphen) = (verb - 2, verb - 1);
        let joint = frames.has("jointly_prefix", &words[prefix].lower) && words[hyphen].lower == "-" && !words[prefix].space_after;
        // "the co-chairs of the group" are people.
        let people = words[verb].tag.is_noun() && !(prefix..verb).any(|w| words[w].tag.is_verb());
        if !joint || people || !frames.has("joint_deeds", &words[verb].lower) {
            continue;
        }
        // The highest of the three stands where the verb belongs.
        let inside = |w: usize| (prefix..=verb).contains(&w);
        let Some(top) = (prefix..=verb).find(|w| !inside(words[*w].head) || words[*w].head == *w) else { continue };
        if top != verb {
            (words[verb].head, words[verb].label) =
                if words[top].head == top { (verb, Label::Root) } else { (words[top].head, words[top].label) };
        }
        let past = words[verb].lower.ends_with('d');
        let be = sentence.clone().find(|w| *w < prefix && inside(words[*w].head) && frames.has("being", &words[*w].lemma));
        // What the tree hangs on a helper ("the two PMs | will") belongs to the verb.
        let helpers: Vec<usize> =
            sentence.clone().filter(|w| *w < prefix && inside(words[*w].head) && words[*w].label == Label::Aux).collect();
        for w in sentence.clone().filter(|w| !inside(*w)) {
            if helpers.contains(&words[w].head) {
                words[w].head = verb;
            }
            if inside(words[w].head) || be.is_some_and(|b| words[w].head == b && words[w].label == Label::Nsubj) {
                words[w].head = verb;
                if be.is_some() && words[w].label == Label::Nsubj {
                    words[w].label = Label::Nsubjpass;
                }
            }
            if words[w].head == verb && words[w].label == Label::Npadvmod && w > verb && words[w].tag.is_noun() && be.is_none() {
                words[w].label = Label::Dobj;
            }
        }
        if let Some(be) = be {
            words[be].label = Label::Auxpass;
        }
        if !words[verb].tag.is_verb() || be.is_some() && past {
            words[verb].tag = if be.is_some() {
                Tag::Vbn
            } else if past {
                Tag::Vbd
            } else {
                Tag::Vb
            };
        }
        for w in [prefix, hyphen] {
            (words[w].head, words[w].label) = (verb, Label::Punct);
            words[w].tag = if w == prefix { Tag::Afx } else { Tag::Hyph };
        }
        words[verb].lemma = crate::syntax::lemma(&words[verb].lower, words[verb].tag).to_lowercase();
    }
}

/// "their countries’ recent ties": the tree may take the apostrophe for the end of a quotation, and the owners for what is spoken of.
fn plural_possessives(words: &mut [Word], sentence: &Range<usize>) {
    let mut quoted = false;
    for at in sentence.clone().skip(1) {
        if words[at].lower != "'" || words[at].tag == Tag::Pos {
            quoted |= words[at].tag == Tag::OpenQuote;
            continue;
        }
        let owner = at - 1;
        let plural = matches!(words[owner].tag, Tag::Nns | Tag::Nnps) || words[owner].tag == Tag::Nnp && words[owner].lower.ends_with('s');
        let apostrophe = plural && !words[owner].space_after && words[at].space_after;
        let owned = (at + 1..sentence.end.min(at + OWNED)).find(|w| words[*w].tag.is_noun() && words[*w].label != Label::Compound);
        let small =
            |w: usize| words[w].tag.is_noun() || matches!(words[w].tag, Tag::Jj | Tag::Rb | Tag::Vbn | Tag::Vbg | Tag::Hyph | Tag::Cd);
        let Some(owned) = owned.filter(|o| apostrophe && !quoted && (at + 1..*o).all(small)) else { continue };
        let above = words[owner].head;
        if above != owned && above != owner && !is_under(words, above, owned, sentence.len()) {
            (words[owned].head, words[owned].label) = (above, words[owner].label);
        }
        if words[owner].head == above && !is_under(words, owned, owner, sentence.len()) {
            (words[owner].head, words[owner].label) = (owned, Label::Poss);
            (words[at].head, words[at].label, words[at].tag) = (owner, Label::Case, Tag::Pos);
        }
    }
}

/// "talks behind closed doors between A and B": the sides are those of the talks.
fn behind_doors(words: &mut [Word], sentence: &Range<usize>) {
    let frames = Frames::embedded();
    for at in sentence.clone() {
        let noun = words[at].head;
        let above = words[noun].head;
        let told = words[above].head;
        let closed = words[at].label == Label::Prep && words[noun].label == Label::Pobj && frames.has("cloistered", &words[noun].lemma);
        if closed && words[above].label == Label::Prep && frames.noun(&words[told].lemma).is_some() {
            words[at].head = told;
        }
    }
}

/// Hangs each preposition of an occasion that stands under a noun on the verb above that noun.
fn occasions(words: &mut [Word], sentence: &Range<usize>) {
    for at in sentence.clone() {
        let preposition = words[at].head;
        let occasion = words[at].label == Label::Pobj && words[preposition].label == Label::Prep && is_occasion(words, sentence, at);
        if let Some(verb) = verb_above(words, sentence, preposition).filter(|_| occasion) {
            words[preposition].head = verb;
        }
    }
}

/// "during a visit", "in a phone call": a contact of its own behind a preposition that gives the time of the deed.
fn is_occasion(words: &[Word], sentence: &Range<usize>, noun: usize) -> bool {
    let frames = Frames::embedded();
    let preposition = &words[words[noun].head].lower;
    let Some(row) = frames.noun(&words[noun].lemma) else { return false };
    let told = matches!(row.kind, EventKind::Meeting | EventKind::Call | EventKind::Visit | EventKind::Travel | EventKind::Briefing);
    // "stressed the importance of trade at a meeting with B"
    let below = |label: Label, list: &str| {
        sentence.clone().any(|w| words[w].head == noun && words[w].label == label && frames.has(list, &words[w].lower))
    };
    let link = if row.kind == EventKind::Meeting { "with" } else { "of" };
    let known = matches!(row.kind, EventKind::Meeting | EventKind::Visit) && below(Label::Prep, link);
    let met = known && frames.has("venue", preposition) && below(Label::Det, "any_one");
    told && (frames.has("throughout", preposition) || row.kind == EventKind::Call && frames.has("by_phone", preposition) || met)
}

/// The verb above a preposition that hangs on one of the verb's objects, or on what stands under them. An event's own noun keeps its
/// occasion ("talks during a visit"), as does one that somebody is told to own ("A's words during a visit").
fn verb_above(words: &[Word], sentence: &Range<usize>, preposition: usize) -> Option<usize> {
    let mut at = words[preposition].head;
    let noun = at;
    for _ in 0..REACH {
        let word = &words[at];
        // "the importance of boosting trade during a call": the gerund is what is spoken of; "a deal to boost trade during a visit": the aim.
        let spoken_of = word.tag == Tag::Vbg && word.label == Label::Pcomp || word.tag == Tag::Vb && word.label == Label::Acl;
        if word.tag.is_verb() && !spoken_of {
            return (at < preposition && at != noun).then_some(at);
        }
        let owner = |w: usize| {
            words[w].head == at && (words[w].label == Label::Agent || words[w].label == Label::Poss && words[w].tag != Tag::PrpS)
        };
        let owned = sentence.clone().any(owner);
        let passes = matches!(
            word.label,
            Label::Pobj | Label::Pcomp | Label::Acl | Label::Dobj | Label::Prep | Label::Conj | Label::Attr | Label::Appos | Label::Dative
        );
        if !passes || owned || Frames::embedded().noun(&word.lemma).is_some() {
            return None;
        }
        at = word.head;
    }
    None
}

/// Gives the last clause of "A met B and C, a spokesman said" its own subject back, and the verb before it the object that the tree took
/// for that subject.
fn closing_voices(words: &mut [Word], sentence: &Range<usize>) {
    let frames = Frames::embedded();
    for said in sentence.clone() {
        let (voice, comma) = (said.checked_sub(1), |w: usize| words[w].tag == Tag::Comma);
        let Some(voice) =
            voice.filter(|v| *v > sentence.start && words[*v].tag.is_noun() && frames.has("closing_verbs", &words[said].lemma))
        else {
            continue;
        };
        // "A, a man said to be ill": what hangs on the noun is not said by it, and the tree must stay one.
        if is_under(words, said, voice, sentence.len()) {
            continue;
        }
        let opens = first_of(words, sentence, voice);
        let Some(taken) = sentence.clone().find(|s| words[*s].head == said && words[*s].label == Label::Nsubj && *s < voice) else {
            // "met A and B, a spokesman said": nobody else is left to say it.
            if matches!(words[voice].label, Label::Appos | Label::Conj)
                && opens > sentence.start
                && comma(opens - 1)
                && words[voice].head < opens
            {
                (words[voice].head, words[voice].label) = (said, Label::Nsubj);
            }
            continue;
        };
        if words[voice].label != Label::Appos
            || opens <= taken + 1
            || !comma(opens - 1)
            || first_of(words, sentence, taken) == sentence.start
        {
            continue;
        }
        let before = first_of(words, sentence, taken) - 1;
        let verb = if words[before].label == Label::Prep { words[before].head } else { before };
        if verb > before || !words[verb].tag.is_verb() || words[verb].head != said || words[verb].label != Label::Ccomp {
            continue;
        }
        (words[taken].head, words[taken].label) = if verb == before { (verb, Label::Dobj) } else { (before, Label::Pobj) };
        (words[voice].head, words[voice].label) = (said, Label::Nsubj);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::rows as tree;
    use super::*;

    #[test]
    fn who_closes_a_sentence_says_it() {
        let rows = [
            ("they", Tag::Prp, 1, Label::Nsubj),
            ("met", Tag::Vbd, 6, Label::Ccomp),
            ("mwila", Tag::Nnp, 1, Label::Dobj),
            (",", Tag::Comma, 2, Label::Punct),
            ("a", Tag::Dt, 5, Label::Det),
            ("spokesman", Tag::Nn, 2, Label::Appos),
            ("said", Tag::Vbd, 6, Label::Root),
        ];
        let mut words = tree(&rows);
        mend(&mut words, &(0..rows.len()));
        assert_eq!((words[5].head, words[5].label), (6, Label::Nsubj));
    }

    #[test]
    fn what_hangs_on_a_noun_is_not_said_by_it() {
        let rows = [
            ("they", Tag::Prp, 1, Label::Nsubj),
            ("met", Tag::Vbd, 1, Label::Root),
            ("mwila", Tag::Nnp, 1, Label::Dobj),
            (",", Tag::Comma, 2, Label::Punct),
            ("a", Tag::Dt, 5, Label::Det),
            ("man", Tag::Nn, 2, Label::Appos),
            ("said", Tag::Vbn, 5, Label::Acl),
        ];
        let mut words = tree(&rows);
        mend(&mut words, &(0..rows.len()));
        assert_eq!((words[5].head, words[5].label), (2, Label::Appos));
    }
}
