//! The case of headlines: "Zambian Minister Visits Norway for Talks" and "MWILA, STRAND MEET" as a sentence would write them.
//!
//! The model learnt from sentences and takes most capitals for names. In a headline whose style has capitals everywhere, the words that
//! the text below writes small, and the words that tell contacts or join others, are shown to the model small. The text stays as it is.

use crate::lexicon::frames::Frames;
use crate::model::document::{BlockKind, Document};
use crate::model::span::Span;
use crate::syntax::{Tag, lemma};
use crate::text::normalize::CodePoints;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// A headline of fewer words has no style that could be told.
const FEWEST: usize = 4;

/// Words of fewer letters are small in most styles, and say nothing.
const SHORT: usize = 4;

/// What the model is shown of a document.
#[derive(Debug, Default)]
pub struct Truecase {
    /// The whole text with the case of its headlines mended, every letter in its place; nothing where none is.
    pub text: Option<String>,
    /// The first bytes of the words that were made small.
    pub small: BTreeSet<usize>,
}

/// How often the text below the headlines writes a word small and, inside a sentence, with a capital.
#[derive(Default)]
struct Written<'a> {
    small: HashMap<String, usize>,
    capital: HashMap<String, HashMap<&'a str, usize>>,
}

impl Truecase {
    /// Looks through the headlines of a document.
    pub fn of(document: &Document, points: &CodePoints<'_>) -> Self {
        let bytes = |span: Span| points.byte(span.start)..points.byte(span.end);
        let blocks = |kind: BlockKind| document.blocks.iter().filter(move |b| b.kind == kind).map(|b| bytes(b.span));
        let styled: Vec<Vec<Range<usize>>> =
            blocks(BlockKind::Headline).map(|b| words(&document.text, b)).filter(|w| styled(&document.text, w)).collect();
        let given: Vec<(Range<usize>, &str)> = blocks(BlockKind::Body)
            .flat_map(|b| words(&document.text, b))
            .filter_map(|w| Some((w.clone(), given(&document.text, &w)?)))
            .collect();
        if styled.is_empty() && given.is_empty() {
            return Self::default();
        }
        let mut written = Written::default();
        blocks(BlockKind::Body).for_each(|block| written.count(&document.text, block));
        let mut mended = document.text.clone().into_bytes();
        let mut small = BTreeSet::new();
        for (word, form) in given {
            mended[word].copy_from_slice(form.as_bytes());
        }
        for headline in &styled {
            let shouted = headline.iter().all(|w| shouted(&document.text[w.clone()]));
            for (index, word) in headline.iter().enumerate() {
                let text = &document.text[word.clone()];
                let form = written.form(text, index == 0, shouted).filter(|f| f.len() == text.len() && f != text);
                let Some(form) = form else { continue };
                if form.starts_with(char::is_lowercase) {
                    small.insert(word.start);
                }
                mended[word.clone()].copy_from_slice(form.as_bytes());
            }
        }
        Self { text: String::from_utf8(mended).ok(), small }
    }
}

impl<'a> Written<'a> {
    fn count(&mut self, text: &'a str, block: Range<usize>) {
        let mut opens = true;
        let mut end = block.start;
        for word in words(text, block) {
            opens |= text[end..word.start].contains(['.', '!', '?', '\n', '"', '“']);
            end = word.end;
            let form = &text[word];
            let lower = form.to_lowercase();
            if form == lower {
                *self.small.entry(lower).or_default() += 1;
            } else if !opens {
                *self.capital.entry(lower).or_default().entry(form).or_default() += 1;
            }
            opens = false;
        }
    }

    /// How a sentence would write a word of a headline; nothing where it cannot be told.
    fn form(&self, text: &str, first: bool, shouted: bool) -> Option<String> {
        let lower = text.to_lowercase();
        let capital = self.capital.get(&lower);
        let small = self.small.get(&lower).copied().unwrap_or_default();
        let plain = if capital.is_none() { small > 0 || ordinary(&lower) } else { false };
        if plain && (shouted || !first && capitalised(text)) {
            return Some(lower);
        }
        if !shouted {
            return None;
        }
        // The form that the text has most often, of equals the first in the alphabet.
        let best = capital.and_then(|forms| forms.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0))));
        let name = || {
            let mut letters = lower.chars();
            let first = letters.next().map(char::to_uppercase).into_iter().flatten();
            first.chain(letters).collect::<String>()
        };
        best.map(|(form, _)| (*form).to_owned()).or_else(|| (text.len() > SHORT).then(name))
    }
}

