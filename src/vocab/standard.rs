//! Terms of the vocabularies of others, as far as they are in use.

use super::terms;

/// RDF.
pub mod rdf {
    /// The namespace.
    pub const NS: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    super::terms! {
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
        /// Class of a thing.
        TYPE = "type";
        /// A reified triple.
        STATEMENT = "Statement";
        /// Its subject.
        SUBJECT = "subject";
        /// Its predicate.
        PREDICATE = "predicate";
        /// Its object.
        OBJECT = "object";
        /// Head of a list.
        FIRST = "first";
        /// Tail of a list.
        REST = "rest";
        /// The empty list.
        NIL = "nil";
    }
}

/// RDF Schema.
pub mod rdfs {
    /// The namespace.
    pub const NS: &str = "http://www.w3.org/2000/01/rdf-schema#";

    super::terms! {
        "http://www.w3.org/2000/01/rdf-schema#";
        /// Caption.
        LABEL = "label";
        /// What a term means.
        COMMENT = "comment";
        /// Broader class.
        SUB_CLASS_OF = "subClassOf";
        /// Broader property.
        SUB_PROPERTY_OF = "subPropertyOf";
        /// Class of subjects.
        DOMAIN = "domain";
        /// Class or datatype of objects.
        RANGE = "range";
    }
}

/// XML Schema datatypes.
pub mod xsd {
    /// The namespace.
    pub const NS: &str = "http://www.w3.org/2001/XMLSchema#";

    super::terms! {
        "http://www.w3.org/2001/XMLSchema#";
        /// A day.
        DATE = "date";
        /// A moment.
        DATE_TIME = "dateTime";
        /// A decimal number.
        DECIMAL = "decimal";
        /// A whole number.
        INTEGER = "integer";
        /// Text.
        STRING = "string";
        /// An address.
        ANY_URI = "anyURI";
    }
}

/// OWL.
pub mod owl {
    /// The namespace.
    pub const NS: &str = "http://www.w3.org/2002/07/owl#";

    super::terms! {
        "http://www.w3.org/2002/07/owl#";
        /// A class.
        CLASS = "Class";
        /// Marks a former IRI.
        DEPRECATED = "deprecated";
        /// The same thing at Wikidata; never inside the graph.
        SAME_AS = "sameAs";
    }
}

/// SKOS.
pub mod skos {
    /// The namespace.
    pub const NS: &str = "http://www.w3.org/2004/02/skos/core#";

    super::terms! {
        "http://www.w3.org/2004/02/skos/core#";
        /// A topic.
        CONCEPT = "Concept";
        /// The list of topics.
        CONCEPT_SCHEME = "ConceptScheme";
        /// The list a topic is in.
        IN_SCHEME = "inScheme";
        /// Another form of a name.
        ALT_LABEL = "altLabel";
    }
}

/// [W3C organization ontology](https://www.w3.org/TR/vocab-org/).
pub mod org {
    /// The namespace.
    pub const NS: &str = "http://www.w3.org/ns/org#";

    super::terms! {
        "http://www.w3.org/ns/org#";
        /// An organisation.
        ORGANIZATION_CLASS = "Organization";
        /// A recognised organisation.
        FORMAL_ORGANIZATION = "FormalOrganization";
        /// An office.
        POST = "Post";
        /// A tenure.
        MEMBERSHIP = "Membership";
        /// A person holds an office.
        HOLDS = "holds";
        /// The organisation of an office.
        POST_IN = "postIn";
        /// Whose tenure it is.
        MEMBER = "member";
        /// An actor belongs to an organisation.
        MEMBER_OF = "memberOf";
        /// The organisation of a tenure.
        ORGANIZATION = "organization";
    }
}

/// FOAF.
pub mod foaf {
    /// The namespace.
    pub const NS: &str = "http://xmlns.com/foaf/0.1/";

    super::terms! {
        "http://xmlns.com/foaf/0.1/";
        /// A person.
        PERSON = "Person";
    }
}

/// schema.org.
pub mod schema {
    /// The namespace.
    pub const NS: &str = "https://schema.org/";

    super::terms! {
        "https://schema.org/";
        /// A state.
        COUNTRY = "Country";
        /// A body of a state.
        GOVERNMENT_ORGANIZATION = "GovernmentOrganization";
        /// A place.
        PLACE = "Place";
        /// An event.
        EVENT = "Event";
        /// An agreement or statement.
        CREATIVE_WORK = "CreativeWork";
        /// An article.
        NEWS_ARTICLE = "NewsArticle";
        /// Where a document was published.
        URL = "url";
        /// First and last day of what a dataset speaks of.
        TEMPORAL_COVERAGE = "temporalCoverage";
    }
}

/// [Simple Event Model](https://semanticweb.cs.vu.nl/2009/11/sem/).
pub mod sem {
    /// The namespace.
    pub const NS: &str = "http://semanticweb.cs.vu.nl/2009/11/sem/";

    super::terms! {
        "http://semanticweb.cs.vu.nl/2009/11/sem/";
        /// An event.
        EVENT = "Event";
        /// A participation.
        ROLE = "Role";
    }
}

