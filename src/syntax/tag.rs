//! Turns the vectors of sentences into part-of-speech tags.
//!
//! Guarantees the tag that spaCy's tagger gives: the one with the highest score. The tags are those of the Penn Treebank
//! as OntoNotes 5 has them.

use super::encode::Work;
use super::product::{Rows, multiply};
use super::weights::{Arrays, Matrix, PANEL, WIDTH};
use crate::model::closed::closed;

closed!(
    /// A part of speech as the Penn Treebank writes it.
    Tag {
        Dollar = "$", CloseQuote = "''", Comma = ",", OpenBracket = "-LRB-", CloseBracket = "-RRB-", Stop = ".", Colon = ":",
        Add = "ADD", Afx = "AFX", Cc = "CC", Cd = "CD", Dt = "DT", Ex = "EX", Fw = "FW", Hyph = "HYPH", In = "IN", Jj = "JJ", Jjr = "JJR",
        Jjs = "JJS", Ls = "LS", Md = "MD", Nfp = "NFP", Nn = "NN", Nnp = "NNP", Nnps = "NNPS", Nns = "NNS", Pdt = "PDT", Pos = "POS",
        Prp = "PRP", PrpS = "PRP$", Rb = "RB", Rbr = "RBR", Rbs = "RBS", Rp = "RP", Sym = "SYM", To = "TO", Uh = "UH", Vb = "VB",
        Vbd = "VBD", Vbg = "VBG", Vbn = "VBN", Vbp = "VBP", Vbz = "VBZ", Wdt = "WDT", Wp = "WP", WpS = "WP$", Wrb = "WRB", Xx = "XX",
        Space = "_SP", OpenQuote = "``",
    }
);

impl Tag {
    /// Forms of verbs, modals not among them.
    pub const fn is_verb(self) -> bool {
        matches!(self, Self::Vb | Self::Vbd | Self::Vbg | Self::Vbn | Self::Vbp | Self::Vbz)
    }

    /// Common and proper nouns.
    pub const fn is_noun(self) -> bool {
        matches!(self, Self::Nn | Self::Nns | Self::Nnp | Self::Nnps)
    }

    /// Proper nouns.
    pub const fn is_proper(self) -> bool {
        matches!(self, Self::Nnp | Self::Nnps)
    }
}

const TAGS: &str = include_str!("../../models/en/syntax.tags");

/// Scores the tags of a token.
pub(super) struct Tagger {
    weights: Matrix,
    tags: Vec<Tag>,
}

impl Tagger {
    /// Reads the tagger.
    pub fn read(arrays: &mut Arrays) -> Self {
        let outputs = TAGS.lines().count().next_multiple_of(PANEL);
        Self { weights: arrays.matrix(WIDTH, outputs, outputs), tags: TAGS.lines().filter_map(Tag::from_name).collect() }
    }

    /// The tag of every token of a batch.
    pub fn tags(&self, work: &mut Work) -> Vec<Tag> {
        let count = work.vectors.len() / WIDTH;
        multiply(work.arch, Rows { values: &work.vectors, count, step: WIDTH }, &self.weights, &mut work.wide);
        work.wide.chunks_exact(self.weights.outputs).map(|scores| self.best(scores)).collect()
    }

    fn best(&self, scores: &[f32]) -> Tag {
        let first = (f32::NEG_INFINITY, Tag::Xx);
        self.tags.iter().zip(scores).fold(first, |best, (&tag, &score)| if score > best.0 { (score, tag) } else { best }).1
    }
}

#[cfg(test)]
mod tests {
    use super::{TAGS, Tag};

    #[test]
    fn every_tag_of_the_model_has_a_name() {
        assert_eq!(TAGS.lines().filter_map(Tag::from_name).count(), TAGS.lines().count());
        assert_eq!(TAGS.lines().count(), Tag::ALL.len());
    }
}
