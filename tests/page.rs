//! A page in a real browser, driven by `tests/page/drive.py`: skipped, with a word why, where Chromium or playwright is not there.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod network;

use chancery::draw::{Kind, Picture, Plan};
use chancery::view::{Class, Edge, Filter, Node, Sentence, View};
use network::network;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

/// Names and sentences that break out of careless markup.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "\"><img src=x onerror=alert(3)>",
    "' onmouseover='alert(4)",
    "<svg onload=alert(5)>",
    "javascript:alert(6)",
    "]]><!--",
    "{{js}}",
    "محمد السوداني",
    "\u{202e}right to left",
];

fn hostile() -> View {
    let node = |name: &&str| Node { id: format!("person/{name}"), label: (*name).to_owned(), kind: "Person".into(), ..Node::default() };
    let nodes: Vec<_> = HOSTILE.iter().map(node).collect();
    let edge = |(i, name): (usize, &&str)| {
        let mut edge = Edge::new("met", Class::Happening);
        edge.caption = Some((*name).to_owned());
        edge.start = format!("2024-01-{:02}", i + 1).parse().ok();
        edge.end = edge.start;
        let text = format!("They said {name}");
        let sentence =
            Sentence { text, title: (*name).to_owned(), voice: Some("Attributed".into()), date: edge.start, ..Sentence::default() };
        edge.sentences = vec![Arc::new(sentence)];
        (nodes[i].id.clone(), nodes[(i + 1) % nodes.len()].id.clone(), edge)
    };
    View::new(nodes.clone(), HOSTILE.iter().enumerate().map(edge).collect())
}

fn page(name: &str, view: &View, kind: Kind) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, Picture::of(view, &Filter::default(), Plan { kind, zooms: true, most: None }).html()).unwrap();
    path
}

#[test]
fn a_page_is_usable_by_mouse_and_keyboard_and_runs_nothing_of_the_graph() {
    let network = network(40, 70);
    let pages = [
        page("network.html", &network, Kind::Graph),
        page("hostile.html", &hostile(), Kind::Graph),
        page("timeline.html", &network, Kind::Timeline),
        page("hostile-timeline.html", &hostile(), Kind::Timeline),
        page("matrix.html", &network, Kind::Matrix),
    ];
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/page/drive.py");
    let Ok(run) = Command::new("python3").arg(script).args(&pages).output() else {
        println!("skipped: python3 is not installed");
        return;
    };
    let said = String::from_utf8_lossy(&run.stdout);
    println!("{said}{}", String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success(), "{said}{}", String::from_utf8_lossy(&run.stderr));
}
