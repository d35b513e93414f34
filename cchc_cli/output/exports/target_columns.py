"""The columns of the targets: one row for each target and year, with its floor and the result."""

from cchc_cli.domain.enums import Aim, Comparator, DueBasis, Evidence, Kind, Level, Reason, Status, Where
from cchc_cli.i18n.message import message
from cchc_cli.output.exports.shared_columns import AREA, DOCUMENT, EVIDENCE, INDICATOR, LOCALITY, PERIOD, PLAN, UNIT
from cchc_cli.output.exports.table import LABEL, Column, Table, Type, in_words, text, year

TARGETS = Table(
    "targets",
    message("export-table.targets", "Targets"),
    message(
        "export-table.targets.meaning",
        "A row for each target of each plan; a trajectory has one for each of its years.",
    ),
    (
        PLAN,
        *LOCALITY,
        *PERIOD,
        *AREA,
        *INDICATOR,
        text(
            "scope",
            message("column.scope", "Scope codes"),
            message("column.scope.meaning", "what limits the figure: level, field, body, service level, among whom"),
        ),
        in_words("scope", message("column.scope_label", "Scope")),
        text(
            "kind",
            message("column.kind", "Kind code"),
            message("column.kind.meaning", "with a figure, without one, or assigned from above"),
            Kind,
        ),
        in_words("kind", message("column.kind_label", "Kind")),
        text(
            "aim",
            message("column.aim", "Aim code"),
            message("column.aim.meaning", "what a target without a figure asks for"),
            Aim,
        ),
        text(
            "delegated_to",
            message("column.delegated_to", "Assigned by"),
            message("column.delegated_to.meaning", "who assigns the figure"),
            Level,
        ),
        text(
            "comparator",
            message("column.comparator", "Comparator code"),
            message("column.comparator.meaning", "a minimum, a bare figure, a maximum"),
            Comparator,
        ),
        Column(
            "value",
            message("column.value", "Value"),
            message("column.value.meaning", "in the unit; empty without a figure"),
            Type.NUMBER,
        ),
        *UNIT,
        Column(
            "target" + LABEL,
            message("column.target_label", "Target"),
            message("column.target_label.meaning", "the figure or aim with its year, as cchc writes it"),
        ),
        year(
            "due",
            message("column.due", "Due"),
            message("column.due.meaning", "the period's end where no year is stated"),
        ),
        text(
            "due_basis",
            message("column.due_basis", "Due basis code"),
            message("column.due_basis.meaning", "where that year comes from"),
            DueBasis,
        ),
        in_words("due_basis", message("column.due_basis_label", "Due basis")),
        year(
            "due_from",
            message("column.due_from", "Stage from"),
            message("column.due_from.meaning", "first year of a stage"),
        ),
        text(
            "due_set_by",
            message("column.due_set_by", "Due set by"),
            message("column.due_set_by.meaning", "the other document that sets the deadline"),
        ),
        text(
            "base",
            message("column.base", "Base"),
            message("column.base.meaning", "what a reduction or improvement is measured from"),
        ),
        text(
            "qualifiers",
            message("column.qualifiers", "Qualifier codes"),
            message("column.qualifiers.meaning", "what narrows the figure: exclusions, who is counted, a condition"),
        ),
        in_words("qualifiers", message("column.qualifiers_label", "Qualifiers")),
        text(
            "status",
            message("column.status", "Status code"),
            message(
                "column.status.meaning", "how it stands to its floor; empty for a superior plan that is not judged"
            ),
            (status for status in Status if status is not Status.MISSING),
        ),
        in_words("status", message("column.status_label", "Status")),
        text(
            "reason",
            message("column.reason", "Reason code"),
            message("column.reason.meaning", "why there is no verdict"),
            Reason,
        ),
        in_words("reason", message("column.reason_label", "Reason")),
        Column(
            "gap",
            message("column.gap", "Gap"),
            message("column.gap.meaning", "from the floor to the figure judged, in the unit; positive is better"),
            Type.NUMBER,
        ),
        year(
            "years_left",
            message("column.years_left", "Years left"),
            message("column.years_left.meaning", "until the floor is due, when it is not yet"),
        ),
        Column(
            "floor" + LABEL,
            message("column.floor_label", "Floor"),
            message(
                "column.floor_label.meaning",
                "the superior's figure, year and document; * as reported by public sources",
            ),
        ),
        Column(
            "remarks" + LABEL,
            message("column.remarks_label", "Remarks"),
            message("column.remarks_label.meaning", "all that has to be known to quote the status"),
        ),
        Column(
            "judged_value",
            message("column.judged_value", "Value judged"),
            message(
                "column.judged_value.meaning",
                "another than the value where the document contradicts itself: the worst one counts",
            ),
            Type.NUMBER,
        ),
        year(
            "judged_due",
            message("column.judged_due", "Year judged"),
            message("column.judged_due.meaning", "another than the due year for a figure of every year"),
        ),
        text(
            "judged_levels",
            message("column.judged_levels", "Levels judged"),
            message("column.judged_levels.meaning", "the levels that the status is about"),
        ),
        Column(
            "floor_value",
            message("column.floor_value", "Floor value"),
            message("column.floor_value.meaning", "in the unit"),
            Type.NUMBER,
        ),
        year(
            "floor_due",
            message("column.floor_due", "Floor due"),
            message("column.floor_due.meaning", "the year it is due"),
        ),
        text(
            "floor_plan",
            message("column.floor_plan", "Floor plan id"),
            message("column.floor_plan.meaning", "the plan that sets it"),
        ),
        text(
            "floor_number",
            message("column.floor_number", "Floor document number"),
            message("column.floor_number.meaning", "as printed"),
        ),
        text(
            "floor_title",
            message("column.floor_title", "Floor document title"),
            message("column.floor_title.meaning", "as printed"),
        ),
        text(
            "floor_level",
            message("column.floor_level", "Floor level code"),
            message("column.floor_level.meaning", "who sets it"),
            Level,
        ),
        in_words("floor_level", message("column.floor_level_label", "Floor level")),
        text(
            "floor_indicator",
            message("column.floor_indicator", "Floor indicator id"),
            message("column.floor_indicator.meaning", "another one where only a near relative is known"),
        ),
        text(
            "floor_evidence",
            message("column.floor_evidence", "Floor evidence code"),
            message("column.floor_evidence.meaning", "as evidence"),
            Evidence,
        ),
        in_words("floor_evidence", message("column.floor_evidence_label", "Floor evidence")),
        text(
            "floor_addresses",
            message("column.floor_addresses", "Floor addresses"),
            message("column.floor_addresses.meaning", "the public pages that report it"),
        ),
        Column(
            "fallback",
            message("column.fallback", "Fallback"),
            message("column.fallback.meaning", "true where no nearer level's figure is known and the nation's judges"),
            Type.BOOLEAN,
        ),
        Column(
            "order_unknown",
            message("column.order_unknown", "Order unknown"),
            message("column.order_unknown.meaning", "true where it is not known which of the documents came first"),
            Type.BOOLEAN,
        ),
        text(
            "caveats",
            message("column.caveats", "Caveat codes"),
            message("column.caveats.meaning", "in what the two figures differ and are judged all the same"),
        ),
        Column(
            "entry",
            message("column.entry", "Entry"),
            message("column.entry.meaning", "its place in the plan's file, from 1"),
            Type.INTEGER,
        ),
        text(
            "section",
            message("column.section", "Section"),
            message("column.section.meaning", "by the document's own numbering"),
        ),
        Column(
            "paragraph",
            message("column.paragraph", "Paragraph"),
            message("column.paragraph.meaning", "counted from 1 in the section"),
            Type.INTEGER,
        ),
        text(
            "stated",
            message("column.stated", "Stated"),
            message("column.stated.meaning", "as the document writes it"),
        ),
        text(
            "where",
            message("column.where", "Where code"),
            message("column.where.meaning", "among the targets, the tasks, or elsewhere"),
            Where,
        ),
        in_words("where", message("column.where_label", "Where")),
        text(
            "addresses",
            message("column.addresses", "Addresses"),
            message("column.addresses.meaning", "the public pages that report the figure"),
        ),
        *EVIDENCE,
        text(
            "restates",
            message("column.restates", "Restates"),
            message("column.restates.meaning", "other places that say the same"),
        ),
        text(
            "contradicts",
            message("column.contradicts", "Contradicts"),
            message("column.contradicts.meaning", "other places that give another figure"),
        ),
        text(
            "doubt",
            message("column.doubt", "Doubt"),
            message("column.doubt.meaning", "why the denominator is doubtful"),
        ),
        text("note", message("column.note", "Note"), message("column.note.meaning", "in the curator's words")),
        *DOCUMENT,
    ),
    key=("plan", "entry", "due"),
    links={"plan": "plans", "floor_plan": "plans", "indicator": "indicators", "floor_indicator": "indicators"},
    aside=frozenset(
        [
            "locality",
            "province",
            "label_vi",
            "label_en",
            "aim",
            "delegated_to",
            "comparator",
            "due_from",
            "due_set_by",
            "base",
            "judged_value",
            "judged_due",
            "judged_levels",
            "floor_value",
            "floor_due",
            "floor_plan",
            "floor_number",
            "floor_title",
            "floor_indicator",
            "fallback",
            "order_unknown",
            "caveats",
        ]
    ),
)
