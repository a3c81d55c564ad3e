//! A sheet as PNG: the SVG rendered with an embedded font and no other, so that the same picture has the same pixels on every machine.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::sync::Arc;

/// The faces, of which NOTICE tells.
const FACES: [&[u8]; 2] = [include_bytes!("../../schema/font/regular.ttf"), include_bytes!("../../schema/font/bold.ttf")];

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

/// The PNG of an SVG.
///
/// # Errors
/// See [`Error`].
pub fn png(svg: &str) -> Result<Vec<u8>, Error> {
    let mut options = Options { font_family: "DejaVu Sans".to_owned(), ..Options::default() };
    let fonts = Arc::make_mut(&mut options.fontdb);
    FACES.iter().for_each(|face| fonts.load_font_data(face.to_vec()));
    fonts.set_sans_serif_family("DejaVu Sans");
    let tree = Tree::from_str(svg, &options)?;
    let size = tree.size();
    let scale = SCALE.min(SIDE / size.width().max(size.height()));
    let [w, h] = [size.width(), size.height()].map(pixels(scale));
    let mut map = Pixmap::new(w, h).ok_or(Error::Size(w, h))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut map.as_mut());
    map.encode_png().map_err(|error| Error::Pack(error.to_string()))
}

/// Whole pixels of a length.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn pixels(scale: f32) -> impl Fn(f32) -> u32 {
    move |length| (length * scale).ceil().clamp(1.0, SIDE) as u32
}
