//! Persons: names after titles, names that the model proposes, and surnames of persons already named in the document.
//!
//! Title grammar outvotes the model; a family name seen once with a title or in full is a person everywhere in the document.

use super::office::skip_titles;
use super::page::Page;
use super::{Found, Mentions, Reader, Sense};
use crate::lexicon::Entry;
use crate::lexicon::calendar::{Calendar, Class};
use crate::lexicon::names::{NameWords, given_name};
use crate::model::actor::{ActorKind, OfficeKind};
use crate::model::mention::{Form, MentionKind};
use crate::syntax::{Label, NameLabel, Tag};
use std::collections::HashSet;
use std::ops::Range;

/// The rule of names that the model alone holds for those of organisations.
const MODEL_ORGANIZATION: &str = "model:organization";

/// The longest name, in words; "Mishal Al-Ahmad Al-Jaber Al-Sabah" has ten, hyphens among them.
const LONGEST_NAME: usize = 14;

/// Finds all of them.
pub fn scan(reader: &Reader<'_>, mentions: &mut Mentions) {
    after_titles(reader, mentions);
    for run in super::office::plural_names(reader, mentions) {
        let known = run.clone().any(|w| super::organization::kind_at(reader, w).is_some());
        if mentions.free(run.clone()) && !known && !thing(reader, &run) {
            person(mentions, run, "title");
        }
    }
    super::proposed::scan(reader, mentions);
    before_offices(reader, mentions);
    given(reader, mentions);
    surnames(reader, mentions);
}

/// Names that follow a rank, an honorific or an office ("President X", "Minister of Y of Z, X").
fn after_titles(reader: &Reader<'_>, mentions: &mut Mentions) {
    let mut starts: Vec<usize> = mentions.titles.iter().map(|t| t.words.end).collect();
    let plain = |o: &&super::FoundOffice| match o.title.kind {
        OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment => true,
        OfficeKind::Minister if o.title.row.is_some() && o.title.alone => true,
        // "Minister of State for Foreign Affairs": no portfolio goes on behind such a word.
        _ => NameWords::embedded().portfolio_ends.contains(&reader.page.words[o.words.end - 1].lower),
    };
    let whole: HashSet<usize> = mentions.offices.iter().filter(plain).map(|o| o.words.end).collect();
    for index in 0..mentions.offices.len() {
        let office = &mentions.offices[index];
        if !office.plural && !office.indefinite {
            starts.push(skip_titles(mentions, office.words.end));
            starts.push(skip_titles(mentions, super::office::tail(reader, mentions, office).end));
        }
    }
    let named = |o: &&super::FoundOffice| reader.page.capital(o.words.start) && reader.page.capital(o.words.end);
    starts.extend(mentions.plurals.iter().filter(named).map(|o| o.words.end));
    starts.dedup();
    for start in starts {
        let run = name_run(reader, mentions, start).map(|r| behind_state(reader, r));
        // "Speaker of the National Assembly | Marzouq Al-Ghanem": nothing goes on behind the noun of a body.
        let behind_body = start > 0 && super::organization::kind_at(reader, start - 1).is_some_and(|(_, k)| k != ActorKind::Place);
        if let Some(words) = if behind_body || whole.contains(&start) { run } else { run.and_then(|w| proposed_inside(reader, w)) } {
            let same = reader.page.words[start].sentence == reader.page.words[start - 1].sentence;
            if same && !common(reader, &words) && !names_thing(reader, &words) && !initials(reader.page, &words) {
                person(mentions, words, "title");
            }
        }
    }
}

/// "Federal Department of Foreign Affairs | FDFA": the initials of the capitalised words before.
fn initials(page: &Page<'_>, words: &Range<usize>) -> bool {
    let text = page.text(words.start);
    let short = words.len() == 1 && text.chars().count() > 1 && text.chars().all(char::is_uppercase);
    let sentence = page.words[words.start].sentence;
    let before = (0..words.start).rev().take(12).take_while(|w| page.words[*w].sentence == sentence).filter(|w| page.capital(*w));
    let mut letters: Vec<char> = before.filter_map(|w| page.text(w).chars().next()).take(text.chars().count()).collect();
    letters.reverse();
    short && letters.iter().collect::<String>() == text
}

