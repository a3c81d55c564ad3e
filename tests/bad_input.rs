//! Bad input through the built program: it is said, counted and left out, and everything else is done; nothing panics or hangs.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod program;

use chancery::export::{jsonld, rdf};
use oxigraph::io::{JsonLdProfileSet, RdfFormat, RdfParser};
use oxigraph::model::{Literal, NamedNode, Quad};
use program::{Place, Ran};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

const GOOD: &str = "Russian President Vladimir Putin met US President Joe Biden in Geneva on 16 June 2021.";

/// Two bytes a character, the low one first, with the mark that says so.
fn wide(text: &str) -> Vec<u8> {
    [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

/// The texts of the records of a run.
fn texts(ran: &Ran) -> Vec<String> {
    let records = ran.out.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    records.map(|record| record["document"]["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_bad_document_is_said_and_counted_and_the_others_are_read() {
    let long = vec![b'a'; 70 << 20];
    let deep = ["<div>".repeat(100_000), "Putin met Biden.".into(), "</div>".repeat(100_000)].concat();
    for (name, content, said) in [
        ("bad.txt", &b"Envoys \xc3\xa9 met \xff."[..], "bad.txt: not UTF-8 (byte 14), and no other encoding is plain"),
        ("bad.txt", b"", "bad.txt: empty"),
        ("bad.txt", b" \r\n\t\n", "bad.txt: empty"),
        ("bad.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "bad.png: not text"),
        ("bad.txt", b"text\0text", "bad.txt: not text"),
        ("bad.html", b"<html><head><title></title></head><body><img src=a.png></body></html>", "bad.html: no text in it"),
        ("bad.html", deep.as_bytes(), "bad.html: markup nested too deep"),
        ("bad.md", b"---\ntitle: a\n---\n", "bad.md: no text in it"),
        ("bad.txt", &long, "bad.txt: longer than 67108864 bytes"),
        ("bad.json", b"{\"text\": 3}", "bad.json: no text in it"),
    ] {
        let place = Place::with(GOOD);
        place.write(name, content);
        let ran = place.run(&format!("build {name} a.txt --json")).code(1);
        assert!(ran.err.starts_with(&format!("chancery: {said}")) && ran.err.lines().count() == 1, "{}", ran.err);
        let report = ran.json();
        assert!(report["left_out"] == 1 && report["documents"] == 1 && report["meetings"] == 1, "{report}");
    }
}

#[test]
fn a_bad_line_is_named_and_the_others_are_read() {
    let place = Place::new();
    let mut lines = format!("{{\"text\": \"{GOOD}\"}}\n{{\"text\": \n{{\"text\": \"lone \\ud83d half\"}}\n").into_bytes();
    lines.extend("[".repeat(100_000).bytes());
    lines.extend(b"\n{\"text\": \"caf\xc3\xa9 \xff\"}\n{\"text\": \"");
    lines.resize(lines.len() + (70 << 20), b'a');
    lines.extend(b"\"}\n{\"text\": \"Envoys met.\"}");
    place.write("a.jsonl", lines);
    let ran = place.run("extract a.jsonl").code(1);
    assert_eq!(texts(&ran), [GOOD, "Envoys met."]);
    let places: Vec<_> = ran.err.lines().map(|line| line.split(": ").nth(1).unwrap()).collect();
    assert_eq!(places, ["a.jsonl:2", "a.jsonl:3", "a.jsonl:4", "a.jsonl:5", "a.jsonl:6"], "{}", ran.err);
}

#[test]
fn other_encodings_are_decoded() {
    let text = "Envoys met in São Paulo – “again”.";
    let place = Place::new();
    place.write("1.txt", wide(text));
    place.write("2.txt", b"Envoys met in S\xe3o Paulo \x96 \x93again\x94.");
    place.write("3.txt", [b"\xef\xbb\xbf", text.as_bytes()].concat());
    place.write("4.jsonl", wide(&format!("{{\"text\": \"{text}\"}}\n")));
    let ran = place.run("extract 1.txt 2.txt 3.txt 4.jsonl").code(0);
    assert_eq!((texts(&ran), ran.err.as_str()), (vec![text.to_owned(); 4], ""));
}

#[test]
fn a_document_that_comes_twice_is_said() {
    let place = Place::with(GOOD);
    place.write("b.txt", GOOD);
    let ran = place.run("build a.txt b.txt").code(0);
    assert_eq!(ran.err, "chancery: b.txt: already there, as a.txt\n");
    assert!(ran.out.starts_with("2 documents read: 1 new, 1 already there"), "{}", ran.out);
    assert_eq!(place.run("-q build a.txt b.txt").code(0).err, "");
}

#[test]
fn a_foreign_language_gives_a_note_and_no_event() {
    let french = "Le président russe Vladimir Poutine a rencontré mercredi à Genève le président américain Joe Biden pour des entretiens \
                  consacrés à la sécurité, ont annoncé les deux gouvernements dans un communiqué publié à l'issue de leur rencontre.";
    let place = Place::with(french);
    let record = place.run("extract a.txt").code(0).json();
    assert_eq!((record["notes"][0]["kind"].as_str(), record["notes"][0]["text"].as_str()), (Some("unknown_language"), Some("fr")));
    assert!(["events", "actors", "agreements", "tenures"].iter().all(|part| record[part].as_array().unwrap().is_empty()), "{record}");
    let report = place.run("build a.txt --json").code(0).json();
    assert!(report["documents"] == 1 && report["actors"] == 0 && report["notes"] == 1, "{report}");
}

#[test]
fn a_malformed_table_is_named_with_its_line() {
    for (table, text, said) in [
        ("organizations.tsv", "key\tkind\tlabel\nx\tcastle\tX\n", "words/organizations.tsv:"),
        ("states.tsv", "key\tiso3\tname\nx\n", "words/states.tsv:"),
        ("titles.toml", "title = [\n{ label = 3 }\n", "words/titles.toml:"),
        ("offices.toml", "[[office]]\nlabel = \"Chief\"\nkind = \"castle\"\n", "words/offices.toml:"),
        ("organisations.tsv", "key\n", "words/organisations.tsv: no such table"),
    ] {
        let place = Place::with(GOOD);
        place.write(&format!("words/{table}"), text);
        let ran = place.run("extract a.txt --lexicon words").code(2);
        assert!(ran.out.is_empty() && ran.err.starts_with(&format!("chancery: {said}")), "{table}: {}", ran.err);
        let line = ran.err.split(':').nth(2).unwrap();
        assert!(said.ends_with("table") || line.parse::<usize>().is_ok_and(|n| n > 0), "{table}: {}", ran.err);
    }
}

#[test]
fn a_store_of_a_newer_format_is_left_as_it_is() {
    let place = Place::with(GOOD);
    place.run("build a.txt").ok();
    let manifest = String::from_utf8(place.read("chancery-store/manifest.json")).unwrap().replacen("\"format\": 1", "\"format\": 2", 1);
    place.write("chancery-store/manifest.json", &manifest);
    for line in ["build a.txt", "stats", "check", "records", "remove a.txt", "export turtle", "draw"] {
        assert!(place.run(line).code(2).err.contains("format 2"), "{line}");
    }
    assert_eq!(place.read("chancery-store/manifest.json"), manifest.as_bytes());
}

#[test]
fn a_damaged_store_is_an_error_that_names_the_file() {
    let place = Place::with(GOOD);
    place.run("build a.txt").ok();
    for part in ["graph", "records"] {
        for file in std::fs::read_dir(place.path("chancery-store").join(part)).unwrap().map(|e| e.unwrap().path()) {
            std::fs::write(file, "{\"cut").unwrap();
        }
    }
    for line in ["build a.txt", "stats", "check", "records", "export turtle"] {
        assert!(place.run(line).code(2).err.contains("damaged"), "{line}");
    }
}

/// Documents that fill a few seconds: invented persons in true offices, each met twice.
fn many(place: &Place, count: usize) {
    for number in 0..count {
        let name = |n: usize| {
            format!("{}{}a Petr{}ov", ["B", "D", "K", "L"][n % 4], ["an", "or", "il"][n % 3], ["", "an", "il", "on", "es"][n % 5])
        };
        let text = format!(
            "MOSCOW, May {}, 2023 - Russian President Vladimir Putin met envoy {} and Foreign Minister Sergei Lavrov in Sochi on Monday. \
             {} will visit Ankara on Friday.",
            1 + number % 28,
            name(number),
            name(number + 1)
        );
        place.write(&format!("in/{number:04}.txt"), text);
    }
}

#[test]
#[cfg(unix)]
fn a_killed_build_leaves_a_store_and_the_next_build_completes_it() {
    let place = Place::new();
    many(&place, 250);
    let start = std::time::Instant::now();
    place.run("build in --store whole").ok();
    let whole = start.elapsed();
    for permille in [50, 200, 400, 550, 700, 850, 950] {
        let mut child = place.command().args(["build", "in"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(whole * permille / 1000);
        child.kill().unwrap();
        child.wait().unwrap();
        let ran = place.run("records");
        assert!(ran.code == Some(0) || ran.err.contains("there is no store"), "{}", ran.err);
        assert!(ran.code != Some(0) || place.run("check").code == Some(0));
    }
    place.run("build in").ok();
    assert!(place.graph("chancery-store") == place.graph("whole"));
    let left = std::fs::read_dir(place.path("chancery-store/records")).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    assert!(left.into_iter().all(|name| !name.ends_with(".tmp")));
}

/// A limit on the size of files stands for a full disk: writes fail at it.
#[test]
#[cfg(unix)]
fn a_full_disk_is_an_error_and_the_former_state_stays() {
    let place = Place::with(GOOD);
    place.run("build a.txt").ok();
    let before = place.graph("chancery-store");
    many(&place, 40);
    let shell = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 4; exec \"$0\" build in", env!("CARGO_BIN_EXE_chancery")])
        .current_dir(place.path("."))
        .output()
        .unwrap();
    assert_eq!(shell.status.code(), Some(2), "{shell:?}");
    assert!(String::from_utf8_lossy(&shell.stderr).starts_with("chancery: chancery-store/"), "{shell:?}");
    assert_eq!(place.graph("chancery-store"), before);
    assert_eq!(place.run("stats --json").json()["documents"], 1);
    place.run("build in").ok();
    assert_eq!(place.run("stats --json").json()["documents"], 41);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_output_is_an_error() {
    let place = Place::with(GOOD);
    place.run("build a.txt").ok();
    for line in ["export turtle -o /dev/full", "draw -o /dev/full"] {
        assert!(place.run(line).code(2).err.contains("/dev/full"), "{line}");
    }
    for line in ["records", "export nquads", "stats", "extract a.txt", "query --list", "man"] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let output = place.command().args(line.split(' ')).stdout(full).output().unwrap();
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(2) && error.contains("No space left"), "{line}: {output:?}");
    }
}

#[test]
#[cfg(unix)]
fn a_folder_that_cannot_be_written_is_an_error() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::with(GOOD);
    assert!(place.run("build a.txt --store a.txt/store").code(2).err.contains("a.txt/store"));
    std::fs::create_dir(place.path("closed")).unwrap();
    std::fs::set_permissions(place.path("closed"), PermissionsExt::from_mode(0o555)).unwrap();
    if std::fs::write(place.path("closed/probe"), "").is_ok() {
        println!("skipped: this user writes everywhere");
        return;
    }
    assert!(place.run("build a.txt --store closed/store").code(2).err.contains("closed/store"));
}

/// A name with all that breaks careless writers, but tabs and line ends, which a table cannot hold.
const NAME: &str = "\"Amber\" \\ <b>&amp; ]]> <!-- -- ' محمد 🕊️ {x} %s $y #z =1+1";

/// A place whose store has that name in it, and a title, a file and a publisher of the kind.
fn hostile() -> Place {
    let place = Place::new();
    let header = "key\tkind\tlabel\twikidata\taliases\tnominals\tof\tled_by\topposes\toperates_in\tarticle";
    place.write("words/organizations.tsv", format!("{header}\namber\tinternational_organization\t{NAME}\t\tAmber Council\t\t\t\t\t\tno\n"));
    let text =
        "Vladimir Putin met the Amber Council in Moscow on 3 May 2023 \u{202e}for\u{202c} \"talks\" <b>on</b> ]]> \u{0} \u{feff} & 🕊️.";
    let document = serde_json::json!({"id": "a\nb<c>\"d", "title": format!("{NAME}\nsecond\tline\r"), "publisher": NAME, "url": "http://x/ <\">", "text": text});
    place.write("a.jsonl", document.to_string());
    place.run("build a.jsonl --lexicon words").ok();
    place
}

/// All triples of a text in a format, as lines.
fn triples(format: RdfFormat, text: &[u8]) -> BTreeSet<String> {
    RdfParser::from_format(format).for_slice(text).map(|quad| quad.unwrap().to_string()).collect()
}

const RDF: [(&str, RdfFormat); 4] = [
    ("ntriples", RdfFormat::NTriples),
    ("nquads", RdfFormat::NQuads),
    ("turtle", RdfFormat::Turtle),
    ("jsonld", RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() }),
];

#[test]
fn hostile_names_come_back_from_every_format() {
    let place = hostile();
    let answer = place
        .args(&["query", "-e", "SELECT ?l { ?s rdfs:label ?l FILTER(CONTAINS(?l, \"Amber\")) }", "--format", "json"], "")
        .code(0)
        .json();
    let found: Vec<_> =
        answer["results"]["bindings"].as_array().unwrap().iter().map(|b| b["l"]["value"].as_str().unwrap().to_owned()).collect();
    assert!(found.iter().any(|label| label == NAME), "{found:?}");
    let stored = triples(RdfFormat::NQuads, place.graph("chancery-store").as_bytes());
    for (name, format) in RDF {
        assert!(triples(format, place.run(&format!("export {name}")).ok().as_bytes()) == stored, "{name}");
    }
    for name in ["graphml", "gexf"] {
        let (texts, values) = xml(&place.run(&format!("export {name}")).ok());
        assert!(texts.contains(NAME) || values.contains(NAME), "{name}: {texts:?}");
    }
    assert!(xml(&place.run("draw").ok()).0.iter().any(|text| text.contains("]]>")));
    assert!(place.run("check").code == Some(0));
}

#[test]
fn hostile_names_come_back_from_tables_and_graphviz() {
    let place = hostile();
    place.run("export csv -o tables").ok();
    let table = place.read("tables/nodes.csv");
    let labels: Vec<_> = csv::Reader::from_reader(table.as_slice()).records().map(|r| r.unwrap()[1].to_owned()).collect();
    assert!(labels.iter().any(|label| label == NAME), "{labels:?}");
    let graph = place.run("export dot").ok();
    let Ok(mut dot) = Command::new("dot").arg("-Tjson0").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn() else {
        println!("skipped: dot is not installed");
        return;
    };
    dot.stdin.take().unwrap().write_all(graph.as_bytes()).unwrap();
    let output = dot.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    // Labels are broken into lines at spaces.
    let drawn = String::from_utf8_lossy(&output.stdout).replace("\\\\n", " ").replace("\\n", " ");
    assert!(drawn.contains("محمد 🕊️ {x} %s $y #z =1+1"), "{drawn}");
}

/// Texts and attributes of an XML document, which must be well formed.
fn xml(text: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    use quick_xml::events::Event;
    let (mut reader, mut all, mut values) = (quick_xml::Reader::from_str(text), BTreeSet::new(), BTreeSet::new());
    let mut last = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return (all, values),
            Event::Text(part) => last.push_str(&part),
            Event::GeneralRef(part) => last.push_str(&quick_xml::escape::unescape(&format!("&{};", &*part)).unwrap()),
            Event::Start(tag) | Event::Empty(tag) => {
                all.insert(std::mem::take(&mut last));
                let value = |a: quick_xml::events::attributes::Attribute<'_>| {
                    a.normalized_value(quick_xml::XmlVersion::Explicit1_0).unwrap().into_owned()
                };
                values.extend(tag.attributes().map(|a| value(a.unwrap())));
            }
            _ => {
                all.insert(std::mem::take(&mut last));
            }
        }
    }
}

