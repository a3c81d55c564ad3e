//! What stands around a telling word: its subject, object, agent and prepositional parts, through control, coordination and relatives.
//!
//! Turns places in the tree into head words of noun phrases; [`Slots::actors`] turns those into actors of the document.

use crate::coref::Chains;
use crate::extract::factuality::verb;
use crate::lexicon::names::NameWords;
use crate::mention::Sense;
use crate::mention::page::Page;
use crate::model::actor::ActorKind;
use crate::syntax::{Label, Tag};

/// How many verbs up a subject may be taken from.
const CONTROL_REACH: usize = 4;

/// The tree of a page with its chains.
#[derive(Clone, Copy)]
pub struct Slots<'c, 'r> {
    /// The chains.
    pub chains: &'c Chains<'r>,
}

/// A subject and whether the verb is passive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Head words.
    pub heads: Vec<usize>,
    /// True where the subject suffers the deed.
    pub passive: bool,
}

/// The rule of "the governments of A and B", who are the states.
const GOVERNMENTS: &str = "governments";

/// How many noun phrases may ask for each other; no text that says anything comes near.
const DEEPEST_PHRASE: usize = 12;

impl<'c, 'r> Slots<'c, 'r> {
    /// The page.
    pub fn page(&self) -> &'r Page<'r> {
        self.chains.reader.page
    }

    /// A noun phrase with all its conjuncts.
    pub fn conjuncts(&self, head: usize) -> Vec<usize> {
        let mut all = vec![head];
        let mut at = 0;
        while at < all.len() && all.len() < 64 {
            let words = self.chains.mentions.at(all[at]).map_or(all[at]..all[at] + 1, |m| m.words.clone());
            let inner: Vec<usize> =
                words.filter(|w| *w != all[at]).flat_map(|w| self.page().children_as(w, &[Label::Conj]).collect::<Vec<_>>()).collect();
            let outside =
                |c: &usize| self.chains.mentions.at(*c).is_none_or(|m| !m.words.contains(&all[at])) && self.chains.actor_at(*c).is_some();
            let inner: Vec<usize> = inner.into_iter().filter(outside).collect();
            all.extend(inner);
            let more: Vec<usize> = self
                .page()
                .children_as(all[at], &[Label::Conj])
                .filter(|c| !verb(self.page(), *c) || self.chains.actor_at(*c).is_some())
                .collect();
            all.extend(more);
            all.extend(self.listed_on_holder(all[at]));
            all.extend(self.listed_on_owners(all[at]));
            all.extend(self.listed_in_headline(all[at]));
            all.extend(self.state_listed_apart(all[at]));
            all.extend(self.misplaced(all[at]));
            let closed = all.iter().any(|w| self.page().children_as(*w, &[Label::Conj]).next().is_some());
            all.extend(self.listed_apart(all[at], closed));
            at += 1;
        }
        all
    }

    /// The subject of a verb, taken from the verb above or from the noun that a relative clause describes where it has none of its own.
    pub fn subject(&self, verb: usize) -> Option<Subject> {
        let mut subject = self.subject_from(verb, CONTROL_REACH).or_else(|| self.subject_by_place(verb))?;
        let beside = self.companions(&subject.heads, verb);
        subject.heads.extend(beside);
        Some(subject)
    }

