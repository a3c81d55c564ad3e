//! Nouns that tell events: "held talks with", "X's visit to Y", "the Trump–Putin summit", "a meeting between A and B".

use super::Extractor;
use super::candidate::{Candidate, Unfit};
use super::light::own_role;
use crate::lexicon::frames::{Frames, NounRow};
use crate::lexicon::names::NameWords;
use crate::model::actor::ActorKind;
use crate::model::event::{Channel, EventKind, Polarity, Role, Status};
use crate::syntax::{Label, Tag};

/// How many words before a name "his deputy" may stand.
const FELLOW: usize = 5;

/// How many words above an event the preposition of a briefing on it may stand.
const BRIEFED: usize = 8;

impl Extractor<'_> {
    /// The verb or noun over a telling noun.
    fn told_under(&self, at: usize, row: &NounRow) -> Result<usize, Unfit> {
        let governor = self.slots.clause(self.page().words[at].head).unwrap_or(at);
        if !self.tells(at, row) {
            return Err(Unfit::Form);
        }
        if self.habit(governor, row.kind) { Err(Unfit::Habit) } else { Ok(governor) }
    }

    /// The report that a noun tells.
    pub(super) fn noun_candidate(&self, at: usize, row: &NounRow) -> Result<Candidate, Unfit> {
        let page = self.page();
        let governor = self.told_under(at, row)?;
        let fact = match self.factuality.of(page, at) {
            _ if self.opens_later(at) => (Status::Planned, Polarity::Affirmed),
            (Status::Planned, Polarity::Affirmed) if self.was_held(at) => (Status::Occurred, Polarity::Affirmed),
            (Status::Denied, Polarity::Negated) if self.being_held(at) => (Status::Ongoing, Polarity::Affirmed),
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
        self.take_chairs(&mut candidate, at);
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
        if candidate.kind == EventKind::Meeting && candidate.args.len() == 1 {
            self.fill_from_before(&mut candidate, at);
        }
        if candidate.kind == EventKind::Meeting && candidate.args.len() < 2 {
            self.fill_misread(&mut candidate, at);
        }
        if candidate.kind == EventKind::Visit && candidate.args.is_empty() {
            self.fill_visitor(&mut candidate, at);
        }
        self.drop_fellow_travellers(&mut candidate);
        // "would meet for dinner with their wives": hosts of nobody met each other.
        let only_hosts = candidate.args.len() > 1 && candidate.args.iter().all(|a| a.role == Role::Host);
        // "A and B hosted talks between the two sides": others talked.
        if only_hosts && Frames::embedded().hosts(&self.page().words[candidate.governor].lemma) {
            return Err(Unfit::Sides(0));
        }
        if only_hosts {
            candidate.args.iter_mut().for_each(|a| a.role = Role::Participant);
        }
        self.fill_of_row(&mut candidate, at);
        candidate.back = self.refers_back(at) | self.drop_referring(&mut candidate);
        candidate.weak = self.only_adds(&candidate, at, governor);
        if self.enough(&candidate) { Ok(candidate) } else { Err(Unfit::Sides(candidate.args.len())) }
    }

    /// True for what only adds to an event that is told elsewhere.
    fn only_adds(&self, candidate: &Candidate, at: usize, governor: usize) -> bool {
        let starts = candidate.kind == EventKind::Visit && self.aim_of_journey(governor);
        let aim = starts || self.also_attended(at, governor) || self.aim_of_event(governor);
        aim || self.only_with(candidate) || self.just_that(at) || self.briefed_on(at)
    }

    /// "A summit to open today" as a whole heading: the verb hangs on the noun, and nothing stands above it.
    fn opens_later(&self, at: usize) -> bool {
        let page = self.page();
        let to = |c: usize| page.children_as(c, &[Label::Aux]).any(|a| page.words[a].tag == Tag::To);
        let coming = |c: usize| page.words[c].tag == Tag::Vb && to(c) && Frames::embedded().has("happening", &page.words[c].lemma);
        // "for the summit, which is to begin in a few hours"
        let set = |c: usize| matches!(page.words[c].tag, Tag::Vbz | Tag::Vbp) && page.children_as(c, &[Label::Xcomp]).any(coming);
        let clauses = || page.children_as(at, &[Label::Acl, Label::Relcl]);
        page.words[at].label == Label::Root && clauses().any(coming) || clauses().any(set)
    }

    /// "are here to attend the dialogue, which was held on Wednesday".
    fn was_held(&self, at: usize) -> bool {
        let page = self.page();
        let past = |c: &usize| page.children_as(*c, &[Label::Auxpass, Label::Aux]).any(|a| page.words[a].tag == Tag::Vbd);
        let held = |c: &usize| Frames::embedded().has("holding", &page.words[*c].lemma) && page.words[*c].tag == Tag::Vbn;
        // "ahead of the meeting that took place on Monday"
        let happened = |c: &usize| Frames::embedded().has("happening", &page.words[*c].lemma) && page.words[*c].tag == Tag::Vbd;
        // "about the talks that he held with B"
        let own = |c: &usize| page.children_as(*c, &[Label::Nsubj]).any(|s| !matches!(page.words[s].tag, Tag::Wdt | Tag::Wp));
        let had = |c: &usize| {
            page.words[*c].tag == Tag::Vbd && Frames::embedded().light(&page.words[*c].lemma, "object") && own(c) && self.has_side(*c)
        };
        page.children_as(at, &[Label::Relcl]).any(|c| held(&c) && past(&c) || happened(&c) || had(&c))
    }

    /// "was not invited to the meeting being held in A": it is held all the same.
    fn being_held(&self, at: usize) -> bool {
        let page = self.page();
        let going_on = |c: &usize| page.children_as(*c, &[Label::Auxpass]).any(|a| page.words[a].tag == Tag::Vbg);
        page.children_as(at, &[Label::Acl, Label::Relcl]).any(|c| Frames::embedded().has("holding", &page.words[c].lemma) && going_on(&c))
    }

    /// "met again to finish their discussion": the aim of an event tells no other one.
    fn aim_of_event(&self, governor: usize) -> bool {
        let page = self.page();
        let aim = page.words[governor].label == Label::Advcl && page.words[governor].tag == Tag::Vb;
        let above = &page.words[page.words[governor].head].lemma;
        aim && !Frames::embedded().has("being", above)
            && Frames::embedded().verbs(above).any(|row| matches!(row.kind, EventKind::Meeting | EventKind::Call))
    }

    /// "also took part in that audience": in the one just told, and in none that is told here.
    fn also_attended(&self, at: usize, governor: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let that = page.children_as(at, &[Label::Det]).any(|d| frames.has("pointing", &page.words[d].lower));
        let also = page.children_as(governor, &[Label::Advmod]).any(|a| frames.has("another_one", &page.words[a].lower));
        that && also && frames.attends(&page.words[governor].lemma)
    }

    /// "arrived in A to start his tour of B": the journey just told.
    fn aim_of_journey(&self, governor: usize) -> bool {
        let page = self.page();
        let aim = matches!(page.words[governor].label, Label::Advcl | Label::Xcomp) && page.words[governor].tag == Tag::Vb;
        let above = &page.words[page.words[governor].head].lemma;
        aim && Frames::embedded().verbs(above).any(|row| row.kind == EventKind::Travel)
    }

    /// "held a briefing on A's attendance at the summit and his visit to B": what is spoken of there may be past or to come.
    fn briefed_on(&self, at: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let inside = |w: &usize| matches!(page.words[*w].label, Label::Pobj | Label::Prep | Label::Conj | Label::Appos | Label::Dobj);
        let briefing = |w: usize| {
            let above = page.words[w].head;
            let row = frames.noun(&page.words[above].lemma);
            frames.has("not_then", &page.words[w].lower) && row.is_some_and(|r| r.kind == EventKind::Briefing)
        };
        page.ancestors(at).take_while(inside).take(BRIEFED).any(briefing)
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
        // "said at a press conference": they spoke to others; those who hold one stand side by side.
        let audience = |c: usize| Frames::embedded().has("of_audience", &page.words[c].lower);
        let to_press = row.kind == EventKind::Meeting
            && word.label == Label::Pobj
            && page.children_as(at, &[Label::Compound, Label::Nmod, Label::Amod]).any(audience);
        let joint = |c: usize| Frames::embedded().has("side_by_side", &page.words[c].lower);
        let together = self.has_side(at) || page.children_as(at, &[Label::Amod]).any(joint);
        if to_press && !together || row.kind == EventKind::Call && self.appeals(at) || self.round_of_other(at, &behind) {
            return false;
        }
        if row.attended && !(self.refers_back(at) && Frames::embedded().attends(above())) {
            return false;
        }
        word.tag.is_noun() && !standing && !inner && modified && filled && !other_call && !calls_for && self.chains.actor_at(at).is_none()
    }

    /// "a call by A to release B", "a call from A for restraint": what somebody asks for, where no telephone and no other side is told.
    fn appeals(&self, at: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let aim = page
            .children_as(at, &[Label::Acl, Label::Relcl])
            .any(|c| page.words[c].tag == Tag::Vb && page.children_as(c, &[Label::Aux]).any(|a| page.words[a].tag == Tag::To));
        let wanted = page.children_as(at, &[Label::Prep]).any(|p| frames.has("wanted", &page.words[p].lower));
        let light = page.words[at].label == Label::Dobj && frames.has("placing", &page.words[page.words[at].head].lemma);
        // "made the call at a press conference"
        let above = page.words[at].head;
        let behind = || page.children_as(above, &[Label::Prep]).flat_map(|p| page.children_as(p, &[Label::Pobj]));
        let spoken_out = page.words[at].label == Label::Dobj && behind().any(|o| frames.has("speeches", &page.words[o].lemma));
        (spoken_out || (aim || wanted) && !light) && !self.by_wire(at) && !self.has_side(at) && !self.courtesy(at)
    }

    /// "A and his deputy, B, will visit C for talks": these two do not talk with each other.
    fn drop_fellow_travellers(&self, candidate: &mut Candidate) {
        let page = self.page();
        let journey =
            Frames::embedded().verbs(&page.words[candidate.governor].lemma).any(|r| matches!(r.kind, EventKind::Visit | EventKind::Travel));
        let [one, other] = &candidate.args[..] else { return };
        let first = page.sentence_of(other.word).map_or(0, |s| s.words.start);
        let his =
            (first.max(other.word.saturating_sub(FELLOW))..other.word).any(|w| NameWords::embedded().his.contains(&page.words[w].lower));
        let fellow = his && one.word < other.word && other.word < candidate.governor && page.under(other.word, one.word);
        if candidate.kind == EventKind::Meeting && journey && fellow {
            candidate.args.clear();
        }
    }

    /// "a round of exercises": rounds of what is no talk.
    fn round_of_other(&self, at: usize, of: &[usize]) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let talk = |o: &usize| frames.noun(&page.words[*o].lemma).is_some() || self.chains.actor_at(*o).is_some();
        frames.has("rounds", &page.words[at].lemma) && !of.is_empty() && !of.iter().any(talk)
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
            self.fill_before(candidate, at);
        }
        self.fill_behind(candidate, at, ownerless);
    }

    /// Prepositions and clauses behind the noun; its owner is somebody whom the text leaves open where it is `ownerless`.
    fn fill_behind(&self, candidate: &mut Candidate, at: usize, ownerless: bool) {
        let page = self.page();
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
        // "hosted a summit on Friday, attended by B": the tree hangs the participle on the verb.
        let object = (page.words[at].label == Label::Dobj).then_some(page.words[at].head);
        let apart = |c: &usize| *c > at && page.words[*c].tag == Tag::Vbn && Frames::embedded().attends(&page.words[*c].lemma);
        let apart = object.into_iter().flat_map(|v| page.children_as(v, &[Label::Advcl])).filter(apart);
        for clause in page.children_as(at, &[Label::Acl, Label::Relcl]).chain(apart) {
            self.fill_clause(candidate, clause);
        }
        // "Leaders of the council meeting in A signed an accord": the tree takes the participle for a noun, and keeps its subject.
        if candidate.kind == EventKind::Meeting && page.words[at].label == Label::Nsubj {
            let subjects: Vec<usize> = page.children_as(at, &[Label::Nsubj]).filter(|s| *s < at).collect();
            candidate.take(self.people(self.slots.all_actors(&subjects)), Role::Participant);
        }
    }

    pub(super) fn fill_preposition(&self, candidate: &mut Candidate, preposition: &str, objects: &[usize]) {
        let actors = self.slots.all_actors(objects);
        let frames = Frames::embedded();
        let of = preposition == frames.of();
        match candidate.kind {
            EventKind::Visit | EventKind::Travel if frames.has("goal", preposition) => candidate.places.extend(self.placed(actors)),
            EventKind::Visit if of && frames.has("tours", &self.page().words[candidate.trigger].lemma) => {
                candidate.places.extend(self.placed(actors));
            }
            EventKind::Visit | EventKind::Travel if frames.has("by", preposition) && self.telling_of(candidate.trigger) => {}
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
            _ if frames.has("side", preposition) || of => candidate.take(self.people(actors), Role::Participant),
            _ => {}
        }
    }

    /// "the announcement of the visit to B by A": A announced it, and need not have gone.
    fn telling_of(&self, at: usize) -> bool {
        let page = self.page();
        let preposition = &page.words[page.words[at].head];
        let told = page.words[at].label == Label::Pobj && preposition.lower == Frames::embedded().of();
        let placed = self.slots.prepositions(at).iter().any(|(p, _)| Frames::embedded().has("goal", &page.words[*p].lower));
        told && placed && Frames::embedded().has("tellings", &page.words[preposition.head].lemma)
    }

    /// "hosted by A", "attended by B", "a briefing presented by C".
    fn fill_clause(&self, candidate: &mut Candidate, clause: usize) {
        let frames = Frames::embedded();
        let page = self.page();
        let talk = matches!(candidate.kind, EventKind::Meeting | EventKind::Call);
        if talk && frames.has("involving", &page.words[clause].lemma) && page.words[clause].tag == Tag::Vbg {
            let mut objects = self.slots.objects(clause);
            objects.extend(page.children_as(clause, &[Label::Pobj]));
            candidate.take(self.people(self.slots.all_actors(&objects)), Role::Participant);
        }
        // "discussions that he held with B"
        let own = page.children_as(clause, &[Label::Nsubj]).filter(|s| !matches!(page.words[*s].tag, Tag::Wdt | Tag::Wp));
        if talk && page.words[clause].label == Label::Relcl && frames.light(&page.words[clause].lemma, "object") && self.has_side(clause) {
            candidate.take(self.people(self.slots.all_actors(&own.collect::<Vec<_>>())), Role::Participant);
        }
        for (preposition, objects) in self.slots.prepositions(clause) {
            let name = page.words[preposition].lower.as_str();
            if page.words[preposition].label != Label::Agent && !frames.has("by", name) {
                let held =
                    matches!(candidate.kind, EventKind::Meeting | EventKind::Call) && frames.light(&page.words[clause].lemma, "object");
                if held && frames.has("side", name) {
                    candidate.take(self.people(self.slots.all_actors(&objects)), Role::Participant);
                } else if held && candidate.kind == EventKind::Call && (frames.has("callee", name) || frames.has("caller", name)) {
                    self.fill_preposition(candidate, name, &objects);
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
                // "a call made by A to B", "received by B from A"
                EventKind::Call if frames.light(&page.words[clause].lemma, "object") && self.by_wire(candidate.trigger) => {
                    if frames.takes(&page.words[clause].lemma) { Role::Callee } else { Role::Caller }
                }
                _ => continue,
            };
            candidate.take(self.people(self.slots.all_actors(&objects)), role);
        }
    }

    /// True for a gathering behind "at".
    pub(super) fn at_gathering(&self, noun: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let word = &page.words[noun];
        let at = word.label == Label::Pobj && frames.has("venue", &page.words[word.head].lower);
        at && frames.has("any_meeting", &word.lemma)
    }

    /// True for a participle with "with B" behind it.
    pub(super) fn has_side(&self, clause: usize) -> bool {
        let side = |p: usize| Frames::embedded().has("side", &self.page().words[p].lower);
        self.slots.prepositions(clause).into_iter().any(|(p, _)| side(p))
    }

    /// "a meeting of the Security Council": a body meets, and who asks for it is none of its members.
    pub(super) fn is_of_body(&self, candidate: &Candidate) -> bool {
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
    pub(super) fn sides_complete(&self, candidate: &Candidate) -> bool {
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
        actors.into_iter().filter(|(a, _)| !matches!(self.kind(*a), ActorKind::Place | ActorKind::Media)).collect()
    }

    /// Places and states.
    pub(super) fn placed(&self, actors: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
        actors.into_iter().filter(|(a, _)| matches!(self.kind(*a), ActorKind::Place | ActorKind::State)).collect()
    }
}
