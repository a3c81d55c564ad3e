//! Finds a whole office in tokens: modifiers, the office itself or a head with portfolios, and what follows.
//!
//! "former Deputy Foreign Minister", "minister of trade and industry", "President-elect". Whose office it is stays with the caller:
//! "Iraqi" before it and "of Iraq" after it are not part of the match.

use super::{Entry, Lexicon, OwnerKind, PortfolioHead, PortfolioRow};
use crate::model::actor::{OfficeKind, TenureStatus};

/// "former first deputy acting" is more than anyone holds; the bound keeps hostile text from deep recursion.
const MAX_MODIFIERS: usize = 4;

/// An office found in tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeMatch {
    /// How many tokens it takes, modifiers among them.
    pub tokens: usize,
    /// The name it is shown by ("Deputy Foreign Minister").
    pub label: String,
    /// Its broad kind.
    pub kind: OfficeKind,
    /// What kind of thing it is an office of.
    pub owner: OwnerKind,
    /// What the modifiers say of the tenure; none where they say nothing.
    pub status: Option<TenureStatus>,
    /// The row of `offices`, where it is a listed one.
    pub row: Option<usize>,
    /// Key of the owner where the text names none.
    pub default_of: Option<String>,
    /// How many tokens of modifiers come first.
    pub modifiers: usize,
    /// True where more portfolios would not change it: a minister of foreign affairs and trade is a foreign minister.
    pub alone: bool,
}

impl Lexicon {
    /// The longest office that starts at `words[at]`.
    ///
    /// ```
    /// let lexicon = chancery::lexicon::Lexicon::embedded();
    /// let office = lexicon.office_at(&["former", "Deputy", "Prime", "Minister", "of", "Iraq"], 0).unwrap();
    /// assert_eq!((office.label.as_str(), office.tokens), ("Deputy Prime Minister", 4));
    /// ```
    pub fn office_at(&self, words: &[&str], at: usize) -> Option<OfficeMatch> {
        // A listed office that begins with a modifier's word ("Deputy Secretary-General") is itself.
        let plain = self.core_at(words, at);
        let modified = self.modified_at(words, at, MAX_MODIFIERS);
        let best = match (plain, modified) {
            (Some(plain), Some(modified)) if modified.tokens > plain.tokens => modified,
            (Some(plain), _) => plain,
            (None, modified) => modified?,
        };
        Some(self.with_suffix(best, words, at))
    }

    fn modified_at(&self, words: &[&str], at: usize, depth: usize) -> Option<OfficeMatch> {
        if depth == 0 {
            return None;
        }
        let (tokens, row) = self.matches_at(words, at).into_iter().find_map(|(n, entry)| match entry {
            Entry::OfficeModifier { row } if !self.modifiers[row].after => Some((n, row)),
            _ => None,
        })?;
        // "ex-President": the hyphen is a token that belongs to neither.
        let hyphen = usize::from(words.get(at + tokens).is_some_and(|w| is_hyphen(w)));
        let modifier = &self.modifiers[row];
        let start = at + tokens + hyphen;
        let inner = self.core_at(words, start);
        let deeper = self.modified_at(words, start, depth - 1);
        let longer = |m: &OfficeMatch| inner.as_ref().is_none_or(|i| m.tokens > i.tokens);
        let mut office = deeper.filter(longer).or(inner)?;
        if modifier.keep {
            office.label = format!("{} {}", modifier.label, office.label);
            office.row = None;
        }
        office.status = modifier.status.or(office.status);
        office.tokens += tokens + hyphen;
        office.modifiers += tokens + hyphen;
        Some(office)
    }

    /// An office without modifiers: a listed one, or a head with portfolios, whichever is longer.
    fn core_at(&self, words: &[&str], at: usize) -> Option<OfficeMatch> {
        let listed = self.matches_at(words, at).into_iter().find_map(|(tokens, entry)| match entry {
            Entry::Office { row } => Some(self.listed(tokens, row)),
            _ => None,
        });
        let made = self.head_first(words, at).or_else(|| self.portfolio_first(words, at));
        match (listed, made) {
            (Some(listed), Some(made)) if made.tokens > listed.tokens => Some(made),
            (listed, made) => listed.or(made),
        }
    }

    fn listed(&self, tokens: usize, row: usize) -> OfficeMatch {
        let office = &self.offices[row];
        OfficeMatch {
            tokens,
            label: office.label.clone(),
            kind: office.kind,
            owner: office.owner,
            status: None,
            row: Some(row),
            default_of: office.default_of.clone(),
            modifiers: 0,
            alone: self.portfolios.iter().any(|p| p.alone && office.label.starts_with(&p.label)),
        }
    }

    /// "minister of trade and industry".
    fn head_first(&self, words: &[&str], at: usize) -> Option<OfficeMatch> {
        let (head_tokens, head) = self.head_at(words, at, |head| &head.after)?;
        let link = at + head_tokens;
        self.portfolio_links.iter().find(|l| words.get(link).is_some_and(|w| w.eq_ignore_ascii_case(l)))?;
        let listed = self.portfolios_at(words, link + 1).or_else(|| self.behind_article(words, link + 1));
        let (tokens, portfolio) = listed.or_else(|| self.unlisted(words, at, link + 1))?;
        Some(made(head, &portfolio, head_tokens + 1 + tokens))
    }

