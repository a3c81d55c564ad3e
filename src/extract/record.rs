//! Everything that reading gave, as one record with offsets in code points.

use super::Extractor;
use super::agreement::FoundAgreement;
use super::candidate::{Arg, Candidate};
use super::join::{Joined, Report};
use super::term::FoundTerm;
use crate::coref::Chains;
use crate::lexicon::confidence::{Confidence, share};
use crate::mention::date::FoundTime;
use crate::mention::{Found, Sense};
use crate::model::actor::{ActorKind, Tenure};
use crate::model::agreement::{Agreement, AgreementStatus, Term};
use crate::model::date::{Day, PartialDate, Time};
use crate::model::event::{Event, Evidence, Field, Participant, PlaceRef, Support, Topic, Voice};
use crate::model::id::{AgreementId, EventId};
use crate::model::mention::{Form, Mention, MentionKind};
use crate::model::record::{Note, NoteKind, Record};
use crate::model::span::Span;

/// The record of a page whose chains and times are known; the document itself is for the caller to put in.
pub fn record(chains: &Chains<'_>, times: &[FoundTime], day: Option<Day>) -> Record {
    let extractor = Extractor::new(chains, times, day);
    let mut events = extractor.joined(extractor.candidates());
    let agreements = extractor.agreements(&mut events);
    let agreements = extractor.keep_worth(&mut events, agreements);
    extractor.add_utterances(&mut events);
    extractor.finish(&events, &agreements)
}

