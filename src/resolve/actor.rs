//! Turns the items of all records into actors: one rule a kind, repeated until nothing joins any more.
//!
//! Guarantees: joined are only items of one class; surnames alone are never joined without an office; what a person decided outvotes rules.
//! Deliberately joins nothing that no document and no gazetteer ties together: two groups of "officials" stay two.

use super::item::{Class, Items};
use super::names::{Feature, Name, compare};
use super::person;
use super::reason::Reason;
use crate::model::actor::{ActorKind, TenureStatus};
use crate::model::date::Day;
use crate::model::mention::MentionKind;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::sync::LazyLock;

/// Rounds after which the rules stop: each needs what another has joined, no chain of texts is longer.
const ROUNDS: usize = 6;

/// Reports of an organisation whose names are looked at for the words of its own.
const NAMED: usize = 64;

/// Days between two documents within which one commander means one command.
const ONE_COMMAND_DAYS: i32 = 366;

/// Joins what is one.
pub(super) fn join_all<'r>(items: &mut Items<'r>, fixed: &person::Fixed<'r>) {
    certain(items);
    for _ in 0..ROUNDS {
        let mut joined = organizations(items);
        joined |= groups(items);
        joined |= offices(items);
        joined |= staff(items);
        joined |= person::join(items, fixed);
        joined |= ownerless_offices(items);
        joined |= coalitions(items);
        if !joined {
            break;
        }
    }
}

/// Gazetteer rows, country codes, names of states and places.
fn certain(items: &mut Items<'_>) {
    let keyed = items.certain.iter().enumerate().filter_map(|(i, key)| Some((i, (items.all[i].class, key.clone()?))));
    items.join_by(keyed.collect(), Reason::Gazetteer);
    let coded: Vec<_> = items.of_class(Class::State).filter_map(|i| Some((i, items.all[i].actor.iso3.clone()?))).collect();
    items.join_by(coded, Reason::StateCode);
    for class in [Class::State, Class::Place] {
        let named: Vec<_> = items.of_class(class).map(|i| (i, named(items, i))).filter(|(_, n)| !n.0.is_empty()).collect();
        items.join_by(named, Reason::EqualName);
    }
}

/// The folded name of a place or state and the set around it. A place without one meets only others without one.
fn named(items: &Items<'_>, i: usize) -> (Rc<str>, Option<usize>) {
    (items.folded(i), items.within(i))
}

/// Organisations of one name and owner, and acronyms of such names.
fn organizations(items: &mut Items<'_>) -> bool {
    let bodies: Vec<usize> = items.of_class(Class::Body).filter(|i| items.all[*i].actor.body.is_none()).collect();
    let keys: Vec<_> = bodies.iter().flat_map(|i| proper_names(items, *i).into_iter().map(|n| (*i, n))).collect();
    let keys = keys.into_iter().map(|(i, name)| (i, (name, owner(items, i)))).collect();
    let joined = items.join_by(keys, Reason::EqualName);
    acronyms(items, &bodies) | nouns_behind(items, &bodies) | joined
}

/// An organisation's name with a noun behind it that says what it is, where the name alone is that of one organisation.
fn nouns_behind(items: &mut Items<'_>, bodies: &[usize]) -> bool {
    let names: Vec<(usize, Rc<Name>)> = bodies.iter().map(|i| (*i, items.organization(&items.all[*i].actor.name))).collect();
    let alone = |name: &Name, length: usize| name.parts[..length].iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join(" ");
    let mut known: HashMap<String, BTreeSet<usize>> = HashMap::new();
    for (i, name) in &names {
        known.entry(alone(name, name.parts.len())).or_default().insert(items.union.root(*i));
    }
    let behind = |name: &Name| name.parts.len() > 1 && name.parts.last().is_some_and(|p| NOUNS.contains(p.text.as_str()));
    let found: Vec<(usize, usize)> = names
        .iter()
        .filter(|(i, name)| items.certain[*i].is_none() && behind(name))
        .filter_map(|(i, name)| {
            let bare = known.get(&alone(name, name.parts.len() - 1)).filter(|all| all.len() == 1)?;
            let apart = bare.iter().all(|b| items.all[*b].doc != items.all[*i].doc || items.certain[*b].is_some());
            Some((*bare.first()?, *i)).filter(|_| apart)
        })
        .collect();
    found.into_iter().fold(false, |joined, (bare, i)| items.join(bare, i, Reason::NounBehind) | joined)
}

static NOUNS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../../schema/resolve/nouns.tsv").lines().filter(|l| !l.starts_with('#')).collect());

