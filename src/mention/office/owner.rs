//! Whose office it is: the state or organisation before it, behind it, behind the holder's name, or told by the sentence around it.

use super::{article, start_of_phrase};
use crate::lexicon::holding::Holding;
use crate::lexicon::names::NameWords;
use crate::lexicon::{Entry, OwnerKind};
use crate::mention::page::Page;
use crate::mention::{Found, FoundOffice, Mentions, Reader, Sense};
use crate::model::actor::{ActorKind, OfficeKind};
use crate::model::mention::{Form, MentionKind};
use crate::syntax::{Label, NameLabel, Tag};
use std::ops::Range;

/// The most words of a list that is gone through on the way to the delegation it is of.
const LONGEST_LIST: usize = 60;

/// What stands behind an office up to where its holder's name may stand.
pub struct Tail {
    /// Mention of whose office it is.
    pub owner: Option<usize>,
    /// The word after all of it.
    pub end: usize,
}

/// "of Iraq", "of the OIC (OIC)", "for East Asian Affairs" behind an office.
pub fn tail(reader: &Reader<'_>, mentions: &Mentions, office: &FoundOffice) -> Tail {
    let mut tail = Tail { owner: None, end: after_abbreviation(reader.page, office.words.end) };
    for _ in 0..3 {
        let Some((owner, end)) = segment(reader, mentions, office, tail.end) else { break };
        tail = Tail { owner: tail.owner.or(owner), end: after_abbreviation(reader.page, end) };
    }
    tail
}

/// One link with what it joins: the owner, where it is one, and the word behind.
fn segment(reader: &Reader<'_>, mentions: &Mentions, office: &FoundOffice, at: usize) -> Option<(Option<usize>, usize)> {
    let page = reader.page;
    // "Zambia's Ambassador in Oslo | A"
    let inside = page
        .words
        .get(at)
        .is_some_and(|w| NameWords::embedded().inside.contains(&w.lower) && w.sentence == page.words[office.words.start].sentence);
    let post = mentions.starting_at(at + 1).filter(|m| {
        let found = &mentions.found[*m];
        let place = matches!(found.sense, Sense::Place(_) | Sense::UnlistedPlace | Sense::State(_));
        let name = mentions.starting_at(found.words.end).is_some_and(|n| mentions.found[n].sense == Sense::Person);
        place && name
    });
    if let (true, OfficeKind::Ambassador, Some(post)) = (inside, office.title.kind, post) {
        return Some((None, mentions.found[post].words.end));
    }
    let link = page.words.get(at).filter(|w| Holding::embedded().topic_links.contains(&w.lower))?;
    if link.sentence != page.words[office.words.start].sentence {
        return None;
    }
    let start = after_small(page, mentions, at + 1);
    // "of the Saudi | Shura Council": a listed body behind the adjective of its state.
    let described = mentions.starting_at(start).map(|m| &mentions.found[m]);
    let described = described.filter(|f| f.form == Form::Modifier && matches!(f.sense, Sense::State(_))).map(|f| f.words.end);
    let body = |w: &usize| mentions.starting_at(*w).is_some_and(|m| matches!(mentions.found[m].sense, Sense::Organization(_)));
    let start = described.filter(body).unwrap_or(start);
    let run = super::portfolio::portfolio_end(reader, mentions, start);
    // "leader of the Zambian people"
    let people = page.words.get(start + 1).is_some_and(|w| Holding::embedded().peoples.contains(&w.lower));
    let whose = mentions.starting_at(start).filter(|m| people && mentions.can_own(*m) && mentions.found[*m].words.len() == 1);
    if whose.is_some() {
        return Some((whose, start + 2));
    }
    let named = |m: &usize| mentions.can_own(*m) && (mentions.found[*m].form != Form::Modifier || run <= mentions.found[*m].words.end);
    // "of the UN-backed government"
    let led = |w: usize| page.words.get(w).is_some_and(|w| NameWords::embedded().leading.contains(&w.lower));
    let tight = |w: usize| page.words.get(w).is_some_and(|w| w.lower == "-" && !w.space_after);
    let hyphen = |m: &usize| tight(mentions.found[*m].words.end) && !led(mentions.found[*m].words.end + 1);
    if let Some(owner) = mentions.starting_at(start).filter(|m| named(m) && !hyphen(m)) {
        let end = mentions.found[owner].words.end;
        let possessed = page.words.get(end).is_some_and(|w| w.tag == Tag::Pos);
        let topic = super::portfolio::topic_end(reader, mentions, end);
        // "of the party's | Commission on External Relations"
        let body = mentions.starting_at(end + 1).filter(|m| possessed && mentions.can_own(*m)).map(|m| mentions.found[m].words.end);
        let end = if possessed { body.unwrap_or_else(|| super::portfolio::portfolio_end(reader, mentions, end + 1)) } else { topic };
        return Some((may_own(mentions, office, owner, &link.lower).then_some(owner), end));
    }
    (run > start).then_some((None, run))
}