/// [W3C Web Annotation](https://www.w3.org/TR/annotation-vocab/).
pub mod oa {
    /// The namespace.
    pub const NS: &str = "http://www.w3.org/ns/oa#";

    super::terms! {
        "http://www.w3.org/ns/oa#";
        /// A span by its words.
        TEXT_QUOTE_SELECTOR = "TextQuoteSelector";
        /// A span by its offsets.
        TEXT_POSITION_SELECTOR = "TextPositionSelector";
        /// The document of a span.
        HAS_SOURCE = "hasSource";
        /// First code point.
        START = "start";
        /// One past the last code point.
        END = "end";
        /// The words.
        EXACT = "exact";
    }
}

/// [PROV-O](https://www.w3.org/TR/prov-o/).
pub mod prov {
    /// The namespace.
    pub const NS: &str = "http://www.w3.org/ns/prov#";

    super::terms! {
        "http://www.w3.org/ns/prov#";
        /// The run that made it.
        WAS_GENERATED_BY = "wasGeneratedBy";
        /// The former version of a document.
        WAS_REVISION_OF = "wasRevisionOf";
        /// Twin of a decision.
        ACTIVITY = "Activity";
        /// Who decides.
        AGENT = "Agent";
        /// When a decision was made.
        ENDED_AT_TIME = "endedAtTime";
    }
}

/// [Dublin Core terms](https://www.dublincore.org/specifications/dublin-core/dcmi-terms/).
pub mod dcterms {
    /// The namespace.
    pub const NS: &str = "http://purl.org/dc/terms/";

    super::terms! {
        "http://purl.org/dc/terms/";
        /// Title of a document.
        TITLE = "title";
        /// Language of a document, ISO 639-1.
        LANGUAGE = "language";
        /// Publisher of a document.
        PUBLISHER = "publisher";
        /// What replaced a former IRI, in one hop.
        IS_REPLACED_BY = "isReplacedBy";
        /// A former IRI.
        REPLACES = "replaces";
        /// The vocabulary of a dataset.
        CONFORMS_TO = "conformsTo";
        /// What a dataset is.
        DESCRIPTION = "description";
    }
}

/// [VoID](https://www.w3.org/TR/void/): what a dataset holds.
pub mod void {
    /// The namespace.
    pub const NS: &str = "http://rdfs.org/ns/void#";

    super::terms! {
        "http://rdfs.org/ns/void#";
        /// A dataset.
        DATASET = "Dataset";
        /// Number of triples.
        TRIPLES = "triples";
        /// Number of things.
        ENTITIES = "entities";
        /// Number of different subjects.
        DISTINCT_SUBJECTS = "distinctSubjects";
        /// Number of different classes.
        CLASSES = "classes";
        /// Number of different properties.
        PROPERTIES = "properties";
        /// A vocabulary that it uses.
        VOCABULARY = "vocabulary";
        /// Where its IRIs begin.
        URI_SPACE = "uriSpace";
        /// The part of one class.
        CLASS_PARTITION = "classPartition";
        /// The class of a part.
        CLASS = "class";
        /// The part of one property.
        PROPERTY_PARTITION = "propertyPartition";
        /// The property of a part.
        PROPERTY = "property";
    }
}

/// Wikidata.
pub mod wikidata {
    /// The namespace.
    pub const NS: &str = "http://www.wikidata.org/entity/";
}

/// [SHACL](https://www.w3.org/TR/shacl/): what `schema/shapes.ttl` is written in.
pub mod sh {
    /// The namespace.
    pub const NS: &str = "http://www.w3.org/ns/shacl#";

    super::terms! {
        "http://www.w3.org/ns/shacl#";
        /// A shape of nodes.
        NODE_SHAPE = "NodeShape";
        /// Its nodes: those of a class.
        TARGET_CLASS = "targetClass";
        /// Its nodes: the subjects of a property.
        TARGET_SUBJECTS_OF = "targetSubjectsOf";
        /// A rule on one path.
        PROPERTY = "property";
        /// The path of a rule.
        PATH = "path";
        /// Fewest values.
        MIN_COUNT = "minCount";
        /// Most values.
        MAX_COUNT = "maxCount";
        /// Datatype of values.
        DATATYPE = "datatype";
        /// Class of values.
        CLASS = "class";
        /// Allowed values.
        IN = "in";
        /// Regular expression of values.
        PATTERN = "pattern";
        /// Fewest characters.
        MIN_LENGTH = "minLength";
        /// Least value.
        MIN_INCLUSIVE = "minInclusive";
        /// Greatest value.
        MAX_INCLUSIVE = "maxInclusive";
        /// Property with greater values.
        LESS_THAN = "lessThan";
        /// Property with values not less.
        LESS_THAN_OR_EQUALS = "lessThanOrEquals";
        /// A rule in SPARQL.
        SPARQL = "sparql";
        /// Its query.
        SELECT = "select";
        /// What a violation means.
        MESSAGE = "message";
    }
}
