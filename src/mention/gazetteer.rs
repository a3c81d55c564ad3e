//! States, organisations and places that the tables list.
//!
//! Turns phrases of the gazetteer into mentions; the longest wins, and what a phrase may mean besides is decided by its place in the
//! sentence: a capital that acts is its government, a capital one goes to is a city, an adjective before a noun is a modifier.

use super::page::Page;
use super::{Found, Mentions, Reader, Sense};
use crate::lexicon::{Entry, StateForm};
use crate::model::document::BlockKind;
use crate::model::mention::{Form, MentionKind};
use crate::syntax::{Label, NameLabel, Tag};
use std::ops::Range;

/// Finds all of them.
pub fn scan(reader: &Reader<'_>, mentions: &mut Mentions) {
    let mut at = 0;
    while at < reader.page.words.len() {
        at = match shared(reader, at).or_else(|| best(reader, at)) {
            Some(found) => {
                let end = found.words.end;
                mentions.add(found.clone(), true);
                if let Some(capital) = capital(reader, &found) {
                    mentions.add(capital, true);
                }
                if let Some(region) = region(reader, found) {
                    mentions.add(region, true);
                }
                end
            }
            None => at + 1,
        };
    }
}

/// "Greek | and Turkish Cypriot", "North | and South Korean": the first of two that share their last word, where both are listed with it.
fn shared(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let page = reader.page;
    let same = |w: usize| page.words.get(w).is_some_and(|x| x.sentence == page.words[at].sentence);
    let joined = page.words.get(at + 1).is_some_and(|w| w.tag == Tag::Cc) && (at + 1..at + 4).all(same);
    let last = at + 3;
    let state = |words: &[&str]| {
        let found = reader.lexicon.matches_at(words, 0).into_iter();
        found.filter(|(n, _)| *n == 2).find_map(|(_, e)| if let Entry::State { row, form } = e { Some((row, form)) } else { None })
    };
    if !joined || !page.capital(at) || !page.capital(at + 2) || !page.capital(last) {
        return None;
    }
    state(&[page.text(at + 2), page.text(last)])?;
    let (row, form) = state(&[page.text(at), page.text(last)])?;
    let form = if matches!(form, StateForm::Adjective) { Form::Modifier } else { Form::Name };
    Some(found(at..at + 1, MentionKind::State, form, Sense::State(row), "gazetteer:shared"))
}

/// "the Turkish capital": the city, where the tables list it.
fn capital(reader: &Reader<'_>, found: &Found) -> Option<Found> {
    let Sense::State(row) = found.sense else { return None };
    let page = reader.page;
    let at = found.words.end + usize::from(page.words.get(found.words.end)?.tag == Tag::Pos);
    let same = page.words.get(at)?.sentence == page.words[found.words.start].sentence;
    let noun =
        same && crate::lexicon::names::NameWords::embedded().capital.contains(&page.words[at].lower) && page.words[at].tag == Tag::Nn;
    let head = !matches!(page.words[at].label, Label::Compound | Label::Amod | Label::Nmod);
    let city = reader.lexicon.capital_of(row).filter(|_| noun && head)?;
    Some(self::found(at..at + 1, MentionKind::Place, Form::Nominal, Sense::Place(city), "gazetteer:capital-of"))
}

/// "western Anbar province" is a part of the province; before a noun ("western Iraqi") or in capitals it is not.
fn region(reader: &Reader<'_>, found: Found) -> Option<Found> {
    let names = crate::lexicon::names::NameWords::embedded();
    let before =
        found.words.start.checked_sub(1).filter(|b| names.directions.contains(&reader.page.words[*b].lower) && !reader.page.capital(*b));
    let place = matches!(found.sense, Sense::State(_) | Sense::Place(_)) && matches!(found.form, Form::Name);
    let before = before.filter(|b| place && reader.page.words[*b].sentence == reader.page.words[found.words.start].sentence)?;
    let words = before..found.words.end;
    let sense = Sense::Region(Box::new(found.sense));
    Some(Found { words, kind: MentionKind::Place, form: Form::Nominal, sense, rule: "region" })
}

