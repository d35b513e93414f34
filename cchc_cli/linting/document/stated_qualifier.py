"""`stated` contains a qualifier that the target does not have."""

import re
from collections.abc import Iterator

from cchc_cli.domain.figure_phrase import figures_in, normal
from cchc_cli.domain.target import Qualifiers
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, Step

_WORDS = (
    (re.compile(r"phấn đấu|\bstriv(?:es?|ing)\b", re.IGNORECASE), "hedge"),
    (re.compile(r"bình quân|\baverage\b", re.IGNORECASE), "average"),
    (re.compile(r"\btrừ\b|không bao gồm|\bexcept\b|\bexcluding\b", re.IGNORECASE), "excluding"),
)
_PERHAPS = re.compile(r"[hH][ấẤ][nN]|[qQ][uU][âÂ]|[tT][rR][ừỪ]|[bB][aA][oO]|[rR][iI][vV]|[rR][aA][gG]|[eE][xX][cC]")
"""A part of each of these words, which a quick search finds."""


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each word of `stated` whose qualifier is missing."""
    for path, target in document.targets():
        stated = target.source.stated
        if stated is not None and not target.qualifiers.approximate and target.comparator is not None:
            yield from _about(path, stated)
        if stated is None or _PERHAPS.search(stated) is None:
            continue
        for word, qualifier in _WORDS:
            found = word.search(stated)
            if found is not None and not _has(target.qualifiers, qualifier):
                said = message(
                    "stated-qualifier",
                    "`stated` says `{words}`: add `{qualifier}` to the `qualifiers`",
                    words=found[0],
                    qualifier=qualifier,
                )
                yield Finding((*path, "source", "stated"), said)


def _about(path: tuple[Step, ...], stated: str) -> Iterator[Finding]:
    """Yield the finding of a figure that is approximate in the document."""
    word = next((figure.about for figure in figures_in(stated) if figure.about), None)
    if word is not None:
        found = re.search(re.escape(word), normal(stated), re.IGNORECASE)
        said = message(
            "stated-qualifier.about",
            "`stated` says `{words}`: add `approximate: true` to the `qualifiers`",
            words=found[0] if found is not None else word,
        )
        yield Finding((*path, "source", "stated"), said)


def _has(qualifiers: Qualifiers, name: str) -> bool:
    return bool(getattr(qualifiers, name))


RULE = DocumentRule(
    code="D131",
    name="stated-qualifier",
    severity=Severity.ERROR,
    title=message("rule.stated-qualifier.title", "Missing qualifier"),
    summary=message(
        "rule.stated-qualifier.summary",
        "Reports `phấn đấu`, `bình quân`, `trừ` or `khoảng` in `stated`, or the same in English, without the matching "
        "qualifier.",
    ),
    rationale=message(
        "rule.stated-qualifier.rationale",
        "Aspirational wording, an average, an exclusion or an approximation must be quoted with the figure; without it "
        "the figure overstates the target.",
    ),
    bad_example="""\
targets:
  - indicator: online-files
    exactly: 95
    source: {section: II.2.a, paragraph: 3, stated: Phấn đấu 95% hồ sơ}  # ←
""",
    good_example="""\
targets:
  - indicator: online-files
    exactly: 95
    qualifiers: {hedge: true}
    source: {section: II.2.a, paragraph: 3, stated: Phấn đấu 95% hồ sơ}
""",
    needs_indicator=False,
    check=_check,
)
