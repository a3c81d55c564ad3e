//! One page into mentions: states, organisations, places, offices, persons, groups, one kind a file.
//!
//! Gazetteer and title grammar outvote the model; the model proposes names nobody listed. Mentions are word ranges of the page;
//! what stands for whom is for `coref` to say. No mention is dropped silently: what two rules claim goes to the stronger.

mod attach;
pub mod ballot;
mod counts;
pub mod date;
pub mod gazetteer;
pub mod group;
pub mod office;
pub mod organization;
pub mod page;
pub mod person;
mod places;
mod proposed;
mod rejoin;
pub mod short;
pub mod shorten;
mod subjects;
mod tree;
pub mod truecase;
pub mod whole;

use crate::lexicon::{Lexicon, OfficeMatch};
use crate::model::actor::ActorKind;
use crate::model::date::Day;
use crate::model::mention::{Form, MentionKind};
use date::FoundTime;
use page::Page;
use std::ops::Range;

/// What a mention means, as far as its own words tell.
#[derive(Clone, Debug, PartialEq)]
pub enum Sense {
    /// A row of the lexicon's states.
    State(usize),
    /// A row of the lexicon's organisations.
    Organization(usize),
    /// A noun that may refer back to rows of organisations.
    Back(Vec<usize>),
    /// "The coalition": the organisation of this kind last told of.
    BackKind(ActorKind),
    /// A row of the lexicon's places.
    Place(usize),
    /// A place that no table has.
    UnlistedPlace,
    /// A part of a listed place or state ("western Anbar province").
    Region(Box<Sense>),
    /// A person.
    Person,
    /// An office; the index counts in [`Mentions::offices`].
    Office(usize),
    /// An organisation that no table has.
    Unlisted {
        /// What it is.
        kind: ActorKind,
        /// The mention it belongs to.
        of: Option<usize>,
        /// True for "government": the state's own.
        government: bool,
    },
    /// An abbreviation of another mention's name.
    Short(usize),
    /// "The government": that of a state that is not named here.
    Home,
    /// The staff of an office or of a person ("the Prime Minister's Office", "Sudani's office").
    Staff(usize),
    /// A collective known by description ("Syrian officials").
    Group {
        /// The mentions it belongs to; one group for each.
        of: Option<usize>,
    },
}

/// A mention of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Its words.
    pub words: Range<usize>,
    /// What kind of thing it names.
    pub kind: MentionKind,
    /// How.
    pub form: Form,
    /// What it means.
    pub sense: Sense,
    /// The rule that made it.
    pub rule: &'static str,
}

/// An office named in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundOffice {
    /// Its words, modifiers and rank among them.
    pub words: Range<usize>,
    /// What office it is.
    pub title: OfficeMatch,
    /// Mention of the state, body or organisation whose office it is.
    pub owner: Option<usize>,
    /// Mention of the holder, where title grammar or apposition gives one.
    pub holder: Option<usize>,
    /// More than one holder ("prime ministers", "the presidents of").
    pub plural: bool,
    /// Refers to somebody just told of ("the prime minister").
    pub definite: bool,
    /// Introduces nobody in particular ("a foreign minister").
    pub indefinite: bool,
    /// "his Turkish counterpart": takes its title from the other side.
    pub counterpart: bool,
}

/// A rank or honorific before a name.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundTitle {
    /// Its words.
    pub words: Range<usize>,
    /// The row of the lexicon's titles.
    pub row: usize,
}

/// All mentions of a page.
#[derive(Debug, Default)]
pub struct Mentions {
    /// Mentions in the order of the text.
    pub found: Vec<Found>,
    /// Offices.
    pub offices: Vec<FoundOffice>,
    /// Plural offices that are no mentions of their own ("Presidents X and Y").
    pub plurals: Vec<FoundOffice>,
    /// Ranks and honorifics.
    pub titles: Vec<FoundTitle>,
    /// For each word, the innermost mention that holds it.
    pub at: Vec<Option<usize>>,
    /// What names of one word are.
    pub ballot: ballot::Ballot,
}

/// A page with the lexicon it is read by.
pub struct Reader<'a> {
    /// The page.
    pub page: &'a Page<'a>,
    /// The tables.
    pub lexicon: &'a Lexicon,
    /// The words of the page as written.
    pub texts: Vec<&'a str>,
    /// Phrases of the tables that start at each word.
    phrases: Vec<Vec<(usize, crate::lexicon::Entry)>>,
}

