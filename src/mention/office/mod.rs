//! Offices: what office, whose, and who holds it.
//!
//! Turns office phrases of the lexicon into [`FoundOffice`]s, then joins them with owners ("Iraqi", "of Iraq", "NATO") and holders
//! (title before the name, apposition after it). An office without either stays an office.

mod holder;
mod owner;
mod plural;
mod portfolio;

pub use owner::tail;
pub(super) use plural::names as plural_names;

use super::gazetteer::modifies;
use super::page::Page;
use super::{Found, FoundOffice, FoundTitle, Mentions, Reader, Sense};
use crate::lexicon::Entry;
use crate::lexicon::names::NameWords;
use crate::lexicon::{OfficeMatch, OwnerKind};
use crate::model::actor::{OfficeKind, TenureStatus};
use crate::model::mention::{Form, MentionKind};
use crate::syntax::{Label, NameLabel, Tag};
use std::ops::Range;

/// Finds offices, ranks and honorifics.
pub fn scan(reader: &Reader<'_>, mentions: &mut Mentions) {
    let mut at = 0;
    while at < reader.page.words.len() {
        let end = title(reader, mentions, at).or_else(|| office(reader, mentions, at)).or_else(|| counterpart(reader, mentions, at));
        at = end.unwrap_or_else(|| {
            plural::scan(reader, mentions, at);
            at + 1
        });
    }
}

/// True for a single word that is a part of somebody's name ("John | Major", "Amir | -Abdollahian").
fn in_name(reader: &Reader<'_>, mentions: &Mentions, words: &Range<usize>) -> bool {
    let (page, at) = (reader.page, words.start);
    if words.len() != 1 || !page.capital(at) {
        return false;
    }
    // "bin | Sultan"
    let particle = at.checked_sub(1).filter(|b| page.words[*b].sentence == page.words[at].sentence && !page.capital(*b));
    if particle.is_some_and(|b| NameWords::embedded().strong_particles.contains(&page.words[b].lower)) {
        return true;
    }
    // "Sultan | bin A"
    let next = page.words.get(at + 1).filter(|w| w.sentence == page.words[at].sentence && !page.capital(at + 1));
    let fathered = next.is_some_and(|w| NameWords::embedded().fathers.contains(&w.lower));
    if fathered && NameWords::embedded().given_titles.contains(&page.words[at].lower) {
        return true;
    }
    // "Foreign Minister Amir | A B": a given name behind another office.
    let behind_office = mentions.offices.iter().any(|o| o.words.end == at);
    if behind_office && next_is_name(page, at) && crate::lexicon::names::gender_of(&page.words[at].lower).is_some() {
        return true;
    }
    let tight =
        !page.words[at].space_after && page.words.get(at + 1).is_some_and(|w| w.lower == "-" && !w.space_after) && page.capital(at + 2);
    let inside = |n: &crate::syntax::Name| n.label == NameLabel::Person && n.start < at && at < n.end;
    let named = page.sentence_of(at).is_some_and(|s| s.names.iter().any(inside));
    let before =
        at.checked_sub(1).filter(|b| page.capital(*b) && mentions.at(*b).is_none() && !mentions.titles.iter().any(|t| t.words.end == at));
    let word = |e: &(usize, Entry)| {
        matches!(e.1, Entry::Title { .. } | Entry::Office { .. } | Entry::OfficeModifier { .. } | Entry::Portfolio { .. })
    };
    let after_name = before.is_some_and(|b| page.words[b].sentence == page.words[at].sentence && !reader.entries(b).iter().any(word));
    after_name && (named || tight)
}

fn next_is_name(page: &Page<'_>, at: usize) -> bool {
    page.words.get(at + 1).is_some_and(|w| w.sentence == page.words[at].sentence && w.tag.is_proper() && page.capital(at + 1))
}

fn title(reader: &Reader<'_>, mentions: &mut Mentions, at: usize) -> Option<usize> {
    let (n, row) = reader.entries(at).into_iter().find_map(|(n, e)| if let Entry::Title { row } = e { Some((n, row)) } else { None })?;
    let longer_office = office_at(reader, at).is_some_and(|m| m.tokens > n);
    if !mentions.free(at..at + n) || longer_office || !reader.page.capital(at) || in_name(reader, mentions, &(at..at + n)) {
        return None;
    }
    mentions.titles.push(FoundTitle { words: at..at + n, row });
    Some(at + n)
}

fn office_at(reader: &Reader<'_>, at: usize) -> Option<OfficeMatch> {
    let (words, first) = reader.sentence(at);
    if words.is_empty() { None } else { reader.lexicon.office_at(words, at - first) }
}

