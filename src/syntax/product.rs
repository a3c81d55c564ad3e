//! Turns rows of numbers into their products with a matrix, and states into scores.
//!
//! Guarantees the same result on every run of one machine; between machines the last bits may differ, since the
//! widest vector instructions found at run time are used.

use super::weights::{Matrix, PANEL, Row};
use pulp::{Arch, Simd, WithSimd};

/// Input rows: `count` rows, each `step` values behind the one before it; they may overlap.
#[derive(Clone, Copy)]
pub(super) struct Rows<'a> {
    pub values: &'a [f32],
    pub count: usize,
    pub step: usize,
}

/// Computes `bias + row × matrix` for every row into `out`, `matrix.outputs` values a row.
pub(super) fn multiply(arch: Arch, rows: Rows<'_>, matrix: &Matrix, out: &mut Vec<f32>) {
    out.resize(rows.count * matrix.outputs, 0.0);
    arch.dispatch(Multiply { rows, matrix, out });
}

/// One product, to be run with the machine's vectors.
struct Multiply<'a> {
    rows: Rows<'a>,
    matrix: &'a Matrix,
    out: &'a mut [f32],
}

impl WithSimd for Multiply<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        match S::F32_LANES {
            16 => self.wide::<S>(simd),
            _ => self.narrow::<S>(simd),
        }
    }
}

impl Multiply<'_> {
    /// 32 registers of 16 lanes: blocks of eight rows and two vectors.
    #[inline(always)]
    fn wide<S: Simd>(mut self, simd: S) {
        for (panel, block) in self.blocks(8) {
            match block.len() {
                1 => self.block::<S, 1, 2>(simd, panel, block.start),
                2 => self.block::<S, 2, 2>(simd, panel, block.start),
                3 => self.block::<S, 3, 2>(simd, panel, block.start),
                4 => self.block::<S, 4, 2>(simd, panel, block.start),
                5 => self.block::<S, 5, 2>(simd, panel, block.start),
                6 => self.block::<S, 6, 2>(simd, panel, block.start),
                7 => self.block::<S, 7, 2>(simd, panel, block.start),
                _ => self.block::<S, 8, 2>(simd, panel, block.start),
            }
        }
    }

    /// 16 registers of up to 8 lanes: blocks of three rows and four vectors.
    #[inline(always)]
    fn narrow<S: Simd>(mut self, simd: S) {
        for (panel, block) in self.blocks(3) {
            match block.len() {
                1 => self.block::<S, 1, 4>(simd, panel, block.start),
                2 => self.block::<S, 2, 4>(simd, panel, block.start),
                _ => self.block::<S, 3, 4>(simd, panel, block.start),
            }
        }
    }

    /// Every panel with every block of at most `most` rows; blocks are about equal, since small ones cost as much as large ones.
    #[inline(always)]
    fn blocks(&self, most: usize) -> impl Iterator<Item = (usize, std::ops::Range<usize>)> + use<> {
        let (panels, rows) = (self.matrix.outputs / PANEL, self.rows.count);
        let blocks = rows.div_ceil(most);
        (0..panels).flat_map(move |panel| (0..blocks).map(move |b| (panel, rows * b / blocks..rows * (b + 1) / blocks)))
    }

    /// `R` rows from `first` on against one panel, `V` vectors at a time.
    #[inline(always)]
    fn block<S: Simd, const R: usize, const V: usize>(&mut self, simd: S, panel: usize, first: usize) {
        let inputs = self.matrix.inputs;
        let weights = &self.matrix.rows[panel * inputs..][..inputs];
        let rows: [&[f32]; R] = std::array::from_fn(|r| &self.rows.values[(first + r) * self.rows.step..][..inputs]);
        let strip = V * S::F32_LANES;
        for from in (0..PANEL).step_by(strip) {
            let at = panel * PANEL + from;
            let sums = strip_sums::<S, R, V>(simd, rows, weights, (from, &self.matrix.bias[at..at + strip]));
            for (r, sum) in sums.into_iter().enumerate() {
                let out = &mut self.out[(first + r) * self.matrix.outputs + at..][..strip];
                S::as_mut_simd_f32s(out).0.copy_from_slice(&sum);
            }
        }
    }
}

/// The sums of `R` rows for the `V` vectors of outputs that begin at `from` in the panel.
#[inline(always)]
fn strip_sums<S: Simd, const R: usize, const V: usize>(
    simd: S,
    rows: [&[f32]; R],
    weights: &[Row],
    (from, bias): (usize, &[f32]),
) -> [[S::f32s; V]; R] {
    let bias = S::as_simd_f32s(bias).0;
    let mut sums: [[S::f32s; V]; R] = [std::array::from_fn(|v| bias[v]); R];
    for (k, weight) in weights.iter().enumerate() {
        let weight = &S::as_simd_f32s(&weight.0[from..from + V * S::F32_LANES]).0[..V];
        for r in 0..R {
            let value = simd.splat_f32s(rows[r][k]);
            for v in 0..V {
                sums[r][v] = simd.mul_add_e_f32s(value, weight[v], sums[r][v]);
            }
        }
    }
    sums
}

/// Inputs of the score of a move.
pub(super) const HIDDEN: usize = 64;

/// Scores every move in one state into `scores`: the sum of `parts` (2 × `HIDDEN` values each) by maxout, against `matrix`.
pub(super) fn score(arch: Arch, parts: &[&[f32]], matrix: &Matrix, scores: &mut [f32]) {
    arch.dispatch(Score { parts, matrix, scores });
}

