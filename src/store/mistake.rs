//! Turns the parser's message about a text that is no SPARQL into a place, the line with a mark under it, and what to do.
//!
//! The parser says `error at LINE:COLUMN: expected one of …` and lists most of the grammar, character classes too. Kept are its own
//! sentences ("Prefix not found") and the tokens that it would have taken. It reports the end of a name that it could not resolve; the
//! mark is put under the beginning.

use super::brackets;
use super::memory::QueryError;
use super::names::nearest;

/// Tokens named as expected.
const MOST_EXPECTED: usize = 8;

/// Characters of the line on each side of the place.
const AROUND: usize = 60;

/// The sentence with which the parser gives up on a prefixed name.
const NO_PREFIX: &str = "Prefix not found";

/// The mistake in this text, of which the parser said this; `prefixes` are those that every question has.
pub(super) fn mistake(sparql: &str, message: &str, prefixes: &[(&str, String)]) -> QueryError {
    if let Some(found) = brackets::mistake(sparql) {
        let words: Vec<char> = line_of(sparql, found.line);
        return QueryError::Syntax {
            line: found.line,
            column: found.column,
            message: found.message,
            excerpt: excerpt(&words, found.column),
        };
    }
    let Some((line, column, what)) = place(message) else {
        return QueryError::Refused(message.split_whitespace().collect::<Vec<_>>().join(" "));
    };
    let words = line_of(sparql, line);
    let column = column.clamp(1, words.len() + 1);
    let name = if what.contains(NO_PREFIX) { prefixed(&words[..column - 1]) } else { None };
    let (column, message) = match name {
        Some((start, prefix)) => (start + 1, unknown_prefix(&prefix, prefixes)),
        None => (column, brief(what)),
    };
    QueryError::Syntax { line, column, message, excerpt: excerpt(&words, column) }
}

fn line_of(sparql: &str, line: usize) -> Vec<char> {
    sparql.split('\n').nth(line.saturating_sub(1)).unwrap_or_default().trim_end_matches('\r').chars().collect()
}

fn place(message: &str) -> Option<(usize, usize, &str)> {
    let (place, what) = message.strip_prefix("error at ")?.split_once(": ")?;
    let (line, column) = place.split_once(':')?;
    Some((line.parse().ok()?, column.parse().ok()?, what))
}

/// Where the name that these characters end with begins, and its prefix.
fn prefixed(before: &[char]) -> Option<(usize, String)> {
    let part = |c: &char| c.is_alphanumeric() || "_-.:%\\".contains(*c);
    let start = before.len() - before.iter().rev().take_while(|c| part(c)).count();
    let name: String = before[start..].iter().collect();
    Some((start, name.split_once(':')?.0.to_owned()))
}

fn unknown_prefix(prefix: &str, known: &[(&str, String)]) -> String {
    let near = nearest(prefix, known.iter().map(|(known, _)| *known));
    let hint = near.first().map_or_else(|| known.iter().map(|(k, _)| *k).collect::<Vec<_>>().join(", "), |n| format!("did you mean {n}:?"));
    format!("no prefix {prefix}: is declared ({hint}); PREFIX {prefix}: <IRI> at the beginning declares it")
}

/// The line around the place, control characters as blanks, and the mark below.
fn excerpt(words: &[char], column: usize) -> String {
    let (start, end) = (column.saturating_sub(1 + AROUND), words.len().min(column + AROUND));
    let shown: String = words[start..end].iter().map(|c| if c.is_control() { ' ' } else { *c }).collect();
    let (left, right) = (if start > 0 { "…" } else { "" }, if end < words.len() { "…" } else { "" });
    let before = left.chars().count() + column - 1 - start;
    format!("{left}{shown}{right}\n{:before$}^", "")
}

/// The parser's own sentence where it has one, else the first tokens that it would have taken.
fn brief(what: &str) -> String {
    let list = what.strip_prefix("expected ").unwrap_or(what);
    let pieces: Vec<_> = list.strip_prefix("one of ").unwrap_or(list).split(", ").map(str::trim).collect();
    let sentence = |piece: &&&str| piece.contains(' ') && piece.starts_with(|c: char| c.is_alphabetic());
    if let Some(said) = pieces.iter().find(sentence) {
        return (*said).to_owned();
    }
    let tokens: Vec<_> = pieces.iter().filter(|piece| piece.starts_with('"') && !piece.contains('\\')).copied().collect();
    let more = if tokens.len() > MOST_EXPECTED { ", …" } else { "" };
    match tokens.as_slice() {
        [] => "this cannot stand here; something before it may be missing or unclosed".to_owned(),
        some => format!("expected {}{more}", some.iter().take(MOST_EXPECTED).copied().collect::<Vec<_>>().join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_stands_below_the_place() {
        let said = |sparql: &str, message: &str| mistake(sparql, message, &[("foaf", "f#".into()), ("gp", "g#".into())]).to_string();
        let unknown = said("SELECT * { ?x foo:bar ?y }", "error at 1:22: expected one of Prefix not found, ['%']");
        assert!(unknown.starts_with("SPARQL, line 1, column 15: no prefix foo: is declared"), "{unknown}");
        assert!(unknown.ends_with("SELECT * { ?x foo:bar ?y }\n              ^"), "{unknown}");
        let tab = said("SELECT\n\té ; x\n", "error at 2:6: expected one of \"$\", ['A' ..= 'Z'\n| '\\u{1}'], \"?\"");
        assert_eq!(tab, "SPARQL, line 2, column 6: expected \"$\", \"?\"\n é ; x\n     ^");
        let long = said(&format!("SELECT {}", "x".repeat(500)), "error at 1:300: expected [_]");
        assert_eq!(long.lines().last().unwrap().find('^'), long.lines().nth(1).unwrap().find('…').map(|_| 61));
        assert!(said("SELECT *", "error at 7:9: expected [_]").ends_with("\n\n^"));
        assert!(said("SELECT *", "whatever").starts_with("SPARQL: whatever"));
    }
}
