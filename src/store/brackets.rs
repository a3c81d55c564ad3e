//! Finds in a text that is no SPARQL the mistakes that people make most, at their own place: a beginning that is no question, a bracket
//! or string that is never closed, a function or keyword that there is not, an operator without a value. The parser reports these at the
//! end of the text, or not at all.

use super::names::nearest;

/// With what a question begins.
const BEGINNINGS: &[&str] = &["SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "BASE", "VERSION"];

/// What may stand before an opening parenthesis or brace: functions, aggregates and keywords of SPARQL 1.1.
const BEFORE: &[&str] = &[
    "ABS",
    "AND",
    "AS",
    "ASC",
    "ASK",
    "AVG",
    "BASE",
    "BIND",
    "BNODE",
    "BOUND",
    "BY",
    "CEIL",
    "COALESCE",
    "CONCAT",
    "CONSTRUCT",
    "CONTAINS",
    "COUNT",
    "DATATYPE",
    "DAY",
    "DESC",
    "DESCRIBE",
    "DISTINCT",
    "ENCODE_FOR_URI",
    "EXISTS",
    "FILTER",
    "FLOOR",
    "FROM",
    "GRAPH",
    "GROUP",
    "GROUP_CONCAT",
    "HAVING",
    "HOURS",
    "IF",
    "IN",
    "IRI",
    "ISBLANK",
    "ISIRI",
    "ISLITERAL",
    "ISNUMERIC",
    "ISURI",
    "LANG",
    "LANGMATCHES",
    "LATERAL",
    "LCASE",
    "LIMIT",
    "MAX",
    "MD5",
    "MIN",
    "MINUS",
    "MINUTES",
    "MONTH",
    "NAMED",
    "NOT",
    "NOW",
    "OFFSET",
    "OPTIONAL",
    "ORDER",
    "PREFIX",
    "RAND",
    "REDUCED",
    "REGEX",
    "REPLACE",
    "ROUND",
    "SAMETERM",
    "SAMPLE",
    "SECONDS",
    "SELECT",
    "SEPARATOR",
    "SERVICE",
    "SHA1",
    "SHA256",
    "SHA384",
    "SHA512",
    "SILENT",
    "STR",
    "STRAFTER",
    "STRBEFORE",
    "STRDT",
    "STRENDS",
    "STRLANG",
    "STRLEN",
    "STRSTARTS",
    "STRUUID",
    "SUBSTR",
    "SUM",
    "TIMEZONE",
    "TZ",
    "UCASE",
    "UNDEF",
    "UNION",
    "URI",
    "UUID",
    "VALUES",
    "WHERE",
    "YEAR",
    "A",
];

/// A mistake with its place, from 1.
pub(super) struct Found {
    pub line: usize,
    pub column: usize,
    pub message: String,
}

/// Where a token begins.
#[derive(Clone, Copy)]
struct Place {
    line: usize,
    column: usize,
}

impl Place {
    fn found(self, message: String) -> Option<Found> {
        Some(Found { line: self.line, column: self.column, message })
    }
}

enum Token {
    Word(String),
    Name(String),
    Operator(char),
    Open(char),
    Close(char),
    Unclosed(char),
}

/// The first such mistake; none is looked for where strings run over lines.
pub(super) fn mistake(sparql: &str) -> Option<Found> {
    if ["\"\"\"", "'''"].iter().any(|quotes| sparql.contains(quotes)) {
        return None;
    }
    let tokens = tokens(sparql);
    if let Some((Token::Word(word), place)) = tokens.first()
        && !BEGINNINGS.contains(&word.to_uppercase().as_str())
    {
        return place.found(format!("a question begins with SELECT, ASK, CONSTRUCT or DESCRIBE, not with {word}"));
    }
    unclosed(&tokens).or_else(|| tokens.windows(2).find_map(unfitting))
}

/// The names with a prefix that a text has.
pub(super) fn names(sparql: &str) -> Vec<String> {
    tokens(sparql).into_iter().filter_map(|(token, _)| if let Token::Name(name) = token { Some(name) } else { None }).collect()
}

fn unclosed(tokens: &[(Token, Place)]) -> Option<Found> {
    let mut open: Vec<(char, Place)> = Vec::new();
    for (token, place) in tokens {
        match token {
            Token::Open(c) => open.push((*c, *place)),
            Token::Unclosed(c) => return place.found(format!("the string that begins with {c} here is not closed in its line")),
            Token::Close(c) => match open.pop() {
                None => return place.found(format!("this {c} closes nothing")),
                Some((opened, at)) if closing(opened) != *c => return at.found(format!("{opened} is not closed before the next {c}")),
                Some(_) => {}
            },
            Token::Word(_) | Token::Name(_) | Token::Operator(_) => {}
        }
    }
    let (opened, at) = open.pop()?;
    at.found(format!("{opened} is never closed"))
}

/// What cannot follow each other: a word that may not stand before a bracket, an operator before the end of what it is in.
fn unfitting(pair: &[(Token, Place)]) -> Option<Found> {
    match pair {
        [(Token::Word(word), place), (Token::Open(bracket @ ('(' | '{')), _)] if !BEFORE.contains(&word.to_uppercase().as_str()) => {
            let near = nearest(word, BEFORE.iter().copied());
            let hint = near.first().map_or_else(String::new, |near| format!("; did you mean {near}?"));
            place.found(format!("there is no {} {word}{hint}", if *bracket == '(' { "function" } else { "keyword" }))
        }
        [(Token::Operator(operator), place), (Token::Close(_), _)] => place.found(format!("nothing stands behind this {operator}")),
        _ => None,
    }
}

const fn closing(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

/// Words, brackets and strings of a text with their places; names with a colon, variables, IRIs and comments are nothing of these.
fn tokens(sparql: &str) -> Vec<(Token, Place)> {
    let mut tokens = Vec::new();
    for (line, text) in sparql.lines().enumerate() {
        let chars: Vec<char> = text.chars().collect();
        let mut at = 0;
        while at < chars.len() {
            let (token, end) = token(&chars, at);
            if let Some(token) = token {
                tokens.push((token, Place { line: line + 1, column: at + 1 }));
            }
            if matches!(tokens.last(), Some((Token::Unclosed(_), _))) {
                return tokens;
            }
            at = end;
        }
    }
    tokens
}

/// The token that begins here, and where the next begins.
fn token(chars: &[char], at: usize) -> (Option<Token>, usize) {
    let run = |from: usize, of: &dyn Fn(char) -> bool| from + chars[from..].iter().take_while(|c| of(**c)).count();
    match chars[at] {
        '#' => (None, chars.len()),
        c @ ('(' | '[' | '{') => (Some(Token::Open(c)), at + 1),
        c @ (')' | ']' | '}') => (Some(Token::Close(c)), at + 1),
        '<' => (None, run(at + 1, &|c| !" <>\"{}|^`".contains(c)) + 1),
        c @ ('"' | '\'') => string(chars, at, c),
        '?' | '$' | '@' => (None, run(at + 1, &|c| c.is_alphanumeric() || "_-".contains(c))),
        c if c.is_alphabetic() || c == '_' || c == ':' => {
            let end = run(at, &|c| c.is_alphanumeric() || "_-:.%\\".contains(c));
            let word: String = chars[at..end].iter().collect();
            (Some(if word.contains([':', '-', '.']) { Token::Name(word) } else { Token::Word(word) }), end)
        }
        c @ ('>' | '=' | '/' | '&' | '|' | '!' | ',') => (Some(Token::Operator(c)), at + 1),
        _ => (None, at + 1),
    }
}

/// A string in one line.
fn string(chars: &[char], at: usize, quote: char) -> (Option<Token>, usize) {
    let mut end = at + 1;
    while end < chars.len() && chars[end] != quote {
        end += if chars[end] == '\\' { 2 } else { 1 };
    }
    if end >= chars.len() { (Some(Token::Unclosed(quote)), end) } else { (None, end + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_are_found_where_they_are() {
        for (sparql, line, column, says) in [
            ("SELEC * { ?s ?p ?o }", 1, 1, "begins with"),
            ("SELECT * {\n ?s ?p ?o", 1, 10, "never closed"),
            ("SELECT * { ?s ?p ?o FILTER(?o > 2 }", 1, 27, "( is not closed before the next }"),
            ("SELECT * { ?s ?p ?o } }", 1, 23, "closes nothing"),
            ("SELECT * { ?s gp:name \"a }", 1, 23, "not closed in its line"),
            ("SELECT * { ?s ?p ?o\nFILTER(STRSTART(?o, \"(\")) }", 2, 8, "did you mean STRSTARTS?"),
            ("SELECT * {\n ?s ?p ?o\n OPTINAL { ?o ?q ?r } }", 3, 2, "no keyword OPTINAL; did you mean OPTIONAL?"),
            ("SELECT * { ?s ?p ?o FILTER(?o > ) }", 1, 31, "nothing stands behind this >"),
        ] {
            let found = mistake(sparql).unwrap();
            assert_eq!((found.line, found.column), (line, column), "{sparql}");
            assert!(found.message.contains(says), "{sparql}: {}", found.message);
        }
        for sparql in [
            "SELECT * { ?s a <http://a/(b#c> ; gp:x '''(' \n''' , \"\\\"(\" } # (",
            "",
            "PREFIX a: <b> ASK { FILTER(a:count(1)) }",
            "ASK { ?a (b:c/b:d+) <e> OPTIONAL { ?a b:c 1 } }",
        ] {
            assert!(mistake(sparql).is_none(), "{sparql}");
        }
    }
}
