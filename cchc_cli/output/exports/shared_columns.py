"""Columns used in more than one table."""

from cchc_cli.domain.enums import Area, Coverage, Evidence, Level, Unit
from cchc_cli.i18n.message import message
from cchc_cli.output.exports.table import date, in_words, text, year

PLAN = text(
    "plan",
    message("column.plan", "Plan id"),
    message("column.plan.meaning", "the name of the plan's file without its suffix"),
)
LOCALITY = (
    text(
        "locality",
        message("column.locality", "Locality id"),
        message("column.locality.meaning", "such as dong-nai/tam-phuoc"),
    ),
    text(
        "locality_name",
        message("column.locality_name", "Locality"),
        message("column.locality_name.meaning", "the name when the plan was issued"),
    ),
    text(
        "province",
        message("column.province", "Province id"),
        message("column.province.meaning", "empty at national level"),
    ),
    text(
        "province_name",
        message("column.province_name", "Province"),
        message("column.province_name.meaning", "the name when the plan was issued"),
    ),
    text(
        "level",
        message("column.level", "Level code"),
        message("column.level.meaning", "the locality's level"),
        Level,
    ),
    in_words("level", message("column.level_label", "Level")),
)
PERIOD = (
    year(
        "period_from",
        message("column.period_from", "Period from"),
        message("column.period_from.meaning", "the plan's first year"),
    ),
    year(
        "period_to",
        message("column.period_to", "Period to"),
        message("column.period_to.meaning", "the plan's last year"),
    ),
)
AREA = (
    text(
        "area",
        message("column.area", "Area code"),
        message("column.area.meaning", "the indicator's area"),
        Area,
    ),
    in_words("area", message("column.area_label", "Area")),
)
INDICATOR = (
    text(
        "indicator",
        message("column.indicator", "Indicator id"),
        message("column.indicator.meaning", "the id in the catalogue"),
    ),
    in_words("indicator", message("column.indicator_label", "Indicator")),
    text(
        "label_vi",
        message("column.label_vi", "Vietnamese name"),
        message("column.label_vi.meaning", "the indicator's name"),
    ),
    text(
        "label_en",
        message("column.label_en", "English name"),
        message("column.label_en.meaning", "the indicator's name"),
    ),
)
UNIT = (
    text(
        "unit",
        message("column.unit", "Unit code"),
        message("column.unit.meaning", "the unit of the figure"),
        Unit,
    ),
    in_words("unit", message("column.unit_label", "Unit")),
)
EVIDENCE = (
    text(
        "evidence",
        message("column.evidence", "Evidence code"),
        message("column.evidence.meaning", "from the document itself, or from public sources"),
        Evidence,
    ),
    in_words("evidence", message("column.evidence_label", "Evidence")),
    text(
        "coverage",
        message("column.coverage", "Coverage code"),
        message("column.coverage.meaning", "whether the file holds all targets of the document or only some"),
        Coverage,
    ),
    in_words("coverage", message("column.coverage_label", "Coverage")),
)
DOCUMENT = (
    text(
        "document_number",
        message("column.document_number", "Document number"),
        message("column.document_number.meaning", "as in the document"),
    ),
    text(
        "document_title",
        message("column.document_title", "Document title"),
        message("column.document_title.meaning", "as in the document"),
    ),
    date(
        "document_issued",
        message("column.document_issued", "Issued"),
        message("column.document_issued.meaning", "as precise as in the document: YYYY, YYYY-MM, YYYY-MM-DD"),
    ),
    text(
        "document_issuer",
        message("column.document_issuer", "Issuer"),
        message("column.document_issuer.meaning", "as in the document"),
    ),
)
