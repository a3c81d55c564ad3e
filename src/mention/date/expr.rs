//! What time expressions say, before they are anchored.

use crate::lexicon::calendar::{Feast, Unit};

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
    /// A unit of the calendar counted from the document's day ("last week" -1, "this year" 0).
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
    /// One of the equal parts of a year: a quarter, a half.
    Share {
        /// Which part, from 1.
        part: i8,
        /// How many parts the year has.
        of: i8,
        /// The year, where stated.
        year: Option<Box<Self>>,
    },
    /// Ten years.
    Decade {
        /// The first of them.
        start: i16,
    },
    /// A hundred years.
    Century {
        /// The first of them.
        start: i16,
    },
    /// The last part of something ("the end of 2026").
    End(Box<Self>),
    /// The middle of something ("mid-2026").
    Middle(Box<Self>),
    /// Near something ("around 1785").
    About(Box<Self>),
    /// The end of a unit that is told by no other word ("year-end").
    UnitEnd {
        /// Which unit.
        unit: Unit,
    },
    /// A year that begins in another year's course, named by that in which it ends.
    Fiscal {
        /// The year, where stated.
        year: Option<i16>,
        /// Years from the document's, where none is stated.
        by: i32,
    },
    /// A holiday.
    Holiday {
        /// How its day is found.
        feast: Feast,
        /// Year, where stated.
        year: Option<i16>,
        /// -1, 0 or 1 where a word says so.
        relation: Option<i32>,
    },
    /// A weekday before or after the day last told ("the previous Friday").
    WeekdayTold {
        /// ISO number, Monday first.
        day: i8,
        /// -1 or 1.
        by: i32,
    },
    /// A weekday of a week counted from the document's ("Friday of next week").
    WeekdayOf {
        /// 1 (Monday) to 7.
        day: i8,
        /// Weeks, back where negative.
        weeks: i32,
    },
    /// A month or a day of a year counted from the document's ("in May last year").
    MonthOf {
        /// 1 to 12.
        month: i8,
        /// 1 to 31, where stated.
        day: Option<i8>,
        /// Years, back where negative.
        years: i32,
        /// True where they count from the year just told ("in March of the same year").
        told: bool,
    },
    /// A unit of the calendar counted from the day just told ("the following week", "that year").
    Told {
        /// Which unit.
        unit: Unit,
        /// How many, back where negative.
        by: i32,
    },
    /// So many units from a day near the document's, to the day ("three years ago today").
    Anniversary {
        /// Which unit.
        unit: Unit,
        /// How many, back where negative.
        by: i32,
        /// Days from the document's.
        days: i32,
    },
    /// A length of time from a date on ("24 months starting in March 2022").
    From {
        /// When it starts.
        start: Box<Self>,
        /// Which unit.
        unit: Unit,
        /// How many.
        count: i32,
    },
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

impl Expr {
    /// A year and nothing else.
    pub const fn year(year: i16) -> Self {
        Self::Absolute { year: Some(year), month: None, day: None }
    }

    /// True for a length of time.
    pub const fn is_length(&self) -> bool {
        matches!(self, Self::Length { .. } | Self::From { .. })
    }

    /// True for a year and nothing else, or for one of about that time.
    pub fn is_year(&self) -> bool {
        match self {
            Self::Absolute { year: Some(_), month: None, day: None } => true,
            Self::About(inner) => inner.is_year(),
            _ => false,
        }
    }
}
