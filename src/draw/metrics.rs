//! How wide a text is, and how it wraps: advance widths of DejaVu Sans, which Verdana and common sans-serif fonts do not exceed by more
//! than the reserve, so that a label stays inside a box made to its measure.
//!
//! Latin letters are measured one by one; other scripts by a width that none of their letters exceeds by much.

/// What fonts other than the measured one may need more.
const RESERVE: f64 = 1.06;

/// First code point of the table.
const FIRST: u32 = 0x20;

/// Advance widths in hundredths of the font size, from U+0020 on.
#[rustfmt::skip]
const WIDTHS: [u8; 560] = [
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53,
    100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50,
    50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    32, 40, 64, 64, 64, 64, 34, 50, 50, 100, 47, 61, 84, 36, 100, 50, 50, 84, 40, 40, 50, 64, 64, 32, 50, 40, 47, 61, 97, 97, 97, 53,
    68, 68, 68, 68, 68, 68, 97, 70, 63, 63, 63, 63, 29, 29, 29, 29, 77, 75, 79, 79, 79, 79, 79, 84, 79, 73, 73, 73, 73, 61, 60, 63,
    61, 61, 61, 61, 61, 61, 98, 55, 62, 62, 62, 62, 28, 28, 28, 28, 61, 63, 61, 61, 61, 61, 61, 84, 61, 63, 63, 63, 63, 59, 63, 59,
    68, 61, 68, 61, 68, 61, 70, 55, 70, 55, 70, 55, 70, 55, 77, 63, 77, 63, 63, 62, 63, 62, 63, 62, 63, 62, 63, 62, 77, 63, 77, 63,
    77, 63, 77, 63, 75, 63, 92, 69, 29, 28, 29, 28, 29, 28, 29, 28, 29, 28, 59, 56, 29, 28, 66, 58, 58, 56, 28, 56, 28, 56, 38, 56,
    34, 56, 28, 75, 63, 75, 63, 75, 63, 81, 75, 63, 79, 61, 79, 61, 79, 61, 107, 102, 69, 41, 69, 41, 69, 41, 63, 52, 63, 52, 63, 52,
    63, 52, 61, 39, 61, 39, 61, 39, 73, 63, 73, 63, 73, 63, 73, 63, 73, 63, 73, 63, 99, 82, 61, 59, 61, 69, 52, 69, 52, 69, 52, 35,
    63, 73, 69, 63, 69, 63, 70, 70, 55, 77, 82, 69, 63, 61, 63, 79, 61, 58, 35, 77, 69, 98, 35, 29, 75, 58, 28, 59, 97, 75, 63, 79,
    91, 61, 95, 76, 65, 63, 69, 63, 52, 63, 34, 39, 61, 39, 61, 86, 63, 76, 72, 74, 73, 69, 52, 67, 67, 58, 52, 64, 67, 58, 51, 63,
    29, 49, 46, 30, 142, 130, 115, 84, 79, 46, 93, 92, 80, 68, 61, 29, 28, 79, 61, 73, 63, 73, 63, 73, 63, 73, 63, 73, 63, 62, 68, 61,
    68, 61, 97, 98, 77, 63, 77, 63, 66, 58, 79, 61, 79, 61, 67, 58, 28, 142, 130, 115, 77, 63, 111, 68, 75, 63, 68, 61, 97, 98, 79, 61,
    68, 61, 68, 61, 63, 62, 63, 62, 29, 28, 29, 28, 79, 61, 79, 61, 69, 41, 69, 41, 73, 63, 73, 63, 63, 52, 61, 39, 63, 52, 75, 63,
    74, 84, 70, 61, 69, 52, 68, 61, 63, 62, 79, 61, 79, 61, 79, 61, 79, 61, 61, 59, 47, 84, 48, 28, 100, 100, 68, 70, 55, 56, 61, 52,
    52, 60, 48, 69, 73, 68, 63, 62, 29, 28, 78, 63, 69, 41, 61, 59,
];

/// The width of one line of text, in pixels.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() / 100.0 * size * RESERVE
}

/// A character's advance in hundredths of the font size.
fn advance(c: char) -> f64 {
    let code = u32::from(c);
    let listed = code.checked_sub(FIRST).and_then(|i| WIDTHS.get(i as usize));
    match (listed, code) {
        (Some(&w), _) => f64::from(w),
        (None, 0..FIRST | 0x300..=0x36f | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfe00..=0xfe0f) => 0.0,
        (None, 0x370..=0x58f | 0x2000..=0x20ff) => 78.0,
        (None, 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff) => 75.0,
        (None, 0x1f000..) => 130.0,
        (None, _) => 105.0,
    }
}

