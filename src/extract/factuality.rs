//! Whether an event happened: tense, modals, negation, and what stands above the telling word.
//!
//! Turns a telling word's place in the tree into a status and a polarity. No unreal event becomes occurred: planned, proposed, called
//! for, conditional, cancelled, postponed and denied are kept apart. Words live in `schema/lexicon/en/factuality.toml`.

use crate::lexicon::frames::Frames;
use crate::mention::page::{Page, Word};
use crate::model::event::{EventKind, Polarity, Status};
use crate::syntax::{Label, Tag};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// The words of factuality.
#[derive(Debug, Deserialize)]
pub struct Factuality {
    modals: HashMap<String, Status>,
    pub(super) above: HashMap<String, Status>,
    adjectives: HashMap<String, Status>,
    pub(super) nouns: HashMap<String, Status>,
    prepositions: HashMap<String, Status>,
    words: HashMap<String, HashSet<String>>,
}

/// What a text makes of an event.
pub type Fact = (Status, Polarity);

/// How far up the tree a word can still bear on the event.
const REACH: usize = 5;

impl Factuality {
    /// The table that ships with the program.
    #[allow(clippy::expect_used)] // Embedded; the tests load it.
    pub fn embedded() -> &'static Self {
        static TABLE: OnceLock<Factuality> = OnceLock::new();
        TABLE.get_or_init(|| toml::from_str(include_str!("../../schema/lexicon/en/factuality.toml")).expect("embedded table is valid"))
    }

    /// A feeling about what was done ("the honour of receiving", "pleased to meet").
    pub fn felt(&self, lemma: &str) -> bool {
        self.has("felt", lemma)
    }

    pub(super) fn has(&self, list: &str, word: &str) -> bool {
        self.words.get(list).is_some_and(|l| l.contains(word))
    }

    /// The status of an event told by the word at `trigger`.
    pub fn of(&self, page: &Page<'_>, trigger: usize) -> Fact {
        let (status, polarity) = self.by_tree(page, trigger);
        // "will talk about it after the recent meeting of A and B"
        let bygone = |a: usize| Frames::embedded().has("bygone", &page.words[a].lower);
        // "will follow his earlier visits"
        let followed =
            page.words[trigger].label == Label::Dobj && Frames::embedded().has("sequence", &page.words[page.words[trigger].head].lemma);
        let noun = page.words[trigger].tag.is_noun() && (page.words[trigger].label == Label::Pobj || followed);
        let behind = noun && status == Status::Planned && page.children_as(trigger, &[Label::Amod]).any(bygone);
        (if behind { Status::Occurred } else { status }, polarity)
    }

    fn by_tree(&self, page: &Page<'_>, trigger: usize) -> Fact {
        let mut status = if self.asked(page, trigger) { Status::Conditional } else { self.of_itself(page, trigger) };
        let path: Vec<usize> = page.ancestors(trigger).take(REACH + 1).collect();
        let mut aside = None;
        for (depth, at) in path.iter().copied().enumerate() {
            let below = depth.checked_sub(1).map(|d| path[d]);
            if let Some(clause) = below.filter(|b| detached(page, *b)) {
                return self.told_apart(page, at, clause, status);
            }
            let occasion = below.is_some_and(|b| self.circumstance(page, at, b));
            aside = aside.or_else(|| occasion.then_some(status));
            if occasion && self.expected(page, at) {
                return (stronger(status, Status::Planned), Polarity::Affirmed);
            }
            if let Some(before) = aside {
                let settled = below.is_some_and(|b| occasion && self.settled(page, at, b));
                if settled {
                    return (before, Polarity::Affirmed);
                }
                match self.told_by(page, at, below.filter(|_| !occasion)) {
                    Some(told) if undone(told) => return (before, Polarity::Affirmed),
                    told => status = told.map_or(status, |s| stronger(status, s)),
                }
                continue;
            }
            // "made no headway in talks", "not satisfied with the progress in talks": what is said of the outcome leaves the talks as they are.
            let outcome = Frames::embedded().has("outcomes", &page.words[at].lemma) && page.words[at].tag.is_noun();
            let of_talks = |b: usize| page.words[b].label == Label::Prep && !self.has("matter_of", &page.words[b].lower);
            // "no agreement on a meeting": it is not settled.
            let matter = outcome && below.is_some_and(|b| self.has("matter_of", &page.words[b].lower)) && self.negated(page, at);
            if matter {
                return (stronger(status, Status::Proposed), Polarity::Affirmed);
            }
            if outcome && below.is_some_and(of_talks) && !self.nouns.contains_key(&page.words[at].lemma) {
                return (status, Polarity::Affirmed);
            }
            // "not certain whether they met": nothing is known of it, whatever stands above.
            if below.is_some_and(|b| self.conditional(page, b).is_some()) {
                return (stronger(status, Status::Conditional), Polarity::Affirmed);
            }
            if let Some(left) = below.and_then(|b| self.left_standing(page, at, b)) {
                return (stronger(status, left), Polarity::Affirmed);
            }
            if let Some(undone) = self.undone_at(page, at, (below, trigger), status) {
                return undone;
            }
            if let Some(found) = self.told_by(page, at, below) {
                status = stronger(status, found);
            }
        }
        (status, Polarity::Affirmed)
    }

    /// What the verb above a clause of its own makes of it.
    fn told_apart(&self, page: &Page<'_>, at: usize, clause: usize, status: Status) -> Fact {
        if let Some(told) = self.in_report(page, clause) {
            return (stronger(status, told), if told == Status::Denied { Polarity::Negated } else { Polarity::Affirmed });
        }
        if self.still_ahead(page, at, clause) {
            return (stronger(status, Status::Planned), Polarity::Affirmed);
        }
        if self.hearsay(page, at, clause) {
            return (stronger(status, Status::Conditional), Polarity::Affirmed);
        }
        (self.reported(page, at, clause).map_or(status, |s| stronger(status, s)), Polarity::Affirmed)
    }

    /// What a negation at a word on the way up from the telling one makes of the event.
    fn undone_at(&self, page: &Page<'_>, at: usize, (below, trigger): (Option<usize>, usize), status: Status) -> Option<Fact> {
        if self.no_longer(page, at) {
            return Some((stronger(status, Status::Cancelled), Polarity::Affirmed));
        }
        if !self.negated(page, at) {
            return None;
        }
        // "The talks did not end the war", "the meeting was not long": they took place; those that "will not end" it lie ahead.
        if below == Some(trigger) && self.without_outcome(page, at, trigger) {
            // "could not end it" is told of what has been.
            let able = page.children_as(at, &[Label::Aux]).any(|a| Frames::embedded().has("was_able", &page.words[a].lower));
            return able.then_some((status, Polarity::Affirmed));
        }
        // "did not disclose details of the talks": they took place.
        if below.is_some() && self.has("disclosing", &page.words[at].lemma) {
            return Some((status, Polarity::Affirmed));
        }
        // "will not meet until the blockade is lifted": they may, then.
        if self.only_later(page, at) || self.only_later(page, trigger) {
            return Some((stronger(status, Status::Conditional), Polarity::Affirmed));
        }
        // "had not planned a meeting": they may have met.
        let unplanned = below.and_then(|b| self.governor(page, at, b)) == Some(Status::Planned) && done(page, at);
        Some(if unplanned { (Status::Conditional, Polarity::Affirmed) } else { (Status::Denied, Polarity::Negated) })
    }

    /// "At the meeting, they are expected to sign", "they are expected at the meeting": the occasion lies ahead.
    fn expected(&self, page: &Page<'_>, at: usize) -> bool {
        let passive = page.children_as(at, &[Label::Auxpass]).any(|a| matches!(page.words[a].tag, Tag::Vbz | Tag::Vbp));
        let to = |c: usize| page.children_as(c, &[Label::Aux]).any(|a| page.words[a].tag == Tag::To);
        let bare = page.children_as(at, &[Label::Xcomp, Label::Ccomp, Label::Oprd, Label::Dobj]).next().is_none();
        let ahead = self.above.get(&page.words[at].lemma) == Some(&Status::Planned);
        passive && ahead && (bare || page.children_as(at, &[Label::Xcomp]).any(to))
    }

    /// "agreed to promote trade during a call", "hosted an event to sign the deal after talks": what the infinitive leaves open does not
    /// touch the occasion, where a deed done stands over it.
    fn settled(&self, page: &Page<'_>, at: usize, occasion: usize) -> bool {
        let over = page.words[at].head;
        let infinitive = infinitive(page, at).is_some() && page.words[at].label != Label::Root;
        let done = verb(page, over) && (page.words[over].tag == Tag::Vbd || passed(page, over)) && !self.negated(page, over);
        let decided = self.has("deciding", &page.words[over].lemma);
        let after = self.has("done_before", &page.words[occasion].lower);
        infinitive
            && (done && (decided || after && !self.above.contains_key(&page.words[over].lemma)) || self.their_own(page, at, occasion))
    }

    /// "will meet again before the envoy travels to A": the present tense of a clause of time lies in the future of the verb above.
    fn still_ahead(&self, page: &Page<'_>, above: usize, clause: usize) -> bool {
        let timed = page.children_as(clause, &[Label::Mark, Label::Advmod]).any(|m| self.has("clause_of_time", &page.words[m].lower));
        let present = matches!(page.words[clause].tag, Tag::Vbz | Tag::Vbp);
        page.words[clause].label == Label::Advcl && timed && present && self.of(page, above).0 == Status::Planned
    }

    /// A sentence that asks says nothing.
    fn asked(&self, page: &Page<'_>, trigger: usize) -> bool {
        let last = page.sentence_of(trigger).and_then(|s| s.words.end.checked_sub(1));
        last.is_some_and(|w| self.has("question", &page.words[w].lower))
    }

    /// "at the talks, A rejected B's offer", "cancelled X, meeting Y instead": what the verb above makes of its object does not bear on
    /// the occasion, nor on a participle beside it; its tense does.
    fn circumstance(&self, page: &Page<'_>, at: usize, below: usize) -> bool {
        let word = &page.words[below];
        let occasion = word.label == Label::Prep
            && verb(page, at)
            && (self.has("occasion", &word.lower)
                || self.by_phone(page, below)
                || self.in_their_talks(page, below)
                || below < at && self.has("occasion_before", &word.lower))
            && !Frames::embedded().light(&page.words[at].lemma, &word.lower);
        let participle =
            word.label == Label::Advcl && word.tag == Tag::Vbg && page.children_as(below, &[Label::Mark, Label::Aux]).next().is_none();
        occasion || participle
    }

    /// "agreed to cooperate, in their first talks": a contact of their own, which they have had.
    fn in_their_talks(&self, page: &Page<'_>, preposition: usize) -> bool {
        let talk = |kind: EventKind| matches!(kind, EventKind::Call | EventKind::Meeting);
        self.has("occasion_before", &page.words[preposition].lower) && theirs(page, preposition, talk)
    }

    /// "urged restraint in a phone call".
    fn by_phone(&self, page: &Page<'_>, preposition: usize) -> bool {
        let frames = Frames::embedded();
        let call = |o: usize| frames.noun(&page.words[o].lemma).is_some_and(|row| row.kind == EventKind::Call);
        frames.has("by_phone", &page.words[preposition].lower) && page.children_as(preposition, &[Label::Pobj]).any(call)
    }

    /// What one word on the way up makes of the event.
    fn told_by(&self, page: &Page<'_>, at: usize, below: Option<usize>) -> Option<Status> {
        let own = self
            .modal(page, at)
            .or_else(|| self.helper(page, at))
            .or_else(|| self.adjective(page, at))
            .or_else(|| self.preposition(page, at));
        let above = below.and_then(|b| self.governor(page, at, b));
        let above = above.or_else(|| below.filter(|b| self.fell_through(page, at, *b)).map(|_| Status::Cancelled));
        let above = above.filter(|s| !undone(*s) || !self.nearly(page, at));
        let felt = self.felt(&page.words[page.words[at].head].lemma);
        let form = if verb(page, at) && !felt && !self.one_of_many(page, at) && !self.granted(page, at) && !self.went_on(page, at) {
            infinitive(page, at)
        } else {
            None
        };
        let clause = self.conditional(page, at).or_else(|| self.was_to_have(page, at).then_some(Status::Conditional));
        let clause = clause.or_else(|| self.had_been_due(page, at).then_some(Status::Cancelled));
        let ahead = |b: &usize| self.is_to_be(page, at, *b) || self.is_due(page, at, *b);
        let form = form.or_else(|| below.filter(ahead).map(|_| Status::Planned));
        [own, above, form, clause].into_iter().flatten().reduce(stronger)
    }

    /// "until October", "until the war ends": what is not before is left open for then, where it has not been already.
    fn only_later(&self, page: &Page<'_>, at: usize) -> bool {
        let until = |w: usize| self.has("until", &page.words[w].lower);
        let behind = page.children_as(at, &[Label::Prep]).any(until);
        let clause = page.children_as(at, &[Label::Advcl]).any(|c| page.children_as(c, &[Label::Mark]).any(until));
        (behind || clause) && !done(page, at)
    }

    /// "The meeting is to be held": the subject of a verb that says no more than that it will be.
    fn is_to_be(&self, page: &Page<'_>, at: usize, below: usize) -> bool {
        let coming = |c: usize| {
            let to = page.children_as(c, &[Label::Aux]).any(|a| page.words[a].tag == Tag::To);
            to && page.children_as(c, &[Label::Auxpass]).next().is_some()
        };
        page.words[below].label == Label::Nsubj
            && self.has("is_to", &page.words[at].lemma)
            && matches!(page.words[at].tag, Tag::Vbz | Tag::Vbp)
            && page.children_as(at, &[Label::Xcomp]).any(coming)
    }

    pub(super) fn modal(&self, page: &Page<'_>, at: usize) -> Option<Status> {
        let modal = page.children_as(at, &[Label::Aux]).find_map(|a| self.modals.get(&page.words[a].lower));
        let perfect = page.children_as(at, &[Label::Aux]).any(|a| self.has("perfect", &page.words[a].lemma));
        modal.map(|s| if perfect && *s == Status::Planned && !page.words[at].lower.is_empty() { unfulfilled(page, at, *s) } else { *s })
    }

    fn adjective(&self, page: &Page<'_>, at: usize) -> Option<Status> {
        // "summit likely in April"
        let noun = page.words[at].tag.is_noun();
        let beside = page.children(at).filter(|c| {
            matches!(page.words[*c].label, Label::Amod | Label::Compound | Label::Acl) || noun && page.words[*c].label == Label::Advmod
        });
        { beside }.find_map(|a| self.adjectives.get(&page.words[a].lower)).copied()
    }

    fn preposition(&self, page: &Page<'_>, at: usize) -> Option<Status> {
        let word = &page.words[at];
        let above = (word.label == Label::Pobj || word.label == Label::Pcomp).then(|| &page.words[word.head])?;
        let outer = &page.words[above.head];
        if self.has("backdrops", &word.lemma) {
            return None;
        }
        let found = self
            .prepositions
            .get(&above.lower)
            .or_else(|| self.prepositions.get(&outer.lower).filter(|_| outer.label == Label::Advmod || outer.label == Label::Prep));
        // "travelled before meeting A": past with the verb above; "warned against meeting A" stays unreal.
        let past = word.label == Label::Pcomp && done(page, above.head);
        found.copied().filter(|status| !past || *status != Status::Planned)
    }

    /// A verb, adjective or noun right above that weakens what it governs.
    pub(super) fn governor(&self, page: &Page<'_>, at: usize, below: usize) -> Option<Status> {
        let (word, child) = (&page.words[at], &page.words[below]);
        let complement = matches!(
            child.label,
            Label::Xcomp
                | Label::Ccomp
                | Label::Dobj
                | Label::Pobj
                | Label::Prep
                | Label::Nsubjpass
                | Label::Pcomp
                | Label::Acl
                | Label::Oprd
                | Label::Advcl
        );
        // "A's visit to B postponed": a headline's passive.
        let headline = child.label == Label::Nsubj
            && matches!(word.tag, Tag::Vbd | Tag::Vbn)
            && page.children_as(at, &[Label::Dobj, Label::Aux, Label::Ccomp, Label::Xcomp]).next().is_none();
        if headline {
            return self.above.get(&word.lemma).copied().filter(|s| matches!(s, Status::Cancelled | Status::Postponed));
        }
        if !complement {
            return None;
        }
        if !verb(page, at) && matches!(word.tag, Tag::Nn | Tag::Nns) {
            let had = self.has("granting", &page.words[word.head].lemma) && page.words[word.head].tag == Tag::Vbd;
            return self.nouns.get(&word.lemma).copied().filter(|_| !had);
        }
        let off = page.children_as(at, &[Label::Prt]).any(|p| self.has("off", &page.words[p].lower));
        if off && self.has("called_off", &word.lemma) {
            return Some(if self.has("put_off", &word.lemma) { Status::Postponed } else { Status::Cancelled });
        }
        // "skipped the meeting in favour of heading to A"
        let favour =
            |b: usize| child.label == Label::Prep && page.children_as(b, &[Label::Pobj]).any(|o| self.has("favour", &page.words[o].lower));
        let favour = favour(below) || below.checked_sub(1).is_some_and(|b| self.has("favour", &page.words[b].lower));
        // "skipped the meeting to see B"
        let aim = matches!(child.label, Label::Advcl) && child.tag == Tag::Vb && page.children_as(at, &[Label::Dobj]).next().is_some();
        if favour || aim && self.above.get(&word.lemma).copied().is_some_and(undone) {
            return None;
        }
        let phrase = self.above_phrase(page, at);
        if let Some(settled) = self.settles(word, child, phrase) {
            return Some(settled);
        }
        let status = phrase.or_else(|| self.above.get(&word.lemma).copied())?;
        // "opened a round of talks", where "open to talks" is no more than an offer.
        if verb(page, at) && self.has("open", &word.lemma) {
            return None;
        }
        let infinitive_only = self.has("infinitive_only", &word.lemma);
        let infinitive = matches!(child.label, Label::Xcomp | Label::Ccomp | Label::Oprd | Label::Advcl)
            && (child.tag == Tag::Vb || child.label == Label::Ccomp)
            || matches!(child.label, Label::Prep | Label::Dobj) && status != Status::Planned && !self.has("called_then", &child.lower)
            || child.label == Label::Nsubjpass && self.has("said_of_events", &word.lemma);
        (!infinitive_only || infinitive).then_some(status)
    }

    /// "is refusing to confirm that A met B": it may be so; "ruled out meeting B".
    fn settles(&self, word: &Word, child: &Word, phrase: Option<Status>) -> Option<Status> {
        let unconfirmed = child.label == Label::Xcomp && self.has("confirming", &child.lemma);
        if unconfirmed && self.above.get(&word.lemma) == Some(&Status::Denied) {
            return Some(Status::Conditional);
        }
        phrase.filter(|_| child.tag == Tag::Vbg)
    }

    /// "looks forward to": a verb with its particle or adverb.
    fn above_phrase(&self, page: &Page<'_>, at: usize) -> Option<Status> {
        let lemma = page.words[at].lemma.as_str();
        let beside = page.children_as(at, &[Label::Prt, Label::Advmod]).find(|p| self.has("beside", &page.words[*p].lower))?;
        self.above.get(&format!("{lemma} {}", page.words[beside].lower)).copied()
    }

    fn conditional(&self, page: &Page<'_>, at: usize) -> Option<Status> {
        let word = &page.words[at];
        let clause = matches!(word.label, Label::Advcl | Label::Ccomp);
        let marked = page.children_as(at, &[Label::Mark]).any(|m| self.has("conditional", &page.words[m].lower));
        (clause && marked).then_some(Status::Conditional)
    }

    pub(super) fn negated(&self, page: &Page<'_>, at: usize) -> bool {
        let not = |w: usize| page.children_as(w, &[Label::Neg]).next().is_some();
        // "had not so far met"
        let so_far = |a: usize| self.has("until_now", &page.words[a].lower) && not(a);
        let by_word = not(at) || page.children_as(at, &[Label::Advmod]).any(so_far);
        let by_determiner = page.children_as(at, &[Label::Det]).any(|d| self.has("negative_determiners", &page.words[d].lower));
        // "No officials were involved in talks"
        let of_subject = |s: usize| page.children_as(s, &[Label::Det]).any(|d| self.has("negative_determiners", &page.words[d].lower));
        let by_subject = verb(page, at) && page.children_as(at, &[Label::Nsubj, Label::Nsubjpass]).any(of_subject);
        by_word || by_determiner || by_subject
    }
}

