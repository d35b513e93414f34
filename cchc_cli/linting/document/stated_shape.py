"""`stated` is malformed."""

import re
from collections.abc import Iterator

from cchc_cli.domain.figure_phrase import ELLIPSIS
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_SIGNS = re.compile(r"…|\.\.\.|  |^ | $")
_ODD = re.compile(r"\s{2,}|[^\S ]")


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each `stated` with an unclear ellipsis or an unusual space."""
    for path, target in document.targets():
        stated = target.source.stated
        if stated is not None and (not stated.isprintable() or _SIGNS.search(stated) is not None):
            said = _problem(stated)
            if said is not None:
                yield Finding((*path, "source", "stated"), said)


def _problem(stated: str) -> Message | None:
    if stated.count("…") > 1:
        return message("stated-shape.gaps", "more than one … in `stated`; quote a shorter piece")
    if "…" in stated and ELLIPSIS not in stated:
        return message("stated-shape.gap", "write the gap as ` … `, with a space on both sides and words around it")
    if "..." in stated:
        return message("stated-shape.dots", "write the gap as one character, ` … `")
    if stated != stated.strip():
        return message("stated-shape.ends", "`stated` has a space at an end; delete it")
    odd = _ODD.search(stated)
    if odd is None:
        return None
    near = stated[: odd.start()].split()[-1]
    if len(odd[0]) > 1:
        return message("stated-shape.row", "more than one space in `stated`, after `{near}`; write one", near=near)
    return message(
        "stated-shape.space", "the space after `{near}` in `stated` is no plain one; type it again", near=near
    )


RULE = DocumentRule(
    code="D116",
    name="stated-shape",
    severity=Severity.ERROR,
    summary=message("rule.stated-shape.summary", "Finds a `stated` that is not written as it should be."),
    rationale=message(
        "rule.stated-shape.rationale",
        "It has to be found in the document: exact words, at most one gap inside one paragraph.",
    ),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu ... 95%}  # ←
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu … 95%}
""",
    check=_check,
)
