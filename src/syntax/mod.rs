//! Turns the tokens of a sentence into tags, a dependency tree and proposed names: a trained model, inference only.
//!
//! The model is spaCy's `en_core_web_sm` 3.8.0 (MIT), whose weights are part of the program; `models/` holds them, where they come
//! from, and how they were converted. Given the same tokens the output is spaCy's own. Guarantees the same answer for the same
//! sentence on one machine, whatever was read before it. Deliberately knows no domain: what a name or a verb means, others decide.

mod cache;
mod embed;
mod encode;
mod hash;
mod lemma;
mod maxout;
mod names;
mod parse;
mod product;
mod state;
mod step;
mod tag;
mod weights;
mod window;

pub use lemma::lemma;
pub use names::{Name, NameLabel};
pub use parse::{Label, Tree};
pub use tag::Tag;

use crate::text::token::Token;
use embed::{Form, forms};
use encode::{Batch, Encoder, Work};
use names::Recogniser;
use parse::Parser;
use std::ops::Range;
use std::sync::OnceLock;
use step::Parts;
use tag::Tagger;
use weights::Arrays;

const NAMES: &[u8] = include_bytes!("../../models/en/names.f16");
const SYNTAX: &[u8] = include_bytes!("../../models/en/syntax.f16");

/// What the model says of one sentence; all places count in the sentence's tokens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Analysis {
    /// The part of speech of each token.
    pub tags: Vec<Tag>,
    /// The head of each token; a root is its own.
    pub heads: Vec<usize>,
    /// What each token is to its head.
    pub labels: Vec<Label>,
    /// Proposed names in order; they do not overlap.
    pub names: Vec<Name>,
}

/// The trained model.
pub struct Model {
    names_encoder: Encoder,
    recogniser: Recogniser,
    tree_encoder: Encoder,
    tagger: Tagger,
    parser: Parser,
}

/// Room for one thread at work, with what it remembers of words seen; about 35 MB once it has read much.
#[derive(Default)]
pub struct Scratch {
    names: Work,
    tree: Work,
    parts: Parts,
    batch: Collected,
}

/// The sentences of a batch; all vectors but `lengths` run through the tokens of all of them.
#[derive(Default)]
struct Collected {
    tokens: Vec<Token>,
    forms: Vec<Form>,
    lengths: Vec<usize>,
}

/// Which of the two models are asked.
#[derive(Clone, Copy)]
struct Wanted {
    tree: bool,
    names: bool,
}

impl Model {
    /// The model of the program, read on first use.
    pub fn embedded() -> &'static Self {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(|| Self::read(NAMES, SYNTAX).0)
    }

    /// The model, and whether both files were read to their ends.
    fn read(names: &'static [u8], syntax: &'static [u8]) -> (Self, bool) {
        let (mut names, mut syntax) = (Arrays::of(names), Arrays::of(syntax));
        let model = Self {
            names_encoder: Encoder::read(&mut names, 4),
            recogniser: Recogniser::read(&mut names),
            tree_encoder: Encoder::read(&mut syntax, 6),
            parser: Parser::read(&mut syntax),
            tagger: Tagger::read(&mut syntax),
        };
        (model, names.is_empty() && syntax.is_empty())
    }

    /// Tags, tree and names of one sentence. No name crosses a place where the tree falls into two.
    ///
    /// A sentence of more than 512 tokens is read in pieces. Several sentences are read faster by [`Model::analyse_all`].
    pub fn analyse(&self, text: &str, tokens: &[Token], scratch: &mut Scratch) -> Analysis {
        let whole = 0..tokens.len();
        self.analyse_all(text, tokens, std::slice::from_ref(&whole), scratch).pop().unwrap_or_default()
    }

    /// Tags, tree and names of each sentence, a range of `tokens`; a range outside has an empty answer.
    pub fn analyse_all(&self, text: &str, tokens: &[Token], sentences: &[Range<usize>], scratch: &mut Scratch) -> Vec<Analysis> {
        self.run(text, tokens, sentences, (Wanted { tree: true, names: true }, scratch))
    }

    /// As [`Model::analyse_all`], without names.
    pub fn analyse_tree(&self, text: &str, tokens: &[Token], sentences: &[Range<usize>], scratch: &mut Scratch) -> Vec<Analysis> {
        self.run(text, tokens, sentences, (Wanted { tree: true, names: false }, scratch))
    }

    /// As [`Model::analyse_all`], names alone.
    pub fn analyse_names(&self, text: &str, tokens: &[Token], sentences: &[Range<usize>], scratch: &mut Scratch) -> Vec<Analysis> {
        self.run(text, tokens, sentences, (Wanted { tree: false, names: true }, scratch))
    }

    fn run(&self, text: &str, tokens: &[Token], sentences: &[Range<usize>], (wanted, scratch): (Wanted, &mut Scratch)) -> Vec<Analysis> {
        let mut out = vec![Analysis::default(); sentences.len()];
        let pieces: Vec<_> = pieces(tokens, sentences).collect();
        for batch in batches(&pieces) {
            scratch.batch.collect(text, batch);
            let answers = self.answers(text, wanted, scratch);
            batch.iter().zip(answers).for_each(|(piece, answer)| extend(&mut out[piece.sentence], answer, piece.at));
        }
        out
    }

    /// The answers for the sentences collected.
    fn answers(&self, text: &str, wanted: Wanted, scratch: &mut Scratch) -> Vec<Analysis> {
        let Scratch { names, tree, parts, batch: Collected { tokens, forms, lengths } } = scratch;
        let batch = Batch { text, tokens, forms, lengths };
        let mut out = vec![Analysis::default(); lengths.len()];
        if wanted.tree {
            self.tree_encoder.encode(batch, tree);
            let trees = self.parser.trees(lengths, tree, parts);
            let mut tags = self.tagger.tags(tree).into_iter();
            for (answer, Tree { heads, labels }) in out.iter_mut().zip(trees) {
                *answer = Analysis { tags: tags.by_ref().take(heads.len()).collect(), heads, labels, names: Vec::new() };
            }
        }
        if wanted.names {
            self.names_encoder.encode(batch, names);
            let starts: Vec<_> = out.iter().zip(lengths.iter()).map(|(answer, &length)| starts(&answer.heads, length)).collect();
            let found = self.recogniser.names(&starts, names, parts);
            out.iter_mut().zip(found).for_each(|(answer, names)| answer.names = names);
        }
        out
    }
}