#[test]
fn every_character_comes_back_from_rdf() {
    let all: String = (0..0x11_0000_u32)
        .step_by(257)
        .chain(0..0x300)
        .chain([0xfffe, 0xffff, 0xfeff, 0x2028, 0x202e])
        .filter_map(char::from_u32)
        .collect();
    let node = |name: &str| NamedNode::new(format!("https://example.org/{name}")).unwrap();
    let literals = [all.as_str(), "\r\n\t\u{b}\u{8}", "\\u0041 \\", "\"\"\"", "'''", "]]>", "</script>", "^^<x>", "@en", ""];
    let quad = |(i, text): (usize, &&str)| {
        Quad::new(node(&i.to_string()), node("says"), Literal::new_simple_literal(*text), oxigraph::model::GraphName::DefaultGraph)
    };
    let quads: Vec<_> = literals.iter().enumerate().map(quad).collect();
    let expected: BTreeSet<_> = quads.iter().map(ToString::to_string).collect();
    let blocks = || quads.iter().map(|quad| vec![quad.clone()]);
    for (own, format) in [(rdf::Format::Turtle, RDF[2].1), (rdf::Format::NTriples, RDF[0].1), (rdf::Format::NQuads, RDF[1].1)] {
        let mut bytes = Vec::new();
        rdf::write(blocks(), own, "https://example.org/", &mut bytes).unwrap();
        assert!(triples(format, &bytes) == expected, "{}", own.extension());
    }
    let mut bytes = Vec::new();
    jsonld::write(blocks(), "https://example.org/", &mut bytes).unwrap();
    assert!(triples(RDF[3].1, &bytes) == expected, "jsonld");
}

