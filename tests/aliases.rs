//! One actor under many names: the pairs that other tools get wrong, each in documents that give the context a reader has.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod program;

use program::Place;
use serde_json::Value;

const FIRST: &str = "BAGHDAD, 24 April 2025 - Iraqi Prime Minister Mohammed Shia’ al-Sudani received Major General Kevin Leahy, commander of the \
US-led coalition against the Islamic State, in Baghdad on 24 April 2025. Al-Sudani thanked Maj Gen. Kevin Leahy. Sudani and Leahy spoke \
about the fight against ISIS, as the Islamic State is called, Sudani’s office said. The global coalition will end its mission. Foreign Minister Fuad Hussein attended the meeting.";

const SECOND: &str = "BAGHDAD, 25 April 2025 - Prime Minister Mohammed Shia Al-Sudani of Iraq met General Kevin Leahy, commander of the \
International Coalition Forces Against ISIS in Iraq and Syria, in Baghdad on 24 April 2025, the Prime Minister’s Office said. \
Iraqi Foreign Minister Fouad Hussein met Kari Lunde in Baghdad on 25 April 2025. She spoke of the years of former President Saddam Hussein.";

const THIRD: &str = "BASRA, 26 April 2025 - Amir al-Sudani met Senator Patrick Leahy in Basra on 26 April 2025. Former President Fuad Masum \
attended the meeting. The Saudi-led coalition against the Houthis sent nobody.";

/// The documents of a store, with what the graph has made of them.
struct Read {
    records: Vec<Value>,
}

impl Read {
    fn of(texts: &[&str]) -> Self {
        let place = Place::new();
        for (n, text) in texts.iter().enumerate() {
            place.write(&format!("in/{n}.txt"), text);
        }
        place.run("build in").ok();
        let mut records: Vec<Value> = place.run("records").ok().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        records.sort_by_key(|r| r["document"]["file"].as_str().unwrap_or_default().to_owned());
        Self { records }
    }

    /// What the words of a document mean: the actor of the last mention in them that is no mere title or office.
    fn entity(&self, document: usize, words: &str) -> String {
        let record = &self.records[document];
        let text = record["document"]["text"].as_str().unwrap();
        let at = text.find(words).unwrap_or_else(|| panic!("{words:?} is not in {text:?}"));
        let start = text[..at].chars().count();
        let end = start + words.chars().count();
        let number = |m: &Value, key: &str| usize::try_from(m[key].as_u64().unwrap()).unwrap();
        let mentions = record["mentions"].as_array().unwrap().iter();
        let inside = mentions.filter(|m| number(m, "start") >= start && number(m, "end") <= end && m["actor"].is_string());
        let named = inside.filter(|m| !matches!(m["kind"].as_str().unwrap(), "title" | "office" | "date") && m["form"] != "modifier");
        let whole = named.max_by_key(|m| (number(m, "end"), number(m, "end") - number(m, "start")));
        let actor = whole.unwrap_or_else(|| panic!("nothing is read in {words:?}"))["actor"].clone();
        let actors = record["actors"].as_array().unwrap();
        actors.iter().find(|a| a["id"] == actor).unwrap()["entity"].as_str().unwrap_or_default().to_owned()
    }
}

/// Every pair of the list, with the titles that stand before the names, each where a document has it.
#[test]
fn the_names_of_one_actor_are_one() {
    let read = Read::of(&[FIRST, SECOND]);
    let (first, second) = (0, 1);
    for ((a, x), (b, y)) in [
        ((first, "Mohammed Shia’ al-Sudani"), (second, "Mohammed Shia Al-Sudani")),
        ((first, "Mohammed Shia’ al-Sudani"), (first, "Al-Sudani thanked")),
        ((first, "Mohammed Shia’ al-Sudani"), (first, "Sudani and")),
        ((second, "Prime Minister Mohammed Shia Al-Sudani"), (first, "Iraqi Prime Minister Mohammed Shia’ al-Sudani")),
        ((first, "Major General Kevin Leahy"), (first, "Maj Gen. Kevin Leahy")),
        ((first, "Major General Kevin Leahy"), (second, "General Kevin Leahy")),
        ((second, "Kevin Leahy"), (first, "Leahy spoke")),
        ((first, "Fuad Hussein"), (second, "Fouad Hussein")),
        ((first, "US-led coalition against the Islamic State"), (second, "International Coalition Forces Against ISIS in Iraq and Syria")),
        ((first, "The global coalition"), (first, "US-led coalition against the Islamic State")),
        ((first, "fight against ISIS"), (first, "as the Islamic State")),
        ((first, "Sudani’s office"), (second, "the Prime Minister’s Office")),
    ] {
        assert_eq!(read.entity(a, x), read.entity(b, y), "{x} / {y}");
    }
    let arabic = Place::new().args(&["match", "-"], "Mohammed Shia al-Sudani\tمحمد شياع السوداني\tPerson\n").ok();
    assert!(arabic.contains("\tsame\t"), "{arabic}");
}

/// Names that look like one and are two.
#[test]
fn namesakes_are_two() {
    let read = Read::of(&[FIRST, SECOND, THIRD]);
    for ((a, x), (b, y)) in [
        ((0, "Fuad Hussein"), (1, "Saddam Hussein")),
        ((1, "Fouad Hussein"), (1, "Saddam Hussein")),
        ((0, "Mohammed Shia’ al-Sudani"), (2, "Amir al-Sudani")),
        ((0, "Kevin Leahy"), (2, "Patrick Leahy")),
        ((1, "Fouad Hussein"), (2, "Fuad Masum")),
        ((0, "US-led coalition against the Islamic State"), (2, "Saudi-led coalition against the Houthis")),
    ] {
        assert_ne!(read.entity(a, x), read.entity(b, y), "{x} / {y}");
    }
}
