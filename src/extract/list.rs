//! Lists of persons whose ends the tree missed: "Foreign Minister A, Deputy Minister of Defence B, and C of the Senate D".
//!
//! A list is read by place: joins ("," "and"), then offices, titles and states, then a name. It must be closed by a conjunction.

use super::slots::Slots;
use crate::lexicon::names::NameWords;
use crate::mention::Sense;
use crate::model::actor::ActorKind;
use crate::model::mention::Form;
use crate::syntax::{Label, Tag};
use std::ops::Range;

/// The most words of an article and a state before an office in apposition.
const OWNER_REACH: usize = 5;

/// The most words before a name that can be its offices and titles.
const LONGEST_TITLE: usize = 24;

impl Slots<'_, '_> {
    /// "The Prime Minister, US President A, and B", "A, Foreign Secretary B, and C": another person with a title of his own is the next
    /// of a list, where the tree takes him for an apposition. The list is `closed` by an "and" before one of its last.
    pub(super) fn listed_apart(&self, head: usize, closed: bool) -> Option<usize> {
        let page = self.page();
        let mentions = &self.chains.mentions;
        let own = mentions.at(head)?;
        // "B's envoy, A, and B's son-in-law, C": the tree takes the last for an apposition of the first.
        let named = |w: &usize| {
            let other = |a: usize| self.chains.actor_at(a).filter(|x| self.chains.actors[*x].kind == ActorKind::Person);
            page.children_as(*w, &[Label::Appos]).any(|a| other(a).is_some_and(|x| Some(x) != self.chains.actor_at(head)))
        };
        let behind_and = |w: &usize| {
            let start = page.subtree(*w).start;
            start > head && page.words[start - 1].tag == Tag::Cc && self.chains.actor_at(*w).is_none()
        };
        if let Some(next) = page.children_as(head, &[Label::Appos]).find(|w| behind_and(w) && named(w)) {
            return Some(next);
        }
        let office = if let Sense::Office(office) = own.sense { Some(&mentions.offices[office]) } else { None };
        if office.is_some_and(|o| o.plural) || office.is_none() && own.sense != Sense::Person {
            return None;
        }
        let own_title = |w: &usize| {
            // "A, his counterpart B and C"
            let counterpart = mentions.at(*w).is_some_and(
                |m| matches!(m.sense, Sense::Office(i) if mentions.offices[i].counterpart && mentions.offices[i].holder.is_some()),
            );
            if counterpart && self.chains.actor_at(*w).is_some_and(|a| Some(a) != self.chains.actor_at(head)) {
                return Some(());
            }
            let person = mentions.at(*w).filter(|m| m.sense == Sense::Person && self.chains.actor_at(*w).is_some())?;
            let start = mentions.before_titles(person.words.start);
            let title = mentions.offices.iter().find(|o| o.words.end == start && o.words.start > head)?;
            let other = self.chains.actor_at(head) != self.chains.actor_at(*w);
            (other && office.is_none_or(|o| o.title.label != title.title.label)).then_some(())
        };
        // "Kenya's minister A, Zambia's ambassador, B and officials"
        let other_office = |w: &usize| {
            let office = mentions.at(*w).and_then(|m| if let Sense::Office(i) = m.sense { Some(&mentions.offices[i]) } else { None });
            let behind = office
                .filter(|o| !o.plural && o.owner.is_some())
                .and_then(|o| o.holder.filter(|h| mentions.found[*h].words.start > o.words.end));
            own.sense == Sense::Person
                && behind.is_some()
                && self.chains.actor_at(*w).is_some_and(|a| Some(a) != self.chains.actor_at(head))
        };
        if let Some(next) = page.children_as(head, &[Label::Appos]).find(other_office) {
            return Some(next);
        }
        let listed = |w: &usize| closed || page.children_as(*w, &[Label::Conj, Label::Cc]).next().is_some() || self.behind_and(*w);
        page.children_as(head, &[Label::Appos]).find(|w| listed(w) && own_title(w).is_some())
    }

