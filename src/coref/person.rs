//! Chains of persons: full names first, then family names, given names of known persons, and titles with a family name.

use super::Chains;
use crate::lexicon::names::NameWords;
use crate::mention::Sense;
use crate::model::actor::{ActorKind, Rank};
use crate::syntax::Tag;
use crate::text::normalize::fold;
use std::ops::Range;

/// The comparable words of a name: folded, particles and marks left out.
fn parts(text: &str) -> Vec<String> {
    let names = NameWords::embedded();
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty() && !names.strong_particles.contains(*w))
        .map(str::to_owned)
        .collect()
}

/// True where two names of several words can be one person's: same last word, and given names that agree or shorten each other.
fn same_name(a: &[String], b: &[String]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    // "Gharib Abadi", "Gharibabadi"
    let letters = |n: &[String]| n.concat();
    if short == long || short.len() > 1 && letters(short) == letters(long) {
        return true;
    }
    // "George W. Bush" is not "George H. W. Bush".
    let middle = |n: &[String]| -> Vec<String> { n.iter().skip(1).filter(|w| w.chars().count() == 1).cloned().collect() };
    let (initials, others) = (middle(short), middle(long));
    if !initials.is_empty() && !others.is_empty() && initials != others {
        return false;
    }
    // "Abdullah II" is not the son in "Hussein bin Abdullah II".
    let numeral = |w: &&String| w.len() > 1 && NameWords::embedded().suffixes.contains(*w);
    let told = short.iter().filter(|w| !numeral(w)).count() > 1;
    // "Sabah al-Sabah" is not "Jaber al-Sabah".
    let times = |n: &[String], w: &String| n.iter().filter(|x| *x == w).count();
    let inside = told && short.iter().all(|w| times(short, w) <= times(long, w));
    let initial = |x: &str, y: &str| x.chars().count() == 1 && y.starts_with(x) || y.chars().count() == 1 && x.starts_with(y);
    let family = short.last() == long.last();
    // "Sergei", "Sergey", but not "Mario", "Maria"
    let gender = |n: &String| crate::lexicon::names::gender_of(n);
    let spelled = |x: &String, y: &String| {
        let long = x.chars().count().min(y.chars().count()) >= SPELLED_GIVEN;
        long && letter_apart(x, y) && gender(x).zip(gender(y)).is_none_or(|(a, b)| a == b)
    };
    let given = short.len() > 1 && long.len() > 1 && (short[0] == long[0] || initial(&short[0], &long[0]) || spelled(&short[0], &long[0]));
    let given = given && !other_fathers(short, long);
    let alike = short.len() == 2 && long.len() == 2 && short[0] == long[0] && one_letter_apart(&short[1], &long[1]);
    short.len() > 1 && (inside || family && given || alike)
}

/// "Sabah al-Ahmad al-Sabah" is not "Sabah Khaled al-Sabah": what stands between given and family name tells two persons apart.
fn other_fathers(a: &[String], b: &[String]) -> bool {
    let names = NameWords::embedded();
    let middle = |n: &[String]| -> Vec<String> {
        let inner = n.get(1..n.len().saturating_sub(1)).unwrap_or_default();
        inner
            .iter()
            .filter(|w| w.chars().count() > 2 && !names.particles.contains(*w) && !names.strong_particles.contains(*w))
            .cloned()
            .collect()
    };
    let (a, b) = (middle(a), middle(b));
    let shared = |x: &[String], y: &[String]| {
        let whole = y.concat();
        x.iter().any(|w| whole.contains(w.as_str()) || y.iter().any(|v| letter_apart(w, v)))
    };
    !a.is_empty() && !b.is_empty() && !shared(&a, &b) && !shared(&b, &a)
}

/// The fewest letters of a family name that is spelled in two ways within one text.
const SPELLED_TWICE: usize = 7;

/// The fewest letters of a given name that is spelled in two ways before one family name.
const SPELLED_GIVEN: usize = 5;

/// True for long family names of which the one has one letter more or another ("Afwerki", "Afewerki").
fn one_letter_apart(a: &str, b: &str) -> bool {
    a.chars().count().min(b.chars().count()) >= SPELLED_TWICE && letter_apart(a, b)
}

