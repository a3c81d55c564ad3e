//! Verbs that tell events: each row of the frames against the tree.

use super::Extractor;
use super::candidate::{Candidate, Unfit};
use crate::lexicon::frames::{Frames, Part, VerbRow};
use crate::model::actor::ActorKind;
use crate::model::event::{Channel, EventKind, Role, Status};
use crate::syntax::{Label, Tag};
use std::collections::HashSet;

impl Extractor<'_> {
    /// The reports that a verb tells.
    pub(super) fn verb_candidates(&self, at: usize) -> Vec<Candidate> {
        Frames::embedded().verbs(&self.page().words[at].lemma).filter_map(|row| self.verb_candidate(at, row).ok()).take(1).collect()
    }

    /// The report that a row reads at a verb.
    pub(super) fn verb_candidate(&self, at: usize, row: &VerbRow) -> Result<Candidate, Unfit> {
        let page = self.page();
        self.form_fits(at, row)?;
        if self.habit(at, row.kind) {
            return Err(Unfit::Habit);
        }
        let mut fact = self.factuality.of(page, at);
        if self.due(at).is_some() && fact.0 == Status::Occurred {
            fact.0 = Status::Planned;
        }
        if let Some(status) = row.status.filter(|_| fact.0.is_real()) {
            fact.0 = status;
        }
        let mut candidate = Candidate::new(row.kind, &format!("verb:{}", row.name), at, at, fact);
        let plural = self.fill_subject(&mut candidate, at, row);
        self.fill_objects(&mut candidate, at, row);
        let own = candidate.args.len();
        self.fill_prepositions(&mut candidate, at, row);
        self.fill_signed_by(&mut candidate, at, row);
        if candidate.kind == EventKind::Travel && candidate.places.is_empty() {
            candidate.places.extend(self.right_here(at));
        }
        // "I came to discuss it with A and B": these two did not meet each other.
        if matches!(row.kind, EventKind::Meeting | EventKind::Call) && (own == 0 || self.met_by_nobody_known(at, &candidate)) {
            return Err(Unfit::Sides(0));
        }
        // "A and B met with them": these two met others.
        if row.reciprocal && self.with_nobody_known(at, &candidate) {
            return Err(Unfit::Sides(own));
        }
        candidate.channel = self.channel(at);
        if row.part("with").is_some() && candidate.args.len() == 1 && matches!(row.kind, EventKind::Meeting | EventKind::Call) {
            self.fill_by_place(&mut candidate, at);
        }
        // "will call on the minister" is no call by telephone.
        if row.aimless {
            candidate.channel = None;
        }
        if candidate.kind == EventKind::Meeting && candidate.channel == Some(Channel::Phone) {
            candidate.kind = EventKind::Call;
        }
        self.complete(&candidate, row, plural)?;
        if row.required.iter().any(|r| r.split('|').any(|s| s == "two-speakers")) && self.speaks_on(&candidate) {
            (candidate.back, candidate.weak) = (true, true);
        }
        if row.required.iter().any(|r| matches!(r.as_str(), "it-was" | "the-meeting" | "nowhere" | "present")) {
            (candidate.back, candidate.weak) = (true, true);
        }
        // "spoke for an hour, exchanging opinions": more of the same contact.
        candidate.back |= !row.content.is_empty() && page.words[at].label == Label::Advcl && page.words[at].tag == Tag::Vbg;
        Ok(candidate)
    }

    /// The verb's own form: its particle, its content, no second complement.
    fn form_fits(&self, at: usize, row: &VerbRow) -> Result<(), Unfit> {
        let page = self.page();
        let adverb = |c: &usize| row.particle.as_ref().is_some_and(|p| page.words[*c].lower == *p);
        let particle = page.children_as(at, &[Label::Prt]).next().or_else(|| {
            let below = page.children(at).flat_map(|c| page.children_as(c, &[Label::Advmod]));
            page.children_as(at, &[Label::Advmod]).chain(below).find(adverb)
        });
        let particle_fits = match (&row.particle, particle) {
            (Some(wanted), Some(p)) => page.words[p].lower == *wanted,
            (Some(_), None) => false,
            (None, found) => found.is_none() || !row.plain_object,
        };
        if !particle_fits {
            return Err(Unfit::Particle);
        }
        if row.reciprocal && self.other_object(at, row) || row.kind == EventKind::Meeting && self.takes_call(at) {
            return Err(Unfit::Complement);
        }
        if !self.holds_content(at, row) || row.aimless && self.has_aim(at) {
            return Err(Unfit::Complement);
        }
        // "left Lusaka for Oslo"
        let origin = |o: usize| {
            let place = self.chains.actor_at(o).is_some_and(|a| matches!(self.kind(a), ActorKind::Place | ActorKind::State));
            place && Frames::embedded().has("leaving", &page.words[at].lemma)
        };
        let moved = || row.intransitive && page.children_as(at, &[Label::Dobj]).any(|o| !origin(o));
        if row.plain_object && self.second_complement(at) || moved() {
            return Err(Unfit::Complement);
        }
        Ok(())
    }

    /// "called him a liar", "called on", "called for": not a call.
    fn second_complement(&self, at: usize) -> bool {
        let page = self.page();
        let other = page.children_as(at, &[Label::Oprd, Label::Ccomp, Label::Prt]).next().is_some() || self.naming(at);
        let objects = page.children_as(at, &[Label::Dobj]).count();
        let off = page.words.get(at + 1).is_some_and(|w| Frames::embedded().has("not_after_call", &w.lower));
        other || objects > 1 || off || self.recalled(at)
    }

    /// "called its ambassador home", "to A for consultations".
    fn recalled(&self, at: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let home = page.children_as(at, &[Label::Advmod, Label::Prt]).any(|w| frames.has("recalling", &page.words[w].lower));
        let asked = self.slots.prepositions(at).into_iter().any(|(p, objects)| {
            let to = frames.to() == page.words[p].lower && !self.placed(self.slots.all_actors(&objects)).is_empty();
            to || objects.iter().any(|o| frames.has("recalled_for", &page.words[*o].lemma))
        });
        home || asked
    }

    /// "a toy called B".
    fn naming(&self, at: usize) -> bool {
        let word = &self.page().words[at];
        word.label == Label::Acl && word.tag == Tag::Vbn && self.page().children_as(at, &[Label::Agent]).next().is_none()
    }

    /// "meet the standards": what is met is nobody.
    fn other_object(&self, at: usize, row: &VerbRow) -> bool {
        let page = self.page();
        let each_other = |o: usize| Frames::embedded().has("each_other", &page.words[o].lower);
        let objects: Vec<usize> = page.children_as(at, &[Label::Dobj]).filter(|o| !self.is_time(*o)).collect();
        let nobody = |o: usize| page.words[o].tag.is_noun() && !each_other(o) && self.slots.actors(o).is_empty();
        matches!(row.part("object"), Some(Part::Role(_))) && !objects.is_empty() && objects.into_iter().all(nobody)
    }

    /// "received a telephone call from B": the call is told, and no meeting.
    fn takes_call(&self, at: usize) -> bool {
        let page = self.page();
        let call = |o: usize| Frames::embedded().noun(&page.words[o].lemma).is_some_and(|row| row.kind == EventKind::Call);
        page.children_as(at, &[Label::Dobj]).any(|o| call(o) && self.chains.actor_at(o).is_none())
    }

    /// What stands behind a preposition of a verb's slot; "discussed the agenda with B": the tree may hang B on what they spoke of.
    fn slot_behind(&self, at: usize, slot: &str, row: &VerbRow) -> Vec<(usize, usize)> {
        let mut behind = self.slots.behind(at, slot);
        behind.extend(self.due(at).into_iter().flat_map(|due| self.slots.behind(due, slot)));
        let objects = self.slots.objects(at);
        if !row.content.is_empty() {
            let first: Vec<usize> = objects.iter().flat_map(|o| self.slots.behind(*o, slot)).collect();
            // "the letters of credence of A"
            behind.extend(first.iter().flat_map(|o| self.slots.behind(*o, slot)).collect::<Vec<_>>());
            behind.extend(first);
        }
        // "talked for two hours with B": the tree hangs B on the hours.
        if behind.is_empty() && matches!(row.kind, EventKind::Meeting | EventKind::Call) {
            let times = self.slots.prepositions(at).into_iter().flat_map(|(_, o)| o);
            let lengths = times.chain(self.page().children_as(at, &[Label::Npadvmod])).filter(|o| self.is_length(*o));
            behind = lengths.flat_map(|o| self.slots.behind(o, slot)).collect();
        }
        let mut actors = self.needed(self.slots.all_actors(&behind), row, slot);
        if actors.is_empty() && row.topic.is_some() && row.kind == EventKind::Meeting {
            let (matters, others): (Vec<usize>, Vec<usize>) =
                objects.into_iter().partition(|o| Frames::embedded().has("matters", &self.page().words[*o].lemma));
            let spoken: Vec<usize> = matters.into_iter().flat_map(|o| self.with_below(o, slot)).collect();
            // "discussed investment in A's ports with President B": whoever has an office is spoken with.
            let titled = |w: &usize| {
                let person = self.chains.actor_at(*w).filter(|a| self.kind(*a) == ActorKind::Person);
                person.is_some_and(|a| self.chains.office_of_person(a).is_some()) && !self.personal(*w)
            };
            // "held calls to discuss it with A": the aim of a contact that is told.
            let finite = self.page().words[at].tag != Tag::Vb;
            let others = if finite { others } else { Vec::new() };
            let spoken: Vec<usize> =
                spoken.into_iter().chain(others.into_iter().flat_map(|o| self.with_below(o, slot)).filter(titled)).collect();
            let people = |a: usize| {
                matches!(self.kind(a), ActorKind::Person | ActorKind::Office) || self.kind(a) == ActorKind::Group && !self.of_nobody(a)
            };
            actors = self.needed(self.slots.all_actors(&spoken), row, slot).into_iter().filter(|(a, _)| people(*a)).collect();
        }
        actors
    }

    /// "discussed his friendship with President B": he is spoken of.
    fn personal(&self, behind: usize) -> bool {
        let words = &self.page().words;
        Frames::embedded().has("personal", &words[words[words[behind].head].head].lemma)
    }

    /// "the situation around talks on trade with B": who stands behind the last such preposition below a noun, no event's own.
    fn with_below(&self, noun: usize, slot: &str) -> Vec<usize> {
        let page = self.page();
        let own = |p: usize| {
            let above = page.words[p].head;
            above == noun || Frames::embedded().noun(&page.words[above].lemma).is_none() && self.form_at(above).is_none()
        };
        let mut tree = page.subtree(noun).rev();
        let last = tree.find(|w| page.words[*w].lower == slot && page.words[*w].label == Label::Prep);
        last.filter(|p| own(*p)).map(|p| page.children_as(p, &[Label::Pobj]).collect()).unwrap_or_default()
    }

    /// Fills the subject's slot; true where it names several sides.
    fn fill_subject(&self, candidate: &mut Candidate, at: usize, row: &VerbRow) -> bool {
        let Some(subject) = self.slots.subject(at) else { return false };
        let slot = if subject.passive { "passive" } else { "subject" };
        let talk = matches!(row.kind, EventKind::Meeting | EventKind::Call);
        let alone = Frames::embedded().words.get("with").into_iter().flatten().all(|with| self.slots.behind(at, with).is_empty());
        let told = if talk && !subject.passive { self.with_referred(&subject.heads, alone) } else { self.slots.all_actors(&subject.heads) };
        candidate.back |= talk && told.len() > 1 && told.iter().all(|(_, w)| *w == told[0].1);
        let actors = self.needed(told, row, slot);
        let plural = actors.len() > 1 || subject.heads.iter().any(|h| matches!(self.page().words[*h].tag, Tag::Nns | Tag::Nnps));
        match row.part(slot) {
            Some(Part::Role(role)) => candidate.take(actors, role),
            Some(Part::Place) => candidate.places.extend(actors),
            _ => {}
        }
        plural && row.reciprocal
    }

    fn fill_objects(&self, candidate: &mut Candidate, at: usize, row: &VerbRow) {
        let mut objects = self.slots.objects(at);
        if objects.is_empty() && matches!(row.kind, EventKind::Meeting) && row.part("object").is_some() {
            objects = self.object_by_place(at);
        }
        if objects.is_empty() && matches!(row.kind, EventKind::Meeting) && row.part("object") == Some(Part::Role(Role::Guest)) {
            objects = self.guest_behind_venue(at);
        }
        match row.part("object") {
            Some(Part::Role(role)) => candidate.take(self.needed(self.slots.all_actors(&objects), row, "object"), role),
            Some(Part::Place) => {
                let places = self.needed(self.slots.all_actors(&objects), row, "object");
                // "visited the port city of A"
                let common = objects.iter().filter(|o| Frames::embedded().has("place_nouns", &self.page().words[**o].lemma));
                let of: Vec<usize> = common.flat_map(|o| self.slots.behind(*o, Frames::embedded().of())).collect();
                let named = if places.is_empty() { self.placed(self.slots.all_actors(&of)) } else { places };
                candidate.places.extend(if named.is_empty() { self.places_behind(&objects) } else { named });
            }
            Some(Part::Agreement) => self.fill_sides_of(candidate, &objects, row),
            _ => {}
        }
    }

    /// "signed an agreement with B": the other side hangs on the agreement.
    fn fill_sides_of(&self, candidate: &mut Candidate, objects: &[usize], row: &VerbRow) {
        let Some(Part::Role(role)) = row.part("with") else { return };
        // Who announces what two others agreed is none of them.
        let list = if row.kind == EventKind::Announcement { "with" } else { "side" };
        // "signed a suite of agreements with B": the side hangs on either noun.
        let inner: Vec<usize> = objects.iter().flat_map(|o| self.slots.parts(*o)).collect();
        let told = |o: usize| self.form_at(o).is_some() || self.slots.is_partitive(o) || inner.contains(&o);
        // "a memorandum of understanding with the ministry": the side hangs on what the text is of.
        let matter = |o: &usize| Frames::embedded().has("text_matters", &self.page().words[*o].lower);
        let texts = objects.iter().filter(|o| self.form_at(**o).is_some());
        let of: Vec<usize> = texts.flat_map(|o| self.slots.behind(*o, Frames::embedded().of())).filter(matter).collect();
        for object in objects.iter().chain(&inner).filter(|o| told(**o)).chain(&of) {
            let with =
                self.slots.prepositions(*object).into_iter().filter(|(p, _)| Frames::embedded().has(list, &self.page().words[*p].lower));
            let sides: Vec<usize> = with.flat_map(|(_, o)| o).collect();
            candidate.take(self.people(self.slots.all_actors(&sides)), role);
        }
        // "signed a memorandum of cooperation with the Minister of A, B": the tree hangs him on what it is about.
        let texts = objects.iter().filter(|o| told(**o));
        if let (1, EventKind::Signing) = (candidate.args.len(), row.kind) {
            let with = || Frames::embedded().words.get("with").into_iter().flatten();
            let below: Vec<usize> = texts.flat_map(|o| with().flat_map(|w| self.with_below(*o, w)).collect::<Vec<_>>()).collect();
            let persons =
                self.slots.all_actors(&below).into_iter().filter(|(a, _)| matches!(self.kind(*a), ActorKind::Person | ActorKind::Office));
            candidate.take(persons.collect(), role);
        }
    }

    fn fill_prepositions(&self, candidate: &mut Candidate, at: usize, row: &VerbRow) {
        for (slot, part) in row.parts().filter(|(slot, _)| !matches!(*slot, "subject" | "object" | "passive")) {
            let mut actors = self.slot_behind(at, slot, row);
            // "signed it, with A as witness"
            if candidate.kind == EventKind::Signing {
                actors.retain(|(_, w)| !self.looks_on(*w));
            }
            match part {
                Part::Role(role) => candidate.take(actors, role),
                Part::Place if actors.is_empty() => candidate.places.extend(self.deeper_places(at, slot)),
                Part::Place => candidate.places.extend(actors),
                Part::Topic | Part::Agreement => {}
            }
        }
    }

    /// "with A as witness": who was there and bound himself to nothing.
    pub(super) fn looks_on(&self, word: usize) -> bool {
        let page = self.page();
        let role = page.children_as(word, &[Label::Prep]).filter(|p| Frames::embedded().has("as", &page.words[*p].lower));
        role.flat_map(|p| page.children_as(p, &[Label::Pobj])).any(|o| Frames::embedded().has("onlookers", &page.words[o].lemma))
    }

    /// "The accords, signed in Paris on May 3 by A and B, ended the war": the tree takes the participle for the verb of its sentence,
    /// and may hang those who signed on the day.
    fn fill_signed_by(&self, candidate: &mut Candidate, at: usize, row: &VerbRow) {
        let page = self.page();
        let frames = Frames::embedded();
        let Some(Part::Role(role)) = row.part("by").filter(|_| candidate.kind == EventKind::Signing && candidate.args.is_empty()) else {
            return;
        };
        let signed = self.slots.subject(at).is_some_and(|s| s.heads.iter().any(|h| self.form_at(*h).is_some()));
        let on_verb = |w: usize| page.ancestors(w).skip(1).take_while(|a| *a != at).all(|a| self.is_time(a)) && page.under(w, at);
        let end = page.sentence_of(at).map_or(at, |s| s.words.end);
        let by = (at + 1..end).filter(|w| signed && frames.has("by", &page.words[*w].lower) && on_verb(*w));
        let objects: Vec<usize> = by.flat_map(|w| page.children_as(w, &[Label::Pobj]).collect::<Vec<_>>()).collect();
        candidate.take(self.people(self.slots.all_actors(&objects)), role);
    }

    /// True where all that the row asks for is there, and there are enough who took part.
    fn complete(&self, candidate: &Candidate, row: &VerbRow, plural_subject: bool) -> Result<(), Unfit> {
        // "On the Zambian side, A attended"
        let side = |w: usize| Frames::embedded().has("pair_sides", &self.page().words[w].lemma);
        let filled = |slot: &str| match slot {
            "phone" => candidate.channel == Some(Channel::Phone),
            "by-phone" => self.by_phone(candidate.trigger),
            "two-speakers" => self.two_speakers(candidate),
            "for-event" => self.event_behind_for(candidate.trigger),
            "a-gathering" => self.gathering_held(candidate),
            "present" => self.were_present(candidate.trigger),
            "it-was" => self.passive_it(candidate.trigger),
            "the-meeting" => self.of_the_meeting(candidate.trigger),
            "nowhere" => {
                self.told_plainly(candidate.trigger)
                    && !self.slots.prepositions(candidate.trigger).iter().any(|(_, o)| o.iter().any(|w| !self.is_time(*w) && !side(*w)))
            }
            "right-here" => !candidate.places.is_empty() && self.right_here(candidate.trigger).is_some(),
            "place-behind" => candidate.places.iter().all(|(_, w)| *w > candidate.trigger),
            "passive-one" => self.slots.subject(candidate.trigger).is_some_and(|s| s.passive),
            "on-errand" => self.on_errand(candidate.trigger),
            "to-come" => self.dated_ahead(candidate.trigger),
            "due" => self.due(candidate.trigger).is_some(),
            "abroad" => self.abroad(candidate),
            "again" => self.once_more(candidate.trigger),
            "of-talks" => self.of_talks(candidate.trigger),
            "together" => self.together(candidate.trigger),
            "on-a-day" => self.on_a_day(candidate.trigger),
            "on-a-journey" => self.came_to(candidate.trigger),
            slot => self.slot_filled(candidate, row, slot),
        };
        if let Some(slot) = row.required.iter().find(|r| !r.split('|').any(filled)) {
            return Err(Unfit::Required(slot.clone()));
        }
        let sides = candidate.args.iter().filter(|a| a.role != Role::Accompanying).count();
        let enough = match row.kind {
            EventKind::Meeting | EventKind::Call => {
                let guests = candidate.args.iter().any(|a| a.role != Role::Host);
                // "received A and B, in two audiences": guests of somebody unknown did not meet each other.
                let guests = guests && (sides < 2 || candidate.args.iter().any(|a| a.role != Role::Guest));
                let attended = candidate.args.iter().all(|a| a.role == Role::Attendee);
                let gathering = row.required.iter().any(|r| r == "a-gathering");
                gathering || guests && (sides >= 2 || sides == 1 && attended || (sides == 1 && plural_subject && self.several(candidate)))
            }
            EventKind::Visit | EventKind::Travel => sides >= 1 && !candidate.places.is_empty(),
            EventKind::Briefing => {
                let has = |role: Role| candidate.args.iter().any(|a| a.role == role);
                // "an official briefed on the meeting said"
                let described = self.page().words[candidate.trigger].label == Label::Acl;
                let passive = !described && self.slots.subject(candidate.trigger).is_some_and(|s| s.passive);
                has(Role::Briefed) && (passive || has(Role::Briefer))
            }
            _ => sides >= 1,
        };
        if enough { Ok(()) } else { Err(Unfit::Sides(sides)) }
    }

    /// "A businessman met B and C", "he would also meet B and C": B and C did not meet each other.
    fn met_by_nobody_known(&self, at: usize, candidate: &Candidate) -> bool {
        let page = self.page();
        let mut subject = page.children_as(at, &[Label::Nsubj]);
        let one = |tag: Tag| matches!(tag, Tag::Nn | Tag::Prp | Tag::Wp);
        let open = subject.next().is_some_and(|s| one(page.words[s].tag) && s < at);
        open && candidate.args.iter().all(|a| a.word > at)
    }

    /// A pronoun behind "with" for whom the text leaves open, where the subject is several.
    fn with_nobody_known(&self, at: usize, candidate: &Candidate) -> bool {
        let page = self.page();
        let with = Frames::embedded().words.get("with").into_iter().flatten().flat_map(|w| self.slots.behind(at, w)).collect::<Vec<_>>();
        let pronoun = |w: usize| page.words[w].tag == Tag::Prp && self.slots.actors(w).is_empty();
        candidate.args.len() > 1 && with.len() == 1 && pronoun(with[0]) && candidate.args.iter().all(|a| a.word < at)
    }

    /// One participant that is itself several ("the foreign ministers met").
    fn several(&self, candidate: &Candidate) -> bool {
        candidate.args.iter().any(|a| self.kind(a.actor) == ActorKind::Group)
    }

    fn slot_filled(&self, candidate: &Candidate, row: &VerbRow, slot: &str) -> bool {
        match slot {
            "object" => self
                .slots
                .objects(candidate.trigger)
                .iter()
                .any(|o| self.slots.actors(*o).iter().any(|(a, _)| candidate.args.iter().any(|x| x.actor == *a))),
            "subject" | "passive" => {
                let subject = self.slots.subject(candidate.trigger).filter(|s| slot == "subject" || s.passive);
                let heads = subject.map(|s| self.slots.all_actors(&s.heads)).unwrap_or_default();
                heads.iter().any(|(a, _)| candidate.args.iter().any(|x| x.actor == *a))
            }
            preposition => !self.slot_behind(candidate.trigger, preposition, row).is_empty(),
        }
    }

    /// The way people spoke, from words around the telling one.
    pub(super) fn channel(&self, at: usize) -> Option<Channel> {
        let page = self.page();
        let channels = &Frames::embedded().channel;
        let near = |w: usize| {
            let mut above = page.ancestors(w).take(4);
            // "after meeting B, having spoken by telephone with C": the way of another contact.
            let other = |a: usize| {
                let verb = crate::extract::factuality::verb(page, a);
                let contact = |row: &VerbRow| matches!(row.kind, EventKind::Call | EventKind::Meeting);
                // "will meet B and make a call on C"
                let conjunct = page.words[a].label == Label::Conj && page.children_as(a, &[Label::Dobj]).any(|o| self.courtesy(o));
                a != at && verb && conjunct
                    || a != at && verb && page.words[a].label == Label::Advcl && Frames::embedded().verbs(&page.words[a].lemma).any(contact)
                    || Frames::embedded().has("at_another_time", &page.words[a].lower)
            };
            above.find(|a| *a == at || other(*a)) == Some(at)
        };
        let sentence = page.sentence_of(at)?.words.clone();
        // "welcomed A in a courtesy call"; "spoke in an introductory call"
        let speech = Frames::embedded().verbs(&page.words[at].lemma).any(|row: &VerbRow| row.kind == EventKind::Call);
        let told = |w: usize| w == at || near(w) && (speech || !self.courtesy(w));
        let any = |set: &HashSet<String>| sentence.clone().any(|w| set.contains(&page.words[w].lower) && told(w));
        if any(&channels.video) {
            Some(Channel::Video)
        } else if any(&channels.phone) {
            Some(Channel::Phone)
        } else {
            None
        }
    }
}