/// True for a verb of the past, or a participle beside one ("held talks, enjoying the view before meeting B").
pub(super) fn done(page: &Page<'_>, verb: usize) -> bool {
    let past = |w: usize| {
        let had = page.children_as(w, &[Label::Aux]).any(|a| page.words[a].tag == Tag::Vbd);
        page.words[w].tag == Tag::Vbd || page.words[w].tag == Tag::Vbn && had
    };
    let word = &page.words[verb];
    past(verb) || word.tag == Tag::Vbg && word.label == Label::Advcl && past(word.head)
}

/// "was met by B".
pub(super) fn passed(page: &Page<'_>, verb: usize) -> bool {
    page.words[verb].tag == Tag::Vbn && page.children_as(verb, &[Label::Auxpass]).any(|a| page.words[a].tag == Tag::Vbd)
}

/// "in their first talks": an event of such a kind behind a preposition, with a pronoun before it for whose it is.
pub(super) fn theirs(page: &Page<'_>, preposition: usize, kind: impl Fn(EventKind) -> bool) -> bool {
    let told = |o: usize| Frames::embedded().noun(&page.words[o].lemma).is_some_and(|row| kind(row.kind));
    let owned = |o: usize| page.children_as(o, &[Label::Poss]).any(|p| page.words[p].tag == Tag::PrpS);
    page.children_as(preposition, &[Label::Pobj]).any(|o| owned(o) && told(o))
}