/// Texts that nobody wrote for a reader.
fn absurd() -> Vec<(&'static str, String)> {
    let pattern = |text: &str, times: usize| text.repeat(times);
    let names = (0..400).map(|n| format!("President A{0}a B{0}b met Prime Minister C{0}c on Thursday. ", letters(n)));
    vec![
        ("parentheses", pattern("(", 1 << 20)),
        ("commas", pattern(",", 100_000)),
        ("a list", format!("Putin met {}Xi.", pattern("Biden, ", 10_000))),
        ("a sentence of 20,000 words", format!("The president of Iraq {}left.", pattern("met the foreign minister of France and ", 2_857))),
        ("capitals", pattern("THE PRESIDENT OF IRAQ MET THE FOREIGN MINISTER OF FRANCE IN PARIS ON THURSDAY. ", 200)),
        ("digits", pattern("1234567890 ", 5_000)),
        ("one number", pattern("1", 1 << 20)),
        ("one word", pattern("a", 1 << 20)),
        ("dates", pattern("on 5 January 2015, in 2014, last Thursday, by May ", 400)),
        ("nested quotation marks", [pattern("He said “she said \"", 2_000), pattern("\"” ", 2_000)].concat()),
        ("offices of offices", pattern("the president of the minister of ", 1_000)),
        ("conjunctions", format!("{}Biden met.", pattern("Putin and ", 3_000))),
        ("apposition", format!("{}met Biden.", pattern("General Kevin Leahy, commander of the coalition, ", 800))),
        ("possessives", pattern("Iraq's ", 4_000)),
        ("marks on one letter", format!("Putin{} met Biden.", pattern("\u{301}", 100_000))),
        ("directions", format!("{}Putin met Biden{}", pattern("\u{202e}", 10_000), pattern("\u{202c}", 10_000))),
        ("beyond the plane", pattern("👩‍👩‍👧‍👦 met 🇮🇶 ", 2_000)),
        ("short lines", pattern("a\n", 5_000)),
        ("many names", names.collect()),
        ("controls", "Putin\u{b}met\u{c}Biden\u{7f}\u{85}\u{2028}in Moscow.".into()),
        ("markdown", pattern("> ", 50_000)),
    ]
}

