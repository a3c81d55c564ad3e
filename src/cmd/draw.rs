//! `draw`: a relationship diagram; the end of the output's name says in which form.

use super::{Outcome, fonts, open, output};
use crate::args::{DrawArgs, DrawKind, Engine};
use crate::draw::{Kind, Picture, Plan};
use crate::export::dot;
use crate::view::{Filter, View};
use anyhow::{Context, bail};
use std::io::{self, Write};
use std::process::{Command, Output, Stdio};

/// Makes a file of a view, and of the picture of it.
type Draw<'a> = &'a dyn Fn(&View, &dyn Fn(&View) -> Picture) -> anyhow::Result<Vec<u8>>;

/// Draws the graph, or a part of it.
///
/// # Errors
/// Where there is no store, the filter names nobody, the form is unknown, or the output cannot be written.
pub fn run(args: &DrawArgs, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let extension = args.output.as_deref().and_then(|path| path.extension());
    let form = extension.map_or_else(|| "svg".to_owned(), |e| e.to_string_lossy().to_lowercase());
    if args.kind != DrawKind::Graph && (args.engine == Engine::Dot || matches!(form.as_str(), "dot" | "gv")) {
        bail!("GraphViz draws graphs only; for another --kind write .svg, .png or .html");
    }
    let given = fonts::given(&args.font)?;
    let draw: Draw = match (form.as_str(), args.engine) {
        ("svg", Engine::Builtin) => &|view, picture| Ok(picture(view).svg().into_bytes()),
        ("png", Engine::Builtin) => &|view, picture| fonts::png(&picture(view), &given),
        ("html" | "htm", Engine::Builtin) => &|view, picture| Ok(picture(view).html().into_bytes()),
        ("svg", Engine::Dot) => &|view, _| graphviz(view),
        ("png" | "html" | "htm", Engine::Dot) => bail!("--engine dot writes .svg; this program lays out .{form}"),
        ("dot" | "gv", _) => &|view, _| bytes(|out| dot::write(view, out)),
        (other, _) => bail!("a diagram is written as .svg, .png, .html or .dot, not as .{other}"),
    };
    let filter = Filter::from(&args.filter);
    let view = View::of(&open::graph(&args.store)?, &filter)?;
    output::noted(&view);
    let plan = Plan { kind: args.kind.into(), most: args.most.map(usize::from), zooms: form.starts_with("htm") };
    let picture = draw(&view, &|view| Picture::of(view, &filter, plan))?;
    output::put(args.output.as_deref(), out, |out| out.write_all(&picture))?;
    Ok(Outcome::All)
}

impl From<DrawKind> for Kind {
    fn from(kind: DrawKind) -> Self {
        match kind {
            DrawKind::Graph => Self::Graph,
            DrawKind::Timeline => Self::Timeline,
            DrawKind::Matrix => Self::Matrix,
            DrawKind::Structure => Self::Structure,
        }
    }
}

fn bytes(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    write(&mut bytes)?;
    Ok(bytes)
}

/// The SVG of the installed `dot`.
fn graphviz(view: &View) -> anyhow::Result<Vec<u8>> {
    let graph = bytes(|out| dot::write(view, out))?;
    let done = piped(&graph).context("--engine dot needs GraphViz's dot on the path")?;
    if !done.status.success() {
        bail!("dot: {}", String::from_utf8_lossy(&done.stderr).trim());
    }
    Ok(done.stdout)
}

/// What `dot` answers. It reads all of its input before it writes, so the pipes cannot block each other.
fn piped(graph: &[u8]) -> io::Result<Output> {
    let mut child = Command::new("dot").arg("-Tsvg").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(graph)?;
    }
    child.wait_with_output()
}