/// What undoes the deed does not undo its occasion.
const fn undone(status: Status) -> bool {
    matches!(status, Status::Denied | Status::Cancelled | Status::Postponed)
}

/// "would have met": it did not.
fn unfulfilled(page: &Page<'_>, at: usize, status: Status) -> Status {
    if page.words[at].tag == Tag::Vbn { Status::Conditional } else { status }
}

/// True where what stands above no longer bears on the event: another clause, a conjunct, a relative clause.
fn detached(page: &Page<'_>, below: usize) -> bool {
    let word = &page.words[below];
    // "is due to meet A and be received by B"
    let bare = page.children_as(below, &[Label::Auxpass]).any(|a| page.words[a].tag == Tag::Vb);
    let conjunct = word.label == Label::Conj && verb(page, below) && !matches!(word.tag, Tag::Vb) && !bare;
    let reported = word.label == Label::Ccomp
        && !page.children_as(below, &[Label::Mark]).any(|m| page.is(m, &["if", "whether"]))
        && finite(page, below);
    conjunct
        || reported
        || made_already(page, below)
        || matches!(word.label, Label::Relcl | Label::Parataxis | Label::Root)
        || word.label == Label::Acl && finite(page, below) && page.children_as(below, &[Label::Mark]).next().is_some()
        || word.label == Label::Advcl && finite(page, below)
}

