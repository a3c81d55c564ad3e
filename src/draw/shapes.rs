//! Outlines of the shapes that `schema/style.toml` names, and how much room each takes around its text.

use super::layout::geometry::{Point, Rect, Size, point};
use super::xml::number;

/// What a shape needs around a text of a size.
pub fn room(shape: &str, text: Size) -> Size {
    let (w, h) = match shape {
        "pill" => (26.0, 14.0),
        "hexagon" => (38.0, 14.0),
        "octagon" => (26.0, 14.0),
        "house" => (22.0, 26.0),
        "double" => (26.0, 20.0),
        "note" | "event" => (24.0, 12.0),
        "tab" => (20.0, 20.0),
        _ => (20.0, 14.0),
    };
    Size { w: (text.w + w).max(56.0), h: text.h + h }
}

/// How far the text stands below the middle.
pub fn drop(shape: &str) -> f64 {
    match shape {
        "house" => 5.0,
        "tab" => 3.0,
        _ => 0.0,
    }
}

/// The outline of a shape in a box, clockwise.
pub fn outline(shape: &str, rect: &Rect) -> Vec<Point> {
    let [l, t, r, b] = rect.sides();
    let (x, y, h) = (rect.at.x, rect.at.y, rect.size.h);
    let corners: Vec<(f64, f64)> = match shape {
        "hexagon" => vec![(l, y), (l + 15.0, t), (r - 15.0, t), (r, y), (r - 15.0, b), (l + 15.0, b)],
        "octagon" => {
            let c = 9.0;
            vec![(l, t + c), (l + c, t), (r - c, t), (r, t + c), (r, b - c), (r - c, b), (l + c, b), (l, b - c)]
        }
        "house" => vec![(l, t + 12.0), (x, t), (r, t + 12.0), (r, b), (l, b)],
        "note" | "event" => vec![(l, t), (r - 10.0, t), (r, t + 10.0), (r, b), (l, b)],
        "tab" => vec![(l, t), (l + 30.0, t), (l + 34.0, t + 6.0), (r, t + 6.0), (r, b), (l, b)],
        "pill" => return rounded(rect, h / 2.0),
        "round" => return rounded(rect, 9.0),
        _ => vec![(l, t), (r, t), (r, b), (l, b)],
    };
    corners.into_iter().map(|(x, y)| point(x, y)).collect()
}

/// A box with round corners, as a polygon of short pieces.
fn rounded(rect: &Rect, radius: f64) -> Vec<Point> {
    const PIECES: usize = 6;
    let radius = radius.min(rect.size.h / 2.0).min(rect.size.w / 2.0);
    let [l, t, r, b] = rect.sides();
    let centres =
        [(l + radius, t + radius, 2.0), (r - radius, t + radius, 3.0), (r - radius, b - radius, 0.0), (l + radius, b - radius, 1.0)];
    let mut out = Vec::new();
    for (x, y, quarter) in centres {
        for i in 0..=PIECES {
            let (sin, cos) = ((quarter + i as f64 / PIECES as f64) * std::f64::consts::FRAC_PI_2).sin_cos();
            out.push(point(x + radius * cos, y + radius * sin));
        }
    }
    out
}

/// True where the outline holds the point (crossings of a ray to the right).
pub fn holds(outline: &[Point], p: Point) -> bool {
    let next = outline.iter().cycle().skip(1);
    let crossing = |(a, b): (&Point, &Point)| (a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x);
    outline.iter().zip(next).filter(|&pair| crossing(pair)).count() % 2 == 1
}

/// The path data of a closed outline.
pub fn path(outline: &[Point]) -> String {
    let points: Vec<_> = outline.iter().map(|p| format!("{} {}", number(p.x), number(p.y))).collect();
    format!("M{}Z", points.join("L"))
}

/// Lines inside the outline: the second border of `double`, the fold of a note.
pub fn detail(shape: &str, rect: &Rect) -> Option<String> {
    let [_, t, r, _] = rect.sides();
    match shape {
        "double" => Some(path(&outline("box", &rect.grown(-3.5)))),
        "note" | "event" => Some(format!("M{0} {1}V{2}H{3}", number(r - 10.0), number(t), number(t + 10.0), number(r))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_holds_its_middle_and_keeps_its_box() {
        let rect = Rect { at: point(50.0, 40.0), size: Size { w: 90.0, h: 34.0 } };
        for shape in ["pill", "hexagon", "octagon", "house", "double", "note", "event", "tab", "round", "dashed", "box"] {
            let outline = outline(shape, &rect);
            assert!(holds(&outline, rect.at), "{shape}");
            assert!(!holds(&outline, point(0.0, 40.0)), "{shape}");
            let [l, t, r, b] = rect.grown(0.01).sides();
            assert!(outline.iter().all(|p| (l..=r).contains(&p.x) && (t..=b).contains(&p.y)), "{shape}");
        }
    }
}
