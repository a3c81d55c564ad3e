//! Turns the text of a question (`schema/queries/*.rq`, or a user's file) into a title, parameters and SPARQL.
//!
//! The head of the file says `# title: …` and, a line each, `# param: NAME KIND what it is`; kinds are `thing` (a name or an IRI), `day`,
//! `number` and `text`. `KIND!` is a parameter that must be set, `KIND=VALUE` one that has this value where it is not set.
//! The body holds `VALUES ?NAME { UNDEF }` where values go, as RDF terms, never as pasted text.
//! A line that ends in `#? NAME …` counts only when all of these have values, with `!NAME` when that one has none; else it is left empty,
//! so that line numbers stay.

use oxigraph::model::Term;
use std::collections::BTreeMap;

/// What kind of value a parameter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A thing of the graph, by name or IRI; one name may be that of several.
    Thing,
    /// A day, `YYYY-MM-DD`.
    Day,
    /// A whole number.
    Number,
    /// Text.
    Text,
}

impl Kind {
    /// The written name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Thing => "thing",
            Self::Day => "day",
            Self::Number => "number",
            Self::Text => "text",
        }
    }

    /// The kind with this written name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Thing, Self::Day, Self::Number, Self::Text].into_iter().find(|kind| kind.name() == name)
    }
}

/// A parameter of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name, which is that of the variable.
    pub name: String,
    /// What it takes.
    pub kind: Kind,
    /// What it is, in words.
    pub help: String,
    /// True where the question cannot be asked without it.
    pub required: bool,
    /// Its value where it is not set.
    pub default: Option<String>,
}

/// A question with its parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What it asks, in words; empty where the text does not say.
    pub title: String,
    /// What can be set.
    pub parameters: Vec<Parameter>,
    /// The whole text.
    text: String,
}

/// Values by the name of the parameter.
pub type Values = BTreeMap<String, Vec<Term>>;

impl Question {
    /// Reads the head; a text without one is a question without parameters.
    ///
    /// ```
    /// use chancery::schema::question::Question;
    /// let question = Question::read("# title: Who?\n# param: day day The day.\nSELECT * WHERE { ?s ?p ?o }");
    /// assert_eq!((question.title.as_str(), question.parameters[0].help.as_str()), ("Who?", "The day."));
    /// ```
    pub fn read(text: &str) -> Self {
        let head = |key: &'static str| text.lines().filter_map(move |line| line.strip_prefix("# ")?.strip_prefix(key)).map(str::trim);
        let title = head("title:").next().unwrap_or_default().to_owned();
        Self { title, parameters: head("param:").filter_map(parameter).collect(), text: text.to_owned() }
    }

    /// The parameter of this name.
    pub fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.name == name)
    }

    /// The SPARQL with these values in place.
    pub fn sparql(&self, values: &Values) -> String {
        self.text.lines().map(|line| filled(line, values)).collect::<Vec<_>>().join("\n")
    }
}

fn parameter(text: &str) -> Option<Parameter> {
    let mut words = text.splitn(3, ' ');
    let (name, kind) = (words.next()?.to_owned(), words.next()?);
    let (kind, default) = kind.split_once('=').map_or((kind, None), |(kind, value)| (kind, Some(value.to_owned())));
    let (kind, required) = kind.strip_suffix('!').map_or((kind, false), |kind| (kind, true));
    let kind = Kind::from_name(kind)?;
    Some(Parameter { name, kind, help: words.next().unwrap_or_default().trim().to_owned(), required, default })
}

fn filled(line: &str, values: &Values) -> String {
    let (body, condition) = line.rsplit_once("#?").unwrap_or((line, ""));
    let holds = |name: &str| name.strip_prefix('!').map_or_else(|| values.contains_key(name), |name| !values.contains_key(name));
    if !condition.split_whitespace().all(holds) {
        return String::new();
    }
    values.iter().fold(body.to_owned(), |text, (name, terms)| text.replace(&slot(name, "UNDEF"), &slot(name, &join(terms))))
}

fn slot(name: &str, content: &str) -> String {
    format!("VALUES ?{name} {{ {content} }}")
}

fn join(terms: &[Term]) -> String {
    terms.iter().map(Term::to_string).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use oxigraph::model::Literal;

    const TEXT: &str =
        "# title: T\n# param: name text A name.\n# param: odd unknown\nVALUES ?name { UNDEF } #? name\n?x ?y ?name\nFILTER(1) #? name day";

    #[test]
    fn lines_count_only_with_their_values() {
        let question = Question::read(TEXT);
        assert_eq!(question.parameters.len(), 1);
        assert_eq!(question.sparql(&Values::new()).lines().filter(|l| !l.starts_with('#')).collect::<Vec<_>>(), ["", "?x ?y ?name"]);
    }

    #[test]
    fn values_are_terms_and_cannot_break_out() {
        let hostile = "a\" } } ; DROP ALL # \\\n";
        let values = Values::from([("name".to_owned(), vec![Literal::new_simple_literal(hostile).into()])]);
        let sparql = Question::read(TEXT).sparql(&values);
        let line = sparql.lines().nth(3).unwrap();
        assert_eq!(line.trim(), r##"VALUES ?name { "a\" } } ; DROP ALL # \\\n" }"##);
    }
}
