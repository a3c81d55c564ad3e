//! Shows the plan of a question for people: a step a line, below the step that it serves, with the rows that it gave and the seconds it took.

use crate::vocab::prefixes;
use serde::Deserialize;
use std::io::{self, Write};

/// Characters of a step that are shown.
const LONGEST: usize = 160;

#[derive(Deserialize)]
struct Plan {
    plan: Step,
}

#[derive(Deserialize)]
struct Step {
    name: String,
    #[serde(rename = "number of results")]
    rows: Option<u64>,
    #[serde(rename = "duration in seconds")]
    seconds: Option<f64>,
    children: Vec<Step>,
}

/// Writes a plan that [`crate::store::memory::Memory::explain`] gave; IRIs of known vocabularies and below `base` are shortened.
///
/// # Errors
/// Where it is no plan, or `out` fails.
pub fn write(json: &[u8], base: &str, out: &mut dyn Write) -> io::Result<()> {
    let plan: Plan = serde_json::from_slice(json)?;
    writeln!(out, "{:>10}  {:>9}  step", "rows", "seconds")?;
    let mut prefixes = prefixes(base);
    prefixes.sort_by_key(|(_, start)| std::cmp::Reverse(start.len()));
    step(&plan.plan, 0, &prefixes, out)
}

fn step(step_: &Step, depth: usize, prefixes: &[(&str, String)], out: &mut dyn Write) -> io::Result<()> {
    let rows = step_.rows.map_or_else(String::new, |rows| rows.to_string());
    let seconds = step_.seconds.map_or_else(String::new, |seconds| format!("{seconds:.4}"));
    writeln!(out, "{rows:>10}  {seconds:>9}  {:indent$}{}", "", short(&step_.name, prefixes), indent = 2 * depth)?;
    step_.children.iter().try_for_each(|child| step(child, depth + 1, prefixes, out))
}

/// The name of a step with short IRIs, cut where it is long; nothing in it can steer a terminal.
fn short(name: &str, prefixes: &[(&str, String)]) -> String {
    let text = prefixes.iter().fold(name.to_owned(), |text, (prefix, start)| text.replace(&format!("<{start}"), &format!("<{prefix}:")));
    let mut shown: String = text.chars().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}
