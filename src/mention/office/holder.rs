//! Who holds an office: the name behind it, the name it is apposed to, the one a verb tells, or the holder of the office it is joined with.

use super::owner::tail;
use super::{article, skip_titles, start_of_phrase};
use crate::lexicon::holding::{Holding, HoldingVerb};
use crate::lexicon::names::NameWords;
use crate::mention::page::Page;
use crate::mention::{FoundOffice, Mentions, Reader, Sense};
use crate::model::actor::{OfficeKind, TenureStatus};
use crate::syntax::{Label, Tag};

/// How many words behind an office a name in a list may start.
const FURTHEST: usize = 9;

/// The person who holds an office, by title grammar or apposition.
pub(super) fn holder(reader: &Reader<'_>, mentions: &Mentions, index: usize) -> Option<usize> {
    let page = reader.page;
    let office = &mentions.offices[index];
    if office.plural {
        return None;
    }
    let after = tail(reader, mentions, office).end;
    named_behind(page, mentions, office, after)
        .or_else(|| named_as_subject(page, mentions, office, after))
        .or_else(|| named_further(page, mentions, index, after))
        .or_else(|| named_before(reader, mentions, index, after))
        .or_else(|| named_after(page, mentions, after))
        .or_else(|| named_past_of(page, mentions, after))
}

/// "the head of the unrecognised A republic, B,": whose office it is no table knows, and the name stands behind.
fn named_past_of(page: &Page<'_>, mentions: &Mentions, after: usize) -> Option<usize> {
    page.words.get(after).filter(|w| NameWords::embedded().owner_links.contains(&w.lower))?;
    let sentence = page.words[after].sentence;
    let person = |w: usize| mentions.at(w).is_some_and(|m| matches!(m.sense, Sense::Person | Sense::Office(_)));
    let inner = |w: &usize| {
        let word = &page.words[*w];
        word.sentence == sentence && (word.tag.is_noun() || matches!(word.tag, Tag::Dt | Tag::Jj | Tag::In)) && !person(*w)
    };
    let comma = (after..page.words.len()).take(FURTHEST).find(|w| !inner(w))?;
    named_after(page, mentions, comma)
}

fn named_behind(page: &Page<'_>, mentions: &Mentions, office: &FoundOffice, after: usize) -> Option<usize> {
    titled(page, mentions, office.words.end).or_else(|| titled(page, mentions, after))
}

/// "A, chief secretary to the government B, minister C": in a list of titled names, the office goes with the name that ends its part.
fn named_further(page: &Page<'_>, mentions: &Mentions, index: usize, after: usize) -> Option<usize> {
    let office = &mentions.offices[index];
    let sentence = page.words[office.words.start].sentence;
    let same = |w: usize| page.words.get(w).is_some_and(|x| x.sentence == sentence);
    let comma = start_of_phrase(page, mentions, office.words.start).checked_sub(1).filter(|c| same(*c) && page.words[*c].lower == ",")?;
    mentions.ending_at(comma).filter(|m| mentions.found[*m].sense == Sense::Person)?;
    let person = (after..after + FURTHEST).take_while(|w| same(*w)).find_map(|w| {
        mentions.starting_at(w).filter(|m| mentions.found[*m].sense == Sense::Person && mentions.found[*m].words.len() > 1)
    })?;
    let words = &mentions.found[person].words;
    let plain = |w: usize| {
        let tag = page.words[w].tag;
        (tag.is_noun() || matches!(tag, Tag::In | Tag::To | Tag::Dt | Tag::Jj | Tag::PrpS))
            && !mentions.offices.iter().any(|o| o.words.contains(&w))
    };
    let noun = page.words[words.start - 1].tag.is_noun();
    let listed = page.words.get(words.end).is_some_and(|w| w.lower == "," || w.tag == Tag::Cc);
    (words.start > after && (after..words.start).all(plain) && noun && listed).then_some(person)
}

/// A name right after the title, a rank or honorific between them.
pub(super) fn titled(page: &Page<'_>, mentions: &Mentions, at: usize) -> Option<usize> {
    let article = usize::from(page.words.get(at)?.tag == Tag::Dt && skip_titles(mentions, at + 1) > at + 1);
    let at = skip_titles(mentions, at + article);
    let index = mentions.starting_at(at)?;
    let same = page.words.get(at)?.sentence == page.words[at.saturating_sub(1)].sentence;
    (mentions.found[index].sense == Sense::Person && same).then_some(index)
}