fn best(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let entries: Vec<(usize, Entry)> = reader.entries(at).into_iter().filter(|(_, e)| names(*e)).collect();
    let longest = entries.iter().map(|(n, _)| *n).max()?;
    let words = at..at + longest;
    if behind_particle(reader, at) || part_of_person(reader, &words) {
        return None;
    }
    let choices: Vec<Entry> = entries.into_iter().filter(|(n, _)| *n == longest).map(|(_, e)| e).collect();
    choose(reader, words, &choices)
}

fn names(entry: Entry) -> bool {
    matches!(entry, Entry::State { .. } | Entry::Organization { .. } | Entry::OrganizationMetonym { .. } | Entry::Place { .. })
}

/// True where the model holds the words for a part of a longer name of a person ("Israel Katz", "Michael Jordan").
fn part_of_person(reader: &Reader<'_>, words: &Range<usize>) -> bool {
    let Some(sentence) = reader.page.sentence_of(words.start) else { return false };
    if behind_office(reader, words.start, sentence.words.start) || city_of_a_name(reader, words, sentence) {
        return false;
    }
    let around = sentence.names.iter().find(|n| n.label == NameLabel::Person && n.start <= words.start && words.end <= n.end);
    let Some(name) = around.filter(|n| n.end - n.start > words.len()) else { return false };
    let next = words.end;
    // "the presidents of Norway A B and | Zambia C D": nobody's given name, with a whole name behind.
    let state = |(n, e): &(usize, Entry)| *n == words.len() && matches!(e, Entry::State { form: StateForm::Name, .. });
    let whole = name.start == words.start && name.end >= next + 2 && (next..next + 2).all(|w| reader.page.capital(w));
    let names = crate::lexicon::names::NameWords::embedded();
    let before = words.start.checked_sub(1).filter(|b| *b >= sentence.words.start).map(|b| &reader.page.words[b].lower);
    let listed = before.is_some_and(|b| names.member_of.contains(b) || names.joins.contains(b));
    let given = names.given_states.contains(&reader.page.words[words.start].lower);
    if whole && listed && !given && reader.entries(words.start).iter().any(state) {
        return false;
    }
    let follows = next < name.end && reader.page.capital(next) && reader.entries(next).is_empty() && !adjective(reader, words.start);
    let precedes = words.start > name.start && reader.page.capital(words.start - 1) && reader.entries(words.start - 1).is_empty();
    follows || (precedes && reader.page.words[words.start - 1].tag != Tag::Pos)
}

/// "the head of the office in | Khartoum | A B": behind "in" a capital or town before a name of two words and more is the place.
fn city_of_a_name(reader: &Reader<'_>, words: &Range<usize>, sentence: &super::page::Sentence) -> bool {
    let page = reader.page;
    let names = crate::lexicon::names::NameWords::embedded();
    let inside = words.start > sentence.words.start && names.inside.contains(&page.words[words.start - 1].lower);
    let city = |e: &Entry| matches!(e, Entry::Place { .. } | Entry::State { form: StateForm::Capital, .. });
    let listed = reader.entries(words.start).iter().any(|(n, e)| *n == words.len() && city(e));
    let name = sentence.names.iter().find(|n| n.label == NameLabel::Person && n.start == words.start);
    inside && listed && name.is_some_and(|n| n.end >= words.end + 2)
}

/// "Al-| Sabah": a word that hangs on a particle is a part of a name.
fn behind_particle(reader: &Reader<'_>, at: usize) -> bool {
    let page = reader.page;
    let names = crate::lexicon::names::NameWords::embedded();
    let tight = at >= 2 && page.words[at - 1].lower == "-" && !page.words[at - 1].space_after && !page.words[at - 2].space_after;
    tight
        && names.strong_particles.contains(&page.words[at - 2].lower)
        && at >= 3
        && page.words[at - 3].sentence == page.words[at].sentence
        && page.words[at - 3].tag == Tag::Nnp
}

