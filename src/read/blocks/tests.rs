//! Texts, and the kinds of their blocks.

use super::*;
use BlockKind::{Body, Boilerplate, Caption as Cap, Dateline, Headline, Quote};

fn marked(text: &str) -> Vec<(BlockKind, &str)> {
    mark(text).iter().map(|b| (b.kind, b.span.of(text).unwrap_or_default())).collect()
}

#[test]
fn an_article_with_everything() {
    let text = "The king receives the envoy in Amman on May 3, 2019. Photo: Royal Court\nMonitor\nKing and envoy discuss water\n\
        AMMAN — The king received the envoy on Friday.\nThey spoke of water.\nFull statement from the court:\nHis Majesty received the envoy.\n\
        Read more: Water in the valley\nComments\nWe welcome comments on this site.\nBe polite.\nPost a comment";
    let expected = [
        (Cap, "The king receives the envoy in Amman on May 3, 2019."),
        (Cap, "Photo: Royal Court"),
        (Boilerplate, "Monitor"),
        (Headline, "King and envoy discuss water"),
        (Dateline, "AMMAN"),
        (Body, "The king received the envoy on Friday."),
        (Body, "They spoke of water."),
        (Body, "Full statement from the court:"),
        (Body, "His Majesty received the envoy."),
        (Boilerplate, "Read more: Water in the valley"),
        (Boilerplate, "Comments"),
        (Boilerplate, "We welcome comments on this site."),
        (Boilerplate, "Be polite."),
        (Boilerplate, "Post a comment"),
    ];
    assert_eq!(marked(text), expected);
}

#[test]
fn one_line_is_body() {
    for text in ["The envoys met on Monday.", "Envoys meet", "Comments", "The envoys met on Monday"] {
        assert_eq!(marked(text), [(Body, text)]);
    }
    assert_eq!(marked("JERUSALEM (AP) -- An envoy came today."), [(Dateline, "JERUSALEM (AP)"), (Body, "An envoy came today.")]);
}

#[test]
fn texts_without_headline() {
    for text in [
        "The envoys met on Monday.\nThey spoke of water.",
        "Envoys meet\nWater is short",
        "The minister said the following about the talks:\n- Water is short.",
    ] {
        assert!(marked(text).iter().all(|(kind, _)| *kind == Body), "{text}");
    }
}

#[test]
fn who_signs_is_no_part_of_the_article() {
    for (text, last) in [
        ("Envoys meet\nThe envoys met.\nThey left on Tuesday. PTA", "PTA"),
        ("Envoys meet\nThe envoys met.\nThey left on Tuesday.\nPTA GBN", "PTA GBN"),
        ("Envoys meet\nThe envoys met.\nThey left on Tuesday. (PTA)", "(PTA)"),
    ] {
        let blocks = marked(text);
        assert_eq!(blocks.last(), Some(&(Boilerplate, last)), "{text}");
        assert!(blocks[blocks.len() - 2].1.ends_with("They left on Tuesday."), "{blocks:?}");
    }
    for text in ["Envoys meet\nThe envoys met.\nThey joined the EU.", "Envoys meet\nThe envoys met.\nThe agency is the PTA"] {
        assert_eq!(marked(text).last().map(|b| b.0), Some(Body), "{text}");
    }
}

#[test]
fn headings_of_statements() {
    let text = "Envoys Meet in Oslo\nMarch 27, 2008\nBy Ann Name\nThe envoys met.";
    let kinds = [(Headline, "Envoys Meet in Oslo"), (Dateline, "March 27, 2008"), (Boilerplate, "By Ann Name"), (Body, "The envoys met.")];
    assert_eq!(marked(text), kinds);
}

#[test]
fn a_dateline_on_a_line_of_its_own() {
    let kinds = [(Dateline, "OSLO, May 3 (Wire)"), (Body, "The envoys met.")];
    assert_eq!(marked("OSLO, May 3 (Wire) --\nThe envoys met."), kinds);
}

#[test]
fn titles_of_other_articles_end_with_the_next_sentence() {
    let text = "The envoys met.\nRelated articles\nWater is short\nA king speaks\nThe envoys left on Friday.";
    let kinds: Vec<_> = marked(text).into_iter().map(|(k, _)| k).collect();
    assert_eq!(kinds, [Body, Boilerplate, Boilerplate, Boilerplate, Body]);
}

#[test]
fn a_word_of_a_table_inside_a_sentence_hides_nothing() {
    for text in [
        "The envoys met.\nComments by the minister were welcome.",
        "The envoys met.\nHe said: read more books.",
        "The envoys met.\nShare prices fell on Monday.",
        "The envoys met.\nSubscribers of the plan include Oman and Qatar.",
    ] {
        assert!(marked(text).iter().all(|(kind, _)| *kind == Body), "{text}");
    }
}

#[test]
fn hints_win() {
    let text = "Envoys met.\nThey spoke.\nWater is short.";
    let kinds: Vec<_> = mark_hinted(text, &[Some(Headline), None, Some(Quote)]).iter().map(|b| b.kind).collect();
    assert_eq!(kinds, [Headline, Body, Quote]);
}

proptest::proptest! {
    #[test]
    fn blocks_are_ordered_and_lie_inside(text in "\\PC{0,40}(\n| — |\\. |Photo: |COMMENTS\n|OSLO - A b c){0,6}\\PC{0,40}") {
        let mut end = 0;
        for block in mark(&text) {
            assert!(block.span.start >= end && block.span.end > block.span.start);
            assert!(block.span.of(&text).is_some_and(|t| t.trim() == t));
            end = block.span.end;
        }
    }
}
