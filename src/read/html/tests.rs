//! A page with much around its article, and pages with little in them.

use super::*;

const PAGE: &str = r#"<!doctype html><html lang="en-GB"><head><title>Envoys meet in Oslo | The Courier</title>
<meta property="og:site_name" content="The Courier"><meta property="og:title" content="Envoys meet in Oslo - The Courier">
<meta name="Date" content="3 May 2019"><link rel="canonical" href="https://courier.example/oslo">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","url":"https://x.example"},{"@type":"NewsArticle","datePublished":"2019-05-03T18:00:00+02:00"}]}</script>
</head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
<article><h1>Envoys meet in Oslo</h1><figure><img src="a.jpg"><figcaption>The envoys on May 3, 2019. Photo: Royal Court</figcaption></figure>
<p>OSLO — The envoys of the two countries met on Friday in the capital, and they spoke of water, trade and the border for about three hours, officials said.</p>
<p>They agreed to meet again within two months, and to open a line between the capitals&nbsp;before the summer, according to a statement of the ministry.</p>
<blockquote><p>We spoke openly, and we will go on speaking.</p></blockquote>
<p>The last round of talks was held in Geneva, where the parties could not agree on the border, and each side accused the other of delay.</p>
<script>alert("no")</script></article><footer>© The Courier</footer></body></html>"#;

fn blocks(document: &Document) -> Vec<(&'static str, &str)> {
    document.blocks.iter().map(|b| (b.kind.name(), b.span.of(&document.text).unwrap_or_default())).collect()
}

#[test]
fn the_article_and_what_the_page_says_of_itself() {
    let document = document(PAGE.to_owned()).unwrap();
    let found = blocks(&document);
    let kinds: Vec<_> = found.iter().map(|(k, _)| *k).collect();
    assert_eq!(kinds, ["headline", "caption", "caption", "dateline", "body", "body", "quote", "body"], "{found:#?}");
    assert_eq!(found[0].1, "Envoys meet in Oslo");
    assert_eq!(found[2].1, "Photo: Royal Court");
    assert!(!document.text.contains("alert") && !document.text.contains("Home") && document.text.contains("capitals before"));
    let fields = [&document.title, &document.url, &document.publisher, &document.published, &document.language].map(Option::as_deref);
    let expected = ["Envoys meet in Oslo", "https://courier.example/oslo", "The Courier", "2019-05-03T18:00:00+02:00", "en"];
    assert_eq!(fields, expected.map(Some));
}

#[test]
fn a_short_page_is_read_whole() {
    let document = document("<title>Envoys</title><p>Envoys met.<br>They <b>spoke</b>.</p>".to_owned()).unwrap();
    assert_eq!(document.text, "Envoys\nEnvoys met.\nThey spoke.");
}

#[test]
fn a_page_without_words() {
    for html in ["<html><body><img src=a></body></html>", "<!doctype html><title>A</title><script>x</script>", "<p> </p>"] {
        assert!(matches!(document(html.to_owned()), Err(ReadErrorKind::NoText)), "{html}");
    }
}

#[test]
fn hostile_pages_neither_crash_nor_hang() {
    for html in [
        "<div>".repeat(100_000) + "Envoys met.",
        "<b>".repeat(5_000) + "Envoys met.",
        "<p><a".repeat(20_000),
        "<table><tr><td>x".repeat(3_000),
    ] {
        let _ = document(html);
    }
}
