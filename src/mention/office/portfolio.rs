//! What an office is in charge of, beyond what the tables of portfolios list: the capitalised words between the office and the name
//! of its holder.

use crate::lexicon::holding::Holding;
use crate::lexicon::names::NameWords;
use crate::lexicon::{Entry, OfficeMatch};
use crate::mention::page::Page;
use crate::mention::{Mentions, Reader};
use crate::model::mention::{Form, MentionKind};
use crate::syntax::{NameLabel, Tag};
use std::ops::Range;

/// "Minister of International | Relations and Cooperation": capitalised words that go on after an office and its link, up to the name.
pub(super) fn with_portfolio(
    reader: &Reader<'_>,
    mentions: &Mentions,
    words: Range<usize>,
    mut title: OfficeMatch,
) -> (Range<usize>, OfficeMatch) {
    let page = reader.page;
    let names = NameWords::embedded();
    let open = page.capital(words.start) && page.sentence_of(words.start).is_some_and(|s| words.end < s.words.end);
    let linked = words.clone().any(|w| names.owner_links.contains(&page.words[w].lower));
    let link = open && names.owner_links.contains(&page.words[words.end].lower);
    let join = open && linked && names.joins.contains(&page.words[words.end].lower);
    let whole = linked && title.row.is_some() && !join;
    if !open || whole || !(linked || link) {
        return (words, title);
    }
    let start = words.end + usize::from(link);
    let end = if join { joined_end(reader, mentions, start) } else { portfolio_end(reader, mentions, start) };
    let more = words.end..end;
    // Behind a portfolio that the tables know stands the holder ("Minister of Defence | Ada Lind"), unless what follows ends like one.
    let told = || words.clone().any(|w| reader.entries(w).iter().any(|(n, e)| matches!(e, Entry::Portfolio { .. }) && w + n == words.end));
    if linked && !link && !join && told() && !more.clone().any(|w| is_portfolio(reader, w)) {
        return (words, title);
    }
    if more.len() <= usize::from(link || join) || (!linked && more.len() < 2) {
        return (words, title);
    }
    if !title.alone {
        let core = if linked { page.slice(after_status(reader, words.start)..words.end) } else { title.label.as_str() };
        title.label = format!("{core} {}", page.slice(more));
        title.row = None;
    }
    (words.start..end, title)
}

/// The word after modifiers that tell how a tenure stands ("Acting | Assistant Secretary").
fn after_status(reader: &Reader<'_>, start: usize) -> usize {
    let status = |at: usize| {
        reader.entries(at).into_iter().find_map(|(n, e)| match e {
            Entry::OfficeModifier { row } if !reader.lexicon.modifiers[row].keep => Some(n),
            _ => None,
        })
    };
    let mut at = start;
    while let Some(n) = status(at) {
        at += n;
    }
    at
}

