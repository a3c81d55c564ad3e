//! Properties of the own vocabulary, as `schema/ontology.ttl` declares them.

use super::terms;

terms! {
    /// Every known form of the name, as plain strings, for look-ups. rdfs:label is one of them, also plain; skos:altLabel repeats the others with their language.
    NAME = "name";
    /// The office of a tenure. W3C ORG has no property from Membership to Post; Popolo's opengov:post is the same idea.
    OFFICE = "office";
    /// The state, body or coalition whose office it is.
    OFFICE_OF = "officeOf";
    /// Broad kind of an office.
    OFFICE_KIND = "officeKind";
    /// The office that a staff organisation serves.
    OFFICE_BODY_OF = "officeBodyOf";
    /// The state or organisation that a body belongs to.
    BODY_OF = "bodyOf";
    /// The state that a government governs.
    GOVERNMENT_OF = "governmentOf";
    /// Who leads an organisation.
    LED_BY = "ledBy";
    /// Whom an actor was made against or fights.
    OPPOSES = "opposes";
    /// Where an organisation works.
    OPERATES_IN = "operatesIn";
    /// The organisation whose member states a group is.
    MEMBER_STATES_OF = "memberStatesOf";
    /// Military or other rank before a person's name.
    RANK = "rank";
    /// Code of a state, the head of a CAMEO actor code.
    ISO3 = "iso3";
    /// Reported aim of an actor.
    SEEKS = "seeks";
    /// Reported change of course of an actor.
    SHIFTS_TO = "shiftsTo";
    /// The place or state around a place.
    WITHIN = "within";
    /// What sort of place it is.
    PLACE_KIND = "placeKind";
    /// Where an event took place or a term applies.
    PLACE = "place";
    /// Where a document was written. Never the place of the event.
    DATELINE_PLACE = "datelinePlace";
    /// Who took part. Stands beside every role property.
    PARTICIPANT = "participant";
    /// "Received", "hosted". PLOVER recipient.
    HOST = "host";
    /// "Was received", "visited". PLOVER actor.
    GUEST = "guest";
    /// Who informed.
    BRIEFER = "briefer";
    /// Who was informed.
    BRIEFED = "briefed";
    /// Who travelled.
    TRAVELLER = "traveller";
    /// Who telephoned.
    CALLER = "caller";
    /// Who was telephoned.
    CALLEE = "callee";
    /// Who announced.
    ANNOUNCER = "announcer";
    /// Who signed.
    SIGNATORY = "signatory";
    /// Who asked.
    REQUESTER = "requester";
    /// Who was asked.
    REQUESTED = "requested";
    /// Who said it.
    SPEAKER = "speaker";
    /// To whom it was said.
    ADDRESSEE = "addressee";
    /// Who brought the others together.
    MEDIATOR = "mediator";
    /// Who was there besides the main parties.
    ATTENDEE = "attendee";
    /// Who came with a main party.
    ACCOMPANYING = "accompanying";
    /// What was established.
    ESTABLISHED = "established";
    /// Where a traveller went.
    DESTINATION = "destination";
    /// The node that says role, office and side of one participant.
    PARTICIPATION = "participation";
    /// Who.
    ACTOR = "actor";
    /// Why the actor is this person where documents name an office alone.
    IDENTITY_BASIS = "identityBasis";
    /// In which part.
    ROLE = "role";
    /// In which office.
    IN_OFFICE = "inOffice";
    /// For which state or body.
    REPRESENTING = "representing";
    /// What was spoken of.
    TOPIC = "topic";
    /// What both sides (re)affirmed: an outcome, not only a topic.
    AFFIRMED = "affirmed";
    /// A place that was spoken of.
    TOPIC_PLACE = "topicPlace";
    /// By which way actors met.
    CHANNEL = "channel";
    /// The larger event.
    SUB_EVENT_OF = "subEventOf";
    /// An earlier event that this one followed.
    FOLLOWS = "follows";
    /// What for, in the document's words.
    PURPOSE = "purpose";
    /// Of an utterance: the words in quotation marks.
    QUOTE_TEXT = "quoteText";
    /// Of an utterance: what was said, in the document's words.
    GIST = "gist";
    /// Whether an event happened, or how an agreement or term stands.
    STATUS = "status";
    /// PLOVER event type.
    PLOVER = "plover";
    /// PLOVER event mode.
    PLOVER_MODE = "ploverMode";
    /// PLOVER event context.
    PLOVER_CONTEXT = "ploverContext";
    /// CAMEO event code.
    CAMEO = "cameo";
    /// PLOVER type and mode of a class of events where nothing more is known.
    PLOVER_DEFAULT = "ploverDefault";
    /// The agreement that an event announces or signs.
    ANNOUNCES = "announces";
    /// A side that binds itself.
    PARTY = "party";
    /// Whom or what an agreement is about.
    CONCERNS = "concerns";
    /// What shape an agreement has. A named individual: Virtuoso 7 returns xsd:boolean as 1.
    FORM = "form";
    /// An obligation of an agreement.
    HAS_TERM = "hasTerm";
    /// How an agreement stood on a day.
    HAS_STAGE = "hasStage";
    /// Who owes it.
    OBLIGOR = "obligor";
    /// To whom it is owed.
    BENEFICIARY = "beneficiary";
    /// For the good of which place.
    BENEFICIARY_PLACE = "beneficiaryPlace";
    /// What must be done.
    ACTION = "action";
    /// What a term serves.
    SUPPORTS = "supports";
    /// Number of the phase, from 1.
    PHASE_ORDER = "phaseOrder";
    /// Only when the day is known; then equal to gp:earliest and gp:latest.
    DATE = "date";
    /// First day on which it can have happened or begun.
    EARLIEST = "earliest";
    /// Last day on which it can have happened or ended.
    LATEST = "latest";
    /// Derived index: every month (YYYY-MM) that earliest to latest touches; where they are more than 24, every year (YYYY-XX), at most 50.
    MONTH = "month";
    /// Derived index: every year that earliest to latest touches, at most 50.
    YEAR = "year";
    /// EDTF (ISO 8601-2) level 1 text of the date as stated.
    EDTF = "edtf";
    /// How fine a date is.
    PRECISION = "precision";
    /// Why the bounds of a date are what they are.
    DATE_BASIS = "dateBasis";
    /// The day that a relative date counts from.
    ANCHOR_DATE = "anchorDate";
    /// What a time expression dates.
    DATES = "dates";
    /// Last day for doing it ("by September 2025" = 2025-09-30).
    DEADLINE = "deadline";
    /// Strictest reading of the deadline ("by September 2025" = 2025-09-01).
    DEADLINE_EARLIEST = "deadlineEarliest";
    /// The words of the deadline.
    DEADLINE_TEXT = "deadlineText";
    /// Last day of a state that must be kept up.
    UNTIL = "until";
    /// The words of the end.
    UNTIL_TEXT = "untilText";
    /// Deadline or until; on an agreement, the last of its terms.
    ENDS_BY = "endsBy";
    /// Certain: the tenure ran from this day at the latest.
    FIRST_ATTESTED = "firstAttested";
    /// Certain: the tenure ran to this day at the earliest.
    LAST_ATTESTED = "lastAttested";
    /// Since when, where stated or known.
    VALID_FROM = "validFrom";
    /// Until when, where stated or known.
    VALID_UNTIL = "validUntil";
    /// The document's own date.
    DOCUMENT_DATE = "documentDate";
    /// Why the document's date is what it is.
    DOCUMENT_DATE_BASIS = "documentDateBasis";
    /// sha256 of the content, hexadecimal.
    SHA256 = "sha256";
    /// Length in Unicode code points.
    CHAR_COUNT = "charCount";
    /// Name of the file, without its folder.
    SOURCE_FILE = "sourceFile";
    /// Who took the picture.
    PHOTO_CREDIT = "photoCredit";
    /// Who issued a statement.
    ISSUED_BY = "issuedBy";
    /// The words under which documents name the issuer.
    ISSUED_BY_AS = "issuedByAs";
    /// A document that prints the statement.
    REPRODUCED_IN = "reproducedIn";
    /// A document that quotes the statement.
    QUOTED_IN = "quotedIn";
    /// The document whose text it prints again, whole or for the most part.
    REPRINT_OF = "reprintOf";
    /// A span that supports a claim.
    EVIDENCE = "evidence";
    /// Statement or actor whose word the sentence passes on; absent when the author speaks.
    ATTRIBUTED_TO = "attributedTo";
    /// The words that name the source.
    ATTRIBUTED_AS = "attributedAs";
    /// Whose voice the sentence is in.
    VOICE = "voice";
    /// What part of the document the span stands in.
    ZONE = "zone";
    /// From 0 to 1.
    CONFIDENCE = "confidence";
    /// Whether a person has looked at a claim.
    REVIEW = "review";
    /// A claim on the same subject and property that says something else.
    CONFLICTS_WITH = "conflictsWith";
    /// How the claim differs from the one it conflicts with.
    CONFLICT_KIND = "conflictKind";
    /// Number of documents that support or name it.
    DOCUMENT_COUNT = "documentCount";
    /// Distinct ultimate sources: the statement or speaker where attributed, else the document.
    SOURCE_COUNT = "sourceCount";
    /// What a mention names.
    MENTIONS = "mentions";
    /// How a mention names it.
    MENTION_KIND = "mentionKind";
    /// Program or person that made the claims of a run.
    EXTRACTOR = "extractor";
    /// Its version.
    EXTRACTOR_VERSION = "extractorVersion";
    /// The thing that goes.
    MERGED_FROM = "mergedFrom";
    /// The thing that stays.
    MERGED_INTO = "mergedInto";
    /// What a decision is about.
    DECIDES = "decides";
    /// Who decided.
    DECIDED_BY = "decidedBy";
    /// Why.
    REASON = "reason";
    /// Derived from gp:Meeting; both directions are stored.
    MET = "met";
    /// Derived from gp:host and gp:guest.
    RECEIVED = "received";
    /// Derived from gp:briefer and gp:briefed.
    BRIEFED_ACTOR = "briefedActor";
    /// Derived from gp:caller and gp:callee.
    CALLED = "called";
    /// Derived from gp:traveller and gp:destination.
    TRAVELLED_TO = "travelledTo";
    /// Derived from gp:party; both directions are stored.
    AGREED_WITH = "agreedWith";
    /// Derived from the tenure of a commander's office.
    COMMANDS = "commands";
    /// Where a link starts.
    SOURCE = "source";
    /// Where a link ends.
    TARGET = "target";
    /// The shortcut property that a link stands for.
    LINK_TYPE = "linkType";
    /// The event, agreement or tenure behind a link.
    VIA = "via";
}
