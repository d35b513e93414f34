"""Lints a directory of plans of any size: only what changed is examined, by several processes, file by file.

Nothing here decides what is found; that is `engine`. A test holds that both give the same report.
"""

import datetime
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path

from cchc_cli.linting import kept as keeping
from cchc_cli.linting.engine import (
    INTERNAL_CODE,
    Examined,
    Report,
    across,
    examine,
    glanced,
    head_of,
    reported,
    vocabulary_faults,
)
from cchc_cli.linting.familiar import Familiar
from cchc_cli.linting.fixes.modeline import schema_for
from cchc_cli.linting.higher_level import HigherLevelPlans
from cchc_cli.linting.kept import Kept, Known
from cchc_cli.linting.rule import PlanHeader
from cchc_cli.linting.settings import Settings
from cchc_cli.reading.corpus import PlanFile, display, parse_plan, read_plan
from cchc_cli.reading.discovery import plan_files
from cchc_cli.reading.processes import in_chunks
from cchc_cli.reading.store import Store, digest
from cchc_cli.reading.vocabulary import Vocabulary
from cchc_cli.reading.yaml_file import YamlFile, read_raw, read_start

_HEAD = 2048
"""Bytes in which a plan names its locality; if it does not, or once more later, it is found when the file is read."""

_KEY = b"\nlocality:"
_ID = re.compile(rb" +[a-z0-9/-]+ *")


@dataclass(frozen=True, slots=True)
class Options:
    """How to run: where to keep what was found (None: nowhere), how many processes, whom to tell how far it is."""

    folder: Path | None = None
    jobs: int = 1
    progress: Callable[[int, int], None] | None = None


@dataclass(frozen=True, slots=True)
class _File:
    """A file as it is now. `locality` is what its text surely says; None when it has to be read to know.

    Of a file that is not `wanted` only the head is looked at, for the rules over all plans.
    """

    path: Path
    shown: str
    content: bytes
    schema: str | None
    locality: str | None
    wanted: bool


@dataclass(frozen=True, slots=True)
class _Fresh:
    """A file just examined (where it was wanted, else only its head), and the digest of what was read."""

    examined: Examined
    head: PlanHeader
    content: bytes
    head_digest: bytes
    whole: bool


def lint_directory(
    directory: Path,
    wanted: Callable[[Path], bool],
    settings: Settings,
    today: datetime.date | None,
    options: Options | None = None,
) -> Report:
    """The report on those files of a directory that are wanted; its `files` is 0 when none is."""
    options = options or Options()
    store = keeping.store_of(options.folder, directory)
    kept = keeping.load(store)
    files = {file.shown: file for file in _listed(directory, wanted, compared=bool(kept.files))}
    if not kept.whole or kept.files.keys() != files.keys() or any(_differs(file, kept) for file in files.values()):
        kept = _updated(directory, files, kept, store, options)
    examined = [kept.files[file.shown].examined for file in files.values() if file.wanted]
    return reported(examined, kept.across, kept.words, settings, today)


def _listed(directory: Path, wanted: Callable[[Path], bool], compared: bool) -> Iterator[_File]:
    """The files of a directory, with a digest of their content if it is to be compared with what is kept."""
    schemas: dict[Path, str | None] = {}
    for path in plan_files(directory):
        folder = path.parent
        if folder not in schemas:
            schemas[folder] = schema_for(path)
        if compared:
            read = read_raw(path)
            raw = read if isinstance(read, bytes) else b""  # whatever it is, reading it says so, each time
        else:
            raw = read_start(path, _HEAD)
        content = hashlib.sha256(raw).digest() if raw and compared else b""
        yield _File(path, display(path), content, schemas[folder], _locality(raw), wanted(path))


def _locality(raw: bytes) -> str | None:
    """The locality that a plan's text gives in the plainest way, once; nearly all do."""
    raw = b"\n" + raw
    at = raw.find(_KEY)
    end = raw.find(b"\n", at + 1)
    if at < 0 or end < 0 or raw.find(_KEY, end) >= 0:
        return None
    value = _ID.fullmatch(raw, at + len(_KEY), end)
    return None if value is None else value[0].decode().strip()


