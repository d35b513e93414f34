"""The command `cchc lint [PATH …]`."""

import datetime
import os
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Annotated, Any

import typer

from cchc_cli.cli import ci
from cchc_cli.cli.console import console, processors
from cchc_cli.cli.directories import chosen_directories
from cchc_cli.cli.errors import FINDINGS, FINE, INTERNAL, UserError
from cchc_cli.cli.files import check_files, no_such_file, write_files
from cchc_cli.cli.fix import fix_files
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import Colour, ColourOption, LangOption, NoShippedOption, PlansOption, language
from cchc_cli.cli.resolve import resolved
from cchc_cli.cli.tracked import tracked
from cchc_cli.cli.workspace import KILLED, shipped_joins
from cchc_cli.domain.lookup import Entry, resolve
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.linting.engine import Report, merged
from cchc_cli.linting.run import lint_directory
from cchc_cli.linting.settings import FailOn, Settings, code_of, read_settings
from cchc_cli.output.lint_formats.registry import FORMATS
from cchc_cli.output.lint_formats.summary import settings_used, summary
from cchc_cli.reading.discovery import Origin, PlansDirectory, plans_root, shipped_floors
from cchc_cli.reading.settings import WrongSetting, find_settings

FOR_PEOPLE = frozenset(("text", "concise", "table"))
"""The formats that people read, of which one can be printed together with `github`."""


def lint(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...",
            parser=Path,
            help=help_text("argument.paths", "Plan files or directories (default: all plans)."),
        ),
    ] = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="FORMAT[=FILE]",
            help=help_text(
                "option.format-lint",
                "Print text (each finding with its line), concise (one line each), table, json, github, "
                "sarif, junit, gitlab or markdown; write to a file with =FILE (repeatable).",
            ),
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=help_text("option.force-lint", "Overwrite existing files of --format."))
    ] = False,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix", help=help_text("option.fix", "Fix mechanical problems automatically; never changes a figure.")
        ),
    ] = False,
    diff: Annotated[
        bool,
        typer.Option(
            "--diff", help=help_text("option.diff", "Show what --fix would change, without writing any file.")
        ),
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="RULE",
            help=help_text("option.select", "Run only this rule, by code or name (repeatable)."),
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="RULE",
            help=help_text("option.ignore", "Ignore this rule, by code or name (repeatable)."),
        ),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="error|warning|never",
            help=help_text("option.fail-on", "Exit with code 1 on an error, on an error or a warning, or never."),
        ),
    ] = None,
    only_tracked: Annotated[
        bool,
        typer.Option(
            "--tracked",
            help=help_text(
                "option.tracked", "Check only the files that git has; name the plan files that it does not have."
            ),
        ),
    ] = False,
    verbose: Annotated[
        bool,
        typer.Option(
            "--verbose", "-v", help=help_text("option.verbose-lint", "Name the settings that the files are judged by.")
        ),
    ] = False,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
    no_shipped: NoShippedOption = False,
) -> int:
    """Check plan files and report problems as file:line:column. Exit code 1 if there is an error."""
    words = language(lang)
    printed, filed = _outputs(formats or ["text"])
    check_files(filed, force=force)
    if only_tracked and (diff or fix or plans):
        raise UserError(message("lint.tracked-fix", "--tracked cannot be combined with --fix, --diff and --plans"))
    plans = plans or []
    asked = paths or [place.path for place in chosen_directories(plans, no_shipped)]
    with tracked(asked) if only_tracked else nullcontext((Path.cwd(), _existing(asked))) as (base, named):
        if only_tracked and not named:
            console.note(message("tracked.nothing", "git has no plan there: nothing to check"))
            return FINE
        settings = _settings(select, ignore, fail_on)
        if diff or fix:
            changed = fix_files(named, diff=diff, plans=plans)
            if diff:
                if not changed:
                    console.note(message("fix.nothing", "nothing to fix"))
                return FINDINGS if changed else FINE
        reports = _reports(named, plans, no_shipped, settings)
    report = merged(reports)
    _write(report, printed, filed, base, words, console.coloured(color), force)
    if verbose:
        for line in settings_used(report, words):
            console.log(line)
    if report.crashed:
        return INTERNAL
    return FINDINGS if report.failing else FINE


def _write(
    report: Report,
    printed: Sequence[str],
    filed: Mapping[Path, str],
    base: Path,
    words: Lang,
    colour: bool,
    force: bool,
) -> None:
    """Write a report, whose paths begin at `base`, to files and to stdout, and its numbers to stderr."""
    base = Path(os.path.realpath(base))
    from_repository = ci.from_root(report, ci.repository_root(os.environ, base), base)
    formats = {*printed, *filed.values()}

    def rendered(name: str) -> str:
        return FORMATS[name](from_repository if name in ci.FORMATS else report, words)

    write_files({file: rendered(name) for file, name in filed.items()}, force=force)
    for name in printed:
        if name == "table":
            from cchc_cli.output.lint_formats import table  # loads rich

            console.write(table.render(report, words, width=console.width(), colour=colour))
        elif name != "text":
            console.write(rendered(name))
        elif report.diagnostics:  # most runs have nothing to say, and rich takes long to load
            from cchc_cli.output.lint_formats import text

            console.page(text.render(report, words, colour))
    if "github" in formats:
        ci.write_step_summary(from_repository, words, os.environ)
    if "json" not in printed:
        console.log(summary(report, words))
    ci.name_limits(report, formats)


