//! Names of organisations and places that are longer than what the tables list of them.
//!
//! "Progressive | Conservative Party | of Canada" is one name, though the tables know a party and a state inside it. The head noun (a row
//! of `kinds.toml`, or the last word of a listed organisation) is carried on to the left over what describes it and to the right over
//! what it is "of" or "for"; names that the model holds together are kept together. Runs while only the names of the tables are there.

mod proposed;
mod rightward;

use super::organization::kind_at;
use super::page::Page;
use super::{Found, Mentions, Reader, Sense};
use crate::lexicon::Entry;
use crate::lexicon::names::{NameWords, given_name};
use crate::model::actor::ActorKind;
use crate::model::mention::{Form, MentionKind};
use crate::syntax::{Label, NameLabel, Tag};
use rightward::right;
use std::ops::Range;

/// The most words that a name goes on over to the left of its head.
const LONGEST_LEFT: usize = 7;
/// The most links ("of", "for") that a name goes on over to the right.
const LONGEST_RIGHT: usize = 3;

/// A head noun and what is known of it.
struct Head {
    words: Range<usize>,
    kind: ActorKind,
    /// The mention of a listed organisation that ends with it.
    listed: Option<usize>,
}

/// Finds all of them.
pub fn scan(reader: &Reader<'_>, mentions: &mut Mentions) {
    let mut at = 0;
    while at < reader.page.words.len() {
        at = match head_at(reader, mentions, at).and_then(|head| named(reader, mentions, &head, at)) {
            Some(end) => end,
            None => at + 1,
        };
    }
    proposed::scan(reader, mentions);
}

/// Names inside longer names describe them, and so do places before a common noun for a text or an event ("the Paris | agreement").
pub fn settle(reader: &Reader<'_>, mentions: &mut Mentions) {
    let page = reader.page;
    let things = &NameWords::embedded().things;
    for found in mentions.found.iter_mut().filter(|m| m.form == Form::Name && m.kind == MentionKind::Place) {
        let next = found.words.end;
        let thing = page.words.get(next).is_some_and(|w| things.contains(&w.lower) && w.sentence == page.words[next - 1].sentence);
        if thing && page.words[next - 1].label == Label::Compound {
            found.form = Form::Modifier;
        }
    }

    let wide: Vec<Range<usize>> = mentions
        .found
        .iter()
        .filter(|m| matches!(m.kind, MentionKind::Organization | MentionKind::Place) && m.form == Form::Name)
        .map(|m| m.words.clone())
        .filter(|w| w.len() > 1)
        .collect();
    let mut holder: Vec<Option<usize>> = vec![None; mentions.at.len()];
    for (index, words) in wide.iter().enumerate() {
        for at in words.clone() {
            if holder[at].is_none_or(|h| wide[h].len() < words.len()) {
                holder[at] = Some(index);
            }
        }
    }
    for found in mentions.found.iter_mut().filter(|m| m.form == Form::Name) {
        let around = holder.get(found.words.start).copied().flatten().map(|h| &wide[h]);
        if around.is_some_and(|w| w.len() > found.words.len() && w.end >= found.words.end) {
            found.form = Form::Modifier;
        }
    }
}

