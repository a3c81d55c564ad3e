//! Pictures of invented networks: nothing overlaps, nothing is lost, and the same view gives the same bytes.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use chancery::draw;
use chancery::export::dot;
use chancery::view::{Bound, Class, Edge, Filter, Node, Sentence, View};
use std::path::PathBuf;
use std::sync::Arc;

/// A small generator of repeatable numbers.
struct Dice(u64);

impl Dice {
    /// A number below `n`; with `lean` small ones come more often.
    fn roll(&mut self, n: usize, lean: bool) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let share = (self.0 >> 33) as f64 / f64::from(1u32 << 31);
        ((if lean { share * share } else { share }) * n as f64) as usize
    }
}

const FIRST: [&str; 12] = ["Anna", "Boris", "Carla", "Dimitri", "Elena", "Farid", "Greta", "Hassan", "Irina", "Jonas", "Karim", "Leila"];
const LAST: [&str; 10] =
    ["Bergmann", "al-Khatib", "Vega", "Ostrowski", "Petrossian-Lindqvist", "Haddad", "Ito", "Moreau", "Nyström", "Okafor"];
const LANDS: [&str; 10] =
    ["Nordland", "Sudria", "Osten", "Westmark", "Republic of Aldovia", "Belmora", "Carpania", "Drumland", "Eskovia", "Florin"];

/// An invented network of so many nodes and edges: a quarter of it bodies, a sixth states, the rest persons, a few places.
fn network(nodes: usize, edges: usize) -> View {
    let mut dice = Dice(nodes as u64 * 31 + edges as u64);
    let states = nodes / 6;
    let bodies = nodes / 4;
    let places = nodes / 12;
    let all: Vec<Node> = (0..nodes).map(|i| actor(i, states, bodies, places)).collect();
    let persons = states + bodies + places..nodes;
    let mut found = Vec::new();
    for i in states..states + bodies {
        if states > 0 {
            found.push(edge("governmentOf", Class::Standing, &all[i], &all[i % states.max(1)], &mut dice));
        }
    }
    for p in persons.clone() {
        let body = states + dice.roll(bodies.max(1), true);
        let mut office = edge("holds", Class::Office, &all[p], &all[body.min(nodes - 1)], &mut dice);
        office.2.caption = Some(["Foreign Minister", "President", "Special envoy for the peace process", "Commander"][p % 4].to_owned());
        found.push(office);
    }
    for k in 0..places {
        let mut owed = edge("withdraw", Class::Obligation, &all[states + k % bodies.max(1)], &all[states + bodies + k], &mut dice);
        owed.2.bound = Some(Bound::Deadline);
        found.push(owed);
    }
    let mut i = 0;
    while found.len() < edges && i < 1000 {
        let (a, b) = (persons.start + dice.roll(persons.len(), true), persons.start + dice.roll(persons.len(), true));
        let kind = ["met", "received", "called", "briefedActor"][i % 4];
        i += 1;
        if a != b && i % 7 == 0 && states > 0 {
            found.push(edge("agreedWith", Class::Happening, &all[a % states], &all[(a + 1 + b) % states], &mut dice));
        } else if a != b {
            found.push(edge(kind, Class::Happening, &all[a], &all[b], &mut dice));
        }
    }
    found.retain(|(a, b, _)| a != b);
    View::new(all, found)
}

fn actor(i: usize, states: usize, bodies: usize, places: usize) -> Node {
    let (kind, label) = match i {
        i if i < states => ("State", LANDS[i % 10].to_owned()),
        i if i < states + bodies => {
            let land = LANDS[i % states.max(1) % 10];
            match i % 4 {
                0 => ("GovernmentBody", format!("Ministry of Foreign Affairs of {land}")),
                1 => ("GovernmentBody", format!("Government of {land}")),
                2 => ("Coalition", format!("International Coalition for the Stability of {land}")),
                _ => ("ArmedGroup", format!("{land} Liberation Front")),
            }
        }
        i if i < states + bodies + places => ("Place", format!("Port {}", LAST[i % 10])),
        i => ("Person", format!("{} {}", FIRST[i % 12], LAST[(i / 3) % 10])),
    };
    Node { id: format!("{}/{i}", kind.to_lowercase()), label, kind: kind.to_owned(), ..Node::default() }
}

fn edge(kind: &str, class: Class, a: &Node, b: &Node, dice: &mut Dice) -> (String, String, Edge) {
    let mut edge = Edge::new(kind, class);
    let day = format!("2025-{:02}-{:02}", 1 + dice.roll(12, false), 1 + dice.roll(28, false));
    (edge.start, edge.end) = (day.parse().ok(), day.parse().ok());
    let text = format!("{} and {} were named in one sentence.", a.label, b.label);
    edge.sentences = vec![Arc::new(Sentence {
        text,
        document: "doc/1".into(),
        title: "The Amber Post".into(),
        date: edge.start,
        ..Sentence::default()
    })];
    (a.id.clone(), b.id.clone(), edge)
}

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

#[test]
fn a_crowd_is_cut_to_a_picture() {
    let view = network(400, 500);
    let mut out = Vec::new();
    draw::svg(&view, &Filter::default(), &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    let drawn = text.matches("class=\"node\"").count();
    assert!((100..=150).contains(&drawn) && text.contains(&format!("the {drawn} with most relations of ")));
}

#[test]
fn the_same_view_gives_the_same_picture() {
    let picture = |nodes, edges| {
        let mut out = Vec::new();
        draw::svg(&network(nodes, edges), &Filter::default(), &mut out).unwrap();
        write_out(&format!("network-{nodes}.svg"), &out);
        out
    };
    assert_eq!(picture(8, 12), picture(8, 12));
    assert_ne!(picture(30, 50), picture(5, 6));
}