def _differs(file: _File, kept: Kept) -> bool:
    known = kept.files.get(file.shown)
    if known is None or (file.wanted and not known.whole):
        return True
    return not file.content or known.content != file.content or known.schema != file.schema


def _updated(directory: Path, files: Mapping[str, _File], kept: Kept, store: Store, options: Options) -> Kept:
    """What is known now: files that changed, or whose plans above did, are examined again."""
    vocabulary = store.words(directory)
    upper = {naming.parent for place in vocabulary.localities.values() for naming in place.history} - {None}
    read: dict[str, str | None] = {}
    while True:
        above = _above(files, kept, vocabulary, upper, read)
        stale = [file for file in files.values() if _differs(file, kept) or _judged_otherwise(file, kept, above)]
        fresh = dict(zip((file.shown for file in stale), _examined(stale, vocabulary, above, options), strict=True))
        surprises = {
            file.shown: fresh[file.shown].examined.locality
            for file in stale
            if fresh[file.shown].examined.locality in upper
            and fresh[file.shown].examined.locality != read.get(file.shown, file.locality)
        }
        if not surprises:  # the text said no other locality than the file, read whole, turned out to have
            break
        read.update(surprises)
    known = {
        shown: Known(
            one.content,
            files[shown].schema,
            above.digest_of(one.examined.above),
            one.examined,
            one.head_digest,
            one.whole,
        )
        for shown, one in fresh.items()
    }
    now = Kept({shown: known.get(shown) or kept.files[shown] for shown in files}, words=(), whole=True)
    now.words = tuple(vocabulary_faults(vocabulary))
    now.heads_of = digest((shown, one.head) for shown, one in now.files.items())
    if now.heads_of == kept.heads_of and not _found_in(kept, fresh):
        now.across = kept.across
    else:
        heads = dict(keeping.load_heads(store, kept.heads_of))
        heads.update({shown: one.head for shown, one in fresh.items()})
        whole = lru_cache(maxsize=256)(lambda shown: read_plan(files[shown].path, shown, vocabulary))
        listed = {shown: heads[shown] if shown in heads else head_of(whole(shown)) for shown in files}
        now.across = across(listed.values(), vocabulary, whole)
        keeping.save_heads(store, now.heads_of, listed)
    keeping.save(store, now)
    return now


def _found_in(kept: Kept, fresh: Mapping[str, _Fresh]) -> bool:
    """Whether a file just examined is in a finding across all: its lines may have moved."""
    return any(path in fresh for one in kept.across for path in (one.path, *(other.path for other in one.related)))


@dataclass(frozen=True, slots=True)
class _Above:
    """The files of the localities above others. What is asked of a plan changes with any of those above it."""

    files: Mapping[str, tuple[_File, ...]]
    digests: Mapping[str, bytes]
    _known: dict[tuple[str, ...], bytes] = field(default_factory=dict)

    def digest_of(self, localities: tuple[str, ...]) -> bytes:
        """One digest of all files of these localities."""
        if localities not in self._known:
            self._known[localities] = digest((locality, self.digests.get(locality)) for locality in localities)
        return self._known[localities]


def _above(
    files: Mapping[str, _File],
    kept: Kept,
    vocabulary: Vocabulary,
    upper: set[str | None],
    read: dict[str, str | None],
) -> _Above:
    """The files by locality above others; `read` holds, and gets, what was learned by reading a file whole."""
    found: dict[str, list[_File]] = {}
    stems: dict[str, list[_File]] = {}
    for file in files.values():
        stems.setdefault(file.path.stem, []).append(file)
        if file.shown not in read and not _differs(file, kept):
            locality = kept.files[file.shown].examined.locality
        elif file.shown in read or file.locality is None:
            if file.shown not in read:
                plan = read_plan(file.path, file.shown, vocabulary).plan
                read[file.shown] = None if plan is None else plan.locality
            locality = read[file.shown]
        else:
            locality = file.locality
        if locality is not None and locality in upper:
            found.setdefault(locality, []).append(file)
    # of several files with one id none counts: whoever has a twin depends on it
    with_twins = {
        locality: tuple(chain.from_iterable(stems[file.path.stem] for file in own)) for locality, own in found.items()
    }
    digests = {locality: digest((file.shown, _content(file)) for file in own) for locality, own in with_twins.items()}
    return _Above({locality: tuple(dict.fromkeys(own)) for locality, own in with_twins.items()}, digests)


