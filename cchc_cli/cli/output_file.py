"""Where a command writes what it has for programs: to stdout, or to the file of `-o`."""

from collections.abc import Mapping
from pathlib import Path

from cchc_cli.cli.console import console
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.files import check_files, write_files
from cchc_cli.cli.options import GridFormat
from cchc_cli.i18n.message import message
from cchc_cli.reading.corpus import display

SUFFIXES: Mapping[str, GridFormat] = {".csv": GridFormat.CSV, ".json": GridFormat.JSON, ".md": GridFormat.MARKDOWN}


def format_for(asked: GridFormat, output: Path | None, force: bool) -> GridFormat:
    """Return the format asked for, else that of the file's name; refuse a file that could not be written."""
    if output is None:
        return asked
    if asked is GridFormat.TABLE and output.suffix.lower() not in SUFFIXES:
        raise UserError(
            message("export.no-suffix", "cannot infer the format from {file}", file=output.name),
            message("export.no-suffix.advice", "use --format, or one of the suffixes {words}", words=list(SUFFIXES)),
        )
    check_files([output], force=force)
    return SUFFIXES[output.suffix.lower()] if asked is GridFormat.TABLE else asked


def send(text: str, output: Path | None, force: bool) -> None:
    """Write to a file, complete or not at all, or without one to stdout."""
    if output is None:
        console.write(text)
        return
    write_files({output: text}, force=force)
    console.note(message("file.written", "written: {file}", file=display(output)))
