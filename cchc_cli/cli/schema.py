"""The command `cchc schema [NAME]`."""

from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.cli.console import console
from cchc_cli.cli.errors import FINE
from cchc_cli.cli.files import write_files
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import ForceOption, LangOption, OutputOption, language
from cchc_cli.cli.resolve import resolved
from cchc_cli.domain.lookup import Entry, resolve
from cchc_cli.i18n.message import message
from cchc_cli.reading.resources import shipped

EDITED = ("plan", "indicators", "localities", "scopes")
"""The schemas of the files that people write; those of what `--format json` prints follow."""


def schema(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]",
            help=help_text("argument.schema", "Schema to print: plan, indicators, … (default: list all)."),
        ),
    ] = None,
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
) -> int:
    """Print or write a JSON Schema, for editors and programs."""
    language(lang)
    files = _files()
    if name is None:
        console.write("".join(f"{one}\n" for one in files))
        return FINE
    path = resolved(
        resolve(name, (Entry(file, one) for one, file in files.items())),
        name,
        message("schema.unknown", "unknown schema `{name}`", name=name),
        message("schema.list", "`cchc schema` lists the schemas"),
    )
    text = path.read_text(encoding="utf-8")
    if output is None:
        console.write(text)
    else:
        write_files({output: text}, force=force)
    return FINE


def _files() -> dict[str, Path]:
    """Return the files of all schemas by name: `plan`, and `output/check` for what `check --format json` prints."""
    folder = shipped("schema")
    edited = {name: folder / f"{name}.schema.json" for name in EDITED}
    printed = sorted((folder / "output").glob("*.schema.json"))
    return edited | {f"output/{path.name.removesuffix('.schema.json')}": path for path in printed}
