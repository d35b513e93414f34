"""One cited document with two dates."""

from collections.abc import Iterator

from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.plan import Plan
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import CorpusRule, CorpusView, Elsewhere, Finding
from cchc_cli.reading.corpus import PlanFile


def _check(view: CorpusView) -> Iterator[tuple[PlanFile, Finding]]:
    known: dict[tuple[str, str | None], tuple[Plan, tuple[str | int, ...], PartialDate]] = {}
    plans = sorted(view.loaded.corpus.plans.values(), key=lambda plan: plan.id)
    for plan in plans:  # what a document says of itself is known best
        document = plan.document
        if document.number is not None and document.issued is not None:
            known[(document.number, _place(plan.locality))] = (plan, ("document", "issued"), document.issued)
    for plan in plans:
        for key, citations in (("based_on", plan.document.based_on), ("cites", plan.document.cites)):
            for index, citation in enumerate(citations):
                if citation.number is None or citation.issued is None or citation.note is not None:
                    continue
                path = ("document", key, index, "issued")
                first = known.setdefault((citation.number, _place(citation.locality)), (plan, path, citation.issued))
                if _disagree(first[2], citation.issued):
                    other = view.file_of(first[0])
                    line, _ = other.file.place(first[1])
                    yield (
                        view.file_of(plan),
                        Finding(
                            path,
                            f"{citation.number} is of {citation.issued} here and {first[2]} in {other.shown}:{line}; "
                            "correct one, or add a `note` where the print is wrong",
                            related=(Elsewhere(other, first[1], f"dated {first[2]}"),),
                        ),
                    )


def _place(locality: str | None) -> str | None:
    """Documents of the nation are cited with and without the place."""
    return None if locality == "viet-nam" else locality


def _disagree(one: PartialDate, other: PartialDate) -> bool:
    return one.latest < other.earliest or other.latest < one.earliest


RULE = CorpusRule(
    code="C203",
    name="citation-conflict",
    severity=Severity.ERROR,
    what="One cited document with two dates.",
    why="One of the dates is mistyped, here or in the print; a slip of the print is recorded with a `note`.",
    check=_check,
)
