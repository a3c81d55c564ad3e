//! Turns a date expression into EDTF text and inclusive bounds, given the days it may count from.
//!
//! Past-preferring: a weekday in the past tense is the nearest at or before the document's day, in the future tense the nearest at or after.
//! Without an anchor a relative expression has no bounds; nothing is guessed from the clock.

pub use super::count::after_length;
use super::count::{
    Days, calendar_unit, day_of, feast_day, half_month_days, iso_weekday, just_done, monday, month_days, moved, share_days, shifted,
    unit_precision, year_days,
};
pub use super::expr::Expr;
pub use super::tense::Tense;
use crate::lexicon::calendar::{Feast, Unit};
use crate::model::date::{Basis, Day, PartialDate, Precision};
use jiff::ToSpan;
use jiff::civil::Date;

/// The days that an expression may count from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    /// The document's own day.
    pub document: Option<Day>,
    /// The time last told in the text: its first day, and how fine it is.
    pub narrative: Option<(Day, Precision)>,
    /// The year last told in the text.
    pub year: Option<i16>,
    /// The month last told in the text, with its year.
    pub month: Option<(i16, i8)>,
    /// True once the text has told a year of three digits.
    pub ancient: bool,
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
        Expr::Weekday { .. }
        | Expr::WeekdayTold { .. }
        | Expr::DayRange { .. }
        | Expr::Absolute { day: Some(_), .. }
        | Expr::Holiday { .. } => Some(Precision::Day),
        Expr::Absolute { month: Some(_), .. } | Expr::RelativeMonth { .. } => Some(Precision::Month),
        Expr::Offset { unit, .. } | Expr::Narrative { unit, .. } | Expr::Told { unit, .. } => Some(unit_precision(*unit)),
        _ => None,
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
        Expr::Narrative { unit, by } => narrative(clock, *unit, *by),
        Expr::WeekdayTold { day, by } => {
            let from = told_day(clock, Unit::Day).or(clock.document)?;
            weekday(from, *day, Some(*by), tense)
        }
        Expr::Told { unit, by } => told(clock, *unit, *by),
        Expr::MonthOf { month, day, years, told } => {
            let from = if *told { told_day(clock, Unit::Year)? } else { clock.document? };
            let (days, precision) = month_or_day(from.year().checked_add(i16::try_from(*years).ok()?)?, *month, *day)?;
            Some(anchored(days, precision, from))
        }
        Expr::Season { season, year, relation } => season_bounds(*season, *year, *relation, clock, tense),
        Expr::Share { part, of, year } => match year.as_deref() {
            Some(month @ Expr::Absolute { month: Some(_), .. }) => half_of_month(*part, month, clock, tense),
            year => share_bounds(*part, *of, year, clock),
        },
        Expr::Decade { start } => Some(explicit((day_of(*start, 1, 1)?, day_of(*start + 9, 12, 31)?), Precision::Decade)),
        Expr::Century { start } => century(*start),
        Expr::End(inner) | Expr::Middle(inner) => bounds(inner, clock, tense),
        Expr::About(inner) => bounds(inner, clock, tense).map(near),
        Expr::Fiscal { year, by } => fiscal(*year, *by, clock),
        Expr::Holiday { feast, year, relation } => holiday(*feast, *year, *relation, (clock, tense)),
        Expr::Range(from, to) => range(from, to, clock, tense),
        Expr::From { start, unit, count } => length_from(start, *unit, *count, (clock, tense)),
        Expr::Length { .. } => None,
        _ => from_document(expr, clock.document?, tense),
    }
}

/// What counts from the document's day.
fn from_document(expr: &Expr, today: Day, tense: Tense) -> Option<Bounds> {
    match expr {
        Expr::Weekday { day, relation } => weekday(today, *day, *relation, tense),
        Expr::Offset { unit, by } => Some(anchored(calendar_unit(today, *unit, *by)?, unit_precision(*unit), today)),
        Expr::RelativeMonth { month, relation } => relative_month(today, *month, *relation),
        Expr::Stretch { unit, count, ahead } => stretch(today, *unit, *count, *ahead),
        Expr::Weekend { relation } => weekend(today, *relation, tense),
        Expr::UnitEnd { unit } => unit_end(today, *unit, tense),
        Expr::WeekdayOf { day, weeks } => {
            let first = moved(monday(today)?, Unit::Week, *weeks)?;
            let found = moved(first, Unit::Day, i32::from(*day) - 1)?;
            Some(anchored((found, found), Precision::Day, today))
        }
        Expr::Anniversary { unit, by, days } => {
            let found = moved(moved(today, Unit::Day, *days)?, *unit, *by)?;
            Some(anchored((found, found), Precision::Day, today))
        }
        _ => None,
    }
}