/// A text as at most `lines` lines of at most `room` pixels, as even as can be, broken at spaces and after dashes; a word too long for
/// a line is broken anywhere, and what does not fit ends in an ellipsis.
pub fn wrap(text: &str, size: f64, room: f64, lines: usize) -> Vec<String> {
    let mut out = filled(text, size, room);
    for tenth in (5..10).rev() {
        let even = filled(text, size, room * f64::from(tenth) / 10.0);
        if even.len() > out.len() || even.concat().contains(BROKEN) {
            break;
        }
        out = even;
    }
    if out.len() > lines {
        out = filled(text, size, room);
        out.truncate(lines.max(1));
        out.last_mut().into_iter().for_each(|last| shorten(last, size, room));
    }
    out.into_iter().map(|line| line.replace(BROKEN, "")).collect()
}

/// Marks a word that is broken where no hyphen stands.
const BROKEN: char = '\u{0}';

/// As many words on each line as it takes.
fn filled(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for (gap, word) in text.split_whitespace().flat_map(|w| words(w, size, room)) {
        match out.last_mut() {
            Some(last) if width(last, size) + width(gap, size) + width(&word, size) <= room => {
                last.push_str(gap);
                last.push_str(&word);
            }
            _ => out.push(word),
        }
    }
    out
}

/// A part of so few characters, hyphen included, stays with the next one ("al-Khatib"); so does one with digits ("2025-04-24").
const PREFIX: usize = 3;

/// A word as the parts between which a line may end, each with what stands before it on the same line.
fn words(word: &str, size: f64, room: f64) -> impl Iterator<Item = (&'static str, String)> {
    let mut parts: Vec<String> = Vec::new();
    for part in word.split_inclusive(['-', '–', '—', '/']) {
        match parts.last_mut().filter(|last| last.chars().count() <= PREFIX || last.contains(|c: char| c.is_ascii_digit())) {
            Some(last) => last.push_str(part),
            None => parts.push(part.to_owned()),
        }
    }
    let fitting = parts.into_iter().flat_map(move |part| pieces(&part, size, room));
    fitting.enumerate().map(|(i, part)| (if i == 0 { " " } else { "" }, part))
}

/// A word in pieces that fit.
fn pieces(word: &str, size: f64, room: f64) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut used = 0.0;
    for c in word.chars().filter(|c| !c.is_control()) {
        let wide = advance(c) / 100.0 * size * RESERVE;
        if used + wide > room && used > 0.0 {
            out.last_mut().into_iter().for_each(|last| last.push(BROKEN));
            out.push(String::new());
            used = 0.0;
        }
        used += wide;
        out.last_mut().into_iter().for_each(|last| last.push(c));
    }
    out.retain(|p| !p.is_empty());
    out
}

/// Ends a line in an ellipsis, cutting it where it would not fit.
fn shorten(line: &mut String, size: f64, room: f64) {
    while !line.is_empty() && width(line, size) + width("…", size) > room {
        line.pop();
    }
    let kept = line.trim_end().len();
    line.truncate(kept);
    line.push('…');
}

#[cfg(test)]
mod tests {
    use super::{width, wrap};

    #[test]
    fn texts_wrap_at_spaces_and_fit() {
        for (text, lines) in [
            ("Iraq", vec!["Iraq"]),
            ("Government of Iraq", vec!["Government", "of Iraq"]),
            ("Mohammed Ali al-Khatib", vec!["Mohammed", "Ali al-Khatib"]),
            ("Ana Petrossian-Lindqvist", vec!["Ana Petrossian-", "Lindqvist"]),
            ("International Coalition Forces Against the Others Anew", vec!["International", "Coalition Forces", "Against the Othe…"]),
            ("Donaudampfschifffahrtsgesellschaft", vec!["Donaudampfschiff", "fahrtsgesellschaft"]),
            ("", vec![]),
            ("  a\nb\t ", vec!["a b"]),
        ] {
            let found = wrap(text, 12.0, 120.0, 3);
            assert!(found.iter().all(|l| width(l, 12.0) <= 120.0), "{found:?}");
            assert_eq!(found, lines, "{text}");
            assert!(found.len() <= 3);
        }
    }

    #[test]
    fn every_script_has_a_width() {
        for text in ["محمد", "Київ", "東京", "🕊️", "Nguyễn"] {
            assert!(width(text, 10.0) > 10.0, "{text}");
        }
        assert_eq!(width("\u{301}\u{200f}\u{7}", 10.0), 0.0);
    }
}
