//! Turns the parts of two organisations' names into features: acronyms, numbers, legal forms, words that many share.

use super::align::{align, share};
use super::features::{Feature, Tally};
use super::parts::{Name, Part};

/// Compares the names of two organisations.
pub(super) fn organizations(left: &Name, right: &Name, tally: &mut Tally) {
    if left.legal != right.legal && left.legal.is_some() && right.legal.is_some() {
        tally.add(Feature::LegalForm, String::new());
    }
    if acronym(left, right) || acronym(right, left) {
        return tally.add(Feature::Acronym, shorter(left, right).parts[0].text.clone());
    }
    if written_together(left, right) {
        return tally.add(Feature::Joined, String::new());
    }
    words(left, right, tally);
}

fn words(left: &Name, right: &Name, tally: &mut Tally) {
    let found = align(left, right, tally);
    let (mut only_left, mut only_right) = (parts(left, &found.left), parts(right, &found.right));
    while let (Some(a), Some(b)) = (only_left.pop(), only_right.pop()) {
        let feature = if a.is_number() && b.is_number() { Feature::Number } else { Feature::Contradiction };
        tally.add(feature, format!("{} / {}", a.text, b.text));
    }
    let only_left = parts(left, &found.left).len();
    let (extra, matched) = (only_left.abs_diff(found.right.len()), found.pairs.len());
    if extra > 0 {
        let rest = if only_left > found.right.len() { parts(left, &found.left) } else { parts(right, &found.right) };
        tally.add_share(Feature::Extra, share(extra, matched), text(&rest[rest.len() - extra..]));
    }
    if matched == 0 {
        tally.add(Feature::Contradiction, String::new());
    } else if extra > 0 && found.pairs.iter().all(|(i, _)| left.parts[*i].weak) {
        tally.add(Feature::Weak, String::new());
    }
}

fn parts<'a>(name: &'a Name, which: &[usize]) -> Vec<&'a Part> {
    which.iter().map(|i| &name.parts[*i]).collect()
}

fn text(parts: &[&Part]) -> String {
    parts.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn shorter<'a>(a: &'a Name, b: &'a Name) -> &'a Name {
    if a.parts.len() <= b.parts.len() { a } else { b }
}

/// True when `short` is one word made of the first letters of `long`.
fn acronym(short: &Name, long: &Name) -> bool {
    let [word] = short.parts.as_slice() else { return false };
    let (all, counting) = &long.initials;
    long.parts.len() > 1 && word.text.len() > 1 && (word.text == *all || word.text == *counting)
}

/// True when only the spaces differ.
fn written_together(left: &Name, right: &Name) -> bool {
    let letters = |n: &Name| n.parts.iter().map(|p| p.text.as_str()).collect::<String>();
    left.parts.len() != right.parts.len() && letters(left) == letters(right)
}