fn explicit((first, last): Days, precision: Precision) -> Bounds {
    Bounds { first, last, precision, anchor: None, edtf: None }
}

fn anchored((first, last): Days, precision: Precision, anchor: Day) -> Bounds {
    Bounds { first, last, precision, anchor: Some(anchor), edtf: None }
}

/// Not exactly then: EDTF marks it, and the bounds are those of the time named.
fn near(b: Bounds) -> Bounds {
    let text = b.edtf.clone().unwrap_or_else(|| edtf(&b));
    if text.contains('/') { b } else { Bounds { edtf: Some(format!("{text}~")), ..b } }
}

fn century(start: i16) -> Option<Bounds> {
    let days = (day_of(start, 1, 1)?, day_of(start + 99, 12, 31)?);
    Some(Bounds { edtf: Some(format!("{:02}XX", start / 100)), ..explicit(days, Precision::Decade) })
}

/// A year that ends in the one it is named by, and begins after the start of the year before.
fn fiscal(year: Option<i16>, by: i32, clock: &Clock) -> Option<Bounds> {
    let anchor = if year.is_some() { None } else { Some(clock.document?) };
    let named = match year {
        Some(y) => y,
        None => clock.document?.year().checked_add(i16::try_from(by).ok()?)?,
    };
    let days = (day_of(named.checked_sub(1)?, 1, 1)?, day_of(named, 12, 31)?);
    Some(Bounds { edtf: Some(format!("{named:04}~")), anchor, ..explicit(days, Precision::Year) })
}

/// The unit that holds the document's day, towards whose end a thing is to be; in the past tense the last day of the one before.
fn unit_end(today: Day, unit: Unit, tense: Tense) -> Option<Bounds> {
    let past = tense == Tense::Past;
    let (first, last) = calendar_unit(today, unit, -i32::from(past))?;
    let whole = if unit == Unit::Month { Precision::Month } else { Precision::Year };
    Some(if past { anchored((last, last), Precision::Day, today) } else { anchored((first, last), whole, today) })
}

fn length_from(start: &Expr, unit: Unit, count: i32, (clock, tense): (&Clock, Tense)) -> Option<Bounds> {
    let from = bounds(start, clock, tense)?;
    let last = after_length(from.last, unit, count)?;
    let to = Bounds { first: last, last, precision: from.precision, anchor: None, edtf: None };
    let to = match from.precision {
        Precision::Month => edtf(&anchored((last.first_of_month(), last.last_of_month()), Precision::Month, last)),
        Precision::Year => format!("{:04}", last.year()),
        _ => edtf(&to),
    };
    Some(Bounds { last, edtf: Some(format!("{}/{to}", from.edtf.clone().unwrap_or_else(|| edtf(&from)))), ..from })
}

fn absolute(year: Option<i16>, month: Option<i8>, day: Option<i8>, clock: &Clock, tense: Tense) -> Option<Bounds> {
    match (year, month, day) {
        (Some(y), Some(m), d) => month_or_day(y, m, d).map(|(days, precision)| explicit(days, precision)),
        (Some(y), None, None) => Some(explicit(year_days(y)?, Precision::Year)),
        (None, Some(m), d) => yearless(m, d, clock, tense),
        (None, None, Some(d)) => {
            let Some((y, m)) = clock.month else { return near_day(clock.document?, d, tense) };
            day_of(y, m, d).map(|day| anchored((day, day), Precision::Day, day_of(y, m, 1).unwrap_or(day)))
        }
        _ => None,
    }
}

/// "on the 26th", no month told: of the months around the document's day, the one that fits the tense.
fn near_day(today: Day, day: i8, tense: Tense) -> Option<Bounds> {
    let months = [-1, 0, 1].into_iter().filter_map(|by| calendar_unit(today, Unit::Month, by));
    let found: Vec<Days> = months.filter_map(|(first, _)| day_of(first.year(), first.month(), day)).map(|d| (d, d)).collect();
    fitting(&found, Precision::Day, today, tense).map(|days| anchored(days, Precision::Day, today))
}

fn month_or_day(year: i16, month: i8, day: Option<i8>) -> Option<(Days, Precision)> {
    match day {
        Some(d) => day_of(year, month, d).map(|d| ((d, d), Precision::Day)),
        None => month_days(year, month).map(|days| (days, Precision::Month)),
    }
}