def _existing(paths: list[Path]) -> list[Path]:
    """Return the paths; refuse one that does not exist."""
    missing = next((path for path in paths if not os.path.lexists(path)), None)
    if missing is not None:
        raise no_such_file(missing)
    return paths


def _settings(select: list[str] | None, ignore: list[str] | None, fail_on: str | None) -> Callable[[Path], Settings]:
    """Return the function that gives the settings of a file: the nearest ones, overruled by the options."""
    overruled: dict[str, Any] = {}
    try:
        if select:
            overruled["select"] = frozenset(code_of(one) for one in select)
        if ignore:
            overruled["ignore"] = frozenset(code_of(one) for one in ignore)
    except WrongSetting as refused:
        raise UserError(refused.message, refused.advice) from None
    if fail_on is not None:
        overruled["fail_on"] = _fail_on(fail_on)

    @cache
    def of_folder(folder: str) -> Settings:
        try:
            found = find_settings(Path(folder))
            return replace(read_settings(found) if found is not None else Settings(), **overruled)
        except WrongSetting as refused:
            raise UserError(refused.message, refused.advice) from None

    return lambda path: of_folder(os.path.dirname(os.path.abspath(path)))


def _fail_on(typed: str) -> FailOn:
    return resolved(
        resolve(typed, (Entry(one, one) for one in FailOn)),
        typed,
        message("setting.fail-on.option", "--fail-on cannot be `{value}`", value=visible(typed)),
        message("setting.can-be", "valid values are {words}", words=tuple(FailOn)),
    )


def _format(typed: str) -> str:
    return resolved(
        resolve(typed, (Entry(one, one) for one in FORMATS)),
        typed,
        message("lint.no-format", "unknown format `{name}`", name=visible(typed)[:200]),
        message("setting.can-be", "valid values are {words}", words=list(FORMATS)),
    )


def _outputs(formats: Sequence[str]) -> tuple[list[str], dict[Path, str]]:
    """Return the formats that are printed, and those that go to files; refuse an unknown format and what collides.

    A log of GitHub can have the workflow commands beside what people read.
    """
    printed: list[str] = []
    filed: dict[Path, str] = {}
    for one in formats:
        typed, to_file, file = one.partition("=")
        name = _format(typed)
        if to_file and (not file or Path(file) in filed):
            printable = visible(one)[:200]
            wrong = (
                message("lint.format.again", "`--format {name}` uses the file of another --format", name=printable)
                if file
                else message("lint.format.no-file", "`--format {name}` has no file name", name=printable)
            )
            raise UserError(wrong, message("lint.format.advice", "use --format {name}=FILE", name=name))
        if to_file:
            filed[Path(file)] = name
            continue
        if name not in printed:
            printed.append(name)
        if len(printed) > 1 and not ({*printed} - {"github"} < FOR_PEOPLE and len(printed) == 2):
            raise UserError(
                message(
                    "lint.format.both",
                    "cannot print both --format {first} and --format {name}",
                    first=printed[0],
                    name=name,
                ),
                message("lint.format.advice", "use --format {name}=FILE", name=name),
            )
    return printed, filed


def _reports(
    paths: list[Path], plans: list[Path], no_shipped: bool, settings: Callable[[Path], Settings]
) -> list[Report]:
    """Return a report for each plans directory that the paths lie in; one for all directories of `--plans`."""
    roots: dict[tuple[Path, ...], list[tuple[Path, PlansDirectory]]] = {}
    for path in paths:
        root = plans_root(path)
        roots.setdefault(tuple(plans) or (root.path,), []).append((path, root))
    found = []
    for places, about in sorted(roots.items()):
        named = [path for path, _ in about]
        within = {os.path.abspath(path) for path in named}
        below = bool(plans) or any(root.below for _, root in about)
        directories = [PlansDirectory(place, Origin.OPTION, below) for place in places]
        joined = [*directories]
        if shipped_joins(directories, no_shipped):
            joined.append(PlansDirectory(shipped_floors(), Origin.SHIPPED))
        with console.progress(message("progress.lint", "linting")) as progress:
            whole = all(_within(place, within) for place in places)
            selected = _every if whole else partial(_within, named=within)
            killed = partial(console.note, KILLED)
            one = lint_directory(joined, selected, settings, datetime.date.today(), processors(), progress, killed)
        if not one.files:
            raise UserError(
                message(
                    "lint.no-plan", "no plans found in {paths}", paths=", ".join(path.as_posix() for path in named)
                ),
                message("lint.no-plan.advice", "a plan is a .yaml file in a plans directory"),
            )
        found.append(one)
    return found


def _every(_: Path) -> bool:
    return True


def _within(file: Path, named: Collection[str]) -> bool:
    """Return whether a file, or a folder that it lies in, is one of those named."""
    whole = os.path.abspath(file)
    return whole in named or any(str(folder) in named for folder in Path(whole).parents)
