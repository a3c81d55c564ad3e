//! Turns a date expression into EDTF text and inclusive bounds, given the days it may count from.
//!
//! Past-preferring: a weekday in the past tense is the nearest at or before the document's day, in the future tense the nearest at or after.
//! Without an anchor a relative expression has no bounds; nothing is guessed from the clock.

use crate::lexicon::calendar::Unit;
use crate::model::date::{Basis, Day, PartialDate, Precision};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

/// Tense of the clause around an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// It happened.
    Past,
    /// It is to happen.
    Future,
    /// The clause does not tell.
    Unknown,
}

/// What an expression says, before it is anchored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// Year, month and day as far as stated.
    Absolute {
        /// Year, where stated.
        year: Option<i16>,
        /// 1 to 12, where stated.
        month: Option<i8>,
        /// 1 to 31, where stated.
        day: Option<i8>,
    },
    /// Days of one month.
    DayRange {
        /// Year, where stated.
        year: Option<i16>,
        /// 1 to 12.
        month: i8,
        /// First day.
        from: i8,
        /// Last day.
        to: i8,
    },
    /// A weekday.
    Weekday {
        /// 1 (Monday) to 7.
        day: i8,
        /// -1, 0 or 1 where a word says so.
        relation: Option<i32>,
    },
    /// So many units from the document's day ("last week" -1, "this year" 0).
    Offset {
        /// Which unit.
        unit: Unit,
        /// How many, back where negative.
        by: i32,
    },
    /// A month of a year counted from the document's ("last March").
    RelativeMonth {
        /// 1 to 12.
        month: i8,
        /// -1, 0 or 1.
        relation: i32,
    },
    /// So many units from the day just told ("two days later").
    Narrative {
        /// Which unit.
        unit: Unit,
        /// How many, back where negative.
        by: i32,
    },
    /// The last or next so many units ("the past two weeks").
    Stretch {
        /// Which unit.
        unit: Unit,
        /// How many.
        count: i32,
        /// True for the coming ones.
        ahead: bool,
    },
    /// A weekend.
    Weekend {
        /// -1, 0 or 1 where a word says so.
        relation: Option<i32>,
    },
    /// A season.
    Season {
        /// EDTF number, 21 to 24.
        season: u8,
        /// Year, where stated.
        year: Option<i16>,
        /// -1, 0 or 1 where a word says so.
        relation: Option<i32>,
    },
    /// A quarter of a year.
    Quarter {
        /// 1 to 4.
        quarter: i8,
        /// Year, where stated.
        year: Option<i16>,
    },
    /// Ten years.
    Decade {
        /// The first of them.
        start: i16,
    },
    /// The last day of something ("the end of 2026").
    End(Box<Self>),
    /// From one to another.
    Range(Box<Self>, Box<Self>),
    /// A length of time.
    Length {
        /// Which unit.
        unit: Unit,
        /// How many.
        count: i32,
    },
}

/// The days that an expression may count from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    /// The document's own day.
    pub document: Option<Day>,
    /// The day last told in the text.
    pub narrative: Option<Day>,
    /// The year last told in the text.
    pub year: Option<i16>,
    /// The month last told in the text, with its year.
    pub month: Option<(i16, i8)>,
}

/// Bounds with what they rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Bounds {
    first: Day,
    last: Day,
    precision: Precision,
    anchor: Option<Day>,
    edtf: Option<String>,
}

/// The date that an expression stands for; without an anchor it has no bounds and says so.
pub fn resolve(expr: &Expr, clock: &Clock, tense: Tense) -> PartialDate {
    match bounds(expr, clock, tense) {
        Some(b) => PartialDate {
            edtf: Some(b.edtf.clone().unwrap_or_else(|| edtf(&b))),
            earliest: Some(b.first),
            latest: Some(b.last),
            precision: Some(b.precision),
            basis: Some(if b.anchor.is_some() { Basis::Anchored } else { Basis::Explicit }),
            anchor: b.anchor,
            ..PartialDate::default()
        },
        None => PartialDate { basis: Some(Basis::Unanchored), precision: precision_of(expr), ..PartialDate::default() },
    }
}