/// The first and the last three letters of a name of [`SPELLED_TWICE`] letters and more: two of them that are one letter apart share one.
fn ends(name: &str) -> Vec<(bool, String)> {
    let letters: Vec<char> = name.chars().collect();
    if letters.len() < SPELLED_TWICE {
        return Vec::new();
    }
    vec![(true, letters[..3].iter().collect()), (false, letters[letters.len() - 3..].iter().collect())]
}

fn letter_apart(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    let same = short.iter().zip(long.iter()).take_while(|(x, y)| x == y).count();
    let (rest_short, rest_long) = (&short[same..], &long[same..]);
    let extra = rest_long.get(1..) == Some(rest_short);
    let other = rest_short.get(1..) == rest_long.get(1..) && short.len() == long.len();
    long.len() <= short.len() + 1 && (extra || other)
}

impl Chains<'_> {
    pub(super) fn persons(&mut self) {
        let mentions: Vec<usize> = (0..self.mentions.found.len()).filter(|m| self.mentions.found[*m].sense == Sense::Person).collect();
        let (full, single): (Vec<usize>, Vec<usize>) = mentions.iter().partition(|m| self.name_parts(**m).len() > 1);
        for mention in full {
            let parts = self.name_parts(mention);
            let known = self.person_where(&parts, |names| names.iter().any(|n| same_name(n, &parts)), usize::MAX);
            let known = known.filter(|a| !self.father_or_son(*a, mention));
            self.take(mention, known);
        }
        self.names_in_quotes();
        self.tell_apart(&single);
        for mention in single {
            let known = self.named_in_quotes(mention).or_else(|| self.by_single(mention));
            self.take(mention, known);
        }
        for actor in self.actors.iter_mut().filter(|a| a.kind == ActorKind::Person) {
            let fullest = actor.names.iter().max_by_key(|n| (parts(n).len(), n.chars().count())).cloned();
            actor.name = fullest.unwrap_or_else(|| actor.name.clone());
        }
        self.ranks();
    }

    /// "Mohamed Dagalo "Hemetti"": another name of his, wherever it stands.
    fn names_in_quotes(&mut self) {
        let page = self.reader.page;
        let quoted = |at: &usize| {
            let open = at.checked_sub(1).filter(|w| page.words[*w].tag == Tag::OpenQuote && page.capital(*at))?;
            page.words.get(at + 1).filter(|w| w.tag == Tag::CloseQuote)?;
            let before = self.mentions.ending_at(open).filter(|m| self.mentions.found[*m].sense == Sense::Person)?;
            let person = self.of[before].filter(|a| self.actors[*a].kind == ActorKind::Person)?;
            Some((page.words[*at].lower.clone(), person))
        };
        self.known.in_quotes = (0..page.words.len()).filter_map(|at| quoted(&at)).collect();
    }

    /// The person whom the first word of a mention names in quotes elsewhere ("Mohamed Dagalo "Hemetti"").
    fn named_in_quotes(&self, mention: usize) -> Option<usize> {
        let word = &self.reader.page.words[self.words(mention).start].lower;
        self.known.in_quotes.get(word).copied()
    }

    /// "Carter and first lady Rosalynn Carter": who is joined to a person by "and" is another of his name, wherever he is told of.
    fn tell_apart(&mut self, single: &[usize]) {
        let page = self.reader.page;
        for mention in single {
            let end = self.words(*mention).end;
            let joined = page.words.get(end).is_some_and(|w| w.tag == Tag::Cc && w.sentence == page.words[end - 1].sentence);
            let word = self.name_parts(*mention).pop();
            let Some(word) = word.filter(|_| joined) else { continue };
            let same =
                |w: &usize| page.words.get(*w).is_some_and(|x| x.sentence == page.words[end].sentence && !matches!(x.tag, Tag::Comma));
            let next = (end + 1..end + 6).take_while(same).find_map(|w| self.mentions.starting_at(w).filter(|m| self.of[*m].is_some()));
            let person = next.filter(|m| self.name_parts(*m).last() == Some(&word)).and_then(|m| self.of[m]);
            if let Some(actor) = person.filter(|a| self.actors[*a].kind == ActorKind::Person) {
                self.known.apart.insert((word, actor));
            }
        }
    }

    /// "Rashid bin A" and "Hamad bin Rashid bin A": the name of the one is that of the other's father.
    fn father_or_son(&self, actor: usize, mention: usize) -> bool {
        let name = fold(self.reader.page.slice(self.words(mention)));
        let fathers = &NameWords::embedded().fathers;
        let son = |son: &str, father: &str| {
            let before = son.strip_suffix(father).map(str::trim_end);
            before.and_then(|b| b.rsplit(' ').next()).is_some_and(|w| fathers.contains(w))
        };
        self.actors[actor].names.iter().map(|n| fold(n)).any(|known| son(&known, &name) || son(&name, &known))
    }

    fn words(&self, mention: usize) -> Range<usize> {
        self.mentions.found[mention].words.clone()
    }

    fn name_parts(&self, mention: usize) -> Vec<String> {
        parts(self.reader.page.slice(self.words(mention)))
    }

    fn take(&mut self, mention: usize, known: Option<usize>) {
        let name = self.reader.page.slice(self.words(mention)).trim_end_matches(['\'', '’']);
        // "Joseph R. Biden, Jr."
        let junior = |tail: &str| NameWords::embedded().juniors.contains(&tail.trim().to_lowercase());
        let name = name.rsplit_once(',').filter(|(_, tail)| junior(tail)).map_or(name, |(head, _)| head).to_owned();
        let actor = known.unwrap_or_else(|| self.add(ActorKind::Person, &name));
        self.of[mention] = Some(actor);
        self.spell(actor, &name);
        self.named(actor, name);
    }

    /// Notes the words of a person's name.
    fn spell(&mut self, actor: usize, name: &str) {
        let words = parts(name);
        let spelled = self.known.spelled.entry(actor).or_default();
        if spelled.contains(&words) {
            return;
        }
        for word in &words {
            let persons = self.known.by_word.entry(word.clone()).or_default();
            if !persons.contains(&actor) {
                persons.push(actor);
            }
        }
        for end in words.last().filter(|_| words.len() > 1).into_iter().flat_map(|family| ends(family)) {
            let persons = self.known.by_end.entry(end).or_default();
            if !persons.contains(&actor) {
                persons.push(actor);
            }
        }
        spelled.push(words);
    }

    /// A family name alone: the person named so; where several are, the one told of last.
    fn by_single(&self, mention: usize) -> Option<usize> {
        let word = self.name_parts(mention).into_iter().next()?;
        let at = self.words(mention).start;
        let last = |names: &[Vec<String>]| names.iter().any(|n| n.last() == Some(&word));
        let any = |names: &[Vec<String>]| names.iter().any(|n| n.contains(&word));
        let words = [word.clone()];
        if self.given_name(at) {
            return self.person_where(&words, |names| names.iter().any(|n| n.first() == Some(&word)), at);
        }
        let found = self.person_where(&words, last, at);
        let found = found.or_else(|| self.person_where(&words, any, at).filter(|a| !self.bound(*a, &word)));
        found.or_else(|| self.spelled_otherwise(&word))
    }

    /// "Volodymyr Zelenskyi ... Zelensky": the only person whose family name is that but for a letter.
    fn spelled_otherwise(&self, word: &str) -> Option<usize> {
        let alike = |names: &Vec<Vec<String>>| names.iter().any(|n| n.len() > 1 && n.last().is_some_and(|l| one_letter_apart(l, word)));
        let near = ends(word).into_iter().filter_map(|end| self.known.by_end.get(&end)).flatten();
        let mut persons: Vec<usize> = near.copied().filter(|a| self.known.spelled.get(a).is_some_and(alike)).collect();
        persons.sort_unstable();
        persons.dedup();
        (persons.len() == 1).then(|| persons[0])
    }

    /// "Ghani" of "Abdul Ghani Baradar": a word bound to the particle before it in every name of a person does not name him alone.
    fn bound(&self, actor: usize, word: &str) -> bool {
        let names = NameWords::embedded();
        let bound = |name: &String| {
            let folded = fold(name);
            let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
            let at = words.iter().position(|w| *w == word);
            at.is_some_and(|i| i > 0 && i + 1 < words.len() && names.binding.contains(words[i - 1]))
        };
        let told: Vec<&String> = self.actors[actor].names.iter().filter(|n| fold(n).contains(word)).collect();
        !told.is_empty() && told.into_iter().all(bound)
    }

    /// "King Hussein", "Pope Francis": behind such a title stands a given name, no family name.
    fn given_name(&self, at: usize) -> bool {
        let page = self.reader.page;
        let before = at.checked_sub(1).filter(|w| page.words[*w].sentence == page.words[at].sentence);
        before.is_some_and(|w| NameWords::embedded().given_titles.contains(&page.words[w].lower))
    }

    /// The person whose names fit: the one told of most, where nobody comes near; else the one told of last before `at`; else the first one after.
    fn person_where(&self, words: &[String], fits: impl Fn(&[Vec<String>]) -> bool, at: usize) -> Option<usize> {
        let mut fitting: Vec<usize> = words.iter().filter_map(|w| self.known.by_word.get(w)).flatten().copied().collect();
        fitting.sort_unstable();
        fitting.dedup();
        let apart = |a: usize| words.len() == 1 && self.known.apart.contains(&(words[0].clone(), a));
        fitting.retain(|a| self.known.spelled.get(a).is_some_and(|names| fits(names)) && !apart(*a));
        if fitting.len() <= 1 {
            return fitting.first().copied();
        }
        let seen = |a: usize| {
            let starts = (0..self.of.len()).filter(|m| self.of[*m] == Some(a)).map(|m| self.words(m).start);
            starts.fold((0, None), |(n, last): (usize, Option<usize>), s| (n + 1, if s < at { last.max(Some(s)) } else { last }))
        };
        let places: Vec<(usize, (usize, Option<usize>))> = fitting.iter().map(|a| (*a, seen(*a))).collect();
        let most = places.iter().map(|p| p.1.0).max().unwrap_or(0);
        let rivals = places.iter().filter(|p| p.1.0 * 2 > most).count();
        let main = places.iter().find(|p| p.1.0 == most && most > 2 && p.1.1.is_some()).filter(|_| rivals == 1);
        let last = places.iter().max_by_key(|p| (p.1.1, std::cmp::Reverse(p.0)));
        // "the president and his wife, Jill Biden ... Biden said": the one with an office.
        let titled = |a: usize| self.mentions.offices.iter().any(|o| o.holder.is_some_and(|m| self.of[m] == Some(a)));
        let known = |p: &&(usize, (usize, Option<usize>))| titled(p.0) && p.1.1.is_some();
        let mut offices = places.iter().filter(known);
        let office = if words.len() == 1 { offices.next().filter(|_| offices.next().is_none()) } else { None };
        main.or(office).or(last).map(|p| p.0)
    }

    /// "Maj. Gen." before a name is a rank of the person.
    fn ranks(&mut self) {
        let page = self.reader.page;
        for title in &self.mentions.titles {
            let row = &self.reader.lexicon.titles[title.row];
            let holder = self.mentions.starting_at(title.words.end).filter(|m| self.mentions.found[*m].sense == Sense::Person);
            let Some(actor) = holder.filter(|_| row.rank).and_then(|m| self.of[m]) else { continue };
            let span = page.sentence_span(page.words[title.words.start].sentence);
            let rank = Rank { name: row.label.clone(), span };
            if !self.actors[actor].ranks.contains(&rank) {
                self.actors[actor].ranks.push(rank);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_person() {
        let cases = [
            ("Mohammed Shia’ al-Sudani", "Mohammed Shia Al-Sudani", true),
            ("Antony J. Blinken", "Antony Blinken", true),
            ("A. Blinken", "Antony Blinken", true),
            ("Fuad Hussein", "Saddam Hussein", false),
            ("Isaias Afwerki", "Isaias Afewerki", true),
            ("Kazem Gharib Abadi", "Kazem Gharibabadi", true),
            ("Sergei Lavrov", "Sergey Lavrov", true),
            ("Mario Rossini", "Maria Rossini", false),
            ("Ali Hasan", "Ali Hassan", false),
            ("George W. Bush", "George H.W. Bush", false),
            ("George Bush", "George H. W. Bush", true),
            ("Vladimir Putin", "Vladimir Zelensky", false),
            ("Abdullah II", "Al Hussein bin Abdullah II", false),
        ];
        for (a, b, same) in cases {
            assert_eq!(same_name(&parts(a), &parts(b)), same, "{a} / {b}");
        }
    }
}
