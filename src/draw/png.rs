//! Turns an SVG into PNG with an embedded font, so that the same picture has the same pixels on every machine.
//!
//! Only a picture with characters that the embedded faces lack (Chinese, Korean, emoji) asks for further fonts, and only a text with such
//! a character is set in one of them. What no font has is drawn as a box, and named to the caller. Files of fonts are read by the
//! command: this module is handed a collection of them.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, FaceInfo, ID, Stretch, Style};
use resvg::usvg::{FontResolver, Group, Node, Options, Tree};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The faces, of which NOTICE tells.
const FACES: [&[u8]; 2] = [include_bytes!("../../schema/font/regular.ttf"), include_bytes!("../../schema/font/bold.ttf")];
/// The family of [`FACES`].
const FAMILY: &str = "DejaVu Sans";

/// The weight of running text.
const REGULAR: u16 = 400;

/// Pixels for one of the SVG: enough for print at the size of a page.
const SCALE: f32 = 2.0;

/// Pixels of a side at most; a larger picture is drawn at a smaller scale.
const SIDE: f32 = 12_000.0;

/// What keeps a picture from being rendered.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The renderer does not take it.
    #[error("the picture cannot be rendered: {0}")]
    Svg(#[from] resvg::usvg::Error),
    /// It has no pixels, or too many.
    #[error("a picture of {0} by {1} pixels cannot be rendered")]
    Size(u32, u32),
    /// It cannot be packed.
    #[error("the picture cannot be written as PNG: {0}")]
    Pack(String),
}

/// A picture in pixels.
pub struct Png {
    /// The file.
    pub bytes: Vec<u8>,
    /// Characters that no font has, a string each (a letter with its marks, an emoji of several code points), in order.
    pub missing: BTreeSet<String>,
}

/// The PNG of an SVG; `further` is asked for fonts where the embedded ones lack a character: of those that have it, the first of the
/// collection's own order that is not slanted and has the right weight.
///
/// # Errors
/// See [`Error`].
pub fn png(svg: &str, further: impl FnOnce() -> Fonts) -> Result<Png, Error> {
    let mut fonts = Database::new();
    FACES.iter().for_each(|face| fonts.load_font_data(face.to_vec()));
    let mut tree = parsed(svg, fonts.clone())?;
    let mut missing = missing(tree.root());
    if !missing.is_empty() {
        for face in further().0 {
            fonts.push_face_info(face);
        }
        tree = parsed(&apart(svg), fonts)?;
        missing = self::missing(tree.root());
    }
    let size = tree.size();
    let scale = SCALE.min(SIDE / size.width().max(size.height()));
    let [w, h] = [size.width(), size.height()].map(pixels(scale));
    let mut map = Pixmap::new(w, h).ok_or(Error::Size(w, h))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut map.as_mut());
    let bytes = map.encode_png().map_err(|error| Error::Pack(error.to_string()))?;
    Ok(Png { bytes, missing })
}

/// Fonts beside the embedded ones, in the order in which they are asked.
#[derive(Clone, Default)]
pub struct Fonts(Vec<FaceInfo>);

impl Fonts {
    /// The faces of a collection, behind those that are there already: upright before slanted, those of text before typewriters', and by
    /// name, so that the folder in which a font lies decides nothing.
    pub fn add(&mut self, fonts: &Database) {
        let begun = self.0.len();
        self.0.extend(fonts.faces().cloned());
        self.0[begun..].sort_by_cached_key(|face| {
            let odd = (face.style != Style::Normal, face.monospaced, face.stretch != Stretch::Normal);
            (odd, face.weight.0.abs_diff(REGULAR), face.post_script_name.clone(), face.index)
        });
    }
}

/// The picture with its texts laid out; families that it names and that are not embedded are not looked for.
fn parsed(svg: &str, fonts: Database) -> Result<Tree, resvg::usvg::Error> {
    let embedded = fonts.faces().map(|face| (face.weight.0, face.id)).take(FACES.len()).collect::<Vec<_>>();
    let select_font = move |font: &resvg::usvg::Font, _: &mut Arc<Database>| {
        embedded.iter().min_by_key(|(weight, _)| weight.abs_diff(font.weight())).map(|(_, id)| *id)
    };
    let font_resolver = FontResolver { select_font: Box::new(select_font), select_fallback: Box::new(fallback) };
    let options = Options { font_family: FAMILY.to_owned(), fontdb: Arc::new(fonts), font_resolver, ..Options::default() };
    Tree::from_str(svg, &options)
}

/// The picture's text without what joins pictographs into one: the renderer gives up a text for which two fonts have different numbers of
/// glyphs.
fn apart(svg: &str) -> String {
    let mut after = false;
    let mut out = svg.to_owned();
    out.retain(|c| match u32::from(c) {
        0xfe0f => false,
        0x200d | 0x1f3fb..=0x1f3ff if after => false,
        code => {
            after = matches!(code, 0x2190..=0x2bff | 0x1f000..=0x1faff);
            true
        }
    });
    out
}

/// A face that has a character, of the first one's weight if there is one.
fn fallback(c: char, used: &[ID], fonts: &mut Arc<Database>) -> Option<ID> {
    let any = FontResolver::default_fallback_selector();
    let weight = fonts.face(*used.first()?)?.weight;
    let others = fonts.faces().filter(|face| face.weight != weight).map(|face| face.id);
    let narrowed: Vec<_> = used.iter().copied().chain(others).collect();
    any(c, &narrowed, fonts).or_else(|| any(c, used, fonts))
}

/// What no face has, of the texts of a group.
fn missing(group: &Group) -> BTreeSet<String> {
    group
        .children()
        .iter()
        .flat_map(|node| match node {
            Node::Group(group) => missing(group),
            Node::Text(text) => {
                let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                glyphs.filter(|glyph| glyph.id.0 == 0 && !glyph.text.is_empty()).map(|glyph| glyph.text.clone()).collect()
            }
            _ => BTreeSet::new(),
        })
        .collect()
}

/// Whole pixels of a length.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn pixels(scale: f32) -> impl Fn(f32) -> u32 {
    move |length| (length * scale).ceil().clamp(1.0, SIDE) as u32
}
