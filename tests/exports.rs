//! Views of an invented summit and of hostile names: what they hold, and what independent readers find in each format.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use chancery::draw;
use chancery::export::{csv, dot, gexf, graphml};
use chancery::model::date::Day;
use chancery::rdf::table::Table;
use chancery::store::disk::{Derived, Disk};
use chancery::store::memory::Memory;
use chancery::view::{Class, Edge, Error, Filter, Node, Sentence, View};
use oxigraph::io::RdfFormat;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;

fn store(turtle: &str) -> Memory {
    let mut store = Memory::new().unwrap();
    store.read(RdfFormat::Turtle, turtle.as_bytes()).unwrap();
    store
}

fn summit() -> Memory {
    store(include_str!("view/summit.ttl"))
}

fn all() -> View {
    View::of(&summit(), &Filter::default()).unwrap()
}

/// The shared gold graph, where it is there.
fn gold() -> Option<View> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let shared = std::env::var_os("CHANCERY_SHARED").map_or_else(beside, PathBuf::from);
    let Ok(turtle) = std::fs::read_to_string(shared.join("model/gold.ttl")) else {
        println!("skipped: no shared folder");
        return None;
    };
    Some(View::of(&store(&turtle), &Filter::default()).unwrap())
}

/// Edges as "source type target start end", ids without their folder.
fn said(view: &View) -> Vec<String> {
    let short = |id: &str| id.rsplit('/').next().unwrap_or_default().to_owned();
    let day = |d: Option<Day>| d.map_or("-".to_owned(), |d| d.to_string());
    view.edges().map(|(s, t, e)| format!("{} {} {} {} {}", short(&s.id), e.kind, short(&t.id), day(e.start), day(e.end))).collect()
}

fn bytes(write: impl Fn(&mut dyn Write) -> std::io::Result<()>) -> Vec<u8> {
    let mut out = Vec::new();
    write(&mut out).unwrap();
    out
}

#[test]
fn a_view_says_everything_once() {
    assert_eq!(
        said(&all()),
        [
            "government-of-nordland governmentOf nordland - -",
            "nordic-guard withdraw port-amber 2024-05-02 2025-03-31",
            "nordic-guard bodyOf nordland - -",
            "nordic-guard opposes osten - -",
            "2024-06-03-summit participant anna-berg 2024-06-03 2024-06-03",
            "2024-06-03-summit participant carlos-vega 2024-06-03 2024-06-03",
            "2024-06-03-summit host dana-ost 2024-06-03 2024-06-03",
            "president-of-nordland postIn government-of-nordland - -",
            "president-of-nordland officeOf nordland - -",
            "president-of-sudria officeOf sudria - -",
            "anna-berg holds president-of-nordland 2020-01-01 2024-06-03",
            "anna-berg received carlos-vega 2024-05-02 2024-05-02",
            "anna-berg met dana-ost 2024-07-01 2024-07-31",
            "carlos-vega holds president-of-sudria - -",
            "dana-ost holds chief-envoy - -",
            "nordland agreedWith sudria 2024-05-02 2024-05-02",
            "nordland obliged sudria 2024-05-02 2030-12-31",
            "sudria request osten 2024-01-01 2024-12-31",
        ]
    );
}

#[test]
fn kinds_are_the_most_specific() {
    let view = all();
    let kind = |id: &str| view.nodes().find(|n| n.id == id).map(|n| n.kind.as_str()).unwrap_or("none");
    for (id, expected) in [
        ("body/nordic-guard", "SecurityForce"),
        ("state/nordland", "State"),
        ("event/2024-06-03-summit", "Meeting"),
        ("person/lone-wolf", "none"),
        ("body/unseen-party", "none"),
    ] {
        assert_eq!(kind(id), expected, "{id}");
    }
    assert_eq!(view.nodes().find(|n| n.id == "state/nordland").unwrap().wikidata.as_deref(), Some("Q1"));
}

#[test]
fn an_edge_rests_on_the_sentences_that_say_it() {
    let view = all();
    let find = |kind: &str| view.edges().find(|(_, _, e)| e.kind == kind).map(|(_, _, e)| e.clone()).unwrap();
    let received = find("received");
    assert_eq!((received.documents(), received.sentences.len(), received.confidence()), (1, 1, Some(0.9)));
    assert_eq!(received.claim.as_deref(), Some("claim/guest"));
    assert_eq!(received.quote(), Some("President Berg received Carlos Vega in Nordheim."));
    let holds = find("holds");
    assert_eq!((holds.documents(), holds.sentences.len(), holds.quote()), (2, 2, received.quote()));
    let met = find("met");
    assert_eq!((met.words().as_str(), met.type_name().as_str(), met.class), ("met (planned)", "metPlanned", Class::Unrealised));
    assert_eq!(find("withdraw").when().as_deref(), Some("by 2025-03-31"));
}

