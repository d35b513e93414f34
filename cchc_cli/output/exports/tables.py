"""The tables of every export: names, types, labels and meanings of their columns, in the order they are written.

The names are stable: programs rely on them, and they do not depend on the language. A new column needs a new VERSION; a
renamed or removed column, or one with another meaning, also needs a line in the changelog. The tables of docs/export.md
and docs/export.vi.md are generated from this module, `target_columns.py`, `result_columns.py` and `shared_columns.py`.
"""

from cchc_cli.domain.enums import Direction
from cchc_cli.i18n.message import message
from cchc_cli.output.exports.result_columns import RESULTS
from cchc_cli.output.exports.shared_columns import AREA, DOCUMENT, EVIDENCE, INDICATOR, LOCALITY, PERIOD, PLAN, UNIT
from cchc_cli.output.exports.table import Column, Table, Type, in_words, text, year
from cchc_cli.output.exports.target_columns import TARGETS

VERSION = 1
"""Of the tables below."""

INDICATORS = Table(
    "indicators",
    message("export-table.indicators", "Indicators"),
    message("export-table.indicators.meaning", "The catalogue: the definition of each indicator."),
    (
        *INDICATOR,
        *AREA,
        text(
            "numerator_vi",
            message("column.numerator_vi", "Numerator, Vietnamese"),
            message("column.numerator_vi.meaning", "what is counted or measured"),
        ),
        text(
            "numerator_en",
            message("column.numerator_en", "Numerator"),
            message("column.numerator_en.meaning", "what is counted or measured"),
        ),
        text(
            "denominator_vi",
            message("column.denominator_vi", "Denominator, Vietnamese"),
            message("column.denominator_vi.meaning", "the total that a share is taken of"),
        ),
        text(
            "denominator_en",
            message("column.denominator_en", "Denominator"),
            message("column.denominator_en.meaning", "the total that a share is taken of"),
        ),
        *UNIT,
        text(
            "direction",
            message("column.direction", "Direction code"),
            message("column.direction.meaning", "whether higher or lower is better"),
            Direction,
        ),
        in_words("direction", message("column.direction_label", "Direction")),
        Column(
            "needs_base",
            message("column.needs_base", "Needs a baseline"),
            message("column.needs_base.meaning", "true if a figure has a meaning only with a baseline"),
            Type.BOOLEAN,
        ),
        text(
            "near",
            message("column.near", "Similar indicators"),
            message("column.near.meaning", "similar names, different definitions; never compared"),
        ),
    ),
    key=("indicator",),
)

PLANS = Table(
    "plans",
    message("export-table.plans", "Plans"),
    message(
        "export-table.plans.meaning", "The exported plans and the higher-level documents that they are compared with."
    ),
    (
        PLAN,
        *LOCALITY,
        *PERIOD,
        year(
            "outlook",
            message("column.outlook", "Outlook"),
            message("column.outlook.meaning", "a year after the plan period"),
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
            message("column.superiors", "Higher-level documents"),
            message("column.superiors.meaning", "their periods overlap with the plan's; next higher level first"),
        ),
    ),
    key=("plan",),
)

TABLES: tuple[Table, ...] = (TARGETS, RESULTS, INDICATORS, PLANS)
