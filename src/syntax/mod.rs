//! Turns the tokens of a sentence into tags, a dependency tree and proposed names: a trained model, inference only.
//!
//! The model is spaCy's `en_core_web_sm` 3.8.0 (MIT), whose weights are part of the program; `models/` holds them, where they come
//! from, and how they were converted. Given the same tokens the output is spaCy's own. Guarantees the same answer for the same
//! sentence on one machine, whatever was read before it. Deliberately knows no domain: what a name or a verb means, others decide.

mod embed;
mod encode;
mod hash;
mod lemma;
mod names;
mod parse;
mod product;
mod state;
mod step;
mod tag;
mod weights;

pub use lemma::lemma;
pub use names::{Name, NameLabel};
pub use parse::{Label, Tree};
pub use tag::Tag;

use crate::text::token::Token;
use embed::{Form, forms};
use encode::{Encoder, LONGEST, Sentence, Work};
use names::Recogniser;
use parse::Parser;
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
pub struct Scratch {
    forms: Vec<Form>,
    names: Work,
    tree: Work,
    parts: Parts,
}

impl Default for Scratch {
    fn default() -> Self {
        Self { forms: Vec::new(), names: Work::new(), tree: Work::new(), parts: Parts::default() }
    }
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
    /// A sentence of more than 512 tokens is read in pieces.
    pub fn analyse(&self, text: &str, tokens: &[Token], scratch: &mut Scratch) -> Analysis {
        let mut out = Analysis::default();
        for (at, piece) in pieces(tokens) {
            let (tags, tree) = self.tree_of(text, piece, scratch);
            out.names.extend(shift(self.names_of(text, piece, &starts(&tree.heads), scratch), at));
            extend(&mut out, tags, tree, at);
        }
        out
    }

    /// Tags and tree of one sentence, without names.
    pub fn analyse_tree(&self, text: &str, tokens: &[Token], scratch: &mut Scratch) -> Analysis {
        let mut out = Analysis::default();
        for (at, piece) in pieces(tokens) {
            let (tags, tree) = self.tree_of(text, piece, scratch);
            extend(&mut out, tags, tree, at);
        }
        out
    }

    /// Names of one sentence, without tags and tree.
    pub fn analyse_names(&self, text: &str, tokens: &[Token], scratch: &mut Scratch) -> Vec<Name> {
        let names = |(at, piece): (usize, &[Token])| shift(self.names_of(text, piece, &vec![false; piece.len()], scratch), at);
        pieces(tokens).flat_map(names).collect()
    }

    fn tree_of(&self, text: &str, tokens: &[Token], scratch: &mut Scratch) -> (Vec<Tag>, Tree) {
        let Scratch { forms: room, tree: work, parts, .. } = scratch;
        forms(text, tokens, room);
        self.tree_encoder.encode(Sentence { text, tokens, forms: room }, work);
        let tree = self.parser.tree(tokens.len(), work, parts);
        (self.tagger.tags(work), tree)
    }

    fn names_of(&self, text: &str, tokens: &[Token], starts: &[bool], scratch: &mut Scratch) -> Vec<Name> {
        let Scratch { forms: room, names: work, parts, .. } = scratch;
        forms(text, tokens, room);
        self.names_encoder.encode(Sentence { text, tokens, forms: room }, work);
        self.recogniser.names(starts, work, parts)
    }
}

/// A sentence in pieces that the model reads as a whole, each with the place of its first token.
fn pieces(tokens: &[Token]) -> impl Iterator<Item = (usize, &[Token])> {
    tokens.chunks(LONGEST).enumerate().map(|(i, piece)| (i * LONGEST, piece))
}

fn shift(names: Vec<Name>, by: usize) -> impl Iterator<Item = Name> {
    names.into_iter().map(move |n| Name { start: n.start + by, end: n.end + by, ..n })
}

fn extend(out: &mut Analysis, tags: Vec<Tag>, tree: Tree, by: usize) {
    out.tags.extend(tags);
    out.heads.extend(tree.heads.into_iter().map(|head| head + by));
    out.labels.extend(tree.labels);
}

/// Of each token whether it is the first of those below a root: there the parser lets a sentence start.
fn starts(heads: &[usize]) -> Vec<bool> {
    let mut first: Vec<usize> = (0..heads.len()).collect();
    for word in 0..heads.len() {
        let root = root(heads, word);
        first[root] = first[root].min(word);
    }
    let mut starts = vec![false; heads.len()];
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
        assert_eq!(starts(&[1, 1, 1, 4, 4]), [true, false, false, true, false]);
        assert_eq!(starts(&[]), [false; 0]);
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
