//! The tables of the crate: they load, hold their own rules, and find what they should.

use chancery::lexicon::{Entry, Lexicon, LexiconError, Recognition, StateForm};
use chancery::model::actor::TenureStatus;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

fn lexicon() -> &'static Lexicon {
    Lexicon::embedded()
}

/// Every match of a text whose tokens are separated by spaces, as "tokens:meaning", longest first.
fn meanings(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split(' ').collect();
    lexicon().matches_at(&words, 0).into_iter().map(|(tokens, entry)| format!("{tokens}:{}", name(entry))).collect()
}

fn name(entry: Entry) -> String {
    let all = lexicon();
    match entry {
        Entry::State { row, form } => format!("state {} {form:?}", all.states[row].key),
        Entry::Organization { row } => format!("org {}", all.organizations[row].key),
        Entry::OrganizationMetonym { row } => format!("org metonym {}", all.organizations[row].key),
        Entry::OrganizationNominal { row } => format!("org nominal {}", all.organizations[row].key),
        Entry::Place { row } => format!("place {}", all.places[row].key),
        Entry::Office { row } => format!("office {}", all.offices[row].label),
        Entry::OfficeModifier { row } => format!("modifier {}", all.modifiers[row].label),
        Entry::PortfolioHead { row } => format!("head {}", all.portfolio_heads[row].label),
        Entry::Portfolio { row } => format!("portfolio {}", all.portfolios[row].label),
        Entry::Title { row } => format!("title {}", all.titles[row].label),
        Entry::Kind { row } => format!("kind {}", all.kinds[row].kind),
        Entry::Group { row } => format!("group {}", all.groups[row].label),
        Entry::Report { row } => format!("report {}", all.reports[row].label),
    }
}

#[test]
fn the_tables_load_fast() {
    let start = Instant::now();
    let lexicon = Lexicon::with_extra(&[]).unwrap();
    println!("{} phrases in {:?}", lexicon.phrase_count(), start.elapsed());
    println!(
        "{} states, {} organisations, {} places, {} offices, {} titles",
        lexicon.states.len(),
        lexicon.organizations.len(),
        lexicon.places.len(),
        lexicon.offices.len(),
        lexicon.titles.len()
    );
    assert!(lexicon.states.len() >= 240 && lexicon.portfolios.len() >= 40);
}

#[test]
fn phrases_mean_what_they_should() {
    let cases: &[(&str, &str)] = &[
        ("Iraqi Prime Minister", "1:state iraq Adjective"),
        ("Iraqis", "1:state iraq DemonymPlural"),
        ("Prime Minister Mohammed", "2:office Prime Minister"),
        ("premier", "1:office Prime Minister"),
        ("U.S.", "1:state united-states Name"),
        ("US - led coalition against the Islamic State", "8:org coalition-against-isis"),
        ("US-led coalition against the Islamic State", "6:org coalition-against-isis"),
        ("U.S. - led coalition against ISIS", "6:org coalition-against-isis"),
        ("International Coalition Forces Against ISIS in Iraq and Syria", "9:org coalition-against-isis"),
        ("ISIS", "1:org isis"),
        ("IS", "1:org isis"),
        ("Pentagon", "1:org metonym us-department-of-defense"),
        ("Kremlin", "1:state russia Metonym"),
        ("Élysée", "1:state france Metonym"),
        ("Türkiye ’s", "1:state turkey Name"),
        ("Cote d’Ivoire", "2:state cote-d-ivoire Name"),
        ("Democratic Republic of the Congo", "5:state democratic-republic-of-the-congo Name"),
        ("Georgia", "1:state georgia Name"),
        ("Sharm el - Sheikh", "4:place sharm-el-sheikh"),
        ("al - Qaeda", "3:org al-qaeda"),
        ("Al Qaeda", "2:org al-qaeda"),
        ("UN Security Council", "3:org un-security-council"),
        ("Security Council Secretary", "3:office Secretary of the Security Council"),
        ("State Department spokesperson", "2:org us-department-of-state"),
        ("Palestinian Islamic Jihad", "3:org palestinian-islamic-jihad"),
        ("Congo", "1:state democratic-republic-of-the-congo Name"),
        ("Poles", "1:state poland DemonymPlural"),
        ("ERBIL", "1:place erbil"),
        ("BAGHDAD", "1:state iraq Capital"),
        ("Washington , D.C.", "3:state united-states Capital"),
        ("Maj Gen. Kevin", "2:title Major General"),
        ("Maj. Gen. Kevin", "2:title Major General"),
        ("secretary of state", "3:office Secretary of State"),
        ("Secretary - General", "3:office Secretary-General"),
        ("foreign minister", "2:office Foreign Minister"),
        ("U.S. - led", "1:state united-states Name"),
    ];
    for (text, first) in cases {
        assert_eq!(meanings(text).first().map(String::as_str), Some(*first), "{text}: {:?}", meanings(text));
    }
}

