"""The exported data: the targets of the selected plans, each with its result, as records."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from cchc_cli.analysis.evaluation import SelectedTargets, TargetResult
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.output.json_document import Record
from cchc_cli.output.result_records import result_row
from cchc_cli.output.serialize import target_row

EVALUATED = {"judged_value": "value", "judged_due": "due", "judged_level": "at_level", "result": "id"}
"""Columns that have another name in a row of `check`, with that name."""
OF_THE_FLOOR = (
    *("status", "reason", "gap", "floor_comparator", "floor_value", "floor_due", "floor_base", "floor_plan"),
    *(
        "floor_number",
        "floor_title",
        "floor_level",
        "floor_indicator",
        "floor_evidence",
        "floor_addresses",
        "floor_stated",
    ),
    *("floor_read", "fallback"),
    *("issued_later", "order_unknown", "caveats", "quoted", "nearer", "farther", "missed", "others", "upcoming"),
)
"""Columns that have the same name in a row of `check`."""


@dataclass(frozen=True)
class Export:
    """The targets to export and the language of their labels; `progress` is called with plans done and their number."""

    targets: SelectedTargets
    lang: Lang
    progress: Callable[[int, int], None] | None = field(default=None, compare=False)

    @property
    def corpus(self) -> Corpus:
        """Return the corpus of the plans."""
        return self.targets.corpus

    @property
    def plans(self) -> tuple[Plan, ...]:
        """Return the plans in their order."""
        return self.targets.plans

    def by_plan(self) -> Iterator[Plan]:
        """Yield every plan and report the number of plans done."""
        for done, plan in enumerate(self.plans, start=1):
            yield plan
            if self.progress is not None:
                self.progress(done, len(self.plans))

    def records(self, plan: Plan) -> Iterator[Record]:
        """Yield the targets of a plan as JSON records."""
        return (self.record(row) for row in self.targets.targets(plan))

    def record(self, row: TargetResult) -> Record:
        """Return a target and its most severe result as a JSON record."""
        record = {**target_row(self.corpus, row.plan, row.year), "entry": row.year.target.index + 1}
        found = result_row(self.corpus, row.result)
        record.update((name, found[known]) for name, known in EVALUATED.items())
        record.update((name, found[name]) for name in OF_THE_FLOOR)
        record["further_results"] = row.further
        return record

    def results(self, plan: Plan) -> Iterator[Record]:
        """Yield the results of a plan as JSON records."""
        return (result_row(self.corpus, result) for result in self.targets.results(plan))
