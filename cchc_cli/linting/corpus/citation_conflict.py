"""A document is cited with two dates."""

from collections.abc import Hashable, Iterator

from cchc_cli.domain.identity import agreeing_dates
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.mentions import Mention, mentions, odd_ones
from cchc_cli.linting.rule import CorpusRule, CorpusView, Finding, RelatedLocation, Step
from cchc_cli.reading.corpus import PlanFile


def _check(view: CorpusView) -> Iterator[tuple[PlanFile, Finding]]:
    """Yield a finding for each citation whose date differs from that of most others of the document."""
    groups: dict[Hashable, list[Mention]] = {}
    for one in mentions(view):
        for sign in _signs(one):
            groups.setdefault((one.key, one.register, sign), []).append(one)
    reported: set[tuple[str, tuple[Step, ...]]] = set()
    for group in groups.values():
        for one, right in odd_ones(group, _date, _precision):
            if agreeing_dates(one.as_citation, right.as_citation) or (one.plan.id, one.path) in reported:
                continue
            reported.add((one.plan.id, one.path))
            other = view.file_of(right.plan)
            there = (*right.path, "issued")
            line, _ = other.file.place(there)
            yield (
                view.file_of(one.plan),
                Finding(
                    (*one.path, "issued"),
                    message(
                        "citation-conflict",
                        "{number} is dated {issued} here and {other} in {place}; correct one, or, if the document "
                        "itself is misprinted, give the other date or its year in a `note`",
                        number=one.number,
                        issued=str(one.issued),
                        other=str(right.issued),
                        place=f"{other.display_path}:{line}",
                    ),
                    related=(
                        RelatedLocation(
                            other, there, message("citation-conflict.there", "dated {issued}", issued=str(right.issued))
                        ),
                    ),
                ),
            )


def _signs(one: Mention) -> Iterator[Hashable]:
    """Yield what shows that two mentions of a number are of one document: most numbers start again each year."""
    if one.issued is None:
        return
    if one.numbered_by_year:
        yield "number"
        return
    yield one.issued.year
    if one.issued.day is not None:
        yield one.issued.month, one.issued.day
    if one.title is not None:
        yield one.title


def _date(one: Mention) -> Hashable:
    return one.issued


def _precision(one: Mention) -> int:
    """Return 3 for a day, 2 for a month, 1 for a year."""
    return 0 if one.issued is None else len(str(one.issued).split("-"))


RULE = CorpusRule(
    code="C203",
    name="citation-conflict",
    severity=Severity.ERROR,
    title=message("rule.citation-conflict.title", "Conflicting citation dates"),
    summary=message(
        "rule.citation-conflict.summary",
        "Reports a document that is cited with two different dates, in one plan or in two.",
    ),
    rationale=message(
        "rule.citation-conflict.rationale",
        "One of the dates is a typo, or the document itself is misprinted; a misprint is recorded with a `note` that "
        "gives the other date or its year.",
    ),
    bad_example={
        "tam-phuoc.yaml": """\
document:
  cites:
    - {number: 118/2025/NĐ-CP, issued: 2025-09-06, issuer: Chính phủ}  # ←
""",
        "tan-minh.yaml": """\
locality: hai-phong/tan-minh
document:
  issuer: UBND xã Tân Minh
  cites:
    - {number: 118/2025/NĐ-CP, issued: 2025-06-09, issuer: Chính phủ}  # ←
""",
    },
    good_example={
        "tam-phuoc.yaml": """\
document:
  cites:
    - {number: 118/2025/NĐ-CP, issued: 2025-09-06, issuer: Chính phủ, note: "in nhầm; ban hành ngày 09/6/2025"}
""",
        "tan-minh.yaml": """\
locality: hai-phong/tan-minh
document:
  issuer: UBND xã Tân Minh
  cites:
    - {number: 118/2025/NĐ-CP, issued: 2025-06-09, issuer: Chính phủ}
""",
    },
    check=_check,
)
