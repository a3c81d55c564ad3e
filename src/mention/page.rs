//! A document laid out for reading: words with their tags and tree, in sentences, in blocks.
//!
//! Turns a `Document` into a [`Page`]. Word offsets are bytes of the text; everything that leaves for the record is turned into code
//! points by [`Page::span`]. Boilerplate is not analysed. No sentence crosses a block.

use super::truecase::Truecase;
use crate::model::document::{Block, BlockKind, Document};
use crate::model::span::Span;
use crate::syntax::{Analysis, Label, Model, Name, NameLabel, Scratch, Tag, lemma};
use crate::text::normalize::CodePoints;
use crate::text::token::Token;
use std::collections::BTreeMap;
use std::ops::Range;

/// A token with all that syntax says of it.
#[derive(Clone, Debug)]
pub struct Word {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// True where white space follows.
    pub space_after: bool,
    /// Penn tag.
    pub tag: Tag,
    /// Relation to the head.
    pub label: Label,
    /// The head, as an index of the page's words; the root is its own.
    pub head: usize,
    /// Lower case, typographic apostrophes made plain.
    pub lower: String,
    /// Dictionary form, lower case.
    pub lemma: String,
    /// Index of its sentence.
    pub sentence: usize,
}

/// A sentence of one block.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Its words.
    pub words: Range<usize>,
    /// What kind of block it stands in.
    pub block: BlockKind,
    /// Which block.
    pub block_index: usize,
    /// Names that the model proposes, as word ranges of the page.
    pub names: Vec<Name>,
}

/// A document laid out for reading.
#[derive(Debug)]
pub struct Page<'a> {
    /// The document.
    pub document: &'a Document,
    /// All words.
    pub words: Vec<Word>,
    /// All sentences.
    pub sentences: Vec<Sentence>,
    points: CodePoints<'a>,
    below: Vec<Vec<usize>>,
    case: Truecase,
}

/// The longest sentence that is analysed, in words; longer runs are lists and tables, and cost grows with length.
const LONGEST_SENTENCE: usize = 400;

impl<'a> Page<'a> {
    /// Lays a document out.
    pub fn new(document: &'a Document, model: &Model, scratch: &mut Scratch) -> Self {
        let points = CodePoints::of(&document.text);
        let case = Truecase::of(document, &points);
        let mut page = Self { document, words: Vec::new(), sentences: Vec::new(), points, below: Vec::new(), case };
        for (index, block) in document.blocks.iter().enumerate() {
            if block.kind != BlockKind::Boilerplate {
                page.add_block(index, *block, model, scratch);
            }
        }
        page
    }

    fn add_block(&mut self, index: usize, block: Block, model: &Model, scratch: &mut Scratch) {
        let bytes = self.points.byte(block.span.start)..self.points.byte(block.span.end);
        let tokens = crate::text::token::tokens(&self.document.text, bytes);
        let sentences: Vec<Range<usize>> =
            crate::text::sentence::sentences(&self.document.text, &tokens).into_iter().flat_map(pieces).collect();
        let analyses = model.analyse_all(self.shown(), &tokens, &sentences, scratch);
        for (range, analysis) in sentences.into_iter().zip(analyses) {
            self.add_sentence(&tokens[range], index, block.kind, analysis);
        }
    }

    fn add_sentence(&mut self, tokens: &[Token], block_index: usize, block: BlockKind, analysis: Analysis) {
        let first = self.words.len();
        for (i, token) in tokens.iter().enumerate() {
            let text = &self.document.text[token.start..token.end];
            let (tag, label) = (analysis.tags[i], analysis.labels[i]);
            self.words.push(Word {
                start: token.start,
                end: token.end,
                space_after: token.space_after,
                tag,
                label,
                head: first + analysis.heads[i],
                lower: text.to_lowercase().replace('’', "'"),
                lemma: lemma(text, tag).to_lowercase(),
                sentence: self.sentences.len(),
            });
        }
        // "KEY WEST, Florida": before the day of a dateline stand places.
        let placed = |label| if block == BlockKind::Dateline && label == NameLabel::Person { NameLabel::Gpe } else { label };
        let names =
            analysis.names.into_iter().map(|n| Name { start: first + n.start, end: first + n.end, label: placed(n.label) }).collect();
        self.sentences.push(Sentence { words: first..self.words.len(), block, block_index, names });
        self.hang(first..self.words.len());
    }