/// "the agreement signed by A and B": a participle behind a definite noun tells a thing done, whatever is said of the noun.
fn made_already(page: &Page<'_>, below: usize) -> bool {
    let word = &page.words[below];
    let names = crate::lexicon::names::NameWords::embedded();
    let definite = page.children_as(word.head, &[Label::Det]).any(|d| names.definite.contains(&page.words[d].lower));
    // "implement the agreements made at that summit"
    let made = Frames::embedded().has("settling", &word.lemma) || Frames::embedded().has("making", &word.lemma);
    let agent =
        page.children_as(below, &[Label::Agent]).next().is_some() || made && page.children_as(below, &[Label::Prep]).next().is_some();
    word.label == Label::Acl && word.tag == Tag::Vbn && definite && agent
}

fn finite(page: &Page<'_>, at: usize) -> bool {
    matches!(page.words[at].tag, Tag::Vbd | Tag::Vbz | Tag::Vbp)
        || page
            .children_as(at, &[Label::Aux, Label::Auxpass])
            .any(|a| matches!(page.words[a].tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md))
}

/// True for verbs.
pub fn verb(page: &Page<'_>, at: usize) -> bool {
    matches!(page.words[at].tag, Tag::Vb | Tag::Vbd | Tag::Vbg | Tag::Vbn | Tag::Vbp | Tag::Vbz)
}

