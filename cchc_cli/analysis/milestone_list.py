"""The milestones of one higher level as one list, and the result of a local value against it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cchc_cli.analysis.higher_level import Requirement, is_basis
from cchc_cli.analysis.steps import better
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.dates import certainly_after
from cchc_cli.domain.enums import Direction, DueBasis, Reason, Status, Unit
from cchc_cli.domain.identity import same_authority
from cchc_cli.domain.indicator import Indicator
from cchc_cli.domain.locality import Localities
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Value


@dataclass(frozen=True, slots=True)
class YearlyRequirement:
    """The figures that count for one year, several only if documents disagree; `stricter` are others to be named."""

    figures: tuple[Requirement, ...]
    stricter: tuple[Requirement, ...] = ()


@dataclass(frozen=True, slots=True)
class ListResult:
    """The status of a local value against a list of milestones. `floor` is the strictest of the deciding figures.

    `others` are further figures to be named with it, `upcoming` is the next milestone, `missed` the milestone that a
    result `later` is about.
    """

    status: Status
    floor: Requirement
    reason: Reason | None = None
    others: tuple[Requirement, ...] = ()
    upcoming: Requirement | None = None
    missed: Requirement | None = None


def by_year(
    corpus: Corpus, plan: Plan, direction: Direction, figures: Iterable[Requirement]
) -> dict[int, YearlyRequirement]:
    """Return the milestones of all documents by year.

    Of figures that differ for one year, those of documents that the plan is based on count; then, of one authority,
    those of the document issued last.
    """
    years: dict[int, list[Requirement]] = {}
    for figure in figures:
        years.setdefault(figure.year, []).append(figure)
    return {year: _settled(corpus.localities, plan, direction, found) for year, found in sorted(years.items())}


def _settled(localities: Localities, plan: Plan, direction: Direction, figures: list[Requirement]) -> YearlyRequirement:
    """Return the figures that count for one year: those of a basis of the plan lead, then the document issued first."""
    ordered = sorted(figures, key=lambda figure: figure.rank)
    if len(ordered) > 1:
        ordered.sort(key=lambda figure: not is_basis(plan, figure.plan, localities))
    counting = ordered
    if len({figure.figure for figure in counting}) > 1:
        counting = [figure for figure in counting if is_basis(plan, figure.plan, localities)] or counting
    if len({figure.figure for figure in counting}) > 1:
        counting = [
            figure for figure in counting if not any(_supersedes(other, figure, localities) for other in counting)
        ]
    stricter = [
        figure
        for figure in ordered
        if figure not in counting
        and any(
            _supersedes(figure, one, localities) and better(direction, figure.figure, one.figure) > 0
            for one in counting
        )
    ]
    return YearlyRequirement(tuple(counting), tuple(stricter))


def _supersedes(later: Requirement, earlier: Requirement, localities: Localities) -> bool:
    """Return whether the same authority issued `later` certainly after `earlier`."""
    dates = later.plan.document.issued, earlier.plan.document.issued
    return certainly_after(*dates) is True and same_authority(later.plan, earlier.plan, localities)


def against_list(
    corpus: Corpus,
    plan: Plan,
    indicator: Indicator,
    value: Value,
    year: int,
    figures: Sequence[Requirement],
    promised_by: Callable[[int], Sequence[Value]] | None,
) -> ListResult:
    """Return the result of a value due in a year against the milestones of one level.

    The latest milestone due by then decides, or else the nearest later one; if documents disagree about the latter, the
    strictest figure counts, so that a better value never has a more severe result. `promised_by` returns the values
    that the plan sets up to a year; None if the document states no year for the value, so that no earlier one is asked
    for.
    """
    direction = indicator.direction

    def against(requirement: Requirement) -> int:
        return better(direction, value, requirement.figure)

    steps = by_year(corpus, plan, direction, figures)
    past = [one for one in steps if one <= year]
    future = [one for one in steps if one > year]
    settled = steps[past[-1] if past else future[0]]
    strictest, *rest = strictest_first(direction, settled.figures)
    lenient = rest[-1] if rest else strictest
    others = (*(rest if strictest.figure != lenient.figure else ()), *settled.stricter)
    upcoming = next_milestone(steps, figures, year, strictest)
    disagree = ListResult(Status.NOT_COMPARABLE, strictest, Reason.SUPERIORS_DISAGREE, others, upcoming)
    if not past:
        if against(strictest) < 0:
            return ListResult(Status.NOT_YET_DUE, strictest, None, others)
        return ListResult(Status.EARLY if against(strictest) == 0 else Status.ABOVE, strictest, None, others)
    if against(lenient) < 0:
        return ListResult(Status.BELOW, strictest, None, others, upcoming)
    if promised_by is not None:
        for earlier in (one for one in past if plan.period.start <= one < year):
            wanted = steps[earlier].figures
            if not any(all(better(direction, own, one.figure) >= 0 for one in wanted) for own in promised_by(earlier)):
                missed = strictest_first(direction, wanted)[0]
                return ListResult(Status.LATER, strictest, None, others, upcoming, missed)
    if against(strictest) < 0:
        return disagree
    for stricter in stricter_before(direction, steps, strictest):
        if against(stricter) < 0:
            return ListResult(
                Status.NOT_COMPARABLE, strictest, Reason.SUPERIORS_DISAGREE, (stricter, *others), upcoming
            )
    if past[-1] < year and not is_best(indicator, value) and may_have_a_later_stage(settled, figures, year):
        return ListResult(Status.NO_FLOOR, strictest, Reason.LATER_STAGE_UNKNOWN, others)
    return ListResult(Status.MEETS if against(strictest) == 0 else Status.ABOVE, strictest, None, others, upcoming)


def stricter_before(
    direction: Direction, steps: Mapping[int, YearlyRequirement], floor: Requirement
) -> Iterator[Requirement]:
    """Yield the strictest figures of earlier years that ask for more than a floor, the last year first.

    One for every year is named once.
    """
    named = set()
    for year in sorted((one for one in steps if one < floor.year), reverse=True):
        strictest = strictest_first(direction, steps[year].figures)[0]
        if (
            better(direction, strictest.figure, floor.figure) > 0
            and (_target(strictest), strictest.figure) not in named
        ):
            named.add((_target(strictest), strictest.figure))
            yield strictest


def next_milestone(
    steps: Mapping[int, YearlyRequirement], figures: Iterable[Requirement], year: int, floor: Requirement
) -> Requirement | None:
    """Return the nearest milestone after a year that asks for something else than the floor of the year, or None.

    A figure for every year that is in force already is not the next milestone.
    """
    if floor.year > year:
        return None
    begun = {_target(one) for one in figures if one.year <= year}
    later = (one for step, found in steps.items() if step > year for one in found.figures)
    new = (one for one in later if not (_is_yearly(one) and _target(one) in begun))
    return next((one for one in new if one.figure != floor.figure), None)


def _target(figure: Requirement) -> tuple[str, int]:
    return figure.plan.id, figure.target.index


def _is_yearly(figure: Requirement) -> bool:
    return figure.milestone.basis is DueBasis.EVERY_YEAR


def strictest_first(direction: Direction, figures: Iterable[Requirement]) -> list[Requirement]:
    """Return figures in an order in which each is at least as strict as the next; equal ones keep their order."""
    found: list[Requirement] = []
    for figure in figures:
        at = next((at for at, one in enumerate(found) if better(direction, figure.figure, one.figure) > 0), len(found))
        found.insert(at, figure)
    return found


def may_have_a_later_stage(settled: YearlyRequirement, figures: Iterable[Requirement], year: int) -> bool:
    """Return whether all documents that set these figures may set another one by a year, which is not known.

    That is so for a document of partial coverage, unless it has a known milestone after the year.
    """
    continuing = {figure.plan.id for figure in figures if figure.year > year}
    return all(not figure.plan.full and figure.plan.id not in continuing for figure in settled.figures)


def is_best(indicator: Indicator, value: Value) -> bool:
    """Return whether no value can be better: 100% where more is better, 0 or the first rank where less is."""
    if indicator.direction is Direction.MORE:
        return indicator.unit is Unit.PERCENT and value.number >= 100
    return value.number <= (1 if indicator.unit is Unit.RANK else 0)
