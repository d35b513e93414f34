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
            message("column.comparator.meaning", "minimum, unqualified value, maximum"),
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
        text(
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
            message(
                "column.status.meaning",
                "the result of the comparison with the floor; empty for a higher-level document that is not compared",
            ),
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
        year(
            "years_left",
            message("column.years_left", "Years before the floor is due"),
            message("column.years_left.meaning", "from the due year of the target to that of a floor due later"),
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
            "judged_levels",
            message("column.judged_levels", "Levels compared"),
            message("column.judged_levels.meaning", "the levels that the result applies to"),
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
            message("column.floor_plan.meaning", "the document that sets the floor"),
        ),
        text(
            "floor_number",
            message("column.floor_number", "Floor document number"),
            message("column.floor_number.meaning", "as in the document"),
        ),
        text(
            "floor_title",
            message("column.floor_title", "Floor document title"),
            message("column.floor_title.meaning", "as in the document"),
        ),
        text(
            "floor_level",
            message("column.floor_level", "Floor level code"),
            message("column.floor_level.meaning", "the level that sets the floor"),
            Level,
        ),
        in_words("floor_level", message("column.floor_level_label", "Floor level")),
        text(
            "floor_indicator",
            message("column.floor_indicator", "Floor indicator id"),
            message("column.floor_indicator.meaning", "differs from the indicator if only a similar one is known"),
        ),
        text(
            "floor_evidence",
            message("column.floor_evidence", "Floor evidence code"),
            message("column.floor_evidence.meaning", "see the column evidence"),
            Evidence,
        ),
        in_words("floor_evidence", message("column.floor_evidence_label", "Floor evidence")),
        text(
            "floor_addresses",
            message("column.floor_addresses", "Floor URLs"),
            message("column.floor_addresses.meaning", "the public pages that report the floor"),
        ),
        Column(
            "fallback",
            message("column.fallback", "National floor used"),
            message(
                "column.fallback.meaning",
                "true if no floor is known at a closer level and that of a farther level is used",
            ),
            Type.BOOLEAN,
        ),
        Column(
            "order_unknown",
            message("column.order_unknown", "Order unknown"),
            message("column.order_unknown.meaning", "true if the order in which the documents were issued is unknown"),
            Type.BOOLEAN,
        ),
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
        text(
            "stated",
            message("column.stated", "Quote"),
            message("column.stated.meaning", "verbatim from the document"),
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
            "due_before",
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
