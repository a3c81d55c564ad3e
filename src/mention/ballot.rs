//! What a name of one word is: a person, an organisation or a place, by all its places in the document.
//!
//! The model names single words well and types them badly. Every place of such a word votes: the model's label, what it is in its clause
//! (subjects are persons, what one is "in" is a place), what it is listed with, and what longer names it is a part of. Lists of given names
//! and small words are rows of the lexicon.

use super::page::Page;
use super::{Mentions, Reader, Sense};
use crate::lexicon::frames::Frames;
use crate::lexicon::names::{NameWords, given_name};
use crate::model::mention::{Form, MentionKind};
use crate::syntax::{Label, Name, NameLabel, Tag};
use std::collections::{HashMap, HashSet};

const PERSON: usize = 0;
const ORGANIZATION: usize = 1;
const PLACE: usize = 2;
const KINDS: [MentionKind; 3] = [MentionKind::Person, MentionKind::Organization, MentionKind::Place];

/// Votes of one word.
#[derive(Clone, Copy, Debug, Default)]
struct Votes {
    kinds: [i32; 3],
    /// How many places the model named.
    named: usize,
}

/// The words of one page that were voted on.
#[derive(Debug, Default)]
pub struct Ballot {
    verdicts: HashMap<String, (MentionKind, usize)>,
}

impl Ballot {
    /// What a word is, where it was voted on.
    pub fn verdict(&self, text: &str) -> Option<MentionKind> {
        self.verdicts.get(text).map(|v| v.0)
    }

    /// How many places of a word were counted.
    pub fn named(&self, text: &str) -> usize {
        self.verdicts.get(text).map_or(0, |v| v.1)
    }

    /// Counts the votes of a page whose listed and whole names are known.
    pub fn of(reader: &Reader<'_>, mentions: &Mentions) -> Self {
        let mut votes: HashMap<&str, Votes> = HashMap::new();
        let page = reader.page;
        for sentence in &page.sentences {
            let mut groups = Groups::of(reader, mentions, sentence.words.clone(), &sentence.names);
            for name in &sentence.names {
                if let Some((at, kind)) = single(reader, mentions, name) {
                    let own = votes.entry(page.text(at)).or_default();
                    own.named += 1;
                    own.add(cast(reader, mentions, at, kind));
                    own.add(groups.vote(page, at));
                }
            }
            groups.weigh(reader, mentions, &sentence.names);
            for at in sentence.words.clone().filter(|w| unnamed(reader, mentions, *w, &sentence.names)) {
                let mut vote = groups.vote(page, at);
                if matches!(page.words[at].label, Label::Nsubj | Label::Nsubjpass) && !super::person::beside_capital(page, mentions, at) {
                    vote[PERSON] += 30;
                }
                if given_name(page.text(at)) {
                    vote[PERSON] += 20;
                }
                if vote.iter().any(|v| *v > 0) {
                    let own = votes.entry(page.text(at)).or_default();
                    own.named += 1;
                    own.add(vote);
                }
            }
        }
        parts(reader, mentions, &mut votes);
        let verdicts = votes.into_iter().filter(|(_, v)| v.named > 0).map(|(text, v)| (text.to_owned(), (v.winner(), v.named))).collect();
        Self { verdicts }
    }
}

impl Votes {
    fn add(&mut self, more: [i32; 3]) {
        self.kinds.iter_mut().zip(more).for_each(|(own, more)| *own += more);
    }

    fn winner(&self) -> MentionKind {
        let best = (0..KINDS.len()).rev().max_by_key(|k| self.kinds[*k]).unwrap_or(ORGANIZATION);
        KINDS[best]
    }
}

/// The only word of a proposed name, if it is one that is voted on, and its kind as the model has it.
fn single(reader: &Reader<'_>, mentions: &Mentions, name: &Name) -> Option<(usize, usize)> {
    let kind = kind_of(name.label)?;
    let words = super::organization::bare(reader, name.start..name.end);
    // "His Majesty" is no name.
    let style = Frames::embedded().has("styles", &reader.page.words[words.start].lower);
    let plain = words.len() == 1 && mentions.free(words.clone()) && reader.page.capital(words.start) && !style;
    (plain && reader.entries(words.start).is_empty()).then_some((words.start, kind))
}

const fn kind_of(label: NameLabel) -> Option<usize> {
    match label {
        NameLabel::Person => Some(PERSON),
        NameLabel::Org => Some(ORGANIZATION),
        NameLabel::Gpe | NameLabel::Loc | NameLabel::Fac => Some(PLACE),
        _ => None,
    }
}