#[test]
fn offices_fold_into_lines() {
    let folded = all().folded();
    let office = |source: &str| {
        let (_, t, e) = folded.edges().find(|(s, _, e)| s.id == source && e.class == Class::Office).unwrap();
        (t.id.clone(), e.words())
    };
    assert_eq!(office("person/anna-berg"), ("body/government-of-nordland".to_owned(), "President of Nordland".to_owned()));
    assert_eq!(office("person/carlos-vega"), ("state/sudria".to_owned(), "President of Sudria".to_owned()));
    assert_eq!(office("person/dana-ost"), ("office/chief-envoy".to_owned(), "holds".to_owned()));
    assert!(!folded.nodes().any(|n| n.id == "office/president-of-nordland"));
}

#[test]
fn governments_of_nothing_else_are_their_states() {
    let view = all().folded().without_governments();
    assert!(!view.nodes().any(|n| n.id == "body/government-of-nordland"));
    let held = view.edges().find(|(s, _, e)| s.id == "person/anna-berg" && e.class == Class::Office).map(|(_, t, _)| t.id.as_str());
    assert_eq!(held, Some("state/nordland"));
}

#[test]
fn periods_and_neighbours() {
    let filter = |from: &str, until: &str, actor: &str, hops| Filter {
        from: from.parse().ok(),
        until: until.parse().ok(),
        actor: Some(actor.to_owned()).filter(|a| !a.is_empty()),
        hops,
        ..Filter::default()
    };
    for (filter, nodes) in [
        (
            filter("2024-06-01", "2024-06-30", "", 0),
            "2024-06-03-summit anna-berg carlos-vega chief-envoy dana-ost government-of-nordland nordic-guard nordland osten port-amber president-of-nordland president-of-sudria sudria",
        ),
        (filter("2031-01-01", "", "", 0), ""),
        (filter("", "2019-12-31", "", 0), ""),
        (
            filter("", "", "PRESIDENT berg", 1),
            "2024-06-03-summit anna-berg carlos-vega dana-ost government-of-nordland nordland president-of-nordland",
        ),
        (filter("", "", "vega", 1), "2024-06-03-summit anna-berg carlos-vega dana-ost president-of-sudria sudria"),
        (filter("", "", "https://w3id.org/chancery/id/place/port-amber", 1), "nordic-guard port-amber"),
        (filter("", "", "place/port-amber", 0), "port-amber"),
    ] {
        let view = View::of(&summit(), &filter).unwrap();
        let found: BTreeSet<_> = view.nodes().map(|n| n.id.rsplit('/').next().unwrap()).collect();
        assert_eq!(found.into_iter().collect::<Vec<_>>().join(" "), nodes, "{filter:?}");
    }
    assert!(matches!(View::of(&summit(), &filter("", "", "Nobody Met", 1)), Err(Error::NoSuchActor(_))));
}

#[test]
fn the_gold_graph_is_nine_actors_at_a_glance() {
    let Some(view) = gold() else { return };
    let folded = view.folded();
    let said = said(&folded);
    for edge in [
        "mohammed-shia-al-sudani received kevin-leahy 2025-04-24 2025-04-24",
        "kevin-leahy briefedActor mohammed-shia-al-sudani 2025-04-24 2025-04-24",
        "fuad-hussein travelledTo united-states 2025-04-24 2025-04-24",
        "iraq agreedWith united-states 2024-09-01 2024-09-30",
        "coalition-against-isis maintainPresence erbil 2024-09-01 2026-12-31",
        "coalition-against-isis endMission iraq 2024-09-01 2025-09-30",
    ] {
        assert!(said.iter().any(|s| s == edge), "{edge} not in {said:#?}");
    }
    assert!(!said.iter().any(|s| s.contains(" met ") || s.contains(" agreement ")));
    let (_, _, received) = view.edges().find(|(_, _, e)| e.kind == "received").unwrap();
    assert_eq!((received.documents(), received.sentences.len()), (2, 2));
    write_out("gold.dot", &bytes(|out| dot::write(&view, out)));
    write_out("gold.svg", &bytes(|out| draw::svg(&view, &Filter::default(), out)));
    write_out("gold.html", &bytes(|out| draw::html(&view, &Filter::default(), out)));
    write_out("hostile.html", &bytes(|out| draw::html(&hostile(), &Filter::default(), out)));
    write_out("summit.svg", &bytes(|out| draw::svg(&all(), &Filter::default(), out)));
}

