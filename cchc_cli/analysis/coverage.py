"""Which plans of a selection were checked, and what about its places is not in the data."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from cchc_cli.analysis.bases import UnknownDocument, unknown_documents
from cchc_cli.analysis.query import Query
from cchc_cli.analysis.result import NOT_COMPARED
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level, Status
from cchc_cli.domain.identity import number_key
from cchc_cli.domain.locality import Locality, communes_of
from cchc_cli.domain.plan import Plan


@dataclass(frozen=True, slots=True)
class ProvinceCoverage:
    """The communes of a province: how many there are, and how many of them have no plan in the data."""

    province: Locality
    communes: int
    without_plan: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """The plans checked and what they were compared with; `provinces` are those selected, if communes are.

    `unknown` are the documents whose figures are not in the data, so that a plan may be below them unnoticed.
    """

    checked: tuple[Plan, ...]
    against: Level | Plan | None
    provinces: tuple[ProvinceCoverage, ...]
    unknown: tuple[UnknownDocument, ...]


@dataclass(frozen=True, slots=True)
class NoneFound:
    """The statuses selected that no result has, and how many results of each status the plans have that have any."""

    statuses: frozenset[Status]
    counts: tuple[tuple[Plan, Counter[Status]], ...] = ()

    @property
    def total(self) -> Counter[Status]:
        """Return the number of results of each status of all plans."""
        return sum((found for _, found in self.counts), Counter[Status]())


def none_found(query: Query, counts: Iterable[tuple[Plan, Counter[Status]]]) -> NoneFound | None:
    """Return that no result has a selected status; None if one has. `counts` are of the results of all statuses."""
    found = NoneFound(query.statuses, tuple(one for one in counts if one[1]))
    return None if any(query.matches_status(status) for status in found.total) else found


def compared(counts: Counter[Status]) -> int:
    """Return how many results compare a figure of a plan with one of a higher level."""
    return counts.total() - sum(counts[status] for status in NOT_COMPARED)


def coverage(corpus: Corpus, query: Query, plans: Iterable[Plan]) -> Coverage:
    """Return the coverage of the plans that a query selects."""
    checked = tuple(plan for plan in plans if not (plan.without_figures or plan.nothing_read))
    with_communes = not query.levels or Level.COMMUNE in query.levels
    found = (_province(corpus, one) for one in sorted(query.provinces) if with_communes)
    unknown = {_key(one): one for plan in checked for one in unknown_documents(corpus, plan)}
    return Coverage(checked, query.against, tuple(one for one in found if one.communes), tuple(unknown.values()))


def _province(corpus: Corpus, id: str) -> ProvinceCoverage:
    communes = communes_of(corpus.localities, id)
    without = [one for one in communes if all(plan.without_figures for plan in corpus.plans_of(one))]
    return ProvinceCoverage(corpus.localities[id], len(communes), len(without))


def _key(one: UnknownDocument) -> tuple[str | None, str | None]:
    """Return what tells documents apart: the file that records it, else the number."""
    if one.plan is not None:
        return one.plan.id, None
    return None, one.citation.number and number_key(one.citation.number)
