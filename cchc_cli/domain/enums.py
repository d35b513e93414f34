"""The closed lists of words that plans, results and output share.

A word is the machine's name of a thing (what a curator writes, what JSON carries). Its Vietnamese and English
labels are in `cchc_cli.output.labels`; the JSON Schemas list the same words (a test holds them together).
"""

from enum import StrEnum


class Level(StrEnum):
    """Administrative levels, highest first. Districts ended on 30 June 2025."""

    NATION = "nation"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"

    @property
    def rank(self) -> int:
        """0 for the nation, growing downwards."""
        return _RANKS[self]


_RANKS = {level: rank for rank, level in enumerate(Level)}


class Area(StrEnum):
    """The six areas of the national programme (76/NQ-CP), and steering."""

    INSTITUTIONS = "institutions"
    PROCEDURES = "procedures"
    ORGANISATION = "organisation"
    CIVIL_SERVICE = "civil-service"
    PUBLIC_FINANCE = "public-finance"
    DIGITAL_GOVERNMENT = "digital-government"
    STEERING = "steering"


class Unit(StrEnum):
    """What a value of an indicator counts."""

    PERCENT = "percent"
    RANK = "rank"
    SCORE = "score"
    NUMBER = "number"
    STATE = "state"


class Direction(StrEnum):
    """Which way is better."""

    MORE = "more"
    LESS = "less"


class Comparator(StrEnum):
    """How a figure is written: `tối thiểu`, a bare figure, a maximum or rank."""

    AT_LEAST = "at_least"
    EXACTLY = "exactly"
    AT_MOST = "at_most"


class Aim(StrEnum):
    """What a target without a figure asks for."""

    HAVE = "have"
    COMPLETE = "complete"
    IMPROVE = "improve"
    REDUCE = "reduce"
    INCREASE = "increase"
    ENSURE = "ensure"


class Kind(StrEnum):
    """The kinds of target."""

    QUANTITATIVE = "quantitative"
    QUALITATIVE = "qualitative"
    DELEGATED = "delegated"


class DueBasis(StrEnum):
    """Where a due year comes from."""

    STATED = "stated"
    PERIOD = "period"
    EVERY_YEAR = "every-year"
    TRAJECTORY = "trajectory"


class Where(StrEnum):
    """Which part of the document holds the target."""

    TARGETS = "targets"
    TASKS = "tasks"
    ELSEWHERE = "elsewhere"


class Evidence(StrEnum):
    """Whether we read the document itself or a report of it."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Coverage(StrEnum):
    """Whether every target of the document is in the file."""

    FULL = "full"
    PARTIAL = "partial"


class Field(StrEnum):
    """A field of administration that a figure is limited to."""

    LAND = "land"
    CONSTRUCTION = "construction"
    INVESTMENT = "investment"
    BUSINESS = "business"
    LIVELIHOOD = "livelihood"
    ENVIRONMENT = "environment"
    EDUCATION = "education"


class Body(StrEnum):
    """A kind of body that a figure is limited to."""

    ADMINISTRATIVE_AGENCIES = "administrative-agencies"
    SPECIALISED_AGENCIES = "specialised-agencies"
    PUBLIC_SERVICE_UNITS = "public-service-units"
    PEOPLES_COMMITTEES = "peoples-committees"
    JUSTICE_OFFICE = "justice-office"


class Among(StrEnum):
    """Among whom a rank is counted."""

    PROVINCES = "provinces"
    COMMUNES_OF_PROVINCE = "communes-of-province"
    COMMUNES_OF_DISTRICT = "communes-of-district"


class Exclusion(StrEnum):
    """What a share leaves out."""

    CONFIDENTIAL = "confidential"
    SPECIAL = "special"


class Counted(StrEnum):
    """Which persons a share counts."""

    CADRES = "cadres"
    CIVIL_SERVANTS = "civil-servants"
    PUBLIC_EMPLOYEES = "public-employees"
    PART_TIME = "part-time"


class Relation(StrEnum):
    """How a cell of a comparison stands to the first plan named."""

    SAME = "same"
    STRICTER = "stricter"
    LOOSER = "looser"
    ONLY_HERE = "only-here"
    NO_TARGET = "no-target"
    NOT_KNOWN = "not-known"
    NO_FIGURE = "no-figure"
    NOT_COMPARABLE = "not-comparable"


class Status(StrEnum):
    """How a local target stands to its floor."""

    BELOW = "below"
    OVERTAKEN = "overtaken"
    NOT_YET_DUE = "not-yet-due"
    LATER = "later"
    MEETS = "meets"
    ABOVE = "above"
    MISSING = "missing"
    NOT_COMPARABLE = "not-comparable"
    NO_FLOOR = "no-floor"


BY_SEVERITY = (Status.BELOW, Status.NOT_YET_DUE, Status.LATER, Status.MEETS, Status.ABOVE)
"""The judged statuses, gravest first: raising a local figure never moves it towards the front."""


class Reason(StrEnum):
    """Why two figures cannot be compared, or why there is nothing to compare with."""

    NO_FIGURE = "no-figure"
    DELEGATED = "delegated"
    NEAR_RELATIVE = "near-relative"
    SCOPE = "scope"
    BASE = "base"
    DUE_YEAR = "due-year"
    DUE_ELSEWHERE = "due-elsewhere"
    MIXED_YEARS = "mixed-years"
    CONTRADICTION = "contradiction"
    DOUBTFUL_DENOMINATOR = "doubtful-denominator"
    ENDED = "ended"
    NOT_YET = "not-yet"
    SUPERIORS_DISAGREE = "superiors-disagree"
    APPROXIMATE = "approximate"
    OUTSIDE_PERIOD = "outside-period"
    ABOUT_SUPERIOR = "about-superior"
    NONE_KNOWN = "none-known"
    UNREADABLE = "unreadable"
    NO_LEVEL_ABOVE = "no-level-above"


class CellStatus(StrEnum):
    """What a cell of the matrix says: exactly one of these.

    First against the floor, then against the median of the plans beside it, then why there is neither.
    """

    BELOW = "below"
    OVERTAKEN = "overtaken"
    NOT_YET_DUE = "not-yet-due"
    LATER = "later"
    MEETS = "meets"
    ABOVE = "above"
    MISSING = "missing"
    NO_FLOOR = "no-floor"
    LOOSER = "looser"
    SAME = "same"
    STRICTER = "stricter"
    ALONE = "alone"
    NOT_COMPARABLE = "not-comparable"
    NO_FIGURE = "no-figure"
    NO_TARGET = "no-target"
    NOT_KNOWN = "not-known"
    NOT_YET = "not-yet"
    ENDED = "ended"


RANKED = (CellStatus.LOOSER, CellStatus.SAME, CellStatus.STRICTER)
"""The standings against a median: raising a figure never moves it towards the front."""


class Change(StrEnum):
    """What became of a target in the next plan of the same locality."""

    NEW = "new"
    DROPPED = "dropped"
    RAISED = "raised"
    LOWERED = "lowered"
    SOONER = "sooner"
    POSTPONED = "postponed"
    KEPT = "kept"
    OTHER = "other"
