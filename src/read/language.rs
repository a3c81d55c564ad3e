//! Tells the language of a text where it is long enough and the answer is certain.

use whatlang::Lang;

/// Shortest text, in code points, whose language is told.
const SHORTEST: usize = 80;
/// As many code points are looked at; more change no answer.
const ENOUGH: usize = 1200;

/// ISO 639-1 code of the language of a text; nothing where it is short or the answer is uncertain.
pub(super) fn language(text: &str) -> Option<String> {
    let end = text.char_indices().nth(ENOUGH).map_or(text.len(), |(i, _)| i);
    let sample = &text[..end];
    sample.trim().chars().nth(SHORTEST - 1)?;
    whatlang::detect(sample).filter(whatlang::Info::is_reliable).map(|info| code(info.lang()).to_owned())
}

/// ISO 639-1 code, or 639-3 where there is none.
fn code(lang: Lang) -> &'static str {
    CODES.iter().find(|(three, _)| *three == lang.code()).map_or(lang.code(), |(_, two)| two)
}

/// ISO 639-3 to ISO 639-1, for the languages that whatlang knows.
const CODES: [(&str, &str); 69] = [
    ("epo", "eo"),
    ("eng", "en"),
    ("rus", "ru"),
    ("cmn", "zh"),
    ("spa", "es"),
    ("por", "pt"),
    ("ita", "it"),
    ("ben", "bn"),
    ("fra", "fr"),
    ("deu", "de"),
    ("ukr", "uk"),
    ("kat", "ka"),
    ("ara", "ar"),
    ("hin", "hi"),
    ("jpn", "ja"),
    ("heb", "he"),
    ("yid", "yi"),
    ("pol", "pl"),
    ("amh", "am"),
    ("jav", "jv"),
    ("kor", "ko"),
    ("nob", "nb"),
    ("dan", "da"),
    ("swe", "sv"),
    ("fin", "fi"),
    ("tur", "tr"),
    ("nld", "nl"),
    ("hun", "hu"),
    ("ces", "cs"),
    ("ell", "el"),
    ("bul", "bg"),
    ("bel", "be"),
    ("mar", "mr"),
    ("kan", "kn"),
    ("ron", "ro"),
    ("slv", "sl"),
    ("hrv", "hr"),
    ("srp", "sr"),
    ("mkd", "mk"),
    ("lit", "lt"),
    ("lav", "lv"),
    ("est", "et"),
    ("tam", "ta"),
    ("vie", "vi"),
    ("urd", "ur"),
    ("tha", "th"),
    ("guj", "gu"),
    ("uzb", "uz"),
    ("pan", "pa"),
    ("aze", "az"),
    ("ind", "id"),
    ("tel", "te"),
    ("pes", "fa"),
    ("mal", "ml"),
    ("ori", "or"),
    ("mya", "my"),
    ("nep", "ne"),
    ("sin", "si"),
    ("khm", "km"),
    ("tuk", "tk"),
    ("aka", "ak"),
    ("zul", "zu"),
    ("sna", "sn"),
    ("afr", "af"),
    ("lat", "la"),
    ("slk", "sk"),
    ("cat", "ca"),
    ("tgl", "tl"),
    ("hye", "hy"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages() {
        for (text, code) in [
            (
                "The foreign minister met his counterpart in the capital on Monday and they discussed the future of the agreement.",
                Some("en"),
            ),
            (
                "Der Außenminister hat sich am Montag in der Hauptstadt mit seinem Amtskollegen getroffen und über das Abkommen gesprochen.",
                Some("de"),
            ),
            (
                "Министр иностранных дел встретился в понедельник в столице со своим коллегой, и они обсудили будущее соглашения.",
                Some("ru"),
            ),
            ("The minister spoke.", None),
            ("", None),
        ] {
            assert_eq!(language(text).as_deref(), code, "{text}");
        }
    }
}
