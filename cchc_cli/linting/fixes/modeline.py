"""The modeline: the first line of a plan file, which tells editors where its schema is."""

import os
import re
from functools import lru_cache
from pathlib import Path

from cchc_cli.i18n.message import message
from cchc_cli.linting.fixes.change import Fixable, Keeps, Outcome, content, is_blank, is_comment, lines_of

NAME = "modeline"
SCHEMA = "plan.schema.json"

_MEANT = re.compile(r"\s*#[#\s]*yaml[-_ ]language[-_ ]server\b", re.IGNORECASE)
_PLANS = re.compile(rf"{re.escape(os.sep)}plans(?={re.escape(os.sep)})", re.IGNORECASE)
_ELSEWHERE = re.compile(r"# yaml-language-server: \$schema=[a-z][a-z0-9+.-]*://\S+\Z")
"""A modeline that names its schema by a URL: somebody's choice, whatever is beside the plans."""


def schema_for(file: Path) -> str | None:
    """Return the path from a plan file to the schema beside its plans directory; None when there is no schema."""
    above, relative = _beside(_folder(file))
    return relative if os.path.isfile(os.path.join(above, "schema", SCHEMA)) else None


def _folder(file: Path) -> str:
    return os.path.dirname(os.path.abspath(file))


@lru_cache(maxsize=64)
def _beside(folder: str) -> tuple[str, str]:
    """Return the parent folder of the plans directory, and the path from a plan file to a schema there.

    The plans directory is the nearest folder called `plans`, or else the file's own.
    """
    around = [found.start() for found in _PLANS.finditer(f"{folder}{os.sep}")]
    above = folder[: around[-1]] if around else os.path.dirname(folder)
    return above, "../" * folder[len(above) :].rstrip(os.sep).count(os.sep) + f"schema/{SCHEMA}"


def modeline(schema: str) -> str:
    """Return the modeline for a schema."""
    return f"# yaml-language-server: $schema={schema}"


def is_modeline(line: str) -> bool:
    """Return whether a line is a modeline, or was meant to be one."""
    return _MEANT.match(line) is not None


def is_right(text: str, file: Path) -> bool:
    """Return whether a text begins with the modeline of its location: a quick check; others may be right, too."""
    return text.startswith(modeline(_beside(_folder(file))[1]) + "\n")


def put_first(text: str, keeps: Keeps, schema: str | None) -> Outcome:
    """Write the modeline for `schema` in the first line; change nothing without a schema."""
    if schema is None:
        return text, []
    lines = lines_of(text)
    top = 0
    while top < len(lines) and (is_blank(lines[top]) or is_comment(lines[top])):
        top += 1
    given = [at for at in range(top) if is_modeline(lines[at])]
    chosen = next((content(lines[at]) for at in given if _ELSEWHERE.match(content(lines[at]))), modeline(schema))
    if given == [0] and content(lines[0]) == chosen:
        return text, []
    result = chosen + "\n" + "".join(line for at, line in enumerate(lines) if at not in given)
    if not keeps(result):
        return text, []
    return result, [_said(lines, given, chosen)]


def _said(lines: list[str], given: list[int], chosen: str) -> Fixable:
    wrong = next((at for at in given if content(lines[at]) != chosen), None)
    if not given:
        return Fixable(
            1,
            1,
            NAME,
            message(
                "modeline",
                "missing modeline, so editors do not find the schema; begin the file with `{line}`",
                line=chosen,
            ),
        )
    if wrong is not None:
        return Fixable(
            wrong + 1,
            1,
            NAME,
            message("modeline.wrong", "the modeline does not lead to the schema; write `{line}`", line=chosen),
        )
    if len(given) > 1:
        return Fixable(
            given[1] + 1,
            1,
            NAME,
            message("modeline.twice", "duplicate modeline; delete this one"),
        )
    return Fixable(
        given[0] + 1,
        1,
        NAME,
        message("modeline.not-first", "the modeline must be the first line of the file; move it there"),
    )
