"""The command `cchc check [PLAN …]`."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Annotated

import typer

from cchc_cli.analysis.bases import unknown_documents
from cchc_cli.analysis.coverage import Coverage, NoneFound, coverage, none_found
from cchc_cli.analysis.query import Query
from cchc_cli.cli import completion
from cchc_cli.cli.checking import Checked, Work, checked_plans
from cchc_cli.cli.console import console
from cchc_cli.cli.errors import FINDINGS, FINE, UserError
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import (
    Colour,
    ColourOption,
    ForceOption,
    GridFormat,
    GridFormatOption,
    GridOutputOption,
    LangOption,
    NoShippedOption,
    PlansOption,
    language,
)
from cchc_cli.cli.output_file import format_for, send
from cchc_cli.cli.query_options import (
    AgainstOption,
    AreaOption,
    IndicatorOption,
    LevelOption,
    PeriodOption,
    ProvinceOption,
    QueryOptions,
    StatusOption,
)
from cchc_cli.cli.workspace import (
    Workspace,
    name_data,
    open_workspace,
    refuse_if_affected,
    refuse_if_nothing_read,
    report_damaged_files,
)
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Status
from cchc_cli.i18n.message import message
from cchc_cli.output import serialize
from cchc_cli.output.coverage import coverage_text, none_text
from cchc_cli.output.flat import check as check_grid
from cchc_cli.output.flat.formats import as_csv, as_markdown, flat_rows
from cchc_cli.output.json_document import as_json
from cchc_cli.output.terminal import check as check_table
from cchc_cli.output.terminal.check import Apart
from cchc_cli.output.terminal.page import table_head, text


def check(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PLAN]...",
            help=help_text("argument.plans-or-all", "Plans, by id or locality name (default: every plan)."),
            autocompletion=completion.plan_names,
        ),
    ] = None,
    all_plans: Annotated[bool, typer.Option("--all", help=help_text("option.all", "Check every plan."))] = False,
    against: AgainstOption = None,
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
    output: GridOutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
    no_shipped: NoShippedOption = False,
) -> int:
    """Check every target against its floor. Exit code 1 if a selected target is below its floor."""
    words = language(lang)
    format = format_for(format, output, force)
    if names and all_plans:
        raise UserError(
            message("check.all", "--all cannot be combined with plan names"),
            message("check.all.advice", "omit one of them"),
        )
    options = QueryOptions(
        plans=names,
        provinces=province,
        levels=level,
        periods=period,
        areas=area,
        indicators=indicator,
        statuses=status,
        against=against,
    )
    workspace = open_workspace(plans, no_shipped, options.names)
    corpus, query = workspace.corpus, options.resolve(workspace)
    selected = query.indicator_filter(corpus.catalogue)
    chosen = query.plans_in(corpus)
    if names:
        refuse_if_affected(workspace, chosen, selected)
    code = report_damaged_files(workspace)
    refuse_if_nothing_read(workspace, chosen)
    chosen = tuple(plan for plan in chosen if not plan.nothing_read)
    work = Work(
        corpus,
        query,
        format=format,
        verbose=verbose or bool(status),
        lang=words,
        width=console.width(),
        coloured=console.coloured(color),
        single=len(chosen) == 1,
        says_coverage=len(chosen) > 1 or query.has_plan_filter,
    )
    covered = partial(coverage, corpus, query, chosen)  # half a millisecond a plan, which records do not need
    if not chosen:
        raise _no_plan(workspace, query, coverage_text(covered(), corpus, words))
    checked = checked_plans(work, chosen)
    if all(plan.without_figures for plan in chosen):
        raise UserError(
            message(
                "check.no-figures",
                "the figures of {plans:quoted} are not in the data",
                plans=[plan.id for plan in chosen],
            ),
            message("check.nothing.advice", "`cchc show PLAN` lists the targets of a plan"),
        )
    if not any(one.asked for one in checked):
        raise UserError(
            message("check.nothing", "these plans have no target that matches the selection"),
            *([coverage_text(covered(), corpus, words)] if query.has_plan_filter else ()),
            message("check.nothing.advice", "`cchc show PLAN` lists the targets of a plan"),
        )
    counts = sum((one.counts for one in checked), Counter[Status]())
    none_of = none_found(query, ((corpus.plan(one.plan), one.asked) for one in checked))
    if format is GridFormat.TABLE:
        _print_table(work, checked, counts, covered(), none_of)
    elif format is GridFormat.MARKDOWN:
        rows = sorted((row for one in checked for row in one.cells), key=lambda row: row[0])
        send(as_markdown(check_grid.header(words), (cells for _, cells in rows)), output, force)
    else:
        send(_records(corpus, checked, counts, against, format), output, force)
    if format is not GridFormat.TABLE and none_of is not None:
        console.log(none_text(none_of, query.against, corpus, words))
    name_data(workspace)
    return max(code, FINDINGS if counts[Status.BELOW] else FINE)


def _no_plan(workspace: Workspace, query: Query, covered: str) -> UserError:
    if not query.has_plan_filter and workspace.plans.damaged:
        path = workspace.plans.damaged[0].display_path
        return UserError(
            message("check.no-plan", "no plan to check"),
            message("check.fill-in", "`cchc lint {path}` lists what to fill in", path=path),
        )
    if query.has_plan_filter:
        return UserError(
            message("selected.none", "no plan is selected"),
            *([covered] if covered else ()),
            message("named.list", "`cchc list` shows the plans"),
        )
    return UserError(
        message("check.no-plan", "no plan to check"),
        message("named.list", "`cchc list` shows the plans"),
    )


def _print_table(
    work: Work, checked: Sequence[Checked], counts: Counter[Status], covered: Coverage, none_of: NoneFound | None
) -> None:
    """Print counts and coverage, the plans with something to say, and one list of results, the most severe first."""
    parts = []
    if not work.single:
        apart = Apart.sum(one.apart for one in checked)
        total = check_table.total(len(checked), counts, apart, work.lang)
        parts.append(work.text([text(total)]))
    if work.says_coverage:
        parts.append(work.text([text(coverage_text(covered, work.corpus, work.lang, none_of), "warn")]))
    parts += [one.line for one in checked]
    if none_of is not None and not work.says_coverage:
        parts.append(work.text([text(none_text(none_of, covered.against, work.corpus, work.lang), "warn")]))
    rows = sorted((row for one in checked for row in one.rows), key=lambda row: row[0])
    if rows:
        parts.append(work.text([table_head(check_table.columns(not work.single, work.lang))]))
        parts += [row for _, row in rows]
    named = (work.corpus.plan(name) for one in checked for name in one.documents)
    parts.append(work.text(check_table.sources(named, any(one.has_places for one in checked), work.corpus, work.lang)))
    console.page("".join(parts))


def _records(
    corpus: Corpus, checked: Sequence[Checked], counts: Counter[Status], against: str | None, format: GridFormat
) -> str:
    rows = [record for one in checked for record in one.records]
    if format is GridFormat.CSV:
        return as_csv(check_grid.COLUMNS, flat_rows(rows, check_grid.COLUMNS))
    apart = Apart.sum(one.apart for one in checked)
    unknown = {one.plan: unknown_documents(corpus, corpus.plan(one.plan)) for one in checked}
    return as_json(
        "check",
        corpus.data,
        plans=[one.plan for one in checked],
        against=against,
        unknown_bases=[
            {"plan": plan, **serialize.unknown_document(one)} for plan, found in unknown.items() for one in found
        ],
        results=rows,
        not_entered=[record for one in checked for record in one.not_entered],
        counts={str(one): counts[one] for one in Status},
        farther=apart.farther,
        superiors_disagree=apart.disagree,
    )
