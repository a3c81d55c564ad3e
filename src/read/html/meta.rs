//! The metadata of a page: title, address, publisher, date, language, each from the first place that states it.
//!
//! A date is taken verbatim; one that starts with a day (`2025-04-24…`) goes before one that does not.

use crate::model::document::Document;
use crate::read::page::collapsed;
use serde_json::Value;
use std::collections::BTreeMap;

/// Names of `meta` tags that state when an article was published, the surest first.
const DATES: [&str; 17] = [
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "dcterms.created",
    "dc.date.created",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "sailthru.date",
    "citation_publication_date",
    "date",
];

/// A document without a text: what the page says of itself.
pub(super) fn meta(dom: &dom_query::Document) -> Document {
    let tags = tags(dom);
    let linked = linked(dom);
    let tag = |names: &[&str]| names.iter().find_map(|n| tags.get(*n).cloned());
    let data = |path: &[&str]| linked.iter().find_map(|v| at(v, path));
    let publisher = tag(&["og:site_name", "dc.publisher", "dcterms.publisher", "publisher"]).or_else(|| data(&["publisher", "name"]));
    let title = tag(&["og:title"]).or_else(|| data(&["headline"])).or_else(|| heading(dom)).or_else(|| titled(dom));
    Document {
        title: title.map(|t| without_site(&t, publisher.as_deref())),
        url: canonical(dom).or_else(|| tag(&["og:url"])).or_else(|| data(&["url"])),
        published: published(dom, &tags, &linked),
        language: language(dom),
        publisher,
        ..Document::default()
    }
}

/// The `meta` tags by name, property or item property, in lower case; the first of a name counts.
fn tags(dom: &dom_query::Document) -> BTreeMap<String, String> {
    let mut tags = BTreeMap::new();
    for node in dom.select("meta[content]").iter() {
        let name = ["property", "name", "itemprop"].iter().find_map(|a| node.attr(a));
        let content = collapsed(&node.attr_or("content", ""));
        if let (Some(name), false) = (name, content.is_empty()) {
            tags.entry(name.trim().to_ascii_lowercase()).or_insert(content);
        }
    }
    tags
}

/// The objects of the page's JSON-LD, arrays and graphs taken apart; those with a date of publication first.
fn linked(dom: &dom_query::Document) -> Vec<Value> {
    let parsed = dom.select("script[type='application/ld+json']").iter().filter_map(|s| serde_json::from_str(&s.text()).ok()).collect();
    let mut objects: Vec<Value> = Vec::new();
    let mut open: Vec<Value> = parsed;
    open.reverse();
    while let Some(value) = open.pop() {
        match value {
            Value::Array(items) => open.extend(items.into_iter().rev()),
            Value::Object(mut object) => {
                open.extend(object.remove("@graph"));
                objects.push(Value::Object(object));
            }
            _ => {}
        }
    }
    objects.sort_by_key(|o| o.get("datePublished").is_none());
    objects
}

/// The text at a path of keys, the first item of an array counting for it.
fn at(value: &Value, path: &[&str]) -> Option<String> {
    let first = |v: &Value| if let Value::Array(items) = v { items.first().cloned() } else { Some(v.clone()) };
    let found = path.iter().try_fold(value.clone(), |v, key| first(v.get(key)?))?;
    found.as_str().map(collapsed).filter(|t| !t.is_empty())
}

/// When the page was published.
fn published(dom: &dom_query::Document, tags: &BTreeMap<String, String>, linked: &[Value]) -> Option<String> {
    let tagged = DATES.iter().filter_map(|n| tags.get(*n).cloned());
    let data = linked.iter().filter_map(|v| at(v, &["datePublished"]));
    let timed = ["time[itemprop='datePublished']", "time[pubdate]", "article time[datetime]", "main time[datetime]", "time[datetime]"];
    let times = timed.iter().filter_map(|s| dom.select_single(s).attr("datetime")).map(|t| t.trim().to_owned());
    let all: Vec<String> = tagged.chain(data).chain(times).filter(|d| !d.is_empty()).collect();
    all.iter().find(|d| starts_with_day(d)).or(all.first()).cloned()
}

/// True for `2025-04-24…`.
fn starts_with_day(date: &str) -> bool {
    date.get(..10).is_some_and(|d| d.parse::<crate::model::date::Day>().is_ok())
}

/// The address that the page gives for itself.
fn canonical(dom: &dom_query::Document) -> Option<String> {
    let href = dom.select_single("link[rel='canonical']").attr("href")?;
    Some(href.trim().to_owned()).filter(|h| !h.is_empty())
}

/// The page's only main heading.
fn heading(dom: &dom_query::Document) -> Option<String> {
    let all = dom.select("h1");
    let only = all.iter().next().filter(|_| all.length() == 1)?;
    Some(collapsed(&only.text())).filter(|t| !t.is_empty())
}

/// The `title` element.
fn titled(dom: &dom_query::Document) -> Option<String> {
    Some(collapsed(&dom.select_single("title").text())).filter(|t| !t.is_empty())
}

/// The title without the site's name behind it.
fn without_site(title: &str, site: Option<&str>) -> String {
    let bare = site.and_then(|s| title.strip_suffix(s)).map(|t| t.trim_end().trim_end_matches(['|', '-', '–', '—', '·', ':']).trim_end());
    bare.filter(|t| !t.is_empty()).unwrap_or(title).to_owned()
}

/// The page's language, its region aside.
fn language(dom: &dom_query::Document) -> Option<String> {
    let lang = dom.select_single("html[lang]").attr("lang")?;
    let code = lang.split(['-', '_']).next()?.trim().to_ascii_lowercase();
    ((2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase())).then_some(code)
}
