//! Nouns of events under a verb that only carries them: "held talks", "paid a visit to", "during a meeting at the palace".

use super::Extractor;
use super::candidate::Candidate;
use super::factuality::verb;
use crate::lexicon::frames::Frames;
use crate::lexicon::names::NameWords;
use crate::model::actor::ActorKind;
use crate::model::event::{EventKind, Role};
use crate::syntax::{Label, Tag};

impl Extractor<'_> {
    /// The subject of the light verb above, of the verb of motion, or of the clause that the noun accompanies.
    pub(super) fn fill_light(&self, candidate: &mut Candidate, at: usize) {
        let page = self.page();
        let top = self.first_conjunct(at);
        let word = &page.words[top];
        match word.label {
            Label::Dobj | Label::Attr | Label::Oprd => self.fill_from_verb(candidate, word.head, "object"),
            Label::Nsubjpass => self.fill_agent(candidate, word.head),
            Label::Nsubj if verb(page, word.head) => self.fill_happening(candidate, word.head),
            Label::Pobj => {
                let preposition = word.head;
                let above = page.words[preposition].head;
                let name = page.words[preposition].lower.clone();
                let due = |v: usize| self.due(v).is_some();
                let above =
                    if page.words[above].label == Label::Acomp && due(page.words[above].head) { page.words[above].head } else { above };
                if verb(page, above) && due(above) && Frames::embedded().has("for_whom", &name) {
                    candidate.governor = above;
                    let subject = self.slots.subject(above).map(|s| s.heads).unwrap_or_default();
                    candidate.fact.0 = crate::model::event::Status::Planned;
                    candidate.take(self.people(self.slots.all_actors(&subject)), own_role(candidate.kind));
                } else if verb(page, above) {
                    self.fill_from_verb(candidate, above, &name);
                } else if let Some(deed) = self.settled_at(above, &name) {
                    self.fill_from_verb(candidate, deed, &name);
                } else {
                    self.fill_through_noun(candidate, above, &name);
                }
            }
            _ => {}
        }
    }

    /// "agreed to a truce at talks in A": the tree hangs the occasion on what was agreed.
    fn settled_at(&self, noun: usize, preposition: &str) -> Option<usize> {
        let page = self.page();
        let frames = Frames::embedded();
        let word = &page.words[noun];
        let object = match word.label {
            Label::Dobj => Some(word.head),
            Label::Pobj => Some(page.words[word.head].head),
            _ => None,
        };
        let deed = object.filter(|v| verb(page, *v) && frames.has("settling", &page.words[*v].lemma));
        deed.filter(|_| frames.has("during", preposition) && self.form_at(noun).is_some())
    }

    pub(super) fn first_conjunct(&self, mut at: usize) -> usize {
        let page = self.page();
        while page.words[at].label == Label::Conj && !verb(page, page.words[at].head) {
            at = page.words[at].head;
        }
        at
    }

    /// "took part in a round of talks": the noun hangs on another noun that hangs on a light verb.
    fn fill_through_noun(&self, candidate: &mut Candidate, noun: usize, preposition: &str) {
        let page = self.page();
        if preposition != Frames::embedded().of() && !Frames::embedded().has("within", preposition) {
            return;
        }
        let word = &page.words[noun];
        // "have not met since the collapse of talks": who met or not is told of another contact.
        if Frames::embedded().has("breakdowns", &word.lemma) {
            return;
        }
        // "after A's three hours of talks with B": whose they were.
        let owners: Vec<usize> = page.children_as(noun, &[Label::Poss]).filter(|o| page.words[*o].tag != Tag::PrpS).collect();
        if preposition == Frames::embedded().of() && !owners.is_empty() {
            return candidate.take(self.people(self.slots.all_actors(&owners)), own_role(candidate.kind));
        }
        match word.label {
            Label::Dobj => self.fill_from_verb(candidate, word.head, "object"),
            Label::Pobj if verb(page, page.words[word.head].head) => {
                let name = page.words[word.head].lower.clone();
                self.fill_from_verb(candidate, page.words[word.head].head, &name);
            }
            _ => {}
        }
    }

    fn fill_agent(&self, candidate: &mut Candidate, above: usize) {
        let frames = Frames::embedded();
        let by: Vec<usize> = self
            .page()
            .children_as(above, &[Label::Agent])
            .flat_map(|p| self.page().children_as(p, &[Label::Pobj]).collect::<Vec<_>>())
            .collect();
        // "attended by chiefs of 50 countries, A and B": the tree hangs the names on the meeting.
        let names = self.page().children_as(candidate.trigger, &[Label::Appos]).filter(|a| by.first().is_some_and(|b| a > b));
        let by: Vec<usize> = by.iter().copied().chain(names).collect();
        let lemma = &self.page().words[above].lemma;
        let role = match candidate.kind {
            _ if frames.hosts(lemma) => Role::Host,
            EventKind::Meeting if frames.attends(lemma) => Role::Attendee,
            EventKind::Meeting | EventKind::Call if frames.has("facilitating", lemma) => Role::Mediator,
            kind => own_role(kind),
        };
        candidate.governor = above;
        candidate.take(self.people(self.slots.all_actors(&by)), role);
        self.take_chairs(candidate, above);
        for (preposition, objects) in self.slots.prepositions(above) {
            let name = self.page().words[preposition].lower.clone();
            if frames.has("side", &name) && self.page().words[preposition].label == Label::Prep {
                candidate.take(self.people(self.slots.all_actors(&objects)), Role::Participant);
            }
        }
    }

    /// "during the latter's visit": whose it is, is told, and is not the subject.
    fn of_others(&self, candidate: &Candidate, above: usize, slot: &str) -> bool {
        let page = self.page();
        let owned = page.children_as(candidate.trigger, &[Label::Poss]).any(|p| page.words[p].tag != Tag::PrpS);
        let journey = matches!(candidate.kind, EventKind::Visit | EventKind::Travel);
        let during = Frames::embedded().has("during", slot);
        journey && (owned || !candidate.args.is_empty()) || during && (self.owned_by_nobody(candidate) || self.were_present(above))
    }

    /// "was held under the co-chairmanship of A and B": who led it.
    pub(super) fn take_chairs(&self, candidate: &mut Candidate, above: usize) {
        let page = self.page();
        let frames = Frames::embedded();
        if candidate.kind != EventKind::Meeting {
            return;
        }
        for (preposition, objects) in self.slots.prepositions(above) {
            let led = frames.has("under", &page.words[preposition].lower)
                && objects.iter().any(|o| frames.has("chairing", &page.words[*o].lemma));
            if led {
                let of = objects.iter().flat_map(|o| self.slots.behind(*o, frames.of())).chain(objects.iter().copied()).collect::<Vec<_>>();
                let one = |(a, _): &(usize, usize)| matches!(self.kind(*a), ActorKind::Person | ActorKind::Office);
                candidate.take(self.slots.all_actors(&of).into_iter().filter(one).collect(), Role::Participant);
            }
        }
    }

    pub(super) fn fill_from_verb(&self, candidate: &mut Candidate, above: usize, slot: &str) {
        let frames = Frames::embedded();
        let page = self.page();
        if !verb(page, above) {
            return;
        }
        let lemma = &page.words[above].lemma;
        if self.of_others(candidate, above, slot) {
            candidate.governor = above;
            return;
        }
        let particle = || page.children_as(above, &[Label::Prt]).any(|p| frames.light(lemma, &page.words[p].lower));
        // "A, on a visit to B, toured the port"
        let paid = candidate.kind == EventKind::Visit && frames.has("on_visit", slot) && !self.acts_on_people(above);
        let light = paid || frames.light(lemma, slot) || if slot == "object" { particle() } else { frames.has("during", slot) };
        candidate.governor = above;
        if !light || (frames.has("of_others", lemma) && self.is_of_body(candidate)) {
            return;
        }
        if self.only_post(above, slot) {
            return;
        }
        // "an appeal by A, made during talks with B"
        let made_by = self.made_by(above);
        if !made_by.is_empty() && frames.has("during", slot) && matches!(candidate.kind, EventKind::Meeting | EventKind::Call) {
            return candidate.take(made_by, Role::Participant);
        }
        let Some(subject) = self.slots.subject(above) else { return };
        // "A said that the conditions exist, following a meeting with B"
        let teller = page.words[above].head;
        let telling =
            page.words[above].label == Label::Ccomp && super::attribution::SayWords::embedded().say.contains(&page.words[teller].lemma);
        let thing = subject.heads.iter().all(|h| page.words[*h].tag.is_noun() && self.slots.actors(*h).is_empty());
        if telling && thing && frames.has("during", slot) && teller < above {
            return self.fill_from_verb(candidate, teller, slot);
        }
        let attended = frames.attends(lemma) || frames.light(lemma, slot) && !frames.has("being", lemma);
        let of_body = !attended && !candidate.args.is_empty() && candidate.args.iter().all(|a| self.body(a.actor));
        if self.sides_complete(candidate) && (frames.has("during", slot) && !attended || frames.has("of_others", lemma)) || of_body {
            return;
        }
        if candidate.kind == EventKind::Call && slot == "object" {
            self.fill_verb_sides(candidate, above);
        }
        let role = self.role_from_verb(candidate, lemma, slot);
        if candidate.kind == EventKind::Briefing && frames.attends(lemma) || subject.passive && candidate.kind != EventKind::Meeting {
            return;
        }
        let talk = matches!(candidate.kind, EventKind::Meeting | EventKind::Call);
        if talk && frames.has("serving", lemma) && frames.has("during", slot) {
            let served = frames.words.get("for_whom").into_iter().flatten().flat_map(|f| self.slots.behind(above, f)).collect::<Vec<_>>();
            return candidate.take(self.people(self.slots.all_actors(&served)), Role::Participant);
        }
        let told = if talk { self.with_referred(&subject.heads, candidate.args.is_empty()) } else { self.slots.all_actors(&subject.heads) };
        if self.others_meant(candidate, slot, &told) || role == Role::Participant && self.between_others(candidate) {
            return;
        }
        self.take_doers(candidate, (above, slot), told, role);
    }

    /// Those who do what a light verb carries, and whom they do it with.
    fn take_doers(&self, candidate: &mut Candidate, (above, slot): (usize, &str), told: Vec<(usize, usize)>, role: Role) {
        let frames = Frames::embedded();
        let lemma = &self.page().words[above].lemma;
        let talk = matches!(candidate.kind, EventKind::Meeting | EventKind::Call);
        // "A told B during a meeting at the palace"
        let audience =
            talk && candidate.args.is_empty() && frames.has("during", slot) && super::attribution::SayWords::embedded().say.contains(lemma);
        // "officials ruled out a presidential trip": not theirs.
        let of_office = |c: usize| frames.has("of_office", &self.page().words[c].lower);
        let anothers = candidate.kind == EventKind::Visit && self.page().children_as(candidate.trigger, &[Label::Amod]).any(of_office);
        let told = told.into_iter().filter(|(a, _)| !anothers || matches!(self.kind(*a), ActorKind::Person | ActorKind::Office)).collect();
        candidate.take(self.people(told), role);
        if audience && candidate.args.len() == 1 {
            let persons = |(a, _): &(usize, usize)| matches!(self.kind(*a), ActorKind::Person | ActorKind::Office);
            candidate.take(self.slots.all_actors(&self.slots.objects(above)).into_iter().filter(persons).collect(), role);
        }
        if slot == "object" {
            self.fill_verb_sides(candidate, above);
        }
    }

    /// Whose the words are that a participle says were made, behind the noun for them.
    fn made_by(&self, participle: usize) -> Vec<(usize, usize)> {
        let page = self.page();
        let noun = page.words[participle].head;
        let made = page.words[participle].label == Label::Acl && matches!(page.words[participle].tag, Tag::Vbn | Tag::Vbd);
        let by: Vec<usize> = page
            .children_as(noun, &[Label::Prep])
            .filter(|p| made && *p < participle && Frames::embedded().has("by", &page.words[*p].lower))
            .flat_map(|p| page.children_as(p, &[Label::Pobj]).collect::<Vec<_>>())
            .collect();
        let one = |(a, _): &(usize, usize)| matches!(self.kind(*a), ActorKind::Person | ActorKind::Office);
        self.slots.all_actors(&by).into_iter().filter(one).collect()
    }

    /// True for a verb whose object is people: they may be those who travelled.
    fn acts_on_people(&self, verb: usize) -> bool {
        let people = |(a, _): &(usize, usize)| !matches!(self.kind(*a), ActorKind::Place | ActorKind::State);
        self.slots.all_actors(&self.slots.objects(verb)).iter().any(people)
    }

    /// "A, who heads the delegation for talks with B": what he is, and no talks of their own.
    fn only_post(&self, verb: usize, slot: &str) -> bool {
        let page = self.page();
        let heads = Frames::embedded().has("leading", &page.words[verb].lemma) && slot != "object";
        heads && page.children_as(verb, &[Label::Dobj]).next().is_some() && matches!(page.words[verb].tag, Tag::Vbz | Tag::Vbp)
    }

    /// What the subject of a light verb is in the event that the verb carries.
    fn role_from_verb(&self, candidate: &Candidate, lemma: &str, slot: &str) -> Role {
        let frames = Frames::embedded();
        let row = || frames.noun(&self.page().words[candidate.trigger].lemma);
        match candidate.kind {
            EventKind::Meeting if !frames.attends(lemma) && row().is_some_and(|row| self.given(candidate, row)) => Role::Host,
            EventKind::Meeting if frames.hosts(lemma) && slot == "object" && !candidate.args.is_empty() => Role::Host,
            EventKind::Meeting if frames.attends(lemma) && !frames.has("during", slot) => Role::Attendee,
            EventKind::Briefing if frames.takes(lemma) => Role::Briefed,
            EventKind::Call if candidate.args.iter().any(|a| a.role == Role::Callee) => Role::Caller,
            EventKind::Call if candidate.args.iter().any(|a| a.role == Role::Caller) => Role::Callee,
            kind => own_role(kind),
        }
    }

    /// "After the meeting, delegates of A and B signed": others than those who met; "A and B agreed, following his visit": one of them,
    /// and not told which.
    fn others_meant(&self, candidate: &Candidate, slot: &str, told: &[(usize, usize)]) -> bool {
        let page = self.page();
        let talk = matches!(candidate.kind, EventKind::Meeting | EventKind::Call);
        let later = Frames::embedded().has("earlier", slot) && self.refers_back(candidate.trigger) && candidate.args.is_empty();
        let persons = told.iter().any(|(a, _)| matches!(self.kind(*a), ActorKind::Person | ActorKind::Office));
        let his = page.children_as(candidate.trigger, &[Label::Poss]).any(|p| NameWords::embedded().his.contains(&page.words[p].lower));
        // "both sides issued statements during the visits"
        let just_told = self.refers_back(candidate.trigger) && slot != "object";
        later && talk && !persons || (his || just_told) && candidate.kind == EventKind::Visit && told.len() > 1
    }

    /// "held talks on Monday with Y": the parser often hangs the side on the verb.
    pub(super) fn fill_verb_sides(&self, candidate: &mut Candidate, above: usize) {
        let page = self.page();
        let frames = Frames::embedded();
        for (preposition, objects) in self.slots.prepositions(above) {
            let name = page.words[preposition].lower.clone();
            let side = matches!(page.words[preposition].label, Label::Prep | Label::Conj) && frames.has("side", &name);
            let given = frames.noun(&page.words[candidate.trigger].lemma).is_some_and(|row| row.guest.contains(&name));
            if given {
                candidate.take(self.people(self.slots.all_actors(&objects)), Role::Guest);
            } else if candidate.kind == EventKind::Visit && frames.has("goal", &name) {
                candidate.places.extend(self.placed(self.slots.all_actors(&objects)));
            } else if candidate.kind == EventKind::Call && (frames.has("callee", &name) || frames.has("caller", &name)) {
                self.fill_preposition(candidate, &name, &objects);
            } else if side && candidate.kind != EventKind::Visit {
                candidate.take(self.people(self.slots.all_actors(&objects)), Role::Participant);
            }
        }
    }
}

/// The part of whoever owns an event.
pub(super) const fn own_role(kind: EventKind) -> Role {
    match kind {
        EventKind::Visit => Role::Visitor,
        EventKind::Travel => Role::Traveller,
        EventKind::Briefing => Role::Briefer,
        EventKind::Request => Role::Requester,
        EventKind::Signing => Role::Signatory,
        EventKind::Mediation => Role::Mediator,
        _ => Role::Participant,
    }
}
