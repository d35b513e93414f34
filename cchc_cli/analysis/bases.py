"""The documents that a plan is based on, and which of them are not in the data."""

from cchc_cli.analysis.higher_level import cites
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.plan import Citation, Plan


def unknown_bases(corpus: Corpus, plan: Plan) -> tuple[Citation, ...]:
    """Return the numbered documents that a plan is based on and no plan of the corpus is about.

    Their figures are unknown, so that a plan may be below a floor without a result that says so.
    """
    return tuple(
        citation
        for citation in plan.document.based_on
        if citation.number is not None
        and not any(cites(citation, other, corpus.localities) for other in corpus.of_number(citation.number))
    )
