"""A directory of plans for the commands that ask about them: of a country, what did not change is not read again.

The heads of all plans are taken up at once, their targets one plan at a time, when somebody first looks at them.
"""

import hashlib
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, overload

from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Target
from cchc_cli.reading.corpus import Loaded, PlanFile, display, loaded, parse_plan, read_plan, without_text
from cchc_cli.reading.discovery import plan_files
from cchc_cli.reading.store import Shelf, Store, digest, packed
from cchc_cli.reading.vocabulary import Vocabulary, load_vocabulary
from cchc_cli.reading.yaml_file import YamlFile, read_raw

KEPT_FROM = 200
"""So many files make it worth keeping them: fewer are read as quickly."""

_ROOMS = ("domain", "reading", "analysis", "output")


class _Head(NamedTuple):
    """A file without anything wrong: the digest of its bytes, its plan without targets, and how many there are."""

    content: bytes
    plan: Plan
    targets: int


class _Later(Sequence[Target]):
    """The targets of a plan, read when somebody looks at them: equal to the tuple that they are."""

    def __init__(self, length: int, read: Callable[[], Sequence[Target]]) -> None:
        self._length = length
        self._read = read

    @cached_property
    def _all(self) -> tuple[Target, ...]:
        return tuple(self._read())

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Target]:
        return iter(self._all)

    @overload
    def __getitem__(self, at: int) -> Target: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Target]: ...
    def __getitem__(self, at: int | slice) -> Target | Sequence[Target]:
        return self._all[at]

    def __eq__(self, other: object) -> bool:
        return self._all == (other._all if isinstance(other, _Later) else other)

    def __hash__(self) -> int:
        return hash(self._all)


@dataclass(frozen=True)
class Opened:
    """A directory of plans, and the store beside it if it is large enough to keep anything of it."""

    plans: Loaded
    store: Store | None = None


def open_directory(directory: Path, folder: Path | None) -> Opened:
    """Read a directory of plans; with a folder to keep it in, quickly where nothing changed."""
    paths = plan_files(directory)
    if folder is None or len(paths) < KEPT_FROM:
        vocabulary = load_vocabulary(directory)
        read = (without_text(read_plan(path, display(path), vocabulary)) for path in paths)
        return Opened(loaded(directory, read, vocabulary))
    store = Store(folder, "plans", directory, _ROOMS)
    vocabulary = store.words(directory)
    return Opened(loaded(directory, _Desk(store, vocabulary).files(paths), vocabulary), store)


class _Desk:
    """Takes up what is kept of the files, reads the others, and keeps them in their turn."""

    def __init__(self, store: Store, vocabulary: Vocabulary) -> None:
        self._store, self._vocabulary = store, vocabulary
        self._shelf: Shelf | None = store.shelf("plans")
        kept = None if self._shelf is None else self._shelf.head
        self._kept: dict[str, _Head] = kept if isinstance(kept, dict) else {}

    def files(self, paths: Sequence[Path]) -> Iterator[PlanFile]:
        """Every file, in order."""
        heads: dict[str, _Head] = {}
        fresh: dict[str, bytes] = {}
        for path in paths:
            shown = display(path)
            raw = read_raw(path)
            if not isinstance(raw, bytes):
                yield PlanFile(raw, shown)
                continue
            content = hashlib.sha256(raw).digest()
            head = self._kept.get(shown)
            if head is not None and head.content == content:
                heads[shown] = head
                yield self._taken_up(path, shown, head)
                continue
            file = replace(parse_plan(raw, path, shown, self._vocabulary), content=content)
            if file.plan is not None and not file.damaged:
                heads[shown] = _Head(content, replace(file.plan, targets=()), len(file.plan.targets))
                fresh[shown] = packed(tuple(file.plan.targets))
            yield without_text(file)
        if fresh or heads.keys() != self._kept.keys():
            pieces = {shown: fresh.get(shown) or self._piece(shown) for shown in heads}
            whole = {shown: piece for shown, piece in pieces.items() if piece is not None}
            if self._shelf is not None:
                self._shelf.close()  # some systems replace no file that is open
            self._store.put("plans", {shown: heads[shown] for shown in whole}, whole)
            self._shelf = self._store.shelf("plans")

    def _piece(self, shown: str) -> bytes | None:
        return None if self._shelf is None else self._shelf.piece(shown)

    def _taken_up(self, path: Path, shown: str, head: _Head) -> PlanFile:
        def read() -> Sequence[Target]:
            piece = self._piece(shown)
            if piece is not None:
                found: Sequence[Target] = pickle.loads(piece)  # our own, whole by its checksum
                return found
            plan = read_plan(path, shown, self._vocabulary).plan
            return () if plan is None else plan.targets

        plan = replace(head.plan, targets=_Later(head.targets, read))
        return PlanFile(YamlFile(path, "", None, plain=True), shown, (), plan, head.content)