/// "President of | Maldives A B": right behind an office and "of" stands whose it is.
fn behind_office(reader: &Reader<'_>, at: usize, first: usize) -> bool {
    let names = crate::lexicon::names::NameWords::embedded();
    let links =
        |l: &usize| names.member_of.contains(&reader.page.words[*l].lower) || names.destination.contains(&reader.page.words[*l].lower);
    let Some(link) = at.checked_sub(1).filter(|l| *l > first && links(l)) else { return false };
    let (words, start) = reader.sentence(at);
    (link.saturating_sub(4).max(first)..link).any(|o| reader.lexicon.office_at(words, o - start).is_some_and(|m| o + m.tokens == link))
}

fn adjective(reader: &Reader<'_>, at: usize) -> bool {
    reader.entries(at).iter().any(|(_, e)| matches!(e, Entry::State { form: StateForm::Adjective, .. }))
}

fn choose(reader: &Reader<'_>, words: Range<usize>, choices: &[Entry]) -> Option<Found> {
    if let Some(row) = choices.iter().find_map(|e| if let Entry::Organization { row } = e { Some(*row) } else { None }) {
        return Some(found(words, MentionKind::Organization, Form::Name, Sense::Organization(row), "gazetteer:organization"));
    }
    let city = choices.iter().any(|e| matches!(e, Entry::Place { .. } | Entry::State { form: StateForm::Capital, .. }));
    let seat = choices.iter().find_map(|e| if let Entry::OrganizationMetonym { row } = e { Some(*row) } else { None });
    if let Some(row) = seat.filter(|_| !city || acts(reader.page, words.end - 1)) {
        return Some(found(words, MentionKind::Organization, Form::Metonym, Sense::Organization(row), "gazetteer:seat"));
    }
    let states: Vec<(usize, StateForm)> =
        choices.iter().filter_map(|e| if let Entry::State { row, form } = e { Some((*row, *form)) } else { None }).collect();
    let place = choices.iter().find_map(|e| if let Entry::Place { row } = e { Some(*row) } else { None });
    if !states.is_empty() {
        return state(reader, words, &states, place);
    }
    if let Some(row) = place {
        return Some(found(words, MentionKind::Place, Form::Name, Sense::Place(row), "gazetteer:place"));
    }
    None
}

fn found(words: Range<usize>, kind: MentionKind, form: Form, sense: Sense, rule: &'static str) -> Found {
    Found { words, kind, form, sense, rule }
}

fn state(reader: &Reader<'_>, words: Range<usize>, states: &[(usize, StateForm)], place: Option<usize>) -> Option<Found> {
    let page = reader.page;
    let with = |form: StateForm| states.iter().find(|(_, f)| *f == form).map(|(row, _)| *row);
    let last = words.end - 1;
    let modifying = modifies(page, last);
    if let Some(row) = with(StateForm::Name) {
        let form = if modifying && with(StateForm::Adjective).is_some() { Form::Modifier } else { Form::Name };
        return Some(found(words, MentionKind::State, form, Sense::State(row), "gazetteer:state"));
    }
    if let Some(row) = with(StateForm::Adjective)
        .filter(|_| modifying || (with(StateForm::DemonymSingular).is_none() && with(StateForm::DemonymPlural).is_none()))
    {
        return Some(found(words, MentionKind::State, Form::Modifier, Sense::State(row), "gazetteer:adjective"));
    }
    if let Some(row) = with(StateForm::DemonymPlural) {
        return Some(found(words, MentionKind::Group, Form::Nominal, Sense::State(row), "gazetteer:demonym"));
    }
    if let Some(row) = with(StateForm::Adjective).or(with(StateForm::DemonymSingular)) {
        return Some(found(words, MentionKind::State, Form::Modifier, Sense::State(row), "gazetteer:adjective"));
    }
    if let Some(row) = with(StateForm::Capital) {
        return match place {
            Some(place) if !acts(page, last) => {
                // "San José", not that of another state
                let own = reader.lexicon.capital_of(row).filter(|c| reader.lexicon.places[*c].label == page.slice(words.clone()));
                Some(found(words, MentionKind::Place, Form::Name, Sense::Place(own.unwrap_or(place)), "gazetteer:capital"))
            }
            None if !acts(page, last) => Some(found(words, MentionKind::Place, Form::Name, Sense::UnlistedPlace, "gazetteer:capital")),
            _ => Some(found(words, MentionKind::State, Form::Metonym, Sense::State(row), "gazetteer:metonym")),
        };
    }
    let row = with(StateForm::Metonym)?;
    Some(found(words, MentionKind::State, Form::Metonym, Sense::State(row), "gazetteer:seat"))
}

