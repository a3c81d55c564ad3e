//! Turns the agreements of many records into one where parties, date and concern say so, with the union of their terms.
//!
//! Guarantees: a term of two records is one only with the same action, place and day; nothing is copied from one term to another.

use super::day::between;
use super::event::rolled_up;
use super::item::Items;
use super::names::folded;
use super::reason::{Reason, most_unsure};
use super::told::{Sets, Sort, Told};
use crate::model::agreement::{Agreement, AgreementStatus, Term};
use crate::model::date::{Day, PartialDate};
use crate::model::decision::Decision;
use crate::model::judgement::{Judgement, Verdict};
use crate::model::record::Record;
use crate::model::span::Span;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

/// Days between two documents that speak of one agreement without its date.
const AT_ONCE: i32 = 31;
/// Days from one state of an agreement to the next.
const ONE_COURSE: i32 = 1096;
/// Words behind the noun for an agreement that tell what it is about.
const SUBJECT: usize = 6;

/// An agreement with all its reports.
#[derive(Clone, Debug, PartialEq)]
pub struct MergedAgreement {
    /// Number of the record and of the agreement in it, in canonical order; at least one.
    pub members: Vec<(usize, usize)>,
    /// When it was made: the narrowest that a report has.
    pub date: Option<PartialDate>,
    /// Number of the event that announces or signs it.
    pub event: Option<usize>,
    /// Its terms.
    pub terms: Vec<MergedTerm>,
}

/// A term with all its reports: number of the record, of the agreement in it, and of the term in that.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MergedTerm {
    /// In canonical order; at least one.
    pub members: Vec<(usize, usize, usize)>,
}

/// What one record says of one agreement.
struct Report<'r> {
    doc: usize,
    index: usize,
    agreement: &'r Agreement,
    parties: BTreeSet<usize>,
    concerns: BTreeSet<usize>,
    actions: BTreeSet<String>,
    words: BTreeSet<String>,
    event: Option<usize>,
    date: Option<PartialDate>,
    day: Option<Day>,
    told: Vec<Day>,
}

/// What merging agreements needs of the events: the date and number of a record's event.
pub(super) struct Events<'e> {
    /// Numbers of merged events by record and event in it.
    pub numbers: &'e HashMap<(usize, usize), usize>,
    /// Their dates.
    pub dates: &'e [Option<PartialDate>],
    /// Dates of the documents.
    pub days: &'e [Option<Day>],
}

/// Merges the agreements of all records; gives the verdicts on their reports with them.
pub(super) fn merge(items: &Items<'_>, events: &Events<'_>, decisions: &[&Decision]) -> (Vec<MergedAgreement>, Vec<Judgement>) {
    let reports = reports(items, events);
    let told = Told::new(items, decisions, Sort::Agreement);
    let mut union = Sets::new(reports.iter().map(|r| (r.doc, r.index)), &told);
    let mut unsure = BTreeSet::new();
    let blocks = blocks(&reports);
    // What one document tells of comes first: an undated signature belongs to what stands beside it before it can be that of other news.
    for at_home in [true, false] {
        for block in blocks.values() {
            join_block(&reports, block, at_home, (&mut union, &mut unsure));
        }
    }
    let agreements = union.sets().iter().map(|set| merged(items, &set.iter().map(|i| &reports[*i]).collect::<Vec<_>>())).collect();
    (agreements, judgements(items, &reports, &union, &unsure))
}

/// The verdicts: what people decided, every report with the first of its agreement, and reports that fit each other and not the others.
fn judgements(items: &Items<'_>, reports: &[Report<'_>], union: &Sets<'_>, unsure: &BTreeSet<(usize, usize)>) -> Vec<Judgement> {
    let address = |i: usize| Sort::Agreement.address(items, reports[i].doc, reports[i].agreement.id.as_str());
    let judgement = |(a, b): (usize, usize), verdict: Verdict| {
        let mut reasons = reasons(&reports[a], &reports[b]);
        reasons.extend((verdict == Verdict::Unsure).then_some(Reason::OtherAgreement));
        Judgement {
            left: address(a),
            right: address(b),
            verdict,
            score: reasons.iter().map(|r| r.weight()).sum::<f32>().clamp(0.0, 1.0),
            reasons: reasons.iter().map(|r| r.says()).collect(),
            author: super::author(),
            at: None,
        }
    };
    let mut found = union.verdicts(address);
    for set in union.sets() {
        let by_rule = set[1..].iter().filter(|i| !union.by_decision(set[0], **i));
        found.extend(by_rule.map(|i| judgement((set[0], *i), Verdict::Same)));
    }
    let open = |(a, b): &&(usize, usize)| !union.same(*a, *b) && !union.barred(*a, *b);
    found.extend(unsure.iter().filter(open).take(most_unsure()).map(|pair| judgement(*pair, Verdict::Unsure)));
    found
}

