"""What an earlier run found, kept in the user's cache directory so that only what changed is looked at again.

A file is known by its content; everything else that a finding can depend on (our own code, the schema, the vocabulary,
the plans above) is in the keys as well. What does not read, was cut short or written by another version is as good as
nothing. Nothing is kept in the plans directory.
"""

import hashlib
import os
import pickle
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from cchc_cli import __version__
from cchc_cli.linting.diagnostic import Diagnostic
from cchc_cli.linting.engine import Examined
from cchc_cli.linting.rule import Head
from cchc_cli.reading.shipped import shipped
from cchc_cli.reading.vocabulary import ADDED, Vocabulary, load_vocabulary

_PACKAGE = Path(__file__).parents[1]
_ROOMS = ("domain", "reading", "analysis", "linting")


class Known(NamedTuple):
    """One file as it was: digests of its content and of the plans above it, what was found, the digest of its head.

    Where it is not `whole`, nobody asked what is wrong in it: only its head was read.
    """

    content: bytes
    schema: str | None
    above: bytes
    examined: Examined
    head: bytes
    whole: bool = True


@dataclass(slots=True)
class Kept:
    """All that is known of a plans directory. `heads` are those of `files`; they stand in a file of their own."""

    files: dict[str, Known] = field(default_factory=dict)
    across: tuple[Diagnostic, ...] = ()
    words: tuple[Diagnostic, ...] = ()
    heads_of: bytes = b""
    whole: bool = False


class Store:
    """The place of what is kept for one plans directory, seen from one current directory; `folder` None keeps nothing.

    Runs at the same time do not disturb each other: each writes a file of its own and renames it.
    """

    def __init__(self, folder: Path | None, directory: Path) -> None:
        name = digest((os.path.abspath(directory), os.getcwd())).hex()[:24]
        self._folder = None if folder is None else folder / "lint" / name
        self._version = b"" if folder is None else _version(directory)

    def load(self) -> Kept:
        """What is kept; nothing when there is none."""
        found = self._read("files")
        return found if isinstance(found, Kept) else Kept()

    def load_heads(self, heads_of: bytes) -> Mapping[str, Head]:
        """The heads of the files with this digest; empty when they are not there."""
        found = self._read("heads")
        known = isinstance(found, tuple) and found[0] == heads_of
        return found[1] if known and isinstance(found, tuple) else {}

    def words(self, directory: Path) -> Vocabulary:
        """The vocabulary of a directory; that of a country is quicker to take up again than to read."""
        found = self._read("words")
        if isinstance(found, Vocabulary):
            return found
        vocabulary = load_vocabulary(directory)
        if any((directory / name).is_file() for name in ADDED):
            self._write("words", vocabulary)
        return vocabulary

    def save(self, kept: Kept) -> None:
        """Keep it; a full disk or a read-only folder is no reason to fail."""
        self._write("files", kept)

    def save_heads(self, heads_of: bytes, heads: Mapping[str, Head]) -> None:
        """Keep the heads."""
        self._write("heads", (heads_of, dict(heads)))

    def _read(self, name: str) -> object:
        if self._folder is None:
            return None
        try:
            raw = (self._folder / name).read_bytes()
            sum_, version, body = raw[:32], raw[32:64], raw[64:]
            if version != self._version or hashlib.sha256(body).digest() != sum_:
                return None
            return pickle.loads(body)  # our own file, in the user's own folder, whole by its checksum
        except Exception:
            return None

    def _write(self, name: str, value: object) -> None:
        if self._folder is None:
            return
        import tempfile  # takes long, and nothing is written when nothing changed

        body = pickle.dumps(value, protocol=5)
        temporary = None
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with tempfile.NamedTemporaryFile(dir=self._folder, prefix=f".{name}-", delete=False) as file:
                temporary = file.name
                file.write(hashlib.sha256(body).digest() + self._version + body)
            os.replace(temporary, self._folder / name)
        except OSError:
            if temporary is not None:
                with suppress(OSError):
                    os.unlink(temporary)


def digest(parts: Iterable[object]) -> bytes:
    """One digest of several things that have a `repr` of their own."""
    return hashlib.sha256("\0".join(map(repr, parts)).encode("utf-8", "surrogatepass")).digest()


def _version(directory: Path) -> bytes:
    """Everything that is the same for all files: this code, the schema, the catalogue, the localities."""
    code = [
        (entry, status.st_mtime_ns, status.st_size)
        for entry in sorted(path for room in _ROOMS for path in _sources(_PACKAGE / room))
        for status in (os.stat(entry),)
    ]
    words = [shipped("schema") / name for name in ("plan.schema.json", *ADDED)] + [directory / name for name in ADDED]
    texts = [hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "" for path in words]
    return digest((__version__, sys.version, code, texts))


def _sources(folder: Path) -> list[str]:
    found: list[str] = []
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in ("__pycache__", "data")]
        found += [os.path.join(here, name) for name in names if name.endswith(".py")]
    return found
