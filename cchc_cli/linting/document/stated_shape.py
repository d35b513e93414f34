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
        return message("stated-shape.gaps", "more than one … in `stated`; quote a shorter passage")
    if "…" in stated and ELLIPSIS not in stated:
        return message(
            "stated-shape.gap", "write the ellipsis as ` … `, with a space on both sides and words around it"
        )
    if "..." in stated:
        return message("stated-shape.dots", "write the ellipsis as one character, ` … `")
    if stated != stated.strip():
        return message("stated-shape.ends", "`stated` begins or ends with a space; delete it")
    odd = _ODD.search(stated)
    if odd is None:
        return None
    near = stated[: odd.start()].split()[-1]
    if len(odd[0]) > 1:
        return message("stated-shape.row", "more than one space in `stated`, after `{near}`; keep one", near=near)
    return message(
        "stated-shape.space", "the space after `{near}` in `stated` is not a regular space; retype it", near=near
    )


RULE = DocumentRule(
    code="D116",
    name="stated-shape",
    severity=Severity.ERROR,
    title=message("rule.stated-shape.title", "Malformed quote"),
    summary=message("rule.stated-shape.summary", "Reports a malformed `stated`."),
    rationale=message(
        "rule.stated-shape.rationale",
        "The quote must be found in the document: exact words, and at most one ellipsis within one paragraph.",
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
    needs_indicator=False,
    check=_check,
)
