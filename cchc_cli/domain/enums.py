"""The enumerations that plans, results and output share.

The values are what a curator writes and what JSON carries. The labels are in `cchc_cli.output.labels`; the JSON Schemas
list the same values, which a test compares.
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
        """Return 0 for the nation, 1 for a province, and so on."""
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

    @property
    def whole(self) -> bool:
        """Return whether the unit counts whole things: places of a rank, or persons, units and initiatives."""
        return self in (Unit.RANK, Unit.NUMBER)


class Direction(StrEnum):
    """Which way is better."""

    MORE = "more"
    LESS = "less"


class Comparator(StrEnum):
    """How a figure is meant: a minimum, exactly (unqualified), a maximum or a rank; strict for `trên` and `dưới`."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    EXACTLY = "exactly"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"

    @property
    def strict(self) -> bool:
        """Return whether the figure itself does not suffice."""
        return self in (Comparator.MORE_THAN, Comparator.LESS_THAN)

    @property
    def sign(self) -> str:
        """Return the sign before a figure; empty for an unqualified one."""
        return _SIGNS[self]


_SIGNS = {
    Comparator.AT_LEAST: "≥",
    Comparator.MORE_THAN: ">",
    Comparator.EXACTLY: "",
    Comparator.AT_MOST: "≤",
    Comparator.LESS_THAN: "<",
}


class Aim(StrEnum):
    """The aim of a target without a figure."""

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
    ANNEX = "annex"


class Evidence(StrEnum):
    """Whether the figures come from the document itself or from public sources about it."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Coverage(StrEnum):
    """Whether the file holds every target of the document."""

    FULL = "full"
    PARTIAL = "partial"


class Among(StrEnum):
    """The group that a rank is counted in."""

    COUNTRIES = "countries"
    COUNTRIES_OF_ASEAN = "countries-of-asean"
    PROVINCES = "provinces"
    DISTRICTS_OF_PROVINCE = "districts-of-province"
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
    """The relation of a cell of a comparison to the first plan named."""

    SAME = "same"
    STRICTER = "stricter"
    LOOSER = "looser"
    ONLY_HERE = "only-here"
    NO_TARGET = "no-target"
    NOT_AMONG_TARGETS = "not-among-targets"
    NOT_KNOWN = "not-known"
    ASSIGNED = "assigned"
    NO_FIGURE = "no-figure"
    NOT_COMPARABLE = "not-comparable"


class RowGroup(StrEnum):
    """What a row has to say, the most important first."""

    DIFFERENT = "different"
    NOT_COMPARABLE = "not-comparable"
    SAME = "same"
    WITHOUT_FIGURE = "without-figure"
    NOT_EVERYWHERE = "not-everywhere"


class Status(StrEnum):
    """The result of a local target against its floor."""

    BELOW = "below"
    OVERTAKEN = "overtaken"
    MISSING = "missing"
    LATER = "later"
    NOT_YET_DUE = "not-yet-due"
    MEETS = "meets"
    EARLY = "early"
    ABOVE = "above"
    NOT_COMPARABLE = "not-comparable"
    NO_FLOOR = "no-floor"


class Reason(StrEnum):
    """Why two figures cannot be compared, or why there is nothing to compare with."""

    NO_FIGURE = "no-figure"
    DELEGATED = "delegated"
    NEAR_RELATIVE = "near-relative"
    SCOPE = "scope"
    BASE = "base"
    DUE_ELSEWHERE = "due-elsewhere"
    DIFFERENT_PERIODS = "different-periods"
    YEAR_NOT_STATED = "year-not-stated"
    TRADE_OFF = "trade-off"
    MIXED_YEARS = "mixed-years"
    CONTRADICTION = "contradiction"
    DOUBTFUL_DENOMINATOR = "doubtful-denominator"
    ENDED = "ended"
    NOT_YET = "not-yet"
    SUPERIORS_DISAGREE = "superiors-disagree"
    LATER_STAGE_UNKNOWN = "later-stage-unknown"
    NEARER_LEVEL_ASKS_MORE = "nearer-level-asks-more"
    REPLACED = "replaced"
    APPROXIMATE = "approximate"
    OUTSIDE_PERIOD = "outside-period"
    ABOUT_SUPERIOR = "about-superior"
    ISSUED_AFTER_PERIOD = "issued-after-period"
    NONE_KNOWN = "none-known"
    AGENCY_PLAN = "agency-plan"
    AGENCY_DOCUMENT = "agency-document"
    UNREADABLE = "unreadable"
    NO_LEVEL_ABOVE = "no-level-above"


class Difference(StrEnum):
    """In what a quoted figure of a higher level differs from one that could be the floor."""

    YEAR = "year"
    HIGHER_UNIT_ENDED = "higher-unit-ended"
    SCOPE = "scope"
    APPROXIMATE = "approximate"
    ABOUT_SUPERIOR = "about-superior"
    REPLACED = "replaced"
    TERRITORY = "territory"
    UNIT_ENDED = "unit-ended"
    BASE = "base"
    DOUBTFUL = "doubtful"
    DUE_ELSEWHERE = "due-elsewhere"
    ISSUED_LATER = "issued-later"
    ORDER_UNKNOWN = "order-unknown"
    LAST_STAGE = "last-known-stage"


class CellStatus(StrEnum):
    """The status of a cell of the matrix: against the floor, against the median, or why there is neither."""

    BELOW = "below"
    OVERTAKEN = "overtaken"
    MISSING = "missing"
    LATER = "later"
    NOT_YET_DUE = "not-yet-due"
    MEETS = "meets"
    EARLY = "early"
    ABOVE = "above"
    NO_FLOOR = "no-floor"
    LOOSER = "looser"
    SAME = "same"
    STRICTER = "stricter"
    TOO_FEW = "too-few"
    NOT_COMPARABLE = "not-comparable"
    NO_FIGURE = "no-figure"
    NO_TARGET = "no-target"
    NOT_AMONG_TARGETS = "not-among-targets"
    NOT_KNOWN = "not-known"
    NOT_YET = "not-yet"
    ENDED = "ended"


class Change(StrEnum):
    """The change of a target in the next plan of the same locality."""

    NEW = "new"
    DROPPED = "dropped"
    ELSEWHERE = "elsewhere"
    RAISED = "raised"
    LOWERED = "lowered"
    SOONER = "sooner"
    POSTPONED = "postponed"
    KEPT = "kept"
    OTHER = "other"
