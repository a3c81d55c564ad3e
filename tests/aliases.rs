//! One actor under many names: the pairs that other tools get wrong, each in documents that give the context a reader has.
#![allow(clippy::unwrap_used, missing_docs)]

mod program;

use program::Place;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const FIRST: &str = "BAGHDAD, 24 April 2025 - Iraqi Prime Minister Mohammed Shia’ al-Sudani received Major General Kevin Leahy, commander of the \
US-led coalition against the Islamic State, in Baghdad on 24 April 2025. Al-Sudani thanked Maj Gen. Kevin Leahy. Sudani and Leahy spoke \
about the fight against ISIS, as the Islamic State is called, Sudani’s office said. The global coalition will end its mission. Foreign Minister Fuad Hussein attended the meeting.";

const SECOND: &str = "BAGHDAD, 25 April 2025 - Prime Minister Mohammed Shia Al-Sudani of Iraq met General Kevin Leahy, commander of the \
International Coalition Forces Against ISIS in Iraq and Syria, in Baghdad on 24 April 2025, the Prime Minister’s Office said. \
Iraqi Foreign Minister Fouad Hussein met Kari Lunde in Baghdad on 25 April 2025. She spoke of the years of former President Saddam Hussein.";

/// The IRIs of every name in the records of a store.
fn entities(place: &Place) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for line in place.run("records").ok().lines() {
        let record: Value = serde_json::from_str(line).unwrap();
        for actor in record["actors"].as_array().unwrap() {
            let names = actor["names"].as_array().unwrap().iter().chain([&actor["name"]]);
            for name in names.filter_map(Value::as_str) {
                let entity = actor["entity"].as_str().unwrap_or_default();
                found.entry(name.to_lowercase()).or_default().insert(entity.to_owned());
            }
        }
    }
    found
}

#[test]
fn the_names_of_one_actor_are_one_and_a_namesake_is_another() {
    let place = Place::with(FIRST);
    place.write("b.txt", SECOND);
    place.run("build a.txt b.txt").ok();
    let found = entities(&place);
    let one = |name: &str| found.get(&name.to_lowercase()).and_then(|all| all.first().filter(|_| all.len() == 1).cloned());
    for (a, b) in [
        ("Mohammed Shia’ al-Sudani", "Mohammed Shia Al-Sudani"),
        ("Mohammed Shia’ al-Sudani", "Al-Sudani"),
        ("Mohammed Shia’ al-Sudani", "Sudani"),
        ("Kevin Leahy", "Leahy"),
        ("Fuad Hussein", "Fouad Hussein"),
        ("US-led coalition against the Islamic State", "International Coalition Forces Against ISIS in Iraq and Syria"),
        ("US-led coalition against the Islamic State", "global coalition"),
        ("ISIS", "Islamic State"),
    ] {
        assert!(one(a).is_some() && one(a) == one(b), "{a} / {b}: {:?} {:?}\n{found:#?}", one(a), one(b));
    }
    assert_eq!(one("Sudani’s office"), one("Prime Minister’s Office"));
    assert_ne!(one("Fuad Hussein"), one("Saddam Hussein"));
    assert!(one("Saddam Hussein").is_some_and(|iri| iri.ends_with("saddam-hussein")));
}
