"""What an earlier run found, kept in the user's cache directory so that the next one need not find it again.

What does not read, was cut short or written by another version is as good as nothing. Runs at the same time do not
disturb each other: each writes a file of its own and renames it. Nothing is kept in the plans directory.
"""

import dataclasses
import hashlib
import io
import os
import pickle
import sys
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, NewType

from cchc_cli import __version__
from cchc_cli.reading.resources import shipped
from cchc_cli.reading.vocabulary import ADDED, Vocabulary, load_vocabulary

_PACKAGE = Path(__file__).parents[1]
_OURS = (".py", ".html", ".css", ".js")
_SUM = 32
_QUICKLY = 1
"""How hard zlib tries: plans and rows repeat so much that they shrink to a fraction anyway."""


class Store:
    """The place of what is kept for one plans directory, seen from one current directory; `folder` None keeps nothing.

    `rooms` are the folders of our own code that what is kept depends on.
    """

    def __init__(self, folder: Path | None, kind: str, directory: Path, rooms: Iterable[str]) -> None:
        name = digest((os.path.abspath(directory), os.getcwd())).hex()[:24]
        self._folder = None if folder is None else folder / kind / name
        self._version = b"" if folder is None else _version(directory, rooms)

    def words(self, directory: Path) -> Vocabulary:
        """The vocabulary of a directory; that of a country is quicker to take up again than to read."""
        found = self.read("words")
        if isinstance(found, Vocabulary):
            return found
        vocabulary = load_vocabulary(directory)
        if any((directory / name).is_file() for name in ADDED):
            self.write("words", vocabulary)
        return vocabulary

    def read(self, name: str) -> object:
        """What is kept under a name; None when it is not there, or not whole."""
        shelf = self.shelf(name)
        if shelf is None:
            return None
        shelf.close()
        return shelf.head

    def write(self, name: str, value: object) -> None:
        """Keep it; a full disk or a read-only folder is no reason to fail."""
        self.put(name, value, {})

    def shelf(self, name: str) -> "Shelf | None":
        """What is kept under a name, with its pieces; None when it is not there, or not whole."""
        if self._folder is None:
            return None
        try:
            stream = open(self._folder / name, "rb")  # noqa: SIM115 - pieces are read from it later
            sum_, version, length = stream.read(_SUM), stream.read(_SUM), int.from_bytes(stream.read(8), "big")
            body = stream.read(length)
            if version != self._version or hashlib.sha256(body).digest() != sum_:
                stream.close()
                return None
            head, places = pickle.loads(body)  # our own file, in the user's own folder, whole by its checksum
            return Shelf(head, places, stream, stream.tell())
        except Exception:
            return None

    def put(self, name: str, head: object, pieces: Mapping[str, "Squeezed"]) -> None:
        """Keep something with pieces that are read one by one."""
        if self._folder is None:
            return
        import tempfile  # takes long, and nothing is written when nothing changed

        places, at = {}, 0
        for key, piece in pieces.items():
            places[key] = (at, len(piece), hashlib.sha256(piece).digest())
            at += len(piece)
        body = packed((head, places))
        temporary = None
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with tempfile.NamedTemporaryFile(dir=self._folder, prefix=f".{name}-", delete=False) as file:
                temporary = file.name
                file.write(hashlib.sha256(body).digest() + self._version + len(body).to_bytes(8, "big") + body)
                file.writelines(pieces.values())
            os.replace(temporary, self._folder / name)
        except OSError:
            if temporary is not None:
                with suppress(OSError):
                    os.unlink(temporary)


Squeezed = NewType("Squeezed", bytes)
"""A piece as it is kept."""


def squeezed(piece: bytes) -> Squeezed:
    """A piece as it is kept: a fraction of its size."""
    return Squeezed(zlib.compress(piece, _QUICKLY))


def unsqueezed(piece: Squeezed) -> bytes:
    """The piece as it was."""
    return zlib.decompress(piece)


_Place = tuple[int, int, bytes]


@dataclass(frozen=True, slots=True)
class Shelf:
    """One thing that is kept, and where its pieces stand in the file: offset, length and checksum of each."""

    head: object
    _places: Mapping[str, _Place]
    _stream: BinaryIO
    _begin: int

    def close(self) -> None:
        """No piece is read any more."""
        self._stream.close()

    def piece(self, key: str) -> bytes | None:
        """One piece; None when it is not there, or not whole."""
        found = self.squeezed(key)
        return None if found is None else unsqueezed(found)

    def squeezed(self, key: str) -> Squeezed | None:
        """The same as it is kept."""
        place = self._places.get(key)
        if place is None:
            return None
        offset, length, sum_ = place
        try:
            piece = self._read(self._begin + offset, length)
        except (OSError, ValueError):
            return None
        return Squeezed(piece) if hashlib.sha256(piece).digest() == sum_ else None

    def _read(self, at: int, length: int) -> bytes:
        if sys.platform != "win32":
            # a process that was forked has the same stream: nobody may move in it
            return os.pread(self._stream.fileno(), length, at)
        self._stream.seek(at)
        return self._stream.read(length)


class Pickler(pickle.Pickler):
    """Writes a dataclass as the call that makes it: far quicker to take up again than field by field."""

    def reducer_override(self, thing: Any) -> Any:
        kind = type(thing)
        if kind not in _FIELDS:
            _FIELDS[kind] = _fields(kind)
        names = _FIELDS[kind]
        return NotImplemented if names is None else (type(thing), tuple([getattr(thing, name) for name in names]))


_FIELDS: dict[type, tuple[str, ...] | None] = {}


def _fields(kind: type) -> tuple[str, ...] | None:
    """The fields of a dataclass that its constructor takes in their order; None for anything else."""
    if not dataclasses.is_dataclass(kind):
        return None
    found = dataclasses.fields(kind)
    return tuple(one.name for one in found) if all(one.init and not one.kw_only for one in found) else None


def packed(value: object) -> bytes:
    """A value of ours as bytes for `pickle.loads`."""
    out = io.BytesIO()
    Pickler(out, protocol=5).dump(value)
    return out.getvalue()


def digest(parts: Iterable[object]) -> bytes:
    """One digest of several things that have a `repr` of their own."""
    return hashlib.sha256("\0".join(map(repr, parts)).encode("utf-8", "surrogatepass")).digest()


def _version(directory: Path, rooms: Iterable[str]) -> bytes:
    """Everything that is the same for all files: this code, the schema, the catalogue, the localities."""
    code = [
        (entry, status.st_mtime_ns, status.st_size)
        for entry in sorted(path for room in rooms for path in _sources(_PACKAGE / room))
        for status in (os.stat(entry),)
    ]
    words = [shipped("schema") / name for name in ("plan.schema.json", *ADDED)] + [directory / name for name in ADDED]
    texts = [hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "" for path in words]
    return digest((__version__, sys.version, code, texts))


def _sources(folder: Path) -> list[str]:
    found: list[str] = []
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in ("__pycache__", "data")]
        found += [os.path.join(here, name) for name in names if name.endswith(_OURS)]
    return found