/// A number in letters.
fn letters(number: usize) -> String {
    number.to_string().bytes().map(|digit| char::from(digit + 49)).collect()
}

#[test]
fn absurd_texts_are_read_in_bounded_time() {
    let place = Place::new();
    let lines: Vec<_> =
        absurd().into_iter().map(|(id, text)| serde_json::json!({"id": id, "language": "en", "text": text}).to_string()).collect();
    place.write("absurd.jsonl", lines.join("\n"));
    let ran = place.run("build absurd.jsonl --json").code(0);
    assert!(!ran.err.contains("panicked"), "{}", ran.err);
    assert_eq!(ran.json()["documents"], lines.len());
}

#[test]
fn absurd_files_are_read_in_bounded_time() {
    let place = Place::new();
    for (number, (_, text)) in absurd().into_iter().enumerate() {
        place.write(&format!("in/{number}.html"), format!("<p>{text}</p>"));
        place.write(&format!("in/{number}.md"), text);
    }
    for number in [0, 1, 5, 6, 7, 9, 14, 15, 16, 19, 20] {
        for end in ["html", "md"] {
            let ran = place.run(&format!("extract in/{number}.{end}"));
            assert!(ran.code == Some(0) || ran.code == Some(1), "{number}.{end}: {}", ran.err);
            assert!(!ran.err.contains("panicked"), "{}", ran.err);
        }
    }
}

