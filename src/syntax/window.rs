//! Turns the vectors of words into vectors that know their neighbours: one layer that sees three words at a time.
//!
//! Guarantees the products of a window of three, up to the last bits, with a third less work: two neighbouring outputs share
//! four inputs, and four products with sums of the weights give both where six would be needed (Winograd's F(2,3), see
//! <https://arxiv.org/abs/1509.09308>). The first and the last row of every sentence have no output.

use super::maxout::{Norm, WIDE};
use super::product::{Rows, multiply};
use super::weights::{Arrays, Matrix, Row, WIDTH};
use pulp::{Arch, Simd, WithSimd};

/// Products that two outputs share.
const SHARED: usize = 4;

/// A layer with a window of three.
pub(super) struct Window {
    weights: [Matrix; SHARED],
    norm: Norm,
}

impl Window {
    /// Reads the layer.
    pub fn read(arrays: &mut Arrays) -> Self {
        let taps = arrays.matrix(3 * WIDTH, WIDE, 0);
        Self { weights: transformed(&taps), norm: Norm::read(arrays) }
    }

    /// Writes the outputs of sentences of `lengths` rows each, read from `vectors`, over `vectors`, two rows a sentence fewer.
    pub fn apply(&self, arch: Arch, lengths: &mut [usize], vectors: &mut Vec<f32>, room: &mut Room) {
        room.gather(arch, lengths, vectors);
        for (product, (rows, weights)) in room.products.iter_mut().zip(room.sums.iter().zip(&self.weights)) {
            multiply(arch, Rows { values: rows, count: rows.len() / WIDTH, step: WIDTH }, weights, product);
        }
        narrow(lengths, vectors);
        arch.dispatch(Finish { norm: &self.norm, products: &room.products, lengths, out: vectors });
    }
}

/// The weights of the left, middle and right word as those of the four products.
fn transformed(taps: &Matrix) -> [Matrix; SHARED] {
    let sums: [fn(f32, f32, f32) -> f32; SHARED] = [
        |left, _, _| left,
        |left, own, right| (left + own + right) / 2.0,
        |left, own, right| (left - own + right) / 2.0,
        |_, _, right| right,
    ];
    sums.map(|sum| {
        let rows = taps.rows.chunks_exact(3 * WIDTH).flat_map(|panel| {
            (0..WIDTH).map(move |k| {
                let (left, own, right) = (&panel[k].0, &panel[k + WIDTH].0, &panel[k + 2 * WIDTH].0);
                Row(std::array::from_fn(|i| sum(left[i], own[i], right[i])))
            })
        });
        Matrix { inputs: WIDTH, outputs: WIDE, rows: rows.collect(), bias: vec![0.0; WIDE] }
    })
}

/// Room for the four sums of inputs of every two outputs, and for their products.
#[derive(Default)]
pub(super) struct Room {
    sums: [Vec<f32>; SHARED],
    products: [Vec<f32>; SHARED],
}

impl Room {
    /// Sums up the inputs.
    fn gather(&mut self, arch: Arch, lengths: &[usize], vectors: &[f32]) {
        let pairs: usize = lengths.iter().map(|&length| pairs(length)).sum();
        self.sums.iter_mut().for_each(|sum| sum.resize(pairs * WIDTH, 0.0));
        arch.dispatch(Gather { lengths, vectors, sums: &mut self.sums });
    }
}

/// Pairs of outputs that a sentence of `length` rows has, the last perhaps with one.
fn pairs(length: usize) -> usize {
    (length - 2).div_ceil(2)
}

/// The summing of inputs, to be run with the machine's vectors.
struct Gather<'a> {
    lengths: &'a [usize],
    vectors: &'a [f32],
    sums: &'a mut [Vec<f32>; SHARED],
}

impl WithSimd for Gather<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let [a, b, c, d] = self.sums;
        let pairs = pairs_of(self.lengths);
        let sums = a.chunks_exact_mut(WIDTH).zip(b.chunks_exact_mut(WIDTH)).zip(c.chunks_exact_mut(WIDTH)).zip(d.chunks_exact_mut(WIDTH));
        for ((((a, b), c), d), rows) in sums.zip(pairs) {
            sum_up(simd, self.vectors, rows, [a, b, c, d]);
        }
    }
}

/// The four input rows of every pair of outputs. Behind an odd sentence stands nothing: any row will do for the output that is not used.
fn pairs_of(lengths: &[usize]) -> impl Iterator<Item = [usize; SHARED]> {
    let firsts = lengths.iter().scan(0, |next, length| Some(std::mem::replace(next, *next + length)));
    firsts
        .zip(lengths)
        .flat_map(|(first, &length)| (0..pairs(length)).map(move |at| [0, 1, 2, 3].map(|i| first + (2 * at + i).min(length - 1))))
}