class Drawer:
    """What earlier runs made of each plan. It holds while the plan, the plans above it and our code stay as they are.

    Of each plan there is something small, taken up together with that of the others, and a piece that is read alone.
    """

    def __init__(self, opened: Opened, name: str) -> None:
        self._name, self._store = name, opened.store
        self._keys = _Keys(opened.plans)
        self._shelf = None if opened.store is None else opened.store.shelf(name)
        kept = None if self._shelf is None else self._shelf.head
        self._kept: dict[str, bytes] = kept if isinstance(kept, dict) else {}
        self._fresh: dict[str, tuple[object, bytes]] = {}

    def small(self, plan: Plan) -> object:
        """What was kept of a plan with that of the others; None when nothing was that still holds."""
        return self._small.get(plan.id) if self._holds(plan) else None

    def piece(self, plan: Plan) -> bytes | None:
        """The piece of a plan; None when none was kept that still holds."""
        return self._shelf.piece(plan.id) if self._shelf is not None and self._holds(plan) else None

    def keep(self, plan: Plan, small: object, piece: bytes) -> None:
        """Keep what was made of a plan; it is written by `close`."""
        if self._store is not None:
            self._fresh[plan.id] = (small, piece)

    def close(self) -> None:
        """Write what is new, with what is kept of the other plans of the directory."""
        if self._store is None or not self._fresh:
            return
        still = {plan.id: piece for plan in self._keys.plans.values() if (piece := self.piece(plan)) is not None}
        pieces = {**still, **{name: piece for name, (_, piece) in self._fresh.items()}}
        small = {name: self._small.get(name) for name in still}
        small.update((name, one) for name, (one, _) in self._fresh.items())
        if self._shelf is not None:
            self._shelf.close()  # some systems replace no file that is open
        keys = {name: self._keys.of(self._keys.plans[name]) for name in pieces}
        self._store.put(self._name, keys, {**pieces, _SMALL: packed(small)})
        self._fresh.clear()

    def _holds(self, plan: Plan) -> bool:
        return plan.id in self._kept and self._kept[plan.id] == self._keys.of(plan)

    @cached_property
    def _small(self) -> Mapping[str, object]:
        raw = None if self._shelf is None else self._shelf.piece(_SMALL)
        found = {} if raw is None else pickle.loads(raw)  # our own, whole by its checksum
        return found if isinstance(found, dict) else {}


_SMALL = ""
"""The key of what is small of all plans; no plan's id is empty."""


class _Keys:
    """A digest of each plan with all that is asked of it from above."""

    def __init__(self, loaded: Loaded) -> None:
        self._corpus = loaded.corpus
        self.plans = loaded.corpus.plans
        self._content = {file.id: (file.shown, file.content) for file in loaded.files if file.id in self.plans}
        self._by_locality: dict[str, list[str]] = {}
        for plan in self.plans.values():
            self._by_locality.setdefault(plan.locality, []).append(plan.id)
        self._above: dict[tuple[str, ...], bytes] = {}

    def of(self, plan: Plan) -> bytes:
        """The digest of one plan."""
        above = tuple(place.id for place in self._corpus.above(plan))
        if above not in self._above:
            ids = [name for place in above for name in sorted(self._by_locality.get(place, ()))]
            self._above[above] = digest(
                (self._corpus.incomplete, above, *((name, self._content[name]) for name in ids))
            )
        return digest((plan.id, self._content[plan.id], self._above[above]))
