"""The tables of every export: names, types, labels and meanings of their columns, in the order they are written.

The names are a promise: programs rely on them, and no language changes them. What is added goes with a new VERSION;
what is renamed or taken away, or means something else, with a new VERSION and a line in the changelog. docs/export.md
is generated from here, `target_columns.py` and `shared_columns.py`.
"""

from cchc_cli.domain.enums import Direction
from cchc_cli.i18n.message import message
from cchc_cli.output.exports.shared_columns import AREA, DOCUMENT, EVIDENCE, INDICATOR, LOCALITY, PERIOD, PLAN, UNIT
from cchc_cli.output.exports.table import Column, Table, Type, in_words, text, year
from cchc_cli.output.exports.target_columns import TARGETS

VERSION = 1
"""Of the tables below."""

INDICATORS = Table(
    "indicators",
    message("export-table.indicators", "Indicators"),
    message("export-table.indicators.meaning", "The codebook: what each indicator measures."),
    (
        *INDICATOR,
        *AREA,
        text(
            "numerator_vi",
            message("column.numerator_vi", "Measures, Vietnamese"),
            message("column.numerator_vi.meaning", "what is measured"),
        ),
        text(
            "numerator_en",
            message("column.numerator_en", "Measures"),
            message("column.numerator_en.meaning", "what is measured"),
        ),
        text(
            "denominator_vi",
            message("column.denominator_vi", "Out of, Vietnamese"),
            message("column.denominator_vi.meaning", "out of what"),
        ),
        text(
            "denominator_en",
            message("column.denominator_en", "Out of"),
            message("column.denominator_en.meaning", "out of what"),
        ),
        *UNIT,
        text(
            "direction",
            message("column.direction", "Direction code"),
            message("column.direction.meaning", "whether more or less is better"),
            Direction,
        ),
        in_words("direction", message("column.direction_label", "Direction")),
        Column(
            "needs_base",
            message("column.needs_base", "Needs a base"),
            message("column.needs_base.meaning", "true where a figure means nothing without a base"),
            Type.BOOLEAN,
        ),
        text(
            "near",
            message("column.near", "Near relatives"),
            message("column.near.meaning", "look alike and measure something else; never compared"),
        ),
    ),
    key=("indicator",),
)

PLANS = Table(
    "plans",
    message("export-table.plans", "Plans"),
    message("export-table.plans.meaning", "The plans that are exported, and those of the localities above them."),
    (
        PLAN,
        *LOCALITY,
        *PERIOD,
        year(
            "outlook",
            message("column.outlook", "Outlook"),
            message("column.outlook.meaning", "a year beyond the period"),
        ),
        Column(
            "targets",
            message("column.targets", "Targets"),
            message("column.targets.meaning", "entries in the file"),
            Type.INTEGER,
        ),
        *EVIDENCE,
        *DOCUMENT,
        text(
            "superiors",
            message("column.superiors", "Superior plans"),
            message("column.superiors.meaning", "that share a year with its period, nearest level first"),
        ),
    ),
    key=("plan",),
    aside=frozenset({"locality", "province"}),
)

TABLES: tuple[Table, ...] = (TARGETS, INDICATORS, PLANS)
