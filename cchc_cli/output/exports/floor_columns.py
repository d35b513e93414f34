"""The columns of the floor of a target or result."""

from cchc_cli.domain.enums import Comparator, Evidence, Level
from cchc_cli.i18n.message import message
from cchc_cli.output.exports.table import Column, Type, date, in_words, text, year

FLOOR = (
    text(
        "floor_comparator",
        message("column.floor_comparator", "Floor operator code"),
        message("column.floor_comparator.meaning", "of the floor"),
        Comparator,
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
        "floor_base",
        message("column.floor_base", "Floor baseline"),
        message("column.floor_base.meaning", "what the floor is compared with, where it is a reduction or saving"),
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
    text(
        "floor_stated",
        message("column.floor_stated", "Floor quote"),
        message("column.floor_stated.meaning", "the words of the higher-level document, or of the page"),
    ),
    date(
        "floor_read",
        message("column.floor_read", "Floor URLs read on"),
        message("column.floor_read.meaning", "the day on which those pages were read"),
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
        "farther_value",
        message("column.farther_value", "Stricter value of a farther level"),
        message("column.farther_value.meaning", "of a level beyond that of the floor, if the value is below it"),
        Type.NUMBER,
    ),
    text(
        "farther_plan",
        message("column.farther_plan", "Its plan id"),
        message("column.farther_plan.meaning", "the document that sets it"),
    ),
    Column(
        "issued_later",
        message("column.issued_later", "Floor issued later"),
        message(
            "column.issued_later.meaning",
            "true if the document of the floor, or of the figure quoted, was issued after the plan",
        ),
        Type.BOOLEAN,
    ),
    Column(
        "order_unknown",
        message("column.order_unknown", "Order unknown"),
        message("column.order_unknown.meaning", "true if the order in which the documents were issued is unknown"),
        Type.BOOLEAN,
    ),
)
