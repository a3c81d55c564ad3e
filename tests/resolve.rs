//! Several documents in, one graph out: what is joined, what stays apart, and that the order of the documents does not matter.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use chancery::assemble::graph;
use chancery::lexicon::Lexicon;
use chancery::model::actor::{Actor, ActorKind, OfficeKind, Tenure, TenureStatus};
use chancery::model::agreement::{Agreement, AgreementForm, AgreementStatus, Term};
use chancery::model::date::{Basis, Day, PartialDate, Precision, Time, TimeKind};
use chancery::model::decision::{Action, Decision};
use chancery::model::document::Document;
use chancery::model::event::{Event, EventKind, Evidence, Participant, Polarity, Role, Status, Voice};
use chancery::model::graph::{Graph, LinkType, Predicate};
use chancery::model::judgement::Verdict;
use chancery::model::record::Record;
use chancery::model::span::Span;

/// A record in the making, over a text of our own.
struct Story(Record);

impl Story {
    fn new(text: &str, published: Option<&str>) -> Self {
        let document = Document { text: text.into(), published: published.map(Into::into), ..Document::default() };
        Self(Record { document, ..Record::default() })
    }

    fn span(&self, words: &str) -> Span {
        let at = self.0.document.text.find(words).unwrap_or_else(|| panic!("{words}"));
        let start = self.0.document.text[..at].chars().count();
        Span::new(start, start + words.chars().count())
    }

    fn all(&self) -> Span {
        Span::new(0, self.0.document.text.chars().count())
    }

    fn actor(mut self, id: &str, kind: ActorKind, name: &str, change: impl FnOnce(&mut Actor)) -> Self {
        let mut actor = Actor::new(id.into(), kind, name);
        change(&mut actor);
        self.0.actors.push(actor);
        self
    }

    fn state(self, id: &str, iso3: &str) -> Self {
        self.actor(id, ActorKind::State, iso3, |a| a.iso3 = Some(iso3.into()))
    }

    /// A person in an office of a state.
    fn holder(self, id: &str, name: &str, title: &str, state: &str) -> Self {
        let office = format!("o-{id}");
        let story = self.actor(id, ActorKind::Person, name, |_| {}).actor(&office, ActorKind::Office, title, |a| {
            a.office_of = Some(state.into());
            a.office_kind = Some(OfficeKind::Minister);
        });
        story.tenure(id, &office)
    }

    fn tenure(mut self, person: &str, office: &str) -> Self {
        let evidence = vec![self.all()];
        let (person, office) = (person.into(), office.into());
        self.0.tenures.push(Tenure {
            person,
            office,
            status: TenureStatus::Current,
            from: None,
            until: None,
            evidence,
            confidence: None,
            rule: None,
        });
        self
    }

    fn event(mut self, kind: EventKind, who: &[(&str, Role)], change: impl FnOnce(&mut Event, &Story)) -> Self {
        let mut event: Event =
            serde_json::from_value(serde_json::json!({"id": format!("e{}", self.0.events.len()), "kind": kind})).unwrap();
        let part = |(id, role): &(&str, Role)| Participant {
            actor: (*id).into(),
            role: *role,
            office: None,
            representing: None,
            start: None,
            end: None,
        };
        event.participants = who.iter().map(part).collect();
        event.evidence = vec![Evidence::author(self.all())];
        change(&mut event, &self);
        self.0.events.push(event);
        self
    }

    /// A meeting of two, dated by these words: a day, or words that only another document can date.
    fn meeting(self, who: [&str; 2], words: &str, day: Option<&str>) -> Self {
        let mut story =
            self.event(EventKind::Meeting, &[(who[0], Role::Host), (who[1], Role::Guest)], |e, s| e.date = Some(s.date(words, day)));
        let date = story.date(words, day);
        story.0.times.push(Time { text: words.into(), kind: TimeKind::Date, date });
        story
    }

    fn date(&self, words: &str, day: Option<&str>) -> PartialDate {
        let day: Option<Day> = day.map(|d| d.parse().unwrap());
        let span = self.span(words);
        PartialDate {
            edtf: day.map(|d| d.to_string()),
            earliest: day,
            latest: day,
            precision: day.map(|_| Precision::Day),
            basis: Some(if day.is_some() { Basis::Explicit } else { Basis::Unanchored }),
            anchor: None,
            start: Some(span.start),
            end: Some(span.end),
        }
    }
}

