//! Turns a text into blocks: headline, dateline, caption, body, quote, boilerplate.
//!
//! Blocks are in order, do not overlap, count code points, and cover everything but white space and the dash behind a dateline.
//! Nothing is dropped from the text. A stretch that no rule knows is body: a sentence is never hidden for want of a rule.
//! A block of body may hold line breaks where the text was broken into lines of even length; there they mean a blank.
//! Words live in `schema/lexicon/en/blocks.toml`.

mod caption;
mod dateline;
mod paragraph;
mod words;

use crate::model::document::{Block, BlockKind};
use crate::model::span::Span;
use caption::Caption;
use paragraph::{Paragraph, paragraphs};
use words::{WORDS, fold, opens_with, word_count};

/// Most words of a headline; what is longer is prose even without a full stop.
const HEADLINE_WORDS: usize = 25;
/// Most headlines before an article; a longer run of short lines is a list.
const HEADLINES: usize = 6;
/// Most words of a paragraph that one phrase can make boilerplate; longer ones say more than the phrase.
const FURNITURE_WORDS: usize = 40;

/// Bytes at the end of an article in which who signs it is looked for.
const SIGN_OFF: usize = 24;

/// The blocks of a text of which nothing is known but its words.
///
/// ```
/// use chancery::model::document::BlockKind::{Body, Dateline, Headline};
/// let text = "Envoys meet in Oslo\nOSLO — Envoys met on Monday.";
/// let blocks = chancery::read::blocks::mark(text);
/// assert_eq!(blocks.iter().map(|b| b.kind).collect::<Vec<_>>(), [Headline, Dateline, Body]);
/// assert_eq!(blocks[2].span.of(text), Some("Envoys met on Monday."));
/// ```
pub fn mark(text: &str) -> Vec<Block> {
    mark_hinted(text, &[])
}

/// The blocks of a text whose lines may be known already: `hints` has an entry a line, `None` where the words decide.
pub fn mark_hinted(text: &str, hints: &[Option<BlockKind>]) -> Vec<Block> {
    let paragraphs = paragraphs(text);
    let known: Vec<_> = paragraphs.iter().map(|p| hints.get(p.line).copied().flatten()).collect();
    let kinds = kinds(&paragraphs, &known);
    let last = kinds.iter().rposition(|k| *k == BlockKind::Body).filter(|i| *i > 0);
    let marked = paragraphs.iter().zip(kinds).enumerate();
    marked.flat_map(|(i, (p, kind))| if Some(i) == last { closing_pieces(p) } else { pieces(p, kind) }).collect()
}

