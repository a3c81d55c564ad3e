//! Plural offices of several states or with a list of holders: "the Greek and Turkish foreign ministers",
//! "Prime Ministers A of Britain and B of Ireland", "the foreign ministers of Greece and Turkey, A and B".

use super::holder::titled;
use super::office_at;
use super::owner::{of_state, owner_before};
use crate::lexicon::holding::Holding;
use crate::lexicon::names::NameWords;
use crate::mention::page::Page;
use crate::mention::{FoundOffice, Mentions, Reader, Sense};
use crate::model::mention::Form;
use crate::syntax::Tag;
use std::ops::Range;

/// The longest plural office, in words.
const LONGEST: usize = 4;

/// The longest one with its portfolio behind a link.
const LONGEST_LINKED: usize = 7;

/// Notes the plural office whose last word stands at `at`, if one does and a name or an owner may follow. It is no mention of its own:
/// a group is.
pub(super) fn scan(reader: &Reader<'_>, mentions: &mut Mentions, at: usize) {
    let page = reader.page;
    if !matches!(page.words[at].tag, Tag::Nns | Tag::Nnps | Tag::Nnp) {
        return;
    }
    let Some(sentence) = page.sentence_of(at).map(|s| s.words.start) else { return };
    let found = (sentence.max((at + 1).saturating_sub(LONGEST))..=at).find_map(|start| office(reader, mentions, start, at));
    let found = linked(reader, mentions, at).or(found);
    if let Some(office) = found.filter(|o| opens(page, mentions, o.words.end) || mentions.ending_at(o.words.start).is_some()) {
        mentions.plurals.push(office);
    }
}

/// Names that nobody proposed, one for each owner: "the foreign ministers of Greece and Turkey, | A B and C D".
pub(in crate::mention) fn names(reader: &Reader<'_>, mentions: &Mentions) -> Vec<Range<usize>> {
    let page = reader.page;
    let mut found = Vec::new();
    for office in mentions.offices.iter().filter(|o| o.plural).chain(&mentions.plurals) {
        found.extend(names_with_states(reader, mentions, office.words.end));
        found.extend(names_behind_states(reader, mentions, office.words.end));
        let (behind, end) = owners_behind(page, mentions, office.words.end);
        let owners = if behind.is_empty() { owners_in_front(reader, mentions, office).len() } else { behind.len() };
        if owners < 2 || page.words.get(end).is_none_or(|w| w.lower != ",") {
            continue;
        }
        let (mut at, mut runs) = (end + 1, Vec::new());
        while runs.len() < owners {
            let start = super::skip_titles(mentions, at);
            let same = page.words.get(start).is_some_and(|w| w.sentence == page.words[end].sentence);
            let Some(run) = crate::mention::person::name_run(reader, mentions, start).filter(|r| same && r.len() > 1) else { break };
            at = after_join(page, run.end);
            runs.push(run);
        }
        if runs.len() == owners {
            found.extend(runs);
        }
    }
    found
}

/// "Presidents | A B of Russia and | C D of Iran": names with a state behind each.
fn names_with_states(reader: &Reader<'_>, mentions: &Mentions, mut at: usize) -> Vec<Range<usize>> {
    let page = reader.page;
    let mut runs: Vec<Range<usize>> = Vec::new();
    loop {
        let start = super::skip_titles(mentions, at);
        let same = page.words.get(start).is_some_and(|w| w.sentence == page.words[at - 1].sentence && page.capital(start));
        let run = crate::mention::person::name_run(reader, mentions, start).filter(|r| same && r.len() > 1);
        let Some((run, owner)) = run.and_then(|r| Some((r.clone(), of_state(page, mentions, r.end)?))) else { break };
        let end = mentions.found[owner].words.end;
        at = after_join(page, end);
        runs.push(run);
        if at == end {
            break;
        }
    }
    if runs.len() > 1 { runs } else { Vec::new() }
}

