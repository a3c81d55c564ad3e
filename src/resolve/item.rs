//! Turns the actors of many records into one list of items, found by document and id, with the sets they are joined into.
//!
//! An item is one actor of one record. Records must come in canonical order (see [`super::order`]), so that items do.

use super::cluster::Union;
use super::decide::Bars;
use super::names::{Name, folded};
use super::reason::Reason;
use crate::model::actor::{Actor, ActorKind, Tenure};
use crate::model::id::{ActorId, EntityId};
use crate::model::judgement::{Judgement, Verdict};
use crate::model::record::Record;
use crate::model::reference::RULE;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

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

/// The items that an actor names: whose it is, whose office, in which body, inside what.
#[derive(Clone, Copy, Default)]
struct Links {
    of: Option<usize>,
    office_of: Option<usize>,
    body: Option<usize>,
    within: Option<usize>,
}

/// Names, each read once however often it is written.
struct Words<'r> {
    folded: HashMap<&'r str, Rc<str>>,
    organizations: HashMap<&'r str, Rc<Name>>,
}

impl<'r> Words<'r> {
    fn of(all: &[Item<'r>]) -> Self {
        let mut words = Self { folded: HashMap::new(), organizations: HashMap::new() };
        for Item { actor, class, .. } in all {
            match class {
                Class::Person => {}
                Class::Office | Class::State | Class::Place => {
                    words.folded.entry(&actor.name).or_insert_with(|| folded(&actor.name).into());
                }
                Class::Body | Class::Group => {
                    for name in std::iter::once(&actor.name).chain(&actor.names) {
                        words.organizations.entry(name).or_insert_with(|| Rc::new(Name::organization(name)));
                    }
                }
            }
        }
        words
    }
}

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
    /// What people have decided to keep apart.
    pub bars: Bars,
    /// Items that a person's decision joined: two names of theirs may contradict each other.
    pub decided: HashSet<usize>,
    /// What certain knowledge says of each.
    pub certain: Vec<Option<String>>,
    /// Number of the first item of each record, and of one that would follow.
    pub first: Vec<usize>,
    keys: Vec<String>,
    at: Vec<Vec<(&'r str, usize)>>,
    links: Vec<Links>,
    tenures: Vec<Vec<[Option<usize>; 2]>>,
    words: Words<'r>,
}

/// The item of an id among those of a record, which are in order.
fn find(here: &[(&str, usize)], id: &ActorId) -> Option<usize> {
    here.binary_search_by_key(&id.as_str(), |(id, _)| id).ok().map(|at| here[at].1)
}

impl<'r> Items<'r> {
    /// The items of the records, each on its own.
    pub fn new(records: &'r [&'r Record], known: &Keys<'_>) -> Self {
        let mut all = Vec::new();
        let mut certain = Vec::new();
        let mut at = Vec::with_capacity(records.len());
        let mut first = vec![0];
        for (doc, record) in records.iter().enumerate() {
            let mut here: Vec<(&str, usize)> = record.actors.iter().enumerate().map(|(n, a)| (a.id.as_str(), all.len() + n)).collect();
            here.sort_unstable();
            here.dedup_by_key(|(id, _)| *id);
            at.push(here);
            for actor in &record.actors {
                certain.push(known(record, actor));
                all.push(Item { doc, actor, class: class(actor.kind) });
            }
            first.push(all.len());
        }
        let keys = records.iter().map(|r| r.document.key().0).collect();
        let find = |doc: usize, id: Option<&ActorId>| find(&at[doc], id?);
        let links = all.iter().map(|Item { doc, actor, .. }| Links {
            of: find(*doc, actor.of.as_ref()),
            office_of: find(*doc, actor.office_of.as_ref()),
            body: find(*doc, actor.body.as_ref()),
            within: find(*doc, actor.within.as_ref()),
        });
        let ends = |doc| move |t: &Tenure| [find(doc, Some(&t.person)), find(doc, Some(&t.office))];
        let tenures = records.iter().enumerate().map(|(doc, record)| record.tenures.iter().map(ends(doc)).collect());
        Self {
            links: links.collect(),
            tenures: tenures.collect(),
            records,
            union: Union::new(all.len()),
            words: Words::of(&all),
            all,
            judgements: Vec::new(),
            bars: Bars::default(),
            decided: HashSet::new(),
            certain,
            first,
            keys,
            at,
        }
    }

    /// The item of an actor.
    pub fn of(&self, doc: usize, id: &ActorId) -> Option<usize> {
        find(&self.at[doc], id)
    }