/// The word after articles and describing words in lower case.
fn after_small(page: &Page<'_>, mentions: &Mentions, start: usize) -> usize {
    let names = NameWords::embedded();
    let small = |i: usize| {
        page.words.get(i).is_some_and(|w| {
            let noun = w.tag == Tag::Nn && matches!(w.label, Label::Amod | Label::Compound | Label::Nmod);
            names.articles.contains(&w.lower) || (w.tag == Tag::Jj || noun) && mentions.at(i).is_none() && !page.capital(i)
        })
    };
    (start..start + 3).find(|i| !small(*i)).unwrap_or(start + 3)
}

/// True where an office may be the one of what a link joins to it. Envoys are sent to what they are for; only a governor or mayor is
/// one of a place ("Secretary-General for Istanbul" names where he went).
fn may_own(mentions: &Mentions, office: &FoundOffice, owner: usize, link: &str) -> bool {
    let names = NameWords::embedded();
    let found = &mentions.found[owner];
    let of = names.member_of.contains(link);
    let links = match office.title.kind {
        OfficeKind::Envoy | OfficeKind::Ambassador | OfficeKind::Minister | OfficeKind::Official => of,
        _ => names.owner_links.contains(link),
    };
    let place = matches!(found.sense, Sense::Place(_) | Sense::UnlistedPlace | Sense::Region(_));
    links && found.form != Form::Modifier && (!place || office.title.owner == OwnerKind::Body && of)
}

/// The word after "( OIC )", and after "( Parliament )" where "of" follows.
fn after_abbreviation(page: &Page<'_>, at: usize) -> usize {
    let is = |i: usize, text: &str| page.words.get(i).is_some_and(|w| w.lower == text);
    let of = || page.words.get(at + 3).is_some_and(|w| NameWords::embedded().member_of.contains(&w.lower));
    let open = is(at, "(") && is(at + 2, ")") && (abbreviation(page, at + 1) || page.capital(at + 1) && of());
    if open { at + 3 } else { at }
}

/// The word that "( OIC )" before `at` starts with, or `at`.
pub(super) fn before_abbreviation(page: &Page<'_>, at: usize) -> usize {
    let Some(start) = at.checked_sub(3) else { return at };
    if after_abbreviation(page, start) == at { start } else { at }
}

fn abbreviation(page: &Page<'_>, at: usize) -> bool {
    let text = page.text(at);
    text.chars().filter(|c| c.is_uppercase()).count() * 2 > text.chars().count()
}

/// "Iraqi", "NATO", "Taiwan 's", "Republic of Korea (ROK)", "Xi Jinping 's" before the office.
pub(super) fn owner_before(reader: &Reader<'_>, mentions: &Mentions, office: &FoundOffice) -> Option<usize> {
    let names = NameWords::embedded();
    let page = reader.page;
    let sentence = page.sentence_of(office.words.start)?.words.start;
    let mut at = office.words.start;
    while at > sentence {
        if page.words[at - 1].tag == Tag::Pos {
            let person = |m: &usize| mentions.found[*m].sense == Sense::Person && of_person(office);
            return mentions.ending_at(before_abbreviation(page, at - 1)).filter(|m| mentions.can_own(*m) || person(m));
        }
        if let Some(owner) = mentions.ending_at(before_abbreviation(page, at)) {
            // "the US Middle East | envoy", "A's Middle East envoy": sent to the region by whoever stands before it.
            let region =
                matches!(mentions.found[owner].sense, Sense::Place(_) | Sense::Region(_)) && office.title.kind == OfficeKind::Envoy;
            if region && let Some(sender) = sender_before(page, mentions, mentions.found[owner].words.start) {
                return Some(sender);
            }
            let usable = mentions.can_own(owner)
                && !linked(page, mentions, owner)
                && !town(reader, mentions, owner, office)
                && !hall(mentions, owner, office);
            return usable.then_some(owner);
        }
        if !names.adjectives.contains(&page.words[at - 1].lower) {
            return None;
        }
        at -= 1;
    }
    None
}