/// A day of the last so many days is told without its year, whatever year was told before.
const RECENT: i32 = 31;

/// The year of "July 17" or "in March": the one that fits the document's day and the tense; else the year last told.
fn yearless(month: i8, day: Option<i8>, clock: &Clock, tense: Tense) -> Option<Bounds> {
    let make = |year: i16| month_or_day(year, month, day);
    let told = |year: i16| make(year).and_then(|(days, precision)| Some(anchored(days, precision, day_of(year, 1, 1)?)));
    let Some(today) = clock.document else { return told(clock.year?) };
    let recent = day.and_then(|d| day_of(today.year(), month, d)).is_some_and(|d| d <= today && (today - d).get_days() <= RECENT);
    // "in November 2015 ... most recently in February": a story does not go back without saying so.
    let back = |y: i16| clock.month.is_some_and(|(told_year, told_month)| told_year == y && month < told_month);
    if let Some(year) = clock.year.filter(|y| *y != today.year() && tense != Tense::Future && !recent && !back(*y)) {
        return told(year);
    }
    let precision = if day.is_some() { Precision::Day } else { Precision::Month };
    let years = [today.year() - 1, today.year(), today.year() + 1];
    let found: Vec<Days> = years.into_iter().filter_map(|y| make(y).map(|(days, _)| days)).collect();
    fitting(&found, precision, today, tense).map(|days| anchored(days, precision, today))
}

/// A day of the past this long ago would be told with its year: the coming one is meant ("announced talks from 3 May").
const LONG_AGO: i32 = 240;

/// What is still to come is not told without its year this far ahead, where the same day of the past is as near as the other limit.
const LONG_AHEAD: i32 = 330;
const JUST_GONE: i32 = 31;

/// The one of the same time in three years that fits the tense.
fn fitting(found: &[Days], precision: Precision, today: Day, tense: Tense) -> Option<Days> {
    let coming = || found.iter().find(|(_, last)| *last >= today);
    let past = found.iter().rev().find(|(first, _)| *first <= today);
    let days = match tense {
        Tense::Past => past.filter(|(first, _)| precision != Precision::Day || (today - *first).get_days() <= LONG_AGO).or_else(coming),
        // "ordered him home by Jan. 14", told on the 15th: not the one of a year later.
        Tense::Future => {
            let just = past.filter(|(first, _)| precision == Precision::Day && (today - *first).get_days() <= JUST_GONE);
            let far = |(_, last): &&Days| (*last - today).get_days() > LONG_AHEAD;
            coming().filter(|c| just.is_none() || !far(c)).or(just)
        }
        Tense::Present | Tense::Unknown => found.iter().min_by_key(|(first, last)| distance(*first, *last, today)),
    };
    days.copied()
}

/// The day of a holiday: of the year stated, else the one that fits.
fn holiday(feast: Feast, year: Option<i16>, relation: Option<i32>, (clock, tense): (&Clock, Tense)) -> Option<Bounds> {
    let make = |y: i16| feast_day(feast, y).map(|d| (d, d));
    if let Some(year) = year {
        return make(year).map(|days| explicit(days, Precision::Day));
    }
    let today = clock.document?;
    let years = [today.year() - 1, today.year(), today.year() + 1];
    let found: Vec<Days> = years.into_iter().filter_map(make).collect();
    let days = match relation {
        Some(r) if r < 0 => found.iter().rev().find(|(d, _)| *d < today).copied(),
        Some(r) if r > 0 => found.iter().find(|(d, _)| *d > today).copied(),
        _ => fitting(&found, Precision::Month, today, tense),
    };
    days.map(|days| anchored(days, Precision::Day, today))
}

fn distance(first: Day, last: Day, today: Day) -> i32 {
    let days = |a: Day, b: Day| (b - a).get_days();
    if first <= today && today <= last { 0 } else { days(first, today).abs().min(days(last, today).abs()) }
}

fn weekday(today: Day, day: i8, relation: Option<i32>, tense: Tense) -> Option<Bounds> {
    let wanted = iso_weekday(day)?;
    let ahead = match relation {
        Some(r) if r != 0 => r > 0,
        _ => tense == Tense::Future || tense == Tense::Present && !just_done(today, wanted),
    };
    let strict = matches!(relation, Some(r) if r != 0);
    let found = if today.weekday() == wanted && !strict { today } else { today.nth_weekday(if ahead { 1 } else { -1 }, wanted).ok()? };
    Some(anchored((found, found), Precision::Day, today))
}