    pub(super) fn subject_from(&self, at: usize, reach: usize) -> Option<Subject> {
        let page = self.page();
        let passive_form = page.children_as(at, &[Label::Auxpass]).next().is_some();
        if let Some(own) = page.children_as(at, &[Label::Nsubj, Label::Nsubjpass]).next() {
            let passive = page.words[own].label == Label::Nsubjpass;
            let mut heads = self.person_behind_comma(own, at).map_or_else(|| self.antecedent(own), |person| vec![person]);
            // "ministers of A, B, and C met": the tree may take the last of a list for a subject of its own.
            let last = page.children_as(at, &[Label::Nsubj]).filter(|w| *w > own).last();
            if let Some(named) = last.filter(|l| self.names_of_group(own, *l)) {
                return Some(Subject { heads: vec![named], passive });
            }
            // "A, B sign a pact": a headline of two sides.
            let two = |w: &usize| {
                let comma = page.subtree(*w).start.checked_sub(1).filter(|c| page.words[*c].tag == Tag::Comma);
                let side = |w: usize| self.chains.actor_at(w).is_some_and(|a| self.chains.actors[a].kind != ActorKind::Place);
                let close = comma.is_some_and(|c| page.subtree(own).end == c) && side(own) && side(*w);
                close
                    && matches!(page.words[at].tag, Tag::Vbp | Tag::Vb)
                    && page.subtree(own).start == page.sentence_of(at).map_or(0, |s| s.words.start)
            };
            let joined = |w: &usize| page.subtree(*w).start.checked_sub(1).is_some_and(|c| page.words[c].tag == Tag::Cc);
            heads.extend(last.filter(|w| joined(w) || two(w)));
            return Some(Subject { heads, passive });
        }
        let reach = reach.checked_sub(1)?;
        let word = &page.words[at];
        match word.label {
            // "was in Geneva May 3-5 to meet with B": the tree hangs the aim on the days.
            Label::Relcl | Label::Acl if word.tag == Tag::Vb && page.words[word.head].label == Label::Npadvmod => {
                self.subject_from(page.words[word.head].head, reach)
            }
            Label::Relcl => Some(Subject { heads: self.last_to(at).map_or_else(|| vec![word.head], |w| vec![w]), passive: passive_form }),
            Label::Acl => {
                // "efforts by A to meet B"
                let by = if word.tag == Tag::Vb && self.actors(word.head).is_empty() { self.agents_of(word.head, at) } else { Vec::new() };
                let heads = if by.is_empty() { vec![word.head] } else { by };
                let own = || Subject { heads: heads.clone(), passive: word.tag == Tag::Vbn };
                let counted = || self.last_to(at).map(|w| Subject { heads: vec![w], passive: passive_form });
                self.aimed(at, reach).or_else(counted).or_else(|| Some(own()))
            }
            Label::Xcomp | Label::Advcl | Label::Pcomp | Label::Ccomp | Label::Dep => self.controlled(at, reach, passive_form),
            Label::Conj if self.goes_on_above(at).is_some() => self.subject_from(self.goes_on_above(at)?, reach),
            Label::Conj if self.aim_above(at).is_some() => self.subject_from(self.aim_above(at)?, reach),
            Label::Conj => {
                let above = self.subject_from(word.head, reach).filter(|s| self.agrees(at, s))?;
                let same_voice =
                    passive_form || (above.passive && word.tag == Tag::Vbn && page.children_as(at, &[Label::Dobj]).next().is_none());
                Some(Subject { heads: above.heads, passive: same_voice })
            }
            Label::Root => self.behind_be(at).map(|heads| Subject { heads, passive: passive_form }),
            _ => None,
        }
    }

    /// Who stands behind "by" on a noun, before its infinitive.
    fn agents_of(&self, noun: usize, before: usize) -> Vec<usize> {
        let page = self.page();
        let by = |p: &usize| *p < before && crate::lexicon::frames::Frames::embedded().has("by", &page.words[*p].lower);
        page.children_as(noun, &[Label::Prep, Label::Agent]).filter(by).flat_map(|p| page.children_as(p, &[Label::Pobj])).collect()
    }

    /// Direct objects.
    pub fn objects(&self, verb: usize) -> Vec<usize> {
        let page = self.page();
        let mut own: Vec<usize> = page.children_as(verb, &[Label::Dobj, Label::Dative]).filter(|o| page.words[*o].tag != Tag::In).collect();
        if !own.is_empty() {
            // "met A in Brunei, the chair of ASEAN": what stands behind the comma says more of what is before it.
            let office = |o: &usize| self.chains.actor_at(*o).is_some_and(|a| self.chains.actors[a].kind == ActorKind::Office);
            let behind_comma = |o: &usize| page.subtree(*o).start.checked_sub(1).is_some_and(|c| page.words[c].tag == Tag::Comma);
            let first = own[0];
            own.retain(|o| *o == first || !(office(o) && behind_comma(o)));
            return own;
        }
        // "received yesterday the Speaker": the tree takes whoever stands behind the day for another time.
        // "at the residence of the envoy, A": whose office is named right before is no object.
        let apposed = |w: usize| {
            let Some(name) = self.chains.mentions.at(w) else { return false };
            let index = self.chains.mentions.at[w];
            let before = |o: &crate::mention::FoundOffice| {
                o.holder == index && o.words.end + 2 >= name.words.start && o.words.end < name.words.start
            };
            self.chains.mentions.offices.iter().any(|o| before(o) && page.words[o.words.end - 1].label == Label::Pobj)
        };
        let named = |w: &usize| {
            *w > verb
                && !apposed(*w)
                && self.chains.actor_at(*w).is_some_and(|a| matches!(self.chains.actors[a].kind, ActorKind::Person | ActorKind::Office))
        };
        page.children_as(verb, &[Label::Npadvmod]).filter(named).collect()
    }

