"""The command `cchc check [PLAN …]`."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Annotated

import typer
from rich.console import RenderableType

from cchc_cli.analysis.bases import unknown_documents
from cchc_cli.analysis.coverage import Coverage, coverage
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.query import Query
from cchc_cli.analysis.result import Result, severity
from cchc_cli.analysis.unmentioned import unmentioned
from cchc_cli.cli import completion
from cchc_cli.cli.against import refuse_unless_above
from cchc_cli.cli.console import console, processors
from cchc_cli.cli.errors import FINDINGS, FINE, UserError
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import (
    Colour,
    ColourOption,
    GridFormat,
    GridFormatOption,
    LangOption,
    NoShippedOption,
    PlansOption,
    language,
)
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
    KILLED,
    Workspace,
    name_data,
    open_workspace,
    refuse_if_affected,
    report_damaged_files,
)
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Status
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message, plural
from cchc_cli.output import result_records, serialize
from cchc_cli.output.coverage import coverage_text
from cchc_cli.output.flat import check as check_grid
from cchc_cli.output.flat.formats import as_csv, as_markdown, flat_rows
from cchc_cli.output.terminal import check as check_table
from cchc_cli.output.terminal.check import NONE_APART, Apart
from cchc_cli.output.terminal.page import page, table_head, text
from cchc_cli.reading.processes import in_chunks


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
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
    no_shipped: NoShippedOption = False,
) -> int:
    """Check every target against its floor. Exit code 1 if a selected target is below its floor."""
    words = language(lang)
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
    work = _Work(
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
    code = report_damaged_files(workspace)
    covered = coverage(corpus, query, chosen)
    if not chosen:
        raise _no_plan(workspace, query, coverage_text(covered, corpus, words))
    checked = _checked(work, chosen)
    if all(plan.without_figures for plan in chosen):
        raise UserError(
            message(
                "check.no-figures",
                "the figures of {plans:quoted} are not in the data",
                plans=[plan.id for plan in chosen],
            ),
            message("check.nothing.advice", "`cchc show PLAN` lists the targets of a plan"),
        )
    if not any(one.selected for one in checked):
        raise _nothing_yet(workspace, chosen) or UserError(
            message("check.nothing", "these plans have no target that matches the selection"),
            *([coverage_text(covered, corpus, words)] if query.has_plan_filter else ()),
            message("check.nothing.advice", "`cchc show PLAN` lists the targets of a plan"),
        )
    counts = sum((one.counts for one in checked), Counter[Status]())
    if format is GridFormat.TABLE:
        _print_table(work, checked, counts, covered)
    elif format is GridFormat.MARKDOWN:
        rows = sorted((row for one in checked for row in one.cells), key=lambda row: row[0])
        console.write(as_markdown(check_grid.header(words), (cells for _, cells in rows)))
    else:
        _print_records(corpus, checked, counts, against, format)
    name_data(workspace)
    return max(code, FINDINGS if counts[Status.BELOW] else FINE)


@dataclass(frozen=True, slots=True)
class _Work:
    """What the plans are checked against, which results are printed, and how."""

    corpus: Corpus
    query: Query
    format: GridFormat
    verbose: bool
    lang: Lang
    width: int
    coloured: bool
    single: bool
    says_coverage: bool

    @property
    def says_unmentioned(self) -> bool:
        """Return whether figures of the higher levels that are in no target are counted: for one plan only."""
        return self.single and self.query.against is None

    def text(self, parts: Iterable[RenderableType]) -> str:
        """Return what is printed of some parts."""
        return page(parts, self.width, self.coloured)


@dataclass(frozen=True, slots=True)
class _Checked:
    """One plan checked: its results counted, and as text or records; `documents` are ids of those it names.

    `line` is the plan's own line, empty if it has nothing to say. `rows` (printed) and `cells` are its results, each
    after its severity.
    """

    plan: str
    selected: int
    counts: Counter[Status]
    apart: Apart = NONE_APART
    line: str = ""
    rows: tuple[tuple[int, str], ...] = ()
    cells: tuple[tuple[int, list[str]], ...] = ()
    records: tuple[serialize.Record, ...] = ()
    not_entered: tuple[serialize.Record, ...] = ()
    documents: tuple[str, ...] = ()
    has_places: bool = False


def _checked(work: _Work, chosen: Sequence[Plan]) -> list[_Checked]:
    """Check the plans, many of them by several processes; refuse one that `--against` is not above."""
    refuse_unless_above(work.corpus, work.query.against, chosen)
    with console.progress(message("progress.check", "checking")) as progress:
        names = [plan.id for plan in chosen]
        killed = partial(console.note, KILLED)
        return list(in_chunks(partial(_start, work), names, processors(), progress, killed))


def _start(work: _Work) -> Callable[[Sequence[str]], list[_Checked]]:
    evaluation = Evaluation(work.corpus, work.query.against)
    selected = work.query.indicator_filter(work.corpus.catalogue)
    return lambda names: [_check_plan(work, evaluation, selected, work.corpus.plan(name)) for name in names]


def _check_plan(work: _Work, evaluation: Evaluation, selected: Callable[[str], bool], plan: Plan) -> _Checked:
    asked = [one for one in evaluation.results(plan) if selected(one.indicator)]
    found = [one for one in asked if work.query.matches_status(one.status)]
    counts = Counter(one.status for one in found)
    apart = Apart.of(found)
    lacking = [one for one in evaluation.not_entered(plan) if selected(one.indicator)]
    if work.format is GridFormat.MARKDOWN:
        cells = tuple((severity(one), check_grid.cells(one, work.corpus, work.lang)) for one in found)
        return _Checked(plan.id, len(asked), counts, apart, cells=cells)
    if work.format is not GridFormat.TABLE:
        records = tuple(result_records.result_row(work.corpus, one) for one in found)
        further = tuple(result_records.not_entered(work.corpus, one) for one in lacking)
        return _Checked(plan.id, len(asked), counts, apart, records=records, not_entered=further)
    visible = [one for one in found if work.verbose or one.needs_attention]
    speaks = work.single or bool(visible or lacking)
    beyond = unmentioned(work.corpus, plan, selected, (*asked, *lacking)) if work.says_unmentioned else {}
    return _Checked(
        plan.id,
        len(asked),
        counts,
        apart,
        line=_plan_line(work, plan, counts, apart, lacking, beyond) if speaks else "",
        rows=tuple(
            (severity(one), work.text(check_table.row(one, not work.single, work.corpus, work.lang))) for one in visible
        ),
        documents=tuple({document.id: None for one in visible for document in one.documents}),
        has_places=any(target.source.place for one in visible for target in one.targets),
    )


def _plan_line(
    work: _Work,
    plan: Plan,
    counts: Counter[Status],
    apart: Apart,
    lacking: Sequence[Result],
    beyond: Mapping[str, int],
) -> str:
    words = check_table.summary(counts, apart, work.lang)
    further = [check_table.not_entered(lacking, work.corpus, work.lang)] if lacking else []
    if beyond:
        further.append(check_table.unmentioned(plan, beyond, work.corpus, work.lang))
    if not work.says_coverage:
        further = [*check_table.unknown(plan, work.corpus, work.lang), *further]
    return work.text((check_table.plan_line(plan, words, work.corpus), *further))


def _nothing_yet(workspace: Workspace, chosen: Sequence[Plan]) -> UserError | None:
    """Return the refusal of plans of which no target can be read; None if there is none to read."""
    ids = {plan.id for plan in chosen}
    open_files = [file for file in workspace.plans.damaged if file.plan is not None and file.plan.id in ids]
    if not open_files:
        return None
    return UserError(
        plural(
            "check.nothing-yet",
            "no target can be checked yet: {count} target of {files} cannot be read",
            "no target can be checked yet: {count} targets of {files} cannot be read",
            count=sum(len(file.lost) for file in open_files),
            files=[file.display_path for file in open_files],
        ),
        message("check.fill-in", "`cchc lint {path}` lists what to fill in", path=open_files[0].display_path),
    )


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


def _print_table(work: _Work, checked: Sequence[_Checked], counts: Counter[Status], covered: Coverage) -> None:
    """Print counts and coverage, the plans with something to say, and one list of results, the most severe first."""
    parts = []
    if not work.single:
        apart = Apart.sum(one.apart for one in checked)
        total = check_table.total(len(checked), counts, apart, work.lang)
        parts.append(work.text([text(total)]))
    if work.says_coverage:
        none_of = work.query.statuses if not counts else ()
        parts.append(work.text([text(coverage_text(covered, work.corpus, work.lang, none_of), "warn")]))
    parts += [one.line for one in checked]
    rows = sorted((row for one in checked for row in one.rows), key=lambda row: row[0])
    if rows:
        parts.append(work.text([table_head(check_table.columns(not work.single, work.lang))]))
        parts += [row for _, row in rows]
    named = (work.corpus.plan(name) for one in checked for name in one.documents)
    parts.append(work.text(check_table.sources(named, any(one.has_places for one in checked), work.corpus, work.lang)))
    console.page("".join(parts))


def _print_records(
    corpus: Corpus, checked: Sequence[_Checked], counts: Counter[Status], against: str | None, format: GridFormat
) -> None:
    rows = [record for one in checked for record in one.records]
    if format is GridFormat.CSV:
        console.write(as_csv(check_grid.COLUMNS, flat_rows(rows, check_grid.COLUMNS)))
        return
    apart = Apart.sum(one.apart for one in checked)
    unknown = {one.plan: unknown_documents(corpus, corpus.plan(one.plan)) for one in checked}
    console.write(
        serialize.as_json(
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
    )
