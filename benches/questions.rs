//! How long the shipped questions take on a large graph: `cargo bench --bench questions -- STORE [ROUNDS]`, where STORE is the folder of a
//! store. Each question is asked with values that are spread over what the graph holds; its median
//! and 95th percentile are printed, and how many rows it gave on average. Without a folder nothing is measured.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use chancery::schema::QUESTIONS;
use chancery::store::answer::Answer;
use chancery::store::ask::{Settings, shipped};
use chancery::store::disk::Disk;
use chancery::store::memory::Memory;
use std::time::{Duration, Instant};

const LIMIT: Duration = Duration::from_secs(60);

/// What is set: parameters with the pool from which their values come. Questions that are not named are asked without settings.
const SETTINGS: &[(&str, &[(&str, &str)])] = &[
    ("agreements-end", &[("from", "day"), ("until", "later")]),
    ("agreements-in-force", &[("by", "day"), ("party", "party")]),
    ("agreements-overdue", &[("by", "day"), ("party", "party")]),
    ("briefings", &[("day", "day")]),
    ("central-actors", &[("from", "day"), ("until", "later")]),
    ("changed-hands", &[("since", "day"), ("office", "office")]),
    ("conflicts", &[("thing", "person")]),
    ("dates-as-written", &[("document", "document")]),
    ("delegations", &[("day", "day")]),
    ("edge-list", &[("actor", "person")]),
    ("events-in-range", &[("from", "day"), ("until", "later")]),
    ("evidence-between", &[("one", "person"), ("other", "partner")]),
    ("evidence-of-edge", &[("subject", "meeting")]),
    ("first-visits", &[("traveller", "person")]),
    ("in-force-on", &[("day", "day"), ("obligor", "party")]),
    ("meeting-cadence", &[("actor", "person")]),
    ("meeting-history", &[("actor", "person")]),
    ("offices-on-day", &[("day", "day"), ("person", "person")]),
    ("one-document-says", &[("thing", "meeting")]),
    ("one-source-says", &[("thing", "meeting")]),
    ("only-statements-say", &[("thing", "meeting")]),
    ("path-between", &[("one", "person"), ("other", "partner")]),
    ("places-of-events", &[("event", "meeting")]),
    ("planned-not-reported", &[("by", "day"), ("actor", "person")]),
    ("readouts", &[("event", "meeting")]),
    ("several-documents-say", &[("thing", "meeting")]),
    ("sources-of-claims", &[("thing", "meeting")]),
    ("states-behind", &[("person", "person")]),
    ("states-met", &[("day", "day")]),
    ("travel", &[("actor", "person")]),
    ("who-commands", &[("person", "person")]),
    ("who-met-whom", &[("day", "day")]),
    ("who-met-whom", &[("actor", "person"), ("other", "partner")]),
    ("who-met-whom", &[("state", "state"), ("from", "day"), ("until", "later")]),
    ("who-met-whom", &[("office", "office")]),
    ("who-said-what", &[("day", "day")]),
    ("central-actors", &[]),
    ("changed-hands", &[("since", "day")]),
    ("conflicts", &[]),
    ("meeting-cadence", &[]),
    ("planned-not-reported", &[("by", "day")]),
    ("several-documents-say", &[]),
    ("states-met", &[]),
];

/// Values by pool, in an order that is mixed but always the same.
struct Pools(Vec<(&'static str, Vec<String>)>);

impl Pools {
    fn of(store: &Memory) -> Self {
        let pool = |name, sparql: &str| {
            let rows = store.rows(sparql).unwrap();
            let mut values: Vec<_> = (0..rows.rows.len()).map(|row| rows.texts(row)).collect();
            values.sort();
            values.sort_by_key(|value| hash(value[0].unwrap()));
            (0..value_count(&values))
                .map(|column| (name, values.iter().map(|value| value[column].unwrap().to_owned()).collect::<Vec<_>>()))
                .collect::<Vec<_>>()
        };
        let mut pools = Vec::new();
        let pairs = pool(
            "person",
            "SELECT DISTINCT ?a ?b { ?m a gp:Meeting ; gp:status gp:Occurred ; gp:participant ?a, ?b . ?a a gp:Person . ?b a gp:Person FILTER(STR(?a) < STR(?b)) }",
        );
        pools.extend(pairs.into_iter().zip(["person", "partner"]).map(|((_, values), name)| (name, values)));
        for (name, sparql) in [
            ("party", "SELECT DISTINCT ?a { ?x gp:party ?a }"),
            ("meeting", "SELECT DISTINCT ?a { ?a a gp:Meeting ; gp:documentCount ?n }"),
            ("office", "SELECT DISTINCT ?a { ?p gp:inOffice ?a }"),
            ("state", "SELECT DISTINCT ?a { ?p gp:representing ?a . ?a a gp:State }"),
            ("document", "SELECT DISTINCT ?a { ?e oa:hasSource ?a }"),
            ("day", "SELECT DISTINCT ?a { ?m a gp:Meeting ; gp:date ?a }"),
        ] {
            pools.extend(pool(name, sparql));
        }
        Self(pools)
    }

    fn value(&self, pool: &str, round: usize) -> String {
        let later = pool == "later";
        let values = &self.0.iter().find(|(name, _)| *name == if later { "day" } else { pool }).unwrap().1;
        let value = values[round % values.len()].clone();
        if !later {
            return value;
        }
        let day: chancery::model::date::Day = value.parse().unwrap();
        day.saturating_add(jiff::Span::new().days(30)).to_string()
    }
}

fn value_count(values: &[Vec<Option<&str>>]) -> usize {
    values.first().map_or(0, Vec::len)
}

fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

fn main() {
    let mut args = std::env::args().skip(1).filter(|arg| !arg.starts_with("--"));
    let Some(file) = args.next() else { return println!("no graph given: nothing measured") };
    let rounds: usize = args.next().and_then(|n| n.parse().ok()).unwrap_or(20);
    let begun = Instant::now();
    let store = Disk::open(&file).unwrap().load().unwrap();
    println!("{} quads in {:.1} s", store.len().unwrap(), begun.elapsed().as_secs_f64());
    let pools = Pools::of(&store);
    println!("{:<24} {:<28} {:>10} {:>10} {:>8}", "question", "set", "median ms", "p95 ms", "rows");
    let unset = QUESTIONS.iter().map(|(name, _)| *name).filter(|name| !SETTINGS.iter().any(|(known, _)| known == name));
    for (name, set) in unset.map(|name| (name, &[] as &[_])).chain(SETTINGS.iter().map(|(name, set)| (*name, *set))) {
        let question = shipped(name).unwrap();
        let (mut times, mut rows) = (Vec::new(), 0);
        for round in 0..if set.is_empty() { rounds.min(3) } else { rounds } {
            let settings: Settings = set.iter().map(|(name, pool)| ((*name).to_owned(), pools.value(pool, round))).collect();
            let begun = Instant::now();
            match store.answer(&question, &settings, Some(LIMIT)) {
                Ok(Answer::Rows(answer)) => rows += answer.rows.len(),
                Ok(_) => {}
                Err(error) => println!("{name}: {error}"),
            }
            times.push(begun.elapsed().as_secs_f64() * 1000.0);
            if begun.elapsed() > LIMIT / 4 {
                break;
            }
        }
        times.sort_by(f64::total_cmp);
        let at = |share: usize| times[(times.len() - 1) * share / 100];
        let set: Vec<_> = set.iter().map(|(name, _)| *name).collect();
        println!("{name:<24} {:<28} {:>10.1} {:>10.1} {:>8}", set.join(" "), at(50), at(95), rows / times.len());
    }
}
