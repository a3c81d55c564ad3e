//! Captions of events in the present tense, from the templates of `labels.toml`.
//!
//! The first template of the kind that can be filled is taken, so that a caption never says more than the records do.

use super::context::Context;
use super::event::{EventPart, core, destination, first, without_article};
use super::words::{capital, fill, list, shortened, words};
use crate::model::event::{EventKind, Role, Status};

/// The caption of an event; `what` is what it announces or signs.
pub(super) fn caption(context: &Context<'_>, event: usize, parts: &[EventPart], what: Option<&str>) -> String {
    let merged = &context.identity.events[event];
    if let Some(label) = first(context, event, |e| e.label.as_ref()) {
        return label.to_owned();
    }
    let values = Values::new(context, event, parts, what);
    let made = templates(merged.kind, parts).iter().chain(&["plain"]).find_map(|name| values.fill(name));
    let label = capital(&made.unwrap_or_else(|| merged.kind.name().replace('_', " ")));
    match (merged.status, words().status.get(merged.status.name())) {
        (Status::Occurred | Status::Ongoing, _) | (_, None) => label,
        (_, Some(template)) => fill(template, &[("label", &label)], false).unwrap_or(label),
    }
}

/// Names of the templates of a kind, the ones that say most first.
fn templates(kind: EventKind, parts: &[EventPart]) -> &'static [&'static str] {
    let two = core(parts).len() == 2;
    match kind {
        EventKind::Meeting if two => &["received", "meets"],
        EventKind::Meeting if core(parts).len() > 2 => &["received", "meet"],
        EventKind::Meeting => &["meets_with_nobody"],
        EventKind::Call => &["calls", "speak"],
        EventKind::Briefing => &["briefs", "briefed", "briefer_only"],
        EventKind::Visit => &["visits", "visits_host", "travels_nowhere"],
        EventKind::Travel => &["travels", "travels_nowhere"],
        EventKind::Announcement => &["announces", "announces_nothing"],
        EventKind::Signing => &["signs", "signs_something", "signing"],
        EventKind::Request => &["requests", "requests_of", "requests_nothing"],
        EventKind::Establishment => &["established"],
        EventKind::Appointment => &["appointed"],
        EventKind::Utterance => &["on", "says", "speaks"],
        EventKind::Mediation => &["mediates", "mediation"],
        EventKind::TerritorialChange => &["change", "change_nowhere"],
        EventKind::Other => &["other"],
    }
}

/// What templates are filled with.
struct Values {
    fields: Vec<(&'static str, String)>,
    many: bool,
}

impl Values {
    fn new(context: &Context<'_>, event: usize, parts: &[EventPart], what: Option<&str>) -> Self {
        let names = |which: &dyn Fn(&EventPart) -> bool| -> Vec<String> {
            core(parts).into_iter().filter(|p| which(p)).map(|p| context.named[p.actor].in_sentence()).collect()
        };
        let role = |role: Role| list(&names(&|p| p.role == role));
        let all = names(&|p| p.role != Role::Mediator);
        let kind = context.identity.events[event].kind;
        let traveller = [Role::Traveller, Role::Visitor].map(role).into_iter().find(|t| !t.is_empty()).unwrap_or_default();
        let mut fields = vec![
            ("first", all.first().cloned().unwrap_or_default()),
            ("second", all.get(1).cloned().unwrap_or_default()),
            ("all", list(&all)),
            ("traveller", traveller),
            ("place", places(context, event, kind)),
            ("what", what.map(str::to_owned).unwrap_or_else(|| subject(context, event, kind))),
            ("kind", kind.name().replace('_', " ")),
            ("established", established(context, parts)),
            ("requester", written(context, parts, Role::Requester)),
        ];
        for (name, kind) in ROLES {
            fields.push((name, role(*kind)));
        }
        fields.extend(speech(context, event));
        let subjects = |r: Role| parts.iter().filter(|p| p.role == r).count();
        let many = SUBJECTS.iter().any(|r| subjects(*r) > 1);
        Self { fields, many }
    }

