"""Where a command writes what it has for programs: to stdout, or to the file of `-o`."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from cchc_cli.cli.console import console
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.files import check_files, refuse_dash, write_files
from cchc_cli.cli.options import GridFormat, TableFormat
from cchc_cli.i18n.message import message
from cchc_cli.reading.corpus import display

SUFFIXES: Mapping[str, str] = {".csv": "csv", ".json": "json", ".md": "markdown"}

Format = TypeVar("Format", GridFormat, TableFormat)
T = TypeVar("T")


def format_for(asked: Format, output: Path | None, force: bool) -> Format:
    """Return the format asked for, else that of the file's name; refuse a file that could not be written."""
    if output is None:
        return asked
    formats = type(asked)
    known = {suffix: formats(word) for suffix, word in SUFFIXES.items() if word in tuple(formats)}
    is_open = asked == "table"
    chosen = named_format(output, known) if is_open else asked
    check_files([output], force=force)
    return chosen


def named_format(output: Path, known: Mapping[str, T]) -> T:
    """Return the format of a file by the suffix of its name; refuse a name that has none of those known."""
    refuse_dash(output)
    found = known.get(output.suffix.lower())
    if found is None:
        raise UserError(
            message("export.no-suffix", "cannot infer the format from {file}", file=output.name),
            message(
                "export.no-suffix.advice",
                "use --format, or a file name that ends in {words:quoted or}",
                words=list(known),
            ),
        )
    return found


def send(text: str, output: Path | None, force: bool) -> None:
    """Write to a file, complete or not at all, or without one to stdout."""
    if output is None:
        console.write(text)
        return
    write_files({output: text}, force=force)
    console.note(message("file.written", "written: {file}", file=display(output)))
