//! "his Turkish counterpart": an office named by that of somebody told of before.

use super::Chains;
use crate::lexicon::OfficeRow;
use crate::model::actor::{ActorKind, OfficeKind, TenureStatus};

impl Chains<'_> {
    /// "his Turkish counterpart": the title of the person told of before, of another state.
    pub(super) fn counterparts(&mut self) {
        for index in 0..self.mentions.offices.len() {
            let found = &self.mentions.offices[index];
            if !found.counterpart || found.plural {
                continue;
            }
            let start = found.words.start;
            let Some(office) = self.title_before(start) else { continue };
            let owner = self.mentions.offices[index].owner.and_then(|m| self.of[m]);
            let (label, kind) = (self.actors[office].name.clone(), self.actors[office].office_kind);
            // "his Russian counterpart, Foreign Minister A": what A is, is told.
            let own = self.apposed_office(index);
            if let Some(own) = own {
                self.mentions.offices[index].holder = self.mentions.offices[own].holder;
                self.office_actor[index] = self.office_actor[own];
                continue;
            }
            // "received by President A, his counterpart B": whose counterpart is not told.
            let told = self.mentions.offices[index].owner.is_some_and(|m| self.mentions.found[m].words.end == start);
            let other = |o: &usize| told || self.actors[office].office_of.as_ref() != Some(&self.actors[*o].id);
            let Some(owner) = owner.filter(other) else { continue };
            let actor = self.office_named(&self.label_abroad(&label, owner), Some(owner), None);
            self.actors[actor].office_kind = kind;
            self.office_actor[index] = Some(actor);
            if let Some(person) = self.mentions.offices[index].holder.and_then(|m| self.of[m]) {
                let span = self.sentence_span(start);
                self.tenure(person, actor, TenureStatus::Current, span);
            }
        }
    }

    /// The office with a holder that stands right behind the comma of a counterpart without one.
    fn apposed_office(&self, index: usize) -> Option<usize> {
        let found = &self.mentions.offices[index];
        let end = found.words.end;
        let comma = self.reader.page.words.get(end).is_some_and(|w| w.lower == ",");
        let next = |o: &crate::mention::FoundOffice| o.words.start == end + 1 && o.holder.is_some() && !o.counterpart && !o.plural;
        self.mentions.offices.iter().position(next).filter(|_| comma && found.holder.is_none())
    }

    /// How the office of one state is called in another: the counterpart of a Secretary of State is a foreign minister, that of a prime
    /// minister in a state that has none its president or chancellor.
    fn label_abroad(&self, label: &str, owner: usize) -> String {
        let Some(key) = self.actors[owner].key.as_deref() else { return label.to_owned() };
        let rows = &self.reader.lexicon.offices;
        let row = |label: &str| rows.iter().find(|r| r.label == label);
        let own = |r: &OfficeRow| r.default_of.as_deref() == Some(key);
        let general = row(label).filter(|r| !own(r)).and_then(|r| r.abroad.as_deref()).unwrap_or(label);
        if let Some(named) = rows.iter().find(|r| own(r) && r.abroad.as_deref() == Some(general)) {
            return named.label.clone();
        }
        let absent = row(general).filter(|r| r.absent_in.iter().any(|k| k == key));
        let head = |kind: OfficeKind| rows.iter().find(|r| r.kind == kind && r.default_of.is_none()).map(|r| r.label.clone());
        absent.and_then(|_| head(OfficeKind::HeadOfState)).unwrap_or_else(|| general.to_owned())
    }

    /// The office of the person told of last before a word, in the same sentence or the one before.
    fn title_before(&self, word: usize) -> Option<usize> {
        let sentence = self.reader.page.words[word].sentence;
        let near = |at: usize| at < word && self.reader.page.words[at].sentence + 1 >= sentence;
        let person = |m: &usize| self.of[*m].filter(|a| self.actors[*a].kind == ActorKind::Person && self.office_of_person(*a).is_some());
        let offices = (0..self.mentions.offices.len())
            .filter(|i| near(self.mentions.offices[*i].words.start) && !self.mentions.offices[*i].counterpart);
        let by_office = offices.filter_map(|i| Some((self.mentions.offices[i].words.start, self.office_actor[i]?))).max();
        let by_person = (0..self.of.len())
            .filter(|m| near(self.mentions.found[*m].words.start))
            .filter_map(|m| Some((self.mentions.found[m].words.start, self.office_of_person(person(&m)?)?)))
            .max();
        by_office.max(by_person).map(|(_, office)| office)
    }

    /// "The minister met his Greek counterpart, A": A is the other one.
    pub(super) fn opposite(&self, index: usize, person: usize) -> bool {
        let page = self.reader.page;
        let start = self.mentions.offices[index].words.start;
        let beside = |f: &crate::mention::FoundOffice| f.counterpart && page.words[f.words.start].sentence == page.words[start].sentence;
        let other = |f: &crate::mention::FoundOffice| f.words.start > start && f.holder.is_some_and(|m| self.of[m] == Some(person));
        !self.mentions.offices[index].counterpart && self.mentions.offices.iter().any(|f| beside(f) && other(f))
    }
}
