"""Waivers: a finding that is accepted, beside what it is about, with a reason and perhaps a last day.

    at_least: 70 # cchc: allow below-floor until 2026-12-31: the council decides in December

A waiver at the end of a line is for that line; on a line of its own it is for the next line that is no comment. One
that waives nothing, or whose day has passed, is itself a finding.
"""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from cchc_cli.i18n.message import Message
from cchc_cli.linting.diagnostic import Diagnostic, Severity
from cchc_cli.linting.settings import WrongSetting, code_of

CODE = "W001"
NAME = "waiver"

_MARK = re.compile(r"(?:^|\s)#\s*cchc:\s*(.*)$")
_WAIVER = re.compile(r"allow\s+(?P<rule>[\w-]+)(?:\s+until\s+(?P<until>\S+?))?\s*:\s*(?P<reason>\S.*)$")


@dataclass(frozen=True, slots=True)
class Suppression:
    """A waiver for the findings of one rule on one line; `line` and `column` are where it stands, from 1."""

    line: int
    column: int
    code: str
    target_line: int
    reason: str
    until: datetime.date | None = None


Unclear = tuple[int, int, Message]
"""A waiver that cannot be read: line and column, from 1, and what is wrong."""


@dataclass(frozen=True, slots=True)
class Suppressed:
    """What is left of the findings of a file, with those about waivers, and how many were waived."""

    diagnostics: tuple[Diagnostic, ...]
    count: int


def waivers_in(text: str) -> Iterator[Suppression | Unclear]:
    """The waivers of a text; where one cannot be read, its place and what is wrong."""
    if "cchc:" not in text:
        return
    lines = text.split("\n")
    for index, line in enumerate(lines):
        mark = _MARK.search(line)
        if mark is None:
            continue
        column = line.index("#", mark.start()) + 1
        found = _WAIVER.match(mark[1].strip())
        if found is None:
            yield index + 1, column, Message("waiver.unreadable")
            continue
        try:
            code = code_of(found["rule"])
            until = datetime.date.fromisoformat(found["until"]) if found["until"] else None
        except WrongSetting as wrong:
            yield index + 1, column, Message.of("waiver.no-rule", wrong=wrong.message, advice=wrong.advice)
            continue
        except ValueError:
            yield index + 1, column, Message.of("waiver.no-day", day=found["until"])
            continue
        target = index
        if line[: mark.start()].strip() == "":
            target = next((at for at in range(index + 1, len(lines)) if _holds_data(lines[at])), index)
        yield Suppression(index + 1, column, code, target + 1, found["reason"].strip(), until)


def _holds_data(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def waive(
    path: str,
    waivers: Iterable[Suppression | Unclear],
    found: Iterable[Diagnostic],
    today: datetime.date | None,
    checked: Callable[[str], bool] = lambda code: True,
) -> Suppressed:
    """Take out of the findings of one file what is waived; add what is wrong with the waivers themselves.

    A waiver of a rule that was not `checked` is left alone: it may well be needed when it is.
    """
    left = list(found)
    count = 0
    for waiver in waivers:
        if not isinstance(waiver, Suppression):
            left.append(Diagnostic(path, waiver[0], waiver[1], CODE, NAME, Severity.ERROR, waiver[2]))
            continue
        hit = [one for one in left if one.code == waiver.code and one.line == waiver.target_line]
        if waiver.until is not None and today is not None and today > waiver.until:
            message = Message.of("waiver.ended", day=str(waiver.until))
            left.append(Diagnostic(path, waiver.line, waiver.column, CODE, NAME, Severity.ERROR, message))
        elif hit:
            count += len(hit)
            left = [one for one in left if one not in hit]
        elif checked(waiver.code):
            message = Message.of("waiver.needless", code=waiver.code, line=waiver.target_line)
            left.append(Diagnostic(path, waiver.line, waiver.column, CODE, NAME, Severity.WARNING, message))
    return Suppressed(tuple(left), count)