    /// Objects of a preposition that hangs on a word; "by" covers the agent of a passive.
    pub fn behind(&self, at: usize, preposition: &str) -> Vec<usize> {
        let page = self.page();
        let hangs: Vec<usize> = page
            .children_as(at, &[Label::Prep, Label::Agent, Label::Dative, Label::Advmod])
            .filter(|p| page.words[*p].lower == preposition)
            .collect();
        let again = self.same_again(at, &hangs);
        let hangs = self.repeated(hangs.into_iter().chain(again).collect());
        let direct: Vec<usize> = hangs.iter().flat_map(|p| page.children_as(*p, &[Label::Pobj]).collect::<Vec<_>>()).collect();
        if !direct.is_empty() {
            return direct;
        }
        match self.object_of_particle(at, &hangs) {
            Some(object) => vec![object],
            None => self.behind_clause(at, &hangs, preposition),
        }
    }

    /// "with A; with B; and with C": the tree may hang each on the one before.
    fn repeated(&self, prepositions: Vec<usize>) -> Vec<usize> {
        let page = self.page();
        let (mut all, mut at) = (prepositions, 0);
        while at < all.len() && all.len() < 32 {
            let same = |p: &usize| page.words[*p].lower == page.words[all[at]].lower && !all.contains(p);
            // "with A, with B": the tree may hang the second on A.
            let comma = |p: &usize| p.checked_sub(1).is_some_and(|c| page.words[c].tag == Tag::Comma);
            let inner = page.children_as(all[at], &[Label::Pobj]).flat_map(|o| page.children_as(o, &[Label::Prep])).filter(comma);
            let more: Vec<usize> = page.children_as(all[at], &[Label::Prep, Label::Conj]).chain(inner).filter(same).collect();
            all.extend(more);
            at += 1;
        }
        all
    }

    /// "call on A": the tree may take A for the verb's object, right behind a preposition that has none.
    fn object_of_particle(&self, verb: usize, prepositions: &[usize]) -> Option<usize> {
        let page = self.page();
        let opens = |o: usize| page.subtree(o).start;
        let bare = |p: usize| page.children_as(p, &[Label::Pobj, Label::Pcomp]).next().is_none();
        page.children_as(verb, &[Label::Dobj]).find(|o| prepositions.iter().any(|p| bare(*p) && opens(*o) == *p + 1))
    }

    /// A verb's object, other than one that belongs to a preposition before it.
    pub(super) fn own_object(&self, verb: usize) -> bool {
        let prepositions: Vec<usize> = self.page().children_as(verb, &[Label::Prep]).collect();
        let other = self.object_of_particle(verb, &prepositions);
        self.page().children_as(verb, &[Label::Dobj]).any(|o| Some(o) != other)
    }

    /// "met with B to discuss": the tree may take B for the subject of the aim, and the preposition for its mark.
    fn behind_clause(&self, at: usize, hangs: &[usize], preposition: &str) -> Vec<usize> {
        let page = self.page();
        if !crate::lexicon::frames::Frames::embedded().has("with", preposition) {
            return Vec::new();
        }
        let marked = |c: &usize| page.children_as(*c, &[Label::Mark]).any(|m| page.words[m].lower == preposition);
        let clauses = page.children_as(at, &[Label::Advcl, Label::Ccomp, Label::Xcomp]).filter(marked);
        let inner = hangs.iter().flat_map(|p| page.children_as(*p, &[Label::Pcomp]).collect::<Vec<_>>());
        let aims = clauses.chain(inner).filter(|c| page.words[*c].tag == Tag::Vb);
        aims.flat_map(|c| page.children_as(c, &[Label::Nsubj]).collect::<Vec<_>>()).collect()
    }

