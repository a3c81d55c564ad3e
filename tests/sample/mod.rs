//! A small graph of invented people and places, made by hand: every kind of node once.

#![allow(dead_code, clippy::unwrap_used)]

use chancery::model::actor::{ActorKind, OfficeKind};
use chancery::model::agreement::{AgreementForm, AgreementStatus};
use chancery::model::date::{Basis, PartialDate, Precision};
use chancery::model::document::BlockKind;
use chancery::model::event::{Channel, EventKind, Role, Status, Voice};
use chancery::model::graph::*;
use chancery::model::id::EntityId;
use chancery::model::span::Span;
use jiff::civil::{Date, date};

const REPORT: &str = "doc/00000000000000aa";
const OTHER: &str = "doc/00000000000000bb";
const READOUT: &str = "doc/statement-norland-foreign-ministry-2031-03-04";
const MEETING: &str = "event/2031-03-04-meeting-holt-brandt";
const CALL: &str = "event/2031-03-call-holt-brandt";
const SIGNING: &str = "event/2031-03-04-signing-norland-sudria";
const BRIEFING: &str = "event/2031-03-04-briefing-brandt-holt";
const TRAVEL: &str = "event/2031-02-travel-brandt-norland";
const SPEECH: &str = "event/2031-03-04-utterance-holt";
const TREATY: &str = "agreement/2031-03-norland-sudria-fishing";
const TERM: &str = "term/2031-03-norland-sudria-fishing--withdraw";
const HOLT: &str = "person/anna-holt";
const BRANDT: &str = "person/otto-brandt";
const MINISTER: &str = "office/foreign-minister-of-norland";
const COMMANDER: &str = "office/commander-of-the-strait-mission";
const NORLAND: &str = "state/norland";
const SUDRIA: &str = "state/sudria";
const MISSION: &str = "body/strait-mission";
const PORT: &str = "place/port-vell";

const LEAD: &str = "Foreign Minister Anna Holt received Gen. Otto \"Iron\" Brandt on Tuesday, her ministry said.";
const ECHO: &str =
    "Holt and General Brandt met in Port Vell; Norland and Sudria signed a treaty under which the mission leaves by June 2032.";

fn day(day: Date) -> PartialDate {
    PartialDate {
        edtf: Some(day.to_string()),
        earliest: Some(day),
        latest: Some(day),
        precision: Some(Precision::Day),
        basis: Some(Basis::Anchored),
        ..PartialDate::default()
    }
}

fn id(text: &str) -> EntityId {
    text.into()
}

fn naming(label: &str, others: &[&str]) -> Naming {
    Naming { label: label.into(), names: [&[label], others].concat().into_iter().map(str::to_owned).collect() }
}

fn document(name: &str, key: bool, label: &str) -> DocumentNode {
    DocumentNode {
        id: id(name),
        key: key.then(|| name[4..].into()),
        label: label.into(),
        title: key.then(|| label.to_owned()),
        language: key.then(|| "en".to_owned()),
        url: key.then(|| "https://news.example/a b".to_owned()),
        publisher: None,
        sha256: key.then(|| "00".repeat(32)),
        chars: key.then_some(400),
        file: key.then(|| format!("{}.txt", &name[4..])),
        date: Some(date(2031, 3, 4)),
        date_basis: Some(Basis::Explicit),
        dateline_place: None,
        issued_by: None,
        issued_as: Vec::new(),
        reproduced_in: Vec::new(),
        quoted_in: Vec::new(),
        reprint_of: None,
    }
}

fn documents() -> Vec<DocumentNode> {
    let ministry = Some(id("body/foreign-ministry-of-norland"));
    let quoted_in = vec![id(REPORT)];
    let statement = DocumentNode {
        issued_by: ministry,
        issued_as: vec!["her ministry".into()],
        quoted_in,
        reprint_of: None,
        ..document(READOUT, false, "Readout of 4 March 2031")
    };
    vec![document(REPORT, true, "Holt receives commander"), document(OTHER, true, "Fishing treaty signed"), statement]
}

fn actor(name: &str, kind: ActorKind, label: &str, others: &[&str]) -> ActorNode {
    let place_kind = (kind == ActorKind::Place).then(|| "city".to_owned());
    ActorNode { id: id(name), kind, naming: naming(label, others), iso3: None, wikidata: None, place_kind, documents: 2 }
}