/// The state, body or person right before a word, a possessive between them allowed.
fn sender_before(page: &Page<'_>, mentions: &Mentions, at: usize) -> Option<usize> {
    let possessive = at.checked_sub(1).filter(|p| page.words[*p].tag == Tag::Pos).unwrap_or(at);
    let same = |m: &usize| page.words[mentions.found[*m].words.start].sentence == page.words[at].sentence;
    let sends = |m: &usize| match mentions.found[*m].sense {
        Sense::State(_) | Sense::Organization(_) => true,
        Sense::Person => possessive < at,
        _ => false,
    };
    mentions.ending_at(possessive).filter(|m| same(m) && sends(m))
}

/// True for a town before a state's office: the one ends where the other starts ("in Washington, D.C. | Secretary X").
fn town(reader: &Reader<'_>, mentions: &Mentions, owner: usize, office: &FoundOffice) -> bool {
    match mentions.found[owner].sense {
        Sense::UnlistedPlace => true,
        Sense::Place(row) => office.title.owner == OwnerKind::State && Holding::embedded().towns.contains(&reader.lexicon.places[row].kind),
        _ => false,
    }
}

/// True for a hall before who heads a state ("received at the Al Alam Palace | King X").
fn hall(mentions: &Mentions, owner: usize, office: &FoundOffice) -> bool {
    let body = matches!(mentions.found[owner].sense, Sense::Unlisted { kind: ActorKind::GovernmentBody, government: false, .. });
    body && matches!(office.title.kind, OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment | OfficeKind::Monarch)
}

/// Offices that a person's own are: those of his state, not those of a body.
fn of_person(office: &FoundOffice) -> bool {
    office.title.owner == OwnerKind::State && office.title.default_of.is_none()
}

/// True behind "of the" or "for": the name belongs to what stands before it ("Representative for the DPRK | Ambassador").
fn linked(page: &Page<'_>, mentions: &Mentions, owner: usize) -> bool {
    let names = NameWords::embedded();
    let found = &mentions.found[owner];
    let before = |back: usize| found.words.start.checked_sub(back).map(|i| page.words[i].lower.as_str()).unwrap_or_default();
    let article = usize::from(names.articles.contains(before(1)));
    found.form == Form::Name && names.owner_links.contains(before(1 + article)) && article == 1
}

/// "Yamina leader": a name that no table lists, right before an office that anything may have.
pub(super) fn unlisted(reader: &Reader<'_>, mentions: &mut Mentions, index: usize) -> Option<usize> {
    let page = reader.page;
    let office = &mentions.offices[index];
    office.title.row.filter(|r| reader.lexicon.offices[*r].any && office.title.modifiers == 0)?;
    let titled = super::holder::titled(page, mentions, office.words.end).is_some();
    let before = unlisted_before(reader, mentions, before_abbreviation(page, office.words.start), titled);
    // "Ann Lee MP": letters behind a person's name.
    let letters = |w: &Range<usize>| {
        office.words.len() == 1
            && abbreviation(page, office.words.start)
            && !titled
            && mentions.at(w.end - 1).is_some_and(|m| m.sense == Sense::Person)
    };
    let before = before.filter(|w| !letters(w));
    let words = before.or_else(|| unlisted_behind(reader, mentions, office.words.end))?;
    let kind = ActorKind::Organization;
    let sense = Sense::Unlisted { kind, of: None, government: false };
    Some(mentions.add(Found { words, kind: MentionKind::Organization, form: Form::Name, sense, rule: "office-owner" }, true))
}