fn precision_of(expr: &Expr) -> Option<Precision> {
    match expr {
        Expr::Weekday { .. } | Expr::DayRange { .. } | Expr::Absolute { day: Some(_), .. } => Some(Precision::Day),
        Expr::Absolute { month: Some(_), .. } | Expr::RelativeMonth { .. } => Some(Precision::Month),
        Expr::Offset { unit, .. } | Expr::Narrative { unit, .. } => Some(unit_precision(*unit)),
        _ => None,
    }
}

fn unit_precision(unit: Unit) -> Precision {
    match unit {
        Unit::Part | Unit::Hour | Unit::Day => Precision::Day,
        Unit::Week | Unit::Fortnight => Precision::Week,
        Unit::Month => Precision::Month,
        Unit::Quarter => Precision::Quarter,
        Unit::Year => Precision::Year,
        Unit::Decade | Unit::Century => Precision::Decade,
    }
}

fn edtf(b: &Bounds) -> String {
    let whole_month = b.first.day() == 1 && b.last == b.first.last_of_month();
    match b.precision {
        Precision::Year if b.first.year() == b.last.year() => format!("{:04}", b.first.year()),
        Precision::Month if whole_month => format!("{:04}-{:02}", b.first.year(), b.first.month()),
        Precision::Decade if b.first.year() + 9 == b.last.year() => format!("{:03}X", b.first.year() / 10),
        _ if b.first == b.last => b.first.to_string(),
        _ => format!("{}/{}", b.first, b.last),
    }
}

fn bounds(expr: &Expr, clock: &Clock, tense: Tense) -> Option<Bounds> {
    match expr {
        Expr::Absolute { year, month, day } => absolute(*year, *month, *day, clock, tense),
        Expr::DayRange { year, month, from, to } => {
            let first = absolute(*year, Some(*month), Some(*from), clock, tense)?;
            let last = day_of(first.first.year(), *month, *to)?;
            Some(Bounds { last, edtf: None, ..first })
        }
        Expr::Weekday { day, relation } => clock.document.and_then(|d| weekday(d, *day, *relation, tense)),
        Expr::Offset { unit, by } => clock.document.and_then(|d| offset(d, *unit, *by)),
        Expr::RelativeMonth { month, relation } => clock.document.and_then(|d| relative_month(d, *month, *relation)),
        Expr::Narrative { unit, by } => narrative(clock, *unit, *by),
        Expr::Stretch { unit, count, ahead } => clock.document.and_then(|d| stretch(d, *unit, *count, *ahead)),
        Expr::Weekend { relation } => clock.document.and_then(|d| weekend(d, *relation, tense)),
        Expr::Season { season, year, relation } => season_bounds(*season, *year, *relation, clock, tense),
        Expr::Quarter { quarter, year } => quarter_bounds(*quarter, *year, clock),
        Expr::Decade { start } => Some(explicit(day_of(*start, 1, 1)?, day_of(*start + 9, 12, 31)?, Precision::Decade)),
        Expr::End(inner) => bounds(inner, clock, tense).map(|b| Bounds { first: b.last, precision: Precision::Day, edtf: None, ..b }),
        Expr::Range(from, to) => range(from, to, clock, tense),
        Expr::Length { .. } => None,
    }
}

fn explicit(first: Day, last: Day, precision: Precision) -> Bounds {
    Bounds { first, last, precision, anchor: None, edtf: None }
}

fn anchored(first: Day, last: Day, precision: Precision, anchor: Day) -> Bounds {
    Bounds { first, last, precision, anchor: Some(anchor), edtf: None }
}

fn day_of(year: i16, month: i8, day: i8) -> Option<Day> {
    Date::new(year, month, day).ok()
}

fn month_bounds(year: i16, month: i8) -> Option<(Day, Day)> {
    let first = day_of(year, month, 1)?;
    Some((first, first.last_of_month()))
}

fn absolute(year: Option<i16>, month: Option<i8>, day: Option<i8>, clock: &Clock, tense: Tense) -> Option<Bounds> {
    match (year, month, day) {
        (Some(y), Some(m), Some(d)) => day_of(y, m, d).map(|d| explicit(d, d, Precision::Day)),
        (Some(y), Some(m), None) => month_bounds(y, m).map(|(a, b)| explicit(a, b, Precision::Month)),
        (Some(y), None, None) => Some(explicit(day_of(y, 1, 1)?, day_of(y, 12, 31)?, Precision::Year)),
        (None, Some(m), d) => yearless(m, d, clock, tense),
        (None, None, Some(d)) => {
            let (y, m) = clock.month?;
            day_of(y, m, d).map(|day| anchored(day, day, Precision::Day, day_of(y, m, 1).unwrap_or(day)))
        }
        _ => None,
    }
}

