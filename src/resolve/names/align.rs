//! Turns the parts of two names into pairs that fit and parts left over.
//!
//! Guarantees: every part is used once; better fits are taken first. A part may fit two parts of the other name written together.

use super::features::{Feature, Tally};
use super::parts::{Name, Part};
use super::tables::tables;

/// How two parts fit, best first; nothing where they do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    Equal,
    Spelling,
    Sound,
    Nickname,
    Typo,
    FarTypo,
    Initial,
}

impl Fit {
    fn feature(self) -> Option<Feature> {
        match self {
            Self::Equal => None,
            Self::Spelling => Some(Feature::Spelling),
            Self::Sound => Some(Feature::Sound),
            Self::Nickname => Some(Feature::Nickname),
            Self::Typo => Some(Feature::Typo),
            Self::FarTypo => Some(Feature::FarTypo),
            Self::Initial => Some(Feature::Initial),
        }
    }
}

/// Pairs that fit, and what each side has left, as indices.
pub(super) struct Alignment {
    pub pairs: Vec<(usize, usize)>,
    pub left: Vec<usize>,
    pub right: Vec<usize>,
}

/// Compares the names of two persons.
pub(super) fn persons(left: &Name, right: &Name, tally: &mut Tally) {
    let found = align(left, right, tally);
    let matched = found.pairs.len();
    let both = found.left.len().min(found.right.len());
    for (i, j) in found.left.iter().zip(&found.right) {
        let (a, b) = (&left.parts[*i], &right.parts[*j]);
        let feature = if a.numeral && b.numeral { Feature::Number } else { Feature::Contradiction };
        tally.add(feature, format!("{} / {}", a.text, b.text));
    }
    match (left.generation, right.generation) {
        (Some(a), Some(b)) if a != b => tally.add(Feature::Number, String::new()),
        (Some(_), None) | (None, Some(_)) => tally.add(Feature::Generation, String::new()),
        _ => {}
    }
    if let Some(what) = father_and_son(left, right, &found).or_else(|| middle_initials(left, right)) {
        tally.add(Feature::Contradiction, what);
    }
    let (longer, rest) = if found.left.len() > found.right.len() { (left, &found.left) } else { (right, &found.right) };
    let (fewer, more) = (left.parts.len().min(right.parts.len()), left.parts.len().max(right.parts.len()));
    let only_initials = found.pairs.iter().all(|(i, j)| left.parts[*i].is_initial() || right.parts[*j].is_initial());
    if matched > 0 && more > 1 && (fewer < 2 || only_initials) {
        tally.add(Feature::Single, String::new());
    } else if rest.len() > both {
        let extra: Vec<&str> = rest[both..].iter().map(|i| longer.parts[*i].text.as_str()).collect();
        tally.add_share(Feature::Extra, share(extra.len(), matched), extra.join(" "));
    }
    if matched == 0 && both == 0 {
        tally.add(Feature::Contradiction, String::new());
    }
    if !(left.comma || right.comma) && found.pairs.windows(2).any(|w| w[0].1 > w[1].1) {
        tally.add(Feature::Order, String::new());
    }
    if left.vowelless != right.vowelless {
        tally.add(Feature::Script, String::new());
    }
}

/// "Salman bin A" and "Mohammed bin Salman bin A": the name of the one is that of the other's father.
fn father_and_son(left: &Name, right: &Name, found: &Alignment) -> Option<String> {
    let of = |son: &Name, father: &Name, alone: &[usize], pairs: Vec<(usize, usize)>| {
        let own = son.fathered && alone.contains(&0) && father.parts.len() > 1;
        let later = pairs.into_iter().any(|(s, f)| f == 0 && s > 0);
        (own && later).then(|| format!("{} / {}", son.parts[0].text, father.parts[0].text))
    };
    let turned = || found.pairs.iter().map(|(i, j)| (*j, *i)).collect();
    of(left, right, &found.left, found.pairs.clone()).or_else(|| of(right, left, &found.right, turned()))
}

/// "George W. Bush" and "George H. W. Bush": the first initials behind the given names differ.
fn middle_initials(left: &Name, right: &Name) -> Option<String> {
    let middle = |n: &Name| {
        let inner = n.parts.len().checked_sub(2).map_or(&n.parts[..0], |_| &n.parts[1..n.parts.len() - 1]);
        inner.iter().find(|p| p.is_initial()).map(|p| p.text.clone())
    };
    let (a, b) = (middle(left)?, middle(right)?);
    let (first, second) = if a <= b { (&a, &b) } else { (&b, &a) };
    (a != b).then(|| format!("{first} / {second}"))
}

/// Share of the parts that only one side has.
pub(super) fn share(extra: usize, matched: usize) -> f32 {
    f32::from(u16::try_from(extra).unwrap_or(u16::MAX)) / f32::from(u16::try_from(extra + matched).unwrap_or(u16::MAX))
}

/// Pairs the parts, best fits first, and adds to the tally how they fit.
pub(super) fn align(left: &Name, right: &Name, tally: &mut Tally) -> Alignment {
    let mut pairing = Pairing { used: [vec![false; left.parts.len()], vec![false; right.parts.len()]], pairs: Vec::with_capacity(4) };
    for (how, _, i, j) in fits(left, right) {
        if pairing.take(&[i], &[j]) {
            note(how, &left.parts[i], &right.parts[j], tally);
        }
    }
    for (i, j, k) in joins(&pairing, left, right, 0) {
        if pairing.take(&[i], &[j, k]) {
            tally.add(Feature::Joined, left.parts[i].text.clone());
        }
    }
    for (j, i, k) in joins(&pairing, right, left, 1) {
        if pairing.take(&[i, k], &[j]) {
            tally.add(Feature::Joined, right.parts[j].text.clone());
        }
    }
    pairing.pairs.sort_unstable();
    Alignment { pairs: pairing.pairs, left: unused(&pairing.used[0]), right: unused(&pairing.used[1]) }
}

