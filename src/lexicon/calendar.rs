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
    /// Such a verb whose past tells when the promise was made ("agreed").
    Pledge,
    /// Before an occasion on which a deed is done ("during").
    Occasion,
    /// The same, right under the verb of the deed ("agreed at talks").
    Venue,
    /// Describes what is still to come ("upcoming").
    Upcoming,
    /// The middle of a longer time.
    Middle,
    /// Near a time, not exactly.
    About,
    /// The same, before years only.
    Circa,
    /// A preposition before what is to come.
    Onward,
    /// Opens a length of time at a date.
    Starts,
    /// Counted from the day just told, not from today.
    Told,
    /// The same, behind an article only.
    ToldAfterArticle,
    /// Again and again.
    Every,
    /// Makes an age of a length.
    Aged,
    /// Adds to a length without changing it.
    Adding,
    /// Makes an age of "today".
    Lingering,
    /// Years that begin in another year's course.
    Fiscal,
    /// One of two parts.
    Half,
    /// A hundred years that are numbered.
    Centuries,
    /// This moment.
    Now,
    /// After the year 1.
    Eras,
    /// Before the year 1.
    OldEras,
    /// Comes before a year and seldom before a count.
    YearLeads,
    /// Comes before a number that is no year.
    Numbered,
    /// Comes after a time of day.
    Clocks,
    /// A month that is also a person's name.
    PersonNames,
    /// A short form of a month or weekday, that may be a name too.
    Short,
    /// A month or day that recurs or a part of the day in the plural.
    Recurring,
}

/// The rule by which a holiday falls on a day of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feast {
    /// Month and day.
    Fixed(i8, i8),
    /// Month, weekday and which of them, -1 for the last.
    Weekday(i8, i8, i8),
    /// Days from Easter Sunday of the western churches.
    Easter(i32),
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
    /// The n-th of so many parts of a year.
    Share(i8, i8),
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
    shares: BTreeMap<String, (i8, i8)>,
    holidays: BTreeMap<String, String>,
    leads: BTreeMap<String, String>,
    words: BTreeMap<String, Vec<String>>,
}

/// The words of dates.
#[derive(Debug, Default)]
pub struct Calendar {
    classes: HashMap<String, Vec<Class>>,
    holidays: Phrases<Feast>,
    leads: Phrases<Marker>,
}

/// Phrases with what they mean, by their first word, longest first.
type Phrases<T> = HashMap<String, Vec<(Vec<String>, T)>>;

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
        calendar.add(&tables.shares, |(n, of)| Class::Share(*n, *of));
        for (name, words) in &tables.words {
            calendar.mark(name, words);
        }
        calendar.holidays = phrases(&tables.holidays, feast);
        calendar.leads = phrases(&tables.leads, marker);
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

    /// Holidays whose first word is this one: words and rule, longest first.
    pub fn holidays(&self, first: &str) -> &[(Vec<String>, Feast)] {
        self.holidays.get(first).map_or(&[], Vec::as_slice)
    }

    /// Prepositions of several words whose first word is this one, longest first.
    pub fn leads(&self, first: &str) -> &[(Vec<String>, Marker)] {
        self.leads.get(first).map_or(&[], Vec::as_slice)
    }
}

fn phrases<T>(table: &BTreeMap<String, String>, meaning: impl Fn(&str) -> Option<T>) -> Phrases<T> {
    let mut found = Phrases::new();
    for (text, value) in table {
        let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        let Some((first, meaning)) = words.first().cloned().zip(meaning(value)) else { continue };
        found.entry(first).or_default().push((words, meaning));
    }
    found.values_mut().for_each(|list| list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len())));
    found
}

/// "12-25", "11-4#4" or "easter-2".
fn feast(rule: &str) -> Option<Feast> {
    if let Some(days) = rule.strip_prefix("easter") {
        return days.parse().ok().map(Feast::Easter);
    }
    let (month, day) = rule.split_once('-')?;
    let month = month.parse().ok()?;
    match day.split_once('#') {
        Some((weekday, which)) => Some(Feast::Weekday(month, weekday.parse().ok()?, which.parse().ok()?)),
        None => Some(Feast::Fixed(month, day.parse().ok()?)),
    }
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
        "pledges" => Marker::Pledge,
        "venues" => Marker::Venue,
        "occasions" => Marker::Occasion,
        "upcoming" => Marker::Upcoming,
        "middles" => Marker::Middle,
        "circa" => Marker::Circa,
        "about" => Marker::About,
        "onward" => Marker::Onward,
        "starts" => Marker::Starts,
        "told" => Marker::Told,
        "told_after_article" => Marker::ToldAfterArticle,
        "every" => Marker::Every,
        "aged" => Marker::Aged,
        "adding" => Marker::Adding,
        "lingering" => Marker::Lingering,
        "fiscal" => Marker::Fiscal,
        "half" => Marker::Half,
        "centuries" => Marker::Centuries,
        "now" => Marker::Now,
        "eras" => Marker::Eras,
        "old_eras" => Marker::OldEras,
        "year_leads" => Marker::YearLeads,
        "numbered" => Marker::Numbered,
        "clocks" => Marker::Clocks,
        "person_names" => Marker::PersonNames,
        "short" => Marker::Short,
        "recurring" => Marker::Recurring,
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

    #[test]
    fn holidays_have_rules() {
        let rule = |first: &str| Calendar::embedded().holidays(first).first().map(|(_, rule)| *rule);
        assert_eq!(rule("thanksgiving"), Some(Feast::Weekday(11, 4, 4)));
        assert_eq!(rule("good"), Some(Feast::Easter(-2)));
        assert_eq!(rule("bastille"), Some(Feast::Fixed(7, 14)));
    }

    #[test]
    fn every_list_of_words_is_known() {
        let tables: Tables = toml::from_str(include_str!("../../schema/lexicon/en/dates.toml")).unwrap();
        assert!(tables.words.keys().all(|name| marker(name).is_some()));
        assert!(tables.leads.values().all(|name| marker(name).is_some()));
        assert!(tables.holidays.values().all(|rule| feast(rule).is_some()));
    }
}