/// The office that starts at a word, read only up to another.
fn office_at_until(reader: &Reader<'_>, at: usize, end: usize) -> Option<OfficeMatch> {
    let (words, first) = reader.sentence(at);
    reader.lexicon.office_at(words.get(..end - first)?, at - first)
}

fn office(reader: &Reader<'_>, mentions: &mut Mentions, at: usize) -> Option<usize> {
    let title = uncrossed(reader, mentions, at)?;
    let words = at..at + title.tokens;
    let last = words.end - 1;
    let verb = matches!(reader.page.words[last].tag, Tag::Vb | Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Vbn) && !reader.page.capital(last);
    let adjective = title.tokens == 1 && reader.page.words[at].tag == Tag::Jj && modifies(reader.page, at);
    if verb || adjective || in_name(reader, mentions, &words) {
        return None;
    }
    unname(mentions, &words, title.default_of.is_some());
    let title = split_by_state(reader, mentions, &words).unwrap_or(title);
    let (words, title) = portfolio::with_portfolio(reader, mentions, words, title);
    let last = words.end - 1;
    let before = |set: &std::collections::HashSet<String>| {
        at > 0 && set.contains(&reader.page.words[start_of_phrase(reader.page, mentions, at).saturating_sub(1)].lower)
    };
    let names = NameWords::embedded();
    let link = words.clone().skip(1).find(|w| names.owner_links.contains(&reader.page.words[*w].lower));
    let tag = reader.page.words[link.map_or(last, |l| l - 1)].tag;
    let found = FoundOffice {
        words: words.clone(),
        plural: matches!(tag, Tag::Nns | Tag::Nnps),
        definite: before(&names.definite),
        indefinite: before(&names.indefinite),
        counterpart: false,
        owner: None,
        holder: None,
        title,
    };
    push(mentions, found);
    Some(words.end)
}

/// "the top Zambian diplomat": an office of two words with the state between them.
fn split_by_state(reader: &Reader<'_>, mentions: &Mentions, words: &Range<usize>) -> Option<OfficeMatch> {
    let state = mentions.ending_at(words.start).filter(|m| matches!(mentions.found[*m].sense, Sense::State(_)))?;
    let before = mentions.found[state].words.start.checked_sub(1)?;
    let page = reader.page;
    let split = &crate::lexicon::holding::Holding::embedded().split;
    let adjective = split.contains(&page.words[before].lower) && page.words[before].sentence == page.words[words.start].sentence;
    let joined: Vec<&str> = std::iter::once(reader.texts[before]).chain(words.clone().map(|w| reader.texts[w])).collect();
    reader.lexicon.office_at(&joined, 0).filter(|m| adjective && m.tokens == joined.len() && m.kind != OfficeKind::Official)
}

/// What the tables name like a portfolio is none where an office follows ("Labour | Minister").
fn unname(mentions: &mut Mentions, words: &Range<usize>, owned: bool) {
    if let Some(name) = mentions.starting_at(words.start).filter(|_| !owned) {
        (mentions.found[name].kind, mentions.found[name].sense) = (MentionKind::Other, Sense::Back(Vec::new()));
    }
}

