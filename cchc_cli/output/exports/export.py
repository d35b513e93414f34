"""What is exported: the chosen plans, and their targets as rows with the verdict on each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial

from cchc_cli.analysis.floors import Result, check_plan
from cchc_cli.analysis.higher_level import HigherLevelIndex, higher_level_index
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Area, DueBasis
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.output.serialize import Record, Step, steps, target_row, verdict_row

Piece = str | bytes
"""A part of an exported text; bytes are UTF-8, as an earlier run kept them."""

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


@dataclass(frozen=True, slots=True)
class ExportRow:
    """One target for one year; without verdict where the plan is not judged."""

    plan: Plan
    step: Step
    verdict: Result | None


@dataclass(frozen=True)
class Export:
    """The chosen plans in their order, of one area or indicator if asked; rows are made one by one, each time anew."""

    corpus: Corpus
    plans: tuple[Plan, ...]
    lang: Lang
    area: Area | None = None
    indicator: str | None = None
    named: bool = False
    """Whether the plans were named: then those of partial coverage are judged too, as `check` does."""
    tell: Callable[[int, int], None] | None = field(default=None, compare=False)
    """Told how many of how many plans are done."""
    remembered: Callable[[Plan, Callable[[], str]], Piece] | None = field(default=None, compare=False)
    """Gives the text of a plan's rows as an earlier run wrote it, else has it made."""

    def by_plan(self) -> Iterator[Plan]:
        """Every plan, telling how many are done."""
        for done, plan in enumerate(self.plans, start=1):
            yield plan
            if self.tell is not None:
                self.tell(done, len(self.plans))

    def rows(self) -> Iterator[ExportRow]:
        """Every row with its verdict."""
        for plan in self.by_plan():
            yield from self.rows_of(plan)

    def rows_of(self, plan: Plan) -> Iterator[ExportRow]:
        """The rows of one plan."""
        verdicts = self._verdicts(plan) if plan.full or self.named else {}
        for step in self.steps(plan):
            yield ExportRow(plan, step, verdicts.get(_key(step.target.index, step.due, step.basis)))

    def texts(self, make: Callable[[Plan], str]) -> Iterator[Piece]:
        """What a format makes of each plan's rows, or made of them before."""
        for plan in self.by_plan():
            yield make(plan) if self.remembered is None else self.remembered(plan, partial(make, plan))

    def steps(self, plan: Plan) -> Iterator[Step]:
        """The rows of a plan that are asked for, without verdicts."""
        for step in steps(plan):
            name = step.target.indicator
            if self.indicator not in (None, name) or self.area not in (None, self.corpus.catalogue[name].area):
                continue
            yield step

    def record(self, row: ExportRow) -> Record:
        """A row as JSON carries it."""
        corpus, verdict = self.corpus, row.verdict
        record = {**target_row(corpus, row.plan, row.step), "entry": row.step.target.index + 1}
        if verdict is None:
            return {**record, **UNJUDGED}
        found = verdict_row(corpus, verdict)
        record.update((name, found[known]) for name, known in JUDGED.items())
        record.update((name, found[name]) for name in OF_THE_FLOOR)
        return record

    @cached_property
    def _book(self) -> HigherLevelIndex:
        return higher_level_index(self.corpus)

    def _verdicts(self, plan: Plan) -> dict[tuple[int, int | None], Result]:
        return {
            _key(target.index, verdict.due, verdict.basis): verdict
            for verdict in check_plan(self.corpus, plan, None, self._book)
            for target in verdict.targets
        }


def _key(index: int, due: int | None, basis: DueBasis | None) -> tuple[int, int | None]:
    """What a row and its verdict share; a figure for every year is judged in the one that tells most."""
    return index, None if basis is DueBasis.EVERY_YEAR else due
