//! Gives every resolved actor its address and its caption.
//!
//! The address is the gazetteer's key where there is one, else made of the caption; a second actor with the same address gets `--2`,
//! in canonical order. States come first, then bodies and places, offices and their staff, persons last: each may be named after one before.
//! Words live in `schema/lexicon/en/labels.toml`.

use super::keys::{GOVERNMENT, governed, row};
use super::words::{fill, words};
use crate::lexicon::{Keyed, Lexicon};
use crate::model::actor::{Actor, ActorKind};
use crate::model::id::{ActorId, EntityId};
use crate::model::record::Record;
use crate::resolve::names::Name;
use crate::resolve::{Identity, class, folder};
use crate::text::normalize::slug;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// An actor with its address and caption.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// Its address.
    pub id: EntityId,
    /// What it is.
    pub kind: ActorKind,
    /// Its caption.
    pub label: String,
    /// All names, the caption first.
    pub names: Vec<String>,
    /// The name as the first document has it.
    pub written: String,
    /// True where its name takes the article.
    pub article: bool,
    /// The key of certain knowledge.
    pub key: Option<String>,
    /// Number of the actor it belongs to, or whose office it is.
    pub owner: Option<usize>,
    /// Of a staff body: number of the office it serves.
    pub serves: Option<usize>,
    /// Numbers of the documents that name it.
    pub documents: BTreeSet<usize>,
}

impl Named {
    /// The caption with its article, as it stands inside a sentence.
    pub fn in_sentence(&self) -> String {
        if self.article { format!("{} {}", words().words.article, self.label) } else { self.label.clone() }
    }

    /// The last part of the address.
    pub fn tail(&self) -> &str {
        self.id.as_str().rsplit('/').next().unwrap_or_default()
    }
}

/// Everything that naming looks at.
struct Naming<'a> {
    records: &'a [&'a Record],
    lexicon: &'a Lexicon,
    identity: &'a Identity,
    named: Vec<Option<Named>>,
    taken: HashMap<EntityId, usize>,
}

/// Names all actors of an identity, by their numbers.
pub(super) fn name_all(records: &[&Record], lexicon: &Lexicon, identity: &Identity) -> Vec<Named> {
    let named = vec![None; identity.actors.len()];
    let mut naming = Naming { records, lexicon, identity, named, taken: HashMap::new() };
    let rank = |naming: &Naming<'_>, n: usize| match naming.kind(n) {
        ActorKind::State => 0,
        ActorKind::Place => 1,
        ActorKind::Office => 3,
        ActorKind::Group => 5,
        ActorKind::Person => 6,
        _ if naming.find(n, |a| a.body.as_ref()).is_some() => 4,
        _ => 2,
    };
    let mut order: Vec<(u8, bool, usize)> = (0..identity.actors.len()).map(|n| (rank(&naming, n), identity.keys[n].is_none(), n)).collect();
    order.sort_unstable();
    for (.., n) in order {
        let named = naming.name(n);
        naming.named[n] = Some(named);
    }
    naming.add_governments();
    naming.named.into_iter().flatten().collect()
}