/// The longest office that no mention reaches into from outside ("Secretary of State of the | United States of America").
fn uncrossed(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> Option<OfficeMatch> {
    let mut title = office_at(reader, at)?;
    let crossed = (at..at + title.tokens).find(|w| mentions.at(*w).is_some_and(|m| m.words.start > at && m.words.end > at + title.tokens));
    if let Some(end) = crossed {
        let (words, first) = reader.sentence(at);
        title = reader.lexicon.office_at(&words[..end - first], at - first)?;
    }
    let portfolio = reader.entries(at).iter().any(|(_, e)| matches!(e, Entry::Portfolio { .. })) && title.row.is_none();
    // "leader of the opposition | Democratic Front"
    let end = at + title.tokens;
    let described = |w: usize| reader.page.words[w].label == Label::Compound && reader.page.words[w].head >= end && !reader.page.capital(w);
    let linked = (at + 1..end - 1).any(|w| NameWords::embedded().owner_links.contains(&reader.page.words[w].lower));
    let cut = linked && reader.page.capital(end.min(reader.page.words.len() - 1)) && described(end - 1);
    if cut && let Some(short) = office_at_until(reader, at, end - 1) {
        title = short;
    }
    clear(mentions, &(at..at + title.tokens), title.default_of.is_some() || portfolio).then_some(title)
}

/// True where nothing stands in the way: no mention reaches into the words from outside ("Secretary of | State" may hold one), or stands
/// before the office, unless the office is its own ("NATO | chief").
fn clear(mentions: &Mentions, words: &Range<usize>, owned: bool) -> bool {
    let inside = |m: &Found| m.words.start > words.start || owned && m.words.start == words.start && m.words.end < words.end;
    words.clone().all(|w| mentions.at(w).is_none_or(|m| inside(m) && m.words.end <= words.end && m.sense != Sense::Person))
}

/// "his Turkish counterpart".
fn counterpart(reader: &Reader<'_>, mentions: &mut Mentions, at: usize) -> Option<usize> {
    let word = reader.page.words.get(at)?;
    let names = NameWords::embedded();
    let owned = || reader.page.children_as(at, &[Label::Poss]).any(|p| names.possessors.contains(&reader.page.words[p].lower));
    if !(names.counterpart.contains(&word.lower) || names.peers.contains(&word.lower) && owned()) {
        return None;
    }
    let title = OfficeMatch {
        tokens: 1,
        label: String::new(),
        kind: OfficeKind::Official,
        owner: OwnerKind::State,
        status: None,
        row: None,
        default_of: None,
        modifiers: 0,
        alone: false,
    };
    let plural = matches!(word.tag, Tag::Nns | Tag::Nnps);
    push(
        mentions,
        FoundOffice { words: at..at + 1, title, owner: None, holder: None, plural, definite: true, indefinite: false, counterpart: true },
    );
    Some(at + 1)
}

fn push(mentions: &mut Mentions, office: FoundOffice) {
    let words = office.words.clone();
    let index = mentions.offices.len();
    mentions.offices.push(office);
    mentions
        .add(Found { words, kind: MentionKind::Office, form: Form::Nominal, sense: Sense::Office(index), rule: "lexicon:office" }, true);
}

/// The first word of what stands before an office in its phrase: adjectives, states, possessors.
pub fn start_of_phrase(page: &Page<'_>, mentions: &Mentions, office: usize) -> usize {
    let names = NameWords::embedded();
    let sentence = page.sentence_of(office).map_or(0, |s| s.words.start);
    let mut at = office;
    while at > sentence {
        let before = at - 1;
        let possessive = page.words[before].tag == Tag::Pos;
        let person = |m: &usize| possessive && mentions.found[*m].sense == Sense::Person;
        if names.adjectives.contains(&page.words[before].lower) && mentions.at(before).is_none_or(|m| m.kind != MentionKind::Office) {
            at = before;
        } else if let Some(owner) =
            mentions.ending_at(owner::before_abbreviation(page, at) - usize::from(possessive)).filter(|m| mentions.can_own(*m) || person(m))
        {
            at = mentions.found[owner].words.start;
        } else {
            break;
        }
    }
    at
}

/// The article or "his" before a word, or the word itself.
fn article(page: &Page<'_>, at: usize) -> usize {
    let names = NameWords::embedded();
    let before =
        at.checked_sub(1).filter(|b| names.articles.contains(&page.words[*b].lower) || names.possessors.contains(&page.words[*b].lower));
    before.unwrap_or(at)
}

/// Joins offices with their owners and holders; persons must be known.
pub fn link(reader: &Reader<'_>, mentions: &mut Mentions) {
    let told = mentions.offices.len();
    for index in 0..told {
        let owner = owner::owner_before(reader, mentions, &mentions.offices[index])
            .or_else(|| tail(reader, mentions, &mentions.offices[index]).owner);
        mentions.offices[index].owner = owner.or_else(|| owner::unlisted(reader, mentions, index));
        mentions.offices[index].holder = holder::holder(reader, mentions, index);
        let status = status_before(reader, mentions, index);
        let title = &mut mentions.offices[index].title;
        title.status = title.status.or(status);
    }
    for index in 0..told {
        holder::by_verb(reader.page, mentions, index);
    }
    holder::joined(reader, mentions);
    holder::apposed_offices(reader, mentions);
    owner::around(reader, mentions);
    plural::holders(reader, mentions);
    for index in 1..told {
        if mentions.offices[index].owner.is_none() {
            mentions.offices[index].owner = owner::shared(reader, mentions, index);
        }
    }
}

/// "former US president": the modifier stands before the owner.
fn status_before(reader: &Reader<'_>, mentions: &Mentions, index: usize) -> Option<TenureStatus> {
    let start = start_of_phrase(reader.page, mentions, mentions.offices[index].words.start);
    let sentence = reader.page.sentence_of(start)?.words.start;
    (start.saturating_sub(3).max(sentence)..start).rev().find_map(|at| {
        reader.entries(at).into_iter().find_map(|(n, e)| match e {
            Entry::OfficeModifier { row } if at + n == start || at + n + 1 == start && reader.page.words[start - 1].lower == "-" => {
                reader.lexicon.modifiers[row].status
            }
            _ => None,
        })
    })
}

/// The word after ranks and honorifics that start at `at`.
pub fn skip_titles(mentions: &Mentions, mut at: usize) -> usize {
    while let Some(title) = mentions.titles.iter().find(|t| t.words.start == at) {
        at = title.words.end;
    }
    at
}
