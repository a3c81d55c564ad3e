//! Long titles and names, which the tree of a sentence is better read without.
//!
//! "Under Secretary for Civilian Security, Democracy, and Human Rights A met B" is read as "Secretary A met B": the syntax model takes
//! the commas of a portfolio for those of a list. Says which words of a sentence to leave out, and under which word each belongs.

use super::{FoundOffice, Mentions, Reader, Sense};
use crate::mention::page::Page;
use crate::model::mention::Form;
use crate::syntax::{Label, Tag};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// So many words left out make a sentence worth another reading.
const WORTH: usize = 3;

/// The most words between an office and the name of its holder ("of the National Assembly").
const LONGEST_GAP: usize = 8;

/// The fewest words of an organisation's name that is shortened.
const LONG_NAME: usize = 5;

/// For each sentence worth another reading, the words to leave out, each with the word it belongs to.
pub fn left_out(reader: &Reader<'_>, mentions: &Mentions) -> Vec<(usize, BTreeMap<usize, usize>)> {
    let mut all: BTreeMap<usize, BTreeMap<usize, usize>> = BTreeMap::new();
    let page = reader.page;
    let mut leave = |words: Range<usize>, kept: usize| {
        let Some(sentence) = page.words.get(kept).map(|w| w.sentence) else { return };
        let out = all.entry(sentence).or_default();
        for word in words.filter(|w| *w != kept && page.words[*w].sentence == sentence) {
            out.entry(word).or_insert(kept);
        }
    };
    for office in &mentions.offices {
        if let Some((words, kept)) = title(page, mentions, office) {
            leave(words, kept);
        }
    }
    for found in mentions.found.iter().filter(|f| f.words.len() >= LONG_NAME && of_organization(&f.sense)) {
        let head = found.words.clone().find(|w| !found.words.contains(&page.words[*w].head) || page.words[*w].head == *w);
        let branches = found.words.clone().any(|w| page.words[w].tag != Tag::In && joint(page, w));
        if let Some(head) = head.filter(|_| branches) {
            leave(found.words.clone(), head);
        }
    }
    for found in mentions.found.iter().filter(|f| f.sense == Sense::Person) {
        leave(position(page, found.words.end), found.words.end - 1);
        leave(state_behind(page, mentions, found.words.end), found.words.end - 1);
    }
    let guests: Vec<(usize, usize)> = (0..page.words.len()).filter_map(|at| Some((at, guest_described(page, mentions, at)?))).collect();
    let deposed = mentions.offices.iter().filter_map(|o| described_as(page, mentions, o));
    let swallowed = mentions.offices.iter().filter_map(|o| swallowed(page, mentions, o)).flatten();
    let addressed = mentions.titles.iter().filter_map(|t| addressed(page, mentions, &t.words)).flatten();
    let guests: Vec<(usize, usize)> = guests.into_iter().chain(deposed).chain(addressed).chain(swallowed).collect();
    guests.iter().for_each(|(at, kept)| leave(*at..*at + 1, *kept));
    let sure: BTreeSet<usize> = guests.iter().map(|(at, _)| page.words[*at].sentence).collect();
    let worth = all.into_iter().map(|(sentence, out)| (sentence, settled(out)));
    worth.filter(|(sentence, out)| out.len() >= WORTH || sure.contains(sentence)).collect()
}

/// "and toppled President A": a participle that is part of the title, where the tree takes it for a deed; with the last word of A.
fn described_as(page: &Page<'_>, mentions: &Mentions, office: &FoundOffice) -> Option<(usize, usize)> {
    let first = office.words.start;
    let verb = matches!(page.words[first].tag, Tag::Vbd | Tag::Vbn) && !matches!(page.words[first].label, Label::Amod | Label::Compound);
    let holder = office.holder.map(|h| mentions.found[h].words.end - 1)?;
    (verb && office.words.len() > 1 && !page.capital(first)).then_some((first, holder))
}

