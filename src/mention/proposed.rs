//! Names of persons that the model proposes: what is taken of them, and how far they reach.

use super::page::Page;
use super::person::{described, name_run, name_word, thing};
use super::{Found, Mentions, Reader, Sense};
use crate::lexicon::Entry;
use crate::lexicon::frames::Frames;
use crate::lexicon::names::{NameWords, given_name};
use crate::model::mention::{Form, MentionKind};
use crate::syntax::{Label, NameLabel, Tag};
use std::ops::Range;

/// Names that the model proposes, cleared of titles and possessives, and carried on where it stopped at a particle.
pub fn scan(reader: &Reader<'_>, mentions: &mut Mentions) {
    let page = reader.page;
    between_commas(reader, mentions);
    for sentence in &page.sentences {
        for name in &sentence.names {
            let words = super::organization::bare(reader, name.start..name.end);
            let verdict = if words.len() == 1 { mentions.ballot.verdict(page.text(words.start)) } else { None };
            let plural = words.len() == 1 && page.words[words.start].tag == Tag::Nns;
            let label = name.label == NameLabel::Person && !thing(reader, &words) && !plural;
            let label = label || behind_office(reader, mentions, name.label, &words) || nicknamed(page, &words);
            let label = label || listed_with_persons(reader, &sentence.names, name.label, &words);
            if verdict.map_or(label, |v| v == MentionKind::Person)
                && let Some(words) = cleared(reader, mentions, words)
            {
                let form = if described(reader, &words) { Form::Modifier } else { Form::Name };
                let rule = if label { "model:person" } else { "document:votes" };
                mentions.add(Found { words, kind: MentionKind::Person, form, sense: Sense::Person, rule }, true);
            }
        }
    }
}

/// "the president-elect, Santiago A, will": two or three capitalised words between commas behind an office name its holder, though the
/// model names nobody and the first may be a city's name too.
fn between_commas(reader: &Reader<'_>, mentions: &mut Mentions) {
    let page = reader.page;
    let ends: Vec<usize> = mentions.offices.iter().filter(|o| !o.plural && o.holder.is_none()).map(|o| o.words.end).collect();
    for comma in ends.into_iter().filter(|c| page.words.get(*c).is_some_and(|w| w.tag == Tag::Comma)) {
        let start = comma + 1;
        let Some(run) = name_run(reader, mentions, start).filter(|r| r.start == start && matches!(r.len(), 2 | 3)) else { continue };
        let last = run.end - 1;
        let same = page.words.get(run.end).is_some_and(|w| w.sentence == page.words[comma].sentence && w.tag == Tag::Comma);
        let apposed = page.words[last].label == Label::Appos && page.words[last].head < comma;
        let one = run.clone().all(|w| page.words[w].tag == Tag::Nnp && (w == last || page.words[w].head == last));
        let city = mentions.at(start).is_none_or(|m| m.kind == MentionKind::Place && m.words.len() == 1);
        let body = run.clone().any(|w| super::organization::kind_at(reader, w).is_some());
        if same && apposed && one && city && !body && mentions.free(start + 1..run.end) && !thing(reader, &run) {
            mentions.add(Found { words: run, kind: MentionKind::Person, form: Form::Name, sense: Sense::Person, rule: "apposition" }, true);
        }
    }
}

/// "ministers A, Frank-Walter B and C": a given name and more in a list of persons, whatever the model takes it for.
fn listed_with_persons(reader: &Reader<'_>, names: &[crate::syntax::Name], label: NameLabel, words: &Range<usize>) -> bool {
    let page = reader.page;
    let Some(last) = words.end.checked_sub(1).filter(|_| words.len() > 1 && label == NameLabel::Org) else { return false };
    let person = |w: usize| names.iter().any(|n| n.label == NameLabel::Person && (n.start..n.end).contains(&w));
    let above = page.words[last].label == Label::Conj && person(page.words[last].head);
    let below = || page.children_as(last, &[Label::Conj]).any(|w| page.words[w].tag == Tag::Nnp);
    let headed = || words.clone().any(|w| super::organization::kind_at(reader, w).is_some());
    (words.start..last).any(|w| given_name(page.text(w))) && above && below() && !headed() && !thing(reader, words)
}

/// "Joko “Jokowi” Widodo": whatever the model takes it for.
fn nicknamed(page: &Page<'_>, words: &Range<usize>) -> bool {
    let tag = |w: usize| page.words[w].tag;
    let at = words.start + 1;
    words.len() == 5
        && tag(at) == Tag::OpenQuote
        && tag(at + 2) == Tag::CloseQuote
        && [words.start, at + 1, at + 3].into_iter().all(|w| page.capital(w) && tag(w).is_proper())
}