/// "Kevin Leahy, commander of ..."; never where the office is the title of another name.
fn named_before(reader: &Reader<'_>, mentions: &Mentions, index: usize, after: usize) -> Option<usize> {
    let page = reader.page;
    let office = &mentions.offices[index];
    if page.words.get(office.words.end).is_some_and(|w| w.tag == Tag::Pos) {
        return None;
    }
    let start = article(page, start_of_phrase(page, mentions, office.words.start));
    let comma = start.checked_sub(1).filter(|c| page.words[*c].lower == ",")?;
    let person = mentions.ending_at(comma)?;
    let listed = joined_to(reader, mentions, index, after).is_some_and(|next| {
        let next = &mentions.offices[next];
        named_behind(page, mentions, next, tail(reader, mentions, next).end).is_some()
    });
    // "During his talks with A, the president said": the office does what follows, and A is somebody else.
    let head = office.words.clone().find(|w| !office.words.contains(&page.words[*w].head)).unwrap_or(office.words.end - 1);
    let acts = matches!(page.words[head].label, Label::Nsubj | Label::Nsubjpass)
        && page.words.get(after).is_some_and(|w| matches!(w.tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md | Tag::Rb));
    let aside = acts && page.words[mentions.found[person].words.end - 1].label != Label::Nsubj;
    // "At the invitation of President A, the President of B, C, will come": C holds what stands between.
    let next = named_after(page, mentions, after);
    let closed = |m: usize| page.words.get(mentions.found[m].words.end).is_some_and(|w| matches!(w.tag, Tag::Comma) || w.tag.is_verb());
    let another = next.is_some_and(|n| abroad(mentions, office, person) || closed(n) && is_titled(mentions, person));
    (mentions.found[person].sense == Sense::Person && !listed && !aside && !another).then_some(person)
}

/// "Kenya's minister A, Zambia's ambassador ...": true for an office of another state than the one that stands before the name.
fn abroad(mentions: &Mentions, office: &FoundOffice, person: usize) -> bool {
    let state = |o: &FoundOffice| match o.owner.map(|m| &mentions.found[m].sense) {
        Some(Sense::State(row)) => Some(*row),
        _ => None,
    };
    let start = mentions.found[person].words.start;
    let known = mentions.offices.iter().find(|o| skip_titles(mentions, o.words.end) == start).and_then(state);
    known.zip(state(office)).is_some_and(|(one, other)| one != other)
}

/// True for a name right behind an office.
fn is_titled(mentions: &Mentions, person: usize) -> bool {
    let start = mentions.found[person].words.start;
    mentions.offices.iter().any(|o| skip_titles(mentions, o.words.end) == start)
}

/// "his Jordanian counterpart, Omar al-Razza".
fn named_after(page: &Page<'_>, mentions: &Mentions, after: usize) -> Option<usize> {
    let comma = page.words.get(after).filter(|w| w.lower == ",")?;
    let person = titled(page, mentions, past_rank(mentions, after + 1))?;
    let head = mentions.found[person].words.end - 1;
    let close = page.words.get(head + 1).is_none_or(|w| {
        matches!(w.lower.as_str(), "," | "." | ";")
            || matches!(w.tag, Tag::Cc | Tag::In | Tag::To | Tag::OpenQuote)
            || w.sentence != comma.sentence
    });
    let apposed = page.words[head].label == Label::Appos || close;
    (apposed && page.words[head].label != Label::Nsubj).then_some(person)
}

/// "the Foreign Minister, Senator A", "the High Commissioner to B, Ambassador C": past an office that is the title of the name behind it.
fn past_rank(mentions: &Mentions, at: usize) -> usize {
    let rank = |o: &&FoundOffice| {
        o.words.start == at && o.owner.is_none() && matches!(o.title.kind, OfficeKind::Legislator | OfficeKind::Ambassador)
    };
    mentions.offices.iter().find(rank).map_or(at, |o| o.words.end)
}

/// "Chief of Army Staff, General A received ...": office, comma and name open a sentence, and its verb follows.
fn named_as_subject(page: &Page<'_>, mentions: &Mentions, office: &FoundOffice, after: usize) -> Option<usize> {
    let start = article(page, start_of_phrase(page, mentions, office.words.start));
    let opens = page.sentence_of(start).is_some_and(|s| s.words.start == start);
    page.words.get(after).filter(|w| opens && w.lower == ",")?;
    let person = titled(page, mentions, past_rank(mentions, after + 1))?;
    let next = page.words.get(mentions.found[person].words.end)?;
    matches!(next.tag, Tag::Vbd | Tag::Vbz | Tag::Md).then_some(person)
}

