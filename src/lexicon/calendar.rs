//! The words of dates: months, weekdays, units, numbers, relations, seasons, holidays.
//!
//! Turns `schema/lexicon/en/dates.toml` into one table from a lower-case word to what it may mean; a word may mean several things.

use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

/// A calendar unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Shorter than an hour.
    Part,
    /// Hour.
    Hour,
    /// Day.
    Day,
    /// ISO week, Monday first.
    Week,
    /// Two weeks.
    Fortnight,
    /// Calendar month.
    Month,
    /// Calendar quarter.
    Quarter,
    /// Calendar year.
    Year,
    /// Ten years, from a year that ends in 0.
    Decade,
    /// A hundred years.
    Century,
}

/// A word that shapes a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A part of a longer time ("early").
    Part,
    /// The last part ("end").
    End,
    /// A part of a day.
    DayPart,
    /// Up to and including ("by").
    By,
    /// Up to and excluding ("before").
    Before,
    /// Kept up through ("until").
    Through,
    /// From then on.
    Since,
    /// A neutral preposition.
    At,
    /// A deadline of some length from now.
    Within,
    /// A length of time.
    Lasting,
    /// An article or pointer.
    Article,
    /// Counted back from now.
    Ago,
    /// Counted back from the narrative.
    Earlier,
    /// Counted back, whatever follows ("earlier").
    EarlierAlways,
    /// Counted on from the narrative.
    Later,
    /// Counted on, whatever follows ("later").
    LaterAlways,
    /// Opens a range.
    From,
    /// Closes a range.
    To,
    /// Saturday and Sunday.
    Weekend,
    /// Points to the day just told.
    Same,
    /// Points to the day just told, before a unit.
    That,
    /// A verb or adjective whose complement is still to come ("scheduled").
    Future,
}

/// What one word may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// 1 to 12.
    Month(i8),
    /// 1 (Monday) to 7.
    Weekday(i8),
    /// A count; 0 where it is vague.
    Number(i32),
    /// A place in a row.
    Ordinal(i32),
    /// Days from today.
    RelativeDay(i32),
    /// A unit.
    Unit(Unit),
    /// -1, 0 or 1.
    Relation(i32),
    /// EDTF season number.
    Season(u8),
    /// A shaping word.
    Marker(Marker),
}

#[derive(Deserialize)]
struct Tables {
    months: BTreeMap<String, i8>,
    weekdays: BTreeMap<String, i8>,
    numbers: BTreeMap<String, i32>,
    ordinals: BTreeMap<String, i32>,
    relative_days: BTreeMap<String, i32>,
    units: BTreeMap<String, Unit>,
    relations: BTreeMap<String, i32>,
    seasons: BTreeMap<String, u8>,
    holidays: BTreeMap<String, String>,
    words: BTreeMap<String, Vec<String>>,
}

/// The words of dates.
#[derive(Debug, Default)]
pub struct Calendar {
    classes: HashMap<String, Vec<Class>>,
    holidays: Vec<(Vec<String>, i8, i8)>,
}

impl Calendar {
    /// The table that ships with the program.
    #[allow(clippy::expect_used)] // Embedded; the tests load it.
    pub fn embedded() -> &'static Self {
        static CALENDAR: OnceLock<Calendar> = OnceLock::new();
        CALENDAR.get_or_init(|| Self::parse(include_str!("../../schema/lexicon/en/dates.toml")).expect("embedded table is valid"))
    }

    /// Reads a table.
    ///
    /// # Errors
    /// Where the text is not such a table.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        let tables: Tables = toml::from_str(text)?;
        let mut calendar = Self::default();
        calendar.add(&tables.months, |v| Class::Month(*v));
        calendar.add(&tables.weekdays, |v| Class::Weekday(*v));
        calendar.add(&tables.numbers, |v| Class::Number(*v));
        calendar.add(&tables.ordinals, |v| Class::Ordinal(*v));
        calendar.add(&tables.relative_days, |v| Class::RelativeDay(*v));
        calendar.add(&tables.units, |v| Class::Unit(*v));
        calendar.add(&tables.relations, |v| Class::Relation(*v));
        calendar.add(&tables.seasons, |v| Class::Season(*v));
        for (name, words) in &tables.words {
            calendar.mark(name, words);
        }
        calendar.holidays = tables.holidays.iter().filter_map(|(words, day)| holiday(words, day)).collect();
        calendar.holidays.sort_by_key(|(words, ..)| std::cmp::Reverse(words.len()));
        Ok(calendar)
    }

    fn add<V>(&mut self, table: &BTreeMap<String, V>, class: impl Fn(&V) -> Class) {
        for (word, value) in table {
            self.classes.entry(word.clone()).or_default().push(class(value));
        }
    }

    fn mark(&mut self, name: &str, words: &[String]) {
        let Some(marker) = marker(name) else { return };
        for word in words {
            self.classes.entry(word.clone()).or_default().push(Class::Marker(marker));
        }
    }

    /// All that a lower-case word may mean.
    pub fn classes(&self, word: &str) -> &[Class] {
        self.classes.get(word).map_or(&[], Vec::as_slice)
    }

    /// Holidays of fixed date: words, month, day; longest first.
    pub fn holidays(&self) -> &[(Vec<String>, i8, i8)] {
        &self.holidays
    }
}

fn holiday(words: &str, day: &str) -> Option<(Vec<String>, i8, i8)> {
    let (month, day) = day.split_once('-')?;
    Some((words.split(' ').map(str::to_owned).collect(), month.parse().ok()?, day.parse().ok()?))
}

fn marker(name: &str) -> Option<Marker> {
    Some(match name {
        "parts" => Marker::Part,
        "ends" => Marker::End,
        "day_parts" => Marker::DayPart,
        "by" => Marker::By,
        "before" => Marker::Before,
        "through" => Marker::Through,
        "since" => Marker::Since,
        "at" => Marker::At,
        "within" => Marker::Within,
        "lasting" => Marker::Lasting,
        "articles" => Marker::Article,
        "ago" => Marker::Ago,
        "earlier" => Marker::Earlier,
        "earlier_always" => Marker::EarlierAlways,
        "later" => Marker::Later,
        "later_always" => Marker::LaterAlways,
        "from" => Marker::From,
        "to" => Marker::To,
        "weekend" => Marker::Weekend,
        "same" => Marker::Same,
        "that" => Marker::That,
        "future" => Marker::Future,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_mean_several_things() {
        let calendar = Calendar::embedded();
        assert!(calendar.classes("second").contains(&Class::Ordinal(2)));
        assert!(calendar.classes("may").contains(&Class::Month(5)));
        assert!(calendar.classes("until").contains(&Class::Marker(Marker::Through)));
        assert!(calendar.classes("until").contains(&Class::Marker(Marker::To)));
        assert!(calendar.classes("bread").is_empty());
    }
}
