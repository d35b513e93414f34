"""Summarize plans for a report: the counts of their results, their coverage, their matrix."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cchc_cli.analysis.evaluation import SelectedTargets
from cchc_cli.analysis.matrix import Matrix, matrix
from cchc_cli.analysis.result import NOT_COMPARED, NOT_EVALUATED, Result
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Area, Kind, Level, Reason, Status
from cchc_cli.domain.locality import Locality
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Target
from cchc_cli.domain.vietnamese import sort_key


@dataclass(frozen=True, slots=True)
class PlanCoverage:
    """The number of targets of a plan by area, of those with a figure, and of results with a known floor."""

    plan: Plan
    areas: Counter[Area]
    with_figure: int
    evaluated: int


@dataclass(slots=True)
class ResultCounts:
    """The number of results by status, and by reason, with the indicators concerned."""

    statuses: Counter[Status] = field(default_factory=Counter)
    reasons: Counter[tuple[Status, Reason]] = field(default_factory=Counter)
    concerned: dict[tuple[Status, Reason], dict[str, None]] = field(default_factory=dict)
    farther: int = 0
    """The number of results below a stricter figure of a farther level, whatever their status."""

    def add(self, results: Iterable[Result]) -> None:
        """Count results."""
        for one in results:
            self.statuses[one.status] += 1
            self.farther += one.farther is not None
            if one.reason is not None and one.status in NOT_EVALUATED:
                self.reasons[one.status, one.reason] += 1
                self.concerned.setdefault((one.status, one.reason), {})[one.indicator] = None

    def merge(self, other: "ResultCounts") -> None:
        """Add the counts of other results."""
        self.statuses.update(other.statuses)
        self.reasons.update(other.reasons)
        self.farther += other.farther
        for key, indicators in other.concerned.items():
            self.concerned.setdefault(key, {}).update(indicators)


@dataclass(frozen=True, slots=True)
class PlanResults:
    """The counts of one plan's results."""

    plan: Plan
    counts: ResultCounts

    @property
    def disagreeing(self) -> int:
        """Return the number of results about which higher-level documents disagree."""
        return self.counts.reasons[Status.NOT_COMPARABLE, Reason.SUPERIORS_DISAGREE]

    @property
    def needs_attention(self) -> bool:
        """Return whether a result is worse than its floor, or may be."""
        return bool(self.disagreeing) or any(self.counts.statuses[status] for status in ATTENTION)


ATTENTION = (Status.BELOW, Status.OVERTAKEN, Status.MISSING, Status.LATER, Status.NOT_YET_DUE)
"""The statuses of a value that is worse than a figure of a higher level."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Some plans together. The matrix shows the local ones; where there are none, all that have figures.

    `counts` are of all plans, `shown` those of the plans in the matrix, with their number of targets.
    """

    plans: tuple[Plan, ...]
    counts: ResultCounts
    shown: ResultCounts
    shown_targets: int
    attention: tuple[PlanResults, ...]
    coverage: tuple[PlanCoverage, ...]
    matrix: Matrix
    targets: int


def is_local(corpus: Corpus, plan: Plan) -> bool:
    """Return whether a plan is shown as that of its locality: its file is whole, and it is not the nation's."""
    return plan.full and corpus.level(plan) is not Level.NATION


def headed(corpus: Corpus, plans: Sequence[Plan]) -> list[Plan]:
    """Return the plans that a page is about: the local ones; where there are none, all that have figures."""
    local = [plan for plan in plans if is_local(corpus, plan)]
    return local or [plan for plan in plans if not plan.without_figures]


def overview(selected: SelectedTargets, plans: Sequence[Plan]) -> Overview:
    """Return the overview of selected plans, in their order: of the targets and results that are selected."""
    local = [plan for plan in plans if is_local(selected.corpus, plan)]
    about = headed(selected.corpus, plans)
    counts, shown = ResultCounts(), ResultCounts()
    in_matrix = [_plan_results(selected, plan) for plan in about]
    for one in in_matrix:
        shown.merge(one.counts)
    counts.merge(shown)
    for plan in plans:
        if local and plan not in local:
            counts.add(selected.results(plan))
    targets = {plan.id: len(_targets(selected, plan)) for plan in plans}
    coverage = tuple(_coverage(selected, plan) for plan in local)
    wanted = selected.selects
    if selected.query.statuses:
        wanted = frozenset(one.indicator for plan in plans for one in selected.results(plan)).__contains__
    return Overview(
        tuple(plans),
        counts,
        shown,
        sum(targets[one.plan.id] for one in in_matrix),
        tuple(one for one in in_matrix if one.needs_attention),
        coverage,
        matrix(selected.evaluation, about, wanted=wanted),
        sum(targets.values()),
    )


def _plan_results(selected: SelectedTargets, plan: Plan) -> PlanResults:
    counts = ResultCounts()
    counts.add(selected.results(plan))
    return PlanResults(plan, counts)


def _targets(selected: SelectedTargets, plan: Plan) -> dict[Target, None]:
    return dict.fromkeys(one.target for one in selected.years(plan))


def _coverage(selected: SelectedTargets, plan: Plan) -> PlanCoverage:
    targets = _targets(selected, plan)
    return PlanCoverage(
        plan,
        Counter(selected.corpus.catalogue[target.indicator].area for target in targets),
        sum(target.kind is Kind.QUANTITATIVE for target in targets),
        sum(one.status not in NOT_COMPARED for one in selected.results(plan)),
    )


def plans_by_indicator(plans: Iterable[Plan]) -> Counter[str]:
    """Return the number of plans that have each indicator."""
    return Counter(indicator for plan in plans for indicator in {target.indicator for target in plan.targets})


def provinces(corpus: Corpus, plans: Iterable[Plan]) -> list[Locality]:
    """Return the provinces of plans in the Vietnamese alphabet; the nation counts as one."""
    found = {place.id: place for place in (_province(corpus, plan) for plan in plans)}
    return sorted(found.values(), key=lambda place: (sort_key(place.naming.name), place.id))


def plans_by_province(corpus: Corpus) -> dict[str, list[Plan]]:
    """Return the plans of each province by its id, provinces in the Vietnamese alphabet."""
    found: dict[str, list[Plan]] = {place.id: [] for place in provinces(corpus, corpus.plans.values())}
    for plan in corpus.ordered():
        found[_province(corpus, plan).id].append(plan)
    return found


def _province(corpus: Corpus, plan: Plan) -> Locality:
    return corpus.province(plan) or corpus.locality(plan)
