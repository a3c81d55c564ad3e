//! Turns a page into a document: the article's text, a paragraph a line, the title first.
//!
//! The article is found by `dom_smoothie` (Readability); menus and the like that it cuts are not part of the text. Where it finds no
//! article, the whole body is taken. Captions, headings and block quotations keep their kind. Metadata comes from `meta` tags,
//! [JSON-LD](https://schema.org/NewsArticle), `time` and `html lang`. Scripts are never run, nothing is fetched.

use super::error::ReadErrorKind;
use super::page::{Page, collapsed};
use crate::model::document::{BlockKind, Document};
use dom_query::NodeRef;
use dom_smoothie::{Config, Readability};

mod meta;

/// Tags left open beyond this make a parser that follows the standard take minutes: each looks at all that are open.
const OPEN_TAGS: usize = 4000;
/// In elements nested deeper than this no article is looked for; browsers stop at 512.
const DEEPEST: usize = 400;
/// Most elements of a page; Readability compares elements with each other.
const MOST: usize = 200_000;

/// The document of a page.
pub(super) fn document(html: String) -> Result<Document, ReadErrorKind> {
    if most_open(&html) > OPEN_TAGS {
        return Err(ReadErrorKind::TooDeep);
    }
    let dom = dom_query::Document::from(html.as_str());
    let meta = meta::meta(&dom);
    let captions = captions(&dom);
    let mut page = article(&html, &dom);
    if page.is_empty() {
        page = body(&dom);
    }
    if page.is_empty() {
        return Err(ReadErrorKind::NoText);
    }
    let mut page = page.headed(meta.title.as_deref());
    captions.iter().for_each(|c| page.insert(1, c, BlockKind::Caption));
    page.into_document(meta)
}

/// The largest number of tags that are open at once, those aside that others close.
fn most_open(html: &str) -> usize {
    let (mut open, mut most) = (0_usize, 0);
    for tag in html.split('<').skip(1) {
        let (closing, name) = tag.strip_prefix('/').map_or((false, tag), |name| (true, name));
        let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())];
        if name.is_empty() || closes_itself(&name.to_ascii_lowercase()) {
            continue;
        }
        open = if closing { open.saturating_sub(1) } else { open + 1 };
        most = most.max(open);
    }
    most
}

/// Elements without content, and those that the next of their kind closes.
fn closes_itself(name: &str) -> bool {
    let void = "area base br col embed hr img input link meta param source track wbr path circle rect line use";
    let implied = "p li dt dd tr td th thead tbody tfoot option html head body";
    void.split(' ').chain(implied.split(' ')).any(|n| n == name)
}

/// The captions inside the page's article, which Readability may leave out.
fn captions(dom: &dom_query::Document) -> Vec<String> {
    let found = dom.select("article figcaption, main figcaption");
    found.iter().map(|c| collapsed(&c.text())).collect()
}

/// The lines of the article; none where no article is found or the page is beyond bounds.
fn article(html: &str, dom: &dom_query::Document) -> Page {
    if beyond_bounds(dom) {
        return Page::default();
    }
    let config = Config { keep_classes: true, disable_json_ld: true, max_elements_to_parse: MOST, ..Config::default() };
    let article = Readability::new(html, None, Some(config)).and_then(|mut r| r.parse());
    article.map(|a| lines(dom_query::Document::fragment(a.content).root())).unwrap_or_default()
}

/// True where elements are too many or nested too deep.
fn beyond_bounds(dom: &dom_query::Document) -> bool {
    let mut count = 0;
    let mut stack = vec![(dom.root(), 0)];
    while let Some((node, depth)) = stack.pop() {
        count += 1;
        if depth > DEEPEST || count > MOST {
            return true;
        }
        stack.extend(node.children_it(false).filter(NodeRef::is_element).map(|c| (c, depth + 1)));
    }
    false
}

/// The lines of the whole body, menus and the like aside.
fn body(dom: &dom_query::Document) -> Page {
    dom.body().map(lines).unwrap_or_default()
}

/// What a walk does next.
enum Step<'a> {
    Enter(NodeRef<'a>),
    /// The end of a block: its line ends, and the kind around it holds again.
    Leave(Option<BlockKind>),
}

/// The lines below a node, in order. Walks with a stack of its own: depth is the input's choice.
fn lines(root: NodeRef<'_>) -> Page {
    let mut page = Page::default();
    let mut kind = None;
    let mut steps = vec![Step::Enter(root)];
    while let Some(step) = steps.pop() {
        match step {
            Step::Enter(node) if node.is_text() => page.push(&node.text()),
            Step::Enter(node) => enter(node, &mut page, &mut kind, &mut steps),
            Step::Leave(outer) => {
                page.end(kind);
                kind = outer;
            }
        }
    }
    page.end(kind);
    page
}

/// Opens an element: its children are next, and for a block the line before it ends.
fn enter<'a>(node: NodeRef<'a>, page: &mut Page, kind: &mut Option<BlockKind>, steps: &mut Vec<Step<'a>>) {
    let name = node.node_name().unwrap_or_default();
    if is_hidden(&name) || node.has_attr("hidden") {
        return;
    }
    if !is_inline(&name) {
        page.end(*kind);
        steps.push(Step::Leave(*kind));
        *kind = kind_of(&name, &node).or(*kind);
    } else if &*name == "td" {
        page.push(" ");
    }
    steps.extend(node.children_it(true).map(Step::Enter));
}

/// The kind that an element gives its words.
fn kind_of(name: &str, node: &NodeRef<'_>) -> Option<BlockKind> {
    let class = node.class().unwrap_or_default();
    let captioned = class.split_whitespace().any(|c| c.ends_with("caption") || c.ends_with("caption-text"));
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(BlockKind::Headline),
        "blockquote" => Some(BlockKind::Quote),
        "figcaption" | "caption" => Some(BlockKind::Caption),
        _ if captioned => Some(BlockKind::Caption),
        _ => None,
    }
}

/// Elements whose words are never shown or are controls.
fn is_hidden(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "svg"
            | "iframe"
            | "form"
            | "button"
            | "nav"
            | "select"
            | "textarea"
            | "head"
            | "footer"
            | "aside"
            | "dialog"
            | "object"
    )
}

/// Elements that stand inside a line.
fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "q"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "td"
            | "th"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
    )
}

#[cfg(test)]
mod tests;
