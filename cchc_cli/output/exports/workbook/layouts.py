"""The tables of the workbook: which columns are in view, in which order, and how wide."""

from collections.abc import Mapping
from dataclasses import dataclass

from cchc_cli.domain.enums import Status
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, message
from cchc_cli.output.exports.result_columns import RESULTS
from cchc_cli.output.exports.table import LABEL, Table, Type
from cchc_cli.output.exports.tables import INDICATORS, PLANS
from cchc_cli.output.exports.target_columns import TARGETS
from cchc_cli.output.exports.workbook.book import GAP, SheetColumn

VISIBLE = 12
"""The greatest number of columns in view."""
FOLDED_WIDTH = 18


@dataclass(frozen=True, slots=True)
class Layout:
    """A table as a sheet: its columns in view with their widths; the others are folded.

    `{lang}` in a name is the language. `frozen` is the number of columns that stay in view. A sheet of a `status` has
    the results of this status.
    """

    table: Table
    title: Message
    meaning: Message
    visible: Mapping[str, int]
    frozen: int
    status: Status | None = None

    def names(self, lang: Lang) -> tuple[str, ...]:
        """Return the names of the columns in the order of the sheet: those in view, then those that add to them.

        Codes that a column has in words are left to the formats for programs: a country has millions of them.
        """
        visible = [name.format(lang=lang) for name in self.visible]
        repeated = {name.removesuffix(LABEL) for name in self.table.names if name.endswith(LABEL)} - {"indicator"}
        if self.table is not INDICATORS:
            repeated |= {"label_vi", "label_en"}
        return (*visible, *(name for name in self.table.names if name not in visible and name not in repeated))

    def columns(self, lang: Lang) -> tuple[SheetColumn, ...]:
        """Return the columns in the order of the sheet."""
        widths = {name.format(lang=lang): width for name, width in self.visible.items()}
        known = {column.name: column for column in self.table.columns}
        return tuple(
            SheetColumn(
                lang.of(known[name].label),
                widths.get(name, FOLDED_WIDTH if known[name].type is Type.STRING else 10),
                folded=name not in widths,
                number=GAP if name == "gap" else "General",
                calendar=known[name].calendar,
            )
            for name in self.names(lang)
        )


_PLACE = {"province_name": 12, "locality_name": 15}
_WHAT = {"indicator_label": 30, "scope_label": 13}

BELOW_SHEET = Layout(
    RESULTS,
    message("xlsx.below", "Below the floor"),
    message(
        "xlsx.below.meaning", "the results that are below what a higher-level document requires, with both figures"
    ),
    {
        **_PLACE,
        **_WHAT,
        "target_label": 13,
        "floor_label": 28,
        "gap": 9,
        "remarks_label": 32,
        "places": 12,
        "stated": 40,
    },
    frozen=2,
    status=Status.BELOW,
)
MISSING_SHEET = Layout(
    RESULTS,
    message("xlsx.missing", "Not in the plan"),
    message("xlsx.missing.meaning", "what a higher-level document requires and the locality's plans do not mention"),
    {
        **_PLACE,
        "period_from": 7,
        "period_to": 7,
        **_WHAT,
        "floor_label": 28,
        "floor_level_label": 13,
        "floor_title": 42,
        "remarks_label": 27,
    },
    frozen=2,
    status=Status.MISSING,
)
TARGETS_SHEET = Layout(
    TARGETS,
    message("export-table.targets", "Targets"),
    message("xlsx.targets.meaning", "every target with its result, its floor and its place in the document"),
    {
        **_PLACE,
        **_WHAT,
        "target_label": 13,
        "value": 8,
        "status_label": 14,
        "gap": 9,
        "floor_label": 22,
        "remarks_label": 27,
        "section": 8,
        "stated": 27,
    },
    frozen=2,
)
RESULTS_SHEET = Layout(
    RESULTS,
    message("export-table.results", "Results"),
    message(
        "xlsx.results.meaning", "every result: a target for several levels has one for each; the counts are of these"
    ),
    {
        **_PLACE,
        **_WHAT,
        "target_label": 13,
        "value": 8,
        "status_label": 14,
        "gap": 9,
        "floor_label": 22,
        "remarks_label": 27,
        "places": 10,
        "stated": 27,
    },
    frozen=2,
)
INDICATORS_SHEET = Layout(
    INDICATORS,
    message("export-table.indicators", "Indicators"),
    message("xlsx.indicators.meaning", "the definition of each indicator of the results"),
    {
        "area_label": 20,
        "indicator_label": 40,
        "numerator_{lang}": 40,
        "denominator_{lang}": 40,
        "unit_label": 9,
        "direction_label": 14,
        "needs_base": 9,
    },
    frozen=2,
)
DOCUMENTS_SHEET = Layout(
    PLANS,
    message("xlsx.documents", "Documents"),
    message("xlsx.documents.meaning", "the plans and the higher-level documents that they are compared with"),
    {
        **_PLACE,
        "level_label": 13,
        "period_from": 7,
        "period_to": 7,
        "document_number": 16,
        "document_title": 50,
        "document_issued": 12,
        "document_issuer": 22,
        "targets": 9,
        "coverage_label": 13,
        "evidence_label": 16,
    },
    frozen=2,
)