/// Names under which an organisation is the same in every document: its own name, where that is no mere description.
fn proper_names(items: &Items<'_>, i: usize) -> BTreeSet<String> {
    let actor = items.all[i].actor;
    let proper = |name: &&String| name.split_whitespace().any(|w| w.chars().next().is_some_and(char::is_uppercase));
    std::iter::once(&actor.name).filter(proper).map(|n| stripped(&items.organization(n))).filter(|n| !n.is_empty()).collect()
}

/// Folded, without words that say nothing at the beginning.
fn stripped(name: &Name) -> String {
    name.parts.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// The set that an organisation or group belongs to.
pub(super) fn owner(items: &Items<'_>, i: usize) -> Option<usize> {
    items.owner(i)
}

fn acronyms(items: &mut Items<'_>, bodies: &[usize]) -> bool {
    let names: Vec<(usize, Rc<Name>)> = bodies.iter().map(|i| (*i, items.organization(&items.all[*i].actor.name))).collect();
    let mut short: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, (_, name)) in names.iter().enumerate().filter(|(_, (_, n))| n.parts.len() == 1) {
        short.entry(name.parts[0].text.as_str()).or_default().push(at);
    }
    let mut joined = false;
    for (long, name) in names.iter().filter(|(_, n)| n.parts.len() > 2) {
        let found = name.initials().iter().flat_map(|i| short.get(*i).into_iter().flatten()).copied().collect::<BTreeSet<_>>();
        for at in found {
            let other = names[at].0;
            let one_kind = items.all[*long].actor.kind == items.all[other].actor.kind && owner(items, *long) == owner(items, other);
            let apart = items.all[*long].doc == items.all[other].doc;
            if one_kind && !apart && compare(name, &names[at].1).has(Feature::Acronym) {
                joined |= items.join(*long, other, Reason::AcronymName);
            }
        }
    }
    joined
}

/// True for somebody whom a document knows by his post alone, as if by a description: "a senior official". Two texts may mean two.
pub(super) fn is_unnamed(items: &Items<'_>, i: usize) -> bool {
    let item = items.all[i];
    let mentions = || items.records[item.doc].mentions.iter().filter(|m| m.kind == MentionKind::Office);
    item.class == Class::Group && mentions().any(|m| m.actor.as_ref() == Some(&item.actor.id))
}

/// Collectives of one description and owner; all words for the members of one alliance are one.
fn groups(items: &mut Items<'_>) -> bool {
    let collectives = items.of_class(Class::Group).filter(|i| !is_unnamed(items, *i));
    let keys = collectives.filter_map(|i| Some((i, (owner(items, i)?, group_name(items, i))))).collect();
    items.join_by(keys, Reason::EqualName)
}

/// What a group is called, its owner's name taken away.
fn group_name(items: &Items<'_>, i: usize) -> String {
    if is_member_states(items, i) { "\0members".to_owned() } else { stripped(&items.organization(&items.all[i].actor.name)) }
}

/// True for the members of an alliance or coalition, under whatever words.
pub(super) fn is_member_states(items: &Items<'_>, i: usize) -> bool {
    let Some(owner) = owner(items, i) else { return false };
    let set = items.union.root(owner);
    if items.all[set].class != Class::Body {
        return false;
    }
    let names = items.union.members(set).iter().take(NAMED).flat_map(|m| &items.all[*m].actor.names);
    let own: Vec<Rc<Name>> = names.map(|n| items.organization(n)).collect();
    let own: HashSet<&str> = own.iter().flat_map(|n| &n.parts).map(|p| p.text.as_str()).collect();
    let name = items.organization(&items.all[i].actor.name);
    let words = name.parts.iter().map(|p| p.text.as_str()).filter(|w| !own.contains(w));
    MEMBER_WORDS.contains(words.collect::<Vec<_>>().join(" ").as_str())
}

static MEMBER_WORDS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../../schema/resolve/groups.tsv").lines().filter(|l| !l.starts_with('#')).collect());

/// Offices of one title and one owner; without an owner each stands for itself.
fn offices(items: &mut Items<'_>) -> bool {
    let keys = items.of_class(Class::Office).map(|i| (i, (title(items, i), office_owner(items, i).ok_or(i)))).collect();
    items.join_by(keys, Reason::TitleAndOwner)
}

/// The title of an office, folded.
pub(super) fn title(items: &Items<'_>, i: usize) -> Rc<str> {
    items.folded(i)
}

/// The body that an office sits in, or else the state or coalition whose office it is.
pub(super) fn office_owner(items: &Items<'_>, i: usize) -> Option<usize> {
    items.body(i).or_else(|| items.office_of(i))
}