/// The four sums of four rows.
#[inline(always)]
fn sum_up<S: Simd>(simd: S, vectors: &[f32], rows: [usize; SHARED], out: [&mut [f32]; SHARED]) {
    let [r0, r1, r2, r3] = rows;
    let (r0, r1) = (&vectors[r0 * WIDTH..][..WIDTH], &vectors[r1 * WIDTH..][..WIDTH]);
    let (r2, r3) = (&vectors[r2 * WIDTH..][..WIDTH], &vectors[r3 * WIDTH..][..WIDTH]);
    let (r0, r1, r2, r3) = (S::as_simd_f32s(r0).0, S::as_simd_f32s(r1).0, S::as_simd_f32s(r2).0, S::as_simd_f32s(r3).0);
    let [a, b, c, d] = out;
    let (a, b, c, d) = (S::as_mut_simd_f32s(a).0, S::as_mut_simd_f32s(b).0, S::as_mut_simd_f32s(c).0, S::as_mut_simd_f32s(d).0);
    for i in 0..WIDTH / S::F32_LANES {
        a[i] = simd.sub_f32s(r0[i], r2[i]);
        b[i] = simd.add_f32s(r1[i], r2[i]);
        c[i] = simd.sub_f32s(r2[i], r1[i]);
        d[i] = simd.sub_f32s(r1[i], r3[i]);
    }
}

/// Drops the first and the last row of every sentence.
fn narrow(lengths: &mut [usize], vectors: &mut Vec<f32>) {
    let (mut from, mut to) = (0, 0);
    for length in lengths {
        vectors.copy_within((from + 1) * WIDTH..(from + *length - 1) * WIDTH, to * WIDTH);
        from += *length;
        *length -= 2;
        to += *length;
    }
    vectors.truncate(to * WIDTH);
}

/// The outputs from the four products, to be run with the machine's vectors.
struct Finish<'a> {
    norm: &'a Norm,
    products: &'a [Vec<f32>; SHARED],
    /// Outputs of each sentence.
    lengths: &'a [usize],
    out: &'a mut [f32],
}

impl WithSimd for Finish<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let mut rows = self.out.chunks_exact_mut(WIDTH);
        let mut pair = 0;
        for &length in self.lengths {
            for (at, out) in rows.by_ref().take(length).enumerate() {
                let product = |i: usize| &self.products[i][(pair + at / 2) * WIDE..][..WIDE];
                let (a, b, c, d) = (product(0), product(1), product(2), product(3));
                if at % 2 == 0 {
                    self.norm.add_maxout(simd, [a, b, c], [], out);
                } else {
                    self.norm.add_maxout(simd, [b], [c, d], out);
                }
            }
            pair += length.div_ceil(2);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Room, SHARED, narrow, transformed};
    use crate::syntax::maxout::WIDE;
    use crate::syntax::product::{Rows, multiply};
    use crate::syntax::weights::{Matrix, PANEL, Row, WIDTH};
    use pulp::Arch;

    fn number(seed: usize) -> f32 {
        (seed * 7 % 11) as f32 - 5.0
    }

    #[test]
    fn four_products_make_two_outputs() {
        let rows = (0..3 * WIDTH * WIDE / PANEL).map(|i| Row(std::array::from_fn(|j| number(i * PANEL + j)))).collect();
        let taps = Matrix { inputs: 3 * WIDTH, outputs: WIDE, rows, bias: vec![0.0; WIDE] };
        let vectors: Vec<f32> = (0..4 * WIDTH).map(number).collect();
        let mut expected = Vec::new();
        multiply(Arch::new(), Rows { values: &vectors, count: 2, step: WIDTH }, &taps, &mut expected);
        let mut room = Room::default();
        room.gather(Arch::new(), &[4], &vectors);
        let products: [Vec<f32>; SHARED] = std::array::from_fn(|i| {
            let mut out = Vec::new();
            multiply(Arch::new(), Rows { values: &room.sums[i], count: 1, step: WIDTH }, &transformed(&taps)[i], &mut out);
            out
        });
        for i in 0..WIDE {
            let [a, b, c, d] = products.each_ref().map(|p| p[i]);
            assert_eq!((a + b + c, b - c - d), (expected[i], expected[WIDE + i]));
        }
    }

    #[test]
    fn rows_at_the_ends_of_sentences_go() {
        let mut vectors: Vec<f32> = (0..7 * WIDTH).map(|i| (i / WIDTH) as f32).collect();
        let mut lengths = [3, 4];
        narrow(&mut lengths, &mut vectors);
        assert_eq!(lengths, [1, 2]);
        assert_eq!(vectors.iter().step_by(WIDTH).copied().collect::<Vec<_>>(), [1.0, 4.0, 5.0]);
    }
}