/// Longest piece of a sentence that is read as a whole, in tokens.
const LONGEST: usize = 512;
/// Tokens of a batch from which on no other sentence is added: the room for it then fits the cache of a core.
const BATCH: usize = 96;

/// A sentence, or a piece of a very long one.
struct Piece<'t> {
    /// Number of the sentence.
    sentence: usize,
    /// Place of the first token in the sentence.
    at: usize,
    tokens: &'t [Token],
}

fn pieces<'t>(tokens: &'t [Token], sentences: &[Range<usize>]) -> impl Iterator<Item = Piece<'t>> {
    let found = sentences.iter().enumerate().map(|(i, range)| (i, tokens.get(range.clone()).unwrap_or_default()));
    found
        .flat_map(|(sentence, whole)| whole.chunks(LONGEST).enumerate().map(move |(i, tokens)| Piece { sentence, at: i * LONGEST, tokens }))
}

/// Pieces that are read at once.
fn batches<'a, 't>(pieces: &'a [Piece<'t>]) -> impl Iterator<Item = &'a [Piece<'t>]> {
    let mut size = 0;
    pieces.chunk_by(move |piece, _| {
        size += piece.tokens.len();
        let full = size >= BATCH;
        size = if full { 0 } else { size };
        !full
    })
}

impl Collected {
    fn collect(&mut self, text: &str, batch: &[Piece<'_>]) {
        self.tokens.clear();
        self.forms.clear();
        self.lengths.clear();
        for piece in batch {
            self.tokens.extend(piece.tokens);
            forms(text, piece.tokens, &mut self.forms);
            self.lengths.push(piece.tokens.len());
        }
    }
}

/// Appends what was found in a piece whose first token is token `by` of its sentence.
fn extend(out: &mut Analysis, found: Analysis, by: usize) {
    out.tags.extend(found.tags);
    out.labels.extend(found.labels);
    out.heads.extend(found.heads.into_iter().map(|head| head + by));
    out.names.extend(found.names.into_iter().map(|n| Name { start: n.start + by, end: n.end + by, ..n }));
}

/// Of each token whether it is the first of those below a root: there the parser lets a sentence start.
///
/// Without heads no place is known but the first.
fn starts(heads: &[usize], length: usize) -> Vec<bool> {
    let mut first: Vec<usize> = (0..heads.len()).collect();
    for word in 0..heads.len() {
        let root = root(heads, word);
        first[root] = first[root].min(word);
    }
    let mut starts = vec![false; length];
    heads.iter().enumerate().filter(|&(word, &head)| word == head).for_each(|(root, _)| starts[first[root]] = true);
    starts
}

/// The root above a word; the word itself should heads ever run in a circle.
fn root(heads: &[usize], word: usize) -> usize {
    std::iter::successors(Some(word), |&at| Some(heads[at])).take(heads.len() + 1).find(|&at| heads[at] == at).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Model, NAMES, SYNTAX, Scratch, starts};
    use crate::text::token::tokens;

    #[test]
    fn the_embedded_files_are_read_to_their_ends() {
        assert!(Model::read(NAMES, SYNTAX).1);
    }

    #[test]
    fn sentences_start_left_of_their_roots() {
        assert_eq!(starts(&[1, 1, 1, 4, 4], 5), [true, false, false, true, false]);
        assert_eq!(starts(&[], 2), [false; 2]);
    }

    #[test]
    fn long_and_empty_sentences_have_an_answer() {
        let model = Model::embedded();
        let mut scratch = Scratch::default();
        let text = "Paris ".repeat(LONGEST + 3);
        let words = tokens(&text, 0..text.len());
        let analysis = model.analyse(&text, &words, &mut scratch);
        assert_eq!((analysis.tags.len(), analysis.heads.len(), analysis.labels.len()), (words.len(), words.len(), words.len()));
        assert!(analysis.heads.iter().all(|&head| head < words.len()));
        assert_eq!(model.analyse("", &[], &mut scratch), Default::default());
    }
}
