//! Who is in focus: those who met or spoke last, for words that mean them without a name ("the two", "they", "both sides").

use super::Extractor;
use super::candidate::{Arg, Candidate};
use super::slots::Slots;
use crate::coref::Met;
use crate::lexicon::frames::Frames;
use crate::lexicon::names::NameWords;
use crate::model::actor::{ActorKind, OfficeKind};
use crate::model::event::{EventKind, Role};
use crate::syntax::{Label, Tag};

/// How many sentences before "the next nuclear round" the text may have told of what it is.
const ROW_REACH: usize = 6;

/// Up to which sentence the heading and the lead of a text tell whose talks it is about.
const LEAD: usize = 3;

/// How many sentences before "the two leaders" they may have met.
const PERSONS_REACH: usize = 3;

/// How many sentences before "the two sides" these may have met.
const SIDES_REACH: usize = 2;

/// How many sentences before "both countries" their people may have met.
const STATES_REACH: usize = 6;

impl Slots<'_, '_> {
    /// Keeps who met or spoke, for the words further on that mean them.
    pub(super) fn keep_in_focus(&self, candidate: &Candidate) {
        let contact = matches!(candidate.kind, EventKind::Meeting | EventKind::Call | EventKind::Visit | EventKind::Signing);
        let mut sides: Vec<(usize, usize)> = Vec::new();
        for arg in candidate.args.iter().filter(|a| !matches!(a.role, Role::Mediator | Role::Attendee | Role::Accompanying)) {
            if sides.iter().all(|(actor, _)| *actor != arg.actor) {
                sides.push((arg.actor, arg.word));
            }
        }
        // "held separate calls with A and B": two, and no pair.
        let apart = |c: usize| Frames::embedded().has("separately", &self.page().words[c].lower);
        let several = sides.len() > 2 || self.page().words[candidate.trigger].tag == Tag::Nns;
        let one_by_one = several && [candidate.trigger, candidate.governor].iter().any(|w| self.page().children(*w).any(apart));
        if contact && sides.len() > 1 && !one_by_one {
            self.chains.pairs.met.borrow_mut().push(Met { word: candidate.trigger, sides });
        }
    }

    /// The two persons who met last before a noun for people, where its rank allows.
    pub(super) fn persons_met(&self, noun: usize) -> Option<Vec<usize>> {
        self.met_before(noun, PERSONS_REACH, |two| self.of_rank(two, noun)).filter(|_| !self.described(noun))
    }

    /// The two persons of whose contact a text tells from its lead on, for "the two leaders" far behind.
    pub(super) fn persons_in_lead(&self, noun: usize) -> Option<Vec<usize>> {
        let page = self.page();
        let doers = self.doers_over(noun);
        let met = self.chains.pairs.met.borrow();
        let lead = met.iter().take_while(|m| page.words[m.word].sentence <= LEAD && m.word < noun);
        let told: Vec<Vec<usize>> = lead.filter_map(|m| self.two_of(m, &doers)).filter(|two| self.of_rank(two, noun)).collect();
        // A headline may tell of "A leader" whom the text names.
        let named = |two: &&Vec<usize>| two.iter().all(|a| self.chains.actors[*a].kind == ActorKind::Person);
        let two = told.iter().find(named).or_else(|| told.first()).cloned();
        two.filter(|_| self.told_before(noun) && !self.described(noun))
    }

    /// "the two delegation leaders".
    fn described(&self, noun: usize) -> bool {
        self.page().children_as(noun, &[Label::Compound, Label::Nmod]).next().is_some()
    }

    /// True for two persons whom a noun for people may mean, by what is known of their offices.
    fn of_rank(&self, two: &[usize], noun: usize) -> bool {
        let leaders = Frames::embedded().has("pair_leaders", &self.page().words[noun].lemma);
        two.iter().all(|a| {
            let office = self.chains.office_of_person(*a).unwrap_or(*a);
            let below = self.chains.actors[office].office_kind.is_some_and(|k| k != OfficeKind::Official) && !self.ranks_as(*a, noun);
            let one = matches!(self.chains.actors[*a].kind, ActorKind::Person | ActorKind::Office);
            one && !self.ranks_apart(*a, noun) && !(leaders && below)
        })
    }

