//! A folder of `tests/corpus` is a test: `document.*` is read, and what it gives stands in `expected.json`.
//!
//! `UPDATE=1 cargo test --test corpus` writes the expected files anew: read the difference before you keep it.
//! Where today's answer is known to be wrong, `wrong.md` beside it says what is wrong.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use chancery::cmd::inputs;
use chancery::lexicon::Lexicon;
use chancery::model::actor::{Actor, Membership, Tenure};
use chancery::model::agreement::{Agreement, Term};
use chancery::model::date::PartialDate;
use chancery::model::event::{Event, Participant, Polarity, Voice};
use chancery::model::id::ActorId;
use chancery::model::record::Record;
use chancery::pipeline::Reading;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

/// A record as a person reads it.
struct Summary<'r>(&'r Record);

impl Summary<'_> {
    fn actor(&self, id: &ActorId) -> &Actor {
        self.0.actors.iter().find(|a| a.id == *id).unwrap()
    }

    fn name(&self, id: &ActorId) -> String {
        self.actor(id).name.clone()
    }

    fn names(&self, ids: &[ActorId]) -> Value {
        ids.iter().map(|id| self.name(id)).collect()
    }

    /// "Prime Minister, Iraq"; of an office that sits in a body, the body.
    fn office(&self, id: &ActorId) -> String {
        let office = self.actor(id);
        let of = office.body.as_ref().or(office.office_of.as_ref()).map(|of| self.name(of)).unwrap_or_else(|| "?".into());
        format!("{}, {of}", office.name)
    }

    /// "host: Mohammed Shia al-Sudani (Prime Minister, Iraq)".
    fn participant(&self, p: &Participant) -> String {
        let office = p.office.as_ref().map(|o| format!(" ({})", self.office(o))).unwrap_or_default();
        format!("{}: {}{office}", p.role, self.name(&p.actor))
    }

    fn event(&self, event: &Event) -> Value {
        let mut fields = Map::new();
        let what = if event.polarity == Polarity::Negated { "not " } else { "" };
        let mut put = |name: &str, value: Value| (!value.is_null()).then(|| fields.insert(name.into(), value));
        put("what", format!("{what}{} {}", event.status, event.kind).into());
        put("who", event.participants.iter().map(|p| self.participant(p)).collect());
        put("when", date(event.date.as_ref()));
        put("where", event.place.as_ref().map(|p| self.name(&p.actor)).into());
        put("channel", event.channel.map(|c| c.name()).into());
        put("says", event.attribution.as_ref().map(|a| self.name(a)).into());
        put("voice", Some(event.voice).filter(|v| *v != Voice::Author).map(|v| v.name()).into());
        put("on", Some(event.topics.iter().map(|t| t.text.as_str()).collect::<Value>()).filter(|t| *t != json!([])).into());
        put("sentences", Some(event.evidence.len()).filter(|n| *n > 1).into());
        Value::Object(fields)
    }

    fn term(&self, term: &Term) -> Value {
        let place = term.place.as_ref().map(|p| self.name(&p.actor));
        json!({"who": term.obligor.as_ref().map(|o| self.name(o)), "does": term.action, "where": place,
            "by": date(term.deadline.as_ref()), "until": date(term.until.as_ref())})
    }

    fn agreement(&self, a: &Agreement) -> Value {
        let mut fields = Map::new();
        let mut put = |name: &str, value: Value| (!value.is_null() && value != json!([])).then(|| fields.insert(name.into(), value));
        put("what", format!("{} {}", a.status, a.form).into());
        put("name", a.name.clone().into());
        put("parties", self.names(&a.parties));
        put("mediators", self.names(&a.mediators));
        put("when", date(a.date.as_ref()));
        put("terms", a.terms.iter().map(|t| self.term(t)).collect());
        Value::Object(fields)
    }

    /// "Mohammed Shia al-Sudani: Prime Minister, Iraq (current)".
    fn tenure(&self, t: &Tenure) -> String {
        format!("{}: {} ({})", self.name(&t.person), self.office(&t.office), t.status)
    }

    /// "Turkey: member of NATO".
    fn membership(&self, m: &Membership) -> String {
        format!("{}: {} of {}", self.name(&m.member), m.role.as_deref().unwrap_or("one"), self.name(&m.organization))
    }

    fn value(&self) -> Value {
        let mut value = self.told();
        if let Some(fields) = value.as_object_mut().filter(|_| !self.0.memberships.is_empty()) {
            fields.insert("memberships".into(), self.0.memberships.iter().map(|m| self.membership(m)).collect());
        }
        value
    }

    fn told(&self) -> Value {
        json!({
            "dated": date(self.0.document.date.as_ref()),
            "events": self.0.events.iter().map(|e| self.event(e)).collect::<Vec<_>>(),
            "agreements": self.0.agreements.iter().map(|a| self.agreement(a)).collect::<Vec<_>>(),
            "tenures": self.0.tenures.iter().map(|t| self.tenure(t)).collect::<Vec<_>>(),
            "notes": self.0.notes.iter().map(|n| format!("{}: {}", n.kind, n.text)).collect::<Vec<_>>(),
        })
    }
}

/// "2025-04-24, anchored".
fn date(date: Option<&PartialDate>) -> Value {
    let text = date.map(|d| format!("{}, {}", d.edtf.as_deref().unwrap_or("?"), d.basis.map_or("?", |b| b.name())));
    text.into()
}

/// What the document of a folder gives: a summary a record.
fn found(folder: &Path) -> Value {
    let files = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    let document = files.into_iter().find(|path| path.file_stem().is_some_and(|stem| stem == "document")).unwrap();
    let documents = inputs::documents(&[document]).unwrap().map(Result::unwrap).collect();
    let records = Reading { lexicon: Lexicon::embedded(), published: None }.records(documents);
    records.iter().map(|record| Summary(record).value()).collect()
}

fn folders() -> Vec<PathBuf> {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut folders: Vec<_> = std::fs::read_dir(all).unwrap().map(|e| e.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

#[test]
fn every_folder_gives_what_is_expected() {
    let mut wrong = Vec::new();
    for folder in folders() {
        let text = serde_json::to_string_pretty(&found(&folder)).unwrap() + "\n";
        let file = folder.join("expected.json");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&file, text).unwrap();
        } else if std::fs::read_to_string(&file).unwrap_or_default() != text {
            println!("{}:\n{text}", folder.display());
            wrong.push(folder.file_name().unwrap().to_os_string());
        }
    }
    assert!(wrong.is_empty(), "{wrong:?} give something else; UPDATE=1 writes what they give");
}

#[test]
fn known_wrong_answers_are_explained() {
    for folder in folders() {
        let wrong = folder.join("wrong.md");
        assert!(!wrong.exists() || std::fs::read_to_string(&wrong).unwrap().trim().len() > 20, "{}", folder.display());
    }
}