/// "A B, Ambassador of C": a name that nobody proposed, right before the comma of the office in apposition to it.
fn before_offices(reader: &Reader<'_>, mentions: &mut Mentions) {
    let page = reader.page;
    for index in 0..mentions.offices.len() {
        let office = &mentions.offices[index];
        let start = super::office::start_of_phrase(page, mentions, office.words.start);
        let Some(last) = start.checked_sub(2).filter(|l| page.words[l + 1].lower == "," && !office.plural) else { continue };
        let apposed = page.children_as(last, &[Label::Appos]).any(|w| office.words.contains(&w));
        let first = page.sentence_of(last).map_or(0, |s| s.words.start);
        let part =
            |w: &usize| page.words[*w].tag == Tag::Nnp && page.capital(*w) && mentions.at(*w).is_none() && name_word(reader, mentions, *w);
        let run = (first..last + 1).rev().take(LONGEST_NAME).take_while(part).last().map_or(last..last, |s| s..last + 1);
        let known = run.clone().any(|w| super::organization::kind_at(reader, w).is_some());
        let other = page.sentences[page.words[last].sentence].names.iter().any(|n| n.end > last && n.start <= run.start && n.start < last);
        if apposed && run.len() > 1 && !known && !other && !thing(reader, &run) {
            person(mentions, run, "office-behind");
        }
    }
}

/// "Foreign Minister Thailand | A B": the state before a name of two words and more is no part of it.
fn behind_state(reader: &Reader<'_>, words: Range<usize>) -> Range<usize> {
    let state = reader.entries(words.start).iter().any(|(n, e)| *n == 1 && matches!(e, Entry::State { .. }));
    let first = state && words.len() > 2 && !given_name(reader.page.text(words.start));
    words.start + usize::from(first)..words.end
}

/// True for a plural or a noun of organisations where a name could stand, unless the model proposes it.
fn common(reader: &Reader<'_>, words: &Range<usize>) -> bool {
    let last = words.end - 1;
    let plural = words.len() == 1 && matches!(reader.page.words[last].tag, Tag::Nns | Tag::Nnps);
    let kind = reader.entries(last).iter().any(|(_, e)| matches!(e, Entry::Kind { .. } | Entry::Group { .. }));
    (plural || kind) && !proposed_person(reader.page, last)
}

/// True for a name of more than one word that ends in a noun of places and texts ("Briefing Room"), unless the model proposes it.
fn names_thing(reader: &Reader<'_>, words: &Range<usize>) -> bool {
    words.len() > 1 && thing(reader, words) && !proposed_person(reader.page, words.end - 1)
}

/// Where the model proposes a name that starts inside the run, the words before it are none ("Control | Bonnie Jenkins").
fn proposed_inside(reader: &Reader<'_>, words: Range<usize>) -> Option<Range<usize>> {
    let sentence = reader.page.sentence_of(words.start)?;
    let inner = sentence.names.iter().find(|n| {
        n.label == NameLabel::Person
            && n.start > words.start
            && n.end <= words.end
            && n.end - n.start > 1
            && reader.page.text(n.start).trim_end_matches('.').chars().count() > 1
            && !(n.start - 1..=n.start).any(|w| NameWords::embedded().strong_particles.contains(&reader.page.words[w].lower))
            && !given_name(reader.page.text(words.start))
            && !(words.start..n.start).all(|w| NameWords::embedded().particles.contains(&reader.page.words[w].lower))
    });
    Some(inner.map_or(words.clone(), |n| n.start..words.end))
}

fn person(mentions: &mut Mentions, words: Range<usize>, rule: &'static str) {
    mentions.add(Found { words, kind: MentionKind::Person, form: Form::Name, sense: Sense::Person, rule }, true);
}

