//! A progress line on a terminal; nothing when piped.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::time::Duration;

/// Counts documents on standard error.
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A line that shows itself only on a terminal, and only for work of more than a moment.
    pub fn new(terminal: bool) -> Self {
        let target = if terminal { ProgressDrawTarget::stderr_with_hz(4) } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {pos} documents, {per_sec}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_secs(1));
        Self { bar }
    }

    /// So many documents are done.
    pub fn step(&mut self, done: usize) {
        self.bar.set_position(done as u64);
    }

    /// Clears the line.
    pub fn end(&self) {
        self.bar.finish_and_clear();
    }
}
