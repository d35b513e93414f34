"""Exports made for tests: the shipped plans, hostile plans, and the rows that any reader has to give back."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from building import AMONG_COMMUNES, COMMUNE, OTHER_COMMUNE, PROVINCE, corpus, plan, rising, target
from building_scopes import Field
from cchc_cli.analysis.evaluation import Evaluation, SelectedTargets
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Aim, Level
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import DocumentLocation, Qualifiers, Source
from cchc_cli.i18n.language import Lang
from cchc_cli.output.exports.cells import Cells, cells
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.result_columns import RESULTS
from cchc_cli.output.exports.spreadsheet import NO, YES
from cchc_cli.output.exports.table import Table
from cchc_cli.output.exports.tables import INDICATORS
from cchc_cli.output.exports.target_columns import TARGETS
from cchc_cli.output.exports.workbook.layouts import Layout
from cchc_cli.reading.corpus import load

ROOT = Path(__file__).resolve().parents[1]
PLANS = ROOT / "plans"

HOSTILE = (
    "=1+1",
    "+84 251",
    "-5",
    "@SUM(A1)",
    "\t=1+1",
    "\r\n=cmd|' /C calc'!A0",
    "＝1",
    "a;b,c\"d'e",
    "dòng một\ndòng hai\r\ndòng ba",
    "\x00\x01\x1b[31mđỏ\x7f\x9b",
    "\u202eđảo\u2066 \u2028 \u2029",
    "\ufffe\uffff",
    "\ud800",
    "C:\\new; \\, \\;",
    "_x0041_ &amp; <b> ]]>",
    "2026-03",
    "1/2",
    "1.000",
    "95,5%",
    "1e5",
    "TRUE",
    "007",
    "2026",
    " lề ",
    "𝟙😀 Ế ệ ơ̛",
    "https://example.org/?a=1,2;3",
    "mailto:x@example.org",
    '=HYPERLINK("http://example.org")',
)
"""Text that some reader takes for something else."""

DATES = ("document_issued", "due_before", "read", "floor_read")
"""The columns of dates."""

LONG = "Dài 😀" * 9000
"""More than a cell of Excel holds."""


def exporting(found: Corpus, plans: tuple[Plan, ...], lang: Lang) -> Export:
    """An export of all targets of some plans."""
    return Export(SelectedTargets(Evaluation(found), plans), lang)


@cache
def _shipped_corpus() -> Corpus:
    return load(PLANS).corpus  # once: its layers are named as seen from where a test runs


@cache
def shipped(lang: Lang = Lang.VI) -> Export:
    """All shipped plans."""
    found = _shipped_corpus()
    return exporting(found, found.ordered(), lang)


def hostile(lang: Lang = Lang.VI, *texts: str) -> Export:
    """A plan whose every free text is hostile, one target for each text; decimals, stages and the rest as well."""
    texts = texts or HOSTILE
    entries = [
        replace(
            target("other", 95.5 if at % 2 else 60 + at, 2026 + at % 5),
            note=text,
            doubt=text,
            source=Source(
                DocumentLocation("II.2", at),
                stated=text,
                addresses=("https://example.org/?a=1,b=2", "http://b.example/"),
            ),
            qualifiers=Qualifiers(condition=text),
        )
        for at, text in enumerate(texts)
    ]
    made = plan("xau", COMMUNE, (2026, 2030), *entries, issued="2026-03")
    made = replace(made, document=replace(made.document, title=texts[0], number=texts[-1]))
    found = corpus(made)
    return exporting(found, found.ordered(), lang)


def judged() -> Corpus:
    """A province that asks, and plans below it of every kind: contradictions, every year, a trajectory, no figure."""
    above = plan(
        "tinh",
        PROVINCE,
        (2026, 2030),
        target("share", 50, 2028),
        target("share", 90, 2030),
        target("other", 70, "every-year"),
        target("rank", 3, scope=AMONG_COMMUNES),
        partial=True,
        number="10/KH-UBND",
    )
    here = plan(
        "xa",
        COMMUNE,
        (2026, 2030),
        target("share", 95, 2030, contradicts=(DocumentLocation("II.3"),)),
        target("share", 85, 2030, contradicts=(DocumentLocation("II.2"),)),
        target("other", 60, "every-year"),
        target("rank", trajectory=rising(2028, 5, -1, 2030), scope=AMONG_COMMUNES),
        target("share-near", 40),
        target("cut", aim=Aim.IMPROVE, unknown_base=True),
        target("first-area", delegated_to=Level.PROVINCE),
        target("share", 80, (2028, 2029), scope=Scope(fields=(Field.LAND,), service_levels=(3, 4))),
        issued="2026-05",
    )
    return corpus(above, here, plan("xa-khac", OTHER_COMMUNE, 2026, target("share", 10)))


def lacking() -> Export:
    """A plan that is below its province in one indicator and lacks another."""
    above = plan("tinh", PROVINCE, 2026, target("share", 90), target("other", 70))
    here = plan("xa", COMMUNE, 2026, target("other", 50))
    found = corpus(above, here)
    return exporting(found, (here,), Lang.VI)


def written(export: Export, table: Table = TARGETS) -> list[Cells]:
    """The rows of a table as they have to be read back."""
    return list(cells(export, table))


def read_back(rows: list[Cells], change: Callable[[str], object]) -> list[list[object]]:
    """The same with what a format does to text."""
    return [[change(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]


def look_of(sheet: Any, at: int) -> Any:
    """Width and folding of a column counted from 1; neighbours that look alike are written as one group."""
    return next(one for one in sheet.column_dimensions.values() if one.min <= at <= one.max)


def joined(pieces: Iterable[str]) -> str:
    """The text of its pieces."""
    return "".join(pieces)


def sheet_rows(export: Export, layout: Layout) -> list[list[object]]:
    """The rows that a sheet of the workbook has to have: spreadsheets say yes and no."""
    rows: list[Cells] = written(export, layout.table)
    if layout.table is INDICATORS:
        used = {one.indicator for plan in export.plans for one in export.targets.results(plan)}
        assert used
        rows = [row for row in rows if row[INDICATORS.names.index("indicator")] in used]
    if layout.status is not None:
        rows = [row for row in rows if row[RESULTS.names.index("status")] == layout.status]
    order = [layout.table.names.index(name) for name in layout.names(export.lang)]
    dates = {layout.table.names.index(name) for name in DATES if name in layout.table.names}
    said = [
        [dated(cell, export.lang) if at in dates else worded(cell, export.lang) for at, cell in enumerate(row)]
        for row in rows
    ]
    return [[row[at] for at in order] for row in said]


def worded(cell: Any, lang: Lang) -> Any:
    """Spreadsheets say yes and no."""
    return lang.of(YES if cell else NO) if isinstance(cell, bool) else cell


def dated(cell: Any, lang: Lang) -> Any:
    """A full date is one in a workbook; a month is text, in Vietnamese as Vietnamese documents write it."""
    year, *rest = str(cell).split("-")
    if cell is None or not rest:
        return cell
    if len(rest) == 2:
        return datetime.fromisoformat(cell)
    month = rest[0] if rest[0] in ("01", "02") else str(int(rest[0]))
    return f"tháng {month}/{year}" if lang is Lang.VI else cell
