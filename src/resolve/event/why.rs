//! Why reports are of one event, or may be: a judgement for every report that was joined with an earlier one, and for those that fit two.

use super::Merging;
use super::report::Report;
use crate::model::id::EntityId;
use crate::model::judgement::{Judgement, Verdict};
use crate::resolve::item::Items;
use crate::resolve::reason::{Reason, most_unsure};
use crate::resolve::told::Sort;

/// The verdicts *same* on the reports of each event, each with the first of them.
pub(in crate::resolve) fn judgements(merging: &Merging<'_>, items: &Items<'_>) -> Vec<Judgement> {
    let at = |i: usize| address(items, &merging.reports[i]);
    let mut found = merging.union.verdicts(at);
    for set in merging.union.sets() {
        let by_rule = set[1..].iter().filter(|i| !merging.union.by_decision(set[0], **i));
        found.extend(by_rule.map(|i| judgement(items, Verdict::Same, (&merging.reports[set[0]], &merging.reports[*i]))));
    }
    let open = |(a, b): &&(usize, usize)| !merging.union.same(*a, *b) && !merging.union.barred(*a, *b);
    let unsure = merging.unsure.iter().filter(open).take(most_unsure());
    found.extend(unsure.map(|(a, b)| judgement(items, Verdict::Unsure, (&merging.reports[*a], &merging.reports[*b]))));
    found
}

fn judgement(items: &Items<'_>, verdict: Verdict, (a, b): (&Report, &Report)) -> Judgement {
    let mut reasons = reasons(a, b);
    if verdict == Verdict::Unsure {
        reasons.push(Reason::OtherEvent);
    }
    Judgement {
        left: address(items, a),
        right: address(items, b),
        verdict,
        score: reasons.iter().map(|r| r.weight()).sum::<f32>().clamp(0.0, 1.0),
        reasons: reasons.iter().map(|r| r.says()).collect(),
        author: crate::resolve::author(),
        at: None,
    }
}

fn reasons(a: &Report, b: &Report) -> Vec<Reason> {
    let shared = !a.core.is_disjoint(&b.core);
    let dated = |r: &Report| r.date.is_some();
    let day = match (a.doc == b.doc, dated(a) && dated(b)) {
        (true, _) => Reason::Repeated,
        (false, true) => Reason::OneDay,
        (false, false) => Reason::DayInherited,
    };
    shared.then_some(Reason::Participants).into_iter().chain([day]).collect()
}

/// Where a report stands: `doc/<key>#event=<id>`.
fn address(items: &Items<'_>, report: &Report) -> EntityId {
    Sort::Event.address(items, report.doc, items.records[report.doc].events[report.index].id.as_str())
}
