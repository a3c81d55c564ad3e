//! Puts connected parts side by side on a page that is somewhat wider than high.

use super::geometry::{Point, Rect, Size, point};
use super::{Item, Part};

/// Room between parts, in pixels.
const GAP: f64 = 40.0;

/// Width of the page over its height.
pub const ASPECT: f64 = 1.5;

/// Tells where every item of every part stands, the parts in rows in the order given, and how large the whole is.
pub fn pack(parts: &[Part], mut put: impl FnMut(Item, Point)) -> Size {
    let extents: Vec<_> = parts.iter().map(|p| extent(&p.items.iter().map(|(_, rect)| *rect).collect::<Vec<_>>())).collect();
    let sizes: Vec<Size> = extents.iter().map(|(_, size)| *size).collect();
    let area: f64 = sizes.iter().map(|s| (s.w + GAP) * (s.h + GAP)).sum();
    let room = sizes.iter().map(|s| s.w).fold((area * ASPECT).sqrt(), f64::max);
    let (mut at, mut row, mut whole) = (Point::default(), 0.0_f64, Size::default());
    for (part, (low, size)) in parts.iter().zip(&extents) {
        if at.x > 0.0 && at.x + size.w > room {
            at = point(0.0, at.y + row + GAP);
            row = 0.0;
        }
        part.items.iter().for_each(|(item, rect)| put(*item, rect.at - *low + at));
        whole = Size { w: whole.w.max(at.x + size.w), h: whole.h.max(at.y + size.h) };
        row = row.max(size.h);
        at.x += size.w + GAP;
    }
    whole
}

/// The upper left corner and the size of what these boxes cover.
pub fn extent(rects: &[Rect]) -> (Point, Size) {
    let (mut low, mut high) = (point(f64::MAX, f64::MAX), point(f64::MIN, f64::MIN));
    for rect in rects {
        let [left, top, right, bottom] = rect.sides();
        low = point(low.x.min(left), low.y.min(top));
        high = point(high.x.max(right), high.y.max(bottom));
    }
    (low, Size { w: (high.x - low.x).max(0.0), h: (high.y - low.y).max(0.0) })
}