fn built(stories: Vec<Story>, decisions: &[Decision]) -> Graph {
    let records: Vec<Record> = stories.into_iter().map(|s| s.0).collect();
    let mut forward = records.clone();
    let mut backward: Vec<Record> = records.into_iter().rev().collect();
    let one = graph(&mut forward, Lexicon::embedded(), decisions);
    let two = graph(&mut backward, Lexicon::embedded(), decisions);
    assert_eq!(one, two, "the order of documents matters");
    backward.reverse();
    assert_eq!(forward, backward, "the order of documents matters for the entities of records");
    sound(&one);
    one
}

/// Every claim rests on a span, and every span is what the document has there.
fn sound(graph: &Graph) {
    for claim in &graph.claims {
        assert!(!claim.evidence.is_empty());
        assert!(claim.evidence.iter().all(|id| graph.evidence.iter().any(|e| e.id == *id)), "{claim:?}");
    }
    for evidence in &graph.evidence {
        assert_eq!(evidence.exact.chars().count(), evidence.span.len(), "{}", evidence.id);
        assert!(evidence.voice == Voice::Author || evidence.attributed_to.is_some());
    }
}

fn ids(graph: &Graph) -> Vec<&str> {
    graph.events.iter().map(|e| e.id.as_str()).collect()
}

fn persons(graph: &Graph) -> Vec<&str> {
    let all = graph.actors.iter().filter(|a| a.kind == ActorKind::Person).map(|a| a.id.as_str());
    all.map(|id| id.split_once("--").map_or(id, |(name, _)| name)).collect()
}

fn norway() -> Story {
    Story::new("On 3 March 2022 Foreign Minister Idris El-Amrani received Norwegian Foreign Minister Kari Lunde.", Some("2022-03-03"))
        .state("mar", "MAR")
        .state("nor", "NOR")
        .holder("a", "Idris El-Amrani", "Foreign Minister", "mar")
        .holder("b", "Kari Lunde", "Foreign Minister", "nor")
        .meeting(["a", "b"], "On 3 March 2022", Some("2022-03-03"))
}

fn undated() -> Story {
    Story::new("Idriss al-Amrani and Lunde, the Norwegian minister, met Thursday. He will fly home today.", None)
        .state("n", "NOR")
        .state("m", "MAR")
        .holder("x", "Idriss El-Amrani", "Foreign Minister", "m")
        .holder("y", "Lunde", "Foreign Minister", "n")
        .meeting(["x", "y"], "Thursday", None)
}

#[test]
fn one_meeting_of_two_documents_dates_the_second() {
    let graph = built(vec![norway(), undated()], &[]);
    assert_eq!(ids(&graph), ["event/2022-03-03-meeting-el-amrani-lunde"]);
    assert_eq!(persons(&graph), ["person/idris-el-amrani", "person/kari-lunde"]);
    assert_eq!(graph.events[0].label, "Idris el-Amrani receives Kari Lunde");
    assert_eq!((graph.events[0].documents, graph.events[0].sources), (2, 2));
    let second = graph.documents.iter().find(|d| d.date_basis == Some(Basis::Inferred)).unwrap();
    assert_eq!(second.date, "2022-03-03".parse().ok());
    let time = graph.times.iter().find(|t| t.document == second.id).unwrap();
    assert_eq!((time.exact.as_str(), time.date.basis), ("Thursday", Some(Basis::Coreference)));
    assert!(graph.judgements.iter().any(|j| j.verdict == Verdict::Same && j.reasons.iter().any(|r| r.contains("office"))));
}

#[test]
fn another_weekday_or_another_day_is_another_meeting() {
    let friday = Story::new("Idris El-Amrani met Kari Lunde on Friday.", None)
        .actor("x", ActorKind::Person, "Idris El-Amrani", |_| {})
        .actor("y", ActorKind::Person, "Kari Lunde", |_| {})
        .meeting(["x", "y"], "on Friday", None);
    assert_eq!(built(vec![norway(), friday], &[]).events.len(), 2);
    let later = Story::new("They met again on 10 March 2022: Idris El-Amrani and Kari Lunde.", Some("2022-03-11"))
        .actor("x", ActorKind::Person, "Idris El-Amrani", |_| {})
        .actor("y", ActorKind::Person, "Kari Lunde", |_| {})
        .meeting(["x", "y"], "on 10 March 2022", Some("2022-03-10"));
    let graph = built(vec![norway(), later], &[]);
    assert_eq!(ids(&graph), ["event/2022-03-03-meeting-el-amrani-lunde", "event/2022-03-10-meeting-el-amrani-lunde"]);
    assert_eq!(graph.links.iter().filter(|l| l.kind == LinkType::Met).count(), 2);
}

