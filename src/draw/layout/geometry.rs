//! Points, boxes and curves of a picture, in pixels; y grows downwards.

/// A point or a step.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// A point.
pub const fn point(x: f64, y: f64) -> Point {
    Point { x, y }
}

impl std::ops::Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        point(self.x + other.x, self.y + other.y)
    }
}

impl std::ops::Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        point(self.x - other.x, self.y - other.y)
    }
}

impl std::ops::Mul<f64> for Point {
    type Output = Self;
    fn mul(self, by: f64) -> Self {
        point(self.x * by, self.y * by)
    }
}

impl Point {
    /// Distance from the origin.
    pub fn length(self) -> f64 {
        (self.x * self.x + self.y * self.y).sqrt()
    }

    /// The point between two.
    pub fn middle(self, other: Self) -> Self {
        (self + other) * 0.5
    }

    fn cross(self, other: Self) -> f64 {
        self.x * other.y - self.y * other.x
    }
}

/// Width and height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

/// A box around a centre.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Its centre.
    pub at: Point,
    /// Its size.
    pub size: Size,
}

impl Rect {
    /// How deep two boxes reach into each other, to the right and down; negative where a gap lies between them.
    pub fn overlap(&self, other: &Self) -> (f64, f64) {
        let away = self.at - other.at;
        ((self.size.w + other.size.w) / 2.0 - away.x.abs(), (self.size.h + other.size.h) / 2.0 - away.y.abs())
    }

    /// True where the boxes share more than a border.
    pub fn overlaps(&self, other: &Self) -> bool {
        let (x, y) = self.overlap(other);
        x > 0.01 && y > 0.01
    }

    /// The box with a margin around it.
    pub fn grown(&self, by: f64) -> Self {
        Self { at: self.at, size: Size { w: self.size.w + 2.0 * by, h: self.size.h + 2.0 * by } }
    }

    /// Left, top, right, bottom.
    pub fn sides(&self) -> [f64; 4] {
        let (w, h) = (self.size.w / 2.0, self.size.h / 2.0);
        [self.at.x - w, self.at.y - h, self.at.x + w, self.at.y + h]
    }

    /// True where the segment touches the inside (Liang and Barsky's clipping).
    pub fn cuts(&self, a: Point, b: Point) -> bool {
        let [left, top, right, bottom] = self.sides();
        let step = b - a;
        let (mut from, mut to) = (0.0_f64, 1.0_f64);
        for (p, q) in [(-step.x, a.x - left), (step.x, right - a.x), (-step.y, a.y - top), (step.y, bottom - a.y)] {
            if p == 0.0 && q <= 0.0 {
                return false;
            } else if p < 0.0 {
                from = from.max(q / p);
            } else if p > 0.0 {
                to = to.min(q / p);
            }
        }
        from < to
    }
}

/// True where two segments cross at an inner point of both.
pub fn cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let (r, s, away) = (b - a, d - c, c - a);
    let turn = r.cross(s);
    if turn.abs() < 1e-9 {
        return false;
    }
    let (t, u) = (away.cross(s) / turn, away.cross(r) / turn);
    (1e-6..=1.0 - 1e-6).contains(&t) && (1e-6..=1.0 - 1e-6).contains(&u)
}

/// True where the box around a segment touches these sides (left, top, right, bottom).
fn meets(a: Point, b: Point, [left, top, right, bottom]: [f64; 4]) -> bool {
    a.x.max(b.x) >= left && a.x.min(b.x) <= right && a.y.max(b.y) >= top && a.y.min(b.y) <= bottom
}

/// Pieces by which a curve is judged.
pub const PIECES: usize = 4;

/// A curve from `a` to `b` through `via` halfway: a parabola.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Curve {
    /// Its points, at equal steps.
    pub points: [Point; PIECES + 1],
}

impl Curve {
    /// The curve from a to b that passes `via` halfway.
    pub fn through(a: Point, via: Point, b: Point) -> Self {
        let control = control(a, via, b);
        let at = |i: usize| {
            let t = i as f64 / PIECES as f64;
            a * ((1.0 - t) * (1.0 - t)) + control * (2.0 * t * (1.0 - t)) + b * (t * t)
        };
        Self { points: std::array::from_fn(at) }
    }

    /// Its pieces.
    pub fn pieces(&self) -> impl Iterator<Item = (Point, Point)> + '_ {
        self.points.windows(2).map(|w| (w[0], w[1]))
    }

    /// Its length.
    pub fn length(&self) -> f64 {
        self.pieces().map(|(a, b)| (b - a).length()).sum()
    }

    /// The box around it.
    pub fn bounds(&self) -> Rect {
        let low = self.points.iter().fold(self.points[0], |m, p| point(m.x.min(p.x), m.y.min(p.y)));
        let high = self.points.iter().fold(self.points[0], |m, p| point(m.x.max(p.x), m.y.max(p.y)));
        Rect { at: low.middle(high), size: Size { w: high.x - low.x, h: high.y - low.y } }
    }

    /// How often it crosses another.
    pub fn crossings(&self, other: &Self) -> usize {
        let bounds = other.bounds().sides();
        let near = self.pieces().filter(|&(a, b)| meets(a, b, bounds));
        near.map(|(a, b)| {
            let piece = [a.x.min(b.x), a.y.min(b.y), a.x.max(b.x), a.y.max(b.y)];
            other.pieces().filter(|&(c, d)| meets(c, d, piece) && cross(a, b, c, d)).count()
        })
        .sum()
    }

    /// True where it runs through the box.
    pub fn cuts(&self, rect: &Rect) -> bool {
        self.pieces().any(|(a, b)| rect.cuts(a, b))
    }
}

/// The control point of the parabola from a to b that passes `via` halfway.
pub fn control(a: Point, via: Point, b: Point) -> Point {
    via * 2.0 - a.middle(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_and_segments() {
        let rect = Rect { at: point(0.0, 0.0), size: Size { w: 10.0, h: 4.0 } };
        for (a, b, cut) in [
            (point(-9.0, 0.0), point(9.0, 0.0), true),
            (point(-9.0, 3.0), point(9.0, 3.0), false),
            (point(-9.0, 9.0), point(9.0, -9.0), true),
            (point(6.0, 0.0), point(9.0, 0.0), false),
            (point(0.0, 0.0), point(1.0, 0.0), true),
        ] {
            assert_eq!(rect.cuts(a, b), cut, "{a:?} {b:?}");
        }
        assert!(rect.overlaps(&Rect { at: point(9.0, 0.0), ..rect }));
        assert!(!rect.overlaps(&Rect { at: point(10.0, 0.0), ..rect }));
    }

    #[test]
    fn segments_cross_inside_only() {
        let (o, e, s, se) = (point(0.0, 0.0), point(2.0, 0.0), point(0.0, 2.0), point(2.0, 2.0));
        assert!(cross(o, se, e, s));
        assert!(!cross(o, e, o, s));
        assert!(!cross(o, e, s, se));
    }

    #[test]
    fn a_curve_passes_its_middle() {
        let curve = Curve::through(point(0.0, 0.0), point(5.0, 3.0), point(10.0, 0.0));
        assert_eq!(curve.points[PIECES / 2], point(5.0, 3.0));
    }
}
