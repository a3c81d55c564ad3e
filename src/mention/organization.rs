//! Organisations that no table lists: bodies of states, coalitions with a leader, staffs of offices, and names the model proposes.
//!
//! "The Iraqi government", "Ministry of Trade of Peru", "Egypt's parliament" belong to their state; "Sudani's office" is the staff of
//! the office he holds. What such a body is comes from its head noun, a row of `kinds.toml`.

use super::{Found, Mentions, Reader, Sense};
use crate::lexicon::Entry;
use crate::lexicon::names::NameWords;
use crate::mention::page::Page;
use crate::model::actor::ActorKind;
use crate::model::mention::{Form, MentionKind};
use crate::syntax::{Label, NameLabel, Tag};
use std::collections::HashSet;
use std::ops::Range;

/// The longest phrase for a group, in words ("heads of state and government").
const GROUP_WORDS: usize = 5;

fn organization(words: Range<usize>, form: Form, sense: Sense, rule: &'static str) -> Found {
    Found { words, kind: MentionKind::Organization, form, sense, rule }
}

/// The kind noun that stands at a word, with its length.
pub fn kind_at(reader: &Reader<'_>, at: usize) -> Option<(usize, ActorKind)> {
    reader
        .entries(at)
        .into_iter()
        .find_map(|(n, e)| if let Entry::Kind { row } = e { Some((n, reader.lexicon.kinds[row].kind)) } else { None })
}

/// "US-led coalition": a coalition named by its leader; joined to a listed one by `coref`.
pub fn scan_led(reader: &Reader<'_>, mentions: &mut Mentions) {
    let page = reader.page;
    for at in 0..page.words.len() {
        let Some((n, kind)) = kind_at(reader, at).filter(|(_, k)| matches!(k, ActorKind::Coalition)) else { continue };
        if !mentions.free(at..at + n) {
            continue;
        }
        let Some(leader) = leader_before(reader, mentions, at) else { continue };
        let words = mentions.found[leader].words.start..at + n;
        mentions.add(organization(words, Form::Name, Sense::Unlisted { kind, of: Some(leader), government: false }, "led-coalition"), true);
    }
}

