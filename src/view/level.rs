//! Shows actors at a coarser level: persons as the offices in which they act, offices as their bodies, bodies as their states.
//!
//! In an event a person is the office that the documents give there, else the one attested nearest to its day. Who holds no office, and
//! what belongs to no state, stays as it is. What happened within one of the new actors is left out, and so are the offices that joined
//! the levels below.

use super::ask::{question, rows};
use super::edges::Ends;
use super::facts::{Facts, Tenure};
use super::{Class, Error};
use crate::model::date::Day;
use crate::store::memory::Memory;
use crate::store::names::fold;
use std::collections::{BTreeMap, BTreeSet};

/// Steps from a body to its state at most.
const MOST_STEPS: usize = 6;

/// As what actors are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// As the documents name them.
    #[default]
    Person,
    /// A person as an office.
    Office,
    /// An office as the body in which it is, else as its state.
    Body,
    /// A body of a state as that state.
    State,
}

/// What actors became, by the folded names that they had.
pub type Became = BTreeMap<String, BTreeSet<String>>;

/// Where offices and bodies belong, and who acted in which office.
struct Ladder<'a> {
    level: Level,
    /// By event and actor: offices and sides.
    parts: BTreeMap<(String, String), (BTreeSet<String>, BTreeSet<String>)>,
    /// By person: offices and the days on which they were held.
    held: BTreeMap<&'a str, Vec<(&'a str, &'a BTreeSet<Tenure>)>>,
    /// By thing and type: what it belongs to.
    above: BTreeMap<(&'a str, &'a str), BTreeSet<&'a str>>,
    facts: &'a Facts,
}

/// The ends with their actors at this level, and what became of each actor.
pub(super) fn rolled(ends: Vec<Ends>, store: &Memory, facts: &Facts, level: Level) -> Result<(Vec<Ends>, Became), Error> {
    let ladder = Ladder::new(store, facts, level)?;
    let (mut rolled, mut became, mut spokes) = (Vec::new(), Became::new(), BTreeMap::new());
    for mut end in ends.into_iter().filter(|end| !ladder.within(end)) {
        for id in [&mut end.source, &mut end.target] {
            let now = ladder.at(id, end.edge.via.as_deref(), end.edge.start);
            if *id != now {
                became.entry(id.clone()).or_default().insert(now.clone());
            }
            *id = now;
        }
        if end.source == end.target {
            continue;
        }
        match spokes.get(&(end.source.clone(), end.target.clone())) {
            Some(&at) if end.edge.class == Class::Part => join(&mut rolled[at], end),
            _ => {
                if end.edge.class == Class::Part {
                    spokes.insert((end.source.clone(), end.target.clone()), rolled.len());
                }
                rolled.push(end);
            }
        }
    }
    Ok((rolled, by_name(&became, facts)))
}

/// What became of the things of each name.
fn by_name(became: &Became, facts: &Facts) -> Became {
    let mut names = Became::new();
    for (id, now) in became {
        let node = facts.node(id);
        for name in node.names.iter().chain([&node.label]) {
            names.entry(fold(name)).or_default().extend(now.clone());
        }
    }
    names
}

/// Two of one side in one event are one part, with the sentences of both.
fn join(spoke: &mut Ends, other: Ends) {
    spoke.edge.sentences.extend(other.edge.sentences);
    spoke.edge.sentences.sort();
    spoke.edge.sentences.dedup();
    spoke.edge.sources = spoke.edge.sources.max(other.edge.sources);
}

impl<'a> Ladder<'a> {
    fn new(store: &Memory, facts: &'a Facts, level: Level) -> Result<Self, Error> {
        let mut parts: BTreeMap<_, (BTreeSet<_>, BTreeSet<_>)> = BTreeMap::new();
        for row in rows(store, question!("parts"))? {
            let part = parts.entry((row.text("event"), row.text("actor"))).or_default();
            part.0.extend(row.find("office"));
            part.1.extend(row.find("side"));
        }
        let mut held: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for ((person, office), tenures) in &facts.tenures {
            held.entry(person.as_str()).or_default().push((office.as_str(), tenures));
        }
        let mut above: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for (source, kind, target) in &facts.standing {
            above.entry((source.as_str(), kind.as_str())).or_default().insert(target.as_str());
        }
        Ok(Self { level, parts, held, above, facts })
    }

    /// True for an edge that only joins levels which are one now.
    fn within(&self, end: &Ends) -> bool {
        end.edge.class == Class::Office && (self.level > Level::Office || end.edge.kind == "holds")
    }

    /// What stands for an actor that took part in this event, or acted on this day.
    fn at(&self, id: &str, via: Option<&str>, day: Option<Day>) -> String {
        let part = via.and_then(|via| self.parts.get(&(via.to_owned(), id.to_owned())));
        if let Some(side) = part.and_then(|(_, sides)| sides.first()).filter(|side| self.level == Level::State && self.is_state(side)) {
            return side.clone();
        }
        let told = part.and_then(|(offices, _)| offices.first()).map(String::as_str);
        let office = told.or_else(|| self.office(id, day)).or_else(|| self.first(id, "holds")).unwrap_or(id);
        match self.level {
            Level::Person => id.to_owned(),
            Level::Office => office.to_owned(),
            Level::Body => self.body(office).unwrap_or(office).to_owned(),
            Level::State => self.state(office).unwrap_or_else(|| self.body(office).unwrap_or(office)).to_owned(),
        }
    }

    /// The office of a person whose attested days are nearest to this one.
    fn office(&self, person: &str, day: Option<Day>) -> Option<&'a str> {
        let far = |tenures: &BTreeSet<Tenure>| tenures.iter().map(|t| distance(t, day)).min().unwrap_or(i32::MAX);
        self.held.get(person)?.iter().min_by_key(|(office, tenures)| (far(tenures), *office)).map(|(office, _)| *office)
    }

    fn first(&self, id: &str, kind: &str) -> Option<&'a str> {
        self.above.get(&(id, kind))?.first().copied()
    }

    fn body(&self, office: &str) -> Option<&'a str> {
        self.first(office, "postIn").or_else(|| self.first(office, "officeOf"))
    }

    /// The state of an office or body.
    fn state(&self, id: &str) -> Option<&'a str> {
        let mut at = self.first(id, "officeOf").or_else(|| self.first(id, "postIn")).or_else(|| self.belongs(id))?;
        for _ in 0..MOST_STEPS {
            if self.is_state(at) {
                return Some(at);
            }
            at = self.belongs(at)?;
        }
        None
    }

    fn belongs(&self, body: &str) -> Option<&'a str> {
        self.first(body, "governmentOf").or_else(|| self.first(body, "bodyOf"))
    }

    fn is_state(&self, id: &str) -> bool {
        self.facts.kind(id) == Some("State")
    }
}

/// Days between a day and those of a tenure; none where it was in office.
fn distance(tenure: &Tenure, day: Option<Day>) -> i32 {
    let Some(day) = day else { return 0 };
    let (first, last) = (tenure.from.or(tenure.first), tenure.until.or(tenure.last));
    let days = |a: Day, b: Day| a.since(b).map_or(i32::MAX, |span| span.get_days());
    match (first, last) {
        (Some(first), _) if day < first => days(first, day),
        (_, Some(last)) if day > last => days(day, last),
        (None, None) => i32::MAX - 1,
        _ => 0,
    }
}
