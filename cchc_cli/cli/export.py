"""The command `cchc export`."""

import importlib.util
import os
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.analysis.evaluation import Evaluation, SelectedTargets
from cchc_cli.cli import completion
from cchc_cli.cli.against import refuse_unless_above
from cchc_cli.cli.console import console
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.files import Maker, check_files, make_files
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import (
    Colour,
    ColourOption,
    ForceOption,
    LangOption,
    NoShippedOption,
    OutputOption,
    PlansOption,
    file_option,
    language,
)
from cchc_cli.cli.output_file import named_format
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
    name_data,
    open_workspace,
    refuse_if_affected,
    refuse_if_nothing_read,
    report_damaged_files,
)
from cchc_cli.domain.enums import Status
from cchc_cli.i18n.message import message, plural
from cchc_cli.output.coverage import coverage_text
from cchc_cli.output.exports import calendar as icalendar
from cchc_cli.output.exports import csv_plain, datapackage, screen
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.registry import EXTRAS, FILES, SUFFIXES, TEXTS, ExportFormat
from cchc_cli.output.exports.spreadsheet import TooLarge
from cchc_cli.output.exports.table import Table
from cchc_cli.output.exports.tables import TABLES
from cchc_cli.output.terminal.page import page
from cchc_cli.reading.corpus import display
from cchc_cli.reading.file_names import read_start

WITH_RESULTS = (ExportFormat.XLSX, ExportFormat.SQLITE, ExportFormat.JSON)
"""The formats that hold the results beside the targets; CSV does with a file."""

_LONGEST_PACKAGE = 1 << 20


def export(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PLAN]...",
            help=help_text("argument.plans-or-every", "Plans, by id or locality name (default: every plan)."),
            autocompletion=completion.plan_names,
        ),
    ] = None,
    province: ProvinceOption = None,
    level: LevelOption = None,
    period: PeriodOption = None,
    area: AreaOption = None,
    indicator: IndicatorOption = None,
    status: StatusOption = None,
    against: AgainstOption = None,
    format: Annotated[
        ExportFormat | None,
        typer.Option(
            "--format",
            help=help_text(
                "option.format-export", "Set the format (default: by the suffix of FILE; without FILE, a table)."
            ),
        ),
    ] = None,
    output: OutputOption = None,
    calendar: Annotated[
        Path | None,
        file_option(
            "--calendar", help=help_text("option.calendar", "Write the deadlines to an iCalendar file (.ics).")
        ),
    ] = None,
    force: ForceOption = False,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
    no_shipped: NoShippedOption = False,
) -> int:
    """Export the targets as flat rows, with the floor and the source of every figure."""
    words = language(lang)
    chosen_format = _format(format, output)
    paths = _paths(chosen_format, output, calendar)
    check_files(paths.values(), force=force)
    _check_further_files(paths)
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
    targets = SelectedTargets(Evaluation(corpus, against=query.against), query.plans_in(corpus, recorded=True), query)
    if names:
        refuse_if_affected(workspace, targets.plans, targets.selects)
    refuse_unless_above(corpus, query.against, targets.plans)
    if not targets.plans and query.has_plan_filter:
        raise UserError(
            message("selected.none", "no plan is selected"),
            *([text] if (text := coverage_text(targets.coverage, corpus, words)) else ()),
            message("named.list", "`cchc list` shows the plans"),
        )
    code = report_damaged_files(workspace)
    refuse_if_nothing_read(workspace, targets.plans)
    with console.progress(message("progress.export", "exporting")) as progress:
        made = Export(targets, words, progress)
        if paths:
            _write(made, chosen_format, paths, force)
        if output is None and (calendar is None or format is not None):
            _print(made, chosen_format, color)
    _tell_what_lacks(made, chosen_format, paths)
    name_data(workspace)
    return code


def _tell_what_lacks(export: Export, format: ExportFormat, paths: Mapping[str, Path]) -> None:
    """Say that nothing matches the selection, or that results without a target are not in this format."""
    targets = export.targets
    found = [result.status for plan in targets.plans for result in targets.results(plan)] if _asks(targets) else None
    if found == [] and (paths or format is not ExportFormat.TABLE):  # the table says so itself
        console.note(message("check.nothing", "these plans have no target that matches the selection"))
        covered = targets.coverage
        none_of = targets.none_found(covered.checked)
        console.log(f"  {coverage_text(covered, export.corpus, export.lang, none_of)}")
    elif found and Status.MISSING in targets.query.statuses and not ("results" in paths or format in WITH_RESULTS):
        count = found.count(Status.MISSING)
        if count:
            console.note(
                plural(
                    "export.without-target",
                    "{count} result has no target and is not in this table; xlsx, sqlite, json, and csv with -o "
                    "have it",
                    "{count} results have no target and are not in this table; xlsx, sqlite, json, and csv with -o "
                    "have them",
                    count=count,
                )
            )