impl<'a> Reader<'a> {
    /// Prepares a page for reading.
    pub fn new(page: &'a Page<'a>, lexicon: &'a Lexicon) -> Self {
        let texts: Vec<&'a str> = (0..page.words.len()).map(|i| page.text(i)).collect();
        let mut phrases = Vec::with_capacity(texts.len());
        for sentence in &page.sentences {
            let words = &texts[sentence.words.clone()];
            phrases.extend((0..words.len()).map(|at| lexicon.matches_at(words, at)));
        }
        Self { page, lexicon, texts, phrases }
    }

    /// The words of the sentence that holds `at`, and its first word's index.
    pub fn sentence(&self, at: usize) -> (&[&'a str], usize) {
        self.page.sentence_of(at).map_or((&[], 0), |s| (&self.texts[s.words.clone()], s.words.start))
    }

    /// Phrases of the tables that start at a word, longest first.
    pub fn entries(&self, at: usize) -> Vec<(usize, crate::lexicon::Entry)> {
        self.phrases.get(at).cloned().unwrap_or_default()
    }
}

impl Mentions {
    /// Reads a page.
    pub fn of(reader: &Reader<'_>) -> Self {
        let mut mentions = Self { at: vec![None; reader.page.words.len()], ..Self::default() };
        gazetteer::scan(reader, &mut mentions);
        whole::scan(reader, &mut mentions);
        office::scan(reader, &mut mentions);
        organization::scan_led(reader, &mut mentions);
        mentions.ballot = ballot::Ballot::of(reader, &mentions);
        person::scan(reader, &mut mentions);
        organization::scan_kinds(reader, &mut mentions);
        office::link(reader, &mut mentions);
        organization::scan_model(reader, &mut mentions);
        organization::scan_staff(reader, &mut mentions);
        short::scan(reader, &mut mentions);
        organization::scan_back(reader, &mut mentions);
        group::scan(reader, &mut mentions);
        whole::settle(reader, &mut mentions);
        mentions
    }

    /// Adds a mention; its words point to it unless a smaller one already holds them and `over` is false.
    pub fn add(&mut self, found: Found, over: bool) -> usize {
        let index = self.found.len();
        for word in found.words.clone() {
            if over || self.at[word].is_none() {
                self.at[word] = Some(index);
            }
        }
        self.found.push(found);
        index
    }

    /// The mention that holds a word.
    pub fn at(&self, word: usize) -> Option<&Found> {
        self.at.get(word).copied().flatten().map(|i| &self.found[i])
    }

    /// The time expressions of a page of that day, those aside that are a part of an organisation's name ("the March 23 Movement").
    pub fn times(&self, page: &Page<'_>, day: Option<Day>) -> Vec<FoundTime> {
        let mut found = date::times(page, day);
        let named = |t: &FoundTime| {
            let organization = self.at(t.core.start).filter(|m| m.kind == MentionKind::Organization);
            t.core.len() > 1 && organization.is_some_and(|m| t.core.end <= m.words.end && t.core.len() < m.words.len())
        };
        found.retain(|t| !named(t));
        found
    }

    /// True where no mention holds any word of the range.
    pub fn free(&self, words: Range<usize>) -> bool {
        words.clone().all(|w| self.at.get(w).copied().flatten().is_none())
    }

    /// The mention that ends right before `at`.
    pub fn ending_at(&self, at: usize) -> Option<usize> {
        let index = self.at.get(at.checked_sub(1)?).copied().flatten()?;
        (self.found[index].words.end == at).then_some(index)
    }

    /// The first word of the ranks and honorifics that end right before a name.
    pub fn before_titles(&self, name: usize) -> usize {
        let mut start = name;
        while let Ok(title) = self.titles.binary_search_by_key(&start, |t| t.words.end) {
            start = self.titles[title].words.start;
        }
        start
    }

    /// The mention that starts at a word.
    pub fn starting_at(&self, at: usize) -> Option<usize> {
        let index = self.at.get(at).copied().flatten()?;
        (self.found[index].words.start == at).then_some(index)
    }

    /// True for a mention that can own an office or body: state, organisation, or place.
    pub fn can_own(&self, index: usize) -> bool {
        !matches!(self.found[index].sense, Sense::Person | Sense::Office(_) | Sense::Group { .. } | Sense::Staff(_))
    }
}