#[test]
fn phrases_mean_nothing_where_they_should_not() {
    for text in ["polish", "us", "is", "who", "turkey", "chad", "it", "Us", "may", "march", "nice", "jordan", "reading", "split"] {
        assert_eq!(meanings(text), [""; 0], "{text}");
    }
}

#[test]
fn offices_with_their_modifiers() {
    let cases: &[(&str, usize, &str, Option<TenureStatus>)] = &[
        ("former Deputy Prime Minister of Iraq", 4, "Deputy Prime Minister", Some(TenureStatus::Former)),
        ("ex - President Karzai", 3, "President", Some(TenureStatus::Former)),
        ("acting foreign minister", 3, "Foreign Minister", Some(TenureStatus::Acting)),
        ("President - elect Joe", 3, "President", Some(TenureStatus::Elect)),
        ("prime minister - designate", 4, "Prime Minister", Some(TenureStatus::Nominated)),
        ("Deputy Foreign Minister", 3, "Deputy Foreign Minister", None),
        ("Deputy Assistant Secretary of State for", 5, "Deputy Assistant Secretary of State", None),
        ("Minister of Foreign Affairs", 4, "Foreign Minister", None),
        ("foreign affairs minister", 3, "Foreign Minister", None),
        ("Defense Secretary Lloyd", 2, "Secretary of Defense", None),
        ("Defence Secretary John", 2, "Defence Secretary", None),
        ("Minister of Defence", 3, "Defence Minister", None),
        ("Interior Minister Abdul", 2, "Interior Minister", None),
        ("Minister for Foreign Affairs and Trade", 6, "Foreign Minister", None),
        ("Minister of Foreign Affairs and Emigrants of", 6, "Foreign Minister", None),
        ("Minister of Finance and Economy", 5, "Finance and Economy Minister", None),
        ("Minister of Health , Sport and Youth", 7, "Health, Sport and Youth Minister", None),
        ("minister of oil and foreign minister", 3, "Oil Minister", None),
        ("Minister of Happiness Ohood", 3, "Happiness Minister", None),
        ("secretary - general", 3, "Secretary-General", None),
        ("commander of the coalition", 1, "Commander", None),
    ];
    for (text, tokens, label, status) in cases {
        let words: Vec<&str> = text.split(' ').collect();
        let office = lexicon().office_at(&words, 0).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((office.tokens, office.label.as_str(), office.status), (*tokens, *label, *status), "{text}");
    }
}

#[test]
fn no_office_in_hostile_words() {
    let many = vec!["former"; 10_000];
    assert_eq!(lexicon().office_at(&many, 0), None);
    assert_eq!(lexicon().office_at(&[], 0), None);
    assert_eq!(lexicon().office_at(&["minister"], 7), None);
    let and = ["health", "and"].repeat(5_000);
    assert_eq!(lexicon().office_at(&and, 0), None);
}