impl Naming<'_> {
    /// Offices of states sit in governments: those that no document names are added.
    fn add_governments(&mut self) {
        let offices = self.named.iter().flatten().filter(|a| a.kind == ActorKind::Office);
        let states: BTreeSet<usize> = offices.filter_map(|a| a.owner).filter(|o| self.is_state(*o)).collect();
        for state in states {
            let Some(owner) = self.named[state].clone() else { continue };
            let key = format!("{GOVERNMENT}{}", owner.key.as_deref().unwrap_or(owner.tail()));
            if self.named.iter().flatten().any(|a| a.key.as_ref() == Some(&key)) {
                continue;
            }
            let Some(caption) = self.government(owner.key.as_deref().unwrap_or(owner.tail())) else { continue };
            let id = self.address(ActorKind::GovernmentBody, &caption.address);
            let (names, written) = (vec![caption.label.clone()], caption.label.clone());
            let kind = ActorKind::GovernmentBody;
            let (label, article, key) = (caption.label, caption.article, Some(key));
            let (owner, serves, documents) = (Some(state), None, BTreeSet::new());
            self.named.push(Some(Named { id, kind, label, names, written, article, key, owner, serves, documents }));
        }
    }

    fn is_state(&self, n: usize) -> bool {
        self.named[n].as_ref().is_some_and(|a| a.kind == ActorKind::State)
    }

    fn members(&self, n: usize) -> impl Iterator<Item = (usize, &Actor)> {
        self.identity.actors[n].iter().map(|(doc, index)| (*doc, &self.records[*doc].actors[*index]))
    }

    /// The actor that the first member with such a field names.
    fn find(&self, n: usize, field: impl Fn(&Actor) -> Option<&ActorId>) -> Option<usize> {
        self.members(n).find_map(|(doc, actor)| self.identity.actor(doc, field(actor)?))
    }

    fn kind(&self, n: usize) -> ActorKind {
        match row(self.lexicon, self.identity.keys[n].as_deref()) {
            Some(Keyed::State(_)) => ActorKind::State,
            Some(Keyed::Place(_)) => ActorKind::Place,
            Some(Keyed::Organization(row)) => self.lexicon.organizations[row].kind,
            None => self.usual_kind(n),
        }
    }

    /// The kind that most members have; the vague ones only where there is no other.
    fn usual_kind(&self, n: usize) -> ActorKind {
        let mut counts: BTreeMap<ActorKind, usize> = BTreeMap::new();
        self.members(n).for_each(|(_, a)| *counts.entry(a.kind).or_default() += 1);
        let vague = |k: ActorKind| matches!(k, ActorKind::Organization | ActorKind::Group);
        let best = counts.into_iter().max_by_key(|(kind, count)| (!vague(*kind), *count, std::cmp::Reverse(*kind)));
        best.map_or(ActorKind::Organization, |(kind, _)| kind)
    }

    fn name(&mut self, n: usize) -> Named {
        let kind = self.kind(n);
        let owner = if kind == ActorKind::Office {
            self.find(n, |a| a.body.as_ref()).or_else(|| self.find(n, |a| a.office_of.as_ref()))
        } else {
            self.find(n, |a| a.of.as_ref())
        };
        let serves = if kind == ActorKind::Office { None } else { self.find(n, |a| a.body.as_ref()) };
        let mut named = Named {
            id: EntityId::default(),
            kind,
            label: String::new(),
            names: self.names(n),
            written: self.members(n).next().map(|(_, a)| a.names.first().unwrap_or(&a.name).clone()).unwrap_or_default(),
            article: false,
            key: self.identity.keys[n].clone(),
            owner: owner.filter(|o| *o != n),
            serves: serves.filter(|o| *o != n),
            documents: self.members(n).map(|(doc, _)| doc).collect(),
        };
        let caption = self.caption(n, &named);
        (named.label, named.article) = (caption.label, caption.article);
        named.names.retain(|name| *name != named.label);
        named.names.insert(0, named.label.clone());
        named.id = match self.known_here_only(n, &named) {
            Some(document) => self.address(kind, &format!("{}--{document}", slug(&caption.address))),
            None => self.address(kind, &caption.address),
        };
        named
    }

    /// The document, where a name says nothing outside it: a bare surname, a group or an office of nobody, somebody known by
    /// his post alone.
    /// Its address must not depend on what other documents there are.
    fn known_here_only(&self, n: usize, named: &Named) -> Option<String> {
        const DIGITS: usize = 8;
        let vague = match named.kind {
            ActorKind::Group => named.owner.is_none() || self.identity.unnamed.contains(&n),
            ActorKind::Office => named.owner.is_none(),
            ActorKind::Person => !named.names.iter().any(|n| Name::person(n).is_full()),
            _ => false,
        };
        let document = named.documents.first().filter(|_| vague && named.key.is_none())?;
        self.records[*document].document.key().0.get(..DIGITS).map(str::to_owned)
    }

    fn names(&self, n: usize) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for name in self.members(n).flat_map(|(_, a)| std::iter::once(&a.name).chain(&a.names)) {
            if !name.trim().is_empty() && !names.contains(name) {
                names.push(name.clone());
            }
        }
        names
    }

    fn caption(&self, n: usize, named: &Named) -> Caption {
        let name = named.names.first().map(String::as_str).unwrap_or_default();
        let certain = named.key.as_deref().and_then(|key| self.gazetteer(key).or_else(|| self.government(governed(key)?)));
        let made = certain.or_else(|| match named.kind {
            ActorKind::Person => Some(Caption::plain(&fullest(&named.names))),
            ActorKind::Office => self.office(name, named.owner?),
            _ if self.identity.member_states.contains(&n) => self.member_states(named.owner?),
            _ if named.serves.is_some() => self.staff(named.serves?),
            ActorKind::GovernmentBody | ActorKind::SecurityForce | ActorKind::Group => self.owned(name, named.owner?),
            _ => None,
        });
        made.unwrap_or_else(|| Caption::plain(name))
    }

    fn gazetteer(&self, key: &str) -> Option<Caption> {
        let (label, article) = match row(self.lexicon, Some(key))? {
            Keyed::State(row) => (&self.lexicon.states[row].name, self.lexicon.states[row].article),
            Keyed::Organization(row) => (&self.lexicon.organizations[row].label, self.lexicon.organizations[row].article),
            Keyed::Place(row) => (&self.lexicon.places[row].label, false),
        };
        Some(Caption { label: label.clone(), address: key.to_owned(), article })
    }

    fn government(&self, state: &str) -> Option<Caption> {
        let (label, article) = self.lexicon.state_by_key(state).map_or((state, false), |row| {
            let state = &self.lexicon.states[row];
            (state.name.as_str(), state.article)
        });
        let owner = if article { format!("{} {label}", words().words.article) } else { label.to_owned() };
        made("government", &[("owner", &owner)], &[("owner", state)]).map(|caption| Caption { article: true, ..caption })
    }

    fn office(&self, title: &str, owner: usize) -> Option<Caption> {
        let owner = self.named[owner].as_ref()?;
        let made = made("office", &[("title", title), ("owner", &owner.in_sentence())], &[("title", title), ("owner", owner.tail())])?;
        Some(if self.tells(title, owner) { Caption { label: title.to_owned(), ..made } } else { made })
    }

    /// True for a title that names its organisation itself ("NATO Secretary General"), by the tables: what one document calls it must not
    /// change the caption.
    fn tells(&self, title: &str, owner: &Named) -> bool {
        let Some(Keyed::Organization(row)) = row(self.lexicon, owner.key.as_deref()) else { return false };
        let (title, row) = (format!("-{}-", slug(title)), &self.lexicon.organizations[row]);
        std::iter::once(&row.label).chain(&row.aliases).any(|name| title.contains(&format!("-{}-", slug(name))))
    }

    fn staff(&self, office: usize) -> Option<Caption> {
        let office = self.named[office].as_ref()?;
        let (title, owner) = (office.names.get(1).unwrap_or(&office.label), self.named[office.owner?].as_ref()?);
        let values = [("title", title.as_str()), ("owner", owner.label.as_str())];
        made("staff", &values, &[("title", title), ("owner", owner.tail())]).map(|caption| Caption { article: true, ..caption })
    }

    fn member_states(&self, owner: usize) -> Option<Caption> {
        let owner = self.named[owner].as_ref()?;
        made("member_states", &[("noun", &noun(owner))], &[("owner", owner.tail())])
    }

    /// "Ministry of Defence" of some state, unless the name says which.
    fn owned(&self, name: &str, owner: usize) -> Option<Caption> {
        let state = self.named[owner].as_ref()?;
        let mut names = vec![slug(&state.label)];
        if let Some(Keyed::State(row)) = row(self.lexicon, state.key.as_deref()) {
            let row = &self.lexicon.states[row];
            names.extend(row.adjectives.iter().chain(&row.aliases).chain(&row.capitals).map(|n| slug(n)));
        }
        let own = format!("-{}-", slug(name));
        let told = names.iter().any(|n| own.contains(&format!("-{n}-")));
        if told { None } else { made("owned", &[("name", name), ("owner", &state.label)], &[("name", name), ("owner", state.tail())]) }
    }

    /// An address that nothing else has.
    fn address(&mut self, kind: ActorKind, text: &str) -> EntityId {
        // The double hyphen sets off what tells namesakes apart.
        let tail = text.split("--").map(slug).collect::<Vec<_>>().join("--");
        let plain = format!("{}/{}", folder(class(kind)), if tail.is_empty() { kind.name() } else { &tail });
        unique(&mut self.taken, plain)
    }
}