    /// The two sides that met last before a noun for sides: their states, or the bodies and persons themselves.
    pub(super) fn sides_met(&self, noun: usize) -> Option<Vec<usize>> {
        let fits = |two: &[usize]| {
            two.iter().all(|a| match self.chains.actors[*a].kind {
                ActorKind::Person => self.chains.acts_for(*a).is_some() || self.leads(*a),
                ActorKind::Office => self.chains.acts_for(*a).is_some(),
                ActorKind::State | ActorKind::ArmedGroup | ActorKind::Coalition | ActorKind::PoliticalParty => true,
                _ => false,
            })
        };
        let two = self.met_before(noun, SIDES_REACH, fits)?;
        Some(self.states_of(&two).unwrap_or(two))
    }

    /// The two sides or states for which a noun stands, by those who met and by what stands before it.
    pub(super) fn sides_told(&self, noun: usize, chain: usize, starts: [usize; 3], people: bool) -> Vec<usize> {
        if let Some(told) = self.two_on_list(noun, starts[1]) {
            return told;
        }
        let page = self.page();
        let sides = Frames::embedded().has("pair_sides", &page.words[noun].lemma);
        if let Some(met) = if sides { self.sides_met(noun) } else { None } {
            return met;
        }
        let own = self.states_between(starts[0], noun);
        let here = self.persons_between(starts[0], noun);
        // "A and his Zambian counterpart B signed deals between the two nations", where the state of A is not told.
        // "praised C of A, who received the two delegations": C is none of them.
        if own.len() == 1 && here.len() == 2 && !self.doers_over(noun).iter().any(|d| here.contains(d)) {
            return here;
        }
        let states = starts.into_iter().map(|first| self.states_between(first, noun)).find(|s| s.len() == 2);
        // "The US secretary of state telephoned both leaders": neither is his own.
        let met = people && matches!(page.words[noun].label, Label::Dobj | Label::Pobj);
        let states = states.filter(|s| !met || !self.own_state(noun).iter().any(|o| s.contains(o)));
        // "A and his Zambian counterpart B met. Both ministers ... The two sides signed", where the state of A is not told.
        let persons = || starts.into_iter().take(2).skip(1).find_map(|first| self.pair_between(first, noun, chain));
        let told = states.or_else(|| if sides { persons() } else { None });
        told.or_else(|| if people { None } else { self.states_met(noun) }).unwrap_or_default()
    }

    /// "their foreign ministers".
    pub(super) fn theirs(&self, noun: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let owned = page
            .children_as(noun, &[Label::Poss])
            .any(|p| page.words[p].tag == Tag::PrpS && frames.has("pair_counts", &page.words[p].lower));
        owned && frames.has("pair_ministers", &page.words[noun].lemma)
    }

    /// "rebel leader A": somebody who leads, though nobody says whom.
    fn leads(&self, person: usize) -> bool {
        let page = self.page();
        let title = |w: usize| {
            page.children_as(w, &[Label::Compound, Label::Appos]).any(|c| Frames::embedded().has("pair_leaders", &page.words[c].lemma))
        };
        (0..self.chains.mentions.found.len())
            .filter(|m| self.chains.of[*m] == Some(person))
            .any(|m| title(self.chains.mentions.found[m].words.end - 1))
    }

    /// The two states whose people met last before a noun for states.
    pub(super) fn states_met(&self, noun: usize) -> Option<Vec<usize>> {
        let two = self.met_before(noun, STATES_REACH, |two| self.states_of(two).is_some())?;
        self.states_of(&two)
    }

