//! Turns the vectors of sentences into dependency trees.
//!
//! Guarantees the heads and labels of spaCy's greedy parser: in every state the possible move with the highest score is taken.
//! Labels are those of ClearNLP. Crossing arcs are lifted while parsing and put back afterwards.

use super::encode::Work;
use super::state::State;
use super::step::{Parts, Scorer, better};
use super::weights::{Arrays, PANEL};
use crate::model::closed::closed;
use pulp::Arch;
use std::ops::Range;

closed!(
    /// What a word is to its head.
    Label {
        Root = "ROOT", Acl = "acl", Acomp = "acomp", Advcl = "advcl", Advmod = "advmod", Agent = "agent", Amod = "amod", Appos = "appos",
        Attr = "attr", Aux = "aux", Auxpass = "auxpass", Case = "case", Cc = "cc", Ccomp = "ccomp", Compound = "compound", Conj = "conj",
        Csubj = "csubj", Csubjpass = "csubjpass", Dative = "dative", Dep = "dep", Det = "det", Dobj = "dobj", Expl = "expl", Intj = "intj",
        Mark = "mark", Meta = "meta", Neg = "neg", Nmod = "nmod", Npadvmod = "npadvmod", Nsubj = "nsubj", Nsubjpass = "nsubjpass",
        Nummod = "nummod", Oprd = "oprd", Parataxis = "parataxis", Pcomp = "pcomp", Pobj = "pobj", Poss = "poss", Preconj = "preconj",
        Predet = "predet", Prep = "prep", Prt = "prt", Punct = "punct", Quantmod = "quantmod", Relcl = "relcl", Xcomp = "xcomp",
    }
);

const MOVES: &str = include_str!("../../models/en/syntax.moves");

/// Heads and labels of a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// The head of each word; a root is its own.
    pub heads: Vec<usize>,
    /// What each word is to its head.
    pub labels: Vec<Label>,
}

/// What a word is to its head, and the label of the word that it hung on before it was lifted.
type Relation = (Label, Option<Label>);

/// The parser: its moves in the order of the file, which has shift, reduce, left arcs, right arcs and the break one behind the other.
pub(super) struct Parser {
    scorer: Scorer<8>,
    arcs: Vec<Relation>,
    left: Range<usize>,
    right: Range<usize>,
}

/// Places of the two moves that make no arc; the break is the last.
const SHIFT: usize = 0;
const REDUCE: usize = 1;

impl Parser {
    /// Reads the parser.
    pub fn read(arrays: &mut Arrays) -> Self {
        let moves: Vec<_> = MOVES.lines().collect();
        let first = |kind: &str| moves.iter().position(|m| m.starts_with(kind)).unwrap_or(moves.len());
        let (left, right, split) = (first("L-"), first("R-"), first("B-"));
        let scorer = Scorer::read(arrays, moves.len().next_multiple_of(PANEL));
        Self { scorer, arcs: moves.iter().map(|m| arc(m)).collect(), left: left..right, right: right..split }
    }

    /// The trees of the sentences whose vectors are in `work`.
    pub fn trees(&self, lengths: &[usize], work: &mut Work, parts: &mut Parts) -> Vec<Tree> {
        self.scorer.prepare(work, parts);
        let firsts = lengths.iter().scan(0, |next, length| Some(std::mem::replace(next, *next + length)));
        firsts.zip(lengths).map(|(first, &length)| self.tree(first, length, work.arch, parts)).collect()
    }

    /// The tree of `length` words, the first of which is word `first` of the batch.
    fn tree(&self, first: usize, length: usize, arch: Arch, parts: &mut Parts) -> Tree {
        let mut state = State::new(length);
        let mut arcs = vec![(Label::Root, None); length];
        while !state.is_final() {
            let scores = self.scorer.scores(arch, first, state.slots(), parts);
            let chosen = self.choose(&state, scores);
            self.take(chosen, &mut state, &mut arcs);
        }
        let heads = state.heads.iter().enumerate().map(|(word, head)| head.unwrap_or(word)).collect();
        lower(heads, arcs)
    }

