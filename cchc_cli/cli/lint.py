"""`cchc lint [PATH …]`"""

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli.data import check_directory
from cchc_cli.cli.exits import FINDINGS, FINE, OURS, Refused
from cchc_cli.cli.options import Colour, ColourOption, PlansOption
from cchc_cli.cli.ports import coloured, report, talk, width
from cchc_cli.domain.names import visible

if TYPE_CHECKING:
    from cchc_cli.linting.engine import Report


class LintFormat(StrEnum):
    """How findings are written."""

    TEXT = "text"
    TABLE = "table"
    JSON = "json"


def lint(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", parser=Path, help="Plan files or directories; none: all plans."),
    ] = None,
    format: Annotated[
        LintFormat, typer.Option("--format", help="text: one line each; table for people; json for programs.")
    ] = LintFormat.TEXT,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
) -> int:
    """Every finding with file:line:column, code and name. Exit code 1 when one is an error."""
    from cchc_cli.linting.diagnostic import Severity
    from cchc_cli.linting.engine import Report

    reports = list(_reports(paths or [], plans))
    merged = Report(
        tuple(sorted({one for part in reports for one in part.diagnostics}, key=lambda one: one.order)),
        sum(part.files for part in reports),
    )
    from cchc_cli.output import lint_text

    if format is LintFormat.JSON:
        from cchc_cli.output.records import as_json

        errors, warnings = merged.count(Severity.ERROR), merged.count(Severity.WARNING)
        report(
            as_json(
                "lint",
                diagnostics=[lint_text.record(one) for one in merged.diagnostics],
                files=merged.files,
                errors=errors,
                warnings=warnings,
            )
        )
    elif format is LintFormat.TABLE:
        from cchc_cli.output.terminal_page import page

        report(page(lint_text.render(merged), width(), coloured(color)))
    else:
        report(lint_text.as_lines(merged))
    if format is not LintFormat.JSON:
        talk(lint_text.summary(merged))
    if merged.crashed:
        return OURS
    return FINDINGS if merged.count(Severity.ERROR) else FINE


def _reports(paths: list[Path], option: Path | None) -> "list[Report]":
    """One report for each plans directory that the paths lie in."""
    from cchc_cli.linting.engine import lint as run
    from cchc_cli.reading.corpus import load
    from cchc_cli.reading.discovery import find_plans, plans_root

    if not paths:
        place = find_plans(option, os.environ, Path.cwd())
        check_directory(place)
        paths = [place.path]
    roots: dict[Path, list[Path]] = {}
    for path in paths:
        if not os.path.lexists(path):
            raise Refused(f"there is no file or directory {visible(str(path))[:200]}", "check the spelling")
        roots.setdefault(plans_root(path, option), []).append(path)
    found = []
    for root, named in roots.items():
        loaded = load(root)
        wanted = [file for file in loaded.files if any(_within(file.file.path, path) for path in named)]
        if not wanted:
            raise Refused(
                f"there is no plan in {', '.join(str(path) for path in named)}",
                "a plan is a .yaml file in a plans directory",
            )
        found.append(run(loaded, wanted))
    return found


def _within(file: Path, path: Path) -> bool:
    inner, outer = Path(os.path.abspath(file)), Path(os.path.abspath(path))
    return inner == outer or outer in inner.parents