/// Slow to write: run with `--ignored`.
#[test]
#[ignore = "writes a file of 200 MB"]
fn a_line_of_200_megabytes_is_left_out() {
    let place = Place::new();
    let mut file = std::io::BufWriter::new(std::fs::File::create(place.path("a.jsonl")).unwrap());
    write!(file, "{{\"text\": \"{GOOD}\"}}\n{{\"text\": \"").unwrap();
    (0..200).for_each(|_| file.write_all(&[b'a'; 1 << 20]).unwrap());
    write!(file, "\"}}\n{{\"text\": \"Envoys met.\"}}\n").unwrap();
    file.flush().unwrap();
    let ran = place.run("extract a.jsonl").code(1);
    assert_eq!((texts(&ran), ran.err.lines().count()), (vec![GOOD.to_owned(), "Envoys met.".to_owned()], 1));
    assert!(ran.err.contains("a.jsonl:2: longer than"));
}

#[test]
fn a_question_that_takes_too_long_is_given_up() {
    let place = Place::with(GOOD);
    place.run("build a.txt").ok();
    let product = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    let start = std::time::Instant::now();
    let ran = place.args(&["query", "-e", product, "--timeout", "1"], "").code(2);
    assert!(ran.err.contains("no answer within 1 s") && start.elapsed() < Duration::from_secs(20), "{}", ran.err);
}

