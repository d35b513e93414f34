"""The documents that may set floors for a plan and whose figures are not in the data."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc_cli.analysis.higher_level import cites, is_replaced_by, not_bound
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.identity import as_citation
from cchc_cli.domain.plan import Citation, Plan


@dataclass(frozen=True, slots=True)
class UnknownDocument:
    """A document whose figures are not in the data, as the plan cites it or as the file that records it has it.

    `plan` is that file, None if there is none; `basis` tells whether the plan is based on the document.
    """

    citation: Citation
    plan: Plan | None = None
    basis: bool = False


def unknown_documents(corpus: Corpus, plan: Plan) -> tuple[UnknownDocument, ...]:
    """Return the documents whose figures are unknown: a plan may be below one of them without a result that says so.

    First the numbered ones that the plan is based on, then those that are recorded without figures and apply to it.
    """
    bases = tuple(_bases(corpus, plan))
    named = {one.plan.id for one in bases if one.plan is not None}
    if plan.document.agency:
        return bases
    above = corpus.higher_level_plans(plan)
    return (
        *bases,
        *(
            UnknownDocument(as_citation(other), other)
            for other in above
            if other.without_figures
            and other.id not in named
            and not other.document.agency
            and not_bound(corpus, plan, other) is None
            and not any(is_replaced_by(other, later, corpus.localities) for later in above)
        ),
    )


def _bases(corpus: Corpus, plan: Plan) -> Iterator[UnknownDocument]:
    for citation in plan.document.based_on:
        if citation.number is None:
            continue
        found = [one for one in corpus.of_number(citation.number) if cites(citation, one, corpus.localities)]
        if all(one.without_figures for one in found):
            yield UnknownDocument(citation, found[0] if found else None, basis=True)