/// "Minister of Foreign Affairs | and Worship": one more member of a list that is open already; what is no plain word ends it.
fn joined_end(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> usize {
    let page = reader.page;
    let start = after_joins(page, at);
    let plain = |w: usize| plain(reader, mentions, page.words[at].sentence, w);
    if page.words[at].lower == "," && start == at + 1 && !listed_on(page, start, &plain) {
        return at;
    }
    let end = portfolio_end(reader, mentions, start);
    if end > start { end } else { at }
}

/// The word after "and", ", and", and an article behind it.
fn after_joins(page: &Page<'_>, at: usize) -> usize {
    let names = NameWords::embedded();
    let is = |i: usize, set: &std::collections::HashSet<String>| page.words.get(i).is_some_and(|w| set.contains(&w.lower));
    let mut next = at + usize::from(is(at, &names.joins));
    next += usize::from(next > at && is(next, &names.joins) && page.words[next].lower != ",");
    next + usize::from(next > at && is(next, &names.articles) && page.capital(next + 1))
}

/// One past the last capitalised word of a portfolio; a name, a state that ends it, or a small word stops it, and so does a word that
/// ends portfolios ("Affairs").
pub(super) fn portfolio_end(reader: &Reader<'_>, mentions: &Mentions, start: usize) -> usize {
    let page = reader.page;
    let sentence = page.words[start - 1].sentence;
    let plain = |w: usize| plain(reader, mentions, sentence, w);
    let mut at = start;
    loop {
        let next = if at > start { after_joins(page, at) } else { at };
        let comma = next == at + 1 && page.words[at].lower == ",";
        if !plain(next) || (comma && !listed_on(page, next, &plain)) {
            return at;
        }
        at = mentions.at(next).map_or(next + listed(reader, next), |m| m.words.end);
        if ends(page, at - 1) && !goes_on(reader, at) {
            return at;
        }
    }
}

/// "Afghanistan | Reconciliation", "Korean Peninsula | Peace and Security Affairs": the end of a topic that a place only opens; the place's own
/// end where what follows may be a name.
pub(super) fn topic_end(reader: &Reader<'_>, mentions: &Mentions, start: usize) -> usize {
    let end = portfolio_end(reader, mentions, start);
    let title = reader.entries(end).iter().any(|(_, e)| matches!(e, Entry::Title { .. } | Entry::Office { .. }));
    if end > start && (title || ends(reader.page, end - 1)) { end } else { start }
}

/// True of a word that ends portfolios, and of one that the tables list as one.
fn is_portfolio(reader: &Reader<'_>, at: usize) -> bool {
    ends(reader.page, at) || reader.entries(at).iter().any(|(_, e)| matches!(e, Entry::Portfolio { .. }))
}

/// How many words a listed portfolio takes, at least one.
fn listed(reader: &Reader<'_>, at: usize) -> usize {
    reader.entries(at).into_iter().find_map(|(n, e)| matches!(e, Entry::Portfolio { .. }).then_some(n)).unwrap_or(1)
}

fn ends(page: &Page<'_>, at: usize) -> bool {
    Holding::embedded().portfolio_ends.contains(&page.words[at].lower)
}

/// True where a portfolio may go on behind a word that ends it: another such word, a portfolio of the tables, or a list.
fn goes_on(reader: &Reader<'_>, at: usize) -> bool {
    let page = reader.page;
    let Some(word) = page.words.get(at) else { return false };
    ends(page, at)
        || NameWords::embedded().joins.contains(&word.lower)
        || reader.entries(at).iter().any(|(_, e)| matches!(e, Entry::Portfolio { .. }))
}

/// A capitalised word of the sentence that starts neither a name nor another title and is no mention of its own.
fn plain(reader: &Reader<'_>, mentions: &Mentions, sentence: usize, at: usize) -> bool {
    let page = reader.page;
    let named = |w: usize| page.sentence_of(w).is_some_and(|s| s.names.iter().any(|n| n.label == NameLabel::Person && n.start == w));
    let person = |w: usize| named(w) || crate::lexicon::names::given_name(page.text(w));
    let title = |w: usize| reader.entries(w).iter().any(|(_, e)| matches!(e, Entry::Title { .. } | Entry::Office { .. }));
    // "the President of The Gambia"
    let article = |w: usize| NameWords::embedded().articles.contains(&page.words[w].lower);
    let usable =
        |w: usize| page.words.get(w).is_some_and(|x| x.sentence == sentence) && page.capital(w) && !person(w) && !title(w) && !article(w);
    let place = |m: &crate::mention::Found| {
        matches!(m.kind, MentionKind::Place | MentionKind::State)
            && page.words.get(m.words.end).is_some()
            && ends(page, m.words.end + listed(reader, m.words.end) - 1)
    };
    usable(at) && mentions.at(at).is_none_or(|m| m.words.start == at && usable(m.words.end) && (m.form == Form::Modifier || place(m)))
}

/// True where a comma opens one more member of a list that "and" closes.
fn listed_on(page: &Page<'_>, at: usize, plain: &dyn Fn(usize) -> bool) -> bool {
    let end = (at..at + 6).find(|w| !plain(*w)).unwrap_or(at);
    page.words.get(end).is_some_and(|w| w.tag == Tag::Cc || (w.lower == "," && page.words.get(end + 1).is_some_and(|n| n.tag == Tag::Cc)))
}
