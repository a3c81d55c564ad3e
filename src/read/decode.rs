//! Turns bytes into text: UTF-8, UTF-16 with its byte order mark, or Windows-1252 where the bytes leave no doubt.
//!
//! Never replaces what it cannot decode: a broken input is an error with the offset of its first bad byte.
//! Tables of encodings are those of the [Encoding Standard](https://encoding.spec.whatwg.org/).

use super::error::ReadErrorKind;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::str::Utf8Error;

/// The text of a whole document or line.
///
/// # Errors
/// `NotText` for binary input, `Encoding` for bytes that are neither UTF-8 nor plainly Windows-1252.
pub(super) fn decode(bytes: Vec<u8>) -> Result<String, ReadErrorKind> {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        return marked(encoding, bytes.get(mark..).unwrap_or_default());
    }
    if is_binary(&bytes) {
        return Err(ReadErrorKind::NotText);
    }
    String::from_utf8(bytes).or_else(|e| unmarked(e.as_bytes(), e.utf8_error()))
}

/// True where bytes hold a NUL, which no text has.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    bytes.contains(&0)
}

/// True where a byte order mark says UTF-16.
pub(super) fn is_utf16(bytes: &[u8]) -> bool {
    Encoding::for_bom(bytes).is_some_and(|(e, _)| e != UTF_8)
}

/// The text behind a byte order mark.
fn marked(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, ReadErrorKind> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    let text = text.ok_or(ReadErrorKind::Encoding { byte: std::str::from_utf8(bytes).err().map_or(0, |e| e.valid_up_to()) })?;
    if text.contains('\0') { Err(ReadErrorKind::NotText) } else { Ok(text.into_owned()) }
}

/// The text of bytes that are not UTF-8 and carry no mark.
fn unmarked(bytes: &[u8], error: Utf8Error) -> Result<String, ReadErrorKind> {
    let byte = error.valid_up_to();
    if !bytes.get(..byte).is_some_and(<[u8]>::is_ascii) || !is_western(bytes) {
        return Err(ReadErrorKind::Encoding { byte });
    }
    let text = WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned();
    Ok(text)
}

/// True where every byte has a meaning in Windows-1252, controls are rare, and the letters with accents are few and stand in words.
fn is_western(bytes: &[u8]) -> bool {
    let undefined =
        |b: &u8| matches!(b, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d | 0x7f) || (*b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c));
    let high = bytes.iter().filter(|b| **b >= 0x80).count();
    !bytes.iter().any(undefined) && high * 4 <= bytes.len() && !has_utf8_pair(bytes)
}

/// True where a lead byte of UTF-8 is followed by its whole tail: the input is broken UTF-8, no Windows-1252.
fn has_utf8_pair(bytes: &[u8]) -> bool {
    let tail = |bytes: &[u8], n: usize| bytes.len() > n && bytes[1..=n].iter().all(|b| (0x80..0xc0).contains(b));
    (0..bytes.len()).any(|i| match bytes[i] {
        0xc2..=0xdf => tail(&bytes[i..], 1),
        0xe0..=0xef => tail(&bytes[i..], 2),
        0xf0..=0xf4 => tail(&bytes[i..], 3),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings() {
        for (bytes, text) in [
            (&b"plain"[..], "plain"),
            ("Él — ’".as_bytes(), "Él — ’"),
            (b"\xef\xbb\xbfmarked", "marked"),
            (b"\xff\xfeA\x00\xe9\x00", "Aé"),
            (b"\xfe\xff\x00A\x00\xe9", "Aé"),
            (b"The minister\x92s visit to S\xe3o Paulo", "The minister’s visit to São Paulo"),
            (b"Sudani\x92s \x93talks\x94 \x96 again", "Sudani’s “talks” – again"),
        ] {
            assert_eq!(decode(bytes.to_vec()).ok().as_deref(), Some(text));
        }
    }

    #[test]
    fn what_cannot_be_decoded_is_said() {
        for (bytes, byte) in [
            ("Él ".as_bytes().iter().copied().chain([0xff, b'a']).collect::<Vec<_>>(), 4),
            (b"abc\x81def".to_vec(), 3),
            (b"\xc8\xcf\xd3\xcf\xd3".to_vec(), 0),
            (b"caf\xe9 and \xc3\xa9t\xc3\xa9".to_vec(), 3),
        ] {
            assert!(matches!(decode(bytes), Err(ReadErrorKind::Encoding { byte: b }) if b == byte));
        }
        for bytes in [&b"a\0b"[..], b"\x89PNG\r\n\x1a\n\0\0\0"] {
            assert!(matches!(decode(bytes.to_vec()), Err(ReadErrorKind::NotText)));
        }
    }
}