    fn fill(&self, name: &str) -> Option<String> {
        let values: Vec<(&str, &str)> = self.fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
        fill(words().events.get(name)?, &values, self.many)
    }
}

/// Fields of templates that are the actors in one role.
const ROLES: &[(&str, Role)] = &[
    ("host", Role::Host),
    ("guest", Role::Guest),
    ("caller", Role::Caller),
    ("callee", Role::Callee),
    ("briefer", Role::Briefer),
    ("briefed", Role::Briefed),
    ("announcer", Role::Announcer),
    ("signatory", Role::Signatory),
    ("requested", Role::Requested),
    ("speaker", Role::Speaker),
    ("mediator", Role::Mediator),
];

/// Roles that are the subject of a caption.
const SUBJECTS: &[Role] =
    &[Role::Host, Role::Briefer, Role::Traveller, Role::Visitor, Role::Announcer, Role::Signatory, Role::Requester, Role::Mediator];

fn places(context: &Context<'_>, event: usize, kind: EventKind) -> String {
    let one = || destination(context, event).map(|n| context.named[n].in_sentence()).unwrap_or_default();
    if kind != EventKind::TerritorialChange {
        return one();
    }
    let mut names: Vec<String> = Vec::new();
    for member in &context.identity.events[event].members {
        let reported = context.event(*member);
        let places = reported.place.iter().chain(&reported.more_places).filter_map(|p| context.actor(member.0, &p.actor));
        names.extend(places.map(|n| context.named[n].in_sentence()));
    }
    let mut seen = std::collections::BTreeSet::new();
    names.retain(|n| seen.insert(n.clone()));
    list(&names)
}

/// What a request, an announcement or a change is about: its first topic, or the words that name it.
fn subject(context: &Context<'_>, event: usize, kind: EventKind) -> String {
    let longest = words().speech.longest;
    let topic = first(context, event, |e| e.topics.first().map(|t| &t.text)).map(|t| shortened(t, longest));
    let trigger = || {
        let member = context.identity.events[event].members.first()?;
        context.words(member.0, context.event(*member).trigger?).map(|t| shortened(t, longest))
    };
    match kind {
        EventKind::TerritorialChange | EventKind::Other => trigger().or(topic),
        _ => topic,
    }
    .unwrap_or_default()
}

/// The name under which the first document has those in a role.
fn written(context: &Context<'_>, parts: &[EventPart], role: Role) -> String {
    let names = core(parts).into_iter().filter(|p| p.role == role).map(|p| without_article(&context.named[p.actor].written).to_owned());
    list(&names.collect::<Vec<_>>())
}

/// What was established, without its leader: "the coalition against ISIS".
fn established(context: &Context<'_>, parts: &[EventPart]) -> String {
    let plain = &words().words;
    let names = core(parts).into_iter().filter(|p| p.role == Role::Established).map(|p| {
        let text = context.named[p.actor].in_sentence();
        text.split(' ').filter(|w| !w.ends_with(&plain.led)).collect::<Vec<_>>().join(" ")
    });
    list(&names.collect::<Vec<_>>())
}

/// Fields for what was said: the clause in short, and as a noun phrase where it is a plain one.
fn speech(context: &Context<'_>, event: usize) -> Vec<(&'static str, String)> {
    let longest = words().speech.longest;
    let gist = first(context, event, |e| e.gist.as_ref());
    let said = gist.or_else(|| first(context, event, |e| e.quote.as_ref())).map(|t| shortened(t, longest));
    let mut fields = vec![("gist", said.unwrap_or_default())];
    if let Some((subject, state)) = gist.and_then(being) {
        let being = words().events.get("being").and_then(|t| fill(t, &[("subject", &subject), ("state", &state)], false));
        fields.extend(being.map(|text| ("subject", text)));
    } else if gist.is_none() && !fields[0].1.is_empty() {
        return fields;
    } else if gist.is_none() {
        fields.push(("subject", subject(context, event, EventKind::Utterance)));
    }
    fields
}

/// A clause with a copula as subject and state: "the situation in Iraq is now vastly different" gives "Iraq" and "different".
fn being(clause: &str) -> Option<(String, String)> {
    let speech = &words().speech;
    let tokens: Vec<&str> = clause.split_whitespace().collect();
    let at = tokens.iter().position(|t| speech.copulas.iter().any(|c| c == t)).filter(|at| *at > 0)?;
    let subject = tokens[..at].join(" ");
    let hollow = |h: &&String| subject.to_lowercase().starts_with(&format!("{h} "));
    let subject = speech.hollow.iter().find(hollow).map_or(subject.as_str(), |h| subject[h.len()..].trim());
    let adverb = |t: &&&str| speech.adverbs.iter().any(|a| a == **t) || t.ends_with(&speech.adverb_ending);
    let state: Vec<&str> = tokens[at + 1..].iter().skip_while(adverb).copied().collect();
    let plain = !state.is_empty() && state.len() <= speech.longest_state && !subject.contains([',', '“', '"']);
    plain.then(|| (subject.to_owned(), state.join(" ").trim_end_matches(['.', ',']).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::being;

    #[test]
    fn clauses_become_noun_phrases_where_they_are_plain() {
        let made = |clause| being(clause).map(|(a, b)| format!("{a} being {b}"));
        assert_eq!(made("the situation in Iraq is now vastly different from 2014").as_deref(), Some("Iraq being different from 2014"));
        assert_eq!(made("Oslo is ready for talks.").as_deref(), Some("Oslo being ready for talks"));
        assert_eq!(made("we will not go"), None);
        assert_eq!(made("is"), None);
    }
}
