"""The verdicts on plans. Of many plans, what an earlier run passed is taken up again, as far as it is asked for."""

import io
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from cchc_cli.analysis.floors import Result, check_plan
from cchc_cli.analysis.higher_level import HigherLevelIndex, Requirement, higher_level_index
from cchc_cli.cli.console import processors
from cchc_cli.domain.enums import Level, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Target
from cchc_cli.reading.kept_plans import Drawer, Opened
from cchc_cli.reading.processes import in_chunks
from cchc_cli.reading.store import Pickler, Squeezed, squeezed

if TYPE_CHECKING:
    from cchc_cli.domain.corpus import Corpus

Outline = Sequence[tuple[str, Status]]
"""Indicator and status of every verdict on a plan, in their order."""

_Kept = tuple[tuple[tuple[str, str], ...], Squeezed]
"""The outline of verdicts, and the verdicts, as they are kept."""

_STATUSES = {str(status): status for status in Status}


class Judge:
    """Passes the verdicts on plans, against a level or a document if asked. `close` keeps them for the next run."""

    def __init__(self, opened: Opened, against: Level | Plan | None = None) -> None:
        self._opened, self._corpus = opened, opened.plans.corpus
        self._against = against
        self._drawer = Drawer(opened, "verdicts") if against is None and opened.store is not None else None
        self._passed: dict[str, tuple[Result, ...]] = {}

    def prepare(self, plans: Iterable[Plan], tell: Callable[[int, int], None] | None = None) -> None:
        """Pass the verdicts on plans that are asked for next, by several processes where they are kept.

        `tell` hears how many are done of how many that have to be.
        """
        if self._drawer is None:
            return
        missing = [plan.id for plan in plans if not self._drawer.has(plan.id)]
        passed = in_chunks(partial(_judges, self._opened), missing, processors(), tell)
        for name, (outline, piece) in zip(missing, passed, strict=True):
            self._drawer.keep(name, outline, piece)

    def outline(self, plan: Plan) -> Outline:
        """Indicator and status of each verdict on a plan; quick where they were passed before."""
        kept = None if self._drawer is None else self._drawer.small(plan.id)
        if isinstance(kept, tuple):
            return [(indicator, _STATUSES[status]) for indicator, status in kept]
        return [(one.indicator, one.status) for one in self.verdicts(plan)]

    def verdicts(self, plan: Plan) -> Sequence[Result]:
        """The verdicts on a plan. Raises `superiors.NotAbove` as `check_plan` does."""
        if plan.id not in self._passed:
            self._passed[plan.id] = self._taken_up(plan) or self._judged(plan)
        return self._passed[plan.id]

    def close(self) -> None:
        """Keep what was judged now."""
        if self._drawer is not None:
            self._drawer.close()

    @cached_property
    def _book(self) -> HigherLevelIndex:
        return higher_level_index(self._corpus)

    def _judged(self, plan: Plan) -> tuple[Result, ...]:
        found = check_plan(self._corpus, plan, self._against, self._book)
        if self._drawer is not None:
            self._drawer.keep(plan.id, *_as_kept(found))
        return found

    def _taken_up(self, plan: Plan) -> tuple[Result, ...] | None:
        piece = None if self._drawer is None else self._drawer.piece(plan.id)
        if piece is None:
            return None
        found: tuple[Result, ...] = _Reader(io.BytesIO(piece), self._corpus).load()
        return found


def _judges(opened: Opened) -> Callable[[Sequence[str]], list[_Kept]]:
    """What passes the verdicts on plans, by their ids."""
    corpus = opened.plans.corpus
    book = higher_level_index(corpus)

    def judge(names: Sequence[str]) -> list[_Kept]:
        found = [_as_kept(check_plan(corpus, corpus.plans[name], None, book)) for name in names]
        opened.let_go(corpus.plans[name] for name in names)
        return found

    return judge


def _as_kept(verdicts: Sequence[Result]) -> _Kept:
    return tuple((one.indicator, str(one.status)) for one in verdicts), squeezed(_written(verdicts))


def _written(verdicts: Sequence[Result]) -> bytes:
    """Verdicts without the plans and targets that they are about: these are in the plans, and only named."""
    out = io.BytesIO()
    _Writer(out, verdicts).dump(verdicts)
    return out.getvalue()


class _Writer(Pickler):
    def __init__(self, out: io.BytesIO, verdicts: Sequence[Result]) -> None:
        super().__init__(out, protocol=5)
        self._named = {id(target): (plan.id, target.index) for plan, target in _targets(verdicts)}

    def persistent_id(self, thing: Any) -> object:
        if isinstance(thing, Plan):
            return thing.id
        return self._named[id(thing)] if isinstance(thing, Target) else None


class _Reader(pickle.Unpickler):
    def __init__(self, stream: io.BytesIO, corpus: "Corpus") -> None:
        super().__init__(stream)
        self._corpus = corpus

    def persistent_load(self, name: Any) -> object:
        if isinstance(name, str):
            return self._corpus.plans[name]
        plan, index = name
        return next(target for target in self._corpus.plans[plan].targets if target.index == index)


def _targets(verdicts: Sequence[Result]) -> Iterator[tuple[Plan, Target]]:
    for one in verdicts:
        yield from ((one.plan, target) for target in one.targets)
        figures: tuple[Requirement | None, ...] = (one.floor, *one.others, one.upcoming)
        yield from ((figure.plan, figure.target) for figure in figures if figure is not None)
