//! Named individuals of the closed lists, as `schema/ontology.ttl` declares them.

use super::terms;

terms! {
    /// President or another head of state who is no monarch.
    HEAD_OF_STATE = "HeadOfState";
    /// Prime minister, chancellor, premier.
    HEAD_OF_GOVERNMENT = "HeadOfGovernment";
    /// King, queen, emir, sultan.
    MONARCH = "Monarch";
    /// Crown prince or another heir.
    HEIR = "Heir";
    /// Minister or secretary of a department.
    MINISTER = "Minister";
    /// Special envoy or representative.
    ENVOY = "Envoy";
    /// Ambassador or another head of mission.
    AMBASSADOR = "Ambassador";
    /// Commander, chief of staff.
    MILITARY_COMMANDER = "MilitaryCommander";
    /// Member or speaker of a parliament.
    LEGISLATOR = "Legislator";
    /// Head of an organisation, party or company.
    ORGANIZATION_HEAD = "OrganizationHead";
    /// Speaks for another office or body.
    SPOKESPERSON = "Spokesperson";
    /// Any other office.
    OFFICIAL = "Official";
    /// City or town.
    CITY = "City";
    /// Village.
    VILLAGE = "Village";
    /// Province, governorate or state of a federation.
    PROVINCE = "Province";
    /// District, county or quarter.
    DISTRICT = "District";
    /// Region without a government of its own, or across borders.
    REGION = "Region";
    /// Region with a government of its own.
    AUTONOMOUS_REGION = "AutonomousRegion";
    /// Part of a province.
    PART_OF_PROVINCE = "PartOfProvince";
    /// Country that is no state, or a part of one.
    COUNTRY = "Country";
    /// Continent.
    CONTINENT = "Continent";
    /// Island or islands.
    ISLAND = "Island";
    /// Peninsula.
    PENINSULA = "Peninsula";
    /// Sea, gulf or ocean.
    SEA = "Sea";
    /// Strait.
    STRAIT = "Strait";
    /// River.
    RIVER = "River";
    /// Lake.
    LAKE = "Lake";
    /// Canal.
    CANAL = "Canal";
    /// Mountain or mountains.
    MOUNTAIN = "Mountain";
    /// Border or line of contact.
    BORDER = "Border";
    /// Crossing of a border.
    CROSSING = "Crossing";
    /// Building, palace or compound.
    BUILDING = "Building";
    /// Airport.
    AIRPORT = "Airport";
    /// Port.
    PORT = "Port";
    /// Military base.
    BASE = "Base";
    /// Camp.
    CAMP = "Camp";
    /// Plant, site or another facility.
    FACILITY = "Facility";
    /// Any other kind of place.
    OTHER_PLACE = "OtherPlace";
    /// It happened.
    OCCURRED = "Occurred";
    /// It is happening.
    ONGOING = "Ongoing";
    /// It is to happen.
    PLANNED = "Planned";
    /// It was announced.
    ANNOUNCED = "Announced";
    /// Somebody proposed it.
    PROPOSED = "Proposed";
    /// Somebody called for it.
    CALLED_FOR = "CalledFor";
    /// It depends on something.
    CONDITIONAL = "Conditional";
    /// It was called off.
    CANCELLED = "Cancelled";
    /// It was put off.
    POSTPONED = "Postponed";
    /// Somebody says that it did not or will not happen.
    DENIED = "Denied";
    /// Face to face.
    IN_PERSON = "InPerson";
    /// By telephone.
    PHONE = "Phone";
    /// By video.
    VIDEO = "Video";
    /// In writing.
    LETTER = "Letter";
    /// The text does not say.
    UNKNOWN = "Unknown";
    /// Took part, in no stated direction.
    PARTICIPANT = "Participant";
    /// Received the others.
    HOST = "Host";
    /// Was received.
    GUEST = "Guest";
    /// Came to visit.
    VISITOR = "Visitor";
    /// Travelled.
    TRAVELLER = "Traveller";
    /// Telephoned.
    CALLER = "Caller";
    /// Was telephoned.
    CALLEE = "Callee";
    /// Informed.
    BRIEFER = "Briefer";
    /// Was informed.
    BRIEFED = "Briefed";
    /// Announced.
    ANNOUNCER = "Announcer";
    /// Signed.
    SIGNATORY = "Signatory";
    /// Asked.
    REQUESTER = "Requester";
    /// Was asked.
    REQUESTED = "Requested";
    /// Said it.
    SPEAKER = "Speaker";
    /// Was told.
    ADDRESSEE = "Addressee";
    /// Brought the others together.
    MEDIATOR = "Mediator";
    /// Was there besides the main parties.
    ATTENDEE = "Attendee";
    /// Came with a main party.
    ACCOMPANYING = "Accompanying";
    /// Came into being.
    ESTABLISHED = "Established";
    /// Treaty or convention.
    TREATY = "Treaty";
    /// Joint statement or communiqué.
    JOINT_STATEMENT = "JointStatement";
    /// Memorandum of understanding.
    MEMORANDUM = "Memorandum";
    /// Plan in phases.
    PHASED_PLAN = "PhasedPlan";
    /// Ceasefire or truce.
    CEASEFIRE = "Ceasefire";
    /// Deal or agreement without a stated form.
    DEAL = "Deal";
    /// Contract.
    CONTRACT = "Contract";
    /// Any other shape.
    OTHER = "Other";
    /// Under negotiation.
    NEGOTIATED = "Negotiated";
    /// Signed.
    SIGNED = "Signed";
    /// In force.
    IN_FORCE = "InForce";
    /// Extended.
    EXTENDED = "Extended";
    /// Amended.
    AMENDED = "Amended";
    /// Suspended.
    SUSPENDED = "Suspended";
    /// Ended.
    ENDED = "Ended";
    /// A party left it.
    WITHDRAWN = "Withdrawn";
    /// A party rejected it.
    REJECTED = "Rejected";
    /// Take forces or staff away.
    WITHDRAW = "Withdraw";
    /// End a mission.
    END_MISSION = "EndMission";
    /// Keep forces or staff in place.
    MAINTAIN_PRESENCE = "MaintainPresence";
    /// Stop fighting.
    CEASE_FIRE = "CeaseFire";
    /// Set persons free.
    RELEASE = "Release";
    /// Exchange persons or things.
    EXCHANGE = "Exchange";
    /// Send forces or staff.
    DEPLOY = "Deploy";
    /// Give up or take away arms.
    DISARM = "Disarm";
    /// Give goods or services.
    SUPPLY = "Supply";
    /// Give money.
    FUND = "Fund";
    /// Open again.
    REOPEN = "Reopen";
    /// Hand over.
    TRANSFER = "Transfer";
    /// Open a border, mission or route.
    OPEN = "Open";
    /// Close a border, mission or route.
    CLOSE = "Close";
    /// Work together.
    COOPERATE = "Cooperate";
    /// Recognise a state, border or government.
    RECOGNIZE = "Recognize";
    /// Lift sanctions or restrictions.
    LIFT = "Lift";
    /// Not do something.
    REFRAIN = "Refrain";
    /// Day.
    DAY = "Day";
    /// Week.
    WEEK = "Week";
    /// Month.
    MONTH = "Month";
    /// Season.
    SEASON = "Season";
    /// Quarter.
    QUARTER = "Quarter";
    /// Year.
    YEAR = "Year";
    /// Decade.
    DECADE = "Decade";
    /// A table of offices and their holders.
    REFERENCE = "Reference";
    /// Stated in full in the text.
    EXPLICIT = "Explicit";
    /// Relative to the document's date or to an earlier date of the narrative.
    ANCHORED = "Anchored";
    /// Taken from another document on the same event.
    COREFERENCE = "Coreference";
    /// The document's own date, as a fallback.
    DOCUMENT_DATE = "DocumentDate";
    /// Concluded, not stated.
    INFERRED = "Inferred";
    /// Relative, and no anchor is known: no bounds.
    UNANCHORED = "Unanchored";
    /// Headline.
    HEADLINE = "Headline";
    /// Dateline.
    DATELINE = "Dateline";
    /// Caption.
    CAPTION = "Caption";
    /// Body.
    BODY = "Body";
    /// A block of quoted text.
    QUOTE = "Quote";
    /// Comment policy, credits, links.
    BOILERPLATE = "Boilerplate";
    /// The author speaks.
    JOURNALIST = "Journalist";
    /// Indirect: the author passes on what a source says.
    ATTRIBUTED = "Attributed";
    /// Direct: the words of a source.
    QUOTED = "Quoted";
    /// Nobody has looked at it.
    UNREVIEWED = "Unreviewed";
    /// A person confirmed it.
    ACCEPTED = "Accepted";
    /// Persons differ; its edge is not in the graph.
    DISPUTED = "Disputed";
    /// Its documents were taken out or replaced; its edge is not in the graph.
    RETRACTED = "Retracted";
    /// Both cannot be right.
    INCOMPATIBLE = "Incompatible";
    /// One says the same less exactly.
    LESS_SPECIFIC = "LessSpecific";
    /// The same words, read differently.
    DIFFERENT_READING = "DifferentReading";
    /// "Kevin Leahy".
    NAME = "Name";
    /// "Major General".
    TITLE = "Title";
    /// "the commander".
    NOMINAL = "Nominal";
    /// "he".
    PRONOUN = "Pronoun";
    /// "Baghdad" for the government.
    METONYM = "Metonym";
    /// "Iraqi".
    MODIFIER = "Modifier";
}
