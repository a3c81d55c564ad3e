//! Abbreviations that a text puts in brackets behind a name, and what they stand for wherever they are used.

use super::{Found, Mentions, Reader, Sense};
use crate::lexicon::Entry;
use crate::lexicon::names::NameWords;
use crate::model::mention::{Form, MentionKind};
use std::collections::HashMap;

/// The longest abbreviation, in letters.
const LONGEST: usize = 12;

/// Finds all of them; names must be known.
pub fn scan(reader: &Reader<'_>, mentions: &mut Mentions) {
    let page = reader.page;
    let mut known: HashMap<&str, usize> = HashMap::new();
    for at in 2..page.words.len() {
        if let Some(long) = introduced(reader, mentions, at) {
            known.entry(page.text(at)).or_insert(long);
        }
    }
    for (text, long) in &known {
        identify(reader, mentions, text, *long);
    }
    for at in 0..page.words.len() {
        let Some(long) = known.get(page.text(at)).copied().filter(|_| !known.is_empty()) else { continue };
        let found = Found {
            words: at..at + 1,
            kind: MentionKind::Organization,
            form: Form::Name,
            sense: Sense::Short(long),
            rule: "document:abbreviation",
        };
        match mentions.at[at] {
            None => {
                mentions.add(found, true);
            }
            Some(own) if replaceable(&mentions.found[own]) => mentions.found[own] = found,
            _ => {}
        }
    }
}

/// "Organisation for X and Y (OXY)": where the tables have the abbreviation, they have the name.
fn identify(reader: &Reader<'_>, mentions: &mut Mentions, text: &str, long: usize) {
    let entries = reader.lexicon.matches_at(&[text], 0);
    let row = entries.iter().find_map(|(_, e)| if let Entry::Organization { row } = e { Some(*row) } else { None });
    if let (Some(row), Sense::Unlisted { .. }) = (row, &mentions.found[long].sense) {
        mentions.found[long].sense = Sense::Organization(row);
    }
}

/// True for a mention of this word alone that a text's own abbreviation outvotes.
fn replaceable(found: &Found) -> bool {
    found.words.len() == 1
        && matches!(found.sense, Sense::Unlisted { .. } | Sense::UnlistedPlace | Sense::Place(_) | Sense::Person | Sense::BackKind(_))
}

/// The organisation that an abbreviation at a word is introduced for: "Name of It ( | NOI )".
fn introduced(reader: &Reader<'_>, mentions: &Mentions, at: usize) -> Option<usize> {
    let page = reader.page;
    if !NameWords::embedded().brackets.contains(&page.words[at - 1].lower) || page.words[at].sentence != page.words[at - 2].sentence {
        return None;
    }
    let text = page.text(at);
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    if capitals < 2 || capitals * 2 < text.chars().count() || text.chars().count() > LONGEST {
        return None;
    }
    let long = mentions.ending_at(at - 1)?;
    let found = &mentions.found[long];
    let first = page.words[at].lower.chars().next()?;
    let fits = found.words.clone().any(|w| page.words[w].lower.starts_with(first));
    let organization = found.kind == MentionKind::Organization && found.words.len() > 1 && !matches!(found.sense, Sense::Staff(_));
    (organization && fits).then_some(long)
}
