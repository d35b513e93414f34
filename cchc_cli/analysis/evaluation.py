"""The results of the plans of a corpus, kept for the views that read them more than once; `check` keeps none."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from cchc_cli.analysis.coverage import Coverage, NoneFound, coverage, none_found
from cchc_cli.analysis.floors import Evaluated, evaluate
from cchc_cli.analysis.higher_level import HigherLevelIndex, higher_level_index
from cchc_cli.analysis.query import EVERYTHING, Query
from cchc_cli.analysis.result import Result, severity
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import DueBasis, Level
from cchc_cli.domain.indicator import Catalogue
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Target, due_basis, due_year, milestones

RowKey = tuple[str, Scope]
"""Indicator and scope, which identify a row of a plan."""


@dataclass(frozen=True, eq=False)
class Evaluation:
    """The results of the plans of a corpus, against all levels above, or against one level or document.

    A plan is evaluated when its results are first asked for, and only then.
    """

    corpus: Corpus
    against: Level | Plan | None = None
    _plans: dict[tuple[str, int | None], Evaluated] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def requirements(self) -> HigherLevelIndex:
        """Return the requirements of the documents of every higher-level locality."""
        return higher_level_index(self.corpus)

    def results(self, plan: Plan, year: int | None = None) -> tuple[Result, ...]:
        """Return the results of a plan in the order of the catalogue; with `year`, those of what applies in it."""
        return self._evaluated(plan, year).results

    def not_entered(self, plan: Plan) -> tuple[Result, ...]:
        """Return what the next higher level requires and is not among the targets entered; see `floors.Evaluated`."""
        return self._evaluated(plan).not_entered

    def _evaluated(self, plan: Plan, year: int | None = None) -> Evaluated:
        found = self._plans.get((plan.id, year))
        if found is None:
            found = evaluate(self.corpus, plan, self.against, self.requirements, year)
            self._plans[plan.id, year] = found
        return found

    def results_by_row(self, plan: Plan, year: int | None = None) -> Mapping[RowKey, list[Result]]:
        """Return the results of a plan by the row they are about; with `year`, those of what applies in it."""
        found: dict[RowKey, list[Result]] = {}
        for result in self.results(plan, year):
            found.setdefault((result.indicator, result.scope), []).append(result)
        return found


@dataclass(frozen=True, slots=True)
class TargetYear:
    """A target with its value for one year; `value` is None for a target without a figure."""

    target: Target
    value: Decimal | None
    due: int
    basis: DueBasis


def target_years(catalogue: Catalogue, plan: Plan) -> Iterator[TargetYear]:
    """Yield every target of a plan in the order of the file, a trajectory once for each of its years."""
    for target in plan.targets:
        found = milestones(target, plan.period, catalogue[target.indicator].unit)
        if not found:
            yield TargetYear(target, None, due_year(target, plan.period), due_basis(target))
        for one in found:
            yield TargetYear(target, one.value, one.year, one.basis)


@dataclass(frozen=True, slots=True)
class TargetResult:
    """A target for one year with its most severe result; `further` is the number of its other results, by level."""

    plan: Plan
    year: TargetYear
    result: Result
    further: int = 0


@dataclass(frozen=True)
class SelectedTargets:
    """The targets of some plans that a query selects, each with its result."""

    evaluation: Evaluation
    plans: tuple[Plan, ...]
    query: Query = EVERYTHING

    @property
    def corpus(self) -> Corpus:
        """Return the corpus of the plans."""
        return self.evaluation.corpus

    @cached_property
    def selects(self) -> Callable[[str], bool]:
        """Return a function that tells whether the indicator of an id is selected."""
        return self.query.indicator_filter(self.corpus.catalogue)

    @cached_property
    def coverage(self) -> Coverage:
        """Return which plans are checked, and what about their places is not in the data."""
        return coverage(self.corpus, self.query, self.plans)

    def none_found(self, plans: Iterable[Plan]) -> NoneFound | None:
        """Return that no result of plans has a selected status, with those that they have; None if one has."""
        return none_found(
            self.query, ((plan, Counter(one.status for one in self._of_indicators(plan))) for plan in plans)
        )

    def years(self, plan: Plan) -> Iterator[TargetYear]:
        """Yield the targets of a plan without results; it is evaluated only if statuses are selected."""
        if self.query.statuses:
            return (one.year for one in self.targets(plan))
        return (one for one in target_years(self.corpus.catalogue, plan) if self.selects(one.target.indicator))

    def results(self, plan: Plan) -> Iterator[Result]:
        """Yield the results of a plan, those of missing targets included."""
        return (one for one in self._of_indicators(plan) if self.query.matches_status(one.status))

    def _of_indicators(self, plan: Plan) -> Iterator[Result]:
        return (one for one in self.evaluation.results(plan) if self.selects(one.indicator))

    def targets(self, plan: Plan) -> Iterator[TargetResult]:
        """Yield the targets of a plan with their results; a status selects by the most severe."""
        found: dict[tuple[int, int | None], list[Result]] = {}
        for result in self.evaluation.results(plan):
            for target in result.targets:
                found.setdefault(_key(target, result.due), []).append(result)
        for one in target_years(self.corpus.catalogue, plan):
            if self.selects(one.target.indicator):
                results = found[_key(one.target, one.due)]
                result = min(results, key=severity)
                if self.query.matches_status(result.status):
                    yield TargetResult(plan, one, result, len(results) - 1)


def _key(target: Target, due: int | None) -> tuple[int, int | None]:
    """Return what a target and its result share; a figure for every year has one result, that of the worst year."""
    return target.index, None if target.due.every_year else due
