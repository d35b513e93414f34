"""The first sheet: what the workbook is about, how to read it, and the counts of each plan."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cchc_cli.analysis.coverage import compared
from cchc_cli.analysis.overview import ResultCounts
from cchc_cli.domain.enums import Status
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, message, plural
from cchc_cli.output.coverage import coverage_text
from cchc_cli.output.exports.cells import clean
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.workbook.book import BODY, HEAD, LINE, NUMBER, Book, lines_of
from cchc_cli.output.exports.workbook.layouts import FOLDED_WIDTH
from cchc_cli.output.labels import AREAS, LEVELS, STATUS_SIGNS, STATUSES
from cchc_cli.output.web.words import MEANINGS, READING

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

SUMMARY_SHEET = message("xlsx.summary", "Summary")
TITLE = message("xlsx.title", "Administrative-reform targets compared with the floor")
HOW_TO_READ = message("xlsx.how-to-read", "How to read it")
SHEETS = message("xlsx.sheets", "Sheets")
PER_PLAN = message("xlsx.per-plan", "Results of each plan (alphabetical; this is not a ranking)")
PLAN, ALL, COUNT = (
    message("xlsx.plan", "Plan"),
    message("xlsx.all-plans", "All plans"),
    message("xlsx.results-count", "Results"),
)
PLAN_ID = message("column.plan", "Plan id")
FILTERS = message(
    "xlsx.filters",
    "The arrows in the head of a table filter and sort it. The + above the columns at the right shows codes, ids and "
    "details; the last sheet says what each column means.",
)
_WIDTHS = (43, 10, *[12] * len(Status))
_READING = (0, 3, 4, 5, 7)
"""What a reader of tables needs of the notes of the web pages."""
_CHARACTERS = 165
"""About as many as fit on a line across the sheet."""


class _Lines:
    """The rows of the summary, written one below the other."""

    def __init__(self, book: Book, sheet: "Worksheet") -> None:
        self.book, self.sheet = book, sheet
        self.row = 0

    def across(self, words: str, **properties: object) -> None:
        """Write a text over all columns, as high as it needs."""
        size = properties.get("font_size", 10)
        assert isinstance(size, int)
        self.sheet.set_row(self.row, lines_of(words, 10 * _CHARACTERS // size) * LINE * size / 10 + 2)
        style = self.book.format(**{"text_wrap": True, "valign": "vcenter", **properties})
        self.sheet.merge_range(self.row, 0, self.row, len(_WIDTHS) - 1, "", style)
        self.sheet.write_string(self.row, 0, words, style)
        self.row += 1

    def heading(self, words: str) -> None:
        """Write a heading after an empty row."""
        self.row += 1
        self.across(words, bold=True, font_size=13, font_color="#1F3864", bottom=1)

    def pair(self, name: str, words: str, style: object) -> None:
        """Write a name in the first column, and its meaning over all others."""
        self.sheet.set_row(self.row, lines_of(words, _CHARACTERS - _WIDTHS[0]) * LINE + 1)
        body = self.book.format(text_wrap=True, valign="vcenter", indent=1)
        self.sheet.write_string(self.row, 0, name, style)
        self.sheet.merge_range(self.row, 1, self.row, len(_WIDTHS) - 1, "", body)
        self.sheet.write_string(self.row, 1, words, body)
        self.row += 1


def write(book: Book, export: Export, data: str, sheets: Sequence[tuple[str, Message]]) -> None:
    """Write the summary; `sheets` are the names and meanings of the others."""
    lang = book.lang
    sheet = book.add(lang.of(SUMMARY_SHEET))
    sheet.hide_gridlines(2)
    lines = _Lines(book, sheet)
    counted = _counted(export)
    total = ResultCounts()
    for _, counts in counted:
        total.merge(counts)
    lines.across(lang.of(TITLE), bold=True, font_size=18, font_color="#1F3864")
    lines.across(clean(data[:1].upper() + data[1:]))
    lines.across(clean(_selection(export)))
    lines.across(_sizes(export, len(counted), total, lang))
    covered = export.targets.coverage
    none_of = export.targets.none_found(covered.checked)
    lines.across(clean(coverage_text(covered, export.corpus, lang, none_of)), bold=True)
    lines.heading(lang.of(HOW_TO_READ))
    for at in _READING:
        lines.across(lang.of(READING[at]))
    lines.across(lang.of(FILTERS))
    lines.row += 1
    for status in Status:
        style = book.status(status, **{**BODY, "valign": "vcenter", "bold": True, "border": 1})
        lines.pair(f"{STATUS_SIGNS[status]} {lang.of(STATUSES[status])}", lang.of(MEANINGS[status.value]), style)
    lines.heading(lang.of(SHEETS))
    name_style = book.format(text_wrap=True, valign="vcenter", bold=True)
    for name, meaning in sheets:
        lines.pair(name, lang.of(meaning), name_style)
    lines.heading(lang.of(PER_PLAN))
    of_plans = {} if none_of is None else {plan.id: found for plan, found in none_of.counts}
    names = [clean(_name(plan, export, of_plans.get(plan.id))) for plan, _ in counted]
    _table(lines, names, counted, total)
    for at, width in enumerate(_WIDTHS):
        sheet.set_column(at, at, width)
    sheet.set_column(len(_WIDTHS), len(_WIDTHS), FOLDED_WIDTH, None, {"level": 1, "hidden": True})
    sheet.set_column(len(_WIDTHS) + 1, len(_WIDTHS) + 1, None, None, {"collapsed": True})
    sheet.activate()


def _counted(export: Export) -> list[tuple[Plan, ResultCounts]]:
    """Return the plans with the counts of their results; where results are selected, only the plans that have some.

    If no plan has any, it is all of them. Documents that are recorded without figures have none.
    """
    found = []
    for plan in _with_figures(export):
        counts = ResultCounts()
        counts.add(export.targets.results(plan))
        found.append((plan, counts))
    if not export.targets.query.statuses:
        return found
    return [(plan, counts) for plan, counts in found if counts.statuses] or found


def _with_figures(export: Export) -> list[Plan]:
    return [plan for plan in export.plans if not plan.without_figures]


def _sizes(export: Export, plans: int, total: ResultCounts, lang: Lang) -> str:
    """Return `5 plans, 170 results`, how many other plans have none, and the results below a farther level's figure."""
    words = [
        lang.of(plural("check.plans", "{count} plan", "{count} plans", count=plans)),
        lang.of(plural("table.results", "{count} result", "{count} results", count=total.statuses.total())),
    ]
    others = len(_with_figures(export)) - plans
    if others:
        words.append(
            lang.of(
                plural(
                    "xlsx.other-plans",
                    "{count} other plan has none in this selection",
                    "{count} other plans have none in this selection",
                    count=others,
                )
            )
        )
    if total.farther:
        words.append(
            lang.of(
                plural(
                    "check.farther",
                    "{count} of them below a stricter figure of a farther level",
                    "{count} of them below a stricter figure of a farther level",
                    count=total.farther,
                )
            )
        )
    return "; ".join(words)