#[test]
fn states_are_found_by_key_and_code() {
    let all = lexicon();
    assert_eq!(all.state_by_key("iraq"), all.state_by_iso3("IRQ"));
    assert_eq!(all.state_by_iso3("XKX").map(|row| all.states[row].status), Some(Recognition::Partly));
    assert_eq!(all.state_of("erbil"), all.state_by_key("iraq"));
    assert_eq!(all.state_of("us-senate"), all.state_by_key("united-states"));
    assert_eq!(all.state_by_key("nowhere"), None);
}

#[test]
fn codes_and_items_are_unique() {
    let all = lexicon();
    let mut seen = BTreeMap::new();
    let ids = all.states.iter().map(|r| (&r.key, &r.wikidata)).chain(all.organizations.iter().map(|r| (&r.key, &r.wikidata)));
    for (key, id) in ids.chain(all.places.iter().map(|r| (&r.key, &r.wikidata))) {
        if let Some(id) = id {
            assert_eq!(seen.insert(id.as_str(), key), None, "{id} of {key}");
        }
    }
    let codes: Vec<_> = all.states.iter().filter_map(|s| s.iso3.as_deref()).collect();
    assert_eq!(codes.len(), codes.iter().collect::<BTreeSet<_>>().len());
}

#[test]
fn every_state_has_what_a_text_needs() {
    let all = lexicon();
    for state in all.states.iter().filter(|s| matches!(s.status, Recognition::Recognised | Recognition::Partly)) {
        assert!(!state.adjectives.is_empty() || state.key == "dominica", "{} has no adjective", state.key);
        for capital in &state.capitals {
            let words: Vec<&str> = capital.split(' ').collect();
            let spaced = capital.replace(',', " ,");
            let words = if capital.contains(',') { spaced.split(' ').collect() } else { words };
            let found = all.matches_at(&words, 0);
            assert!(found.iter().any(|(_, e)| matches!(e, Entry::Place { .. })), "{capital} is in no row of places");
        }
    }
}

/// Phrases that two rows of one table share on purpose.
const SHARED: &[&str] =
    &["congo", "al-bayda", "brest", "granada", "hyderabad", "león", "mérida", "newcastle", "san jose", "tripoli", "valencia"];

#[test]
fn no_phrase_is_in_two_rows_of_a_table() {
    let all = lexicon();
    let mut clashes = BTreeSet::new();
    let names = |names: Vec<(&str, &Vec<String>, usize)>, clashes: &mut BTreeSet<String>, table: &str| {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for (label, aliases, row) in names {
            for phrase in std::iter::once(label).chain(aliases.iter().map(String::as_str)) {
                if !phrase.is_empty()
                    && seen.insert(phrase.to_owned(), row).is_some_and(|other| other != row)
                    && !SHARED.contains(&phrase.to_lowercase().as_str())
                {
                    clashes.insert(format!("{table}: {phrase}"));
                }
            }
        }
    };
    names(all.states.iter().enumerate().map(|(i, r)| (r.name.as_str(), &r.aliases, i)).collect(), &mut clashes, "states");
    names(all.places.iter().enumerate().map(|(i, r)| (r.label.as_str(), &r.aliases, i)).collect(), &mut clashes, "places");
    names(all.organizations.iter().enumerate().map(|(i, r)| (r.label.as_str(), &r.aliases, i)).collect(), &mut clashes, "organizations");
    names(all.offices.iter().enumerate().map(|(i, r)| ("", &r.phrases, i)).collect(), &mut clashes, "offices");
    names(all.titles.iter().enumerate().map(|(i, r)| ("", &r.phrases, i)).collect(), &mut clashes, "titles");
    assert!(clashes.is_empty(), "{clashes:#?}");
}

