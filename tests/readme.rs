//! README's commands give README's outputs. `UPDATE=1 cargo test --test readme` rewrites the outputs.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A fenced block: its language, and where its lines stand.
struct Block {
    language: String,
    first: usize,
    end: usize,
}

fn blocks(lines: &[&str]) -> Vec<Block> {
    let fences: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].starts_with("```")).collect();
    let block = |pair: &[usize]| Block { language: lines[pair[0]][3..].to_owned(), first: pair[0] + 1, end: pair[1] };
    fences.chunks_exact(2).map(block).collect()
}

/// What a user types, as this binary runs it: the installed name is on the path, and `cargo run` is the binary itself.
fn script(lines: &[&str]) -> Option<String> {
    let text = lines.join("\n");
    let run = text.replace("cargo run --release --locked -- ", "chancery ");
    (!run.contains("cargo ")).then_some(run)
}

fn run(script: &str, folder: &Path) -> String {
    let binary = Path::new(env!("CARGO_BIN_EXE_chancery")).parent().unwrap();
    let path = format!("{}:{}", binary.display(), std::env::var("PATH").unwrap());
    let output = Command::new("sh").args(["-e", "-c", script]).current_dir(folder).env("PATH", path).output().unwrap();
    assert!(output.status.success(), "{script}\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// Seconds differ from run to run.
fn timeless(text: &str) -> String {
    let cut =
        |line: &str| line.rsplit_once("; ").filter(|(_, end)| end.ends_with(" s")).map_or(line.to_owned(), |(start, _)| start.to_owned());
    text.lines().map(|line| cut(line) + "\n").collect()
}

/// Runs the commands in order; answers README with the outputs as they are.
fn with_outputs(readme: &str, folder: &Path) -> String {
    let lines: Vec<&str> = readme.lines().collect();
    let blocks = blocks(&lines);
    let mut answer = String::new();
    let mut written = 0;
    for (at, block) in blocks.iter().enumerate().filter(|(_, block)| block.language == "sh") {
        let Some(script) = script(&lines[block.first..block.end]) else { continue };
        let output = run(&script, folder);
        let Some(shown) = blocks.get(at + 1).filter(|next| next.language == "text") else { continue };
        let former: String = lines[shown.first..shown.end].iter().map(|line| format!("{line}\n")).collect();
        lines[written..shown.first].iter().for_each(|line| answer += &format!("{line}\n"));
        answer += if timeless(&former) == timeless(&output) { &former } else { &output };
        written = shown.end;
    }
    lines[written..].iter().for_each(|line| answer += &format!("{line}\n"));
    answer
}

#[test]
fn commands_give_the_outputs_shown() {
    let path = PathBuf::from(ROOT).join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("tests")).unwrap();
    std::os::unix::fs::symlink(Path::new(ROOT).join("tests/articles"), folder.path().join("tests/articles")).unwrap();
    let real = with_outputs(&readme, folder.path());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, real).unwrap();
    } else if real != readme {
        let line = readme.lines().zip(real.lines()).position(|(shown, given)| shown != given).unwrap_or(0);
        let given = real.lines().skip(line).take(5).collect::<Vec<_>>().join("\n");
        panic!("README.md, line {}, shows another output than the command gives (UPDATE=1 rewrites it):\n{given}", line + 1);
    }
}

#[test]
fn links_lead_somewhere() {
    let readme = fs::read_to_string(Path::new(ROOT).join("README.md")).unwrap();
    let targets = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let heading = |target: &str| readme.lines().any(|l| l.starts_with("## ") && l[3..].to_lowercase().replace(' ', "-") == target);
    let leads = |target: &str| {
        let inside = target.strip_prefix('#').is_some_and(heading);
        target.starts_with("http") || inside || Path::new(ROOT).join(target).exists()
    };
    let gone: Vec<_> = targets.filter(|target| !leads(target)).collect();
    assert!(gone.is_empty(), "{gone:?}");
}
