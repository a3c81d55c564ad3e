//! Names of organisations and places that the model holds together around a name of the tables.

use super::{kind_at, owner, part, whole};
use crate::lexicon::holding::Holding;
use crate::lexicon::names::NameWords;
use crate::mention::{Mentions, Reader};
use crate::model::actor::ActorKind;
use crate::syntax::{NameLabel, Tag};
use std::ops::Range;

/// Names of the model that hold a name of the tables and more.
pub(super) fn scan(reader: &Reader<'_>, mentions: &mut Mentions) {
    for sentence in &reader.page.sentences {
        for name in &sentence.names {
            let place = match name.label {
                NameLabel::Org => false,
                NameLabel::Gpe | NameLabel::Loc | NameLabel::Fac => true,
                _ => continue,
            };
            let words = crate::mention::organization::bare(reader, name.start..name.end);
            let government = |w: &usize| NameWords::embedded().government.contains(&reader.page.words[*w].lower);
            if words.clone().last().is_none_or(|w| government(&w))
                || government(&words.start)
                || crate::mention::person::thing(reader, &words)
            {
                continue;
            }
            if held_together(reader, mentions, &words) && !of_office(reader, mentions, &words) {
                let told = words.clone().rev().filter_map(|w| kind_at(reader, w)).map(|(_, k)| k).find(|k| *k != ActorKind::Place);
                let kind = if place { ActorKind::Place } else { told.unwrap_or(ActorKind::Organization) };
                let of = owner(reader.page, mentions, &words, None);
                mentions.add(whole(words, kind, of, if place { "model:place" } else { "model:organization" }), true);
            }
        }
    }
}

/// True for what an office is in charge of: "Assistant Secretary of | Defense for Security", "for East Asian and | Pacific Affairs",
/// "Latvian Energy | Minister".
fn of_office(reader: &Reader<'_>, mentions: &Mentions, words: &Range<usize>) -> bool {
    let (sentence, first) = reader.sentence(words.start);
    let at = words.start - first;
    let reaches = |back: usize| back <= at && reader.lexicon.office_at(sentence, at - back).is_some_and(|o| o.tokens > back);
    if owned_by(reader, mentions, words) {
        return true;
    }
    let ends = Holding::embedded().portfolio_ends.contains(&reader.page.words[words.end - 1].lower);
    let joined =
        at > 1 && NameWords::embedded().joins.contains(&reader.page.words[words.start - 1].lower) && reader.page.capital(words.start - 2);
    let opens = |n: usize| reader.lexicon.office_at(sentence, at + n).is_some_and(|o| n + o.tokens > words.len());
    (2..=4).any(reaches) || (1..words.len()).any(opens) || ends && joined && words.len() <= 3
}

/// "Ambassador of | Saudi Arabia A B": what starts with a state behind an office and "of", and has no noun of a body, is its owner and a name.
fn owned_by(reader: &Reader<'_>, mentions: &Mentions, words: &Range<usize>) -> bool {
    let names = NameWords::embedded();
    let page = reader.page;
    let (sentence, first) = reader.sentence(words.start);
    let mut link = words.start;
    while link > first {
        let listed = mentions.ending_at(link).filter(|m| mentions.found[*m].kind == crate::model::mention::MentionKind::State);
        match listed {
            Some(state) => link = mentions.found[state].words.start,
            None if names.joins.contains(&page.words[link - 1].lower) => link -= 1,
            None => break,
        }
    }
    if link > first && names.articles.contains(&page.words[link - 1].lower) {
        link -= 1;
    }
    let linked = link > first + 1 && names.owner_links.contains(&page.words[link - 1].lower);
    let named = |(n, e): &(usize, crate::lexicon::Entry)| matches!(e, crate::lexicon::Entry::State { .. }).then_some(*n);
    let own = reader.entries(words.start).iter().filter_map(named).filter(|n| *n < words.len()).max();
    let state = own.is_some();
    let group = |at: usize| reader.entries(at).iter().any(|(n, e)| matches!(e, crate::lexicon::Entry::Group { .. }) && at + n == link - 1);
    let office = |at: usize| reader.lexicon.office_at(sentence, at - first).is_some_and(|o| at + o.tokens == link - 1) || group(at);
    let headed = words.clone().skip(own.unwrap_or(0)).any(|w| kind_at(reader, w).is_some());
    linked && state && !headed && (link.saturating_sub(5).max(first)..link - 1).any(office)
}

/// True where every word of a proposed name is one of a name, and some but not all of them are the tables'.
fn held_together(reader: &Reader<'_>, mentions: &Mentions, words: &Range<usize>) -> bool {
    let page = reader.page;
    let mixed = words.clone().any(|w| mentions.at(w).is_some()) && words.clone().any(|w| mentions.at(w).is_none() && page.capital(w));
    let last = words.end - 1;
    let ends = page.capital(last) && matches!(page.words[last].tag, Tag::Nnp | Tag::Nnps | Tag::Nn | Tag::Nns);
    mixed && ends && page.capital(words.start) && words.clone().all(|w| part(reader, mentions, w, words))
}