/// "the Presidents of Russia | A B and Iran | C D": names right behind their states.
fn names_behind_states(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> Vec<Range<usize>> {
    let page = reader.page;
    let mut runs: Vec<Range<usize>> = Vec::new();
    let Some(first) = of_state(page, mentions, at).map(|o| mentions.found[o].words.start) else { return runs };
    let mut state = first;
    loop {
        let behind = mentions
            .starting_at(state)
            .filter(|m| matches!(mentions.found[*m].sense, Sense::State(_)))
            .map(|m| mentions.found[m].words.end);
        let same = |w: &usize| page.words.get(*w).is_some_and(|x| x.sentence == page.words[first].sentence);
        let Some(run) = behind.filter(same).and_then(|w| crate::mention::person::name_run(reader, mentions, w)).filter(|r| r.len() > 1)
        else {
            break;
        };
        let next = after_join(page, run.end);
        let article = usize::from(page.words.get(next).is_some_and(|w| NameWords::embedded().articles.contains(&w.lower)));
        state = next + article;
        let last = next == run.end;
        runs.push(run);
        if last {
            break;
        }
    }
    if runs.len() > 1 { runs } else { Vec::new() }
}

/// True where a list of names or of owners may start.
fn opens(page: &Page<'_>, mentions: &Mentions, at: usize) -> bool {
    let names = NameWords::embedded();
    page.capital(at)
        || page.words.get(at).is_some_and(|w| names.member_of.contains(&w.lower) || w.lower == ",")
        || mentions.at(at).is_some()
}

/// "heads of state", "ministers for foreign affairs": the plural opens the office.
fn linked(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> Option<FoundOffice> {
    let page = reader.page;
    let names = NameWords::embedded();
    page.words.get(at + 1).filter(|w| names.owner_links.contains(&w.lower) && w.sentence == page.words[at].sentence)?;
    let limit = page.sentence_of(at)?.words.end.min(at + LONGEST_LINKED);
    let (words, title) = Holding::embedded().singulars(reader.texts[at]).find_map(|singular| {
        (at + 3..=limit).rev().find_map(|end| {
            let words: Vec<&str> = std::iter::once(singular.as_str()).chain(reader.texts[at + 1..end].iter().copied()).collect();
            reader.lexicon.office_at(&words, 0).filter(|m| m.tokens == words.len()).map(|m| (at..end, m))
        })
    })?;
    mentions.free(words.clone()).then(|| plural(words, title))
}

fn plural(words: Range<usize>, title: crate::lexicon::OfficeMatch) -> FoundOffice {
    FoundOffice { words, title, owner: None, holder: None, plural: true, definite: false, indefinite: false, counterpart: false }
}

fn office(reader: &Reader<'_>, mentions: &Mentions, start: usize, last: usize) -> Option<FoundOffice> {
    if (start..=last).any(|w| mentions.at(w).is_some()) {
        return None;
    }
    let title = Holding::embedded().singulars(reader.texts[last]).find_map(|singular| {
        let mut words: Vec<&str> = reader.texts[start..last].to_vec();
        words.push(&singular);
        reader.lexicon.office_at(&words, 0).filter(|m| m.tokens == words.len())
    })?;
    let longer = office_at(reader, start).is_some();
    (!longer).then(|| plural(start..last + 1, title))
}

/// Gives each holder of a plural office an office of his own.
pub(super) fn holders(reader: &Reader<'_>, mentions: &mut Mentions) {
    let plurals: Vec<FoundOffice> = mentions.offices.iter().filter(|o| o.plural).chain(&mentions.plurals).cloned().collect();
    for office in plurals {
        let told: Vec<FoundOffice> = held(reader, mentions, &office);
        mentions.offices.extend(told);
    }
}

fn held(reader: &Reader<'_>, mentions: &Mentions, office: &FoundOffice) -> Vec<FoundOffice> {
    let page = reader.page;
    let told = each_with_owner(page, mentions, office.words.end);
    if told.len() > 1 {
        let one =
            |(owner, person): &(usize, usize)| FoundOffice { plural: false, owner: Some(*owner), holder: Some(*person), ..office.clone() };
        return told.iter().map(one).collect();
    }
    let (mut owners, mut at) = owners_behind(page, mentions, office.words.end);
    if owners.is_empty() {
        owners = owners_in_front(reader, mentions, office);
        // "his Greek and Cypriot counterparts, A and B,"
        let behind_comma = list(page, mentions, at + 1);
        at += usize::from(owners.len() > 1 && behind_comma.len() == owners.len() && page.words.get(at).is_some_and(|w| w.lower == ","));
    } else if page.words.get(at).is_some_and(|w| w.lower == ",") {
        at += 1;
    }
    let persons = list(page, mentions, at);
    let pairs = owners.len() == persons.len();
    let owner = |i: usize| if pairs { owners.get(i) } else { owners.first().filter(|_| owners.len() == 1) };
    let one = |(i, (person, own)): (usize, &(usize, Option<usize>))| {
        let owner = own.or_else(|| owner(i).copied());
        FoundOffice { plural: false, owner, holder: Some(*person), ..office.clone() }
    };
    if persons.is_empty() && owners.len() > 1 {
        return unnamed(reader, mentions, office, &owners);
    }
    if persons.len() == 1 && !page.capital(office.words.start) { Vec::new() } else { persons.iter().enumerate().map(one).collect() }
}

/// "the heads of state of Rwanda, A, and of France, B": each state with the name behind its comma.
fn each_with_owner(page: &Page<'_>, mentions: &Mentions, mut at: usize) -> Vec<(usize, usize)> {
    let mut told = Vec::new();
    loop {
        let article =
            usize::from(!told.is_empty() && page.words.get(at).is_some_and(|w| NameWords::embedded().articles.contains(&w.lower)));
        let bare = mentions.starting_at(at + article).filter(|m| !told.is_empty() && matches!(mentions.found[*m].sense, Sense::State(_)));
        let Some(owner) = of_state(page, mentions, at).or(bare) else { return told };
        let comma = mentions.found[owner].words.end;
        let person = page.words.get(comma).filter(|w| w.lower == ",").and_then(|_| titled(page, mentions, comma + 1));
        // "of Rwanda A and France B"
        let person = person.or_else(|| titled(page, mentions, comma));
        let Some(person) = person else { return told };
        told.push((owner, person));
        // "of Rwanda, A; and France, B"
        let end = mentions.found[person].words.end;
        let semicolon = usize::from(page.words.get(end).is_some_and(|w| w.lower == ";"));
        at = after_join(page, end + semicolon);
    }
}

/// "the Greek and Turkish foreign ministers": an office of each state, where it is one of which a state has one.
fn unnamed(reader: &Reader<'_>, mentions: &Mentions, office: &FoundOffice, owners: &[usize]) -> Vec<FoundOffice> {
    use crate::model::actor::{OfficeKind, TenureStatus};
    let title = &office.title;
    let kind = matches!(title.kind, OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment | OfficeKind::Minister | OfficeKind::Monarch);
    let single = kind && title.row.is_none_or(|r| !reader.lexicon.offices[r].any) || office.counterpart;
    // "the Zambian and Kenyan ministers" may be any of theirs.
    let tail = format!(" {}", title.label);
    let vague = title.kind == OfficeKind::Minister
        && reader.lexicon.offices.iter().any(|r| r.kind == OfficeKind::Minister && r.label.ends_with(&tail));
    let single = single && !vague;
    let states = owners.iter().all(|o| matches!(mentions.found[*o].sense, Sense::State(_)));
    let present = title.status.is_none_or(|s| s == TenureStatus::Current);
    if !single || !states || !present {
        return Vec::new();
    }
    owners.iter().map(|o| FoundOffice { plural: false, owner: Some(*o), holder: None, definite: true, ..office.clone() }).collect()
}

/// Persons one after the other, each with the state behind his name.
fn list(page: &Page<'_>, mentions: &Mentions, mut at: usize) -> Vec<(usize, Option<usize>)> {
    let mut persons = Vec::new();
    while let Some(person) = titled(page, mentions, at) {
        let end = mentions.found[person].words.end;
        let owner = of_state(page, mentions, end);
        persons.push((person, owner));
        let after = owner.map_or(end, |o| mentions.found[o].words.end);
        at = after_join(page, after);
        if at == after {
            break;
        }
    }
    persons
}

fn after_join(page: &Page<'_>, at: usize) -> usize {
    let joins = |i: usize| page.words.get(i).is_some_and(|w| NameWords::embedded().joins.contains(&w.lower));
    at + usize::from(joins(at)) + usize::from(joins(at) && joins(at + 1))
}

/// "of Greece, Turkey and Iraq": the owners, and the word behind them.
fn owners_behind(page: &Page<'_>, mentions: &Mentions, at: usize) -> (Vec<usize>, usize) {
    let Some(first) = of_state(page, mentions, at).or_else(|| from_state(page, mentions, at)) else { return (Vec::new(), at) };
    let (mut owners, mut end) = (vec![first], mentions.found[first].words.end);
    loop {
        let next = after_join(page, end);
        let article = usize::from(page.words.get(next).is_some_and(|w| NameWords::embedded().articles.contains(&w.lower)));
        let more = mentions
            .starting_at(next + article)
            .filter(|m| next > end && mentions.can_own(*m) && mentions.found[*m].form != Form::Modifier);
        let Some(owner) = more else { return (owners, end) };
        owners.push(owner);
        end = mentions.found[owner].words.end;
    }
}

/// "defence ministers from Germany and France".
fn from_state(page: &Page<'_>, mentions: &Mentions, at: usize) -> Option<usize> {
    page.words.get(at).filter(|w| NameWords::embedded().sent_by.contains(&w.lower))?;
    mentions.starting_at(at + 1).filter(|m| matches!(mentions.found[*m].sense, Sense::State(_)) && mentions.found[*m].form == Form::Name)
}

/// "German and French foreign ministers".
fn owners_in_front(reader: &Reader<'_>, mentions: &Mentions, office: &FoundOffice) -> Vec<usize> {
    let page = reader.page;
    let Some(last) = owner_before(reader, mentions, office) else { return Vec::new() };
    let mut owners = vec![last];
    loop {
        let start = mentions.found[owners[0]].words.start;
        let join = start.checked_sub(1).filter(|j| NameWords::embedded().joins.contains(&page.words[*j].lower));
        let before = join.and_then(|j| mentions.ending_at(j)).filter(|m| matches!(mentions.found[*m].sense, Sense::State(_)));
        let Some(owner) = before.filter(|m| mentions.found[*m].form == Form::Modifier) else { return owners };
        owners.insert(0, owner);
    }
}
