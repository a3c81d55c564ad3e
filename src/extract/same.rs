//! Whether a report tells of an event that was told before: kind, sides, dates, places, and the words that tell two contacts apart.

use super::Extractor;
use super::candidate::{Arg, Candidate};
use super::factuality::verb;
use super::join::{Joined, SPOKE};
use crate::lexicon::frames::Frames;
use crate::lexicon::names::NameWords;
use crate::model::actor::ActorKind;
use crate::model::date::PartialDate;
use crate::model::document::BlockKind;
use crate::model::event::{EventKind, Role, Status};
use crate::syntax::{Label, Tag};

/// How many sentences behind a visit those whom the guest spoke with are told.
const VISIT_REACH: usize = 2;

/// How many sentences behind a call "the conversation" may be it.
const CALL_REACH: usize = 6;

/// For so many days before a text its headline may still call an event news.
const NEWS_DAYS: i32 = 30;

/// How many sentences back "the meeting" may refer.
const REFERENCE_REACH: usize = 12;

impl Extractor<'_> {
    /// "A visited China. He talked with the Chinese president": whoever is on a visit speaks with his hosts face to face.
    pub(super) fn on_visit(&self, candidate: &Candidate, events: &[Joined]) -> bool {
        let page = self.page();
        let sentence = |w: usize| page.words[w].sentence;
        let told = |e: &&Joined| {
            let near = sentence(candidate.trigger) <= sentence(e.main.trigger) + VISIT_REACH;
            let visit = matches!(e.main.kind, EventKind::Visit | EventKind::Travel);
            visit && near && e.main.fact.0.is_real()
        };
        let hosts = |e: &&Joined| {
            let guest = |a: &Arg| e.main.args.iter().any(|v| v.actor == a.actor);
            let unknown = |a: &Arg| {
                let office = self.chains.office_of_person(a.actor).unwrap_or(a.actor);
                self.chains.represents(office).is_none()
            };
            let here = sentence(candidate.trigger) == sentence(e.main.trigger);
            let host = |a: &Arg| here && unknown(a) || e.main.places.iter().any(|(p, _)| self.stand_for_one(a.actor, *p));
            candidate.args.iter().any(guest) && candidate.args.iter().any(|a| !guest(a) && host(a))
        };
        events
            .iter()
            .rev()
            .take_while(|e| sentence(candidate.trigger) <= sentence(e.main.trigger) + VISIT_REACH)
            .filter(told)
            .any(|e| hosts(&e))
    }

    /// False where the kinds, the days or the places of two tellings keep them apart.
    fn may_be_one(&self, event: &Joined, candidate: &Candidate, date: Option<&PartialDate>) -> bool {
        let talk = |k| matches!(k, EventKind::Meeting | EventKind::Call);
        // "discussed it in phone talks": one contact, told by its verb and its noun; "the two discussed trade" after a call.
        let one_contact = || {
            let retold = candidate.back && candidate.channel.is_none() && verb(self.page(), candidate.trigger);
            talk(event.main.kind) && talk(candidate.kind) && (retold || self.told_with(candidate.trigger, event.main.trigger))
        };
        if self.another_of_row(event, candidate, date) {
            return false;
        }
        if event.main.kind.family() != candidate.kind.family()
            && !one_contact()
            && !self.came_by_phone(event, candidate)
            && !self.spoke_there(event, candidate, date)
            && !self.spoken_of(event, candidate)
            || !self.dates_fit(event, candidate, date)
            || self.news_apart(event, candidate, date)
        {
            return false;
        }
        if talk(candidate.kind)
            && (self.elsewhere(event, candidate) || self.counted_apart(event, candidate) || self.sided_apart(event, candidate))
        {
            return false;
        }
        !talk(candidate.kind) || candidate.back || !event.reports.iter().any(|r| self.at_other_times(candidate.trigger, r.trigger))
    }

    /// True where a candidate tells again of an event.
    pub(super) fn same(&self, event: &Joined, candidate: &Candidate, date: Option<&PartialDate>) -> bool {
        let talk = |k| matches!(k, EventKind::Meeting | EventKind::Call);
        if !self.may_be_one(event, candidate, date) {
            return false;
        }
        let (known, new) = (&event.main.args, &candidate.args);
        let shared = new.iter().filter(|a| known.iter().any(|b| self.stand_for_one(a.actor, b.actor))).count();
        let near = event.reports.last().is_some_and(|r| self.page().words[candidate.trigger].sentence <= r.sentence + REFERENCE_REACH);
        // "arrived in A ... During her visit to B last month"
        let there = !matches!(candidate.kind, EventKind::Visit | EventKind::Travel) || self.places_meet(event, candidate);
        // "will meet on Monday ... The last meeting was held on October 19"
        let gone = event.main.fact.0 == Status::Planned
            && candidate.fact.0.is_real()
            && date.and_then(|d| d.latest).zip(self.day).is_some_and(|(latest, day)| latest < day);
        if candidate.back
            && shared == new.len()
            && near
            && new.len() < 2
            && there
            && !gone
            && !self.named_itself(candidate)
            && !self.of_a_row(event, candidate, date)
            && !self.of_another_form(event, candidate)
        {
            return candidate.fact.0.is_real() == event.main.fact.0.is_real() || candidate.fact.0 == Status::Occurred;
        }
        let alike = shared == new.len() && shared == known.len();
        let again = new.len() > 1 && (self.told_of_before(event, candidate) || self.described_ahead(event, candidate));
        if alike && (again || self.took_place(event, candidate)) {
            return true;
        }
        if self.planned_afresh(event, candidate) {
            return false;
        }
        let denied = |s: Status| s == Status::Denied;
        if candidate.fact.0.is_real() != event.main.fact.0.is_real() || denied(candidate.fact.0) != denied(event.main.fact.0) {
            return false;
        }
        if self.only_attended(candidate) && near {
            return event.main.kind == EventKind::Meeting && !known.is_empty() && self.named_alike(event, candidate);
        }
        match candidate.kind {
            EventKind::Visit | EventKind::Travel => shared >= 1 && self.places_meet(event, candidate),
            EventKind::Request | EventKind::Establishment | EventKind::TerritorialChange => shared >= 1,
            EventKind::Briefing => shared >= 1,
            EventKind::Utterance => false,
            EventKind::Signing if new.len() == 1 && known.len() == 1 && shared == 0 => self.signed_in_turn(event, candidate),
            // "A's members will meet on June 14 for a summit": one body, told by verb and noun.
            _ if new.len() == 1 && known.len() == 1 => {
                shared == 1 && !candidate.back && talk(candidate.kind) && self.told_with(candidate.trigger, event.main.trigger)
            }
            _ => {
                shared >= 2
                    && (shared == new.len() || shared == known.len())
                    && !(new.len() != known.len() && self.another_one(candidate))
                    && !(new.len() >= known.len() + 2 && self.takes_part_in_one(candidate))
                    && !(new.len() > known.len() && self.gathers_body(event, candidate))
            }
        }
    }

    /// "the Summit of the Americas": a gathering with a name of its own is none that was told without it.
    fn named_itself(&self, candidate: &Candidate) -> bool {
        let page = self.page();
        let at = candidate.trigger;
        let first = page.sentence_of(at).is_none_or(|s| s.words.start == at);
        let of = self.slots.behind(at, Frames::embedded().of()).into_iter().any(|o| page.words[o].tag.is_proper());
        candidate.kind == EventKind::Meeting && page.words[at].tag.is_proper() && !first && of
    }

    /// "The meeting fell through. Next week he is to host the two": another.
    fn planned_afresh(&self, event: &Joined, candidate: &Candidate) -> bool {
        let page = self.page();
        let off = matches!(event.main.fact.0, Status::Cancelled | Status::Postponed) && candidate.fact.0 == Status::Planned;
        let past = |w: usize| page.words[w].tag == Tag::Vbd;
        let was = |a: usize| past(a) || page.children_as(a, &[Label::Aux, Label::Auxpass]).any(past);
        let here = page.words[candidate.trigger].sentence;
        let afresh = verb(page, candidate.trigger) && !page.ancestors(candidate.trigger).take(4).any(was);
        off && afresh && event.reports.iter().all(|r| r.sentence != here)
    }

    /// "A called B ... During the conversation with B": a noun for any contact, of the call just told.
    fn spoken_of(&self, event: &Joined, candidate: &Candidate) -> bool {
        let words = &self.page().words;
        let (trigger, known) = (&words[candidate.trigger], &event.main.args);
        let near = event.reports.iter().any(|r| trigger.sentence <= r.sentence + CALL_REACH);
        let any = trigger.tag.is_noun() && Frames::embedded().has("spoken", &trigger.lemma) && candidate.channel.is_none();
        let both = |a: &Arg| known.iter().any(|b| self.stand_for_one(a.actor, b.actor));
        let pair = candidate.args.len() == 2 && known.len() == 2 && candidate.args.iter().all(both);
        event.main.kind == EventKind::Call && candidate.kind == EventKind::Meeting && candidate.time.is_none() && near && any && pair
    }

    /// A headline "A and B discuss trade" over "A and B had a telephone conversation"; "This came during a telephone call from A to B".
    fn came_by_phone(&self, event: &Joined, candidate: &Candidate) -> bool {
        let page = self.page();
        let frames = Frames::embedded();
        if event.main.kind != EventKind::Meeting || candidate.kind != EventKind::Call || candidate.args.len() < 2 {
            return false;
        }
        let sentence = |w: usize| page.words[w].sentence;
        let told = event.main.trigger;
        let verb_of_speech = verb(page, told) && frames.has("two_sided", &page.words[told].lemma);
        let headline = page.sentence_of(told).is_some_and(|s| s.block == BlockKind::Headline) && event.reports.len() == 1;
        let this = |s: usize| page.words[s].tag == Tag::Dt && frames.has("back", &page.words[s].lower);
        let came = frames.has("coming", &page.words[candidate.governor].lemma)
            && page.children_as(candidate.governor, &[Label::Nsubj]).any(this)
            && event.reports.iter().any(|r| r.sentence + 1 == sentence(candidate.trigger));
        verb_of_speech && (headline && event.date.is_none() || came)
    }

    /// "met B yesterday ... spoke yesterday with B"
    fn spoke_there(&self, event: &Joined, candidate: &Candidate, date: Option<&PartialDate>) -> bool {
        let days = event.date.as_ref().and_then(|d| d.day()).zip(date.and_then(|d| d.day()));
        let spoke = candidate.rule == SPOKE && candidate.channel.is_none() && event.main.kind == EventKind::Meeting;
        // "received B on Sunday ... A spoke with B about trade"
        let near = event.reports.iter().any(|r| self.page().words[candidate.trigger].sentence <= r.sentence + VISIT_REACH);
        let undated = date.is_none() && near && event.main.fact.0.is_real();
        spoke && (undated || days.is_some_and(|(a, b)| a == b))
    }

    /// "A met B. A spoke to reporters before their meeting."
    fn told_of_before(&self, event: &Joined, candidate: &Candidate) -> bool {
        let met = event.main.fact.0.is_real();
        let here = self.page().words[candidate.trigger].sentence;
        let just_told = event.reports.iter().any(|r| here <= r.sentence + VISIT_REACH);
        // "the leaders of A and B met ... ministers X and Y will speed up their talks": others.
        let alike = candidate.args.iter().all(|a| event.main.args.iter().any(|b| a.actor == b.actor));
        met && alike && candidate.time.is_none() && candidate.fact.0 == Status::Planned && just_told && self.refers_back(candidate.trigger)
    }

    /// "A will meet B on Monday. The A-B meeting was arranged by C": what is said of it does not say that it was.
    fn described_ahead(&self, event: &Joined, candidate: &Candidate) -> bool {
        let page = self.page();
        let noun = &page.words[candidate.trigger];
        let known = |d: usize| NameWords::embedded().definite.contains(&page.words[d].lower);
        let the = page.children_as(candidate.trigger, &[Label::Det]).any(known);
        let subject = matches!(noun.label, Label::Nsubj | Label::Nsubjpass);
        let lemma = &page.words[noun.head].lemma;
        let frames = Frames::embedded();
        let happened = frames.has("happening", lemma) || frames.has("holding", lemma) || frames.has("lasting", lemma);
        let near = event.reports.last().is_some_and(|r| noun.sentence <= r.sentence + VISIT_REACH);
        let ahead = event.main.fact.0 == Status::Planned && candidate.fact.0 == Status::Occurred && candidate.time.is_none();
        near && ahead && the && subject && noun.tag.is_noun() && !happened
    }

    /// "A, who came to attend a summit with B, said ... Following their summit": what was the aim of the one sentence has been in the next.
    pub(super) fn took_place(&self, event: &Joined, candidate: &Candidate) -> bool {
        let page = self.page();
        let words = &page.words;
        let here = words[candidate.trigger].sentence;
        let near = event.reports.iter().any(|r| here <= r.sentence + VISIT_REACH);
        let aim = event.main.fact.0 == Status::Planned && event.date.is_none() && words[event.main.governor].tag == Tag::Vb;
        let again = words[candidate.trigger].lemma == words[event.main.trigger].lemma && candidate.time.is_none();
        let theirs = page.children_as(candidate.trigger, &[Label::Poss]).any(|p| words[p].tag == Tag::PrpS);
        let other = page
            .children_as(candidate.trigger, &[Label::Amod])
            .any(|c| Frames::embedded().has("counting", &words[c].lower) || Frames::embedded().has("bygone", &words[c].lower));
        aim && near && again && theirs && !other && candidate.fact.0.is_real()
    }

    /// "the negotiations" are none of a meeting that was told as "they met".
    fn named_alike(&self, event: &Joined, candidate: &Candidate) -> bool {
        let words = &self.page().words;
        let lemma = &words[candidate.trigger].lemma;
        // Not what is told beside the main thread ("had visited B, where they met C").
        let main = |t: usize| !matches!(words[t].label, Label::Advcl | Label::Relcl);
        event.reports.last().is_some_and(|r| words[candidate.trigger].sentence == r.sentence + 1 && main(r.trigger))
            || verb(self.page(), candidate.trigger)
            || Frames::embedded().has("any_meeting", lemma)
            || event.reports.iter().any(|r| words[r.trigger].lemma == *lemma)
    }

    /// "It was signed for one side by A, and for the other by B": who signs in turn, each told alone in one sentence, signs the same.
    fn signed_in_turn(&self, event: &Joined, candidate: &Candidate) -> bool {
        let page = self.page();
        let sentence = |w: usize| page.words[w].sentence;
        let passive = |verb: usize| {
            let subject = page.children_as(verb, &[Label::Nsubjpass]).next();
            subject.is_some() && page.children_as(verb, &[Label::Agent]).next().is_some()
        };
        let state = |a: &Arg| self.chains.represents(self.chains.office_of_person(a.actor).unwrap_or(a.actor));
        let (one, other) = (state(&event.main.args[0]), state(&candidate.args[0]));
        let apart = one.is_none() || other.is_none() || one != other;
        let near = sentence(candidate.trigger) <= sentence(event.main.trigger) + 1;
        // "while B signed on behalf of C"
        let alone = |verb: usize| page.words[verb].tag == Tag::Vbd && page.children_as(verb, &[Label::Dobj]).next().is_none();
        let turns = passive(candidate.governor) || sentence(candidate.trigger) == sentence(event.main.trigger) && alone(candidate.governor);
        near && apart && passive(event.main.governor) && turns
    }

    /// "Earlier, A and B also held talks", "A and B were then joined by C": of other sides, and said to be another.
    fn another_one(&self, candidate: &Candidate) -> bool {
        let page = self.page();
        let named = candidate.args.iter().all(|a| a.word < candidate.trigger || page.under(a.word, candidate.governor));
        let adverb = |c: usize| Frames::embedded().has("another_one", &page.words[c].lower);
        let retold = candidate.back && !verb(page, candidate.trigger) && self.refers_back(candidate.trigger);
        named && !retold && page.children_as(candidate.governor, &[Label::Advmod]).any(adverb)
    }

    /// "Both have come for the summit of the Union": the gathering of a body is none of two of its guests.
    fn gathers_body(&self, event: &Joined, candidate: &Candidate) -> bool {
        let page = self.page();
        let new = |a: &&Arg| !event.main.args.iter().any(|b| self.stand_for_one(a.actor, b.actor));
        let word = &page.words[candidate.trigger];
        let aim = word.label == Label::Pobj && Frames::embedded().has("for_whom", &page.words[word.head].lower);
        aim && word.tag.is_noun() && candidate.args.iter().filter(new).all(|a| self.body(a.actor))
    }

    /// "A, B, C and D took part in a meeting": one of many sides, and none that was told of before.
    fn takes_part_in_one(&self, candidate: &Candidate) -> bool {
        let page = self.page();
        let attended = Frames::embedded().attends(&page.words[candidate.governor].lemma);
        let known = |d: usize| NameWords::embedded().definite.contains(&page.words[d].lower);
        attended && page.children_as(candidate.trigger, &[Label::Det]).next().is_some_and(|d| !known(d))
    }

    /// True where one telling word hangs on another, and nothing says that the one was before or after the other ("met after a call").
    fn told_with(&self, inner: usize, outer: usize) -> bool {
        let page = self.page();
        let between = || page.ancestors(inner).skip(1).take_while(|a| *a != outer);
        page.under(inner, outer) && !between().any(|a| Frames::embedded().has("at_another_time", &page.words[a].lower))
    }

    /// "held the meeting after meeting with C": the one was before the other.
    fn at_other_times(&self, one: usize, other: usize) -> bool {
        let page = self.page();
        let below = |inner: usize, outer: usize| {
            let clause = self.slots.clause(outer).unwrap_or(outer);
            let after = |a: usize| Frames::embedded().has("at_another_time", &page.words[a].lower);
            page.under(inner, clause) && page.ancestors(inner).skip(1).take_while(|a| *a != clause).any(after)
        };
        page.words[one].sentence == page.words[other].sentence && one != other && (below(one, other) != below(other, one))
    }

    /// "A and B attended the meeting": the one just told, and nothing else is said of who met.
    pub(super) fn only_attended(&self, candidate: &Candidate) -> bool {
        let frames = Frames::embedded();
        let attended = frames.attends(&self.page().words[candidate.governor].lemma);
        let part = |a: &Arg| matches!(a.role, Role::Attendee | Role::Participant) && !self.body(a.actor);
        let all = !candidate.args.is_empty() && candidate.args.iter().all(|a| a.role == Role::Attendee);
        // "the expanded talks" are others than those just told.
        let page = self.page();
        let told_by_verb = all && verb(page, candidate.trigger);
        let described = |c: &usize| !frames.has("including", &page.words[*c].lower);
        let plain = told_by_verb
            || !page.children_as(candidate.trigger, &[Label::Amod, Label::Compound, Label::Nmod, Label::Prep]).any(|c| described(&c));
        let this = page.children_as(candidate.trigger, &[Label::Det]).any(|d| frames.has("demonstrative", &page.words[d].lower));
        candidate.back && (plain || this) && candidate.kind == EventKind::Meeting && (attended || all) && candidate.args.iter().all(part)
    }

    /// "A has met B ... On November 1, A met B for the first time": the news of a day is not what was weeks before it.
    fn news_apart(&self, event: &Joined, candidate: &Candidate, date: Option<&PartialDate>) -> bool {
        let Some(day) = self.day else { return false };
        let past = |d: &PartialDate| d.latest.is_some_and(|l| (day - l).get_days() > NEWS_DAYS);
        match (&event.date, date) {
            (None, Some(new)) => past(new) && event.reports.iter().any(|r| self.is_news(r.trigger)) && !self.is_news(candidate.trigger),
            (Some(known), None) => past(known) && !candidate.back && self.is_news(candidate.trigger),
            _ => false,
        }
    }

    /// True in a headline in the present, and in a lead that tells what has just been.
    fn is_news(&self, trigger: usize) -> bool {
        let page = self.page();
        let Some(sentence) = page.sentence_of(trigger) else { return false };
        let root = sentence.words.clone().find(|w| page.words[*w].head == *w);
        // "A has met B, his office said": what is said is the news.
        let said = root.and_then(|r| page.children_as(r, &[Label::Ccomp]).find(|c| *c < r && *c == trigger));
        let root = said.or(root);
        let tag = root.map(|r| page.words[r].tag);
        match sentence.block {
            BlockKind::Headline => matches!(tag, Some(Tag::Vbz | Tag::Vbp | Tag::Vb)),
            BlockKind::Body => {
                let lead = page.sentences.iter().find(|s| s.block == BlockKind::Body).is_some_and(|s| s.words == sentence.words);
                let has = |a: usize| matches!(page.words[a].tag, Tag::Vbz | Tag::Vbp);
                let perfect = tag == Some(Tag::Vbn) && root.is_some_and(|r| page.children_as(r, &[Label::Aux]).any(has));
                lead && (perfect || tag == Some(Tag::Vbd) && root == Some(trigger))
            }
            _ => false,
        }
    }

    fn dates_fit(&self, event: &Joined, candidate: &Candidate, date: Option<&PartialDate>) -> bool {
        let Some((known, new)) = event.date.as_ref().zip(date) else { return true };
        let words = |t: Option<usize>| t.map(|t| self.page().slice(self.times[t].core.clone()).to_lowercase());
        let unknown = |d: &PartialDate| d.earliest.is_none() && d.latest.is_none();
        if unknown(known) && unknown(new) {
            let (a, b) = (words(event.main.time).unwrap_or_default(), words(candidate.time).unwrap_or_default());
            return a.contains(&b) || b.contains(&a);
        }
        known.compatible(new)
    }

    fn places_meet(&self, event: &Joined, candidate: &Candidate) -> bool {
        let known: Vec<usize> = event.main.places.iter().map(|(a, _)| *a).collect();
        candidate.places.is_empty() || candidate.places.iter().any(|(a, _)| known.iter().any(|k| self.around(*a, *k)))
    }

    /// True for a hall, a palace or a residence of the tables.
    fn is_building(&self, place: usize) -> bool {
        self.chains.place_kind(place) == Some("building")
    }

    /// True for a city of the tables.
    pub(super) fn is_city(&self, place: usize) -> bool {
        self.chains.place_kind(place) == Some("city")
    }

    /// True where both tell a place that the tables know, and these are two.
    fn elsewhere(&self, event: &Joined, candidate: &Candidate) -> bool {
        let known = |places: &[(usize, usize)]| -> Vec<usize> {
            // A hall and the city that it may stand in are no two places.
            places.iter().map(|(a, _)| *a).filter(|a| self.chains.actors[*a].key.is_some() && !self.is_building(*a)).collect()
        };
        let (one, other) = (known(&event.main.places), known(&candidate.places));
        !one.is_empty() && !other.is_empty() && !one.iter().any(|a| other.iter().any(|b| self.around(*a, *b)))
    }

    /// "A and B met. C, who is due to meet A, hailed it. During the meeting, the two leaders ...": the two told of last are yet to meet, so
    /// "the two" are those who met.
    pub(super) fn others_meet_here(&self, events: &[Joined], candidate: &Candidate) -> bool {
        let [one, other] = &candidate.args[..] else { return false };
        let pair = candidate.back && candidate.kind == EventKind::Meeting && one.word == other.word && candidate.fact.0.is_real();
        let two = |e: &&Joined| e.main.kind == EventKind::Meeting && e.main.args.len() == 2;
        let theirs = |e: &&Joined| candidate.args.iter().all(|a| e.main.args.iter().any(|b| self.stand_for_one(a.actor, b.actor)));
        let mut known = events.iter().rev().take(REFERENCE_REACH).filter(two);
        pair && known.clone().any(|e| !theirs(&e) && e.main.fact.0.is_real())
            && known.clone().any(|e| theirs(&e) && !e.main.fact.0.is_real())
            && !known.any(|e| theirs(&e) && e.main.fact.0.is_real())
    }

    /// True for the same place, or one inside the other.
    fn around(&self, a: usize, b: usize) -> bool {
        let inside = |x: usize, y: usize| self.chains.actors[x].within.as_ref() == Some(&self.chains.actors[y].id);
        a == b || inside(a, b) || inside(b, a)
    }

    /// True for one actor, or a person, office or body and the state it acts for.
    pub(super) fn stand_for_one(&self, a: usize, b: usize) -> bool {
        let stands = |x: usize, y: usize| {
            let office = self.chains.office_of_person(x).unwrap_or(x);
            let state = self.kind(y) == ActorKind::State && self.chains.represents(office) == Some(y);
            // "the CIA and Mossad chiefs ... CIA director A": who heads a body of a state acts for it.
            let body = || {
                let own = self.chains.actors[office].body.as_ref() == Some(&self.chains.actors[y].id);
                matches!(self.kind(y), ActorKind::GovernmentBody | ActorKind::SecurityForce)
                    && matches!(self.kind(x), ActorKind::Person | ActorKind::Office)
                    && (own || self.chains.represents(office) == Some(y))
            };
            state || body()
        };
        a == b || stands(a, b) || stands(b, a)
    }
}
