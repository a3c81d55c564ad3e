//! Text and numbers as SVG holds them.

/// Text for content and for attribute values in double quotes; characters that XML cannot hold are left out.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(c),
            c if c < ' ' || matches!(c, '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

/// A number to one decimal, without a needless fraction.
pub fn number(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() }
}

#[cfg(test)]
mod tests {
    use super::{escaped, number};

    #[test]
    fn text_and_numbers() {
        assert_eq!(escaped("<a b=\"c\">&'\u{0}\u{7}"), "&lt;a b=&quot;c&quot;&gt;&amp;&#39;");
        for (value, text) in [(1.0, "1"), (1.25, "1.3"), (-0.01, "0"), (100.04, "100")] {
            assert_eq!(number(value), text);
        }
    }
}
