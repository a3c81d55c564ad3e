//! What certain knowledge says that an actor is: the gazetteer's key, or the government of a state.

use super::words::words;
use crate::lexicon::{Keyed, Lexicon};
use crate::model::actor::{Actor, ActorKind};
use crate::model::record::Record;
use crate::text::normalize::slug;

/// Beginning of the key of a state's government, which no gazetteer needs to list.
pub(super) const GOVERNMENT: &str = "government:";

/// The key of an actor, where it is certain.
pub(super) fn key(lexicon: &Lexicon, record: &Record, actor: &Actor) -> Option<String> {
    let state = || actor.iso3.as_deref().and_then(|code| lexicon.state_by_iso3(code)).map(|row| lexicon.states[row].key.clone());
    actor.key.clone().or_else(state).or_else(|| government(lexicon, record, actor))
}

/// The key of a government: a body of a state whose name says no more than that.
fn government(lexicon: &Lexicon, record: &Record, actor: &Actor) -> Option<String> {
    if actor.kind != ActorKind::GovernmentBody {
        return None;
    }
    let owner = record.actors.iter().find(|a| Some(&a.id) == actor.of.as_ref() && a.kind == ActorKind::State)?;
    let key = key(lexicon, record, owner).unwrap_or_else(|| slug(&owner.name));
    let name = slug(&actor.name);
    let mut names = vec![slug(&owner.name), key.clone()];
    if let Some(row) = lexicon.state_by_key(&key) {
        let row = &lexicon.states[row];
        names.extend(row.adjectives.iter().chain(&row.aliases).chain(&row.capitals).map(|n| slug(n)));
    }
    let plain = &words().words;
    let is = |head: &String| {
        name == *head
            || names.iter().any(|n| {
                [format!("{n}-{head}"), format!("{head}-{}-{n}", plain.of), format!("{head}-{}-{}-{n}", plain.of, plain.article)]
                    .contains(&name)
            })
    };
    let article = format!("{}-", plain.article);
    let name_fits =
        plain.governments.iter().any(is) || plain.governments.iter().any(|h| name.strip_prefix(&article).is_some_and(|n| n == h));
    name_fits.then(|| format!("{GOVERNMENT}{key}"))
}

/// The key of the state whose government has this key.
pub(super) fn governed(key: &str) -> Option<&str> {
    key.strip_prefix(GOVERNMENT)
}

/// What the gazetteer has under a key.
pub(super) fn row(lexicon: &Lexicon, key: Option<&str>) -> Option<Keyed> {
    lexicon.by_key(key?)
}