#[test]
fn a_surname_alone_joins_only_with_an_office() {
    let bare = Story::new("Lunde met Ole Dahl on 3 March 2022.", Some("2022-03-04"))
        .actor("x", ActorKind::Person, "Lunde", |_| {})
        .actor("y", ActorKind::Person, "Ole Dahl", |_| {})
        .meeting(["x", "y"], "on 3 March 2022", Some("2022-03-03"));
    assert_eq!(
        persons(&built(vec![norway(), bare], &[])),
        ["person/idris-el-amrani", "person/kari-lunde", "person/lunde", "person/ole-dahl"]
    );
}

#[test]
fn two_of_one_surname_stay_two() {
    let brother = Story::new("Hamid El-Amrani met Kari Lunde on 3 March 2022.", Some("2022-03-04"))
        .state("m", "MAR")
        .actor("y", ActorKind::Person, "Kari Lunde", |_| {})
        .holder("x", "Hamid El-Amrani", "Foreign Minister", "m")
        .meeting(["x", "y"], "on 3 March 2022", Some("2022-03-03"));
    let graph = built(vec![norway(), brother], &[]);
    assert_eq!(persons(&graph).len(), 3);
    assert_eq!(graph.events.len(), 2);
}

/// Somebody in an office of a state, on a day.
fn in_office(name: &str, title: &str, state: &str, day: &str) -> Story {
    Story::new(&format!("{title} {name} of {state} spoke on {day}."), Some(day)).state("s", state).holder("x", name, title, "s")
}

/// A name without anything else.
fn named(name: &str, day: &str) -> Story {
    Story::new(&format!("{name} spoke in the evening of {day}."), Some(day)).actor("x", ActorKind::Person, name, |_| {})
}

#[test]
fn the_same_office_of_two_states_at_one_time_is_held_by_two() {
    let both = || {
        vec![
            in_office("Kari Lunde", "Foreign Minister", "NOR", "2022-03-03"),
            in_office("Kari Lunde", "Foreign Minister", "DNK", "2022-03-03"),
        ]
    };
    assert_eq!(persons(&built(both(), &[])), ["person/kari-lunde", "person/kari-lunde"]);
    let mut third = both();
    third.push(named("Kari Lunde", "2022-03-04"));
    assert_eq!(persons(&built(third, &[])).len(), 3, "a mere name is nobody's where two bear it");
    let mut told = both();
    let mentioned = Story::new("Kari Lunde spoke of Danish fish.", Some("2022-03-05")).actor("x", ActorKind::Person, "Kari Lunde", |_| {});
    told.push(mentioned.state("d", "DNK"));
    assert_eq!(persons(&built(told, &[])).len(), 2, "his state tells who is meant");
}

#[test]
fn prime_minister_and_minister_are_two_unless_a_text_gives_both_offices() {
    let days = |from: u8| (0..8).map(move |n| format!("2022-03-{:02}", from + 2 * n));
    let leads = |mut story: Story| {
        story.0.actors.iter_mut().filter(|a| a.name == "Prime Minister").for_each(|a| a.office_kind = Some(OfficeKind::HeadOfGovernment));
        story
    };
    let title = |n: u8| if n == 1 { "Foreign Minister" } else { "Prime Minister" };
    let told = |n: u8| days(n).map(move |day| leads(in_office("Kari Lunde", title(n), "NOR", &day)));
    let all = || told(1).chain(told(2)).collect::<Vec<_>>();
    assert_eq!(persons(&built(all(), &[])).len(), 2);
    let both = in_office("Kari Lunde", title(1), "NOR", "2022-03-20").actor("o", ActorKind::Office, title(2), |a| {
        a.office_of = Some("s".into());
        a.office_kind = Some(OfficeKind::HeadOfGovernment);
    });
    let mut told = all();
    told.push(both.tenure("x", "o"));
    assert_eq!(persons(&built(told, &[])).len(), 1);
}