/// The office that "and" joins right behind `after`, without an article or owner of its own.
fn joined_to(reader: &Reader<'_>, mentions: &Mentions, index: usize, after: usize) -> Option<usize> {
    let page = reader.page;
    let dash = |w: &crate::mention::page::Word| w.space_after && matches!(w.lower.as_str(), "-" | "–" | "—");
    let join = page.words.get(after).filter(|w| NameWords::embedded().joins.contains(&w.lower) || dash(w) || w.lower == "/")?;
    let next = index + 1;
    let office = mentions.offices.get(next).filter(|o| start_of_phrase(page, mentions, o.words.start) == after + 1 && !o.plural)?;
    (join.sentence == page.words[office.words.start].sentence && join.lower != ",").then_some(next)
}

/// "Crown Prince and Prime Minister X", "X, vice president and foreign minister of Y": both offices are his.
pub(super) fn joined(reader: &Reader<'_>, mentions: &mut Mentions) {
    for index in 0..mentions.offices.len() {
        let after = tail(reader, mentions, &mentions.offices[index]).end;
        let Some(next) = joined_to(reader, mentions, index, after) else { continue };
        let (one, other) = (&mentions.offices[index], &mentions.offices[next]);
        // "Qatar's foreign minister and Hamas's chief | A": each has an owner of its own before it, and they are two.
        let owned = |o: &FoundOffice| o.owner.filter(|m| mentions.found[*m].words.start < o.words.start);
        let apart = owned(one).zip(owned(other)).is_some_and(|(a, b)| a != b && mentions.found[a].sense != mentions.found[b].sense);
        if apart && one.holder.is_some() != other.holder.is_some() {
            continue;
        }
        let behind = |o: &FoundOffice| o.holder.is_some_and(|h| mentions.found[h].words.start >= o.words.end);
        let holder = match (one.holder, other.holder) {
            (None, Some(holder))
                if behind(other)
                    && (!one.definite || apposed(reader.page, mentions, holder))
                    && !one.indefinite
                    && !two_heads(one, other) =>
            {
                holder
            }
            (Some(holder), None) if !behind(one) => holder,
            _ => continue,
        };
        let owner = one.owner.or(other.owner);
        let free = |o: &FoundOffice| o.owner.is_none() && o.title.default_of.is_none();
        let (own_one, own_other) = (if free(one) { owner } else { one.owner }, if free(other) { owner } else { other.owner });
        for (at, owner) in [(index, own_one), (next, own_other)] {
            (mentions.offices[at].holder, mentions.offices[at].owner) = (Some(holder), owner);
        }
    }
}

/// "the National Leader of the Zambian people, Chairman of the Council A": two offices set apart by a comma, the name behind the second.
pub(super) fn apposed_offices(reader: &Reader<'_>, mentions: &mut Mentions) {
    let page = reader.page;
    for index in 0..mentions.offices.len().saturating_sub(1) {
        let (one, other) = (&mentions.offices[index], &mentions.offices[index + 1]);
        let after = tail(reader, mentions, one).end;
        let comma = page.words.get(after).is_some_and(|w| w.lower == "," && w.sentence == page.words[one.words.start].sentence);
        let named = other.holder.filter(|h| mentions.found[*h].words.start >= other.words.end);
        let Some(holder) = named.filter(|_| comma && one.owner.is_some() && one.holder.is_none() && !one.plural && !other.plural) else {
            continue;
        };
        let beside = start_of_phrase(page, mentions, other.words.start) == after + 1 && article(page, after + 1) == after + 1;
        let described = page.words[other.words.start].label == Label::Appos && one.words.contains(&page.words[other.words.start].head);
        // "the minister of A, Chairman B and C": a list.
        let end = mentions.found[holder].words.end;
        let goes_on =
            |w: usize| page.words.get(w).is_some_and(|w| w.tag.is_verb() || matches!(w.tag, Tag::Md | Tag::Rb | Tag::In | Tag::To));
        let then = page.words.get(end).is_some_and(|w| w.lower == ",") && page.words.get(end + 1).is_some_and(|w| w.tag == Tag::Cc);
        if beside && described && (goes_on(end) || then && goes_on(end + 2)) {
            mentions.offices[index].holder = Some(holder);
        }
    }
}

