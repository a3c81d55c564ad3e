//! Pairs that may be one or not: kept as judgements for people to decide, the likeliest first, bounded in number.
//!
//! Persons whose score lies below the threshold of joining, and organisations of one name where a text leaves out whose they are.

use super::actor::owner;
use super::item::{Class, Items};
use super::names::{Name, compare};
use super::person;
use super::reason::{Reason, most_unsure, persons_threshold, unsure_threshold};
use crate::model::judgement::Verdict;
use std::collections::{BTreeMap, BTreeSet};

/// A key that more organisations have tells nothing.
const CROWD: usize = 50;

/// A pair with its score and reasons.
type Pair = (f32, usize, usize, Vec<String>);

/// Adds the verdicts *unsure*. Everything that can be joined has been.
pub(super) fn judge<'r>(items: &mut Items<'r>, fixed: &person::Fixed<'r>) {
    for found in [person::unsure(items, fixed), organizations(items)] {
        for (score, a, b, reasons) in likeliest(items, found) {
            let judgement = items.judgement(a, b, Verdict::Unsure, (score, reasons));
            items.judgements.push(judgement);
        }
    }
}

/// By score, then by how much they are spoken of, then in canonical order.
fn likeliest(items: &Items<'_>, mut found: Vec<Pair>) -> Vec<Pair> {
    let spoken = |i: usize| items.union.members(i).len();
    found.sort_by(|x, y| {
        let weight = |p: &Pair| spoken(p.1).min(spoken(p.2));
        y.0.total_cmp(&x.0).then(weight(y).cmp(&weight(x))).then((x.1, x.2).cmp(&(y.1, y.2)))
    });
    found.truncate(most_unsure());
    found
}

/// Organisations of one name that are not joined, unless two owners or two rows of the gazetteer tell them apart.
fn organizations(items: &Items<'_>) -> Vec<Pair> {
    let roots: BTreeSet<usize> = items.of_class(Class::Body).map(|i| items.union.root(i)).collect();
    let named: BTreeMap<usize, Name> = roots.into_iter().filter_map(|i| Some((i, proper(items, i)?))).collect();
    let mut blocks: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (i, name) in &named {
        let mut keys: Vec<&str> = name.blocking_keys().collect();
        keys.sort_unstable();
        blocks.entry(keys.join(" ")).or_default().push(*i);
    }
    let crowd = |block: &&Vec<usize>| block.len() > 1 && block.len() <= CROWD;
    let pairs = blocks.values().filter(crowd).flat_map(|b| b.iter().enumerate().flat_map(|(n, a)| b[n + 1..].iter().map(|b| (*a, *b))));
    pairs.filter_map(|(a, b)| organization(items, (a, &named[&a]), (b, &named[&b]))).collect()
}

/// The name of an organisation, where it is no mere description.
fn proper(items: &Items<'_>, i: usize) -> Option<Name> {
    let actor = items.all[i].actor;
    let proper = actor.body.is_none() && actor.name.split_whitespace().any(|w| w.chars().next().is_some_and(char::is_uppercase));
    Some(Name::organization(&actor.name)).filter(|name| proper && !name.parts.is_empty())
}

fn organization(items: &Items<'_>, (a, left): (usize, &Name), (b, right): (usize, &Name)) -> Option<Pair> {
    let told = |i: usize| items.union.members(i).iter().find_map(|m| owner(items, *m));
    let known = |i: usize| items.union.members(i).iter().find_map(|m| items.certain[*m].as_deref());
    let (one, two) = (told(a), told(b));
    let apart = |x: Option<bool>| x == Some(false);
    let two_owners = apart(one.zip(two).map(|(x, y)| x == y));
    let two_rows = apart(known(a).zip(known(b)).map(|(x, y)| x == y));
    let one_kind = items.all[a].actor.kind == items.all[b].actor.kind;
    if two_owners || two_rows || !one_kind || items.barred(a, b) {
        return None;
    }
    let (first, second) = (&left.parts[0].text, &right.parts[0].text);
    if left.parts.len() == 1 && right.parts.len() == 1 && first != second {
        return None; // Two acronyms, and a sound in common says nothing.
    }
    let found = compare(left, right);
    let mut reasons = found.reasons();
    let mut score = found.score.min(persons_threshold());
    if reasons.is_empty() {
        reasons.push(Reason::EqualName.says());
    }
    if one.is_none() != two.is_none() {
        score += Reason::OwnerUnsaid.weight();
        reasons.push(Reason::OwnerUnsaid.says());
    }
    (score >= unsure_threshold()).then_some((score, a, b, reasons))
}
