//! Puts connected parts on one page: the largest first, each next one where the page has a free place, else in a row below.

use super::geometry::{Point, Rect, Size, point};
use super::{Item, Part};

/// Room between parts in rows, and around one in a free place, in pixels.
const GAP: (f64, f64) = (40.0, 20.0);

/// Width of the page over its height.
pub const ASPECT: f64 = 1.5;

/// Steps in which a free place is looked for.
const STEP: f64 = 14.0;

/// Parts for which a free place is looked for; a page with more is filled by rows.
const MOST: usize = 60;

/// What stands on the page already.
#[derive(Default)]
struct Page {
    rects: Vec<Rect>,
    pieces: Vec<(Point, Point)>,
    size: Size,
    /// Where the row begins, where it goes on, and its height.
    row: (f64, f64, f64),
}

/// Tells where every item of every part stands, and how large the whole is.
pub fn pack(parts: &[Part], mut put: impl FnMut(Item, Point)) -> Size {
    let extents: Vec<_> = parts.iter().map(|p| extent(&p.items.iter().map(|(_, rect)| *rect).collect::<Vec<_>>())).collect();
    let area: f64 = extents.iter().map(|(_, s)| (s.w + GAP.0) * (s.h + GAP.0)).sum();
    let room = extents.iter().map(|(_, s)| s.w).fold((area * ASPECT).sqrt(), f64::max);
    let mut page = Page::default();
    for (n, (part, (low, size))) in parts.iter().zip(&extents).enumerate() {
        let free = if n < MOST { page.free(*size) } else { None };
        let at = free.unwrap_or_else(|| page.next(*size, room));
        part.items.iter().for_each(|(item, rect)| put(*item, rect.at - *low + at));
        page.add(part, at - *low);
        page.size = Size { w: page.size.w.max(at.x + size.w), h: page.size.h.max(at.y + size.h) };
    }
    page.size
}

impl Page {
    /// The first place inside the page, from above, that is free.
    fn free(&self, size: Size) -> Option<Point> {
        let steps = |whole: f64, part: f64| std::iter::successors(Some(0.0), |at| Some(at + STEP)).take_while(move |at| at + part <= whole);
        let places = steps(self.size.h, size.h).flat_map(|y| steps(self.size.w, size.w).map(move |x| point(x, y)));
        places.into_iter().find(|at| {
            let rect = Rect { at: *at + point(size.w / 2.0, size.h / 2.0), size }.grown(GAP.1);
            !self.rects.iter().any(|r| r.overlaps(&rect)) && !self.pieces.iter().any(|(a, b)| rect.cuts(*a, *b))
        })
    }

    /// The next place in the row, or the first of a new row below everything.
    fn next(&mut self, size: Size, room: f64) -> Point {
        let (top, x, high) = self.row;
        if x > 0.0 && x + size.w <= room {
            self.row = (top, x + size.w + GAP.0, high.max(size.h));
            return point(x, top);
        }
        let top = if self.size.h > 0.0 { self.size.h + GAP.0 } else { 0.0 };
        self.row = (top, size.w + GAP.0, size.h);
        point(0.0, top)
    }

    fn add(&mut self, part: &Part, by: Point) {
        self.rects.extend(part.items.iter().map(|(_, rect)| Rect { at: rect.at + by, ..*rect }));
        self.pieces.extend(part.lines.iter().flat_map(|line| line.pieces().map(|(a, b)| (a + by, b + by)).collect::<Vec<_>>()));
    }
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
