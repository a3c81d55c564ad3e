//! For whom an office named alone stands: the holder that the document tells, or the office itself.

use super::Chains;
use super::office::shortens;
use crate::lexicon::Entry;
use crate::lexicon::frames::Frames;
use crate::lexicon::names::NameWords;
use crate::model::actor::{ActorKind, OfficeKind, Tenure, TenureStatus};
use crate::syntax::Label;
use crate::text::normalize::fold;

impl Chains<'_> {
    /// The person who holds this very office in the document, told of nearest before; former holders do not count.
    pub(super) fn holder_told(&self, index: usize) -> Option<usize> {
        let actor = self.office_actor[index]?;
        let office = &self.actors[actor];
        // "the head of the A republic": of something that the text may tell of nowhere else.
        let of = |w: &crate::mention::page::Word| w.lower == Frames::embedded().of();
        let found = &self.mentions.offices[index];
        if office.office_of.is_none() && found.owner.is_none() && self.reader.page.words.get(found.words.end).is_some_and(of) {
            return None;
        }
        let mut holders: Vec<usize> = self.known.holders.get(&actor).cloned().unwrap_or_default();
        if holders.is_empty() && office.office_of.is_none() {
            let named = |t: &&Tenure| {
                t.status != TenureStatus::Former
                    && self
                        .index(&t.office)
                        .is_some_and(|o| self.actors[o].name == office.name || shortens(&office.name, &self.actors[o].name))
            };
            holders = self.tenures.iter().filter(named).filter_map(|t| self.index(&t.person)).collect();
        }
        if let Some(owner) = office.office_of.as_ref().filter(|_| holders.is_empty()) {
            // "the Indian minister", of whom the text knows one
            let longer = |t: &&Tenure| {
                let held = self.index(&t.office).map(|o| &self.actors[o]);
                let same = |o: &crate::model::actor::Actor| o.office_of.as_ref() == Some(owner) && shortens(&office.name, &o.name);
                t.status != TenureStatus::Former && held.is_some_and(same)
            };
            holders = self.tenures.iter().filter(longer).filter_map(|t| self.index(&t.person)).collect();
        }
        if holders.is_empty() && self.is_generic(index) {
            holders = self.heads_of(office.office_of.as_ref());
        }
        if holders.is_empty() {
            holders = self.known_to_hold(index);
        }
        holders.sort_unstable();
        holders.dedup();
        if office.office_of.is_none() {
            holders.retain(|h| !self.opposite(index, *h));
        }
        if holders.len() > 1 {
            holders.retain(|h| self.seen_before(*h, self.mentions.offices[index].words.start));
        }
        if holders.len() > 1 {
            holders = self.of_the_text(holders, &office.name);
        }
        (holders.len() == 1).then(|| holders[0])
    }

    /// Of several holders of one title those whose state goes without saying: a bare title is that of the text's own.
    fn of_the_text(&self, holders: Vec<usize>, title: &str) -> Vec<usize> {
        let own = |h: &usize| {
            self.tenures.iter().any(|t| {
                let office = self.index(&t.office).map(|o| &self.actors[o]);
                self.index(&t.person) == Some(*h) && office.is_some_and(|o| o.name == title && o.office_of.is_none())
            })
        };
        let mut found: Vec<usize> = holders.iter().copied().filter(own).collect();
        found.sort_unstable();
        found.dedup();
        if found.len() == 1 { found } else { holders }
    }

    /// True for "the Indonesian leader": a word for whoever leads a state, whatever his office.
    fn is_generic(&self, index: usize) -> bool {
        let title = &self.mentions.offices[index].title;
        title.kind == OfficeKind::HeadOfState && title.row.is_some_and(|row| self.reader.lexicon.offices[row].any)
    }

    /// "A met President B. The Russian leader then left": whom the tables know to have held this office on the document's day, where the text
    /// names him in full and gives him no office of another state.
    pub(super) fn known_to_hold(&self, index: usize) -> Vec<usize> {
        let title = &self.mentions.offices[index].title;
        let Some(office) = self.office_actor[index].map(|o| &self.actors[o]) else { return Vec::new() };
        let owner = office.office_of.as_ref().and_then(|o| self.index(o));
        let Some((state, day)) = owner.and_then(|o| self.actors[o].key.as_deref()).zip(self.day) else { return Vec::new() };
        if title.status.is_some() || !matches!(title.kind, OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment | OfficeKind::Minister) {
            return Vec::new();
        }
        let lexicon = self.reader.lexicon;
        let generic = self.is_generic(index);
        let leads = |o: &String| {
            lexicon.offices.iter().any(|row| row.label == *o && matches!(row.kind, OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment))
        };
        let held = |offices: &[String]| offices.iter().any(|o| if generic { leads(o) } else { *o == office.name });
        let rows = lexicon.holders.iter().filter(|h| h.of == state && h.certainly_on(day) && held(&h.offices));
        let names: Vec<String> = rows.flat_map(|h| std::iter::once(&h.name).chain(&h.aliases)).map(|n| fold(n)).collect();
        let elsewhere = |person: usize| {
            let other = |t: &&Tenure| {
                self.index(&t.office)
                    .is_some_and(|o| self.actors[o].office_of.as_ref().is_some_and(|of| Some(of) != office.office_of.as_ref()))
            };
            self.tenures.iter().filter(|t| self.index(&t.person) == Some(person)).any(|t| other(&t))
        };
        let person = |a: &usize| {
            self.actors[*a].kind == ActorKind::Person
                && self.actors[*a].names.iter().chain([&self.actors[*a].name]).any(|n| names.contains(&fold(n)))
        };
        if names.is_empty() { Vec::new() } else { (0..self.actors.len()).filter(person).filter(|a| !elsewhere(*a)).collect() }
    }

    /// Who heads this state, as the document tells.
    fn heads_of(&self, state: Option<&crate::model::id::ActorId>) -> Vec<usize> {
        let heads = |t: &&Tenure| {
            let office = self.index(&t.office).map(|o| &self.actors[o]);
            let leads = |o: &crate::model::actor::Actor| {
                matches!(o.office_kind, Some(OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment)) && o.office_of.as_ref() == state
            };
            state.is_some() && t.status != TenureStatus::Former && office.is_some_and(leads)
        };
        self.tenures.iter().filter(heads).filter_map(|t| self.index(&t.person)).collect()
    }

    /// True where a person is named before a word.
    fn seen_before(&self, person: usize, word: usize) -> bool {
        (0..self.of.len()).any(|m| self.of[m] == Some(person) && self.mentions.found[m].words.start < word)
    }

    /// "The Prime Minister spoke to A": the one prime minister of a text that never says of which state; an office of this text alone.
    /// "A turned up in B. The former president, who died last year, went there": the one person of the sentence before, its subject.
    pub(super) fn former_told(&self, index: usize) -> Option<usize> {
        let page = self.reader.page;
        let found = &self.mentions.offices[index];
        // "The former US president": the state stands between.
        let apart = || {
            let lexicon = self.reader.lexicon;
            let said = |row: usize| lexicon.modifiers[row].status == Some(TenureStatus::Former);
            let entries = |w: usize| self.reader.entries(w).iter().any(|(_, e)| matches!(e, Entry::OfficeModifier { row } if said(*row)));
            page.children_as(found.words.end - 1, &[Label::Amod]).any(entries)
        };
        let former =
            (found.title.status == Some(TenureStatus::Former) || apart()) && !found.indefinite && !found.counterpart && !found.plural;
        let before = page.words[found.words.start].sentence.checked_sub(1).filter(|_| former)?;
        let person = |w: &usize| self.actor_at(*w).filter(|a| self.actors[*a].kind == ActorKind::Person);
        let all: std::collections::BTreeSet<usize> = page.sentences[before].words.clone().filter_map(|w| person(&w)).collect();
        let subject = |w: &usize| matches!(page.words[*w].label, Label::Nsubj | Label::Nsubjpass);
        let told = page.sentences[before].words.clone().filter(subject).find_map(|w| person(&w))?;
        (all.len() == 1).then_some(told)
    }

    pub(super) fn stands_alone(&self, index: usize, office: usize) -> bool {
        let found = &self.mentions.offices[index];
        let leads = matches!(found.title.kind, OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment | OfficeKind::Minister);
        let same = |i: usize| {
            let other = self.mentions.offices[i].counterpart;
            !other && self.office_actor[i].is_some_and(|o| self.actors[o].name == self.actors[office].name)
        };
        let alone = |i: usize| {
            let other = &self.mentions.offices[i];
            other.holder.is_none() && other.owner.is_none() && !other.indefinite && !other.plural
        };
        let behind = self.reader.page.words.get(found.words.end).map(|w| w.lower.as_str()).unwrap_or_default();
        let owned = NameWords::embedded().owner_links.contains(behind);
        let listed = found.title.row.is_some() && found.definite && !found.counterpart;
        leads && listed && !owned && (0..self.mentions.offices.len()).filter(|i| same(*i)).all(alone)
    }
}