fn relative_month(today: Day, month: i8, relation: i32) -> Option<Bounds> {
    let mut year = today.year();
    if relation < 0 && month >= today.month() {
        year -= 1;
    }
    if relation > 0 && month <= today.month() {
        year += 1;
    }
    Some(anchored(month_days(year, month)?, Precision::Month, today))
}

/// How coarse a time is, to see what may be counted from it.
const fn coarseness(precision: Precision) -> u8 {
    match precision {
        Precision::Day => 0,
        Precision::Week => 1,
        Precision::Month => 2,
        Precision::Season | Precision::Quarter => 3,
        Precision::Year => 4,
        Precision::Decade => 5,
    }
}

/// The day to count from, where it is known as finely as the unit wants.
fn told_day(clock: &Clock, unit: Unit) -> Option<Day> {
    let (from, precision) = clock.narrative?;
    (coarseness(precision) <= coarseness(unit_precision(unit))).then_some(from)
}

/// Where nothing was told, what lies back counts from the document's day ("up from a year earlier").
fn back_from_document(clock: &Clock, unit: Unit, by: i32) -> Option<Bounds> {
    let today = clock.document.filter(|_| clock.narrative.is_none() && by < 0 && coarseness(unit_precision(unit)) > 0)?;
    Some(anchored(calendar_unit(today, unit, by)?, unit_precision(unit), today))
}

fn narrative(clock: &Clock, unit: Unit, by: i32) -> Option<Bounds> {
    let Some(from) = told_day(clock, unit) else { return back_from_document(clock, unit, by) };
    let days = shifted(from, unit, by)?;
    Some(anchored(days, if days.0 == days.1 { Precision::Day } else { unit_precision(unit) }, from))
}

fn told(clock: &Clock, unit: Unit, by: i32) -> Option<Bounds> {
    let Some(from) = told_day(clock, unit) else { return back_from_document(clock, unit, by) };
    Some(anchored(calendar_unit(from, unit, by)?, unit_precision(unit), from))
}

fn stretch(today: Day, unit: Unit, count: i32, ahead: bool) -> Option<Bounds> {
    let end = after_length(today, unit, if ahead { count } else { -count })?;
    let days = if ahead { (today, end) } else { (end, today) };
    Some(anchored(days, unit_precision(unit), today))
}