    /// "the Syrian government and rebel forces": the tree may hang the first of two bodies on the second.
    pub(super) fn misplaced(&self, head: usize) -> Vec<usize> {
        let page = self.page();
        let body = |w: &usize| {
            let kind = self.chains.actor_at(*w).map(|a| self.chains.actors[a].kind);
            let coordinated = page.children_as(*w, &[Label::Cc]).next().is_some();
            coordinated && kind.is_some_and(|k| !matches!(k, ActorKind::State | ActorKind::Person | ActorKind::Place | ActorKind::Office))
        };
        let own = self.chains.actor_at(head);
        let inside = |w: &usize| self.chains.mentions.at(head).is_some_and(|m| m.words.contains(w));
        // "A and world powers"
        let state = |w: &usize| {
            let next = page.words.get(*w + 1).is_some_and(|n| n.tag == Tag::Cc);
            let group = own.is_some_and(|a| self.chains.actors[a].kind == ActorKind::Group);
            let named = self.chains.mentions.at(*w).is_some_and(|m| matches!(m.sense, Sense::State(_)) && m.form == Form::Name);
            next && group && named && page.words[*w].label == Label::Nmod
        };
        let mut found: Vec<usize> = page
            .children_as(head, &[Label::Nmod, Label::Compound])
            .filter(|w| own.is_some() && !inside(w) && (body(w) || state(w)))
            .collect();
        found.extend(self.person_before_title(head));
        found.extend(self.person_before_owner(head));
        found
    }

    /// "A and German Foreign Minister B": the tree may hang A on B's title.
    pub(super) fn person_before_title(&self, head: usize) -> Option<usize> {
        let page = self.page();
        let mentions = &self.chains.mentions;
        let own = mentions.at(head).filter(|m| m.sense == Sense::Person)?;
        let joined = |w: &usize| {
            matches!(page.words[*w].label, Label::Nmod | Label::Compound) && page.words.get(*w + 1).is_some_and(|n| n.tag == Tag::Cc)
        };
        let person = |w: &usize| mentions.at(*w).is_some_and(|m| m.sense == Sense::Person && m.words.end == *w + 1);
        let below = |w: &usize| page.ancestors(*w).take(4).skip(1).any(|a| a == head);
        (page.sentence_of(head)?.words.start..own.words.start).find(|w| joined(w) && person(w) && below(w))
    }

    /// "the head of the council A and the prime minister B": the tree may hang the rest of the list on the name of the first.
    pub(super) fn listed_on_holder(&self, head: usize) -> Vec<usize> {
        let mentions = &self.chains.mentions;
        let Some(Sense::Office(office)) = mentions.at(head).map(|m| m.sense.clone()) else { return Vec::new() };
        let Some(holder) = mentions.offices[office].holder.map(|h| mentions.found[h].words.end - 1) else { return Vec::new() };
        let person = |w: &usize| {
            let kind = self.chains.actor_at(*w).map(|a| self.chains.actors[a].kind);
            matches!(kind, Some(ActorKind::Person | ActorKind::Office)) && self.chains.actor_at(*w) != self.chains.actor_at(head)
        };
        let below = holder > head && self.page().under(holder, head);
        self.page().children_as(holder, &[Label::Conj]).filter(|w| below && person(w)).collect()
    }

    /// Persons that go on a list after a person: ", Foreign Minister X, and Y".
    pub(super) fn listed_after(&self, last: usize) -> Vec<usize> {
        let mut more = Vec::new();
        let Some(mut end) = self.person_at(last).map(|m| self.past_owner(self.past_brackets(m.end))) else { return more };
        let mut beside = false;
        while self.joins(end, last) || self.beside(end) {
            let start = (end..end + 2).find(|w| !self.joins(*w, last)).unwrap_or(end + 2);
            let jointly = self.beside(start);
            beside |= jointly;
            let start = if jointly { start + 2 } else { start };
            if let Some(after) = self.apposed_office(start, end).filter(|a| self.joins(*a, last)) {
                end = after;
                continue;
            }
            let Some(person) = self.named_unit(start, last) else { break };
            let past = self.past_owner(self.past_brackets(person.end));
            if self.starts_clause(past) && self.clause(last).is_some_and(|verb| verb < last) {
                break;
            }
            more.push(person.end - 1);
            end = past;
        }
        if more.is_empty() || !(beside || self.list_closed(last, end) || self.goes_on(end)) { Vec::new() } else { more }
    }

