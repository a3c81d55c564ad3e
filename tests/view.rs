//! Measures and levels of the invented summit: what an analyst asks of a network, by the library and by the built program.
#![allow(clippy::unwrap_used, missing_docs)]

mod program;

use chancery::store::memory::Memory;
use chancery::view::network::Network;
use chancery::view::rank::Measure;
use chancery::view::{Error, Filter, Level, View};
use oxigraph::io::RdfFormat;
use program::{Place, samples};
use serde_json::Value;

fn view(filter: &Filter) -> View {
    let mut store = Memory::new().unwrap();
    store.read(RdfFormat::Turtle, include_bytes!("view/summit.ttl").as_slice()).unwrap();
    View::of(&store, filter).unwrap()
}

/// Edges as "source type target", ids without their folder.
fn said(view: &View) -> Vec<String> {
    let short = |id: &str| id.rsplit('/').next().unwrap_or_default().to_owned();
    view.edges().map(|(s, t, e)| format!("{} {} {}", short(&s.id), e.kind, short(&t.id))).collect()
}

fn at(level: Level) -> Vec<String> {
    said(&view(&Filter { level, ..Filter::default() }))
}

#[test]
fn levels_put_actors_together() {
    let offices = at(Level::Office);
    assert!(offices.contains(&"president-of-nordland received president-of-sudria".to_owned()), "{offices:#?}");
    assert!(
        offices.contains(&"2024-06-03-summit host chief-envoy".to_owned()) && !offices.iter().any(|e| e.contains("holds")),
        "{offices:#?}"
    );
    let bodies = at(Level::Body);
    assert!(
        bodies.contains(&"government-of-nordland received sudria".to_owned()) && !bodies.iter().any(|e| e.contains("postIn")),
        "{bodies:#?}"
    );
    let states = at(Level::State);
    for edge in [
        "2024-06-03-summit participant nordland",
        "2024-06-03-summit participant sudria",
        "nordland received sudria",
        "nordland withdraw port-amber",
        "nordland opposes osten",
    ] {
        assert!(states.contains(&edge.to_owned()), "{edge}: {states:#?}");
    }
    assert!(!states.iter().any(|e| e.contains("anna-berg") || e.contains("president") || e.contains("government")), "{states:#?}");
}

#[test]
fn an_actor_is_found_under_a_former_name() {
    let around = view(&Filter { level: Level::State, actor: Some("president berg".into()), hops: 1, ..Filter::default() });
    assert!(around.nodes().any(|n| n.id == "state/sudria") && around.nodes().any(|n| n.id == "state/nordland"));
    let mut store = Memory::new().unwrap();
    store.read(RdfFormat::Turtle, include_bytes!("view/summit.ttl").as_slice()).unwrap();
    let error = View::of(&store, &Filter { actor: Some("Ana Bergg".into()), ..Filter::default() }).unwrap_err();
    assert!(matches!(error, Error::NoSuchActor(_)) && error.to_string().contains("Anna Berg"), "{error}");
}

#[test]
fn kinds_and_sources_choose_edges() {
    let kinds = |kinds: &[&str]| said(&view(&Filter { kinds: kinds.iter().map(|k| (*k).to_owned()).collect(), ..Filter::default() }));
    assert_eq!(kinds(&["received"]), ["anna-berg received carlos-vega"]);
    assert_eq!(kinds(&["meeting"]).len(), 3);
    assert_eq!(kinds(&["obligation", "RECEIVED"]).len(), 3);
    let supported = said(&view(&Filter { min_sources: 2, ..Filter::default() }));
    assert_eq!(supported, ["anna-berg holds president-of-nordland"]);
    let store = Memory::new().unwrap();
    let error = View::of(&store, &Filter { kinds: vec!["mett".into()], ..Filter::default() }).unwrap_err();
    assert!(matches!(error, Error::NoSuchKind { .. }), "{error}");
}