/// Which parts are taken.
struct Pairing {
    used: [Vec<bool>; 2],
    pairs: Vec<(usize, usize)>,
}

impl Pairing {
    /// Takes these parts of both sides, unless one of them is taken.
    fn take(&mut self, left: &[usize], right: &[usize]) -> bool {
        let free = !left.iter().any(|i| self.used[0][*i]) && !right.iter().any(|j| self.used[1][*j]);
        if free {
            left.iter().for_each(|i| self.used[0][*i] = true);
            right.iter().for_each(|j| self.used[1][*j] = true);
            self.pairs.push((left[0], right[0]));
        }
        free
    }
}

/// Every fit of one part with one part, best first.
fn fits(left: &Name, right: &Name) -> Vec<(Fit, usize, usize, usize)> {
    let bare = left.vowelless != right.vowelless;
    let mut fits = Vec::with_capacity(left.parts.len() + right.parts.len());
    for (i, a) in left.parts.iter().enumerate() {
        fits.extend(right.parts.iter().enumerate().filter_map(|(j, b)| Some((fit(a, b, bare)?, i.abs_diff(j), i, j))));
    }
    fits.sort_unstable();
    fits
}

/// Free parts of `one` that are two free neighbours of `two` written together; `side` is the place of `one` in the pairing.
fn joins(pairing: &Pairing, one: &Name, two: &Name, side: usize) -> Vec<(usize, usize, usize)> {
    let (free, others) = (unused(&pairing.used[side]), unused(&pairing.used[1 - side]));
    let mut found = Vec::new();
    for window in others.windows(2).filter(|w| !free.is_empty() && w[0] + 1 == w[1]) {
        let joined = two.parts[window[0]].joined(&two.parts[window[1]]);
        found.extend(free.iter().filter(|i| sounds_same(&one.parts[**i], &joined)).map(|i| (*i, window[0], window[1])));
    }
    found
}

fn sounds_same(a: &Part, b: &Part) -> bool {
    a.text == b.text || a.key == b.key
}

fn unused(used: &[bool]) -> Vec<usize> {
    (0..used.len()).filter(|i| !used[*i]).collect()
}

fn note(how: Fit, a: &Part, b: &Part, tally: &mut Tally) {
    if let Some(feature) = how.feature() {
        let (first, second) = if a.text <= b.text { (a, b) } else { (b, a) };
        tally.add(feature, format!("{} ~ {}", first.text, second.text));
    }
}

/// How two parts fit; `bare` compares consonants only.
pub(super) fn fit(a: &Part, b: &Part, bare: bool) -> Option<Fit> {
    if a.text == b.text {
        return Some(Fit::Equal);
    }
    if a.is_initial() || b.is_initial() {
        return (a.text.chars().next() == b.text.chars().next() && a.text.is_ascii()).then_some(Fit::Initial);
    }
    if a.is_number() || b.is_number() || (a.numeral && b.numeral) {
        return None;
    }
    if one_name(a, b) {
        return Some(Fit::Spelling);
    }
    if a.sound == b.sound || a.key == b.key || (bare && a.bare == b.bare && !a.bare.is_empty()) {
        return Some(Fit::Sound);
    }
    if short_form(a, b) {
        return Some(Fit::Nickname);
    }
    typo(a, b)
}

/// True when a table says that both are spellings of one name.
fn one_name(a: &Part, b: &Part) -> bool {
    let groups = |p: &Part| tables().variants.get(p.text.as_str());
    matches!((groups(a), groups(b)), (Some(x), Some(y)) if x.iter().any(|g| y.contains(g)))
}

/// True when one is the full form of the other; two short forms of one name ("Bill", "Will") are not enough.
fn short_form(a: &Part, b: &Part) -> bool {
    let groups = |p: &Part| tables().nicknames.get(p.text.as_str());
    let meets = |x: &[(u16, bool)], y: &[(u16, bool)]| x.iter().any(|(g, full)| y.iter().any(|(h, other)| g == h && (*full || *other)));
    matches!((groups(a), groups(b)), (Some(x), Some(y)) if meets(x, y))
}

/// One slip in a word of five letters or more, two from seven, three from eleven.
fn typo(a: &Part, b: &Part) -> Option<Fit> {
    let letters = |p: &Part| p.text.chars().count();
    let longest = a.sound.len().max(b.sound.len()).max(letters(a).min(letters(b)));
    if longest < 5 || a.sound.len().abs_diff(b.sound.len()) > 3 {
        return None;
    }
    let most = if longest >= 11 {
        3
    } else if longest >= 7 {
        2
    } else {
        1
    };
    match distance(&a.sound, &b.sound, most)? {
        0 | 1 => Some(Fit::Typo),
        _ => Some(Fit::FarTypo),
    }
}

/// Insertions, deletions, replacements and swaps of neighbours between two words, where at most `most`.
fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    const LONGEST: usize = 32;
    if a.len() >= LONGEST || b.len() >= LONGEST || a.len().abs_diff(b.len()) > most {
        return None;
    }
    let (mut before, mut above, mut row) = ([0; LONGEST], [0; LONGEST], [0; LONGEST]);
    (0..=b.len()).for_each(|j| above[j] = j);
    for i in 1..=a.len() {
        row[0] = i;
        for j in 1..=b.len() {
            let replaced = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = replaced.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        if row[..=b.len()].iter().all(|d| *d > most) {
            return None;
        }
        (before, above) = (above, row);
    }
    Some(above[b.len()]).filter(|d| *d <= most)
}
