"""A directory of plans for the commands that ask about them: of a country, what did not change is not read again.

The heads of all plans are taken up at once, their targets one plan at a time, when somebody first looks at them.
"""

import hashlib
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple, overload

from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Target
from cchc_cli.reading.corpus import Loaded, PlanFile, display, loaded, parse_plan, read_plan, without_text
from cchc_cli.reading.discovery import plan_files
from cchc_cli.reading.processes import in_chunks
from cchc_cli.reading.store import Shelf, Squeezed, Store, digest, packed, squeezed, unsqueezed
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


_Named = tuple[Path, str]
"""A file, and how messages show it."""


class _Later(Sequence[Target]):
    """The targets of a plan, read when somebody looks at them: equal to the tuple that they are."""

    def __init__(self, length: int, read: Callable[[], Sequence[Target]]) -> None:
        self._length = length
        self._read = read

    @cached_property
    def _all(self) -> tuple[Target, ...]:
        return tuple(self._read())

    def let_go(self) -> None:
        """Read them again when somebody looks at them again."""
        self.__dict__.pop("_all", None)

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
    folder: Path | None = None
    store: Store | None = None

    def __reduce__(self) -> tuple[object, ...]:
        """Another process opens the directory for itself."""
        return open_directory, (self.plans.directory, self.folder)

    def let_go(self, plans: Iterable[Plan]) -> None:
        """Nobody needs the targets of these plans for a while: their memory is for others."""
        for plan in plans:
            if isinstance(plan.targets, _Later):
                plan.targets.let_go()


def open_directory(
    directory: Path, folder: Path | None, jobs: int = 1, tell: Callable[[int, int], None] | None = None
) -> Opened:
    """Read a directory of plans; with a folder to keep it in, quickly where nothing changed, and by so many processes.

    `tell` hears how many files are read of how many that have to be.
    What is not kept yet is kept before anybody looks at it, so that the targets of a country are never all in memory.
    """
    paths = plan_files(directory)
    if folder is None or len(paths) < KEPT_FROM:
        vocabulary = load_vocabulary(directory)
        read = (without_text(read_plan(path, display(path), vocabulary)) for path in paths)
        return Opened(loaded(directory, read, vocabulary), folder)
    store = Store(folder, "plans", directory, _ROOMS)
    vocabulary = store.words(directory)
    return Opened(loaded(directory, _Desk(store, vocabulary).files(paths, jobs, tell), vocabulary), folder, store)


_Fresh = tuple[_Head, Squeezed] | PlanFile
"""A file just read: its head and its targets as they are kept; the whole file where anything is wrong with it."""


class _Desk:
    """Takes up what is kept of the files, reads the others, and keeps them in their turn."""

    def __init__(self, store: Store, vocabulary: Vocabulary) -> None:
        self._store, self._vocabulary = store, vocabulary
        self._shelf: Shelf | None = store.shelf("plans")
        kept = None if self._shelf is None else self._shelf.head
        self._kept: dict[str, _Head] = kept if isinstance(kept, dict) else {}

    def files(self, paths: Sequence[Path], jobs: int, tell: Callable[[int, int], None] | None) -> list[PlanFile]:
        """Every file, in order."""
        shown = {path: display(path) for path in paths}
        heads = {name: head for path, name in shown.items() if (head := self._unchanged(path, name)) is not None}
        stale = [(path, name) for path, name in shown.items() if name not in heads]
        read = in_chunks(partial(_reader, self._vocabulary), stale, jobs, tell)
        fresh = dict(zip((name for _, name in stale), read, strict=True))
        broken = {name: one for name, one in fresh.items() if isinstance(one, PlanFile)}
        whole = {name: one for name, one in fresh.items() if not isinstance(one, PlanFile)}
        heads.update((name, head) for name, (head, _) in whole.items())
        if whole or heads.keys() != self._kept.keys():
            self._keep(heads, {name: piece for name, (_, piece) in whole.items()})
        return [broken.get(name) or self._taken_up(path, name, heads[name]) for path, name in shown.items()]

    def _unchanged(self, path: Path, shown: str) -> _Head | None:
        head = self._kept.get(shown)
        raw = b"" if head is None else read_raw(path)
        return (
            head
            if head is not None and isinstance(raw, bytes) and hashlib.sha256(raw).digest() == head.content
            else None
        )

    def _keep(self, heads: Mapping[str, _Head], fresh: Mapping[str, Squeezed]) -> None:
        kept = {
            name: None if self._shelf is None else self._shelf.squeezed(name) for name in heads if name not in fresh
        }
        pieces = {**fresh, **{name: piece for name, piece in kept.items() if piece is not None}}
        if self._shelf is not None:
            self._shelf.close()  # some systems replace no file that is open
        self._store.put("plans", {name: heads[name] for name in pieces}, pieces)
        self._shelf = self._store.shelf("plans")

    def _taken_up(self, path: Path, shown: str, head: _Head) -> PlanFile:
        def read() -> Sequence[Target]:
            piece = None if self._shelf is None else self._shelf.piece(shown)
            if piece is not None:
                found: Sequence[Target] = pickle.loads(piece)  # our own, whole by its checksum
                return found
            plan = read_plan(path, shown, self._vocabulary).plan
            return () if plan is None else plan.targets

        plan = replace(head.plan, targets=_Later(head.targets, read))
        return PlanFile(YamlFile(path, "", None), shown, (), plan, head.content)


