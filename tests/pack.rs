//! The export pack of an invented summit and of hostile names: what is in it, whole and as a part, and what readers of others find in it.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use chancery::rdf::table::Table;
use chancery::store::disk::{Derived, Disk};
use chancery::store::memory::Memory;
use oxigraph::io::{JsonLdProfileSet, RdfFormat, RdfParser};
use oxigraph::model::Term;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output};

const SUMMIT: &str = include_str!("view/summit.ttl");
const HOSTILE: &str = include_str!("view/hostile.ttl");

fn stored(turtle: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Memory::new().unwrap();
    store.read(RdfFormat::Turtle, turtle.as_bytes()).unwrap();
    let quads: Vec<_> = store.blocks().flatten().collect();
    Disk::edit(folder.path().join("chancery-store")).unwrap().commit(&Derived { quads: &Table::of(&quads), ..Derived::default() }).unwrap();
    folder
}

fn chancery(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_chancery")).current_dir(folder).args(arguments).output().unwrap()
}

fn pack(folder: &Path, name: &str, filter: &[&str]) {
    let run = chancery(folder, &[&["export", "pack", "-o", name], filter].concat());
    assert!(run.status.success() && run.stdout.is_empty(), "{}", String::from_utf8_lossy(&run.stderr));
}

fn text(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

fn lines(folder: &Path, name: &str) -> Vec<Value> {
    text(folder, name).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Quads as text; with `xml`, without the characters that XML cannot hold.
fn quads(bytes: &[u8], format: RdfFormat, xml: bool) -> BTreeSet<String> {
    let held = |c: &char| !xml || matches!(c, '\t' | '\n' | '\r') || *c >= ' ' && *c != '\u{fffe}';
    let text = |term: Term| match term {
        Term::Literal(literal) => {
            let words: String = literal.value().chars().filter(held).collect();
            format!("{words:?} {:?} {}", literal.language(), literal.datatype())
        }
        other => other.to_string(),
    };
    let all = RdfParser::from_format(format).for_slice(bytes).map(Result::unwrap);
    all.map(|quad| format!("{} {} {}", quad.subject, quad.predicate, text(quad.object))).collect()
}

fn same(name: &str, read: &BTreeSet<String>, whole: &BTreeSet<String>) {
    let differs: Vec<_> = read.symmetric_difference(whole).collect();
    assert!(differs.is_empty() && !whole.is_empty(), "{name}: {differs:#?}");
}

#[test]
fn the_manifest_says_what_is_there() {
    let folder = stored(SUMMIT);
    pack(folder.path(), "pack", &[]);
    let pack = folder.path().join("pack");
    let manifest: Value = serde_json::from_str(&text(&pack, "manifest.json")).unwrap();
    let listed: BTreeMap<_, _> = manifest["files"].as_array().unwrap().iter().map(|file| (file["name"].as_str().unwrap(), file)).collect();
    let there: BTreeSet<_> = fs::read_dir(&pack).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(there.len(), listed.len() + 1);
    for (name, file) in listed {
        let bytes = fs::read(pack.join(name)).unwrap();
        assert_eq!(file["sha256"], format!("{:x}", Sha256::digest(&bytes)), "{name}");
        assert_eq!(file["bytes"], bytes.len(), "{name}");
        assert!(!bytes.is_empty() && file["media_type"].as_str().unwrap().contains('/'), "{name}");
    }
    assert_eq!(manifest["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(manifest["counts"]["triples"], quads(text(&pack, "graph.nt").as_bytes(), RdfFormat::NTriples, false).len());
}

#[test]
fn the_same_store_gives_the_same_pack() {
    let folder = stored(HOSTILE);
    pack(folder.path(), "one", &[]);
    pack(folder.path(), "two", &[]);
    pack(folder.path(), "two", &[]);
    assert_eq!(text(folder.path(), "one/manifest.json"), text(folder.path(), "two/manifest.json"));
    assert_eq!(fs::read_dir(folder.path().join("two")).unwrap().count(), fs::read_dir(folder.path().join("one")).unwrap().count());
}

#[test]
fn rdf_is_the_same_in_every_format() {
    // A path of dots is no path to go up by, and a colon no prefix.
    let dots = "<https://w3id.org/chancery/id/person/..> <http://x.example/p> <https://w3id.org/chancery/id/person/a:b>, <https://w3id.org/chancery/id/x/./y> .";
    for turtle in [SUMMIT, HOSTILE, dots] {
        let folder = stored(turtle);
        pack(folder.path(), "pack", &[]);
        let read = |name: &str, format, xml| quads(&fs::read(folder.path().join("pack").join(name)).unwrap(), format, xml);
        let whole = quads(turtle.as_bytes(), RdfFormat::Turtle, false);
        for (name, format) in [
            ("graph.ttl", RdfFormat::Turtle),
            ("graph.nt", RdfFormat::NTriples),
            ("graph.nq", RdfFormat::NQuads),
            ("graph.trig", RdfFormat::TriG),
            ("graph.jsonld", RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() }),
        ] {
            same(name, &read(name, format, false), &whole);
        }
        same("graph.rdf", &read("graph.rdf", RdfFormat::RdfXml, true), &quads(turtle.as_bytes(), RdfFormat::Turtle, true));
    }
}

/// JSON-LD is readable without a processor: bare ids, types, days and numbers.
#[test]
fn json_ld_reads_as_plain_json() {
    let folder = stored(SUMMIT);
    let run = chancery(folder.path(), &["export", "jsonld"]);
    let page: Value = serde_json::from_slice(&run.stdout).unwrap();
    let shipped: Value = serde_json::from_str(include_str!("../schema/context.jsonld")).unwrap();
    for (term, value) in shipped["@context"].as_object().unwrap() {
        assert_eq!(page["@context"][term], *value);
    }
    let thing = |id: &str| page["@graph"].as_array().unwrap().iter().find(|thing| thing["id"] == id).unwrap().clone();
    let meeting = thing("event/2024-05-02-meeting");
    assert_eq!(meeting["type"], serde_json::json!(["Event", "Meeting"]));
    assert_eq!(
        (&meeting["host"], &meeting["status"], &meeting["earliest"]),
        (&"person/anna-berg".into(), &"Occurred".into(), &"2024-05-02".into())
    );
    assert_eq!(thing("doc/d1#char=0,49")["end"], 49);
    assert_eq!(thing("claim/holds")["predicate"], "holds");
    assert_eq!(thing("state/nordland")["sameAs"], "wd:Q1");
}

/// Every term of the vocabulary is in the context, and nothing else of its namespace.
#[test]
fn the_context_is_the_vocabulary() {
    let context: Value = serde_json::from_str(include_str!("../schema/context.jsonld")).unwrap();
    let id = |value: &Value| value.as_str().or(value["@id"].as_str()).unwrap_or_default().to_owned();
    let terms: BTreeSet<_> = context["@context"].as_object().unwrap().values().map(id).filter(|id| id.starts_with("gp:")).collect();
    let own: BTreeSet<_> =
        chancery::vocab::gp::property::ALL.iter().map(|term| term.as_str().replace(chancery::vocab::gp::NS, "gp:")).collect();
    assert_eq!(terms, own);
}

#[test]
fn follow_the_money_entities_point_to_what_is_there() {
    for turtle in [SUMMIT, HOSTILE] {
        let folder = stored(turtle);
        pack(folder.path(), "pack", &[]);
        let entities = lines(&folder.path().join("pack"), "graph.ftm.json");
        let ids: BTreeSet<_> = entities.iter().map(|entity| entity["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), entities.len());
        for entity in &entities {
            for (property, values) in entity["properties"].as_object().unwrap() {
                let points = ["holder", "post", "organization", "involved", "organizer", "proof", "subject", "object", "member"];
                for value in values.as_array().unwrap().iter().map(|value| value.as_str().unwrap()) {
                    assert!(!value.is_empty() && !value.contains(char::is_control), "{value:?}");
                    assert!(!points.contains(&property.as_str()) || ids.contains(value), "{} {property} {value}", entity["id"]);
                }
            }
        }
    }
    let folder = stored(SUMMIT);
    let run = chancery(folder.path(), &["export", "ftm"]);
    let said = String::from_utf8(run.stdout).unwrap();
    let event = said.lines().find(|line| line.contains("chancery-event-2024-05-02-meeting\"")).unwrap();
    let event: Value = serde_json::from_str(event).unwrap();
    assert_eq!(event["properties"]["date"], serde_json::json!(["2024-05-02"]));
    assert_eq!(event["properties"]["organizer"], serde_json::json!(["chancery-person-anna-berg"]));
    assert_eq!(event["properties"]["proof"], serde_json::json!(["chancery-doc-d1", "chancery-doc-d2"]));
}

#[test]
fn plover_records_say_who_did_what_to_whom() {
    let folder = stored(SUMMIT);
    pack(folder.path(), "pack", &[]);
    let records = lines(&folder.path().join("pack"), "events.plover.jsonl");
    let names = |record: &Value, side: &str| {
        let all = record["attributes"][side].as_array().unwrap().iter().map(|actor| actor["text"].as_str().unwrap().to_owned());
        all.collect::<Vec<_>>()
    };
    let said: Vec<_> = records
        .iter()
        .map(|r| {
            (r["id"].as_str().unwrap(), r["event_type"].as_str().unwrap(), names(r, "ACTOR"), names(r, "RECIP"), r["contexts"][0].as_str())
        })
        .collect();
    let name = |name: &str| vec![name.to_owned()];
    let (vega, ost) = ("Carlos \"Chico\" Vega", "Dana Ost <i>& Sons</i> ]]>");
    assert_eq!(
        said,
        [
            ("event/2024-05-02-meeting", "CONSULT", name(vega), name("Anna Berg"), None),
            ("event/2024-06-03-summit", "CONSULT", vec!["Anna Berg".to_owned(), vega.to_owned()], name(ost), None),
            ("event/2024-07-meeting", "AGREE", vec!["Anna Berg".to_owned(), ost.to_owned()], vec![], Some("future")),
            ("event/2024-request", "REQUEST", name("Sudria"), name("Osten"), None),
            ("agreement/amber", "AGREE", name("Nordland").into_iter().chain(name("Sudria")).collect(), vec![], None),
        ]
    );
}

/// Text is text: no formula in the workbook, none at the head of a cell of the tables.
#[test]
fn nothing_is_a_formula() {
    let folder = stored(HOSTILE);
    pack(folder.path(), "pack", &[]);
    let folder = folder.path().join("pack");
    let mut book = zip::ZipArchive::new(fs::File::open(folder.join("graph.xlsx")).unwrap()).unwrap();
    let mut words = String::new();
    book.by_name("xl/sharedStrings.xml").unwrap().read_to_string(&mut words).unwrap();
    assert!(words.contains("=HYPERLINK(") && words.contains("@SUM(") && words.contains("محمد") && words.contains("🕊"));
    for sheet in 1..=7 {
        let mut text = String::new();
        book.by_name(&format!("xl/worksheets/sheet{sheet}.xml")).unwrap().read_to_string(&mut text).unwrap();
        assert!(!text.contains("<f>") && !text.contains("<hyperlink") && text.contains("<autoFilter") && text.contains("state=\"frozen\""));
    }
    for name in ["nodes.csv", "edges.csv"] {
        for record in csv::Reader::from_path(folder.join(name)).unwrap().records() {
            assert!(record.unwrap().iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝'])), "{name}");
        }
    }
}

/// Without the feature, what to do about it is said.
#[cfg(not(feature = "parquet"))]
#[test]
fn parquet_is_a_feature() {
    let folder = stored(SUMMIT);
    let run = chancery(folder.path(), &["export", "parquet", "-o", "tables"]);
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(run.status.code() == Some(2) && said.contains("--features parquet"), "{said}");
    assert!(!folder.path().join("tables").exists());
}

/// A table as rows of text, what is null as nothing.
#[cfg(feature = "parquet")]
fn parquet_rows(path: &Path) -> Vec<Vec<String>> {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::Field;
    let text = |field: &Field| match field {
        Field::Str(text) => text.clone(),
        Field::Null => String::new(),
        other => other.to_string(),
    };
    let file = SerializedFileReader::new(fs::File::open(path).unwrap()).unwrap();
    let names = file.metadata().file_metadata().schema_descr().columns().iter().map(|column| column.name().to_owned()).collect();
    let rows = file.get_row_iter(None).unwrap();
    std::iter::once(names).chain(rows.map(|row| row.unwrap().get_column_iter().map(|(_, field)| text(field)).collect())).collect()
}

/// The Parquet tables are the CSV tables, typed and without the guard of a spreadsheet.
#[cfg(feature = "parquet")]
#[test]
fn parquet_tables_are_the_csv_tables() {
    for turtle in [SUMMIT, HOSTILE] {
        let folder = stored(turtle);
        pack(folder.path(), "pack", &[]);
        assert!(chancery(folder.path(), &["export", "parquet", "-o", "tables"]).status.success());
        for table in ["nodes", "edges"] {
            let file = |within: &str, kind: &str| folder.path().join(within).join(format!("{table}.{kind}"));
            let mut csv = csv::ReaderBuilder::new().has_headers(false).from_path(file("pack", "csv")).unwrap();
            let bare = |cell: &str| cell.strip_prefix('\'').unwrap_or(cell).to_owned();
            let want: Vec<Vec<_>> = csv.records().map(|row| row.unwrap().iter().map(bare).collect()).collect();
            assert_eq!(parquet_rows(&file("pack", "parquet")), want, "{table}");
            assert_eq!(fs::read(file("pack", "parquet")).unwrap(), fs::read(file("tables", "parquet")).unwrap(), "{table}");
        }
    }
}

/// A part is a graph of its own: nothing points out of it, and every format is of the same part.
#[test]
fn a_part_is_whole() {
    let folder = stored(SUMMIT);
    pack(folder.path(), "pack", &["--from", "2024-05-01", "--until", "2024-05-31", "--actor", "Anna Berg"]);
    let pack = folder.path().join("pack");
    let said = text(&pack, "graph.nt");
    let subjects: BTreeSet<_> = said.lines().filter_map(|line| line.split(' ').next()).collect();
    for object in
        said.lines().filter_map(|line| line.split(' ').nth(2)).filter(|object| object.starts_with("<https://w3id.org/chancery/id/"))
    {
        assert!(subjects.contains(object), "{object}");
    }
    for (id, there) in [
        ("event/2024-05-02-meeting", true),
        ("person/carlos-vega", true),
        ("claim/host", true),
        ("doc/d2#char=7,40", true),
        ("tenure/berg", true),
        ("event/2024-06-03-summit", false),
        ("event/2024-07-meeting", false),
        ("body/nordic-guard", false),
    ] {
        assert_eq!(said.contains(&format!("<https://w3id.org/chancery/id/{id}>")), there, "{id}");
    }
    assert_eq!(lines(&pack, "events.plover.jsonl").len(), 1);
    let network = text(&pack, "graph.graphml");
    assert!(network.contains("person/anna-berg") && !network.contains("nordic-guard"));
    let run = chancery(folder.path(), &["export", "turtle", "--actor", "Nobody"]);
    assert!(run.status.code() == Some(2) && run.stdout.is_empty());
}

/// What holds of the whole holds of a part: `check` finds nothing wrong in either.
#[test]
fn a_part_keeps_the_shapes() {
    let folder = tempfile::tempdir().unwrap();
    let articles = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    assert!(chancery(folder.path(), &["build", "-q", articles.to_str().unwrap()]).status.success());
    assert!(chancery(folder.path(), &["check"]).status.success());
    for filter in [&["--actor", "Ukraine", "--hops", "2"] as &[&str], &["--from", "2022-01-01", "--until", "2022-12-31"]] {
        let run = chancery(folder.path(), &[&["export", "ntriples"], filter].concat());
        let part = stored(std::str::from_utf8(&run.stdout).unwrap());
        let check = chancery(part.path(), &["check"]);
        let (triples, violations) =
            (run.stdout.iter().filter(|byte| **byte == b'\n').count(), String::from_utf8_lossy(&check.stdout).into_owned());
        assert!(check.status.success() && (500..15_000).contains(&triples), "{filter:?}: {triples} triples\n{violations}");
    }
}

#[test]
fn files_are_whole_or_as_they_were() {
    let folder = stored(SUMMIT);
    let file = folder.path().join("graph.ttl");
    fs::write(&file, "before").unwrap();
    assert_eq!(chancery(folder.path(), &["export", "turtle", "-o", "graph.ttl", "--actor", "Nobody"]).status.code(), Some(2));
    assert_eq!(fs::read_to_string(&file).unwrap(), "before");
    assert!(chancery(folder.path(), &["export", "turtle", "-o", "graph.ttl"]).status.success());
    assert!(fs::read_to_string(&file).unwrap().starts_with("@prefix"));
    assert!(chancery(folder.path(), &["export", "pack"]).status.code() == Some(2));
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
}

/// `tests/roundtrip/read_back.py` on three packs, with whatever readers are installed.
#[test]
fn readers_of_others_find_what_is_there() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/roundtrip/read_back.py");
    for (turtle, filter) in [(SUMMIT, &[] as &[&str]), (HOSTILE, &[]), (SUMMIT, &["--actor", "Sudria", "--hops", "2"])] {
        let folder = stored(turtle);
        pack(folder.path(), "pack", filter);
        let Ok(run) = Command::new("python3").arg(&script).arg(folder.path().join("pack")).output() else {
            println!("skipped: python3 is not installed");
            return;
        };
        let table = String::from_utf8_lossy(&run.stdout).into_owned();
        println!("{table}");
        assert!(run.status.success(), "{table}{}", String::from_utf8_lossy(&run.stderr));
    }
}