/// What two reports of one agreement have in common.
fn reasons(a: &Report<'_>, b: &Report<'_>) -> Vec<Reason> {
    let day = match (&a.date, &b.date) {
        _ if a.event.is_some() && a.event == b.event => Reason::OneEvent,
        (Some(x), Some(y)) if x.compatible(y) => Reason::OneDay,
        (Some(_), Some(_)) => Reason::Course,
        _ => Reason::SameWeeks,
    };
    let parties = (a.parties.intersection(&b.parties).count() > 1).then_some(Reason::Parties);
    parties.into_iter().chain([day]).chain(one_subject(a, b).then_some(Reason::OneSubject)).collect()
}

/// Sets of reports, and the pairs that fit and are not joined.
type Joining<'j, 'd> = (&'j mut Sets<'d>, &'j mut BTreeSet<(usize, usize)>);

fn join_block(reports: &[Report<'_>], block: &[usize], at_home: bool, (union, unsure): Joining<'_, '_>) {
    for (n, a) in block.iter().enumerate() {
        let rest = block[n + 1..].iter().take_while(|b| !at_home || reports[**b].doc == reports[*a].doc);
        for b in rest {
            // The two themselves first: what cannot be one is most of what meets here.
            if !union.same(*a, *b) && fits(&reports[*a], &reports[*b]) {
                let all = union.members(*a).iter().all(|x| union.members(*b).iter().all(|y| together(&reports[*x], &reports[*y])));
                let _ = if all { union.join(*a, *b) } else { unsure.insert((*a.min(b), *a.max(b))) };
            }
        }
    }
}

fn reports<'r>(items: &Items<'r>, events: &Events<'_>) -> Vec<Report<'r>> {
    let mut all = Vec::new();
    for (doc, record) in items.records.iter().enumerate() {
        for (index, agreement) in record.agreements.iter().enumerate() {
            let event = agreement.event.as_ref().and_then(|id| record.events.iter().position(|e| e.id == *id));
            let event = event.and_then(|n| events.numbers.get(&(doc, n)).copied());
            let dated = agreement.date.clone().filter(|d| d.earliest.is_some() || d.latest.is_some());
            let sets = |ids: &[crate::model::id::ActorId]| ids.iter().filter_map(|id| items.set(doc, id)).collect::<BTreeSet<_>>();
            all.push(Report {
                doc,
                index,
                agreement,
                parties: sets(&agreement.parties).into_iter().map(|p| rolled_up(items, p)).collect(),
                concerns: sets(&agreement.concerns),
                actions: agreement.terms.iter().map(action).collect(),
                words: about(record, agreement),
                event,
                date: dated.or_else(|| events.dates[event?].clone()),
                day: events.days[doc],
                told: told(record, agreement),
            });
        }
    }
    all
}

/// The days that the sentences of an agreement name, in order.
fn told(record: &Record, agreement: &Agreement) -> Vec<Day> {
    let inside = |span: Span| agreement.evidence.iter().any(|e| e.span.contains(span));
    let times = record.times.iter().filter(|time| time.date.span().is_some_and(inside));
    times.filter_map(|time| time.date.day()).collect::<BTreeSet<_>>().into_iter().collect()
}

/// The kind of action of a term, or else its verb.
fn action(term: &Term) -> String {
    term.action_kind.clone().unwrap_or_else(|| folded(&term.action))
}

/// Reports by pair of parties.
fn blocks(reports: &[Report<'_>]) -> BTreeMap<(usize, usize), Vec<usize>> {
    let mut blocks: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (i, report) in reports.iter().enumerate() {
        let parties: Vec<usize> = report.parties.iter().copied().collect();
        for (n, a) in parties.iter().enumerate() {
            parties[n + 1..].iter().for_each(|b| blocks.entry((*a, *b)).or_default().push(i));
        }
    }
    blocks
}

fn fits(a: &Report<'_>, b: &Report<'_>) -> bool {
    a.parties.intersection(&b.parties).count() > 1 && dates(a, b) && subject(a, b)
}

fn dates(a: &Report<'_>, b: &Report<'_>) -> bool {
    if a.event.is_some() && a.event == b.event {
        return true;
    }
    match (&a.date, &b.date) {
        (Some(x), Some(y)) => x.compatible(y) || further(a, b) || further(b, a),
        _ if named_alike(a, b) || recalls(a, b) || recalls(b, a) => true,
        _ => {
            let news = a.doc == b.doc || matches!((a.day, b.day), (Some(x), Some(y)) if between(x, y) <= AT_ONCE);
            news && !recalled(a) && !recalled(b) || !a.concerns.is_disjoint(&b.concerns)
        }
    }
}

/// The day of a report: its date's, or the only one that its sentences name.
fn day(report: &Report<'_>) -> Option<Day> {
    let only = || report.told.first().copied().filter(|_| report.told.len() == 1);
    if report.date.is_some() { report.date.as_ref().and_then(PartialDate::day) } else { only() }
}

/// True where an undated report names the day of the other, or tells its next state, about one thing in the same words.
fn named_alike(a: &Report<'_>, b: &Report<'_>) -> bool {
    let one_day = matches!((day(a), day(b)), (Some(x), Some(y)) if x == y) && stage(a.agreement.status) == stage(b.agreement.status);
    one_subject(a, b) && (one_day || further(a, b) || further(b, a))
}

/// True where an undated report of a later state names the day on which the other was made: "ended the treaty signed on 16 January".
fn recalls(later: &Report<'_>, earlier: &Report<'_>) -> bool {
    let named = day(earlier).is_some_and(|day| later.told.contains(&day));
    later.date.is_none() && named && stage(later.agreement.status) > stage(earlier.agreement.status) && one_subject(later, earlier)
}

/// True where nothing speaks against two reports of one agreement that others have brought together: an undated later state of one thing has no
/// day that could differ.
fn together(a: &Report<'_>, b: &Report<'_>) -> bool {
    let undated =
        |x: &Report<'_>, y: &Report<'_>| x.date.is_none() && x.told.len() != 1 && stage(x.agreement.status) > stage(y.agreement.status);
    let alike = a.parties.intersection(&b.parties).count() > 1 && subject(a, b) && one_subject(a, b);
    fits(a, b) || alike && (undated(a, b) || undated(b, a))
}

/// True for an agreement of another time than its document's ("the agreement of March 10" in April): what is undated beside it is not it.
fn recalled(report: &Report<'_>) -> bool {
    let day = report.date.as_ref().and_then(PartialDate::day);
    matches!((day, report.day), (Some(x), Some(y)) if between(x, y) > AT_ONCE)
}

/// True where one report tells a later state of what the other tells of: announced and then signed, signed and then extended.
/// Two signatures on two days are two agreements.
fn further(a: &Report<'_>, b: &Report<'_>) -> bool {
    let later = matches!((day(a), day(b)), (Some(x), Some(y)) if x < y && between(x, y) <= ONE_COURSE);
    later && stage(a.agreement.status) < stage(b.agreement.status) && one_subject(a, b)
}

/// States of an agreement in the order in which it passes through them.
const fn stage(status: AgreementStatus) -> u8 {
    match status {
        AgreementStatus::Negotiated => 0,
        AgreementStatus::Announced => 1,
        AgreementStatus::Signed | AgreementStatus::Rejected => 2,
        AgreementStatus::InForce => 3,
        AgreementStatus::Extended | AgreementStatus::Amended | AgreementStatus::Suspended => 4,
        AgreementStatus::Ended | AgreementStatus::Withdrawn => 5,
    }
}

/// The words for what an agreement is about, where they follow its noun: "double", "taxation". Names and numbers end them.
fn about(record: &Record, agreement: &Agreement) -> BTreeSet<String> {
    let sentence = agreement.evidence.iter().map(|e| e.span).find(|s| agreement.trigger.is_some_and(|t| s.contains(t)));
    let behind = sentence.zip(agreement.trigger).map(|(s, t)| Span::new(t.end, s.end));
    let mut words = behind.and_then(|s| s.of(&record.document.text)).unwrap_or_default().split_whitespace();
    if !words.next().is_some_and(|w| SUBJECT_LINKS.contains(w)) {
        return BTreeSet::new();
    }
    let plain = |w: &&str| w.chars().all(|c| c.is_lowercase() || c == '-' || c == ',' || c == '.');
    words.take_while(plain).take(SUBJECT).filter(|w| w.chars().count() > 3).map(folded).collect()
}

static SUBJECT_LINKS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../../schema/resolve/subjects.tsv").lines().filter(|l| !l.starts_with('#')).collect());

/// True where both say in words what they are about, and at least half of the fewer words are the same.
fn one_subject(a: &Report<'_>, b: &Report<'_>) -> bool {
    let shared = a.words.intersection(&b.words).count();
    shared > 0 && shared * 2 >= a.words.len().min(b.words.len())
}

/// True where both are about one thing, as far as they say what about.
fn subject(a: &Report<'_>, b: &Report<'_>) -> bool {
    let name = |r: &Report<'_>| r.agreement.name.as_deref().map(folded);
    if let (Some(x), Some(y)) = (name(a), name(b)) {
        return x == y;
    }
    if !a.words.is_empty() && !b.words.is_empty() && !one_subject(a, b) {
        return false;
    }
    let says = |r: &Report<'_>| !r.concerns.is_empty() || !r.actions.is_empty();
    !says(a) || !says(b) || !a.concerns.is_disjoint(&b.concerns) || !a.actions.is_disjoint(&b.actions)
}

fn merged(items: &Items<'_>, reports: &[&Report<'_>]) -> MergedAgreement {
    // Made is what is signed; the days of announcements and of what came later count only where none is known to be.
    let made = |r: &&&Report<'_>| r.agreement.status == AgreementStatus::Signed;
    let signed: Vec<PartialDate> = reports.iter().filter(made).filter_map(|r| r.date.clone()).collect();
    let dates = if signed.is_empty() { reports.iter().filter_map(|r| r.date.clone()).collect() } else { signed };
    MergedAgreement {
        members: reports.iter().map(|r| (r.doc, r.index)).collect(),
        date: dates.into_iter().min_by_key(|d| (super::day::width(d), d.basis)),
        event: reports.iter().find_map(|r| r.event),
        terms: terms(items, reports),
    }
}

fn terms(items: &Items<'_>, reports: &[&Report<'_>]) -> Vec<MergedTerm> {
    let mut found: Vec<(String, &Report<'_>, &Term, MergedTerm)> = Vec::new();
    for report in reports {
        for (n, term) in report.agreement.terms.iter().enumerate() {
            let member = (report.doc, report.index, n);
            let one = |(act, other, first, _): &(String, &Report<'_>, &Term, MergedTerm)| {
                *act == action(term)
                    && (other.doc, other.index) != (report.doc, report.index)
                    && same_term(items, (other, first), (report, term))
            };
            match found.iter_mut().find(|f| one(f)) {
                Some((.., merged)) => merged.members.push(member),
                None => found.push((action(term), report, term, MergedTerm { members: vec![member] })),
            }
        }
    }
    found.into_iter().map(|(.., term)| term).collect()
}

fn same_term(items: &Items<'_>, (a, x): (&Report<'_>, &Term), (b, y): (&Report<'_>, &Term)) -> bool {
    let place = |r: &Report<'_>, t: &Term| t.place.as_ref().and_then(|p| items.set(r.doc, &p.actor));
    let unsaid = |p: Option<usize>, q: Option<usize>| p == q || p.is_none() || q.is_none();
    let days = |p: &Option<PartialDate>, q: &Option<PartialDate>| match (p, q) {
        (Some(p), Some(q)) => p.latest == q.latest,
        _ => true,
    };
    let obligor = |r: &Report<'_>, t: &Term| items.set_of(r.doc, t.obligor.as_ref());
    unsaid(place(a, x), place(b, y)) && unsaid(obligor(a, x), obligor(b, y)) && days(&x.deadline, &y.deadline) && days(&x.until, &y.until)
}