/// "to meet" without more is still to come; "is to meet" as well.
fn infinitive(page: &Page<'_>, at: usize) -> Option<Status> {
    let to = page.children_as(at, &[Label::Aux]).any(|a| page.words[a].tag == Tag::To);
    // "is due to meet A, and be received by B": the tree may join the second to the finite verb.
    let bare = page.words[at].label == Label::Conj
        && page.words[at].tag == Tag::Vbn
        && page.children_as(at, &[Label::Auxpass]).any(|a| page.words[a].tag == Tag::Vb)
        && page.children_as(at, &[Label::Aux]).next().is_none();
    // "were to talk first, and then meet B": the tree may join the second to "were".
    let before = || page.children_as(page.words[at].head, &[Label::Xcomp]).find(|c| *c < at);
    let joined = page.words[at].label == Label::Conj
        && page.words[at].tag == Tag::Vb
        && page.children_as(at, &[Label::Aux, Label::Nsubj]).next().is_none()
        && before().is_some_and(|c| page.children_as(c, &[Label::Aux]).any(|a| page.words[a].tag == Tag::To));
    let passive = page.words[at].tag == Tag::Vbn && page.children_as(at, &[Label::Auxpass]).any(|a| page.words[a].tag == Tag::Vb);
    let simple = !page.children_as(at, &[Label::Aux]).any(|a| page.words[a].tag == Tag::Vb);
    (to && (page.words[at].tag == Tag::Vb || passive && simple) || bare || joined).then_some(Status::Planned)
}

/// The status that says less of what is real.
fn stronger(a: Status, b: Status) -> Status {
    let rank = |s: Status| match s {
        Status::Occurred => 0,
        Status::Ongoing => 1,
        Status::Announced => 2,
        Status::Planned => 3,
        Status::Proposed => 4,
        Status::CalledFor => 5,
        Status::Conditional => 6,
        Status::Postponed => 7,
        Status::Cancelled => 8,
        Status::Denied => 9,
    };
    if rank(b) > rank(a) { b } else { a }
}
