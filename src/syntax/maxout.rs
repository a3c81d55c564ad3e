//! Turns sums of rows into their normalised maxouts.
//!
//! Guarantees what spaCy's maxout with layer normalisation gives, the residual added. The sums are never written down:
//! a caller says which rows make one up, and the widest vectors of the machine do the rest.

use super::weights::{Arrays, WIDTH};
use pulp::Simd;

/// Pieces of a maxout in the encoder.
const PIECES: usize = 3;
/// Values of a row before the maxout; the pieces stand one behind the other.
pub(super) const WIDE: usize = PIECES * WIDTH;

/// Bias before the maxout, gain and shift after it.
pub(super) struct Norm {
    bias: Vec<f32>,
    gain: Vec<f32>,
    shift: Vec<f32>,
}

impl Norm {
    /// Reads the three arrays of a layer.
    pub fn read(arrays: &mut Arrays) -> Self {
        Self { bias: arrays.vector(WIDE), gain: arrays.vector(WIDTH), shift: arrays.vector(WIDTH) }
    }

    /// Adds to `out` (`WIDTH` values) the normalised maxout of bias plus the rows of `plus` minus those of `minus` (`WIDE` values each).
    #[inline(always)]
    pub fn add_maxout<S: Simd, const P: usize, const M: usize>(&self, simd: S, plus: [&[f32]; P], minus: [&[f32]; M], out: &mut [f32]) {
        let mut best = [0.0; WIDTH];
        let vectors = WIDTH / S::F32_LANES;
        for (i, best) in S::as_mut_simd_f32s(&mut best).0.iter_mut().enumerate() {
            let first = self.sum(simd, plus, minus, i);
            let second = self.sum(simd, plus, minus, i + vectors);
            let third = self.sum(simd, plus, minus, i + 2 * vectors);
            *best = simd.max_f32s(simd.max_f32s(first, second), third);
        }
        self.normalise(simd, &best, out);
    }

    /// Vector `at` of bias plus and minus rows. Loops, not closures: only what is surely inlined runs with the machine's vectors.
    #[inline(always)]
    fn sum<S: Simd, const P: usize, const M: usize>(&self, simd: S, plus: [&[f32]; P], minus: [&[f32]; M], at: usize) -> S::f32s {
        let mut sum = S::as_simd_f32s(&self.bias[..WIDE]).0[at];
        for row in plus {
            sum = simd.add_f32s(sum, S::as_simd_f32s(&row[..WIDE]).0[at]);
        }
        for row in minus {
            sum = simd.sub_f32s(sum, S::as_simd_f32s(&row[..WIDE]).0[at]);
        }
        sum
    }

    /// Adds the values to `out`, with mean 0 and variance 1 before gain and shift.
    #[inline(always)]
    fn normalise<S: Simd>(&self, simd: S, values: &[f32; WIDTH], out: &mut [f32]) {
        let values = S::as_simd_f32s(values).0;
        let mut total = simd.splat_f32s(0.0);
        for &value in values {
            total = simd.add_f32s(total, value);
        }
        let mean = simd.splat_f32s(simd.reduce_sum_f32s(total) * SHARE);
        let mut squares = simd.splat_f32s(0.0);
        for &value in values {
            let off = simd.sub_f32s(value, mean);
            squares = simd.mul_add_e_f32s(off, off, squares);
        }
        let scale = simd.splat_f32s(1.0 / (simd.reduce_sum_f32s(squares) * SHARE + EPSILON).sqrt());
        let (gain, shift) = (S::as_simd_f32s(&self.gain[..WIDTH]).0, S::as_simd_f32s(&self.shift[..WIDTH]).0);
        for (i, out) in S::as_mut_simd_f32s(&mut out[..WIDTH]).0.iter_mut().enumerate() {
            let unit = simd.mul_f32s(simd.sub_f32s(values[i], mean), scale);
            *out = simd.add_f32s(*out, simd.mul_add_e_f32s(unit, gain[i], shift[i]));
        }
    }
}

/// What keeps the variance of equal values from zero.
const EPSILON: f32 = 1e-8;

/// What one of the values adds to their mean.
const SHARE: f32 = 1.0 / WIDTH as f32;

#[cfg(test)]
mod tests {
    use super::{Norm, WIDE};
    use crate::syntax::weights::WIDTH;
    use pulp::{Arch, Simd, WithSimd};

    struct Run<'a>(&'a Norm, &'a [f32], &'a mut [f32]);

    impl WithSimd for Run<'_> {
        type Output = ();
        fn with_simd<S: Simd>(self, simd: S) {
            self.0.add_maxout(simd, [self.1, self.1], [self.1], self.2);
        }
    }

    #[test]
    fn maxouts_are_normalised_and_added() {
        let wide: Vec<f32> = (0..WIDE).map(|i| (i * 7 % 11) as f32).collect();
        let norm = Norm { bias: vec![0.5; WIDE], gain: vec![2.0; WIDTH], shift: vec![1.0; WIDTH] };
        let mut out = vec![10.0; WIDTH];
        Arch::new().dispatch(Run(&norm, &wide, &mut out));
        let mean = out.iter().sum::<f32>() / WIDTH as f32;
        let variance = out.iter().map(|v| (v - mean).powi(2)).sum::<f32>() / WIDTH as f32;
        assert!((mean - 11.0).abs() < 1e-5 && (variance - 4.0).abs() < 1e-4, "{mean} {variance}");
    }
}
