"""The tables of every export: names, types, labels and meanings of their columns, in the order they are written.

The names are a promise: programs rely on them, and no language changes them. What is added goes with a new VERSION;
what is renamed or taken away, or means something else, with a new VERSION and a line in the changelog. docs/export.md
is generated from here, `target_columns.py` and `shared_columns.py`.
"""

from cchc_cli.domain.enums import Direction
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.output.exports.shared_columns import AREA, DOCUMENT, EVIDENCE, INDICATOR, LOCALITY, PERIOD, PLAN, UNIT
from cchc_cli.output.exports.table import Column, Table, Type, in_words, text, year
from cchc_cli.output.exports.target_columns import TARGETS

VERSION = 1
"""Of the tables below."""

INDICATORS = Table(
    "indicators",
    LocalizedText("Danh mục chỉ tiêu", "Indicators"),
    LocalizedText("Danh mục chỉ tiêu: mỗi chỉ tiêu đo gì.", "The codebook: what each indicator measures."),
    (
        *INDICATOR,
        *AREA,
        text(
            "numerator_vi", LocalizedText("Tử số", "Measures, Vietnamese"), LocalizedText("đo gì", "what is measured")
        ),
        text("numerator_en", LocalizedText("Tử số, tiếng Anh", "Measures"), LocalizedText("đo gì", "what is measured")),
        text(
            "denominator_vi",
            LocalizedText("Mẫu số", "Out of, Vietnamese"),
            LocalizedText("trên tổng số gì", "out of what"),
        ),
        text(
            "denominator_en",
            LocalizedText("Mẫu số, tiếng Anh", "Out of"),
            LocalizedText("trên tổng số gì", "out of what"),
        ),
        *UNIT,
        text(
            "direction",
            LocalizedText("Mã chiều", "Direction code"),
            LocalizedText("cao hơn hay thấp hơn là tốt hơn", "whether more or less is better"),
            Direction,
        ),
        in_words("direction", LocalizedText("Chiều", "Direction")),
        Column(
            "needs_base",
            LocalizedText("Cần mốc so sánh", "Needs a base"),
            LocalizedText(
                "đúng khi con số chỉ có nghĩa so với một mốc", "true where a figure means nothing without a base"
            ),
            Type.BOOLEAN,
        ),
        text(
            "near",
            LocalizedText("Mã chỉ tiêu gần nghĩa", "Near relatives"),
            LocalizedText(
                "giống về tên, đo thứ khác; không so với nhau", "look alike and measure something else; never compared"
            ),
        ),
    ),
    key=("indicator",),
)

PLANS = Table(
    "plans",
    LocalizedText("Kế hoạch", "Plans"),
    LocalizedText(
        "Các kế hoạch được xuất và các kế hoạch cấp trên của chúng.",
        "The plans that are exported, and those of the localities above them.",
    ),
    (
        PLAN,
        *LOCALITY,
        *PERIOD,
        year(
            "outlook",
            LocalizedText("Định hướng đến", "Outlook"),
            LocalizedText("năm xa hơn kỳ kế hoạch", "a year beyond the period"),
        ),
        Column(
            "targets",
            LocalizedText("Số mục tiêu", "Targets"),
            LocalizedText("số mục trong tệp", "entries in the file"),
            Type.INTEGER,
        ),
        *EVIDENCE,
        *DOCUMENT,
        text(
            "superiors",
            LocalizedText("Mã kế hoạch cấp trên", "Superior plans"),
            LocalizedText(
                "có năm chung với kỳ kế hoạch, cấp gần trước", "that share a year with its period, nearest level first"
            ),
        ),
    ),
    key=("plan",),
    aside=frozenset({"locality", "province"}),
)

TABLES: tuple[Table, ...] = (TARGETS, INDICATORS, PLANS)
