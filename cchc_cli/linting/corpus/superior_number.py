"""A higher-level document is cited with a number that differs from the one in the data."""

from collections.abc import Iterator

from cchc_cli.domain.authority import Authority, authority
from cchc_cli.domain.identity import number_key
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.vietnamese import name_key
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import CorpusRule, CorpusView, Finding, RelatedLocation
from cchc_cli.reading.corpus import PlanFile

_Named = tuple[str, Authority | None, str | None]
"""Title, authority and, if known, locality of a document."""


def _check(view: CorpusView) -> Iterator[tuple[PlanFile, Finding]]:
    """Yield a finding for each `based_on` whose title, issuer and years match a plan with another number."""
    localities = view.vocabulary.localities
    known: dict[tuple[_Named, int], Plan] = {}
    numbers: set[tuple[_Named, str]] = set()
    for plan in view.plans:
        own = plan.document
        if own.title is None or own.number is None:
            continue
        for place in (None, plan.locality):
            named: _Named = (name_key(own.title), authority(own.issuer, localities, plan.locality), place)
            numbers.add((named, number_key(own.number)))
            for year in range(plan.period.start, plan.period.end + 1):
                known.setdefault((named, year), plan)
    for plan in view.plans:
        for index, citation in enumerate(plan.document.based_on):
            if citation.title is None or citation.number is None or citation.note is not None:
                continue
            issuer = citation.issuer
            found = None if issuer is None else authority(issuer, localities, citation.locality, (), citation.issued)
            named = (name_key(citation.title), found, citation.locality)
            if (named, number_key(citation.number)) in numbers:
                continue
            years = range(plan.period.start, plan.period.end + 1)
            superior = next((known[named, year] for year in years if (named, year) in known), None)
            if superior is None or superior is plan:
                continue
            other = view.file_of(superior)
            line, _ = other.file.place(("document", "number"))
            yield (
                view.file_of(plan),
                Finding(
                    ("document", "based_on", index, "number"),
                    message(
                        "superior-number",
                        "{number} here, but {other} in {place}, with the same title, issuer and years; correct "
                        "one, or add a `note` if the document itself is misprinted",
                        number=citation.number,
                        other=superior.document.number,
                        place=f"{other.display_path}:{line}",
                    ),
                    related=(
                        RelatedLocation(
                            other, ("document", "number"), message("superior-number.there", "the higher-level plan")
                        ),
                    ),
                ),
            )


RULE = CorpusRule(
    code="C202",
    name="superior-number",
    severity=Severity.ERROR,
    title=message("rule.superior-number.title", "Higher-level document number differs"),
    summary=message(
        "rule.superior-number.summary",
        "Reports a higher-level document cited with a different number from the one in the data.",
    ),
    rationale=message(
        "rule.superior-number.rationale",
        "Issuer, plan period and title are the same: one of the two numbers is a typo.",
    ),
    bad_example={
        "dong-nai-228-kh-ubnd-2025.yaml": """\
locality: dong-nai
document:
  title: Cải cách hành chính năm 2026
  number: 228/KH-UBND
  issued: 2025-12-25
  issuer: UBND tỉnh Đồng Nai
period: {from: 2026, to: 2026}
""",
        "tam-phuoc.yaml": """\
document:
  based_on:
    - number: 282/KH-UBND  # ←
      issued: 2025-12-25
      issuer: UBND tỉnh Đồng Nai
      title: Cải cách hành chính năm 2026
""",
    },
    good_example={
        "dong-nai-228-kh-ubnd-2025.yaml": """\
locality: dong-nai
document:
  title: Cải cách hành chính năm 2026
  number: 228/KH-UBND
  issued: 2025-12-25
  issuer: UBND tỉnh Đồng Nai
period: {from: 2026, to: 2026}
""",
        "tam-phuoc.yaml": """\
document:
  based_on:
    - number: 228/KH-UBND
      issued: 2025-12-25
      issuer: UBND tỉnh Đồng Nai
      title: Cải cách hành chính năm 2026
""",
    },
    check=_check,
)
