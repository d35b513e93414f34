"""A plan names a superior which the corpus has under another number."""

from collections.abc import Iterator

from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.domain.stated import normal
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import CorpusRule, CorpusView, Elsewhere, Finding
from cchc_cli.reading.corpus import PlanFile


def _check(view: CorpusView) -> Iterator[tuple[PlanFile, Finding]]:
    plans = list(view.loaded.corpus.plans.values())
    for plan in plans:
        for index, citation in enumerate(plan.document.based_on):
            for superior in plans:
                if _same_but_number(citation, superior):
                    file, other = view.file_of(plan), view.file_of(superior)
                    yield (
                        file,
                        Finding(
                            ("document", "based_on", index, "number"),
                            f"{citation.number} here, {superior.document.number} in {other.shown}, "
                            "with the same issuer and title",
                            related=(Elsewhere(other, ("document", "number"), "the superior plan"),),
                        ),
                    )


def _same_but_number(citation: Citation, plan: Plan) -> bool:
    document = plan.document
    return (
        citation.title is not None
        and document.title is not None
        and document.number is not None
        and citation.number != document.number
        and normal(citation.title) == normal(document.title)
        and citation.issuer == document.issuer
        and (citation.locality is None or citation.locality == plan.locality)
    )


RULE = CorpusRule(
    code="C202",
    name="superior-number",
    severity=Severity.ERROR,
    what="A plan names a superior which the corpus has under another number.",
    why="Same issuer, period and title: one of the two numbers is mistyped.",
    check=_check,
)
