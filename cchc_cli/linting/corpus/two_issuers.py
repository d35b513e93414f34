"""A document is cited with two issuers."""

from collections.abc import Hashable, Iterator

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.mentions import Mention, mentions, odd_ones
from cchc_cli.linting.rule import CorpusRule, CorpusView, Finding, RelatedLocation, Step
from cchc_cli.reading.corpus import PlanFile


def _check(view: CorpusView) -> Iterator[tuple[PlanFile, Finding]]:
    """Yield a finding for each citation whose issuer differs from that of most others of the document."""
    groups: dict[Hashable, list[Mention]] = {}
    for one in mentions(view):
        if one.issuer is None or one.year is None or one.noted:
            continue
        document = (one.key, one.year)
        groups.setdefault((document, one.plan.id), []).append(one)
        if not (isinstance(one.register, tuple) and one.register[0] == "issuer"):
            groups.setdefault((document, one.register), []).append(one)
    reported: set[tuple[str, tuple[Step, ...]]] = set()
    for group in groups.values():
        for one, right in odd_ones(group, _issuer):
            if (one.plan.id, one.path) in reported:
                continue
            reported.add((one.plan.id, one.path))
            other = view.file_of(right.plan)
            there = (*right.path, "issuer")
            line, _ = other.file.place(there)
            yield (
                view.file_of(one.plan),
                Finding(
                    (*one.path, "issuer"),
                    message(
                        "two-issuers",
                        "{number} is attributed to {issuer} here and to {other} in {place}; correct one, or add "
                        "a `note` if the document itself is misprinted",
                        number=one.number,
                        issuer=one.issuer,
                        other=right.issuer,
                        place=f"{other.display_path}:{line}",
                    ),
                    related=(
                        RelatedLocation(
                            other, there, message("two-issuers.there", "issued by {issuer}", issuer=right.issuer)
                        ),
                    ),
                ),
            )


def _issuer(one: Mention) -> Hashable:
    return one.authority


RULE = CorpusRule(
    code="C206",
    name="two-issuers",
    severity=Severity.ERROR,
    title=message("rule.two-issuers.title", "Conflicting issuers"),
    summary=message(
        "rule.two-issuers.summary", "Reports a document that is cited with two issuers, in one plan or in two."
    ),
    rationale=message(
        "rule.two-issuers.rationale",
        "A document number belongs to one issuer: one of the two issuers, or the number, is a typo.",
    ),
    bad_example={
        "tam-phuoc.yaml": """\
document:
  based_on:
    - {number: 1085/QĐ-TTg, issued: 2022-09-15, issuer: Thủ tướng Chính phủ}  # ←
  cites:
    - {number: 1085/QĐ-TTg, issued: 2022-09-15, issuer: Bộ Nội vụ}  # ←
""",
    },
    good_example={
        "tam-phuoc.yaml": """\
document:
  based_on:
    - {number: 1085/QĐ-TTg, issued: 2022-09-15, issuer: Thủ tướng Chính phủ}
  cites:
    - {number: 1085/QĐ-TTg, issued: 2022-09-15, issuer: Bộ Nội vụ, note: in nhầm cơ quan ban hành ở II.3}
""",
    },
    check=_check,
)