/// "with HE the Prime Minister, A": an honorific that the tree takes for a pronoun or hangs where its holder belongs; its words, the article
/// behind it among them, each with the last word of the office or name.
fn addressed(page: &Page<'_>, mentions: &Mentions, title: &Range<usize>) -> Option<Vec<(usize, usize)>> {
    let names = crate::lexicon::names::NameWords::embedded();
    let first = &page.words[title.start];
    let apart = first.tag == Tag::Prp || matches!(first.label, Label::Pobj | Label::Dobj | Label::Nsubj) && title.len() == 1;
    let article = usize::from(page.words.get(title.end).is_some_and(|w| names.articles.contains(&w.lower)));
    let next = title.end + article;
    page.words.get(next).filter(|w| apart && w.sentence == first.sentence)?;
    let office = mentions.offices.iter().find(|o| o.words.start == next);
    let person = || mentions.starting_at(next).filter(|m| mentions.found[*m].sense == Sense::Person);
    let kept = match office {
        Some(office) => office.words.end - 1,
        None => mentions.found[person()?].words.end - 1,
    };
    Some((title.start..next).map(|w| (w, kept)).collect())
}

/// "President of Zambia A B": where the tree hangs the name on the state, "of Zambia" is left out, and belongs to the office.
fn swallowed(page: &Page<'_>, mentions: &Mentions, office: &FoundOffice) -> Option<Vec<(usize, usize)>> {
    let name = mentions.found[office.holder?].words.clone();
    let owner = office.owner.map(|m| &mentions.found[m]).filter(|m| matches!(m.sense, Sense::State(_)))?.words.clone();
    let titled = (owner.end..name.start).all(|w| mentions.titles.iter().any(|t| t.words.contains(&w)));
    let behind = office.words.end <= owner.start && owner.end <= name.start && titled && owner.start - office.words.end <= 2;
    let kept = core(page, office.words.clone())?;
    let last = name.end - 1;
    let below = page.ancestors(last).skip(1).take(3).any(|w| (office.words.start..owner.end).contains(&w));
    (behind && below).then(|| (office.words.end..owner.end).map(|w| (w, kept)).collect())
}

/// "with visiting President A": a participle that describes A, where the tree takes it for a deed; the last word of A.
fn guest_described(page: &Page<'_>, mentions: &Mentions, at: usize) -> Option<usize> {
    let names = crate::lexicon::names::NameWords::embedded();
    let word = &page.words[at];
    let before = page.words.get(at.checked_sub(1)?).filter(|w| w.sentence == word.sentence)?;
    let described = names.attributive.contains(&word.lower) && word.tag == Tag::Vbg && word.label != Label::Amod;
    (described && names.before_attributive.contains(&before.lower)).then_some(())?;
    let described = |w: usize| page.words.get(w).is_some_and(|x| x.tag == Tag::Jj || x.tag == Tag::Nnp) || mentions.at(w).is_some();
    let office = (at + 1..at + 6).take_while(|w| described(*w)).find_map(|w| mentions.offices.iter().find(|o| o.words.start == w))?;
    Some(office.holder.map_or(office.words.end, |h| mentions.found[h].words.end) - 1)
}

/// "of Russia" behind the name of one who acts for it.
fn state_behind(page: &Page<'_>, mentions: &Mentions, at: usize) -> Range<usize> {
    let names = crate::lexicon::names::NameWords::embedded();
    let same = |w: usize| page.words.get(w).is_some_and(|x| x.sentence == page.words[at - 1].sentence);
    let link = same(at) && names.member_of.contains(&page.words[at].lower);
    let article = usize::from(same(at + 1) && names.articles.contains(&page.words[at + 1].lower));
    let state = mentions.starting_at(at + 1 + article).map(|m| &mentions.found[m]);
    let named = state.filter(|f| link && same(f.words.start) && matches!(f.sense, Sense::State(_)) && f.form == Form::Name);
    at..named.map_or(at, |f| f.words.end)
}