def _reader(vocabulary: Vocabulary) -> Callable[[Sequence[_Named]], list[_Fresh]]:
    return lambda files: [_fresh(path, shown, vocabulary) for path, shown in files]


def _fresh(path: Path, shown: str, vocabulary: Vocabulary) -> _Fresh:
    raw = read_raw(path)
    if not isinstance(raw, bytes):
        return PlanFile(raw, shown)
    content = hashlib.sha256(raw).digest()
    file = replace(parse_plan(raw, path, shown, vocabulary), content=content)
    if file.plan is None or file.damaged:
        return file
    head = _Head(content, replace(file.plan, targets=()), len(file.plan.targets))
    return head, squeezed(packed(tuple(file.plan.targets)))


class Drawer:
    """What earlier runs made of each plan, or of several together.

    It holds while these plans, the plans above them and our code stay as they are. Of each there is something small,
    taken up together with that of the others, and a piece that is read alone. `groups` says, by name, what each is made
    of; without them each plan stands for itself, under its id.
    """

    def __init__(self, opened: Opened, name: str, groups: Mapping[str, Sequence[Plan]] | None = None) -> None:
        self._name, self._store = name, opened.store
        self._keys = _Keys(opened.plans)
        self._groups = groups or {plan.id: (plan,) for plan in opened.plans.corpus.plans.values()}
        self._shelf = None if opened.store is None else opened.store.shelf(name)
        kept = None if self._shelf is None else self._shelf.head
        self._kept: dict[str, bytes] = kept if isinstance(kept, dict) else {}
        self._fresh: dict[str, tuple[object, Squeezed]] = {}

    def has(self, name: str) -> bool:
        """Whether anything is kept of it that still holds."""
        return name in self._fresh or self._holds(name)

    def small(self, name: str) -> object:
        """What is kept of it with that of the others; None when nothing is that still holds."""
        if name in self._fresh:
            return self._fresh[name][0]
        return self._small.get(name) if self._holds(name) else None

    def piece(self, name: str) -> bytes | None:
        """Its piece; None when none is kept that still holds."""
        found = self.squeezed(name)
        return None if found is None else unsqueezed(found)

    def squeezed(self, name: str) -> Squeezed | None:
        """Its piece as it is kept."""
        if name in self._fresh:
            return self._fresh[name][1]
        return self._shelf.squeezed(name) if self._shelf is not None and self._holds(name) else None

    def keep(self, name: str, small: object, piece: Squeezed) -> None:
        """Keep what was made of it; it is written by `close`."""
        self._fresh[name] = (small, piece)

    def close(self) -> None:
        """Write what is new, with what is kept of the rest of the directory."""
        if self._store is None or not self._fresh:
            return
        pieces = {name: piece for name in self._groups if (piece := self.squeezed(name)) is not None}
        small = {name: self.small(name) for name in pieces}
        if self._shelf is not None:
            self._shelf.close()  # some systems replace no file that is open
        keys = {name: self._key(name) for name in pieces}
        self._store.put(self._name, keys, {**pieces, _SMALL: squeezed(packed(small))})
        self._fresh.clear()

    def _holds(self, name: str) -> bool:
        return name in self._kept and self._kept[name] == self._key(name)

    def _key(self, name: str) -> bytes:
        plans = self._groups[name]
        return self._keys.of(plans[0]) if len(plans) == 1 else digest(map(self._keys.of, plans))

    @cached_property
    def _small(self) -> Mapping[str, object]:
        raw = None if self._shelf is None else self._shelf.piece(_SMALL)
        found = {} if raw is None else pickle.loads(raw)  # our own, whole by its checksum
        return found if isinstance(found, dict) else {}


_SMALL = ""
"""The key of what is small of all; no name is empty."""


class _Keys:
    """A digest of each plan with all that is asked of it from above."""

    def __init__(self, loaded: Loaded) -> None:
        self._corpus = loaded.corpus
        plans = loaded.corpus.plans
        self._content = {file.id: (file.shown, file.content) for file in loaded.files if file.id in plans}
        self._by_locality: dict[str, list[str]] = {}
        for plan in plans.values():
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