/// True for a name that the model holds for another thing's, right behind an office ("foreign ministers | A B"), or that starts as only
/// persons' do ("Von der").
fn behind_office(reader: &Reader<'_>, mentions: &Mentions, label: NameLabel, words: &Range<usize>) -> bool {
    let page = reader.page;
    if words.is_empty() {
        return false;
    }
    let other = matches!(label, NameLabel::Org | NameLabel::Gpe | NameLabel::Loc | NameLabel::Fac) && mentions.free(words.clone());
    let group = (1..=3.min(words.start)).any(|n| {
        let before = words.start - n;
        page.words[before].sentence == page.words[words.start].sentence
            && reader.entries(before).iter().any(|(m, e)| *m == n && matches!(e, Entry::Group { .. } | Entry::Office { .. }))
    });
    let office = group || mentions.ending_at(words.start).is_some_and(|m| mentions.found[m].kind == MentionKind::Office);
    // "his Zambian counterpart, A B"
    let comma = words.start.checked_sub(1).filter(|c| page.words[*c].tag == Tag::Comma);
    let before = comma.and_then(|c| mentions.ending_at(c)).map(|m| &mentions.found[m]);
    // "the Prime Minister of Zambia, A B"
    let owned = before.filter(|m| matches!(m.sense, Sense::State(_))).and_then(|m| m.words.start.checked_sub(1));
    let owned = owned.filter(|w| NameWords::embedded().member_of.contains(&page.words[*w].lower)).and_then(|w| mentions.ending_at(w));
    let before = owned.map(|m| &mentions.found[m]).or(before);
    let head = page.words[words.end - 1].head;
    let apposed = before.is_some_and(|m| m.kind == MentionKind::Office && m.words.contains(&head))
        && page.words[words.end - 1].label == Label::Appos
        && words.clone().all(|w| matches!(page.words[w].tag, Tag::Nnp | Tag::Hyph));
    // "the Zambian minister, A B-C said"
    let closing = |w: &super::page::Word| w.tag == Tag::Comma || Frames::embedded().has("closing_verbs", &w.lemma);
    let voiced = before.is_some_and(|m| m.kind == MentionKind::Office) && page.words.get(words.end).is_some_and(closing);
    let voiced = voiced && words.clone().all(|w| page.words[w].tag == Tag::Nnp && page.capital(w) || page.words[w].tag == Tag::Hyph);
    let office = office || apposed || voiced;
    let names = NameWords::embedded();
    let particles = words.len() > 2
        && names.particles.contains(&page.words[words.start].lower)
        && names.particles.contains(&page.words[words.start + 1].lower);
    let headed = words.clone().any(|w| super::organization::kind_at(reader, w).is_some());
    other && !headed && words.len() > 1 && (office || particles) && !thing(reader, words)
}

fn cleared(reader: &Reader<'_>, mentions: &Mentions, words: Range<usize>) -> Option<Range<usize>> {
    let page = reader.page;
    let start = words
        .clone()
        .find(|w| mentions.at(*w).is_none() && !mentions.titles.iter().any(|t| t.words.contains(w)) && page.words[*w].tag != Tag::Pos)?;
    let start = before_particle(page, start, page.sentence_of(start)?.words.start);
    let start = before_given(reader, mentions, start, words.end);
    let run = name_run(reader, mentions, start)?;
    let single = run.len() == 1;
    let listed = single
        && !reader.entries(run.start).iter().all(|(_, e)| matches!(e, Entry::Title { .. } | Entry::Kind { .. } | Entry::Group { .. }));
    let shouted = page.text(run.start).len() > 1 && single && page.text(run.start).chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    (!listed && !shouted && mentions.free(run.clone())).then_some(run)
}

/// The first of the capitalised words before a name that the model left out ("Edvard | Kardelj").
fn before_given(reader: &Reader<'_>, mentions: &Mentions, start: usize, end: usize) -> usize {
    let page = reader.page;
    let mut at = start;
    while at > 0 && start - at < 3 && page.words[at - 1].sentence == page.words[start].sentence {
        let word = &page.words[at - 1];
        // "his Zambian counterpart, A | B"
        let apposed = word.label == Label::Compound
            && (start..end).contains(&word.head)
            && at > 1
            && page.words[at - 2].tag == Tag::Comma
            && mentions.ending_at(at - 2).is_some_and(|m| mentions.found[m].kind == MentionKind::Office);
        let joined = (given_name(page.text(at - 1)) || apposed) && !given_name(page.text(at)) && end - at < 3;
        let free = page.capital(at - 1) && word.tag == Tag::Nnp && mentions.at(at - 1).is_none() && reader.entries(at - 1).is_empty();
        if !joined || !free || !name_word(reader, mentions, at - 1) || page.text(at - 1).chars().skip(1).all(char::is_uppercase) {
            break;
        }
        at -= 1;
    }
    at
}

/// "al - Sudani": the model often starts at the name and leaves the particle out.
pub fn before_particle(page: &Page<'_>, start: usize, sentence: usize) -> usize {
    let names = NameWords::embedded();
    let particle = |i: usize| names.strong_particles.contains(&page.words[i].lower);
    if start >= sentence + 2 && page.words[start - 1].lower == "-" && particle(start - 2) {
        return start - 2;
    }
    if start > sentence && particle(start - 1) && !page.words[start - 1].lower.is_empty() { start - 1 } else { start }
}
