//! What a report, a helper or the clause above makes of an event: hearsay and denials of it, plans that came to nothing, deeds told by
//! an infinitive.
//!
//! One question each for [`Factuality`]; which words these are stands in `factuality.toml`.

use super::factuality::{Factuality, done, passed, theirs, verb};
use crate::lexicon::frames::Frames;
use crate::mention::page::Page;
use crate::model::event::Status;
use crate::syntax::{Label, Tag};

impl Factuality {
    /// "has not cancelled the visit", "may put off the talks", "refused to rule out a meeting": what is not undone stands as it stood, and
    /// what is not ruled out may be.
    pub(super) fn left_standing(&self, page: &Page<'_>, at: usize, below: usize) -> Option<Status> {
        let undoing = self.governor(page, at, below).filter(|_| verb(page, at))?;
        let left = match undoing {
            Status::Cancelled | Status::Postponed => Status::Planned,
            Status::Denied if page.words[below].label == Label::Dobj => Status::Conditional,
            _ => return None,
        };
        let open = |s: Status| matches!(s, Status::Conditional | Status::CalledFor | Status::Proposed | Status::Denied);
        let over = page.words[at].head;
        let weighed = || page.words[at].label == Label::Xcomp && self.above.get(&page.words[over].lemma).copied().is_some_and(open);
        let asked = over != at && (weighed() || self.governor(page, over, at).is_some_and(open));
        (asked || self.negated(page, at) || self.modal(page, at).is_some_and(open)).then_some(left)
    }

    /// "is expected in A this week": the telling verb itself says that it is to come.
    pub(super) fn of_itself(&self, page: &Page<'_>, trigger: usize) -> Status {
        let passive = verb(page, trigger) && page.children_as(trigger, &[Label::Auxpass]).next().is_some();
        let planned = self.above.get(&page.words[trigger].lemma) == Some(&Status::Planned);
        if passive && planned { Status::Planned } else { Status::Occurred }
    }

    /// "backed plans to fight graft, during their first meeting": an infinitive that a noun has does not touch the occasion of whoever did
    /// what stands above.
    pub(super) fn their_own(&self, page: &Page<'_>, at: usize, occasion: usize) -> bool {
        let noun = page.ancestors(at).take(4).any(|w| page.words[w].label == Label::Acl && page.words[page.words[w].head].tag.is_noun());
        let deed = page.ancestors(at).skip(1).find(|w| page.words[*w].tag == Tag::Vbd);
        let real = deed.is_some_and(|d| !self.negated(page, d) && !self.above.contains_key(&page.words[d].lemma));
        noun && real && theirs(page, occasion, |_| true)
    }

    /// "reports that A received B": what is only said, in a clause behind "that".
    pub(super) fn hearsay(&self, page: &Page<'_>, at: usize, clause: usize) -> bool {
        let that = |w: usize| self.has("that", &page.words[w].lower);
        let opened = page.children_as(clause, &[Label::Mark]).any(that)
            || page.children(clause).any(|c| page.words[c].tag == Tag::Wdt && that(c))
                && page.children_as(clause, &[Label::Nsubj]).any(|s| page.words[s].tag != Tag::Wdt);
        matches!(page.words[clause].label, Label::Relcl | Label::Acl) && opened && self.has("hearsay", &page.words[at].lemma)
    }

    /// "refuted reports claiming that A met B", "denied a report that A went to C and met B": what is only reported, in all its clauses.
    pub(super) fn in_report(&self, page: &Page<'_>, clause: usize) -> Option<Status> {
        let mut first = clause;
        for _ in 0..4 {
            if page.words[first].label != Label::Conj {
                break;
            }
            first = page.words[first].head;
        }
        let above = page.words[first].head;
        let claimed = page.words[first].label == Label::Ccomp && self.has("claiming", &page.words[above].lemma);
        let noun = if claimed { page.words[above].head } else { above };
        let claim = claimed && page.words[above].label == Label::Acl && self.has("hearsay", &page.words[noun].lemma);
        if !claim && !self.hearsay(page, above, first) {
            return None;
        }
        let verb = page.words[noun].head;
        let denied = page.words[noun].label == Label::Dobj && self.has("denying", &page.words[verb].lemma) && !self.negated(page, verb);
        Some(if denied { Status::Denied } else { Status::Conditional })
    }

