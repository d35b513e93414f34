"""The command `cchc report`."""

from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.analysis.evaluation import Evaluation, SelectedTargets
from cchc_cli.analysis.query import EVERYTHING
from cchc_cli.cli import completion
from cchc_cli.cli.console import console
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.files import check_files, write_files
from cchc_cli.cli.folders import check_folder, new_folder
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import NoShippedOption, PlansOption, language
from cchc_cli.cli.query_options import (
    AreaOption,
    IndicatorOption,
    LevelOption,
    PeriodOption,
    ProvinceOption,
    QueryOptions,
    StatusOption,
)
from cchc_cli.cli.workspace import name_data, open_workspace, report_damaged_files
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message, plural
from cchc_cli.output.web.report import report as report_page
from cchc_cli.output.web.site import site as site_pages


def report(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PLAN]...",
            help=help_text("argument.plans-of-report", "Plans, by id or locality name (default: every plan)."),
            autocompletion=completion.plan_names,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            parser=Path,
            metavar="FILE",
            help=help_text("option.output-report", "Write a single self-contained page."),
        ),
    ] = None,
    site: Annotated[
        Path | None,
        typer.Option(
            "--site",
            parser=Path,
            metavar="DIR",
            help=help_text("option.site", "Write several pages to a directory, for many plans."),
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=help_text("option.force-report", "Overwrite an existing report."))
    ] = False,
    province: ProvinceOption = None,
    level: LevelOption = None,
    period: PeriodOption = None,
    area: AreaOption = None,
    indicator: IndicatorOption = None,
    status: StatusOption = None,
    lang: Annotated[
        Lang | None,
        typer.Option(
            "--lang",
            help=help_text(
                "option.lang-report", "Start the pages in Vietnamese (vi) or English (en); default: Vietnamese."
            ),
        ),
    ] = None,
    plans: PlansOption = None,
    no_shipped: NoShippedOption = False,
) -> int:
    """Generate an HTML report, in Vietnamese and English, that works offline."""
    first = _first_language(lang)
    if (output is None) == (site is None):
        raise UserError(
            message("report.where", "no output given")
            if output is None
            else message("report.both", "-o and --site are mutually exclusive"),
            message(
                "report.where.advice",
                "use `cchc report -o report.html` for one page, `cchc report --site DIR` for a directory of pages",
            ),
        )
    if output is not None:
        check_files([output], force=force)
    if site is not None:
        check_folder(site, force=force)
    workspace = open_workspace(plans, no_shipped, names or ())
    code = report_damaged_files(workspace)
    query = QueryOptions(
        plans=names,
        provinces=province,
        levels=level,
        periods=period,
        areas=area,
        indicators=indicator,
        statuses=status,
    ).resolve(workspace)
    corpus = workspace.corpus
    selected = SelectedTargets(Evaluation(corpus), query.plans_in(corpus, recorded=True), query)
    if not selected.plans and query != EVERYTHING:
        raise UserError(
            message("report.none-selected", "no plan matches the selection"),
            message("named.list", "`cchc list` shows the plans"),
        )
    count = len(selected.plans)
    if not count:
        raise UserError(
            message("report.nothing", "no plan can be read; there is nothing to report"),
            message("report.nothing.advice", "see `cchc lint`"),
        )
    if output is not None:
        write_files({output: report_page(selected, first)}, force=force)
        console.note(
            plural(
                "report.plans",
                "written: {file} (1 plan)",
                "written: {file} ({count} plans)",
                count=count,
                file=str(output),
            )
        )
    if site is not None:
        console.note(
            message(
                "report.pages",
                "written: {file} ({count} pages)",
                file=str(site / "index.html"),
                count=_write_site(selected, site, first, force),
            )
        )
    name_data(workspace)
    return code


def _first_language(choice: Lang | None) -> Lang:
    """Return the language that the pages begin in: the one asked for, else Vietnamese.

    The pages are for their readers, whatever the language of the run.
    """
    spoken = language(choice)
    return spoken if choice is not None else Lang.VI


def _write_site(selected: SelectedTargets, folder: Path, lang: Lang, force: bool) -> int:
    """Write page after page, and return their number."""
    pages = plans = 0
    with (
        console.progress(message("progress.report", "generating the report")) as progress,
        new_folder(folder, force=force) as made,
    ):
        for name, text in site_pages(selected, lang):
            path = made / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8", "replace"))
            pages += name.endswith(".html")
            plans += name.startswith("plan/")
            if progress is not None:
                progress(plans, len(selected.plans))
    return pages
