//! Contacts that other words tell than those of meetings: calls to and from, courtesy calls, visits to persons, guests of honour.

use super::Extractor;
use super::candidate::Candidate;
use super::factuality::verb;
use crate::lexicon::frames::{Frames, NounRow, VerbRow};
use crate::lexicon::names::NameWords;
use crate::model::actor::ActorKind;
use crate::model::document::BlockKind;
use crate::model::event::{EventKind, Role, Status};
use crate::syntax::{Label, Tag};

impl Extractor<'_> {
    /// "a courtesy call on A", "paid a call on A": a call that is a visit.
    pub(super) fn courtesy(&self, at: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let described =
            page.children_as(at, &[Label::Compound, Label::Amod, Label::Nmod]).any(|c| frames.has("courtesy", &page.words[c].lower));
        let paid = page.words[at].label == Label::Dobj && frames.has("paying", &page.words[page.words[at].head].lemma);
        // "made a call on the president"
        let on = |p: usize| {
            frames.has("upon", &page.words[p].lower) && page.children_as(p, &[Label::Pobj]).any(|o| self.chains.actor_at(o).is_some())
        };
        let made = page.words[at].label == Label::Dobj
            && frames.has("placing", &page.words[page.words[at].head].lemma)
            && page.children_as(at, &[Label::Prep]).any(on);
        described || paid || made
    }

    /// "made a call to A", "received a call on Friday from A": the light verb shows that somebody telephoned.
    pub(super) fn placed_call(&self, at: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let word = &page.words[at];
        let light = word.label == Label::Dobj && frames.has("placing", &page.words[word.head].lemma);
        light && self.by_wire(at)
    }

    /// "a phone call".
    pub(super) fn by_wire(&self, at: usize) -> bool {
        let page = self.page();
        let channels = &Frames::embedded().channel;
        page.children_as(at, &[Label::Compound, Label::Amod, Label::Nmod])
            .any(|c| channels.phone.contains(&page.words[c].lower) || channels.video.contains(&page.words[c].lower))
    }

    /// Whom a call "to" somebody reached: anybody by telephone; else a person, since calls to states and bodies ask for something.
    pub(super) fn telephoned(&self, call: usize, actor: usize) -> bool {
        self.by_wire(call) || matches!(self.kind(actor), ActorKind::Person | ActorKind::Office)
    }

    /// "a conversation took place between A and B", "talks began with C": sides behind a verb that only says that it happened.
    pub(super) fn fill_happening(&self, candidate: &mut Candidate, above: usize) {
        let page = self.page();
        let frames = Frames::embedded();
        if !matches!(candidate.kind, EventKind::Meeting | EventKind::Call) || !frames.has("happening", &page.words[above].lemma) {
            return;
        }
        candidate.governor = above;
        self.take_chairs(candidate, above);
        let hosts = std::iter::once(above).chain(page.children_as(above, &[Label::Dobj]));
        for (preposition, objects) in hosts.flat_map(|w| self.slots.prepositions(w)) {
            let side = frames.has("side", &page.words[preposition].lower) && page.words[preposition].label == Label::Prep;
            if side {
                candidate.take(self.people(self.slots.all_actors(&objects)), Role::Participant);
            }
        }
    }

    /// The status of an event: what is dated behind the day of the text is still to come, and so is a journey or talks that somebody announced.
    pub(super) fn not_yet(&self, candidate: &mut Candidate) -> Status {
        let page = self.page();
        let told = candidate.fact.0;
        let date = candidate.time.map(|t| &self.times[t].date);
        let bounds = |d: &crate::model::date::PartialDate| Some((d.earliest?, d.latest?));
        let word = &page.words[candidate.trigger];
        let over = date.and_then(bounds).zip(self.day).is_some_and(|((_, latest), day)| latest < day);
        if let Some(told) = self.by_journey(candidate, over) {
            return told;
        }
        let (Some(day), EventKind::Meeting | EventKind::Call | EventKind::Visit | EventKind::Travel | EventKind::Signing) =
            (self.day, candidate.kind)
        else {
            return told;
        };
        let ahead = date.and_then(bounds).is_some_and(|(earliest, _)| earliest > day);
        let announced = word.tag.is_noun()
            && word.label == Label::Dobj
            && candidate.kind != EventKind::Signing
            && Frames::embedded().has("announcing", &page.words[word.head].lemma);
        // "discussed on Monday the summit of July 3": a deed done is not of a day to come.
        let past = page.words[candidate.governor].tag == Tag::Vbd;
        // "The presidents meet in A this Tuesday evening": on the day of the text itself, and told in the present.
        let today = date.and_then(bounds) == Some((day, day)) && !announced && told == Status::Occurred;
        let shown = self.told_as_picture(candidate);
        let present = matches!(page.words[candidate.trigger].tag, Tag::Vbz | Tag::Vbp) && candidate.trigger == candidate.governor && !shown;
        if today && present && page.sentence_of(candidate.trigger).is_some_and(|s| s.block == BlockKind::Body) {
            return Status::Planned;
        }
        if ahead && past && !announced && told.is_real() {
            candidate.time = None;
        }
        // "A's visit will follow his earlier one in January": what will be is not of a day gone by.
        let will = page.children_as(candidate.governor, &[Label::Aux]).any(|a| Frames::embedded().has("will", &page.words[a].lower));
        if told == Status::Planned && over && will && word.label == Label::Nsubj && word.tag.is_noun() {
            candidate.time = None;
        }
        // "announced the meeting on Saturday": the day of the announcing.
        let of_telling = candidate.time.is_some_and(|t| !self.hangs(t, candidate.trigger) && self.hangs(t, word.head));
        if announced && over && of_telling && told == Status::Occurred && page.words[word.head].tag == Tag::Vbd {
            candidate.time = None;
            return Status::Announced;
        }
        match told {
            Status::Occurred | Status::Ongoing if ahead && (announced || !past) => Status::Planned,
            Status::Occurred if announced && !over => Status::Announced,
            told => told,
        }
    }

    /// What the journey says that an event is told with.
    fn by_journey(&self, candidate: &Candidate, over: bool) -> Option<Status> {
        let page = self.page();
        let (told, word) = (candidate.fact.0, &page.words[candidate.trigger]);
        if told == Status::Planned && (self.done_there(candidate) || over && self.of_day_gone(candidate)) {
            return Some(Status::Occurred);
        }
        if told != Status::Occurred {
            return None;
        }
        let listed = candidate.kind == EventKind::Travel && !over && self.timetable(candidate.trigger);
        // "She then heads to A for talks with B"
        let journey = Frames::embedded().verbs(&page.words[candidate.governor].lemma).any(|row| row.kind == EventKind::Travel);
        let aimed = word.label == Label::Pobj && Frames::embedded().has("for_whom", &page.words[word.head].lower);
        let later = candidate.kind == EventKind::Meeting && aimed && journey && self.timetable(candidate.governor);
        (listed || later || !over && self.come_for(candidate)).then_some(Status::Planned)
    }

    /// "A (right) greets B": a caption, which tells in the present what its picture shows. Receptions are told so even without a position;
    /// who hosts a meeting is not.
    fn told_as_picture(&self, candidate: &Candidate) -> bool {
        let page = self.page();
        let Some(sentence) = page.sentence_of(candidate.trigger) else { return false };
        let position = |w: &usize| {
            let before = w.checked_sub(1).is_some_and(|b| page.words[b].tag == Tag::OpenBracket);
            before && NameWords::embedded().positions.contains(&page.words[*w].lower)
        };
        let greeting = candidate.args.iter().any(|a| a.role == Role::Guest) && candidate.rule != "verb:host";
        greeting || sentence.words.clone().any(|w| position(&w))
    }

    /// "arrived on Tuesday for talks with B": they have come, and the talks are to begin.
    fn come_for(&self, candidate: &Candidate) -> bool {
        let page = self.page();
        let word = &page.words[candidate.trigger];
        let verb = &page.words[candidate.governor];
        let aimed = word.label == Label::Pobj && Frames::embedded().has("for_whom", &page.words[word.head].lower);
        let came = aimed && page.words[word.head].head == candidate.governor && Frames::embedded().has("just_come", &verb.lemma);
        candidate.kind == EventKind::Meeting && came && matches!(verb.tag, Tag::Vbd | Tag::Vbn | Tag::Vbz)
    }

    /// "visited A to meet B", "was in A last week to hold talks": what somebody went there for, and is back from.
    fn done_there(&self, candidate: &Candidate) -> bool {
        let page = self.page();
        let word = &page.words[candidate.governor];
        let there = word.head;
        let had = |w: usize| page.words[w].tag == Tag::Vbn && page.children_as(w, &[Label::Aux]).any(|a| page.words[a].tag == Tag::Vbd);
        let past = page.words[there].tag == Tag::Vbd || had(there);
        let aim = word.tag == Tag::Vb && matches!(word.label, Label::Xcomp | Label::Advcl) && past;
        let back = |t: &crate::mention::date::FoundTime| t.date.latest.zip(self.day).is_some_and(|(latest, day)| latest < day);
        let over = || (0..self.times.len()).any(|t| back(&self.times[t]) && self.hangs(t, there));
        let visited = Frames::embedded().verbs(&page.words[there].lemma).any(|row| row.kind == EventKind::Visit && row.required.is_empty());
        let stayed = Frames::embedded().has("being", &page.words[there].lemma) && over();
        let real = self.factuality.of(page, there) == (Status::Occurred, crate::model::event::Polarity::Affirmed);
        aim && (visited || stayed) && real
    }

    /// "measures to follow last Friday's meeting": a day gone by that owns the event tells more of it than what is planned around it.
    fn of_day_gone(&self, candidate: &Candidate) -> bool {
        let page = self.page();
        let plain = page.children_as(candidate.trigger, &[Label::Amod]).next().is_none();
        let day = candidate.time.map(|t| self.times[t].core.end - 1);
        plain && day.is_some_and(|w| page.words[w].head == candidate.trigger && page.words[w].label == Label::Poss)
    }

    /// "From there she travels on to B": the present of a timetable, but for headlines, captions, leads, and who has just arrived.
    fn timetable(&self, at: usize) -> bool {
        let page = self.page();
        let word = &page.words[at];
        let later = word.sentence > 0 && !Frames::embedded().has("arriving", &word.lemma);
        let body = page.sentence_of(at).is_some_and(|s| s.block == BlockKind::Body);
        matches!(word.tag, Tag::Vbz | Tag::Vbp) && body && later
    }

    /// "had met twice this year, in A and in B": the places and days of several contacts are those of none. A plural of the words for
    /// "again" ("several times") counts too.
    pub(super) fn forget_single(&self, candidate: &mut Candidate) {
        let page = self.page();
        let frames = Frames::embedded();
        let several = |c: usize| {
            frames.has("several_times", &page.words[c].lower) || frames.has("again", &page.words[c].lemma) && page.words[c].tag == Tag::Nns
        };
        let right_behind = page.words.get(candidate.trigger + 1).is_some_and(|w| frames.has("several_times", &w.lower));
        let counted = right_behind || page.children_as(candidate.trigger, &[Label::Advmod, Label::Npadvmod]).any(several);
        if counted && verb(page, candidate.trigger) && candidate.kind == EventKind::Meeting {
            (candidate.places, candidate.time) = (Vec::new(), None);
        }
    }

    /// "sent its chief for the talks on Saturday": talks that are only the aim of another deed, and of which no side is named, are not dated.
    pub(super) fn only_aimed_at(&self, candidate: &Candidate) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let word = &page.words[candidate.trigger];
        let preposition = &page.words[word.head];
        let aimed = word.label == Label::Pobj && (frames.has("wanted", &preposition.lower) || frames.to() == preposition.lower);
        candidate.args.is_empty() && aimed && !frames.light(&page.words[preposition.head].lemma, &preposition.lower)
    }

    /// "agreed to resume talks earlier this year": a time before the document is that of the agreeing, not of what is still to come.
    pub(super) fn decided_then(&self, candidate: &Candidate, time: usize) -> bool {
        let page = self.page();
        let planned = candidate.fact.0 == crate::model::event::Status::Planned;
        let aim = page.words[candidate.governor].label == Label::Xcomp && page.words[candidate.governor].tag == Tag::Vb;
        let past = page.words[page.words[candidate.governor].head].tag == Tag::Vbd;
        let over = self.times[time].date.latest.zip(self.day).is_some_and(|(latest, day)| latest < day);
        planned && aim && past && over && self.times[time].words.start > candidate.trigger
    }

    /// "by phone", "over the phone", "in a telephone call".
    pub(super) fn by_phone(&self, at: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let behind = self.slots.prepositions(at).into_iter().filter(|(p, _)| frames.has("by_phone", &page.words[*p].lower));
        behind.flat_map(|(_, objects)| objects).any(|o| {
            let own = frames.channel.phone.contains(&page.words[o].lower) && page.children_as(o, &[Label::Prep]).next().is_none();
            own || self.by_wire(o) && frames.noun(&page.words[o].lemma).is_some()
        })
    }

    /// The persons to whom a visit or courtesy call was paid, where it names no place: they met.
    pub(super) fn visited_people(&self, at: usize, row: &NounRow) -> Vec<(usize, usize)> {
        let page = self.page();
        let frames = Frames::embedded();
        let visit = row.kind == EventKind::Visit;
        if !(visit || row.kind == EventKind::Call && self.courtesy(at)) {
            return Vec::new();
        }
        let above = (page.words[at].label == Label::Dobj && verb(page, page.words[at].head)).then_some(page.words[at].head);
        let own = self.slots.prepositions(at).into_iter();
        let behind = own.chain(above.into_iter().flat_map(|v| self.slots.prepositions(v)));
        let reached = |p: usize| if visit { frames.to() == page.words[p].lower } else { frames.has("calling_on", &page.words[p].lower) };
        let objects: Vec<usize> = behind.filter(|(p, _)| reached(*p)).flat_map(|(_, o)| o).collect();
        let actors = self.slots.all_actors(&objects);
        let all = !actors.is_empty() && actors.iter().all(|(a, _)| matches!(self.kind(*a), ActorKind::Person | ActorKind::Office));
        if all { actors } else { Vec::new() }
    }

    /// "a banquet in honour of A": A is the guest.
    pub(super) fn take_guests(&self, candidate: &mut Candidate, at: usize) {
        let page = self.page();
        let frames = Frames::embedded();
        if candidate.kind != EventKind::Meeting {
            return;
        }
        let above = (page.words[at].label == Label::Dobj).then_some(page.words[at].head);
        let behind = [Some(at), above].into_iter().flatten().flat_map(|w| self.slots.prepositions(w));
        let honored: Vec<usize> = behind.flat_map(|(_, o)| o).filter(|o| frames.has("honor", &page.words[*o].lemma)).collect();
        // "a dinner for A"
        let row = frames.noun(&page.words[at].lemma).filter(|row| frames.has("meals", &row.name));
        let own = row
            .into_iter()
            .flat_map(|row| self.slots.prepositions(at).into_iter().filter(|(p, _)| row.guest.contains(&page.words[*p].lower)));
        for (_, objects) in own {
            candidate.take(self.people(self.slots.all_actors(&objects)), Role::Guest);
        }
        for honor in honored {
            candidate.take(self.people(self.slots.all_actors(&self.slots.behind(honor, frames.of()))), Role::Guest);
        }
    }

    /// "received the King on his first visit": whom a host received, who is the visitor.
    pub(super) fn guests_of(&self, at: usize) -> Option<Vec<(usize, usize)>> {
        let page = self.page();
        let part = crate::lexicon::frames::Part::Role(Role::Guest);
        Frames::embedded().verbs(&page.words[at].lemma).find(|row| row.part("object") == Some(part))?;
        let subject = self.slots.subject(at)?;
        let heads = if subject.passive { subject.heads } else { self.slots.objects(at) };
        let mut guests = self.slots.all_actors(&heads);
        if guests.is_empty() {
            // "hosted a dinner for A during her visit"
            let given = |o: &usize| {
                Frames::embedded().words.get("for_whom").into_iter().flatten().flat_map(|f| self.slots.behind(*o, f)).collect::<Vec<_>>()
            };
            let below = |o: &usize| page.subtree(*o).flat_map(|w| given(&w)).collect::<Vec<_>>();
            let heads: Vec<usize> = heads.iter().flat_map(below).chain(given(&at)).collect();
            guests = self.slots.all_actors(&heads);
        }
        let one = guests.len() == 1 && matches!(self.kind(guests[0].0), ActorKind::Person | ActorKind::Office);
        one.then_some(guests)
    }

    pub(super) fn visit_noun(&self, at: usize) -> bool {
        Frames::embedded().noun(&self.page().words[at].lemma).is_some_and(|row| row.kind == EventKind::Visit)
    }

    /// The actors of a subject; where it is "they" or "the leaders" and names nobody, those told of right before; where others
    /// are named beside it (not `alone`), only a single group.
    pub(super) fn with_referred(&self, heads: &[usize], alone: bool) -> Vec<(usize, usize)> {
        let named = self.slots.all_actors(heads);
        let [head] = heads[..] else { return named };
        let nobody = named.iter().all(|(a, _)| self.kind(*a) == ActorKind::Group && self.chains.actors[*a].of.is_none());
        if !nobody {
            return named;
        }
        let told = self.referred_near(head);
        // "A and B said they were ready to meet with C"
        let they = NameWords::embedded().they.contains(&self.page().words[head].lower)
            && told.iter().all(|a| matches!(self.kind(*a), ActorKind::Person | ActorKind::Office | ActorKind::Group));
        if told.is_empty() || told.len() > 1 && !alone && !they { named } else { told.into_iter().map(|a| (a, head)).collect() }
    }

    /// Those for whom "they" or "the leaders" stands, in its sentence or the one before: two sides, or one group that was the subject.
    fn referred_near(&self, head: usize) -> Vec<usize> {
        let page = self.page();
        let sentence = page.words[head].sentence;
        let pronoun = crate::lexicon::names::NameWords::embedded().they.contains(&page.words[head].lower);
        let acting = |a: &usize| !matches!(self.kind(*a), ActorKind::Place | ActorKind::Media | ActorKind::Company);
        let told: Vec<usize> = self.referred(head).into_iter().filter(acting).collect();
        let here = |a: &usize| {
            let near = page.sentences[sentence.saturating_sub(1)].words.start..head;
            near.into_iter().any(|w| self.chains.actor_at(w) == Some(*a))
        };
        if told.len() > 1 && told.iter().all(here) {
            return told;
        }
        let Some(before) = sentence.checked_sub(1).filter(|_| pronoun) else { return Vec::new() };
        let subject = page.sentences[before].words.clone().filter(|w| verb(page, *w)).find_map(|v| self.slots.subject(v));
        let group = subject.map(|s| self.slots.all_actors(&s.heads)).unwrap_or_default();
        let one = group.len() == 1
            && matches!(self.kind(group[0].0), ActorKind::Group | ActorKind::ArmedGroup | ActorKind::Coalition)
            && (self.kind(group[0].0) != ActorKind::Group || self.chains.actors[group[0].0].of.is_some());
        if one { vec![group[0].0] } else { self.slots.they_met(head) }
    }

    /// "The two spoke about trade", no day and nobody else beside: more of what was just told.
    pub(super) fn speaks_on(&self, candidate: &Candidate) -> bool {
        let page = self.page();
        let timed = page
            .children_as(candidate.trigger, &[Label::Npadvmod, Label::Prep])
            .flat_map(|w| page.children_as(w, &[Label::Pobj]).chain([w]).collect::<Vec<_>>())
            .any(|w| self.is_time(w));
        !timed && candidate.channel.is_none() && self.two_speakers(candidate)
    }

    /// "A and B spoke on Sunday", "spoke about the talks": persons and no audience.
    pub(super) fn two_speakers(&self, candidate: &Candidate) -> bool {
        let page = self.page();
        let at = candidate.trigger;
        let sure = |p: usize| {
            // "for a second time"
            let again =
                |o: usize| Frames::embedded().has("again", &page.words[o].lemma) && page.children_as(o, &[Label::Amod]).next().is_some();
            let time = page.children_as(p, &[Label::Pobj]).any(|o| self.is_time(o) || self.is_length(o) || again(o));
            time || Frames::embedded().has("about", &page.words[p].lower)
        };
        let one = |a: &super::candidate::Arg| matches!(self.kind(a.actor), ActorKind::Person | ActorKind::Office);
        let named = candidate.args.iter().any(|a| self.kind(a.actor) == ActorKind::Person);
        let persons = candidate.args.len() >= 2 && named && candidate.args.iter().all(one);
        let plain = page.children_as(at, &[Label::Dobj, Label::Xcomp, Label::Ccomp, Label::Neg]).next().is_none();
        let behind: Vec<usize> = page.children_as(at, &[Label::Prep]).collect();
        let timed = page.children_as(at, &[Label::Npadvmod]).any(|w| self.is_time(w));
        persons && plain && (timed || !behind.is_empty()) && behind.into_iter().all(sure) && page.words[at].tag == Tag::Vbd
    }

    /// "spoke for 15 minutes".
    pub(super) fn is_length(&self, word: usize) -> bool {
        let long = |t: &&crate::mention::date::FoundTime| t.kind == crate::model::date::TimeKind::Duration;
        self.times.iter().filter(long).any(|t| t.core.contains(&word))
    }

    /// "a meeting on cooperation between A and B": sides that the tree hangs on the topic, where the noun has none of its own.
    pub(super) fn fill_between(&self, candidate: &mut Candidate, at: usize) {
        if !candidate.args.is_empty() || !matches!(candidate.kind, EventKind::Meeting | EventKind::Call) {
            return;
        }
        let frames = Frames::embedded();
        let topics = self.slots.prepositions(at).into_iter().filter(|(p, _)| frames.has("on", &self.page().words[*p].lower));
        // "meetings on the conflict between A and B" are those of others.
        let quarrel = |o: &usize| frames.has("quarrels", &self.page().words[*o].lemma);
        let inner = topics.flat_map(|(_, o)| o).filter(|o| !quarrel(o)).flat_map(|o| self.slots.prepositions(o));
        // "followed talks in A between B and C": the tree hangs them on the verb.
        let page = self.page();
        let above = (page.words[at].label == Label::Dobj && verb(page, page.words[at].head)).then_some(page.words[at].head);
        let beside = above.into_iter().flat_map(|v| self.slots.prepositions(v)).filter(|(p, _)| *p > at);
        let sides = inner
            .chain(beside)
            .filter(|(p, _)| frames.has("between", &self.page().words[*p].lower))
            .flat_map(|(_, o)| o)
            .collect::<Vec<_>>();
        candidate.take(self.people(self.slots.all_actors(&sides)), Role::Participant);
    }

    /// "the new phase of the dialogue between A and B": what goes on for years, and no meeting.
    pub(super) fn standing(&self, at: usize) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        let word = &page.words[at];
        let preposition = &page.words[word.head];
        let above = &page.words[preposition.head];
        frames.has("standing", &word.lemma)
            && word.label == Label::Pobj
            && preposition.label == Label::Prep
            && !frames.light(&above.lemma, &preposition.lower)
            // "called for direct dialogue", "the demand for a dialogue": one to come.
            && !self.factuality.nouns.contains_key(&above.lemma)
    }

    /// "a session of the A-B Dialogue": the sides of what goes on for years, of which the telling noun is one meeting.
    pub(super) fn fill_from_standing(&self, candidate: &mut Candidate, at: usize) {
        let page = self.page();
        let links = self.slots.prepositions(at).into_iter();
        let links = links.filter(|(p, _)| Frames::embedded().has("standing_links", &self.page().words[*p].lower));
        let standing: Vec<usize> = links.flat_map(|(_, o)| o).filter(|o| self.standing(*o)).collect();
        for noun in &standing {
            for (preposition, objects) in self.slots.prepositions(*noun) {
                if Frames::embedded().has("side", &page.words[preposition].lower) {
                    candidate.take(self.people(self.slots.all_actors(&objects)), Role::Participant);
                }
            }
        }
        let before =
            standing.iter().flat_map(|o| page.children_as(*o, &[Label::Compound, Label::Amod, Label::Nmod]).map(move |side| (*o, side)));
        let mut sides = Vec::new();
        for (noun, side) in before {
            if self.helped(side) {
                candidate.take(self.people(self.slots.actors(side)), Role::Mediator);
                continue;
            }
            sides.extend(self.joined_before(side, noun).into_iter().chain([side]).flat_map(|s| self.slots.actors(s)));
        }
        candidate.take(self.sides(sides), Role::Participant);
    }

    /// True where the object is what the row asks for ("exchange views").
    pub(super) fn holds_content(&self, at: usize, row: &VerbRow) -> bool {
        let page = self.page();
        let mut objects = page.children_as(at, &[Label::Dobj]);
        // "a source who requested anonymity"
        let of_nobody = |o: usize| Frames::embedded().has("asked_of_nobody", &page.words[o].lemma);
        match row.kind {
            EventKind::Request => !objects.any(of_nobody),
            _ => row.content.is_empty() || objects.any(|o| self.is_content(o, &row.content)),
        }
    }

    /// One of a row's objects, the last word of two where it lists such ("letter of credence").
    fn is_content(&self, object: usize, content: &[String]) -> bool {
        let page = self.page();
        let lemma = &page.words[object].lemma;
        let of = || self.slots.behind(object, Frames::embedded().of());
        let described = || page.children_as(object, &[Label::Compound, Label::Amod]);
        content.iter().any(|c| match c.split_once(' ') {
            Some((noun, more)) => {
                lemma == noun && (of().into_iter().any(|o| page.words[o].lower == more) || described().any(|d| page.words[d].lower == more))
            }
            None => c == lemma,
        })
    }

    /// "called on A to act", "for restraint".
    pub(super) fn has_aim(&self, at: usize) -> bool {
        let page = self.page();
        let deed = |c: usize| page.words[c].tag == Tag::Vb && page.words[c].label != Label::Conj || page.words[c].label == Label::Ccomp;
        let wanted = |p: usize| Frames::embedded().has("wanted", &page.words[p].lower);
        let below = |w: usize| page.children(w).any(|c| deed(c) || page.words[c].label == Label::Prep && wanted(c));
        let behind = self
            .slots
            .prepositions(at)
            .into_iter()
            .filter(|(p, _)| *p > at)
            .flat_map(|(p, o)| o.into_iter().chain([p]).collect::<Vec<_>>());
        below(at) || self.slots.own_object(at) || behind.into_iter().any(below)
    }
}
