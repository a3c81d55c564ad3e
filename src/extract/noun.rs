//! Nouns that tell events: "held talks with", "X's visit to Y", "the Trump–Putin summit", "a meeting between A and B".

use super::Extractor;
use super::candidate::{Candidate, Unfit};
use super::factuality::verb;
use crate::lexicon::frames::{Frames, NounRow};
use crate::lexicon::names::NameWords;
use crate::model::actor::ActorKind;
use crate::model::event::{Channel, EventKind, Polarity, Role, Status};
use crate::syntax::{Label, Tag};

impl Extractor<'_> {
    /// The report that a noun tells.
    pub(super) fn noun_candidate(&self, at: usize, row: &NounRow) -> Result<Candidate, Unfit> {
        let page = self.page();
        if !self.tells(at, row) {
            return Err(Unfit::Form);
        }
        let governor = self.slots.clause(page.words[at].head).unwrap_or(at);
        let fact = match self.factuality.of(page, at) {
            _ if self.opens_later(at) => (Status::Planned, Polarity::Affirmed),
            (Status::Planned, Polarity::Affirmed) if self.was_held(at) => (Status::Occurred, Polarity::Affirmed),
            told => told,
        };
        let mut candidate = Candidate::new(row.kind, &format!("noun:{}", row.name), at, governor, fact);
        candidate.channel = self.channel(at).filter(|_| !self.courtesy(at));
        if row.kind == EventKind::Meeting && candidate.channel == Some(Channel::Phone) {
            candidate.kind = EventKind::Call;
        }
        let visited = if row.kind == EventKind::Meeting { Vec::new() } else { self.visited_people(at, row) };
        if !visited.is_empty() {
            candidate.kind = EventKind::Meeting;
        }
        self.fill_around(&mut candidate, at);
        self.take_guests(&mut candidate, at);
        let nobody = |c: &Candidate| c.kind == EventKind::Meeting && !c.args.iter().any(|a| a.role == Role::Participant);
        if nobody(&candidate) && Frames::embedded().hosts(&page.words[governor].lemma) {
            self.fill_from_standing(&mut candidate, at);
        }
        self.fill_light(&mut candidate, at);
        candidate.take(visited, Role::Host);
        if nobody(&candidate) {
            self.fill_from_standing(&mut candidate, at);
        }
        self.fill_between(&mut candidate, at);
        if matches!(candidate.kind, EventKind::Meeting | EventKind::Call) && candidate.args.len() == 1 {
            self.fill_by_place(&mut candidate, at);
        }
        if candidate.kind == EventKind::Meeting && candidate.args.len() < 2 {
            self.fill_misread(&mut candidate, at);
        }
        if candidate.kind == EventKind::Visit && candidate.args.is_empty() {
            self.fill_visitor(&mut candidate, at);
        }
        // "would meet for dinner with their wives": hosts of nobody met each other.
        if candidate.args.len() > 1 && candidate.args.iter().all(|a| a.role == Role::Host) {
            candidate.args.iter_mut().for_each(|a| a.role = Role::Participant);
        }
        candidate.back = self.refers_back(at) | self.drop_referring(&mut candidate);
        candidate.weak = self.only_with(&candidate) || self.aim_of_event(governor) || self.just_that(at);
        if self.enough(&candidate) { Ok(candidate) } else { Err(Unfit::Sides(candidate.args.len())) }
    }

    /// "A summit to open today" as a whole heading: the verb hangs on the noun, and nothing stands above it.
    fn opens_later(&self, at: usize) -> bool {
        let page = self.page();
        let to = |c: usize| page.children_as(c, &[Label::Aux]).any(|a| page.words[a].tag == Tag::To);
        let coming = |c: usize| page.words[c].tag == Tag::Vb && to(c) && Frames::embedded().has("happening", &page.words[c].lemma);
        page.words[at].label == Label::Root && page.children_as(at, &[Label::Acl, Label::Relcl]).any(coming)
    }

    /// "are here to attend the dialogue, which was held on Wednesday".
    fn was_held(&self, at: usize) -> bool {
        let page = self.page();
        let past = |c: &usize| page.children_as(*c, &[Label::Auxpass, Label::Aux]).any(|a| page.words[a].tag == Tag::Vbd);
        let held = |c: &usize| Frames::embedded().has("holding", &page.words[*c].lemma) && page.words[*c].tag == Tag::Vbn;
        page.children_as(at, &[Label::Relcl]).any(|c| held(&c) && past(&c))
    }

    /// "met again to finish their discussion": the aim of an event tells no other one.
    fn aim_of_event(&self, governor: usize) -> bool {
        let page = self.page();
        let aim = page.words[governor].label == Label::Advcl && page.words[governor].tag == Tag::Vb;
        let above = &page.words[page.words[governor].head].lemma;
        aim && !Frames::embedded().has("being", above)
            && Frames::embedded().verbs(above).any(|row| matches!(row.kind, EventKind::Meeting | EventKind::Call))
    }

    /// "During that summit, A and B signed": one told before, at which they may be two of many.
    fn just_that(&self, at: usize) -> bool {
        let page = self.page();
        let word = &page.words[at];
        let during = word.label == Label::Pobj && Frames::embedded().has("throughout", &page.words[word.head].lower);
        let that = |d: usize| Frames::embedded().has("pointing", &page.words[d].lower);
        during && page.children_as(at, &[Label::Det]).any(that) && page.children_as(at, &[Label::Prep]).next().is_none()
    }

    /// A noun that heads its phrase, with the modifiers its row asks for, and no other word's compound part.
    fn tells(&self, at: usize, row: &NounRow) -> bool {
        let page = self.page();
        let word = &page.words[at];
        let inner = matches!(word.label, Label::Compound | Label::Amod | Label::Nmod | Label::Npadvmod);
        let modified = row.modifiers.is_empty() || page.children(at).any(|c| row.modifiers.contains(&page.words[c].lower));
        let other_call = row.kind == EventKind::Call
            && page
                .children_as(at, &[Label::Compound, Label::Amod, Label::Nmod])
                .any(|c| Frames::embedded().channel.not_call.contains(&page.words[c].lower));
        let calls_for = row.kind == EventKind::Call
            && page.words.get(at + 1).is_some_and(|w| Frames::embedded().has("not_after_call", &w.lower))
            && !self.courtesy(at)
            && !self.placed_call(at);
        let behind = self.slots.behind(at, Frames::embedded().of());
        let filled = row.content.is_empty() || behind.iter().any(|o| row.content.contains(&page.words[*o].lemma));
        let standing = self.standing(at);
        let above = || self.slots.clause(word.head).map_or("", |v| page.words[v].lemma.as_str());
        if row.attended && !(self.refers_back(at) && Frames::embedded().attends(above())) {
            return false;
        }
        word.tag.is_noun() && !standing && !inner && modified && filled && !other_call && !calls_for && self.chains.actor_at(at).is_none()
    }

    /// Sides named around the noun itself.
    fn fill_around(&self, candidate: &mut Candidate, at: usize) {
        let page = self.page();
        let own = own_role(candidate.kind);
        let mut ownerless = false;
        for owner in page.children_as(at, &[Label::Poss]) {
            let pronoun = page.words[owner].tag == Tag::PrpS;
            let mut actors = if pronoun { self.possessors(at, owner) } else { self.slots.actors(owner) };
            ownerless |= pronoun && actors.is_empty();
            // "the Prime Minister's call with Prime Minister B": he did not call himself.
            let sides = self.slots.prepositions(at).into_iter().filter(|(p, _)| Frames::embedded().has("side", &page.words[*p].lower));
            let others = self.slots.all_actors(&sides.flat_map(|(_, o)| o).collect::<Vec<_>>());
            actors.retain(|(a, _)| pronoun || !others.iter().any(|(o, _)| o == a));
            candidate.take(self.people(actors), own);
        }
        if !matches!(candidate.kind, EventKind::Visit | EventKind::Travel) {
            for side in page.children_as(at, &[Label::Compound, Label::Amod, Label::Nmod]) {
                if self.helped(side) {
                    let talk = matches!(candidate.kind, EventKind::Meeting | EventKind::Call);
                    let helpers = self.people(self.slots.actors(side));
                    candidate.take(if talk { helpers } else { Vec::new() }, Role::Mediator);
                    continue;
                }
                let mut actors = self.slots.actors(side);
                // "A, B, C summit"
                let state = |a: usize| self.kind(a) == ActorKind::State;
                let listed = page.children_as(side, &[Label::Appos]).filter(|a| *a < at).flat_map(|a| self.slots.actors(a));
                if actors.iter().all(|(a, _)| state(*a)) {
                    actors.extend(listed.filter(|(a, _)| state(*a)).collect::<Vec<_>>());
                }
                actors.splice(0..0, self.hyphened(side));
                // "to sign a deal at the Ethiopia summit": where it is held.
                if matches!(actors[..], [(one, _)] if state(one)) && page.words[side].tag.is_proper() && self.at_gathering(at) {
                    candidate.places.extend(actors);
                    continue;
                }
                candidate.take(self.sides(actors), Role::Participant);
            }
        }
        for (preposition, objects) in self.slots.prepositions(at) {
            let name = page.words[preposition].lower.as_str();
            // "its meeting with A and B": whoever met the two, they did not meet each other.
            if ownerless && Frames::embedded().has("with", name) && self.slots.all_actors(&objects).len() > 1 {
                continue;
            }
            self.fill_preposition(candidate, name, &objects);
            // "a session of talks between A and B"
            let talks = |o: &usize| Frames::embedded().noun(&page.words[*o].lemma).is_some_and(|row| row.kind == EventKind::Meeting);
            let within = name == Frames::embedded().of() && candidate.kind == EventKind::Meeting;
            for inner in objects.iter().filter(|o| within && talks(o)) {
                for (link, sides) in self.slots.prepositions(*inner) {
                    if Frames::embedded().has("side", &page.words[link].lower) {
                        candidate.take(self.people(self.slots.all_actors(&sides)), Role::Participant);
                    }
                }
            }
        }
        for clause in page.children_as(at, &[Label::Acl, Label::Relcl]) {
            self.fill_clause(candidate, clause);
        }
    }

    fn fill_preposition(&self, candidate: &mut Candidate, preposition: &str, objects: &[usize]) {
        let actors = self.slots.all_actors(objects);
        let frames = Frames::embedded();
        let of = preposition == frames.of();
        match candidate.kind {
            EventKind::Visit | EventKind::Travel if frames.has("goal", preposition) => candidate.places.extend(self.placed(actors)),
            EventKind::Visit | EventKind::Travel if frames.has("by", preposition) || of => {
                candidate.take(self.people(actors), own_role(candidate.kind));
            }
            EventKind::Visit | EventKind::Travel if frames.has("side", preposition) => {
                candidate.take(self.people(actors), Role::Accompanying)
            }
            EventKind::Visit | EventKind::Travel => {}
            EventKind::Request if frames.has("source", preposition) => candidate.take(self.people(actors), Role::Requester),
            EventKind::Request => {}
            EventKind::TerritorialChange if frames.has("at", preposition) => candidate.places.extend(self.placed(actors)),
            EventKind::TerritorialChange => {}
            EventKind::Briefing if frames.has("by", preposition) || frames.has("source", preposition) => {
                candidate.take(self.people(actors), Role::Briefer)
            }
            EventKind::Briefing => {}
            EventKind::Call if frames.has("callee", preposition) => {
                let called = self.people(actors).into_iter().filter(|(a, _)| self.telephoned(candidate.trigger, *a)).collect();
                candidate.take(called, Role::Callee);
            }
            EventKind::Call if frames.has("caller", preposition) => candidate.take(self.people(actors), Role::Caller),
            EventKind::Mediation if frames.has("by", preposition) || of => candidate.take(self.people(actors), Role::Mediator),
            _ if frames.has("side", preposition) || of => candidate.take(self.people(actors), side_role(candidate.kind, preposition)),
            _ => {}
        }
    }

    /// "hosted by A", "attended by B", "a briefing presented by C".
    fn fill_clause(&self, candidate: &mut Candidate, clause: usize) {
        let frames = Frames::embedded();
        let page = self.page();
        let talk = matches!(candidate.kind, EventKind::Meeting | EventKind::Call);
        if talk && frames.has("involving", &page.words[clause].lemma) && page.words[clause].tag == Tag::Vbg {
            candidate.take(self.people(self.slots.all_actors(&self.slots.objects(clause))), Role::Participant);
        }
        for (preposition, objects) in self.slots.prepositions(clause) {
            let name = page.words[preposition].lower.as_str();
            if page.words[preposition].label != Label::Agent && !frames.has("by", name) {
                let held =
                    matches!(candidate.kind, EventKind::Meeting | EventKind::Call) && frames.light(&page.words[clause].lemma, "object");
                if held && frames.has("side", name) {
                    candidate.take(self.people(self.slots.all_actors(&objects)), Role::Participant);
                }
                continue;
            }
            let role = match candidate.kind {
                EventKind::Briefing => Role::Briefer,
                EventKind::Meeting if frames.hosts(&page.words[clause].lemma) => Role::Host,
                EventKind::Meeting if frames.attends(&page.words[clause].lemma) => Role::Attendee,
                EventKind::Meeting if frames.has("leading", &page.words[clause].lemma) => Role::Participant,
                EventKind::Meeting | EventKind::Call if frames.has("facilitating", &page.words[clause].lemma) => Role::Mediator,
                // "discussions held by A with B and C"
                EventKind::Meeting | EventKind::Call if frames.light(&page.words[clause].lemma, "object") && self.has_side(clause) => {
                    Role::Participant
                }
                _ => continue,
            };
            candidate.take(self.people(self.slots.all_actors(&objects)), role);
        }
    }

    /// True for a gathering behind "at".
    fn at_gathering(&self, noun: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let word = &page.words[noun];
        let at = word.label == Label::Pobj && frames.has("venue", &page.words[word.head].lower);
        at && frames.has("any_meeting", &word.lemma)
    }

    /// True for a participle with "with B" behind it.
    fn has_side(&self, clause: usize) -> bool {
        let side = |p: usize| Frames::embedded().has("side", &self.page().words[p].lower);
        self.slots.prepositions(clause).into_iter().any(|(p, _)| side(p))
    }

    /// The subject of the light verb above, of the verb of motion, or of the clause that the noun accompanies.
    fn fill_light(&self, candidate: &mut Candidate, at: usize) {
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
                if verb(page, above) {
                    self.fill_from_verb(candidate, above, &name);
                } else {
                    self.fill_through_noun(candidate, above, &name);
                }
            }
            _ => {}
        }
    }

    fn first_conjunct(&self, mut at: usize) -> usize {
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
        for (preposition, objects) in self.slots.prepositions(above) {
            let name = self.page().words[preposition].lower.clone();
            if frames.has("side", &name) && self.page().words[preposition].label == Label::Prep {
                candidate.take(self.people(self.slots.all_actors(&objects)), Role::Participant);
            }
        }
    }

    fn fill_from_verb(&self, candidate: &mut Candidate, above: usize, slot: &str) {
        let frames = Frames::embedded();
        let page = self.page();
        if !verb(page, above) {
            return;
        }
        let lemma = &page.words[above].lemma;
        // "during the latter's visit": whose it is, is told, and is not the subject.
        let owned = page.children_as(candidate.trigger, &[Label::Poss]).any(|p| page.words[p].tag != Tag::PrpS);
        let journey = matches!(candidate.kind, EventKind::Visit | EventKind::Travel);
        if journey && (owned || !candidate.args.is_empty())
            || frames.has("during", slot) && (self.owned_by_nobody(candidate) || self.were_present(above))
        {
            candidate.governor = above;
            return;
        }
        let particle = || page.children_as(above, &[Label::Prt]).any(|p| frames.light(lemma, &page.words[p].lower));
        let light = frames.light(lemma, slot) || if slot == "object" { particle() } else { frames.has("during", slot) };
        candidate.governor = above;
        if !light || (frames.has("of_others", lemma) && self.is_of_body(candidate)) {
            return;
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
        let attended = frames.attends(lemma) || frames.light(lemma, slot);
        let of_body = !attended && !candidate.args.is_empty() && candidate.args.iter().all(|a| self.body(a.actor));
        if self.sides_complete(candidate) && (frames.has("during", slot) && !attended || frames.has("of_others", lemma)) || of_body {
            return;
        }
        if candidate.kind == EventKind::Call && slot == "object" {
            self.fill_verb_sides(candidate, above);
        }
        let role = match candidate.kind {
            EventKind::Meeting
                if !frames.attends(lemma)
                    && frames.noun(&page.words[candidate.trigger].lemma).is_some_and(|row| self.given(candidate, row)) =>
            {
                Role::Host
            }
            EventKind::Meeting if frames.hosts(lemma) && slot == "object" && !candidate.args.is_empty() => Role::Host,
            EventKind::Meeting if frames.attends(lemma) && !frames.has("during", slot) => Role::Attendee,
            EventKind::Briefing if frames.takes(lemma) => Role::Briefed,
            EventKind::Call if candidate.args.iter().any(|a| a.role == Role::Callee) => Role::Caller,
            EventKind::Call if candidate.args.iter().any(|a| a.role == Role::Caller) => Role::Callee,
            kind => own_role(kind),
        };
        if candidate.kind == EventKind::Briefing && frames.attends(lemma) || subject.passive && candidate.kind != EventKind::Meeting {
            return;
        }
        let talk = matches!(candidate.kind, EventKind::Meeting | EventKind::Call);
        let told = if talk { self.with_referred(&subject.heads, candidate.args.is_empty()) } else { self.slots.all_actors(&subject.heads) };
        if self.others_meant(candidate, slot, &told) || role == Role::Participant && self.between_others(candidate) {
            return;
        }
        // "A told B during a meeting at the palace"
        let audience =
            talk && candidate.args.is_empty() && frames.has("during", slot) && super::attribution::SayWords::embedded().say.contains(lemma);
        candidate.take(self.people(told), role);
        if audience && candidate.args.len() == 1 {
            let persons = |(a, _): &(usize, usize)| matches!(self.kind(*a), ActorKind::Person | ActorKind::Office);
            candidate.take(self.slots.all_actors(&self.slots.objects(above)).into_iter().filter(persons).collect(), role);
        }
        if slot == "object" {
            self.fill_verb_sides(candidate, above);
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
    fn fill_verb_sides(&self, candidate: &mut Candidate, above: usize) {
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
                candidate.take(self.people(self.slots.all_actors(&objects)), side_role(candidate.kind, &name));
            }
        }
    }

    /// "a meeting of the Security Council": a body meets, and who asks for it is none of its members.
    fn is_of_body(&self, candidate: &Candidate) -> bool {
        let behind = self.slots.behind(candidate.trigger, Frames::embedded().of());
        let body = |a: usize| !matches!(self.kind(a), ActorKind::Person | ActorKind::State | ActorKind::Office | ActorKind::Group);
        behind.iter().any(|o| candidate.args.iter().any(|a| a.word == *o && body(a.actor)))
    }

    /// A body whose members meet as such.
    pub(super) fn body(&self, actor: usize) -> bool {
        use ActorKind::{Coalition, InternationalOrganization};
        matches!(self.kind(actor), InternationalOrganization | Coalition)
    }

    /// Two sides or more, other than those with whom somebody spoke.
    fn sides_complete(&self, candidate: &Candidate) -> bool {
        candidate.args.iter().filter(|a| a.role != Role::Mediator).count() >= 2 && !self.only_with(candidate)
    }

    /// "talks with A and B": who spoke with them is told elsewhere, and they did not speak with each other.
    fn only_with(&self, candidate: &Candidate) -> bool {
        let page = self.page();
        let with = |word: usize| {
            let first = page.ancestors(word).find(|a| page.words[*a].head == candidate.trigger);
            first.is_some_and(|p| page.words[p].label == Label::Prep && Frames::embedded().has("with", &page.words[p].lower))
        };
        matches!(candidate.kind, EventKind::Meeting | EventKind::Call)
            && !candidate.args.is_empty()
            && candidate.args.iter().filter(|a| a.role != Role::Mediator).all(|a| a.word > candidate.trigger && with(a.word))
    }

    /// "the", "their", "this": something just told.
    pub(super) fn refers_back(&self, at: usize) -> bool {
        let page = self.page();
        page.children_as(at, &[Label::Det, Label::Poss]).any(|d| {
            NameWords::embedded().definite.contains(&page.words[d].lower) || NameWords::embedded().possessors.contains(&page.words[d].lower)
        })
    }

    fn enough(&self, candidate: &Candidate) -> bool {
        let sides = candidate.args.iter().filter(|a| a.role != Role::Mediator || candidate.kind == EventKind::Mediation).count();
        match candidate.kind {
            EventKind::Meeting | EventKind::Call => sides >= 2 || candidate.back || (sides == 1 && self.light_alone(candidate)),
            EventKind::Travel => sides >= 1 && !candidate.places.is_empty(),
            EventKind::Visit => sides >= 1 && (!candidate.places.is_empty() || candidate.back),
            EventKind::TerritorialChange => sides >= 1,
            EventKind::Briefing | EventKind::Request => sides >= 1 || candidate.back,
            EventKind::Mediation => sides >= 2 && candidate.args.iter().any(|a| a.role == Role::Mediator),
            _ => false,
        }
    }

    /// "attended the summit", "hosted talks", "will attend Saturday's meeting": one named side is news too.
    pub(super) fn light_alone(&self, candidate: &Candidate) -> bool {
        let lemma = &self.page().words[candidate.governor].lemma;
        let frames = Frames::embedded();
        let held = || {
            let page = self.page();
            let clauses = page.children_as(candidate.trigger, &[Label::Acl]).chain([candidate.governor]);
            let own = page.words[candidate.trigger].label == Label::Nsubj && frames.has("happening", lemma);
            own || clauses.into_iter().any(|c| frames.has("holding", &page.words[c].lemma))
        };
        frames.attends(lemma)
            || candidate.args.iter().any(|a| self.kind(a.actor) == ActorKind::Group)
            || (candidate.args.iter().all(|a| self.body(a.actor)) && (held() || self.has_margins(candidate.trigger)))
    }

    /// All but places.
    pub(super) fn people(&self, actors: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
        actors.into_iter().filter(|(a, _)| self.kind(*a) != ActorKind::Place).collect()
    }

    /// Places and states.
    pub(super) fn placed(&self, actors: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
        actors.into_iter().filter(|(a, _)| matches!(self.kind(*a), ActorKind::Place | ActorKind::State)).collect()
    }
}

/// The part of whoever owns an event.
const fn own_role(kind: EventKind) -> Role {
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

/// The part of whoever stands behind a preposition of a meeting or call.
const fn side_role(_kind: EventKind, _preposition: &str) -> Role {
    Role::Participant
}
