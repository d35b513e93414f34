"""The command `cchc report`."""

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.analysis.evaluation import Evaluation, SelectedTargets
from cchc_cli.analysis.query import EVERYTHING
from cchc_cli.cli import completion
from cchc_cli.cli.against import refuse_unless_above
from cchc_cli.cli.console import console
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.files import check_files, write_files
from cchc_cli.cli.folders import check_folder, new_folder
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import NoShippedOption, PlansOption, file_option, language
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
from cchc_cli.cli.workspace import name_data, open_workspace, refuse_if_nothing_read, report_damaged_files
from cchc_cli.domain.dates import PartialDate
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.output.web.first import written
from cchc_cli.output.web.report import report as report_page
from cchc_cli.output.web.report import sizes
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
        file_option("--output", "-o", help=help_text("option.output-report", "Write a single self-contained page.")),
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
    against: AgainstOption = None,
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
    first, made_on = _first_language(lang), _made_on()
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
    code = report_damaged_files(workspace)
    selected = SelectedTargets(Evaluation(corpus, query.against), query.plans_in(corpus, recorded=True), query)
    refuse_unless_above(corpus, query.against, selected.plans)
    if not selected.plans and query != EVERYTHING:
        raise UserError(
            message("report.none-selected", "no plan matches the selection"),
            message("named.list", "`cchc list` shows the plans"),
        )
    if not selected.plans:
        raise UserError(
            message("report.nothing", "no plan can be read; there is nothing to report"),
            message("report.nothing.advice", "see `cchc lint`"),
        )
    refuse_if_nothing_read(workspace, selected.plans)
    if output is not None:
        write_files({output: report_page(selected, first, made_on)}, force=force)
        console.note(written(str(output), *sizes(selected)))
    if site is not None:
        console.note(
            message(
                "report.pages",
                "written: {file} ({count} pages)",
                file=str(site / "index.html"),
                count=_write_site(selected, site, first, made_on, force),
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


def _made_on() -> PartialDate:
    """Return the date that pages bear: today, or that of SOURCE_DATE_EPOCH for pages that can be made again."""
    named = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        today = date.today() if not named else datetime.fromtimestamp(int(named), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise UserError(
            message("report.epoch", "SOURCE_DATE_EPOCH is not a number of seconds: {value:quoted}", value=named),
            message("report.epoch.advice", "unset it, or give the seconds since 1970, such as 1767225600"),
        ) from error
    return PartialDate(today.year, today.month, today.day)


def _write_site(selected: SelectedTargets, folder: Path, lang: Lang, made_on: PartialDate, force: bool) -> int:
    """Write page after page, and return their number."""
    pages = plans = 0
    with (
        console.progress(message("progress.report", "generating the report")) as progress,
        new_folder(folder, force=force) as made,
    ):
        for name, text in site_pages(selected, lang, made_on):
            path = made / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8", "replace"))
            pages += name.endswith(".html")
            plans += name.startswith("plan/")
            if progress is not None:
                progress(plans, len(selected.plans))
    return pages