    /// The tenures of a record, with the items of person and office where it has both.
    pub fn tenures(&self, doc: usize) -> impl Iterator<Item = (&'r Tenure, usize, usize)> + '_ {
        let ends = self.tenures[doc].iter();
        self.records[doc].tenures.iter().zip(ends).filter_map(|(tenure, [person, office])| Some((tenure, (*person)?, (*office)?)))
    }

    /// The set that an item belongs to.
    pub fn owner(&self, item: usize) -> Option<usize> {
        self.links[item].of.map(|of| self.union.root(of))
    }

    /// The set whose office an item is.
    pub fn office_of(&self, item: usize) -> Option<usize> {
        self.links[item].office_of.map(|of| self.union.root(of))
    }

    /// The set of the body or office that an item sits in or serves.
    pub fn body(&self, item: usize) -> Option<usize> {
        self.links[item].body.map(|body| self.union.root(body))
    }

    /// The set around an item that names one, else the set that it belongs to.
    pub fn outer(&self, item: usize) -> Option<usize> {
        if self.all[item].actor.within.is_some() { self.within(item) } else { self.owner(item) }
    }

    /// The set around an item.
    pub fn within(&self, item: usize) -> Option<usize> {
        self.links[item].within.map(|around| self.union.root(around))
    }

    /// The name of an item, folded.
    pub fn folded(&self, item: usize) -> Rc<str> {
        let name = self.all[item].actor.name.as_str();
        self.words.folded.get(name).cloned().unwrap_or_else(|| folded(name).into())
    }

    /// The words that count in the name of an organisation or group.
    pub fn organization(&self, name: &str) -> Rc<Name> {
        self.words.organizations.get(name).cloned().unwrap_or_else(|| Rc::new(Name::organization(name)))
    }

    /// Of each document the ids of its actors, in order, with what `number` has for their items.
    pub fn numbered(&self, number: &[usize]) -> Vec<Vec<(String, usize)>> {
        self.at.iter().map(|here| here.iter().map(|(id, item)| ((*id).to_owned(), number[*item])).collect()).collect()
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

    /// True where a table, and nothing in the document, says that a set of persons holds an office.
    pub fn is_reference(&self, office: usize, person: usize, doc: usize) -> bool {
        let tenures = self.tenures(doc).filter(|(_, p, o)| *o == office && self.union.root(*p) == person);
        tenures.fold(None, |all, (t, ..)| Some(all.unwrap_or(true) && t.rule.as_deref() == Some(RULE))) == Some(true)
    }

    /// True for a person or office that a table added.
    pub fn is_added(&self, item: usize) -> bool {
        self.all[item].actor.id.as_str().strip_prefix(RULE).is_some_and(|rest| rest.starts_with(':'))
    }

    /// Joins two items for one reason; true where they were two.
    pub fn join(&mut self, a: usize, b: usize, reason: Reason) -> bool {
        !self.union.same(a, b) && self.join_with(a, b, reason.weight(), vec![reason.says()])
    }

    /// Joins two items with a score and reasons; true where they were two.
    pub fn join_with(&mut self, a: usize, b: usize, score: f32, reasons: Vec<String>) -> bool {
        if self.union.same(a, b) || self.barred(a, b) {
            return false;
        }
        let judgement = self.judgement(a, b, Verdict::Same, (score, reasons));
        self.join_as(a, b, judgement)
    }

    /// Joins two items for what is judged; true where they were two. What people keep apart is never joined, also not through a third.
    pub fn join_as(&mut self, a: usize, b: usize, judgement: Judgement) -> bool {
        let (x, y) = (self.union.root(a), self.union.root(b));
        let joined = !self.bars.between(x, y) && self.union.join(x, y);
        if joined {
            self.bars.joined(x.max(y), x.min(y));
            self.judgements.push(judgement);
        }
        joined
    }

    /// A verdict on two items; who gave it is for the caller to say.
    pub fn judgement(&self, a: usize, b: usize, verdict: Verdict, (score, reasons): (f32, Vec<String>)) -> Judgement {
        let (left, right) = (self.address(a.min(b)), self.address(a.max(b)));
        Judgement { left, right, verdict, score: score.clamp(0.0, 1.0), reasons, author: super::author(), at: None }
    }

    /// True where people keep two sets apart.
    pub fn barred(&self, a: usize, b: usize) -> bool {
        self.bars.between(self.union.root(a), self.union.root(b))
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
