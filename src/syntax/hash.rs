//! Turns strings into the ids that the model was trained with, and ids into rows of its tables.
//!
//! An id is the string's MurmurHash64A with seed 1, unless it is one of the strings in `models/en/symbols.tsv`,
//! which have small numbers. A row is found with a variant of MurmurHash3 of thinc's, which is not the published x86_128:
//! the published one gives noise.

use std::collections::HashMap;
use std::sync::OnceLock;

const SYMBOLS: &str = include_str!("../../models/en/symbols.tsv");

/// The id of a string.
pub(super) fn id(text: &str) -> u64 {
    if text.len() > LONGEST_SYMBOL {
        return murmur64(text.as_bytes());
    }
    symbols().get(text).copied().unwrap_or_else(|| murmur64(text.as_bytes()))
}

/// Bytes of the longest symbol, which a test compares with the file.
const LONGEST_SYMBOL: usize = 17;

fn symbols() -> &'static HashMap<&'static str, u64> {
    static TABLE: OnceLock<HashMap<&str, u64>> = OnceLock::new();
    TABLE.get_or_init(|| SYMBOLS.lines().filter_map(|line| line.split_once('\t')).filter_map(|(s, n)| Some((s, n.parse().ok()?))).collect())
}

const M64: u64 = 0xc6a4_a793_5bd1_e995;

/// MurmurHash64A with seed 1.
fn murmur64(bytes: &[u8]) -> u64 {
    let (words, tail) = bytes.as_chunks::<8>();
    let mut hash = 1 ^ (bytes.len() as u64).wrapping_mul(M64);
    for &word in words {
        let mixed = u64::from_le_bytes(word).wrapping_mul(M64);
        hash = (hash ^ (mixed ^ (mixed >> 47)).wrapping_mul(M64)).wrapping_mul(M64);
    }
    if !tail.is_empty() {
        let last = tail.iter().rev().fold(0, |sum, &byte| (sum << 8) | u64::from(byte));
        hash = (hash ^ last).wrapping_mul(M64);
    }
    hash = (hash ^ (hash >> 47)).wrapping_mul(M64);
    hash ^ (hash >> 47)
}

/// The four keys under which a table with this seed holds an id; each is taken modulo the number of rows.
pub(super) fn keys(id: u64, seed: u64) -> [u32; 4] {
    let mixed = id.wrapping_mul(0x87c3_7b91_1142_53d5).rotate_left(31).wrapping_mul(0x4cf5_ad43_2745_937f);
    let (mut low, mut high) = (mixed ^ seed ^ 8, seed ^ 8);
    low = low.wrapping_add(high);
    high = high.wrapping_add(low);
    (low, high) = (finish(low), finish(high));
    low = low.wrapping_add(high);
    high = high.wrapping_add(low);
    [low as u32, (low >> 32) as u32, high as u32, (high >> 32) as u32]
}

fn finish(mut key: u64) -> u64 {
    key = (key ^ (key >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    key = (key ^ (key >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    key ^ (key >> 33)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_SYMBOL, SYMBOLS, id, keys, symbols};

    #[test]
    fn ids_are_those_of_the_string_store() {
        let cases = [("coffee", 3_197_928_453_018_144_401), ("apple", 8_566_208_034_543_834_098), ("mark", 423), ("X", 101)];
        for (text, expected) in cases {
            assert_eq!(id(text), expected, "{text}");
        }
    }

    #[test]
    fn keys_are_those_of_the_tables() {
        assert_eq!(keys(3_197_928_453_018_144_401, 8), [2_399_055_680, 1_118_310_852, 3_598_583_520, 1_677_466_278]);
        assert_eq!(keys(423, 8), [1_871_752_220, 1_335_300_221, 660_144_682, 2_002_950_332]);
    }

    #[test]
    fn the_symbol_table_is_whole() {
        assert_eq!(symbols().len(), SYMBOLS.lines().count());
        assert_eq!(symbols().keys().map(|s| s.len()).max(), Some(LONGEST_SYMBOL));
    }
}