fn weekend(today: Day, relation: Option<i32>, tense: Tense) -> Option<Bounds> {
    let saturday = monday(today)?.checked_add(5.days()).ok()?;
    let by = match relation {
        Some(r) if r != 0 => i64::from(r),
        _ if tense != Tense::Future && saturday > today => -1,
        _ => 0,
    };
    let first = saturday.checked_add(by.weeks()).ok()?;
    Some(anchored((first, first.checked_add(1.days()).ok()?), Precision::Day, today))
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

fn share_bounds(part: i8, of: i8, year: Option<&Expr>, clock: &Clock) -> Option<Bounds> {
    let (y, anchor) = match year {
        Some(expr) => bounds(expr, clock, Tense::Unknown).map(|b| (b.first.year(), b.anchor))?,
        None => {
            let y = clock.document.map(Date::year).or(clock.year)?;
            (y, clock.document.or(day_of(y, 1, 1)))
        }
    };
    let (first, last) = share_days(y, part, of)?;
    let edtf = format!("{y:04}-{:02}/{y:04}-{:02}", first.month(), last.month());
    Some(Bounds { first, last, precision: Precision::Quarter, anchor, edtf: Some(edtf) })
}

/// "the first half of May".
fn half_of_month(part: i8, month: &Expr, clock: &Clock, tense: Tense) -> Option<Bounds> {
    let whole = bounds(month, clock, tense)?;
    let (first, last) = half_month_days((whole.first, whole.last), part)?;
    Some(Bounds { first, last, precision: Precision::Week, edtf: Some(format!("{first}/{last}")), ..whole })
}

/// A range; a missing year or month of one end comes from the other.
fn range(from: &Expr, to: &Expr, clock: &Clock, tense: Tense) -> Option<Bounds> {
    // "is being held from Tuesday until Friday": the days around the document's own.
    let around = || {
        let (Expr::Weekday { relation: None, .. }, Expr::Weekday { relation: None, .. }, Tense::Unknown) = (from, to, tense) else {
            return None;
        };
        let today = clock.document?;
        let last = bounds(to, clock, Tense::Future)?;
        let first = bounds(from, &Clock { document: Some(last.last), ..*clock }, Tense::Past)?;
        (first.first <= today).then_some(last)
    };
    let last = around().or_else(|| bounds(to, clock, tense))?;
    let named = matches!(from, Expr::Absolute { .. } | Expr::DayRange { .. } | Expr::Weekday { .. } | Expr::RelativeMonth { .. });
    let document = if named { clock.document.map(|_| last.last) } else { clock.document };
    let near = Clock { year: Some(last.first.year()), document, ..*clock };
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
    use jiff::civil::date;

    const THURSDAY: Day = date(2025, 4, 24);

    fn read(expr: Expr, tense: Tense) -> String {
        let clock = Clock {
            document: Some(THURSDAY),
            narrative: Some((date(2025, 3, 10), Precision::Day)),
            year: None,
            month: Some((2025, 3)),
            ancient: false,
        };
        resolve(&expr, &clock, tense).edtf.unwrap_or_default()
    }

    fn march() -> Expr {
        Expr::Absolute { year: Some(2022), month: Some(3), day: None }
    }

    #[test]
    fn expressions_give_edtf() {
        let cases = [
            (Expr::Weekday { day: 4, relation: None }, Tense::Past, "2025-04-24"),
            (Expr::Weekday { day: 3, relation: None }, Tense::Present, "2025-04-23"),
            (Expr::Weekday { day: 1, relation: None }, Tense::Present, "2025-04-28"),
            (Expr::WeekdayTold { day: 4, by: -1 }, Tense::Past, "2025-03-06"),
            (Expr::Weekday { day: 4, relation: Some(-1) }, Tense::Past, "2025-04-17"),
            (Expr::Offset { unit: Unit::Week, by: -1 }, Tense::Past, "2025-04-14/2025-04-20"),
            (Expr::Offset { unit: Unit::Month, by: 1 }, Tense::Future, "2025-05"),
            (Expr::Absolute { year: Some(2024), month: Some(9), day: None }, Tense::Past, "2024-09"),
            (Expr::Absolute { year: None, month: Some(9), day: None }, Tense::Past, "2024-09"),
            (Expr::Absolute { year: None, month: Some(9), day: Some(2) }, Tense::Future, "2025-09-02"),
            (Expr::RelativeMonth { month: 3, relation: -1 }, Tense::Past, "2025-03"),
            (Expr::Narrative { unit: Unit::Day, by: -4 }, Tense::Past, "2025-03-06"),
            (Expr::End(Box::new(Expr::year(2026))), Tense::Future, "2026"),
            (Expr::DayRange { year: Some(2022), month: 8, from: 2, to: 12 }, Tense::Future, "2022-08-02/2022-08-12"),
            (Expr::Season { season: 22, year: Some(2024), relation: None }, Tense::Past, "2024-22"),
            (Expr::Decade { start: 1990 }, Tense::Past, "199X"),
            (Expr::Share { part: 2, of: 2, year: Some(Box::new(march())) }, Tense::Past, "2022-03-16/2022-03-31"),
            (Expr::Weekend { relation: None }, Tense::Past, "2025-04-19/2025-04-20"),
            (Expr::Told { unit: Unit::Year, by: 1 }, Tense::Past, "2026"),
            (Expr::WeekdayOf { day: 5, weeks: 1 }, Tense::Future, "2025-05-02"),
            (Expr::MonthOf { month: 5, day: None, years: -1, told: false }, Tense::Past, "2024-05"),
            (Expr::Absolute { year: None, month: Some(5), day: Some(3) }, Tense::Past, "2025-05-03"),
            (Expr::Anniversary { unit: Unit::Year, by: -3, days: 0 }, Tense::Past, "2022-04-24"),
            (Expr::Century { start: 1900 }, Tense::Past, "19XX"),
            (Expr::About(Box::new(Expr::year(347))), Tense::Past, "0347~"),
            (Expr::UnitEnd { unit: Unit::Year }, Tense::Unknown, "2025"),
            (Expr::Share { part: 2, of: 2, year: Some(Box::new(Expr::year(2023))) }, Tense::Past, "2023-07/2023-12"),
            (Expr::Holiday { feast: Feast::Easter(0), year: None, relation: Some(-1) }, Tense::Past, "2025-04-20"),
            (Expr::From { start: Box::new(march()), unit: Unit::Month, count: 24 }, Tense::Unknown, "2022-03/2024-03"),
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