/// The capitalised words that make a name from `start` on.
pub fn name_run(reader: &Reader<'_>, mentions: &Mentions, start: usize) -> Option<Range<usize>> {
    let page = reader.page;
    let sentence = page.words.get(start)?.sentence;
    let mut end = start;
    while end < page.words.len() && end - start < LONGEST_NAME && page.words[end].sentence == sentence {
        end = match step(reader, mentions, start, end) {
            Some(next) => next,
            None => break,
        };
    }
    let last = end.checked_sub(1).filter(|l| *l >= start)?;
    (page.capital(last) || last > start).then_some(start..end)
}

/// The word after the next part of a name, where there is one.
fn step(reader: &Reader<'_>, mentions: &Mentions, start: usize, at: usize) -> Option<usize> {
    let page = reader.page;
    let names = NameWords::embedded();
    let word = &page.words[at];
    let next_name = |i: usize| page.words.get(i).is_some_and(|w| w.sentence == word.sentence) && name_word(reader, mentions, i);
    if word.lower == "-" {
        let tight = at > start && !page.words[at - 1].space_after && !word.space_after;
        let part = tight && page.words.get(at + 1).is_some_and(|w| w.lower.chars().all(char::is_alphabetic));
        return (part && !dyad(page, at)).then_some(at + 2);
    }
    // "Joseph R. Biden, Jr."
    if word.lower == ","
        && at > start
        && page.words.get(at + 1).is_some_and(|w| names.juniors.contains(&w.lower) && w.sentence == word.sentence)
    {
        return Some(at + 2);
    }
    if word.lower == "'" && at > start {
        let particle = page.words.get(at + 1).is_some_and(|w| names.strong_particles.contains(&w.lower));
        return particle.then_some(at + 1);
    }
    if at > start && tells_in_heading(page, at) {
        return None;
    }
    let tag = |i: usize| page.words.get(i).map(|w| w.tag);
    if at > start && word.tag == Tag::OpenQuote && next_name(at + 1) && tag(at + 2) == Some(Tag::CloseQuote) && next_name(at + 3) {
        return Some(at + 3); // Martin "Buzz" Aldrin
    }
    if names.particles.contains(&word.lower) && !name_capital(page, at) {
        let hyphen = usize::from(page.words.get(at + 1).is_some_and(|w| w.lower == "-"));
        let opens = at > start || names.strong_particles.contains(&word.lower);
        let joins = next_name(at + 1 + hyphen) || (names.particles.contains(&page.words.get(at + 1)?.lower) && next_name(at + 2));
        return (opens && joins && !(word.lower == "y" && at == start)).then_some(at + 1);
    }
    if at > start && names.suffixes.contains(&word.lower) && page.capital(at) {
        return Some(at + 1);
    }
    name_word(reader, mentions, at).then_some(at + 1)
}

/// "Secretary A | Visit to B", "A and B | Meet at C": the word of an event behind a name, in a heading that capitalises every word.
fn tells_in_heading(page: &Page<'_>, at: usize) -> bool {
    let frames = crate::lexicon::frames::Frames::embedded();
    let word = &page.words[at];
    let telling = frames.noun(&word.lower).is_some() || frames.verbs(&word.lower).next().is_some();
    let last = page.words.get(at + 1).is_none_or(|w| w.sentence != word.sentence || !page.capital(at + 1));
    let Some(sentence) = page.sentence_of(at).filter(|_| telling && last) else { return false };
    let words = sentence.words.clone();
    let open = words.clone().last().is_some_and(|w| !matches!(page.text(w), "." | "!" | "?"));
    let long = |w: &usize| page.words[*w].lower.chars().count() > 3 && page.words[*w].lower.chars().all(char::is_alphabetic);
    open && words.filter(long).all(|w| page.capital(w))
}

