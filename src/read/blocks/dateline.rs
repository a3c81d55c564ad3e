//! Finds the dateline of a paragraph: the place, and at times the day and the agency, before the first sentence.
//!
//! Known by its shape: capitals, a known city, or a place with a day, an agency or its state, then a dash and a capital letter.
//! The dash belongs neither to the dateline nor to the body. Words live in `blocks.toml`, cities and states in the gazetteer.

use super::words::{CITIES, STATES, WORDS, fold, start, word_count};

/// How far into a paragraph a dateline can reach, in bytes.
const REACH: usize = 110;

/// A dateline that opens a paragraph: bytes `0..end` are its words, the body starts at byte `body`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dateline {
    pub end: usize,
    pub body: usize,
}

/// What stands between dateline and body, and whether it is weak: common in other uses.
const SEPARATORS: [(&str, bool); 12] = [
    (" -- ", false),
    (" — ", false),
    (" – ", false),
    (" ― ", false),
    (" - ", false),
    (" _ ", false),
    ("/. ", false),
    ("—", false),
    ("--", false),
    (": ", true),
    ("):", false),
    ("–", true),
];
/// The same at the end of a line, as single characters.
const DASHES: [char; 7] = ['-', '—', '–', '―', '_', ' ', '\u{a0}'];

/// The dateline that opens a paragraph.
pub(super) fn leading(text: &str) -> Option<Dateline> {
    if let Some(rest) = behind_agency(text) {
        let inner = leading(&text[rest..])?;
        return Some(Dateline { end: rest + inner.end, body: rest + inner.body });
    }
    let reach = start(text, REACH);
    if let Some(found) = between_bars(reach) {
        return Some(found);
    }
    if let Some(found) = before_comma(reach).or_else(|| before_bracket(reach)).or_else(|| before_stop(reach)) {
        return Some(found);
    }
    let found = SEPARATORS.iter().filter_map(|(s, weak)| Some((reach.find(s)?, *s, *weak)));
    let (at, separator, weak) = found.min_by_key(|(at, s, _)| (*at, usize::MAX - s.len()))?;
    let end = if separator.starts_with(['/', ')']) { at + 1 } else { at };
    let rest = &text[at + separator.len()..];
    // "Lusaka–Nairobi talks"
    let pair =
        matches!(separator, "–" | "—") && rest.split([' ', '-', '–']).next().is_some_and(|w| is_city(w) || STATES.contains(&fold(w)));
    if pair && !is_capitals(&text[..end]) {
        return None;
    }
    let body = text.len() - rest.trim_start().len();
    (opens_sentence(rest.trim_start()) && names_place(text[..end].trim_end(), weak))
        .then(|| Dateline { end: text[..end].trim_end().len(), body })
}

/// "(Agency) - OSLO, May 3 -": where the dateline proper starts behind the agency's name in brackets.
fn behind_agency(text: &str) -> Option<usize> {
    let close = text.strip_prefix('(').filter(|t| !t.starts_with('('))?.find(')')? + 1;
    let name = text.get(1..close)?;
    let rest = &text[close + 1..];
    let dashed = rest.trim_start().trim_start_matches(DASHES);
    let parted = dashed.len() < rest.trim_start().len();
    (parted && word_count(name, 4) <= 3 && !dashed.starts_with('(')).then(|| text.len() - dashed.len())
}

/// "Oslo, The minister said": a city before a comma and a word that could not follow it in a sentence.
fn before_comma(reach: &str) -> Option<Dateline> {
    let end = reach.find(", ")?;
    let (city, rest) = (&reach[..end], &reach[end + 2..]);
    let first = rest.split(' ').next().unwrap_or_default();
    let opens = first.starts_with(char::is_uppercase) && WORDS.dateline.openers.contains(&fold(first));
    (opens && is_city(city)).then_some(Dateline { end, body: end + 2 })
}

/// "Oslo, Norway | Agency | The minister said": a place before a bar, and the agency before another.
fn between_bars(reach: &str) -> Option<Dateline> {
    const BAR: &str = " | ";
    let end = reach.find(BAR)?;
    let rest = end + BAR.len();
    let agency = reach[rest..].find(BAR).filter(|at| word_count(&reach[rest..rest + at], 4) <= 3);
    let (end, body) = agency.map_or((end, rest), |at| (rest + at, rest + at + BAR.len()));
    let place = reach.split(BAR).next().unwrap_or_default();
    (names_place(place, false) && opens_sentence(&reach[body..])).then_some(Dateline { end, body })
}

