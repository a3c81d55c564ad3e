//! The built program, run in a temporary folder.
#![allow(clippy::unwrap_used, clippy::panic, dead_code, missing_docs)]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;
use tempfile::TempDir;

/// No command of these tests may take longer.
const LONGEST: Duration = Duration::from_secs(120);

/// A temporary folder in which the program runs.
pub struct Place {
    folder: TempDir,
}

/// What a run gave.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// Standard output of a run that must have ended with this exit code.
    #[track_caller]
    pub fn code(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}\n{}", self.err, self.out);
        self
    }

    /// Standard output of a run in which nothing was wrong.
    #[track_caller]
    pub fn ok(self) -> String {
        self.code(0).out
    }

    /// Standard output, which must be one JSON value.
    #[track_caller]
    pub fn json(self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e}: {}", self.out))
    }
}

impl Place {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A place with one text in `a.txt`.
    pub fn with(text: &str) -> Self {
        let place = Self::new();
        place.write("a.txt", text);
        place
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    pub fn command(&self) -> std::process::Command {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_chancery"));
        command.current_dir(self.folder.path());
        command
    }

    /// Runs the words of a line, split at blanks.
    #[track_caller]
    pub fn run(&self, line: &str) -> Ran {
        self.args(&line.split_whitespace().collect::<Vec<_>>(), "")
    }

    /// Runs with standard input.
    #[track_caller]
    pub fn feed(&self, line: &str, input: impl Into<Vec<u8>>) -> Ran {
        self.args(&line.split_whitespace().collect::<Vec<_>>(), input)
    }

    #[track_caller]
    pub fn args(&self, args: &[&str], input: impl Into<Vec<u8>>) -> Ran {
        let mut command = assert_cmd::Command::from_std(self.command());
        let output = command.args(args).write_stdin(input.into()).timeout(LONGEST).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// The graph of a store, as it is kept.
    #[track_caller]
    pub fn graph(&self, store: &str) -> String {
        let files = std::fs::read_dir(self.path(store).join("graph")).unwrap().map(|e| e.unwrap().path());
        let quads: Vec<_> = files.filter(|path| path.extension().is_some_and(|e| e == "nq")).collect();
        assert_eq!(quads.len(), 1, "{quads:?}");
        std::fs::read_to_string(&quads[0]).unwrap()
    }
}

/// The folder of the samples.
pub fn articles() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles")
}

/// A place in which the samples are built into the usual store; only to be read.
pub fn samples() -> &'static Place {
    static PLACE: OnceLock<Place> = OnceLock::new();
    PLACE.get_or_init(|| {
        let place = Place::new();
        for entry in std::fs::read_dir(articles()).unwrap().map(Result::unwrap) {
            place.write(&format!("articles/{}", entry.file_name().to_str().unwrap()), std::fs::read(entry.path()).unwrap());
        }
        place.run("build articles").ok();
        place
    })
}

/// The folder of texts that other people wrote, which is not part of the project.
pub fn shared(path: &str) -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).parent()?.join("shared").canonicalize().ok();
    let folder = std::env::var_os("CHANCERY_SHARED").map(PathBuf::from).or_else(beside)?.join(path);
    folder.exists().then_some(folder)
}
