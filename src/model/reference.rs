//! Reference actors: who held which office from when to when, by a table rather than by a document.
//!
//! Used as evidence on who is meant, never as an event or tenure of the graph.

use super::date::Day;

/// The rule of a tenure that a table and no document gives, and the beginning of the id of a person or office that comes with it.
pub const RULE: &str = "reference";

/// A day that may be known to the month or year only: the first and the last on which it can be.
pub type Bounds = (Day, Day);

/// One holder of one office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Captions of the office, the usual one first ("Foreign Secretary", "Foreign Minister").
    pub offices: Vec<String>,
    /// Key of the state or organisation whose office it is.
    pub of: String,
    /// The full name.
    pub name: String,
    /// Other full names.
    pub aliases: Vec<String>,
    /// Wikidata item, where certain.
    pub wikidata: Option<String>,
    /// Since when; absent where it is not known.
    pub from: Option<Bounds>,
    /// Until when; absent for who still holds it, or where it is not known.
    pub until: Option<Bounds>,
    /// The last day on which a row without end is certain, where that is said.
    pub known: Option<Day>,
    /// True for a row of the user's own table: it counts before those that are shipped.
    pub own: bool,
}

impl Holder {
    /// True where the office was certainly held on that day.
    pub fn certainly_on(&self, day: Day) -> bool {
        let begun = self.from.is_some_and(|(_, latest)| latest <= day);
        begun && self.until.map(|(earliest, _)| earliest).or(self.known).is_none_or(|last| day <= last)
    }

    /// True where the office may have been held on that day.
    pub fn perhaps_on(&self, day: Day) -> bool {
        self.from.is_none_or(|(earliest, _)| earliest <= day) && self.until.is_none_or(|(_, latest)| day <= latest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn partial_dates_are_certain_only_inside() {
        let month = (date(2005, 11, 1), date(2005, 11, 30));
        let year = (date(2009, 1, 1), date(2009, 12, 31));
        let (offices, of, name, aliases) = (vec![], String::new(), String::new(), vec![]);
        let holder = Holder { offices, of, name, aliases, wikidata: None, from: Some(month), until: Some(year), known: None, own: false };
        for (day, certain, perhaps) in [
            (date(2005, 11, 22), false, true),
            (date(2005, 12, 1), true, true),
            (date(2009, 6, 1), false, true),
            (date(2010, 1, 1), false, false),
        ] {
            assert_eq!((holder.certainly_on(day), holder.perhaps_on(day)), (certain, perhaps), "{day}");
        }
    }
}
