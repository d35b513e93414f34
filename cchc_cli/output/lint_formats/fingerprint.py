"""Stable identifiers of findings: they do not change when lines, entries or folders move."""

import re
from collections import Counter
from hashlib import sha256
from pathlib import PurePosixPath

from cchc_cli.i18n.language import english
from cchc_cli.linting.diagnostic import Diagnostic
from cchc_cli.linting.engine import Report

_LINES = re.compile(r"\bline \d+|(?::\d+)+")


def fingerprints(report: Report) -> list[str]:
    """Return a unique hexadecimal identifier for each diagnostic, in their order.

    Made of rule, plan and subject; what has no subject (a mistake in the text) is known by its message without the
    lines in it. Of several equal in all this, the order in the report decides.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    found = []
    for one in report.diagnostics:
        key = (one.code, PurePosixPath(one.path).stem, _about(one))
        seen[key] += 1
        whole = "\0".join((*key, str(seen[key])))
        found.append(sha256(whole.encode("utf-8", "backslashreplace")).hexdigest())
    return found


def _about(one: Diagnostic) -> str:
    return one.subject or _LINES.sub("", english(one.message))
