//! Turns a reader into lines of bounded length, or into one document of bounded length.
//!
//! What is longer than the limit is read past without being held in memory.

use super::error::{LIMIT, ReadErrorKind};
use std::io::{BufRead, Read};

/// Lines of a reader, without their line ends, each with its number from 1.
pub struct Lines<R> {
    reader: R,
    limit: usize,
    number: usize,
    done: bool,
}

impl<R: BufRead> Lines<R> {
    /// The lines of a reader, none longer than `limit` bytes.
    pub fn new(reader: R, limit: usize) -> Self {
        Self { reader, limit, number: 0, done: false }
    }

    /// The next line; nothing at the end. After an error of reading there is no further line.
    fn read(&mut self) -> Result<Option<Vec<u8>>, ReadErrorKind> {
        let mut line = Vec::new();
        let read = (&mut self.reader).take(self.limit as u64 + 1).read_until(b'\n', &mut line)?;
        if read == 0 {
            return Ok(None);
        }
        if line.last() == Some(&b'\n') {
            line.pop();
        } else if read > self.limit {
            drop(line);
            self.reader.skip_until(b'\n')?;
            return Err(ReadErrorKind::TooLong { limit: self.limit });
        }
        Ok(Some(line))
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = (usize, Result<Vec<u8>, ReadErrorKind>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        self.number += 1;
        let line = self.read();
        self.done = matches!(line, Ok(None) | Err(ReadErrorKind::Io(_)));
        line.transpose().map(|line| (self.number, line))
    }
}

/// All bytes of a document.
///
/// # Errors
/// `TooLong` beyond [`LIMIT`], `Io` where it cannot be read.
pub(super) fn whole<R: Read>(reader: R) -> Result<Vec<u8>, ReadErrorKind> {
    let mut bytes = Vec::new();
    reader.take(LIMIT as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > LIMIT { Err(ReadErrorKind::TooLong { limit: LIMIT }) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_left_out_and_the_next_is_read() {
        let lines: Vec<_> = Lines::new(&b"one\nfar too long\nsix66\n\nlast"[..], 5).collect();
        let texts: Vec<_> = lines.iter().map(|(n, l)| (*n, l.as_ref().ok().map(|l| String::from_utf8_lossy(l).into_owned()))).collect();
        let some = |s: &str| Some(s.to_owned());
        assert_eq!(texts, [(1, some("one")), (2, None), (3, some("six66")), (4, some("")), (5, some("last"))]);
    }
}
