//! Offices: what office, whose, and who holds it.
//!
//! Turns office phrases of the lexicon into [`FoundOffice`]s, then joins them with owners ("Iraqi", "of Iraq", "NATO") and holders
//! (title before the name, apposition after it). An office without either stays an office.

use super::page::Page;
use super::{Found, FoundOffice, FoundTitle, Mentions, Reader, Sense};
use crate::lexicon::Entry;
use crate::lexicon::names::NameWords;
use crate::lexicon::{OfficeMatch, OwnerKind};
use crate::model::actor::OfficeKind;
use crate::model::mention::{Form, MentionKind};
use crate::syntax::{Label, Tag};
use std::ops::Range;

/// Finds offices, ranks and honorifics.
pub fn scan(reader: &Reader<'_>, mentions: &mut Mentions) {
    let mut at = 0;
    while at < reader.page.words.len() {
        at = match title(reader, mentions, at).or_else(|| office(reader, mentions, at)).or_else(|| counterpart(reader, mentions, at)) {
            Some(end) => end,
            None => at + 1,
        };
    }
}

fn title(reader: &Reader<'_>, mentions: &mut Mentions, at: usize) -> Option<usize> {
    let (n, row) = reader.entries(at).into_iter().find_map(|(n, e)| if let Entry::Title { row } = e { Some((n, row)) } else { None })?;
    let longer_office = office_at(reader, at).is_some_and(|m| m.tokens > n);
    if !mentions.free(at..at + n) || longer_office || !reader.page.capital(at) {
        return None;
    }
    mentions.titles.push(FoundTitle { words: at..at + n, row });
    Some(at + n)
}

fn office_at(reader: &Reader<'_>, at: usize) -> Option<OfficeMatch> {
    let (words, first) = reader.sentence(at);
    if words.is_empty() { None } else { reader.lexicon.office_at(words, at - first) }
}

