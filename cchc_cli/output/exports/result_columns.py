"""The columns of the results: one row for each, those of missing targets included."""

from cchc_cli.domain.enums import Level, Status
from cchc_cli.i18n.message import message
from cchc_cli.output.exports.shared_columns import AREA, INDICATOR, LOCALITY, PERIOD, PLAN, UNIT
from cchc_cli.output.exports.table import Column, Table, Type, in_words, text, year
from cchc_cli.output.exports.target_columns import TARGETS

_OF_TARGETS = {column.name: column for column in TARGETS.columns}


def _as_in_targets(*names: str) -> tuple[Column, ...]:
    return tuple(_OF_TARGETS[name] for name in names)


RESULTS = Table(
    "results",
    message("export-table.results", "Results"),
    message(
        "export-table.results.meaning",
        "One row for each result: each year and level of a target, and what a locality's plans lack.",
    ),
    (
        text(
            "id",
            message("column.id", "Result id"),
            message("column.id.meaning", "plan, indicator, scope, year, and level if there are several"),
        ),
        PLAN,
        *LOCALITY,
        *PERIOD,
        *AREA,
        *INDICATOR,
        *_as_in_targets("scope", "scope_label"),
        text(
            "at_level",
            message("column.at_level", "Level compared"),
            message("column.at_level.meaning", "the level that the result is for"),
            Level,
        ),
        *_as_in_targets("comparator"),
        Column(
            "value",
            message("column.result-value", "Value compared"),
            message(
                "column.result-value.meaning",
                "in the unit; empty for a missing target and one without a figure; of two that contradict each "
                "other, the worse",
            ),
            Type.NUMBER,
        ),
        *UNIT,
        *_as_in_targets("target_label"),
        year(
            "due",
            message("column.result-due", "Due"),
            message("column.result-due.meaning", "the year compared; empty for a missing target"),
        ),
        *_as_in_targets("due_basis", "due_basis_label", "base"),
        text(
            "status",
            message("column.status", "Status code"),
            message("column.result-status.meaning", "the result of the comparison with the floor"),
            Status,
        ),
        in_words("status", message("column.status_label", "Status")),
        *_as_in_targets("reason", "reason_label", "gap", "floor_label", "remarks_label"),
        *_as_in_targets("floor_comparator", "floor_value", "floor_due", "floor_base", "floor_plan"),
        *_as_in_targets(
            "floor_number", "floor_title", "floor_level", "floor_level_label", "floor_indicator", "floor_evidence"
        ),
        *_as_in_targets("floor_evidence_label", "floor_addresses", "floor_stated", "floor_read", "fallback"),
        *_as_in_targets("farther_value", "farther_plan"),
        *_as_in_targets("issued_later", "order_unknown", "caveats"),
        text(
            "places",
            message("column.places", "Locations"),
            message("column.places.meaning", "where the document states the target"),
        ),
        text(
            "stated",
            message("column.stated", "Quote"),
            message("column.stated.meaning", "verbatim from the document, or from the page"),
        ),
    ),
    key=("id",),
    links={
        "plan": "plans",
        "floor_plan": "plans",
        "farther_plan": "plans",
        "indicator": "indicators",
        "floor_indicator": "indicators",
    },
)
