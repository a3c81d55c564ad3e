//! What a picture writes on an edge: its words and its days. The words are those of `schema/style.toml`.

use super::style::style;
use super::{Bound, Class, Edge};
use crate::model::date::Day;

impl Edge {
    /// What happened or holds: the caption, and the status where it is worth a word.
    pub fn words(&self) -> String {
        let caption = self.caption.clone().unwrap_or_else(|| style().caption(&self.kind));
        match &self.status {
            Some(status) => format!("{caption} {}", style().fill("planned", "status", &style().caption(status))),
            None => caption,
        }
    }

    /// The type with a status that is worth mentioning ("meetingDenied"), for tables, which have no column for it.
    pub fn type_name(&self) -> String {
        format!("{}{}", self.kind, self.status.as_deref().unwrap_or_default())
    }

    /// The type as property graphs write it: `agreedWith` is `AGREED_WITH`.
    pub fn constant(&self) -> String {
        let mut name = String::new();
        for c in self.kind.chars() {
            if c.is_uppercase() && !name.is_empty() {
                name.push('_');
            }
            name.extend(c.to_uppercase());
        }
        name
    }

    /// When: nothing for offices and lasting relations, whose days are only those on which documents attest them.
    pub fn when(&self) -> Option<String> {
        match (self.class, self.bound, self.end) {
            (Class::Obligation, Some(Bound::Until), Some(end)) => Some(style().fill("until", "date", &end.to_string())),
            (Class::Obligation, Some(Bound::Deadline), Some(end)) => Some(style().fill("deadline", "date", &end.to_string())),
            (Class::Happening | Class::Unrealised, ..) => days(self.start, self.end),
            _ => None,
        }
    }
}

/// An interval as short as it can be said: `2025-04-24`, `2024-09`, `2014`, `2025-04-14 – 2025-04-20`.
pub fn days(start: Option<Day>, end: Option<Day>) -> Option<String> {
    let text = |d: Option<Day>| d.map(|d| d.to_string()).unwrap_or_default();
    match (start, end) {
        (None, None) => None,
        (Some(a), Some(b)) if a == b => Some(a.to_string()),
        (Some(a), Some(b)) if whole_year(a, b) => Some(format!("{:04}", a.year())),
        (Some(a), Some(b)) if whole_month(a, b) => Some(format!("{:04}-{:02}", a.year(), a.month())),
        _ => Some(format!("{} – {}", text(start), text(end)).trim().to_owned()),
    }
}

fn whole_month(a: Day, b: Day) -> bool {
    a == b.first_of_month() && b == a.last_of_month()
}

fn whole_year(a: Day, b: Day) -> bool {
    a == b.first_of_year() && b == a.last_of_year()
}

#[cfg(test)]
mod tests {
    use super::days;

    #[test]
    fn intervals_are_said_shortly() {
        for (start, end, said) in [
            ("2025-04-24", "2025-04-24", "2025-04-24"),
            ("2024-09-01", "2024-09-30", "2024-09"),
            ("2024-02-01", "2024-02-29", "2024-02"),
            ("2014-01-01", "2014-12-31", "2014"),
            ("2025-04-14", "2025-04-20", "2025-04-14 – 2025-04-20"),
            ("2025-04-14", "", "2025-04-14 –"),
            ("", "2025-04-20", "– 2025-04-20"),
        ] {
            assert_eq!(days(start.parse().ok(), end.parse().ok()).as_deref(), Some(said));
        }
        assert_eq!(days(None, None), None);
    }
}