fn actors() -> Vec<ActorNode> {
    vec![
        actor(HOLT, ActorKind::Person, "Anna Holt", &["Holt"]),
        actor(BRANDT, ActorKind::Person, "Otto Brandt", &["Brandt", "Otto \"Iron\" Brandt"]),
        ActorNode { iso3: Some("NOR".into()), wikidata: Some("Q0".into()), ..actor(NORLAND, ActorKind::State, "Norland", &["Vell City"]) },
        actor(SUDRIA, ActorKind::State, "Sudria", &[]),
        actor("body/foreign-ministry-of-norland", ActorKind::GovernmentBody, "Foreign Ministry of Norland", &["her ministry"]),
        actor(MISSION, ActorKind::Coalition, "Strait Mission", &["the mission"]),
        actor(PORT, ActorKind::Place, "Port Vell", &[]),
    ]
}

fn offices() -> Vec<OfficeNode> {
    let office = |name: &str, kind, label: &str| OfficeNode { id: id(name), naming: naming(label, &[]), kind, wikidata: None };
    vec![
        office(MINISTER, OfficeKind::Minister, "Foreign Minister of Norland"),
        office(COMMANDER, OfficeKind::MilitaryCommander, "Commander of the Strait Mission"),
    ]
}

fn tenure(person: &str, office: &str, organization: &str, label: &str) -> TenureNode {
    TenureNode {
        id: EntityId(format!("tenure/{}--{}", &person[7..], &office[7..])),
        label: label.into(),
        person: id(person),
        office: id(office),
        organization: Some(id(organization)),
        first_attested: Some(date(2031, 3, 4)),
        last_attested: Some(date(2031, 3, 4)),
        valid_from: None,
        valid_until: None,
    }
}

fn part(event: &str, actor: &str, role: Role, office: Option<&str>, side: Option<&str>) -> Participation {
    let name = actor.rsplit('/').next().unwrap();
    let id_ = EntityId(format!("participation/{}--{name}", &event[6..]));
    Participation { id: id_, actor: id(actor), role, office: office.map(id), representing: side.map(id), by_reference: false }
}

fn event(name: &str, kind: EventKind, label: &str, date: PartialDate, participations: Vec<Participation>) -> EventNode {
    EventNode {
        id: id(name),
        kind,
        label: label.into(),
        status: Status::Occurred,
        date: Some(date),
        channel: None,
        purpose: None,
        gist: None,
        quote: None,
        within: None,
        follows: Vec::new(),
        participations,
        documents: 1,
        sources: 1,
        confidence: Some(0.9),
    }
}

fn events() -> Vec<EventNode> {
    let holt = |event, role| part(event, HOLT, role, Some(MINISTER), Some(NORLAND));
    let brandt = |event, role| part(event, BRANDT, role, Some(COMMANDER), Some(MISSION));
    let fourth = || day(date(2031, 3, 4));
    let month = PartialDate {
        edtf: Some("2031-03".into()),
        earliest: Some(date(2031, 3, 1)),
        latest: Some(date(2031, 3, 31)),
        precision: Some(Precision::Month),
        ..PartialDate::default()
    };
    let call = event(
        CALL,
        EventKind::Call,
        "Anna Holt and Otto Brandt to talk by phone",
        month,
        vec![holt(CALL, Role::Caller), brandt(CALL, Role::Callee)],
    );
    let sides = vec![part(SIGNING, NORLAND, Role::Signatory, None, None), part(SIGNING, SUDRIA, Role::Signatory, None, None)];
    vec![
        event(
            MEETING,
            EventKind::Meeting,
            "Anna Holt receives Otto Brandt",
            fourth(),
            vec![holt(MEETING, Role::Host), brandt(MEETING, Role::Guest)],
        ),
        EventNode { status: Status::Planned, channel: Some(Channel::Phone), purpose: Some("to settle the rest".into()), ..call },
        event(SIGNING, EventKind::Signing, "Norland and Sudria sign a fishing treaty", fourth(), sides),
        EventNode {
            within: Some(id(MEETING)),
            ..event(
                BRIEFING,
                EventKind::Briefing,
                "Otto Brandt briefs Anna Holt",
                fourth(),
                vec![brandt(BRIEFING, Role::Briefer), holt(BRIEFING, Role::Briefed)],
            )
        },
        event(TRAVEL, EventKind::Travel, "Otto Brandt travels to Norland", february(), vec![brandt(TRAVEL, Role::Traveller)]),
        EventNode {
            gist: Some("the strait is open".into()),
            quote: Some("Open it is.".into()),
            ..event(SPEECH, EventKind::Utterance, "Anna Holt on the strait", fourth(), vec![holt(SPEECH, Role::Speaker)])
        },
    ]
}

