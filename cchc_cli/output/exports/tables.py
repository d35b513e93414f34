"""The tables of every export: names, types, labels and meanings of their columns, in the order they are written.

The names are a promise: programs rely on them, and no language changes them. What is added goes with a new VERSION;
what is renamed or taken away, or means something else, with a new VERSION and a line in the changelog. docs/export.md
is generated from here, `target_columns.py` and `shared_columns.py`.
"""

from cchc_cli.domain.indicator import Text
from cchc_cli.domain.words import Direction
from cchc_cli.output.exports.shared_columns import AREA, DOCUMENT, EVIDENCE, INDICATOR, LOCALITY, PERIOD, PLAN, UNIT
from cchc_cli.output.exports.table import Column, Table, Type, in_words, text, year
from cchc_cli.output.exports.target_columns import TARGETS

VERSION = 1
"""Of the tables below."""

INDICATORS = Table(
    "indicators",
    Text("Danh mục chỉ tiêu", "Indicators"),
    Text("Danh mục chỉ tiêu: mỗi chỉ tiêu đo gì.", "The codebook: what each indicator measures."),
    (
        *INDICATOR,
        *AREA,
        text("numerator_vi", Text("Tử số", "Measures, Vietnamese"), Text("đo gì", "what is measured")),
        text("numerator_en", Text("Tử số, tiếng Anh", "Measures"), Text("đo gì", "what is measured")),
        text("denominator_vi", Text("Mẫu số", "Out of, Vietnamese"), Text("trên tổng số gì", "out of what")),
        text("denominator_en", Text("Mẫu số, tiếng Anh", "Out of"), Text("trên tổng số gì", "out of what")),
        *UNIT,
        text(
            "direction",
            Text("Mã chiều", "Direction code"),
            Text("cao hơn hay thấp hơn là tốt hơn", "whether more or less is better"),
            Direction,
        ),
        in_words("direction", Text("Chiều", "Direction")),
        Column(
            "needs_base",
            Text("Cần mốc so sánh", "Needs a base"),
            Text("đúng khi con số chỉ có nghĩa so với một mốc", "true where a figure means nothing without a base"),
            Type.BOOLEAN,
        ),
        text(
            "near",
            Text("Mã chỉ tiêu gần nghĩa", "Near relatives"),
            Text(
                "giống về tên, đo thứ khác; không so với nhau", "look alike and measure something else; never compared"
            ),
        ),
    ),
    key=("indicator",),
)

PLANS = Table(
    "plans",
    Text("Kế hoạch", "Plans"),
    Text(
        "Các kế hoạch được xuất và các kế hoạch cấp trên của chúng.",
        "The plans that are exported, and those of the localities above them.",
    ),
    (
        PLAN,
        *LOCALITY,
        *PERIOD,
        year("outlook", Text("Định hướng đến", "Outlook"), Text("năm xa hơn kỳ kế hoạch", "a year beyond the period")),
        Column(
            "targets", Text("Số mục tiêu", "Targets"), Text("số mục trong tệp", "entries in the file"), Type.INTEGER
        ),
        *EVIDENCE,
        *DOCUMENT,
        text(
            "superiors",
            Text("Mã kế hoạch cấp trên", "Superior plans"),
            Text(
                "có năm chung với kỳ kế hoạch, cấp gần trước", "that share a year with its period, nearest level first"
            ),
        ),
    ),
    key=("plan",),
    aside=frozenset({"locality", "province"}),
)

TABLES: tuple[Table, ...] = (TARGETS, INDICATORS, PLANS)
