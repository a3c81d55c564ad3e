//! The house's rules, read from the sources: floors, who may name what, sizes, heads. README names them under "The house".
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Floors from the ground up. A module names only modules on lower floors.
const FLOORS: &[&[&str]] = &[
    &["model", "vocab"],
    &["text", "read", "schema", "rdf"],
    &["lexicon", "syntax", "resolve", "store", "admit"],
    &["mention", "view"],
    &["coref"],
    &["extract"],
    &["pipeline", "assemble", "export", "draw", "explain"],
    &["args"],
    &["cmd"],
    &["main", "lib"],
];

/// Modules that answer questions, and all that they may name: of the writing side they know only what it leaves in the store.
const READ_SIDE: &[&str] = &["view", "export", "draw"];
const SHARED: &[&str] = &["model", "vocab", "rdf", "schema", "store"];

/// Where words of a language would be compared with those of a text.
const WORDLESS: &[&str] = &["mention", "coref", "extract", "resolve", "assemble"];

/// Lines that break a rule, and why that is so.
const KNOWN: &[(&str, &str, &str)] = &[
    ("word", "src/mention/organization.rs", "\"the\" before a name is no part of it; to be a row of names.toml"),
    ("word", "src/mention/person.rs", "\"y\" joins Spanish surnames, and alone is an initial; to be a row of names.toml"),
    ("word", "src/extract/factuality.rs", "\"if\" and \"whether\" below a verb; to be rows of factuality.toml"),
    ("iri", "src/draw/svg.rs", "the XML namespace of the format, which is no term of a graph"),
    ("iri", "src/export/gexf.rs", "the XML namespace of the format, which is no term of a graph"),
    ("iri", "src/export/graphml.rs", "the XML namespace of the format, which is no term of a graph"),
    ("outside", "src/store/disk/", "the store folder is what this module is about"),
];

/// A source file: its path below the root, its module, and its lines that are neither comments nor tests, with their numbers.
struct Source {
    path: String,
    module: String,
    text: String,
    code: Vec<(usize, String)>,
}

impl Source {
    fn of(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let path = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_str().unwrap().replace('\\', "/");
        let module = path.split('/').nth(1).unwrap().trim_end_matches(".rs").to_owned();
        let end = if path.ends_with("/tests.rs") { 0 } else { text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len()) };
        let numbered = text[..end].lines().enumerate().map(|(at, line)| (at + 1, line.to_owned()));
        let code = numbered.filter(|(_, line)| !line.trim_start().starts_with("//")).collect();
        Self { path, module, text, code }
    }

    /// Other modules that a line of code names, by line.
    fn names(&self) -> impl Iterator<Item = (usize, &str)> {
        let all = self.code.iter().flat_map(|(number, line)| line.split("crate::").skip(1).map(|rest| (*number, word(rest))));
        all.filter(|(_, name)| *name != self.module && floor(name).is_some())
    }

    /// `path:line: what` for each line of code in which `wrong` finds something, but for what is known under this rule.
    fn wrong(&self, rule: &str, wrong: impl Fn(&str) -> bool) -> Vec<String> {
        if KNOWN.iter().any(|(of, path, _)| *of == rule && self.path.starts_with(path)) {
            return Vec::new();
        }
        self.code.iter().filter(|(_, line)| wrong(line)).map(|(number, line)| format!("{}:{number}: {}", self.path, line.trim())).collect()
    }
}

fn sources() -> Vec<Source> {
    let mut files = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(files.len() > 100);
    files
}

fn walk(folder: &Path, files: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(Source::of(&path));
        }
    }
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|modules| modules.contains(&module))
}

/// The identifier at the beginning of a text.
fn word(text: &str) -> &str {
    text.split(|c: char| c != '_' && !c.is_ascii_alphanumeric()).next().unwrap()
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_module_has_a_floor() {
    let modules: BTreeSet<String> = sources().into_iter().map(|source| source.module).collect();
    let floors: BTreeSet<String> = FLOORS.iter().copied().flatten().map(|module| (*module).to_owned()).collect();
    assert_eq!(modules, floors);
}

#[test]
fn modules_name_only_lower_floors() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (number, name) in source.names().filter(|_| source.module != "lib") {
            if floor(name) >= floor(&source.module) {
                wrong.push(format!("{}:{number}: {} names {name}", source.path, source.module));
            }
        }
    }
    none(&wrong);
}

#[test]
fn the_reading_side_and_the_writing_side_share_only_the_graph() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| READ_SIDE.contains(&source.module.as_str())) {
        let foreign = |name: &&str| !SHARED.contains(name) && !READ_SIDE.contains(name);
        wrong.extend(source.names().filter(|(_, name)| foreign(name)).map(|(number, name)| format!("{}:{number}: {name}", source.path)));
    }
    none(&wrong);
}

#[test]
fn formats_do_not_know_each_other() {
    let formats = sources().into_iter().filter(|source| source.module == "export" && !source.path.ends_with("/mod.rs"));
    none(
        &formats
            .flat_map(|source| source.wrong("format", |line| line.contains("super::") || line.contains("crate::export")))
            .collect::<Vec<_>>(),
    );
}

