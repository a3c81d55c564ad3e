//! Classes of the own vocabulary, as `schema/ontology.ttl` declares them.

use super::terms;

terms! {
    /// Anything that can take part in an event or be party to an agreement.
    ACTOR = "Actor";
    /// A human being, known by a name.
    PERSON = "Person";
    /// A body of people that acts as one.
    ORGANIZATION = "Organization";
    /// A state, as actor and as territory: one node. gp:place and gp:within use it as territory; gp:participant and gp:party use it as actor.
    STATE = "State";
    /// A government, ministry, parliament, court or staff office of a state.
    GOVERNMENT_BODY = "GovernmentBody";
    /// Army, police or another armed body of a state.
    SECURITY_FORCE = "SecurityForce";
    /// States or bodies that act together for a purpose.
    COALITION = "Coalition";
    /// A body founded by states.
    INTERNATIONAL_ORGANIZATION = "InternationalOrganization";
    /// An armed body that is not a state's.
    ARMED_GROUP = "ArmedGroup";
    /// A political party or movement.
    POLITICAL_PARTY = "PoliticalParty";
    /// A publisher, agency or broadcaster.
    MEDIA_ORGANIZATION = "MediaOrganization";
    /// A company.
    COMPANY = "Company";
    /// A collective known by description only ("coalition member states").
    GROUP = "Group";
    /// A post that exists independently of its holder.
    OFFICE = "Office";
    /// One person holding one office for one period.
    TENURE = "Tenure";
    /// A place or territory.
    PLACE = "Place";
    /// Something that happened, was planned, or was denied: see gp:status.
    EVENT = "Event";
    /// Actors met, in person or by video.
    MEETING = "Meeting";
    /// Actors spoke by telephone.
    PHONE_CALL = "PhoneCall";
    /// One actor informed another.
    BRIEFING = "Briefing";
    /// An actor went somewhere.
    TRAVEL = "Travel";
    /// Travel with a stated host or an official purpose.
    VISIT = "Visit";
    /// Actors made something known.
    ANNOUNCEMENT = "Announcement";
    /// Actors put their names to an agreement.
    SIGNING = "Signing";
    /// An actor asked another for something.
    REQUEST = "Request";
    /// Somebody said something, quoted or paraphrased.
    UTTERANCE = "Utterance";
    /// An organisation came into being.
    ESTABLISHMENT = "Establishment";
    /// A person came into or went out of an office.
    APPOINTMENT = "Appointment";
    /// An actor brought others together.
    MEDIATION = "Mediation";
    /// An actor gained or lost territory.
    TERRITORIAL_CHANGE = "TerritorialChange";
    /// Role of one actor in one event, with the office held and the side represented.
    PARTICIPATION = "Participation";
    /// Two or more sides bind themselves.
    AGREEMENT = "Agreement";
    /// One obligation or phase: who must do what, where, by or until when.
    TERM = "Term";
    /// How an agreement stood on a day that no event of its own tells.
    AGREEMENT_STAGE = "AgreementStage";
    /// An article or another text, identified by its content.
    DOCUMENT = "Document";
    /// A statement known directly or only through documents that quote it.
    STATEMENT = "Statement";
    /// One edge that at least one document supports. RDF 1.1: rdf:subject, rdf:predicate, rdf:object. RDF 1.2: the claim is the reifier of the triple.
    CLAIM = "Claim";
    /// A span of a document that supports claims. IRI = document IRI + #char=start,end (code points, RFC 5147 style).
    EVIDENCE = "Evidence";
    /// A span of a document that names a time, with the reading given to it.
    TIME_EXPRESSION = "TimeExpression";
    /// A span of a document that names an actor, office or place.
    MENTION = "Mention";
    /// What was spoken of.
    TOPIC = "Topic";
    /// Edge of the diagram as a node: source, target, type, dates, the event behind it. Rebuilt from events; never a source.
    LINK = "Link";
    /// A person's verdict on actors or claims, replayed after each build.
    DECISION = "Decision";
    /// Two things are one.
    MERGE = "Merge";
    /// Two things are different, whatever their names say.
    SPLIT = "Split";
    /// A claim is wrong: its edge leaves the graph, the claim stays.
    REJECT = "Reject";
    /// A claim is right.
    CONFIRM = "Confirm";
    /// A claim is replaced by another.
    CORRECT = "Correct";
    /// Broad kind of an office.
    OFFICE_KIND = "OfficeKind";
    /// What sort of place it is.
    PLACE_KIND = "PlaceKind";
    /// Whether an event happened.
    STATUS = "Status";
    /// By which way actors met.
    CHANNEL = "Channel";
    /// The part of an actor in an event.
    ROLE_KIND = "RoleKind";
    /// What shape an agreement has.
    AGREEMENT_FORM = "AgreementForm";
    /// How an agreement stands.
    AGREEMENT_STATUS = "AgreementStatus";
    /// What a term obliges its obligor to do.
    ACTION = "Action";
    /// How fine a date is.
    PRECISION = "Precision";
    /// Why the bounds of a date are what they are.
    DATE_BASIS = "DateBasis";
    /// Why an actor is who it is where documents do not name it.
    IDENTITY_BASIS = "IdentityBasis";
    /// What part of a document a span stands in.
    ZONE = "Zone";
    /// Whose voice a sentence is in.
    VOICE = "Voice";
    /// Whether a person has looked at a claim.
    REVIEW = "Review";
    /// How two claims contradict each other.
    CONFLICT_KIND = "ConflictKind";
    /// How a mention names its actor.
    MENTION_KIND = "MentionKind";
}