/// "US - led" before a word, adjectives between allowed.
fn leader_before(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> Option<usize> {
    let names = NameWords::embedded();
    let led = (at.saturating_sub(3)..at).rev().find(|i| names.leading.contains(&reader.page.words[*i].lower))?;
    let end = if reader.page.words.get(led.checked_sub(1)?)?.lower == "-" { led - 1 } else { led };
    mentions.ending_at(end).filter(|m| mentions.can_own(*m))
}

/// Bodies by their head noun: with a state before it, or "of" a state after it, or capitalised as a name of its own.
pub fn scan_kinds(reader: &Reader<'_>, mentions: &mut Mentions) {
    let mut at = 0;
    while at < reader.page.words.len() {
        at = match kind_at(reader, at)
            .filter(|(n, kind)| mentions.free(at..at + n) && *kind != ActorKind::Place)
            .and_then(|(n, kind)| body(reader, mentions, at..at + n, kind))
        {
            Some((found, end)) => {
                mentions.add(found, true);
                end
            }
            None => at + 1,
        };
    }
}

fn body(reader: &Reader<'_>, mentions: &Mentions, head: Range<usize>, kind: ActorKind) -> Option<(Found, usize)> {
    let page = reader.page;
    if matches!(page.words[head.end - 1].tag, Tag::Vb | Tag::Vbd | Tag::Vbz | Tag::Vbg) {
        return None;
    }
    let government = NameWords::embedded().government.contains(&page.words[head.end - 1].lower);
    // "the military | government": the noun describes the government, and is no body of its own.
    let describes = matches!(page.words[head.end - 1].label, Label::Compound | Label::Amod) && page.words[head.end - 1].head == head.end;
    // "a former military | head of state"
    let (words, first) = reader.sentence(head.start);
    let ruler = reader.lexicon.office_at(words, head.end - first).is_some_and(|o| o.kind == crate::model::actor::OfficeKind::HeadOfState);
    if ruler && page.words[head.start].tag == Tag::Jj {
        return None;
    }
    // "the heads of state and | government"
    let group = |at: &usize| reader.entries(*at).iter().any(|(n, e)| matches!(e, Entry::Group { .. }) && at + n == head.end);
    if government && (head.start.saturating_sub(GROUP_WORDS)..head.start).any(|at| group(&at)) {
        return None;
    }
    if describes && page.words.get(head.end).is_some_and(|w| NameWords::embedded().government.contains(&w.lower)) {
        return None;
    }
    let start = name_start(reader, mentions, head.start);
    let (before, from) = owner_before(reader, mentions, start, government && page.words[head.end - 1].tag == Tag::Nn);
    let (after, end) = of_name(reader, mentions, head.end);
    let owner = before.or(after);
    let whole = head.len() > 2 && page.capital(head.start);
    let capital = page.capital(head.end - 1) && (start < head.start || end > head.end || whole);
    let person = owner.is_some_and(|o| matches!(mentions.found[o].sense, Sense::Person | Sense::Office(_)));
    let staff = person && NameWords::embedded().staff.contains(&page.words[head.end - 1].lower);
    if staff || owner.is_none() && !capital {
        return None;
    }
    if government && matches!(page.words[head.end - 1].tag, Tag::Nns | Tag::Nnps) {
        let group = Found {
            words: from..if after.is_some() { head.end } else { end },
            kind: MentionKind::Group,
            form: Form::Nominal,
            sense: Sense::Group { of: owner },
            rule: "governments",
        };
        return Some((group, end.max(head.end)));
    }
    let form = if capital { Form::Name } else { Form::Nominal };
    let sense = Sense::Unlisted { kind, of: owner, government };
    let words = from..end;
    Some((organization(words, form, sense, "kind-noun"), end.max(head.end)))
}

/// Capitalised or describing words right before the head noun ("Supreme Political | Council", "security | forces").
fn name_start(reader: &Reader<'_>, mentions: &Mentions, head: usize) -> usize {
    let page = reader.page;
    let mut at = head;
    while at > 0 && head - at < 4 && page.words[at - 1].sentence == page.words[head].sentence && mentions.free(at - 1..at) {
        let word = &page.words[at - 1];
        // "Inter-governmental Committee"
        let hyphen = word.lower == "-" && at < head && !page.capital(at) && at > 1;
        if hyphen && page.capital(at - 2) && mentions.free(at - 2..at - 1) {
            at -= 2;
            continue;
        }
        let describes = matches!(word.tag, Tag::Nnp | Tag::Nnps | Tag::Nn | Tag::Jj)
            && matches!(word.label, Label::Compound | Label::Amod | Label::Nmod);
        let small = NameWords::embedded().not_names.contains(&word.lower) || NameWords::embedded().adjectives.contains(&word.lower);
        if !describes || small {
            break;
        }
        at -= 1;
    }
    at
}

/// The state or organisation right before, or the leader of a government ("the Mubarak government"), and where the mention then starts.
fn owner_before(reader: &Reader<'_>, mentions: &Mentions, start: usize, government: bool) -> (Option<usize>, usize) {
    let possessive = start
        .checked_sub(1)
        .filter(|p| reader.page.words[*p].tag == Tag::Pos && reader.page.words[*p].sentence == reader.page.words[start].sentence);
    let person = |m: &usize| (possessive.is_some() || government) && mentions.found[*m].sense == Sense::Person;
    let owner = mentions.ending_at(possessive.unwrap_or(start)).filter(|m| mentions.can_own(*m) || person(m));
    // "A's government and | opposition"
    let beside = start.checked_sub(1).filter(|c| reader.page.words[*c].tag == Tag::Cc && reader.page.words[start].tag == Tag::Nn);
    let shared = beside.and_then(|c| mentions.ending_at(c)).and_then(|m| match mentions.found[m].sense {
        Sense::Unlisted { of: Some(of), government: true, .. } if mentions.found[m].form == Form::Nominal => Some(of),
        _ => None,
    });
    if let Some(of) = shared.filter(|_| owner.is_none()) {
        return (Some(of), start);
    }
    let same = owner.is_some_and(|o| reader.page.words[mentions.found[o].words.start].sentence == reader.page.words[start].sentence);
    // "Vietnam-Laos | Committee": that of both, whose name is its own.
    let first = owner.map(|o| mentions.found[o].words.start).unwrap_or_default();
    let both =
        first.checked_sub(1).filter(|h| reader.page.words[*h].lower == "-" && mentions.ending_at(*h).is_some_and(|m| mentions.can_own(m)));
    if both.is_some() && start < reader.page.words.len() && reader.page.capital(start) {
        return (None, start);
    }
    match owner.filter(|_| same) {
        Some(owner) => (Some(owner), mentions.found[owner].words.start),
        None => (None, start),
    }
}

/// "of Iraq", "of Foreign Affairs of Peru" after the head noun: the owner and where the mention then ends.
fn of_name(reader: &Reader<'_>, mentions: &Mentions, end: usize) -> (Option<usize>, usize) {
    let page = reader.page;
    let names = NameWords::embedded();
    let link =
        |i: usize| page.words.get(i).is_some_and(|w| names.member_of.contains(&w.lower) && w.sentence == page.words[end - 1].sentence);
    let mut at = end;
    for _ in 0..2 {
        if !link(at) {
            break;
        }
        let article = usize::from(page.words.get(at + 1).is_some_and(|w| names.articles.contains(&w.lower)));
        if let Some(owner) =
            mentions.starting_at(at + 1 + article).filter(|m| mentions.can_own(*m) && mentions.found[*m].form != Form::Modifier)
        {
            return (Some(owner), mentions.found[owner].words.end);
        }
        let run = capitals(reader, mentions, at + 1);
        if run == at + 1 {
            break;
        }
        at = run;
    }
    (None, at)
}

/// One past the last of a row of capitalised words, "and" and commas between them allowed.
fn capitals(reader: &Reader<'_>, mentions: &Mentions, start: usize) -> usize {
    let page = reader.page;
    let proper = |i: usize| {
        page.words.get(i).is_some_and(|w| w.sentence == page.words[start - 1].sentence && matches!(w.tag, Tag::Nnp | Tag::Nnps))
            && page.capital(i)
            && mentions.at(i).is_none()
    };
    let mut at = start;
    while proper(at) || (at > start && page.words.get(at).is_some_and(|w| w.tag == Tag::Cc) && proper(at + 1)) {
        at += 1;
    }
    at
}

/// "Sudani's office", "the Prime Minister's Office".
pub fn scan_staff(reader: &Reader<'_>, mentions: &mut Mentions) {
    let page = reader.page;
    let names = NameWords::embedded();
    for at in 2..page.words.len() {
        if !names.staff.contains(&page.words[at].lower) || page.words[at - 1].tag != Tag::Pos {
            continue;
        }
        let Some(owner) = mentions.ending_at(at - 1).filter(|m| matches!(mentions.found[*m].sense, Sense::Person | Sense::Office(_)))
        else {
            continue;
        };
        let words = mentions.found[owner].words.start..at + 1;
        let found = organization(words, Form::Nominal, Sense::Staff(owner), "staff");
        let index = mentions.found.len();
        mentions.found.push(found);
        mentions.at[at] = Some(index);
    }
}

/// Organisations and places that only the model knows.
pub fn scan_model(reader: &Reader<'_>, mentions: &mut Mentions) {
    let page = reader.page;
    let short = short_of_things(page);
    for sentence in &page.sentences {
        for name in &sentence.names {
            let words = bare(reader, name.start..name.end);
            if words.is_empty() || !mentions.free(words.clone()) || !page.capital(words.start) || super::person::thing(reader, &words) {
                continue;
            }
            // "the two Heads of State"
            let group =
                reader.entries(words.start).iter().any(|(n, e)| *n == words.len() && matches!(e, crate::lexicon::Entry::Group { .. }));
            if words.len() == 1 && short.contains(page.text(words.start)) || two_names(reader, &words) || group {
                continue;
            }
            let verdict = if words.len() == 1 { mentions.ballot.verdict(page.text(words.start)) } else { None };
            if let Some(found) = from_model(reader, words, name.label, verdict) {
                mentions.add(found, true);
            }
        }
    }
    voted(reader, mentions, &short);
}

/// "the meeting with | Carter, Begin": two names with a comma between, which the model takes for one.
pub(super) fn two_names(reader: &Reader<'_>, words: &Range<usize>) -> bool {
    let page = reader.page;
    let name = |w: usize| page.words[w].tag == Tag::Nnp && page.capital(w) && reader.entries(w).is_empty();
    words.len() == 3 && page.words[words.start + 1].lower == "," && name(words.start) && name(words.start + 2)
}

/// "the Free Trade Agreement (FTA)": abbreviations of treaties, wars and other things that are no actors.
fn short_of_things<'p>(page: &'p Page<'_>) -> HashSet<&'p str> {
    let names = NameWords::embedded();
    let short = |at: usize| {
        let text = page.text(at);
        let thing =
            page.capital(at - 2) && names.things.contains(&page.words[at - 2].lower) && names.brackets.contains(&page.words[at - 1].lower);
        (thing && page.words[at].sentence == page.words[at - 2].sentence && text.chars().filter(|c| c.is_uppercase()).count() > 1)
            .then_some(text)
    };
    (2..page.words.len()).filter_map(short).collect()
}

/// Other places of the words that were voted on.
fn voted(reader: &Reader<'_>, mentions: &mut Mentions, short: &HashSet<&str>) {
    let page = reader.page;
    for at in 0..page.words.len() {
        let other = mentions.at(at).is_some() || short.contains(page.text(at)) || !reader.entries(at).is_empty();
        if other || page.words[at].tag != Tag::Nnp || !page.capital(at) {
            continue;
        }
        let Some(kind) = mentions.ballot.verdict(page.text(at)) else { continue };
        let text = page.text(at);
        let alone = kind != MentionKind::Organization || text.chars().skip(1).any(char::is_uppercase) || mentions.ballot.named(text) > 1;
        let beside = super::person::beside_capital(page, mentions, at);
        let words = if beside && kind == MentionKind::Person { super::person::around(reader, mentions, at) } else { at..at + 1 };
        if !alone || super::person::thing(reader, &words) || beside && words.len() == 1 {
            continue;
        }
        let sense = match kind {
            MentionKind::Person => Sense::Person,
            MentionKind::Place => Sense::UnlistedPlace,
            _ => Sense::Unlisted { kind: ActorKind::Organization, of: None, government: false },
        };
        mentions.add(Found { words, kind, form: Form::Name, sense, rule: "document:votes" }, true);
    }
}

/// A proposed name without what is no part of it: the article before it, the possessive and signs behind it.
pub fn bare(reader: &Reader<'_>, words: Range<usize>) -> Range<usize> {
    let page = reader.page;
    let (mut start, mut end) = (words.start, words.end);
    if start < end && NameWords::embedded().articles.contains(&page.words[start].lower) {
        start += 1;
    }
    let names = NameWords::embedded();
    if start + 1 < end && names.aliases.contains(&page.words[start].lower) {
        start += 1;
    }
    let foreign = |w: usize| {
        let word = &page.words[w];
        let verb = matches!(word.tag, Tag::Vb | Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md | Tag::Rb | Tag::Prp | Tag::Wdt);
        let link = word.tag == Tag::In && !names.of.contains(&word.lower) && !names.particles.contains(&word.lower);
        page.capital(start) && !page.capital(w) && (verb || link)
    };
    let cut = |w: &usize| names.brackets.contains(&page.words[*w].lower) || foreign(*w);
    end = (start..end).skip(1).find(cut).unwrap_or(end);
    while end > start && (page.words[end - 1].tag == Tag::Pos || !page.words[end - 1].lower.chars().any(char::is_alphanumeric)) {
        end -= 1;
    }
    start..end
}

fn from_model(reader: &Reader<'_>, words: Range<usize>, label: NameLabel, verdict: Option<MentionKind>) -> Option<Found> {
    let label = match verdict {
        Some(MentionKind::Organization) => NameLabel::Org,
        Some(MentionKind::Place) => NameLabel::Gpe,
        _ => label,
    };
    match label {
        NameLabel::Org => {
            let bare = words.len() == 1 && kind_at(reader, words.start).is_some();
            let form = match bare {
                true => Form::Nominal,
                false if super::person::described(reader, &words) => Form::Modifier,
                false => Form::Name,
            };
            let mut kinds = words.clone().rev().filter_map(|w| kind_at(reader, w)).map(|(_, k)| k);
            let kind = kinds.find(|k| *k != ActorKind::Place).unwrap_or(ActorKind::Organization);
            Some(organization(words, form, Sense::Unlisted { kind, of: None, government: false }, "model:organization"))
        }
        NameLabel::Gpe | NameLabel::Loc | NameLabel::Fac => {
            let modifier = words.len() > 1 && super::person::before_noun(reader, &words);
            let form = if modifier { Form::Modifier } else { Form::Name };
            Some(Found { words, kind: MentionKind::Place, form, sense: Sense::UnlistedPlace, rule: "model:place" })
        }
        _ => None,
    }
}

/// "the coalition", "coalition forces", "the alliance": nouns that refer back to an organisation of their kind, or to listed ones.
pub fn scan_back(reader: &Reader<'_>, mentions: &mut Mentions) {
    for at in 1..reader.page.words.len() {
        let found = back_rows(reader, mentions, at).or_else(|| back_kind(reader, mentions, at)).or_else(|| home(reader, mentions, at));
        if let Some((n, sense)) = found.filter(|(n, _)| points_back(reader, at, at + n)) {
            mentions.add(organization(at..at + n, Form::Nominal, sense, "back-reference"), true);
        }
    }
}

fn back_rows(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> Option<(usize, Sense)> {
    let entries = reader.entries(at);
    let longest = entries.iter().filter(|(_, e)| matches!(e, Entry::OrganizationNominal { .. })).map(|(n, _)| *n).max()?;
    let rows = entries
        .iter()
        .filter(|(n, _)| *n == longest)
        .filter_map(|(_, e)| if let Entry::OrganizationNominal { row } = e { Some(*row) } else { None })
        .collect();
    mentions.free(at..at + longest).then_some((longest, Sense::Back(rows)))
}

fn back_kind(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> Option<(usize, Sense)> {
    let (n, kind) = kind_at(reader, at).filter(|(n, k)| refers_back(*k) && mentions.free(at..at + n))?;
    Some((n, Sense::BackKind(kind)))
}

/// "the government", "the new government": a head noun of its own, of no state that stands beside it.
fn home(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> Option<(usize, Sense)> {
    let page = reader.page;
    let word = &page.words[at];
    let noun = word.tag == Tag::Nn && NameWords::embedded().home.contains(&word.lower) && mentions.free(at..at + 1);
    let alone = !matches!(word.label, Label::Compound | Label::Amod | Label::Nmod) && page.children_as(at, &[Label::Poss]).next().is_none();
    let of = page.words.get(at + 1).is_some_and(|w| NameWords::embedded().of.contains(&w.lower));
    (noun && alone && !of).then_some((1, Sense::Home))
}

/// True behind an article, or before a noun that it describes.
fn points_back(reader: &Reader<'_>, at: usize, end: usize) -> bool {
    let page = reader.page;
    let describes = matches!(page.words[end - 1].label, Label::Compound | Label::Amod | Label::Nmod | Label::Poss);
    let definite =
        |i: usize| NameWords::embedded().definite.contains(&page.words[i].lower) && page.words[i].sentence == page.words[at].sentence;
    describes || (at.saturating_sub(3)..end).any(definite)
}

const fn refers_back(kind: ActorKind) -> bool {
    matches!(kind, ActorKind::Coalition | ActorKind::ArmedGroup | ActorKind::InternationalOrganization)
}