/// From the end of January into March, so that three months are touched.
fn february() -> PartialDate {
    PartialDate {
        edtf: Some("2031-01-28/2031-03-01".into()),
        earliest: Some(date(2031, 1, 28)),
        latest: Some(date(2031, 3, 1)),
        precision: Some(Precision::Week),
        ..PartialDate::default()
    }
}

fn agreement() -> AgreementNode {
    let deadline = PartialDate {
        edtf: Some("../2032-06".into()),
        latest: Some(date(2032, 6, 30)),
        precision: Some(Precision::Month),
        ..PartialDate::default()
    };
    let term = TermNode {
        id: id(TERM),
        label: "The Strait Mission leaves".into(),
        action: "Withdraw".into(),
        deadline: Some(deadline),
        deadline_text: Some("by June 2032".into()),
        until: None,
        until_text: None,
        purpose: None,
    };
    let odd = TermNode {
        id: id("term/2031-03-norland-sudria-fishing--count"),
        label: "Norland counts fish".into(),
        action: "CountFish".into(),
        deadline: None,
        deadline_text: None,
        ..term.clone()
    };
    AgreementNode {
        id: id(TREATY),
        naming: naming("Fishing treaty of Norland and Sudria", &["a treaty"]),
        form: AgreementForm::Treaty,
        status: AgreementStatus::Signed,
        date: Some(day(date(2031, 3, 4))),
        ends_by: Some(date(2032, 6, 30)),
        terms: vec![term, odd],
        stages: Vec::new(),
        documents: 1,
        sources: 1,
    }
}

fn lead() -> EntityId {
    EntityId(format!("{REPORT}#char=0,{}", LEAD.chars().count()))
}

fn echo() -> EntityId {
    EntityId(format!("{OTHER}#char=10,{}", 10 + ECHO.chars().count()))
}

fn evidence() -> Vec<EvidenceNode> {
    let node = |id_: EntityId, document: &str, start: usize, exact: &str| EvidenceNode {
        id: id_,
        document: id(document),
        span: Span::new(start, start + exact.chars().count()),
        exact: exact.into(),
        zone: BlockKind::Body,
        voice: Voice::Author,
        attributed_to: None,
        attributed_as: None,
        confidence: 0.9,
    };
    let told = node(lead(), REPORT, 0, LEAD);
    let told =
        EvidenceNode { voice: Voice::Attributed, attributed_to: Some(id(READOUT)), attributed_as: Some("her ministry".into()), ..told };
    vec![told, node(echo(), OTHER, 10, ECHO)]
}