    /// The sides of whose talks a text tells from its lead on, for one more round of them: their states, or themselves; none where the
    /// sentence before tells of others.
    fn row_met(&self, noun: usize) -> Option<Vec<usize>> {
        let page = self.page();
        let met = self.chains.pairs.met.borrow();
        let group = |a: &usize| self.chains.actors[*a].kind == ActorKind::Group && self.chains.actors[*a].of.is_none();
        let sides = |m: &Met| {
            let two = self.two_of(m, &[])?;
            let for_whom: Vec<usize> = two.iter().map(|a| self.chains.acts_for(*a).unwrap_or(*a)).collect();
            // A state and a president of nobody knows which are no pair: both stay themselves.
            let any = |kind: ActorKind| for_whom.iter().any(|a| self.chains.actors[*a].kind == kind);
            let two = if any(ActorKind::Person) && any(ActorKind::State) { two } else { for_whom };
            (two[0] != two[1] && !two.iter().any(group)).then_some(two)
        };
        let lead = met.first().filter(|m| page.words[m.word].sentence <= LEAD && m.word < noun).and_then(sides)?;
        let just = |m: &&Met| page.words[noun].sentence - page.words[m.word].sentence <= 1;
        let mut last = met.iter().rev().filter(|m| m.word < noun).take_while(just);
        let others = last.any(|m| sides(m).is_none_or(|s| !s.iter().all(|a| lead.contains(a))));
        (!others).then_some(lead)
    }

    /// The states that two act for, where these are two.
    fn states_of(&self, two: &[usize]) -> Option<Vec<usize>> {
        let state = |a: &usize| self.chains.acts_for(*a).filter(|s| self.chains.actors[*s].kind == ActorKind::State);
        let states: Vec<usize> = two.iter().filter_map(state).collect();
        (states.len() == 2 && states[0] != states[1]).then_some(states)
    }

    /// The last two before a word who met or spoke and are fit, so many sentences back at most; not whoever does what the word's verb tells.
    fn met_before(&self, word: usize, reach: usize, fits: impl Fn(&[usize]) -> bool) -> Option<Vec<usize>> {
        let page = self.page();
        if !self.told_before(word) {
            return None;
        }
        let doers = self.doers_over(word);
        let met = self.chains.pairs.met.borrow();
        let near = |m: &&Met| page.words[word].sentence - page.words[m.word].sentence <= reach;
        met.iter().rev().filter(|m| m.word < word).take_while(near).find_map(|m| self.two_of(m, &doers).filter(|two| fits(two)))
    }

    /// "the two", "both", "they", "their": words that mean what was told before; "two commanders", "both of whom" do not.
    fn told_before(&self, word: usize) -> bool {
        let page = self.page();
        let names = NameWords::embedded();
        let owned = page.children(word).any(|c| matches!(page.words[c].label, Label::Poss | Label::Det | Label::Predet));
        let the = word.checked_sub(1).is_some_and(|w| names.definite.contains(&page.words[w].lower));
        let both = Frames::embedded().has("both", &page.words[word].lower);
        let alone = names.they.contains(&page.words[word].lower) || both && page.children_as(word, &[Label::Prep]).next().is_none();
        owned || the || alone || page.children(word).any(|c| Frames::embedded().has("both", &page.words[c].lower))
    }

    /// The two sides of a contact: all, all but a doer, or those whom one list names.
    fn two_of(&self, met: &Met, doers: &[usize]) -> Option<Vec<usize>> {
        let page = self.page();
        let others: Vec<usize> = met.sides.iter().map(|(a, _)| *a).filter(|a| !doers.contains(a)).collect();
        let own =
            |a: &usize| doers.iter().any(|d| self.chains.acts_for(*d).is_some() && self.chains.acts_for(*d) == self.chains.acts_for(*a));
        if others.len() < 2 || others.iter().any(own) {
            return None;
        }
        if others.len() == 2 {
            return Some(others);
        }
        let listed = |(actor, word): &(usize, usize)| {
            let joined = |(_, other): &(usize, usize)| {
                page.words[*word].label == Label::Conj && page.words[*word].head == *other
                    || page.words[*other].label == Label::Conj && page.words[*other].head == *word
            };
            met.sides.iter().any(joined).then_some(*actor)
        };
        let two: Vec<usize> = met.sides.iter().filter_map(listed).collect();
        (two.len() == 2).then_some(two)
    }

    /// Who does what the verb over an object tells.
    pub(super) fn doers_over(&self, noun: usize) -> Vec<usize> {
        let page = self.page();
        if !matches!(page.words[noun].label, Label::Dobj | Label::Pobj) {
            return Vec::new();
        }
        let Some(verb) = page.ancestors(noun).skip(1).find(|a| super::factuality::verb(page, *a)) else { return Vec::new() };
        // "A, who received the two delegations": he too.
        let heads = self.subject(verb).map(|s| s.heads).unwrap_or_default();
        heads.into_iter().filter(|s| *s < noun).filter_map(|s| self.chains.actor_at(s)).collect()
    }

