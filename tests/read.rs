//! Reading: good and bad input, through the library as the commands use it.

use chancery::cmd::inputs;
use chancery::model::document::{BlockKind, Document};
use chancery::read::{Format, LIMIT, ReadError, ReadErrorKind, documents};
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

fn read(format: Format, bytes: &[u8]) -> Vec<Result<Document, ReadError>> {
    documents(format, "in/a.x", bytes).collect()
}

fn messages(all: &[Result<Document, ReadError>]) -> Vec<String> {
    all.iter().filter_map(|r| r.as_ref().err().map(ToString::to_string)).collect()
}

#[test]
fn a_plain_text_is_kept_verbatim() {
    let text = "\r\n  Envoys meet\r\nOSLO — They met again.\r\n";
    let document = read(Format::Text, text.as_bytes()).remove(0).unwrap();
    assert_eq!((document.text.as_str(), document.id.as_str(), document.file.as_deref()), (text, "in/a.x", Some("a.x")));
    assert_eq!(document.blocks.iter().map(|b| b.kind.name()).collect::<Vec<_>>(), ["headline", "dateline", "body"]);
}

#[test]
fn fields_of_json_lines() {
    let lines = r#"{"id": 7, "title": "T", "url": "u", "publisher": "P", "published": "2019-05-03T23:30:00-04:00", "language": "fr", "text": "Ils se rencontrent."}

{"date": "2019-05-03", "lang": "en", "text": "They met.", "entities": [1], "title": ""}
{"document": {"id": "x", "text": "They met.", "blocks": [{"start": 0, "end": 9, "kind": "quote"}]}, "mentions": []}
{"document": {"text": "They met.", "blocks": [{"start": 0, "end": 90, "kind": "quote"}]}}
"#;
    let all: Vec<_> = read(Format::Jsonl, lines.as_bytes()).into_iter().map(Result::unwrap).collect();
    assert_eq!(all.iter().map(|d| d.id.as_str()).collect::<Vec<_>>(), ["7", "in/a.x:3", "x", "in/a.x:5"]);
    assert_eq!(all[0].published_day().map(|d| d.to_string()).as_deref(), Some("2019-05-03"));
    assert_eq!((all[1].published.as_deref(), all[1].language.as_deref(), all[1].title.as_deref()), (Some("2019-05-03"), Some("en"), None));
    assert_eq!(all[2].blocks[0].kind, BlockKind::Quote);
    assert_eq!(all[3].blocks[0].kind, BlockKind::Body);
}

#[test]
fn a_bad_line_is_named_and_the_others_are_read() {
    let mut lines = b"{\"text\": \"One.\"}\n{\"text\": \n[1]\n{\"title\": \"no text\"}\n{\"text\": \" \"}\n".to_vec();
    lines.extend(b"{\"text\": \"caf\xc3\xa9 \xff\"}\n{\"text\": \"Two.\"}");
    let all = read(Format::Jsonl, &lines);
    assert_eq!(all.iter().filter(|r| r.is_ok()).count(), 2);
    let errors: Vec<_> = all.iter().filter_map(|r| r.as_ref().err()).map(|e| e.line).collect();
    assert_eq!(errors, [2, 3, 4, 5, 6].map(Some));
    assert!(messages(&all)[0].starts_with("in/a.x:2: not a JSON object"), "{:?}", messages(&all));
    assert_eq!(messages(&all)[4], "in/a.x:6: not UTF-8 (byte 16), and no other encoding is plain");
}

#[test]
fn one_json_file() {
    for (text, ids) in [
        ("{\n \"text\": \"One.\"\n}", vec!["in/a.x"]),
        ("[{\"text\": \"One.\"}, {\"id\": \"b\", \"text\": \"Two.\"}]", vec!["in/a.x:1", "b"]),
        ("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}", vec!["in/a.x:1", "in/a.x:2"]),
    ] {
        let all: Vec<_> = read(Format::Json, text.as_bytes()).into_iter().map(|d| d.unwrap().id).collect();
        assert_eq!(all, ids, "{text}");
    }
}

#[test]
fn bad_documents_are_one_error_each() {
    for (format, bytes, message) in [
        (Format::Text, &b""[..], "in/a.x: empty"),
        (Format::Text, b" \n\n", "in/a.x: empty"),
        (Format::Jsonl, b"\n\n", "in/a.x: empty"),
        (Format::Text, b"\x89PNG\r\n\0\0", "in/a.x: not text"),
        (Format::Jsonl, b"PK\x03\x04\0\0\n\0", "in/a.x: not text"),
        (Format::Text, b"Envoys \xc3\xa9 met \xff.", "in/a.x: not UTF-8 (byte 14), and no other encoding is plain"),
        (Format::Html, b"<html><body><img src='a.png'></body></html>", "in/a.x: no text in it"),
        (Format::Markdown, b"---\ntitle: a\n---\n", "in/a.x: no text in it"),
        (Format::Json, b"3", "in/a.x: not a JSON object: another kind of value"),
    ] {
        assert_eq!(messages(&read(format, bytes)), [message]);
    }
}

