"""A directory of plans for the commands that ask about them: of a country, what did not change is not read again.

The heads of all plans are taken up at once, their targets one plan at a time, when somebody first looks at them.
"""

import hashlib
import pickle
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, overload

from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Target
from cchc_cli.reading.corpus import Loaded, PlanFile, display, loaded, parse_plan, read_plan, without_text
from cchc_cli.reading.discovery import plan_files
from cchc_cli.reading.store import Shelf, Store
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
                fresh[shown] = pickle.dumps(tuple(file.plan.targets), protocol=5)
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