    /// Reads the tree of a sentence again without some of its words, each of which is hung on one that stays. Tags stay as they are.
    pub fn read_without(&mut self, sentence: usize, out: &BTreeMap<usize, usize>, model: &Model, scratch: &mut Scratch) {
        let words = self.sentences[sentence].words.clone();
        let kept: Vec<usize> = words.clone().filter(|w| !out.contains_key(w)).collect();
        let token = |w: &usize| Token { start: self.words[*w].start, end: self.words[*w].end, space_after: self.words[*w].space_after };
        let tokens: Vec<Token> = kept.iter().map(token).collect();
        let whole = 0..tokens.len();
        let Some(analysis) = model.analyse_tree(self.shown(), &tokens, std::slice::from_ref(&whole), scratch).pop() else { return };
        for (i, at) in kept.iter().enumerate() {
            self.words[*at].head = kept[analysis.heads[i]];
            self.words[*at].label = analysis.labels[i];
        }
        for (at, head) in out {
            self.words[*at].head = *head;
            self.words[*at].label = if joins(self.words[*at].tag) { Label::Punct } else { Label::Compound };
        }
        words.clone().for_each(|w| self.below[w].clear());
        self.hang(words);
    }

    /// Mends the tree of a sentence and notes the children of every word.
    fn hang(&mut self, words: Range<usize>) {
        super::attach::mend(&mut self.words, &words);
        self.below.resize(self.words.len(), Vec::new());
        for at in words {
            let head = self.words[at].head;
            if head != at {
                self.below[head].push(at);
            }
        }
    }

    /// The text as the model sees it.
    fn shown(&self) -> &str {
        self.case.text.as_deref().unwrap_or(&self.document.text)
    }

    /// The words of the text under word `at`, as written.
    pub fn text(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |w| &self.document.text[w.start..w.end])
    }

    /// The text from the first to the last word of a range, as written.
    pub fn slice(&self, words: Range<usize>) -> &'a str {
        match (self.words.get(words.start), words.end.checked_sub(1).and_then(|e| self.words.get(e))) {
            (Some(first), Some(last)) if words.start < words.end => &self.document.text[first.start..last.end],
            _ => "",
        }
    }

    /// A range of words as code points.
    pub fn span(&self, words: Range<usize>) -> Span {
        match (self.words.get(words.start), words.end.checked_sub(1).and_then(|e| self.words.get(e))) {
            (Some(first), Some(last)) if words.start < words.end => Span::new(self.points.at(first.start), self.points.at(last.end)),
            _ => Span::default(),
        }
    }

    /// The sentence that holds a word.
    pub fn sentence_of(&self, word: usize) -> Option<&Sentence> {
        self.sentences.get(self.words.get(word)?.sentence)
    }

    /// The span of a whole sentence.
    pub fn sentence_span(&self, sentence: usize) -> Span {
        self.sentences.get(sentence).map_or(Span::default(), |s| self.span(s.words.clone()))
    }

    /// Words whose head is `at`, in order, the root itself excluded.
    pub fn children(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        self.below.get(at).map_or(&[][..], Vec::as_slice).iter().copied()
    }

    /// Children with one of these labels.
    pub fn children_as<'p>(&'p self, at: usize, labels: &'p [Label]) -> impl Iterator<Item = usize> + 'p {
        self.children(at).filter(move |&i| labels.contains(&self.words[i].label))
    }

    /// True where `at` is `above` or stands under it in the tree.
    pub fn under(&self, at: usize, above: usize) -> bool {
        self.ancestors(at).any(|a| a == above)
    }

    /// The word itself and all its heads up to the root.
    pub fn ancestors(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let mut next = Some(at);
        let mut left = LONGEST_SENTENCE;
        std::iter::from_fn(move || {
            let current = next?;
            left = left.checked_sub(1)?;
            let head = self.words.get(current)?.head;
            next = (head != current).then_some(head);
            Some(current)
        })
    }

    /// First and one past the last word under `at` in the tree.
    pub fn subtree(&self, at: usize) -> Range<usize> {
        let (mut first, mut last) = (at, at);
        let mut open = vec![at];
        let mut left = LONGEST_SENTENCE;
        while let Some(word) = open.pop().filter(|_| left > 0) {
            left -= 1;
            first = first.min(word);
            last = last.max(word);
            open.extend(self.children(word));
        }
        first..last + 1
    }

    /// True where the word starts with a capital letter that is not only the style of a headline.
    pub fn capital(&self, at: usize) -> bool {
        let style = self.words.get(at).is_some_and(|w| self.case.small.contains(&w.start));
        self.text(at).chars().next().is_some_and(char::is_uppercase) && !style
    }

    /// True where the word is one of these, in lower case.
    pub fn is(&self, at: usize, lowers: &[&str]) -> bool {
        self.words.get(at).is_some_and(|w| lowers.contains(&w.lower.as_str()))
    }
}

/// Marks, prepositions, articles and conjunctions: nothing looks for them under a noun by their label.
const fn joins(tag: Tag) -> bool {
    matches!(tag, Tag::Comma | Tag::OpenBracket | Tag::CloseBracket | Tag::In | Tag::Dt | Tag::Cc | Tag::Pos | Tag::To)
}

fn pieces(range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let end = range.end;
    range.step_by(LONGEST_SENTENCE).map(move |s| s..(s + LONGEST_SENTENCE).min(end))
}