fn office(reader: &Reader<'_>, mentions: &mut Mentions, at: usize) -> Option<usize> {
    let title = office_at(reader, at)?;
    let words = at..at + title.tokens;
    let last = words.end - 1;
    let verb = matches!(reader.page.words[last].tag, Tag::Vb | Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Vbn) && !reader.page.capital(last);
    if !clear(mentions, &words) || verb {
        return None;
    }
    let (words, title) = with_portfolio(reader, mentions, words, title);
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

/// True where nothing stands in the way: no mention reaches into the words from outside ("Secretary of | State" may hold one).
fn clear(mentions: &Mentions, words: &Range<usize>) -> bool {
    words
        .clone()
        .all(|w| mentions.at(w).is_none_or(|m| m.words.start > words.start && m.words.end <= words.end && m.sense != Sense::Person))
}

/// "Minister of International | Relations and Cooperation": capitalised words that go on after an office and its link, up to the name.
fn with_portfolio(reader: &Reader<'_>, mentions: &Mentions, words: Range<usize>, mut title: OfficeMatch) -> (Range<usize>, OfficeMatch) {
    let page = reader.page;
    let names = NameWords::embedded();
    let open = page.capital(words.start) && page.sentence_of(words.start).is_some_and(|s| words.end < s.words.end);
    let linked = words.clone().any(|w| names.owner_links.contains(&page.words[w].lower));
    let link = open && names.owner_links.contains(&page.words[words.end].lower);
    let whole = linked && title.row.is_some() && !names.joins.contains(&page.words[words.end].lower);
    if !open || whole || !(linked || link) {
        return (words, title);
    }
    let end = portfolio_end(reader, mentions, words.end + usize::from(link));
    let more = words.end..end;
    if more.len() <= usize::from(link) || (!linked && more.len() < 2) {
        return (words, title);
    }
    title.label = format!("{} {}", if linked { page.slice(words.clone()) } else { title.label.as_str() }, page.slice(more));
    title.row = None;
    (words.start..end, title)
}

/// One past the last capitalised word of a portfolio; a name, a state that ends it, or a small word stops it.
fn portfolio_end(reader: &Reader<'_>, mentions: &Mentions, start: usize) -> usize {
    let page = reader.page;
    let names = NameWords::embedded();
    let sentence = page.words[start - 1].sentence;
    let person =
        |w: usize| page.sentence_of(w).is_some_and(|s| s.names.iter().any(|n| n.label == crate::syntax::NameLabel::Person && n.start == w));
    let title = |w: usize| reader.entries(w).iter().any(|(_, e)| matches!(e, Entry::Title { .. } | Entry::Office { .. }));
    let usable = |w: usize| page.words.get(w).is_some_and(|x| x.sentence == sentence) && page.capital(w) && !person(w) && !title(w);
    let plain = |w: usize| {
        usable(w) && (mentions.at(w).is_none() || mentions.at(w).is_some_and(|m| m.form == Form::Modifier && usable(m.words.end)))
    };
    let mut at = start;
    loop {
        let join = page.words.get(at).is_some_and(|w| at > start && names.joins.contains(&w.lower));
        let double = join && page.words.get(at + 1).is_some_and(|w| names.joins.contains(&w.lower) && w.lower != ",");
        let next = at + usize::from(join) + usize::from(double);
        if !plain(next) || (join && !double && page.words[at].lower == "," && !listed_on(page, next, &plain)) {
            return at;
        }
        at = next + 1;
    }
}

/// True where a comma opens one more member of a list that "and" closes.
fn listed_on(page: &Page<'_>, at: usize, plain: &dyn Fn(usize) -> bool) -> bool {
    let end = (at..at + 6).find(|w| !plain(*w)).unwrap_or(at);
    page.words.get(end).is_some_and(|w| w.tag == Tag::Cc || (w.lower == "," && page.words.get(end + 1).is_some_and(|n| n.tag == Tag::Cc)))
}

/// "his Turkish counterpart".
fn counterpart(reader: &Reader<'_>, mentions: &mut Mentions, at: usize) -> Option<usize> {
    let word = reader.page.words.get(at)?;
    if !NameWords::embedded().counterpart.contains(&word.lower) {
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
fn start_of_phrase(page: &Page<'_>, mentions: &Mentions, office: usize) -> usize {
    let names = NameWords::embedded();
    let sentence = page.sentence_of(office).map_or(0, |s| s.words.start);
    let mut at = office;
    while at > sentence {
        let before = at - 1;
        if names.adjectives.contains(&page.words[before].lower) && mentions.at(before).is_none_or(|m| m.kind != MentionKind::Office) {
            at = before;
        } else if let Some(owner) = mentions.ending_at(at).filter(|m| mentions.can_own(*m)) {
            at = mentions.found[owner].words.start;
        } else {
            break;
        }
    }
    at
}

/// Joins offices with their owners and holders; persons must be known.
pub fn link(reader: &Reader<'_>, mentions: &mut Mentions) {
    for index in 0..mentions.offices.len() {
        let owner = owner_before(reader, mentions, index).or_else(|| owner_after(reader, mentions, index).map(|(m, _)| m));
        mentions.offices[index].owner = owner;
        mentions.offices[index].holder = holder(reader, mentions, index);
        let status = status_before(reader, mentions, index);
        let title = &mut mentions.offices[index].title;
        title.status = title.status.or(status);
    }
    for index in 0..mentions.offices.len() {
        if mentions.offices[index].owner.is_none() {
            mentions.offices[index].owner = owner_after_name(reader.page, mentions, index);
        }
    }
    plural_holders(reader.page, mentions);
    for index in 1..mentions.offices.len() {
        if mentions.offices[index].owner.is_none() {
            mentions.offices[index].owner = shared_owner(reader.page, mentions, index);
        }
    }
}

/// "former US president": the modifier stands before the owner.
fn status_before(reader: &Reader<'_>, mentions: &Mentions, index: usize) -> Option<crate::model::actor::TenureStatus> {
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

/// "Iraqi", "NATO", "Taiwan 's", "Prime Minister Sudani 's" (no owner) before the office.
fn owner_before(reader: &Reader<'_>, mentions: &Mentions, index: usize) -> Option<usize> {
    let names = NameWords::embedded();
    let page = reader.page;
    let sentence = page.sentence_of(mentions.offices[index].words.start)?.words.start;
    let mut at = mentions.offices[index].words.start;
    while at > sentence {
        if page.words[at - 1].tag == Tag::Pos {
            return mentions.ending_at(at - 1).filter(|m| mentions.can_own(*m));
        }
        if let Some(owner) = mentions.ending_at(at) {
            let usable =
                mentions.can_own(owner) && !matches!(mentions.found[owner].sense, Sense::UnlistedPlace) && !linked(page, mentions, owner);
            return usable.then_some(owner);
        }
        if !names.adjectives.contains(&page.words[at - 1].lower) {
            return None;
        }
        at -= 1;
    }
    None
}

/// True behind "of the" or "for": the name belongs to what stands before it ("Representative for the DPRK | Ambassador").
fn linked(page: &Page<'_>, mentions: &Mentions, owner: usize) -> bool {
    let names = NameWords::embedded();
    let found = &mentions.found[owner];
    let before = |back: usize| found.words.start.checked_sub(back).map(|i| page.words[i].lower.as_str()).unwrap_or_default();
    let article = usize::from(names.articles.contains(before(1)));
    found.form == Form::Name && names.owner_links.contains(before(1 + article)) && article == 1
}

/// "of Iraq", "of the US-led coalition", "for Yemen" after the office, with the word after it.
pub fn owner_after(reader: &Reader<'_>, mentions: &Mentions, index: usize) -> Option<(usize, usize)> {
    let names = NameWords::embedded();
    let page = reader.page;
    let office = &mentions.offices[index];
    let mut at = office.words.end;
    let link = page.words.get(at)?;
    let ambassador = matches!(office.title.kind, OfficeKind::Ambassador | OfficeKind::Envoy);
    let links = if office.title.kind == OfficeKind::Envoy {
        &names.member_of
    } else if ambassador {
        &names.of
    } else {
        &names.owner_links
    };
    if !links.contains(&link.lower) || link.sentence != page.words[office.words.start].sentence {
        return None;
    }
    at += 1;
    while page.words.get(at).is_some_and(|w| names.articles.contains(&w.lower) || matches!(w.tag, Tag::Jj) && mentions.at(at).is_none()) {
        at += 1;
    }
    let owner = mentions.starting_at(at).filter(|m| mentions.can_own(*m))?;
    let found = &mentions.found[owner];
    let place = matches!(found.sense, Sense::Place(_) | Sense::UnlistedPlace | Sense::Region(_));
    // "Secretary-General for Istanbul" names where he went; only a governor or mayor is one of a place.
    let fits = found.form != Form::Modifier && (!place || office.title.owner == OwnerKind::Body && names.member_of.contains(&link.lower));
    fits.then_some((owner, found.words.end))
}

/// The person who holds an office, by title grammar or apposition.
fn holder(reader: &Reader<'_>, mentions: &Mentions, index: usize) -> Option<usize> {
    let page = reader.page;
    let office = &mentions.offices[index];
    if office.plural {
        return None;
    }
    let after = skip_owner(reader, mentions, index);
    titled(page, mentions, office.words.end)
        .or_else(|| titled(page, mentions, after))
        .or_else(|| named_before(page, mentions, index))
        .or_else(|| named_after(page, mentions, after))
}

fn skip_owner(reader: &Reader<'_>, mentions: &Mentions, index: usize) -> usize {
    owner_after(reader, mentions, index).map_or(mentions.offices[index].words.end, |(_, end)| end)
}

/// A name right after the title, a rank or honorific between them.
fn titled(page: &Page<'_>, mentions: &Mentions, at: usize) -> Option<usize> {
    let at = skip_titles(mentions, at);
    let index = mentions.starting_at(at)?;
    let same = page.words.get(at)?.sentence == page.words[at.saturating_sub(1)].sentence;
    (mentions.found[index].sense == Sense::Person && same).then_some(index)
}

/// The word after ranks and honorifics that start at `at`.
pub fn skip_titles(mentions: &Mentions, mut at: usize) -> usize {
    while let Some(title) = mentions.titles.iter().find(|t| t.words.start == at) {
        at = title.words.end;
    }
    at
}

/// "Kevin Leahy, commander of ..."; "X, who is the foreign minister"; "X is the president of ...".
fn named_before(page: &Page<'_>, mentions: &Mentions, index: usize) -> Option<usize> {
    let office = &mentions.offices[index];
    let start = article(page, start_of_phrase(page, mentions, office.words.start));
    let comma = start.checked_sub(1).filter(|c| page.words[*c].lower == ",")?;
    let person = mentions.ending_at(comma)?;
    let closed = page.words.get(office.words.end).is_none_or(|w| w.lower != "and" || w.label == Label::Cc);
    let next_is_name = titled(page, mentions, office.words.end).is_some();
    (mentions.found[person].sense == Sense::Person && closed && !next_is_name).then_some(person)
}

/// "his Jordanian counterpart, Omar al-Razza".
fn named_after(page: &Page<'_>, mentions: &Mentions, after: usize) -> Option<usize> {
    let comma = page.words.get(after).filter(|w| w.lower == ",")?;
    let person = titled(page, mentions, after + 1)?;
    let head = mentions.found[person].words.end - 1;
    let close = page.words.get(head + 1).is_none_or(|w| {
        matches!(w.lower.as_str(), "," | "." | ";") || matches!(w.tag, Tag::Cc | Tag::In | Tag::To) || w.sentence != comma.sentence
    });
    let apposed = page.words[head].label == Label::Appos || close;
    (apposed && page.words[head].label != Label::Nsubj).then_some(person)
}

/// "President Hu Jintao of China".
fn owner_after_name(page: &Page<'_>, mentions: &Mentions, index: usize) -> Option<usize> {
    let end = mentions.found[mentions.offices[index].holder?].words.end;
    of_state(page, mentions, end)
}

/// The state or organisation behind "of" at a word.
fn of_state(page: &Page<'_>, mentions: &Mentions, at: usize) -> Option<usize> {
    let names = NameWords::embedded();
    let of = page.words.get(at).filter(|w| names.member_of.contains(&w.lower))?;
    let article = usize::from(page.words.get(at + 1).is_some_and(|w| names.articles.contains(&w.lower)));
    mentions.starting_at(at + 1 + article).filter(|m| {
        mentions.can_own(*m)
            && page.words[mentions.found[*m].words.start].sentence == of.sentence
            && mentions.found[*m].form != Form::Modifier
    })
}

/// "Prime ministers John Major of Britain and John Bruton of Ireland": one office for each.
fn plural_holders(page: &Page<'_>, mentions: &mut Mentions) {
    for index in 0..mentions.offices.len() {
        if !mentions.offices[index].plural {
            continue;
        }
        let mut at = mentions.offices[index].words.end;
        while let Some(person) = titled(page, mentions, at) {
            let end = mentions.found[person].words.end;
            let owner = of_state(page, mentions, end);
            let after = owner.map_or(end, |o| mentions.found[o].words.end);
            let office = mentions.offices[index].clone();
            let owner = owner.or(office.owner);
            mentions.offices.push(FoundOffice { plural: false, owner, holder: Some(person), ..office });
            let joins = |i: usize| page.words.get(i).is_some_and(|w| NameWords::embedded().joins.contains(&w.lower));
            at = after + usize::from(joins(after)) + usize::from(joins(after) && joins(after + 1));
            if at == after {
                break;
            }
        }
    }
}

fn article(page: &Page<'_>, at: usize) -> usize {
    let names = NameWords::embedded();
    let before =
        at.checked_sub(1).filter(|b| names.articles.contains(&page.words[*b].lower) || names.possessors.contains(&page.words[*b].lower));
    before.unwrap_or(at)
}

/// "Russian Foreign Minister A and Defence Minister B": the second takes the first one's state.
fn shared_owner(page: &Page<'_>, mentions: &Mentions, index: usize) -> Option<usize> {
    let (before, office) = (&mentions.offices[index - 1], &mentions.offices[index]);
    let same = page.words[before.words.start].sentence == page.words[office.words.start].sentence;
    let end = before.holder.map_or(before.words.end, |h| mentions.found[h].words.end);
    let names = NameWords::embedded();
    let joined = |r: Range<usize>| !r.is_empty() && r.len() <= 2 && r.clone().all(|w| names.joins.contains(&page.words[w].lower));
    let gap = end.min(office.words.start)..office.words.start;
    let comma_only = gap.len() == 1 && page.words[gap.start].lower == ",";
    let own_state =
        matches!(office.title.kind, OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment | OfficeKind::Monarch | OfficeKind::Heir);
    let shares = office.title.default_of.is_none()
        && office.title.owner == OwnerKind::State
        && !own_state
        && office.title.label != before.title.label;
    (same && joined(gap) && !comma_only && shares).then_some(before.owner).flatten()
}
