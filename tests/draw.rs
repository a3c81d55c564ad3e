//! Pictures of invented networks: nothing overlaps, nothing is lost, and the same view gives the same bytes.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod network;

use chancery::draw::png::Fonts;
use chancery::draw::{self, Kind, Picture, Plan};
use chancery::export::dot;
use chancery::view::{Bound, Class, Edge, Filter, Node, View};
use network::network;
use resvg::usvg::fontdb::Database;
use std::collections::BTreeSet;
use std::path::PathBuf;

fn write_out(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

const SIZES: [(usize, usize); 5] = [(2, 1), (5, 6), (8, 12), (30, 50), (60, 100)];

#[test]
fn graphviz_draws_them_too() {
    for (nodes, edges) in SIZES {
        let mut out = Vec::new();
        dot::write(&network(nodes, edges), &mut out).unwrap();
        write_out(&format!("network-{nodes}.dot"), &out);
    }
}

#[test]
fn nothing_overlaps_and_little_crosses() {
    for ((nodes, edges), most) in SIZES.into_iter().zip([0, 0, 1, 16, 80]) {
        let measure = draw::measure(&network(nodes, edges));
        println!("{nodes} nodes, {edges} edges: {measure:?}");
        assert_eq!(measure.overlaps, 0, "{nodes}");
        assert!(measure.crossings <= most, "{nodes}: {}", measure.crossings);
        assert!(nodes > 30 || measure.through + measure.struck == 0, "{nodes}");
        assert!(measure.width < 90.0 * (nodes as f64).sqrt() * 5.0, "{nodes}: {}", measure.width);
    }
}

/// A picture of a view as SVG.
fn svg(view: &View, kind: Kind, most: Option<usize>) -> String {
    Picture::of(view, &Filter::default(), Plan { kind, most, zooms: false }).svg()
}

#[test]
fn a_crowd_is_cut_to_a_picture_and_a_line_says_so() {
    let view = network(400, 500);
    let text = svg(&view, Kind::Graph, None);
    let drawn = text.matches("class=\"node\"").count();
    assert!((40..=60).contains(&drawn) && text.contains(&format!("the {drawn} with most relations of ")), "{drawn}");
    let text = svg(&view, Kind::Graph, Some(25));
    assert!((20..=25).contains(&text.matches("class=\"node\"").count()));
}

#[test]
fn a_thicket_is_thinned_to_its_strongest_lines_and_a_line_says_so() {
    let text = svg(&network(45, 900), Kind::Graph, Some(45));
    let (nodes, lines) = (text.matches("class=\"node\"").count(), text.matches("class=\"line\"").count());
    assert!(
        lines == nodes * 5 / 2 && text.contains(&format!("{lines} of ")) && text.contains("pairs with most relations"),
        "{nodes} {lines}"
    );
    let ends: BTreeSet<_> = text.split("data-ends=\"").skip(1).flat_map(|rest| rest.split('"').next().unwrap().split(' ')).collect();
    assert_eq!(ends.len(), nodes);
}

#[test]
fn the_same_view_gives_the_same_picture() {
    for kind in [Kind::Graph, Kind::Timeline, Kind::Matrix, Kind::Structure] {
        let picture = |nodes, edges| svg(&network(nodes, edges), kind, None);
        assert_eq!(picture(8, 12), picture(8, 12));
        assert_ne!(picture(30, 50), picture(5, 6));
        write_out(&format!("{kind:?}-30.svg").to_lowercase(), picture(30, 50).as_bytes());
    }
}

fn node(kind: &str, label: &str) -> Node {
    Node { id: format!("{kind}/{label}"), label: label.to_owned(), kind: kind.to_owned(), ..Node::default() }
}

type Ends = (String, String, Edge);

fn tie(kind: &str, class: Class, (a, b): (&Node, &Node), (start, end): (&str, &str)) -> Ends {
    let mut edge = Edge::new(kind, class);
    (edge.start, edge.end) = (start.parse().ok(), end.parse().ok());
    (a.id.clone(), b.id.clone(), edge)
}

/// Two ministers of two states who met twice and agreed once, and an obligation with a last day.
fn ministers() -> View {
    let (north, south) = (node("State", "Nordland"), node("State", "Sudria"));
    let (anna, boris) = (node("Person", "Anna Vega"), node("Person", "Boris Ito"));
    let (one, two) = (node("Office", "Foreign Minister of Nordland"), node("Office", "Foreign Minister of Sudria"));
    let ministry = node("GovernmentBody", "Government of Sudria");
    let mut owed = tie("withdraw", Class::Obligation, (&north, &south), ("2025-03-01", "2025-09-30"));
    owed.2.bound = Some(Bound::Deadline);
    let edges = vec![
        tie("holds", Class::Office, (&anna, &one), ("2025-01-10", "2025-05-08")),
        tie("holds", Class::Office, (&boris, &two), ("2025-01-10", "2025-01-10")),
        tie("officeOf", Class::Office, (&one, &north), ("", "")),
        tie("postIn", Class::Office, (&two, &ministry), ("", "")),
        tie("governmentOf", Class::Standing, (&ministry, &south), ("", "")),
        tie("met", Class::Happening, (&anna, &boris), ("2025-01-10", "2025-01-10")),
        tie("received", Class::Happening, (&boris, &anna), ("2024-05-08", "2024-05-08")),
        tie("agreedWith", Class::Happening, (&north, &south), ("2025-03-01", "2025-03-01")),
        tie("met", Class::Unrealised, (&anna, &boris), ("2025-06-01", "2025-06-01")),
        tie("met", Class::Happening, (&anna, &boris), ("", "")),
        owed,
    ];
    View::new(vec![north, south, anna, boris, one, two, ministry], edges)
}

/// Texts of a picture, in order.
fn texts(svg: &str) -> Vec<&str> {
    svg.split("<text ").skip(1).filter_map(|t| Some(t.split_once('>')?.1.split_once("</text>")?.0)).collect()
}

#[test]
fn both_ways_of_a_pair_are_one_line_with_arrows() {
    let text = svg(&ministers(), Kind::Graph, None);
    let said = texts(&text);
    assert!(said.iter().any(|t| t.ends_with("received 2024-05-08")), "{said:?}");
    assert_eq!(text.matches("class=\"line\"").count(), 5, "the ministers, their offices, the states, a government");
}

#[test]
fn a_timeline_has_lanes_points_and_bars() {
    let text = svg(&ministers(), Kind::Timeline, None);
    let said = texts(&text);
    for wanted in ["2024-05-08 received", "2025-01-10 met", "2025-03-01 agreed with", "by 2025-09-30 withdraw", "2024", "2025", "Anna Vega"]
    {
        assert!(said.contains(&wanted), "{wanted} not in {said:?}");
    }
    assert!(said.iter().any(|t| t.contains("1 event without a date is left out")), "{said:?}");
    assert_eq!((text.matches("fill-opacity=\"0.45\"").count(), text.matches("<circle").count()), (2, 2 * 3 + 2), "with the legend's");
}

#[test]
fn a_matrix_counts_contacts_above_and_agreements_below() {
    let text = svg(&ministers(), Kind::Matrix, None);
    let said = texts(&text);
    let at = |wanted: &str| said.iter().position(|t| *t == wanted).unwrap_or_else(|| panic!("{wanted} not in {said:?}"));
    assert_eq!(said[at("3") + 1], "2024–2025", "the ministers count for their states");
    assert_eq!(said[at("1") + 1], "2025-03");
    assert!(at("3") < at("1"));
}

#[test]
fn a_structure_goes_from_states_to_holders() {
    let text = svg(&ministers(), Kind::Structure, None);
    let x = |wanted: &str| {
        let (before, _) = text.split_once(&format!(">{wanted}</text>")).unwrap_or_else(|| panic!("{wanted}"));
        before.rsplit_once("x=\"").unwrap().1.split('"').next().unwrap().parse::<f64>().unwrap()
    };
    assert!(x("Sudria") < x("Government of Sudria") && x("Government of Sudria") < x("Boris Ito") && x("Nordland") < x("Anna Vega"));
    assert!(texts(&text).contains(&"2025-01-10 – 2025-05-08"));
}

#[test]
fn groups_without_a_name_are_left_out_and_a_line_says_so() {
    let (anna, state) = (node("Person", "Anna Vega"), node("State", "Nordland"));
    let [ministers, envoys, allies] = ["foreign ministers", "envoys (Nordland)", "Arab states"].map(|label| node("Group", label));
    let met = |group| tie("met", Class::Happening, (&anna, group), ("2025-01-10", "2025-01-10"));
    let edges = vec![met(&ministers), met(&envoys), met(&allies), tie("bodyOf", Class::Standing, (&envoys, &state), ("", ""))];
    let view = View::new(vec![anna.clone(), state.clone(), ministers.clone(), envoys.clone(), allies.clone()], edges);
    for kind in [Kind::Graph, Kind::Timeline] {
        let text = svg(&view, kind, None);
        let drawn = |label: &str| texts(&text).contains(&label);
        assert!(!drawn("foreign ministers") && drawn("envoys (Nordland)") && drawn("Arab states"), "{kind:?} {:?}", texts(&text));
        assert!(text.contains("1 group without a name of its own is left out"));
    }
    let asked = Filter { actor: Some("Foreign ministers".to_owned()), hops: 1, ..Filter::default() };
    assert!(Picture::of(&view, &asked, Plan::default()).svg().contains("foreign ministers"));
}

#[test]
fn nothing_to_show_is_said() {
    for kind in [Kind::Graph, Kind::Timeline, Kind::Matrix, Kind::Structure] {
        let text = svg(&View::default(), kind, None);
        assert!(texts(&text).contains(&"Nothing to show"), "{kind:?}: {text}");
        Picture::of(&View::default(), &Filter::default(), Plan { kind, ..Plan::default() }).png(Fonts::default).unwrap();
    }
}

#[test]
fn a_png_has_the_picture_and_its_words() {
    let png = |label: &str| {
        let view = View::new(vec![node("Person", label)], Vec::new());
        let picture = Picture::of(&view, &Filter::default(), Plan::default());
        (picture.svg(), picture.png(Fonts::default).unwrap().bytes)
    };
    let (svg, one) = png("Anna ma");
    assert_eq!(&one[..8], b"\x89PNG\r\n\x1a\n");
    let wide = svg.split_once("width=\"").unwrap().1.split('"').next().unwrap().parse::<u32>().unwrap();
    assert_eq!(u32::from_be_bytes(one[16..20].try_into().unwrap()), 2 * wide);
    assert_eq!(one, png("Anna ma").1);
    assert_ne!(one, png("Anna am").1, "words are drawn");
    assert_ne!(one, png("Анна ма").1);
}

/// A picture of two who met.
fn pair(one: &str, other: &str) -> Picture {
    let (one, other) = (node("Person", one), node("Person", other));
    let edges = vec![tie("met", Class::Happening, (&one, &other), ("2025-01-10", "2025-01-10"))];
    Picture::of(&View::new(vec![one, other], edges), &Filter::default(), Plan::default())
}

#[test]
fn further_fonts_are_asked_only_for_what_the_embedded_ones_lack() {
    for name in ["محمد شياع السوداني", "בנימין", "Володимир", "Ελένη", "Nguyễn Phú Trọng", "Łukasz Ñandú"]
    {
        let png = pair(name, "Anna").png(|| panic!("asked for {name}")).unwrap();
        assert!(png.missing.is_empty());
    }
    let mut asked = false;
    let boxes = pair("王毅", "Anna (김)").png(|| {
        asked = true;
        Fonts::default()
    });
    let boxes = boxes.unwrap();
    assert!(asked);
    assert_eq!(boxes.missing.iter().map(String::as_str).collect::<Vec<_>>(), ["毅", "王", "김"]);
    let mut system = Database::new();
    system.load_system_fonts();
    let mut fonts = Fonts::default();
    fonts.add(&system);
    let drawn = pair("王毅", "Anna (김)").png(|| fonts).unwrap();
    if drawn.missing.is_empty() {
        assert_ne!(drawn.bytes, boxes.bytes);
    } else {
        println!("skipped: no font here has Chinese and Korean");
    }
}

#[test]
fn joined_emoji_and_stray_marks_are_drawn_or_named() {
    for name in ["👨\u{200d}👩\u{200d}👧🏽 Ana 🕊\u{fe0f}", "\u{301}\u{200d}", "🇮🇶", "ดอน ปรมัตถ์วินัย", "क्षि\u{fe0f}"]
    {
        let png = pair(name, "Anna").png(Fonts::default).unwrap();
        assert!(png.missing.iter().all(|text| !text.is_empty()), "{:?}", png.missing);
    }
}
