"""`cchc check [PLAN …]`"""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import completing
from cchc_cli.cli.data import open_plans, plan_called, problems, refuse_if_affected
from cchc_cli.cli.exits import FINDINGS, Refused
from cchc_cli.cli.options import (
    AreaOption,
    Colour,
    ColourOption,
    GridFormat,
    GridFormatOption,
    IndicatorOption,
    LangOption,
    PlansOption,
    area_of,
    indicator_of,
    language,
)
from cchc_cli.cli.ports import coloured, report, talk, width
from cchc_cli.cli.speech import said

if TYPE_CHECKING:
    from cchc_cli.domain.plan import Plan
    from cchc_cli.domain.words import Level
    from cchc_cli.reading.corpus import Loaded


class StatusName(StrEnum):
    """A status to show."""

    BELOW = "below"
    OVERTAKEN = "overtaken"
    NOT_YET_DUE = "not-yet-due"
    LATER = "later"
    MEETS = "meets"
    ABOVE = "above"
    MISSING = "missing"
    NOT_COMPARABLE = "not-comparable"
    NO_FLOOR = "no-floor"


def check(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PLAN]...", help="argument.plans-or-all", autocompletion=completing.plan_names),
    ] = None,
    all_plans: Annotated[bool, typer.Option("--all", help="option.all")] = False,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="district|province|nation|PLAN",
            help="option.against",
            autocompletion=completing.superiors,
        ),
    ] = None,
    status: Annotated[list[StatusName] | None, typer.Option("--status", help="option.status")] = None,
    area: AreaOption = None,
    indicator: IndicatorOption = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="option.verbose")] = False,
    format: GridFormatOption = GridFormat.TABLE,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
) -> int:
    """Hold every target against its floor. Exit code 1 when a selected row is below."""
    wanted_area, words = area_of(area), language(lang)
    if names and all_plans:
        raise Refused(said("check.all"), said("check.all.advice"))
    loaded, _ = open_plans(plans)
    from cchc_cli.analysis.floors import check_plan
    from cchc_cli.analysis.superiors import NotAbove, book_of
    from cchc_cli.domain.words import Status

    corpus = loaded.corpus
    wanted = indicator_of(indicator, corpus)
    chosen = [plan_called(loaded, name) for name in names or ()] or [plan for plan in corpus.ordered() if plan.full]
    if names:
        refuse_if_affected(loaded, chosen, wanted_area, wanted)
    superior = _against(loaded, against)
    code = problems(loaded)
    if not chosen:
        raise Refused(said("check.no-plan"), said("check.no-plan.advice"))
    statuses = {Status(one.value) for one in status or ()}
    book = book_of(corpus)
    found = {}
    checked = 0
    for plan in dict.fromkeys(chosen):
        try:
            verdicts = check_plan(corpus, plan, superior, book)
        except NotAbove:
            assert not isinstance(superior, str | None)
            above = [place.id for place in corpus.above(plan)]
            raise Refused(
                said("check.not-above", superior=superior.id, name=plan.id),
                said("check.not-above.advice", name=plan.id, words=above)
                if above
                else said("check.none-above", name=plan.id),
            ) from None
        asked = [
            one
            for one in verdicts
            if (wanted is None or one.indicator == wanted)
            and (wanted_area is None or corpus.catalogue[one.indicator].area is wanted_area)
        ]
        checked += len(asked)
        found[plan.id] = [one for one in asked if not statuses or one.status in statuses]
    if not checked:
        raise Refused(said("check.nothing"), said("check.nothing.advice"))
    rows = [one for verdicts in found.values() for one in verdicts]
    code = max(code, FINDINGS if any(one.status is Status.BELOW for one in rows) else 0)
    if format is GridFormat.TABLE:
        from cchc_cli.output import check_table
        from cchc_cli.output.terminal_page import page

        parts = []
        shown_rows = []
        for plan_id, kept in found.items():
            shown = [one for one in kept if verbose or statuses or one.status in check_table.ATTENTION]
            shown_rows += shown
            parts += list(check_table.render(corpus.plans[plan_id], kept, shown, corpus, words))
        parts += list(check_table.sources(shown_rows, corpus, words))
        report(page(parts, width(), coloured(color)))
        if len(found) > 1:
            talk(check_table.summary(rows, words))
        return code
    from cchc_cli.output import records
    from cchc_cli.output.grid import as_csv, as_markdown

    results = [records.verdict_row(corpus, one) for one in rows]
    if format is GridFormat.JSON:
        counts = {str(one): sum(row.status is one for row in rows) for one in Status}
        report(records.as_json("check", plans=list(found), against=against, results=results, counts=counts))
    else:
        from cchc_cli.output.check_grid import COLUMNS

        report((as_csv if format is GridFormat.CSV else as_markdown)(COLUMNS, records.flat(results, COLUMNS)))
    return code


def _against(loaded: "Loaded", name: str | None) -> "Level | Plan | None":
    """A level, or a plan, to judge by."""
    from cchc_cli.domain.words import Level

    if name is None:
        return None
    if name in (Level.DISTRICT, Level.PROVINCE, Level.NATION):
        return Level(name)
    if name == Level.COMMUNE:
        raise Refused(said("check.commune"), said("check.commune.advice"))
    return plan_called(loaded, name)