#[test]
fn a_given_name_alone_is_that_of_the_one_in_its_text_who_bears_it() {
    let talk = |name: &str| {
        let story = Story::new("Tony met Mari Holm on 4 March 2022.", Some("2022-03-04")).state("s", "NOR");
        let story = story.actor("t", ActorKind::Person, "Tony", |_| {}).actor("y", ActorKind::Person, "Mari Holm", |_| {});
        story.meeting(["t", "y"], "on 4 March 2022", Some("2022-03-04")).holder("x", name, "Foreign Minister", "s")
    };
    let known = || in_office("Antony Lunde", "Foreign Minister", "NOR", "2022-03-03");
    assert_eq!(persons(&built(vec![known(), talk("Lunde")], &[])).len(), 2);
    assert_eq!(persons(&built(vec![known(), talk("Berg")], &[])).len(), 4);
}

#[test]
fn a_noun_behind_the_name_of_an_organisation_changes_nothing() {
    let body = |name: &str, day: &str| {
        let story = Story::new(&format!("Mari Holm praised {name} on {day}."), Some(day));
        let story = story.actor("b", ActorKind::InternationalOrganization, name, |_| {}).actor("y", ActorKind::Person, "Mari Holm", |_| {});
        story.meeting(["b", "y"], &format!("on {day}"), Some(day))
    };
    let bodies = |names: [&str; 2]| {
        let graph = built(vec![body(names[0], "2022-03-03"), body(names[1], "2022-05-04")], &[]);
        graph.actors.iter().filter(|a| a.id.as_str().starts_with("body/")).count()
    };
    assert_eq!((bodies(["Norvik", "Norvik bloc"]), bodies(["Norvik", "Norvik Council"])), (1, 2));
}

#[test]
fn two_in_one_meeting_are_two_also_through_a_third() {
    let together = Story::new("Kari Lunde met K. Lunde on 3 March 2022.", Some("2022-03-03"))
        .actor("x", ActorKind::Person, "Kari Lunde", |_| {})
        .actor("y", ActorKind::Person, "K. Lunde", |_| {})
        .meeting(["x", "y"], "on 3 March 2022", Some("2022-03-03"));
    let third = || in_office("Kari Lunde", "Foreign Minister", "NOR", "2022-03-05");
    let short = || in_office("K. Lunde", "Foreign Minister", "NOR", "2022-03-06");
    let graph = built(vec![together, third(), short()], &[]);
    assert_eq!(persons(&graph).len(), 2);
    assert_eq!(graph.events[0].participations.len(), 2);
}

#[test]
fn a_surname_in_an_office_is_the_holder_s_of_that_time() {
    let two = || {
        vec![
            in_office("Kari Lunde", "Foreign Minister", "NOR", "2020-03-03"),
            in_office("Arne Lunde", "Foreign Minister", "NOR", "2023-03-03"),
        ]
    };
    let of = |day: &str| {
        let mut stories = two();
        stories.push(in_office("Lunde", "Foreign Minister", "NOR", day));
        let graph = built(stories, &[]);
        let held = graph.tenures.iter().find(|t| [t.first_attested, t.last_attested].contains(&day.parse().ok())).unwrap();
        held.person.as_str().to_owned()
    };
    assert_eq!((of("2020-05-05"), of("2023-02-02")), ("person/kari-lunde".to_owned(), "person/arne-lunde".to_owned()));
    assert!(!["person/kari-lunde", "person/arne-lunde"].contains(&of("2021-09-02").as_str()), "as near to one as to the other");
}

#[test]
fn two_holders_of_one_office_on_one_day_leave_the_surname_alone() {
    let two = vec![
        in_office("Kari Lunde", "Foreign Minister", "NOR", "2022-03-03"),
        in_office("Arne Lunde", "Foreign Minister", "NOR", "2022-03-03"),
        in_office("Lunde", "Foreign Minister", "NOR", "2022-03-03"),
    ];
    assert_eq!(persons(&built(two, &[])).len(), 3);
}

#[test]
fn a_governor_is_not_the_president_of_another_state() {
    let governor = Story::new("Governor Kari Lunde of Malmo spoke.", Some("2022-03-03"))
        .state("s", "SWE")
        .actor("m", ActorKind::Place, "Malmo", |a| a.within = Some("s".into()))
        .holder("x", "Kari Lunde", "Governor", "m");
    assert_eq!(persons(&built(vec![governor, in_office("Kari Lunde", "Foreign Minister", "NOR", "2022-06-03")], &[])).len(), 2);
}

