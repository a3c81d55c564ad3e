//! Fonts of the system and of `--font` for a picture whose characters the embedded ones lack, and the line that says what none of them has.

use crate::draw::Picture;
use crate::draw::png::Fonts;
use anyhow::{Context, bail};
use resvg::usvg::fontdb::Database;
use std::path::PathBuf;

/// So many characters are named.
const NAMED: usize = 5;

/// The fonts of some files, in their order.
///
/// # Errors
/// Where a file cannot be read or holds no font.
pub fn given(files: &[PathBuf]) -> anyhow::Result<Fonts> {
    let mut fonts = Fonts::default();
    for file in files {
        let mut faces = Database::new();
        faces.load_font_file(file).with_context(|| file.display().to_string())?;
        if faces.is_empty() {
            bail!("{}: no font", file.display());
        }
        fonts.add(&faces);
    }
    Ok(fonts)
}

/// A picture as PNG, with these fonts and then the system's where the embedded ones lack a character.
///
/// # Errors
/// Where it cannot be rendered.
pub fn png(picture: &Picture, given: &Fonts) -> anyhow::Result<Vec<u8>> {
    let png = picture.png(|| {
        let mut system = Database::new();
        system.load_system_fonts();
        let mut fonts = given.clone();
        fonts.add(&system);
        fonts
    })?;
    if !png.missing.is_empty() {
        let named: Vec<_> = png.missing.iter().take(NAMED).map(String::as_str).collect();
        let more = if png.missing.len() > NAMED { " …" } else { "" };
        let count = png.missing.len();
        eprintln!(
            "chancery: boxes stand for {count} characters of the picture ({}{more}); --font FILE names a font that has them",
            named.join(" ")
        );
    }
    Ok(png.bytes)
}
