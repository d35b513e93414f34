"""What is exported: the targets of the chosen plans, each with its result, as records."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from cchc_cli.analysis.evaluation import SelectedTargets, TargetResult
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.output.serialize import Record, target_row, verdict_row

JUDGED = {"judged_value": "value", "judged_due": "due", "judged_levels": "levels"}
"""What a row of `check` calls otherwise."""
OF_THE_FLOOR = (
    "status",
    "reason",
    "gap",
    "years_left",
    "floor_value",
    "floor_due",
    "floor_plan",
    "floor_number",
    "floor_title",
    "floor_level",
    "floor_indicator",
    "floor_evidence",
    "floor_addresses",
    "fallback",
    "order_unknown",
    "caveats",
    "quoted",
    "others",
    "upcoming",
)
"""What a row of `check` calls the same."""
UNJUDGED: Record = {
    **dict.fromkeys((*JUDGED, *OF_THE_FLOOR)),
    **{name: [] for name in ("judged_levels", "floor_addresses", "caveats", "others")},
    **dict.fromkeys(("fallback", "order_unknown"), False),
}


@dataclass(frozen=True)
class Export:
    """The targets to export, the language of their labels, and what receives the number of plans done."""

    targets: SelectedTargets
    lang: Lang
    progress: Callable[[int, int], None] | None = field(default=None, compare=False)

    @property
    def corpus(self) -> Corpus:
        """The corpus of the plans."""
        return self.targets.corpus

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The plans in their order."""
        return self.targets.plans

    def by_plan(self) -> Iterator[Plan]:
        """Yield every plan and report the number of plans done."""
        for done, plan in enumerate(self.plans, start=1):
            yield plan
            if self.progress is not None:
                self.progress(done, len(self.plans))

    def records(self, plan: Plan) -> Iterator[Record]:
        """Yield the targets of a plan as JSON carries them."""
        return (self.record(row) for row in self.targets.results(plan))

    def record(self, row: TargetResult) -> Record:
        """Return a target and its result as JSON carries them."""
        corpus, result = self.corpus, row.result
        record = {**target_row(corpus, row.plan, row.year), "entry": row.year.target.index + 1}
        if result is None:
            return {**record, **UNJUDGED}
        found = verdict_row(corpus, result)
        record.update((name, found[known]) for name, known in JUDGED.items())
        record.update((name, found[name]) for name in OF_THE_FLOOR)
        return record