def _selection(export: Export) -> str:
    """Return what was selected: the plans, their province, level and period, areas, indicators and statuses."""
    corpus, lang, query = export.corpus, export.lang, export.targets.query
    places = [_province(export, one) for one in sorted(query.provinces)]
    labels = [lang.of(corpus.catalogue[one].label) for one in sorted(query.indicators)]
    parts = [
        (message("xlsx.of-plans", "plans"), list(query.plans)),
        (message("xlsx.of-provinces", "province"), places),
        (message("xlsx.of-levels", "level"), [lang.of(LEVELS[one]) for one in sorted(query.levels)]),
        (message("xlsx.of-periods", "years"), [str(one) for one in sorted(query.periods)]),
        (message("xlsx.of-areas", "area"), [lang.of(AREAS[one]) for one in sorted(query.areas)]),
        (message("xlsx.of-indicators", "indicator"), labels),
        (message("xlsx.of-statuses", "result"), [lang.of(STATUSES[one]) for one in Status if one in query.statuses]),
    ]
    words = "; ".join(f"{lang.of(name)}: {', '.join(values)}" for name, values in parts if values)
    if not words:
        return lang.say("xlsx.everything", "Selection: every plan, every indicator, every result")
    return lang.say("xlsx.selection", "Selection: {what}", what=words)


