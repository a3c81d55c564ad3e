//! Who belongs to which organisation, as far as the text states it.
//!
//! Turns names beside organisations ("X of Hezbollah", "Turkey, a NATO member", "the YPG, part of the SDF"), verbs ("joined", "belongs to")
//! and offices of parties and armed groups into [`Membership`]s. Former and coming ones are left out: a membership has no dates.
//! Words are those of `holding.toml`.

use super::Extractor;
use crate::lexicon::holding::Holding;
use crate::lexicon::names::NameWords;
use crate::model::actor::{ActorKind, Membership, OfficeKind, TenureStatus};
use crate::model::mention::Form;
use crate::model::span::Span;
use crate::syntax::{Label, Tag};

/// A membership by the places of its two actors.
struct Told {
    member: usize,
    organization: usize,
    role: Option<String>,
    evidence: Vec<Span>,
}

impl Extractor<'_> {
    /// All memberships of the page, each once.
    pub(super) fn memberships(&self) -> Vec<Membership> {
        let mut told = self.by_office();
        for mention in 0..self.chains.mentions.found.len() {
            told.extend(self.beside(mention));
        }
        for at in 0..self.page().words.len() {
            told.extend(self.named_members(at));
            told.extend(self.by_verb(at));
        }
        let mut all: Vec<Membership> = Vec::new();
        for one in told.into_iter().filter(|t| t.member != t.organization) {
            let (member, organization) = (self.chains.id(one.member), self.chains.id(one.organization));
            match all.iter_mut().find(|m| m.member == member && m.organization == organization) {
                Some(known) => {
                    known.evidence.extend(one.evidence);
                    known.evidence.sort_unstable();
                    known.evidence.dedup();
                    known.role = known.role.take().or(one.role);
                }
                None => all.push(Membership { member, organization, role: one.role, evidence: one.evidence }),
            }
        }
        all
    }

    /// Offices of parties and armed groups, and seats won for a party.
    fn by_office(&self) -> Vec<Told> {
        let current = |s: TenureStatus| matches!(s, TenureStatus::Current | TenureStatus::Acting);
        let held = self.chains.tenures.iter().filter(|t| current(t.status)).filter_map(|t| {
            let office = &self.chains.actors[self.chains.index(&t.office)?];
            let organization = self.chains.index(office.office_of.as_ref()?)?;
            let partisan = matches!(self.kind(organization), ActorKind::PoliticalParty | ActorKind::ArmedGroup);
            let (member, role, evidence) = (self.chains.index(&t.person)?, Some(office.name.clone()), t.evidence.clone());
            partisan.then_some(Told { member, organization, role, evidence })
        });
        let seats = self.chains.mentions.offices.iter().filter_map(|o| {
            let now = o.title.kind == OfficeKind::Legislator && o.title.status.is_none_or(current);
            let (member, organization) = (self.chains.of[o.holder?]?, self.chains.of[o.owner?]?);
            let party = now && self.kind(organization) == ActorKind::PoliticalParty;
            party.then(|| self.told(member, organization, Some(o.title.label.clone()), o.words.start))
        });
        held.chain(seats).collect()
    }

    fn told(&self, member: usize, organization: usize, role: Option<String>, word: usize) -> Told {
        Told { member, organization, role, evidence: vec![self.chains.sentence_span(word)] }
    }

    /// "X of Hezbollah", "X, a member of the Y", "X is a member of the Y", "the YPG, part of the SDF".
    fn beside(&self, mention: usize) -> Option<Told> {
        let page = self.page();
        let found = &self.chains.mentions.found[mention];
        let member = self.chains.of[mention].filter(|a| can_belong(self.kind(*a)) && found.form != Form::Modifier)?;
        let after = found.words.end;
        let next = page.words.get(after).filter(|w| w.sentence == page.words[found.words.start].sentence)?;
        let words = Holding::embedded();
        if self.kind(member) == ActorKind::Person && found.form == Form::Name && words.person_links.contains(&next.lower) {
            let body = |a: &usize| self.kind(*a) != ActorKind::GovernmentBody;
            let organization = self.organization_at(self.after_article(after + 1)).filter(body)?;
            return Some(self.told(member, organization, None, after));
        }
        let copula = |i: usize| page.words.get(i).is_some_and(|w| words.being.contains(&w.lemma) && matches!(w.tag, Tag::Vbz | Tag::Vbp));
        let clause = page.words.get(after + 1).is_some_and(|w| words.clause.contains(&w.lower)) && copula(after + 2);
        if next.lower != "," && !copula(after) {
            return None;
        }
        let (organization, noun) = self.membership_phrase(after + if clause { 3 } else { 1 })?;
        self.may_belong(member, organization, noun).then(|| self.told(member, organization, Some(page.words[noun].lemma.clone()), after))
    }

    /// "a Hamas member", "part of the SDF" at a word: the organisation and the noun.
    fn membership_phrase(&self, at: usize) -> Option<(usize, usize)> {
        let page = self.page();
        let words = Holding::embedded();
        let start = self.after_article(at);
        let head = (start..start + 3).find(|w| self.organization_at(*w).is_some() || self.membership_noun(*w))?;
        let describes = |w: usize| {
            matches!(page.words[w].tag, Tag::Jj | Tag::Vbn | Tag::Nn | Tag::Vbg | Tag::Hyph)
                && !words.not_now.contains(&page.words[w].lower)
        };
        if !(start..head).all(describes) {
            return None;
        }
        let named = self.organization_at(head);
        let end = self.chains.mentions.starting_at(head).map_or(head + 1, |m| self.chains.mentions.found[m].words.end);
        if let Some(organization) = named.filter(|_| self.membership_noun(end)) {
            return Some((organization, end));
        }
        let head = if named.is_some() { end - 1 } else { head };
        if !self.membership_noun(head) {
            return None;
        }
        page.words.get(head + 1).filter(|w| words.member_links.contains(&w.lower))?;
        Some((self.organization_at(self.after_article(head + 2))?, head))
    }

    fn membership_noun(&self, at: usize) -> bool {
        let words = Holding::embedded();
        let noun = |w: &crate::mention::page::Word| matches!(w.tag, Tag::Nn | Tag::Nns | Tag::Nnp);
        self.page().words.get(at).is_some_and(|w| noun(w) && (words.member_nouns.contains(&w.lemma) || words.part_nouns.contains(&w.lemma)))
    }

    /// "NATO member Turkey", "NATO members Greece and Turkey", "Fatah official X": an organisation and a noun before names.
    fn named_members(&self, at: usize) -> Vec<Told> {
        let page = self.page();
        let words = Holding::embedded();
        let noun = &page.words[at];
        if !words.member_nouns.contains(&noun.lemma) && !words.alliance_nouns.contains(&noun.lemma) {
            return Vec::new();
        }
        let plural = matches!(noun.tag, Tag::Nns | Tag::Nnps);
        let Some((organization, first)) = self.organization_before(at) else { return Vec::new() };
        let mut told = Vec::new();
        let mut next = at + 1;
        while let Some(member) = self.member_at(next).filter(|m| self.may_belong(*m, organization, at)) {
            told.push(self.told(member, organization, Some(page.words[first].lemma.clone()), at));
            let end = self.chains.mentions.starting_at(next).map_or(next + 1, |m| self.chains.mentions.found[m].words.end);
            next = self.after_join(end);
            if next == end || !plural {
                break;
            }
        }
        told
    }

    /// The organisation before a noun and the first noun behind it ("EU | member state").
    fn organization_before(&self, at: usize) -> Option<(usize, usize)> {
        let words = Holding::embedded();
        let page = self.page();
        let mut end = at;
        while end > 0
            && (words.alliance_nouns.contains(&page.words[end - 1].lemma)
                || page.words[end - 1].lower == "-"
                || page.words[end - 1].tag == Tag::Jj)
        {
            if words.not_now.contains(&page.words[end - 1].lower) {
                return None;
            }
            end -= 1;
        }
        let mention = self.chains.mentions.ending_at(end)?;
        let start = self.chains.mentions.found[mention].words.start;
        let former = start.checked_sub(1).is_some_and(|b| words.not_now.contains(&page.words[b].lower));
        let first = (end..at).find(|w| words.alliance_nouns.contains(&page.words[*w].lemma)).unwrap_or(at);
        Some((self.chains.of[mention].filter(|a| is_organization(self.kind(*a)) && !former)?, first))
    }

    fn member_at(&self, at: usize) -> Option<usize> {
        let mention = self.chains.mentions.starting_at(crate::mention::office::skip_titles(&self.chains.mentions, at))?;
        let name = self.chains.mentions.found[mention].form == Form::Name;
        self.chains.of[mention].filter(|a| name && can_belong(self.kind(*a)))
    }

    /// True where the noun says of such a member that it belongs to such an organisation: states belong to alliances, organisations are parts.
    fn may_belong(&self, member: usize, organization: usize, noun: usize) -> bool {
        let words = Holding::embedded();
        let lemma = &self.page().words[noun].lemma;
        match self.kind(member) {
            ActorKind::Person => {
                words.member_nouns.contains(lemma) && !words.alliance_nouns.contains(lemma) || words.part_nouns.contains(lemma)
            }
            ActorKind::State => {
                let alliance = matches!(self.kind(organization), ActorKind::InternationalOrganization | ActorKind::Coalition);
                alliance && (words.alliance_nouns.contains(lemma) || words.part_nouns.contains(lemma))
            }
            _ => words.part_nouns.contains(lemma),
        }
    }

    /// "Finland joined NATO", "he belongs to Fatah".
    fn by_verb(&self, at: usize) -> Vec<Told> {
        let page = self.page();
        let words = Holding::embedded();
        let verb = &page.words[at];
        let object = if words.joining.contains(&verb.lemma) {
            page.children_as(at, &[Label::Dobj]).next()
        } else {
            let link = words.belonging.iter().find(|(lemma, _)| *lemma == verb.lemma);
            link.and_then(|(_, link)| page.children_as(at, &[Label::Prep]).find(|p| page.words[*p].lower == *link))
                .and_then(|p| page.children_as(p, &[Label::Pobj]).next())
        };
        let Some(organization) = object.and_then(|o| self.chains.actor_at(o)).filter(|a| joinable(self.kind(*a))) else {
            return Vec::new();
        };
        let shared = page.children_as(at, &[Label::Prep]).any(|p| page.children_as(p, &[Label::Pcomp]).next().is_some());
        if shared || !self.holds_now(at) {
            return Vec::new();
        }
        let subject = self.slots.subject(at).map(|s| s.heads).unwrap_or_default();
        let members = subject.into_iter().flat_map(|h| self.slots.conjuncts(h)).filter_map(|w| self.chains.actor_at(w));
        members.filter(|m| can_belong(self.kind(*m))).map(|m| self.told(m, organization, None, at)).collect()
    }

    /// True for a finite verb of the past or present that is neither negated nor only possible.
    fn holds_now(&self, at: usize) -> bool {
        let page = self.page();
        let has = |a: usize| matches!(page.words[a].tag, Tag::Vbz | Tag::Vbp);
        let perfect = page.words[at].tag == Tag::Vbn && page.children_as(at, &[Label::Aux]).any(has);
        let finite = matches!(page.words[at].tag, Tag::Vbd | Tag::Vbz | Tag::Vbp) || perfect;
        finite
            && !page
                .children(at)
                .any(|c| page.words[c].label == Label::Neg || page.words[c].tag == Tag::Md || page.words[c].label == Label::Auxpass)
    }

    fn organization_at(&self, at: usize) -> Option<usize> {
        let mention = self.chains.mentions.starting_at(at)?;
        self.chains.of[mention].filter(|a| is_organization(self.kind(*a)))
    }

    fn after_article(&self, at: usize) -> usize {
        at + usize::from(self.page().words.get(at).is_some_and(|w| NameWords::embedded().articles.contains(&w.lower)))
    }

    fn after_join(&self, at: usize) -> usize {
        let joins = |i: usize| self.page().words.get(i).is_some_and(|w| NameWords::embedded().joins.contains(&w.lower));
        at + usize::from(joins(at)) + usize::from(joins(at) && joins(at + 1))
    }
}

const fn can_belong(kind: ActorKind) -> bool {
    matches!(kind, ActorKind::Person | ActorKind::State) || is_organization(kind)
}

const fn is_organization(kind: ActorKind) -> bool {
    joinable(kind) || matches!(kind, ActorKind::GovernmentBody | ActorKind::Company | ActorKind::Media)
}

const fn joinable(kind: ActorKind) -> bool {
    matches!(
        kind,
        ActorKind::InternationalOrganization
            | ActorKind::PoliticalParty
            | ActorKind::ArmedGroup
            | ActorKind::Coalition
            | ActorKind::Organization
            | ActorKind::SecurityForce
    )
}