#[test]
fn somebody_known_by_a_post_alone_is_nobody_else() {
    let story = |day: &str| {
        let story = Story::new(&format!("A senior Norwegian official met Ole Dahl on {day}."), Some(day)).state("n", "NOR");
        let mut story = story
            .actor("u", ActorKind::Group, "senior Norwegian official", |a| a.of = Some("n".into()))
            .actor("y", ActorKind::Person, "Ole Dahl", |_| {})
            .meeting(["u", "y"], &format!("on {day}"), Some(day));
        let span = story.span("official");
        let mention = serde_json::json!({"start": span.start, "end": span.end, "text": "official", "kind": "office", "form": "nominal", "actor": "u"});
        story.0.mentions.push(serde_json::from_value(mention).unwrap());
        story
    };
    let graph = built(vec![story("2022-03-03"), story("2022-03-04")], &[]);
    assert_eq!(graph.actors.iter().filter(|a| a.kind == ActorKind::Group).count(), 2);
}

#[test]
fn the_script_of_a_name_does_not_matter() {
    let latin = in_office("Mohammed Shia al-Sudani", "Prime Minister", "IRQ", "2025-04-24");
    assert_eq!(persons(&built(vec![latin, in_office("محمد شياع السوداني", "Prime Minister", "IRQ", "2025-04-25")], &[])).len(), 1);
}

#[test]
fn what_did_not_happen_makes_no_link_and_no_meeting() {
    let denied = Story::new("No meeting between Idris El-Amrani and Kari Lunde took place on 3 March 2022.", Some("2022-03-04"))
        .actor("x", ActorKind::Person, "Idris El-Amrani", |_| {})
        .actor("y", ActorKind::Person, "Kari Lunde", |_| {})
        .event(EventKind::Meeting, &[("x", Role::Participant), ("y", Role::Participant)], |e, s| {
            e.polarity = Polarity::Negated;
            e.date = Some(s.date("on 3 March 2022", Some("2022-03-03")));
        });
    let alone = built(vec![denied], &[]);
    assert_eq!(alone.events[0].status, Status::Denied);
    assert!(alone.links.is_empty());
    assert!(alone.events[0].label.ends_with("(denied)"));
}

#[test]
fn a_planned_meeting_that_took_place_is_one_event() {
    let planned = Story::new("Idris El-Amrani is to meet Kari Lunde on 3 March 2022.", Some("2022-03-01"))
        .actor("x", ActorKind::Person, "Idris El-Amrani", |_| {})
        .actor("y", ActorKind::Person, "Kari Lunde", |_| {})
        .event(EventKind::Meeting, &[("x", Role::Participant), ("y", Role::Participant)], |e, s| {
            e.status = Status::Planned;
            e.date = Some(s.date("on 3 March 2022", Some("2022-03-03")));
        });
    let graph = built(vec![planned, norway()], &[]);
    assert_eq!(graph.events.len(), 1);
    assert_eq!((graph.events[0].status, graph.events[0].documents), (Status::Occurred, 2));
}

#[test]
fn a_title_without_its_owner_joins_a_surname_unless_two_could_be_meant() {
    let bare = || {
        Story::new("Minister-President Lunde met Ole Dahl on 9 May 2022.", Some("2022-05-09"))
            .actor("x", ActorKind::Person, "Lunde", |_| {})
            .actor("y", ActorKind::Person, "Ole Dahl", |_| {})
            .actor("o", ActorKind::Office, "Foreign Minister", |_| {})
            .meeting(["x", "y"], "on 9 May 2022", Some("2022-05-09"))
            .tenure("x", "o")
    };
    assert_eq!(persons(&built(vec![norway(), bare()], &[])).len(), 3);
    let namesake = Story::new("Foreign Minister Berit Lunde of Denmark wrote on 1 May 2022.", Some("2022-05-01")).state("d", "DNK").holder(
        "x",
        "Berit Lunde",
        "Foreign Minister",
        "d",
    );
    assert_eq!(persons(&built(vec![norway(), namesake, bare()], &[])).len(), 5);
}