    /// "received A, the minister B, and met C": the list ends before the next deed.
    fn goes_on(&self, end: usize) -> bool {
        let tag = |w: usize| self.page().words.get(w).map(|w| w.tag);
        let and = if tag(end) == Some(Tag::Comma) { end + 1 } else { end };
        tag(and) == Some(Tag::Cc) && tag(and + 1) == Some(Tag::Vbd)
    }

    /// "A, B along with C": two words that join the last of a list.
    fn beside(&self, at: usize) -> bool {
        let page = self.page();
        let frames = crate::lexicon::frames::Frames::embedded();
        let (Some(one), Some(two)) = (page.words.get(at), page.words.get(at + 1)) else { return false };
        frames.has("jointly", &one.lower) && frames.has("with", &two.lower) && one.sentence == two.sentence
    }

    /// Persons that stand on a list before a person: "A and B met", "A, B and C met".
    pub(super) fn listed_before(&self, first: usize) -> Vec<usize> {
        let mut more = Vec::new();
        let Some(person) = self.person_at(first) else { return more };
        let sentence = self.page().sentence_of(first).map_or(0, |s| s.words.start);
        let mut start = self.unit_start(person.start, sentence);
        while start > sentence && self.joins(start - 1, first) {
            let end = (sentence..start).rev().find(|w| !self.joins(*w, first)).map_or(start, |w| w + 1);
            let end = self.before_owner(end);
            let Some(before) = end.checked_sub(1).and_then(|w| self.person_at(w)).filter(|m| m.end == end) else { break };
            let listed = self.page().children_as(first, &[Label::Conj]).next().is_some();
            let closed = listed || (end..start).any(|w| self.page().words[w].tag == Tag::Cc);
            if !closed && more.is_empty() {
                break;
            }
            more.push(before.end - 1);
            start = self.unit_start(before.start, sentence);
        }
        if start == sentence || self.hung_on_place(more.last().copied()) { more } else { Vec::new() }
    }

    /// "Meeting in Oslo, Norway, A and his counterpart B agreed": the tree joins A to the place before the comma.
    fn hung_on_place(&self, first: Option<usize>) -> bool {
        let page = self.page();
        let Some(word) = first else { return false };
        let above = page.words[word].head;
        let place = self.chains.actor_at(above).is_some_and(|a| matches!(self.chains.actors[a].kind, ActorKind::Place | ActorKind::State));
        let comma = page.subtree(word).start.checked_sub(1).is_some_and(|c| page.words[c].tag == Tag::Comma);
        place && comma && above < word && matches!(page.words[word].label, Label::Conj | Label::Appos)
    }

    /// Where the name ends that "of" and a state follow ("President A of B, and").
    fn before_owner(&self, end: usize) -> usize {
        let mentions = &self.chains.mentions;
        let state = mentions.ending_at(end).filter(|m| matches!(mentions.found[*m].sense, Sense::State(_)));
        let of = state.and_then(|m| mentions.found[m].words.start.checked_sub(1));
        // "of the United States"
        let of = of.and_then(|w| if self.page().words[w].tag == Tag::Dt { w.checked_sub(1) } else { Some(w) });
        of.filter(|w| NameWords::embedded().member_of.contains(&self.page().words[*w].lower)).unwrap_or(end)
    }

    /// The word behind "of" and a state that follow a name.
    fn past_owner(&self, end: usize) -> usize {
        let mentions = &self.chains.mentions;
        let of = self.page().words.get(end).is_some_and(|w| NameWords::embedded().member_of.contains(&w.lower));
        let article = usize::from(self.page().words.get(end + 1).is_some_and(|w| w.tag == Tag::Dt));
        let state = mentions.starting_at(end + 1 + article).filter(|m| of && matches!(mentions.found[*m].sense, Sense::State(_)));
        state.map_or(end, |m| mentions.found[m].words.end)
    }

    /// The name of the person at a word: the name itself, or that of the holder of an office named there.
    fn person_at(&self, word: usize) -> Option<Range<usize>> {
        let mentions = &self.chains.mentions;
        match mentions.at(word)?.sense {
            Sense::Person => mentions.at(word).map(|m| m.words.clone()),
            Sense::Office(office) => mentions.offices[office].holder.map(|h| mentions.found[h].words.clone()),
            _ => None,
        }
    }