    /// Every preposition that hangs on a word, with its objects.
    pub fn prepositions(&self, at: usize) -> Vec<(usize, Vec<usize>)> {
        let page = self.page();
        // "gave audience to A": the tree may take the preposition for a dative.
        let given = |p: &usize| page.words[*p].label != Label::Dative || matches!(page.words[*p].tag, Tag::In | Tag::To);
        let mut own: Vec<usize> = page.children_as(at, &[Label::Prep, Label::Agent, Label::Dative]).filter(given).collect();
        // "with A in February and with B in March": the tree joins the second "with" to the time before it.
        let joined: Vec<usize> =
            own.iter().flat_map(|p| page.children_as(*p, &[Label::Conj])).filter(|c| page.words[*c].tag == Tag::In).collect();
        let alike = |c: &usize| own.iter().any(|p| page.words[*p].lower == page.words[*c].lower);
        let joined: Vec<usize> = joined.into_iter().filter(alike).collect();
        own.extend(joined.into_iter().filter(|c| !own.contains(c)).collect::<Vec<_>>());
        // "held talks first with A and then with B": the tree joins it to the verb.
        own.extend(self.same_again(at, &own));
        self.repeated(own).into_iter().map(|p| (p, page.children_as(p, &[Label::Pobj]).collect())).collect()
    }

    /// Prepositions that the tree joins to a verb, of which one of the same word is the verb's own.
    fn same_again(&self, at: usize, own: &[usize]) -> Vec<usize> {
        let page = self.page();
        let again = |c: &usize| page.words[*c].tag == Tag::In && own.iter().any(|p| page.words[*p].lower == page.words[*c].lower);
        page.children_as(at, &[Label::Conj]).filter(again).collect()
    }

    /// The actors of a noun phrase and its conjuncts, each with the word that names it.
    pub fn actors(&self, head: usize) -> Vec<(usize, usize)> {
        let depth = &self.chains.pairs.phrases;
        if depth.get() >= DEEPEST_PHRASE {
            return Vec::new();
        }
        depth.set(depth.get() + 1);
        let found = self.actors_told(head);
        depth.set(depth.get() - 1);
        found
    }

    fn actors_told(&self, head: usize) -> Vec<(usize, usize)> {
        let listed = self.states_of_adjectives(head);
        if !listed.is_empty() {
            return listed;
        }
        let mut found = Vec::new();
        let heads = self.heads(head);
        for word in heads {
            for pair in self.actors_of(word) {
                if self.around_place(word) {
                    continue;
                }
                if !found.iter().any(|(a, _)| *a == pair.0) {
                    found.push(pair);
                }
            }
        }
        if self.counts_names(head, &found) {
            found.remove(0);
        }
        let offices: Vec<usize> = self.members(head).into_iter().map(|(a, _)| a).collect();
        let own = |state: usize| offices.iter().any(|o| self.chains.actors[*o].office_of.as_ref() == Some(&self.chains.actors[state].id));
        if offices.len() > 1 {
            found.retain(|(a, _)| !own(*a));
        }
        found
    }

    /// The actors of all these noun phrases.
    pub fn all_actors(&self, heads: &[usize]) -> Vec<(usize, usize)> {
        heads.iter().flat_map(|h| self.actors(*h)).collect()
    }