/// "Oslo. The minister said", "OSLO. AGENCY – The minister said": a city that is a sentence of its own before one more.
fn before_stop(reach: &str) -> Option<Dateline> {
    let end = reach.find(". ")?;
    let body = end + 2;
    let agency = SEPARATORS.iter().filter(|(_, weak)| !weak).filter_map(|(s, _)| Some((body + reach[body..].find(s)?, s.len()))).min();
    let named = |at: usize| is_capitals(&reach[body..at]) && word_count(&reach[body..at], 3) <= 2;
    if let Some((at, length)) = agency.filter(|(at, length)| named(*at) && opens_sentence(&reach[at + length..])) {
        return is_city(&reach[..end]).then_some(Dateline { end: at, body: at + length });
    }
    (is_city(&reach[..end]) && opens_sentence(&reach[body..])).then_some(Dateline { end, body })
}

/// "OSLO (Agency / News - 20th May, 2021) The minister said": a city, and in brackets the agency with the day.
fn before_bracket(reach: &str) -> Option<Dateline> {
    let open = reach.find('(')?;
    let close = open + reach[open..].find(") ")?;
    let city = reach[..open].trim_end().trim_end_matches(',');
    let inside = &reach[open + 1..close];
    let dated = inside.contains(|c: char| c.is_ascii_digit()) && has_date_word(inside);
    let body = close + 2;
    // "OSLO, Aug 30 (Agency) The minister said"
    let day_before = city.split_once(", ").is_some_and(|(place, day)| is_city(place) && has_date_word(day) && is_date(day));
    let agency = word_count(inside, 4) <= 3 && inside.starts_with(char::is_uppercase);
    (dated && is_city(city) || day_before && agency)
        .then_some(())
        .filter(|()| opens_sentence(reach[body..].trim_start()))
        .map(|()| Dateline { end: close + 1, body })
}

/// True where the words read as the start of a sentence.
fn opens_sentence(rest: &str) -> bool {
    let first = rest.trim_start_matches(['"', '“', '‘', '\'', '«', '(', '[']).chars().next();
    first.is_some_and(|c| c.is_uppercase() || c.is_numeric()) && word_count(rest, 3) >= 3 && rest.contains(char::is_lowercase)
}

/// True where the words before the dash name a place.
fn names_place(words: &str, weak: bool) -> bool {
    if !weak && is_dated_city(words) {
        return true;
    }
    let (words, agency) = without_agency(words);
    if words.is_empty() {
        return agency && !weak;
    }
    let bare = without_brackets(words);
    let mut parts = bare.split(", ").map(|p| p.trim_end_matches(['.', ',']));
    let first = parts.next().unwrap_or_default();
    let place = without_day(first);
    let rest: Vec<&str> = parts.collect();
    let dated = place.len() < first.len() || rest.iter().any(|p| has_date_word(p));
    // "A TOWN, Zambia-Norway border (Agency)": behind capitals and before an agency any words tell where it lies.
    let known = agency && is_capitals(place) && is_long(place);
    let lies = |p: &str| known && p.starts_with(char::is_uppercase) && word_count(p, 4) <= 3;
    if word_count(place, 5) > 5
        || rest.len() > 4
        || !rest.iter().all(|p| is_region(p) || is_date(p) || is_dated_region(p) || lies(p))
        || any_no_place(place)
    {
        return false;
    }
    let strong = is_city(place) || (!weak && is_capitals(place) && (is_long(place) || agency || dated));
    let of_state = rest.iter().any(|p| STATES.contains(&fold(p)));
    strong || is_titled(place) && if weak { of_state && (agency || dated) } else { of_state || agency || dated }
}

/// "Oslo December 01": the place without the day behind it.
fn without_day(place: &str) -> &str {
    let named = |w: &str| WORDS.dateline.months.contains(&fold(w)) && w.starts_with(char::is_uppercase);
    let starts = place.match_indices(' ').map(|(at, _)| at).find(|at| place[at + 1..].split(' ').next().is_some_and(named));
    starts.filter(|at| is_date(&place[at + 1..])).map_or(place, |at| place[..at].trim_end())
}

/// "October 31, 2017 (KHARTOUM)": a day with the city in brackets behind it.
fn is_dated_city(words: &str) -> bool {
    let parts = words.strip_suffix(')').and_then(|w| w.rsplit_once('('));
    parts.is_some_and(|(day, city)| is_city(city) && has_date_word(day) && is_date(day))
}

/// The words without what stands in brackets inside them: "Seoul (South Korea) [India], May 3".
fn without_brackets(words: &str) -> String {
    let mut open = 0_usize;
    let mut bare = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '(' | '[' => open += 1,
            ')' | ']' => open = open.saturating_sub(1),
            _ if open == 0 => bare.push(c),
            _ => {}
        }
    }
    bare.replace(" ,", ",").trim_end().to_owned()
}