/// The year of "July 17" or "in March": the one that fits the document's day and the tense; else the year last told.
fn yearless(month: i8, day: Option<i8>, clock: &Clock, tense: Tense) -> Option<Bounds> {
    let make = |year: i16| match day {
        Some(d) => day_of(year, month, d).map(|d| (d, d)),
        None => month_bounds(year, month),
    };
    let precision = if day.is_some() { Precision::Day } else { Precision::Month };
    let Some(today) = clock.document else {
        let (first, last) = make(clock.year?)?;
        return Some(anchored(first, last, precision, day_of(clock.year?, 1, 1)?));
    };
    if let Some(year) = clock.year.filter(|y| *y != today.year() && tense != Tense::Future) {
        let (first, last) = make(year)?;
        return Some(anchored(first, last, precision, day_of(year, 1, 1)?));
    }
    let years = [today.year() - 1, today.year(), today.year() + 1];
    let found: Vec<(Day, Day)> = years.into_iter().filter_map(make).collect();
    let (first, last) = match tense {
        Tense::Past => found.iter().rev().find(|(first, _)| *first <= today),
        Tense::Future => found.iter().find(|(_, last)| *last >= today),
        Tense::Unknown => found.iter().min_by_key(|(first, last)| distance(*first, *last, today)),
    }?;
    Some(anchored(*first, *last, precision, today))
}

fn distance(first: Day, last: Day, today: Day) -> i32 {
    let days = |a: Day, b: Day| (b - a).get_days();
    if first <= today && today <= last { 0 } else { days(first, today).abs().min(days(last, today).abs()) }
}

fn iso_weekday(day: i8) -> Option<Weekday> {
    Weekday::from_monday_one_offset(day).ok()
}

fn weekday(today: Day, day: i8, relation: Option<i32>, tense: Tense) -> Option<Bounds> {
    let wanted = iso_weekday(day)?;
    let ahead = match relation {
        Some(r) if r != 0 => r > 0,
        _ => tense == Tense::Future,
    };
    let strict = matches!(relation, Some(r) if r != 0);
    let found = if today.weekday() == wanted && !strict { today } else { today.nth_weekday(if ahead { 1 } else { -1 }, wanted).ok()? };
    Some(anchored(found, found, Precision::Day, today))
}

fn monday(day: Day) -> Option<Day> {
    day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok()
}

/// A whole unit counted from the one that holds `today`.
fn offset(today: Day, unit: Unit, by: i32) -> Option<Bounds> {
    let by64 = i64::from(by);
    let (first, last) = match unit {
        Unit::Part | Unit::Hour => (today, today),
        Unit::Day => {
            let d = today.checked_add(by64.days()).ok()?;
            (d, d)
        }
        Unit::Week | Unit::Fortnight => {
            let weeks = if unit == Unit::Week { by64 } else { by64 * 2 };
            let first = monday(today)?.checked_add(weeks.weeks()).ok()?;
            (first, first.checked_add(6.days()).ok()?)
        }
        Unit::Month => {
            let d = today.first_of_month().checked_add(by64.months()).ok()?;
            (d, d.last_of_month())
        }
        Unit::Quarter => {
            let start = day_of(today.year(), (today.month() - 1) / 3 * 3 + 1, 1)?.checked_add((by64 * 3).months()).ok()?;
            (start, start.checked_add(2.months()).ok()?.last_of_month())
        }
        Unit::Year => {
            let y = today.year().checked_add(i16::try_from(by).ok()?)?;
            (day_of(y, 1, 1)?, day_of(y, 12, 31)?)
        }
        Unit::Decade | Unit::Century => {
            let y = (today.year() / 10 * 10).checked_add(i16::try_from(by).ok()?.checked_mul(10)?)?;
            (day_of(y, 1, 1)?, day_of(y + 9, 12, 31)?)
        }
    };
    Some(anchored(first, last, unit_precision(unit), today))
}

fn relative_month(today: Day, month: i8, relation: i32) -> Option<Bounds> {
    let mut year = today.year();
    if relation < 0 && month >= today.month() {
        year -= 1;
    }
    if relation > 0 && month <= today.month() {
        year += 1;
    }
    let (first, last) = month_bounds(year, month)?;
    Some(anchored(first, last, Precision::Month, today))
}

