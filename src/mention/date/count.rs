//! Counts on the calendar: units from a day, and the days of holidays.

use crate::lexicon::calendar::{Feast, Unit};
use crate::model::date::{Day, Precision};
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// The first and the last day of a time.
pub(super) type Days = (Day, Day);

pub(super) fn day_of(year: i16, month: i8, day: i8) -> Option<Day> {
    Date::new(year, month, day).ok()
}

pub(super) fn year_days(year: i16) -> Option<Days> {
    Some((day_of(year, 1, 1)?, day_of(year, 12, 31)?))
}

pub(super) fn month_days(year: i16, month: i8) -> Option<Days> {
    let first = day_of(year, month, 1)?;
    Some((first, first.last_of_month()))
}

/// The n-th of so many equal parts of a year.
pub(super) fn share_days(year: i16, part: i8, of: i8) -> Option<Days> {
    let months = 12_i8.checked_div(of)?;
    let first = day_of(year, part.checked_sub(1)?.checked_mul(months)?.checked_add(1)?, 1)?;
    Some((first, first.checked_add(i64::from(months - 1).months()).ok()?.last_of_month()))
}

/// The last day of the first half of a month.
const HALF_MONTH: i8 = 15;

/// The days of a month up to the 15th, or those from the 16th on.
pub(super) fn half_month_days((first, last): Days, part: i8) -> Option<Days> {
    let middle = day_of(first.year(), first.month(), HALF_MONTH)?;
    Some(if part == 1 { (first, middle) } else { (middle.checked_add(1.days()).ok()?, last) })
}

pub(super) fn iso_weekday(day: i8) -> Option<Weekday> {
    Weekday::from_monday_one_offset(day).ok()
}

/// Days that a present tense looks back.
const JUST_DONE: i8 = 2;

/// True where a weekday was today or shortly before. "leaves on Thursday", told on a Tuesday, lies ahead: no paper tells in the present
/// what was done five days ago.
pub(super) fn just_done(today: Day, wanted: Weekday) -> bool {
    (today.weekday().to_monday_zero_offset() - wanted.to_monday_zero_offset()).rem_euclid(7) <= JUST_DONE
}

pub(super) fn monday(day: Day) -> Option<Day> {
    day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok()
}

/// How fine a time is that is counted in such units.
pub(super) const fn unit_precision(unit: Unit) -> Precision {
    match unit {
        Unit::Part | Unit::Hour | Unit::Day => Precision::Day,
        Unit::Week | Unit::Fortnight => Precision::Week,
        Unit::Month => Precision::Month,
        Unit::Quarter => Precision::Quarter,
        Unit::Year => Precision::Year,
        Unit::Decade | Unit::Century => Precision::Decade,
    }
}

/// A whole unit of the calendar, counted from the one that holds `from`.
pub(super) fn calendar_unit(from: Day, unit: Unit, by: i32) -> Option<Days> {
    Some(match unit {
        Unit::Part | Unit::Hour => (from, from),
        Unit::Day => {
            let d = moved(from, unit, by)?;
            (d, d)
        }
        Unit::Week | Unit::Fortnight => {
            let first = moved(monday(from)?, unit, by)?;
            (first, first.checked_add(6.days()).ok()?)
        }
        Unit::Month => {
            let d = moved(from.first_of_month(), unit, by)?;
            (d, d.last_of_month())
        }
        Unit::Quarter => {
            let start = moved(day_of(from.year(), (from.month() - 1) / 3 * 3 + 1, 1)?, unit, by)?;
            (start, start.checked_add(2.months()).ok()?.last_of_month())
        }
        Unit::Year => return year_days(from.year().checked_add(i16::try_from(by).ok()?)?),
        Unit::Decade | Unit::Century => {
            let size: i16 = if unit == Unit::Decade { 10 } else { 100 };
            let y = (from.year() / size * size).checked_add(i16::try_from(by).ok()?.checked_mul(size)?)?;
            (day_of(y, 1, 1)?, day_of(y.checked_add(size - 1)?, 12, 31)?)
        }
    })
}

/// So many units after (or before) a day; days are exact, longer units as fine as the unit.
pub(super) fn shifted(from: Day, unit: Unit, by: i32) -> Option<Days> {
    let to = moved(from, unit, by)?;
    match unit {
        Unit::Month | Unit::Quarter => Some((to.first_of_month(), to.last_of_month())),
        Unit::Year | Unit::Decade | Unit::Century => year_days(to.year()),
        _ => Some((to, to)),
    }
}

/// The same day so many units on.
pub(super) fn moved(from: Day, unit: Unit, by: i32) -> Option<Day> {
    from.checked_add(length(unit, i64::from(by))?).ok()
}

/// So many units; none where the count is beyond the calendar.
fn length(unit: Unit, n: i64) -> Option<Span> {
    let span = Span::new();
    let found = match unit {
        Unit::Part => return Some(span),
        Unit::Hour => span.try_days(n / 24),
        Unit::Day => span.try_days(n),
        Unit::Week => span.try_weeks(n),
        Unit::Fortnight => span.try_weeks(2 * n),
        Unit::Month => span.try_months(n),
        Unit::Quarter => span.try_months(3 * n),
        Unit::Year => span.try_years(n),
        Unit::Decade => span.try_years(10 * n),
        Unit::Century => span.try_years(100 * n),
    };
    found.ok()
}

/// The last day of a length of time that starts on `from`: 90 days, 6 months, 3 years on the same day.
pub fn after_length(from: Day, unit: Unit, count: i32) -> Option<Day> {
    // A day begun counts as a day.
    let whole_days = count.checked_add(23 * count.signum())? / 24 * 24;
    moved(from, unit, if unit == Unit::Hour { whole_days } else { count })
}

/// The day of a holiday in a year.
pub(super) fn feast_day(feast: Feast, year: i16) -> Option<Day> {
    match feast {
        Feast::Fixed(month, day) => day_of(year, month, day),
        Feast::Weekday(month, weekday, which) => day_of(year, month, 1)?.nth_weekday_of_month(which, iso_weekday(weekday)?).ok(),
        Feast::Easter(days) => easter(year)?.checked_add(i64::from(days).days()).ok(),
    }
}

/// Easter Sunday of the Gregorian calendar ([Meeus/Jones/Butcher](https://en.wikipedia.org/wiki/Date_of_Easter)).
fn easter(year: i16) -> Option<Day> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
    day_of(year, i8::try_from(n / 31).ok()?, i8::try_from(n % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn holidays_fall_on_their_days() {
        let cases = [
            (Feast::Easter(0), 2024, date(2024, 3, 31)),
            (Feast::Easter(-2), 2025, date(2025, 4, 18)),
            (Feast::Weekday(11, 4, 4), 1999, date(1999, 11, 25)),
            (Feast::Weekday(5, 1, -1), 2021, date(2021, 5, 31)),
            (Feast::Fixed(12, 25), 2020, date(2020, 12, 25)),
        ];
        for (feast, year, day) in cases {
            assert_eq!(feast_day(feast, year), Some(day), "{feast:?}");
        }
    }

    #[test]
    fn lengths_end_on_the_same_day() {
        assert_eq!(after_length(date(2024, 8, 31), Unit::Month, 6), Some(date(2025, 2, 28)));
        assert_eq!(after_length(date(2024, 8, 31), Unit::Hour, 72), Some(date(2024, 9, 3)));
        assert_eq!(after_length(date(2024, 8, 31), Unit::Hour, 30), Some(date(2024, 9, 2)));
        assert_eq!(after_length(date(2024, 8, 31), Unit::Year, i32::MAX), None);
    }
}