/// The kind of every paragraph.
fn kinds(paragraphs: &[Paragraph<'_>], known: &[Option<BlockKind>]) -> Vec<BlockKind> {
    if paragraphs.len() == 1 {
        return vec![known[0].unwrap_or(BlockKind::Body)];
    }
    let own: Vec<_> = paragraphs.iter().zip(known).map(|(p, k)| k.or_else(|| own_kind(p.text))).collect();
    let body = (0..own.len()).find(|i| own[*i].is_none() && is_prose(paragraphs[*i].text)).unwrap_or(0);
    let heads = headings(&paragraphs[..body], &own[..body]);
    let tail = article(&paragraphs[body..], &own[body..]);
    heads.into_iter().chain(tail).collect()
}

/// The kind that a paragraph's own words give it, wherever it stands.
fn own_kind(text: &str) -> Option<BlockKind> {
    if is_boilerplate(text) {
        return Some(BlockKind::Boilerplate);
    }
    caption::caption(text).map(|_| BlockKind::Caption)
}

/// True where a paragraph reads as part of an article: it ends like a sentence, or is long, or opens with a dateline.
fn is_prose(text: &str) -> bool {
    !dateline::is_whole(text)
        && (ends_sentence(text) || word_count(text, HEADLINE_WORDS) > HEADLINE_WORDS || dateline::leading(text).is_some())
}

/// True where the last words close a sentence; an abbreviation at the end of a short line closes none.
fn ends_sentence(text: &str) -> bool {
    let closed = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»', '\u{200e}', '\u{200f}']);
    let last = closed.rsplit(char::is_whitespace).next().unwrap_or_default();
    let abbreviation = last.len() >= 4 && last.split_inclusive('.').all(|l| l.len() == 2) && word_count(text, 8) <= 8;
    closed.ends_with(['.', '!', '?', '…', ':', ';', '—', '–', '。', '؟', '۔', '।']) && !abbreviation
}

/// The kinds of the paragraphs before the article.
fn headings(paragraphs: &[Paragraph<'_>], own: &[Option<BlockKind>]) -> Vec<BlockKind> {
    let list = own.iter().filter(|k| k.is_none()).count() > HEADLINES;
    let first = own.iter().position(Option::is_none);
    let kind = |(i, p): (usize, &Paragraph<'_>)| match own[i] {
        Some(kind) => kind,
        None if dateline::is_whole(p.text) => BlockKind::Dateline,
        None if is_label(p.text, paragraphs.get(i + 1)) => BlockKind::Boilerplate,
        None if list && Some(i) != first => BlockKind::Body,
        None => BlockKind::Headline,
    };
    paragraphs.iter().enumerate().map(kind).collect()
}

/// True for the name of a section, a byline, or a single word above a headline.
fn is_label(text: &str, next: Option<&Paragraph<'_>>) -> bool {
    let folded = fold(text);
    let above = word_count(text, 1) == 1 && next.is_some_and(|n| word_count(n.text, 3) > 3 && !dateline::is_whole(n.text));
    is_byline(text) || above || WORDS.heading.sections.contains(folded.trim_end_matches([':', '|', '.']).trim_end())
}

/// True for a short line that names who wrote the article.
fn is_byline(text: &str) -> bool {
    word_count(text, 8) <= 8 && !ends_sentence(text) && WORDS.heading.bylines.iter().any(|b| opens_with(&fold(text), b))
}

/// Whether the article goes on, or what has come after it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    /// The article goes on.
    Nothing,
    /// Titles of other articles.
    List,
    /// Comments and the like.
    End,
}

/// The kinds of the paragraphs of the article and of what follows it.
fn article(paragraphs: &[Paragraph<'_>], own: &[Option<BlockKind>]) -> Vec<BlockKind> {
    let mut after = After::Nothing;
    let mut kinds = Vec::with_capacity(own.len());
    for (i, (p, own)) in paragraphs.iter().zip(own).enumerate() {
        after = next_state(after, p.text, i > 0);
        kinds.push(match (after, own) {
            (After::Nothing, None) if is_byline(p.text) => BlockKind::Boilerplate,
            (After::Nothing, kind) => kind.unwrap_or(BlockKind::Body),
            (After::List, Some(BlockKind::Caption)) => BlockKind::Caption,
            _ => BlockKind::Boilerplate,
        });
    }
    kinds
}

/// What follows once this paragraph is read.
fn next_state(after: After, text: &str, begun: bool) -> After {
    let line = line_form(text);
    match after {
        _ if begun && is_ending(&line) => After::End,
        After::Nothing if begun && WORDS.boilerplate.lists.contains(&line) => After::List,
        After::End | After::List if dateline::leading(text).is_some() => After::Nothing,
        After::List if ends_sentence(text) => After::Nothing,
        other => other,
    }
}

/// True for the line that ends an article ("Comments", "3 Comments").
fn is_ending(line: &str) -> bool {
    let bare = line.trim_matches(|c: char| c.is_ascii_digit() || c == '(' || c == ')' || c == ' ');
    WORDS.boilerplate.endings.contains(bare)
}

/// A paragraph as the tables of whole lines have it; nothing where it is too long for one.
fn line_form(text: &str) -> String {
    if text.len() > 60 {
        String::new()
    } else {
        fold(text.trim_matches([' ', ':', '.', '…', '>', '»', '→', '|', '›', '-', '–', '—']))
    }
}

/// True where the words are no part of any article.
fn is_boilerplate(text: &str) -> bool {
    let table = &WORDS.boilerplate;
    if word_count(text, FURNITURE_WORDS) > FURNITURE_WORDS {
        return false;
    }
    let (folded, line) = (fold(text), line_form(text));
    table.lines.contains(&line)
        || text.chars().all(|c| matches!(c, '*' | '#' | '-' | '_' | '=' | '~' | '•'))
        || table.openers.iter().any(|o| opens_with(&folded, o))
        || table.phrases.iter().any(|p| folded.contains(p.as_str()))
}

/// A paragraph of a kind as blocks: a dateline is cut from its body, a credit from its caption.
fn pieces(p: &Paragraph<'_>, kind: BlockKind) -> Vec<Block> {
    let block = |from, to, kind| Block { span: Span::new(p.offset(from), p.offset(to)), kind };
    let whole = if kind == BlockKind::Dateline { dateline::without_dash(p.text).len() } else { p.text.len() };
    let (kinds, cut) = match kind {
        BlockKind::Body => ([BlockKind::Dateline, kind], dateline::leading(p.text).map(|d| (d.end, d.body))),
        BlockKind::Caption => ([kind, kind], caption::caption(p.text).and_then(split_at)),
        _ => ([kind, kind], None),
    };
    match cut {
        Some((end, start)) => vec![block(0, end, kinds[0]), block(start, whole, kinds[1])],
        None => vec![block(0, whole, kind)],
    }
}

/// The last paragraph of an article: who signs it ("... on Tuesday. AGENCY") is none of it.
fn closing_pieces(p: &Paragraph<'_>) -> Vec<Block> {
    let mut blocks = pieces(p, BlockKind::Body);
    if let Some(at) = sign_off(p.text) {
        let text_end = p.text[..at].trim_end().len();
        let block = |from, to, kind| Block { span: Span::new(p.offset(from), p.offset(to)), kind };
        let signed = block(at, p.text.len(), BlockKind::Boilerplate);
        match blocks.last_mut().filter(|_| text_end > 0) {
            Some(body) if body.span.start < p.offset(text_end) => body.span = Span::new(body.span.start, p.offset(text_end)),
            _ => return vec![signed],
        }
        blocks.push(signed);
    }
    blocks
}

/// Where the letters of an agency or of a writer start that close a paragraph, behind its last sentence or alone.
fn sign_off(text: &str) -> Option<usize> {
    let ends =
        text.char_indices().rev().take(SIGN_OFF).filter(|(_, c)| matches!(c, '.' | '"' | '”' | '!' | '?')).map(|(at, c)| at + c.len_utf8());
    let at = ends.min_by_key(|at| text.len() - at).map_or(0, |at| at);
    let tail = &text[at..];
    let start = at + (tail.len() - tail.trim_start().len());
    let tail = tail.trim();
    let parted = at == 0 || start > at;
    let letters = |w: &str| {
        let bare = w.trim_matches(['(', ')', '/', '-', '–', '—', '[', ']', '*']);
        bare.chars().count() >= 2 && bare.chars().all(char::is_uppercase)
    };
    (parted && !tail.is_empty() && word_count(tail, 2) <= 2 && tail.split_whitespace().all(letters)).then_some(start)
}

/// Where a caption is cut.
fn split_at(caption: Caption) -> Option<(usize, usize)> {
    if let Caption::Split(end, start) = caption { Some((end, start)) } else { None }
}

#[cfg(test)]
mod tests;