impl Extractor<'_> {
    fn finish(&self, events: &[Joined], agreements: &[FoundAgreement]) -> Record {
        Record {
            mentions: self.mentions(),
            actors: self.chains.actors.clone(),
            tenures: self.chains.tenures.iter().map(rated).collect(),
            memberships: self.memberships(),
            events: events.iter().enumerate().map(|(i, e)| self.event(i, e)).collect(),
            agreements: agreements.iter().enumerate().map(|(i, a)| self.agreement(i, a)).collect(),
            times: self.times.iter().flat_map(|t| std::iter::once(self.time(t)).chain(t.ends.iter().cloned())).collect(),
            notes: self.notes(),
            ..Record::default()
        }
    }

    /// A time as the record shows it; the words are those of its span.
    fn time(&self, found: &FoundTime) -> Time {
        let page = self.page();
        let shown = |w: &usize| found.date.start.is_none_or(|start| page.span(*w..*w + 1).start >= start);
        let first = found.words.clone().find(shown).unwrap_or(found.words.start);
        Time { text: page.slice(first..found.words.end).to_owned(), kind: found.kind, date: found.date.clone() }
    }

    /// Signings and announcements need an agreement's word; all else stands as it is.
    fn worth(&self, event: &Joined) -> bool {
        use crate::model::event::EventKind::{Announcement, Signing};
        if !matches!(event.main.kind, Announcement | Signing) {
            return true;
        }
        let page = self.page();
        let objects = self.slots.objects(event.main.trigger);
        let passive: Vec<usize> = page.children_as(event.main.trigger, &[crate::syntax::Label::Nsubjpass]).collect();
        // "the accord, brokered by A and signed by B and C"
        let trigger = event.main.trigger;
        let first = if page.words[trigger].label == crate::syntax::Label::Conj { page.words[trigger].head } else { trigger };
        let relative =
            matches!(page.words[first].label, crate::syntax::Label::Acl | crate::syntax::Label::Relcl).then(|| page.words[first].head);
        let inner: Vec<usize> = objects.iter().flat_map(|o| self.slots.parts(*o)).collect();
        let told = objects
            .into_iter()
            .chain(inner)
            .chain(passive)
            .chain(relative)
            .flat_map(|o| self.slots.conjuncts(o))
            .any(|o| self.form_at(o).is_some());
        let sides = event.main.args.len();
        told && sides >= 2
    }

    /// Leaves out events that are not worth keeping; agreements point at what is left.
    fn keep_worth(&self, events: &mut Vec<Joined>, agreements: Vec<FoundAgreement>) -> Vec<FoundAgreement> {
        let signing = |e: &Joined| e.main.kind == crate::model::event::EventKind::Signing;
        let tellers: std::collections::HashSet<usize> = agreements.iter().filter_map(|a| a.told).collect();
        let told = |e: &Joined| e.reports.iter().any(|r| tellers.contains(&r.trigger));
        let sides = |e: &Joined| e.main.args.iter().map(|a| a.actor).collect::<Vec<_>>();
        let real = |e: &Joined| e.main.fact.0.is_real() && e.main.args.len() >= 2 && !self.business(&sides(e));
        events.retain(|e| if signing(e) { told(e) || self.worth(e) && real(e) } else { self.worth(e) });
        agreements.into_iter().map(|a| FoundAgreement { event: a.event.and_then(|_| self.event_of(&a, events)), ..a }).collect()
    }

    fn mentions(&self) -> Vec<Mention> {
        let mut mentions: Vec<Mention> = self.chains.mentions.found.iter().enumerate().map(|(i, f)| self.mention(i, f)).collect();
        mentions.extend(self.chains.mentions.titles.iter().map(|t| self.plain(t.words.clone(), MentionKind::Title, "lexicon:title")));
        mentions.extend(self.times.iter().map(|t| self.plain(t.words.clone(), MentionKind::Date, "date")));
        mentions.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end), m.kind));
        mentions
    }

    fn mention(&self, index: usize, found: &Found) -> Mention {
        let mut mention = self.plain(found.words.clone(), found.kind, found.rule);
        mention.form = found.form;
        mention.actor = self.chains.of[index].map(|a| self.chains.id(a));
        mention
    }

    fn plain(&self, words: std::ops::Range<usize>, kind: MentionKind, rule: &str) -> Mention {
        let text = self.page().slice(words.clone()).to_owned();
        let confidence = share(&Confidence::embedded().mention, rule);
        Mention { span: self.page().span(words), text, kind, form: Form::Name, actor: None, confidence, rule: Some(rule.to_owned()) }
    }

    fn notes(&self) -> Vec<Note> {
        let unresolved = self.times.iter().filter(|t| t.date.basis == Some(crate::model::date::Basis::Unanchored));
        let dates = unresolved.map(|t| self.note(NoteKind::UnresolvedDate, t.words.clone()));
        let back = self
            .chains
            .mentions
            .found
            .iter()
            .enumerate()
            .filter(|(i, f)| self.chains.of[*i].is_none() && matches!(f.sense, Sense::Back(_) | Sense::BackKind(_) | Sense::Office(_)));
        dates.chain(back.map(|(_, f)| self.note(NoteKind::UnresolvedActor, f.words.clone()))).collect()
    }

    fn note(&self, kind: NoteKind, words: std::ops::Range<usize>) -> Note {
        Note { kind, span: self.page().span(words.clone()), text: self.page().slice(words).to_owned() }
    }

    fn place_ref(&self, (actor, word): (usize, usize)) -> PlaceRef {
        let span = self.page().span(word..word + 1);
        PlaceRef { actor: self.chains.id(actor), start: Some(span.start), end: Some(span.end) }
    }

    fn event(&self, index: usize, joined: &Joined) -> Event {
        let main = &joined.main;
        let evidence: Vec<Evidence> = joined.reports.iter().map(|r| self.report_evidence(r)).filter(|e| !e.supports.is_empty()).collect();
        let first = evidence.first();
        let mut places = main.places.iter().map(|p| self.place_ref(*p));
        Event {
            id: event_id(index),
            kind: main.kind,
            status: main.fact.0,
            polarity: main.fact.1,
            date: joined.date.clone(),
            place: places.next(),
            more_places: places.collect(),
            channel: self.way(joined),
            topics: main
                .topics
                .iter()
                .map(|t| Topic { text: t.text.clone(), label: Some(t.label.clone()), span: t.span, affirmed: t.affirmed })
                .collect(),
            purpose: main.purpose.clone(),
            gist: joined.gist.clone(),
            quote: joined.quote.clone(),
            label: None,
            trigger: Some(self.page().span(self.trigger_words(joined))),
            participants: main.args.iter().map(|a| self.participant(a)).collect(),
            within: joined.within.map(event_id),
            follows: joined.follows.iter().map(|f| event_id(*f)).collect(),
            attribution: first.and_then(|e| e.attribution.clone()),
            voice: first.map_or(Voice::Author, |e| e.voice),
            evidence,
            confidence: self.event_confidence(main),
            rule: Some(main.rule.clone()),
            entity: None,
        }
    }

    /// The share of its rule, less where a side is only referred back to.
    fn event_confidence(&self, main: &Candidate) -> Option<f32> {
        let table = Confidence::embedded();
        let form = |arg: &Arg| self.chains.mentions.at(arg.word).map(|m| m.form);
        let back = main.args.iter().any(|a| matches!(form(a), Some(Form::Nominal | Form::Pronoun)));
        share(&table.event, &main.rule).map(|s| if back { s * table.back() } else { s })
    }

    fn participant(&self, arg: &Arg) -> Participant {
        let Arg { actor, role, word, .. } = *arg;
        let office = if self.kind(actor) == ActorKind::Person { self.office_at(actor, word) } else { None };
        let side = arg.side.or_else(|| self.chains.represents(office.unwrap_or(actor)));
        let words = self.chains.mentions.at(word).map_or(word..word + 1, |m| m.words.clone());
        let span = self.page().span(words);
        Participant {
            actor: self.chains.id(actor),
            role,
            office: office.map(|o| self.chains.id(o)),
            representing: side.map(|s| self.chains.id(s)),
            start: Some(span.start),
            end: Some(span.end),
        }
    }

    /// The office that the sentence names for a person, else the one he is known to hold.
    fn office_at(&self, person: usize, word: usize) -> Option<usize> {
        let sentence = self.page().words[word].sentence;
        let offices = &self.chains.mentions.offices;
        let named = offices.iter().enumerate().find(|(_, o)| {
            self.page().words[o.words.start].sentence == sentence
                && o.holder.and_then(|m| self.chains.of[m]) == Some(person)
                && o.title.status.is_none()
        });
        named.and_then(|(i, _)| self.chains.office_actor[i]).or_else(|| self.chains.office_of_person(person))
    }

    fn report_evidence(&self, report: &Report) -> Evidence {
        let support = |field, actor, role, index| Support { field, actor, role, index };
        let mut evidence = self.evidence(report.sentence, report.trigger);
        evidence
            .supports
            .extend(report.args.iter().map(|a| support(Field::Participant, Some(self.chains.id(a.actor)), Some(a.role), None)));
        if report.dated {
            evidence.supports.push(support(Field::Date, None, None, None));
        }
        evidence.supports.extend(report.places.iter().map(|p| support(Field::Place, Some(self.chains.id(*p)), None, None)));
        evidence.supports.extend(report.topics.iter().map(|t| support(Field::Topic, None, None, Some(*t))));
        evidence
    }

    fn agreement(&self, index: usize, found: &FoundAgreement) -> Agreement {
        let concerns: Vec<usize> = found.terms.iter().filter_map(|t| t.obligor).filter(|o| !found.parties.contains(o)).collect();
        let mut concerns: Vec<_> = concerns.into_iter().map(|c| self.chains.id(c)).collect();
        concerns.dedup();
        Agreement {
            id: AgreementId(format!("g{}", index + 1)),
            name: found.name.clone(),
            form: found.form,
            status: found.status,
            event: found.event.map(event_id),
            parties: found.parties.iter().map(|p| self.chains.id(*p)).collect(),
            mediators: found.mediators.iter().map(|m| self.chains.id(*m)).collect(),
            concerns,
            date: self.agreement_date(found),
            terms: found.terms.iter().enumerate().map(|(i, t)| self.term_of(found, i, t)).collect(),
            purpose: found.purpose.clone(),
            label: None,
            trigger: Some(self.page().span(found.trigger..found.trigger + 1)),
            evidence: found.reports.iter().map(|(s, parties, terms)| self.agreement_evidence(found, *s, parties, terms)).collect(),
            confidence: share(&Confidence::embedded().agreement, found.rule),
            rule: Some(found.rule.to_owned()),
            entity: None,
        }
    }

    /// A change of status does not date an agreement.
    fn agreement_date(&self, found: &FoundAgreement) -> Option<PartialDate> {
        let made =
            found.dated || matches!(found.status, AgreementStatus::Announced | AgreementStatus::Signed | AgreementStatus::Negotiated);
        found.time.filter(|_| made).map(|t| self.times[t].date.clone())
    }

    fn agreement_evidence(&self, found: &FoundAgreement, sentence: usize, parties: &[usize], terms: &[usize]) -> Evidence {
        let mut evidence = self.evidence(
            sentence,
            self.page()
                .sentences
                .get(sentence)
                .map_or(found.trigger, |s| if s.words.contains(&found.trigger) { found.trigger } else { s.words.start }),
        );
        evidence.supports.extend(parties.iter().map(|p| Support {
            field: Field::Party,
            actor: Some(self.chains.id(*p)),
            role: None,
            index: None,
        }));
        evidence.supports.extend(terms.iter().map(|t| Support { field: Field::Term, actor: None, role: None, index: Some(*t) }));
        evidence.supports.push(Support { field: Field::Form, actor: None, role: None, index: None });
        evidence
    }

    /// The row of the table of actions that a verb with its object means.
    fn action_kind(&self, verb: usize) -> Option<String> {
        let page = self.page();
        let object = page.children_as(verb, &[crate::syntax::Label::Dobj]).next();
        let particle = page.children_as(verb, &[crate::syntax::Label::Prt]).next();
        let lemma =
            particle.map_or_else(|| page.words[verb].lemma.clone(), |p| format!("{} {}", page.words[verb].lemma, page.words[p].lower));
        let key = |o: &str| crate::lexicon::agreements::Actions::embedded().key(&lemma, Some(o)).map(str::to_owned);
        match object {
            Some(o) => key(&page.words[o].lemma).or_else(|| key(&page.words[o].lower)),
            None => crate::lexicon::agreements::Actions::embedded().key(&lemma, None).map(str::to_owned),
        }
    }

    fn term_of(&self, found: &FoundAgreement, index: usize, term: &FoundTerm) -> Term {
        let sentence = self.page().words[term.verb].sentence;
        let spans: Vec<Span> =
            found.reports.iter().filter(|(_, _, terms)| terms.contains(&index)).map(|(s, ..)| self.page().sentence_span(*s)).collect();
        Term {
            action: self.page().words[term.verb].lemma.clone(),
            action_kind: self.action_kind(term.verb),
            text: Some(term.text.clone()),
            label: None,
            obligor: term.obligor.map(|o| self.chains.id(o)),
            beneficiary: None,
            place: term.place.map(|p| self.place_ref(p)),
            deadline: term.deadline.clone(),
            until: term.until.clone(),
            purpose: term.purpose.clone(),
            evidence: if spans.is_empty() { vec![self.page().sentence_span(sentence)] } else { spans },
        }
    }
}

/// A tenure with the share of its rule.
fn rated(tenure: &Tenure) -> Tenure {
    let confidence = tenure.rule.as_deref().and_then(|r| share(&Confidence::embedded().tenure, r));
    Tenure { confidence, ..tenure.clone() }
}

fn event_id(index: usize) -> EventId {
    EventId(format!("e{}", index + 1))
}