    /// A word's actor; for a group of several states ("the leaders of France and Germany", "US and Iraqi officials") those states;
    /// for a noun that is none, the actor in apposition to it.
    fn actors_of(&self, word: usize) -> Vec<(usize, usize)> {
        let Some(actor) = self.chains.actor_at(word) else { return self.actors_of_noun(word) };
        let mention = self.chains.mentions.at.get(word).copied().flatten();
        let plural_office = mention
            .is_some_and(|m| matches!(self.chains.mentions.found[m].sense, Sense::Office(i) if self.chains.mentions.offices[i].plural));
        if let Some(holder) = self.holder_after(word).filter(|_| !plural_office) {
            return vec![holder];
        }
        if plural_office || self.chains.actors[actor].kind == ActorKind::Group {
            let named = self.named_of_several(word, plural_office);
            if !named.is_empty() {
                return named;
            }
        }
        let members = self.members(word);
        if members.len() > 1 {
            return members;
        }
        if self.chains.actors[actor].kind == ActorKind::Group {
            // "my team": that of whoever speaks.
            let mine = |p: &usize| NameWords::embedded().first_person.contains(&self.page().words[*p].lower);
            if let Some(owner) = self.page().children_as(word, &[Label::Poss]).find(mine) {
                return self.chains.actor_at(owner).map(|a| (a, owner)).into_iter().collect();
            }
            let pair = if self.chains.actors[actor].of.is_none() { self.pair(word) } else { Vec::new() };
            if !pair.is_empty() {
                return pair;
            }
            let led = self.leaders_of(word);
            let led = if led.is_empty() { self.delegation_before(word) } else { led };
            if !led.is_empty() {
                return led;
            }
            let owners = self.owners(word);
            let governments = mention.is_some_and(|m| self.chains.mentions.found[m].rule == GOVERNMENTS);
            if owners.len() > usize::from(!governments) {
                return owners;
            }
        }
        let unlisted = self.chains.actors[actor].key.is_none();
        // "the A mission, led by B"
        if unlisted && crate::lexicon::frames::Frames::embedded().has("delegation", &self.page().words[word].lemma) {
            let led = self.leaders_of(word);
            if !led.is_empty() {
                return led;
            }
        }
        if unlisted && matches!(self.chains.actors[actor].kind, ActorKind::SecurityForce | ActorKind::ArmedGroup) {
            // "Israeli and Hamas forces"
            let owners = self.owners(word);
            if owners.len() > 1 {
                return owners;
            }
        }
        vec![(actor, word)]
    }

    /// The actors of a noun that is none itself.
    fn actors_of_noun(&self, word: usize) -> Vec<(usize, usize)> {
        if let Some(name) = self.name_before_day(word) {
            return vec![name];
        }
        let parts = self.parts(word);
        if !parts.is_empty() {
            return self.all_actors(&parts);
        }
        // "the A rebel group": the name before a noun that only says what it is.
        if self.is_partitive(word) && self.page().words[word].tag == Tag::Nn {
            let inner = self.page().children_as(word, &[Label::Compound, Label::Nmod]);
            let mut named = inner.filter_map(|c| self.chains.actor_at(c).map(|a| (a, c)));
            let body = |(a, _): &(usize, usize)| {
                matches!(self.chains.actors[*a].kind, ActorKind::ArmedGroup | ActorKind::PoliticalParty | ActorKind::Organization)
            };
            if let Some(named) = named.find(body) {
                return vec![named];
            }
        }
        if let Some(place) = self.place_before(word) {
            return vec![place];
        }
        let bodies = self.bodies_of_heads(word);
        if !bodies.is_empty() {
            return bodies;
        }
        if crate::lexicon::frames::Frames::embedded().has("styles", &self.page().words[word].lemma) {
            return self.behind_style(word);
        }
        let apposed = self.page().children_as(word, &[Label::Appos]).find_map(|a| self.chains.actor_at(a).map(|x| (x, a)));
        // "his deputy, General A, and B": the list goes on behind the name.
        let person = |a: usize| self.chains.actors[a].kind == ActorKind::Person;
        if let Some((_, first)) = apposed.filter(|(a, w)| person(*a) && self.page().children_as(*w, &[Label::Conj]).next().is_some()) {
            let listed = self.conjuncts(first).into_iter().filter_map(|w| Some((self.chains.actor_at(w)?, w)));
            return listed.filter(|(a, _)| person(*a)).collect();
        }
        let apposed = apposed.or_else(|| self.name_after(word));
        apposed.map_or_else(|| self.pair(word), |found| vec![found])
    }

    /// "the rebel movement A": a body's name right behind a common noun, which the tree hangs elsewhere.
    pub(super) fn name_after(&self, noun: usize) -> Option<(usize, usize)> {
        let page = self.page();
        let article = usize::from(page.words.get(noun + 1)?.tag == Tag::Dt);
        let index = self.chains.mentions.starting_at(noun + 1 + article)?;
        let found = &self.chains.mentions.found[index];
        let common = page.words[noun].tag == Tag::Nn && page.words[noun].sentence == page.words[noun + 1].sentence;
        let body = found.kind == crate::model::mention::MentionKind::Organization && found.form == crate::model::mention::Form::Name;
        let apposed = page.words[found.words.end - 1].label == Label::Appos;
        Some((self.chains.of[index].filter(|_| common && body && apposed)?, found.words.end - 1))
    }

