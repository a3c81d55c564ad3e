//! Turns the embedded arrays of half floats into matrices, vectors and tables.
//!
//! Guarantees the order that `models/en/manifest.json` states: every reader takes the next array of the file.
//! Tables stay half floats, since few of their rows are ever read; all else is decoded once.
//! Made by `models/convert.py`.

use std::array::from_fn;

/// Outputs side by side in a panel of a matrix.
pub(super) const PANEL: usize = 32;
/// Width of every word vector.
pub(super) const WIDTH: usize = 96;

/// One input's weights for the outputs of a panel, on cache lines of its own.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct Row(pub [f32; PANEL]);

/// Weights of `inputs` × `outputs`, panel by panel, with a bias.
pub(super) struct Matrix {
    pub inputs: usize,
    /// A multiple of `PANEL`.
    pub outputs: usize,
    /// `inputs` rows a panel.
    pub rows: Vec<Row>,
    /// As many values as outputs.
    pub bias: Vec<f32>,
}

/// Rows of half floats, `WIDTH` each.
pub(super) struct Table {
    bytes: &'static [u8],
    /// Number of rows.
    pub rows: usize,
}

impl Table {
    /// Adds row `row` to `sum`.
    pub fn add(&self, row: usize, sum: &mut [f32]) {
        let from = row * WIDTH * 2;
        let bytes = self.bytes.get(from..from + WIDTH * 2).unwrap_or_default();
        for (total, half) in sum.iter_mut().zip(halves(bytes)) {
            *total += half;
        }
    }
}

/// Reads one array after another.
pub(super) struct Arrays {
    left: &'static [u8],
}

impl Arrays {
    /// The arrays of a file.
    pub fn of(file: &'static [u8]) -> Self {
        Self { left: file }
    }

    /// The bytes of the next `values` values; fewer only where the file is cut short, which a test excludes.
    fn take(&mut self, values: usize) -> &'static [u8] {
        let (taken, left) = self.left.split_at(self.left.len().min(values * 2));
        self.left = left;
        taken
    }

    /// The next table of `rows` rows.
    pub fn table(&mut self, rows: usize) -> Table {
        Table { bytes: self.take(rows * WIDTH), rows }
    }

    /// The next `values` values.
    pub fn vector(&mut self, values: usize) -> Vec<f32> {
        halves(self.take(values)).collect()
    }

    /// The next matrix, followed by a bias of `biases` values: as many as outputs, or none.
    pub fn matrix(&mut self, inputs: usize, outputs: usize, biases: usize) -> Matrix {
        let values = self.take(inputs * outputs);
        let rows = values.chunks_exact(PANEL * 2).map(row).collect();
        let mut bias = self.vector(biases);
        bias.resize(outputs, 0.0);
        Matrix { inputs, outputs, rows, bias }
    }

    /// True where nothing is left.
    pub fn is_empty(&self) -> bool {
        self.left.is_empty()
    }
}

fn row(bytes: &[u8]) -> Row {
    Row(from_fn(|i| half([bytes[2 * i], bytes[2 * i + 1]])))
}

fn halves(bytes: &[u8]) -> impl Iterator<Item = f32> {
    bytes.as_chunks().0.iter().map(|&pair| half(pair))
}

/// Two to the power of 112: what the exponent of a half lacks once its bits stand in a float.
const REBIAS: f32 = f32::from_bits(0x7780_0000);

/// A finite little-endian half float. Small ones need no case of their own: the product makes them normal.
fn half(bytes: [u8; 2]) -> f32 {
    let bits = u32::from(u16::from_le_bytes(bytes));
    let magnitude = f32::from_bits((bits & 0x7fff) << 13) * REBIAS;
    f32::from_bits(magnitude.to_bits() | ((bits & 0x8000) << 16))
}

#[cfg(test)]
mod tests {
    use super::{Arrays, half};

    #[test]
    fn halves_are_exact() {
        let cases = [(0x0000, 0.0), (0x3c00, 1.0), (0xc000, -2.0), (0x3555, 0.333_251_95), (0x0001, 5.960_464_5e-8), (0x7bff, 65504.0)];
        for (bits, value) in cases {
            assert_eq!(half(u16::to_le_bytes(bits)), value);
        }
    }

    #[test]
    fn a_short_file_gives_less() {
        let mut arrays = Arrays::of(&[0, 0x3c, 0, 0x40, 0]);
        assert_eq!(arrays.vector(2), [1.0, 2.0]);
        assert!(!arrays.is_empty());
        assert!(arrays.vector(9).is_empty());
    }
}