/// "leader Said A": a word of names that the model takes for a verb, between words of a name; another as long is shown.
fn given(text: &str, word: &Range<usize>) -> Option<&'static str> {
    let shown = &crate::lexicon::names::NameWords::embedded().shown;
    let [_, form] = shown.iter().find(|[name, form]| *name == text[word.clone()] && name.len() == form.len())?;
    let before = text[..word.start].strip_suffix(' ').is_some_and(|t| t.ends_with(char::is_alphabetic));
    let behind = text[word.end..].strip_prefix(' ').is_some_and(|t| t.starts_with(char::is_uppercase));
    (before && behind).then_some(form.as_str())
}

/// Words that tell contacts and words that join others: names of nobody.
fn ordinary(lower: &str) -> bool {
    let frames = Frames::embedded();
    let told = |tag: Tag| {
        let word = lemma(lower, tag);
        frames.verbs(&word).next().is_some() || frames.noun(&word).is_some() || frames.has("headline_words", &word)
    };
    frames.has("headline_words", lower) || [Tag::Vbz, Tag::Vbd, Tag::Vbg, Tag::Nns].into_iter().any(told)
}

/// True for a headline in which every word of some length has a capital, one at least that is no name.
fn styled(text: &str, words: &[Range<usize>]) -> bool {
    let joins = |w: &str| w.starts_with(char::is_lowercase) && Frames::embedded().has("headline_words", w);
    let long: Vec<&str> = words.iter().map(|w| &text[w.clone()]).filter(|w| w.chars().count() >= SHORT && !joins(w)).collect();
    let high = long.iter().filter(|w| w.starts_with(char::is_uppercase)).count();
    let told = words.iter().skip(1).map(|w| &text[w.clone()]).any(|w| w.starts_with(char::is_uppercase) && ordinary(&w.to_lowercase()));
    words.len() >= FEWEST && high == long.len() && told
}

/// "Visits", not "EU" and not "visits".
fn capitalised(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && text.chars().skip(1).all(char::is_lowercase)
}

fn shouted(text: &str) -> bool {
    text.chars().all(char::is_uppercase)
}

/// Runs of letters.
fn words(text: &str, block: Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text[block.clone()].char_indices().filter(|(_, c)| c.is_alphabetic()) {
        let (start, end) = (block.start + at, block.start + at + letter.len_utf8());
        match found.last_mut().filter(|w| w.end == start) {
            Some(word) => word.end = end,
            None => found.push(start..end),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Block;

    fn mended(headline: &str, body: &str) -> String {
        let text = format!("{headline}\n\n{body}");
        let points = text.chars().count();
        let cut = headline.chars().count();
        let block = |kind, start, end| Block { kind, span: Span::new(start, end) };
        let blocks = vec![block(BlockKind::Headline, 0, cut), block(BlockKind::Body, cut + 2, points)];
        let document = Document { text, blocks, ..Document::default() };
        let truecase = Truecase::of(&document, &CodePoints::of(&document.text));
        truecase.text.unwrap_or_else(|| document.text.clone())[..headline.len()].to_owned()
    }

    #[test]
    fn words_that_the_text_writes_small_are_small() {
        let body = "The minister of Zambia said the mines were open.";
        assert_eq!(mended("Zambia Visits Norway Over Mines", body), "Zambia visits Norway over mines");
    }

    #[test]
    fn shouted_names_are_written_as_in_the_text() {
        assert_eq!(mended("MWILA MEETS STRAND IN OSLO", "In Oslo, Mwila met Strand."), "Mwila meets Strand in Oslo");
    }

    #[test]
    fn an_ordinary_headline_stays() {
        assert_eq!(mended("Mwila meets Strand in Oslo", "They met."), "Mwila meets Strand in Oslo");
    }
}
