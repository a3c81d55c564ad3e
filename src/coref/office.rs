//! Offices of a document: the office itself, who holds it, and whom an office named alone stands for.

use super::Chains;
use crate::lexicon::names::NameWords;
use crate::lexicon::{Keyed, OfficeMatch, OfficeRow, OwnerKind};
use crate::mention::{FoundOffice, Sense};
use crate::model::actor::{ActorKind, OfficeKind, Tenure, TenureStatus};
use crate::model::id::ActorId;
use crate::model::span::Span;
use crate::text::normalize::fold;
use std::collections::HashSet;

/// "Deputy Secretary" for "Deputy Secretary of State", "Minister" for "Foreign Minister".
pub(super) fn shortens(short: &str, long: &str) -> bool {
    let (short, long): (Vec<&str>, Vec<&str>) = (short.split(' ').collect(), long.split(' ').collect());
    short.len() < long.len() && (long.starts_with(&short) || long.ends_with(&short))
}

impl Chains<'_> {
    pub(super) fn offices(&mut self) {
        for index in 0..self.mentions.offices.len() {
            if !self.mentions.offices[index].counterpart && self.person_owning(index).is_none() {
                self.office(index);
            }
        }
        self.inherit_owners();
        self.owners_told_apart();
        self.hold();
        self.of_persons();
        self.counterparts();
    }

    /// Whom each office named in the text stands for, once all tenures are known.
    pub(super) fn settle(&mut self) {
        for index in 0..self.mentions.offices.len() {
            self.stand_for(index);
        }
    }

    /// The actor that owns a found office: named, shared, or the one the title itself tells.
    fn owner(&mut self, index: usize) -> Option<usize> {
        let office = &self.mentions.offices[index];
        if let Some(actor) = office.owner.and_then(|m| self.of[m]) {
            if office.title.kind == OfficeKind::Legislator && self.actors[actor].kind == ActorKind::PoliticalParty {
                // "Labour MP": the seat is in his state's parliament; the party is his own.
                return self.actors[actor].of.as_ref().and_then(|id| self.index(id));
            }
            return Some(self.owning(index, actor));
        }
        let Some(key) = office.title.default_of.clone() else { return self.issuers_official(index) };
        if self.known_of_others(index, &key) {
            return None;
        }
        match self.reader.lexicon.by_key(&key)? {
            Keyed::State(row) => Some(self.state(row)),
            Keyed::Organization(row) => Some(self.listed(row)),
            Keyed::Place(row) => Some(self.place(row)),
        }
    }

    /// A government's office is its state's; a city keeps its mayor, a region's government its head, and a ministry its spokesman.
    fn owning(&self, index: usize, actor: usize) -> usize {
        let office = &self.mentions.offices[index];
        let listed = self.actors[actor].key.is_some();
        let government = office.owner.is_some_and(|m| matches!(self.mentions.found[m].sense, Sense::Unlisted { government: true, .. }));
        let own = match office.title.kind {
            OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment => listed,
            OfficeKind::Spokesperson => !government,
            OfficeKind::Official => !government && !listed,
            _ => false,
        };
        let is_government = self.actors[actor].kind == ActorKind::GovernmentBody && office.title.owner == OwnerKind::State && !own;
        self.state_of_body(actor).filter(|_| is_government).unwrap_or(actor)
    }

    /// The state that a government body or force belongs to.
    fn state_of_body(&self, actor: usize) -> Option<usize> {
        let body = &self.actors[actor];
        let of = body.of.as_ref().and_then(|id| self.index(id)).filter(|o| self.actors[*o].kind == ActorKind::State);
        of.filter(|_| matches!(body.kind, ActorKind::GovernmentBody | ActorKind::SecurityForce))
    }

    fn office(&mut self, index: usize) {
        let owner = self.owner(index);
        self.office_with(index, owner);
    }

    pub(super) fn office_with(&mut self, index: usize, owner: Option<usize>) {
        let found = &self.mentions.offices[index];
        let (label, holder) = (self.own_label(&found.title, owner), found.holder.and_then(|m| self.of[m]));
        let actor = self.office_named(&label, owner, holder);
        let kind = self.mentions.offices[index].title.kind;
        self.actors[actor].office_kind = Some(kind);
        self.office_actor[index] = Some(actor);
        if !matches!(kind, OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment) {
            self.seat(actor);
        }
        let text = self.reader.page.slice(self.mentions.offices[index].words.clone()).to_owned();
        self.named(actor, text);
    }

    /// An office of a ministry or an army is one of their state's, and sits in them.
    fn seat(&mut self, office: usize) {
        let owner = self.actors[office].office_of.as_ref().and_then(|id| self.index(id)).filter(|_| self.actors[office].body.is_none());
        if let Some((body, state)) = owner.and_then(|o| Some((o, self.state_of_body(o)?))) {
            (self.actors[office].office_of, self.actors[office].body) = (Some(self.id(state)), Some(self.id(body)));
        }
    }

    /// The label of an office: "Secretary-General" of NATO is the one office of the tables that is NATO's own of that kind.
    fn own_label(&self, title: &OfficeMatch, owner: Option<usize>) -> String {
        let key = owner.filter(|o| self.actors[*o].kind != ActorKind::State).and_then(|o| self.actors[o].key.as_deref());
        if let Some(plain) = self.borrowed_title(title, owner) {
            return plain;
        }
        let one =
            matches!(title.kind, OfficeKind::OrganizationHead | OfficeKind::Envoy) && title.row.is_some() && title.default_of.is_none();
        let Some(key) = key.filter(|_| one) else { return title.label.clone() };
        let words = |text: &str| fold(text).replace('-', " ");
        let short = words(&title.label);
        let own = |o: &&OfficeRow| {
            o.kind == title.kind && o.default_of.as_deref() == Some(key) && format!(" {} ", words(&o.label)).contains(&format!(" {short} "))
        };
        let mut rows = self.reader.lexicon.offices.iter().filter(own);
        match (rows.next(), rows.next()) {
            (Some(row), None) => row.label.clone(),
            _ => title.label.clone(),
        }
    }

    /// "ECOWAS commission president": a title of the tables that is another body's own is only what its words say.
    fn borrowed_title(&self, title: &OfficeMatch, owner: Option<usize>) -> Option<String> {
        let own = title.default_of.as_deref()?;
        let other = owner.filter(|o| self.actors[*o].key.as_deref() != Some(own))?;
        let lexicon = self.reader.lexicon;
        let named = lexicon
            .by_key(own)
            .and_then(|k| if let Keyed::Organization(row) = k { Some(&lexicon.organizations[row].label) } else { None })?;
        let names = NameWords::embedded();
        let link = |w: &&str| names.articles.contains(*w) || names.owner_links.contains(*w);
        let own: Vec<&str> = title.label.strip_suffix(named.as_str())?.split_whitespace().collect();
        let kept = own.len() - own.iter().rev().take_while(|w| link(w)).count();
        (self.actors[other].kind != ActorKind::State && (1..own.len()).contains(&kept)).then(|| own[..kept].join(" "))
    }

    /// The office of this title and owner. Where no owner is known, two holders hold two offices: they may be ministers of two states.
    pub(super) fn office_named(&mut self, label: &str, owner: Option<usize>, holder: Option<usize>) -> usize {
        let told_by = owner.or(holder).map(|a| self.id(a));
        let owner = owner.map(|o| self.id(o));
        let known = self.known.offices.get(&(label.to_owned(), told_by.clone())).copied();
        known.unwrap_or_else(|| {
            let actor = self.add(ActorKind::Office, label);
            self.known.offices.insert((label.to_owned(), told_by), actor);
            self.actors[actor].names.clear();
            self.actors[actor].office_of = owner;
            actor
        })
    }

    /// An office without owner takes that of the same office of the same holder elsewhere in the document,
    /// or of the only such office with an owner where it is named without any holder.
    fn inherit_owners(&mut self) {
        for index in 0..self.mentions.offices.len() {
            let Some(actor) =
                self.office_actor[index].filter(|a| self.actors[*a].office_of.is_none() || self.mentions.offices[index].owner.is_none())
            else {
                continue;
            };
            let person = self.mentions.offices[index].holder.and_then(|m| self.of[m]);
            if person.is_none() && self.mentions.offices[index].definite && self.only_holder(actor, false).is_some() {
                continue;
            }
            // "the Prime Minister A received the Greek prime minister. The Prime Minister said": the one named without a state.
            let at_home = person.is_none() && self.mentions.offices[index].definite && self.held_before(actor, index);
            if at_home && self.only_holder(actor, true).is_some() {
                continue;
            }
            let better = self.same_office_with_owner(actor, person);
            let told_later = |o: &usize| {
                let later = self.holder_comes_later(*o, index) || self.owned_comes_later(*o, index);
                person.is_none() && self.held_without_owner(actor) && later
            };
            if let Some(better) = better.filter(|o| !told_later(o)) {
                self.office_actor[index] = Some(better);
            }
        }
    }

    /// True where an office of this name, without owner, is given to somebody before the office at `index`.
    fn held_before(&self, office: usize, index: usize) -> bool {
        let start = self.mentions.offices[index].words.start;
        let same = |o: usize| self.actors[o].name == self.actors[office].name && self.actors[o].office_of.is_none();
        let offices = self.mentions.offices.iter().enumerate();
        offices.filter(|(_, f)| f.words.start < start && f.holder.is_some()).any(|(i, _)| self.office_actor[i].is_some_and(same))
    }

    /// The one person to whom title grammar gives an office of this name, no former holder; or, among those without owner, such one.
    fn only_holder(&self, office: usize, among_ownerless: bool) -> Option<usize> {
        let mut holders: Vec<usize> = (0..self.mentions.offices.len())
            .filter(|i| self.office_actor[*i].is_some_and(|o| self.actors[o].name == self.actors[office].name))
            .filter(|i| !among_ownerless || self.office_actor[*i].is_some_and(|o| self.actors[o].office_of.is_none()))
            .filter(|i| self.mentions.offices[*i].title.status != Some(TenureStatus::Former))
            .filter_map(|i| self.mentions.offices[i].holder.and_then(|m| self.of[m]))
            .collect();
        holders.sort_unstable();
        holders.dedup();
        (holders.len() == 1).then(|| holders[0])
    }

    /// "Prime Minister A ... The Lankan prime minister": an office without owner is the one named with a state elsewhere, where the title
    /// has one holder and one owner in the document, and the holder is never named beside that state.
    fn owners_told_apart(&mut self) {
        let taken = self.taken();
        for index in 0..self.mentions.offices.len() {
            let found = &self.mentions.offices[index];
            let bare = self.office_actor[index].filter(|o| self.actors[*o].office_of.is_none());
            let (Some(office), Some(holder)) = (bare, found.holder.and_then(|m| self.of[m])) else { continue };
            if self.only_holder(office, true) != Some(holder) {
                continue;
            }
            if let Some(owned) = self.only_owned(office, &taken).filter(|o| self.never_beside(holder, *o)) {
                self.office_actor[index] = Some(owned);
            }
        }
    }

    /// Offices that somebody else holds: named with the office, or as a counterpart of that state ("his Greek counterpart A").
    fn taken(&self) -> HashSet<usize> {
        let found = || self.mentions.offices.iter().enumerate().filter(|(_, f)| f.holder.is_some());
        let counterparts = found().filter(|(_, f)| f.counterpart).filter_map(|(_, f)| f.owner.and_then(|m| self.of[m]));
        let states: HashSet<&ActorId> = counterparts.map(|a| &self.actors[a].id).collect();
        let named = found().filter_map(|(i, _)| self.office_actor[i]);
        let of_states = (0..self.actors.len()).filter(|a| self.actors[*a].office_of.as_ref().is_some_and(|o| states.contains(o)));
        // "Secretary of State A ... the top US diplomat": the office that others call Foreign Minister is his too.
        let abroad = found().filter_map(|(i, f)| {
            let label = self.reader.lexicon.offices[f.title.row?].abroad.as_deref()?;
            let state = self.actors[self.office_actor[i]?].office_of.clone()?;
            let same = |a: &crate::model::actor::Actor| a.name == label && a.office_of.as_ref() == Some(&state);
            self.actors.iter().position(same)
        });
        named.chain(of_states).chain(abroad).collect()
    }

    /// The one office of this name that a state owns in the document, named with "the" and without a holder.
    fn only_owned(&self, office: usize, taken: &HashSet<usize>) -> Option<usize> {
        let same = |i: &usize| {
            !self.mentions.offices[*i].indefinite
                && !self.office_actor[*i].is_some_and(|o| taken.contains(&o))
                && self.mentions.offices[*i].holder.is_none()
                && self.office_actor[*i].is_some_and(|o| self.actors[o].name == self.actors[office].name && self.owned_by_state(o))
        };
        let mut owned: Vec<usize> = (0..self.mentions.offices.len()).filter(same).filter_map(|i| self.office_actor[i]).collect();
        let definite = (0..self.mentions.offices.len()).filter(same).all(|i| {
            let found = &self.mentions.offices[i];
            found.definite && found.holder.is_none() && !found.counterpart
        });
        owned.sort_unstable();
        owned.dedup();
        (owned.len() == 1 && definite).then(|| owned[0])
    }

    fn owned_by_state(&self, office: usize) -> bool {
        let owner = self.actors[office].office_of.as_ref().and_then(|id| self.index(id));
        owner.is_some_and(|o| self.actors[o].kind == ActorKind::State)
    }

    /// True where no sentence names both a person and the state of an office, or a place of it.
    fn never_beside(&self, person: usize, office: usize) -> bool {
        let state = self.actors[office].office_of.clone();
        let page = self.reader.page;
        let of_state = |a: usize| Some(&self.actors[a].id) == state.as_ref() || self.actors[a].within == state && state.is_some();
        let sentences = |fits: &dyn Fn(usize) -> bool| -> std::collections::BTreeSet<usize> {
            let named = |m: &usize| self.of[*m].is_some_and(fits);
            (0..self.of.len()).filter(named).map(|m| page.words[self.mentions.found[m].words.start].sentence).collect()
        };
        sentences(&|a| a == person).is_disjoint(&sentences(&of_state))
    }

    fn same_office_with_owner(&self, actor: usize, person: Option<usize>) -> Option<usize> {
        let holder = |i: usize| self.mentions.offices[i].holder.and_then(|m| self.of[m]);
        let mut owned: Vec<usize> = (0..self.mentions.offices.len())
            .filter(|i| {
                let found = &self.mentions.offices[*i];
                // "The minister met his Greek counterpart": two ministers.
                person.is_none() && !found.indefinite && !found.counterpart || person.is_some() && holder(*i) == person
            })
            .filter_map(|i| self.office_actor[i])
            .filter(|a| {
                self.actors[*a].office_of.is_some()
                    && (self.actors[*a].name == self.actors[actor].name
                        || person.is_some() && shortens(&self.actors[actor].name, &self.actors[*a].name))
            })
            .collect();
        owned.sort_unstable();
        owned.dedup();
        owned.retain(|a| *a != actor);
        (owned.len() == 1).then(|| owned[0])
    }

    /// "Xi Jinping's special envoy": the person whose office is named so.
    fn person_owning(&self, index: usize) -> Option<usize> {
        let office = &self.mentions.offices[index];
        let actor = self.of[office.owner.filter(|_| !office.counterpart)?]?;
        (self.actors[actor].kind == ActorKind::Person).then_some(actor)
    }

    /// A person's minister, envoy or spokesman is one of the state or body whose office the person holds.
    fn of_persons(&mut self) {
        for index in 0..self.mentions.offices.len() {
            let Some(person) = self.person_owning(index) else { continue };
            let owner = self.office_of_person(person).and_then(|o| self.actors[o].office_of.as_ref()).and_then(|id| self.index(id));
            self.office_with(index, owner);
            self.hold_one(index);
        }
    }

    /// Title grammar and apposition give tenures.
    fn hold(&mut self) {
        for index in 0..self.mentions.offices.len() {
            self.hold_one(index);
        }
    }

    fn hold_one(&mut self, index: usize) {
        let found: &FoundOffice = &self.mentions.offices[index];
        let (status, span) = (found.title.status, self.sentence_span(found.words.start));
        let holder = found.holder.and_then(|m| self.of[m]);
        if let (Some(person), Some(office)) = (holder, self.office_actor[index]) {
            self.tenure(person, office, status.unwrap_or(TenureStatus::Current), span);
        }
    }

    /// Notes that a person holds an office, once, with every sentence that says so.
    pub(super) fn tenure(&mut self, person: usize, office: usize, status: TenureStatus, span: Span) {
        let key = (self.id(person), self.id(office), status);
        if let Some(known) = self.known.tenures.get(&key) {
            let evidence = &mut self.tenures[*known].evidence;
            if !evidence.contains(&span) {
                evidence.push(span);
            }
            return;
        }
        self.known.tenures.insert(key.clone(), self.tenures.len());
        if status != TenureStatus::Former {
            self.known.office_of.entry(person).or_insert(office);
            self.known.holders.entry(office).or_default().push(person);
        }
        let rule = Some("title".to_owned());
        self.tenures.push(Tenure {
            person: key.0,
            office: key.1,
            status,
            from: None,
            until: None,
            evidence: vec![span],
            confidence: None,
            rule,
        });
    }

    /// An office named alone stands for its holder where the document tells one; else for itself; in the plural for a group.
    fn stand_for(&mut self, index: usize) {
        let found = &self.mentions.offices[index];
        let Some(mention) = self.mentions.found.iter().position(|m| m.sense == Sense::Office(index)) else { return };
        if let Some(person) = found.holder.and_then(|m| self.of[m]) {
            self.of[mention] = Some(person);
            return;
        }
        if found.indefinite {
            self.unnamed(index, mention);
            return;
        }
        if found.plural {
            // "President A of B greeted his counterparts": they are not those of B.
            let beside = |m: &usize| !found.counterpart || self.mentions.found[*m].words.end + 1 >= found.words.start;
            let owner = found.owner.filter(beside).and_then(|m| self.of[m]);
            let actor = self.group(mention, owner);
            self.of[mention] = Some(actor);
            return;
        }
        let owned = self.office_actor[index].filter(|a| self.actors[*a].office_of.is_some());
        let known = self.holder_told(index).or_else(|| self.former_told(index)).or(owned).or_else(|| self.issuers_own(index));
        self.of[mention] = known.or_else(|| self.office_actor[index].filter(|o| self.stands_alone(index, *o)));
    }

    /// Who holds a found office: the person named there, or the one to whom the text gives that office elsewhere; else the office itself.
    pub fn holder_or_office(&self, index: usize) -> Option<usize> {
        let named = self.mentions.offices[index].holder.and_then(|m| self.of[m]);
        let office = self.office_actor[index];
        let known = || match self.known.holders.get(&office?).map(Vec::as_slice) {
            Some([one]) => Some(*one),
            // "the presidents of A and B met. C and D shook hands"
            None | Some([]) => match self.known_to_hold(index)[..] {
                [one] => Some(one),
                _ => office,
            },
            _ => office,
        };
        named.or_else(known)
    }

    /// "a senior US official", "an envoy of the African Union": somebody of whom only the state or body is told, an actor of one mention, like no other.
    fn unnamed(&mut self, index: usize, mention: usize) {
        let found = &self.mentions.offices[index];
        let official = found.title.kind == OfficeKind::Official && found.title.tokens == 1;
        let sent =
            matches!(found.title.kind, OfficeKind::Envoy | OfficeKind::Ambassador) && found.title.status != Some(TenureStatus::Former);
        let official = (official || sent) && found.title.row.is_some() && !found.counterpart;
        let owner = found.owner.and_then(|m| self.of[m]).filter(|o| self.actors[*o].kind != ActorKind::Person);
        let Some(owner) = owner.filter(|_| official) else { return };
        let page = self.reader.page;
        let first = self.reader.page.sentence_of(found.words.start).map_or(0, |s| s.words.start);
        let described = |w: usize| !NameWords::embedded().indefinite.contains(&page.words[w].lower);
        let start = (first..found.words.start).rev().take(4).take_while(|w| described(*w)).last().unwrap_or(found.words.start);
        let name = page.slice(start..found.words.end).to_owned();
        let actor = self.add(ActorKind::Group, &name);
        self.actors[actor].of = Some(self.id(owner));
        self.of[mention] = Some(actor);
    }

    /// "Sudani's office", "the Prime Minister's Office": the body that serves the office.
    pub(super) fn staffs(&mut self) {
        for mention in 0..self.mentions.found.len() {
            let Sense::Staff(owner) = self.mentions.found[mention].sense else { continue };
            let office = match self.mentions.found[owner].sense {
                Sense::Office(index) => self.office_actor[index],
                _ => self.of[owner].and_then(|p| self.office_of_person(p)),
            };
            let actor = self.staff_of(mention, office);
            self.join(mention, actor);
        }
    }

    fn staff_of(&mut self, mention: usize, office: Option<usize>) -> usize {
        let body = office.map(|o| self.id(o));
        let known = self.actors.iter().position(|a| a.kind == ActorKind::GovernmentBody && body.is_some() && a.body == body);
        known.unwrap_or_else(|| {
            let actor = self.by_name(ActorKind::GovernmentBody, mention);
            self.actors[actor].of = office.and_then(|o| self.actors[o].office_of.clone());
            self.actors[actor].body = body;
            actor
        })
    }
}