/// "the Crown Prince and Prime Minister, A,": the comma sets the name apart from both.
fn apposed(page: &Page<'_>, mentions: &Mentions, holder: usize) -> bool {
    let words = &mentions.found[holder].words;
    let comma = |w: Option<&crate::mention::page::Word>| w.is_some_and(|w| w.lower == ",");
    comma(words.start.checked_sub(1).and_then(|w| page.words.get(w))) && comma(page.words.get(words.end))
}

/// True for a head of government and a head of state, who are two: the first is named elsewhere.
fn two_heads(one: &FoundOffice, other: &FoundOffice) -> bool {
    (one.title.kind, other.title.kind) == (OfficeKind::HeadOfGovernment, OfficeKind::HeadOfState)
}

/// "X, who served as foreign minister", "X was elected president": the holder and how the tenure stands.
pub(super) fn by_verb(page: &Page<'_>, mentions: &mut Mentions, index: usize) {
    let office = &mentions.offices[index];
    if office.holder.is_some() || office.plural || office.counterpart {
        return;
    }
    let Some((verb, row)) = verb_above(page, office) else { return };
    let Some(person) = subject(page, mentions, verb, row) else { return };
    let Some(status) = tense(page, verb, row) else { return };
    let title = &mut mentions.offices[index].title;
    title.status = title.status.or(Some(status).filter(|s| *s != TenureStatus::Current));
    mentions.offices[index].holder = Some(person);
}

/// The verb that an office is the complement of, with its row.
fn verb_above<'p>(page: &Page<'_>, office: &FoundOffice) -> Option<(usize, &'p HoldingVerb)> {
    let names = NameWords::embedded();
    let link = office.words.clone().skip(1).find(|w| names.owner_links.contains(&page.words[*w].lower));
    let head = link.unwrap_or(office.words.end) - 1;
    let above = page.words[head].head;
    let (verb, between) = match page.words[head].label {
        Label::Attr | Label::Oprd => (above, None),
        Label::Pobj => (page.words[above].head, Some(page.words[above].lower.as_str())),
        _ => return None,
    };
    let row = Holding::embedded().verb.iter().find(|row| row.lemma == page.words[verb].lemma && fits(row, between))?;
    Some((verb, row))
}

/// A verb that needs no link may have "as" too ("was appointed as").
fn fits(row: &HoldingVerb, between: Option<&str>) -> bool {
    match (&row.link, between) {
        (None, None) => true,
        (Some(link), Some(between)) => link == between,
        (None, Some(between)) => row.passive && Holding::embedded().verb.iter().any(|v| v.link.as_deref() == Some(between)),
        (Some(_), None) => false,
    }
}

/// The person of whom a verb tells an office.
fn subject(page: &Page<'_>, mentions: &Mentions, verb: usize, row: &HoldingVerb) -> Option<usize> {
    let passive = page.children_as(verb, &[Label::Auxpass]).next().is_some();
    let reduced = page.words[verb].label == Label::Acl && page.words[verb].tag == Tag::Vbn;
    let told = match (row.passive, passive || reduced) {
        (true, false) => page.children_as(verb, &[Label::Dobj]).next(),
        (true, true) if reduced => Some(page.words[verb].head),
        _ => page.children_as(verb, &[Label::Nsubj, Label::Nsubjpass]).next(),
    }?;
    let relative = Holding::embedded().relative.contains(&page.words[told].lower) && page.words[verb].label == Label::Relcl;
    let at = if relative { page.words[verb].head } else { told };
    mentions.at[at].filter(|m| mentions.found[*m].sense == Sense::Person)
}

/// How the tenure stands by the verb's tense; nothing where the verb is negated or only possible.
fn tense(page: &Page<'_>, verb: usize, row: &HoldingVerb) -> Option<TenureStatus> {
    let unsure = page.children(verb).any(|c| page.words[c].label == Label::Neg || page.words[c].tag == Tag::Md);
    if unsure {
        return None;
    }
    let aux = page.children_as(verb, &[Label::Aux, Label::Auxpass]).next();
    let present = match aux {
        Some(aux) => matches!(page.words[aux].tag, Tag::Vbz | Tag::Vbp),
        None => matches!(page.words[verb].tag, Tag::Vbz | Tag::Vbp | Tag::Vbg),
    };
    Some(if present { row.present } else { row.past })
}