/// A capitalised word that neither tables nor model know.
fn unnamed(reader: &Reader<'_>, mentions: &Mentions, at: usize, names: &[Name]) -> bool {
    let page = reader.page;
    page.capital(at)
        && !Frames::embedded().has("styles", &page.words[at].lower)
        && page.words[at].tag == Tag::Nnp
        && (matches!(page.words[at].label, Label::Conj | Label::Nsubj | Label::Nsubjpass)
            || given_name(page.text(at))
            || page.children_as(at, &[Label::Conj]).next().is_some())
        && !page.text(at).chars().skip(1).any(char::is_uppercase)
        && page.text(at).chars().count() > 2
        && page.text(at).chars().all(char::is_alphabetic)
        && super::person::name_word(reader, mentions, at)
        && page.children_as(at, &[Label::Prep]).next().is_none()
        && page.children_as(at, &[Label::Det]).next().is_none()
        && mentions.at(at).is_none()
        && reader.entries(at).is_empty()
        && !names.iter().any(|n| {
            let two = super::organization::two_names(reader, &(n.start..n.end));
            n.start <= at && at < n.end && n.label != NameLabel::Norp && !two
        })
}

/// The votes of one place: the model's own and that of the clause.
fn cast(reader: &Reader<'_>, mentions: &Mentions, at: usize, kind: usize) -> [i32; 3] {
    let page = reader.page;
    let names = NameWords::embedded();
    let word = &page.words[at];
    let text = page.text(at);
    let abbreviation = text.chars().filter(|c| c.is_uppercase()).count() > 1;
    let mut votes = [0; 3];
    // A tie goes to the model.
    votes[kind] += match (kind, abbreviation) {
        (ORGANIZATION, true) => 51,
        (ORGANIZATION, false) => 11,
        _ => 21,
    };
    if at > 0 && names.articles.contains(&page.words[at - 1].lower) && page.words[at - 1].sentence == word.sentence {
        votes[PERSON] -= 30;
        let head = !matches!(word.label, Label::Compound | Label::Amod | Label::Nmod);
        votes[PLACE] += if head && !abbreviation { 12 } else { 0 };
    }
    match word.label {
        Label::Nsubj | Label::Nsubjpass | Label::Poss => votes[PERSON] += 30,
        Label::Dobj => votes[PERSON] += 10,
        Label::Conj if kind == ORGANIZATION => votes[PLACE] += 20,
        Label::Pobj => behind(page, word.head, kind, &mut votes),
        _ => {}
    }
    if given_name(text) || at > 0 && names.particles.contains(page.text(at - 1)) {
        votes[PERSON] += 20;
    }
    if page.words.get(at + 1).is_some_and(|w| names.government.contains(&w.lower)) {
        votes[PERSON] += 30;
    }
    if page.words.get(at + 1).is_some_and(|w| w.lower == ",") && mentions.starting_at(at + 2).is_some_and(|m| around(mentions, m)) {
        votes[PLACE] += 40;
    }
    votes
}

/// A place or state that may follow the name of a town ("Stephenville, | Texas").
fn around(mentions: &Mentions, index: usize) -> bool {
    let found = &mentions.found[index];
    found.form == Form::Name && matches!(found.sense, Sense::State(_) | Sense::Place(_))
}

/// What the preposition before a name says of it.
fn behind(page: &Page<'_>, preposition: usize, kind: usize, votes: &mut [i32; 3]) {
    let names = NameWords::embedded();
    let lower = &page.words[preposition].lower;
    if page.words[preposition].label == Label::Agent {
        votes[PERSON] += 25;
    } else if names.inside.contains(lower) {
        votes[PLACE] += 30;
    } else if names.of.contains(lower) {
        votes[PLACE] += if kind == ORGANIZATION { 15 } else { 10 };
    }
}

