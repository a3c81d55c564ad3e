//! The store as entities of [FollowTheMoney](https://followthemoney.tech), a JSON object a line: what OpenAleph and its tools read.
//!
//! People, bodies and states; offices as positions and tenures as occupancies; events and agreements with all who are involved; derived
//! links, lasting relations and terms as links; documents as proof and their sentences as summaries. No entity points to one that is not
//! there. Which class is which schema stands in `schema/followthemoney.toml`. Text is cleaned as the library itself would clean it.

use crate::model::date::Day;
use crate::store::memory::Memory;
use crate::store::thing::Thing;
use crate::view::{Sentence, roster, said};
use crate::vocab::gp::{class, property as p};
use crate::vocab::{dcterms, gp, org, owl, rdf, schema};
use oxigraph::model::{NamedNode, NamedNodeRef, Term};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;

/// How classes are told.
#[derive(Debug, Deserialize)]
struct Table {
    kinds: Vec<(String, String)>,
    legal: Vec<String>,
    bodies: Vec<String>,
    relations: Vec<String>,
    languages: HashMap<String, String>,
}

/// The embedded table, read once. A test reads it, so it cannot fail in a build that was tested.
#[allow(clippy::expect_used)]
fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| toml::from_str(include_str!("../../schema/followthemoney.toml")).expect("the embedded table is tested"))
}

/// An entity.
#[derive(Debug, Serialize)]
struct Entity {
    id: String,
    schema: &'static str,
    properties: BTreeMap<&'static str, Vec<String>>,
}

/// Writes every entity, kind after kind, each in the order of the IRIs.
///
/// # Errors
/// Where `out` fails.
pub fn write(store: &Memory, out: &mut dyn Write) -> io::Result<()> {
    let mut put = |entity: Option<Entity>| entity.map_or(Ok(()), |entity| writeln!(out, "{}", serde_json::to_string(&entity)?));
    store.things(class::DOCUMENT).try_for_each(|thing| put(Some(document(store, &thing))))?;
    for class in [class::ACTOR, class::OFFICE, class::PLACE] {
        let own = |thing: &Thing| class != class::PLACE || !thing.is(class::ACTOR);
        store.things(class).filter(own).try_for_each(|thing| put(described(store, &thing)))?;
    }
    store.things(class::TENURE).try_for_each(|thing| put(occupancy(store, &thing)))?;
    store.things(class::EVENT).try_for_each(|thing| put(Some(event(store, &thing))))?;
    store.things(class::AGREEMENT).try_for_each(|thing| put(Some(agreement(store, &thing))))?;
    store.things(class::TERM).try_for_each(|thing| terms(store, &thing).into_iter().try_for_each(|entity| put(Some(entity))))?;
    store.things(class::LINK).try_for_each(|thing| put(link(store, &thing)))?;
    store.things(class::CLAIM).try_for_each(|thing| put(relation(store, &thing)))
}

impl Entity {
    fn new(id: &str, schema: &'static str) -> Self {
        Self { id: key(id), schema, properties: BTreeMap::new() }
    }

    /// Adds values, cleaned, each once.
    fn with<S: AsRef<str>>(mut self, property: &'static str, values: impl IntoIterator<Item = S>) -> Self {
        for value in values.into_iter().map(|value| clean(value.as_ref())).filter(|value| !value.is_empty()) {
            let held = self.properties.entry(property).or_default();
            if !held.contains(&value) {
                held.push(value);
            }
        }
        self
    }

    /// A day, month or year as one date, anything else as an interval.
    fn dated(self, start: Option<Day>, end: Option<Day>) -> Self {
        match (start.filter(known), end.filter(known)) {
            (Some(a), Some(b)) if a == b => self.with("date", [a.to_string()]),
            (Some(a), Some(b)) if a == b.first_of_year() && b == a.last_of_year() => self.with("date", [format!("{:04}", a.year())]),
            (Some(a), Some(b)) if a == b.first_of_month() && b == a.last_of_month() => {
                self.with("date", [format!("{:04}-{:02}", a.year(), a.month())])
            }
            (a, b) => self.with("startDate", a.map(|d| d.to_string())).with("endDate", b.map(|d| d.to_string())),
        }
    }

    /// What the documents say, and which they are.
    fn proved(self, sentences: &[Sentence]) -> Self {
        let proof = sentences.iter().map(|sentence| key(&sentence.document));
        self.with("summary", sentences.iter().map(|sentence| &sentence.text)).with("proof", proof)
    }
}

/// True for a day of a year that the library knows: 1000 to 2999.
fn known(day: &Day) -> bool {
    (1000..3000).contains(&day.year())
}

/// A key that the library takes: letters, digits and hyphens; the rest by its hash.
fn key(id: &str) -> String {
    let (kind, name) = id.split_once('/').unwrap_or(("thing", id));
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if name.len() <= 200 && name.chars().all(plain) && name.ends_with(|c: char| c.is_ascii_alphanumeric()) && kind.chars().all(plain) {
        return format!("chancery-{kind}-{name}");
    }
    let digest = format!("{:x}", Sha256::digest(id.as_bytes()));
    format!("chancery-{}-{}", kind.chars().filter(|c| plain(*c)).collect::<String>(), &digest[..20])
}

