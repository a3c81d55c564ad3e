//! Why reports are of one event: a judgement for every report that was joined with an earlier one.

use super::Merging;
use super::report::Report;
use crate::model::id::EntityId;
use crate::model::judgement::{Judgement, Verdict};
use crate::resolve::item::Items;
use crate::resolve::reason::Reason;

/// The verdicts *same* on the reports of each event, each with the first of them.
pub(in crate::resolve) fn judgements(merging: &Merging, items: &Items<'_>) -> Vec<Judgement> {
    let mut found = Vec::new();
    for set in merging.union.sets() {
        let first = &merging.reports[set[0]];
        found.extend(set[1..].iter().map(|i| judgement(items, first, &merging.reports[*i])));
    }
    found
}

fn judgement(items: &Items<'_>, a: &Report, b: &Report) -> Judgement {
    let reasons = reasons(a, b);
    Judgement {
        left: address(items, a),
        right: address(items, b),
        verdict: Verdict::Same,
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
    let event = &items.records[report.doc].events[report.index];
    EntityId(format!("doc/{}#event={}", items.key(report.doc), event.id))
}