/// Names that break careless writers: markup, quotes, line ends, two directions, beyond the basic plane, control characters.
fn hostile() -> View {
    let names = [
        "\"quoted\" \\ back",
        "<b>&amp;</b> ]]> <!--",
        "two\nlines, comma",
        "محمد السوداني",
        "🕊️ dove",
        "bell\u{7}\u{0}",
        "=1+1",
        "--",
        "'",
    ];
    let node = |(i, name): (usize, &&str)| Node {
        id: format!("person/{i}-{name}"),
        label: (*name).to_owned(),
        kind: "Person".into(),
        ..Node::default()
    };
    let nodes: Vec<_> = names.iter().enumerate().map(node).collect();
    let edge = |(i, name): (usize, &&str)| {
        let mut edge = Edge::new("met", Class::Happening);
        edge.caption = Some((*name).to_owned());
        edge.start = "2024-01-01".parse().ok();
        edge.sentences = vec![Arc::new(Sentence { text: format!("They said {name}"), document: "doc/1".into(), ..Sentence::default() })];
        (nodes[i].id.clone(), nodes[(i + 1) % nodes.len()].id.clone(), edge)
    };
    let edges = names.iter().enumerate().map(edge).collect();
    View::new(nodes.clone(), edges)
}

/// Labels as XML can hold them.
fn holdable(view: &View) -> BTreeSet<String> {
    view.nodes().map(|n| n.label.replace(['\u{7}', '\u{0}'], "")).collect()
}