/// What only some modules may name.
#[test]
fn stores_quads_and_iris_have_one_place_each() {
    let mut wrong = Vec::new();
    for source in sources() {
        let outside = |rooms: &[&str]| !rooms.contains(&source.module.as_str());
        if outside(&["store"]) {
            wrong.extend(source.wrong("store", |line| line.contains("oxigraph::store") || line.contains("oxigraph::sparql")));
        }
        if outside(&["rdf", "store"]) && !source.path.ends_with("export/rdf.rs") {
            let made = ["Quad::new", "Triple::new", "Quad {", "QuadRef::new"];
            wrong.extend(source.wrong("quad", |line| made.iter().any(|made| line.contains(made)) && !line.contains("->")));
        }
        if outside(&["vocab"]) {
            wrong.extend(source.wrong("iri", |line| line.contains("\"http://") || line.contains("\"https://")));
        }
    }
    none(&wrong);
}

#[test]
fn nothing_fails_or_prints_below_the_commands() {
    const FAILS: &[&str] = &[".unwrap()", "panic!(", "todo!(", "unimplemented!(", "unreachable!(", "dbg!(", "TODO", "FIXME"];
    const PRINTS: &[&str] = &["println!(", "print!("];
    let mut wrong = Vec::new();
    for source in sources() {
        wrong.extend(source.wrong("fails", |line| FAILS.iter().any(|word| line.contains(word))));
        if !["cmd", "main"].contains(&source.module.as_str()) {
            wrong.extend(source.wrong("prints", |line| PRINTS.iter().any(|word| line.contains(word))));
        }
    }
    none(&wrong);
}

/// Only embedded tables, which tests load, are expected to be well formed.
#[test]
fn what_is_expected_is_embedded() {
    let mut wrong = Vec::new();
    for source in sources() {
        let allowed = source.text.contains("#[allow(clippy::expect_used)]");
        wrong.extend(source.wrong("expect", |line| line.contains(".expect(") && !allowed));
    }
    none(&wrong);
}

#[test]
fn files_clocks_and_chance_are_for_the_commands() {
    const OUTSIDE: &[&str] = &[
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "File::open",
        "File::create",
        "Instant::now",
        "SystemTime",
        "stdin()",
        "stdout()",
    ];
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| !["cmd", "main"].contains(&source.module.as_str())) {
        wrong.extend(source.wrong("outside", |line| OUTSIDE.iter().any(|word| line.contains(word))));
    }
    none(&wrong);
}

/// The words of `names.toml`, against literals that are compared with words of a text.
#[test]
fn words_of_a_language_stand_in_the_schema() {
    let table: toml::Table = include_str!("../schema/lexicon/en/names.toml").parse().unwrap();
    let lists = table.values().filter_map(|value| value.as_array()).flatten().filter_map(|value| value.as_str());
    let words: BTreeSet<&str> = lists.filter(|word| word.chars().any(char::is_alphabetic)).collect();
    assert!(words.contains("the"));
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| WORDLESS.contains(&source.module.as_str())) {
        wrong.extend(source.wrong("word", |line| compared(line).iter().any(|literal| words.contains(literal))));
    }
    none(&wrong);
}

/// Literals of a line that looks at words of a text, but for keys of tables, which stand first in a call.
fn compared(line: &str) -> Vec<&str> {
    let looks = ["lower", "lemma", ".is(", "text =="].iter().any(|sign| line.contains(sign));
    let parts: Vec<&str> = line.split('"').collect();
    let literal = |at: usize| (!parts[at - 1].ends_with('(')).then_some(parts[at]);
    (1..parts.len()).step_by(2).filter(|_| looks).filter_map(literal).collect()
}

#[test]
fn files_and_functions_are_short() {
    let mut wrong = Vec::new();
    for source in sources() {
        let lines: Vec<&str> = source.text.lines().collect();
        let limit = if source.path == "src/main.rs" { 40 } else { 500 };
        if lines.len() > limit {
            wrong.push(format!("{}: {} lines", source.path, lines.len()));
        }
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| is_function(line)) {
            let length = length(&lines[at..]);
            if length > 60 {
                wrong.push(format!("{}:{}: {length} lines: {}", source.path, at + 1, line.trim()));
            }
        }
    }
    none(&wrong);
}

fn is_function(line: &str) -> bool {
    let words = line.trim_start().split(' ').take_while(|word| !word.contains('(') || word.starts_with("pub("));
    words.clone().any(|word| word == "fn") || line.trim_start().starts_with("fn ")
}

/// Lines from the head of a function to the brace at its own depth; formatted code has it there.
fn length(lines: &[&str]) -> usize {
    let depth = lines[0].len() - lines[0].trim_start().len();
    let ends =
        |line: &&str| line.len() - line.trim_start().len() == depth && (line.trim_end().ends_with('}') || line.trim_end().ends_with(';'));
    lines.iter().position(ends).map_or(lines.len(), |at| at + 1)
}

#[test]
fn every_module_says_what_it_is() {
    let heads = sources().into_iter().filter(|source| !source.text.starts_with("//!") && !source.text.starts_with("#![doc"));
    none(&heads.map(|source| source.path).collect::<Vec<_>>());
}

/// The rules find what they are meant to find.
#[test]
fn the_rules_bite() {
    assert_eq!(compared(r#"if word.lower == "the" && words.has("of", &word.lower)"#), ["the"]);
    assert!(compared(r#"rule: "the""#).is_empty());
    assert!(is_function("    pub(super) const fn x() {") && is_function("fn x() {") && !is_function("let f: fn(u8) = g;"));
    assert_eq!(length(&["    fn x() {", "        y();", "    }", "    fn z() {"]), 3);
    assert_eq!(floor("model"), Some(0));
    assert_eq!(word("model::id::ActorId;"), "model");
}
