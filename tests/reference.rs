//! The table of offices and their holders: its rules, and what it tells of offices that documents name without a name.
#![allow(clippy::unwrap_used, missing_docs)]

mod program;

use chancery::Day;
use chancery::lexicon::Lexicon;
use chancery::model::reference::Holder;
use program::Place;
use std::collections::{BTreeMap, BTreeSet};

/// The rows by owner and office, in the order of the table.
fn offices() -> BTreeMap<(String, String), Vec<Holder>> {
    let mut found: BTreeMap<_, Vec<Holder>> = BTreeMap::new();
    for holder in &Lexicon::embedded().holders {
        found.entry((holder.of.clone(), holder.offices[0].clone())).or_default().push(holder.clone());
    }
    found
}

#[test]
fn no_office_has_two_holders_at_once() {
    let offices = offices();
    assert!(offices.values().map(Vec::len).sum::<usize>() > 500);
    for (office, mut holders) in offices {
        holders.sort_by_key(|h| h.from);
        for pair in holders.windows(2) {
            let (ends, begins) = (pair[0].until.unwrap().0, pair[1].from.unwrap().1);
            assert!(ends <= begins, "{office:?}: {} and {}", pair[0].name, pair[1].name);
        }
        for holder in &holders {
            assert!(holder.from.is_some() && (holder.until.is_some() || holder.known.is_some()), "{holder:?}");
            assert!(holder.until.is_none_or(|until| until.1 >= holder.from.unwrap().0), "{holder:?}");
        }
    }
}

#[test]
fn offices_are_those_of_the_lexicon_and_a_person_has_one_item() {
    let lexicon = Lexicon::embedded();
    let mut items: BTreeMap<&str, BTreeSet<Option<&str>>> = BTreeMap::new();
    for holder in &lexicon.holders {
        let label = holder.offices[0].clone();
        let spelt = lexicon.offices.iter().find(|o| o.label == label).map_or(label.clone(), |o| o.phrases[0].clone());
        let words: Vec<&str> = spelt.split(' ').collect();
        assert_eq!(lexicon.office_at(&words, 0).map(|o| o.label), Some(label));
        assert!(lexicon.by_key(&holder.of).is_some(), "{holder:?}");
        items.entry(&holder.name).or_default().insert(holder.wikidata.as_deref());
    }
    assert!(items.values().all(|items| items.len() == 1));
}

#[test]
fn well_known_days() {
    let day = |text: &str| text.parse::<Day>().unwrap();
    for (of, office, on, name) in [
        ("germany", "Chancellor", "2015-09-01", Some("Angela Merkel")),
        ("germany", "Chancellor", "2025-06-01", Some("Friedrich Merz")),
        ("united-states", "President", "1991-02-01", Some("George H. W. Bush")),
        ("russia", "Foreign Minister", "2022-03-10", Some("Sergey Lavrov")),
        ("germany", "Chancellor", "2031-01-01", None),
    ] {
        let held: Vec<String> =
            offices()[&(of.to_owned(), office.to_owned())].iter().filter(|h| h.certainly_on(day(on))).map(|h| h.name.clone()).collect();
        assert_eq!(held, name.map(str::to_owned).into_iter().collect::<Vec<_>>(), "{office} of {of} on {on}");
    }
}

fn names(place: &Place) -> String {
    place.args(&["query", "-e", "SELECT ?l { ?p a gp:Person ; rdfs:label ?l } ORDER BY ?l", "--format", "csv"], "").ok()
}

#[test]
fn a_surname_with_an_office_gains_the_full_name() {
    let place = Place::with("BERLIN, 3 June 2025 - Chancellor Merz of Germany received Kari Lunde in Berlin on 2 June 2025.");
    place.run("build a.txt").ok();
    assert!(names(&place).contains("Friedrich Merz"), "{}", names(&place));
    let told = place.args(&["explain", "Merz"], "").ok();
    assert!(told.contains("table of offices"), "{told}");
    let other = Place::with("BERLIN, 3 June 1995 - Chancellor Merz of Germany received Kari Lunde in Berlin on 2 June 1995.");
    other.run("build a.txt").ok();
    assert!(!names(&other).contains("Friedrich Merz"), "{}", names(&other));
}

#[test]
fn an_office_alone_is_its_holder_and_makes_no_tenure() {
    let text = "MOSCOW, 12 May 2021 - The Russian foreign minister met Kari Lunde in Moscow on 11 May 2021.";
    let place = Place::with(text);
    place.run("build a.txt").ok();
    let graph = place.graph("chancery-store");
    assert!(graph.contains("person/sergey-lavrov") && graph.contains("identityBasis"), "{}", names(&place));
    assert!(!graph.contains("tenure/sergey-lavrov"));
    let undated = Place::with("The Russian foreign minister met Kari Lunde in Moscow.");
    undated.run("build a.txt").ok();
    assert!(!undated.graph("chancery-store").contains("lavrov"));
    place.write("b.txt", "OSLO, 13 May 2021 - Russian Foreign Minister Ivan Orlenko spoke with Kari Lunde by phone on 13 May 2021.");
    place.run("build b.txt").ok();
    assert!(!place.graph("chancery-store").contains("lavrov"), "documents outvote the table");
}

#[test]
fn tables_of_the_user_s_own() {
    let text = "OSLO, 12 May 2021 - Foreign Minister Lunde of Norway met Ole Dahl in Oslo on 11 May 2021.";
    let place = Place::with(text);
    place.write("tsv/holders.tsv", "of\toffice\tholder\tfrom\tuntil\nnorway\tForeign Minister\tKari Lunde\t2020\t2022-06\n");
    let ftm = [
        r#"{"id":"p","schema":"Person","properties":{"name":["Kari Lunde"]}}"#,
        r#"{"id":"o","schema":"Position","properties":{"name":["Minister of Foreign Affairs"],"country":["no"]}}"#,
        r#"{"id":"h","schema":"Occupancy","properties":{"holder":["p"],"post":["o"],"startDate":["2020-01"],"endDate":["2022"]}}"#,
    ];
    place.write("ftm/norway.ftm.json", ftm.join("\n"));
    for (folder, store) in [("tsv", "s1"), ("ftm", "s2")] {
        place.run(&format!("build a.txt --lexicon {folder} --store {store}")).ok();
        assert!(place.graph(store).contains("person/kari-lunde"), "{folder}");
    }
    place.write("bad/holders.tsv", "of\toffice\tholder\tfrom\natlantis\tKing\tNeptune\t2020\n");
    let ran = place.run("build a.txt --lexicon bad --store s3");
    assert!(ran.code == Some(2) && ran.err.contains("holders.tsv:2"), "{}", ran.err);
    place.write("worse/x.ftm.json", r#"{"id":"h","schema":"Occupancy","properties":{"holder":["p"]}}"#);
    assert!(place.run("build a.txt --lexicon worse --store s4").err.contains("x.ftm.json:1"));
}
