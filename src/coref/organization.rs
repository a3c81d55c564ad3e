//! Chains of organisations: one for a row of the tables, one for a state's government, one for a name; nouns that refer back.

use super::Chains;
use crate::lexicon::names::NameWords;
use crate::mention::Sense;
use crate::model::actor::ActorKind;
use crate::model::mention::Form;
use crate::text::normalize::fold;

/// How many names with one first or last word are looked through; texts that have more are lists.
const MOST_ALIKE: usize = 1_000;

/// Kinds of organisations that a name may turn out to be.
const BODIES: [ActorKind; 9] = [
    ActorKind::Organization,
    ActorKind::Company,
    ActorKind::Media,
    ActorKind::PoliticalParty,
    ActorKind::ArmedGroup,
    ActorKind::InternationalOrganization,
    ActorKind::GovernmentBody,
    ActorKind::SecurityForce,
    ActorKind::Coalition,
];

impl Chains<'_> {
    /// Organisations of the tables, which offices may need as owners; of the others, those that belong to none but states.
    pub(super) fn listed_organizations(&mut self) {
        self.note_longer();
        for mention in 0..self.mentions.found.len() {
            self.organization(mention);
        }
        for mention in 0..self.mentions.found.len() {
            if let Sense::Short(long) = self.mentions.found[mention].sense
                && let Some(actor) = self.of[long]
            {
                self.join(mention, actor);
            }
        }
        self.back_references();
    }

    /// The actor of a mention of an organisation that belongs to no person.
    fn organization(&mut self, mention: usize) -> Option<usize> {
        if self.of[mention].is_some() {
            return self.of[mention];
        }
        let actor = match self.mentions.found[mention].sense.clone() {
            Sense::Organization(row) => self.listed(row),
            Sense::Unlisted { kind: ActorKind::InternationalOrganization, .. } if self.bloc_named(mention).is_some() => {
                self.organization(self.bloc_named(mention)?)?
            }
            Sense::Unlisted { kind, of, government } if !self.of_person(of) => match self.short_for(mention) {
                Some(long) => self.organization(long)?,
                None => self.unlisted(mention, kind, of, government),
            },
            _ => return None,
        };
        self.join(mention, actor);
        Some(actor)
    }

    /// "the regional bloc | ECOWAS", "the ECOWAS | regional bloc": the listed organisation whose name stands beside a common noun for it.
    fn bloc_named(&self, mention: usize) -> Option<usize> {
        let page = self.reader.page;
        let words = &self.mentions.found[mention].words;
        let common = !page.capital(words.end - 1);
        let listed = |m: &usize| *m != mention && matches!(self.mentions.found[*m].sense, Sense::Organization(_));
        let within = || {
            (0..self.mentions.found.len())
                .find(|m| listed(m) && self.mentions.found[*m].words.start == words.start && self.mentions.found[*m].words.end < words.end)
        };
        let behind = self.mentions.starting_at(words.end).filter(|m| listed(m));
        behind.or_else(within).filter(|_| common)
    }

    /// Notes the organisations of several words by their first and last words.
    fn note_longer(&mut self) {
        let page = self.reader.page;
        for (index, found) in self.mentions.found.iter().enumerate() {
            let organization = matches!(found.sense, Sense::Organization(_) | Sense::Unlisted { government: false, .. });
            if organization && found.form == Form::Name && found.words.len() > 1 {
                for at in [found.words.start, found.words.end - 1] {
                    let known = self.known.longer.entry(page.words[at].lower.clone()).or_default();
                    if known.len() < MOST_ALIKE {
                        known.push(index);
                    }
                }
            }
        }
    }

    /// The longer name that a name leaves words off ("Ford" for "Ford Motor Company", "Air Force" for "U.S. Air Force"), if only one has them.
    fn short_for(&self, mention: usize) -> Option<usize> {
        let page = self.reader.page;
        let found = &self.mentions.found[mention];
        if found.form == Form::Nominal {
            return self.named_before(mention);
        }
        if !page.capital(found.words.start) {
            return None;
        }
        let lower = |words: std::ops::Range<usize>| words.map(|w| page.words[w].lower.as_str());
        let (first, last) = (page.words[found.words.start].lower.as_str(), page.words[found.words.end - 1].lower.as_str());
        let names = NameWords::embedded();
        let fits = |long: &usize| {
            let other = &self.mentions.found[*long].words;
            let n = found.words.len();
            let link = |at: usize| names.of.contains(&page.words[at].lower);
            let near = other.len() <= n + if n == 1 { 3 } else { 2 };
            let head =
                near && other.len() > n && lower(other.start..other.start + n).eq(lower(found.words.clone())) && !link(other.start + n);
            let tail = other.len() > n
                && n > 1
                && other.start < found.words.start
                && lower(other.end - n..other.end).eq(lower(found.words.clone()));
            head || tail && !link(other.end - n - 1)
        };
        let mut longer: Vec<usize> =
            [first, last].iter().filter_map(|w| self.known.longer.get(*w)).flatten().copied().filter(fits).collect();
        longer.sort_unstable_by_key(|m| (page.words[self.mentions.found[*m].words.start].start, *m));
        let same = |m: &usize| {
            let (a, b) = (self.mentions.found[longer[0]].words.clone(), self.mentions.found[*m].words.clone());
            lower(a.clone()).eq(lower(b.clone()))
                || self.mentions.found[longer[0]].sense == self.mentions.found[*m].sense && a.len() == b.len()
        };
        (!longer.is_empty() && longer.iter().all(same)).then(|| longer[0])
    }

    /// "the Commission": the organisation told of last whose name starts or ends with the noun.
    fn named_before(&self, mention: usize) -> Option<usize> {
        let page = self.reader.page;
        let words = &self.mentions.found[mention].words;
        let alone = words.len() == 1 && page.capital(words.start);
        let longer = alone.then(|| self.known.longer.get(&page.words[words.start].lower)).flatten()?;
        let starts = longer.iter().filter(|m| self.mentions.found[**m].words.start < words.start);
        starts.max_by_key(|m| self.mentions.found[**m].words.start).copied()
    }

    fn of_person(&self, of: Option<usize>) -> bool {
        of.is_some_and(|m| self.mentions.found[m].sense == Sense::Person)
    }

    /// What is left: bodies named by a person ("Castro's government").
    pub(super) fn organizations(&mut self) {
        for mention in 0..self.mentions.found.len() {
            let Sense::Unlisted { kind, of, government } = self.mentions.found[mention].sense.clone() else { continue };
            if self.of[mention].is_none() {
                let actor = self.unlisted(mention, kind, of, government);
                self.join(mention, actor);
            }
        }
    }

    fn back_references(&mut self) {
        for mention in 0..self.mentions.found.len() {
            let actor = match &self.mentions.found[mention].sense {
                Sense::Back(rows) => self.back(mention, &rows.clone()).or_else(|| self.nameless(mention)),
                Sense::BackKind(kind) => self.last_of_kind(mention, *kind).or_else(|| self.nameless(mention)),
                _ => None,
            };
            if let Some(actor) = actor {
                self.join(mention, actor);
            }
        }
    }

    /// The actor of an organisation of the tables, with what they know of it.
    pub(super) fn listed(&mut self, row: usize) -> usize {
        let lexicon = self.reader.lexicon;
        let organization = &lexicon.organizations[row];
        let index = self.keyed(organization.kind, &organization.key, &organization.label);
        if self.actors[index].of.is_none() && self.actors[index].led_by.is_none() {
            let of = organization.of.as_deref().and_then(|k| lexicon.state_by_key(k)).map(|r| self.state(r));
            let led = organization.led_by.as_deref().and_then(|k| lexicon.state_by_key(k)).map(|r| self.state(r));
            self.actors[index].of = of.map(|a| self.id(a));
            self.actors[index].led_by = led.map(|a| self.id(a));
        }
        index
    }

    fn unlisted(&mut self, mention: usize, kind: ActorKind, of: Option<usize>, government: bool) -> usize {
        let owner = of.and_then(|m| self.of[m]).map(|o| self.state_behind(o));
        let owner = owner.map(|o| if government { self.state_of_capital(o).unwrap_or(o) } else { o });
        if kind == ActorKind::Coalition
            && let Some(actor) = self.led_by(owner)
        {
            return actor;
        }
        if government && let Some(actor) = owner.and_then(|o| self.government(o)) {
            return actor;
        }
        let actor = match owner.filter(|_| kind != ActorKind::Coalition) {
            Some(owner) => self.owned(mention, kind, owner, government),
            None => self.named_so(kind, mention).unwrap_or_else(|| self.by_name(kind, mention)),
        };
        if kind == ActorKind::Coalition && self.actors[actor].led_by.is_none() {
            self.actors[actor].led_by = owner.map(|o| self.id(o));
            let span = self.sentence_span(self.mentions.found[mention].words.start);
            self.actors[actor].evidence.push(span);
        } else if self.actors[actor].of.is_none() {
            let person = |o: &usize| government && self.actors[*o].kind == ActorKind::Person;
            self.actors[actor].of = owner.filter(|o| !person(o)).map(|o| self.id(o));
        }
        actor
    }

    /// For a name of no certain kind: the organisation of another kind that has it.
    fn named_so(&self, kind: ActorKind, mention: usize) -> Option<usize> {
        let folded = fold(self.reader.page.slice(self.mentions.found[mention].words.clone()));
        let own = self.known.names.get(&(kind, folded.clone())).copied();
        own.or_else(|| {
            BODIES
                .iter()
                .filter(|k| kind == ActorKind::Organization || **k == ActorKind::Organization)
                .find_map(|k| self.known.names.get(&(*k, folded.clone())).copied())
        })
    }

    /// "the Kyiv government": the state whose capital a place is.
    fn state_of_capital(&mut self, place: usize) -> Option<usize> {
        let actor = &self.actors[place];
        if actor.kind != ActorKind::Place {
            return None;
        }
        let name = actor.name.clone();
        let row = self.reader.lexicon.states.iter().position(|s| s.capitals.contains(&name))?;
        Some(self.state(row))
    }

    /// Of a person: the state or body of his office; everything else is itself.
    fn state_behind(&self, owner: usize) -> usize {
        if self.actors[owner].kind != ActorKind::Person {
            return owner;
        }
        self.office_of_person(owner).and_then(|o| self.represents(o)).unwrap_or(owner)
    }

    fn owned(&mut self, mention: usize, kind: ActorKind, owner: usize, government: bool) -> usize {
        let name = self.reader.page.slice(self.mentions.found[mention].words.clone()).to_owned();
        let (folded, owner_id) = (fold(&name), self.id(owner));
        let same = |a: &crate::model::actor::Actor| {
            a.kind == kind
                && (a.of.as_ref() == Some(&owner_id) || a.of.is_none() && government)
                && a.names.iter().any(|n| fold(n) == folded)
        };
        if let Some(known) = self.actors.iter().position(same) {
            return known;
        }
        // "the Mubarak government" of somebody whose state is not told keeps its own name.
        let person = self.actors[owner].kind == ActorKind::Person;
        let whole = |n: &str| NameWords::embedded().government_name.replace("{owner}", n);
        let named = if government && !person { whole(&self.actors[owner].name) } else { name };
        let actor = self.add(kind, &named);
        if government && !person {
            self.actors[actor].names.clear();
        }
        self.actors[actor].of = Some(owner_id).filter(|_| !(government && person));
        actor
    }

    /// The government of a state that is already known here.
    fn government(&self, owner: usize) -> Option<usize> {
        let name = NameWords::embedded().government_name.replace("{owner}", &self.actors[owner].name);
        self.actors.iter().position(|a| a.name == name)
    }

    /// A coalition of this document that is led by this actor.
    fn led_by(&self, owner: Option<usize>) -> Option<usize> {
        let leader = &self.actors[owner?].id;
        self.actors.iter().position(|a| a.kind == ActorKind::Coalition && a.led_by.as_ref() == Some(leader))
    }

    /// "rebels", "militants": a collective of its own where no organisation was told of.
    fn nameless(&mut self, mention: usize) -> Option<usize> {
        let last = self.mentions.found[mention].words.end - 1;
        let plural = self.reader.page.words[last].tag == crate::syntax::Tag::Nns;
        plural.then(|| self.by_name(ActorKind::Group, mention))
    }

    /// The organisation of these rows last told of before the mention, or the only one in the document.
    fn back(&mut self, mention: usize, rows: &[usize]) -> Option<usize> {
        let keys: Vec<&str> = rows.iter().map(|r| self.reader.lexicon.organizations[*r].key.as_str()).collect();
        let fits = |a: usize| self.actors[a].key.as_deref().is_some_and(|k| keys.contains(&k));
        self.nearest(mention, &fits)
    }

    fn last_of_kind(&mut self, mention: usize, kind: ActorKind) -> Option<usize> {
        let fits = |a: usize| self.actors[a].kind == kind;
        self.nearest(mention, &fits)
    }

    /// Of several told of in one sentence, the one that the text has told of most so far: no list of bodies makes its last "the bloc".
    fn foremost(&self, chained: &[(usize, usize)], at: usize, last: usize) -> Option<usize> {
        let sentence = |w: usize| self.reader.page.words[w].sentence;
        let here: std::collections::BTreeSet<usize> =
            chained.iter().filter(|(w, _)| *w < at && sentence(*w) == sentence(last)).map(|(_, a)| *a).collect();
        let told = |actor: usize| chained.iter().filter(|(w, a)| *w < at && *a == actor).count();
        let most = here.iter().map(|a| told(*a)).max().filter(|_| here.len() > 1)?;
        let mut top = here.into_iter().filter(|a| told(*a) == most);
        top.next().filter(|_| top.next().is_none())
    }

    /// The nearest earlier mention's actor that fits; else the only one in the whole document.
    fn nearest(&self, mention: usize, fits: &dyn Fn(usize) -> bool) -> Option<usize> {
        let at = self.mentions.found[mention].words.start;
        let mut chained: Vec<(usize, usize)> = (0..self.mentions.found.len())
            .filter_map(|m| Some((self.mentions.found[m].words.start, self.of[m]?)))
            .filter(|(_, a)| fits(*a))
            .collect();
        chained.sort_unstable();
        let before =
            chained.iter().rev().find(|(start, _)| *start < at).map(|(start, a)| self.foremost(&chained, at, *start).unwrap_or(*a));
        let only = chained.first().map(|(_, a)| *a).filter(|first| chained.iter().all(|(_, a)| a == first));
        before.or(only)
    }
}