#[test]
fn a_user_adds_to_the_tables() {
    let extra = |name: &str, content: &str| (name.to_owned(), content.to_owned());
    let lexicon = Lexicon::with_extra(&[
        extra("my/states.tsv", "key\taliases\niraq\tBilad al-Rafidayn\n"),
        extra("my/places.tsv", "# mine\nkey\tlabel\tkind\twithin\naltun-kupri\tAltun Kupri\ttown\tiraq\n"),
        extra("offices.toml", "office = [{ label = \"Prime Minister\", phrases = [\"first among equals\"] }]\n"),
    ])
    .unwrap();
    let row = lexicon.state_by_key("iraq").unwrap();
    assert_eq!(lexicon.matches_at(&["Bilad", "al", "-", "Rafidayn"], 0), [(4, Entry::State { row, form: StateForm::Name })]);
    assert_eq!(lexicon.states[row].name, "Iraq");
    assert_eq!(lexicon.state_of("altun-kupri"), Some(row));
    assert_eq!(lexicon.office_at(&["first", "among", "equals"], 0).unwrap().label, "Prime Minister");
}

#[test]
fn a_malformed_row_says_where() {
    let cases: &[(&str, &str, usize)] = &[
        ("states.tsv", "key\tname\n\n# note\nx\ty\tz\n", 4),
        ("states.tsv", "key\tcolour\n", 1),
        ("states.tsv", "key\tname\nBad Key\tX\n", 2),
        ("states.tsv", "key\tname\tiso3\nx\tX\tabc\n", 2),
        ("states.tsv", "key\tname\tstatus\nx\tX\tgone\n", 2),
        ("states.tsv", "key\tname\nx\t\n", 2),
        ("states.tsv", "key\tname\nx\tX\nx\tX\n", 3),
        ("states.tsv", "key\tname\tmetonyms\nx\tX\tTower>nobody\n", 2),
        ("organizations.tsv", "key\tlabel\tkind\nx\tX\tclub\n", 2),
        ("organizations.tsv", "key\tlabel\tled_by\nx\tX\tnato\n", 2),
        ("organizations.tsv", "key\tlabel\twikidata\nx\tX\t42\n", 2),
        ("organizations.tsv", "key\tlabel\niraq\tX\n", 2),
        ("places.tsv", "key\tlabel\tkind\twithin\nx\tX\tcity\tnowhere\n", 2),
        ("offices.toml", "office = [\n  { label = \"X\" },\n]\n", 2),
        ("offices.toml", "office = [\n  { label = \"X\", kind = \"boss\", owner = \"state\" },\n]\n", 2),
        ("offices.toml", "office = [\n\n  { label = \"X\", kind = \"minister\", owner = \"state\", default_of = \"nowhere\" },\n]\n", 3),
        ("titles.toml", "title = [\n", 1),
        ("kinds.toml", "\n\nkinds = []\n", 3),
    ];
    for (file, content, line) in cases {
        let path = format!("mine/{file}");
        match Lexicon::with_extra(&[(path.clone(), (*content).to_owned())]) {
            Err(LexiconError::Row { file, line: found, reason }) => {
                assert_eq!((file.as_str(), found), (path.as_str(), *line), "{reason}: {content}");
            }
            other => panic!("{content}: {:?}", other.map(|_| ())),
        }
    }
    assert!(matches!(Lexicon::with_extra(&[("colours.tsv".into(), String::new())]), Err(LexiconError::UnknownTable { .. })));
}

#[test]
fn names_in_a_text_and_names_that_are_compared_know_the_same_words_for_a_father() {
    let table = include_str!("../schema/lexicon/en/particles.tsv");
    let told: BTreeSet<&str> = table.lines().filter_map(|l| l.strip_suffix("\tfather")).collect();
    let read = &chancery::lexicon::names::NameWords::embedded().fathers;
    // "bn" is how the matcher writes "bin" without its vowel; no text does.
    let compared: BTreeSet<&str> = told.into_iter().filter(|w| *w != "bn").collect();
    assert_eq!(read.iter().map(String::as_str).collect::<BTreeSet<_>>(), compared);
}