/// The head of a name that ends or starts here: a listed organisation with such a noun, or the noun itself.
fn head_at(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> Option<Head> {
    let page = reader.page;
    if let Some(index) = mentions.starting_at(at) {
        let found = &mentions.found[index];
        let Sense::Organization(row) = found.sense else { return None };
        let noun = |i: usize| kind_at(reader, i).is_some() && page.capital(i);
        let headed = noun(found.words.start) || noun(found.words.end - 1);
        let kind = reader.lexicon.organizations[row].kind;
        return headed.then(|| Head { words: found.words.clone(), kind, listed: Some(index) });
    }
    let written_small = NameWords::embedded().small_heads.contains(page.text(at)).then_some((1, ActorKind::Place));
    let (n, kind) = written_small.or_else(|| kind_at(reader, at))?;
    let words = at..at + n;
    let small = NameWords::embedded().government.contains(&page.words[words.end - 1].lower);
    let noun = matches!(page.words[words.end - 1].tag, Tag::Nnp | Tag::Nnps | Tag::Nn | Tag::Nns);
    // "at the A B airport", of a name that no table has
    let unlisted = |w: usize| page.capital(w) && page.words[w].tag == Tag::Nnp && mentions.at(w).is_none();
    let airport =
        written_small.is_some() && at.checked_sub(1).is_some_and(|b| page.words[b].sentence == page.words[at].sentence && unlisted(b));
    let capitals = airport || words.clone().all(|w| page.capital(w));
    (mentions.free(words.clone()) && capitals && noun && !small).then_some(Head { words, kind, listed: None })
}

/// Adds the whole name of a head, and says where it ends; none where the head stands alone or is no head.
fn named(reader: &Reader<'_>, mentions: &mut Mentions, head: &Head, floor: usize) -> Option<usize> {
    if goes_on(reader, mentions, head) || of_person(reader, head) || governments(reader, head) {
        return None;
    }
    let start = left(reader, mentions, head);
    let end = right(reader, mentions, head, start);
    let (start, end) = with_model(reader, mentions, start..end);
    let start = if cut_off(reader, start) { start + 1 } else { start };
    // "Papua New Guinea | Ministerial Forum": a name does not start inside another.
    let crossed = mentions.at(start).filter(|m| m.words.start < start && m.words.end <= head.words.start).map(|m| m.words.end);
    let start = crossed.unwrap_or(start);
    // First, since a start behind the head may be the end of the text ("Second-in-Command").
    if start > head.words.start
        || portfolio(reader, start)
        || behind_title(reader, start)
        || nameless_head(reader, head, start)
        || in_office(reader, start..end, head)
        || (start..end) == head.words
    {
        return None;
    }
    debug_assert!(start <= floor);
    let words = start..end;
    match head.listed {
        Some(index) if only_owner(reader, mentions, index, &words) => {
            mentions.found[index].words = head.words.start..end;
            mark(mentions, index);
        }
        Some(index) => {
            let of = owner(reader.page, mentions, &words, Some(index));
            mentions.found[index] = whole(words, head.kind, of, "name:listed-head");
            mark(mentions, index);
        }
        None => {
            let of = owner(reader.page, mentions, &words, None);
            mentions.add(whole(words, head.kind, of, "name:head"), true);
        }
    }
    Some(end)
}

/// "the Governments of A and B": no body of its own.
fn governments(reader: &Reader<'_>, head: &Head) -> bool {
    let last = &reader.page.words[head.words.end - 1];
    matches!(last.tag, Tag::Nns | Tag::Nnps) && NameWords::embedded().government.contains(&last.lower)
}

/// True right behind an office or a title: what follows is a person ("Foreign Minister | Qin Gang").
fn behind_title(reader: &Reader<'_>, start: usize) -> bool {
    let (sentence, first) = reader.sentence(start);
    let title = |at: usize| reader.entries(at).iter().any(|(n, e)| matches!(e, Entry::Title { .. }) && at + n == start);
    let office = |at: usize| reader.lexicon.office_at(sentence, at - first).is_some_and(|o| at + o.tokens == start);
    // "his counterpart | Qin Gang", "Foreign Minister of | China Qin Gang"
    let names = NameWords::embedded();
    let counterpart = |at: usize| names.counterpart.contains(&reader.page.words[at].lower);
    let of_state = || {
        let state = reader.entries(start).iter().any(|(_, e)| matches!(e, Entry::State { .. }));
        let link = start.checked_sub(1).filter(|l| *l >= first && state && names.of.contains(&reader.page.words[*l].lower));
        link.is_some_and(|l| {
            (l.saturating_sub(4).max(first)..l).any(|at| reader.lexicon.office_at(sentence, at - first).is_some_and(|o| at + o.tokens == l))
        })
    };
    (start.saturating_sub(5).max(first)..start).any(|at| office(at) || title(at) && reader.page.capital(at))
        || start > first && counterpart(start - 1)
        || of_state()
}

/// "Qin | Gang": a noun that is a family or given name too, and heads a name only behind an article or a possessor.
fn nameless_head(reader: &Reader<'_>, head: &Head, start: usize) -> bool {
    let names = NameWords::embedded();
    let page = reader.page;
    let before = start.checked_sub(1).filter(|b| page.words[*b].sentence == page.words[start].sentence);
    let introduced = before.is_some_and(|b| matches!(page.words[b].tag, Tag::Dt | Tag::Pos | Tag::PrpS));
    names.heads_and_names.contains(&page.words[head.words.end - 1].lower) && !introduced
}

/// True behind an office and "for": what follows is what the office is charged with ("Director General for | Asian Affairs Bureau").
fn portfolio(reader: &Reader<'_>, start: usize) -> bool {
    let names = NameWords::embedded();
    let page = reader.page;
    let before = |at: usize| at.checked_sub(1).filter(|b| page.words[*b].sentence == page.words[start].sentence);
    let Some(link) = before(start) else { return false };
    let link = if names.articles.contains(&page.words[link].lower) { before(link) } else { Some(link) };
    let Some(link) = link.filter(|l| names.owner_links.contains(&page.words[*l].lower) && !names.member_of.contains(&page.words[*l].lower))
    else {
        return false;
    };
    let (sentence, first) = reader.sentence(start);
    (link.saturating_sub(4).max(first)..link)
        .any(|at| reader.lexicon.office_at(sentence, at - first).is_some_and(|o| at + o.tokens == link))
}

/// "pan-Arabist | Youth Congress": a word that hangs on a small one before a hyphen is no part of the name.
fn cut_off(reader: &Reader<'_>, start: usize) -> bool {
    let page = reader.page;
    let same = start >= 2 && page.words[start - 2].sentence == page.words[start].sentence;
    same && page.words[start - 1].lower == "-" && !page.words[start - 1].space_after && !page.words[start - 2].space_after
}

/// The name, or the model's where that holds it and goes on over words of names.
fn with_model(reader: &Reader<'_>, mentions: &Mentions, words: Range<usize>) -> (usize, usize) {
    let sentence = reader.page.sentence_of(words.start);
    let wider = sentence.into_iter().flat_map(|s| &s.names).filter(|n| n.label == NameLabel::Org).find_map(|n| {
        let bare = super::organization::bare(reader, n.start..n.end);
        let holds = bare.start <= words.start && words.end <= bare.end && bare.len() > words.len();
        let names = NameWords::embedded();
        let linked =
            |w: usize| names.owner_links.contains(&reader.page.words[w].lower) || names.articles.contains(&reader.page.words[w].lower);
        let clear = |range: Range<usize>| range.clone().all(|w| part(reader, mentions, w, &bare));
        let capital = !bare.is_empty() && reader.page.capital(bare.start) && reader.page.capital(bare.end - 1);
        // "Communist Party of Vietnam | Nguyen Phu Trong": nothing goes on behind the state, but for a link.
        let state = mentions.ending_at(words.end).is_some_and(|m| matches!(mentions.found[m].sense, Sense::State(_)));
        let closed = state && words.end < bare.end && reader.page.capital(words.end);
        let plain = holds && !closed && !(bare.start..words.start).any(linked);
        (plain && capital && clear(bare.start..words.start) && clear(words.end..bare.end)).then_some((bare.start, bare.end))
    });
    wider.unwrap_or((words.start, words.end))
}

/// A word of a proposed name that is capitalised or small, and of no office, title or person.
fn part(reader: &Reader<'_>, mentions: &Mentions, at: usize, name: &Range<usize>) -> bool {
    let page = reader.page;
    let names = NameWords::embedded();
    let lower = &page.words[at].lower;
    let small = names.of.contains(lower) || names.articles.contains(lower) || lower == "&" || lower == "-";
    let other = |e: &Entry| matches!(e, Entry::Office { .. } | Entry::Title { .. } | Entry::Group { .. } | Entry::PortfolioHead { .. });
    match mentions.at(at) {
        Some(found) => inside(found, name),
        None => (page.capital(at) && !given_name(page.text(at)) || small) && !reader.entries(at).iter().any(|(_, e)| other(e)),
    }
}

/// True for a name of the tables that lies in a longer one.
fn inside(found: &Found, name: &Range<usize>) -> bool {
    name.start <= found.words.start
        && found.words.end <= name.end
        && found.words.len() < name.len()
        && found.kind != MentionKind::Group
        && matches!(found.sense, Sense::State(_) | Sense::Place(_) | Sense::Organization(_))
}

fn mark(mentions: &mut Mentions, index: usize) {
    for at in mentions.found[index].words.clone() {
        mentions.at[at] = Some(index);
    }
}

/// A name of this kind.
fn whole(words: Range<usize>, kind: ActorKind, of: Option<usize>, rule: &'static str) -> Found {
    if kind == ActorKind::Place {
        return Found { words, kind: MentionKind::Place, form: Form::Name, sense: Sense::UnlistedPlace, rule };
    }
    let sense = Sense::Unlisted { kind, of, government: false };
    Found { words, kind: MentionKind::Organization, form: Form::Name, sense, rule }
}

/// The state, body or place in a name that it belongs to: the first word's, else the last one's.
fn owner(page: &Page<'_>, mentions: &Mentions, words: &Range<usize>, but: Option<usize>) -> Option<usize> {
    let fits = |m: &usize| Some(*m) != but && mentions.can_own(*m);
    let before = words.start.checked_sub(1).filter(|p| page.words[*p].tag == Tag::Pos).and_then(|p| mentions.ending_at(p)).filter(fits);
    mentions.starting_at(words.start).filter(fits).or_else(|| mentions.ending_at(words.end).filter(fits)).or(before)
}

/// True where all that a name adds to a listed one is the state that the listed one is of.
fn only_owner(reader: &Reader<'_>, mentions: &Mentions, index: usize, words: &Range<usize>) -> bool {
    let found = &mentions.found[index];
    let Sense::Organization(row) = found.sense else { return false };
    let of = reader.lexicon.organizations[row].of.as_deref().and_then(|key| reader.lexicon.state_by_key(key));
    let own = |m: usize| matches!(mentions.found[m].sense, Sense::State(row) if Some(row) == of);
    let left = words.start == found.words.start
        || mentions.starting_at(words.start).is_some_and(|m| own(m) && mentions.found[m].words.end == found.words.start);
    let right = words.end == found.words.end || mentions.ending_at(words.end).is_some_and(own);
    left && right && of.is_some()
}

/// True where the noun is not the last of its name ("South Bank | Tower"), unless an office or a title follows.
fn goes_on(reader: &Reader<'_>, mentions: &Mentions, head: &Head) -> bool {
    let page = reader.page;
    let (last, next) = (head.words.end - 1, head.words.end);
    let same = page.words.get(next).is_some_and(|w| w.sentence == page.words[last].sentence);
    if !same || !page.capital(next) || !matches!(page.words[next].tag, Tag::Nnp | Tag::Nnps) || mentions.at(next).is_some() {
        return false;
    }
    let other = reader.entries(next).iter().any(|(_, e)| matches!(e, Entry::Office { .. } | Entry::Title { .. } | Entry::Group { .. }));
    let modified = page.words[last].label == Label::Compound && page.words[last].head >= next;
    let another = kind_at(reader, next).is_some();
    // "National Assembly | Marzouq Ali": the model may leave out the first word of the name.
    another || (!other && modified && !person_at(reader, next) && !person_at(reader, next + 1))
}

/// True where the model has a name of a person that starts at the word.
fn person_at(reader: &Reader<'_>, at: usize) -> bool {
    let sentence = reader.page.sentence_of(at);
    sentence.is_some_and(|s| s.names.iter().any(|n| n.label == NameLabel::Person && n.start == at))
}

/// True for a place's noun that the model holds for a person's name ("Hill").
fn of_person(reader: &Reader<'_>, head: &Head) -> bool {
    let at = head.words.start;
    head.kind == ActorKind::Place
        && reader
            .page
            .sentence_of(at)
            .is_some_and(|s| s.names.iter().any(|n| n.label == NameLabel::Person && n.start <= at && at < n.end && n.end - n.start > 1))
}

/// True where an office holds words of the name and more ("Army | Chief"); a party is a name before "leader".
fn in_office(reader: &Reader<'_>, words: Range<usize>, head: &Head) -> bool {
    if head.kind == ActorKind::PoliticalParty {
        return false;
    }
    let (sentence, first) = reader.sentence(words.start);
    let reaches = |at: usize| {
        let office = reader.lexicon.office_at(sentence, at - first);
        office.is_some_and(|o| at + o.tokens > head.words.end || (at < head.words.start && at + o.tokens > head.words.start))
    };
    (words.start..head.words.end).any(reaches)
}

/// The first word of what describes the head.
fn left(reader: &Reader<'_>, mentions: &Mentions, head: &Head) -> usize {
    let page = reader.page;
    let first = page.sentence_of(head.words.start).map_or(0, |s| s.words.start);
    let (mut at, mut own) = (head.words.start, head.words.start);
    while at > first && head.words.start - at < LONGEST_LEFT {
        let Some(next) = step_left(reader, mentions, head, at).filter(|n| *n >= first) else { break };
        let state = mentions.at(next).is_some();
        at = next;
        if !state || head.listed.is_none() {
            own = at;
        }
    }
    // Before a listed name a state alone belongs to it only where it is part of another name.
    if head.listed.is_some() && own == head.words.start && !foreign_state(reader, mentions, head, at) { own } else { at }
}

/// True where a listed organisation of one state is named as another's ("Japanese | Communist Party").
fn foreign_state(reader: &Reader<'_>, mentions: &Mentions, head: &Head, at: usize) -> bool {
    let Some(Sense::Organization(row)) = head.listed.map(|m| mentions.found[m].sense.clone()) else { return false };
    let organization = &reader.lexicon.organizations[row];
    let of = organization.of.as_deref().and_then(|key| reader.lexicon.state_by_key(key));
    let other = mentions.at(at).is_some_and(|m| matches!(m.sense, Sense::State(row) if Some(row) != of));
    other && organization.kind == ActorKind::PoliticalParty
}

/// The word before `at` from which the name goes on, if it does.
fn step_left(reader: &Reader<'_>, mentions: &Mentions, head: &Head, at: usize) -> Option<usize> {
    let page = reader.page;
    let names = NameWords::embedded();
    let before = at.checked_sub(1)?;
    if let Some(index) = mentions.ending_at(at) {
        let found = &mentions.found[index];
        let part = matches!(found.sense, Sense::State(_) | Sense::Place(_) | Sense::Organization(_)) && found.kind != MentionKind::Group;
        return (part && page.capital(found.words.start)).then_some(found.words.start);
    }
    let word = &page.words[before];
    if mentions.at(before).is_some() {
        return None;
    }
    if word.lower == "-" {
        let tight = before > 0 && !page.words[before - 1].space_after && !word.space_after;
        return (tight && describes(reader, mentions, before - 1)).then(|| before - 1);
    }
    if word.lower == "&" || word.tag == Tag::Cc && names.joins.contains(&word.lower) && word.lower != "," {
        let other = before.checked_sub(1).filter(|o| describes(reader, mentions, *o) && kind_at(reader, *o).is_none())?;
        let alike = page.words[other].tag == Tag::Jj && page.words[at].tag == Tag::Jj;
        let joined = word.lower == "&"
            || head.kind != ActorKind::Place && (alike || held(reader, other..head.words.end) || shares_head(reader, other, head));
        return joined.then_some(other);
    }
    if word.tag == Tag::Pos {
        let other = before.checked_sub(1).filter(|o| names.collectives.contains(&page.words[*o].lower) && page.capital(*o))?;
        return Some(other);
    }
    describes(reader, mentions, before).then_some(before)
}

/// True where "Social Democratic and | Labour Party": the word hangs on the head itself.
fn shares_head(reader: &Reader<'_>, at: usize, head: &Head) -> bool {
    let word = &reader.page.words[at];
    let describing = matches!(word.label, Label::Amod | Label::Compound | Label::Nmod);
    let joined = reader.page.children_as(at, &[Label::Conj]).any(|c| c > at && c < head.words.start);
    describing && (head.words.contains(&word.head) || joined)
}

/// True where the model holds the words for one name of an organisation.
fn held(reader: &Reader<'_>, words: Range<usize>) -> bool {
    let sentence = reader.page.sentence_of(words.start);
    sentence.is_some_and(|s| s.names.iter().any(|n| n.label == NameLabel::Org && n.start <= words.start && words.end <= n.end))
}

/// A capitalised word that may stand in a name before its head.
fn describes(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> bool {
    let page = reader.page;
    let names = NameWords::embedded();
    let word = &page.words[at];
    let tag = matches!(word.tag, Tag::Nnp | Tag::Nnps | Tag::Nn | Tag::Nns | Tag::Jj | Tag::Vbn | Tag::Vbg);
    let proper = matches!(word.tag, Tag::Nnp | Tag::Nnps);
    let opens = page.sentence_of(at).is_some_and(|s| s.words.start == at);
    let adjective = names.adjectives.contains(&word.lower) && (opens || !proper);
    let small = names.articles.contains(&word.lower) || adjective || names.of.contains(&word.lower);
    let office = reader.entries(at).iter().any(|(_, e)| matches!(e, Entry::Office { .. } | Entry::OfficeModifier { .. }));
    let letters = word.lower.chars().next().is_some_and(char::is_alphanumeric);
    page.capital(at) && tag && (proper || !opens) && !small && !office && letters && mentions.at(at).is_none()
}
