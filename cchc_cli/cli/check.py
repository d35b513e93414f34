"""The command `cchc check [PLAN …]`."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

import typer
from rich.console import RenderableType

from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.higher_level import NotAbove
from cchc_cli.analysis.query import Query
from cchc_cli.analysis.result import Result
from cchc_cli.cli import completion
from cchc_cli.cli.console import console
from cchc_cli.cli.errors import FINDINGS, FINE, UserError
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import (
    Colour,
    ColourOption,
    GridFormat,
    GridFormatOption,
    LangOption,
    PlansOption,
    language,
)
from cchc_cli.cli.query_options import (
    AreaOption,
    IndicatorOption,
    LevelOption,
    PeriodOption,
    ProvinceOption,
    QueryOptions,
    StatusOption,
    evaluated_plans,
)
from cchc_cli.cli.resolve import find_level
from cchc_cli.cli.workspace import (
    Workspace,
    open_workspace,
    plan_called,
    refuse_if_affected,
    report_damaged_files,
)
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level, Status
from cchc_cli.domain.lookup import Found
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.output import serialize
from cchc_cli.output.flat.check import COLUMNS
from cchc_cli.output.flat.formats import as_csv, as_markdown, flat_rows
from cchc_cli.output.terminal import check as check_table
from cchc_cli.output.terminal.page import page


def check(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PLAN]...",
            help=help_text("argument.plans-or-all", "Plans, by id or locality name (default: every complete plan)."),
            autocompletion=completion.plan_names,
        ),
    ] = None,
    all_plans: Annotated[
        bool, typer.Option("--all", help=help_text("option.all", "Check every complete plan."))
    ] = False,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="district|province|nation|PLAN",
            help=help_text("option.against", "Compare only with this level or plan."),
            autocompletion=completion.higher_level_plans,
        ),
    ] = None,
    province: ProvinceOption = None,
    level: LevelOption = None,
    period: PeriodOption = None,
    area: AreaOption = None,
    indicator: IndicatorOption = None,
    status: StatusOption = None,
    verbose: Annotated[
        bool,
        typer.Option(
            "--verbose", "-v", help=help_text("option.verbose", "Show every row, not only those that need attention.")
        ),
    ] = False,
    format: GridFormatOption = GridFormat.TABLE,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
) -> int:
    """Check every target against its floor. Exit code 1 if a selected target is below its floor."""
    words = language(lang)
    if names and all_plans:
        raise UserError(
            message("check.all", "--all cannot be combined with plan names"),
            message("check.all.advice", "omit one of them"),
        )
    workspace = open_workspace(plans)
    corpus = workspace.corpus
    query = QueryOptions(
        plans=names,
        provinces=province,
        levels=level,
        periods=period,
        areas=area,
        indicators=indicator,
        statuses=status,
    ).resolve(workspace)
    selected = query.indicator_filter(corpus.catalogue)
    chosen = evaluated_plans(workspace, query)
    if names:
        refuse_if_affected(workspace, chosen, selected)
    evaluation = Evaluation(corpus, _against(workspace, against))
    code = report_damaged_files(workspace)
    if not chosen:
        raise _no_plan(query)
    asked = {
        plan.id: [one for one in results if selected(one.indicator)] for plan, results in _results(evaluation, chosen)
    }
    if not any(asked.values()):
        raise UserError(
            message("check.nothing", "these plans have no target that matches the selection"),
            message("check.nothing.advice", "`cchc show PLAN` lists the targets of a plan"),
        )
    found = {name: [one for one in results if query.matches_status(one.status)] for name, results in asked.items()}
    if format is GridFormat.TABLE:
        everything = verbose or bool(status)
        shown = {
            name: [one for one in results if everything or one.status in check_table.ATTENTION]
            for name, results in found.items()
        }
        _print_table(corpus, found, shown, words, color)
    else:
        _print_records(corpus, found, against, format)
    below = any(one.status is Status.BELOW for results in found.values() for one in results)
    return max(code, FINDINGS if below else FINE)


def _no_plan(query: Query) -> UserError:
    if query.has_plan_filter:
        return UserError(
            message("selected.none", "no complete plan is selected"),
            message("selected.none.advice", "name a plan explicitly to include it; see `cchc list`"),
        )
    return UserError(
        message("check.no-plan", "no complete plan to check"),
        message("check.no-plan.advice", "name a plan explicitly to check it"),
    )


Results = Mapping[str, Sequence[Result]]
"""Results by the id of their plan."""


def _print_table(corpus: Corpus, found: Results, shown: Results, lang: Lang, color: Colour) -> None:
    counts = {name: Counter(one.status for one in results) for name, results in found.items()}
    parts: list[RenderableType] = []
    for name, results in shown.items():
        parts += check_table.render(corpus.plans[name], counts[name], results, corpus, lang)
    parts += check_table.sources([one for results in shown.values() for one in results], corpus, lang)
    console.write(page(parts, console.width(), console.coloured(color)))
    if len(found) > 1:
        console.log(check_table.summary(sum(counts.values(), Counter[Status]()), lang))


def _print_records(corpus: Corpus, found: Results, against: str | None, format: GridFormat) -> None:
    results = [one for some in found.values() for one in some]
    rows = [serialize.result_row(corpus, one) for one in results]
    if format is GridFormat.JSON:
        counts = Counter(one.status for one in results)
        by_status = {str(one): counts[one] for one in Status}
        console.write(serialize.as_json("check", plans=list(found), against=against, results=rows, counts=by_status))
    else:
        console.write((as_csv if format is GridFormat.CSV else as_markdown)(COLUMNS, flat_rows(rows, COLUMNS)))


def _results(evaluation: Evaluation, chosen: Sequence[Plan]) -> Iterator[tuple[Plan, Sequence[Result]]]:
    """Yield each plan with its results; refuse a plan that is not below the document to judge by."""
    with console.progress(message("progress.check", "checking")) as progress:
        for done, plan in enumerate(chosen, start=1):
            try:
                yield plan, evaluation.results(plan)
            except NotAbove:
                raise _not_above(evaluation, plan) from None
            if progress is not None:
                progress(done, len(chosen))


def _not_above(evaluation: Evaluation, plan: Plan) -> UserError:
    assert isinstance(evaluation.against, Plan)
    corpus = evaluation.corpus
    name = corpus.localities[plan.locality].naming_on(plan.day).full_name
    above = [place.naming_on(plan.day).full_name for place in corpus.above(plan)]
    return UserError(
        message(
            "check.not-above",
            "{superior} is not a higher-level plan of {name}",
            superior=evaluation.against.id,
            name=plan.id,
        ),
        message("check.not-above.advice", "the higher levels of {name}: {words}", name=name, words=above)
        if above
        else message("check.none-above", "{name} has no higher level", name=name),
    )


def _against(workspace: Workspace, name: str | None) -> Level | Plan | None:
    """Return the level, or the plan, to check against."""
    if name is None:
        return None
    level = find_level(name)
    if not isinstance(level, Found):
        return plan_called(workspace, name)
    if level.value is Level.COMMUNE:
        raise UserError(
            message("check.commune", "a commune has no lower-level plans"),
            message("check.commune.advice", "--against accepts district, province, nation or a plan"),
        )
    return level.value