/// ", second left," and "(R)" behind a name in a caption.
fn position(page: &Page<'_>, at: usize) -> Range<usize> {
    let words = crate::lexicon::names::NameWords::embedded();
    let open = |w: usize| page.words.get(w).is_some_and(|x| matches!(x.tag, Tag::Comma | Tag::OpenBracket));
    let close = |w: usize| page.words.get(w).is_some_and(|x| matches!(x.tag, Tag::Comma | Tag::CloseBracket));
    let end = (at + 1..at + 5).find(|w| !page.words.get(*w).is_some_and(|x| words.positions.contains(&x.lower)));
    match end {
        Some(end) if open(at) && end > at + 1 && close(end) => at..end + 1,
        _ => at..at,
    }
}

const fn of_organization(sense: &Sense) -> bool {
    matches!(sense, Sense::Organization(_) | Sense::Unlisted { .. })
}

/// A word at which a phrase branches.
fn joint(page: &Page<'_>, at: usize) -> bool {
    matches!(page.words[at].tag, Tag::In | Tag::Cc | Tag::Comma | Tag::OpenBracket)
}

/// The words of an office up to its holder's name, and the one that stands for all of them.
fn title(page: &Page<'_>, mentions: &Mentions, office: &FoundOffice) -> Option<(Range<usize>, usize)> {
    let kept = core(page, office.words.clone())?;
    let name = office.holder.map(|h| mentions.found[h].words.start).filter(|start| *start >= office.words.end);
    let end = name.filter(|start| bridged(page, mentions, office.words.end..*start)).map_or(office.words.end, |start| {
        (office.words.end..start).find(|w| mentions.titles.iter().any(|t| t.words.contains(w))).unwrap_or(start)
    });
    let start = owner_before(page, mentions, office).unwrap_or(office.words.start);
    let words = start..end;
    let branches = words.clone().any(|w| page.words[w].tag != Tag::In && joint(page, w)) || page.words[words.start].tag == Tag::In;
    (branches && words.len() > WORTH).then_some((words, kept))
}

/// The last noun before the first preposition or comma.
fn core(page: &Page<'_>, words: Range<usize>) -> Option<usize> {
    let head = words.clone().skip(1).find(|w| joint(page, *w)).unwrap_or(words.end);
    (words.start..head).rev().find(|w| page.words[*w].tag.is_noun())
}

/// True where between an office and a name there are only the office's owner, articles and prepositions.
fn bridged(page: &Page<'_>, mentions: &Mentions, gap: Range<usize>) -> bool {
    let plain = |w: usize| matches!(page.words[w].tag, Tag::In | Tag::Dt | Tag::OpenBracket | Tag::CloseBracket);
    let titled = |w: usize| mentions.titles.iter().any(|t| t.words.contains(&w));
    gap.len() <= LONGEST_GAP && gap.clone().all(|w| plain(w) || titled(w) || mentions.at(w).is_some_and(|m| m.sense != Sense::Person))
}

/// Where a long owner right before an office starts ("Republic of Korea (ROK) Prime Minister").
fn owner_before(page: &Page<'_>, mentions: &Mentions, office: &FoundOffice) -> Option<usize> {
    let owner = &mentions.found[office.owner?].words;
    let beside = |w: usize| matches!(page.words[w].tag, Tag::OpenBracket | Tag::CloseBracket | Tag::Nnp);
    let gap = owner.end..office.words.start;
    let long = owner.clone().any(|w| joint(page, w)) || gap.len() > 1;
    (owner.end <= office.words.start && gap.len() <= 3 && gap.clone().all(beside) && long).then_some(owner.start)
}

/// Every left-out word belongs to one that stays.
fn settled(out: BTreeMap<usize, usize>) -> BTreeMap<usize, usize> {
    let end = |mut at: usize| {
        for _ in 0..4 {
            let Some(above) = out.get(&at) else { return Some(at) };
            at = *above;
        }
        None
    };
    out.iter().filter_map(|(word, kept)| Some((*word, end(*kept)?))).collect()
}
