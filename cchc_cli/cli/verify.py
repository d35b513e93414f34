"""The command `cchc verify PLAN DOCUMENT`."""

import datetime
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from cchc_cli import __version__
from cchc_cli.cli import completion
from cchc_cli.cli.console import console
from cchc_cli.cli.documents import open_document
from cchc_cli.cli.errors import FINDINGS, FINE, UserError
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import Colour, ColourOption, DocumentArgument, LangOption, PlansOption, language
from cchc_cli.cli.resolve import resolved
from cchc_cli.documents.audit.audit import audit
from cchc_cli.documents.audit.qualifier_checks import Fields
from cchc_cli.domain.layers import Data
from cchc_cli.domain.lookup import Entry, resolve
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.message import message
from cchc_cli.linting.suppressions import waivers_in
from cchc_cli.output.lint_formats.registry import FORMATS
from cchc_cli.output.verification import as_record, report, summary
from cchc_cli.reading.corpus import display
from cchc_cli.reading.discovery import find_layers, plan_files, shipped_floors, shipped_local_plans
from cchc_cli.reading.resources import data_date
from cchc_cli.reading.vocabulary import load_vocabulary
from cchc_cli.reading.yaml_file import YamlFile, read_yaml


def verify(
    plan: Annotated[
        str,
        typer.Argument(
            metavar="PLAN",
            help=help_text("argument.plan-verify", "Plan file, or the id of a plan."),
            autocompletion=completion.plan_names,
        ),
    ],
    document: DocumentArgument,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help=help_text(
                "option.format-verify",
                "Print a table for people, json for programs, or a format of lint: text, github, sarif, junit, gitlab "
                "or markdown.",
            ),
        ),
    ] = "table",
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
) -> int:
    """Check a plan file against its document, figure by figure. Exit code 1 if there is a difference."""
    words = language(lang)
    chosen = resolved(
        resolve(format, [Entry(name, name) for name in FORMATS]),
        format,
        message("verify.no-format", "unknown format `{typed}`", typed=format),
        message("verify.formats", "valid formats are {words}", words=sorted(FORMATS)),
    )
    file = _plan_file(plan, plans or [])
    path = display(file.path)
    vocabulary = load_vocabulary(*(one.path for one in find_layers(plans or [], os.environ, Path.cwd())))
    fields = Fields(vocabulary.fields, vocabulary.catalogue)
    compared = audit(_data(file, path), open_document(document), fields)
    found = report(compared, path, file.place, waivers_in(file.text), datetime.date.today())
    if chosen == "json":
        data = Data(__version__, data_date())
        console.write(as_record(compared, found, path, visible(document.as_posix()), file.place, data))
    elif chosen == "table":
        from cchc_cli.output.lint_formats import table  # loads rich

        console.write(table.render(found, words, width=console.width(), colour=console.coloured(color)))
        console.write(f"{summary(compared, found, words)}\n")
    else:
        console.write(FORMATS[chosen](found, words))
        console.log(summary(compared, found, words))
    return FINDINGS if found.failing else FINE


def _plan_file(typed: str, options: list[Path]) -> YamlFile:
    """Return the file of a plan: at a path, or by its id in the plans directories, then among the shipped plans."""
    path = Path(typed)
    if not path.is_file():
        directories = [one.path for one in find_layers(options, os.environ, Path.cwd())]
        files = [file for directory in directories for file in plan_files(directory)]
        files += [*plan_files(shipped_floors()), *shipped_local_plans()]
        by_id = {file.stem: file for file in reversed(files)}
        path = resolved(
            resolve(typed, [Entry(file, name) for name, file in by_id.items()]),
            typed,
            message("verify.no-plan", "no plan file and no plan `{typed}`", typed=typed),
            message("named.list", "`cchc list` shows the plans"),
        )
    return read_yaml(path)


def _data(file: YamlFile, path: str) -> Mapping[str, Any]:
    """Return the data of a plan file as far as it is complete enough; open indicators do not matter."""
    if file.faults:
        first = file.faults[0]
        why = f"{path}:{first.line}:{first.column}: {console.lang.of(first.message)}"
        raise UserError(
            message("verify.unreadable", "cannot use the plan file: {why}", why=why),
            message("named.broken.advice", "see `cchc lint {path}`", path=path),
        )
    data: Any = file.data
    if not _is_complete(data):
        raise UserError(
            message("verify.incomplete", "the plan file has no complete `document`, `period` and `targets`"),
            message("named.broken.advice", "see `cchc lint {path}`", path=path),
        )
    return {**data, "targets": data["targets"] or []}


def _is_complete(data: Any) -> bool:
    """Return whether a file has what the audit reads; `cchc lint` says what else is wrong."""
    if not isinstance(data, dict) or not isinstance(data.get("document"), dict):
        return False
    document, period, targets = data["document"], data.get("period"), data.get("targets")
    head = all(key in document for key in ("title", "number", "issued", "issuer"))
    years = isinstance(period, dict) and all(isinstance(year, int) for year in period.values())
    return head and years and isinstance(targets, list | None) and all(map(_is_target, targets or []))


def _is_target(target: Any) -> bool:
    if not isinstance(target, dict) or not isinstance(target.get("source", {}), dict):
        return False
    source = target.get("source", {})
    counts = all(isinstance(source.get(key, 1), int) for key in ("paragraph", "table", "row"))
    trajectory = target.get("trajectory", {})
    return counts and isinstance(trajectory, dict) and (not trajectory or {"from", "start", "through"} <= {*trajectory})