/// An agreement of two states, with one term to be done by the end of June 2023.
fn deal(text: &str, form: AgreementForm, place: Option<(&str, &str)>) -> Story {
    let mut story = Story::new(text, Some("2023-01-20")).state("a", "NOR").state("b", "MAR");
    if let Some((id, name)) = place {
        story = story.actor(id, ActorKind::Place, name, |p| p.within = Some("b".into()));
    }
    let evidence = story.all();
    let term = |verb: &str, place: Option<&str>, deadline: Option<&str>| Term {
        action: verb.into(),
        action_kind: None,
        text: None,
        label: None,
        obligor: Some("a".into()),
        beneficiary: None,
        place: place.map(|id| chancery::model::event::PlaceRef { actor: id.into(), start: None, end: None }),
        deadline: deadline.map(|d| PartialDate { earliest: None, latest: d.parse().ok(), ..PartialDate::default() }),
        until: None,
        purpose: None,
        evidence: vec![evidence],
    };
    let mut terms = vec![term("withdraw", Some("b"), Some("2023-06-30"))];
    terms.extend(place.map(|(id, _)| term("vacate", Some(id), None)));
    let made: Agreement = serde_json::from_value(serde_json::json!({"id": "g", "form": form, "status": AgreementStatus::Signed})).unwrap();
    let date = Some(story.date("16 January 2023", Some("2023-01-16")));
    let evidence = vec![Evidence::author(evidence)];
    story.0.agreements.push(Agreement { parties: vec!["a".into(), "b".into()], terms, date, evidence, ..made });
    story
}

#[test]
fn an_agreement_of_two_documents_has_the_terms_of_both() {
    let one = deal("On 16 January 2023 Norway and Morocco signed: Norway withdraws by the end of June.", AgreementForm::Other, None);
    let two = deal(
        "Norway will leave Morocco, and vacate Rabat, says the treaty of 16 January 2023.",
        AgreementForm::Treaty,
        Some(("p", "Rabat")),
    );
    let graph = built(vec![one, two], &[]);
    assert_eq!(graph.agreements.len(), 1);
    let agreement = &graph.agreements[0];
    assert_eq!((agreement.form, agreement.documents, agreement.terms.len()), (AgreementForm::Treaty, 2, 2));
    assert_eq!(agreement.ends_by, "2023-06-30".parse().ok());
    assert_eq!(agreement.terms[0].label, "Withdrawal of Norwegian forces from Morocco");
    assert_eq!(agreement.id.as_str(), "agreement/2023-01-16-morocco-norway-norwegian-withdrawal");
    assert_eq!(agreement.terms[1].deadline, None);
    assert_eq!(graph.links.len(), 1);
}

/// The states of Norway and Morocco, and what they are said to have done with a treaty on fisheries, on a day.
fn treaty(text: &str, status: AgreementStatus, day: &str) -> Story {
    let mut story = Story::new(text, Some(day)).state("a", "NOR").state("b", "MAR");
    let made = serde_json::json!({"id": "g", "form": AgreementForm::Treaty, "status": status, "parties": ["a", "b"]});
    let made: Agreement = serde_json::from_value(made).unwrap();
    let date = PartialDate { earliest: day.parse().ok(), latest: day.parse().ok(), ..PartialDate::default() };
    let (trigger, evidence) = (Some(story.span("treaty")), vec![Evidence::author(story.all())]);
    story.0.agreements.push(Agreement { date: Some(date), trigger, evidence, ..made });
    story
}

#[test]
fn an_agreement_keeps_its_course_and_two_signatures_are_two() {
    let announced = || treaty("Norway and Morocco announced a treaty on fishing rights.", AgreementStatus::Announced, "2023-01-10");
    let signed = || treaty("Norway and Morocco signed the treaty on fishing rights in Rabat.", AgreementStatus::Signed, "2023-02-20");
    let graph = built(vec![announced(), signed()], &[]);
    assert_eq!(graph.agreements.len(), 1);
    assert_eq!(graph.agreements[0].status, AgreementStatus::Signed);
    assert_eq!(graph.agreements[0].date.as_ref().unwrap().day(), "2023-02-20".parse().ok());
    let stages: Vec<_> = graph.agreements[0].stages.iter().map(|s| (s.status, s.date.day())).collect();
    let day = |text: &str| text.parse().ok();
    assert_eq!(stages, [(AgreementStatus::Announced, day("2023-01-10")), (AgreementStatus::Signed, day("2023-02-20"))]);
    let same = graph.judgements.iter().find(|j| j.left.as_str().contains("#agreement=")).unwrap();
    assert_eq!((same.verdict, same.reasons[1].as_str()), (Verdict::Same, "a later state of one agreement"));
    let other = || treaty("Norway and Morocco announced a treaty on air traffic.", AgreementStatus::Announced, "2023-01-10");
    let again = || treaty("Norway and Morocco signed a treaty on fishing rights.", AgreementStatus::Signed, "2023-09-01");
    assert_eq!(built(vec![announced(), other()], &[]).agreements.len(), 2);
    assert_eq!(built(vec![signed(), again()], &[]).agreements.len(), 2);
}