/// So many units after (or before) a day; days are exact, longer units as fine as the unit.
pub fn shifted(from: Day, unit: Unit, by: i32) -> Option<(Day, Day)> {
    let by64 = i64::from(by);
    match unit {
        Unit::Part | Unit::Hour => {
            let d = from.checked_add((by64 / 24).days()).ok()?;
            Some((d, d))
        }
        Unit::Day => from.checked_add(by64.days()).ok().map(|d| (d, d)),
        Unit::Week => from.checked_add(by64.weeks()).ok().map(|d| (d, d)),
        Unit::Fortnight => from.checked_add((by64 * 2).weeks()).ok().map(|d| (d, d)),
        Unit::Month | Unit::Quarter => {
            let d = from.checked_add((if unit == Unit::Month { by64 } else { by64 * 3 }).months()).ok()?;
            Some((d.first_of_month(), d.last_of_month()))
        }
        Unit::Year | Unit::Decade | Unit::Century => {
            let d = from.checked_add((by64 * if unit == Unit::Year { 1 } else { 10 }).years()).ok()?;
            Some((day_of(d.year(), 1, 1)?, day_of(d.year(), 12, 31)?))
        }
    }
}

/// The last day of a length of time that starts on `from`: 90 days, 6 months, 3 years on the same day.
pub fn after_length(from: Day, unit: Unit, count: i32) -> Option<Day> {
    let n = i64::from(count);
    let span = match unit {
        Unit::Part => return Some(from),
        Unit::Hour => ((n + 23) / 24).days(),
        Unit::Day => n.days(),
        Unit::Week => n.weeks(),
        Unit::Fortnight => (2 * n).weeks(),
        Unit::Month => n.months(),
        Unit::Quarter => (3 * n).months(),
        Unit::Year => n.years(),
        Unit::Decade => (10 * n).years(),
        Unit::Century => (100 * n).years(),
    };
    from.checked_add(span).ok()
}

fn narrative(clock: &Clock, unit: Unit, by: i32) -> Option<Bounds> {
    let from = clock.narrative?;
    let (first, last) = shifted(from, unit, by)?;
    Some(anchored(first, last, if first == last { Precision::Day } else { unit_precision(unit) }, from))
}

fn stretch(today: Day, unit: Unit, count: i32, ahead: bool) -> Option<Bounds> {
    let end = after_length(today, unit, if ahead { count } else { -count })?;
    let (first, last) = if ahead { (today, end) } else { (end, today) };
    Some(anchored(first, last, unit_precision(unit), today))
}

fn weekend(today: Day, relation: Option<i32>, tense: Tense) -> Option<Bounds> {
    let saturday = monday(today)?.checked_add(5.days()).ok()?;
    let by = match relation {
        Some(r) if r != 0 => i64::from(r),
        _ if tense != Tense::Future && saturday > today => -1,
        _ => 0,
    };
    let first = saturday.checked_add(by.weeks()).ok()?;
    Some(anchored(first, first.checked_add(1.days()).ok()?, Precision::Day, today))
}

fn season_bounds(season: u8, year: Option<i16>, relation: Option<i32>, clock: &Clock, tense: Tense) -> Option<Bounds> {
    let stated = year.is_some();
    let year = match (year, clock.document) {
        (Some(y), _) => y,
        (None, Some(d)) => d.year() + season_shift(season, relation, d, tense),
        (None, None) => clock.year?,
    };
    let month = i8::try_from(season.checked_sub(21)?).ok()? * 3 + 3;
    let first = day_of(year, month, 1)?;
    let last = first.checked_add(2.months()).ok()?.last_of_month();
    let anchor = if stated { None } else { clock.document.or(day_of(year, 1, 1)) };
    Some(Bounds { first, last, precision: Precision::Season, anchor, edtf: Some(format!("{year:04}-{season}")) })
}

/// Years to add so that the season fits the tense; winter counts by the year it begins in.
fn season_shift(season: u8, relation: Option<i32>, today: Day, tense: Tense) -> i16 {
    let start = (i16::from(season) - 21) * 3 + 3;
    let month = i16::from(today.month());
    match relation {
        Some(r) if r < 0 => -i16::from(start + 2 >= month),
        Some(r) if r > 0 => i16::from(start <= month),
        _ if tense == Tense::Past => -i16::from(start > month),
        _ => 0,
    }
}

