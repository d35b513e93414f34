"""Inline suppressions: accepted findings, with a reason and, if wanted, an expiry date.

    at_least: 70 # cchc: allow below-floor until 2026-12-31: the council decides in December

A suppression at the end of a line applies to that line; on a line of its own it applies to the next line that is not
a comment. An unused or expired suppression is itself a finding. `lint` applies those of its rules, `verify`
those of its checks.
"""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from cchc_cli.domain.checks import Check
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Diagnostic, Severity
from cchc_cli.linting.settings import suppressed_code
from cchc_cli.reading.settings import WrongSetting

CODE = "W001"
NAME = "waiver"

_MARK = re.compile(r"(?:^|\s)#\s*cchc:\s*(.*)$")
OF_VERIFY = frozenset(check.code for check in Check)
"""The codes of `verify`, which `lint` does not check."""

_UNSUPPRESSIBLE = frozenset(check.code for check in Check if not check.suppressible)
_WAIVER = re.compile(r"allow\s+(?P<rule>[\w-]+)(?:\s+until\s+(?P<until>\S+?))?\s*:\s*(?P<reason>\S.*)$")


@dataclass(frozen=True, slots=True)
class Suppression:
    """A suppression of the findings of one rule on one line; `line` and `column`, from 1, are its own."""

    line: int
    column: int
    code: str
    target_line: int
    reason: str
    until: datetime.date | None = None


Unclear = tuple[int, int, Message]
"""A malformed suppression: line and column, from 1, and the problem."""


@dataclass(frozen=True, slots=True)
class Suppressed:
    """The remaining findings of a file, with those about suppressions, and the number of suppressed findings."""

    diagnostics: tuple[Diagnostic, ...]
    count: int


def waivers_in(text: str) -> Iterator[Suppression | Unclear]:
    """Yield the suppressions of a text; for a malformed one, its location and the problem."""
    if "cchc:" not in text:
        return
    lines = text.split("\n")
    for index, line in enumerate(lines):
        mark = _MARK.search(line)
        if mark is None:
            continue
        column = line.index("#", mark.start()) + 1
        accepted = _accepted(mark[1].strip())
        if isinstance(accepted, Message):
            yield index + 1, column, accepted
            continue
        target = index
        if line[: mark.start()].strip() == "":
            target = next((at for at in range(index + 1, len(lines)) if _holds_data(lines[at])), index)
        code, reason, until = accepted
        yield Suppression(index + 1, column, code, target + 1, reason, until)


def _accepted(words: str) -> tuple[str, str, datetime.date | None] | Message:
    """Return the code, the reason and the last day of a suppression, or what is wrong with it."""
    found = _WAIVER.match(words)
    if found is None:
        return message(
            "waiver.unreadable", "malformed suppression; write `# cchc: allow RULE until 2026-12-31: the reason`"
        )
    try:
        code = suppressed_code(found["rule"])
        until = datetime.date.fromisoformat(found["until"]) if found["until"] else None
    except WrongSetting as wrong:
        return message("waiver.no-rule", "{wrong}; {advice}", wrong=wrong.message, advice=wrong.advice)
    except ValueError:
        return message("waiver.no-day", "`{day}` is not a valid date; write it as 2026-12-31", day=found["until"])
    if code in _UNSUPPRESSIBLE:
        return message(
            "waiver.exceptions",
            "{code} cannot be suppressed; list the figure in `exceptions` of the `document`, with its reason",
            code=code,
        )
    return code, found["reason"].strip(), until


def _holds_data(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def waive(
    path: str,
    waivers: Iterable[Suppression | Unclear],
    found: Iterable[Diagnostic],
    today: datetime.date | None,
    checked: Callable[[str], bool] = lambda code: True,
) -> Suppressed:
    """Return the findings of one file without the suppressed ones, with those about the suppressions themselves.

    A suppression of a rule that was not `checked` is never reported as unused.
    """
    left = list(found)
    count = 0
    for waiver in waivers:
        if not isinstance(waiver, Suppression):
            left.append(Diagnostic(path, waiver[0], waiver[1], CODE, NAME, Severity.ERROR, waiver[2]))
            continue
        hit = [one for one in left if one.code == waiver.code and one.line == waiver.target_line]
        if waiver.until is not None and today is not None and today > waiver.until:
            said = message(
                "waiver.ended",
                "this suppression expired on {day}; fix the finding, or extend the date",
                day=str(waiver.until),
            )
            left.append(Diagnostic(path, waiver.line, waiver.column, CODE, NAME, Severity.ERROR, said))
        elif hit:
            count += len(hit)
            left = [one for one in left if one not in hit]
        elif checked(waiver.code):
            said = message(
                "waiver.needless",
                "unused suppression: line {line} has no {code}; remove it",
                code=waiver.code,
                line=waiver.target_line,
            )
            left.append(Diagnostic(path, waiver.line, waiver.column, CODE, NAME, Severity.WARNING, said))
    return Suppressed(tuple(left), count)