fn claims() -> Vec<Claim> {
    let entity = |name: &str| Object::Entity(id(name));
    let one = |s: &str, p, o: Object| Claim::new(id(s), p, o, lead());
    let two = |s: &str, p, o: Object| Claim::new(id(s), p, o, echo());
    let both = |s: &str, p, o: Object| Claim { evidence: vec![lead(), echo()], ..one(s, p, o) };
    vec![
        both(HOLT, Predicate::Holds, entity(MINISTER)),
        one(BRANDT, Predicate::Holds, entity(COMMANDER)),
        one(BRANDT, Predicate::Rank, Object::Text("General".into())),
        two(BRANDT, Predicate::Rank, Object::Text("Colonel".into())),
        one(MINISTER, Predicate::OfficeOf, entity(NORLAND)),
        one(MINISTER, Predicate::PostIn, entity("body/foreign-ministry-of-norland")),
        one(COMMANDER, Predicate::PostIn, entity(MISSION)),
        one("body/foreign-ministry-of-norland", Predicate::BodyOf, entity(NORLAND)),
        two(MISSION, Predicate::LedBy, entity(SUDRIA)),
        both(MEETING, Predicate::Participant, entity(HOLT)),
        both(MEETING, Predicate::Participant, entity(BRANDT)),
        one(MEETING, Predicate::Host, entity(HOLT)),
        one(MEETING, Predicate::Guest, entity(BRANDT)),
        one(MEETING, Predicate::Date, Object::Day(date(2031, 3, 4))),
        two(MEETING, Predicate::Place, entity(PORT)),
        Claim { review: Review::Rejected, ..two(MEETING, Predicate::Place, entity(SUDRIA)) },
        two(MEETING, Predicate::Topic, entity("topic/fishing-rights")),
        two(CALL, Predicate::Participant, entity(HOLT)),
        two(CALL, Predicate::Participant, entity(BRANDT)),
        two(CALL, Predicate::Caller, entity(HOLT)),
        two(CALL, Predicate::Callee, entity(BRANDT)),
        one(BRIEFING, Predicate::Participant, entity(HOLT)),
        one(BRIEFING, Predicate::Participant, entity(BRANDT)),
        one(BRIEFING, Predicate::Briefed, entity(HOLT)),
        one(BRIEFING, Predicate::Briefer, entity(BRANDT)),
        one(BRIEFING, Predicate::Topic, entity("topic/fishing-rights")),
        two(TRAVEL, Predicate::Participant, entity(BRANDT)),
        two(TRAVEL, Predicate::Traveller, entity(BRANDT)),
        two(TRAVEL, Predicate::Destination, entity(NORLAND)),
        two(SPEECH, Predicate::Participant, entity(HOLT)),
        two(SPEECH, Predicate::Speaker, entity(HOLT)),
        two(SIGNING, Predicate::Participant, entity(NORLAND)),
        two(SIGNING, Predicate::Participant, entity(SUDRIA)),
        two(SIGNING, Predicate::Signatory, entity(NORLAND)),
        two(SIGNING, Predicate::Signatory, entity(SUDRIA)),
        two(SIGNING, Predicate::Announces, entity(TREATY)),
        two(TREATY, Predicate::Party, entity(NORLAND)),
        two(TREATY, Predicate::Party, entity(SUDRIA)),
        two(TREATY, Predicate::Form, Object::Named("Treaty".into())),
        two(TREATY, Predicate::HasTerm, entity(TERM)),
        two(TREATY, Predicate::HasTerm, entity("term/2031-03-norland-sudria-fishing--count")),
        two(TERM, Predicate::Obligor, entity(MISSION)),
        two(TERM, Predicate::Place, entity(PORT)),
        two(TERM, Predicate::Deadline, Object::Day(date(2032, 6, 30))),
    ]
}

fn links() -> Vec<Link> {
    let first = date(2031, 3, 4);
    let link = |kind: LinkType, source: &str, target: &str, via: &str| Link {
        id: EntityId(format!("link/{}-{}", kind.name(), &via[6..])),
        source: id(source),
        kind,
        target: id(target),
        via: id(via),
        earliest: Some(first),
        latest: Some(first),
    };
    vec![
        link(LinkType::Met, HOLT, BRANDT, MEETING),
        link(LinkType::Received, HOLT, BRANDT, MEETING),
        link(LinkType::AgreedWith, NORLAND, SUDRIA, SIGNING),
        link(LinkType::Commands, BRANDT, MISSION, "tenure/otto-brandt--commander-of-the-strait-mission"),
    ]
}

/// The graph.
pub fn graph() -> Graph {
    let tuesday = TimeNode {
        id: EntityId(format!("{REPORT}#char=64,74")),
        document: id(REPORT),
        span: Span::new(64, 74),
        exact: "on Tuesday".into(),
        date: PartialDate { anchor: Some(date(2031, 3, 4)), ..day(date(2031, 3, 4)) },
        dates: Some(id(MEETING)),
    };
    let rank = Conflict {
        subject: id(BRANDT),
        predicate: Predicate::Rank,
        left: Object::Text("General".into()),
        right: Object::Text("Colonel".into()),
        kind: ConflictKind::Incompatible,
    };
    Graph {
        documents: documents(),
        actors: actors(),
        offices: offices(),
        tenures: vec![
            tenure(HOLT, MINISTER, "body/foreign-ministry-of-norland", "Anna Holt, Foreign Minister of Norland"),
            tenure(BRANDT, COMMANDER, MISSION, "Otto Brandt, Commander of the Strait Mission"),
        ],
        events: events(),
        agreements: vec![agreement()],
        topics: vec![TopicNode { id: id("topic/fishing-rights"), label: "fishing rights".into() }],
        claims: claims(),
        evidence: evidence(),
        times: vec![tuesday],
        links: links(),
        conflicts: vec![rank],
        judgements: Vec::new(),
        decisions: Vec::new(),
        redirects: vec![(id("person/o-brandt"), id(BRANDT))],
    }
}