fn unlisted_before(reader: &Reader<'_>, mentions: &Mentions, end: usize, titled: bool) -> Option<Range<usize>> {
    let page = reader.page;
    let last = end.checked_sub(1)?;
    let sentence = page.sentence_of(end)?;
    let known = NameWords::embedded();
    let name = sentence
        .names
        .iter()
        .find(|n| n.end == end && matches!(n.label, NameLabel::Org | NameLabel::Gpe | NameLabel::Norp | NameLabel::Person))?;
    let small = |w: usize| known.adjectives.contains(&page.words[w].lower) || known.not_names.contains(&page.words[w].lower);
    let start = (name.start..end).find(|w| page.capital(*w) && !small(*w))?;
    let person = name.label == NameLabel::Person;
    let plain = (start..end).all(|w| !small(w) && page.words[w].tag.is_proper() && reader.entries(w).is_empty());
    let free = (start..end).all(|w| mentions.at(w).is_none_or(|m| person && m.sense == Sense::Person && m.words == (start..end)));
    let describes = matches!(page.words[last].label, Label::Compound | Label::Nmod | Label::Amod);
    (plain && free && (describes || titled) && (!person || end - start > 1)).then_some(start..end)
}

/// "the head of RosGeo": the name of an organisation that the model proposes behind the office.
fn unlisted_behind(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> Option<Range<usize>> {
    let page = reader.page;
    let names = NameWords::embedded();
    page.words.get(at).filter(|w| names.member_of.contains(&w.lower))?;
    let article = usize::from(page.words.get(at + 1).is_some_and(|w| names.articles.contains(&w.lower)));
    let sentence = page.sentence_of(at)?;
    let starts = |n: &&crate::syntax::Name| n.start == at + 1 || n.start == at + 1 + article;
    let name = sentence.names.iter().find(|n| n.label == NameLabel::Org && starts(n))?;
    let words = at + 1 + article..name.end - usize::from(page.words[name.end - 1].tag == Tag::Pos);
    (words.start < words.end && page.capital(words.start) && mentions.free(words.clone())).then_some(words)
}

/// Owners that the words around an office and its holder tell, for offices that have none yet.
pub(super) fn around(reader: &Reader<'_>, mentions: &mut Mentions) {
    let page = reader.page;
    for index in 0..mentions.offices.len() {
        if mentions.offices[index].owner.is_some() {
            continue;
        }
        let told = after_name(reader, mentions, index)
            .or_else(|| behind_comma(reader, mentions, index))
            .or_else(|| led(reader, mentions, index))
            .or_else(|| of_delegation(reader, mentions, index))
            .or_else(|| of_possessor(page, mentions, index));
        mentions.offices[index].owner = told;
        if told.is_some_and(|o| bracketed(page, mentions, o)) {
            share_back(page, mentions, index);
        }
    }
}

/// "President Hu Jintao of China", "Foreign Minister Erika Mouynes (Panama)".
fn after_name(reader: &Reader<'_>, mentions: &Mentions, index: usize) -> Option<usize> {
    let page = reader.page;
    let office = &mentions.offices[index];
    let end = mentions.found[office.holder?].words.end;
    let bracket = page.words.get(end).is_some_and(|w| w.lower == "(").then(|| mentions.starting_at(end + 1)).flatten();
    let state = bracket.filter(|m| matches!(mentions.found[*m].sense, Sense::State(_)) && bracketed(page, mentions, *m));
    let governs = |m: &usize| office.title.owner != OwnerKind::State || !partisan(reader, mentions, *m);
    state.or_else(|| of_state(page, mentions, end).filter(governs))
}

/// "Mr A, Director General, Ministry of Defence": the body behind the office, both set off by commas.
fn behind_comma(reader: &Reader<'_>, mentions: &Mentions, index: usize) -> Option<usize> {
    let page = reader.page;
    let office = &mentions.offices[index];
    let person = &mentions.found[office.holder?];
    let end = tail(reader, mentions, office).end;
    let apposed = person.words.end < office.words.start && page.words.get(end).is_some_and(|w| w.lower == ",");
    let article = usize::from(page.words.get(end + 1).is_some_and(|w| NameWords::embedded().articles.contains(&w.lower)));
    let owner = mentions.starting_at(end + 1 + article).filter(|_| apposed)?;
    let found = &mentions.found[owner];
    let body = matches!(found.sense, Sense::Organization(_) | Sense::Unlisted { .. } | Sense::State(_)) && found.form == Form::Name;
    let closed = page.words.get(found.words.end).is_none_or(|w| matches!(w.lower.as_str(), "," | ";" | "." | ")") || w.tag == Tag::Cc);
    (body && closed).then_some(owner)
}

/// True for what a holder may be of, but no state's office: a party, an armed group, a company.
fn partisan(reader: &Reader<'_>, mentions: &Mentions, owner: usize) -> bool {
    let kind = match mentions.found[owner].sense {
        Sense::Organization(row) => reader.lexicon.organizations[row].kind,
        Sense::Unlisted { kind, .. } => kind,
        _ => return false,
    };
    matches!(kind, ActorKind::PoliticalParty | ActorKind::ArmedGroup | ActorKind::Company | ActorKind::Media)
}

fn bracketed(page: &Page<'_>, mentions: &Mentions, owner: usize) -> bool {
    let words = &mentions.found[owner].words;
    words.start > 0 && page.words[words.start - 1].lower == "(" && page.words.get(words.end).is_some_and(|w| w.lower == ")")
}

/// "Foreign Minister A and Minister of Trade B (Ecuador)": the state in brackets is that of both.
fn share_back(page: &Page<'_>, mentions: &mut Mentions, index: usize) {
    for at in (1..=index).rev() {
        let (before, office) = (&mentions.offices[at - 1], &mentions.offices[at]);
        if before.owner.is_some() || before.title.default_of.is_some() || !joined(page, mentions, before, office) {
            break;
        }
        mentions.offices[at - 1].owner = mentions.offices[index].owner;
    }
}

/// The state or organisation behind "of" at a word.
pub(super) fn of_state(page: &Page<'_>, mentions: &Mentions, at: usize) -> Option<usize> {
    let names = NameWords::embedded();
    let of = page.words.get(at).filter(|w| names.member_of.contains(&w.lower))?;
    let article = usize::from(page.words.get(at + 1).is_some_and(|w| names.articles.contains(&w.lower)));
    mentions.starting_at(at + 1 + article).filter(|m| {
        mentions.can_own(*m)
            && page.words[mentions.found[*m].words.start].sentence == of.sentence
            && mentions.found[*m].form != Form::Modifier
    })
}

/// "the Federal Government of Iraq, led by Prime Minister X".
fn led(reader: &Reader<'_>, mentions: &Mentions, index: usize) -> Option<usize> {
    let page = reader.page;
    let words = Holding::embedded();
    let start = article(page, start_of_phrase(page, mentions, mentions.offices[index].words.start));
    let sentence = page.sentence_of(start)?.words.start;
    let by = start.checked_sub(1).filter(|b| *b > sentence + 1 && words.by.contains(&page.words[*b].lower))?;
    let verb = Some(by - 1).filter(|v| words.led.contains(&page.words[*v].lower))?;
    let end = if page.words[verb - 1].lower == "," { verb - 1 } else { verb };
    let owner = mentions.ending_at(end).filter(|m| mentions.can_own(*m))?;
    let governs = match mentions.found[owner].sense {
        Sense::State(_) => true,
        Sense::Organization(row) => reader.lexicon.organizations[row].kind == ActorKind::GovernmentBody,
        Sense::Unlisted { kind, .. } => kind == ActorKind::GovernmentBody,
        _ => return None,
    };
    (governs || mentions.offices[index].title.owner != OwnerKind::State).then_some(owner)
}

/// "a Zambian delegation that included Foreign Minister A, Treasury Secretary B and C".
fn of_delegation(reader: &Reader<'_>, mentions: &Mentions, index: usize) -> Option<usize> {
    let page = reader.page;
    let words = Holding::embedded();
    let list = start_of_phrase(page, mentions, mentions.offices[index].words.start);
    let sentence = page.sentence_of(list)?.words.start;
    let mut at = list;
    while at > sentence.max(list.saturating_sub(LONGEST_LIST)) {
        let word = &page.words[at - 1].lower;
        if words.including.contains(word) || (words.by.contains(word) && at > 1 && words.led.contains(&page.words[at - 2].lower)) {
            return delegation_before(reader, mentions, at - 1, sentence);
        }
        at = listed_before(page, mentions, at)?;
    }
    None
}

/// The first word of what stands before `at` in a list of titles and names.
fn listed_before(page: &Page<'_>, mentions: &Mentions, at: usize) -> Option<usize> {
    let names = NameWords::embedded();
    let word = &page.words[at - 1].lower;
    if names.joins.contains(word) || names.articles.contains(word) {
        return Some(at - 1);
    }
    if let Some(title) = mentions.titles.iter().find(|t| t.words.end == at) {
        return Some(title.words.start);
    }
    let found = &mentions.found[mentions.ending_at(at)?];
    matches!(found.sense, Sense::Person | Sense::Office(_)).then_some(found.words.start)
}

/// The owner of the delegation whose members are listed behind `at`.
fn delegation_before(reader: &Reader<'_>, mentions: &Mentions, at: usize, sentence: usize) -> Option<usize> {
    let page = reader.page;
    let words = Holding::embedded();
    let small =
        |i: usize| words.between.contains(&page.words[i].lower) || words.led.contains(&page.words[i].lower) || page.words[i].lower == ",";
    let noun = (sentence..at).rev().take(4).find(|i| !small(*i))?;
    let group = |i: usize| reader.entries(i).iter().any(|(n, e)| matches!(e, Entry::Group { .. }) && i + n == noun + 1);
    let first = (sentence.max(noun.saturating_sub(2))..=noun).find(|i| group(*i))?;
    let owner = mentions.ending_at(first).or_else(|| mentions.at(first).and(mentions.at[first]))?;
    mentions.can_own(owner).then_some(owner)
}

/// "Putin and his foreign minister": of the state of the office told of last.
fn of_possessor(page: &Page<'_>, mentions: &Mentions, index: usize) -> Option<usize> {
    let office = &mentions.offices[index];
    let start = start_of_phrase(page, mentions, office.words.start);
    if let Some(its) = start.checked_sub(1).filter(|b| Holding::embedded().neuter.contains(&page.words[*b].lower)) {
        // "the Zambian delegation led by its foreign minister"
        let first = page.sentence_of(its).map_or(its, |s| s.words.start);
        let state = |m: usize| match mentions.found[m].sense {
            Sense::State(_) => Some(m),
            Sense::Unlisted { of, government: true, .. } => of.filter(|o| matches!(mentions.found[*o].sense, Sense::State(_))),
            _ => None,
        };
        return (first..its).rev().find_map(|w| mentions.at[w].and_then(state)).filter(|_| of_person(office));
    }
    let his = start.checked_sub(1).filter(|b| Holding::embedded().possessors.contains(&page.words[*b].lower))?;
    let sentence = page.words[his].sentence;
    let near = |o: &&FoundOffice| o.words.end <= his && page.words[o.words.start].sentence + 1 >= sentence;
    let before = mentions.offices[..index].iter().rev().find(near)?;
    (of_person(office) && before.title.label != office.title.label).then_some(before.owner).flatten()
}

/// True where two offices, the first with its holder's name, are joined by "and" or a comma.
fn joined(page: &Page<'_>, mentions: &Mentions, before: &FoundOffice, office: &FoundOffice) -> bool {
    let same = page.words[before.words.start].sentence == page.words[office.words.start].sentence;
    let end = before.holder.map_or(before.words.end, |h| mentions.found[h].words.end);
    let names = NameWords::embedded();
    let gap = end.min(office.words.start)..office.words.start;
    let comma_only = gap.len() == 1 && page.words[gap.start].lower == ",";
    same && !comma_only && !gap.is_empty() && gap.len() <= 2 && gap.clone().all(|w| names.joins.contains(&page.words[w].lower))
}

/// "Russian Foreign Minister A and Defence Minister B": the second takes the first one's state.
pub(super) fn shared(reader: &Reader<'_>, mentions: &Mentions, index: usize) -> Option<usize> {
    let (before, office) = (&mentions.offices[index - 1], &mentions.offices[index]);
    let owner = before.owner?;
    let shares = office.title.default_of.is_none()
        && office.title.owner == OwnerKind::State
        && before.title.owner == OwnerKind::State
        && office.title.label != before.title.label
        && (!leads(office) || governs(reader, mentions, before, office, owner));
    (shares && joined(reader.page, mentions, before, office)).then_some(owner)
}

const fn leads(office: &FoundOffice) -> bool {
    matches!(office.title.kind, OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment | OfficeKind::Monarch | OfficeKind::Heir)
}

/// True for the head of government beside the head of state, where the state has one.
fn governs(reader: &Reader<'_>, mentions: &Mentions, before: &FoundOffice, office: &FoundOffice, owner: usize) -> bool {
    let Sense::State(state) = mentions.found[owner].sense else { return false };
    let Some(row) = office.title.row else { return false };
    let head = matches!(before.title.kind, OfficeKind::HeadOfState | OfficeKind::Monarch);
    let absent = reader.lexicon.offices[row].absent_in.contains(&reader.lexicon.states[state].key);
    head && office.title.kind == OfficeKind::HeadOfGovernment && !absent
}
