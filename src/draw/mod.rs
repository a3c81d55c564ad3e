//! Turns a view into a picture: a network, a timeline, a matrix of states or the structure of offices, as SVG, PNG or a page around it.
//!
//! A kind of node has its own shape and colour, a class of edge its own line, and the legend names those that are there. All edges
//! between the same two are one line with a label that counts and dates them; the sentences behind it are its tooltip. No text overlaps
//! another. What does not fit is left out, and a line says how much. The same view gives the same bytes. Times of day, places on a map
//! and animation are absent.

mod choose;
mod diagram;
mod happening;
mod label;
pub mod layout;
mod legend;
mod matrix;
pub mod metrics;
mod network;
mod page;
mod pen;
pub mod png;
mod shapes;
mod structure;
mod svg;
mod tell;
mod timeline;
mod xml;

use crate::view::style::style;
use crate::view::{Filter, View};
use choose::Choice;
use diagram::Diagram;
use std::io::{self, Write};

/// What a picture shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Who is tied to whom: boxes and lines.
    #[default]
    Graph,
    /// What happened when: a lane an actor, a column a day.
    Timeline,
    /// How often two states met and agreed.
    Matrix,
    /// States, bodies, offices and who held them.
    Structure,
}

/// What is to be drawn, and how much of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Plan {
    /// What the picture shows.
    pub kind: Kind,
    /// At most so many nodes, lanes, states or boxes; by default as many as a page holds in readable size.
    pub most: Option<usize>,
    /// True where the reader can zoom, so that more is readable.
    pub zooms: bool,
}

impl Kind {
    /// How many lanes, states or boxes one picture has by default.
    const fn most(self) -> usize {
        match self {
            Self::Graph => 60,
            Self::Timeline | Self::Matrix => 24,
            Self::Structure => 150,
        }
    }

    const fn title(self) -> [&'static str; 2] {
        match self {
            Self::Graph => ["title", "title_of"],
            Self::Timeline => ["title_timeline", "title_timeline_of"],
            Self::Matrix => ["title_matrix", "title_matrix_of"],
            Self::Structure => ["title_structure", "title_structure_of"],
        }
    }
}

/// A picture that is not yet written in some form.
pub struct Picture(svg::Sheet);

impl Picture {
    /// The picture of a view; the filter gives it its title.
    pub fn of(view: &View, filter: &Filter, plan: Plan) -> Self {
        let kind = plan.kind;
        let (view, unnamed) = &view.without_unnamed(filter.actor.as_deref());
        let most = plan.most.unwrap_or(kind.most());
        let mut sheet = match kind {
            Kind::Graph => {
                network::sheet(Diagram::of(plan.most.map_or_else(|| Choice::readable(view, plan.zooms), |n| Choice::clear(view, n))))
            }
            Kind::Timeline => timeline::sheet(view.folded(), most),
            Kind::Matrix => matrix::sheet(view.folded(), most),
            Kind::Structure => structure::sheet(view.clone(), most),
        };
        let [plain, named] = kind.title();
        sheet.title = filter.actor.as_ref().map_or_else(|| style().word(plain).to_owned(), |name| style().fill(named, "name", name));
        sheet.notes.splice(0..0, period(filter));
        sheet.notes.extend((*unnamed > 0).then(|| style().fill("unnamed", "count", &unnamed.to_string())));
        Self(sheet)
    }

    /// As SVG.
    pub fn svg(&self) -> String {
        svg::picture(&self.0)
    }

    /// As a page with a search field, a period and the sentences behind each line.
    pub fn html(&self) -> String {
        page::page(&self.0)
    }

    /// As PNG; `further` is asked for fonts only where the embedded ones lack a character.
    ///
    /// # Errors
    /// The picture is too large.
    pub fn png(&self, further: impl FnOnce() -> png::Fonts) -> Result<png::Png, png::Error> {
        png::png(&self.svg(), further)
    }
}

/// Writes the network of a view as SVG.
///
/// # Errors
/// The writer's.
pub fn svg(view: &View, filter: &Filter, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(Picture::of(view, filter, Plan::default()).svg().as_bytes())
}

/// Writes the network of a view as a page.
///
/// # Errors
/// The writer's.
pub fn html(view: &View, filter: &Filter, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(Picture::of(view, filter, Plan { zooms: true, ..Plan::default() }).html().as_bytes())
}

/// A diagram's measure, for those who judge layouts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// Pairs of boxes or labels that overlap.
    pub overlaps: usize,
    /// Crossings of lines.
    pub crossings: usize,
    /// Lines that run through the box of an actor that is not at their end.
    pub through: usize,
    /// Lines that run through the label of another.
    pub struck: usize,
    /// Width of the drawing in pixels, without its frame.
    pub width: f64,
    /// Height of the drawing in pixels, without its frame.
    pub height: f64,
}

/// Measures the layout of the network of a view, all of it.
pub fn measure(view: &View) -> Measure {
    Diagram::of(Choice::of(view, usize::MAX)).measure()
}

/// The period, where the filter sets one.
fn period(filter: &Filter) -> Option<String> {
    let style = style();
    match (filter.from, filter.until) {
        (Some(from), Some(until)) => Some(style.fill("period", "from", &from.to_string()).replace("{until}", &until.to_string())),
        (Some(from), None) => Some(style.fill("since", "from", &from.to_string())),
        (None, Some(until)) => Some(style.fill("to", "until", &until.to_string())),
        (None, None) => None,
    }
}