def _content(file: _File) -> bytes:
    raw = read_raw(file.path) if not file.content else b""
    return hashlib.sha256(raw).digest() if isinstance(raw, bytes) and raw else file.content


def _judged_otherwise(file: _File, kept: Kept, above: _Above) -> bool:
    known = kept.files[file.shown]
    return known.above != above.digest_of(known.examined.above)


def _examined(files: Sequence[_File], vocabulary: Vocabulary, above: _Above, options: Options) -> Iterator[_Fresh]:
    """Examine files, in their order."""
    places = {locality: tuple((file.path, file.shown) for file in own) for locality, own in above.files.items()}
    asked = [(file.path, file.shown, file.wanted) for file in files]
    return in_chunks(partial(_examiner, vocabulary, places), asked, options.jobs, options.progress)


_Named = tuple[Path, str]


class _Bench:
    """What a process works with: the plans above, read once though they are asked for by many, and what is familiar."""

    def __init__(self, vocabulary: Vocabulary, places: Mapping[str, tuple[_Named, ...]]) -> None:
        self._vocabulary, self._places = vocabulary, places
        self._above: dict[str, tuple[bytes, PlanFile] | None] = {one: None for own in places.values() for _, one in own}
        self.familiar = Familiar(HigherLevelPlans(vocabulary, self._files_of))

    def parsed(self, raw: bytes | YamlFile, path: Path, shown: str) -> PlanFile:
        """A file of which the bytes were read, or were not to be had."""
        if not isinstance(raw, bytes):
            return PlanFile(raw, shown)
        known = self._above.get(shown)
        if known is not None and known[0] == raw:
            return known[1]
        file = parse_plan(raw, path, shown, self._vocabulary)
        if shown in self._above:
            self._above[shown] = (raw, file)
        return file

    def _files_of(self, locality: str) -> list[PlanFile]:
        """The files of a locality; of several with one id, none."""
        files = [self.parsed(read_raw(path), path, shown) for path, shown in self._places.get(locality, ())]
        usable = [file for file in files if file.plan is not None]
        ids = [file.id for file in usable]
        return [file for file in usable if ids.count(file.id) == 1]


_Asked = tuple[Path, str, bool]
"""A file, how messages show it, and whether it is wanted."""


def _examiner(
    vocabulary: Vocabulary, places: Mapping[str, tuple[_Named, ...]]
) -> Callable[[Sequence[_Asked]], list[_Fresh]]:
    return partial(_examine, _Bench(vocabulary, places))


def _examine(bench: _Bench, files: Sequence[_Asked]) -> list[_Fresh]:
    """Examine the files that are wanted; of the others only the heads are looked at."""
    familiar = bench.familiar
    found = []
    for path, shown, wanted in files:
        raw = read_raw(path)
        text = raw if isinstance(raw, bytes) else b""
        content = hashlib.sha256(text).digest() if isinstance(raw, bytes) else b""
        known = familiar.examine(text, path, shown) if wanted and text else None
        if known is not None:
            found.append(_Fresh(*known, content, _head_digest(text, known[1]), whole=True))
            continue
        file = bench.parsed(raw, path, shown)
        examined = examine(file, familiar.above) if wanted else glanced(file, familiar.above)
        if any(one.code == INTERNAL_CODE for one in examined.found):
            content = b""  # an error of ours is not kept
        head = head_of(file)
        found.append(_Fresh(examined, head, content, _head_digest(text, head), wanted))
    return found


def _head_digest(raw: bytes, head: PlanHeader) -> bytes:
    """A digest of all that the head depends on: the text before the targets, and whether the plan can be used."""
    end = raw.find(b"\ntargets:")
    whole = head.plan is None or end < 0
    return hashlib.sha256(raw if whole else raw[:end]).digest() + bytes([whole])