/// True where the word stands before a noun that it describes.
pub fn modifies(page: &Page<'_>, at: usize) -> bool {
    let word = &page.words[at];
    let label = matches!(word.label, Label::Amod | Label::Compound | Label::Nmod);
    let joined = matches!(word.label, Label::Conj)
        && page.words.get(word.head).is_some_and(|h| matches!(h.label, Label::Amod | Label::Compound | Label::Nmod));
    (label || joined || word.tag == Tag::Jj) && (word.head > at || joined) && word.label != Label::Poss
}

/// "the Belgrade-Pristina dialogue": joined by a hyphen before a noun for talks.
fn one_of_two(page: &Page<'_>, at: usize) -> bool {
    let hyphen = |w: usize| page.words.get(w).is_some_and(|x| matches!(x.lower.as_str(), "-" | "–"));
    let first = hyphen(at + 1) && page.capital(at + 2);
    let second = at >= 2 && hyphen(at - 1) && page.capital(at - 2);
    let noun = page
        .ancestors(at)
        .skip(1)
        .take(3)
        .find(|w| page.words[*w].tag.is_noun() && !matches!(page.words[*w].label, Label::Compound | Label::Nmod));
    let talks = |w: usize| {
        let row = crate::lexicon::frames::Frames::embedded().noun(&page.words[w].lemma);
        row.is_some_and(|r| matches!(r.kind, crate::model::event::EventKind::Meeting | crate::model::event::EventKind::Call))
    };
    (first || second) && noun.is_some_and(talks)
}

/// True for a verb whose object is where somebody goes.
fn reached(page: &Page<'_>, verb: usize) -> bool {
    let place = Some(crate::lexicon::frames::Part::Place);
    crate::lexicon::frames::Frames::embedded().verbs(&page.words[verb].lemma).any(|row| row.part("object") == place)
}

/// True for a verb of travelling.
fn travels(page: &Page<'_>, verb: usize) -> bool {
    use crate::model::event::EventKind::Travel;
    crate::lexicon::frames::Frames::embedded().verbs(&page.words[verb].lemma).any(|row| row.kind == Travel)
}

/// True where a city stands for a government: it does something, owns an aim, or is one of two sides.
fn acts(page: &Page<'_>, at: usize) -> bool {
    if page.sentence_of(at).is_some_and(|s| s.block == BlockKind::Dateline) {
        return false;
    }
    let word = &page.words[at];
    match word.label {
        // "visited Oslo", "left Oslo"
        Label::Dobj => !reached(page, word.head),
        Label::Nsubj | Label::Agent | Label::Dative => true,
        Label::Nsubjpass => false,
        Label::Poss => true,
        Label::Conj => word.head != at && acts(page, word.head),
        Label::Pobj => {
            let preposition = &page.words[word.head];
            let sides = crate::lexicon::frames::Frames::embedded().side_prepositions.contains(preposition.lower.as_str());
            // "flew from Oslo"
            let journey = preposition.label == Label::Prep && travels(page, preposition.head);
            sides && !journey || preposition.label == Label::Agent
        }
        Label::Compound | Label::Nmod | Label::Amod => one_of_two(page, at),
        _ => false,
    }
}