/// Bodies that serve one office.
fn staff(items: &mut Items<'_>) -> bool {
    let keys = items.of_class(Class::Body).filter_map(|i| Some((i, served(items, i)?))).collect();
    items.join_by(keys, Reason::Staff)
}

/// The office that a staff body serves: as the record says, or the one office of the person whose staff it is.
pub(super) fn served(items: &Items<'_>, i: usize) -> Option<usize> {
    let item = items.all[i];
    let told = items.body(i).filter(|o| items.all[*o].class == Class::Office);
    told.or_else(|| {
        let person = items.owner(i).filter(|p| items.all[*p].class == Class::Person)?;
        let held = items.tenures(item.doc).filter(|(t, p, _)| t.status == TenureStatus::Current && items.union.root(*p) == person);
        let offices = held.map(|(.., office)| items.union.root(office));
        let offices: BTreeSet<usize> = offices.collect();
        offices.first().copied().filter(|_| offices.len() == 1)
    })
}

/// Who holds which office in which document, as sets, former holders left out.
pub(super) fn holders(items: &Items<'_>) -> BTreeSet<(usize, usize, usize)> {
    let mut found = BTreeSet::new();
    for doc in 0..items.records.len() {
        let held = items.tenures(doc).filter(|(tenure, ..)| tenure.status != TenureStatus::Former);
        found.extend(held.map(|(_, person, office)| (office, items.union.root(person), doc)));
    }
    found
}

/// An office without an owner is the one that its holder has elsewhere, or, named without a holder, the one of that title in its document,
/// where there is just one. A holder of his own may be the minister of another state.
fn ownerless_offices(items: &mut Items<'_>) -> bool {
    let holders = holders(items);
    let mut owned: BTreeMap<(Rc<str>, Place), BTreeSet<usize>> = BTreeMap::new();
    let has_owner = |i: &usize| office_owner(items, *i).is_some();
    for office in items.of_class(Class::Office).filter(has_owner) {
        owned.entry((title(items, office), Place::Document(items.all[office].doc))).or_default().insert(items.union.root(office));
    }
    for (office, person, _) in holders.iter().filter(|(o, ..)| has_owner(o)) {
        owned.entry((title(items, *office), Place::Holder(*person))).or_default().insert(items.union.root(*office));
    }
    let only =
        |office: usize, place: Place| owned.get(&(title(items, office), place)).filter(|s| s.len() == 1).and_then(|s| s.first().copied());
    let held: BTreeSet<usize> = holders.iter().map(|(o, ..)| *o).collect();
    let here = items.of_class(Class::Office).filter(|o| !held.contains(o)).map(|o| (o, Place::Document(items.all[o].doc)));
    let held = holders.iter().map(|(o, person, _)| (*o, Place::Holder(*person)));
    let ownerless = here.chain(held).filter(|(o, _)| !has_owner(o));
    let found: Vec<(usize, usize)> = ownerless.filter_map(|(office, place)| Some((only(office, place)?, office))).collect();
    found.into_iter().fold(false, |joined, (set, office)| items.join(set, office, Reason::Holder) | joined)
}

/// Where one title means one office.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Document(usize),
    Holder(usize),
}

/// A coalition and the date of the document that names its commander.
type Command = (usize, Option<Day>);

/// Coalitions under one commander in one season, or against one enemy.
fn coalitions(items: &mut Items<'_>) -> bool {
    let is_coalition = |items: &Items<'_>, i: usize| items.all[i].actor.kind == ActorKind::Coalition;
    let against = items.of_class(Class::Body).filter(|i| is_coalition(items, *i)).filter_map(|i| {
        let item = items.all[i];
        Some((i, items.set_of(item.doc, item.actor.opposes.as_ref())?))
    });
    let against = against.collect();
    let mut joined = items.join_by(against, Reason::Adversary);
    let mut led: BTreeMap<(Rc<str>, usize), Vec<Command>> = BTreeMap::new();
    for (office, person, doc) in holders(items) {
        if let Some(owner) = office_owner(items, office).filter(|o| is_coalition(items, *o)) {
            led.entry((title(items, office), person)).or_default().push((owner, items.records[doc].document.day()));
        }
    }
    for commands in led.into_values() {
        for pair in commands.windows(2).filter(|w| one_season(w[0].1, w[1].1)) {
            joined |= items.join(pair[0].0, pair[1].0, Reason::Commander);
        }
    }
    joined
}

fn one_season(a: Option<Day>, b: Option<Day>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.since(b).map_or(true, |span| span.get_days().abs() <= ONE_COMMAND_DAYS),
        _ => true,
    }
}