#[test]
fn other_encodings_are_decoded() {
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain("Envoys in São Paulo.".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [&wide[..], b"Envoys in S\xe3o Paulo.", "\u{feff}Envoys in São Paulo.".as_bytes()] {
        assert_eq!(read(Format::Text, bytes).remove(0).unwrap().text, "Envoys in São Paulo.");
    }
    let lines: Vec<u8> =
        [0xff, 0xfe].into_iter().chain("{\"text\": \"São.\"}\n{\"text\": \"Two.\"}".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(read(Format::Jsonl, &lines).len(), 2);
}

#[test]
fn a_line_of_200_megabytes_is_left_out() {
    let long = std::io::repeat(b'a').take(200 << 20);
    let reader = BufReader::new(b"{\"text\": \"One.\"}\n".chain(long).chain(&b"\n{\"text\": \"Two.\"}\n"[..]));
    let all: Vec<_> = documents(Format::Jsonl, "long.jsonl", reader).collect();
    assert_eq!(all.iter().filter(|r| r.is_ok()).count(), 2);
    assert!(matches!(&all[1], Err(ReadError { line: Some(2), kind: ReadErrorKind::TooLong { limit: LIMIT }, .. })));
    let text = documents(Format::Text, "long.txt", BufReader::new(std::io::repeat(b'a').take(200 << 20))).collect::<Vec<_>>();
    assert_eq!(messages(&text), ["long.txt: longer than 67108864 bytes"]);
}

#[test]
fn a_reader_that_fails_ends_its_input_only() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("gone"))
        }
    }
    let reader = BufReader::new(b"{\"text\": \"One.\"}\n".chain(Broken));
    let all: Vec<_> = documents(Format::Jsonl, "a.jsonl", reader).collect();
    assert_eq!((all.len(), messages(&all)), (2, vec!["a.jsonl:2: cannot be read: gone".to_owned()]));
}

#[test]
fn folders_are_read_in_order_and_missing_paths_stop() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &[u8]| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("b.txt", b"B.");
    write("a/z.jsonl", b"{\"text\": \"Z1.\"}\n{\"text\": \"Z2.\"}\n");
    write("a/page", b"<html><body><p>Page.</p></body></html>");
    write("c.bin", b"\0\0\0");
    write(".hidden/x.txt", b"X.");
    let all: Vec<_> = inputs::documents(&[folder.path().to_owned()]).unwrap().collect();
    let texts: Vec<_> = all.iter().map(|r| r.as_ref().map_or("error", |d| d.text.as_str())).collect();
    assert_eq!(texts, ["Page.", "Z1.", "Z2.", "B.", "error"]);
    assert!(inputs::inputs(&[PathBuf::from("no/such/file.txt")]).is_err());
}

/// The folder of texts that other people wrote, which is not part of the project.
fn shared() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).parent()?.join("shared").canonicalize().ok();
    std::env::var_os("CHANCERY_SHARED").map(PathBuf::from).or_else(beside).filter(|p| p.is_dir())
}

#[test]
fn sentences_of_readouts_are_body() {
    let Some(path) = shared().map(|s| s.join("eval/dev/state_readouts/dev.jsonl")).filter(|p| p.is_file()) else {
        println!("skipped: no shared folder");
        return;
    };
    for document in inputs::documents(&[path]).unwrap().map(Result::unwrap) {
        let first = document.blocks.iter().find(|b| b.kind == BlockKind::Body);
        assert!(first.is_some(), "{}", document.id);
        for block in document.blocks.iter().filter(|b| b.kind == BlockKind::Headline) {
            assert!(!block.span.of(&document.text).unwrap().ends_with('.'), "{}", document.id);
        }
    }
}

#[test]
fn every_sample_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let all: Vec<_> = inputs::documents(&[folder]).unwrap().map(Result::unwrap).collect();
    assert_eq!(all.len(), 25);
    for document in &all {
        let words = document.text.split_whitespace().count();
        assert!((120..=300).contains(&words), "{}: {words} words", document.id);
        assert!(document.blocks.iter().filter(|b| b.kind == BlockKind::Body).count() >= 4, "{}", document.id);
        assert!(!matches!(document.language.as_deref(), Some(other) if other != "en"), "{}", document.id);
    }
}