/// A caption and what its address is made of.
struct Caption {
    label: String,
    address: String,
    article: bool,
}

impl Caption {
    fn plain(name: &str) -> Self {
        Self { label: name.to_owned(), address: name.to_owned(), article: false }
    }
}

/// Fills the template of this name, and the one of its address where that is another.
fn made(name: &str, values: &[(&str, &str)], address: &[(&str, &str)]) -> Option<Caption> {
    let templates = &words().actors;
    let label = fill(templates.get(name)?, values, false)?;
    let of = templates.get(&format!("{name}_address")).or_else(|| templates.get(name))?;
    Some(Caption { label, address: fill(of, address, false)?, article: false })
}

/// The address itself, or with the first free number.
pub(super) fn unique(taken: &mut HashMap<EntityId, usize>, address: String) -> EntityId {
    let id = EntityId(address);
    let n = taken.entry(id.clone()).or_default();
    *n += 1;
    if *n == 1 {
        return id;
    }
    let numbered = EntityId(format!("{id}--{n}"));
    unique(taken, numbered.0)
}

/// What an actor is called in short: "coalition" for a coalition, else its name.
pub(super) fn noun(actor: &Named) -> String {
    words().nouns.get(actor.kind.name()).unwrap_or(&actor.label).clone()
}

/// The name with the most parts, tidied.
fn fullest(names: &[String]) -> String {
    let parts = |name: &&String| Name::person(name).parts.iter().filter(|p| !p.is_initial()).count();
    let most = names.iter().map(|n| parts(&n)).max().unwrap_or(0);
    names.iter().find(|n| parts(n) == most).map(|n| tidy(n)).unwrap_or_default()
}