fn write_out(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// What a program answers on this input; none where it is not installed.
fn answer(program: &str, args: &[&str], input: &[u8]) -> Option<String> {
    let child = Command::new(program).args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let Ok(mut child) = child else {
        println!("skipped: {program} is not installed");
        return None;
    };
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    if errors.contains("ModuleNotFoundError") || errors.contains("not installed") {
        println!("skipped: {errors}");
        return None;
    }
    assert!(output.status.success() && errors.is_empty(), "{program}: {errors}");
    Some(String::from_utf8(output.stdout).unwrap())
}

/// Reads a network with networkx: nodes, edges, and the labels as JSON.
fn networkx(read: &str, bytes: &[u8], name: &str) -> Option<(usize, usize, BTreeSet<String>)> {
    let path = write_out(name, bytes);
    let code = format!(
        "import networkx as nx, json, warnings; warnings.simplefilter('ignore'); g = nx.{read}({:?}); \
         print(json.dumps([len(g), g.number_of_edges(), [d['label'] for _, d in g.nodes(data=True)]]))",
        path.to_str().unwrap()
    );
    Some(serde_json::from_str(&answer("python3.11", &["-c", &code], b"")?).unwrap())
}

#[test]
fn csv_is_read_back_whole() {
    for view in [all(), hostile()] {
        let table = bytes(|out| csv::nodes(&view, out));
        let mut reader = ::csv::Reader::from_reader(table.as_slice());
        assert_eq!(reader.headers().unwrap(), csv::NODES.as_slice());
        let bare = |cell: &str| cell.strip_prefix('\'').unwrap_or(cell).to_owned();
        let labels: Vec<_> = reader.records().map(|r| bare(&r.unwrap()[1])).collect();
        assert_eq!(labels, view.nodes().map(|n| n.label.clone()).collect::<Vec<_>>());
        let table = bytes(|out| csv::edges(&view, out));
        let mut reader = ::csv::Reader::from_reader(table.as_slice());
        assert_eq!(reader.headers().unwrap(), csv::EDGES.as_slice());
        assert_eq!(reader.records().map(Result::unwrap).count(), view.graph.edge_count());
    }
}

#[test]
fn graphml_is_read_back_by_networkx() {
    for (view, name) in [(all(), "all.graphml"), (hostile(), "hostile.graphml")] {
        let Some(read) = networkx("read_graphml", &bytes(|out| graphml::write(&view, out)), name) else { return };
        assert_eq!(read, (view.graph.node_count(), view.graph.edge_count(), holdable(&view)));
    }
}

#[test]
fn gexf_is_read_back_by_networkx() {
    for (view, name) in [(all(), "all.gexf"), (hostile(), "hostile.gexf")] {
        let Some((nodes, edges, labels)) = networkx("read_gexf", &bytes(|out| gexf::write(&view, out)), name) else { return };
        assert_eq!((nodes, edges), (view.graph.node_count(), view.graph.edge_count()));
        assert_eq!(labels, holdable(&view).into_iter().map(|l| l.replace('\n', " ")).collect());
    }
    let text = String::from_utf8(bytes(|out| gexf::write(&all(), out))).unwrap();
    assert!(text.contains("start=\"2024-05-02\" end=\"2025-03-31\""));
}

#[test]
fn dot_is_read_by_graphviz() {
    for view in [all(), hostile()] {
        let Some(canon) = answer("dot", &["-Tcanon"], &bytes(|out| dot::write(&view, out))) else { return };
        let folded = view.folded();
        assert_eq!(canon.matches(" -> ").count(), folded.graph.edge_count());
        assert!(canon.contains("fillcolor"));
    }
    let plain = answer("dot", &["-Tplain"], &bytes(|out| dot::write(&hostile(), out))).unwrap();
    assert_eq!(plain.lines().filter(|l| l.starts_with("node ")).count(), hostile().graph.node_count());
}

#[test]
fn a_page_holds_its_sentences_as_data_only() {
    let page = String::from_utf8(bytes(|out| draw::html(&hostile(), &Filter::default(), out))).unwrap();
    let json = page.split_once("<script type=\"application/json\" id=\"data\">").unwrap().1.split_once("</script>").unwrap().0;
    let data: serde_json::Value = serde_json::from_str(json).unwrap();
    let labels: BTreeSet<_> = data["nodes"].as_array().unwrap().iter().map(|n| n["label"].as_str().unwrap().to_owned()).collect();
    assert_eq!(labels, hostile().nodes().map(|n| n.label.clone()).collect());
    assert_eq!(data["sentences"].as_array().unwrap().len(), hostile().graph.edge_count());
    assert!(!page.contains("<b>&amp;") && !json.contains('<'));
    assert_eq!((page.matches("<script").count(), page.matches("<svg").count(), page.matches("http").count()), (2, 1, 2));
}

#[test]
fn pictures_are_well_formed() {
    for view in [all(), hostile(), View::default()] {
        let svg = bytes(|out| draw::svg(&view, &Filter::default(), out));
        let mut reader = quick_xml::Reader::from_reader(svg.as_slice());
        let (mut buffer, mut titles) = (Vec::new(), 0);
        loop {
            match reader.read_event_into(&mut buffer).unwrap() {
                quick_xml::events::Event::Start(e) if e.name().as_ref() == "title" => titles += 1,
                quick_xml::events::Event::Eof => break,
                _ => {}
            }
            buffer.clear();
        }
        assert!(titles > view.folded().graph.node_count());
    }
}

#[test]
fn the_same_store_gives_the_same_bytes() {
    let bytes_of =
        || bytes(|out| csv::edges(&all(), out).and_then(|()| graphml::write(&all(), out)).and_then(|()| dot::write(&all(), out)));
    assert_eq!(bytes_of(), bytes_of());
}

/// A store folder with the summit in it.
fn stored(folder: &std::path::Path) {
    let quads = summit().quads();
    Disk::edit(folder).unwrap().commit(&Derived { quads: &Table::of(&quads), ..Derived::default() }).unwrap();
}

#[test]
fn commands_write_what_the_name_says() {
    let folder = tempfile::tempdir().unwrap();
    stored(&folder.path().join("chancery-store"));
    let run = |args: &str| {
        let output = assert_cmd::Command::cargo_bin("chancery").unwrap().current_dir(&folder).args(args.split(' ')).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    for (args, begins) in [
        ("export dot", "digraph"),
        ("export graphml", "<?xml"),
        ("export gexf --actor vega", "<?xml"),
        ("export ntriples", "<https://"),
        ("export turtle", "@prefix"),
        ("draw", "<svg"),
        ("draw -o -", "<svg"),
    ] {
        let (code, out, errors) = run(args);
        assert!(code == Some(0) && out.starts_with(begins), "{args}: {errors}");
    }
    for (args, file, begins) in [
        ("export csv -o tables", "tables/nodes.csv", "id,label,kind"),
        ("export csv -o tables", "tables/edges.csv", "source,target,type"),
        ("draw -o a.html --from 2024-01-01", "a.html", "<!DOCTYPE html>"),
        ("draw -o a.SVG --actor Sudria --hops 2", "a.SVG", "<svg"),
        ("draw -o a.dot", "a.dot", "digraph"),
    ] {
        let (code, out, errors) = run(args);
        assert_eq!((code, out.as_str()), (Some(0), ""), "{args}: {errors}");
        assert!(std::fs::read_to_string(folder.path().join(file)).unwrap().starts_with(begins), "{args}");
    }
    for (args, said) in [
        ("export csv", "nodes.csv"),
        ("export turtle --actor Nobody", "Nobody"),
        ("draw -o a.pdf", ".svg, .png, .html or .dot"),
        ("draw --actor Nobody", "Nobody"),
        ("draw -o no/such/folder/a.svg", "no/such/folder"),
    ] {
        let (code, out, errors) = run(args);
        assert!(code == Some(2) && out.is_empty() && errors.contains(said), "{args}: {errors}");
    }
}
