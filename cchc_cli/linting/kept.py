"""What an earlier run of lint found, so that only what changed is looked at again.

A file is known by its content; everything else that a finding can depend on (our own code, the schema, the vocabulary,
the plans above) is in the keys as well.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from cchc_cli.linting.diagnostic import Diagnostic
from cchc_cli.linting.engine import Examined
from cchc_cli.linting.rule import PlanHeader
from cchc_cli.reading.store import Store

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


def store_of(folder: Path | None, directory: Path) -> Store:
    """Where lint keeps what it found in a plans directory."""
    return Store(folder, "lint", directory, _ROOMS)


def load(store: Store) -> Kept:
    """What is kept; nothing when there is none."""
    found = store.read("files")
    return found if isinstance(found, Kept) else Kept()


def load_heads(store: Store, heads_of: bytes) -> Mapping[str, PlanHeader]:
    """The heads of the files with this digest; empty when they are not there."""
    found = store.read("heads")
    known = isinstance(found, tuple) and found[0] == heads_of
    return found[1] if known and isinstance(found, tuple) else {}


def save(store: Store, kept: Kept) -> None:
    """Keep it."""
    store.write("files", kept)


def save_heads(store: Store, heads_of: bytes, heads: Mapping[str, PlanHeader]) -> None:
    """Keep the heads."""
    store.write("heads", (heads_of, dict(heads)))