/// The words without the agency behind them: `(Reuters)`, `/TASS/`; and whether there was one.
fn without_agency(words: &str) -> (&str, bool) {
    for (open, close) in [('(', ')'), ('/', '/'), ('[', ']')] {
        let Some(inner) = words.strip_suffix(close) else { continue };
        let Some(at) = inner.rfind(open) else { continue };
        if word_count(&inner[at..], 3) <= 3 {
            return (words[..at].trim_end().trim_end_matches(['.', ',']), true);
        }
    }
    (words, false)
}

/// True for a listed city, or for several with slashes between.
fn is_city(place: &str) -> bool {
    place.split('/').all(|p| CITIES.contains(&fold(p)))
}

/// True where every letter is a capital ("NEW YORK", "SANA'A"), digits excluded.
fn is_capitals(place: &str) -> bool {
    place.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !place.contains(|c: char| c.is_lowercase() || c.is_numeric())
}

/// True where a word is longer than an abbreviation.
fn is_long(place: &str) -> bool {
    place.split([' ', '/', '-']).any(|w| w.chars().filter(|c| c.is_alphabetic()).count() >= 4)
}

/// True where a word of the place is known to be none.
fn any_no_place(place: &str) -> bool {
    fold(place).split(|c: char| !c.is_alphanumeric() && c != '-').any(|w| WORDS.dateline.not_places.contains(w))
}

/// True for up to four words with capital letters, particles aside.
fn is_titled(place: &str) -> bool {
    let starts = |w: &str| w.starts_with(char::is_uppercase) || (w.chars().count() <= 3 && w.chars().all(char::is_alphabetic));
    place.starts_with(char::is_uppercase) && word_count(place, 4) <= 4 && place.split_whitespace().all(starts)
}

/// True for the name of a region behind a place.
fn is_region(part: &str) -> bool {
    is_titled(part) && !part.contains(['"', '“', '(', ':', ';'])
}

/// "Kenya Feb 5": a region with the day right behind.
fn is_dated_region(part: &str) -> bool {
    let day = part.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| (&part[..at], &part[at + 1..]));
    day.into_iter().any(|(region, date)| is_region(region) && has_date_word(date) && is_date(date))
}

/// True where a month or a weekday is named.
fn has_date_word(part: &str) -> bool {
    part.split([' ', '.', ',']).any(|w| {
        let w = fold(w);
        WORDS.dateline.months.contains(&w) || WORDS.dateline.weekdays.contains(&w)
    })
}

/// True where all words belong to a date.
fn is_date(part: &str) -> bool {
    word_count(part, 12) <= 12 && part.split([' ', ',', '|', '•']).filter(|w| !w.is_empty()).all(is_date_word)
}

/// True for one word of a date: a number, a month, a weekday, "published" ...
fn is_date_word(word: &str) -> bool {
    let w = fold(word.trim_matches(['.', ',', ':', '(', ')', '-', '–']));
    let d = &WORDS.dateline;
    w.is_empty() || w.starts_with(|c: char| c.is_ascii_digit()) || d.months.contains(&w) || d.weekdays.contains(&w) || d.around.contains(&w)
}

/// The words of a whole dateline without the dash behind them.
pub(super) fn without_dash(text: &str) -> &str {
    text.trim_end_matches(DASHES)
}

/// True where the whole paragraph says when or where: a date, a city with its region and a date, or what stands before a dash.
pub(super) fn is_whole(text: &str) -> bool {
    let dated = |t: &str| is_date(t) && t.contains(|c: char| c.is_ascii_digit()) && (has_date_word(t) || is_numeric_date(t));
    let mut parts = text.split(", ");
    let city = parts.next().is_some_and(is_city) && word_count(text, 9) <= 9;
    let opening = without_dash(text);
    let opens = opening.len() < text.len() && word_count(text, 14) <= 14 && names_place(opening, false);
    opens || dated(text) || (city && parts.all(|p| is_region(p.trim_end_matches('.')) || is_date(p)))
}

