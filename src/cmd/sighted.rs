//! What `explain` and `review` share: a name to the one thing that is meant, and the records, verdicts and decisions that concern it.

use super::build::decisions;
use crate::explain::{Account, Subject, places, sort, subject};
use crate::model::decision::{Decision, Thing};
use crate::model::id::{DocumentKey, EntityId};
use crate::model::judgement::{Judgement, Verdict};
use crate::model::record::Record;
use crate::store::disk::{Disk, DiskError, Resolved};
use crate::store::memory::{Memory, QueryError};
use std::collections::{BTreeSet, HashMap};

/// Records that are looked at for one thing: enough for every name of it, few enough for any machine.
const MOST: usize = 2_000;

/// Things that are named where a name is not understood.
const CANDIDATES: usize = 12;

/// What a name means.
pub enum Meant {
    /// This thing, by its id below the base.
    One(EntityId),
    /// One of these; none of them by this very name where `near`.
    Several {
        /// The candidates.
        candidates: Vec<Subject>,
        /// True where the name is not theirs but like it.
        near: bool,
    },
}

/// The thing that a name or an IRI means.
///
/// # Errors
/// Where the store cannot be asked.
pub fn meant(store: &Memory, name: &str) -> anyhow::Result<Meant> {
    let (found, near) = match store.named(name) {
        Ok(found) => (found, false),
        Err(QueryError::Unknown(_)) => (store.near(name, CANDIDATES), true),
        Err(error) => return Err(error.into()),
    };
    let ids: Vec<String> = found.iter().map(|node| node.as_str().strip_prefix(store.base()).unwrap_or(node.as_str()).to_owned()).collect();
    if let ([id], false) = (ids.as_slice(), near) {
        return Ok(Meant::One(decoded(id)));
    }
    let candidates: Vec<Subject> = ids.iter().map(|id| subject(store, id)).collect::<Result<_, _>>()?;
    let own: Vec<usize> = (0..ids.len()).filter(|n| candidates[*n].label.eq_ignore_ascii_case(name)).collect();
    match own.as_slice() {
        [n] if !near => Ok(Meant::One(decoded(&ids[*n]))),
        _ => Ok(Meant::Several { candidates: candidates.into_iter().take(CANDIDATES).collect(), near }),
    }
}

/// The id that an IRI is made of.
fn decoded(id: &str) -> EntityId {
    let mut bytes = Vec::with_capacity(id.len());
    let mut rest = id.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = id_byte(rest);
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &rest[3..] } else { tail };
    }
    EntityId(String::from_utf8(bytes).unwrap_or_else(|_| id.to_owned()))
}

