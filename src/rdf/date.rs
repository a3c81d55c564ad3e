//! Dates as properties: bounds, EDTF text, precision, and the month and year indexes that make questions of time fast.

use super::sink::Node;
use crate::model::date::{Basis, Day, PartialDate, Precision};
use crate::vocab::gp::property as p;

/// A longer span has no month index: its years are the index.
const MOST_MONTHS: usize = 24;
/// Years of the index at most.
const MOST_YEARS: usize = 50;

/// When something happened: bounds, the day where it is known, and the indexes.
pub(super) fn when<'s, 'b>(node: Node<'s, 'b>, date: Option<&PartialDate>) -> Node<'s, 'b> {
    let Some(date) = date else { return node };
    let months = index(date.earliest, date.latest);
    bounds(node, date)
        .days(p::DATE, date.day())
        .named(p::PRECISION, date.precision.map(Precision::name))
        .named(p::DATE_BASIS, date.basis.map(Basis::name))
        .texts(p::MONTH, months.iter().map(String::as_str))
        .years(p::YEAR, years(date.earliest, date.latest))
}

/// First and last day, and the text of the date.
pub(super) fn bounds<'s, 'b>(node: Node<'s, 'b>, date: &PartialDate) -> Node<'s, 'b> {
    node.texts(p::EDTF, date.edtf.as_deref()).days(p::EARLIEST, date.earliest).days(p::LATEST, date.latest)
}

/// What the bounds touch, as the time index has it: every month (`2025-04`), or where they are more than 24 every year (`2014-XX`), at most 50.
pub fn index(earliest: Option<Day>, latest: Option<Day>) -> Vec<String> {
    let months = months(earliest, latest);
    if months.is_empty() { years(earliest, latest).into_iter().map(whole_year).collect() } else { months }
}

/// Everything that the time index may have for something between two days.
pub fn index_entries(first: Day, last: Day) -> impl Iterator<Item = String> {
    year_numbers(first, last).map(whole_year).chain(month_names(first, last))
}

/// EDTF for some months of a year.
fn whole_year(year: i16) -> String {
    format!("{year:04}-XX")
}

/// Every month (`2025-04`) that the bounds touch; nothing where they touch more than 24. One bound alone gives its own month.
fn months(earliest: Option<Day>, latest: Option<Day>) -> Vec<String> {
    let Some((first, last)) = earliest.or(latest).zip(latest.or(earliest)) else { return Vec::new() };
    let some: Vec<_> = month_names(first, last).take(MOST_MONTHS + 1).collect();
    if some.len() > MOST_MONTHS { Vec::new() } else { some }
}

/// Every year that the bounds touch, at most 50. One bound alone gives its own year.
fn years(earliest: Option<Day>, latest: Option<Day>) -> Vec<i16> {
    let ends = earliest.or(latest).zip(latest.or(earliest));
    ends.map(|(first, last)| year_numbers(first, last).take(MOST_YEARS).collect()).unwrap_or_default()
}

/// The months from one day to another, as the index writes them.
fn month_names(first: Day, last: Day) -> impl Iterator<Item = String> {
    let number = |day: Day| i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
    (number(first)..=number(last)).map(|month| format!("{:04}-{:02}", month.div_euclid(12), month.rem_euclid(12) + 1))
}

/// The years from one day to another.
fn year_numbers(first: Day, last: Day) -> impl Iterator<Item = i16> {
    first.year()..=last.year()
}

/// The strictest day of a deadline: the first day of the month or year that its text ends with, where that is not the last day itself.
pub(super) fn strict(date: &PartialDate) -> Option<Day> {
    let text = date.edtf.as_deref()?.strip_prefix("../")?;
    let text = text.trim_end_matches(['?', '~', '%']);
    let day: Day = match text.len() {
        4 => format!("{text}-01-01").parse().ok()?,
        7 => format!("{text}-01").parse().ok()?,
        _ => return None,
    };
    Some(date.earliest.unwrap_or(day)).filter(|day| Some(*day) != date.latest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn months_are_complete_or_absent() {
        let cases = [
            (Some(date(2025, 4, 24)), Some(date(2025, 4, 24)), 1, Some("2025-04")),
            (Some(date(2024, 11, 30)), Some(date(2025, 2, 1)), 4, Some("2025-02")),
            (Some(date(2014, 1, 1)), Some(date(2015, 12, 31)), 24, Some("2015-12")),
            (Some(date(2014, 1, 1)), Some(date(2016, 1, 1)), 0, None),
            (Some(date(2014, 5, 1)), None, 1, Some("2014-05")),
            (Some(date(2015, 1, 1)), Some(date(2014, 1, 1)), 0, None),
            (None, None, 0, None),
        ];
        for (earliest, latest, count, last) in cases {
            let months = months(earliest, latest);
            assert_eq!((months.len(), months.last().map(String::as_str)), (count, last), "{earliest:?} {latest:?}");
        }
    }

    #[test]
    fn the_index_covers_what_a_period_asks_for() {
        let cases = [
            (Some(date(2025, 4, 24)), None, vec!["2025-04"]),
            (Some(date(2014, 1, 1)), Some(date(2016, 1, 1)), vec!["2014-XX", "2015-XX", "2016-XX"]),
            (None, None, vec![]),
        ];
        for (earliest, latest, expected) in cases {
            assert_eq!(index(earliest, latest), expected);
        }
        assert_eq!(index_entries(date(2014, 12, 31), date(2015, 1, 1)).collect::<Vec<_>>(), ["2014-XX", "2015-XX", "2014-12", "2015-01"]);
    }

    #[test]
    fn years_stop_at_fifty() {
        assert_eq!(years(Some(date(1900, 1, 1)), Some(date(2025, 1, 1))).len(), 50);
        assert_eq!(years(Some(date(2024, 12, 31)), Some(date(2025, 1, 1))), [2024, 2025]);
    }

    #[test]
    fn strict_deadlines() {
        let by = |edtf: &str, latest| PartialDate { edtf: Some(edtf.into()), latest: Some(latest), ..PartialDate::default() };
        assert_eq!(strict(&by("../2025-09", date(2025, 9, 30))), Some(date(2025, 9, 1)));
        assert_eq!(strict(&by("../2026", date(2026, 12, 31))), Some(date(2026, 1, 1)));
        assert_eq!(strict(&by("../2026-12-31", date(2026, 12, 31))), None);
        assert_eq!(strict(&by("2025-09", date(2025, 9, 30))), None);
    }
}
