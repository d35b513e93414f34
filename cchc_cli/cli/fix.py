"""`cchc lint --fix` and `--diff`."""

import difflib
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cchc_cli.cli.console import console
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.files import rewrite_file
from cchc_cli.cli.temporary import remove_abandoned
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.fix import fixable, fixed
from cchc_cli.linting.fixes.modeline import schema_for
from cchc_cli.reading.corpus import display
from cchc_cli.reading.discovery import plan_files, plans_root
from cchc_cli.reading.errors import ErrorKind
from cchc_cli.reading.file_names import contains
from cchc_cli.reading.yaml_file import read_yaml


def fix_files(paths: Iterable[Path], diff: bool, plans: Sequence[Path] = ()) -> int:
    """Fix plan files, or with `diff` show on stdout what would change; return the number of files that differ.

    `paths` are files and directories; `plans` are the plans directories that were named. Each file is written whole or
    not at all. Nothing outside the plans directory is written, whatever links say. What cannot be written is named,
    the others are fixed, and then the command is refused.
    """
    changed, refused = 0, []
    files = list(_files(paths, plans))
    if not diff:
        for folder in {Path(os.path.realpath(path)).parent for path, _ in files}:
            remove_abandoned(folder)
    for path, root in files:
        before = _text(path)
        if before is None:
            continue
        schema = schema_for(path)
        after = fixed(before, schema)
        if after == before:
            continue
        display_path = display(path)
        what = ", ".join(dict.fromkeys(one.rule for one in fixable(before, schema)))
        if diff:
            console.write(difference(before, after, display_path))
            console.note(message("fix.would", "would fix {file}: {rules}", file=display_path, rules=what))
        else:
            why = _write(path, root, after)
            if why is not None:
                refused.append(message("fix.refused", "{file} was not fixed: {why}", file=display_path, why=why))
                continue
            console.note(message("fix.done", "fixed {file}: {rules}", file=display_path, rules=what))
        changed += 1
    if refused:
        raise UserError(*refused)
    return changed


def difference(before: str, after: str, name: str) -> str:
    """Return the unified difference of two texts, as `patch` and `git apply` read it."""
    lines = difflib.unified_diff(_lines(before), _lines(after), f"a/{name}", f"b/{name}")
    return "".join(_printed(line) for line in lines)


def _lines(text: str) -> list[str]:
    """Return the lines as `patch` counts them: up to each LF."""
    parts = text.split("\n")
    return [f"{part}\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _printed(line: str) -> str:
    """Return a line of a difference without control characters, except tabs and the CR of a Windows line end."""
    body = line.removesuffix("\n")
    end = "\r" if body.endswith("\r") else ""
    shown = "\t".join(visible(piece) for piece in body.removesuffix("\r").split("\t")) + end
    return f"{shown}\n" if line.endswith("\n") else f"{shown}\n\\ No newline at end of file\n"


def _files(paths: Iterable[Path], plans: Sequence[Path]) -> Iterator[tuple[Path, Path]]:
    """Yield every plan file named, each file once, with its plans directory."""
    seen: set[str] = set()
    for path in paths:
        root = plans_root(path, plans)
        inside = plan_files(path) if path.is_dir() else [path]
        known = {
            os.path.abspath(file) for file in plan_files(root.path, root.below)
        }  # what adds to the vocabulary is no plan
        for file in inside:
            real = os.path.realpath(file)
            if os.path.abspath(file) in known and real not in seen:
                seen.add(real)
                yield file, root.path


def _text(path: Path) -> str | None:
    """Return the text of a UTF-8 file, with its byte order mark if it has one; None where there is nothing to fix.

    Lint reports what is wrong with other files.
    """
    file = read_yaml(path)
    if any(fault.kind is not ErrorKind.BYTE_ORDER_MARK for fault in file.faults):
        return None
    return ("\ufeff" if file.faults else "") + file.text


def _write(path: Path, root: Path, text: str) -> Message | None:
    """Write one file, or return the reason why not."""
    if not contains(root, path):
        return message("fix.leads-out", "it is a link that points outside the plans directory")
    if not os.access(path, os.W_OK):
        return message("fix.read-only", "it is read-only")
    try:
        rewrite_file(path, text)
    except UserError as error:
        return error.said
    return None
