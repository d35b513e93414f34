"""`cchc check [PLAN …]`"""

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import completion
from cchc_cli.cli.console import coloured, progress, report, talk, width
from cchc_cli.cli.errors import FINDINGS, UserError
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
from cchc_cli.cli.translation import said
from cchc_cli.cli.workspace import open_with_store, plan_called, problems, refuse_if_affected

if TYPE_CHECKING:
    from cchc_cli.domain.enums import Level
    from cchc_cli.domain.plan import Plan
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
        typer.Argument(metavar="[PLAN]...", help="argument.plans-or-all", autocompletion=completion.plan_names),
    ] = None,
    all_plans: Annotated[bool, typer.Option("--all", help="option.all")] = False,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="district|province|nation|PLAN",
            help="option.against",
            autocompletion=completion.superiors,
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
        raise UserError(said("check.all"), said("check.all.advice"))
    opened, _ = open_with_store(plans)
    from cchc_cli.analysis.higher_level import NotAbove
    from cchc_cli.cli.judging import Judge
    from cchc_cli.domain.enums import Status

    loaded, corpus = opened.plans, opened.plans.corpus
    wanted = indicator_of(indicator, corpus)
    chosen = [plan_called(loaded, name) for name in names or ()] or [plan for plan in corpus.ordered() if plan.full]
    if names:
        refuse_if_affected(loaded, chosen, wanted_area, wanted)
    superior = _against(loaded, against)
    code = problems(loaded)
    if not chosen:
        raise UserError(said("check.no-plan"), said("check.no-plan.advice"))
    statuses = {Status(one.value) for one in status or ()}
    judge = Judge(opened, superior)
    found: dict[str, list[tuple[int, Status]]] = {}
    checked = 0
    chosen = list({plan.id: plan for plan in chosen}.values())
    with progress("progress.check") as tell:
        judge.prepare(chosen, tell)
    for plan in chosen:
        try:
            outline = judge.outline(plan)
        except NotAbove:
            assert not isinstance(superior, str | None)
            above = [place.id for place in corpus.above(plan)]
            raise UserError(
                said("check.not-above", superior=superior.id, name=plan.id),
                said("check.not-above.advice", name=plan.id, words=above)
                if above
                else said("check.none-above", name=plan.id),
            ) from None
        asked = [
            (at, one)
            for at, (name, one) in enumerate(outline)
            if (wanted is None or name == wanted)
            and (wanted_area is None or corpus.catalogue[name].area is wanted_area)
        ]
        checked += len(asked)
        found[plan.id] = [(at, one) for at, one in asked if not statuses or one in statuses]
    judge.close()
    if not checked:
        raise UserError(said("check.nothing"), said("check.nothing.advice"))
    counts = {name: Counter(one for _, one in rows) for name, rows in found.items()}
    total = sum(counts.values(), Counter[Status]())
    code = max(code, FINDINGS if total[Status.BELOW] else 0)
    if format is GridFormat.TABLE:
        from cchc_cli.output.terminal import check as check_table
        from cchc_cli.output.terminal.page import page

        parts = []
        shown_rows = []
        for name, rows in found.items():
            seen = [at for at, one in rows if verbose or statuses or one in check_table.ATTENTION]
            shown = [judge.verdicts(corpus.plans[name])[at] for at in seen]
            shown_rows += shown
            parts += list(check_table.render(corpus.plans[name], counts[name], shown, corpus, words))
        parts += list(check_table.sources(shown_rows, corpus, words))
        report(page(parts, width(), coloured(color)))
        if len(found) > 1:
            talk(check_table.summary(total, words))
        return code
    from cchc_cli.output import serialize
    from cchc_cli.output.flat.formats import as_csv, as_markdown

    results = [
        serialize.verdict_row(corpus, judge.verdicts(corpus.plans[name])[at])
        for name, rows in found.items()
        for at, _ in rows
    ]
    if format is GridFormat.JSON:
        by_status = {str(one): total[one] for one in Status}
        report(serialize.as_json("check", plans=list(found), against=against, results=results, counts=by_status))
    else:
        from cchc_cli.output.flat.check import COLUMNS

        report((as_csv if format is GridFormat.CSV else as_markdown)(COLUMNS, serialize.flat(results, COLUMNS)))
    return code


def _against(loaded: "Loaded", name: str | None) -> "Level | Plan | None":
    """A level, or a plan, to judge by."""
    from cchc_cli.domain.enums import Level

    if name is None:
        return None
    if name in (Level.DISTRICT, Level.PROVINCE, Level.NATION):
        return Level(name)
    if name == Level.COMMUNE:
        raise UserError(said("check.commune"), said("check.commune.advice"))
    return plan_called(loaded, name)
