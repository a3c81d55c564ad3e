//! How far a name goes on to the right of its head: over "of" and "for", a place, and capitalised words joined by "and".

use super::{Head, LONGEST_RIGHT, person_at};
use crate::lexicon::Entry;
use crate::lexicon::names::NameWords;
use crate::mention::{Mentions, Reader};
use crate::model::actor::ActorKind;
use crate::model::mention::{Form, MentionKind};
use crate::syntax::Tag;
use std::ops::Range;

/// One past the last word of what the head is "of" or "for".
pub(super) fn right(reader: &Reader<'_>, mentions: &Mentions, head: &Head, start: usize) -> usize {
    let mut at = head.words.end;
    if head.kind == ActorKind::Place && start == head.words.start {
        at = follows(reader, mentions, at);
    }
    if NameWords::embedded().leading_heads.contains(&reader.page.words[head.words.start].lower) {
        at = foreign(reader, mentions, at);
    }
    for _ in 0..LONGEST_RIGHT {
        let Some(next) = step_right(reader, mentions, at, start..head.words.end) else { break };
        at = next;
    }
    at
}

/// "Mount | Sinjar", "County | Laois": the words after a noun that comes first.
fn follows(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> usize {
    let page = reader.page;
    let same = page.words.get(at).is_some_and(|w| w.sentence == page.words[at - 1].sentence) && page.capital(at);
    match mentions.starting_at(at).map(|m| &mentions.found[m]) {
        Some(found) if same && found.kind == MentionKind::Place => found.words.end,
        None if same && page.words[at].tag == Tag::Nnp => at + 1,
        _ => at,
    }
}

/// "Partai | Komunis Indonesia": the words behind a head that comes first in its language, small ones between them allowed.
fn foreign(reader: &Reader<'_>, mentions: &Mentions, mut at: usize) -> usize {
    let page = reader.page;
    let sentence = page.words[at - 1].sentence;
    let capital = |i: usize| page.capital(i) && page.words.get(i).is_some_and(|w| w.sentence == sentence);
    loop {
        let small = page.words.get(at).is_some_and(|w| NameWords::embedded().particles.contains(&w.lower)) && capital(at + 1);
        if !small && !capital(at) {
            return at;
        }
        at = mentions.at(at).map_or(at + 1, |m| m.words.end);
    }
}

/// One past the words behind a link that belong to the name.
fn step_right(reader: &Reader<'_>, mentions: &Mentions, at: usize, name: Range<usize>) -> Option<usize> {
    let page = reader.page;
    let names = NameWords::embedded();
    let topic = page.words.get(at).is_some_and(|w| names.topic_links.contains(&w.lower))
        && crate::mention::person::name_word(reader, mentions, at + 1);
    let link =
        page.words.get(at).filter(|w| (topic || names.owner_links.contains(&w.lower)) && w.sentence == page.words[at - 1].sentence)?;
    let of = names.member_of.contains(&link.lower);
    let article = usize::from(page.words.get(at + 1).is_some_and(|w| names.articles.contains(&w.lower)));
    let start = at + 1 + article;
    // "Movement for Justice and Peace": a title only before a name.
    let bearer = || crate::mention::person::name_word(reader, mentions, start + 1) && page.words[start + 1].tag == Tag::Nnp;
    if page.words.get(start)?.sentence != link.sentence || person_at(reader, start) || office_at(reader, start) && bearer() {
        return None;
    }
    // "in front of the Palace of A | for the President of B"
    if !of && article == 1 && office_at(reader, start) {
        return None;
    }
    let end = run_right(reader, mentions, start)?;
    let place = mentions.starting_at(start).is_some_and(|m| mentions.found[m].words.end == end && mentions.found[m].form == Form::Name);
    let whole = !place || of || name.len() == 1;
    whole.then_some(end)
}

fn office_at(reader: &Reader<'_>, at: usize) -> bool {
    reader.entries(at).iter().any(|(_, e)| matches!(e, Entry::Office { .. } | Entry::PortfolioHead { .. } | Entry::Title { .. }))
}

/// One past a row of capitalised words and names of the tables, "and" between them allowed where a single word follows the row's kind.
fn run_right(reader: &Reader<'_>, mentions: &Mentions, start: usize) -> Option<usize> {
    let page = reader.page;
    let sentence = page.words[start].sentence;
    let mut at = start;
    while page.words.get(at).is_some_and(|w| w.sentence == sentence) {
        let listed = mentions.starting_at(at).filter(|m| page.capital(at) && mentions.found[*m].kind != MentionKind::Group);
        if let Some(index) = listed {
            let found = &mentions.found[index];
            at = found.words.end;
            if found.form == Form::Name {
                return Some(at);
            }
            continue;
        }
        let particle = |i: usize| NameWords::embedded().particles.contains(&page.words[i].lower);
        let stops = |i: usize| i > start && (office_at(reader, i) || person_at(reader, i) || particle(i));
        let plain = |i: usize| proper(reader, mentions, i, sentence) && !stops(i);
        let join = page.words[at].tag == Tag::Cc && at > start;
        if plain(at) || (join && plain(at + 1) && !held_apart(reader, at + 1)) {
            at += 1;
        } else {
            break;
        }
    }
    (at > start).then_some(at)
}

fn proper(reader: &Reader<'_>, mentions: &Mentions, at: usize, sentence: usize) -> bool {
    let page = reader.page;
    page.words.get(at).is_some_and(|w| w.sentence == sentence && matches!(w.tag, Tag::Nnp | Tag::Nnps | Tag::Jj | Tag::Nn | Tag::Nns))
        && page.capital(at)
        && mentions.at(at).is_none()
}

/// True where the model starts a name of its own at the word.
fn held_apart(reader: &Reader<'_>, at: usize) -> bool {
    let sentence = reader.page.sentence_of(at);
    sentence.is_some_and(|s| s.names.iter().any(|n| n.start == at)) && !shared_abbreviation(reader, at)
}

/// "Front for Change and | Concord (FACT)": an abbreviation in brackets that does not start as the last word does is that of the whole.
fn shared_abbreviation(reader: &Reader<'_>, at: usize) -> bool {
    let page = reader.page;
    let open = page.words.get(at + 1).is_some_and(|w| NameWords::embedded().brackets.contains(&w.lower));
    let initial = |text: &str| text.chars().next().map(|c| c.to_lowercase().to_string());
    let short = page.text(at + 2);
    let closed = page.words.get(at + 3).is_some_and(|w| w.tag == Tag::CloseBracket);
    open && closed && short.chars().filter(|c| c.is_uppercase()).count() > 1 && initial(short) != initial(page.text(at))
}