    /// "the environment" behind "minister of".
    fn behind_article(&self, words: &[&str], at: usize) -> Option<(usize, Portfolio)> {
        self.portfolio_articles.iter().find(|a| words.get(at).is_some_and(|w| w.eq_ignore_ascii_case(a)))?;
        self.portfolios_at(words, at + 1).map(|(tokens, portfolio)| (tokens + 1, portfolio))
    }

    /// "trade and industry minister".
    fn portfolio_first(&self, words: &[&str], at: usize) -> Option<OfficeMatch> {
        let (tokens, portfolio) = self.portfolios_at(words, at)?;
        let (head_tokens, head) = self.head_at(words, at + tokens, |head| &head.before)?;
        Some(made(head, &portfolio, tokens + head_tokens))
    }

    /// A portfolio head whose spellings on the given side have this phrase.
    fn head_at(&self, words: &[&str], at: usize, side: impl Fn(&PortfolioHead) -> &Vec<String>) -> Option<(usize, &PortfolioHead)> {
        self.matches_at(words, at).into_iter().find_map(|(tokens, entry)| match entry {
            Entry::PortfolioHead { row } => Some((tokens, &self.portfolio_heads[row])).filter(|(_, head)| !side(head).is_empty()),
            _ => None,
        })
    }

    /// One portfolio, or several joined, as the label has them.
    fn portfolios_at(&self, words: &[&str], at: usize) -> Option<(usize, Portfolio)> {
        let (mut tokens, first) = self.portfolio_at(words, at)?;
        let mut rows = vec![first];
        while let Some(joins) = self.joins_at(words, at + tokens) {
            let Some((more, row)) = self.portfolio_at(words, at + tokens + joins).filter(|(_, row)| !row.alone) else { break };
            tokens += joins + more;
            rows.push(row);
        }
        Some((tokens, Portfolio { label: self.portfolio_label(&rows), alone: first.alone }))
    }

    fn portfolio_label(&self, rows: &[&PortfolioRow]) -> String {
        let and = self.portfolio_joins.first().map_or("", String::as_str);
        match rows {
            [first, ..] if first.alone => first.label.clone(),
            [many @ .., last] if !many.is_empty() => {
                format!("{} {and} {}", many.iter().map(|row| row.label.as_str()).collect::<Vec<_>>().join(", "), last.label)
            }
            _ => rows.iter().map(|row| row.label.as_str()).collect(),
        }
    }

    fn portfolio_at(&self, words: &[&str], at: usize) -> Option<(usize, &PortfolioRow)> {
        self.matches_at(words, at).into_iter().find_map(|(tokens, entry)| match entry {
            Entry::Portfolio { row } => Some((tokens, &self.portfolios[row])),
            _ => None,
        })
    }

    /// How many tokens join two portfolios here ("and", ", and").
    fn joins_at(&self, words: &[&str], at: usize) -> Option<usize> {
        let join = |i: usize| words.get(i).is_some_and(|w| *w == "," || self.portfolio_joins.iter().any(|j| j.eq_ignore_ascii_case(w)));
        join(at).then(|| 1 + usize::from(words.get(at) == Some(&",") && join(at + 1)))
    }

    /// One capitalised word that the tables do not know, after a capitalised head: "Minister of Antiquities". More words could be a name.
    fn unlisted(&self, words: &[&str], head: usize, at: usize) -> Option<(usize, Portfolio)> {
        let capital = |i: usize| words.get(i).is_some_and(|w| w.chars().next().is_some_and(char::is_uppercase) && w.chars().count() > 3);
        (capital(head) && capital(at) && self.matches_at(words, at).is_empty())
            .then(|| (1, Portfolio { label: words[at].to_owned(), alone: false }))
    }

    /// "-elect" and the like after the office.
    fn with_suffix(&self, mut office: OfficeMatch, words: &[&str], at: usize) -> OfficeMatch {
        let end = at + office.tokens;
        let hyphen = usize::from(words.get(end).is_some_and(|w| is_hyphen(w)));
        let suffix = self.matches_at(words, end + hyphen).into_iter().find_map(|(tokens, entry)| match entry {
            Entry::OfficeModifier { row } if self.modifiers[row].after => Some((tokens, row)),
            _ => None,
        });
        if let Some((tokens, row)) = suffix {
            office.tokens += hyphen + tokens;
            office.status = self.modifiers[row].status.or(office.status);
        }
        office
    }
}

/// What an office is in charge of, as its label has it.
struct Portfolio {
    label: String,
    alone: bool,
}

fn made(head: &PortfolioHead, portfolio: &Portfolio, tokens: usize) -> OfficeMatch {
    OfficeMatch {
        tokens,
        label: head.label.replace("{}", &portfolio.label),
        kind: head.kind,
        owner: head.owner,
        status: None,
        row: None,
        default_of: head.default_of.clone(),
        modifiers: 0,
        alone: portfolio.alone,
    }
}

fn is_hyphen(word: &str) -> bool {
    matches!(word, "-" | "\u{2010}" | "\u{2011}" | "\u{2013}")
}