    /// A word that joins the members of a list, in the sentence of another.
    fn joins(&self, word: usize, with: usize) -> bool {
        let page = self.page();
        page.words.get(word).is_some_and(|w| w.sentence == page.words[with].sentence && NameWords::embedded().joins.contains(&w.lower))
    }

    /// Past "(left)" or "(Colombia)" after a name.
    fn past_brackets(&self, at: usize) -> usize {
        let page = self.page();
        let tag = |w: usize| page.words.get(w).map(|w| w.tag);
        if tag(at) != Some(Tag::OpenBracket) {
            return at;
        }
        (at + 1..at + 5).find(|w| tag(*w) == Some(Tag::CloseBracket)).map_or(at, |w| w + 1)
    }

    /// True where a finite verb follows: the name before it is the subject of another clause.
    fn starts_clause(&self, at: usize) -> bool {
        self.page().words.get(at).is_some_and(|w| matches!(w.tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md | Tag::Pos))
    }

    /// One past an office in apposition to the person named right before ("X, secretary of Y,").
    fn apposed_office(&self, start: usize, person_end: usize) -> Option<usize> {
        let mentions = &self.chains.mentions;
        // "A, the French president"
        let owner = |w: usize| {
            self.page().words[w].tag == Tag::Dt
                || self.page().words[w].tag == Tag::Pos
                || mentions.at(w).is_some_and(|m| matches!(m.sense, Sense::State(_)))
        };
        let limit = self.page().words.len().min(start + OWNER_REACH);
        let start = (start..limit).find(|w| !owner(*w))?;
        let index = mentions.at.get(start).copied().flatten()?;
        let Sense::Office(office) = mentions.found[index].sense else { return None };
        let holder = mentions.offices[office].holder.filter(|h| mentions.found[*h].words.end == person_end)?;
        let owner_end = mentions.offices[office].owner.map(|o| mentions.found[o].words.end).filter(|e| *e > start);
        let end = owner_end.unwrap_or(0).max(mentions.found[index].words.end);
        // "Ambassador of A to B"
        let page = self.page();
        let post = matches!(page.words.get(end).map(|w| w.tag), Some(Tag::To | Tag::In)).then(|| mentions.at(end + 1)).flatten();
        let post = post.filter(|m| m.words.start == end + 1 && matches!(m.sense, Sense::State(_) | Sense::Organization(_)));
        Some(post.map_or(end, |m| m.words.end)).filter(|_| mentions.found[holder].words.end == person_end)
    }

    /// A list of persons has an "and" before its last one.
    fn list_closed(&self, from: usize, end: usize) -> bool {
        (from..end).any(|w| self.page().words[w].tag == Tag::Cc)
    }

    /// A person with the offices, titles and states before the name.
    fn named_unit(&self, start: usize, with: usize) -> Option<Range<usize>> {
        let mentions = &self.chains.mentions;
        let sentence = self.page().words[with].sentence;
        let mut at = start;
        let (mut titled, mut serves) = (false, false);
        while at < start + LONGEST_TITLE && self.page().words.get(at)?.sentence == sentence {
            // "and envoy of President A": A is whose envoy he is.
            let envoy = |o: &crate::mention::FoundOffice| {
                use crate::model::actor::OfficeKind::{Envoy, Spokesperson};
                o.words.end == at && matches!(o.title.kind, Envoy | Spokesperson)
            };
            let sent = NameWords::embedded().member_of.contains(&self.page().words[at].lower) && mentions.offices.iter().any(envoy);
            serves |= titled && (sent || NameWords::embedded().destination.contains(&self.page().words[at].lower));
            match mentions.at(at) {
                // "adviser to Prime Minister A, B": A is whom B serves.
                Some(m) if m.sense == Sense::Person && serves => {
                    if self.page().words.get(m.words.end).map(|w| w.tag) != Some(Tag::Comma) || m.words.start != at {
                        return None;
                    }
                    (at, serves) = (m.words.end + 1, false);
                }
                Some(m) if m.sense == Sense::Person => {
                    let bare = at == start && m.words.len() > 1;
                    return (bare || titled).then(|| m.words.clone());
                }
                Some(m) if m.words.start == at => {
                    titled |= matches!(m.sense, Sense::Office(_));
                    serves &= !matches!(m.sense, Sense::State(_) | Sense::Organization(_));
                    at = m.words.end;
                }
                _ if self.titled(at) => {
                    titled = true;
                    at += 1;
                }
                _ if self.inside_title(at, titled) || titled && self.before_name(at) => at += 1,
                _ => return None,
            }
        }
        None
    }