/// Text as the library itself would have it: composed (NFC), spaces folded, control and invisible characters left out.
fn clean(text: &str) -> String {
    let hidden =
        |c: &char| c.is_control() || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}');
    let shown: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !hidden(c)).nfc().collect();
    shown.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The schema of a thing of its own right.
fn schema_of(thing: &Thing) -> Option<&'static str> {
    table().kinds.iter().find(|(class, _)| thing.is(gp::term(class).as_ref())).map(|(_, schema)| schema.as_str())
}

fn legal(store: &Memory, iri: &NamedNode) -> Option<String> {
    one_of(store, iri, &table().legal)
}

/// The key of a thing whose schema is one of these.
fn one_of(store: &Memory, iri: &NamedNode, schemata: &[String]) -> Option<String> {
    let thing = store.thing(iri);
    schema_of(&thing).filter(|schema| schemata.iter().any(|s| s == schema)).map(|_| key(&thing.id))
}

/// The key of a thing that is written at all.
fn any(store: &Memory, iri: &NamedNode) -> Option<String> {
    let thing = store.thing(iri);
    schema_of(&thing).map(|_| key(&thing.id))
}

/// ISO 3166-1 alpha-2 of an alpha-3.
fn alpha2(iso3: &str) -> Option<&'static str> {
    let mut lines = include_str!("../../schema/iso3166.tsv").lines();
    lines.find_map(|line| line.split_once('\t').filter(|(three, _)| *three == iso3)).map(|(_, two)| two)
}

fn country(store: &Memory, thing: &Thing) -> Option<&'static str> {
    roster::country(store, &thing.iri, &roster::Part::default()).and_then(|iso3| alpha2(&iso3))
}

fn document(store: &Memory, thing: &Thing) -> Entity {
    let title = thing.text(dcterms::TITLE).unwrap_or(thing.label());
    let publisher = [dcterms::PUBLISHER, p::ISSUED_BY].into_iter().find_map(|property| thing.node(property));
    let language = thing.texts(dcterms::LANGUAGE).filter_map(|language| table().languages.get(language));
    Entity::new(&thing.id, "Article")
        .with("title", [title])
        .with("fileName", thing.text(p::SOURCE_FILE))
        .with("sourceUrl", thing.texts(schema::URL).filter(|url| url.starts_with("http") && !url.contains(char::is_whitespace)))
        .with("publisher", publisher.map(|iri| store.caption(iri)))
        .with("publishedAt", thing.day(p::DOCUMENT_DATE).filter(known).map(|day| day.to_string()))
        .with("language", language)
}

/// An actor, office or place with its names.
fn described(store: &Memory, thing: &Thing) -> Option<Entity> {
    let schema = schema_of(thing)?;
    let label = clean(thing.label());
    let names = || thing.texts(p::NAME).filter(|name| clean(name) != label);
    let item = thing.texts(owl::SAME_AS).filter_map(|iri| iri.rsplit('/').next());
    let entity = Entity::new(&thing.id, schema).with("wikidataId", item).with("country", country(store, thing));
    let entity = if schema == "Address" { entity.with("full", [&label]) } else { entity.with("name", [&label]).with("alias", names()) };
    let body = thing.nodes(org::POST_IN).filter_map(|iri| one_of(store, iri, &table().bodies));
    let entity = if schema == "Position" { entity.with("organization", body) } else { entity };
    let named = if schema == "Address" { "full" } else { "name" };
    Some(if entity.properties.contains_key(named) { entity } else { entity.with(named, [&thing.id]) })
}

fn occupancy(store: &Memory, thing: &Thing) -> Option<Entity> {
    let (person, office) = (thing.node(org::MEMBER)?, thing.node(p::OFFICE)?);
    let holder = one_of(store, person, &["Person".to_owned()])?;
    let post = one_of(store, office, &["Position".to_owned()])?;
    let attested = [thing.day(p::FIRST_ATTESTED), thing.day(p::LAST_ATTESTED)].into_iter().flatten().filter(known);
    let held = |claim: &NamedNode| {
        let claim = store.thing(claim);
        let same = claim.node(rdf::PREDICATE).is_some_and(|node| node.as_ref() == org::HOLDS) && claim.node(rdf::OBJECT) == Some(office);
        if same { said::behind(&claim) } else { Vec::new() }
    };
    let evidence: Vec<_> = store.pointing(rdf::SUBJECT, person).iter().flat_map(held).collect();
    let entity = Entity::new(&thing.id, "Occupancy")
        .with("holder", [holder])
        .with("post", [post])
        .with("startDate", thing.day(p::VALID_FROM).filter(known).map(|day| day.to_string()))
        .with("endDate", thing.day(p::VALID_UNTIL).filter(known).map(|day| day.to_string()))
        .with("date", attested.map(|day| day.to_string()));
    Some(entity.proved(&said::sentences(store, &evidence)))
}

