//! Invented networks of any size, the same at every run.
#![allow(dead_code, missing_docs)]

use chancery::view::{Bound, Class, Edge, Node, Sentence, View};
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

/// An invented network of so many nodes and tied pairs, some of them up to twenty times: a quarter of it bodies, a sixth states, the rest persons, a few places.
pub fn network(nodes: usize, edges: usize) -> View {
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
    let (mut i, mut pairs) = (0, found.len());
    while pairs < edges && i < 1000 {
        let (a, b) = (persons.start + dice.roll(persons.len(), true), persons.start + dice.roll(persons.len(), true));
        let kind = ["met", "received", "called", "briefedActor"][i % 4];
        i += 1;
        pairs += 1;
        if a != b && i % 7 == 0 && states > 0 {
            found.push(edge("agreedWith", Class::Happening, &all[a % states], &all[(a + 1 + b) % states], &mut dice));
        } else if a != b {
            for n in 0..1 + dice.roll(20, true) * usize::from(i % 5 == 0) {
                let kind = if n == 0 { kind } else { ["called", "met"][dice.roll(2, false)] };
                found.push(edge(kind, Class::Happening, &all[a], &all[b], &mut dice));
            }
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
