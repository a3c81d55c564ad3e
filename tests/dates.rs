//! Time expressions in sentences, with what they stand for; read on Wednesday, 30 October 2024.
#![allow(clippy::unwrap_used, missing_docs)]

use chancery::lexicon::Lexicon;
use chancery::pipeline::Reading;
use chancery::read;

/// The times of a text as "words=EDTF", "?" where nothing is known.
fn times(text: &str, published: Option<&str>) -> String {
    let reading = Reading { lexicon: Lexicon::embedded(), published: published.map(|d| d.parse().unwrap()) };
    let records = reading.records(vec![read::from_text("test", text)]);
    let shown = records[0].times.iter().map(|t| format!("{}={}", t.text, t.date.edtf.as_deref().unwrap_or("?")));
    shown.collect::<Vec<_>>().join("; ")
}

fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(times(text, Some("2024-10-30")), *expected, "{text}");
    }
}

#[test]
fn days_by_their_tense() {
    check(&[
        ("The envoys met on Monday.", "on Monday=2024-10-28"),
        ("The envoys will meet on Monday.", "on Monday=2024-11-04"),
        ("Talks are set for Friday.", "Friday=2024-11-01"),
        ("They agreed in June to meet.", "June=2024-06"),
        ("The deal, announced Friday, would end the dispute.", "Friday=2024-10-25"),
        ("He came on Monday of last week.", "Monday of last week=2024-10-21"),
        ("Three years ago today the war began.", "Three years ago today=2021-10-30"),
        ("The accord was signed in May last year.", "May last year=2023-05"),
        ("She meets them every Tuesday and on Saturday nights.", ""),
    ]);
}

#[test]
fn times_told_from_other_times() {
    check(&[
        (
            "On August 10, 2023 they met. Four days before, they spoke. The following month he left. That year was hard.",
            "August 10, 2023=2023-08-10; Four days before=2023-08-06; The following month=2023-09; That year=2023",
        ),
        ("The treaty was signed in 1724. Two years later it lapsed.", "1724=1724; Two years later=1726"),
        ("In 1724 they met. The next day they parted.", "1724=1724; The next day=?"),
        ("Trade fell from a year earlier.", "from a year earlier=2023/.."),
    ]);
}

#[test]
fn years_and_numbers_that_are_none() {
    check(&[
        ("The painter (1704 – 1787) left France in 1733.", "1704 – 1787=1704/1787; 1704=1704; 1787=1787; 1733=1733"),
        ("He won in 1876, 1880 and 1884.", "1876=1876; 1880=1880; 1884=1884"),
        ("The bishop died on 30 September 420 and was born c. 347 AD.", "30 September 420=0420-09-30; 347 AD=0347~"),
        ("Some 2000 troops entered 1500 villages at 1900 GMT.", ""),
        ("Between 1200 and 1500 people fled Room 2012 after Resolution 1973.", ""),
        ("The 1648 treaty and the War of 1812 are old.", "1648=1648; 1812=1812"),
        ("Prime Minister Theresa May met Jan Kavan of Sun Microsystems.", ""),
        ("It is still used today.", ""),
    ]);
}

#[test]
fn bounds_of_deadlines_and_lengths() {
    check(&[
        ("The truce was extended until August 24.", "until August 24=../2024-08-24"),
        ("Troops will leave before the end of 2026.", "before the end of 2026=../2026"),
        ("The work will be done by mid-2026.", "by mid-2026=../2026-06-30"),
        ("They must leave within 60 days.", "within 60 days=../2024-12-29"),
        ("They must leave within 60 days of signing.", "within 60 days=?"),
        ("A 24-month transition starting in March 2022 was agreed.", "24-month=2022-03/2024-03; starting in March 2022=2022-03/.."),
        ("It holds for five years from 1 January 2025.", "five years from 1 January 2025=2025-01-01/2030-01-01"),
        ("The 60-year-old envoy left.", ""),
        ("He visited Kenya from June 12–15.", "June 12–15=2024-06-12/2024-06-15"),
    ]);
}

#[test]
fn without_the_document_s_day_nothing_relative_has_bounds() {
    assert_eq!(times("They met on Monday and on May 3.", None), "on Monday=?; May 3=?");
    assert_eq!(times("They met on Thanksgiving and must leave within 60 days.", None), "Thanksgiving=?; within 60 days=?");
    assert_eq!(times("They met on 3 May 2021 in the 1990s style.", None), "3 May 2021=2021-05-03; 1990s=199X");
}