    /// The comma of "the Deputy Secretary of State, Ms. A".
    fn before_name(&self, at: usize) -> bool {
        let person = self.chains.mentions.at(at + 1).is_some_and(|m| m.sense == Sense::Person && m.words.start == at + 1);
        self.page().words[at].tag == Tag::Comma && (person || self.titled(at + 1))
    }

    fn titled(&self, word: usize) -> bool {
        self.chains.mentions.titles.iter().any(|t| t.words.contains(&word))
    }

    /// "and the Greek leader, A will attend": the office in the list is that of the name behind its comma.
    pub(super) fn names_office(&self, person: usize, office: usize) -> bool {
        let mentions = &self.chains.mentions;
        let unheld = |m: &&crate::mention::Found| matches!(m.sense, Sense::Office(o) if mentions.offices[o].holder.is_none());
        let Some(end) = mentions.at(office).filter(unheld).map(|m| m.words.end) else { return false };
        self.page().words.get(end).map(|w| w.tag) == Some(Tag::Comma) && self.person_at(person).is_some_and(|p| p.start == end + 1)
    }

    /// Words that an office's name can hold and no mention covers: nouns, adjectives, "of", "for", "the"; no comma before an office is told.
    fn inside_title(&self, at: usize, titled: bool) -> bool {
        let word = &self.page().words[at];
        let plain = matches!(
            word.tag,
            Tag::Pos | Tag::PrpS | Tag::In | Tag::Dt | Tag::Jj | Tag::Nnp | Tag::Nnps | Tag::OpenBracket | Tag::CloseBracket
        );
        let tag = |w: usize| self.page().words.get(w).map(|w| w.tag);
        // "newly appointed Prime Minister A"
        let newly = word.tag == Tag::Rb && tag(at + 1) == Some(Tag::Vbn)
            || word.tag == Tag::Vbn && at.checked_sub(1).and_then(tag) == Some(Tag::Rb);
        plain || newly || titled && matches!(word.tag, Tag::Cc | Tag::Nn | Tag::Nns)
    }

    /// "A, Minister of B, and Foreign Minister C": right before the name with its titles stands an "and".
    pub(super) fn behind_and(&self, word: usize) -> bool {
        let Some(person) = self.person_at(word) else { return false };
        let first = self.page().sentence_of(word).map_or(0, |s| s.words.start);
        let start = self.unit_start(person.start, first);
        start.checked_sub(1).is_some_and(|w| w >= first && self.page().words[w].tag == Tag::Cc)
    }

    /// Where the offices, titles and states before a name begin.
    fn unit_start(&self, name: usize, sentence: usize) -> usize {
        let mut start = name;
        while start > sentence && name - start < LONGEST_TITLE {
            let before = start - 1;
            if let Some(m) = self.chains.mentions.at(before).filter(|m| m.sense != Sense::Person) {
                start = m.words.start.max(sentence).min(before);
            } else if let Some(office) = self.office_apart(start) {
                start = office.max(sentence);
            } else if self.titled(before) || self.page().words[before].tag == Tag::Pos || self.bridges(before) {
                start = before;
            } else {
                break;
            }
        }
        start
    }

    /// Where the office begins that a comma parts from what follows: "the Minister of Trade, Ms. A", "the Prime Minister of B, C".
    fn office_apart(&self, start: usize) -> Option<usize> {
        let comma = start.checked_sub(1).filter(|w| self.page().words[*w].tag == Tag::Comma)?;
        let mentions = &self.chains.mentions;
        let owned_by = mentions.ending_at(comma)?;
        let own = |o: &&crate::mention::FoundOffice| {
            (o.words.end == comma || o.owner == Some(owned_by))
                && o.holder.is_some_and(|h| mentions.found[h].words.start >= start && o.words.start < comma)
        };
        mentions.offices.iter().find(own).map(|o| o.words.start)
    }

    /// A preposition or article between two mentions of one title ("Secretary of State for Political Affairs").
    fn bridges(&self, at: usize) -> bool {
        matches!(self.page().words[at].tag, Tag::In | Tag::Dt | Tag::Nnp | Tag::Nnps)
    }
}