/// Somebody in an office of Norway, met by its fisheries minister on a day.
fn minister(name: &str, day: &str) -> Story {
    Story::new(&format!("{name} received Ole Dahl on {day}."), Some(day))
        .state("n", "NOR")
        .holder("x", name, "Fisheries Minister", "n")
        .actor("y", ActorKind::Person, "Ole Dahl", |_| {})
        .meeting(["x", "y"], &format!("on {day}"), Some(day))
}

/// The office alone, which receives somebody on a day.
fn office_alone(day: &str) -> Story {
    Story::new(&format!("The Norwegian fisheries minister received Mari Holm on {day}."), Some(day))
        .state("n", "NOR")
        .actor("o", ActorKind::Office, "Fisheries Minister", |a| a.office_of = Some("n".into()))
        .actor("y", ActorKind::Person, "Mari Holm", |_| {})
        .meeting(["o", "y"], &format!("on {day}"), Some(day))
}

#[test]
fn an_office_alone_is_its_holder_on_that_day() {
    let both = || vec![minister("Kari Lunde", "2022-03-03"), minister("Kari Lunde", "2022-06-01"), minister("Arne Vik", "2023-03-03")];
    let met = |day: &str| {
        let mut stories = both();
        stories.push(office_alone(day));
        let graph = built(stories, &[]);
        let event = graph.events.iter().find(|e| e.participations.iter().any(|p| p.actor.as_str() == "person/mari-holm")).unwrap();
        event.participations[0].actor.as_str().to_owned()
    };
    assert_eq!(met("2022-05-05"), "person/kari-lunde");
    assert_eq!(met("2023-03-20"), "person/arne-vik");
    assert_eq!(met("2022-11-11"), "office/fisheries-minister-of-norway", "nobody is known to have held it then");
}

#[test]
fn a_surname_is_that_of_the_holder_whose_office_its_document_names() {
    let story = |surname: &str| {
        Story::new(&format!("The Norwegian fisheries minister left. {surname} met Mari Holm on 4 March 2022."), Some("2022-03-04"))
            .state("n", "NOR")
            .actor("o", ActorKind::Office, "Fisheries Minister", |a| a.office_of = Some("n".into()))
            .actor("x", ActorKind::Person, surname, |_| {})
            .actor("y", ActorKind::Person, "Mari Holm", |_| {})
            .meeting(["x", "y"], "on 4 March 2022", Some("2022-03-04"))
    };
    assert_eq!(persons(&built(vec![minister("Kari Lunde", "2022-03-03"), story("Lunde")], &[])).len(), 3);
    assert_eq!(persons(&built(vec![minister("Kari Lunde", "2022-03-03"), story("Strand")], &[])).len(), 4);
}

#[test]
fn a_bare_surname_is_that_of_the_one_whom_all_know() {
    let known = |n: usize| (1..=n).map(|month| minister("Kari Lunde", &format!("2022-{month:02}-03"))).collect::<Vec<_>>();
    let bare = |state: &str| {
        Story::new("Mari Holm met Lunde on 9 May 2022.", Some("2022-05-09"))
            .state("n", state)
            .actor("x", ActorKind::Person, "Lunde", |_| {})
            .actor("y", ActorKind::Person, "Mari Holm", |_| {})
            .meeting(["x", "y"], "on 9 May 2022", Some("2022-05-09"))
    };
    let of = |n: usize, state: &str| {
        let mut stories = known(n);
        stories.push(bare(state));
        persons(&built(stories, &[])).iter().filter(|p| p.contains("lunde")).count()
    };
    assert_eq!((of(6, "NOR"), of(6, "DNK"), of(2, "NOR")), (1, 2, 2));
}