/// One scoring, to be run with the machine's vectors.
struct Score<'a> {
    parts: &'a [&'a [f32]],
    matrix: &'a Matrix,
    scores: &'a mut [f32],
}

impl WithSimd for Score<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let mut hidden = [0.0; HIDDEN];
        self.hidden::<S>(simd, &mut hidden);
        match S::F32_LANES {
            16 => self.panels::<S, 2>(simd, &hidden),
            _ => self.panels::<S, 4>(simd, &hidden),
        }
    }
}

impl Score<'_> {
    /// The larger of the two pieces of the sum of all parts.
    #[inline(always)]
    fn hidden<S: Simd>(&self, simd: S, hidden: &mut [f32; HIDDEN]) {
        for (i, out) in S::as_mut_simd_f32s(hidden).0.iter_mut().enumerate() {
            let (mut a, mut b) = (simd.splat_f32s(0.0), simd.splat_f32s(0.0));
            for part in self.parts {
                a = simd.add_f32s(a, S::as_simd_f32s(&part[..HIDDEN]).0[i]);
                b = simd.add_f32s(b, S::as_simd_f32s(&part[HIDDEN..2 * HIDDEN]).0[i]);
            }
            *out = simd.max_f32s(a, b);
        }
    }

    /// One row against every panel, `V` vectors at a time; four sums at once, since each waits for its own last product.
    #[inline(always)]
    fn panels<S: Simd, const V: usize>(self, simd: S, hidden: &[f32; HIDDEN]) {
        let strip = V * S::F32_LANES;
        let panels =
            self.matrix.rows.chunks_exact(HIDDEN).zip(self.matrix.bias.chunks_exact(PANEL).zip(self.scores.chunks_exact_mut(PANEL)));
        for (weights, (bias, scores)) in panels {
            for from in (0..PANEL).step_by(strip) {
                let bias = &bias[from..from + strip];
                let zeros = [0.0; PANEL];
                let quarter = HIDDEN / 4;
                let mut sums = [[simd.splat_f32s(0.0); V]; 4];
                // A loop, not a closure: what is not surely inlined calls a function for every product.
                for (q, sum) in sums.iter_mut().enumerate() {
                    let range = q * quarter..(q + 1) * quarter;
                    let start = if q == 0 { bias } else { &zeros[..strip] };
                    *sum = strip_sums::<S, 1, V>(simd, [&hidden[range.clone()]], &weights[range], (from, start))[0];
                }
                let out = S::as_mut_simd_f32s(&mut scores[from..from + strip]).0;
                for (v, out) in out.iter_mut().enumerate() {
                    *out = simd.add_f32s(simd.add_f32s(sums[0][v], sums[1][v]), simd.add_f32s(sums[2][v], sums[3][v]));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{HIDDEN, Rows, multiply, score};
    use crate::syntax::weights::{Matrix, PANEL, Row};
    use pulp::Arch;

    /// Small whole numbers, so that every order of summing is exact.
    fn number(seed: usize) -> f32 {
        (seed * 7 % 11) as f32 - 5.0
    }

    /// Every kind of vectors that this machine has.
    fn machines() -> Vec<Arch> {
        #[cfg(target_arch = "x86_64")]
        let narrow = pulp::x86::V3::try_new().map(Arch::V3);
        #[cfg(not(target_arch = "x86_64"))]
        let narrow = None;
        [Some(Arch::Scalar), narrow, Some(Arch::new())].into_iter().flatten().collect()
    }

    fn matrix(inputs: usize, outputs: usize) -> Matrix {
        let rows = (0..inputs * outputs / PANEL).map(|i| Row(std::array::from_fn(|j| number(i * PANEL + j)))).collect();
        Matrix { inputs, outputs, rows, bias: (0..outputs).map(number).collect() }
    }

    /// One output by the book.
    fn expected(matrix: &Matrix, row: &[f32], column: usize) -> f32 {
        let weight = |k: usize| matrix.rows[column / PANEL * matrix.inputs + k].0[column % PANEL];
        matrix.bias[column] + (0..matrix.inputs).map(|k| row[k] * weight(k)).sum::<f32>()
    }

    #[test]
    fn products_equal_the_schoolbook_in_every_block_size() {
        let (matrix, step) = (matrix(96, 2 * PANEL), 32);
        for (arch, count) in machines().into_iter().flat_map(|arch| (0..20).map(move |count| (arch, count))) {
            let values: Vec<f32> = (0..count * step + matrix.inputs).map(|i| number(i + 3)).collect();
            let mut out = Vec::new();
            multiply(arch, Rows { values: &values, count, step }, &matrix, &mut out);
            for (i, got) in out.iter().enumerate() {
                assert_eq!(*got, expected(&matrix, &values[i / matrix.outputs * step..], i % matrix.outputs));
            }
        }
    }

    #[test]
    fn scores_are_products_of_the_larger_pieces() {
        let matrix = matrix(HIDDEN, 3 * PANEL);
        let part: Vec<f32> = (0..2 * HIDDEN).map(number).collect();
        let hidden: Vec<f32> = (0..HIDDEN).map(|i| 3.0 * part[i].max(part[i + HIDDEN])).collect();
        for arch in machines() {
            let mut scores = vec![0.0; matrix.outputs];
            score(arch, &[&part, &part, &part], &matrix, &mut scores);
            assert!(scores.iter().enumerate().all(|(at, got)| *got == expected(&matrix, &hidden, at)));
        }
    }
}
