//! Decisions of people, replayed: what they joined is joined, what they kept apart stays apart.

use super::item::{Class, Items};
use super::names::folded;
use super::reason::Reason;
use crate::model::id::EntityId;
use crate::model::judgement::{Judgement, Verdict};
use std::collections::{BTreeSet, HashMap};

/// Joins the items of every pair that was decided to be the same. An item is named by its address, or by the IRI that its own name gives.
pub(super) fn join(items: &mut Items<'_>, decisions: &[Judgement]) {
    let names = names(items, decisions);
    for decision in decisions.iter().filter(|d| d.verdict == Verdict::Same) {
        let found = |id: &EntityId| names.get(id.as_str()).and_then(|all| all.first().copied());
        if let (Some(a), Some(b)) = (found(&decision.left), found(&decision.right)) {
            items.join(a, b, Reason::Decided);
        }
    }
}

/// The first item under each name that a decision joined: where a former address leads.
pub(super) fn former(items: &Items<'_>, decisions: &[Judgement]) -> Vec<(EntityId, usize)> {
    let names = names(items, decisions);
    let same = decisions.iter().filter(|d| d.verdict == Verdict::Same).flat_map(|d| [&d.left, &d.right]);
    same.filter_map(|id| Some((id.clone(), *names.get(id.as_str())?.first()?))).collect()
}

/// Pairs of items that were decided to be different.
pub(super) fn apart(items: &Items<'_>, decisions: &[Judgement]) -> BTreeSet<(usize, usize)> {
    let names = names(items, decisions);
    let found = |id: &EntityId| names.get(id.as_str()).map_or(&[][..], Vec::as_slice);
    let different = decisions.iter().filter(|d| d.verdict == Verdict::Different);
    different.flat_map(|d| found(&d.left).iter().flat_map(|a| found(&d.right).iter().map(|b| (*a.min(b), *a.max(b))))).collect()
}

/// Items by their address and by kind and slug of each of their names; nothing where nothing was decided.
fn names(items: &Items<'_>, decisions: &[Judgement]) -> HashMap<String, Vec<usize>> {
    let mut names: HashMap<String, Vec<usize>> = HashMap::new();
    if decisions.is_empty() {
        return names;
    }
    for (i, item) in items.all.iter().enumerate() {
        names.entry(items.address(i).0).or_default().push(i);
        for name in std::iter::once(&item.actor.name).chain(items.certain[i].as_ref()) {
            let plain = format!("{}/{}", folder(item.class), folded(name).replace(' ', "-"));
            let local = items.key(item.doc).get(..8).map(|digits| format!("{plain}--{digits}"));
            for name in [plain].into_iter().chain(local) {
                names.entry(name).or_default().push(i);
            }
        }
    }
    names
}

/// The folder of a class below the base.
pub const fn folder(class: Class) -> &'static str {
    match class {
        Class::Person => "person",
        Class::Office => "office",
        Class::State => "state",
        Class::Place => "place",
        Class::Body | Class::Group => "body",
    }
}