    /// "The talks did not end the war", "the meeting was not long": what is denied is not that they took place.
    pub(super) fn without_outcome(&self, page: &Page<'_>, at: usize, trigger: usize) -> bool {
        let word = &page.words[trigger];
        // "is not expected to end the war"
        let aim = page.children_as(at, &[Label::Xcomp]).next().filter(|_| word.label == Label::Nsubjpass);
        if !(word.label == Label::Nsubj || aim.is_some()) || !word.tag.is_noun() || !verb(page, at) {
            return false;
        }
        if let Some(aim) = aim {
            let held = page.children_as(aim, &[Label::Auxpass]).next().is_some() || Frames::embedded().has("being", &page.words[aim].lemma);
            return !held && !self.has("comes_about", &page.words[aim].lemma);
        }
        let planned = |a: usize| self.above.contains_key(&page.words[a].lemma);
        let mut described = page.children_as(at, &[Label::Acomp]).peekable();
        if Frames::embedded().has("being", &page.words[at].lemma) {
            return described.peek().is_some() && !described.any(planned);
        }
        !self.has("comes_about", &page.words[at].lemma) && !planned(at)
    }

    /// "denied that A had met B": the verb over a finite clause makes it unreal; "did not deny" leaves it open.
    pub(super) fn reported(&self, page: &Page<'_>, at: usize, clause: usize) -> Option<Status> {
        let denies = page.words[clause].label == Label::Ccomp && self.has("denying", &page.words[at].lemma);
        // "refuses to confirm or deny that"
        let first = if page.words[at].label == Label::Conj { page.words[at].head } else { at };
        let over = page.words[first].head;
        let refused = page.words[first].label == Label::Xcomp && self.above.get(&page.words[over].lemma) == Some(&Status::Denied);
        denies.then(|| if refused || self.negated(page, at) { Status::Conditional } else { Status::Denied })
    }

    /// "is no longer going to A": a plan that is none any more.
    pub(super) fn no_longer(&self, page: &Page<'_>, at: usize) -> bool {
        let longer = |a: usize| self.has("longer", &page.words[a].lower);
        let no = |a: usize| page.children(a).any(|n| self.has("negative_determiners", &page.words[n].lower));
        verb(page, at) && page.children_as(at, &[Label::Advmod]).any(|a| longer(a) && no(a))
    }

    /// "intends separately meeting B": the tree may take the verb for a helper.
    pub(super) fn helper(&self, page: &Page<'_>, at: usize) -> Option<Status> {
        let finite = |a: &usize| matches!(page.words[*a].tag, Tag::Vbz | Tag::Vbp | Tag::Vbd) && page.words[at].tag == Tag::Vbg;
        page.children_as(at, &[Label::Aux]).filter(finite).find_map(|a| self.above.get(&page.words[a].lemma)).copied()
    }

    /// "was nearly called off": it was not.
    pub(super) fn nearly(&self, page: &Page<'_>, at: usize) -> bool {
        page.children_as(at, &[Label::Advmod]).any(|a| self.has("nearly", &page.words[a].lower))
    }

    /// "The next round is due in A in May": what is said of talks that lie ahead.
    pub(super) fn is_due(&self, page: &Page<'_>, at: usize, below: usize) -> bool {
        let present = matches!(page.words[at].tag, Tag::Vbz | Tag::Vbp);
        let due = |c: usize| Frames::embedded().has("due", &page.words[c].lower);
        page.words[below].label == Label::Nsubj && present && page.children_as(at, &[Label::Acomp]).any(due)
    }

    /// "had been due to visit A": what was planned, and came to nothing.
    pub(super) fn had_been_due(&self, page: &Page<'_>, at: usize) -> bool {
        let due = page.words[at].head;
        let infinitive = page.words[at].tag == Tag::Vb && page.words[at].label == Label::Xcomp;
        let been = if page.words[due].label == Label::Acomp { page.words[due].head } else { due };
        let perfect =
            page.children_as(been, &[Label::Aux]).any(|a| page.words[a].tag == Tag::Vbd && self.has("perfect", &page.words[a].lemma));
        let passive = been != due || page.children_as(due, &[Label::Auxpass]).any(|a| page.words[a].tag == Tag::Vbn);
        // "had intended to visit A"
        let meant = self.has("intending", &page.words[due].lemma) && page.words[due].tag == Tag::Vbn;
        infinitive && perfect && (meant || passive && self.above.get(&page.words[due].lemma) == Some(&Status::Planned))
    }