fn event(store: &Memory, thing: &Thing) -> Entity {
    let parts = roster::of(store, thing);
    let involved = parts.keys().filter_map(|actor| legal(store, actor));
    let hosts = thing.nodes(p::HOST).filter_map(|actor| legal(store, actor));
    let others = parts.keys().filter(|actor| legal(store, actor).is_none()).map(|actor| store.caption(actor));
    happening(store, thing, "Event").with("involved", involved).with("organizer", hosts).with("namesMentioned", others)
}

/// What an event and an agreement have in common.
fn happening(store: &Memory, thing: &Thing, schema: &'static str) -> Entity {
    let kinds = thing.texts(rdf::TYPE).filter_map(gp::local);
    let topics = thing.nodes(p::TOPIC).map(|topic| store.caption(topic));
    let places = [p::PLACE, p::DESTINATION].into_iter().flat_map(|property| thing.nodes(property).collect::<Vec<_>>());
    Entity::new(&thing.id, schema)
        .with("name", [thing.label()])
        .dated(thing.day(p::EARLIEST), thing.day(p::LATEST))
        .with("location", places.map(|place| store.caption(place)))
        .with("keywords", kinds.map(str::to_owned).chain(topics))
        .with("notes", [thing.local(p::FORM), thing.local(p::STATUS)].into_iter().flatten())
        .proved(&said::of(store, &thing.iri))
}

fn agreement(store: &Memory, thing: &Thing) -> Entity {
    let parties = thing.nodes(p::PARTY).filter_map(|actor| legal(store, actor));
    happening(store, thing, "Event").with("involved", parties)
}

/// A term as links from who owes it to where or to whom; to the other parties where neither is known.
fn terms(store: &Memory, thing: &Thing) -> Vec<Entity> {
    let Some(obligor) = thing.node(p::OBLIGOR) else { return Vec::new() };
    let own = || [p::PLACE, p::BENEFICIARY].into_iter().flat_map(|property| thing.nodes(property).cloned().collect::<Vec<_>>());
    let agreements = store.pointing(p::HAS_TERM, &thing.iri);
    let parties = || agreements.iter().flat_map(|iri| store.thing(iri).nodes(p::PARTY).cloned().collect::<Vec<_>>());
    let targets: Vec<_> = if own().next().is_some() { own().collect() } else { parties().collect() };
    let sentences = said::of(store, &thing.iri);
    let end = [p::DEADLINE, p::UNTIL].into_iter().find_map(|property| thing.day(property));
    let towards = |target: &NamedNode| {
        let id = format!("term/{}--{}", thing.id, store.below(target.as_str()));
        let entity = between(store, &id, obligor, target)?
            .with("role", [thing.label()])
            .with("endDate", end.filter(known).map(|day| day.to_string()));
        Some(entity.proved(&sentences))
    };
    targets.iter().filter(|target| *target != obligor).filter_map(towards).collect()
}

/// A link of unknown kind, where both ends are written.
fn between(store: &Memory, id: &str, subject: &NamedNode, object: &NamedNode) -> Option<Entity> {
    Some(Entity::new(id, "UnknownLink").with("subject", [any(store, subject)?]).with("object", [any(store, object)?]))
}

fn link(store: &Memory, thing: &Thing) -> Option<Entity> {
    let (source, target) = (thing.node(p::SOURCE)?, thing.node(p::TARGET)?);
    let sentences = thing.node(p::VIA).map(|via| said::of(store, via)).unwrap_or_default();
    let entity = between(store, &thing.id, source, target)?.with("role", thing.local(p::LINK_TYPE));
    Some(entity.dated(thing.day(p::EARLIEST), thing.day(p::LATEST)).proved(&sentences))
}

/// A relation that lasts, from the claim that supports it, where it stands.
fn relation(store: &Memory, claim: &Thing) -> Option<Entity> {
    let (subject, predicate, object) = (claim.node(rdf::SUBJECT)?, claim.node(rdf::PREDICATE)?, claim.node(rdf::OBJECT)?);
    let member = predicate.as_ref() == org::MEMBER_OF;
    if !member && !gp::local(predicate.as_str()).is_some_and(|name| table().relations.iter().any(|r| r == name)) {
        return None;
    }
    let property: NamedNodeRef<'_> = predicate.as_ref();
    if !store.thing(subject).all(property).any(|term| matches!(term, Term::NamedNode(node) if node == object)) {
        return None;
    }
    let sentences = said::sentences(store, &said::behind(claim));
    let entity = match (member, legal(store, subject), one_of(store, object, &table().bodies)) {
        (true, Some(one), Some(body)) => Entity::new(&claim.id, "Membership").with("member", [one]).with("organization", [body]),
        _ => between(store, &claim.id, subject, object)?.with("role", claim.local(rdf::PREDICATE)),
    };
    Some(entity.proved(&sentences))
}