/// The byte of `%XX` at the beginning.
fn id_byte(text: &[u8]) -> Option<u8> {
    let digits = text.strip_prefix(b"%")?.get(..2)?;
    u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// Records, verdicts and decisions, as far as they concern something.
pub struct Sighted {
    records: Vec<Record>,
    judgements: Vec<Judgement>,
    decisions: Vec<Decision>,
    /// True where there were more records than are looked at.
    pub cut: bool,
}

impl Sighted {
    /// All that concerns these things.
    ///
    /// # Errors
    /// Where the store cannot be read or a decision is malformed.
    pub fn of(disk: &Disk, ids: &[&EntityId]) -> anyhow::Result<Self> {
        let resolved = disk.resolved()?;
        let is = |entity: Option<&EntityId>| entity.is_some_and(|e| ids.contains(&e));
        let concerns = |j: &Judgement| is(entity(&resolved, &j.left)) || is(entity(&resolved, &j.right));
        let judgements: Vec<Judgement> = disk.judgements()?.into_iter().filter(concerns).collect();
        let holds =
            |row: &Resolved| row.actors.values().chain(row.events.values()).chain(row.agreements.values()).any(|entity| is(Some(entity)));
        let mut keys: BTreeSet<DocumentKey> = resolved.values().filter(|row| holds(row)).map(|row| row.document.clone()).collect();
        keys.extend(judgements.iter().filter(|j| j.verdict != Verdict::Same).flat_map(both));
        Self::with(disk, &resolved, keys, judgements)
    }

    /// Verdicts *unsure*, the likeliest so many of them.
    ///
    /// # Errors
    /// As [`Sighted::of`].
    pub fn unsure(disk: &Disk, most: usize) -> anyhow::Result<Self> {
        let mut judgements: Vec<Judgement> = disk.judgements()?.into_iter().filter(|j| j.verdict == Verdict::Unsure).collect();
        judgements.sort_by(|a, b| b.score.total_cmp(&a.score));
        judgements.truncate(most);
        let keys = judgements.iter().flat_map(both).collect();
        Self::with(disk, &disk.resolved()?, keys, judgements)
    }

    /// The thing at an address as `explain` shows it (`doc/KEY#event=ID`); nothing for any other name.
    ///
    /// # Errors
    /// Where nothing stands there, or the store cannot be read.
    pub fn at(disk: &Disk, name: &str) -> anyhow::Result<Option<Thing>> {
        let address = EntityId::from(name);
        let Some((key, id)) = places(&address) else { return Ok(None) };
        let none = || anyhow::anyhow!("nothing stands at {name}");
        let record = disk.record(&key.into())?.ok_or_else(none)?;
        let words = match sort(&address) {
            "event" => record.events.iter().any(|e| e.id.as_str() == id).then(String::new),
            "agreement" => record.agreements.iter().any(|a| a.id.as_str() == id).then(String::new),
            _ => record.actors.iter().find(|a| a.id.as_str() == id).map(|a| a.name.clone()),
        };
        let names = vec![words.ok_or_else(none)?].into_iter().filter(|name| !name.is_empty()).collect();
        Ok(Some(Thing { id: address, names, seen: Vec::new() }))
    }

    fn with(
        disk: &Disk,
        resolved: &HashMap<DocumentKey, Resolved>,
        keys: BTreeSet<DocumentKey>,
        judgements: Vec<Judgement>,
    ) -> anyhow::Result<Self> {
        let cut = keys.len() > MOST;
        let load = |key: &DocumentKey| -> Result<Option<Record>, DiskError> {
            let Some(mut record) = disk.record(key)? else { return Ok(None) };
            resolved.get(key).unwrap_or(&Resolved::default()).fill(&mut record);
            Ok(Some(record))
        };
        let records: Vec<Record> = keys.iter().take(MOST).filter_map(|key| load(key).transpose()).collect::<Result<_, _>>()?;
        Ok(Self { records, judgements, decisions: decisions(disk)?, cut })
    }

    /// For telling.
    pub fn account(&self) -> Account<'_> {
        Account { records: &self.records, judgements: &self.judgements, all_decisions: &self.decisions }
    }

    /// The records.
    pub fn records(&self) -> &[Record] {
        &self.records
    }
}

fn both(judgement: &Judgement) -> Vec<DocumentKey> {
    [&judgement.left, &judgement.right].into_iter().filter_map(places).map(|(key, _)| key.into()).collect()
}

/// The IRI below the base of what an address of a verdict became.
fn entity<'r>(resolved: &'r HashMap<DocumentKey, Resolved>, address: &EntityId) -> Option<&'r EntityId> {
    let (key, id) = places(address)?;
    let row = resolved.get(&key.into())?;
    match sort(address) {
        "event" => row.events.get(&id.into()),
        "agreement" => row.agreements.get(&id.into()),
        _ => row.actors.get(&id.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn iris_are_read_back_as_ids() {
        for (iri, id) in [("person/a%20b", "person/a b"), ("person/محمد", "person/محمد"), ("x%", "x%"), ("x%zz", "x%zz")] {
            assert_eq!(decoded(iri).as_str(), id);
        }
    }
}
