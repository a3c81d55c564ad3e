//! Turns the actors of many records into one list of items, found by document and id, with the sets they are joined into.
//!
//! An item is one actor of one record. Records must come in canonical order (see [`super::order`]), so that items do.

use super::cluster::Union;
use super::reason::Reason;
use crate::model::actor::{Actor, ActorKind};
use crate::model::id::{ActorId, EntityId};
use crate::model::judgement::{Judgement, Verdict};
use crate::model::record::Record;
use std::collections::{BTreeSet, HashMap};

/// What can be one with what: kinds that texts and gazetteers take for one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Persons.
    Person,
    /// Offices.
    Office,
    /// States.
    State,
    /// Places that are no states.
    Place,
    /// Organisations of every kind.
    Body,
    /// Collectives known by description.
    Group,
}

/// The class of a kind.
pub const fn class(kind: ActorKind) -> Class {
    match kind {
        ActorKind::Person => Class::Person,
        ActorKind::Office => Class::Office,
        ActorKind::State => Class::State,
        ActorKind::Place => Class::Place,
        ActorKind::Group => Class::Group,
        _ => Class::Body,
    }
}

/// One actor of one record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'r> {
    /// Number of the record.
    pub doc: usize,
    /// The actor.
    pub actor: &'r Actor,
    /// What it can be one with.
    pub class: Class,
}

/// What certain knowledge says that an actor of a record is: the key of a gazetteer row, or another name that only one thing has.
pub type Keys<'k> = dyn Fn(&Record, &Actor) -> Option<String> + 'k;

/// All items, the sets they are joined into, and why.
pub(super) struct Items<'r> {
    /// The records in canonical order.
    pub records: &'r [&'r Record],
    /// The items in canonical order.
    pub all: Vec<Item<'r>>,
    /// Which items are one.
    pub union: Union,
    /// Why.
    pub judgements: Vec<Judgement>,
    /// Pairs that a person has decided to keep apart, the smaller number first.
    pub apart: BTreeSet<(usize, usize)>,
    /// What certain knowledge says of each.
    pub certain: Vec<Option<String>>,
    /// Number of the first item of each record, and of one that would follow.
    pub first: Vec<usize>,
    keys: Vec<String>,
    at: Vec<HashMap<&'r str, usize>>,
}

impl<'r> Items<'r> {
    /// The items of the records, each on its own.
    pub fn new(records: &'r [&'r Record], known: &Keys<'_>) -> Self {
        let mut all = Vec::new();
        let mut certain = Vec::new();
        let mut at = vec![HashMap::new(); records.len()];
        let mut first = vec![0];
        for (doc, record) in records.iter().enumerate() {
            for actor in &record.actors {
                at[doc].entry(actor.id.as_str()).or_insert(all.len());
                certain.push(known(record, actor));
                all.push(Item { doc, actor, class: class(actor.kind) });
            }
            first.push(all.len());
        }
        let keys = records.iter().map(|r| r.document.key().0).collect();
        Self { records, union: Union::new(all.len()), all, judgements: Vec::new(), apart: BTreeSet::new(), certain, first, keys, at }
    }

    /// The item of an actor.
    pub fn of(&self, doc: usize, id: &ActorId) -> Option<usize> {
        self.at[doc].get(id.as_str()).copied()
    }

    /// The set of an actor.
    pub fn set(&self, doc: usize, id: &ActorId) -> Option<usize> {
        Some(self.union.root(self.of(doc, id)?))
    }

    /// The set of an actor that may be absent.
    pub fn set_of(&self, doc: usize, id: Option<&ActorId>) -> Option<usize> {
        self.set(doc, id?)
    }

    /// Items of a class, in order.
    pub fn of_class(&self, class: Class) -> impl Iterator<Item = usize> + '_ {
        (0..self.all.len()).filter(move |i| self.all[*i].class == class)
    }

    /// The key of a document.
    pub fn key(&self, doc: usize) -> &str {
        &self.keys[doc]
    }

    /// Where an item stands: `doc/<key>#actor=<id>`.
    pub fn address(&self, item: usize) -> EntityId {
        EntityId(format!("doc/{}#actor={}", self.keys[self.all[item].doc], self.all[item].actor.id))
    }

    /// Joins two items for one reason; true where they were two.
    pub fn join(&mut self, a: usize, b: usize, reason: Reason) -> bool {
        self.join_with(a, b, reason.weight(), vec![reason.says()])
    }

    /// Joins two items with a score and reasons; true where they were two.
    pub fn join_with(&mut self, a: usize, b: usize, score: f32, reasons: Vec<String>) -> bool {
        let joined = !self.kept_apart(a, b) && self.union.join(a, b);
        if joined {
            let (left, right) = (self.address(a.min(b)), self.address(a.max(b)));
            let score = score.clamp(0.0, 1.0);
            self.judgements.push(Judgement { left, right, verdict: Verdict::Same, score, reasons, author: super::author() });
        }
        joined
    }

    /// True where a person has decided that a member of one set is not a member of the other.
    fn kept_apart(&self, a: usize, b: usize) -> bool {
        let barred = |x: &usize, y: &usize| self.apart.contains(&(*x.min(y), *x.max(y)));
        !self.apart.is_empty() && self.union.members(a).iter().any(|x| self.union.members(b).iter().any(|y| barred(x, y)))
    }

    /// Joins all items that have the same key; true where something was joined.
    pub fn join_by<K: std::hash::Hash + Eq>(&mut self, keys: Vec<(usize, K)>, reason: Reason) -> bool {
        let mut first: HashMap<K, usize> = HashMap::new();
        let mut joined = false;
        for (item, key) in keys {
            let head = *first.entry(key).or_insert(item);
            joined |= self.join(head, item, reason);
        }
        joined
    }
}