#[test]
#[cfg(unix)]
fn names_of_files_that_are_no_text_and_links_in_circles() {
    use std::os::unix::ffi::OsStrExt;
    let place = Place::new();
    std::fs::create_dir(place.path("in")).unwrap();
    std::fs::write(place.path("in").join(std::ffi::OsStr::from_bytes(b"\xff\n\x1b[31m.txt")), GOOD).unwrap();
    std::os::unix::fs::symlink(place.path("in"), place.path("in/loop")).unwrap();
    std::os::unix::fs::symlink(Path::new("nowhere"), place.path("in/dangling.txt")).unwrap();
    let report = place.run("build in --json").code(0).json();
    assert_eq!(report["documents"], 1, "{report}");
}

#[test]
fn words_in_no_order_are_read() {
    // Texts that end on a title or on the noun of a body, and one of words that stand for others: none panics or costs a power of its length.
    let title = "Foreign Minister on their at said the team labour day marshal of Governorate on";
    let others = "the two leaders met both and each of the two sides , they met their delegation led by he . ".repeat(40);
    for text in
        [title, "The rebels had an additional Official for following visit . were Foreign Minister", "Second-In-Command", others.as_str()]
    {
        let place = Place::new();
        place.write("words.txt", text);
        assert_eq!(texts(&place.run("extract words.txt").code(0)), [text]);
    }
}