/// A name without titles, without apostrophes at the ends of words, with small "al-", and not all in capitals.
fn tidy(name: &str) -> String {
    let plain = &words().words;
    let word = |w: &str| {
        let w = w.trim_end_matches(|c| plain.apostrophes.contains(c));
        let w = if shouted(w) { calmed(w) } else { w.to_owned() };
        let prefix = plain.prefixes.iter().find(|p| w.get(..p.len()).is_some_and(|start| start.eq_ignore_ascii_case(p)));
        prefix.map_or(w.clone(), |p| format!("{p}{}", &w[p.len()..]))
    };
    Name::without_titles(name).split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

/// True for a word of three letters or more in capitals. Initials ("MBS") in a name are rarer than shouted names.
fn shouted(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 3 && !word.chars().any(char::is_lowercase)
}

fn calmed(word: &str) -> String {
    let mut start = true;
    let letter = |c: char| {
        let out: String = if start { c.to_string() } else { c.to_lowercase().collect() };
        start = !c.is_alphabetic();
        out
    };
    word.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_tidied() {
        for (name, tidied) in [
            ("Mohammed Shia’ Al-Sudani", "Mohammed Shia al-Sudani"),
            ("Major General Kevin Leahy", "Kevin Leahy"),
            ("FUAD HUSSEIN", "Fuad Hussein"),
            ("Conor O’Brien", "Conor O’Brien"),
        ] {
            assert_eq!(tidy(name), tidied);
        }
    }

    #[test]
    fn addresses_are_unique() {
        let mut taken = HashMap::new();
        let ids: Vec<String> = ["a", "a", "a--2", "a"].iter().map(|t| unique(&mut taken, (*t).to_owned()).0).collect();
        assert_eq!(ids, ["a", "a--2", "a--2--2", "a--3"]);
    }
}