fn quarter_bounds(quarter: i8, year: Option<i16>, clock: &Clock) -> Option<Bounds> {
    let y = year.or(clock.document.map(Date::year)).or(clock.year)?;
    let first = day_of(y, (quarter - 1) * 3 + 1, 1)?;
    let last = first.checked_add(2.months()).ok()?.last_of_month();
    let edtf = format!("{y:04}-{:02}/{y:04}-{:02}", first.month(), last.month());
    let anchor = if year.is_some() { None } else { clock.document.or(Some(date(y, 1, 1))) };
    Some(Bounds { first, last, precision: Precision::Quarter, anchor, edtf: Some(edtf) })
}

/// A range; a missing year or month of one end comes from the other.
fn range(from: &Expr, to: &Expr, clock: &Clock, tense: Tense) -> Option<Bounds> {
    let last = bounds(to, clock, tense)?;
    let near = Clock { year: Some(last.first.year()), document: clock.document.map(|_| last.last), ..*clock };
    let from = match (from, to) {
        (Expr::Absolute { year: None, month, day }, Expr::Absolute { year: Some(y), .. }) => {
            Expr::Absolute { year: Some(*y), month: *month, day: *day }
        }
        _ => from.clone(),
    };
    let first = bounds(&from, &near, Tense::Past)?;
    if first.first > last.last {
        return None;
    }
    let edtf = format!("{}/{}", edtf(&first), edtf(&last));
    Some(Bounds { first: first.first, last: last.last, precision: last.precision, anchor: last.anchor, edtf: Some(edtf) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const THURSDAY: Day = date(2025, 4, 24);

    fn read(expr: Expr, tense: Tense) -> String {
        let clock = Clock { document: Some(THURSDAY), narrative: Some(date(2025, 3, 10)), year: None, month: Some((2025, 3)) };
        resolve(&expr, &clock, tense).edtf.unwrap_or_default()
    }

    #[test]
    fn expressions_give_edtf() {
        let cases = [
            (Expr::Weekday { day: 4, relation: None }, Tense::Past, "2025-04-24"),
            (Expr::Weekday { day: 1, relation: None }, Tense::Past, "2025-04-21"),
            (Expr::Weekday { day: 1, relation: None }, Tense::Future, "2025-04-28"),
            (Expr::Weekday { day: 4, relation: Some(-1) }, Tense::Past, "2025-04-17"),
            (Expr::Offset { unit: Unit::Week, by: -1 }, Tense::Past, "2025-04-14/2025-04-20"),
            (Expr::Offset { unit: Unit::Month, by: 1 }, Tense::Future, "2025-05"),
            (Expr::Absolute { year: Some(2024), month: Some(9), day: None }, Tense::Past, "2024-09"),
            (Expr::Absolute { year: None, month: Some(9), day: None }, Tense::Past, "2024-09"),
            (Expr::Absolute { year: None, month: Some(9), day: Some(2) }, Tense::Future, "2025-09-02"),
            (Expr::RelativeMonth { month: 3, relation: -1 }, Tense::Past, "2025-03"),
            (Expr::Narrative { unit: Unit::Day, by: -4 }, Tense::Past, "2025-03-06"),
            (Expr::End(Box::new(Expr::Absolute { year: Some(2026), month: None, day: None })), Tense::Future, "2026-12-31"),
            (Expr::DayRange { year: Some(2022), month: 8, from: 2, to: 12 }, Tense::Future, "2022-08-02/2022-08-12"),
            (Expr::Season { season: 22, year: Some(2024), relation: None }, Tense::Past, "2024-22"),
            (Expr::Decade { start: 1990 }, Tense::Past, "199X"),
            (Expr::Weekend { relation: None }, Tense::Past, "2025-04-19/2025-04-20"),
        ];
        for (expr, tense, edtf) in cases {
            assert_eq!(read(expr.clone(), tense), edtf, "{expr:?}");
        }
    }

    #[test]
    fn without_an_anchor_there_are_no_bounds() {
        let found = resolve(&Expr::Weekday { day: 4, relation: None }, &Clock::default(), Tense::Past);
        assert_eq!((found.earliest, found.latest, found.basis), (None, None, Some(Basis::Unanchored)));
    }
}