/// True where a number is written like `2024-05-12` or `12/05/2024`.
fn is_numeric_date(text: &str) -> bool {
    text.split_whitespace().any(|w| w.len() >= 8 && w.matches(['-', '/', '.']).count() >= 2 && w.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines_by_shape() {
        for (text, words, body) in [
            ("ERBIL, Kurdistan Region - The prime minister spoke.", "ERBIL, Kurdistan Region", "The"),
            ("BAGHDAD — Envoys met on Monday.", "BAGHDAD", "Envoys"),
            ("WASHINGTON (Reuters) - Envoys met on Monday.", "WASHINGTON (Reuters)", "Envoys"),
            ("GENEVA, March 3 (AP) -- Envoys met on Monday.", "GENEVA, March 3 (AP)", "Envoys"),
            ("Ankara, 12 May 2024 – Envoys met on Monday.", "Ankara, 12 May 2024", "Envoys"),
            ("MOSCOW, March 3. /TASS/. Envoys met on Monday.", "MOSCOW, March 3. /TASS/", "Envoys"),
            ("ISLAMABAD: Envoys met on Monday.", "ISLAMABAD", "Envoys"),
            ("KYIV/MOSCOW (Reuters) - “We met,” he said.", "KYIV/MOSCOW (Reuters)", "“We"),
            ("WASHINGTON, D.C. — Envoys met on Monday.", "WASHINGTON, D.C.", "Envoys"),
            ("Doha—Envoys met on Monday.", "Doha", "Envoys"),
            ("LUSAKA, Zambia Feb 5 – Envoys met on Monday.", "LUSAKA, Zambia Feb 5", "Envoys"),
            ("Lusaka, The envoys met on Monday.", "Lusaka", "The"),
            ("Nyerville, Zambia - Envoys met on Monday.", "Nyerville, Zambia", "Envoys"),
            ("Lusaka (Zambia) [India], May 3 (ANI): Envoys met on Monday.", "Lusaka (Zambia) [India], May 3 (ANI)", "Envoys"),
            ("LUSAKA (News / Point - 20th May, 2021) Envoys met on Monday.", "LUSAKA (News / Point - 20th May, 2021)", "Envoys"),
            ("LUSAKA/HARARE (News - 20th May, 2021) Envoys met on Monday.", "LUSAKA/HARARE (News - 20th May, 2021)", "Envoys"),
            ("Dar es Salaam. The envoys met on Monday.", "Dar es Salaam", "The"),
            ("Lusaka, Zambia | News | The envoys met on Monday.", "Lusaka, Zambia | News", "The"),
            ("Lusaka | The envoys met on Monday.", "Lusaka", "The"),
            ("(PTA) - LUSAKA, AUG 30 - Envoys met on Monday.", "(PTA) - LUSAKA, AUG 30", "Envoys"),
            ("LUSAKA, Aug 30 (PTA) Envoys met on Monday.", "LUSAKA, Aug 30 (PTA)", "Envoys"),
            ("March 3, 2017 (LUSAKA) - Envoys met on Monday.", "March 3, 2017 (LUSAKA)", "Envoys"),
            ("LUSAKA, Jul 30 (APP):Envoys met on Monday.", "LUSAKA, Jul 30 (APP)", "Envoys"),
            (
                "BISHKEK, Kyrgyzstan, Sept. 12, 2022 (Xinhua) -- Envoys met on Monday.",
                "BISHKEK, Kyrgyzstan, Sept. 12, 2022 (Xinhua)",
                "Envoys",
            ),
        ] {
            let found = leading(text);
            assert_eq!(found.map(|d| &text[..d.end]), Some(words), "{text}");
            assert!(found.is_some_and(|d| text[d.body..].starts_with(body)), "{text}");
        }
    }

    #[test]
    fn sentences_are_no_datelines() {
        for text in [
            "The minister — Iran's first — spoke on Monday.",
            "EU – China talks ended without result.",
            "SECRETARY BLINKEN: Thank you very much.",
            "Iran: The talks will go on.",
            "NATO - The allies met on Monday.",
            "BREAKING - Envoys met on Monday.",
            "Putin – Xi talks are set for Monday.",
            "He met the envoy - On Monday he left.",
            "US - Iran talks resumed on Monday.",
            "SYRIA TALKS - WHAT COMES NEXT",
            "Lusaka, the capital, was calm on Monday.",
            "The envoys (from Zambia): Thank you very much.",
            "“Peace” - The word was heard often.",
            "UPDATE 1-Envoys met on Monday.",
            "Lusaka–Nairobi talks ended on Monday.",
            "",
        ] {
            assert_eq!(leading(text), None, "{text}");
        }
    }

    #[test]
    fn whole_paragraphs() {
        for (text, whole) in [
            ("March 27, 2008", true),
            ("Thursday, 24 April 2025, 10:30 GMT", true),
            ("Published on 2025-04-24", true),
            ("Brussels, Belgium", true),
            ("Washington, D.C.", true),
            ("24 April 2025", true),
            ("Washington said no", false),
            ("In 2014", false),
            ("May", false),
            ("Paris agreed", false),
            ("HAVANA (AP) --", true),
            ("NAIROBI, August 21 (Xinhua) —", true),
            ("He said so --", false),
            ("1.", false),
        ] {
            assert_eq!(is_whole(text), whole, "{text}");
        }
    }
}