    /// "went on to meet B": they met.
    pub(super) fn went_on(&self, page: &Page<'_>, at: usize) -> bool {
        let above = page.words[at].head;
        let on = page.children_as(above, &[Label::Prt, Label::Advmod]).any(|p| self.has("onwards", &page.words[p].lower));
        let led = matches!(page.words[at].label, Label::Xcomp | Label::Advcl) && page.words[at].tag == Tag::Vb;
        led && on && self.has("going", &page.words[above].lemma) && done(page, above)
    }

    /// "took the opportunity to inform B": done.
    pub(super) fn granted(&self, page: &Page<'_>, at: usize) -> bool {
        let noun = page.words[at].head;
        let above = &page.words[page.words[noun].head];
        let chance = self.nouns.get(&page.words[noun].lemma) == Some(&Status::Proposed) && page.words[noun].label == Label::Dobj;
        page.words[at].label == Label::Acl && chance && above.tag == Tag::Vbd && self.has("seizing", &above.lemma)
    }

    /// "The two were to have met": what was meant to be, and was not.
    pub(super) fn was_to_have(&self, page: &Page<'_>, at: usize) -> bool {
        let aux = |tag: Tag| page.children_as(at, &[Label::Aux]).any(|a| page.words[a].tag == tag);
        let above = &page.words[page.words[at].head];
        let meant = above.tag == Tag::Vbd && self.has("is_to", &above.lemma);
        page.words[at].tag == Tag::Vbn && page.words[at].label == Label::Xcomp && meant && aux(Tag::To) && aux(Tag::Vb)
    }

    /// "The meeting fell through".
    pub(super) fn fell_through(&self, page: &Page<'_>, at: usize, below: usize) -> bool {
        let frames = Frames::embedded();
        page.words[below].label == Label::Nsubj
            && frames.has("falling", &page.words[at].lemma)
            && page.children_as(at, &[Label::Prep, Label::Prt, Label::Advmod]).any(|p| frames.has("through", &page.words[p].lower))
    }

    /// "became the first president to visit": told as done, where the verb above is past.
    pub(super) fn one_of_many(&self, page: &Page<'_>, at: usize) -> bool {
        let above = page.words[at].head;
        // "said A, the first leader | to visit": the tree may make A the subject of the visiting.
        let first = |n: usize| page.children_as(n, &[Label::Amod]).any(|a| self.has("counting", &page.words[a].lower));
        let own = page.children_as(at, &[Label::Nsubj]).flat_map(|s| page.children_as(s, &[Label::Appos])).any(first);
        if own && page.words[at].label == Label::Ccomp && page.words[above].tag == Tag::Vbd && page.words[at].tag == Tag::Vb {
            return true;
        }
        // "was among the first leaders | to visit": the tree may hang the clause on "was".
        let among = || page.children_as(above, &[Label::Prep]).flat_map(|p| page.children_as(p, &[Label::Pobj])).find(|n| n + 2 == at);
        let (noun, beside) = match page.words[at].label {
            Label::Advcl => (among().unwrap_or(above), true),
            _ => (above, matches!(page.words[at].label, Label::Acl | Label::Relcl)),
        };
        let counted = page.children_as(noun, &[Label::Amod]).any(|a| self.has("counting", &page.words[a].lower));
        // "is the first president to visit since 2000"
        let told = |verb: usize| {
            page.words[verb].tag == Tag::Vbd || page.words[verb].tag == Tag::Vbz && self.has("is_to", &page.words[verb].lemma)
        };
        beside
            && noun != at
            && counted
            && match page.words[noun].label {
                // "The last leader to visit was A"
                Label::Attr | Label::Nsubj => told(page.words[noun].head),
                // "A, the first leader to visit in years, was received"
                Label::Appos => page.ancestors(noun).skip(1).find(|w| verb(page, *w)).is_some_and(|v| told(v) || passed(page, v)),
                // "was among the first leaders to visit"
                Label::Pobj => page.words[page.words[page.words[noun].head].head].tag == Tag::Vbd,
                _ => false,
            }
    }
}