/// "a Reagan-Gorbachev summit": two persons before the noun of an event, and no double name.
fn dyad(page: &Page<'_>, hyphen: usize) -> bool {
    let (one, other) = (&page.words[hyphen - 1], &page.words[hyphen + 1]);
    let long = |w: &super::page::Word| w.lower.chars().count() > 3;
    let full = |w: &super::page::Word| w.lower.chars().count() > 1 && !NameWords::embedded().strong_particles.contains(&w.lower);
    let event = crate::lexicon::frames::Frames::embedded().noun(&page.words[other.head].lemma).is_some();
    // "the Kim Jong-Un summit"
    let inner = hyphen.checked_sub(2).is_some_and(|w| page.words[w].sentence == one.sentence && page.words[w].tag == Tag::Nnp);
    let both = long(one) && long(other) || (long(one) || long(other)) && !inner;
    full(one) && full(other) && both && page.capital(hyphen + 1) && other.label == Label::Compound && other.head > hyphen && event
}

fn name_capital(page: &Page<'_>, at: usize) -> bool {
    page.capital(at)
}

/// A capitalised word that may be a part of a name.
pub fn name_word(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> bool {
    let page = reader.page;
    // A title may end the text.
    let Some(word) = page.words.get(at) else { return false };
    let letters = word.lower.chars().next().is_some_and(char::is_alphabetic);
    let calendar = Calendar::embedded().classes(&word.lower).iter().any(|c| {
        matches!(c, Class::Weekday(_)) || matches!(c, Class::Month(_)) && page.words.get(at + 1).is_some_and(|w| w.tag == Tag::Cd)
    });
    let other = NameWords::embedded().not_names.contains(&word.lower) && !(word.tag == Tag::Nnp && proposed_person(page, at));
    let plain = page.capital(at) && letters && !calendar && !other;
    let taken = mentions.at(at).is_some_and(|m| m.sense != Sense::Person && m.kind != MentionKind::Place)
        || mentions.titles.iter().any(|t| t.words.contains(&at));
    let verb = matches!(word.tag, Tag::Vbd | Tag::Vbz | Tag::Md) && !proposed_person(page, at);
    plain && !taken && !verb
}

fn proposed_person(page: &Page<'_>, at: usize) -> bool {
    page.sentence_of(at).is_some_and(|s| s.names.iter().any(|n| n.label == NameLabel::Person && n.start <= at && at < n.end))
}

/// A single name before a common noun ("the Romanov | monarchy") tells of the noun; before a body or office it is a person.
pub fn described(reader: &Reader<'_>, words: &Range<usize>) -> bool {
    words.len() == 1 && before_noun(reader, words)
}

/// True for a name that describes a common noun other than a body, an office or a group.
pub fn before_noun(reader: &Reader<'_>, words: &Range<usize>) -> bool {
    let page = reader.page;
    let last = words.end - 1;
    let head = page.words[last].head;
    super::gazetteer::modifies(page, last)
        && matches!(page.words[head].tag, Tag::Nn | Tag::Nns | Tag::Vbn | Tag::Jj)
        && !page.capital(head)
        && reader.entries(head).is_empty()
}

/// True for a name whose last word is that of a treaty, a war, an age, or whose only word is none of a name.
pub fn thing(reader: &Reader<'_>, words: &Range<usize>) -> bool {
    let page = reader.page;
    let names = NameWords::embedded();
    let Some(last) = words.end.checked_sub(1).filter(|l| *l >= words.start) else { return true };
    let link = words.clone().skip(1).find(|w| names.of.contains(&page.words[*w].lower)).map_or(last, |l| l - 1);
    names.things.contains(&page.words[last].lower)
        || names.things.contains(&page.words[link].lower)
        || words.len() == 1 && names.alone.contains(&page.words[last].lower)
}

/// True where a capitalised word that nobody named stands right before or behind: both are parts of something longer.
pub fn beside_capital(page: &Page<'_>, mentions: &Mentions, at: usize) -> bool {
    let proper = |i: usize| {
        page.words.get(i).is_some_and(|w| w.sentence == page.words[at].sentence && matches!(w.tag, Tag::Nnp | Tag::Nnps))
            && page.capital(i)
            && mentions.at(i).is_none()
    };
    proper(at + 1) || at > 0 && proper(at - 1)
}

/// The name around a word that is a person's: the capitalised words beside it that nobody named, where they are few.
pub fn around(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> Range<usize> {
    let page = reader.page;
    let part = |w: usize| {
        page.words[w].sentence == page.words[at].sentence
            && page.capital(w)
            && page.words[w].tag == Tag::Nnp
            && mentions.at(w).is_none()
            && name_word(reader, mentions, w)
    };
    let first = (at.saturating_sub(3)..at).rev().take_while(|w| part(*w)).last().unwrap_or(at);
    let start = (first..at).find(|w| given_name(page.text(*w))).unwrap_or(first);
    let run = name_run(reader, mentions, start).filter(|r| r.contains(&at) && r.len() < 5 && mentions.free(r.clone()));
    run.filter(|r| r.end == at + 1 || given_name(page.text(r.start))).unwrap_or(at..at + 1)
}

/// A given name and capitalised words that nobody named.
fn given(reader: &Reader<'_>, mentions: &mut Mentions) {
    let page = reader.page;
    let free = |mentions: &Mentions, at: usize| {
        page.capital(at) && page.words[at].tag == Tag::Nnp && mentions.at(at).is_none() && reader.entries(at).is_empty()
    };
    for at in 0..page.words.len().saturating_sub(1) {
        let same = page.words[at].sentence == page.words[at + 1].sentence;
        let opens = at == 0 || page.words[at - 1].sentence != page.words[at].sentence || !free(mentions, at - 1);
        if !same || !opens || !free(mentions, at) || !free(mentions, at + 1) || !given_name(page.text(at)) {
            continue;
        }
        let Some(run) = name_run(reader, mentions, at).filter(|r| r.len() < 4 && r.len() > 1) else { continue };
        let other = page.sentence_of(at).is_some_and(|s| {
            s.names.iter().any(|n| n.start < run.end && run.start < n.end && n.label != NameLabel::Person && n.end - n.start > 3)
        });
        if !other && mentions.free(run.clone()) && !thing(reader, &run) {
            person(mentions, run, "given-name");
        }
    }
}

/// The parts by which a person may be named again: the last name word, with its particle left out; for three-part names the last two.
pub fn family_words<'p>(page: &'p Page<'_>, words: &Range<usize>) -> Option<&'p str> {
    let names = NameWords::embedded();
    let parts: Vec<usize> = words.clone().filter(|w| page.words[*w].lower.chars().any(char::is_alphabetic)).collect();
    let last = parts
        .iter()
        .rev()
        .find(|w| !names.suffixes.contains(&page.words[**w].lower) && !names.particles.contains(&page.words[**w].lower))?;
    Some(&page.words[*last].lower)
}

/// Family names of persons already found, wherever they stand alone, whatever the model holds them for.
fn surnames(reader: &Reader<'_>, mentions: &mut Mentions) {
    let page = reader.page;
    let known: HashSet<String> = mentions
        .found
        .iter()
        .filter(|m| m.sense == Sense::Person)
        .filter_map(|m| family_words(page, &m.words).map(str::to_owned))
        .filter(|w| w.chars().count() > 2)
        .collect();
    let first = first_words(reader, mentions);
    let doubled = double_names(page, mentions);
    for at in 0..page.words.len() {
        let other = mentions.ballot.verdict(page.text(at)).is_some_and(|v| v != MentionKind::Person);
        // A single vote of the model does not outvote "Wang" after "Wang Yi".
        let argument =
            matches!(page.words[at].label, Label::Nsubj | Label::Nsubjpass | Label::Conj | Label::Poss | Label::Dobj | Label::Pobj);
        let opening = argument
            && first.contains(page.text(at))
            && (!other || mentions.ballot.named(page.text(at)) < 2)
            && (mentions.free(at..at + 1) || stands_for_person(reader, mentions, at));
        let outvoted = other && !opening;
        let fits = page.capital(at) && (known.contains(&page.words[at].lower) || opening) && !outvoted;
        let listed = mentions.at(at).is_some();
        let part = at > 0 && page.words[at - 1].head == at && beside_capital(page, mentions, at);
        if fits && !listed && part {
            let whole = around(reader, mentions, at);
            let pair = (page.words[at - 1].lower.clone(), page.words[at].lower.clone());
            if doubled.contains(&pair) && mentions.free(at - 1..at + 1) {
                person(mentions, at - 1..at + 1, "document:family");
            } else if whole.len() > 1 && given_name(page.text(whole.start)) {
                person(mentions, whole, "document:family");
            }
        } else if fits && listed && stands_for_person(reader, mentions, at) {
            let Some(index) = mentions.at[at] else { continue };
            mentions.found[index] =
                Found { words: at..at + 1, kind: MentionKind::Person, form: Form::Name, sense: Sense::Person, rule: "document:family" };
        } else if fits && !listed && !next_to_name(page, mentions, at) {
            let sentence = page.sentence_of(at).map_or(0, |s| s.words.start);
            let start = super::proposed::before_particle(page, at, sentence);
            let start = if mentions.free(start..at + 1) { start } else { at };
            person(mentions, start..at + 1, "document:family");
        }
    }
}

/// The last two words of names of three words and more ("Andrés Manuel | López Obrador"): both may be the family's.
fn double_names(page: &Page<'_>, mentions: &Mentions) -> HashSet<(String, String)> {
    let persons = mentions.found.iter().filter(|m| m.sense == Sense::Person && m.words.len() > 2);
    let pair = |w: &Range<usize>| (page.words[w.end - 2].lower.clone(), page.words[w.end - 1].lower.clone());
    persons.filter(|m| page.capital(m.words.end - 2)).map(|m| pair(&m.words)).collect()
}

/// The first words of short names that are nobody's given names ("Wang Yi"): in many languages the family name comes first.
fn first_words(reader: &Reader<'_>, mentions: &Mentions) -> HashSet<String> {
    let page = reader.page;
    let told = |m: &&Found| matches!(m.rule, "title" | "model:person");
    let persons = mentions.found.iter().filter(|m| m.sense == Sense::Person && (2..=4).contains(&m.words.len())).filter(told);
    let first = persons.map(|m| m.words.start).filter(|w| page.words[*w].tag == Tag::Nnp && only_places(reader, *w));
    first.map(|w| page.text(w)).filter(|t| t.chars().count() > 1 && !given_name(t)).map(str::to_owned).collect()
}

/// True where the tables know a word for nothing but places ("Gao").
fn only_places(reader: &Reader<'_>, word: usize) -> bool {
    reader.entries(word).iter().all(|(_, e)| matches!(e, Entry::Place { .. }))
}

/// A listed place that is also the family name of a person of the document, where it does something or owns something; or what the
/// model alone holds for a body.
fn stands_for_person(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> bool {
    let page = reader.page;
    let joined = if page.words[at].label == Label::Conj { page.words[at].head } else { at };
    let acts = matches!(page.words[joined].label, Label::Nsubj | Label::Nsubjpass | Label::Poss | Label::Dative);
    let agent = page.words[at].label == Label::Pobj && page.words[page.words[at].head].label == Label::Agent;
    let place = mentions.at(at).is_some_and(|m| m.words.len() == 1 && matches!(m.sense, Sense::Place(_) | Sense::UnlistedPlace));
    let body = |m: &Found| m.words.len() == 1 && m.rule == MODEL_ORGANIZATION && matches!(m.sense, Sense::Unlisted { .. });
    place && (acts || agent) || mentions.at(at).is_some_and(body)
}

/// True where the word is a part of something longer ("Trump Tower").
fn next_to_name(page: &Page<'_>, mentions: &Mentions, at: usize) -> bool {
    let proper = |i: usize| {
        page.words.get(i).is_some_and(|w| w.sentence == page.words[at].sentence && matches!(w.tag, Tag::Nnp | Tag::Nnps))
            && page.capital(i)
            && mentions.at(i).is_none()
    };
    proper(at + 1) && page.words[at].label == crate::syntax::Label::Compound
}
