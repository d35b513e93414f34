"""Labels of the enumerations in `cchc_cli.domain.enums`."""

from collections.abc import Mapping

from cchc_cli.domain.enums import (
    Aim,
    Among,
    Area,
    CellStatus,
    Change,
    Counted,
    Coverage,
    Difference,
    Direction,
    DueBasis,
    Evidence,
    Exclusion,
    Kind,
    Level,
    Reason,
    Relation,
    RowGroup,
    Status,
    Unit,
    Where,
)
from cchc_cli.i18n.message import Message, message

AREAS: Mapping[Area, Message] = {
    Area.INSTITUTIONS: message("area.institutions", "Institutional reform"),
    Area.PROCEDURES: message("area.procedures", "Administrative-procedure reform"),
    Area.ORGANISATION: message("area.organisation", "Organisational reform"),
    Area.CIVIL_SERVICE: message("area.civil-service", "Civil-service reform"),
    Area.PUBLIC_FINANCE: message("area.public-finance", "Public-finance reform"),
    Area.DIGITAL_GOVERNMENT: message("area.digital-government", "E-government and digital government"),
    Area.STEERING: message("area.steering", "Direction and coordination"),
}
LEVELS: Mapping[Level, Message] = {
    Level.NATION: message("level.nation", "national level"),
    Level.PROVINCE: message("level.province", "provincial level"),
    Level.DISTRICT: message("level.district", "district level"),
    Level.COMMUNE: message("level.commune", "commune level"),
}
AMONG: Mapping[Among, Message] = {
    Among.COUNTRIES: message("among.countries", "among the countries"),
    Among.COUNTRIES_OF_ASEAN: message("among.countries-of-asean", "among the countries of ASEAN"),
    Among.DISTRICTS_OF_PROVINCE: message("among.districts-of-province", "among the districts of the province"),
    Among.PROVINCES: message("among.provinces", "among the provinces"),
    Among.COMMUNES_OF_PROVINCE: message("among.communes-of-province", "among the communes of the province"),
    Among.COMMUNES_OF_DISTRICT: message("among.communes-of-district", "among the communes of the district"),
}
EXCLUSIONS: Mapping[Exclusion, Message] = {
    Exclusion.CONFIDENTIAL: message("exclusion.confidential", "files classified as state secrets"),
    Exclusion.SPECIAL: message("exclusion.special", "special cases"),
}
COUNTED: Mapping[Counted, Message] = {
    Counted.CADRES: message("counted.cadres", "cadres"),
    Counted.CIVIL_SERVANTS: message("counted.civil-servants", "civil servants"),
    Counted.PUBLIC_EMPLOYEES: message("counted.public-employees", "public employees"),
    Counted.PART_TIME: message("counted.part-time", "part-time workers"),
}
AIMS: Mapping[Aim, Message] = {
    Aim.HAVE: message("aim.have", "put in place"),
    Aim.COMPLETE: message("aim.complete", "complete"),
    Aim.IMPROVE: message("aim.improve", "improve"),
    Aim.REDUCE: message("aim.reduce", "reduce"),
    Aim.INCREASE: message("aim.increase", "increase"),
    Aim.ENSURE: message("aim.ensure", "ensure"),
}
KINDS: Mapping[Kind, Message] = {
    Kind.QUANTITATIVE: message("kind.quantitative", "quantitative"),
    Kind.QUALITATIVE: message("kind.qualitative", "qualitative"),
    Kind.DELEGATED: message("kind.delegated", "assigned by a higher level"),
}
DUE_BASES: Mapping[DueBasis, Message] = {
    DueBasis.STATED: message("due-basis.stated", "year stated"),
    DueBasis.PERIOD: message("due-basis.period", "no year stated: the plan's last year counts"),
    DueBasis.EVERY_YEAR: message("due-basis.every-year", "every year"),
    DueBasis.TRAJECTORY: message("due-basis.trajectory", "yearly steps"),
}
EVIDENCE: Mapping[Evidence, Message] = {
    Evidence.PRIMARY: message("evidence.primary", "from the document"),
    Evidence.SECONDARY: message("evidence.secondary", "from public sources"),
}
COVERAGE: Mapping[Coverage, Message] = {
    Coverage.FULL: message("coverage.full", "complete"),
    Coverage.PARTIAL: message("coverage.partial", "partial"),
}
WHERE: Mapping[Where, Message] = {
    Where.TARGETS: message("where.targets", "targets"),
    Where.TASKS: message("where.tasks", "tasks"),
    Where.ANNEX: message("where.annex", "annex"),
}
UNITS: Mapping[Unit, Message] = {
    Unit.PERCENT: message("unit.percent", "percent"),
    Unit.RANK: message("unit.rank", "rank"),
    Unit.SCORE: message("unit.score", "index score"),
    Unit.NUMBER: message("unit.number", "number"),
    Unit.STATE: message("unit.state", "done or not"),
}
DIRECTIONS: Mapping[Direction, Message] = {
    Direction.MORE: message("direction.more", "higher is better"),
    Direction.LESS: message("direction.less", "lower is better"),
}
RELATIONS: Mapping[Relation, Message] = {
    Relation.SAME: message("relation.same", "same"),
    Relation.STRICTER: message("relation.stricter", "higher"),
    Relation.LOOSER: message("relation.looser", "lower"),
    Relation.ONLY_HERE: message("relation.only-here", "only in this plan"),
    Relation.NO_TARGET: message("relation.no-target", "no target"),
    Relation.NOT_AMONG_TARGETS: message("relation.not-among-targets", "none among the targets"),
    Relation.NOT_KNOWN: message("relation.not-known", "unknown"),
    Relation.ASSIGNED: message("relation.assigned", "follows the figure assigned by a higher level"),
    Relation.NO_FIGURE: message("relation.no-figure", "both qualitative"),
    Relation.NOT_COMPARABLE: message("relation.not-comparable", "not comparable"),
}
ONLY_AMONG_TARGETS = message("relation.only-among-targets", "only among the targets of this plan")
"""For `only-here` where the file of another plan holds no tasks, which may have it."""
RELATION_SIGNS: Mapping[Relation, str] = {
    Relation.SAME: "=",
    Relation.STRICTER: "▲",
    Relation.LOOSER: "▼",
    Relation.ONLY_HERE: "+",
    Relation.NO_TARGET: "–",
    Relation.NOT_AMONG_TARGETS: "…",
    Relation.NOT_KNOWN: "?",
    Relation.ASSIGNED: "↓",
    Relation.NO_FIGURE: "○",
    Relation.NOT_COMPARABLE: "≠",
}
ROW_GROUPS: Mapping[RowGroup, Message] = {
    RowGroup.DIFFERENT: message("row-group.different", "Different"),
    RowGroup.NOT_COMPARABLE: message("row-group.not-comparable", "Not comparable"),
    RowGroup.SAME: message("row-group.same", "Same"),
    RowGroup.WITHOUT_FIGURE: message("row-group.without-figure", "Without figures"),
    RowGroup.NOT_EVERYWHERE: message("row-group.not-everywhere", "Not in every plan"),
}
STATUSES: Mapping[Status, Message] = {
    Status.BELOW: message("status.below", "below the floor"),
    Status.OVERTAKEN: message("status.overtaken", "below a floor issued later"),
    Status.MISSING: message("status.missing", "not in the plan"),
    Status.LATER: message("status.later", "misses an earlier milestone"),
    Status.NOT_YET_DUE: message("status.not-yet-due", "floor due later"),
    Status.MEETS: message("status.meets", "equals the floor"),
    Status.EARLY: message("status.early", "equals the floor, earlier"),
    Status.ABOVE: message("status.above", "above the floor"),
    Status.NOT_COMPARABLE: message("status.not-comparable", "not comparable"),
    Status.NO_FLOOR: message("status.no-floor", "no floor known"),
}
STATUS_SIGNS: Mapping[Status, str] = {
    Status.BELOW: "✗",
    Status.OVERTAKEN: "↻",
    Status.MISSING: "∅",
    Status.LATER: "→",
    Status.NOT_YET_DUE: "◔",
    Status.MEETS: "✓",
    Status.EARLY: "◕",
    Status.ABOVE: "▲",
    Status.NOT_COMPARABLE: "≠",
    Status.NO_FLOOR: "·",
}
REASONS: Mapping[Reason, Message] = {
    Reason.NO_FIGURE: message("reason.no-figure", "one side is qualitative"),
    Reason.DELEGATED: message("reason.delegated", "follows the figure assigned by a higher level"),
    Reason.NEAR_RELATIVE: message("reason.near-relative", "a similar indicator with a different definition"),
    Reason.SCOPE: message("reason.scope", "different scope"),
    Reason.BASE: message("reason.base", "different or unknown baseline"),
    Reason.DUE_ELSEWHERE: message("reason.due-elsewhere", "the deadline is set by another document"),
    Reason.DIFFERENT_PERIODS: message("reason.different-periods", "no year in which both figures apply"),
    Reason.YEAR_NOT_STATED: message("reason.year-not-stated", "the relation depends on a year that is not stated"),
    Reason.TRADE_OFF: message("reason.trade-off", "the higher value is due later"),
    Reason.MIXED_YEARS: message("reason.mixed-years", "higher in one year, lower in another"),
    Reason.CONTRADICTION: message("reason.contradiction", "the document gives two figures"),
    Reason.DOUBTFUL_DENOMINATOR: message("reason.doubtful-denominator", "unclear denominator"),
    Reason.ENDED: message("reason.ended", "the plan period has ended"),
    Reason.NOT_YET: message("reason.not-yet", "before its first milestone"),
    Reason.SUPERIORS_DISAGREE: message("reason.superiors-disagree", "the higher-level documents differ"),
    Reason.LATER_STAGE_UNKNOWN: message(
        "reason.later-stage-unknown", "the document is known in part: a later milestone may ask for more"
    ),
    Reason.NEARER_LEVEL_ASKS_MORE: message("reason.nearer-level-asks-more", "a nearer level asks for more"),
    Reason.REPLACED: message("reason.replaced", "the higher-level document was replaced by another"),
    Reason.APPROXIMATE: message("reason.approximate", "only an approximate figure is known (“about”)"),
    Reason.OUTSIDE_PERIOD: message("reason.outside-period", "the higher-level document covers other years"),
    Reason.ABOUT_SUPERIOR: message(
        "reason.about-superior", "a figure about the higher level itself (such as a province's rank)"
    ),
    Reason.ISSUED_AFTER_PERIOD: message(
        "reason.issued-after-period", "the higher-level document was issued after the plan period"
    ),
    Reason.AGENCY_PLAN: message(
        "reason.agency-plan", "the plan of an agency: compared only with the documents it is based on"
    ),
    Reason.AGENCY_DOCUMENT: message(
        "reason.agency-document", "the figure is in the plan of an agency for itself, which is no floor"
    ),
    Reason.NONE_KNOWN: message("reason.none-known", "no higher-level figure in the data"),
    Reason.UNREADABLE: message("reason.unreadable", "the file of a higher-level document cannot be read"),
    Reason.NO_LEVEL_ABOVE: message("reason.no-level-above", "there is no higher level"),
}
DIFFERENCES: Mapping[Difference, Message] = {
    Difference.YEAR: message("difference.year", "other years"),
    Difference.HIGHER_UNIT_ENDED: message("difference.higher-unit-ended", "of a unit that had ended by then"),
    Difference.SCOPE: message("difference.scope", "another scope"),
    Difference.APPROXIMATE: message("difference.approximate", "an approximate figure"),
    Difference.ABOUT_SUPERIOR: message("difference.about-superior", "about the higher level itself"),
    Difference.REPLACED: message("difference.replaced", "had been replaced"),
    Difference.TERRITORY: message("difference.territory", "issued before the territory joined its locality"),
    Difference.UNIT_ENDED: message("difference.unit-ended", "not issued before the unit ended"),
    Difference.BASE: message("difference.base", "another baseline"),
    Difference.DOUBTFUL: message("difference.doubtful", "unclear denominator"),
    Difference.DUE_ELSEWHERE: message("difference.due-elsewhere", "deadline set by another document"),
    Difference.ISSUED_LATER: message("difference.issued-later", "issued after the plan"),
    Difference.ORDER_UNKNOWN: message("difference.order-unknown", "may have been issued after the plan"),
    Difference.LAST_STAGE: message("difference.last-known-stage", "the last known stage of a document known in part"),
}
CELL_STATUSES: Mapping[CellStatus, Message] = {
    **{CellStatus(status.value): label for status, label in STATUSES.items()},
    CellStatus.LOOSER: message("cell-status.looser", "below the median"),
    CellStatus.SAME: message("cell-status.same", "the median"),
    CellStatus.STRICTER: message("cell-status.stricter", "above the median"),
    CellStatus.TOO_FEW: message("cell-status.too-few", "fewer than three plans with a figure"),
    CellStatus.NO_FIGURE: message("cell-status.no-figure", "a qualitative target"),
    CellStatus.NO_TARGET: message("cell-status.no-target", "no target"),
    CellStatus.NOT_AMONG_TARGETS: message("cell-status.not-among-targets", "none among the targets"),
    CellStatus.NOT_KNOWN: message("cell-status.not-known", "unknown"),
    CellStatus.NOT_YET: message("cell-status.not-yet", "before its first milestone"),
    CellStatus.ENDED: message("cell-status.ended", "the plan period has ended"),
}
CELL_STATUSES_SHORT: Mapping[CellStatus, Message] = {
    CellStatus.BELOW: message("cell-status-short.below", "below"),
    CellStatus.OVERTAKEN: message("cell-status-short.overtaken", "issued later"),
    CellStatus.NOT_YET_DUE: message("cell-status-short.not-yet-due", "due later"),
    CellStatus.LATER: message("cell-status-short.later", "misses one"),
    CellStatus.MEETS: message("cell-status-short.meets", "equals"),
    CellStatus.EARLY: message("cell-status-short.early", "earlier"),
    CellStatus.ABOVE: message("cell-status-short.above", "above"),
    CellStatus.MISSING: message("cell-status-short.missing", "not in plan"),
    CellStatus.NO_FLOOR: message("cell-status-short.no-floor", "no floor"),
    CellStatus.LOOSER: message("cell-status-short.looser", "below"),
    CellStatus.SAME: message("cell-status-short.same", "same"),
    CellStatus.STRICTER: message("cell-status-short.stricter", "above"),
    CellStatus.TOO_FEW: message("cell-status-short.too-few", "too few"),
    CellStatus.NOT_COMPARABLE: message("cell-status-short.not-comparable", "not comp."),
    CellStatus.NO_FIGURE: message("cell-status-short.no-figure", "qualitative"),
    CellStatus.NO_TARGET: message("cell-status-short.no-target", "no target"),
    CellStatus.NOT_AMONG_TARGETS: message("cell-status-short.not-among-targets", "none among the targets"),
    CellStatus.NOT_KNOWN: message("cell-status-short.not-known", "unknown"),
    CellStatus.NOT_YET: message("cell-status-short.not-yet", "not yet"),
    CellStatus.ENDED: message("cell-status-short.ended", "ended"),
}
"""For cells: at most eleven letters, or words that fold."""
CELL_STATUS_SIGNS: Mapping[CellStatus, str] = {
    **{CellStatus(status.value): sign for status, sign in STATUS_SIGNS.items()},
    CellStatus.LOOSER: "▼",
    CellStatus.SAME: "=",
    CellStatus.STRICTER: "▲",
    CellStatus.TOO_FEW: "◊",
    CellStatus.NO_FIGURE: "○",
    CellStatus.NO_TARGET: "–",
    CellStatus.NOT_AMONG_TARGETS: "…",
    CellStatus.NOT_KNOWN: "?",
    CellStatus.NOT_YET: "»",
    CellStatus.ENDED: "†",
}
CHANGES: Mapping[Change, Message] = {
    Change.NEW: message("change.new", "new"),
    Change.DROPPED: message("change.dropped", "dropped"),
    Change.ELSEWHERE: message("change.elsewhere", "only in another plan of the locality"),
    Change.RAISED: message("change.raised", "raised"),
    Change.LOWERED: message("change.lowered", "lowered"),
    Change.SOONER: message("change.sooner", "brought forward"),
    Change.POSTPONED: message("change.postponed", "postponed"),
    Change.KEPT: message("change.kept", "kept"),
    Change.OTHER: message("change.other", "not comparable"),
}
CHANGE_SIGNS: Mapping[Change, str] = {
    Change.NEW: "+",
    Change.DROPPED: "–",
    Change.ELSEWHERE: "·",
    Change.RAISED: "▲",
    Change.LOWERED: "▼",
    Change.SOONER: "«",
    Change.POSTPONED: "»",
    Change.KEPT: "=",
    Change.OTHER: "≠",
}
QUALIFIERS: Mapping[str, Message] = {
    "excluding": message("labels.qualifiers.excluding", "exclusions"),
    "counting": message("labels.qualifiers.counting", "who is counted"),
    "condition": message("labels.qualifiers.condition", "condition"),
    "hedge": message("labels.qualifiers.hedge", "aspirational wording"),
    "average": message("labels.qualifiers.average", "averaging method"),
    "approximate": message("labels.qualifiers.approximate", "approximation"),
}