    /// The possible move with the highest score.
    fn choose(&self, state: &State, scores: &[f32]) -> usize {
        let possible = state.possible();
        let mut best = (f32::NEG_INFINITY, if possible.shift { SHIFT } else { REDUCE });
        let kinds = [
            (possible.shift, SHIFT..SHIFT + 1),
            (possible.reduce, REDUCE..REDUCE + 1),
            (possible.arc, self.left.start..self.right.end),
            (possible.split, self.right.end..self.right.end + 1),
        ];
        for (_, moves) in kinds.into_iter().filter(|kind| kind.0) {
            better(scores, moves, &mut best);
        }
        best.1
    }

    fn take(&self, chosen: usize, state: &mut State, arcs: &mut [Relation]) {
        let child = match chosen {
            SHIFT => return state.shift(),
            REDUCE => return state.reduce(),
            m if self.left.contains(&m) => state.left_arc(),
            m if self.right.contains(&m) => state.right_arc(),
            _ => return state.split(),
        };
        if let Some(child) = child {
            arcs[child] = self.arcs[chosen];
        }
    }
}

/// "L-pobj||prep" is an object of a preposition, found higher up; "S" and the like have no label.
fn arc(name: &str) -> Relation {
    let label = name.split_once('-').map_or("", |(_, label)| label);
    let (own, above) = label.split_once("||").unwrap_or((label, ""));
    (Label::from_name(own).unwrap_or(Label::Root), Label::from_name(above))
}

/// Gives each lifted word back to the nearest word below its head that has the label it was found under.
fn lower(mut heads: Vec<usize>, arcs: Vec<Relation>) -> Tree {
    let mut labels: Vec<_> = arcs.iter().map(|&(label, _)| label).collect();
    if arcs.iter().any(|(_, above)| above.is_some()) {
        // Until its own turn comes, a lifted word has a label that nothing is found under.
        let mut known: Vec<_> = arcs.iter().map(|&(label, above)| above.is_none().then_some(label)).collect();
        for (word, &(label, above)) in arcs.iter().enumerate() {
            if let Some(above) = above {
                heads[word] = nearest(&heads, &known, word, above).unwrap_or(heads[word]);
                known[word] = Some(label);
            }
        }
        labels = arcs.into_iter().map(|(label, _)| label).collect();
    }
    Tree { heads, labels }
}

/// The first word below the head of `word`, level by level, that has this label; nothing below `word` itself.
fn nearest(heads: &[usize], labels: &[Option<Label>], word: usize, label: Label) -> Option<usize> {
    let mut level = vec![heads[word]];
    let mut seen = 0;
    while !level.is_empty() && seen <= heads.len() {
        let children: Vec<_> =
            level.iter().flat_map(|&head| (0..heads.len()).filter(move |&c| heads[c] == head && c != head && c != word)).collect();
        if let Some(&found) = children.iter().find(|&&child| labels[child] == Some(label)) {
            return Some(found);
        }
        seen += level.len();
        level = children;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Label, MOVES, Tree, arc, lower};

    #[test]
    fn every_move_has_its_label() {
        for name in MOVES.lines().filter(|m| m.contains('-')) {
            let (label, above) = arc(name);
            let written = above.map_or(label.to_string(), |above| format!("{label}||{above}"));
            assert_eq!(name[2..], written);
        }
    }

    #[test]
    fn lifted_words_find_their_heads() {
        let heads = vec![1, 1, 1, 1];
        let arcs = vec![(Label::Nsubj, None), (Label::Root, None), (Label::Pobj, Some(Label::Prep)), (Label::Prep, None)];
        let labels = vec![Label::Nsubj, Label::Root, Label::Pobj, Label::Prep];
        assert_eq!(lower(heads, arcs), Tree { heads: vec![1, 1, 3, 1], labels });
    }
}
