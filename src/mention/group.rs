//! Groups: collectives known by description only ("Syrian officials", "coalition member states", "the leaders of France and Germany").

use super::{Found, Mentions, Reader, Sense};
use crate::lexicon::Entry;
use crate::lexicon::names::NameWords;
use crate::model::mention::{Form, MentionKind};
use crate::syntax::{Label, Tag};

/// Finds all of them.
pub fn scan(reader: &Reader<'_>, mentions: &mut Mentions) {
    for at in 0..reader.page.words.len() {
        let noun = reader.entries(at).into_iter().find_map(|(n, e)| matches!(e, Entry::Group { .. }).then_some(n));
        if let Some(n) = noun.filter(|n| *n == 2 && mentions.free(at + 1..at + 2)) {
            owned_by_first(reader, mentions, at..at + n);
        }
        let Some(n) = noun.filter(|n| mentions.free(at..at + n)) else { continue };
        if !matches!(reader.page.words[at + n - 1].tag, Tag::Nn | Tag::Nns | Tag::Nnp | Tag::Nnps) {
            continue;
        }
        let (of, start) = owner(reader, mentions, at);
        let group =
            Found { words: start..at + n, kind: MentionKind::Group, form: Form::Nominal, sense: Sense::Group { of }, rule: "group-noun" };
        add(mentions, group, at..at + n);
    }
}

/// "the Syrian opposition | figures": a phrase whose first word closes the name of whose group it is.
fn owned_by_first(reader: &Reader<'_>, mentions: &mut Mentions, words: std::ops::Range<usize>) {
    let noun = words.end - 1;
    let owner = mentions.ending_at(noun).filter(|m| mentions.can_own(*m));
    let Some(owner) = owner.filter(|_| reader.page.words[noun].tag == Tag::Nns) else { return };
    let whole = mentions.found[owner].words.start..words.end;
    let sense = Sense::Group { of: Some(owner) };
    add(mentions, Found { words: whole, kind: MentionKind::Group, form: Form::Nominal, sense, rule: "group-noun" }, noun..words.end);
}

/// The words before the noun keep their own mentions.
fn add(mentions: &mut Mentions, group: Found, noun: std::ops::Range<usize>) {
    let index = mentions.found.len();
    for word in noun {
        mentions.at[word] = Some(index);
    }
    mentions.found.push(group);
}

/// Whose group it is: what stands before it, or "of" it, and where the phrase starts.
fn owner(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> (Option<usize>, usize) {
    let page = reader.page;
    let mut start = at;
    while start > 0 && at - start < 4 && page.words[start - 1].sentence == page.words[at].sentence {
        let before = start - 1;
        if let Some(owner) = mentions.ending_at(start).filter(|m| mentions.can_own(*m)) {
            return (Some(owner), mentions.found[owner].words.start);
        }
        let skipped = page.words[before].tag == Tag::Pos
            || matches!(page.words[before].label, Label::Amod | Label::Compound | Label::Nmod | Label::Nummod)
                && mentions.free(before..start);
        if !skipped {
            break;
        }
        start = before;
    }
    // "rebel forces", "opposition groups": nouns right before are part of the name.
    let noun = |w: usize| page.words[w].tag == Tag::Nn && page.words[w].label == Label::Compound && mentions.free(w..w + 1);
    let first = page.sentence_of(at).map_or(at, |s| s.words.start);
    let described = (first..at).rev().take(2).take_while(|w| noun(*w) && !page.capital(*w)).last().unwrap_or(at);
    let names = NameWords::embedded();
    let of = page.words.get(at + 1).filter(|w| names.sent_by.contains(&w.lower)).and_then(|_| {
        let article = usize::from(page.words.get(at + 2).is_some_and(|w| names.articles.contains(&w.lower)));
        mentions.starting_at(at + 2 + article).filter(|m| mentions.can_own(*m))
    });
    (of, described)
}