/// Longer names that a word is the first or last part of.
fn parts<'p>(reader: &Reader<'p>, mentions: &Mentions, votes: &mut HashMap<&'p str, Votes>) {
    let page = reader.page;
    let mut add = |at: usize, kind: usize| {
        if let Some(own) = votes.get_mut(page.text(at)) {
            own.kinds[kind] += 40;
        }
    };
    for found in mentions.found.iter().filter(|m| m.kind == MentionKind::Organization && m.form == Form::Name && m.words.len() > 1) {
        add(found.words.start, ORGANIZATION);
    }
    let tails = mentions.offices.iter().map(|o| super::office::tail(reader, mentions, o).end);
    let titles = mentions.titles.iter().map(|t| t.words.end).chain(mentions.offices.iter().map(|o| o.words.end)).chain(tails);
    for start in titles {
        let end = (start..page.words.len()).take(4).find(|w| !page.capital(*w) || mentions.at(*w).is_some()).unwrap_or(start);
        if start > 0 && end > start && page.words[start].sentence == page.words[start - 1].sentence {
            add(end - 1, PERSON);
        }
    }
    for name in page.sentences.iter().flat_map(|s| &s.names) {
        let words = super::organization::bare(reader, name.start..name.end);
        if words.len() < 2 || !mentions.free(words.clone()) {
            continue;
        }
        match name.label {
            NameLabel::Person => add(words.end - 1, PERSON),
            NameLabel::Org => add(words.start, ORGANIZATION),
            _ => {}
        }
    }
}

/// What is listed together in a sentence: for the first member of a list, the kinds of those that are known.
struct Groups {
    known: HashMap<usize, [usize; 3]>,
}

impl Groups {
    fn of(reader: &Reader<'_>, mentions: &Mentions, words: std::ops::Range<usize>, names: &[Name]) -> Self {
        let page = reader.page;
        let mut known: HashMap<usize, [usize; 3]> = HashMap::new();
        let listed = |at: usize| page.words[at].label == Label::Conj || page.children_as(at, &[Label::Conj]).next().is_some();
        for at in words.filter(|w| listed(*w)) {
            if let Some(kind) = trusted(page, mentions, names, at) {
                known.entry(root(page, at)).or_default()[kind] += 1;
            }
        }
        Self { known }
    }

    /// Adds what the clause says of single names, for lists of which nothing else is known.
    fn weigh(&mut self, reader: &Reader<'_>, mentions: &Mentions, names: &[Name]) {
        let page = reader.page;
        let strong: HashSet<usize> = self.known.keys().copied().collect();
        for (at, kind) in names.iter().filter_map(|n| single(reader, mentions, n)) {
            let root = root(page, at);
            if !strong.contains(&root) {
                let mut votes = Votes::default();
                votes.add(cast(reader, mentions, at, kind));
                let kind = KINDS.iter().position(|k| *k == votes.winner()).unwrap_or(kind);
                self.known.entry(root).or_default()[kind] += 1;
            }
        }
    }

    /// The vote of those that a word is listed with, if they agree.
    fn vote(&self, page: &Page<'_>, at: usize) -> [i32; 3] {
        let mut votes = [0; 3];
        if let Some(known) = self.known.get(&root(page, at)) {
            let mut kinds = (0..KINDS.len()).filter(|k| known[*k] > 0);
            if let (Some(kind), None) = (kinds.next(), kinds.next()) {
                votes[kind] = 30;
            }
        }
        votes
    }
}

/// The first member of the list that a word is in.
fn root(page: &Page<'_>, mut at: usize) -> usize {
    while page.words[at].label == Label::Conj && page.words[at].head < at {
        at = page.words[at].head;
    }
    at
}

/// True for capitalised words right behind an office or a rank.
fn titled(page: &Page<'_>, mentions: &Mentions, at: usize) -> bool {
    let mut start = at;
    while start > 0 && at - start < 3 && page.capital(start - 1) && mentions.at(start - 1).is_none() {
        start -= 1;
    }
    let office = mentions.ending_at(start).is_some_and(|m| mentions.found[m].kind == MentionKind::Office);
    page.capital(at) && page.words[at].tag == Tag::Nnp && (office || mentions.titles.binary_search_by_key(&start, |t| t.words.end).is_ok())
}

/// The kind of a name that is known without a vote and ends at a word: one of the tables, or a person's of several words.
fn trusted(page: &Page<'_>, mentions: &Mentions, names: &[Name], at: usize) -> Option<usize> {
    match mentions.at(at) {
        Some(found) if found.form == Form::Name && found.words.end == at + 1 => match found.sense {
            Sense::State(_) | Sense::Place(_) => Some(PLACE),
            Sense::Organization(_) | Sense::Unlisted { .. } => Some(ORGANIZATION),
            _ => None,
        },
        Some(_) => None,
        None => {
            let named = names.iter().any(|n| n.label == NameLabel::Person && n.end == at + 1 && n.end - n.start > 1);
            (named || titled(page, mentions, at)).then_some(PERSON)
        }
    }
}