    /// Of the two whom the places of names tell, and the two who met last: those of the last list of two that acts, else those who met.
    pub(super) fn told_or_met(&self, told: Option<Vec<usize>>, met: Option<Vec<usize>>, noun: usize, first: usize) -> Option<Vec<usize>> {
        match (told, met) {
            (Some(told), Some(met)) => {
                let same = told.iter().all(|a| met.contains(a));
                let acting = || self.two_subjects(first, noun).is_some_and(|two| two.iter().all(|a| told.contains(a)));
                Some(if same || acting() { told } else { met })
            }
            (told, met) => met.or(told),
        }
    }

    /// "A met B. The road was closed. They will meet again": the two of the last contact, where no other words for several came between.
    pub(super) fn they_met(&self, pronoun: usize) -> Vec<usize> {
        let acting =
            |a: &usize| !matches!(self.chains.actors[*a].kind, ActorKind::Place | ActorKind::Media | ActorKind::Company | ActorKind::Group);
        self.met_before(pronoun, SIDES_REACH, |two| two.iter().all(acting)).unwrap_or_default()
    }

    /// "The leaders last met in May", "The delegations will be back": the two of the last contact, for a bare plural that names nobody.
    pub(super) fn bare_pair(&self, noun: usize) -> Vec<usize> {
        if !self.bare_subject(noun) {
            return Vec::new();
        }
        let word = &self.page().words[noun];
        let frames = Frames::embedded();
        let people = frames.has("pair_people", &word.lemma).then(|| self.persons_met(noun)).flatten();
        let sides = || frames.has("pair_sides", &word.lemma).then(|| self.sides_met(noun)).flatten();
        people.or_else(sides).unwrap_or_default()
    }
}

impl Extractor<'_> {
    /// "The first round was held in January", "The next round is due in A in May": one of a row between those who met last, where the
    /// sentence says that it is held and names no sides of its own.
    pub(super) fn fill_of_row(&self, candidate: &mut Candidate, at: usize) {
        if candidate.kind != EventKind::Meeting || !candidate.args.is_empty() || !self.one_of_row(at) || !self.takes_place(at) {
            return;
        }
        let Some(sides) = self.slots.row_met(at) else { return };
        candidate.args.extend(sides.into_iter().map(|a| Arg::new(a, Role::Participant, at)));
    }

    /// "the next round of talks", "a second meeting", with nobody's name in it.
    fn one_of_row(&self, at: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let of_row = |c: usize| {
            let word = &page.words[c];
            matches!(word.label, Label::Amod | Label::Nummod | Label::Det)
                && (frames.has("of_row", &word.lower) || frames.has("counting", &word.lower))
        };
        let named = |w: usize| self.chains.actor_at(w).is_some();
        let inside = || {
            page.subtree(at).take_while(|w| *w <= at).chain(self.slots.behind(at, frames.of()).into_iter().flat_map(|o| page.subtree(o)))
        };
        // "the next climate summit": another row, unless the text has told of it.
        let first = page.sentences[page.words[at].sentence.saturating_sub(ROW_REACH)].words.start;
        let own = page.subtree(at).start;
        let told = |c: &usize| {
            let word = &page.words[*c];
            let describes = matches!(word.label, Label::Compound | Label::Amod | Label::Nmod) && !of_row(*c);
            !describes || (first..own).any(|w| page.words[w].lower == word.lower)
        };
        page.children(at).any(of_row) && !inside().any(named) && inside().all(|w| told(&w))
    }

    /// True where a clause says that the noun is held, begins, or is to be.
    fn takes_place(&self, at: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let held = |v: usize| {
            let lemma = &page.words[v].lemma;
            let due = || page.children_as(v, &[Label::Acomp]).any(|c| frames.has("scheduled", &page.words[c].lower));
            frames.has("happening", lemma) || frames.has("holding", lemma) || frames.has("scheduled", lemma) || due()
        };
        let word = &page.words[at];
        let subject = matches!(word.label, Label::Nsubj | Label::Nsubjpass) && held(word.head);
        subject || page.children_as(at, &[Label::Acl, Label::Relcl]).any(held)
    }
}