def _province(export: Export, id: str) -> str:
    """Return the name of a province today, and what its selected plans call it if they are from before."""
    corpus = export.corpus
    name = corpus.localities[id].naming.full_name
    plans = (plan for plan in export.plans if (found := corpus.province(plan)) is not None and found.id == id)
    then = dict.fromkeys(corpus.localities[id].naming_on(plan.day).full_name for plan in plans)
    before = [one for one in then if one != name]
    if not before:
        return name
    return export.lang.say(
        "xlsx.name-then", "{name} ({before} when the plan was issued)", name=name, before=", ".join(before)
    )


def _table(
    lines: _Lines, names: Sequence[str], counted: Sequence[tuple[Plan, ResultCounts]], total: ResultCounts
) -> None:
    """Write the counts: of all plans, then of each by its name; a filter on the head."""
    book, sheet, lang = lines.book, lines.sheet, lines.book.lang
    first = lines.row
    sheet.set_row(first, 5 * LINE)
    head = book.format(**HEAD)
    sheet.write_string(first, 0, lang.of(PLAN), head)
    sheet.write_string(first, 1, lang.of(COUNT), head)
    for at, status in enumerate(Status, start=2):
        style = book.status(status, **{**BODY, "valign": "vcenter", "bold": True, "border": 1})
        sheet.write_string(first, at, f"{STATUS_SIGNS[status]} {lang.of(STATUSES[status])}", style)
    sheet.write_string(first, len(_WIDTHS), lang.of(PLAN_ID), head)
    rows = [
        (lang.of(ALL), "", total),
        *((name, plan.id, counts) for name, (plan, counts) in zip(names, counted, strict=True)),
    ]
    for row, (name, id, counts) in enumerate(rows, start=first + 1):
        bold = row == first + 1
        sheet.set_row(row, LINE * lines_of(name, _WIDTHS[0]))
        sheet.write_string(row, 0, name, book.format(**BODY, bold=bold))
        sheet.write_number(row, 1, counts.statuses.total(), book.format(**BODY, **NUMBER, bold=bold))
        for at, status in enumerate(Status, start=2):
            signed = book.format(**BODY, **NUMBER, bold=bold, num_format=f'"{STATUS_SIGNS[status]} "0;;"–"')
            sheet.write_number(row, at, counts.statuses[status], signed)
        if id:
            sheet.write_string(row, len(_WIDTHS), id)
    last = first + len(rows)
    for at, status in enumerate(Status, start=2):
        rule = {"type": "cell", "criteria": ">", "value": 0, "format": book.status(status)}
        sheet.conditional_format(first + 1, at, last, at, rule)
    sheet.autofilter(first, 0, last, len(_WIDTHS))
    sheet.repeat_rows(first)


def _name(plan: Plan, export: Export, found: Counter[Status] | None) -> str:
    """Return a plan by place, period and number; with `found`, how many results of all statuses were compared."""
    number = plan.document.number
    name = f"{export.corpus.name_with_province(plan)}, {plan.period}{'' if number is None else f' ({number})'}"
    if found is None:
        return name
    every = plural("table.results", "{count} result", "{count} results", count=found.total())
    words = message("xlsx.compared", "{count:grouped} of {all} could be compared", count=compared(found), all=every)
    return f"{name}: {export.lang.of(words)}"