    /// "a delegation led by A": A stands for the group.
    pub(super) fn leaders_of(&self, noun: usize) -> Vec<(usize, usize)> {
        let page = self.page();
        let frames = crate::lexicon::frames::Frames::embedded();
        let led = page.children_as(noun, &[Label::Acl, Label::Relcl]).filter(|c| frames.has("leading", &page.words[*c].lemma));
        // "received the delegation of B, led by A": the tree hangs the participle on the verb.
        let object = matches!(page.words[noun].label, Label::Dobj | Label::Nsubj | Label::Nsubjpass).then_some(page.words[noun].head);
        let apart = object.into_iter().flat_map(|v| page.children_as(v, &[Label::Advcl]));
        let apart = apart.filter(|c| *c > noun && page.words[*c].tag == Tag::Vbn && frames.has("leading", &page.words[*c].lemma));
        let by: Vec<usize> = led.chain(apart).flat_map(|c| page.children_as(c, &[Label::Agent]).collect::<Vec<_>>()).collect();
        // "officials joined the meeting, including A": the tree hangs them on the meeting.
        let joined = (page.words[noun].label == Label::Nsubj && frames.attends(&page.words[page.words[noun].head].lemma))
            .then(|| page.children_as(page.words[noun].head, &[Label::Dobj]).filter(|o| frames.noun(&page.words[*o].lemma).is_some()));
        let including = joined.into_iter().flatten().chain([noun]).flat_map(|w| page.children_as(w, &[Label::Prep]).collect::<Vec<_>>());
        let including = including.filter(|p| frames.has("including", &page.words[*p].lemma));
        let mut heads: Vec<usize> =
            by.into_iter().chain(including).flat_map(|b| page.children_as(b, &[Label::Pobj]).collect::<Vec<_>>()).collect();
        let clauses = page.children_as(noun, &[Label::Acl, Label::Relcl]).filter(|c| frames.has("including", &page.words[*c].lemma));
        heads.extend(clauses.flat_map(|c| self.objects(c)));
        let acting = page.children_as(noun, &[Label::Acl, Label::Relcl]).filter(|c| frames.has("representing", &page.words[*c].lemma));
        let sides: Vec<usize> = acting.flat_map(|c| self.objects(c)).collect();
        let people = |(a, _): &(usize, usize)| {
            matches!(self.chains.actors[*a].kind, ActorKind::Person | ActorKind::Office)
                || !sides.is_empty() && self.chains.actors[*a].kind != ActorKind::Place
        };
        heads.extend(sides.iter().copied());
        self.all_actors(&heads).into_iter().filter(people).collect()
    }

    /// "Republic of Korea (ROK) Prime Minister A": the tree hangs the state where the holder of its office stands.
    fn holder_after(&self, word: usize) -> Option<(usize, usize)> {
        let mentions = &self.chains.mentions;
        let owner = mentions.at.get(word).copied().flatten()?;
        if mentions.found[owner].sense == Sense::Person {
            return None;
        }
        let brackets = |w: usize| matches!(self.page().words[w].tag, Tag::OpenBracket | Tag::CloseBracket) || mentions.at(w).is_some();
        let here = |w: usize| self.page().words[w].sentence == self.page().words[word].sentence;
        let beside = |from: usize, to: usize| (from..to).len() <= 4 && (from..to).all(brackets) && here(to);
        let end = mentions.found[owner].words.end;
        let index = (end..(end + 5).min(mentions.at.len())).find_map(|w| mentions.starting_at(w).filter(|_| beside(end, w)))?;
        let Sense::Office(office) = mentions.found[index].sense else { return None };
        let office = &mentions.offices[office];
        let holder = office.holder?;
        let close = mentions.found[holder].words.start >= office.words.end && beside(office.words.end, mentions.found[holder].words.start);
        close.then_some(())?;
        Some((self.chains.of[holder]?, mentions.found[holder].words.end - 1))
    }

    /// The nearest verb at or above a word.
    pub fn clause(&self, at: usize) -> Option<usize> {
        self.page().ancestors(at).find(|a| verb(self.page(), *a))
    }
}