def _asks(targets: SelectedTargets) -> bool:
    return bool(targets.query.statuses or targets.query.areas or targets.query.indicators)


def _format(asked: ExportFormat | None, output: Path | None) -> ExportFormat:
    """Return the format asked for, else that of the file's name; refuse an impossible one."""
    if output is not None and asked is None:
        asked = ExportFormat(named_format(output, SUFFIXES))
    asked = asked or ExportFormat.TABLE
    if output is None and asked in FILES:
        raise UserError(
            message("export.no-text", "{format} cannot be printed on the screen", format=asked),
            message("export.no-text.advice", "write to a file with -o FILE"),
        )
    if output is not None and asked is ExportFormat.TABLE:
        raise UserError(
            message("export.screen", "the format table is only for the screen"),
            message("export.screen.advice", "for a file, choose another --format, such as xlsx"),
        )
    extra = EXTRAS.get(asked)
    if extra is not None and importlib.util.find_spec(extra.module) is None:
        raise UserError(
            message(
                "export.extra", "{format} needs {module}, which is not installed", format=asked, module=extra.module
            ),
            f"pip install 'cchc[{extra.name}]'",
        )
    return asked


def _paths(format: ExportFormat, output: Path | None, calendar: Path | None) -> dict[str, Path]:
    """Return every file that is written, by its content: CSV is a data package, with a file for each table."""
    paths = {} if output is None else {"targets": output}
    if output is not None and format is ExportFormat.CSV:
        for table in TABLES[1:]:
            paths[table.name] = output.with_name(f"{output.stem}.{table.name}{output.suffix}")
        paths["package"] = output.with_name(datapackage.NAME)
    if calendar is not None:
        paths["calendar"] = calendar
    if len({str(path) for path in paths.values()}) < len(paths):
        raise UserError(
            message("export.same-name", "two of the files would have the same name"),
            message("export.same-name.advice", "use a different name for each file"),
        )
    return paths


def _check_further_files(paths: Mapping[str, Path]) -> None:
    """Refuse to replace files that no option names, unless the data package beside them lists them.

    A link was made by somebody else, and leads to a file of theirs.
    """
    package = paths.get("package")
    if package is None:
        return
    written = datapackage.described_files(read_start(package, _LONGEST_PACKAGE).decode("utf-8", "replace"))
    if os.path.lexists(package) and (package.is_symlink() or not written):
        raise UserError(
            message("export.other-package", "{file} exists and does not describe an export", file=display(package)),
            message("export.other.advice", "move it away, or choose another directory"),
        )
    for table in TABLES[1:]:
        path = paths[table.name]
        if os.path.lexists(path) and (path.is_symlink() or path.name not in written):
            raise UserError(
                message(
                    "export.other-table",
                    "{file} exists and is not part of the export that {package} describes",
                    file=display(path),
                    package=datapackage.NAME,
                ),
                message("export.other.advice", "move it away, or choose another directory"),
            )


def _write(export: Export, format: ExportFormat, paths: Mapping[str, Path], force: bool) -> None:
    """Write all files, or none."""
    try:
        make_files({paths[part]: maker for part, maker in _makers(export, format, paths).items()}, force=force)
    except TooLarge as error:
        raise UserError(
            message("export.too-much", "the data exceeds the limits of {format}: {why}", format=format, why=str(error)),
            message("export.too-much.advice", "choose another format, or fewer plans"),
        ) from None
    for path in paths.values():
        console.note(message("file.written", "written: {file}", file=display(path)))


def _makers(export: Export, format: ExportFormat, paths: Mapping[str, Path]) -> dict[str, Maker]:
    makers: dict[str, Maker] = {}
    if format in FILES and "targets" in paths:
        makers["targets"] = lambda path: FILES[format](export, path)
    elif "targets" in paths:
        makers["targets"] = lambda path: _text_file(path, TEXTS[format](export))
    if "package" in paths:
        names = {table.name: paths[table.name].name for table in TABLES}
        makers |= {table.name: partial(_save_table, export, table) for table in TABLES[1:]}
        package = datapackage.write(names, export.lang, export.corpus.data)
        makers["package"] = lambda path: _text_file(path, [package])
    if "calendar" in paths:
        makers["calendar"] = lambda path: _text_file(path, icalendar.write(export))
    return makers


def _save_table(export: Export, table: Table, path: Path) -> None:
    _text_file(path, csv_plain.write(export, table))


def _text_file(path: Path, pieces: Iterable[str]) -> None:
    """Write text as UTF-8 with the line ends that it has."""
    with path.open("wb") as stream:
        stream.writelines(one.encode("utf-8", "replace") for one in pieces)


def _print(export: Export, format: ExportFormat, color: Colour) -> None:
    if format is ExportFormat.TABLE:
        console.write(page(screen.table(export), console.width(), console.coloured(color)))
        return
    for piece in TEXTS[format](export):
        console.write(piece)
