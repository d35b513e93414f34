"""The values of a row that are compared with floors: one for each year, baseline and level."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from cchc_cli.analysis.comparable import Sought
from cchc_cli.analysis.result import Result
from cchc_cli.analysis.rows import Row, is_figure
from cchc_cli.analysis.steps import better, latest
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import DueBasis, Kind, Level, Status
from cchc_cli.domain.target import Base, Milestone, Target, Value, due_basis, due_year


@dataclass(frozen=True, slots=True)
class TargetValue:
    """One value of a row for one year and level. `target` sets it; `value` is None for a target without a figure.

    `written` is the number in the document, `value` the figure as it is compared.
    """

    row: Row
    targets: tuple[Target, ...]
    target: Target
    written: Decimal | None
    value: Value | None
    due: int
    basis: DueBasis
    level: Level

    def sought(self, corpus: Corpus) -> Sought:
        """Return what a floor is sought for."""
        row = self.row
        return Sought(corpus, row.plan, row.entry, row.scope, self.level, self.due, row.base_of(self.target))

    def result(self, status: Status, **more: Any) -> Result:
        """Return the result of this value; `more` are further fields of it."""
        row = self.row
        return Result(
            row.plan,
            row.indicator,
            row.scope,
            status,
            self.targets,
            self.target,
            self.written,
            self.due,
            self.basis,
            level=self.level,
            **more,
        )


_MOST_EXPLICIT = (DueBasis.STATED, DueBasis.TRAJECTORY, DueBasis.EVERY_YEAR, DueBasis.PERIOD)
"""Of figures for one year, the basis that counts, whatever the order of the entries."""


def target_values(corpus: Corpus, row: Row) -> Iterator[TargetValue]:
    """Yield the values of a row by year, base and level; of figures that contradict each other, the worst.

    A figure for every year that counts in none shares the result of one as good that counts in the last year.
    """
    figures: dict[_Key, list[tuple[Target, Milestone]]] = {}
    for target, step in row.milestones:
        figures.setdefault((step.time, row.base_of(target)), []).append((target, step))
    outdone = _outdone(row, figures)
    without_figure: dict[tuple[int, Kind, Base | None], list[Target]] = {}
    for target in row.targets:
        if not is_figure(target):
            key = due_year(target, row.plan.period), target.kind, row.base_of(target)
            without_figure.setdefault(key, []).append(target)
    for level in row.scope.levels or (corpus.level(row.plan),):
        for key_of_figures, found in figures.items():
            if key_of_figures in outdone:
                continue
            (_, year), _ = key_of_figures
            worst = found[0][1].figure
            for _, step in found:
                worst = step.figure if better(row.direction, step.figure, worst) < 0 else worst
            found.sort(key=lambda pair: pair[0].index)
            target, written = next((target, step.value) for target, step in found if step.figure == worst)
            basis = min((step.basis for _, step in found), key=_MOST_EXPLICIT.index)
            shared = (other for other, host in outdone.items() if host == key_of_figures)
            of_value = (*(one for one, _ in found), *(one for other in shared for one, _ in figures[other]))
            yield TargetValue(row, of_value, target, written, worst, year, basis, level)
        for (year, _, _), targets in without_figure.items():
            first = min(targets, key=lambda one: str(one.aim))
            basis = min(map(due_basis, targets), key=_MOST_EXPLICIT.index)
            yield TargetValue(row, tuple(targets), first, None, None, year, basis, level)


_Key = tuple[tuple[int, int], Base | None]
"""What contradicting figures share: the time and the baseline."""


def _outdone(row: Row, figures: Mapping[_Key, Sequence[tuple[Target, Milestone]]]) -> dict[_Key, _Key]:
    """Return the figures for every year that count in none, each with the one as good that counts in the last year."""
    found: dict[_Key, _Key] = {}
    for key, own in figures.items():
        (first, end), base = key
        if first == end or not _is_yearly([step for _, step in own]):
            continue
        steps = [step for (_, other), pairs in figures.items() if other == base for _, step in pairs]
        counting = [latest(row.direction, steps, year) for year in range(first, _last_year(row) + 1)]
        last_figures = counting[-1]
        if not any(map(_is_yearly, counting)) and all(
            better(row.direction, one.figure, step.figure) >= 0 for one in last_figures for _, step in own
        ):
            found[key] = (last_figures[0].time, base)
    return found


def _is_yearly(steps: Sequence[Milestone]) -> bool:
    return any(step.basis is DueBasis.EVERY_YEAR for step in steps)


def _last_year(row: Row) -> int:
    """Return the last year of the period, or that in which the locality ended."""
    period = row.plan.period
    return period.end if row.ended is None else max(period.start, min(period.end, row.ended))


def each_year(local: TargetValue) -> Iterator[TargetValue]:
    """Yield the value for each year that it is due in, the last first.

    A figure for every year is due in each year of the period, through the year in which the locality ended, in which
    no other figure of the row from the same baseline counts.
    """
    if local.basis is not DueBasis.EVERY_YEAR:
        yield local
        return
    row, last = local.row, _last_year(local.row)
    base = row.base_of(local.target)
    steps = [step for target, step in row.milestones if row.base_of(target) == base]
    years = [
        year for year in range(last, row.plan.period.start - 1, -1) if _is_yearly(latest(row.direction, steps, year))
    ]
    for year in years or (last,):
        yield replace(local, due=year)