#[test]
fn reprints_are_documents_but_no_sources() {
    let long = "On 3 March 2022 Foreign Minister Idris El-Amrani received Norwegian Foreign Minister Kari Lunde, and the two spoke for an hour \
        about the price of fish, the repair of two harbours and a list of ships that both coast guards want to see in port.";
    let story = |text: &str| {
        Story::new(text, Some("2022-03-03"))
            .state("mar", "MAR")
            .state("nor", "NOR")
            .holder("a", "Idris El-Amrani", "Foreign Minister", "mar")
            .holder("b", "Kari Lunde", "Foreign Minister", "nor")
            .meeting(["a", "b"], "On 3 March 2022", Some("2022-03-03"))
    };
    let graph = built(vec![story(long), story(&format!("{long}\nFirst printed elsewhere.")), norway()], &[]);
    assert_eq!((graph.events[0].documents, graph.events[0].sources), (3, 2));
    assert_eq!(graph.documents.iter().filter(|d| d.reprint_of.is_some()).count(), 1);
}

#[test]
fn the_bodies_of_one_state_issue_one_statement() {
    let mut first = norway();
    first = first.actor("g", ActorKind::GovernmentBody, "Moroccan government", |a| a.of = Some("mar".into()));
    let mut second = undated().actor("f", ActorKind::GovernmentBody, "Foreign Minister's Office", |a| a.body = Some("o-x".into()));
    for (story, issuer) in [(&mut first, "g"), (&mut second, "f")] {
        let evidence = &mut story.0.events[0].evidence[0];
        (evidence.voice, evidence.attribution, evidence.statement) = (Voice::Attributed, Some(issuer.into()), true);
    }
    let graph = built(vec![first, second], &[]);
    let statements: Vec<_> = graph.documents.iter().filter(|d| d.key.is_none()).collect();
    assert_eq!(statements.len(), 1);
    assert_eq!(statements[0].issued_by.as_ref().unwrap().as_str(), "body/morocco-foreign-ministers-office");
    assert_eq!((graph.events[0].documents, graph.events[0].sources), (2, 1));
}

#[test]
fn what_people_decide_outvotes_the_rules() {
    let other = || {
        Story::new("Carina Lunde met Ole Dahl on 9 May 2022.", Some("2022-05-09"))
            .actor("x", ActorKind::Person, "Carina Lunde", |_| {})
            .actor("y", ActorKind::Person, "Ole Dahl", |_| {})
            .meeting(["x", "y"], "on 9 May 2022", Some("2022-05-09"))
    };
    let decided = |decision, left: &str, right: &str| Decision::on(decision, left.into(), Some(right.into()));
    let joined = built(vec![norway(), other()], &[decided(Action::Same, "person/kari-lunde", "person/carina-lunde")]);
    assert_eq!(persons(&joined).len(), 3);
    assert_eq!(joined.redirects, [("person/carina-lunde".into(), "person/kari-lunde".into())]);
    let apart = built(vec![norway(), undated()], &[decided(Action::Different, "person/kari-lunde", "person/lunde")]);
    assert_eq!(persons(&apart), ["person/idris-el-amrani", "person/kari-lunde", "person/lunde"]);
}

#[test]
fn tenures_are_attested_by_documents_and_events() {
    let graph = built(vec![norway()], &[]);
    let tenure = graph.tenures.iter().find(|t| t.person.as_str() == "person/kari-lunde").unwrap();
    assert_eq!(tenure.id.as_str(), "tenure/kari-lunde--foreign-minister-of-norway");
    assert_eq!(tenure.organization.as_ref().unwrap().as_str(), "body/government-of-norway");
    assert_eq!((tenure.first_attested, tenure.last_attested), ("2022-03-03".parse().ok(), "2022-03-03".parse().ok()));
    assert!(graph.claims.iter().any(|c| c.predicate == Predicate::GovernmentOf));
}

#[test]
fn broken_records_do_no_harm() {
    let mut record = undated().0;
    record.actors.clear();
    record.events[0].within = Some("e0".into());
    record.events[0].evidence[0].span = Span::new(90_000, 10);
    record.tenures[0].evidence = vec![Span::new(5, 1_000_000)];
    let empty = Record::default();
    let graph = graph(&mut [record, empty.clone(), empty], Lexicon::embedded(), &[]);
    assert!(graph.events.is_empty());
    assert_eq!(graph.documents.len(), 2);
}