#[test]
fn a_path_is_the_shortest_and_is_made_of_what_happened() {
    let all = view(&Filter::default());
    let network = Network::of(&all);
    let ids = |from: &str, to: &str| {
        let steps = network.path(&all.named(from).unwrap(), &all.named(to).unwrap());
        steps.map(|steps| steps.iter().map(|s| all.graph[s.to].id.clone()).collect::<Vec<_>>())
    };
    // Their only edge of two is planned: the way leads through the summit.
    assert_eq!(ids("Anna Berg", "Dana Ost").unwrap(), ["event/2024-06-03-summit", "person/dana-ost"]);
    assert_eq!(ids("Anna Berg", "Carlos Vega").unwrap(), ["person/carlos-vega"]);
    assert_eq!(ids("Anna Berg", "Anna Berg").unwrap().len(), 0);
    assert!(ids("Dana Ost", "Osten").unwrap().len() > 2);
}

#[test]
fn measures_agree_with_what_is_known_of_small_networks() {
    let all = view(&Filter { kinds: vec!["happening".into(), "standing".into(), "office".into()], ..Filter::default() });
    let network = Network::of(&all);
    let top = |measure| network.ranked(measure).into_iter().map(|(n, v)| (all.graph[n].label.clone(), v)).collect::<Vec<_>>();
    // Nordland is joined with its government, its guard, and by agreement with Sudria.
    let degree = top(Measure::Degree);
    assert!(degree.windows(2).all(|pair| pair[0].1 >= pair[1].1), "{degree:?}");
    let total: f64 = top(Measure::Pagerank).iter().map(|(_, v)| v).sum();
    assert!(total > 0.5 && total <= 1.0 + 1e-9, "{total}");
    assert!(top(Measure::Betweenness).iter().any(|(label, v)| label == "Nordland" && *v > 0.0));
    let ranked = |groups: Vec<Vec<_>>| groups.iter().map(Vec::len).sum::<usize>();
    assert_eq!(ranked(network.components()), network.actors().count());
    assert_eq!(ranked(network.communities()), network.actors().count());
}

#[test]
fn bundles_count_and_date() {
    let all = view(&Filter::default());
    let bundle =
        all.bundles().into_iter().find(|b| all.graph[b.target].id == "state/sudria" && all.graph[b.source].id == "state/nordland").unwrap();
    assert_eq!((bundle.count, bundle.kinds.len()), (2, 2));
    assert_eq!((bundle.start.unwrap().to_string(), bundle.end.unwrap().to_string()), ("2024-05-02".into(), "2030-12-31".into()));
}

#[test]
fn the_command_gives_tables_csv_and_json() {
    let place: &Place = samples();
    let lines = |line: &str| place.run(line).ok().lines().map(str::to_owned).collect::<Vec<_>>();
    let path = place.args(&["view", "--path", "Kevin Leahy", "Joseph R. Biden", "--format", "json"], "").ok();
    let steps: Vec<Value> = path.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((&steps[0]["from"], &steps.last().unwrap()["to"]), (&"Kevin Leahy".into(), &"Joseph R. Biden".into()));
    assert!(steps.iter().all(|step| step["start"].is_string() && !step["sentence"].as_str().unwrap().is_empty()), "{path}");
    for (line, header) in [
        ("view --bundle --level state --format csv", "source,target,edges,types,start,end,documents,sources,sourceId,targetId"),
        ("view --rank betweenness --format csv", "rank,actor,kind,betweenness,edges,id"),
        ("view --communities --format csv", "community,size,actor,kind,partners,id"),
        ("view --components --format csv", "component,size,actor,kind,partners,id"),
        (
            "view --actor Putin --hops 2 --min-sources 1 --format csv",
            "source,type,target,start,end,documents,sources,through,sourceId,targetId,claim,sentence",
        ),
    ] {
        let got = lines(line);
        assert!(got[0] == header && got.len() > 3, "{line}: {got:?}");
        assert_eq!(got, lines(line));
    }
    for (line, said) in [
        ("view --actor Putinn", "Putin"),
        ("view --edges mett", "here are agreedWith"),
        ("view --rank degree --bundle", "cannot be used with"),
        ("export turtle --level state", "--level shows"),
    ] {
        assert!(place.run(line).code(2).err.contains(said), "{line}");
    }
    assert!(place.run("export graphml --level state --edges met,received").ok().contains("state/"));
}
