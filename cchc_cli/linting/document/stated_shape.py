"""`stated` is not written as it should be."""

import re
from collections.abc import Iterator

from cchc_cli.domain.figure_phrase import ELLIPSIS
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_SIGNS = re.compile(r"…|\.\.\.|  |^ | $")

_ODD = re.compile(r"\s{2,}|[^\S ]")


def _check(document: PlanDocument) -> Iterator[Finding]:
    for path, target in document.targets():
        stated = target.source.stated
        if stated is None or (stated.isprintable() and _SIGNS.search(stated) is None):
            continue
        here = (*path, "source", "stated")
        if stated.count("…") > 1:
            yield Finding(here, Message("stated-shape.gaps"))
        elif "…" in stated and ELLIPSIS not in stated:
            yield Finding(here, Message("stated-shape.gap"))
        elif "..." in stated:
            yield Finding(here, Message("stated-shape.dots"))
        elif stated != stated.strip():
            yield Finding(here, Message("stated-shape.ends"))
        elif (odd := _ODD.search(stated)) is not None:
            kind = "stated-shape.row" if len(odd[0]) > 1 else "stated-shape.space"
            yield Finding(here, Message.of(kind, near=stated[: odd.start()].split()[-1]))


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
