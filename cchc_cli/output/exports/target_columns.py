"""The columns of the targets: one row for each target and year, with its floor and the result."""

from cchc_cli.domain.enums import Aim, Comparator, DueBasis, Kind, Level, Reason, Status, Where
from cchc_cli.i18n.message import message
from cchc_cli.output.exports.floor_columns import FLOOR
from cchc_cli.output.exports.shared_columns import AREA, DOCUMENT, EVIDENCE, INDICATOR, LOCALITY, PERIOD, PLAN, UNIT
from cchc_cli.output.exports.table import LABEL, Column, Table, Type, date, in_words, text, year

TARGETS = Table(
    "targets",
    message("export-table.targets", "Targets"),
    message(
        "export-table.targets.meaning",
        "One row for each target of each plan; a trajectory has one for each of its years.",
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
            message(
                "column.scope.meaning", "what limits the figure: level, field, body, service level, the group ranked"
            ),
        ),
        in_words("scope", message("column.scope_label", "Scope")),
        Column(
            "each",
            message("column.each", "For each"),
            message("column.each.meaning", "whether it is stated for each of the fields or bodies of the scope"),
            Type.BOOLEAN,
        ),
        text(
            "kind",
            message("column.kind", "Kind code"),
            message("column.kind.meaning", "quantitative, qualitative, or assigned by a higher level"),
            Kind,
        ),
        in_words("kind", message("column.kind_label", "Kind")),
        text(
            "aim",
            message("column.aim", "Aim code"),
            message("column.aim.meaning", "the aim of a qualitative target"),
            Aim,
        ),
        text(
            "delegated_to",
            message("column.delegated_to", "Assigned by"),
            message("column.delegated_to.meaning", "the level that assigns the figure"),
            Level,
        ),
        text(
            "comparator",
            message("column.comparator", "Operator code"),
            message("column.comparator.meaning", "minimum, more than, unqualified value, maximum, less than"),
            Comparator,
        ),
        Column(
            "value",
            message("column.value", "Value"),
            message("column.value.meaning", "in the unit; empty if qualitative or assigned"),
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
            message("column.due.meaning", "the plan's last year if no year is stated"),
        ),
        text(
            "due_basis",
            message("column.due_basis", "Due basis code"),
            message("column.due_basis.meaning", "how the due year is determined"),
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
        date(
            "due_before",
            message("column.due_before", "Due before"),
            message("column.due_before.meaning", "the date before which the figure is due, as stated"),
        ),
        text(
            "base",
            message("column.base", "Baseline"),
            message("column.base.meaning", "what a reduction or improvement is compared with"),
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
            message("column.status.meaning", "the most severe result of the comparison with the floor"),
            (status for status in Status if status is not Status.MISSING),
        ),
        in_words("status", message("column.status_label", "Status")),
        text(
            "reason",
            message("column.reason", "Reason code"),
            message("column.reason.meaning", "why there is no result"),
            Reason,
        ),
        in_words("reason", message("column.reason_label", "Reason")),
        Column(
            "gap",
            message("column.gap", "Gap"),
            message("column.gap.meaning", "from the floor to the value compared, in the unit; positive is better"),
            Type.NUMBER,
        ),
        Column(
            "floor" + LABEL,
            message("column.floor_label", "Floor"),
            message(
                "column.floor_label.meaning",
                "minimum required by a higher-level plan: figure, year and document; * from public sources",
            ),
        ),
        Column(
            "remarks" + LABEL,
            message("column.remarks_label", "Remarks"),
            message("column.remarks_label.meaning", "what must be quoted together with the result"),
        ),
        Column(
            "judged_value",
            message("column.judged_value", "Value compared"),
            message(
                "column.judged_value.meaning",
                "differs from the value if the document contradicts itself: the worst one counts",
            ),
            Type.NUMBER,
        ),
        year(
            "judged_due",
            message("column.judged_due", "Year compared"),
            message("column.judged_due.meaning", "differs from the due year for a target for every year"),
        ),
        text(
            "judged_level",
            message("column.judged_level", "Level compared"),
            message("column.judged_level.meaning", "the level that the result is for"),
            Level,
        ),
        text(
            "result",
            message("column.result", "Result id"),
            message("column.result.meaning", "the result in the table of results"),
        ),
        Column(
            "further_results",
            message("column.further_results", "Further results"),
            message("column.further_results.meaning", "the number of results of this target for other levels"),
            Type.INTEGER,
        ),
        *FLOOR,
        text(
            "caveats",
            message("column.caveats", "Caveat codes"),
            message("column.caveats.meaning", "in what the two figures differ, although they are compared"),
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
        Column(
            "table",
            message("column.table", "Table"),
            message("column.table.meaning", "counted from 1 in the section; blank outside tables"),
            Type.INTEGER,
        ),
        Column(
            "row",
            message("column.row", "Row"),
            message("column.row.meaning", "counted from 1 in the table, without its head"),
            Type.INTEGER,
        ),
        text(
            "stated",
            message("column.stated", "Quote"),
            message("column.stated.meaning", "verbatim from the document, or from the page"),
        ),
        text(
            "where",
            message("column.where", "Where code"),
            message("column.where.meaning", "among the targets, the tasks, or in an annex"),
            Where,
        ),
        in_words("where", message("column.where_label", "Where")),
        text(
            "addresses",
            message("column.addresses", "URLs"),
            message("column.addresses.meaning", "the public pages that report the figure"),
        ),
        date(
            "read",
            message("column.read", "URLs read on"),
            message("column.read.meaning", "the day on which the pages were read"),
        ),
        *EVIDENCE,
        text(
            "restates",
            message("column.restates", "Restates"),
            message("column.restates.meaning", "other locations that state the same"),
        ),
        text(
            "contradicts",
            message("column.contradicts", "Contradicts"),
            message("column.contradicts.meaning", "other locations that state another figure"),
        ),
        text(
            "doubt",
            message("column.doubt", "Doubt"),
            message("column.doubt.meaning", "why the denominator is unclear"),
        ),
        text("note", message("column.note", "Note"), message("column.note.meaning", "of the curator")),
        *DOCUMENT,
    ),
    key=("plan", "entry", "due"),
    links={
        "plan": "plans",
        "floor_plan": "plans",
        "farther_plan": "plans",
        "indicator": "indicators",
        "floor_indicator": "indicators",
        "result": "results",
    },
)
