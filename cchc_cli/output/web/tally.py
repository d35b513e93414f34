"""Counting results over many plans, one plan at a time."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from cchc_cli.analysis.floors import UNJUDGED
from cchc_cli.domain.enums import Area, Kind, Reason, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.output.web.entries import Line, TargetView


@dataclass(frozen=True, slots=True)
class PlanCoverage:
    """How much of a plan can be said: its targets by area, those with a figure, those that a floor is known for."""

    plan: Plan
    areas: Counter[Area]
    with_figure: int
    judged: int

    @classmethod
    def of(cls, plan: Plan, entries: Iterable[TargetView], area_of: dict[str, Area]) -> "PlanCoverage":
        """The coverage of one plan."""
        lines = [line for entry in entries for line in entry.lines]
        return cls(
            plan,
            Counter(area_of[target.indicator] for target in plan.targets),
            sum(target.kind is Kind.QUANTITATIVE for target in plan.targets),
            sum(_judged(line) for line in lines),
        )


@dataclass(slots=True)
class Tally:
    """Statuses, and the reasons why there is no verdict with the indicators concerned."""

    statuses: Counter[Status] = field(default_factory=Counter)
    reasons: Counter[tuple[Status, Reason]] = field(default_factory=Counter)
    concerned: dict[tuple[Status, Reason], dict[str, None]] = field(default_factory=dict)

    def add(self, entries: Iterable[TargetView]) -> None:
        """Count the entries of one plan."""
        for entry in entries:
            for line in entry.lines:
                if line.judgement is None:
                    continue
                status, reason = line.judgement.status, line.judgement.reason
                self.statuses[status] += 1
                if reason is not None and status in UNJUDGED:
                    self.reasons[status, reason] += 1
                    self.concerned.setdefault((status, reason), {})[entry.indicator] = None

    def merge(self, other: "Tally") -> None:
        """Count what was counted there as well."""
        self.statuses.update(other.statuses)
        self.reasons.update(other.reasons)
        for key, indicators in other.concerned.items():
            self.concerned.setdefault(key, {}).update(indicators)


def _judged(line: Line) -> bool:
    return line.judgement is not None and line.judgement.status not in (*UNJUDGED, Status.MISSING)
